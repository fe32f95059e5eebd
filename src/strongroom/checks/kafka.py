"""Apache Kafka: whether a listener names its topics to anyone.

Source: the Kafka protocol guide: ApiVersions, Metadata, SaslHandshake and SaslAuthenticate. A
broker answers ApiVersions before it knows who asks; where it wants to know, it closes at Metadata.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from strongroom.checks._common import OPEN_TO_ANYONE, is_true, is_wide, pairs, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Content, Door, Example, Line, Login, Look, Sign

_METADATA, _HANDSHAKE, _VERSIONS, _AUTHENTICATE = 3, 17, 18, 36
_LARGEST = 60_000
_NO_TLS = Sign(
    "no_tls",
    "its listener speaks without TLS",
    "use SSL or SASL_SSL in listeners",
    "plain text was answered",
)


def _request(key: int, version: int, body: bytes = b"") -> bytes:
    head = struct.pack(">hhih", key, version, key, 10) + b"strongroom"
    return struct.pack(">i", len(head + body)) + head + body


def _answer(line: Line, key: int) -> bytes:
    """The answer to a question, without its number; b"" when what came is none."""
    head = line.read(4)
    size = struct.unpack(">i", head)[0] if len(head) == 4 else 0
    if not 4 <= size <= _LARGEST:
        return b""
    body = line.read(size)
    whole = len(body) == size and struct.unpack(">i", body[:4])[0] == key
    return body[4:] if whole else b""


def _known(body: bytes) -> dict[int, tuple[int, int]]:
    """What a broker understands: question → (oldest, newest) form of it."""
    if len(body) < 6 or body[:2] != b"\0\0":
        return {}
    count = struct.unpack(">i", body[2:6])[0]
    if not 3 <= count <= 200 or len(body) < 6 + 6 * count:
        return {}
    rows = struct.iter_unpack(">hhh", body[6 : 6 + 6 * count])
    return {key: (oldest, newest) for key, oldest, newest in rows}


def _greet(door: Door, veiled: bool) -> tuple[Line, dict[int, tuple[int, int]]] | None:
    line = door.line()
    if line is None:
        return None
    if veiled and not line.secure():
        line.close()
        return None
    line.send(_request(_VERSIONS, 0))
    return line, _known(_answer(line, _VERSIONS))


def _begin(door: Door) -> tuple[Line, dict[int, tuple[int, int]]] | None:
    said = _greet(door, bool(door.secure))
    if said is not None and not said[1] and not door.secure:
        said[0].close()
        said = _greet(door, True)
    return said


def _brokers(body: bytes) -> int:
    """How many brokers an answer to Metadata (1) names; -1 when it is none."""
    count = struct.unpack(">i", body[:4])[0] if len(body) >= 12 else -1
    return count if 1 <= count <= 10_000 else -1


def _outside(door: Door) -> Look:
    said = _begin(door)
    if said is None:
        return Look("other" if door.reached else "silent")
    line, known = said
    with line:
        if _METADATA not in known or _VERSIONS not in known:
            return Look("other")
        # An empty list of topics asks for none of them: the brokers alone are named.
        line.send(_request(_METADATA, 1, struct.pack(">i", 0)))
        brokers = _brokers(_answer(line, _METADATA))
    plain = () if door.secure else (_NO_TLS,)
    if brokers < 0:
        return Look("guarded", plain)
    sign = Sign(
        "no_auth",
        f"a listener of Kafka takes anyone, and names its {brokers} brokers",
        "use SASL_SSL or mutual TLS on every listener, and an authorizer",
        "Metadata → brokers",
    )
    return Look("open", (sign, *plain))


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    said = _begin(door)
    if said is None:
        return False, ()
    line, known = said
    with line:
        if _AUTHENTICATE not in known:
            return False, ()
        line.send(_request(_HANDSHAKE, 1, b"\0\5PLAIN"))
        if _answer(line, _HANDSHAKE)[:2] != b"\0\0":
            return False, ()
        token = b"\0" + login.user.encode() + b"\0" + login.password.reveal()
        line.send(_request(_AUTHENTICATE, 0, struct.pack(">i", len(token)) + token))
        return _answer(line, _AUTHENTICATE)[:2] == b"\0\0", ()


def _content(door: Door) -> Sequence[Content]:
    said = _begin(door)
    if said is None:
        return ()
    line, _ = said
    with line:
        line.send(_request(_METADATA, 1, struct.pack(">i", -1)))
        body = _answer(line, _METADATA)
    return [Content(name, -1) for name in _topics(body) if not name.startswith("__")]


def _topics(body: bytes) -> list[str]:
    """Names of topics in an answer to Metadata (1), as far as it is whole."""
    found: list[str] = []
    try:
        at, brokers = 4, struct.unpack_from(">i", body, 0)[0]
        for _ in range(brokers):
            at += 4
            at += 2 + struct.unpack_from(">h", body, at)[0] + 4
            at += 2 + max(struct.unpack_from(">h", body, at)[0], 0)
        at += 4
        topics = struct.unpack_from(">i", body, at)[0]
        at += 4
        for _ in range(topics):
            size = struct.unpack_from(">h", body, at + 2)[0]
            found.append(body[at + 4 : at + 4 + size].decode("utf-8", "replace"))
            at += 4 + size + 1
            parts = struct.unpack_from(">i", body, at)[0]
            at += 4
            for _ in range(parts):
                at += 10
                for _ in range(2):
                    at += 4 + 4 * struct.unpack_from(">i", body, at)[0]
    except struct.error:
        pass
    return found


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = dict(pairs(given, "#"))
    if "listeners" not in said and "process.roles" not in said and "broker.id" not in said:
        return ()
    named = said.get("listener.security.protocol.map", "")
    ways = dict(part.strip().split(":", 1) for part in named.split(",") if ":" in part)
    controllers = {part.strip() for part in said.get("controller.listener.names", "").split(",")}
    open_to, plain, wide = "", "", ""
    for each in said.get("listeners", "PLAINTEXT://:9092").split(","):
        sort, _, where = each.strip().partition("://")
        way = ways.get(sort, sort).upper()
        host = where.rpartition(":")[0] or "0.0.0.0"  # noqa: S104
        if sort in controllers:
            continue
        if way == "PLAINTEXT":
            open_to = open_to or sort
        if way in ("PLAINTEXT", "SASL_PLAINTEXT"):
            plain = plain or sort
        if is_wide(host):
            wide = wide or host
    signs = []
    if open_to:
        what = "a listener asks nobody who they are"
        signs.append(Sign("no_auth", what, "use SASL_SSL", f"listeners: {open_to[:40]}"))
    if wide:
        signs.append(wide_bind("listeners", wide, "it"))
    if plain:
        what = "a listener speaks without TLS"
        signs.append(Sign("no_tls", what, _NO_TLS.remedy, f"listeners: {plain[:40]}"))
    every = is_true(said.get("allow.everyone.if.no.acl.found", "false"))
    if "user:anonymous" in said.get("super.users", "").lower() or every:
        signs.append(
            Sign(
                "broad_role",
                "who has no rule may do everything",
                "take allow.everyone.if.no.acl.found and User:ANONYMOUS out",
                "allow.everyone.if.no.acl.found" if every else "super.users",
            )
        )
    return signs


def _said(key: int, body: bytes) -> tuple[bytes, bytes]:
    return struct.pack(">i", len(body) + 4), struct.pack(">i", key) + body


def _forms(*rows: tuple[int, int, int]) -> tuple[bytes, bytes]:
    every = b"".join(struct.pack(">hhh", *row) for row in rows)
    return _said(_VERSIONS, struct.pack(">hi", 0, len(rows)) + every)


_HELLO = _forms((3, 0, 12), (17, 0, 1), (18, 0, 4), (36, 0, 2))
_ONE = struct.pack(">iih", 1, 1, 9) + b"127.0.0.1" + struct.pack(">ihii", 9_092, -1, 1, 0)

ENTRY = Check(
    name="kafka",
    title="Kafka",
    title_zh="Kafka",
    port=9092,
    also=("redpanda",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    content=_content,
    inside=_inside,
    files=("server.properties", "kafka*.properties", "broker.properties"),
    seen_open="Kafka 3.9.1",
    seen_guarded="Kafka 3.9.1 (SASL_PLAINTEXT)",
    seen={
        "no_auth": "Kafka 3.9.1",
        "default_credentials": "Kafka 3.9.1",
        "no_tls": "Kafka 3.9.1",
    },
    never={
        "end_of_life": "it does not say its version",
    },
    examples=(
        Example(
            "Kafka 3.9.1 on a listener PLAINTEXT",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            lines=((*_HELLO, *_said(_METADATA, _ONE)),),
        ),
        Example(
            "Kafka 3.9.1 on a listener SASL_PLAINTEXT",
            shows=frozenset({"no_tls"}),
            lines=(_HELLO,),
        ),
        Example(
            "Kafka behind TLS and SASL, by its documentation", lines=((b"",), (b"TLS", *_HELLO))
        ),
        Example(
            "Kafka 3.9.1 with an account of the list",
            shows=frozenset({"no_tls", "default_credentials"}),
            lines=(
                _HELLO,
                (*_HELLO, *_said(_HANDSHAKE, bytes(6)), *_said(_AUTHENTICATE, bytes(8))),
            ),
            login=("admin", "admin-secret"),
        ),
        Example(
            "server.properties as it is shipped",
            shows=frozenset({"no_auth", "public_bind", "no_tls", "broad_role"}),
            file="server.properties",
            text="process.roles=broker,controller\ncontroller.listener.names=CONTROLLER\n"
            "listeners=PLAINTEXT://:9092,CONTROLLER://:9093\n"
            "allow.everyone.if.no.acl.found=true\n",
        ),
        Example(
            "server.properties with accounts and TLS",
            file="server.properties",
            text="process.roles=broker\nlisteners=INSIDE://10.1.2.3:9092\n"
            "listener.security.protocol.map=INSIDE:SASL_SSL\n",
        ),
    ),
)
