"""Features of places in a text: what stands at fixed distances from each, as numbers of 32 bits.

Features are written down as data, so that training, numpy and the compiled kernel read the same
definition. A feature is a group of parts, hashed together; a part is one of

    ("letter", k)                    the character k places further on
    ("word", (k, n), ...)            the classes of the words of n characters that begin k further
                                     on, four bits each
    (name, k, ...)                   how often the characters k further on are what the name says,
                                     three bits each
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.hashed_words import FACTORS, U16, U32, Lexicon, mix, seeded

U8 = npt.NDArray[np.uint8]
I32 = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]
Part = tuple[Any, ...]

LANES = np.uint64(0x00FF00FF00FF00FF)

PIECE = 16384
"""Places that numpy looks at together, so that their windows stay in the cache."""

_MOST = len(FACTORS)
_BITS = {"word": 4}
"""How many bits one of several things takes; levels take three."""


class Known(NamedTuple):
    """What is known of characters and words.

    Attributes:
        words: the dictionary.
        levels: shape (names, 2^16): how often a character is what each name says, 0 to 7.
    """

    words: Lexicon
    levels: U8


def unseen(c: U16) -> U16:
    """Room for the classes of the words that begin at each character, which compiled kernels look
    up once and share: four bits for words of two, of three and of four, 0 where nobody asked."""
    return np.zeros(len(c), np.uint16)


_NO_ROOM = np.empty(0, np.uint16)
"""Nothing is kept: for the few words of few features that is cheaper."""


class Program(NamedTuple):
    """Definitions as arrays. Columns are numbered: letters, words, levels, then packed ones.

    Attributes:
        letters: the distance of each letter.
        words: a line each: where it begins, how many letters it has, and their columns.
        levels: a line each: which table, and the column of the letter.
        packed: a line each: bits, how many, and their columns.
        features: a line each: how many parts, and their columns; `seeds` tells them apart.
    """

    letters: I32
    words: I32
    levels: I32
    packed: I32
    features: I32
    seeds: U32

    @property
    def width(self) -> int:
        """How many columns there are."""
        return sum(len(part) for part in self[:4])


class Features:
    """Features that are asked for together.

    Args:
        groups: the parts of each.
        number: of the first; the others follow it. Weights belong to numbers.
        names: of the tables of levels, in the order of `Known.levels`.
    """

    def __init__(
        self, groups: Sequence[tuple[Part, ...]], number: int, names: Sequence[str] = ()
    ) -> None:
        self.groups, self.names = tuple(groups), tuple(names)
        self.seeds = [seeded(number + at) for at in range(len(groups))]
        self.program = self._program()

    def __len__(self) -> int:
        return len(self.groups)

    def _program(self) -> Program:
        parts = [part for group in self.groups for part in group]
        items = list(dict.fromkeys((part[0], k) for part in parts for k in part[1:]))
        words = [item for name, item in items if name == "word"]
        levels = [(name, k) for name, k in items if name not in ("word", "letter")]
        distances = [k for name, k in items if name == "letter"] + [k for _, k in levels]
        distances += [k + i for k, size in words for i in range(size)]
        letters = sorted(set(distances))
        at: dict[Part, int] = {("letter", k): n for n, k in enumerate(letters)}
        for word in words:
            at["word", word] = len(at)
        for level in levels:
            at[level] = len(at)
        together = list(dict.fromkeys(part for part in parts if len(part) > 2))
        packed = [
            (_BITS.get(part[0], 3), *_line([at[part[0], k] for k in part[1:]])) for part in together
        ]
        for part in together:
            at[part] = len(at)
        return Program(
            np.array(letters, np.int32),
            _table(
                [(k, *_line([at["letter", k + i] for i in range(n)])) for k, n in words], _MOST + 2
            ),
            _table([(self.names.index(name), at["letter", k]) for name, k in levels], 2),
            _table(packed, _MOST + 2),
            _table([_line([at[part] for part in group]) for group in self.groups]),
            np.array(self.seeds, np.uint32),
        )

    def columns(self, c: U16, places: Places, known: Known | None) -> Iterator[U32]:
        """The features of each place, one column after the other.

        Args:
            c: characters, with room before and behind each place for every distance.
            known: may be left out where nothing but letters is asked for.
        """
        seen = _Seen(c, places, known, self.names)
        for group, seed in zip(self.groups, self.seeds, strict=True):
            total = seen.times(group[0], 0)
            for order, part in enumerate(group[1:], 1):
                total = total + seen.times(part, order)
            yield total + seed

    def light(
        self, c: U16, places: Places, known: Known, rows: npt.NDArray[np.int8]
    ) -> npt.NDArray[np.int16]:
        """The sum of the weights of all features of each place.

        Args:
            rows: shape (features, 2^16).
        """
        totals = np.zeros(len(places), np.int16)
        if compiled.running():
            from strongroom.kernels.compiled import features as fast

            fast.light(
                c,
                places,
                known.words.slots,
                known.levels,
                *self._laid_out(_NO_ROOM, fast.PIECE),
                rows,
                totals,
            )
            return totals
        for begin in range(0, len(places), PIECE):
            some = places[begin : begin + PIECE]
            for row, h in zip(rows, self.columns(c, some, known), strict=True):
                totals[begin : begin + PIECE] += row[h >> np.uint32(16)]
        return totals

    def heavy(
        self,
        c: U16,
        places: Places,
        known: Known,
        table: npt.NDArray[np.uint64],
        shift: int,
        classes: U16 | None = None,
    ) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
        """The sums of eight weights of all features of each place, in lanes of 16 bits.

        Args:
            table: eight weights below 128 in the bytes of each number; one table for all features.
            shift: how far the sum of a feature is shifted to be a place in it.
            classes: see `unseen`; what is looked up is kept there.

        Returns:
            Sums of the bytes with even and with odd places.
        """
        even, odd = np.zeros(len(places), np.uint64), np.zeros(len(places), np.uint64)
        if compiled.running():
            from strongroom.kernels.compiled import features as fast

            laid_out = self._laid_out(unseen(c) if classes is None else classes, fast.PIECE)
            fast.heavy(
                c, places, known.words.slots, known.levels, *laid_out, table, shift, even, odd
            )
            return even, odd
        for begin in range(0, len(places), PIECE):
            some = places[begin : begin + PIECE]
            part = slice(begin, begin + PIECE)
            rows, half = np.empty(len(some), np.uint64), np.empty(len(some), np.uint64)
            count = 0
            for h in self.columns(c, some, known):
                count += 1
                if count % 2:
                    np.take(table, h >> np.uint32(shift), out=rows, mode="clip")
                    continue
                # Two numbers add up within their bytes before these are spread over the lanes.
                np.take(table, h >> np.uint32(shift), out=half, mode="clip")
                rows += half
                np.bitwise_and(rows, LANES, out=half)
                even[part] += half
                rows >>= np.uint64(8)
                rows &= LANES
                odd[part] += rows
            if count % 2:
                even[part] += rows & LANES
                odd[part] += (rows >> np.uint64(8)) & LANES
        return even, odd

    def _laid_out(self, classes: U16, piece: int) -> tuple[I32, I32, I32, I32, I32, U32, U16, U32]:
        """The program, room for classes of words, and columns for so many places."""
        return (*self.program, classes, np.empty((self.program.width, piece), np.uint32))


class _Seen:
    """What stands around places, each worked out once."""

    def __init__(self, c: U16, places: Places, known: Known | None, names: tuple[str, ...]) -> None:
        self.c, self.places, self.known, self.names = c, places, known, names
        self.letters: dict[int, U32] = {}
        self.products: dict[tuple[int, int], U32] = {}
        self.values: dict[Part, U32] = {}

    def times(self, part: Part, order: int) -> U32:
        """A part, multiplied by the factor of its order."""
        if part[0] != "letter":
            return self.packed(part) * FACTORS[order]
        key = (part[1], order)
        if key not in self.products:
            self.products[key] = self.letter(part[1]) * FACTORS[order]
        return self.products[key]

    def letter(self, k: int) -> U32:
        if k not in self.letters:
            self.letters[k] = self.c[self.places + k].astype(np.uint32)
        return self.letters[k]

    def packed(self, part: Part) -> U32:
        if part not in self.values:
            name, *items = part
            if len(items) > 1:
                value = self.packed((name, items[0]))
                for item in items[1:]:
                    bits = np.uint32(_BITS.get(name, 3))
                    value = (value << bits) | self.packed((name, item))
            else:
                value = self.one(name, items[0])
            self.values[part] = value
        return self.values[part]

    def one(self, name: str, item: Any) -> U32:
        """The class of a word, or the level of a letter."""
        assert self.known is not None
        if name != "word":
            levels: U8 = self.known.levels[self.names.index(name)]
            return levels[self.letter(item)].astype(np.uint32)
        start, size = item
        total = seeded(size) + self.times(("letter", start), 0)
        for order in range(1, size):
            total = total + self.times(("letter", start + order), order)
        return self.known.words.found(total).astype(np.uint32)


class Together:
    """Features that are columns hashed together, by the names of the columns.

    Args:
        groups: the columns of each, and its number. Weights belong to numbers.
    """

    def __init__(self, groups: Sequence[tuple[Sequence[str], int]]) -> None:
        self.groups = tuple(tuple(parts) for parts, _ in groups)
        self.numbers = tuple(number for _, number in groups)
        self.names = tuple(dict.fromkeys(name for parts in self.groups for name in parts))

    def __len__(self) -> int:
        return len(self.groups)

    def hashed(self, columns: Mapping[str, U32]) -> Iterator[U32]:
        """The features, one after the other, out of columns by name."""
        for parts, number in zip(self.groups, self.numbers, strict=True):
            yield mix([columns[name] for name in parts], number)

    def program(self, order: Sequence[str]) -> tuple[I32, U32]:
        """Definitions as arrays, for columns in that order: how many parts, and their columns;
        and what tells features apart."""
        at = {name: n for n, name in enumerate(order)}
        lines = _table([_line([at[name] for name in parts]) for parts in self.groups])
        return lines, np.array([seeded(number) for number in self.numbers], np.uint32)


def _line(columns: Sequence[int]) -> tuple[int, ...]:
    return (len(columns), *columns, *(0,) * (_MOST - len(columns)))


def _table(lines: Sequence[Sequence[int]], width: int = _MOST + 1) -> I32:
    return np.array(lines, np.int32).reshape(len(lines), width)
