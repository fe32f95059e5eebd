"""Numbers of other countries with a plus in front, and which of them ring in somebody's pocket."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from strongroom.kernels.scanning import Block
from strongroom.kernels.text import I64, U8, Mask


class Dialled(NamedTuple):
    """Numbers of 7 to 15 digits behind a plus.

    Attributes:
        starts, ends: bytes, without the plus.
        mobile: whether a plan of numbers keeps it for mobiles.
    """

    starts: I64
    ends: I64
    mobile: Mask


_LONGEST = 26
"""Digits with what people write between them, at most."""

_BETWEEN = np.zeros(256, bool)
_BETWEEN[np.frombuffer(b"0123456789 ().-/", np.uint8)] = True
_HOME = np.frombuffer(b"861", np.uint8)

# Country code, what a mobile begins with behind it, and how many digits there are with the code
# (ITU-T E.164, Operational Bulletin; North America's plan knows no difference).
_PLANS = (
    *(("852", d, 11, 11) for d in "45679"),
    ("853", "6", 11, 11),
    ("886", "9", 12, 12),
    *(("65", d, 10, 10) for d in "89"),
    *(("81", d, 12, 12) for d in ("70", "80", "90")),
    ("82", "10", 11, 12),
    ("60", "1", 11, 12),
    ("44", "7", 12, 12),
    *(("49", d, 12, 13) for d in ("15", "16", "17")),
    *((code, d, 11, 11) for code in ("33", "34") for d in "67"),
    ("39", "3", 11, 12),
    ("61", "4", 11, 11),
    ("64", "2", 10, 12),
    ("7", "9", 11, 11),
    *(("66", d, 11, 11) for d in "689"),
    *(("84", d, 11, 11) for d in "35789"),
    ("62", "8", 11, 14),
    ("63", "9", 12, 12),
    *(("91", d, 12, 12) for d in "6789"),
    *((code, "5", 12, 12) for code in ("971", "966", "90")),
)
_DEEPEST = 6


def dialled(block: Block) -> Dialled:
    """The numbers of other countries in a block, found once."""
    return block.once(_dialled)


def _dialled(block: Block) -> Dialled:
    none = np.empty(0, np.int64)
    if not len(block.runs.starts):
        return Dialled(none, none, none > 0)
    starts = block.runs.starts[block.beside_runs[0] == 43]
    starts = starts[block.data[starts] != 48]
    before = block.before(starts, 2)
    starts = starts[~((before - np.uint8(48)) < 10) & ~(((before | 32) - np.uint8(97)) < 26)]
    if not len(starts):
        return Dialled(none, none, none > 0)
    near, digit = _digits(block, starts)
    count, ends = _measured(starts, digit)
    first = _first(near, digit)
    # A Chinese mobile number is one with a plus as well.
    home = (count == 13) & (first[:, :3] == _HOME).all(axis=1) & (first[:, 3] > 50)
    some = (count >= 7) & (count <= 15) & ~home
    return Dialled(starts[some], ends[some], _mobile(first[some], count[some]))


def groups(block: Block, starts: I64) -> tuple[I64, I64]:
    """How many digits with what people write between them stand behind, and where they end."""
    return _measured(starts, _digits(block, starts)[1])


def _digits(block: Block, starts: I64) -> tuple[U8, Mask]:
    """What stands behind places, and which of it is a digit of a number that begins there."""
    near = block.right(starts, _LONGEST)
    other = ~_BETWEEN[near]
    size = np.where(other.any(axis=1), other.argmax(axis=1), near.shape[1])
    return near, ((near - np.uint8(48)) < 10) & (np.arange(near.shape[1]) < size[:, None])


def _measured(starts: I64, digit: Mask) -> tuple[I64, I64]:
    return digit.sum(axis=1), starts + digit.shape[1] - digit[:, ::-1].argmax(axis=1)


def _first(near: U8, digit: Mask) -> U8:
    """The first digits of each number, 0 where there are fewer."""
    place = np.cumsum(digit, axis=1)
    out = np.zeros((len(near), _DEEPEST), np.uint8)
    rows = np.arange(len(near))
    for step in range(_DEEPEST):
        here = digit & (place == step + 1)
        out[:, step] = np.where(here.any(axis=1), near[rows, here.argmax(axis=1)], 0)
    return out


def _mobile(first: U8, count: I64) -> Mask:
    """Which numbers are of mobiles; a 0 behind the code of the country is written by mistake."""
    result = np.zeros(len(first), bool)
    for code, begins, least, most in _PLANS:
        for trunk in ("", "0"):
            wanted = np.frombuffer((code + trunk + begins).encode(), np.uint8)
            size = count - len(trunk)
            same = (first[:, : len(wanted)] == wanted).all(axis=1)
            result |= same & (size >= least) & (size <= most)
    return result
