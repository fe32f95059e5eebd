"""The first values of a column, each once, with what is asked of them again and again."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.text import I64, Mask, texts


def mask(values: pa.Array, pattern: str) -> Mask:
    """Which values hold a pattern; null: False."""
    found = pc.fill_null(pc.match_substring_regex(values, pattern), False)
    return np.asarray(found.to_numpy(zero_copy_only=False), bool)


def table(spans: Iterable[tuple[int, int]]) -> Mask:
    """Which bytes lie in one of some spans, both ends included."""
    wanted = np.zeros(256, bool)
    for first, last in spans:
        wanted[first : last + 1] = True
    return wanted


DIGIT = table([(48, 57)])
HAN = table([(0xE4, 0xE9)])
LETTER = table([(65, 90), (97, 122), (0xC3, 0xDF), (0xE0, 0xE1), (0xE4, 0xED)])
BLANK = table([(32, 32), (9, 13)])


SOME = 400
"""Values on which a pattern is tried that says something of most or of none."""


class First:
    """The first values of a column, each once, with what is asked of them again and again.

    Attributes:
        each: the values (normal form, not null); times: how often each stands.
        text: their bytes; share: the share of values that a mask over `each` stands for.
        present: which bytes occur at all.
    """

    def __init__(self, each: pa.Array, times: npt.NDArray[np.int64]) -> None:
        self.each, self.times = each, times
        self.text = texts(each)
        self.real = int(times.sum())
        self.present = np.bincount(self.text.data, minlength=256) > 0
        self.letters = bool(self.present[LETTER].any())
        self.digits = bool(self.present[DIGIT].any())
        self.wide = bool(self.present[128:].any())

    def share(self, hits: Mask) -> float:
        """The share of all values that those under a mask are."""
        return float(self.times[hits].sum()) / self.real if self.real else 0.0

    def holding(self, pattern: str) -> float:
        """The share of some of the values, from all over, that hold a pattern.

        Long alternatives cost a microsecond a value; a few hundred values tell as much.
        """
        each, times = self.some()
        return float(times[mask(each, pattern)].sum() / times.sum())

    def some(self) -> tuple[pa.Array, npt.NDArray[np.int64]]:
        """Some of the values, from all over, and how often each stands."""
        step = -(-len(self.each) // SOME)
        if step <= 1:
            return self.each, self.times
        return self.each.take(pa.array(np.arange(0, len(self.each), step))), self.times[::step]

    def count(self, wanted: Mask) -> I64:
        """Bytes of a class in each value."""
        total = np.zeros(len(self.text.data) + 1, np.int64)
        np.cumsum(wanted[self.text.data], out=total[1:])
        result: I64 = total[self.text.offsets[1:]] - total[self.text.starts]
        return result

    def has(self, *characters: str) -> bool:
        """Whether one of some ASCII characters occurs anywhere."""
        return any(self.present[ord(c)] for c in characters)
