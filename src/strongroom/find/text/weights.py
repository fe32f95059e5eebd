"""The trained weights: read once from the package, used for all columns."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import (
    CHEAP,
    CHEAPEST,
    Places,
    Tables,
    cheap,
    cheapest,
    features,
)
from strongroom.kernels.hashed_words import U16, Lexicon

LABELS = 8
"""No name begins here, or one of two to eight characters (eight: or more)."""

_LANES = np.uint64(0x00FF00FF00FF00FF)

PIECE = 16384
"""Places that are looked at together, so that their windows stay in the cache."""


class Model:
    """A linear model over hashed features.

    Args:
        first: shape (CHEAP, 2^16) int8: weights of the cheap features.
        gate, bar: the sums of the cheapest and of all of them from which on a place is looked at.
        table: shape (2^n, LABELS) int8; scores are sums of rows times `scale`, plus `bias`.
    """

    def __init__(
        self,
        tables: Tables,
        first: npt.NDArray[np.int8],
        gate: int,
        bar: int,
        table: npt.NDArray[np.int8],
        scale: float,
        bias: npt.NDArray[np.float32],
        latin: tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]],
    ) -> None:
        self.tables = tables
        self.first, self.gate, self.bar = first, gate, bar
        # Eight weights of a feature lie in one number of eight bytes, 64 added so that none is
        # negative. Two such numbers add up within their bytes; then the bytes are spread over two
        # halves of four lanes each.
        lifted = (table.astype(np.int16) + 64).astype(np.uint8)
        self.table = np.ascontiguousarray(lifted).view(np.uint64).reshape(-1)
        self.shift = np.uint32(32 - (len(self.table).bit_length() - 1))
        self.scale, self.bias = scale, bias
        self.first_names, self.last_names = latin

    def promising(self, c: U16, places: Places, slack: int = 0) -> Places:
        """The places at which a name may begin, by the cheap features; `slack` lowers both bars."""
        parts = [np.empty(0, np.int64)]
        for begin in range(0, len(places), PIECE):
            some = places[begin : begin + PIECE]
            total = np.zeros(len(some), np.int16)
            for row, h in zip(self.first, cheapest(c, some), strict=False):
                total += row[h >> np.uint32(16)]
            left = np.flatnonzero(total >= self.gate - slack)
            some, total = some[left], total[left]
            for row, h in zip(self.first[CHEAPEST:], cheap(c, some, self.tables), strict=True):
                total += row[h >> np.uint32(16)]
            parts.append(some[total >= self.bar - slack])
        return np.concatenate(parts)

    def scores(self, c: U16, places: Places) -> npt.NDArray[np.float32]:
        """Scores of all labels at each place, shape (n, LABELS)."""
        out = np.empty((len(places), LABELS), np.float32)
        for begin in range(0, len(places), PIECE):
            some = places[begin : begin + PIECE]
            even, odd = np.zeros(len(some), np.uint64), np.zeros(len(some), np.uint64)
            rows, half = np.empty(len(some), np.uint64), np.empty(len(some), np.uint64)
            count = 0
            for h in features(c, some, self.tables):
                count += 1
                if count % 2:
                    np.take(self.table, h >> self.shift, out=rows, mode="clip")
                    continue
                np.take(self.table, h >> self.shift, out=half, mode="clip")
                rows += half
                np.bitwise_and(rows, _LANES, out=half)
                even += half
                rows >>= np.uint64(8)
                rows &= _LANES
                odd += rows
            if count % 2:
                even += rows & _LANES
                odd += (rows >> np.uint64(8)) & _LANES
            part = out[begin : begin + PIECE]
            part[:, 0::2] = even.view(np.uint16).reshape(-1, LABELS // 2)
            part[:, 1::2] = odd.view(np.uint16).reshape(-1, LABELS // 2)
            part -= np.float32(64 * count)
            part *= np.float32(self.scale)
            part += self.bias
        return out


@cache
def model() -> Model:
    """The model that the package carries."""
    with files("strongroom.find.text").joinpath("names.npz").open("rb") as file:
        kept = np.load(file)
        arrays = {name: kept[name] for name in kept.files}
    return from_arrays(arrays)


def tables_from(arrays: dict[str, npt.NDArray[np.generic]]) -> Tables:
    """Tables of characters and words out of what the file holds."""
    plain = np.arange(1 << 16, dtype=np.uint16)
    plain[arrays["odd"]] = arrays["even"]
    levels = {}
    for name in ("begins", "surname", "given", "foreign"):
        whole = np.zeros(1 << 16, np.uint8)
        whole[arrays["letters"]] = arrays[name]
        levels[name] = whole
    return Tables(plain, words=Lexicon(arrays["words"].astype(np.uint16)), **levels)


def from_arrays(arrays: dict[str, npt.NDArray[np.generic]]) -> Model:
    """A model out of what the file holds."""
    first = arrays["first"].astype(np.int8)
    assert first.shape[0] == CHEAP
    return Model(
        tables_from(arrays),
        first,
        int(arrays["gate"]),
        int(arrays["bar"]),
        arrays["table"].astype(np.int8),
        float(arrays["scale"]),
        arrays["bias"].astype(np.float32),
        (arrays["latin_first"].astype(np.uint64), arrays["latin_last"].astype(np.uint64)),
    )
