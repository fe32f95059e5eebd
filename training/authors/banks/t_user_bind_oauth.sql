CREATE TABLE `oauth_bind` (
  `id` varchar(255) DEFAULT NULL,
  `uid` varchar(255) DEFAULT NULL,
  `platform` varchar(255) DEFAULT NULL,
  `open_id` varchar(255) DEFAULT NULL,
  `union_id` varchar(255) DEFAULT NULL,
  `nickname` varchar(255) DEFAULT NULL,
  `headimg` varchar(255) DEFAULT NULL,
  `access_token` varchar(255) DEFAULT NULL,
  `refresh_token` varchar(255) DEFAULT NULL,
  `bind_phone` varchar(255) DEFAULT NULL,
  `city` varchar(255) DEFAULT NULL
);
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (1, 77001, 'wx', 'oXx_0099aAbB01', 'uni_0099_01', '爱吃糖的喵', 'https://img.example.com/h/77001.jpg', 'AT_99_Qk1lT0...', 'RT_99_zz8812', '16488190022', '岭北');
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (2, 77015, 'qq', '990118827AABB', 'NULL', 'tb_9912zz', 'https://img.example.com/h/77015.jpg', '0FF1CE99AA', 'NULL', 'NULL', 'NULL');
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (3, 77020, 'wx', 'oXx_0099aAbB20', 'uni_0099_20', '小小的太阳☀', 'NULL', 'AT_99_Lm2020', 'RT_99_kk2020', '17901882200', '南望');
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (4, 77101, 'wb', '9900771012', 'NULL', 'momo', 'https://img.example.com/h/d.png', '2.00abcDEF99', 'NULL', '15477100221', '东港');
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (5, 77118, 'apple', '000118.f00d99aa.0101', 'NULL', 'NULL', 'NULL', 'eyJhbGciOi.fake.sig', 'NULL', '16900110277', 'NULL');
INSERT INTO `oauth_bind` (`id`, `uid`, `platform`, `open_id`, `union_id`, `nickname`, `headimg`, `access_token`, `refresh_token`, `bind_phone`, `city`) VALUES (6, 77120, 'wx', 'oXx_0099aAbB77', 'uni_0099_77', 'A岭北二手车小刘', 'https://img.example.com/h/77120.jpg', 'AT_99_Zz7777', 'RT_99_77', '16800199277', '岭北');

CREATE TABLE `oauth_client` (
  `client_id` varchar(255) DEFAULT NULL,
  `client_name` varchar(255) DEFAULT NULL,
  `redirect_uri` varchar(255) DEFAULT NULL,
  `scopes` varchar(255) DEFAULT NULL,
  `token_ttl` varchar(255) DEFAULT NULL,
  `enabled` varchar(255) DEFAULT NULL
);
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('mall_app', '商城APP', 'app://callback', 'userinfo,order', 7200, 1);
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('mini_prog', '小程序', 'https://mini.example.com/cb', 'userinfo', 7200, 1);
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('bi_portal', 'BI门户', 'https://bi.example.com/sso', 'openid', 3600, 1);
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('kf_desk', '客服工作台', 'https://kf.example.com/cb', 'userinfo,mobile', 28800, 1);
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('partner_zhang', '张记物流', 'https://wl.example.net/cb', 'order', 3600, '0');
INSERT INTO `oauth_client` (`client_id`, `client_name`, `redirect_uri`, `scopes`, `token_ttl`, `enabled`) VALUES ('test_cli', '测试', 'http://10.0.0.8/cb', '*', 60, '0');

