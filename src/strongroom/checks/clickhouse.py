"""ClickHouse by its HTTP port: the user default has no password until somebody gives it one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import FILE_CAP, OPEN_TO_ANYONE, is_wide, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Reply, Sign

_ASK = "/?query=SELECT%20version()"
_GRANTS = "/?query=SHOW%20GRANTS"
_ALL = Sign(
    "broad_role",
    "the account may do everything, to every table",
    "give each use an account that may read what it needs",
    "GRANT ALL ON *.*",
)
_TEXT = {"content-type": "text/tab-separated-values; charset=UTF-8"}
_VERSION = re.compile(rb"\d{2}\.\d{1,3}(?:\.\d{1,6}){0,2}\s*")


def _is_it(reply: Reply) -> bool:
    return any(name.startswith("x-clickhouse") for name in reply.headers) or (
        b"DB::Exception" in reply.body
    )


def _outside(door: Door) -> Look:
    asked = door.get(_ASK)
    if asked is None:
        return Look("other" if door.reached else "silent")
    if asked.status == 200 and _VERSION.fullmatch(asked.body):
        version = _ended.plain(asked.body.decode())
        sign = Sign(
            "no_auth",
            f"ClickHouse {version} runs queries of anyone as the user default",
            "",
            f"SELECT version() → {version}",
        )
        return Look("open", (sign, *_ended.ended("ClickHouse", version, door.today)), version)
    return Look("guarded" if _is_it(asked) and asked.status in (401, 403, 500, 516) else "other")


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    asked = door.get(_ASK, login=login)
    if asked is None or asked.status != 200 or not _VERSION.fullmatch(asked.body):
        return False, ()
    old = _ended.ended("ClickHouse", _ended.plain(asked.body.decode()), door.today)
    # Versions before 20.4 have no grants and take the question for a fault.
    granted = door.get(_GRANTS, login=login)
    if granted is not None and granted.status == 200 and b"GRANT ALL ON *.*" in granted.body:
        return True, (_ALL, *old)
    return True, old


def _inside(name: str, given: str) -> Sequence[Sign]:
    plain = re.sub(r"(?s)<!--.*?-->", "", given[:FILE_CAP])
    signs = []
    user = re.search(r"(?s)<default>(.*?)</default>", plain)
    if (
        "<users>" in plain
        and user
        and re.search(r"<password>\s*</password>|<password\s*/>", user[1])
    ):
        wide = re.search(r"<ip>\s*::/0\s*</ip>", user[1]) or "<networks" not in user[1]
        where = ", from every network" if wide else ""
        signs.append(
            Sign(
                "no_auth",
                f"its user default has no password{where}",
                "set password_sha256_hex, and name the networks",
                "<password></password>",
            )
        )
    if user and re.search(r"<access_management>\s*[1-9]", user[1]):
        signs.append(
            Sign(
                "broad_role",
                "its user default may make users and give rights",
                "take access_management away from it",
                "<access_management>1",
            )
        )
    hosts = re.findall(r"<listen_host>\s*([^<\s]+)\s*</listen_host>", plain)
    if any(is_wide(host) for host in hosts):
        signs.append(wide_bind("listen_host", hosts[0], "it"))
    if re.search(r"<http_port>\s*\d", plain) and not re.search(r"<https_port>\s*\d", plain):
        signs.append(Sign("no_tls", "it has no https_port", "set https_port", "http_port alone"))
    return signs


ENTRY = Check(
    name="clickhouse",
    title="ClickHouse",
    title_zh="ClickHouse",
    port=8123,
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("users.xml", "config.xml"),
    http=True,
    seen_open="ClickHouse 18.16.1",
    seen_guarded="ClickHouse 18.16.1 (password)",
    seen={
        "no_auth": "ClickHouse 18.16.1",
        "default_credentials": "ClickHouse 18.16.1",
        "no_tls": "ClickHouse 18.16.1",
        "end_of_life": "ClickHouse 18.16.1",
    },
    examples=(
        Example(
            "ClickHouse 18.16.1 as it is installed",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            http={f"GET {_ASK}": Reply(200, _TEXT, b"18.16.1\n")},
        ),
        Example(
            "ClickHouse with an account of the list that may do everything, by its documentation",
            shows=frozenset({"default_credentials", "broad_role", "no_tls"}),
            http={
                f"GET {_ASK}": Reply(401, _TEXT, b"Code: 194. DB::Exception: default"),
                f"login GET {_ASK}": Reply(200, _TEXT, b"24.8.4.13\n"),
                f"login GET {_GRANTS}": Reply(200, _TEXT, b"GRANT ALL ON *.* TO default\n"),
            },
            login=("default", "changeme"),
        ),
        Example(
            "ClickHouse whose user default has no password, by its documentation",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            http={f"GET {_ASK}": Reply(200, _TEXT, b"24.8.4.13\n")},
        ),
        Example(
            "ClickHouse with a password, by its documentation",
            http={
                f"GET {_ASK}": Reply(
                    401,
                    {"x-clickhouse-exception-code": "194"},
                    b"Code: 194. DB::Exception: default: Authentication failed.",
                )
            },
            tls=True,
        ),
        Example(
            "users.xml without a password",
            shows=frozenset({"no_auth", "broad_role"}),
            file="users.xml",
            text="<yandex><users><default><password></password>"
            "<networks><ip>::/0</ip></networks><access_management>1</access_management></default></users></yandex>",
        ),
        Example(
            "config.xml for every network",
            shows=frozenset({"public_bind", "no_tls"}),
            file="config.xml",
            text="<clickhouse><http_port>8123</http_port><listen_host>::</listen_host></clickhouse>",
        ),
        Example(
            "config.xml of one machine",
            file="config.xml",
            text="<clickhouse><!-- <listen_host>::</listen_host> --><https_port>8443</https_port>"
            "<listen_host>127.0.0.1</listen_host></clickhouse>",
        ),
    ),
)
