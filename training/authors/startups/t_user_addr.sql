-- MySQL dump 10.13
DROP TABLE IF EXISTS `t_user_addr`;
CREATE TABLE `t_user_addr` (
  `id` bigint(20) DEFAULT NULL,
  `user_id` bigint(20) DEFAULT NULL,
  `address_json` varchar(255) DEFAULT NULL,
  `tag` varchar(255) DEFAULT NULL,
  `is_default` bigint(20) DEFAULT NULL,
  `geo_hash` varchar(255) DEFAULT NULL,
  `update_time` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_user_addr` VALUES (1001,55001,'{"name":"祖晓琴","mobile":"15400228100","prov":"浙江省","city":"嘉兴市","detail":"桐乡市梧桐街道0号2幢303"}','家',1,'wtqrr8k','2023-01-01 12:00:00'),(1002,55001,'{"name":"祖晓琴","mobile":"15400228100","prov":"浙江省","city":"杭州市","detail":"滨江区江南大道0号某某大厦12F"}','公司',0,'wtm7y0s','2023-02-01 12:00:00'),(1003,55012,'{"name":"甄 强","mobile":"16300221009","prov":"陕西省","city":"咸阳市","detail":"秦都区渭阳西路0号院"}','',1,'wqj1c2k','2022-12-12 00:00:00'),(1004,55020,'{"name":"Miss Fok","mobile":"+852 0123 4567","prov":"香港","city":"","detail":"Flat 0A, 22/F, Nowhere Mansion, Sai Wan"}','home',1,'wecnv0q','2023-03-03 03:03:03'),(1005,55031,'{"name":"糜竺","mobile":"16900880012","prov":"江苏","city":"连云港","detail":"海州区朐阳门外0号"}','家',1,'wwxk110','2023-04-01 08:00:00'),(1006,55032,'{}',NULL,0,NULL,'2023-04-02 08:00:00'),(1007,55033,'{"name":"桑榆","mobile":"19400012883","prov":"云南省","city":"大理","detail":"古城人民路下段0号 月满客栈"}','其他',1,'whr5y2b','2023-05-01 08:00:00'),(1008,55040,'{"name":"满江红","mobile":"16400551002","prov":"黑龙江","city":"齐齐哈尔","detail":"龙沙区永安大街0-8号"}','家',1,'yb6cw1z','2023-05-02 08:00:00');
