"""Check digits over matrices of digits: one row a number, one column a place, no Python per row.

Sums stay far below 2^24, so single precision arithmetic is exact and goes through BLAS.
"""

from __future__ import annotations

import numpy as np

from strongroom.kernels.text import U8, Mask

_MOD_11_2 = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], np.float32)
_MOD_11_2_CHARACTERS = np.frombuffer(b"10X98765432", np.uint8)
_MOD_31 = np.array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28], np.float32)
_MOD_31_CHARACTERS = b"0123456789ABCDEFGHJKLMNPQRTUWXY"
_MOD_31_VALUES = np.full(256, 255, np.uint8)
_MOD_31_VALUES[np.frombuffer(_MOD_31_CHARACTERS, np.uint8)] = np.arange(31, dtype=np.uint8)
_DOUBLED = np.array([0, 2, 4, 6, 8, 1, 3, 5, 7, 9], np.uint8)


def is_digit(characters: U8) -> Mask:
    """Which bytes are the ASCII digits."""
    return (characters - np.uint8(48)) < 10


def mod_11_2(digits: U8) -> U8:
    """The check character (ASCII) of ISO 7064 MOD 11-2 over 17 digits (GB 11643-1999).

    Args:
        digits: values 0 to 9, shape (n, 17).
    """
    sums = digits.astype(np.float32) @ _MOD_11_2
    return _MOD_11_2_CHARACTERS[sums.astype(np.int64) % 11]


def mod_31(characters: U8) -> Mask:
    """Which 18-character codes pass the MOD 31 check of GB 32100-2015.

    Args:
        characters: upper-case ASCII, shape (n, 18); letters outside the alphabet fail.
    """
    values = _MOD_31_VALUES[characters]
    known = (values < 31).all(axis=1)
    sums = (values[:, :17] % 32).astype(np.float32) @ _MOD_31
    result: Mask = known & ((31 - sums.astype(np.int64) % 31) % 31 == values[:, 17])
    return result


def luhn(digits: U8) -> Mask:
    """Which numbers pass ISO/IEC 7812-1 annex B (Luhn).

    Args:
        digits: values 0 to 9, shape (n, width), aligned to the right and padded with 0.
    """
    width = digits.shape[1]
    plain = digits[:, (width - 1) % 2 :: 2]
    doubled = _DOUBLED[digits[:, width % 2 :: 2]]
    sums = plain.sum(axis=1, dtype=np.uint16) + doubled.sum(axis=1, dtype=np.uint16)
    result: Mask = sums % 10 == 0
    return result


def number(digits: U8) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The integer that each row of digits (at most 18) spells, shape (n,)."""
    value = np.zeros(len(digits), np.int64)
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
