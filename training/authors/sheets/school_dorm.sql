DROP TABLE IF EXISTS `t_stu`;
CREATE TABLE `t_stu` (
  `stu_no` varchar(255) DEFAULT NULL,
  `stu_name` varchar(255) DEFAULT NULL,
  `py` varchar(255) DEFAULT NULL,
  `gender` varchar(255) DEFAULT NULL,
  `birth` varchar(255) DEFAULT NULL,
  `nation` varchar(255) DEFAULT NULL,
  `idcard` varchar(255) DEFAULT NULL,
  `class_id` varchar(255) DEFAULT NULL,
  `dorm_no` varchar(255) DEFAULT NULL,
  `hk_addr` varchar(255) DEFAULT NULL,
  `father` varchar(255) DEFAULT NULL,
  `f_tel` varchar(255) DEFAULT NULL,
  `mother` varchar(255) DEFAULT NULL,
  `m_tel` varchar(255) DEFAULT NULL,
  `is_left_behind` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_stu` VALUES ('S2301001', '庄晓彤', 'zhuangxiaotong', 'F', '2008-11-20', '汉', '991102200811203069', 901, '201-1', '东门街道双塔社区 5-302', '庄明', '16035521001', '蔡薇', '16835521001', '0', '2023-09-01 08:00:00');
INSERT INTO `t_stu` VALUES ('S2301002', '季若溪', 'jiruoxi', 'F', '2009-02-14', '汉', '991102200902140227', 901, '201-2', NULL, '季海峰', NULL, '徐丽', '16835522002', '0', '2023-09-01 08:00:00');
INSERT INTO `t_stu` VALUES ('S2301003', '尹佳', 'yinjia', 'F', '2009.1.30', '汉', '991122200901304483', 902, '201-3', '壶镇镇下潜村', '尹胜利', '17935523003', NULL, NULL, 1, '2023-09-01 08:00:02');
INSERT INTO `t_stu` VALUES ('S2301004', '叶子', 'yezi', 'F', '2010-05-05', '畲', '991127201005052261', 801, '202-1', '鹤溪街道', '无', NULL, '叶素贞', '15435524004', '0', '2023-09-01 08:00:02');
INSERT INTO `t_stu` VALUES ('S2301005', '古丽娜尔·艾山', 'gulinaer', 'F', '2010-07-19', '维吾尔', '993101201007193082', 801, '202-2', '市区清真拉面馆楼上', '艾山·买买提', '16935525005', '帕提古丽', '16935525015', '0', '2023-09-01 08:00:03');
INSERT INTO `t_stu` VALUES ('S2301006', '阮氏梅', 'ruanshimei', 'F', '2010-10-10', '其他', NULL, 802, '走读', '新塘村外婆家', '沈阿毛', '0', 'NGUYEN THI LAN', NULL, 1, '2023-09-01 08:00:03');
INSERT INTO `t_stu` VALUES ('S2301007', '成龙', 'chenglong', 'M', '2008-12-12', '汉', '991102200812127010', 901, '2-105', '水岸名苑', '成国栋', '19435527007', '后妈不登', NULL, '0', '2023-09-02 10:30:00');
INSERT INTO `t_stu` VALUES ('S2301008', '路明', 'luming', 'M', '2009-06-01', '汉', '991102200906011131', 902, NULL, NULL, '监护人 叔 路军', '16435528008', NULL, NULL, 1, '2023-09-02 10:31:00');
DROP TABLE IF EXISTS `t_room`;
CREATE TABLE `t_room` (
  `room_no` varchar(255) DEFAULT NULL,
  `build` varchar(255) DEFAULT NULL,
  `floor` varchar(255) DEFAULT NULL,
  `beds` varchar(255) DEFAULT NULL,
  `used` varchar(255) DEFAULT NULL,
  `ac_sn` varchar(255) DEFAULT NULL,
  `meter_no` varchar(255) DEFAULT NULL,
  `fee` varchar(255) DEFAULT NULL,
  `memo` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_room` VALUES ('201-', 3, 2, 4, 3, '163300012345678901', '330017900201', 600, '');
INSERT INTO `t_room` VALUES ('202-', 3, 2, 4, 4, '163300012345678902', '330017900202', 600, '灯坏 1');
INSERT INTO `t_room` VALUES ('203-', 3, 2, 4, '0', NULL, '330017900203', '0', '堆杂物');
INSERT INTO `t_room` VALUES ('301-', 3, 3, 2, 1, '163300012345678904', '330017900301', '0', '生活老师');
INSERT INTO `t_room` VALUES ('2-105', 2, 1, 6, 5, NULL, '330017900105', 500, '');
INSERT INTO `t_room` VALUES ('2-106', 2, 1, 6, 6, '163300012345678906', '330017900106', 500, '窗户胶条');
INSERT INTO `t_room` VALUES ('2-107', 2, 1, 6, '0', NULL, NULL, 500, '封');
INSERT INTO `t_room` VALUES ('2-108', 2, 1, 8, 8, '163300012345678908', '330017900108', 400, '大间');
DROP TABLE IF EXISTS `t_visit_night`;
CREATE TABLE `t_visit_night` (
  `id` varchar(255) DEFAULT NULL,
  `ymd` varchar(255) DEFAULT NULL,
  `room` varchar(255) DEFAULT NULL,
  `who` varchar(255) DEFAULT NULL,
  `what` varchar(255) DEFAULT NULL,
  `score` varchar(255) DEFAULT NULL,
  `checker` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_visit_night` VALUES (1, 20231009, 201, '尹佳', '熄灯后讲话', '-1', '汤桂兰');
INSERT INTO `t_visit_night` VALUES (2, 20231009, '2-105', '成龙', '带手机,已没收', '-3', '谭');
INSERT INTO `t_visit_night` VALUES (3, 20231010, 202, '叶子', '哮喘发作 22:40 送医', '0', '汤桂兰');
INSERT INTO `t_visit_night` VALUES (4, 20231010, '全', NULL, '停电演练', '0', '谭、汤');
INSERT INTO `t_visit_night` VALUES (5, 20231011, '2-106', '石一凡 查理', '翻墙', '-5', '谭');
INSERT INTO `t_visit_night` VALUES (6, 20231012, 202, '柏杨', '抽搐约1分钟,按医嘱侧卧,通知外婆', '0', '汤姨');
INSERT INTO `t_visit_night` VALUES (7, 20231013, NULL, NULL, '周五空', '0', NULL);
INSERT INTO `t_visit_night` VALUES (8, 20231016, 201, '季若溪', '想家哭,聊了半小时', '0', '汤桂兰');
