DROP TABLE IF EXISTS `t_bk`;
CREATE TABLE `t_bk` (
  `tm` varchar(255) DEFAULT NULL,
  `isbn` varchar(255) DEFAULT NULL,
  `sm` varchar(255) DEFAULT NULL,
  `zz` varchar(255) DEFAULT NULL,
  `cbs` varchar(255) DEFAULT NULL,
  `flh` varchar(255) DEFAULT NULL,
  `dj` varchar(255) DEFAULT NULL,
  `rkrq` varchar(255) DEFAULT NULL,
  `zt` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123451', '978-7-0000-0001-2', '李白传', '安旗', '文艺社', 'K825.6/12', '38.00', '2019-03-11', '在架');
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123452', '9787000000029', '鲁滨逊漂流记', '（英）笛福', '少儿社', 'I561.44/3', '22', '2019-03-11', '借出');
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123453', '9787000000036', '王小明的暑假', '梅子', '接力', 'I287.45/77', '19.8', '2019-03-11', '遗失');
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123454', '9787000000043', '一千零一个为什么·人体', '编写组', '少儿社', 'Z228.1/9', '45', '2020-09-01', '在架');
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123455', NULL, '校本教材：壮族三声部民歌', '本校音乐组', '自编', 'J642/1', '0', '2021-06-30', '在架');
INSERT INTO `t_bk` (`tm`, `isbn`, `sm`, `zz`, `cbs`, `flh`, `dj`, `rkrq`, `zt`) VALUES ('9901000123456', '9787000000067', '安妮日记', '安妮·弗兰克', '译林', 'K835/2', '26', '2021-09-10', '剔旧');
