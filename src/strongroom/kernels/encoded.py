"""Bytes that hold text, told row by row: as UTF-8, as GB 18030, or written as hexadecimal digits.

Databases export text as bytes where a column was not declared as text; what it holds is the same.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from strongroom.kernels.text import I64, U8, Mask, Text, pieces

UTF8, GB18030, HEX = "UTF-8", "GB 18030", "hexadecimal"

# How many bytes of a character follow a first one (RFC 3629); those that can be none have 9.
_FOLLOW = np.zeros(256, np.int64)
_FOLLOW[0xC0:0xC2] = _FOLLOW[0xF5:] = 9
_FOLLOW[0xC2:0xE0], _FOLLOW[0xE0:0xF0], _FOLLOW[0xF0:0xF5] = 1, 2, 3
# Behind some first bytes not every second one is a character: longer forms, halves of pairs.
_LEAST, _MOST = np.full(256, 0x80, np.uint8), np.full(256, 0xBF, np.uint8)
_LEAST[0xE0], _LEAST[0xF0], _MOST[0xED], _MOST[0xF4] = 0xA0, 0x90, 0x9F, 0x8F

_CONTROL = np.zeros(256, bool)
_CONTROL[:32] = _CONTROL[127] = True
_CONTROL[[9, 10, 13]] = False


def in_utf8(text: Text) -> Mask:
    """Which rows are UTF-8 (RFC 3629); null and empty ones are."""
    good = np.ones(len(text), bool)
    data, offsets = text.data, text.offsets
    high = np.flatnonzero(data >= 0x80)
    if not len(high):
        return good
    rows = np.searchsorted(offsets, high, side="right") - 1
    letters = data[high]
    leads = letters >= 0xC0
    at, of, follow = high[leads], rows[leads], _FOLLOW[letters[leads]]
    fits = at + follow < offsets[of + 1]
    good[of[~fits]] = False
    at, follow = at[fits], follow[fits]
    second = data[at + 1]
    good[of[fits][(second < _LEAST[data[at]]) | (second > _MOST[data[at]])]] = False
    # The bytes that should go on with a character, and those that do.
    wanted = np.zeros(len(data), bool)
    for step in (1, 2, 3):
        wanted[at[follow >= step] + step] = True
    good[rows[~leads & ~wanted[high]]] = False
    missing = np.flatnonzero(wanted & ((data & 0xC0) != 0x80))
    good[np.searchsorted(offsets, missing, side="right") - 1] = False
    return good


def printable(text: Text) -> Mask:
    """Which rows are UTF-8 without characters that steer a terminal; null and empty ones are."""
    good = in_utf8(text)
    data = text.data
    steering = np.flatnonzero(_CONTROL[data])
    # U+0080 to U+009F.
    wide = np.flatnonzero(data[:-1] == 0xC2)
    steering = np.concatenate([steering, wide[data[wide + 1] < 0xA0]])
    good[np.searchsorted(text.offsets, steering, side="right") - 1] = False
    return good


def may_be_text(text: Text) -> Mask:
    """Which rows do not begin like pictures, keys or sealed cells, which hold control bytes soon.

    Zeros pass, with which short values are filled up.
    """
    heads = pieces(text.data, text.starts, np.minimum(text.offsets[1:], text.starts + _HEAD))
    steering = np.flatnonzero(_CONTROL[heads.data] & (heads.data != 0))
    good = text.valid.copy()
    good[np.searchsorted(heads.offsets, steering, side="right") - 1] = False
    return good


_HEAD = 48


def unfilled(text: Text) -> Text:
    """The rows without the zeros at their ends, with which columns of one width are filled up."""
    if not len(text.data) or not (text.data == 0).any():
        return text
    solid = np.flatnonzero(text.data)
    before = np.searchsorted(solid, text.offsets[1:]) - 1
    last = solid[np.maximum(before, 0)] + 1 if len(solid) else np.zeros(len(before), np.int64)
    ends = np.where(before >= 0, np.maximum(last, text.starts), text.starts)
    cut = pieces(text.data, text.starts, ends)
    return Text(cut.data, cut.offsets, text.valid)


def from_gb18030(text: Text) -> tuple[Text, Mask]:
    """The rows in UTF-8, and which of them are text in GB 18030.

    Nearly any bytes are some characters of GB 18030, and so only rows are taken whose characters
    are those of GB 2312, which texts are made of.
    """
    data, lengths = text.data, text.lengths
    zeros = np.flatnonzero(data == 0)
    holed = np.zeros(len(text), bool)
    holed[np.searchsorted(text.offsets, zeros, side="right") - 1] = True
    # A zero is a part of no character: it keeps the rows apart while all are decoded at once.
    joined = np.zeros(len(data) + len(text), np.uint8)
    joined[np.arange(len(data)) + np.repeat(np.arange(len(text)), lengths)] = np.where(
        data == 0, np.uint8(1), data
    )
    plain = joined.tobytes().decode("gb18030", "replace")
    made = np.frombuffer(plain.encode(), np.uint8)
    ends = np.flatnonzero(made == 0)
    if len(ends) != len(text):
        return text, np.zeros(len(text), bool)
    starts = np.append(0, ends[:-1] + 1)
    cut = pieces(made, starts, ends)
    result = Text(cut.data, cut.offsets, text.valid)
    good = printable(result) & ~holed & text.valid
    good[_rare(result)] = False
    return result, good


def _rare(text: Text) -> I64:
    """Rows, some many times, with a character beyond those of GB 2312."""
    plain = text.data.tobytes().decode()
    points = np.frombuffer(plain.encode("utf-32-le"), np.uint32)
    first = np.flatnonzero((text.data & 0xC0) != 0x80)
    rows: I64 = np.searchsorted(text.offsets, first[~_gb2312()[points]], side="right") - 1
    return rows


@cache
def _gb2312() -> Mask:
    """Code point → whether GB 2312, or ASCII, has the character."""
    kept = np.zeros(0x110000, bool)
    kept[:0x80] = True
    leads = (*range(0xA1, 0xAA), *range(0xB0, 0xF8))
    pairs = bytes(byte for lead in leads for trail in range(0xA1, 0xFF) for byte in (lead, trail))
    # Python's table writes the middle dot and the dash of GB 2312 in another way than GB 18030.
    kept[[ord(letter) for letter in pairs.decode("gb18030")]] = True
    return kept


def from_hex(text: Text) -> tuple[Text, Mask]:
    """The bytes of rows that are written as 0x31…, \\x31… or X'31…', and which are.

    The bytes of the other rows are none.
    """
    written = np.zeros(len(text), bool)
    lengths = text.lengths
    rows = np.flatnonzero(text.valid & (lengths >= 4))
    first, second = text.data[text.starts[rows]], text.data[text.starts[rows] + 1]
    quoted = ((first | 32) == ord("x")) & (second == ord("'"))
    begun = quoted | (((first == ord("0")) | (first == ord("\\"))) & (second == ord("x")))
    rows, quoted = rows[begun], quoted[begun].astype(np.int64)
    starts, ends = text.starts[rows] + 2, text.offsets[rows + 1] - quoted
    fits = ((ends - starts) % 2 == 0) & (ends > starts)
    fits &= (quoted == 0) | (text.data[np.minimum(ends, len(text.data) - 1)] == ord("'"))
    rows, starts, ends = rows[fits], starts[fits], ends[fits]
    digits = pieces(text.data, starts, ends)
    worth = _DIGITS[digits.data]
    odd = np.flatnonzero(worth > 15)
    good = np.ones(len(rows), bool)
    good[np.searchsorted(digits.offsets, odd, side="right") - 1] = False
    made = (worth[::2] << np.uint8(4)) | (worth[1::2] & np.uint8(15))
    offsets = np.zeros(len(text) + 1, np.int64)
    sizes = np.zeros(len(text), np.int64)
    sizes[rows[good]] = np.diff(digits.offsets)[good] // 2
    np.cumsum(sizes, out=offsets[1:])
    kept = np.repeat(good, np.diff(digits.offsets) // 2)
    written[rows[good]] = True
    return Text(made[kept], offsets, written), written


_DIGITS: U8 = np.full(256, 255, np.uint8)
for _at, _digit in enumerate(b"0123456789abcdef"):
    _DIGITS[_digit] = _at
    _DIGITS[_digit & ~32 if _digit > 57 else _digit] = _at
