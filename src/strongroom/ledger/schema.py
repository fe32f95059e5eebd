"""The ledger's tables, inside the room's state file so that an entry shares its transaction."""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, str], ...] = (
    (
        "ledger.1",
        """
        -- `body` is the entry's canonical JSON; the leaf hash is taken over its UTF-8 bytes.
        -- `act` and `principal` repeat what is in it, only to find entries by; what is read out
        -- is compared with the body.
        CREATE TABLE ledger_entry (
            seq       INTEGER PRIMARY KEY,
            body      TEXT NOT NULL,
            leaf      BLOB NOT NULL,
            act       TEXT NOT NULL,
            principal TEXT NOT NULL
        ) STRICT;
        CREATE INDEX ledger_by_act ON ledger_entry (act, seq);
        CREATE INDEX ledger_by_principal ON ledger_entry (principal, seq);
        -- Complete subtrees of at least two leaves, so that a proof reads O(log n) rows.
        CREATE TABLE ledger_node (
            epoch    INTEGER NOT NULL,
            level    INTEGER NOT NULL,
            position INTEGER NOT NULL,
            hash     BLOB NOT NULL,
            PRIMARY KEY (epoch, level, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE ledger_epoch (
            number INTEGER PRIMARY KEY,
            first  INTEGER NOT NULL UNIQUE
        ) STRICT;
        INSERT INTO ledger_epoch VALUES (1, 0);
        CREATE TABLE ledger_checkpoint (
            epoch INTEGER PRIMARY KEY,
            note  TEXT NOT NULL
        ) STRICT;
        """,
    ),
)
