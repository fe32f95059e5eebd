"""Lock-out with back-off. An attempt is counted before its password is looked at.

Counting afterwards would let as many guesses through at once as there are threads, because a
password takes half a second to check. A success takes the count back.

Somebody who knows a name can keep its owner waiting, at most 15 minutes at a time: that is the
price of a lock-out by account, and why the wait is capped.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from strongroom.state.database import Tx, stamp

FREE = 4
"""Attempts that cost no wait."""
FIRST = timedelta(seconds=5)
LONGEST = timedelta(minutes=15)
FORGET = timedelta(hours=24)
"""A count is forgotten after this long without an attempt."""


def attempt(tx: Tx, keys: dict[str, int], now: datetime) -> timedelta:
    """Count an attempt, unless one of the keys is locked.

    Args:
        keys: key → factor of leniency: an address shared by an office is given `factor` times
            as many free attempts as an account.

    Returns:
        Zero when the attempt may go on (it has been counted), else how long to wait (it has not).
    """
    tx.execute("DELETE FROM failure WHERE last <= ?", (stamp(now - FORGET),))
    counts: dict[str, int] = {}
    for key in keys:
        row = tx.one("SELECT count, until FROM failure WHERE key = ?", (key,))
        if row is not None and row[1] > stamp(now):
            return datetime.fromisoformat(row[1]) - now
        counts[key] = row[0] if row is not None else 0
    for key, factor in keys.items():
        count = counts[key] + 1
        over = count - FREE * factor
        wait = min(FIRST * 2 ** min(over, 20), LONGEST) if over >= 0 else timedelta(0)
        tx.execute(
            "INSERT INTO failure VALUES (?, ?, ?, ?) ON CONFLICT (key)"
            " DO UPDATE SET count = excluded.count, last = excluded.last, until = excluded.until",
            (key, count, stamp(now), stamp(now + wait)),
        )
    return timedelta(0)


def forgive(tx: Tx, account: str, address: str) -> None:
    """A success: the account starts anew, the address gets back the one attempt.

    An address is not cleared whole, or one valid account would let its owner try all others.
    """
    tx.execute("DELETE FROM failure WHERE key = ?", (account,))
    tx.execute(
        "UPDATE failure SET count = max(0, count - 1), until = last WHERE key = ?", (address,)
    )
