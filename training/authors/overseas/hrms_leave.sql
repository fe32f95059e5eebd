-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: hrms
-- ------------------------------------------------------
-- Server version	8.0.36

/*!40101 SET NAMES utf8mb4 */;

--
-- Table structure for table `leave_request`
--

DROP TABLE IF EXISTS `leave_request`;
CREATE TABLE `leave_request` (
  `req_id` int NOT NULL AUTO_INCREMENT,
  `emp_no` varchar(12) NOT NULL,
  `emp_name` varchar(80),
  `dept_code` varchar(16),
  `leave_cd` varchar(8),
  `date_from` date,
  `days` decimal(4,1),
  `reason` text,
  `attach_path` varchar(120),
  `approver` varchar(80),
  `status` varchar(12),
  `created_at` datetime,
  PRIMARY KEY (`req_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `leave_request` WRITE;
INSERT INTO `leave_request` VALUES (30211,'E2083','潘永恒','CN-SALES','PAT','2024-06-04',2,'',NULL,'Serena Whitfield','REJECTED','2024-03-26 18:01:17'),(30212,'E2164','Ryan Patel','RD','EXAM','2024-03-09',5,'',NULL,'Ong Kok Leong','APPROVED','2024-03-19 08:38:37'),(30213,'E2011','胡海航','FIN','MRL','2024-08-22',5,'exam for ACCA','/mc/2024/16210b79f922.jpg','Ong Kok Leong','APPROVED','2024-05-13 14:27:38'),(30214,'E2092','Georgia Chan Wei Ling','CN-SALES','NS','2024-04-10',0.5,'',NULL,'Serena Whitfield','APPROVED','2024-02-14 14:12:12'),(30215,'E2164','Ryan Patel','RD','AL','2024-07-16',3,'in camp training 2-13 Sep',NULL,'Serena Whitfield','APPROVED','2024-05-23 08:08:13'),(30216,'E2029','Sun Wenchen','CN-SALES','CARER','2024-05-25',0.5,'小孩发烧要去医院','/mc/2024/7e0109a00b53.jpg','Ong Kok Leong','REJECTED','2024-03-31 11:17:37'),(30217,'E2029','Sun Wenchen','CN-SALES','PAT','2024-07-09',2,'',NULL,'Serena Whitfield','PENDING','2024-05-04 19:56:27'),(30218,'E2047','陈奕铭','RD','HL','2024-07-16',3,'IVF appt',NULL,'刘慧','APPROVED','2024-01-18 21:07:57'),(30219,'E2146','Li Xi','FIN','CL','2024-08-22',5,'IVF appt','/mc/2024/fcdeb072c3fc.jpg','Serena Whitfield','APPROVED','2024-03-12 12:01:54'),(30220,'E2092','Georgia Chan Wei Ling','RD','NS','2024-04-28',0.5,'wedding!','/mc/2024/4a3fe68474df.jpg','刘慧','APPROVED','2024-06-18 12:24:51'),(30221,'E2092','Georgia Chan Wei Ling','RD','EXAM','2024-02-29',5,'小孩发烧要去医院',NULL,'Ong Kok Leong','APPROVED','2024-06-03 16:48:27'),(30222,'E2092','Georgia Chan Wei Ling','CN-SALES','AL','2024-07-17',1,'covering: Pei Shan','/mc/2024/f66ec26cd9cf.jpg','Serena Whitfield','PENDING','2024-05-17 08:31:59'),(30223,'E2119','苗琪萱','OPS-SG','EXAM','2024-03-18',0.5,'fever, MC attached',NULL,'Serena Whitfield','PENDING','2024-05-28 09:09:16'),(30224,'E2164','Ryan Patel','OPS-SG','TOIL','2024-02-04',1,'personal',NULL,'Serena Whitfield','REJECTED','2024-05-13 14:22:13'),(30225,'E2155','Gerald Quek Yong Seng','FIN','PAT','2024-03-16',1,'fever, MC attached',NULL,'Ong Kok Leong','REJECTED','2024-01-06 10:50:49'),(30226,'E2164','Ryan Patel','RD','MAT','2024-06-08',1,'grandmother passed away in Fuzhou',NULL,'Ong Kok Leong','PENDING','2024-02-12 14:27:26'),(30227,'E2011','胡海航','CN-SALES','BDAY','2024-09-21',0.5,'wisdom tooth surgery at Eastgate Dental',NULL,'Serena Whitfield','APPROVED','2024-01-07 17:21:16'),(30228,'E2164','Ryan Patel','OPS-SG','CL','2024-08-27',2,'going home for CNY',NULL,'Ong Kok Leong','APPROVED','2024-05-19 11:04:25'),(30229,'E2083','潘永恒','RD','PAT','2024-06-29',2,'going home for CNY',NULL,'Serena Whitfield','PENDING','2024-02-13 09:47:07'),(30230,'E2146','Li Xi','FIN','AL','2024-02-08',3,'IVF appt',NULL,'Ong Kok Leong','APPROVED','2024-02-23 08:58:50'),(30231,'E2155','Gerald Quek Yong Seng','CN-SALES','MAT','2024-08-17',3,'personal',NULL,'Serena Whitfield','PENDING','2024-06-27 19:42:00'),(30232,'E2083','潘永恒','FIN','PAT','2024-07-07',2,'看病',NULL,'刘慧','REJECTED','2024-05-24 14:49:03'),(30233,'E2011','胡海航','RD','CARER','2024-04-30',5,'grandmother passed away in Fuzhou',NULL,'Ong Kok Leong','APPROVED','2024-04-20 09:04:22'),(30234,'E2101','Ao Zihai','OPS-SG','MAT','2024-05-30',3,'moving house',NULL,'Serena Whitfield','APPROVED','2024-04-27 13:30:23'),(30235,'E2146','Li Xi','FIN','ML','2024-06-14',5,'',NULL,'Serena Whitfield','APPROVED','2024-06-06 16:24:30'),(30236,'E2155','Gerald Quek Yong Seng','FIN','ML','2024-07-03',1,'covering: Pei Shan',NULL,'Serena Whitfield','PENDING','2024-05-08 17:19:04'),(30237,'E2011','胡海航','OPS-SG','BDAY','2024-09-13',3,'in camp training 2-13 Sep',NULL,'Serena Whitfield','APPROVED','2024-03-29 18:28:42'),(30238,'E2047','陈奕铭','OPS-SG','NPL','2024-05-03',0.5,'exam for ACCA','/mc/2024/af99a5065cab.jpg','Serena Whitfield','APPROVED','2024-05-13 12:21:22'),(30239,'E2065','Hugo Kowalski','RD','MAT','2024-05-23',0.5,'小孩发烧要去医院',NULL,'Serena Whitfield','REJECTED','2024-05-26 14:32:53'),(30240,'E2038','Fiona Stewart','RD','CARER','2024-06-22',5,'moving house','/mc/2024/2dcb12bdc9ac.jpg','Serena Whitfield','APPROVED','2024-03-21 22:54:57'),(30241,'E2047','陈奕铭','RD','MAT','2024-05-08',2,'wedding!',NULL,'Ong Kok Leong','REJECTED','2024-06-27 20:57:25'),(30242,'E2128','Yang Jiajuan','RD','CARER','2024-06-27',0.5,'fever, MC attached','/mc/2024/5338e143d716.jpg','刘慧','APPROVED','2024-06-25 09:31:51'),(30243,'E2047','陈奕铭','OPS-SG','CCL','2024-03-17',2,'',NULL,'刘慧','REJECTED','2024-06-21 14:39:44'),(30244,'E2101','Ao Zihai','FIN','LSL','2024-06-26',1,'','/mc/2024/725eed46f2dc.jpg','刘慧','REJECTED','2024-04-24 21:46:17'),(30245,'E2110','Amanda Foo Li Ting','OPS-SG','NPL','2024-05-21',5,'看病',NULL,'刘慧','PENDING','2024-02-29 22:39:16'),(30246,'E2065','Hugo Kowalski','OPS-SG','EXAM','2024-01-04',0.5,'covering: Pei Shan',NULL,'刘慧','APPROVED','2024-05-17 13:56:23'),(30247,'E2047','陈奕铭','RD','BDAY','2024-08-30',5,'',NULL,'Ong Kok Leong','PENDING','2024-05-09 15:08:48'),(30248,'E2065','Hugo Kowalski','FIN','LSL','2024-06-23',3,'wisdom tooth surgery at Eastgate Dental',NULL,'Ong Kok Leong','APPROVED','2024-05-24 17:39:10'),(30249,'E2110','Amanda Foo Li Ting','RD','CCL','2024-06-04',5,'moving house',NULL,'Ong Kok Leong','APPROVED','2024-02-04 22:34:10'),(30250,'E2155','Gerald Quek Yong Seng','CN-SALES','HL','2024-02-25',2,'going home for CNY',NULL,'Serena Whitfield','APPROVED','2024-03-01 21:09:29'),(30251,'E2092','Georgia Chan Wei Ling','FIN','MAT','2024-06-05',5,'grandmother passed away in Fuzhou',NULL,'Serena Whitfield','REJECTED','2024-06-17 15:20:48'),(30252,'E2047','陈奕铭','RD','MAT','2024-01-27',1,'wisdom tooth surgery at Eastgate Dental','/mc/2024/105672d1c6d2.jpg','Ong Kok Leong','REJECTED','2024-06-06 12:57:56'),(30253,'E2038','Fiona Stewart','FIN','LSL','2024-08-14',1,'wedding!',NULL,'Ong Kok Leong','REJECTED','2024-04-23 15:16:44'),(30254,'E2146','Li Xi','CN-SALES','MAT','2024-02-21',1,'',NULL,'Ong Kok Leong','PENDING','2024-06-02 11:51:35'),(30255,'E2011','胡海航','RD','TOIL','2024-02-12',5,'in camp training 2-13 Sep',NULL,'Serena Whitfield','REJECTED','2024-06-12 19:13:56'),(30256,'E2155','Gerald Quek Yong Seng','CN-SALES','ML','2024-08-24',2,'personal',NULL,'Ong Kok Leong','PENDING','2024-04-20 21:23:41'),(30257,'E2092','Georgia Chan Wei Ling','OPS-SG','BDAY','2024-06-07',5,'exam for ACCA',NULL,'刘慧','REJECTED','2024-03-16 16:35:39'),(30258,'E2092','Georgia Chan Wei Ling','RD','CARER','2024-04-16',1,'看病',NULL,'刘慧','APPROVED','2024-06-24 22:10:34'),(30259,'E2083','潘永恒','CN-SALES','BDAY','2024-06-09',0.5,'covering: Pei Shan',NULL,'Serena Whitfield','APPROVED','2024-01-02 11:39:07'),(30260,'E2020','Arjun Krishnan','CN-SALES','LSL','2024-07-03',0.5,'personal','/mc/2024/887c53ac0b8a.jpg','Ong Kok Leong','APPROVED','2024-04-12 16:27:45');
UNLOCK TABLES;

--
-- Table structure for table `leave_type`
--

DROP TABLE IF EXISTS `leave_type`;
CREATE TABLE `leave_type` (
  `leave_cd` varchar(8) NOT NULL,
  `leave_name` varchar(60),
  `entitle_days` int,
  `carry_fwd` tinyint(1),
  `doc_required` tinyint(1),
  `gender_restrict` char(1),
  `country` varchar(4),
  PRIMARY KEY (`leave_cd`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `leave_type` WRITE;
INSERT INTO `leave_type` VALUES ('AL','Annual Leave 年假',14,0,1,NULL,'CN'),('ML','Medical Leave 病假',14,0,1,NULL,'CN'),('HL','Hospitalisation',60,1,0,NULL,'ALL'),('MAT','Maternity',112,1,1,'F','ALL'),('PAT','Paternity',28,0,0,'M','CN'),('CCL','Childcare Leave',6,1,0,NULL,'SG'),('CL','Compassionate 丧假',3,0,1,NULL,'AU'),('NPL','No-pay Leave',0,1,0,NULL,'SG'),('MRL','Marriage Leave 婚假',3,1,1,NULL,'ALL'),('TOIL','Time off in lieu',0,0,0,NULL,'SG'),('EXAM','Exam',5,1,0,NULL,'SG'),('NS','NS / Reservist',0,1,0,'M','SG'),('CARER','Carer\'s',10,0,1,NULL,'ALL'),('LSL','Long service',0,1,0,NULL,'AU'),('BDAY','Birthday off',1,1,1,NULL,'ALL');
UNLOCK TABLES;

