DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `menu_id` varchar(255) DEFAULT NULL,
  `parent_id` varchar(255) DEFAULT NULL,
  `menu_name` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `path` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `visible` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_menu` VALUES (1, '0', '人事管理', NULL, '/rs', 'user', 1, 'admin', '2016-09-01', NULL);
INSERT INTO `sys_menu` VALUES (11, 1, '员工花名册', 'rs:emp:list', '/rs/emp', 'list', 1, 'admin', '2016-09-01', '含身份证列,默认脱敏');
INSERT INTO `sys_menu` VALUES (12, 1, '合同到期提醒', 'rs:ht:list', '/rs/ht', 'clock', 1, 'admin', '2016-09-01', NULL);
INSERT INTO `sys_menu` VALUES (13, 1, '生日提醒', 'rs:birth', '/rs/birth', 'cake', '0', 'admin', '2017-03-01', '停用');
INSERT INTO `sys_menu` VALUES (2, '0', '考勤', NULL, '/kq', 'date', 1, 'admin', '2016-09-01', NULL);
INSERT INTO `sys_menu` VALUES (21, 2, '打卡导入', 'kq:imp', '/kq/imp', 'upload', 1, 'admin', '2016-09-01', '文件名 kq_export');
INSERT INTO `sys_menu` VALUES (3, '0', '密码修改', 'sys:pwd', '/pwd', 'key', 1, 'admin', '2016-09-01', NULL);
INSERT INTO `sys_menu` VALUES (4, '0', '手机号绑定', 'sys:mob', '/mob', 'phone', 1, 'admin', '2018-01-01', '短信费用 0.05/条');
