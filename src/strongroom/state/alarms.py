"""Alarms: events that need a person, each raised once and open until somebody closes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from strongroom.core.errors import UsageError
from strongroom.core.types import Severity
from strongroom.state.database import Tx, stamp

Status = Literal["open", "acknowledged", "closed"]

_COLUMNS = "id, kind, subject, severity, message, remedy, people, raised, seen, status, by, changed"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One event that needs a person. Never holds a value of anybody.

    Attributes:
        kind: what sort ("wiped", "copied", "exposed", "tampered", "budget" …).
        subject: what it is about: a store and dataset, an asset, an account. With `kind` it tells
            whether the same thing is alarming already.
        message, remedy: what happened, and what to do now.
        people: how many people it is about, -1 where that is not known.
        raised, seen: first and last time that it was noticed.
        status, by, changed: open → acknowledged → closed, by whom and when.
    """

    id: int
    kind: str
    subject: str
    severity: Severity
    message: str
    remedy: str
    people: int
    raised: str
    seen: str
    status: Status
    by: str
    changed: str


def _alarm(row: tuple[Any, ...]) -> Alarm:
    return Alarm(*row)


def raised(
    tx: Tx,
    now: datetime,
    kind: str,
    subject: str,
    severity: Severity,
    message: str,
    remedy: str,
    people: int = -1,
) -> tuple[Alarm, bool]:
    """Raise an alarm, or note that an open one is still true.

    Returns:
        The alarm, and whether it is new: only then is anybody told.
    """
    at = stamp(now)
    known = tx.one(
        f"SELECT {_COLUMNS} FROM alarm WHERE kind = ? AND subject = ? AND status <> 'closed'",  # noqa: S608
        (kind, subject),
    )
    if known is not None:
        tx.execute("UPDATE alarm SET seen = ? WHERE id = ?", (at, known[0]))
        return _alarm(known), False
    made = tx.execute(
        "INSERT INTO alarm (kind, subject, severity, message, remedy, people, raised, seen,"
        " status, by, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', '', ?)",
        (kind, subject, severity, message, remedy, people, at, at, at),
    )
    assert made.lastrowid is not None
    return one(tx, made.lastrowid), True


def one(tx: Tx, number: int) -> Alarm:
    """An alarm by its number.

    Raises:
        UsageError: there is none.
    """
    row = tx.one(f"SELECT {_COLUMNS} FROM alarm WHERE id = ?", (number,))  # noqa: S608
    if row is None:
        raise UsageError("there is no alarm of that number", "`strongroom alarm list` names them")
    return _alarm(row)


def held(tx: Tx, *, closed: bool = False, count: int = 200) -> list[Alarm]:
    """The alarms that are not closed, or all; the newest first."""
    where = "" if closed else "WHERE status <> 'closed'"
    rows = tx.all(
        f"SELECT {_COLUMNS} FROM alarm {where} ORDER BY id DESC LIMIT ?",  # noqa: S608
        (count,),
    )
    return [_alarm(row) for row in rows]


def moved(tx: Tx, now: datetime, number: int, to: Status, by: str) -> tuple[Alarm, bool]:
    """Acknowledge or close an alarm; a closed one stays closed.

    Returns:
        The alarm as it is now, and whether this changed it.

    Raises:
        UsageError: there is none of that number, or it was closed already.
    """
    before = one(tx, number)
    if before.status == to:
        return before, False
    if before.status == "closed" or to == "open":
        raise UsageError("this alarm is closed", "what is still wrong raises a new one")
    tx.execute(
        "UPDATE alarm SET status = ?, by = ?, changed = ? WHERE id = ?",
        (to, by, stamp(now), number),
    )
    return one(tx, number), True


def owed(tx: Tx, channel: str) -> list[Alarm]:
    """The alarms that this channel was not told of yet, oldest first.

    A channel is told of what was raised after it was first heard of: whoever adds one does not
    want the alarms of last year.
    """
    since = tx.one("SELECT since FROM alarm_channel WHERE name = ?", (channel,))
    if since is None:
        return []
    rows = tx.all(
        f"SELECT {_COLUMNS} FROM alarm WHERE raised >= ? AND NOT EXISTS (SELECT 1 FROM"  # noqa: S608
        " alarm_told WHERE alarm = alarm.id AND channel = ?) ORDER BY id",
        (since[0], channel),
    )
    return [_alarm(row) for row in rows]


def channel(tx: Tx, name: str, now: datetime) -> None:
    """Note a channel when it is first heard of; alarms that are open now are told to it too."""
    oldest = tx.one("SELECT min(raised) FROM alarm WHERE status = 'open'")
    since = oldest[0] if oldest and oldest[0] else stamp(now)
    tx.execute("INSERT OR IGNORE INTO alarm_channel VALUES (?, ?)", (name, since))


def told(tx: Tx, number: int, channel_name: str, now: datetime) -> None:
    """Note that a channel was told of an alarm."""
    tx.execute(
        "INSERT OR IGNORE INTO alarm_told VALUES (?, ?, ?)", (number, channel_name, stamp(now))
    )
