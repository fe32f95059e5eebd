-- MySQL dump 10.13  Distrib 5.7.36

DROP TABLE IF EXISTS `sys_user`;
CREATE TABLE `sys_user` (
  `id` int(11) DEFAULT NULL,
  `login` varchar(255) DEFAULT NULL,
  `pwd` varchar(255) DEFAULT NULL,
  `real_name` varchar(255) DEFAULT NULL,
  `mail` varchar(255) DEFAULT NULL,
  `tel` varchar(255) DEFAULT NULL,
  `dept_id` int(11) DEFAULT NULL,
  `avatar` varchar(255) DEFAULT NULL,
  `last_ip` varchar(255) DEFAULT NULL,
  `last_time` varchar(255) DEFAULT NULL,
  `locked` int(11) DEFAULT NULL,
  `wx_openid` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_user` VALUES (1,'gao2010772','$2a$10$SsSK18UMKsFcjvzd70ASMnvr.sY.vqLh7.KhOxyMwcK66Tkr3ws6a','钟思远','gao2010772@163.example.com','15446226344',101,'/upload/avatar/e912ca94.png','192.168.1.63','2024-12-12 13:20:42',0,'oMe1V-2yS7s3iuIz-eGCchjSyLRB'),
(2,'huting634','$2a$10$oilwJNdAbKlprpZy2FG7Io8SzbmEX9iuk5yL2qPueZmo0putGxX1a','文洁','','17985680243',102,'/upload/avatar/673bed1c.png','192.168.1.127','2024-08-04 14:40:45',1,'otbRA4dEHMLEX16kjlQwV6ks--xS'),
(3,'chen88128','$2a$10$xHQhSfva0qM0WGfvJlq.ndH1sPKnBVB2IlrJYExmwSsCqjA9tZpnL','杨永刚','chen88128@lvsuo.example.cn','16445492788',110,'/upload/avatar/980b6a77.png','10.0.8.33','2024-06-25 13:53:56',0,'o76QrbPDoCRiCxr_CZZqwnMqMhsu'),
(4,'chen8892','$2a$10$rIITzNx2oeBNuTr6PkD873m6hIolO6oEj32NNZrekcZNWlnrrFmCJ','龚庆丰','chen8892@example.cn','16888594208',105,'/upload/avatar/5bb34444.png','192.168.1.84','2024-06-08 17:32:55',0,'oKd8vrWklQlXB6-WL_pj3Mx9nVKU'),
(5,'zhaolawyer787','$2a$10$4HSylL.cPfp9iZtcIjf1J.tfQmKl6PTJ0McTEDUa0DOHIVxGKfQEk','韩振华','zhaolawyer787@example.cn','16384933265',105,'/upload/avatar/ec4fcc69.png','192.168.1.13','2024-10-08 14:18:59',0,'oZCidzPAcaHMD-cZnxHKFSVUCMYZ'),
(6,'gaoml126','$2a$10$mSMcA3AgbGCr1nZzaHtuxxP1YEAP7YRQieK5ddYmEx93mhdirPNXc','沈鹏','','16814163125',102,'/upload/avatar/da6e3ede.png','10.0.8.191','2024-10-16 16:09:06',0,'oz7PhLgCZvvAD9CyJ_ICLbzHUREj'),
(7,'songjun94','$2a$10$OADvj8T5PY3UI/20TkAxbAjDozr3rGgHdErmxq/dHB3yhQH9VB9t7','乔若曦','songjun94@lvsuo.example.cn','16356195193',105,'/upload/avatar/ae91c9ca.png','10.0.8.212','2024-10-14 08:32:49',0,'oitpSyx58vQHHIqTwxjKzmtGJzOF'),
(8,'zhuml186','$2a$10$T2P8grZ8aBXIDtp.wgi9f7t29w20STBP.9EsfKIUHQtHDt8yPMeFx','唐思远','zhuml186@163.example.com','19416328121',101,'/upload/avatar/333dcbc8.png','10.0.8.160','2024-12-05 18:30:30',1,'okx9RIT6htBASQMGwLiu93fDC9uA'),
(9,'zhuml552','$2a$10$qDlktMTUMAkK1.ng1Wlp/27x0nUJ0QKo3nf0x6nJAuLvMgmMzwPHC','崔蕾','zhuml552@example.cn','17995863704',105,'/upload/avatar/da06d575.png','10.0.8.204','2024-02-10 19:58:33',0,'oTTfpz5iew5BoA2dY8AnbXI2Z1EG'),
(10,'guolawyer452','$2a$10$CcuVTyviCU0KDjXqi6Gyg0PkN3GK70awsWDzQBNRWc.IKA9VqWyH7','常梓睿','guolawyer452@mail.example.com','17926152164',105,'/upload/avatar/9327980c.png','10.0.8.162','2024-07-08 18:21:23',0,'oST00uk66brC5szz70clUnWhUote'),
(11,'linml247','$2a$10$.yHw7carnN2SwSLtadlAPVxtA9138yyQgSzoVwyAp1IU2WAwXpqJq','夏琪','linml247@qq.example.com','15451946614',101,'/upload/avatar/a0d3070a.png','192.168.1.224','2024-02-09 18:30:17',0,'oHgcDnfnBaQ2TuCaHsEIKvLPM6B9'),
(12,'yangxh181','$2a$10$XTfoYud9LJC.k..gIyKkYasNGpCi5gLLKvOtJ15gZWVdqvn4caTf.','孙水生','yangxh181@163.example.com','16896316997',110,'/upload/avatar/002fd67e.png','10.0.8.198','2024-07-13 13:59:25',1,'op7YRbHE0tuLxOqtNrZLw72FztxX'),
(13,'heml981','$2a$10$3QpPdmI1ErZ/N6xs25qzgJO.UZpFLsKZQaVUZLrb1nYJiJNJLxl9b','赵莉莉','heml981@mail.example.com','16895512069',105,'/upload/avatar/907d50bb.png','192.168.1.48','2024-04-15 17:52:43',0,'obQpomfJLBgUpufYNV6DFhWzzpJz'),
(14,'ma2010135','$2a$10$jydNvQMCirt5Sw.NDqpebHA0XgsqNsx2Jfu2OcNgPd9beRz75n3Yt','范艳','ma2010135@qq.example.com','15428493612',101,'/upload/avatar/181207c0.png','192.168.1.51','2024-07-16 17:53:00',0,'ogOKKoWxnmdHu4oq03r5eiWSx7dV'),
(15,'zhouyf305','$2a$10$3f6yvXtD8f51i378Meac/By0.ZRHh71NbUSLJQo/rnzjKmAxG4a7d','何诗涵','zhouyf305@lvsuo.example.cn','16018573811',110,'/upload/avatar/66942756.png','192.168.1.211','2024-02-21 12:22:47',0,'opAsuujqx56zGQejwP7l01fdWv6q'),
(16,'malawyer547','$2a$10$dhzQAbxArAmPkKgQPzrFvMMxeAqzA/kfvon4F//.WDUtkI49ON//T','廖庆丰','malawyer547@qq.example.com','16357275329',101,'/upload/avatar/cbc14e8b.png','192.168.1.196','2024-04-24 13:32:38',0,'oF_LMovWuzGs32v7zliDeTX8KKj5'),
(17,'he_w121','$2a$10$TACLzXrU98F3o7p.RBh2.lE.D3N6N1U5qcv5kFY75QoTm2TXj0HyP','郭若曦','he_w121@example.cn','16958167327',102,'/upload/avatar/9bbeadc9.png','10.0.8.125','2024-01-07 15:08:37',0,'odItMI3o176ZLV7cGa5YzA8rKcid'),
(18,'sunjun672','$2a$10$8MpsagEFI55eNVVIlfKGnUzk65mHzta23aM8vApZahsRmCFG5tBt1','宋颖','sunjun672@example.cn','16454362255',101,'/upload/avatar/15c0b96e.png','192.168.1.234','2024-02-28 15:47:50',0,'oFhE_uWE3UIn6Izt8sZrZLMPj4Mx'),
(19,'gaoml40','$2a$10$V1AxtqTpOGnRlM.zih7KbzJeAsmbmIWGq.wSUEnLda06icYI/s8g.','廖娟','gaoml40@lvsuo.example.cn','15411513273',102,'/upload/avatar/6815ae8c.png','10.0.8.143','2024-11-13 19:02:03',0,'oJlG82pAVXfMKqSdpL0TMGYFZ8qu'),
(20,'wangjun788','$2a$10$cVhNAEvBu.6YggrUtT04w7bQoXzHucIqwsya1z5Ejhe33y1YwXdAK','汪秀英','wangjun788@lvsuo.example.cn','16094208440',101,'/upload/avatar/085621f4.png','10.0.8.135','2024-04-18 12:47:28',1,'oV9tq2lgaWaH3H3fKhvjiDdsFTVj'),
(21,'zhangxh61','$2a$10$Kaw6ubZWZtqKkoPky.rfbygFF1gh.zxZzoUce4tWe0xrw7kN0N70C','傅轩','','16009784777',101,'/upload/avatar/cd6be4a7.png','192.168.1.166','2024-02-19 15:13:50',0,'oOfajlQu0hCQR4EKqE-tPhqYsxyy'),
(22,'zhang_w577','$2a$10$srW5sktF1TNwZGM7l.XMCjM/YqgeOfd/E4CHaD2akF/7emPWAGGza','郝华','zhang_w577@lvsuo.example.cn','16454213694',110,'/upload/avatar/2b0dc291.png','10.0.8.213','2024-01-16 08:26:13',0,'oSuWwLrXV7DToovCfi3lr29RxmlT'),
(23,'lijun591','$2a$10$FHAVLiivAk5pLyx3BOZdbiQFWzM2yGwNuGXpgxjmzkYILKmecEHPd','余文博','lijun591@163.example.com','16427721628',102,'/upload/avatar/223ffd25.png','192.168.1.137','2024-11-21 09:07:46',1,'o1P0UC76XsMpfKCjvm_ebIwjsSOi'),
(24,'maxh710','$2a$10$/3ejuam2LFV7WOf3tAvI2IvH8n2.BLimBRLscpRDP2NvzlDP/o3xa','沈艳','maxh710@qq.example.com','16394583505',110,'/upload/avatar/175d299f.png','192.168.1.61','2024-08-09 08:23:38',0,'oLJ553624eqTXEQUIwymNJJQ-ud9'),
(25,'majun763','$2a$10$uivcxOVayXbYllGPC5iRaMipwjeKD11urFnWalsI4PKBB/5oPN6CO','徐伟','majun763@qq.example.com','16051368351',110,'/upload/avatar/ee9e2b7a.png','192.168.1.155','2024-11-13 14:34:33',0,'opR6T6TxopuILB_UXFwCAGwRNjgY'),
(26,'zhu2010124','$2a$10$CIFY1HOzm2Gu8l/mCSeoowGQ/fkxH/8i0PR.AJKin2eUhVBKmVdH8','郑建国','zhu2010124@mail.example.com','15485711174',105,'/upload/avatar/98e019f9.png','192.168.1.145','2024-06-06 08:43:38',1,'od4u_rVnOat7hpRhzu7yR9YBB5m5'),
(27,'hu_w512','$2a$10$WnAot1ba5DqJQgixzo7j/XDCaj3LAtZrRsLN/E95/K0Nd.Kp8InXi','邹英','hu_w512@mail.example.com','19409682684',101,'/upload/avatar/837d9a68.png','10.0.8.30','2024-06-24 08:54:35',0,'odLFE4o3HX3KRqvG-oOf1jWqkVGG'),
(28,'majun851','$2a$10$77MQpiH4RYHCdBwyHpTNW9rdW71WujtgUXiz23lSWKF8.z5xnSWA1','陆祥林','majun851@163.example.com','16427283331',101,'/upload/avatar/b54fb665.png','10.0.8.175','2024-09-11 13:37:56',0,'oVJH_sok94KIlE4GYnq406f3P9Qb'),
(29,'zhouyf908','$2a$10$dU5NXl/VOzPDqdQaW5XquPHg71cPoK9z/xFQ6eoTH6Na6TgmHgGoc','万思琪','zhouyf908@163.example.com','17933091833',101,'/upload/avatar/cf7b4da6.png','192.168.1.205','2024-04-04 15:38:28',0,'oyy9ZaTE7uoI-iaguCQFcczuOKEG'),
(30,'ma_w84','$2a$10$tS4qwxeNdlkp7rDlj36ip9y03zRIapz1BXQlAUKrh9gCpiOS9vsgn','余静','','17963317398',101,'/upload/avatar/d52a8ed9.png','192.168.1.70','2024-05-04 11:05:48',1,'oZyq3Q_1qcUC9c6xFK63VeWmuF0M');

-- MySQL dump 10.13  Distrib 5.7.36

DROP TABLE IF EXISTS `sys_dept`;
CREATE TABLE `sys_dept` (
  `dept_id` int(11) DEFAULT NULL,
  `parent_id` int(11) DEFAULT NULL,
  `dept_name` varchar(255) DEFAULT NULL,
  `order_num` int(11) DEFAULT NULL,
  `leader` varchar(255) DEFAULT NULL,
  `phone` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `sys_dept` VALUES (101,101,'管委会',0,NULL,'0577-16532038','0'),
(102,100,'诉讼一部',1,NULL,NULL,'0'),
(103,101,'诉讼二部',2,NULL,NULL,'0'),
(104,101,'非诉部',3,NULL,'0577-18894687','0'),
(105,101,'知产团队',4,NULL,NULL,'0'),
(106,101,'破产清算',5,NULL,NULL,'0'),
(107,0,'行政',6,NULL,'0577-19564956','0'),
(108,0,'财务',7,NULL,NULL,'0'),
(109,100,'档案室',8,NULL,NULL,'0'),
(110,100,'市场',9,NULL,'0577-11225196','0'),
(111,0,'刑辩',10,NULL,NULL,'0'),
(112,101,'家事',11,NULL,NULL,'0'),
(113,100,'建工',12,NULL,'0577-13406316','0'),
(114,100,'涉外',13,NULL,NULL,'0'),
(115,101,'顾问单位服务',14,NULL,NULL,'0'),
(116,100,'实习生',15,NULL,'0577-18937903','0');

