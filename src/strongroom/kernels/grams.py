"""Sums of weights of the n-grams around each character, an n-gram looked up once for all of them.

What a linear model of an n-gram at several distances says lies side by side in its row of a table.
The row is added to the characters around the n-gram, which lie side by side as well: one look-up
into a large table serves nine characters, where a feature of its own for each distance needs nine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.hashed_words import FACTORS, U16, seeded

I8 = npt.NDArray[np.int8]
I16 = npt.NDArray[np.int16]
I64 = npt.NDArray[np.int64]

_PIECE = 1 << 15
"""Characters that numpy looks at together, so that their rows stay in the cache."""


@dataclass(frozen=True, slots=True)
class Grams:
    """What n-grams of one size say.

    Attributes:
        size: letters of an n-gram.
        before: how many characters before its first letter hear of it.
        after: the same behind it, the first letter being one of them.
        bits: its table has 2^bits rows.
        number: tells its sums from those of other sizes.
    """

    size: int
    before: int
    after: int
    bits: int
    number: int

    @property
    def reach(self) -> int:
        """How many characters hear of an n-gram."""
        return self.before + self.after

    def rows(self, c: U16) -> I64:
        """The row of the n-gram that begins at each character, 0 standing behind the last."""
        total = np.full(len(c), seeded(self.number), np.uint32)
        for k in range(self.size):
            total[: len(c) - k] += c[k:].astype(np.uint32) * FACTORS[k]
        return (total >> np.uint32(32 - self.bits)).astype(np.int64)


def sums(c: U16, grams: Sequence[Grams], tables: Sequence[I8], bias: I16) -> I16:
    """What all n-grams around each character say of it.

    Args:
        c: letters, with room (zeros) at both ends for the reach of every n-gram.
        tables: one for each of the grams, shape (2^bits, reach * tags): what is said of the first
            character that hears of it, of the next, …
        bias: shape (tags,): what is said of each character besides.

    Returns:
        Shape (len(c), tags).

    Raises:
        ValueError: a table has another shape, or there is no room at the ends.
    """
    tags = len(bias)
    for gram, table in zip(grams, tables, strict=True):
        if table.shape != (1 << gram.bits, gram.reach * tags) or not 0 < gram.size <= len(FACTORS):
            raise ValueError("a table is not as large as its n-grams need")
        ends = c[: gram.before].any() or c[len(c) - gram.after :].any()
        if len(c) and (len(c) < gram.reach or ends):
            raise ValueError("there is no room around the first and the last letters")
    # Repeating bytes is one copy of memory; few numbers a row are many small ones.
    repeated = bytearray(bias.astype(np.int16).tobytes()) * len(c)
    out = np.frombuffer(repeated, np.int16).reshape(len(c), tags)
    if not len(c):
        return out
    if compiled.running():
        from strongroom.kernels.compiled import tags as fast

        for gram, table in zip(grams, tables, strict=True):
            fast.add_grams(
                c, gram.size, gram.before, gram.bits, int(seeded(gram.number)), table, out
            )
        return out
    for gram, table in zip(grams, tables, strict=True):
        rows = gram.rows(c)
        first, last = gram.before, len(c) - gram.after + 1
        for begin in range(first, last, _PIECE):
            end = min(last, begin + _PIECE)
            said = table[rows[begin:end]].reshape(end - begin, gram.reach, tags)
            for step in range(gram.reach):
                at = begin - gram.before + step
                out[at : at + end - begin] += said[:, step]
    return out
