"""The look from outside: it finds what the Shanghai dashboard was, and nothing at our own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from strongroom.core.errors import StoreError, UsageError
from strongroom.gateway import probe


class OpenDashboard(BaseHTTPRequestHandler):
    """A dashboard as it stood open in 2021: no sign-in, any Host, any origin."""

    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        body = json.dumps({"hits": {"total": 1_000_000_000}}).encode()
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Set-Cookie", "visitor=1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_DELETE = do_TRACE = do_OPTIONS = answer  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


class SignInBeforeEverythingButOnePath(OpenDashboard):
    """A sign-in page, and one forgotten route behind it."""

    def answer(self) -> None:
        forgotten = self.path == "/metrics"
        body = b"people 1000000000" if forgotten else b'<form><input type="password"></form>'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_DELETE = do_TRACE = do_OPTIONS = answer  # noqa: N815


@contextmanager
def running(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def test_an_open_dashboard_is_found_for_what_it_is():
    with running(OpenDashboard) as url:
        found = probe(url)
    critical = [e for e in found if e.level == "critical"]
    assert any(e.message.startswith("/ answers a stranger") for e in critical)
    told = " ".join(e.message for e in found)
    for word in (
        "rebinding",
        "CORS",
        "cookie before signing in",
        "TRACE",
        "content-security-policy",
        "server header",
    ):
        assert word in told
    assert all(e.subject == url and e.remedy for e in found)


def test_one_forgotten_route_behind_a_sign_in_is_found():
    with running(SignInBeforeEverythingButOnePath) as url:
        critical = [e.message for e in probe(url) if e.level == "critical"]
    assert len(critical) == 1
    assert critical[0].startswith("/metrics answers a stranger")


def test_our_own_dashboard_shows_a_stranger_nothing_to_report(server):
    assert probe(server.url) == []


def test_plain_http_on_another_address_than_loopback_is_an_exposure():
    from urllib.parse import urlsplit

    from strongroom.gateway.probe import _cleartext, _Outside

    assert [e.level for e in _cleartext(_Outside(urlsplit("http://192.0.2.10:8420"), 1))] == [
        "critical"
    ]
    assert list(_cleartext(_Outside(urlsplit("https://192.0.2.10"), 1))) == []
    assert list(_cleartext(_Outside(urlsplit("http://127.0.0.1:8420"), 1))) == []


def test_a_probe_needs_an_address_and_somebody_there():
    with pytest.raises(UsageError):
        probe("file:///etc/passwd")
    with pytest.raises(StoreError):
        probe("http://127.0.0.1:1", timeout=1)
