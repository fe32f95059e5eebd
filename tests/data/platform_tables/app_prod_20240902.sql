--
-- PostgreSQL database dump
--

-- Dumped from database version 15.6
-- Dumped by pg_dump version 15.6

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.users (
    id bigint,
    email text,
    encrypted_password text,
    full_name text,
    avatar_url text,
    locale text,
    time_zone text,
    sign_in_count bigint,
    current_sign_in_at text,
    last_sign_in_ip text,
    otp_secret text,
    role text,
    organization_id bigint,
    created_at text,
    deleted_at text
);


CREATE TABLE public.organizations (
    id bigint,
    name text,
    slug text,
    plan text,
    seats bigint,
    country text,
    billing_currency text,
    trial_ends_on text,
    created_at text
);


CREATE TABLE public.feature_flags (
    id bigint,
    key text,
    enabled text,
    rollout_pct bigint,
    updated_at text
);


COPY public.users (id, email, encrypted_password, full_name, avatar_url, locale, time_zone, sign_in_count, current_sign_in_at, last_sign_in_ip, otp_secret, role, organization_id, created_at, deleted_at) FROM stdin;
1041	cmiller@fjordkraft.io	$2a$12$m4PzLgeVudubh1MlH2zj3jmrsA4WbHprxhbjUi/PeHeWp1Ovc3Qgi	Christopher Miller	\N	en-GB	Europe/Berlin	56	2024-08-23 04:16:43	88.21.235.215	\N	member	8	2023-12-07 22:57:05.289160	\N
1044	brodriguez@fjordkraft.com	$2a$12$rJi8CIbpV9ILuLFQOwsUaFsq6dLTncGOukXcdeF0WRgQUwjsJlYY2	Brandon Rodriguez	https://www.gravatar.com/avatar/cd284888e1fb7969cecab662faef64ac?d=mp	de	Europe/Paris	24	2024-06-16 05:55:56	42.215.217.120	\N	owner	3	2023-08-30 11:52:04.395860	\N
1047	callum_khan@gmail.com	$2a$12$z95TSGGLUgESj7zzkzXywrX45T3/1kqm2DhCMZxVyuqTD4bttbuvL	Callum Khan	\N	en	Europe/Paris	11	2024-08-12 11:59:21	223.253.225.63	YHJX6IRLV2ZUWWZXRVOXKLIT6PNJHM54	member	4	2023-06-01 14:17:43.632933	\N
1050	mohammed@lumen.com	$2a$12$1TdVYkaGbWXsd9D.6Y993Cm6gjM0SCe1857rzO1V4z9belX9KXssd	Mohammed Taylor	\N	fr	Europe/Berlin	490	2024-08-24 07:49:37	188.5.186.67	IYB5ZTUAJPG5M4CUNLOT5VJW3SXHK7A6	admin	7	2023-06-22 21:14:11.368011	\N
1053	skhan@nordsee.io	$2a$12$2TQhwC7605R8U3claDNn.zwM67enyslh45Jh3Bx9LExIuprHl/KB6	Siobhan Khan	https://www.gravatar.com/avatar/6e6c5139b177ecda9bd9fbba33623a1e?d=mp	es	Europe/Berlin	638	2024-08-02 02:39:26	178.181.176.125	\N	admin	2	2023-07-12 13:24:57.046658	\N
1056	aevans@greyhound.com	$2a$12$6dGvQtaxeo2Ivd1.dBNhQcAMlQXxCYWt8twt3R9leYHcs9p6YBisR	Aisha Evans	https://www.gravatar.com/avatar/abc940cf6eb020d302d3eac361405867?d=mp	en-GB	Europe/London	545	2024-06-27 16:38:01	223.202.129.222	\N	member	11	2023-05-31 05:19:21.042954	\N
1059	ashley.jones@hartwell.co	$2a$12$YjsofiZj.n94XUKRoyqdOSqHatWABlpVcVeF0SGmcikk1K5qKfRSF	Ashley Jones	https://www.gravatar.com/avatar/b18cca2299b5ea48bbd566c273899b5b?d=mp	en-GB	America/New_York	420	2024-06-12 02:27:29	183.155.129.28	\N	owner	1	2023-02-04 02:31:51.527544	\N
1062	jakub@oakline.co	$2a$12$D5MOwZyUhyV/ZrIG25hH.LrN7iDgdtIq6C0.wyoualC3omGOjNsnm	Jakub Lewandowski	https://www.gravatar.com/avatar/638aba0f757ff7eee279b887351d596c?d=mp	fr	Europe/Paris	597	2024-06-19 05:45:59	116.161.79.66	ZKFCWANKAZ4KATTUFXPJS2JVILSBTJKF	member	6	2021-07-17 21:48:49.497896	\N
1065	anna@blue.com	$2a$12$5Z4yhrT7abIVmDqTK.fniePN2HsKRRUPZ4UJaI6pYuOlZkzaxsr1k	Anna Schäfer	\N	en-GB	Europe/London	437	2024-07-17 23:24:03	93.46.203.45	\N	member	6	2024-01-13 12:57:29.142544	\N
1068	olivia.hernandez@kessler.com	$2a$12$OV8kaCtNGwwsNc.SkA8qncfCv0a2Vs2IACJ2kDRbeBZYyPcPihLOq	Olivia Hernandez	\N	fr	Europe/Paris	610	2024-08-24 09:44:48	98.138.22.90	\N	member	14	2023-11-05 19:37:56.698238	\N
1071	brandon@parcelwise.com	$2a$12$hHH0GDUqqrJNOmK.ZIGiX6YjqTFDa.OBOsXh2o1jKl6dJ5fABlIYb	Brandon Patel	\N	en	Europe/Berlin	462	2024-07-17 00:11:43	219.204.119.112	\N	member	7	2021-11-07 06:36:36.965375	\N
1074	brandon@halden.co	$2a$12$QIAA3Vg4iPcZbIhLOc.6SERRiyzfxxmtjRp2yZ.8dWKccC0bbDNxk	Brandon Kim	\N	de	Europe/Paris	169	2024-08-13 14:51:57	117.31.127.51	5LOFY5QLX4MUMLAGCSIJ6MBPURNLOTQP	admin	3	2022-11-29 13:17:29.777493	\N
1077	lucaconti13@yahoo.com	$2a$12$vGLTf8GnH1xIyQpXGlPwxLiDhyVbW6wiwZQB9vf2K08cUmhLk27I2	Luca Conti	\N	de	Europe/Berlin	192	2024-07-04 06:16:34	175.63.154.9	\N	admin	11	2022-10-04 04:40:53.474996	\N
1080	lea07@icloud.com	$2a$12$nJgBb7dXVfNyB4j9W4X4JG10BF3e5d.Qm6V3vBuK9cvHYrHMJhOMN	Léa Martin	\N	en	Europe/Berlin	0	\N	\N	GJI4V5UU3HYUGZKI5MBJRS7IUZW5PTFA	admin	7	2023-01-02 11:19:54.949167	\N
1083	camille@brightwater.co	$2a$12$drtRpPz9lLf/88x2iU/ju0plKKY7K41V7vDLa1uYseBcK1Ce6Qb95	Camille Le Gall	\N	en	UTC	470	2024-06-16 17:15:45	24.112.197.230	\N	member	7	2023-10-01 06:53:45.453822	\N
1086	mathildegirard42@gmx.de	$2a$12$nq/G57Bs5GVWvejRcw6RRXArMYjOyOFkbQkwovDi//LdTXligIKOg	Mathilde Girard	\N	fr	UTC	0	\N	\N	\N	member	13	2023-04-25 06:03:34.916835	\N
1089	kkruger@brightwater.com	$2a$12$RerZLeqH8zkSCfN2MNT1xH1GA8v9lTwr1xef15ugHXDSgwA4fTpwO	Katharina Krüger	\N	de	Europe/Paris	417	2024-06-23 13:14:13	93.169.213.155	\N	member	7	2021-05-16 13:45:57.418203	\N
1092	chloe.benali@tessera.com	$2a$12$U3m0a8OrDzk.m7Ol.VZflyjLg9slFNNaAKj5NubNAQLQ7g0EXWFTq	Chloé Benali	https://www.gravatar.com/avatar/287c4a9d75c59fc705069baf8ae461e6?d=mp	fr	America/New_York	0	\N	\N	\N	owner	14	2022-03-12 14:38:24.878108	\N
1095	aschmidt@vistula.com	$2a$12$O5GtYa3971/itV3fP3WH3egHbl7b8AJXtihFImtG/f1ObQq3qMX8J	Ayşe Schmidt	https://www.gravatar.com/avatar/043857fe507f36a1e528062343d4e3fc?d=mp	es	Europe/Berlin	471	2024-08-20 10:56:11	76.215.233.74	W7M4DQB3EGTQOEVBZTN5FLIX5KTS2RIA	admin	6	2024-05-14 07:56:15.257244	\N
1098	sevans@gmail.com	$2a$12$IYEsJQyJU9HsN1zXBeYV/NPCPfrLzOTsacjishfnDou8fd9QhnVae	Siobhan Evans	https://www.gravatar.com/avatar/4f2d885257dffe0b9876a51cb1d8e361?d=mp	en	America/New_York	587	2024-07-15 09:11:04	183.190.132.190	\N	member	14	2022-11-27 10:29:01.705045	2024-07-15 09:11:04
1101	tiffany_jones@icloud.com	$2a$12$IyrqLdrHt.bbJaa4sUBGarz9yBa/1SovMmyMLwGGBcF7BJm58w.qb	\N	https://www.gravatar.com/avatar/b444e621bf003f4058d4e42615171c4f?d=mp	es	America/New_York	0	\N	\N	GR3SRBL2A7QNDJG2Z4CIKJQXIFZIHCMN	member	10	2022-11-23 15:48:37.089916	\N
1104	manon.dubois@lumen.com	$2a$12$noALVFH70ejU8JEK5vR7dV8UfiGIJ4sJUHhrYEfZONGtCG3wNA1Ca	\N	\N	en	America/New_York	501	2024-06-03 14:42:35	24.245.106.107	\N	member	9	2023-12-13 00:24:49.290054	\N
1107	jessica@quanta.com	$2a$12$0e8dLlL3EBS9ty2ZHm2Gx9lsqgH3rB8dhGZZCYdY7z7V.kBCwUkSB	Jessica Washington	\N	de	UTC	520	2024-08-04 06:27:35	108.222.9.185	\N	member	8	2023-10-23 20:19:48.247067	\N
1110	martinruiz.ines@gmail.com	$2a$12$yfU438I/hb7PDjiaCuW5JL8Cqp41QhHcczzNU0nG63/DX3w5TAOqh	Inés Martín Ruiz	\N	en-GB	Europe/London	0	\N	\N	\N	member	11	2021-11-13 02:21:14.746090	\N
1113	davis.latoya@yahoo.com	$2a$12$eX1euTAoeiMNSgFdyi/wfrveHKNBddU19EmjUvLqVsoed9DKdmQw7	Latoya Davis	\N	es	Europe/Berlin	0	\N	\N	2QUPJ4HMCLDLGQW6SVVLZ63GEVKZJW6X	admin	1	2024-03-17 23:21:26.782845	\N
1116	jlewandowski@quanta.io	$2a$12$j9tw2aTuEGazO2CMwIFI44t/N.qujVV6bRLKDd35th25oVDYR/jOy	Jakub Lewandowski	\N	en	America/Los_Angeles	182	2024-07-17 23:42:23	182.84.247.197	\N	member	3	2024-04-14 03:41:41.305354	\N
1119	christopher.lopez@atelier.com	$2a$12$RTJJu9eHS6M/mKeTIftfAEOCJCLBCvG3N3ALFzuHRiw4Lj60iSq3C	Christopher Lopez	https://www.gravatar.com/avatar/fed847257f3ab25d6b3857c1f7a0e847?d=mp	es	America/Los_Angeles	0	\N	\N	\N	member	9	2023-05-16 16:40:32.715477	\N
1122	jonas@pinecrest.com	$2a$12$RmD23EqODrgexuVMCj6kuHGmFE4ciNvyVTppZRXAqoSHQMUI2Lryy	Jonas Yılmaz	\N	es	Europe/Paris	151	2024-06-05 03:21:52	112.171.206.64	\N	member	2	2024-04-09 13:15:48.021892	\N
1125	kevinwashington43@gmail.com	$2a$12$mGwB1Gc4PoZDak6qP/pvHFJz/FdmyGcjrWN/l1EPxBZDoSc48w3TW	Kevin Washington	\N	en	Europe/Paris	567	2024-06-27 08:08:53	118.144.244.20	\N	owner	5	2023-02-20 02:02:41.915265	\N
1128	james_miller@gmail.com	$2a$12$31cXDomHukt01DFCj/F4i0ZG/8YEpU93tdwwil/wTqjPNL2n1WEri	James Miller	\N	es	UTC	450	2024-07-19 10:51:02	217.40.50.176	\N	admin	11	2022-08-25 15:40:06.303831	\N
1131	svisser@hartwell.com	$2a$12$7ZgQji6eD.w1Mnx0aMAdR9HbK/00j0XDZdqIjDHADKfv7bhx/Jonh	Sanne Visser	https://www.gravatar.com/avatar/f0e868c84839eaf1db1394f44e76bc0b?d=mp	de	America/New_York	183	2024-08-08 01:22:03	221.94.179.240	\N	member	7	2021-08-04 10:48:11.434756	\N
1134	jose@sunward.io	$2a$12$/CO9JUIbPWvLNLx9oKo2kOH0p0hafFPEmBH4S1fa.kH1aHnVovysf	Jose Garcia	https://www.gravatar.com/avatar/4f119d7a89b2aba1857e2b44768d4cea?d=mp	es	Europe/Berlin	118	2024-06-24 01:12:56	222.133.32.36	\N	member	14	2022-03-10 04:22:30.167467	\N
1137	jurgen.schafer@yahoo.com	$2a$12$TA9uY3YYzpoUiRh7NPBclVhNLA5v0oW/E4YGzv.v8NYfvknnjxxx3	Jürgen Schäfer	https://www.gravatar.com/avatar/c33d79d33fd86562a8ced35982e06e57?d=mp	en	America/New_York	237	2024-07-12 03:28:23	1.156.24.144	B3UVAXNN6TEIZMKEW7FZJPYGB6K4W6YT	member	8	2022-09-28 03:23:28.532634	\N
1140	ayse.schafer@gmail.com	$2a$12$dU5F7LWIkti3keOeuhRmbgGNaxYPL3oNR9TEr8WmO4RBb9ZH83bHn	Ayşe Schäfer	\N	en	America/New_York	0	\N	\N	\N	member	1	2021-09-13 00:08:14.546008	2024-06-08 13:01:11
1143	slehmann@gmail.com	$2a$12$fWIZJuyTSe8NBKTaIdM0/gx96gSavl7gbbW35kgrbbT7FNxb1yTn/	Sophie Lehmann	\N	en	Europe/Paris	373	2024-08-28 17:08:45	14.243.117.96	\N	admin	11	2022-11-01 06:42:00.721312	\N
1146	gbianchi@gmail.com	$2a$12$/LibpgRr6egwCH0C0LQxVp4l0mc1oIzDYD1OaGTF8HrGBugDsJB.o	Giulia Bianchi	https://www.gravatar.com/avatar/7c3cc4c128287e7eb0278c9a45cc097b?d=mp	en	America/Los_Angeles	439	2024-06-25 15:13:50	112.56.122.209	OBDBVUCWWG6RL6VGW6YU3BGIXDUKHWA6	member	2	2021-11-14 05:56:12.019047	\N
1149	lea2531@gmail.com	$2a$12$0CnSbb1FPCYqNj09.lslCfR1G0c2J/1t.7FLznXVThSnqcFOCWoYL	Léa Dubois	https://www.gravatar.com/avatar/84614c1fb7bbe8392761451fbb540707?d=mp	de	America/New_York	90	2024-06-30 06:52:15	219.102.120.191	\N	member	2	2021-06-25 09:32:27.516735	\N
1152	zielinski.magdalena@gmail.com	$2a$12$wbJScnCrakzzpFdDuFAYwv20DjG/RoDkg2XFOJsAIJPZyU2arnZmO	Magdalena Zieliński	\N	en	Europe/Berlin	31	2024-07-02 04:47:52	122.188.65.73	2HHUJ54X64SOTVPSUEZHXU2M6EV6CSN6	member	8	2022-06-29 08:53:09.882234	\N
1155	jose@lumen.io	$2a$12$wPmQvPrss7yzRXHwYtq7b5weXTSW6Bgd5V0ymcycPzguU6I/wTpVP	Jose Lopez	\N	en-GB	Europe/Berlin	158	2024-07-30 16:27:03	1.216.79.88	B77QFYVE6FRC3I75UZFM6PUZQJK7FGKO	member	9	2024-01-31 18:16:20.317950	\N
1158	lucia@quanta.com	$2a$12$9fe46NyppqQIQs/jrJX.H8I7ZPcOY2vTZAl/aX93nicHLpNml59lI	Lucía Gómez Ortega	\N	en-GB	Europe/Paris	245	2024-07-25 21:47:17	1.254.196.122	DCLMY7WXFBISDA5NG6DACFD3GJLO6GNF	member	9	2023-10-07 16:54:38.519312	\N
1161	ldavis@halden.com	$2a$12$yvVbo4Vzv13efEW12ttNRwWNaQhvyt37UAtlFC4kMNCyXqP/aS5sI	Linda Davis	\N	en	UTC	49	2024-06-08 19:40:38	88.147.174.224	\N	admin	8	2023-07-09 13:09:29.277702	\N
1164	hannah.thomas@greyhound.io	$2a$12$tGlToTkriOYebgmsSkl/vpi3ySr.NaQznlmyxQIUqffUOWIYXdNCB	Hannah Thomas	\N	es	Europe/London	468	2024-07-26 20:38:49	36.161.172.110	\N	owner	2	2023-02-27 20:16:41.531650	\N
1167	latoya.johnson@tessera.com	$2a$12$C9NNMO1aJZ6T.d9M3U73Flw.quCQEbvjvziXPr/aeGxVzh.n9xQ4t	Latoya Johnson	\N	de	Europe/London	75	2024-07-18 19:22:19	1.54.94.189	L7OL72LTKG3XOIILRHZN2IZ7NR6LZ3OV	admin	1	2023-03-24 22:43:31.337597	\N
1170	robert@hartwell.io	$2a$12$92Z7d5TyHEO/5dOvkA6a1rPqE9Lh46JNqmuU2SEFb.IlrA59CN4y1	Robert O'Connor	\N	de	America/Los_Angeles	76	2024-07-02 23:33:23	76.169.238.22	\N	billing	11	2023-06-19 20:42:03.876201	\N
1173	etienne.bernard@greyhound.com	$2a$12$JEdoceEu6gJNT6cEItlLzP6aNFnJSg.feROK/qZThe8SVrJbIq3e8	Étienne Bernard	\N	fr	America/Los_Angeles	515	2024-07-09 03:18:41	1.54.193.196	\N	owner	2	2022-10-13 16:56:16.898920	\N
1176	igomezortega@halden.com	$2a$12$Qi/vfYhur21uFqRq/JdzwseqqtnCtVaoGDy1PrUKZ.k4Br5ypK25f	Inés Gómez Ortega	\N	fr	Europe/London	381	2024-08-17 07:21:26	114.94.35.120	\N	member	3	2021-04-18 18:50:59.670875	\N
1179	jakub.nowak@pinecrest.com	$2a$12$XK0NF06YXd2739/SmZ9sXPvxY3eU6uhnYvFNy9OnhTJBvT4MPxpC3	Jakub Nowak	\N	en	America/New_York	367	2024-07-16 13:00:06	223.6.251.79	\N	member	2	2022-01-22 10:10:08.718918	\N
1182	tiffanywhitfield99@outlook.com	$2a$12$kjfRHKEl7SYTZHtDcWvXanub8WrqhiUh8ySqmGWBQa5LXJSEaImDw	Tiffany Whitfield	\N	en	Europe/Paris	517	2024-06-02 08:19:50	73.216.72.53	\N	member	3	2024-01-15 03:35:18.773539	\N
1185	fiona@calder.co	$2a$12$qLQ6GU1xFa7EomwYjM/Xsjd92QToXWAHbTK1elRmZnZ..V5opImns	Fiona Khan	\N	fr	Europe/Berlin	27	2024-06-17 14:25:34	93.186.202.69	\N	owner	11	2023-10-13 01:00:09.750822	\N
1188	alessandro@granada.com	$2a$12$2zf2GSeh9YCIp/i6Hnhwaq8PyjIzpfS7/Icb0iwwI8wtLmmJyYrC7	Alessandro Ricci	\N	en	Europe/London	0	\N	\N	\N	member	9	2021-10-17 20:48:14.056324	\N
1191	megan.smith@yahoo.com	$2a$12$nYFoxteaod.Wlx2.b.wdhlppf0u22bpxUOtvvu3ToXmXAm3TxZUXD	Megan Smith	https://www.gravatar.com/avatar/4e9d4ec4aebfc6d1469edeb69b48c83f?d=mp	es	Europe/Berlin	362	2024-08-09 15:54:41	222.106.244.224	NYJMENILFGSYFA4R4222KKN4ADEFTLY3	admin	7	2022-05-03 04:09:02.854891	\N
1194	hlloyd@icloud.com	$2a$12$9EE98blgpsOKG6rMXMbPCuBIfXhDZN3f.dlJ1sBE1ezAslCIyDHMf	Harry Lloyd	\N	es	UTC	73	2024-08-14 01:40:07	91.213.108.185	\N	member	14	2023-11-20 15:16:30.667898	\N
\.


COPY public.organizations (id, name, slug, plan, seats, country, billing_currency, trial_ends_on, created_at) FROM stdin;
1	Brightwater Logistics	brightwater-logistics	business	5	PL	USD	\N	2022-03-30 04:26:17
2	Northfold Software	northfold-software	business	5	US	GBP	\N	2021-04-19 14:43:55
3	Halden & Pryce LLP	halden--pryce-llp	enterprise	25	US	USD	2021-09-24	2021-07-09 04:20:00
4	Quanta Retail Group	quanta-retail-group	business	5	US	GBP	2022-05-29	2022-04-07 19:56:38
5	Meridian Dental Partners	meridian-dental-partners	enterprise	25	DE	GBP	\N	2022-03-06 20:46:41
6	Oakline Foods Inc.	oakline-foods-inc	business	400	US	EUR	\N	2021-10-14 09:39:07
7	Tessera Analytics	tessera-analytics	free	120	NL	USD	2021-10-29	2022-11-14 00:28:14
8	Blue Kestrel Media	blue-kestrel-media	enterprise	5	US	GBP	\N	2021-03-26 18:31:30
9	Fjordkraft Systems AS	fjordkraft-systems-as	business	25	PL	GBP	2022-11-10	2022-09-28 23:35:29
10	Rheinwerk Anlagenbau GmbH	rheinwerk-anlagenbau-gmbh	team	400	US	USD	\N	2022-06-16 18:31:55
11	Kessler Feinmechanik GmbH & Co. KG	kessler-feinmechanik-gmbh--co-kg	team	50	FR	USD	\N	2021-06-10 17:14:47
12	Atelier Vauban SARL	atelier-vauban-sarl	business	25	US	USD	\N	2022-01-25 04:15:33
13	Nordsee Chartering B.V.	nordsee-chartering-bv	enterprise	50	US	EUR	\N	2021-10-11 04:22:19
14	Pinecrest Unified Schools	pinecrest-unified-schools	free	25	DE	USD	\N	2022-08-25 21:01:52
\.


COPY public.feature_flags (id, key, enabled, rollout_pct, updated_at) FROM stdin;
1	new_billing_portal	f	25	2024-08-04 02:11:29
2	sso_saml	t	5	2024-01-16 19:31:01
3	export_v2	f	5	2024-06-09 11:38:29
4	user_email_verification	f	100	2024-06-06 06:29:54
5	phone_2fa	f	25	2024-02-13 00:54:15
6	dark_mode	f	100	2024-03-06 04:37:40
7	ai_summaries	t	50	2024-06-16 10:11:22
8	bulk_import_contacts	t	25	2024-07-22 11:26:32
9	gdpr_erase_job	f	50	2024-06-14 01:42:46
10	inbox_threads	t	10	2024-08-16 13:53:13
11	ip_allowlist	t	100	2024-06-19 11:55:24
12	passwordless_login	f	10	2024-02-21 17:31:04
13	audit_log_stream	t	50	2024-03-18 07:46:01
14	sandbox_orgs	f	25	2024-02-20 21:46:06
15	ssn_masking	f	10	2024-07-09 01:20:32
16	region_eu_pinning	t	100	2024-06-23 15:13:16
\.


--
-- PostgreSQL database dump complete
--
