"""Redis: in memory, and open to whoever reaches it unless somebody says otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import FILE_CAP, OPEN_TO_ANYONE, is_wide, pairs, wide_bind
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
    user = login.user.encode()
    asked = _words(b"AUTH", *([user] if user else []), login.password.reveal())
    # Nothing is run: the server says whether the account could make accounts (from version 7 on).
    dry = _words(b"ACL", b"DRYRUN", user or b"default", b"ACL", b"SETUSER", b"x")
    said = _greet(door, asked + dry + b"QUIT\r\n") or b""
    if not said.startswith(b"+OK\r\n"):
        return False, ()
    if said != b"+OK\r\n+OK\r\n+OK\r\n":
        return True, ()
    return True, (
        Sign(
            "broad_role",
            "the account may make accounts, so it may do everything",
            "give each use a user of its own, with +@read and its keys",
            "ACL DRYRUN … ACL SETUSER → OK",
        ),
    )


def _words(*words: bytes) -> bytes:
    return b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in words)


def _users(lines: Sequence[str]) -> Sequence[Sign]:
    """What rules of users say: `user NAME on nopass ~* &* +@all`."""
    signs: dict[str, Sign] = {}
    for line in lines:
        rules = line.split()[2:]
        if "on" not in rules:
            continue
        if "nopass" in rules:
            what = "a user needs no password (nopass)"
            signs.setdefault("no_auth", Sign("no_auth", what, "give it one", "nopass"))
        every = {"+@all", "allcommands"} & set(rules) and {"~*", "allkeys"} & set(rules)
        if every and line.split()[1] == "default":
            signs.setdefault(
                "broad_role",
                Sign(
                    "broad_role",
                    "the user default may do everything",
                    "take its rights (-@all), and give each use a user of its own",
                    "user default … ~* +@all",
                ),
            )
    return list(signs.values())


def _inside(name: str, given: str) -> Sequence[Sign]:
    users = [line for line in given[:FILE_CAP].splitlines() if line.startswith("user ")]
    if name.endswith(".acl"):
        return _users(users)
    said = dict(pairs(given, "#"))
    signs = list(_users(users))
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
    files=("redis.conf", "redis-*.conf", "valkey.conf", "*.acl"),
    seen_open="Redis 7.0.15",
    seen_guarded="Redis 7.0.15 (requirepass; TLS)",
    seen={
        "no_auth": "Redis 7.0.15",
        "default_credentials": "Redis 7.0.15",
        "no_tls": "Redis 7.0.15",
        "public_bind": "Redis 7.0.15",
        "broad_role": "Redis 7.0.15",
        "end_of_life": "Redis 7.0.15",
    },
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
        Example(
            "Redis 7.0.15 with a password of the list, whose user may do everything",
            shows=frozenset({"no_tls", "default_credentials", "broad_role"}),
            lines=(
                (b"-NOAUTH Authentication required.\r\n",),
                (b"+OK\r\n+OK\r\n+OK\r\n",),
            ),
            login=("", "changeme"),
        ),
        Example(
            "users.acl whose user default needs no password and may do everything",
            shows=frozenset({"no_auth", "broad_role"}),
            file="users.acl",
            text="user default on nopass ~* &* +@all\n",
        ),
        Example(
            "users.acl of one use",
            file="users.acl",
            text="user default off nopass ~* +@all\nuser clerk on #0123 ~case:* +@read\n",
        ),
    ),
)
