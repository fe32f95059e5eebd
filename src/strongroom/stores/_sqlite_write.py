"""Writes tables of a SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.core.values import Invented, Released, Sealed
from strongroom.stores import _base, _sampling, _sql

# ruff: noqa: S608 - every name that enters a statement has been through `_sql.quoted`.


def _affinity(kind: pa.DataType) -> str:
    types = pa.types
    if types.is_boolean(kind) or (types.is_integer(kind) and kind != pa.uint64()):
        return "INTEGER"
    if types.is_floating(kind):
        return "REAL"
    if types.is_binary(kind) or types.is_large_binary(kind) or types.is_fixed_size_binary(kind):
        return "BLOB"
    return "TEXT"


class SqliteWriter(_base.FileWriter):
    """Writes one table; into a file that exists it comes in one transaction at `close()`.

    Dates, times and decimals become text, booleans 0 and 1. The schema's metadata stands as a
    comment in the table's definition (the city says there: invented).
    """

    def __init__(
        self, path: Path, dataset: str, schema: pa.Schema, *, overwrite: bool = False
    ) -> None:
        super().__init__(path, overwrite=True)
        self._replace = overwrite
        self._dataset = dataset
        columns = ", ".join(f"{_sql.quoted(f.name)} {_affinity(f.type)}" for f in schema)
        note = (
            "; ".join(
                f"{k.decode('utf-8', 'replace')}: {v.decode('utf-8', 'replace')}"
                for k, v in (schema.metadata or {}).items()
            )
            .replace("*/", "* /")
            .replace("\x00", "")
        )
        self._create = f"CREATE TABLE main.{_sql.quoted(dataset)} (/* {note} */ {columns}) STRICT"
        self._insert = f"INSERT INTO {_sql.quoted(dataset)} VALUES ({', '.join('?' * len(schema))})"
        self._kinds = [_affinity(f.type) for f in schema]
        with _writing(path):
            self._connection = sqlite3.connect(self.temporary, isolation_level=None)
            for statement in (
                "PRAGMA journal_mode=OFF",
                "PRAGMA synchronous=OFF",
                "PRAGMA temp_store=MEMORY",
                "BEGIN",
                self._create,
            ):
                self._connection.execute(statement)

    def write(self, rows: Released | Invented | Sealed) -> None:
        data = _base.rows_of(rows)
        with _writing(self.path):
            columns = [
                _values(column, kind)
                for column, kind in zip(data.columns, self._kinds, strict=True)
            ]
            self._connection.executemany(self._insert, zip(*columns, strict=True))

    def close(self) -> None:
        if self.closed:
            return
        self.closed = True
        with _writing(self.path):
            self._connection.execute("COMMIT")
            self._connection.close()
        if self.path.exists():
            try:
                self._merge()
            finally:
                self.temporary.unlink(missing_ok=True)
        else:
            self.publish()

    def _merge(self) -> None:
        with _writing(self.path):
            target = sqlite3.connect(self.path, isolation_level=None, timeout=10)
            try:
                target.execute("PRAGMA synchronous=FULL")
                target.execute("ATTACH ? AS fresh", (str(self.temporary),))
                target.execute("BEGIN IMMEDIATE")
                name = _sql.quoted(self._dataset)
                there = target.execute(
                    "SELECT 1 FROM main.sqlite_schema WHERE lower(name) = lower(?)",
                    (self._dataset,),
                ).fetchone()
                if there and not self._replace:
                    raise StoreError(
                        f"{_base.safe_name(str(self.path))} holds that dataset already",
                        "choose another name or remove it first",
                    )
                if there:
                    target.execute(f"DROP TABLE main.{name}")
                target.execute(self._create)
                target.execute(f"INSERT INTO main.{name} SELECT * FROM fresh.{name}")
                target.execute("COMMIT")
            finally:
                target.close()

    def abort(self) -> None:
        self._connection.close()
        super().abort()


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, pa.ArrowException, OSError, ValueError):
        raise StoreError(
            f"{_base.safe_name(str(path))} could not be written", "is it a SQLite file, unlocked?"
        ) from None


def _values(column: pa.Array, kind: str) -> list[Any]:
    if kind == "INTEGER":
        return column.cast(pa.int64()).to_pylist()  # type: ignore[no-any-return]
    if kind in {"REAL", "BLOB"}:
        return column.to_pylist()  # type: ignore[no-any-return]
    return _sampling.as_text(column).to_pylist()  # type: ignore[no-any-return]
