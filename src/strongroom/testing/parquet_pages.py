"""The pages of a Parquet file, decompressed one by one.

Reading a file by its values would pass over what lies in it without being a value: entries of a
dictionary that no row uses any more, statistics in page headers. This walks the bytes instead:
after the magic, each column chunk is a run of (Thrift compact header, compressed page).
Format: https://parquet.apache.org/docs/file-format/ and parquet.thrift, `PageHeader`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

_CODECS = {
    "SNAPPY": "snappy", "GZIP": "gzip", "BROTLI": "brotli", "ZSTD": "zstd", "LZ4": "lz4_raw",
    "LZ4_RAW": "lz4_raw",
}  # fmt: skip
_BINARY, _LIST, _SET, _MAP, _STRUCT = 8, 9, 10, 11, 12


class Thrift:
    """Reads one struct of Thrift's compact protocol into {field id: value}."""

    def __init__(self, data: memoryview, at: int) -> None:
        self.data = data
        self.at = at

    def _byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def _varint(self) -> int:
        number = shift = 0
        while True:
            byte = self._byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
            shift += 7

    def _value(self, kind: int) -> Any:
        if kind in (1, 2):
            return kind == 1
        if kind == 3:
            return self._byte()
        if kind in (4, 5, 6):
            number = self._varint()
            return (number >> 1) ^ -(number & 1)
        if kind == 7:
            self.at += 8
            return None
        if kind == _BINARY:
            length = self._varint()
            self.at += length
            return bytes(self.data[self.at - length : self.at])
        if kind in (_LIST, _SET):
            head = self._byte()
            count = head >> 4
            if count == 15:
                count = self._varint()
            return [self._value(head & 15) for _ in range(count)]
        if kind == _STRUCT:
            return self.struct()
        raise ValueError("unknown Thrift type in a page header")

    def struct(self) -> dict[int, Any]:
        """The struct that starts here; afterwards `at` is behind it."""
        fields: dict[int, Any] = {}
        field = 0
        while True:
            head = self._byte()
            if head == 0:
                return fields
            if head >> 4:
                field += head >> 4
            else:
                number = self._varint()
                field = (number >> 1) ^ -(number & 1)
            fields[field] = self._value(head & 15)


def pages(path: str, data: memoryview) -> Iterator[tuple[str, memoryview | bytes]]:
    """(column, decompressed page) for every page of every column chunk, dictionaries included.

    Raises:
        ValueError, OSError: a header or page cannot be read.
    """
    meta = pq.read_metadata(pa.BufferReader(data)) if not path else pq.read_metadata(path)
    for group in range(meta.num_row_groups):
        for index in range(meta.num_columns):
            chunk = meta.row_group(group).column(index)
            start = chunk.data_page_offset
            if chunk.dictionary_page_offset is not None:
                start = min(start, chunk.dictionary_page_offset)
            end = start + chunk.total_compressed_size
            while start < end:
                reader = Thrift(data, start)
                header = reader.struct()
                body = data[reader.at : reader.at + header[3]]
                yield chunk.path_in_schema, _open_page(header, body, chunk.compression)
                start = reader.at + header[3]


def _open_page(header: dict[int, Any], body: memoryview, codec: str) -> memoryview | bytes:
    levels = b""
    size = header[2]
    if 8 in header:
        # Version 2: the levels lie uncompressed before the values, and values may be too.
        length = header[8][5] + header[8][6]
        levels, body, size = bytes(body[:length]), body[length:], size - length
        if header[8].get(7) is False:
            return levels + bytes(body)
    if codec == "UNCOMPRESSED" or not size:
        return levels + bytes(body)
    if codec not in _CODECS:
        raise ValueError(f"the codec {codec} cannot be opened")
    opened: bytes = pa.Codec(_CODECS[codec]).decompress(body, size).to_pybytes()
    return levels + opened
