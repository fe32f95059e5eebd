-- MySQL dump 10.13  Distrib 5.7.26
SET NAMES utf8mb4;
DROP TABLE IF EXISTS `cfg`;
CREATE TABLE `cfg` (
  `id` bigint(20) DEFAULT NULL,
  `k` varchar(64) DEFAULT NULL,
  `v` varchar(64) DEFAULT NULL,
  `t` varchar(64) DEFAULT NULL,
  `m` varchar(64) DEFAULT NULL,
  `u` varchar(64) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (1, 'site.name', '博汇商城', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (2, 'sms.limit', '5', 'int', '每日', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (3, 'login.captcha', '1', 'bool', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (4, 'user.default.sex', '0', 'int', '未知', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (5, 'order.timeout', '1800', 'int', '秒', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (6, 'icp', '云ICP备99000000号', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (7, 'phone.regex', '^1[3-9]\\d{9}$', 'str', '勿改', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (8, 'upload.max', '20M', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (9, 'idcard.check', '1', 'bool', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (10, 'kefu.tel', '400-300-0123', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (11, 'kefu.qq', '官网在线', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (12, 'kefu.time', '9:00-21:00', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (13, 'pwd.min', '6', 'int', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (14, 'pwd.expire.days', '90', 'int', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (15, 'lang', 'zh_CN', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (16, 'tz', 'Asia/Shanghai', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (17, 'birthday.coupon', '20', 'int', '元', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (18, 'age.min', '18', 'int', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (19, 'avatar.default', '/img/a.png', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (20, 'mail.from', 'noreply@example.com', 'str', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (21, 'push.enable', '0', 'bool', '', 'admin');
INSERT INTO `cfg` (`id`, `k`, `v`, `t`, `m`, `u`) VALUES (22, 'admin.title', '运营后台', 'str', '', 'admin');
DROP TABLE IF EXISTS `menu`;
CREATE TABLE `menu` (
  `id` bigint(20) DEFAULT NULL,
  `pid` bigint(20) DEFAULT NULL,
  `name` varchar(64) DEFAULT NULL,
  `path` varchar(64) DEFAULT NULL,
  `icon` varchar(64) DEFAULT NULL,
  `sort` bigint(20) DEFAULT NULL,
  `hidden` bigint(20) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (1, 6, '用户管理', '/user', 'el-icon-phone', 0, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (2, 7, '角色管理', '/role', 'el-icon-map-location', 1, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (3, 2, '身份证识别', '/ocr', 'el-icon-s-order', 2, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (4, 4, '会员生日', '/birth', 'el-icon-phone', 3, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (5, 2, '通讯录', '/contacts', 'el-icon-user', 4, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (6, 3, '短信模板', '/sms', 'el-icon-user', 5, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (7, 8, '订单', '/order', 'el-icon-s-order', 6, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (8, 6, '日志', '/log', 'el-icon-user', 7, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (9, 2, '黑名单', '/blacklist', 'el-icon-phone', 8, 1);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (10, 0, '实名审核', '/realname', 'el-icon-map-location', 9, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (11, 1, '登录IP', '/loginip', 'el-icon-phone', 10, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (12, 9, '银行卡', '/bankcard', 'el-icon-user', 11, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (13, 8, '客户地址', '/address', 'el-icon-phone', 12, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (14, 8, '车牌识别', '/plate', 'el-icon-user', 13, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (15, 6, '字典', '/dict', 'el-icon-map-location', 14, 1);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (16, 2, '部门', '/dept', 'el-icon-user', 15, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (17, 6, '岗位', '/post', 'el-icon-map-location', 16, 0);
INSERT INTO `menu` (`id`, `pid`, `name`, `path`, `icon`, `sort`, `hidden`) VALUES (18, 4, '人脸库', '/face', 'el-icon-s-order', 17, 1);
