"""Which characters are digits, and what others that stand in numbers become in ASCII."""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np

from strongroom.kernels.text import U8, Mask

DROP, LOOSE = 1, 128
"""What a character becomes: nothing; a digit (its code is added) where it stands among others."""

_CHINESE = {
    **dict(zip("〇一二三四五六七八九", "0123456789", strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", "0123456789", strict=True)),
    **dict(zip("○貳參陸弍叄", "023623", strict=True)),
    # How numbers are spoken: 幺 for one, 两 for two, 洞 拐 勾 as soldiers and policemen say them.
    **dict(zip("幺么两兩洞拐勾", "1122079", strict=True)),
}
_BLANKS = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uff0d\ufe63\u30fc"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\u20e3\ufe0e\ufe0f"
)
_POINTS = "·•・．"


@cache
def becomes() -> U8:
    """Code point (below 0x20000) → what it becomes: 0 itself, `DROP`, ASCII, `LOOSE` + digit."""
    table = np.zeros(0x20000, np.uint8)
    for character in filter(str.isdigit, map(chr, range(0x80, 0x20000))):
        # Circled, superscript, mathematical, and the digits of every script.
        plain = unicodedata.category(character) == "Nd"
        table[ord(character)] = (0 if plain else LOOSE) + 48 + unicodedata.digit(character)
    for code in range(0xFF01, 0xFF5F):
        table[code] = code - 0xFEE0
    for character, digit in _CHINESE.items():
        table[ord(character)] = LOOSE + ord(digit)
    for listed, replacement in (
        (_BLANKS, 32),
        (_HYPHENS, 45),
        (_POINTS, 46),
        (_INVISIBLE, DROP),
    ):
        for character in listed:
            table[ord(character)] = replacement
    return table


@cache
def digits() -> Mask:
    """Which code points (below 0x20000) are a digit of another sort."""
    plain = becomes() & (LOOSE - 1)
    made: Mask = (plain >= 48) & (plain <= 57)
    return made


@cache
def beside() -> U8:
    """Code point (below 0x10000) → 1 for a separator in numbers, 2 for another sort of digit."""
    sorts = np.where(digits()[:0x10000], 2, 0).astype(np.uint8)
    sorts[[ord(c) for c in _BLANKS + _HYPHENS + _INVISIBLE + _POINTS]] = 1
    return sorts
