"""Captured traffic of looks at real servers that hold a document: it is never in what comes back."""

import contextlib
import socket
import struct
from datetime import UTC, datetime

import checks_java as java
import checks_servers as servers
import pytest
from checks_seeing import asset
from watch_strangers import Recorder

from strongroom.checks import cassandra as cql
from strongroom.checks._bson import document, message
from strongroom.inventory import Inventory
from strongroom.watch import exposures

SECRET = b"990101199003074470"
"""An ID number of nobody, which lies in every store that is looked at."""


@contextlib.contextmanager
def redis():
    with servers.redis() as port:
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(b"SET person:1 " + SECRET + b"\r\nQUIT\r\n")
            while line.recv(4_096):
                pass
        yield port


@contextlib.contextmanager
def memcached():
    with servers.memcached() as port:
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(b"set person 0 0 %d\r\n%s\r\nquit\r\n" % (len(SECRET), SECRET))
            while line.recv(4_096):
                pass
        yield port


@contextlib.contextmanager
def etcd():
    with servers.etcd() as port:
        where = f"http://127.0.0.1:{port}/v3/kv/put"
        servers.ask(where, b'{"key":"cGVyc29u","value":"OTkwMTAxMTk5MDAzMDc0NDcw"}', "POST")
        yield port


@contextlib.contextmanager
def postgresql():
    before = f"create table person (id text);\ninsert into person values ('{SECRET.decode()}');\n"
    with servers.postgres(["host all all 127.0.0.1/32 trust"], before=before) as port:
        yield port


@contextlib.contextmanager
def clickhouse():
    with servers.clickhouse() as port:
        for sql in (
            b"CREATE TABLE person (id String) ENGINE = Log",
            b"INSERT INTO person VALUES ('" + SECRET + b"')",
        ):
            servers.ask(f"http://127.0.0.1:{port}/", sql, "POST")
        yield port


@contextlib.contextmanager
def ferretdb():
    with servers.ferretdb() as port:
        row = document(("id_number", SECRET.decode()))
        rows = b"\x030\0" + row
        array = struct.pack("<i", len(rows) + 5) + rows + b"\0"
        body = document(("insert", "person"), ("$db", "register"))[4:-1]
        body += b"\x04documents\0" + array
        whole = struct.pack("<i", len(body) + 5) + body + b"\0"
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(message(1, whole))
            assert line.recv(4_096)
        yield port


@contextlib.contextmanager
def opensearch():
    with servers.opensearch() as port:
        where = f"http://127.0.0.1:{port}/person/_doc?refresh=true"
        servers.ask(where, b'{"id_number":"' + SECRET + b'"}', "POST")
        yield port


@contextlib.contextmanager
def cassandra():
    with java.cassandra() as port:
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.settimeout(30)
            line.sendall(cql._HELLO)
            line.recv(4_096)
            for query in (
                "CREATE KEYSPACE register WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}",
                "CREATE TABLE register.person (id text PRIMARY KEY, mobile text)",
                f"INSERT INTO register.person (id) VALUES ('{SECRET.decode()}')",
            ):
                line.sendall(cql._asked(query))
                assert line.recv(65_536)[4] == 8
        yield port


QUICK = (redis, memcached, etcd, postgresql, clickhouse, ferretdb)
SLOW = tuple(pytest.param(each, marks=pytest.mark.slow) for each in (opensearch, cassandra))
SERVICE = {"ferretdb": "mongodb"}
CHANGES = (b"SET ", b"DEL", b"set ", b"delete", b"INSERT", b"insert", b"UPDATE", b"DROP", b"CONFIG")


@pytest.mark.parametrize("server", [*QUICK, *SLOW], ids=lambda s: s.__name__)
def test_no_document_comes_back_and_nothing_that_changes_is_sent(server, tmp_path):
    service = SERVICE.get(server.__name__, server.__name__)
    with server() as port, Recorder(port) as proxy:
        inventory = Inventory.open(tmp_path / "inventory.json")
        door = asset(service, proxy.port, names=True)
        found = list(
            exposures.look([door], inventory=inventory, clock=lambda: datetime.now(UTC), pace=1.0)
        )
        assert "no_auth" in {e.weakness for e in found}, found
        came, went = b"".join(map(bytes, proxy.answers)), b"".join(map(bytes, proxy.heard))
        assert len(came) > 10
        assert SECRET not in came
        assert SECRET not in repr(found).encode()
        assert not [word for word in CHANGES if word in went]
        gaps = [b - a for a, b in zip(proxy.connections, proxy.connections[1:], strict=False)]
        # A busy machine may note one of two late; the pace itself is held by a test of its own.
        assert all(gap > 0.8 for gap in gaps)
