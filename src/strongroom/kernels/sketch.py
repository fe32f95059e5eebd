"""Counting distinct values without keeping any: keyed 64-bit hashes, exact below a million.

The key is random and lives for one run, so neither the hashes nor the sketch can be compared
with anything later. The hash is multilinear over 32-bit words (universal, Carter and Wegman
1979) with a finaliser; it is for counting, not for tokens.
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.kernels.text import padded, texts

U64 = npt.NDArray[np.uint64]
EXACT = 1_000_000
_REGISTERS = 1 << 14
_MERGED = 1 << 18
_WORDS = 24  # 96 bytes; longer values are told apart by their head, their tail and their length


def keys(salt: bytes) -> U64:
    """The multipliers that belong to a salt (32 random bytes make them unguessable)."""
    stream = hashlib.shake_256(b"strongroom count" + salt).digest(8 * (_WORDS + 2))
    return np.frombuffer(stream, np.uint64) | np.uint64(1)


def hashes(values: pa.Array, multipliers: U64) -> U64:
    """One 64-bit hash a value that is not null, in order."""
    text = texts(values)
    rows = np.flatnonzero(text.valid)
    starts, ends = text.starts[rows], text.offsets[rows + 1]
    lengths = ends - starts
    longest = int(lengths.max(initial=0))
    half = _WORDS * 2
    if longest <= _WORDS * 4:
        width = max(4, -(-longest // 4) * 4)
        grid = padded(text.data, starts, ends, width)
    else:
        head = padded(text.data, starts, ends, half)
        tail = padded(text.data, np.maximum(starts, ends - half), ends, half, right=True)
        grid = np.concatenate([head, tail], axis=1)
    words = np.ascontiguousarray(grid).view(np.uint32)
    mixed = lengths.astype(np.uint64) * multipliers[0] + multipliers[1]
    for column in range(words.shape[1]):
        mixed += words[:, column].astype(np.uint64) * multipliers[column + 2]
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xC4CEB9FE1A85EC53)
    result: U64 = mixed ^ (mixed >> np.uint64(33))
    return result


def _once(
    waiting: list[tuple[U64, npt.NDArray[np.int64] | None]],
) -> tuple[U64, npt.NDArray[np.int64]]:
    """The hashes in order, each once, and how often each stood."""
    every = np.concatenate([values for values, _ in waiting])
    single = all(times is None for _, times in waiting)
    if single:
        # Sorting values alone is several times faster than finding their order.
        every.sort()
    else:
        order = np.argsort(every)
        every = every[order]
    starts = np.flatnonzero(np.concatenate([[len(every) > 0], every[1:] != every[:-1]]))
    if single:
        return every[starts], np.diff(starts, append=len(every))
    often = np.concatenate([np.ones(len(v), np.int64) if t is None else t for v, t in waiting])
    return every[starts], np.add.reduceat(often[order], starts) if len(starts) else often


class Distinct:
    """Counts distinct hashes: exactly up to a million, with HyperLogLog (0.8 %) above.

    Up to then it also knows how many were seen once and twice, for estimating from a sample.
    """

    def __init__(self) -> None:
        self._seen: U64 = np.empty(0, np.uint64)
        self._times: npt.NDArray[np.int64] = np.empty(0, np.int64)
        self._registers: npt.NDArray[np.uint8] | None = None
        self._waiting: list[tuple[U64, npt.NDArray[np.int64] | None]] = []
        self._pending = 0
        self.total = 0

    def add(self, values: U64, times: npt.NDArray[np.int64] | None = None) -> None:
        """Take more hashes in; `times` says how often each stood (once unless given)."""
        self.total += len(values) if times is None else int(times.sum())
        if self._registers is not None:
            self._note(values)
            return
        self._waiting.append((values, times))
        self._pending += len(values)
        # Merging costs as much as what is known already, so it waits until as much has come.
        if self._pending >= max(_MERGED, len(self._seen)):
            self._merge()

    def _merge(self) -> None:
        if not self._waiting:
            return
        new, often = _once(self._waiting)
        self._waiting, self._pending = [], 0
        if len(self._seen):
            places = np.searchsorted(self._seen, new)
            known = self._seen[np.minimum(places, len(self._seen) - 1)] == new
            self._times[places[known]] += often[known]
            fresh = ~known
            self._seen = np.insert(self._seen, places[fresh], new[fresh])
            self._times = np.insert(self._times, places[fresh], often[fresh])
        else:
            self._seen, self._times = new, often
        if len(self._seen) > EXACT:
            self._registers = np.zeros(_REGISTERS, np.uint8)
            self._note(self._seen)
            self._seen, self._times = self._seen[:0], self._times[:0]

    def _note(self, values: U64) -> None:
        registers = self._registers
        assert registers is not None
        place = (values >> np.uint64(50)).astype(np.int64)
        rest = (values << np.uint64(14)) | np.uint64(1 << 13)
        # The position of the first set bit from the top, from 1.
        top = np.frexp((rest >> np.uint64(11)).astype(np.float64))[1]
        np.maximum.at(registers, place, (54 - top).astype(np.uint8))

    @property
    def exact(self) -> bool:
        """Whether `count` is exact."""
        self._merge()
        return self._registers is None

    def count(self) -> int:
        """Distinct values taken in."""
        self._merge()
        if self._registers is None:
            return len(self._seen)
        alpha = 0.7213 / (1 + 1.079 / _REGISTERS)
        raw = alpha * _REGISTERS**2 / float((2.0 ** -self._registers.astype(np.float64)).sum())
        empty = int((self._registers == 0).sum())
        if raw <= 2.5 * _REGISTERS and empty:
            raw = _REGISTERS * float(np.log(_REGISTERS / empty))
        return round(raw)

    def in_all(self, values: int) -> int:
        """Estimate of the distinct among `values` values, of which a sample was taken in.

        Chao's lower bound (1984) from how many were seen once and twice, never more than all.
        """
        seen = self.count()
        if self._registers is not None or values <= self.total or not self.total:
            return min(seen, values) if values >= 0 else seen
        once = int((self._times == 1).sum())
        twice = int((self._times == 2).sum())
        if once == seen:
            return values
        unseen = once * (once - 1) / (2 * (twice + 1)) if not twice else once**2 / (2 * twice)
        return int(min(values, seen + unseen))
