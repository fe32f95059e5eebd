CREATE TABLE `special_user` (
  `id` varchar(255) DEFAULT NULL,
  `cons_no` varchar(255) DEFAULT NULL,
  `cons_name` varchar(255) DEFAULT NULL,
  `addr` varchar(255) DEFAULT NULL,
  `kind` varchar(255) DEFAULT NULL,
  `equip` varchar(255) DEFAULT NULL,
  `guardian` varchar(255) DEFAULT NULL,
  `guardian_tel` varchar(255) DEFAULT NULL,
  `doc_hosp` varchar(255) DEFAULT NULL,
  `mgr` varchar(255) DEFAULT NULL,
  `last_visit` varchar(255) DEFAULT NULL
);
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (1, '0320013355', '祖奶奶', '王家坝村12号', '生命支持', '家用呼吸机(COPD)', '祖大山', '16400990012', '岭东省人民医院', '危敬业', '2024-05-11');
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (2, '0320011823', '殷世荣', '桐花路18号3幢401', '独居老人', '无', '殷小荣(外地)', '17977120088', 'NULL', '危敬业', '2024-04-30');
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (3, '0320014402', '小石头', '织造新村6-101', '透析', '腹膜透析机', '石满仓', '15499887700', '岭北第二医院', '蔺阿根', '2024-05-08');
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (4, '0320015519', '卞和玉', '渔火路12号', '残疾', '电动轮椅', '-', '-', NULL, '竺丹', '2023-12-01');
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (5, '0320018820', '单大娘', '织造新村9-501', '低保', '制氧机', '社区 秋主任', '19400110099', '河阳区医院', '竺丹', '2024-05-15');
INSERT INTO `special_user` (`id`, `cons_no`, `cons_name`, `addr`, `kind`, `equip`, `guardian`, `guardian_tel`, `doc_hosp`, `mgr`, `last_visit`) VALUES (6, '0320019001', '(空)', NULL, '注销', NULL, NULL, NULL, NULL, NULL, NULL);

