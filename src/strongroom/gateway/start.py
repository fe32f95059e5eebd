"""May this door be opened at all? Asked before the first socket is bound.

The dashboard of the Shanghai register stood on a public address without a password. So every
address but loopback has to be earned, step by step, and each refusal says what is missing:

(0) A demo room stays on loopback: its sign-in codes were printed on a screen.
(1) Loopback needs nothing more.
(2) Anything else needs an administrator who enrolled with a password and a second factor.
(3) Anything else needs the names by which it is reached, for the Host check.
(4) A proxy must be reached by a Unix socket, not by an address that others can reach too.
(5) Any other address needs TLS.
"""

from __future__ import annotations

import ipaddress

from strongroom.core.errors import Refused, UsageError
from strongroom.gateway.settings import Settings


def is_loopback(host: str) -> bool:
    """Whether a bind address can be reached from this machine only.

    Raises:
        UsageError: it is a name. A name can be made to resolve elsewhere tomorrow.
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        raise UsageError(
            "the address to listen on must be an IP address or localhost",
            "for example --host 127.0.0.1",
        ) from None


def check_start(settings: Settings) -> None:
    """Refuse to open a door that should stay shut.

    Raises:
        Refused: with what is missing as hint. UsageError: the address cannot be one.
    """
    loopback = settings.behind_proxy is None and is_loopback(settings.host)
    # (0)
    if settings.demo and not loopback:
        raise Refused(
            "a demo room is served on loopback only",
            "leave out --host and --behind-proxy, or make a room of your own",
        )
    # (1)
    if loopback:
        return
    where = "a proxy" if settings.behind_proxy is not None else f"the address {settings.host}"
    # (2)
    if not settings.administrator:
        raise Refused(
            f"no administrator has enrolled, so {where} is not served",
            "enrol one with `strongroom principal add --role administrator`, or serve on 127.0.0.1",
        )
    # (3)
    if not settings.allowed_hosts:
        raise Refused(
            f"no host name is allowed, so {where} is not served",
            "name what browsers will type, for example --allow register.example.org",
        )
    # (4)
    if settings.behind_proxy is not None:
        folder = settings.behind_proxy.resolve().parent
        if not folder.is_dir():
            raise UsageError(
                "the folder of the proxy's socket is not there", "make it, readable by the proxy"
            )
        return
    # (5)
    if settings.tls is None:
        raise Refused(
            f"{where} can be reached from other machines and has no TLS",
            "give --tls CERT,KEY or --tls internal, or serve on 127.0.0.1",
        )


def allowed_hosts(settings: Settings, port: int) -> frozenset[str]:
    """The Host headers that are answered, exactly as a browser sends them, lower case."""
    names = {host.lower() for host in settings.allowed_hosts}
    if settings.behind_proxy is None and is_loopback(settings.host):
        local = {"127.0.0.1", "localhost", "[::1]"}
        names |= {f"{name}:{port}" for name in local}
        if port == (443 if settings.secure else 80):
            names |= local  # browsers leave the default port out
    return frozenset(names)
