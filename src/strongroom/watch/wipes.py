"""From two pulses to what happened in between: wiped, ransomed, replaced, or ordinary work.

Pure: no clock, no store. What is ordinary and what is not was drawn from real cases (Meow 2020,
PLEASE_READ_ME 2020, Mongo Lock 2018, the 2022 wave of `read_me_to_recover_database`, Shanghai
2022) and from what databases do all week: loads, retention, renamed and re-made tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from strongroom.core.types import Severity
from strongroom.watch.pulse import Beat, Pulse

LIKE = 0.6
"""Share of columns that a new dataset must have of an old one to be its successor."""

KEPT = 0.9
"""Share of an old dataset's rows that its successors must hold for it to have been moved."""

SHRUNK = 0.5
"""Share of its rows below which a dataset has been emptied rather than cleaned."""

FEW = 20
"""A dataset of fewer rows is too small for its loss to be told from housekeeping."""

_RESTORE = "close the way in, keep the store as it is for evidence, then `strongroom restore`"
_NOTE = "do not pay and do not answer; close the way in, then `strongroom restore`"
_LOOK = "ask who changed it; if nobody did, close the way in and restore"

# Names that real wipers left behind (docs/how-to/watch.md); they mean nothing else.
_SURE = re.compile(
    r"your_?data_?is_?safe|contact_?for_?your_?data|read_?_?me_to_?recover|recovery?\d*btc"
    r"|hacked_?by|pwned|[a-z0-9]{10}-meow$|how_to_(?:restore|recover|decrypt)|ransom|decrypt_?me"
    r"|_btc$|bitcoin|recover_?your_?data|restore_?your_?data|warning_readme",
    re.IGNORECASE,
)
# Names that a wiper may leave and that a developer may choose as well.
_PERHAPS = re.compile(
    r"^_*(?:read_?me|readme|please_?read|warning|attention|note|recover|restore|hacked|leaked)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that happened between two pulses.

    Attributes:
        kind: wiped, shrunk, note, replaced, or moved (ordinary).
        dataset: which one, "" for the store as a whole.
        lost: rows that are gone.
    """

    kind: str
    dataset: str
    severity: Severity
    message: str
    remedy: str
    lost: int = 0


def signals(before: Pulse, now: Pulse, peak: Pulse | None = None) -> list[Signal]:
    """What happened, the worst first.

    Args:
        peak: the most that each dataset held in the last day; a slow wiper stays below every
            limit from one pulse to the next, and not below these.
    """
    said = [*_losses(before, now, peak or before), *_notes(before, now), *_replaced(before, now)]
    kinds = {signal.kind for signal in said if signal.severity != "low"}
    if "note" in kinds and kinds & {"wiped", "shrunk", "replaced"}:
        # A note beside a loss is no coincidence.
        said = [_worse(s) if s.kind in ("note", "wiped", "shrunk") else s for s in said]
    order = ("critical", "high", "medium", "low", "info")
    return sorted(said, key=lambda signal: (order.index(signal.severity), signal.dataset))


def _worse(signal: Signal) -> Signal:
    return Signal(signal.kind, signal.dataset, "critical", signal.message, _NOTE, signal.lost)


# -- what is gone ---------------------------------------------------------------------------------


def _losses(before: Pulse, now: Pulse, peak: Pulse) -> Iterator[Signal]:
    gone = {
        name: beat
        for name, beat in before.beats.items()
        if name not in now.beats and beat.rows != 0
    }
    moved = _moved(gone, before, now)
    lost: list[tuple[str, int]] = []
    for name, beat in gone.items():
        if name in moved:
            yield Signal("moved", name, "info", f"{name} was moved or renamed", "")
        elif _expired(name, before, now):
            yield Signal("moved", name, "info", f"{name} was retired, as others of its series", "")
        else:
            lost.append((name, beat.rows))
    emptied: list[tuple[str, int]] = []
    for name, beat in now.beats.items():
        most = max(_rows(before, name), _rows(peak, name))
        if most <= 0 or beat.rows < 0:
            continue
        if beat.rows == 0 and _rows(before, name) > 0:
            emptied.append((name, most))
        elif most >= FEW and beat.rows < SHRUNK * most and beat.rows > 0:
            percent = 100 - round(100 * beat.rows / most)
            level: Severity = "critical" if beat.rows < 0.1 * most else "high"
            message = f"{name} lost {percent} % of its rows within a day"
            yield Signal("shrunk", name, level, message, _LOOK, most - beat.rows)
    whole = max(before.rows, 1)
    share = sum(max(rows, 0) for _, rows in (*lost, *emptied)) / whole
    many = len(lost) + len(emptied)
    for what, found in (("is gone", lost), ("was emptied", emptied)):
        for name, rows in found:
            yield _loss(name, rows, what, share, many)


def _loss(name: str, rows: int, what: str, share: float, many: int) -> Signal:
    severity: Severity
    if rows != -1 and rows < FEW and many == 1 and share < SHRUNK:
        severity = "low"
    elif share >= SHRUNK or many >= 3:
        severity = "critical"
    else:
        severity = "high"
    counted = f", {rows} rows" if rows >= 0 else ""
    return Signal("wiped", name, severity, f"{name} {what}{counted}", _RESTORE, max(rows, 0))


def _rows(pulse: Pulse, name: str) -> int:
    beat = pulse.beats.get(name)
    return beat.rows if beat is not None else 0


def _moved(gone: dict[str, Beat], before: Pulse, now: Pulse) -> set[str]:
    """Datasets whose rows stand in new or grown ones of the same columns."""
    room = {
        name: beat.rows - max(_rows(before, name), 0)
        for name, beat in now.beats.items()
        if beat.rows - max(_rows(before, name), 0) > 0 and not beat.note
    }
    found: set[str] = set()
    for name, beat in sorted(gone.items(), key=lambda pair: -pair[1].rows):
        heirs = [heir for heir in room if _alike(beat, now.beats[heir])]
        if sum(room[heir] for heir in heirs) < (KEPT * beat.rows if beat.rows >= 0 else 1):
            continue
        found.add(name)
        need = max(beat.rows, 0)
        for heir in heirs:
            taken = min(need, room[heir])
            room[heir] -= taken
            need -= taken
    return found


def _alike(old: Beat, new: Beat) -> bool:
    return bool(old.columns) and len(old.columns & new.columns) >= LIKE * len(old.columns)


_NUMBERS = re.compile(r"\d+")


def _expired(name: str, before: Pulse, now: Pulse) -> bool:
    """Whether it is one of a numbered series (log_2026_10) of which others stay."""
    series = _NUMBERS.sub("#", name)
    if series == name:
        return False
    of_it = [n for n in before.beats if _NUMBERS.sub("#", n) == series]
    stay = [n for n in of_it if _rows(now, n) > 0]
    return len(stay) >= 2 and len(stay) >= 0.7 * (len(of_it) - 1) and name == min(of_it)


# -- what has come --------------------------------------------------------------------------------


def _notes(before: Pulse, now: Pulse) -> Iterator[Signal]:
    for name, beat in now.beats.items():
        old = before.beats.get(name)
        last = name.rsplit(".", 1)[-1].rsplit("/", 1)[-1]
        fresh = old is None
        if beat.note and (fresh or (old is not None and not old.note)):
            message = f"{name} holds a demand for money"
            yield Signal("note", name, "critical", message, _NOTE)
        elif fresh and _SURE.search(last):
            message = f"{name} has appeared, a name that wipers leave behind"
            yield Signal("note", name, "critical", message, _NOTE)
        elif fresh and _PERHAPS.search(last) and -1 <= beat.rows <= FEW:
            message = f"{name} has appeared, a name that wipers leave behind at times"
            yield Signal("note", name, "medium", message, _LOOK)


def _replaced(before: Pulse, now: Pulse) -> Iterator[Signal]:
    """Rows that are still counted and no longer what they were: encrypted or written over."""
    for name, beat in now.beats.items():
        old = before.beats.get(name)
        if old is None or not old.sample or not beat.sample or beat.rows == 0:
            continue
        if len(old.sample & beat.sample) > 0.1 * len(old.sample):
            continue
        shared = [column for column in old.looks if column in beat.looks]
        changed = [
            column
            for column in shared
            if old.looks[column] and not set(old.looks[column]) & set(beat.looks[column])
        ]
        columns_gone = not _alike(old, beat)
        if (
            columns_gone
            or (len(changed) >= 2 and len(changed) >= 0.5 * len(shared))
            or (beat.alike and not old.alike)
        ):
            message = f"{name} has its rows and none of what stood in them"
            yield Signal("replaced", name, "critical", message, _RESTORE, max(beat.rows, 0))
