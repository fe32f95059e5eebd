"""A vault in PostgreSQL goes into a snapshot as it lies and comes back into an empty one."""

import importlib.util
from pathlib import Path

import psycopg
import pytest

from strongroom import room as rooms
from strongroom.core.errors import Damaged, Refused, StoreError
from strongroom.core.secret import Secret
from strongroom.stores import open_store

_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)

pytestmark = pytest.mark.postgres


@pytest.fixture
def served(place, postgres):
    """The room has protected the clear files once more, under other names, into PostgreSQL."""
    import shutil

    shutil.copytree(place.folder / "city", place.folder / "county")
    for old in ("town.sqlite", "cases.parquet"):
        (place.folder / "county" / old).rename(place.folder / "county" / f"new-{old}")
    with place.open() as room:
        with open_store(place.folder / "county" / "new-cases.parquet") as store:
            room.protect(store, room.survey(store), target=postgres)
        place.url = postgres
        place.held = {g.dataset: g.rows for v in room.vaults.values() for g in v.generations()}
    return place


def empty_database(url, name):
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    head, _, tail = url.partition("?")
    return head.rsplit("/", 1)[0] + f"/{name}" + (f"?{tail}" if tail else "")


def test_a_vault_in_postgresql_comes_back_row_for_row(served):
    with served.open() as room:
        note = room.snapshots.make(to=str(served.depot))
        assert note.rows == sum(served.held.values())
        assert room.snapshots.drill().rows == note.rows
    other = empty_database(served.url, Path(served.folder).parent.name[:30].lower() + "_back")
    done = served.restore(vault=other)
    assert done.rows == note.rows
    with served.open(served.folder / "back") as room:
        back = room.vault(other)
        for generation in back.generations():
            assert back.verify(generation.dataset).rows == generation.rows
        held = {g.dataset: g.rows for v in room.vaults.values() for g in v.generations()}
        assert held == served.held
    with pytest.raises(StoreError, match="already"):
        served.restore("again", vault=other)
    assert not (served.folder / "again").exists()


def test_without_a_target_the_rest_comes_back_and_it_is_told_what_stays(served):
    with served.open() as room:
        room.snapshots.make(to=str(served.depot))
    done = served.restore()
    assert len(done.left) == 1
    assert "--vault" in done.left[0]
    assert rooms.verify_ledger(served.folder / "back").ok


def test_a_vault_in_postgresql_that_was_changed_is_not_taken(served):
    with psycopg.connect(served.url, autocommit=True) as connection:
        [table] = [
            row[0]
            for row in connection.execute(
                "select tablename from pg_tables where schemaname = 'strongroom'"
                " and tablename like 'g\\_%'"
            )
        ]
        connection.execute(
            f'update strongroom."{table}" set _sr_version = 2 where _sr_place ='
            f' (select min(_sr_place) from strongroom."{table}")'
        )
    with served.open() as room, pytest.raises(Damaged):
        room.snapshots.make(to=str(served.depot))


def test_erasures_stop_a_vault_from_coming_back_into_postgresql(served):
    from strongroom.snapshot import erasures

    with served.open() as room:
        room.snapshots.make(to=str(served.depot))
        served.time.pass_by(seconds=5)
        made = erasures.Erasure(served.time(), 1, {"00" * 16: ("11" * 16,)}, ())
        erasures.append(served.home / "erasures", made, room.keys.signer())
    other = empty_database(served.url, Path(served.folder).parent.name[:30].lower() + "_gone")
    with pytest.raises(Refused):
        served.restore(vault=other)
    assert not (served.folder / "back").exists()


def test_clear_rows_of_a_postgresql_come_back_into_sqlite(place, postgres):
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("create table people (id int primary key, name text, born date)")
        connection.execute(
            "insert into people select n, '人' || n, date '1990-01-01' + n from"
            " generate_series(1, 500) n"
        )
    with place.open() as room:
        room.snapshots.make([postgres], to=str(place.depot), room=False)
        room.snapshots.give_back(str(place.folder / "back.sqlite"), Secret(b"wiped"))
    [rows] = kit.everything(place.folder / "back.sqlite").values()
    assert len(rows) == 500
    assert rows[0]["name"] == "人1"


def test_wiped_tables_of_a_postgresql_come_back_into_it_with_their_types(place, postgres):
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("create schema old")
        connection.execute(
            "create table people (id int, small smallint, big bigint, name text, born date,"
            " seen timestamptz, at timestamp, share numeric(8,3), ratio real, score float8,"
            " yes bool, raw bytea, clock time)"
        )
        connection.execute("create table old.people (name text)")
        connection.execute("insert into old.people values ('甲'), (null), ('')")
        connection.execute(
            "insert into people select n, n % 7, n * 10000000000, case when n % 5 > 0 then '人' || n"
            " end, date '1990-01-01' + n, timestamptz '2026-01-01 00:00Z' + n * interval '1.5 s',"
            " timestamp '2026-01-01' - n * interval '1 h', n / 8.0, n / 4.0, n / 3.0, n % 2 = 0,"
            " decode(lpad(to_hex(n), 8, '0'), 'hex'), time '00:00' + n * interval '1 s'"
            " from generate_series(1, 500) n"
        )
        # The store reads numeric and time as text, and as text they come back.
        read = (
            "select id, small, big, name, born, seen, at, share::numeric, ratio, score, yes, raw,"
            " clock::time from people order by id"
        )
        types = (
            "select column_name, data_type from information_schema.columns where table_name ="
            " 'people' and table_schema = 'public' and column_name not in ('share', 'clock')"
            " order by ordinal_position"
        )
        before, was = connection.execute(read).fetchall(), connection.execute(types).fetchall()
        with place.open() as room:
            room.snapshots.make([postgres], to=str(place.depot), room=False)
            with pytest.raises(StoreError, match="already"):
                room.snapshots.give_back(postgres, Secret(b"wiped"))
            connection.execute("drop table people; drop schema old cascade")
            connection.execute("create table ransom_note (text text)")
            done = room.snapshots.give_back(postgres, Secret(b"wiped"))
        assert done.rows == 503
        assert connection.execute(read).fetchall() == before
        assert connection.execute(types).fetchall() == was
        assert connection.execute("select count(name) from old.people").fetchone() == (2,)
