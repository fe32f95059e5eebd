"""A browser without a browser: what somebody with an address, and perhaps a code, can send."""

from __future__ import annotations

import http.client
import json
import urllib.parse
from dataclasses import dataclass
from typing import Any

from strongroom.core.errors import StoreError


@dataclass(frozen=True, slots=True)
class Reply:
    """Status and parsed body of an answer; the body is None when it is no JSON."""

    status: int
    body: Any
    cookie: str = ""


class Outsider:
    """Speaks HTTP to one gateway on this machine.

    Raises:
        StoreError: the address is not on this machine: a replay is no tool against others.
    """

    def __init__(self, url: str) -> None:
        parts = urllib.parse.urlsplit(url)
        if parts.hostname not in {"127.0.0.1", "localhost", "::1"}:
            raise StoreError("a replay attacks this machine only", "serve the demo room here")
        self._host = parts.hostname or ""
        self._port = parts.port or 80
        self._origin = f"http://{parts.netloc}"
        self._token = ""

    def _send(self, method: str, path: str, body: bytes, kind: str) -> Reply:
        connection = http.client.HTTPConnection(self._host, self._port, timeout=30)
        headers = {"Content-Type": kind, "Origin": self._origin, "Accept": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read()
            cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]
            try:
                parsed = json.loads(text)
            except ValueError:
                parsed = None
            return Reply(answer.status, parsed, cookie)
        except (OSError, http.client.HTTPException):
            raise StoreError("the gateway does not answer", "is it still running?") from None
        finally:
            connection.close()

    def guess(self, code: str) -> bool:
        """Type a code on the sign-in page; True when it let us in."""
        form = urllib.parse.urlencode({"code": code}).encode()
        reply = self._send("POST", "/sign-in", form, "application/x-www-form-urlencoded")
        return bool(reply.cookie) and reply.status < 400

    def sign_in(self, token: str) -> bool:
        """Use an account's token; True when it is one."""
        self._token = token
        return self.get("/api/session").status == 200

    def get(self, path: str) -> Reply:
        """Ask for a page or a record."""
        return self._send("GET", path, b"", "application/json")

    def post(self, path: str, value: Any) -> Reply:
        """Send JSON."""
        return self._send("POST", path, json.dumps(value).encode(), "application/json")
