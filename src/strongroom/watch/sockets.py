"""What listens on this machine, by its own socket table: proof from inside, without a probe.

A port that is bound to every network is offered to all of them, whatever a rule in front of it says
today. Only the table of this network namespace is read: what a container publishes stands there as
the listener that forwards to it.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from strongroom.core.outside import Sign

TABLES = ("/proc/net/tcp", "/proc/net/tcp6")
TABLE_CAP = 8 << 20
"""Bytes of a table that are read: fifty thousand connections."""
_LISTEN = "0A"


def read_tables(paths: Sequence[str] = TABLES) -> list[str] | None:
    """The tables that can be read here, None where there is none."""
    found = []
    for path in paths:
        try:
            with Path(path).open("rb") as file:
                found.append(file.read(TABLE_CAP).decode("ascii", "replace"))
        except OSError:
            continue
    return found or None


def listeners(tables: Sequence[str]) -> Iterator[tuple[str, int]]:
    """(address, port) of every socket that listens."""
    for table in tables:
        for line in table.splitlines()[1:]:
            words = line.split()
            if len(words) > 3 and words[3] == _LISTEN:
                raw, _, port = words[1].partition(":")
                try:
                    yield _address(raw), int(port, 16)
                except ValueError:
                    continue


def _address(raw: str) -> str:
    """An address as the kernel prints it: words of 32 bits in the machine's own order."""
    data = bytes.fromhex(raw)
    if len(data) not in (4, 16):
        raise ValueError
    turned = b"".join(data[i : i + 4][::-1] for i in range(0, len(data), 4))
    parsed = ipaddress.ip_address(turned)
    mapped = getattr(parsed, "ipv4_mapped", None)
    return str(mapped or parsed)


def is_here(address: str) -> bool:
    """Whether an address is one of this machine's: it can be bound to. Nothing is sent."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if parsed.is_loopback:
        return True
    family = socket.AF_INET if parsed.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except OSError:
        return False
    return True


def listening() -> tuple[tuple[str, int], ...] | None:
    """What listens on this machine now, read once for all assets; None where none can tell."""
    tables = read_tables()
    return None if tables is None else tuple(dict.fromkeys(listeners(tables)))


def signs(title: str, port: int, every: Iterable[tuple[str, int]]) -> tuple[Sign, ...]:
    """The sign of a port of this machine that every network is offered, if it is."""
    for address, bound in every:
        parsed = ipaddress.ip_address(address)
        if bound == port and (parsed.is_unspecified or parsed.is_global):
            shown = f"[{address}]:{port}" if parsed.version == 6 else f"{address}:{port}"
            return (
                Sign(
                    "public_bind",
                    f"{title} listens to every network (the socket table of this machine)",
                    "let it listen on loopback or on the one network that needs it",
                    f"{shown} LISTEN",
                ),
            )
    return ()
