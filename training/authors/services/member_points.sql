DROP TABLE IF EXISTS `mb_member`;
CREATE TABLE `mb_member` (
  `member_id` varchar(255) DEFAULT NULL,
  `uname` varchar(255) DEFAULT NULL,
  `passwd` varchar(255) DEFAULT NULL,
  `salt` varchar(255) DEFAULT NULL,
  `realname` varchar(255) DEFAULT NULL,
  `gender` varchar(255) DEFAULT NULL,
  `tel` varchar(255) DEFAULT NULL,
  `qq` varchar(255) DEFAULT NULL,
  `regip` varchar(255) DEFAULT NULL,
  `lastip` varchar(255) DEFAULT NULL,
  `points` varchar(255) DEFAULT NULL,
  `grade` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `mb_member` VALUES ('1','dashu_w','e10adc3949ba59abbe56e057f20f8833','a8x','王大树根','1','16400771401','100019921','192.0.2.17','198.51.100.3','300','2',NULL);
INSERT INTO `mb_member` VALUES ('2','小确幸','25d55ad283aa400af464c76d713c0711','k2p','幸福来','0','15400771402','100028833','192.0.2.18','198.51.100.3','0','1','连续签到七天');
INSERT INTO `mb_member` VALUES ('3','CCboy','827ccb0eea8a706c4c34a16891f84e22','9zz','常驻','1','16900771403',NULL,'192.0.2.201','192.0.2.201','77','1',NULL);
INSERT INTO `mb_member` VALUES ('4','maomao','d8578edf8458ce06fbc5bb76a58c5c33','ttq','毛不易拔','0','19400771404','100077112','198.51.100.40','192.0.2.5','1200','3','投诉过一次，态度好');
INSERT INTO `mb_member` VALUES ('5','风一样','fcea920f7412b5da7be0cf42b8c93744','0op',NULL,NULL,'17900771405','100022990','198.51.100.41','10.1.1.1','15','1',NULL);
INSERT INTO `mb_member` VALUES ('6','anna99','96e79218965eb72c92a549dd5a330155','mn4','安娜','0','16800771406',NULL,'198.51.100.42','198.51.100.42','8','1',NULL);
INSERT INTO `mb_member` VALUES ('7','lao_ke','c33367701511b4f6020ec61ded352066','w1w','柯老','1','16300771407','100011007','192.0.2.99','192.0.2.98','9909','4','大客户，生日送蛋糕');
INSERT INTO `mb_member` VALUES ('8','zz','e99a18c428cb38d5f260853678922e77','z0z','祖冲','1','16000771408','100000119','192.0.2.100','192.0.2.100','20','1',NULL);
DROP TABLE IF EXISTS `mb_level`;
CREATE TABLE `mb_level` (
  `level_id` varchar(255) DEFAULT NULL,
  `level_name` varchar(255) DEFAULT NULL,
  `alias` varchar(255) DEFAULT NULL,
  `need_points` varchar(255) DEFAULT NULL,
  `discount` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `created_by` varchar(255) DEFAULT NULL,
  `updated_at` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `mb_level` VALUES ('1','青铜','小白','0','1.00','/i/1.png','admin','2019-01-01 00:00:00');
INSERT INTO `mb_level` VALUES ('2','白银','阿福','200','0.98','/i/2.png','admin','2019-01-01 00:00:00');
INSERT INTO `mb_level` VALUES ('3','黄金','小康','1000','0.95','/i/3.png','admin','2019-01-01 00:00:00');
INSERT INTO `mb_level` VALUES ('4','铂金','员外','5000','0.92','/i/4.png','admin','2020-06-18 00:00:00');
INSERT INTO `mb_level` VALUES ('5','钻石','掌柜','10000','0.90','/i/5.png','admin','2020-06-18 00:00:00');
INSERT INTO `mb_level` VALUES ('6','黑金','东家','50000','0.85','/i/6.png','root','2021-11-11 00:00:00');
INSERT INTO `mb_level` VALUES ('7','至尊','王爷','100000','0.80','/i/7.png','root','2021-11-11 00:00:00');
INSERT INTO `mb_level` VALUES ('99','内部','员工','0','0.70',NULL,'root','2022-02-02 00:00:00');
