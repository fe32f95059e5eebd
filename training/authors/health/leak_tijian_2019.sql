-- MySQL dump 10.13
SET NAMES utf8mb4;
DROP TABLE IF EXISTS `member_info`;
CREATE TABLE `member_info` (
  `uid` decimal(12,2) DEFAULT NULL,
  `uname` varchar(255) DEFAULT NULL,
  `upass` varchar(255) DEFAULT NULL,
  `salt` varchar(255) DEFAULT NULL,
  `realname` varchar(255) DEFAULT NULL,
  `cardno` varchar(255) DEFAULT NULL,
  `mobi` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `regip` varchar(255) DEFAULT NULL,
  `qa` varchar(255) DEFAULT NULL,
  `isvip` decimal(12,2) DEFAULT NULL
);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (881, 'sunny_lu', '7c4a8d09ca3762af61e59520943dc264', 'x9Qa', '鲁宾', '990101198303301159', '16411003300', 'sunny@example.com', '192.0.2.44', '你妈妈的名字?=金凤', 1);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (882, 'doctorwho', 'plain:Abc12345', NULL, '卫斯理', '990102197707071195', '15499110033', 'who@example.org', '198.51.100.4', '第一只宠物?=阿黄', 0);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (883, '13800', '8d969eef6ecad3c29a3a629280e686cf', 'p0', '匿名', NULL, '17900110033', NULL, '192.0.2.9', NULL, 0);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (884, 'hq_2009', 'e99a18c428cb38d5f260853678922e03', 'aa', '胡琴', '990201199004042265', '16922330011', 'hq@example.net', '10.2.2.2', '出生地?=双河', 1);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (885, 'tj_admin', '$2y$10$fakefakefakefakefakefu', NULL, '管理员', NULL, NULL, 'tj@example.com', '127.0.0.1', NULL, 9);
INSERT INTO `member_info` (`uid`, `uname`, `upass`, `salt`, `realname`, `cardno`, `mobi`, `email`, `regip`, `qa`, `isvip`) VALUES (886, '拉面小丸子', 'd033e22ae348aeb5660fc2140aec3585', 'Zz', '丸井静', '99010219951111448X', '16300119900', NULL, '192.0.2.10', '最喜欢的老师?=沈老师', 0);
DROP TABLE IF EXISTS `tj_package`;
CREATE TABLE `tj_package` (
  `pid` decimal(12,2) DEFAULT NULL,
  `pname` varchar(255) DEFAULT NULL,
  `sex_limit` varchar(255) DEFAULT NULL,
  `price` decimal(12,2) DEFAULT NULL,
  `items` varchar(255) DEFAULT NULL,
  `hospital` varchar(255) DEFAULT NULL,
  `sold` decimal(12,2) DEFAULT NULL,
  `shelf` varchar(255) DEFAULT NULL
);
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (1, '入职体检A', '不限', 128.00, '血常规,尿常规,胸片', '青榆市人民医院体检中心', 9912, '1');
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (2, '爸妈安心', '不限', 899.00, '肿瘤12项,颈动脉彩超', '爱康宾馆样', 1640, '1');
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (3, '女士HPV加强', '女', 499.00, 'TCT,HPV', '青榆国际门诊', 301, '1');
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (4, '孙思邈养生', '不限', 0.00, '体质辨识', '鹤岭张仲景中医院', 12, '0');
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (5, '驾驶员', '不限', 60.00, '视力,色觉,听力', '城关社区服务站', 8801, '1');
INSERT INTO `tj_package` (`pid`, `pname`, `sex_limit`, `price`, `items`, `hospital`, `sold`, `shelf`) VALUES (6, '从业人员健康证', '不限', NULL, '肠道菌,肝功', '疾控', NULL, '0');
