"""The budget of people: how many different ones a principal has been shown in a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from strongroom.core.errors import BudgetSpent
from strongroom.state.database import Tx


@dataclass(frozen=True, slots=True)
class Charged:
    """What a charge came to: people new today, and people shown today including them."""

    new: int
    spent: int


def day(moment: datetime) -> str:
    """The day that a moment is charged to, in UTC, so that no clock change gives a second day."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d")


def spent(tx: Tx, principal: str, on: str) -> int:
    """How many different people a principal has been shown on a day."""
    row = tx.one("SELECT count(*) FROM shown WHERE principal = ? AND day = ?", (principal, on))
    return int(row[0]) if row else 0


def charge(tx: Tx, principal: str, on: str, subjects: Sequence[bytes], limit: int) -> Charged:
    """Charge people, each once a day. Either all are charged or none.

    Args:
        subjects: keyed subject tokens, 16 bytes each; who was charged today costs nothing again.
        limit: people a day allows.

    Raises:
        BudgetSpent: it would be more than the limit; nothing is charged then.
    """
    before = spent(tx, principal, on)
    different = sorted(set(subjects))
    new = [
        subject
        for subject in different
        if tx.one(
            "SELECT 1 FROM shown WHERE principal = ? AND day = ? AND subject = ?",
            (principal, on, subject),
        )
        is None
    ]
    if before + len(new) > limit:
        raise BudgetSpent(
            f"the budget of people is spent: {before} of {limit} today,"
            f" this answer would add {len(new)}",
            "ask somebody with the right to raise it, or go on tomorrow",
        )
    tx.executemany(
        "INSERT INTO shown VALUES (?, ?, ?)", [(principal, on, subject) for subject in new]
    )
    return Charged(len(new), before + len(new))


def forget_before(tx: Tx, on: str) -> int:
    """Delete what was charged before a day; the ledger keeps the counts. Rows deleted."""
    return tx.execute("DELETE FROM shown WHERE day < ?", (on,)).rowcount
