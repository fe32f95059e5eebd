"""Delimited text that quotes in another way, made to read as the usual sort, byte for byte.

Three ways are known: quotes inside quotes behind a backslash (`"{\\"a\\": 1}"`), single quotes
instead of double ones, and JSON that stands in a field without any quotes around it. Each byte that
has to change is changed for one other byte, so that every place in the text stays where it is; what
was changed inside a value is changed back behind the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.stores import _csv_rows, _records

COMMA: Final = b"\x1e"
QUOTE: Final = b"\x1d"
"""What stands for a delimiter and a quote inside JSON."""

_ESCAPED: Final = re.compile(rb'\\([\\"])')
_SWAP: Final = bytes.maketrans(b"'\"", b"\"'")
_OPEN: Final = frozenset(b"{[")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A way of quoting: what it is called, and how it is made usual."""

    name: str
    usual: Callable[[bytes, bytes], bytes]


def _escaped(data: bytes, delimiter: bytes) -> bytes:
    """Quotes behind a backslash as doubled ones."""
    if b'\\"' not in data:
        return data
    return _ESCAPED.sub(lambda found: b'""' if found[1] == b'"' else found[0], data)


def _single(data: bytes, delimiter: bytes) -> bytes:
    return data.translate(_SWAP)


def _bare(data: bytes, delimiter: bytes) -> bytes:
    """Delimiters and quotes between braces as other bytes, in lines whose braces are in pairs."""
    if b"{" not in data and b"[" not in data:
        return data
    raw = np.frombuffer(data, dtype=np.uint8).copy()
    raw[(raw == COMMA[0]) | (raw == QUOTE[0])] = 32
    steps = ((raw == 123) | (raw == 91)).astype(np.int8) - ((raw == 125) | (raw == 93))
    depth = np.cumsum(steps, dtype=np.int64)
    ends = np.flatnonzero(raw == 10)
    starts = np.concatenate(([0], ends + 1))
    starts = starts[starts < len(raw)]
    if not len(starts):
        return data
    before = np.where(starts > 0, depth[np.maximum(starts - 1, 0)], 0)
    lasts = np.concatenate((starts[1:] - 1, [len(raw) - 1]))
    # What opens JSON stands at the start of a field, and what closes it closes all of it.
    fine = (depth[lasts] == before) & (np.minimum.reduceat(depth, starts) >= before)
    line = np.searchsorted(starts, np.arange(len(raw)), side="right") - 1
    inside = fine[line] & (depth - before[line] > 0)
    opens = np.flatnonzero(inside & (steps > 0) & (depth - before[line] == 1))
    first = np.isin(opens, starts) | (raw[np.maximum(opens - 1, 0)] == delimiter[0])
    # A brace in the middle of a field takes its whole pair with it.
    owner = np.searchsorted(opens, np.arange(len(raw)), side="right") - 1
    if len(opens):
        inside &= (owner >= 0) & first[np.maximum(owner, 0)]
    raw[inside & (raw == delimiter[0])] = COMMA[0]
    raw[inside & (raw == 34)] = QUOTE[0]
    return raw.tobytes()


ESCAPED: Final = Dialect("escaped", _escaped)
SINGLE: Final = Dialect("single", _single)
BARE: Final = Dialect("bare", _bare)


class Splitter:
    """Records of a text in a dialect; call it with (buffer, whether it is the last)."""

    def __init__(self, dialect: Dialect, delimiter: bytes, inner: _records.Splitter) -> None:
        self.dialect = dialect
        self.delimiter = delimiter
        self.inner = inner

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        return self.inner(self.dialect.usual(data, self.delimiter), final)


def restored(table: pa.Table, dialect: Dialect, delimiter: bytes) -> pa.Table:
    """Values as they stood in the file, but for what their quoting added."""
    if dialect.name == "escaped":
        return table
    steps: tuple[tuple[str, str], ...]
    if dialect.name == "single":
        steps = (("'", "\x1e"), ('"', "'"), ("\x1e", '"'))
    else:
        steps = ((COMMA.decode(), delimiter.decode()), (QUOTE.decode(), '"'))
    for place, name in enumerate(table.column_names):
        column = table.column(place)
        for old, new in steps:
            column = pc.replace_substring(column, old, new)
        table = table.set_column(place, name, column)
    return table


def dialect_of(head: bytes) -> Dialect | None:
    """The dialect under which the first records agree better than in the usual way; mostly none."""
    _, share, fields = _csv_rows.agreed(head)
    if b'\\"' in head:
        changed = _escaped(head, b",")
        _, other, width = _csv_rows.agreed(changed)
        if changed != head and 1 < width <= fields and other >= share - 0.006:
            return ESCAPED
    lines = head[:32_768].split(b"\n")[:200]
    delimiter = _csv_rows.detect_delimiter(head).encode()
    quoted = sum(_singly(line, delimiter) for line in lines)
    if b"'" in head and 2 * quoted > len(lines):
        delimiter, other, width = _agreed(_single(head, b","))
        if width > 1 and other >= share - 0.02:
            return SINGLE
    if b"{" in head or b"[" in head:
        changed = _bare(head, delimiter)
        if changed != head:
            _, other, width = _agreed(changed)
            if 1 < width < fields and other >= share - 0.02:
                return BARE
    return None


def _agreed(head: bytes) -> tuple[bytes, float, int]:
    delimiter, share, fields = _csv_rows.agreed(head)
    return delimiter.encode(), share, fields


def _singly(line: bytes, delimiter: bytes) -> bool:
    """Whether a field of the line stands between single quotes, and none in double ones.

    An apostrophe in front alone is how spreadsheets are told that a number is text.
    """
    opens = line.startswith(b"'") or delimiter + b"'" in line
    closes = line.rstrip(b"\r").endswith(b"'") or b"'" + delimiter in line
    return opens and closes and not (line.startswith(b'"') or delimiter + b'"' in line)
