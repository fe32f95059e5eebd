"""Names of people in Latin letters: Kevin Zhang, Müller, Jens, LI Na, Lily姐, liu jianguo.

A candidate is one to four words beside each other; a linear model over hashed features weighs it by
what its words are in lists, how they are spelt and what stands around. Training and finding share
this file: a change here needs new weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from strongroom.find.text import things
from strongroom.find.text.features import Tables
from strongroom.find.text.latin_beside import Beside, People, beside
from strongroom.find.text.latin_columns import FEATURES, Seen, Spelt
from strongroom.find.text.latin_cued import BLANK, COMMA, STOP, Cued, cued
from strongroom.find.text.latin_told import told
from strongroom.find.text.latin_words import (
    FIRST,
    GIVEN,
    I64,
    LAST,
    SMALL,
    SURNAME,
    THING,
    Codes,
    Latin,
    Lists,
    Mask,
    among,
    latin_words,
)
from strongroom.kernels.hashed_words import U32
from strongroom.kernels.scanning import NO_HITS, Block, Characters, Hits, hits
from strongroom.kernels.spans import without_overlaps

F32 = npt.NDArray[np.float32]

BARS: dict[str, float] = {"balanced": -0.7, "recall": -2.0, "precision": 1.0}
"""How much better a name must score than no name, by aim."""

MOST_WORDS = 4

PIECE = 1 << 15
"""Candidates that are weighed together, so that memory does not grow with the row."""

_JOINING = np.zeros(256, bool)
_JOINING[[ord(c) for c in "0123456789_@/\\=#$%&~"]] = True
_MENTION = ord("@")


def _around(characters: Characters, words: Latin) -> tuple[Codes, Codes]:
    """The characters before and behind words; 0 at the ends of a row."""
    codes, edge = characters.codes, np.zeros(len(characters.codes) + 1, bool)
    edge[characters.rows] = True
    last = len(codes) - 1
    before = np.where(edge[words.begins], 0, codes[np.maximum(words.begins - 1, 0)])
    after = np.where(edge[words.ends], 0, codes[np.minimum(words.ends, last)])
    return before.astype(np.uint32), after.astype(np.uint32)


def _links(
    characters: Characters, words: Latin, before: Codes, after: Codes
) -> npt.NDArray[np.uint8]:
    """What stands between each word and the next, 0 where more than a name allows."""
    link = np.zeros(len(words), np.uint8)
    if len(words) < 2:
        return link
    gap = words.begins[1:] - words.ends[:-1]
    same = words.rows[1:] == words.rows[:-1]
    blank = (after == 32) | (after == 0xA0) | (after == 0x3000)
    one = same & (gap == 1) & blank[:-1]
    two = same & (gap == 2) & (before[1:] == 32)
    one |= two & blank[:-1]
    link[:-1][one] = BLANK
    link[:-1][two & (after[:-1] == 44)] = COMMA
    link[:-1][two & (after[:-1] == 46) & (words.sizes[:-1] <= 4)] = STOP
    return link


def _ahead(values: npt.NDArray[Any], steps: int) -> npt.NDArray[Any]:
    """What is so many words further on; nothing behind the last."""
    out = np.zeros_like(values)
    out[: max(len(values) - steps, 0)] = values[steps:]
    return out


def candidates(
    characters: Characters, words: Latin, classes: npt.NDArray[np.uint8]
) -> tuple[Spelt, npt.NDArray[np.uint8]]:
    """What may be a name, ordered by place, and what stands behind each word."""
    some, said = _candidates(characters, words, classes)
    return some, said.link


def _candidates(
    characters: Characters, words: Latin, classes: npt.NDArray[np.uint8]
) -> tuple[Spelt, Cued]:
    """The same, and what is said of each word."""
    before, after = _around(characters, words)
    said = cued(characters, words, classes, _links(characters, words, before, after))
    classes, link = said.classes, said.link
    # Parts of e-mail addresses, paths, codes and file names are no words.
    codes = characters.codes
    joined = _JOINING[np.minimum(before, 255)] | _JOINING[np.minimum(after, 255)]
    # @Amy is spoken to; the sign inside an address has a letter, a digit or a dot before it.
    opens = np.zeros(len(codes) + 1, bool)
    opens[characters.rows] = True
    earlier = np.where(
        opens[np.maximum(words.begins - 1, 0)], 0, codes[np.maximum(words.begins - 2, 0)]
    )
    plain = (np.take(SMALL, earlier, mode="clip") == 0) & ~_JOINING[np.minimum(earlier, 255)]
    joined &= ~((before == _MENTION) & plain & (earlier != 46)) | _JOINING[np.minimum(after, 255)]
    joined |= before == 46
    # name=Emily Carter&x=1 is said of somebody.
    joined &= ~said.valued
    # a.b is a path or a host; A. B is not.
    next_ = codes[np.minimum(words.ends + 1, len(codes) - 1)]
    joined |= (
        (after == 46)
        & (np.take(SMALL, next_, mode="clip") > 0)
        & (words.ends + 1 < characters.rows[words.rows + 1])
    )
    good = ~joined & (words.sizes <= 20)
    capital = said.capital
    named = (classes & (FIRST | LAST | SURNAME | GIVEN)) > 0
    opens = good & (capital | named)
    part = good & (capital | named | words.particles() | said.tails)
    # Nan Jing Road and Merrill Company are called after people and are none.
    thing = (classes >> 4 & 3) == THING
    opens, part = opens & ~thing & ~said.cue, part & ~thing & ~said.cue
    before_thing = _ahead(thing, 1) & (link > 0)
    # Carter, Emily is one person; Smith, male is none.
    apart = (link == COMMA) & (capital != _ahead(capital, 1))
    near = (link > 0) & ~apart
    firsts, counts = [], []
    whole = opens
    for count in range(1, MOST_WORDS + 1):
        if count > 1:
            whole = whole & _ahead(part, count - 1) & _ahead(near, count - 2)
        at = np.flatnonzero(whole & ~_ahead(before_thing, count - 1))
        if count == 1:
            # One word in small letters must be a first name and no English word; three capitals
            # are an abbreviation.
            known = ((classes[at] & FIRST) > 0) & (classes[at] >> 4 == 0)
            at = at[capital[at] | known]
            size, large = words.sizes[at], words.capitals[at]
            at = at[(size > 1) & ((large < size) | (size > 3))]
        firsts.append(at)
        counts.append(np.full(len(at), count, np.int64))
    first, number = np.concatenate(firsts), np.concatenate(counts)
    order = np.lexsort((number, first))
    return Spelt(first[order], number[order]), said


@dataclass(frozen=True)
class LatinJudge:
    """A linear model over hashed features of candidates in Latin letters.

    Attributes:
        table: shape (2^n, 3) int8: weights of nobody, a full name, another way to call a person;
            scores are sums of rows times `scale`, plus `bias`.
    """

    lists: Lists
    table: npt.NDArray[np.int8]
    scale: float
    bias: F32

    def __call__(self, seen: dict[str, U32]) -> F32:
        """Scores, shape (n, 3)."""
        shift = np.uint32(32 - (len(self.table).bit_length() - 1))
        total = np.zeros((len(seen["n"]), 3), np.int32)
        for h in FEATURES.hashed(seen):
            total += self.table[h >> shift]
        result: F32 = (total * np.float32(self.scale) + self.bias).astype(np.float32)
        return result


def latin(
    block: Block, judge: LatinJudge, tables: Tables, bar: float, *, generous: bool = False
) -> tuple[Hits, Mask]:
    """Names of people written in Latin letters, and which of them are no full names.

    Args:
        generous: whether words that are tools may be names all the same.
    """
    characters = block.characters
    codes = characters.codes
    words = latin_words(codes, characters.rows)
    if not len(words):
        return NO_HITS, np.zeros(0, bool)
    classes = judge.lists.classes(words.sums)
    some, said = _candidates(characters, words, classes)
    begin, end, margin, nick = _taken(
        characters, words, some, said, judge, tables, bar, generous=generous
    )
    near = Beside(characters, tables)
    people = beside(near, words, People(begin, end, margin, nick))
    people = told(near, words, classes, people)
    begin, end, margin, nick = people.begin, people.end, people.margin, people.nick
    order = np.lexsort((-end, begin))
    begin, end, margin, nick = begin[order], end[order], margin[order], nick[order]
    keep = without_overlaps(begin, end, margin)
    begin, end, nick = begin[keep], end[keep], nick[keep]
    sure = 0.3 + 0.6 / (1 + np.exp(-margin[keep]))
    byte = characters.bytes_at
    return hits(byte(begin), byte(end), sure), nick


def _listed(words: Latin, some: Spelt, said: Cued) -> Mask:
    """Which are a first and a last name of the lists, with no other capital beside them."""
    classes, link = said.classes, said.link
    capital = said.capital & (words.capitals < words.sizes)
    one, two = some.first, some.first + some.count - 1
    plain = (classes >> 4 & 3) == 1
    good = (some.count == 2) & (link[one] == BLANK) & capital[one] & capital[two]
    good &= ((classes[one] & FIRST) > 0) & ((classes[two] & LAST) > 0) & ~plain[one] & ~plain[two]
    before = (one > 0) & (link[np.maximum(one - 1, 0)] == BLANK) & capital[np.maximum(one - 1, 0)]
    after = (link[two] == BLANK) & _ahead(capital, 1)[two]
    result: Mask = good & ~before & ~after
    return result


NEVER = np.float32(-99)
"""The margin of brands: two words of one name nobody else."""

LISTED_MARGIN = np.float32(0.1)
"""The least margin of a first and a last name of the lists, whatever the model thinks of them."""


def _branded(words: Latin, link: npt.NDArray[np.uint8]) -> Mask:
    """Which words are part of a brand of two: Jimmy Choo, Dr. Martens."""
    pair = np.zeros(len(words), bool)
    pair[:-1] = things.branded(words.sums[:-1], words.sums[1:]) & (link[:-1] > 0)
    pair[1:] |= pair[:-1]
    return pair


def _taken(
    characters: Characters,
    words: Latin,
    some: Spelt,
    said: Cued,
    judge: LatinJudge,
    tables: Tables,
    bar: float,
    *,
    generous: bool,
) -> tuple[I64, I64, F32, Mask]:
    """The candidates that are people: places, margins, and which are no full names."""
    if not len(some):
        none = np.empty(0, np.int64)
        return none, none, np.empty(0, np.float32), np.empty(0, bool)
    seen = Seen(characters, words, said.classes, said.link, tables)
    pieces = [slice(at, at + PIECE) for at in range(0, len(some), PIECE)]
    scores = np.concatenate(
        [judge(seen.columns(Spelt(some.first[piece], some.count[piece]))) for piece in pieces]
    )
    margin = (np.logaddexp(scores[:, 1], scores[:, 2]) - scores[:, 0]).astype(np.float32)
    if not generous:
        # Hive and Taro are tools: one word of these is hardly anybody.
        alone = (some.count == 1) & among(words.sums[some.first], things.latin())
        margin[alone] -= things.PENALTY
    margin[said.nobody(some.first, some.count)] -= things.PENALTY
    brand = _branded(words, said.link)[some.first]
    margin[brand] = NEVER
    listed = (_listed(words, some, said) | said.told(some.first, some.count)) & ~brand
    margin[listed] = np.maximum(margin[listed], LISTED_MARGIN)
    scores[listed, 1] = np.maximum(scores[listed, 1], scores[listed, 2])
    good = np.flatnonzero(margin > bar)
    begin = words.begins[some.first[good]]
    end = words.ends[some.first[good] + some.count[good] - 1]
    keep = without_overlaps(begin, end, margin[good])
    good, begin, end = good[keep], begin[keep], end[keep]
    return begin, end, margin[good], scores[good, 2] > scores[good, 1]
