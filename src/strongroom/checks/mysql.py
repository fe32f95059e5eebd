"""MySQL and MariaDB: what the greeting says; passwords only from the owner's list."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date

from strongroom.checks import _ended
from strongroom.checks._common import (
    first_row,
    is_false,
    is_true,
    is_wide,
    number,
    pairs,
    wide_bind,
)
from strongroom.checks._scram import mysql_native, mysql_sha2
from strongroom.core.entries import Check
from strongroom.core.outside import Ask, Door, Example, Line, Login, Look, Sign

_SSL, _PROTOCOL41, _SECURE, _PLUGIN = 0x0800, 0x0200, 0x8000, 0x80000
_NO_TLS = Sign(
    "no_tls", "it offers no TLS", "configure ssl_cert and ssl_key", "greeting without CLIENT_SSL"
)


def _packet(line: Line) -> bytes:
    head = line.read(4)
    if len(head) < 4:
        return b""
    size = head[0] | head[1] << 8 | head[2] << 16
    return line.read(size) if 0 < size <= 16_384 else b""


class _Greeting:
    """The server's first packet."""

    def __init__(self, packet: bytes) -> None:
        version, _, rest = packet[1:].partition(b"\0")
        self.good = packet[:1] == b"\x0a" and 0 < len(version) <= 100 and len(rest) >= 15
        said = version.decode("latin-1")
        self.maria = "MariaDB" in said
        # MariaDB from version 10 stands behind a version that old replicas understand.
        self.version = _ended.plain(said.removeprefix("5.5.5-") if self.maria else said)
        self.low = struct.unpack("<H", rest[13:15])[0] if self.good else 0
        self.salt, self.plugin = b"", ""
        if len(rest) >= 39:
            self.salt = rest[4:12] + rest[31:43]
            self.plugin = rest[44:].split(b"\0")[0].decode("latin-1")

    @property
    def product(self) -> str:
        return "MariaDB" if self.maria else "MySQL"


def _outside(door: Door) -> Look:
    line = door.line()
    if line is None:
        return Look("silent")
    with line:
        packet = _packet(line)
    if packet[:1] == b"\xff" and len(packet) > 3:
        # "Host … is not allowed": it is one, and it does not speak to us.
        code = struct.unpack("<H", packet[1:3])[0]
        return Look("guarded" if code in (1040, 1129, 1130, 1203) else "other")
    greeting = _Greeting(packet)
    if not greeting.good or not greeting.version:
        return Look("other")
    plain = () if greeting.low & _SSL else (_NO_TLS,)
    old = _ended.ended(greeting.product, greeting.version, door.today)
    return Look("guarded", (*plain, *old), greeting.version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    line = door.line()
    if line is None:
        return False, ()
    with line:
        greeting = _Greeting(_packet(line))
        if not greeting.good or len(greeting.salt) != 20:
            return False, ()
        flags, step = _PROTOCOL41 | _SECURE | _PLUGIN, 1
        veiled = bool(greeting.low & _SSL)
        head = struct.pack("<IIB", flags | (_SSL if veiled else 0), 1 << 24, 45) + bytes(23)
        if veiled:
            _send(line, step, head)
            if not line.secure():
                return False, ()
            step += 1
        password = login.password.reveal()
        plugin = greeting.plugin or "mysql_native_password"
        answer = _answer(plugin, password, greeting.salt)
        body = head + login.user.encode() + b"\0" + bytes([len(answer)]) + answer
        _send(line, step, body + plugin.encode("latin-1") + b"\0")
        entered = _finish(line, step + 2, password, greeting.salt, veiled)
        if entered:
            _send(line, 0, b"\x01")
    if not entered:
        return False, ()
    if login.user == "root":
        return True, (
            Sign(
                "broad_role",
                "the account is root, who may do everything",
                "give each use an account of its own",
                "login as root",
            ),
        )
    return True, ()


def _finish(line: Line, step: int, password: bytes, salt: bytes, veiled: bool) -> bool:
    """Go on until the server says yes or no; at most four more packets."""
    for _ in range(4):
        said = _packet(line)
        if said[:1] == b"\x00":
            return True
        if said[:1] == b"\xfe" and len(said) > 1:
            plugin, _, data = said[1:].partition(b"\0")
            salt = data[:20]
            _send(line, step, _answer(plugin.decode("latin-1"), password, salt))
        elif said == b"\x01\x04" and veiled:
            _send(line, step, password + b"\0")
        elif said != b"\x01\x03":
            return False
        step += 2
    return False


def _answer(plugin: str, password: bytes, salt: bytes) -> bytes:
    if plugin == "caching_sha2_password":
        return mysql_sha2(password, salt)
    return mysql_native(password, salt) if plugin == "mysql_native_password" else b""


def _send(line: Line, step: int, body: bytes) -> None:
    line.send(struct.pack("<I", len(body))[:3] + bytes([step & 0xFF]) + body)


_ASKED_PLUGINS = (
    "'', 'mysql_native_password', 'mysql_old_password', 'caching_sha2_password',"
    " 'sha256_password', 'ed25519', 'parsec'"
)
_WHOSE = "SELECT version()"
_MAY_ALL = (
    "SELECT count(*) FROM information_schema.user_privileges WHERE privilege_type = 'SUPER'"
    " AND replace(grantee, '''', '') = current_user()"
)
_BOUND = "SELECT @@global.bind_address, @@global.require_secure_transport"


def accounts_of(maria: bool) -> str:
    """Counts of accounts: without a password from other machines, without one from this machine,
    that may do everything from other machines, and from every machine."""
    without = "authentication_string = ''" + (" AND password = ''" if maria else "")
    real = (
        "is_role = 'N' AND user <> 'mariadb.sys'"
        if maria
        else "account_locked = 'N' AND user NOT LIKE 'mysql.%'"
    )
    return (
        "SELECT coalesce(sum(e AND r), 0), coalesce(sum(e AND NOT r), 0),"  # noqa: S608
        " coalesce(sum(s AND r), 0), coalesce(sum(w), 0) FROM ("
        f"SELECT {without} AND plugin IN ({_ASKED_PLUGINS}) AS e,"
        " host NOT IN ('localhost', '127.0.0.1', '::1', @@hostname) AS r, super_priv = 'Y' AS s,"
        f" host IN ('%', '') AS w FROM mysql.user WHERE {real}) AS accounts"
    )


def _within(ask: Ask, today: date) -> Sequence[Sign]:
    """What the server says of its accounts; they are counted and not named."""
    version = next(iter(first_row(ask(_WHOSE))), "")
    maria = "mariadb" in version.lower()
    row = first_row(ask(accounts_of(maria)))
    counts = [int(each) for each in row if each.isdecimal() and len(each) < 12]
    free, here, mighty, anywhere = counts if len(counts) == 4 else (0, 0, 0, 0)
    signs = []
    if free:
        what = f"{free} accounts need no password, from other machines"
        signs.append(Sign("no_auth", what, "give each a password", "mysql.user"))
    if here:
        what = f"{here} accounts need no password on the machine itself"
        remedy = "give each a password, or let the socket say who it is (unix_socket)"
        signs.append(Sign("default_credentials", what, remedy, "mysql.user"))
    wide = ["the account that is used here may do everything"] if number(ask(_MAY_ALL)) > 0 else []
    if mighty:
        wide.append(f"{mighty} accounts may do everything from other machines")
    if wide:
        remedy = "give each use an account that may read what it needs (REVOKE SUPER)"
        signs.append(Sign("broad_role", "; ".join(wide), remedy, "Super_priv"))
    bound = first_row(ask(_BOUND))
    if anywhere:
        what = f"{anywhere} accounts may sign in from every network (host %)"
        signs.append(Sign("public_bind", what, "name the hosts that need it", "mysql.user host %"))
    elif bound and is_wide(bound[0] or "*"):
        signs.append(wide_bind("bind_address", bound[0] or "not set", "it"))
    if len(bound) == 2 and is_false(bound[1]):
        signs.append(_PLAIN_TOO)
    product = "MariaDB" if maria else "MySQL"
    return [*signs, *_ended.ended(product, version.removeprefix("5.5.5-"), today)]


_PLAIN_TOO = Sign(
    "no_tls",
    "it takes passwords and answers without TLS",
    "set require_secure_transport = ON",
    "no require_secure_transport",
)


def _inside(name: str, given: str) -> Sequence[Sign]:
    said: dict[str, str] = {}
    section = ""
    for key, value in pairs(given):
        if key.startswith("["):
            section = key
        elif section in ("[mysqld]", "[mariadb]", "[server]", "[mariadbd]", "[galera]"):
            said[key] = value
    signs = []
    if "skip-grant-tables" in said and said["skip-grant-tables"] not in ("0", "OFF"):
        signs.append(Sign("no_auth", "it checks no password (skip-grant-tables)", "remove it", ""))
    if "skip-networking" not in said and is_wide(said.get("bind-address", "*")):
        signs.append(wide_bind("bind-address", said.get("bind-address", "not set"), "it"))
    if not is_true(said.get("require-secure-transport", "off")) and "skip-networking" not in said:
        signs.append(_PLAIN_TOO)
    return signs


def _greet(version: bytes, flags: int) -> tuple[bytes, bytes]:
    body = b"\x0a" + version + b"\0" + b"\1\0\0\0" + b"saltsalt" + b"\0"
    body += struct.pack("<H", flags & 0xFFFF) + b"\x2d\2\0" + struct.pack("<H", flags >> 16)
    body += b"\x15" + bytes(10) + b"saltsaltsalt\0" + b"mysql_native_password\0"
    return struct.pack("<I", len(body)), body


ENTRY = Check(
    name="mysql",
    title="MySQL and MariaDB",
    title_zh="MySQL 与 MariaDB",
    port=3306,
    also=("mariadb",),
    remedy="set a password for every account and close the port to other networks",
    outside=_outside,
    login=_login,
    within=_within,
    inside=_inside,
    files=("my.cnf", "mysqld.cnf", "*-server.cnf", "server.cnf"),
    seen_open="MariaDB 10.11.19 (an account without a password, from the owner's list)",
    seen_guarded="MariaDB 10.11.19 (passwords; TLS)",
    seen={
        "no_auth": "MariaDB 10.11.19",
        "default_credentials": "MariaDB 10.11.19",
        "no_tls": "MariaDB 10.11.19",
        "public_bind": "MariaDB 10.11.19",
        "broad_role": "MariaDB 10.11.19",
    },
    examples=(
        Example(
            "MariaDB 10.11.19 without TLS",
            shows=frozenset({"no_tls"}),
            lines=(_greet(b"5.5.5-10.11.19-MariaDB-0+deb12u1", 0x81FFF7FE & ~_SSL),),
        ),
        Example(
            "MySQL 5.7 with TLS, by its documentation",
            shows=frozenset({"end_of_life"}),
            lines=(_greet(b"5.7.44-log", 0x81FFFFFF),),
        ),
        Example(
            "MariaDB that lets root in by an empty password",
            shows=frozenset({"no_tls", "default_credentials", "broad_role"}),
            lines=(
                _greet(b"5.5.5-10.11.19-MariaDB", 0x81FFF7FE & ~_SSL),
                (*_greet(b"5.5.5-10.11.19-MariaDB", 0x81FFF7FE & ~_SSL), b"\7\0\0\2", b"\0" * 7),
            ),
            login=("root", ""),
        ),
        Example(
            "MariaDB 10.11.19 with TLS", lines=(_greet(b"5.5.5-10.11.19-MariaDB", 0x81FFFFFE),)
        ),
        Example(
            "MariaDB 10.11.19 with accounts for everyone",
            shows=frozenset(
                {"no_auth", "default_credentials", "broad_role", "public_bind", "no_tls"}
            ),
            answers={
                _WHOSE: [("10.11.19-MariaDB",)],
                accounts_of(True): [("1", "2", "1", "3")],
                _MAY_ALL: [("1",)],
                _BOUND: [("", "0")],
            },
        ),
        Example(
            "MySQL 8.4 of one machine, by its documentation",
            answers={
                _WHOSE: [("8.4.8",)],
                accounts_of(False): [("0", "0", "0", "0")],
                _MAY_ALL: [("0",)],
                _BOUND: [("127.0.0.1", "1")],
            },
        ),
        Example(
            "my.cnf for every network, without checks",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="my.cnf",
            text="[client]\nport=3306\n[mysqld]\nskip-grant-tables\nbind-address = 0.0.0.0\n",
        ),
        Example(
            "my.cnf of one machine",
            file="my.cnf",
            text="[mysqld]\nbind-address = 127.0.0.1\nrequire_secure_transport = ON\n",
        ),
    ),
)
