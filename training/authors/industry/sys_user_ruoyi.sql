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
  `avatar` varchar(255) DEFAULT NULL,
  `password` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `login_ip` varchar(255) DEFAULT NULL,
  `login_date` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_user` VALUES
(1,103,'admin','若某','00','ry@example.com','16000000001',1,'','$2a$10$INV154a0163b168c169d0eO1540163',0,'10.16.8.1','2024-11-01 08:00:00','admin','管理员'),
(154,105,'caigou1','边城','00','bc@example.com','16315477001',0,'/profile/154.jpg','$2a$10$INV160a0163b168c169d0eO1600163',0,'10.16.20.15','2024-11-01 08:11:10','admin','采购'),
(160,105,'chejian','梅超','00',NULL,'16812377121',1,NULL,'$2a$10$INV163a0163b168c169d0eO1630163',0,'10.16.8.60','2024-10-30 17:00:00','admin','质检梅超与安然共用'),
(163,200,'api_mes','MES接口','01',NULL,NULL,2,NULL,'$2a$10$INV164a0163b168c169d0eO1640163',0,'10.16.3.54','2024-11-02 00:00:00','admin',NULL),
(164,107,'huifen','芬姐','00','hf@example.com','16811200044',1,'/profile/164.jpg','$2a$10$INV168a0163b168c169d0eO1680163',0,'10.16.20.168','2024-11-02 09:00:00','admin',NULL),
(168,107,'test','测试','00',NULL,'16000000000',2,NULL,'$2a$10$INV169a0163b168c169d0eO1690163',1,NULL,NULL,'admin','停用');

DROP TABLE IF EXISTS `sys_dept`;
CREATE TABLE `sys_dept` (
  `dept_id` varchar(255) DEFAULT NULL,
  `parent_id` varchar(255) DEFAULT NULL,
  `ancestors` varchar(255) DEFAULT NULL,
  `dept_name` varchar(255) DEFAULT NULL,
  `order_num` varchar(255) DEFAULT NULL,
  `leader` varchar(255) DEFAULT NULL,
  `phone` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_dept` VALUES
(100,0,0,'江淮示例机械',0,'宗泽明','0556-1160001','zzm@corp.example.com',0),
(103,100,'0,100','研发中心',1,'阙如','16811200005','quer@example.com',0),
(105,100,'0,100','采购部',2,'边城','16315477001','bc@example.com',0),
(107,100,'0,100','综合部',3,'惠芬','16811200044',NULL,0),
(108,100,'0,100','撤销部门',9,NULL,NULL,NULL,1),
(200,100,'0,100','信息部',4,'计算','16412355003','js@example.com',0);

DROP TABLE IF EXISTS `sys_dict_data`;
CREATE TABLE `sys_dict_data` (
  `dict_code` varchar(255) DEFAULT NULL,
  `dict_sort` varchar(255) DEFAULT NULL,
  `dict_label` varchar(255) DEFAULT NULL,
  `dict_value` varchar(255) DEFAULT NULL,
  `dict_type` varchar(255) DEFAULT NULL,
  `css_class` varchar(255) DEFAULT NULL,
  `is_default` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_dict_data` VALUES
(1,1,'男',0,'sys_user_sex',NULL,'Y'),
(2,2,'女',1,'sys_user_sex',NULL,'N'),
(3,3,'未知',2,'sys_user_sex',NULL,'N'),
(16,1,'显示',0,'sys_show_hide','primary','Y'),
(54,1,'张三工位','ZS','mes_station',NULL,'N'),
(63,2,'李四工位','LS','mes_station',NULL,'N');

