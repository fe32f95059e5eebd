"""MySQL and MariaDB: read in READ ONLY transactions with time-outs, and never written to.

Every base table of the database is listed; one that may not be read, or whose rows live on another
server, says so. Rows come from the server as they are asked for, in ranges of the primary key where
that is one whole number, so memory is constant.

The password comes from `~/.my.cnf`, the file of `option-file=`, or MYSQL_PWD: never from the URL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreBusy, StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import (
    _arrow,
    _base,
    _mysql_client,
    _mysql_meter,
    _mysql_types,
    _sampling,
    _sql,
)

# ruff: noqa: S608 - every name that enters a statement has been through `_quoted`.

PART_ROWS = 500_000
COUNTED = 64 << 20
"""Up to this many bytes a table's rows are counted when it is described."""

WHOLE = 16 << 20
"""A table up to this size is read whole to be sampled."""

FETCH = 16_384
WHOLE_NAME = "whole"

_SYSTEM = "('mysql','information_schema','performance_schema','sys')"

_TABLES = """
SELECT t.table_schema, t.table_name, t.table_type, coalesce(t.engine, ''),
       coalesce(t.data_length, 0) + coalesce(t.index_length, 0), coalesce(t.data_length, 0),
       coalesce(t.table_rows, -1), coalesce(t.create_time, ''), coalesce(t.update_time, ''),
       coalesce(t.auto_increment, 0)
FROM information_schema.tables t
WHERE t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND {where}
ORDER BY t.table_schema, t.table_name
"""

_COLUMNS = """
SELECT c.table_schema, c.table_name, c.column_name, lower(c.data_type), lower(c.column_type)
FROM information_schema.columns c WHERE {where}
ORDER BY c.table_schema, c.table_name, c.ordinal_position
"""

_KEYS = """
SELECT s.table_schema, s.table_name, s.column_name FROM information_schema.statistics s
WHERE s.index_name = 'PRIMARY' AND {where}
ORDER BY s.table_schema, s.table_name, s.seq_in_index
"""

_REMOTE = frozenset({"federated", "connect", "spider", "s3"})


def _quoted(name: str) -> str:
    if "\x00" in name:
        raise StoreError("a name with a NUL in it cannot be asked for in SQL")
    return "`" + name.replace("`", "``") + "`"


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: `name` is safe to show, `real` what SQL calls it, `walk` the key to read along."""

    name: str
    real: str
    bytes: int
    rows_bytes: int
    estimate: int
    columns: tuple[_mysql_types.Column, ...]
    key: tuple[str, ...]
    walk: str
    mark: str
    fault: str = ""


class MysqlStore(_base.BaseStore):
    """The tables of one database, or of all databases that the user may see.

    Partitions are ranges of the primary key with half a million rows each, found by a walk along
    its index; a table without such a key is one. Connections share no snapshot in MySQL, so each
    read has its own. The fingerprint is made of when the table was created and last changed.

    Args:
        timeout: seconds that a question about the catalogue or a sample may take.
        read_timeout: seconds that the reading of one partition may take.
    """

    def __init__(self, target: str, *, timeout: float = 60, read_timeout: float = 3600) -> None:
        self.url = _mysql_client.public(target)
        self.address = target
        self._where = _mysql_client.address(target)
        self._timeout = timeout
        self._read_timeout = read_timeout
        self._counts: dict[str, int] = {}
        self._tables: tuple[_Table, ...] | None = None
        self._before: int | None = None
        self._main: Any | None = None
        self._main = _mysql_client.connect(self._where, self.url, timeout)

    def _ask(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        if self._main is None:
            raise StoreError("the database is closed")
        return _mysql_client.ask(self._main, sql, values)

    def _known(self) -> tuple[_Table, ...]:
        if self._tables is None:
            self._before = _mysql_meter.read(self._ask)[0]
            self._tables = tuple(self._describe())
        return self._tables

    def _describe(self) -> Iterator[_Table]:
        one = self._where.database
        values: tuple[Any, ...] = (one,) if one else ()

        def asked(sql: str, letter: str) -> list[list[str]]:
            where = f"{letter}.table_schema " + ("= %s" if one else f"NOT IN {_SYSTEM}")
            rows = self._ask(sql.format(where=where), values)
            return [[_plain(value) for value in row] for row in rows]

        columns: dict[tuple[str, str], list[list[str]]] = {}
        for schema, table, *rest in asked(_COLUMNS, "c"):
            columns.setdefault((schema, table), []).append(rest)
        keys: dict[tuple[str, str], list[str]] = {}
        for schema, table, name in asked(_KEYS, "s"):
            keys.setdefault((schema, table), []).append(name)
        found = asked(_TABLES, "t")
        shown = [row[1] if one else f"{row[0]}.{row[1]}" for row in found]
        for name, row in zip(_base.safe_names(shown), found, strict=True):
            where = (row[0], row[1])
            yield self._table(name, row, columns.get(where, []), keys.get(where, []))

    def _table(self, name: str, row: list[str], columns: list[list[str]], key: list[str]) -> _Table:
        schema, table, _, engine, whole, data, estimate, *stamps = row
        names = _base.safe_names([real for real, *_ in columns])
        made = tuple(
            _mysql_types.column(n, real, kind, full)
            for n, (real, kind, full) in zip(names, columns, strict=True)
        )
        by_real = {column.real: column for column in made}
        walk = ""
        if len(key) == 1 and key[0] in by_real:
            kind = by_real[key[0]].type
            walk = key[0] if pa.types.is_integer(kind) and kind != pa.uint64() else ""
        fault = ""
        if engine.lower() in _REMOTE:
            fault = "its rows live on another server; read it there"
        elif not made:
            fault = "the right to read it is missing (GRANT SELECT)"
        return _Table(
            name,
            f"{_quoted(schema)}.{_quoted(table)}",
            int(whole),
            int(data),
            int(estimate),
            made,
            tuple(by_real[k].name for k in key if k in by_real),
            walk,
            _base.digest(schema, table, *stamps, *(c.real for c in made)),
            fault,
        )

    def _of(self, dataset: str) -> _Table:
        for table in self._known():
            if table.name == dataset:
                if table.fault:
                    raise StoreError(f"{dataset} cannot be read: {table.fault}")
                return table
        names = ", ".join(table.name for table in self._known()[:20])
        raise UsageError(
            f"the store holds no dataset {_base.safe_name(dataset)!r}", f"it holds: {names}"
        )

    def datasets(self) -> Sequence[Dataset]:
        return tuple(self._dataset(table) for table in self._known())

    def _dataset(self, table: _Table) -> Dataset:
        fault, rows = table.fault, -1
        if not fault:
            try:
                if table.bytes <= COUNTED:
                    rows = self._count(table)
                else:
                    self._first(table)
            except StoreError as error:
                fault = error.message
        return Dataset(
            table.name,
            tuple((c.name, str(c.type)) for c in table.columns),
            rows=rows,
            bytes=table.bytes,
            key=table.key,
            not_checked=fault,
        )

    def _first(self, table: _Table) -> None:
        """One row, to learn whether it may be read."""
        with self._session(table.name, self._timeout) as connection:
            _mysql_client.ask(connection, f"SELECT 1 FROM {table.real} LIMIT 1")

    def _count(self, table: _Table) -> int:
        if table.name not in self._counts:
            with self._session(table.name, self._timeout) as connection:
                row = self._in(connection, table, f"SELECT count(*) FROM {table.real}")[0]
                self._counts[table.name] = int(row[0])
        return self._counts[table.name]

    def _in(self, connection: Any, table: _Table, sql: str) -> list[tuple[Any, ...]]:
        with _mysql_client.words(table.name), connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    @contextmanager
    def _session(self, dataset: str, seconds: float) -> Iterator[Any]:
        """A connection of its own: several reads may take turns."""
        if self._main is None:
            raise StoreError("the database is closed")
        try:
            connection = _mysql_client.connect(self._where, self.url, seconds)
        except StoreBusy as error:
            raise StoreBusy(f"{dataset}: {error.message}", error.hint) from None
        try:
            yield connection
        finally:
            _mysql_client.drop(connection)

    def partitions(self, dataset: str) -> Sequence[Partition]:
        table = self._of(dataset)
        if not table.walk:
            rows = self._count(table) if table.bytes <= COUNTED else -1
            return (Partition(WHOLE_NAME, rows, table.mark),) if rows else ()
        key = _quoted(table.walk)
        found: list[Partition] = []
        with self._session(table.name, self._read_timeout) as connection:
            row = self._in(connection, table, f"SELECT min({key}), max({key}) FROM {table.real}")[0]
            if row[0] is None:
                return ()
            low, last = int(row[0]), int(row[1])
            while low <= last:
                # The walk stops at the first key of the next partition, so ranges have no gaps.
                ahead = self._in(
                    connection,
                    table,
                    f"SELECT {key} FROM {table.real} WHERE {key} >= {low} "
                    f"ORDER BY {key} LIMIT 1 OFFSET {PART_ROWS}",
                )
                high = int(ahead[0][0]) if ahead else last + 1
                rows = PART_ROWS
                if not ahead:
                    where = f"WHERE {key} >= {low}"
                    rows = int(
                        self._in(connection, table, f"SELECT count(*) FROM {table.real} {where}")[
                            0
                        ][0]
                    )
                name = _sql.range_name("k", low, high)
                found.append(Partition(name, rows, _base.digest(table.mark, name, rows)))
                low = high
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
        names = _base.wanted([c.name for c in table.columns], columns)
        rows = _base.batch_rows(rows, len(names))
        units = [p.name for p in self.partitions(dataset)] if partition is None else [partition]
        for unit in units:
            tail = self._tail(table, unit)
            with self._session(table.name, self._read_timeout) as connection:
                yield from self._select(connection, table, names, unit, tail, rows, on_reject)

    def _tail(self, table: _Table, unit: str) -> str:
        if not table.walk:
            if unit != WHOLE_NAME:
                raise UsageError("there is no such partition", "list them by `partitions`")
            return ""
        low, high = _sql.range_of("k", unit)
        key = _quoted(table.walk)
        return f"WHERE {key} >= {low} AND {key} < {high} ORDER BY {key}"

    def _select(
        self,
        connection: Any,
        table: _Table,
        names: Sequence[str],
        unit: str,
        tail: str,
        rows: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        by_name = {column.name: column for column in table.columns}
        chosen = [by_name[name] for name in names]
        asked = ", ".join(_quoted(column.real) for column in chosen) or "1"
        start = ordinal = 0
        with _mysql_client.words(table.name):
            cursor = connection.cursor()
            cursor.execute(f"SELECT {asked} FROM {table.real} {tail}")
        while True:
            with _mysql_client.words(table.name):
                found = cursor.fetchmany(min(rows, FETCH))
            if not found:
                return
            report = _base.reporter(on_reject, table.name, unit, ordinal)
            ordinal += len(found)
            good = self._usable(found, chosen, table.name, report)
            for batch in _base.slices(good, rows, self.url, table.name, unit, start):
                start += batch.data.num_rows
                yield batch

    def _usable(
        self,
        rows: Sequence[tuple[Any, ...]],
        columns: Sequence[_mysql_types.Column],
        dataset: str,
        report: _arrow.RejectRow,
    ) -> pa.RecordBatch:
        if not columns:
            return pa.RecordBatch.from_struct_array(pa.array([{}] * len(rows), pa.struct([])))
        try:
            batch, bad = _mysql_types.arrow(rows, columns)
        except (pa.ArrowException, UnicodeError, ValueError):
            raise StoreError(f"{dataset} sent rows that cannot be read") from None
        if bad is not None:
            for row in np.flatnonzero(bad):
                raw = b"\t".join(b"\\N" if v is None else v for v in rows[int(row)])
                report(int(row), "a date or time that does not exist", raw)
            batch = batch.filter(pa.array(~bad))
        return _arrow.without_faults(batch, report)

    def head(self, dataset: str, count: int) -> Iterator[Batch]:
        """The first rows along the key, at the most so many: all that the server sends."""
        table = self._of(dataset)
        names = [column.name for column in table.columns]
        order = f"ORDER BY {_quoted(table.walk)} " if table.walk else ""
        with self._session(table.name, self._timeout) as connection:
            tail = f"{order}LIMIT {int(count)}"
            yield from self._select(connection, table, names, "head", tail, max(count, 1), None)

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        if count <= 0:
            return
        names = [column.name for column in table.columns]
        if table.rows_bytes <= WHOLE:
            found = self.read(dataset, on_reject=on_reject)
            yield from _sampling.thin(found, count, self._count(table))
            return
        with self._session(table.name, self._timeout) as connection:
            tails = (
                self._places(connection, table, count) if table.walk else self._share(table, count)
            )
            for tail in tails:
                yield from self._select(connection, table, names, "sample", tail, FETCH, on_reject)

    def about(self, dataset: str) -> int:
        return self._of(dataset).estimate

    def _places(self, connection: Any, table: _Table, count: int) -> Iterator[str]:
        """Runs of rows from evenly spaced keys, none of them twice."""
        key = _quoted(table.walk)
        row = self._in(connection, table, f"SELECT min({key}), max({key}) FROM {table.real}")[0]
        if row[0] is None:
            return
        low, high = int(row[0]), int(row[1])
        quota = -(-count // _sampling.PLACES)
        after = low - 1
        for place in range(_sampling.PLACES):
            begin = max(after + 1, low + (high - low) * place // _sampling.PLACES)
            ahead = self._in(
                connection,
                table,
                f"SELECT max(k) FROM (SELECT {key} AS k FROM {table.real} WHERE {key} >= {begin} "
                f"ORDER BY {key} LIMIT {quota}) AS run",
            )
            if ahead[0][0] is None:
                return
            after = int(ahead[0][0])
            yield f"WHERE {key} >= {begin} AND {key} <= {after} ORDER BY {key}"

    def _share(self, table: _Table, count: int) -> Iterator[str]:
        """A random share of all rows: without a key of numbers the server looks at each."""
        rows = max(table.estimate, count, 1)
        yield f"WHERE rand(7) < {min(1.0, 1.2 * count / rows):.9f} LIMIT {2 * count}"

    def meter(self) -> dict[str, Any]:
        """Rows handed out since the server counts, to which accounts, and the networks that are
        connected; what went out since this store was described is taken for ours."""
        return _mysql_meter.meter(self._ask, self._before)

    def inquire(self, question: str) -> list[tuple[str, ...]]:
        """Rows of a question about accounts and settings, as texts.

        Raises:
            StoreError: it may not be asked.
        """
        return [tuple(_plain(value) for value in row) for row in self._ask(question)]

    def close(self) -> None:
        if self._main is not None:
            _mysql_client.drop(self._main)
            self._main = None


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def open_mysql(target: str, **options: Any) -> MysqlStore:
    """Open a database by its URL; options: timeout, read_timeout, in seconds."""
    _base.check_options(options, ("timeout", "read_timeout"))
    return MysqlStore(target, **options)


ENTRY = StoreType(
    name="mysql",
    title="MySQL or MariaDB database",
    schemes=("mysql", "mariadb"),
    suffixes=(),
    open=open_mysql,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: protected data goes into a room or PostgreSQL, plain rows never",
        "types": "yes",
        "count": "notyet: tables above 64 MiB are counted when they are read",
        "views": "never: they repeat tables",
        "one snapshot": "never: MySQL shares none between connections; each read has its own",
    },
)
