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

from strongroom.kernels.hashed_words import FACTORS, U16, U32, Lexicon, mix, seeded

BEFORE, AFTER = 5, 11
"""Characters that are looked at before a place, and from it on."""

U8 = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]

SINGLE, COMPOUND, PREFIX, FOREIGN = 1, 2, 4, 8
"""Why a name may begin with a character: it is a surname, half of one, 老/小/阿, or transcribes."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of characters and words.

    Attributes:
        plain: code point → the character that stands for it (simplified, half-width; digits and
            letters are one each). Code points beyond the basic plane become U+FFFF.
        begins: plain character → bits (`SINGLE` …).
        surname, given, foreign: plain character → how often it is one, 0 to 7.
        words: the dictionary.
    """

    plain: U16
    begins: U8
    surname: U8
    given: U8
    foreign: U8
    words: Lexicon


def simplified(codes: npt.NDArray[np.uint32], tables: Tables) -> U16:
    """Code points as plain characters."""
    return tables.plain[np.minimum(codes, np.uint32(0xFFFF))]


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


def cheapest(c: U16, places: Places) -> list[U32]:
    """The first of the cheap features, which need no dictionary."""
    w = {k: c[places + k].astype(np.uint32) for k in range(-2, 4)}
    groups = (
        [w[0], w[1]],
        [w[-1], w[0]],
        [w[0], w[1], w[2]],
        [w[1], w[2]],
        [w[-2], w[-1]],
        [w[-1], w[0], w[1]],
        [w[2], w[3]],
        [w[-1], w[2]],
    )
    return [mix(group, number) for number, group in enumerate(groups, 1)]


def cheap(c: U16, places: Places, tables: Tables) -> list[U32]:
    """The few features by which most places are passed over, behind the cheapest."""
    w = {k: c[places + k].astype(np.uint32) for k in range(-2, 4)}

    def word(start: int, length: int) -> U32:
        return tables.words([w[start + k] for k in range(length)]).astype(np.uint32)

    here, over, on = word(0, 2), word(-1, 2), word(1, 2)
    four, eight = np.uint32(4), np.uint32(8)
    around = (here << four) | over
    beside = (word(0, 3) << eight) | (word(-2, 2) << four) | word(2, 2)
    surname = tables.surname[w[0]].astype(np.uint32)
    given = (tables.given[w[1]].astype(np.uint32) << np.uint32(3)) | tables.given[w[2]]
    sounds = tables.foreign[w[0]].astype(np.uint32)
    for k in (1, 2, 3):
        sounds = (sounds << np.uint32(3)) | tables.foreign[w[k]]
    groups = (
        [(around << four) | on, surname],
        [(beside << four) | here],
        [surname, given, here],
        [sounds],
    )
    return [mix(group, number) for number, group in enumerate(groups, CHEAPEST + 1)]


CHEAPEST, CHEAP = 8, 12
"""How many features need no dictionary, and how many there are with those that do."""

# Words that begin at a distance from the place: which lengths are looked up.
_LOOKED = {
    -3: (3, 4),
    -2: (2, 3, 4),
    -1: (2, 3, 4),
    0: (2, 3, 4),
    1: (2, 3),
    2: (2, 3, 4),
    3: (2, 3),
    4: (2, 3),
}


def features(c: U16, places: Places, tables: Tables) -> Iterator[U32]:
    """The features of each place, one column after the other."""
    w = {k: c[places + k].astype(np.uint32) for k in range(-BEFORE, AFTER)}
    products: dict[tuple[int, int], U32] = {}

    def spell(*which: int) -> U32:
        """The sum that stands for the characters at these distances."""
        total: U32 | None = None
        for order, k in enumerate(which):
            if (k, order) not in products:
                products[k, order] = w[k] * FACTORS[order]
            total = products[k, order] if total is None else total + products[k, order]
        assert total is not None
        return total

    words = {
        (start, length): tables.words.found(
            spell(*range(start, start + length)) + seeded(length)
        ).astype(np.uint32)
        for start, lengths in _LOOKED.items()
        for length in lengths
    }
    surname = tables.surname[w[0]].astype(np.uint32)
    pair = tables.surname[w[1]].astype(np.uint32)
    given = {k: tables.given[w[k]].astype(np.uint32) for k in range(1, 6)}
    foreign = {k: tables.foreign[w[k]].astype(np.uint32) for k in range(-2, 9)}
    number = 16
    for which in _SPELT:
        yield spell(*which) + seeded(number)
        number += 1
    for parts in _groups(w, words, surname, pair, given, foreign):
        yield mix(parts, number)
        number += 1


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

Columns = dict[int, U32]


def _groups(
    w: Columns,
    words: dict[tuple[int, int], U32],
    surname: U32,
    pair: U32,
    given: Columns,
    foreign: Columns,
) -> Iterator[tuple[U32, ...]]:
    def spelt(*which: tuple[int, int]) -> U32:
        packed = words[which[0]]
        for one in which[1:]:
            packed = (packed << np.uint32(4)) | words[one]
        return packed

    def levels(of: Columns, *which: int) -> U32:
        packed = of[which[0]]
        for one in which[1:]:
            packed = (packed << np.uint32(3)) | of[one]
        return packed

    # Words at the place, before it, across its borders, and behind each length.
    here = spelt((0, 2), (0, 3), (0, 4))
    left = spelt((-2, 2), (-3, 3))
    over = spelt((-1, 2), (-1, 3), (-2, 3), (-2, 4), (-1, 4))
    yield (here,)
    yield (left,)
    yield (over,)
    yield (spelt((1, 2), (1, 3)),)
    yield (spelt((2, 2), (2, 3), (2, 4)),)
    yield (spelt((3, 2), (3, 3)),)
    yield (spelt((4, 2), (4, 3)),)
    yield (here, over)
    yield (spelt((1, 2), (2, 2), (3, 2)), surname)
    name2 = levels(given, 1)
    name3 = levels(given, 1, 2)
    yield (surname, pair, name2)
    yield (surname, name3)
    yield (surname, name3, given[3])
    yield (surname, name3, spelt((0, 2), (1, 2), (2, 2)))
    yield (surname, here, over)
    yield (surname, w[-1])
    yield (surname, name2, w[2])
    yield (name3, w[3])
    yield (surname, name3, w[-1])
    yield (spelt((2, 2), (2, 3)), w[-1])
    yield (spelt((3, 2), (3, 3)), w[-1])
    yield (pair, levels(given, 2, 3), w[4])
    # How far letters that transcribe sounds reach.
    yield (levels(foreign, 0, 1, 2),)
    yield (levels(foreign, -1, 0, 1, 2, 3),)
    yield (levels(foreign, 1, 2, 3, 4),)
    yield (levels(foreign, 2, 3, 4, 5),)
    yield (levels(foreign, 3, 4, 5, 6),)
    yield (levels(foreign, 4, 5, 6, 7),)
    yield (levels(foreign, 5, 6, 7, 8),)
    yield (levels(foreign, 0, 1, 2, 3), w[4])
    yield (levels(foreign, 0, 1, 2), w[3])
    yield (levels(foreign, -2, -1, 0), w[-1])


LEXICAL = (3, 4, 5, 12, 13, 22, 28)
"""Features that spell the name itself; training hides them at times, so that contexts count."""
