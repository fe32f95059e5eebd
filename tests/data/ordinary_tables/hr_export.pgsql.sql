--
-- PostgreSQL database dump
--

-- Dumped from database version 14.9

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.employees (
    employee_id integer NOT NULL,
    first_name character varying(60),
    last_name character varying(60),
    gender character(1),
    dob date,
    ni_number character varying(9),
    work_email text,
    personal_phone text,
    home_address_1 text,
    town text,
    postcode character varying(10),
    job_title text,
    dept_code text,
    annual_salary numeric(10,2),
    disability text,
    hire_date date,
    leave_date date
);

COPY public.employees (employee_id, first_name, last_name, gender, dob, ni_number, work_email, personal_phone, home_address_1, town, postcode, job_title, dept_code, annual_salary, disability, hire_date, leave_date) FROM stdin;
2000	Alasdair	Cottingham	M	2001-06-09	ZZ089481C	a.cottingham@corp.example.com	07700900744	55 Mill Bank	Dunkeswick	ZZ7 8XX	Warehouse Operative	FIN	38583.22	\N	2019-10-05	2024-04-14
2007	Bronwen	Hathersage	F	1983-11-11	BG903206A	b.hathersage@corp.example.com	07700900467	29 Fellside Road	Dunkeswick	ZZ14 6XX	HGV Driver	COM	28906.36	\N	2015-12-09	\N
2014	Cedric	Mossop	M	1996-11-27	BG301532C	c.mossop@corp.example.com	07700900912	105 Mill Bank	Ashby Fold	ZZ10 5XX	Buyer	OPS	22851.3	\N	2021-09-15	\N
2021	Delphine	Ravenscroft	F	1977-10-05	KN189214A	d.ravenscroft@corp.example.com	07700900736	10 St Oswald Terrace	Haverthwaite	ZZ19 4XX	HGV Driver	IT	47206.07	\N	2013-07-22	2024-04-29
2028	Ewan	Wigglesworth	M	1967-03-08	NK302001D	e.wigglesworth@corp.example.com	07700900379	35 Mill Bank	Ashby Fold	ZZ16 3XX	Team Leader	FIN	40217.4	\N	2023-12-19	\N
2035	Fatima	Bramwell	F	1986-10-02	BG163835B	f.bramwell@corp.example.com	07700900646	21 Mill Bank	Haverthwaite	ZZ16 2XX	HGV Driver	COM	24660.39	wheelchair user	2015-03-02	\N
2042	Gwilym	Greenhalgh	M	1972-02-16	BG968816B	g.greenhalgh@corp.example.com	07700900900	35 Brackenwood Drive	Dunkeswick	ZZ4 5XX	Data Analyst	IT	41478.79	wheelchair user	2014-03-02	\N
2049	Harriet	Lonsdale	M	1992-06-07	KN033114B	h.lonsdale@corp.example.com	07700900650	Apt 87, The Malthouse	Ashby Fold	ZZ17 5XX	Buyer	OPS	35976.75	none	2019-08-30	\N
2056	Imogen	Quarmby	F	1963-01-10	ZZ278648A	i.quarmby@corp.example.com	07700900487	55 Mill Bank	Ashby Fold	ZZ13 3XX	Payroll Officer	COM	46745.51	\N	2016-09-15	\N
2063	Jarvis	Vasey	F	1975-05-19	ZZ686481C	j.vasey@corp.example.com	07700900513	61 Mill Bank	Ashby Fold	ZZ11 3XX	Warehouse Operative	IT	54089.74	\N	2015-07-22	\N
2070	Kezia	Ackerley	M	1970-04-01	BG377977C	k.ackerley@corp.example.com	07700900067	Apt 21, The Malthouse	Haverthwaite	ZZ6 6XX	Warehouse Operative	COM	50940.16	\N	2016-08-01	2024-06-23
2077	Lachlan	Fothergill	X	1992-10-22	ZZ505551C	l.fothergill@corp.example.com	07700900730	11 Mill Bank	Ashby Fold	ZZ4 2XX	Buyer	IT	22451.26	\N	2012-11-10	\N
2084	Morwenna	Kirkbride	X	2000-08-16	KN447049D	m.kirkbride@corp.example.com	07700900699	Apt 81, The Malthouse	Skelmere	ZZ15 8XX	Warehouse Operative	IT	31940.94	\N	2010-08-19	\N
2091	Nnamdi	Postlethwaite	F	1963-05-25	NK542784B	n.postlethwaite@corp.example.com	07700900734	Apt 114, The Malthouse	Haverthwaite	ZZ1 8XX	Warehouse Operative	COM	29546.55	asthma	2022-10-09	\N
2098	Odette	Umpleby	F	1998-07-18	NK650481A	o.umpleby@corp.example.com	07700900629	104 Brackenwood Drive	Haverthwaite	ZZ13 3XX	Buyer	IT	40064.43	none	2020-09-22	\N
2105	Percival	Birtwistle	F	1996-07-07	NK712341D	p.birtwistle@corp.example.com	07700900959	Apt 67, The Malthouse	Ashby Fold	ZZ10 8XX	Data Analyst	FIN	23445.0	epilepsy	2022-12-04	\N
2112	Quentin	Entwhistle	M	2000-04-26	ZZ934715A	q.entwhistle@corp.example.com	07700900543	88 Fellside Road	Skelmere	ZZ12 5XX	HGV Driver	FIN	45896.28	none	2014-07-20	\N
2119	Rosalind	Jessop	F	1981-03-15	BG623393B	r.jessop@corp.example.com	07700900320	4 St Oswald Terrace	Dunkeswick	ZZ4 3XX	Data Analyst	OPS	49511.61	\N	2014-03-25	\N
2126	Sanjay	Ormerod	M	1976-11-01	ZZ487239B	s.ormerod@corp.example.com	07700900928	Apt 3, The Malthouse	Haverthwaite	ZZ6 4XX	Buyer	OPS	23912.35	\N	2009-07-24	\N
2133	Thandiwe	Tattersall	F	1985-04-18	NK315589A	t.tattersall@corp.example.com	07700900074	20 Brackenwood Drive	Haverthwaite	ZZ3 8XX	Team Leader	COM	43365.42	\N	2017-09-01	\N
2140	Ursula	Zammit	F	1966-01-29	KN849529B	u.zammit@corp.example.com	07700900066	97 Mill Bank	Ashby Fold	ZZ4 6XX	Warehouse Operative	OPS	23956.76	epilepsy	2022-09-20	\N
2147	Vikram	Dewhurst	F	1972-01-02	BG069100A	v.dewhurst@corp.example.com	07700900244	69 Brackenwood Drive	Haverthwaite	ZZ17 7XX	Buyer	IT	56509.18	\N	2021-07-08	\N
2154	Winifred	Ingledew	F	1999-04-15	ZZ155007B	w.ingledew@corp.example.com	07700900314	Apt 94, The Malthouse	Skelmere	ZZ6 1XX	Warehouse Operative	IT	28415.75	dyslexia	2022-01-27	\N
2161	Xanthe	Netherwood	F	1997-08-27	NK099422B	x.netherwood@corp.example.com	07700900669	50 Fellside Road	Skelmere	ZZ17 4XX	Payroll Officer	COM	44470.0	\N	2019-03-16	2024-04-22
2168	Yusuf	Satterthwaite	F	1995-07-19	NK860910A	y.satterthwaite@corp.example.com	07700900962	17 Mill Bank	Dunkeswick	ZZ8 5XX	Payroll Officer	COM	48689.17	\N	2019-01-04	\N
2175	Zelda	Yelland	X	1995-12-26	KN611489D	z.yelland@corp.example.com	07700900229	Apt 72, The Malthouse	Skelmere	ZZ16 4XX	Data Analyst	OPS	40278.86	none	2009-03-15	\N
\.

--
-- PostgreSQL database dump complete
--
