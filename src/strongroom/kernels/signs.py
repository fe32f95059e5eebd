"""Where the signs stand that scanners look for, where ASCII does, and where odd digits may.

A sign is a byte of ASCII that is no letter and no digit, or a character of three bytes. All that
were asked for so far in this process are found in one pass over a block.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from strongroom.kernels import compiled, once
from strongroom.kernels.glyphs import digits
from strongroom.kernels.text import I64, U8

if not compiled.missing:
    from strongroom.kernels.compiled import signs as fast

_WIDE, _MOST = 1, 31
_DIGIT, _ODD = 0x40, 0x80

_sought: dict[bytes, int] = {}


def sought(sign: bytes | None = None) -> tuple[bytes, ...]:
    """The signs that were asked for so far in this process; `sign` is one more of them.

    Scanners ask for the same ones in every block, so that the next block can be looked at for all
    of them together.
    """
    if sign is not None and sign not in _sought and _fits(sign):
        _sought[sign] = len(_sought)
    return tuple(_sought)


def _fits(sign: bytes) -> bool:
    """Whether it is a sign, and can be told from the others by what is looked at."""
    if len(_sought) + _WIDE >= _MOST:
        return False
    if len(sign) == 1:
        return sign[0] < 0x80 and not sign.isalnum()
    if len(sign) != 3 or _leads()[sign[0]]:
        return False
    tails = {known[1:] for known in _sought if len(known) == 3}
    taken = _tables(())[1][int.from_bytes(sign[1:], "little")] & ~np.uint8(_DIGIT)
    return not taken and sign[1:] not in tails


@dataclass(frozen=True, slots=True)
class Signs:
    """What one pass of the compiled kernels finds in a block.

    Attributes:
        plain: starts and ends of the longest stretches of ASCII, whatever rows they reach over.
        places, which: where signs stand, in order, and which of `known` each is.
        suspects: where a digit of another sort that a row is looked at again for may stand.
    """

    plain: tuple[I64, I64]
    places: I64
    which: U8
    suspects: I64
    known: tuple[bytes, ...]

    def of(self, sign: bytes) -> I64 | None:
        """Where the sign stands; None where it was not looked for."""
        if sign not in self.known:
            return None
        places: I64 = self.places[self.which == self.known.index(sign) + _WIDE + 1]
        return places


def signs(data: U8) -> Signs:
    """One pass over the bytes of a block; only where the compiled kernels run."""
    known = sought()
    singles, tails, firsts = _tables(known)
    odd = digits()[:0x10000].view(np.uint8)
    room = len(data) // 24 + 64
    while True:
        plain, suspects = once.places(2, room, 8), once.places(1, room, 9)[0]
        places, which = once.places(1, room, 10)[0], once.spare(room, 11)
        counts = fast.signs(
            data, singles, tails, _leads(), firsts, odd, plain, places, which, suspects
        )
        if max(counts) <= room:
            break
        room = max(counts)
    stretches, signed, suspected = counts
    return Signs(
        (plain[0, :stretches].copy(), plain[1, :stretches].copy()),
        places[:signed].copy(),
        which[:signed].copy(),
        suspects[:suspected].copy(),
        known,
    )


@lru_cache(maxsize=_MOST)
def _tables(known: tuple[bytes, ...]) -> tuple[U8, U8, U8]:
    """Byte → sign; last two bytes of three → sign and what else; sign → its first byte."""
    singles, firsts = np.zeros(256, np.uint8), np.zeros(_MOST + 1, np.uint8)
    singles[0x80:] = _ODD
    pairs = np.arange(1 << 16)
    odd = (pairs & 0xC0C0) != 0x8080
    tails = np.where(odd, _ODD, 0).astype(np.uint8)
    for code in np.flatnonzero(digits()[:0x10000]):
        raw = chr(int(code)).encode()
        if len(raw) == 3 and not _leads()[raw[0]]:
            tails[int.from_bytes(raw[1:], "little")] |= _DIGIT
    for code in [*range(0xFF10, 0xFF1A), 0xFF20]:
        tails[int.from_bytes(chr(code).encode()[1:], "little")] |= _WIDE
    for at, sign in enumerate(known, _WIDE + 1):
        firsts[at] = sign[0]
        if len(sign) == 1:
            singles[sign[0]] = at
        else:
            tails[int.from_bytes(sign[1:], "little")] |= at
    return singles, tails, firsts


@cache
def _leads() -> U8:
    """Byte → whether no character begins with it that Chinese is mostly written with."""
    leads = np.full(256, _ODD, np.uint8)
    leads[0xE3:0xEA] = leads[0xEF] = 0
    return leads
