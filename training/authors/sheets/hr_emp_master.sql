DROP TABLE IF EXISTS `HR_EMP`;
CREATE TABLE `HR_EMP` (
  `FEmpID` varchar(255) DEFAULT NULL,
  `FName` varchar(255) DEFAULT NULL,
  `FNick` varchar(255) DEFAULT NULL,
  `FSex` varchar(255) DEFAULT NULL,
  `FBirthDay` varchar(255) DEFAULT NULL,
  `FIDCard` varchar(255) DEFAULT NULL,
  `FNation` varchar(255) DEFAULT NULL,
  `FNative` varchar(255) DEFAULT NULL,
  `FMarry` varchar(255) DEFAULT NULL,
  `FEdu` varchar(255) DEFAULT NULL,
  `FPolity` varchar(255) DEFAULT NULL,
  `FDeptID` varchar(255) DEFAULT NULL,
  `FPosition` varchar(255) DEFAULT NULL,
  `FHireDate` varchar(255) DEFAULT NULL,
  `FMobile` varchar(255) DEFAULT NULL,
  `FHomeAddr` varchar(255) DEFAULT NULL,
  `FUrgent` varchar(255) DEFAULT NULL,
  `FBankAcc` varchar(255) DEFAULT NULL,
  `FPhotoPath` varchar(255) DEFAULT NULL,
  `FMemo` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `HR_EMP` VALUES ('E003', '陶丽丽', '丽丽姐', '女', '1988-07-27', '990722198807272042', '汉', '浙江永康', '已婚', '大专', '群众', 'FIN', '会计', '2012-02-20', '16857850007', '翠湖花园11-1-302', '夫 吕伟 16357950003', '0217880012349903', '\\srv\photo\003.jpg', NULL);
INSERT INTO `HR_EMP` VALUES ('E004', '韩立人', '韩跟单', '男', '1985-02-14', '990722198502143119', '汉', '永康芝英', '离异', '本科', '党员', 'MER', '跟单主管', '2014-05-04', '17957950004', '工业区人才公寓 B607', '母 16457950104', '0217880012349904', '\\srv\photo\004.jpg', NULL);
INSERT INTO `HR_EMP` VALUES ('E017', '包桂英', '包姐', '女', '1975-03-08', '99232119750308202X', '汉', '上饶', '已婚', '初中', '群众', 'SEW1', '平车', '2009-03-01', '16957950017', '租住 上屋村 12 号', '儿子 小伟16957950117', '0217880012340017', NULL, '血压高,不排夜班');
INSERT INTO `HR_EMP` VALUES ('E033', '向前进', '老向', '男', '1966-06-06', '990302196606061816', '土家', '湖南永顺', '已婚', '高中', '群众', 'EQP', '机修', '2005-10-10', '16357850103', '厂宿舍 302', '老婆(同厂 食堂)', '0217880012340066', NULL, NULL);
INSERT INTO `HR_EMP` VALUES ('E034', '罗马', '', '男', '2001-09-19', '995227200109190014', '布依', '贵州都匀', '未', '初中', '团员', 'PACK', '打包工', '2023-07-01', '17957850105', '厂宿舍303', '哥 罗海 19457950034', '0217880012340074', NULL, '试用三月');
INSERT INTO `HR_EMP` VALUES ('E040', '丁大军', '大丁', '男', '1983-12-12', '990784198312121516', '汉', '永康', '已婚', '初中', '群众', 'WH', '仓管叉车', '2010-08-08', '16957850104', '唐先镇', NULL, NULL, '\\srv\photo\040.jpg', '叉车证过期');
INSERT INTO `HR_EMP` VALUES ('E041', '丁小军', '小丁', '男', '1998-08-08', '990784199808083597', '汉', '永康', '未婚', '中专', NULL, 'WH', NULL, '2023-09-01', '19457950041', '同上', '哥 大军', NULL, NULL, NULL);
INSERT INTO `HR_EMP` VALUES ('E900', '测试员工', 'test', '男', '1900-01-01', '000000000000000000', NULL, NULL, NULL, NULL, NULL, 'IT', NULL, '2012-01-01', NULL, NULL, NULL, NULL, NULL, NULL);
DROP TABLE IF EXISTS `HR_SHIFT`;
CREATE TABLE `HR_SHIFT` (
  `FShiftID` varchar(255) DEFAULT NULL,
  `FShiftName` varchar(255) DEFAULT NULL,
  `FBegin` varchar(255) DEFAULT NULL,
  `FEnd` varchar(255) DEFAULT NULL,
  `FBreakMin` varchar(255) DEFAULT NULL,
  `FAllowance` varchar(255) DEFAULT NULL,
  `FActive` varchar(255) DEFAULT NULL,
  `FColor` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `HR_SHIFT` VALUES ('D1', '白班', '0730', 1700, 60, '0', 1, '#FFFFFF');
INSERT INTO `HR_SHIFT` VALUES ('D2', '常日班(办公)', '0800', 1730, 90, '0', 1, '#EEEEEE');
INSERT INTO `HR_SHIFT` VALUES ('N1', '大夜', 2000, '0800', 60, 30, 1, '#333399');
INSERT INTO `HR_SHIFT` VALUES ('N2', '小夜', 1600, '0000', 30, 15, 1, '#6666CC');
INSERT INTO `HR_SHIFT` VALUES ('H1', '高温班', '0600', 1400, 60, 10, '0', '#FF9900');
INSERT INTO `HR_SHIFT` VALUES ('X9', '旧三班倒', NULL, NULL, NULL, NULL, '0', NULL);
INSERT INTO `HR_SHIFT` VALUES ('W1', '门卫 24H', '0800', '0800', '0', 20, 1, '#009900');
INSERT INTO `HR_SHIFT` VALUES ('T1', '暑期工', '0800', 1600, 60, '0', '0', NULL);
