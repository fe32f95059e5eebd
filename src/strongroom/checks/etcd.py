"""etcd: holds the secrets of a Kubernetes cluster, and gives them to anyone unless told not to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import (
    OPEN_TO_ANYONE,
    at,
    is_true,
    read_json,
    settings,
    text,
    wide_bind,
)
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Look, Reply, Sign

_JSON = {"content-type": "application/json"}


def _outside(door: Door) -> Look:
    # /version stays open with authentication on: it names the version and proves nothing.
    said = read_json(door.get("/version"))
    version = _ended.plain(text(at(said, "etcdserver")))
    if not version:
        return Look("other" if door.reached else "silent")
    old = _ended.ended("etcd", version, door.today)
    counted = door.post("etcd.count")
    answer = read_json(counted)
    if counted is not None and counted.status == 200 and at(answer, "header") is not None:
        sign = Sign(
            "no_auth",
            f"etcd {version} answers anyone who asks for its keys",
            "switch authentication on (`etcdctl auth enable`) and ask for client certificates",
            "count of an impossible key → 200",
        )
        return Look("open", (sign, *old), version)
    return Look("guarded", old, version)


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = settings(given)
    if not said:
        said = {
            m[1].lower().replace("_", "-"): m[2]
            for m in re.finditer(r"""(?m)^\s*ETCD_([A-Z_]+)=["']?([^"'\n]*)""", given)
        }
    signs = []
    listen = text(said.get("listen-client-urls", ""))
    if any(part in listen for part in ("//0.0.0.0", "//[::]")):
        signs.append(wide_bind("listen-client-urls", listen, "it"))
    certificates = is_true(said.get("client-transport-security.client-cert-auth")) or is_true(
        said.get("client-cert-auth")
    )
    if "http://" in listen:
        signs.append(Sign("no_tls", "it listens without TLS", "use https:// URLs", "http://"))
    if listen and not certificates:
        signs.append(
            Sign(
                "no_auth",
                "it asks for no client certificate",
                "set client-cert-auth, and switch authentication on",
                "no client-cert-auth",
            )
        )
    return signs


ENTRY = Check(
    name="etcd",
    title="etcd",
    title_zh="etcd",
    port=2379,
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    inside=_inside,
    files=("etcd.conf*", "etcd.y*ml", "etcd"),
    http=True,
    seen_open="etcd 3.4.23",
    seen_guarded="etcd 3.4.23 (auth enable)",
    seen={
        "no_auth": "etcd 3.4.23",
        "no_tls": "etcd 3.4.23",
        "end_of_life": "etcd 3.4.23",
    },
    never={
        "default_credentials": "none is shipped, and a login is a POST",
        "broad_role": "a stranger reads all or nothing",
    },
    examples=(
        Example(
            "etcd 3.4.23 without authentication",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            http={
                "GET /version": Reply(200, _JSON, b'{"etcdserver":"3.4.23","etcdcluster":"3.4.0"}'),
                "POST etcd.count": Reply(200, _JSON, b'{"header":{"revision":"1"}}'),
            },
        ),
        Example(
            "etcd 3.5 with authentication and TLS, by its documentation",
            http={
                "GET /version": Reply(200, _JSON, b'{"etcdserver":"3.5.9","etcdcluster":"3.5.0"}'),
                "POST etcd.count": Reply(
                    400, _JSON, b'{"error":"etcdserver: user name is empty","code":3}'
                ),
            },
            tls=True,
        ),
        Example(
            "etcd.conf.yml for every network",
            shows=frozenset({"public_bind", "no_tls", "no_auth"}),
            file="etcd.conf.yml",
            text="name: a\nlisten-client-urls: http://0.0.0.0:2379\n",
        ),
        Example(
            "etcd.conf.yml with client certificates",
            file="etcd.conf.yml",
            text="listen-client-urls: https://10.1.2.3:2379\n"
            "client-transport-security:\n  client-cert-auth: true\n",
        ),
    ),
)
