"""Mass copying of a real MariaDB, by its own meters: rows sent, accounts, client networks."""

import time

import checks_servers as servers
import pytest

from strongroom.core.errors import StoreError
from strongroom.keyring import Unlock
from strongroom.room.strongroom import Strongroom
from strongroom.room.watching import Watching
from strongroom.stores import _mysql_meter, open_store

ROWS = 6_000


@pytest.fixture(scope="module")
def data():
    with servers.mariadb_data() as made:
        yield made


@pytest.fixture(
    scope="module",
    params=["", "--userstat=1", "--performance-schema=ON"],
    ids=lambda option: option or "plain",
)
def register(request, data):
    """(URL for the watcher, port, sort of meter) of a MariaDB with a table of invented people."""
    pymysql = pytest.importorskip("pymysql")
    with servers.mariadb(data, request.param) as port:
        with pymysql.connect(host="127.0.0.1", port=port, user="root", autocommit=True) as root:
            for sql in (
                "create or replace database register",
                "use register",
                "create table person (id int primary key, name varchar(40))",
                f"insert into person select seq, concat('n', seq) from seq_1_to_{ROWS}",
                "create or replace user watcher@'%' identified by 'changeme'",
                "grant select, process on *.* to watcher@'%'",
                "create or replace user clerk@'%' identified by 'changeme'",
                "grant select on register.* to clerk@'%'",
            ):
                root.cursor().execute(sql)
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("MYSQL_PWD", "changeme")
            yield f"mysql://watcher@127.0.0.1:{port}/register", port, request.param


@pytest.fixture
def room(tmp_path):
    unlock = Unlock.key_file(tmp_path / "key")
    with Strongroom.create(tmp_path / "room", unlock, key="file", home=tmp_path / "home") as made:
        yield made


def as_clerk(port, sql, times=1):
    import pymysql

    with pymysql.connect(
        host="127.0.0.1", port=port, user="clerk", password="changeme", database="register"
    ) as clerk:
        cursor = clerk.cursor()
        for _ in range(times):
            cursor.execute(sql)
            cursor.fetchall()


def meter(url):
    with open_store(url) as store:
        store.datasets()
        return store.meter()


def test_rows_that_leave_are_counted_and_told_by_account_and_network(register):
    url, port, sort = register
    before = meter(url)
    as_clerk(port, "select * from person")
    as_clerk(port, "select max(name) from person")
    after = meter(url)
    assert ROWS <= after["read"] - before["read"] < ROWS + 500
    assert after["scans"] is False
    if not sort:
        assert after["by"] == {}
    else:
        name = "clerk from 127.0.0.0/24" if "performance" in sort else "clerk"
        assert after["by"][name] - before["by"].get(name, 0) == ROWS + 1
        # A sum looks at every row and hands out one.
        assert after["examined"][name] >= 2 * ROWS


def test_copying_a_mariadb_is_noticed_and_the_account_is_named(register, room):
    url, port, sort = register
    watching = Watching(room, [url])
    watching.once(lambda seconds: None)
    watching.once(lambda seconds: None)
    assert watching.alarms.held() == []
    as_clerk(port, "select * from person", times=2)
    watching.once(lambda seconds: None)
    [alarm] = watching.alarms.held()
    assert (alarm.kind, alarm.severity) == ("copied", "high")
    assert "rows left the store" in alarm.message
    assert ("clerk" in alarm.message) is bool(sort)
    assert "changeme" not in repr(alarm)


def test_watching_a_mariadb_is_no_copying_of_it(register, room):
    url, port, _ = register
    watching = Watching(room, [url])
    for _ in range(12):
        watching.once(lambda seconds: None)
        as_clerk(port, "select max(name) from person")
    time.sleep(0.5)
    watching.once(lambda seconds: None)
    assert watching.alarms.held() == []


def test_a_look_takes_the_first_rows_of_a_table_and_no_more(register, room):
    url = register[0]
    watching = Watching(room, [url])
    watching.once(lambda seconds: None)
    before = meter(url)["read"]
    watching.once(lambda seconds: None)
    assert meter(url)["read"] - before < 64 + 400


def test_a_server_without_any_meter_of_rows_sent_says_that_it_counts_what_it_scans():
    answers = {_mysql_meter._SCANNED: [(b"Handler_read_key", b"7"), (b"Handler_read_next", b"35")]}

    def ask(sql):
        if sql == _mysql_meter._ACCOUNTS:
            raise StoreError("the right to read is missing")
        return answers.get(sql, [])

    assert _mysql_meter.meter(ask, 40) == {
        "read": 42,
        "own": 2,
        "scans": True,
        "networks": [],
        "by": {},
        "examined": {},
    }


def test_mysql_s_performance_schema_is_summed_over_its_accounts():
    def ask(sql):
        if sql == _mysql_meter._ACCOUNTS:
            return [(b"clerk", b"10.1.2.3", b"40", b"90"), (b"clerk", b"10.1.2.9", b"2", b"10")]
        return [(b"10.1.2.3:4711",), (b"localhost",)] if "processlist" in sql else []

    said = _mysql_meter.meter(ask, None)
    assert (said["read"], said["own"], said["scans"]) == (42, 0, False)
    assert said["by"] == {"clerk from 10.1.2.0/24": 42}
    assert said["networks"] == ["10.1.2.0/24"]
