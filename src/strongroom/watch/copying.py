"""Mass copying: rows out of a store, and people out of the gateway, against their own history.

Nothing outside a store can see that it is being read, so its own meter is read: cumulative counts
of rows handed out, and the networks that are connected. Pure: no clock, no store.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from statistics import median

from strongroom.core.types import Severity
from strongroom.watch.wipes import Signal

WINDOW = timedelta(minutes=10)
"""How long a copying is added up: short enough to be in time, long enough for a slow scroll."""

SHARE = 0.5
"""Share of a store's rows that has to leave within the window before it is called copying."""

LEAST = 500
"""Fewer rows than this are read by any report."""

TIMES = 3
"""How many times the most of its own history."""

PEOPLE = 20
"""Fewer people a day than this are anybody's work."""

_REMEDY = "ask who is reading; if nobody is, close the way in now: what is out does not come back"
_ASK = "ask what the people were needed for; the ledger says which cases"


@dataclass(frozen=True, slots=True)
class Reading:
    """A store's meter at one moment.

    Attributes:
        read: rows that it has handed out since it counts; falls when the counter starts anew.
        networks: networks (/24, /48) that were connected.
        scans: whether the store counts what it scans, so that a sum over all rows looks like a
            copy of them.
        by: account and network → rows handed out to it, where the store tells.
        most: the same count at its highest, where the store counts pages and not rows; -1 where
            `read` is exact.
    """

    at: datetime
    read: int
    networks: frozenset[str] = frozenset()
    scans: bool = False
    by: Mapping[str, int] = field(default_factory=dict)
    most: int = -1


def _taker(readings: Sequence[Reading], since: datetime) -> tuple[str, int]:
    """The account that took most since a moment, and how many rows; ("", 0) where none tells."""
    older = [r for r in readings if r.at <= since] or [readings[0]]
    taken = {who: rows - older[-1].by.get(who, 0) for who, rows in readings[-1].by.items()}
    who = max(taken, key=lambda name: taken[name], default="")
    return (who, taken[who]) if who and taken[who] > 0 else ("", 0)


def _out(readings: Sequence[Reading], since: datetime, until: datetime) -> int:
    """Rows handed out between two moments; a counter that fell has begun anew."""
    total = 0
    for older, newer in itertools.pairwise(readings):
        if since < newer.at <= until:
            total += max(newer.read - older.read, 0)
    return total


def at_most(pages: int, contexts: int, rows: int, usual: int, largest: int) -> int:
    """The most rows that pages may have held, where some of them may have been a scroll's.

    Args:
        pages: given since the last look; `contexts` scrolls that were open meanwhile, in all
            shards.
        rows: how many the store holds: a scroll gives each once.
        usual, largest: rows of a page, where nobody scrolled, and at most.
    """
    if not contexts:
        return pages * usual
    return max(pages * usual, min(pages * largest, rows * contexts))


def copied(readings: Sequence[Reading], rows: int) -> Signal | None:
    """Whether a store is being copied, by its meter.

    Args:
        readings: oldest first; the last one is now.
        rows: how many the store holds.
    """
    said = _copied(readings, rows)
    if said is not None or any(reading.most < 0 for reading in readings[-2:]):
        return said
    highest = [replace(r, read=r.most if r.most >= 0 else r.read) for r in readings]
    said = _copied(highest, rows)
    if said is None:
        return None
    message = said.message.removeprefix("about ")
    return replace(said, severity="medium", message=f"up to {message}")


def _copied(readings: Sequence[Reading], rows: int) -> Signal | None:
    if len(readings) < 2:
        return None
    now = readings[-1].at
    out = _out(readings, now - WINDOW, now)
    if out < max(LEAST, SHARE * rows):
        return None
    usual, windows = 0, 0
    until = now - WINDOW
    while until > readings[0].at:
        usual = max(usual, _out(readings, until - WINDOW, until))
        windows += 1
        until -= WINDOW
    if windows and usual and out < TIMES * usual:
        return None
    before = frozenset().union(*(r.networks for r in readings if r.at <= now - WINDOW))
    strangers = readings[-1].networks - before if before else frozenset()
    severity: Severity = "high"
    if strangers:
        severity = "critical"
    elif readings[-1].scans and out < TIMES * rows:
        severity = "medium"
    minutes = int(WINDOW.total_seconds() // 60)
    what = "rows were scanned in" if readings[-1].scans else "rows left"
    about = "about " if readings[-1].most >= 0 else ""
    message = f"{about}{out} {what} the store within {minutes} minutes; it holds {max(rows, 0)}"
    if usual:
        message += f"; the most in its history was {usual}"
    who, taken = _taker(readings, now - WINDOW)
    if who:
        message += f"; {taken} of them to the account {who}"
    if strangers:
        message += f"; {len(strangers)} network(s) never seen before are connected"
    return Signal("copied", "", severity, message, _REMEDY, out)


def curious(today: int, history: Sequence[int]) -> Signal | None:
    """Whether an account has been shown far more people than on its other days.

    Args:
        today: people shown today.
        history: people a day on the days before on which there were any.
    """
    if today < PEOPLE or len(history) < 3:
        return None
    usual = max(median(history), 1)
    if today < 4 * usual or today <= max(history):
        return None
    severity: Severity = "high" if today >= 10 * usual else "medium"
    message = f"an account was shown {today} people today; {usual:g} on its usual days"
    return Signal("curious", "", severity, message, _ASK, today)
