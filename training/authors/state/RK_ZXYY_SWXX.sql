DROP TABLE IF EXISTS `t_rkzx`;
CREATE TABLE `t_rkzx` (
  `rkbm` varchar(255) DEFAULT NULL,
  `xm` varchar(255) DEFAULT NULL,
  `cym` varchar(255) DEFAULT NULL,
  `gmsfhm` varchar(255) DEFAULT NULL,
  `zxlb` varchar(255) DEFAULT NULL,
  `zxrq` varchar(255) DEFAULT NULL,
  `swyy` varchar(255) DEFAULT NULL,
  `zdq` varchar(255) DEFAULT NULL,
  `sbrxm` varchar(255) DEFAULT NULL,
  `sbrgx` varchar(255) DEFAULT NULL,
  `sbrsfz` varchar(255) DEFAULT NULL,
  `pcs` varchar(255) DEFAULT NULL,
  `cbr` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100001', '滕有富', NULL, '990103193705120131', '死亡', '20231008', '疾病', '津头村三队', '滕国庆', '父子', '990103196510010155', '津头所', '户籍民警 甘');
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100002', '黄琼', '黄三妹', '990103198807050288', '出国定居', '20231009', NULL, NULL, '黄母', '母女', '990103196109090224', '津头所', '甘');
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100003', '陆卫', NULL, '990103199002020318', '参军', '20231010', NULL, '长堽路', '本人', '本人', '990103199002020318', '长堽所', '莫');
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100004', '韦阿彩', NULL, '990103196308080248', '死亡', '20231011', '溺水', '陈村坡', '韦村委', '村委', NULL, '陈村所', '莫');
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100005', '重户-周林', '周霖', '990103198001010113', '重复户口', '20231012', NULL, '桂林临桂', '本人', NULL, NULL, '长堽所', '莫');
INSERT INTO `t_rkzx` (`rkbm`, `xm`, `cym`, `gmsfhm`, `zxlb`, `zxrq`, `swyy`, `zdq`, `sbrxm`, `sbrgx`, `sbrsfz`, `pcs`, `cbr`) VALUES ('4501030099100006', '梁氏婴', NULL, NULL, '死亡', '2023-10-12', '早产', '保爱路', '梁启', '父', '990103199304170151', '津头所', '甘');
