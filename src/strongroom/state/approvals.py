"""Approvals: bound to one question, purpose and case, a row cap and an expiry; used once.

They come from somebody who did not ask.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from strongroom.core.errors import Refused, UsageError
from strongroom.state.database import Tx, stamp

_COLUMNS = "id, asked_by, question, purpose, matter, rows, until, given_by, used, reason"


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval as asked for; `given_by` is empty until somebody else gives it.

    Attributes:
        question: digest of what is asked, literal-free.
        rows: how many rows the answer may have.
        used: when it was used up; empty while it can be.
        reason: as written by the one who asked, sealed; None where there is none.
    """

    id: str
    asked_by: str
    question: str
    purpose: str
    case: str
    rows: int
    until: str
    given_by: str
    used: str
    reason: bytes | None = None


def ask(
    tx: Tx,
    *,
    asked_by: str,
    question: str,
    purpose: str,
    case: str,
    rows: int,
    until: datetime,
    reason: bytes | None = None,
) -> Approval:
    """Ask for an approval."""
    identity = "a" + secrets.token_hex(8)
    tx.execute(
        "INSERT INTO approval (id, asked_by, question, purpose, matter, rows, until, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (identity, asked_by, question, purpose, case, rows, stamp(until), reason),
    )
    return get(tx, identity)


def asked(
    tx: Tx,
    *,
    asked_by: str,
    question: str,
    purpose: str,
    case: str,
    reason: bytes,
    now: datetime,
    until: datetime,
) -> Approval | None:
    """Ask for an approval of one row, unless the same one is asked for already: then None."""
    known = tx.one(
        "SELECT 1 FROM approval WHERE asked_by = ? AND question = ? AND purpose = ? AND matter = ?"
        " AND used = '' AND until > ?",
        (asked_by, question, purpose, case, stamp(now)),
    )
    if known is not None:
        return None
    return ask(
        tx,
        asked_by=asked_by,
        question=question,
        purpose=purpose,
        case=case,
        rows=1,
        until=until,
        reason=reason,
    )


def given(tx: Tx, asked_by: str, *, question: str, purpose: str, case: str, now: datetime) -> str:
    """The id of an approval that can be used for this question, "" where there is none."""
    row = tx.one(
        "SELECT id FROM approval WHERE asked_by = ? AND question = ? AND purpose = ? AND matter = ?"
        " AND given_by <> '' AND used = '' AND until > ? ORDER BY until DESC",
        (asked_by, question, purpose, case, stamp(now)),
    )
    return "" if row is None else str(row[0])


def get(tx: Tx, identity: str) -> Approval:
    """One approval.

    Raises:
        UsageError: there is none of that id.
    """
    row = tx.one(f"SELECT {_COLUMNS} FROM approval WHERE id = ?", (identity,))  # noqa: S608
    if row is None:
        raise UsageError("there is no such approval")
    return Approval(*row)


def pending(tx: Tx, now: datetime) -> list[Approval]:
    """What waits for somebody, oldest expiry first."""
    rows = tx.all(
        f"SELECT {_COLUMNS} FROM approval WHERE given_by = '' AND until > ? ORDER BY until, id",  # noqa: S608
        (stamp(now),),
    )
    return [Approval(*row) for row in rows]


def give(tx: Tx, identity: str, by: str, now: datetime) -> Approval:
    """Approve.

    Raises:
        Refused: by the one who asked, too late, or given before.
    """
    approval = get(tx, identity)
    if approval.asked_by == by:
        raise Refused("nobody approves what they asked for themselves", "ask a colleague")
    if approval.until <= stamp(now) or approval.given_by:
        raise Refused("this approval can no longer be given", "ask for a new one")
    tx.execute("UPDATE approval SET given_by = ? WHERE id = ?", (by, identity))
    return get(tx, identity)


def use(
    tx: Tx,
    identity: str,
    *,
    by: str,
    question: str,
    purpose: str,
    case: str,
    rows: int,
    now: datetime,
) -> Approval:
    """Use an approval up, in the transaction of the answer's ledger entry.

    Raises:
        Refused: it was given for something else, to somebody else, not at all, for fewer rows,
            or is over. Which of these is not said apart: the asker knows what they asked for.
    """
    approval = get(tx, identity)
    fits = (
        approval.given_by not in ("", by)
        and approval.asked_by == by
        and approval.question == question
        and approval.purpose == purpose
        and approval.case == case
        and rows <= approval.rows
        and approval.until > stamp(now)
        and not approval.used
    )
    if not fits:
        raise Refused("the approval does not fit this question", "ask for one that does")
    tx.execute("UPDATE approval SET used = ? WHERE id = ?", (stamp(now), identity))
    return get(tx, identity)
