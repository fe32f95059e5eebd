"""Docker Compose: what a file publishes to every network, and with which switches off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from strongroom.checks._common import at, is_false, is_true, is_wide, read_yaml, text
from strongroom.checks._services import service_of
from strongroom.core.entries import Check
from strongroom.core.outside import Example, Sign, Weakness

SWITCHES: tuple[tuple[str, str, Weakness, str], ...] = (
    ("xpack.security.enabled", "false", "no_auth", "its security is switched off"),
    ("disable_security_plugin", "true", "no_auth", "its security is switched off"),
    ("disable_security_dashboards_plugin", "true", "no_auth", "its sign-in is switched off"),
    ("plugins.security.disabled", "true", "no_auth", "its security is switched off"),
    ("postgres_host_auth_method", "trust", "no_auth", "it lets users in without a password"),
    ("mysql_allow_empty_password", "true", "no_auth", "its root has no password"),
    ("mariadb_allow_empty_root_password", "true", "no_auth", "its root has no password"),
    ("allow_empty_password", "true", "no_auth", "it starts without a password"),
    ("allow_anonymous_login", "true", "no_auth", "it lets strangers in"),
    ("allow_none_authentication", "true", "no_auth", "it asks nobody who they are"),
    ("xpack.security.http.ssl.enabled", "false", "no_tls", "its TLS is switched off"),
)
_PUBLISHED = re.compile(
    r"(?:(\[[0-9a-f:]+\]|\d+(?:\.\d+){3}):)?(\d+(?:-\d+)?):\d+(?:-\d+)?(?:/\w+)?"
)


def _environment(service: Any) -> dict[str, str]:
    given = at(service, "environment")
    if isinstance(given, Mapping):
        return {str(k).lower(): _plain(v) for k, v in given.items()}
    rows = given if isinstance(given, list) else []
    split = (str(row).partition("=") for row in rows)
    return {key.lower(): value for key, _, value in split}


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _published(service: Any) -> Iterator[str]:
    """Ports that are open to every network, as they are written."""
    rows = at(service, "ports")
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, Mapping):
            host = row.get("host_ip", "0.0.0.0")  # noqa: S104
            if row.get("published") and is_wide(host):
                yield str(row["published"])
            continue
        found = _PUBLISHED.fullmatch(str(row))
        if found and is_wide(found[1] or "0.0.0.0"):  # noqa: S104
            yield found[2]


def switched(name: str, told: Mapping[str, str]) -> Iterator[Sign]:
    """Signs of an environment whose variables switch the guards of a service off."""
    for key, value, weakness, message in SWITCHES:
        said = told.get(key, "")
        on = is_true(said) if value == "true" else is_false(said) if value == "false" else False
        if on or said == value:
            yield Sign(weakness, f"{name}: {message}", "take the line out", f"{key}: {value}")


def _of(name: str, service: Any) -> Iterator[Sign]:
    sort = service_of(text(at(service, "image")))
    if not sort:
        return
    told = _environment(service)
    command = str(at(service, "command") or "")
    yield from switched(name, told)
    lacking = (sort == "mongodb" and not any("root_username" in key for key in told)) or (
        sort == "redis" and "requirepass" not in command and "password" not in str(told)
    )
    if lacking and "conf" not in command:
        yield Sign("no_auth", f"{name}: it is given no password", "give it one", "no password")
    ports = list(_published(service))
    if at(service, "network_mode") == "host":
        ports.append("all")
    if ports:
        yield Sign(
            "public_bind",
            f"{name}: it is published to every network",
            "publish it as 127.0.0.1:PORT:PORT, or not at all",
            f"{name}.ports: {ports[0][:20]}",
        )
    if is_true(at(service, "privileged")):
        yield Sign(
            "broad_role",
            f"{name}: it runs privileged, as root of the machine",
            "take the line out",
            f"{name}.privileged: true",
        )


def _inside(name: str, given: str) -> Sequence[Sign]:
    services = at(read_yaml(given), "services")
    signs: dict[Weakness, Sign] = {}
    for each, service in services.items() if isinstance(services, Mapping) else ():
        for sign in _of(str(each)[:40], service):
            signs.setdefault(sign.weakness, sign)
    return list(signs.values())


ENTRY = Check(
    name="compose",
    title="Docker Compose",
    title_zh="Docker Compose",
    inside=_inside,
    files=("docker-compose*.y*ml", "compose*.y*ml"),
    examples=(
        Example(
            "a search engine as tutorials start it",
            shows=frozenset({"no_auth", "public_bind", "no_tls"}),
            file="docker-compose.yml",
            text="services:\n  search:\n    image: elastic/elasticsearch:8.8\n"
            "    environment:\n      - xpack.security.enabled=false\n"
            "      - xpack.security.http.ssl.enabled=false\n    ports: ['9200:9200']\n",
        ),
        Example(
            "a database that trusts, by anchors",
            shows=frozenset({"no_auth", "public_bind", "broad_role"}),
            file="compose.yaml",
            text="x-base: &base\n  privileged: true\nservices:\n  db:\n    <<: *base\n"
            "    image: postgres:16\n    environment: {POSTGRES_HOST_AUTH_METHOD: trust}\n"
            "    ports:\n      - {target: 5432, published: 5432}\n",
        ),
        Example(
            "databases of one machine",
            file="docker-compose.yml",
            text="services:\n  db:\n    image: postgres:16\n    ports: ['127.0.0.1:5432:5432']\n"
            "  cache:\n    image: redis:7\n    command: redis-server --requirepass x\n"
            "  web:\n    image: nginx:1\n    ports: ['443:443']\n",
        ),
    ),
)
