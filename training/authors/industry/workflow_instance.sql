DROP TABLE IF EXISTS `ACT_RU_VARIABLE`;
CREATE TABLE `ACT_RU_VARIABLE` (
  `ID_` varchar(255) DEFAULT NULL,
  `PROC_INST_ID_` varchar(255) DEFAULT NULL,
  `NAME_` varchar(255) DEFAULT NULL,
  `TYPE_` varchar(255) DEFAULT NULL,
  `TEXT_` varchar(255) DEFAULT NULL,
  `LONG_` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `ACT_RU_VARIABLE` VALUES
(154001,9915401,'applicant','string','阙如',NULL),
(154002,9915401,'amount','long',NULL,15401),
(154003,9915401,'phone','string','16811200005',NULL),
(154004,9915402,'formJson','string','{"xm":"马晓军","sfzh":"990801199211034594","sqsy":"工伤右手骨折"}',NULL),
(154005,9915402,'deptLeader','string','濮存义',NULL),
(154006,9915403,'skipNode','boolean',NULL,1),
(154007,9915403,'materialNo','string',154016310,NULL);

