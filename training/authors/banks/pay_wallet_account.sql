CREATE TABLE `t_wallet_acct` (
  `id` varchar(255) DEFAULT NULL,
  `acct_no` varchar(255) DEFAULT NULL,
  `user_id` varchar(255) DEFAULT NULL,
  `real_name` varchar(255) DEFAULT NULL,
  `id_card` varchar(255) DEFAULT NULL,
  `login_name` varchar(255) DEFAULT NULL,
  `pay_pwd` varchar(255) DEFAULT NULL,
  `pwd_salt` varchar(255) DEFAULT NULL,
  `bind_bank` varchar(255) DEFAULT NULL,
  `bind_card` varchar(255) DEFAULT NULL,
  `level` varchar(255) DEFAULT NULL,
  `balance` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `gmt_create` varchar(255) DEFAULT NULL
);
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (1, 'W99000000017', 77001, '鲍晓芸', '990102199606022860', '16488190022', '$2a$10$0a9bcDEfghijkLMNopq', 'x8Kq', '江川银行', '9558810000711886', 2, 128.90, 1, '2022-01-08 10:00:00');
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (2, 'W99000000018', 77015, '束衡', '990103198101013370', 'shu.heng@example.org', '$2a$10$11fffEEee0099kkkkLLs', '9pLw', '南望农商行', '9102009001771202', 3, '0.00', 1, '2022-01-08 11:20:05');
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (3, 'W99000000021', 77020, '那英姿', '990101199407125086', '17901882200', '$2a$10$zzz000kjq8812kkjj22u', 'Qm2z', 'NULL', NULL, 1, '0.35', '0', '2022-01-09 23:01:17');
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (4, 'W99000000034', 77101, '莫雨', '99020319990310184X', '15477100221', '$2a$10$hhh8812kkqq81jjqpp1a', 'n0Xa', '江川银行', '9558810000733484', 3, 88120.01, 1, '2022-02-02 02:02:02');
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (5, 'W99000000040', 77118, '操志勇', '990105200209086136', '16900110277', 'e10adc3949ba59abbe56e057f20f883e', NULL, '江川银行', '9558810000744606', 2, 12.00, 2, '2022-02-15 18:45:50');
INSERT INTO `t_wallet_acct` (`id`, `acct_no`, `user_id`, `real_name`, `id_card`, `login_name`, `pay_pwd`, `pwd_salt`, `bind_bank`, `bind_card`, `level`, `balance`, `status`, `gmt_create`) VALUES (6, 'W99000000052', 77120, NULL, NULL, '16800199277', NULL, NULL, NULL, NULL, '0', '0.00', 1, '2022-03-01 07:30:11');

CREATE TABLE `t_pay_channel` (
  `chn_id` varchar(255) DEFAULT NULL,
  `chn_code` varchar(255) DEFAULT NULL,
  `chn_name` varchar(255) DEFAULT NULL,
  `fee_rate` varchar(255) DEFAULT NULL,
  `min_amt` varchar(255) DEFAULT NULL,
  `max_amt` varchar(255) DEFAULT NULL,
  `daily_limit` varchar(255) DEFAULT NULL,
  `merchant_no` varchar(255) DEFAULT NULL,
  `notify_url` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL
);
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (1, 'UPOP', '银联在线', '0.0030', '0.01', 50000, 200000, '899100048160001', 'https://pay.example.com/notify/upop', 1);
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (2, 'NUCC', '网联协议支付', '0.0020', '0.01', 10000, 50000, '990000010018', 'https://pay.example.com/notify/nucc', 1);
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (3, 'WXJS', '某信JSAPI', '0.0060', '0.01', 20000, 100000, '1600012345', 'https://pay.example.com/notify/wx', 1);
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (4, 'ALI_F2F', '某宝当面付', '0.0060', '0.01', 20000, 100000, '2088000012345678', 'https://pay.example.com/notify/ali', 1);
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (5, 'DCEP', '数字人民币', '0.0000', '0.01', 5000, 10000, 'DC0000991800001', '-', '0');
INSERT INTO `t_pay_channel` (`chn_id`, `chn_code`, `chn_name`, `fee_rate`, `min_amt`, `max_amt`, `daily_limit`, `merchant_no`, `notify_url`, `status`) VALUES (6, 'OLD_CMBC', '老直连', '0.0100', 1, 3000, 3000, '305990000012', 'http://10.0.0.5/cb', '0');

