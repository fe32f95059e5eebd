"""Apache Cassandra by its native protocol: whether it is ready before anyone said who they are.

Source: the native protocol, version 4 (`native_protocol_v4.spec` in Cassandra's own repository).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import (
    OPEN_TO_ANYONE,
    is_true,
    is_wide,
    settings,
    text,
    wide_bind,
)
from strongroom.core.entries import Check
from strongroom.core.outside import Content, Door, Example, Line, Login, Look, Sign

_ERROR, _STARTUP, _READY, _AUTHENTICATE, _QUERY, _RESULT = 0, 1, 2, 3, 7, 8
_RESPONSE, _SUCCESS = 15, 16
_LARGEST = 60_000
_NO_TLS = Sign(
    "no_tls",
    "it speaks without TLS",
    "set client_encryption_options.enabled: true and optional: false",
    "plain text was answered",
)
_VERSION = "SELECT release_version FROM system.local"
_COLUMNS = "SELECT keyspace_name, table_name, column_name FROM system_schema.columns"


def _frame(code: int, body: bytes = b"") -> bytes:
    return struct.pack(">BBhBI", 4, 0, 0, code, len(body)) + body


_HELLO = _frame(_STARTUP, b"\0\1\0\x0bCQL_VERSION\0\x053.0.0")


def _asked(query: str) -> bytes:
    raw = query.encode()
    return _frame(_QUERY, struct.pack(">I", len(raw)) + raw + struct.pack(">HB", 1, 0))


def _answer(line: Line) -> tuple[int, bytes]:
    """The next frame as (code, body); (-1, b"") when what came is none."""
    head = line.read(9)
    if len(head) < 9 or head[0] & 0x80 == 0 or not 0x82 <= head[0] <= 0x86:
        return -1, b""
    size = struct.unpack(">I", head[5:])[0]
    if size > _LARGEST:
        return -1, b""
    body = line.read(size) if size else b""
    return (head[4], body) if len(body) == size else (-1, b"")


def _rows(body: bytes, columns: int) -> list[tuple[bytes, ...]]:
    """The rows of a result of plain columns; as far as they are whole."""
    if len(body) < 12 or struct.unpack(">i", body[:4])[0] != 2:
        return []
    flags, count = struct.unpack(">ii", body[4:12])
    if count != columns or flags & 1 == 0:
        return []
    at = 12
    try:
        for _ in range(2):
            at += 2 + struct.unpack_from(">H", body, at)[0]
        for _ in range(columns):
            at += 2 + struct.unpack_from(">H", body, at)[0] + 2
        rows = struct.unpack_from(">i", body, at)[0]
        at += 4
        found: list[tuple[bytes, ...]] = []
        for _ in range(min(rows, 5_000)):
            row = []
            for _ in range(columns):
                size = max(struct.unpack_from(">i", body, at)[0], 0)
                at += 4
                if at + size > len(body):
                    return found
                row.append(body[at : at + size])
                at += size
            found.append(tuple(row))
    except struct.error:
        pass
    return found


def _hello(door: Door, veiled: bool) -> tuple[Line, int, bytes] | None:
    """A connection on which we said hello, and what came; None when nothing takes it."""
    line = door.line()
    if line is None:
        return None
    if veiled and not line.secure():
        line.close()
        return None
    line.send(_HELLO)
    code, body = _answer(line)
    return line, code, body


def _greet(door: Door) -> tuple[Line, int, bytes] | None:
    """The same, plain and then by TLS unless TLS is known to stand."""
    said = _hello(door, bool(door.secure))
    if said is not None and said[1] < 0 and not door.secure:
        said[0].close()
        said = _hello(door, True)
    return said


def _outside(door: Door) -> Look:
    said = _greet(door)
    if said is None:
        return Look("other" if door.reached else "silent")
    line, code, body = said
    with line:
        plain = () if door.secure else (_NO_TLS,)
        if code == _AUTHENTICATE and b"uthenticat" in body:
            return Look("guarded", plain)
        if code != _READY:
            return Look("other")
        line.send(_asked(_VERSION))
        code, body = _answer(line)
    rows = _rows(body, 1) if code == _RESULT else []
    version = _ended.plain(rows[0][0].decode("latin-1")) if rows else ""
    if not version:
        return Look("other")
    sign = Sign(
        "no_auth",
        f"Cassandra {version} takes queries of anyone (AllowAllAuthenticator)",
        "set authenticator: PasswordAuthenticator and authorizer: CassandraAuthorizer",
        "STARTUP → READY",
    )
    return Look("open", (sign, *plain, *_ended.ended("Cassandra", version, door.today)), version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    said = _greet(door)
    if said is None:
        return False, ()
    line, code, _ = said
    with line:
        if code != _AUTHENTICATE:
            return False, ()
        token = b"\0" + login.user.encode() + b"\0" + login.password.reveal()
        line.send(_frame(_RESPONSE, struct.pack(">i", len(token)) + token))
        if _answer(line)[0] != _SUCCESS:
            return False, ()
        signs: list[Sign] = []
        if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,40}", login.user):
            line.send(
                _asked(f"SELECT is_superuser FROM system_auth.roles WHERE role='{login.user}'")  # noqa: S608
            )
            code, body = _answer(line)
            if code == _RESULT and _rows(body, 1) == [(b"\1",)]:
                signs.append(
                    Sign(
                        "broad_role",
                        "the account is a superuser",
                        "give each use a role of its own, and take is_superuser from this one",
                        "system_auth.roles: is_superuser true",
                    )
                )
        line.send(_asked(_VERSION))
        code, body = _answer(line)
        rows = _rows(body, 1) if code == _RESULT else []
        if rows:
            signs += _ended.ended("Cassandra", rows[0][0].decode("latin-1"), door.today)
    return True, tuple(signs)


def _content(door: Door) -> Sequence[Content]:
    said = _greet(door)
    if said is None:
        return ()
    line, code, _ = said
    with line:
        if code != _READY:
            return ()
        line.send(_asked(_COLUMNS))
        code, body = _answer(line)
    tables: dict[str, list[str]] = {}
    for row in _rows(body, 3) if code == _RESULT else []:
        keyspace, table, column = (part.decode("utf-8", "replace") for part in row)
        if not keyspace.startswith("system"):
            tables.setdefault(f"{keyspace}.{table}", []).append(column)
    return [Content(name, -1, tuple(columns)) for name, columns in tables.items()]


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = settings(given)
    signs = []
    # Version 5 may write a class_name below the key, older ones write it beside it.
    named = said.get("authenticator", said.get("authenticator.class_name", "AllowAllAuthenticator"))
    authenticator = text(named).rsplit(".", 1)[-1]
    if said and authenticator == "AllowAllAuthenticator":
        signs.append(
            Sign(
                "no_auth",
                "it asks nobody who they are (authenticator)",
                "set authenticator: PasswordAuthenticator",
                "AllowAllAuthenticator",
            )
        )
    elif text(said.get("authorizer", "AllowAllAuthorizer")).endswith("AllowAllAuthorizer") and said:
        signs.append(
            Sign(
                "broad_role",
                "every account may do everything (authorizer)",
                "set authorizer: CassandraAuthorizer",
                "AllowAllAuthorizer",
            )
        )
    if is_wide(said.get("rpc_address", "localhost")):
        signs.append(wide_bind("rpc_address", said["rpc_address"], "it"))
    optional = is_true(said.get("client_encryption_options.optional"))
    if said and (optional or not is_true(said.get("client_encryption_options.enabled"))):
        what = "it takes connections without TLS"
        signs.append(Sign("no_tls", what, _NO_TLS.remedy, "client_encryption_options"))
    return signs


def _said(code: int, body: bytes) -> tuple[bytes, ...]:
    head = struct.pack(">BBhBI", 0x84, 0, 0, code, len(body))
    return (head, body) if body else (head,)


def _table(name: str, sort: int, *values: bytes) -> bytes:
    def short(word: str) -> bytes:
        return struct.pack(">H", len(word)) + word.encode()

    head = struct.pack(">iii", 2, 1, 1) + short("system") + short("local")
    rows = b"".join(struct.pack(">i", len(value)) + value for value in values)
    return head + short(name) + struct.pack(">Hi", sort, len(values)) + rows


_ASKS = _said(_AUTHENTICATE, b"\0\x2forg.apache.cassandra.auth.PasswordAuthenticator")

ENTRY = Check(
    name="cassandra",
    title="Cassandra",
    title_zh="Cassandra",
    port=9042,
    also=("scylla",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    content=_content,
    inside=_inside,
    files=("cassandra.y*ml",),
    seen_open="Cassandra 5.0.4",
    seen_guarded="Cassandra 5.0.4 (PasswordAuthenticator)",
    seen={
        "no_auth": "Cassandra 5.0.4",
        "default_credentials": "Cassandra 5.0.4",
        "no_tls": "Cassandra 5.0.4",
        "broad_role": "Cassandra 5.0.4",
    },
    examples=(
        Example(
            "Cassandra 5.0.4 as it is installed",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            lines=(
                (*_said(_READY, b""), *_said(_RESULT, _table("release_version", 13, b"5.0.4"))),
            ),
        ),
        Example(
            "Cassandra 3.11 behind TLS, by its documentation",
            shows=frozenset({"no_auth", "end_of_life"}),
            state="open",
            lines=(
                (b"",),
                (
                    b"TLS",
                    *_said(_READY, b""),
                    *_said(_RESULT, _table("release_version", 13, b"3.11.19")),
                ),
            ),
        ),
        Example(
            "Cassandra 5.0.4 that asks for a password", shows=frozenset({"no_tls"}), lines=(_ASKS,)
        ),
        Example(
            "Cassandra 5.0.4 with the account it is installed with",
            shows=frozenset({"no_tls", "default_credentials", "broad_role"}),
            lines=(
                _ASKS,
                (
                    *_ASKS,
                    *_said(_SUCCESS, b"\xff\xff\xff\xff"),
                    *_said(_RESULT, _table("is_superuser", 4, b"\1")),
                    *_said(_RESULT, _table("release_version", 13, b"5.0.4")),
                ),
            ),
            login=("cassandra", "cassandra"),
        ),
        Example(
            "cassandra.yaml as it is shipped, for every network",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="cassandra.yaml",
            text="authenticator: AllowAllAuthenticator\nrpc_address: 0.0.0.0\n",
        ),
        Example(
            "cassandra.yaml with accounts that may do everything",
            shows=frozenset({"broad_role"}),
            file="cassandra.yaml",
            text="authenticator:\n  class_name: PasswordAuthenticator\n"
            "client_encryption_options: {enabled: true}\n",
        ),
        Example(
            "cassandra.yaml of one machine",
            file="cassandra.yaml",
            text="authenticator: PasswordAuthenticator\nauthorizer: CassandraAuthorizer\n"
            "rpc_address: localhost\nclient_encryption_options: {enabled: true, optional: false}\n",
        ),
    ),
)
