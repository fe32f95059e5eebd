"""Which services hold data, by the names of their images and by their ports.

Configuration that speaks of many services at once (containers, charts, firewalls) is read by it.
"""

from __future__ import annotations

import re

IMAGES: tuple[tuple[str, str], ...] = (
    ("opensearch-dashboards", "dashboards"),
    ("opensearch", "opensearch"),
    ("elasticsearch", "opensearch"),
    ("kibana", "dashboards"),
    ("mongo-express", ""),
    ("mongo", "mongodb"),
    ("redis", "redis"),
    ("valkey", "redis"),
    ("postgres", "postgresql"),
    ("postgis", "postgresql"),
    ("timescaledb", "postgresql"),
    ("mariadb", "mysql"),
    ("mysql", "mysql"),
    ("percona", "mysql"),
    ("memcached", "memcached"),
    ("etcd", "etcd"),
    ("rabbitmq", "rabbitmq"),
    ("jupyter", "jupyter"),
    ("notebook", "jupyter"),
    ("clickhouse", "clickhouse"),
    ("minio", "s3"),
    ("couchdb", "couchdb"),
    ("kafka", "kafka"),
    ("zookeeper", "zookeeper"),
    ("grafana", "grafana"),
    ("cassandra", "cassandra"),
)
PORTS = {
    2181: "ZooKeeper",
    2375: "the Docker API",
    2379: "etcd",
    3306: "MySQL",
    5432: "PostgreSQL",
    5601: "Kibana",
    5672: "RabbitMQ",
    5984: "CouchDB",
    6379: "Redis",
    8123: "ClickHouse",
    8888: "Jupyter",
    9000: "S3 or ClickHouse",
    9042: "Cassandra",
    9092: "Kafka",
    9200: "Elasticsearch",
    9300: "Elasticsearch",
    11211: "memcached",
    15672: "RabbitMQ",
    27017: "MongoDB",
}


def service_of(image: str) -> str:
    """The service that an image is of, "" when it holds no data that we know of."""
    last = image.rsplit("/", 1)[-1].split("@", maxsplit=1)[0].split(":", maxsplit=1)[0].lower()
    for word, service in IMAGES:
        if re.search(rf"(?:^|[-_.]){word}(?:$|[-_.])", last) or last == word + "s":
            return service
    return ""


def within(first: int, last: int) -> list[int]:
    """Ports of services that hold data, inside a range."""
    return [port for port in PORTS if first <= port <= last]
