"""Writers take the three sealed types and nothing else, and a file appears whole or not at all."""

from __future__ import annotations

import sqlite3

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.values import Batch, Invented, Sealed
from strongroom.stores import create_writer, open_store

ENDINGS = [".parquet", ".csv", ".jsonl", ".sqlite", ".duckdb"]
ROWS = pa.record_batch({"name": ["王", None], "n": [1, 2]})


def listing(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "rows",
    [ROWS, pa.table(ROWS), Batch(ROWS, "x", "y"), ROWS.to_pylist(), None],
    ids=["a batch of Arrow", "a table", "rows just read", "a list", "nothing"],
)
def test_clear_rows_cannot_be_written(tmp_path, ending, rows):
    with (
        pytest.raises(TypeError, match="Released, Invented or Sealed"),
        create_writer(tmp_path / f"people{ending}", "people", ROWS.schema) as writer,
    ):
        writer.write(rows)
    assert listing(tmp_path) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_appears_before_close(tmp_path, ending):
    target = tmp_path / f"people{ending}"
    writer = create_writer(target, "people", ROWS.schema)
    writer.write(Invented(ROWS, 1))
    assert not target.exists()
    writer.write(Sealed(ROWS))
    writer.close()
    writer.close()
    assert listing(tmp_path) == [target.name]
    with open_store(target) as store:
        assert sum(b.data.num_rows for b in store.read("people")) == 4


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, SystemExit])
def test_an_interrupted_writer_leaves_nothing(tmp_path, ending, error):
    def write():
        with create_writer(tmp_path / f"people{ending}", "people", ROWS.schema) as writer:
            writer.write(Invented(ROWS, 1))
            raise error

    with pytest.raises(error):
        write()
    assert listing(tmp_path) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_there_is_not_replaced_unless_asked(tmp_path, ending):
    target = tmp_path / f"people{ending}"
    for _ in range(2):
        try:
            with create_writer(target, "people", ROWS.schema) as writer:
                writer.write(Invented(ROWS, 1))
        except StoreError as error:
            refused = error
    assert "already" in refused.message
    assert listing(tmp_path) == [target.name]
    with create_writer(target, "people", ROWS.schema, overwrite=True) as writer:
        writer.write(Invented(ROWS.slice(0, 1), 1))
    with open_store(target) as store:
        assert sum(b.data.num_rows for b in store.read("people")) == 1
    assert listing(tmp_path) == [target.name]


@pytest.mark.parametrize("ending", [".sqlite", ".duckdb"])
def test_several_tables_go_into_one_database_even_when_written_at_once(tmp_path, ending):
    target = tmp_path / f"city{ending}"
    writers = [create_writer(target, name, ROWS.schema) for name in ("one", "two", "three")]
    for writer in writers:
        writer.write(Invented(ROWS, 1))
    for writer in writers:
        writer.close()
    assert listing(tmp_path) == [target.name]
    with open_store(target) as store:
        assert {d.name: d.rows for d in store.datasets()} == {"one": 2, "two": 2, "three": 2}


@pytest.mark.parametrize("ending", ENDINGS)
def test_hostile_names_of_columns_and_tables_are_only_names(tmp_path, ending):
    names = ['a"; drop table x; --', "b'c", "d e", "名", "select"]
    rows = pa.record_batch([pa.array(["v"])] * len(names), names=names)
    target = tmp_path / f"people{ending}"
    with create_writer(target, 'p"; drop', rows.schema) as writer:
        writer.write(Invented(rows, 1))
    # Names like these do not look like a header; in a CSV nothing else says that they are one.
    with open_store(target, **({"header": True} if ending == ".csv" else {})) as store:
        name = store.datasets()[0].name
        assert name == ('p"; drop' if ending in {".sqlite", ".duckdb"} else "people")
        assert [b.data.schema.names for b in store.read(name)] == [names]


def test_every_file_that_can_says_that_its_people_are_invented(tmp_path):
    schema = ROWS.schema.with_metadata({"strongroom": "invented people */ seed 7"})
    for ending in (".parquet", ".sqlite", ".duckdb"):
        with create_writer(tmp_path / f"people{ending}", "people", schema) as writer:
            writer.write(Invented(ROWS, 7))
    metadata = pq.read_schema(tmp_path / "people.parquet").metadata
    assert metadata[b"strongroom"] == b"invented people */ seed 7"
    connection = sqlite3.connect(tmp_path / "people.sqlite")
    assert "invented people" in connection.execute("select sql from sqlite_schema").fetchone()[0]
    connection.close()
    with duckdb.connect(str(tmp_path / "people.duckdb")) as engine:
        assert (
            "invented people" in engine.execute("select comment from duckdb_tables()").fetchone()[0]
        )


def test_what_cannot_be_written_is_refused_before_anything_is_made(tmp_path):
    for target in ("x.xyz", "postgresql://h/d", str(tmp_path), "x.csv.gz"):
        with pytest.raises(UsageError):
            create_writer(target, "people", ROWS.schema)
    with pytest.raises(StoreError, match="no folder"):
        create_writer(tmp_path / "gone" / "x.csv", "people", ROWS.schema)
    with pytest.raises(StoreError):
        create_writer(tmp_path / "x.csv", "people", pa.schema([]))
    with pytest.raises(UsageError):
        create_writer(tmp_path / "x.csv", "people", ROWS.schema, no_such_option=1)
    assert listing(tmp_path) == []
