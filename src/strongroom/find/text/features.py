"""What the model of names looks at: characters, words and how name-like they are, by place.

A place is a character at which a name may begin. Every feature is a number of 32 bits made of what
stands at fixed distances from it, so that a column of places becomes a matrix of features without
a loop over places. Training and finding share this file: a change here needs new weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels.hashed_features import Features, Known, Part
from strongroom.kernels.hashed_words import U16, U32, Lexicon

BEFORE, AFTER = 5, 11
"""Characters that are looked at before a place, and from it on."""

U8 = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]

SINGLE, COMPOUND, PREFIX, FOREIGN, GIVEN = 1, 2, 4, 8, 16
"""Why a name may begin with a character: it is a surname, half of one, 老/小/阿, transcribes, or
stands in given names and in what people call each other."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of characters and words.

    Attributes:
        plain: code point → the character that stands for it (simplified, half-width; digits and
            letters are one each). Code points beyond the basic plane become U+FFFF.
        begins: plain character → bits (`SINGLE` …).
        surname, given, foreign: plain character → how often it is one, 0 to 7.
        alone: plain character → how often it is a word by itself, 0 to 15.
        words: the dictionary, by how common words are.
        sorts: words of one to four characters by what they are, in fifteen sorts.
    """

    plain: U16
    begins: U8
    surname: U8
    given: U8
    foreign: U8
    alone: U8
    words: Lexicon
    sorts: Lexicon


def simplified(codes: npt.NDArray[np.uint32], tables: Tables) -> U16:
    """Code points as plain characters.

    A Chinese character beyond the first 65,536 (𠮷, 𬭚) stands as one that is as rare.
    """
    plain = tables.plain[np.minimum(codes, np.uint32(0xFFFF))]
    far = (codes >= 0x20000) & (codes < 0x32400)
    if far.any():
        plain[far] = 0x3400 | (codes[far] & np.uint32(0x7FF)).astype(np.uint16)
    return plain


@dataclass(frozen=True, slots=True)
class Stream:
    """Rows as plain characters, with room between them, so that no window reaches into a row.

    Attributes:
        plain: the characters; 0 where there are none.
        at: where in `plain` each row begins.
    """

    plain: U16
    at: npt.NDArray[np.int64]


def stream(plain: U16, rows: npt.NDArray[np.int64]) -> Stream:
    """Rows (n + 1 bounds) with `AFTER` zeros before, between and behind them."""
    count = len(rows) - 1
    at = rows[:-1] + AFTER * (np.arange(count) + 1)
    out = np.zeros(len(plain) + AFTER * (count + 1), np.uint16)
    if count < 8:
        for row in range(count):
            out[at[row] : at[row] + rows[row + 1] - rows[row]] = plain[rows[row] : rows[row + 1]]
    else:
        shift = np.repeat(at - rows[:-1], np.diff(rows))
        out[shift + np.arange(rows[0], rows[-1])] = plain[rows[0] : rows[-1]]
    return Stream(out, at)


def known_of(tables: Tables) -> Known:
    """The tables as features read them."""
    return Known(tables.words, np.stack([getattr(tables, name) for name in LEVELS]))


LEVELS = ("surname", "given", "foreign")


def _letters(*distances: int) -> tuple[Part, ...]:
    return tuple(("letter", k) for k in distances)


_HERE_AND_ACROSS: Part = ("word", (0, 2), (-1, 2), (1, 2))
_BESIDE: Part = ("word", (0, 3), (-2, 2), (2, 2), (0, 2))
_SURNAME, _PAIR = ("surname", 0), ("surname", 1)

FIRST = Features(
    [
        _letters(0, 1),
        _letters(-1, 0),
        _letters(0, 1, 2),
        _letters(1, 2),
        _letters(-2, -1),
        _letters(-1, 0, 1),
        _letters(2, 3),
        _letters(-1, 2),
    ],
    1,
)
"""The first of the cheap features, which need no dictionary."""

CHEAPEST = len(FIRST)

SECOND = Features(
    [
        (_HERE_AND_ACROSS, _SURNAME),
        (_BESIDE,),
        (_SURNAME, ("given", 1, 2), ("word", (0, 2))),
        (("foreign", 0, 1, 2, 3),),
    ],
    CHEAPEST + 1,
    LEVELS,
)
"""The few features by which most places are passed over, behind the cheapest."""

CHEAP = CHEAPEST + len(SECOND)
"""How many cheap features there are."""


def cheapest(c: U16, places: Places) -> Iterator[U32]:
    """The features of each place that need no dictionary, one column after the other."""
    return FIRST.columns(c, places, None)


def cheap(c: U16, places: Places, tables: Tables) -> Iterator[U32]:
    """The cheap ones that do."""
    return SECOND.columns(c, places, known_of(tables))


def features(c: U16, places: Places, tables: Tables) -> Iterator[U32]:
    """All that the model of lengths looks at."""
    return FULL.columns(c, places, known_of(tables))


_SPELT = (
    *((k,) for k in (-3, -2, -1, 0, 1, 2, 3, 4, 5)),
    *((k, k + 1) for k in (-3, -2, -1, 0, 1, 2, 3, 4, 5)),
    *((k, k + 1, k + 2) for k in (-4, -3, -2, -1, 0, 1, 2, 3, 4)),
    (-4, -3, -2, -1),
    (0, 1, 2, 3),
    *((-1, after) for after in (2, 3, 4)),
    *((-1, after, after + 1) for after in (2, 3, 4)),
    *((-2, -1, after) for after in (2, 3, 4)),
)
"""Distances of the characters that are one feature together."""

# Words at the place, before it, across its borders, and behind each length.
_HERE: Part = ("word", (0, 2), (0, 3), (0, 4))
_LEFT: Part = ("word", (-2, 2), (-3, 3))
_OVER: Part = ("word", (-1, 2), (-1, 3), (-2, 3), (-2, 4), (-1, 4))
_NAME2, _NAME3 = ("given", 1), ("given", 1, 2)


def _letter(k: int) -> Part:
    return ("letter", k)


FULL = Features(
    [
        *(_letters(*distances) for distances in _SPELT),
        (_HERE,),
        (_LEFT,),
        (_OVER,),
        (("word", (1, 2), (1, 3)),),
        (("word", (2, 2), (2, 3), (2, 4)),),
        (("word", (3, 2), (3, 3)),),
        (("word", (4, 2), (4, 3)),),
        (_HERE, _OVER),
        (("word", (1, 2), (2, 2), (3, 2)), _SURNAME),
        (_SURNAME, _PAIR, _NAME2),
        (_SURNAME, _NAME3),
        (_SURNAME, _NAME3, ("given", 3)),
        (_SURNAME, _NAME3, ("word", (0, 2), (1, 2), (2, 2))),
        (_SURNAME, _HERE, _OVER),
        (_SURNAME, _letter(-1)),
        (_SURNAME, _NAME2, _letter(2)),
        (_NAME3, _letter(3)),
        (_SURNAME, _NAME3, _letter(-1)),
        (("word", (2, 2), (2, 3)), _letter(-1)),
        (("word", (3, 2), (3, 3)), _letter(-1)),
        (_PAIR, ("given", 2, 3), _letter(4)),
        # How far letters that transcribe sounds reach.
        (("foreign", 0, 1, 2),),
        (("foreign", -1, 0, 1, 2, 3),),
        (("foreign", 1, 2, 3, 4),),
        (("foreign", 2, 3, 4, 5),),
        (("foreign", 3, 4, 5, 6),),
        (("foreign", 4, 5, 6, 7),),
        (("foreign", 5, 6, 7, 8),),
        (("foreign", 0, 1, 2, 3), _letter(4)),
        (("foreign", 0, 1, 2), _letter(3)),
        (("foreign", -2, -1, 0), _letter(-1)),
    ],
    16,
    LEVELS,
)
"""The features of the model of lengths."""


LEXICAL = (3, 4, 5, 12, 13, 22, 28)
"""Features that spell the name itself; training hides them at times, so that contexts count."""
