"""What belongs to a ledger entry but must be erasable: sealed reasons and touched sets.

The ledger holds the hash of the sealed bytes. After an erasure the entry still verifies; what it
spoke of is gone.
"""

from __future__ import annotations

import hashlib
from typing import Literal

from strongroom.state.database import Tx

Sort = Literal["touched", "reason"]


def digest(sealed: bytes) -> str:
    """What the ledger entry carries (SHA-256, hex)."""
    return hashlib.sha256(sealed).hexdigest()


def keep(tx: Tx, entry: int, sort: Sort, sealed: bytes) -> None:
    """Store the sealed bytes of an entry."""
    tx.execute("INSERT INTO annex VALUES (?, ?, ?)", (entry, sort, sealed))


def get(tx: Tx, entry: int, sort: Sort) -> bytes | None:
    """The sealed bytes, or None when there are none or they were erased."""
    row = tx.one("SELECT sealed FROM annex WHERE entry = ? AND sort = ?", (entry, sort))
    return None if row is None else bytes(row[0])


def entries(tx: Tx, sort: Sort) -> list[int]:
    """Sequence numbers that still have an annex of that sort."""
    return [
        row[0] for row in tx.all("SELECT entry FROM annex WHERE sort = ? ORDER BY entry", (sort,))
    ]


def erase(tx: Tx, entry: int, sort: Sort) -> bool:
    """Overwrite and delete (secure_delete is on). `State.scrub` then empties the log as well."""
    return tx.execute("DELETE FROM annex WHERE entry = ? AND sort = ?", (entry, sort)).rowcount == 1
