"""One block of text rows, and what scanners of fixed formats ask of it.

A block is some hundred kilobytes of whole rows, so that every pass over it stays in the cache.
What several scanners need (runs of digits, numbers written in groups) is computed once, when the
first of them asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.text import I64, U8, Mask, Rank, padded, window

Scores = npt.NDArray[np.float32]
T = TypeVar("T")
NOTHING = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Hits:
    """Occurrences in a block: byte positions (end exclusive) and scores from 0 to 1."""

    starts: I64
    ends: I64
    scores: Scores

    def where(self, mask: Mask) -> Hits:
        """Those for which the mask is True."""
        return Hits(self.starts[mask], self.ends[mask], self.scores[mask])

    @staticmethod
    def together(parts: Sequence[Hits]) -> Hits:
        """The hits of several searches in one."""
        parts = [part for part in parts if len(part.starts)]
        if len(parts) < 2:
            return parts[0] if parts else NO_HITS
        return Hits(
            np.concatenate([p.starts for p in parts]),
            np.concatenate([p.ends for p in parts]),
            np.concatenate([p.scores for p in parts]),
        )


NO_HITS = Hits(NOTHING, NOTHING, np.empty(0, np.float32))


def hits(starts: I64, ends: I64, score: float | npt.NDArray[np.floating]) -> Hits:
    """Hits with one score for all, or one each."""
    scores = np.broadcast_to(np.asarray(score, np.float32), starts.shape)
    return Hits(starts.astype(np.int64), ends.astype(np.int64), scores)


@dataclass(frozen=True, slots=True)
class Runs:
    """Longest runs of ASCII digits inside one row."""

    starts: I64
    ends: I64
    lengths: I64


@dataclass(frozen=True, slots=True)
class Chains:
    """Two to five runs of digits with one blank or hyphen between neighbours.

    Attributes:
        first, count: index of the first run, and how many.
        digits: how many digits they have together.
        glued: whether another run follows or precedes behind a hyphen.
        spaced: the same behind a blank.
    """

    first: I64
    count: I64
    starts: I64
    ends: I64
    digits: I64
    glued: Mask
    spaced: Mask

    def where(self, mask: Mask) -> Chains:
        """Those for which the mask is True."""
        return Chains(
            self.first[mask],
            self.count[mask],
            self.starts[mask],
            self.ends[mask],
            self.digits[mask],
            self.glued[mask],
            self.spaced[mask],
        )


@dataclass(frozen=True, slots=True)
class Characters:
    """A block as code points, for scanners of words.

    Attributes:
        codes: the code points of all rows, one after the other (uint32); bytes that are no
            UTF-8 are U+FFFD each.
        rows: the character at which each row begins, and the end of the last.
        leads: which bytes of `Block.data` begin a character, to be counted.
    """

    codes: npt.NDArray[np.uint32]
    rows: I64
    leads: Rank

    def first(self, places: I64) -> I64:
        """The byte in `Block.data` at which each character begins; behind the last, their end."""
        return self.leads.place(places)


class Block:
    """Whole rows of text, one after the other.

    Attributes:
        data: their bytes (uint8).
        offsets: where each row begins, and the end of the last.
    """

    def __init__(self, data: U8, offsets: I64) -> None:
        self.data = data
        self.offsets = offsets
        self._once: dict[Callable[[Block], Any], Any] = {}

    def once(self, work: Callable[[Block], T]) -> T:
        """What `work` gives for this block, done when the first of several scanners asks."""
        if work not in self._once:
            self._once[work] = work(self)
        return cast(T, self._once[work])

    @cached_property
    def ascii(self) -> bool:
        """Whether there is nothing but ASCII in it."""
        return not len(self.data) or bool(self.data.max() < 128)

    @cached_property
    def characters(self) -> Characters:
        """The code points, and where each of them and each row begins."""
        raw = self.data.tobytes()
        try:
            codes = np.frombuffer(raw.decode().encode("utf-32-le"), np.uint32)
            leads = self.data.view(np.int8) >= -64
        except UnicodeDecodeError:
            # One replacement a byte, so that the places of what can be read stay right.
            points = raw.decode(errors="surrogateescape")
            codes = np.frombuffer(points.encode("utf-32-le", "surrogatepass"), np.uint32)
            broken = (codes >= 0xDC80) & (codes <= 0xDCFF)
            size = 1 + (codes >= 0x80) + (codes >= 0x800) + (codes >= 0x10000)
            size = np.where(broken, 1, size)
            leads = np.zeros(len(raw), bool)
            leads[np.cumsum(size) - size] = True
            codes = np.where(broken, np.uint32(0xFFFD), codes)
        rank = Rank(leads)
        return Characters(codes, rank(self.offsets), rank)

    @cached_property
    def begins(self) -> Mask:
        """True where a row begins, and just behind the last byte."""
        marks = np.zeros(len(self.data) + 1, bool)
        marks[self.offsets] = True
        marks[-1] = True
        return marks

    @cached_property
    def runs(self) -> Runs:
        """The runs of digits, in order."""
        digit = (self.data - np.uint8(48)) < 10
        if not digit.any():
            return Runs(NOTHING, NOTHING, NOTHING)
        edges = np.flatnonzero(digit[1:] != digit[:-1]) + 1
        inner = self.offsets[1:-1]
        inner = inner[(inner > 0) & (inner < len(digit))]
        cut = inner[digit[inner] & digit[inner - 1]]
        cut = cut[np.diff(cut, prepend=-1) > 0] if len(cut) else cut
        pieces = [edges, cut, cut]
        if digit[0]:
            pieces.append(np.zeros(1, np.int64))
        if digit[-1]:
            pieces.append(np.full(1, len(digit), np.int64))
        if len(cut) or len(pieces) > 3:
            edges = np.sort(np.concatenate(pieces), kind="stable")
        starts, ends = edges[::2], edges[1::2]
        return Runs(starts, ends, ends - starts)

    @cached_property
    def _all_chains(self) -> Chains:
        runs = self.runs
        none = np.zeros(0, bool)
        if len(runs.starts) < 2:
            return Chains(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, none, none)
        joined = np.zeros(len(runs.starts), bool)
        gap = np.flatnonzero(runs.starts[1:] - runs.ends[:-1] == 1)
        between = self.data[runs.ends[gap]]
        linked = ((between == 32) | (between == 45)) & ~self.begins[runs.ends[gap]]
        linked &= ~self.begins[runs.ends[gap] + 1]
        joined[gap[linked]] = True
        before = np.concatenate([[False], joined[:-1]])
        firsts: list[I64] = []
        counts: list[I64] = []
        reach = np.flatnonzero(joined)
        for count in range(2, 6):
            firsts.append(reach)
            counts.append(np.full(len(reach), count, np.int64))
            last = reach + count - 1
            if not len(reach):
                break
            reach = reach[joined[np.minimum(last, len(joined) - 1)] & (last < len(joined))]
        first, many = np.concatenate(firsts), np.concatenate(counts)
        last = first + many - 1
        total = np.concatenate([[0], np.cumsum(runs.lengths)])
        digits = total[last + 1] - total[first]
        starts, ends = runs.starts[first], runs.ends[last]
        keep = (digits >= 10) & (digits <= 20)
        first, many, last = first[keep], many[keep], last[keep]
        starts, ends, digits = starts[keep], ends[keep], digits[keep]
        left, right = before[first], joined[last]
        left_hyphen = left & (self.data[np.maximum(starts - 1, 0)] == 45)
        right_hyphen = right & (self.byte(ends) == 45)
        glued = left_hyphen | right_hyphen
        return Chains(first, many, starts, ends, digits, glued, (left | right) & ~glued)

    def chains(self, totals: Sequence[int]) -> Chains:
        """Numbers written in groups that have one of these counts of digits (10 to 20)."""
        every = self._all_chains
        if not len(every.first):
            return every
        wanted = np.zeros(21, bool)
        wanted[list(totals)] = True
        return every.where(wanted[every.digits])

    def joined(self, chains: Chains, width: int) -> U8:
        """The digits of chains without separators: ASCII, left aligned, padded with 0."""
        raw = padded(self.data, chains.starts, chains.ends, 26)
        order = np.argsort((raw - np.uint8(48)) >= 10, axis=1, kind="stable")
        digits = np.take_along_axis(raw, order, axis=1)
        digits = np.where((digits - np.uint8(48)) < 10, digits, 0)
        return digits[:, :width].astype(np.uint8)

    def byte(self, positions: I64) -> U8:
        """The byte at each position; 0 where a row ends there."""
        return np.where(
            self.begins[positions],
            np.uint8(0),
            self.data[np.minimum(positions, len(self.data) - 1)],
        ).astype(np.uint8)

    def before(self, positions: I64, back: int = 1) -> U8:
        """The byte `back` places before each position; 0 where the row begins in between."""
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
        return padded(self.data, self.row_starts(positions), positions, width, right=True)

    def right(self, positions: I64, width: int) -> U8:
        """The bytes from each position inside a row, left aligned, padded with 0."""
        return padded(self.data, positions, self.row_ends(positions), width)

    def behind(self, positions: I64, width: int) -> U8:
        """The bytes behind positions - 1 in its row: nothing where the row ends there."""
        return padded(self.data, positions, self.row_ends(positions - 1), width)

    def each(self, starts: I64, first: I64, counts: I64) -> tuple[I64, I64]:
        """starts + first, + first + 1, …, `counts` places each; and which start each came from."""
        source = np.repeat(np.arange(len(starts)), counts)
        within = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        return starts[source] + first[source] + within, source

    def context(
        self, positions: I64, words: Sequence[str], width: int = 36, *, after: bool = False
    ) -> Mask:
        """Whether one of the words stands in the `width` bytes before (or behind) each position."""
        if not len(positions):
            return np.zeros(0, bool)
        near = self.behind(positions, width) if after else self.left(positions, width)
        array = pa.Array.from_buffers(
            pa.binary(width), len(near), [None, pa.py_buffer(np.ascontiguousarray(near))]
        ).cast(pa.binary())
        found = pc.match_substring_regex(array, _alternation(tuple(words)))
        return np.asarray(found.to_numpy(zero_copy_only=False), bool)


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, in any case."""
    return "(?i)" + "|".join(re.escape(word) for word in words)


Scanner = Callable[[Block], Hits]
