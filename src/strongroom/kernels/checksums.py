"""Check digits over matrices of digits: one row a number, one column a place, no Python per row.

A matrix is turned first, so that each place of all numbers lies together: sums over places are
then a few passes over long arrays instead of many short ones.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.text import I64, U8, Mask

if not compiled.missing:
    from strongroom.kernels.compiled import checksums as fast

_MOD_11_2 = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], np.uint16)
_MOD_11_2_CHARACTERS = np.frombuffer(b"10X98765432", np.uint8)
_MOD_31 = np.array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28], np.uint16)
_MOD_31_CHARACTERS = b"0123456789ABCDEFGHJKLMNPQRTUWXY"
_MOD_31_VALUES = np.full(256, 255, np.uint8)
_MOD_31_VALUES[np.frombuffer(_MOD_31_CHARACTERS, np.uint8)] = np.arange(31, dtype=np.uint8)
_DOUBLED = np.array([0, 2, 4, 6, 8, 1, 3, 5, 7, 9], np.uint8)


def turned(rows: U8) -> U8:
    """The same matrix with each place in a row of its own, shape (width, n), contiguous."""
    return np.ascontiguousarray(rows.T)


def _weighted(places: U8, weights: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint16]:
    """The weighted sum over places; with 17 places it stays below 2^16."""
    sums = np.zeros(places.shape[1], np.uint16)
    for place, weight in zip(places, weights, strict=False):
        sums += place * weight
    return sums


def is_digit(characters: U8) -> Mask:
    """Which bytes are the ASCII digits."""
    return (characters - np.uint8(48)) < 10


def mod_11_2(digits: U8) -> U8:
    """The check character (ASCII) of ISO 7064 MOD 11-2 over 17 digits (GB 11643-1999).

    Args:
        digits: values 0 to 9, shape (n, 17).
    """
    if compiled.running():
        made = np.empty(len(digits), np.uint8)
        fast.mod_11_2(digits, made)
        return made
    return _MOD_11_2_CHARACTERS[_weighted(turned(digits), _MOD_11_2) % 11]


def mod_31(characters: U8) -> Mask:
    """Which 18-character codes pass the MOD 31 check of GB 32100-2015.

    Args:
        characters: upper-case ASCII, shape (n, 18); letters outside the alphabet fail.
    """
    if compiled.running():
        good = np.empty(len(characters), bool)
        fast.mod_31(characters, good.view(np.uint8))
        return good
    values = _MOD_31_VALUES[turned(characters)]
    known = values.max(axis=0, initial=0) < 31
    sums = _weighted(values, _MOD_31)
    result: Mask = known & ((31 - sums % 31) % 31 == values[17])
    return result


def luhn(digits: U8) -> Mask:
    """Which numbers pass ISO/IEC 7812-1 annex B (Luhn).

    Args:
        digits: values 0 to 9, shape (n, width), aligned to the right and padded with 0.
    """
    if compiled.running():
        good = np.empty(len(digits), bool)
        fast.luhn(digits, good.view(np.uint8))
        return good
    places = turned(digits)
    width = len(places)
    sums = places[(width - 1) % 2 :: 2].sum(axis=0, dtype=np.uint16)
    sums += _DOUBLED[places[width % 2 :: 2]].sum(axis=0, dtype=np.uint16)
    result: Mask = sums % 10 == 0
    return result


def number(digits: U8) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The integer that each row of digits (at most 18) spells, shape (n,)."""
    value = np.zeros(len(digits), np.int64)
    if compiled.running():
        fast.number(digits, value)
        return value
    for column in range(digits.shape[1]):
        value = value * 10 + digits[:, column]
    return value


_DAYS = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], np.int64)


def real_date(year: np.ndarray, month: np.ndarray, day: np.ndarray) -> Mask:
    """Which triples of integers are days of the Gregorian calendar."""
    fits = (month >= 1) & (month <= 12) & (day >= 1)
    fits &= day <= _DAYS[np.clip(month, 0, 12)]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    result: Mask = fits & ~((month == 2) & (day == 29) & ~leap)
    return result


def citizen(characters: U8, regions: Mask, first: int, last: int) -> Mask:
    """Which rows have the form of a number of GB 11643-1999; the check character is not looked at.

    Args:
        characters: upper-case ASCII, shape (n, 18).
        regions: first two digits → whether they are a province.
        first, last: the years in which somebody can be born.
    """
    if compiled.running():
        shaped = np.empty(len(characters), bool)
        fast.citizen(characters, regions.view(np.uint8), first, last, shaped.view(np.uint8))
        return shaped
    places = turned(characters) - np.uint8(48)
    good = places[:17].max(axis=0, initial=0) < 10
    good &= (places[17] < 10) | (characters[:, 17] == 88)
    places = np.minimum(places, 9)
    good &= regions[places[0] * np.uint8(10) + places[1]]
    year = number(places[6:10].T)
    good &= (year >= first) & (year <= last)
    good &= real_date(year, number(places[10:12].T), number(places[12:14].T))
    result: Mask = good
    return result


def eight(data: U8, starts: I64) -> npt.NDArray[np.uint64]:
    """The numbers that eight digits spell from each start; all must lie inside the data."""
    every = np.ndarray((len(data) - 7,), "<u8", data, 0, (1,))
    word = every[starts] & np.uint64(0x0F0F0F0F0F0F0F0F)
    # Neighbours are joined to pairs, pairs to fours, fours to the number.
    for low, shift in ((10, 8), (100, 16), (10_000, 32)):
        word = word * np.uint64(low) + (word >> np.uint64(shift)) & _JOINED[shift]
    return word


_JOINED = {
    8: np.uint64(0x00FF00FF00FF00FF),
    16: np.uint64(0x0000FFFF0000FFFF),
    32: np.uint64(0x00000000FFFFFFFF),
}
