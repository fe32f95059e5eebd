SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS = 0;

-- ----------------------------
-- Records of wp_terms
-- ----------------------------
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (15, 'Aceites', 'aceites', 0, 'product_cat', 0);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (16, 'Vinos', 'vinos', 0, 'product_tag', 0);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (17, 'Quesos', 'quesos', 0, 'product_cat', 6);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (18, 'Miel', 'miel', 0, 'product_tag', 51);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (19, 'Conservas', 'conservas', 0, 'product_cat', 33);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (20, 'Frutos secos', 'frutos-secos', 0, 'product_cat', 41);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (21, 'Especias', 'especias', 0, 'product_tag', 41);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (22, 'Cestas regalo', 'cestas-regalo', 0, 'product_cat', 17);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (23, 'Sin gluten', 'sin-gluten', 0, 'product_cat', 43);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (24, 'Ecológico', 'ecologico', 0, 'product_cat', 28);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (25, 'Novedades', 'novedades', 0, 'product_tag', 46);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (26, 'Ofertas', 'ofertas', 0, 'product_cat', 29);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (27, 'Pasta', 'pasta', 0, 'product_cat', 4);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (28, 'Harinas', 'harinas', 0, 'product_tag', 59);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (29, 'Legumbres', 'legumbres', 0, 'product_cat', 4);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (30, 'Café', 'cafe', 0, 'product_tag', 46);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (31, 'Té', 'te', 0, 'product_cat', 56);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (32, 'Chocolate', 'chocolate', 0, 'product_tag', 14);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (33, 'Vinagres', 'vinagres', 0, 'product_tag', 12);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (34, 'Sales', 'sales', 0, 'product_cat', 35);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (35, 'Salsas', 'salsas', 0, 'product_tag', 59);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (36, 'Embutido', 'embutido', 0, 'product_cat', 15);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (37, 'Mermeladas', 'mermeladas', 0, 'product_cat', 44);
INSERT INTO `wp_terms` (`term_id`, `name`, `slug`, `term_group`, `taxonomy`, `count`) VALUES (38, 'Bebidas', 'bebidas', 0, 'product_cat', 19);
