DROP TABLE IF EXISTS `si_web_user`;
CREATE TABLE `si_web_user` (
  `u_id` varchar(255) DEFAULT NULL,
  `u_login` varchar(255) DEFAULT NULL,
  `u_pass` varchar(255) DEFAULT NULL,
  `u_salt` varchar(255) DEFAULT NULL,
  `u_realname` varchar(255) DEFAULT NULL,
  `u_card` varchar(255) DEFAULT NULL,
  `u_tel` varchar(255) DEFAULT NULL,
  `u_mail` varchar(255) DEFAULT NULL,
  `u_qa` varchar(255) DEFAULT NULL,
  `u_answer` varchar(255) DEFAULT NULL,
  `u_reg_ip` varchar(255) DEFAULT NULL,
  `u_regtime` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('1', '990101198103120310', '5f4dcc3b5aa765d6', 'x9', '陈志刚', '990101198103120310', '15400330011', 'czg@example.com', '母亲姓名', '李玉兰', '192.0.2.33', '1456789012');
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('2', 'xiaomei88', '0d107d09f5bbe40c', 'k2', '黎小梅', '990101198806130224', '16411223300', 'mei88@example.net', '小学', '衡阳路小学', '192.0.2.78', '1456789100');
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('3', NULL, NULL, NULL, '韦永', '990105197901010336', NULL, NULL, NULL, NULL, NULL, '1456790000');
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('4', 'lzz_2000', 'plaintext2000', NULL, '刘智展', '990101200009280158', '19411002200', 'lzz@example.org', '宠物名', '旺财', '198.51.100.9', '1456791111');
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('5', 'gxnn_yang', 'a1b2c3d4e5', 'zz', '杨春花', '990121197504030261', '16300771100', 'ych@example.com', '生日', '19750403', '198.51.100.71', '1456791200');
INSERT INTO `si_web_user` (`u_id`, `u_login`, `u_pass`, `u_salt`, `u_realname`, `u_card`, `u_tel`, `u_mail`, `u_qa`, `u_answer`, `u_reg_ip`, `u_regtime`) VALUES ('6', 'hr_baichuan', 'bc2016!', 'q1', '南宁百川印务 陆', '990101198708200444', '15422990000', 'hr@example.com', '公司名', '百川', '192.0.2.12', '1456792000');
