-- MySQL dump 10.13
SET NAMES utf8mb4;
DROP TABLE IF EXISTS `clm_case`;
CREATE TABLE `clm_case` (
  `clm_no` varchar(255) DEFAULT NULL,
  `policy_no` varchar(255) DEFAULT NULL,
  `insured_nm` varchar(255) DEFAULT NULL,
  `insured_id` varchar(255) DEFAULT NULL,
  `accident_dt` varchar(255) DEFAULT NULL,
  `icd` varchar(255) DEFAULT NULL,
  `hosp_nm` varchar(255) DEFAULT NULL,
  `claim_amt` decimal(12,2) DEFAULT NULL,
  `paid_amt` decimal(12,2) DEFAULT NULL,
  `payee` varchar(255) DEFAULT NULL,
  `bank_acct` varchar(255) DEFAULT NULL,
  `bank_nm` varchar(255) DEFAULT NULL,
  `mobile` varchar(255) DEFAULT NULL,
  `status` varchar(255) DEFAULT NULL,
  `deny_reason` varchar(255) DEFAULT NULL
);
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301000991', 'P9900112233', '霍思源', '990101198504041154', '2022-12-20', 'S82.3', '青榆市人民医院', 23011.90, 18000.00, '霍思源', '0222021001116245702', '工行青榆支行', '16400113377', 'PAID', '');
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301000992', 'P9900112240', '鲜于兰', '990101197805182263', '2022-11-02', 'C50.9', '省肿瘤医院', 310000.00, 300000.00, '鲜于兰', '9228480402564890018', '农行', '15433117700', 'PAID', '');
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301000993', 'P9900118811', '丰宝儿', '990101202009091284', '2023-01-03', 'J18.9', '市妇幼', 5120.33, 0.00, '丰收(父)', NULL, NULL, '16988201199', 'DENY', '投保前已有先天性心脏病，未如实告知');
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301000994', 'P9900118812', '惠民', '990201196901303310', '2023-01-08', 'K35.8', '双河县医院', 9012.00, 7200.00, '惠民', '0217001210024455667', '建行双河', '17900661122', 'PEND', '资料不全：缺出院小结');
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301001002', 'G0000001', '沐雨生', '990201197207123170', '2022-10-10', 'I63.9', '双河县医院', 88001.20, NULL, '沐晨', '09558850200014496', NULL, '16300447711', 'INVEST', '疑似既往脑梗病史，调取2019年住院病历');
INSERT INTO `clm_case` (`clm_no`, `policy_no`, `insured_nm`, `insured_id`, `accident_dt`, `icd`, `hosp_nm`, `claim_amt`, `paid_amt`, `payee`, `bank_acct`, `bank_nm`, `mobile`, `status`, `deny_reason`) VALUES ('C202301001003', 'G0000001', '沐雨生', '990201197207123170', '2022-10-10', 'I63.9', '双河县医院', 88001.20, NULL, '沐晨', '同上', NULL, '16300447711', 'DUP', '重复报案');
