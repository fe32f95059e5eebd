"""Accounts: who may sign in, with what, in which roles. Passwords and codes only as hashes."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from strongroom.core.errors import UsageError
from strongroom.core.types import Principal, Role
from strongroom.state import sessions
from strongroom.state.database import Tx, stamp

ROLES: frozenset[str] = frozenset(get_args(Role))
Sort = Literal["token", "code"]
_COLUMNS = "id, name, roles, place, budget, password, totp, totp_step, enabled, created"
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: codes are read off a screen


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """A stored account.

    Attributes:
        password: PHC string of Argon2id; empty where one cannot sign in by password.
        totp: the sealed TOTP secret, or None; `totp_step` is the last time step accepted.
    """

    id: str
    name: str
    roles: frozenset[str]
    place: str
    budget: int
    password: str
    totp: bytes | None
    totp_step: int
    enabled: bool
    created: str

    @property
    def principal(self) -> Principal:
        """The account as those who decide see it."""
        return Principal(self.id, self.roles, self.place, self.budget, self.name)

    def __repr__(self) -> str:
        return f"Account({self.id!r}, {sorted(self.roles)})"


def _account(row: tuple[Any, ...] | None) -> Account | None:
    if row is None:
        return None
    identity, name, roles, place, budget, password, totp, step, enabled, created = row
    return Account(
        identity,
        name,
        frozenset(json.loads(roles)),
        place,
        budget,
        password,
        totp,
        step,
        bool(enabled),
        created,
    )


def add(
    tx: Tx,
    *,
    name: str,
    roles: Iterable[str],
    now: datetime,
    place: str = "",
    budget: int = 0,
    password: str = "",
    totp: bytes | None = None,
    identity: str = "",
) -> Account:
    """A new account. Its id is random and stands in the ledger for the name.

    Raises:
        UsageError: the name is taken, or a role does not exist.
    """
    wanted = frozenset(roles)
    if not wanted or wanted - ROLES:
        raise UsageError("an account needs known roles", f"roles: {', '.join(sorted(ROLES))}")
    if not name.strip() or len(name) > 100:
        raise UsageError("an account needs a name of at most 100 characters")
    identity = identity or "p" + secrets.token_hex(8)
    try:
        tx.execute(
            f"INSERT INTO principal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, -1, 1, ?)",  # noqa: S608
            (
                identity,
                name,
                json.dumps(sorted(wanted)),
                place,
                budget,
                password,
                totp,
                stamp(now),
            ),
        )
    except sqlite3.IntegrityError:
        raise UsageError(
            "an account of that name or id is there already", "choose another name"
        ) from None
    account = by_id(tx, identity)
    assert account is not None
    return account


def by_id(tx: Tx, identity: str) -> Account | None:
    """The account of that id, enabled or not."""
    return _account(tx.one(f"SELECT {_COLUMNS} FROM principal WHERE id = ?", (identity,)))  # noqa: S608


def by_name(tx: Tx, name: str) -> Account | None:
    """The account of that sign-in name, enabled or not."""
    return _account(tx.one(f"SELECT {_COLUMNS} FROM principal WHERE name = ?", (name,)))  # noqa: S608


def everybody(tx: Tx) -> list[Account]:
    """All accounts, oldest first."""
    rows = tx.all(f"SELECT {_COLUMNS} FROM principal ORDER BY created, id")  # noqa: S608
    return [account for account in map(_account, rows) if account is not None]


def accept_step(tx: Tx, identity: str, step: int) -> bool:
    """Spend a TOTP time step; False when it, or a later one, was spent before.

    The comparison is in the statement, so that two sign-ins with one code cannot both succeed.
    """
    cursor = tx.execute(
        "UPDATE principal SET totp_step = ? WHERE id = ? AND totp_step < ?", (step, identity, step)
    )
    return cursor.rowcount == 1


def change(
    tx: Tx,
    identity: str,
    *,
    password: str | None = None,
    totp: bytes | None = None,
    roles: Iterable[str] | None = None,
    place: str | None = None,
    budget: int | None = None,
    enabled: bool | None = None,
) -> None:
    """Change what is given of an account, and end its sessions: they were begun under the old.

    Raises:
        UsageError: there is no such account, or a role does not exist.
    """
    wanted = None if roles is None else frozenset(roles)
    if wanted is not None and (not wanted or wanted - ROLES):
        raise UsageError("an account needs known roles", f"roles: {', '.join(sorted(ROLES))}")
    changes: dict[str, Any] = {
        "password": password,
        "totp": totp,
        "roles": None if wanted is None else json.dumps(sorted(wanted)),
        "place": place,
        "budget": budget,
        "enabled": None if enabled is None else int(enabled),
    }
    given = {name: value for name, value in changes.items() if value is not None}
    if by_id(tx, identity) is None:
        raise UsageError("there is no such account")
    for name, value in given.items():
        tx.execute(f"UPDATE principal SET {name} = ? WHERE id = ?", (value, identity))  # noqa: S608
    if totp is not None:
        tx.execute("UPDATE principal SET totp_step = -1 WHERE id = ?", (identity,))
    sessions.end_all(tx, identity)


def new_code() -> str:
    """A code to type, 80 bits: four groups of four letters and digits."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))


def _hash(secret: str) -> bytes:
    # The secrets are random and at least 80 bits long, so a plain hash cannot be searched.
    plain = "".join(character for character in secret.upper() if character.isalnum())
    return hashlib.sha256(b"strongroom credential\x00" + plain.encode()).digest()


def give(
    tx: Tx, identity: str, sort: Sort, *, now: datetime, until: datetime, label: str = ""
) -> str:
    """A new token or code of an account. It is returned here once and stored only as a hash."""
    secret = new_code() if sort == "code" else secrets.token_hex(32)
    tx.execute(
        "INSERT INTO credential VALUES (?, ?, ?, ?, ?, ?)",
        (_hash(secret), identity, sort, label, stamp(now), stamp(until)),
    )
    return secret


def take_back(tx: Tx, identity: str, sort: Sort) -> None:
    """Make an account's tokens or codes worthless.

    A token is also the name of the session that began under it, so its sessions end with it.
    """
    tx.execute("DELETE FROM credential WHERE principal = ? AND sort = ?", (identity, sort))
    if sort == "token":
        tx.execute("DELETE FROM session WHERE principal = ?", (identity,))


def credential_until(tx: Tx, secret: str, sort: Sort) -> str:
    """When a token or code ends (ISO 8601, UTC), "" when there is none."""
    row = tx.one("SELECT until FROM credential WHERE hash = ? AND sort = ?", (_hash(secret), sort))
    return str(row[0]) if row else ""


def by_credential(tx: Tx, secret: str, sort: Sort, now: datetime) -> Account | None:
    """The enabled account that a token or code belongs to, None when there is none."""
    row = tx.one(
        "SELECT principal FROM credential WHERE hash = ? AND sort = ? AND until > ?",
        (_hash(secret), sort, stamp(now)),
    )
    account = by_id(tx, row[0]) if row else None
    return account if account is not None and account.enabled else None
