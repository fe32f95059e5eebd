"""PostgreSQL: whether it lets a user in without asking, and what its own rules say."""

from __future__ import annotations

import ipaddress
import re
import struct
from collections.abc import Iterable, Sequence
from datetime import date

from strongroom.checks import _ended
from strongroom.checks._common import (
    FILE_CAP,
    first_row,
    is_false,
    is_true,
    is_wide,
    number,
    pairs,
    rows_of,
    wide_bind,
)
from strongroom.checks._scram import Scram, postgres_md5
from strongroom.core.entries import Check
from strongroom.core.outside import Ask, Door, Example, Line, Login, Look, Sign

_SSL = struct.pack(">II", 8, 80877103)
_NO_TLS = Sign("no_tls", "it offers no TLS", "set ssl = on and use hostssl", "SSLRequest → N")
_WAYS = {3: "in clear", 5: "by MD5", 7: "by GSSAPI", 9: "by SSPI", 10: "by SCRAM"}
_EVERYONE = ("all", "0.0.0.0/0", "::/0", "::0/0")


def _startup(user: str) -> bytes:
    words = b"".join(
        w.encode() + b"\0" for w in ("user", user, "database", "postgres", "application_name", "")
    )
    body = struct.pack(">I", 196_608) + words + b"\0"
    return struct.pack(">I", len(body) + 4) + body


def _message(line: Line) -> tuple[bytes, bytes]:
    """The next message as (type, body); (b"", b"") when there is no more."""
    head = line.read(5)
    if len(head) < 5:
        return b"", b""
    size = struct.unpack(">I", head[1:])[0] - 4
    if not 0 <= size <= 32_768:
        return b"", b""
    body = line.read(size) if size else b""
    return (head[:1], body) if len(body) == size else (b"", b"")


def _begin(line: Line, user: str) -> tuple[bool | None, bytes, bytes]:
    """Ask for TLS, then who we are taken for: (TLS or None if it is no PostgreSQL, message)."""
    line.send(_SSL)
    veiled: bool | None = {b"S": True, b"N": False}.get(line.read(1))
    if veiled is None or (veiled and not line.secure()):
        return None, b"", b""
    line.send(_startup(user))
    return veiled, *_message(line)


def _outside(door: Door) -> Look:
    user = door.account or "postgres"
    line = door.line()
    if line is None:
        return Look("silent")
    with line:
        veiled, sort, body = _begin(line, user)
        if veiled is None:
            return Look("other")
        plain = () if veiled else (_NO_TLS,)
        code = struct.unpack(">I", body[:4])[0] if sort == b"R" and len(body) >= 4 else -1
        if code != 0:
            asks = sort == b"E" or code in _WAYS
            return Look("guarded" if asks else "other", plain)
        version = _version(line)
    number = _ended.plain(version)
    sign = Sign(
        "no_auth",
        f"PostgreSQL {number} lets the user {_safe(user)} in without a password".replace("  ", " "),
        "change `trust` in pg_hba.conf to scram-sha-256",
        "StartupMessage → AuthenticationOk",
    )
    old = _ended.ended("PostgreSQL", number, door.today)
    return Look("open", (sign, *plain, *old), number)


def _safe(user: str) -> str:
    return user if re.fullmatch(r"[a-z_][a-z0-9_]{0,30}", user) else "that was declared"


def _version(line: Line) -> str:
    """What the server says of itself behind AuthenticationOk, until it is ready."""
    for _ in range(60):
        sort, body = _message(line)
        if sort == b"S" and body.startswith(b"server_version\0"):
            return body[15:].rstrip(b"\0").decode("ascii", "replace")
        if sort in (b"", b"E", b"Z"):
            break
    return ""


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    line = door.line()
    if line is None:
        return False, ()
    password = login.password.reveal()
    with line:
        veiled, sort, body = _begin(line, login.user)
        if veiled is None or sort != b"R" or len(body) < 4:
            return False, ()
        code = struct.unpack(">I", body[:4])[0]
        if code == 3:
            _answer(line, password + b"\0")
        elif code == 5:
            _answer(line, postgres_md5(login.user, password, body[4:8]) + b"\0")
        elif code == 10:
            scram = Scram(password)
            first = scram.first()
            _answer(line, b"SCRAM-SHA-256\0" + struct.pack(">I", len(first)) + first)
            sort, body = _message(line)
            if sort != b"R" or body[:4] != struct.pack(">I", 11):
                return False, ()
            _answer(line, scram.final(body[4:]))
            sort, body = _message(line)
            if sort != b"R" or body[:4] != struct.pack(">I", 12):
                return False, ()
        else:
            return False, ()
        sort, body = _message(line)
        return sort == b"R" and body[:4] == b"\0\0\0\0", ()


def _answer(line: Line, data: bytes) -> None:
    line.send(b"p" + struct.pack(">I", len(data) + 4) + data)


def _inside(name: str, given: str) -> Sequence[Sign]:
    return _rules(given) if "hba" in name else _conf(given)


def _conf(given: str) -> Sequence[Sign]:
    said = {key: value.split("#")[0].strip().strip("'") for key, value in pairs(given, "#")}
    signs = []
    if is_wide(said.get("listen-addresses", "localhost")):
        signs.append(wide_bind("listen_addresses", said["listen-addresses"], "it"))
    if is_false(said.get("ssl", "off")):
        signs.append(Sign("no_tls", "TLS is switched off", "set ssl = on", "ssl = off"))
    return signs


def _rules(given: str) -> Sequence[Sign]:
    rows = []
    for at, line in enumerate(given[:FILE_CAP].splitlines(), 1):
        words = line.split("#")[0].split()
        if len(words) < 5 or not words[0].startswith("host"):
            continue
        mask, method = "", words[4]
        if re.fullmatch(r"[\d.]+|[0-9a-f]*:[0-9a-f:]*", method):
            # An address and a netmask in two columns.
            mask, method = method, words[5] if len(words) > 5 else ""
        rows.append((str(at), words[0], words[3], mask, method))
    return _judged(rows)


def _where(address: str, mask: str) -> str:
    """Who a rule is for: "everyone", "machine" for this one alone, or "some"."""
    if address in _EVERYONE:
        return "everyone"
    if address in ("localhost", "samehost", ""):
        return "machine"
    try:
        network = ipaddress.ip_network(f"{address}/{mask}" if mask else address, strict=False)
    except ValueError:
        return "some"
    if network.prefixlen == 0:
        return "everyone"
    return "machine" if network.is_loopback else "some"


def _judged(rows: Iterable[Sequence[str]]) -> list[Sign]:
    """Signs of rules, each as (number, type, address, netmask, method)."""
    signs: dict[str, Sign] = {}
    for at, sort, address, mask, method in rows:
        where = _where(address, mask)
        proof = f"line {at}: {sort} … {method}"[:90]
        if method == "trust" and where != "machine":
            signs.setdefault(
                "no_auth",
                Sign("no_auth", "a rule lets users in without a password (trust)", "", proof),
            )
        elif where == "everyone" and method != "reject":
            signs.setdefault(
                "public_bind",
                Sign(
                    "public_bind",
                    "a rule lets users of every network try to log in",
                    "name the networks that need it in pg_hba.conf",
                    proof,
                ),
            )
        if method == "password" and sort != "hostssl":
            signs.setdefault(
                "no_tls",
                Sign("no_tls", "a rule takes passwords in clear", "use scram-sha-256", proof),
            )
    return list(signs.values())


_SELF = (
    "SELECT current_setting('is_superuser'), current_setting('listen_addresses'),"
    " current_setting('ssl'), current_setting('server_version')"
)
_SUPERS = "SELECT count(*)::text FROM pg_roles WHERE rolsuper AND rolcanlogin"
_READERS = (
    "SELECT count(*)::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid"
    " WHERE r.rolname IN ('pg_read_all_data', 'pg_write_all_data')"
)
_PUBLIC = (
    "SELECT count(DISTINCT table_schema || '.' || table_name)::text"
    " FROM information_schema.table_privileges WHERE grantee = 'PUBLIC'"
    " AND privilege_type = 'SELECT'"
    " AND table_schema NOT IN ('pg_catalog', 'information_schema')"
)
_HBA = (
    "SELECT line_number::text, type, coalesce(address, ''), coalesce(netmask, ''), auth_method"
    " FROM pg_hba_file_rules WHERE error IS NULL AND type LIKE 'host%'"
)


def _within(ask: Ask, today: date) -> Sequence[Sign]:
    """What the server says of its accounts and rules. Names of accounts are only counted."""
    signs = []
    said = first_row(ask(_SELF))
    wide = []
    if said and is_true(said[0]):
        wide.append("the account that is used here is a superuser")
    supers, readers = number(ask(_SUPERS)), number(ask(_READERS))
    if supers > 1:
        wide.append(f"{supers} accounts are superusers")
    if readers > 0:
        wide.append(f"{readers} accounts may read or write all data")
    if (tables := number(ask(_PUBLIC))) > 0:
        wide.append(f"{tables} tables may be read by every account (PUBLIC)")
    if wide:
        remedy = (
            "give each use a role that may read what it needs (REVOKE, ALTER ROLE … NOSUPERUSER)"
        )
        signs.append(Sign("broad_role", "; ".join(wide), remedy, "pg_roles"))
    signs += _judged(rows_of(ask(_HBA), 5))
    if len(said) == 4:
        known = {sign.weakness for sign in signs}
        if "public_bind" not in known and is_wide(said[1]):
            signs.append(wide_bind("listen_addresses", said[1], "it"))
        if "no_tls" not in known and is_false(said[2]):
            signs.append(Sign("no_tls", "TLS is switched off", "set ssl = on", "ssl = off"))
        signs += _ended.ended("PostgreSQL", said[3], today)
    return signs


def _said(sort: bytes, body: bytes) -> tuple[bytes, bytes]:
    return sort + struct.pack(">I", len(body) + 4), body


_OK = _said(b"R", b"\0\0\0\0")
_SCRAM = _said(b"R", b"\0\0\0\nSCRAM-SHA-256\0\0")

ENTRY = Check(
    name="postgresql",
    title="PostgreSQL",
    title_zh="PostgreSQL",
    port=5432,
    also=("postgres",),
    remedy="change `trust` in pg_hba.conf to scram-sha-256 and reload",
    outside=_outside,
    login=_login,
    within=_within,
    inside=_inside,
    files=("pg_hba.conf", "postgresql.conf", "postgresql.auto.conf"),
    seen_open="PostgreSQL 18.6 (trust)",
    seen_guarded="PostgreSQL 18.6 (scram-sha-256, md5, password, reject; TLS)",
    seen={
        "no_auth": "PostgreSQL 18.6",
        "default_credentials": "PostgreSQL 18.6",
        "no_tls": "PostgreSQL 18.6",
        "public_bind": "PostgreSQL 18.6",
        "broad_role": "PostgreSQL 18.6",
    },
    examples=(
        Example(
            "PostgreSQL 18.6 under trust",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            lines=((b"N", *_OK, *_said(b"S", b"server_version\x0018.6\0")),),
        ),
        Example(
            "PostgreSQL 12 under trust, behind TLS",
            shows=frozenset({"no_auth", "end_of_life"}),
            state="open",
            lines=((b"S", b"TLS", *_OK, *_said(b"S", b"server_version\x0012.3 (Debian)\0")),),
        ),
        Example("PostgreSQL 18.6 with SCRAM, behind TLS", lines=((b"S", b"TLS", *_SCRAM),)),
        Example(
            "PostgreSQL 18.6 whose rules know no such host",
            shows=frozenset({"no_tls"}),
            lines=((b"N", *_said(b"E", b"SFATAL\0C28000\0Mno pg_hba.conf entry\0\0")),),
        ),
        Example(
            "PostgreSQL 18.6 with two superusers, a rule of trust and a table for all",
            shows=frozenset({"broad_role", "no_auth", "public_bind", "no_tls"}),
            answers={
                _SELF: [("on", "*", "off", "18.6")],
                _SUPERS: [("2",)],
                _READERS: [("1",)],
                _PUBLIC: [("3",)],
                _HBA: [("117", "host", "10.0.0.0", "255.0.0.0", "trust")],
            },
        ),
        Example(
            "PostgreSQL 18.6 whose account may not see the rules",
            answers={
                _SELF: [("off", "localhost", "on", "18.6")],
                _SUPERS: [("1",)],
                _READERS: [("0",)],
                _PUBLIC: [("0",)],
            },
        ),
        Example(
            "PostgreSQL 18.6 of one machine",
            answers={
                _SELF: [("off", "127.0.0.1", "on", "18.6 (Debian 18.6-1)")],
                _HBA: [("1", "host", "127.0.0.1", "255.255.255.255", "trust")],
            },
        ),
        Example(
            "postgresql.conf for every network",
            shows=frozenset({"public_bind", "no_tls"}),
            file="postgresql.conf",
            text="listen_addresses = '*'   # all\nssl = off\n",
        ),
        Example(
            "postgresql.conf of one machine",
            file="postgresql.conf",
            text="#listen_addresses = '*'\nlisten_addresses = 'localhost'\nssl = on\n",
        ),
        Example(
            "pg_hba.conf with trust and every network",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="pg_hba.conf",
            text="host all all 10.0.0.0/8 trust\nhost all all 0.0.0.0/0 password\n",
        ),
        Example(
            "pg_hba.conf of one network",
            file="pg_hba.conf",
            text="# TYPE DATABASE USER ADDRESS METHOD\nlocal all postgres peer\n"
            "host all all 127.0.0.1/32 trust\n"
            "host all all 127.0.0.1 255.255.255.255 trust\n"
            "hostssl all all 10.1.0.0/16 scram-sha-256\n"
            "host all all all reject\n",
        ),
    ),
)
