"""What years of typing, merging and migrating do to a register, at stated rates."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice
from strongroom.city.dice import Rows

RATES = {
    "id.wrong_check": 0.004,
    "id.null": 0.003,
    "id.missing_in_contact": 0.12,
    "id.full_width": 0.002,
    "id.lower_x": 0.25,
    "id.old": 0.15,
    "mobile.null": 0.02,
    "mobile.full_width": 0.003,
    "mobile.decorated": 0.02,
    "name.trailing_blank": 0.01,
    "dash": 0.004,
    "none_written": 0.006,
    "null": 0.015,
    "date.compact": 0.02,
    "date.slashes": 0.01,
}
"""Share of rows that bear each flaw. `id.lower_x` is of the numbers ending in X; `id.old` of those
born before `OLD_BEFORE`: numbers of 15 digits, never renewed since 1999."""

OLD_BEFORE = 1955
Mask = npt.NDArray[np.bool_]


class Dirt:
    """Flaws of one column of one dataset.

    Args:
        column: name of the stream, so that each column has flaws of its own.
        rows: ordinals of the rows in the dataset.
        keep: rows that must stay as they are (those with planted values).
    """

    def __init__(self, seed: int, column: str, rows: Rows, keep: Mask | None = None) -> None:
        self.seed, self.column, self.rows = seed, column, rows
        self.keep = keep

    def hit(self, flaw: str) -> Mask:
        """Which rows bear the flaw."""
        mask = dice.chance(self.seed, f"{self.column}/{flaw}", self.rows, RATES[flaw])
        return mask if self.keep is None else mask & ~self.keep

    def empties(self, values: pa.Array) -> pa.Array:
        """Nulls, '-' and '无' in place of a value."""
        for flaw, text in (("dash", "-"), ("none_written", "无"), ("null", None)):
            values = _put(values, self.hit(flaw), text)
        return values

    def names(self, values: pa.Array) -> pa.Array:
        """Blanks typed behind the name."""
        return _change(values, self.hit("name.trailing_blank"), lambda v: _join(v, " "))

    def mobiles(self, values: pa.Array) -> pa.Array:
        """Full-width digits, +86 and blanks, nulls."""
        values = _change(values, self.hit("mobile.full_width"), full_width)
        values = _change(values, self.hit("mobile.decorated"), self._decorate)
        return _put(values, self.hit("mobile.null"), None)

    def _decorate(self, values: pa.Array) -> pa.Array:
        head, middle, tail = (
            pc.utf8_slice_codeunits(values, a, b) for a, b in ((0, 3), (3, 7), (7, 11))
        )
        return _join("+86 ", head, " ", middle, " ", tail)

    def ids(self, values: pa.Array, year: npt.NDArray[np.int64]) -> pa.Array:
        """15 digits of the old, wrong check characters, lower-case x, full-width digits."""
        old = self.hit("id.old") & (year < OLD_BEFORE)
        values = _change(values, old, _fifteen)
        wrong = self.hit("id.wrong_check") & ~old
        values = _change(values, wrong, _wrong_check)
        lower = self.hit("id.lower_x") & ~old
        values = _change(values, lower, pc.utf8_lower)
        return _change(values, self.hit("id.full_width") & ~old, full_width)

    def dates(self, values: pa.Array) -> pa.Array:
        """19840302 and 1984/03/02 among 1984-03-02."""
        values = _change(values, self.hit("date.compact"), lambda v: _replace(v, "-", ""))
        return _change(values, self.hit("date.slashes"), lambda v: _replace(v, "-", "/"))


def _join(*parts: pa.Array | str) -> pa.Array:
    return pc.binary_join_element_wise(*parts, "")


def _replace(values: pa.Array, old: str, new: str) -> pa.Array:
    return pc.replace_substring(values, pattern=old, replacement=new)


def _put(values: pa.Array, mask: Mask, text: str | None) -> pa.Array:
    if not mask.any():
        return values
    return pc.if_else(pa.array(mask), pa.scalar(text, values.type), values)


def _change(values: pa.Array, mask: Mask, how: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """`how` applied to the masked values only."""
    if not mask.any():
        return values
    chosen = pa.array(mask)
    return pc.replace_with_mask(values, chosen, how(values.filter(chosen)))


def full_width(values: pa.Array) -> pa.Array:
    """ASCII digits as U+FF10 to U+FF19."""
    for digit in "0123456789":
        values = _replace(values, digit, chr(ord(digit) + 0xFEE0))
    return values


def _fifteen(values: pa.Array) -> pa.Array:
    return _join(pc.utf8_slice_codeunits(values, 0, 6), pc.utf8_slice_codeunits(values, 8, 17))


def _wrong_check(values: pa.Array) -> pa.Array:
    last = pc.utf8_slice_codeunits(values, 17, 18)
    order = pa.array(list("0123456789X"))
    next_one = pa.array(list("123456789X0"))
    return _join(
        pc.utf8_slice_codeunits(values, 0, 17), next_one.take(pc.index_in(last, value_set=order))
    )
