DROP TABLE IF EXISTS `scrap_veh`;
CREATE TABLE `scrap_veh` (
  `id` varchar(255) DEFAULT NULL,
  `hphm` varchar(255) DEFAULT NULL,
  `clsbdh` varchar(255) DEFAULT NULL,
  `cllx` varchar(255) DEFAULT NULL,
  `rcrq` varchar(255) DEFAULT NULL,
  `zsxh` varchar(255) DEFAULT NULL,
  `hsqy` varchar(255) DEFAULT NULL,
  `jyzp` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('1', 'Q桂A00C11', '0LZW1XXY900000111', '小型普通客车', '2023-08-01', 'BF990154', '绿源报废回收公司', '/bf/1.jpg');
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('2', 'Q桂A00C12', '0LGD2XXY900000222', '重型自卸', '2023-08-01', 'BF990155', '绿源报废回收公司', '/bf/2.jpg');
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('3', 'Q桂A0摩C13', '0LC6XXY9000000333', '二轮摩托', '2023-08-02', 'BF990156', '王铁柱拆解厂', '/bf/3.jpg');
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('4', '无牌僵尸车', '凿改', '面包', '2023/8/3', 'BF990157', '王铁柱拆解厂', NULL);
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('5', 'Q桂AD00C15', '0LC0XXY9000000555', '纯电轿车', '20230804', 'BF990158', '绿源报废回收公司', '/bf/5.jpg');
INSERT INTO `scrap_veh` (`id`, `hphm`, `clsbdh`, `cllx`, `rcrq`, `zsxh`, `hsqy`, `jyzp`) VALUES ('6', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
