"""Text that is a table of no usual sort: `----` between fields, columns set apart by blanks, lines.

Leaked dumps are often passed on so: without an ending, a header or quotes. The separator, the
encoding and whether the first line names columns are guessed from the first lines, and every
finding says what was guessed. Lines that do not fit are put aside and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

import numpy as np

from strongroom.core.entries import StoreType
from strongroom.core.errors import UsageError
from strongroom.stores import _base, _csv_rows, _places, _records, _text, _urls, csv, notes

FIELD: Final = b"\x1f"
"""Stands for the separator, whatever it is, behind the splitter: the unit separator of ASCII."""

LINES: Final = 200
AGREE: Final = 0.6
"""Share of the first lines that have to have the same number of fields."""

_BLANK: Final = rb"(?:[ \t]|\xe3\x80\x80)"
_GAP: Final = re.compile(_BLANK + rb"{2,}")
_EDGES: Final = re.compile(rb"(?m)^" + _BLANK + rb"+|" + _BLANK + rb"+$")

SEPARATORS: Final = ("----", "---", "||", "::", "^", "~", "blanks")
"""Those that are tried, the most telling first."""


def _parted(data: bytes, separator: str) -> bytes:
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b" ").replace(FIELD, b" ")
    if separator == "blanks":
        return _GAP.sub(FIELD, _EDGES.sub(b"", data))
    return data.replace(separator.encode(), FIELD) if separator else data


def _agreement(head: bytes, separator: str) -> float:
    lines = [line for line in _parted(head, separator).split(b"\n")[:LINES] if line.strip()]
    times = Counter(line.count(FIELD) for line in lines)
    times.pop(0, None)
    return max(times.values(), default=0) / max(1, len(lines))


def separator_of(head: bytes) -> tuple[str, float]:
    """The separator on which the first lines agree; empty where they agree on none."""
    head = head[: head.rfind(b"\n") + 1] or head
    for separator in SEPARATORS:
        share = _agreement(head[:65_536], separator)
        if share >= AGREE:
            return separator, share
    return "", 0.0


def is_odd(place: _places.Place) -> bool:
    """Whether the usual delimiters explain this text worse than a separator of this module."""
    head = _text.head(_text.open_text(place, late=False), 128 << 10)
    if not head.strip():
        return False
    usual = _csv_rows.agreed(head)[1]
    separator, share = separator_of(head)
    if separator in {"----", "||", "::"}:
        return share >= usual or share > 0.9
    if separator:
        return share > usual
    return usual < AGREE and head.count(b"\n") > 2


class _Splitter:
    """Lines, their separators made one byte."""

    def __init__(self, separator: str, *, returns: bool) -> None:
        self.separator = separator
        self.returns = returns

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        if self.returns:
            data = data.replace(b"\r", b"\n")
        sources = _ends(data, final)
        whole = int(sources[-1]) if len(sources) else 0
        plain = _parted(data[:whole], self.separator)
        return _records.Cut(plain, _ends(plain, True), whole, sources)


def _ends(data: bytes, final: bool) -> Any:
    ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == 10).astype(np.int64) + 1
    if final and len(data) and (not len(ends) or ends[-1] != len(data)):
        ends = np.append(ends, len(data))
    return ends


class TextStore(csv.CsvStore):
    """One odd text file as one dataset."""

    quoted = False

    def __init__(
        self,
        url: str,
        source: _places.Place,
        *,
        encoding: str | None = None,
        separator: str | None = None,
        header: bool | None = None,
    ) -> None:
        if separator is not None and separator not in {*SEPARATORS, ""}:
            known = ", ".join(SEPARATORS)
            raise UsageError("that separator is not read", f"known: {known}")
        self._separator = separator
        super().__init__(url, source, encoding=encoding, header=header)

    def splitter(
        self, head: bytes, delimiter: str | None, *, returns: bool
    ) -> tuple[bytes, _records.Splitter]:
        """The separator of this text, as one byte."""
        if self._separator is None:
            self._separator = separator_of(head)[0]
        return FIELD, _Splitter(self._separator, returns=returns)

    def _notes(self) -> tuple[str, ...]:
        named = f"separated by {self._separator}" if self._separator else "each line one field"
        header = "the first line names the columns" if self._headed else "without a header"
        return (
            notes.GUESSED.format(encoding=self._source.encoding, separator=named, header=header),
        )


def stream_text(place: _places.Place, url: str, **options: Any) -> TextStore:
    """Open odd text wherever it is; options: encoding, separator, header."""
    _base.check_options(options, ("encoding", "separator", "header"))
    return TextStore(url, place, **options)


def open_text(target: str, **options: Any) -> TextStore:
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
