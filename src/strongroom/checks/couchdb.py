"""CouchDB: whether it names its databases to anyone, and whether everyone is its administrator."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from strongroom.checks import _ended
from strongroom.checks._common import (
    OPEN_TO_ANYONE,
    at,
    is_true,
    is_wide,
    pairs,
    read_json,
    text,
    wide_bind,
)
from strongroom.core.entries import Check
from strongroom.core.outside import Content, Door, Example, Login, Look, Reply, Sign

COUNTED = 12
"""Databases whose documents are counted, each by one question."""
_JSON = {"content-type": "application/json", "server": "CouchDB/3.3.3 (Erlang OTP/24)"}
_PARTY = Sign(
    "broad_role",
    "whoever comes is its administrator",
    "make an administrator, and require_valid_user = true",
    "GET /_session → roles _admin",
)


def _admin(reply: Reply | None) -> bool:
    roles = at(read_json(reply), "userCtx", "roles")
    return isinstance(roles, list) and "_admin" in roles


def _outside(door: Door) -> Look:
    first = door.get("/")
    if first is None:
        return Look("other" if door.reached else "silent")
    said = read_json(first)
    if first.status == 401 and text(at(said, "error")) == "unauthorized":
        return Look("guarded")
    known = at(said, "couchdb") or at(said, "express-pouchdb")
    if first.status != 200 or not known:
        return Look("other")
    version = _ended.plain(text(at(said, "version")))
    old = _ended.ended("CouchDB", version, door.today) if at(said, "couchdb") else ()
    listed = door.get("/_all_dbs")
    names = read_json(listed)
    if listed is None or listed.status != 200 or not isinstance(names, list):
        return Look("guarded", old, version)
    sign = Sign(
        "no_auth",
        f"CouchDB {version} names its {len(names)} databases to anyone".replace("  ", " "),
        "set require_valid_user = true and give it an administrator",
        "GET /_all_dbs → 200",
    )
    party = (_PARTY,) if _admin(door.get("/_session")) else ()
    return Look("open", (sign, *party, *old), version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    seen = door.get("/_session", login=login)
    if seen is None or seen.status != 200 or at(read_json(seen), "userCtx", "name") != login.user:
        return False, ()
    broad = Sign(
        "broad_role",
        "the account is its administrator",
        "give each use an account of its own",
        "GET /_session → roles _admin",
    )
    return True, ((broad,) if _admin(seen) else ())


def _content(door: Door) -> Sequence[Content]:
    names = read_json(door.get("/_all_dbs"))
    found: list[Content] = []
    for name in names if isinstance(names, list) else ():
        if isinstance(name, str) and not name.startswith("_") and len(name) < 200:
            count = -1
            if len(found) < COUNTED:
                told = at(read_json(door.get(f"/{quote(name, safe='')}")), "doc_count")
                count = told if isinstance(told, int) and told >= 0 else -1
            found.append(Content(name, count))
    return found


def _inside(name: str, given: str) -> Sequence[Sign]:
    said: dict[str, str] = {}
    admins, section = False, ""
    for key, value in pairs(given, ";#"):
        if key.startswith("["):
            section = key.strip("[]")
        elif section == "admins":
            admins = admins or bool(value)
        else:
            said[f"{section}.{key}"] = value
    if not said and not admins:
        return ()
    signs = []
    asks = any(is_true(said.get(f"{s}.require-valid-user")) for s in ("chttpd", "couch-httpd-auth"))
    if not asks:
        signs.append(
            Sign(
                "no_auth",
                "it answers who does not say who they are"
                + ("" if admins else ", and nobody is its administrator"),
                "set require_valid_user = true",
                "no require_valid_user",
            )
        )
    for where in ("chttpd.bind-address", "httpd.bind-address"):
        if is_wide(said.get(where, "127.0.0.1")):
            signs.append(wide_bind(where.replace("-", "_"), said[where], "it"))
            break
    if not is_true(said.get("ssl.enable")) and "daemons.httpsd" not in said:
        signs.append(Sign("no_tls", "TLS is not switched on", "set [ssl] enable = true", ""))
    return signs


_WELCOME = (
    b'{"couchdb":"Welcome","version":"%s","vendor":{"name":"The Apache Software Foundation"}}'
)
_NOBODY = b'{"ok":true,"userCtx":{"name":null,"roles":[%s]}}'
_NOT_YOU = b'{"error":"unauthorized","reason":"You are not a server admin."}'

ENTRY = Check(
    name="couchdb",
    title="CouchDB",
    title_zh="CouchDB",
    port=5984,
    also=("pouchdb",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    content=_content,
    inside=_inside,
    files=("local.ini", "default.ini", "couchdb*.ini"),
    http=True,
    seen_open="PouchDB Server 4.2.0, which speaks its protocol; CouchDB itself: unverified",
    seen_guarded="unverified",
    seen={
        "no_auth": "PouchDB Server 4.2.0",
        "no_tls": "PouchDB Server 4.2.0",
        "broad_role": "PouchDB Server 4.2.0",
    },
    examples=(
        Example(
            "CouchDB 2.3 where everyone is administrator, by its documentation",
            shows=frozenset({"no_auth", "broad_role", "no_tls", "end_of_life"}),
            state="open",
            http={
                "GET /": Reply(200, _JSON, _WELCOME % b"2.3.1"),
                "GET /_all_dbs": Reply(200, _JSON, b'["_users","register"]'),
                "GET /_session": Reply(200, _JSON, _NOBODY % b'"_admin"'),
                "GET /register": Reply(200, _JSON, b'{"db_name":"register","doc_count":3}'),
            },
        ),
        Example(
            "CouchDB 3.3 with an administrator, by its documentation",
            http={
                "GET /": Reply(200, _JSON, _WELCOME % b"3.3.3"),
                "GET /_all_dbs": Reply(401, _JSON, _NOT_YOU),
            },
            tls=True,
        ),
        Example(
            "CouchDB that asks everyone, with an account of the list, by its documentation",
            shows=frozenset({"default_credentials", "broad_role"}),
            http={
                "GET /": Reply(401, _JSON, b'{"error":"unauthorized","reason":"x"}'),
                "login": Reply(
                    200, _JSON, b'{"ok":true,"userCtx":{"name":"admin","roles":["_admin"]}}'
                ),
            },
            tls=True,
            login=("admin", "admin"),
        ),
        Example(
            "local.ini for every network",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="local.ini",
            text="[chttpd]\nport = 5984\nbind_address = 0.0.0.0\n",
        ),
        Example(
            "local.ini of one machine",
            file="local.ini",
            text="[chttpd]\nbind_address = 127.0.0.1\nrequire_valid_user = true\n"
            "[ssl]\nenable = true\n[admins]\nroot = -pbkdf2-x\n",
        ),
    ),
)
