-- export of app_settings.sql
SET NAMES utf8mb4;

-- Dumping data for table app_settings
INSERT INTO `app_settings` (`id`, `cfg_key`, `cfg_value`, `data_type`, `module`, `editable`, `updated_on`) VALUES
(1, 'otp.length', '6', 'int', 'otp', 1, '2023-10-07 22:06:54'),
(2, 'otp.expiry_seconds', '180', 'int', 'otp', 0, '2023-08-12 14:52:06'),
(3, 'kyc.aadhaar_mask', 'true', 'bool', 'kyc', 0, '2024-01-03 23:54:46'),
(4, 'kyc.pan_regex', '^[A-Z]{5}[0-9]{4}[A-Z]$', 'string', 'kyc', 0, '2024-02-21 02:36:22'),
(5, 'sms.sender_id', 'EXMPLE', 'string', 'sms', 0, '2024-06-14 02:05:41'),
(6, 'sms.gateway_url', 'https://sms.example.com/v2/send', 'string', 'sms', 1, '2024-04-07 14:13:09'),
(7, 'mail.from', 'noreply@example.com', 'string', 'mail', 1, '2023-06-27 22:46:10'),
(8, 'ui.date_format', 'dd/MM/yyyy', 'string', 'ui', 0, '2023-07-31 23:13:31'),
(9, 'ui.default_lang', 'hi', 'string', 'ui', 0, '2024-04-05 11:14:01'),
(10, 'loan.max_age', '58', 'int', 'loan', 1, '2023-04-17 12:07:48'),
(11, 'loan.min_age', '21', 'int', 'loan', 1, '2024-06-22 09:58:36'),
(12, 'loan.grace_days', '5', 'int', 'loan', 0, '2024-03-03 22:51:55');
INSERT INTO `app_settings` (`id`, `cfg_key`, `cfg_value`, `data_type`, `module`, `editable`, `updated_on`) VALUES
(13, 'person.name_min_length', '3', 'int', 'person', 1, '2024-06-05 06:05:29'),
(14, 'mobile.country_code', '+91', 'string', 'mobile', 1, '2024-02-01 12:00:37'),
(15, 'mobile.allow_landline', 'false', 'bool', 'mobile', 0, '2023-11-29 12:30:08'),
(16, 'batch.cutoff', '22:30', 'time', 'batch', 1, '2023-11-04 16:01:32'),
(17, 'report.gender_split', 'true', 'bool', 'report', 1, '2024-04-26 15:59:05'),
(18, 'gps.radius_m', '150', 'int', 'gps', 1, '2024-01-12 06:47:59'),
(19, 'feature.face_match', 'off', 'enum', 'feature', 0, '2023-10-18 17:12:55'),
(20, 'password.rotation_days', '90', 'int', 'password', 0, '2024-06-05 14:23:50');
