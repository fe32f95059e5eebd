-- dump
SET NAMES utf8;

CREATE TABLE hlo_palkka (
  henkilo_id varchar(255),
  hetu varchar(255),
  sukunimi varchar(255),
  etunimi varchar(255),
  ammattinimike varchar(255),
  kustannuspaikka varchar(255),
  tuntipalkka varchar(255),
  vero_prosentti varchar(255),
  iban varchar(255),
  ay_jasenmaksu varchar(255),
  ammattiliitto varchar(255),
  lapsia varchar(255),
  ulosotto varchar(255),
  muistiinpano varchar(255)
);
INSERT INTO hlo_palkka (henkilo_id, hetu, sukunimi, etunimi, ammattinimike, kustannuspaikka, tuntipalkka, vero_prosentti, iban, ay_jasenmaksu, ammattiliitto, lapsia, ulosotto, muistiinpano) VALUES
(411, '010483-972M', 'Saarela', 'Outi', 'sähköasentaja', 1100, 24.79, 11.3, 'FI9400068251479662', 1, 'PAM', 4, NULL, NULL),
(412, '050286-920P', 'Tuominen', 'Johanna', 'varastomies', 2300, 19.06, 9.7, 'FI0300005267495523', 1, 'Sähköliitto', 1, NULL, 'Vanhempainvapaalla 01.08.2024 asti'),
(413, '050605A943S', 'Laukkanen', 'Henrik', 'tuotantopäällikkö', 1100, 23.56, 32.6, 'FI3300020452863413', 1, 'PAM', 3, NULL, NULL),
(414, '110897-961K', 'Vesala', 'Tapio', 'varastomies', 1200, 19.70, 18.4, 'FI2600036291520858', 1, 'PAM', 4, NULL, NULL),
(415, '191203A994S', 'Hyvärinen', 'Tuula', 'hitsaaja', 2300, 22.29, 20.6, 'FI6200074647349062', 1, 'Teollisuusliitto', 3, NULL, NULL),
(416, '090969-913A', 'Hyvärinen', 'Jukka', 'varastomies', 1100, 23.31, 27.6, 'FI7000015882091409', 0, 'PAM', 2, 276.22, 'Vanhempainvapaalla 06.01.2025 asti'),
(417, '270362-927R', 'Hietala', 'Tapio', 'sähköasentaja', 2300, 14.02, 22.6, 'FI0900052885253449', 1, 'Teollisuusliitto', 0, NULL, NULL),
(418, '280351-901P', 'Korhonen', 'Markku', 'kirjanpitäjä', 1200, 18.87, 16.1, 'FI3200003479658319', 0, NULL, 2, NULL, NULL),
(419, '120151-984E', 'Mäkipää', 'Eeva', 'tuotantopäällikkö', 1200, 26.90, 16.0, 'FI5000062910739218', 1, NULL, 4, NULL, 'Kesälomat sovittu'),
(420, '130643-912R', 'Hyvärinen', 'Tuula', 'varastomies', 1100, 12.80, 24.4, 'FI1500007435848245', 1, NULL, 4, NULL, NULL);
INSERT INTO hlo_palkka (henkilo_id, hetu, sukunimi, etunimi, ammattinimike, kustannuspaikka, tuntipalkka, vero_prosentti, iban, ay_jasenmaksu, ammattiliitto, lapsia, ulosotto, muistiinpano) VALUES
(421, '070369-998X', 'Laukkanen', 'Siiri', 'varastomies', 2300, 22.26, 30.7, 'FI7800073649492023', 0, 'Sähköliitto', 3, NULL, NULL),
(422, '110879-929W', 'Puputti', 'Väinö', 'tuotantopäällikkö', 2300, 16.08, 33.0, 'FI5200090978445588', 1, 'PAM', 0, 360.49, NULL),
(423, '090247-9761', 'Nurmela', 'Päivi', 'tuotantopäällikkö', 1100, 29.80, 15.8, 'FI1200045983064456', 0, 'Sähköliitto', 1, NULL, 'Vanhempainvapaalla 17.09.2023 asti'),
(424, '140297-9167', 'Kettunen', 'Sirpa', 'sähköasentaja', 1200, 23.64, 27.7, 'FI9300066361805414', 0, NULL, 0, NULL, NULL),
(425, '100761-964X', 'Lehtimäki', 'Kaisa', 'varastomies', 1100, 16.58, 19.5, 'FI5200083177234556', 1, 'PAM', 0, NULL, 'Kesälomat sovittu'),
(426, '210883-907N', 'Korhonen', 'Oskari', 'hitsaaja', 1100, 15.20, 12.5, 'FI5600083719671482', 0, NULL, 1, NULL, NULL),
(427, '230702A980L', 'Aalto', 'Outi', 'sähköasentaja', 1100, 23.28, 26.3, 'FI6300039269022395', 0, NULL, 4, NULL, NULL),
(428, '070271-959C', 'Vesala', 'Toivo', 'tuotantopäällikkö', 1100, 20.29, 25.0, 'FI7600083161805207', 0, 'Teollisuusliitto', 4, NULL, 'Työkyvyn arvio työterveydessä 03.06.2022'),
(429, '120552-907E', 'Vesala', 'Markku', 'hitsaaja', 1100, 20.34, 12.2, 'FI1700083293511123', 1, 'Sähköliitto', 0, NULL, NULL),
(430, '230593-994X', 'Hyvärinen', 'Anneli', 'tuotantopäällikkö', 1100, 28.03, 34.0, 'FI9700033900477340', 0, 'Sähköliitto', 1, NULL, NULL);
INSERT INTO hlo_palkka (henkilo_id, hetu, sukunimi, etunimi, ammattinimike, kustannuspaikka, tuntipalkka, vero_prosentti, iban, ay_jasenmaksu, ammattiliitto, lapsia, ulosotto, muistiinpano) VALUES
(431, '280852-9718', 'Lehtimäki', 'Toivo', 'hitsaaja', 1200, 20.15, 29.8, 'FI1300001388529266', 0, 'PAM', 0, NULL, NULL),
(432, '010760-9680', 'Ylitalo', 'Marjatta', 'sähköasentaja', 1100, 14.58, 26.8, 'FI3600056360821357', 1, NULL, 2, NULL, NULL),
(433, '201048-906K', 'Hyvärinen', 'Marjatta', 'kirjanpitäjä', 2300, 14.82, 26.1, 'FI3700095343291434', 1, 'Teollisuusliitto', 0, NULL, NULL),
(434, '171076-999V', 'Sundqvist', 'Toivo', 'tuotantopäällikkö', 1200, 21.69, 10.5, 'FI9000051056663281', 0, NULL, 3, NULL, 'Esihenkilö Tapio Kangasniemi'),
(435, '160762-921N', 'Puputti', 'Väinö', 'varastomies', 1100, 26.29, 31.5, 'FI1100093791036695', 1, 'Teollisuusliitto', 0, NULL, 'Työkyvyn arvio työterveydessä 26.08.2024');

