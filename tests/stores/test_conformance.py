"""Every store keeps the promises of a store: the suite that other packages' stores run too."""

from __future__ import annotations

import gzip

import pyarrow as pa
import pytest

from strongroom.core.registry import shelf
from strongroom.core.values import Invented
from strongroom.stores import _records, _sampling, _text, create_writer, duckdb, jsonl, sqlite
from strongroom.testing.stores import CHECKS, Subject, invented_rows

ROWS = invented_rows(4_000)


def write(target, dataset="people", rows=ROWS, **options):
    with create_writer(target, dataset, rows.schema, **options) as writer:
        for batch in rows.to_batches(max_chunksize=900):
            writer.write(Invented(batch, 7))


def files(tmp_path, ending, kind, **options):
    path = tmp_path / f"people{ending}"
    write(path)
    return Subject(shelf("stores")[kind], str(path), "people", ROWS, files=[path], **options)


def parquet(tmp_path):
    return files(tmp_path, ".parquet", "parquet")


def csv(tmp_path):
    return files(tmp_path, ".csv", "csv")


def transcoded(tmp_path, encoding, name="people.csv"):
    write(tmp_path / "plain.csv")
    path = tmp_path / name
    text = (tmp_path / "plain.csv").read_bytes().decode()
    path.write_bytes(text.encode(encoding))
    (tmp_path / "plain.csv").unlink()
    return Subject(shelf("stores")["csv"], str(path), "people", ROWS, files=[path])


def csv_in_gb18030(tmp_path):
    return transcoded(tmp_path, "gb18030")


def csv_in_utf_16(tmp_path):
    return transcoded(tmp_path, "utf-16")


def csv_in_utf_8_with_a_mark(tmp_path):
    return transcoded(tmp_path, "utf-8-sig")


def csv_packed(tmp_path):
    write(tmp_path / "plain.csv")
    path = tmp_path / "people.csv.gz"
    path.write_bytes(gzip.compress((tmp_path / "plain.csv").read_bytes()))
    return Subject(shelf("stores")["csv"], str(path), "people", ROWS, files=[path])


def csv_with_bad_rows(tmp_path):
    subject = csv(tmp_path)
    lines = subject.files[0].read_bytes().split(b"\n")
    lines[1:1] = [b"too,few", b"x,\xff\xfe,y,1"]
    lines[-1:] = [b"1,2,3,4,5", b""]
    subject.files[0].write_bytes(b"\n".join(lines))
    return Subject(subject.entry, subject.target, "people", ROWS, rejects=3, files=subject.files)


def jsonl_rows(tmp_path):
    return files(tmp_path, ".jsonl", "jsonl")


def sqlite_file(tmp_path):
    return files(tmp_path, ".sqlite", "sqlite")


def sqlite_by_url(tmp_path):
    subject = files(tmp_path, ".sqlite", "sqlite")
    return Subject(
        subject.entry, f"sqlite:///{subject.target}", "people", ROWS, files=subject.files
    )


def duckdb_file(tmp_path):
    return files(tmp_path, ".duckdb", "duckdb")


def folder_with_a_file(tmp_path):
    subject = files(tmp_path, ".parquet", "parquet")
    return Subject(shelf("stores")["folder"], str(tmp_path), "people", ROWS, files=subject.files)


def folder_with_a_table_in_parts(tmp_path):
    parts = tmp_path / "people"
    parts.mkdir()
    for number in range(4):
        write(parts / f"part-{number:04d}.parquet", rows=ROWS.slice(number * 1000, 1000))
    names = sorted(parts.iterdir())
    return Subject(shelf("stores")["folder"], str(parts), "people", ROWS, files=names)


MAKERS = [
    parquet,
    csv,
    csv_in_gb18030,
    csv_in_utf_16,
    csv_in_utf_8_with_a_mark,
    csv_packed,
    csv_with_bad_rows,
    jsonl_rows,
    sqlite_file,
    sqlite_by_url,
    duckdb_file,
    folder_with_a_file,
    folder_with_a_table_in_parts,
]


@pytest.fixture(params=["in one piece", "in many pieces"])
def steps(request, monkeypatch):
    """Small steps make several partitions, blocks and windows out of a small file."""
    if request.param == "in many pieces":
        monkeypatch.setattr(_records, "PARTITION", 40_000)
        monkeypatch.setattr(_text, "BLOCK", 17_001)
        monkeypatch.setattr(_sampling, "WHOLE", 1_000)
        monkeypatch.setattr(_sampling, "WINDOW", 12_000)
        monkeypatch.setattr(sqlite, "PART_ROWS", 700)
        monkeypatch.setattr(duckdb, "PART_ROWS", 700)
        monkeypatch.setattr(jsonl, "SURVEYED", 10_000_000)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_store_keeps_its_promises(check, maker, tmp_path, steps):
    check(maker(tmp_path))


@pytest.fixture(scope="module")
def people_in_postgres(postgres_server):
    import psycopg

    url, _ = postgres_server
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("drop database if exists conformance")
        connection.execute("create database conformance")
        connection.execute("drop role if exists reader")
        connection.execute("create role reader login password 'pw-of-the-reader'")
    url = url.replace("/postgres?", "/conformance?")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "create table people (ordinal bigint, name text, id text, score double precision)"
        )
        with connection.cursor().copy("copy people from stdin") as copy:
            for row in ROWS.to_pylist():
                copy.write_row(tuple(row.values()))
        connection.execute("grant select on people to reader")
    return url.replace("postgres:@", "reader:pw-of-the-reader@")


@pytest.mark.postgres
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("pages", [8192, 10], ids=["in one piece", "in many pieces"])
def test_postgresql_keeps_its_promises(check, people_in_postgres, pages, monkeypatch):
    from strongroom.stores import postgres

    monkeypatch.setattr(postgres, "PART_PAGES", pages)
    check(
        Subject(
            shelf("stores")["postgres"],
            people_in_postgres,
            "people",
            ROWS,
            secrets=["pw-of-the-reader", "reader:"],
        )
    )


def test_a_row_of_nothing_but_null_survives_every_writer(tmp_path):
    rows = pa.table(
        {"a": pa.array([None, "x", None]), "b": pa.array([None, None, None], pa.string())}
    )
    for ending in (".parquet", ".csv", ".jsonl", ".sqlite", ".duckdb"):
        target = tmp_path / f"nulls{ending}"
        write(target, "nulls", rows)
        from strongroom.stores import open_store

        with open_store(target) as store:
            found = [row for batch in store.read("nulls") for row in batch.data.to_pylist()]
        assert found == rows.to_pylist(), ending
