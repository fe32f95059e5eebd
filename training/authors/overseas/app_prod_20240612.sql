--
-- PostgreSQL database dump
--

-- Dumped from database version 14.11
-- Dumped by pg_dump version 14.11

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

--
-- Name: users; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    username character varying(60),
    email citext,
    encrypted_password character varying,
    reset_password_token character varying,
    display_name character varying,
    phone_e164 character varying(20),
    locale character varying(8),
    sign_in_count integer,
    current_sign_in_at timestamp without time zone,
    last_sign_in_ip inet,
    api_key character varying,
    bio text,
    role character varying,
    created_at timestamp without time zone,
    deleted_at timestamp without time zone
);

--
-- Name: feature_flags; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.feature_flags (
    id integer NOT NULL,
    name text,
    enabled boolean,
    rollout_pct smallint,
    rules jsonb,
    owner_team character varying,
    updated_at timestamp without time zone
);

--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: app
--

COPY public.users (id, username, email, encrypted_password, reset_password_token, display_name, phone_e164, locale, sign_in_count, current_sign_in_at, last_sign_in_ip, api_key, bio, role, created_at, deleted_at) FROM stdin;
1	chunyan.jiang	chunyan.jiang@foxmail.example.com	$2a$12$S/B9x/MOlapzwsHHjGQ.AEFnXxePk7kzdtjNWrViD.MmQfsq9IULW	\N	Chunyan	+8616421353398	en	333	2024-06-05 21:05:30	1.135.238.113	sk_live_X5qgPt0OnoDhnuoThK4rr7Mn	just here for the streaks 🔥	tutor	2021-08-12 16:33:11	\N
2	hamishjunjie.ong85	hamishjunjie.ong85@gmail.example.com	$2a$12$rdN0d/9CJf1ywvp8gh6mCebS9s0tt.AhqDVIe7BSg7HZWkOg57Vj7	\N	吴启煜	+6596211725	zh-CN	400	2024-05-24 08:00:35	203.0.113.3	sk_live_hQ9bHnKfoG21GxoxwVgwfStB	\N	learner	2023-12-23 08:38:23	\N
3	ywei85	ywei85@gmail.example.com	$2a$12$SyOqVRv/tfW28mHRG.sPlPZ1pssWly4ndItjuqgzp8wxiQgCZx5Av	3da7dc7c99fd3f2ef27196506ac4f5deb3dc3cd5	Ying	\N	en	13	2024-05-22 11:36:33	101.171.14.240	sk_live_mRLLrExKBj9fAbyZbRboQUdC	teacher	learner	2021-08-15 17:26:13	\N
4	lina646	lina646@hotmail.example.com	$2a$12$/OR1L913wDsJIdcepD8/C5GxfDAC1W5gxWc.yBqXLO1Y/LqIES9J7	6236a8648cae4fa05394b34b9dd3dc9b01e9dc96	李娜	+8615457248856	en	246	2024-05-25 12:56:29	180.127.120.131	sk_live_hwDRlNcrfrvzGtkNXKRFbIVD	hi	tutor	2022-01-02 09:22:27	\N
5	binnan.ye72	binnan.ye72@gmail.example.com	$2a$12$bTywWj/2OrcyDrF1kXzxB8/QU27TAEGEi..Q0XJG2TCwpEbgjxJl6	\N	叶斌楠	+6593514837	zh-CN	310	2024-06-07 10:48:02	1.130.251.130	sk_live_2vbtVL9mAG3phZeLySMCARbu	\N	tutor	2024-01-13 08:02:39	2024-05-11 12:00:12
6	cpapadopoulos76	cpapadopoulos76@bigpond.example.com	$2a$12$bIzuigUAnTm/AvrdBuycyM2lg3x9nJcX4tUNIGM8AocvZrSnJztep	\N	Charlotte Papadopoulos	+8619412939627	zh-CN	116	2024-05-21 17:57:51	101.97.227.12	\N	\N	learner	2021-11-15 13:12:17	\N
7	anying.tang	anying.tang@foxmail.example.com	$2a$12$cOuo1n9Dry3AGpNHl0CICVXykEC3BkKWfxOVd9IEW7lLm8Vsp61.T	\N	Tang Anying	+6593422625	en	165	2024-06-06 15:18:47	101.83.209.50	\N	\N	admin	2021-04-11 18:42:35	2024-05-20 09:59:26
8	nathankahwai.chua97	nathankahwai.chua97@gmail.example.com	$2a$12$NZf.n0UDVxVAQiMBY7.GLuPbNIu2ZNPcETWYcMiDnmCeDlnNrLWlF	\N	Nathan Chua Kah Wai	+6581628468	zh-CN	279	2024-05-06 12:52:40	121.7.99.15	\N	\N	admin	2023-04-20 12:00:17	\N
9	nbinterosli11	nbinterosli11@gmail.example.com	$2a$12$7ZLkVEYxBnVTLKk5bbIMfvTv1iA8OFHp83Uy1N2Rp2Ha3CPxxhve3	\N	Nurul Huda binte Rosli	+8616046187243	en	383	2024-06-10 14:02:46	101.164.220.118	\N	software engineer @ Tembusu Capital	learner	2021-11-17 11:48:21	\N
10	fren42	fren42@bigpond.example.com	$2a$12$ebki07QG6t0Oxr9VCpBaC64ME2963rGDF6aeQNvTBUgtZbZwJ6yrz	\N	Ren Feixu	+6595092841	en	214	2024-05-06 10:33:38	116.86.23.244	\N	retired, ex-SIA	admin	2021-04-15 21:48:27	\N
11	frasergeorgia55	frasergeorgia55@icloud.example.com	$2a$12$p2scgImjgbyoXC8w5KPJhF8HRLA6buooVOYw40Hynb5tRSso.bnhO	\N	Georgia Fraser	\N	zh-CN	37	2024-05-10 12:53:10	203.0.113.107	sk_live_foAS9AUUauhr2zsGF5HmenXG	\N	learner	2022-05-11 11:19:55	\N
12	cynthia57	cynthia57@icloud.example.com	$2a$12$woTqCBbTa9IDssWC.urQVk4nawyszGMydDRVz2kgiCF1HAuqbpYYP	\N	Cynthia	+6591228148	zh-CN	132	2024-05-11 22:09:13	1.148.79.146	\N	retired, ex-SIA	admin	2020-03-24 17:36:03	\N
13	declanwenbin98	declanwenbin98@gmail.example.com	$2a$12$tYj8rsPHHANDdGqiirn.e4KkIyEHQYWZkufYuaj7cp9HvAL2dUIbf	006b4480b91db8430c659aa2a6559f9b9d677a90	吴峰昊	\N	zh-CN	57	2024-06-02 10:28:40	1.152.112.173	\N	HSK5 learner, coffee, climbing	tutor	2020-11-20 20:22:17	2024-02-22 18:17:56
14	baijunhai1972	baijunhai1972@163.example.com	$2a$12$L3RuxtOy1h472UF8K1dzV8bLZl/5KTmDFL6PFp/MXat19oSQK4SGO	\N	Bai Junhai	\N	zh-CN	296	2024-05-25 08:50:41	101.119.232.227	\N	\N	admin	2024-01-15 13:30:27	2024-01-07 15:44:27
15	cooperkevin516	cooperkevin516@icloud.example.com	$2a$12$GYMr8hAANu7lRWtxdwz/TWKL2qCRiN5.aydejDLeinTMWdUuZYayy	\N	Kevin	+8616004148128	zh-CN	266	2024-05-04 16:03:07	198.51.100.136	sk_live_IUTFkaJtLrgtGtYzWGZvFd5o	\N	learner	2022-08-14 11:16:59	\N
16	siewmei.tan746	siewmei.tan746@hotmail.example.com	$2a$12$ZTvr3rB6f5Acpya9R7EXcdKE.y0LcG4WNV/kekq4ArTWOiRlx/rJp	\N	Siew Mei	+6584662984	zh-CN	291	2024-05-23 11:11:20	198.51.100.57	sk_live_ttu89U5JoKjQbd1JxHLTh4hd	\N	learner	2021-02-27 08:52:27	\N
17	lanyi.xu554	lanyi.xu554@gmail.example.com	$2a$12$t2gmQEu5YgMFh23nKSDiCPDw8r2DOGep5HjEd.ZoJNHpZEvjZjz2l	\N	Lanyi	+8619493932977	en	245	2024-05-04 18:02:20	116.86.213.36	\N	两个娃的妈，慢慢学英文	learner	2022-03-08 18:14:46	\N
18	shansen80	shansen80@icloud.example.com	$2a$12$6GCa0aezki2NK6bz2u3LVja6qMAunGqcS35rd5kDU44qbZ0EJQhOc	\N	Stephanie	+6582955760	en	386	2024-06-05 09:01:56	180.85.127.16	sk_live_ixQxA90u1GmfowDoZ3b3Dbxx	Full-time nurse, part-time polyglot	learner	2023-07-25 14:54:20	\N
19	kfoo92	kfoo92@bigpond.example.com	$2a$12$AcEuMGCI6tPJUxau41bCkcZd03E84TKriI1jMfUjN/qLqJOxaTyIG	\N	Foo Kok Leong	\N	zh-CN	81	2024-05-19 11:23:10	121.7.109.43	\N	\N	learner	2022-05-16 08:23:09	\N
20	fiona65	fiona65@bigpond.example.com	$2a$12$MD38irUHqp.B5Z7gLl1j5Z9LPGoF3Cb/SlNACPGQkakup0icPzL/W	\N	Fiona Kowalski	+6583647034	en	15	2024-05-21 09:20:47	180.158.170.47	\N	两个娃的妈，慢慢学英文	tutor	2023-03-05 17:30:02	\N
21	teoyongseng584	teoyongseng584@gmail.example.com	$2a$12$7Gv76Z5HYN.cwsgn0RT3aApNRtJC/u5GgVdzpA1JUYvuO2YogpPrp	\N	Yong Seng	\N	zh-CN	267	2024-06-07 22:51:42	\N	\N	\N	learner	2021-06-08 08:53:39	\N
22	cstewart15	cstewart15@bigpond.example.com	$2a$12$r6qyZN6bkqRoftD6YVf.fTx4CwLWGYO4QFz7o8SmYNrkGtDc9JaZG	\N	Cynthia	+6580925528	zh-CN	286	2024-05-27 18:10:26	101.90.229.130	sk_live_ykhESiSQvFwEXA5NYoMT1mhH	\N	admin	2021-09-26 12:14:05	\N
23	marcusyongseng.ng61	marcusyongseng.ng61@gmail.example.com	$2a$12$BTAaFBFDJNNEOq4ubBrZDKM4ZpdQvDDYb1eCDKjCjfmRsNQFBM0ot	\N	Marcus Ng Yong Seng	\N	en	133	2024-06-01 12:12:19	101.165.10.74	\N	just here for the streaks 🔥	tutor	2021-02-23 08:12:53	\N
24	grace89	grace89@yahoo.sg.example.com	$2a$12$FkN7/ar9o3p6GeLAqaRnS218gWlBh.32XQy2gihkgzcncu4NlNuml	\N	Grace Petrov	+8616409070359	zh-CN	378	2024-05-12 16:25:52	1.155.18.69	\N	\N	tutor	2022-05-26 15:48:30	2024-01-05 20:31:14
25	yanghao1969	yanghao1969@163.example.com	$2a$12$uUixs78x6wm8cV8yNhbddz0HjSlQaxi/Mkmiohjbo7MJSBeHv9Qhp	\N	Hao	+8616808214100	en	334	2024-05-13 12:54:05	101.172.86.144	\N	software engineer @ Tembusu Capital	tutor	2024-02-20 19:28:45	\N
26	shufen.cheong5	shufen.cheong5@yahoo.sg.example.com	$2a$12$0hDvL2qlP.9CZoZQDxzVoVqvLMdbJG5hm5ApS7IwBm2eSLXfhRWeh	\N	Shu Fen	\N	zh-CN	126	2024-05-25 21:30:26	1.143.253.2	\N	HSK5 learner, coffee, climbing	learner	2020-06-28 10:45:22	\N
27	guorui.yu62	guorui.yu62@outlook.example.com	$2a$12$WhaOfIQ7hHg8vTACmgjke8KWMZmwUbvDmZa2GG7zc/q6KsdRp0KIa	b981950d9d7c6c6f573cd6627c06410abaa9a00a	Guorui	+6594409889	zh-CN	376	2024-05-04 19:14:49	1.122.28.87	\N	\N	learner	2020-09-09 21:13:17	\N
28	rsomaniam99	rsomaniam99@hotmail.example.com	$2a$12$pou0hg..C3KPa/oufnK.yejvZxr.lABYU49Z2mFPxef/DvbiIoq.R	\N	Ravi	+8616319640660	zh-CN	200	2024-05-02 22:59:01	203.0.113.54	\N	\N	learner	2024-02-03 22:52:13	\N
29	raymondzhihao.soh	raymondzhihao.soh@bigpond.example.com	$2a$12$5ZR0LAhDkzH/ZCrkqmrt0TdQ/DGtDV4iYRGwVHl2BTQj7yC7THtlO	8f5541bfd87bc6ba91eef91e2a093741497400df	Raymond Soh Zhi Hao	+6596600800	zh-CN	80	2024-06-12 13:23:24	121.7.60.30	\N	在墨尔本读研 | wx: mel_tutor88	tutor	2024-03-04 09:55:29	\N
30	caizhenchen76	caizhenchen76@outlook.example.com	$2a$12$qLBOoEas0Yfa/UTkykPYDlX6XWwfB0E2AjAghMKPlR4nLq2/GTFXX	e4c06cb59fc5eb0c5aa1b5bd82188f3616a45cbf	蔡珍晨	+8619416857522	en	224	2024-06-12 19:21:01	1.156.0.147	\N	\N	tutor	2020-12-18 14:15:41	\N
31	priya84	priya84@outlook.example.com	$2a$12$R0Wjusgdeqta2G52sAWtxtnveMrWL3vfKQlEmEEtno7/szttugIxU	\N	Priya d/o Suresh	+8619483906573	en	75	2024-06-09 14:36:31	116.86.35.29	\N	\N	learner	2020-01-15 21:22:09	\N
32	cthompson67	cthompson67@bigpond.example.com	$2a$12$cBkfrujY78zZFBEGWW8afQbpoHBkVoj5vtLcBOHLgro1ZMUO4GyvD	\N	Callum Thompson	+8616083753640	en	162	2024-05-07 16:56:05	\N	\N	在墨尔本读研 | wx: mel_tutor88	learner	2021-11-09 14:38:14	\N
33	wangchengwei437	wangchengwei437@hotmail.example.com	$2a$12$uocFFu7H3n7X/b9OGNRg7IVVC116QL9hheRxVKjadwf8qKwqiglW5	926864402f79c99c61749a325bb8efef19827ae7	Chengwei	+8616473099089	zh-CN	99	2024-05-10 13:46:56	101.174.23.53	\N	\N	tutor	2022-08-21 19:29:52	2024-04-29 14:05:24
34	fei_duan92	fei_duan92@126.example.com	$2a$12$9AeQoCU/QYRaTJmDJeGBvQgvKyxjXA3dc7MerAlnGzXjzVul3vz7k	23d8570e1f90846bffc2ad0bfa891c6a6b4a247f	Winston	+8615439520733	zh-CN	385	2024-05-31 11:07:14	121.7.80.241	sk_live_UQXomNYXZGF0cYh32Ke1Sq0c	\N	learner	2020-01-13 13:39:16	\N
35	stewartcharlotte	stewartcharlotte@gmail.example.com	$2a$12$momKD2I6FAtfw.sYR9R7Hc.Ywn3d50IUoHIKTA2MQBq4sgP1if8zH	\N	Charlotte Stewart	\N	en	328	2024-05-26 10:44:47	116.86.224.86	\N	teacher	learner	2021-08-18 22:20:17	\N
\.


--
-- Data for Name: feature_flags; Type: TABLE DATA; Schema: public; Owner: app
--

COPY public.feature_flags (id, name, enabled, rollout_pct, rules, owner_team, updated_at) FROM stdin;
1	new_checkout	t	100	{"locale":["zh-CN"]}	growth	2024-02-14 17:51:01
2	wechat_pay	f	100	{"locale":["zh-CN"]}	payments	2024-02-08 18:33:56
3	dark_mode	f	5	{}	payments	2024-05-04 16:35:35
4	audio_v2	t	0	{}	payments	2024-05-19 14:35:15
5	pinyin_tones	t	50	{"min_app":"5.9.0"}	growth	2024-05-23 09:15:35
6	name_field_split	t	0	{}	core	2024-05-26 13:18:20
7	streak_freeze	f	50	{}	growth	2024-01-26 10:06:47
8	phone_login	t	50	{}	core	2024-01-16 10:51:30
9	ai_feedback	f	50	{"locale":["zh-CN"]}	payments	2024-03-15 10:44:31
10	cn_cdn	f	50	{"locale":["zh-CN"]}	payments	2024-03-29 08:21:24
11	referral_v3	t	50	{"locale":["zh-CN"]}	growth	2024-03-09 12:21:34
12	kids_profile	f	0	{"min_app":"5.9.0"}	core	2024-05-03 22:25:20
13	pdf_cert	f	50	{"min_app":"5.9.0"}	payments	2024-04-06 09:56:31
14	tutor_calendar	f	5	{}	core	2024-05-27 19:40:11
15	k12_bundle	f	50	{"min_app":"5.9.0"}	payments	2024-03-22 13:26:29
\.


--
-- PostgreSQL database dump complete
--
