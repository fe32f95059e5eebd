"""SQL dumps of MySQL, MariaDB, PostgreSQL and SQL Server, as text: a table is a dataset.

Nothing is executed and no server is needed. One pass finds the tables and counts their rows; after
it any 64 MiB of an unpacked dump can be read on their own. Every value is text, as it stands there;
`NULL` is null. A broken statement is put aside, counted, and the next one goes on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import (
    _base,
    _dump_plain,
    _dump_rows,
    _dump_scan,
    _dump_words,
    _places,
    _records,
    _sampling,
    _text,
    _urls,
    notes,
)

TABLES: Final = 10_000
GATHERED: Final = 1 << 20
"""Bytes of rows that are parsed at once, at least, where statements are short."""

_KEPT: Final = 4_096
"""Places in a table's rows that are remembered to sample from."""


@dataclass
class _Part:
    """A run of rows of one table that is read as a partition."""

    start: _dump_scan.Start
    end: int
    rows: int = 0
    mark: Any = field(default_factory=lambda: hashlib.blake2b(digest_size=16))


@dataclass
class _Table:
    """A table: its columns, and where its rows are."""

    name: str
    real: str
    columns: tuple[str, ...] = ()
    reals: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    rows: int = 0
    parts: list[_Part] = field(default_factory=list)
    pieces: list[tuple[_dump_scan.Start, int]] = field(default_factory=list)
    step: int = 1
    seen: int = 0
    unread: int = 0

    def remember(self, start: _dump_scan.Start, end: int) -> None:
        """Note a place to sample from; of ever more places every other one is forgotten."""
        if self.seen % self.step == 0:
            self.pieces.append((start, end))
            if len(self.pieces) > _KEPT:
                self.pieces = self.pieces[::2]
                self.step *= 2
        self.seen += 1


class _Gathered:
    """Good rows of several statements of the same columns, to be parsed at once."""

    def __init__(self, columns: tuple[str, ...], event: _dump_scan.Rows) -> None:
        put = event.found is not None and bool(event.found.plain)
        self.kind = (columns, event.found is None, put)
        self.parts: list[bytes] = []
        self.size = self.rows = 0

    def add(self, event: _dump_scan.Rows, keep: Any) -> None:
        """Take the rows of one more statement."""
        if event.found is None:
            part = _lines(event.data, keep)
        else:
            part = _dump_rows.delimited(event.data, event.found, keep)
        self.parts.append(part)
        self.size += len(part)


class DumpStore(_base.BaseStore):
    """The tables of one dump.

    Partitions are runs of about 64 MiB of rows; in a packed dump, or one that is not UTF-8, each
    table is one. Fingerprints cover every byte of the rows.
    """

    def __init__(
        self, url: str, source: Path | _places.Place, *, encoding: str | None = None
    ) -> None:
        self.url = url
        self._source = _text.open_text(source, encoding)
        head = _text.head(self._source)
        self._escapes, self._bare = _dump_words.dialect_escapes(head), _dump_words.is_bare(head)
        self._direct = not self._source.packed and self._source.encoding == "utf-8"
        self._strays = self._handed = 0
        self._tables = self._survey()

    def _scan(self, start: _dump_scan.Start, limit: int = -1) -> Iterator[_dump_scan.Event]:
        return iter(
            _dump_scan.Scanner(
                self._source, start, limit=limit, escapes=self._escapes, bare=self._bare
            )
        )

    def _survey(self) -> dict[str, _Table]:
        """One pass: the tables, their rows, and where these are."""
        created: dict[str, _dump_scan.Created] = {}
        found: dict[str, _Table] = {}
        for event in self._scan(_dump_scan.Start(0)):
            if isinstance(event, _dump_scan.Created):
                created[event.table] = event
                if event.table in found and not found[event.table].rows:
                    del found[event.table]
                self._table(found, created, event.table, event.columns)
            elif isinstance(event, _dump_scan.Spoiled):
                unread = event.reason == _dump_scan.UNREAD
                if event.table:
                    self._table(found, created, event.table, event.start.columns)
                    self._part(found[event.table], event.start, event.at)
                    found[event.table].unread += unread
                else:
                    self._strays += 1
                    self._handed += event.reason == _dump_scan.HANDED
            else:
                width = _width(event)
                columns = event.start.columns or tuple(f"column_{i + 1}" for i in range(width))
                table = self._table(found, created, event.start.table, columns)
                keep = _fits(event, len(event.start.columns or table.reals))
                part = self._part(table, event.start, event.end)
                part.rows += int(keep.sum())
                table.rows += int(keep.sum())
                part.mark.update(event.data)
                table.remember(event.start, event.end)
        names = _base.safe_names(list(found))
        for name, table in zip(names, found.values(), strict=True):
            table.name = name
        return {table.name: table for table in found.values()}

    def _table(
        self,
        found: dict[str, _Table],
        created: dict[str, _dump_scan.Created],
        real: str,
        columns: Sequence[str],
    ) -> _Table:
        if real not in found:
            if len(found) >= TABLES:
                raise StoreError(f"{self._source.shown} names more than {TABLES} tables")
            said = created.get(real)
            reals = said.columns if said else tuple(dict.fromkeys(columns))
            if len(reals) > _base.MAX_COLUMNS:
                raise StoreError(f"{self._source.shown} has more than {_base.MAX_COLUMNS} columns")
            names = _base.safe_names(reals)
            where = dict(zip(reals, names, strict=True))
            key = tuple(where[k] for k in said.key) if said else ()
            found[real] = _Table(real, real, names, reals, key)
        return found[real]

    def _part(self, table: _Table, start: _dump_scan.Start, end: int) -> _Part:
        full = (
            self._direct
            and table.parts
            and table.parts[-1].end - table.parts[-1].start.at >= _records.PARTITION
        )
        if not table.parts or full:
            begin = start if self._direct else _dump_scan.Start(0)
            table.parts.append(_Part(begin, end))
        part = table.parts[-1]
        part.end = max(part.end, end)
        return part

    def datasets(self) -> Sequence[Dataset]:
        said: tuple[str, ...] = ()
        if self._strays:
            said = (notes.STRAYS.format(count=self._strays),)
        lost: tuple[Dataset, ...] = ()
        empty = not any(table.rows for table in self._tables.values())
        if self._handed or (self._strays and empty):
            name = _base.stem(self._source.place.name)
            # Beside tables a name of its own, which none of them can have.
            name = f"{name}:" if self._tables else name
            why = notes.HANDED.format(count=self._handed) if self._handed else notes.NONE_READ
            lost = (Dataset(name, (), not_checked=why),)
        return lost + tuple(
            Dataset(
                table.name,
                tuple((name, "string") for name in table.columns),
                rows=table.rows,
                key=table.key,
                notes=(*said, notes.UNREAD.format(count=table.unread)) if table.unread else said,
            )
            for table in self._tables.values()
        )

    def _of(self, dataset: str) -> _Table:
        if dataset not in self._tables:
            self.dataset(dataset)
        return self._tables[dataset]

    def partitions(self, dataset: str) -> Sequence[Partition]:
        return tuple(
            Partition(_name(part), part.rows, part.mark.hexdigest())
            for part in self._of(dataset).parts
        )

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
        names = _base.wanted(table.columns, columns)
        rows = _base.batch_rows(rows, len(table.columns))
        parts = [part for part in table.parts if partition in {None, _name(part)}]
        if partition is not None and not parts:
            raise UsageError("there is no such partition", "list them by `partitions`")
        for part in parts:
            # What follows the last rows may still be a broken statement of this table.
            last = part is table.parts[-1]
            limit = part.end if self._direct and not last else -1
            yield from self._run(table, _name(part), part.start, limit, names, rows, on_reject)

    def _run(
        self,
        table: _Table,
        unit: str,
        begin: _dump_scan.Start,
        limit: int,
        names: Sequence[str],
        rows: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        start = ordinal = good = 0
        ends = table.parts[-1].end
        waiting: _Gathered | None = None
        for event in self._scan(begin, limit):
            if isinstance(event, _dump_scan.Created):
                continue
            if event.start.at > ends:
                break
            if event.start.table != table.real:
                continue
            if isinstance(event, _dump_scan.Spoiled):
                _base.reject(on_reject, table.name, unit, ordinal, event.reason, event.raw)
                ordinal += 1
                continue
            width = len(event.start.columns or table.reals)
            keep = _fits(event, width)
            _report(event, keep, width, table.name, unit, ordinal, on_reject)
            ordinal += len(keep)
            good += int(keep.sum())
            _base.mostly_rows(self._source.shown, good, ordinal - good)
            piece = _Gathered(event.start.columns or table.reals, event)
            if waiting and (waiting.kind != piece.kind or waiting.size >= GATHERED):
                yield from self._hand_on(waiting, table, unit, names, rows, start, on_reject)
                start += waiting.rows
                waiting = None
            waiting = waiting or piece
            waiting.add(event, keep)
        if waiting:
            yield from self._hand_on(waiting, table, unit, names, rows, start, on_reject)

    def _hand_on(
        self,
        waiting: _Gathered,
        table: _Table,
        unit: str,
        names: Sequence[str],
        rows: int,
        start: int,
        on_reject: OnReject | None,
    ) -> Iterator[Batch]:
        try:
            found = self._arrow(waiting, table, names)
        except (pa.ArrowException, ValueError, MemoryError):
            # What looked like rows of values is none: it is put aside and the rest goes on.
            raw = b"".join(waiting.parts)
            reason = "values that cannot be read"
            _base.reject(on_reject, table.name, unit, start, reason, raw)
            waiting.rows = 0
            return
        waiting.rows = found.num_rows
        yield from _base.slices(found, rows, self.url, table.name, unit, start)

    def _arrow(self, waiting: _Gathered, table: _Table, names: Sequence[str]) -> pa.Table:
        """The good rows under the names asked for; a column that a statement leaves out is null."""
        reals, copied, put = waiting.kind
        own = [f"{i}" for i in range(len(reals))]
        real_of = dict(zip(table.columns, table.reals, strict=True))
        place = {real: i for i, real in enumerate(reals)}
        asked = [str(place[real_of[n]]) for n in names if real_of[n] in place] or own[:1]
        data = b"".join(waiting.parts)
        if copied:
            found = _dump_rows.copied(data, own, asked)
        else:
            found = _dump_rows.table(data, own, asked, escapes=self._escapes)
        if put:
            found = _dump_plain.meant(found)
        if not names:
            return found.select([]) if not found.num_rows else _rowless(found.num_rows)
        return pa.table(
            {
                name: found.column(str(place[real_of[name]]))
                if real_of[name] in place
                else pa.nulls(found.num_rows, pa.string())
                for name in names
            }
        )

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        table = self._of(dataset)
        if count <= 0:
            return
        if not table.rows:
            # Nothing but statements that were put aside, which are to be counted.
            yield from self.read(dataset, on_reject=on_reject)
            return
        names = list(table.columns)
        if not self._direct or len(table.pieces) <= _sampling.PLACES:
            found = self.read(dataset, on_reject=on_reject)
            yield from _sampling.thin(found, count, table.rows)
            return
        quota = -(-count // _sampling.PLACES)
        picks = np.linspace(0, len(table.pieces) - 1, _sampling.PLACES).astype(int)
        for begin, end in (table.pieces[i] for i in np.unique(picks)):
            read = self._run(table, "sample", begin, end, names, 65_536, on_reject)
            yield from _sampling.spread(read, quota)


def _rowless(count: int) -> pa.Table:
    return pa.Table.from_batches(
        [pa.RecordBatch.from_struct_array(pa.array([{}] * count, pa.struct([])))]
    )


def _name(part: _Part) -> str:
    return f"b{part.start.at:014d}-{part.start.mode}"


def _width(event: _dump_scan.Rows) -> int:
    """How many values the first row has, computed ones too."""
    if event.found is None:
        return event.data[: event.data.find(b"\n")].count(b"\t") + 1
    first = (event.found.opens[0], event.found.closes[0])
    return int(np.diff(np.searchsorted(event.found.commas, first))[0]) + 1


def _fits(event: _dump_scan.Rows, width: int) -> Any:
    if event.found is not None:
        return _dump_rows.good(event.data, event.found, width)
    return _dump_rows.lines(event.data, width)[1]


def _lines(data: bytes, keep: Any) -> bytes:
    if keep.all():
        return data
    ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == 10) + 1
    starts = np.concatenate(([0], ends[:-1]))
    return b"".join(data[starts[i] : ends[i]] for i in np.flatnonzero(keep))


def _report(
    event: _dump_scan.Rows,
    keep: Any,
    width: int,
    name: str,
    unit: str,
    ordinal: int,
    on_reject: OnReject | None,
) -> None:
    if on_reject is None or keep.all():
        return
    if event.found is not None:
        starts, ends, widths = event.found.opens, event.found.closes + 1, event.found.widths
    else:
        ends = np.flatnonzero(np.frombuffer(event.data, dtype=np.uint8) == 10) + 1
        starts = np.concatenate(([0], ends[:-1]))
        widths = np.full(len(ends), -1)
    for row in np.flatnonzero(~keep):
        raw = event.data[int(starts[row]) : int(ends[row])]
        found = int(widths[row]) if widths[row] >= 0 else raw.count(b"\t") + 1
        reason = f"{found} values instead of {width}" if found != width else "text that is no UTF-8"
        if event.found is not None and found == 0:
            reason = "an expression where a value should be"
        _base.reject(on_reject, name, unit, ordinal + int(row), reason, raw)


def stream_dump(place: _places.Place, url: str, **options: Any) -> DumpStore:
    """Open a dump wherever it is; option: encoding."""
    _base.check_options(options, ("encoding",))
    return DumpStore(url, place, **options)


def open_dump(target: str, **options: Any) -> DumpStore:
    """Open one dump."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_dump(place, _urls.public_url(target), **options)


ENTRY = StoreType(
    name="dump",
    title="SQL dump (MySQL, MariaDB, PostgreSQL, SQL Server)",
    schemes=(),
    suffixes=(".sql",),
    open=open_dump,
    stream=stream_dump,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: rows are written as data and never as statements",
        "types": "never: every value is handed out as the text that stands in the dump",
        "count": "yes",
    },
)
