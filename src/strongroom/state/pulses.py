"""What watched stores looked like when they were last seen: counts and keyed digests, no values."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from strongroom.state.database import Tx, stamp

KEPT = 2_000
"""Readings of one meter that are kept: at four a minute a little more than eight hours."""


def last(tx: Tx, store: str) -> dict[str, Any] | None:
    """The last good pulse of a store, None before the first."""
    row = tx.one("SELECT body FROM pulse WHERE store = ?", (store,))
    return None if row is None else json.loads(row[0])


def keep(tx: Tx, store: str, now: datetime, body: dict[str, Any]) -> None:
    """Replace the last good pulse of a store."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    tx.execute(
        "INSERT INTO pulse VALUES (?, ?, ?) ON CONFLICT (store) DO UPDATE SET at = excluded.at,"
        " body = excluded.body",
        (store, stamp(now), text),
    )


def readings(tx: Tx, store: str) -> list[tuple[str, dict[str, Any]]]:
    """The readings of a store's meter, oldest first: (when, counters)."""
    rows = tx.all("SELECT at, body FROM meter WHERE store = ? ORDER BY at", (store,))
    return [(at, json.loads(body)) for at, body in rows]


def read(tx: Tx, store: str, now: datetime, body: dict[str, Any]) -> None:
    """Add a reading of a store's meter; the oldest are forgotten."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    tx.execute("INSERT OR REPLACE INTO meter VALUES (?, ?, ?)", (store, stamp(now), text))
    tx.execute(
        "DELETE FROM meter WHERE store = ? AND at < (SELECT min(at) FROM (SELECT at FROM meter"
        " WHERE store = ? ORDER BY at DESC LIMIT ?))",
        (store, store, KEPT),
    )
