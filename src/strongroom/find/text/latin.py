"""Names of people in Latin letters: Western ones by lists of names, pinyin by its syllables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.words import words
from strongroom.kernels import compiled
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits

Codes = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

LONGEST = 20


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


def _among(values: U64, known: U64) -> Mask:
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    result: Mask = known[at] == values
    return result


_HONOURS = hashed(["mr", "mrs", "ms", "miss", "dr", "prof", "professor"])
_BEFORE = np.array([ord(c) for c in "阿老小"], np.uint32)
_BEHIND = np.array([ord(c) for c in "姐哥总叔妹姨爷"], np.uint32)
_BEHIND_TWO = {(ord("老"), ord("师")), (ord("同"), ord("学")), (ord("先"), ord("生"))}


_Words = tuple[I64, I64, I64, I64, I64, U64]


def _upper(codes: Codes) -> Mask:
    mask: Mask = ((codes - np.uint32(65)) < 26) | ((codes >= 0xC0) & (codes <= 0xDE))
    return mask


def _words(codes: Codes, rows: I64) -> _Words:
    """Words of Latin letters.

    Returns:
        Where they begin and end, how many letters and capitals they have, their row and hash.
    """
    if not compiled.running():
        return _words_plain(codes, rows)
    from strongroom.kernels.compiled import names as fast

    room = len(codes) // 16 + 64
    while True:
        begins, ends, sizes, capitals, row = (np.empty(room, np.int64) for _ in range(5))
        sums = np.empty(room, np.uint64)
        count = fast.latin(codes, rows, FACTORS, LONGEST, begins, ends, sizes, capitals, row, sums)
        if count <= room:
            found = (begins, ends, sizes, capitals, row)
            a, b, c, d, e = (part[:count] for part in found)
            return a, b, c, d, e, sums[:count]
        room = count


def _words_plain(codes: Codes, rows: I64) -> _Words:
    # Letters and the marks between them are few in Chinese text: the rest is left behind first.
    at = np.flatnonzero(codes < 0x250)
    near = codes[at]
    letter = ((near | np.uint32(32)) - np.uint32(97)) < 26
    letter |= (near >= 0xC0) & (near < 0x180) & (near != 0xD7) & (near != 0xF7)
    if not letter.any():
        none = np.empty(0, np.int64)
        return none, none, none, none, none, np.empty(0, np.uint64)
    edge = np.zeros(len(codes) + 1, bool)
    edge[rows] = True
    # Whether the character before is the one before in the text, and in the same row.
    next_to = np.zeros(len(at), bool)
    next_to[1:] = (at[1:] - at[:-1] == 1) & ~edge[at[1:]]
    word = letter.copy()
    mark = (near == 39) | (near == 45)
    if len(at) > 2:
        inner = mark[1:-1] & letter[:-2] & letter[2:] & next_to[1:-1] & next_to[2:]
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
    upper = _upper(near)
    large = np.concatenate([[0], np.cumsum(upper)])
    folded = np.where(upper, near + np.uint32(32), near).astype(np.uint64)
    values = folded * FACTORS[np.maximum(within, 0)]
    values[~(letter & word) | (within >= LONGEST)] = 0
    total = np.concatenate([[np.uint64(0)], np.cumsum(values)])
    size, capitals = count[high] - count[low], large[high] - large[low]
    return begins, ends, size, capitals, row, total[high] - total[low]


def latin(block: Block, first_names: U64, last_names: U64) -> tuple[Hits, Mask]:
    """Names of people written in Latin letters, and which of them are no full names."""
    characters = block.characters
    codes = characters.codes
    begins, ends, size, capitals, row, h = _words(codes, characters.rows)
    if not len(begins):
        return NO_HITS, np.zeros(0, bool)
    edge = np.zeros(len(codes) + 1, bool)
    edge[characters.rows] = True
    before = np.where(edge[begins], np.uint32(0), codes[np.maximum(begins - 1, 0)])
    after = np.where(edge[ends], np.uint32(0), codes[np.minimum(ends, len(codes) - 1)])
    capital = _upper(codes[begins])
    # Parts of e-mail addresses, paths, codes and file names are no words.
    bad = np.zeros(256, bool)
    bad[[ord(c) for c in "0123456789_@/\\=#$%&+~"]] = True
    joined = bad[np.minimum(before, 255)] | bad[np.minimum(after, 255)]
    joined |= before == 46
    good = capital & ~joined & (size <= LONGEST)
    sets = _sets()
    first, last = _among(h, first_names), _among(h, last_names)
    family, given = _among(h, sets["surname"]), _among(h, sets["given"])
    title, behind, plain = (_among(h, sets[n]) for n in ("title", "behind", "plain"))
    # Neighbours: the next word begins one blank further on (or behind a full stop and a blank).
    n = len(begins)
    gap = np.full(n, 99, np.int64)
    gap[:-1] = begins[1:] - ends[:-1]
    same = np.zeros(n, bool)
    same[:-1] = row[1:] == row[:-1]
    blank = (after == 32) & (gap == 1)
    second = codes[np.minimum(ends + 1, len(codes) - 1)]
    dotted = (after == 46) & (gap == 2) & (second == 32)
    next_ = same & blank
    loose = same & (blank | dotted)

    def ahead(mask: Mask, k: int = 1) -> Mask:
        out = np.zeros(n, bool)
        out[: n - k] = mask[k:]
        return out

    two = next_ & good & ahead(good) & (size >= 2) & ahead(size >= 2)
    stop = loose & ahead(behind)
    third_stop = ahead(stop)
    english = two & first & ~plain & (ahead(last) | ahead(size >= 3)) & ~ahead(plain & ~last)
    english |= two & first & ahead(last & ~first) & ~ahead(plain)
    chinese = two & ((family & ahead(given)) | (given & ahead(family))) & ~(plain & ahead(plain))
    chinese &= (size >= 3) | ahead(size >= 3)
    pair = (english | chinese) & ~third_stop & ~ahead(behind) & ~title
    # Three words: Mary J. Smith, Li Xiao Ming.
    initial = loose & good & (size == 1)
    three = next_ & good & first & ~plain & ahead(initial) & ahead(good & (size >= 2), 2)
    three |= (
        next_
        & ahead(next_)
        & good
        & ahead(good)
        & ahead(good, 2)
        & family
        & ahead(given)
        & ahead(given, 2)
        & (ahead(size < 5))
    )
    three &= ~ahead(stop, 2)
    called = loose & title & ahead(good & ~plain & ~title & (size >= 2))
    honour = called & _among(h, _HONOURS)
    starts: list[I64] = []
    stops: list[I64] = []
    scores, nicks = [], []

    def put(begin: I64, end: I64, score: float, *, nick: bool) -> None:
        starts.append(begin)
        stops.append(end)
        scores.append(np.full(len(begin), score))
        nicks.append(np.full(len(begin), nick))

    def take(who: Mask, words: int, skip: int, score: float, *, nick: bool = False) -> None:
        index = np.flatnonzero(who)
        index = index[index + words + skip - 1 < n]
        put(begins[index + skip], ends[index + skip + words - 1], score, nick=nick)

    full = called & ahead(next_ & good) & ahead(good & (size >= 2), 2) & ~ahead(plain, 2)
    take(three, 3, 0, 0.85)
    take(pair, 2, 0, 0.8)
    take(full, 2, 1, 0.75)
    # Mrs. Qiu: the title is a part of how she is called; behind Dear it is not.
    take(honour & ~full, 2, 0, 0.72, nick=True)
    take(called & ~honour & ~full, 1, 1, 0.7, nick=True)
    # A first name alone beside Chinese: Kevin说, Lily姐, 由Tony代交.
    wide_before, wide_after = _wide(before), _wide(after)
    chinese_before = (before >= 0x4E00) & (before <= 0x9FFF)
    chinese_after = (after >= 0x4E00) & (after <= 0x9FFF)
    beside = chinese_before | chinese_after | (wide_before & wide_after)
    alone = good & first & ~plain & (size >= 3) & beside & (~given | (size >= 5))
    alone &= ~_upper(codes[np.minimum(begins + 1, len(codes) - 1)])
    index = np.flatnonzero(alone)
    then = codes[np.minimum(ends[index] + 1, len(codes) - 1)]
    longer = np.isin(after[index], _BEHIND).astype(np.int64)
    for one, two in _BEHIND_TWO:
        longer[(after[index] == one) & (then == two)] = 2
    put(begins[index], ends[index] + longer, 0.55, nick=True)
    # 阿Ken, 老K, 小Z; but a word all in capitals is an abbreviation.
    shouted = (capitals == size) & (size > 2)
    familiar = good & (size <= 8) & ~shouted & np.isin(before, _BEFORE)
    index = np.flatnonzero(familiar)
    earlier = np.where(
        edge[np.maximum(begins[index] - 1, 0)], 0, codes[np.maximum(begins[index] - 2, 0)]
    )
    # 很小A and 一直老B are no people.
    index = index[~np.isin(earlier, _DEGREES)]
    put(begins[index] - 1, ends[index], 0.6, nick=True)
    begin, end = np.concatenate(starts), np.concatenate(stops)
    byte = characters.bytes_at
    return hits(byte(begin), byte(end), np.concatenate(scores)), np.concatenate(nicks)


_DEGREES = np.array([ord(c) for c in "很太最更较大多不过于比"], np.uint32)


def _wide(codes: npt.NDArray[np.uint32]) -> Mask:
    """Chinese letters and marks, and the edges of a text."""
    result: Mask = (codes >= 0x3000) | ((codes >= 0x2018) & (codes <= 0x201D)) | (codes == 0)
    return result
