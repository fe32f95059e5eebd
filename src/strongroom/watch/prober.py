"""The only code that touches an asset: one connection a second, five seconds each, 64 KiB, reads.

What answers may be hostile: it may drip a byte a second, never end, speak garbage, redirect in a
circle or break off. Every connection has one deadline for all of it and one cap for all of it, so
neither time nor memory depends on the other side; and no question is asked that could change it.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable
from datetime import date

from strongroom.core.errors import UsageError
from strongroom.core.outside import CAP, Login, Reply
from strongroom.core.types import Asset

TIMEOUT = 5.0
"""Seconds that one connection may take, from its first packet to its last."""
PACE = 1.0
"""Seconds between the beginnings of two connections to one address, at the least."""
HEAD_CAP = 16_384
HEADERS = 100
READING_POSTS = {
    # etcd's gateway takes every question as POST; this one counts one impossible key.
    "etcd.count": ("/v3/kv/range", b'{"key":"AA==","range_end":"AA==","count_only":true}'),
}
"""Questions that change nothing and that a protocol takes in no other way. Nothing else is sent
with a body."""
_PATH = re.compile(r"/[\x21-\x7e]*")


class Pace:
    """Keeps connections to one address apart. Shared by all threads of a run."""

    def __init__(
        self,
        seconds: float = PACE,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._sleep = sleep
        self._clock = clock
        self._last: dict[tuple[str, int], float] = {}
        self._lock = threading.Lock()

    def wait(self, address: tuple[str, int]) -> None:
        """Return when the next connection to this address may begin."""
        while True:
            with self._lock:
                now = self._clock()
                due = self._last.get(address, now - self._seconds) + self._seconds
                if now >= due:
                    self._last[address] = now
                    return
            self._sleep(due - now)

    def began(self, address: tuple[str, int]) -> None:
        """A connection stands now: on a busy machine that is later than it was allowed."""
        with self._lock:
            self._last[address] = self._clock()


def new_context() -> ssl.SSLContext:
    """A TLS context that shakes any hand: one serves all threads of a run."""
    # We look at what is shown, not at whose certificate it is, and an old protocol must not hide
    # an open door: what is wrong with either is a finding of its own.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with contextlib.suppress(ssl.SSLError, ValueError):
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    return context


class Wire:
    """One connection with one deadline and one cap. A `Line`."""

    def __init__(self, raw: socket.socket, deadline: float, door: Outside) -> None:
        self._socket = raw
        self._deadline = deadline
        self._door = door
        self._left = CAP + HEAD_CAP
        self.ended = False

    def _hurry(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._socket.settimeout(left)

    def send(self, data: bytes) -> None:
        """Send, or note that the other side is gone."""
        if self.ended:
            return
        try:
            self._hurry()
            self._socket.sendall(data)
        except OSError:
            # What it said before it went may still lie there to be read.
            pass

    def some(self, most: int = 16_384) -> bytes:
        """What comes next; empty at the end, the deadline, the cap and a reset."""
        if self.ended or self._left <= 0:
            return b""
        try:
            self._hurry()
            got = self._socket.recv(min(self._left, most))
        except (OSError, ValueError):
            got = b""
        self._left -= len(got)
        if got:
            self._door.heard(got)
        else:
            self.ended = True
        return got

    def read(self, count: int = 0) -> bytes:
        """Exactly `count` bytes, or all to the end; fewer when there is no more to be had."""
        got = bytearray()
        wanted = min(count, CAP) if count else CAP
        while len(got) < wanted and (more := self.some(wanted - len(got))):
            got += more
        return bytes(got)

    def secure(self) -> bool:
        """Begin TLS. What the other side shows is kept in the door."""
        try:
            self._hurry()
            wrapped = self._door.context.wrap_socket(
                self._socket, server_hostname=self._door.asset.host
            )
        except (OSError, ValueError):
            self.ended = True
            return False
        self._socket = wrapped
        self._door.certificate = wrapped.getpeercert(binary_form=True) or b""
        self._door.protocol = wrapped.version() or ""
        self._door.secure = True
        return True

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.close()

    def __enter__(self) -> Wire:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class Outside:
    """One declared asset, seen from outside. A `Door` (core/outside.py)."""

    def __init__(
        self,
        asset: Asset,
        address: str,
        *,
        pace: Pace,
        today: date,
        timeout: float = TIMEOUT,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.asset = asset
        self.account = asset.account
        self.today = today
        self.secure: bool | None = None
        self.reached = False
        self.refused = False
        self.certificate = b""
        self.protocol = ""
        self.context = context or new_context()
        self._where = (address, asset.port)
        self._pace = pace
        self._timeout = timeout
        self._hash = hashlib.sha256()
        self._heard = 0

    @property
    def host(self) -> str:
        """As a request names it, with its port."""
        name = f"[{self.asset.host}]" if ":" in self.asset.host else self.asset.host
        return f"{name}:{self.asset.port}"

    @property
    def digest(self) -> str:
        """A hash of all that was heard, in order; "" when nothing was."""
        return self._hash.hexdigest()[:16] if self._heard else ""

    def heard(self, data: bytes) -> None:
        """Note what came back: only its hash stays."""
        self._hash.update(data)
        self._heard += len(data)

    def line(self) -> Wire | None:
        """A fresh connection to the address that was pinned, when the pace allows it."""
        self._pace.wait(self._where)
        deadline = time.monotonic() + self._timeout
        try:
            raw = socket.create_connection(self._where, self._timeout)
        except ConnectionRefusedError:
            self.refused = True
            return None
        except (OSError, ValueError):
            return None
        finally:
            self._pace.began(self._where)
        self.reached = True
        return Wire(raw, deadline, self)

    def get(self, path: str, *, login: Login | None = None, head: bool = False) -> Reply | None:
        """GET or HEAD; redirects are not followed, nothing is kept of a session."""
        return self._ask("HEAD" if head else "GET", path, login, b"")

    def post(self, name: str) -> Reply | None:
        """One of `READING_POSTS`, by name.

        Raises:
            UsageError: there is none of that name, so it is not sent.
        """
        if name not in READING_POSTS:
            raise UsageError("a check asks for something that is not known to change nothing")
        path, body = READING_POSTS[name]
        return self._ask("POST", path, None, body)

    def _ask(self, method: str, path: str, login: Login | None, body: bytes) -> Reply | None:
        request = self._request(method, path, login, body)
        if self.secure is not None:
            return self._exchange(request, self.secure)
        plain = self._exchange(request, False)
        if not self.reached:
            return None
        # A port that speaks TLS closes on plain HTTP, or explains with 400.
        if plain is None or plain.status == 400:
            veiled = self._exchange(request, True)
            if veiled is not None:
                return veiled
            self.secure = None
        if plain is not None:
            self.secure = False
        return plain

    def _request(self, method: str, path: str, login: Login | None, body: bytes) -> bytes:
        if not _PATH.fullmatch(path):
            raise UsageError("a check asks for a path that cannot be sent")
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: {self.host}",
            "User-Agent: strongroom-watch",
            "Accept: application/json, text/html;q=0.5, */*;q=0.1",
            "Connection: close",
        ]
        if login is not None:
            pair = login.user.encode() + b":" + login.password.reveal()
            lines.append("Authorization: Basic " + base64.b64encode(pair).decode())
        if body:
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + body

    def _exchange(self, request: bytes, veiled: bool) -> Reply | None:
        line = self.line()
        if line is None:
            return None
        with line:
            if veiled and not line.secure():
                return None
            line.send(request)
            return _reply(line, request.startswith(b"HEAD"))


def _reply(line: Wire, bodiless: bool) -> Reply | None:
    """The answer on this connection; None when what came is no HTTP."""
    got = bytearray()
    while (end := got.find(b"\r\n\r\n")) < 0:
        more = line.some()
        got += more
        if not more or len(got) > HEAD_CAP or (len(got) >= 5 and not got.startswith(b"HTTP/")):
            return None
    lines = bytes(got[:end]).decode("latin-1").split("\r\n")
    status = re.match(r"HTTP/\d\.\d (\d{3})(?: |$)", lines[0])
    if status is None:
        return None
    headers: dict[str, str] = {}
    for each in lines[1:HEADERS]:
        name, _, value = each.partition(":")
        headers.setdefault(name.strip().lower(), value.strip()[:1_024])
    body = got[end + 4 :]
    if bodiless or status[1] in ("204", "304"):
        return Reply(int(status[1]), headers)
    length = headers.get("content-length", "")
    wanted = min(int(length), CAP) if length.isdecimal() and len(length) < 12 else CAP
    chunked = headers.get("transfer-encoding", "").lower() == "chunked"
    while len(body) < (CAP if chunked else wanted):
        if chunked and body.endswith(b"0\r\n\r\n"):
            break
        more = line.some()
        if not more:
            break
        body += more
    plain = _unchunked(bytes(body)) if chunked else bytes(body)
    return Reply(int(status[1]), headers, plain[:wanted])


def _unchunked(body: bytes) -> bytes:
    """The pieces of a chunked body put together, as far as they are whole."""
    parts, at = [], 0
    while (end := body.find(b"\r\n", at, at + 20)) > 0:
        try:
            size = int(body[at:end].split(b";")[0], 16)
        except ValueError:
            break
        if size <= 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)
