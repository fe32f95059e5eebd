-- dump
SET NAMES utf8mb4;
CREATE TABLE `user` (
  `id` varchar(255),
  `lower_name` varchar(255),
  `name` varchar(255),
  `full_name` varchar(255),
  `email` varchar(255),
  `passwd` varchar(255),
  `passwd_hash_algo` varchar(255),
  `salt` varchar(255),
  `location` varchar(255),
  `website` varchar(255),
  `description` varchar(255),
  `is_admin` varchar(255),
  `created_unix` varchar(255),
  `num_repos` varchar(255)
);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (1, 'gitroot', 'gitroot', 'Administrator', 'root@example.com', '940ec6ee1078bb38f3eca2ef3be7bada113c1319cb25f98835cb44ec915053b0', 'pbkdf2', '5d42743f295b61c05f45d94e7873b6b3', '', '', '', 1, 1600001360, 3);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (2, 'edsmit', 'EdSmit', 'Ed Smit', 'ed@example.org', '8e9f4421f72ad9109ad72f7b8870899f54a4ef8ccd7bf6d60b49ca170aae27a0', 'pbkdf2', '3e1cf670573ee31e13e3f2fa0c57447b', 'Utrecht', 'https://ed.example.org', 'Embedded dev at night, electrician by day', 0, 1600002495, 12);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (3, 'mlaurent', 'mlaurent', 'Mireille Laurent', 'mireille@example.com', '6067d673b189c797c421d71ba5dcc59445240b208c4d4bf824501cd59a291eaf', 'pbkdf2', 'fc574fa35e16eed8df4b8cb049e5e3db', 'Lyon', '', '', 0, 1600002756, 4);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (4, 'tobiasz', 'tobiasz', 'Tobiasz Górka', 'tg@example.net', '56c14021b094a4e30b99b0066cd17dc8d12648ab9c21da07d810a0ffb2d51de1', 'pbkdf2', '1f8f46ddf652e042fb9baf06422fbd07', 'Gdynia', '', 'vim user', 0, 1600003527, 31);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (5, 'rin-chan', 'Rin-chan', '花田 凛', 'rin@example.org', '8f956623faf806fa43e6b1c90370d53543dd6c086f84e34e7c865b5a2e7c307e', 'pbkdf2', '2363cdcc6bd09525693ab4db4f672544', '札幌', '', '', 0, 1600005158, 7);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (6, 'ci-bot', 'ci-bot', '', 'ci@example.com', '32cbda900c272882de055cecb85b9e957a436d5c1c31faaa2c435e02ec125c77', 'pbkdf2', '8dc6e6596c955d8f0208881423780fa1', '', '', 'bot', 0, 1600005244, 0);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (7, 'sbakker', 'sbakker', 'Sjoerd Bakker', 'sb@example.com', '2bfae16f78e85169679b5e95a63c3c4bd9b4043f29de2e7e96496e86db6387b0', 'pbkdf2', 'd2be3e659f80f972828211eb8762f469', 'Leeuwarden', '', '', 0, 1600006944, 2);
INSERT INTO `user` (`id`, `lower_name`, `name`, `full_name`, `email`, `passwd`, `passwd_hash_algo`, `salt`, `location`, `website`, `description`, `is_admin`, `created_unix`, `num_repos`) VALUES (8, 'anon42', 'anon42', '', 'anon42@example.net', '5b34654ae3ca94d8914891d8afe35ae6a63e685053b84641cdfb613a980fcbca', 'pbkdf2', '56822db5f2eca982d3969024f5d03e51', '', '', '', 0, 1600008294, 1);
CREATE TABLE `repository` (
  `id` varchar(255),
  `owner_name` varchar(255),
  `lower_name` varchar(255),
  `description` varchar(255),
  `default_branch` varchar(255),
  `num_stars` varchar(255),
  `size` varchar(255),
  `is_private` varchar(255)
);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (1, 'edsmit', 'mqtt-bridge', 'Bridges MQTT to InfluxDB', 'main', 12, 88123, 0);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (2, 'edsmit', 'dotfiles', '', 'master', 0, 120, 1);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (3, 'tobiasz', 'pl-phone-regex', 'Regular expressions for Polish phone numbers', 'main', 3, 44, 0);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (4, 'rin-chan', 'kanji-cards', '漢字カード', 'main', 41, 9901, 0);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (5, 'mlaurent', 'recettes', 'Recettes de famille', 'main', 1, 301, 1);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (6, 'gitroot', 'ansible', 'Playbooks for prod', 'main', 0, 7712, 1);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (7, 'sbakker', 'skutsje', 'Race results scraper', 'main', 2, 90, 0);
INSERT INTO `repository` (`id`, `owner_name`, `lower_name`, `description`, `default_branch`, `num_stars`, `size`, `is_private`) VALUES (8, 'anon42', 'test', 'test', 'main', 0, 1, 0);
CREATE TABLE `public_key` (
  `id` varchar(255),
  `owner_id` varchar(255),
  `name` varchar(255),
  `fingerprint` varchar(255),
  `content` varchar(255),
  `created_unix` varchar(255),
  `type` varchar(255)
);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (1, 2, 'ed@thinkpad', 'SHA256:b2MoAtUxA6LVOi4duV4ytjdsDvUxbfDxaJbw8kIQzUp', 'ssh-ed25519 AAAAC3Nzab2MoAtUxA6LVOi4duV4ytjdsDvUxbfDxaJbw8kIQ', 1601000019, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (2, 2, 'ed-phone', 'SHA256:7Y6j5MOmcVCyQ6K7e9GyatDyExyYgyJCQfc9gTFhM0d', 'ssh-ed25519 AAAAC3Nza7Y6j5MOmcVCyQ6K7e9GyatDyExyYgyJCQfc9gTFh', 1601000345, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (3, 3, 'mireille@mbp', 'SHA256:V8e5hy9wlCkbI9qMOxyuudQ6JaMsmXsAgvvCeWzV73s', 'ssh-rsa AAAAB3NzaV8e5hy9wlCkbI9qMOxyuudQ6JaMsmXsAgvvCeWzV73slW1jYqjxzmDDgwxqIf6MX', 1601001359, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (4, 4, 'tobi-desktop', 'SHA256:Tl1bWAjh48HzjEXZ8ywX9jEVk6qEwGVFpB0nYAhAyxB', 'ssh-ed25519 AAAAC3NzaTl1bWAjh48HzjEXZ8ywX9jEVk6qEwGVFpB0nYAhA', 1601002647, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (5, 5, 'rin', 'SHA256:IZaN3S4HklJKseyI2MoSJYxrBTCTpKgjdF9S6k0w0iG', 'ssh-ed25519 AAAAC3NzaIZaN3S4HklJKseyI2MoSJYxrBTCTpKgjdF9S6k0w', 1601003779, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (6, 6, 'deploy', 'SHA256:hV1MxQkTwSGSDZmhPgGjcIVqllpvbyebWDnYyesWnLB', 'ssh-ed25519 AAAAC3NzahV1MxQkTwSGSDZmhPgGjcIVqllpvbyebWDnYyesW', 1601004474, 2);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (7, 7, 'sb-laptop', 'SHA256:IQMow1xKirP9MvrHYaPxIZWDnt2whlA7BZJxn8pE24d', 'ssh-rsa AAAAB3NzaIQMow1xKirP9MvrHYaPxIZWDnt2whlA7BZJxn8pE24dxCaKaVx3Jd4o9WKqpOqKy', 1601005142, 1);
INSERT INTO `public_key` (`id`, `owner_id`, `name`, `fingerprint`, `content`, `created_unix`, `type`) VALUES (8, 8, 'x', 'SHA256:3sOAaCOXOFkEfky0OyigX4ySxQ5GOiFmnxU0yAphxRa', 'ssh-ed25519 AAAAC3Nza3sOAaCOXOFkEfky0OyigX4ySxQ5GOiFmnxU0yAph', 1601005710, 1);
