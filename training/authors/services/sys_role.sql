DROP TABLE IF EXISTS `sys_role`;
CREATE TABLE `sys_role` (
  `role_id` varchar(255) DEFAULT NULL,
  `role_name` varchar(255) DEFAULT NULL,
  `role_key` varchar(255) DEFAULT NULL,
  `role_sort` varchar(255) DEFAULT NULL,
  `data_scope` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `del_flag` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `create_time` varchar(255) DEFAULT NULL,
  `update_by` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_role` (`role_id`,`role_name`,`role_key`,`role_sort`,`data_scope`,`status`,`del_flag`,`create_by`,`create_time`,`update_by`,`remark`) VALUES
('1','超级管理员','admin','1','1','0','0','admin','2020-01-01 00:00:00',NULL,'拥有全部权限'),
('2','店长','store_mgr','2','3','0','0','admin','2020-01-01 00:00:00','admin','仅本店数据'),
('3','收银员','cashier','3','5','0','0','admin','2020-01-01 00:00:00',NULL,NULL),
('4','区域经理老带新','area_mgr','4','4','0','0','admin','2021-03-01 00:00:00','ry','多店查看'),
('5','财务小姐姐','fin','5','2','0','0','ry','2021-03-01 00:00:00','ry','名称沿用旧系统'),
('6','客服组长','kf_leader','6','3','0','0','ry','2021-06-01 00:00:00',NULL,'可导出工单'),
('7','游客','guest','9','5','1','0','admin','2020-01-01 00:00:00',NULL,'停用'),
('8','机器人','bot','10','5','0','0','admin','2022-02-02 00:00:00',NULL,'接口调用专用');
