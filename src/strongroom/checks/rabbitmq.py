"""RabbitMQ: its management pages, and the account guest that it is installed with."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.checks import _ended
from strongroom.checks._common import at, is_false, pairs, read_json, text, wide_bind
from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Login, Look, Reply, Sign

_ASKS = {"www-authenticate": 'Basic realm="RabbitMQ Management"'}
_JSON = {"content-type": "application/json"}


def _outside(door: Door) -> Look:
    asked = door.get("/api/whoami")
    if asked is None:
        return Look("other" if door.reached else "silent")
    if asked.status == 401 and "RabbitMQ" in asked.headers.get("www-authenticate", ""):
        return Look("guarded")
    if asked.status == 401 and at(read_json(asked), "error") == "not_authorised":
        return Look("guarded")
    return Look("other")


def _login(door: Door, login: Login) -> tuple[bool, tuple[Sign, ...]]:
    said = read_json(door.get("/api/whoami", login=login))
    if not text(at(said, "name")):
        return False, ()
    signs = []
    tags = at(said, "tags")
    if "administrator" in (tags if isinstance(tags, list) else str(tags).split(",")):
        signs.append(
            Sign(
                "broad_role",
                "the account is an administrator",
                "give each use an account of its own",
                "tags: administrator",
            )
        )
    told = read_json(door.get("/api/overview?columns=rabbitmq_version", login=login))
    version = text(at(told, "rabbitmq_version")) or text(at(told, "management_version"))
    return True, (*signs, *_ended.ended("RabbitMQ", version, door.today))


def _inside(name: str, given: str) -> Sequence[Sign]:
    said = dict(pairs(given, "#"))
    signs = []
    if said.get("loopback-users") == "none" or is_false(said.get("loopback-users.guest")):
        signs.append(
            Sign(
                "default_credentials",
                "its account guest may log in from other networks",
                "delete the account guest, and take the line out",
                "loopback_users",
            )
        )
    plain = [key for key in said if key.startswith("listeners.tcp") and said[key] != "none"]
    listens = [said[key] for key in plain]
    if any(not value.startswith(("127.", "::1", "localhost")) for value in listens):
        signs.append(wide_bind("listeners.tcp", listens[0], "it"))
        signs.append(Sign("no_tls", "it listens without TLS", "use listeners.ssl", "listeners.tcp"))
    return signs


ENTRY = Check(
    name="rabbitmq",
    title="RabbitMQ",
    title_zh="RabbitMQ",
    port=15672,
    remedy="delete the account guest, and close the port to other networks",
    outside=_outside,
    login=_login,
    inside=_inside,
    files=("rabbitmq.conf",),
    http=True,
    seen_open="RabbitMQ 3.10.8 (guest, from the owner's list)",
    seen_guarded="RabbitMQ 3.10.8",
    seen={
        "default_credentials": "RabbitMQ 3.10.8",
        "no_tls": "RabbitMQ 3.10.8",
        "broad_role": "RabbitMQ 3.10.8",
        "end_of_life": "RabbitMQ 3.10.8",
    },
    never={
        "no_auth": "it takes nobody without a user; see default credentials",
    },
    examples=(
        Example(
            "RabbitMQ 3.10.8 with its account guest",
            shows=frozenset({"default_credentials", "broad_role", "no_tls"}),
            http={
                "GET /api/whoami": Reply(401, _ASKS),
                "login": Reply(200, _JSON, b'{"name":"guest","tags":["administrator"]}'),
            },
            login=("guest", "guest"),
        ),
        Example("RabbitMQ 3.10.8", http={"GET /api/whoami": Reply(401, _ASKS)}, tls=True),
        Example(
            "rabbitmq.conf that opens guest to every network",
            shows=frozenset({"default_credentials", "public_bind", "no_tls"}),
            file="rabbitmq.conf",
            text="loopback_users = none\nlisteners.tcp.default = 5672\n",
        ),
        Example(
            "rabbitmq.conf with TLS",
            file="rabbitmq.conf",
            text="listeners.tcp = none\nlisteners.ssl.default = 5671\n",
        ),
    ),
)
