-- MySQL dump 10.13  Distrib 5.7.38
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `t_waybill`;
CREATE TABLE `t_waybill` (
  `waybill_no` varchar(255) DEFAULT NULL COMMENT '运单号',
  `prod_code` varchar(255) DEFAULT NULL COMMENT '产品',
  `s_name` varchar(255) DEFAULT NULL COMMENT '寄件人',
  `s_mobile` varchar(255) DEFAULT NULL COMMENT '寄件电话',
  `s_province` varchar(255) DEFAULT NULL,
  `s_addr` varchar(255) DEFAULT NULL COMMENT '寄件详细地址',
  `r_name` varchar(255) DEFAULT NULL COMMENT '收件人',
  `r_mobile` varchar(255) DEFAULT NULL COMMENT '收件电话',
  `r_addr` varchar(255) DEFAULT NULL COMMENT '收件地址',
  `weight_g` bigint(20) DEFAULT NULL,
  `decl_value` bigint(20) DEFAULT NULL,
  `ext1` varchar(255) DEFAULT NULL COMMENT '扩展1',
  `created_at` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t_waybill` VALUES
('YX7700012300451','T4','陶映雪','16412340087','浙江省','临河市北秀区莲叶弄6号3幢402','邬志坚','15400231187','海川省望江市东浦街道青石路88号',1200,0,'','2022-03-04 09:11:20'),
('YX7700012300452','T4','柏盛五金','0571-01348890','浙江省','临河市机电城B区17号','阮文秀','16388120034','云溪县十里铺村2组',5600,300,'ruan.wx@example.com','2022-03-04 09:12:02'),
('YX7700012300460','T6','陶映雪','16412340087','浙江省','临河市北秀区莲叶弄6号3幢402','金女士','179 3321 0098','望江市天目花园9-2-1101（放门口）',300,0,NULL,'2022-03-04 10:40:00'),
('YX7700012300467','SP','褚良','16954400211','苏北省','白鹭市滨湖路3号','Li Mengyao','19420018890','望江大学南区11舍丰巢',850,0,'limy_22@example.org','2022-03-05 14:00:59'),
('YX7700012300471','T4','褚良','16954400211','苏北省','白鹭市滨湖路3号','乔*','163****0912','平安县城关镇老粮站对面',2300,1500,'','2022-03-05 14:03:11'),
('YX7700012300488','T6','小梅花店','16812200456','海川省','望江市新华路102-5','戚正国','15409987612','望江市中心医院住院部7楼23床',4000,0,'','2022-03-06 08:30:00'),
('YX7700012300490','SP','匡雅琴','16477008812','海川省','望江市河西新村4-501','顾家','16093321100','临河市栖霞里12号',650,0,'gu.home@example.net','2022-03-06 08:45:36'),
('YX7700012300502','T4',NULL,NULL,NULL,NULL,'应小安','16411203345','白鹭市农科院家属楼2-3',990,0,NULL,'2022-03-07 11:20:00');
