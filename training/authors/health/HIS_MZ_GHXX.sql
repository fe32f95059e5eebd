-- MySQL dump 10.13
SET NAMES utf8mb4;
DROP TABLE IF EXISTS `MZ_GHXX`;
CREATE TABLE `MZ_GHXX` (
  `GHXH` decimal(12,2) DEFAULT NULL,
  `KH` varchar(255) DEFAULT NULL,
  `BRXM` varchar(255) DEFAULT NULL,
  `BRXB` varchar(255) DEFAULT NULL,
  `BRNL` varchar(255) DEFAULT NULL,
  `GHKS` varchar(255) DEFAULT NULL,
  `GHYS` varchar(255) DEFAULT NULL,
  `YSXM` varchar(255) DEFAULT NULL,
  `GHRQ` varchar(255) DEFAULT NULL,
  `GHLB` varchar(255) DEFAULT NULL,
  `FYHJ` decimal(12,2) DEFAULT NULL,
  `CZY` varchar(255) DEFAULT NULL,
  `THBZ` decimal(12,2) DEFAULT NULL,
  `YBLX` varchar(255) DEFAULT NULL
);
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88001, 'C0099120', '邬丽娟', '2', '35', '0301', 'D1011', '翟广志', '2023-05-12 07:58:01', '1', 25.00, 'S001', 0, '城镇职工');
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88002, 'C0099121', '晏宁', '1', '44', '0410', 'D1006', '温如玉', '2023-05-12 07:58:44', '1', 25.00, 'S001', 1, '自费');
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88003, 'C0011982', '房玉良', '1', '68', '0102', 'D1009', '殷素梅', '2023-05-12 13:40:00', '2', 50.00, 'ZZ07', 0, '离休');
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88004, NULL, '急诊无名', '9', NULL, '0001', NULL, NULL, '2023-05-12 23:11:09', '9', 0.00, 'S003', 0, NULL);
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88005, 'C0120092', '冼可可', '2', '27', '2201', 'D1002', '柏青', '2023-05-12 14:22:31', '1', 0.00, 'ZZ03', 0, '居民');
INSERT INTO `MZ_GHXX` (`GHXH`, `KH`, `BRXM`, `BRXB`, `BRNL`, `GHKS`, `GHYS`, `YSXM`, `GHRQ`, `GHLB`, `FYHJ`, `CZY`, `THBZ`, `YBLX`) VALUES (88006, 'C0120099', '小宝(冼可可)', '1', '0.5', '2001', 'D1007', '史丽', '2023-05-12 15:00:00', '1', 25.00, 'ZZ03', 0, '居民');
DROP TABLE IF EXISTS `GY_FYXM`;
CREATE TABLE `GY_FYXM` (
  `XMBH` decimal(12,2) DEFAULT NULL,
  `XMMC` varchar(255) DEFAULT NULL,
  `PYM` varchar(255) DEFAULT NULL,
  `DJ` decimal(12,2) DEFAULT NULL,
  `DW` varchar(255) DEFAULT NULL,
  `KSRQ` varchar(255) DEFAULT NULL,
  `ZFBL` decimal(12,2) DEFAULT NULL,
  `ZT` varchar(255) DEFAULT NULL
);
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1201, '静脉采血', 'JMCX', 5.00, '次', '2019-01-01', 0, '1');
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1202, '心电图(床旁)', 'XDT', 30.00, '次', '2019-01-01', 0, '1');
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1203, '王氏推拿', 'WSTN', 60.00, '部位', '2021-07-01', 100, '1');
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1204, '出诊费(10km内)', 'CZF', 50.00, '次', '2019-01-01', 100, '0');
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1205, '救护车公里费', 'JHC', 3.50, '公里', '2022-05-01', 100, '1');
INSERT INTO `GY_FYXM` (`XMBH`, `XMMC`, `PYM`, `DJ`, `DW`, `KSRQ`, `ZFBL`, `ZT`) VALUES (1206, '病历复印-身份证号登记', 'BLFY', 0.50, '页', '2018-01-01', 100, '1');
