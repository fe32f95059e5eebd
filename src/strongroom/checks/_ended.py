"""Versions that are no longer repaired, by the dates that their makers gave.

Each product names the page that its dates were compared with, and when (`SOURCES`). A version that
is not listed is not called ended. Longest prefix first is not needed: a prefix ends at a dot.
"""

from __future__ import annotations

import re
from datetime import date

from strongroom.core.outside import Sign

READ = date(2026, 11, 25)
"""When the table was last gone over."""

SOURCES: dict[str, str] = {
    "Elasticsearch": "endoflife.date/elasticsearch",
    "OpenSearch": "endoflife.date/opensearch",
    "MongoDB": "mongodb.com/legal/support-policy/lifecycles",
    "Redis": "endoflife.date/redis",
    "PostgreSQL": "postgresql.org/support/versioning, as endoflife.date/postgresql gives it",
    "MySQL": "endoflife.date/api/v1/products/mysql of 2026-05-25 (extended support)",
    "MariaDB": "endoflife.date/api/mariadb.json of 2026 (community support)",
    "etcd": "endoflife.date/etcd",
    "RabbitMQ": "endoflife.date/rabbitmq",
    "ClickHouse": "its SECURITY.md of July 2022 (22.7), for all that it no longer repairs",
    "Cassandra": "endoflife.date/apache-cassandra (the latest three are repaired)",
    "ZooKeeper": "zookeeper.apache.org/news of 2024-02-02 (3.7), for all before it too",
    "Grafana": "endoflife.date/grafana of September 2026",
    "CouchDB": "endoflife.date/apache-couchdb (the latest two are repaired)",
}
"""Where the dates were read. Makers may move a date after that."""

ENDED: dict[str, tuple[tuple[str, str], ...]] = {
    "Elasticsearch": (
        *((major, "2018-05-13") for major in ("1", "2")),
        ("5", "2019-03-11"),
        ("6", "2022-02-10"),
        ("7", "2026-01-15"),
    ),
    "OpenSearch": (("1", "2025-11-07"),),
    "MongoDB": (
        *((v, "2016-10-31") for v in ("1", "2")),
        ("3.0", "2018-02-28"),
        ("3.2", "2018-09-30"),
        ("3.4", "2020-01-31"),
        ("3.6", "2021-04-30"),
        ("4.0", "2022-04-30"),
        ("4.2", "2023-04-30"),
        ("4.4", "2024-02-29"),
        ("5", "2024-10-31"),
        ("6", "2025-07-31"),
        ("7.0", "2027-08-31"),
        *((v, "2024-10-31") for v in ("7.1", "7.2", "7.3")),
        ("8.0", "2029-10-31"),
        ("8.1", "2025-09-30"),
        ("8.2", "2026-07-31"),
    ),
    "Redis": (
        *((v, "2022-04-27") for v in ("2", "3", "4", "5")),
        ("6.0", "2022-05-31"),
        ("7.0", "2024-07-29"),
        ("8.0", "2026-02-11"),
    ),
    "PostgreSQL": (
        *((v, "2014-07-24") for v in ("7", "8")),
        ("9.0", "2015-10-08"),
        ("9.1", "2016-10-27"),
        ("9.2", "2017-11-09"),
        ("9.3", "2018-11-08"),
        ("9.4", "2020-02-13"),
        ("9.5", "2021-02-11"),
        ("9.6", "2021-11-11"),
        ("10", "2022-11-10"),
        ("11", "2023-11-09"),
        ("12", "2024-11-21"),
        ("13", "2025-11-13"),
        ("14", "2026-11-12"),
        ("15", "2027-11-11"),
        ("16", "2028-11-09"),
        ("17", "2029-11-08"),
    ),
    "MySQL": (
        *((v, "2018-12-31") for v in ("4", "5.0", "5.1", "5.5")),
        ("5.6", "2021-02-28"),
        ("5.7", "2023-10-31"),
        ("8.0", "2026-04-30"),
        ("8.1", "2023-10-25"),
        ("8.2", "2023-12-14"),
        ("8.3", "2024-04-10"),
        ("8.4", "2032-04-30"),
        ("9.0", "2024-10-15"),
        ("9.1", "2025-01-21"),
        ("9.2", "2025-04-15"),
        ("9.3", "2025-07-22"),
        ("9.4", "2025-10-21"),
        ("9.5", "2026-01-20"),
        ("9.6", "2026-04-21"),
    ),
    "MariaDB": (
        *((v, "2017-03-01") for v in ("5.1", "5.2", "5.3")),
        ("5.5", "2020-04-11"),
        ("10.0", "2019-03-31"),
        ("10.1", "2020-10-17"),
        ("10.2", "2022-05-23"),
        ("10.3", "2023-05-25"),
        ("10.4", "2024-06-18"),
        ("10.5", "2025-06-24"),
        ("10.6", "2026-07-06"),
        ("10.7", "2023-02-09"),
        ("10.8", "2023-05-20"),
        ("10.9", "2023-08-22"),
        ("10.10", "2023-11-17"),
        ("10.11", "2028-02-16"),
        ("11.0", "2024-06-06"),
        ("11.1", "2024-08-21"),
        ("11.2", "2024-11-21"),
        ("11.3", "2024-05-29"),
        ("11.4", "2029-05-29"),
        ("11.5", "2024-11-21"),
        ("11.6", "2025-02-13"),
        ("11.7", "2025-05-12"),
        ("11.8", "2028-06-04"),
        ("12.0", "2025-11-18"),
        ("12.1", "2026-02-13"),
        ("12.2", "2026-05-13"),
    ),
    "ClickHouse": (
        *((v, "2022-07-21") for v in ("1", "18", "19", "20")),
        *((f"21.{month}", "2022-07-21") for month in range(1, 8)),
    ),
    "Cassandra": (*((v, "2024-09-05") for v in ("1", "2", "3")),),
    "ZooKeeper": (*((v, "2024-02-02") for v in ("3.3", "3.4", "3.5", "3.6", "3.7")),),
    "Grafana": (
        *((v, "2021-06-08") for v in ("4", "5", "6")),
        ("7", "2022-06-14"),
        ("8", "2023-06-09"),
        ("9", "2024-05-14"),
        ("10", "2025-06-05"),
        ("11", "2026-06-25"),
        ("12.0", "2026-02-05"),
        ("12.1", "2026-04-22"),
        ("12.2", "2026-06-23"),
        ("12.3", "2026-08-19"),
        ("12.4", "2027-05-24"),
        ("13.0", "2027-01-09"),
    ),
    "CouchDB": (*((v, "2024-09-20") for v in ("1", "2", "3.0", "3.1", "3.2")),),
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
