"""Cuts a stream of text into whole records, and a file into partitions that begin at one.

A partition is a pure function of where it starts: reading goes on until it has taken enough, and
where it stopped the next one starts. Planning is reading without keeping, so the two can never
disagree. The start (raw offset, bytes of UTF-8 to pass over after decoding) is the partition's
name, so a worker process needs no plan to read it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Partition
from strongroom.stores import _text

RECORD_LIMIT: Final = 16 << 20
"""Longest record in bytes of UTF-8; a longer one is put aside as a reject."""

PARTITION: Final = 64 << 20
"""A partition ends with the first piece that brings it to this many bytes of UTF-8."""

RESYNCS: Final = 16
"""How often a partition may hold a quote that is never closed, before the file is refused."""

TOO_LONG: Final = "a record longer than 16 MiB"
UNCLOSED: Final = "a quote that is never closed"

ALIEN: Final = b"\xff"
"""A byte that no text in UTF-8 holds: what a record has that is to be put aside, byte for byte."""

_NAME = re.compile(r"^b([0-9]{12,20})-s([0-9]{1,10})$")

Ends = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cut:
    """What a splitter found in a buffer.

    Attributes:
        data: the buffer, perhaps with dirty records written again in clean form.
        ends: end of each whole record in `data`.
        consumed: how many bytes of the original buffer those records take.
        sources: end of each record in the original buffer (same count as `ends`).
    """

    data: bytes
    ends: Ends
    consumed: int
    sources: Ends


Splitter = Callable[[bytes, bool], Cut]
"""(buffer, whether it is the last) → the whole records in it."""


def line_ends(data: bytes, final: bool) -> Ends:
    """The end of each line; with `final` also of one that nothing ends."""
    ends = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == 10).astype(np.int64) + 1
    if final and len(data) and (not len(ends) or ends[-1] != len(data)):
        ends = np.append(ends, len(data))
    return ends


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole records.

    Attributes:
        data, ends: as in `Cut`; `raw` is the buffer as decoded, with `sources` as its ends.
        at: offset of the piece in the partition's UTF-8 stream.
        spoiled: reasons of the pieces that are no records; then `raw` holds that piece alone.
    """

    data: bytes
    ends: Ends
    raw: bytes
    sources: Ends
    at: int
    spoiled: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a partition starts."""

    raw: int
    skip: int

    @property
    def name(self) -> str:
        """The partition's name, fit for a file's name too."""
        return f"b{self.raw:012d}-s{self.skip}"


def address(name: str, source: _text.TextFile) -> Address:
    """The address in a partition's name.

    Raises:
        UsageError: this cannot be a partition of this file.
    """
    found = _NAME.match(name)
    if found:
        raw, skip = int(found.group(1)), int(found.group(2))
        if raw <= source.size and skip <= 4 * _text.BLOCK:
            return Address(raw, skip)
    raise UsageError("there is no such partition", "list them by `partitions`")


def first(source: _text.TextFile) -> Address:
    """Where the first partition starts: after the byte order mark."""
    return Address(source.bom, 0)


class Run:
    """The records of one partition, in order; iterate over it once.

    Attributes:
        next: where the next partition starts, None at the end of the file. Known afterwards.
        digest: fingerprint of every byte that was read, if asked for. Known afterwards.
    """

    def __init__(
        self, source: _text.TextFile, where: Address, split: Splitter, *, hashed: bool = False
    ) -> None:
        self.source = source
        self.where = where
        self.split = split
        self.next: Address | None = None
        self._mark = hashlib.blake2b(digest_size=16) if hashed else None
        self._carry = b""
        self._at = 0
        self._discarding = False
        self._resyncs = 0

    @property
    def read(self) -> int:
        """How many bytes of UTF-8 have been read."""
        return self._at

    @property
    def digest(self) -> str:
        """32 hexadecimal digits; of nothing, where no digest was asked for."""
        return self._mark.hexdigest() if self._mark is not None else ""

    def __iter__(self) -> Iterator[Piece]:
        """Yield pieces.

        Raises:
            StoreError: quotes that are never closed, more often than a bad row explains.
        """
        marks: list[tuple[int, int]] = []
        passed, skip = 0, self.where.skip
        for block in _text.blocks(self.source, self.where.raw):
            # `passed` is the place, in this partition's stream, of the block's first byte; in the
            # first block that is before the partition's own start.
            marks.append((passed - self.where.skip, block.raw))
            passed += len(block.data)
            data = block.data[skip:] if skip else block.data
            skip = max(0, skip - len(block.data))
            if self._discarding:
                data = self._discard(data)
            if data:
                self._carry = self._carry + data if self._carry else data
                yield from self._take(final=False)
            full = self._at >= PARTITION and not self._discarding and not self.source.packed
            if full and self._at < passed - self.where.skip:
                self.next = self._address(marks)
                return
        if self._carry:
            yield from self._take(final=True)

    def _address(self, marks: list[tuple[int, int]]) -> Address:
        place, raw = next((p, r) for p, r in reversed(marks) if p <= self._at)
        if self.source.encoding == "utf-8":
            return Address(raw + self._at - place, 0)
        return Address(raw, self._at - place)

    def _discard(self, block: bytes) -> bytes:
        end = block.find(b"\n") + 1
        self._pass(block[:end] if end else block)
        self._discarding = not end
        return block[end:] if end else b""

    def _pass(self, raw: bytes) -> None:
        self._at += len(raw)
        if self._mark is not None:
            self._mark.update(raw)

    def _take(self, *, final: bool) -> Iterator[Piece]:
        while self._carry:
            cut = self.split(self._carry, final)
            if cut.consumed:
                yield self._within_limit(cut)
                continue
            if len(self._carry) <= RECORD_LIMIT and not final:
                return
            # Here the carry begins with a record that is too long, or that the file's end cuts off
            # inside a quote. Its first line is put aside and reading goes on with the next one.
            line = self._carry.find(b"\n") + 1
            if line:
                yield self._spoil(line, UNCLOSED)
            else:
                self._discarding = not final
                reason = UNCLOSED if final and len(self._carry) <= RECORD_LIMIT else TOO_LONG
                yield self._spoil(len(self._carry), reason)

    def _within_limit(self, cut: Cut) -> Piece:
        """Hand on the cut's records, but stop at the first that is longer than the limit."""
        long = np.flatnonzero(np.diff(cut.sources, prepend=0) > RECORD_LIMIT)
        count = int(long[0]) if len(long) else len(cut.ends)
        if count:
            source_end, end = int(cut.sources[count - 1]), int(cut.ends[count - 1])
            piece = Piece(
                cut.data[:end],
                cut.ends[:count],
                self._carry[:source_end],
                cut.sources[:count],
                self._at,
            )
            self._drop(source_end)
            return piece
        whole = int(cut.sources[0])
        line = self._carry.find(b"\n") + 1
        if line in {0, whole}:
            return self._spoil(whole, TOO_LONG)
        return self._spoil(line, UNCLOSED)

    def _spoil(self, length: int, reason: str) -> Piece:
        if reason == UNCLOSED:
            self._resyncs += 1
            if self._resyncs > RESYNCS:
                raise StoreError(
                    f"{self.source.shown} does not read as a table: quotes that are never closed",
                    "name the delimiter, or repair the quoting",
                )
        nothing = np.empty(0, dtype=np.int64)
        piece = Piece(b"", nothing, self._carry[:length], nothing, self._at, reason)
        self._drop(length)
        return piece

    def _drop(self, length: int) -> None:
        self._pass(self._carry[:length])
        self._carry = self._carry[length:]


def runs(source: _text.TextFile, split: Splitter, *, hashed: bool = False) -> Iterator[Run]:
    """All partitions of a file in order; each must be read to its end before the next is asked."""
    where: Address | None = first(source)
    while where is not None:
        run = Run(source, where, split, hashed=hashed)
        yield run
        where = run.next


def plan(
    source: _text.TextFile, split: Splitter, count: Callable[[Piece], int]
) -> tuple[Partition, ...]:
    """The partitions of a file, found in one pass: rows, and a fingerprint of every byte.

    A gzip file cannot be entered in the middle, so it is one partition.
    """
    found: list[Partition] = []
    for run in runs(source, split, hashed=True):
        rows = sum(count(piece) for piece in run if not piece.spoiled)
        if run.read:
            found.append(Partition(run.where.name, rows, run.digest))
    return tuple(found)
