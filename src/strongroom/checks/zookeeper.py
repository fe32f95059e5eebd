"""ZooKeeper: whether anyone may have a session and list its nodes.

Source: the Jute records of `ConnectRequest` and `getChildren2` (zookeeper.jute), and the word
`srvr`, which every version answers unless it is taken off the list.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import OPEN_TO_ANYONE, is_wide, pairs, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Line, Look, Sign

_CHILDREN, _CLOSE = 12, -11
_LARGEST = 60_000
_VERSION = re.compile(rb"Zookeeper version: ([0-9][0-9.]{1,20})")
_NO_TLS = Sign(
    "no_tls", "it speaks without TLS", "set secureClientPort alone", "plain text was answered"
)


def _packet(body: bytes) -> bytes:
    return struct.pack(">i", len(body)) + body


# Protocol 0, nothing seen yet, a session of four seconds that is none yet, an empty password.
_CONNECT = _packet(struct.pack(">iqiqi", 0, 0, 4_000, 0, 16) + bytes(16) + b"\0")
_LIST = _packet(struct.pack(">iii", 1, _CHILDREN, 1) + b"/\0")
_END = _packet(struct.pack(">ii", 2, _CLOSE))


def _answer(line: Line) -> bytes:
    head = line.read(4)
    size = struct.unpack(">i", head)[0] if len(head) == 4 else 0
    if not 0 < size <= _LARGEST:
        return b""
    body = line.read(size)
    return body if len(body) == size else b""


def _session(door: Door, veiled: bool) -> tuple[bytes, bytes] | None:
    """The answers to a session and to the list of its root's nodes; None: nothing takes it."""
    line = door.line()
    if line is None:
        return None
    with line:
        if veiled and not line.secure():
            return b"", b""
        line.send(_CONNECT)
        met = _answer(line)
        if len(met) < 36 or struct.unpack(">i", met[16:20])[0] != 16:
            return b"", b""
        line.send(_LIST)
        listed = _answer(line)
        line.send(_END)
    return met, listed


def _version(door: Door) -> str:
    line = door.line()
    if line is None:
        return ""
    with line:
        if door.secure and not line.secure():
            return ""
        line.send(b"srvr")
        found = _VERSION.search(line.read())
    return _ended.plain(found[1].decode()) if found else ""


def _outside(door: Door) -> Look:
    said = _session(door, False)
    if said is None:
        return Look("silent")
    veiled = not said[0]
    if veiled:
        said = _session(door, True) or (b"", b"")
    if not said[0]:
        return Look("other")
    plain = () if veiled else (_NO_TLS,)
    version = _version(door)
    old = _ended.ended("ZooKeeper", version, door.today)
    listed = said[1]
    if len(listed) >= 20 and listed[:4] == b"\0\0\0\1" and listed[12:16] == bytes(4):
        count = struct.unpack(">i", listed[16:20])[0]
        name = f"ZooKeeper {version}".strip()
        sign = Sign(
            "no_auth",
            f"{name} gives anyone a session, and lists {max(count, 0)} nodes of its root",
            "set sessionRequireClientSASLAuth, or enforce.auth.enabled, and ACLs on its nodes",
            "getChildren / → 0",
        )
        return Look("open", (sign, *plain, *old), version)
    return Look("guarded", (*plain, *old), version)


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = dict(pairs(given, "#"))
    if not said:
        return ()
    signs = []
    asks = ("sessionrequireclientsaslauth", "enforce.auth.enabled")
    if not any(said.get(key, "").lower() == "true" for key in asks):
        signs.append(
            Sign(
                "no_auth",
                "it gives anyone a session",
                "set enforce.auth.enabled=true and enforce.auth.schemes",
                "no enforce.auth.enabled",
            )
        )
    if said.get("skipacl", "").lower() == "yes":
        signs.append(
            Sign("broad_role", "it checks no ACL (skipACL)", "take the line out", "skipACL=yes")
        )
    if "clientport" in said:
        bound = said.get("clientportaddress", "0.0.0.0")  # noqa: S104
        if is_wide(bound):
            signs.append(wide_bind("clientPortAddress", bound, "it"))
        if "secureclientport" not in said:
            signs.append(Sign("no_tls", "it has no secureClientPort", _NO_TLS.remedy, ""))
    return signs


def _met(listed: bytes) -> tuple[bytes, ...]:
    met = struct.pack(">iiqi", 0, 4_000, 0x1001, 16) + bytes(16) + b"\0"
    return (struct.pack(">i", len(met)), met, struct.pack(">i", len(listed)), listed)


_NODES = struct.pack(">iqii", 1, 2, 0, 1) + b"\0\0\0\x09zookeeper" + bytes(68)
_SAYS = (b"Zookeeper version: 3.8.4-9316c2a, built on 2024-02-12\nLatency min/avg/max: 0/0/0\n",)

ENTRY = Check(
    name="zookeeper",
    title="ZooKeeper",
    title_zh="ZooKeeper",
    port=2181,
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    inside=_inside,
    files=("zoo.cfg", "zookeeper.properties"),
    seen_open="ZooKeeper 3.8.4",
    seen_guarded="ZooKeeper 3.8.4 (enforce.auth.enabled)",
    seen={
        "no_auth": "ZooKeeper 3.8.4",
        "no_tls": "ZooKeeper 3.8.4",
    },
    never={
        "default_credentials": "none is shipped",
    },
    examples=(
        Example(
            "ZooKeeper 3.8.4 as it is installed",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            lines=(_met(_NODES), _SAYS),
        ),
        Example(
            "ZooKeeper 3.8.4 that asks who we are",
            shows=frozenset({"no_tls"}),
            lines=((*_met(struct.pack(">iqi", 1, 0, -124)),), _SAYS),
        ),
        Example(
            "ZooKeeper 3.4.13, by its documentation",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            lines=(_met(_NODES), (_SAYS[0].replace(b"3.8.4", b"3.4.13"),)),
        ),
        Example(
            "zoo.cfg as it is shipped",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="zoo.cfg",
            text="tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\n",
        ),
        Example(
            "zoo.cfg that checks no ACL",
            shows=frozenset({"broad_role"}),
            file="zoo.cfg",
            text="skipACL=yes\nenforce.auth.enabled=true\nsecureClientPort=2281\n",
        ),
        Example(
            "zoo.cfg of one machine",
            file="zoo.cfg",
            text="clientPort=2181\nclientPortAddress=127.0.0.1\nsecureClientPort=2281\n"
            "enforce.auth.enabled=true\nenforce.auth.schemes=sasl\n",
        ),
    ),
)
