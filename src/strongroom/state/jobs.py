"""Long work: what runs, how far it is, how it ended. Holds no values, only names and counts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from strongroom.state.database import Tx, stamp

Status = Literal["running", "done", "failed"]
_COLUMNS = "id, verb, status, started, updated, done, total, detail"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of long work. `total` is -1 while it is unknown."""

    id: str
    verb: str
    status: Status
    started: str
    updated: str
    done: int
    total: int
    detail: str


def start(tx: Tx, verb: str, now: datetime, *, total: int = -1, detail: str = "") -> str:
    """Note that work began; returns the job's id."""
    identity = "j" + secrets.token_hex(8)
    tx.execute(
        "INSERT INTO job VALUES (?, ?, 'running', ?, ?, 0, ?, ?)",
        (identity, verb, stamp(now), stamp(now), total, detail),
    )
    return identity


def progress(tx: Tx, identity: str, now: datetime, done: int, total: int) -> None:
    """Note how far it is."""
    tx.execute(
        "UPDATE job SET done = ?, total = ?, updated = ? WHERE id = ? AND status = 'running'",
        (done, total, stamp(now), identity),
    )


def finish(tx: Tx, identity: str, now: datetime, status: Status, detail: str = "") -> None:
    """Note how it ended."""
    tx.execute(
        "UPDATE job SET status = ?, detail = ?, updated = ? WHERE id = ?",
        (status, detail, stamp(now), identity),
    )


def recent(tx: Tx, count: int = 50) -> list[Job]:
    """The newest jobs first."""
    rows = tx.all(
        f"SELECT {_COLUMNS} FROM job ORDER BY started DESC, id DESC LIMIT ?",  # noqa: S608
        (count,),
    )
    return [Job(*row) for row in rows]
