-- PostgreSQL database dump
CREATE TABLE "auth_user" (
  "id" text,
  "password" text,
  "last_login" text,
  "is_superuser" text,
  "username" text,
  "first_name" text,
  "last_name" text,
  "email" text,
  "is_staff" text,
  "is_active" text,
  "date_joined" text
);
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (1, 'pbkdf2_sha256$260000$M4brMD3xHhJWhcpgfUXC4x$ptEy4xxtrAuJZBjabyidaEFZLsN4zOI2eyyqBB55oNk=', '2023-11-02 08:28:09', 't', 'admin', '', '', 'root@example.com', 't', 't', '2021-01-04 09:35:46');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (2, 'pbkdf2_sha256$260000$hBun0Xfyy5qFWdrPqQKQxE$SufuxZzSttyL9ICFdXgwHlrnfunTbZPx62wyJRhK9Vt=', '2023-11-02 08:31:55', 'f', 'jmartin', 'Julie', 'Martin', 'julie.martin@example.org', 'f', 't', '2021-01-04 09:53:09');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (3, 'pbkdf2_sha256$260000$JQ5pED7bQRHiyIu1aVJaxJ$z29yC1tx0a6bfsFqAIqfLQWAnW0eQtDybbVEKZxg1Gn=', '2023-11-02 08:34:15', 'f', 'okonkwo.c', 'Chidi', 'Okonkwo', 'chidi@example.net', 'f', 't', '2021-01-04 09:54:40');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (4, 'pbkdf2_sha256$260000$jLPQ1WcOoBaL7zOTt7p3xU$IONl0Ndog9nL67OlrHbDp8T6yKALBVOYry4GHbnpyMx=', '2023-11-02 08:52:50', 'f', 's_patel', 'Sunita', 'Patel', 'sunita.patel@example.com', 't', 't', '2021-01-04 10:13:23');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (5, 'pbkdf2_sha256$260000$NMJ0s19YXprQGitcRxY88P$y0S8zsCPfOqrZSjyEE0Z9xhwQNsOMAvGP1hKLEUXHpF=', '2023-11-02 09:19:15', 'f', 'tnguyen88', 'Thuy', 'Nguyen', 'thuynguyen@example.org', 'f', 'f', '2021-01-04 10:29:34');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (6, 'pbkdf2_sha256$260000$IrRxXpdxhyQaexohgNAa7i$GprtmkjQ0fyXxeuuWIZmTBneBpME838Vn9N8jcxLAkq=', '2023-11-02 09:45:21', 'f', 'kowalskip', 'Piotr', 'Kowalski', 'piotr.k@example.com', 'f', 't', '2021-01-04 10:32:59');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (7, 'pbkdf2_sha256$260000$Tl5NurN2EFrwNafqG0dHo1$rOy8NMycoN2XhzuoQCxBkMW32ndN5yRGt2VAR36YMTy=', '2023-11-02 10:00:30', 'f', 'mreyes', 'Marisol', 'Reyes', '', 'f', 't', '2021-01-04 10:37:14');
INSERT INTO "auth_user" ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (8, 'pbkdf2_sha256$260000$h2uQxbTGNmiWRhQ0QzY7vA$Zjw0SN5U4Gbmi3yIh05xgMwfuO9MdLljjzvL9zVdWK6=', '2023-11-02 10:08:45', 'f', 'dimitri', 'Dimitri', 'Vlahos', 'dvlahos@example.net', 't', 't', '2021-01-04 10:47:37');
CREATE TABLE "django_migrations" (
  "id" text,
  "app" text,
  "name" text,
  "applied" text
);
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (1, 'contenttypes', '0001_initial', '2021-01-03 22:23:17');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (2, 'auth', '0001_initial', '2021-01-03 22:41:00');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (3, 'admin', '0001_initial', '2021-01-03 22:51:25');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (4, 'admin', '0002_logentry_remove_auto_add', '2021-01-03 23:00:04');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (5, 'auth', '0002_alter_permission_name_max_length', '2021-01-03 23:09:21');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (6, 'sessions', '0001_initial', '2021-01-03 23:33:44');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (7, 'shop', '0007_rename_owner_customer', '2021-01-03 23:53:43');
INSERT INTO "django_migrations" ("id", "app", "name", "applied") VALUES (8, 'shop', '0008_add_phone_to_address', '2021-01-04 00:18:35');
CREATE TABLE "django_session" (
  "session_key" text,
  "session_data" text,
  "expire_date" text,
  "note" text
);
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('qDUCH7mjJb9sozkooJjtqLsm1pdHOlRk', '7m0AJfuqbb9q3yZGinYFzzS1yzA0E1OgfXmKutfM45wmFghT2aAFmJGNx8zQeXwk', '2024-01-10 00:06:38', 'web');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('KyyqdsuSaY1xmpaasrtHw4GXC8IWsKCu', 'VjZxTmcBlCKeRyZiYkYbLi2pEbw1F8jkPPiz4et2xKawmqFcsoJxylJmBQX9aTg5', '2024-01-10 00:34:18', 'web');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('5RiIdipe5uovhJWoS0py7GMiM4V1ETxy', 'yEgrQKsfqiWLTnUWG9nRehNz4hP38HNkD5nA2FxPI1dbRv1CTJ2z9SSeBOxi4jSG', '2024-01-10 00:40:22', 'web');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('GDTJHsehhEWGlUM1YBHaBRMTynwu2WF9', 'BAS9tnWmd79bExsQ4SfHy38Nj4zSjRd6zcyfmmq9iHZfi9wHVyjvzIyMgiYrxrKW', '2024-01-10 00:58:22', 'api');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('HykhXAP3G6x83iUcnPkerpNyIXNjijOG', 'Q5cq9yYfxUPIz6Ox1ZfP228pwyrrgXEaxrvKAMNEE51ks93x1CRzmwKmukLQ2Xle', '2024-01-10 01:20:59', 'web');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('BdRTkIovsMQyLrVfUrLxfQaNxYpAGLcK', 'TJcB8WzhWVXkZyUvFG2uVxTHFs39gvXzoxyxuxf5BfSHoZheRbVorfljNsUxiFpa', '2024-01-10 01:45:18', 'web');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('MAe3uhf2P1L1W6JHUlnpdvWFhCVsj9uy', 'U5oXYkMuYANkAFP2oJrGF4cu9bhJjP7EV4ok3RPbipJaLs0wE4sNk7rRH4xgFwJ4', '2024-01-10 02:01:01', 'mobile');
INSERT INTO "django_session" ("session_key", "session_data", "expire_date", "note") VALUES ('RlEyif7rItDWDvZSV001dsOEO4d2oFb8', 'n1xweSihNZkpNeqgZyWfvUOzxzXBcxjVyFsOOoygPNr9jVF0V9jeJl06t8NiJycz', '2024-01-10 02:02:18', 'web');
