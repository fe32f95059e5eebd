"""MongoDB: whether it names its databases to someone who never said who they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any

from strongroom.checks import _ended
from strongroom.checks._common import OPEN_TO_ANYONE, is_true, is_wide, settings, text, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Line, Look, Sign

_NO_TLS = Sign("no_tls", "it speaks without TLS", "set net.tls.mode", "plain text was answered")


def _document(*elements: tuple[str, Any]) -> bytes:
    """A small BSON document of texts, whole numbers and truths."""
    body = b""
    for name, value in elements:
        key = name.encode() + b"\0"
        if isinstance(value, bool):
            body += b"\x08" + key + bytes([value])
        elif isinstance(value, int):
            body += b"\x10" + key + struct.pack("<i", value)
        elif isinstance(value, float):
            body += b"\x01" + key + struct.pack("<d", value)
        else:
            raw = value.encode() + b"\0"
            body += b"\x02" + key + struct.pack("<i", len(raw)) + raw
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def _message(number: int, document: bytes) -> bytes:
    """OP_MSG (2013) with one document: understood by version 3.6 and newer."""
    body = struct.pack("<iB", 0, 0) + document
    return struct.pack("<iiii", len(body) + 16, number, 0, 2013) + body


def _elements(document: bytes) -> Iterator[tuple[str, Any]]:
    """The elements of a BSON document that are of a sort we read; stops at what is not whole."""
    at = 4
    while at < len(document) - 1:
        sort, end = document[at], document.find(b"\0", at + 1)
        if end < 0:
            return
        name, at = document[at + 1 : end].decode("utf-8", "replace"), end + 1
        rest = document[at:]
        sizes = {0x01: 8, 0x08: 1, 0x09: 8, 0x0A: 0, 0x10: 4, 0x11: 8, 0x12: 8, 0x07: 12, 0x13: 16}
        if sort in (0x02, 0x03, 0x04, 0x05):
            if len(rest) < 4:
                return
            size = struct.unpack("<i", rest[:4])[0]
            size += {0x02: 4, 0x05: 5}.get(sort, 0)
        elif sort in sizes:
            size = sizes[sort]
        else:
            return
        if not 0 <= size <= len(rest):
            return
        at += size
        if sort == 0x02:
            yield name, rest[4 : size - 1].decode("utf-8", "replace")
        elif sort in (0x03, 0x04):
            yield name, rest[:size]
        elif sort == 0x01:
            yield name, struct.unpack("<d", rest[:8])[0]
        elif sort == 0x10:
            yield name, struct.unpack("<i", rest[:4])[0]


def _ask(line: Line, number: int, document: bytes) -> dict[str, Any]:
    line.send(_message(number, document))
    head = line.read(16)
    if len(head) < 16:
        return {}
    size, _, answers, operation = struct.unpack("<iiii", head)
    if operation != 2013 or answers != number or not 26 <= size <= 60_000:
        return {}
    body = line.read(size - 16)
    return dict(_elements(body[5:])) if len(body) == size - 16 and body[4] == 0 else {}


def _talk(door: Door, veiled: bool) -> tuple[dict[str, Any], dict[str, Any]] | None:
    line = door.line()
    if line is None:
        return None
    with line:
        if veiled and not line.secure():
            return {}, {}
        built = _ask(line, 1, _document(("buildInfo", 1), ("$db", "admin")))
        if not built:
            return {}, {}
        # nameOnly: no sizes are computed; the names are counted and forgotten.
        listed = _ask(
            line, 2, _document(("listDatabases", 1), ("nameOnly", True), ("$db", "admin"))
        )
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
        count = sum(1 for _ in _elements(listed["databases"]))
        sign = Sign(
            "no_auth",
            f"{product} {version} names its {count} databases to anyone",
            "set security.authorization: enabled, and close the port to other networks",
            "listDatabases → ok 1",
        )
        return Look("open", (sign, *plain, *old), version)
    return Look("guarded", (*plain, *old), version)


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


def _said(number: int, document: bytes) -> tuple[bytes, bytes]:
    body = struct.pack("<iB", 0, 0) + document
    return struct.pack("<iiii", len(body) + 16, 9, number, 2013), body


def _named(*names: str) -> bytes:
    rows = b"".join(
        b"\x03" + str(i).encode() + b"\0" + _document(("name", n)) for i, n in enumerate(names)
    )
    array = struct.pack("<i", len(rows) + 5) + rows + b"\0"
    body = b"\x04databases\0" + array + b"\x01ok\0" + struct.pack("<d", 1.0)
    return struct.pack("<i", len(body) + 5) + body + b"\0"


_DENIED = _document(
    ("ok", 0.0),
    ("errmsg", "command listDatabases requires authentication"),
    ("code", 13),
    ("codeName", "Unauthorized"),
)

ENTRY = Check(
    name="mongodb",
    title="MongoDB",
    title_zh="MongoDB",
    port=27017,
    also=("mongo",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    inside=_inside,
    files=("mongod.conf", "mongod.y*ml"),
    seen_open="FerretDB 1.24.2, which speaks its protocol; MongoDB itself: unverified",
    seen_guarded="FerretDB 1.24.2 (authentication); MongoDB itself: unverified",
    examples=(
        Example(
            "MongoDB 4.0 without authorization, by its documentation",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            lines=(
                (
                    *_said(1, _document(("version", "4.0.28"), ("ok", 1.0))),
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
                    *_said(1, _document(("version", "8.0.4"), ("ok", 1.0))),
                    *_said(2, _DENIED),
                ),
            ),
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
