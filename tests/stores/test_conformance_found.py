"""Stores of what is found rather than kept: dumps, archives, documents, odd text, spreadsheets."""

from __future__ import annotations

import dataclasses
import importlib.util
from pathlib import Path

import pyarrow as pa
import pytest

from strongroom.core.registry import shelf
from strongroom.core.values import Invented
from strongroom.stores import _dump_scan, _records, _sampling, _text, create_writer, jsonl
from strongroom.testing.stores import CHECKS, Subject, invented_rows


def load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sources = load("sources")
ROWS = invented_rows(1_200)


def flat_rows():
    """Without what text of no quotes cannot hold: line ends, and edges made of blanks."""
    rows = ROWS.to_pylist()
    for row in rows:
        row["name"] = (row["name"] or "").replace("\n", " ").strip() or None
    return pa.Table.from_pylist(rows, schema=ROWS.schema)


FLAT = flat_rows()


def sheet_rows():
    """Without the empty text, which a cell does not tell from nothing."""
    rows = [{**row, "name": row["name"] or None} for row in ROWS.to_pylist()]
    return pa.Table.from_pylist(rows, schema=ROWS.schema)


def written(ending):
    def make(tmp_path):
        path = tmp_path / f"made{ending}"
        with create_writer(path, "people", ROWS.schema) as writer:
            for batch in ROWS.to_batches(max_chunksize=900):
                writer.write(Invented(batch, 7))
        data = path.read_bytes()
        path.unlink()
        return data

    return make


TEXT = {"types": "never: the member is text"}


def subject(kind, name, make, rows=ROWS, dataset="people", rejects=0, says=None):
    def maker(tmp_path):
        content = make(tmp_path) if callable(make) else make
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        entry = shelf("stores")[kind]
        entry = dataclasses.replace(entry, capabilities={**entry.capabilities, **(says or {})})
        return Subject(entry, str(path), dataset, rows, files=[path], rejects=rejects)

    return maker


def packed(ending, kind=".csv"):
    return lambda tmp_path: sources.packed(written(kind)(tmp_path), ending)


def inside(member, kind, wrap):
    return lambda tmp_path: wrap({"readme.bin": b"\x00\x01" * 90, member: written(kind)(tmp_path)})


MYSQL = sources.mysql(ROWS)
BROKEN = MYSQL.replace("UNLOCK", "INSERT INTO `people` VALUES (1,'ab'c'),(2);\nUNLOCK", 1).replace(
    "LOCK TABLES", "INSERT INTO `people` VALUES (1,2);\nLOCK TABLES", 1
)
SHEET = sheet_rows()
BOOK = sources.xlsx(SHEET)
KEYED = ROWS.add_column(0, "key", pa.array([f"99{i:016d}" for i in range(ROWS.num_rows)]))

MAKERS = {
    "csv in zstandard": subject("csv", "people.csv.zst", packed(".zst")),
    "csv in bzip2": subject("csv", "people.csv.bz2", packed(".bz2")),
    "csv in xz": subject("csv", "people.csv.xz", packed(".xz")),
    "csv in lz4": subject("csv", "people.csv.lz4", packed(".lz4")),
    "json lines in zstandard": subject("jsonl", "people.jsonl.zst", packed(".zst", ".jsonl")),
    "sqlite in gzip": subject("sqlite", "people.sqlite.gz", packed(".gz", ".sqlite")),
    "parquet in zstandard": subject("parquet", "people.parquet.zst", packed(".zst", ".parquet")),
    "duckdb in xz": subject("duckdb", "people.duckdb.xz", packed(".xz", ".duckdb")),
    "csv in zip": subject(
        "archive", "x.zip", inside("people.csv", ".csv", sources.zipped), says=TEXT
    ),
    "jsonl in zip": subject("archive", "x.zip", inside("people.jsonl", ".jsonl", sources.zipped)),
    "sqlite in zip": subject(
        "archive", "x.zip", inside("people.db", ".sqlite", sources.zipped), dataset="people"
    ),
    "parquet in zip": subject(
        "archive", "x.zip", inside("people.parquet", ".parquet", sources.zipped)
    ),
    "packed csv in zip": subject(
        "archive", "x.zip", lambda t: sources.zipped({"people.csv.gz": packed(".gz")(t)}), says=TEXT
    ),
    "csv in tar": subject(
        "archive", "x.tar", inside("people.csv", ".csv", sources.tarred), says=TEXT
    ),
    "csv in tgz": subject(
        "archive",
        "x.tgz",
        inside("people.csv", ".csv", lambda m: sources.tarred(m, "w:gz")),
        says=TEXT,
    ),
    "mysqldump": subject("dump", "people.sql", MYSQL),
    "mysqldump in gb18030": subject("dump", "people.sql", MYSQL.encode("gb18030")),
    "mysqldump in gzip": subject("dump", "people.sql.gz", sources.packed(MYSQL.encode(), ".gz")),
    "mysqldump, a row each": subject("dump", "people.sql", sources.mysql(ROWS, each=1)),
    "mysqldump with crlf": subject("dump", "people.sql", MYSQL.replace("\n", "\r\n")),
    "mysqldump, partly broken": subject("dump", "people.sql", BROKEN, rejects=2),
    "pg_dump": subject("dump", "people.sql", sources.pg_copy(ROWS)),
    "pg_dump --inserts": subject("dump", "people.sql", sources.pg_inserts(ROWS)),
    "pg_dump --inserts, no names": subject(
        "dump", "people.sql", sources.pg_inserts(ROWS, names=False)
    ),
    "sql server": subject("dump", "people.sql", sources.sql_server(ROWS)),
    "sql server, a batch each, in utf-16": subject(
        "dump", "people.sql", sources.sql_server(ROWS, each=1).encode("utf-16")
    ),
    "json array": subject("json", "people.json", sources.json_array(ROWS)),
    "json printed": subject("json", "people.json", sources.json_array(ROWS, indent=2)),
    "json wrapped": subject("json", "people.json", sources.json_wrapped(ROWS)),
    "json of several arrays": subject(
        "json", "x.json", sources.json_several(ROWS), dataset="x:data.people"
    ),
    "json of several arrays in utf-16": subject(
        "json", "x.json", sources.json_several(ROWS).encode("utf-16"), dataset="x:data.people"
    ),
    "json under keys": subject("json", "people.json", sources.json_keyed(ROWS), KEYED),
    "json under keys, printed": subject("json", "people.json", sources.json_keyed(ROWS, 2), KEYED),
    "json of a data frame": subject("json", "people.json", sources.json_frame(ROWS)),
    "json in gzip": subject(
        "json", "people.json.gz", sources.packed(sources.json_array(ROWS).encode(), ".gz")
    ),
    "elastic": subject(
        "elastic",
        "export.json",
        sources.elastic(ROWS),
        ROWS.add_column(0, "_id", pa.array([str(i) for i in range(ROWS.num_rows)])),
    ),
    "dashes": subject("text", "people.txt", sources.dashes(FLAT), FLAT),
    "dashes in gb18030": subject("text", "people", sources.dashes(FLAT).encode("gb18030"), FLAT),
    "dashes in utf-16": subject("text", "people.log", sources.dashes(FLAT).encode("utf-16"), FLAT),
    "dashes, ragged": subject(
        "text", "people.dat", sources.dashes(FLAT) + "a----b\nx\n", FLAT, rejects=2
    ),
    "carets in a csv": subject("text", "people.csv", sources.dashes(FLAT, "^"), FLAT),
    "hive": subject("text", "people.txt", sources.dashes(FLAT, "\x01"), FLAT),
    "wide commas": subject("text", "people.txt", sources.dashes(FLAT, "，"), FLAT),
    "signs in quotes": subject("text", "people.txt", sources.quoted(ROWS, "|@|")),
    "single quotes": subject("csv", "people.csv", sources.quoted(ROWS, ",", "'")),
    "quotes behind backslashes": subject("csv", "people.csv", sources.quoted(ROWS, ",", '"', "\\")),
    "json lines with commas": subject(
        "jsonl", "people.jsonl", sources.json_array(ROWS)[1:-1].replace("}, {", "},\n{")
    ),
    "spreadsheet": subject("xlsx", "people.xlsx", BOOK, SHEET),
    "spreadsheet in zip": subject(
        "archive", "x.zip", lambda _: sources.zipped({"people.xlsx": BOOK}), SHEET
    ),
}


WHOLE = ("sqlite", "parquet", "duckdb", "spreadsheet", "csv in b", "csv in x", "csv in l", "tgz")
"""Those that small steps change nothing for, or nothing that another does not try."""


def cases():
    for name in MAKERS:
        yield pytest.param(name, "in one piece", id=f"{name}, in one piece")
        if not any(word in name for word in WHOLE):
            yield pytest.param(name, "in many pieces", id=f"{name}, in many pieces")


@pytest.fixture
def steps(request, monkeypatch):
    if request.param == "in many pieces":
        monkeypatch.setattr(_records, "PARTITION", 40_000)
        monkeypatch.setattr(_text, "BLOCK", 17_001)
        monkeypatch.setattr(_sampling, "WHOLE", 1_000)
        monkeypatch.setattr(_sampling, "WINDOW", 12_000)
        monkeypatch.setattr(_dump_scan, "WINDOW", 64)
        monkeypatch.setattr(_dump_scan, "HEAD", 5_000)
        monkeypatch.setattr(jsonl, "SURVEYED", 10_000_000)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize(("name", "steps"), cases(), indirect=["steps"])
def test_a_store_of_found_data_keeps_its_promises(check, name, tmp_path, steps):
    check(MAKERS[name](tmp_path))
