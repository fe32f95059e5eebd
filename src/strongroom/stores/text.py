"""Text that is a table of no usual sort: `----` between fields, columns set apart by blanks, lines.

Leaked dumps are often passed on so: without an ending, a header or quotes. The separator, the
encoding and whether the first line names columns are guessed from the first lines, and every
finding says what was guessed. Lines that do not fit are put aside and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import StoreType
from strongroom.core.errors import UsageError
from strongroom.stores import (
    _base,
    _csv_rows,
    _places,
    _records,
    _separators,
    _stops,
    _text,
    _urls,
    csv,
    notes,
)

FIELD: Final = _separators.FIELD


def is_odd(place: _places.Place, *, sure: bool = False) -> bool:
    """Whether the usual delimiters explain this text worse than another separator.

    Args:
        sure: whether the file's name says that it is delimited.
    """
    head = _text.head(_text.by_lines(_text.open_text(place, late=False)), 128 << 10)
    return bool(head.strip()) and _separators.is_odd(head, sure=sure)


class _Splitter:
    """Lines, their separators made one byte."""

    def __init__(self, separator: str, stops: Sequence[int], rules: Sequence[bytes]) -> None:
        self.separator = separator
        self.stops = stops
        self.rules = rules

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        sources = _records.line_ends(data, final)
        whole = int(sources[-1]) if len(sources) else 0
        plain = _separators.parted(data[:whole], self.separator, self.stops, self.rules)
        return _records.Cut(plain, _records.line_ends(plain, True), whole, sources)


class _Quoted:
    """Records in which quotes may hold separators and line ends, as in CSV."""

    def __init__(self, separator: str) -> None:
        self.separator = separator.encode()
        self.inner = _csv_rows.Splitter(FIELD)

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        plain = data if self.separator == FIELD else data.replace(FIELD, _records.ALIEN)
        plain = plain.replace(self.separator, FIELD)
        cut = self.inner(plain, final)
        longer = len(self.separator) - 1
        if not longer:
            return cut
        marks = np.flatnonzero(np.frombuffer(plain, dtype=np.uint8) == FIELD[0])
        sources = cut.sources + longer * np.searchsorted(marks, cut.sources)
        consumed = cut.consumed + longer * int(np.searchsorted(marks, cut.consumed))
        return _records.Cut(cut.data, cut.ends, consumed, sources)


class TextStore(csv.CsvStore):
    """One odd text file as one dataset."""

    def __init__(
        self,
        url: str,
        source: _places.Place,
        *,
        encoding: str | None = None,
        separator: str | None = None,
        header: bool | None = None,
    ) -> None:
        if separator and separator not in _separators.SEPARATORS and not _is_mark(separator):
            known = ", ".join(s for s in _separators.SEPARATORS if s.isprintable())
            raise UsageError(
                "that separator is not read", f"a run of signs up to six; known: {known}"
            )
        self._separator = separator
        self._stops: tuple[int, ...] = ()
        super().__init__(url, source, encoding=encoding, header=header)

    def splitter(self, head: bytes, delimiter: str | None) -> tuple[bytes, _records.Splitter]:
        """The separator of this text, as one byte."""
        if self._separator is None:
            self._separator = _separators.separator_of(head)[0]
        lines = _separators.lines_of(head)
        if self._separator == _separators.COLUMNS:
            self._stops = _stops.stops_of(lines)
        self.quoted = _is_quoted(lines, self._separator)
        if self.quoted:
            return FIELD, _Quoted(self._separator)
        return FIELD, _Splitter(self._separator, self._stops, _separators.rules_of(lines))

    def _parse(self, data: bytes, names: Sequence[str]) -> pa.Table:
        table = super()._parse(data, names)
        if not self.quoted or self._separator == "\x1f":
            return table
        # A separator inside quotes is part of a value, and has to come out as it went in.
        for place, name in enumerate(table.column_names):
            column = table.column(place)
            if pc.any(pc.match_substring(column, FIELD.decode())).as_py():
                whole = pc.replace_substring(column, FIELD.decode(), self._separator)
                table = table.set_column(place, name, whole)
        return table

    def _entered(self, data: bytes) -> int:
        return _csv_rows.entered(data, (self._separator or "").encode())

    def _notes(self) -> tuple[str, ...]:
        named = f"separated by {_shown(self._separator)}" if self._separator else _LINES
        header = "the first line names the columns" if self._headed else "without a header"
        guessed = notes.GUESSED.format(
            encoding=self._source.encoding, separator=named, header=header
        )
        return (guessed, *self._above_notes())


_LINES: Final = "each line one field"


def _shown(separator: str) -> str:
    return separator if separator.isprintable() else f"the byte {ord(separator[0]):#04x}"


def _is_mark(separator: str) -> bool:
    """Whether these may be signs between fields: no letters, digits or quotes, two to six."""
    return 2 <= len(separator) <= 6 and not any(c.isalnum() or c in "\"'\r\n" for c in separator)


def _is_quoted(lines: Sequence[bytes], separator: str) -> bool:
    """Whether fields stand in quotes: in most lines a quote is beside a separator."""
    if not separator or separator in _separators.DRAWN:
        return False
    before, behind = b'"' + separator.encode(), separator.encode() + b'"'
    return 2 * sum(before in line or behind in line for line in lines) > len(lines)


def stream_text(place: _places.Place, url: str, **options: Any) -> csv.CsvStore:
    """Open odd text wherever it is; options: encoding, separator, header.

    Whoever names a delimiter has said that it is delimited text, and so it is read.
    """
    _base.check_options(options, ("encoding", "separator", "header", "delimiter"))
    if options.get("delimiter") is not None:
        return csv.stream_csv(place, url, **options)
    options.pop("delimiter", None)
    return TextStore(url, place, **options)


def open_text(target: str, **options: Any) -> csv.CsvStore:
    """Open one odd text file; options: encoding, separator, header."""
    place = _places.LocalFile(_urls.file_path(target))
    return stream_text(place, _urls.public_url(target), **options)


ENTRY = StoreType(
    name="text",
    title="Odd text (----, blanks, lines)",
    schemes=(),
    suffixes=(),
    open=open_text,
    stream=stream_text,
    capabilities={
        "read": "yes",
        "partitions": "yes",
        "sample": "yes",
        "write": "never: CSV says more and is read everywhere",
        "types": "never: text has none",
        "count": "yes",
    },
)
