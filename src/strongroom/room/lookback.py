"""What can be said of a room's snapshots without its key: for the status and the doctor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from strongroom import ledger
from strongroom.room import config as configs
from strongroom.room.config import Config
from strongroom.snapshot.notes import Note, Notes

ACT = "restore.drill"
"""Of the ledger entry of a drill; `drills` writes it."""


@dataclass(frozen=True, slots=True)
class SnapshotsSeen:
    """The newest snapshot and the newest drill; empty texts where there was none.

    Attributes:
        snapshot: id; taken: when (ISO 8601); rows, bytes, depot of it.
        drilled: when; drill_rows, drill_seconds what it found; failed: it was tried again since,
            and that failed.
    """

    count: int = 0
    snapshot: str = ""
    taken: str = ""
    rows: int = 0
    bytes: int = 0
    depot: str = ""
    drilled: str = ""
    drill_rows: int = 0
    drill_seconds: float = 0.0
    failed: str = ""


def look_back(config: Config, log: ledger.Ledger) -> SnapshotsSeen:
    """The snapshots of a room and the last time that one was tried out."""
    notes = Notes(config.home / "snapshots").finished()
    newest = notes[-1] if notes else None
    tried = log.latest(1, act=ACT)
    entry = next((e for e in log.latest(20, act=ACT) if e.act == ACT), None)
    failed = tried[0].at if tried and tried[0].act != ACT else ""
    return SnapshotsSeen(
        count=len(notes),
        snapshot=newest.id if newest else "",
        taken=newest.created if newest else "",
        rows=newest.rows if newest else 0,
        bytes=newest.bytes if newest else 0,
        depot=newest.depot if newest else "",
        drilled=entry.at if entry else "",
        drill_rows=int(entry.body.get("rows", 0)) if entry else 0,
        drill_seconds=int(entry.body.get("milliseconds", 0)) / 1000 if entry else 0.0,
        failed=failed,
    )


def ago(when: str, now: datetime) -> str:
    """How long ago a time was, in words: "3 days ago"."""
    hours = max(0, int((now - datetime.fromisoformat(when)).total_seconds() // 3600))
    if hours < 1:
        return "less than an hour ago"
    if hours < 48:
        return f"{hours} {'hour' if hours == 1 else 'hours'} ago"
    return f"{hours // 24} days ago"


def lines(seen: SnapshotsSeen, now: datetime) -> list[str]:
    """The same in sentences."""
    if not seen.snapshot:
        return ["no snapshot yet"]
    told = [f"last snapshot {ago(seen.taken, now)}, {seen.rows:,} rows, {seen.count} kept"]
    if seen.drilled:
        told.append(
            f"last drill {ago(seen.drilled, now)}, {seen.drill_rows:,} rows, "
            f"{seen.drill_seconds:.1f} s"
        )
    else:
        told.append("no snapshot was ever tried out")
    if seen.failed:
        told.append(f"the drill {ago(seen.failed, now)} failed")
    return told


def snapshot_lines(seen: SnapshotsSeen) -> list[str]:
    """The same as of now."""
    return lines(seen, configs.utc_now())


def snapshots_of(room: Path) -> list[Note]:
    """The finished snapshots of a room, the oldest first."""
    return Notes(configs.load_config(room).home / "snapshots").finished()
