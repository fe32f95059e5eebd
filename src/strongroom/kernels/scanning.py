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

from strongroom.kernels.leading import Ends, ends, led, traditional
from strongroom.kernels.text import I64, U8, Mask, Rank, padded, window

Scores = npt.NDArray[np.float32]
T = TypeVar("T")
NOTHING = np.empty(0, np.int64)
_LETTER = np.zeros(256, bool)
_LETTER[65:91] = True
_LETTER[97:123] = True


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
class Tokens:
    """Longest runs of ASCII letters and digits that hold some of both, inside one row.

    Attributes:
        digits: how many digits each has.
    """

    starts: I64
    ends: I64
    lengths: I64
    digits: I64

    def where(self, mask: Mask) -> Tokens:
        """Those for which the mask is True."""
        return Tokens(self.starts[mask], self.ends[mask], self.lengths[mask], self.digits[mask])


FEW = 256
"""Places up to which the words around them are looked for one by one."""
BLANK, HYPHEN, POINT, LINE = 1, 2, 4, 8
"""What stands between the groups of a number: blanks, hyphens, `.` `/` `_`, the end of a line."""
_MARKS = np.zeros(256, np.uint8)
_MARKS[[9, 32]] = BLANK
_MARKS[45] = HYPHEN
_MARKS[np.frombuffer(b"./_", np.uint8)] = POINT
_MARKS[[10, 13]] = LINE


@dataclass(frozen=True, slots=True)
class Chains:
    """Two to five runs of digits with one separator between neighbours, or a few blanks.

    Attributes:
        first, count: index of the first run, and how many.
        digits: how many digits they have together.
        marks: which separators are used, as a sum of `BLANK`, `HYPHEN`, `POINT` and `LINE`.
        glued: whether another run follows or precedes behind a hyphen or a point.
        spaced: the same behind a blank.
    """

    first: I64
    count: I64
    starts: I64
    ends: I64
    digits: I64
    marks: U8
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
            self.marks[mask],
            self.glued[mask],
            self.spaced[mask],
        )


@dataclass(frozen=True)
class Characters:
    """A block as code points, for scanners of words.

    Attributes:
        codes: the code points of all rows, one after the other (uint32); bytes that are no
            UTF-8 are U+FFFD each.
        rows: the character at which each row begins, and the end of the last.
        leads: which bytes of `Block.data` begin a character.
        rank: the same, to be counted.
    """

    codes: npt.NDArray[np.uint32]
    rows: I64
    leads: Mask
    rank: Rank

    @cached_property
    def first(self) -> I64:
        """The byte at which each character begins, and the end of the last (n + 1)."""
        return np.append(np.flatnonzero(self.leads), len(self.leads))

    def bytes_at(self, places: I64) -> I64:
        """The same for some characters only, without writing it down for all."""
        return self.rank.place(places)


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
        return Characters(codes, rank(self.offsets), leads, rank)

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
        starts, ends = self._stretches((self.data - np.uint8(48)) < 10)
        return Runs(starts, ends, ends - starts)

    def _stretches(self, inside: Mask) -> tuple[I64, I64]:
        """Where the longest stretches of True start and end, cut where rows meet."""
        if not inside.any():
            return NOTHING, NOTHING
        edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
        inner = self.offsets[1:-1]
        inner = inner[(inner > 0) & (inner < len(inside))]
        cut = inner[inside[inner] & inside[inner - 1]]
        cut = cut[np.diff(cut, prepend=-1) > 0] if len(cut) else cut
        pieces = [edges, cut, cut]
        if inside[0]:
            pieces.append(np.zeros(1, np.int64))
        if inside[-1]:
            pieces.append(np.full(1, len(inside), np.int64))
        if len(cut) or len(pieces) > 3:
            edges = np.sort(np.concatenate(pieces), kind="stable")
        return edges[::2], edges[1::2]

    @cached_property
    def tokens(self) -> Tokens:
        """The runs of letters and digits together that hold both, in order."""
        runs = self.runs
        beside = np.zeros(len(runs.starts), bool)
        if len(beside):
            beside = _LETTER[self.before(runs.starts)] | _LETTER[self.byte(runs.ends)]
        if not beside.any():
            return Tokens(NOTHING, NOTHING, NOTHING, NOTHING)
        inside = (self.data - np.uint8(48)) < 10
        inside |= ((self.data | np.uint8(32)) - np.uint8(97)) < 26
        starts, ends = self._stretches(inside)
        # Most words hold no digit; the runs say which ones do.
        held = np.unique(np.searchsorted(starts, runs.starts[beside], side="right") - 1)
        starts, ends = starts[held], ends[held]
        total = np.concatenate([[0], np.cumsum(runs.lengths)])
        digits = (
            total[np.searchsorted(runs.starts, ends)] - total[np.searchsorted(runs.starts, starts)]
        )
        return Tokens(starts, ends, ends - starts, digits)

    @cached_property
    def values(self) -> I64:
        """Where printable ASCII begins behind another script, a colon, or an equals sign.

        One blank or quote may stand between: what `密码：`, `wechat=` and `Vx ` lead to.
        """
        data = self.data
        if len(data) < 4 or not (len(self.letters) or len(self.runs.starts)):
            return NOTHING
        graphic = (data - np.uint8(33)) < 94
        # Four such bytes at least: shorter values are house numbers and the like.
        four = graphic[:-1] & graphic[1:]
        four = four[:-2] & four[2:]
        if not four.any():
            return NOTHING
        edge = four[1:] & ~graphic[: len(four) - 1]
        begin = np.flatnonzero(edge) + 1
        begin = begin[~self.begins[begin]]
        one = data[begin - 1]
        # Behind a blank it counts what stands before that.
        loose = np.flatnonzero(one == 32)
        places = begin[loose]
        loose = loose[(places >= 2) & ~self.begins[np.maximum(places - 1, 0)]]
        two = data[begin[loose] - 2]
        good = one >= 0x80
        good[loose] = (two >= 0x80) | (two == 58) | (two == 61) | ((two | 32) == 115)
        begin = begin[good]
        begin = begin + _QUOTES[data[begin]]
        sign = (data[: len(four) - 1] == 58) | (data[: len(four) - 1] == 61)
        mark = np.flatnonzero(sign & four[1:]) + 1
        # A quote or a second sign belongs to what leads to the value.
        mark = mark + _QUOTES[data[mark]]
        every = np.sort(np.concatenate([begin, mark]), kind="stable")
        every = every[np.diff(every, prepend=-1) > 0]
        found: I64 = every[graphic[every] & ~self.begins[every]]
        return found

    @property
    def links(self) -> Mask:
        """Whether each run of digits and the next one are groups of one number."""
        return self._links[0]

    @cached_property
    def _links(self) -> tuple[Mask, U8]:
        """Whether each run and the next are groups of one number, and what is between them."""
        runs = self.runs
        joined = np.zeros(len(runs.starts), bool)
        between = np.zeros(len(runs.starts), np.uint8)
        sizes = runs.starts[1:] - runs.ends[:-1]
        gap = np.flatnonzero(sizes <= 3)
        if not len(gap):
            return joined, between
        sizes = sizes[gap]
        at = runs.ends[gap]
        linked = (sizes > 0) & ~self.begins[at]
        marks = np.zeros(len(gap), np.uint8)
        for step in range(3):
            here = sizes > step
            place = np.minimum(at + step, len(self.data) - 1)
            mark = _MARKS[self.data[place]]
            linked &= ~here | ((mark > 0) & ~self.begins[np.minimum(at + step + 1, len(self.data))])
            marks |= np.where(here, mark, 0).astype(np.uint8)
        # Several at once are blanks, ends of lines, or a hyphen between blanks.
        linked &= (sizes == 1) | ((marks & POINT) == 0)
        joined[gap[linked]] = True
        between[gap[linked]] = marks[linked]
        return joined, between

    @cached_property
    def _all_chains(self) -> Chains:
        runs = self.runs
        none = np.zeros(0, bool)
        nothing = np.zeros(0, np.uint8)
        if len(runs.starts) < 2:
            return Chains(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, nothing, none, none)
        joined, between = self._links
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
        keep = (digits >= 10) & (digits <= 20)
        first, many, last, digits = first[keep], many[keep], last[keep], digits[keep]
        starts, ends = runs.starts[first], runs.ends[last]
        marks = between[first]
        for step in range(1, 4):
            inside = many > step + 1
            marks = marks | np.where(inside, between[np.minimum(first + step, last)], 0)
        # What stands between this number and its neighbours in the row.
        left = np.where(first > 0, between[first - 1], 0)
        right = between[last]
        glued = ((left | right) & (HYPHEN | POINT)) > 0
        spaced = ((left | right) & (BLANK | LINE)) > 0
        return Chains(
            first, many, starts, ends, digits, marks.astype(np.uint8), glued, spaced & ~glued
        )

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
        raw = padded(self.data, chains.starts, chains.ends, 32)
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
        if len(positions) <= FEW:
            # Arrow compiles a pattern at every call, which takes longer than matching a few.
            known = _compiled(tuple(words))
            return np.array([known.search(row.tobytes()) is not None for row in near], bool)
        array = pa.Array.from_buffers(
            pa.binary(width), len(near), [None, pa.py_buffer(np.ascontiguousarray(near))]
        ).cast(pa.binary())
        found = pc.match_substring_regex(array, _alternation(tuple(words)))
        return np.asarray(found.to_numpy(zero_copy_only=False), bool)

    @cached_property
    def letters(self) -> I64:
        """Where ASCII letters stand."""
        return np.flatnonzero(((self.data | np.uint8(32)) - np.uint8(97)) < 26)

    def latin(self, positions: I64, width: int = 40) -> Mask:
        """Whether an ASCII letter stands in the `width` bytes before each position, in any row."""
        letters = self.letters
        if not len(letters):
            return np.zeros(len(positions), bool)
        last = np.searchsorted(letters, positions) - 1
        result: Mask = (last >= 0) & (letters[last] >= positions - width)
        return result

    @cached_property
    def _told(self) -> tuple[I64, Ends]:
        """Where numbers of five digits and more and other values begin, and what leads there."""
        runs = self.runs
        places = np.concatenate([runs.starts[runs.lengths >= 5], self.values])
        places = np.sort(places, kind="stable")
        places = places[np.diff(places, prepend=-1) > 0]
        # Nothing leads to what stands at the beginning of its row.
        places = places[~self.begins[places]]
        return places, ends(self.data, self.row_starts(places), places)

    def led_by(self, words: Sequence[str]) -> I64:
        """Where numbers and other values begin that one of the words leads to."""
        places, found = self._told
        return places[led(found, len(places), words)]

    def led(self, positions: I64, words: Sequence[str]) -> Mask:
        """Whether one of the words leads to each position: nothing but `: ` or `号码是` between."""
        if not len(positions):
            return np.zeros(0, bool)
        places, found = self._told
        at = np.searchsorted(places, positions)
        there = at < len(places)
        there[there] = places[at[there]] == positions[there]
        answer = np.zeros(len(positions), bool)
        if there.any():
            answer[there] = led(found, len(places), words)[at[there]]
        rest = np.flatnonzero(~there & ~self.begins[positions])
        if len(rest):
            at = positions[rest]
            other = ends(self.data, self.row_starts(at), at)
            answer[rest] = led(other, len(rest), words)
        return answer


_QUOTES = np.zeros(256, bool)
_QUOTES[np.frombuffer(b"\"'([<:=", np.uint8)] = True


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, in any case and in traditional characters."""
    return "(?i)(?:" + "|".join(re.escape(word) for word in traditional(words)) + ")"


@cache
def _compiled(words: tuple[str, ...]) -> re.Pattern[bytes]:
    return re.compile(_alternation(words).encode())


Scanner = Callable[[Block], Hits]
