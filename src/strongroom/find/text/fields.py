"""Names of people in Chinese letters that fill a field alone: Name: 魏巍, 姓名：<tab>魏巍, a cell.

The models learnt from 姓名：魏巍 and 魏巍，13800001234. Here they read fields with a label in Latin
letters, with blanks behind the colon or in markup, as if they were written so.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, BEFORE, COMPOUND, SINGLE, Places, Stream, Tables
from strongroom.find.text.latin_words import SMALL
from strongroom.find.text.places import han
from strongroom.find.text.words import words
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.ranks import among, below

F32 = npt.NDArray[np.float32]
U64 = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint32]

Weigh = Callable[[Stream, bool], tuple[Places, Places, F32]]
"""Starts, ends and margins of the people in a stream, which must be surely some or are likely."""

_BLANK, _ZERO, _COMMA = (np.uint16(ord(char)) for char in " 0，")
_LABELLED = np.array([ord(char) for char in "姓名："], np.uint16)
_MARKS, _WALLS, _CLOSES, _TAGS = (np.zeros(1 << 16, bool) for _ in range(4))
# As the stream has them: a colon is wide, < and > are the brackets of titles, and " is “.
_MARKS[[ord(char) for char in "：="]] = True
_WALLS[[ord(char) for char in "》'“"]] = True
_CLOSES[[ord(char) for char in "《'“"]] = True
_TAGS[[ord(char) for char in "《》、'“，； aA"]] = True
_LEADS = _MARKS | _WALLS

_GAP = 4
"""Blanks and quotes between a colon and what it labels, at most."""
_MOST = 4
"""Letters of a name here."""
_LETTERS = 12
"""Letters of a label in Latin ones, at most."""
_FAR, _DIGITS = 24, 7
"""How far behind a cell the next one may begin, and how many digits it begins with."""
_PIECE = 1 << 13
"""Fields that are weighed together, so that memory does not grow with a text."""
_ROOM = AFTER + BEFORE + 1 + _MOST + AFTER


def fields(made: Stream, codes: Codes, tables: Tables, weigh: Weigh) -> tuple[Places, Places, F32]:
    """Starts, ends and margins of names that fill a field.

    Args:
        codes: the code points that the stream was made of.
    """
    c = made.plain
    none = np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
    marks = np.flatnonzero(_LEADS[c])
    if not len(marks):
        return none
    c = np.append(c, np.zeros(_FAR + _GAP + _DIGITS + AFTER, np.uint16))
    head = marks + 1
    inner = _MARKS[c[marks]]
    for _ in range(_GAP):
        head += inner & ((c[head] == _BLANK) | _WALLS[c[head]])
    good = ((tables.begins[c[head]] & (SINGLE | COMPOUND)) > 0) & han(c[head])
    marks, head = marks[good], head[good]
    size = np.zeros(len(head), np.int64)
    for step in range(_MOST + 1):
        size += (size == step) & han(c[head + step])
    good = (size >= 2) & (size <= _MOST)
    marks, head, size = marks[good], head[good], size[good]
    if not len(marks):
        return none
    latin, han_label = _labels(made, codes, marks)
    apart = han_label & (head > marks + 1)
    cell = _WALLS[c[marks]] & _before_number(c, head + size)
    begins, ends, margins = [], [], []
    for which, left in ((latin, _LABELLED), (apart & ~latin, None), (cell, _LABELLED[:0])):
        some = np.flatnonzero(which)
        for at in range(0, len(some), _PIECE):
            piece = some[at : at + _PIECE]
            found = _weighed(c, marks[piece], head[piece], size[piece], left, weigh)
            begins.append(found[0])
            ends.append(found[1])
            margins.append(found[2])
    if not begins:
        return none
    return np.concatenate(begins), np.concatenate(ends), np.concatenate(margins)


def _before_number(c: U16, at: Places) -> Mask:
    """Whether a cell ends there and the next begins with a number of some length."""
    result: Mask = _CLOSES[c[at]]
    at = at.copy()
    for _ in range(_FAR):
        at += _TAGS[c[at]]
    for step in range(_DIGITS):
        result &= c[at + step] == _ZERO
    return result


def _weighed(
    c: U16, marks: Places, head: Places, size: Places, left: U16 | None, weigh: Weigh
) -> tuple[Places, Places, F32]:
    """What is told of fields behind a label `left`, none of a cell, or that of the text itself."""
    before, count = BEFORE + 1, len(head)
    windows = np.zeros((count, _ROOM), np.uint16)
    if left is None:
        own = c[marks[:, None] - BEFORE + np.arange(before)]
        # Nothing of another row is read.
        own = own * (np.cumprod((own != 0)[:, ::-1], axis=1)[:, ::-1] > 0)
        windows[:, AFTER : AFTER + before] = own
    else:
        windows[:, AFTER + before - len(left) : AFTER + before] = left
    start = AFTER + before
    letters = c[head[:, None] + np.arange(_MOST)]
    windows[:, start : start + _MOST] = np.where(np.arange(_MOST) < size[:, None], letters, 0)
    row = np.arange(count)
    windows[row, start + size] = _COMMA
    cell = left is not None and not len(left)
    if cell:
        for step in range(AFTER - 1):
            windows[row, np.minimum(start + size + 1 + step, _ROOM - 1)] = _ZERO
    at = row * _ROOM + AFTER
    room = np.zeros(AFTER, np.uint16)
    first, last, margin = weigh(Stream(np.append(windows.ravel(), room), at), cell)
    row, place = first // _ROOM, first % _ROOM
    whole = (place == start) & (last - first == size[row])
    row = row[whole]
    return head[row], head[row] + size[row], margin[whole]


def _labels(made: Stream, codes: Codes, marks: Places) -> tuple[Mask, Mask]:
    """Before which marks a label of people in Latin letters stands, and before which any."""
    c = made.plain
    # Where each mark is in the text, and where its row begins there.
    row = below(marks, made.at)
    place = marks - AFTER * row
    low = made.at[np.maximum(row - 1, 0)] - AFTER * row
    for _ in range(2):
        quoted = (place > low) & np.isin(codes[np.maximum(place - 1, 0)], _QUOTES)
        place = place - quoted
    spelt, begin = _word(codes, place, low)
    known, names, whose = _lists()
    latin = among(spelt, known) & _MARKS[c[marks]]
    named = np.flatnonzero(among(spelt, names))
    at = begin[named]
    join = (at > low[named]) & np.isin(codes[np.maximum(at - 1, 0)], _JOINS)
    owner, start = _word(codes, at - join, low[named])
    latin[named] &= ~join | (start == at - join) | among(owner, whose)
    return latin, han(c[marks - 1]) & _MARKS[c[marks]]


_QUOTES = np.array([ord(char) for char in "'\" "], np.uint32)
_JOINS = np.array([ord(char) for char in " _-"], np.uint32)


def _word(codes: Codes, place: Places, low: Places) -> tuple[Places, Places]:
    """The word of Latin letters that ends at each place, as a number, and where it begins."""
    total, begin = np.zeros(len(place), np.uint64), place.copy()
    going = np.ones(len(place), bool)
    for _ in range(_LETTERS):
        letter = np.take(SMALL, codes[np.maximum(begin - 1, 0)], mode="clip")
        going &= (begin > low) & (letter > 0)
        total = np.where(going, total * _FACTOR + letter.astype(np.uint64), total)
        begin -= going
    return (total >> np.uint64(2)).astype(np.int64), begin


_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@cache
def _lists() -> tuple[Places, Places, Places]:
    """Labels of people, those that hold the name of anything, and whose name is a person's."""

    def numbers(some: tuple[str, ...]) -> Places:
        longest = np.array([[0] * (_LETTERS - len(w)) + [ord(x) for x in w] for w in some])
        ends = (1 + np.arange(len(some))) * _LETTERS
        return np.unique(_word(longest.ravel().astype(np.uint32), ends, ends - _LETTERS)[0])

    cues = words("cues_latin") + words("ranks_latin")
    every = tuple(word for word in cues + words("labels_latin") if word != "by")
    return numbers(every), numbers(("name", "names")), numbers(cues + words("whose_latin"))
