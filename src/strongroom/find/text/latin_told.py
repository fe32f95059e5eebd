"""What titles and signs around Latin words make of them: Ms. Park, @mengyao, SHEN/WENJING MS.

The model of Latin letters weighs a word by what it is; here the marks around it say that it is
somebody, whatever else it may be. `Ms Teams` and `@media` are nobody all the same.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from strongroom.find.text import things
from strongroom.find.text.latin_beside import (
    BLANK,
    JOINING,
    STOP,
    TITLES,
    Beside,
    People,
    codes_of,
    ideograph,
)
from strongroom.find.text.latin_words import (
    FIRST,
    GIVEN,
    I64,
    LAST,
    SMALL,
    SURNAME,
    THING,
    U8,
    Latin,
    Mask,
    among,
    hashed,
)
from strongroom.find.text.words import words as listed

_MENTION, _SLASH, _AND, _HYPHEN, _LINE = (ord(c) for c in "@/&-\n")
_COLONS = codes_of(":：")
_SPEAKS, _ASKS = codes_of("说問问回看發发叫要给給"), codes_of("找问問叫给給跟让讓请請和")
"""What stands behind and before a name in small letters: lily说, 问kevin."""
_EVERYBODY, _FIELDS = hashed(listed("everybody_latin")), hashed(listed("fields_latin"))
_POLITE = hashed(["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "mdm", "madam"])
_DR = hashed(["dr"])
_NAMES = FIRST | LAST | SURNAME | GIVEN
_EVERYDAY, _OFTEN = 3, 2
"""How common an English word is, by the two highest bits of its class."""


def told(near: Beside, words: Latin, classes: U8, found: People) -> People:
    """The people that were found, and those whom marks around them tell.

    Args:
        classes: of the words (`Lists.classes`).
    """
    known = _Words(near, words, classes)
    short = [
        known.entitled(),
        known.mentioned(),
        known.speaking(),
        _handles(near, words),
        known.alone(),
    ]
    full = [known.flown(), known.hyphened()]
    found = known.whole(found)
    return found.with_(short, _SHORT).with_(full, _FULL, nick=False)


_SHORT, _FULL = (8, 0, 0, 6, 0), (2, 9)
"""The margins of each sort of them."""


class _Words:
    """The words of a block, what is known of each, and what stands around."""

    def __init__(self, near: Beside, words: Latin, classes: U8) -> None:
        self.near, self.words, self.classes = near, words, classes
        self.often, self.what = classes >> 6, classes >> 4 & 3
        codes = near.codes[words.begins]
        self.capital = np.asarray(np.take(SMALL, codes, mode="clip") != codes)
        self.shouted = (words.capitals == words.sizes) & (words.sizes > 1)
        self.rare = (self.what == 0) & (self.often < _OFTEN)
        # Whether the next word stands behind a blank, or behind a full stop with and without one.
        gap = np.zeros(len(words), np.int64)
        gap[:-1] = words.begins[1:] - words.ends[:-1]
        gap[:-1][words.rows[1:] != words.rows[:-1]] = 0
        then, later = near.behind(words.ends), near.behind(words.ends, 1)
        self.blank = (gap == 1) & (then == BLANK)
        self.stop = ((gap == 1) & (then == STOP)) | ((gap == 2) & (then == STOP) & (later == BLANK))

    def _is(self, kinds: int) -> Mask:
        """Which words are in lists of names."""
        result: Mask = (self.classes & kinds) > 0
        return result

    def _ahead(self, mask: Mask) -> Mask:
        """The same of the next word."""
        return np.append(mask[1:], False) if len(mask) else mask

    def _apart(self, begin: I64, end: I64) -> Mask:
        """Which places are no part of an address, a path or a code."""
        near = self.near
        result: Mask = ~np.isin(near.before(begin), JOINING)
        return result & ~np.isin(near.behind(end), JOINING)

    def whole(self, found: People) -> People:
        """The people, with a first name that stands before a full one: José Luis Hernández."""
        words = self.words
        if not len(words):
            return found
        word = np.minimum(np.searchsorted(words.begins, found.begin), len(words) - 1)
        before = np.maximum(word - 1, 0)
        first = ~found.nick & (words.begins[word] == found.begin) & (word > 0)
        first &= self.blank[before] & self.capital[before] & ~self.shouted[before]
        first &= self._is(FIRST)[before] & self.rare[before] & ~self.shouted[word]
        return replace(found, begin=np.where(first, words.begins[before], found.begin))

    def entitled(self) -> tuple[I64, I64]:
        """Ms. Park, Mr. & Mrs. Whitaker, Captain Reyes: a title and one last name behind it."""
        words = self.words
        polite, title = among(words.sums, _POLITE), among(words.sums, TITLES)
        polite &= ~self.shouted | (words.sizes > 2)
        family = self._is(LAST | SURNAME)
        # Behind Ms. stands a name, known or not; behind Coach and Boss much else does.
        called = (family | (self.often < _OFTEN) | (self._is(FIRST) & (self.often < _EVERYDAY))) & (
            (self.what == 0) | (family & (self.what <= THING))
        )
        ranked = family & (self.rare | (self._is(SURNAME) & (self.what == 0))) & ~self.shouted
        good = (polite & self._ahead(called)) | (title & self._ahead(ranked))
        good &= (self.blank | self.stop) & self._ahead(self.capital & (words.sizes > 1))
        one = np.flatnonzero(good)
        two = one + 1
        # Park Dr is a street; Ms Emma Carter is called by her full name.
        before = np.maximum(one - 1, 0)
        road = among(words.sums[one], _DR) & (one > 0) & self.blank[before] & self.capital[before]
        third = np.minimum(two + 1, len(words) - 1)
        full = self.blank[two] & self.capital[third] & (self.often[third] < _EVERYDAY)
        full &= self._is(_NAMES)[third] | (self.often[third] == 0)
        one, two = one[~road & ~full], two[~road & ~full]
        branded = things.branded(words.sums[one], words.sums[two])
        one, two = one[~branded], two[~branded]
        begin, end = self._both(one, title), words.ends[two]
        some = self._apart(begin, end)
        return begin[some], end[some]

    def _both(self, one: I64, title: Mask) -> I64:
        """Where titles begin, with the one before that an & joins to them."""
        words, near = self.words, self.near
        before = np.maximum(one - 1, 0)
        gap = words.begins[one] - words.ends[before]
        joined = (one > 0) & title[before] & (words.rows[before] == words.rows[one])
        joined &= (gap > 0) & (gap <= 4)
        with_sign = np.zeros(len(one), bool)
        for step in range(4):
            with_sign |= (step < gap) & (near.behind(words.ends[before], step) == _AND)
        return np.where(joined & with_sign, words.begins[before], words.begins[one])

    @property
    def _first(self) -> Mask:
        """Which words are a first name, and hardly anything else."""
        result: Mask = self._is(FIRST) & (self.what == 0) & (self.often < _EVERYDAY)
        return result

    @property
    def _small(self) -> Mask:
        """Which words in small letters are a first name or a given name in pinyin."""
        known = self._is(FIRST) & self.rare
        known |= self._is(GIVEN) & (self.words.sizes > 3) & (self.classes >> 4 == 0)
        result: Mask = known & (self.words.capitals == 0)
        return result

    def speaking(self) -> tuple[I64, I64]:
        """kevin: 在吗; xiaoyu: 好的: who speaks, twice where that might be a field of a form."""
        words, near = self.words, self.near
        first = self._first & (words.capitals == 0)
        index = np.flatnonzero(first | (self._small & ~among(words.sums, _FIELDS)))
        begin, end = words.begins[index], words.ends[index]
        before = near.before(begin)
        opens = (before == 0) | (before == _LINE)
        opens |= (before == BLANK) & (near.before(begin, 2) == ord("]"))
        index = index[opens & np.isin(near.behind(end), _COLONS)]
        index = index[first[index] | _twice(words.sums[index], words.rows[index])]
        return words.begins[index], words.ends[index]

    def mentioned(self) -> tuple[I64, I64]:
        """@mengyao and @tobias: a name in small letters that is spoken to; @media is none."""
        words, near = self.words, self.near
        index = np.flatnonzero(self._small)
        index = index[near.before(words.begins[index]) == _MENTION]
        begin, end = words.begins[index], words.ends[index]
        earlier, then = near.before(begin, 2), near.behind(end)
        good = (np.take(SMALL, earlier, mode="clip") == 0) & ~np.isin(earlier, JOINING)
        good &= ~np.isin(then, JOINING) & (then != ord("("))
        good &= ~among(words.sums[index], _EVERYBODY)
        good &= ~among(words.sums[index], things.latin())
        return begin[good], end[good]

    def alone(self) -> tuple[I64, I64]:
        """问kevin, blame Felix了: a first name that is hardly a word, beside Chinese letters."""
        words, near = self.words, self.near
        first = self._first & ~self.shouted & (words.sizes > 2)
        small = words.capitals == 0
        before, after = near.before(words.begins), near.behind(words.ends)
        spoken = np.isin(after, _SPEAKS) | np.isin(before, _ASKS)
        good = first & np.where(
            small, spoken, (self.often < _OFTEN) & (ideograph(before) | ideograph(after))
        )
        beside = self.blank & self.capital & self._ahead(self.capital)
        beside |= np.append(False, beside[:-1])
        index = np.flatnonzero(good & ~beside & ~among(words.sums, things.latin()))
        begin, end = words.begins[index], words.ends[index]
        some = self._apart(begin, end)
        return begin[some], end[some]

    def flown(self) -> tuple[I64, I64]:
        """SHEN/WENJING and SMITH/JOHN PAUL, as airlines write passengers; USB/HDMI is nobody."""
        words, near = self.words, self.near
        family, given = self._is(SURNAME), self._is(GIVEN)
        abroad = [self.rare & self._is(kind) & (words.sizes > 2) for kind in (LAST, FIRST)]
        family, given = self.shouted & (family | abroad[0]), self.shouted & (given | abroad[1])
        close = np.append(words.begins[1:] == words.ends[:-1] + 1, False)
        one = np.flatnonzero(family & self._ahead(given) & close)
        one = one[near.behind(words.ends[one]) == _SLASH]
        two = one + 1
        third = np.minimum(two + 1, len(words) - 1)
        more = self.blank[two]
        titled = more & among(words.sums[third], TITLES)
        begin = words.begins[one]
        end = np.where(more & given[third] & ~titled, words.ends[third], words.ends[two])
        # Abbreviations are as short as LI/NA, who is somebody with a title alone.
        good = titled | (words.sizes[one] + words.sizes[two] > 5)
        good &= self._apart(begin, end)
        return begin[good], end[good]

    def hyphened(self) -> tuple[I64, I64]:
        """Park Ji-woo, Hye-jin Park, Tsai Yi-chun: a given name of two syllables beside a last."""
        words = self.words
        given = _given_of_two(self.near, words) & self.capital
        family = self._is(LAST | SURNAME) & self.capital & (words.sizes > 1)
        last_first = np.flatnonzero(family & self.blank & self._ahead(given))
        first_last = np.flatnonzero(given & self.blank & self._ahead(family))
        taken = np.concatenate([last_first, first_last[~np.isin(first_last - 1, last_first)]])
        begin, end = words.begins[taken], words.ends[taken + 1]
        good = self._apart(begin, end)
        return begin[good], end[good]


_SYLLABLE = 5
"""Letters of each part of a given name with a hyphen, at most; at least two."""


def _packed(letters: npt.NDArray[np.integer]) -> I64:
    """The letters in each row as one number."""
    total = np.zeros(len(letters), np.int64)
    for column in letters.T:
        total = total << 8 | column
    return total


def _tails() -> I64:
    rows = [[ord(c) for c in word.ljust(_SYLLABLE, "\0")] for word in listed("hyphened_tails")]
    return np.sort(_packed(np.array(rows, np.int64)))


_TAILS = _tails()


def _given_of_two(near: Beside, words: Latin) -> Mask:
    """Which words are two short parts with a hyphen between: Ji-woo. Check-in is none."""
    result = np.zeros(len(words), bool)
    one_sign = (words.ends - words.begins == words.sizes + 1) & (words.sizes <= 2 * _SYLLABLE)
    some = np.flatnonzero(one_sign & (words.sizes >= 4))
    begin, end, codes = words.begins[some], words.ends[some], near.codes
    at = begin.copy()
    for step in range(_SYLLABLE, 1, -1):
        here = np.minimum(begin + step, len(codes) - 1)
        at = np.where((codes[here] == _HYPHEN) & (here < end), here, at)
    size = end - at - 1
    places = at[:, None] + 1 + np.arange(_SYLLABLE)
    tail = np.take(SMALL, codes[np.minimum(places, len(codes) - 1)], mode="clip")
    key = _packed(np.where(np.arange(_SYLLABLE) < size[:, None], tail, 0))
    good = (at > begin) & (size >= 2) & (size <= _SYLLABLE) & ~np.isin(key, _TAILS)
    result[some[good]] = True
    return result


_LONGEST = 20
"""Letters of a handle, at most."""

_TAGS = hashed(listed("html_tags"))
"""What stands between such brackets in pages of the web."""


def _twice(spelt: npt.NDArray[np.uint64], rows: I64) -> Mask:
    """Which of these are in their row more than once."""
    key = spelt ^ (rows.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F))
    _, which, count = np.unique(key, return_inverse=True, return_counts=True)
    result: Mask = count[which] > 1
    return result


def _handles(near: Beside, words: Latin) -> tuple[I64, I64]:
    """<ShadowCat> need tank, line under line: who speaks in a chat."""
    codes = near.codes
    begin = np.flatnonzero(codes == ord("<")) + 1
    before = near.before(begin, 2)
    begin = begin[(before == 0) | (before == _LINE)]
    end = begin.copy()
    going = np.ones(len(begin), bool)
    for _ in range(_LONGEST + 1):
        here = near.behind(end)
        going &= (here != ord(">")) & (here != 0) & (here > BLANK) & (here != _SLASH)
        end += going
    good = (near.behind(end) == ord(">")) & (near.behind(end, 1) == BLANK) & (end > begin + 1)
    begin, end = begin[good], end[good]
    if not len(begin):
        return begin, end
    word = np.minimum(np.searchsorted(words.begins, begin), max(len(words) - 1, 0))
    page = np.zeros(len(begin), bool)
    if len(words):
        page = (words.begins[word] == begin) & among(words.sums[word], _TAGS)
    begin, end = begin[~page], end[~page]
    rows = near.rows(begin)
    several = np.bincount(rows, minlength=1)[rows] > 1 if len(rows) else np.zeros(0, bool)
    return begin[several], end[several]
