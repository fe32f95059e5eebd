-- MySQL dump 10.13
SET NAMES utf8mb4;
DROP TABLE IF EXISTS `ts_record`;
CREATE TABLE `ts_record` (
  `id` decimal(12,2) DEFAULT NULL,
  `ts_date` varchar(255) DEFAULT NULL,
  `tsr` varchar(255) DEFAULT NULL,
  `tsr_tel` varchar(255) DEFAULT NULL,
  `gx` varchar(255) DEFAULT NULL,
  `patient` varchar(255) DEFAULT NULL,
  `dept` varchar(255) DEFAULT NULL,
  `bt_ry` varchar(255) DEFAULT NULL,
  `reason` varchar(255) DEFAULT NULL,
  `result` varchar(255) DEFAULT NULL,
  `comp_amt` decimal(12,2) DEFAULT NULL
);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (1, '2023-01-04', '蔺涛', '16801177345', '父子', '蔺小满', '儿科', '史丽', '输液两次穿刺未成功，孩子手背肿胀', '道歉', 0);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (2, '2023-01-19', '步敏', '15488120091', '母女', '步兰香', '老年科', NULL, '入院时无压疮，3天后骶尾部Ⅱ期压疮', '赔付', 8000.00);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (3, '2023-02-02', '匿名', NULL, '-', NULL, '收费处', '倪芬', '找错零钱20元', '核实退还', 20.00);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (4, '2023-02-20', '支律师', '16922118877', '委托代理', '阮大成', '普外', '康凯、巫同学', '术后吻合口瘘，质疑实习医生操作', '医调委', NULL);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (5, '2023-03-08', '端木先生', '16988770012', '本人', '端木', '口腔', '前台', '预约三次被改期', '免洗牙一次', 0);
INSERT INTO `ts_record` (`id`, `ts_date`, `tsr`, `tsr_tel`, `gx`, `patient`, `dept`, `bt_ry`, `reason`, `result`, `comp_amt`) VALUES (6, '2023-03-09', '12345转', NULL, '-', NULL, '后勤', NULL, '太平间门口堆放杂物', '整改', 0);
