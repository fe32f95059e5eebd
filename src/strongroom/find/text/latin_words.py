"""Words of Latin letters in a block of text, and what lists say of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.words import words
from strongroom.kernels import compiled

Codes = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
U8 = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

LONGEST = 20


def _small() -> Codes:
    """The letter in lower case of each code point, 0 where that is no Latin letter."""
    out = np.zeros(0x1F01, np.uint32)
    for code in (
        *range(0x41, 0x5B),
        *range(0x61, 0x7B),
        *range(0xC0, 0x250),
        *range(0x1E00, 0x1F00),
    ):
        if chr(code).isalpha():
            low = chr(code).lower()
            # İ is an i with a dot that stays.
            out[code] = ord(low[0])
    return out


SMALL = _small()


def _factors() -> U64:
    """A multiplier for each letter's place, by splitmix64."""
    state = np.uint64(0x5EED)
    out = []
    with np.errstate(over="ignore"):
        for _ in range(LONGEST + 1):
            state += np.uint64(0x9E3779B97F4A7C15)
            z = state
            z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            out.append(z ^ (z >> np.uint64(31)))
    return np.array(out, np.uint64)


FACTORS = _factors()


def _sum(word: str, first: int = 0) -> int:
    letters = [c for c in word.lower() if c.isalpha()]
    places = range(first, min(first + len(letters), LONGEST))
    return sum(ord(c) * int(FACTORS[place]) for c, place in zip(letters, places, strict=False)) & (
        (1 << 64) - 1
    )


def hashed(spelt: Sequence[str]) -> U64:
    """Sorted hashes of words in lower case; marks inside them do not count."""
    return np.unique(np.array([_sum(word) for word in spelt], np.uint64))


def among(values: U64, known: U64) -> Mask:
    """Which values are among known ones, which are sorted."""
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    result: Mask = known[at] == values
    return result


@cache
def _given() -> U64:
    """Given names in pinyin: one or two syllables."""
    syllables = words("pinyin_syllables")
    parts = [hashed(syllables)]
    for size in {len(syllable) for syllable in syllables}:
        heads = np.array([_sum(a) for a in syllables if len(a) == size], np.uint64)
        tails = np.array([_sum(b, size) for b in syllables], np.uint64)
        parts.append((heads[:, None] + tails).ravel())
    return np.unique(np.concatenate(parts))


@cache
def _sets() -> dict[str, U64]:
    lists = {
        "surname": "pinyin_surnames",
        "title": "titles",
        "behind": "not_behind",
        "plain": "ambiguous",
    }
    return {name: hashed(words(section)) for name, section in lists.items()} | {"given": _given()}


_PARTICLES = hashed(words("particles_latin"))


@dataclass(frozen=True)
class Lists:
    """Words as sorted hashes.

    Attributes:
        first, last: first and last names of many languages.
        common: English words, those of everyday first; a tuple of ever rarer ones.
    """

    first: U64
    last: U64
    common: tuple[U64, ...]

    def classes(self, sums: U64) -> U8:
        """What is known of words, one bit each: a first name, a last name, a surname and a given
        name in pinyin; then two bits for a title, what stands behind names of firms, a name that
        is a word as well; and two for how common an English word it is."""
        sets = _sets()
        out = among(sums, self.first).astype(np.uint8)
        out |= among(sums, self.last).astype(np.uint8) << 1
        out |= among(sums, sets["surname"]).astype(np.uint8) << 2
        out |= among(sums, sets["given"]).astype(np.uint8) << 3
        what = np.zeros(len(sums), np.uint8)
        for number, name in enumerate(("plain", "behind", "title"), 1):
            what[among(sums, sets[name])] = number
        often = np.zeros(len(sums), np.uint8)
        for number, some in enumerate(self.common):
            often[(often == 0) & among(sums, some)] = 3 - number
        result: U8 = out | (what << np.uint8(4)) | (often << np.uint8(6))
        return result


FIRST, LAST, SURNAME, GIVEN = 1, 2, 4, 8
"""The bits of `Lists.classes` that say that a word is in names."""

THING = 2
"""What its two bits say of what stands behind names of firms and roads."""


@dataclass(frozen=True)
class Latin:
    """Words of Latin letters with their accents, a hyphen or apostrophe between two of them.

    Attributes:
        begins, ends: places in the characters, end exclusive.
        sizes, capitals: how many letters and capitals.
        rows: the row of each.
        sums: hashes in lower case.
    """

    begins: I64
    ends: I64
    sizes: I64
    capitals: I64
    rows: I64
    sums: U64

    def __len__(self) -> int:
        return len(self.begins)

    def particles(self) -> Mask:
        """Which are small words inside names: de, van, bin."""
        return among(self.sums, _PARTICLES)


_APOSTROPHES = (ord("'"), ord("’"))


def latin_words(codes: Codes, rows: I64) -> Latin:
    """The words of a block; the 's of Kevin's is none of the word."""
    found = _latin_words(codes, rows)
    if not len(found):
        return found
    found = _composed(codes, found)
    mark, last = codes[np.maximum(found.ends - 2, 0)], codes[found.ends - 1]
    own = (found.sizes > 2) & np.isin(mark, _APOSTROPHES) & ((last | np.uint32(32)) == ord("s"))
    if not own.any():
        return found
    sizes = found.sizes - own
    spelt = SMALL[ord("s")].astype(np.uint64) * FACTORS[np.minimum(sizes, LONGEST)]
    sums = np.where(own & (sizes < LONGEST), found.sums - spelt, found.sums)
    capitals = found.capitals - (own & (last == ord("S")))
    return Latin(found.begins, found.ends - 2 * own, sizes, capitals, found.rows, sums)


_ACCENTS = range(0x300, 0x370)


@cache
def _with_accents() -> Codes:
    """The one character for a small letter and an accent behind it; 0 where there is none."""
    out = np.zeros((len(SMALL), len(_ACCENTS)), np.uint32)
    for base in np.unique(SMALL[(SMALL > 0) & (len(SMALL) > SMALL)]).tolist():
        for at, accent in enumerate(_ACCENTS):
            made = unicodedata.normalize("NFC", chr(base) + chr(accent))
            out[base, at] = ord(made) if len(made) == 1 else 0
    return out


def _composed(codes: Codes, found: Latin) -> Latin:
    """The words, their hashes as if accents stood on their letters: macOS writes them behind."""
    at = np.flatnonzero((codes - np.uint32(_ACCENTS.start)) < len(_ACCENTS))
    at = at[at > 0]
    if not len(at):
        return found
    word = np.maximum(np.searchsorted(found.begins, at, side="right") - 1, 0)
    small = np.take(SMALL, codes, mode="clip")
    inside = (at > found.begins[word]) & (at < found.ends[word]) & (small[at - 1] > 0)
    at, word = at[inside], word[inside]
    base, accent = small[at - 1], codes[at] - np.uint32(_ACCENTS.start)
    made = _with_accents()[np.minimum(base, len(SMALL) - 1), accent]
    letters = np.cumsum(small > 0)
    place: I64 = letters[at - 1] - letters[found.begins[word]]
    good = (made > 0) & (place < LONGEST)
    more = made[good].astype(np.uint64) - base[good].astype(np.uint64)
    sums = found.sums.copy()
    np.add.at(sums, word[good], more * FACTORS[place[good]])
    return replace(found, sums=sums)


def _latin_words(codes: Codes, rows: I64) -> Latin:
    if not compiled.running():
        return Latin(*_words_plain(codes, rows))
    from strongroom.kernels.compiled import names as fast

    room = len(codes) // 16 + 64
    while True:
        begins, ends, sizes, capitals, row = (np.empty(room, np.int64) for _ in range(5))
        sums = np.empty(room, np.uint64)
        count = fast.latin(
            codes, rows, SMALL, FACTORS, LONGEST, begins, ends, sizes, capitals, row, sums
        )
        if count <= room:
            found = (begins, ends, sizes, capitals, row)
            a, b, c, d, e = (part[:count] for part in found)
            return Latin(a, b, c, d, e, sums[:count])
        room = count


def upper(codes: Codes) -> Mask:
    """Which are capitals."""
    low = np.take(SMALL, codes, mode="clip")
    mask: Mask = (low != codes) & (low > 0)
    return mask


def _words_plain(codes: Codes, rows: I64) -> tuple[I64, I64, I64, I64, I64, U64]:
    # Letters and the marks between them are few in Chinese text: the rest is left behind first.
    at = np.flatnonzero((codes < len(SMALL)) | (codes == 0x2019) | (codes == 0x2011))
    near = codes[at]
    small = np.take(SMALL, near, mode="clip")
    letter = small > 0
    if not letter.any():
        none = np.empty(0, np.int64)
        return none, none, none, none, none, np.empty(0, np.uint64)
    edge = np.zeros(len(codes) + 1, bool)
    edge[rows] = True
    # Whether the character before is the one before in the text, and in the same row.
    next_to = np.zeros(len(at), bool)
    next_to[1:] = (at[1:] - at[:-1] == 1) & ~edge[at[1:]]
    # An accent that is a character of its own belongs to the letter before it.
    accent = (near >= 0x300) & (near < 0x370)
    base = np.maximum.accumulate(np.where(accent, 0, np.arange(len(at))))
    apart = np.cumsum(~next_to)
    word = letter | (accent & letter[base] & (apart == apart[base]))
    mark = (near == 39) | (near == 45) | (near == 0x2019) | (near == 0x2011)
    if len(at) > 2:
        inner = mark[1:-1] & word[:-2] & letter[2:] & next_to[1:-1] & next_to[2:]
        word[1:-1] |= inner
    opens = word.copy()
    opens[1:] &= ~(word[:-1] & next_to[1:])
    closes = word.copy()
    closes[:-1] &= ~(word[1:] & next_to[1:])
    low, high = np.flatnonzero(opens), np.flatnonzero(closes) + 1
    begins, ends = at[low], at[high - 1] + 1
    row = np.searchsorted(rows, begins, side="right") - 1
    count = np.concatenate([[0], np.cumsum(letter)])
    # Letters with their place inside the word; the sum over a word is its hash.
    owner = np.cumsum(opens) - 1
    within = np.minimum(count[:-1] - count[low][np.maximum(owner, 0)], LONGEST)
    large = np.concatenate([[0], np.cumsum(letter & (small != near))])
    values = small.astype(np.uint64) * FACTORS[np.maximum(within, 0)]
    values[~(letter & word) | (within >= LONGEST)] = 0
    total = np.concatenate([[np.uint64(0)], np.cumsum(values)])
    size, capitals = count[high] - count[low], large[high] - large[low]
    return begins, ends, size, capitals, row, total[high] - total[low]
