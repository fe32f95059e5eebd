"""Parts of a JSON document as places of their own, and how their rows are cut out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import numpy as np

from strongroom.stores import _archives, _json_parts, _json_rows, _records, _text

_EMPTY: Final = re.compile(rb'(?m)^[ \t\r]*("(?:[^"\\]|\\.)*+")\s*:\s*\{\s*\}[ \t\r]*$')
_OBJECT: Final = re.compile(rb'(?m)^[ \t\r]*("(?:[^"\\]|\\.)*+")\s*:\s*\{')
_BARE: Final = re.compile(rb'(?m)^[ \t\r]*("(?:[^"\\]|\\.)*+")\s*:\s*([^\n]*?)[ \t\r]*$')


@dataclass(frozen=True)
class Section:
    """A run of a text's stream as a file in UTF-8.

    It can be entered in the middle where the text can, and where its bytes are its stream.
    """

    source: _text.TextFile
    start: int
    size: int
    name: str

    @property
    def shown(self) -> str:
        """As the whole file."""
        return self.source.shown

    @property
    def seekable(self) -> bool:
        """Whether it is a run of the file's own bytes."""
        return not self.source.packed and self.source.encoding == "utf-8"

    @property
    def stamp(self) -> int:
        """That of the file."""
        return self.source.place.stamp

    def open(self) -> BinaryIO:
        """Its bytes; closed by the caller."""
        if self.seekable:
            file = self.source.place.open()
            return _archives.Slice(file, self.source.bom + self.start, self.size)  # type: ignore[return-value]
        return _Stream(_text.blocks(self.source), self.start, self.size)  # type: ignore[return-value]


class _Stream(io.RawIOBase):
    """A run of a stream that can only be read from its beginning."""

    def __init__(self, blocks: Iterator[_text.Block], skip: int, size: int) -> None:
        self._blocks, self._skip, self._left = blocks, skip, size
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        want = self._left if size < 0 else min(size, self._left)
        parts: list[bytes] = []
        while want:
            if not self._waiting:
                block = next(self._blocks, None)
                if block is None:
                    break
                self._waiting = block.data[self._skip :]
                self._skip = max(0, self._skip - len(block.data))
                continue
            parts.append(self._waiting[:want])
            self._waiting = self._waiting[want:]
            want -= len(parts[-1])
            self._left -= len(parts[-1])
        return b"".join(parts)


@dataclass(frozen=True)
class Held:
    """A few bytes in memory as a file."""

    data: bytes
    name: str
    shown: str
    stamp: int
    seekable: bool = True

    @property
    def size(self) -> int:
        """Their number."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """Its bytes."""
        return io.BytesIO(self.data)


class Elements:
    """Cuts at the commas between elements, each on a line of its own.

    Args:
        part: where its elements are members of an object, each becomes an object with its key.
    """

    def __init__(self, part: _json_parts.Part) -> None:
        self._keyed = part.sort == "keyed"
        self._key = json.dumps(part.key).encode().replace(b"\\", b"\\\\")
        self._value = json.dumps(part.value).encode().replace(b"\\", b"\\\\")

    def __call__(self, data: bytes, final: bool) -> _records.Cut:
        marks, kinds = _json_parts.signs(data, b"{}[],")
        steps = np.where(kinds == 44, 0, np.where((kinds == 123) | (kinds == 91), 1, -1))
        commas = marks[(kinds == 44) & (np.cumsum(steps) <= 0)]
        raw = np.frombuffer(data, dtype=np.uint8).copy()
        raw[(raw == 10) | (raw == 13)] = 32
        raw[commas] = 10
        size = len(data) if final else int(commas[-1]) + 1 if len(commas) else 0
        lines = raw[:size].tobytes()
        sources = commas.astype(np.int64) + 1
        if size and not lines.endswith(b"\n"):
            lines += b"\n"
            sources = np.append(sources, size).astype(np.int64)
        if self._keyed:
            lines = _EMPTY.sub(b"{" + self._key + rb":\1}", lines)
            lines = _OBJECT.sub(b"{" + self._key + rb":\1,", lines)
            value = b"," + self._value + b":"
            lines = _BARE.sub(b"{" + self._key + rb":\1" + value + rb"\2}", lines)
        return _records.Cut(lines, _records.line_ends(lines, True), size, sources)


def frame(source: _text.TextFile, part: _json_parts.Part) -> bytes:
    """The columns of a data frame as rows, one a line; row labels that are no counter are a column.

    Raises:
        _json_rows.NotARow: a column is not strict JSON, or a label stands twice in it.
    """
    rows: dict[str, dict[str, Any]] = {}
    for column in part.columns:
        with Section(source, column.start, column.end - column.start, "").open() as file:
            found = _json_rows.row(b"{" + file.read() + b"}")
        for label, value in found.items():
            rows.setdefault(label, {})[column.path[-1]] = value
    key = "_key" if any(column.path[-1] == "key" for column in part.columns) else "key"
    counted = list(rows) == [str(i) for i in range(len(rows))]
    return b"".join(
        json.dumps(row if counted else {key: label, **row}, ensure_ascii=False).encode() + b"\n"
        for label, row in rows.items()
    )
