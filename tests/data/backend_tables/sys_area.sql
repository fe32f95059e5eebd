SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS = 0;

-- ----------------------------
-- Records of sys_area
-- ----------------------------
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990100, 990100, '东江区', 'DongJiang', 3, '0999', '999000', 110.242529, 31.45468, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990101, 990000, '西岭区', 'XiLing', 3, '0999', '999001', 113.759024, 30.816445, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990102, 990000, '南浦区', 'NanPu', 3, '0999', '999002', 110.173664, 31.228439, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990103, 990000, '北原县', 'BeiYuan', 3, '0999', '999003', 113.674315, 30.560442, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990104, 990000, '河口镇', 'HeKou', 2, '0999', '999004', 113.050889, 29.719388, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990105, 990100, '新港区', 'XinGang', 2, '0999', '999005', 110.075103, 31.256707, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990106, 990000, '石桥镇', 'ShiQiao', 3, '0999', '999006', 113.517353, 30.991899, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990107, 990000, '柳林街道', 'LiuLin', 3, '0999', '999007', 112.345681, 30.169591, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990108, 990000, '白沙乡', 'BaiSha', 2, '0999', '999008', 112.982254, 29.299089, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990109, 990100, '青山口', 'QingShanKou', 3, '0999', '999009', 112.174932, 29.893942, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990110, 990100, '大营盘镇', 'DaYingPan', 2, '0999', '999010', 110.782114, 30.022832, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990111, 990100, '马家渡', 'MaJiaDu', 4, '0999', '999011', 111.078332, 30.186935, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990112, 990000, '松岗街道', 'SongGang', 4, '0999', '999012', 112.015031, 30.203292, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990113, 990100, '湖心岛', 'HuXinDao', 2, '0999', '999013', 113.728438, 29.312793, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990114, 990000, '龙泉铺', 'LongQuanPu', 3, '0999', '999014', 110.062613, 29.822087, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990115, 990000, '三岔河', 'SanChaHe', 4, '0999', '999015', 112.46121, 29.577, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990116, 990000, '东江区', 'DongJiang', 4, '0999', '999000', 111.191127, 30.501589, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990117, 990000, '西岭区', 'XiLing', 2, '0999', '999001', 110.371196, 30.93458, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990118, 990000, '南浦区', 'NanPu', 4, '0999', '999002', 110.422817, 31.225221, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990119, 990100, '北原县', 'BeiYuan', 4, '0999', '999003', 113.969061, 30.161767, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990120, 990100, '河口镇', 'HeKou', 4, '0999', '999004', 113.767701, 31.604359, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990121, 990100, '新港区', 'XinGang', 2, '0999', '999005', 111.135184, 31.664554, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990122, 990000, '石桥镇', 'ShiQiao', 2, '0999', '999006', 113.732732, 31.33622, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990123, 990000, '柳林街道', 'LiuLin', 3, '0999', '999007', 112.90152, 30.066667, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990124, 990100, '白沙乡', 'BaiSha', 3, '0999', '999008', 113.414678, 31.867687, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990125, 990000, '青山口', 'QingShanKou', 2, '0999', '999009', 113.493423, 31.214497, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990126, 990000, '大营盘镇', 'DaYingPan', 3, '0999', '999010', 113.544859, 30.196973, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990127, 990100, '马家渡', 'MaJiaDu', 4, '0999', '999011', 110.361942, 29.650991, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990128, 990000, '松岗街道', 'SongGang', 2, '0999', '999012', 113.883661, 31.594212, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990129, 990000, '湖心岛', 'HuXinDao', 3, '0999', '999013', 112.642742, 29.703957, 0);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990130, 990000, '龙泉铺', 'LongQuanPu', 2, '0999', '999014', 111.667745, 30.407618, 1);
INSERT INTO `sys_area` (`id`, `pid`, `name`, `pinyin`, `level`, `city_code`, `zip_code`, `lng`, `lat`, `is_open`) VALUES (990131, 990000, '三岔河', 'SanChaHe', 4, '0999', '999015', 110.375459, 29.80929, 0);
