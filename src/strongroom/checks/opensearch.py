"""Elasticsearch and OpenSearch: behind one of them a register stood open for 14 months."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from strongroom.checks import _ended
from strongroom.checks._common import (
    OPEN_TO_ANYONE,
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
from strongroom.core.outside import CAP, Ask, Content, Door, Example, Login, Look, Reply, Sign

NAMED = 12
"""Indices whose field names are read in one question, the fullest first."""
_FIELD = re.compile(rb'"((?:[^"\\]|\\.){1,200})":\{"type":"[a-z_]+"')
_JSON = {"content-type": "application/json"}


def _product(reply: Reply) -> tuple[str, str]:
    said = read_json(reply)
    number = _ended.plain(text(at(said, "version", "number")))
    if not number:
        return "", ""
    other = at(said, "version", "distribution") == "opensearch"
    return ("OpenSearch" if other else "Elasticsearch"), number


def _outside(door: Door) -> Look:
    first = door.get("/")
    if first is None:
        return Look("other" if door.reached else "silent")
    if first.status in (401, 403):
        return _guarded(door, first)
    product, version = _product(first)
    if first.status != 200 or not product:
        return Look("other")
    listed = door.get("/_cat/indices?format=json&h=index,docs.count,store.size")
    old = _ended.ended(product, version, door.today)
    if listed is not None and listed.status in (401, 403):
        return Look("guarded", old, version)
    indices = read_json(listed)
    count = f"its list of {len(indices)} indices" if isinstance(indices, list) else "its version"
    proof = f"GET / → 200, version.number {version}"
    sign = Sign("no_auth", f"{product} {version} answers anyone, with {count}", "", proof)
    return Look("open", (sign, *old), version)


def _guarded(door: Door, first: Reply) -> Look:
    if first.status == 401 or not any(
        word in first.body for word in (b"security_exception", b"no permissions for")
    ):
        return Look("guarded")
    # 401 would ask who we are; 403 of the security layer knows us already, as an anonymous user.
    sign = Sign(
        "broad_role",
        "it gives strangers an anonymous user, who has a role",
        "switch the anonymous user off, or prove that its role may see nothing",
        "GET / → 403 security_exception",
    )
    return Look("guarded", (sign,))


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    seen = door.get("/", login=login)
    if seen is None or seen.status != 200 or not _product(seen)[0]:
        return False, ()
    return True, ()


def _content(door: Door) -> Sequence[Content]:
    listed = read_json(door.get("/_cat/indices?format=json&h=index,docs.count,store.size"))
    if not isinstance(listed, list):
        return ()
    sizes: dict[str, int] = {}
    for each in listed:
        name, count = text(at(each, "index")), text(at(each, "docs.count"))
        if name and not name.startswith(".") and len(name) < 200:
            sizes[name] = int(count) if count.isdecimal() and len(count) < 16 else -1
    fullest = sorted(sizes, key=lambda name: -sizes[name])[:NAMED]
    if not fullest:
        return ()
    wanted = quote(",".join(fullest), safe=",")
    reply = door.get(f"/{wanted}/_mapping?filter_path=*.mappings.**.type")
    names = _fields(reply, fullest)
    return [
        Content(n, sizes[n], names.get(n, ()), reply is not None and reply.cut)
        for n in sorted(sizes, key=lambda name: -sizes[name])
    ]


def _fields(reply: Reply | None, indices: Sequence[str]) -> dict[str, tuple[str, ...]]:
    said = read_json(reply)
    if isinstance(said, dict):
        return {name: tuple(_names(at(said, name, "mappings"), "")) for name in indices}
    if reply is None or len(reply.body) < CAP:
        return {}
    # Cut in the midst: the names that came are names all the same, of the first index.
    seen = [json_name(raw) for raw in _FIELD.findall(reply.body)]
    return {indices[0]: tuple(dict.fromkeys(name for name in seen if name))}


def json_name(raw: bytes) -> str:
    """A JSON string's content decoded, "" when it is none."""
    try:
        return text(json.loads(b'"' + raw + b'"'))
    except ValueError:
        return ""


def _names(mapping: object, before: str, depth: int = 0) -> list[str]:
    """Field names of a mapping, nested ones with dots; types of old versions are passed through."""
    if not isinstance(mapping, dict) or depth > 20:
        return []
    if "properties" not in mapping:
        below = [v for v in mapping.values() if isinstance(v, dict) and "properties" in v]
        return [name for each in below for name in _names(each, before, depth + 1)]
    found = []
    properties = mapping["properties"]
    for name, what in properties.items() if isinstance(properties, dict) else ():
        full = f"{before}.{name}" if before else str(name)
        if isinstance(what, dict) and isinstance(what.get("properties"), dict):
            found += _names(what, full, depth + 1)
        else:
            found.append(full)
    return found[:5_000]


_WHO = ("/_plugins/_security/authinfo", "/_security/_authenticate")
_ROLES = ("/_plugins/_security/api/roles", "/_security/role")
_MAPPED = "/_plugins/_security/api/rolesmapping"
_MIGHTY = frozenset({"all_access", "superuser"})
_ALL = frozenset({"*", "all", "indices_all", "indices:*"})


def _within(ask: Ask, today: date) -> Sequence[Sign]:
    """Whether the owner's account, or a role somebody made, reaches every index."""
    wide = []
    who = ask(_WHO[0]) or ask(_WHO[1])
    roles = at(who, "roles")
    if isinstance(roles, list) and _MIGHTY & {text(role) for role in roles}:
        wide.append("the account that is used here may do everything")
    made = ask(_ROLES[0]) or ask(_ROLES[1])
    count = sum(map(_reaches_all, made.values())) if isinstance(made, dict) else 0
    if count:
        wide.append(f"{count} roles of your own may do everything to every index")
    mapped = at(ask(_MAPPED), "all_access")
    if any("*" in (at(mapped, key) or ()) for key in ("users", "backend_roles", "hosts")):
        wide.append("everybody has the role all_access")
    first = ask("/")
    other = at(first, "version", "distribution") == "opensearch"
    product, version = ("OpenSearch" if other else "Elasticsearch"), at(first, "version", "number")
    old = _ended.ended(product, text(version), today)
    if not wide:
        return old
    remedy = "give each use a role that may read its own indices"
    return (Sign("broad_role", "; ".join(wide), remedy, "index patterns *"), *old)


def _reaches_all(role: object) -> bool:
    """Whether a role that is not the store's own may do everything to every index."""
    own = any(at(role, key) is True for key in ("reserved", "static", "hidden"))
    if own or at(role, "metadata", "_reserved") is True:
        return False
    rules = at(role, "index_permissions") or at(role, "indices")
    for rule in rules if isinstance(rules, list) else ():
        names = at(rule, "index_patterns") or at(rule, "names")
        may = at(rule, "allowed_actions") or at(rule, "privileges")
        if (
            isinstance(names, list)
            and "*" in names
            and isinstance(may, list)
            and _ALL & set(map(str, may))
        ):
            return True
    return False


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = settings(given)
    signs = []
    switches = {
        "xpack.security.enabled": is_false(said.get("xpack.security.enabled")),
        "plugins.security.disabled": is_true(said.get("plugins.security.disabled")),
    }
    for key in (key for key, off in switches.items() if off):
        signs.append(Sign("no_auth", f"its security is switched off ({key})", "", key))
        break
    for key, value in said.items():
        if key in ("network.host", "http.host", "network.bind_host", "http.bind_host") and is_wide(
            value
        ):
            signs.append(wide_bind(key, value, "it"))
        if key == "xpack.security.authc.anonymous.roles":
            signs.append(
                Sign("broad_role", "strangers are given roles", "take the roles away", key)
            )
    signs += [
        Sign("no_tls", f"TLS is switched off ({key})", "switch TLS on", f"{key}: false")
        for key in ("xpack.security.http.ssl.enabled", "plugins.security.ssl.http.enabled")
        if is_false(said.get(key))
    ]
    return signs


_ROOT = (
    b'{"name":"door","cluster_name":"register","version":{"distribution":"opensearch",'
    b'"number":"2.19.6","build_type":"unknown","lucene_version":"9.12.3"},'
    b'"tagline":"The OpenSearch Project: https://opensearch.org/"}'
)
_OLD = (
    b'{"name":"n","cluster_name":"elasticsearch","version":{"number":"5.6.4","build_snapshot":'
    b'false,"lucene_version":"6.6.1"},"tagline":"You Know, for Search"}'
)
_DENIED = (
    b'{"error":{"root_cause":[{"type":"security_exception","reason":"missing authentication '
    b'credentials for REST request [/]"}],"type":"security_exception"},"status":401}'
)

ENTRY = Check(
    name="opensearch",
    title="OpenSearch and Elasticsearch",
    title_zh="OpenSearch 与 Elasticsearch",
    port=9200,
    also=("elasticsearch",),
    remedy=OPEN_TO_ANYONE,
    outside=_outside,
    login=_login,
    content=_content,
    within=_within,
    inside=_inside,
    files=("opensearch.yml", "elasticsearch.yml"),
    http=True,
    seen_open="OpenSearch 2.19.6; Elasticsearch 7.17.9",
    seen_guarded="OpenSearch 2.19.1 with its security plugin; 2.19.6 behind nginx 1.22.1",
    seen={
        "no_auth": "OpenSearch 2.19.6, Elasticsearch 7.17.9",
        "end_of_life": "Elasticsearch 7.17.9",
        "default_credentials": "OpenSearch 2.19.1 (security plugin)",
        "no_tls": "OpenSearch 2.19.6",
        "broad_role": "OpenSearch 2.19.1 (security plugin)",
    },
    examples=(
        Example(
            "OpenSearch 2.19.6 without its security plugin",
            shows=frozenset({"no_auth"}),
            state="open",
            http={
                "GET /": Reply(200, _JSON, _ROOT),
                "GET /_cat/indices?format=json&h=index,docs.count,store.size": Reply(
                    200, _JSON, b'[{"index":"person","docs.count":"3","store.size":"4kb"}]'
                ),
            },
            tls=True,
        ),
        Example(
            "Elasticsearch 7.17.9 as it is installed",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            http={"GET /": Reply(200, _JSON, _OLD.replace(b"5.6.4", b"7.17.9"))},
        ),
        Example(
            "Elasticsearch 5.6.4, by its documentation",
            shows=frozenset({"no_auth", "no_tls", "end_of_life"}),
            state="open",
            http={"GET /": Reply(200, _JSON, _OLD)},
        ),
        Example(
            "Elasticsearch that asks for a password, by its documentation",
            http={"GET /": Reply(401, _JSON, _DENIED)},
            tls=True,
        ),
        Example(
            "Elasticsearch with an anonymous user, by its documentation",
            shows=frozenset({"broad_role"}),
            http={"GET /": Reply(403, _JSON, _DENIED.replace(b"401", b"403"))},
            tls=True,
        ),
        Example(
            "a login that everybody knows",
            shows=frozenset({"default_credentials"}),
            http={"GET /": Reply(401, _JSON, _DENIED), "login": Reply(200, _JSON, _ROOT)},
            tls=True,
            login=("admin", "admin"),
        ),
        Example(
            "OpenSearch whose account is its administrator, by its documentation",
            shows=frozenset({"broad_role"}),
            answers={
                _WHO[0]: {"user_name": "admin", "roles": ["all_access", "own_index"]},
                _ROLES[0]: {
                    "clerk": {
                        "index_permissions": [{"index_patterns": ["*"], "allowed_actions": ["*"]}]
                    }
                },
                _MAPPED: {"all_access": {"backend_roles": ["admin"], "users": ["*"]}},
            },
        ),
        Example(
            "Elasticsearch whose account is a superuser, by its documentation",
            shows=frozenset({"broad_role", "end_of_life"}),
            answers={
                _WHO[1]: {"username": "elastic", "roles": ["superuser"]},
                "/": {"version": {"number": "7.17.9"}},
            },
        ),
        Example(
            "Elasticsearch whose account reads one index, by its documentation",
            answers={
                _WHO[1]: {"username": "clerk", "roles": ["reader"]},
                _ROLES[1]: {
                    "superuser": {
                        "indices": [{"names": ["*"], "privileges": ["all"]}],
                        "metadata": {"_reserved": True},
                    },
                    "reader": {"indices": [{"names": ["case-*"], "privileges": ["read"]}]},
                },
            },
        ),
        Example(
            "elasticsearch.yml of 2017",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="elasticsearch.yml",
            text="network.host: 0.0.0.0\nxpack.security:\n  enabled: false\n"
            "  http.ssl.enabled: false\n",
        ),
        Example(
            "elasticsearch.yml of one machine",
            file="elasticsearch.yml",
            text="network.host: 127.0.0.1\nxpack.security.enabled: true\n"
            "xpack.security.http.ssl:\n  enabled: true\n",
        ),
    ),
)
