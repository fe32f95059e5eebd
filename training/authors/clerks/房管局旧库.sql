CREATE TABLE `FW_CQ` (
  `CQZH` varchar(255) DEFAULT NULL,
  `CQR` varchar(255) DEFAULT NULL,
  `SFZH` varchar(255) DEFAULT NULL,
  `GYR` varchar(255) DEFAULT NULL,
  `FWZL` varchar(255) DEFAULT NULL,
  `JG` varchar(255) DEFAULT NULL,
  `CS` varchar(255) DEFAULT NULL,
  `JZMJ` varchar(255) DEFAULT NULL,
  `YT` varchar(255) DEFAULT NULL,
  `QDFS` varchar(255) DEFAULT NULL,
  `DJRQ` varchar(255) DEFAULT NULL,
  `DYBZ` varchar(255) DEFAULT NULL,
  `FJ` varchar(255) DEFAULT NULL
);
INSERT INTO `FW_CQ` VALUES ('0154', '史国栋', '990103600909101', '江月珍', '新街14号', '砖混', '2', '88.40', '商住', '买卖', '19981010', '0', '');
INSERT INTO `FW_CQ` VALUES ('0155', '邱文', '990103290404102', NULL, '干休所2号', '砖木', '1', '66.00', '住', '房改', '19970101', '0', '遗嘱给邱建');
INSERT INTO `FW_CQ` VALUES ('0160', '孔繁荣', '990103460606103', '孔繁星、孔繁明', '文庙后', '木', '2', '154.00', '住', '继承', '19950505', '0', '三兄弟共有');
INSERT INTO `FW_CQ` VALUES ('0163', NULL, NULL, NULL, '文庙路33号', '砖混', '4', '1640.00', '办公', '划拨', '19900101', '0', '教育局');
INSERT INTO `FW_CQ` VALUES ('0164', '熊国栋', '990301197707071050', '罗芳', '建材城后街9号', '框架', '3', '210.00', '商', '自建', '20090909', '1', '抵押农商行');
INSERT INTO `FW_CQ` VALUES ('0168', '温雄', '990301196404041060', NULL, '水岸名邸8-801', '框架', '1', '168.00', '住', '买卖', '20110808', '1', '查封');
INSERT INTO `FW_CQ` VALUES ('0169', '莱特王府酒店公司', '91990300MA0W00014D', NULL, '北街9号', '框架', '8', '9600.00', '商', '出让', '20030303', '1', '法人吴天宝');
INSERT INTO `FW_CQ` VALUES ('0179', '苏菲', '990301197901012089', '薛平川', '花园3栋1楼', '砖混', '1', '90.00', '住', '买卖', '20060606', '0', '离婚析产');
CREATE TABLE `FW_DY` (
  `DYH` varchar(255) DEFAULT NULL,
  `CQZH` varchar(255) DEFAULT NULL,
  `DYQR` varchar(255) DEFAULT NULL,
  `DYR` varchar(255) DEFAULT NULL,
  `DYJE` varchar(255) DEFAULT NULL,
  `QSRQ` varchar(255) DEFAULT NULL,
  `ZZRQ` varchar(255) DEFAULT NULL,
  `ZXBZ` varchar(255) DEFAULT NULL,
  `JBR` varchar(255) DEFAULT NULL
);
INSERT INTO `FW_DY` VALUES ('D0154', '0164', '农商行', '熊国栋', '150000', '20100101', '20150101', '0', '小文');
INSERT INTO `FW_DY` VALUES ('D0155', '0168', '建行', '温雄', '400000', '20110901', '20310901', '0', '小文');
INSERT INTO `FW_DY` VALUES ('D0160', '0169', '工行', '王府酒店', '3000000', '20080101', '20130101', '1', '老档');
INSERT INTO `FW_DY` VALUES ('D0163', '0154', '信用社', '史国栋、江月珍', '50000', '20000101', '20020101', '1', '老档');
INSERT INTO `FW_DY` VALUES ('D0164', '0179', '农行', '苏菲', '100000', '20060701', '20260701', '0', '小文');
INSERT INTO `FW_DY` VALUES ('D0168', '0160', '典当行', '孔繁明', '20000', '20120101', '20120401', '1', '任雅琴');
INSERT INTO `FW_DY` VALUES ('D0169', '0999', '农商行', '旭日机械厂', '800000', '20140101', '20160101', '0', '小文');
INSERT INTO `FW_DY` VALUES ('D0179', NULL, NULL, NULL, '0', NULL, NULL, '9', NULL);
CREATE TABLE `ZD_YT` (
  `DM` varchar(255) DEFAULT NULL,
  `MC` varchar(255) DEFAULT NULL,
  `SXH` varchar(255) DEFAULT NULL
);
INSERT INTO `ZD_YT` VALUES ('1', '住宅', '1');
INSERT INTO `ZD_YT` VALUES ('2', '商业', '2');
INSERT INTO `ZD_YT` VALUES ('3', '办公', '3');
INSERT INTO `ZD_YT` VALUES ('4', '工业', '4');
INSERT INTO `ZD_YT` VALUES ('5', '商住', '5');
INSERT INTO `ZD_YT` VALUES ('6', '文教(孔庙等)', '6');
INSERT INTO `ZD_YT` VALUES ('7', '宗教', '7');
INSERT INTO `ZD_YT` VALUES ('9', '其他', '9');
