--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';

CREATE TABLE public.sys_user (
    user_id integer,
    login_name character varying,
    user_name character varying,
    dept_id integer,
    sfzh character varying,
    phonenumber character varying,
    email character varying,
    sex character varying,
    zw character varying,
    password character varying,
    pki_sn character varying,
    login_ip character varying,
    login_date character varying,
    status character varying,
    remark character varying
);

COPY public.sys_user (user_id, login_name, user_name, dept_id, sfzh, phonenumber, email, sex, zw, password, pki_sn, login_ip, login_date, status, remark) FROM stdin;
1000	114026	邵凯	102	990102199609241575	16462599284	p114026@ga.example.cn	0	教导员	$2a$10$bhVFM3CXWu5ftI5rlh/w0gS/LAOGj1EdxCIbLqR2vKHNxDaVsgNXG	991420523406	37.64.48.85	2024-12-11 18:32:14	0	\N
1001	699428	郑建国	127	990202199307199434	16057130222	p699428@ga.example.cn	0	民警	$2a$10$m0KTuJ0WNNkQWPNqiUlswbmj007LT2fptNSy3Cm8wLw0/aDyox3Fa	999014632619	37.66.40.211	2024-11-19 04:12:30	0	借调市局
1002	078312	陆海涛	110	990281197003022695	16095656113	ga078312@mail.example.com	0	民警	$2a$10$q6F1/LqXTqOwWry.AS83IRfg0SIbk8w4btjeAKge2qE2DZuURK7Gt	990434964583	37.64.244.58	2024-04-09 19:50:21	0	\N
1003	059449	钟大勇	106	990104197507202018	16997603613	p059449@mail.example.com	0	教导员	$2a$10$8EeeDTufxfwQ0VkOKvWeq/64rQFrBIOsyZQ1ygYqDZ4zItNDXsIsv	998833223157	37.64.141.118	2024-11-08 23:43:15	0	\N
1004	134889	努尔江·吐尔逊	112	990104198710117550	17920382143	j134889@ga.example.cn	0	所长	$2a$10$P9gHq5KBvtOlzGI5JHeknX/.UtGt.IgamXwTKJcTdXh4EFhSYzfcg	994740556333	37.66.161.145	2024-10-18 19:09:28	0	接替任莉
1005	547994	崔丽	136	990326199503051185	15452878104	ga547994@ga.example.cn	1	民警	$2a$10$PYWUkEhD5ECLxRkqrh51NE6b.UPm3QYj1IkMMyctsDwx7.S7FIuCH	990718528002	37.60.55.138	2024-12-21 12:27:31	0	借调市局
1006	188925	郝立新	127	990102197810272251	16350954556	p188925@mail.example.com	0	民警	$2a$10$CQt9t8tNFKCv4rYOFmn7qa18bIQzrAvFdOKeSp01jEQRFKIiYPxCx	994977285155	37.63.194.149	2024-02-24 04:10:37	0	\N
1007	057271	努尔江·吐尔逊	113	990221199711264911	16412253933	j057271@ga.example.cn	0	副所长	$2a$10$lBuBZUhqxmwHmdPGmd.I8IPmNF.eBlCBBfEC86nSVIi.Nf17C/ygy	990525004465	37.64.107.246	2024-11-24 05:28:48	1	\N
1008	033170	姜欣怡	123	990325199508013907	16863921119	\N	1	副所长	$2a$10$h5KwMtKwHV/Xnrkm4iXVnL8..xSdm10w.0i.rmO1h/DHwqz8T51Ka	992310170787	37.64.71.200	2024-07-22 03:40:59	0	\N
1009	038825	史巧云	105	990221198201120585	16334287959	p038825@mail.example.com	1	民警	$2a$10$aXfA6zO64KC/T1hvXyAKUzCONMvRh5KJWTOQw7H7zvc7pEOXo9FRO	998938407503	37.65.148.108	2024-01-14 18:14:45	0	\N
1010	822750	于绍华	104	990221198009076692	19473672095	p822750@mail.example.com	0	教导员	$2a$10$kpUZ8oojtPi2hZcDJPYUeNCQPMNyQkPJpSS873hY/wROkEeu4tbX4	998280631928	\N	2024-11-17 22:43:31	1	\N
1011	065392	毛淑华	138	990281198209223147	16445480820	ga065392@ga.example.cn	1	民警	$2a$10$IEVrJxGw4nQjT6tKvck2EbnSV5gQrsS4Iv5SqvPxK9NpJFApbUS5H	998575016127	37.62.2.170	2024-01-06 20:03:14	0	借调市局
1012	068391	皇甫琳	102	990302197107108362	16967068357	p068391@mail.example.com	1	教导员	$2a$10$OyvdrLeFSJaUlP9f8Dqb6P7TJhRsRJ1OXL8S216/reN2fGwYmIdee	993380694253	37.62.221.154	2024-08-10 15:10:39	0	接替皇甫建国
1013	065569	玉素甫·艾力	137	990103197404162782	17953257254	p065569@ga.example.cn	1	所长	$2a$10$J0iAUaRD/ZTQ2eWmPXFhn5H/YyuqUeYfmiZIVDgc9jT51.NeSVobG	998231158906	37.64.137.24	2024-01-11 02:09:34	0	离职未停用
1014	053594	逯静	108	99028119930426382X	17903398166	ga053594@mail.example.com	1	三级警长	$2a$10$h1/kHuO8WYN8mIECkZKjlM1tFxaoLV1/6oxWxRZ3YfOJMyidJ2yfN	999366885671	37.66.93.193	2024-05-23 08:57:05	0	接替王立新
1015	094628	邱雪梅	119	990104197708308265	15482302641	\N	1	教导员	$2a$10$p0MbC7b6wb41oROoyokDmr7kcKV0fv.//SDLvHDgo8EMOCa6BFC5D	995803328858	37.65.95.213	2024-09-27 00:03:05	1	接替萧小燕
1016	445714	苏玉珍	101	990202198406214084	17957080155	\N	1	副所长	$2a$10$aEIriAkHf3TdQrW4Jw629oGu0B82x2Wa1pNrAEHMF5ketAfKsQNU.	992624292807	37.65.43.172	2024-02-09 15:30:14	0	接替彭振华
1017	060816	戴淑华	102	990221199610291048	19400831705	ga060816@mail.example.com	1	民警	$2a$10$IzRyqyXSR7A3euCxF0xsxwIyXOJhGqaG.i/SIU5zSpFhWf/prYTHV	997110618113	37.61.90.112	2024-02-18 01:25:39	0	接替梁莉
1018	076497	魏磊	132	99028119960512169X	16447080737	\N	0	民警	$2a$10$yEWIib0WeZhcWaToiMRpKJR570iS7YNIklxW2k.Vqh.eFTuYU5mjn	998483276595	37.63.12.178	2024-01-21 22:54:30	1	借调市局
1019	074105	顾爱华	139	990202197707071588	16353516467	j074105@mail.example.com	1	所长	$2a$10$t1oDZN6OXWkDNc9Jqxih8urhklXYtFgSSl//tCLprDZl/reM/C0Ca	992104110367	37.62.183.21	2024-05-12 21:06:23	1	\N
1020	738826	乔玉柱	135	990103199305171551	16380373225	\N	0	副所长	$2a$10$1J3aSerQtkBI3ZWrsaurUVaZ/qp8OvGnpC.T17ok5ci6IcgT4stZy	991822805420	37.65.192.115	2024-08-28 23:59:31	1	离职未停用
1021	824234	熊光辉	116	990326197302146779	16067501730	p824234@mail.example.com	0	教导员	$2a$10$78CDI6UvZnz35jwDP3Nn.MNeDEjlN0r81OnR8ys89WA5W8pnFbtEz	997777835228	37.63.99.35	2024-08-04 03:33:11	0	\N
1022	775709	方佳慧	117	990102197703283641	16899116043	\N	1	三级警长	$2a$10$5FW86wibCpF1aUZGaNxcDdV4tGIKjnWCCtWA3Y6cK/zZv1lWTCUIC	993533220672	37.63.117.110	2024-11-15 13:12:14	0	离职未停用
1023	186352	史婷婷	129	990202197612190402	16349662839	ga186352@ga.example.cn	1	辅警	$2a$10$tPrXdLbSgQQcypDLREVnHYXTLiOvWuojcEgzf2/4MEb47H2.gOVDv	991171844732	37.62.112.213	2024-04-16 00:43:33	0	\N
1024	031269	郑铁柱	132	99020219821023135X	17996912329	\N	0	三级警长	$2a$10$G5g0WY1s/Z7FWXSghETE6Ko8ujdKn8QTAurphJK3VC.9nHGFrAEmU	999962751409	\N	2024-02-23 17:57:37	0	接替胡文斌
\.

CREATE TABLE public.sys_menu (
    menu_id integer,
    menu_name character varying,
    parent_id integer,
    path character varying,
    perms character varying,
    order_num integer,
    visible character varying
);

COPY public.sys_menu (menu_id, menu_name, parent_id, path, perms, order_num, visible) FROM stdin;
1	系统管理	0	system		2	1
2	用户管理	1	user	sys:user:list	4	0
3	角色管理	1	role	sys:role:list	9	0
4	人口查询	0	rk	sys:rk:list	1	0
5	车辆查询	0	jdc	sys:jdc:list	3	0
6	警情研判	0	jqyp	sys:jq:list	4	1
7	布控管理	6	bk	sys:bk:list	3	0
8	一键搜	0	search	sys:so:list	7	1
9	统计报表	0	report	sys:rp:list	4	0
10	日志审计	1	oplog	sys:log:list	1	0
11	字典管理	1	dict	sys:dict:list	9	0
12	在线用户	1	online	sys:online:list	3	0
13	定时任务	1	job	sys:job:list	9	0
14	数据源	1	ds	sys:ds:list	5	0
15	接口管理	1	api	sys:api:list	6	0
16	图层管理	0	gis	sys:gis:list	1	0
17	通知公告	0	notice	sys:notice:list	5	0
18	视频巡查	0	video	sys:video:list	6	0
19	值班管理	0	duty	sys:duty:list	1	0
20	个人中心	0	profile	sys:me:list	5	0
\.

