-- MySQL dump 10.13  Distrib 8.0.32, for Linux (x86_64)
SET NAMES utf8mb4;

--
-- Dumping data for table `sys_config`
--

INSERT INTO `sys_config` (`config_id`, `config_name`, `config_key`, `config_value`, `config_type`, `create_time`, `update_time`, `remark`) VALUES 
(1, '主框架页-默认皮肤样式名称', 'sys.index.skinName', 'skin-blue', 'Y', '2025-03-03 08:50:56', NULL, ''),
(2, '账号自助-验证码开关', 'sys.account.captchaEnabled', 'true', 'Y', '2025-03-03 09:18:32', NULL, '上线前核对'),
(3, '用户管理-初始密码策略', 'sys.user.initPassword.policy', 'RANDOM', 'Y', '2025-03-03 10:00:43', '2025-03-04 23:41:28', NULL),
(4, '登录失败锁定阈值', 'sys.login.maxRetryCount', '5', 'Y', '2025-03-03 10:15:00', '2025-03-03 22:32:52', '勿改'),
(5, '锁定时长(分钟)', 'sys.login.lockMinutes', '30', 'Y', '2025-03-03 10:21:59', '2025-03-09 07:17:17', ''),
(6, '单文件上传上限(MB)', 'file.upload.maxSize', '50', 'N', '2025-03-03 10:30:25', '', '勿改'),
(7, '允许的文件后缀', 'file.upload.allowExt', 'jpg,png,pdf,xlsx', 'N', '2025-03-03 10:52:10', NULL, '上线前核对'),
(8, '默认支付渠道', 'pay.channel.default', 'UNIONPAY', 'N', '2025-03-03 11:49:12', '2025-03-08 01:32:51', '勿改'),
(9, '支付超时关单时间', 'pay.timeout.minutes', '15', 'N', '2025-03-03 11:52:59', NULL, '上线前核对'),
(10, '自动确认收货天数', 'order.autoConfirm.days', '7', 'N', '2025-03-03 12:30:24', NULL, NULL),
(11, '派单半径(米)', 'rider.dispatch.radius', '3000', 'N', '2025-03-03 12:53:48', NULL, '勿改'),
(12, '骑手最大接单数', 'rider.dispatch.maxLoad', '8', 'N', '2025-03-03 13:25:58', '2025-03-05 16:40:38', '骑手最大接单数'),
(13, '单号码短信日限', 'sms.daily.limit', '10', 'N', '2025-03-03 14:38:44', '2025-03-03 16:27:06', ''),
(14, '短信通道权重', 'sms.channel.weight', 'A:70,B:30', 'N', '2025-03-03 14:59:09', NULL, ''),
(15, '准入分数线', 'risk.score.cutoff', '580', 'N', '2025-03-03 15:59:52', '2025-03-08 18:03:01', '上线前核对'),
(16, '单户授信上限', 'loan.product.maxAmt', '200000', 'N', '2025-03-03 17:09:42', '', NULL),
(17, '任务重试间隔秒', 'job.retry.interval', '120', 'N', '2025-03-03 17:22:01', NULL, NULL),
(18, '消费线程数', 'mq.consumer.threads', '16', 'N', '2025-03-03 17:56:35', '2025-03-07 15:09:48', '消费线程数'),
(19, '默认缓存秒数', 'cache.ttl.default', '3600', 'N', '2025-03-03 18:02:37', NULL, NULL),
(20, '导出行数上限', 'report.export.maxRows', '50000', 'N', '2025-03-03 18:24:36', '2025-03-04 00:37:57', ''),
(21, '发信服务器', 'mail.smtp.host', 'smtp.example.com', 'N', '2025-03-03 19:28:46', NULL, '发信服务器'),
(22, '发信端口', 'mail.smtp.port', '465', 'N', '2025-03-03 19:45:11', NULL, '发信端口'),
(23, '对象存储桶', 'oss.bucket.name', 'lh-prod-static', 'N', '2025-03-03 20:58:50', NULL, '对象存储桶'),
(24, '网关限流QPS', 'gateway.rate.limit', '2000', 'N', '2025-03-03 21:16:42', NULL, NULL);

--
-- Dumping data for table `sys_dict_data`
--

INSERT INTO `sys_dict_data` (`dict_code`, `dict_sort`, `dict_label`, `dict_value`, `dict_type`, `css_class`, `list_class`, `is_default`, `status`, `create_time`) VALUES 
(1, 6, '男', '0', 'sys_user_sex', NULL, 'danger', 'N', '0', '2025-03-03 08:54:52'),
(2, 1, '女', '1', 'sys_user_sex', NULL, 'danger', 'N', '0', '2025-03-03 10:06:04'),
(3, 6, '未知', '2', 'sys_user_sex', NULL, 'info', 'N', '0', '2025-03-03 11:20:23'),
(4, 2, '正常', '0', 'sys_normal_disable', NULL, 'danger', 'N', '0', '2025-03-03 11:37:46'),
(5, 1, '停用', '1', 'sys_normal_disable', '', 'success', 'N', '0', '2025-03-03 12:06:29'),
(6, 0, '居民身份证', '10', 'cust_id_type', '', 'success', 'N', '0', '2025-03-03 12:30:52'),
(7, 5, '护照', '11', 'cust_id_type', NULL, 'success', 'Y', '0', '2025-03-03 12:39:21'),
(8, 2, '军官证', '12', 'cust_id_type', '', 'success', 'Y', '0', '2025-03-03 13:16:28'),
(9, 7, '港澳居民来往内地通行证', '14', 'cust_id_type', NULL, 'primary', 'N', '0', '2025-03-03 13:18:55'),
(10, 0, '未婚', '1', 'cust_marriage', NULL, 'primary', 'Y', '0', '2025-03-03 13:44:36'),
(11, 3, '已婚', '2', 'cust_marriage', NULL, 'primary', 'N', '0', '2025-03-03 13:55:10'),
(12, 5, '离异', '3', 'cust_marriage', '', 'info', 'Y', '0', '2025-03-03 14:59:33'),
(13, 9, '汉族', '01', 'cust_nation', NULL, 'success', 'N', '0', '2025-03-03 16:01:03'),
(14, 6, '蒙古族', '02', 'cust_nation', '', 'danger', 'Y', '0', '2025-03-03 17:06:48'),
(15, 1, '回族', '03', 'cust_nation', '', 'info', 'Y', '0', '2025-03-03 18:19:50'),
(16, 4, '藏族', '04', 'cust_nation', '', 'danger', 'N', '0', '2025-03-03 19:15:54'),
(17, 3, '正常', 'N', 'loan_status', NULL, 'danger', 'Y', '0', '2025-03-03 20:15:05'),
(18, 7, '逾期', 'O', 'loan_status', NULL, 'success', 'N', '0', '2025-03-03 20:34:08'),
(19, 6, '结清', 'S', 'loan_status', NULL, 'primary', 'N', '0', '2025-03-03 20:48:09'),
(20, 9, '核销', 'W', 'loan_status', NULL, 'default', 'N', '0', '2025-03-03 21:57:18'),
(21, 7, '待付款', '10', 'order_status', NULL, 'success', 'N', '0', '2025-03-03 22:15:55'),
(22, 6, '待配送', '20', 'order_status', NULL, 'primary', 'N', '0', '2025-03-03 23:05:00'),
(23, 1, '已完成', '40', 'order_status', '', 'info', 'N', '0', '2025-03-04 00:14:55'),
(24, 0, '已取消', '90', 'order_status', NULL, 'info', 'N', '0', '2025-03-04 00:44:06');

