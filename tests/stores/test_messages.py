"""No message of an engine leaves: they quote what is stored. Planted values are looked for."""

from __future__ import annotations

import sqlite3
import traceback

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from strongroom.core.errors import StoreError
from strongroom.core.values import Invented
from strongroom.stores import create_writer, open_store

SECRET = "secret-99010119000101001X"


def said(error):
    """Everything that a log or a traceback would show of an error, and what hangs on it."""
    parts = [*traceback.format_exception(error), str(error), error.hint, repr(error)]
    while error is not None:
        parts += [str(error), *map(str, error.args)]
        error = error.__cause__
    return "\n".join(parts)


def fails(action):
    with pytest.raises(StoreError) as caught:
        action()
    shown = said(caught.value)
    assert SECRET not in shown
    return caught.value


def read(store, name):
    return [b.data for b in store.read(name)]


def test_duckdb_quotes_values_and_we_do_not(tmp_path):
    path = tmp_path / "people.duckdb"
    with duckdb.connect(str(path)) as engine:
        engine.execute("create table people (name text)")
        engine.execute("insert into people values (?)", [SECRET])
        with pytest.raises(duckdb.Error, match=SECRET):
            engine.execute("select name::int from people").fetchall()
    with open_store(path) as store:
        fails(lambda: store._ask("select name::int from people"))
        fails(lambda: store._ask("select error(name) from people"))


def test_sqlite_quotes_undecodable_text_and_we_do_not(tmp_path):
    path = tmp_path / "people.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("create table people (name text)")
        raw = SECRET.encode() + b"\xff"
        connection.execute("insert into people values (cast(? as text))", [raw])
        connection.commit()
        with pytest.raises(sqlite3.OperationalError, match=SECRET):
            connection.execute("select name from people").fetchall()
    rejects = []
    with open_store(path) as store:
        assert sum(b.data.num_rows for b in store.read("people", on_reject=rejects.append)) == 0
    assert SECRET not in repr(rejects)
    assert SECRET.encode() in rejects[0].raw


@pytest.mark.postgres
def test_postgresql_quotes_values_and_we_do_not(postgres):
    import psycopg

    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("create table people (name text)")
        connection.execute("insert into people values (%s)", [SECRET])
        with pytest.raises(psycopg.Error, match=SECRET):
            connection.execute("select name::int from people")
    with open_store(postgres) as store:
        error = fails(lambda: store._ask("select name::int from public.people"))
    assert "22P02" in error.message


def test_a_damaged_parquet_page_is_told_without_its_content(tmp_path):
    path = tmp_path / "people.parquet"
    table = pa.table({"name": [SECRET + str(i) for i in range(2000)]})
    pq.write_table(table, path, compression="none", use_dictionary=False)
    data = bytearray(path.read_bytes())
    at = data.index(SECRET.encode()) - 4
    data[at : at + 4] = b"\xff\xff\xff\x7f"
    path.write_bytes(data)
    with open_store(path) as store:
        fails(lambda: read(store, "people"))


@pytest.mark.parametrize("ending", [".parquet", ".csv", ".jsonl", ".sqlite", ".duckdb"])
def test_a_writer_that_gets_the_wrong_columns_says_nothing_of_the_rows(tmp_path, ending):
    schema = pa.schema([("name", pa.int64())])
    wrong = pa.record_batch({"name": [SECRET]})
    target = tmp_path / f"people{ending}"

    def write():
        with create_writer(target, "people", schema) as writer:
            writer.write(Invented(wrong, 1))

    if ending in {".csv", ".jsonl"}:
        write()  # text is all they hold
        return
    fails(write)
    assert list(tmp_path.iterdir()) == []


def test_rejects_do_not_print_themselves(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(f"name,n\n{SECRET}\nx,1\n")
    rejects = []
    with open_store(path) as store:
        list(store.read("people", on_reject=rejects.append))
    assert rejects[0].raw == f"{SECRET}\n".encode()
    assert SECRET not in f"{rejects}"
