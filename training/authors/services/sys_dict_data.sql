DROP TABLE IF EXISTS `sys_dict_data`;
CREATE TABLE `sys_dict_data` (
  `dict_code` varchar(255) DEFAULT NULL,
  `dict_sort` varchar(255) DEFAULT NULL,
  `dict_label` varchar(255) DEFAULT NULL,
  `dict_value` varchar(255) DEFAULT NULL,
  `dict_type` varchar(255) DEFAULT NULL,
  `css_class` varchar(255) DEFAULT NULL,
  `is_default` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_dict_data` (`dict_code`,`dict_sort`,`dict_label`,`dict_value`,`dict_type`,`css_class`,`is_default`,`status`,`create_by`,`create_time`,`remark`) VALUES
('1','1','男','0','sys_user_sex',NULL,'Y','0','admin','2021-08-01 09:00:00','性别男'),
('2','2','女','1','sys_user_sex',NULL,'N','0','admin','2021-08-01 09:00:00','性别女'),
('3','3','未知','2','sys_user_sex',NULL,'N','0','admin','2021-08-01 09:00:00','性别未知'),
('4','1','已婚','10','hr_marry',NULL,'N','0','admin','2021-08-01 09:00:00','婚姻状况字典'),
('5','2','未婚','20','hr_marry',NULL,'N','0','admin','2021-08-01 09:00:00',NULL),
('6','1','汉族','01','hr_nation',NULL,'Y','0','admin','2021-08-01 09:00:00','民族，国标代码'),
('7','2','回族','03','hr_nation',NULL,'N','0','admin','2021-08-01 09:00:00',NULL),
('8','1','身份证','A','id_type',NULL,'Y','0','admin','2021-08-01 09:00:00','证件类型：十八位数字'),
('9','2','护照','B','id_type',NULL,'N','0','admin','2021-08-01 09:00:00',NULL);
