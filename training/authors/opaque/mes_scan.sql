DROP TABLE IF EXISTS `t_scan`;
CREATE TABLE `t_scan` (
  `s1` varchar(255) DEFAULT NULL,
  `s2` varchar(255) DEFAULT NULL,
  `s3` varchar(255) DEFAULT NULL,
  `s4` varchar(255) DEFAULT NULL,
  `s5` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t_scan` VALUES
('99035000000117','WO-88','工位3','仉督','OK'),
('99035000000118','WO-88','工位3','仉督','OK'),
('99035000000119','WO-88','工位4','岳帅子','NG'),
('99035000000120','WO-89','工位1','缑亢','OK'),
('99035000000121','WO-89','工位1','缑亢','OK'),
('99035000000122','WO-89','返修','况后','OK');

DROP TABLE IF EXISTS `t_wo`;
CREATE TABLE `t_wo` (
  `s1` varchar(255) DEFAULT NULL,
  `s2` varchar(255) DEFAULT NULL,
  `s3` varchar(255) DEFAULT NULL,
  `s4` varchar(255) DEFAULT NULL,
  `s5` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t_wo` VALUES
('WO-88','990350119860','水泵盖','帅牌','2024-01-02'),
('WO-89','990350119861','水泵轴','况氏','2024-01-03'),
('WO-90','990350119862','叶轮','岳山','2024-01-04'),
('WO-91','990350119863','机封','缑氏','2024-01-05'),
('WO-92','990350119864','底座','后街','2024-01-06'),
('WO-93','990350119865','螺栓','督标','2024-01-07');

