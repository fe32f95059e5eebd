CREATE TABLE `fam_group` (
  `group_id` varchar(255) DEFAULT NULL,
  `main_no` varchar(255) DEFAULT NULL,
  `main_nm` varchar(255) DEFAULT NULL,
  `sub_no` varchar(255) DEFAULT NULL,
  `sub_nm` varchar(255) DEFAULT NULL,
  `relation` varchar(255) DEFAULT NULL,
  `short_no` varchar(255) DEFAULT NULL,
  `loc_share` varchar(255) DEFAULT NULL,
  `child_guard` varchar(255) DEFAULT NULL,
  `join_dt` varchar(255) DEFAULT NULL
);
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990117', '15400238817', '佟砚秋', '16077119021', '米晓', '妻子', 662, '118.90212,31.99017', 'NULL', '2020-01-01');
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990117', '15400238817', '佟砚秋', '16490238818', '佟小满', '女儿', 663, '118.90331,31.99100', '佟小满 7岁 儿童手表', '2022-09-01');
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990118', '16855102094', '皇甫莺', '15477102095', '皇甫老爹', '父亲', 662, '119.20011,32.09988', 'NULL', '2021-05-05');
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990120', '15411229900', '尤三娘', '16388229901', '尤宝', '儿子', 662, '120.10099,31.70100', '尤宝 8岁', '2023-06-01');
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990121', '17910093321', '墨守成', '19477093322', '(未知)', NULL, 662, 'NULL', 'NULL', '2019-01-01');
INSERT INTO `fam_group` (`group_id`, `main_no`, `main_nm`, `sub_no`, `sub_nm`, `relation`, `short_no`, `loc_share`, `child_guard`, `join_dt`) VALUES ('F990125', '16488770125', '海大富', '16900770126', '海小浪', '孙子', 669, '118.93117,32.00991', '海小浪 4岁 定位器', '2024-02-02');

