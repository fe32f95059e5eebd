"""Delimited text: CSV and its kin, in the encodings and with the dirt that real dumps have.

Every value is text: a CSV has no types, and an ID number read as a number has lost its zeros. An
empty field is null, a quoted empty field is the empty text. A record with another number of fields
than the header, with bytes that are no characters, or longer than 16 MiB is put aside with its raw
bytes and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch, Invented, Released, Sealed
from strongroom.stores import (
    _base,
    _csv_rows,
    _dialects,
    _headings,
    _places,
    _records,
    _sampling,
    _text,
    _urls,
    notes,
)

HEAD_RECORDS = 100
ABOVE = "a row above the table"
COUNTED = 32 << 20
"""Up to this many bytes a file's rows are counted when it is described; beyond, only on demand."""


COUNTED_PACKED = 4 << 20
"""As `COUNTED`, for a packed file, which holds many times its size."""


_NOTHING = b"\x1f"
"""Parts no fields: a sign that texts do not hold."""

_MOST = 200
"""Fields from which on one line alone is a list of values, or a page, and no record."""


def _one_line(head: bytes) -> bool:
    """Whether a text is one line of very many values: names with commas, a script's array."""
    line = head.strip()
    if b"\n" in line or b"\r" in line or _NOTHING in line:
        return False
    return max(line.count(sign) for sign in (b",", b";", b"\t", b"|")) >= _MOST


class CsvStore(_base.BaseStore):
    """One delimited file as one dataset.

    Partitions hold about 64 MiB of text and are named by where they start; a fingerprint covers
    every byte. Finding the partitions takes one pass over the file.

    Args:
        encoding, delimiter, header: settled by looking at the file where they are None.
    """

    quoted = True
    """Whether quotes mean anything in this sort of text."""

    _dialect: _dialects.Dialect | None = None

    def __init__(
        self,
        url: str,
        source: Path | _places.Place,
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        header: bool | None = None,
    ) -> None:
        self.url = url
        place = _places.place_of(source)
        self.name = _base.stem(place.name)
        self._source = _text.by_lines(_text.open_text(place, encoding))
        head = _text.head(self._source)
        if delimiter is not None and (
            len(delimiter) != 1 or not delimiter.isascii() or delimiter in '"\r\n'
        ):
            raise UsageError("a delimiter is one ASCII character", "for example delimiter=';'")
        self._delimiter, self._split = self.splitter(head, delimiter)
        self._above = self._wide = self._passed = 0
        self._names, self._headed = self._columns(head, header)
        # Of a text of blank lines alone nothing is unread: it is as empty as one without a byte.
        self._blank = not head.strip() and len(head) < _text.HEAD
        self._parts: tuple[Partition, ...] | None = None
        self._about = -1

    def splitter(self, head: bytes, delimiter: str | None) -> tuple[bytes, _records.Splitter]:
        """The delimiter in what the splitter gives, and the splitter."""
        if delimiter is None and _one_line(head):
            return _NOTHING, _csv_rows.Splitter(_NOTHING)
        self._dialect = _dialects.dialect_of(head)
        assumed = (delimiter or _csv_rows.detect_delimiter(head)).encode()
        usual = self._dialect.usual(head, assumed) if self._dialect else head
        found = (delimiter or _csv_rows.detect_delimiter(usual)).encode()
        split = _csv_rows.Splitter(found)
        if self._dialect is None:
            return found, split
        return found, _dialects.Splitter(self._dialect, found, split)

    def _notes(self) -> tuple[str, ...]:
        """How the text was understood, where that was not obvious."""
        if self._delimiter == _NOTHING:
            return (notes.ONE_LINE, *self._above_notes())
        usual = self._delimiter == b"," and self._source.encoding == "utf-8"
        named = {b"\t": "tab"}.get(self._delimiter, self._delimiter.decode())
        return (
            ()
            if usual
            else (notes.READ_AS.format(encoding=self._source.encoding, separator=named),)
        ) + self._above_notes()

    def _above_notes(self) -> tuple[str, ...]:
        above = (notes.ABOVE.format(count=self._above),) if self._above else ()
        mixed = notes.MIXED.format(encoding=self._source.encoding)
        return (*above, mixed) if self._source.mixed else above

    def _columns(self, head: bytes, header: bool | None) -> tuple[tuple[str, ...], bool]:
        """Names of the columns, and whether the first record holds them."""
        cut = self._split(head, False)
        if not len(cut.ends):
            cut = self._split(head, True)
        records: list[list[str]] = []
        start = 0
        for end in cut.ends[:HEAD_RECORDS]:
            record = cut.data[start : int(end)].rstrip(b"\r\n")
            start = int(end)
            if record:
                values = _csv_rows.fields_of(record, self._delimiter, quoted=self.quoted)
                records.append([value.decode("utf-8", "replace") for value, _ in values])
        if not records:
            if head.strip():
                raise StoreError(
                    f"{self._source.shown} does not read as a table",
                    "its first record is longer than 256 KiB, or a quote in it is never closed",
                )
            return (), False
        found = _headings.heading(records, header)
        self._above, self._wide, self._passed = found.above, found.taken, found.passed
        if len(found.names) > _base.MAX_COLUMNS:
            raise StoreError(f"{self._source.shown} has more than {_base.MAX_COLUMNS} columns")
        return _base.safe_names(found.names), found.headed

    def datasets(self) -> Sequence[Dataset]:
        rows = 0 if self._blank else -1
        small = self._source.size <= (COUNTED_PACKED if self._source.packed else COUNTED)
        if not self._blank and (small or self._parts is not None):
            rows = sum(part.rows for part in self._planned())
        columns = tuple((name, "string") for name in self._names)
        said = self._notes()
        return (Dataset(self.name, columns, rows=rows, bytes=self._source.size, notes=said),)

    def _planned(self) -> tuple[Partition, ...]:
        if self._parts is None:
            left = self._until

            def count(piece: _records.Piece) -> int:
                nonlocal left
                good, _, left = self._good(piece, left)
                return int(good.sum())

            self._parts = _records.plan(self._source, self._split, count)
        return self._parts

    @property
    def _until(self) -> int:
        """How many records as wide as the header there are up to the header, at the beginning."""
        return self._passed + 1 if self._headed else 0

    def _good(
        self, piece: _records.Piece, left: int
    ) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.int64], int]:
        """Which records of a piece are rows, their fields, what is left of `_until` behind it."""
        found = _csv_rows.counts(piece.data, piece.ends, self._delimiter, quoted=self.quoted)
        good = found == len(self._names)
        if len(self._names) == 1:
            good |= found == 0
        good &= _valid(piece)
        if left:
            wide = np.flatnonzero(found == self._wide)
            good[: int(wide[left - 1]) + 1 if len(wide) >= left else len(good)] = False
            left = max(0, left - len(wide))
        return good, found, left

    def partitions(self, dataset: str) -> Sequence[Partition]:
        self._known(dataset)
        return self._planned()

    def _known(self, dataset: str) -> None:
        if dataset != self.name:
            self.dataset(dataset)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        self._known(dataset)
        names = _base.wanted(self._names, columns)
        rows = _base.batch_rows(rows, len(self._names))
        if not self._names:
            return
        if partition is not None:
            where = _records.address(partition, self._source)
            run = _records.Run(self._source, where, self._split)
            yield from self._run(run, names, rows, on_reject)
            return
        for run in _records.runs(self._source, self._split):
            yield from self._run(run, names, rows, on_reject)

    def _run(
        self, run: _records.Run, names: Sequence[str], rows: int, on_reject: OnReject | None
    ) -> Iterator[Batch]:
        unit = run.where.name
        left = self._until if run.where == _records.first(self._source) else 0
        start = ordinal = 0
        for piece in run:
            if piece.spoiled:
                raw = _text.as_read(piece.raw[:65_536], self._source)
                _base.reject(on_reject, self.name, unit, ordinal, piece.spoiled, raw)
                ordinal += 1
                continue
            above = left
            good, found, left = self._good(piece, left)
            others = ordinal - start + int((~good).sum())
            _base.mostly_rows(self._source.shown, start + int(good.sum()), others)
            if on_reject is not None and not good.all():
                self._report(piece, good, found, above, unit, ordinal, on_reject)
            ordinal += len(good)
            table = self._parse(_only(piece, good), names)
            for batch in _base.slices(table, rows, self.url, self.name, unit, start):
                start += batch.data.num_rows
                yield batch

    def _report(
        self,
        piece: _records.Piece,
        good: npt.NDArray[np.bool_],
        found: npt.NDArray[np.int64],
        left: int,
        unit: str,
        ordinal: int,
        on_reject: OnReject,
    ) -> None:
        for row in np.flatnonzero(~good):
            if found[row] == 0:
                continue
            if left and found[row] == self._wide:
                left -= 1
                if not left:
                    continue
                reason = ABOVE
            elif left:
                reason = ABOVE
            else:
                reason = f"{found[row]} fields instead of {len(self._names)}"
            begin = int(piece.sources[row - 1]) if row else 0
            stood = piece.raw[begin : int(piece.sources[row])]
            clean = piece.data[int(piece.ends[row - 1]) if row else 0 : int(piece.ends[row])]
            if not _is_text(clean) and reason != ABOVE:
                reason = self._unreadable(stood)
            raw = _text.as_read(stood, self._source)
            _base.reject(on_reject, self.name, unit, ordinal + int(row), reason, raw)

    def _unreadable(self, record: bytes) -> str:
        """Why a record is none that does not read as text."""
        if _records.ALIEN in record or not _is_text(record):
            return f"bytes that are not {self._source.encoding}"
        if record.count(b'"') % 2:
            return _records.UNCLOSED
        return "a control character that the reading of this table needs"

    def _parse(self, data: bytes, names: Sequence[str]) -> pa.Table:
        if not data:
            return pa.table({name: pa.array([], pa.string()) for name in names})
        csv = pa.csv
        try:
            table = csv.read_csv(
                pa.BufferReader(data),
                read_options=csv.ReadOptions(
                    use_threads=False, block_size=len(data) + 1, column_names=list(self._names)
                ),
                parse_options=csv.ParseOptions(
                    delimiter=self._delimiter.decode(),
                    quote_char='"' if self.quoted else False,
                    newlines_in_values=self.quoted,
                    ignore_empty_lines=len(self._names) > 1,
                ),
                convert_options=csv.ConvertOptions(
                    check_utf8=False,
                    column_types=dict.fromkeys(self._names, pa.string()),
                    include_columns=list(names),
                    strings_can_be_null=True,
                    null_values=[""],
                    quoted_strings_can_be_null=False,
                ),
            )
        except (pa.ArrowException, OSError, ValueError, MemoryError):
            raise StoreError(f"{self._source.shown} does not read as a table") from None
        if not names:
            return pa.table({})
        if self._dialect is not None:
            return _dialects.restored(table, self._dialect, self._delimiter)
        return table

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        self._known(dataset)
        if not self._names or count <= 0:
            return
        if self._source.packed and self._parts is None:
            found = self.read(dataset, on_reject=on_reject)
            self._about = yield from _sampling.spread(found, count)
            return
        if self._source.packed or self._source.size <= _sampling.WHOLE:
            yield from _sampling.thin(self.read(dataset, on_reject=on_reject), count, self._total())
            return
        quota = -(-count // _sampling.PLACES)
        told, seen = False, 0
        for table in self._windows(quota, on_reject):
            told = True
            seen += table.num_rows
            rows = _base.slices(table, 65_536, self.url, self.name, "sample", 0)
            yield from _sampling.thin(rows, quota, table.num_rows)
        if not seen:
            # Records may be longer than a window; then only the whole file tells.
            rest = self.read(dataset, on_reject=None if told else on_reject)
            self._about = yield from _sampling.spread(rest, count)

    def about(self, dataset: str) -> int:
        self._known(dataset)
        return self._about

    def _windows(self, quota: int, on_reject: OnReject | None) -> Iterator[pa.Table]:
        """The rows of each window; behind them it is known about how many the file has."""
        ordinal = rows = size = 0

        def too_long(raw: bytes) -> None:
            nonlocal ordinal
            _base.reject(on_reject, self.name, "sample", ordinal, _records.TOO_LONG, raw)
            ordinal += 1

        for at, lines in _sampling.windows(self._source, quota, too_long):
            inside = self.quoted and at > self._source.bom
            data = lines[self._entered(lines) :] if inside else lines
            cut = self._split(data, False)
            if not len(cut.ends):
                continue
            whole = cut.data[: int(cut.ends[-1])]
            piece = _records.Piece(whole, cut.ends, data, cut.sources, 0)
            above = self._until if at == self._source.bom else 0
            good, found, _ = self._good(piece, above)
            if on_reject is not None and not good.all():
                self._report(piece, good, found, above, "sample", ordinal, on_reject)
            ordinal += len(good)
            rows += int(good.sum())
            size += _sampling.raw_size(self._source, data[: int(cut.sources[-1])])
            yield self._parse(_only(piece, good), self._names)
        self._about = _sampling.in_all(self._source, rows, size)

    def _entered(self, data: bytes) -> int:
        """Where the first record begins in lines out of the middle of the file."""
        usual = self._dialect.usual(data, self._delimiter) if self._dialect else data
        return _csv_rows.entered(usual, self._delimiter)

    def _total(self) -> int:
        return sum(part.rows for part in self._planned())


def _is_text(record: bytes) -> bool:
    try:
        record.decode()
    except UnicodeDecodeError:
        return False
    return True


def _valid(piece: _records.Piece) -> npt.NDArray[np.bool_]:
    """Which records are UTF-8."""
    good = np.ones(len(piece.ends), dtype=bool)
    if piece.data.isascii():
        return good
    if _is_text(piece.data):
        return good
    start = 0
    for row, end in enumerate(piece.ends.tolist()):
        good[row] = _is_text(piece.data[start:end])
        start = end
    return good


def _only(piece: _records.Piece, good: npt.NDArray[np.bool_]) -> bytes:
    """The bytes of the good records alone."""
    if good.all():
        return piece.data
    edges = np.flatnonzero(np.diff(good.astype(np.int8), prepend=0, append=0))
    bounds = np.concatenate(([0], piece.ends))
    return b"".join(
        piece.data[bounds[begin] : bounds[end]]
        for begin, end in zip(edges[0::2], edges[1::2], strict=True)
    )


def stream_csv(place: _places.Place, url: str, **options: Any) -> CsvStore:
    """Open delimited text wherever it is; options: encoding, delimiter, header."""
    _base.check_options(options, ("encoding", "delimiter", "header"))
    return CsvStore(url, place, **options)


def open_csv(target: str, **options: Any) -> CsvStore:
    """Open one delimited file; options: encoding, delimiter, header."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_csv(place, _urls.public_url(target), **options)


class CsvWriter(_base.FileWriter):
    """Writes UTF-8 with a header; null is an empty field, the empty text a quoted one."""

    def __init__(self, path: Path, schema: pa.Schema, *, overwrite: bool = False) -> None:
        super().__init__(path, overwrite=overwrite)
        self._text = pa.schema([pa.field(f.name, pa.string()) for f in schema])
        with _base.writing(path):
            self._writer = pa.csv.CSVWriter(
                str(self.temporary),
                self._text,
                write_options=pa.csv.WriteOptions(quoting_style="needed"),
            )

    def write(self, rows: Released | Invented | Sealed) -> None:
        data = _base.rows_of(rows)
        with _base.writing(self.path):
            columns = [_sampling.as_text(column) for column in data.columns]
            self._writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=self._text))

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            with _base.writing(self.path):
                self._writer.close()
            self.publish()


def create_csv(
    target: str, dataset: str, schema: pa.Schema, *, overwrite: bool = False, **options: Any
) -> CsvWriter:
    """Write one CSV file; the dataset's name is the file's."""
    _base.check_options(options, ("overwrite",))
    return CsvWriter(_urls.file_path(target), schema, overwrite=overwrite)


ENTRY = StoreType(
    name="csv",
    title="Delimited text (CSV, TSV)",
    schemes=(),
    suffixes=(".csv", ".tsv", ".tab", ".psv"),
    open=open_csv,
    create=create_csv,
    stream=stream_csv,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "yes",
        "types": "never: a CSV holds text only",
        "count": "yes",
    },
)
