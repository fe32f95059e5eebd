"""Looking at a dashboard from outside, as a stranger who found its address.

It asks for what a scanner asks for, without any session, and names what it got that it should not
have got. The Shanghai dashboard would have failed the first question for 14 months. Nothing is
changed and nothing is guessed: there are no passwords in here.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Exposure, Severity

CHECK = "dashboard"
PATHS = (
    *("/", "/overview", "/look-up", "/ledger", "/ledger/0", "/timeline", "/app/kibana"),
    *("/api/overview", "/api/ledger", "/api/session", "/api/lookup", "/graphql", "/console"),
    *("/openapi.json", "/schema", "/schema/openapi.json", "/docs", "/redoc", "/metrics", "/debug"),
    *("/.env", "/.git/HEAD", "/room.toml", "/state.sqlite", "/data/", "/static/", "/server-status"),
    *("/_cat/indices", "/_search", "/_all/_search", "/api/saved_objects/_find", "/phpinfo.php"),
)
"""What a scanner asks for first: our own pages, descriptions of an API, files, search engines."""
NEEDED = {
    "content-security-policy": "what a page may load and run",
    "x-content-type-options": "that types are not guessed",
    "referrer-policy": "that addresses are not told to others",
    "cache-control": "that answers are not kept",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer: status, headers (names lower case), the first 64 KiB of the body."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Outside:
    """Asks one server, a fresh connection each time, without cookies."""

    def __init__(self, url: SplitResult, timeout: float) -> None:
        self.url = url
        self.timeout = timeout
        self.secure = url.scheme == "https"
        self.host = url.hostname or ""
        self.port = url.port or (443 if self.secure else 80)
        self.name = url.netloc.rpartition("@")[2]

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None) -> Seen | None:
        """The answer, or None when the connection was closed without one."""
        connection: http.client.HTTPConnection
        if self.secure:
            # We look at what is shown, not at whose certificate it is: an expired one must not
            # hide an open dashboard.
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            connection = http.client.HTTPSConnection(
                self.host, self.port, timeout=self.timeout, context=context
            )
        else:
            connection = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout)
        sent = {"Host": self.name, "Accept": "text/html", **(headers or {})}
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            body = answer.read(65_536)
            return Seen(answer.status, {k.lower(): v for k, v in answer.getheaders()}, body)
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()


def is_sign_in(seen: Seen) -> bool:
    """Whether an answer is a sign-in page: it asks for a password or a code, and holds no table."""
    text = seen.body.lower()
    asks = b'type="password"' in text or b'name="code"' in text
    return seen.status in {200, 401, 403} and asks and b"<table" not in text


def _stranger(outside: _Outside) -> Iterator[Exposure]:
    """Does anything but a sign-in page answer?"""
    statuses = set()
    for path in PATHS:
        seen = outside.ask("GET", path)
        if seen is None:
            continue
        target = seen.headers.get("location", "")
        statuses.add((seen.status, target))
        turned_away = seen.status in {401, 403, 404, 405, 421} or 300 <= seen.status < 400
        if not turned_away and not (is_sign_in(seen)):
            yield _found(
                "critical",
                f"{path} answers a stranger with {seen.status} and {len(seen.body)} bytes",
                "put a sign-in before it, or take it off the network, now",
            )
    if len(statuses) > 1 and all(s < 400 or s in {401, 403, 404} for s, _ in statuses):
        yield _found(
            "low",
            "a stranger is answered differently for different paths",
            "give one answer to everything that needs a session",
        )


def _names(outside: _Outside) -> Iterator[Exposure]:
    """Does it answer to another site's name (DNS rebinding), or through a proxy that is none?"""
    seen = outside.ask("GET", "/sign-in", {"Host": "rebound.example.org"})
    if seen is not None and seen.status < 400:
        yield _found(
            "high",
            "it answers to a name that is not its own, so a web page can reach it (DNS rebinding)",
            "check the Host header against the names that are yours",
        )
    seen = outside.ask("GET", "/sign-in", {"X-Forwarded-For": "192.0.2.1"})
    if seen is not None and seen.status < 400:
        yield _found(
            "medium",
            "it answers requests that came through a proxy, and none may be configured",
            "refuse forwarded requests, or say which proxy stands before it",
        )


def _browsers(outside: _Outside) -> Iterator[Exposure]:
    """What it tells browsers: headers, other origins, cookies for strangers, its version."""
    seen = outside.ask("GET", "/sign-in", {"Origin": "https://other.example.org"})
    if seen is None:
        return
    for name, why in NEEDED.items():
        if name not in seen.headers:
            yield _found(
                "low", f"no {name} header: it does not say {why}", "send it on all answers"
            )
    if "access-control-allow-origin" in seen.headers:
        yield _found("high", "other sites may read its answers (CORS)", "allow no other origin")
    if "set-cookie" in seen.headers:
        yield _found(
            "low", "a stranger is given a cookie before signing in", "set it at sign-in only"
        )
    for name in ("server", "x-powered-by", "x-aspnet-version"):
        if seen.headers.get(name, "").strip():
            yield _found("info", f"the {name} header tells what it runs on", "leave it out")


def _methods(outside: _Outside) -> Iterator[Exposure]:
    for method in ("TRACE", "PUT", "DELETE", "OPTIONS"):
        seen = outside.ask(method, "/")
        if seen is not None and seen.status < 300:
            yield _found(
                "medium" if method == "TRACE" else "high",
                f"{method} is answered with {seen.status} to a stranger",
                "allow only the methods in use",
            )


def _cleartext(outside: _Outside) -> Iterator[Exposure]:
    with contextlib.suppress(ValueError):
        if ipaddress.ip_address(outside.host).is_loopback:
            return
    if outside.host != "localhost" and not outside.secure:
        yield _found(
            "critical",
            "it is reached over plain HTTP from other machines: passwords travel in clear",
            "give it TLS",
        )


def own_addresses() -> list[str]:
    """Addresses of this machine that others may reach. Sends nothing."""
    found = set()
    for family, far in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        # Connecting a datagram socket only asks the routing table which address would be used.
        with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as way:
            way.connect((far, 9))
            found.add(way.getsockname()[0])
    return sorted(a for a in found if not ipaddress.ip_address(a.partition("%")[0]).is_loopback)


def _elsewhere(outside: _Outside) -> Iterator[Exposure]:
    """Served on loopback: does the same port answer on an address that others can reach?"""
    try:
        local = outside.host == "localhost" or ipaddress.ip_address(outside.host).is_loopback
    except ValueError:
        local = False
    for address in own_addresses() if local else []:
        with contextlib.suppress(OSError):
            socket.create_connection((address, outside.port), outside.timeout).close()
            yield _found(
                "high",
                f"port {outside.port} answers on {address} too, which others can reach",
                "listen on 127.0.0.1 only",
            )


CHECKS: tuple[Callable[[_Outside], Iterator[Exposure]], ...] = (
    _stranger,
    _names,
    _browsers,
    _methods,
    _cleartext,
    _elsewhere,
)


def _found(level: Severity, message: str, remedy: str) -> Exposure:
    return Exposure(CHECK, "", level, message, remedy)


def probe(url: str, *, timeout: float = 5.0) -> list[Exposure]:
    """Look at a dashboard from outside, without a session. An empty list is what one wants.

    Args:
        url: where it is; only ever one's own.
        timeout: seconds to wait for each answer.

    Raises:
        UsageError: the URL is none. StoreError: nothing answers there.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError("a dashboard has an http or https address")
    outside = _Outside(parts, timeout)
    if outside.ask("GET", "/") is None:
        raise StoreError("nothing answers there", "is it running, and is the port right?")
    subject = f"{parts.scheme}://{outside.name}"
    return [
        Exposure(e.check, subject, e.level, e.message, e.remedy)
        for check in CHECKS
        for e in check(outside)
    ]
