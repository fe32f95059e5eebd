--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';

CREATE TABLE public.portal_user (
    id bigint,
    login_name text,
    passwd text,
    real_name text,
    email text,
    mobile text,
    org text,
    user_type text,
    salt text,
    created text,
    status text,
    login_cnt bigint
);

COPY public.portal_user (id, login_name, passwd, real_name, email, mobile, org, user_type, salt, created, status, login_cnt) FROM stdin;
2000	gaoxing440	$2a$10$di3Rb963abi3/32L.g.gf709f8/b/MKd6gP4.KObbabP2593aj/5R	\N	dataman378@qq.example.com	+8616872114243	国防科大	E	293ca6bf	2019-08-18 17:17:08	0	360
2003	zhangyt63	$2a$10$b021P76i.0c39cbMegedNL28cR2M4OKKj5b/.6McLQdji45ei02jP	袁湘平	yw528@163.example.com	+8616825126906	湖南大学	P	9f613be2	2023-02-24 06:18:24	1	357
2006	gaoxing950	$2a$10$d8Od2K262OLK5PiiMdOQ7.2e7OQfgMMh/i7/6O4.M97//a62PRePf	\N	xiangjun851@qq.example.com	+8616993681695	李记汽车服务有限公司	P	02d103c3	2021-04-29 06:51:08	1	75
2009	liu.w004	$2a$10$L163gd73h.39K27KK03MRN3f5L636b/9.gN/di9hf1O/1icNgQaO0	苏艳	panda157@gmail.example.com	\N	国防科大	P	3fe098b6	2023-09-03 06:07:42	1	133
2012	opendata7240	$2a$10$jahRihahgbj.iQjQb35cb44798OQ8.LKQ0beKecQKNcjObOie5L5Q	\N	dataman814@qq.example.com	+8616385965227	湖南大学	E	37f647d0	2022-02-21 14:02:27	1	183
2015	opendata002	$2a$10$g29e7b1i9dc3d5j3Q5Qca29MfcQOh8i1ig55K86M65cOLO.9KheM3	隗爱华	yw093@163.example.com	+8616941289954	\N	E	31882b9b	2023-03-18 03:41:35	0	390
2018	lx_07317446	$2a$10$Qd..59e92OM/c.jPj8iRhQj95bQOKe.7620K2e1dM61e10ONh7M/6	赵海波	panda070@csu.example.com	+8615407617114	湖南大学	E	3626569b	2023-10-24 09:33:23	1	201
2021	gaoxing969	$2a$10$ab.Kh6ciN3RcM/d0aMK/8c0fL7fa29KjN6514cQORNi3OeNi4L46N	贾鹏	xiangjun007@gmail.example.com	+8615492596211	怀化九嶷医疗器械有限公司	P	2a23cbee	2023-11-09 16:43:48	1	397
2024	sjkx140	$2a$10$0NRKPKQ.1h6cbih9987P44MM4d9.1gc25dP.MaOgjOg4623308Ocb	司马梓轩	yw734@gmail.example.com	+8616077977989	\N	P	2740d0d8	2020-10-10 11:12:34	1	273
2027	ttxs99	$2a$10$72.eg6a1bda1i17.K6d2ibcg/hj004L/j53j7N97.1a49hi8POaPN	\N	xiangjun247@163.example.com	+8615414951598	\N	P	c2d1dc59	2020-04-23 21:44:27	1	233
2030	sjkx0466	$2a$10$O.67871/5eiM/Ldj02OK6ad8M9dKO3/KLKcM2MQjRPdKOQ940R/5j	尹伟	kd955@163.example.com	+8616352305757	\N	P	3a0f7526	2020-06-23 02:15:48	1	37
2033	gaoxing9524	$2a$10$3g..7e29bdjii/9KRL96QOe1e1iP4dc1KRPR0L5Rdc0h4ehNM4fK7	\N	kd381@gmail.example.com	+8616973530683	湖南大学	P	7e8484ef	2023-03-08 22:28:19	0	298
2036	q88	$2a$10$/PNK9M0hggj0e6d33fL25ghcj6bMcjMO501iR3697Pbi6hO6O24.M	董沐阳	dataman520@gmail.example.com	+8616847161307	\N	P	5df1ae58	2022-06-03 16:21:52	1	103
2039	sjkx0156	$2a$10$9bi/3gP15igOgMi.0/e/9iiL10..PMjea/aigM67/hK2gjM3Ojd81	谢沐阳	xiangjun394@163.example.com	+8615407686499	个人	P	1cd21145	2020-06-08 21:59:13	0	156
2042	lx_073143	$2a$10$j4jd42gi9j1eR88./fMKOf56LNe/1800hMKhfjiL/aeRi0e51.jNQ	付梓轩	xiangjun548@163.example.com	+8616858527831	\N	E	9492520c	2021-07-21 08:01:39	1	316
2045	gaoxing79	$2a$10$MiRhiQeKf054PM1Nc/50RN47KQh.gRfQ45R4hKR4jL5O08MiR86fh	余德明	xiangjun569@gmail.example.com	+8619463508154	常德市新月机械制造有限公司长沙分公司	P	7bb05cf7	2022-09-16 23:51:07	0	380
2048	zhangyt5482	$2a$10$i0i2a4L9NejhKg4Nh9bON6QOM007d5N72dMgecM6j4NcLRdi5fMb6	\N	yw166@qq.example.com	+8616422591308	个人	P	8a9cdd0b	2020-06-10 04:09:50	0	211
2051	zhangyt199	$2a$10$28h/6Keg76d7.P8QLPaKMh810ehgQOjd3g09dMb0./j/15367KihN	雷家乐	dataman140@qq.example.com	+8615481260254	个人	E	7b0a2042	2020-12-06 05:41:32	0	170
2054	ttxs158	$2a$10$4f5hKNQN1Rhcib/OgQ71cc6Qb7K9j9RiN.h06bhbhcNb4OiL/c8i8	熊玉娥	dataman634@csu.example.com	+8616427219399	国防科大	E	c47bd42e	2020-08-22 06:23:50	0	241
2057	sjkx508	$2a$10$acgQ6aO.jO2Pj7d0./d0cMfhKLc.aOd1d3.fL1i7jLajgNfNP5Q2g	\N	yw358@163.example.com	\N	\N	P	691c529a	2020-06-05 20:00:34	0	395
2060	lx_073129	$2a$10$cRON7O.3KQfbOhja4cjc64MQd425.OhK81c0RQ30MRLhRQ8K45Rh8	\N	yw972@csu.example.com	+8617989437377	\N	P	b66461b4	2023-12-24 21:41:42	1	54
2063	hncs80	$2a$10$0d0305baMe2ObhgLN0KiaehLRh2j60aQ85QQO3ha8P1h9.77bP97O	孙五妹	kd419@qq.example.com	+8617958238608	个人	P	9388f739	2022-04-10 02:16:51	1	27
2066	q4503	$2a$10$2QL7NQ.Md2OQ/fL8e9.e24je24ji78KK6P/R07196NfjhM121ML7h	晏向阳	kd329@gmail.example.com	+8616335671676	\N	P	90a8fb18	2020-04-26 03:15:08	1	251
2069	lx_07310452	$2a$10$eNja1MQ8/c7.6Kgfb.i51d25gRbd6Q9cMi1cN758/0g/K0Q78.2O5	\N	xiangjun570@qq.example.com	+8616951184224	常德市蓝思凯汽车服务有限责任公司	P	3fdd0b35	2021-10-27 08:50:35	0	186
2072	sjkx0715	$2a$10$778g8R2jg/3gj9e8bLigag7j1eL/Pj61QO.3i0Ldac6cNh83M3g/h	蔡社生	yw954@gmail.example.com	+8616480233601	\N	E	49372fef	2022-04-03 08:25:59	0	52
2075	q9644	$2a$10$Q284QO73c1MQ761L1781Od1iPKd714Nf73afK331Q5fPf1Q/NPaf.	\N	xiangjun639@gmail.example.com	\N	怀化博瑞康食品有限责任公司	P	8223a889	2021-08-29 04:54:55	0	244
2078	hncs16	$2a$10$8fjhg1g0dL/cMa368fQ5R2LR71MfPda1d4L0/MOQ3M3138a4hOd50	\N	xiangjun395@gmail.example.com	\N	个人	E	96920e51	2020-01-26 06:06:32	1	34
2081	liu.w72	$2a$10$1/52Lb157MQR0NR1LN7R6P.P..4.L9/Oc7QbQ6eOcdbb6.8.f62Lh	吴子涵	panda089@gmail.example.com	+8617951782924	\N	E	28e1432e	2020-05-17 20:04:20	1	367
2084	q57	$2a$10$f086d2iQc169a9PPRM458/62jd3Mij3j0MfejiM3hjggQj/9dP9b.	魏欢	xiangjun675@163.example.com	\N	\N	E	49b46f7b	2022-06-27 01:42:02	1	372
2087	ttxs022	$2a$10$N9b7h2jK9N84j9336ah44P88gQRdc9fehPd547c45ch75K/Ng7fj.	夏文静	kd172@163.example.com	+8616061466941	\N	E	f0cfa418	2022-07-10 14:36:03	1	340
2090	sjkx7407	$2a$10$QNha3R.f10e93OQ5P99ajOQ8d4Ojj422PijNg0915PR0fhaf9/gbN	陶长庚	dataman734@qq.example.com	+8616317793758	湖南大学	P	99c049d2	2023-10-21 02:18:46	1	240
2093	zhangyt1250	$2a$10$eeQM0aOOjdja0RRNei.4b837fR/96RQQf0fdaNO5M4h03.KjO9L9f	魏美玲	panda141@csu.example.com	+8616845139768	个人	P	10d96d32	2021-08-02 19:26:15	1	45
2096	ttxs4581	$2a$10$Mfi/Lf653/edaR7j02Re9e.c4R/fKf5dQLQjcif/ehdjh32bg85d9	史春香	dataman874@163.example.com	\N	\N	P	ac9e0136	2021-10-20 16:52:44	0	247
2099	zhangyt0666	$2a$10$dg.h7Qj.RK6KNd77K.62/fjPf.e9.6/2KN16P428biPe/dOhO7K6h	\N	xiangjun944@163.example.com	+8616322662148	湖南大学	P	e28a87f5	2021-06-18 16:09:27	1	210
2102	hncs9626	$2a$10$cj4/.R3RR1jK.d77RR7848LN8eRj20jOe9a2/0.a7R19Nb6.R8ORc	\N	panda091@gmail.example.com	+8616449751148	\N	P	50e1783d	2020-01-09 22:17:13	1	10
2105	sjkx0115	$2a$10$7d71d25eP3M4120N778fR7129LdRb1cggOK579073/igMeRLa7cNa	柴云	yw558@csu.example.com	+8616344279977	湖南李记文化传媒有限责任公司	P	827dc193	2019-11-26 09:29:50	1	325
2108	lx_07314961	$2a$10$K31bcd053f8R13dQc/fL90./jL8LLM03Rb7/7KKgP2fROQK63j1jg	龙运生	yw702@163.example.com	+8619457240480	国防科大	P	351098ea	2021-11-03 17:25:55	1	28
2111	sjkx83	$2a$10$KLNj/ROPQh0g424hi3O84/Qe..48.M735LcPfdg/LL482R2j7d3Oa	莫艳	yw387@qq.example.com	+8616956639497	国防科大	E	c9e9fcaa	2022-10-02 12:06:16	1	216
2114	q135	$2a$10$L1bcg31R..4La3a6K4j8hc847hde91.Ng5b33fhK1P2i5LgaKaciR	\N	dataman605@gmail.example.com	+8616021502372	湖南大学	E	8390979d	2021-07-10 22:41:31	1	57
2117	liu.w362	$2a$10$ePj.4i054O5gN1O8RigPeMb97h3LgcOeO0g6/2gPKchNQ6hOcLceh	张明	yw406@csu.example.com	+8616333753723	\N	P	1cd5bd80	2019-08-03 21:14:48	1	24
2120	liu.w3888	$2a$10$j51L0PdRQP107Q7eRc2RhM50NOi4g8faQM5ML2/geQgL4g0i.MLaN	\N	xiangjun242@gmail.example.com	+8616394295525	\N	E	b50c4fc2	2020-10-07 05:26:17	1	187
2123	opendata14	$2a$10$Q9R/ig2dQM352baif9a09/.9M.761M5h41f4a91296ga.0M1PaLRg	\N	kd340@qq.example.com	+8616867372396	\N	P	2f3d56ae	2023-10-22 13:17:52	1	45
2126	lx_073193	$2a$10$ifbKh1M3L47e1h90L6N7eMLf771R15gOhid26.R22iL01bOP6Odhi	宋小平	dataman804@163.example.com	+8615400763202	湖南恒邦物流股份有限公司	P	63588e4b	2021-11-10 12:51:25	1	102
2129	opendata21	$2a$10$j.46/0Q5476/N/PaidQbjK35K5571f91KMcNdOiigO5M/Mef7i601	许春香	kd805@163.example.com	+8615471254798	国防科大	P	301cafaa	2023-05-07 22:35:36	1	195
2132	liu.w2474	$2a$10$MOcNhd4/iO7ah7R5j4P1OLR7cNROi/LN.7jca/hPQ8f19dd063/K9	杜沐阳	kd315@163.example.com	+8616367720906	国防科大	P	b29a9d72	2022-11-08 05:47:21	0	316
2135	q83	$2a$10$4P9Md3aLh04N5Q1P5Q35K3O27/jc6/9/O60bLPd51ad4Q9KeegL03	汤炜	kd755@csu.example.com	+8616871491574	\N	E	2fa959cc	2022-10-27 09:01:12	1	313
2138	liu.w457	$2a$10$37dN8OQgi25dR898gh20a69iORO67eMR30b1c/M9RQcKL3Pgj0QR9	方丽华	yw825@163.example.com	+8616962746163	\N	P	29e9961c	2020-06-18 02:38:31	1	374
2141	zhangyt9709	$2a$10$i9MKeKL8Q0d1R25dbMi8O3Oa4hieb.36/9Rh.LaidiQej5bO6eh1L	侯社生	xiangjun777@csu.example.com	+8616425095775	常德市芙蓉里食品有限公司	P	a59edb5c	2019-06-07 12:54:13	1	170
2144	gaoxing41	$2a$10$82jdjbg1cj.ih589b8jcOKQcL096Kc6544jhNP5eLg86Keh9a1ff5	陶社生	yw896@qq.example.com	\N	个人	E	08ca810f	2023-04-24 18:41:41	1	383
2147	hncs653	$2a$10$Mc03Ne.56K007g1fKORN9f5.9iR6O/ONePbPQNfj94LPNjjfLL1R1	罗红梅	dataman337@gmail.example.com	+8615424408334	\N	P	79da64be	2020-06-22 17:59:50	1	287
\.

