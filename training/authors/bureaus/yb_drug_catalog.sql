-- MySQL dump 10.13  Distrib 5.7.40
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `wm_tcmpat_info_b`;
CREATE TABLE `wm_tcmpat_info_b` (
  `med_list_codg` varchar(500) DEFAULT NULL,
  `drug_genname` varchar(500) DEFAULT NULL,
  `drug_dosform` varchar(500) DEFAULT NULL,
  `drug_spec` varchar(500) DEFAULT NULL,
  `prodentp_name` varchar(500) DEFAULT NULL,
  `aprvno` varchar(500) DEFAULT NULL,
  `chrgitm_lv` varchar(500) DEFAULT NULL,
  `lmt_usescp` varchar(500) DEFAULT NULL,
  `pric` varchar(500) DEFAULT NULL,
  `begndate` varchar(500) DEFAULT NULL,
  `vali_flag` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA10BAE065A001010101445', '盐酸二甲双胍缓释片', '片剂(缓释)', '0.5g*30片', '上饶宏图制药有限公司', '国药准字Z49887964', '03', NULL, '176.69', '2021-08-12', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC09CAL209A001010101932', '氯沙坦钾片', '片剂', '50mg*7片', '江西明诚制药有限公司', '国药准字Z32224458', '01', NULL, '14.50', '2022-02-23', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XJ01CAA040E001010101127', '阿莫西林胶囊', '胶囊剂', '0.25g*24粒', '浔阳百润制药有限公司', '国药准字H91579188', '01', '限二级及以上医疗机构使用。', '41.19', '2021-04-12', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA04CAF0311010101204', '复方丹参片', '片剂', '60片/瓶', '江西省老表制药有限公司', '国药准字Z56677972', '01', '限儿童，且口服困难时支付。', '148.44', '2021-02-26', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC08CAA153A001010201345', '苯磺酸氨氯地平片', '片剂', '5mg*14片', '九江宏图制药有限公司', '国药准字Z95418142', '02', NULL, '84.33', '2021-07-07', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA02BCA138E002010103012', '奥美拉唑肠溶胶囊', '胶囊剂', '20mg*14粒', '抚州洪福来制药有限公司', '国药准字H45680112', '03', '限有明确诊断证据的患者，支付不超过14天。', '57.94', '2023-11-11', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA01BAS0147010203001', '双黄连口服液', '口服液', '10ml*10支', '江西省博雅制药有限公司', '国药准字Z63646289', '01', NULL, '146.66', '2021-04-05', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XB01ACA055A012010100881', '阿司匹林肠溶片', '肠溶片', '100mg*30片', '南昌明诚制药有限公司', '国药准字Z31351780', '01', '限有明确诊断证据的患者，支付不超过14天。', '95.38', '2022-09-25', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA10BAE065A001010101445', '盐酸二甲双胍缓释片', '片剂(缓释)', '0.5g*30片', '九江华茂制药有限公司', '国药准字Z53212593', '02', NULL, '104.42', '2021-03-13', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC09CAL209A001010101932', '氯沙坦钾片', '片剂', '50mg*7片', '江西省泓泰制药有限公司', '国药准字Z94466884', '01', NULL, '106.02', '2022-08-16', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XJ01CAA040E001010101127', '阿莫西林胶囊', '胶囊剂', '0.25g*24粒', '泰和龙虎制药有限公司', '国药准字H23448301', '02', '限儿童，且口服困难时支付。', '78.41', '2022-01-17', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA04CAF0311010101204', '复方丹参片', '片剂', '60片/瓶', '九江云岭制药有限公司', '国药准字H36831603', '02', NULL, '103.35', '2021-07-04', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC08CAA153A001010201345', '苯磺酸氨氯地平片', '片剂', '5mg*14片', '南昌金穗制药有限公司', '国药准字Z91994785', '03', '限二级及以上医疗机构使用。', '154.99', '2021-05-28', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA02BCA138E002010103012', '奥美拉唑肠溶胶囊', '胶囊剂', '20mg*14粒', '袁州百润制药有限公司', '国药准字Z27340126', '03', NULL, '126.22', '2023-11-27', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA01BAS0147010203001', '双黄连口服液', '口服液', '10ml*10支', '吉州汇通达制药有限公司', '国药准字H79626045', '02', NULL, '91.67', '2021-10-08', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XB01ACA055A012010100881', '阿司匹林肠溶片', '肠溶片', '100mg*30片', '安义万顺制药有限公司', '国药准字Z02354609', '01', '限有明确诊断证据的患者，支付不超过14天。', '56.06', '2022-05-09', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA10BAE065A001010101445', '盐酸二甲双胍缓释片', '片剂(缓释)', '0.5g*30片', '江西亿联制药有限公司', '国药准字H67458140', '02', '限儿童，且口服困难时支付。', '169.92', '2023-02-05', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC09CAL209A001010101932', '氯沙坦钾片', '片剂', '50mg*7片', '南昌金穗制药有限公司', '国药准字Z64689189', '01', NULL, '81.16', '2023-08-03', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XJ01CAA040E001010101127', '阿莫西林胶囊', '胶囊剂', '0.25g*24粒', '江西省龙虎制药有限公司', '国药准字H39316110', '02', NULL, '57.23', '2023-01-10', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA04CAF0311010101204', '复方丹参片', '片剂', '60片/瓶', '南昌青瓦台制药有限公司', '国药准字H55225193', '01', NULL, '165.83', '2022-09-23', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC08CAA153A001010201345', '苯磺酸氨氯地平片', '片剂', '5mg*14片', '南昌迅捷制药有限公司', '国药准字H78546041', '03', '限二级及以上医疗机构使用。', '64.03', '2022-03-19', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA02BCA138E002010103012', '奥美拉唑肠溶胶囊', '胶囊剂', '20mg*14粒', '江西省安泰隆制药有限公司', '国药准字H31970744', '02', '限儿童，且口服困难时支付。', '143.47', '2023-04-06', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA01BAS0147010203001', '双黄连口服液', '口服液', '10ml*10支', '九江金穗制药有限公司', '国药准字H32612636', '03', '限二级及以上医疗机构使用。', '43.12', '2022-09-26', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XB01ACA055A012010100881', '阿司匹林肠溶片', '肠溶片', '100mg*30片', '江西省鼎誉制药有限公司', '国药准字H05682742', '01', '限有明确诊断证据的患者，支付不超过14天。', '151.57', '2021-04-19', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA10BAE065A001010101445', '盐酸二甲双胍缓释片', '片剂(缓释)', '0.5g*30片', '南昌天工制药有限公司', '国药准字H62424662', '03', '限儿童，且口服困难时支付。', '99.80', '2022-05-01', '0');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC09CAL209A001010101932', '氯沙坦钾片', '片剂', '50mg*7片', '进贤翠微制药有限公司', '国药准字H68922535', '03', NULL, '123.18', '2023-09-13', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XJ01CAA040E001010101127', '阿莫西林胶囊', '胶囊剂', '0.25g*24粒', '抚州龙虎制药有限公司', '国药准字Z02282814', '03', NULL, '82.69', '2022-06-03', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('ZA04CAF0311010101204', '复方丹参片', '片剂', '60片/瓶', '安义德裕制药有限公司', '国药准字H68754868', '03', '限二级及以上医疗机构使用。', '120.63', '2021-06-13', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XC08CAA153A001010201345', '苯磺酸氨氯地平片', '片剂', '5mg*14片', '江西德裕制药有限公司', '国药准字H53205481', '02', '限有明确诊断证据的患者，支付不超过14天。', '116.85', '2021-12-17', '1');
INSERT INTO `wm_tcmpat_info_b` (`med_list_codg`, `drug_genname`, `drug_dosform`, `drug_spec`, `prodentp_name`, `aprvno`, `chrgitm_lv`, `lmt_usescp`, `pric`, `begndate`, `vali_flag`) VALUES ('XA02BCA138E002010103012', '奥美拉唑肠溶胶囊', '胶囊剂', '20mg*14粒', '江西省康乐制药有限公司', '国药准字H96777558', '01', NULL, '79.33', '2023-10-19', '1');

DROP TABLE IF EXISTS `diag_list_b`;
CREATE TABLE `diag_list_b` (
  `diag_code` varchar(500) DEFAULT NULL,
  `diag_name` varchar(500) DEFAULT NULL,
  `cpr` varchar(500) DEFAULT NULL,
  `memo` varchar(500) DEFAULT NULL,
  `ver` varchar(500) DEFAULT NULL,
  `crte_time` varchar(500) DEFAULT NULL,
  `vali_flag` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('I10.x00', '原发性高血压', '第四章 内分泌、营养和代谢疾病', NULL, 'V2.0', '2023-12-27 14:47:22', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('E11.900', '2型糖尿病', '第四章 内分泌、营养和代谢疾病', NULL, 'V2.0', '2023-11-14 10:06:49', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('J18.900', '肺炎', '第九章 循环系统疾病', NULL, 'V2.0', '2021-08-06 08:16:14', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('K29.500', '慢性胃炎', '第九章 循环系统疾病', NULL, 'V2.0', '2023-05-06 12:05:37', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('I63.900', '脑梗死', '第四章 内分泌、营养和代谢疾病', NULL, 'V2.0', '2022-05-23 12:40:08', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('M51.202', '腰椎间盘突出', '第九章 循环系统疾病', NULL, 'V2.0', '2022-05-30 10:49:18', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('N18.900', '慢性肾脏病', '第九章 循环系统疾病', NULL, 'V2.0', '2023-09-14 16:15:39', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('C34.900', '支气管或肺恶性肿瘤', '第九章 循环系统疾病', NULL, 'V2.0', '2022-08-11 15:58:21', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('J44.900', '慢性阻塞性肺疾病', '第四章 内分泌、营养和代谢疾病', NULL, 'V2.0', '2024-04-07 07:40:04', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('B18.100', '慢性乙型病毒性肝炎', '第十章 呼吸系统疾病', NULL, 'V2.0', '2021-09-14 13:35:22', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('F20.900', '精神分裂症', '第十章 呼吸系统疾病', NULL, 'V2.0', '2024-01-09 09:47:50', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('S72.000', '股骨颈骨折', '第十章 呼吸系统疾病', NULL, 'V2.0', '2024-03-14 12:55:36', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('O80.000', '头位顺产', '第四章 内分泌、营养和代谢疾病', NULL, 'V2.0', '2021-03-27 14:08:26', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('H25.900', '老年性白内障', '第十章 呼吸系统疾病', NULL, 'V2.0', '2023-07-31 16:56:36', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('K35.900', '急性阑尾炎', '第十章 呼吸系统疾病', NULL, 'V2.0', '2024-01-05 10:51:22', '1');
INSERT INTO `diag_list_b` (`diag_code`, `diag_name`, `cpr`, `memo`, `ver`, `crte_time`, `vali_flag`) VALUES ('D50.900', '缺铁性贫血', '第九章 循环系统疾病', NULL, 'V2.0', '2021-07-10 19:43:09', '1');
