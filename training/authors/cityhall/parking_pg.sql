--
-- PostgreSQL database dump
--

-- Dumped from database version 12.9
-- Dumped by pg_dump version 12.9

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

--
-- Name: t_parking_lot; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.t_parking_lot (
    id integer,
    lot_name varchar(64),
    lot_type varchar(8),
    area varchar(16),
    total_space integer,
    free_space integer,
    fee_rule text,
    lng numeric,
    lat numeric,
    op_org varchar(64),
    enabled boolean
);

COPY public.t_parking_lot (id, lot_name, lot_type, area, total_space, free_space, fee_rule, lng, lat, op_org, enabled) FROM stdin;
1	白云商厦地下停车场	路内	琅琊区	209	40	首30分钟免费,5元/小时	118.351594	32.289675	园区	t
2	人民广场P2	路外	琅琊区	32	35	首30分钟免费,2元/小时	118.291979	32.272143	物业自营	f
3	高铁站东广场	路外	南谯区	341	13	首30分钟免费,3元/小时	118.299053	32.311757	园区	t
4	一院门诊停车场	路外	琅琊区	539	96	首30分钟免费,2元/小时	118.295231	32.308235	物业自营	t
5	永乐路路内泊位	路外	琅琊区	78	47	首30分钟免费,5元/小时	118.355707	32.285156	园区	f
6	吾悦广场B1	路外	南谯区	226	40	首30分钟免费,5元/小时	118.30779	32.29797	物业自营	f
7	政务中心南	路外	南谯区	286	31	首30分钟免费,5元/小时	118.339973	32.262324	园区	t
8	琅琊山南门	路外	琅琊区	397	81	首30分钟免费,3元/小时	118.336122	32.303843	园区	t
9	菱溪湖停车场	路内	南谯区	92	118	首30分钟免费,3元/小时	118.28855	32.312132	物业自营	t
10	天长路路内	路内	琅琊区	546	69	首30分钟免费,2元/小时	118.335063	32.336048	物业自营	t
\.

--
-- Name: t_parking_record; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.t_parking_record (
    id bigint,
    lot_id integer,
    plate_no varchar(16),
    plate_color smallint,
    in_time timestamp,
    out_time timestamp,
    fee numeric(8,2),
    pay_way varchar(8),
    phone varchar(20),
    openid varchar(64),
    in_pic text,
    note varchar(128)
);

COPY public.t_parking_record (id, lot_id, plate_no, plate_color, in_time, out_time, fee, pay_way, phone, openid, in_pic, note) FROM stdin;
99012000	1	苏AF42497	5	2024-06-09 19:56:55	2024-06-09 20:26:55	0	\N	16420813639	oX3Gx_-ek694sIuBF3b_ad7k-omc	http://10.36.2.11/pic/20240609/0abeec6d3d_in.jpg	\N
99012003	6	皖MF47662	2	2024-06-08 14:22:34	2024-06-08 21:24:34	18	etc	16467352669	oX3oDmmHG8yqdcEutG8n1Ccuv_y3	http://10.36.2.11/pic/20240608/e599735d36_in.jpg	月卡车
99012006	1	皖MY65J0	2	2024-06-08 11:23:26	2024-06-08 15:13:26	9	\N	\N	oX3xqC4szoEm-BmGIqanDpmAF-u0	http://10.36.2.11/pic/20240608/d37a585d59_in.jpg	月卡车
99012009	6	皖MJ84X4	1	2024-06-09 17:13:55	2024-06-09 23:16:55	15	\N	\N	oX3b4Bxo25fpm9m6pa4Ared9knuD	http://10.36.2.11/pic/20240609/49fef03d17_in.jpg	月卡车
99012012	7	皖M806S1	1	2024-06-09 14:15:54	\N	6	wx	16856983659	\N	http://10.36.2.11/pic/20240609/57aac27cff_in.jpg	\N
99012015	2	皖M88012	5	2024-06-09 18:21:55	2024-06-10 01:27:55	18	wx	\N	oX3vrymayr5sig8CkIkkqx2f5tG_	http://10.36.2.11/pic/20240609/6feedb5b6a_in.jpg	月卡车
99012018	9	皖MG02Y8	1	2024-06-08 13:46:29	2024-06-08 15:32:29	3	cash	\N	oX3dqa409EukpiFuobi0k9k0ytl-	http://10.36.2.11/pic/20240608/5ff6db0b89_in.jpg	\N
99012021	7	皖MF87477	1	2024-06-09 11:14:02	2024-06-09 14:00:02	6	cash	\N	oX3IcsBG2b2Kbisl_jw0uK_8qCyn	http://10.36.2.11/pic/20240609/102613447d_in.jpg	\N
99012024	8	皖MG2448	5	2024-06-08 11:56:15	2024-06-08 17:13:15	12	ali	\N	\N	http://10.36.2.11/pic/20240608/62df0cbbaf_in.jpg	月卡车
99012027	7	皖M074F8	1	2024-06-09 09:05:43	\N	12	\N	16456053152	oX3Go9q6kcviG8d0j7Cn2CFjeDoA	http://10.36.2.11/pic/20240609/e517925718_in.jpg	\N
99012030	7	皖MG58Q3	5	2024-06-09 12:49:38	2024-06-09 21:02:38	21	etc	17990453240	\N	http://10.36.2.11/pic/20240609/cdc7256a15_in.jpg	月卡车
99012033	9	皖MF8889	5	2024-06-09 15:34:01	2024-06-09 23:35:01	21	\N	\N	\N	http://10.36.2.11/pic/20240609/fdd3ed3205_in.jpg	军车免费
99012036	3	苏A561Q9	5	2024-06-09 20:31:05	2024-06-10 02:17:05	15	cash	\N	oX30x6y3gDHxJhe9HtqieArfeKtt	http://10.36.2.11/pic/20240609/2773b0a9fb_in.jpg	\N
99012039	9	皖M75055	1	2024-06-08 12:15:25	2024-06-08 20:50:25	24	\N	\N	\N	http://10.36.2.11/pic/20240608/9bc56e762a_in.jpg	\N
99012042	5	皖MW6399	1	2024-06-09 16:05:57	2024-06-09 16:57:57	0	etc	19436092804	oX3Hhfj0ap4w6-mxe__GnCqtslk7	http://10.36.2.11/pic/20240609/3e0d9a7822_in.jpg	\N
99012045	9	皖M903N5	5	2024-06-08 20:25:55	2024-06-09 02:10:55	15	ali	17922303291	\N	http://10.36.2.11/pic/20240608/05caaf1c66_in.jpg	逃费
99012048	3	皖M85834	1	2024-06-08 17:14:18	2024-06-08 17:56:18	0	cash	\N	oX3flFJmChDu66FGBpKy4j5isFxj	http://10.36.2.11/pic/20240608/c973234424_in.jpg	逃费
99012051	1	鲁QF60460	2	2024-06-08 14:52:00	2024-06-09 00:20:00	24	cash	\N	\N	http://10.36.2.11/pic/20240608/8ada174eec_in.jpg	\N
99012054	5	皖MY30B3	1	2024-06-09 09:15:27	2024-06-09 09:43:27	0	etc	\N	\N	http://10.36.2.11/pic/20240609/37ec2a4cfc_in.jpg	\N
99012057	4	皖MT42T0	1	2024-06-08 08:24:42	2024-06-08 11:01:42	6	\N	17948749744	\N	http://10.36.2.11/pic/20240608/4404b4732b_in.jpg	\N
99012060	7	皖MF25226	5	2024-06-09 10:51:42	2024-06-09 13:13:42	3	\N	17935308361	oX38IGt26sJ1fokDvAI9laByvrqx	http://10.36.2.11/pic/20240609/07e556bbb7_in.jpg	月卡车
99012063	7	皖MD26989	1	2024-06-08 15:38:10	2024-06-08 20:12:10	12	etc	\N	oX3stb3fDF250Cua8F6j-rBm-zD8	http://10.36.2.11/pic/20240608/695841d9af_in.jpg	军车免费
99012066	10	皖MF05909	5	2024-06-09 18:13:18	2024-06-09 20:20:18	3	wx	\N	oX33chjh9B8-apuoAeKA51frdBr6	http://10.36.2.11/pic/20240609/52b42e2ee1_in.jpg	\N
99012069	9	苏AC78S7	2	2024-06-08 19:37:58	2024-06-08 20:23:58	0	etc	\N	oX3uImKx-yg7DJuFcfup6nlwryGy	http://10.36.2.11/pic/20240608/f08a0012e1_in.jpg	\N
99012072	1	鲁QD55988	1	2024-06-08 15:14:37	2024-06-08 20:40:37	12	cash	\N	oX3v39sGeJxEAmHje028977pqckj	http://10.36.2.11/pic/20240608/daeda96db0_in.jpg	逃费
99012075	5	沪C14193	5	2024-06-09 16:18:01	2024-06-09 16:34:01	0	etc	16456503154	\N	http://10.36.2.11/pic/20240609/424947a76c_in.jpg	军车免费
99012078	10	皖M618Q4	1	2024-06-08 07:36:54	2024-06-08 16:34:54	24	\N	16306219969	oX3Duam6Herhaq3DIwx0C9yo5Jj1	http://10.36.2.11/pic/20240608/aca458f16f_in.jpg	\N
99012081	7	皖MR28Z3	1	2024-06-08 09:53:07	2024-06-08 16:18:07	15	ali	\N	\N	http://10.36.2.11/pic/20240608/93dd416706_in.jpg	军车免费
99012084	3	皖ME82R5	2	2024-06-09 19:02:19	2024-06-10 03:28:19	21	wx	\N	\N	http://10.36.2.11/pic/20240609/a58189278e_in.jpg	月卡车
99012087	1	皖MD54448	1	2024-06-08 12:55:55	2024-06-08 14:59:55	3	etc	19465728084	oX3C-x4Is_C6A_K2or0-crn-tqAH	http://10.36.2.11/pic/20240608/89d57f1feb_in.jpg	军车免费
99012090	1	苏AJ3117	1	2024-06-09 10:29:02	2024-06-09 10:50:02	0	ali	16466029002	oX3DBnKhwe_v0o6dfEJFnlE8oBHy	http://10.36.2.11/pic/20240609/9d08d0b68a_in.jpg	军车免费
99012093	10	皖AX36A3	5	2024-06-09 14:39:27	2024-06-09 15:41:27	0	cash	\N	\N	http://10.36.2.11/pic/20240609/4cd3e19b58_in.jpg	\N
99012096	9	皖AZ3581	1	2024-06-08 10:23:41	\N	0	wx	\N	\N	http://10.36.2.11/pic/20240608/54b90ef010_in.jpg	\N
99012099	10	皖ME59S5	1	2024-06-09 14:43:33	2024-06-09 17:06:33	3	ali	\N	\N	http://10.36.2.11/pic/20240609/374b16b01a_in.jpg	军车免费
99012102	2	皖M869Y2	2	2024-06-09 20:23:54	2024-06-09 22:27:54	3	wx	15463941284	\N	http://10.36.2.11/pic/20240609/f8d14657ed_in.jpg	逃费
99012105	9	皖M39937	1	2024-06-09 11:31:03	2024-06-09 20:25:03	24	ali	\N	\N	http://10.36.2.11/pic/20240609/c0c915dbf8_in.jpg	逃费
99012108	2	皖MN5473	1	2024-06-08 09:26:32	2024-06-08 15:13:32	15	wx	16314682510	\N	http://10.36.2.11/pic/20240608/fd6ef5dbfb_in.jpg	\N
99012111	4	苏A017X3	1	2024-06-09 14:40:47	2024-06-10 00:20:47	27	cash	16950447554	oX3gC79Fitsj04BrFl38iopco782	http://10.36.2.11/pic/20240609/fd3303cc70_in.jpg	逃费
99012114	1	皖MS1093	5	2024-06-08 10:21:05	2024-06-08 17:38:05	18	etc	\N	\N	http://10.36.2.11/pic/20240608/430e2b3166_in.jpg	\N
99012117	2	皖MH14Y0	5	2024-06-09 08:24:50	2024-06-09 17:58:50	27	\N	19482412075	oX3kq3xK5v4IyDBmkCsrwE8DwhK4	http://10.36.2.11/pic/20240609/ae231bff78_in.jpg	月卡车
99012120	10	皖MF80989	2	2024-06-08 18:02:32	2024-06-08 23:53:32	15	etc	\N	oX35tmr6nF4-KziqntGgoE9kn8ft	http://10.36.2.11/pic/20240608/f756941bf8_in.jpg	军车免费
99012123	4	皖MJ51R6	1	2024-06-09 14:19:45	2024-06-09 23:59:45	27	ali	\N	oX33JseCtwc2vii4fEvbg5GovKve	http://10.36.2.11/pic/20240609/fba284c3d6_in.jpg	逃费
99012126	9	皖MK32L5	1	2024-06-08 16:40:33	2024-06-08 22:00:33	12	etc	19400480921	oX3kx5J57K6fFEvs-0nmqK9o53zd	http://10.36.2.11/pic/20240608/ad5d3d2d25_in.jpg	\N
99012129	3	皖MF29A2	1	2024-06-09 17:37:48	2024-06-09 22:16:48	12	\N	16324402898	\N	http://10.36.2.11/pic/20240609/3cb20a3036_in.jpg	逃费
99012132	6	皖ME1135	2	2024-06-08 07:23:08	2024-06-08 14:01:08	18	etc	\N	oX3uxuoCeKx3qux8yiAy9demt80B	http://10.36.2.11/pic/20240608/a7b622dbca_in.jpg	逃费
99012135	4	皖MD47564	1	2024-06-09 07:13:53	2024-06-09 15:52:53	24	ali	\N	oX3eurFz-uwlnsBGDFal-Hwa446c	http://10.36.2.11/pic/20240609/d62a8a38ee_in.jpg	军车免费
99012138	2	皖AQ17T8	1	2024-06-08 07:47:54	2024-06-08 16:22:54	24	\N	16351744822	oX3FEH3Fo_3K6ejka8_qGdijChrn	http://10.36.2.11/pic/20240608/3d8d7646ec_in.jpg	\N
99012141	9	皖M801E9	1	2024-06-09 09:12:29	2024-06-09 16:08:29	18	cash	\N	\N	http://10.36.2.11/pic/20240609/7bfb18e5e3_in.jpg	\N
99012144	5	苏EW82F3	1	2024-06-08 14:17:05	2024-06-08 21:11:05	18	wx	\N	\N	http://10.36.2.11/pic/20240608/19f8943735_in.jpg	军车免费
99012147	1	皖MF19745	1	2024-06-08 16:31:20	2024-06-09 00:26:20	21	cash	\N	\N	http://10.36.2.11/pic/20240608/fa2a050433_in.jpg	军车免费
99012150	3	皖MD80023	1	2024-06-08 12:19:22	2024-06-08 17:33:22	12	ali	\N	oX3vn7d6fk06mg-73_H0_Kixf441	http://10.36.2.11/pic/20240608/fdf8717827_in.jpg	军车免费
99012153	10	皖M339E9	2	2024-06-08 12:17:50	2024-06-08 17:10:50	12	wx	\N	\N	http://10.36.2.11/pic/20240608/cfeaadf8ad_in.jpg	逃费
99012156	8	皖MT43E0	2	2024-06-09 13:14:57	2024-06-09 22:24:57	24	\N	16988992785	\N	http://10.36.2.11/pic/20240609/2c4d56deb7_in.jpg	军车免费
99012159	10	皖MB80W5	1	2024-06-08 12:49:24	2024-06-08 18:07:24	12	\N	\N	\N	http://10.36.2.11/pic/20240608/aae8c54e8c_in.jpg	逃费
99012162	10	皖MJ84J6	1	2024-06-08 09:53:23	2024-06-08 14:38:23	12	\N	\N	\N	http://10.36.2.11/pic/20240608/330f01646d_in.jpg	\N
99012165	4	皖MW99E3	1	2024-06-09 11:06:19	\N	15	cash	\N	\N	http://10.36.2.11/pic/20240609/910199ce16_in.jpg	\N
99012168	7	皖MT41L2	1	2024-06-09 10:25:49	2024-06-09 19:10:49	24	cash	\N	\N	http://10.36.2.11/pic/20240609/c058db9edf_in.jpg	\N
99012171	8	皖MC03Y2	2	2024-06-08 19:45:59	2024-06-09 01:03:59	12	cash	\N	oX3m---p7CdBA8catbyt9cHn_2j5	http://10.36.2.11/pic/20240608/ceee6b79ce_in.jpg	\N
99012174	2	皖MA52W1	5	2024-06-09 20:22:28	2024-06-10 00:14:28	9	ali	\N	oX3jntxKgA6wgp5qJiEx2mIH8qx3	http://10.36.2.11/pic/20240609/32576de179_in.jpg	军车免费
99012177	4	苏AC2368	1	2024-06-08 13:22:02	2024-06-08 17:32:02	9	wx	\N	oX3AgItA47owq_j7JB77uAq42IDD	http://10.36.2.11/pic/20240608/2b005fcc95_in.jpg	\N
\.

--
-- PostgreSQL database dump complete
--
