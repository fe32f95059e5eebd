"""Versions that are no longer repaired, by the dates that their makers gave.

Those of OpenSearch, Elasticsearch and Redis were compared with collected calendars in November
2026; those of PostgreSQL, MySQL, MariaDB and MongoDB were written down from general knowledge and
still have to be compared with their makers' pages. A version that is not listed is not called
ended. Longest prefix first is not needed: a
prefix ends at a dot.
"""

from __future__ import annotations

import re
from datetime import date

from strongroom.core.outside import Sign

READ = date(2026, 11, 25)
"""When the table was last gone over."""

ENDED: dict[str, tuple[tuple[str, str], ...]] = {
    "Elasticsearch": (
        *((major, "2018-05-13") for major in ("1", "2")),
        ("5", "2019-03-11"),
        ("6", "2022-02-10"),
        ("7", "2026-01-15"),
    ),
    "OpenSearch": (("1", "2025-11-07"),),
    "MongoDB": (
        *((v, "2021-04-30") for v in ("2", "3")),
        ("4.0", "2022-04-30"),
        ("4.2", "2023-04-30"),
        ("4.4", "2024-02-29"),
        ("5", "2024-10-31"),
        ("6", "2025-07-31"),
    ),
    "Redis": (
        *((v, "2022-04-27") for v in ("2", "3", "4", "5")),
        ("6.0", "2022-05-31"),
        ("7.0", "2024-07-29"),
        ("8.0", "2026-02-11"),
    ),
    "PostgreSQL": (
        *((v, "2021-11-11") for v in ("8", "9")),
        ("10", "2022-11-10"),
        ("11", "2023-11-09"),
        ("12", "2024-11-21"),
        ("13", "2025-11-13"),
        ("14", "2026-11-12"),
        ("15", "2027-11-11"),
        ("16", "2028-11-09"),
    ),
    "MySQL": (
        *((v, "2021-02-05") for v in ("4", "5.0", "5.1", "5.5", "5.6")),
        ("5.7", "2023-10-31"),
        ("8.0", "2026-04-30"),
    ),
    "MariaDB": (
        *((v, "2023-05-25") for v in ("5", "10.0", "10.1", "10.2", "10.3")),
        ("10.4", "2024-06-18"),
        ("10.5", "2025-06-24"),
        ("10.6", "2026-07-06"),
    ),
    "etcd": (
        ("2", "2018-10-10"),
        *((v, "2021-10-15") for v in ("3.0", "3.1", "3.2", "3.3")),
        ("3.4", "2025-05-15"),
    ),
    "RabbitMQ": (
        *((v, "2022-07-31") for v in ("3.5", "3.6", "3.7", "3.8")),
        ("3.9", "2023-01-31"),
        ("3.10", "2023-07-31"),
        ("3.11", "2023-12-31"),
        ("3.12", "2024-06-30"),
    ),
}
_VERSION = re.compile(r"\d{1,4}(?:\.\d{1,6}){0,3}")


def plain(version: str) -> str:
    """The leading numbers of a version, "" where there are none: safe to print."""
    found = _VERSION.match(version.strip())
    return found[0] if found else ""


def ended(product: str, version: str, today: date) -> tuple[Sign, ...]:
    """A sign when the version's last day is over, else none."""
    number = plain(version)
    for prefix, last in ENDED.get(product, ()):
        over = date.fromisoformat(last) < today
        if over and (number == prefix or number.startswith(prefix + ".")):
            return (
                Sign(
                    "end_of_life",
                    f"{product} {number} has had no repairs since {last}",
                    f"move to a version of {product} that is still repaired",
                    f"version {number}",
                ),
            )
    return ()
