DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `id` varchar(255) DEFAULT NULL,
  `login` varchar(255) DEFAULT NULL,
  `pwd` varchar(255) DEFAULT NULL,
  `real_nm` varchar(255) DEFAULT NULL,
  `dept_id` varchar(255) DEFAULT NULL,
  `mob` varchar(255) DEFAULT NULL,
  `mail` varchar(255) DEFAULT NULL,
  `dingtalk_id` varchar(255) DEFAULT NULL,
  `last_ip` varchar(255) DEFAULT NULL,
  `st` varchar(255) DEFAULT NULL,
  `ctime` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_user` VALUES ('1','admin','21232f297a57a5a743894a0e4a801fc3','管理员','1',NULL,'admin@example.com',NULL,'10.9.0.1','0','2012-01-01');
INSERT INTO `sys_user` VALUES ('2','tianyu','e10adc3949ba59abbe56e057f20f883e','田雨','101','16900112233','tianyu@example.com','dt_0099aa01','10.9.1.23','0','2016-07-01');
INSERT INTO `sys_user` VALUES ('3','bga','c33367701511b4f6020ec61ded352059','鲍国安','101','15400112299','bga@example.com','dt_0099aa02','10.9.1.24','0','2012-03-01');
INSERT INTO `sys_user` VALUES ('4','ouyang9001','4297f44b13955235245b2497399d7a93','欧阳修远','300','16012901004','oyxy@example.com','dt_0099aa03','10.9.3.1','0','2019-05-05');
INSERT INTO `sys_user` VALUES ('5','xiahou9012',NULL,'夏侯敦厚','300','16312901005','xhdh@example.com',NULL,'10.9.3.12','1','2018-04-04');
INSERT INTO `sys_user` VALUES ('6','sync_hr','*DISABLED*','接口账号','0',NULL,NULL,NULL,NULL,'0','2020-01-01');
INSERT INTO `sys_user` VALUES ('7','zgl9003','96e79218965eb72c92a549dd5a330112','诸葛亮亮','300','15412901007',NULL,'dt_0099aa05','192.0.2.3','0','2021-11-11');
INSERT INTO `sys_user` VALUES ('8','qiaofeng','fcea920f7412b5da7be0cf42b8c93759','乔丰','400','17912901008','qf@example.com','dt_0099aa06','10.9.4.1','0','2022-02-22');
DROP TABLE IF EXISTS `sys_dict`;
CREATE TABLE `sys_dict` (
  `dict_id` varchar(255) DEFAULT NULL,
  `dict_type` varchar(255) DEFAULT NULL,
  `label` varchar(255) DEFAULT NULL,
  `value` varchar(255) DEFAULT NULL,
  `sort` varchar(255) DEFAULT NULL,
  `css` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_dict` VALUES ('1','sys_user_sex','男','0','1',NULL,'0');
INSERT INTO `sys_dict` VALUES ('2','sys_user_sex','女','1','2',NULL,'0');
INSERT INTO `sys_dict` VALUES ('3','sys_user_sex','未知','2','3',NULL,'0');
INSERT INTO `sys_dict` VALUES ('4','id_type','身份证','01','1','primary','0');
INSERT INTO `sys_dict` VALUES ('5','id_type','护照','03','3',NULL,'0');
INSERT INTO `sys_dict` VALUES ('6','id_type','港澳通行证','05','5',NULL,'0');
INSERT INTO `sys_dict` VALUES ('7','nation','汉族','HA','1',NULL,'0');
INSERT INTO `sys_dict` VALUES ('8','marital','丧偶','4','4','danger','1');
DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `menu_id` varchar(255) DEFAULT NULL,
  `menu_name` varchar(255) DEFAULT NULL,
  `parent` varchar(255) DEFAULT NULL,
  `path` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_menu` VALUES ('100','用户管理','1','user','system:user:list','user','admin','2012-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('101','手机号查询','2000','mobile','cust:mobile:query','phone','admin','2014-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('102','身份证OCR','2000','idcard','cust:idcard:ocr','card','admin','2016-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('103','黑名单','3000','black','risk:black:list','lock','admin','2016-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('104','保单列表','4000','policy','pol:list','list','admin','2012-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('105','密码重置','1','resetPwd','system:user:resetPwd','key','admin','2012-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('106','通讯录','1','contact','system:contact:list','peoples','admin','2018-01-01 00:00:00');
INSERT INTO `sys_menu` VALUES ('107','生日提醒','5000','birthday','hr:birth:remind','date','admin','2019-01-01 00:00:00');
