"""Which words of a list stand where in a block: thousands of words in a few passes over it.

The beginnings of all words are kept in one hash table with what is known of each: whether it is
a word, and whether a longer word begins with it. Places whose first two characters begin no word
are dropped at once by a table of bits; the others are followed character by character together,
so the work is that of the places which are still in the running, not of rows or words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels.text import I64, Mask

Codes = npt.NDArray[np.uint32]
Bits = npt.NDArray[np.uint64]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_PAIR = np.uint32(0x9E3779B1)
_PAIR_SHIFT = np.uint32(12)
POINTS = 0x110000


@dataclass(frozen=True, slots=True)
class Matches:
    """Words found, ordered by start and then by end.

    Attributes:
        starts, ends: places in the codes, end exclusive.
        bits: what the list says of each word.
    """

    starts: I64
    ends: I64
    bits: Bits

    def where(self, mask: Mask) -> Matches:
        """Those for which the mask is True."""
        at = np.flatnonzero(mask)
        return Matches(self.starts[at], self.ends[at], self.bits[at])

    def having(self, bits: int) -> Matches:
        """Those that have any of these bits."""
        return self.where((self.bits & np.uint64(bits)) != 0)

    def longest(self) -> Matches:
        """At each place the longest."""
        return self.where(
            np.append(self.starts[1:] != self.starts[:-1], len(self.starts) > 0)[: len(self.starts)]
        )

    @staticmethod
    def merged(parts: Sequence[Matches]) -> Matches:
        """The matches of several picks in one, in order."""
        starts = np.concatenate([part.starts for part in parts])
        ends = np.concatenate([part.ends for part in parts])
        bits = np.concatenate([part.bits for part in parts])
        order = np.argsort((starts << 6) + np.minimum(ends - starts, 63), kind="stable")
        return Matches(starts[order], ends[order], bits[order])

    def outermost(self) -> Matches:
        """Those that begin in no other: at each place the longest, from left to right."""
        if len(self.starts) < 2:
            return self
        # Of those that begin together the last is the longest: they are ordered by end too.
        left = np.flatnonzero(np.append(self.starts[1:] != self.starts[:-1], True))
        while True:
            starts, ends = self.starts[left], self.ends[left]
            reach = np.maximum.accumulate(ends)
            clear = np.ones(len(left), bool)
            clear[1:] = starts[1:] >= reach[:-1]
            if clear.all():
                break
            # What begins inside one that is clear is out; what begins inside such a one stays in
            # the running until the next round.
            kept = np.maximum.accumulate(np.where(clear, ends, 0))
            left = left[clear | (starts >= kept)]
        return Matches(self.starts[left], self.ends[left], self.bits[left])


class Lexicon:
    """Words of one character or more, each with bits that say what it is.

    ASCII letters are to be given in lower case; they match in any case, at the beginning of a
    word only and at its end only.
    """

    def __init__(self, words: Mapping[str, int]) -> None:
        lone = {ord(word): bits for word, bits in words.items() if len(word) == 1}
        # What single characters say, once each; the table of all characters holds which.
        self._said = np.array([0, *sorted(set(lone.values()))], np.uint64)
        self._single = np.zeros(POINTS, np.uint8 if len(self._said) < 256 else np.uint16)
        for code, bits in lone.items():
            self._single[code] = np.searchsorted(self._said, np.uint64(bits))
        self._pairs = np.zeros(1 << 20, bool)
        known: dict[str, int] = {}
        longer: set[str] = set()
        for word, bits in words.items():
            if len(word) == 1:
                continue
            known[word] = bits
            longer.update(word[:size] for size in range(2, len(word)))
        self.longest = max((len(word) for word in known), default=1)
        beginnings = sorted(longer | known.keys())
        hashes = _hashes_of(beginnings)
        order = np.argsort(hashes, kind="stable")
        self._hashes = hashes[order]
        self._bits = np.array([known.get(word, 0) for word in beginnings], np.uint64)[order]
        self._longer = np.array([word in longer for word in beginnings], bool)[order]
        if beginnings:
            heads = sorted({word[:2] for word in beginnings})
            pairs = np.array(heads, "<U2").view(np.uint32).reshape(len(heads), 2)
            self._pairs[_pair(pairs[:, 0], pairs[:, 1])] = True
        self._shift = np.uint64(64 - max(8, len(beginnings).bit_length() + 1))
        buckets = np.arange((1 << (64 - int(self._shift))) + 1, dtype=np.uint64)
        tops = self._hashes >> self._shift
        self._bucket = np.searchsorted(tops, buckets).astype(np.int64)
        self._depth = int(np.diff(self._bucket).max(initial=0))

    def find(self, codes: Codes, rows: I64) -> Matches:
        """All words in the codes, overlapping ones too; none reaches over the end of a row."""
        if len(codes) < 1:
            none = np.empty(0, np.int64)
            return Matches(none, none, np.empty(0, np.uint64))
        small = folded(codes)
        single = self._single[codes]
        places = np.flatnonzero(single != 0)
        parts = [(places, places + 1, self._said[single[places]])]
        edge = np.zeros(len(codes) + 1, bool)
        edge[rows] = True
        if len(codes) > 1:
            parts += self._long(small, edge)
        starts, ends, bits = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.argsort((starts << 6) + np.minimum(ends - starts, 63), kind="stable")
        return Matches(starts[order], ends[order], bits[order])

    def _long(self, codes: Codes, edge: Mask) -> list[tuple[I64, I64, Bits]]:
        begins = self._pairs[_pair(codes[:-1], codes[1:])]
        begins &= ~edge[1:-1]
        places = np.flatnonzero(begins)
        latin = np.flatnonzero(_latin(codes[places]))
        if len(latin):
            at = places[latin]
            inside = (at > 0) & ~edge[at] & _latin(codes[np.maximum(at - 1, 0)])
            places = np.delete(places, latin[inside])
        hashes = _first(codes[places])
        hashes = _next(hashes, codes[places + 1])
        parts: list[tuple[I64, I64, Bits]] = []
        size = 2
        while len(places):
            at = self._look(hashes)
            found = np.flatnonzero(at >= 0)
            places, hashes, at = places[found], hashes[found], at[found]
            bits = self._bits[at]
            word = np.flatnonzero(bits)
            if len(word):
                starts, ends = places[word], places[word] + size
                tail = _latin(codes[ends - 1]) & ~edge[ends]
                tail &= _latin(codes[np.minimum(ends, len(codes) - 1)])
                kept = ~tail
                parts.append((starts[kept], ends[kept], bits[word][kept]))
            going = np.flatnonzero(self._longer[at] & ~edge[places + size])
            places, hashes = places[going], hashes[going]
            hashes = _next(hashes, codes[places + size])
            size += 1
        return parts

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


def folded(codes: Codes) -> Codes:
    """The codes with ASCII letters in lower case."""
    capital = (codes - np.uint32(65)) < 26
    if not capital.any():
        return codes
    return codes + (capital.astype(np.uint32) << np.uint32(5))


def _latin(codes: Codes) -> Mask:
    """ASCII letters and digits; letters are in lower case here."""
    mask: Mask = ((codes - np.uint32(97)) < 26) | ((codes - np.uint32(48)) < 10)
    return mask


def _pair(first: Codes, second: Codes) -> npt.NDArray[np.uint32]:
    mixed = (first * np.uint32(0x85EBCA6B)) ^ second
    result: npt.NDArray[np.uint32] = np.right_shift(mixed * _PAIR, _PAIR_SHIFT)
    return result


def _first(codes: Codes) -> Bits:
    return _next(np.zeros(len(codes), np.uint64), codes)


def _next(hashes: Bits, codes: Codes) -> Bits:
    mixed = (hashes ^ codes.astype(np.uint64)) * _STEP
    result: Bits = (mixed ^ (mixed >> np.uint64(29))) * _MIX
    return result


def _hashes_of(beginnings: Sequence[str]) -> Bits:
    """What `_next` gives for each from its first character to its last."""
    width = max((len(word) for word in beginnings), default=1)
    codes = np.array(beginnings, f"<U{width}").view(np.uint32).reshape(len(beginnings), width)
    sizes = np.array([len(word) for word in beginnings], np.int64)
    hashes = np.zeros(len(beginnings), np.uint64)
    for at in range(width):
        some = np.flatnonzero(sizes > at)
        hashes[some] = _next(hashes[some], codes[some, at])
    return hashes


def words(text: str) -> Iterable[tuple[str, list[str]]]:
    """Sections of a word list: a name in brackets, then words parted by blanks; `#` comments."""
    name = ""
    for written in text.splitlines():
        line = written.partition("#")[0].strip()
        if line.startswith("["):
            name = line.strip("[]")
        elif line:
            yield name, line.split()
