-- MySQL dump 10.13  Distrib 5.7.40
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `gzf_sq`;
CREATE TABLE `gzf_sq` (
  `sqbh` varchar(500) DEFAULT NULL,
  `sqr_xm` varchar(500) DEFAULT NULL,
  `sqr_zjhm` varchar(500) DEFAULT NULL,
  `sqr_hyzk` varchar(500) DEFAULT NULL,
  `sqr_gzdw` varchar(500) DEFAULT NULL,
  `sqr_ysr` varchar(500) DEFAULT NULL,
  `jtrk` varchar(500) DEFAULT NULL,
  `xzdz` varchar(500) DEFAULT NULL,
  `lxdh` varchar(500) DEFAULT NULL,
  `sqlx` varchar(500) DEFAULT NULL,
  `shzt` varchar(500) DEFAULT NULL,
  `sqsj` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402824', '司徒卫东', '991431198607280057', '离婚', NULL, '2850.80', '2', '江西省赣州市信丰县长均乡竹山村4组', '14367667412', '新就业职工', '街道初审', '2021-10-10 11:15:27');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202400229', '任耀祖', '992342196607275077', '已婚', '修水迅捷酒业有限公司', '3850.50', '1', '江西省吉安市泰和县长均乡上罗村10组10号', '16950050647', '低保', '轮候', '2023-12-15 07:57:31');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202401219', '芦剑', '990540200110276651', '未婚', NULL, '3410.80', '2', '江西省赣州市信丰县汇景新城11栋104室', '14094528695', '中等偏下收入', '街道初审', '2023-10-20 19:01:22');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402440', '皇甫国荣', '992799197905227393', '丧偶', NULL, '1570.00', '2', '江西省九江市永修县柏悦华庭27栋2201室', '14187427449', '低保', '民政核对', '2024-04-08 09:34:52');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202409917', '何沁瑶', '990471198506285844', '已婚', NULL, '4790.80', '1', '江西省九江市永修县赋春镇下塘村7组', '16482206458', '新就业职工', '已公示', '2023-06-21 09:42:41');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202406320', '贾传宝', '990713197805313153', '未婚', NULL, '4690.50', '5', '南昌市安义县锦绣年华14栋2604室', '16471735030', '低保', '已公示', '2021-09-25 12:28:02');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402349', '杜红兵', '992637199308164050', '丧偶', NULL, '1000.50', '2', '江西省抚州市临川区荷岭镇桥头村3组54号', '14298880684', '低保', '民政核对', '2022-04-21 12:28:33');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202407379', '吴小妹', '992937197407104966', '已婚', '江西省众合化工股份有限公司', '1570.00', '5', '南昌市进贤县朝阳洲路698号锦绣年华30栋2单元1301室', '16875334517', '新就业职工', '轮候', '2021-07-26 11:09:58');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202408105', '江娟', '991979200002249726', '已婚', '江西省鼎誉商贸有限公司', '4480.00', '3', '江西省南昌市南昌县沙洲镇樟树下村13组22号', '14450135856', '低保', '已公示', '2022-05-21 15:58:15');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202406264', '潘如意', '991786195501023245', '已婚', '信丰天工物业服务有限公司南昌分公司', '3230.80', '1', '江西省宜春市袁州区钟鼓楼街424号阳光里12栋2单元702室', '16456632704', '低保', '街道初审', '2024-02-07 09:40:59');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202405457', '沈素珍', '990221199212067729', '已婚', '上饶翠微酒业有限公司', '3810.00', '4', '江西省高安市古市镇枫林村10组', '14209278557', '中等偏下收入', '已公示', '2023-01-28 16:31:23');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402737', '诸葛有秀', '991762196303247348', '已婚', '江西瑞孚信息技术有限公司', '2500.80', '4', '江西省赣州市信丰县二纺小区39栋803室', '16452444639', '新就业职工', '街道初审', '2022-10-20 11:07:11');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202401979', '桂锦瑟', '990365197810016027', '已婚', NULL, '1330.50', '3', '江西省吉安市泰和县白土镇上罗村3组55号', '14473790373', '新就业职工', '街道初审', '2021-03-05 19:57:27');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202404881', '冯爱珍', '99065419570615150X', '已婚', NULL, '3780.00', '2', '赣州市南康区秋口镇湖洲村2组9号', '14064203108', '新就业职工', '已公示', '2022-12-16 09:26:02');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202400730', '何光明', '991914195502282395', '已婚', '江西金穗物流有限公司', '3270.50', '2', '江西省南昌市红谷滩区二纺小区5栋2304室', '15462800023', '中等偏下收入', '已公示', '2023-12-26 14:45:29');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202409312', '董艳萍', '991990198005052089', '未婚', '青山湖泓泰陶瓷有限公司', '3970.50', '2', '江西省九江市濂溪区秋口镇坪上村3组', '14225457963', '中等偏下收入', '街道初审', '2022-01-06 18:09:31');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202400941', '戴润生', '991770198505273199', '未婚', '青云谱龙虎环保科技有限公司', '4430.00', '4', '江西省南昌市东湖区江南春城38栋2503室', '16002461712', '低保', '已公示', '2021-06-23 16:07:57');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202403500', '尉迟宏伟', '991534195706048879', '已婚', NULL, '1610.00', '1', '江西省赣州市信丰县电机厂宿舍9栋701室', '14358206182', '中等偏下收入', '已公示', '2023-09-11 14:11:03');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202400175', '禹德顺', '990690198301182219', '离婚', '江西锦程装饰工程有限公司', '2330.00', '3', '江西省吉安市泰和县枫生路304号9-3-203', '14437455559', '低保', '街道初审', '2021-02-01 19:25:31');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202405797', '戴美华', '993099196306198146', '未婚', '丰城赣鄱化工有限公司', '2960.00', '5', '江西省吉安市吉州区丰和雅苑33栋403室', '16159685250', '中等偏下收入', '已公示', '2023-06-01 17:27:29');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202404147', '揭香莲', '992522197701033920', '未婚', '浔阳亿联电子科技有限公司', '4880.36', '2', '江西省南昌市青山湖区赋春镇坪上村1组2号', '16011098874', '外来务工', '已公示', '2023-06-26 13:39:31');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202403451', '朱小明', '99120619910301465X', '离婚', NULL, '3910.80', '4', '江西省九江市永修县荷岭镇熊家村5组', '15416361063', '外来务工', '已公示', '2021-08-14 17:36:26');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402884', '黎剑', '990166197109120454', '未婚', '江西省青瓦台陶瓷有限公司', '2330.80', '5', '江西省九江市永修县新溪桥路380号锦绣年华28栋3单元1304室', '16493265190', '中等偏下收入', '已公示', '2021-07-09 16:00:05');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402004', '贾安然', '990430199002070003', '已婚', '南昌樟之源物业服务股份有限公司', '4440.80', '1', '江西省吉安市吉州区学府中路348号2-1-603', '15425272844', '中等偏下收入', '已公示', '2024-01-11 09:37:07');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202408963', '金月娥', '992146197701029760', '未婚', '江西省盛和塑胶制品有限责任公司', '1270.00', '2', '江西省九江市濂溪区阳光里5栋401室', '16314787318', '低保', '民政核对', '2021-05-21 08:40:07');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202401242', '饶煜', '992544197601248738', '已婚', '宜春云岭新能源有限公司', '1940.00', '2', '江西省南昌市西湖区桃苑东街213号19-3-101', '14495392059', '外来务工', '民政核对', '2022-10-29 18:01:55');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202405015', '袁娟', '992286196205074521', '离婚', '江西省洪福来农业开发有限责任公司', '2550.80', '4', '江西省赣州市信丰县塘南镇茶园村1组19号', '14451321210', '中等偏下收入', '已公示', '2024-02-15 11:07:54');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202405568', '薛发根', '990382196202237557', '已婚', NULL, '4690.36', '4', '江西省南昌市新建区塘南镇熊家村10组', '14025781670', '低保', '街道初审', '2021-10-10 13:17:39');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202402699', '邹锦瑟', '99110219630212518X', '已婚', '南昌青瓦台环保科技有限责任公司', '4860.36', '5', '江西省九江市修水县石溪镇禾埠村2组36号', '14323706848', '低保', '街道初审', '2023-03-24 19:05:47');
INSERT INTO `gzf_sq` (`sqbh`, `sqr_xm`, `sqr_zjhm`, `sqr_hyzk`, `sqr_gzdw`, `sqr_ysr`, `jtrk`, `xzdz`, `lxdh`, `sqlx`, `shzt`, `sqsj`) VALUES ('GZF202401348', '曾知远', '99278319631118727X', '丧偶', '赣州云岭水产养殖有限责任公司', '3560.00', '4', '江西省南昌市进贤县万合镇南源村10组41号', '16853540159', '中等偏下收入', '轮候', '2022-05-09 13:49:15');

DROP TABLE IF EXISTS `gzf_fy`;
CREATE TABLE `gzf_fy` (
  `fyid` varchar(500) DEFAULT NULL,
  `xqmc` varchar(500) DEFAULT NULL,
  `lh` varchar(500) DEFAULT NULL,
  `fh` varchar(500) DEFAULT NULL,
  `hx` varchar(500) DEFAULT NULL,
  `mj` varchar(500) DEFAULT NULL,
  `zjbz` varchar(500) DEFAULT NULL,
  `zt` varchar(500) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1001', '安心公寓', '12栋', '1805', '单间', '49.92', '4.5', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1002', '安心公寓', '1栋', '1804', '一室一厅', '45.33', '4.5', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1003', '惠民家园', '7栋', '1503', '一室一厅', '54.34', '6', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1004', '惠民家园', '12栋', '805', '二室一厅', '32.94', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1005', '安心公寓', '9栋', '1001', '二室一厅', '51.33', '4.5', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1006', '安心公寓', '5栋', '1703', '一室一厅', '41.83', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1007', '青蓝苑', '4栋', '1603', '一室一厅', '33.09', '4.5', '空置');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1008', '惠民家园', '1栋', '904', '单间', '38.28', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1009', '安心公寓', '10栋', '1806', '二室一厅', '41.95', '4.5', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1010', '惠民家园', '9栋', '1207', '单间', '43.34', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1011', '惠民家园', '11栋', '1402', '二室一厅', '52.97', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1012', '青蓝苑', '2栋', '405', '二室一厅', '55.30', '6', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1013', '青蓝苑', '11栋', '503', '二室一厅', '49.40', '6', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1014', '惠民家园', '7栋', '108', '单间', '35.41', '4.5', '空置');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1015', '青蓝苑', '4栋', '307', '二室一厅', '50.30', '6', '空置');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1016', '安心公寓', '12栋', '1207', '一室一厅', '48.32', '6', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1017', '安心公寓', '10栋', '1201', '单间', '43.42', '6', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1018', '安心公寓', '9栋', '803', '单间', '40.46', '6', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1019', '安心公寓', '12栋', '1003', '一室一厅', '50.04', '4.5', '已租');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1020', '青蓝苑', '3栋', '1204', '一室一厅', '56.52', '6', '空置');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1021', '惠民家园', '9栋', '1703', '一室一厅', '37.97', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1022', '青蓝苑', '7栋', '502', '单间', '51.31', '3.2', '维修');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1023', '安心公寓', '4栋', '1306', '一室一厅', '48.53', '6', '空置');
INSERT INTO `gzf_fy` (`fyid`, `xqmc`, `lh`, `fh`, `hx`, `mj`, `zjbz`, `zt`) VALUES ('1024', '惠民家园', '4栋', '1303', '单间', '49.21', '3.2', '空置');
