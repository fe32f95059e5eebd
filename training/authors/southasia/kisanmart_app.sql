-- export of kisanmart_app.sql
SET NAMES utf8mb4;

-- Dumping data for table users
INSERT INTO `users` (`id`, `phone`, `email`, `password_digest`, `first_name`, `last_name`, `role`, `lang`, `fcm_token`, `last_sign_in_ip`, `failed_attempts`, `created_at`) VALUES
(1001, '916407049034', NULL, '$2y$10$IdGSZbHBGzWsbtbr3B2Anaw5x9ReXrz6hePVwbJ7d4.8dsTOKAOnW', 'Harjinder', 'Sidhu', 'farmer', 'en', 'flfzGFVQ4jqm3cKzq0PTjVy5Stl2FiJMhiUj9X8h6', '192.0.2.133', 0, '2023-11-02 07:00:00'),
(1002, '916402174631', 'pjayesh@example.com', '$2y$10$vO/1iYF03pT8WVckdyaVRusSgDH7.f0r50Hv9J3fNc7p8H07Zst39', 'Jayesh', 'Parmar', 'farmer', 'en', 'f38bGCJQ5dSIC6uVEXBccXMoCfwGc6CZo5o0bpaN1', '192.0.2.59', 0, '2023-11-03 04:52:49'),
(1003, '916619091615', NULL, '$2y$10$UmKnix9svXTjTIvg94C/uSSvD92nTLDDQ7j91WONVRa/ATWP0cLcy', 'Manpreet', 'Mann', 'farmer', 'mr', 'fTkpSb6wywspWY7T3HMNlOaHdCKI4pAciCquiEqd6', '192.0.2.127', 2, '2023-11-04 02:40:37'),
(1004, '916859019327', 'rekha_yad92@example.com', '$2y$10$CH/7WTG3FHbeytLuDmMTFsLjDPudY6/3nWSjZF.4pQAwwKPoqw/0h', 'Rekha', 'Yadav', 'farmer', 'en', 'fAVE8Kbu6ftF5VlI1zmQMx4mTM9FOpsH0ZGihxwhs', '192.0.2.246', 2, '2023-11-05 00:26:45'),
(1005, '916817081474', NULL, '$2y$10$QagE7UagYPyd5Jfa15oVltkUe.AGWLcqYrdSreS/JpJn4DpFLtWxz', 'Shalini', 'Srivastava', 'admin', 'ta', 'fH6IQIvK3HVNzciBm1uIaTrG1QcOXYtirddVCj1DF', '192.0.2.196', 2, '2023-11-05 22:16:56'),
(1006, '916840029118', NULL, '$2y$10$zMlgKrOPXMW0Zk9AaGoKUBndRTaBLGO2lEY/pOiE3jYTwuU8F9byu', 'Vaishali', 'Gaikwad', 'farmer', 'hi', 'fycuhv7EEwNDLgctq9AGRNK3O8E4xicfazGplpcxH', '192.0.2.66', 0, '2023-11-06 20:11:11'),
(1007, '916645022817', 'sbaljeet@example.org', '$2y$10$fRCZA4sAlQDxi06jqjHZfcXdbrFqOSuIXw.UwCreCzyJiay4bVTKD', 'Baljeet', 'Singh', 'farmer', 'mr', 'fMqzCbwpRQOzkTM0WimjAKfyokcSFAfGC34gDOR84', '192.0.2.23', 0, '2023-11-07 18:02:59'),
(1008, '916515028571', 'asha_ver64@example.org', '$2y$10$ZtelZ/c6l11uih.wstB7VtvuNNMr8mHNGfigaoEIwURu/PJL6bZ7X', 'Asha', 'Verma', 'dealer', 'mr', 'faCkRBAqfbQBQF6KWwq5ubwuYLl12kmISLdwjgXoc', '192.0.2.114', 0, '2023-11-08 15:48:34'),
(1009, '916876038479', NULL, '$2y$10$cTEappmSJFhTkm9af72kKJKXbOKJIxlCveCIsk5AKgkhHoe8nRbNg', 'Sunil', 'Singh', 'farmer', 'ta', 'fmY8vaH1wyYUTRaVZEEfN8UfR1Vlc258LT4208Fn9', '192.0.2.77', 0, '2023-11-09 13:40:39'),
(1010, '916696012909', NULL, '$2y$10$O/UFV4jEOS7ws3xKVodML93HJHu/eKM3dGRdPeTxWs4jPgywhH3cM', 'Paresh', 'Solanki', 'farmer', 'hi', 'frEIQwtkw4kqRY1PUoRw1gufTDDBzEeM4aWB6yU6U', '192.0.2.42', 0, '2023-11-10 11:34:56'),
(1011, '916585032717', NULL, '$2y$10$IEniohCIL/8C4/N7HU8KdPhcPQDB21yu6IfyuLN6Q4/UdbMT.fzzG', 'Nadeem', 'Qureshi', 'farmer', 'ta', 'fBEMmf3Sm60Nx10ns22FTZNtsGw0hzJarRJn3soM1', '192.0.2.208', 0, '2023-11-11 09:16:25'),
(1012, '916899007277', NULL, '$2y$10$HKDZYmMt1KV4EMNpm27gpZwt8uGXwydrAqu.o/7HGJuDTCkfSG416', 'Philomina', 'Pereira', 'farmer', 'mr', 'fIycLC4jQ8pIlcd9kWXtva5vgEQ566RBCxoACfKJ2', '192.0.2.71', 0, '2023-11-12 07:04:26');
INSERT INTO `users` (`id`, `phone`, `email`, `password_digest`, `first_name`, `last_name`, `role`, `lang`, `fcm_token`, `last_sign_in_ip`, `failed_attempts`, `created_at`) VALUES
(1013, '916488073461', 'preeti_tiw35@example.com', '$2y$10$MGGTRBZPxaoqevk38yQKsWE37n2RJVdLVxyv8/uGdKUzaQ4N8ecrZ', 'Preeti', 'Tiwari', 'farmer', 'mr', 'fFRrrdZjrkyXigLvRisy648ferCOphpEBzj7m3BTO', '192.0.2.160', 2, '2023-11-13 04:56:12'),
(1014, '916507011251', NULL, '$2y$10$BmesQoGNbA2onTPfB4Xw9cULSyDooFCspPA/LoJIphAZlhAyl/7kG', 'Sumathi', 'Krishnan', 'admin', 'en', 'fLEfNoIpqby0NrqpFahUHG1IbfiU1uwgpZ95gskae', '192.0.2.182', 0, '2023-11-14 02:49:09'),
(1015, '916435041398', 'baljeet_bai90@example.com', '$2y$10$C1m8jn9tsdSj3huCdtrWFYXG1YwCTnI1aGFLT2I0mrsHvlsHSJsxr', 'Baljeet', 'Bains', 'farmer', 'ta', 'f5Tx2C6szhU0o1dstZjZu2ncquKL9OWKHB6kQ18wF', '192.0.2.213', 0, '2023-11-15 00:41:30'),
(1016, '916410002346', 'nilesh80@example.org', '$2y$10$gCc5rADv.2tVrE9AXY0q1emQomOsPJRKXRUNJ/CJ3iu5f0XyUHlFr', 'Nilesh', 'Deshmukh', 'farmer', 'ta', 'fkTp2mryrnELyZNhQXSsMBFo8DAxII6DDNUK2QstI', '192.0.2.96', 0, '2023-11-15 22:26:32'),
(1017, '916528180724', NULL, '$2y$10$nA4dIKW/801hP3Uq/HNBIgCHa6dtZZXQHPyyNqI5nYu8sBEycXQ34', 'George', 'Thekkekara', 'farmer', 'mr', 'fPPHcbjWuALblrt7GgSo9y1XauOaTwvCSFu5TWEce', '192.0.2.200', 0, '2023-11-16 20:18:34'),
(1018, '916885015189', 'dbhavesh@example.org', '$2y$10$Q/ego4NyjMIVeimQrF2TxdnUD5.UIqirWjZEH6Urj2FrMbHURqAK6', 'Bhavesh', 'Desai', 'admin', 'en', 'fGnG2IXaR5TKPiQK2RcCImeJGOlQzj4iQTxwMez44', '192.0.2.185', 0, '2023-11-17 18:12:55'),
(1019, '916635149615', 'ynageswara@example.com', '$2y$10$4qD1M5riSuZQuiuYw9iumjLe038pW8JekESrDuCJEwKzAvnnG9TTX', 'Nageswara', 'Yerra', 'dealer', 'en', 'f11LElzJLjNIy4GtOp2GOvCKJrY0It9SCPFpRftOa', '192.0.2.234', 0, '2023-11-18 16:00:19'),
(1020, '916825033526', 'carmelita_put25@example.org', '$2y$10$PSBC05Uh/6GSEkoxOw5eb/0FNZ7IB7CC6GxNCE1RTlKCcia/X3Ea.', 'Carmelita', 'Puthenpurayil', 'dealer', 'ta', 'fB6p76ilGmCaqoeFMd5E9Vs4tzSOPuLzaO69EBqIe', '192.0.2.122', 0, '2023-11-19 13:49:02'),
(1021, '916827076099', 'vasanthi93@example.net', '$2y$10$q1aIfunbmTDBrR89V.LLJTbgu2G3.CngKMzVioo995vhCyvxGxvnd', 'Vasanthi', 'Ramasamy', 'farmer', 'mr', 'fkopJrkqdtNVWLte3lrI0w12xW1XmmkirrqnyrOde', '192.0.2.122', 0, '2023-11-20 11:32:46'),
(1022, '916888151088', NULL, '$2y$10$/OL145YpD618oT9G573qtIdqZ.mQzkpP0c97.zLHu3abZmPzEEwA7', 'Bhavesh', 'Solanki', 'farmer', 'mr', 'fprwmg84xgY0LxVIq1eCCPRmg1TJ69Gc6fzhf1hOi', '192.0.2.169', 0, '2023-11-21 09:24:53'),
(1023, '916880020621', NULL, '$2y$10$4gcfzyw0r2RzDTsgIyWM8e81XwTVAApzcXhmIpRkNt6y8vFDwJqCX', 'Yusuf', 'Momin', 'farmer', 'mr', 'fnbUbpkZAMlxVLifZYAcUq9DkOroULKYmkkFRGYYq', '192.0.2.223', 0, '2023-11-22 07:13:44'),
(1024, '916519161428', NULL, '$2y$10$Z4k1.7UD79ryEpOv5oawhdj4egjQEMX4HiF17VzweQ4Ffi0fPbpfk', 'Lavanya', 'Goud', 'farmer', 'en', 'fT40yPr4jlQE045ZDvPQpkbhlqgpcezNcdtxXmOdu', '192.0.2.143', 0, '2023-11-23 05:01:44');
INSERT INTO `users` (`id`, `phone`, `email`, `password_digest`, `first_name`, `last_name`, `role`, `lang`, `fcm_token`, `last_sign_in_ip`, `failed_attempts`, `created_at`) VALUES
(1025, '916416164683', 'selvi_gov68@example.com', '$2y$10$QTl4VbcnT0tcAnWri6maFZpTsjiYApQKbNQTjFWKcxyE9SSFAH9ZV', 'Selvi', 'Govindan', 'farmer', 'hi', 'fd41ueBggXvBYhk4FZNzMWtPFAODx3YxaPYL8a1Ma', '192.0.2.237', 0, '2023-11-24 02:54:19'),
(1026, '916518160192', 'abhishek88@example.net', '$2y$10$fBlFbr7aq7PnS656qTdGyCnITypfWJyBUtrAS/UZb/DLcHv7xXBh7', 'Abhishek', 'Tomar', 'farmer', 'hi', 'fsrqKokkbQ9X0GTUPO3l1gWudhUh9GHlXnSklY8gv', '192.0.2.78', 0, '2023-11-25 00:44:03'),
(1027, '916694006565', 'shabana92@example.net', '$2y$10$5nuE2wqImBD07SGbZPVAGaevQLDyVMNraaCi1mDHdvS0U.Epbsqxj', 'Shabana', 'Qureshi', 'farmer', 'mr', 'fNQW2oAaWzv711zxOX06ChL5yTcSiaCJIukQqH6c5', '192.0.2.78', 0, '2023-11-25 22:27:21'),
(1028, '916546043929', NULL, '$2y$10$55OfwCKmZp4BJSCDoIkju.0/oNYYqNplx7CFfJNdjr1ColUkxi3hk', 'Ashvin', 'Solanki', 'dealer', 'hi', 'fOe95dSVFXLDpN2Dlb6RHsia3DTsJVpuOXEmdl5Oh', '192.0.2.158', 0, '2023-11-26 20:07:28'),
(1029, '916537082510', NULL, '$2y$10$Q4hTkKfgq4T8bbN4PRIlnW7N2wSAms5cBm1E/vvtOTk0jIecKSaYe', 'Irshad', 'Qureshi', 'dealer', 'hi', 'flTR9K9bPviiMJ06MOatuhUJFPYRD07xSoDjUdPFU', '192.0.2.114', 2, '2023-11-27 17:47:28'),
(1030, '916642186130', NULL, '$2y$10$d50N6qK/5RtANoNEptEjKX/7Pat5qQhiL522zBhf6TTSD9f38Kb5D', 'Renji', 'Varghese', 'admin', 'mr', 'fMjD2TjCQtomgmzKVGgy6S8Y6DOBZPP6pNQNhdzW6', '192.0.2.238', 0, '2023-11-28 15:34:16');

-- Dumping data for table user_addresses
INSERT INTO `user_addresses` (`id`, `user_id`, `contact_person`, `line1`, `line2`, `village_town`, `taluka`, `state_code`, `pincode`, `landmark`, `lat`, `lng`, `is_default`) VALUES
(1, 1022, 'R. Vijaya', '270/5', 'DB Road', 'Peelamedu', 'Coimbatore', 'GJ', '641098', 'next to PHC', 10.993679, 76.948883, 0),
(2, 1003, 'Baljeet Sidhu', 'H.No. 1-40/5', 'S.V. Road', 'Kurla', 'Mumbai Suburban', 'UP', '400007', 'behind petrol pump', NULL, NULL, 1),
(3, 1012, 'Harish Agrawal', '222/6', 'Kamarajar Salai', 'Velachery', 'Chennai', 'UP', '600008', NULL, NULL, NULL, 1),
(4, 1024, 'Mangal Y Chavan', 'Flat 306, Shanti Niketan', 'Road No. 3', 'Kukatpally', 'Hyderabad', 'MH', '500052', 'behind petrol pump', NULL, NULL, 0),
(5, 1003, 'Irshad Sayyed', 'Flat 306, Shanti Niketan', 'Avinashi Road', 'Peelamedu', 'Coimbatore', 'UP', '641004', NULL, 11.044697, 76.926109, 1),
(6, 1009, 'Navneet L Sandhu', '179/5', 'MG Road', 'Edappally', 'Ernakulam', 'MH', '682079', NULL, 9.97192, 76.300489, 1),
(7, 1030, 'Balwinder Gill', 'Flat 805, Shanti Niketan', 'Ashram Road', 'Maninagar', 'Ahmedabad', 'MH', '380091', NULL, 22.9781, 72.593524, 0),
(8, 1003, 'Bhavna Makwana', 'Door No. 220', 'Avinashi Road', 'Ganapathy', 'Coimbatore', 'UP', '641074', NULL, 11.041243, 76.890846, 0),
(9, 1023, 'Jagruti U Mehta', '48/7', 'Chittoor Road', 'Kaloor', 'Ernakulam', 'GJ', '682063', 'near Hanuman mandir', 9.881216, 76.272861, 0),
(10, 1030, 'Ramakant T Jadhav', 'Flat 205, Shanti Niketan', 'DP Road', 'Aundh', 'Pune', 'UP', '411031', 'near Hanuman mandir', NULL, NULL, 1),
(11, 1016, 'Jhuma Sarkar', 'Door No. 27', 'Baner Road', 'Hadapsar', 'Pune', 'MH', '411026', NULL, 18.465195, 73.867585, 0),
(12, 1026, 'Rafiq Sayyed', 'H.No. 5-124/8', 'S.V. Road', 'Andheri East', 'Mumbai Suburban', 'UP', '400070', 'near Hanuman mandir', NULL, NULL, 1);
INSERT INTO `user_addresses` (`id`, `user_id`, `contact_person`, `line1`, `line2`, `village_town`, `taluka`, `state_code`, `pincode`, `landmark`, `lat`, `lng`, `is_default`) VALUES
(13, 1024, 'Sivakumar Ramasamy', 'Flat 306, Lotus Heights', 'S.V. Road', 'Andheri East', 'Mumbai Suburban', 'UP', '400004', 'behind petrol pump', NULL, NULL, 1),
(14, 1009, 'Sachin Bhosale', 'Door No. 190', 'DP Road', 'Kothrud', 'Pune', 'TN', '411057', 'near Hanuman mandir', NULL, NULL, 1),
(15, 1021, 'Ketan K Bhatt', 'H.No. 36-275/6', 'Sathy Road', 'R.S. Puram', 'Coimbatore', 'GJ', '641085', 'near Hanuman mandir', NULL, NULL, 0),
(16, 1003, 'Sunil Nigam', 'Flat 404, Sai Krupa', 'Baner Road', 'Hadapsar', 'Pune', 'TN', '411097', 'near Hanuman mandir', NULL, NULL, 0),
(17, 1021, 'Shahid E Ansari', 'Door No. 100', 'LBS Marg', 'Kurla', 'Mumbai Suburban', 'MH', '400086', NULL, NULL, NULL, 0),
(18, 1023, 'Mohammed K Pathan', 'Door No. 259', 'Kapoorthala Road', 'Gomti Nagar', 'Lucknow', 'UP', '226016', 'next to PHC', 26.834328, 80.932154, 0),
(19, 1019, 'Ayesha Ansari', '180/6', 'Jessore Road', 'Garia', 'Kolkata', 'MH', '700080', NULL, 22.531512, 88.345183, 1),
(20, 1018, 'Thomas Chacko', 'H.No. 22-21/4', 'Diamond Harbour Road', 'Dum Dum', 'Kolkata', 'UP', '700020', NULL, 22.58968, 88.419925, 1),
(21, 1021, 'S. Indhumathi', 'H.No. 16-135/1', 'Avinashi Road', 'Ganapathy', 'Coimbatore', 'GJ', '641097', NULL, 11.011367, 76.901303, 1),
(22, 1022, 'Zeenat Shaikh', 'Flat 704, Lotus Heights', 'S.V. Road', 'Ghatkopar', 'Mumbai Suburban', 'UP', '400070', NULL, NULL, NULL, 1),
(23, 1017, 'Philomina Fernandes', 'Flat 303, Shanti Niketan', 'Mathuradas Vasanji Road', 'Kurla', 'Mumbai Suburban', 'TN', '400080', 'next to PHC', NULL, NULL, 1),
(24, 1028, 'Reena Thekkekara', '80/4', 'Jessore Road', 'Dum Dum', 'Kolkata', 'TN', '700094', 'opp. gram panchayat', 22.524922, 88.325499, 1);
INSERT INTO `user_addresses` (`id`, `user_id`, `contact_person`, `line1`, `line2`, `village_town`, `taluka`, `state_code`, `pincode`, `landmark`, `lat`, `lng`, `is_default`) VALUES
(25, 1007, 'C. Anusha', '139/7', 'Jessore Road', 'Dum Dum', 'Kolkata', 'UP', '700065', NULL, NULL, NULL, 1),
(26, 1013, 'Shahid Ansari', '201/6', 'Road No. 3', 'Miyapur', 'Hyderabad', 'MH', '500063', 'near Hanuman mandir', 17.341352, 78.539584, 0),
(27, 1012, 'Jessy Lobo', 'H.No. 15-214/8', 'LBS Marg', 'Andheri East', 'Mumbai Suburban', 'GJ', '400047', NULL, NULL, NULL, 1),
(28, 1030, 'Murugan Krishnan', 'Flat 903, Green Park', 'S.V. Road', 'Ghatkopar', 'Mumbai Suburban', 'MH', '400066', NULL, 19.098166, 72.860349, 0);

-- Dumping data for table products
INSERT INTO `products` (`id`, `sku`, `title`, `category_id`, `mrp`, `unit`, `hsn`, `manufacturer_name`, `stock_qty`, `is_active`, `updated_at`) VALUES
(1, 'KM-DD-8611', 'Urea neem coated small', 3, 199, 'pkt', '31021010', 'Godavari Fertilisers Ltd', 851, 1, '2024-02-17 02:42:54'),
(2, 'KM-SA-7493', 'Urea neem coated medium', 3, 540, 'bag', '31021010', 'Godavari Fertilisers Ltd', 174, 0, '2023-12-14 22:19:26'),
(3, 'KM-HA-0599', 'Urea neem coated large', 3, 1180, 'bag', '31021010', 'Godavari Fertilisers Ltd', 267, 0, '2023-12-20 18:10:10'),
(4, 'KM-WV-6304', 'Urea neem coated trade pack', 3, 4200, 'lot', '31021010', 'Godavari Fertilisers Ltd', 597, 1, '2024-04-25 03:26:35'),
(5, 'KM-AY-0629', 'DAP 18-46-0 small', 3, 199, 'pkt', '31053000', 'Coastal Chem Ltd', 313, 1, '2023-04-23 21:04:09'),
(6, 'KM-FB-7006', 'DAP 18-46-0 medium', 3, 540, 'bag', '31053000', 'Coastal Chem Ltd', 721, 1, '2023-10-06 17:43:09'),
(7, 'KM-MK-3180', 'DAP 18-46-0 large', 3, 1180, 'bag', '31053000', 'Coastal Chem Ltd', 824, 1, '2023-07-22 18:28:32'),
(8, 'KM-KV-8895', 'DAP 18-46-0 trade pack', 3, 4200, 'lot', '31053000', 'Coastal Chem Ltd', 871, 1, '2023-08-31 18:17:26'),
(9, 'KM-VY-6121', 'Tomato seed Arka small', 1, 199, 'pkt', '12099140', 'Vasundhara Seeds', 852, 1, '2024-01-02 12:56:39'),
(10, 'KM-ME-0914', 'Tomato seed Arka medium', 1, 540, 'bag', '12099140', 'Vasundhara Seeds', 11, 1, '2024-05-10 11:33:01'),
(11, 'KM-UL-5835', 'Tomato seed Arka large', 1, 1180, 'bag', '12099140', 'Vasundhara Seeds', 531, 1, '2024-01-19 00:22:32'),
(12, 'KM-HY-2073', 'Tomato seed Arka trade pack', 1, 4200, 'lot', '12099140', 'Vasundhara Seeds', 879, 0, '2024-03-05 11:16:10');
INSERT INTO `products` (`id`, `sku`, `title`, `category_id`, `mrp`, `unit`, `hsn`, `manufacturer_name`, `stock_qty`, `is_active`, `updated_at`) VALUES
(13, 'KM-JL-2183', 'Bajra hybrid seed small', 1, 199, 'pkt', '10082110', 'Vasundhara Seeds', 872, 1, '2023-11-25 20:28:03'),
(14, 'KM-DX-1017', 'Bajra hybrid seed medium', 1, 540, 'bag', '10082110', 'Vasundhara Seeds', 496, 1, '2024-05-13 13:49:58'),
(15, 'KM-PS-7890', 'Bajra hybrid seed large', 1, 1180, 'bag', '10082110', 'Vasundhara Seeds', 123, 0, '2023-04-06 03:13:25'),
(16, 'KM-LZ-3354', 'Bajra hybrid seed trade pack', 1, 4200, 'lot', '10082110', 'Vasundhara Seeds', 133, 1, '2024-06-05 07:11:10'),
(17, 'KM-ES-2819', 'Drip lateral 16 mm small', 7, 199, 'pkt', '84249000', 'Jalganga Irrigation', 715, 1, '2024-01-18 05:49:05'),
(18, 'KM-SY-6765', 'Drip lateral 16 mm medium', 7, 540, 'bag', '84249000', 'Jalganga Irrigation', 703, 1, '2023-05-11 20:00:46'),
(19, 'KM-UK-5968', 'Drip lateral 16 mm large', 7, 1180, 'bag', '84249000', 'Jalganga Irrigation', 745, 0, '2024-05-30 01:36:20'),
(20, 'KM-TR-8038', 'Drip lateral 16 mm trade pack', 7, 4200, 'lot', '84249000', 'Jalganga Irrigation', 340, 1, '2024-06-11 09:49:05'),
(21, 'KM-HB-2952', 'Sprayer battery 16 L small', 7, 199, 'pkt', '84244100', 'Kranti Agro Tools', 84, 0, '2023-04-02 12:31:03'),
(22, 'KM-PF-5640', 'Sprayer battery 16 L medium', 7, 540, 'bag', '84244100', 'Kranti Agro Tools', 542, 1, '2023-05-29 19:04:14'),
(23, 'KM-ZV-4643', 'Sprayer battery 16 L large', 7, 1180, 'bag', '84244100', 'Kranti Agro Tools', 102, 1, '2023-10-18 17:45:29'),
(24, 'KM-SX-1302', 'Sprayer battery 16 L trade pack', 7, 4200, 'lot', '84244100', 'Kranti Agro Tools', 394, 1, '2023-12-08 16:57:41');
INSERT INTO `products` (`id`, `sku`, `title`, `category_id`, `mrp`, `unit`, `hsn`, `manufacturer_name`, `stock_qty`, `is_active`, `updated_at`) VALUES
(25, 'KM-CF-5623', 'Cow feed pellets small', 5, 199, 'pkt', '23099010', 'Nandini Feeds', 54, 1, '2024-05-19 13:12:54'),
(26, 'KM-XC-1301', 'Cow feed pellets medium', 5, 540, 'bag', '23099010', 'Nandini Feeds', 628, 1, '2023-05-14 14:02:26'),
(27, 'KM-SF-9684', 'Cow feed pellets large', 5, 1180, 'bag', '23099010', 'Nandini Feeds', 429, 1, '2024-05-12 18:55:44'),
(28, 'KM-FJ-6106', 'Cow feed pellets trade pack', 5, 4200, 'lot', '23099010', 'Nandini Feeds', 767, 1, '2023-11-29 11:06:26'),
(29, 'KM-JL-8669', 'Mancozeb 75 WP small', 4, 199, 'pkt', '38089290', 'Coastal Chem Ltd', 629, 1, '2023-09-28 17:14:22'),
(30, 'KM-WW-3781', 'Mancozeb 75 WP medium', 4, 540, 'bag', '38089290', 'Coastal Chem Ltd', 573, 0, '2023-05-29 04:38:25'),
(31, 'KM-HU-3448', 'Mancozeb 75 WP large', 4, 1180, 'bag', '38089290', 'Coastal Chem Ltd', 771, 0, '2024-05-08 03:03:45'),
(32, 'KM-RM-1677', 'Mancozeb 75 WP trade pack', 4, 4200, 'lot', '38089290', 'Coastal Chem Ltd', 572, 0, '2024-03-14 10:43:27'),
(33, 'KM-AD-3237', 'Tarpaulin HDPE small', 8, 199, 'pkt', '63061910', 'Sagar Polyfab', 119, 1, '2024-05-25 06:34:07'),
(34, 'KM-HJ-1516', 'Tarpaulin HDPE medium', 8, 540, 'bag', '63061910', 'Sagar Polyfab', 729, 1, '2024-06-04 11:43:33'),
(35, 'KM-HU-7847', 'Tarpaulin HDPE large', 8, 1180, 'bag', '63061910', 'Sagar Polyfab', 39, 1, '2023-12-13 09:48:09'),
(36, 'KM-XD-7509', 'Tarpaulin HDPE trade pack', 8, 4200, 'lot', '63061910', 'Sagar Polyfab', 17, 1, '2023-11-15 17:07:58');
