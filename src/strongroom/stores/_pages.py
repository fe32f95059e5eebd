"""Looks at the page headers of a Parquet file before Arrow unpacks them.

A few bytes may say "unpack me to two gigabytes": Arrow believes the header and asks for the
memory. So the headers are walked first (Thrift compact protocol, `PageHeader` of parquet.thrift),
which costs one small read a page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

HEADER_BYTES: Final = 16_384
"""A header holds two numbers and statistics of at most two values; a longer one is refused."""

_STRUCT_STOP: Final = 0
_CONTAINERS: Final = {9, 10}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a column chunk: sort (0 data, 1 index, 2 dictionary, 3 data v2) and sizes."""

    sort: int
    unpacked: int
    packed: int
    header: int


class Malformed(Exception):
    """The bytes are no page header."""


class _Cursor:
    __slots__ = ("at", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def byte(self) -> int:
        if self.at >= len(self.data):
            raise Malformed
        self.at += 1
        return self.data[self.at - 1]

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7
            if shift > 63:
                raise Malformed

    def zigzag(self) -> int:
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def skip(self, kind: int, depth: int = 0) -> None:
        """Pass over one value of a compact-protocol type."""
        if depth > 8:
            raise Malformed
        if kind in {1, 2}:  # booleans live in the field's type
            return
        if kind == 3:
            self.at += 1
        elif kind in {4, 5, 6}:
            self.varint()
        elif kind == 7:
            self.at += 8
        elif kind == 8:
            length = self.varint()
            self.at += length
        elif kind in _CONTAINERS:
            head = self.byte()
            count = head >> 4
            if count == 15:
                count = self.varint()
            if count > HEADER_BYTES:
                raise Malformed
            for _ in range(count):
                self.skip(head & 15, depth + 1)
        elif kind == 12:
            self.struct(depth + 1)
        else:
            raise Malformed

    def struct(self, depth: int) -> None:
        while True:
            head = self.byte()
            if head == _STRUCT_STOP:
                return
            if not head >> 4:
                self.zigzag()
            self.skip(head & 15, depth)


def _page(data: bytes) -> Page:
    cursor = _Cursor(data)
    numbers: dict[int, int] = {}
    field = 0
    while True:
        head = cursor.byte()
        if head == _STRUCT_STOP:
            break
        field = field + (head >> 4) if head >> 4 else cursor.zigzag()
        if head & 15 == 5 and field <= 3:
            numbers[field] = cursor.zigzag()
        else:
            cursor.skip(head & 15)
    if not {1, 2, 3} <= numbers.keys() or min(numbers.values()) < 0:
        raise Malformed
    return Page(numbers[1], numbers[2], numbers[3], cursor.at)


def pages(read: Callable[[int, int], bytes], start: int, length: int) -> list[Page]:
    """The pages of one column chunk, by its place in the file; `read` takes (offset, length).

    Raises:
        Malformed: a header does not parse, or leads outside the chunk.
    """
    found: list[Page] = []
    at, end = start, start + length
    while at < end:
        page = _page(read(at, HEADER_BYTES))
        found.append(page)
        at += page.header + page.packed
    if at != end:
        raise Malformed
    return found
