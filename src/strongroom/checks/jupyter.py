"""Jupyter: whoever is let in may run code on the machine, with what its user may read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import at, is_wide, read_json, text, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Look, Reply, Sign

_JSON = {"content-type": "application/json"}
_SETTING = re.compile(r"(?m)^\s*c\.(\w+)\.(\w+)\s*=\s*(.*?)\s*(?:#.*)?$")


def _outside(door: Door) -> Look:
    # /api tells the version to anyone, token or not; what follows is asked of nobody else.
    version = _ended.plain(text(at(read_json(door.get("/api")), "version")))
    if not version:
        return Look("other" if door.reached else "silent")
    listed = door.get("/api/contents?content=0")
    if listed is None or listed.status != 200 or at(read_json(listed), "type") != "directory":
        return Look("guarded", (), version)
    sign = Sign(
        "no_auth",
        f"Jupyter {version} lets anyone in, who may then run code on the machine",
        "give it a token or a password, now, and look for what was run",
        "GET /api/contents?content=0 → 200",
    )
    shells = door.get("/api/terminals")
    if shells is None or shells.status != 200 or not isinstance(read_json(shells), list):
        return Look("open", (sign,), version)
    broad = Sign(
        "broad_role",
        "whoever comes may have a shell of the machine",
        "set terminals_enabled = False",
        "GET /api/terminals → 200",
    )
    return Look("open", (sign, broad), version)


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = {(m[2]): m[3].strip("'\"") for m in _SETTING.finditer(given)}
    signs = []
    empty = [key for key in ("token", "password") if said.get(key) == ""]
    if "token" in empty and not said.get("password") and not said.get("hashed_password"):
        signs.append(
            Sign("no_auth", "its token is switched off", "take the line out", "token = ''")
        )
    if is_wide(said.get("ip", "localhost")):
        signs.append(wide_bind("ip", said["ip"], "it"))
        if not said.get("certfile"):
            signs.append(Sign("no_tls", "it has no certificate", "set certfile", "no certfile"))
    return signs


ENTRY = Check(
    name="jupyter",
    title="Jupyter",
    title_zh="Jupyter",
    port=8888,
    outside=_outside,
    inside=_inside,
    files=("jupyter_*_config.py",),
    http=True,
    seen_open="jupyter-server 2.21.1 (no token)",
    seen_guarded="jupyter-server 2.21.1 (token)",
    seen={
        "no_auth": "jupyter-server 2.21.1",
        "no_tls": "jupyter-server 2.21.1",
        "broad_role": "jupyter-server 2.21.1",
    },
    never={
        "default_credentials": "none is shipped: a token is made at each start",
        "end_of_life": "its makers name no dates",
    },
    examples=(
        Example(
            "jupyter-server 2.21.1 without a token",
            shows=frozenset({"no_auth", "no_tls"}),
            state="open",
            http={
                "GET /api": Reply(200, _JSON, b'{"version": "2.21.1"}'),
                "GET /api/contents?content=0": Reply(
                    200, _JSON, b'{"name": "", "path": "", "content": null, "type": "directory"}'
                ),
            },
        ),
        Example(
            "jupyter-server 2.21.1 with a token",
            http={
                "GET /api": Reply(200, _JSON, b'{"version": "2.21.1"}'),
                "GET /api/contents?content=0": Reply(403, _JSON, b'{"message": "Forbidden"}'),
            },
            tls=True,
        ),
        Example(
            "jupyter_server_config.py without a token, for every network",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="jupyter_server_config.py",
            text="c.ServerApp.ip = '0.0.0.0'\nc.IdentityProvider.token = ''\n",
        ),
        Example(
            "jupyter_server_config.py of one machine",
            file="jupyter_server_config.py",
            text="# c.ServerApp.ip = '0.0.0.0'\nc.ServerApp.ip = 'localhost'\n",
        ),
    ),
)
