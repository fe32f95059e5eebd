CREATE TABLE T_AUDIT (
    id text,
    tbl text,
    op text,
    old_val text,
    new_val text,
    op_user text,
    op_ip text,
    op_time text
);
COPY T_AUDIT (id, tbl, op, old_val, new_val, op_user, op_ip, op_time) FROM stdin;
154	T_EMP	U	{"XM":"马晓军","SJ":"16811200033"}	{"XM":"马晓军","SJ":"16811200003"}	huifen	10.16.20.168	2024-10-31 09:00:01
160	T_EMP	U	{"BANK":"0001091540163000337"}	{"BANK":"0001091540163000584"}	yumr	10.16.20.160	2024-10-31 10:16:00
163	MARA	U	{"NTGEW":"0.045"}	{"NTGEW":"0.046"}	wanglei	10.20.31.9	2024-11-01 08:00:00
164	T_ADDR	I	\N	{"addr":"桐城示例路168号","gh":"JH168"}	huifen	10.16.20.168	2024-11-02 12:30:00
168	EQUI	D	{"EQUNR":"10000163"}	\N	zhongsun	10.16.8.16	2024-11-02 13:00:00
169	T_CFG	U	{"tms.hotline":"400-016-8001"}	{"tms.hotline":"400-016-8000"}	sysadmin	10.16.3.1	2024-11-02 14:00:00
\.

