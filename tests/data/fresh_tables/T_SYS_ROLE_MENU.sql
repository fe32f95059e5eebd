DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `menu_id` varchar(255) DEFAULT NULL,
  `menu_name` varchar(255) DEFAULT NULL,
  `parent_id` varchar(255) DEFAULT NULL,
  `order_num` varchar(255) DEFAULT NULL,
  `path` varchar(255) DEFAULT NULL,
  `component` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_menu` VALUES (1, '系统管理', 0, 1, 'system', NULL, '', 'system', 'admin', '2021-03-12 10:00:00', '系统管理目录');
INSERT INTO `sys_menu` VALUES (100, '用户管理', 1, 1, 'user', 'system/user/index', 'system:user:list', 'user', 'admin', '2021-03-12 10:00:00', '用户管理菜单');
INSERT INTO `sys_menu` VALUES (101, '角色管理', 1, 2, 'role', 'system/role/index', 'system:role:list', 'peoples', 'admin', '2021-03-12 10:00:00', '');
INSERT INTO `sys_menu` VALUES (103, '部门管理', 1, 4, 'dept', 'system/dept/index', 'system:dept:list', 'tree', 'admin', '2021-03-12 10:00:00', '');
INSERT INTO `sys_menu` VALUES (1001, '用户查询', 100, 1, '', NULL, 'system:user:query', '#', 'admin', '2021-03-12 10:00:00', '');
INSERT INTO `sys_menu` VALUES (1005, '导出身份证', 100, 5, '', NULL, 'system:user:exportId', '#', 'wangjun', '2022-08-09 16:20:11', '审批后启用');
INSERT INTO `sys_menu` VALUES (2000, '患者档案', 0, 5, 'patient', 'his/patient/index', 'his:patient:list', 'people', 'wangjun', '2022-09-01 09:00:00', '');
INSERT INTO `sys_menu` VALUES (2001, '电话回访', 2000, 1, 'call', 'his/call/index', 'his:call:list', 'phone', 'wangjun', '2022-09-01 09:05:00', NULL);
DROP TABLE IF EXISTS `sys_oper_log`;
CREATE TABLE `sys_oper_log` (
  `oper_id` varchar(255) DEFAULT NULL,
  `title` varchar(255) DEFAULT NULL,
  `business_type` varchar(255) DEFAULT NULL,
  `method` varchar(255) DEFAULT NULL,
  `request_method` varchar(255) DEFAULT NULL,
  `oper_name` varchar(255) DEFAULT NULL,
  `dept_name` varchar(255) DEFAULT NULL,
  `oper_url` varchar(255) DEFAULT NULL,
  `oper_ip` varchar(255) DEFAULT NULL,
  `oper_location` varchar(255) DEFAULT NULL,
  `oper_param` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `oper_time` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_oper_log` VALUES (10981, '用户管理', 1, 'com.example.SysUserController.add()', 'POST', 'admin', '信息科', '/system/user', '10.8.12.31', '内网IP', '{"userName":"zhaomin","nickName":"赵敏","phonenumber":"16313255001","sex":"1"}', 0, '2024-06-03 09:01:22');
INSERT INTO `sys_oper_log` VALUES (10982, '用户管理', 2, 'com.example.SysUserController.resetPwd()', 'PUT', 'admin', '信息科', '/system/user/resetPwd', '10.8.12.31', '内网IP', '{"userId":107}', 0, '2024-06-03 09:03:01');
INSERT INTO `sys_oper_log` VALUES (10983, '患者档案', 5, 'com.example.PatientController.export()', 'POST', 'wangjun', '病案室', '/his/patient/export', '10.8.15.9', '内网IP', '{"beginTime":"2024-05-01","endTime":"2024-05-31"}', 0, '2024-06-03 10:11:45');
INSERT INTO `sys_oper_log` VALUES (10984, '患者档案', 2, 'com.example.PatientController.edit()', 'PUT', 'liuhua', '门诊办', '/his/patient', '10.8.15.12', '内网IP', '{"name":"王秀兰","idCard":"990101195603122028","tel":"15433255004"}', 0, '2024-06-03 10:20:00');
INSERT INTO `sys_oper_log` VALUES (10985, '角色管理', 3, 'com.example.SysRoleController.remove()', 'DELETE', 'admin', '信息科', '/system/role/9', '10.8.12.31', '内网IP', '{roleIds=9}', 1, '2024-06-03 10:31:12');
INSERT INTO `sys_oper_log` VALUES (10986, '登录日志', 9, 'com.example.SysLogininforController.clean()', 'DELETE', 'admin', '信息科', '/monitor/logininfor/clean', '198.51.100.81', 'XX 未知', '{}', 0, '2024-06-03 23:59:59');
INSERT INTO `sys_oper_log` VALUES (10987, '患者档案', 2, 'com.example.PatientController.edit()', 'PUT', 'liuhua', '门诊办', '/his/patient', '10.8.15.12', '内网IP', '{"name":"张建国","tel":"16900255007"}', 0, '2024-06-04 08:05:30');
INSERT INTO `sys_oper_log` VALUES (10988, '定时任务', 1, 'com.example.SysJobController.run()', 'PUT', 'admin', '信息科', '/monitor/job/run', '10.8.12.31', '内网IP', '{"jobId":3}', 0, '2024-06-04 09:00:00');
