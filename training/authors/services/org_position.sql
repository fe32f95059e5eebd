DROP TABLE IF EXISTS `hr_position`;
CREATE TABLE `hr_position` (
  `pos_id` varchar(255) DEFAULT NULL,
  `pos_name` varchar(255) DEFAULT NULL,
  `org_name` varchar(255) DEFAULT NULL,
  `headcount` varchar(255) DEFAULT NULL,
  `actual` varchar(255) DEFAULT NULL,
  `grade` varchar(255) DEFAULT NULL,
  `report_to` varchar(255) DEFAULT NULL,
  `created_by` varchar(255) DEFAULT NULL,
  `duty` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `hr_position` VALUES ('1001','仓管','仓储部','4','3','P2','仓储主管','admin','负责收发存与盘点');
INSERT INTO `hr_position` VALUES ('1002','店长','门店一部','1','1','M1','区域经理','admin','负责门店经营目标');
INSERT INTO `hr_position` VALUES ('1003','司机','运输部','6','5','P2','调度','admin','城配运输，保持车况');
INSERT INTO `hr_position` VALUES ('1004','会计','财务部','2','2','P3','财务经理','admin','总账与税务');
INSERT INTO `hr_position` VALUES ('1005','总经理助理','总经办','1','1','M1','总经理','admin','会务、文件流转');
INSERT INTO `hr_position` VALUES ('1006','首席快乐官','人事部','1','0','P4','HRD','admin','员工活动策划');
INSERT INTO `hr_position` VALUES ('1007','王牌销售','销售部','10','4','P3','销售总监','admin',NULL);
INSERT INTO `hr_position` VALUES ('1008','护花使者','绿植外包','2','2','O1','行政','import','绿植浇水养护');
