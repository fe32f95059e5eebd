"""Connections to MySQL and MariaDB: where the password comes from, TLS, and a session that can
neither write nor wait for ever."""

from __future__ import annotations

import importlib
import os
import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn
from urllib.parse import parse_qsl, unquote, urlsplit

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.stores import _base, _urls

MODES: Final = ("disabled", "preferred", "required", "verify-ca", "verify-identity")
_PARAMETERS: Final = frozenset({"ssl-mode", "ssl-ca", "option-file", "socket"})
_CONNECT: Final = 10.0
_SLACK: Final = 10.0
"""Seconds to wait for a connection, and for the server to end a statement by itself."""


def driver() -> Any:
    """PyMySQL.

    Raises:
        StoreError: it is not installed.
    """
    try:
        return importlib.import_module("pymysql")
    except ImportError:
        pass
    raise StoreError("MySQL is read by PyMySQL, which is not installed", "pip install PyMySQL")


@dataclass(frozen=True)
class Address:
    """What a `mysql://` URL says; the password is never part of it.

    Attributes:
        mode: how TLS is used; files: extra files named in the URL.
    """

    host: str
    port: int
    user: str
    database: str
    mode: str
    ca: str = ""
    socket: str = ""
    option_file: str = ""
    secret: str = field(default="", repr=False)


def address(target: str) -> Address:
    """Take a URL apart and look for the password where it may be.

    The option file is `option-file=` of the URL or `~/.my.cnf`, group `client`; before it comes
    the environment's MYSQL_PWD.

    Raises:
        UsageError: it cannot be understood, or holds a password.
    """
    failed = "this MySQL URL cannot be understood"
    hint = "write mysql://user@host:port/database; the password goes into ~/.my.cnf"
    try:
        parts = urlsplit(target)
        given = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=False))
        port = parts.port or 3306
        password, host = parts.password, parts.hostname or ""
    except ValueError:
        raise UsageError(failed, hint) from None
    if password is not None:
        raise UsageError("a password has no place in a URL: it would show in `ps`", hint)
    unknown = sorted(set(given) - _PARAMETERS)
    if unknown:
        raise UsageError(
            f"{_base.safe_name(unknown[0])!r} is no parameter of a MySQL URL",
            f"known: {', '.join(sorted(_PARAMETERS))}",
        )
    local = host in {"", "localhost", "127.0.0.1", "::1"} or bool(given.get("socket"))
    mode = given.get("ssl-mode", "preferred").lower().replace("_", "-")
    if mode not in MODES:
        raise UsageError("that ssl-mode is not known", f"known: {', '.join(MODES)}")
    path = parts.path.strip("/")
    if "/" in path:
        raise UsageError(failed, hint)
    said = _option_file(given.get("option-file", ""))
    return Address(
        host=host or said.get("host", "") or "localhost",
        port=port,
        user=unquote(parts.username or "") or said.get("user", ""),
        database=unquote(path),
        mode="disabled" if local and "ssl-mode" not in given else mode,
        ca=given.get("ssl-ca", ""),
        socket=given.get("socket", ""),
        option_file=given.get("option-file", ""),
        secret=os.environ.get("MYSQL_PWD", "") or said.get("password", ""),
    )


def _option_file(name: str) -> dict[str, str]:
    """The group `client` of an option file, read here so that no parser quotes it in an error."""
    path = Path(name).expanduser() if name else Path("~/.my.cnf").expanduser()
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        if name:
            raise StoreError("the option file cannot be read", "check its path") from None
        return {}
    found: dict[str, str] = {}
    group = ""
    for line in lines:
        text = line.strip()
        if text.startswith("["):
            group = text.strip("[]").strip().lower()
        elif group in {"client", "client-mariadb", "mysql", "mariadb"} and "=" in text:
            key, _, value = text.partition("=")
            value = value.strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                value = value[1:-1]
            found[key.strip().lower().replace("_", "-")] = value
    return found


class _NoClearPassword:
    """A server that asks for the password as it is gets it over TLS only."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def authenticate(self, _packet: object) -> NoReturn:
        raise StoreError("the server asks for the password in clear, which is refused")


def _tls(where: Address) -> ssl.SSLContext | None:
    if where.mode == "disabled":
        return None
    try:
        context = ssl.create_default_context(cafile=where.ca or None)
    except (OSError, ssl.SSLError):
        raise StoreError("the file of ssl-ca cannot be read", "name a PEM file") from None
    context.check_hostname = where.mode == "verify-identity"
    if where.mode in {"preferred", "required"}:
        context.verify_mode = ssl.CERT_NONE
    return context


def connect(where: Address, url: str, seconds: float) -> Any:
    """A connection whose session is read only, in UTC, and bounded in time.

    Raises:
        StoreError: sign-in refused, no TLS where it is required. StoreBusy: no answer.
    """
    pymysql = driver()
    with words(url):
        connection = pymysql.connect(
            host=where.host,
            port=where.port,
            user=where.user or None,
            password=where.secret,
            database=where.database or None,
            unix_socket=where.socket or None,
            charset="utf8mb4",
            use_unicode=False,
            conv={},
            ssl=_tls(where),
            connect_timeout=_CONNECT,
            read_timeout=seconds + _SLACK,
            write_timeout=30,
            autocommit=True,
            local_infile=False,
            program_name="strongroom",
            auth_plugin_map={"mysql_clear_password": _NoClearPassword},
            cursorclass=importlib.import_module("pymysql.cursors").SSCursor,
        )
    try:
        if (
            where.mode not in {"disabled", "preferred"}
            and not ask(connection, "SHOW STATUS LIKE 'Ssl_cipher'")[0][1]
        ):
            raise StoreError(f"{url} does not speak TLS, and ssl-mode asks for it")
        maria = b"mariadb" in ask(connection, "SELECT version()")[0][0].lower()
        for sql in _session(maria, seconds):
            ask(connection, sql)
    except BaseException:
        drop(connection)
        raise
    return connection


def _session(maria: bool, seconds: float) -> Iterator[str]:
    yield "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    yield "SET SESSION time_zone = '+00:00', sql_mode = '', lock_wait_timeout = 5"
    if maria:
        yield f"SET SESSION max_statement_time = {seconds:.3f}"
    else:
        yield f"SET SESSION max_execution_time = {int(seconds * 1000)}"
        yield "SET SESSION information_schema_stats_expiry = 0"
    yield "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"


def ask(connection: Any, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """All rows of an answer, each value as bytes or None."""
    with words("the database"), connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return list(cursor.fetchall()) if cursor.description else []


def drop(connection: Any) -> None:
    """End a connection without first reading what the server still sends."""
    connection._force_close()


@contextmanager
def words(about: str) -> Iterator[None]:
    """Turn the messages of the server and its driver, which quote what is stored, into ours."""
    pymysql = driver()
    failed: StoreError
    try:
        yield
        return
    except pymysql.MySQLError as error:
        code = error.args[0] if error.args and isinstance(error.args[0], int) else 0
        failed = said(about, code)
    except (OSError, UnicodeError, ValueError, IndexError, struct.error):
        failed = StoreBusy(f"{about}: the connection was lost")
    raise failed from None


_REFUSED: Final = {1044, 1045, 1251, 1698, 1820, 3159}
_SLOW: Final = {1969, 3024, 1317}


def said(about: str, code: int) -> StoreError:
    """The error for a code of the server or the client library."""
    if code in _REFUSED:
        return StoreError(
            f"{about} refused the sign-in", "give the password by ~/.my.cnf or option-file="
        )
    if code in _SLOW:
        return StoreBusy(f"{about} did not answer in time", "ask for less, or raise the time-out")
    if code == 1205:
        return StoreBusy(f"{about} is locked by somebody else")
    if code in {1142, 1143, 1227}:
        return StoreError(f"{about}: the right to read is missing", "GRANT SELECT is needed")
    if code in {1792, 1290}:
        return StoreError(f"{about}: reading it would write, which is refused")
    if code in {1146, 1054, 1051}:
        return StoreError(f"{about} has been changed or dropped meanwhile")
    if code == 1049:
        return StoreError(f"{about}: there is no such database")
    if code == 2026:
        return StoreError(
            f"{about} does not speak TLS as ssl-mode asks", "check ssl-mode= and ssl-ca="
        )
    if code in {2002, 2003, 2005}:
        return StoreBusy(f"{about} cannot be reached", "is the server running, the address right?")
    if code in {2006, 2013, 2014, 1053, 1927}:
        return StoreBusy(f"{about}: the connection was lost")
    return StoreError(f"{about} cannot be read by MySQL (code {code or 'unknown'})")


def public(target: str) -> str:
    """The address as it may be shown."""
    return _urls.public_url(target)
