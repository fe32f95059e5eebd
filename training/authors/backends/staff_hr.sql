-- MySQL dump 10.13  Distrib 5.7.38
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `biz_staff`;
CREATE TABLE `biz_staff` (
  `f_id` bigint(20) DEFAULT NULL,
  `f_staff_no` varchar(255) DEFAULT NULL COMMENT '工号',
  `f_name` varchar(255) DEFAULT NULL COMMENT '姓名',
  `f_name_py` varchar(255) DEFAULT NULL,
  `f_card` varchar(255) DEFAULT NULL,
  `f_household` varchar(255) DEFAULT NULL COMMENT '户籍',
  `f_native` varchar(255) DEFAULT NULL,
  `f_edu` varchar(255) DEFAULT NULL,
  `f_major` varchar(255) DEFAULT NULL,
  `f_party` varchar(255) DEFAULT NULL,
  `f_faith` varchar(255) DEFAULT NULL COMMENT '信仰',
  `f_army` varchar(255) DEFAULT NULL COMMENT '兵役',
  `f_post` varchar(255) DEFAULT NULL,
  `f_mail` varchar(255) DEFAULT NULL,
  `f_tel_ext` varchar(255) DEFAULT NULL,
  `f_emerg` varchar(255) DEFAULT NULL,
  `f_health_cert` varchar(255) DEFAULT NULL,
  `f_ext_07` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `biz_staff` VALUES
(1,'E00007','洪波','hongbo','990101197902200152','望江市港湾路1号','望江','本科','计算机','党员','无','退役士官','信息技术部经理','hongbo@example.com','0331-01887001','妻 毕昇 16411770001',NULL,'身高181'),
(2,'E00119','明月','mingyue','990102198812300281','望江市何塘大街8号','白鹭','硕士','会计','群众','佛教','无','资金主管','mingyue@example.com','0331-01887119','父 明成 16411770002',NULL,''),
(3,'E00231','施洁','shijie','990301199308170245','临河市双林路1弄','临河','大专','文秘','团员',NULL,'无','客服组长','shijie@example.com','0331-01887231','夫 文星 15411770003',NULL,''),
(4,'E00302','仇英','qiuying','990101199005050384','云溪县十里铺','云溪','本科','物流管理','民革','无','无','网管专员','qiuying@example.com','0331-01887302','母 邹氏 16911770004',NULL,''),
(5,'E00410','马依沙','mayisha','996401199510100276','金沙市清真寺巷3号','金沙','中专','烹饪','群众','伊斯兰教','无','食堂',NULL,NULL,'哥 马依布 17911770005','JKZ990100410',''),
(6,'E00411','邵刚','shaogang','990101197001010319','望江市农垦3连','望江','初中',NULL,'群众','无','服过义务兵役','保安',NULL,NULL,'-','JKZ990100411','左眼0.3'),
(7,'E00500','管彤','guantong','990103199711220494','望江市学林街2号','望江','本科','法学','预备党员','基督教','无','法务','guantong@example.com','0331-01887500','父 管仲生 16311770007',NULL,''),
(8,'E00501','路遥遥','luyaoyao','992201199803030633','长岭市铁西街','长岭','本科','市场营销','团员',NULL,'无','市场专员','luyy@example.com','0331-01887501','母 16011770008',NULL,'');
