"""JSON lines: one object a line, read strictly; a line that is none is put aside.

Where the lines are arrays or bare values, these are the rows: by their places, or as `value`.

Up to 32 MiB a file is surveyed whole, so that its columns fit every row. A larger one is surveyed
in windows from across it, and whatever they did not show is kept as JSON text in a column `_more`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
import pyarrow as pa
import pyarrow.json

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch, Invented, Released, Sealed
from strongroom.stores import (
    _arrow,
    _base,
    _json_people,
    _json_rows,
    _places,
    _records,
    _sampling,
    _text,
    _urls,
)

SURVEYED = 32 << 20
"""Up to this many bytes every row is surveyed and counted."""


_ADDRESSED: Final = """
    _index _type _id routing _routing version _version version_type pipeline require_alias
    retry_on_conflict if_seq_no if_primary_term"""
_ADDRESS: Final = frozenset(_ADDRESSED.split())
_MEMBER: Final = (
    rb'"(?:%b)"\s*:\s*(?:"(?:[^"\\\n]|\\[^\n])*+"|[-\w.]++)' % "|".join(sorted(_ADDRESS)).encode()
)
_VERB: Final = rb'\{\s*"(?:index|create|update)"\s*:\s*\{'
_ACTION: Final = (
    rb"[ \t]*+" + _VERB + rb"\s*(?:" + _MEMBER + rb"\s*(?:,\s*" + _MEMBER + rb"\s*)*+)?\}\s*\}"
)
_PAIRED: Final = re.compile(
    rb"(?m)^("
    + _ACTION
    + rb"[ \t\r]*+)\n(?=[ \t]*+\{)(?![ \t]*+(?:"
    + _VERB
    + rb"|\{\s*\"delete\"))"
)
_WITH_ACTION: Final = re.compile(rb"(" + _ACTION + rb")[ \t\r]++(?=\{)")
_WAITS: Final = re.compile(_ACTION + rb"\s*")
"""Bulk requests of search engines: a line that says what is to be done with the one behind it."""


def split(data: bytes, final: bool) -> _records.Cut:
    """Lines; in strict JSON a line end is never part of a value.

    A line of a bulk request and the document behind it are one record, on one line.
    """
    raw = data
    if b'"index"' in data or b'"create"' in data or b'"update"' in data:
        data = _PAIRED.sub(rb"\1 ", data)
    ends = _records.line_ends(data, final)
    if len(ends) and not final:
        last = int(ends[-2]) if len(ends) > 1 else 0
        if _WAITS.fullmatch(raw, last, int(ends[-1])):
            ends = ends[:-1]
    return _records.Cut(data, ends, int(ends[-1]) if len(ends) else 0, ends)


class JsonlStore(_base.BaseStore):
    """One file of JSON lines as one dataset; partitions as in delimited text."""

    def __init__(
        self, url: str, source: Path | _places.Place, *, encoding: str | None = None
    ) -> None:
        self.url = url
        place = _places.place_of(source)
        self.name = _base.stem(place.name)
        self._source = _text.open_text(place, encoding, narrow="utf-8")
        self._split = self.splitter()
        self._loose = self.is_loose()
        self._whole = not self._source.packed and self._source.size <= SURVEYED
        self._rows = self._about = -1
        self._keyed = False
        self._columns = self._survey()
        if len(self._columns.names) > _base.MAX_COLUMNS:
            raise StoreError(f"{self._source.shown} has more than {_base.MAX_COLUMNS} columns")
        self._schema = _json_rows.arrow_schema(self._columns) if self._columns.plain else None
        self._parts: tuple[Partition, ...] | None = None

    lines = True
    """Whether a line's end is a record's, so that the file can be entered anywhere."""

    def splitter(self) -> _records.Splitter:
        """How the stream is cut into objects."""
        return split

    def is_loose(self) -> bool:
        """Whether the rows are no objects, but arrays or bare values."""
        return self.lines and _json_rows.are_loose(_text.head(self._source))

    def row(self, line: bytes) -> dict[str, Any] | None:
        """One line as a row; None where it is none of this dataset and no reject either."""
        if self._loose:
            return _json_rows.loose(line)
        action = _WITH_ACTION.match(line)
        if action:
            found = _json_rows.row(line[action.end() :])
            return {**_named(_json_rows.row(action[1]), found), **found}
        found = _json_rows.row(line)
        return _named(found, {}) or None if _is_action(found) else found

    def _survey(self) -> _json_rows.Columns:
        survey = _json_rows.Survey()
        if self._keyed:
            survey.folded.add(("value",))
        rows = 0
        for data in self._surveyed():
            for line in data.split(b"\n"):
                if line.strip(b" \t\r"):
                    try:
                        found = self._record(line)
                    except _json_rows.NotARow:
                        continue
                    if found is None:
                        continue
                    survey.add(found)
                    rows += 1
                    if len(survey.sorts) <= _base.MAX_COLUMNS:
                        continue
                    survey.fold()
                    if self._is_of_people(survey):
                        return self._survey()
                    if len(survey.sorts) > _base.MAX_COLUMNS:
                        raise StoreError(
                            f"{self._source.shown} has more than {_base.MAX_COLUMNS} columns"
                        )
        if self._is_of_people(survey):
            return self._survey()
        if self._whole:
            self._rows = rows
        return survey.columns(more=not self._whole)

    def _is_of_people(self, survey: _json_rows.Survey) -> bool:
        """Whether rows have people for members; from then on they are keys and values."""
        if self._keyed or () not in _json_people.gathered(survey.sorts):
            return False
        self._keyed = True
        return True

    def _record(self, line: bytes) -> dict[str, Any] | None:
        """One line as a row, its key beside its value where rows are called after people."""
        found = self.row(line)
        if not self._keyed or found is None:
            return found
        if len(found) != 1:
            return {"value": found}
        ((key, value),) = found.items()
        inner = value if isinstance(value, dict) else {"value": value}
        return {"key" if "key" not in inner else "_key": key, **inner}

    def _surveyed(self) -> Iterator[bytes]:
        if not self._whole and not self._source.packed and self.lines:
            for _, data in _sampling.windows(self._source, 0):
                yield self._split(data, True).data
            return
        # A packed file says how long it is only by ending.
        left = SURVEYED
        for run in _records.runs(self._source, self._split):
            for piece in run:
                yield piece.data
                left -= len(piece.data)
                if left <= 0 and not self._whole:
                    return
        self._whole = True

    def datasets(self) -> Sequence[Dataset]:
        columns = tuple(
            (name, str(kind))
            for name, kind in zip(self._columns.names, self._columns.types, strict=True)
        )
        return (Dataset(self.name, columns, rows=self._rows, bytes=self._source.size),)

    def partitions(self, dataset: str) -> Sequence[Partition]:
        self._known(dataset)
        if self._parts is None:
            found = _records.plan(self._source, self._split, lambda _: 0)
            # Counting rows means parsing them, which is left to the reading of large files.
            if len(found) == 1 and self._rows >= 0:
                found = (Partition(found[0].name, self._rows, found[0].fingerprint),)
            else:
                found = tuple(Partition(part.name, -1, part.fingerprint) for part in found)
            self._parts = found
        return self._parts

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
        names = _base.wanted(self._columns.names, columns)
        rows = _base.batch_rows(rows, len(self._columns.names))
        if partition is not None:
            run = _records.Run(self._source, _records.address(partition, self._source), self._split)
            yield from self._run(run, names, rows, on_reject)
            return
        for run in _records.runs(self._source, self._split):
            yield from self._run(run, names, rows, on_reject)

    def _run(
        self, run: _records.Run, names: Sequence[str], rows: int, on_reject: OnReject | None
    ) -> Iterator[Batch]:
        unit = run.where.name
        start = ordinal = 0
        for piece in run:
            _base.mostly_rows(self._source.shown, start, ordinal - start)
            if piece.spoiled:
                raw = _text.as_read(piece.raw[:65_536], self._source)
                _base.reject(on_reject, self.name, unit, ordinal, piece.spoiled, raw)
                ordinal += 1
                continue
            table = self._fast(piece.data, names)
            if table is None:
                table = self._slow(piece.data, names, unit, ordinal, on_reject)
            ordinal += len(piece.ends)
            for batch in _base.slices(table, rows, self.url, self.name, unit, start):
                start += batch.data.num_rows
                yield batch

    def _fast(self, data: bytes, names: Sequence[str]) -> pa.Table | None:
        """By Arrow's own reader; None where that would not be as strict as the slow way."""
        if self._schema is None or self._keyed or not names or b"NaN" in data or b"Inf" in data:
            return None
        stripped = [line.strip(b" \t\r") for line in data.split(b"\n")]
        lines = sum(1 for line in stripped if line)
        # Arrow's reader brings the process down over a bare `null`, so it is shown objects only.
        if not all(line[:1] == b"{" and line[-1:] == b"}" for line in stripped if line):
            return None
        try:
            data.decode()
            found = pa.json.read_json(
                pa.BufferReader(data),
                read_options=pa.json.ReadOptions(use_threads=False, block_size=len(data) + 1),
                parse_options=pa.json.ParseOptions(
                    explicit_schema=self._schema,
                    newlines_in_values=False,
                    unexpected_field_behavior="error",
                ),
            )
        except (pa.ArrowException, ValueError, OSError, MemoryError):
            return None
        if found.num_rows != lines:
            return None
        return _json_rows.unnested(found, self._columns, names)

    def _slow(
        self,
        data: bytes,
        names: Sequence[str],
        unit: str,
        ordinal: int,
        on_reject: OnReject | None,
    ) -> pa.Table:
        found: list[dict[str, Any]] = []
        for at, line in enumerate(data.split(b"\n")):
            if line.strip(b" \t\r"):
                try:
                    row = self._record(line)
                    if row is not None:
                        found.append(row)
                except _json_rows.NotARow as error:
                    raw = _text.as_read(line, self._source)
                    _base.reject(on_reject, self.name, unit, ordinal + at, str(error), raw)
        return _json_rows.table(found, self._columns, names)

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        self._known(dataset)
        if count <= 0:
            return
        if not self._columns.names:
            # Without a row there may still be pieces that are none, and they are to be counted.
            yield from self.read(self.name, on_reject=on_reject)
            return
        if self._whole:
            found = self.read(self.name, on_reject=on_reject)
            yield from _sampling.thin(found, count, self._rows)
            return
        if self._source.packed or not self.lines:
            every = self.read(self.name, on_reject=on_reject)
            self._about = yield from _sampling.spread(every, count)
            return
        quota = -(-count // _sampling.PLACES)
        names = self._columns.names
        seen = ordinal = size = 0

        def too_long(raw: bytes) -> None:
            nonlocal ordinal
            _base.reject(on_reject, self.name, "sample", ordinal, _records.TOO_LONG, raw)
            ordinal += 1

        for _, lines in _sampling.windows(self._source, quota, too_long):
            data = self._split(lines, True).data
            table = self._fast(data, names)
            if table is None:
                table = self._slow(data, names, "sample", ordinal, on_reject)
            ordinal += data.count(b"\n")
            seen += table.num_rows
            size += _sampling.raw_size(self._source, lines)
            batches = _base.slices(table, 65_536, self.url, self.name, "sample", 0)
            yield from _sampling.thin(batches, quota, table.num_rows)
        self._about = _sampling.in_all(self._source, seen, size)
        if not seen:
            # Lines may be longer than a window; then only the whole file tells.
            rest = self.read(self.name, on_reject=None if ordinal else on_reject)
            self._about = yield from _sampling.spread(rest, count)

    def about(self, dataset: str) -> int:
        self._known(dataset)
        return self._about


_ACTIONS: Final = frozenset({"index", "create", "update", "delete"})


def _named(action: dict[str, Any], beside: dict[str, Any]) -> dict[str, Any]:
    """What a line of a bulk request says of its document: its id, and what it is found by."""
    ((verb, value),) = action.items()
    said = {name: value[name] for name in ("_id", "routing", "_routing") if name in value}
    return {name if name not in beside else f"{verb}.{name}": said[name] for name in said}


def _is_action(found: dict[str, Any]) -> bool:
    """Whether an object alone says what a search engine is to do with a document."""
    if len(found) != 1:
        return False
    ((name, value),) = found.items()
    return (
        name in _ACTIONS
        and isinstance(value, dict)
        and "_index" in value
        and value.keys() <= _ADDRESS
    )


def stream_jsonl(place: _places.Place, url: str, **options: Any) -> JsonlStore:
    """Open JSON lines wherever they are; option: encoding."""
    _base.check_options(options, ("encoding",))
    return JsonlStore(url, place, **options)


def open_jsonl(target: str, **options: Any) -> JsonlStore:
    """Open one file of JSON lines; option: encoding."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_jsonl(place, _urls.public_url(target), **options)


class JsonlWriter(_base.FileWriter):
    """Writes one object a line in UTF-8; null members are written as null."""

    def __init__(self, path: Path, *, overwrite: bool = False) -> None:
        super().__init__(path, overwrite=overwrite)
        self._encoder = msgspec.json.Encoder(enc_hook=str)
        with _base.writing(path):
            self._file = self.temporary.open("wb")

    def write(self, rows: Released | Invented | Sealed) -> None:
        data = _base.rows_of(rows)
        columns = [
            _sampling.as_text(c) if _textual(c.type) else _arrow.plain(c) for c in data.columns
        ]
        found = pa.RecordBatch.from_arrays(columns, names=data.schema.names).to_pylist()
        with _base.writing(self.path):
            self._file.write(self._encoder.encode_lines(found))

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            with _base.writing(self.path):
                self._file.close()
            self.publish()

    def abort(self) -> None:
        self._file.close()
        super().abort()


def _textual(kind: pa.DataType) -> bool:
    """What JSON has no literal for."""
    types = pa.types
    return not (types.is_boolean(kind) or types.is_integer(kind) or types.is_floating(kind))


def create_jsonl(
    target: str, dataset: str, schema: pa.Schema, *, overwrite: bool = False, **options: Any
) -> JsonlWriter:
    """Write one file of JSON lines; the dataset's name is the file's."""
    _base.check_options(options, ())
    return JsonlWriter(_urls.file_path(target), overwrite=overwrite)


ENTRY = StoreType(
    name="jsonl",
    title="JSON lines",
    schemes=(),
    suffixes=(".jsonl", ".ndjson", ".json"),
    open=open_jsonl,
    create=create_jsonl,
    stream=stream_jsonl,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "yes",
        "types": "yes",
        "count": "notyet: files above 32 MiB are counted when they are read",
    },
)
