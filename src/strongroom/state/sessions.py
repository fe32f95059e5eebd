"""Who is signed in. The cookie itself is never stored: a copy of the file signs nobody in."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from strongroom.core.errors import UsageError
from strongroom.state.database import Tx, stamp

ABSOLUTE = timedelta(hours=12)
IDLE = timedelta(minutes=30)
CASE = timedelta(minutes=30)

TOUCH = timedelta(seconds=60)
"""`seen` is renewed at most this often: a look-up must not wait for a second commit."""

_COLUMNS = "id, principal, purpose, matter, case_until, language, seen, until"


@dataclass(frozen=True, slots=True)
class Stored:
    """A session as stored. `case` is empty once `case_until` has passed."""

    id: str
    principal: str
    purpose: str
    case: str
    case_until: str
    language: str
    seen: str
    until: str


def _hash(cookie: str) -> bytes:
    return hashlib.sha256(b"strongroom session\x00" + cookie.encode()).digest()


def csrf(cookie: str) -> str:
    """The token that a page must send along. Derived from the cookie, so it need not be stored."""
    return hashlib.sha256(b"strongroom csrf\x00" + cookie.encode()).hexdigest()


def start(
    tx: Tx,
    principal: str,
    now: datetime,
    language: str = "en",
    cookie: str = "",
    ends: str = "",
) -> tuple[str, Stored]:
    """Begin a session under a fresh random cookie of 256 bits, or under a stored token.

    Args:
        ends: when the token ends (as `stamp` writes it): its session does not outlive it.
    """
    tx.execute("DELETE FROM session WHERE until <= ? OR seen <= ?", (stamp(now), stamp(now - IDLE)))
    cookie = cookie or secrets.token_urlsafe(32)
    tx.execute(
        "INSERT OR REPLACE INTO session (hash, id, principal, purpose, matter, case_until,"
        " language, created, seen, until) VALUES (?, ?, ?, '', '', '', ?, ?, ?, ?)",
        (
            _hash(cookie),
            "s" + secrets.token_hex(8),
            principal,
            language,
            stamp(now),
            stamp(now),
            min(stamp(now + ABSOLUTE), ends or "9"),
        ),
    )
    stored = find(tx, cookie, now)
    assert stored is not None
    return cookie, stored


def find(tx: Tx, cookie: str, now: datetime) -> Stored | None:
    """The live session of a cookie; None when it is unknown, idle too long, or over."""
    row = tx.one(
        f"SELECT {_COLUMNS} FROM session WHERE hash = ? AND until > ? AND seen > ?",  # noqa: S608
        (_hash(cookie), stamp(now), stamp(now - IDLE)),
    )
    if row is None:
        return None
    stored = Stored(*row)
    if stored.case_until and stored.case_until <= stamp(now):
        return Stored(
            stored.id, stored.principal, "", "", "", stored.language, stored.seen, stored.until
        )
    return stored


def alive(tx: Tx, identity: str, now: datetime) -> bool:
    """Whether the session of that id is still live: asked again where a grant is committed."""
    return (
        tx.one(
            "SELECT 1 FROM session WHERE id = ? AND until > ? AND seen > ?",
            (identity, stamp(now), stamp(now - IDLE)),
        )
        is not None
    )


def stale(stored: Stored, now: datetime) -> bool:
    """Whether `touch` is due."""
    return stored.seen <= stamp(now - TOUCH)


def touch(tx: Tx, cookie: str, now: datetime) -> None:
    """Note that the session was used."""
    tx.execute(
        "UPDATE session SET seen = ? WHERE hash = ? AND until > ? AND seen > ?",
        (stamp(now), _hash(cookie), stamp(now), stamp(now - IDLE)),
    )


def choose_case(tx: Tx, cookie: str, case: str, purpose: str, now: datetime) -> Stored:
    """Set the matter and the purpose for the next half hour.

    Raises:
        UsageError: the session is over.
    """
    tx.execute(
        "UPDATE session SET matter = ?, purpose = ?, case_until = ?, seen = ?"
        " WHERE hash = ? AND until > ? AND seen > ?",
        (
            case,
            purpose,
            stamp(now + CASE),
            stamp(now),
            _hash(cookie),
            stamp(now),
            stamp(now - IDLE),
        ),
    )
    stored = find(tx, cookie, now)
    if stored is None:
        raise UsageError("the session is over", "sign in again")
    return stored


def set_language(tx: Tx, cookie: str, language: str) -> None:
    """Remember the language of the pages."""
    tx.execute("UPDATE session SET language = ? WHERE hash = ?", (language, _hash(cookie)))


def end(tx: Tx, cookie: str) -> None:
    """Sign out."""
    tx.execute("DELETE FROM session WHERE hash = ?", (_hash(cookie),))


def end_all(tx: Tx, principal: str) -> None:
    """Sign an account out everywhere."""
    tx.execute("DELETE FROM session WHERE principal = ?", (principal,))
