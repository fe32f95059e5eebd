DROP TABLE IF EXISTS `md_person`;
CREATE TABLE `md_person` (
  `PSN_ID` varchar(255) DEFAULT NULL,
  `ATTR_01` varchar(255) DEFAULT NULL,
  `ATTR_02` varchar(255) DEFAULT NULL,
  `ATTR_03` varchar(255) DEFAULT NULL,
  `ATTR_04` varchar(255) DEFAULT NULL,
  `ATTR_05` varchar(255) DEFAULT NULL,
  `ATTR_06` varchar(255) DEFAULT NULL,
  `ATTR_07` varchar(255) DEFAULT NULL,
  `ATTR_08` varchar(255) DEFAULT NULL,
  `ATTR_09` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `md_person` (`PSN_ID`, `ATTR_01`, `ATTR_02`, `ATTR_03`, `ATTR_04`, `ATTR_05`, `ATTR_06`, `ATTR_07`, `ATTR_08`, `ATTR_09`) VALUES
('700001', '束小龙', 'M', '1986-10-10', '16900650651', 'shuxl@example.com', '20', 'D02', '工程师', '1'),
('700002', '门秀英', 'F', '1974-03-08', '15400650652', '', '30', 'D03', '会计', '1'),
('700003', '展小红', 'F', '1999-07-01', '16030650653', 'zhanxh@example.org', '20', 'D02', '实习', '1'),
('700004', '牧原野', 'M', '1964-01-25', '16410650654', '', '40', 'D05', '司机', '0'),
('700005', 'Hedda Bjerknes', 'F', '1991-06-18', '+47 400 00 123', 'hedda.b@example.net', '10', 'D01', '顾问', '1'),
('700006', '缪国庆', 'M', '1970-10-01', '19410650656', 'miaogq@example.com', '30', 'D04', '仓管', '1');

DROP TABLE IF EXISTS `md_code`;
CREATE TABLE `md_code` (
  `CODE` varchar(255) DEFAULT NULL,
  `ATTR_01` varchar(255) DEFAULT NULL,
  `ATTR_02` varchar(255) DEFAULT NULL,
  `ATTR_03` varchar(255) DEFAULT NULL,
  `ATTR_04` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `md_code` (`CODE`, `ATTR_01`, `ATTR_02`, `ATTR_03`, `ATTR_04`) VALUES
('10', '博士', 'PhD', 'EDU', '1'),
('20', '本科', 'BSc', 'EDU', '1'),
('30', '大专', 'Dip', 'EDU', '1'),
('40', '高中', 'HS', 'EDU', '1'),
('D01', '总办', 'HQ', 'DEP', '1'),
('D02', '信息', 'IT', 'DEP', '1'),
('D05', '车队', 'FLT', 'DEP', '1');

DROP TABLE IF EXISTS `md_item`;
CREATE TABLE `md_item` (
  `ITEM_ID` bigint DEFAULT NULL,
  `ATTR_01` varchar(255) DEFAULT NULL,
  `ATTR_02` varchar(255) DEFAULT NULL,
  `ATTR_03` varchar(255) DEFAULT NULL,
  `ATTR_04` varchar(255) DEFAULT NULL,
  `ATTR_05` varchar(255) DEFAULT NULL,
  `ATTR_06` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `md_item` (`ITEM_ID`, `ATTR_01`, `ATTR_02`, `ATTR_03`, `ATTR_04`, `ATTR_05`, `ATTR_06`) VALUES
(900001, '束口袋 小龙包', 'M', '2023-01-10', '16900650001', 'item@example.com', '20'),
(900002, '门锁 秀英版', 'L', '2022-03-08', '16900650002', '-', '30'),
(900003, '展架 红', 'S', '2022-07-01', '16900650003', 'item@example.org', '20'),
(900004, '牧草种子', '-', '2021-01-25', '16900650004', '-', '40'),
(900005, 'Hedda chair', 'M', '2020-06-18', '16900650005', 'item@example.net', '10'),
(900006, '国庆彩旗', 'XL', '2022-09-01', '16900650006', '-', '30');

