"""SQLite files: opened so that neither the file nor its folder changes, and nothing in it runs.

SQLite's columns hold any type, row by row. A column is handed out as integer, real or bytes where
every value is of that one type, else as text (bytes among text as `\\x` and hexadecimal; text that
is not UTF-8 in GB 18030 where nearly all of it fits). Finding out takes one pass, done for files up
to 2 GiB; in larger ones only STRICT tables keep types.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import SourceChanged, StoreBusy, StoreError, UsageError
from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import _arrow, _base, _held, _places, _sampling, _sql, _urls
from strongroom.stores._sqlite_write import SqliteWriter

# ruff: noqa: S608 - every name that enters a statement has been through `_sql.quoted`.

TYPED = 2 << 30
"""Up to this many bytes of file the types of all values are looked at."""

PART_ROWS = 500_000
STATEMENT = 600.0
"""Seconds that a question about a table (its columns, types, rows) may take."""

PRAGMAS = (
    "query_only=1 trusted_schema=0 cell_size_check=1 mmap_size=0 temp_store=2 cache_size=-16384"
)
VALUE_LIMIT = 64 << 20
"""Longest text or blob, in bytes."""

_TYPES = {"integer": pa.int64(), "real": pa.float64(), "text": pa.string(), "blob": pa.binary()}


@dataclass(frozen=True, slots=True)
class _Table:
    """A table as it is handed out: `name` is safe to show, `real` is what SQL calls it."""

    name: str
    real: str
    names: tuple[str, ...]
    reals: tuple[str, ...]
    key: tuple[str, ...]
    rowid: str
    strict: bool
    declared: tuple[str, ...]
    fault: str = ""


class SqliteStore(_base.BaseStore):
    """Every table of a SQLite file.

    Views repeat tables, and virtual tables run code: neither is read. Partitions are ranges of row
    ids. The fingerprint is of the file's header (which counts changes), its size and time, and
    those of its write-ahead log.
    """

    def __init__(self, url: str, path: Path, shown: str = "", *, held: bool = False) -> None:
        self.url = url
        self.path = path
        self._held = held
        self.shown = shown or _base.safe_name(str(path))
        self._size = _base.regular(path).st_size
        self._mark = self._fingerprint()
        self._closed = False
        self._connection: sqlite3.Connection | None = None
        self._types: dict[str, tuple[pa.DataType, ...]] = {}
        if self._size == 0:
            self._tables: tuple[_Table, ...] = ()
            return
        with path.open("rb") as file:
            head = file.read(100)
        if not head.startswith(_base.SQLITE):
            raise StoreError(
                f"{self.shown} is not a SQLite file",
                "it may be encrypted, damaged or of another sort",
            )
        self._connection = self._connect(head)
        with self._words():
            self._tables = tuple(self._describe())

    def _connect(self, head: bytes) -> sqlite3.Connection:
        log = self.path.with_name(self.path.name + "-wal")
        # A file in WAL mode makes SQLite create -shm and -wal beside it even to read. Where there
        # is no log, the file alone is the whole truth and is declared immutable instead.
        unlogged = len(head) > 19 and head[18] == 2 and not (log.exists() and log.stat().st_size)
        mode = "immutable=1" if unlogged else "mode=ro"
        uri = f"file:{quote(os.fsencode(self.path.absolute()))}?{mode}"
        with self._words():
            if self._held:
                # SQLite would look for the name behind the handle, and there is none; nor is there
                # a log, which bytes 18 and 19 would make it ask for.
                connection = sqlite3.connect(":memory:", isolation_level=None)
                data = self.path.read_bytes()
                connection.deserialize(data[:18] + b"\x01\x01" + data[20:])
            else:
                connection = sqlite3.connect(uri, uri=True, timeout=5, isolation_level=None)
        connection.text_factory = bytes
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, VALUE_LIMIT)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        try:
            with self._words():
                for pragma in PRAGMAS.split():
                    connection.execute(f"PRAGMA {pragma}").fetchall()
        except StoreError:
            connection.close()
            raise
        return connection

    @contextmanager
    def _words(self) -> Iterator[None]:
        """Turn SQLite's messages, which may quote what is stored, into ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            code = getattr(error, "sqlite_errorcode", 0) or 0
            if code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise StoreBusy(f"{self.shown} is locked by somebody who writes to it") from None
            if code & 0xFF == sqlite3.SQLITE_INTERRUPT:
                raise StoreBusy(f"{self.shown} did not answer in time", "is it damaged?") from None
            if code & 0xFF == sqlite3.SQLITE_TOOBIG:
                raise StoreError(
                    f"{self.shown} holds a value longer than {VALUE_LIMIT >> 20} MiB"
                ) from None
            raise StoreError(
                f"{self.shown} cannot be read by SQLite",
                "it may be damaged, or need recovery by its own program first",
            ) from None
        except (sqlite3.Error, sqlite3.Warning, OverflowError, MemoryError, UnicodeError):
            raise StoreError(
                f"{self.shown} is damaged or no database that SQLite knows",
                "check it with: sqlite3 FILE 'PRAGMA integrity_check'",
            ) from None

    def _fingerprint(self) -> str:
        parts: list[object] = []
        for path in (self.path, self.path.with_name(self.path.name + "-wal")):
            try:
                state = path.stat()
                with path.open("rb") as file:
                    parts += [state.st_size, state.st_mtime_ns, file.read(100)]
            except OSError:
                parts.append("none")
        return _base.digest(*parts)

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        if self._connection is None:
            raise StoreError(f"{self.shown} is closed")
        connection, ends = self._connection, time.monotonic() + STATEMENT
        # Reading rows is stopped by whoever asks for them; a count is not, so it has an end.
        connection.set_progress_handler(lambda: time.monotonic() > ends, 1_000_000)
        try:
            with self._words():
                return connection.execute(sql).fetchall()
        finally:
            connection.set_progress_handler(None, 0)

    def _describe(self) -> Iterator[_Table]:
        virtual: set[str] = set()
        found = []
        for name, sort, _, without, strict in (
            (row[1], *row[2:6]) for row in self._rows("PRAGMA main.table_list")
        ):
            text = name.decode("utf-8", "surrogateescape")
            if text.startswith("sqlite_"):
                continue
            if sort in {b"virtual", b"shadow"}:
                virtual.add(text)
            if sort in {b"table", b"virtual"}:
                found.append((text, sort == b"virtual", bool(without), bool(strict)))
        found.sort()
        shown = _base.safe_names([name for name, *_ in found])
        for name, (real, is_virtual, without, strict) in zip(shown, found, strict=True):
            yield self._table(name, real, is_virtual, without, strict)

    def _table(self, name: str, real: str, virtual: bool, without: bool, strict: bool) -> _Table:
        if virtual:
            reason = "a virtual table: reading it would run an extension's code"
            return _Table(name, real, (), (), (), "", False, (), reason)
        try:
            info = self._rows(f"PRAGMA main.table_xinfo({_sql.quoted(real)})")
        except StoreError as error:
            return _Table(name, real, (), (), (), "", False, (), error.message)
        # Hidden 1 belongs to virtual tables; 2 and 3 are generated and hold values like others.
        reals = tuple(row[1].decode("utf-8", "surrogateescape") for row in info if row[6] != 1)
        names = _base.safe_names(reals)
        ordered = sorted((row[5], place) for place, row in enumerate(info) if row[5])
        lower = {real_name.lower() for real_name in reals}
        rowid = next((r for r in ("_rowid_", "rowid", "oid") if r not in lower), "")
        return _Table(
            name,
            real,
            names,
            reals,
            tuple(names[place] for _, place in ordered),
            "" if without else rowid,
            strict,
            tuple(
                (row[2] or b"").decode("utf-8", "replace").upper() for row in info if row[6] != 1
            ),
        )

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

    def _schema(self, table: _Table) -> tuple[pa.DataType, ...]:
        if table.name not in self._types:
            if table.strict:
                kinds = {"INT": "integer", "INTEGER": "integer", "REAL": "real", "BLOB": "blob"}
                found = tuple(_TYPES[kinds.get(kind, "text")] for kind in table.declared)
            elif self._size > TYPED or not table.reals:
                found = (pa.string(),) * len(table.reals)
            else:
                found = self._look(table)
            self._types[table.name] = found
        return self._types[table.name]

    def _look(self, table: _Table) -> tuple[pa.DataType, ...]:
        """The one type of each column's values, text where there are several."""
        found: list[pa.DataType] = []
        kinds = ("integer", "real", "text", "blob")
        for at in range(0, len(table.reals), 200):
            tests = ", ".join(
                f"max(typeof({_sql.quoted(c)})='{kind}')"
                for c in table.reals[at : at + 200]
                for kind in kinds
            )
            row = self._rows(f"SELECT {tests} FROM main.{_sql.quoted(table.real)}")[0]
            for place in range(0, len(row), 4):
                seen = [
                    kind for kind, has in zip(kinds, row[place : place + 4], strict=True) if has
                ]
                declared = table.declared[at + place // 4]
                if not seen:
                    seen = ["integer"] if "INT" in declared else ["text"]
                found.append(_TYPES[seen[0]] if len(seen) == 1 else pa.string())
        return tuple(found)

    def datasets(self) -> Sequence[Dataset]:
        return tuple(self._dataset(table) for table in self._tables)

    def _dataset(self, table: _Table) -> Dataset:
        fault, rows = table.fault, -1
        columns: tuple[tuple[str, str], ...] = ()
        if not fault:
            try:
                types = self._schema(table)
                columns = tuple((n, str(t)) for n, t in zip(table.names, types, strict=True))
                rows = self._count(table)
            except StoreError as error:
                fault = error.message
        return Dataset(table.name, columns, rows=rows, key=table.key, not_checked=fault)

    def _count(self, table: _Table) -> int:
        rows = int(self._rows(f"SELECT count(*) FROM main.{_sql.quoted(table.real)}")[0][0])
        if rows > self._size:
            # Damaged trees can point at one page a million times; a row takes at least two bytes.
            raise StoreError(f"{self.shown} is damaged: it claims more rows than it has bytes")
        return rows

    def partitions(self, dataset: str) -> Sequence[Partition]:
        table = self._of(dataset)
        rows = self._count(table)
        if not rows:
            return ()
        if not table.rowid:
            return (Partition("all", rows, _base.digest(self._mark, table.real, "all")),)
        low, high = self._rows(
            f"SELECT min({table.rowid}), max({table.rowid}) FROM main.{_sql.quoted(table.real)}"
        )[0]
        parts = max(1, -(-rows // PART_ROWS))
        step = -(-(high + 1 - low) // parts)
        found = []
        for begin in range(low, high + 1, step):
            end = min(begin + step, high + 1)
            count = self._rows(
                f"SELECT count(*) FROM main.{_sql.quoted(table.real)} "
                f"WHERE {_between(table, begin, end)}"
            )[0][0]
            name = _sql.range_name("r", begin, end)
            if count:
                found.append(
                    Partition(name, int(count), _base.digest(self._mark, table.real, name))
                )
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
            where = "1"
            if unit != "all" or table.rowid:
                where = _between(table, *_sql.range_of("r", unit))
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
        if self._connection is None:
            raise StoreError(f"{self.shown} is closed")
        kinds = dict(zip(table.names, self._schema(table), strict=True))
        reals = dict(zip(table.names, table.reals, strict=True))
        chosen = [_expression(reals[name], kinds[name]) for name in names]
        sql = f"FROM main.{_sql.quoted(table.real)} WHERE {where}"
        if table.rowid:
            sql = f"SELECT {', '.join([table.rowid, *chosen])} {sql} ORDER BY {table.rowid}"
        else:
            keys = ", ".join(_sql.quoted(reals[k]) for k in table.key)
            sql = f"SELECT {', '.join(['0', *chosen])} {sql}" + (
                f" ORDER BY {keys}" if keys else ""
            )
        last: int | None = None
        start = ordinal = 0
        with self._words():
            cursor = self._connection.execute(sql)
            cursor.arraysize = rows
        try:
            while True:
                with self._words():
                    found = cursor.fetchmany(rows)
                if not found:
                    return
                if table.rowid:
                    last = self._rising(found, last)
                report = _base.reporter(on_reject, table.name, unit, ordinal)
                batch = _columns(found, names, [kinds[name] for name in names])
                good = _arrow.without_faults(batch, report)
                ordinal += len(found)
                if good.num_rows:
                    yield Batch(good, self.url, table.name, unit, start)
                    start += good.num_rows
        finally:
            # A reader that stopped early may be closed after its store.
            with suppress(sqlite3.Error):
                cursor.close()

    def _rising(self, found: list[tuple[Any, ...]], last: int | None) -> int:
        """Check that row ids rise; in a damaged file one page may hang in the tree many times."""
        ids = np.fromiter((row[0] for row in found), dtype=np.int64, count=len(found))
        if (last is not None and ids[0] <= last) or not (ids[1:] > ids[:-1]).all():
            raise StoreError(
                f"{self.shown} is damaged: rows come twice or out of order",
                "check it with: sqlite3 FILE 'PRAGMA integrity_check'",
            )
        return int(ids[-1])

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        total = self._count(table)
        if count <= 0 or not total:
            return
        if total <= max(count, 200_000) or not table.rowid:
            yield from _sampling.thin(self.read(dataset, on_reject=on_reject), count, total)
            return
        low, high = self._rows(
            f"SELECT min({table.rowid}), max({table.rowid}) FROM main.{_sql.quoted(table.real)}"
        )[0]
        quota = -(-count // _sampling.PLACES)
        begin = low
        for place in range(1, _sampling.PLACES + 1):
            # Rows from the start of each range, so that gaps between row ids cost nothing.
            end = low + (high + 1 - low) * place // _sampling.PLACES
            where = (
                f"{table.rowid} IN (SELECT {table.rowid} FROM main.{_sql.quoted(table.real)} "
                f"WHERE {_between(table, begin, end)} ORDER BY {table.rowid} LIMIT {quota})"
            )
            begin = end
            yield from self._select(table, table.names, "sample", where, quota, on_reject)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _between(table: _Table, low: int, high: int) -> str:
    limit = (1 << 63) - 1
    if high > limit:
        return f"{table.rowid} >= {low}"
    return f"{table.rowid} >= {low} AND {table.rowid} < {high}"


def _expression(real: str, kind: pa.DataType) -> str:
    column = _sql.quoted(real)
    if not pa.types.is_string(kind):
        return column
    # The short form of a real where it is exact, as people write it; else all its digits.
    real_text = (
        f"CASE WHEN CAST(CAST({column} AS TEXT) AS REAL) = {column} THEN CAST({column} AS TEXT) "
        f"ELSE printf('%!.17g', {column}) END"
    )
    return (
        f"CASE typeof({column}) WHEN 'text' THEN {column} WHEN 'null' THEN NULL "
        f"WHEN 'blob' THEN '\\x' || lower(hex({column})) WHEN 'real' THEN {real_text} "
        f"ELSE CAST({column} AS TEXT) END"
    )


def _columns(
    found: list[tuple[Any, ...]], names: Sequence[str], kinds: Sequence[pa.DataType]
) -> pa.RecordBatch:
    if not names:
        return pa.RecordBatch.from_struct_array(pa.array([{}] * len(found), pa.struct([])))
    arrays = []
    for place, kind in enumerate(kinds, 1):
        values = [row[place] for row in found]
        if pa.types.is_string(kind):
            # Bytes are taken over without a look and checked for UTF-8 all at once.
            arrays.append(_arrow.as_text(pa.array(values, pa.binary())))
        else:
            arrays.append(pa.array(values, kind))
    return pa.RecordBatch.from_arrays(arrays, names=list(names))


def open_sqlite(target: str, **options: Any) -> SqliteStore:
    """Open a SQLite file."""
    _base.check_options(options, ())
    return SqliteStore(_urls.public_url(target), _urls.file_path(target))


def stream_sqlite(place: _places.Place, url: str, **options: Any) -> Store:
    """Open a SQLite file that is packed, in an archive or in a bucket: in memory."""
    _base.check_options(options, ())
    return _held.held(place, lambda path: SqliteStore(url, path, place.shown, held=True))


def create_sqlite(
    target: str, dataset: str, schema: pa.Schema, *, overwrite: bool = False, **options: Any
) -> SqliteWriter:
    """Write one table of a SQLite file, which may exist and hold others."""
    _base.check_options(options, ())
    return SqliteWriter(_urls.file_path(target), dataset, schema, overwrite=overwrite)


ENTRY = StoreType(
    name="sqlite",
    title="SQLite file",
    schemes=("sqlite",),
    suffixes=(".sqlite", ".sqlite3"),
    open=open_sqlite,
    create=create_sqlite,
    stream=stream_sqlite,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "yes",
        "types": "yes",
        "count": "yes",
        "views": "never: they repeat tables, and what they compute may not end",
        "virtual tables": "never: reading one runs an extension's code",
    },
)
