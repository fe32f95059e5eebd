DROP TABLE IF EXISTS `sys_cfg`;
CREATE TABLE `sys_cfg` (
  `id` bigint DEFAULT NULL,
  `cfg_key` varchar(255) DEFAULT NULL,
  `cfg_value` varchar(255) DEFAULT NULL,
  `memo` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_cfg` (`id`, `cfg_key`, `cfg_value`, `memo`) VALUES
(1, 'hospital.name', '江浦区人民医院', '全称'),
(2, 'hospital.tel', '0799-01120000', '总机'),
(3, 'db.pwd', 'His#2018x', ''),
(4, 'sms.url', 'http://10.1.1.40:8080/send', ''),
(5, 'print.title', '江浦区人民医院检验报告', ''),
(6, 'session.timeout', '1800', '秒'),
(7, 'yb.appsecret', 'a9f0c0de77aa00ff', '医保'),
(8, 'birth.format', 'yyyyMMdd', '');

DROP TABLE IF EXISTS `t_brxx`;
CREATE TABLE `t_brxx` (
  `c01` bigint DEFAULT NULL,
  `c02` varchar(255) DEFAULT NULL,
  `c03` varchar(255) DEFAULT NULL,
  `c04` varchar(255) DEFAULT NULL,
  `c05` varchar(255) DEFAULT NULL,
  `c06` varchar(255) DEFAULT NULL,
  `c07` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t_brxx` (`c01`, `c02`, `c03`, `c04`, `c05`, `c06`, `c07`) VALUES
(1, 'B00018', '谌海燕', '19760512', '胆囊结石', '0799-01231187', '99A0018771'),
(2, 'B00019', '卞之临', '19490101', 'COPD', '16900661202', '99A0018790'),
(3, 'B00020', '阙如', '20190630', '手足口病', '15400661203', ''),
(4, 'B00021', '门庆', '19830315', '痔', NULL, '99A0019003'),
(5, 'B00022', '逯羽', '19910808', '妊娠38周', '16033661205', '99B0000177'),
(6, 'B00023', '敖丙丁', '19670223', '脑梗死', '16411661206', '99A0020110'),
(7, 'B00024', '黎元红', '19581010', '2型糖尿病', '0799-01239980', '99A0020330');

DROP TABLE IF EXISTS `d_icd`;
CREATE TABLE `d_icd` (
  `c01` varchar(255) DEFAULT NULL,
  `c02` varchar(255) DEFAULT NULL,
  `c03` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `d_icd` (`c01`, `c02`, `c03`) VALUES
('A15.0', '肺结核', '传'),
('B18.1', '慢性乙型病毒性肝炎', '传'),
('E11.9', '2型糖尿病', '慢'),
('F20.0', '偏执型精神分裂症', '精'),
('I63.9', '脑梗死', ''),
('J44.9', 'COPD', '慢'),
('K80.2', '胆囊结石', ''),
('O80', '单胎顺产', '');

