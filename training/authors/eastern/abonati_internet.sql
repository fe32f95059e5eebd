-- dump
SET NAMES utf8;

CREATE TABLE abonati (
  cod_client varchar(255),
  denumire varchar(255),
  cnp varchar(255),
  adresa_instalare varchar(255),
  mobil varchar(255),
  mac_ont varchar(255),
  ip_alocat varchar(255),
  pppoe_user varchar(255),
  pppoe_pass varchar(255),
  pachet varchar(255),
  pret varchar(255),
  restanta varchar(255),
  tehnician varchar(255)
);
INSERT INTO abonati (cod_client, denumire, cnp, adresa_instalare, mobil, mac_ont, ip_alocat, pppoe_user, pppoe_pass, pachet, pret, restanta, tehnician) VALUES
('IS07459', 'Ionescu Gabriela', '2691024604695', 'Str. Mihai Eminescu nr. 40, bl. B6, ap. 55, Târgu Mureș, 540026', '+40719051710', '00:00:5E:00:53:32', '192.0.2.89', 'gionescu64', 'Ycc32c32', 'Fiber 300', 39.90, 0, 'Grosu Radu'),
('IS01689', 'Dobre Maria', '2450114660263', 'Str. Mihai Eminescu nr. 57, bl. B8, ap. 31, Cluj-Napoca, 400001', '+40719075395', '00:00:5E:00:53:6C', '192.0.2.97', 'mdobre26', 'Ee086e29', 'Fiber 1000', 39.90, 0, 'Grosu Radu'),
('IS05279', 'Grosu Radu', '1970521642252', 'Str. Morii nr. 17, bl. B6, ap. 18, Bacău, 600006', '+40719010937', '00:00:5E:00:53:45', '192.0.2.162', 'rgrosu', 'Y9e50865', 'Combo TV', 54.00, 0, 'Lupu Sorin'),
('IS07763', 'Nistor Andrei', '1880416616991', 'Aleea Teilor nr. 16, bl. B4, ap. 63, Timișoara, 300011', '+40719094032', '00:00:5E:00:53:CC', '192.0.2.82', 'anistor', 'C918cf49', 'Combo TV', 29.00, 0, 'Lupu Sorin'),
('IS02208', 'Moldovan Costel', '1521221692481', 'Calea Moldovei nr. 86, bl. B4, ap. 42, Târgu Mureș, 540026', '+40719009731', '00:00:5E:00:53:FC', '192.0.2.79', 'cmoldovan', 'Wce55098', 'Combo TV', 29.00, 0, 'Grosu Radu'),
('IS09219', 'Anghel Ana', '2900621632923', 'Str. Florilor nr. 56, bl. B4, ap. 9, Craiova, 200585', '+40719022198', '00:00:5E:00:53:D3', '192.0.2.237', 'aanghel', 'Gb776a12', 'Combo TV', 29.00, 0, 'echipa 2'),
('IS04038', 'Ionescu Doina', '6030822695716', 'Str. Avram Iancu nr. 36, bl. B4, ap. 8, Iași, 700042', '+40719015420', '00:00:5E:00:53:F2', '192.0.2.62', 'dionescu', 'T0c84455', 'Fiber 300', 29.00, 0, 'Grosu Radu'),
('IS08452', 'Cojocaru Costel', '1990625625545', 'Str. Avram Iancu nr. 9, bl. B8, ap. 43, Suceava, 720001', '+40719098452', '00:00:5E:00:53:0B', '192.0.2.55', 'ccojocaru', 'Y097ef81', 'Fiber 1000', 39.90, 0, 'Lupu Sorin'),
('IS03053', 'Zamfir Doina', '2400614687057', 'Str. Florilor nr. 81, bl. B7, ap. 20, Craiova, 200585', '+40719071271', '00:00:5E:00:53:A2', '192.0.2.117', 'dzamfir', 'G4f03f04', 'Combo TV', 29.00, 0, 'echipa 2'),
('IS05525', 'Cojocaru Mihaela', '2850911639037', 'Calea Moldovei nr. 30, bl. B5, ap. 52, Iași, 700042', '+40719043415', '00:00:5E:00:53:18', '192.0.2.220', 'mcojocaru', 'Sd911545', 'Combo TV', 39.90, 55.86, 'Grosu Radu');
INSERT INTO abonati (cod_client, denumire, cnp, adresa_instalare, mobil, mac_ont, ip_alocat, pppoe_user, pppoe_pass, pachet, pret, restanta, tehnician) VALUES
('IS01823', 'Zamfir Ioana', '2390328678310', 'Str. Mihai Eminescu nr. 79, bl. B3, ap. 15, Bacău, 600006', '+40719036039', '00:00:5E:00:53:32', '192.0.2.140', 'izamfir93', 'B473d303', 'Fiber 300', 39.90, 0, 'echipa 2'),
('IS02101', 'Nistor Gabriela', '2900108665787', 'Bd. Unirii nr. 98, bl. B7, ap. 33, Iași, 700042', '+40719033920', '00:00:5E:00:53:39', '192.0.2.100', 'gnistor', 'S9a7fc07', 'Combo TV', 54.00, 0, 'echipa 2'),
('IS07287', 'Țurcanu Ion', '1970122633765', 'Str. Morii nr. 50, bl. B2, ap. 10, Târgu Mureș, 540026', '+40719051838', '00:00:5E:00:53:56', '192.0.2.17', 'iturcanu', 'Cb67b916', 'Combo TV', 29.00, 95.27, 'echipa 2'),
('IS06306', 'Toma Mihaela', '2421102675732', 'Str. Gării nr. 112, bl. B5, ap. 23, Târgu Mureș, 540026', '+40719001898', '00:00:5E:00:53:B6', '192.0.2.8', 'mtoma', 'Udd81372', 'Fiber 1000', 29.00, 0, 'echipa 2'),
('IS02637', 'Rusu Ilie', '1671026676769', 'Str. Gării nr. 98, bl. B2, ap. 25, Târgu Mureș, 540026', '+40719020414', '00:00:5E:00:53:FE', '192.0.2.36', 'irusu88', 'J0666344', 'Fiber 300', 54.00, 146.46, 'echipa 2'),
('IS06190', 'Ionescu Andrei', '1620211689469', 'Calea Moldovei nr. 23, bl. B3, ap. 11, Cluj-Napoca, 400001', '+40719024903', '00:00:5E:00:53:DA', '192.0.2.195', 'aionescu38', 'Db242701', 'Fiber 1000', 54.00, 0, 'echipa 2'),
('IS07375', 'Văcărescu Raluca', '2680924653951', 'Str. Mihai Eminescu nr. 57, bl. B4, ap. 5, Bacău, 600006', '+40719014584', '00:00:5E:00:53:5D', '192.0.2.151', 'rvacarescu', 'H9928a18', 'Fiber 300', 39.90, 135.16, 'Grosu Radu'),
('IS00223', 'Dragomir Doina', '2560621607000', 'Str. Florilor nr. 83, bl. B6, ap. 61, Târgu Mureș, 540026', '+40719082277', '00:00:5E:00:53:FA', '192.0.2.116', 'ddragomir89', 'N3d5c760', 'Fiber 1000', 39.90, 0, 'echipa 2'),
('IS05852', 'Toma Lăcrămioara', '2560219628607', 'Str. Gării nr. 82, bl. B3, ap. 30, Timișoara, 300011', '+40719003481', '00:00:5E:00:53:71', '192.0.2.133', 'ltoma80', 'Fec57721', 'Combo TV', 39.90, 0, 'Grosu Radu'),
('IS09777', 'Ciobanu Bogdan', '1490916614497', 'Str. Avram Iancu nr. 40, bl. B7, ap. 19, Bacău, 600006', '+40719072760', '00:00:5E:00:53:61', '192.0.2.52', 'bciobanu', 'E7f8fa35', 'Fiber 1000', 39.90, 0, 'echipa 2');
INSERT INTO abonati (cod_client, denumire, cnp, adresa_instalare, mobil, mac_ont, ip_alocat, pppoe_user, pppoe_pass, pachet, pret, restanta, tehnician) VALUES
('IS09653', 'Rusu Ana', '2850921642141', 'Bd. Unirii nr. 108, bl. B7, ap. 47, Iași, 700042', '+40719062634', '00:00:5E:00:53:87', '192.0.2.113', 'arusu', 'Ged5a009', 'Fiber 300', 39.90, 0, 'echipa 2'),
('IS08585', 'Bălan Elena', '2810620667861', 'Bd. Unirii nr. 114, bl. B1, ap. 19, Suceava, 720001', '+40719045330', '00:00:5E:00:53:01', '192.0.2.181', 'ebalan', 'E6103879', 'Combo TV', 54.00, 0, 'echipa 2'),
('IS08360', 'Toma Cristian', '1540325679146', 'Str. Avram Iancu nr. 59, bl. B8, ap. 48, Bacău, 600006', '+40719079067', '00:00:5E:00:53:48', '192.0.2.235', 'ctoma', 'E2239692', 'Fiber 1000', 54.00, 52.76, 'Lupu Sorin'),
('IS03259', 'Moldovan Ion', '1750110620949', 'Bd. Unirii nr. 22, bl. B6, ap. 10, Cluj-Napoca, 400001', '+40719013068', '00:00:5E:00:53:93', '192.0.2.20', 'imoldovan', 'Hf08af02', 'Fiber 1000', 29.00, 0, 'Lupu Sorin'),
('IS05510', 'Grosu Florin', '1660422623876', 'Calea Moldovei nr. 96, bl. B7, ap. 21, Craiova, 200585', '+40719061756', '00:00:5E:00:53:08', '192.0.2.34', 'fgrosu', 'W254de24', 'Combo TV', 54.00, 0, 'Lupu Sorin'),
('IS02426', 'Văcărescu Maria', '2550415690425', 'Str. Avram Iancu nr. 59, bl. B8, ap. 38, Timișoara, 300011', '+40719085124', '00:00:5E:00:53:61', '192.0.2.4', 'mvacarescu84', 'Bd39e627', 'Fiber 1000', 39.90, 0, 'Lupu Sorin'),
('IS09643', 'Rusu Gabriela', '2540205603483', 'Str. Mihai Eminescu nr. 15, bl. B4, ap. 63, Târgu Mureș, 540026', '+40719042890', '00:00:5E:00:53:4D', '192.0.2.232', 'grusu24', 'F9136b07', 'Fiber 1000', 29.00, 0, 'echipa 2'),
('IS08185', 'Grosu Florin', '1950111676378', 'Str. Florilor nr. 39, bl. B2, ap. 10, Craiova, 200585', '+40719061699', '00:00:5E:00:53:A1', '192.0.2.160', 'fgrosu52', 'R0824a38', 'Combo TV', 29.00, 0, 'Grosu Radu'),
('IS04220', 'Moldovan Gheorghe', '1541019614106', 'Str. Avram Iancu nr. 77, bl. B3, ap. 5, Suceava, 720001', '+40719060177', '00:00:5E:00:53:2D', '192.0.2.184', 'gmoldovan', 'Na786192', 'Fiber 1000', 54.00, 0, 'echipa 2'),
('IS07131', 'Văcărescu Mihai', '1450803698038', 'Str. Morii nr. 77, bl. B5, ap. 12, Craiova, 200585', '+40719071441', '00:00:5E:00:53:0F', '192.0.2.63', 'mvacarescu', 'Cd11cd91', 'Combo TV', 39.90, 0, 'Grosu Radu');
INSERT INTO abonati (cod_client, denumire, cnp, adresa_instalare, mobil, mac_ont, ip_alocat, pppoe_user, pppoe_pass, pachet, pret, restanta, tehnician) VALUES
('IS04920', 'Munteanu Lăcrămioara', '2750623641991', 'Str. Morii nr. 15, bl. B3, ap. 3, Târgu Mureș, 540026', '+40719007107', '00:00:5E:00:53:C5', '192.0.2.20', 'lmunteanu', 'Gde9f691', 'Fiber 300', 39.90, 0, 'Lupu Sorin'),
('IS05556', 'Grosu Vasile', '1421009621863', 'Str. Avram Iancu nr. 34, bl. B8, ap. 6, Târgu Mureș, 540026', '+40719005832', '00:00:5E:00:53:4E', '192.0.2.241', 'vgrosu', 'Dd669567', 'Fiber 300', 54.00, 109.21, 'echipa 2'),
('IS02626', 'Stoica Cristian', '1671017652502', 'Str. Florilor nr. 99, bl. B6, ap. 44, Cluj-Napoca, 400001', '+40719068933', '00:00:5E:00:53:E7', '192.0.2.92', 'cstoica', 'A7992399', 'Fiber 1000', 29.00, 0, 'Lupu Sorin'),
('IS09000', 'Rusu Cristian', '1850627673001', 'Str. Avram Iancu nr. 42, bl. B8, ap. 8, Iași, 700042', '+40719046942', '00:00:5E:00:53:6E', '192.0.2.25', 'crusu33', 'Jba8d227', 'Fiber 1000', 39.90, 130.77, 'Lupu Sorin');

