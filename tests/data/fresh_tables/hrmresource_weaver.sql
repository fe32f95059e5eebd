DROP TABLE IF EXISTS `hrmresource`;
CREATE TABLE `hrmresource` (
  `id` varchar(255) DEFAULT NULL,
  `loginid` varchar(255) DEFAULT NULL,
  `password` varchar(255) DEFAULT NULL,
  `lastname` varchar(255) DEFAULT NULL,
  `sex` varchar(255) DEFAULT NULL,
  `birthday` varchar(255) DEFAULT NULL,
  `nationality` varchar(255) DEFAULT NULL,
  `maritalstatus` varchar(255) DEFAULT NULL,
  `telephone` varchar(255) DEFAULT NULL,
  `mobile` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `workcode` varchar(255) DEFAULT NULL,
  `residentplace` varchar(255) DEFAULT NULL,
  `certificatenum` varchar(255) DEFAULT NULL,
  `nativeplace` varchar(255) DEFAULT NULL,
  `educationlevel` varchar(255) DEFAULT NULL,
  `bankid1` varchar(255) DEFAULT NULL,
  `accountid1` varchar(255) DEFAULT NULL,
  `folk` varchar(255) DEFAULT NULL,
  `healthinfo` varchar(255) DEFAULT NULL,
  `height` varchar(255) DEFAULT NULL,
  `weight` varchar(255) DEFAULT NULL,
  `managerid` varchar(255) DEFAULT NULL,
  `seclevel` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `hrmresource` VALUES (98, 'wangj', 'E10ADC3949BA59ABBE56E057F20F883E', '王静', 1, '1986-03-12', 1, 1, '025-01298371', '16313371001', 'wangj@example.com', 2010098, '南京市江宁区百家湖花园098', '993201198603122046', '江苏盐城', 5, 1, '9222021001098371001', '汉族', '良好', 163, 54, 12, 20);
INSERT INTO `hrmresource` VALUES (99, 'liq', '25D55AD283AA400AF464C76D713C07AD', '李强', 0, '1979-07-23', 1, 1, '025-01298372', '15433371002', 'liq@example.com', 2005012, '南京市鼓楼区', '993201197907231917', '安徽滁州', 5, 1, '9222021001098371002', '汉族', '高血压', 175, 80, 3, 60);
INSERT INTO `hrmresource` VALUES (100, 'zhangm', '96E79218965EB72C92A549DD5A330112', '张敏', 1, '1992-09-14', 1, 0, '', '16900371003', 'zhangm@example.com', 2018033, NULL, '993201199209142246', '江苏南通', 6, NULL, NULL, '回族', '良好', 160, 48, 98, 10);
INSERT INTO `hrmresource` VALUES (101, 'chenz', NULL, '陈志', 0, '1968-01-30', 1, 2, 8004, '16477371004', NULL, 1992004, '南京市秦淮区', '993201196801301310', '江苏南京', 3, 2, '9217001001098371004', '汉族', '糖尿病', 168, 77, 3, 30);
INSERT INTO `hrmresource` VALUES (102, 'sysadmin', 'C4CA4238A0B923820DCC509A6F75849B', '系统管理员', NULL, NULL, NULL, NULL, NULL, NULL, 'admin@example.com', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 100);
INSERT INTO `hrmresource` VALUES (103, 'liut', 'C33367701511B4F6020EC61DED352059', '刘婷', 1, '1995-05-05', 1, 0, '025-01298376', '19400371006', 'liut@example.net', 2020071, '南京市栖霞区仙林', '993201199505052624', '河南信阳', 6, 1, '9222021001098371006', '汉族', '良好', '', '', 99, 10);
INSERT INTO `hrmresource` VALUES (104, 'zhaog', 'FCEA920F7412B5DA7BE0CF42B8C93759', '赵刚', 0, '1983-06-06', 1, 1, '025-01298377', '16022371007', 'zhaog@example.com', 2008045, '南京市浦口区', '993201198306061515', '辽宁大连', 5, 1, '9228481001098371007', '满族', '左耳听力下降', 180, 85, 3, 40);
INSERT INTO `hrmresource` VALUES (105, 'zhoul_lz', 'D41D8CD98F00B204E9800998ECF8427E', '周丽(离职)', 1, '1990-10-10', 1, 1, NULL, '16811371008', 'zhoul@example.org', 2013022, NULL, '993201199010102423', '江苏徐州', 5, 1, '9236681001098371008', '汉族', '良好', 165, 50, 98, 0);
