"""One block of text rows, and what scanners of fixed formats ask of it.

A block is up to two megabytes of whole rows: passes over it stay near the cache, and what every
scanner costs once a block is small beside them.
What several scanners need (runs of digits, numbers written in groups) is computed once, when the
first of them asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.leading import (
    Ends,
    Vocabularies,
    asked,
    ends,
    fit,
    leading,
    led,
    stand_in,
    stand_near,
    traditional,
)
from strongroom.kernels.once import spare
from strongroom.kernels.ranks import Rank
from strongroom.kernels.rows import Rows
from strongroom.kernels.runs import (
    LETTER,
    NO_TOKENS,
    NOTHING,
    Chains,
    Runs,
    Survey,
    Tokens,
    distinct,
    grouped,
    linked,
    mixed,
    stretches,
    survey,
    survey_values,
    told,
    values,
)
from strongroom.kernels.text import I64, U8, U64, Mask, pieces

Scores = npt.NDArray[np.float32]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hits:
    """Occurrences in a block: byte positions (end exclusive) and scores from 0 to 1."""

    starts: I64
    ends: I64
    scores: Scores

    def where(self, mask: Mask) -> Hits:
        """Those for which the mask is True."""
        return Hits(self.starts[mask], self.ends[mask], self.scores[mask])

    @staticmethod
    def together(parts: Sequence[Hits]) -> Hits:
        """The hits of several searches in one."""
        parts = [part for part in parts if len(part.starts)]
        if len(parts) < 2:
            return parts[0] if parts else NO_HITS
        return Hits(
            np.concatenate([p.starts for p in parts]),
            np.concatenate([p.ends for p in parts]),
            np.concatenate([p.scores for p in parts]),
        )


NO_HITS = Hits(NOTHING, NOTHING, np.empty(0, np.float32))


def hits(starts: I64, ends: I64, score: float | npt.NDArray[np.floating]) -> Hits:
    """Hits with one score for all, or one each."""
    if not len(starts):
        return NO_HITS
    scores = np.empty(len(starts), np.float32)
    scores[:] = score
    return Hits(
        starts.astype(np.int64, copy=False),
        ends.astype(np.int64, copy=False),
        scores,
    )


_LONG = 64
FEW = 256
"""Places up to which the words around them are looked for one by one."""


@dataclass(frozen=True)
class Characters:
    """A block as code points, for scanners of words.

    Attributes:
        codes: the code points of all rows, one after the other (uint32); bytes that are no
            UTF-8 are U+FFFD each.
        rows: the character at which each row begins, and the end of the last.
        leads: which bytes of `Block.data` begin a character.
        rank: the same, to be counted.
    """

    codes: npt.NDArray[np.uint32]
    rows: I64
    leads: Mask
    rank: Rank

    @cached_property
    def first(self) -> I64:
        """The byte at which each character begins, and the end of the last (n + 1)."""
        return np.append(np.flatnonzero(self.leads), len(self.leads))

    def bytes_at(self, places: I64) -> I64:
        """The same for some characters only, without writing it down for all."""
        return self.rank.place(places)


class Block(Rows):
    """Whole rows of text, one after the other.

    Attributes:
        data: their bytes (uint8).
        offsets: where each row begins, and the end of the last.
    """

    def __init__(self, data: U8, offsets: I64) -> None:
        super().__init__(data, offsets)
        self._once: dict[Callable[[Block], Any], Any] = {}
        self._led_by: dict[tuple[str, ...], Mask] = {}
        self._spelled: dict[tuple[str, ...], bool] = {}

    def once(self, work: Callable[[Block], T]) -> T:
        """What `work` gives for this block, done when the first of several scanners asks."""
        if work not in self._once:
            self._once[work] = work(self)
        return cast(T, self._once[work])

    @cached_property
    def characters(self) -> Characters:
        """The code points, and where each of them and each row begins."""
        raw = self.data.tobytes()
        try:
            codes = np.frombuffer(raw.decode().encode("utf-32-le"), np.uint32)
            leads = self.data.view(np.int8) >= -64
        except UnicodeDecodeError:
            # One replacement a byte, so that the places of what can be read stay right.
            points = raw.decode(errors="surrogateescape")
            codes = np.frombuffer(points.encode("utf-32-le", "surrogatepass"), np.uint32)
            broken = (codes >= 0xDC80) & (codes <= 0xDCFF)
            size = 1 + (codes >= 0x80) + (codes >= 0x800) + (codes >= 0x10000)
            size = np.where(broken, 1, size)
            leads = np.zeros(len(raw), bool)
            leads[np.cumsum(size) - size] = True
            codes = np.where(broken, np.uint32(0xFFFD), codes)
        rank = Rank(leads)
        return Characters(codes, rank(self.offsets), leads, rank)

    @cached_property
    def _survey(self) -> Survey | None:
        if self.signs is None:
            return None
        return survey(self.data, self.offsets, self.signs.plain)

    @cached_property
    def runs(self) -> Runs:
        """The runs of digits, in order."""
        if self._survey is not None:
            return self._survey.runs
        far = np.subtract(self.data, np.uint8(48), out=spare(len(self.data)))
        starts, ends = stretches(np.less(far, 10, out=far.view(bool)), self.offsets)
        return Runs(starts, ends, ends - starts)

    @cached_property
    def words(self) -> tuple[I64, I64]:
        """Where the longest runs of ASCII letters start and end, in order."""
        if self._survey is not None:
            return self._survey.words
        far = np.bitwise_or(self.data, np.uint8(32), out=spare(len(self.data)))
        far -= np.uint8(97)
        return stretches(np.less(far, 26, out=far.view(bool)), self.offsets)

    @cached_property
    def _latin(self) -> bytes:
        """All ASCII letters one after the other, in lower case."""
        starts, ends = self.words
        if len(starts) < len(self.data) >> 7:
            return (pieces(self.data, starts, ends).data | np.uint8(32)).tobytes()
        low = self.data | np.uint8(32)
        return low[(low - np.uint8(97)) < 26].tobytes()

    @cached_property
    def bare(self) -> bool:
        """Whether no ASCII letter and no ASCII digit stands in it."""
        return not len(self.runs.starts) and not len(self.words[0])

    def spells(self, words: tuple[str, ...]) -> bool:
        """Whether the Latin letters of one of the words stand in the block in this order.

        Where they do not, none of the words stands anywhere in it.
        """
        known = self._spelled.get(words)
        if known is None:
            known = any(letters in self._latin for letters in _letters(words))
            self._spelled[words] = known
        return known

    @cached_property
    def behind_letter(self) -> Mask:
        """Which runs stand right behind an ASCII letter."""
        if self._survey is not None:
            return self._survey.behind_letter
        starts = self.runs.starts
        letter = LETTER[self.data[np.maximum(starts - 1, 0)]]
        letter &= ~self.begins[starts]
        return letter

    @cached_property
    def lettered(self) -> I64:
        """The indices of the runs right behind an ASCII letter."""
        return np.flatnonzero(self.behind_letter)

    @cached_property
    def tokens(self) -> Tokens:
        """The runs of letters and digits together that hold both, in order."""
        if self._survey is not None:
            return self._survey.tokens
        if not len(self.runs.starts) or not len(self.words[0]):
            return NO_TOKENS
        return mixed(self.data, self.runs, *self.words, self.begins, self.behind_letter)

    def lone(self, width: int) -> I64:
        """Which runs have exactly that many digits."""
        return self.sized(width, width)

    def sized(self, least: int, most: int) -> I64:
        """Which runs have that many digits (1 to 62), in order."""
        sizes, counts = self._run_sizes
        if not any(counts[least : most + 1]):
            return NOTHING
        # Below the least they wrap around.
        return np.flatnonzero((sizes - np.uint8(least)) <= most - least)

    @cached_property
    def _run_sizes(self) -> tuple[U8, list[int]]:
        """The lengths of the runs up to `_LONG`, and how many there are of each."""
        sizes = np.minimum(self.runs.lengths, _LONG).astype(np.uint8)
        counts: list[int] = np.bincount(sizes, minlength=_LONG).tolist()
        return sizes, counts

    @cached_property
    def beside_runs(self) -> tuple[U8, U8]:
        """The bytes before and behind each run of digits; 0 where its row ends."""
        if self._survey is not None:
            return self._survey.beside
        return self.before(self.runs.starts), self.byte(self.runs.ends)

    def codes(self, width: int) -> Tokens:
        """The runs of letters and digits together of that length."""
        if not self._tokens_of[width]:
            return NO_TOKENS
        return self.tokens.where(self.tokens.lengths == width)

    @cached_property
    def _tokens_of(self) -> list[int]:
        """How many tokens there are of each length below `_LONG`."""
        sizes = np.minimum(self.tokens.lengths, _LONG)
        counts: list[int] = np.bincount(sizes, minlength=_LONG).tolist()
        return counts

    @cached_property
    def values(self) -> I64:
        """Where printable ASCII begins behind another script, a colon, or an equals sign.

        One blank or quote may stand between: what `密码：`, `wechat=` and `Vx ` lead to.
        """
        if len(self.data) < 4 or not (len(self.words[0]) or len(self.runs.starts)):
            return NOTHING
        if self.signs is not None:
            return survey_values(self.data, self.offsets, self.signs.plain)
        return values(self.data, self.begins)

    @property
    def links(self) -> Mask:
        """Whether each run of digits and the next one are groups of one number."""
        return self._links[0]

    @cached_property
    def _links(self) -> tuple[Mask, U8]:
        if self._survey is not None:
            return self._survey.links
        return linked(self.data, self.runs, self.begins)

    @cached_property
    def _all_chains(self) -> Chains:
        return grouped(self.runs, *self._links)

    def chains(self, totals: Sequence[int]) -> Chains:
        """Numbers written in groups that have one of these counts of digits (10 to 20)."""
        every = self._all_chains
        if not len(every.first):
            return every
        wanted = np.zeros(21, bool)
        wanted[list(totals)] = True
        return every.where(wanted[every.digits])

    def joined(self, chains: Chains, width: int) -> U8:
        """The digits of chains without separators: ASCII, left aligned, padded with 0."""
        return self.digits(chains.starts, chains.ends, width)

    def context(
        self, positions: I64, words: Sequence[str], width: int = 36, *, after: bool = False
    ) -> Mask:
        """Whether one of the words stands in the `width` bytes before (or behind) each position."""
        if not len(positions):
            return np.zeros(0, bool)
        fits = fit(tuple(words))
        if fits:
            known = stand_near(self.data, self.offsets, positions, tuple(words), width, after=after)
            if known is not None:
                return known
        near = self.behind(positions, width) if after else self.left(positions, width)
        if fits:
            return stand_in(near, tuple(words))
        if len(near) <= FEW:
            # Arrow compiles a pattern at every call, which takes longer than matching a few.
            pattern = _compiled(tuple(words))
            return np.array([pattern.search(row.tobytes()) is not None for row in near], bool)
        array = pa.Array.from_buffers(
            pa.binary(width), len(near), [None, pa.py_buffer(np.ascontiguousarray(near))]
        ).cast(pa.binary())
        found = pc.match_substring_regex(array, _alternation(tuple(words)))
        return np.asarray(found.to_numpy(zero_copy_only=False), bool)

    def latin(self, positions: I64, width: int = 40) -> Mask:
        """Whether an ASCII letter stands in the `width` bytes before each position, in any row."""
        starts, ends = self.words
        if not len(starts):
            return np.zeros(len(positions), bool)
        word = np.searchsorted(starts, positions) - 1
        last = np.minimum(ends[word], positions) - 1
        result: Mask = (word >= 0) & (last >= positions - width)
        return result

    @cached_property
    def _told(self) -> tuple[I64, I64, Mask]:
        """Where numbers of five digits and more, other values, and codes begin.

        With them where their rows do, and which of them are numbers or values.
        """
        runs = self.runs
        known = told(runs, self.values, self.tokens, self.offsets)
        if known is not None:
            return known
        some = distinct(np.concatenate([runs.starts[runs.lengths >= 5], self.values]))
        places = distinct(np.concatenate([some, self.tokens.starts]))
        own = np.zeros(len(places), bool)
        own[np.searchsorted(places, some)] = True
        # Nothing leads to what stands at the beginning of its row.
        inner = ~self.begins[places]
        places, own = places[inner], own[inner]
        return places, self.row_starts(places), own

    @cached_property
    def _ends(self) -> Ends:
        """What stands before these places."""
        places, first, _ = self._told
        return ends(self.data, first, places)

    @cached_property
    def _leading(self) -> tuple[Vocabularies, U64 | None]:
        """Which of the vocabularies that were asked for before lead to them."""
        lists, (places, first, _) = asked(), self._told
        return lists, leading(self.data, first, places, lists)

    def led_by(self, words: Sequence[str]) -> I64:
        """Where numbers and other values begin that one of the words leads to."""
        places, _, own = self._told
        answer: I64 = places[self._led(words) & own]
        return answer

    def _led(self, words: Sequence[str]) -> Mask:
        """Which of the places in `_told` one of the words leads to."""
        key = tuple(words)
        known = self._led_by.get(key)
        if known is None:
            known = self._led_by[key] = self._led_to(key)
        return known

    def _led_to(self, words: tuple[str, ...]) -> Mask:
        places, first, _ = self._told
        lists, marks = self._leading
        if marks is None:
            return led(self._ends, len(places), words)
        if words in lists:
            known: Mask = (marks & np.uint64(1 << lists.index(words))) != 0
            return known
        asked(words)
        return self._led_at(places, first, words)

    def _led_at(self, places: I64, first: I64, words: tuple[str, ...]) -> Mask:
        marks = leading(self.data, first, places, (words,))
        if marks is None:
            return led(ends(self.data, first, places), len(places), words)
        answer: Mask = marks != 0
        return answer

    def led_runs(self, words: Sequence[str], least: int, most: int) -> I64:
        """Which runs of `least` (5 or more) to `most` digits one of the words leads to."""
        places, starts = self.led_by(words), self.runs.starts
        if not len(places) or not len(starts):
            return NOTHING
        at = np.searchsorted(starts, places)
        at = at[starts[np.minimum(at, len(starts) - 1)] == places]
        lengths = self.runs.lengths[at]
        some: I64 = at[(lengths >= least) & (lengths <= most)]
        return some

    def led(self, positions: I64, words: Sequence[str]) -> Mask:
        """Whether one of the words leads to each position: nothing but `: ` or `号码是` between."""
        if not len(positions):
            return np.zeros(0, bool)
        places = self._told[0]
        at = np.searchsorted(places, positions)
        there = at < len(places)
        there[there] = places[at[there]] == positions[there]
        answer = np.zeros(len(positions), bool)
        if there.any():
            answer[there] = self._led(words)[at[there]]
        rest = np.flatnonzero(~there)
        rest = rest[~self.at_edge(positions[rest])]
        if len(rest):
            at = positions[rest]
            answer[rest] = self._led_at(at, self.row_starts(at), tuple(words))
        return answer


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, in any case and in traditional characters."""
    return "(?i)(?:" + "|".join(re.escape(word) for word in traditional(words)) + ")"


@cache
def _compiled(words: tuple[str, ...]) -> re.Pattern[bytes]:
    return re.compile(_alternation(words).encode())


@cache
def _letters(words: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple(
        "".join(c for c in word.lower() if c.isascii() and c.isalpha()).encode() for word in words
    )


Scanner = Callable[[Block], Hits]
