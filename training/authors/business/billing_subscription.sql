--
-- PostgreSQL database dump
--

SET client_encoding = 'UTF8';

CREATE TABLE public.subscription (
    id bigint,
    account_ref text,
    plan_code text,
    seats bigint,
    mrr_cents bigint,
    status text,
    started_on text,
    ended_on text,
    cancel_reason text,
    stripe_sub text,
    collection_method text,
    last_invoice_no text
);

COPY public.subscription (id, account_ref, plan_code, seats, mrr_cents, status, started_on, ended_on, cancel_reason, stripe_sub, collection_method, last_invoice_no) FROM stdin;
3000	acct_tzmeea7eed	business	74	67200	trialing	2024-04-14	\N	Moved to spreadsheet again, sorry	sub_1xMqtr1DKgV0rgFauFSUN	send_invoice	INV-53MHZF-0017
3001	acct_lp3jf1inx6	team	35	47900	past_due	2022-12-18	\N	missing SSO	sub_10wXIb2BMlqOCneV6lYmh	charge_automatically	INV-QD7A39-0007
3002	acct_m1emfpmchy	business	40	18400	trialing	2022-05-16	2023-01-07	I have been ill and can't use it	sub_16RAW92PsflFwrQlAhDPE	charge_automatically	INV-XS0GFF-0023
3003	acct_fnmz5szgqh	starter	27	47400	active	2022-10-31	2023-08-23	Moved to spreadsheet again, sorry	sub_1UnKIQONpwvN5V2TvzL5W	send_invoice	INV-PLC3AW-0004
3004	acct_463elbc3lo	team	5	79100	trialing	2023-11-02	2024-06-11	too expensive	sub_1k2XFNlzQlevYmkkyClHm	send_invoice	INV-3SI1P4-0025
3005	acct_ydolxst62f	team	36	49200	past_due	2022-05-15	\N	Company was acquired	sub_1ajcHRzzsgteuH4lSUjVe	charge_automatically	INV-QNYF11-0038
3006	acct_t5df8ofvkq	starter	46	79200	past_due	2023-11-08	\N	missing SSO	sub_183Dus0qdqKUGslebbehb	send_invoice	INV-WVTQHH-0016
3007	acct_b5lsbhahml	starter	17	12000	trialing	2023-01-13	\N	Company was acquired	sub_1WPjUcYdWOp2mz6QWzNE4	send_invoice	INV-PFC4GZ-0036
3008	acct_na2uhffuob	team	2	7700	canceled	2024-01-10	\N	\N	sub_13ZumyljAD5FSanMYxRYv	send_invoice	INV-BEMOFI-0015
3009	acct_g0khwwgi8j	team	66	61900	trialing	2022-08-29	2023-01-28	too expensive	sub_1kiid5Y6pVLcxkepd9jo4	send_invoice	INV-61OEEJ-0025
3010	acct_hfjpm2hgwd	starter	65	15600	canceled	2023-05-17	\N	Ask Ingrid, she made the decision	sub_1IU7IOOBeYi2CGmf2oI2p	send_invoice	INV-3TAHMA-0009
3011	acct_g8ts4usujq	starter	15	87900	canceled	2023-12-05	2024-07-04	too expensive	sub_1zDG2uj6kummkArvMoTXK	send_invoice	INV-BUW4UW-0002
3012	acct_xae6pucslm	team	52	24100	canceled	2023-06-24	\N	Moved to spreadsheet again, sorry	sub_1JP0ULWRjKwn4Orw3LvwE	charge_automatically	INV-U0Z3OO-0028
3013	acct_tnt79uavrb	team	75	82600	active	2022-04-01	2022-10-31	too expensive	sub_1kC6rOukfsBgKxzvRkwM6	charge_automatically	INV-DWTTHR-0027
3014	acct_s136fkbx7o	team	62	11700	past_due	2023-05-02	\N	too expensive	sub_1kob4UGXixf74pRQ6PiZx	charge_automatically	INV-B8U8WX-0017
3015	acct_itenlectip	business	66	43500	active	2023-05-03	2023-10-07	Ask Ingrid, she made the decision	sub_1BtBh4o1B7c9IWmnGG0EN	send_invoice	INV-5ZHS6Z-0031
3016	acct_gimxqyvg8e	team	11	5500	trialing	2022-10-20	2023-10-20	\N	sub_1pmyDohRJ2xIaZqc69nhC	charge_automatically	INV-422OHY-0004
3017	acct_tpo2jkhbhy	starter	78	5100	trialing	2023-01-05	2023-11-24	I have been ill and can't use it	sub_1Ar2nvxgSg2D5Fg2pcELo	send_invoice	INV-FXCR5P-0035
3018	acct_goet5ne7pb	team	55	87500	past_due	2022-11-09	2022-12-23	\N	sub_1jEwbNCE66PFkSiFiCmRL	send_invoice	INV-87ZE8M-0013
3019	acct_0qo7sr0y92	team	37	54500	canceled	2022-11-26	2023-08-03	Company was acquired	sub_1uTYOEDSOM0TByDU0Xmml	charge_automatically	INV-WN209A-0027
3020	acct_y3o2zofdgi	business	58	29700	past_due	2022-11-16	\N	Moved to spreadsheet again, sorry	sub_1E58YVArUYrENAqV5idOX	charge_automatically	INV-YWOPRO-0025
3021	acct_obu7fpkfmd	team	51	66300	trialing	2024-01-12	\N	Moved to spreadsheet again, sorry	sub_1W8XvdSFxl4Q3R82nu3WD	send_invoice	INV-CM1QVU-0011
3022	acct_xwacayog5b	team	58	41700	active	2022-07-10	2022-10-18	Company was acquired	sub_1HuwauoOTbJXVOa7LO0I5	charge_automatically	INV-JZSCI4-0036
3023	acct_sgfp5iyi8k	business	58	21700	past_due	2023-08-02	\N	Company was acquired	sub_1uGRxgdGPtzJBUNcMyEfd	send_invoice	INV-JA1VE8-0012
3024	acct_66w067jw1m	team	75	2800	past_due	2024-03-05	2025-01-29	Moved to spreadsheet again, sorry	sub_10fHGaQrmg29GGJgON5JG	charge_automatically	INV-Y28FCX-0035
3025	acct_gkrzgykzl3	business	65	30200	past_due	2023-01-20	\N	\N	sub_1eKrsWXNmuEVs5bUjg5IA	charge_automatically	INV-MO3UCB-0028
3026	acct_vmoms6fbdz	team	13	70600	past_due	2023-03-27	2023-05-31	I have been ill and can't use it	sub_14GVgcodkkjEwV1R2NkOG	charge_automatically	INV-GP6G9A-0015
3027	acct_eifl5sjvrk	starter	28	8000	trialing	2022-12-27	\N	too expensive	sub_1fjSvnqD05B14W34T2gGu	charge_automatically	INV-DI58TD-0027
3028	acct_825jlyzg7j	team	77	1800	past_due	2022-04-30	2022-08-05	I have been ill and can't use it	sub_1GKqcx5oFfqebix7GeGEE	send_invoice	INV-PN9N68-0021
3029	acct_bsscospfia	business	32	45100	past_due	2022-08-02	\N	I have been ill and can't use it	sub_1MKe3eb1gsMSfqfoHPq5u	send_invoice	INV-VFR01A-0027
3030	acct_5eex0cpgju	business	26	38600	past_due	2023-05-14	2024-01-06	\N	sub_1MvuMx7ky02SqnR6uHxm5	charge_automatically	INV-LD0FQ8-0014
3031	acct_2fywrk403y	starter	43	22400	past_due	2023-06-18	\N	missing SSO	sub_1pPCKYyxNccMiuEd1xBAN	charge_automatically	INV-GI9B9J-0025
3032	acct_tiqmpcflyp	business	66	19300	canceled	2023-02-26	2023-10-28	Company was acquired	sub_1fGvtZhhUwKyCk1OQFRez	send_invoice	INV-BHDE5K-0025
3033	acct_atgg9tglgk	team	33	46600	canceled	2023-01-09	2023-07-25	Moved to spreadsheet again, sorry	sub_19IlkcSNyp60pJ87IJSnJ	charge_automatically	INV-ORLY9G-0004
3034	acct_uf908shcyk	business	30	60900	active	2023-10-10	2024-02-12	Ask Ingrid, she made the decision	sub_1zYNGxUKYrhBGFmKrMArA	charge_automatically	INV-OANS58-0008
3035	acct_jh93wcspq7	starter	4	33800	trialing	2022-07-17	\N	Moved to spreadsheet again, sorry	sub_1mLSmCa5mrJy5b3PLPf6E	charge_automatically	INV-7G8DZG-0031
\.

