"""A dictionary of short words as two hashed arrays, looked up for many places at once.

Each word has a class from 1 to 15 (how common it is, or what it is). A word lies in one of two
slots, with twelve bits of its hash beside the class; a sequence of characters that is no word is
taken for one about twice in ten thousand look-ups.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

U16 = npt.NDArray[np.uint16]
U32 = npt.NDArray[np.uint32]

BITS = 19
_SHIFT = np.uint32(32 - BITS)
_FIRST, _SECOND = np.uint32(0x9E3779B1), np.uint32(0x85EBCA77)
FACTORS = tuple(np.uint32(f) for f in (0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x85EBCA77))
_SEED = 0x7FEB352D


def seeded(seed: int) -> np.uint32:
    """A number that tells sums of one feature from those of another."""
    return np.uint32((seed * _SEED + (seed * seed * 0x45D9F3B)) & 0xFFFFFFFF)


def mix(parts: Sequence[U32], seed: int = 0) -> U32:
    """One number of 32 bits for several, by multiplication; its upper bits are good."""
    h = parts[0] * FACTORS[0]
    for part, factor in zip(parts[1:], FACTORS[1:], strict=False):
        h += part * factor
    h += seeded(seed)
    return h


class Lexicon:
    """Words of two to four characters.

    Args:
        slots: 2 to the power of `BITS` entries: class in the lower four bits, fingerprint above.
    """

    def __init__(self, slots: U16) -> None:
        self.slots = slots

    def __call__(self, characters: Sequence[U32]) -> npt.NDArray[np.uint8]:
        """The class of the words that these columns of characters spell; 0 where there is none."""
        return self.found(mix(characters, len(characters)))

    def longest(
        self, c: U16, at: npt.NDArray[np.int64], *, before: bool = False
    ) -> tuple[U32, U32, npt.NDArray[np.int64]]:
        """The class, the sum and the length of the longest word that begins at each place.

        Where there is none, those of the character there. With `before`, of the longest word that
        ends there.
        """
        kind, total = np.zeros(len(at), np.uint32), np.zeros(len(at), np.uint32)
        size = np.ones(len(at), np.int64)
        for length in (4, 3, 2, 1):
            start = at - length if before else at
            h = mix([c[start + k].astype(np.uint32) for k in range(length)], length)
            seen = self.found(h).astype(np.uint32)
            new = (kind == 0) & (seen > 0) if length > 1 else kind == 0
            kind = np.where(new, seen, kind)
            total = np.where(new, h, total)
            size = np.where(new, length, size)
        return kind, total, size

    def found(self, h: U32) -> npt.NDArray[np.uint8]:
        """The class of the words with these sums (`mix` of the characters, seeded by how many)."""
        # A slot that holds these twelve bits of the hash leaves only its class.
        print_ = ((h >> np.uint32(16)) & np.uint32(0xFFF0)).astype(np.uint16)
        one = np.take(self.slots, (h * _FIRST) >> _SHIFT, mode="clip")
        two = np.take(self.slots, (h * _SECOND) >> _SHIFT, mode="clip")
        one ^= print_
        two ^= print_
        found = np.minimum(one, two)
        found *= found < 16
        return found.astype(np.uint8)


def build(words: Iterable[tuple[str, int]]) -> U16:
    """Slots for words with their classes; earlier words win where there is no room."""
    slots = np.zeros(1 << BITS, np.uint16)
    with np.errstate(over="ignore"):
        for word, kind in words:
            h = mix([np.array([ord(c)], np.uint32) for c in word], len(word))
            entry = np.uint16(((int(h[0]) >> 20) << 4) | kind)
            for factor in (_FIRST, _SECOND):
                at = int((h[0] * factor) >> _SHIFT)
                if not slots[at] or slots[at] >> 4 == entry >> 4:
                    slots[at] = entry
                    break
    return slots
