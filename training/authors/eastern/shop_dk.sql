-- dump
SET NAMES utf8;

CREATE TABLE customer (
  customer_id varchar(255),
  email varchar(255),
  password_hash varchar(255),
  firstname varchar(255),
  lastname varchar(255),
  phone varchar(255),
  street varchar(255),
  zip varchar(255),
  city varchar(255),
  newsletter varchar(255),
  last_ip varchar(255),
  created_at varchar(255),
  ean_loc varchar(255),
  store_credit varchar(255)
);
INSERT INTO customer (customer_id, email, password_hash, firstname, lastname, phone, street, zip, city, newsletter, last_ip, created_at, ean_loc, store_credit) VALUES
(8801, 'bjarne502@example.net', '$2y$10$3442rcnpz.zh8hbnr./b8sK7BhcA2HHihzatz6zycbJzvb95qnepD', 'Bjarne', 'Nørgaard', '+4504204164', 'Skovbrynet 11, 7. tv', 3700, 'Rønne', 0, '192.0.2.64', '2020-03-19 15:46:05', NULL, 166.03),
(8802, 'asger.skov@example.org', '$2y$10$Knvbnp5chevkn3u/5/psE8ipkBDGr8ai8xD8x4kkjr34jieqHyf5j', 'Asger', 'Skov', '+4508390121', 'Havnevej 69, 5. tv', 5700, 'Svendborg', 0, '192.0.2.204', '2023-04-01 19:11:38', NULL, 33.20),
(8803, 'gitte.damgaard-vestergaard@example.com', '$2y$10$bFxC6c3w.e4vdFshe5BhnErsuGrq7hvaC7iqi3zAbubfj4d8GD4zz', 'Gitte', 'Damgaard-Vestergaard', '+4505406950', 'Nørregade 97, 2. tv', 7800, 'Skive', 0, '192.0.2.198', '2025-07-10 13:39:54', NULL, 50.39),
(8804, 'kasper673@example.org', '$2y$10$/bxuwc6AFg.sbq/sCGJ64gC3ikjAtemBFzwiKn688DpucnhHBvchq', 'Kasper', 'Mikkelsen', '+4516666261', 'Bøgealle 54, 4. tv', 9900, 'Frederikshavn', 0, '192.0.2.19', '2020-02-27 10:23:21', NULL, 93.85),
(8805, 'tvestergaard-toft@example.org', '$2y$10$2issbrdFmr/b8yijC45Gxq6AbdvGemqmxcKkF9xFqvni2vvGiemmc', 'Torben', 'Vestergaard-Toft', NULL, 'Bøgealle 53, 1. tv', 9900, 'Frederikshavn', 1, '192.0.2.240', '2020-07-05 08:34:05', NULL, 21.70),
(8806, 'gmoller@example.net', '$2y$10$p5bKv4D/GK8aAkgnDjkFv2F/iwAmhH/aG229h/zm8yG3xx2hFAJmx', 'Gitte', 'Møller', '+4514651649', 'Skovbrynet 45, 4. tv', 7800, 'Skive', 0, '192.0.2.170', '2021-08-10 09:04:20', NULL, 94.14),
(8807, 'damgaard.emil@example.org', '$2y$10$rqJacwuznbdDgyb.5EC/447q29yhHm84p3mCjrD4w4v7z5bGt5xi4', 'Emil', 'Damgaard', '+4510808611', 'Bøgealle 9, 8. tv', 7800, 'Skive', 1, '192.0.2.107', '2024-03-03 13:20:17', NULL, 60.03),
(8808, 'toft.bjarne@example.com', '$2y$10$ywK33g99Cgr8AJFbC99C4DhtrmzGe6fpEaG3/r3u.cC2eGm6cj2Cf', 'Bjarne', 'Toft', '+4513670746', 'Møllevej 60, 7. tv', 6100, 'Haderslev', 0, '192.0.2.206', '2019-03-09 12:31:00', NULL, 115.50),
(8809, 'toft64@example.com', '$2y$10$6csdwADGjidy7Kb65JHbua8zb9aauKiEfBiugjhurz8aBkhAv9x/p', 'Villads', 'Toft', '+4511047019', 'Vestergade 60, 5. tv', 3700, 'Rønne', 0, '192.0.2.23', '2024-11-27 08:29:34', NULL, 69.15),
(8810, 'mtoft-toft@example.net', '$2y$10$xv4irxyuaia4BgrG6h2k/F9i.jms9e.et2JJv5jwEnyngdpFAeG9B', 'Mads', 'Toft-Toft', '+4506534516', 'Tværgade 99, 8. tv', 5700, 'Svendborg', 1, '192.0.2.8', '2024-10-16 13:33:27', NULL, 110.63);
INSERT INTO customer (customer_id, email, password_hash, firstname, lastname, phone, street, zip, city, newsletter, last_ip, created_at, ean_loc, store_credit) VALUES
(8811, 'bjarne.bagger@example.com', '$2y$10$AjeE8E6n/J3qzJBfG.jgyev7rFatt8Gc3j/iEK/cAkFpJht5f6f5E', 'Bjarne', 'Bagger', '+4508690833', 'Bøgealle 55, 7. tv', 5700, 'Svendborg', 1, '192.0.2.76', '2022-01-28 14:54:02', NULL, 32.08),
(8812, 'kold60@example.com', '$2y$10$bg6mhwg96k844yiChEt.y22Ft8nfjxyAHamJEjF.db3wCFnx8iw7.', 'Astrid', 'Kold', '+4519216922', 'Nørregade 21, 3. tv', 6100, 'Haderslev', 1, '192.0.2.111', '2022-07-25 08:35:50', NULL, 170.89),
(8813, 'alma210@example.com', '$2y$10$DibH5p/s27wvfChgxy9h97fuKCBxm8q9sEKDdHhbvdFcx.uz/hKuh', 'Alma', 'Skov-Bruun', '+4511525608', 'Kirkestien 43, 3. tv', 8900, 'Randers C', 0, '192.0.2.166', '2020-07-21 14:01:52', NULL, 69.28),
(8814, 'pbundgaard@example.org', '$2y$10$bpDFpb.vz8vw33gu2shrEnJej.un.4Hj699ct6Fte.4Dnnc4zjFw4', 'Poul', 'Bundgaard', '+4511266100', 'Bøgealle 21, 3. tv', 9900, 'Frederikshavn', 1, '192.0.2.206', '2025-02-01 17:44:03', NULL, 75.96),
(8815, 'kjaergaard73@example.com', '$2y$10$zkb2cjCFh9DEGj9r4m6hBgwHCyKjbrhCdCzci66HA2uhkt6bB/hgE', 'Bodil', 'Kjærgaard', '+4519604869', 'Bøgealle 108, 1. tv', 8900, 'Randers C', 1, '192.0.2.158', '2022-11-21 16:04:20', NULL, 124.94),
(8816, 'sofie418@example.com', '$2y$10$dtvg3xtJ6jtdG6f6JK.f5xjmyDyuq2hx3nr8fm5caDc/uDgHaa/wK', 'Sofie', 'Friis', NULL, 'Kirkestien 40, 4. tv', 4800, 'Nykøbing F', 0, '192.0.2.27', '2024-09-19 14:02:19', NULL, 120.36),
(8817, 'sofie471@example.com', '$2y$10$4kA757xG6rgEs7djDf3vydFsCswDi/DixDv6H4hJ97z8g/vJsfxiG', 'Sofie', 'Dalsgaard', NULL, 'Kirkestien 36, 8. tv', 4800, 'Nykøbing F', 0, '192.0.2.83', '2023-09-27 14:02:17', NULL, 191.22),
(8818, 'vbagger@example.net', '$2y$10$ickKr6gDJk5HGcEh87f.7e2/Gt8FmfEAp6K4.ij23wHk/tcpef.Hz', 'Villads', 'Bagger', NULL, 'Nørregade 40, 3. tv', 3700, 'Rønne', 0, '192.0.2.235', '2022-10-17 12:23:25', NULL, 84.46),
(8819, 'bjarne.bruun@example.org', '$2y$10$8Ad86BgsADzwGg/EgwmaJKFs6Dhia9zEz9y2kgdJ/k36/u7hb5nKy', 'Bjarne', 'Bruun', NULL, 'Tværgade 32, 5. tv', 7800, 'Skive', 0, '192.0.2.107', '2025-09-12 07:00:13', NULL, 57.69),
(8820, 'kirsten.toft@example.org', '$2y$10$/i4KdrcGC5kgjazz7ymHvqBCxCKa6c5b/hqE.dmDKB4FuH/eKmanr', 'Kirsten', 'Toft', NULL, 'Vestergade 16, 1. tv', 8900, 'Randers C', 1, '192.0.2.240', '2023-10-18 08:51:56', NULL, 52.18);
INSERT INTO customer (customer_id, email, password_hash, firstname, lastname, phone, street, zip, city, newsletter, last_ip, created_at, ean_loc, store_credit) VALUES
(8821, 'bkjaergaard@example.com', '$2y$10$q6AGnw.s8grqrmHFHxrbHpHe3FmAKz8C2iii5zHFddKJ9tHq2zG7b', 'Bjarne', 'Kjærgaard', '+4518945903', 'Nørregade 73, 4. tv', 7800, 'Skive', 0, '192.0.2.94', '2021-03-23 19:12:11', NULL, 173.76),
(8822, 'damgaard.torben@example.net', '$2y$10$6j3mnf.ewwmE/aCfise47b9DDbEFJHDj.6jpBkEgppp2eg.mJ.e7d', 'Torben', 'Damgaard', NULL, 'Nørregade 85, 8. tv', 8900, 'Randers C', 1, '192.0.2.166', '2022-03-01 14:11:38', NULL, 36.97),
(8823, 'mette.dalsgaard@example.org', '$2y$10$KhAKuK3tgHECbktaq79cuquxqyyAFFBphkvx5CcidqexEG6B6suci', 'Mette', 'Dalsgaard', '+4514072471', 'Vestergade 80, 5. tv', 8900, 'Randers C', 1, '192.0.2.70', '2022-03-16 11:41:15', NULL, 59.21),
(8824, 'friis.hanne@example.com', '$2y$10$978gH54/jjfw.3JHyE.suk9xJCktq2sGx.edCdiy4x8zBvKdJH3EE', 'Hanne', 'Friis', '+4505508616', 'Nørregade 72, 8. tv', 3700, 'Rønne', 1, '192.0.2.92', '2024-05-14 15:33:50', NULL, 172.88),
(8825, 'bagger72@example.org', '$2y$10$K9J3GeFAi8gfnK44K2aeB7cGrKdc367f9qnpDqEihk98zaDCnJqKh', 'Bjarne', 'Bagger', '+4513188703', 'Nørregade 90, 4. tv', 9900, 'Frederikshavn', 1, '192.0.2.212', '2025-12-25 10:30:23', NULL, 9.41),
(8826, 'niels40@example.org', '$2y$10$sw3t7ner4Jx/4/pvpG363cFmmws7vaehscgA5teACgmzcDFj6baFk', 'Niels', 'Thygesen', '+4513418198', 'Kirkestien 6, 7. tv', 5700, 'Svendborg', 1, '192.0.2.2', '2025-11-18 08:22:03', NULL, 164.06),
(8827, 'damgaard92@example.org', '$2y$10$E7upGFJ5fyhjsqDCu9envnv4Ezx7kqz45/i79iE2nvc2rhzqssCah', 'Hanne', 'Damgaard', '+4504627057', 'Nørregade 92, 3. tv', 3700, 'Rønne', 0, '192.0.2.83', '2020-10-21 16:04:18', NULL, 70.34),
(8828, 'lauridsen84@example.net', '$2y$10$r8eu8pbEHyn9372wqjt8eei525Cd/q7xe.hGz4HbzwrpxihseeHda', 'Kasper', 'Lauridsen', '+4506453997', 'Kirkestien 21, 4. tv', 7800, 'Skive', 0, '192.0.2.220', '2022-10-05 17:36:45', NULL, 152.80),
(8829, 'idalsgaard@example.org', '$2y$10$3yeB4igeCsFy2ivu2Hti36/2Bw4urpmjrCAd./H2dJJzCr2rdGt2B', 'Inge', 'Dalsgaard', '+4512046831', 'Tværgade 26, 3. tv', 6100, 'Haderslev', 0, '192.0.2.118', '2019-05-25 11:36:01', NULL, 40.84),
(8830, 'krogh74@example.com', '$2y$10$s6F67rvA2ywntK.tBr/z57.JGagfJGcBB6Jhcd9/vHDnjk92Judni', 'Preben', 'Krogh', '+4510715393', 'Møllevej 116, 3. tv', 7800, 'Skive', 1, '192.0.2.68', '2023-09-14 19:48:43', '5793255385651', 104.32);

INSERT INTO product (sku, name, price, cost, stock, ean13, supplier, active, updated_at) VALUES
('GRN-3424', 'Vandkande Antracit', 3501.03, 237.09, 233, '5796747058989', 'Nordhave A/S', 0, '2024-12-07 15:56:24'),
('GRN-2692', 'Plantekasse Antracit', 2726.34, 601.40, 111, '5796146953687', 'Nordhave A/S', 0, '2024-05-01 07:26:37'),
('GRN-0145', 'Rosenbue Egetræ', 1598.95, 1436.51, 76, '5797005856477', 'Zinkværket I/S', 0, '2024-05-18 07:42:39'),
('GRN-7118', 'Lanterne Lærk', 3512.48, 1106.39, 60, '5794567635809', 'Zinkværket I/S', 1, '2025-01-07 10:51:39'),
('GRN-6118', 'Lanterne Zink', 3913.67, 1387.35, 41, '5796106736374', 'Zinkværket I/S', 1, '2024-03-22 15:24:27'),
('GRN-9454', 'Rosenbue Lærk', 2229.61, 1670.61, 20, '5793146979631', 'Skovlund Træ ApS', 1, '2024-07-21 13:43:24'),
('GRN-4900', 'Plantekasse Zink', 992.84, 739.38, 149, '5797875619073', 'Skovlund Træ ApS', 1, '2025-07-21 18:21:19'),
('GRN-0729', 'Rosenbue Zink', 3013.69, 400.50, 129, '5796427946032', 'Nordhave A/S', 1, '2024-07-12 18:19:37'),
('GRN-5301', 'Rosenbue Zink', 1521.91, 875.40, 73, '5799693974112', 'Nordhave A/S', 1, '2024-03-23 17:18:33'),
('GRN-4201', 'Havebænk Antracit', 2753.52, 504.68, 4, '5791453331494', 'Zinkværket I/S', 0, '2025-08-20 09:09:17');
INSERT INTO product (sku, name, price, cost, stock, ean13, supplier, active, updated_at) VALUES
('GRN-8547', 'Plantekasse Antracit', 2650.34, 567.09, 46, '5796299595925', 'Skovlund Træ ApS', 1, '2024-09-02 08:48:32'),
('GRN-8687', 'Lanterne Lærk', 954.46, 1352.78, 190, '5792858570457', 'Nordhave A/S', 1, '2024-01-25 10:22:55'),
('GRN-4287', 'Drivhus Fyr', 1038.55, 82.35, 91, '5792580469180', 'Zinkværket I/S', 1, '2025-09-09 10:44:34'),
('GRN-2311', 'Vandkande Fyr', 143.37, 664.87, 93, '5792702556927', 'Zinkværket I/S', 1, '2024-02-08 14:36:45'),
('GRN-6624', 'Fuglehus Fyr', 3096.95, 1409.36, 93, '5794334909997', 'Zinkværket I/S', 1, '2024-05-15 08:11:36'),
('GRN-3566', 'Lanterne Lærk', 2208.20, 579.39, 238, '5794099254134', 'Zinkværket I/S', 1, '2024-09-28 19:24:50'),
('GRN-9030', 'Havebænk Zink', 501.36, 1798.49, 60, '5799224619123', 'Zinkværket I/S', 0, '2025-09-20 17:48:05'),
('GRN-0063', 'Havebænk Zink', 883.76, 1569.51, 12, '5791414373617', 'Skovlund Træ ApS', 1, '2024-09-05 15:10:47'),
('GRN-1800', 'Vandkande Fyr', 84.44, 390.68, 156, '5793254967063', 'Nordhave A/S', 0, '2024-05-09 11:17:39'),
('GRN-4413', 'Fuglehus Zink', 2749.08, 1615.55, 157, '5799429582369', 'Nordhave A/S', 0, '2024-10-23 08:00:35');
INSERT INTO product (sku, name, price, cost, stock, ean13, supplier, active, updated_at) VALUES
('GRN-4535', 'Drivhus Lærk', 3421.18, 340.33, 24, '5797376299620', 'Nordhave A/S', 1, '2024-09-13 16:10:34'),
('GRN-9875', 'Fuglehus Antracit', 323.84, 1769.55, 120, '5792598178609', 'Nordhave A/S', 1, '2025-12-17 17:57:41'),
('GRN-7785', 'Vandkande Lærk', 107.99, 492.57, 188, '5792566352703', 'Skovlund Træ ApS', 1, '2024-06-16 13:44:28'),
('GRN-7950', 'Plantekasse Fyr', 1437.53, 1437.62, 46, '5795072478967', 'Skovlund Træ ApS', 0, '2025-11-16 11:46:16'),
('GRN-4186', 'Fuglehus Zink', 3545.11, 1069.67, 71, '5794538160316', 'Zinkværket I/S', 1, '2025-08-14 14:00:15'),
('GRN-3626', 'Lanterne Zink', 335.76, 1618.34, 169, '5799511431513', 'Skovlund Træ ApS', 0, '2024-10-12 19:07:41'),
('GRN-4933', 'Drivhus Egetræ', 2947.58, 458.02, 7, '5797778705002', 'Nordhave A/S', 1, '2025-10-27 07:22:04'),
('GRN-3626', 'Havebænk Antracit', 845.13, 441.40, 46, '5791758392237', 'Skovlund Træ ApS', 1, '2024-07-15 09:10:56');

