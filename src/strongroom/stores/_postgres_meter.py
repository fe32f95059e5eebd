"""What a PostgreSQL says of how much it is read, and from where."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable
from typing import Any

# A table without an index has no count of its fetches, and one unknown would swallow the sum.
_READ = (
    "SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::bigint"
    " FROM pg_stat_user_tables"
)
_FROM = (
    "SELECT DISTINCT host(client_addr) FROM pg_stat_activity"
    " WHERE client_addr IS NOT NULL AND pid <> pg_backend_pid()"
)

Ask = Callable[[str], list[tuple[Any, ...]]]


def network(address: str) -> str:
    """The network of an address: /24 of IPv4, /48 of IPv6; "" for what is no address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    prefix = 24 if parsed.version == 4 else 48
    return str(ipaddress.ip_network((parsed, prefix), strict=False))


def networks(addresses: Iterable[str]) -> list[str]:
    """The networks of these addresses, each once, in order."""
    return sorted({found for address in addresses if (found := network(address))})


def live(ask: Ask) -> dict[int, int]:
    """Rows that are alive, by table (oid), as the server keeps count; a second late at most.

    The count begins anew after a crash, so a fall has to be checked by counting.
    """
    rows = ask("SELECT relid::bigint, n_live_tup FROM pg_stat_user_tables")
    return {int(oid): int(count) for oid, count in rows}


def meter(ask: Ask) -> dict[str, Any]:
    """Rows looked at since the server counts, and the networks that are connected.

    The server counts what it has scanned, whether it was sent or only summed up: `scans`.
    Addresses of other people's sessions are seen only by a role that may see them
    (`pg_monitor`); otherwise there are none.
    """
    return {
        "read": int(ask(_READ)[0][0]),
        "scans": True,
        "networks": networks(str(row[0]) for row in ask(_FROM)),
    }
