-- MySQL dump 10.13
DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `id` bigint(20) DEFAULT NULL,
  `login_name` varchar(255) DEFAULT NULL,
  `pwd` varchar(255) DEFAULT NULL,
  `salt` varchar(255) DEFAULT NULL,
  `real_name` varchar(255) DEFAULT NULL,
  `tel` varchar(255) DEFAULT NULL,
  `dept_id` varchar(255) DEFAULT NULL,
  `last_ip` varchar(255) DEFAULT NULL,
  `status` bigint(20) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_user` VALUES (1,'admin','21232f297a57a5a743894a0e4a801fc3','x1','管理员','','0','10.0.0.1',1),(2,'lilei01','0192023a7bbd73250516f069df18b500','k9','黎磊','15400330012','12','192.0.2.160',1),(3,'hanmm','e99a18c428cb38d5f260853678922e03','Qz','韩梅梅','16300330013','12','192.0.2.161',1),(4,'caiwu_zhang','25f9e794323b453885f5181f1b624d0b','pp','章丘月','16900330014','31','198.51.100.161',0),(5,'api_sync',NULL,NULL,'接口账号',NULL,'0','10.0.0.9',1),(6,'fw_wangdian','827ccb0eea8a706c4c34a16891f84e7b','7d','汪点','19400330015','40','198.51.100.162',1),(7,'guoqi','d8578edf8458ce06fbc5bb76a58c5ca4','8s','郭七','16400330016','40',NULL,2),(8,'temp_out_01','5f4dcc3b5aa765d61d8327deb882cf99','zz','外包-晁盖','16800330017','55','10.20.1.1',1);
-- MySQL dump 10.13
DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `id` bigint(20) DEFAULT NULL,
  `parent_id` bigint(20) DEFAULT NULL,
  `name` varchar(255) DEFAULT NULL,
  `url` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `sort` bigint(20) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_menu` VALUES (1,0,'系统管理',NULL,NULL,'cog',0),(2,1,'用户管理','sys/user','sys:user:list','user',1),(3,1,'手机号查询','sys/mobile','sys:mobile:query','phone',2),(4,1,'身份证脱敏','sys/idmask','sys:id:mask','id',3),(5,0,'订单中心',NULL,NULL,'list',1),(6,5,'退款审核','trade/refund','trade:refund:audit','money',1),(7,5,'张家港仓','wms/zjg','wms:zjg:view','home',2),(8,0,'日志','log/list','log:list','file',9);
-- MySQL dump 10.13
DROP TABLE IF EXISTS `sys_dict`;
CREATE TABLE `sys_dict` (
  `id` bigint(20) DEFAULT NULL,
  `dict_type` varchar(255) DEFAULT NULL,
  `dict_label` varchar(255) DEFAULT NULL,
  `dict_value` varchar(255) DEFAULT NULL,
  `sort` bigint(20) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_dict` VALUES (1,'sex','男','1',1,''),(2,'sex','女','2',2,''),(3,'nation','汉族','01',1,'GB3304'),(4,'nation','维吾尔族','05',5,'GB3304'),(5,'edu','大学本科','20',3,''),(6,'marriage','离异','40',4,''),(7,'religion','伊斯兰教','3',3,'已停用'),(8,'politics','中共党员','01',1,'GB4762');
