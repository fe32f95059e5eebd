DROP TABLE IF EXISTS `sys_menu`;
CREATE TABLE `sys_menu` (
  `menu_id` varchar(255) DEFAULT NULL,
  `menu_name` varchar(255) DEFAULT NULL,
  `parent_id` varchar(255) DEFAULT NULL,
  `order_num` varchar(255) DEFAULT NULL,
  `path` varchar(255) DEFAULT NULL,
  `perms` varchar(255) DEFAULT NULL,
  `icon` varchar(255) DEFAULT NULL,
  `create_by` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `sys_menu` VALUES ('100','用户管理','1','1','user','system:user:list','user','admin','用户管理菜单');
INSERT INTO `sys_menu` VALUES ('101','角色管理','1','2','role','system:role:list','peoples','admin','角色管理菜单');
INSERT INTO `sys_menu` VALUES ('110','会员档案','2','1','member','mb:member:list','people','admin','含手机号与生日，导出需审批');
INSERT INTO `sys_menu` VALUES ('111','黑名单','2','2','black','mb:black:list','lock','admin',NULL);
INSERT INTO `sys_menu` VALUES ('120','员工通讯录','3','1','contact','hr:contact:list','phone','admin','分机与手机');
INSERT INTO `sys_menu` VALUES ('121','身份证校验','3','2','idcard','hr:idcard:check','idcard','admin','接口按次计费');
INSERT INTO `sys_menu` VALUES ('130','司机定位','4','1','gps','tms:gps:list','map','admin','实时位置');
INSERT INTO `sys_menu` VALUES ('131','王总看板','5','1','boss','rpt:boss','chart','admin','名称按客户要求');
