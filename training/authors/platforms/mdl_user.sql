-- dump
SET NAMES utf8mb4;
CREATE TABLE `mdl_user` (
  `id` varchar(255),
  `auth` varchar(255),
  `confirmed` varchar(255),
  `username` varchar(255),
  `password` varchar(255),
  `idnumber` varchar(255),
  `firstname` varchar(255),
  `lastname` varchar(255),
  `email` varchar(255),
  `phone1` varchar(255),
  `institution` varchar(255),
  `city` varchar(255),
  `country` varchar(255),
  `lastip` varchar(255),
  `description` varchar(255)
);
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (3, 'manual', 1, 'bjorn.a', '$2b$12$Nr803MrIzotkkuHQxP1WOI5Kpfj1dkhJMnkOtD0GMLEMmKE7yFXzc', 'S2023001', 'Bjørn', 'Aas', 'bjorn@example.com', '+47 00 00 20 01', 'NTN-U', 'Trondheim', 'NO', '192.0.2.88', '');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (4, 'manual', 1, 'astrid.v', '$2b$12$iYueyCFH51vEordtcx6nHAFcUK6Pm0HZZQaExZXpDdC8rGHiMuErp', 'S2023002', 'Astrid', 'Vik', 'astrid@example.com', '', 'NTN-U', 'Trondheim', 'NO', '192.0.2.89', 'Has dyslexia, extra exam time');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (5, 'manual', 1, 'prof.lunde', '$2b$12$A14sOBltkRGohwoXysY9yiuFr2469GCt1irTNyRMWwMMoC8iLSjcu', 'T0044', 'Ragnhild', 'Lunde', 'rlunde@example.org', '+47 00 00 20 03', 'NTN-U', 'Oslo', 'NO', '10.70.0.5', 'Associate professor of hydrology');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (6, 'manual', 1, 'amadou', '$2b$12$WXDfEGxpdgbeohpJny81BQWiMjCsBsfLbvWfjLPRzUCjSI6WynOy2', 'S2023010', 'Amadou', 'Ceesay', 'amadou@example.net', '+47 00 00 20 04', '', 'Bergen', 'NO', '10.70.0.9', '');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (7, 'manual', 1, 'guest', '$2b$12$y1jXIyzCvtgq28eugDeMcOAnxl5b8hhmCmYyo6gurG1R0oabe7km3', '', 'Guest user', '', 'root@example.com', '', '', '', '', '', 'This user is a special user');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (8, 'manual', 1, 'k.nowak', '$2b$12$FgNi4DZYV4ygXuwA6xePO2A1EiEZIWfKobJXrps70taKAD03IRvNx', 'S2023013', 'Kinga', 'Nowak', 'kinga@example.com', '', 'NTN-U', 'Trondheim', 'NO', '198.51.100.81', '');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (9, 'manual', 1, 'yusra', '$2b$12$uc9dHOEWFX1zMHDqQ2yV8DjJjdrJcVUo1PJw5Q4eF8Iw67zi7hiOV', 'S2023015', 'Yusra', 'Abdi', 'yusra@example.org', '+47 00 00 20 07', 'NTN-U', 'Hamar', 'NO', '198.51.100.82', 'Hei!');
INSERT INTO `mdl_user` (`id`, `auth`, `confirmed`, `username`, `password`, `idnumber`, `firstname`, `lastname`, `email`, `phone1`, `institution`, `city`, `country`, `lastip`, `description`) VALUES (10, 'manual', 1, 'olav.t', '$2b$12$YLtFfLbhTtQbNSxwaAkuIONybfKTLIuVhKozZz7geXzPzAEWWafN7', 'S2023020', 'Olav', 'Tveit', 'olav@example.net', '', 'NTN-U', 'Trondheim', 'NO', '198.51.100.83', '');
CREATE TABLE `mdl_course` (
  `id` varchar(255),
  `shortname` varchar(255),
  `fullname` varchar(255),
  `category` varchar(255),
  `startdate` varchar(255),
  `format` varchar(255),
  `visible` varchar(255)
);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (101, 'HYD-101', 'Introduction to Hydrology', 4, 1692000562, 'topics', 1);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (102, 'HYD-230', 'Glaciers after Louis Agassiz', 4, 1692000584, 'topics', 1);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (103, 'MAT-110', 'Gauss, Euler and friends', 2, 1692001410, 'weeks', 1);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (104, 'NOR-001', 'Norsk for nybegynnere', 9, 1692001643, 'topics', 1);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (105, 'PHY-105', 'Newton''s mechanics', 3, 1692002374, 'topics', 0);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (106, 'BIO-220', 'Plant systematics (Linnaeus)', 5, 1692002978, 'weeks', 1);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (107, 'SAND-99', 'Sandbox', 1, 1692004310, 'singleactivity', 0);
INSERT INTO `mdl_course` (`id`, `shortname`, `fullname`, `category`, `startdate`, `format`, `visible`) VALUES (108, 'LAW-300', 'Personal Data & You', 7, 1692005362, 'topics', 1);
CREATE TABLE `mdl_grade_grades` (
  `id` varchar(255),
  `itemid` varchar(255),
  `userid` varchar(255),
  `rawgrade` varchar(255),
  `finalgrade` varchar(255),
  `feedback` varchar(255),
  `timemodified` varchar(255)
);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7001, 881, 3, 71.5, 72, 'Good structure, more sources please.', 1699001483);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7002, 881, 4, 88, 88, '', 1699001658);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7003, 881, 6, NULL, 0, 'Not handed in', 1699003233);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7004, 882, 3, 60, 60, 'See rubric', 1699004250);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7005, 882, 8, 93, 95, 'Excellent!', 1699004549);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7006, 882, 9, 45, 50, 'Resit on Friday', 1699005463);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7007, 883, 10, 77, 77, '', 1699006817);
INSERT INTO `mdl_grade_grades` (`id`, `itemid`, `userid`, `rawgrade`, `finalgrade`, `feedback`, `timemodified`) VALUES (7008, 883, 8, 80, 80, 'Late by one day', 1699007006);
