"""MongoDB: whether it names its databases to someone who never said who they are."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date
from typing import Any

from strongroom.checks import _ended
from strongroom.checks._bson import document, elements, message
from strongroom.checks._common import (
    OPEN_TO_ANYONE,
    at,
    is_true,
    is_wide,
    settings,
    text,
    wide_bind,
)
from strongroom.checks._scram import Scram, mongo_password
from strongroom.core.entries import Check
from strongroom.core.outside import Ask, Door, Example, Line, Login, Look, Sign

BROAD = frozenset(
    {
        *("root", "__system", "readAnyDatabase", "readWriteAnyDatabase", "dbAdminAnyDatabase"),
        *("userAdminAnyDatabase", "clusterAdmin", "backup", "restore"),
    }
)
"""Built-in roles that reach all databases."""
_NO_TLS = Sign("no_tls", "it speaks without TLS", "set net.tls.mode", "plain text was answered")


def _ask(line: Line, number: int, body: bytes) -> dict[str, Any]:
    line.send(message(number, body))
    head = line.read(16)
    if len(head) < 16:
        return {}
    size, _, answers, operation = struct.unpack("<iiii", head)
    if operation != 2013 or answers != number or not 26 <= size <= 60_000:
        return {}
    body = line.read(size - 16)
    return dict(elements(body[5:])) if len(body) == size - 16 and body[4] == 0 else {}


def _talk(door: Door, veiled: bool) -> tuple[dict[str, Any], dict[str, Any]] | None:
    line = door.line()
    if line is None:
        return None
    with line:
        if veiled and not line.secure():
            return {}, {}
        built = _ask(line, 1, document(("buildInfo", 1), ("$db", "admin")))
        if not built:
            return {}, {}
        # nameOnly: no sizes are computed; the names are counted and forgotten.
        listed = _ask(line, 2, document(("listDatabases", 1), ("nameOnly", True), ("$db", "admin")))
    return built, listed


def _outside(door: Door) -> Look:
    said = _talk(door, False)
    if said is None:
        return Look("silent")
    veiled = not said[0]
    if veiled:
        said = _talk(door, True) or ({}, {})
    built, listed = said
    if "ok" not in built:
        return Look("other")
    plain = () if veiled else (_NO_TLS,)
    version = _ended.plain(text(built.get("version", "")))
    other = text(built.get("ferretdbVersion", "")).lstrip("v")
    product, version = ("FerretDB", _ended.plain(other)) if other else ("MongoDB", version)
    old = _ended.ended(product, version, door.today)
    if listed.get("ok") == 1 and isinstance(listed.get("databases"), bytes):
        count = sum(1 for _ in elements(listed["databases"]))
        sign = Sign(
            "no_auth",
            f"{product} {version} names its {count} databases to anyone",
            "set security.authorization: enabled, and close the port to other networks",
            "listDatabases → ok 1",
        )
        return Look("open", (sign, *plain, *old), version)
    return Look("guarded", (*plain, *old), version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    for digest in ("sha256", "sha1"):
        # The server names no way before it knows the user; an account has either or both.
        line = door.line()
        if line is None:
            return False, ()
        with line:
            if door.secure and not line.secure():
                return False, ()
            if not _sign_in(line, login, digest):
                continue
            # Roles alone: what a role may do is not listed.
            status = _ask(line, 9, document(("connectionStatus", 1), ("$db", "admin")))
        return True, tuple(roles_too_wide(_roles(status)))
    return False, ()


def _sign_in(line: Line, login: Login, digest: str) -> bool:
    password = login.password.reveal()
    if digest == "sha1":
        password = mongo_password(login.user, password)
    scram = Scram(password, user=login.user, digest=digest)
    way = {"sha256": "SCRAM-SHA-256", "sha1": "SCRAM-SHA-1"}[digest]
    begin = document(
        ("saslStart", 1), ("mechanism", way), ("payload", scram.first()), ("$db", "admin")
    )
    said = _ask(line, 3, begin)
    final = scram.final(said["payload"]) if isinstance(said.get("payload"), bytes) else b""
    if not final or not isinstance(said.get("conversationId"), int):
        return False
    for number, payload in ((4, final), (5, b"")):
        said = _ask(
            line,
            number,
            document(
                ("saslContinue", 1),
                ("conversationId", said["conversationId"]),
                ("payload", payload),
                ("$db", "admin"),
            ),
        )
        if said.get("ok") != 1:
            return False
        if said.get("done") is True:
            return True
    return False


def _roles(status: dict[str, Any]) -> list[str]:
    """Names of roles in an answer to connectionStatus."""
    info = status.get("authInfo")
    within = dict(elements(info)) if isinstance(info, bytes) else {}
    rows = within.get("authenticatedUserRoles")
    found = []
    for _, row in elements(rows) if isinstance(rows, bytes) else ():
        role = dict(elements(row)).get("role") if isinstance(row, bytes) else None
        found.append(text(role))
    return found


def roles_too_wide(roles: Sequence[str]) -> list[Sign]:
    """A sign when one of an account's roles reaches every database."""
    wide = sorted(set(roles) & BROAD)
    if not wide:
        return []
    return [
        Sign(
            "broad_role",
            f"the account has a role that reaches every database ({wide[0]})",
            "give each use an account with the roles of its own database",
            f"connectionStatus → {wide[0]}",
        )
    ]


def _within(ask: Ask, today: date) -> Sequence[Sign]:
    said = ask("connectionStatus")
    roles = at(said, "authInfo", "authenticatedUserRoles")
    named = [text(at(role, "role")) for role in roles] if isinstance(roles, list) else []
    version = text(at(ask("buildInfo"), "version"))
    return (*roles_too_wide(named), *_ended.ended("MongoDB", version, today))


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = settings(given)
    signs = []
    guarded = said.get("security.authorization") == "enabled" or "security.keyfile" in said
    if said and not guarded:
        signs.append(
            Sign(
                "no_auth",
                "it asks nobody who they are (security.authorization)",
                "set security.authorization: enabled",
                "no security.authorization",
            )
        )
    if is_true(said.get("net.bindipall")) or is_wide(said.get("net.bindip", "localhost")):
        signs.append(wide_bind("net.bindIp", said.get("net.bindip", "all"), "it"))
    if said and said.get("net.tls.mode", said.get("net.ssl.mode")) not in (
        "requireTLS",
        "requireSSL",
    ):
        signs.append(Sign("no_tls", "it takes connections without TLS", "set net.tls.mode", ""))
    return signs


def _said(number: int, given: bytes) -> tuple[bytes, bytes]:
    body = struct.pack("<iB", 0, 0) + given
    return struct.pack("<iiii", len(body) + 16, 9, number, 2013), body


def _named(*names: str) -> bytes:
    rows = b"".join(
        b"\x03" + str(i).encode() + b"\0" + document(("name", n)) for i, n in enumerate(names)
    )
    array = struct.pack("<i", len(rows) + 5) + rows + b"\0"
    body = b"\x04databases\0" + array + b"\x01ok\0" + struct.pack("<d", 1.0)
    return struct.pack("<i", len(body) + 5) + body + b"\0"


_DENIED = document(
    ("ok", 0.0),
    ("errmsg", "command listDatabases requires authentication"),
    ("code", 13),
    ("codeName", "Unauthorized"),
)


def _holds(role: str, database: str) -> dict[str, Any]:
    return {"authInfo": {"authenticatedUserRoles": [{"role": role, "db": database}]}}


ENTRY = Check(
    name="mongodb",
    title="MongoDB",
    title_zh="MongoDB",
    port=27017,
    also=("mongo",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    within=_within,
    inside=_inside,
    files=("mongod.conf", "mongod.y*ml"),
    seen_open="FerretDB 1.24.2, which speaks its protocol; MongoDB itself: unverified",
    seen_guarded="FerretDB 1.24.2 (authentication); MongoDB itself: unverified",
    seen={
        "no_auth": "FerretDB 1.24.2",
        "default_credentials": "FerretDB 1.24.2",
        "no_tls": "FerretDB 1.24.2",
    },
    examples=(
        Example(
            "MongoDB 4.0 without authorization, by its documentation",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            lines=(
                (
                    *_said(1, document(("version", "4.0.28"), ("ok", 1.0))),
                    *_said(2, _named("admin", "register")),
                ),
            ),
        ),
        Example(
            "MongoDB 8.0 with authorization and TLS, by its documentation",
            lines=(
                (b"",),
                (
                    b"TLS",
                    *_said(1, document(("version", "8.0.4"), ("ok", 1.0))),
                    *_said(2, _DENIED),
                ),
            ),
        ),
        Example(
            "an account of MongoDB with the role root, by its documentation",
            shows=frozenset({"broad_role"}),
            answers={"connectionStatus": _holds("root", "admin")},
        ),
        Example(
            "an account of MongoDB with a role of one database, by its documentation",
            answers={"connectionStatus": _holds("read", "register")},
        ),
        Example(
            "mongod.conf without authorization, for every network",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="mongod.conf",
            text="net:\n  port: 27017\n  bindIp: 0.0.0.0\n",
        ),
        Example(
            "mongod.conf of one machine",
            file="mongod.conf",
            text="net:\n  bindIp: 127.0.0.1\n  tls: {mode: requireTLS}\n"
            "security:\n  authorization: enabled\n",
        ),
    ),
)
