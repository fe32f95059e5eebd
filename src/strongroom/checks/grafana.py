"""Grafana: a dashboard that may let strangers in, and ask its data sources in their name."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import at, is_true, is_wide, pairs, read_json, text, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Reply, Sign

_JSON = {"content-type": "application/json; charset=UTF-8"}
_BROAD = ("Admin", "Editor")
_REMEDY = "set [auth.anonymous] enabled = false"


def _outside(door: Door) -> Look:
    health = door.get("/api/health")
    if health is None:
        return Look("other" if door.reached else "silent")
    said = read_json(health)
    # The health stays open: it says what answers there, and proves nothing.
    if health.status != 200 or not text(at(said, "database")):
        return Look("other")
    version = _ended.plain(text(at(said, "version")))
    old = _ended.ended("Grafana", version, door.today)
    asked = door.get("/api/org")
    if asked is None or asked.status != 200 or not isinstance(at(read_json(asked), "id"), int):
        return Look("guarded", old, version)
    sign = Sign(
        "no_auth",
        f"Grafana {version} lets strangers in (auth.anonymous)".replace("  ", " "),
        _REMEDY,
        "GET /api/org → 200",
    )
    sources = door.get("/api/datasources")
    broad: tuple[Sign, ...] = ()
    if sources is not None and sources.status == 200 and isinstance(read_json(sources), list):
        broad = (
            Sign(
                "broad_role",
                "strangers are its administrators",
                "set org_role = Viewer, or switch strangers off",
                "GET /api/datasources → 200",
            ),
        )
    return Look("open", (sign, *broad, *old), version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    seen = door.get("/api/user", login=login)
    said = read_json(seen)
    if seen is None or seen.status != 200 or not isinstance(at(said, "id"), int):
        return False, ()
    if at(said, "isGrafanaAdmin") is not True:
        return True, ()
    return True, (
        Sign(
            "broad_role",
            "the account is its administrator",
            "give each use an account of its own",
            "isGrafanaAdmin true",
        ),
    )


def _inside(name: str, given: str) -> Sequence[Sign]:
    said: dict[str, str] = {}
    section = ""
    for key, value in pairs(given, ";#"):
        if key.startswith("["):
            section = key.strip("[]")
        else:
            said[f"{section}.{key}"] = value
    if not said:
        return ()
    signs = []
    if is_true(said.get("auth.anonymous.enabled")):
        signs.append(Sign("no_auth", "it lets strangers in", _REMEDY, "auth.anonymous.enabled"))
        role = said.get("auth.anonymous.org-role", "Viewer")
        if role in _BROAD:
            signs.append(
                Sign(
                    "broad_role",
                    "strangers may change it",
                    "set org_role = Viewer",
                    f"org_role = {role}",
                )
            )
    if said.get("security.admin-password") == "admin":
        signs.append(
            Sign(
                "default_credentials",
                "its administrator has the password it is shipped with",
                "set a password of its own",
                "admin_password",
            )
        )
    if is_wide(said.get("server.http-addr") or "0.0.0.0"):  # noqa: S104
        bound = said.get("server.http-addr", "not set")
        signs.append(wide_bind("http_addr", bound, "it"))
    if said.get("server.protocol", "http") == "http":
        what = "it speaks without TLS"
        signs.append(Sign("no_tls", what, "set protocol = https", "protocol = http"))
    return signs


_HEALTH = b'{"commit":"x","database":"ok","version":"%s"}'

ENTRY = Check(
    name="grafana",
    title="Grafana",
    title_zh="Grafana",
    port=3000,
    remedy=_REMEDY,
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("grafana*.ini", "custom.ini"),
    lockout=True,
    private=False,
    http=True,
    examples=(
        Example(
            "Grafana 9 that lets strangers in as administrators, by its documentation",
            shows=frozenset({"no_auth", "broad_role", "no_tls", "end_of_life"}),
            state="open",
            http={
                "GET /api/health": Reply(200, _JSON, _HEALTH % b"9.2.0"),
                "GET /api/org": Reply(200, _JSON, b'{"id":1,"name":"Main Org."}'),
                "GET /api/datasources": Reply(200, _JSON, b"[]"),
            },
        ),
        Example(
            "Grafana 13 that asks for a sign-in, by its documentation",
            http={
                "GET /api/health": Reply(200, _JSON, _HEALTH % b"13.2.2"),
                "GET /api/org": Reply(401, _JSON, b'{"message":"Unauthorized"}'),
            },
            tls=True,
        ),
        Example(
            "Grafana with the password it is shipped with, by its documentation",
            shows=frozenset({"default_credentials", "broad_role"}),
            http={
                "GET /api/health": Reply(200, _JSON, _HEALTH % b"13.2.2"),
                "GET /api/org": Reply(401, _JSON, b'{"message":"Unauthorized"}'),
                "login": Reply(200, _JSON, b'{"id":1,"login":"admin","isGrafanaAdmin":true}'),
            },
            tls=True,
            login=("admin", "admin"),
        ),
        Example(
            "grafana.ini for strangers",
            shows=frozenset(
                {"no_auth", "broad_role", "public_bind", "no_tls", "default_credentials"}
            ),
            file="grafana.ini",
            text="[security]\nadmin_password = admin\n[auth.anonymous]\nenabled = true\n"
            "org_role = Admin\n",
        ),
        Example(
            "grafana.ini of one machine",
            file="grafana.ini",
            text="[server]\nprotocol = https\nhttp_addr = 127.0.0.1\n"
            "[auth.anonymous]\n;enabled = true\n",
        ),
    ),
)
