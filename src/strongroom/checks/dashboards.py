"""OpenSearch Dashboards and Kibana: the dashboard that stood on the public web for 14 months."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import (
    at,
    is_false,
    is_true,
    is_wide,
    read_json,
    settings,
    text,
    wide_bind,
)
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Reply, Sign

_FIND = "/api/saved_objects/_find?type=index-pattern&per_page=0"
"""What the dashboard itself asks first: how many index patterns there are, and none of them."""
_JSON = {"content-type": "application/json"}
_ROOTS = ("elastic", "admin")
"""Users of a store that may do everything in it."""
_NAMES = ("kbn-name", "osd-name", "kbn-version", "osd-version", "kbn-license-sig")


def _is_it(reply: Reply) -> bool:
    return any(name in reply.headers for name in _NAMES)


def _outside(door: Door) -> Look:
    asked = door.get(_FIND)
    if asked is None:
        return Look("other" if door.reached else "silent")
    to_login = 300 <= asked.status < 400 and "login" in asked.headers.get("location", "")
    if asked.status in (401, 403) or to_login:
        # A server in front may ask for the password: it is guarded whoever asks.
        return Look("guarded")
    if asked.status != 200 or not isinstance(at(read_json(asked), "saved_objects"), list):
        return Look("other")
    # The status stays open even with security on: it names the version and proves nothing.
    status = door.get("/api/status")
    version = _ended.plain(text(at(read_json(status), "version", "number")))
    kibana = "kbn-name" in asked.headers or "kbn-license-sig" in asked.headers
    product = "Kibana" if kibana else "The dashboard"
    sign = Sign(
        "no_auth",
        f"{product} {version} lets anyone see and search what its service user may see".replace(
            "  ", " "
        ),
        "put a sign-in before it, or take it off the network, now",
        "GET /api/saved_objects/_find?per_page=0 → 200",
    )
    old = _ended.ended("Elasticsearch", version, door.today) if kibana else ()
    return Look("open", (sign, *old), version)


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    asked = door.get(_FIND, login=login)
    if asked is None or asked.status != 200:
        return False, ()
    return isinstance(at(read_json(asked), "saved_objects"), list), ()


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = settings(given)
    signs = []
    anonymous = [key for key in said if ".authc.providers.anonymous" in key]
    if is_true(said.get("opensearch_security.auth.anonymous_auth_enabled")):
        anonymous.append("opensearch_security.auth.anonymous_auth_enabled")
    if said.get("elasticsearch.username", said.get("opensearch.username")) in _ROOTS:
        signs.append(
            Sign(
                "broad_role",
                "its service user is the store's administrator",
                "give it a user of its own (kibana_system, kibanaserver)",
                "elasticsearch.username",
            )
        )
    if anonymous:
        signs.append(
            Sign(
                "no_auth", "it signs strangers in by itself", "take the line out", anonymous[0][:80]
            )
        )
    elif is_false(said.get("xpack.security.enabled")) and said.get("elasticsearch.username"):
        signs.append(
            Sign(
                "no_auth",
                "its service user opens a secured store to whoever reaches the dashboard",
                "switch the dashboard's own sign-in on (xpack.security.enabled)",
                "xpack.security.enabled: false, elasticsearch.username",
            )
        )
    if is_wide(said.get("server.host", "localhost")):
        signs.append(wide_bind("server.host", said["server.host"], "it"))
        if not is_true(said.get("server.ssl.enabled")):
            signs.append(Sign("no_tls", "TLS is not switched on", "set server.ssl.enabled", ""))
    return signs


ENTRY = Check(
    name="dashboards",
    title="OpenSearch Dashboards and Kibana",
    title_zh="OpenSearch Dashboards 与 Kibana",
    port=5601,
    also=("kibana", "opensearch-dashboards"),
    remedy="put a sign-in before it, or take it off the network, now",
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("kibana.yml", "opensearch_dashboards.yml"),
    private=False,
    http=True,
    examples=(
        Example(
            "Kibana 5.6 without a sign-in, by its documentation",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            http={
                f"GET {_FIND}": Reply(
                    200, _JSON | {"kbn-name": "kibana"}, b'{"total":3,"saved_objects":[]}'
                ),
                "GET /api/status": Reply(200, _JSON, b'{"version":{"number":"5.6.4"}}'),
            },
        ),
        Example(
            "OpenSearch Dashboards that asks for a sign-in, by its documentation",
            http={
                f"GET {_FIND}": Reply(401, _JSON | {"osd-name": "dash"}, b'{"statusCode":401}'),
                "GET /api/status": Reply(200, _JSON, b'{"version":{"number":"2.19.0"}}'),
            },
            tls=True,
        ),
        Example(
            "OpenSearch Dashboards with an account of the list, by its documentation",
            shows=frozenset({"default_credentials"}),
            http={
                f"GET {_FIND}": Reply(401, _JSON | {"osd-name": "dash"}, b'{"statusCode":401}'),
                "login": Reply(200, _JSON | {"osd-name": "dash"}, b'{"saved_objects":[]}'),
            },
            tls=True,
            login=("admin", "admin"),
        ),
        Example(
            "Kibana that leads to its sign-in, by its documentation",
            http={f"GET {_FIND}": Reply(302, {"location": "/login?next=%2F"})},
            tls=True,
        ),
        Example(
            "kibana.yml that opens a secured store",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="kibana.yml",
            text='server.host: "0.0.0.0"\nelasticsearch.username: kibana\n'
            "xpack.security.enabled: false\n",
        ),
        Example(
            "kibana.yml whose service user is the administrator",
            shows=frozenset({"broad_role"}),
            file="kibana.yml",
            text='server.host: "localhost"\nelasticsearch.username: elastic\n',
        ),
        Example(
            "kibana.yml of one machine",
            file="kibana.yml",
            text='server.host: "localhost"\nelasticsearch.username: kibana_system\n',
        ),
    ),
)
