-- dump
SET NAMES utf8mb4;

CREATE TABLE `customers` (
  `cif` varchar(16),
  `title` varchar(12),
  `surname` varchar(18),
  `other_names` varchar(38),
  `mother_maiden_name` varchar(18),
  `dob` varchar(22),
  `bvn` varchar(22),
  `nin` varchar(22),
  `nuban` varchar(20),
  `tier` bigint,
  `phone1` varchar(22),
  `phone2` varchar(28),
  `email` varchar(58),
  `address` varchar(78),
  `state_of_origin` varchar(14),
  `lga` varchar(26),
  `religion` varchar(24),
  `occupation` varchar(26),
  `next_of_kin` varchar(38),
  `nok_phone` varchar(22),
  `pep_flag` bigint,
  `signature_path` varchar(34),
  `opened_on` varchar(20)
);
INSERT INTO `customers` (`cif`, `title`, `surname`, `other_names`, `mother_maiden_name`, `dob`, `bvn`, `nin`, `nuban`, `tier`, `phone1`, `phone2`, `email`, `address`, `state_of_origin`, `lga`, `religion`, `occupation`, `next_of_kin`, `nok_phone`, `pep_flag`, `signature_path`, `opened_on`) VALUES
('C0034695', 'MISS', 'NWOSU', 'BLESSING CHINEDU', 'OKONKWO', '27-Jul-1987', '22934807620', NULL, '0355456589', 1, '08361462279', '+2348391329686', NULL, 'No. 25 Zoo Road, Nassarawa', 'Imo', 'Nassarawa', 'ISLAM', 'BANKER', 'YETUNDE BALOGUN', '08331108952', 0, '/sig/27cee83e.tif', '2017-02-16'),
('C0095290', 'MRS', 'GAMBO', 'MAIMUNA SANI', 'OYELARAN', '25-Oct-1973', '22981696541', '00060276892', '8156362733', 2, '08360573158', '+2348350363611', 'maimuna.gambo@example.com', 'No. 119 Allen Avenue, Ikeja', 'Anambra', 'Ikeja', NULL, 'BANKER', 'FUNMILAYO BALOGUN', '08320594230', 0, '/sig/e5e2deea.tif', '2011-03-13'),
('C0086238', 'MRS', 'SULEIMAN', 'HADIZA MUSA', 'IDOWU', '06-Feb-1991', '22975742852', '00080166198', '4239820659', 2, '08310738788', NULL, 'hadiza.suleiman@example.com', '6 Ahmadu Bello Way, Garki', 'Borno', 'Garki', 'OTHERS', 'BANKER', 'IFEANYI EFIONG', '08341359804', 0, '/sig/d1f0481d.tif', '2020-08-16'),
('C0010601', 'HAJIA', 'DANJUMA', 'AISHA ABUBAKAR', 'OKAFOR', '06-Jan-1986', '22956313938', '00058955543', '2962060683', 1, '08360369748', '+2348360328799', NULL, '48 Adeniran Ogunsanya St, Surulere', 'Kano', 'Surulere', 'ISLAM', 'FARMER', 'AISHA BELLO', '08391276722', 0, '/sig/af3d07ca.tif', '2021-07-05'),
('C0022236', 'ALHAJI', 'IBEKWE', 'IFEANYI OSAGIE', 'AMADI', '01-Mar-1969', '22971427370', '00004299767', '4856301861', 2, '08380589808', '+2348351454028', NULL, 'Plot 104 Zoo Road, Nassarawa', 'Benue', 'Nassarawa', 'ISLAM', 'TRADER', 'ESE ETIM', '08391810072', 0, '/sig/a5902e04.tif', '2023-09-01'),
('C0098703', 'MR', 'NWOSU', 'CHINEDU CHUKWUDI', 'OLATUNJI', '10-Jun-1986', '22907725952', '00007152860', '3017734090', 1, '08361131161', NULL, 'chinedu_473@example.net', 'No. 17 Allen Avenue, Ikeja', 'Oyo', 'Ikeja', 'OTHERS', 'TRADER', 'USMAN GAMBO', '08380709102', 0, '/sig/57943df5.tif', '2019-10-15'),
('C0024747', 'MRS', 'AKINWANDE', 'YETUNDE KUNLE', 'NWOSU', '13-Jul-1963', '22956406850', '00089990674', '7884879876', 1, '08351638867', '+2348391026119', NULL, '8 Adeniran Ogunsanya St, Surulere', 'Imo', 'Surulere', 'ISLAM', 'CIVIL SERVANT', 'FUNMILAYO LAWAL', '08351800716', 0, '/sig/5d7898fe.tif', '2024-11-21'),
('C0044622', 'CHIEF', 'IDOWU', 'BABATUNDE TUNDE', 'EFIONG', '01-Nov-1978', '22975666704', '00064670999', '4540886247', 3, '08310717524', NULL, NULL, 'Plot 154 Ahmadu Bello Way, Garki', 'Ogun', 'Garki', 'CHRISTIANITY', 'FARMER', 'OLUWASEUN ADEYEMI', '08320310636', 1, '/sig/e7c9f738.tif', '2012-02-07'),
('C0021331', 'MR', 'DANJUMA', 'NUHU ALIYU', 'OKAFOR', '27-Apr-1982', '22978854273', '00049868383', '2020437804', 3, '08360973042', '+2348311271393', 'nuhudanjuma55@example.com', 'No. 32 Ada George Rd, Port Harcourt', 'Anambra', 'Port Harcourt', 'CHRISTIANITY', 'STUDENT', 'OMOLARA BALOGUN', '08330206869', 0, '/sig/410fcc9d.tif', '2022-03-15'),
('C0016504', 'HAJIA', 'IGWE', 'EBERE IFEANYI', 'AFOLABI', '27-May-2004', '22942923547', '00041457742', '1168763095', 1, '08361330794', NULL, NULL, '67 Sabon Gari Rd, Zaria', 'Borno', 'Zaria', 'CHRISTIANITY', 'TRADER', 'YETUNDE OYELARAN', '08361637362', 0, '/sig/7c2b5022.tif', '2019-12-23');
INSERT INTO `customers` (`cif`, `title`, `surname`, `other_names`, `mother_maiden_name`, `dob`, `bvn`, `nin`, `nuban`, `tier`, `phone1`, `phone2`, `email`, `address`, `state_of_origin`, `lga`, `religion`, `occupation`, `next_of_kin`, `nok_phone`, `pep_flag`, `signature_path`, `opened_on`) VALUES
('C0041180', 'ALHAJI', 'MOHAMMED', 'ALIYU KABIRU', 'BALOGUN', '08-Aug-1970', '22936523938', NULL, '2104363526', 2, '08321792142', '+2348330704063', NULL, 'Plot 28 Sabon Gari Rd, Zaria', 'Imo', 'Zaria', 'ISLAM', 'ARTISAN', 'HAUWA TIJJANI', '08320028569', 0, '/sig/6649b3d9.tif', '2016-03-15'),
('C0006177', 'HAJIA', 'OYELARAN', 'TEMITOPE SEGUN', 'LAWAL', '13-Aug-1983', '22991314358', '00065230439', '0814779930', 2, '08381686784', '+2348391199278', NULL, 'Plot 4 Bodija Market Rd, Ibadan North', 'Kano', 'Ibadan North', 'CHRISTIANITY', 'CIVIL SERVANT', 'ADEWALE OYEWOLE', '08370066269', 0, '/sig/f1118685.tif', '2019-01-31'),
('C0071580', 'MRS', 'SANI', 'HALIMA ABUBAKAR', 'GBADAMOSI', '19-Jul-1977', '22976755697', '00055964623', '5113025830', 1, '08391110044', NULL, NULL, 'Plot 32 Bodija Market Rd, Ibadan North', 'Benue', 'Ibadan North', 'CHRISTIANITY', 'STUDENT', 'FUNMILAYO AKINWANDE', '08311471811', 0, '/sig/81d3b4f6.tif', '2021-03-25'),
('C0053554', 'MR', 'EKPO', 'EFE CHUKWUDI', 'DANJUMA', '24-Sep-2002', '22917983849', NULL, '4640140988', 3, '08371044180', NULL, 'e.ekpo@example.org', 'No. 30 Ada George Rd, Port Harcourt', 'Benue', 'Port Harcourt', NULL, 'ARTISAN', 'KUNLE OGUNLEYE', '08320363805', 0, '/sig/d0d626a7.tif', '2024-01-07'),
('C0091079', 'MRS', 'GAMBO', 'AISHA KABIRU', 'BELLO', '26-Aug-1992', '22974837020', '00006367995', '6444801513', 3, '08390291351', NULL, 'aishagambo94@example.com', '86 Bodija Market Rd, Ibadan North', 'Ogun', 'Ibadan North', 'OTHERS', 'STUDENT', 'GODWIN NWOSU', '08390079920', 0, '/sig/fdcbc120.tif', '2018-01-08'),
('C0014374', 'DR', 'LAWAN', 'HALIMA USMAN', 'TIJJANI', '30-Nov-1988', '22914423696', '00084107970', '0696955615', 1, '08370885040', NULL, 'halima.lawan@example.com', 'Plot 2 Enugu Road, Nsukka', 'Benue', 'Nsukka', 'ISLAM', 'FARMER', 'TEMITOPE BALOGUN', '08361470393', 1, '/sig/b0456371.tif', '2022-05-08'),
('C0029209', 'ALHAJI', 'ADEBAYO', 'SEGUN GBENGA', 'OKAFOR', '25-Jul-1990', '22955476935', '00044280342', '9793077549', 1, '08381892781', NULL, 'segun.adebayo@example.org', 'No. 14 Allen Avenue, Ikeja', 'Kano', 'Ikeja', NULL, 'BANKER', 'NNAMDI EZE', '08331335274', 0, '/sig/cff80592.tif', '2014-12-24'),
('C0018587', 'DR', 'LAWAN', 'ZAINAB ALIYU', 'ADEBAYO', '18-Apr-1962', '22940660470', '00007751662', '7646073519', 3, '08321151619', '+2348380945298', 'lawan.zainab@example.com', 'Plot 34 Ada George Rd, Port Harcourt', 'Delta', 'Port Harcourt', 'CHRISTIANITY', 'CIVIL SERVANT', 'AMAKA AMADI', '08360471598', 0, '/sig/6fe412ad.tif', '2022-03-16'),
('C0081512', 'MRS', 'AFOLABI', 'FUNMILAYO BABATUNDE', 'NWOSU', '19-May-1988', '22987754350', '00024758531', '1480052358', 3, '08371015285', '+2348390344659', 'funmilayo.afolabi@example.org', 'Plot 100 Ada George Rd, Port Harcourt', 'Delta', 'Port Harcourt', 'CHRISTIANITY', 'FARMER', 'ZAINAB GARBA', '08390862401', 0, '/sig/66ca5c5d.tif', '2017-01-03'),
('C0026329', 'DR', 'OKAFOR', 'GODWIN GODWIN', 'OKAFOR', '31-Aug-1980', '22927546301', '00009736204', '5847294955', 2, '08340352257', '+2348360133141', 'g.okafor@example.com', 'No. 3 Allen Avenue, Ikeja', 'Kano', 'Ikeja', 'CHRISTIANITY', 'STUDENT', 'FUNMILAYO OLATUNJI', '08371285729', 1, '/sig/a27ee30f.tif', '2015-02-16');
INSERT INTO `customers` (`cif`, `title`, `surname`, `other_names`, `mother_maiden_name`, `dob`, `bvn`, `nin`, `nuban`, `tier`, `phone1`, `phone2`, `email`, `address`, `state_of_origin`, `lga`, `religion`, `occupation`, `next_of_kin`, `nok_phone`, `pep_flag`, `signature_path`, `opened_on`) VALUES
('C0060193', 'HAJIA', 'ETIM', 'UCHE IFEANYI', 'ONYEKA', '30-Nov-1994', '22971072568', NULL, '3706014786', 1, '08390880395', NULL, 'etim.uche@example.net', 'No. 62 Ahmadu Bello Way, Garki', 'Oyo', 'Garki', 'CHRISTIANITY', 'FARMER', 'AMAKA AMADI', '08351295164', 0, '/sig/63f2e056.tif', '2017-11-07'),
('C0019710', 'DR', 'IGWE', 'TAMUNO TAMUNO', 'ONYEKA', '24-May-1967', '22995686707', '00052586034', '4746377312', 3, '08331049184', NULL, 'tamunoigwe60@example.net', 'No. 101 Allen Avenue, Ikeja', 'Imo', 'Ikeja', NULL, 'STUDENT', 'ADEWALE AKINWANDE', '08361886131', 0, '/sig/0ae4702e.tif', '2021-05-10'),
('C0037669', 'CHIEF', 'LAWAL', 'SUNDAY KUNLE', 'ONYEKA', '05-Aug-2000', '22980616230', '00065537090', '7950497744', 1, '08371686588', NULL, 's.lawal@example.org', '85 Adeniran Ogunsanya St, Surulere', 'Borno', 'Surulere', 'ISLAM', 'FARMER', 'AISHA SULEIMAN', '08350268889', 1, '/sig/121a7c74.tif', '2025-04-27'),
('C0048824', 'MRS', 'ADEBAYO', 'YETUNDE SUNDAY', 'MOHAMMED', '16-Aug-1976', '22983622574', '00090652476', '9681225731', 2, '08311289041', NULL, 'yetunde_091@example.com', '55 Bodija Market Rd, Ibadan North', 'Ogun', 'Ibadan North', NULL, 'TRADER', 'GODWIN OKONKWO', '08381153116', 0, '/sig/4968df2c.tif', '2016-10-12'),
('C0000905', 'MR', 'NWACHUKWU', 'GODWIN OSAGIE', 'BRAIMAH', '06-Jun-2004', '22929009496', NULL, '5112752920', 1, '08361598487', NULL, NULL, 'No. 58 Bodija Market Rd, Ibadan North', 'Imo', 'Ibadan North', NULL, 'STUDENT', 'PRECIOUS OSAZUWA', '08311360179', 0, '/sig/a2ad9d29.tif', '2019-11-11'),
('C0026242', 'MR', 'GARBA', 'KABIRU NUHU', 'EFIONG', '27-Jul-1988', '22917095313', '00003381286', '3516865635', 2, '08391410044', NULL, NULL, 'Plot 156 Bodija Market Rd, Ibadan North', 'Oyo', 'Ibadan North', 'CHRISTIANITY', 'BANKER', 'OMOLARA IDOWU', '08361013993', 0, '/sig/dcb5e3cc.tif', '2021-06-18'),
('C0042726', 'MRS', 'ADEBAYO', 'FOLAKE TUNDE', 'UZOMA', '26-Sep-1999', '22959985488', '00095196241', '0567542261', 1, '08330961000', '+2348340953366', 'adebayo.folake@example.net', '83 Enugu Road, Nsukka', 'Ogun', 'Nsukka', 'OTHERS', 'TRADER', 'BUKOLA OYELARAN', '08331750025', 1, '/sig/0cf7b9b5.tif', '2014-01-02'),
('C0009936', 'ALHAJI', 'SHEHU', 'BASHIR KABIRU', 'EFIONG', '29-Oct-2000', '22970699755', '00025374881', '1531833099', 3, '08361180149', NULL, NULL, 'Plot 46 Allen Avenue, Ikeja', 'Kano', 'Ikeja', 'ISLAM', 'STUDENT', 'YAKUBU MOHAMMED', '08381590692', 0, '/sig/5ef4e127.tif', '2018-12-30'),
('C0087221', 'MR', 'TIJJANI', 'USMAN USMAN', 'IDOWU', '21-Jan-1972', '22954733583', '00013906012', '2253242389', 1, '08381250947', NULL, 'usman_257@example.com', 'Plot 136 Allen Avenue, Ikeja', 'Imo', 'Ikeja', 'ISLAM', 'BANKER', 'USMAN TIJJANI', '08350032036', 0, '/sig/61cc93e5.tif', '2019-01-31'),
('C0088997', 'CHIEF', 'AMADI', 'SUNDAY SUNDAY', 'UZOMA', '10-May-2005', '22976226015', '00024593207', '5754066711', 1, '08311352263', NULL, 's.amadi@example.org', 'No. 140 Ada George Rd, Port Harcourt', 'Kano', 'Port Harcourt', 'OTHERS', 'FARMER', 'NUHU BELLO', '08361568687', 0, '/sig/23108ee3.tif', '2011-04-01');
INSERT INTO `customers` (`cif`, `title`, `surname`, `other_names`, `mother_maiden_name`, `dob`, `bvn`, `nin`, `nuban`, `tier`, `phone1`, `phone2`, `email`, `address`, `state_of_origin`, `lga`, `religion`, `occupation`, `next_of_kin`, `nok_phone`, `pep_flag`, `signature_path`, `opened_on`) VALUES
('C0071836', 'MR', 'NWACHUKWU', 'CHINEDU CHINEDU', 'ABDULLAHI', '07-Mar-1970', '22939320719', '00032702422', '2045895236', 2, '08360481722', NULL, NULL, '136 Sabon Gari Rd, Zaria', 'Ogun', 'Zaria', 'CHRISTIANITY', 'ARTISAN', 'OLUWASEUN OJO', '08331410377', 1, '/sig/fcc4a890.tif', '2023-07-11'),
('C0092081', 'MR', 'GAMBO', 'BASHIR SANI', 'UZOMA', '03-Mar-1999', '22952288398', '00059916898', '6314072731', 3, '08360340370', '+2348390748942', 'bashir_517@example.com', 'Plot 131 Sabon Gari Rd, Zaria', 'Anambra', 'Zaria', NULL, 'BANKER', 'TUNDE AKINWANDE', '08320697444', 0, '/sig/a46632f5.tif', '2016-07-16'),
('C0071240', 'ALHAJI', 'OSAZUWA', 'OSAGIE KELECHI', 'OLATUNJI', '06-Apr-1974', '22990933878', '00070645720', '9638319337', 3, '08390625267', '+2348391505672', 'osazuwa.osagie@example.com', 'Plot 46 Allen Avenue, Ikeja', 'Benue', 'Ikeja', NULL, 'FARMER', 'AISHA GARBA', '08360632571', 0, '/sig/7ee33c3e.tif', '2024-10-26'),
('C0003717', 'MISS', 'GARBA', 'ZAINAB ABUBAKAR', 'OSAZUWA', '05-Jun-2000', '22958727195', '00046646316', '2219061621', 3, '08380120468', '+2348391639339', 'zainab_984@example.net', 'Plot 140 Allen Avenue, Ikeja', 'Ogun', 'Ikeja', NULL, 'ARTISAN', 'FOLAKE AFOLABI', '08330099201', 0, '/sig/d53f8b1c.tif', '2024-12-05'),
('C0001675', 'DR', 'IDOWU', 'SEGUN TUNDE', 'IDOWU', '16-Aug-1959', '22922599369', '00070711488', '5020418451', 2, '08370573751', NULL, 'idowu.segun@example.org', '73 Ahmadu Bello Way, Garki', 'Oyo', 'Garki', 'ISLAM', 'BANKER', 'BASHIR ABDULLAHI', '08331970305', 0, '/sig/1dea7c0e.tif', '2025-08-04'),
('C0079831', 'CHIEF', 'OYELARAN', 'LEKAN AKIN', 'ADEBAYO', '18-May-1985', '22999740161', '00024307181', '0287594973', 3, '08360283629', NULL, 'lekanoyelaran00@example.com', 'No. 26 Ahmadu Bello Way, Garki', 'Delta', 'Garki', 'CHRISTIANITY', 'CIVIL SERVANT', 'CHUKWUDI ETIM', '08361931780', 1, '/sig/e974111a.tif', '2019-12-05');

CREATE TABLE `branches` (
  `branch_code` bigint,
  `branch_name` varchar(38),
  `state` varchar(12),
  `address` varchar(76),
  `phone` varchar(18),
  `sort_code` varchar(18),
  `atms` bigint,
  `vault_limit` bigint
);
INSERT INTO `branches` (`branch_code`, `branch_name`, `state`, `address`, `phone`, `sort_code`, `atms`, `vault_limit`) VALUES
(201, 'Allen', 'Lagos', '44 Adeniran Ogunsanya St, Surulere', '011797568', '000000594', 1, 85000000),
(202, 'Balogun Market', 'Oyo', '70 Zoo Road, Nassarawa', '010091722', '000548285', 0, 20000000),
(203, 'Trans Amadi', 'Rivers', '44 Allen Avenue, Ikeja', '011569975', '000140581', 6, 60000000),
(204, 'Sabon Gari', 'Kaduna', '62 Ahmadu Bello Way, Garki', '010742801', '000847767', 0, 20000000),
(205, 'Garki Area 11', 'Lagos', '73 Bodija Market Rd, Ibadan North', '010453055', '000902421', 1, 40000000),
(206, 'Bodija', 'Enugu', 'No. 102 Bodija Market Rd, Ibadan North', '011985395', '000667341', 3, 45000000),
(207, 'Ogui Road', 'Rivers', 'No. 92 Sabon Gari Rd, Zaria', '011948210', '000050649', 6, 75000000),
(208, 'Ahmadu Bello Way', 'Enugu', 'Plot 35 Enugu Road, Nsukka', '010688710', '000628847', 5, 45000000),
(209, 'Aba Main', 'Kano', '54 Zoo Road, Nassarawa', '011589008', '000703765', 5, 85000000),
(210, 'Onitsha Head Bridge', 'Kano', 'Plot 119 Zoo Road, Nassarawa', '011327514', '000762868', 3, 5000000);
INSERT INTO `branches` (`branch_code`, `branch_name`, `state`, `address`, `phone`, `sort_code`, `atms`, `vault_limit`) VALUES
(211, 'Allen', 'Oyo', 'Plot 153 Ahmadu Bello Way, Garki', '010025042', '000594083', 0, 20000000),
(212, 'Balogun Market', 'Oyo', 'No. 153 Zoo Road, Nassarawa', '010552081', '000356636', 3, 60000000),
(213, 'Trans Amadi', 'Kaduna', '110 Enugu Road, Nsukka', '011372799', '000793538', 0, 25000000),
(214, 'Sabon Gari', 'Lagos', 'Plot 156 Allen Avenue, Ikeja', '011018771', '000991695', 0, 80000000),
(215, 'Garki Area 11', 'Oyo', 'Plot 123 Ada George Rd, Port Harcourt', '010096311', '000817273', 3, 15000000),
(216, 'Bodija', 'Rivers', 'Plot 127 Sabon Gari Rd, Zaria', '010372819', '000099911', 6, 85000000),
(217, 'Ogui Road', 'Oyo', '85 Ahmadu Bello Way, Garki', '011097457', '000230396', 5, 35000000),
(218, 'Ahmadu Bello Way', 'Kaduna', 'No. 25 Ahmadu Bello Way, Garki', '011506130', '000798819', 6, 10000000),
(219, 'Aba Main', 'Oyo', '51 Ada George Rd, Port Harcourt', '011924814', '000000243', 0, 10000000),
(220, 'Onitsha Head Bridge', 'Lagos', '47 Enugu Road, Nsukka', '011515593', '000295751', 5, 20000000);

