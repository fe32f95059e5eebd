CREATE TABLE `device_fp` (
  `id` varchar(255) DEFAULT NULL,
  `fp` varchar(255) DEFAULT NULL,
  `imei1` varchar(255) DEFAULT NULL,
  `imei2` varchar(255) DEFAULT NULL,
  `android_id` varchar(255) DEFAULT NULL,
  `mac` varchar(255) DEFAULT NULL,
  `wifi_ssid` varchar(255) DEFAULT NULL,
  `wifi_bssid` varchar(255) DEFAULT NULL,
  `brand` varchar(255) DEFAULT NULL,
  `model` varchar(255) DEFAULT NULL,
  `root` varchar(255) DEFAULT NULL,
  `uid_list` varchar(255) DEFAULT NULL,
  `first_ip` varchar(255) DEFAULT NULL
);
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (1, 'fp_9e01aa77', '008123047711900', '008123047711983', '1f0c9e77ab001122', '02:00:5e:10:aa:01', 'TONG_HOME_5G', '02:00:5e:ff:00:01', 'HX', 'ABX-AL00', '0', '77001,77020', '192.0.2.17');
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (2, 'fp_77ac0910', '004551200988317', 'NULL', 'a9f0c2213e7d0041', '02:00:5e:10:aa:02', 'ChinaX-99k1', '02:00:5e:ff:00:02', 'QX', 'M11', '0', 77015, '192.0.2.201');
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (3, 'fp_0012bcde', 'NULL', 'NULL', '9774d56d682e549c', '02:00:00:00:00:00', '<unknown ssid>', 'NULL', 'emu', 'sdk_gphone', 1, '77120,77121,77122,77123', '198.51.100.4');
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (4, 'fp_ee81c7a0', '007712903455106', '007712903455189', 'bb00c9977fa01234', '02:00:5e:10:aa:04', 'maduotou_office', '02:00:5e:ff:00:04', 'NV', '9X', '0', 77101, '198.51.100.77');
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (5, 'fp_aa000017', '001200918277331', 'NULL', 'c0ffee0099aabb11', '02:00:5e:10:aa:05', 'cafe-free', '02:00:5e:ff:00:05', 'MI', 'R12', '0', 77118, '10.2.3.4');
INSERT INTO `device_fp` (`id`, `fp`, `imei1`, `imei2`, `android_id`, `mac`, `wifi_ssid`, `wifi_bssid`, `brand`, `model`, `root`, `uid_list`, `first_ip`) VALUES (6, 'fp_aa000018', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', 'iPhone', '15,2', '0', 77202, '192.0.2.90');

