"""Counts in bit masks, and places in sorted numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled

if not compiled.missing:
    from strongroom.kernels.compiled import ranks as fast

U32 = npt.NDArray[np.uint32]
I64 = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


def among(values: I64, known: I64) -> Mask:
    """Which of the values are among the known ones, which are sorted."""
    if compiled.running():
        answer = np.zeros(len(values), bool)
        fast.among(values, known, answer.view(np.uint8))
        return answer
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    result: Mask = known[at] == values
    return result


def below(values: I64, known: I64) -> I64:
    """How many of the sorted `known` are not above each value; quick where values ascend."""
    if compiled.running():
        out = np.empty(len(values), np.int64)
        fast.below(values, known, out)
        return out
    result: I64 = np.searchsorted(known, values, side="right")
    return result


def clipped(values: U32, places: I64, shift: int = 0) -> U32:
    """The values at some places, `shift` further on; the first or last one beyond the ends."""
    if compiled.running():
        out = np.empty(places.shape, np.uint32)
        fast.clipped(values, places.ravel(), shift, out.reshape(-1))
        return out
    return values.take(places + shift, mode="clip")


def points(data: npt.NDArray[np.uint8], begins: I64, starts: I64, ends: I64) -> tuple[I64, I64]:
    """Starts and ends of spans, which are ordered by start, in code points from where rows begin.

    Args:
        data: UTF-8; begins: where the row of each span begins.
    """
    if compiled.running():
        first, last = np.empty((2, len(starts)), np.int64)
        fast.points(data, begins, starts, ends, first, last)
        return first, last
    rank = Rank(data.view(np.int8) >= -64)
    zero = rank(begins)
    return rank(starts) - zero, rank(ends) - zero


class Rank:
    """How many True lie before a position, for few positions in a long mask.

    One count for each 64 places is kept, so building costs an eighth of a byte a place.
    """

    __slots__ = ("_size", "_sums", "_words")

    def __init__(self, mask: Mask) -> None:
        packed = np.packbits(mask, bitorder="little")
        words = np.zeros(len(packed) // 8 + 1, np.uint64)
        words.view(np.uint8)[: len(packed)] = packed
        self._words, self._size = words, len(mask)
        self._sums = np.zeros(len(words) + 1, np.int64)
        np.cumsum(np.bitwise_count(words), out=self._sums[1:])

    def __call__(self, positions: I64) -> I64:
        """The number of True in mask[:p] for each p."""
        if compiled.running():
            out = np.empty(len(positions), np.int64)
            fast.before(self._words, self._sums, positions, out)
            return out
        word = positions >> 6
        below = (np.uint64(1) << (positions & 63).astype(np.uint64)) - np.uint64(1)
        result: I64 = self._sums[word] + np.bitwise_count(self._words[word] & below)
        return result

    def last(self, positions: I64, otherwise: int) -> I64:
        """The last True that is not behind each position; `otherwise` before the first."""
        early = positions < 0
        if early.any():
            return np.where(early, otherwise, self.last(np.maximum(positions, 0), otherwise))
        if compiled.running():
            out = np.empty(len(positions), np.int64)
            fast.last(self._words, self._sums, positions, otherwise, out)
            return out
        at = self(positions + 1) - 1
        return np.where(at >= 0, self.place(np.maximum(at, 0)), otherwise)

    def place(self, counts: I64) -> I64:
        """Where the True stands that has so many before it; the end of the mask where none has."""
        if compiled.running():
            out = np.empty(len(counts), np.int64)
            fast.places(self._words, self._sums, counts, self._size, out)
            return out
        word = np.searchsorted(self._sums, counts, side="right") - 1
        word = np.minimum(word, len(self._words) - 1)
        left, bits = counts - self._sums[word], self._words[word]
        at = np.zeros(len(counts), np.uint64)
        for half in (32, 16, 8, 4, 2, 1):
            low = (bits >> at) & np.uint64((1 << half) - 1)
            below = np.bitwise_count(low)
            beyond = left >= below
            at += beyond * np.uint64(half)
            left -= beyond * below
        result: I64 = np.minimum((word << 6) + at.astype(np.int64), self._size)
        return result
