"""Names in forms that the model does not read whole, and what is told by form alone.

Parts beside a dot are joined, letters with blanks between them are names as tables write them, and
a surname with the rest kept back is a person who is hidden badly.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places, Tables
from strongroom.find.text.places import DOT, han
from strongroom.find.text.weights import Model
from strongroom.find.text.words import paired, pairs, words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.ranks import among
from strongroom.kernels.spans import without_overlaps

F32 = npt.NDArray[np.float32]


def put_in(
    begins: Places,
    ends: Places,
    margins: F32,
    more: Places,
    more_ends: Places,
    margin: float | F32,
) -> tuple[Places, Places, F32]:
    """Spans with more of them, ordered; the better margin stays where they overlap."""
    if not len(more):
        return begins, ends, margins
    begins, ends = np.append(begins, more), np.append(ends, more_ends)
    margins = np.append(margins, np.broadcast_to(np.float32(margin), len(more)))
    order = np.lexsort((-ends, begins))
    begins, ends, margins = begins[order], ends[order], margins[order]
    keep = without_overlaps(begins, ends, margins)
    return begins[keep], ends[keep], margins[keep]


BARRED = np.zeros(1 << 16, bool)
BARRED[[ord(c) for c in words("particles")]] = True
"""Surnames that are particles, verbs or adjectives too."""


def joined(
    c: U16, begins: Places, ends: Places, margins: F32, known: Model
) -> tuple[Places, Places, F32]:
    """Parts on both sides of a dot as one name, and parts that were not seen taken along."""
    dotted = np.flatnonzero(c[begins - 1] == DOT) if len(begins) else begins
    behind = np.flatnonzero(c[ends] == DOT) if len(ends) else begins
    if not len(dotted) and not len(behind):
        return begins, ends, margins
    sounds = known.tables.foreign
    begins, ends = begins.copy(), ends.copy()
    inside = han(c)
    # To the right: another part behind the dot, as far as letters transcribe.
    for _ in range(3):
        grow = behind[(c[ends[behind]] == DOT) & inside[ends[behind] + 1]]
        if not len(grow):
            break
        at = ends[grow] + 1
        known_end = np.searchsorted(begins, at)
        same = (known_end < len(begins)) & (begins[np.minimum(known_end, len(begins) - 1)] == at)
        reach = at.copy()
        reach[same] = ends[known_end[same]]
        free = np.flatnonzero(~same)
        for _ in range(7):
            free = free[(sounds[c[reach[free]]] > 0) & inside[reach[free]]]
            reach[free] += 1
        useful = reach - at >= 1
        ends[grow[useful]] = reach[useful]
        behind = grow[useful]
    # To the left: a part before the dot that no one took.
    for _ in range(2):
        grow = dotted[(c[begins[dotted] - 1] == DOT) & inside[begins[dotted] - 2]]
        if not len(grow):
            break
        reach = begins[grow] - 1
        free = np.arange(len(grow))
        for _ in range(7):
            free = free[(sounds[c[reach[free] - 1]] > 0) & inside[reach[free] - 1]]
            reach[free] -= 1
        useful = reach < begins[grow] - 1
        begins[grow[useful]] = reach[useful]
        dotted = grow[useful]
    # What is inside a longer one is part of it.
    order = np.lexsort((-ends, begins))
    begins, ends, margins = begins[order], ends[order], margins[order]
    reach = np.maximum.accumulate(ends)
    outer = np.append(True, begins[1:] >= reach[:-1])
    group = np.cumsum(outer) - 1
    first = np.flatnonzero(outer)
    return (
        begins[first],
        np.maximum.reduceat(ends, first),
        np.maximum.reduceat(margins, first) + 0 * group[first].astype(np.float32),
    )


_BLANK = np.uint16(32)
_FAMILY, _GIVEN, _RARE = 10, 11, 12
"""The classes of surnames of two letters, of given names and of rare words in the dictionary."""


def word_apart(tables: Tables, one: U16, two: U16) -> npt.NDArray[np.bool_]:
    """Whether two letters that stand apart are an ordinary word: 单 位, 金 额."""
    kind = tables.words([one.astype(np.uint32), two.astype(np.uint32)])
    result: npt.NDArray[np.bool_] = (kind > 0) & (kind != _GIVEN) & (kind != _RARE)
    return result


def spaced(
    c: U16, begins: Places, ends: Places, margins: F32, known: Model
) -> tuple[Places, Places, F32]:
    """Names written with blanks behind the surname, as in tables: 张 三, 王  小明."""
    at = np.flatnonzero(c == _BLANK) - 1
    at = at[at >= 1]
    tables = known.tables
    single = ((tables.begins[c[at]] & 1) > 0) & ~BARRED[c[at]] & ~han(c[at - 1])
    of_two = tables.words([c[at - 1].astype(np.uint32), c[at].astype(np.uint32)]) == _FAMILY
    # 单 位 金 额 are words that a form stretches.
    single &= (c[at - 1] != _BLANK) | ~word_apart(tables, c[at - 2], c[at])
    at = at[single | (of_two & ~han(c[at - 2]))]
    if not len(at):
        return begins, ends, margins
    q = at + 1
    for _ in range(3):
        q += c[q] == _BLANK
    second = q.copy()
    given = tables.given
    good = (given[c[q]] >= 1) & han(c[q])
    last = q + 1
    near = good & (given[c[last]] >= 3) & han(c[last])
    second[near] = last[near]
    good &= ~han(c[second + 1])
    # 单 位 and 年 龄 are words that a form stretches.
    good &= ~word_apart(tables, c[at], c[q]) | near
    good &= (second > q) | (given[c[q]] >= 3) | (c[at - 1] == ord("："))
    at, second = at[good], second[good] + 1
    # 诸葛 瑾: the letter before the blank is the second one of a surname of two.
    pair = tables.words([c[at - 1].astype(np.uint32), c[at].astype(np.uint32)]) == _FAMILY
    at = at - (pair & ~han(c[at - 2]))
    return put_in(begins, ends, margins, at, second, 0.5)


_SOME = np.uint16(ord("某"))
_BEFORE = np.zeros(1 << 16, bool)
_BEFORE[[ord(c) for c in "老小阿"]] = True
_TITLES = words("called")
_LAST = np.zeros(1 << 16, bool)
_LAST[[ord(t) for t in _TITLES if len(t) == 1]] = True
_PAIRS = pairs(_TITLES)


def nicknames(c: U16, begins: Places, ends: Places, known: Model) -> npt.NDArray[np.bool_]:
    """Which of the names are ways to call a person without the full name by their form alone."""
    size = ends - begins
    surname = known.tables.surname
    nick = np.zeros(len(begins), bool)
    for step in (1, 2, 3):
        nick |= (size > step) & (c[np.minimum(begins + step, len(c) - 1)] == _SOME)
    first, second = c[begins], c[begins + 1]
    nick |= _BEFORE[first] & (size == 2)
    nick |= (first != ord("阿")) & _BEFORE[first] & (size == 3)
    nick |= (first == ord("阿")) & (size == 3) & (second == c[begins + 2])
    last = c[ends - 1]
    titled = among(paired(c[ends - 2], last), _PAIRS)
    nick |= (size == 2) & (surname[first] > 0) & _LAST[last]
    nick |= (size >= 3) & titled & (surname[first] > 0)
    return nick


_HIDES = np.zeros(1 << 16, bool)
_HIDES[[ord(char) for char in "×*✕╳＊○〇□"]] = True


def masked(
    c: U16, begins: Places, ends: Places, margins: F32, known: Model
) -> tuple[Places, Places, F32, Places]:
    """Surnames with the rest kept back (张×, 王**, 李×明), and where these begin."""
    at = np.flatnonzero(_HIDES[c]) - 1
    at = at[(at >= 1) & ((known.tables.begins[c[at]] & 1) > 0) & (known.tables.surname[c[at]] > 1)]
    if not len(at):
        return begins, ends, margins, at
    word = known.tables.words([c[at - 1].astype(np.uint32), c[at].astype(np.uint32)])
    at = at[((word == 0) | (word == 11)) & ~BARRED[c[at]]]
    stop = at + 2
    stop += _HIDES[c[stop]]
    shown = (known.tables.given[c[stop]] >= 4) & ~han(c[stop + 1])
    stop = np.where(shown, stop + 1, stop)
    good = (c[stop] != ord("0")) & ~_HIDES[c[stop]]
    at, stop = at[good], stop[good]
    return *put_in(begins, ends, margins, at, stop, 2), at
