"""Reads the evaluation tables as plain Python, with nothing of the program that is measured."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import tomllib
from pathlib import Path

TABLES = Path(__file__).resolve().parent / "tables"


def labels():
    """(how files are written, {file: {table: {column: label}}})."""
    whole = tomllib.loads((TABLES / "labels.toml").read_text(encoding="utf-8"))
    return whole.pop("files"), whole


def _flat(value, head=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, (*head, key))
    else:
        yield ".".join(head), value


def tables_of(file, how):
    """{table: (column names, rows as tuples)} of one file."""
    path = TABLES / file
    if path.suffix == ".sqlite":
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        names = [n for (n,) in db.execute("select name from sqlite_master where type = 'table'")]
        found = {}
        for name in names:
            rows = db.execute(f'select * from "{name}"')
            found[name] = ([c[0] for c in rows.description], rows.fetchall())
        db.close()
        return found
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        table = pq.read_table(path)
        return {"rows": (table.column_names, [tuple(r.values()) for r in table.to_pylist()])}
    if path.suffix == ".xlsx":
        import openpyxl

        found = {}
        for place, sheet in enumerate(openpyxl.load_workbook(path, read_only=True)):
            rows = list(sheet.iter_rows(values_only=True))[
                how.get("above", 0) if place == 0 else 0 :
            ]
            found[sheet.title] = (list(rows[0]), rows[1:])
        return found
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode(
        how.get("encoding", "utf-8")
    )
    if ".jsonl" in file:
        rows = [dict(_flat(json.loads(line))) for line in text.splitlines()]
        return {"rows": (list(rows[0]), [tuple(r.values()) for r in rows])}
    if path.suffix == ".txt":
        rows = [tuple(line.split(how["between"])) for line in text.splitlines()]
        return {"rows": ([str(i + 1) for i in range(len(rows[0]))], rows)}
    rows = list(csv.reader(io.StringIO(text), delimiter=how.get("between", ",")))
    return {"rows": (rows[0], [tuple(r) for r in rows[1:]])}
