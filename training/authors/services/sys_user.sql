DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `user_id` varchar(255) DEFAULT NULL,
  `dept_id` varchar(255) DEFAULT NULL,
  `user_name` varchar(255) DEFAULT NULL,
  `nick_name` varchar(255) DEFAULT NULL,
  `user_type` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `phonenumber` varchar(255) DEFAULT NULL,
  `sex` varchar(255) DEFAULT NULL,
  `password` varchar(255) DEFAULT NULL,
  `login_ip` varchar(255) DEFAULT NULL,
  `login_date` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_user` VALUES ('1','103','admin','超管若依','00','ry@example.com','15400000001','1','$2a$10$7JB720yubVSZvUI0aaaaaa','10.0.0.8','2024-01-01 08:00:00','admin','管理员');
INSERT INTO `sys_user` VALUES ('2','105','louxm','娄小敏','00','louxm@example.com','19400120983','1','$2a$10$7JB720yubVSZvUI0aaaaab','10.33.1.2','2024-01-02 09:00:00','admin','门店一部店长');
INSERT INTO `sys_user` VALUES ('3','105','yunxi','云溪','00',NULL,'16900441203','1','$2a$10$7JB720yubVSZvUI0aaaaac','10.33.1.3','2024-01-02 09:10:00','admin','接替原收银葛根');
INSERT INTO `sys_user` VALUES ('4','106','cyf','柴一凡','00','cyf@example.org','17900441204','0','$2a$10$7JB720yubVSZvUI0aaaaad','10.20.3.5','2024-01-02 10:00:00','admin',NULL);
INSERT INTO `sys_user` VALUES ('5','107','jtsk','景甜水','00',NULL,'19400231104','1','$2a$10$7JB720yubVSZvUI0aaaaae','10.20.5.20','2023-08-01 08:00:00','admin','离职冻结，交接给时光');
INSERT INTO `sys_user` VALUES ('6','107','shiguang','时光','00','sg@example.com','15400231103','0','$2a$10$7JB720yubVSZvUI0aaaaaf','10.20.5.19','2024-01-03 08:00:00','admin',NULL);
INSERT INTO `sys_user` VALUES ('7','108','lhx','刘欢喜','01','lhx@example.com','16800441207','0','$2a$10$7JB720yubVSZvUI0aaaaag','198.51.100.61','2024-01-03 11:00:00','admin','信息部');
INSERT INTO `sys_user` VALUES ('8','108','songgong','宋工','02',NULL,'16400551701','0','$2a$10$7JB720yubVSZvUI0aaaaah','192.0.2.150','2023-12-12 12:12:12','admin','外包账号，月底停');
