"""Redis: in memory, and open to whoever reaches it unless somebody says otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import OPEN_TO_ANYONE, is_wide, pairs, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Sign

# PING, INFO server and ACL WHOAMI hold no key and no value; QUIT lets the other side close.
_GREETING = b"PING\r\nINFO server\r\nACL WHOAMI\r\nQUIT\r\n"
_VERSION = re.compile(rb"redis_version:([0-9.]{1,20})")
_NO_TLS = Sign(
    "no_tls", "it speaks without TLS", "set tls-port and port 0", "plain text was answered"
)


def _greet(door: Door, greeting: bytes = _GREETING) -> bytes | None:
    line = door.line()
    if line is None:
        return None
    with line:
        if door.secure and not line.secure():
            return b""
        line.send(greeting)
        said = line.read()
    if said or door.secure:
        return said
    veiled = door.line()
    if veiled is None:
        return b""
    with veiled:
        if not veiled.secure():
            return b""
        veiled.send(greeting)
        return veiled.read()


def _outside(door: Door) -> Look:
    said = _greet(door)
    if said is None:
        return Look("other" if door.reached else "silent")
    plain = () if door.secure else (_NO_TLS,)
    if said.startswith(b"-NOAUTH"):
        return Look("guarded", plain)
    if said.startswith(b"-DENIED"):
        sign = Sign(
            "public_bind",
            "it listens to other networks without a password; protected mode alone holds them off",
            "set a password (requirepass or an ACL) and bind it to loopback",
            "-DENIED Redis is running in protected mode",
        )
        return Look("guarded", (sign, *plain))
    version = _VERSION.search(said)
    if not said.startswith(b"+PONG") or version is None:
        return Look("other")
    number = version[1].decode()
    who = "default" if b"\r\ndefault\r\n" in said else "a user"
    sign = Sign(
        "no_auth",
        f"Redis {_ended.plain(number)} takes anyone for {who}",
        "",
        f"INFO server → redis_version {_ended.plain(number)}",
    )
    return Look("open", (sign, *plain, *_ended.ended("Redis", number, door.today)), number)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    words = [b"AUTH", *([login.user.encode()] if login.user else []), login.password.reveal()]
    asked = b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in words)
    said = _greet(door, asked + b"QUIT\r\n") or b""
    return said.startswith(b"+OK\r\n+OK"), ()


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = dict(pairs(given, "#"))
    signs = []
    named = "requirepass" in said or "aclfile" in said or "user" in said
    wide = "bind" not in said or is_wide(said["bind"].replace("-::1", "::1"))
    if not named:
        what = "it has no password"
        if said.get("protected-mode") == "no":
            what += " and protected mode is off"
        signs.append(Sign("no_auth", what, "set requirepass or an ACL file", "no requirepass"))
    if wide:
        signs.append(wide_bind("bind", said.get("bind", "not set"), "it"))
    if said.get("tls-port", "0") == "0":
        signs.append(Sign("no_tls", "TLS is not switched on", "set tls-port", "no tls-port"))
    return signs


_OPEN = b"+PONG\r\n$32\r\n# Server\r\nredis_version:7.0.15\r\n\r\n$7\r\ndefault\r\n+OK\r\n"
_SAFE = "bind 127.0.0.1 -::1\nport 0\ntls-port 6379\naclfile /etc/redis/users.acl\n"

ENTRY = Check(
    name="redis",
    title="Redis",
    title_zh="Redis",
    port=6379,
    also=("valkey",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("redis.conf", "redis-*.conf", "valkey.conf"),
    seen_open="Redis 7.0.15",
    seen_guarded="Redis 7.0.15 (requirepass; TLS)",
    examples=(
        Example(
            "Redis 7.0.15 without a password",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            lines=((_OPEN,),),
        ),
        Example(
            "Redis 7.0.15 with requirepass",
            shows=frozenset({"no_tls"}),
            lines=((b"-NOAUTH Authentication required.\r\n",),),
        ),
        Example(
            "Redis 7.0.15 in protected mode",
            shows=frozenset({"public_bind", "no_tls"}),
            lines=((b"-DENIED Redis is running in protected mode because ",),),
        ),
        Example(
            "Redis 7.0.15 behind TLS, with requirepass",
            lines=((b"",), (b"TLS", b"-NOAUTH Authentication required.\r\n")),
        ),
        Example(
            "redis.conf without a password, for every network",
            shows=frozenset({"no_auth", "no_tls", "public_bind"}),
            file="redis.conf",
            text="# bind 127.0.0.1\nbind 0.0.0.0\nprotected-mode no\nport 6379\n",
        ),
        Example("redis.conf of one machine", file="redis.conf", text=_SAFE),
    ),
)
