-- Discuz! X3 export
CREATE TABLE pre_common_member (
  uid mediumint(8) unsigned NOT NULL,
  email char(40) NOT NULL default '',
  username char(15) NOT NULL default '',
  password char(32) NOT NULL default '',
  groupid smallint(6) NOT NULL,
  regdate int(10) NOT NULL,
  regip char(15) NOT NULL,
  credits int(10) NOT NULL,
  qq varchar(20) NOT NULL,
  mobile varchar(20) NOT NULL,
  sightml text NOT NULL
) ENGINE=MyISAM DEFAULT CHARSET=gbk;
INSERT INTO pre_common_member VALUES
(1,'admin@example.org','admin','0e7517141fb53f21ee439b355b5a1d0a',1,1262304000,'10.0.0.1',0,'','',''),
(2,'laoxi_zh@example.com','老席侃山','00dc3949ba59abbe56e057f20f883e01',10,1262404000,'192.0.2.5',3312,'0010012','16400881122','钓鱼人席明礼 台中'),
(3,'xh99@example.net','小荷才露','00a1b2c3d4e5f60718293a4b5c6d7e02',10,1262504000,'192.0.2.77',12,'0055667788','',''),
(17,'banzhu_gs@example.com','孤山版主','00a1b2c3d4e5f60718293a4b5c6d7e03',2,1263304000,'198.51.100.3',88120,'0077001122','17900881123','有事Q我 0077001122'),
(31,'','llk_1983','00a1b2c3d4e5f60718293a4b5c6d7e04',8,1270000000,'198.51.100.9',0,'','',''),
(32,'ad888@example.com','低价发票代办','00a1b2c3d4e5f60718293a4b5c6d7e05',4,1270000010,'198.51.100.10',0,'0099009900','16800881124',''),
(44,'yy_0501@example.net','月牙泉','00a1b2c3d4e5f60718293a4b5c6d7e06',10,1280000000,'192.0.2.201',551,'','','愿岁月静好'),
(45,'deleted@example.com','[已注销]','',9,0,'',0,'','','');
