"""`strongroom serve`: the gateway and the dashboard, behind the start-up wall."""

from __future__ import annotations

import os
import socket
import webbrowser
from pathlib import Path

from strongroom import gateway
from strongroom.cli.console import say, show
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import StoreError, UsageError
from strongroom.room import Strongroom

DEFAULT_PORT = 8600


def serve(
    *,
    room: RoomDir = Path("room"),
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    tls: str = "",
    behind_proxy: Path | None = None,
    no_browser: bool = False,
    key: KeyOptions = KeyOptions(),  # noqa: B008 (frozen)
) -> int:
    """Serve the sign-in page, the look-up and the ledger. Ctrl-C ends it.

    Another address than this machine is refused without TLS and an enrolled administrator.

    Example: `strongroom serve --port 8600`

    Parameters
    ----------
    host
        Address to listen on.
    port
        Port to listen on.
    tls
        CERT,KEY: certificate and key file, PEM; or "internal" for a certificate made here.
    behind_proxy
        Path of a UNIX socket on which a proxy speaks to us; its forwarded headers are believed.
    no_browser
        Do not open a browser.
    """
    if behind_proxy is None:
        check_port(port, host)
    with open_room(room, key) as opened:
        return serve_room(
            opened, host=host, port=port, tls=tls, proxy=behind_proxy, browser=not no_browser
        )


def check_port(port: int, host: str = "127.0.0.1") -> None:
    """Say early that a port is taken, before minutes of work are spent.

    Raises:
        UsageError: it is not a port. StoreError: somebody listens there already.
    """
    if not 0 <= port <= 65_535:
        raise UsageError("--port is between 0 and 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise StoreError(
                f"port {port} of {host} cannot be listened on", "choose another with --port"
            ) from None


def serve_room(
    room: Strongroom,
    *,
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    tls: str = "",
    proxy: Path | None = None,
    browser: bool = False,
) -> int:
    """Serve an open room until it is interrupted."""
    settings = gateway.Settings(
        host=host, port=port, tls=tls, behind_proxy=proxy, demo=room.config.demo
    )

    def ready(url: str) -> None:
        show(f"sign in at {url}")
        say("Ctrl-C ends it")
        if browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            webbrowser.open(url)

    with room.witnessing():
        gateway.serve(room.desk, settings, timeline=room.timeline, ready=ready)
    return 0
