--
-- PostgreSQL database dump
--

-- Dumped from database version 15.6
-- Dumped by pg_dump version 15.6

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.erasure_request (
    request_id uuid NOT NULL,
    case_no text,
    subject_email text,
    subject_name text,
    user_id bigint,
    country text,
    request_type text,
    channel text,
    received_at timestamp with time zone,
    due_at date,
    status text,
    systems_done smallint,
    systems_total smallint,
    handler text,
    notes text
);


ALTER TABLE public.erasure_request OWNER TO privacy;

COPY public.erasure_request (request_id, case_no, subject_email, subject_name, user_id, country, request_type, channel, received_at, due_at, status, systems_done, systems_total, handler, notes) FROM stdin;
3b2c6178-47c7-4aa7-bfee-710da0a55655	DSR-2024-0300	zhang_minh51@web.example.com	Minh Zhang	3402332	CN	erasure	in-app	2024-04-07 22:38:51.000+00	2024-05-07	on_hold	8	11	liu.yf	\N
1a33b666-eeed-4360-b812-d8caac80a795	DSR-2024-0301	plindqvist.38@hotmail.example.com	Piotr Lindqvist	\N	DE	erasure	in-app	2024-03-22 18:17:56.000+00	2024-04-21	done	5	11	a.szabo	invoice copies retained (tax)
cebef70e-f82a-4b78-a412-c8b969b3d61d	DSR-2024-0302	hjm16647@gmail.example.com	赵家桂	756231	US-CA	access	webform	2024-04-14 01:51:25.000+00	2024-05-14	running	4	11	dpo-bot	also wants call recording of 07700 900419 removed
074f7e60-8206-4248-a628-c817a7064c63	DSR-2024-0303	sato_pierre26@gmail.example.com	\N	3616973	NL	rectification	email	2024-04-17 17:02:32.000+00	2024-05-17	rejected	2	11	dpo-bot	mother of Yuki Uchida, account belongs to minor
452eb4c4-79a7-4a33-82eb-5792670c7b42	DSR-2024-0304	2567900928@139.example.com	钟欣磊	6355148	NL	erasure	email	2024-03-21 12:40:39.000+00	2024-04-20	verifying	4	11	m.whitcombe	second reminder sent
6bb0362b-5018-4ba0-9dc1-c91d265351b6	DSR-2024-0305	lrodriguez.78@hotmail.example.com	Lucía Rodriguez	9531636	US-CA	erasure	post	2024-05-02 10:14:46.000+00	2024-06-01	queued	4	11	m.whitcombe	subject sent passport scan, verified over video call
8d4ce377-743d-412b-b474-3e362b3254f4	DSR-2024-0306	wang17980@139.example.com	唐洋兰	9310001	DE	access	post	2024-04-24 11:16:33.000+00	2024-05-24	verifying	10	11	\N	asked which data broker we bought from
b4690a71-4193-4cb2-af86-807673037c13	DSR-2024-0307	james.j3141@gmail.example.com	\N	2740861	CN	erasure	post	2024-05-14 22:10:41.000+00	2024-06-13	verifying	4	11	m.whitcombe	salesforce connector timed out, retry 2
9a400088-4691-488e-8d0b-927bc36d07c0	DSR-2024-0308	adaeze.a8968@live.example.com	Adaeze Adeyemi	6139766	FR	rectification	webform	2024-04-03 08:59:14.000+00	2024-05-03	done	5	11	n.okafor	two accounts found, second is chidi.mensah866@hotmail.example.com
76c6f8ce-302c-4970-8395-5e8a5cb86076	DSR-2024-0309	priyaiyer959@outlook.example.com	Priya Iyer	377291	GB	access	email	2024-04-26 14:26:42.000+00	2024-05-26	rejected	9	11	liu.yf	partial: invoices kept 10y
012d0115-292c-4f89-9052-c99ef5fe033e	DSR-2024-0310	omar.k3174@web.example.com	\N	\N	NL	access	in-app	2024-04-28 14:57:15.000+00	2024-05-28	verifying	3	11	a.szabo	replied from other address, asked for ID again
f3929127-ccb5-4bb8-9318-b6492e72189d	DSR-2024-0311	kmensah.55@.example.com	\N	5728666	DE	rectification	in-app	2024-05-08 06:49:54.000+00	2024-06-07	rejected	2	11	dpo-bot	\N
cc34c6ab-f243-440c-9135-b64281996d53	DSR-2024-0312	npritchard.12@icloud.example.com	Noah Pritchard	2038820	DE	rectification	webform	2024-05-14 11:23:10.000+00	2024-06-13	done	4	11	n.okafor	\N
ff83a3ab-a850-4b63-9c41-d1be54d15c84	DSR-2024-0313	ekaterina.williams801@proton.example.com	Ekaterina Williams	9115791	CN	erasure	in-app	2024-04-23 14:25:52.000+00	2024-05-23	running	6	11	n.okafor	ID check failed: name mismatch, on file as Rafael Khan
580aafac-8b57-4907-b863-d91b3bbc58fa	DSR-2024-0314	2184644147@139.example.com	高玉健	4497332	FR	access	in-app	2024-05-06 13:16:47.000+00	2024-06-05	on_hold	7	11	n.okafor	wants confirmation in German
e88a1fd7-b1bb-43d6-8214-5847408e9fea	DSR-2024-0315	agoh.47@gmail.example.com	Aisha Goh	1200987	DE	rectification	in-app	2024-04-11 23:41:29.000+00	2024-05-11	running	9	11	\N	via lawyer (Minh Zhang, Dubois & Partner)
0c16c358-73b3-4cf9-a66d-16aad001951f	DSR-2024-0316	jurgen.l2376@gmx.example.com	Jürgen Lindqvist	2148237	GB	erasure	post	2024-04-25 16:53:22.000+00	2024-05-25	on_hold	3	11	m.whitcombe	legal hold: open chargeback, erase after closing
6f7d565f-6bd0-4806-9cfe-832b65ecb244	DSR-2024-0317	siobhan.papadopoulos924@163.example.com	Siobhán Papadopoulos	8503738	DE	erasure	post	2024-04-09 06:57:27.000+00	2024-05-09	verifying	5	11	dpo-bot	escalated to legal 05/13
472b9663-9c7f-43a0-8902-38b2e832efc1	DSR-2024-0318	ananya.chatterjee243@gmail.example.com	\N	\N	US-CA	rectification	email	2024-04-21 05:13:41.000+00	2024-05-21	rejected	11	11	m.whitcombe	user changed mind, keep account
6e55cde4-62ce-435e-bc36-fc9b20657ce9	DSR-2024-0319	milannovak1533@hotmail.example.com	Milan Novák	4912048	FR	erasure	post	2024-05-12 23:35:31.000+00	2024-06-11	queued	2	11	a.szabo	\N
c5b147cc-ac06-407a-a234-a09e1c80e8c7	DSR-2024-0320	yrahman.34@gmail.example.com	Yusuf Rahman	\N	NL	erasure	email	2024-04-26 08:35:51.000+00	2024-05-26	queued	10	11	m.whitcombe	backups age out 2024-08-30
39636588-db9e-4aac-9ed6-8874603e0935	DSR-2024-0321	sunny11643@outlook.example.com	罗涛豪	\N	CN	erasure	in-app	2024-04-14 06:40:31.000+00	2024-05-14	done	4	11	liu.yf	\N
261ad362-250a-44de-bf6a-2964d1cbfbf8	DSR-2024-0322	noorhaddad746@gmail.example.com	Noor Haddad	1499467	US-CA	rectification	in-app	2024-03-30 18:56:40.000+00	2024-04-29	running	2	11	liu.yf	not found in zendesk
91f602c5-bc50-4aec-a78e-8f6882c64e76	DSR-2024-0323	adaeze.o3267@qq.example.com	\N	\N	DE	access	webform	2024-04-16 18:54:27.000+00	2024-05-16	queued	7	11	\N	dup of previous
99ad9e22-54fa-41d5-bec3-d57494f9c91a	DSR-2024-0324	hannahobrien1467@yahoo.example.com	\N	\N	GB	rectification	in-app	2024-05-15 17:59:17.000+00	2024-06-14	running	1	11	a.szabo	marketing only, keep subscription
e2bb81d7-9298-464f-acc0-562fcf657aa1	DSR-2024-0325	kenji.tanaka411@outlook.example.com	\N	2284626	DE	rectification	in-app	2024-04-03 08:16:21.000+00	2024-05-03	done	9	11	liu.yf	\N
fe41f4cf-77b2-44a7-bf33-4779f3e4de23	DSR-2024-0326	xiaoyu7564@139.example.com	陈梓志	6689835	DE	erasure	email	2024-05-10 17:21:11.000+00	2024-06-09	done	3	11	n.okafor	wants confirmation in German
53d8876d-0c27-4e15-92a7-d0d8d3b1ae38	DSR-2024-0327	orahman.39@outlook.example.com	\N	3071287	FR	erasure	post	2024-04-24 20:02:39.000+00	2024-05-24	done	7	11	\N	escalated to legal 05/13
012f43fd-8253-43b9-b292-4fe6ab52fd44	DSR-2024-0328	siobhanfeatherstonehaugh1463@web.example.com	Siobhán Featherstonehaugh	7251912	US-CA	erasure	webform	2024-03-26 05:28:11.000+00	2024-04-25	running	3	11	\N	also wants call recording of +44 7700 900264 removed
045717c4-7559-45fa-82c5-18a58aed5861	DSR-2024-0329	kenji.sato310@yahoo.example.com	Kenji Sato	2197298	US-CA	erasure	email	2024-03-27 12:39:38.000+00	2024-04-26	verifying	10	11	m.whitcombe	invoice copies retained (tax)
40d13115-86e9-4869-9c02-0a43313c012d	DSR-2024-0330	sakuranovak1154@.example.com	Sakura Novák	9944798	NL	erasure	post	2024-05-14 23:52:39.000+00	2024-06-13	on_hold	3	11	\N	not found in zendesk
3658b71c-d6f4-4064-b3a4-149061200cc5	DSR-2024-0331	mzhang.36@163.example.com	\N	7250249	DE	access	webform	2024-04-30 14:02:53.000+00	2024-05-30	verifying	6	11	\N	\N
d78c1a63-9d62-48be-825f-056a0b414006	DSR-2024-0332	liamhargreaves1742@gmx.example.com	Liam Hargreaves	7519307	US-CA	erasure	webform	2024-05-16 17:28:17.000+00	2024-06-15	queued	5	11	dpo-bot	ID check failed: name mismatch, on file as Adaeze Oyelaran
8d75952e-7246-4a2f-8364-7bdc1415af4b	DSR-2024-0333	2246597575@sina.example.com	梁祎兰	2028376	FR	access	email	2024-05-03 23:45:32.000+00	2024-06-02	running	4	11	liu.yf	partial: invoices kept 10y
a715b85b-b079-401b-86a9-55474ff8e611	DSR-2024-0334	rosalindbrown1987@qq.example.com	\N	7142007	DE	erasure	email	2024-05-12 12:40:52.000+00	2024-06-11	rejected	7	11	\N	\N
38f8b5e6-b8fc-4871-822e-cff8a03155b4	DSR-2024-0335	pkowalski.18@gmx.example.com	Piotr Kowalski	9346216	US-CA	access	email	2024-04-19 21:09:42.000+00	2024-05-19	rejected	9	11	liu.yf	user changed mind, keep account
137b5982-c3dd-4e8a-9565-70221f779690	DSR-2024-0336	piotr.petrov602@163.example.com	Piotr Petrov	9594198	CN	erasure	post	2024-05-05 06:27:04.000+00	2024-06-04	done	10	11	dpo-bot	salesforce connector timed out, retry 2
b11c8761-1b9c-4ac3-984d-0afdde562d15	DSR-2024-0337	rafael.vasquezortiz277@gmail.example.com	Rafael Vasquez-Ortiz	\N	GB	erasure	webform	2024-03-31 21:29:12.000+00	2024-04-30	done	0	11	liu.yf	mother of Callum Blackwood, account belongs to minor
ad95405c-48c6-48e4-86a4-606c3cc973fd	DSR-2024-0338	oliviaellis1030@gmx.example.com	Olivia Ellis	9858458	GB	rectification	email	2024-05-11 19:28:52.000+00	2024-06-10	rejected	10	11	dpo-bot	via lawyer (Wei Tran, Dubois & Partner)
311f7ea7-dd1a-40b8-a5a9-a4532c0f88ad	DSR-2024-0339	xtan.81@163.example.com	Xiaowen Tan	996786	US-CA	access	email	2024-03-28 07:31:35.000+00	2024-04-27	done	9	11	\N	marketing only, keep subscription
\.


CREATE TABLE public.retention_policy (
    policy_id integer NOT NULL,
    system text,
    dataset text,
    pii_fields text[],
    legal_basis text,
    retention_days integer,
    purge_method text,
    owner_team text,
    active boolean
);


ALTER TABLE public.retention_policy OWNER TO privacy;

COPY public.retention_policy (policy_id, system, dataset, pii_fields, legal_basis, retention_days, purge_method, owner_team, active) FROM stdin;
1	zendesk	dim_user	{email,phone,full_name}	contract	90	pseudonymise	data-platform	f
2	stripe	crm.contact	{email,phone}	contract	365	crypto_shred	revops	t
3	mixpanel	tickets	{requester_email,body}	legal obligation	90	hard_delete	revops	t
4	snowflake	events.v2	{ip,anonymous_id}	legal obligation	3650	hard_delete	revops	t
5	mixpanel	invoices	{billing_name,billing_address}	legal obligation	365	crypto_shred	data-platform	t
6	snowflake	call_recordings	{voice,phone}	consent	3650	pseudonymise	support	f
7	s3-raw	survey_raw	{email,free_text}	consent	90	crypto_shred	support	f
8	zendesk	ab_assignments	{user_id}	legal obligation	365	crypto_shred	finance	f
9	snowflake	hr.payroll	{ssn,iban}	contract	3650	crypto_shred	finance	t
10	s3-raw	mail_log	{email}	contract	3650	hard_delete	data-platform	f
11	snowflake	device_graph	{idfa,gaid}	legal obligation	30	pseudonymise	support	t
12	salesforce	exports_tmp	{}	legitimate interest	365	pseudonymise	support	t
\.


ALTER TABLE ONLY public.erasure_request
    ADD CONSTRAINT erasure_request_pkey PRIMARY KEY (request_id);

--
-- PostgreSQL database dump complete
--
