"""MySQL and MariaDB, tried on a real server: what is promised of reading without a trace."""

from __future__ import annotations

import datetime as dt
import threading
import time

import pyarrow as pa
import pytest

from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.core.registry import shelf
from strongroom.stores import _mysql_client, mysql, open_store
from strongroom.testing.stores import CHECKS, Subject, invented_rows

ROWS = invented_rows(4_000)


@pytest.fixture(scope="module")
def people(mariadb):
    mariadb.run("drop database if exists conformance", "create database conformance")
    columns = "name text, id varchar(20), score double"
    mariadb.run(
        f"create table people (ordinal bigint primary key, {columns})",
        f"create table keyless (ordinal bigint, {columns})",
        "grant select on conformance.* to reader",
        database="conformance",
    )
    with mariadb.connect("conformance") as connection, connection.cursor() as cursor:
        rows = [tuple(row.values()) for row in ROWS.to_pylist()]
        for table in ("people", "keyless"):
            cursor.executemany(f"insert into {table} values (%s,%s,%s,%s)", rows)
    return mariadb.url("conformance")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("dataset", ["people", "keyless"])
@pytest.mark.parametrize("steps", ["in one piece", "in many pieces"])
def test_mariadb_keeps_the_promises_of_a_store(check, dataset, steps, people, reader, monkeypatch):
    if steps == "in many pieces":
        monkeypatch.setattr(mysql, "PART_ROWS", 300)
        monkeypatch.setattr(mysql, "WHOLE", 0)
        monkeypatch.setattr(mysql, "FETCH", 90)
        if dataset == "keyless" and check.__name__.startswith("samples"):
            monkeypatch.setattr(mysql, "WHOLE", 1 << 30)
    entry = shelf("stores")["mysql"]
    check(Subject(entry, people, dataset, ROWS, secrets=["pw-of-the-reader", "reader@"]))


def test_a_password_in_the_url_is_refused_and_not_repeated():
    with pytest.raises(UsageError) as caught:
        open_store("mysql://clerk:hunter2secret@localhost/x")
    assert "hunter2secret" not in f"{caught.value} {caught.value.hint} {caught.value!r}"


def test_the_password_comes_from_an_option_file(people, tmp_path, monkeypatch):
    monkeypatch.delenv("MYSQL_PWD", raising=False)
    with pytest.raises(StoreError, match="refused the sign-in"):
        open_store(people)
    path = tmp_path / "my.cnf"
    path.write_text("[client]\npassword = 'pw-of-the-reader'\n[server]\npassword = x\n")
    with open_store(f"{people}?option-file={path}") as store:
        assert len(store.datasets()) == 2
    path.write_text("[client]\npassword = wrong-pw\n")
    with pytest.raises(StoreError) as caught:
        open_store(f"{people}?option-file={path}")
    assert "wrong-pw" not in str(caught.value)


def test_the_transaction_cannot_write_whatever_is_asked(people, mariadb, reader):
    mariadb.run("grant insert, delete on conformance.* to reader")
    try:
        with open_store(people) as store:
            with pytest.raises(StoreError, match="refused"):
                store._ask("delete from people")
            with store._session("people", 5) as connection, pytest.raises(StoreError):
                _mysql_client.ask(connection, "insert into people values (1,'','',0)")
        assert mariadb.run("select count(*) from people", database="conformance") == ((4000,),)
    finally:
        mariadb.run("revoke insert, delete on conformance.* from reader")


def test_a_statement_that_takes_too_long_is_ended_by_the_server(people, reader):
    started = time.monotonic()
    with open_store(people, timeout=0.5) as store, pytest.raises(StoreBusy, match="in time"):
        store._ask("select count(*) from people a, people b, people c, people d")
    assert time.monotonic() - started < 8


def test_a_locked_table_is_busy_and_does_not_hang(people, mariadb, reader):
    mariadb.run("create table locked (a int primary key)", database="conformance")
    try:
        with mariadb.connect("conformance") as holder, holder.cursor() as cursor:
            cursor.execute("lock tables locked write")
            started = time.monotonic()
            with open_store(people) as store:
                found = {d.name: d for d in store.datasets()}
            assert "locked" in found["locked"].not_checked
            assert found["people"].rows == 4000
            assert time.monotonic() - started < 20
    finally:
        mariadb.run("drop table locked", database="conformance")


def test_every_type_comes_out_as_itself(mariadb, reader):
    mariadb.run(
        "drop database if exists kinds",
        "create database kinds",
        "grant select on kinds.* to reader",
    )
    mariadb.run(
        "set sql_mode='ALLOW_INVALID_DATES'",
        "create table t (id int unsigned primary key, a tinyint, b bigint unsigned, c decimal(30,2),"
        " d float, e date, f datetime(6), g timestamp(3) null, h time, i year, j varbinary(9),"
        " k enum('x','y'), l json, m bit(9), n char(3) character set gbk, `or``der` text)",
        "set time_zone='+08:00'",
        "insert into t values (1,-5,18446744073709551615,12345678901234567890123456.78,1.5,"
        "'2024-02-29','2024-01-02 03:04:05.123456','2024-01-02 08:00:00','-01:02:03',1999,"
        "x'ff00','y','{\"a\": 1}',b'101','王',null)",
        "insert into t (id, e, f) values (2,'0000-00-00','0000-00-00')",
        "insert into t (id, e) values (3,'2024-02-31')",
        "insert into t (id) values (4294967295)",
        database="kinds",
    )
    rejects = []
    with open_store(mariadb.url("kinds")) as store:
        (dataset,) = store.datasets()
        table = pa.Table.from_batches([b.data for b in store.read("t", on_reject=rejects.append)])
    first, second, last = table.to_pylist()
    assert dataset.key == ("id",)
    assert first["b"] == 18446744073709551615
    assert first["c"] == "12345678901234567890123456.78"
    assert (first["e"], first["i"], first["h"]) == (dt.date(2024, 2, 29), 1999, "-01:02:03")
    assert first["f"] == dt.datetime(2024, 1, 2, 3, 4, 5, 123456)  # noqa: DTZ001
    assert first["g"] == dt.datetime(2024, 1, 2, tzinfo=dt.UTC)
    assert (first["j"], first["k"], first["l"], first["n"]) == (b"\xff\x00", "y", '{"a": 1}', "王")
    assert (second["e"], second["f"]) == (None, None)
    assert last["id"] == 4294967295
    assert [r.reason for r in rejects] == ["a date or time that does not exist"]


def test_a_table_that_may_not_be_read_is_not_checked_and_the_others_are(mariadb, reader):
    mariadb.run("drop database if exists half", "create database half")
    mariadb.run(
        "create table open (a int)", "create table closed (a int, b int)",
        "grant select on half.open to reader", "grant insert on half.closed to reader",
        database="half",
    )  # fmt: skip
    with open_store(mariadb.url("half")) as store:
        found = {d.name: d.not_checked for d in store.datasets()}
    assert found["open"] == ""
    assert "right to read is missing" in found["closed"]


def test_without_a_database_all_are_listed_by_their_full_name(people, mariadb, reader):
    with open_store(mariadb.url()) as store:
        names = [d.name for d in store.datasets()]
    assert "conformance.people" in names
    assert not [n for n in names if n.startswith(("mysql.", "sys."))]


def test_a_sample_of_a_large_table_comes_from_all_over_its_keys(people, reader, monkeypatch):
    monkeypatch.setattr(mysql, "WHOLE", 0)
    with open_store(people) as store:
        found = pa.Table.from_batches([b.data for b in store.sample("people", 320)])
        share = pa.Table.from_batches([b.data for b in store.sample("keyless", 400)])
    places = found.column("ordinal").to_pylist()
    assert len(set(places)) == len(places) == 320
    assert len({place // 125 for place in places}) == 32
    assert 250 <= share.num_rows <= 800
    assert max(share.column("ordinal").to_pylist()) > 3500


def test_tls_is_used_as_the_url_asks(people, mariadb, reader):
    for extra in ("?ssl-mode=required", f"?ssl-mode=verify-ca&ssl-ca={mariadb.certificate}"):
        with open_store(people + extra) as store:
            assert store._ask("SHOW STATUS LIKE 'Ssl_cipher'")[0][1]
    for wrong in ("?ssl-mode=verify-ca", f"?ssl-mode=verify-identity&ssl-ca={mariadb.certificate}"):
        with pytest.raises(StoreError):
            open_store(people + wrong)


def test_a_server_that_says_nothing_is_given_up(reader, monkeypatch):
    import socket

    monkeypatch.setattr(_mysql_client, "_SLACK", 0.5)
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        plug.listen()
        started = time.monotonic()
        with pytest.raises(StoreBusy):
            open_store(f"mysql://a@127.0.0.1:{plug.getsockname()[1]}/x", timeout=0.1)
        assert time.monotonic() - started < 20


def test_a_server_that_asks_for_the_password_in_clear_does_not_get_it(monkeypatch):
    import socket

    monkeypatch.setenv("MYSQL_PWD", "pw-not-for-you")
    heard = bytearray()
    greeting = (
        b"\x0a8.0.0\x00" + b"\x01\x00\x00\x00" + b"12345678\x00" + b"\xff\xf7" + b"\x21\x02\x00"
        + b"\xff\x81" + b"\x15" + bytes(10) + b"123456789012\x00" + b"mysql_native_password\x00"
    )  # fmt: skip

    def serve(plug):
        peer, _ = plug.accept()
        with peer:
            peer.settimeout(3)
            peer.sendall(len(greeting).to_bytes(3, "little") + b"\x00" + greeting)
            heard.extend(peer.recv(4096))
            switch = b"\xfemysql_clear_password\x00"
            peer.sendall(len(switch).to_bytes(3, "little") + b"\x02" + switch)
            try:
                heard.extend(peer.recv(4096))
            except OSError:
                pass

    for mode in ("disabled", "preferred", "required"):
        with socket.socket() as plug:
            plug.bind(("127.0.0.1", 0))
            plug.listen()
            thread = threading.Thread(target=serve, args=(plug,))
            thread.start()
            port = plug.getsockname()[1]
            with pytest.raises(StoreError) as caught:
                open_store(f"mysql://a@127.0.0.1:{port}/x?ssl-mode={mode}", timeout=1)
            thread.join(10)
        assert mode != "required" or "TLS" in str(caught.value)
    assert heard
    assert b"pw-not-for-you" not in heard
