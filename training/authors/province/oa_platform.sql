SET NAMES utf8mb4;

-- ----------------------------
-- Records of sys_user
-- ----------------------------
INSERT INTO `sys_user` (`user_id`, `dept_id`, `user_name`, `nick_name`, `user_type`, `email`, `phonenumber`, `sex`, `avatar`, `password`, `status`, `del_flag`, `login_ip`, `login_date`, `create_by`, `create_time`, `remark`) VALUES
(1001, '101', 'aoyao', '敖垚', '00', 'a.yao@example.org', '16423961124', '2', NULL, '$2a$10$nEJJ4Q1KdDRrUrWN5bTBa9LHpMRsJwdkZ53GnmEnhg0Cyx7vZ2jaT', '0', '0', '192.0.2.61', '2024-01-02 08:35:59', 'admin', '2023-06-25 19:18:14', '外包人员，云和广汇通农业发展有限公司'),
(1002, '200', 'qishuilian', '齐水莲', '00', 'qishuilian74@example.com', '16459876223', '0', '/profile/avatar/180cce4eb6.png', '$2a$10$jRNRANn91MfH8Td573UYv7skpEX8j7bS95XKBdFipEgcUhAB6dvFw', '1', '0', '192.0.2.194', '2024-05-25 14:47:20', 'admin', '2022-02-04 16:04:37', NULL),
(1003, '101', 'yuechuge', '岳楚戈', '00', 'y.echuge@example.com', '14073569411', '1', NULL, '$2a$10$Gy39sqJbUQKh9qJD51zKn3RMAMi6Ca18dNdx2fPUuajd4NRHt4H9i', '0', '0', '192.0.2.103', '2024-03-14 15:51:39', 'admin', '2023-02-27 14:33:05', '5月28日退休，停用'),
(1004, '101', 'xiangmeijuan4', '向美娟', '00', NULL, '16100088612', '2', NULL, '$2a$10$ELFtmLqDMeqHcr2P7HvGvaynuPyHNjRZPueDMdap4yhbsJXccHiuv', '1', '0', '192.0.2.40', '2024-04-30 13:13:31', 'admin', '2023-09-14 10:07:42', NULL),
(1005, '103', 'kangchaoyang', '康朝阳', '00', NULL, '16912081106', '0', NULL, '$2a$10$MNyVwCKDH7ARnPixpYQtKfmVddbszaZUYLsjyCqcxTCdPCGs5NkUG', '1', '0', '192.0.2.85', '2024-03-07 19:04:58', 'admin', '2023-11-09 20:25:02', 'ca证书绑定身份证991125196601283078'),
(1006, '305', 'caimuyuan', '蔡牧原', '00', 'caimuyuan94@example.com', '16442545391', '2', NULL, '$2a$10$AAVCA6n0q1G6xqYusfEda9MNNKtFym51njtygQRJc6qmadKMZNKSR', '0', '0', '192.0.2.172', '2024-04-17 12:29:48', 'admin', '2022-08-14 18:30:19', '借调至云和县文化和旅游局'),
(1007, '101', 'biyixuan', '毕艺璇', '00', 'b.yixuan@example.org', '14078915107', '0', '/profile/avatar/957e6d72aa.png', '$2a$10$ubZgCAarGDSzRDX46MZrq9Sp4ZJ6E1ZXvpurvE1mDaTgNgSwYSizh', '0', '0', '192.0.2.197', '2024-01-19 17:49:44', 'admin', '2022-06-28 18:44:21', '初始密码未修改'),
(1008, '102', 'dingzirui8', '丁梓睿', '00', 'dingzirui_56@example.com', '16869636311', '0', NULL, '$2a$10$BrURmn8UeRgZwRU11pzHrzXszLJNiJnXeNuZWByPHMLYLg81S4wAy', '0', '0', '192.0.2.92', '2024-05-12 15:59:45', 'admin', '2023-08-09 18:38:41', NULL),
(1009, '200', 'chengpeiling', '程佩玲', '00', 'chengpeiling_13@example.org', '14487813303', '2', NULL, '$2a$10$TuFDQ09L02kW6EBNUDaYYcaAXmhy0RP1a2vtpxd1vbP52sM4MkmYf', '0', '0', '192.0.2.69', '2024-03-06 19:43:09', 'admin', '2023-11-21 17:53:03', '外包人员，云和聚友食品有限公司'),
(1010, '200', 'wangsiqi', '王思琪', '00', NULL, '16895587974', '1', NULL, '$2a$10$CTD71LUjdZjwqvf1ELKtRThKeA1xwGWJTLep1x2k3eJ4RNJR330WJ', '0', '0', '192.0.2.172', '2024-04-06 08:01:46', 'admin', '2022-02-16 10:50:52', NULL);
INSERT INTO `sys_user` (`user_id`, `dept_id`, `user_name`, `nick_name`, `user_type`, `email`, `phonenumber`, `sex`, `avatar`, `password`, `status`, `del_flag`, `login_ip`, `login_date`, `create_by`, `create_time`, `remark`) VALUES
(1011, '200', 'fanwenxiu', '樊文秀', '00', 'fanwenxiu64@example.com', '15474883788', '0', NULL, '$2a$10$tcyNy4EL2bb1kMxktRBLwtEVzE3FtsEP4NQ55J4ieS2V15u3Ysa11', '1', '0', '192.0.2.247', '2024-05-15 09:36:49', 'admin', '2023-07-09 18:07:38', '初始密码未修改'),
(1012, '103', 'zhongxiao12', '钟筱', '00', 'z.ongxiao@example.com', '14333993844', '1', NULL, '$2a$10$bNccAbQyLkQ8yMFSRgnWL0HPAVufqSrrVR8Zaz0Fh5FqDL7Z7ymxd', '0', '0', '192.0.2.75', '2024-02-27 20:07:13', 'admin', '2022-04-29 19:01:50', NULL),
(1013, '101', 'fudongmei', '傅冬妹', '00', 'fudongmei64@example.com', '16398363525', '1', '/profile/avatar/f7220599d4.png', '$2a$10$FpjJgNpwr2B0fdumQJ3weLNPD1iif2fGyj4fmTWayj3p6me7JxW6J', '1', '0', '192.0.2.212', '2024-03-30 10:14:32', 'admin', '2023-02-23 09:47:28', NULL),
(1014, '101', 'yaojianing', '姚佳宁', '00', 'yaojianing@example.org', '14472452383', '0', '/profile/avatar/111e3278e5.png', '$2a$10$wgZDKw7DYKPRzK22b70UEX7Pap2XRyH81XQrb3PvWCQgg3SyL9ae4', '0', '0', '192.0.2.233', '2024-01-12 17:07:17', 'admin', '2022-11-04 12:36:11', NULL),
(1015, '102', 'zengxiaowen', '曾晓雯', '00', 'zengxiaowen@example.net', '14180512094', '0', NULL, '$2a$10$EHcZCDmDCxP6sTvWR92w0uJkhP8vNQie1SSxLaf5eFbMZ61Zwg72c', '1', '0', '192.0.2.28', '2024-05-20 11:54:32', 'admin', '2022-01-03 19:57:35', NULL),
(1016, '102', 'wanqiushi16', '万秋实', '00', 'wanqiushi@example.org', '16845076234', '0', NULL, '$2a$10$DYiMQZ6Yi9VvgFja9Xy6fXxFa7r8L7Ytbnt0PwbeqPe5cCTBXZqWH', '0', '0', '192.0.2.15', '2024-01-20 08:45:36', 'admin', '2022-02-15 18:51:43', NULL),
(1017, '103', 'shisiyuan', '施思远', '00', NULL, '15467692462', '0', NULL, '$2a$10$FsTigCqRqgbHVNWeUWhxnj5pE1bJc8jGNV31dV3X8uJf9bq0pzFsY', '0', '0', '192.0.2.31', '2024-05-20 12:40:31', 'admin', '2023-01-27 09:55:09', NULL),
(1018, '305', 'songxiao', '宋骁', '00', 'songxiao@example.org', '16366733113', '0', NULL, '$2a$10$SyAD8sVMa67NvM0qKTPiQQLYTF2mSRSzbi993wKEZNDeRjyyJQw2W', '0', '0', '192.0.2.180', '2024-01-16 08:46:29', 'admin', '2022-01-15 18:18:53', NULL),
(1019, '102', 'wuwanqing', '吴晚晴', '00', 'wuwanqing_31@example.net', '16438180895', '1', NULL, '$2a$10$1dZdynLE2R7C0ZwM16zbvM9XXZ8Ry7S5xYtuNVuZ3g9E16tHRw4L6', '0', '0', '192.0.2.185', '2024-03-03 16:57:04', 'admin', '2023-09-26 07:44:02', NULL),
(1020, '101', 'qiyifei20', '齐逸飞', '00', NULL, '16373573755', '2', NULL, '$2a$10$A7NBUEPteUD1nEsLnEaxPkxgxvnYKePDspN0Z4ab0A0sHVn5BiQRT', '0', '0', '192.0.2.194', '2024-03-01 12:30:02', 'admin', '2022-02-19 15:10:30', '3月21日退休，停用');
INSERT INTO `sys_user` (`user_id`, `dept_id`, `user_name`, `nick_name`, `user_type`, `email`, `phonenumber`, `sex`, `avatar`, `password`, `status`, `del_flag`, `login_ip`, `login_date`, `create_by`, `create_time`, `remark`) VALUES
(1021, '200', 'shenbowen', '沈博文', '00', 'shenbowen2@example.org', '16029974219', '0', '/profile/avatar/7b18f89d07.png', '$2a$10$dUAQeXCebvdyyc3FUxA6BAAbsAuZiVEYcLhbsn3q9SLsxq5GA9rPy', '1', '0', '192.0.2.188', '2024-04-21 07:05:11', 'admin', '2023-09-30 12:46:52', NULL),
(1022, '305', 'kanying', '阚滢', '00', 'kanying_28@example.com', '16400598164', '1', '/profile/avatar/de72d0b393.png', '$2a$10$Tk3D8gkbdmj0tnPjc7ajgxsKRCXRUrfN6S80mijrNjha8nN6dY2Yf', '1', '0', '192.0.2.70', '2024-05-11 16:40:02', 'admin', '2022-05-20 12:29:24', NULL),
(1023, '200', 'shibowen', '石博文', '00', 'shibowen95@example.com', '14330628052', '2', NULL, '$2a$10$Buf2fGw70wNEq71zEySViSq53zaSN7W3xCtgj620aPZCqJuDtezhb', '1', '0', '192.0.2.143', '2024-02-29 09:20:41', 'admin', '2023-03-16 17:32:40', NULL),
(1024, '102', 'qiaobowen24', '乔博文', '00', NULL, '14043502794', '0', NULL, '$2a$10$LK0XvDbwHd78ueSVbqetVx91TNrKAz1R3JdJQ070aA9uL4wPQzUpP', '1', '0', '192.0.2.147', '2024-01-16 13:04:05', 'admin', '2023-02-10 20:35:37', NULL),
(1025, '305', 'guxiaowen', '谷晓雯', '00', 'guxiaowen_42@example.com', '16372810758', '0', NULL, '$2a$10$D0nwQrwy9jbmAGkhN03cc3g6F1SpTe9ULsgLxZnRvaAkpWymGim4R', '0', '0', '192.0.2.79', '2024-05-26 20:03:10', 'admin', '2023-12-03 16:52:20', NULL),
(1026, '103', 'zhouxiulan', '周秀兰', '00', 'z.ouxiulan@example.net', '16849073475', '2', NULL, '$2a$10$Zd6RxxxmfQTz2WFVcwxc3nR0U13hk8eStjW1JfFH5nE1ae0tYBTUR', '0', '0', '192.0.2.242', '2024-05-26 08:56:07', 'admin', '2022-11-06 15:05:51', NULL),
(1027, '101', 'hezirui', '贺梓睿', '00', 'hezirui_66@example.org', '16860994302', '2', NULL, '$2a$10$UnX5PYXnXnDra6aZshHW86gNitfvjxQnx7ZDXvREvNFUjjsXn7fHT', '0', '0', '192.0.2.227', '2024-01-16 09:57:03', 'admin', '2022-03-26 16:31:12', NULL),
(1028, '103', 'kanglaidi28', '康来娣', '00', 'k.nglaidi@example.org', '16317771029', '1', '/profile/avatar/d84f0485d9.png', '$2a$10$pGaNK38DKLcyeTR3KEpAv1uYDziupb348BqaEEScTr1psLR2k5znx', '1', '0', '192.0.2.131', '2024-05-14 12:18:49', 'admin', '2023-06-11 17:04:03', NULL),
(1029, '102', 'duguiying', '杜桂英', '00', NULL, '14249730540', '1', NULL, '$2a$10$G9tYh5Heh09zd0SerzR1MTuMSWcg47YbgjM9hMyNecXe00cSVpAwt', '0', '0', '192.0.2.114', '2024-01-03 08:09:47', 'admin', '2022-03-22 09:16:40', NULL),
(1030, '102', 'yinjinhua', '殷金花', '00', 'y.njinhua@example.com', '16356944283', '2', '/profile/avatar/ebcb64a682.png', '$2a$10$7E5Ya6uTZNGu1dQQdgnjNmFdBwBem52XBjR8auXX5Ln1NvK0pg53H', '0', '0', '192.0.2.179', '2024-05-23 07:18:33', 'admin', '2023-04-16 10:10:08', NULL);
INSERT INTO `sys_user` (`user_id`, `dept_id`, `user_name`, `nick_name`, `user_type`, `email`, `phonenumber`, `sex`, `avatar`, `password`, `status`, `del_flag`, `login_ip`, `login_date`, `create_by`, `create_time`, `remark`) VALUES
(1031, '101', 'lichenxi', '李晨曦', '00', 'lichenxi97@example.com', '14146677529', '1', NULL, '$2a$10$962QtMwjfqWztkwjcqxP9aGsdY8PRjWuMc8pTKYQ3qbYsXexx6E2a', '1', '0', '192.0.2.3', '2024-04-25 15:57:32', 'admin', '2022-01-21 10:14:05', NULL),
(1032, '101', 'baijingyi32', '白静怡', '00', 'baijingyi@example.net', '14052742874', '0', NULL, '$2a$10$92W85vymQuBZeUWYpJYaPV2iHaUmByVVNVzKaGtBYG0ci3ivnerbr', '0', '0', '192.0.2.100', '2024-04-30 14:11:25', 'admin', '2023-02-04 18:53:21', NULL);

-- ----------------------------
-- Records of sys_logininfor
-- ----------------------------
INSERT INTO `sys_logininfor` (`info_id`, `user_name`, `ipaddr`, `login_location`, `browser`, `os`, `mac`, `status`, `msg`, `login_time`) VALUES
(40001, 'youruoxi', '192.0.2.243', '浙江省丽水市', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-AB', '0', '账号孔鑫已锁定10分钟', '2024-01-11 20:43:46'),
(40002, 'fanxin', '192.0.2.165', '内网IP', 'Firefox 11', 'Windows 7', '00-00-5E-00-53-87', '1', '用户不存在/密码错误', '2024-01-20 15:50:30'),
(40003, 'lvyoujuan', '192.0.2.36', '浙江省丽水市', 'Edge 12', 'Windows 10', '00-00-5E-00-53-2A', '1', '验证码已失效', '2024-05-28 19:05:02'),
(40004, 'qiuyimo', '192.0.2.57', '内网IP', '360SE', '统信UOS', '00-00-5E-00-53-45', '0', '退出成功', '2024-01-11 14:10:58'),
(40005, 'shezhaodi', '192.0.2.77', '内网IP', 'Chrome 12', 'Windows 7', '00-00-5E-00-53-15', '0', '登录成功', '2024-03-25 11:39:29'),
(40006, 'shanxiao', '192.0.2.93', '内网IP', 'Chrome 12', 'Windows 10', '00-00-5E-00-53-74', '1', '验证码已失效', '2024-01-07 15:58:34'),
(40007, 'zouwentao', '192.0.2.51', '内网IP', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-D8', '0', '账号雷芷若已锁定10分钟', '2024-04-13 18:56:29'),
(40008, 'liuxiaowen', '192.0.2.44', '内网IP', 'Firefox 11', 'Windows 10', '00-00-5E-00-53-77', '0', '退出成功', '2024-02-20 17:32:53'),
(40009, 'haomuqing', '192.0.2.242', '内网IP', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-5A', '0', '登录成功', '2024-02-23 07:08:39'),
(40010, 'jiaoyinuo', '192.0.2.39', '内网IP', '360SE', 'Windows 10', '00-00-5E-00-53-14', '0', '用户不存在/密码错误', '2024-04-17 17:27:49');
INSERT INTO `sys_logininfor` (`info_id`, `user_name`, `ipaddr`, `login_location`, `browser`, `os`, `mac`, `status`, `msg`, `login_time`) VALUES
(40011, 'jiehaoran', '192.0.2.153', '浙江省丽水市', 'Chrome 12', 'Windows 10', '00-00-5E-00-53-EE', '0', '账号尤以沫已锁定10分钟', '2024-05-17 19:13:29'),
(40012, 'xuqingyan', '192.0.2.7', '内网IP', 'Firefox 11', 'Windows 10', '00-00-5E-00-53-FD', '0', '登录成功', '2024-05-01 09:41:08'),
(40013, 'zhushuhuai', '192.0.2.119', '浙江省丽水市', 'Firefox 11', 'Windows 10', '00-00-5E-00-53-AC', '1', '用户不存在/密码错误', '2024-02-05 11:25:21'),
(40014, 'ludongmei', '192.0.2.175', '浙江省丽水市', 'Chrome 12', 'Windows 10', '00-00-5E-00-53-E6', '0', '验证码已失效', '2024-01-06 15:22:34'),
(40015, 'tengzhiruo', '192.0.2.149', '内网IP', '360SE', 'Windows 10', '00-00-5E-00-53-A3', '0', '退出成功', '2024-03-01 12:59:47'),
(40016, 'xishuxian', '192.0.2.160', '内网IP', 'Edge 12', 'Windows 10', '00-00-5E-00-53-FF', '0', '退出成功', '2024-01-17 07:32:17'),
(40017, 'jiangjiaju', '192.0.2.145', '内网IP', 'Firefox 11', 'Windows 10', '00-00-5E-00-53-C8', '1', '验证码已失效', '2024-01-05 20:16:31'),
(40018, 'shenxu', '192.0.2.8', '内网IP', 'Chrome 12', 'Windows 7', '00-00-5E-00-53-4B', '0', '账号马荷花已锁定10分钟', '2024-05-24 10:30:18'),
(40019, 'kangqifa', '192.0.2.85', '浙江省丽水市', '360SE', 'Windows 7', '00-00-5E-00-53-2A', '0', '用户不存在/密码错误', '2024-01-16 20:12:50'),
(40020, 'yancaixia', '192.0.2.215', '内网IP', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-5C', '0', '登录成功', '2024-02-18 15:27:27');
INSERT INTO `sys_logininfor` (`info_id`, `user_name`, `ipaddr`, `login_location`, `browser`, `os`, `mac`, `status`, `msg`, `login_time`) VALUES
(40021, 'dugentu', '192.0.2.176', '内网IP', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-5D', '1', '验证码已失效', '2024-04-07 12:23:07'),
(40022, 'yecaixia', '192.0.2.66', '浙江省丽水市', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-1D', '0', '登录成功', '2024-04-02 13:15:49'),
(40023, 'wenchunsheng', '192.0.2.18', '浙江省丽水市', 'Firefox 11', '统信UOS', '00-00-5E-00-53-18', '1', '退出成功', '2024-05-30 17:17:04'),
(40024, 'caomuyuan', '192.0.2.68', '浙江省丽水市', 'Chrome 12', '麒麟V10', '00-00-5E-00-53-83', '0', '用户不存在/密码错误', '2024-05-11 17:30:36'),
(40025, 'zhangxu', '192.0.2.88', '浙江省丽水市', '360SE', '麒麟V10', '00-00-5E-00-53-30', '0', '账号宋冬妹已锁定10分钟', '2024-05-15 17:01:21'),
(40026, 'yangzihao', '192.0.2.168', '内网IP', 'Edge 12', 'Windows 7', '00-00-5E-00-53-0B', '1', '账号邰念慈已锁定10分钟', '2024-01-28 09:54:04'),
(40027, 'nieruoxi', '192.0.2.37', '内网IP', '360SE', 'Windows 10', '00-00-5E-00-53-5F', '0', '用户不存在/密码错误', '2024-02-23 13:54:44'),
(40028, 'yandakuan', '192.0.2.14', '内网IP', 'Edge 12', 'Windows 10', '00-00-5E-00-53-E4', '0', '验证码已失效', '2024-02-21 19:55:57'),
(40029, 'chenghongcai', '192.0.2.200', '内网IP', 'Firefox 11', '统信UOS', '00-00-5E-00-53-B9', '0', '登录成功', '2024-03-14 14:51:47'),
(40030, 'yuchizimo', '192.0.2.200', '内网IP', 'Edge 12', '统信UOS', '00-00-5E-00-53-60', '0', '退出成功', '2024-04-09 13:50:32');
INSERT INTO `sys_logininfor` (`info_id`, `user_name`, `ipaddr`, `login_location`, `browser`, `os`, `mac`, `status`, `msg`, `login_time`) VALUES
(40031, 'guoxiaowen', '192.0.2.101', '浙江省丽水市', '360SE', '麒麟V10', '00-00-5E-00-53-68', '0', '验证码已失效', '2024-05-30 09:20:31'),
(40032, 'tengyue', '192.0.2.12', '内网IP', 'Firefox 11', '麒麟V10', '00-00-5E-00-53-2B', '1', '登录成功', '2024-02-01 15:19:03'),
(40033, 'yangyanting', '192.0.2.147', '内网IP', 'Edge 12', 'Windows 7', '00-00-5E-00-53-7B', '0', '退出成功', '2024-02-23 16:06:05'),
(40034, 'zhoulingxiao', '192.0.2.54', '内网IP', 'Firefox 11', 'Windows 7', '00-00-5E-00-53-A4', '0', '账号龚瑾瑜已锁定10分钟', '2024-04-02 13:33:10'),
(40035, 'nielamei', '192.0.2.250', '浙江省丽水市', 'Chrome 12', '统信UOS', '00-00-5E-00-53-C3', '0', '用户不存在/密码错误', '2024-03-10 11:32:46'),
(40036, 'qinzhiyuan', '192.0.2.90', '内网IP', 'Chrome 12', '统信UOS', '00-00-5E-00-53-6E', '0', '验证码已失效', '2024-02-16 15:00:55');

-- ----------------------------
-- Records of sys_dept
-- ----------------------------
INSERT INTO `sys_dept` (`dept_id`, `parent_id`, `ancestors`, `dept_name`, `order_num`, `leader`, `phone`, `email`, `status`, `create_time`) VALUES
(101, '100', '0', '综合科1', 3, '敖存英', NULL, NULL, '0', '2022-12-04 10:52:24'),
(102, '100', '0,100,101', '后勤组2', 4, '左牧原', NULL, NULL, '0', '2022-06-27 18:12:23'),
(103, '101', '0', '财务科3', 1, '张云帆', NULL, NULL, '0', '2022-07-26 14:20:44'),
(104, '102', '0', '信息化科4', 4, NULL, '14291923602', 'd.ngfangjiaju@example.org', '0', '2022-08-23 18:03:14'),
(105, '100', '0,100,101', '信息化科5', 3, NULL, NULL, NULL, '0', '2022-07-18 14:42:28'),
(106, '100', '0,100,101', '后勤组6', 6, '敖存英', NULL, 'huyongfu61@example.net', '0', '2022-03-06 08:04:32'),
(107, '101', '0,100,101', '信息化科7', 5, NULL, '16910486861', 's.shuisheng@example.org', '0', '2022-05-06 12:49:00'),
(108, '101', '0', '窗口8', 6, NULL, '16335662375', 's.endakuan@example.com', '0', '2022-11-27 18:54:44'),
(109, '100', '0,100', '财务科9', 7, '东方招娣', '16993273168', 'luhehua60@example.com', '0', '2022-12-01 07:50:43'),
(110, '101', '0', '窗口10', 9, '张云帆', '16027290719', 'zouwanshun55@example.com', '0', '2022-10-21 17:45:59');
INSERT INTO `sys_dept` (`dept_id`, `parent_id`, `ancestors`, `dept_name`, `order_num`, `leader`, `phone`, `email`, `status`, `create_time`) VALUES
(111, '102', '0,100,101', '后勤组11', 2, '东方招娣', NULL, 'wuyuyan_53@example.net', '0', '2022-12-20 18:05:57'),
(112, '100', '0,100', '信息化科12', 9, '傅嘉禾', '16116949732', NULL, '0', '2022-01-11 19:09:21'),
(113, '101', '0,100,101', '综合科13', 4, '左牧原', '14288085091', 'shiyunlai@example.org', '0', '2022-11-15 15:14:01'),
(114, '100', '0,100,101', '财务科14', 5, '东方招娣', '14374730128', NULL, '0', '2022-08-23 14:45:56'),
(115, '101', '0,100,101', '信息化科15', 2, '东方招娣', '14277848914', 'liuyaozu@example.net', '0', '2022-02-26 08:19:31'),
(116, '0', '0,100,101', '财务科16', 2, NULL, '16311281559', 'f.ngzirui@example.org', '0', '2022-07-10 17:46:42'),
(117, '101', '0,100', '综合科17', 7, '敖存英', NULL, 'tuyue@example.net', '0', '2022-07-09 18:24:53'),
(118, '100', '0,100,101', '信息化科18', 9, '左牧原', NULL, 'y.nlu@example.com', '0', '2022-10-13 08:05:14');

