"""Digits in other characters, for scanners that know ASCII: a second look at few rows, with a map.

People write numbers full-width, in Chinese characters, in circles, in the digits of other scripts,
with invisible characters or several sorts of blanks inside. Only rows that hold such characters
are looked at twice: they are rewritten to ASCII, each kept byte remembers how many bytes of the
original it stands for, and spans found there point into the original. What a row becomes depends
on that row alone.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.glyphs import DROP, LOOSE, becomes, beside, digits
from strongroom.kernels.once import spare
from strongroom.kernels.ranks import Rank
from strongroom.kernels.runs import Runs
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64, U8, Mask

if not compiled.missing:
    from strongroom.kernels.compiled import normalise as fast

NO_ROWS = np.empty(0, np.int64)
_RUN = 3
"""Chinese digits side by side from which they are a number and not words."""
_SURE = 4
"""Other digits side by side that are looked for; fewer do not make a number."""


@cache
def _tails() -> Mask:
    """Last two bytes of three → may be a Chinese, circled or small digit (leads E2 to E9)."""
    tails = np.zeros(1 << 16, bool)
    for code in np.flatnonzero(digits()):
        raw = chr(int(code)).encode()
        if len(raw) == 3 and 0xE2 <= raw[0] <= 0xE9:
            tails[int.from_bytes(raw[-2:], "little")] = True
    return tails


def disguised(block: Block) -> I64:
    """The rows that must be looked at again, in order."""
    if block.signs is not None:
        return _suspected(block, block.signs.suspects)
    if block.ascii:
        rows = _spelled(block)
        return np.unique(rows) if len(rows) else NO_ROWS
    places = [_full_width(block.data), _other_digits(block), _long_digits(block.data)]
    places.append(_odd_separators(block))
    found = np.concatenate(places)
    rows = np.concatenate([row_of(block, found), _spelled(block)])
    return np.unique(rows) if len(rows) else NO_ROWS


def _suspected(block: Block, suspects: I64) -> I64:
    known, runs = digits()[:0x10000].view(np.uint8), block.runs
    found = np.zeros(len(block.offsets) - 1, np.uint8)
    fast.disguised(
        block.data, block.offsets, runs.starts, runs.ends, suspects, known, beside(), found
    )
    return np.flatnonzero(found)


def row_of(block: Block, positions: I64) -> I64:
    """The row that each byte of a block belongs to."""
    rows: I64 = np.searchsorted(block.offsets, positions, side="right") - 1
    return rows


def _full_width(data: U8) -> I64:
    """Full-width digits and at-signs."""
    if len(data) < 3:
        return NO_ROWS
    # From ０ to ９ and on to ＠: all three bytes are held against it before places are counted.
    size = len(data) - 2
    far = np.subtract(data[2:], np.uint8(0x90), out=spare(size))
    maybe, same = np.less_equal(far, 0x10, out=far.view(bool)), spare(size, 1).view(bool)
    maybe &= np.equal(data[1:-1], 0xBC, out=same)
    maybe &= np.equal(data[:-2], 0xEF, out=same)
    if not maybe.any():
        return NO_ROWS
    at = np.flatnonzero(maybe)
    third = data[at + 2]
    full: I64 = at[(third < 0x9A) | (third == 0xA0)]
    return full


_STRIDE = 3 * _SURE


def _other_digits(block: Block) -> I64:
    """Where runs of `_SURE` digits of three or two bytes each are.

    Of four characters of three bytes one begins at most two bytes behind a multiple of twelve, so
    that looking at these places misses no run; what is seen there is then counted exactly.
    """
    data = block.data
    tails = _tails()
    seen = [NO_ROWS]
    for step in range(min(3, max(len(data) - 2, 0))):
        count = (len(data) - step - 3) // _STRIDE + 1
        pairs = np.ndarray((count,), "<u2", data, step + 1, (_STRIDE,))
        seen.append(np.flatnonzero(tails.take(pairs)) * _STRIDE + step)
    places = np.concatenate(seen)
    # One of its neighbours is of the sort as well.
    pairs = np.ndarray((len(data) - 1,), "<u2", data, 0, (1,))
    last = len(pairs) - 1
    near = tails[pairs[np.minimum(places + 4, last)]] | tails[pairs[np.maximum(places - 2, 0)]]
    found = [_count(block, places[near], 3)]
    # Scripts other than Chinese are rare beside it: all of their characters are looked at.
    far = np.subtract(data, np.uint8(0xC2), out=spare(len(data)))
    lead = np.less(far, 0x20, out=far.view(bool))
    lead |= np.equal(data, 0xEA, out=spare(len(data), 1).view(bool))
    if lead.any():
        at = np.flatnonzero(lead)
        at = at[_DIGIT_LEADS[data[at]]]
        wide = data[at] >= 0xE0
        found += [_count(block, at[wide], 3), _count(block, at[~wide], 2)]
    return np.concatenate(found)


_DIGIT_LEADS = np.zeros(256, bool)
_DIGIT_LEADS[[0xC2, 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA]] = True


def _count(block: Block, places: I64, width: int) -> I64:
    """The places, starts of characters, that stand in a run of `_SURE` digits of one row."""
    data, known = block.data, digits()
    inside = (places >= 0) & (places + width <= len(data))
    places = places[inside]
    places = places[known[_code(data, places, width)]]
    if not len(places):
        return NO_ROWS
    reach = _SURE - 1
    at = places[:, None] + width * np.arange(-reach, reach + 1)
    clipped = np.clip(at, 0, len(data) - width)
    digit = known[_code(data, clipped, width)] & (clipped == at)
    found = [at[digit[:, step : step + _SURE].all(axis=1), step] for step in range(_SURE)]
    starts = np.concatenate(found)
    # A row's answer depends on that row alone: a run ends where the row does.
    whole: I64 = starts[row_of(block, starts) == row_of(block, starts + width * _SURE - 1)]
    return whole


def _code(data: U8, at: I64, width: int) -> I64:
    """The code points of characters of two or three bytes; 0 where there is none."""
    one, two = data[at].astype(np.int64), data[at + 1].astype(np.int64)
    if width == 2:
        good = (one >= 0xC2) & (one < 0xE0) & (two & 0xC0 == 0x80)
        short: I64 = np.where(good, ((one & 31) << 6) | (two & 63), 0)
        return short
    three = data[at + 2].astype(np.int64)
    good = (one >= 0xE0) & (one < 0xF0) & (two & 0xC0 == 0x80) & (three & 0xC0 == 0x80)
    made = ((one & 15) << 12) | ((two & 63) << 6) | (three & 63)
    long: I64 = np.where(good & (made >= 0x800), made, 0)
    return long


def _long_digits(data: U8) -> I64:
    """Mathematical digits and others of four bytes, wherever there is one."""
    if len(data) < 4:
        return NO_ROWS
    four = np.equal(data[:-3], 0xF0, out=spare(len(data) - 3).view(bool))
    lead = np.flatnonzero(four) if four.any() else NO_ROWS
    if not len(lead):
        return lead
    second, third = data[lead + 1], data[lead + 2]
    mathematical = (second == 0x9D) & (third == 0x9F)
    others = (second == 0x9F) & ((third == 0xAF) | (third == 0x84))
    found: I64 = lead[mathematical | others]
    return found


def _odd_separators(block: Block) -> I64:
    """Behind a run of digits: a separator of several bytes, or a lonely digit of another sort."""
    data = block.data
    ends = block.runs.ends
    ends = ends[ends < len(data) - 2]
    ends = ends[(data[ends] >= 0x80) & ~block.begins[ends]]
    if not len(ends):
        return NO_ROWS
    wide = data[ends] >= 0xE0
    found = []
    three = ends[wide]
    # The last two bytes tell nearly all other characters apart.
    pair = data[three + 1] | data[three + 2].astype(np.uint16) << np.uint16(8)
    for at, width in ((three[_beside_tails()[pair]], 3), (ends[~wide], 2)):
        if not len(at):
            continue
        sorts = beside().take(_code(data, at, width))
        some = np.flatnonzero(sorts)
        places, sort = at[some], sorts[some]
        beyond = places + width
        inside = beyond < block.row_ends(places)
        following = data[np.minimum(beyond, len(data) - 1)]
        digit = (following - np.uint8(48)) < 10
        # An invisible character may be followed by others of its sort.
        digit |= (sort == 1) & ((following >= 0x80) | (following == 32))
        found.append(places[inside & digit])
    return np.concatenate(found) if found else NO_ROWS


@cache
def _beside_tails() -> Mask:
    """Last two bytes of three → may be a separator or another sort of digit."""
    tails = np.zeros(1 << 16, bool)
    for code in np.flatnonzero(beside()):
        if code >= 0x800:
            tails[int.from_bytes(chr(int(code)).encode()[-2:], "little")] = True
    return tails


def _spelled(block: Block) -> I64:
    """Rows in which seven digits stand one by one, each behind the same blank or hyphen."""
    runs = block.runs
    if len(runs.starts) < 7:
        return NO_ROWS
    first, _ = _lonely(block.data, runs, block.begins)
    return row_of(block, first)


def _lonely(data: U8, runs: Runs, begins: Mask) -> tuple[I64, I64]:
    """First bytes and separators of digits that stand in a chain of seven single ones."""
    step = runs.starts[1:] - runs.ends[:-1] == 1
    single = runs.lengths == 1
    alone = single[1:] & single[:-1] & step
    if np.count_nonzero(alone) < 6:
        return NO_ROWS, NO_ROWS
    between = data[np.minimum(runs.ends[:-1], len(data) - 1)]
    alone &= (between == 32) | (between == 45) | (between == 46)
    alone &= ~begins[runs.ends[:-1]] & ~begins[runs.starts[1:]]
    alone[1:] &= ~alone[:-1] | (between[1:] == between[:-1])
    edges = np.flatnonzero(np.diff(np.concatenate([[False], alone, [False]]).astype(np.int8)))
    starts, ends = edges[::2], edges[1::2]
    long = ends - starts >= 6
    starts, ends = starts[long], ends[long]
    inner = np.repeat(starts - np.cumsum(ends - starts) + (ends - starts), ends - starts)
    inner = inner + np.arange(len(inner))
    return runs.starts[starts], runs.ends[inner]


def second_look(block: Block, rows: I64) -> tuple[Block, SecondLook]:
    """Those rows in ASCII as a block of their own, and the way back into the first."""
    lengths = block.offsets[rows + 1] - block.offsets[rows]
    places, _ = block.each(block.offsets[rows], np.zeros(len(rows), np.int64), lengths)
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    data, keep, width = _rewritten(Block(block.data[places], bounds))
    kept = np.flatnonzero(keep)
    made = Block(data[kept], Rank(keep)(bounds))
    _, gaps = _lonely(made.data, made.runs, made.begins) if len(made.data) else (None, NO_ROWS)
    if len(gaps):
        some = np.ones(len(made.data), bool)
        some[gaps] = False
        made = Block(made.data[some], Rank(some)(made.offsets))
        kept = kept[some]
    return made, SecondLook(places, kept, width)


class SecondLook:
    """The way from a rewritten block back into the original."""

    def __init__(self, places: I64, kept: I64, width: I64) -> None:
        self._places, self._kept, self._width = places, kept, width

    def back(self, found: Hits) -> Hits:
        """The same occurrences as bytes of the original."""
        last = self._kept[found.ends - 1]
        ends = self._places[last] + self._width[last]
        return Hits(self._places[self._kept[found.starts]], ends, found.scores)


def _rewritten(block: Block) -> tuple[U8, Mask, I64]:
    """ASCII in place of what stands for it.

    Returns the bytes with their replacements in place, which of them to keep, and how many bytes
    of the original each kept one stands for.
    """
    out = block.data.copy()
    keep = np.ones(len(out), bool)
    width = np.ones(len(out), np.int64)
    characters = block.characters
    codes, first = characters.codes, characters.first
    became = becomes()[np.minimum(codes, 0x1FFFF)]
    digit = _digits(codes, became, characters.rows)
    became = np.where(became >= LOOSE, np.where(digit, became & 127, 0), became)
    # Between spoken digits a comma is a pause.
    pause = np.flatnonzero((codes[1:-1] == 0xFF0C) | (codes[1:-1] == 0x3001)) + 1
    became[pause[digit[pause - 1] & digit[pause + 1]]] = 32
    at = np.flatnonzero(became)
    starts, sizes = first[at], first[at + 1] - first[at]
    out[starts] = became[at]
    width[starts] = sizes
    for step in range(1, 4):
        keep[starts[sizes > step] + step] = False
    keep[starts[became[at] == DROP]] = False
    return out, keep, width


def _digits(codes: npt.NDArray[np.uint32], became: U8, rows: I64) -> Mask:
    """Which characters that can be a digit are one here.

    A word like 一 is one where `_RUN` of its sort stand side by side, or between two digits of any
    sort: `16800001234一个` ends with the number, and `1六8` is all number.
    """
    loose = became >= LOOSE
    if not loose.any():
        return loose
    other = ((became >= 48) & (became <= 57)) | ((codes >= 48) & (codes <= 57))
    bounds = np.zeros(len(codes) + 1, bool)
    bounds[rows] = True
    # Stretches of loose digits, cut where rows meet.
    change = np.flatnonzero(loose[1:] != loose[:-1]) + 1
    edges = np.unique(np.concatenate([[0], change, np.flatnonzero(bounds[:-1]), [len(codes)]]))
    starts, ends = edges[:-1], edges[1:]
    held = loose[starts]
    starts, ends = starts[held], ends[held]
    left = (starts > 0) & ~bounds[starts] & other[np.maximum(starts - 1, 0)]
    inside = np.minimum(ends, len(codes) - 1)
    right = (ends < len(codes)) & ~bounds[ends] & other[inside]
    good = (ends - starts >= _RUN) | (left & right)
    good |= (ends - starts >= 2) & _near(starts, ends, _RUN)
    marks = np.zeros(len(codes) + 1, np.int64)
    marks[starts[good]] += 1
    marks[ends[good]] -= 1
    return loose & (np.cumsum(marks[:-1]) > 0)


def _near(starts: I64, ends: I64, enough: int) -> Mask:
    """Stretches one character away from a longer one: `幺六 八零零零 零幺二三四`."""
    long = ends - starts >= enough
    near = np.zeros(len(starts), bool)
    near[1:] |= long[:-1] & (starts[1:] - ends[:-1] == 1)
    near[:-1] |= long[1:] & (starts[1:] - ends[:-1] == 1)
    return near
