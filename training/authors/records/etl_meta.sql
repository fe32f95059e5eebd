-- MySQL dump 10.13  Distrib 5.7.38, for Linux (x86_64)
--
-- Host: 10.62.1.8    Database: rk
-- ------------------------------------------------------
/*!40101 SET NAMES utf8 */;

DROP TABLE IF EXISTS `etl_job_log`;
CREATE TABLE `etl_job_log` (
  `job_id` int(11) DEFAULT NULL,
  `job_name` varchar(200) DEFAULT NULL,
  `src` varchar(200) DEFAULT NULL,
  `tgt` varchar(200) DEFAULT NULL,
  `start_time` varchar(200) DEFAULT NULL,
  `cost_s` int(11) DEFAULT NULL,
  `rd` int(11) DEFAULT NULL,
  `wr` int(11) DEFAULT NULL,
  `state` varchar(200) DEFAULT NULL,
  `err_msg` varchar(200) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

LOCK TABLES `etl_job_log` WRITE;
INSERT INTO `etl_job_log` VALUES (141,'gjj_inc_v2','kafka_jq','hive.ods','2024-04-02 09:36:01',4384,7305495,5694783,'FAILED','ORA-01555: snapshot too old'),
(115,'sync_rk_czrk','ora_rk','hive.ods','2024-04-16 08:31:02',1585,5147887,602307,'FAILED','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(143,'hy_full','ftp_gjj','hive.ods','2024-04-12 20:51:59',2284,2739693,7494315,'KILLED','Data too long for column \'HJDZ\' at row 1'),
(142,'hy_full','ora_rk','hive.ads','2024-04-11 06:10:46',5956,1968754,68127,'SUCCESS',NULL),
(106,'sync_rk_czrk','ftp_gjj','hive.ads','2024-04-17 23:36:46',2845,7566101,2914160,'FAILED',NULL),
(156,'gjj_inc','mysql_hy','hive.ads','2024-04-11 18:07:02',5901,5200559,2102692,'SUCCESS',NULL),
(126,'bdc_push','mysql_hy','hive.ads','2024-04-24 22:25:05',425,4074633,7684397,'KILLED',NULL),
(142,'dwd_jdc_clean_v2','ora_rk','hive.ads','2024-04-24 02:12:09',1161,495227,6663407,'FAILED','Data too long for column \'HJDZ\' at row 1'),
(115,'gjj_inc_v2','kafka_jq','hive.dwd','2024-04-26 22:34:09',4709,5436333,2185242,'FAILED','ORA-01555: snapshot too old'),
(151,'bdc_push_v2','mysql_hy','hive.ads','2024-04-20 06:25:29',2088,6375052,6474306,'FAILED','Permission denied: user=etl, access=WRITE'),
(138,'dwd_jdc_clean','ora_rk','hive.dwd','2024-04-21 03:12:18',1658,7347802,8399463,'SUCCESS','ORA-01555: snapshot too old'),
(159,'hy_full','ora_rk','hive.ads','2024-04-07 10:01:57',6136,4675229,3854574,'SUCCESS',NULL),
(156,'hy_full','kafka_jq','hive.ods','2024-04-12 14:47:19',1599,2990622,4611755,'FAILED',NULL),
(147,'sync_rk_czrk_v2','ftp_gjj','hive.ods','2024-04-06 04:04:17',3289,47110,2333021,'FAILED',NULL),
(125,'gjj_inc_v2','kafka_jq','hive.ads','2024-04-02 16:58:54',3535,6457228,3657146,'KILLED','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(131,'hy_full_v2','ora_rk','hive.ads','2024-04-11 13:14:04',1696,5129639,7140624,'KILLED','Permission denied: user=etl, access=WRITE'),
(155,'sync_rk_czrk_v2','ora_rk','hive.ads','2024-04-06 16:31:22',1784,3360828,7042394,'SUCCESS','Data too long for column \'HJDZ\' at row 1'),
(153,'gjj_inc_v2','mysql_hy','hive.ods','2024-04-01 06:12:26',5172,249144,7134825,'SUCCESS',NULL),
(146,'gjj_inc_v2','mysql_hy','hive.ads','2024-04-21 21:29:08',863,1898033,8445559,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(152,'bdc_push_v2','ora_rk','hive.dwd','2024-04-16 04:20:35',6043,8269932,257592,'FAILED',NULL),
(144,'ads_jq_day','mysql_hy','hive.ods','2024-04-14 10:03:49',5115,8591031,3936767,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(154,'dwd_jdc_clean_v2','mysql_hy','hive.ads','2024-04-07 03:20:39',4450,7629593,2425860,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(115,'bdc_push','ftp_gjj','hive.ads','2024-04-28 20:26:02',1992,8321821,4649766,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(108,'sync_rk_czrk','mysql_hy','hive.ods','2024-04-22 03:27:07',1556,4170382,6026385,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(130,'hy_full','kafka_jq','hive.ads','2024-04-02 10:23:39',4233,2412979,1943581,'KILLED',NULL),
(123,'hy_full','kafka_jq','hive.ads','2024-04-13 21:35:08',5219,8062184,8232943,'KILLED','ORA-01555: snapshot too old'),
(133,'ads_jq_day_v2','ftp_gjj','hive.ads','2024-04-05 00:03:36',4868,4474325,1059722,'KILLED',NULL),
(146,'ads_jq_day','ftp_gjj','hive.ads','2024-04-05 13:22:36',763,8412438,5494143,'FAILED','ORA-01555: snapshot too old'),
(116,'sync_rk_czrk_v2','ftp_gjj','hive.dwd','2024-04-24 12:08:42',4317,702011,5638576,'SUCCESS','ORA-01555: snapshot too old'),
(142,'sync_rk_czrk_v2','kafka_jq','hive.ads','2024-04-17 08:07:47',1269,2347114,7319940,'FAILED',NULL),
(114,'hy_full_v2','ora_rk','hive.ads','2024-04-04 11:50:51',4982,5198179,2614194,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(144,'dwd_jdc_clean_v2','ora_rk','hive.dwd','2024-04-21 21:31:39',1332,300520,6780315,'SUCCESS',NULL),
(121,'dwd_jdc_clean_v2','kafka_jq','hive.dwd','2024-04-27 03:04:04',3862,6952855,1490951,'SUCCESS','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(100,'gjj_inc_v2','ftp_gjj','hive.ads','2024-04-05 01:25:11',4543,8549738,6254073,'SUCCESS',NULL),
(129,'gjj_inc_v2','ora_rk','hive.ads','2024-04-01 05:14:04',4801,4859475,5693684,'FAILED',NULL),
(132,'hy_full','ftp_gjj','hive.ods','2024-04-27 20:44:28',1819,5820102,6884319,'SUCCESS','Permission denied: user=etl, access=WRITE'),
(114,'dwd_jdc_clean','ora_rk','hive.ads','2024-04-15 20:23:40',3783,2042957,5352991,'SUCCESS','Permission denied: user=etl, access=WRITE'),
(101,'sync_rk_czrk_v2','ftp_gjj','hive.dwd','2024-04-05 14:14:18',6016,4790351,6906140,'SUCCESS',NULL),
(111,'sync_rk_czrk_v2','ftp_gjj','hive.ads','2024-04-05 05:52:03',2222,7097914,8647593,'SUCCESS','Data too long for column \'HJDZ\' at row 1'),
(153,'sync_rk_czrk','mysql_hy','hive.dwd','2024-04-20 05:43:46',681,7651129,5077158,'SUCCESS','Permission denied: user=etl, access=WRITE'),
(120,'dwd_jdc_clean_v2','ora_rk','hive.ads','2024-04-14 17:08:30',4017,1184855,4393562,'SUCCESS','Permission denied: user=etl, access=WRITE'),
(141,'ads_jq_day','kafka_jq','hive.dwd','2024-04-19 02:01:46',6462,3422371,3019280,'SUCCESS',NULL),
(131,'dwd_jdc_clean','ftp_gjj','hive.ads','2024-04-24 04:09:36',6307,6826358,3199039,'KILLED','java.sql.SQLRecoverableException: IO Error: Socket read timed out'),
(159,'dwd_jdc_clean_v2','mysql_hy','hive.ads','2024-04-15 10:21:40',1014,3853246,223130,'KILLED',NULL),
(110,'bdc_push_v2','ftp_gjj','hive.dwd','2024-04-22 07:26:08',2800,6355663,1383138,'SUCCESS',NULL),
(134,'hy_full','mysql_hy','hive.dwd','2024-04-10 01:44:35',5319,8773530,2796754,'SUCCESS',NULL),
(134,'bdc_push','kafka_jq','hive.ods','2024-04-03 10:45:08',2222,8033427,3963798,'FAILED','ORA-01555: snapshot too old'),
(147,'gjj_inc','mysql_hy','hive.ods','2024-04-15 10:19:24',6658,1044802,2284790,'FAILED','ORA-01555: snapshot too old');
UNLOCK TABLES;

DROP TABLE IF EXISTS `etl_quality_rule`;
CREATE TABLE `etl_quality_rule` (
  `rule_id` int(11) DEFAULT NULL,
  `tab` varchar(200) DEFAULT NULL,
  `col` varchar(200) DEFAULT NULL,
  `rule_type` varchar(200) DEFAULT NULL,
  `expr` varchar(200) DEFAULT NULL,
  `bad_cnt` int(11) DEFAULT NULL,
  `total` int(11) DEFAULT NULL,
  `score` varchar(200) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

LOCK TABLES `etl_quality_rule` WRITE;
INSERT INTO `etl_quality_rule` VALUES (1,'t_rk_czrk','xm','非空','is not null',3949,251087,'98.45'),
(2,'t_rk_czrk','gmsfhm','值域','length=18',4600,817843,'93.81'),
(3,'t_rk_czrk','csrq','唯一','regexp ^[0-9]{8}$',870,823364,'90.61'),
(4,'t_rk_czrk','xb','非空','in (1,2)',1612,234756,'97.19'),
(5,'t_rk_czrk','mz','非空','dict DM_MZ',3369,340582,'93.94'),
(6,'t_rk_czrk','hjdz','值域','len>6',2082,593494,'92.03'),
(7,'t_jdc','hphm','唯一','regexp',3423,612084,'97.06'),
(8,'t_jdc','clsbdh','值域','length=17',1263,596412,'92.06'),
(9,'t_jdc','syr','非空','is not null',4432,882229,'98.39'),
(10,'t_jdc','lxdh','值域','regexp ^1',2233,164548,'95.90'),
(11,'t_hy','nfxm','唯一','is not null',2871,767793,'90.86'),
(12,'t_hy','nvfzjh','唯一','length=18',2133,409333,'98.14'),
(13,'t_hy','djrq','唯一','<=sysdate',1471,304319,'95.60'),
(14,'t_db','hzxm','非空','is not null',2811,411424,'97.98'),
(15,'t_db','yhkh','唯一','luhn',4956,681440,'99.73'),
(16,'t_db','je','唯一','>0',728,569128,'92.36');
UNLOCK TABLES;

