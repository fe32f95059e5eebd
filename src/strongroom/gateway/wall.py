"""The wall: every request passes these steps, in this order, before any route is looked at.

It stands outside the router, so that a route cannot forget it and an unknown path is answered
like a known one: a stranger sees the sign-in page and nothing else.

(1) One Host header, and it is one of ours: a page of another site that resolves its own name to
    this address (DNS rebinding) is turned away.
(2) No forwarded header, unless a proxy is configured: somebody put this behind a proxy without
    saying so, and it may be open to the world.
(3) A method that we use (GET, POST) and a target of sane form.
(4) A session, or one of the few things that a stranger may ask for.
(5) A body in bounds: size, time to arrive, type.
(6) For what changes anything: sent by one of our own pages, carrying the session's token.
(7) Every answer, also a refusal, carries the security headers.

Numbers of the steps stand again at each of them below.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from strongroom.core.secret import Secret
from strongroom.dashboard import assets, views
from strongroom.dashboard.desk import STATE, Desk, Visit
from strongroom.gateway import body
from strongroom.gateway.quiet import note
from strongroom.gateway.settings import Settings
from strongroom.gateway.start import allowed_hosts
from strongroom.gateway.stop import Stop, only
from strongroom.serve.answers import Session

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
    (
        b"permissions-policy",
        (
            b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), "
            b"clipboard-read=(), browsing-topics=()"
        ),
    ),
    # The server would write its own name here; an empty one is the least it lets us say.
    (b"server", b""),
)
FORWARDED = frozenset(
    {b"forwarded", b"via", b"x-real-ip", b"x-client-ip", b"x-original-url", b"x-rewrite-url"}
)
METHODS = frozenset({"GET", "POST"})
SIGN_IN = "/sign-in"
TARGET_LIMIT = 1_024
"""Bytes of path and query. Values never stand in a URL, so none of ours is long."""


class Wall:
    """An ASGI application around another. `port` is the one that was bound in the end."""

    def __init__(self, inner: ASGIApp, desk: Desk, settings: Settings) -> None:
        self.inner = inner
        self.desk = desk
        self.settings = settings
        self.listen(settings.port)

    def listen(self, port: int) -> None:
        """Say which port was bound, so that the Host check is exact."""
        self.hosts = allowed_hosts(self.settings, port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != ScopeType.HTTP:
            await send({"type": "websocket.close", "code": 1008, "reason": None})
            return
        walled = _Answer(scope, send, self.settings.secure)  # (7)
        try:
            await self._pass(scope, receive, walled)
        except Stop as stop:
            await walled.stop(stop)
        except Exception as error:
            # Whatever the server would print about it might quote what somebody typed.
            note(error)
            if not walled.begun:
                await walled.stop(Stop(500, "an internal error", key="error.internal"))

    async def _pass(self, scope: HTTPScope, receive: Receive, walled: _Answer) -> None:
        self._check_host(scope)  # (1)
        self._check_forwarded(scope)  # (2)
        self._check_shape(scope)  # (3)
        visit = await self._admit(scope)  # (4)
        walled.visit = visit
        content = await body.read(  # (5)
            scope, receive, self.settings.body_limit, self.settings.body_seconds
        )
        form = body.parse(scope, content)
        self._check_source(scope, visit, form)  # (6)
        state: dict[str, Any] = scope.setdefault("state", {})
        state[STATE] = replace(visit, form=form)
        await self.inner(scope, body.replay(content, receive), walled)

    # -- (1) ------------------------------------------------------------------------------------

    def _check_host(self, scope: HTTPScope) -> None:
        host = only(scope, b"host")
        if not host:
            raise Stop(400, "one Host header is needed")
        if host.decode("latin-1").lower() not in self.hosts:
            raise Stop(421, "this is not a name of this server")

    # -- (2) ------------------------------------------------------------------------------------

    def _check_forwarded(self, scope: HTTPScope) -> None:
        if self.settings.behind_proxy is not None:
            return
        for name, _ in scope["headers"]:
            if name in FORWARDED or name.startswith(b"x-forwarded"):
                raise Stop(400, "forwarded requests are not answered: no proxy is configured")

    # -- (3) ------------------------------------------------------------------------------------

    def _check_shape(self, scope: HTTPScope) -> None:
        if scope["method"] not in METHODS:
            raise Stop(405, "only GET and POST are answered", ((b"allow", b"GET, POST"),))
        path = scope["path"]
        if len(path) + len(scope["query_string"]) > TARGET_LIMIT:
            raise Stop(414, "the address is too long")
        if not path.startswith("/") or not path.isprintable() or "\\" in path or "//" in path:
            raise Stop(400, "the address is malformed")

    # -- (4) ------------------------------------------------------------------------------------

    async def _admit(self, scope: HTTPScope) -> Visit:
        address = self._address(scope)
        method, path = scope["method"], scope["path"]
        wants_json = _wants_json(scope)
        if method == "GET" and assets.is_asset(path):
            return Visit(None, "", address)
        session, cookie = await self._session(scope, address)
        if session is None and path != SIGN_IN:
            raise self._stranger(scope, wants_json)
        bearer = only(scope, b"authorization") is not None
        return Visit(session, cookie, address, {}, wants_json, bearer)

    async def _session(self, scope: HTTPScope, address: str) -> tuple[Session | None, str]:
        header = only(scope, b"authorization")
        if header is not None:
            scheme, _, token = header.partition(b" ")
            if scheme.lower() != b"bearer" or not token.strip():
                return None, ""
            secret = Secret(token.strip())
            session = await asyncio.to_thread(self.desk.token_session, secret, address)
            # The desk knows this session by the token, as it knows a browser by its cookie.
            return session, token.strip().decode("latin-1")
        cookie = self._cookie(scope)
        if not cookie:
            return None, ""
        return await asyncio.to_thread(self.desk.session, cookie), cookie

    def _cookie(self, scope: HTTPScope) -> str:
        raw = only(scope, b"cookie")
        if raw is None:
            return ""
        text = raw.decode("latin-1")
        pairs = [part.partition("=") for part in text.split(";")]
        # Names are compared as loosely as any parser may read them, and read in one way only.
        ours = [v.strip() for n, _, v in pairs if n.strip().lower() == self.settings.cookie.lower()]
        # A second cookie of our name was planted by a neighbour on the same host: believe neither.
        if len(ours) != 1:
            return ""
        return ours[0] if len(ours[0]) <= 200 and ours[0].isascii() else ""

    def _address(self, scope: HTTPScope) -> str:
        if self.settings.behind_proxy is not None:
            forwarded = only(scope, b"x-forwarded-for")
            if not forwarded:
                raise Stop(400, "the proxy did not say for whom it asks (X-Forwarded-For)")
            # The last entry is the one that our own proxy wrote; those before it are hearsay.
            return forwarded.decode("latin-1").rpartition(",")[2].strip()[:64]
        client = scope.get("client")
        return client[0] if client else ""

    def _stranger(self, scope: HTTPScope, wants_json: bool) -> Stop:
        # The answer depends on what the asker is, never on what was asked for.
        if wants_json:
            return Stop(401, "sign in", ((b"www-authenticate", b"Bearer"),))
        if only(scope, b"hx-request") is not None:
            return Stop(401, "sign in", ((b"hx-redirect", SIGN_IN.encode()),))
        return Stop(303, "sign in", ((b"location", SIGN_IN.encode()),))

    # -- (6) ------------------------------------------------------------------------------------

    def _check_source(self, scope: HTTPScope, visit: Visit, form: Mapping[str, Any]) -> None:
        if scope["method"] == "GET" or (visit.session is not None and visit.bearer):
            # A token travels only where its owner sends it, so no page can borrow it.
            return
        site = only(scope, b"sec-fetch-site")
        origin = only(scope, b"origin")
        scheme = "https" if self.settings.secure else "http"
        ours = {f"{scheme}://{host}".encode("latin-1") for host in self.hosts}
        # Our Referrer-Policy makes browsers send `Origin: null` with a form; then the header
        # that says where the request began must be there.
        if site is not None and site != b"same-origin":
            raise Stop(403, "this request was not made by a page of ours", key="error.out_of_date")
        if origin is not None and origin.lower() not in ours and not (origin == b"null" and site):
            raise Stop(403, "this request was not made by a page of ours", key="error.out_of_date")
        if site is None and origin is None:
            raise Stop(403, "this request does not say which page made it", key="error.out_of_date")
        if visit.session is None or scope["path"] == SIGN_IN:
            return
        sent = (only(scope, b"x-csrf-token") or b"").decode("latin-1") or form.get("csrf", "")
        if not isinstance(sent, str) or not hmac.compare_digest(
            sent.encode(), visit.session.csrf.encode()
        ):
            raise Stop(403, "this page is out of date; open it again", key="error.out_of_date")


class _Answer:
    """(7) The way out: every answer passes here and gets its headers.

    Attributes:
        begun: whether the answer has started. visit: who asks, once that is known.
    """

    def __init__(self, scope: HTTPScope, send: Send, secure: bool) -> None:
        self._scope = scope
        self._send = send
        self._secure = secure
        self._asset = scope["method"] == "GET" and assets.is_asset(scope["path"])
        self.begun = False
        self.visit: Visit | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            fixed = {name for name, _ in HEADERS} | {b"cache-control", b"pragma", b"expires"}
            kept = [(n, v) for n, v in message.get("headers", ()) if n.lower() not in fixed]
            lasting = self._asset and message["status"] == 200
            caching = b"public, max-age=31536000, immutable" if lasting else b"no-store"
            kept += [*HEADERS, (b"cache-control", caching)]
            if self._secure:
                kept.append((b"strict-transport-security", b"max-age=31536000"))
            message["headers"] = kept
        await self._send(message)

    async def stop(self, stop: Stop) -> None:
        """Send the wall's own answer: words for somebody we know, one line for a stranger."""
        visit = self.visit
        if visit is not None and not visit.wants_json:
            language = visit.session.language if visit.session is not None else "en"
            fragment = any(name == b"hx-request" for name, _ in self._scope["headers"])
            template = "_stopped.html" if fragment else "stopped.html"
            body = views.render(template, language, key=stop.key).encode()
            kind = b"text/html; charset=utf-8"
        else:
            body, kind = json.dumps({"error": stop.text}).encode() + b"\n", b"application/json"
        await self(
            {
                "type": "http.response.start",
                "status": stop.status,
                "headers": [
                    (b"content-type", kind),
                    (b"content-length", str(len(body)).encode()),
                    # What is left of an unread body must not be read as the next request.
                    *([] if self._scope["method"] == "GET" else [(b"connection", b"close")]),
                    *stop.headers,
                ],
            }
        )
        await self({"type": "http.response.body", "body": body, "more_body": False})


def _wants_json(scope: HTTPScope) -> bool:
    if any(name == b"authorization" for name, _ in scope["headers"]):
        return True
    accept = only(scope, b"accept") or b""
    return b"application/json" in accept and b"text/html" not in accept
