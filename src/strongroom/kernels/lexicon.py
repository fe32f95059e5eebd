"""Which words of a list stand where in a block: thousands of words in a few passes over it.

The beginnings of all words are kept in one hash table with what is known of each: whether it is
a word, and whether a longer word begins with it. Places whose first two characters begin no word
are dropped at once by a table of bits; the others are followed character by character together,
so the work is that of the places which are still in the running, not of rows or words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.kernels import compiled
from strongroom.kernels.text import I64, Mask, looked_up

Codes = npt.NDArray[np.uint32]
Bits = npt.NDArray[np.uint64]
Which = npt.NDArray[np.uint16]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_PAIR = np.uint32(0x9E3779B1)
_PAIR_SHIFT = np.uint32(12)
POINTS = 0x110000
_FEW = 1 << 14
_BEGINS = 1 << 15


def packed(starts: I64, ends: I64, which: Which) -> I64:
    """Words as one number each, whose order is that of starts and then of ends."""
    result: I64 = (starts << 28) | ((ends - starts) << 16) | which
    return result


class Matches:
    """Words found, ordered by start and then by end.

    Each is one number, so that choosing some moves one number a word.

    Attributes:
        starts, ends: places in the codes, end exclusive.
        which: what the list says of each word, as an index of `said`.
        said: the different things that the list says, as bits.
    """

    def __init__(self, packed: I64, said: Bits) -> None:
        self._packed, self.said = packed, said

    @staticmethod
    def of(starts: I64, ends: I64, which: Which, said: Bits) -> Matches:
        """Matches from their parts; words are shorter than 4096 characters."""
        return Matches(packed(starts, ends, which), said)

    @cached_property
    def starts(self) -> I64:
        return self._packed >> 28

    @cached_property
    def ends(self) -> I64:
        return self.starts + ((self._packed >> 16) & 0xFFF)

    @cached_property
    def which(self) -> Which:
        return self._packed.astype(np.uint16)

    @property
    def bits(self) -> Bits:
        """What the list says of each word."""
        return self.said[self.which]

    def __len__(self) -> int:
        return len(self._packed)

    def where(self, mask: Mask) -> Matches:
        """Those for which the mask is True."""
        return Matches(self._packed.take(np.flatnonzero(mask)), self.said)

    def together(self, other: Matches) -> Matches:
        """These and those of another search with the same list."""
        both = np.concatenate([self._packed, other._packed])
        both.sort(kind="stable")
        return Matches(both, self.said)

    def having(self, bits: int) -> Matches:
        """Those that have any of these bits."""
        if compiled.running():
            from strongroom.kernels.compiled import words as fast

            out = np.empty(len(self), np.int64)
            some = ((self.said & np.uint64(bits)) != 0).view(np.uint8)
            return Matches(out[: fast.having(self._packed, some, out)], self.said)
        return self.where(self.has(bits))

    def covered(self, count: int) -> Mask:
        """Which of so many characters lie in one of them."""
        answer = np.zeros(count, bool)
        if compiled.running():
            from strongroom.kernels.compiled import words as fast

            fast.covered(self._packed, 1, answer.view(np.uint8))
            return answer
        sizes = self.ends - self.starts
        answer[self.starts] = True
        for step in range(1, int(sizes.max(initial=0))):
            answer[self.starts[sizes > step] + step] = True
        return answer

    def lay(self, out: npt.NDArray[np.uint8], value: int) -> None:
        """Writes a value to each of the characters that lie in one of them."""
        if compiled.running():
            from strongroom.kernels.compiled import words as fast

            fast.covered(self._packed, value, out)
        else:
            out[self.covered(len(out))] = value

    def has(self, bits: int) -> Mask:
        """Which have any of these bits."""
        some = (self.said & np.uint64(bits)) != 0
        if len(self) < _FEW:
            few: Mask = some[self.which]
            return few
        result: Mask = looked_up(pa.array(some.view(np.uint8)), self.which).view(bool)
        return result

    def longest(self) -> Matches:
        """At each place the longest."""
        return self.where(
            np.append(self.starts[1:] != self.starts[:-1], len(self.starts) > 0)[: len(self.starts)]
        )

    def outermost(self) -> Matches:
        """Those that begin in no other: at each place the longest, from left to right."""
        if len(self) < 2:
            return self
        if compiled.running():
            from strongroom.kernels.compiled import words as fast

            out = np.empty(len(self), np.int64)
            return Matches(out[: fast.outermost(self._packed, out)], self.said)
        # Of those that begin together the last is the longest: they are ordered by end too.
        first = np.flatnonzero(self.starts[1:] != self.starts[:-1])
        left = np.append(first, len(self.starts) - 1)
        starts, ends = self.starts[left], self.ends[left]
        reach = np.maximum.accumulate(ends)
        apart = np.ones(len(left) + 1, bool)
        np.greater_equal(starts[1:], reach[:-1], out=apart[1:-1])
        # Most touch no other: the others are settled among themselves.
        tangled = ~(apart[:-1] & apart[1:])
        if tangled.any():
            kept = ~tangled
            some = np.flatnonzero(tangled)
            kept[some[_settled(starts[some], ends[some])]] = True
            left = left[kept]
        return Matches(self._packed.take(left), self.said)


def _settled(starts: I64, ends: I64) -> I64:
    """Which of some places are taken from left to right: those that begin in none before."""
    left = np.arange(len(starts))
    while True:
        at, to = starts[left], ends[left]
        reach = np.maximum.accumulate(to)
        clear = np.ones(len(left), bool)
        clear[1:] = at[1:] >= reach[:-1]
        if clear.all():
            return left
        # What begins inside one that is clear is out; what begins inside such a one stays in
        # the running until the next round.
        kept = np.maximum.accumulate(np.where(clear, to, 0))
        left = left[clear | (at >= kept)]


class Lexicon:
    """Words of one character or more, each with bits that say what it is.

    ASCII letters are to be given in lower case; they match in any case, at the beginning of a
    word only and at its end only.
    """

    def __init__(self, words: Mapping[str, int]) -> None:
        # What words say, once each; that of single characters first, so that it fits a byte.
        lone = sorted({bits for word, bits in words.items() if len(word) == 1} - {0})
        long = sorted({bits for word, bits in words.items() if len(word) > 1} - {0, *lone})
        self._said = np.array([0, *lone, *long], np.uint64)
        which = {bits: at for at, bits in enumerate(self._said.tolist())}
        single = np.zeros(POINTS, np.uint8 if len(lone) < 256 else np.uint16)
        for word, bits in words.items():
            if len(word) == 1:
                single[ord(word)] = which[bits]
        self._single = pa.array(single)
        some = [word for word in words if len(word) > 1]
        self.longest = max(map(len, some), default=1)
        # So that a word and its place go into one number.
        assert self.longest < 1 << 12
        codes, starts, sizes = _spelt(some)
        whole = np.array([which[words[word]] for word in some], np.uint16)
        self._hashes, self._which, self._longer = _beginnings(codes, starts, sizes, whole)
        heads = codes[starts]
        self._set_pairs(heads, codes[starts + 1], sizes, whole)
        self._shift = np.uint64(64 - max(8, len(self._hashes).bit_length() + 1))
        buckets = np.arange((1 << (64 - int(self._shift))) + 1, dtype=np.uint64)
        tops = self._hashes >> self._shift
        self._bucket = np.searchsorted(tops, buckets).astype(np.int64)
        self._depth = int(np.diff(self._bucket).max(initial=0))
        # For the compiled kernel: what a character is by itself, and whether it begins a word.
        assert len(self._said) < _BEGINS
        self._first = single.astype(np.uint16)
        self._first[heads] |= np.uint16(_BEGINS)
        self._first[heads[(heads - np.uint32(97)) < 26] - np.uint32(32)] |= np.uint16(_BEGINS)
        self._bits = _bits(self._slot >= 0)
        counts = np.bitwise_count(self._bits).astype(np.int32)
        self._ahead = np.cumsum(counts, dtype=np.int32) - counts
        self._heads = self._slot[self._slot >= 0]
        tails = np.zeros(1 << 20, bool)
        tails[self._hashes >> np.uint64(44)] = True
        self._tails = _bits(tails)

    def _set_pairs(self, first: Codes, second: Codes, sizes: I64, whole: Which) -> None:
        """The beginnings of two characters in the order of their slots, and where each slot's
        begin: a pair is met at the first look nearly always.

        Args:
            first, second: the first two characters of each word; `sizes`, `whole`: as below.
        """
        both = (first.astype(np.uint64) << np.uint64(32)) | second
        both, said, more = _once(both, np.where(sizes == 2, whole, 0), sizes > 2)
        codes = np.stack([both >> np.uint64(32), both & np.uint64(0xFFFFFFFF)], 1).astype(np.uint32)
        slots = _pair(codes[:, 0], codes[:, 1])
        order = np.argsort(slots, kind="stable")
        slots, codes, self._pair_codes = slots[order], codes[order], both[order]
        self._pair_which, self._pair_longer = said[order], more[order]
        self._pair_hash = _next(_next(np.zeros(len(both), np.uint64), codes[:, 0]), codes[:, 1])
        self._slot = np.full(1 << 20, -1, np.int32)
        self._slot[slots[::-1]] = np.arange(len(slots))[::-1]
        self._again = np.append(slots[1:] == slots[:-1], False)[: len(slots)]
        self._used = pa.array((self._slot >= 0).view(np.uint8))
        # For the compiled kernel: all that is known of a pair in one number, for one look.
        wide = codes.astype(np.uint64)
        packed_ = (wide[:, 0] << np.uint64(38)) | (wide[:, 1] << np.uint64(17))
        packed_ |= self._pair_which.astype(np.uint64) << np.uint64(2)
        packed_ |= self._pair_longer.astype(np.uint64) << np.uint64(1)
        packed_ |= self._again.astype(np.uint64)
        self._pairs_packed: Bits = packed_

    def find(self, codes: Codes, rows: I64) -> Matches:
        """All words in the codes, overlapping ones too; none reaches over the end of a row."""
        if len(codes) < 1:
            return Matches(np.empty(0, np.int64), self._said)
        if compiled.running():
            return Matches(self._compiled(codes, rows), self._said)
        single = looked_up(self._single, codes)
        places = np.flatnonzero(single != 0)
        parts = [(places, places + 1, single[places].astype(np.uint16))]
        edge = np.zeros(len(codes) + 1, bool)
        edge[rows] = True
        if len(codes) > 1:
            parts += self._long(folded(codes), edge)
        every = np.concatenate([packed(*part) for part in parts])
        every.sort(kind="stable")
        return Matches(every, self._said)

    def _compiled(self, codes: Codes, rows: I64) -> I64:
        from strongroom.kernels.compiled import words as fast

        room = len(codes) // 2 + 64
        while True:
            out = np.empty(room, np.int64)
            count = fast.find(
                codes,
                rows,
                self._first,
                self._bits,
                self._ahead,
                self._heads,
                self._tails,
                self._pairs_packed,
                self._hashes,
                self._which,
                self._longer.view(np.uint8),
                self._bucket,
                int(self._shift),
                out,
            )
            if count <= room:
                return out[:count]
            room = count

    def _long(self, codes: Codes, edge: Mask) -> list[tuple[I64, I64, Which]]:
        slots = _pair(codes[:-1], codes[1:])
        begins = looked_up(self._used, slots).view(bool) & ~edge[1:-1]
        places = np.flatnonzero(begins)
        head = codes[places]
        latin = np.flatnonzero(head < 128)
        latin = latin[_latin(head[latin])]
        if len(latin):
            at = places[latin]
            inside = (at > 0) & ~edge[at] & _latin(codes[np.maximum(at - 1, 0)])
            places = np.delete(places, latin[inside])
        places, at = self._pairs(codes, slots, places)
        parts: list[tuple[I64, I64, Which]] = []
        size = 2
        parts.append(_whole(codes, edge, places, size, self._pair_which[at]))
        going = np.flatnonzero(self._pair_longer[at] & ~edge[places + size])
        places, hashes = places[going], self._pair_hash[at[going]]
        while len(places):
            hashes = _next(hashes, codes[places + size])
            size += 1
            at = self._look(hashes)
            found = np.flatnonzero(at >= 0)
            places, hashes, at = places[found], hashes[found], at[found]
            parts.append(_whole(codes, edge, places, size, self._which[at]))
            going = np.flatnonzero(self._longer[at] & ~edge[places + size])
            places, hashes = places[going], hashes[going]
        return parts

    def _pairs(self, codes: Codes, slots: Codes, places: I64) -> tuple[I64, I64]:
        """Those of the places at which a beginning of two characters stands, and which it is."""
        wanted = (codes[places].astype(np.uint64) << np.uint64(32)) | codes[places + 1]
        at = self._slot[slots[places]].astype(np.int64)
        missed = np.flatnonzero(self._pair_codes[at] != wanted)
        while len(missed):
            further = missed[self._again[at[missed]]]
            at[missed] = np.where(self._again[at[missed]], at[missed] + 1, -1)
            missed = further[self._pair_codes[at[further]] != wanted[further]]
        found = np.flatnonzero(at >= 0)
        return places[found], at[found]

    def _look(self, hashes: Bits) -> I64:
        """Where each hash stands in the table; -1 where it does not."""
        top = (hashes >> self._shift).astype(np.int64)
        first, last = self._bucket[top], self._bucket[top + 1]
        answer = np.full(len(hashes), -1, np.int64)
        left = np.flatnonzero(first < last)
        for step in range(self._depth):
            at = first[left] + step
            equal = self._hashes[at] == hashes[left]
            answer[left[equal]] = at[equal]
            left = left[~equal & (at + 1 < last[left])]
            if not len(left):
                break
        return answer


def _bits(mask: Mask) -> Bits:
    return np.packbits(mask, bitorder="little").view(np.uint64)


def _whole(
    codes: Codes, edge: Mask, places: I64, size: int, which: Which
) -> tuple[I64, I64, Which]:
    """Which of the beginnings at some places are words, and where; no part of a Latin word."""
    word = np.flatnonzero(which)
    starts = places[word]
    ends, which = starts + size, which[word]
    last = codes[ends - 1]
    latin = np.flatnonzero(last < 128)
    if len(latin):
        tail = _latin(last[latin]) & ~edge[ends[latin]]
        tail &= _latin(codes[np.minimum(ends[latin], len(codes) - 1)])
        cut = latin[tail]
        starts, ends, which = np.delete(starts, cut), np.delete(ends, cut), np.delete(which, cut)
    return starts, ends, which


def folded(codes: Codes) -> Codes:
    """The codes with ASCII letters in lower case."""
    capitals = np.flatnonzero((codes - np.uint32(65)) < 26)
    if not len(capitals):
        return codes
    small = codes.copy()
    small[capitals] += np.uint32(32)
    return small


def _latin(codes: Codes) -> Mask:
    """ASCII letters and digits; letters are in lower case here."""
    mask: Mask = ((codes - np.uint32(97)) < 26) | ((codes - np.uint32(48)) < 10)
    return mask


def _pair(first: Codes, second: Codes) -> npt.NDArray[np.uint32]:
    mixed: npt.NDArray[np.uint32] = first * np.uint32(0x85EBCA6B)
    mixed ^= second
    mixed *= _PAIR
    mixed >>= _PAIR_SHIFT
    return mixed


def _next(hashes: Bits, codes: Codes) -> Bits:
    mixed = (hashes ^ codes.astype(np.uint64)) * _STEP
    result: Bits = (mixed ^ (mixed >> np.uint64(29))) * _MIX
    return result


def _spelt(words: Sequence[str]) -> tuple[Codes, I64, I64]:
    """The characters of all words one behind the other; where each begins, and how many it has."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    return codes, np.cumsum(sizes) - sizes, sizes


def _beginnings(codes: Codes, starts: I64, sizes: I64, whole: Which) -> tuple[Bits, Which, Mask]:
    """All beginnings of words, from two characters on, ordered by their hash.

    Args:
        codes, starts, sizes: of words of two characters or more, see `_spelt`.
        whole: what the list says of each.

    Returns:
        Hashes (what `_next` gives from the first character to the last), what the list says of
        each as a word, and whether a longer one begins so.
    """
    left = np.arange(len(sizes))
    hashes = _next(np.zeros(len(left), np.uint64), codes[starts])
    parts = [(hashes[:0], whole[:0], np.empty(0, bool))]
    size = 1
    while len(left):
        hashes = _next(hashes, codes[starts[left] + size])
        size += 1
        ends = sizes[left] == size
        parts.append((hashes, np.where(ends, whole[left], np.uint16(0)), ~ends))
        left, hashes = left[~ends], hashes[~ends]
    return _once(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _once(keys: Bits, said: Which, more: Mask) -> tuple[Bits, Which, Mask]:
    """Each key once, ordered, with all that is known of it."""
    if not len(keys):
        return keys, said, more
    order = np.argsort(keys, kind="stable")
    keys, said, more = keys[order], said[order], more[order]
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    return keys[first], np.maximum.reduceat(said, first), np.logical_or.reduceat(more, first)


def words(text: str) -> Iterable[tuple[str, list[str]]]:
    """Sections of a word list: a name in brackets, then words parted by blanks; `#` comments."""
    name = ""
    for written in text.splitlines():
        line = written.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
        elif line:
            yield name, line.split()
