"""Writes the evaluation tables in their formats; each table is a function of one row."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from people import Chance, Person

HERE = Path(__file__).resolve().parent
Row = dict[str, Any]
SHELF: dict[str, dict[str, tuple[list[Row], dict[str, Any]]]] = {}


def table(
    file: str, rows: int, dataset: str = "", **options: Any
) -> Callable[[Callable[[Chance, int, Person], Row]], None]:
    """Makes `rows` rows of the decorated function and keeps them for `save`."""

    def keep(make: Callable[[Chance, int, Person], Row]) -> None:
        r = Chance(f"{file}/{dataset}")
        born = options.get("born", (1945, 2006))
        made = [make(r, i, r.person(*born)) for i in range(rows)]
        SHELF.setdefault(file, {})[dataset] = (made, options)

    return keep


def _csv(made: list[Row], options: dict[str, Any]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=options.get("between", ","), lineterminator="\n")
    if options.get("header", True):
        writer.writerow(made[0])
    for row in made:
        writer.writerow(
            [
                "" if v is None else _json(v) if isinstance(v, dict | list) else v
                for v in row.values()
            ]
        )
    return out.getvalue()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _sqlite(path: Path, datasets: dict[str, tuple[list[Row], dict[str, Any]]]) -> None:
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as db:
        for name, (made, _) in datasets.items():
            sorts = {int: "INTEGER", float: "REAL"}
            columns = ", ".join(f'"{k}" {sorts.get(type(v), "TEXT")}' for k, v in made[0].items())
            db.execute(f'create table "{name}" ({columns})')
            marks = ",".join("?" * len(made[0]))
            plain = [
                [_json(v) if isinstance(v, dict | list) else v for v in m.values()] for m in made
            ]
            db.executemany(f'insert into "{name}" values ({marks})', plain)
    db.close()


def _xlsx(path: Path, datasets: dict[str, tuple[list[Row], dict[str, Any]]]) -> None:
    import datetime as dt

    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, (made, options) in datasets.items():
        sheet = book.create_sheet(name)
        for line in options.get("above", []):
            sheet.append([line])
        sheet.append(list(made[0]))
        for row in made:
            sheet.append(list(row.values()))
    book.properties.created = book.properties.modified = dt.datetime(2025, 1, 1)  # noqa: DTZ001
    book.save(path)


def save() -> None:
    """Writes every table that was made, and says how large they are."""
    total = 0
    for file, datasets in SHELF.items():
        path = HERE / file
        made, options = next(iter(datasets.values()))
        if file.endswith(".sqlite"):
            _sqlite(path, datasets)
        elif file.endswith(".xlsx"):
            _xlsx(path, datasets)
        elif file.endswith(".parquet"):
            import pyarrow as pa
            import pyarrow.parquet as pq

            pq.write_table(pa.Table.from_pylist(made), path)
        elif ".jsonl" in file:
            text = "".join(_json(row) + "\n" for row in made)
            path.write_bytes(
                gzip.compress(text.encode(), mtime=0) if file.endswith("gz") else text.encode()
            )
        elif file.endswith(".txt"):
            lines = ("----".join(str(v) for v in row.values()) for row in made)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        else:
            raw = _csv(made, options).encode(options.get("encoding", "utf-8"))
            path.write_bytes(gzip.compress(raw, mtime=0) if file.endswith("gz") else raw)
        total += path.stat().st_size
    print(f"{len(SHELF)} files, {sum(map(len, SHELF.values()))} tables, {total / 1e6:.2f} MB")
