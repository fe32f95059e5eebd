"""Whole rows of text as one stretch of bytes, and what stands at and around places in them."""

from __future__ import annotations

from functools import cache, cached_property

import numpy as np

from strongroom.kernels import compiled
from strongroom.kernels.once import spare
from strongroom.kernels.signs import Signs, signs, sought
from strongroom.kernels.text import I64, U8, Mask, padded, window

if not compiled.missing:
    from strongroom.kernels.compiled import rows as fast

_PIECE = 1 << 22
"""Bytes of windows that are looked at together."""


class Rows:
    """Whole rows of text, one after the other.

    Attributes:
        data: their bytes (uint8).
        offsets: where each row begins, and the end of the last.
    """

    def __init__(self, data: U8, offsets: I64) -> None:
        self.data = data
        self.offsets = offsets
        self._places: dict[bytes, I64] = {}

    @cached_property
    def ascii(self) -> bool:
        """Whether there is nothing but ASCII in it."""
        if self.signs is not None:
            begins, stops = self.signs.plain
            return int((stops[:1] - begins[:1]).sum()) == len(self.data)
        return not len(self.data) or bool(self.data.max() < 128)

    @cached_property
    def begins(self) -> Mask:
        """True where a row begins, and just behind the last byte."""
        marks = np.zeros(len(self.data) + 1, bool)
        marks[self.offsets] = True
        marks[-1] = True
        return marks

    def at_edge(self, positions: I64) -> Mask:
        """Whether a row begins at each position, or the last ends."""
        if compiled.running():
            answer = np.empty(len(positions), bool)
            fast.edges(self.offsets, positions, answer.view(np.uint8))
            return answer
        return self.begins[positions]

    def places(self, byte: int) -> I64:
        """Where a byte stands."""
        return self.sequence(bytes([byte]))

    def sequence(self, wanted: bytes) -> I64:
        """Where some bytes stand one behind the other, in whatever row."""
        known = self._places.get(wanted)
        if known is None:
            known = self._places[wanted] = self._sequence(wanted)
        return known

    @cached_property
    def signs(self) -> Signs | None:
        """What one pass over the bytes finds; None where the compiled kernels do not run."""
        return signs(self.data) if compiled.running() else None

    def _sequence(self, wanted: bytes) -> I64:
        if self.signs is not None:
            head = wanted[:3]
            known = self.signs.of(head)
            if known is not None:
                return known if head == wanted else known[self.stands(known, wanted)]
            sought(head)
        if compiled.running():
            room = 64 + (len(self.data) >> 10)
            while True:
                out = np.empty(room, np.int64)
                count = fast.places(self.data, np.frombuffer(wanted, np.uint8), out)
                if count <= room:
                    return out[:count].copy()
                room = count
        size = max(len(self.data) - len(wanted) + 1, 0)
        there = np.equal(self.data[:size], wanted[0], out=spare(size).view(bool))
        for step in range(1, len(wanted)):
            here = self.data[step : size + step]
            there &= np.equal(here, wanted[step], out=spare(size, 1).view(bool))
        return np.flatnonzero(there)

    def stands(self, positions: I64, wanted: bytes) -> Mask:
        """Whether some bytes stand at each position, in whatever row."""
        answer = np.zeros(len(positions), bool)
        if compiled.running():
            raw = np.frombuffer(wanted, np.uint8)
            fast.stands(self.data, positions, raw, answer.view(np.uint8))
            return answer
        inside = np.flatnonzero((positions >= 0) & (positions <= len(self.data) - len(wanted)))
        here = window(self.data, positions[inside], len(wanted))
        answer[inside] = (here == np.frombuffer(wanted, np.uint8)).all(axis=1)
        return answer

    def following(self, positions: I64, width: int, wanted: bytes) -> I64:
        """Where some bytes begin in the `width` bytes from each of the ascending positions, in
        whatever row: each place once, in order."""
        if compiled.running():
            raw, room = np.frombuffer(wanted, np.uint8), len(positions) + 64
            while True:
                out = np.empty(room, np.int64)
                count = fast.following(self.data, positions, width, raw, out)
                if count <= room:
                    return out[:count].copy()
                room = count
        near = np.unique(np.add.outer(positions, np.arange(width)))
        return near[self.stands(near, wanted)]

    def sorts_before(self, positions: I64, table: U8) -> U8:
        """What a table says of the character before each position in its row; 0 for none, and
        for the character 0.

        Args:
            table: code point (below 0x10000) → its sort; nothing is said of others.
        """
        if compiled.running():
            out = np.empty(len(positions), np.uint8)
            fast.sorts_before(self.data, self.offsets, positions, table, out)
            return out
        near = self.left(positions, 3).astype(np.int64)
        return _sorts(near[:, 2], near[:, 1:], near, table)

    def sorts_behind(self, positions: I64, table: U8) -> U8:
        """The same of the character at each position, in the row of what is before it."""
        if compiled.running():
            out = np.empty(len(positions), np.uint8)
            fast.sorts_behind(self.data, self.offsets, positions, table, out)
            return out
        near = self.behind(positions, 3).astype(np.int64)
        return _sorts(near[:, 0], near[:, :2], near, table)

    def byte(self, positions: I64) -> U8:
        """The byte at each position; 0 where a row ends there."""
        if compiled.running():
            out = np.empty(len(positions), np.uint8)
            fast.at(self.data, self.offsets, positions, out)
            return out
        return np.where(
            self.begins[positions],
            np.uint8(0),
            self.data[np.minimum(positions, len(self.data) - 1)],
        ).astype(np.uint8)

    def before(self, positions: I64, back: int = 1) -> U8:
        """The byte `back` places before each position; 0 where the row begins in between."""
        if compiled.running():
            found = np.empty(len(positions), np.uint8)
            fast.before(self.data, self.offsets, positions, back, found)
            return found
        out = np.zeros(len(positions), np.uint8)
        inside = positions >= back
        for step in range(back):
            at = positions - step
            inside &= ~self.begins[np.maximum(at, 0)]
        out[inside] = self.data[positions[inside] - back]
        return out

    def window(self, starts: I64, width: int) -> U8:
        """The bytes from each start; the caller knows that they lie inside a row."""
        return window(self.data, starts, width)

    def row_ends(self, positions: I64) -> I64:
        """Where the row of each position ends."""
        return self.offsets[np.searchsorted(self.offsets, positions, side="right")]

    def row_starts(self, positions: I64) -> I64:
        """Where the row of each position starts."""
        return self.offsets[np.searchsorted(self.offsets, positions, side="right") - 1]

    def left(self, positions: I64, width: int) -> U8:
        """The bytes before each position inside its row, right aligned, padded with 0."""
        if compiled.running():
            out = np.empty((len(positions), width), np.uint8)
            fast.left(self.data, self.offsets, positions, out)
            return out
        return padded(self.data, self.row_starts(positions), positions, width, right=True)

    def right(self, positions: I64, width: int) -> U8:
        """The bytes from each position inside a row, left aligned, padded with 0."""
        return self._behind(positions, width, 0)

    def reach(self, positions: I64, allowed: Mask, most: int) -> I64:
        """How many bytes from each position inside a row, at most so many, are all allowed."""
        out = np.empty(len(positions), np.int64)
        if compiled.running():
            fast.reach(self.data, self.offsets, positions, allowed.view(np.uint8), most, out)
            return out
        piece = max(1, _PIECE // most)
        for first in range(0, len(positions), piece):
            some = slice(first, first + piece)
            # What lies behind the end of a row reads as 0 as well.
            left = self.row_ends(positions[some]) - positions[some]
            near = allowed[self.right(positions[some], most)]
            out[some] = np.minimum(np.logical_and.accumulate(near, axis=1).sum(axis=1), left)
        return out

    def behind(self, positions: I64, width: int) -> U8:
        """The bytes behind positions - 1 in its row: nothing where the row ends there."""
        return self._behind(positions, width, 1)

    def _behind(self, positions: I64, width: int, back: int) -> U8:
        if compiled.running():
            out = np.empty((len(positions), width), np.uint8)
            fast.right(self.data, self.offsets, positions, back, out)
            return out
        return padded(self.data, positions, self.row_ends(positions - back), width)

    def each(self, starts: I64, first: I64, counts: I64) -> tuple[I64, I64]:
        """starts + first, + first + 1, …, `counts` places each; and which start each came from."""
        source = np.repeat(np.arange(len(starts)), counts)
        within = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        return starts[source] + first[source] + within, source

    def digits(self, starts: I64, ends: I64, width: int) -> U8:
        """The digits between starts and ends (32 bytes at most), left aligned, padded with 0."""
        if compiled.running():
            out = np.empty((len(starts), width), np.uint8)
            fast.digits(self.data, starts, ends, out)
            return out
        raw = padded(self.data, starts, ends, 32)
        order = np.argsort((raw - np.uint8(48)) >= 10, axis=1, kind="stable")
        digits = np.take_along_axis(raw, order, axis=1)
        digits = np.where((digits - np.uint8(48)) < 10, digits, 0)
        return digits[:, :width].astype(np.uint8)


def _sorts(one: I64, two: I64, three: I64, table: U8) -> U8:
    """What a table says of the characters of one byte, of two, or of three that are given."""
    code = np.where(one < 0x80, one, 0)
    more = (two[:, 1] & 0xC0) == 0x80
    short = (two[:, 0] << 6 & 0x7C0) | (two[:, 1] & 63)
    code = np.where(more & (two[:, 0] >= 0xC2) & (two[:, 0] < 0xE0), short, code)
    more = ((three[:, 1] & 0xC0) == 0x80) & ((three[:, 2] & 0xC0) == 0x80)
    long = (three[:, 0] << 12 & 0xF000) | (three[:, 1] << 6 & 0xFC0) | (three[:, 2] & 63)
    more &= (three[:, 0] >= 0xE0) & (three[:, 0] < 0xF0)
    code = np.where(more, np.where(long >= 0x800, long, 0), code)
    return np.where(code > 0, table[code], 0).astype(np.uint8)


def holding(near: U8, needles: tuple[bytes, ...]) -> Mask:
    """Which rows of a matrix of bytes hold one of the needles."""
    answer = np.zeros(len(near), bool)
    if compiled.running():
        fast.holding(np.ascontiguousarray(near), *_listed(needles), answer.view(np.uint8))
        return answer
    width = near.shape[1]
    for needle in needles:
        if len(needle) > width:
            continue
        size = width - len(needle) + 1
        same = near[:, :size] == needle[0]
        for step in range(1, len(needle)):
            same &= near[:, step : step + size] == needle[step]
        answer |= same.any(axis=1)
    return answer


@cache
def _listed(needles: tuple[bytes, ...]) -> tuple[U8, U8, U8]:
    """Which bytes begin one of the needles, the needles, and their sizes."""
    firsts = np.zeros(256, np.uint8)
    firsts[[needle[0] for needle in needles]] = 1
    width = max(map(len, needles))
    rows = np.frombuffer(b"".join(n.ljust(width, b"\0") for n in needles), np.uint8)
    return firsts, rows.reshape(-1, width), np.array([len(n) for n in needles], np.uint8)
