-- MySQL dump 10.13
DROP TABLE IF EXISTS `oauth_access_token`;
CREATE TABLE `oauth_access_token` (
  `id` bigint(20) DEFAULT NULL,
  `client_id` varchar(255) DEFAULT NULL,
  `uid` bigint(20) DEFAULT NULL,
  `access_token` varchar(255) DEFAULT NULL,
  `refresh_token` varchar(255) DEFAULT NULL,
  `openid` varchar(255) DEFAULT NULL,
  `scope` varchar(255) DEFAULT NULL,
  `expires_in` bigint(20) DEFAULT NULL,
  `ip` varchar(255) DEFAULT NULL,
  `gmt_create` varchar(255) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (1, 'wx_mini_01', 77120, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxMjAifQ.AAAA0001', 'rt_0001_aa91', 'oXy00aa11bb22cc33dd01', 'snsapi_userinfo', 7200, '192.0.2.10', '2023-09-01 10:00:00');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (2, 'wx_mini_01', 77121, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxMjEifQ.AAAA0002', 'rt_0002_bb91', 'oXy00aa11bb22cc33dd02', 'snsapi_base', 7200, '192.0.2.11', '2023-09-01 10:00:07');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (3, 'ios_app', 77130, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxMzAifQ.AAAA0003', 'rt_0003_cc91', NULL, 'app', 2592000, '198.51.100.3', '2023-09-01 10:01:00');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (4, 'android_app', 77131, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxMzEifQ.AAAA0004', 'rt_0004_dd91', NULL, 'app', 2592000, '198.51.100.4', '2023-09-01 10:02:00');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (5, 'android_app', 77120, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxMjAifQ.AAAA0005', 'rt_0005_ee91', NULL, 'app', 2592000, '192.0.2.10', '2023-09-01 10:02:40');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (6, 'wx_mini_01', 77140, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoiNzcxNDAifQ.AAAA0006', 'rt_0006_ff91', 'oXy00aa11bb22cc33dd06', 'snsapi_userinfo', 7200, '192.0.2.77', '2023-09-01 11:00:00');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (7, 'open_api', 77150, 'at-00000000-1111-4222-8333-444444440007', NULL, NULL, 'order:read', 86400, '10.20.0.8', '2023-09-01 11:30:00');
INSERT INTO `oauth_access_token` (`id`, `client_id`, `uid`, `access_token`, `refresh_token`, `openid`, `scope`, `expires_in`, `ip`, `gmt_create`) VALUES (8, 'h5', 77151, 'at-00000000-1111-4222-8333-444444440008', 'rt_0008_ab12', 'oXy00aa11bb22cc33dd08', 'snsapi_base', 7200, '198.51.100.90', '2023-09-01 12:00:00');
