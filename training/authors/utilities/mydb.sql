DROP TABLE IF EXISTS `a_b`;
CREATE TABLE `a_b` (
  `ab_1` bigint DEFAULT NULL,
  `ab_2` varchar(255) DEFAULT NULL,
  `ab_3` varchar(255) DEFAULT NULL,
  `ab_4` varchar(255) DEFAULT NULL,
  `ab_5` varchar(255) DEFAULT NULL,
  `ab_6` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `a_b` (`ab_1`, `ab_2`, `ab_3`, `ab_4`, `ab_5`, `ab_6`) VALUES
(1, '贾南风', '16905301201', '江A·O1Q1Q', '洗车卡20次', '192.0.2.150'),
(2, '绿珠儿', '15405301202', '江A·UU001', '洗车卡10次', '198.51.100.150'),
(3, '石崇富', '16035301203', '江A·Q8888', '年卡', '192.0.2.151'),
(4, '王恺之', '16415301204', '江B·O0I0I', '打蜡', '10.4.4.4'),
(5, '潘檀郎', '19415301205', '', '散客', NULL),
(6, '左太冲', '17915301206', '江AD·Q0017', '年卡', '198.51.100.151');

DROP TABLE IF EXISTS `c_d`;
CREATE TABLE `c_d` (
  `cd_1` bigint DEFAULT NULL,
  `cd_2` varchar(255) DEFAULT NULL,
  `cd_3` varchar(255) DEFAULT NULL,
  `cd_4` varchar(255) DEFAULT NULL,
  `cd_5` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `c_d` (`cd_1`, `cd_2`, `cd_3`, `cd_4`, `cd_5`) VALUES
(1, '蜡-美人鱼', '16905300001', '2023-03-03', '192.0.2.0'),
(2, '水枪-大黄蜂', '16905300002', '2023-03-03', NULL),
(3, '毛巾-老李家', '16905300003', '2023-03-08', NULL),
(4, '泡沫液-白雪公主', '16905300004', '2023-04-01', NULL),
(5, '吸尘器-小旋风', '16905300005', '2022-12-12', NULL),
(6, '抛光机-关公', '16905300006', '2021-10-10', NULL);

DROP TABLE IF EXISTS `e_f`;
CREATE TABLE `e_f` (
  `ef_1` bigint DEFAULT NULL,
  `ef_2` varchar(255) DEFAULT NULL,
  `ef_3` varchar(255) DEFAULT NULL,
  `ef_4` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `e_f` (`ef_1`, `ef_2`, `ef_3`, `ef_4`) VALUES
(1, 'cd', 'cd_2', '商品名'),
(2, 'ab', 'ab_2', '客户名'),
(3, 'ab', 'ab_3', '手机号'),
(4, 'ab', 'ab_4', '车牌'),
(5, 'ab', 'ab_6', '最后登录IP'),
(6, 'cd', 'cd_3', '内部码11位');

