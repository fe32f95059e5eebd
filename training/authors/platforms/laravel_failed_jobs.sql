-- dump
SET NAMES utf8mb4;
CREATE TABLE `failed_jobs` (
  `id` varchar(255),
  `uuid` varchar(255),
  `connection` varchar(255),
  `queue` varchar(255),
  `payload` varchar(255),
  `exception` varchar(255),
  `failed_at` varchar(255)
);
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (1, '7f34e20c-ab65-4d74-a4af-f830198d9c7d', 'redis', 'mail', '{"job":"SendWelcome","data":{"to":"brigitte@example.com"}}', 'Swift_TransportException: Connection could not be established', '2024-03-05 00:22:54');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (2, 'aa648410-6616-428f-af98-2184170ef024', 'redis', 'default', '{"job":"ResizeImage","data":{"path":"p/9912.jpg"}}', 'ImagickException: unable to open image', '2024-03-05 00:46:57');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (3, 'aea4fa89-f1ee-4fec-a83a-fb79dabb1fd5', 'redis', 'default', '{"job":"SyncStock","data":{"sku":"A-77"}}', 'GuzzleHttp\Exception\ConnectException: cURL error 28', '2024-03-05 00:52:56');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (4, '9bde057a-8f95-4f62-a921-51a9676c8337', 'redis', 'mail', '{"job":"SendInvoice","data":{"user_id":8812,"no":"INV-3"}}', 'ErrorException: Undefined index: vat', '2024-03-05 00:57:10');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (5, '351dc083-9dc4-4960-ac34-45e587348ac6', 'redis', 'sms', '{"job":"SendOtp","data":{"user_id":8813}}', 'RuntimeException: provider returned 429', '2024-03-05 01:18:25');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (6, '37200101-c331-49ab-a00a-5aa697b2bad0', 'redis', 'default', '{"job":"Cleanup","data":{}}', 'Illuminate\Queue\MaxAttemptsExceededException', '2024-03-05 01:28:32');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (7, 'b6d91f22-8fc2-4bc6-afb2-5a48f016c653', 'redis', 'default', '{"job":"ReindexBooks","data":{"from":1}}', 'Elastic\Transport\Exception\NoNodeAvailableException', '2024-03-05 01:36:55');
INSERT INTO `failed_jobs` (`id`, `uuid`, `connection`, `queue`, `payload`, `exception`, `failed_at`) VALUES (8, '3d94df90-c146-4d77-a5a6-5cc7ec02d277', 'redis', 'mail', '{"job":"Digest","data":{"list":"all"}}', 'TypeError: Argument 1 must be of type string', '2024-03-05 01:50:50');
CREATE TABLE `users` (
  `id` varchar(255),
  `name` varchar(255),
  `email` varchar(255),
  `email_verified_at` varchar(255),
  `password` varchar(255),
  `remember_token` varchar(255),
  `two_factor_secret` varchar(255),
  `created_at` varchar(255)
);
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8811, 'Brigitte Manteuffel', 'brigitte@example.com', '2022-05-06 10:00:00', '$2y$10$G8Q1kARHc78s3pfSlrXqTdDDChABXeOaWdbirfiNqHk2EB7CFeOMS', 'G8Q1kARHc78s3pfSlrXqTdDDChABXeOaWdbirfiNqHk2EB7CFeOMSL8ZCdRm', NULL, '2022-05-05 00:12:58');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8812, 'Samuel Nakimuli', 'samuel@example.org', NULL, '$2y$10$PI9zuXpu01iLRe8aaDkvQUvYEakeXmk13yDHPrMpsAYG5eYslPapC', NULL, NULL, '2022-05-05 00:33:50');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8813, 'Aisling Roe', 'aisling@example.net', '2022-06-01 08:10:00', '$2y$10$3Hgcn9ZFp5bt43KJvQqyQIghVVCPEsxNA1iqfskllxJO3z9LgvkxW', '3Hgcn9ZFp5bt43KJvQqyQIghVVCPEsxNA1iqfskllxJO3z9LgvkxWaxPbCVK', '3Hgcn9ZFp5bt43KJvQqyQIghVVCPEsxN', '2022-05-05 00:41:21');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8814, 'demo', 'demo@example.com', NULL, '$2y$10$54H0iHJoUbYjyYnS5DjeViM0yFGVpeYbplXoV3oFSC9GymUBXMujY', NULL, NULL, '2022-05-05 00:57:14');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8815, 'Kerem Soylu', 'kerem@example.com', '2022-07-11 19:22:00', '$2y$10$nBIZInv921xDdzf0qvo8S7JJNDsgkm9MqqyIIwKWuKfKCvcxUzZul', 'nBIZInv921xDdzf0qvo8S7JJNDsgkm9MqqyIIwKWuKfKCvcxUzZulcHydZhv', NULL, '2022-05-05 01:11:52');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8816, 'Zhao Ruoxi', 'ruoxi@example.org', '2022-08-08 08:08:08', '$2y$10$AGsSxJr4gcgrTWyoVIgdWWFkujjdRowfX8gyBLyTYfXMPn2Xf8cis', NULL, NULL, '2022-05-05 01:32:27');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8817, 'Ingunn', 'ingunn@example.net', '2022-09-30 12:00:00', '$2y$10$GNHmzyT2PcBHN3xaHuiuKzImkrCnwA8xoQKZotWucXrfkENN7jfrj', NULL, 'GNHmzyT2PcBHN3xaHuiuKzImkrCnwA8x', '2022-05-05 01:47:28');
INSERT INTO `users` (`id`, `name`, `email`, `email_verified_at`, `password`, `remember_token`, `two_factor_secret`, `created_at`) VALUES (8818, 'Felipe Arruda', 'felipe@example.com', NULL, '$2y$10$JcpZaFdUfczWLz8cLCmczWgmI8k1PA6iehu4kLWI5usMg5eX8VVCM', 'JcpZaFdUfczWLz8cLCmczWgmI8k1PA6iehu4kLWI5usMg5eX8VVCMgp7LyL4', NULL, '2022-05-05 02:10:06');
CREATE TABLE `translations` (
  `id` varchar(255),
  `locale` varchar(255),
  `grp` varchar(255),
  `item` varchar(255),
  `text` varchar(255),
  `unstable` varchar(255)
);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (1, 'en', 'auth', 'failed', 'These credentials do not match our records.', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (2, 'en', 'auth', 'throttle', 'Too many attempts. Try again in :seconds seconds.', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (3, 'de', 'auth', 'failed', 'Diese Zugangsdaten sind ungültig.', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (4, 'de', 'profile', 'birthday', 'Geburtsdatum', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (5, 'de', 'profile', 'name_example', 'z. B. Erika Mustermann', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (6, 'fr', 'profile', 'phone', 'Numéro de téléphone', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (7, 'es', 'mail', 'hello', '¡Hola, :name!', 0);
INSERT INTO `translations` (`id`, `locale`, `grp`, `item`, `text`, `unstable`) VALUES (8, 'pl', 'cart', 'empty', 'Koszyk jest pusty', 0);
