-- dump
SET NAMES utf8mb4;
CREATE TABLE `wp_users` (
  `ID` varchar(255),
  `user_login` varchar(255),
  `user_pass` varchar(255),
  `user_nicename` varchar(255),
  `user_email` varchar(255),
  `user_url` varchar(255),
  `user_registered` varchar(255),
  `user_activation_key` varchar(255),
  `display_name` varchar(255)
);
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (1, 'admin', '$P$BMhqFWJIRRIWeFCFwQb3hTDbSxgyQ3C', 'admin', 'webmaster@example.org', '', '2019-05-02 11:26:15', '', 'admin');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (2, 'gretel.m', '$P$B3Bv2kFrOQFxSuTpRK1JwGVPijW4gHs', 'gretel-m', 'gretel@example.com', 'http://gretel-kocht.example.net', '2019-05-02 11:29:31', '', 'Gretel Maurer');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (3, 'foodie_sam', '$P$BrTZOY3fur2izOdDuXGo83GYXe4TG0s', 'foodie_sam', 'sam.hui@example.com', '', '2019-05-02 11:38:17', '', 'Sam Hui');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (4, 'plummer', '$P$BfFeQUoLNve8F5QwC2ehgFIZiuoVF5S', 'plummer', 'dplummer@example.net', '', '2019-05-02 11:50:31', '1622011199:$P$BxK0a99sdk1lq0', 'Dee Plummer');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (5, 'nonna-rosa', '$P$BxVy4Qwx14JGxk6gh6sxhyOedMg77ST', 'nonna-rosa', 'rosa.b@example.org', 'https://rosa.example.org', '2019-05-02 12:10:09', '', 'Rosa Bellini');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (6, 'tomk', '$P$BbLrqxtRRVzAcvRclJRqd3TiSJ1eGyG', 'tomk', 'tomk@example.com', '', '2019-05-02 12:26:45', '', 'Tom K.');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (7, 'editor2', '$P$BMNaiRqcPGmYflBULZBwVTyypCW2Sg1', 'editor2', 'ed2@example.org', '', '2019-05-02 12:35:40', '1650098888:$P$Bzz81Kd0e', 'Editor');
INSERT INTO `wp_users` (`ID`, `user_login`, `user_pass`, `user_nicename`, `user_email`, `user_url`, `user_registered`, `user_activation_key`, `display_name`) VALUES (8, 'hjensen', '$P$BeJM93t7jy6zXL3oxAjPWGXvPCips8j', 'hjensen', 'hjensen@example.net', '', '2019-05-02 12:57:13', '', 'Henrik Jensen');
CREATE TABLE `wp_options` (
  `option_id` varchar(255),
  `option_name` varchar(255),
  `option_value` varchar(255),
  `autoload` varchar(255)
);
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (1, 'siteurl', 'https://kitchen.example.org', 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (2, 'blogname', 'Rosa & Sam''s Kitchen', 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (3, 'users_can_register', 0, 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (4, 'start_of_week', 1, 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (5, 'posts_per_page', 10, 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (6, 'template', 'twentynineteen', 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (7, 'permalink_structure', '/%year%/%postname%/', 'yes');
INSERT INTO `wp_options` (`option_id`, `option_name`, `option_value`, `autoload`) VALUES (8, 'db_version', 53496, 'yes');
CREATE TABLE `wp_comments` (
  `comment_ID` varchar(255),
  `comment_post_ID` varchar(255),
  `comment_author` varchar(255),
  `comment_author_email` varchar(255),
  `comment_author_IP` varchar(255),
  `comment_date` varchar(255),
  `comment_content` varchar(255),
  `comment_approved` varchar(255)
);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9001, 118, 'Marge', 'marge.f@example.com', '198.51.100.20', '2022-03-01 10:08:39', 'Lovely recipe, thank you!', 1);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9002, 118, 'Ian Hollis', 'ian@example.net', '192.0.2.33', '2022-03-01 10:17:52', 'Mine sank in the middle :(', 1);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9003, 121, 'buy-cheap-pills', 'x1@example.com', '10.99.2.1', '2022-03-01 10:32:27', 'click here now', 'spam');
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9004, 122, 'Dee Plummer', 'dplummer@example.net', '10.3.3.3', '2022-03-01 10:56:11', 'Call me on 01632 010123 about Saturday - Dee', 0);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9005, 130, 'kate_w', 'katew@example.org', '192.0.2.90', '2022-03-01 11:17:44', 'Can I swap butter for oil?', 1);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9006, 130, 'Rosa Bellini', 'rosa.b@example.org', '192.0.2.2', '2022-03-01 11:34:07', '@kate_w yes, 3/4 of the amount', 1);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9007, 131, 'A WordPress Commenter', 'wapuu@example.org', '10.0.0.1', '2022-03-01 11:35:05', 'Hi, this is a comment.', 1);
INSERT INTO `wp_comments` (`comment_ID`, `comment_post_ID`, `comment_author`, `comment_author_email`, `comment_author_IP`, `comment_date`, `comment_content`, `comment_approved`) VALUES (9008, 131, 'Joan', 'joanie@example.com', '198.51.100.99', '2022-03-01 11:43:49', 'Grandson Toby ate it all', 1);
