"""What the operator decides about the door: where it stands and who may knock."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PORT = 8420
"""The port that is tried where none is named."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the gateway listens and what it accepts.

    Attributes:
        host: the address to bind, a literal IP address or `localhost`.
        port: 0 lets the system choose one (`Server.port` tells which).
        tls: certificate chain and private key (PEM files); None for plain HTTP on loopback.
        behind_proxy: a Unix socket to listen on instead of host and port, so that nobody but
            the proxy can reach it; forwarded headers are accepted then, and only then.
        allowed_hosts: names by which browsers reach it (`register.example.org`, with a port
            where it is not the default one). On loopback it is filled in by itself.
        demo: a room of invented people: sign-in by printed code, loopback only.
        administrator: whether an administrator has enrolled with password and second factor;
            without one nothing but loopback is opened.
        purposes: what a look-up may be for, in the order of the form.
        body_limit: bytes of a request body. body_seconds: how long it may take to arrive.
        header_seconds: how long the header of a request may take to arrive.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    tls: tuple[Path, Path] | None = None
    behind_proxy: Path | None = None
    allowed_hosts: tuple[str, ...] = ()
    demo: bool = False
    administrator: bool = False
    purposes: tuple[str, ...] = ("incident", "patrol", "service", "audit")
    body_limit: int = 65_536
    body_seconds: float = 10.0
    header_seconds: float = 10.0

    @property
    def secure(self) -> bool:
        """Whether browsers reach it by HTTPS: its own, or that of the proxy before it."""
        return self.tls is not None or self.behind_proxy is not None

    @property
    def cookie(self) -> str:
        """Name of the session cookie. `__Host-` makes the browser insist on HTTPS and path /."""
        return "__Host-strongroom" if self.secure else "strongroom"
