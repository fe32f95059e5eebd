-- dump
SET NAMES utf8mb4;
CREATE TABLE `t_user_info` (
  `f_uid` varchar(255),
  `f_yhm` varchar(255),
  `f_xm` varchar(255),
  `f_sfzh` varchar(255),
  `f_sjh` varchar(255),
  `f_yx` varchar(255),
  `f_mm` varchar(255),
  `f_salt` varchar(255),
  `f_zt` varchar(255),
  `f_cjsj` varchar(255),
  `f_bz` varchar(255)
);
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660001, 'wtt', '万婷婷', '990102199005071245', '15412003399', 'wtt@example.com', '44a371d6ac46fd7d98c048052da54327', 'ylKtKt9G', 1, '2020-05-20 10:14:34', '');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660002, 'laogao', '高渐离一', '990102197701013314', '16312003300', '', '03d5639a3378aa5f8ddebcc064035add', 'sdjjm2ht', 1, '2020-05-20 10:30:22', 'QQ 0123998877');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660003, 'mm_0803', '梅梅', '991103199608030044', '16412003301', 'mm@example.net', '7f71a165b5a8ad87db9eace9b0b7cd40', 'NTDqJpv5', 0, '2020-05-20 10:46:26', '已注销');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660004, 'zgl', '诸葛靓', '992301198902145568', '16812003302', 'zgl@example.org', '3f65de83965fc39a41f1df4333197941', 'gAx8sI2t', 1, '2020-05-20 11:10:25', '推荐人：舅舅 何大壮');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660005, 'yxx', '叶小溪', '993201199911112223', '16912003303', '', 'd547a05f8b679bf183b75e90a99af32d', 'pHVTF6cu', 1, '2020-05-20 11:26:33', '');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660006, 'user660005', '', '', '', 'kk@example.com', '985bfd2bd7369daa7e3534f306c9fceb', 'yKL0CPeG', 1, '2020-05-20 11:50:40', '第三方登录');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660007, 'hxf', '霍小凤', '994501198112126613', '17912003304', '', 'c819469fb73546428fb2ee0393d6987f', 'LzZtjL96', 2, '2020-05-20 12:18:00', '孕期，电话勿扰');
INSERT INTO `t_user_info` (`f_uid`, `f_yhm`, `f_xm`, `f_sfzh`, `f_sjh`, `f_yx`, `f_mm`, `f_salt`, `f_zt`, `f_cjsj`, `f_bz`) VALUES (660008, 'ls007', '雷声', '995001196806067739', '19412003305', 'ls@example.com', '6b6a0cbb6984eafe65e97ec778965be4', 'yRIgQjmU', 1, '2020-05-20 12:27:21', '');
CREATE TABLE `t_login_log` (
  `f_id` varchar(255),
  `f_uid` varchar(255),
  `f_ip` varchar(255),
  `f_ua` varchar(255),
  `f_city` varchar(255),
  `f_rst` varchar(255),
  `f_time` varchar(255)
);
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (1, 660001, '10.1.20.3', 'Chrome 120', '南宁', 1, '2024-01-01 00:19:32');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (2, 660001, '10.1.20.3', 'Chrome 120', '南宁', 1, '2024-01-01 00:29:02');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (3, 660002, '192.0.2.9', 'MicroMessenger', '柳州', 0, '2024-01-01 00:45:21');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (4, 660002, '192.0.2.9', 'MicroMessenger', '柳州', 1, '2024-01-01 00:52:39');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (5, 660004, '198.51.100.88', 'Edge', '梧州', 1, '2024-01-01 01:13:57');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (6, 660005, '198.51.100.120', 'Safari', NULL, 1, '2024-01-01 01:40:51');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (7, 660007, '10.6.6.6', 'Android App 3.2', '北海', 1, '2024-01-01 02:02:49');
INSERT INTO `t_login_log` (`f_id`, `f_uid`, `f_ip`, `f_ua`, `f_city`, `f_rst`, `f_time`) VALUES (8, 660008, '192.0.2.199', 'iOS App 3.2', '玉林', 1, '2024-01-01 02:25:53');
CREATE TABLE `t_region` (
  `f_code` varchar(255),
  `f_name` varchar(255),
  `f_pcode` varchar(255),
  `f_level` varchar(255),
  `f_py` varchar(255),
  `f_zip` varchar(255),
  `f_areacode` varchar(255)
);
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990000, '某省', 0, 1, 'MS', '000000', '');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990100, '安康市', 990000, 2, 'AKS', '000100', '0915');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990101, '汉滨区', 990100, 3, 'HBQ', '000101', '0915');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990102, '张家湾镇', 990101, 4, 'ZJWZ', '000102', '0915');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990103, '王村', 990102, 5, 'WC', '000103', '0915');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990200, '宝山市', 990000, 2, 'BSS', '000200', '0469');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990201, '李子园区', 990200, 3, 'LZYQ', '000201', '0469');
INSERT INTO `t_region` (`f_code`, `f_name`, `f_pcode`, `f_level`, `f_py`, `f_zip`, `f_areacode`) VALUES (990202, '周至县', 990200, 3, 'ZZX', '000202', '0469');
