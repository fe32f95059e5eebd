--
-- PostgreSQL database dump
--

-- Dumped from database version 12.9

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE public.audit_log (
    id bigint NOT NULL,
    user_name character varying(128),
    client_ip character varying(128),
    module character varying(128),
    action character varying(128),
    detail text,
    ua character varying(128),
    cost_ms character varying(128),
    at timestamp without time zone
);

COPY public.audit_log (id, user_name, client_ip, module, action, detail, ua, cost_ms, at) FROM stdin;
4410000	xuwf	183.94.0.55	SYS	RESET	重置密码 user=gongzi01	\N	1040	2024-06-14 14:41:46
4410001	caijl	192.168.3.31	SYS	RESET	重置密码 user=heyx	\N	1881	2024-06-13 16:17:14
4410002	gongzi01	10.1.5.5	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	2150	2024-06-13 11:20:12
4410003	admin	183.94.0.18	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	1031	2024-06-12 10:19:54
4410004	caijl	10.1.5.246	AUTH	LOGIN	密码错误，第2次	\N	2010	2024-06-10 10:02:30
4410005	gongzi01	183.94.0.145	EMP	VIEW	查看身份证号明文 991182197403218672	\N	1722	2024-06-13 01:03:25
4410006	gongzi01	10.1.5.156	AUTH	LOGIN	login ok	Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X)	214	2024-06-10 10:11:10
4410007	hr_li.na	183.94.0.85	EMP	EXPORT	导出花名册 rows=482	\N	1390	2024-06-12 05:09:57
4410008	caijl	192.168.3.103	EMP	UPDATE	修改员工[萧红梅] 手机号 16357189086 -> 16473856180	\N	2026	2024-06-14 22:46:59
4410009	gongzi01	10.1.5.198	AUTH	LOGIN	login ok	Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109	340	2024-06-11 10:29:12
4410010	hr_li.na	192.168.3.63	EMP	UPDATE	修改员工[阿衣木] 手机号 15465755791 -> 16888514374	\N	1043	2024-06-12 11:52:12
4410011	heyx	192.168.3.184	AUTH	LOGIN	密码错误，第2次	\N	1698	2024-06-11 13:00:21
4410012	xuwf	192.168.3.160	EMP	VIEW	查看身份证号明文 991923196807142255	\N	1502	2024-06-11 15:14:28
4410013	hr_li.na	183.94.0.246	SYS	RESET	重置密码 user=admin	\N	825	2024-06-14 08:51:23
4410014	heyx	192.168.3.84	EMP	EXPORT	导出花名册 rows=482	\N	656	2024-06-11 18:33:42
4410015	heyx	192.168.3.144	EMP	UPDATE	修改员工[徐凤英] 手机号 17982514794 -> 15403161305	\N	3	2024-06-13 09:42:10
4410016	heyx	192.168.3.116	SYS	RESET	重置密码 user=heyx	\N	2147	2024-06-14 10:48:55
4410017	xuwf	192.168.3.228	EMP	EXPORT	导出花名册 rows=482	\N	831	2024-06-11 16:11:10
4410018	heyx	183.94.0.47	AUTH	LOGIN	密码错误，第2次	\N	1275	2024-06-10 13:15:55
4410019	xuwf	192.168.3.225	EMP	VIEW	查看身份证号明文 992025199704110814	\N	917	2024-06-14 23:31:21
4410020	caijl	192.168.3.170	AUTH	LOGIN	密码错误，第2次	\N	222	2024-06-14 07:12:10
4410021	caijl	183.94.0.167	EMP	UPDATE	修改员工[程天佑] 手机号 16884474756 -> 16801022692	\N	881	2024-06-13 11:12:37
4410022	heyx	10.1.5.198	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	523	2024-06-13 00:08:25
4410023	admin	192.168.3.188	EMP	EXPORT	导出花名册 rows=482	\N	249	2024-06-14 16:24:48
4410024	caijl	192.168.3.20	AUTH	LOGIN	密码错误，第2次	\N	1607	2024-06-13 11:06:35
4410025	hr_li.na	192.168.3.88	AUTH	LOGIN	密码错误，第2次	\N	549	2024-06-14 09:23:48
4410026	hr_li.na	10.1.5.63	SYS	RESET	重置密码 user=xuwf	\N	1423	2024-06-14 15:51:32
4410027	caijl	10.1.5.207	AUTH	LOGIN	login ok	Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X)	1581	2024-06-11 08:02:40
4410028	gongzi01	192.168.3.164	AUTH	LOGIN	密码错误，第2次	\N	503	2024-06-13 11:59:32
4410029	heyx	183.94.0.241	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	1428	2024-06-11 12:28:25
4410030	gongzi01	183.94.0.15	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	1436	2024-06-13 16:50:39
4410031	gongzi01	192.168.3.175	EMP	EXPORT	导出花名册 rows=482	\N	8	2024-06-12 16:17:00
4410032	xuwf	10.1.5.29	AUTH	LOGIN	login ok	Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109	1668	2024-06-14 15:28:13
4410033	hr_li.na	183.94.0.117	AUTH	LOGIN	密码错误，第2次	\N	2076	2024-06-12 12:54:26
4410034	hr_li.na	10.1.5.30	EMP	EXPORT	导出花名册 rows=482	\N	244	2024-06-12 12:52:47
4410035	xuwf	183.94.0.115	AUTH	LOGIN	密码错误，第2次	\N	1088	2024-06-12 16:25:23
4410036	hr_li.na	192.168.3.35	SYS	RESET	重置密码 user=admin	\N	877	2024-06-12 17:07:06
4410037	hr_li.na	183.94.0.36	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	1108	2024-06-14 17:38:14
4410038	xuwf	192.168.3.15	AUTH	LOGIN	login ok	Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109	540	2024-06-12 18:39:05
4410039	heyx	192.168.3.46	SYS	RESET	重置密码 user=xuwf	\N	1003	2024-06-12 08:48:02
4410040	caijl	10.1.5.142	AUTH	LOGIN	密码错误，第2次	\N	775	2024-06-10 08:52:10
4410041	gongzi01	192.168.3.239	EMP	VIEW	查看身份证号明文 992906200203317089	\N	903	2024-06-14 16:31:09
4410042	admin	10.1.5.158	SYS	RESET	重置密码 user=hr_li.na	\N	477	2024-06-11 16:00:56
4410043	caijl	183.94.0.150	AUTH	LOGIN	密码错误，第2次	\N	139	2024-06-10 09:09:21
4410044	admin	10.1.5.147	EMP	EXPORT	导出花名册 rows=482	\N	462	2024-06-14 12:19:19
4410045	hr_li.na	183.94.0.195	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	369	2024-06-14 07:32:32
4410046	heyx	10.1.5.145	PAY	UPDATE	{"op":"update","table":"pay_item","id":12}	\N	1008	2024-06-12 01:15:42
4410047	gongzi01	183.94.0.228	EMP	UPDATE	修改员工[袁丹] 手机号 17987147143 -> 16998507643	\N	2025	2024-06-12 17:28:02
4410048	xuwf	10.1.5.133	EMP	EXPORT	导出花名册 rows=482	\N	1547	2024-06-14 07:11:18
4410049	heyx	183.94.0.178	EMP	VIEW	查看身份证号明文 992381198011192047	\N	1665	2024-06-11 12:14:48
4410050	xuwf	10.1.5.68	AUTH	LOGIN	login ok	Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109	327	2024-06-11 09:53:03
4410051	admin	183.94.0.115	AUTH	LOGIN	login ok	Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X)	307	2024-06-12 08:16:18
4410052	heyx	10.1.5.79	EMP	VIEW	查看身份证号明文 992422200309216481	\N	1210	2024-06-12 11:19:16
4410053	admin	183.94.0.221	EMP	EXPORT	导出花名册 rows=482	\N	84	2024-06-11 15:01:11
4410054	gongzi01	10.1.5.198	SYS	RESET	重置密码 user=caijl	\N	1450	2024-06-10 12:11:43
4410055	admin	10.1.5.99	EMP	EXPORT	导出花名册 rows=482	\N	18	2024-06-13 09:36:03
4410056	admin	183.94.0.232	AUTH	LOGIN	密码错误，第2次	\N	267	2024-06-13 09:01:56
4410057	admin	183.94.0.120	EMP	UPDATE	修改员工[林卫东] 手机号 16811131165 -> 16432088438	\N	1951	2024-06-10 16:54:40
4410058	heyx	10.1.5.58	AUTH	LOGIN	密码错误，第2次	\N	235	2024-06-13 06:10:53
4410059	hr_li.na	10.1.5.145	SYS	RESET	重置密码 user=hr_li.na	\N	747	2024-06-10 12:48:40
4410060	admin	183.94.0.35	AUTH	LOGIN	login ok	Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X)	1231	2024-06-12 15:39:49
4410061	admin	10.1.5.136	EMP	VIEW	查看身份证号明文 990305198304078194	\N	1433	2024-06-12 09:17:34
4410062	heyx	192.168.3.151	SYS	RESET	重置密码 user=caijl	\N	1571	2024-06-10 10:09:40
4410063	hr_li.na	10.1.5.243	EMP	EXPORT	导出花名册 rows=482	\N	1971	2024-06-13 16:52:19
\.

CREATE TABLE public.sys_param (
    id integer,
    pkey character varying(128),
    pval character varying(128),
    ptype character varying(128),
    descr character varying(128)
);

COPY public.sys_param (id, pkey, pval, ptype, descr) FROM stdin;
1	payroll.lock.day	25	int	每月锁账日
2	smtp.host	10.1.8.30	str	
3	smtp.port	465	int	
4	upload.maxMb	20	int	附件上限
5	att.late.grace	5	int	迟到宽限分钟
6	sb.round	2	int	小数位
7	ui.logo	/static/logo_hy.png	str	
8	ui.hotline	400-0188-211	str	页脚展示
9	gjj.city.default	苏州市	str	
10	export.mask	true	bool	导出脱敏
11	idcard.verify	off	str	接口欠费暂停
12	pwd.min.len	8	int	
13	session.ttl	1800	int	
14	sms.sign	【仁和人力】	str	
\.

--
-- PostgreSQL database dump complete
--
