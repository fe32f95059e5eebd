DROP TABLE IF EXISTS `HY_ZL`;
CREATE TABLE `HY_ZL` (
  `HYKH` varchar(255) DEFAULT NULL,
  `HYXM` varchar(255) DEFAULT NULL,
  `PYM` varchar(255) DEFAULT NULL,
  `XB` varchar(255) DEFAULT NULL,
  `SR` varchar(255) DEFAULT NULL,
  `SFZH` varchar(255) DEFAULT NULL,
  `SJH` varchar(255) DEFAULT NULL,
  `DZ` varchar(255) DEFAULT NULL,
  `YB` varchar(255) DEFAULT NULL,
  `ZY` varchar(255) DEFAULT NULL,
  `MM` varchar(255) DEFAULT NULL,
  `JF` varchar(255) DEFAULT NULL,
  `FKRQ` varchar(255) DEFAULT NULL,
  `CZY` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `HY_ZL` (`HYKH`,`HYXM`,`PYM`,`XB`,`SR`,`SFZH`,`SJH`,`DZ`,`YB`,`ZY`,`MM`,`JF`,`FKRQ`,`CZY`) VALUES
('100001','戴望远','DWY','男','1980.5.6','990101198005060019','16400901001','滨江市雨巷1号','000100','邮递员','123456','880','2010-01-01','小刘(收银)'),
('100002','丁香花','DXH','女','1985.3.2','990101198503020124','15400901002','滨江市雨巷2号','000100','裁缝','850302','120','2010-01-03','小刘(收银)'),
('100003','巴比','BB','男','66/12/1','990101196612010233','16900901003','滨江市书院弄','000100','中医','888888','4300','2010-02-14','车萍'),
('100004','阳荷','YH','女',NULL,NULL,'19400901004',NULL,NULL,NULL,NULL,'0','2010-02-15','车萍'),
('100005','康庄','KZ','男','1972-02-29','990201197202290455','17900901005','花溪县大道1号','000200','司机','720229','15','2010-03-01','车萍'),
('100006','席慕','XM','女','1990-10-15','990601199010150563','16800901006','草甸村','000600','画师','xm1990','990','2011-11-11','汪海涛'),
('100007','海生','HS','男','1964.3.24','990501196403240675','16300901007','北原市麦地','000500','门卫','1234','7','2012-12-12','汪海涛'),
('100008','顾城南','GCN','男','1956-9-24','990101195609240789','16000901008','滨江市童话路','000100','退休','0000','66','2013-05-20','汪海涛');
DROP TABLE IF EXISTS `SP_ZL`;
CREATE TABLE `SP_ZL` (
  `SPBH` varchar(255) DEFAULT NULL,
  `SPMC` varchar(255) DEFAULT NULL,
  `PYM` varchar(255) DEFAULT NULL,
  `GG` varchar(255) DEFAULT NULL,
  `DW` varchar(255) DEFAULT NULL,
  `JJ` varchar(255) DEFAULT NULL,
  `SJ` varchar(255) DEFAULT NULL,
  `GYS` varchar(255) DEFAULT NULL,
  `TXM` varchar(255) DEFAULT NULL,
  `CZY` varchar(255) DEFAULT NULL,
  `RQ` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `SP_ZL` (`SPBH`,`SPMC`,`PYM`,`GG`,`DW`,`JJ`,`SJ`,`GYS`,`TXM`,`CZY`,`RQ`) VALUES
('10001','戴家豆腐干','DJDFG','200g','袋','3.1','5','戴家作坊','6900000050011','01','2010-01-01'),
('10002','丁香花茶','DXHC','50g','罐','22','39','花溪茶厂','6900000050028','01','2010-01-01'),
('10003','巴比馒头粉','BBMTF','1kg','袋','6','9.9','赵王庄面粉厂','6900000050035','01','2010-02-02'),
('10004','康师父泡面','KSFPM','袋','袋','1.6','2.5','顶益仿','6900000050042','02','2010-02-02'),
('10005','席梦丝枕套','XMSZT','48*74','对','18','36','丽娟服装','6900000050059','02','2011-01-01'),
('10006','海生小鱼干','HSXYG','100g','袋','7','12','海生水产','6900000050066','99','2012-03-03'),
('10007','顾大嫂酱菜','GDSJC','350g','瓶','4.4','8','顾家酱园','6900000050073','99','2013-05-05'),
('10008','老刘头瓜子','LLTGZ','500g','袋','8','15','刘家庄合作社','6900000050080','99','2013-05-05');
