SET NAMES utf8mb4;

CREATE TABLE `stock_parts` (
  `part_no` varchar(255),
  `desc_zh` varchar(255),
  `spec` varchar(255),
  `maker` varchar(255),
  `lot_no` varchar(255),
  `date_code` varchar(255),
  `qty` int,
  `bin` varchar(255),
  `unit_cost` varchar(255),
  `msl` int,
  `rohs` varchar(255),
  `last_count` varchar(255)
);
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-1593-S', '貼片電阻', '4.7uH', '東曜', 'L2024082564', '2432', 16265, 'E07-6', '38.6704', 2, 'Y', '2025-01-20');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-4944-M', '排針連接器', 'SOT23-5', '宏域', 'L2025052955', '2434', 27328, 'F14-3', '19.1071', 2, 'Y', '2025-01-29');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-6864-U', '貼片電阻', '2x10P_2.54', '旭電', 'L2025020115', '2441', 35521, 'S14-7', '25.0664', 1, 'Y', '2025-04-28');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-7396-T', '貼片電阻', 'SOT23-5', '東曜', 'L2024101405', '2542', 17569, 'M20-6', '43.9771', 3, 'Y', '2025-04-14');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-3035-N', '貼片電阻', 'SOT23-5', '聯芯', 'L2024080259', '2416', 25864, 'P17-8', '45.3367', 1, 'Y', '2025-05-05');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-9592-W', '電源管理IC', 'SOT23-5', '旭電', 'L2024030191', '2423', 49560, 'Y08-6', '46.3049', 3, 'Y', '2025-03-01');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-1562-A', '排針連接器', '2x10P_2.54', '東曜', 'L2024092566', '2535', 12183, 'D20-1', '2.1271', 3, 'Y', '2025-04-11');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-4911-U', '貼片電阻', '4.7uH', '宏域', 'L2024102179', '2437', 4384, 'B08-2', '18.8502', 3, 'Y', '2025-02-12');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-2293-Z', '貼片電阻', '0.1uF_16V', '東曜', 'L2024092209', '2517', 22674, 'C09-7', '21.9282', 3, 'Y', '2025-02-28');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-9405-E', '陶瓷電容', '10K_1%', '東曜', 'L2024051532', '2527', 31836, 'J02-2', '34.4744', 1, 'Y', '2025-03-14');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-2135-Q', '電感', 'SOT23-5', '旭電', 'L2024110770', '2406', 12995, 'X06-8', '23.8472', 1, 'Y', '2025-05-24');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-6929-P', '貼片電阻', '2x10P_2.54', '宏域', 'L2024032188', '2452', 24222, 'F07-8', '24.6325', 2, 'Y', '2025-03-28');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-6744-S', '電源管理IC', '2x10P_2.54', '旭電', 'L2024102236', '2409', 12646, 'P04-3', '36.0125', 1, 'Y', '2025-03-18');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-4339-P', '排針連接器', '4.7uH', '東曜', 'L2024110919', '2434', 31559, 'K19-6', '20.3625', 2, 'Y', '2025-04-23');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-6685-A', '陶瓷電容', 'SOT23-5', '聯芯', 'L2024070664', '2503', 35525, 'P09-7', '6.8502', 2, 'Y', '2025-04-11');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-4790-R', '貼片電阻', '10K_1%', '東曜', 'L2024123005', '2524', 6504, 'P17-6', '41.1711', 3, 'Y', '2025-05-11');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-4372-K', '電源管理IC', '10K_1%', '旭電', 'L2024112417', '2430', 33880, 'Z20-5', '0.0718', 3, 'Y', '2025-03-22');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-4614-X', '陶瓷電容', '0.1uF_16V', '東曜', 'L2024092064', '2545', 5820, 'Z04-8', '28.5295', 1, 'Y', '2025-01-14');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-6995-K', '排針連接器', '4.7uH', '宏域', 'L2024120296', '2429', 39761, 'Q11-1', '43.4383', 2, 'Y', '2025-02-04');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-1066-T', '電源管理IC', '0.1uF_16V', '旭電', 'L2024061808', '2424', 7864, 'F16-1', '37.2601', 1, 'Y', '2025-05-14');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-8542-B', '電感', '4.7uH', '旭電', 'L2024112648', '2529', 33538, 'N05-4', '11.5149', 2, 'Y', '2025-01-13');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-8748-A', '貼片電阻', 'SOT23-5', '宏域', 'L2024101276', '2414', 13071, 'Q01-1', '46.5587', 3, 'Y', '2025-05-04');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-1862-G', '陶瓷電容', 'SOT23-5', '聯芯', 'L2024080305', '2547', 7503, 'X15-1', '25.4873', 1, 'Y', '2025-05-18');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-0787-L', '陶瓷電容', '0.1uF_16V', '東曜', 'L2024073081', '2449', 49037, 'N19-6', '21.9156', 2, 'Y', '2025-03-27');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-3208-E', '陶瓷電容', '4.7uH', '東曜', 'L2024052401', '2401', 8620, 'F04-6', '28.7112', 2, 'Y', '2025-03-02');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-1471-T', '電感', '2x10P_2.54', '東曜', 'L2024022221', '2550', 13941, 'Q11-1', '24.1658', 1, 'Y', '2025-02-25');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-1147-S', '電源管理IC', '4.7uH', '宏域', 'L2024072770', '2428', 9058, 'F18-3', '25.6550', 2, 'Y', '2025-05-13');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-4449-D', '貼片電阻', '4.7uH', '旭電', 'L2024101066', '2415', 35714, 'L06-7', '28.1311', 1, 'Y', '2025-02-11');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-9533-C', '排針連接器', '10K_1%', '東曜', 'L2024070420', '2448', 43092, 'J07-3', '44.7759', 2, 'Y', '2025-01-03');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-8192-G', '貼片電阻', '10K_1%', '東曜', 'L2025021698', '2516', 34300, 'E05-6', '43.6302', 2, 'Y', '2025-03-21');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-5391-Y', '電源管理IC', '0.1uF_16V', '旭電', 'L2024070145', '2407', 43480, 'E20-1', '40.4218', 1, 'Y', '2025-03-02');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-5117-X', '電源管理IC', 'SOT23-5', '東曜', 'L2024072186', '2405', 27363, 'U17-2', '4.5651', 3, 'Y', '2025-03-27');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-0459-X', '排針連接器', '0.1uF_16V', '宏域', 'L2025030915', '2513', 27522, 'U05-3', '10.0586', 3, 'Y', '2025-03-11');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-8080-J', '陶瓷電容', 'SOT23-5', '宏域', 'L2024041573', '2423', 43255, 'D08-2', '34.2459', 2, 'Y', '2025-01-31');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CAP-9337-Q', '電感', '2x10P_2.54', '聯芯', 'L2024041388', '2532', 6406, 'Q05-7', '35.9871', 3, 'Y', '2025-02-05');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-9736-C', '排針連接器', '2x10P_2.54', '聯芯', 'L2024102441', '2538', 16204, 'L19-6', '31.4001', 3, 'Y', '2025-03-14');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-7717-D', '電源管理IC', 'SOT23-5', '聯芯', 'L2024052321', '2439', 11369, 'S20-8', '29.0472', 2, 'Y', '2025-02-04');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('ICM-6570-J', '電源管理IC', 'SOT23-5', '旭電', 'L2024112302', '2509', 18816, 'A01-2', '37.2010', 2, 'Y', '2025-02-16');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('CON-7072-S', '電源管理IC', '0.1uF_16V', '聯芯', 'L2024122980', '2541', 18980, 'L17-5', '35.1651', 3, 'Y', '2025-05-03');
INSERT INTO `stock_parts` (`part_no`, `desc_zh`, `spec`, `maker`, `lot_no`, `date_code`, `qty`, `bin`, `unit_cost`, `msl`, `rohs`, `last_count`) VALUES ('RES-1578-W', '排針連接器', '2x10P_2.54', '宏域', 'L2025011942', '2436', 27422, 'A04-1', '9.0705', 3, 'Y', '2025-05-11');

CREATE TABLE `warehouse` (
  `wh_id` varchar(255),
  `wh_name` varchar(255),
  `address` varchar(255),
  `tel` varchar(255),
  `ext` int,
  `area_ping` int,
  `temp_ctrl` varchar(255),
  `manager` varchar(255),
  `opened` varchar(255)
);
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH01', '臺中轉運', '宜蘭縣宜蘭市中正里3鄰舊城南路342巷151號9樓', '(03)0217671', 718, 744, '常溫', '董靜宜', '2008-01-23');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH02', '高雄成品', '臺中市西屯區逢甲路122號9樓之5', '(04)09331336', 812, 1510, '冷藏', '柯春桃', '2013-10-07');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH03', '退貨區', '臺南市東區裕農路309巷268號10樓之6', '(06)0441898', 856, 1830, '冷藏', '曾春桃', '2020-05-20');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH04', '臺中轉運', '臺南市東區裕農路245號', '(06)1642867', 825, 1613, '常溫', '朱雅婷', '2010-06-04');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH05', '桃園二倉', '臺中市西屯區逢甲路44巷3弄101號', '(04)00414834', 402, 1043, '冷藏', '傅金龍', '2013-11-12');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH06', '臺中轉運', '臺南市東區民權里22鄰裕農路117巷4弄173號5樓', '(06)0341829', 212, 1548, '常溫', '范欣怡', '2017-06-10');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH07', '桃園一倉', '臺中市西屯區逢甲路246號', '(04)18906868', 250, 2178, '常溫', '幸建宏', '2009-08-30');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH08', '退貨區', '高雄市鳳山區青年路二段226巷197號3樓之5', '(07)1698187', 853, 195, '冷藏', '幸耀德', '2014-06-02');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH09', '桃園一倉', '南投縣南投市復興路70巷1號', '(049)042108', 793, 931, '常溫', '蕭春桃', '2020-01-21');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH10', '桃園一倉', '新北市永和區仁愛里8鄰中正路52號14樓', '(02)00624435', 827, 2251, '冷藏', '藍明哲', '2012-09-21');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH11', '退貨區', '臺中市大里區國光路二段219巷37號14樓', '(04)16756899', 673, 254, '冷藏', '石奕辰', '2019-08-15');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH12', '高雄成品', '高雄市苓雅區四維三路58號', '(07)1088168', 293, 1514, '常溫', '廖慧玲', '2018-03-01');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH13', '桃園二倉', '臺南市永康區新生里23鄰中華路63號', '(06)1440425', 792, 168, '冷藏', '洪欣怡', '2008-02-13');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH14', '桃園二倉', '新北市永和區中正路292號', '(02)02611311', 251, 500, '冷藏', '彭品睿', '2013-09-13');
INSERT INTO `warehouse` (`wh_id`, `wh_name`, `address`, `tel`, `ext`, `area_ping`, `temp_ctrl`, `manager`, `opened`) VALUES ('WH15', '臺中轉運', '臺中市大里區國光路二段335巷29弄46號9樓', '(04)07647032', 668, 1206, '冷藏', '郭慧玲', '2021-07-17');
