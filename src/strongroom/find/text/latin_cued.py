"""What stands before a name in Latin letters and says so: Witness, Dear, name=, Kind regards.

Such a word has a capital where a name may begin, and the model of names takes it along or gives up.
Here it parts the words around it, and two words behind it need less to be somebody.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from strongroom.find.text.latin_words import (
    FIRST,
    GIVEN,
    I64,
    LAST,
    SMALL,
    SURNAME,
    THING,
    U64,
    Latin,
    Mask,
    hashed,
)
from strongroom.find.text.words import words as listed
from strongroom.kernels.scanning import Characters

U8 = npt.NDArray[np.uint8]

BLANK, COMMA, STOP = 1, 2, 3
"""What may stand between two words of a name."""

_CUE, _RANK, _LABEL, _CLOSING, _SELF, _ASKED, _ROAD, _FIRST, _LAST, _THEN = (
    1 << n for n in range(10)
)
_SECTIONS = {
    "cues_latin": _CUE | _LABEL,
    "ranks_latin": _CUE | _RANK | _LABEL,
    "labels_latin": _LABEL,
    "closings": _CLOSING,
    "asked": _ASKED,
    "first_words": _FIRST,
    "last_words": _LAST,
    "not_then": _THEN,
}
_IS, _AM, _I, _IM, _NAME = (int(hashed([word])[0]) for word in ("is", "am", "i", "im", "name"))
_LU = int(hashed(["lu"])[0])

_COLON, _EQUALS = (ord(":"), ord("：")), ord("=")
_BETWEEN = np.zeros(256, bool)
_BETWEEN[[ord(c) for c in " \t:='\""]] = True
_BROKEN = np.zeros(256, bool)
_BROKEN[[ord(c) for c in " \t\r\n,.!-"]] = True
_GAP = 5
"""Characters between a label and its value, or a greeting and who greets, at most."""


@cache
def _roles() -> tuple[Mask, U64, npt.NDArray[np.uint16]]:
    """Words that say something of those beside them: how their hashes begin, the hashes sorted,
    and what they say."""
    said: dict[int, int] = {_IS: _SELF, _AM: _SELF, _IM: _SELF, _LU: _ROAD}
    for section, role in _SECTIONS.items():
        for value in hashed(listed(section)).tolist():
            said[value] = said.get(value, 0) | role
    known = np.array(sorted(said), np.uint64)
    heads = np.zeros(1 << 16, bool)
    heads[known >> _HEAD] = True
    return heads, known, np.array([said[int(value)] for value in known], np.uint16)


_HEAD = np.uint64(48)


def _role(sums: U64) -> npt.NDArray[np.uint16]:
    heads, known, what = _roles()
    result = np.zeros(len(sums), np.uint16)
    # Few words are among them: most are told apart without a search.
    some = np.flatnonzero(heads[sums >> _HEAD])
    at = np.minimum(np.searchsorted(known, sums[some]), len(known) - 1)
    result[some] = np.where(known[at] == sums[some], what[at], 0)
    return result


@dataclass(frozen=True)
class Cued:
    """The words of a block, and what those before them say.

    Attributes:
        roles: what each word says; classes: of `Lists.classes`, of a surname as of one.
        link: what stands behind each word, nothing beside a cue.
        capital: whether it has one in front; shouted: nothing but capitals.
        cue: whether it announces a name and is no part of it.
        led: whether a cue or a label says that a name begins there.
        called: the same of words in small letters: 3 behind a label, 2 behind "I am", 1 a verb.
        valued: whether it is the value of name=, where = and & are no part of a code.
    """

    roles: npt.NDArray[np.uint16]
    classes: U8
    link: U8
    capital: Mask
    shouted: Mask
    cue: Mask
    led: Mask
    called: U8
    valued: Mask

    @property
    def tails(self) -> Mask:
        """Words in small letters that no list knows, behind a first name that a cue announces."""
        some = np.flatnonzero(self.called)
        result = np.zeros(len(self.led), bool)
        some = some[(some + 1 < len(result)) & ((self.classes[some] & FIRST) > 0)]
        result[some + 1] = (self.classes[some + 1] >> 6) <= 1
        return result

    def nobody(self, first: I64, count: I64) -> Mask:
        """Which single words are a name that the next one makes a word: Mark all, Summer sale."""
        then = np.minimum(first + 1, len(self.link) - 1)
        word: Mask = (count == 1) & ((self.classes[first] >> 4 & 3) == 1)
        word &= (self.link[first] == BLANK) & ((self.roles[then] & _THEN) > 0)
        return word & ~self.capital[then]

    def told(self, first: I64, count: I64) -> Mask:
        """Which candidates are people by the lists and by what stands before them."""
        one, two = first, first + count - 1
        middle = np.minimum(one + 1, two)
        whole = (self.link[one] == BLANK) & (count <= 3) & (count > 1)
        whole &= (count < 3) | (self.link[middle] == BLANK)
        some = np.flatnonzero(whole)
        result = np.zeros(len(one), bool)
        if not len(some):
            return result
        one, two, size = one[some], two[some], count[some]
        large, small = self.capital[one] & self.capital[two], ~self.capital[one]
        result[some] = (large & self._spelt(one, two, size)) | (
            small & ~self.capital[two] & (size == 2) & self._spoken(one, two)
        )
        return result

    def _neighbours(self, one: I64, two: I64) -> Mask:
        """Which stretches have a word with a capital beside them."""
        before, after = np.maximum(one - 1, 0), np.minimum(two + 1, len(self.link) - 1)
        left = (one > 0) & (self.link[before] == BLANK) & self.capital[before]
        right: Mask = (two < len(self.link) - 1) & (self.link[two] == BLANK) & self.capital[after]
        result: Mask = left | right
        return result

    def _spelt(self, one: I64, two: I64, size: I64) -> Mask:
        """Which are a name among words with capitals."""
        classes, roles = self.classes, self.roles
        fore, rear = classes[one], classes[two]
        word, thing = (fore >> 4 & 3) == 1, (rear >> 4 & 3) > 0
        given = ((roles[one] & _FIRST) > 0) & ((fore & FIRST) > 0)
        family = ((roles[two] & _LAST) > 0) & ((rear & LAST) > 0)
        first = ((fore & FIRST) > 0) & (~word | given)
        last = ((rear & LAST) > 0) & (~thing | family)
        # Mary King, Rose King: words, and people all the same where nothing is beside them.
        listed_ = (size == 2) & first & last & (~word | family | ((rear >> 6) < 3))
        # Behind a cue a first name is enough, with what is no word of every day.
        rare = ~thing & ((rear >> 6) <= 1)
        pinyin = ((fore & SURNAME) > 0) & ((rear & GIVEN) > 0) & ((rear >> 6) < 2) & ~word
        listed_ &= ~self.shouted[one] & ~self.shouted[two]
        told: Mask = self.led[one] & ((first & (last | rare)) | (pinyin & (size == 2)))
        result: Mask = (listed_ | told) & ~self._neighbours(one, two)
        return result

    def _spoken(self, one: I64, two: I64) -> Mask:
        """Which are a name in small letters: my name is john smith, asked dave kowalski."""
        how = self.called[one]
        fore, rear = self.classes[one], self.classes[two]
        word, thing = (fore >> 4 & 3) > 0, (rear >> 4 & 3) > 0
        first = ((fore & FIRST) > 0) & (~word | ((self.roles[one] & _FIRST) > 0))
        last = ((rear & LAST) > 0) & (~thing | ((self.roles[two] & _LAST) > 0))
        unknown = (rear >> 6) == 0
        named = (how == 3) & (last | (~thing & ((rear >> 6) <= 1)))
        self_ = (how == 2) & last & ~word
        asked = (how == 1) & (last | unknown) & ~word & ~thing
        result: Mask = first & (named | self_ | asked)
        return result


def cued(characters: Characters, words: Latin, classes: U8, link: U8) -> Cued:
    """What words say of those behind them.

    Args:
        classes: of `Lists.classes`; link: what stands behind each word.
    """
    count = len(words)
    roles = _role(words.sums)
    first = characters.codes[words.begins]
    capital: Mask = np.take(SMALL, first, mode="clip") != first
    shouted = words.capitals == words.sizes
    cue, led, valued = (np.zeros(count, bool) for _ in range(3))
    called = np.zeros(count, np.uint8)
    some = np.flatnonzero(roles & ~np.uint16(_FIRST | _LAST | _THEN))
    out = Cued(roles, classes, link, capital, shouted, cue, led, called, valued)
    if not len(some):
        return out
    classes, link = classes.copy(), link.copy()
    said, before = roles[some], np.maximum(some - 1, 0)
    behind = (some > 0) & (link[before] == BLANK)
    # John Constable is somebody; Constable John is announced.
    known = ((classes[before] & FIRST) > 0) & ((classes[before] >> 4 & 3) != 1) & capital[before]
    announces = ((said & _CUE) > 0) & ~(behind & known)
    # Nurse Lin is what somebody is called; Nurse Emily Carter is somebody's name and trade.
    then, last = np.minimum(some + 1, count - 1), np.minimum(some + 2, count - 1)
    several = (link[some] > 0) & (link[then] == BLANK) & capital[then] & capital[last]
    cue[some] = announces & capital[some] & (((said & _RANK) == 0) | several)
    _lead(characters, words, some, said, announces, out)
    _speak(words, some, said, link, out)
    _roads(some[said == _ROAD], classes, link, out)
    parts = np.flatnonzero(cue)
    link[parts] = 0
    link[np.maximum(parts - 1, 0)[parts > 0]] = 0
    return Cued(roles, classes, link, capital, shouted, cue, led, called, valued)


def _lead(
    characters: Characters,
    words: Latin,
    some: I64,
    said: npt.NDArray[np.uint16],
    announces: Mask,
    out: Cued,
) -> None:
    """Notes which words a cue, a label or a greeting stands directly before."""
    inside = some + 1 < len(words)
    some, said, announces = some[inside], said[inside], announces[inside]
    then = some + 1
    gap = words.begins[then] - words.ends[some]
    near = (words.rows[then] == words.rows[some]) & (gap <= _GAP)
    codes, last = characters.codes, len(characters.codes) - 1
    head = codes[np.minimum(words.ends[some], last)]
    plain, broken = np.ones((2, len(some)), bool)
    ended, equals = np.zeros((2, len(some)), bool)
    for step in range(_GAP):
        code = np.where(step < gap, codes[np.minimum(words.ends[some] + step, last)], ord(" "))
        low = np.minimum(code, 255)
        plain &= _BETWEEN[low] | (code == _COLON[1])
        broken &= _BROKEN[low]
        ended |= (code == ord("\n")) | (code == ord(","))
        equals |= (code == _EQUALS) | (code == _COLON[0]) | (code == _COLON[1])
    label = near & ((said & _LABEL) > 0) & plain & equals
    direct = near & announces & ((out.link[some] == BLANK) | (out.link[some] == STOP))
    signed = near & ((said & _CLOSING) > 0) & broken & ended
    out.led[then] = label | direct | signed
    out.called[then[label]] = 3
    value = then[label & (head == _EQUALS)]
    out.valued[value] = True
    for _ in range(2):
        value = value[out.link[value] == BLANK] + 1
        out.valued[value] = True


def _speak(words: Latin, some: I64, said: npt.NDArray[np.uint16], link: U8, out: Cued) -> None:
    """Notes before which words in small letters somebody is said to be called or asked."""
    then = some[(link[some] == BLANK) & ((said & (_SELF | _ASKED)) > 0)]
    before = np.maximum(then - 1, 0)
    spelt, earlier = words.sums[then], words.sums[before]
    led = (then > 0) & (link[before] == BLANK)
    asked = (out.roles[then] & _ASKED) > 0
    self_ = (spelt == _IM) | ((spelt == _AM) & led & (earlier == _I))
    named = (spelt == _IS) & led & (earlier == _NAME)
    how = np.where(named, 3, np.where(self_, 2, np.where(asked, 1, 0)))
    out.called[then + 1] = np.maximum(out.called[then + 1], how)
    out.led[then[named | self_] + 1] = True


def _roads(at: I64, classes: U8, link: U8, out: Cued) -> None:
    """Lets lu be a surname where it is no road: Lu Jianguo, Kevin Lu, but not Zhongshan Lu."""
    before, then = np.maximum(at - 1, 0), np.minimum(at + 1, len(link) - 1)
    beside = (at > 0) & (link[before] == BLANK) & out.capital[before] & ~out.cue[before]
    given = (link[at] == BLANK) & ((classes[then] & GIVEN) > 0) & (out.capital[then])
    foreign = (classes[before] & (FIRST | GIVEN)) == FIRST
    person = (given & ~beside) | (beside & foreign) | (out.led[at] & ~beside)
    some = at[person & ((classes[at] >> 4 & 3) == THING)]
    classes[some] &= np.uint8(0xFF ^ (3 << 4))
