"""PostgreSQL: read in one READ ONLY snapshot with time-outs, and never written to.

Every table of every schema but the system's is listed; a table that may not be read, or of which
row-level security would show a part only, says so instead of looking empty. Rows come by COPY, in
ranges of pages, so memory is constant and a table of any size can be cut into partitions.

Passwords come from the URL, PGPASSFILE, PGSERVICE or the environment; `url` never holds one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
    _postgres_meter,
    _postgres_types,
    _postgres_words,
    _sampling,
    _sql,
    _urls,
)

if TYPE_CHECKING:
    import psycopg

# ruff: noqa: S608 - every name that enters a statement has been through `_sql.quoted`.

PART_PAGES = 8192
"""Pages of one partition: 64 MiB at the usual page of 8 KiB."""

COUNTED = 64 << 20
"""Up to this many bytes a table's rows are counted when it is described."""

CHUNK = 8 << 20
"""Bytes of CSV that are turned into Arrow at once."""

SETTINGS = {
    "default_transaction_read_only": "on",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "0",
    "client_encoding": "UTF8",
    "DateStyle": "ISO,YMD",
    "IntervalStyle": "iso_8601",
    "TimeZone": "UTC",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    # With this off, a policy that would hide rows makes the read fail instead of shortening it.
    "row_security": "off",
    "search_path": "pg_catalog",
}

_TABLES = """
SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text,
       has_schema_privilege(n.oid, 'USAGE'), has_table_privilege(c.oid, 'SELECT'),
       row_security_active(c.oid), coalesce(pg_relation_filenode(c.oid), 0)::bigint,
       coalesce(s.n_tup_ins + s.n_tup_upd + s.n_tup_del, 0)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
WHERE c.relkind IN ('r','m','f') AND n.nspname <> 'information_schema'
  AND n.nspname !~ '^pg_' AND c.relpersistence <> 't'
ORDER BY n.nspname, c.relname
"""

_SIZES = "SELECT o, pg_relation_size(o), pg_table_size(o) FROM unnest(%s::bigint[]) o"

_COLUMNS = """
SELECT a.attrelid::bigint, a.attname, coalesce(b.typname, t.typname),
       coalesce(b.typcategory, t.typcategory)::text,
       coalesce(a.attnum = ANY(i.indkey), false)
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY(%s)
ORDER BY a.attrelid, a.attnum
"""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: `name` is safe to show, `real` its schema and name as SQL writes them."""

    name: str
    real: str
    oid: int
    pages: int
    bytes: int
    columns: tuple[_postgres_types.Column, ...]
    key: tuple[str, ...]
    mark: str
    fault: str = ""


class PostgresStore(_base.BaseStore):
    """The tables of one database, as one transaction sees them.

    Partitions are ranges of pages. A partition's fingerprint is made of the table's identity, its
    file, its size, and the server's count of rows inserted, updated and deleted; the count lags
    behind by up to a second, so a source that is being written to is noticed, but not within it.

    Args:
        timeout: seconds that a question about the catalogue or a sample may take.
        read_timeout: seconds that the reading of one partition may take.
        counted: whether rows are counted; else the server's own estimate is taken, which costs it
            nothing (a watcher looks four times a minute).
    """

    def __init__(
        self,
        target: str,
        *,
        timeout: float = 60,
        read_timeout: float = 3600,
        counted: bool = True,
    ) -> None:
        self.url = _urls.public_url(target)
        self._target = target
        self.address = target  # with credentials: for worker processes, never for people
        self._timeout, self._read_timeout = timeout, read_timeout
        self._tables: tuple[_Table, ...] | None = None
        self._counts: dict[str, int] = {}
        self._counted = counted
        self._estimates: dict[int, int] | None = None
        self._main: psycopg.Connection[Any] | None = self._connect()
        try:
            self._begin(self._main)
            self._snapshot = str(self._ask("SELECT pg_export_snapshot()")[0][0])
            self._page = int(self._ask("SELECT current_setting('block_size')::int")[0][0])
        except BaseException:
            self.close()
            raise

    def _connect(self) -> psycopg.Connection[Any]:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict, make_conninfo

        failed: StoreError | UsageError
        try:
            given = str(conninfo_to_dict(self._target).get("options") or "")
            options = " ".join(
                [given, *(f"-c {key}={value.replace(' ', '')}" for key, value in SETTINGS.items())]
            )
            info = make_conninfo(
                self._target,
                options=options.strip(),
                application_name="strongroom",
                connect_timeout=10,
            )
            return psycopg.connect(info, autocommit=True)
        except psycopg.OperationalError as error:
            failed = _postgres_words.no_connection(self.url, error)
        except (psycopg.Error, UnicodeError, ValueError):
            failed = UsageError(
                "this PostgreSQL URL cannot be understood",
                "write postgresql://user@host:port/database; the password goes into ~/.pgpass",
            )
        raise failed

    def _begin(self, connection: psycopg.Connection[Any], snapshot: str = "") -> None:
        with self._words():
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            if snapshot:
                connection.execute(f"SET TRANSACTION SNAPSHOT {_sql.literal(snapshot)}")
            self._limit(connection, self._timeout)

    def _limit(self, connection: psycopg.Connection[Any], seconds: float) -> None:
        with self._words():
            connection.execute(
                "SELECT set_config('statement_timeout', %s, true)", [f"{int(seconds * 1000)}ms"]
            )

    @contextmanager
    def _words(self, dataset: str = "") -> Iterator[None]:
        """Turn PostgreSQL's messages, which quote what is stored, into ours."""
        import psycopg

        about = dataset or "the database"
        failed: StoreError
        try:
            yield
            return
        except psycopg.Error as error:
            failed = _postgres_words.said(
                about, error.sqlstate or "", isinstance(error, psycopg.OperationalError)
            )
        except (pa.ArrowException, UnicodeError, ValueError):
            failed = StoreError(f"{about} sent rows that cannot be read")
        raise failed from None

    def _ask(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        if self._main is None:
            raise StoreError("the database is closed")
        with self._words():
            cursor = self._main.execute(sql, list(values) or None)
            return cursor.fetchall() if cursor.description else []

    def _sizes(self, oids: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Bytes of rows and of everything, by table; one that somebody has locked is missing.

        Asking for a size takes a lock, and one locked table must not hide the others.
        """
        try:
            self._ask("SAVEPOINT sizes")
            found = self._ask(_SIZES, [list(oids)])
        except StoreBusy:
            self._ask("ROLLBACK TO SAVEPOINT sizes")
            if len(oids) == 1:
                return {}
            half = len(oids) // 2
            return self._sizes(oids[:half]) | self._sizes(oids[half:])
        return {int(oid): (int(rows), int(whole)) for oid, rows, whole in found}

    def _known(self) -> tuple[_Table, ...]:
        if self._tables is None:
            self._tables = tuple(self._describe())
        return self._tables

    def _describe(self) -> Iterator[_Table]:
        found = self._ask(_TABLES)
        columns: dict[int, list[tuple[str, str, str, bool]]] = {}
        for oid, *column in self._ask(_COLUMNS, [[row[0] for row in found]]) if found else ():
            columns.setdefault(oid, []).append((column[0], column[1], column[2], column[3]))
        sizes = self._sizes([row[0] for row in found if row[3] in {"r", "m"}]) if found else {}
        shown = [
            name if schema == "public" else f"{schema}.{name}" for _, schema, name, *_ in found
        ]
        for name, row in zip(_base.safe_names(shown), found, strict=True):
            oid, schema, table, kind, usage, select, hidden, node, changes = row
            size, whole = sizes.get(oid, (0, -1))
            reals = columns.get(oid, [])
            names = _base.safe_names([real for real, *_ in reals])
            made = tuple(
                _postgres_types.column(n, real, base, category)
                for n, (real, base, category, _) in zip(names, reals, strict=True)
            )
            key = tuple(n for n, (*_, in_key) in zip(names, reals, strict=True) if in_key)
            fault = ""
            if kind == "f":
                fault = "a foreign table: its rows live on another server; read it there"
            elif not (usage and select):
                fault = "the right to read it is missing (GRANT SELECT, and USAGE on its schema)"
            elif hidden:
                fault = "row-level security would hide rows from this user"
            elif oid not in sizes:
                fault = "it is locked by somebody else; ask again later"
            yield _Table(
                name,
                f"{_sql.quoted(schema)}.{_sql.quoted(table)}",
                oid,
                -(-size // self._page),
                whole,
                made,
                key,
                _base.digest(oid, node, size, changes),
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
        fault, rows = table.fault, -1 if self._counted else self._live().get(table.oid, -1)
        if self._counted and not fault and table.bytes <= COUNTED:
            try:
                rows = self._count(table)
            except StoreBusy as error:
                fault = error.message
        return Dataset(
            table.name,
            tuple((c.name, str(c.type)) for c in table.columns),
            rows=rows,
            bytes=table.bytes,
            key=table.key,
            not_checked=fault,
        )

    def _live(self) -> dict[int, int]:
        self._estimates = self._estimates or _postgres_meter.live(self._ask)
        return self._estimates

    def _count(self, table: _Table) -> int:
        if not self._counted:
            return -1
        if table.name not in self._counts:
            with self._session(table.name, self._timeout) as connection, self._words(table.name):
                row = connection.execute(f"SELECT count(*) FROM ONLY {table.real}").fetchone()
                self._counts[table.name] = int(row[0]) if row else 0
        return self._counts[table.name]

    def partitions(self, dataset: str) -> Sequence[Partition]:
        table = self._of(dataset)
        found = []
        for low in range(0, table.pages, PART_PAGES):
            name = _sql.range_name("p", low, min(low + PART_PAGES, table.pages))
            rows = self._count(table) if table.pages <= PART_PAGES else -1
            if rows:
                found.append(Partition(name, rows, _base.digest(table.mark, name)))
        return tuple(found)

    @contextmanager
    def _session(self, dataset: str, seconds: float) -> Iterator[psycopg.Connection[Any]]:
        """A connection of its own, in the same snapshot: several reads may take turns."""
        if self._main is None:
            raise StoreError("the database is closed")
        connection = self._connect()
        try:
            self._begin(connection, self._snapshot)
            self._limit(connection, seconds)
            yield connection
        finally:
            connection.close()

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
        ranges = [_sql.range_of("p", unit) for unit in units]
        with self._session(table.name, self._read_timeout) as connection:
            for unit, (low, high) in zip(units, ranges, strict=True):
                source = f"{table.real} WHERE {_between(low, high)}"
                yield from self._copy(connection, table, names, unit, source, rows, on_reject)

    def _copy(
        self,
        connection: psycopg.Connection[Any],
        table: _Table,
        names: Sequence[str],
        unit: str,
        source: str,
        rows: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        by_name = {column.name: column for column in table.columns}
        # A marker column in front keeps a row of one null from being an empty line.
        chosen = [_postgres_types.Column("", "1", pa.int16()), *(by_name[name] for name in names)]
        asked = ", ".join(column.expression for column in chosen)
        sql = f"COPY (SELECT {asked} FROM ONLY {source}) TO STDOUT (FORMAT csv)"
        start = ordinal = 0
        for data, ends in self._chunks(connection, table.name, sql, rows):
            count = len(ends)
            with self._words(table.name):
                found, bad = _postgres_types.parse(data, chosen)
                batch = found.drop_columns([""]).combine_chunks()
            report = _base.reporter(on_reject, table.name, unit, ordinal)
            ordinal += count
            if bad is not None:
                for row in np.flatnonzero(bad):
                    raw = data[ends[row - 1] if row else 0 : ends[row]]
                    report(int(row), "a date or time that Arrow cannot hold", raw)
                batch = batch.filter(pa.array(~bad))
            for good in _arrow.usable(batch, count, report):
                for piece in _base.slices(good, rows, self.url, table.name, unit, start):
                    start += piece.data.num_rows
                    yield piece

    def _chunks(
        self, connection: psycopg.Connection[Any], dataset: str, sql: str, rows: int
    ) -> Iterator[tuple[bytes, list[int]]]:
        """CSV by about `CHUNK` bytes or `rows` rows, and where each row ends.

        Each message of the protocol is one row.
        """
        cursor = connection.cursor()
        buffer = bytearray()
        ends: list[int] = []
        with self._words(dataset):
            copy = cursor.copy(sql)
            stream = copy.__enter__()
        try:
            while True:
                with self._words(dataset):
                    while len(ends) < rows and len(buffer) < CHUNK:
                        data = stream.read()
                        if not data:
                            break
                        buffer += data
                        ends.append(len(buffer))
                if not ends:
                    return
                yield bytes(buffer), ends
                buffer.clear()
                ends = []
        finally:
            # A reader that stops early leaves the server sending; the connection is dropped then.
            cursor.close()

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        if count <= 0 or not table.pages:
            return
        names = [column.name for column in table.columns]
        if table.pages <= 64:
            total = self._count(table)
            yield from _sampling.thin(self.read(dataset, on_reject=on_reject), count, total)
            return
        with self._session(table.name, self._timeout) as connection:
            with self._words(table.name):
                first = connection.execute(
                    f"SELECT count(*) FROM ONLY {table.real} "
                    f"TABLESAMPLE SYSTEM ({6400 / table.pages:.9f}) REPEATABLE (7)"
                ).fetchone()
            share = min(100.0, 6400 * count / max(64, first[0] if first else 0) / table.pages)
            source = f"{table.real} TABLESAMPLE SYSTEM ({share:.9f}) REPEATABLE (11)"
            rows = _base.batch_rows(65_536, len(names))
            left = 2 * count
            for batch in self._copy(connection, table, names, "sample", source, rows, on_reject):
                yield batch
                left -= batch.data.num_rows
                if left <= 0:
                    return

    def about(self, dataset: str) -> int:
        return self._live().get(self._of(dataset).oid, -1)

    def meter(self) -> dict[str, Any]:
        """Rows that the server has handed out, and the networks that are connected to it."""
        return _postgres_meter.meter(self._ask)

    def inquire(self, question: str) -> list[tuple[str, ...]]:
        """Rows of a question about accounts, rules and settings, as texts.

        Raises:
            StoreError: it may not be asked; the next question may be all the same.
        """
        self._ask("SAVEPOINT inquiry")
        try:
            found = self._ask(question)
        except StoreError:
            self._ask("ROLLBACK TO SAVEPOINT inquiry")
            raise
        return [tuple("" if value is None else str(value) for value in row) for row in found]

    def close(self) -> None:
        if self._main is not None:
            self._main.close()
            self._main = None


def _between(low: int, high: int) -> str:
    return f"ctid >= '({low},0)'::tid AND ctid < '({high},0)'::tid"


def open_postgres(target: str, **options: Any) -> PostgresStore:
    """Open a database by its URL; options: timeout and read_timeout in seconds, counted."""
    _base.check_options(options, ("timeout", "read_timeout", "counted"))
    return PostgresStore(target, **options)


ENTRY = StoreType(
    name="postgres",
    title="PostgreSQL database",
    schemes=("postgresql", "postgres"),
    suffixes=(),
    open=open_postgres,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: protected data goes there through a vault, plain rows never",
        "types": "yes",
        "count": "notyet: tables above 64 MiB are counted when they are read",
        "estimate": "yes",
        "views": "never: they repeat tables",
    },
)
