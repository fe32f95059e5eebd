"""SQLite, DuckDB and PostgreSQL as sources: what is listed, what is refused, what is never done."""

from __future__ import annotations

import sqlite3

import duckdb
import pytest

from strongroom.core.errors import SourceChanged, StoreBusy, StoreError, UsageError
from strongroom.stores import open_store, public_url

NASTY = "we\"ird'; drop table people; --"


def rows_of(store, name, **options):
    return [row for b in store.read(name, **options) for row in b.data.to_pylist()]


@pytest.fixture
def sqlite(tmp_path):
    path = tmp_path / "people.db"
    connection = sqlite3.connect(path)
    connection.execute("create table people (id integer primary key, name text, photo blob)")
    connection.execute("insert into people values (1, '王', x'00ff'), (5, null, null)")
    connection.commit()
    yield path, connection
    connection.close()


def test_tables_are_listed_with_types_keys_and_counts_and_views_are_not(sqlite):
    path, connection = sqlite
    connection.executescript(
        "create view v as select * from people;"
        f'create table "{NASTY.replace(chr(34), chr(34) * 2)}" ("a b" text);'
    )
    with open_store(path) as store:
        found = {d.name: d for d in store.datasets()}
        assert set(found) == {"people", NASTY}
        assert found["people"].columns == (("id", "int64"), ("name", "string"), ("photo", "binary"))
        assert found["people"].key == ("id",)
        assert found["people"].rows == 2
        assert rows_of(store, NASTY) == []
        assert rows_of(store, "people")[0] == {"id": 1, "name": "王", "photo": b"\x00\xff"}


def test_a_column_of_several_types_is_text_and_loses_nothing(sqlite):
    path, connection = sqlite
    connection.executescript(
        "create table mixed (v);"
        "insert into mixed values (1), ('x'), (x'ff00'), (0.1), (null), (9223372036854775807);"
    )
    with open_store(path) as store:
        values = [row["v"] for row in rows_of(store, "mixed")]
    assert values == ["1", "x", "\\xff00", "0.1", None, "9223372036854775807"]
    assert float(values[3]) == 0.1


def test_text_in_gb18030_is_read_as_it_is_in_files_and_other_bytes_are_put_aside(sqlite):
    path, connection = sqlite
    connection.execute("create table old (name text, mobile text)")
    names = ["杨勇兰", "上海市徐汇区", None, "plain", *["王小明"] * 20]
    connection.executemany(
        "insert into old values (cast(? as text), '16400000001')",
        [(name and name.encode("gb18030"),) for name in names],
    )
    connection.execute("insert into old values (cast(x'fffe' as text), '16400000001')")
    connection.commit()
    rejects = []
    with open_store(path) as store:
        rows = rows_of(store, "old", on_reject=rejects.append)
    assert [row["name"] for row in rows] == names
    assert [reject.raw for reject in rejects] == [b"\xff\xfe\t16400000001"]


def test_virtual_tables_are_named_and_not_run(sqlite):
    path, connection = sqlite
    connection.execute("create virtual table words using fts5(text)")
    with open_store(path) as store:
        found = {d.name: d for d in store.datasets()}
        assert "virtual table" in found["words"].not_checked
        with pytest.raises(StoreError, match="virtual table"):
            rows_of(store, "words")


def test_reading_sqlite_leaves_no_file_beside_it_even_in_wal_mode(sqlite):
    path, connection = sqlite
    connection.execute("pragma journal_mode=wal")
    connection.execute("insert into people values (9, 'z', null)")
    connection.commit()
    connection.close()
    before = sorted(p.name for p in path.parent.iterdir())
    assert before == ["people.db"]
    with open_store(path) as store:
        assert len(rows_of(store, "people")) == 3
        assert sorted(p.name for p in path.parent.iterdir()) == before
    assert sorted(p.name for p in path.parent.iterdir()) == before


def test_what_a_live_writer_has_committed_to_the_log_is_read(sqlite):
    path, connection = sqlite
    connection.execute("pragma journal_mode=wal")
    connection.execute("insert into people values (9, 'z', null)")
    connection.commit()
    with open_store(path) as store:
        assert len(rows_of(store, "people")) == 3


def test_a_source_that_changes_under_the_reader_is_noticed(sqlite):
    path, connection = sqlite
    connection.executemany(
        "insert into people values (?, 'x', null)", [(i,) for i in range(10, 900)]
    )
    connection.commit()
    with open_store(path) as store:
        reader = store.read("people", rows=100)
        next(reader)
        before = store.partitions("people")
        reader.close()
        connection.execute("insert into people values (1000, 'y', null)")
        connection.commit()
        with pytest.raises(SourceChanged):
            rows_of(store, "people")
    with open_store(path) as store:
        assert {p.fingerprint for p in store.partitions("people")}.isdisjoint(
            p.fingerprint for p in before
        )


def test_an_exclusive_writer_makes_the_store_busy_and_not_broken(sqlite, monkeypatch):
    path, connection = sqlite
    connection.execute("begin exclusive")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0.05}))
    with pytest.raises(StoreBusy) as caught:
        open_store(path).datasets()
    assert caught.value.retry


def test_the_sqlite_connection_cannot_write(sqlite):
    path, _ = sqlite
    with open_store(path) as store, pytest.raises(StoreError):
        store._rows("insert into people values (7, 'x', null)")


@pytest.fixture
def duck(tmp_path):
    path = tmp_path / "people.duckdb"
    with duckdb.connect(str(path)) as engine:
        engine.execute("create table people (id integer primary key, name varchar)")
        engine.execute("insert into people values (1, '王'), (2, null)")
        engine.execute("create schema other")
        engine.execute(
            "create table other.kinds as select 170141183460469231731687303715884105727::hugeint big,"
            " [1, 2] list, {'a': '王'} pair, uuid() u, interval 1 day i, 'x'::enum('x') e,"
            " 1.50::decimal(5, 2) d, '\\xff'::blob b, time '10:00' t, date '2020-01-02' born,"
            " timestamptz '2020-01-02 03:04:05+00' moment, map {'k': 1} m"
        )
        engine.execute("create view v as select * from people")
        engine.execute(f'create table "{NASTY.replace(chr(34), chr(34) * 2)}" ("a b" text)')
    return path


def test_a_count_that_takes_too_long_is_given_up_in_files_too(sqlite, duck, monkeypatch):
    from strongroom.stores import duckdb as duckdb_store
    from strongroom.stores import sqlite as sqlite_store

    endless = (
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    )
    monkeypatch.setattr(sqlite_store, "STATEMENT", 0.2)
    monkeypatch.setattr(duckdb_store, "STATEMENT", 0.2)
    with open_store(sqlite[0]) as store, pytest.raises(StoreBusy, match="in time"):
        store._rows(endless)
    with open_store(duck) as store, pytest.raises(StoreBusy, match="in time"):
        store._ask(
            "select count(*) from range(1000000) a, range(1000000) b where a.range > b.range"
        )


def test_duckdb_tables_of_every_schema_are_read_and_views_are_not(duck):
    with open_store(duck) as store:
        assert {d.name for d in store.datasets()} == {"people", NASTY, "other.kinds"}
        found = {d.name: d for d in store.datasets()}
        assert found["people"].key == ("id",)
        row = rows_of(store, "other.kinds")[0]
        assert row["big"] == "170141183460469231731687303715884105727"
        assert (row["list"], row["e"], row["b"]) == ("[1, 2]", "x", b"\xff")
        assert str(row["d"]) == "1.50"
        assert "王" in row["pair"]
        assert rows_of(store, NASTY) == []


def test_duckdb_reaches_nothing_outside_the_file(duck, tmp_path):
    (tmp_path / "secret.csv").write_text("a\nsecret\n")
    with open_store(duck) as store:
        settings = store._ask(
            "select current_setting('enable_external_access'),"
            " current_setting('lock_configuration'), current_setting('temp_directory')"
        )[0]
        assert settings == (False, True, "")
        for sql in (
            f"select * from read_csv('{tmp_path}/secret.csv')",
            "set enable_external_access = true",
            "install httpfs",
            "load httpfs",
            f"attach '{tmp_path}/other.duckdb'",
            f"copy people to '{tmp_path}/out.csv'",
            "insert into people values (3, 'x')",
        ):
            with pytest.raises(StoreError) as caught:
                store._ask(sql)
            assert "secret" not in caught.value.message.replace(str(tmp_path), "")
    assert not (tmp_path / "out.csv").exists()


def test_a_duckdb_file_that_is_being_written_is_busy(duck):
    import subprocess
    import sys

    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import duckdb,sys; c=duckdb.connect({str(duck)!r}); print('open', flush=True); sys.stdin.read()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(StoreBusy):
            open_store(duck)
    finally:
        holder.communicate(b"")


@pytest.fixture
def database(postgres):
    import psycopg

    with psycopg.connect(postgres, autocommit=True) as connection:
        yield postgres, connection


pg = pytest.mark.postgres


@pg
def test_postgresql_is_read_in_a_read_only_transaction_with_time_outs(database):
    url, _ = database
    with open_store(url, timeout=5) as store:
        shown = store._ask(
            "select current_setting('transaction_read_only'), current_setting('statement_timeout'),"
            " current_setting('lock_timeout'), current_setting('transaction_isolation')"
        )[0]
        assert shown == ("on", "5s", "5s", "repeatable read")
        for sql in ("create table x (a int)", "insert into pg_class select * from pg_class"):
            with pytest.raises(StoreError):
                store._ask(sql)
            break


@pg
def test_a_question_that_takes_too_long_is_given_up(database):
    url, _ = database
    with open_store(url, timeout=0.2) as store, pytest.raises(StoreBusy, match="in time") as caught:
        store._ask("select pg_sleep(5)")
    assert caught.value.retry


@pg
def test_a_locked_table_is_busy_and_named(database):
    url, connection = database
    connection.execute("create table people (a int); insert into people values (1)")
    connection.execute("create table other (a int); insert into other values (1)")
    connection.execute("begin")
    connection.execute("lock table people in access exclusive mode")
    with open_store(url, timeout=0.3) as store:
        found = {d.name: d for d in store.datasets()}
        with pytest.raises(StoreError, match="locked"):
            rows_of(store, "people")
        assert rows_of(store, "other") == [{"a": 1}]
    connection.execute("rollback")
    assert "locked" in found["people"].not_checked
    assert found["other"].rows == 1


@pg
def test_every_schema_is_listed_with_hostile_names_and_foreign_types(database):
    url, connection = database
    double = NASTY.replace('"', '""')
    connection.execute(
        f"create schema \"{double}\"; create type mood as enum ('sad', 'glad');"
        "create domain year as int check (value > 0);"
        f'create table "{double}"."{double}" ("{double}" int[], m mood, y year, n numeric, j jsonb,'
        " b bytea, t timestamptz, r int4range, u uuid, i inet, primary key (m))"
    )
    connection.execute(
        f"insert into \"{double}\".\"{double}\" values ('{{1,null,3}}', 'glad', 1984, 'NaN',"
        " '{\"a\": [\"王\"]}', '\\x00ff', '2024-05-06 07:08:09.123456+08', '[1,5)',"
        " '00000000-0000-0000-0000-000000000001', '10.0.0.1')"
    )
    with open_store(url) as store:
        dataset = store.datasets()[0]
        assert dataset.name == f"{NASTY}.{NASTY}"
        assert dataset.key == ("m",)
        row = list(rows_of(store, dataset.name)[0].values())
    assert row[:5] == ["[1,null,3]", "glad", 1984, "NaN", '{"a": ["王"]}']
    assert row[5] == b"\x00\xff"
    assert row[6].isoformat() == "2024-05-05T23:08:09.123456+00:00"
    assert row[7:] == ["[1,5)", "00000000-0000-0000-0000-000000000001", "10.0.0.1"]


@pg
def test_dates_that_arrow_cannot_hold_are_put_aside_and_not_bent(database):
    url, connection = database
    connection.execute(
        "create table people (name text, born date);"
        "insert into people values ('a', '1984-01-02'), ('b', 'infinity'), ('c', '0044-03-15 BC')"
    )
    rejects = []
    with open_store(url) as store:
        rows = rows_of(store, "people", on_reject=rejects.append)
    assert [row["name"] for row in rows] == ["a"]
    assert [r.raw for r in rejects] == [b"1,b,infinity\n", b"1,c,0044-03-15 BC\n"]


@pg
def test_what_this_user_may_not_read_is_said_and_never_looks_empty(database):
    url, connection = database
    connection.execute("drop role if exists stranger")
    connection.execute(
        "create role stranger login; create table closed (a int); create table hidden (a int);"
        "create table partly (a int, b int); create table open_ (a int);"
        "alter table hidden enable row level security;"
        "create policy p on hidden using (a > 5); insert into hidden values (1), (9);"
        "grant select on hidden, open_ to stranger; grant select (a) on partly to stranger"
    )
    with open_store(url.replace("postgres:@", "stranger:@")) as store:
        found = {d.name: d.not_checked for d in store.datasets()}
        assert found["open_"] == ""
        assert "right to read" in found["closed"]
        assert "right to read" in found["partly"]
        assert "row-level security" in found["hidden"]
        with pytest.raises(StoreError, match="row-level security"):
            rows_of(store, "hidden")
    connection.execute("drop owned by stranger; drop role stranger")


@pg
def test_one_store_sees_one_moment_however_long_it_is_open(database):
    url, connection = database
    connection.execute("create table people as select i from generate_series(1, 1000) i")
    with open_store(url) as store:
        before = store.partitions("people")
        connection.execute("insert into people select i from generate_series(1, 500) i")
        assert len(rows_of(store, "people")) == 1000
    connection.execute("select pg_stat_force_next_flush()")
    with open_store(url) as store:
        assert len(rows_of(store, "people")) == 1500
        after = store.partitions("people")
    assert {p.fingerprint for p in before}.isdisjoint(p.fingerprint for p in after)


@pg
def test_a_large_table_is_sampled_by_pages_from_across(database):
    url, connection = database
    connection.execute(
        "create table people as select i as ordinal, repeat('x', 100) as pad"
        " from generate_series(1, 60000) i"
    )
    with open_store(url) as store:
        places = [
            row["ordinal"] for b in store.sample("people", 3000) for row in b.data.to_pylist()
        ]
    assert 1000 < len(places) <= 6500
    assert min(places) < 12_000
    assert max(places) > 48_000


@pg
def test_a_reader_that_stops_early_leaves_nothing_running(database):
    url, connection = database
    connection.execute("create table people as select i from generate_series(1, 200000) i")
    with open_store(url) as store:
        reader = store.read("people", rows=10)
        next(reader)
        reader.close()
        rest = connection.execute(
            "select count(*) from pg_stat_activity where application_name = 'strongroom'"
            " and datname = current_database() and state = 'active'"
        ).fetchone()
        assert rest == (0,)
        assert next(store.read("people", rows=10)).data.num_rows == 10


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("postgresql://u:p@h:5/d", "postgresql://h:5/d"),
        ("postgresql://u:p%40x@h/d?sslmode=require&password=q", "postgresql://h/d?sslmode=require"),
        ("postgres:///d?user=u&host=/run/pg&passfile=/x", "postgres:///d?host=/run/pg"),
        ("postgresql://u:p@[::1]:5/d#p", "postgresql://[::1]:5/d"),
        ("postgresql://[bad/d?password=q", "postgresql://?"),
        ("sqlite:////srv/x.db", "sqlite:////srv/x.db"),
        ("sqlite:///x.db?password=q", "sqlite:///x.db"),
        ("people.csv", "people.csv"),
        ("a\nb.csv", "a%0Ab.csv"),
    ],
)
def test_an_address_is_shown_without_credentials(target, shown):
    assert public_url(target) == shown


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("postgresql://nobody:pw-secret@127.0.0.1:1/d", StoreBusy),
        ("postgresql://nobody:pw-secret@/d?host=/nonexistent", StoreBusy),
        ("postgresql://nobody:pw-secret@h/d?no_such_option=1", UsageError),
        ("postgresql://nobody:pw-secret@[bad", UsageError),
    ],
)
def test_a_server_that_cannot_be_reached_is_an_error_without_the_password(url, error):
    with pytest.raises(error) as caught:
        open_store(url)
    assert "pw-secret" not in f"{caught.value} {caught.value.hint} {caught.value!r}"
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pg
def test_a_wrong_database_is_a_store_error(postgres_server):
    url, _ = postgres_server
    with pytest.raises(StoreError, match="no such database"):
        open_store(url.replace("/postgres?", "/no_such_database?"))
