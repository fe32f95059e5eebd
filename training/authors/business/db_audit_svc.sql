--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';

CREATE TABLE public.audit_svc (
    audit_id bigint,
    at_ts text,
    principal text,
    verb text,
    object_nm text,
    client_addr text,
    app text,
    rows_n bigint,
    ok text,
    txid text
);

COPY public.audit_svc (audit_id, at_ts, principal, verb, object_nm, client_addr, app, rows_n, ok, txid) FROM stdin;
100200	2024-06-02 00:06:21	system	LOGIN	public.contact	10.22.25.93	Metabase v0.49	8941	f	db2f97fd61ec
100201	2024-06-01 01:43:46	terraform	LOGIN	\N	172.18.241.238	libpq	41497	t	e681a8705571
100202	2024-06-02 06:16:48	terraform	VACUUM	\N	172.24.228.246	pg_dump	45712	t	7f1eb5bd618b
100203	2024-06-01 06:33:28	cron	VACUUM	payments.charge	172.24.219.10	libpq	77738	t	7f36d14fa07f
100204	2024-06-01 06:24:13	svc-backup	SELECT	public.contact	10.12.180.183	Metabase v0.49	17667	f	32449a38f96a
100205	2024-06-02 00:54:02	svc-backup	VACUUM	\N	192.168.23.16	Metabase v0.49	30532	f	71c43006335b
100206	2024-06-02 03:31:16	svc-backup	LOGIN	payments.charge	192.168.5.151	pg_dump	79257	t	42014310d63b
100207	2024-06-01 20:14:23	cron	LOGIN	hr.employee	10.43.194.159	libpq	84412	f	ef5f5c2d2225
100208	2024-06-02 23:13:51	svc-etl	SELECT	\N	10.37.166.20	libpq	68111	f	2ba0d9764581
100209	2024-06-01 13:13:03	terraform	SELECT	\N	172.29.210.84	Metabase v0.49	33038	f	77ab32b45d26
100210	2024-06-01 04:09:59	system	GRANT	hr.employee	10.13.30.117	Metabase v0.49	908	f	6f9209ff32b8
100211	2024-06-02 00:02:36	svc-etl	UPDATE	\N	192.168.2.219	psycopg2/2.9.9	83336	f	bb6bd8e0cb2f
100212	2024-06-02 22:22:08	terraform	UPDATE	payments.charge	10.47.254.86	Metabase v0.49	11736	f	4f6ae1df7cbe
100213	2024-06-01 20:05:42	system	UPDATE	hr.employee	192.168.12.151	libpq	4981	f	466d3c8e1fcf
100214	2024-06-01 12:58:26	system	UPDATE	hr.employee	172.30.217.144	libpq	12179	t	6d993c2b4018
100215	2024-06-02 12:15:05	cron	UPDATE	\N	172.25.51.20	Metabase v0.49	41702	f	0092dca4d891
100216	2024-06-01 15:30:25	system	LOGIN	hr.employee	172.16.53.106	psycopg2/2.9.9	79134	f	4c7ce92b67b7
100217	2024-06-02 05:45:21	cron	GRANT	hr.employee	172.21.119.211	Metabase v0.49	73678	f	566215ade5a6
100218	2024-06-02 23:26:36	cron	UPDATE	public.contact	10.56.138.101	Metabase v0.49	40819	f	8a4c041b2505
100219	2024-06-02 17:15:26	system	SELECT	public.contact	192.168.12.203	pg_dump	67040	t	1af9313af1c1
100220	2024-06-01 00:44:31	cron	LOGIN	public.contact	192.168.16.158	psycopg2/2.9.9	49862	f	ff545ddf1b68
100221	2024-06-01 07:25:33	svc-backup	LOGIN	\N	172.30.218.85	psycopg2/2.9.9	6177	f	da16a6b625e9
100222	2024-06-01 01:25:49	svc-backup	GRANT	public.contact	172.25.166.166	pg_dump	42510	t	d5b3e73ff191
100223	2024-06-01 21:52:53	system	UPDATE	hr.employee	10.35.225.164	libpq	36072	t	4844bd4b33e8
100224	2024-06-02 23:42:05	cron	LOGIN	public.contact	10.22.44.196	pg_dump	44636	t	eea73758c920
100225	2024-06-02 22:25:29	svc-backup	VACUUM	hr.employee	192.168.1.129	libpq	22216	t	23235925facd
100226	2024-06-02 03:10:08	cron	SELECT	public.contact	172.16.218.155	pg_dump	23011	t	dc51f1fff822
100227	2024-06-01 01:21:43	svc-backup	GRANT	\N	192.168.15.234	libpq	75771	f	75bf0777d7a7
100228	2024-06-01 05:41:19	svc-backup	LOGIN	\N	192.168.10.121	libpq	40230	t	b9d2fa7457b1
100229	2024-06-02 00:00:43	svc-etl	LOGIN	public.contact	192.168.7.177	Metabase v0.49	3227	t	db71c56a971c
100230	2024-06-01 04:47:11	svc-backup	LOGIN	hr.employee	10.0.15.216	libpq	85818	f	25b1115ecc91
100231	2024-06-01 21:48:12	svc-backup	VACUUM	\N	10.31.125.43	Metabase v0.49	60038	t	8578eb342b58
100232	2024-06-01 06:21:40	terraform	UPDATE	\N	192.168.15.145	Metabase v0.49	31028	f	063c1ca01c58
100233	2024-06-01 09:33:46	svc-etl	LOGIN	hr.employee	10.22.15.17	Metabase v0.49	38078	f	95f898af604c
100234	2024-06-01 21:09:05	system	GRANT	payments.charge	192.168.23.6	psycopg2/2.9.9	34431	t	d705e8a0cbd3
100235	2024-06-01 04:26:18	svc-backup	GRANT	\N	192.168.1.169	Metabase v0.49	18479	f	22177ae513b9
100236	2024-06-01 04:05:50	system	GRANT	\N	10.24.181.23	Metabase v0.49	66344	f	936a5dba2107
100237	2024-06-01 13:46:13	svc-backup	VACUUM	public.contact	172.27.42.218	libpq	56144	f	fbf972551814
100238	2024-06-01 06:49:44	svc-backup	LOGIN	hr.employee	172.17.177.149	psycopg2/2.9.9	76212	t	8c93e58d3d8f
100239	2024-06-02 00:43:51	cron	UPDATE	hr.employee	192.168.26.85	psycopg2/2.9.9	11915	f	14ecbf360250
100240	2024-06-01 20:55:52	terraform	GRANT	\N	192.168.8.172	libpq	52988	f	a59a984d40f7
100241	2024-06-02 16:58:22	svc-etl	VACUUM	hr.employee	172.18.17.73	libpq	34823	t	83dbb9397aed
100242	2024-06-02 14:02:13	cron	GRANT	payments.charge	192.168.27.250	psycopg2/2.9.9	58787	f	2c77a7e409c0
100243	2024-06-01 13:00:07	system	VACUUM	hr.employee	192.168.12.2	pg_dump	39744	t	77e875d53194
100244	2024-06-02 14:45:52	terraform	SELECT	hr.employee	192.168.17.137	Metabase v0.49	59108	t	c2ffc7d993c3
\.

