-- MySQL dump 10.13  Distrib 5.7.33
DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `user_id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '用户ID',
  `dept_id` bigint(20) DEFAULT NULL COMMENT '部门ID',
  `user_name` varchar(30) NOT NULL COMMENT '用户账号',
  `nick_name` varchar(30) NOT NULL COMMENT '用户昵称',
  `email` varchar(50) DEFAULT '' COMMENT '用户邮箱',
  `phonenumber` varchar(11) DEFAULT '' COMMENT '手机号码',
  `sex` char(1) DEFAULT '0' COMMENT '用户性别',
  `avatar` varchar(100) DEFAULT '' COMMENT '头像地址',
  `password` varchar(100) DEFAULT '' COMMENT '密码',
  `del_flag` char(1) DEFAULT '0',
  `login_ip` varchar(128) DEFAULT '',
  `login_date` datetime DEFAULT NULL,
  `create_by` varchar(64) DEFAULT '',
  PRIMARY KEY (`user_id`)
) ENGINE=InnoDB;
INSERT INTO `sys_user` VALUES
(1,103,'admin','超级管理员','admin@example.com','15488888888','1','','$2a$10$7JB720yubVSZvUI0rEqK/.VqGOZTH.ulu33dHOiBE8ByOhJIrd000','0','10.1.1.9','2022-08-01 10:00:00','admin'),
(2,105,'ligang','历刚','lig@example.com','16400330012','0','','$2a$10$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx01','0','10.1.3.77','2022-08-02 08:31:12','admin'),
(100,201,'zhuxm','祝小满','zhuxm@example.org','17900330098','1','/profile/avatar/2022/07/11/blob_a1.jpeg','$2a$10$yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy02','0','192.0.2.144','2022-08-02 09:11:00','ligang'),
(101,201,'cw_01','财务01','','','2','','$2a$10$zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz03','0','',NULL,'ligang'),
(102,202,'maqiang','马强(离职)','maq@example.com','16933112200','0','','$2a$10$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa04','2','198.51.100.12','2021-12-31 17:59:02','admin'),
(103,202,'16822331100','游客_331100','','16822331100','2','','','0','192.0.2.9','2022-08-02 12:00:40','register'),
(104,202,'nie.yun','聂云','nie.yun@example.com','19400112231','1','/profile/avatar/default.png','$2a$10$bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb05','0','10.1.3.80','2022-08-02 13:00:40','admin'),
(105,NULL,'api_erp','ERP接口','','','2','','$2a$10$ccccccccccccccccccccccccccccccccccccccccccccccccccc06','0','10.1.0.4','2022-08-02 13:01:00','admin');
