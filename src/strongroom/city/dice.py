"""Chance that can be replayed: every draw is a hash of (seed, what it is for, which row).

Nothing is drawn in sequence, so any range of rows can be made anywhere, alone, in any order, and a
person looks the same in every dataset. Not for keys: this is not a cipher.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int64]
"""Indices of rows or of people, from 0."""
U64 = npt.NDArray[np.uint64]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_SLOTS = 1 << 16


@cache
def _key(seed: int, stream: str) -> np.uint64:
    digest = hashlib.blake2b(f"{seed}/{stream}".encode(), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "little"))


def draw(seed: int, stream: str, rows: npt.NDArray[np.int64] | U64) -> U64:
    """64 even bits a row: splitmix64 (Steele, Lea, Flood 2014) at the counter of the row."""
    x = rows.astype(np.uint64) * _STEP
    x += _key(seed, stream)
    x ^= x >> np.uint64(30)
    x *= np.uint64(0xBF58476D1CE4E5B9)
    x ^= x >> np.uint64(27)
    x *= np.uint64(0x94D049BB133111EB)
    x ^= x >> np.uint64(31)
    return x


def below(seed: int, stream: str, rows: Rows, limit: int) -> Rows:
    """An even number in [0, limit) a row; `limit` below 2³²."""
    bits = draw(seed, stream, rows) >> np.uint64(32)
    return ((bits * np.uint64(limit)) >> np.uint64(32)).astype(np.int64)


def chance(seed: int, stream: str, rows: Rows, rate: float) -> npt.NDArray[np.bool_]:
    """True in `rate` of the rows."""
    return draw(seed, stream, rows) < np.uint64(min(int(rate * 2**64), 2**64 - 1))


def lottery(weights: Sequence[float]) -> npt.NDArray[np.int32]:
    """65,536 tickets: index i on a share of them that is close to its weight, at least one."""
    share = np.asarray(weights, np.float64)
    counts = np.maximum(1, np.round(share / share.sum() * _SLOTS)).astype(np.int64)
    counts[int(np.argmax(counts))] += _SLOTS - int(counts.sum())
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


def ticket(
    seed: int, stream: str, rows: Rows, tickets: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """One ticket of a lottery a row."""
    return tickets[(draw(seed, stream, rows) >> np.uint64(48)).astype(np.int64)]


def shuffle(seed: int, stream: str, first: Rows, second: Rows, a: int, b: int) -> tuple[Rows, Rows]:
    """A permutation of the pairs [0, a) × [0, b): three unbalanced Feistel rounds.

    Distinct pairs stay distinct, which is how numbers become unique without a memory of those
    already given out.
    """
    second = (second + below(seed, f"{stream}.1", first, b)) % b
    first = (first + below(seed, f"{stream}.2", second, a)) % a
    second = (second + below(seed, f"{stream}.3", first, b)) % b
    return first, second
