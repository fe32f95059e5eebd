-- MySQL dump 10.13  Distrib 5.7.40
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `t_xzqh`;
CREATE TABLE `t_xzqh` (
  `qhdm` varchar(500) DEFAULT NULL,
  `qhmc` varchar(500) DEFAULT NULL,
  `sjdm` varchar(500) DEFAULT NULL,
  `cxfl` varchar(500) DEFAULT NULL,
  `jb` varchar(500) DEFAULT NULL,
  `yxbz` varchar(500) DEFAULT NULL,
  `gxsj` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360731023148', '上罗村委会', '360111002', '111', '5', '1', '2024-01-13 17:12:15');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360112010024', '樟坪社区居委会', '360703019', '111', '5', '1', '2021-04-13 14:22:48');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360902027232', '下塘社区居委会', '360103029', '112', '5', '1', '2023-10-29 11:47:00');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360802028043', '南源社区居委会', '361130015', '111', '5', '1', '2023-01-06 15:44:55');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360802025250', '枫林村委会', '360121016', '111', '5', '1', '2021-09-02 19:29:37');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360826010179', '樟坪村委会', '360423016', '220', '5', '1', '2023-06-30 14:40:45');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('361102021203', '郭家村委会', '360121019', '111', '5', '0', '2022-03-06 18:16:51');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360981026164', '坪上社区居委会', '360731006', '220', '5', '0', '2023-11-03 13:34:43');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360802016153', '桥头社区居委会', '360802012', '111', '5', '1', '2021-04-20 15:15:13');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360123008216', '樟树下社区居委会', '360403019', '112', '5', '1', '2023-02-20 15:17:00');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360124006259', '上罗社区居委会', '360981018', '111', '5', '0', '2022-05-10 11:36:06');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360103026032', '郭家社区居委会', '360731014', '111', '5', '1', '2022-11-04 19:04:22');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360981022012', '港边社区居委会', '360121027', '121', '5', '1', '2021-08-07 13:09:29');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360124024080', '枫林社区居委会', '360104021', '112', '5', '1', '2021-03-09 08:41:34');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360124028092', '黄泥塘社区居委会', '360102009', '112', '5', '1', '2021-10-15 15:47:16');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('361102001083', '郭家村委会', '361002011', '220', '5', '1', '2021-09-03 17:24:28');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('361102024101', '竹山村委会', '360902014', '112', '5', '1', '2024-03-28 19:27:05');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360702028254', '上罗社区居委会', '360103021', '122', '5', '0', '2021-06-30 08:53:51');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360722017199', '高坑社区居委会', '360802008', '220', '5', '0', '2022-12-08 07:35:02');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360123025045', '枫林村委会', '360731029', '111', '5', '1', '2023-10-20 12:59:52');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360402010123', '樟树下村委会', '360103012', '122', '5', '0', '2021-09-02 08:04:35');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('361102006159', '大垅社区居委会', '360113019', '220', '5', '0', '2021-05-01 12:42:31');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360123019207', '上罗村委会', '361130003', '220', '5', '1', '2024-01-05 10:01:42');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360826017117', '周坊社区居委会', '360826028', '121', '5', '1', '2022-07-11 14:05:37');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360826017114', '港边村委会', '361002029', '111', '5', '1', '2023-01-04 19:48:55');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360402012208', '下塘村委会', '361130008', '122', '5', '1', '2021-06-27 07:00:54');
INSERT INTO `t_xzqh` (`qhdm`, `qhmc`, `sjdm`, `cxfl`, `jb`, `yxbz`, `gxsj`) VALUES ('360123023185', '桥头社区居委会', '360424018', '220', '5', '1', '2022-11-15 16:32:40');

DROP TABLE IF EXISTS `t_hyfl`;
CREATE TABLE `t_hyfl` (
  `hydm` varchar(500) DEFAULT NULL,
  `hymc` varchar(500) DEFAULT NULL,
  `mldm` varchar(500) DEFAULT NULL,
  `bzh` varchar(500) DEFAULT NULL,
  `sfsy` varchar(500) DEFAULT NULL,
  `px` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('A0111', '稻谷种植', 'A', 'GB/T 4754-2017', '是', '10');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('A0311', '牛的饲养', 'A', 'GB/T 4754-2017', '是', '11');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('B1012', '建筑装饰用石开采', 'B', 'GB/T 4754-2017', '否', '12');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('C1391', '淀粉及淀粉制品制造', 'C', 'GB/T 4754-2017', '是', '13');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('C1512', '白酒制造', 'C', 'GB/T 4754-2017', '否', '14');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('C2710', '化学药品原料药制造', 'C', 'GB/T 4754-2017', '否', '15');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('D4415', '风力发电', 'D', 'GB/T 4754-2017', '是', '16');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('E4710', '住宅房屋建筑', 'E', 'GB/T 4754-2017', '否', '17');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('F5211', '百货零售', 'F', 'GB/T 4754-2017', '否', '18');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('G5431', '普通货物道路运输', 'G', 'GB/T 4754-2017', '否', '19');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('H6210', '正餐服务', 'H', 'GB/T 4754-2017', '否', '20');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('I6513', '应用软件开发', 'I', 'GB/T 4754-2017', '否', '21');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('K7010', '房地产开发经营', 'K', 'GB/T 4754-2017', '是', '22');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('L7264', '劳务派遣服务', 'L', 'GB/T 4754-2017', '否', '23');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('O8111', '汽车修理与维护', 'O', 'GB/T 4754-2017', '否', '24');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('P8321', '普通小学教育', 'P', 'GB/T 4754-2017', '否', '25');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('Q8411', '综合医院', 'Q', 'GB/T 4754-2017', '是', '26');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('R8831', '图书馆', 'R', 'GB/T 4754-2017', '否', '27');
INSERT INTO `t_hyfl` (`hydm`, `hymc`, `mldm`, `bzh`, `sfsy`, `px`) VALUES ('S9221', '综合事务管理机构', 'S', 'GB/T 4754-2017', '是', '28');
