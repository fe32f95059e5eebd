"""What the model of candidates looks at: a stretch of letters that may be a person, in its text.

The model of places has said how likely each length is at each place. A candidate is one of the
likelier stretches; here it is looked at as a whole: what sort of words stand around it, what form
it has, whether it or a part of it is said again in the same text, and whether its neighbours in a
list are people. Training and finding share this file: a change here needs new weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, Places, Tables
from strongroom.kernels.groups import best_among, best_of_others
from strongroom.kernels.hashed_features import Together
from strongroom.kernels.hashed_words import U16, U32

F32 = npt.NDArray[np.float32]
I64 = npt.NDArray[np.int64]

LEAST, BEHIND = np.float32(-6), np.float32(4)
"""The margin that a candidate must have, and how far it may lie behind the best at its place."""

NEVER = np.float32(-12)
"""The margin of what was not seen at all."""

_BAG = 7
"""How many pairs of letters on either side are looked at without regard to where they stand."""

_CHARACTERS = {name: np.uint16(ord(c)) for name, c in (("some", "某"), ("quote", "“"))}
_FIRSTS = {c: n for n, c in enumerate("老小阿大胖", 1)}
_LASTS = {c: n for n, c in enumerate("子哥姐妹弟叔婶嫂姨爷奶妈爸伯娘头总工队所局处科董导儿仔娃", 1)}


def _coded(codes: dict[str, int]) -> npt.NDArray[np.uint8]:
    out = np.zeros(1 << 16, np.uint8)
    for char, number in codes.items():
        out[ord(char)] = number
    return out


FORMS = (_coded(_FIRSTS), _coded(_LASTS), int(_CHARACTERS["some"]))
"""What a first and a last letter says, and the letter for who is not named."""

_FIRST, _LAST, _ = FORMS


@dataclass(frozen=True, slots=True)
class Candidates:
    """Stretches of a stream, ordered by start, then end; each column lies in one piece.

    Attributes:
        starts, ends: places in the stream, end exclusive.
        margins: how much better the length scores at the place than no name.
        behind: how much worse than the best length at the place.
        called: what a rule says of it: 0 nothing, or how long a way to address people is.
        rows: row of the stream.
    """

    starts: Places
    ends: Places
    margins: F32
    behind: F32
    called: I64
    rows: I64

    def __len__(self) -> int:
        return len(self.starts)


def _bucket(values: F32, width: float, low: int, count: int) -> U32:
    """Numbers as steps of a width, from `low` steps below zero on."""
    steps = np.floor(values / np.float32(width)).astype(np.int64) + low
    result: U32 = np.clip(steps, 0, count - 1).astype(np.uint32)
    return result


class _Words:
    """The sort and the sum of the longest word before or behind places."""

    def __init__(self, c: U16, tables: Tables) -> None:
        self.c, self.tables = c, tables

    def before(self, at: Places) -> tuple[U32, U32, I64]:
        """Sort, sum and length of the longest word that ends at each place."""
        return self.tables.sorts.longest(self.c, at, before=True)

    def behind(self, at: Places) -> tuple[U32, U32, I64]:
        """Sort, sum and length of the longest word that begins at each place."""
        return self.tables.sorts.longest(self.c, at)


def _key(rows: I64, *letters: U16) -> npt.NDArray[np.uint64]:
    """A number for one or two letters in a row."""
    total = rows.astype(np.uint64)
    for column in letters:
        total = (total << np.uint64(16)) | column
    return total


def _said_again(c: U16, some: Candidates, spelt: U32) -> tuple[F32, I64, F32, F32, F32]:
    """What else the row says of each candidate.

    Returns:
        The best margin of the same letters elsewhere in the row and how often they stand there;
        the best margin of a full name that ends with the same two letters, and with the letter
        that this begins with or has behind 小 or 阿; the best margin of a full name with the
        surname that this begins with.
    """
    whole = spelt.astype(np.uint64) | (some.rows.astype(np.uint64) << np.uint64(32))
    again, count = best_of_others(whole, some.margins, NEVER)
    size = some.ends - some.starts
    full = np.flatnonzero(size == 3)
    two = _key(some.rows, c[np.maximum(some.ends - 2, 0)], c[some.ends - 1])
    given = best_among(two, two[full], some.margins[full], NEVER)
    given[size == 3] = NEVER
    # 小强 and 强子 beside 王志强: the last letter of a full name stands alone.
    last = _key(some.rows, c[some.ends - 1])
    inner = np.where(_FIRST[c[some.starts]] > 0, c[some.starts + 1], c[some.starts])
    letter = _key(some.rows, inner)
    partly = best_among(letter, last[full], some.margins[full], NEVER)
    named = np.flatnonzero((size == 2) | (size == 3))
    surname = _key(some.rows, c[some.starts])
    related = best_among(letter, surname[named], some.margins[named], NEVER)
    own = size == 3
    partly = np.where(own, NEVER, partly)
    related = np.where(own, NEVER, related)
    return again, count, given, partly, related


def _form(c: U16, some: Candidates, tables: Tables) -> U32:
    """The form of the letters: 老王, 阿强, 强子, 三哥, 李某, 豆豆, a surname with two letters …"""
    p, e = some.starts, some.ends
    size = (e - p).astype(np.uint32)
    first, last = _FIRST[c[p]].astype(np.uint32), _LAST[c[e - 1]].astype(np.uint32)
    family = (tables.surname[c[p]] > 0).astype(np.uint32)
    second = (tables.surname[c[p + 1]] > 0).astype(np.uint32)
    unsaid = ((c[p + 1] == _CHARACTERS["some"]) | (c[e - 1] == _CHARACTERS["some"])).astype(
        np.uint32
    )
    twice = (c[e - 1] == c[e - 2]).astype(np.uint32)
    form = np.minimum(size, np.uint32(8))
    for part, base in ((first, 6), (last, 32), (family, 2), (second, 2), (unsaid, 2), (twice, 2)):
        form = form * np.uint32(base) + part
    return form


def _bits() -> tuple[F32, F32]:
    """What a word of each class costs, and a letter by itself at each level, in bits."""
    level = np.arange(16, dtype=np.float32)
    alone = np.float32(24.4) - level / np.float32(0.85)
    word = alone.copy()
    # Names and transcriptions in the dictionary explain nothing away.
    word[[0, 10, 11, 12, 14, 15]] = 99
    word[13] = 19
    return word, alone


BITS = _WORD_BITS, _ALONE_BITS = _bits()
_EDGE, _REACH = 4, 8


def _explained(c: U16, some: Candidates, tables: Tables) -> tuple[F32, F32, F32]:
    """How well ordinary words explain each candidate away, in bits.

    Returns:
        What the letters cost where words may lie across both ends of the candidate; what the
        cheapest words inside its ends cost; how much cheaper those across its ends are.
    """
    places, which = np.unique(some.starts, return_inverse=True)
    steps = _EDGE + _REACH + _EDGE
    letters = [
        c[np.minimum(places + k, len(c) - 1)].astype(np.uint32) for k in range(-_EDGE, steps)
    ]
    cost: list[list[F32]] = []
    for i in range(steps):
        one = np.where(letters[i] == 0, 0, _ALONE_BITS[tables.alone[letters[i]]])
        more = [
            _WORD_BITS[tables.words(letters[i : i + n])]
            if i + n <= steps
            else np.full(len(places), 99, np.float32)
            for n in (2, 3, 4)
        ]
        cost.append([one.astype(np.float32), *more])
    through = [np.zeros(len(places), np.float32)]
    inner = [np.zeros(len(places), np.float32)]
    for i in range(1, steps + 1):
        ways = [through[i - n] + cost[i - n][n - 1] for n in range(1, min(i, 4) + 1)]
        through.append(np.minimum.reduce(ways))
    for i in range(1, _REACH + 1):
        ways = [inner[i - n] + cost[_EDGE + i - n][n - 1] for n in range(1, min(i, 4) + 1)]
        inner.append(np.minimum.reduce(ways))
    size = np.minimum(some.ends - some.starts, _REACH)
    table = np.stack([np.stack(row) for row in cost])
    after = [np.zeros(len(which), np.float32)]
    for i in range(1, _EDGE + 1):
        ways = [
            after[i - n] + table[_EDGE + size + i - n, n - 1, which]
            for n in range(1, min(i, 4) + 1)
        ]
        after.append(np.minimum.reduce(ways))
    free = np.stack(through)[_EDGE + size + _EDGE, which]
    within = np.stack(inner)[size, which]
    rest = free - through[_EDGE][which] - after[_EDGE]
    return rest, within, within - rest


_TOGETHER = (
    "own",
    "own lost",
    "own length",
    "own form",
    "shape length",
    "shape left",
    "shape right",
    "left right length",
    "left right own",
    "left left2 length",
    "right right2 length",
    "w-1 length",
    "v0 length",
    "w-1 v0",
    "w-2 w-1",
    "v0 v1",
    "w-3 w-2 w-1",
    "v0 v1 v2",
    "left_sum",
    "right_sum",
    "left_sum form",
    "right_sum form",
    "label_sum w-1",
    "label w-1 v0",
    "left_sum right_sum",
    "known inner fills",
    "known own",
    "known left right",
    "known w-1 v0",
    "part length known",
    "over length known",
    "spelt",
    "w0 length",
    "v-1 length",
    "v-2 v-1 length",
    "w0 w1 length",
    "form",
    "form left",
    "form right",
    "form known",
    "form w-1",
    "form v0",
    "called form",
    "called own",
    "again often own",
    "again length form",
    "given form",
    "given own length",
    "related form",
    "partly form",
    "beside_left w-1 own",
    "beside_right v0 own",
    "beside_left beside_right w-1 v0",
    "beside_left beside_right form",
    "touching length",
    "clash own",
    "ends_too own length",
    "whole own",
    "whole form",
    "edges length own",
    "edges form",
    "sounds length own",
    "sounds w-1 v0",
    "left w-1 form",
    "right v0 shape",
    "rest length",
    "rest own",
    "rest shape",
    "rest left right",
    "within across length",
    "within form",
    "across own",
)
"""The columns that are hashed together, by the names that `columns` gives them."""

FEATURES = Together(
    [
        *((parts.split(), number) for number, parts in enumerate(_TOGETHER, 200)),
        # Pairs of letters on either side, wherever they stand.
        *(
            side
            for k in range(_BAG)
            for side in (((f"w{-k - 2}", f"w{-k - 1}"), 300), ((f"v{k}", f"v{k + 1}"), 301))
        ),
    ]
)
"""The features of candidates."""

SPELT = (31, 33, 34, 35)
"""Features that spell the candidate itself; training hides them at times."""

AROUND = (11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24)
"""Features that spell what stands beside it; training hides them at other times."""


def columns(c: U16, some: Candidates, tables: Tables) -> dict[str, U32]:
    """What is looked at in each candidate, by name, whether it is in a feature or not.

    `w0` is its first letter and `w-1` that before it; `v0` is the letter behind its last.
    """
    p, e = some.starts, some.ends
    size = (e - p).astype(np.uint32)
    length = np.minimum(size, np.uint32(9))
    words = _Words(c, tables)
    w = {k: c[p + k].astype(np.uint32) for k in range(-_BAG - 1, 5)}
    v = {k: c[e + k].astype(np.uint32) for k in range(-3, _BAG + 1)}
    spelt = size * np.uint32(0x9E3779B1)
    for k in range(8):
        letter = np.where(k < e - p, c[np.minimum(p + k, len(c) - 1)], 0).astype(np.uint32)
        spelt = (spelt ^ letter) * np.uint32(0x01000193)
        spelt ^= spelt >> np.uint32(15)
    own = _bucket(some.margins, 1.0, 8, 20)
    lost = _bucket(some.behind, 1.5, 0, 5)
    left, left_sum, left_size = words.before(p)
    left2, left2_sum, _ = words.before(np.maximum(p - left_size, 4))
    right, right_sum, right_size = words.behind(e)
    right2, _, _ = words.behind(np.minimum(e + right_size, len(c) - AFTER))
    inner = words.behind(p)
    fills = length * np.uint32(2) + (inner[2] == e - p).astype(np.uint32)
    shape = tables.surname[w[0]].astype(np.uint32)
    for k in (0, 1, 2, 3):
        level = np.where(k < e - p, tables.given[c[p + k]], 0).astype(np.uint32)
        shape = shape * np.uint32(8) + level
    sounds = np.minimum.reduce(
        [np.where(k < e - p, tables.foreign[c[p + k]], 7) for k in range(8)]
    ).astype(np.uint32)
    known = np.zeros(len(p), np.uint32)
    for n in (2, 3, 4):
        word = tables.words([c[p + k].astype(np.uint32) for k in range(n)]).astype(np.uint32)
        known = np.where(size == n, word, known)
    part = tables.words([w[1], w[2]]).astype(np.uint32)
    over_left = tables.words([w[-1], w[0]]).astype(np.uint32)
    over_right = tables.words([v[-1], v[0]]).astype(np.uint32)
    over = over_left * np.uint32(16) + over_right
    form = _form(c, some, tables)
    called = some.called.astype(np.uint32)
    again, count, given, partly, related = _said_again(c, some, spelt)
    # Neighbours: who ends where a mark before this begins, and who begins behind the mark after.
    at_start = np.full(len(c) + 2, NEVER, np.float32)
    at_end = np.full(len(c) + 2, NEVER, np.float32)
    np.maximum.at(at_start, p, some.margins)
    np.maximum.at(at_end, e, some.margins)
    beside_left = _bucket(at_end[p - 1], 2.0, 4, 9)
    beside_right = _bucket(at_start[e + 1], 2.0, 4, 9)
    touching = _bucket(at_end[p], 2.0, 4, 9) * np.uint32(16) + _bucket(at_start[e], 2.0, 4, 9)
    clash = _bucket(np.maximum(at_start[p - 1], at_start[p - 2]), 2.0, 4, 9) * np.uint32(16)
    clash += _bucket(at_start[p + 1], 2.0, 4, 9)
    ends_too = _bucket(at_end[e + 1], 2.0, 4, 9) * np.uint32(16) + _bucket(at_end[e - 1], 2.0, 4, 9)
    best_in_row = np.full(int(some.rows.max()) + 1 if len(p) else 1, NEVER, np.float32)
    np.maximum.at(best_in_row, some.rows, some.margins)
    whole = _bucket(best_in_row[some.rows], 2.0, 4, 9)
    rest, within, across = _explained(c, some, tables)
    edges = (w[-1] == 0).astype(np.uint32) * np.uint32(2) + (v[0] == 0)
    label = np.where(left_size == 1, left2, left)
    label_sum = np.where(left_size == 1, left2_sum, left_sum)
    return {
        **{f"w{k}": column for k, column in w.items()},
        **{f"v{k}": column for k, column in v.items()},
        "spelt": spelt,
        "length": length,
        "own": own,
        "lost": lost,
        "shape": shape,
        "sounds": sounds,
        "form": form,
        "called": called,
        "left": left,
        "left_sum": left_sum,
        "left2": left2,
        "right": right,
        "right_sum": right_sum,
        "right2": right2,
        "label": label,
        "label_sum": label_sum,
        "inner": inner[0],
        "fills": fills,
        "known": known,
        "part": part,
        "over": over,
        "edges": edges.astype(np.uint32),
        "rest": _bucket(rest, 4.0, 2, 20),
        "within": _bucket(within, 4.0, 0, 20),
        "across": _bucket(across, 2.0, 0, 10),
        "again": _bucket(again, 2.0, 4, 9),
        "often": np.minimum(count, 3).astype(np.uint32),
        "given": _bucket(given, 2.0, 4, 9),
        "partly": _bucket(partly, 3.0, 2, 6),
        "related": _bucket(related, 2.0, 4, 9),
        "beside_left": beside_left,
        "beside_right": beside_right,
        "touching": touching,
        "clash": clash,
        "ends_too": ends_too,
        "whole": whole,
    }
