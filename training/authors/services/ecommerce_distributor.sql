DROP TABLE IF EXISTS `fx_agent`;
CREATE TABLE `fx_agent` (
  `agent_id` varchar(255) DEFAULT NULL,
  `parent_id` varchar(255) DEFAULT NULL,
  `real_name` varchar(255) DEFAULT NULL,
  `wx_no` varchar(255) DEFAULT NULL,
  `mobile` varchar(255) DEFAULT NULL,
  `id_card` varchar(255) DEFAULT NULL,
  `alipay_acct` varchar(255) DEFAULT NULL,
  `bank_card` varchar(255) DEFAULT NULL,
  `level` varchar(255) DEFAULT NULL,
  `commission` varchar(255) DEFAULT NULL,
  `invite_code` varchar(255) DEFAULT NULL,
  `addr` varchar(255) DEFAULT NULL,
  `remark` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `fx_agent` VALUES ('1001','0','向晚','xw_boss','16400661806','990201198706066013','xw@example.com','9000555001000185','钻石','18200.50','A8K2','花溪市湖东',NULL);
INSERT INTO `fx_agent` VALUES ('1002','1001','采桑','momo_cs','16400313009','990501199911116121','16400313009','9000555001000268','金','5200','B7J1','北原市十里','向晚发展的下线');
INSERT INTO `fx_agent` VALUES ('1003','1001','上官燕','yan_shop','16800511006','990401198806085677','yan@example.org','9000555001000342','金','3120.4','C6H0','青石镇',NULL);
INSERT INTO `fx_agent` VALUES ('1004','1002','兰心','lanxin79','15400661807','990301197903136341','15400661807',NULL,'银','220','D5G9','花溪市湖东',NULL);
INSERT INTO `fx_agent` VALUES ('1005','1002','阿秀','axiu_88','17900991905','990801198801116456','17900991905','9000555001000599','银','19','E4F8','松山镇','退货率高');
INSERT INTO `fx_agent` VALUES ('1006','1003','边静','bianls','16000212008','990101198810106569','bj@example.com','9000555001000672','普通','0','F3E7','新城花园',NULL);
INSERT INTO `fx_agent` VALUES ('1007','1003','缪小可','mxk_29','16400121001','990101199505056678','mxk@example.net',NULL,'普通','0','G2D6','果园路1号','上官燕的表妹');
INSERT INTO `fx_agent` VALUES ('1008','1005','郁金香','yjx_edu','16000991908','990701198708306786','yjx@example.com','9000555001000839','普通','66','H1C5','乐平县',NULL);
