"""What watched stores looked like when they were last seen: counts and keyed digests, no values."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from strongroom.state.database import Tx, stamp

DAYS = 14
"""Days of a meter that are kept: all readings of the last hour, then one every ten minutes."""


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
    hour, days = stamp(now - timedelta(hours=1)), stamp(now - timedelta(days=DAYS))
    # Counts are cumulative, so a reading that is dropped loses no rows. The first fifteen letters
    # of a moment are its ten minutes.
    tx.execute(
        "DELETE FROM meter WHERE store = ? AND (at < ? OR (at < ? AND at NOT IN (SELECT min(at)"
        " FROM meter WHERE store = ? GROUP BY substr(at, 1, 15))))",
        (store, days, hour, store),
    )


def forget(tx: Tx, store: str) -> None:
    """Forget pulse and meter of a store that is another one from now on."""
    tx.execute("DELETE FROM pulse WHERE store = ?", (store,))
    tx.execute("DELETE FROM meter WHERE store = ?", (store,))
