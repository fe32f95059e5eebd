"""Finds again, in the same row, who was named in it once; and who is known to belong to the row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places, Stream
from strongroom.kernels import compiled
from strongroom.kernels.hashed_words import FACTORS, U16, U32

WIDTH = 8
_BITS = 18
_SHIFT = np.uint32(32 - _BITS)


@dataclass(frozen=True, slots=True)
class Needles:
    """What is looked for: its first characters, length, and the only row in which it counts.

    Attributes:
        letters: shape (n, WIDTH), plain characters, 0 behind the end.
        lengths: 2 to WIDTH; rows: row of the stream.
        tags: carried along to what is found.
    """

    letters: U16
    lengths: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    tags: npt.NDArray[np.int64]

    def where(self, mask: npt.NDArray[np.bool_]) -> Needles:
        """Those for which the mask is True."""
        return Needles(self.letters[mask], self.lengths[mask], self.rows[mask], self.tags[mask])


def cut(made: Stream, starts: Places, ends: Places, tags: npt.NDArray[np.int64]) -> Needles:
    """Needles out of the stream itself; those longer than WIDTH are looked for by their head."""
    if compiled.running():
        from strongroom.kernels.compiled import names as fast

        count = len(starts)
        made_of = Needles(
            np.empty((count, WIDTH), np.uint16),
            np.empty(count, np.int64),
            np.empty(count, np.int64),
            tags,
        )
        out = (made_of.letters, made_of.lengths, made_of.rows)
        fast.cut(made.plain, made.at, starts, ends, *out)
        return made_of
    lengths = np.minimum(ends - starts, WIDTH)
    steps = np.arange(WIDTH)
    inside = steps < lengths[:, None]
    at = np.minimum(starts[:, None] + steps, len(made.plain) - 1)
    letters = np.where(inside, made.plain[at], 0).astype(np.uint16)
    rows = np.searchsorted(made.at, starts, side="right") - 1
    return Needles(letters, lengths, rows.astype(np.int64), tags)


def _sum(row: npt.NDArray[np.int64], one: U16, two: U16) -> U32:
    total: U32 = row.astype(np.uint32) * FACTORS[2]
    total += one.astype(np.uint32) * FACTORS[0]
    total += two.astype(np.uint32) * FACTORS[1]
    return total >> _SHIFT


def occurrences(
    made: Stream, needles: Needles, *, again: bool = False
) -> tuple[Places, Places, npt.NDArray[np.int64]]:
    """Starts, ends and tags of every occurrence of a needle in its row; the longest at a place.

    Ordered by start.

    With `again` the needles were cut out of the stream itself, and those that stand there once may
    be left out.
    """
    none = np.empty(0, np.int64)
    if not len(needles.lengths):
        return none, none, none
    c = made.plain
    heads = np.zeros(1 << 16, bool)
    heads[needles.letters[:, 0]] = True
    named = np.zeros(len(made.at), bool)
    named[needles.rows] = True
    if 3 * np.count_nonzero(named) > len(made.at):
        # Nearly every row names somebody: all of them are looked at.
        named[:] = True
    look = _compiled if compiled.running() else _plain
    return look(c, np.append(made.at, len(c)), needles, named, heads, again)


_Occurrences = tuple[Places, Places, npt.NDArray[np.int64]]
_Mask = npt.NDArray[np.bool_]

_SAME = 4
"""How many needles of a row are compared that begin with the same two characters."""


def _ordered(needles: Needles) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Row and first two characters of needles, sorted, the longest first; and their order."""
    key = (needles.rows << 32) | (needles.letters[:, 0].astype(np.int64) << 16)
    key |= needles.letters[:, 1]
    # Needles of a row lie near each other, and lengths fit four bits.
    order = np.argsort((key << 4) | (WIDTH - needles.lengths), kind="stable")
    return key[order], order


def _compiled(
    c: U16, bounds: Places, needles: Needles, named: _Mask, heads: _Mask, again: bool
) -> _Occurrences:
    from strongroom.kernels.compiled import names as fast

    counts = np.zeros(1 << _BITS, np.uint8)
    places, rows = np.empty(len(c) + 1, np.int64), np.empty(len(c), np.uint32)
    count = fast.heads(c, bounds, named.view(np.uint8), heads.view(np.uint8), counts, places, rows)
    of = np.empty(len(needles.lengths), np.uint32)
    fast.sums(needles.rows, needles.letters, of)
    kept = counts[of] > again
    needles, of = needles.where(kept), of[kept]
    marks = np.zeros(1 << _BITS, np.uint8)
    marks[of] = 1
    starts, found = np.empty(count, np.int64), np.empty(count, np.int64)
    keys, order = _ordered(needles)
    count = fast.again(
        c,
        places[:count],
        rows[:count],
        marks,
        keys,
        order,
        needles.letters,
        needles.lengths,
        _SAME,
        starts,
        found,
    )
    starts, found = starts[:count], found[:count]
    return starts, starts + needles.lengths[found], needles.tags[found]


def _plain(
    c: U16, bounds: Places, needles: Needles, named: _Mask, heads: _Mask, again: bool
) -> _Occurrences:
    none = np.empty(0, np.int64)
    whole = np.flatnonzero(heads[c])
    whole = whole[whole >= bounds[0]]
    whose = np.repeat(np.arange(len(named)), np.diff(bounds))[whole - bounds[0]]
    looked_at = named[whose]
    places, whose = whole[looked_at], whose[looked_at]
    near = np.minimum(places + 1, len(c) - 1)
    h = _sum(whose, c[places], c[near])
    counts = np.bincount(h, minlength=1 << _BITS)
    of = _sum(needles.rows, needles.letters[:, 0], needles.letters[:, 1])
    needles = needles.where(counts[of] > again)
    if not len(needles.lengths):
        return none, none, none
    marks = np.zeros(1 << _BITS, bool)
    marks[_sum(needles.rows, needles.letters[:, 0], needles.letters[:, 1])] = True
    hit = marks[h]
    places, whose = places[hit], whose[hit]
    key, order = _ordered(needles)
    wanted = (whose << 32) | (c[places].astype(np.int64) << 16)
    wanted |= c[np.minimum(places + 1, len(c) - 1)]
    first = np.searchsorted(key, wanted)
    starts, ends, tags = [none], [none], [none]
    left = np.arange(len(places))
    for step in range(_SAME):
        at = first[left] + step
        fits = at < len(key)
        left, at = left[fits], at[fits]
        same = key[at] == wanted[left]
        left, at = left[same], at[same]
        if not len(left):
            break
        needle = order[at]
        reach = np.minimum(places[left][:, None] + np.arange(WIDTH), len(c) - 1)
        equal = (c[reach] == needles.letters[needle]) | (needles.letters[needle] == 0)
        good = equal.all(axis=1)
        starts.append(places[left[good]])
        ends.append(places[left[good]] + needles.lengths[needle[good]])
        tags.append(needles.tags[needle[good]])
        left = left[~good]
    found = np.concatenate(starts)
    ordered = np.argsort(found)
    return found[ordered], np.concatenate(ends)[ordered], np.concatenate(tags)[ordered]
