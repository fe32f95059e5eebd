"""Candidates as the model of candidates sees them: columns, features, and the sums of weights.

Where compiled kernels run, all of it is one pass: columns are written down once, and weighed some
hundred candidates at a time while they are near. `candidates.columns` is what that pass is held
to; a column that is in a feature and not in the pass is worked out there, and everything adds up.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from strongroom.find.text.candidates import BITS, FEATURES, FORMS, NEVER, Candidates, columns
from strongroom.find.text.features import Tables
from strongroom.kernels import compiled
from strongroom.kernels.hashed_features import unseen
from strongroom.kernels.hashed_words import U16, U32

if TYPE_CHECKING:
    from strongroom.kernels.compiled import candidates as kernel

I32 = npt.NDArray[np.int32]

_SEED = secrets.randbits(64) | 1
"""Scatters keys over a table in a way that no text can aim at."""

_LIFT = 128
"""What is added to weights so that none is negative."""


class Weights:
    """Three weights of each feature.

    Args:
        table: shape (2^n, 3) int8; one table for all features.
    """

    def __init__(self, table: npt.NDArray[np.int8]) -> None:
        # Sums of bytes are added up in lanes of sixteen bits.
        assert table.shape[1] == 3
        assert len(FEATURES) * 255 < 1 << 16
        self.table = table
        self.shift = 32 - (len(table).bit_length() - 1)
        packed = np.zeros((len(table), 4), np.uint8)
        packed[:, :3] = table.astype(np.int16) + _LIFT
        self.packed: U32 = packed.view(np.uint32).reshape(-1)

    def summed(
        self, c: U16, some: Candidates, tables: Tables, classes: U16 | None = None
    ) -> tuple[I32, dict[str, U32]]:
        """The sums of the weights of all features of each candidate, shape (n, 3), and the columns.

        Args:
            classes: see `hashed_features.unseen`.
        """
        total = np.zeros((len(some), 3), np.int32)
        if not compiled.running() or not len(some):
            every = columns(c, some, tables)
            for h in FEATURES.hashed(every):
                total += self.table[h >> np.uint32(self.shift)]
            return total, every
        from strongroom.kernels.compiled import candidates as fast

        sums = total.view(np.uint32)
        looking, more = _looking(c, some, tables, classes), _left_out(fast.COLUMNS)
        program = _program((*fast.COLUMNS, *more))
        if more:
            seen = _columns(c, some, tables, looking, more)
            fast.summed(seen, *program, self.packed, self.shift, sums)
        else:
            seen = np.empty((len(fast.COLUMNS), len(some)), np.uint32)
            looking.judged(*program, self.packed, self.shift, seen, sums)
        total -= _LIFT * len(FEATURES)
        return total, dict(zip((*fast.COLUMNS, *more), seen, strict=True))


def features(c: U16, some: Candidates, tables: Tables) -> Iterator[U32]:
    """The features of each candidate, one column after the other."""
    if not compiled.running() or not len(some):
        return FEATURES.hashed(columns(c, some, tables))
    from strongroom.kernels.compiled import candidates as fast

    more = _left_out(fast.COLUMNS)
    seen = _columns(c, some, tables, _looking(c, some, tables, None), more)
    return FEATURES.hashed(dict(zip((*fast.COLUMNS, *more), seen, strict=True)))


def seen(c: U16, some: Candidates, tables: Tables) -> dict[str, U32]:
    """`candidates.columns`, compiled where that can be."""
    if not compiled.running() or not len(some):
        return columns(c, some, tables)
    from strongroom.kernels.compiled import candidates as fast

    every = _columns(c, some, tables, _looking(c, some, tables, None), ())
    return dict(zip(fast.COLUMNS, every, strict=True))


@cache
def _program(order: tuple[str, ...]) -> tuple[I32, U32]:
    return FEATURES.program(order)


def _left_out(names: Sequence[str]) -> list[str]:
    """The columns of features that the compiled pass does not know."""
    return [name for name in FEATURES.names if name not in names]


def _columns(
    c: U16, some: Candidates, tables: Tables, looking: kernel.Looking, more: Sequence[str]
) -> U32:
    """All columns of the compiled pass, and more of them by numpy behind."""
    from strongroom.kernels.compiled import candidates as fast

    seen = np.empty((len(fast.COLUMNS) + len(more), len(some)), np.uint32)
    looking.columns(seen)
    if more:
        others = columns(c, some, tables)
        seen[len(fast.COLUMNS) :] = [others[name] for name in more]
    return seen


def _looking(c: U16, some: Candidates, tables: Tables, classes: U16 | None) -> kernel.Looking:
    """The compiled pass over candidates."""
    from strongroom.kernels.compiled import candidates as fast
    from strongroom.kernels.compiled import said

    count = len(some)
    keys = said.KEYS * count
    room = (
        np.empty(1 << max(4, (2 * keys).bit_length()), np.int32),
        np.empty(keys, np.uint64),
        np.empty((keys, 2), np.float32),
        np.empty(keys, np.int32),
        np.empty(count, np.int32),
    )
    at_start, at_end = np.zeros(len(c) + 2, np.uint8), np.zeros(len(c) + 2, np.uint8)
    spelt, row_says = np.empty(count, np.uint32), np.empty((count, said.SAID), np.uint8)
    out = (at_start, at_end, spelt, row_says)
    said.said(
        c,
        some.starts,
        some.ends,
        some.margins,
        some.rows,
        FORMS[0],
        _SEED,
        float(NEVER),
        room,
        *out,
    )
    return fast.Looking(
        c,
        (some.starts, some.ends, some.margins, some.behind, some.called),
        out,
        (tables.words.slots, tables.sorts.slots),
        unseen(c) if classes is None else classes,
        (tables.surname, tables.given, tables.foreign, tables.alone),
        FORMS,
        BITS,
    )
