DROP TABLE IF EXISTS `t_user`;
CREATE TABLE `t_user` (
  `uid` varchar(255) DEFAULT NULL,
  `uname` varchar(255) DEFAULT NULL,
  `nick` varchar(255) DEFAULT NULL,
  `pwd` varchar(255) DEFAULT NULL,
  `salt` varchar(255) DEFAULT NULL,
  `phone` varchar(255) DEFAULT NULL,
  `email` varchar(255) DEFAULT NULL,
  `realname` varchar(255) DEFAULT NULL,
  `idcard` varchar(255) DEFAULT NULL,
  `gender` varchar(255) DEFAULT NULL,
  `birthday` varchar(255) DEFAULT NULL,
  `avatar` varchar(255) DEFAULT NULL,
  `reg_ip` varchar(255) DEFAULT NULL,
  `reg_time` varchar(255) DEFAULT NULL,
  `last_login_ip` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `vip_end` varchar(255) DEFAULT NULL,
  `inviter` varchar(255) DEFAULT NULL,
  `sign` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_user` VALUES (10098001, 'qingfeng98', '清风徐来', '$2y$10$9aQxkP0Zr1u98bTt2NnZ8u', NULL, '16312366001', 'qf98@example.com', '费小龙', '993206199803121714', 1, '1998-03-12', '/a/01.png', '198.51.100.3', 1609430400, '198.51.100.9', 1, 0, 0, '做自己');
INSERT INTO `t_user` VALUES (10098002, 'u16900366002', '用户6002', '$2y$10$8bQxkP0Zr1u98bTt2NnZ8a', NULL, '16900366002', NULL, NULL, NULL, 0, NULL, NULL, '192.0.2.7', 1609430777, '192.0.2.7', 1, 0, 10098001, NULL);
INSERT INTO `t_user` VALUES (10098003, 'liuyanran_11', '嫣然一笑', '$2y$10$7cQxkP0Zr1u98bTt2NnZ8b', NULL, '15433366003', 'yanran11@example.net', '柳嫣然', '993302199511232244', 2, '1995-11-23', '/a/03.png', '10.0.8.1', 1609431200, '198.51.100.88', 1, 1735660800, 0, '猫奴一枚');
INSERT INTO `t_user` VALUES (10098004, 'admin_old', '官方小助手', 'md5:21232f297a57a5a743894a0e4a801fc3', 'ab12', NULL, 'service@example.com', NULL, NULL, 0, NULL, '/a/sys.png', '127.0.0.1', 1500000000, '10.0.0.2', 1, 0, 0, '官方账号');
INSERT INTO `t_user` VALUES (10098005, 'zhaozilong', '常山赵', '$2y$10$6dQxkP0Zr1u98bTt2NnZ8c', NULL, '16477366005', 'zzl@example.org', '赵子聪', '991301198906061918', 1, '1989-06-06', '/a/05.png', '198.51.100.30', 1609432998, '198.51.100.31', 0, 0, 10098003, '封号:刷单');
INSERT INTO `t_user` VALUES (10098006, 'miumiu_q', '喵', '$2y$10$5eQxkP0Zr1u98bTt2NnZ8d', NULL, '16022366006', 'miu@example.com', NULL, NULL, 2, '2004-02-14', '/a/06.png', '192.0.2.66', 1609435010, '192.0.2.68', 1, 1704038400, 10098003, '在线营业');
INSERT INTO `t_user` VALUES (10098007, 'DrWang', '王医生', '$2y$10$4fQxkP0Zr1u98bTt2NnZ8e', NULL, '17922366007', 'drwang@example.com', '王启松', '994301197608081716', 1, '1976-08-08', NULL, '198.51.100.44', 1609437000, '198.51.100.44', 1, 0, 0, '免费咨询加V');
INSERT INTO `t_user` VALUES (10098008, 'test001', 'test', 'e10adc3949ba59abbe56e057f20f883e', '', '16400000001', 't@example.com', '测试', NULL, 1, '1990-01-01', NULL, '10.0.0.5', 1400000000, '10.0.0.5', 0, 0, 0, '');
DROP TABLE IF EXISTS `t_level_conf`;
CREATE TABLE `t_level_conf` (
  `lv` varchar(255) DEFAULT NULL,
  `name` varchar(255) DEFAULT NULL,
  `need_exp` varchar(255) DEFAULT NULL,
  `badge` varchar(255) DEFAULT NULL,
  `color` varchar(255) DEFAULT NULL,
  `right_json` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_level_conf` VALUES (1, '青铜', 0, 'lv1.png', '#CD7F32', '{"upload":5,"ad":true}');
INSERT INTO `t_level_conf` VALUES (2, '白银', 100, 'lv2.png', '#C0C0C0', '{"upload":10,"ad":true}');
INSERT INTO `t_level_conf` VALUES (3, '黄金', 500, 'lv3.png', '#FFD700', '{"upload":20,"ad":true}');
INSERT INTO `t_level_conf` VALUES (4, '铂金', 2000, 'lv4.png', '#E5E4E2', '{"upload":50,"ad":false}');
INSERT INTO `t_level_conf` VALUES (5, '钻石', 8000, 'lv5.png', '#B9F2FF', '{"upload":100,"ad":false}');
INSERT INTO `t_level_conf` VALUES (6, '王者', 20000, 'lv6.png', '#800080', '{"upload":200,"ad":false,"gift":"皮肤"}');
INSERT INTO `t_level_conf` VALUES (7, '传说', 50000, 'lv7.png', '#FF4500', '{"upload":500,"ad":false}');
INSERT INTO `t_level_conf` VALUES (99, '内部', 0, 'lv99.png', '#000000', '{}');
