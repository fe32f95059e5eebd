--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.etl_job_log (
    log_id bigint NOT NULL,
    job_name varchar(80),
    biz_date char(8),
    engine varchar(16),
    start_time timestamp,
    end_time timestamp,
    status varchar(8),
    row_cnt bigint,
    exec_host varchar(64),
    err_msg text
);

COPY public.etl_job_log (log_id, job_name, biz_date, engine, start_time, end_time, status, row_cnt, exec_host, err_msg) FROM stdin;
700300	ods_ad_click_log_di	20240611	spark	2024-06-11 02:51:07	2024-06-11 02:53:57	SUCC	37795001	worker07.hz.qy	\N
700301	dim_terminal_tac	20240611	spark	2024-06-12 05:05:51	2024-06-12 05:15:55	SUCC	26976407	worker08.hz.qy	\N
700302	dim_campaign_df	20240611	hive	2024-06-11 01:58:41	2024-06-11 01:59:34	SUCC	35420669	worker25.hz.qy	\N
700303	ods_crm_cust_di	20240611	spark	2024-06-12 02:38:51	2024-06-12 02:48:29	SUCC	93592265	worker12.hz.qy	\N
700304	ods_ad_click_log_di	20240611	spark	2024-06-11 07:31:33	2024-06-11 07:36:20	SUCC	6446194	worker26.hz.qy	\N
700305	dws_user_profile_wide	20240611	datax	2024-06-11 07:39:43	2024-06-11 07:48:13	SUCC	6063914	worker29.hz.qy	\N
700306	ads_kpi_prov_day	20240611	flink	2024-06-12 06:21:27	2024-06-12 06:21:57	SUCC	10942207	worker17.hz.qy	\N
700307	ads_kpi_prov_day	20240611	hive	2024-06-12 04:19:53	2024-06-12 04:25:12	SUCC	32893973	worker30.hz.qy	\N
700308	dwd_log_sdk_event_di	20240611	spark	2024-06-11 04:30:14	2024-06-11 04:42:52	SUCC	29171668	worker14.hz.qy	\N
700309	dwd_cust_subscriber_d	20240611	spark	2024-06-11 02:20:32	\N	FAIL	\N	worker14.hz.qy	Container killed by YARN for exceeding memory limits
700310	dwd_trade_vip_order_di	20240611	datax	2024-06-11 08:08:42	2024-06-11 08:18:34	SUCC	29459233	worker23.hz.qy	\N
700311	dwd_trade_vip_order_di	20240611	hive	2024-06-12 07:41:56	2024-06-12 07:42:39	SUCC	32334992	worker03.hz.qy	\N
700312	ods_ad_click_log_di	20240611	flink	2024-06-12 07:54:36	\N	FAIL	\N	worker17.hz.qy	Connection reset by peer
700313	ads_user_struct_m	20240611	spark	2024-06-11 01:00:27	2024-06-11 01:08:21	SUCC	25772270	worker19.hz.qy	\N
700314	dim_campaign_df	20240611	datax	2024-06-12 04:13:47	\N	FAIL	\N	worker05.hz.qy	Container killed by YARN for exceeding memory limits
700315	ads_kpi_prov_day	20240611	hive	2024-06-11 06:57:58	2024-06-11 07:18:37	SUCC	1140298	worker07.hz.qy	\N
700316	ads_user_struct_m	20240611	hive	2024-06-12 06:53:13	2024-06-12 07:01:06	SUCC	82662497	worker14.hz.qy	\N
700317	ods_ad_click_log_di	20240611	spark	2024-06-11 00:09:00	2024-06-11 00:17:43	SUCC	93165364	worker03.hz.qy	\N
700318	ads_user_struct_m	20240611	spark	2024-06-11 06:59:19	2024-06-11 06:59:34	SUCC	10502564	worker01.hz.qy	\N
700319	dws_user_profile_wide	20240611	datax	2024-06-12 07:55:46	2024-06-12 08:03:05	SUCC	69757069	worker04.hz.qy	\N
700320	dwd_log_sdk_event_di	20240611	hive	2024-06-12 01:29:24	\N	FAIL	\N	worker15.hz.qy	上游 ods_crm_cust 未就绪，等待超时
700321	dim_campaign_df	20240611	hive	2024-06-12 00:40:10	2024-06-12 00:58:36	SUCC	91210723	worker29.hz.qy	\N
700322	dim_terminal_tac	20240611	spark	2024-06-12 00:36:31	2024-06-12 00:59:36	SUCC	15483369	worker14.hz.qy	\N
700323	ods_ad_click_log_di	20240611	flink	2024-06-12 02:01:23	\N	FAIL	\N	worker12.hz.qy	FAILED: Execution Error, return code 2 from org.apache.hadoop.hive.ql.exec.mr.MapRedTask
700324	dim_campaign_df	20240611	hive	2024-06-12 06:30:57	2024-06-12 06:54:53	SUCC	69284943	worker03.hz.qy	\N
700325	dwd_cust_subscriber_d	20240611	hive	2024-06-12 00:26:19	2024-06-12 00:49:33	SUCC	21903331	worker27.hz.qy	\N
700326	dws_flow_user_day	20240611	spark	2024-06-12 01:53:49	\N	FAIL	\N	worker10.hz.qy	Connection reset by peer
700327	ods_ad_click_log_di	20240611	spark	2024-06-11 06:05:42	\N	FAIL	\N	worker10.hz.qy	数据量波动超过30%，已阻断
700328	ods_ad_click_log_di	20240611	datax	2024-06-11 01:56:20	\N	FAIL	\N	worker14.hz.qy	上游 ods_crm_cust 未就绪，等待超时
700329	dim_terminal_tac	20240611	hive	2024-06-12 03:48:11	2024-06-12 03:57:10	SUCC	58806298	worker04.hz.qy	\N
700330	ods_crm_cust_di	20240611	hive	2024-06-12 07:06:15	2024-06-12 07:16:15	SUCC	20300767	worker02.hz.qy	\N
700331	ods_ad_click_log_di	20240611	hive	2024-06-12 07:22:54	\N	FAIL	\N	worker30.hz.qy	Connection reset by peer
700332	ods_crm_cust_di	20240611	datax	2024-06-11 01:33:33	\N	FAIL	\N	worker09.hz.qy	Connection reset by peer
700333	dws_flow_user_day	20240611	flink	2024-06-11 05:55:15	\N	FAIL	\N	worker27.hz.qy	上游 ods_crm_cust 未就绪，等待超时
700334	dws_flow_user_day	20240611	datax	2024-06-11 05:26:25	\N	FAIL	\N	worker30.hz.qy	Partition 20240611 not found
700335	ads_user_struct_m	20240611	datax	2024-06-12 03:02:50	2024-06-12 03:07:28	SUCC	39781679	worker25.hz.qy	\N
700336	dws_user_profile_wide	20240611	spark	2024-06-12 05:47:51	2024-06-12 05:52:45	SUCC	11328182	worker07.hz.qy	\N
700337	dim_terminal_tac	20240611	datax	2024-06-11 02:47:38	2024-06-11 02:47:55	SUCC	76164383	worker20.hz.qy	\N
700338	ods_crm_cust_di	20240611	datax	2024-06-11 02:27:05	2024-06-11 02:31:14	SUCC	4667245	worker27.hz.qy	\N
700339	dws_flow_user_day	20240611	flink	2024-06-11 02:32:29	2024-06-11 02:49:36	SUCC	68095651	worker24.hz.qy	\N
700340	ads_kpi_prov_day	20240611	flink	2024-06-11 05:17:50	\N	FAIL	\N	worker16.hz.qy	上游 ods_crm_cust 未就绪，等待超时
700341	dws_user_profile_wide	20240611	hive	2024-06-12 06:34:17	2024-06-12 06:39:43	SUCC	60350415	worker22.hz.qy	\N
700342	dws_user_profile_wide	20240611	datax	2024-06-12 06:41:00	2024-06-12 06:47:59	SUCC	84764394	worker26.hz.qy	\N
700343	dwd_log_sdk_event_di	20240611	flink	2024-06-12 00:34:15	2024-06-12 00:55:21	SUCC	71514103	worker23.hz.qy	\N
700344	dws_user_profile_wide	20240611	hive	2024-06-11 06:52:36	\N	FAIL	\N	worker23.hz.qy	FAILED: Execution Error, return code 2 from org.apache.hadoop.hive.ql.exec.mr.MapRedTask
700345	ods_crm_cust_di	20240611	spark	2024-06-11 05:01:44	2024-06-11 05:03:07	SUCC	59064848	worker14.hz.qy	\N
700346	dim_terminal_tac	20240611	hive	2024-06-12 07:56:10	\N	FAIL	\N	worker11.hz.qy	FAILED: Execution Error, return code 2 from org.apache.hadoop.hive.ql.exec.mr.MapRedTask
700347	ads_kpi_prov_day	20240611	datax	2024-06-12 05:58:18	2024-06-12 06:07:24	SUCC	88231524	worker07.hz.qy	\N
700348	ods_crm_cust_di	20240611	flink	2024-06-11 03:29:28	2024-06-11 03:30:04	SUCC	75812960	worker25.hz.qy	\N
700349	ads_kpi_prov_day	20240611	flink	2024-06-12 00:32:44	2024-06-12 00:59:44	SUCC	69387983	worker27.hz.qy	\N
700350	ads_user_struct_m	20240611	datax	2024-06-11 02:56:56	2024-06-11 03:04:42	SUCC	95514552	worker06.hz.qy	\N
700351	dws_flow_user_day	20240611	hive	2024-06-12 07:41:49	\N	FAIL	\N	worker08.hz.qy	数据量波动超过30%，已阻断
700352	ods_crm_cust_di	20240611	flink	2024-06-11 04:33:05	2024-06-11 04:35:35	SUCC	61911959	worker14.hz.qy	\N
700353	dwd_cust_subscriber_d	20240611	flink	2024-06-11 03:05:08	2024-06-11 03:16:06	SUCC	82046597	worker19.hz.qy	\N
700354	dwd_log_sdk_event_di	20240611	flink	2024-06-12 00:44:42	2024-06-12 00:53:09	SUCC	60090866	worker12.hz.qy	\N
700355	ads_kpi_prov_day	20240611	hive	2024-06-12 05:26:31	2024-06-12 05:36:34	SUCC	1092967	worker30.hz.qy	\N
700356	dwd_log_sdk_event_di	20240611	datax	2024-06-11 07:49:21	2024-06-11 07:50:22	SUCC	6748442	worker25.hz.qy	\N
700357	dws_flow_user_day	20240611	spark	2024-06-11 00:24:04	\N	FAIL	\N	worker22.hz.qy	Connection reset by peer
700358	dwd_log_sdk_event_di	20240611	datax	2024-06-12 01:39:33	2024-06-12 01:41:48	SUCC	73062747	worker15.hz.qy	\N
700359	dws_user_profile_wide	20240611	datax	2024-06-12 08:06:23	2024-06-12 08:09:40	SUCC	34673292	worker29.hz.qy	\N
\.

CREATE TABLE public.data_perm_apply (
    id int NOT NULL,
    applicant varchar(32),
    emp_no varchar(16),
    email varchar(64),
    mobile varchar(20),
    dept varchar(32),
    post varchar(32),
    table_name varchar(80),
    cols varchar(200),
    reason text,
    approver varchar(32),
    state varchar(16),
    apply_time timestamp,
    client_ip inet
);

COPY public.data_perm_apply (id, applicant, emp_no, email, mobile, dept, post, table_name, cols, reason, approver, state, apply_time, client_ip) FROM stdin;
61	罗星时	QY04939	zhouq@qyapp.example	19477098414	数据平台部	客服主管	dwd_log_sdk_event_di	cust_name,cert_no	新人入职，权限跟邹爽一致	毛锐	approved	2024-06-03 09:23:07	172.16.11.6
62	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	ods_crm_cust_di	agg only	每周例行	罗晓涵	rejected	2024-05-25 16:42:07	172.16.28.38
63	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	dwd_trade_vip_order_di	cust_name,cert_no	建模用，脱敏即可	毛锐	approved	2024-05-15 12:48:44	172.16.28.38
64	侯平伦	QY67906	caoyf@qyapp.example	16868628789	算法组	数据分析师	dws_user_profile_wide	*	领导林韵颖口头同意，先开通	罗晓涵	rejected	2024-05-20 19:42:35	172.16.22.101
65	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	dws_user_profile_wide	agg only	.	谢静	approved	2024-05-11 14:04:19	172.16.8.174
66	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ods_crm_cust_di	agg only	临时取数，用完回收	罗晓涵	rejected	2024-05-21 10:22:55	172.16.8.174
67	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ods_ad_click_log_di	agg only	跟CRM对账，差异排查		pending	2024-05-31 16:31:13	172.16.8.174
68	卢娟琴	QY10598	fengll@qyapp.example	16861249349	算法组	数据分析师	ods_ad_click_log_di	oaid	公安调证，嫌疑人990202196305140988	谢静	approved	2024-05-25 11:48:06	172.16.0.185
69	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	dim_terminal_tac	*	审计要求		rejected	2024-06-02 18:21:25	172.16.8.174
70	卢邦宁	QY73738	dengkai@qyapp.example	16033899964	增长组	数据分析师	dim_campaign_df	agg only	工信部申诉件，客户袁珊君，工单已附	谢静	pending	2024-05-12 19:33:02	172.16.14.166
71	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	dwd_trade_vip_order_di	uid,mobile	同上	毛锐	pending	2024-05-13 15:29:07	172.16.28.38
72	韦妮羽	QY09846	qiandd@qyapp.example	16328566045	算法组	客服主管	dwd_log_sdk_event_di	uid,mobile	离网预警模型二期迭代	毛锐	approved	2024-06-03 15:06:05	172.16.28.97
73	韦妮羽	QY09846	qiandd@qyapp.example	16328566045	算法组	客服主管	dim_terminal_tac	cust_name,cert_no	报表迁移到新平台		approved	2024-05-15 17:56:31	172.16.28.97
74	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	ods_ad_click_log_di	oaid	投诉溯源，查用户16001433876的订购记录	罗晓涵	approved	2024-05-13 18:00:29	172.16.28.38
75	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ads_kpi_prov_day	oaid	618活动复盘，需要看渠道ROI	谢静	approved	2024-05-15 16:29:58	172.16.8.174
76	卢邦宁	QY73738	dengkai@qyapp.example	16033899964	增长组	数据分析师	dws_user_profile_wide	uid,mobile	新人入职，权限跟郭艺融一致	毛锐	rejected	2024-05-10 14:11:36	172.16.14.166
77	黄丽	QY82689	linzf@qyapp.example	19474119839	外包-中科软	算法工程师	ads_user_struct_m	agg only	投诉溯源，查用户19476458467的订购记录	罗晓涵	approved	2024-05-14 18:34:28	172.16.25.244
78	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ads_kpi_prov_day	*	报表迁移到新平台	谢静	approved	2024-05-30 13:05:43	172.16.8.174
79	侯平伦	QY67906	caoyf@qyapp.example	16868628789	算法组	数据分析师	ods_ad_click_log_di	uid,mobile	离网预警模型二期迭代	谢静	pending	2024-05-28 16:48:59	172.16.22.101
80	陈翰飞	QY00210	yangjie@qyapp.example	19486732513	外包-中科软	数据分析师	ads_kpi_prov_day	agg only	同上		rejected	2024-05-26 15:20:53	172.16.27.43
81	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	dwd_log_sdk_event_di	oaid	审计要求		approved	2024-05-30 11:39:58	172.16.28.38
82	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ods_crm_cust_di	*	每周例行	谢静	approved	2024-05-14 13:07:47	172.16.8.174
83	陈翰飞	QY00210	yangjie@qyapp.example	19486732513	外包-中科软	数据分析师	ads_kpi_prov_day	*	公安调证，嫌疑人99061720010831389X	罗晓涵	rejected	2024-05-26 12:59:10	172.16.27.43
84	郑东东	QY19690	pengyu@qyapp.example	17995646892	数据平台部	产品经理	dws_flow_user_day	uid,mobile	工信部申诉件，客户贾善民，工单已附	谢静	pending	2024-05-18 12:34:36	172.16.16.153
85	雷旭胜	QY18552	luoxh@qyapp.example	16464397670	算法组	数仓开发	dws_user_profile_wide	*	建模用，脱敏即可		pending	2024-05-12 10:52:25	172.16.5.57
86	韦妮羽	QY09846	qiandd@qyapp.example	16328566045	算法组	客服主管	dim_campaign_df	*	领导熊娟口头同意，先开通	毛锐	pending	2024-05-14 09:58:27	172.16.28.97
87	雷旭胜	QY18552	luoxh@qyapp.example	16464397670	算法组	数仓开发	dwd_cust_subscriber_d	agg only	跟CRM对账，差异排查	罗晓涵	pending	2024-06-01 10:43:50	172.16.5.57
88	郑东东	QY19690	pengyu@qyapp.example	17995646892	数据平台部	产品经理	ods_crm_cust_di	agg only	618活动复盘，需要看渠道ROI	罗晓涵	pending	2024-05-17 16:10:40	172.16.16.153
89	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ods_ad_click_log_di	*	临时取数，用完回收		approved	2024-06-04 10:39:59	172.16.8.174
90	雷旭胜	QY18552	luoxh@qyapp.example	16464397670	算法组	数仓开发	dws_flow_user_day	cust_name,cert_no	.	谢静	approved	2024-05-17 11:14:32	172.16.5.57
91	郑东东	QY19690	pengyu@qyapp.example	17995646892	数据平台部	产品经理	dwd_trade_vip_order_di	uid,mobile	领导蔡晶雪口头同意，先开通	罗晓涵	pending	2024-05-18 12:09:56	172.16.16.153
92	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	dwd_cust_subscriber_d	*	同上	罗晓涵	approved	2024-05-22 10:22:29	172.16.8.174
93	韦妮羽	QY09846	qiandd@qyapp.example	16328566045	算法组	客服主管	dim_terminal_tac	oaid	.	毛锐	approved	2024-05-23 17:50:38	172.16.28.97
94	覃涛清	QY97765	heqian@qyapp.example	16040181305	运维部	算法工程师	dws_user_profile_wide	uid,mobile	新人入职，权限跟郭霞荣一致		rejected	2024-05-29 16:46:46	172.16.15.16
95	韩君	QY74462	shenkq@qyapp.example	19491827029	外包-中科软	数仓开发	dwd_cust_subscriber_d	cust_name,cert_no	跟CRM对账，差异排查	毛锐	approved	2024-05-30 12:17:01	172.16.4.179
96	侯平伦	QY67906	caoyf@qyapp.example	16868628789	算法组	数据分析师	dws_flow_user_day	agg only	公安调证，嫌疑人990221199407022889	谢静	approved	2024-05-26 11:52:11	172.16.22.101
97	卢邦宁	QY73738	dengkai@qyapp.example	16033899964	增长组	数据分析师	dim_terminal_tac	oaid	临时取数，用完回收	罗晓涵	approved	2024-05-21 09:24:17	172.16.14.166
98	邹山	QY10730	tangsq@qyapp.example	16089679879	运维部	实习生	ods_ad_click_log_di	agg only	投诉溯源，查用户16902432327的订购记录	罗晓涵	approved	2024-05-26 16:07:48	172.16.8.174
99	罗星时	QY04939	zhouq@qyapp.example	19477098414	数据平台部	客服主管	dim_campaign_df	*	每周例行	毛锐	approved	2024-05-21 19:15:08	172.16.11.6
100	覃涛清	QY97765	heqian@qyapp.example	16040181305	运维部	算法工程师	dwd_trade_vip_order_di	*	618活动复盘，需要看渠道ROI		approved	2024-05-07 19:50:20	172.16.15.16
101	金毓伊	QY71952	songtao@qyapp.example	16812275213	运维部	产品经理	dwd_trade_vip_order_di	oaid	离网预警模型二期迭代		pending	2024-05-22 10:25:20	172.16.28.38
102	韩君	QY74462	shenkq@qyapp.example	19491827029	外包-中科软	数仓开发	ods_ad_click_log_di	uid,mobile	建模用，脱敏即可		rejected	2024-05-11 14:14:20	172.16.4.179
\.

--
-- PostgreSQL database dump complete
--
