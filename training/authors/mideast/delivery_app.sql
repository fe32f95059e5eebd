-- dump
SET NAMES utf8mb4;

CREATE TABLE `users` (
  `id` bigint,
  `display_name` varchar(36),
  `msisdn` varchar(24),
  `email` varchar(60),
  `password_hash` varchar(120),
  `birthdate` varchar(20),
  `lang` varchar(4),
  `push_token` varchar(88),
  `last_ip` varchar(22),
  `wallet_balance` decimal(14,4),
  `created_at` varchar(38),
  `deleted_at` varchar(38)
);
INSERT INTO `users` (`id`, `display_name`, `msisdn`, `email`, `password_hash`, `birthdate`, `lang`, `push_token`, `last_ip`, `wallet_balance`, `created_at`, `deleted_at`) VALUES
(88101, 'Ali', '966520682179', 'a.alsubaie@example.net', '$2y$10$gm/hNam0gdEcWoKcLmNnDQRrt1583kXVWp0DR1ec8vD6nvdonanbL', '1963-11-02', 'ar', 'fcm:c7b42c5b4b2f8925b27a817eabd1e6aec4fe5c89', '192.0.2.159', 122.89, '2025-07-28 16:03:42', NULL),
(88102, 'Sami Al-Subaie', '966520195482', 'sami.alsubaie@example.org', '$2y$10$u7eCyRoxb/uS4ReDvcbrdAAA7REkh8iGjb9ExLZvgruY8f2ZJqFUj', '2002-03-31', 'en', 'fcm:8797d3517d8ad068270413427554bce99f56e017', '192.0.2.80', 1.4, '2025-11-27 12:45:30', NULL),
(88103, 'Raed', '966521873850', NULL, '$2y$10$gRdFPYaBNrw8V3G6fYoJBazutrp171ofJHhKqq9N9nzxqhrpJD2gn', NULL, 'ar', 'fcm:dd13b4518820bc1e9f254ed84af59114cdd99cbc', '192.0.2.65', 84.05, '2025-01-20 21:02:13', NULL),
(88104, 'Latifa', '966520083171', NULL, '$2y$10$N841bFQT5W8q0edZQziBGrWt0tA5YketM2g44qMasZeT8ZGhpGxTa', NULL, 'ar', 'fcm:37675abfbe7a130f43bdfdf2d921f2d041362220', '192.0.2.214', 88.46, '2025-06-22 21:28:26', NULL),
(88105, 'Shaikha Al-Mutairi', '966521223464', NULL, '$2y$10$upC.hU7tZaDmjy3fddRkW2Pb9spmX4gfi6GK4jCuSC1gqonvAhou0', NULL, 'en', 'fcm:6f4d0ad150613046d7edda040db7d1c06e8604f7', '192.0.2.50', 153.01, '2025-09-06 13:45:06', NULL),
(88106, 'Reem Al-Shehri', '966521016534', 'alshehri.reem@example.com', '$2y$10$nfagS4/QCbHSpStYDh3jvy0BYWWjCFqrYELnpBcn8rmceKHUjjaKw', NULL, 'ar', 'fcm:6c8b7dfeb214702a689084f175a7dae7946ab29d', '192.0.2.132', 206.16, '2025-01-26 11:51:56', NULL),
(88107, 'Jamal Al-Harbi', '966521382606', 'jamalalharbi90@example.org', '$2y$10$2.imhfuH7qiNrAKHav5MM7qLeTpXvUMT/kKXCqFWTuSWtHgrma2uo', '1990-05-16', 'ar', 'fcm:1d1091aef7ff222164366d789b17696104dd6f48', '192.0.2.119', 180.81, '2025-04-30 20:48:38', NULL),
(88108, 'Rashid Al-Mansoori', '966521112539', 'rashidalmansoori46@example.com', '$2y$10$8.QbEESQ2eeK7viz8sD0ZXcLyTkzsfbxxkg/MsiX99QNKUCMK52J9', '1972-12-06', 'en', 'fcm:2eadc91b58099ff0c727e059a799ec8d085bbe56', '192.0.2.124', 27.9, '2025-03-02 08:02:33', NULL),
(88109, 'Nasser Al-Shehri', '966521570544', NULL, '$2y$10$ghhP3rwbJ6xrwe/XWNme8Qo.nCTvyNmeVDo7gWurZ1YPQAiCGPJkV', NULL, 'ar', 'fcm:140609725805a5f47cb2109c29a3c81abc4cb4c9', '192.0.2.64', 201.02, '2025-06-10 19:31:24', NULL),
(88110, 'Hind Al-Fayez', '966521143358', NULL, '$2y$10$P3QUN5MNxwM3mnecumbEujvaxKPT6Lyemt3fBbA6gxWTFM2r.hQvB', NULL, 'en', 'fcm:1bcdc6539fd947cae54b55069f6ee6254663fd68', '192.0.2.253', 190.45, '2025-09-29 11:37:22', NULL);
INSERT INTO `users` (`id`, `display_name`, `msisdn`, `email`, `password_hash`, `birthdate`, `lang`, `push_token`, `last_ip`, `wallet_balance`, `created_at`, `deleted_at`) VALUES
(88111, 'Hind Al-Mutairi', '966520465242', 'h.almutairi@example.com', '$2y$10$QVd/ecw0kD.d3ff9gowuacqNfojRQdNiN2E2FqmwiUfSYFGCLGmyo', NULL, 'ar', 'fcm:45ce374753b27c8640a1d1f8eb7d062a44c18480', '192.0.2.131', 171.41, '2025-01-08 14:27:29', '2025-10-16 22:39:47'),
(88112, 'Saleh', '966521305765', 'albalawi.saleh@example.net', '$2y$10$AYySrBqkRVj/PYwwwxyi0H0aTPC1F0S/DTfUBYC4fNxeMQc1QCys.', '1985-01-15', 'en', 'fcm:a00c57d860f25c5eea7a59bd6213a319a111020d', '192.0.2.251', 98.17, '2025-11-14 21:21:14', NULL),
(88113, 'Dana Al-Anazi', '966520870182', 'dana_829@example.com', '$2y$10$ks/45qWt4UfTiUzyQE1jkPU2Cq6eYK1.2LzrD1aHxQYbCeYmkq62F', NULL, 'ar', 'fcm:78b25df9225508db8a7918141d9cc150a7d3dc89', '192.0.2.50', 105.73, '2025-01-31 11:38:51', NULL),
(88114, 'Hind', '966521293859', NULL, '$2y$10$6fGb4NtqjvRgV.WP/qiEoqHZBtr/UTzUUavyZDSG4q1UF5i.HP9e/', '2004-10-15', 'ar', 'fcm:c422dc9feb6d5c0357d6108f36cef0088253de48', '192.0.2.64', 34.19, '2025-10-17 17:54:43', NULL),
(88115, 'Layla Al-Qahtani', '966520088448', 'layla_228@example.com', '$2y$10$y7NaNke4cowfukpP8tJmRksVs.i26zDr2AgAkHUyApmmJo6vtKuin', NULL, 'ar', 'fcm:08bcf2455b6c45fa4925fdfa43057710821eab9b', '192.0.2.207', 162.91, '2025-08-11 14:59:00', NULL),
(88116, 'Saad Al-Dosari', '966521123454', 'saad_794@example.org', '$2y$10$TazdbV4kD0QXuU29ZtFy0YX8zGxh0HTrRTNkSXsXu6nVTp00NBXx2', NULL, 'en', 'fcm:880b90fa73099d5a9905701206aeffff97218a61', '192.0.2.72', 49.85, '2025-06-25 20:50:16', NULL),
(88117, 'Salem Al-Malki', '966521725559', NULL, '$2y$10$NWhsWxfP2VQfoSZz7y.UgAAo20/i5z5UUwHDx2yDYWCkZofViouCL', NULL, 'en', 'fcm:e954692c72d98643baf0d07021b2eec917fff106', '192.0.2.88', 199.16, '2025-10-11 19:42:00', NULL),
(88118, 'Layla Al-Mansoori', '966520299235', 'l.almansoori@example.net', '$2y$10$fkjattx3h4P.FyS53srZnkmur7V/2k25sYX/iz.PYqJ1SvPskkjRt', NULL, 'en', 'fcm:00d7bfd9e266bd10d5f5cb96163bf01d07014d17', '192.0.2.39', 132.61, '2025-04-08 13:42:12', '2025-06-07 12:00:09'),
(88119, 'Raed', '966521573531', NULL, '$2y$10$xpcENQHBAERxfYpA1ekpuKr2ASL06Uq4oHuGn/yrUsWce1Gi751XS', '1974-11-01', 'ar', 'fcm:3b03f7e2a92c9a3a38cae43362334df0c4033d1e', '192.0.2.165', 75.47, '2025-02-06 22:29:43', NULL),
(88120, 'Badr Al-Ajmi', '966521566851', NULL, '$2y$10$Vuw2JxtN3G6wF.qoXCW8VYT56M3.naE8vVyLBppUdsJL1CVoX.1jc', NULL, 'en', 'fcm:0adb5a7f9ad7905158d1a060c31eab4138648ec9', '192.0.2.107', 112.62, '2025-07-12 11:16:17', NULL);
INSERT INTO `users` (`id`, `display_name`, `msisdn`, `email`, `password_hash`, `birthdate`, `lang`, `push_token`, `last_ip`, `wallet_balance`, `created_at`, `deleted_at`) VALUES
(88121, 'Rashid Al-Ghamdi', '966521385159', NULL, '$2y$10$7PYsfensRPyPexQVvbE59b.fAqWQDVh1J2XmdJLPTKv4GHPayBE3w', NULL, 'ar', 'fcm:a2b25cccaca3096864649563c62e9211068b4a2c', '192.0.2.177', 48.85, '2025-05-21 21:43:08', NULL),
(88122, 'Zainab', '966521839564', 'zainabalqahtani35@example.com', '$2y$10$.qRZhRiWdqT/JPkdyS/Ugc/8KFNhJR6sGpBujsFJ7eU/1cMajKtk8', NULL, 'ar', 'fcm:b4162ceb59661a65c133a820014765a2ce1ed195', '192.0.2.127', 175.49, '2025-04-14 19:11:20', NULL),
(88123, 'Turki', '966521955073', NULL, '$2y$10$9XiBp4VqRK0azrttjuyKinos8yq55rC6N0ENDfYQiGZurxN6i6ifP', NULL, 'en', 'fcm:0ba96c0e98cf6ba18d3ecb82de6632372056605e', '192.0.2.71', 182.82, '2025-09-03 09:49:05', '2025-11-23 20:21:39'),
(88124, 'Tariq Al-Harthi', '966520264897', 't.alharthi@example.net', '$2y$10$iHshxKLe5rgpT1YqdsSyjtVzY2ZJmNHpMRN6adWTDCh0BFN2D/fMk', '1985-10-22', 'ar', 'fcm:0de45c8ec9d67b2245e2ace4ae6b660e2a91d2a9', '192.0.2.96', 8.48, '2025-07-17 21:39:54', NULL),
(88125, 'Mubarak Al-Hajri', '966521894808', 'm.alhajri@example.org', '$2y$10$2Xfz8kjQ8sEv7uMb7Lp20zeyi3HZ1eJZyf9aUJ1wc4EWKWjdH9Au6', NULL, 'ar', 'fcm:dffe1eb04a5c6c05f73946401ab0f14a2001a75f', '192.0.2.206', 97.84, '2025-08-21 19:27:05', NULL),
(88126, 'Turki Al-Amoudi', '966521780864', NULL, '$2y$10$Z1nAc4kX4EBQuJMtveWcnwWkxzbJ0RX8L2W6Gr7fJ24w/AJBRMfwn', '1967-08-30', 'en', 'fcm:36668bcf3d43cd4cce0577bd3035e81fa2a5c5ce', '192.0.2.135', 76.38, '2025-06-12 08:42:01', NULL),
(88127, 'Fatima', '966520390391', 'fatima_181@example.com', '$2y$10$.LdD7RDRW0FECF3rGS74TjZ6Mfyp2AJpctGhFAZ/xSK8uXE7eJFP0', '1971-06-07', 'ar', 'fcm:f2c08edb83f022b7f88ede83a93ce3963d33acbc', '192.0.2.63', 1.37, '2025-06-27 15:10:27', NULL),
(88128, 'Jassim Al-Nuaimi', '966520821381', 'jassim_943@example.com', '$2y$10$fQXrc.X6i1cA7wx8ZEZrnJUjjm6pyS/m6vG.gX4e6vxLpa4S05HEW', NULL, 'ar', 'fcm:df7ee471b6f4e5269a702a77fea5c27cc82821e2', '192.0.2.200', 65.94, '2025-05-01 09:37:04', NULL),
(88129, 'Reem', '966520773534', NULL, '$2y$10$EEyr8KnoJUmsimNi0ST0T57Mwsvy.RdQU.x2q/LgAKxV5kUJNXqoy', '1973-07-11', 'ar', 'fcm:f6f77b2487df50c919cbbbdc5450537073d0f60d', '192.0.2.67', 71.23, '2025-11-14 09:54:49', NULL),
(88130, 'Hani', '966521870776', NULL, '$2y$10$zRBkvaSwu0EEs7KZAfsrkpgLMj8CFKkawrGgZaSXsxP0bf0.ngQce', NULL, 'en', 'fcm:dc336805be648be19d7bdb3a719b0eba0255691b', '192.0.2.208', 29.51, '2025-11-17 10:40:16', NULL);
INSERT INTO `users` (`id`, `display_name`, `msisdn`, `email`, `password_hash`, `birthdate`, `lang`, `push_token`, `last_ip`, `wallet_balance`, `created_at`, `deleted_at`) VALUES
(88131, 'Latifa Al-Kaabi', '966520468041', 'latifaalkaabi79@example.com', '$2y$10$pnDD2PjkVzNyevTsn8dUNYfF9NyC9hjyFkgDkMA0BLARMuaUPKAhd', '1996-01-12', 'en', 'fcm:d2f4ea6180bdfcfb1abcb1f5d3c7039ae87a23f6', '192.0.2.44', 194.63, '2025-03-23 15:01:26', NULL),
(88132, 'Hind Al-Mansoori', '966521629046', 'hind.almansoori@example.org', '$2y$10$.SEsLMa3CDJ9e86L0Bq0.vLn2gGLtm7dLck2qfyiJZpiuyttavbXG', NULL, 'ar', 'fcm:cc63f4f1df4e308d74a56f8cbaebb01f9a55e723', '192.0.2.215', 19.8, '2025-09-22 10:52:15', NULL),
(88133, 'Adel Al-Juhani', '966521552131', NULL, '$2y$10$mM8LYtVWuFjoHgAuSmHzip8GoguWPSCf2artbgfQCeAHt1VCQrqQS', '1964-11-16', 'ar', 'fcm:da98227738cad90e37f24e0d5a19d8a68a44e3c1', '192.0.2.72', 28.74, '2025-06-21 13:59:08', NULL),
(88134, 'Nasser Al-Hajri', '966520333565', 'alhajri.nasser@example.com', '$2y$10$zwDE9sVtsetQdk0EpDVgDSH05TyvmGDij4LFcf2EuxRL7h1w0sYSS', NULL, 'ar', 'fcm:c3c5b92b9da96ef96de721e39b0b9923276ff804', '192.0.2.222', 70.67, '2025-05-05 16:21:31', NULL),
(88135, 'Ziad', '966521609260', NULL, '$2y$10$z1h6C1jnng2AjDV6RzZRGTx3WQTtfGSMfz6b8tVJe59jRZwW/n5iB', NULL, 'ar', 'fcm:3851447381249b144d815722dd3642c0db51c292', '192.0.2.19', 187.11, '2025-11-30 13:13:05', NULL),
(88136, 'Hind Al-Saif', '966520063445', 'h.alsaif@example.com', '$2y$10$pJiKA6bBVY0/i0xB5U5KM4GzKgFKeNX3H8UEzDx65ywrm1mPPmzDB', NULL, 'ar', 'fcm:5d077271a4160c51ddcebe011a6659b84d76908c', '192.0.2.63', 207.01, '2025-03-03 18:01:59', '2025-10-25 22:09:01'),
(88137, 'Hessa Al-Hajri', '966521118840', 'hessa_082@example.com', '$2y$10$xpx1rukp3ywAw.xADPFdC5jmt0fW9cKG7.Qu96MGQJciTuG7.GJjy', '1968-03-10', 'ar', 'fcm:244781a47206d828929898691577be43083a4c08', '192.0.2.39', 73.73, '2025-06-12 14:12:48', NULL),
(88138, 'Huda', '966521100868', 'h.alsaleh@example.com', '$2y$10$DpjaMJoet/udPRgNv58oXcq3shgMG.T1D3cJA4WVx3U9JansnLwxh', '1973-04-05', 'ar', 'fcm:864606ca40a34121fa5d26a3b6fa1f1635a37777', '192.0.2.54', 4.93, '2025-11-26 13:09:26', NULL),
(88139, 'Layla Al-Haddad', '966521613526', 'l.alhaddad@example.com', '$2y$10$7/1Sx4PfahmGAj5k8VJ1DeS8YstW.kTFiSiQNXs.mwFRMDHtAWxte', NULL, 'ar', 'fcm:51cfe9a91ad7df0294eb7473c4f1600ec4972472', '192.0.2.113', 214.18, '2025-09-30 18:04:40', NULL),
(88140, 'Waleed Al-Shehri', '966521683971', NULL, '$2y$10$UdWj7jtgikf4LoUu9b6tDW/HSb8kR4XAYuNi9Bnr9H7gY0mFQsxDc', NULL, 'ar', 'fcm:967802dc963650f7ebfe09dc34f9c17a0e8ee01e', '192.0.2.32', 23.07, '2025-03-21 09:43:00', NULL);

CREATE TABLE `addresses` (
  `address_id` bigint,
  `user_id` bigint,
  `label` varchar(14),
  `short_address` varchar(16),
  `district` varchar(22),
  `street` varchar(38),
  `building_no` varchar(8),
  `postal_code` varchar(10),
  `lat` decimal(14,4),
  `lng` decimal(14,4),
  `instructions` varchar(60),
  `is_default` bigint
);
INSERT INTO `addresses` (`address_id`, `user_id`, `label`, `short_address`, `district`, `street`, `building_no`, `postal_code`, `lat`, `lng`, `instructions`, `is_default`) VALUES
(1, 88110, 'work', 'GBDV0319', 'حي العليا', 'شارع الستين', '0278', '12271', 24.803992, 46.574694, NULL, 1),
(2, 88137, 'work', 'PAPD0535', 'حي الياسمين', 'شارع عائشة', '0986', '13322', 24.76184, 46.562127, 'الباب الأسود بجانب البقالة', 0),
(3, 88101, 'home', 'FKMA0736', 'حي العليا', 'شارع حسان بن ثابت', '0515', '14813', 24.680785, 46.797332, NULL, 0),
(4, 88108, 'استراحة', 'XAYV0286', 'حي الياسمين', 'شارع الستين', '0839', '14813', 24.571397, 46.73823, 'اتصل على 0520638852 قبل الوصول', 0),
(5, 88139, 'استراحة', 'DHZX0436', 'حي الملز', 'شارع عائشة', '0939', '11564', 24.660449, 46.579823, 'لا ترن الجرس', 0),
(6, 88140, 'work', 'LZFJ0069', 'حي الروضة', 'شارع خالد بن الوليد', '0325', '14813', 24.634222, 46.699818, NULL, 1),
(7, 88113, 'البيت', 'NEZG0295', 'حي الروضة', 'شارع عائشة', '0207', '12211', 24.641164, 46.626726, 'Leave with guard', 1),
(8, 88102, 'استراحة', 'EATN0629', 'حي السويدي', 'شارع حسان بن ثابت', '0035', '11564', 24.662708, 46.660335, NULL, 1),
(9, 88135, 'home', 'SPUG0604', 'حي الياسمين', 'طريق أنس بن مالك', '0525', '13322', 24.83581, 46.588727, 'الباب الأسود بجانب البقالة', 0),
(10, 88104, 'work', 'MSSD0881', 'حي السويدي', 'طريق أنس بن مالك', '0935', '12271', 24.818404, 46.675192, NULL, 0);
INSERT INTO `addresses` (`address_id`, `user_id`, `label`, `short_address`, `district`, `street`, `building_no`, `postal_code`, `lat`, `lng`, `instructions`, `is_default`) VALUES
(11, 88112, 'home', 'LMTL0069', 'حي الملز', 'شارع عائشة', '0956', '14813', 24.745258, 46.594198, 'اتصل على 0521583742 قبل الوصول', 1),
(12, 88114, 'البيت', 'NTFB0456', 'حي الملز', 'شارع الستين', '0464', '12211', 24.814144, 46.572247, 'لا ترن الجرس', 0),
(13, 88106, 'home', 'PPXF0856', 'حي النسيم', 'شارع خالد بن الوليد', '0165', '12271', 24.671349, 46.726549, NULL, 0),
(14, 88134, 'home', 'RBDX0624', 'حي الياسمين', 'شارع الستين', '0290', '13322', 24.762315, 46.594859, 'Leave with guard', 0),
(15, 88127, 'البيت', 'MPHE0628', 'حي الملز', 'طريق أنس بن مالك', '0700', '13322', 24.789409, 46.611575, NULL, 0),
(16, 88103, 'work', 'GMMV0630', 'حي العليا', 'شارع حسان بن ثابت', '0676', '13322', 24.691267, 46.632766, 'الباب الأسود بجانب البقالة', 0),
(17, 88118, 'البيت', 'XVUK0660', 'حي النسيم', 'شارع عائشة', '0676', '13322', 24.814492, 46.728098, NULL, 1),
(18, 88124, 'home', 'UFFT0329', 'حي العليا', 'شارع عائشة', '0370', '14813', 24.589045, 46.693043, 'اتصل على 0521601637 قبل الوصول', 1),
(19, 88122, 'استراحة', 'CFTT0240', 'حي الياسمين', 'شارع عائشة', '0929', '12271', 24.806913, 46.800452, 'لا ترن الجرس', 1),
(20, 88115, 'استراحة', 'AVYF0215', 'حي الملز', 'شارع حسان بن ثابت', '0737', '11564', 24.758904, 46.679593, NULL, 0);
INSERT INTO `addresses` (`address_id`, `user_id`, `label`, `short_address`, `district`, `street`, `building_no`, `postal_code`, `lat`, `lng`, `instructions`, `is_default`) VALUES
(21, 88102, 'home', 'RSVB0949', 'حي الياسمين', 'شارع التحلية', '0106', '12271', 24.741501, 46.727822, 'Leave with guard', 1),
(22, 88103, 'البيت', 'WUGB0901', 'حي الملز', 'شارع التحلية', '0261', '11564', 24.612086, 46.826543, NULL, 0),
(23, 88110, 'home', 'KZUM0782', 'حي السويدي', 'شارع الستين', '0005', '11564', 24.761861, 46.699186, 'الباب الأسود بجانب البقالة', 0),
(24, 88113, 'work', 'KRYL0395', 'حي الملز', 'شارع عائشة', '0638', '14813', 24.675496, 46.594373, NULL, 1),
(25, 88110, 'استراحة', 'APNJ0901', 'حي النسيم', 'شارع خالد بن الوليد', '0610', '14813', 24.709165, 46.771271, 'اتصل على 0521685925 قبل الوصول', 1),
(26, 88111, 'work', 'RNNM0892', 'حي العليا', 'شارع عائشة', '0831', '12271', 24.569982, 46.705836, 'لا ترن الجرس', 1),
(27, 88125, 'work', 'CSWP0960', 'حي النسيم', 'شارع عائشة', '0056', '12271', 24.790919, 46.623025, NULL, 0),
(28, 88120, 'استراحة', 'EAWD0021', 'حي العليا', 'شارع الستين', '0370', '13322', 24.81859, 46.757078, 'Leave with guard', 0),
(29, 88111, 'استراحة', 'TWCB0832', 'حي الياسمين', 'شارع الستين', '0242', '11564', 24.839485, 46.634031, NULL, 1),
(30, 88125, 'البيت', 'AWRR0942', 'حي العليا', 'شارع خالد بن الوليد', '0410', '13322', 24.697528, 46.678124, 'الباب الأسود بجانب البقالة', 0);
INSERT INTO `addresses` (`address_id`, `user_id`, `label`, `short_address`, `district`, `street`, `building_no`, `postal_code`, `lat`, `lng`, `instructions`, `is_default`) VALUES
(31, 88123, 'استراحة', 'URGH0436', 'حي النسيم', 'شارع الستين', '0884', '14813', 24.75268, 46.735551, NULL, 0),
(32, 88129, 'work', 'ERBM0290', 'حي الملز', 'طريق أنس بن مالك', '0778', '12211', 24.740077, 46.67164, 'اتصل على 0521678320 قبل الوصول', 1),
(33, 88135, 'home', 'UDKL0213', 'حي الملز', 'شارع حسان بن ثابت', '0950', '11564', 24.754783, 46.627427, 'لا ترن الجرس', 1),
(34, 88137, 'work', 'HXXU0447', 'حي النسيم', 'شارع عائشة', '0827', '14813', 24.599431, 46.599403, NULL, 1),
(35, 88129, 'البيت', 'ZJDE0134', 'حي الملز', 'شارع خالد بن الوليد', '0050', '14813', 24.83745, 46.778488, 'Leave with guard', 0),
(36, 88135, 'home', 'LFJS0516', 'حي الياسمين', 'شارع التحلية', '0190', '12211', 24.858905, 46.648433, NULL, 0),
(37, 88140, 'البيت', 'ZCTX0029', 'حي الياسمين', 'شارع عائشة', '0719', '11564', 24.738946, 46.753462, 'الباب الأسود بجانب البقالة', 0),
(38, 88140, 'work', 'GUHD0391', 'حي السويدي', 'شارع خالد بن الوليد', '0167', '13322', 24.562069, 46.720328, NULL, 1),
(39, 88112, 'home', 'RMZE0775', 'حي الروضة', 'شارع عائشة', '0592', '11564', 24.576749, 46.643956, 'اتصل على 0520581518 قبل الوصول', 1),
(40, 88107, 'البيت', 'AACM0885', 'حي الروضة', 'شارع الستين', '0737', '13322', 24.808049, 46.821653, 'لا ترن الجرس', 1);

CREATE TABLE `menu_items` (
  `item_id` bigint,
  `store_id` bigint,
  `name_ar` varchar(24),
  `name_en` varchar(28),
  `calories` bigint,
  `price` decimal(14,4),
  `active` bigint,
  `image_url` varchar(78)
);
INSERT INTO `menu_items` (`item_id`, `store_id`, `name_ar`, `name_en`, `calories`, `price`, `active`, `image_url`) VALUES
(501, 28, 'كبسة دجاج', 'Chicken Kabsa', 770, 73.17, 1, 'https://cdn.example.com/m/33c1a28e.webp'),
(502, 21, 'مندي لحم', 'Lamb Mandi', 907, 63.67, 1, 'https://cdn.example.com/m/cb4c1c08.webp'),
(503, 17, 'برجر واغيو', 'Wagyu Burger', 526, 34.14, 0, 'https://cdn.example.com/m/618ecf98.webp'),
(504, 13, 'بيتزا خضار', 'Veggie Pizza', 193, 16.11, 1, 'https://cdn.example.com/m/e7ebd74e.webp'),
(505, 13, 'عصير مانجو', 'Mango Juice', 963, 83.44, 1, 'https://cdn.example.com/m/5edef0c1.webp'),
(506, 19, 'كنافة بالجبن', 'Kunafa', 528, 63.6, 0, 'https://cdn.example.com/m/1fea1f2b.webp'),
(507, 19, 'شاورما عربي', 'Shawarma Arabi', 230, 35.53, 1, 'https://cdn.example.com/m/93da7a58.webp'),
(508, 24, 'فلافل', 'Falafel', 315, 23.07, 0, 'https://cdn.example.com/m/74f07c90.webp'),
(509, 23, 'مطبق', 'Mutabbaq', 402, 47.35, 1, 'https://cdn.example.com/m/f7c8a8ee.webp'),
(510, 29, 'قهوة سعودية', 'Saudi Coffee', 444, 26.68, 1, 'https://cdn.example.com/m/d5eb6660.webp');
INSERT INTO `menu_items` (`item_id`, `store_id`, `name_ar`, `name_en`, `calories`, `price`, `active`, `image_url`) VALUES
(511, 26, 'كبسة دجاج', 'Chicken Kabsa', 253, 77.35, 1, 'https://cdn.example.com/m/dc889a55.webp'),
(512, 23, 'مندي لحم', 'Lamb Mandi', 632, 18.44, 1, 'https://cdn.example.com/m/06247147.webp'),
(513, 13, 'برجر واغيو', 'Wagyu Burger', 1371, 64.25, 1, 'https://cdn.example.com/m/a8199af5.webp'),
(514, 11, 'بيتزا خضار', 'Veggie Pizza', 715, 32.33, 0, 'https://cdn.example.com/m/5e05b397.webp'),
(515, 20, 'عصير مانجو', 'Mango Juice', 803, 5.54, 1, 'https://cdn.example.com/m/a1b3a849.webp'),
(516, 25, 'كنافة بالجبن', 'Kunafa', 517, 42.48, 1, 'https://cdn.example.com/m/485caa91.webp'),
(517, 26, 'شاورما عربي', 'Shawarma Arabi', 984, 45.61, 0, 'https://cdn.example.com/m/ccf4d628.webp'),
(518, 26, 'فلافل', 'Falafel', 983, 66.39, 0, 'https://cdn.example.com/m/2e0de124.webp'),
(519, 21, 'مطبق', 'Mutabbaq', 562, 49.73, 0, 'https://cdn.example.com/m/e251cc94.webp'),
(520, 26, 'قهوة سعودية', 'Saudi Coffee', 812, 73.59, 1, 'https://cdn.example.com/m/1428a5b1.webp');
INSERT INTO `menu_items` (`item_id`, `store_id`, `name_ar`, `name_en`, `calories`, `price`, `active`, `image_url`) VALUES
(521, 11, 'كبسة دجاج', 'Chicken Kabsa', 1108, 68.12, 0, 'https://cdn.example.com/m/a264356c.webp'),
(522, 23, 'مندي لحم', 'Lamb Mandi', 1033, 62.55, 1, 'https://cdn.example.com/m/c9927077.webp'),
(523, 19, 'برجر واغيو', 'Wagyu Burger', 216, 32.35, 0, 'https://cdn.example.com/m/d864cd87.webp'),
(524, 29, 'بيتزا خضار', 'Veggie Pizza', 569, 4.8, 1, 'https://cdn.example.com/m/2022aa9b.webp'),
(525, 25, 'عصير مانجو', 'Mango Juice', 586, 8.38, 1, 'https://cdn.example.com/m/61a73f59.webp'),
(526, 11, 'كنافة بالجبن', 'Kunafa', 1003, 14.57, 1, 'https://cdn.example.com/m/e2681f4f.webp'),
(527, 14, 'شاورما عربي', 'Shawarma Arabi', 824, 78.38, 0, 'https://cdn.example.com/m/d23e5fde.webp'),
(528, 25, 'فلافل', 'Falafel', 437, 52.59, 1, 'https://cdn.example.com/m/5d2b5fce.webp'),
(529, 26, 'مطبق', 'Mutabbaq', 252, 62.67, 0, 'https://cdn.example.com/m/ca0bb346.webp'),
(530, 21, 'قهوة سعودية', 'Saudi Coffee', 783, 49.04, 0, 'https://cdn.example.com/m/4d82cb9d.webp');
INSERT INTO `menu_items` (`item_id`, `store_id`, `name_ar`, `name_en`, `calories`, `price`, `active`, `image_url`) VALUES
(531, 17, 'كبسة دجاج', 'Chicken Kabsa', 571, 48.6, 1, 'https://cdn.example.com/m/cc224910.webp'),
(532, 14, 'مندي لحم', 'Lamb Mandi', 936, 8.9, 1, 'https://cdn.example.com/m/5e691e64.webp'),
(533, 18, 'برجر واغيو', 'Wagyu Burger', 1068, 20.46, 1, 'https://cdn.example.com/m/6888f41f.webp'),
(534, 21, 'بيتزا خضار', 'Veggie Pizza', 506, 39.23, 0, 'https://cdn.example.com/m/f02156d2.webp'),
(535, 26, 'عصير مانجو', 'Mango Juice', 635, 36.3, 1, 'https://cdn.example.com/m/a1f98c91.webp'),
(536, 18, 'كنافة بالجبن', 'Kunafa', 658, 18.91, 1, 'https://cdn.example.com/m/0df95bce.webp'),
(537, 22, 'شاورما عربي', 'Shawarma Arabi', 771, 55.47, 1, 'https://cdn.example.com/m/59ac05d0.webp'),
(538, 13, 'فلافل', 'Falafel', 306, 70.05, 0, 'https://cdn.example.com/m/82f9cb32.webp'),
(539, 18, 'مطبق', 'Mutabbaq', 742, 79.71, 1, 'https://cdn.example.com/m/d2ecc29c.webp'),
(540, 24, 'قهوة سعودية', 'Saudi Coffee', 626, 72.93, 1, 'https://cdn.example.com/m/91cfb280.webp');

