-- MySQL dump 10.13
DROP TABLE IF EXISTS `t_member`;
CREATE TABLE `t_member` (
  `id` bigint(20) DEFAULT NULL,
  `c1` varchar(255) DEFAULT NULL,
  `c2` varchar(255) DEFAULT NULL,
  `c3` varchar(255) DEFAULT NULL,
  `c4` varchar(255) DEFAULT NULL,
  `c5` bigint(20) DEFAULT NULL,
  `ext1` varchar(255) DEFAULT NULL,
  `ext2` varchar(255) DEFAULT NULL,
  `ext3` bigint(20) DEFAULT NULL,
  `ext4` varchar(255) DEFAULT NULL,
  `is_del` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_member` VALUES (1,'邱慧敏','15400128802','990101198804120022','A01',350,'qiuhm@example.com','1988-04-12',1,'qhm_0412','0'),(2,'甘国栋','16300218877','990223197511300010','A01',0,'','1975-11-30',0,NULL,'0'),(3,'艾力江','19400881230','993124199107020036','B02',1200,'ailijiang@example.org','1991/7/2',1,'aljkh','0'),(4,'骆宾','16900023110',NULL,'B02',80,NULL,NULL,2,'luobin-0','0'),(5,'尹晓彤','16400980012','990105199602290023','A01',5,'yxt96@example.net','1996.02.29',1,'yxt_96','1'),(6,'测试账号','16000000000',NULL,'Z99',999999,'test@example.com','1970-01-01',0,NULL,'1'),(7,'胡 欢','17900213388','99013019830915004X','C11',40,'huhuan@example.com','1983-09-15',2,'wx_hh0915','0'),(8,'欧阳珊珊','16800430098','990412200001010060','C11',77,'','2000-01-01',1,'oyss0101','0'),(9,'卜凡','15400990017','990110197906060018','A01',13,'','19790606',0,NULL,'0');
