DROP TABLE IF EXISTS `T_UI_BAK`;
CREATE TABLE `T_UI_BAK` (
  `UI_A` varchar(255) DEFAULT NULL,
  `UI_B` varchar(255) DEFAULT NULL,
  `UI_C` varchar(255) DEFAULT NULL,
  `UI_D` varchar(255) DEFAULT NULL,
  `UI_E` varchar(255) DEFAULT NULL,
  `UI_F` varchar(255) DEFAULT NULL,
  `UI_G` varchar(255) DEFAULT NULL,
  `UI_H` varchar(255) DEFAULT NULL,
  `UI_I` varchar(255) DEFAULT NULL,
  `UI_J` varchar(255) DEFAULT NULL,
  `UI_K` varchar(255) DEFAULT NULL,
  `UI_L` varchar(255) DEFAULT NULL,
  `UI_M` varchar(255) DEFAULT NULL,
  `UI_N` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `T_UI_BAK` VALUES
('10000017','momo酱','桓楚','1','991701199010120133','1','1990-10-12','16400881200','hc@example.com','310','青浦湾路99弄7号','0','1688.20','192.0.2.8'),
('10000018',NULL,NULL,'1',NULL,'0',NULL,'15433990017',NULL,NULL,NULL,NULL,'0','198.51.100.2'),
('10000019','钓鱼佬永不空军','厉归真','1','991702197007230371','1','1970-07-23','16811200938','lgz70@example.net','511','栖霞岭2号院','0','12.00','192.0.2.9'),
('10000022','Lucy_S','Lucia Sandoval','2','XE0011223','2','1993-05-05','17911002883','lucia.s@example.org','310','青浦湾路18号12楼','1','0.00','192.0.2.61'),
('10000023','冰阔落','娄一粟','1','991701200109300447','2','2001-09-30','16922001199',NULL,'330','师大东区8-122','0','45.50','10.20.1.7'),
('10000031','港仔阿辉','区家辉','3','H00112233','1','1988-12-08','19466001223','kfau@example.com','440','南塘新村B栋1804','0','330.00','198.51.100.60'),
('10000032','test_del','测试账号','1','991701190001010011','0','1900-01-01','16400000001',NULL,NULL,NULL,'9','0.00','10.0.0.1');

