--
-- PostgreSQL database dump
--

-- Dumped from database version 13.9
SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.sys_user (
    user_id integer,
    login_name text,
    real_name text,
    pwd text,
    salt text,
    phone text,
    dept_id integer,
    post text,
    last_login_ip text,
    last_login_time text,
    status integer,
    remark text
);

COPY public.sys_user (user_id, login_name, real_name, pwd, salt, phone, dept_id, post, last_login_ip, last_login_time, status, remark) FROM stdin;
101	usrc	曹帆	2f1306446aad7f13ece623938e6f8239	ae05be	\N	201	科员	10.44.247.43	2024-05-06 15:22:16	0	\N
102	19477184525	贺星岩	b6f9f9ba499d19f31a135c9cfc6ac7b6	607026	19477184525	103	科员	10.45.217.143	2024-06-03 13:21:57	0	\N
103	zhux1	朱林强	0983b28d6025ee94aaff40b39733651f	d19748	\N	100	科员	10.41.72.143	2024-05-14 12:59:21	0	3月密码重置过
104	16846009603	杨珍云	c6d5588b3426edc91acf22a04ef2fbe0	4560b5	16846009603	103	窗口人员	10.41.133.248	2024-06-06 18:45:05	0	临时账号
105	yangm1	杨丽瑞	e2fd2d37b434f0f94c1c7fc05db6d67d	42207d	16478148767	105	副科长	10.10.8.182	2024-05-10 02:43:36	0	\N
106	heb	何宁东	e4e0e98f678fd20054d7ff79b4f79a23	f4ed1b	16450421048	105	\N	10.42.97.144	2024-05-19 12:22:42	1	\N
107	16850160732	桑露雪	008fef7e6733f325db8724cd139dbe5b	87667c	16850160732	100	系统管理员	10.12.239.236	2024-06-10 11:24:24	0	临时账号
108	lil1	李瑞	a0d971ecb0085c5194f0a007cc8d5d80	6e378f	16396286940	201	科员	10.29.250.21	2024-06-07 16:02:29	0	\N
109	usrc1	沙马日古	331c9c2fa9e391a5d16fe84283fcce7f	d07389	16091473571	100	窗口人员	10.31.35.194	2024-06-06 15:58:52	1	\N
110	zhaod1	赵鑫华	bbd101ed6732e6abca39558765f6ba4a	d595bc	16893085910	201	\N	10.38.221.89	2024-05-06 17:37:39	0	\N
111	15411870752	邓娅霞	e9f7d0901429d12bf8c34122c4646b1e	545aa4	\N	103	系统管理员	10.8.35.219	2024-06-11 16:42:17	1	\N
112	16452093460	郭根	d8c973ad1f5d8cb81744bc949d89ca42	1a3dad	16452093460	100	副科长	10.27.165.74	2024-05-28 13:28:03	0	\N
113	16894873632	冯敏娴	951d1db18b8766da836bdab408e2a90b	6cb280	16894873632	105	系统管理员	10.10.176.206	2024-06-06 12:48:11	0	\N
114	16347712915	彭旭军	19c4fa9bab8b19c907bf092e439ed82a	502c3f	\N	105	窗口人员	10.49.166.249	2024-05-07 15:35:56	1	外包运维 到期停用
115	sunb02	孙娜玲	e631c3ff7bc4658e8ec2b153a7bb5820	937e07	16867398124	201	\N	10.54.1.109	2024-05-06 15:01:55	1	\N
116	16446417543	徐颖	19851070eda3d4c3f5690468cdb3e50f	9b900b	16446417543	105	系统管理员	10.56.165.169	2024-05-17 09:57:11	0	临时账号
117	usrh02	潘达斌	f5351fedcbb91604a2e009e2ff7b02cb	e275ba	17957867145	103	科员	10.47.95.83	2024-05-31 18:09:43	0	\N
118	usrf	卢素瑾	6a7a52a575d891b3b08e0c79f7cbe966	320552	16385507178	100	系统管理员	10.18.215.125	2024-06-06 14:29:48	0	\N
119	16070436897	赵琼	09f2bacd5a039af71e4e6b354e6a8abe	a098c8	16070436897	105	系统管理员	10.42.250.173	2024-05-05 21:41:41	1	\N
120	hub1	胡娣倩	6a314e0d445644f2cf6cd1d4cd8edbdd	324193	16466262817	201	窗口人员	10.2.105.99	2024-05-14 19:16:09	0	\N
121	usra	孔庆安	5717eb0d9a81d0e1efdde09c2a96f47b	cf783b	\N	201	科员	10.15.78.242	2024-05-03 14:53:45	0	借调
122	usrc	缑妍	a11ce1bfe0261a2495e0b1518ab1f0f2	23c6a7	16843004445	201	系统管理员	10.58.228.191	2024-05-27 16:56:03	0	3月密码重置过
\.

CREATE TABLE public.sys_dict_data (
    dict_code integer,
    dict_sort integer,
    dict_label text,
    dict_value text,
    dict_type text,
    create_by text,
    create_time text
);

COPY public.sys_dict_data (dict_code, dict_sort, dict_label, dict_value, dict_type, create_by, create_time) FROM stdin;
1	3	男	0	sys_user_sex	admin	2022-01-01 15:17:49
2	4	女	1	sys_user_sex	admin	2022-01-01 11:33:53
3	5	未知	2	sys_user_sex	admin	2022-01-02 20:06:28
4	5	显示	0	sys_show_hide	admin	2022-01-01 00:11:14
5	7	隐藏	1	sys_show_hide	admin	2022-01-01 07:41:17
6	7	正常	0	sys_normal_disable	admin	2022-01-01 17:20:09
7	3	停用	1	sys_normal_disable	admin	2022-01-02 10:50:08
8	7	身份证	01	zjlx	admin	2022-01-02 22:08:36
9	1	护照	02	zjlx	admin	2022-01-02 18:18:07
10	2	军官证	03	zjlx	admin	2022-01-02 15:15:19
11	3	汉族	01	mz	admin	2022-01-02 16:52:34
12	5	回族	03	mz	admin	2022-01-01 19:55:52
13	3	党员	1	zzmm	admin	2022-01-02 16:17:18
14	1	群众	13	zzmm	admin	2022-01-02 10:16:34
15	5	高中	60	xl	admin	2022-01-01 14:58:50
16	6	本科	20	xl	admin	2022-01-01 12:44:02
17	7	手机	m	lxfs	admin	2022-01-02 13:14:57
18	1	座机	t	lxfs	admin	2022-01-01 13:45:25
19	2	系统	Y	sys_yes_no	admin	2022-01-02 17:52:06
20	4	业务	N	sys_yes_no	admin	2022-01-01 14:18:30
\.

