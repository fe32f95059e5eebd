--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE public.employees (
    employee_id bigint,
    full_name character varying(255),
    work_email character varying(255),
    personal_mobile character varying(255),
    job_title character varying(255),
    department_code character varying(255),
    manager_id bigint,
    date_of_birth character varying(255),
    gender character varying(255),
    marital_status character varying(255),
    hire_date character varying(255),
    base_salary bigint,
    bank_account character varying(255),
    emergency_contact character varying(255),
    laptop_sn character varying(255)
);

COPY public.employees (employee_id, full_name, work_email, personal_mobile, job_title, department_code, manager_id, date_of_birth, gender, marital_status, hire_date, base_salary, bank_account, emergency_contact, laptop_sn) FROM stdin;
1001	Priya Rowe	sulei1@corp.example	12430261884	Accountant	MKT	1002	1967-03-26	M	divorced	2022-11-16	38000	6299175676400358	王霖 12522522287	SN20FC9A1C
1002	Liam Whitlow	yaofang2@corp.example	12883423823	QA Lead	QA	1007	2001-09-10	M	\N	2017-08-21	8000	6299113552690438557	周艳杏 12252333031	SN2DA1B79D
1003	蒲泽建	qinqiang3@corp.example	\N	HRBP	MKT	1003	1995-01-14	F	divorced	2021-04-06	47000	6299068082490168365	贾燕华 16850165904	SN5D8BCF74
1004	Carlos Mbeki	sunmei4@corp.example	16371208800	HRBP	HR	\N	1994-10-05	F	married	2020-08-13	43000	6299418164216400251	费楚巧 12453987034	SN6EFD1298
1005	吴欣霞	wuxia5@corp.example	16060761145	Data Analyst	MKT	1004	1970-10-14	F	married	2016-02-25	11000	6299305918114091	陈贵 12393119323	SND5CD84C4
1006	Ruth Nakagawa	tangming6@corp.example	\N	Data Analyst	RD	\N	1991-05-25	F	married	2018-07-05	26000	6299155202993100	罗璐梅 12882832652	SN3E8A3F4A
1007	Sofia Kessler	dengling7@corp.example	12601369727	Product Manager	MKT	1004	1991-01-27	M	\N	2016-04-03	60000	6299404813141860064	刘航奕 16094062861	\N
1008	Stefan Quill	yehong8@corp.example	12319524919	QA Lead	FIN	1008	1981-05-10	M	married	2020-02-20	25000	6299480644356553	徐笑桐 12428202018	SN6B614057
1009	彭铭鹏	penghao9@corp.example	16124648638	Sales Rep	HR	1005	1977-01-16	M	\N	2017-12-03	24000	6299543941776644602	黄月艳 16884342034	SND85FD7A8
1010	Marta Whitlow	zhenglei10@corp.example	16495694042	QA Lead	MKT	1004	1995-09-11	M	\N	2015-04-06	36000	6299435610735937198	邱莉慈 16337562071	SN09C4AEAE
1011	Tobias Achterberg	dengjuan11@corp.example	12981059849	QA Lead	FIN	\N	1995-04-03	M	married	2016-08-29	57000	6299876916290614114	王雨 12077238357	SNF50D9402
1012	杨银巧	yangjiayi12@corp.example	16869492659	Data Analyst	QA	1001	1983-09-01	M	married	2022-09-06	23000	6299911029630234978	李东光 12461709312	SNE3EE4E3A
1013	Stefan Byrne	wangsiyu13@corp.example	16407616229	Data Analyst	QA	1008	1976-12-06	F	divorced	2020-07-07	55000	6299383418395257671	蓝雨翠 12704987448	SN60738F42
1014	纪妮冬	fuchao14@corp.example	16906827900	Product Manager	FIN	1005	1978-11-12	F	divorced	2020-10-28	36000	6299543369191829121	和庆 16329959383	SN801BCCDC
1015	Olivia Nakagawa	liuxia15@corp.example	12674691298	HRBP	HR	1008	1991-05-01	M	single	2022-01-03	8000	6299128269210924	邹泽义 12520663270	SNE12C66FE
1016	康勇	tanchao16@corp.example	12774928856	QA Lead	QA	1002	1991-06-26	F	divorced	2021-05-03	15000	6299009949770305531	\N	SN9737D03E
1017	彭宝远	pengjianguo17@corp.example	12103352344	Sales Rep	QA	1001	1989-10-31	F	divorced	2023-02-21	17000	6299484629718867222	\N	SN7989D87D
1018	Jack Farrow	zhufang18@corp.example	\N	QA Lead	QA	1007	1978-03-21	F	single	2019-08-30	60000	6299996341966517803	陈睿 16977932669	SND2E62B5C
1019	Stefan Penrose	wuyu19@corp.example	12193210702	Software Engineer	RD	1004	1968-06-22	F	\N	2023-05-25	59000	6299369515577064318	翁紫秋 12776064933	SNA3AD8CEB
1020	Stefan Byrne	hefang20@corp.example	12205179201	Accountant	HR	\N	1996-03-01	M	\N	2022-07-14	21000	6299488760516769488	伍念 12770169512	SN0EBBDAB5
1021	张东波	zhangxiaoyan21@corp.example	12261551050	Data Analyst	FIN	1002	1972-11-22	M	married	2024-07-14	50000	6299480454729337873	夏远华 16826781453	SN2FD51063
1022	Sofia Quill	liangna22@corp.example	\N	Software Engineer	QA	1008	1997-08-05	M	\N	2017-03-20	14000	6299117703403613046	何冬薇 16148370972	\N
1023	Elena Ivarsson	zhengjianguo23@corp.example	12367133706	Product Manager	FIN	1006	1975-07-12	F	\N	2021-07-24	20000	6299864080466358669	张玉翠 16149411711	SNDF941284
1024	Hugo Ashdown	yaojun24@corp.example	\N	HRBP	HR	1002	1994-07-20	M	single	2020-10-26	58000	6299192092847529051	郑涵 16077884243	SN2D9093DB
1025	韩敏阳	hanying25@corp.example	16402023300	Data Analyst	FIN	\N	1996-10-06	M	\N	2018-06-25	34000	6299647211908233186	\N	SNA5F8F83F
1026	Fatima Hartley	zengna26@corp.example	16401862622	Accountant	RD	1005	1994-03-25	F	divorced	2021-03-19	31000	6299996327912555898	\N	SN43FD52B9
1027	Ruth Penrose	shenwei27@corp.example	12085591241	Data Analyst	QA	1002	1973-06-29	M	single	2015-11-26	36000	6299687942634202654	秦馨慈 16848998295	\N
1028	杨永谋	yangmin28@corp.example	12778516364	Product Manager	QA	1006	1967-01-07	F	divorced	2015-09-28	50000	6299421928298822	\N	SNE4198440
1029	Aisha Hartley	tangmei29@corp.example	12969465684	Sales Rep	FIN	1006	1990-07-23	M	divorced	2020-01-11	57000	6299467432836498207	\N	\N
1030	钟娥琪	zhongmengyao30@corp.example	12202616519	Product Manager	QA	1009	1967-07-28	F	married	2015-03-04	24000	6299985366272598349	罗怡蓉 12610829713	SNA2138088
1031	余永卫	yuna31@corp.example	16431708546	QA Lead	QA	1008	1979-05-07	F	divorced	2021-04-27	19000	6299977278492687	刘飞强 12192065472	SN2026DBA9
1032	徐润国	xuwei32@corp.example	12339586518	Accountant	MKT	1006	1984-06-16	M	divorced	2015-01-11	28000	6299558755358475496	董奇家 16028626350	SNB6C0F19C
1033	何晴梅	heyong33@corp.example	12438274819	Software Engineer	FIN	1002	1999-10-09	M	married	2015-09-12	42000	6299352778185045579	邱岚霞 12777387553	SNB88E8C0F
1034	Amelia Ashdown	xiongyan34@corp.example	16998148179	Sales Rep	HR	1007	2001-08-12	F	single	2016-08-28	58000	6299661577951580017	罗华华 12579066718	\N
1035	佟幼沐	fengli35@corp.example	12541157998	HRBP	RD	1008	1968-03-11	M	single	2017-02-21	52000	6299582625484447562	张洁玲 12763002270	SND2B3F497
1036	杨宝逸	yangzihan36@corp.example	12813790050	Data Analyst	MKT	1003	1980-11-25	F	married	2021-01-31	8000	6299479101097275655	夏远新 16023331681	\N
1037	高英	gaoxinyi37@corp.example	\N	Accountant	HR	1005	1969-06-11	F	divorced	2023-11-30	46000	6299972475625591110	张岚颖 12735937899	SNB840EC0C
1038	Marta Whitlow	chenting38@corp.example	12831337094	QA Lead	HR	1003	1967-11-12	M	married	2017-07-02	36000	6299511954713519926	\N	SNE8E1E3AA
1039	段华	duanjianguo39@corp.example	16863787385	Software Engineer	QA	1002	1987-02-27	M	\N	2021-07-11	33000	6299107906209672445	郑瑞宝 16871215452	SN0C1E0CCE
1040	Aisha Whitlow	liuxinyi40@corp.example	\N	Sales Rep	RD	1008	1998-03-13	M	married	2018-10-27	40000	6299664032740669710	王林行 12018958748	SN3CC1C30C
1041	Stefan Ashdown	zoujuan41@corp.example	12684341462	HRBP	FIN	1006	1968-09-12	F	single	2023-06-21	58000	6299781406388635506	方磊宝 16801118019	SN2739CAB3
1042	Noah Sandoval	xujuan42@corp.example	16497665863	Software Engineer	MKT	1009	1975-02-16	M	single	2024-03-22	40000	6299496517650264860	张志 12815547962	SN5CB92F73
1043	陆青俊	lujianguo43@corp.example	12838051617	Product Manager	MKT	1003	1966-06-07	F	married	2015-09-03	44000	6299075080618514	史明景 16362112544	SN72871362
1044	Olivia Fennimore	maxiaoyan44@corp.example	\N	Data Analyst	MKT	1008	1966-07-03	F	\N	2016-12-12	29000	6299533154156232699	孙宇 12184040809	SN8F2ACF83
1045	孙燕彤	sunjianguo45@corp.example	16182386530	Sales Rep	RD	\N	2000-07-21	M	single	2016-10-06	21000	6299136670759369506	陈桐 12776671509	SNCAFA1621
1046	宋睿波	songxia46@corp.example	12572957953	Accountant	HR	1006	1991-03-16	F	single	2016-08-22	33000	6299507016390994776	\N	SN897570E3
1047	Tobias Dunmore	houyang47@corp.example	12620310460	Software Engineer	MKT	1004	1980-02-07	F	\N	2022-09-07	54000	6299430309220637083	魏燕 12835579667	\N
1048	Jack Brandt	yangyang48@corp.example	12624273605	Product Manager	RD	1008	1976-07-16	M	divorced	2015-04-08	15000	6299844509823334406	辛幼 12170004234	SN1D19CAFB
1049	宋致义	songling49@corp.example	12790181222	Accountant	HR	1008	1998-01-04	M	divorced	2021-07-04	48000	6299647985077861	袁子波 12642867815	SNAAD80FE5
1050	Daniel Brandt	yangjianguo50@corp.example	16418678887	Data Analyst	HR	1003	1982-09-02	F	married	2015-03-07	48000	6299806260930703	吕洋奕 16453761488	SNB534C40C
1051	Amelia Mbeki	mahong51@corp.example	12734699298	Software Engineer	RD	1003	1999-01-29	M	married	2015-01-22	22000	6299155352974016008	宋艳若 16879365714	SN8775A041
1052	Daniel Byrne	wanghao52@corp.example	16378011919	Software Engineer	QA	1009	1996-07-01	F	divorced	2015-07-07	22000	6299490411077134	\N	SN07A7BADA
1053	Olivia Mbeki	mengling53@corp.example	12047214443	Accountant	FIN	\N	1998-03-17	M	single	2021-01-14	47000	6299950595043293	\N	SN09DB7E37
1054	Marcus Sandoval	zengzhigang54@corp.example	\N	QA Lead	FIN	1006	1982-05-08	F	single	2020-02-12	34000	6299802168992335858	上官永 16992341836	SN26127E6B
1055	付守	fumin55@corp.example	\N	Sales Rep	HR	1009	1975-01-09	F	divorced	2016-08-28	37000	6299748680423457975	郑大霖 12035713875	SNBAA97795
\.

CREATE TABLE public.departments (
    code character varying(255),
    name character varying(255),
    headcount bigint,
    cost_center character varying(255)
);

COPY public.departments (code, name, headcount, cost_center) FROM stdin;
RD	研发部	12	CC9595
QA	测试部	65	CC7225
FIN	财务部	50	CC1620
HR	人力资源部	17	CC9181
MKT	市场部	14	CC9493
OPS	运维部	15	CC0253
LEG	法务部	71	CC8402
IT	信息技术部	60	CC5435
PUR	采购部	79	CC1141
CS	客服部	25	CC8976
ADM	行政部	57	CC7805
BD	商务部	78	CC5044
\.

CREATE TABLE public.leave_requests (
    id bigint,
    employee_id bigint,
    leave_type character varying(255),
    start_date character varying(255),
    days numeric(12,2),
    reason character varying(255),
    status character varying(255)
);

COPY public.leave_requests (id, employee_id, leave_type, start_date, days, reason, status) FROM stdin;
1	1013	sick	2024-08-20	3	个人事务处理，半天	rejected
2	1028	sick	2024-07-10	98	考驾照科目三	rejected
3	1002	marriage	2024-06-06	2	\N	pending
4	1014	personal	2024-01-28	3	产检，孕8周	rejected
5	1052	marriage	2024-01-18	3	孩子幼儿园开家长会。回老家参加堂弟梁仲振的婚礼	rejected
6	1024	personal	2024-03-04	98	回老家参加堂弟武采燕的婚礼	pending
7	1032	marriage	2024-05-22	0.5	年假出游，4月18日回	pending
8	1029	sick	2024-01-11	2	\N	rejected
9	1045	annual	2024-03-07	0.5	发烧到39度，去医院输液	approved
10	1030	annual	2024-05-28	98	发烧到39度，去医院输液，陪父亲李辉启做心脏支架手术	rejected
11	1051	maternity	2024-05-19	3	Dentist appointment, root canal	approved
12	1024	personal	2024-01-15	98	陪父亲杨冬依做心脏支架手术	rejected
13	1036	annual	2024-08-01	1	Moving house	approved
14	1033	maternity	2024-06-17	98	个人事务处理，半天，陪父亲闫永杰做心脏支架手术	pending
15	1002	maternity	2024-02-25	1	回老家参加堂弟邓少家的婚礼	approved
16	1019	maternity	2024-05-16	2	陪父亲梁念英做心脏支架手术	rejected
17	1039	maternity	2024-06-07	98	孩子幼儿园开家长会	approved
18	1003	maternity	2024-07-08	0.5	年假出游，1月15日回	approved
19	1031	marriage	2024-02-18	2	产检，孕11周	pending
20	1005	sick	2024-06-17	2	Moving house。回老家参加堂弟姜兵谋的婚礼	pending
21	1044	marriage	2024-01-19	2	陪父亲邱建学做心脏支架手术	pending
22	1043	maternity	2024-02-20	5	回老家参加堂弟杨依倩的婚礼	pending
23	1049	sick	2024-01-27	98	产检，孕22周	pending
24	1005	sick	2024-04-12	98	孩子幼儿园开家长会；考驾照科目三	rejected
25	1005	personal	2024-02-19	0.5	\N	rejected
26	1018	marriage	2024-03-01	2	考驾照科目三。Dentist appointment, root canal	pending
27	1052	sick	2024-04-21	1	年假出游，6月4日回。个人事务处理，半天	pending
28	1053	maternity	2024-08-09	0.5	考驾照科目三；Dentist appointment, root canal	approved
29	1046	sick	2024-05-03	3	回老家参加堂弟仇远洋的婚礼	approved
30	1022	maternity	2024-03-29	1	产检，孕12周	approved
31	1030	personal	2024-01-30	0.5	个人事务处理，半天；Dentist appointment, root canal	approved
32	1007	sick	2024-01-11	3	发烧到39度，去医院输液，Dentist appointment, root canal	rejected
33	1051	maternity	2024-07-06	5	年假出游，6月7日回	rejected
34	1034	maternity	2024-02-20	5	Dentist appointment, root canal；发烧到39度，去医院输液	rejected
35	1050	personal	2024-08-26	3	Moving house，发烧到39度，去医院输液	approved
36	1037	maternity	2024-05-24	98	陪父亲张海柏做心脏支架手术	rejected
37	1021	sick	2024-05-14	98	\N	pending
38	1048	maternity	2024-06-11	5	Dentist appointment, root canal，孩子幼儿园开家长会	rejected
39	1030	annual	2024-05-25	3	个人事务处理，半天；孩子幼儿园开家长会	rejected
40	1010	maternity	2024-04-16	3	年假出游，10月19日回。考驾照科目三	pending
\.

