-- MySQL dump 10.13  Distrib 5.7.40, for Linux (x86_64)
SET NAMES utf8mb4;

DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `user_id` int(11) DEFAULT NULL,
  `login_name` varchar(255) DEFAULT NULL,
  `user_name` varchar(255) DEFAULT NULL,
  `dept_id` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `phonenumber` varchar(255) DEFAULT NULL,
  `sex` varchar(255) DEFAULT NULL,
  `password` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `del_flag` varchar(255) DEFAULT NULL,
  `login_ip` varchar(255) DEFAULT NULL,
  `login_date` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_user` VALUES
(1,'mailij1964','麦丽娟','1207','mailij1964@example.com','12706208532','1','$2a$10$TWABYTY9QMQ0GDV1XB0GQDA9C7SEHP8J3UQ8CPNLR1SJF0N1P828X','0','0','10.32.168.107','2024-02-19 03:33:43','hr01','外包人员,到期停用'),
(2,'wuc1954','吴彩霞','1293','wuc1954@example.com','12824759709','1','$2a$10$T2PGRJQ0A221WQ2YTREFTMQ7UP2D74FCPZ7ZS8VH1TE1TPBSPC6XB','1','0','10.36.200.13','2024-10-23 20:34:10','lilei','测试账号'),
(3,'chenhaora_35','陈浩然','1460',NULL,'12319409405','0','$2a$10$DZ1M7GLRZDHMNC96BGTXTYYYYNJFZGDH1PLL9SGFLQ3LSKWDD63WT','0','0','10.2.136.231','2024-07-08 19:45:11','admin',NULL),
(4,'liuzhenh','刘振华','1567',NULL,'12930428825','0','$2a$10$3KSE0USY2WY19PWWNV3D97NU4JTXESSZC2B4TR9NRM4V8AYZHGBDY','0','0','10.31.191.232','2024-11-11 09:20:18','hr01',NULL),
(5,'jiangy1994','江玉珍','1947',NULL,'12982621423','1','$2a$10$2UWQDP31ZEJKQ12N5K5XJSBN41W3XZDCKDCDDHW8X0P9HZH5MP3V8','0','0','10.7.98.182','2024-12-19 04:32:53','admin','外包人员,到期停用'),
(6,'jiangxi_50','江秀英','1184','jiangxi.50@corp.example','12672315459','0','$2a$10$K5SCG7VUPW70J58NVD257EPBCE838EU1XZAFV0P5WGAQ8R8UDG9RK','0','0','10.13.175.241','2024-05-09 09:44:09','lilei','外包人员,到期停用'),
(7,'chenzhiq_21','陈志强','1234','chenzhiq.21@example.com','12311958625','0','$2a$10$4WTTNVZHTRL6ZCE73XDKKEM2BCQ5785SMZBUNVKVE1QG5QWBZC7V9','1','0','10.30.16.238','2024-01-07 14:08:51','lilei','外包人员,到期停用'),
(8,'zhengjiaha_35','郑家豪','1189','zhengjiaha.35@example.com','12118272001','1','$2a$10$LNCLWFMS94CEEQKEGAR9TT2LJZ596DXSE4BM1CYUT5EWD2K1U1A77','1','0','10.53.250.24','2024-06-20 11:31:48','hr01',NULL),
(9,'xiaoji_5','萧家豪','1889','xiaoji.5@mail.example','16482915932','1','$2a$10$D9UYAZ7SD5AU5B15YH1F6YJK5NUKQK638P2BC2B9AYL3VX5WSCZP5','0','0','10.41.94.184','2024-01-10 18:54:48','admin','外包人员,到期停用'),
(10,'hehai','何海燕','1638','hehai@example.com','12378343873','1','$2a$10$KW60MBK23A4CZWRZVGJU7SF93XKPJ0280GVUNJSLRCKNYV440BCA9','0','0','10.25.40.197','2024-09-11 23:20:57','hr01','测试账号'),
(11,'zhangpeng','张鹏程','1910','zhangpeng@qmail.example','16302780746','1','$2a$10$VYBZTS5MG8LLPN7C16Z1LP4RP6VWJ8739AQH6SQCFDXTQ0L1HNPAU','1','0','10.11.8.222','2024-11-30 05:02:59','hr01','外包人员,到期停用'),
(12,'zhaoxiao_45','赵晓东','1136','zhaoxiao.45@mail.example','12291478121','1','$2a$10$3DDRFS4EMPTC59YAUH4NV2D5CG7KEAKWRHSJF6AS9G1UM4Q342HNE','0','0','10.36.184.52','2024-05-12 01:46:25','hr01','外包人员,到期停用'),
(13,'guofa','郭芳','1638','guofa@example.com','12707509208','0','$2a$10$ZM1U9XX4B16YX1KR7NWRGKEBLBEQV57NHE303JP12DT9W5Q8C7H34','0','0','10.12.209.214','2024-03-03 14:40:13','hr01','测试账号'),
(14,'baisufen','白素芬','1846','baisufen@mail.example','16198417099','1','$2a$10$PRMENWB3ZR7QL5HVJYKYEKYUCLN3J3D8P515TS2UAXDP9H2Y8XPAP','1','0','10.5.169.185','2024-10-22 10:04:30','lilei',NULL),
(15,'pengmen','彭梦洁','1576','pengmen@mail.example','12815099128','1','$2a$10$2XZBDTRYEJERPBZ1WGLABJ0YSX3GJRPB2GK2QDXPY0A3TEJFM6HYD','0','0','10.29.159.103','2024-02-21 22:17:01','hr01','外包人员,到期停用'),
(16,'yujiahao1953','于家豪','1151','yujiahao1953@corp.example','12039463278','1','$2a$10$1B9BAFN48EN41X9JJR6RMMDAMPUV53H2AT774DNMYAE6C12QRZJQU','1','0','10.45.216.167','2024-08-11 21:20:18','admin',NULL),
(17,'zhongmi_28','钟敏','1247','zhongmi.28@qmail.example','12518059829','0','$2a$10$F0J8ZUFQ3ATVK7HP4LE20QUKC1BKRL61982EB3HYFLF3YHNMP6GMK','1','0','10.33.6.230','2024-08-16 07:07:22','hr01','测试账号'),
(18,'chenxia','陈晓东','1089',NULL,'12282823891','1','$2a$10$M3JRLG8LDP6V9XSA8B2BBMF1G6J5DLS03RNZ38PT7SCVDEJGWP1AP','1','0','10.25.186.137','2024-07-23 09:59:34','hr01',NULL),
(19,'yanxi1992','阎晓东','1969','yanxi1992@qmail.example','12697471348','0','$2a$10$GLRFZ4TBSRKGPYN3PUSQUK3NMHTCUGTQ9D8RV0Z1009FBUZUH1JY6','0','0','10.40.251.205','2024-02-12 16:11:34','admin','测试账号'),
(20,'huxinya1974','胡欣妍','1812','huxinya1974@qmail.example','12548084277','1','$2a$10$VCN92GLTLUEC2TSESVR9G7EX1QHLJVB0KJVRD266AD3DYT3PFW6DX','0','0','10.39.208.248','2024-03-02 21:12:50','hr01','外包人员,到期停用');
INSERT INTO `sys_user` VALUES
(21,'yuyongfu1973','于永福','1210','yuyongfu1973@qmail.example','12653929344','1','$2a$10$MZ7YGGG4D1CBU0NFCTJPXWJCGH4PCYBQRVM1EBP4MSQRHZ8GH6SDL','0','0','10.30.101.6','2024-06-22 04:23:39','admin','测试账号'),
(22,'xiaopengch_31','萧鹏程','1253','xiaopengch.31@corp.example','16395791854','1','$2a$10$KRAEJE8SCLWQCDJYJGBPE7JNG7CNMC70KPBDZ3DTMTT772FSTZJX2','1','0','10.13.176.16','2024-02-21 14:00:56','lilei','测试账号'),
(23,'zhugetin','诸葛婷婷','1176','zhugetin@corp.example','12730675140','0','$2a$10$YLVW6HPHUPKV9A7XZ11QNRKEUP17GDPRJT1JG3G4ZS8P07CF4BBLC','0','0','10.24.82.34','2024-12-14 23:02:14','admin',NULL),
(24,'chengshus_97','程树生','1333','chengshus.97@example.com','12408973609','0','$2a$10$J071AAJQ9A4GF2M3K89NDJ9WCK6JUYFXCYHQC96XJZR8BYG7EHVVE','1','0','10.9.190.203','2024-10-29 10:29:04','admin','测试账号'),
(25,'zengch','曾春梅','1640','zengch@qmail.example','16198466260','0','$2a$10$P3RNHVJ0PA1HEMTEYGMJKJZ08MJ2V2A92EVXAR2VWQ96T3PDJWHBD','0','0','10.55.247.64','2024-12-17 13:01:07','hr01','外包人员,到期停用'),
(26,'sutingti','苏婷婷','1678','sutingti@mail.example','16883463891','0','$2a$10$5ULD6WDW8CB8BJVY27BG2BY03Q0JNR63E3NWD1VZ87533Y4P3HS2N','0','0','10.11.204.158','2024-04-30 00:26:07','admin',NULL),
(27,'luoguoq','罗国庆','1730','luoguoq@mail.example','12526241130','1','$2a$10$Z5XKZMM8LFCR6TMRKU12HDSH16P6TBNWAAB9UJ0DW0TH163WZT7P8','1','0','10.43.159.66','2024-12-17 00:33:11','hr01',NULL),
(28,'yew','叶伟','1950','yew@qmail.example','12904314695','0','$2a$10$43RY6WC7M8KULSY46XEWATXRD2929PN4PSN5HQDRSLT1PSCN4A06X','1','0','10.34.15.194','2024-03-25 10:53:28','lilei','外包人员,到期停用'),
(29,'xuzhenhu_52','许振华','1121','xuzhenhu.52@corp.example','16440516739','1','$2a$10$0HR7UBSPUH90AGPAWL2L226KLGJF1CXMEK5MMBAACMC0XXNE09ZQG','1','0','10.1.201.152','2024-01-10 15:33:19','admin',NULL),
(30,'liangyutong','梁雨桐','1225','liangyutong@mail.example','16860914506','1','$2a$10$GW16JYRFP1M3U060FTBDW2Z4HFH50YMZZNRP6Z87QSFYE048ALQ7R','1','0','10.7.76.14','2024-05-30 01:05:06','hr01',NULL),
(31,'chenw','陈文博','1311','chenw@qmail.example','12700203946','0','$2a$10$TA62YWR1PF89621PGUBK64ZAD4N12G1SLNWXYQYQR191K1WP4XKL6','0','0','10.49.128.56','2024-01-23 00:39:05','hr01','测试账号'),
(32,'caish_16','蔡树生','1512','caish.16@corp.example','16373837369','0','$2a$10$E0EK4JSHXUWGNY2KS18NZ9TQ4CZW1QBGF6ZDFN6GJPW9G065BWNV6','1','0','10.53.117.225','2024-03-12 16:07:26','admin',NULL),
(33,'jiangjiahu1991','江佳慧','1823','jiangjiahu1991@corp.example','12691601369','0','$2a$10$BP8YL943QRX4R8UN4XUGPA5D47H1B8NE5WEVH8D2LJ9NNWVNTRRAP','0','0','10.10.29.216','2024-04-05 08:08:11','admin','外包人员,到期停用'),
(34,'zhongjin','钟景行','1620',NULL,'16074222132','0','$2a$10$TMMRNJMDM25NT3UDZRP5M5JVPPVXGWK8H496Q8PBF7G0262SKEHQT','1','0','10.38.7.54','2024-09-18 20:13:02','hr01',NULL),
(35,'xiesiqi','谢思琪','1137','xiesiqi@qmail.example','16315542111','0','$2a$10$TQ15H2K59ULNYQD8LBWSFN0YWYXUD78BZATTEX6YX27HNZ9DU7UH2','1','0','10.17.186.183','2024-12-12 18:25:52','admin','测试账号'),
(36,'lifan','李芳','1090','lifan@corp.example','16919945926','1','$2a$10$46TARPDJZHN79TBN3NJ72U61BM1AQ92AFP65EKM6DN3R3XX852AQQ','0','0','10.60.185.145','2024-11-15 18:19:41','hr01','外包人员,到期停用'),
(37,'jiashus_27','贾树生','1057','jiashus.27@mail.example','12703544303','1','$2a$10$PT1WX9URALN338ERG37ADCL9WEHKHY9ZCXHF0DK28C7PJU9BMQ197','1','0','10.9.203.60','2024-08-10 06:03:06','hr01','测试账号'),
(38,'yuchiyuee','尉迟月娥','1111','yuchiyuee@qmail.example','16409316762','0','$2a$10$JK353XPJT239NMG6QX0RRD9N8WZZ7JU40VXN2JBB5PFZEXPPZG6MF','0','0','10.60.190.203','2024-10-25 08:59:59','hr01','外包人员,到期停用'),
(39,'wangxia','王晓东','1362','wangxia@example.com','12676928351','1','$2a$10$TEK7DB51Z61EMJAZW4UAPV61U60Z8ZYVFW99R5JC91Y7SX1MYZD5L','0','0','10.8.227.218','2024-06-08 07:44:00','admin','外包人员,到期停用'),
(40,'xiaoyiming_71','萧一鸣','1707','xiaoyiming.71@corp.example','12855818696','0','$2a$10$SGFNGZ261D6UZF9UL03Y9LFKTTQC03X8X5BBKKCGKV18K7ZZ0Z4H7','1','0','10.5.112.213','2024-07-20 08:56:04','lilei','测试账号');

DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `menu_id` int(11) DEFAULT NULL,
  `menu_name` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `path` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `visible` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `order_num` int(11) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_menu` VALUES
(1,'用户管理','system:user:list','user','phone','0','admin',1),
(2,'用户管理','person:idcard:query','person/file','phone','0','admin',2),
(3,'身份证核验','system:user:list','person/file','user','1','admin',3),
(4,'地址库','person:idcard:query','person/file','user','0','admin',4),
(5,'人员档案','address:export','user','email','0','admin',5),
(6,'用户管理','person:idcard:query','person/file','email','0','admin',6),
(7,'地址库','person:idcard:query','idcard','phone','1','admin',7),
(8,'地址库','system:user:list','person/file','phone','1','admin',8),
(9,'身份证核验','person:idcard:query','user','phone','0','admin',9),
(10,'用户管理','person:idcard:query','idcard','email','0','admin',10),
(11,'密码策略','address:export','person/file','email','1','admin',11),
(12,'身份证核验','person:idcard:query','person/file','user','1','admin',12),
(13,'用户管理','address:export','idcard','email','1','admin',13),
(14,'身份证核验','address:export','user','phone','1','admin',14),
(15,'地址库','person:idcard:query','idcard','phone','0','admin',15),
(16,'身份证核验','address:export','person/file','email','0','admin',16),
(17,'密码策略','system:user:list','user','user','0','admin',17),
(18,'用户管理','person:idcard:query','person/file','phone','0','admin',18),
(19,'身份证核验','system:user:list','idcard','phone','0','admin',19),
(20,'密码策略','system:user:list','person/file','phone','1','admin',20);
INSERT INTO `sys_menu` VALUES
(21,'地址库','person:idcard:query','person/file','email','0','admin',21),
(22,'身份证核验','person:idcard:query','idcard','email','0','admin',22),
(23,'身份证核验','system:user:list','idcard','user','0','admin',23),
(24,'地址库','person:idcard:query','person/file','user','1','admin',24),
(25,'用户管理','person:idcard:query','idcard','email','1','admin',25),
(26,'地址库','system:user:list','person/file','user','0','admin',26),
(27,'用户管理','person:idcard:query','idcard','user','1','admin',27),
(28,'人员档案','person:idcard:query','user','phone','0','admin',28),
(29,'用户管理','person:idcard:query','idcard','user','0','admin',29),
(30,'用户管理','address:export','person/file','user','1','admin',30);

DROP TABLE IF EXISTS `sys_job`;
CREATE TABLE `sys_job` (
  `job_id` int(11) DEFAULT NULL,
  `job_name` varchar(255) DEFAULT NULL,
  `cron` varchar(255) DEFAULT NULL,
  `target` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_job` VALUES
(1,'生日短信','0 30 8 * * ?','smsTask.birthday','0'),
(2,'同步人员','0 0 2 * * ?','smsTask.birthday','1'),
(3,'生日短信','0 0 2 * * ?','smsTask.birthday','1'),
(4,'每日清分','0 30 8 * * ?','smsTask.birthday','1'),
(5,'每日清分','0 0 2 * * ?','smsTask.birthday','1'),
(6,'同步人员','0 0 2 * * ?','personTask.sync(''ry'')','0'),
(7,'每日清分','0 0 2 * * ?','smsTask.birthday','1'),
(8,'同步人员','0 30 8 * * ?','smsTask.birthday','0'),
(9,'生日短信','0 30 8 * * ?','smsTask.birthday','1'),
(10,'同步人员','0 30 8 * * ?','personTask.sync(''ry'')','1'),
(11,'生日短信','0 30 8 * * ?','personTask.sync(''ry'')','0'),
(12,'同步人员','0 0 2 * * ?','personTask.sync(''ry'')','0'),
(13,'每日清分','0 0 2 * * ?','personTask.sync(''ry'')','1'),
(14,'同步人员','0 0 2 * * ?','smsTask.birthday','0');

DROP TABLE IF EXISTS `sys_oper_log`;
CREATE TABLE `sys_oper_log` (
  `oper_id` int(11) DEFAULT NULL,
  `title` varchar(255) DEFAULT NULL,
  `method` varchar(255) DEFAULT NULL,
  `oper_name` varchar(255) DEFAULT NULL,
  `dept_name` varchar(255) DEFAULT NULL,
  `oper_ip` varchar(255) DEFAULT NULL,
  `oper_param` varchar(255) DEFAULT NULL,
  `cost_ms` int(11) DEFAULT NULL,
  `status` int(11) DEFAULT NULL,
  `oper_time` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_oper_log` VALUES
(1,'用户管理','com.yl.web.FileController.export()','shelei1979','后勤保障部','10.14.112.162','{"userId":"38","userName":"薛丽娟","phonenumber":"12499723091"}',602,1,'2024-01-26 00:27:05'),
(2,'导出档案','com.yl.web.FileController.export()','guoh','市场部','10.34.137.91','{"pageNum":"1","pageSize":"20"}',602,1,'2024-09-07 05:51:11'),
(3,'重置密码','com.yl.web.UserController.edit()','yelij','后勤保障部','10.47.112.49','{"ids":"3,4"}',862,1,'2024-08-28 16:36:12'),
(4,'导出档案','com.yl.web.UserController.edit()','jiangy_59','市场部','10.40.217.248','{"userId":"48","userName":"黄敏","phonenumber":"12915827854"}',389,1,'2024-03-21 01:33:23'),
(5,'用户管理','com.yl.web.UserController.edit()','linjingxi','市场部','10.50.223.58','{"pageNum":"1","pageSize":"20"}',517,0,'2024-12-08 02:39:15'),
(6,'用户管理','com.yl.web.FileController.export()','yuanxiuyin1991','生产一车间','10.17.226.179','{"ids":"3,4"}',238,1,'2024-11-14 14:21:18'),
(7,'重置密码','com.yl.web.UserController.edit()','zhongfang','市场部','10.33.65.123','{"userId":"10","userName":"赵浩然","phonenumber":"12210643832"}',412,0,'2024-11-05 20:42:03'),
(8,'重置密码','com.yl.web.UserController.edit()','zhongw_86','研发中心','10.6.111.62','{"pageNum":"1","pageSize":"20"}',434,0,'2024-05-30 17:09:38'),
(9,'重置密码','com.yl.web.FileController.export()','sunruoxi','生产一车间','10.34.114.14','{"ids":"3,4"}',108,0,'2024-10-08 04:20:46'),
(10,'用户管理','com.yl.web.FileController.export()','chengfa_68','采购部','10.48.160.151','{"userId":"64","userName":"刘彩霞","phonenumber":"12137819174"}',386,0,'2024-06-18 12:15:33'),
(11,'导出档案','com.yl.web.UserController.edit()','lijiah','采购部','10.44.68.76','{"pageNum":"1","pageSize":"20"}',796,0,'2024-03-03 19:38:07'),
(12,'用户管理','com.yl.web.UserController.edit()','situguoqi_67','质量部','10.47.154.233','{"ids":"3,4"}',257,1,'2024-09-07 14:55:06'),
(13,'重置密码','com.yl.web.FileController.export()','xuyuto_86','研发中心','10.45.25.51','{"userId":"23","userName":"郭芳","phonenumber":"12978731444"}',87,1,'2024-10-04 18:27:28'),
(14,'用户管理','com.yl.web.UserController.edit()','maij_41','信息科','10.51.245.94','{"pageNum":"1","pageSize":"20"}',234,0,'2024-07-14 09:50:25'),
(15,'重置密码','com.yl.web.FileController.export()','dongshiha','后勤保障部','10.37.145.16','{"ids":"3,4"}',734,0,'2024-04-13 19:44:47'),
(16,'重置密码','com.yl.web.FileController.export()','zhudemin1977','后勤保障部','10.2.248.67','{"userId":"90","userName":"卢德明","phonenumber":"12939098428"}',802,1,'2024-09-12 09:54:56'),
(17,'重置密码','com.yl.web.FileController.export()','yangzh','研发中心','10.18.70.174','{"pageNum":"1","pageSize":"20"}',354,0,'2024-10-30 05:02:56'),
(18,'用户管理','com.yl.web.FileController.export()','weili','市场部','10.52.230.160','{"ids":"3,4"}',667,0,'2024-09-07 10:39:42'),
(19,'导出档案','com.yl.web.UserController.edit()','dengju','采购部','10.19.198.53','{"userId":"89","userName":"丁海波","phonenumber":"12438343959"}',62,0,'2024-08-23 15:10:09'),
(20,'导出档案','com.yl.web.FileController.export()','lulin_32','生产一车间','10.18.137.140','{"pageNum":"1","pageSize":"20"}',283,1,'2024-08-20 00:21:03');
INSERT INTO `sys_oper_log` VALUES
(21,'用户管理','com.yl.web.FileController.export()','mazixua','客服中心','10.8.210.243','{"ids":"3,4"}',847,1,'2024-01-06 18:39:21'),
(22,'导出档案','com.yl.web.FileController.export()','lizhe_27','信息科','10.44.214.243','{"userId":"74","userName":"袁诗涵","phonenumber":"12514263871"}',484,1,'2024-09-16 13:40:17'),
(23,'用户管理','com.yl.web.FileController.export()','yuchixia_22','客服中心','10.17.134.251','{"pageNum":"1","pageSize":"20"}',561,1,'2024-10-27 11:12:56'),
(24,'用户管理','com.yl.web.FileController.export()','caijiangu_36','采购部','10.46.7.61','{"ids":"3,4"}',440,1,'2024-05-29 10:52:10'),
(25,'用户管理','com.yl.web.UserController.edit()','heyimi','研发中心','10.31.194.149','{"userId":"45","userName":"黄月娥","phonenumber":"12501136281"}',276,1,'2024-02-10 23:43:03'),
(26,'导出档案','com.yl.web.UserController.edit()','caomen','人力资源部','10.57.243.13','{"pageNum":"1","pageSize":"20"}',643,0,'2024-03-09 11:12:34'),
(27,'用户管理','com.yl.web.UserController.edit()','lvca','信息科','10.46.31.185','{"ids":"3,4"}',823,1,'2024-07-09 05:11:41'),
(28,'导出档案','com.yl.web.FileController.export()','lvshih','财务部','10.17.71.67','{"userId":"10","userName":"蔡海波","phonenumber":"12262712419"}',819,0,'2024-10-10 15:05:38'),
(29,'导出档案','com.yl.web.FileController.export()','xuxiaod','研发中心','10.53.99.47','{"pageNum":"1","pageSize":"20"}',889,0,'2024-08-04 00:23:36'),
(30,'重置密码','com.yl.web.FileController.export()','maih1952','研发中心','10.23.193.215','{"ids":"3,4"}',202,1,'2024-02-07 16:59:36'),
(31,'用户管理','com.yl.web.UserController.edit()','songdem1981','人力资源部','10.29.172.213','{"userId":"22","userName":"蔡敏","phonenumber":"16410916097"}',596,1,'2024-06-03 17:46:10'),
(32,'重置密码','com.yl.web.FileController.export()','sunwenbo','财务部','10.26.184.221','{"pageNum":"1","pageSize":"20"}',313,0,'2024-08-14 21:45:19'),
(33,'用户管理','com.yl.web.UserController.edit()','maha','信息科','10.21.242.120','{"ids":"3,4"}',118,0,'2024-10-02 11:22:34'),
(34,'导出档案','com.yl.web.UserController.edit()','lianghaibo','信息科','10.38.95.186','{"userId":"28","userName":"曹雨桐","phonenumber":"16464606924"}',36,0,'2024-07-31 00:04:43'),
(35,'导出档案','com.yl.web.FileController.export()','zhousufe_69','人力资源部','10.27.91.75','{"pageNum":"1","pageSize":"20"}',681,1,'2024-02-09 23:39:56'),
(36,'用户管理','com.yl.web.FileController.export()','hemi_73','信息科','10.19.193.80','{"ids":"3,4"}',735,0,'2024-06-26 07:38:01'),
(37,'用户管理','com.yl.web.UserController.edit()','shechen2002','生产一车间','10.26.208.248','{"userId":"9","userName":"丁海燕","phonenumber":"16073047181"}',156,0,'2024-10-10 08:36:19'),
(38,'导出档案','com.yl.web.FileController.export()','zengs','质量部','10.51.3.82','{"pageNum":"1","pageSize":"20"}',426,0,'2024-10-22 07:27:19'),
(39,'用户管理','com.yl.web.UserController.edit()','macai','研发中心','10.27.140.107','{"ids":"3,4"}',75,0,'2024-11-11 02:41:18'),
(40,'重置密码','com.yl.web.UserController.edit()','yanyu_17','市场部','10.57.219.224','{"userId":"54","userName":"沈永福","phonenumber":"12168084885"}',667,0,'2024-04-30 00:38:21');
INSERT INTO `sys_oper_log` VALUES
(41,'重置密码','com.yl.web.FileController.export()','tangfang','人力资源部','10.27.2.222','{"pageNum":"1","pageSize":"20"}',601,0,'2024-08-30 08:42:30'),
(42,'重置密码','com.yl.web.UserController.edit()','zhaosuf','信息科','10.13.30.137','{"ids":"3,4"}',656,1,'2024-01-31 18:18:04'),
(43,'用户管理','com.yl.web.FileController.export()','songshu1957','研发中心','10.56.157.142','{"userId":"73","userName":"黄海燕","phonenumber":"12911417513"}',821,1,'2024-11-12 12:37:29'),
(44,'用户管理','com.yl.web.FileController.export()','yuanyiming','客服中心','10.28.115.186','{"pageNum":"1","pageSize":"20"}',534,1,'2024-10-15 02:07:02'),
(45,'用户管理','com.yl.web.FileController.export()','zhenghaor_20','财务部','10.0.151.224','{"ids":"3,4"}',396,1,'2024-02-01 11:08:44'),
(46,'重置密码','com.yl.web.FileController.export()','ouyangzhe2003','研发中心','10.4.59.201','{"userId":"38","userName":"马文博","phonenumber":"12032087709"}',498,0,'2024-08-17 05:36:53'),
(47,'重置密码','com.yl.web.FileController.export()','caiyong_24','质量部','10.46.170.141','{"pageNum":"1","pageSize":"20"}',726,1,'2024-12-02 17:58:16'),
(48,'用户管理','com.yl.web.FileController.export()','liyuee','财务部','10.33.71.87','{"ids":"3,4"}',683,1,'2024-03-23 18:46:55'),
(49,'重置密码','com.yl.web.FileController.export()','yuyue','生产一车间','10.56.236.138','{"userId":"2","userName":"张浩然","phonenumber":"16072745687"}',455,0,'2024-09-28 07:16:23'),
(50,'用户管理','com.yl.web.FileController.export()','zhengjia1979','客服中心','10.29.207.24','{"pageNum":"1","pageSize":"20"}',774,1,'2024-10-06 13:26:20');

