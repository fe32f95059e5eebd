"""Names of people in Latin letters: Western ones by lists of names, pinyin by its syllables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.words import words
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits

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


def hashed(spelt: Sequence[str]) -> U64:
    """Sorted hashes of words in lower case; marks inside them do not count."""
    out = np.zeros(len(spelt), np.uint64)
    with np.errstate(over="ignore"):
        for i, word in enumerate(spelt):
            letters = [c for c in word.lower() if c.isalpha()][:LONGEST]
            for place, char in enumerate(letters):
                out[i] += np.uint64(ord(char)) * FACTORS[place]
    return np.unique(out)


@cache
def _given() -> U64:
    """Given names in pinyin: one or two syllables."""
    syllables = words("pinyin_syllables")
    return hashed([*syllables, *(a + b for a in syllables for b in syllables)])


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


def latin(block: Block, first_names: U64, last_names: U64) -> Hits:
    """Names of people written in Latin letters."""
    characters = block.characters
    codes = characters.codes
    lower = codes | np.uint32(32)
    letter = (lower - np.uint32(97)) < 26
    accented = (codes >= 0xC0) & (codes < 0x180) & (codes != 0xD7) & (codes != 0xF7)
    letter |= accented
    if not letter.any():
        return NO_HITS
    word = letter.copy()
    mark = (codes == 39) | (codes == 0x2019) | (codes == 45)
    inner: I64 = np.empty(0, np.int64)
    if len(codes) > 2:
        inner = np.flatnonzero(mark[1:-1] & letter[:-2] & letter[2:]) + 1
        edge = np.zeros(len(codes) + 1, bool)
        edge[characters.rows] = True
        inner = inner[~edge[inner] & ~edge[inner + 1]]
    word[inner] = True
    edges = np.diff(np.concatenate([[False], word, [False]]).astype(np.int8))
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    # A word never goes on over the end of a row.
    cuts = characters.rows[1:-1]
    cuts = cuts[(cuts > 0) & (cuts < len(codes))]
    cuts = np.unique(cuts[word[cuts] & word[cuts - 1]])
    if len(cuts):
        begins, ends = np.sort(np.append(begins, cuts)), np.sort(np.append(ends, cuts))
    row = np.searchsorted(characters.rows, begins, side="right") - 1
    before = np.where(begins > characters.rows[row], codes[np.maximum(begins - 1, 0)], np.uint32(0))
    after = np.where(
        ends < characters.rows[row + 1], codes[np.minimum(ends, len(codes) - 1)], np.uint32(0)
    )
    upper = ((codes - np.uint32(65)) < 26) | ((codes >= 0xC0) & (codes <= 0xDE))
    count = np.concatenate([[0], np.cumsum(letter)])
    size = count[ends] - count[begins]
    # Letters with their place inside the word; the sum over a word is its hash.
    at = np.flatnonzero(letter)
    owner = np.searchsorted(begins, at, side="right") - 1
    within = np.minimum(count[at] - count[begins[owner]], LONGEST)
    folded = np.where(upper[at], codes[at] + np.uint32(32), codes[at]).astype(np.uint64)
    values = folded * FACTORS[within]
    values[within >= LONGEST] = 0
    total = np.concatenate([[np.uint64(0)], np.cumsum(values)])
    low, high = np.searchsorted(at, begins), np.searchsorted(at, ends)
    h = total[high] - total[low]
    capital = upper[begins]
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
        & (ahead(size, 1) < 5)
    )
    three &= ~ahead(stop, 2)
    called = loose & title & ahead(good & ~plain & ~title & (size >= 2))
    starts, stops, scores = [], [], []

    def take(who: Mask, words: int, skip: int, score: float) -> None:
        index = np.flatnonzero(who)
        index = index[index + words + skip - 1 < n]
        starts.append(begins[index + skip])
        stops.append(ends[index + skip + words - 1])
        scores.append(np.full(len(index), score))

    take(three, 3, 0, 0.85)
    take(pair, 2, 0, 0.8)
    take(called & ahead(next_ & good) & ahead(good & (size >= 2), 2) & ~ahead(plain, 2), 2, 1, 0.75)
    take(called, 1, 1, 0.7)
    # A first name alone beside Chinese: Kevin说.
    chinese_before = (before >= 0x4E00) & (before <= 0x9FFF)
    chinese_after = (after >= 0x4E00) & (after <= 0x9FFF)
    alone = good & first & ~plain & (size >= 3) & (chinese_before | chinese_after)
    alone &= ~(upper[np.minimum(begins + 1, len(codes) - 1)]) & ~given
    take(alone, 1, 0, 0.55)
    begin, end = np.concatenate(starts), np.concatenate(stops)
    return hits(characters.first[begin], characters.first[end], np.concatenate(scores))
