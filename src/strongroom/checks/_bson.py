"""As much of BSON and of OP_MSG as a greeting of MongoDB needs. Source: bsonspec.org."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any


def document(*elements: tuple[str, Any]) -> bytes:
    """A small BSON document of texts, whole numbers and truths."""
    body = b""
    for name, value in elements:
        key = name.encode() + b"\0"
        if isinstance(value, bool):
            body += b"\x08" + key + bytes([value])
        elif isinstance(value, int):
            body += b"\x10" + key + struct.pack("<i", value)
        elif isinstance(value, float):
            body += b"\x01" + key + struct.pack("<d", value)
        elif isinstance(value, bytes):
            body += b"\x05" + key + struct.pack("<iB", len(value), 0) + value
        else:
            raw = value.encode() + b"\0"
            body += b"\x02" + key + struct.pack("<i", len(raw)) + raw
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def message(number: int, body: bytes) -> bytes:
    """OP_MSG (2013) with one document: understood by version 3.6 and newer."""
    whole = struct.pack("<iB", 0, 0) + body
    return struct.pack("<iiii", len(whole) + 16, number, 0, 2013) + whole


def elements(given: bytes) -> Iterator[tuple[str, Any]]:
    """The elements of a BSON document that are of a sort we read; stops at what is not whole."""
    at = 4
    while at < len(given) - 1:
        sort, end = given[at], given.find(b"\0", at + 1)
        if end < 0:
            return
        name, at = given[at + 1 : end].decode("utf-8", "replace"), end + 1
        rest = given[at:]
        sizes = {0x01: 8, 0x08: 1, 0x09: 8, 0x0A: 0, 0x10: 4, 0x11: 8, 0x12: 8, 0x07: 12, 0x13: 16}
        if sort in (0x02, 0x03, 0x04, 0x05):
            if len(rest) < 4:
                return
            size = struct.unpack("<i", rest[:4])[0]
            size += {0x02: 4, 0x05: 5}.get(sort, 0)
        elif sort in sizes:
            size = sizes[sort]
        else:
            return
        if not 0 <= size <= len(rest):
            return
        at += size
        if sort == 0x02:
            yield name, rest[4 : size - 1].decode("utf-8", "replace")
        elif sort in (0x03, 0x04):
            yield name, rest[:size]
        elif sort == 0x05:
            yield name, rest[5:size]
        elif sort == 0x08:
            yield name, rest[0] == 1
        elif sort == 0x01:
            yield name, struct.unpack("<d", rest[:8])[0]
        elif sort == 0x10:
            yield name, struct.unpack("<i", rest[:4])[0]
