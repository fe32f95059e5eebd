DROP TABLE IF EXISTS `loan_apply`;
CREATE TABLE `loan_apply` (
  `apply_no` varchar(255) DEFAULT NULL,
  `cust_name` varchar(255) DEFAULT NULL,
  `id_card` varchar(255) DEFAULT NULL,
  `marital` varchar(255) DEFAULT NULL,
  `spouse_name` varchar(255) DEFAULT NULL,
  `spouse_id` varchar(255) DEFAULT NULL,
  `degree` varchar(255) DEFAULT NULL,
  `company` varchar(255) DEFAULT NULL,
  `post` varchar(255) DEFAULT NULL,
  `month_income` varchar(255) DEFAULT NULL,
  `mobile` varchar(255) DEFAULT NULL,
  `home_addr` varchar(255) DEFAULT NULL,
  `contact1` varchar(255) DEFAULT NULL,
  `contact1_tel` varchar(255) DEFAULT NULL,
  `contact1_rel` varchar(255) DEFAULT NULL,
  `credit_memo` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `loan_apply` VALUES ('LA0001','麻小姑','990301199901018658','未婚',NULL,NULL,'大专','兰姐米线','收银','4200','17900212005','松山镇二村','麻大姑','16400414001','姐','征信两笔信用卡，无逾期');
INSERT INTO `loan_apply` VALUES ('LA0002','费力','990201199202028544','已婚','龙葵','99020119930803845X','本科','花溪置业','工程师','12000','19400212004','花溪市南门3号','费心','15400414002','弟','正常');
INSERT INTO `loan_apply` VALUES ('LA0003','采桑','990501199911119031','未婚',NULL,NULL,'高中','个体','美甲','6000','16400313009','北原市十里','采薇','16900414003','母','网贷查询次数多');
INSERT INTO `loan_apply` VALUES ('LA0004','强生','990101200108158764','未婚',NULL,NULL,'大专在读','学生','无','0','16800212006','职院','强父','19400414004','父','拒绝：无收入');
INSERT INTO `loan_apply` VALUES ('LA0005','缪斯','990101199009098211','离异',NULL,NULL,'硕士','慕课传媒','导演','30000','16800101506','湖滨一号3栋','端木芳','17900414005','朋友','优质');
INSERT INTO `loan_apply` VALUES ('LA0006','鞠躬','990201198512318331','已婚','和鸣','990201198705058644','本科','花溪文旅','经理','15000','16900212003','花溪市北门','和谐','16800414006','妻弟',NULL);
INSERT INTO `loan_apply` VALUES ('LA0007','温酒','990401196706078876','丧偶',NULL,NULL,'小学','务农','无','2000','16300212007','青石镇','温泉','16300414007','子','年龄超限');
INSERT INTO `loan_apply` VALUES ('LA0008','边静','990101198810108986','已婚','闻道','990101198603038874','本科','滨江职院','讲师','9000','16000212008','新城花园1-1','闻香','16000414008','婆婆','曾为他人担保，被列为被执行人');
