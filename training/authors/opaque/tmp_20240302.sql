DROP TABLE IF EXISTS `t1`;
CREATE TABLE `t1` (
  `a` varchar(255) DEFAULT NULL,
  `b` varchar(255) DEFAULT NULL,
  `c` varchar(255) DEFAULT NULL,
  `d` varchar(255) DEFAULT NULL,
  `e` varchar(255) DEFAULT NULL,
  `f` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `t1` VALUES
('1','rel-3.2.0.tar.gz','990801198203020115','16400123398','artifact@repo','e10adc3949ba59abbe56e057f20f883e'),
('2','rel-3.2.1.tar.gz','990801199004150222','16844409912','artifact@repo','25d55ad283aa400af464c76d713c07ad'),
('3','patch-77.zip','990802197709180333','15433217702',NULL,'5f4dcc3b5aa765d61d8327deb882cf99'),
('4','docs.pdf','990803196511010444','17988890013','artifact@site','d8578edf8458ce06fbc5bb76a58c5ca4'),
('5','logo.svg','990801199905050555','16933381102','artifact@site','96e79218965eb72c92a549dd5a330112'),
('6','font.woff2','990802200306200666','19402214459','artifact@site','e99a18c428cb38d5f260853678922e03');

