"""What a MySQL or MariaDB says of how much it is read, by whom, and from where.

Three meters, the first that there is: MariaDB's own count of rows sent; the performance schema, by
account and host; the count of rows looked at, which every server has and which a sum over all rows
moves as a copy does. Who took them is told by the performance schema or by MariaDB's user
statistics (`userstat`), where one of them is switched on and may be read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from strongroom.core.errors import StoreBusy, StoreError
from strongroom.stores._base import safe_name
from strongroom.stores._postgres_meter import network, networks

Ask = Callable[[str], list[tuple[Any, ...]]]

_SENT = "SHOW GLOBAL STATUS LIKE 'Rows_sent'"
_SCANNED = (
    "SHOW GLOBAL STATUS WHERE variable_name IN ('Handler_read_first', 'Handler_read_key',"
    " 'Handler_read_last', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd',"
    " 'Handler_read_rnd_next')"
)
_ACCOUNTS = (
    "SELECT user, host, sum(sum_rows_sent), sum(sum_rows_examined)"
    " FROM performance_schema.events_statements_summary_by_account_by_event_name"
    " WHERE user IS NOT NULL GROUP BY user, host"
)
_USERS = "SELECT user, '', rows_sent, rows_read FROM information_schema.user_statistics"
_WE = "SELECT substring_index(user(), '@', 1)"
_FROM = (
    "SELECT DISTINCT host FROM information_schema.processlist"
    " WHERE id <> connection_id() AND host <> ''"
)


def _asked(ask: Ask, sql: str) -> list[tuple[str, ...]]:
    """The rows as texts; none where the account may not ask, or the server has no such table."""
    try:
        found = ask(sql)
    except StoreBusy:
        raise
    except StoreError:
        return []
    return [
        tuple("" if v is None else bytes(v).decode("utf-8", "replace") for v in r) for r in found
    ]


def _whole(text: str) -> int:
    digits = text.partition(".")[0]
    return int(digits) if digits.isdecimal() else 0


def by_account(ask: Ask) -> dict[str, tuple[int, int]]:
    """Account and network → (rows sent, rows examined) since the server counts; {} for none."""
    found: dict[str, tuple[int, int]] = {}
    for user, host, sent, examined in _asked(ask, _ACCOUNTS) or _asked(ask, _USERS):
        where = network(host) or host
        name = safe_name(user) + (f" from {where}" if where else "")
        before = found.get(name, (0, 0))
        found[name] = (before[0] + _whole(sent), before[1] + _whole(examined))
    return found


def read(ask: Ask, accounts: dict[str, tuple[int, int]] | None = None) -> tuple[int, bool]:
    """(rows handed out since the server counts, whether what is counted is only looked at)."""
    sent = _asked(ask, _SENT)
    if sent:
        return _whole(sent[0][1]), False
    every = by_account(ask) if accounts is None else accounts
    if every:
        return sum(rows for rows, _ in every.values()), False
    return sum(_whole(row[1]) for row in _asked(ask, _SCANNED)), True


def meter(ask: Ask, before: int | None) -> dict[str, Any]:
    """Rows handed out, how many of them to us, to which accounts, and the connected networks.

    Args:
        before: what `read` gave when our look began: what went out since then is taken for ours.

    Other people's connections are seen only by an account with the right PROCESS.
    """
    accounts = by_account(ask)
    now, scans = read(ask, accounts)
    ours = safe_name(next(iter(_asked(ask, _WE)), ("",))[0])
    # Our own looks are no copying, so our account is counted and not named.
    others = {n: v for n, v in accounts.items() if n != ours and not n.startswith(f"{ours} from ")}
    hosts = (row[0].rsplit(":", 1)[0].strip("[]") for row in _asked(ask, _FROM))
    return {
        "read": now,
        "own": max(now - before, 0) if before is not None else 0,
        "scans": scans,
        "networks": networks(hosts),
        "by": {name: sent for name, (sent, _) in others.items()},
        "examined": {name: rows for name, (_, rows) in others.items()},
    }
