"""JSON documents: an array of objects, objects printed over several lines, arrays in an object.

The objects are cut out of the stream as they pass and read as JSON lines are, so that a file of any
size takes the same memory. Of an object that wraps arrays (`{"RECORDS": [...]}`, the answer of a
search engine) each array is a dataset, and what stands around them is one of one row. An object
whose members are rows under keys is a table with a column for the key; so is a data frame as
pandas writes it, which is turned round in memory up to 32 MiB, and read column by column above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
import pyarrow as pa

from strongroom.core.entries import StoreType
from strongroom.core.protocols import OnReject, Store
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.stores import (
    _base,
    _json_parts,
    _json_places,
    _json_rows,
    _places,
    _records,
    _text,
    _urls,
    jsonl,
)

_WRAPPED: Final = re.compile(
    rb'\A\s*\{(?:[^\[\]"]|"(?:[^"\\]|\\.)*"|\[(?:[^\[\]{}"]|"(?:[^"\\]|\\.)*")*\])*?'
    rb'"(?:[^"\\]|\\.)*"\s*:\s*\[(?=\s*\{)',
    re.DOTALL,
)
_RECORDS: Final = re.compile(rb"\s*\[\s*\{")
AROUND: Final = "(envelope)"
"""The dataset of what stands around the arrays of a document."""

_LEAD: Final = b" \t\r\n,["


def is_document(place: _places.Place, *, named: bool = False) -> bool:
    """Whether this is JSON of another layout than one value a line.

    Args:
        named: whether its name says that it is lines; then a wrapper around an array is a row.
    """
    source = _text.open_text(place, narrow="utf-8", late=False)
    head = _text.head(source).lstrip(b" \t\r\n")
    line, newline, rest = head.partition(b"\n")
    cut = not newline and len(head) >= _text.HEAD - 64
    if head.startswith(b"["):
        if not rest.strip() or (named and _is_of_objects(head)):
            return True
        return not named and not (rest.lstrip().startswith(b"[") and _is_whole(line))
    if not head.startswith(b"{"):
        return False
    try:
        _json_rows.row(line)
    except _json_rows.NotARow:
        # Lines that follow a broken first one are believed where one of them is an object.
        for other in rest.split(b"\n")[:20]:
            try:
                if other.startswith(b"{"):
                    _json_rows.row(other)
                    return False
            except _json_rows.NotARow:
                continue
        if named:
            return _is_of_objects(head)
        return bool(newline) or cut or _WRAPPED.match(head) is not None
    return not named and not rest.strip() and _json_parts.parts(source) is not None


def _is_whole(line: bytes) -> bool:
    try:
        _json_rows.value(line)
    except _json_rows.NotARow:
        return False
    return True


def _is_of_objects(head: bytes) -> bool:
    """Whether the splitter of documents finds an object in front, where lines hold none."""
    cut = Splitter()(head, False)
    try:
        _json_rows.row(cut.data[: int(cut.ends[0])] if len(cut.ends) else b"")
    except _json_rows.NotARow:
        return False
    return True


class Splitter:
    """Cuts out whole objects, each on a line of its own; call it with (buffer, whether last)."""

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        size = len(data)
        at = size - len(data.lstrip(_LEAD))
        lines: list[bytes] = []
        sources: list[int] = []
        if at < size and data[at : at + 1] != b"{":
            return self._other(data, at, final)
        marks, kinds = _json_parts.signs(data[at:], b"{}[]")
        depth = np.cumsum(np.where((kinds == 123) | (kinds == 91), 1, -1))
        closed = np.flatnonzero(depth <= 0)
        begin = at
        for place in closed.tolist():
            end = at + int(marks[place]) + 1
            element = data[begin:end].lstrip(_LEAD)
            if not element.startswith(b"{") or depth[place] < 0:
                break
            lines.append(element.replace(b"\n", b" ").replace(b"\r", b" ") + b"\n")
            sources.append(end)
            begin = end
            if data[end : end + 1] not in {b"", b",", b" ", b"\n", b"\r", b"\t", b"{", b"]"}:
                break
        if not lines:
            return self._rest(data, at, final)
        ends = np.cumsum([len(line) for line in lines]).astype(np.int64)
        return _records.Cut(b"".join(lines), ends, sources[-1], np.array(sources, np.int64))

    def _other(self, data: bytes, at: int, final: bool) -> _records.Cut:
        """What stands between objects: the end of the array, or a value that is no object."""
        if data[at : at + 1] == b"]":
            # Behind the end little follows; whatever does is no row.
            rest = data[at:]
            tail = rest.strip(b"]} \t\r\n")
            if not tail and not final:
                return _nothing(data)
            return _line(data, len(data), tail[:65_536])
        ends = [i for i in (data.find(b"{", at), data.find(b"\n", at)) if i >= 0]
        stop = min(ends) if ends else len(data)
        if not ends and not final and len(data) - at < _records.RECORD_LIMIT:
            return _nothing(data)
        return _line(data, max(stop, at + 1), data[at:stop])

    def _rest(self, data: bytes, at: int, final: bool) -> _records.Cut:
        if not final:
            return _nothing(data)
        return _line(data, len(data), data[at:])


def _nothing(data: bytes) -> _records.Cut:
    empty = np.empty(0, dtype=np.int64)
    return _records.Cut(data, empty, 0, empty)


def _line(data: bytes, consumed: int, line: bytes) -> _records.Cut:
    """One line that JSON lines will put aside, or none."""
    text = line.replace(b"\n", b" ").strip() + b"\n"
    return _records.Cut(
        text, np.array([len(text)], np.int64), consumed, np.array([consumed], np.int64)
    )


class JsonStore(jsonl.JsonlStore):
    """One array, or objects one behind the other, as one dataset."""

    lines = False

    def splitter(self) -> _records.Splitter:
        """The splitter for this document."""
        return Splitter()


class _Part(JsonStore):
    """One part of a document, or what stands around all of them."""

    def __init__(self, url: str, place: _places.Place, name: str, part: _json_parts.Part) -> None:
        self._of = part
        self._hits = False
        super().__init__(url, place, encoding="utf-8")
        self.name = name

    def splitter(self) -> _records.Splitter:
        if self._of.sort == "frame":
            return jsonl.split
        return Splitter() if self._of.sort == "objects" else _json_places.Elements(self._of)

    def is_loose(self) -> bool:
        """Whether elements are rows that are no objects."""
        if self._of.sort == "objects":
            self._hits = _are_hits(_text.head(self._source))
        return self._of.sort == "elements"

    def row(self, line: bytes) -> dict[str, Any] | None:
        """One line as a row; of a hit of a search engine what was found stands beside its id."""
        found = super().row(line)
        if not self._hits or found is None or not isinstance(found.get("_source"), dict):
            return found
        row = {name: value for name, value in found.items() if name != "_source"}
        for name, value in found["_source"].items():
            row[name if name not in row else f"_source.{name}"] = value
        return row

    def _fast(self, data: bytes, names: Sequence[str]) -> pa.Table | None:
        return None if self._hits else super()._fast(data, names)


def _are_hits(head: bytes) -> bool:
    """Whether the first object is a hit, as search engines answer."""
    cut = Splitter()(head, True)
    try:
        first = _json_rows.row(cut.data[: int(cut.ends[0])] if len(cut.ends) else b"")
    except _json_rows.NotARow:
        return False
    return "_index" in first and isinstance(first.get("_source"), dict)


class DocumentStore(_base.BaseStore):
    """The parts of one document, each a dataset."""

    def __init__(self, url: str, source: _text.TextFile, found: _json_parts.Parts) -> None:
        self.url = url
        stem = _base.stem(source.place.name)
        parts = [inner for part in found.found for inner in _read(source, part)]
        names = [stem] if len(parts) == 1 else [f"{stem}:{'.'.join(p.path)}" for _, p in parts]
        around = found.envelope()
        if around:
            held = _json_places.Held(around, stem, source.shown, source.place.stamp)
            parts.append((held, _json_parts.Part((), "frame", 0, len(around), 1)))
            names.append(f"{stem}:{AROUND}")
        self._stores: dict[str, _Part] = {}
        for name, (place, part) in zip(_base.safe_names(names), parts, strict=True):
            self._stores[name] = _Part(url, place, name, part)

    def datasets(self) -> Sequence[Dataset]:
        return tuple(d for store in self._stores.values() for d in store.datasets())

    def _of(self, dataset: str) -> _Part:
        if dataset not in self._stores:
            self.dataset(dataset)
        return self._stores[dataset]

    def partitions(self, dataset: str) -> Sequence[Partition]:
        return self._of(dataset).partitions(dataset)

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        yield from self._of(dataset).read(
            dataset, partition=partition, columns=columns, rows=rows, on_reject=on_reject
        )

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        yield from self._of(dataset).sample(dataset, count, on_reject=on_reject)

    def about(self, dataset: str) -> int:
        return self._of(dataset).about(dataset)


def _read(
    source: _text.TextFile, part: _json_parts.Part
) -> Iterator[tuple[_places.Place, _json_parts.Part]]:
    """Where the rows of a part are, and how they stand there."""
    name = source.place.name
    if part.sort != "frame":
        yield _json_places.Section(source, part.start, part.end - part.start, name), part
        return
    if part.end - part.start <= jsonl.SURVEYED:
        try:
            data = _json_places.frame(source, part)
        except _json_rows.NotARow:
            pass
        else:
            yield _json_places.Held(data, name, source.shown, source.place.stamp), part
            return
    # Too large to be turned round, or not strict: each column is read as a table of its own.
    for column in part.columns:
        yield from _read(source, column)


def stream_json(place: _places.Place, url: str, **options: Any) -> Store:
    """Open a JSON document wherever it is; option: encoding."""
    _base.check_options(options, ("encoding",))
    source = _text.open_text(place, options.get("encoding"), narrow="utf-8")
    if not _RECORDS.match(_text.head(source)):
        found = _json_parts.parts(source)
        if found is not None:
            return DocumentStore(url, source, found)
    return JsonStore(url, place, **options)


def open_json(target: str, **options: Any) -> Store:
    """Open one JSON document."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_json(place, _urls.public_url(target), **options)


ENTRY = StoreType(
    name="json",
    title="JSON document (array, pretty-printed)",
    schemes=(),
    suffixes=(".geojson",),
    open=open_json,
    stream=stream_json,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: JSON lines are written, which can be read from any place",
        "types": "yes",
        "count": "notyet: files above 32 MiB are counted when they are read",
    },
)
