"""A block as the scanners of words read it: its characters, the words in it, where names begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from strongroom.kernels import compiled
from strongroom.kernels.lexicon import Codes, Matches
from strongroom.kernels.ranks import Rank, below, clipped
from strongroom.kernels.rows_of_words import closed, halting
from strongroom.kernels.runs import distinct
from strongroom.kernels.scanning import Block
from strongroom.kernels.text import I64, U8, Mask, looked_up
from strongroom.kinds._words import (
    BLANK,
    COUNTED,
    DIGIT,
    HAN,
    LETTER,
    LONE,
    NUMERAL,
    NUMERIC,
    TRADITIONAL,
    bit,
    class_table,
    classes,
    families,
    is_english,
    lexicon,
    lone,
    plain_of,
)

if not compiled.missing:
    from strongroom.kernels.compiled import parts as fast

T = TypeVar("T")


class Spots:
    """Some of the places in a reading.

    Attributes:
        mask: which; `where`: the same in order.
    """

    def __init__(self, mask: Mask) -> None:
        self.mask = mask
        self._rank = Rank(mask)

    @cached_property
    def where(self) -> I64:
        return np.flatnonzero(self.mask)

    def before(self, places: I64) -> I64:
        """How many of them stand before each place."""
        return self._rank(places)

    def last(self, places: I64, otherwise: int = 0) -> I64:
        """The last of them that is not behind each place."""
        return self._rank.last(places, otherwise)

    def lasts(self, places: I64) -> I64:
        """The same for places that are in order."""
        if not compiled.running():
            return self.last(places)
        found = np.empty(len(places), np.int64)
        fast.last(self.mask.view(np.uint8), places, 0, found)
        return found


class Reading:
    """A block as the scanners of words read it: without blanks beside Chinese characters.

    Attributes:
        codes, kinds: the characters and their classes; behind each row stands a 0.
        rows: where each row begins, and the end of all.
        words: the words in it.
    """

    def __init__(self, padded: Codes, rows: I64, gone: I64) -> None:
        """`padded`: the codes between two more zeros."""
        self.codes, self.rows, self._gone = padded[1:-1], rows, gone
        self._padded = padded
        self.kinds: U8 = looked_up(class_table(), self.codes)
        self.by_itself: U8 = looked_up(lone(), self.codes)
        self.words = lexicon().find(self.codes, _whole(self.codes))
        self._picked: dict[tuple[str, ...], Matches] = {}
        self._outer: dict[tuple[str, ...], Matches] = {}
        self._halts: dict[tuple[str, ...], I64] = {}
        self._made: dict[object, Any] = {}

    def once(self, make: Callable[[Reading], T]) -> T:
        """What `make` makes of this reading, made once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def pick(self, *sections: str) -> Matches:
        """The words of some sections of one family, overlapping ones too, ordered by start."""
        if sections not in self._picked:
            if is_english(sections[0]):
                self._picked[sections] = self.english.having(bit(*sections))
                return self._picked[sections]
            family = families().get(sections[0], ())
            every = self.words if sections == family else self.pick(*family)
            self._picked[sections] = every.having(bit(*sections))
        return self._picked[sections]

    def outer(self, *sections: str) -> Matches:
        """Those of them that begin in no other."""
        if sections not in self._outer:
            self._outer[sections] = self.pick(*sections).outermost()
        return self._outer[sections]

    @cached_property
    def english(self) -> Matches:
        """The English words, in rows in which two letters stand beside each other."""
        letter = self.kinds & LETTER
        rows = distinct(self.row(np.flatnonzero(letter[1:] & letter[:-1])))
        first, last = self.rows[rows], self.rows[rows + 1]
        bounds = np.concatenate([[0], np.cumsum(last - first)])
        places = np.arange(bounds[-1]) + np.repeat(first - bounds[:-1], last - first)
        found = lexicon(english=True).find(self.codes[places], bounds)
        starts = places[found.starts]
        return Matches.of(starts, starts + found.ends - found.starts, found.which, found.said)

    @cached_property
    def marks(self) -> I64:
        """Places of punctuation and of what parts rows: no part and no name reaches over one."""
        return self.marked.where

    @cached_property
    def marked(self) -> Spots:
        """The same, to be asked for what is near."""
        return Spots(np.append(self.kinds == 0, True))

    @cached_property
    def safe(self) -> Mask:
        """Characters in words of names in which a stop is none."""
        mask = covered(len(self.codes), self.pick("shield"))
        mask |= covered(len(self.codes), self.pick("province", "city", "county", "town"))
        return mask

    def stops(
        self, *sections: str, lone: tuple[str, ...] | None = None, blanks: bool = False
    ) -> Spots:
        """The places at which a name may begin.

        That is behind a mark, and behind words that no name holds; `lone` names other sections
        for words of one character.
        """
        halt = np.zeros(len(self.codes) + 1, bool)
        singles = sum(LONE[section] for section in (sections if lone is None else lone))
        halting(
            halt,
            self.kinds,
            self.by_itself,
            self.safe,
            singles,
            COUNTED if blanks else 0,
            DIGIT | NUMERAL,
        )
        halt[self._halting(sections)] = True
        halt[self.rows] = True
        if blanks:
            halt[self.gaps] = True
        return Spots(halt)

    @cached_property
    def gaps(self) -> I64:
        """Before which characters a blank was left out, in order."""
        plain = self.rows - np.arange(len(self.rows))
        # A blank that was left out before a row's end stands before its mark.
        row = np.searchsorted(plain, self._gone, side="left")
        inside = self._gone < plain[-1]
        result: I64 = (self._gone + np.maximum(row - 1, 0))[inside]
        return result

    def _halting(self, sections: tuple[str, ...]) -> I64:
        """Where the words of more than one character end behind which a name may begin."""
        if sections not in self._halts:
            found = self.words.having(bit(*sections)).outermost()
            loose = ~self.safe[found.starts] | ~self.safe[found.ends - 1]
            self._halts[sections] = found.ends[loose]
        return self._halts[sections]

    @cached_property
    def clauses(self) -> I64:
        """Places of the marks that end a clause, and of the ends of rows."""
        marks = self.marks
        code = self.at(marks)
        inside = (code == 0x3001) | (code == ord("：")) | (code == ord(":")) | (code == ord("+"))
        inside |= (code == ord("“")) | (code == ord("”")) | (code == 32) | (code == ord("/"))
        result: I64 = marks[~inside]
        return result

    def edge(self, places: I64) -> Mask:
        """Whether a row begins at a place."""
        return self._edges[places]

    @cached_property
    def _edges(self) -> Mask:
        edge = np.zeros(len(self.codes) + 1, bool)
        edge[self.rows] = True
        return edge

    @cached_property
    def general(self) -> Mask:
        """Characters in words that say what sort of organisation it is, not which."""
        mask = covered(len(self.codes), self.pick("generic"))
        mask |= (self.by_itself & np.uint8(LONE["generic"])) != 0
        return mask

    @cached_property
    def runs(self) -> tuple[I64, I64]:
        """Runs of digits, numerals and letters; none reaches over the mark behind a row."""
        numeric = (self._padded_kinds & NUMERIC) != 0
        edges = np.flatnonzero(numeric[1:] != numeric[:-1])
        return edges[::2], edges[1::2]

    @cached_property
    def _padded_kinds(self) -> U8:
        return np.concatenate([[np.uint8(0)], self.kinds, [np.uint8(0)]])

    @cached_property
    def _rows(self) -> Rank:
        ahead = np.zeros(len(self.codes) + 1, bool)
        ahead[self.rows[1:-1]] = True
        return Rank(ahead)

    def row(self, places: I64) -> I64:
        """Which row each place is in."""
        return self._rows(places + 1)

    def row_starts(self, places: I64) -> I64:
        """Where the row of each place begins."""
        return self.rows[self.row(places)]

    def row_ends(self, places: I64) -> I64:
        """Where the row of each place ends."""
        return self.rows[self.row(places) + 1] - 1

    def at(self, places: I64) -> Codes:
        """The characters at some places; 0 where there is none."""
        return clipped(self._padded, places, 1)

    def bytes_of(self, block: Block, starts: I64, ends: I64) -> tuple[I64, I64]:
        """The places in the block's bytes."""
        byte = block.characters.bytes_at
        return byte(self._original(starts)), byte(self._original(ends - 1) + 1)

    def _original(self, places: I64) -> I64:
        """Which characters of the block these are."""
        plain = places - (below(places, self.rows) - 1)
        return plain + below(plain, self._gone)


def _whole(codes: Codes) -> I64:
    """All codes as one row: no word holds the mark between two."""
    return np.array([0, len(codes)], np.int64)


def read(block: Block) -> Reading:
    """The words of a block, looked for once."""
    return block.once(_read)


def _read(block: Block) -> Reading:
    characters = block.characters
    codes, rows = characters.codes, characters.rows
    old = np.flatnonzero(looked_up(lone(), codes) & np.uint8(TRADITIONAL))
    if len(old):
        codes = codes.copy()
        codes[old] = plain_of()[codes[old]]
    return Reading(*closed(codes, rows, classes(), lone(), HAN, BLANK))


def covered(count: int, matches: Matches) -> Mask:
    """Which characters lie in one of the matches."""
    return matches.covered(count)


def last_before(places: I64, limits: I64) -> I64:
    """The greatest of the sorted `limits` that is not above each place; -1 where there is none."""
    at = np.searchsorted(limits, places, side="right") - 1
    if not len(limits):
        return np.full(len(places), -1, np.int64)
    return np.where(at >= 0, limits[np.maximum(at, 0)], -1)


def first_behind(places: I64, limits: I64, otherwise: I64) -> I64:
    """The least of the sorted `limits` that is not below each place."""
    at = np.searchsorted(limits, places, side="left")
    if not len(limits):
        return otherwise
    return np.where(at < len(limits), limits[np.minimum(at, len(limits) - 1)], otherwise)
