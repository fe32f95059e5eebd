DROP TABLE IF EXISTS `WORKER_INFO`;
CREATE TABLE `WORKER_INFO` (
  `worker_no` varchar(255) DEFAULT NULL,
  `project` varchar(255) DEFAULT NULL,
  `team` varchar(255) DEFAULT NULL,
  `name` varchar(255) DEFAULT NULL,
  `id_card` varchar(255) DEFAULT NULL,
  `nation` varchar(255) DEFAULT NULL,
  `gender` varchar(255) DEFAULT NULL,
  `age` varchar(255) DEFAULT NULL,
  `addr` varchar(255) DEFAULT NULL,
  `politics` varchar(255) DEFAULT NULL,
  `edu` varchar(255) DEFAULT NULL,
  `work_type` varchar(255) DEFAULT NULL,
  `bank` varchar(255) DEFAULT NULL,
  `bank_card` varchar(255) DEFAULT NULL,
  `phone` varchar(255) DEFAULT NULL,
  `health` varchar(255) DEFAULT NULL,
  `photo_base64` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `WORKER_INFO` VALUES
('W990154','李家地块二期','木工班','时迁安','990703197604043123','汉族','男',48,'河南省某县示例乡','群众','初中','木工','建行','0001041540001630189','17915522001','高血压','/9j/4AAQSkZJRgINV154=='),
('W990160','李家地块二期','钢筋班','解珍','990703198109094163','汉族','男',43,'安徽省某县虚拟镇','群众','小学','钢筋工','农行','0001041600001630181','17915522002','良好','/9j/4AAQSkZJRgINV160=='),
('W990163','李家地块二期','钢筋班','解宝','990703198309095312','汉族','男',41,'同上','群众','小学','钢筋工','农行','0001041630001630188','17915522003','良好',NULL),
('W990164','李家地块二期','塔吊','阿牛木呷','990703199501013174','彝族','男',29,'四川凉山某县','团员','初中','塔吊司机','工行','0001041640001630187','17915522004','色弱?待复查','/9j/4AAQSkZJRgINV164=='),
('W990168','李家地块二期','杂工','毋氏','990703196902024276','汉族','女',55,'本地','群众','文盲','保洁','现金',NULL,'17915522005','超龄',NULL),
('W990169','李家地块二期','管理','贾项目','99070319880808719X','汉族','男',36,'市区示例路','中共党员','本科','安全员','建行','0001041690001630182','17915522006','良好','/9j/4AAQSkZJRgINV169==');

