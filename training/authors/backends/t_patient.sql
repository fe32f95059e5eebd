-- MySQL dump 10.13  Distrib 5.7.38
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `t_patient`;
CREATE TABLE `t_patient` (
  `pid` varchar(255) DEFAULT NULL COMMENT '患者ID',
  `openid` varchar(255) DEFAULT NULL,
  `pname` varchar(255) DEFAULT NULL COMMENT '姓名',
  `gender` bigint(20) DEFAULT NULL,
  `birthday` varchar(255) DEFAULT NULL,
  `id_no` varchar(255) DEFAULT NULL,
  `mobile` varchar(255) DEFAULT NULL,
  `province` varchar(255) DEFAULT NULL,
  `height_cm` bigint(20) DEFAULT NULL,
  `weight_kg` bigint(20) DEFAULT NULL,
  `blood` varchar(255) DEFAULT NULL,
  `allergy` varchar(255) DEFAULT NULL,
  `past_hist` varchar(255) DEFAULT NULL,
  `marriage` varchar(255) DEFAULT NULL,
  `guardian` varchar(255) DEFAULT NULL,
  `guardian_mobile` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t_patient` VALUES
('P10000231','oTfakeQ1mmd01','裴小玉',2,'1993-02-11','990101199302110283','16488001923','海川省',163,52,'A','青霉素','无','未婚',NULL,NULL),
('P10000232','oTfakeQ1mmd02','季常',1,'1968-10-20','990102196810200333','15433901287','海川省',172,80,'O','无','高血压10年;2型糖尿病','已婚',NULL,NULL),
('P10000233','oTfakeQ1mmd03','乐乐',1,'2018-06-01','990101201806010155','16930120098','苏北省',110,19,'未知','花生','出生早产32周',NULL,'乐思琪','16930120098'),
('P10000234','oTfakeQ1mmd04','柴桑',2,'1987-07-07','990301198707070626','17930012239','海川省',158,61,'AB','磺胺','甲减','离异',NULL,NULL),
('P10000235',NULL,'丘处长',1,'1959-03-30','990101590330001','0331-01880099','海川省',NULL,NULL,'B',NULL,'心梗支架2枚','已婚','丘静','16422098110'),
('P10000236','oTfakeQ1mmd06','Zhao Anni',2,'2001-12-09','990201200112090446','19412309987',NULL,168,48,'O','无','焦虑症','未婚',NULL,NULL),
('P10000237','oTfakeQ1mmd07','仲谋',1,'1979-09-15','990101197909150514','16812330011','海川省',180,95,'A','无','痛风','已婚',NULL,NULL),
('P10000238','oTfakeQ1mmd08','测试患者',0,'1900-01-01',NULL,'16400000000',NULL,0,0,'','','','','',NULL);
