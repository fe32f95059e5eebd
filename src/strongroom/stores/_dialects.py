"""Delimited text that quotes in another way, made to read as the usual sort, byte for byte.

Three ways are known: quotes inside quotes behind a backslash (`"{\\"a\\": 1}"`), single quotes
instead of double ones, and JSON that stands in a field without any quotes around it. Each byte that
has to change is changed for one other byte, so that every place in the text stays where it is; what
was changed inside a value is changed back behind the parser. A record that holds one of the bytes
that stand for others is put aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.stores import _csv_rows, _records

COMMA: Final = b"\x1e"
QUOTE: Final = b"\x1d"
"""What stands for a delimiter and a quote inside JSON."""

_ESCAPED: Final = re.compile(rb'\\([\\"])')
_SWAP: Final = bytes.maketrans(b"'\"" + COMMA, b"\"'" + _records.ALIEN)
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
    free = data.replace(COMMA, _records.ALIEN).replace(QUOTE, _records.ALIEN)
    return _csv_rows.quiet(free, delimiter, (COMMA[0], QUOTE[0]))


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
    delimiter, _, _ = _csv_rows.agreed(head)
    head = head[:32_768] if b"\n" in head[:32_768] else head
    share, fields = _csv_rows.agreement(head, delimiter)
    sign = delimiter.encode()
    if b'\\"' in head:
        changed = _escaped(head, sign)
        other, width = _csv_rows.agreement(changed, delimiter)
        # A field that ends in a backslash is strict as it is: `"C:\\"` and a comma. Some rows are
        # wrong in either way, so what counts is how many quotes find their place.
        before, after = (_csv_rows.misplaced(text, sign) for text in (head, changed))
        if after * 5 < before and 1 < width <= fields and other >= share - 0.1:
            return ESCAPED
    lines = head.split(b"\n")[:200]
    if b"'" in head and 2 * sum(_singly(line, sign) for line in lines) > len(lines):
        _, other, width = _csv_rows.agreed(_single(head, sign))
        if width > 1 and other >= share - 0.02:
            return SINGLE
    changed = _bare(head, sign)
    if changed != head:
        # Braces that are opened and closed in every line are no accident.
        other, width = _csv_rows.agreement(changed, delimiter)
        if 1 < width < max(fields, 2 if share else 99) and other >= share - 0.02:
            return BARE
    return None


def _singly(line: bytes, delimiter: bytes) -> bool:
    """Whether a field of the line stands between single quotes, and none in double ones.

    An apostrophe in front alone is how spreadsheets are told that a number is text.
    """
    opens = line.startswith(b"'") or delimiter + b"'" in line
    closes = line.rstrip(b"\r").endswith(b"'") or b"'" + delimiter in line
    return opens and closes and not (line.startswith(b'"') or delimiter + b'"' in line)
