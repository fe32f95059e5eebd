-- MySQL dump 10.13  Distrib 5.7.38
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `pm_owner`;
CREATE TABLE `pm_owner` (
  `owner_id` bigint(20) DEFAULT NULL,
  `tenant_code` varchar(255) DEFAULT NULL,
  `community_id` bigint(20) DEFAULT NULL,
  `owner_name` varchar(255) DEFAULT NULL COMMENT '业主姓名',
  `cert_no` varchar(255) DEFAULT NULL COMMENT '证件号',
  `phone1` varchar(255) DEFAULT NULL,
  `phone2` varchar(255) DEFAULT NULL,
  `wechat_no` varchar(255) DEFAULT NULL,
  `birth` varchar(255) DEFAULT NULL COMMENT '生日',
  `job` varchar(255) DEFAULT NULL,
  `work_unit` varchar(255) DEFAULT NULL,
  `has_pet` bigint(20) DEFAULT NULL,
  `attr_01` varchar(255) DEFAULT NULL,
  `attr_02` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `pm_owner` VALUES
(1001,'huating',7,'欧阳敏','990101197203140242','16477123098','0331-01223345','ouyang_m72','1972-03-14','会计','望江港务局',1,'汉族','中共党员','老人独居，女儿欧阳晴15433908812'),
(1002,'huating',7,'卜凡','990102198502281177','15499120033',NULL,'bufan_wj','1985-02-28','程序员','云谷软件',0,'汉族','群众',NULL),
(1003,'huating',7,'白玛次仁','995401199008173313','16922013378','',NULL,'1990-08-17','教师','望江三中',0,'藏族','群众',''),
(1004,'huating',7,'冯建国/刘桂芬','990101195507010130','16312209887','15412209886','无','1955-07-01','退休',NULL,0,'汉','党员','夫妻二人，刘常年吃降压药'),
(1005,'huating',8,'黄埔置业（代持）','91990101MA0KY0010X','16000123345','0331-01556677',NULL,NULL,NULL,NULL,0,NULL,NULL,'联系人小董'),
(1006,'huating',8,'姬无夜','99010119930930411X','17988120033','','jwy0930','1993-09-30','个体','姬记烧烤',2,'汉','团员','狗没办证'),
(1007,'huating',8,'田甜','990103198806060644','16411908822',NULL,'tian-sugar','1988/6/6','护士','市中心医院',1,'土家族','群众',''),
(1008,'lvjing',12,'权志远','992201198012120312','19422330011',NULL,NULL,'1980-12-12','厨师',NULL,0,'朝鲜族','群众','租给丁某，找丁 16488723300');
