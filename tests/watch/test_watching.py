"""The watcher of a room, over real stores."""

import datetime as dt
import json
import shutil
import sqlite3
import threading
import time

import pytest

from strongroom import city
from strongroom.cli.main import _call
from strongroom.keyring import Unlock
from strongroom.room import Watching
from strongroom.room.strongroom import Strongroom
from strongroom.state import budgets
from strongroom.stores import create_writer, open_store


@pytest.fixture
def shop(tmp_path):
    """A SQLite with people in it, and a room that protects it."""
    path = tmp_path / "shop.sqlite"
    for name in ("person", "contact"):
        plain = tmp_path / f"{name}.parquet"
        with create_writer(str(plain), name, city.schema(name)) as writer:
            for block in city.generate(name, 300, 5):
                writer.write(block)
        data = next(iter(open_store(str(plain)).read(name))).data
        db = sqlite3.connect(path)
        with db:
            columns = ", ".join(f'"{c}" TEXT' for c in data.schema.names)
            db.execute(f"CREATE TABLE {name} ({columns})")
            marks = ", ".join("?" * data.num_columns)
            rows = zip(*([str(v) for v in c.to_pylist()] for c in data.columns), strict=True)
            db.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
        db.close()
    with Strongroom.create(
        tmp_path / "room", Unlock.key_file(tmp_path / "key"), key="file", home=tmp_path / "home"
    ) as room:
        with open_store(str(path)) as store:
            room.protect(store, room.survey(store))
        yield room, path


def do(path, *statements):
    db = sqlite3.connect(path)
    with db:
        for statement in statements:
            db.execute(statement)
    db.close()


def kinds(watching):
    return {alarm.kind for alarm in watching.alarms.held()}


def no_wait(_):
    return None


def test_a_wiped_original_is_alarming_with_the_number_of_people(shop):
    room, path = shop
    watching = Watching(room)
    assert watching.sources == (str(path),)
    [seen] = watching.once(no_wait)
    assert (seen.datasets, seen.trouble) == (2, "")
    do(path, "DROP TABLE person", "CREATE TABLE your_data_is_safe (x)")
    [seen] = watching.once(no_wait)
    held = {a.kind: a for a in watching.alarms.held()}
    assert set(held) == {"wiped", "note"}
    assert held["wiped"].severity == "critical"
    assert 250 <= held["wiped"].people <= 320
    assert "restore" in held["wiped"].remedy
    assert watching.once(no_wait)
    assert len(watching.alarms.held()) == 2  # said once


def test_a_table_that_is_loaded_anew_is_empty_for_a_moment_and_alarms_nobody(shop):
    room, path = shop
    watching = Watching(room)
    watching.once(no_wait)
    do(path, "CREATE TABLE kept AS SELECT * FROM person", "DELETE FROM person")

    def loaded(_):
        do(path, "INSERT INTO person SELECT * FROM kept")

    watching.once(loaded)
    assert watching.alarms.held() == []


def test_a_file_that_is_gone_is_a_wipe(shop):
    room, path = shop
    watching = Watching(room)
    watching.once(no_wait)
    path.unlink()
    watching.once(no_wait)
    assert {a.kind for a in watching.alarms.held()} == {"wiped"}


def test_a_store_that_does_not_answer_is_said_after_a_while_and_not_at_once(shop, tmp_path):
    room, _ = shop
    watching = Watching(room, ["postgresql://127.0.0.1:1/shop"])
    for _ in range(2):
        seen = watching.once(no_wait)
        assert seen[-1].trouble
        assert watching.alarms.held() == []
    watching.once(no_wait)
    assert [a.kind for a in watching.alarms.held()] == ["unreachable"]


def test_the_alarm_sounds_within_a_minute_at_default_settings(shop):
    room, path = shop
    watching, stop = Watching(room), threading.Event()
    rounds = []
    thread = threading.Thread(target=watching.forever, args=(stop, rounds.append, 0.3))
    thread.start()
    try:
        while len(rounds) < 2:
            time.sleep(0.05)
        do(path, "DELETE FROM person", "DELETE FROM contact")
        begun = time.monotonic()
        while not watching.alarms.held() and time.monotonic() - begun < 30:
            time.sleep(0.05)
    finally:
        stop.set()
        thread.join()
    assert {a.kind for a in watching.alarms.held()} == {"wiped"}
    # Two looks and the time between them; by default 15 s come before.
    assert time.monotonic() - begun < 20


def test_an_account_far_above_its_own_days_is_noticed(shop):
    room, _ = shop
    room.accounts.add("wang", ["officer"])
    who = next(a.id for a in room.accounts.everybody() if a.name == "wang")
    for day, count in enumerate((3, 4, 5, 40)):
        on = "2026-01-0" + str(day + 1) if day < 3 else budgets.day(room.clock())
        people = [bytes([day, i]) * 8 for i in range(count)]
        room.state.write(lambda tx, o=on, p=people: budgets.charge(tx, who, o, p, 100))
    watching = Watching(room)
    watching.once(no_wait)
    [alarm] = watching.alarms.held()
    assert (alarm.kind, alarm.severity) == ("curious", "high")
    assert alarm.subject.startswith("wang ")


def test_what_the_watcher_keeps_holds_no_value(shop):
    room, path = shop
    watching = Watching(room)
    watching.once(no_wait)
    room.state.flush()
    kept = room.state.read(lambda tx: tx.all("SELECT body FROM pulse"))
    text = json.dumps(kept, ensure_ascii=False)
    db = sqlite3.connect(path)
    values = [v for row in db.execute("SELECT name, id_number FROM person LIMIT 60") for v in row]
    db.close()
    assert not [v for v in values if v and len(v) > 2 and v in text]


def test_copying_a_postgresql_is_noticed_by_its_own_meter(shop, postgres):
    psycopg = pytest.importorskip("psycopg")
    room, _ = shop
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute("CREATE TABLE people AS SELECT i, md5(i::text) FROM generate_series(1, 4000) i")
        watching = Watching(room, [postgres])
        watching.once(no_wait)
        assert watching.alarms.held() == []
        for _ in range(2):
            db.execute("SELECT * FROM people").fetchall()
        db.execute("SELECT pg_stat_force_next_flush()")
        db.execute("SELECT 1").fetchall()
        deadline = time.monotonic() + 20
        while not watching.alarms.held() and time.monotonic() < deadline:
            time.sleep(0.5)
            watching.once(no_wait)
    assert [a.kind for a in watching.alarms.held()] == ["copied"]


def test_watching_a_postgresql_is_no_reading_of_it(shop, postgres):
    psycopg = pytest.importorskip("psycopg")
    room, _ = shop
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute("CREATE TABLE people AS SELECT i, md5(i::text) FROM generate_series(1, 4000) i")
        watching = Watching(room, [postgres])
        for _ in range(20):
            watching.once(no_wait)
        time.sleep(1.5)
        watching.once(no_wait)
        (read,) = db.execute(
            "SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname = 'people'"
        ).fetchone()
    assert read <= 21 * 64
    assert watching.alarms.held() == []


@pytest.mark.parametrize("how", ["DELETE FROM people", "TRUNCATE people", "DROP TABLE people"])
def test_a_postgresql_that_is_emptied_is_noticed(shop, postgres, how):
    psycopg = pytest.importorskip("psycopg")
    room, _ = shop
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute("CREATE TABLE people AS SELECT i, md5(i::text) FROM generate_series(1, 4000) i")
        db.execute("SELECT pg_stat_force_next_flush()")
        watching = Watching(room, [postgres])
        watching.once(no_wait)
        db.execute(how)
        db.execute("SELECT pg_stat_force_next_flush()")
        deadline = time.monotonic() + 20
        while "wiped" not in kinds(watching) and time.monotonic() < deadline:
            watching.once(time.sleep)
    assert ("wiped", "critical") in [(a.kind, a.severity) for a in watching.alarms.held()]


def test_a_snapshot_that_is_due_is_taken_and_one_that_fails_is_alarming(shop, tmp_path):
    room, _ = shop
    watching, stop = Watching(room), threading.Event()
    depot = tmp_path / "depot"
    depot.mkdir()
    room.snapshots.make((), to=str(depot))
    room.record("restore.drill", {}, "local:0")
    made = len(room.snapshots.notes.finished())
    later = room.clock() + dt.timedelta(hours=30)
    room.clock = lambda: later

    def once(_):
        stop.set()

    stop.wait = once
    watching.keep_snapshots(stop)
    assert len(room.snapshots.notes.finished()) == made + 1
    assert watching.alarms.held() == []
    shutil.rmtree(depot)
    depot.write_bytes(b"")
    later += dt.timedelta(days=9)
    stop.clear()
    watching.keep_snapshots(stop)
    assert [(a.kind, a.severity) for a in watching.alarms.held()] == [("snapshot", "high")]


def test_one_round_for_cron_fails_on_what_is_open(shop, tmp_path, monkeypatch, capsys):
    room, path = shop
    folder = room.path
    room.checkpoint()
    args = ["watch", "--once", "--room", str(folder), "--key-file", str(tmp_path / "key")]
    assert called(*args, "--fail-on", "high") == 0
    do(path, "DROP TABLE person", "DROP TABLE contact")
    monkeypatch.setattr("time.sleep", no_wait)
    assert called(*args, "--fail-on", "high", "--json") == 1
    out = capsys.readouterr().out
    lines = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
    said = [line["kind"] for line in lines if "kind" in line]
    assert said == ["wiped", "wiped"]
    assert called("alarm", "list", "--room", str(folder)) == 0
    key = ["--room", str(folder), "--key-file", str(tmp_path / "key")]
    assert called("alarm", "acknowledge", "1", *key) == 0
    assert called("alarm", "close", "1", *key) == 0
    assert called("alarm", "close", "99", *key) == 2
    assert called("watch", "--fail-on", "high", *key) == 2


def called(*arguments):
    return _call([str(a) for a in arguments])
