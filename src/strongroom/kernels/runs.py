"""Runs of digits in a block, what is written together with letters, and numbers in groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from strongroom.kernels import compiled
from strongroom.kernels.once import places, spare
from strongroom.kernels.text import I64, U8, Mask

if not compiled.missing:
    from strongroom.kernels.compiled import runs as fast

NOTHING = np.empty(0, np.int64)
LETTER = np.zeros(256, bool)
LETTER[65:91] = True
LETTER[97:123] = True


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

    def where(self, mask: Mask | I64) -> Tokens:
        """Those for which the mask is True, or of these indices."""
        return Tokens(self.starts[mask], self.ends[mask], self.lengths[mask], self.digits[mask])


NO_TOKENS = Tokens(NOTHING, NOTHING, NOTHING, NOTHING)


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

    def where(self, mask: Mask | I64) -> Chains:
        """Those for which the mask is True, or of these indices."""
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


@dataclass(frozen=True, slots=True)
class Survey:
    """What one pass of the compiled kernels finds in a block.

    Attributes:
        words: starts and ends of runs of ASCII letters; behind_letter: which runs of digits stand
            right behind one; links: see `linked`;
            beside: the bytes before and behind each run of digits, 0 where its row ends.
    """

    runs: Runs
    words: tuple[I64, I64]
    tokens: Tokens
    behind_letter: Mask
    links: tuple[Mask, U8]
    beside: tuple[U8, U8]


def survey(data: U8, offsets: I64, plain: tuple[I64, I64]) -> Survey:
    """Runs of digits, of letters and of both, in stretches of ASCII; by the compiled kernels."""
    room = _room(plain)
    while True:
        runs, words, tokens = (places(n, room, at) for n, at in ((2, 12), (2, 13), (3, 14)))
        said = spare(5 * room, 15).reshape(5, room)
        counts = fast.survey(data, offsets, *plain, runs, said, words, tokens)
        if max(counts) <= room:
            break
        room = max(counts)
    digits, letters, both = counts
    starts, ends = runs[0, :digits].copy(), runs[1, :digits].copy()
    begin, end, digit = (tokens[at, :both].copy() for at in range(3))
    return Survey(
        Runs(starts, ends, ends - starts),
        (words[0, :letters].copy(), words[1, :letters].copy()),
        Tokens(begin, end, end - begin, digit),
        said[0, :digits].view(bool).copy(),
        (said[1, :digits].view(bool).copy(), said[2, :digits].copy()),
        (said[3, :digits].copy(), said[4, :digits].copy()),
    )


def _room(plain: tuple[I64, I64]) -> int:
    """How many runs of something there mostly are at most in stretches of ASCII."""
    begins, stops = plain
    return int((stops - begins).sum()) // 8 + 16


def survey_values(data: U8, offsets: I64, plain: tuple[I64, I64]) -> I64:
    """What `Block.values` says of four bytes or more; by the compiled kernels."""
    room = _room(plain)
    while True:
        out = places(1, room, 16)
        count = fast.values(data, offsets, *plain, out[0])
        if count <= room:
            return out[0, :count].copy()
        room = count


def values(data: U8, begins: Mask) -> I64:
    """The same by numpy."""
    far = np.subtract(data, np.uint8(33), out=spare(len(data), 2))
    graphic = np.less(far, 94, out=far.view(bool))
    edge = spare(len(data) - 1).view(bool)
    begin = np.flatnonzero(np.greater(graphic[1:], graphic[:-1], out=edge)) + 1
    # Behind a blank it counts what stands before that.
    one = data[begin - 1]
    good = one >= 0x80
    loose = np.flatnonzero(one == 32)
    if len(loose):
        at = begin[loose] - 2
        two = data[np.maximum(at, 0)]
        led = (two >= 0x80) | (two == 58) | (two == 61) | ((two | 32) == 115)
        good[loose] = led & (at >= 0) & ~begins[at + 1]
    begin = _four(graphic, begin[good])
    begin = begin[~begins[begin]]
    begin = begin + _QUOTES[data[begin]]
    found = [begin]
    for sign in (58, 61):
        mark = np.flatnonzero(np.equal(data, sign)) + 1
        if len(mark):
            # A quote or a second sign belongs to what leads to the value.
            mark = _four(graphic, mark)
            found.append(mark + _QUOTES[data[mark]])
    every = distinct(np.concatenate(found))
    result: I64 = every[graphic[every] & ~begins[every]]
    return result


def _four(graphic: Mask, places: I64) -> I64:
    """The places at which four printable bytes stand: shorter values are house numbers."""
    places = places[places < len(graphic) - 3]
    for step in range(4):
        places = places[graphic[places + step]]
    return places


_QUOTES = np.zeros(256, bool)
_QUOTES[np.frombuffer(b"\"'([<:=", np.uint8)] = True


def told(runs: Runs, values: I64, tokens: Tokens, offsets: I64) -> tuple[I64, I64, Mask] | None:
    """Places that words may lead to, where their rows begin, and which are more than tokens.

    None where the compiled kernels do not run.
    """
    if not compiled.running():
        return None
    room = len(runs.starts) + len(values) + len(tokens.starts)
    out, own = np.empty((2, room), np.int64), np.empty(room, np.uint8)
    count = fast.told(runs.starts, runs.ends, values, tokens.starts, offsets, out, own)
    return out[0, :count].copy(), out[1, :count].copy(), own[:count].view(bool).copy()


def distinct(places: I64) -> I64:
    """The places in order, each once. Pieces that are ordered already are merged, not sorted."""
    if len(places) < 2:
        return places
    places = np.sort(places, kind="stable")
    fresh = np.ones(len(places), bool)
    np.not_equal(places[1:], places[:-1], out=fresh[1:])
    return places[fresh]


def stretches(inside: Mask, offsets: I64) -> tuple[I64, I64]:
    """Where the longest stretches of True start and end, cut where rows meet."""
    if not inside.any():
        return NOTHING, NOTHING
    edge = spare(len(inside) - 1, 1).view(bool)
    edges = np.flatnonzero(np.not_equal(inside[1:], inside[:-1], out=edge)) + 1
    inner = offsets[1:-1]
    inner = inner[(inner > 0) & (inner < len(inside))]
    cut = inner[inside[inner] & inside[inner - 1]]
    cut = distinct(cut)
    pieces = [edges, cut, cut]
    if inside[0]:
        pieces.append(np.zeros(1, np.int64))
    if inside[-1]:
        pieces.append(np.full(1, len(inside), np.int64))
    if len(cut) or len(pieces) > 3:
        edges = np.sort(np.concatenate(pieces), kind="stable")
    return edges[::2], edges[1::2]


def mixed(data: U8, runs: Runs, starts: I64, ends: I64, begins: Mask, left: Mask) -> Tokens:
    """What is written together of runs of digits and runs of letters.

    Only what touches is looked at: most words hold no digit, and most numbers no letter. `left`
    says which runs of digits stand behind a letter.
    """
    first, last = runs.starts, runs.ends
    right = LETTER[data[np.minimum(last, len(data) - 1)]]
    some = np.flatnonzero(left | right)
    left, right = left[some], right[some]
    right &= ~begins[last[some]]
    words = np.zeros(len(starts), bool)
    words[np.searchsorted(ends, first[some[left]])] = True
    words[np.searchsorted(starts, last[some[right]])] = True
    some = some[left | right]
    if not len(some):
        return NO_TOKENS
    begin = np.concatenate([first[some], starts[words]])
    order = np.argsort(begin, kind="stable")
    begin, end = begin[order], np.concatenate([last[some], ends[words]])[order]
    digits = np.where(order < len(some), end - begin, 0)
    fresh = np.ones(len(begin), bool)
    fresh[1:] = (begin[1:] != end[:-1]) | begins[begin[1:]]
    head = np.flatnonzero(fresh)
    begin, end = begin[head], end[np.append(head[1:], len(end)) - 1]
    return Tokens(begin, end, end - begin, np.add.reduceat(digits, head))


def linked(data: U8, runs: Runs, begins: Mask) -> tuple[Mask, U8]:
    """Whether each run and the next are groups of one number, and what is between them."""
    joined = np.zeros(len(runs.starts), bool)
    between = np.zeros(len(runs.starts), np.uint8)
    sizes = runs.starts[1:] - runs.ends[:-1]
    # Nothing between two runs is where two rows meet.
    gap = np.flatnonzero((sizes - 1).view(np.uint64) < 3)
    if not len(gap):
        return joined, between
    sizes = sizes[gap]
    at = runs.ends[gap]
    linked = ~begins[at]
    marks = np.zeros(len(gap), np.uint8)
    for step in range(3):
        here = sizes > step
        place = np.minimum(at + step, len(data) - 1)
        mark = _MARKS[data[place]]
        linked &= ~here | ((mark > 0) & ~begins[np.minimum(at + step + 1, len(data))])
        marks |= np.where(here, mark, 0).astype(np.uint8)
    # Several at once are blanks, ends of lines, or a hyphen between blanks.
    linked &= (sizes == 1) | ((marks & POINT) == 0)
    joined[gap[linked]] = True
    between[gap[linked]] = marks[linked]
    return joined, between


def grouped(runs: Runs, joined: Mask, between: U8) -> Chains:
    """The numbers in groups among runs, by what `linked` says of each run and the next."""
    none = np.zeros(0, bool)
    nothing = np.zeros(0, np.uint8)
    if not joined.any():
        return Chains(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, nothing, none, none)
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
    return Chains(first, many, starts, ends, digits, marks.astype(np.uint8), glued, spaced & ~glued)
