-- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)
--
-- Host: localhost    Database: pms
-- ------------------------------------------------------
/*!40101 SET NAMES utf8mb4 */;

--
-- Table structure for table `sys_user`
--

DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `id` int(11) NOT NULL,
  `login_name` varchar(64) DEFAULT NULL,
  `real_name` varchar(64) DEFAULT NULL,
  `passwd` varchar(64) DEFAULT NULL,
  `mobile` varchar(64) DEFAULT NULL,
  `email` varchar(64) DEFAULT NULL,
  `post` varchar(64) DEFAULT NULL,
  `hotel_code` varchar(64) DEFAULT NULL,
  `last_ip` varchar(64) DEFAULT NULL,
  `last_login` datetime,
  `status` tinyint(1),
  `create_time` datetime,
  `remark` varchar(255),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `sys_user` WRITE;
INSERT INTO `sys_user` VALUES (1,'hk47e','林丽娜','$2a$10$svFpu9onzwsdkxB2ymyCg4xzDyGA00c.Bwo9F4mwmkvoiw9pjaagk','16331530785',NULL,'客房主管','RL011','10.21.7.25','2024-06-03 01:27:10',1,'2023-08-11 00:32:21',NULL),(2,'wangh68a','罗雪梅','$2a$10$thr9iwys/74Gy9Fsa/qag4rlrndBi3n6qAwq9s1ct11Cxgjknk9jl','16970238093',NULL,'财务','RL007','10.21.5.44','2024-06-03 07:04:59',1,'2022-12-22 14:53:23',NULL),(3,'cw99d','许媛','$2a$10$EFivwoiFawx5k2v01dE0A7tkdivEqfvb.2oHEHouoB58HonEvtCxq','16476120318','cw99d@ruilan-hotel.example.com','工程主管','RL016','10.21.3.49','2024-06-02 11:33:54',1,'2022-04-27 19:35:20','共用账号 密码贴在前台'),(4,'fo42e','吴杰','$2a$10$ekDoa227vF/h8nsk0vmihBcrom7cqa8wfi3zuB/7lx/seAGzlv5u/','15405925215','fo42e@ruilan-hotel.example.com','前台接待','RL011','10.21.3.164','2024-06-05 02:14:08',1,'2021-09-29 07:21:46',NULL),(5,'hk34e','王琦佳','$2a$10$G0y3alisytu8sx/mzteG0nHl46Djjgh3buide2ez47n68ayv8p7wr','16960787705',NULL,'客房主管','RL008','10.21.9.56','2024-06-05 23:28:44',0,'2022-02-18 21:42:38',NULL),(6,'admin53g','徐永刚','$2a$10$vEF2pDuq9mz1y8yuBhBEh3m2C7hiv4mDGDlmuiCvbghkf28i2b40f','17983583452','admin53g@ruilan-hotel.example.com','大堂副理','RL013','10.21.2.87','2024-06-09 14:56:05',0,'2023-01-13 20:36:01',NULL),(7,'it2d','吕妍','$2a$10$5wfD5kx8uvxqnBAmyFCvADnjt4wj88C0vnmz6f.g.0cifdqoml8H8','16863749160','it2d@ruilan-hotel.example.com','客房主管','RL001','10.21.8.72','2024-06-02 03:31:02',1,'2022-11-27 12:58:44','离职待停用'),(8,'fo9a','赵倩黛','$2a$10$2aD8qkd0ckudiw4tiBr1v3h0zGeinDnGHgpnnjeamsB2su9Df4g9r','16461443217',NULL,'夜审','RL019','10.21.8.113','2024-06-10 03:03:06',1,'2021-12-14 12:09:11',NULL),(9,'it29a','黄芳平','$2a$10$.fr/meFtG7gdfvlEu0d2cdsfdfGl4qA/r2wpf3h.qy/bAc8m7l83a','15445815927','it29a@ruilan-hotel.example.com','财务','RL005','10.21.9.81','2024-06-02 19:08:49',1,'2022-01-08 22:59:36',NULL),(10,'hk56c','赵群旭','$2a$10$m8Bwu7C2/eBj498x7fa5tadcezuFyFFzqou5py/e5ksrvBtoDygE6','16865953483','hk56c@ruilan-hotel.example.com','夜审','RL019','10.21.7.199','2024-06-11 09:39:20',0,'2022-02-18 13:04:13','共用账号 密码贴在前台'),(11,'xuw1a','马成安','$2a$10$1nBwqx1uu2og0iCvsDm5AG4991Hvm7cjjkaa106H8GAojC13G7jpu','16492919098',NULL,'财务','RL013','10.21.3.117','2024-06-06 21:01:47',1,'2021-10-02 22:21:37',NULL),(12,'fo44h','曹若曦','$2a$10$vgoChdthx/uF4cBcqH0r79tBegCwwwudEh58um15trq9/i1/C7uux','16049790326',NULL,'财务','RL002','10.21.5.83','2024-06-10 12:52:10',0,'2021-08-03 08:44:00',NULL),(13,'cw29g','姚苑梅','$2a$10$9zDHdb62n3o0l0v3pv3einyxwv58ma9ql0b17fbwqo2n8eca4A84u','16396909621','cw29g@ruilan-hotel.example.com','夜审','RL016','10.21.6.117','2024-06-01 02:11:24',0,'2021-09-25 12:05:26',NULL),(14,'admin56d','许洋庆','$2a$10$AuqGkymzG/H1w9kz2Evz1i7pkpHbvjp5843f3wgj0mAhtkvhacfFf','16365946865',NULL,'大堂副理','RL013','10.21.9.174','2024-06-06 17:24:53',0,'2022-11-07 16:48:24',NULL),(15,'cw33d','麦斌','$2a$10$q1gdB4gw8C9zgvesjmhyzBo..qd15zb97nvrFdbrD/fpw.paqf9eb','15443452305','cw33d@ruilan-hotel.example.com','销售经理','RL011','10.21.5.25','2024-06-07 20:27:58',1,'2021-12-06 07:04:45','共用账号 密码贴在前台'),(16,'fo19d','蒋莺露','$2a$10$4oHqznk3iqA..b39l.Fgwwf3s0i5mxzEbFiEc78dEG/DdF/uequ29','16379194248',NULL,'工程主管','RL013','10.21.2.191','2024-06-06 09:12:26',1,'2022-07-26 18:24:55',NULL),(17,'wangh2d','刘静怡','$2a$10$8dydffAswnlrm2rD.g7y5Dcc9j8FnFwtsGioAku0x3wnc7gvuysz7','19419072872',NULL,'系统管理员','RL008','10.21.6.170','2024-06-07 13:26:38',1,'2022-04-13 09:36:47',NULL),(18,'lisl24f','林桂兰','$2a$10$x44/e5hmBou660zv.y5/wDD0otlcdAGctF5c/9o4Enaen8x1bhgev','15473863158','lisl24f@ruilan-hotel.example.com','前台接待','RL002','10.21.4.73','2024-06-01 01:21:05',0,'2022-11-26 16:01:42',NULL),(19,'gc60a','余诗涵','$2a$10$zan1o/EwFcs6g5ko4hnwli3y2CvCa4D8ys92u2jxC3uo3z3x36ke7','16889696185','gc60a@ruilan-hotel.example.com','前台接待','RL001','10.21.1.72','2024-06-06 08:42:17',1,'2023-03-31 10:13:44',NULL),(20,'admin93h','禤成涛','$2a$10$cfCbgm7Ahk67wH2BD5tfnAssAvraswuu7Anvdwor5t9rxy3qoH7A6',NULL,'admin93h@ruilan-hotel.example.com','夜审','RL019','10.21.9.108','2024-06-01 11:38:55',0,'2021-08-19 12:06:54',NULL),(21,'xuw71h','陈会安','$2a$10$6Blju0z7nj7Bltuo.l8ejw61erjbA.qBesDmx8tAjF3A/jHs8EC.A',NULL,'xuw71h@ruilan-hotel.example.com','财务','RL019','10.21.9.203','2024-06-06 21:28:09',1,'2021-07-07 19:17:05',NULL),(22,'xuw84c','刘梦瑶','$2a$10$0knmw6/vEwDhjBFnhrgxrraoEnq5hydC4p4/svno7cxjsi2rw3e9j','19441381105','xuw84c@ruilan-hotel.example.com','销售经理','RL011','10.21.2.124','2024-06-04 06:21:47',1,'2021-03-16 21:37:24',NULL),(23,'gc88c','莫诗涵','$2a$10$aryl0Fx1ED7A0Cvhlc.qHEtzikAkbbx/270450Dl.7Dcbth7tcq6B','16096809791',NULL,'前台接待','RL002','10.21.7.150','2024-06-12 06:10:49',0,'2022-01-22 10:27:27',NULL),(24,'hk43a','陶诚志','$2a$10$9w07rjvicp0f/Fy.F4kaiDA02yi/msAj96nd9/Hnuxj/9ozF8mu4s','16344730708','hk43a@ruilan-hotel.example.com','系统管理员','RL016','10.21.3.109','2024-06-02 20:46:13',1,'2022-11-01 17:41:43',NULL),(25,'it60f','唐帆','$2a$10$nl0.DDGuk7Gicdi/g8t3udcvB4BDl.zodEux1Gt027oeeHzvpHquA','16463706520','it60f@ruilan-hotel.example.com','工程主管','RL011','10.21.3.177','2024-06-03 20:51:16',0,'2022-10-29 22:31:43',NULL);
INSERT INTO `sys_user` VALUES (26,'lisl13b','皇甫琴','$2a$10$h8l43BH0fwhDn/GnqFgcn8g1wozizy6h19xfDDz.zz/x01tiwHsdv','16418707850','lisl13b@ruilan-hotel.example.com','财务','RL008','10.21.5.205','2024-06-02 10:54:17',1,'2022-06-25 23:53:15',NULL);
UNLOCK TABLES;

--
-- Table structure for table `sys_config`
--

DROP TABLE IF EXISTS `sys_config`;
CREATE TABLE `sys_config` (
  `id` int(11) NOT NULL,
  `cfg_key` varchar(64),
  `cfg_value` varchar(255),
  `cfg_desc` varchar(64),
  `editable` char(1),
  `update_time` datetime,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `sys_config` WRITE;
INSERT INTO `sys_config` VALUES (1,'night.audit.time','03:30','夜审时间','N','2023-01-15 10:22:09'),(2,'checkout.time','12:00','退房时间','Y','2023-01-15 10:22:09'),(3,'deposit.default','300','默认押金','Y','2023-07-15 10:22:09'),(4,'wifi.portal.url','http://10.30.0.2:8080/portal','认证页','Y','2023-03-15 10:22:06'),(5,'sms.sign','【瑞澜酒店】','短信签名','N','2023-03-15 10:22:04'),(6,'parking.free.min','15','免费时长','N','2023-02-15 10:22:06'),(7,'parking.cap','60','封顶','N','2023-05-15 10:22:00'),(8,'psb.upload.interval','300','公安上传间隔秒','N','2023-09-15 10:22:03'),(9,'invoice.taxrate','0.06','税率','Y','2023-09-15 10:22:03'),(10,'lock.vendor','V9','门锁厂商','Y','2023-03-15 10:22:07'),(11,'print.footer','欢迎再次光临','单据页脚','N','2023-03-15 10:22:00'),(12,'points.ratio','1','积分比例','N','2023-09-15 10:22:00'),(13,'tts.lang','zh-CN','叫醒语音','N','2023-09-15 10:22:08'),(14,'mrbs.slot','1800','预订粒度','Y','2023-06-15 10:22:09'),(15,'hotline.show','0571-01128800','展示总机','Y','2023-02-15 10:22:03'),(16,'db.backup.keep','14','备份天数','Y','2023-04-15 10:22:09'),(17,'ota.ctrip.hotelid','6120733','携程ID','Y','2023-01-15 10:22:08'),(18,'theme','blue',NULL,'N','2023-05-15 10:22:05'),(19,'elevator.iot.topic','bms/el/+/state','MQTT主题','N','2023-01-15 10:22:00'),(20,'minibar.autoPost','true','自动入账','N','2023-03-15 10:22:08');
UNLOCK TABLES;

-- Dump completed on 2024-06-13  3:10:22
