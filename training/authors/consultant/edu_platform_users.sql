--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE public.users (
    id bigint,
    username character varying,
    nickname character varying,
    email character varying,
    mobile character varying,
    encrypted_password character varying,
    reset_password_token character varying,
    avatar_url character varying,
    gender bigint,
    birthday character varying,
    grade character varying,
    school_name character varying,
    guardian_name character varying,
    guardian_phone character varying,
    sign_in_count bigint,
    current_sign_in_at character varying,
    current_sign_in_ip character varying,
    vip boolean,
    created_at character varying,
    updated_at character varying
);

COPY public.users (id, username, nickname, email, mobile, encrypted_password, reset_password_token, avatar_url, gender, birthday, grade, school_name, guardian_name, guardian_phone, sign_in_count, current_sign_in_at, current_sign_in_ip, vip, created_at, updated_at) FROM stdin;
18201	xiny13	月半弯	xiny13@hualian.example	16464085170	$2a$10$1ek2dAbA0/g7ikfB7IL1a6JGb1l6725M1oFKko6lH3.f3kl9mh7lD	\N	https://cdn.edu.example/a/5ca0c7a2.png	0	2013-12-16	小学六年级	\N	邓涵慧	12455487348	278	2025-02-07 15:42:48	192.168.14.75	f	2020-06-25 22:59:27	2025-01-24 19:11:44
18202	hej59	用户903505	hej59@mail.example	16342451350	$2a$10$2B8JgCm9n4H1/9p4oHbn87h4Albo/mMEg12olMJFABjiedC80I/.i	d6aa1fa651affd61c302	\N	0	\N	\N	\N	邹建生	12354735293	243	2025-05-29 08:22:39	203.0.113.208	f	2024-11-18 16:38:07	2025-04-02 09:25:03
18203	leiz12	\N	leiz12@example.com	16994811206	$2a$10$n7b6BfbgC.ecDm1CIfcLf5mdBBlgkp8o.eo8mk9I4bLGGKdfMpME1	\N	https://cdn.edu.example/a/b165fde5.png	2	2012-06-27	初一	佛山育才小学	\N	\N	235	2025-03-28 20:02:00	10.45.162.229	f	2020-04-16 17:50:19	2025-11-04 22:23:50
18204	xinweih13	静待花开	xinweih13@example.com	12762525178	$2a$10$Cn50gFKE4MhpB0iC6C94EE5j6m/boGL/okl9MHj.hlnegfkJIjk/d	\N	https://cdn.edu.example/a/851f3eff.png	1	2013-10-11	初二	沈阳实验学校	张国睿	12932784887	111	2025-08-08 09:05:12	192.168.11.110	t	2021-04-29 08:00:59	2025-02-13 09:41:32
18205	jieyan.ma	风中的云	jieyan.ma@post.example	12839958268	$2a$10$Ao3EEE7m5p.ECIbFdGFFD.9D0K3HAJHo4G0ekLdb5.GH.Kp/LA0Lh	\N	https://cdn.edu.example/a/21c13210.png	\N	2014-01-28	\N	佛山育才小学	\N	\N	283	2025-07-09 10:19:11	192.168.18.212	f	2023-07-06 14:27:54	2025-07-10 10:44:12
18206	zhangyufei	zhangyufei	\N	16344305907	$2a$10$bfd3ED/go/ihM20G9oegHlIdicgd9M.I1jglEdkpd8fDMmajkbbal	\N	https://cdn.edu.example/a/0d7fbcbd.png	1	\N	高一	佛山实验学校	\N	12308239773	96	2025-12-21 14:36:58	198.51.100.246	f	2025-08-21 14:25:50	2025-08-11 10:02:31
18207	jiefei.luo	用户299151	jiefei.luo@example.com	12306396922	$2a$10$ggFjL2Ic640IiIB.i5KfdnLLc9hdLjIh9E/nn15lGDoo3.IG9g2nC	\N	https://cdn.edu.example/a/9c00246c.png	1	2008-08-21	\N	宁波育才小学	黄博斌	\N	224	2025-11-22 16:33:04	203.0.113.131	f	2023-12-22 08:12:25	2025-08-31 08:15:22
18208	pinghaoz14	路人甲	pinghaoz14@mail.example	12531407927	$2a$10$IEDmkndIol3fngm9ADo7k84HM21lJ10.4i6JdjA3I0pnnl2joELpj	\N	https://cdn.edu.example/a/b1a002be.png	2	2014-04-06	\N	合肥育才小学	\N	16367482419	168	2025-11-15 10:12:01	203.0.113.164	t	2020-07-15 09:40:15	2025-02-28 08:02:05
18209	qiangjun.gao	qiangjun.gao	qiangjun.gao@tengyue.example	16447209326	$2a$10$l7kAMdp99g1EbB4Ej0p30f7BLc/5nci8EgG9bLhfJjpkp9Bo9gl7l	\N	https://cdn.edu.example/a/b206cc19.png	1	2013-07-24	小学六年级	成都实验学校	熊俊	12729402584	282	\N	203.0.113.128	f	2020-06-30 17:06:19	2025-04-23 14:45:16
18210	linhan	Sunny小太阳	linhan@example.com	16903110491	$2a$10$Iai3ao.AabcIa6b0ibf5dBBMDCD8CKFGL5EI.41eIHCk3eH9eJHke	\N	https://cdn.edu.example/a/c5453734.png	\N	2009-06-18	初二	苏州育才小学	汤娜瑶	12819504019	220	2025-01-08 15:58:02	198.51.100.204	t	2023-11-10 14:20:13	2025-12-04 09:56:44
18211	hum74	大白兔	\N	12341183662	$2a$10$K1p2mJMmolmlL.jJ7fGpf43GHkacojckbLm414kE2HIFa61MjjkG5	\N	https://cdn.edu.example/a/ce4375c1.png	\N	2011-01-26	小学六年级	佛山育才小学	谭泽睿	16483654875	60	2025-02-22 10:52:08	\N	f	2023-11-20 13:44:43	2025-05-29 10:11:06
18212	weiz08	静待花开	weiz08@hualian.example	12350203544	$2a$10$Fmjlkmp5g4IlKi1fJfHgo9e57IjKMD95FEpK4C7F74I4EHHEJ80pi	\N	\N	2	2008-11-10	初一	上海实验学校	陈子波	\N	282	\N	192.168.26.120	f	2022-01-02 10:08:07	2025-05-27 15:08:32
18213	zhuh11	一颗土豆	zhuh11@mail.example	16824403401	$2a$10$m/in5G0G/AHifn81o2h4ecF1goHAeeGMJAFhaJ5jJmEfc6l3eIbBE	\N	https://cdn.edu.example/a/70b218b8.png	2	2013-02-28	小学六年级	南昌育才小学	何子涛	16331161799	24	\N	\N	t	2025-04-30 19:40:46	2025-05-18 14:55:13
18214	qiangyong.zhao	福福	qiangyong.zhao@post.example	16375754410	$2a$10$f2MFkM50H06Ej./F7Mm/n4GpF0hgnMi4DbDnIfK19L7lAJemk1Kn1	\N	\N	2	\N	小学六年级	\N	李健	16060181349	280	\N	192.168.28.12	t	2024-05-02 20:07:33	2025-02-08 19:31:06
18215	lanchao.sun	Ally_L	lanchao.sun@corp.example	12270896430	$2a$10$G7FDKDMK03HD99Bk7h5.ea.7Dlghi5aDGGB680LnDde.8dipAF9Ap	\N	https://cdn.edu.example/a/d26b8a4a.png	\N	\N	初一	\N	邹梦佳	12668802988	134	2025-10-19 13:06:27	\N	f	2020-08-06 13:01:35	2025-03-10 15:09:18
18216	liup31	秀秀酱	liup31@post.example	12518243137	$2a$10$Gpl7A0mljJ8.LgoaadJ0Fo3D0E8DGn6890cEeAJ40BHoIFEaChI/g	\N	https://cdn.edu.example/a/023c6993.png	0	\N	\N	襄阳育才小学	史浩林	12645251318	91	2025-11-20 13:52:51	198.51.100.95	t	2020-09-27 10:02:19	2025-10-22 10:13:40
18217	yangnaw09	国国酱	\N	12845650950	$2a$10$iLFAi4E6bbjIFkkB5072o0bd23HLdKgKCnD2p65jHFCpkfBlj2GcK	c21a6ddb037c76a45c8b	\N	\N	\N	初二	南昌育才小学	董佳彤	16807150682	155	2025-03-06 14:21:48	198.51.100.208	t	2024-11-21 09:35:44	2025-01-02 20:21:38
18218	zhangtaofei	用户601839	zhangtaofei@hualian.example	12895801654	$2a$10$2hLIKJk4aGlgal7MhkbFflj0JFC0K70fDB9h3oMad0KjFHh8bH/IE	\N	https://cdn.edu.example/a/0661cad1.png	\N	\N	高一	\N	赖彤	16492018122	173	2025-05-26 09:32:02	10.47.55.24	f	2023-05-25 10:03:40	2025-09-24 10:41:39
18219	xiazhen.li	夜猫子	\N	\N	$2a$10$HHenGE0mMBkJ1pjB9dD4469HK4H4AhknkBAgJ4jGkj3fg073aoJn8	\N	\N	1	2013-08-05	小学六年级	成都实验学校	孔霞	12705597389	87	2025-11-23 09:37:55	192.168.29.105	t	2021-04-20 20:50:45	2025-11-12 09:35:35
18220	zhuxinmei	\N	\N	12255591740	$2a$10$FgHlB7AEA02cEiii2/hE84Ce7IF/FMFlL.oK5n2AJlM0816K19eka	\N	https://cdn.edu.example/a/ebc16dd9.png	1	\N	高一	石家庄育才小学	刘娟莉	12670932609	147	2025-10-02 14:28:21	198.51.100.8	t	2024-02-09 20:15:47	2025-02-01 10:28:27
18221	lif96	爱吃橘子	lif96@post.example	16494917531	$2a$10$mBnKGE4j4MB4kA7Mbdi2MlDMI11bhd5KDFHLf9jdHJ2.Kp/JbI4j8	\N	https://cdn.edu.example/a/4682964a.png	1	\N	初一	\N	夏生伟	12250699483	61	2025-05-13 14:57:21	\N	f	2024-03-09 14:51:50	2025-08-22 09:21:40
18222	mahuixin	mahuixin	mahuixin@qimail.example	12176016381	$2a$10$1n4./J5bHnf55ojk6Aa7plED7C4EfppMpko7.Bbd.DC1kaMi0Kdmd	\N	https://cdn.edu.example/a/75f9aa3e.png	0	2008-01-21	初一	\N	杨英倩	\N	264	\N	10.46.170.4	t	2025-04-04 10:16:19	2025-09-17 14:06:02
18223	yupingg09	星辰大海	yupingg09@tengyue.example	12543762127	$2a$10$eF2FI4Fc.74Jg3FC97iL3cLFmIG8/2E7hCpkkcEEdj0oFFk3b14Ad	\N	https://cdn.edu.example/a/cb17b685.png	0	2009-11-06	初一	重庆实验学校	\N	12090397037	278	2025-08-21 15:50:47	10.37.36.244	t	2023-03-02 10:39:23	2025-10-07 20:13:05
18224	mayanyong	\N	mayanyong@mail.example	12393181217	$2a$10$523CLK6Gd814k43iegmFn2/2G9cH5Agc899cL.Kfb9cM9DK8lDifK	\N	https://cdn.edu.example/a/089b103b.png	1	2011-10-01	高一	西安实验学校	叶雨	12902351874	149	\N	10.55.216.15	f	2023-03-26 22:15:51	2025-04-26 22:03:35
18225	liuyinghao	平安是福	liuyinghao@hualian.example	12338748460	$2a$10$ILlMaC4EpmAKkL4Lb7jlKCh0oljDm1IAo1pG0dCE.K/4pD1kI81CK	\N	https://cdn.edu.example/a/648b62de.png	2	\N	初一	重庆育才小学	黄豪刚	12561220390	262	2025-05-05 10:17:44	203.0.113.64	t	2022-03-20 15:51:13	2025-01-10 14:34:45
18226	xub29	月半弯	xub29@mail.example	16410969032	$2a$10$lHbh3oohMf2mbHg19mljIMip77LmLHcj/Dekc.EpB6e3nB/iKKpne	\N	\N	0	2010-09-27	初二	\N	孟德	16811740329	192	2025-07-07 10:47:19	203.0.113.114	t	2024-05-02 22:49:04	2025-06-09 22:15:59
18227	jiem14	晨晨	jiem14@mail.example	12863301887	$2a$10$mjnCe4o9jk33GEmp1FdF2iMbLA/cijDEkd3jM005opphmM4ljlhEk	3557e49b189894889f3f	https://cdn.edu.example/a/40623153.png	1	2014-10-17	小学六年级	东莞育才小学	曹艳	12953066067	91	2025-01-25 09:49:19	192.168.25.70	f	2025-03-12 09:40:32	2025-10-19 22:34:54
18228	luoj69	用户659509	luoj69@corp.example	12964623185	$2a$10$DoHCdffLMll2nl0d4GlhjlohMDpA.pha26EK0ngkhi1fcLiICFe4/	\N	https://cdn.edu.example/a/1573bedd.png	2	\N	初二	\N	郭翠雪	12289486195	262	2025-05-06 15:00:47	192.168.15.25	f	2024-05-04 10:30:05	2025-08-01 22:37:57
18229	zhangpingyan	用户125736	zhangpingyan@hualian.example	\N	$2a$10$EB73HD5L.MiCdl75li.lKC96pfHaloJlE3M1a8b2CM49Cm1j7G191	\N	https://cdn.edu.example/a/fe87fd30.png	0	\N	初一	合肥实验学校	\N	\N	102	2025-06-08 17:52:55	\N	f	2025-04-18 19:57:54	2025-10-08 22:09:14
18230	liumeixia	liumeixia	\N	12276187871	$2a$10$m7cBi1B91ebGLD5HaIa88kgg8ogpDcKBKpB7fnG1AikipFDHB3d7o	bb7fc2e02c5c37c39173	https://cdn.edu.example/a/733ddd1f.png	\N	2010-06-08	初一	杭州育才小学	杜健建	12322313732	254	\N	10.44.121.128	t	2021-06-11 09:08:35	2025-06-08 11:08:32
18231	kaiwei.yang	泽泽吖	kaiwei.yang@example.com	16856370743	$2a$10$.icdJBjKiJggMFEMhc4659bHLCo8B263cl752.BDkJm.mlaGAaBnl	\N	https://cdn.edu.example/a/19dfdcde.png	\N	\N	高一	\N	\N	\N	20	2025-02-21 09:47:16	192.168.17.28	t	2023-03-13 10:15:10	2025-08-05 22:58:49
18232	huangh72	huangh72	\N	16377728315	$2a$10$KihAjbKp.K706./gHd/AH94.93hF8JgcloHG4ao5pI1G6F0792jGj	5a2109ddc7ccab978cc6	\N	0	\N	\N	绵阳育才小学	姜铭	16812998756	182	2025-12-13 14:57:41	\N	t	2024-09-14 15:46:33	2025-08-06 11:44:56
18233	zhenzhen.chen	静待花开	zhenzhen.chen@corp.example	12901203167	$2a$10$72aoc9kn96eH/e0kA9dL7ofLbM85a2JoMM4oHMeEn4GdJk6De9BKf	\N	\N	1	\N	初二	东莞第三中学	蔡晨平	\N	151	2025-06-25 09:35:37	10.9.108.120	f	2021-11-08 09:14:18	2025-12-25 08:00:59
18234	zhangt04	大白兔	zhangt04@example.com	12324578367	$2a$10$GjeE6b4E447DFMECaDcg35lgddcn6lK8fIHL21eo7/0IHJIfiaiBn	\N	https://cdn.edu.example/a/3b6baeb8.png	0	\N	初一	郑州实验学校	\N	\N	111	2025-03-04 09:00:49	198.51.100.1	t	2023-12-21 10:59:18	2025-12-07 17:41:04
18235	fanghong.wang	美美	fanghong.wang@post.example	12700747754	$2a$10$76LKF8Lgod4dlmCh2LJn/i62M1d640E175E5B6iab6hF5cGEaHp11	\N	\N	2	2011-01-12	初一	武汉实验学校	侯娟英	16365509219	232	2025-11-13 09:08:33	192.168.10.112	t	2023-07-25 20:43:50	2025-08-24 19:56:30
18236	luoh52	大白兔	luoh52@mail.example	\N	$2a$10$0pCHcoM2MHkjg2C49F/HjaBo4IFnc8eEJlGihMAMdg5Hi2LIIp0LK	\N	https://cdn.edu.example/a/7ca32889.png	2	2013-12-23	初一	北京第三中学	\N	\N	91	2025-03-30 15:07:00	192.168.27.73	f	2024-08-21 08:30:05	2025-02-07 13:15:21
18237	guoweilan	用户397743	\N	\N	$2a$10$/98DFLH7apGLJDBAa3Ci2lkfMEi5El.DF8H/GI6pomCk/al.3KAEH	\N	\N	1	2012-09-18	初二	绍兴第三中学	张旭浩	\N	259	2025-11-14 16:33:53	192.168.2.104	f	2020-10-20 19:42:29	2025-08-20 14:16:09
18238	juanyu.luo	用户441593	juanyu.luo@example.com	12161946741	$2a$10$GCfg7lF1b.Jbp7Jg.5m4Ihme97cKfKBDaFF4og7n7kn9J9bKhcfD6	\N	\N	2	\N	高一	青岛第三中学	\N	\N	110	\N	198.51.100.137	f	2024-04-22 13:06:37	2025-06-15 14:55:42
18239	zhaoqiangfang	zhaoqiangfang	zhaoqiangfang@post.example	16908610171	$2a$10$nL819BpIlCd.fFMoLIfna2I8H0772MGGnm5JCBkEMenlfHhAcB7l1	\N	https://cdn.edu.example/a/69d9c8f6.png	2	2013-07-15	高一	\N	吴婷芳	16198956317	30	2025-03-23 22:12:49	\N	f	2024-10-17 13:09:50	2025-07-21 15:56:55
18240	junyongl11	奔跑的蜗牛	junyongl11@hualian.example	16362547151	$2a$10$4.hBMb74nbF9825Hh9Kc.M52FJMp3Hpdb0G4mghfkB.4olHLIdlb1	\N	\N	0	\N	初二	北京第三中学	金美晓	12466646414	103	\N	10.33.144.155	f	2024-11-19 19:18:50	2025-10-30 08:49:09
18241	huihuiz08	星辰大海	huihuiz08@qimail.example	12991108455	$2a$10$p7DiD9M5523Fbh228b3MHFf5DL3J5HpbMk66dDk70B3fL1JL0LGg9	\N	\N	\N	\N	\N	\N	田莲婷	\N	128	2025-12-03 10:47:55	203.0.113.26	t	2020-04-23 14:42:53	2025-02-25 15:01:08
18242	maj92	燕燕吖	maj92@example.com	12574218304	$2a$10$i2866KpLK4ong/kDGIeIAKeDE49okEBmjgbkGA3l8294Lihbp0a9F	\N	https://cdn.edu.example/a/d15b03ab.png	2	2009-07-09	小学六年级	西安实验学校	黎莉玉	\N	164	2025-02-24 09:29:57	203.0.113.45	f	2024-05-17 09:14:03	2025-08-02 08:49:41
18243	zhouh29	阿杰不加班	zhouh29@hualian.example	12292576174	$2a$10$921mcEli1GmijCG//lnJIj9moJ48oFc6l03la1i.BceAHH433d5Hk	\N	\N	\N	2013-05-11	小学六年级	绵阳实验学校	白根强	12333644679	242	2025-10-20 19:26:58	203.0.113.133	f	2024-09-07 10:20:22	2025-03-11 10:16:31
18244	pingboy14	小满	pingboy14@qimail.example	16012476001	$2a$10$816C1MkM.g.dDe2ln0ijom8f18f3aaGcpnledmmmnIj8bL0gp5KFk	\N	https://cdn.edu.example/a/84964af7.png	\N	\N	\N	\N	萧文	16932514996	135	2025-06-30 09:03:17	192.168.5.208	t	2024-07-06 09:36:26	2025-08-04 20:03:05
18245	liminmei	平安是福	liminmei@example.com	12535872514	$2a$10$CfGb8bdBk3HpadckGhdEGBE/MAn97gk7j.F2iE58dgMCehCplf2bA	\N	\N	1	2008-10-07	小学六年级	南京第三中学	\N	16996708447	259	2025-10-08 14:57:21	203.0.113.174	f	2023-12-30 09:11:09	2025-08-30 09:20:25
18246	huijing.huang	momo	huijing.huang@mail.example	12701949900	$2a$10$.beJCBK.nl.AJpnonMDgaMhKBbopcM42lEKeGiolm1p6i6La00F7a	\N	https://cdn.edu.example/a/351279d3.png	0	\N	小学六年级	长沙实验学校	雷强凯	12802212164	6	2025-05-03 11:59:40	203.0.113.5	f	2024-02-19 13:09:15	2025-10-18 11:51:15
18247	yiyingz14	玲玲酱	yiyingz14@qimail.example	16141710881	$2a$10$M.8o8AC.dLFMMdBDiCFm5Lcg/KiKDhpD16EkMKdd3KkLdjiBhclIC	\N	https://cdn.edu.example/a/9f958149.png	2	2014-06-23	初二	北京育才小学	张超文	12455348166	180	2025-10-01 15:38:36	198.51.100.140	f	2024-08-12 22:56:35	2025-07-27 19:53:28
18248	zhuj51	平安是福	zhuj51@corp.example	12259014408	$2a$10$/8lAHkB9AB73B3nFb02DBkfb2/LdGo3bHHgnhHm5C/Bi8aMbK.cbJ	\N	https://cdn.edu.example/a/5beef2f0.png	\N	2012-07-12	高一	绵阳育才小学	\N	16179323970	222	2025-04-29 20:39:12	198.51.100.164	f	2020-01-23 10:55:48	2025-01-03 14:09:58
18249	juanzhenx09	阿杰不加班	juanzhenx09@mail.example	12624496184	$2a$10$m1M483jACBL5MjnegjdhCk5f2GhCMe4gbk9M1Af9f5ap0531CK0jG	\N	https://cdn.edu.example/a/c10a4a37.png	0	2009-01-04	小学六年级	杭州育才小学	\N	12450286161	285	2025-08-31 10:47:58	198.51.100.164	f	2020-10-07 13:34:28	2025-07-02 11:33:48
18250	meiz14	快乐老王	meiz14@hualian.example	\N	$2a$10$icm7il956fAL/d2.4B6ef5Jb/oimD4M804Mlhc56G2Ig6a2799K3A	\N	https://cdn.edu.example/a/26aeaf6a.png	1	\N	小学六年级	\N	姚莲	16472391479	28	2025-11-24 17:20:05	203.0.113.45	t	2020-06-19 16:56:33	2025-07-21 14:15:35
18251	limenghan	一叶知秋	limenghan@post.example	12857065653	$2a$10$0mj9ICokIkkmLD36MJ0AaClMD5b19hie00GI52pAn5Inn.3me0n/D	\N	https://cdn.edu.example/a/6783009c.png	1	2011-10-12	初二	重庆第三中学	陆梅兰	12367608506	269	2025-12-09 19:48:16	203.0.113.127	f	2021-08-12 20:47:39	2025-07-16 20:22:14
18252	zhenfangg08	老街旧巷	zhenfangg08@tengyue.example	12733868922	$2a$10$DHeDaG/7I2FEh03m1FKme3ji9dEKbonM17jnE7.16AL5Ba3fak9A5	a9ae4eea14ecbaa4595f	https://cdn.edu.example/a/07958986.png	0	2008-06-03	初一	厦门实验学校	\N	\N	232	2025-07-01 19:47:25	203.0.113.101	f	2024-04-07 22:21:52	2025-05-21 08:21:13
18253	wangkaigui	大白兔	wangkaigui@qimail.example	12461811596	$2a$10$9lhLMBC5mAeBL0385EfC14piGIEIoDm4f8I9CJ2DEe82n.Mo79j9I	\N	https://cdn.edu.example/a/6c96cbd0.png	1	2011-02-12	\N	\N	\N	\N	279	2025-04-04 14:42:34	\N	t	2020-04-02 09:29:33	2025-02-16 09:32:44
18254	jingmeng.wu	月半弯	\N	12136397065	$2a$10$99e8GkeLJp8eajd.cJ68hBppDoeoBhl0fBKlK0Aia/K3/pgaFL9hI	\N	\N	1	\N	小学六年级	郑州第三中学	武娟怡	12694712443	53	\N	10.10.43.194	t	2022-04-07 19:44:41	2025-03-11 22:46:42
18255	lei.hu	柠檬不酸	\N	\N	$2a$10$/54.a7nkHAHkjH2Cmo88BD0iceK.Hp00lCiC503AlBGpEL3h1kCLB	\N	https://cdn.edu.example/a/37812b14.png	1	2012-04-27	初一	北京实验学校	周淑欣	12875111409	47	2025-12-07 16:44:32	10.19.10.174	f	2023-06-06 13:10:09	2025-12-27 09:53:38
18256	jianxinh11	静待花开	jianxinh11@mail.example	16353131033	$2a$10$j33AfhjeJ6/FK1Ilh.GbHeooF.G49/J9IMac6p7HCam.fKLM6Df.g	\N	https://cdn.edu.example/a/55f8350d.png	\N	2011-05-08	小学六年级	绍兴实验学校	\N	16850491785	284	2025-04-27 15:47:11	10.39.226.41	f	2025-12-17 08:39:00	2025-08-21 10:36:56
18257	mengqiang.liu	刚刚	mengqiang.liu@tengyue.example	12766946309	$2a$10$k5MdmIacL1/18DlJBn2EBiFAIedg2peoCBM2ecf1eKKojMepAApAJ	aa587b95041496021bf2	\N	0	2013-04-15	\N	临沂实验学校	\N	16052980801	82	2025-04-30 08:11:22	192.168.29.157	t	2023-09-12 09:43:38	2025-03-26 20:31:17
18258	linghongh12	浩浩	linghongh12@example.com	16939902878	$2a$10$e92il8kndC8FJi9F6jfl/pGM/opF3fDM.mMlhk9oi8bnbBDIA4fbd	\N	\N	0	2012-10-30	初一	\N	\N	16095324219	155	2025-01-22 22:27:03	203.0.113.83	f	2020-07-01 14:42:31	2025-06-29 13:27:48
18259	lipingying	夜猫子	lipingying@example.com	12994134029	$2a$10$Mh8CD5CBI.oKKcI3H0f1DelA3n6GMBi.lfEfoAmIaM.2jKkkjaIe4	\N	https://cdn.edu.example/a/0124b853.png	0	\N	小学六年级	沈阳实验学校	司马磊海	16994866750	239	2025-04-20 09:04:56	198.51.100.139	t	2020-08-02 08:00:37	2025-06-02 14:17:38
18260	zhup22	小满	zhup22@mail.example	12081248457	$2a$10$.GD83hB1H5FpmF5ikdIojEl6F97mIALch8C8p8eiHe2E7G02.Co44	\N	https://cdn.edu.example/a/df3c1c31.png	1	2009-07-02	高一	苏州第三中学	郝莉婷	12287011543	214	2025-12-23 14:45:25	192.168.28.195	t	2021-04-03 22:02:36	2025-07-17 14:40:22
18261	minleic10	燕燕吖	minleic10@example.com	16982597935	$2a$10$43fMK9BCb83p2bileMjn.d2Bgpf85njEckIK4Ji0aji4iLIKc8Fb5	\N	\N	0	2010-02-15	小学六年级	洛阳实验学校	苏旭波	12309772373	67	2025-09-08 14:30:28	10.9.118.155	f	2020-11-15 13:07:32	2025-10-29 22:47:43
18262	huangxinna	刚刚吖	huangxinna@qimail.example	16006458542	$2a$10$cd1/CAp4AiAM3Ce/0phi2Li4586C/pc/4cCKpcAf.m6fJaC.heodH	\N	https://cdn.edu.example/a/8a236b32.png	2	\N	小学六年级	东莞育才小学	刘佳美	12283720849	79	2025-03-02 15:45:38	198.51.100.176	t	2025-09-23 14:35:59	2025-09-05 22:22:10
18263	mah09	Sunny小太阳	mah09@mail.example	\N	$2a$10$/MKHngjI8m.f6H/d7Mfl43fEBk2DanClDifDeg/M6/oe.kcjpi2go	\N	https://cdn.edu.example/a/3e3d0e8f.png	2	2009-11-30	小学六年级	南宁第三中学	邵睿	\N	281	2025-04-26 09:46:05	192.168.19.106	t	2021-01-27 17:46:37	2025-08-11 16:30:19
18264	linyanmin	勇勇酱	linyanmin@tengyue.example	12021828051	$2a$10$22LEC9BDnDI219fpjnLLE817MLKEFp5khFK/A1ddH4DJl.36A3eMj	\N	\N	1	2012-12-26	初一	石家庄实验学校	秦欣	16016804203	270	2025-03-02 09:27:21	\N	t	2024-04-02 15:23:53	2025-01-21 13:50:08
18265	lanjuanl08	\N	\N	16467486466	$2a$10$AjG3d8.Ah0jbh5M9F9aAHM.ka86oJjGaHJG9cbG9HEhH2cj6M/MHG	\N	https://cdn.edu.example/a/27a26db7.png	\N	2008-10-06	初二	\N	陈涛德	16944266081	182	\N	10.8.41.36	t	2023-10-01 14:18:12	2025-11-08 10:59:42
18266	lanxinl14	用户928201	\N	16335018576	$2a$10$cdfkfpE.kGeHanBbdAb71aDBaf3jMeBd8o/bl6Gdnf7J5kK4g45f7	\N	\N	2	2014-01-03	初二	南宁育才小学	周雨倩	\N	129	2025-05-23 14:33:30	10.55.99.72	f	2023-08-01 11:03:44	2025-06-02 08:31:22
18267	weijie.zhu	爱吃橘子	weijie.zhu@corp.example	12726475625	$2a$10$5mdIlp73eHdim8k.m.InbLaFAB5d28LKp9mL1AKMmMHLKEpDF0J/o	\N	\N	2	2014-08-18	\N	南宁育才小学	薛旭德	12127267047	113	2025-08-28 10:33:58	192.168.1.246	f	2022-10-16 17:50:09	2025-05-06 22:55:21
18268	liuj26	大白兔	liuj26@mail.example	16184684289	$2a$10$/nojKge3kd5bB/l4pKC/gkFm3KdGI1Bh1GKj1396f6C.ffoJGAjeB	\N	https://cdn.edu.example/a/ea681b22.png	\N	\N	高一	合肥实验学校	戴晨波	\N	131	2025-06-01 14:11:09	198.51.100.187	f	2022-01-07 13:50:28	2025-01-09 11:38:21
18269	hul19	糖糖	\N	12428763498	$2a$10$B8fEk.2cDaf9co6oHLLICFdcMmK/53FLl67433IM4id1/A33fgpd3	\N	\N	1	\N	\N	临沂实验学校	\N	16861633061	136	2025-06-12 22:14:52	198.51.100.97	t	2025-03-12 10:14:10	2025-08-04 16:42:13
18270	guofei	国国	guofei@tengyue.example	12010685558	$2a$10$I5FI2a87/GKgfg28leCD.LoDed1iFk6KA2D/3p5jKdF4.oDmbKjL5	\N	https://cdn.edu.example/a/e0b97be5.png	\N	\N	初二	洛阳育才小学	\N	16356989983	199	2025-08-23 15:32:53	10.21.25.87	f	2023-02-19 09:31:59	2025-06-02 09:10:52
18271	zhuj38	北城以北	\N	12928114223	$2a$10$Lig10kLfdFE7.ocK238AJ.n.8jh/mADnFbAg6j1510FplHppgFbKg	\N	https://cdn.edu.example/a/d1a2c429.png	0	2013-01-27	初一	南昌第三中学	\N	12109635789	104	2025-07-06 16:41:48	203.0.113.14	t	2021-09-27 19:33:59	2025-11-11 10:39:57
18272	zhuzhen	zhuzhen	zhuzhen@qimail.example	12439060288	$2a$10$CnfLiJA4M.7aHa5L1bd.C3HLE0IK61Gf44J5HL0ednfiBkh3c715a	\N	https://cdn.edu.example/a/10cb4f81.png	0	2014-09-10	初一	合肥第三中学	贾兰	12154010693	168	2025-07-27 17:14:13	203.0.113.243	f	2025-04-05 14:09:10	2025-04-02 13:29:07
18273	chaohui.zhao	快乐老王	chaohui.zhao@example.com	16182178284	$2a$10$EJJ9o2aEhkba5hLAnDJKjhmFbKMefoJlc5gfMh9oFn/9o5H91klH4	\N	https://cdn.edu.example/a/9c60486e.png	0	2014-11-12	初二	沈阳第三中学	谢晓梦	\N	175	2025-11-18 22:49:26	10.57.253.66	t	2024-07-20 20:04:23	2025-03-25 19:12:47
18274	huangx51	路人甲	huangx51@example.com	\N	$2a$10$2BiD1I67Am6E0D8ckp5142akhhm.ohg0aDf7Fhg/79JdaKBhGgJ45	\N	https://cdn.edu.example/a/a036196d.png	2	2013-09-02	高一	昆明育才小学	康铭凯	12965911120	106	\N	203.0.113.177	f	2023-06-12 13:47:27	2025-11-18 17:51:00
18275	zhangminbo	爱吃橘子	zhangminbo@post.example	16143472346	$2a$10$9FFAEoCGCimKo0H86Mk9n1eea7dJ0o3EM8GleKb97b6ncfjlajfMp	\N	https://cdn.edu.example/a/684c5568.png	2	\N	初一	\N	王博	12982617595	28	2025-12-17 14:53:44	198.51.100.203	t	2025-11-15 17:10:29	2025-06-15 08:08:10
18276	wanghuifang	涛涛	wanghuifang@corp.example	\N	$2a$10$Hp9Bchcd8k8I9m8I4d2ka44o9o1g9Lb0F8knaf8l.I6bCgag1ekg.	9ac4d6dc299646f853e8	\N	0	2008-03-28	初一	\N	张婷倩	12403141318	60	2025-07-19 22:28:46	10.11.160.130	f	2020-12-05 09:05:18	2025-05-15 19:26:38
18277	liyil13	小鱼儿	\N	\N	$2a$10$B60851MlJEho3Kp0IdICjE1Ij2mF6dJ5El3KI2di40giC2KFlnf5G	\N	https://cdn.edu.example/a/1e7428b6.png	2	2013-11-03	\N	长沙育才小学	阎豪斌	\N	162	2025-03-03 08:51:33	192.168.16.215	f	2023-09-30 15:29:50	2025-05-01 20:31:13
18278	heyuxia	Kevin在路上	\N	16408978244	$2a$10$c0MclMJ/gnlf6o1pn9elflicbn3nf1.eoG8CkeGI11ff5HK58Kg/4	0a654f4eadd1708a330f	\N	0	\N	小学六年级	昆明实验学校	王婷	12579873841	230	2025-12-03 08:19:51	\N	f	2021-03-11 09:42:14	2025-10-26 17:51:29
18279	zhenw13	风中的云	\N	12760438299	$2a$10$23h95bHblG7EA69AkcB803.Kc9Kh8pj7iD0M0pdGhnkhlKCn8Gbjm	\N	https://cdn.edu.example/a/9416c468.png	\N	\N	高一	\N	吴翠霞	12302622251	227	2025-01-12 14:40:32	203.0.113.145	f	2020-07-24 11:42:10	2025-10-28 08:13:34
18280	yiying.chen	yiying.chen	yiying.chen@post.example	16401862843	$2a$10$fhFKm2dGbIehh3ik66kmphJFaFDfm.lmikK71gbnganhEb3FGLLpc	\N	\N	1	2013-10-03	初二	沈阳第三中学	张翠萱	16842453169	64	2025-10-12 20:53:06	198.51.100.139	f	2023-06-07 17:42:37	2025-04-09 22:16:32
18281	wangnahan	wangnahan	wangnahan@tengyue.example	12068232139	$2a$10$olKk397JKIKHEIAbi3GiiAnDKkAG2a0pLkB/MM9BdeI11fmMDjaB9	\N	https://cdn.edu.example/a/3e3c55a0.png	1	2013-03-12	高一	厦门育才小学	魏俊强	12425251260	125	\N	192.168.15.224	f	2023-08-04 17:04:30	2025-04-03 14:30:13
18282	huqiangyi	用户154671	huqiangyi@qimail.example	\N	$2a$10$Fpd.h0MG9A6i6.g.1/oGIdbiM5o70b4C36IJJ/KcHlcKB/.jf./B4	\N	https://cdn.edu.example/a/fd78a225.png	2	2013-10-09	小学六年级	\N	\N	12341469327	288	2025-10-13 09:58:52	10.53.96.87	t	2022-05-20 20:22:04	2025-03-07 10:11:01
18283	gangyingh12	一叶知秋	\N	\N	$2a$10$IIgI02a824MllB0cLI2o5aeL/eMgAoCek.HMLBf11niAA1L.agL4/	\N	https://cdn.edu.example/a/66a65292.png	0	\N	小学六年级	宁波实验学校	孟飞晨	12834521223	135	2025-08-10 20:15:07	192.168.7.203	f	2020-10-27 17:44:23	2025-10-01 14:55:24
18284	yiyang.he	Sunny小太阳	yiyang.he@post.example	16128341094	$2a$10$aF/8Hfl/2iLM3DEFf3.8gfEb.njhhGdoodHG42jfoInHjimFDkBE7	62ede756841e0c97e733	https://cdn.edu.example/a/96b5a51f.png	2	\N	初二	西安育才小学	邱娜燕	\N	30	2025-10-21 10:59:49	192.168.16.139	t	2021-08-15 22:31:13	2025-02-02 09:11:07
18285	gangl14	小满	\N	12763642917	$2a$10$.gBCL6K4afJG.ecEK.AL8hE1m/6jp0cM1M1c/MFlffhbCp1a4oB12	\N	\N	0	2014-01-04	高一	\N	\N	12363817477	88	2025-07-08 11:24:54	192.168.30.71	t	2020-02-23 19:48:57	2025-11-02 16:11:09
18286	guixin.hu	guixin.hu	\N	12776291506	$2a$10$2iH4o.1Bdo2c79Ja9lE5lpo8flKh24bKa6l5B8/Lh4d6EJ9l273n2	56a5564a4902cde9f9f9	\N	1	2010-11-08	初一	济南第三中学	贺华英	12981034923	205	\N	10.2.212.3	f	2025-10-21 09:00:21	2025-05-06 11:09:05
18287	weipingl08	快乐老王	weipingl08@qimail.example	16078558573	$2a$10$MHihc2eI1Dc.D44g1C8pjLc0DkofaHk2Ef.fH7oGin0ghIM059aH0	\N	https://cdn.edu.example/a/d6423217.png	0	\N	\N	\N	王晨泽	16415248653	57	2025-10-08 22:47:07	198.51.100.1	f	2021-12-24 09:47:44	2025-10-12 14:26:10
18288	yanggang.zhou	敏敏	yanggang.zhou@example.com	16375570191	$2a$10$i4FbhGFFmlp6ihcmhABmh51iHJMCFKLcjBG.a7Ai61MKcaDJ7J55C	\N	https://cdn.edu.example/a/1b5b5cd2.png	\N	2009-12-24	高一	\N	林海轩	16894834669	243	2025-06-06 20:47:57	\N	f	2024-11-05 17:28:35	2025-04-27 09:00:41
18289	zhangp45	zhangp45	zhangp45@post.example	12448233803	$2a$10$l034CD9IhDKE.Dm3kpaBdGFe5mp.p8hEan.fJeB2ajjEpl8oi55/p	\N	https://cdn.edu.example/a/544f7b18.png	1	2013-12-25	小学六年级	\N	张伟铭	12520966560	205	2025-12-13 09:26:27	203.0.113.72	f	2023-03-31 20:23:22	2025-12-09 17:30:31
18290	liug29	星辰大海	liug29@mail.example	\N	$2a$10$k51KhdjinGaf.6dmhoGgeKFChbFpbfApa8K0cD4nheAIIAplG8IE/	\N	https://cdn.edu.example/a/494e7ed2.png	0	2014-07-11	高一	\N	黎娜	\N	147	2025-05-01 15:20:20	10.55.220.185	f	2022-09-19 15:25:24	2025-02-04 11:14:28
\.


CREATE TABLE public.course_categories (
    id bigint,
    parent_id bigint,
    name character varying,
    slug character varying,
    position bigint,
    is_hidden boolean
);

COPY public.course_categories (id, parent_id, name, slug, position, is_hidden) FROM stdin;
1	4	初中数学	math	8	f
2	2	高中物理	physics	13	f
3	\N	少儿编程	coding	28	t
4	\N	英语口语	oral	29	f
5	\N	书法	calligraphy	18	f
6	1	考研政治	politics	2	f
7	1	公务员	civil	30	f
8	6	日语入门	jp	16	f
9	5	会计实操	acc	26	f
10	1	摄影	photo	24	f
11	4	初中数学	math	17	t
12	5	高中物理	physics	24	f
13	1	少儿编程	coding	7	t
14	5	英语口语	oral	20	t
15	1	书法	calligraphy	3	t
16	\N	考研政治	politics	28	t
17	1	公务员	civil	21	f
18	4	日语入门	jp	2	f
19	5	会计实操	acc	10	f
20	4	摄影	photo	10	f
\.

