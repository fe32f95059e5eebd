"""One file, one writer, commits in groups; several processes; damage said in one line."""

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from strongroom.core.errors import Damaged, StoreBusy, StoreError, UsageError
from strongroom.state import State


def table(state):
    state.write(lambda tx: tx.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, who TEXT)"))


def count(state):
    return state.read(lambda tx: tx.one("SELECT count(*) FROM t")[0])


def pragma(state, name):
    return state.write(lambda tx: tx.one(f"PRAGMA {name}")[0])


def test_the_file_is_its_owners_alone_durable_and_forgets_what_was_deleted(state):
    table(state)
    for suffix in ("", "-wal", "-shm"):
        path = state.path.with_name(state.path.name + suffix)
        assert path.stat().st_mode & 0o777 == 0o600
    assert pragma(state, "journal_mode") == "wal"
    assert pragma(state, "synchronous") == 2
    assert pragma(state, "secure_delete") == 1
    assert pragma(state, "temp_store") == 2
    assert pragma(state, "foreign_keys") == 1


def test_a_file_that_others_could_read_is_closed_to_them_when_it_is_opened(tmp_path, now):
    path = tmp_path / "state.sqlite"
    path.touch(0o644)
    State.open(path, clock=lambda: now).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_one_caller_who_fails_undoes_nothing_of_the_others(state):
    table(state)
    start = threading.Barrier(24)

    def insert(n):
        start.wait()

        def write(tx):
            tx.execute("INSERT INTO t VALUES (?, 'x')", (n,))
            if n % 3 == 0:
                raise KeyError(n)
            return n

        try:
            return state.write(write)
        except KeyError as error:
            return -error.args[0] - 100

    with ThreadPoolExecutor(24) as pool:
        results = sorted(pool.map(insert, range(24)))
    good = [n for n in range(24) if n % 3]
    assert results == sorted([*good, *(-n - 100 for n in range(0, 24, 3))])
    assert state.read(lambda tx: [n for (n,) in tx.all("SELECT n FROM t ORDER BY n")]) == good


def test_what_was_returned_is_on_the_disk_for_another_process_to_read(state):
    table(state)
    state.write(lambda tx: tx.execute("INSERT INTO t VALUES (1, 'x')"))
    other = sqlite3.connect(state.path)
    assert other.execute("SELECT count(*) FROM t").fetchone() == (1,)
    other.close()


def test_a_reader_cannot_write_and_sees_one_moment(state):
    table(state)
    with pytest.raises(StoreError):
        state.read(lambda tx: tx.execute("INSERT INTO t VALUES (1, 'x')"))

    def look(tx):
        before = tx.one("SELECT count(*) FROM t")
        state.write(lambda other: other.execute("INSERT INTO t VALUES (2, 'y')"))
        return before, tx.one("SELECT count(*) FROM t")

    before, after = state.read(look)
    assert before == after == (0,)
    assert count(state) == 1


def test_a_function_inside_a_transaction_may_not_wait_for_another(state):
    with pytest.raises(UsageError, match="inside a transaction"):
        state.write(lambda tx: state.write(lambda inner: None))


def test_closing_writes_what_is_queued_and_refuses_what_comes_later(tmp_path, now):
    state = State.open(tmp_path / "state.sqlite", clock=lambda: now)
    table(state)
    futures = [
        state.submit(lambda tx, n=n: tx.execute("INSERT INTO t VALUES (?, 'x')", (n,)))
        for n in range(200)
    ]
    state.close()
    state.close()
    assert all(future.done() and not future.exception() for future in futures)
    with pytest.raises(UsageError):
        state.write(lambda tx: None)
    with pytest.raises(UsageError):
        state.read(lambda tx: None)
    assert sqlite3.connect(state.path).execute("SELECT count(*) FROM t").fetchone() == (200,)


FILL = """
import sys
from datetime import UTC, datetime
from strongroom.state import State

with State.open(sys.argv[1], clock=lambda: datetime(2026, 11, 23, tzinfo=UTC)) as state:
    for _ in range(60):
        state.write(lambda tx: tx.execute(sys.argv[2]))
"""
NEXT = "INSERT INTO t (who, n) SELECT 'x', coalesce(max(n), 0) + 1 FROM t"


def test_three_processes_write_the_same_file_and_none_loses_a_line(state):
    table(state)
    command = [sys.executable, "-c", FILL, str(state.path), NEXT]
    others = [subprocess.Popen(command) for _ in range(2)]
    for _ in range(60):
        state.write(lambda tx: tx.execute(NEXT))
    assert [other.wait(60) for other in others] == [0, 0]
    assert state.read(lambda tx: tx.one("SELECT count(*), max(n) FROM t")) == (180, 180)


def test_a_lock_held_too_long_by_another_process_is_said_and_can_be_tried_again(
    tmp_path, now, monkeypatch
):
    monkeypatch.setattr("strongroom.state.database.BUSY_MS", 100)
    with State.open(tmp_path / "state.sqlite", clock=lambda: now) as state:
        table(state)
        other = sqlite3.connect(state.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy) as caught:
            state.write(lambda tx: tx.execute("INSERT INTO t VALUES (1, 'x')"))
        assert caught.value.retry
        other.execute("COMMIT")
        other.close()
        state.write(lambda tx: tx.execute("INSERT INTO t VALUES (1, 'x')"))


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 300, b"SQLite format 3\0" + b"x" * 4096]
)
def test_a_file_that_is_no_state_is_damage_said_in_one_line(tmp_path, now, content):
    path = tmp_path / "state.sqlite"
    path.write_bytes(content)
    with pytest.raises(Damaged) as caught:
        State.open(path, clock=lambda: now)
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    assert path.read_bytes() == content


def test_somebody_elses_sqlite_file_is_not_touched(tmp_path, now):
    path = tmp_path / "state.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    with pytest.raises(Damaged, match="not one of ours"):
        State.open(path, clock=lambda: now)
    tables = sqlite3.connect(path).execute("SELECT name FROM sqlite_schema").fetchall()
    assert tables == [("theirs",)]


def test_pages_overwritten_in_the_middle_are_found_by_a_check(tmp_path, now):
    path = tmp_path / "state.sqlite"
    with State.open(path, clock=lambda: now) as state:
        table(state)
        state.write(
            lambda tx: tx.executemany(
                "INSERT INTO t VALUES (?, ?)", [(n, "x" * 200) for n in range(2000)]
            )
        )
        state.check()
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 20_000] = b"\xff" * 20_000
    path.write_bytes(data)
    with State.open(path, clock=lambda: now) as state, pytest.raises(Damaged):
        state.check()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path, now):
    path = tmp_path / "state.sqlite"
    State.open(path, clock=lambda: now).close()
    other = sqlite3.connect(path)
    other.execute("INSERT INTO migration VALUES ('state.99', '2027')")
    other.commit()
    other.close()
    with pytest.raises(Damaged, match="newer version"):
        State.open(path, clock=lambda: now)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, now):
    path = tmp_path / "state.sqlite"
    State.open(path, clock=lambda: now).close()
    broken = [("more.1", "CREATE TABLE fine (x);\nCREATE TABLE fine (x);")]
    with pytest.raises(StoreError):
        State.open(path, clock=lambda: now, migrations=broken)
    with State.open(path, clock=lambda: now) as state:
        assert (
            state.read(lambda tx: tx.one("SELECT 1 FROM sqlite_schema WHERE name = 'fine'")) is None
        )
    with State.open(path, clock=lambda: now, migrations=[("more.1", "CREATE TABLE fine (x);")]):
        pass
    # Opened again without the other room's steps, its tables stay and nobody complains.
    State.open(path, clock=lambda: now).close()


def test_erased_bytes_are_gone_from_the_file_and_from_its_log(state):
    table(state)
    planted = "planted-secret-0123456789"
    state.write(lambda tx: tx.execute("INSERT INTO t VALUES (1, ?)", (planted,)))
    state.write(lambda tx: tx.execute("DELETE FROM t"))
    state.scrub()
    for file in state.path.parent.iterdir():
        assert planted.encode() not in file.read_bytes()
