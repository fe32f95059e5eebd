"""Writes tables of a DuckDB file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from strongroom.core.errors import StoreError
from strongroom.core.values import Invented, Released, Sealed
from strongroom.stores import _arrow, _base, _sql

# ruff: noqa: S608 - every name that enters a statement has been through `_sql.quoted`.

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "temp_directory": "",
    "threads": "2",
}


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(str(path), config=_CONFIG)
    # These come last: with external access off, no other setting of paths is accepted.
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")
    return connection


class DuckdbWriter(_base.FileWriter):
    """Writes one table; into a file that exists it comes in one transaction at `close()`.

    The schema's metadata stands as the table's comment (the city says there: invented).
    """

    def __init__(
        self, path: Path, dataset: str, schema: pa.Schema, *, overwrite: bool = False
    ) -> None:
        super().__init__(path, overwrite=True)
        self._replace = overwrite
        self._dataset = dataset
        self._schema = pa.schema([pa.field(f.name, _arrow.plain_type(f.type)) for f in schema])
        self._note = "; ".join(
            f"{k.decode('utf-8', 'replace')}: {v.decode('utf-8', 'replace')}"
            for k, v in (schema.metadata or {}).items()
        )
        with _writing(path):
            self._connection = _connect(self.temporary)
            self._connection.execute("BEGIN")
            self._make(self._connection)

    def _make(self, connection: duckdb.DuckDBPyConnection) -> None:
        name = _sql.quoted(self._dataset)
        empty = self._schema.empty_table()
        connection.register("_sr_rows", empty)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM _sr_rows")
        connection.unregister("_sr_rows")
        if self._note:
            connection.execute(f"COMMENT ON TABLE {name} IS {_sql.literal(self._note)}")

    def _insert(self, connection: duckdb.DuckDBPyConnection, rows: pa.Table) -> None:
        connection.register("_sr_rows", rows)
        connection.execute(f"INSERT INTO {_sql.quoted(self._dataset)} SELECT * FROM _sr_rows")
        connection.unregister("_sr_rows")

    def write(self, rows: Released | Invented | Sealed) -> None:
        data = _base.rows_of(rows)
        with _writing(self.path):
            plain = pa.table([_arrow.plain(c) for c in data.columns], schema=self._schema)
            self._insert(self._connection, plain)

    def close(self) -> None:
        if self.closed:
            return
        self.closed = True
        if self.path.exists():
            try:
                self._merge()
            finally:
                self._connection.close()
                self._clean()
        else:
            with _writing(self.path):
                self._connection.execute("COMMIT")
                self._connection.execute("CHECKPOINT")
                self._connection.close()
            self.publish()

    def _merge(self) -> None:
        name = _sql.quoted(self._dataset)
        with _writing(self.path):
            target = _connect(self.path)
            try:
                target.execute("BEGIN")
                there = target.execute(
                    "SELECT 1 FROM duckdb_tables() WHERE lower(table_name) = lower(?) "
                    "AND schema_name = 'main' AND database_name = current_database()",
                    [self._dataset],
                ).fetchone()
                if there and not self._replace:
                    raise StoreError(
                        f"{_base.safe_name(str(self.path))} holds that dataset already",
                        "choose another name or remove it first",
                    )
                if there:
                    target.execute(f"DROP TABLE {name}")
                self._make(target)
                reader = self._connection.sql(f"SELECT * FROM {name}").to_arrow_reader(122_880)
                for batch in reader:
                    self._insert(target, pa.Table.from_batches([batch]))
                target.execute("COMMIT")
                target.execute("CHECKPOINT")
            finally:
                target.close()

    def _clean(self) -> None:
        self.temporary.unlink(missing_ok=True)
        self.temporary.with_name(self.temporary.name + ".wal").unlink(missing_ok=True)

    def abort(self) -> None:
        self._connection.close()
        self._clean()
        super().abort()


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except (duckdb.Error, pa.ArrowException, OSError, ValueError):
        raise StoreError(
            f"{_base.safe_name(str(path))} could not be written", "is it a DuckDB file, unlocked?"
        ) from None
