"""DuckDB files: opened read-only, with everything off that reaches outside the file.

DuckDB quotes values in its messages and spills rows to disk; so its messages never leave, and it
gets no temporary directory.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import SourceChanged, StoreBusy, StoreError, UsageError
from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _arrow, _base, _held, _places, _sampling, _sql, _urls

if TYPE_CHECKING:
    import duckdb

# ruff: noqa: S608 - every name that enters a statement has been through `_sql.quoted`.

CONFIG: dict[str, Any] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "temp_directory": "",
    "memory_limit": "1GB",
    "threads": "2",
    "preserve_insertion_order": "true",
    "lock_configuration": "true",
}

STATEMENT = 600.0
"""Seconds that a question about a table (its columns, types, rows) may take."""

PART_ROWS = 122_880 * 4
"""Rows of a partition: a whole number of DuckDB's row groups."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: `name` is safe to show, `real` its schema and name as SQL writes them."""

    name: str
    real: str
    names: tuple[str, ...]
    reals: tuple[str, ...]
    expressions: tuple[str, ...]
    types: tuple[str, ...]
    key: tuple[str, ...]
    rows: int
    fault: str = ""


class DuckdbStore(_base.BaseStore):
    """Every table of a DuckDB file; views repeat tables and are not read.

    Partitions are ranges of row ids. The fingerprint is of the file's headers, size and time, and
    those of its log.
    """

    def __init__(self, url: str, path: Path, shown: str = "") -> None:
        self.url = url
        self.path = path
        self.shown = shown or _base.safe_name(str(path))
        size = _base.regular(path).st_size
        self._mark = self._fingerprint()
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._tables: tuple[_Table, ...] = ()
        if size == 0:
            return
        with path.open("rb") as file:
            if file.read(12)[8:12] != b"DUCK":
                raise StoreError(
                    f"{self.shown} is not a DuckDB file", "it may be damaged or of another sort"
                )
        import duckdb

        with self._words():
            self._connection = duckdb.connect(str(path), read_only=True, config=CONFIG)
        try:
            self._tables = tuple(self._describe())
        except BaseException:
            self.close()
            raise

    @contextmanager
    def _words(self) -> Iterator[None]:
        """Turn DuckDB's messages, which quote what is stored, into ours."""
        import duckdb

        try:
            yield
        except duckdb.IOException as error:
            if "lock" in str(error).lower():
                raise StoreBusy(f"{self.shown} is locked by somebody who writes to it") from None
            raise StoreError(
                f"{self.shown} cannot be read by DuckDB",
                "it may be damaged, or written by another version",
            ) from None
        except duckdb.InterruptException:
            raise StoreBusy(
                f"{self.shown} did not answer in time", "it may be damaged, or on a slow disk"
            ) from None
        except duckdb.OutOfMemoryException:
            raise StoreError(f"{self.shown} takes more than a gigabyte of memory to read") from None
        except (duckdb.Error, pa.ArrowException, RuntimeError, UnicodeError, MemoryError):
            raise StoreError(
                f"{self.shown} cannot be read by DuckDB",
                "it may be damaged, or written by another version",
            ) from None

    def _fingerprint(self) -> str:
        parts: list[object] = []
        for path in (self.path, self.path.with_name(self.path.name + ".wal")):
            try:
                state = path.stat()
                with path.open("rb") as file:
                    # Three blocks of 4 KiB: the main header and the two that take turns.
                    parts += [state.st_size, state.st_mtime_ns, file.read(3 * 4096)]
            except OSError:
                parts.append("none")
        return _base.digest(*parts)

    def _ask(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        if self._connection is None:
            raise StoreError(f"{self.shown} is closed")
        connection = self._connection
        bell = threading.Timer(STATEMENT, connection.interrupt)
        bell.daemon = True
        bell.start()
        try:
            with self._words():
                return connection.execute(sql, list(values)).fetchall()
        finally:
            bell.cancel()

    def _describe(self) -> Iterator[_Table]:
        found = self._ask(
            "SELECT schema_name, table_name, table_oid FROM duckdb_tables() "
            "WHERE NOT internal AND NOT temporary AND database_name = current_database() "
            "ORDER BY schema_name, table_name"
        )
        shown = [name if schema == "main" else f"{schema}.{name}" for schema, name, _ in found]
        for name, (schema, table, oid) in zip(_base.safe_names(shown), found, strict=True):
            real = f"{_sql.quoted(schema)}.{_sql.quoted(table)}"
            columns = self._ask(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_oid = ? "
                "AND database_name = current_database() ORDER BY column_index",
                [oid],
            )
            reals = tuple(str(column) for column, _ in columns)
            keys = self._ask(
                "SELECT constraint_column_names FROM duckdb_constraints() WHERE table_oid = ? "
                "AND database_name = current_database() AND constraint_type = 'PRIMARY KEY'",
                [oid],
            )
            names = _base.safe_names(reals)
            key = tuple(names[reals.index(k)] for k in keys[0][0]) if keys else ()
            expressions = tuple(
                _expression(column, kind)
                for column, kind in zip(reals, (k for _, k in columns), strict=True)
            )
            base = _Table(name, real, names, reals, expressions, (), key, -1)
            yield self._measured(base)

    def _measured(self, table: _Table) -> _Table:
        try:
            rows = int(self._ask(f"SELECT count(*) FROM {table.real}")[0][0])
            schema = self._reader(table, table.names, "false", 1).schema
        except StoreError as error:
            return replace(table, fault=error.message)
        return replace(
            table, rows=rows, types=tuple(str(_arrow.plain_type(t)) for t in schema.types)
        )

    def _reader(
        self, table: _Table, names: Sequence[str], where: str, rows: int
    ) -> pa.RecordBatchReader:
        if self._connection is None:
            raise StoreError(f"{self.shown} is closed")
        by_name = dict(zip(table.names, table.expressions, strict=True))
        chosen = ", ".join(by_name[name] for name in names) or "1"
        # A cursor of its own: two reads that take turns must not end each other.
        with self._words():
            cursor = self._connection.cursor()
            relation = cursor.sql(f"SELECT {chosen} FROM {table.real} WHERE {where}")
            return relation.to_arrow_reader(rows)

    def _of(self, dataset: str) -> _Table:
        for table in self._tables:
            if table.name == dataset:
                if table.fault:
                    raise StoreError(f"{dataset} cannot be read: {table.fault}")
                return table
        names = ", ".join(table.name for table in self._tables[:20])
        raise UsageError(
            f"the store holds no dataset {_base.safe_name(dataset)!r}", f"it holds: {names}"
        )

    def datasets(self) -> Sequence[Dataset]:
        return tuple(
            Dataset(
                table.name,
                tuple(zip(table.names, table.types, strict=True)) if not table.fault else (),
                rows=table.rows,
                key=table.key,
                not_checked=table.fault,
            )
            for table in self._tables
        )

    def partitions(self, dataset: str) -> Sequence[Partition]:
        table = self._of(dataset)
        if not table.rows:
            return ()
        last = int(self._ask(f"SELECT max(rowid) FROM {table.real}")[0][0])
        found = []
        for low in range(0, last + 1, PART_ROWS):
            name = _sql.range_name("r", low, min(low + PART_ROWS, last + 1))
            where = _between(*_sql.range_of("r", name))
            count = int(self._ask(f"SELECT count(*) FROM {table.real} WHERE {where}")[0][0])
            if count:
                found.append(Partition(name, count, _base.digest(self._mark, table.real, name)))
        return tuple(found)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        names = _base.wanted(table.names, columns)
        rows = _base.batch_rows(rows, len(names))
        units = [p.name for p in self.partitions(dataset)] if partition is None else [partition]
        for unit in units:
            where = _between(*_sql.range_of("r", unit))
            yield from self._select(table, names, unit, where, rows, on_reject)
        if self._fingerprint() != self._mark:
            raise SourceChanged(
                f"{self.shown} changed while it was read", "read it again when nobody writes to it"
            )

    def _select(
        self,
        table: _Table,
        names: Sequence[str],
        unit: str,
        where: str,
        rows: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        reader = self._reader(table, names, where, rows)
        start = ordinal = 0
        while True:
            with self._words():
                found = next(reader, None)
                if found is None:
                    return
                arrays = [_arrow.plain(column) for column in found.columns] if names else []
            if not names:
                blank = pa.array([{}] * found.num_rows, pa.struct([]))
                plain = pa.RecordBatch.from_struct_array(blank)
            else:
                plain = pa.RecordBatch.from_arrays(arrays, names=list(names))
            good = _arrow.without_faults(
                plain, _base.reporter(on_reject, table.name, unit, ordinal)
            )
            ordinal += plain.num_rows
            for batch in _base.slices(good, rows, self.url, table.name, unit, start):
                start += batch.data.num_rows
                yield batch

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        if count <= 0 or not table.rows:
            return
        if table.rows <= max(count, PART_ROWS):
            yield from _sampling.thin(self.read(dataset, on_reject=on_reject), count, table.rows)
            return
        last = int(self._ask(f"SELECT max(rowid) FROM {table.real}")[0][0])
        quota = -(-count // _sampling.PLACES)
        for low in np.linspace(0, max(0, last + 1 - quota), _sampling.PLACES).astype(np.int64):
            where = _between(int(low), int(low) + quota)
            yield from self._select(table, table.names, "sample", where, quota, on_reject)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _between(low: int, high: int) -> str:
    return f"rowid >= {low} AND rowid < {high}"


_NUMBERS = "TINYINT SMALLINT INTEGER BIGINT UTINYINT USMALLINT UINTEGER UBIGINT FLOAT DOUBLE"
_OTHERS = "BOOLEAN VARCHAR BLOB DATE TIME TIMESTAMP TIMESTAMP_S TIMESTAMP_MS TIMESTAMP_NS"
_KEPT = frozenset(f"{_NUMBERS} {_OTHERS}".split())


def _expression(real: str, kind: str) -> str:
    """How a column is asked for: as it is where Arrow holds it, else as DuckDB's own text."""
    column = _sql.quoted(real)
    if kind in _KEPT or kind.startswith(("DECIMAL(", "TIMESTAMP WITH TIME ZONE")):
        return column
    return f"CAST({column} AS VARCHAR)"


def open_duckdb(target: str, **options: Any) -> DuckdbStore:
    """Open a DuckDB file."""
    _base.check_options(options, ())
    return DuckdbStore(_urls.public_url(target), _urls.file_path(target))


def stream_duckdb(place: _places.Place, url: str, **options: Any) -> Store:
    """Open a DuckDB file that is packed, in an archive or in a bucket: in memory."""
    _base.check_options(options, ())
    return _held.held(place, lambda path: DuckdbStore(url, path, place.shown))


def create_duckdb(
    target: str, dataset: str, schema: pa.Schema, *, overwrite: bool = False, **options: Any
) -> Any:
    """Write one table of a DuckDB file, which may exist and hold others."""
    from strongroom.stores._duckdb_write import DuckdbWriter

    _base.check_options(options, ())
    return DuckdbWriter(_urls.file_path(target), dataset, schema, overwrite=overwrite)


ENTRY = StoreType(
    name="duckdb",
    title="DuckDB file",
    schemes=("duckdb",),
    suffixes=(".duckdb", ".ddb"),
    open=open_duckdb,
    create=create_duckdb,
    stream=stream_duckdb,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "yes",
        "types": "yes",
        "count": "yes",
        "views": "never: they repeat tables",
        "encrypted files": "never: the wheel's crypto module is read-only and needs a download",
    },
)
