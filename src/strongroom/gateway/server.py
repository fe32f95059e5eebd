"""Serving: the door is checked, bound by us, and handed to granian inside this process.

One process and one worker, because the keys live in this process and nowhere else.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server.embed import Server as Granian

from strongroom.core.errors import StoreError
from strongroom.core.process import settle_imports
from strongroom.gateway.app import Gateway
from strongroom.gateway.settings import Settings
from strongroom.gateway.start import check_start

BACKLOG = 128
THREADS = 32
"""Questions put to the desk at once; sign-ins are held to fewer by their own gate."""


def bind(settings: Settings) -> socket.socket:
    """Check the door and bind it, for us alone.

    granian by itself binds with SO_REUSEPORT: a second server on the same port would start
    without a word and take every other sign-in. So the socket is made here.

    Raises:
        Refused: the door must not be opened (nothing was bound). StoreError: the port is taken.
    """
    check_start(settings)
    if settings.behind_proxy is not None:
        path = settings.behind_proxy
        door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with contextlib.suppress(OSError):
            if path.is_socket():
                path.unlink()  # left by a run that was killed
        address: Any = str(path)
    else:
        host = "127.0.0.1" if settings.host == "localhost" else settings.host
        door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        address = (host, settings.port)
    before = os.umask(0o117)  # a Unix socket: owner and group, as the proxy needs it
    try:
        door.bind(address)
        door.listen(BACKLOG)
    except OSError as error:
        door.close()
        raise StoreError(
            f"cannot listen there: {os.strerror(error.errno or 0)}",
            "another server may be running; choose another --port",
        ) from None
    finally:
        os.umask(before)
    door.setblocking(False)
    return door


class _Embedded(Granian):
    """granian on a socket that we bound."""

    door: socket.socket
    _shd: Any
    _sfd: Any

    def _init_shared_socket(self) -> None:
        # The stub of SocketHolder does not know its arguments: descriptor, Unix or not, backlog.
        holder: Any = SocketHolder
        unix = self.door.family == socket.AF_UNIX
        # From here on the descriptor is granian's to close.
        self._shd = holder(self.door.detach(), unix, BACKLOG)
        self._sfd = self._shd.get_fd()


class Server:
    """A bound door and the application behind it.

    Attributes:
        port: the port that was bound; url: what to type into a browser (loopback).
    """

    def __init__(self, app: Gateway, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self._door = bind(settings)
        self.port: int = 0
        if self._door.family != socket.AF_UNIX:
            self.port = self._door.getsockname()[1]
            app.wall.listen(self.port)
        self._granian: _Embedded | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = threading.Event()

    @property
    def url(self) -> str:
        scheme = "https" if self.settings.secure else "http"
        host = f"[{self.settings.host}]" if ":" in self.settings.host else self.settings.host
        return f"{scheme}://{host}:{self.port}"

    async def serve(self, ready: Callable[[str], None] | None = None) -> None:
        """Serve until `stop` is called. `ready` hears the URL once requests are answered."""
        settle_imports()
        tls = self.settings.tls
        logging.getLogger("_granian").setLevel(logging.ERROR)
        granian = _Embedded(
            self.app,
            interface=Interfaces.ASGINL,
            http=HTTPModes.http1,
            websockets=False,
            log_enabled=False,
            log_access=False,
            http1_settings=HTTP1Settings(
                header_read_timeout=int(self.settings.header_seconds * 1000),
                max_buffer_size=32_768,
            ),
            ssl_cert=tls[0] if tls else None,
            ssl_key=tls[1] if tls else None,
        )
        granian.door = self._door
        self._granian = granian
        self._loop = asyncio.get_running_loop()
        # The desk waits for the disk, and commits of callers who wait together are grouped.
        self._loop.set_default_executor(ThreadPoolExecutor(THREADS, "strongroom-desk"))
        task = asyncio.create_task(granian.serve())
        try:
            while not granian.wrks and not task.done():
                await asyncio.sleep(0.005)
            if ready is not None and not task.done():
                ready(self.url)
            if self._stop.is_set():
                self._end()
            await task
        finally:
            self._door.close()
            if self.settings.behind_proxy is not None:
                with contextlib.suppress(OSError):
                    self.settings.behind_proxy.unlink()

    def stop(self) -> None:
        """End `serve`; may be called from any thread."""
        self._stop.set()
        if self._loop is not None and self._granian is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        if self._granian is not None:
            self._granian.signal_handler_interrupt()  # type: ignore[no-untyped-call]

    @contextlib.contextmanager
    def background(self) -> Iterator[Server]:
        """Serve in a thread for the length of a `with`: for replays, probes and tests."""
        up = threading.Event()
        failed: list[BaseException] = []

        def work() -> None:
            try:
                asyncio.run(self.serve(lambda _: up.set()))
            except BaseException as error:
                failed.append(error)
            finally:
                up.set()

        thread = threading.Thread(target=work, name="strongroom-gateway", daemon=True)
        thread.start()
        up.wait()
        if failed:
            raise failed[0]
        try:
            yield self
        finally:
            self.stop()
            thread.join(timeout=10)


def run(app: Gateway, settings: Settings, ready: Callable[[str], None] | None = None) -> None:
    """Check the door, bind it, and serve until interrupted (Ctrl-C) or told to end (TERM).

    Raises:
        Refused: the door must not be opened; nothing was bound. StoreError: the port is taken.
    """
    server = Server(app, settings)
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_serve_until_told(server, ready))


async def _serve_until_told(server: Server, ready: Callable[[str], None] | None) -> None:
    task = asyncio.current_task()
    assert task is not None
    # asyncio by itself hears an interrupt only where it breaks off the wait for events. One that
    # comes a moment before the wait, or to a thread of granian, would be heard at the next
    # request, and on a quiet night never. With a handler of its own, the loop is woken by each.
    with contextlib.suppress(NotImplementedError):  # Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await server.serve(ready)
