-- export of code_master_hr.sql
SET NAMES utf8mb4;

-- Dumping data for table code_master
INSERT INTO "code_master" ("code_type", "code", "descr_en", "descr_local", "seq_no", "is_default", "modified_dt") VALUES
('GENDER', 'M', 'Male', 'Lelaki', 1, 'N', '2023-09-03'),
('GENDER', 'F', 'Female', 'Perempuan', 2, 'Y', '2024-04-07'),
('MARITAL', 'S', 'Single', 'Bujang', 3, 'N', '2024-06-14'),
('MARITAL', 'M', 'Married', 'Berkahwin', 4, 'Y', '2024-03-14'),
('MARITAL', 'W', 'Widowed', 'Balu/Duda', 5, 'N', '2023-04-12'),
('RACE', '1', 'Malay', 'Melayu', 6, 'N', '2024-01-07'),
('RACE', '2', 'Chinese', 'Cina', 7, 'N', '2023-11-02'),
('RACE', '3', 'Indian', 'India', 8, 'N', '2023-08-16'),
('RELIGION', 'I', 'Islam', 'Islam', 9, 'Y', '2023-04-04'),
('RELIGION', 'B', 'Buddhist', 'Buddha', 10, 'N', '2023-10-28'),
('RELIGION', 'H', 'Hindu', 'Hindu', 11, 'N', '2023-07-12'),
('RELIGION', 'C', 'Christian', 'Kristian', 12, 'N', '2023-07-23');
INSERT INTO "code_master" ("code_type", "code", "descr_en", "descr_local", "seq_no", "is_default", "modified_dt") VALUES
('BLOOD', 'O+', 'O positive', 'O positif', 13, 'N', '2024-02-01'),
('BLOOD', 'AB-', 'AB negative', 'AB negatif', 14, 'Y', '2023-12-28'),
('IDTYPE', '01', 'MyKad', 'MyKad', 15, 'N', '2023-10-26'),
('IDTYPE', '02', 'Passport', 'Pasport', 16, 'N', '2024-03-08'),
('RELATION', 'SP', 'Spouse', 'Suami/Isteri', 17, 'N', '2023-12-03'),
('RELATION', 'CH', 'Child', 'Anak', 18, 'N', '2024-01-06'),
('EDU', '05', 'Diploma', 'Diploma', 19, 'N', '2023-12-19'),
('EDU', '07', 'Degree', 'Ijazah', 20, 'Y', '2023-04-06');
