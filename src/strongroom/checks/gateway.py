"""Our own gateway, or any page with a sign-in: a stranger must see the sign-in and nothing else.

It is the short form of `strongroom.gateway.probe`, which asks for thirty paths at once of a
gateway on one's own machine; here the pace is one question a second.
"""

from __future__ import annotations

from strongroom.core.entries import Check
from strongroom.core.outside import Door, Example, Look, Reply, Sign

PATHS = ("/", "/overview", "/api/overview", "/ledger", "/_cat/indices", "/metrics")
_AWAY = (401, 403, 404, 405, 421)


def is_sign_in(reply: Reply) -> bool:
    """Whether an answer is a sign-in page: it asks for a password or a code, and holds no table."""
    body = reply.body.lower()
    asks = b'type="password"' in body or b'name="code"' in body
    return reply.status in (200, 401, 403) and asks and b"<table" not in body


def _outside(door: Door) -> Look:
    guarded = False
    for path in PATHS:
        reply = door.get(path)
        if reply is None:
            return Look("guarded" if guarded else "other" if door.reached else "silent")
        away = reply.status in _AWAY or reply.status >= 500 or 300 <= reply.status < 400
        if not away and not is_sign_in(reply):
            if path == "/":
                # A first page without a sign-in may be any site: it is not what was declared.
                return Look("other")
            sign = Sign(
                "no_auth",
                f"{path} answers a stranger who has not signed in",
                "put the sign-in before it, or take it off the network, now",
                f"GET {path} → {reply.status}",
            )
            return Look("open", (sign,))
        guarded |= is_sign_in(reply) or reply.status in (401, 403) or 300 <= reply.status < 400
    return Look("guarded" if guarded else "other")


_SIGN_IN = Reply(200, {"content-type": "text/html"}, b'<form><input type="password"></form>')

ENTRY = Check(
    name="gateway",
    title="Strongroom's gateway",
    title_zh="Strongroom 网关",
    port=8420,
    also=("strongroom",),
    outside=_outside,
    lockout=True,
    private=False,
    http=True,
    seen_open="by a page that forgets one path",
    seen_guarded="Strongroom's own gateway",
    seen={
        "no_auth": "nginx 1.22.1 with a page that forgets one path",
        "no_tls": "Strongroom",
    },
    never={
        "default_credentials": "it ships none",
        "broad_role": "policy decides, not a role",
        "public_bind": "it refuses to listen so without TLS",
        "end_of_life": "it tells strangers no version",
    },
    examples=(
        Example(
            "a gateway that forgot one path",
            shows=frozenset({"no_auth"}),
            state="open",
            http={
                "GET /": _SIGN_IN,
                "GET /overview": Reply(303, {"location": "/sign-in"}),
                "GET /metrics": Reply(200, {}, b"people 100000"),
            },
            tls=True,
        ),
        Example(
            "a gateway that sends strangers to its sign-in",
            http={f"GET {path}": Reply(303, {"location": "/sign-in"}) for path in PATHS},
            tls=True,
        ),
    ),
)
