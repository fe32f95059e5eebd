"""JSON documents: an array of objects, objects printed over several lines, an array in an object.

The objects are cut out of the stream as they pass and read as JSON lines are, so that a file of any
size takes the same memory. Of an object that wraps an array of objects (`{"RECORDS": [...]}`, the
answer of a search engine) the array is the dataset.
"""

from __future__ import annotations

import re
from typing import Any, Final

import numpy as np

from strongroom.core.entries import StoreType
from strongroom.stores import _base, _json_rows, _places, _records, _text, _urls, jsonl

_WRAPPED: Final = re.compile(
    rb'\A\s*\{(?:[^\[\]"]|"(?:[^"\\]|\\.)*"|\[(?:[^\[\]{}"]|"(?:[^"\\]|\\.)*")*\])*?'
    rb'"(?:[^"\\]|\\.)*"\s*:\s*\[(?=\s*\{)',
    re.DOTALL,
)
_NAMES: Final = re.compile(rb'(?:\s*\{\s*"(?:[^"\\]|\\.)*"\s*:)+\s*\[')
_LEAD: Final = b" \t\r\n,["
_OUTSIDE: Final = "JSON, but no object"


def is_document(place: _places.Place, *, named: bool = False) -> bool:
    """Whether this is JSON of another layout than one object a line.

    Args:
        named: whether its name says that it is lines; then a wrapper around an array is a row.
    """
    head = _text.head(_text.open_text(place, narrow="utf-8", late=False)).lstrip(b" \t\r\n")
    if head.startswith(b"["):
        return not named or _is_of_objects(head)
    if not head.startswith(b"{"):
        return False
    line, newline, rest = head.partition(b"\n")
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
        return bool(newline) or _WRAPPED.match(head) is not None
    return not named and not rest.strip() and _WRAPPED.match(head) is not None


def _is_of_objects(head: bytes) -> bool:
    """Whether the splitter of documents finds an object in front, where lines hold none."""
    cut = Splitter()(head, False)
    try:
        _json_rows.row(cut.data[: int(cut.ends[0])] if len(cut.ends) else b"")
    except _json_rows.NotARow:
        return False
    return True


def _tokens(data: bytes) -> tuple[Any, Any]:
    """Places of braces and brackets outside strings, and +1 or -1 for each."""
    raw = np.frombuffer(data, dtype=np.uint8)
    quotes = np.flatnonzero(raw == 34)
    if len(quotes) and b"\\" in data:
        slashes = raw == 92
        before = np.maximum(quotes - 1, 0)
        doubtful = slashes[before] & (quotes > 0)
        if doubtful.any():
            # A quote counts unless an odd number of backslashes stands before it.
            ends = np.flatnonzero(~slashes)
            last = np.searchsorted(ends, quotes) - 1
            start = np.where(last >= 0, ends[np.maximum(last, 0)], -1)
            quotes = quotes[(quotes - start - 1) % 2 == 0]
    marks = np.flatnonzero((raw == 123) | (raw == 125) | (raw == 91) | (raw == 93))
    marks = marks[np.searchsorted(quotes, marks) % 2 == 0]
    kinds = raw[marks]
    return marks, np.where((kinds == 123) | (kinds == 91), 1, -1)


class Splitter:
    """Cuts out whole objects, each on a line of its own; call it with (buffer, whether last)."""

    def __init__(self, wrapped: bytes = b"") -> None:
        self.wrapped = wrapped

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        size = len(data)
        if not final and size < len(self.wrapped) and self.wrapped.startswith(data):
            return _nothing(data)
        if self.wrapped and data.startswith(self.wrapped):
            # What stands before the array is no row; where it says something, it is put aside.
            said = b"" if _NAMES.fullmatch(self.wrapped) else self.wrapped
            return _line(data, len(self.wrapped), said)
        at = size - len(data.lstrip(_LEAD))
        lines: list[bytes] = []
        sources: list[int] = []
        if at < size and data[at : at + 1] != b"{":
            return self._other(data, at, final)
        marks, steps = _tokens(data[at:])
        depth = np.cumsum(steps)
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
            # Behind the array of a wrapper little follows; whatever does is no row.
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
    """One JSON document as one dataset."""

    lines = False

    def splitter(self) -> _records.Splitter:
        """The splitter for this document."""
        found = _WRAPPED.match(_text.head(self._source))
        return Splitter(found.group() if found else b"")


def stream_json(place: _places.Place, url: str, **options: Any) -> JsonStore:
    """Open a JSON document wherever it is; option: encoding."""
    _base.check_options(options, ("encoding",))
    return JsonStore(url, place, **options)


def open_json(target: str, **options: Any) -> JsonStore:
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
