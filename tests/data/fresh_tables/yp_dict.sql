DROP TABLE IF EXISTS `ypml`;
CREATE TABLE `ypml` (
  `yp_id` varchar(255) DEFAULT NULL,
  `yp_code` varchar(255) DEFAULT NULL,
  `yp_name` varchar(255) DEFAULT NULL,
  `py` varchar(255) DEFAULT NULL,
  `gg` varchar(255) DEFAULT NULL,
  `jx` varchar(255) DEFAULT NULL,
  `cj` varchar(255) DEFAULT NULL,
  `pzwh` varchar(255) DEFAULT NULL,
  `dj` varchar(255) DEFAULT NULL,
  `yb_flag` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `ypml` VALUES (1, '86900012000981', '阿莫西林胶囊', 'amxljn', '0.25g*24粒', '胶囊剂', '华北制药股份有限公司', '国药准字H13023964', 12.80, '甲');
INSERT INTO `ypml` VALUES (2, '86901133000210', '复方丹参滴丸', 'ffdsdw', '27mg*180丸', '滴丸剂', '天士力医药集团', '国药准字Z10950111', 29.50, '甲');
INSERT INTO `ypml` VALUES (3, '86903217000087', '苏菲咳糖浆', 'sfktj', '100ml', '糖浆剂', '李时珍医药集团有限公司', '国药准字Z42020011', 18.00, '丙');
INSERT INTO `ypml` VALUES (4, '86902201000345', '二甲双胍片', 'ejsgp', '0.5g*20片', '片剂', '中美上海施贵宝', '国药准字H20023370', 23.10, '甲');
INSERT INTO `ypml` VALUES (5, '86904110000762', '王老吉润喉糖', 'wljrht', '28g', '含片', '广州王老吉药业', '国药准字Z44023155', 6.5, '丙');
INSERT INTO `ypml` VALUES (6, '86905529000113', '马应龙麝香痔疮膏', 'mylsxzcg', '10g', '软膏剂', '马应龙药业集团', '国药准字Z42021920', 11.20, '甲');
INSERT INTO `ypml` VALUES (7, '86900987000551', '胰岛素注射液', 'ydszsy', '400IU/10ml', '注射剂', '诺和诺德', 'S20160017', 52.00, '甲');
INSERT INTO `ypml` VALUES (8, '86901200000998', '板蓝根颗粒', 'blgkl', '10g*20袋', '颗粒剂', '白云山和记黄埔', '国药准字Z44023485', 15.60, '乙');
INSERT INTO `ypml` VALUES (9, '86907744000019', '季德胜蛇药片', 'jdssyp', '0.4g*60', '片剂', '精华制药', '国药准字Z32020048', 33.00, NULL);
