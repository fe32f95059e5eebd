"""The tables of people, sessions and limits. Steps are only ever added (see `Migration`)."""

from __future__ import annotations

from strongroom.state.database import Migration

MIGRATIONS: tuple[Migration, ...] = (
    (
        "state.1",
        """
        CREATE TABLE principal (
            id        TEXT PRIMARY KEY,
            name      TEXT NOT NULL UNIQUE,
            roles     TEXT NOT NULL,
            place     TEXT NOT NULL,
            budget    INTEGER NOT NULL CHECK (budget >= 0),
            password  TEXT NOT NULL,
            totp      BLOB,
            totp_step INTEGER NOT NULL DEFAULT -1,
            enabled   INTEGER NOT NULL DEFAULT 1,
            created   TEXT NOT NULL
        ) STRICT;
        CREATE TABLE credential (
            hash      BLOB PRIMARY KEY,
            principal TEXT NOT NULL REFERENCES principal(id) ON DELETE CASCADE,
            sort      TEXT NOT NULL CHECK (sort IN ('token', 'code')),
            label     TEXT NOT NULL,
            created   TEXT NOT NULL,
            until     TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            hash       BLOB PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            principal  TEXT NOT NULL REFERENCES principal(id) ON DELETE CASCADE,
            purpose    TEXT NOT NULL,
            matter     TEXT NOT NULL,
            case_until TEXT NOT NULL,
            language   TEXT NOT NULL,
            created    TEXT NOT NULL,
            seen       TEXT NOT NULL,
            until      TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE failure (
            key   TEXT PRIMARY KEY,
            count INTEGER NOT NULL,
            last  TEXT NOT NULL,
            until TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE approval (
            id       TEXT PRIMARY KEY,
            asked_by TEXT NOT NULL,
            question TEXT NOT NULL,
            purpose  TEXT NOT NULL,
            matter   TEXT NOT NULL,
            rows     INTEGER NOT NULL CHECK (rows > 0),
            until    TEXT NOT NULL,
            given_by TEXT NOT NULL DEFAULT '',
            used     TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE shown (
            principal TEXT NOT NULL,
            day       TEXT NOT NULL,
            subject   BLOB NOT NULL,
            counted   INTEGER NOT NULL CHECK (counted IN (0, 1)),
            PRIMARY KEY (principal, day, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE annex (
            entry  INTEGER NOT NULL,
            sort   TEXT NOT NULL CHECK (sort IN ('touched', 'reason')),
            sealed BLOB NOT NULL,
            PRIMARY KEY (entry, sort)
        ) STRICT;
        """,
    ),
    (
        "state.2",
        """
        ALTER TABLE approval ADD COLUMN reason BLOB;
        CREATE TABLE alarm (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            kind     TEXT NOT NULL,
            subject  TEXT NOT NULL,
            severity TEXT NOT NULL,
            message  TEXT NOT NULL,
            remedy   TEXT NOT NULL,
            people   INTEGER NOT NULL,
            raised   TEXT NOT NULL,
            seen     TEXT NOT NULL,
            status   TEXT NOT NULL CHECK (status IN ('open', 'acknowledged', 'closed')),
            by       TEXT NOT NULL,
            changed  TEXT NOT NULL
        ) STRICT;
        -- One alarm for one thing that is wrong, however often it is looked at.
        CREATE UNIQUE INDEX alarm_once ON alarm (kind, subject) WHERE status <> 'closed';
        CREATE TABLE alarm_channel (
            name  TEXT PRIMARY KEY,
            since TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE alarm_told (
            alarm   INTEGER NOT NULL REFERENCES alarm(id) ON DELETE CASCADE,
            channel TEXT NOT NULL,
            at      TEXT NOT NULL,
            PRIMARY KEY (alarm, channel)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE pulse (
            store TEXT PRIMARY KEY,
            at    TEXT NOT NULL,
            body  TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE meter (
            store TEXT NOT NULL,
            at    TEXT NOT NULL,
            body  TEXT NOT NULL,
            PRIMARY KEY (store, at)
        ) STRICT, WITHOUT ROWID;
        """,
    ),
)
