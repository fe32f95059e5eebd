"""`strongroom serve`: the gateway and the dashboard, behind the start-up wall."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import gateway
from strongroom import room as rooms
from strongroom.cli.console import say, show
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import StoreError, UsageError
from strongroom.gateway.settings import PORT
from strongroom.room import Strongroom

DEFAULT_PORT = PORT
LOOPBACK = ("localhost", "127.0.0.1", "::1")
KEY = KeyOptions()


def serve(
    *,
    room: RoomDir = Path("room"),
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    allow: Annotated[tuple[str, ...], Parameter(name="--allow")] = (),
    tls: str = "",
    behind_proxy: Path | None = None,
    no_browser: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Serve the sign-in page, the look-up and the ledger. Ctrl-C ends it.

    Another address than this machine is refused without TLS and an enrolled administrator.

    Example: `strongroom serve --port 8420`

    Parameters
    ----------
    host
        Address to listen on.
    port
        Port to listen on.
    allow
        Name by which browsers reach it, with the port where it is not the default one.
    tls
        CERT,KEY: certificate chain and private key, PEM files; or `internal`: from an authority
        of the room's own, which browsers have to be told to trust.
    behind_proxy
        Path of a UNIX socket on which a proxy speaks to us; its forwarded headers are believed.
    no_browser
        Do not open a browser.
    """
    _a_port(port)
    own = tls == "internal"
    certificate = rooms.tls_files(rooms.load_config(room).home) if own else _tls(tls)
    settings = gateway.Settings(
        host=host, port=port, tls=certificate, behind_proxy=behind_proxy, allowed_hosts=allow
    )
    # A door that must stay shut is refused before the key is even asked for.
    gateway.check_start(
        replace(
            settings,
            demo=rooms.load_config(room).demo,
            administrator=rooms.has_administrator(room),
        )
    )
    with open_room(room, key) as opened:
        if own:
            here = LOOPBACK if gateway.is_loopback(host) else ()
            _trust(opened.certificate((*allow, *here)))
        return serve_room(opened, settings, browser=not no_browser)


def _trust(made: rooms.Internal) -> None:
    """What a browser has to be told, once."""
    say(f"browsers have to trust {made.authority}" + (" (made just now)" if made.fresh else ""))
    say(f"its SHA-256: {made.fingerprint}")


def _tls(text: str) -> tuple[Path, Path] | None:
    if not text:
        return None
    certificate, comma, private = text.partition(",")
    if not comma or not Path(certificate).is_file() or not Path(private).is_file():
        raise UsageError("--tls names two files: CERT,KEY", "PEM files, or `--tls internal`")
    return Path(certificate), Path(private)


def _a_port(port: int) -> None:
    if not 0 <= port <= 65_535:
        raise UsageError("--port is between 0 and 65535", "8420 is the usual one")


def check_port(port: int, host: str = "127.0.0.1") -> None:
    """Say early that a port is taken, before minutes of work are spent.

    Raises:
        UsageError: it is not a port. StoreError: somebody listens there already.
    """
    _a_port(port)
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            raise StoreError(
                f"port {port} of {host} cannot be listened on", "choose another with --port"
            ) from None


def serve_room(room: Strongroom, settings: gateway.Settings, *, browser: bool = False) -> int:
    """Serve an open room until it is interrupted.

    Raises:
        Refused: the door must not be opened; nothing was bound.
    """
    settings = replace(
        settings,
        demo=room.config.demo,
        administrator=room.accounts.has_administrator(),
        purposes=room.config.purposes,
    )

    def ready(url: str) -> None:
        show(f"sign in at {url}/")
        sys.stdout.flush()
        say("Ctrl-C ends it")
        if browser and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            webbrowser.open(url)

    app = gateway.create_app(room.desk, settings, timeline=room.timeline)
    with room.witnessing():
        gateway.run(app, settings, ready)
    return 0
