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
    """How many people a principal has been shown on a day, with what searching in vain cost."""
    row = tx.one(
        "SELECT count(*) FROM shown WHERE principal = ? AND day = ? AND counted = 1",
        (principal, on),
    )
    return int(row[0]) if row else 0


def days(tx: Tx) -> list[tuple[str, str, int]]:
    """(principal, day, people shown) of every day that is kept."""
    rows = tx.all(
        "SELECT principal, day, count(*) FROM shown WHERE counted = 1 GROUP BY principal, day"
    )
    return [(str(who), str(day), int(count)) for who, day, count in rows]


def check(tx: Tx, principal: str, on: str, limit: int, constant: bytes) -> None:
    """Refuse a search that could not be paid whatever it finds, before anything is looked for.

    A constant that was not searched for today costs at least one. Looking first and refusing
    then would take longer where there is something to find.

    Raises:
        BudgetSpent: as `charge` would.
    """
    before = spent(tx, principal, on)
    if before >= limit and not _known(tx, principal, on, constant, counted=False):
        raise _nothing_left(before, limit)


def charge(
    tx: Tx,
    principal: str,
    on: str,
    subjects: Sequence[bytes],
    limit: int,
    constant: bytes | None = None,
) -> Charged:
    """Charge people, each once a day. Either all are charged or none.

    Args:
        subjects: keyed subject tokens, 16 bytes each; who was charged today costs nothing again.
        limit: people a day allows.
        constant: keyed token of what was searched for. When it brings nobody new it costs one
            itself, once a day, hit or miss, or a list of people could be tried for nothing.

    Raises:
        BudgetSpent: it would be more than the limit; nothing is charged then.
    """
    before = spent(tx, principal, on)
    new = [s for s in sorted(set(subjects)) if not _known(tx, principal, on, s, counted=True)]
    rows = [(subject, 1) for subject in new]
    searched = constant if constant not in new else None
    if searched is not None and not _known(tx, principal, on, searched, counted=False):
        rows.append((searched, 0 if new else 1))
    cost = sum(counted for _, counted in rows)
    if before + cost > limit:
        raise _nothing_left(before, limit)
    tx.executemany(
        "INSERT INTO shown VALUES (?, ?, ?, ?) ON CONFLICT (principal, day, subject)"
        " DO UPDATE SET counted = 1",
        [(principal, on, subject, counted) for subject, counted in rows],
    )
    return Charged(cost, before + cost)


def _nothing_left(before: int, limit: int) -> BudgetSpent:
    return BudgetSpent(
        f"the budget of people is spent: {before} of {limit} today",
        "ask somebody with the right to raise it, or go on tomorrow",
    )


def _known(tx: Tx, principal: str, on: str, subject: bytes, *, counted: bool) -> bool:
    sql = "SELECT 1 FROM shown WHERE principal = ? AND day = ? AND subject = ? AND counted >= ?"
    return tx.one(sql, (principal, on, subject, int(counted))) is not None


def forget_before(tx: Tx, on: str) -> int:
    """Delete what was charged before a day; the ledger keeps the counts. Rows deleted."""
    return tx.execute("DELETE FROM shown WHERE day < ?", (on,)).rowcount
