"""What Chinese letters beside Latin ones make of them: Lily姐, 阿Ken, 张Jason, K哥, A女士, 李XX.

The model of Latin letters reads words of them. What stands beside a word belongs to the person who
is called by both together, and a single letter is nobody unless it is addressed as somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Tables
from strongroom.find.text.latin_words import I64, SMALL, Latin, Mask, among, hashed
from strongroom.find.text.words import paired, pairs
from strongroom.find.text.words import words as listed
from strongroom.kernels.scanning import Characters

F32 = npt.NDArray[np.float32]
U32 = npt.NDArray[np.uint32]


def codes_of(letters: str) -> U32:
    """Some letters as code points."""
    return np.array(sorted({ord(c) for c in letters}), np.uint32)


_BEFORE, _BEFORE_FIRST = codes_of("阿老小"), codes_of("阿老小大肥胖细")
"""What stands before a letter or a word, and before a first name, and belongs to it."""
_BEHIND = codes_of("姐哥总叔妹姨爷妈爸宝弟嫂婶酱桑君仔婆奶某")
_KIN = """
爸爸 妈妈 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 外公 外婆 公公 婆婆 叔叔 阿姨 伯伯
婶婶 舅舅 姑姑 大叔 大哥 大姐 大爷 大妈 表姐 表妹 表哥 表弟 小妹
小哥 老弟 老妹 姐妹 姊妹 弟兄 妈咪 爹地 麻麻 粑粑 太太 先生 女士 小姐
"""
_CALLINGS = """
老师 同学 学姐 学长 学妹 学弟 师姐 师兄 师妹 师弟 师傅 师父 助教 教授 博士
校长 院长 老板 医生 大夫 护士 教练 律师 主任 经理 总监 主管
顾问 部长 队长 班长 组长 店长 站长 船长 会长 处长 科长 同志 牧师 神父 长老
"""
_BEHIND_TWO = pairs((_KIN + _CALLINGS).split())
TITLES = hashed(
    [
        *("mr", "mrs", "ms", "miss", "dr", "prof", "doctor", "professor", "madam", "sir", "uncle"),
        *("auntie", "aunty", "coach", "captain", "director", "boss", "tutor", "teacher", "nurse"),
        *("manager", "frau", "herr"),
    ]
)
"""Words before or behind a surname that make it somebody: Miss韦, Dr. 何, 叶Nurse."""
_DEGREES = codes_of("很太最更较大多不过于比")
_ADDRESSED = codes_of("哥姐总叔姨某")
_ADDRESSED_TWO = pairs(["先生", "女士", "小姐", "太太", "同学", "老师", "姐姐", "哥哥", "阿姨"])
_NOT_THEN = codes_of("们线部价量数体额分共是结")
"""What stands behind K哥 and A老师 where these are no people: A老师们, C总线."""
_UNITS = codes_of("元年月日时分秒号个次名人万千百岁米点%％")
_BARRED = codes_of("".join(listed("particles")))
_FREQUENT, _KNOWN, _RARE = 4, 3, 1
"""The levels of surnames that are taken beside Latin letters, by how much else speaks for them."""
_THEN = codes_of("也的说在是和要就都已会有把给让跟与来到")
"""What behind a surname is no given name: David 王也行."""

_IDEOGRAPHS, BLANK, STOP = 0x3400, ord(" "), ord(".")
JOINING = codes_of("0123456789_@/\\=#$%&~.-+")


@dataclass(frozen=True)
class People:
    """Who was found: code points, margins, and which are no full names."""

    begin: I64
    end: I64
    margin: F32
    nick: Mask

    def where(self, mask: Mask) -> People:
        """Some of them."""
        return People(self.begin[mask], self.end[mask], self.margin[mask], self.nick[mask])

    def with_(
        self, more: Sequence[tuple[I64, I64]], margins: Sequence[float], *, nick: bool = True
    ) -> People:
        """These and others: where those begin and end, and the margin of each sort of them."""
        sizes = [len(begin) for begin, _ in more]
        return People(
            np.concatenate([self.begin, *(begin for begin, _ in more)]),
            np.concatenate([self.end, *(end for _, end in more)]),
            np.concatenate([self.margin, np.repeat(margins, sizes)]).astype(np.float32),
            np.concatenate([self.nick, np.full(sum(sizes), nick)]),
        )


class Beside:
    """The letters beside places, 0 before and behind the ends of rows."""

    def __init__(self, characters: Characters, tables: Tables) -> None:
        self.codes, self.tables = characters.codes, tables
        self._rows = characters.rows
        self.edge = np.zeros(len(self.codes) + 1, bool)
        self.edge[characters.rows] = True

    def rows(self, at: I64) -> I64:
        """Which row each place is in."""
        return np.searchsorted(self._rows, at, side="right") - 1

    def before(self, at: I64, back: int = 1) -> U32:
        """The letter that many places before each place."""
        there = np.ones(len(at), bool)
        for step in range(back):
            there &= ~self.edge[np.maximum(at - step, 0)]
        return self._plain(np.where(there, self.codes[np.maximum(at - back, 0)], 0))

    def behind(self, at: I64, on: int = 0) -> U32:
        """The letter that many places behind each place."""
        there = np.ones(len(at), bool)
        for step in range(on + 1):
            there &= ~self.edge[np.minimum(at + step, len(self.codes))]
        return self._plain(np.where(there, self.codes[np.minimum(at + on, len(self.codes) - 1)], 0))

    def _plain(self, letters: npt.NDArray[Any]) -> U32:
        """Traditional letters as simplified ones; Latin ones and marks as they are."""
        high = np.minimum(letters, 0xFFFF)
        return np.where(high >= _IDEOGRAPHS, self.tables.plain[high], letters).astype(np.uint32)

    def surname(self, letter: U32, level: int) -> Mask:
        """Whether letters are surnames of a level, and nothing else as often."""
        known: Mask = self.tables.surname[np.minimum(letter, 0xFFFF)] >= level
        return known & ~np.isin(letter, _BARRED)

    def word(self, one: U32, two: U32) -> Mask:
        """Whether two letters are a word."""
        high = np.uint32(0xFFFF)
        kind = self.tables.words([np.minimum(one, high), np.minimum(two, high)])
        result: Mask = (kind > 0) & (kind != 11)
        return result


def ideograph(letters: U32) -> Mask:
    """Which letters are Chinese ones."""
    result: Mask = (letters >= _IDEOGRAPHS) & (letters < 0xA000)
    return result


def _addressed(then: U32, later: U32, one: U32, two: I64) -> I64:
    """How many letters of address stand there."""
    pair = np.isin(paired(then, later), two)
    return np.where(pair, 2, np.isin(then, one)).astype(np.int64)


def beside(near: Beside, words: Latin, found: People) -> People:
    """The people with what belongs to them, and those whom no model is asked about."""
    # A title alone is nobody.
    word = np.searchsorted(words.begins, found.begin)
    found = found.where(~among(words.sums[word], TITLES) | (words.ends[word] != found.end))
    begin, end, nick = found.begin, found.end, found.nick
    reach = _addressed(near.behind(end), near.behind(end, 1), _BEHIND, _BEHIND_TWO)
    end = np.where(nick, end + reach, end)
    earlier = near.before(begin)
    begin = np.where(nick & np.isin(earlier, _BEFORE_FIRST), begin - 1, begin)
    # 张Jason, 陈Sir; Jason张, Jason 张.
    plain = nick & (reach == 0) & (begin == found.begin)
    before = near.before(begin, 2)
    family = plain & near.surname(earlier, _FREQUENT) & ~near.word(before, earlier)
    family |= plain & near.surname(earlier, _RARE) & ~ideograph(before)
    begin = np.where(family, begin - 1, begin)
    then, later = near.behind(end), near.behind(end, 1)
    behind = plain & ~family & near.surname(then, _RARE) & (end - begin > 2)
    behind &= ~near.word(then, later)
    behind &= near.surname(then, _KNOWN) | ~ideograph(later)
    apart = plain & ~family & (then == BLANK) & near.surname(later, _RARE) & (end - begin > 2)
    third = near.behind(end, 2)
    apart &= ~ideograph(third) | (np.isin(third, _THEN) & ~near.word(later, third))
    end = end + behind + 2 * apart
    nick = nick & ~behind & ~apart & ~(family & (found.end - found.begin > 3))
    more = [how(near, words) for how in (_familiar, _letters, _hidden, _titled)]
    return People(begin, end, found.margin, nick).with_(more, _MARGINS)


_MARGINS = (0, 0, 0, 6)
"""The margins of those whom no model is asked about; a title says more than the model."""


def _capital(near: Beside, words: Latin) -> Mask:
    codes = near.codes[words.begins]
    return np.asarray(np.take(SMALL, codes, mode="clip") != codes)


def _familiar(near: Beside, words: Latin) -> tuple[I64, I64]:
    """老K and 小Z. A word in capitals is an abbreviation, and 很小A and 一直老B are no people."""
    before, after = near.before(words.begins), near.behind(words.ends)
    shouted = (words.capitals == words.sizes) & (words.sizes > 2)
    good = _capital(near, words) & (words.sizes <= 8) & ~shouted & np.isin(before, _BEFORE)
    index = np.flatnonzero(good & ~np.isin(after, JOINING))
    index = index[~np.isin(near.before(words.begins[index], 2), _DEGREES)]
    end = words.ends[index]
    end = end + _addressed(near.behind(end), near.behind(end, 1), _BEHIND, _BEHIND_TWO)
    return words.begins[index] - 1, end


def _titled(near: Beside, words: Latin) -> tuple[I64, I64]:
    """张Sir, Miss韦, Dr. 何: a Chinese surname that a title in Latin letters makes somebody."""
    spoken = _capital(near, words) | (words.sizes == len("sir"))
    index = np.flatnonzero(among(words.sums, TITLES) & spoken)
    begin, end = words.begins[index], words.ends[index]
    # 很多Sir: what stands before the title is the end of a word.
    before = near.before(begin)
    led = near.surname(before, _KNOWN) & ~near.word(near.before(begin, 2), before)
    at = end.copy()
    for mark in (STOP, BLANK):
        at += near.behind(at) == mark
    then, later = near.behind(at), near.behind(at, 1)
    follows = near.surname(then, _RARE) & (~near.word(then, later) | (later == 0))
    follows &= ~led
    return (
        np.concatenate([begin[led] - 1, begin[follows]]),
        np.concatenate([end[led], at[follows] + 1]),
    )


def _letters(near: Beside, words: Latin) -> tuple[I64, I64]:
    """K哥, L先生, VV姐, A某: a letter that is addressed as somebody."""
    index = np.flatnonzero((words.sizes <= 2) & (words.capitals == words.sizes))
    same = near.codes[words.begins[index]] == near.codes[words.ends[index] - 1]
    index = index[same & ~np.isin(near.before(words.begins[index]), _BEFORE)]
    begin, end = words.begins[index], words.ends[index]
    size = _addressed(near.behind(end), near.behind(end, 1), _ADDRESSED, _ADDRESSED_TWO)
    good = (size > 0) & ~np.isin(near.before(begin), JOINING)
    index, begin, end = index[good], begin[good], end[good] + size[good]
    left = ~np.isin(near.behind(end), _NOT_THEN)
    return begin[left], end[left]


def _hidden(near: Beside, words: Latin) -> tuple[I64, I64]:
    """李X and 王XX: a name that is kept back. XX元 and 第X条 are blanks of a form."""
    index = np.flatnonzero((words.sizes <= 2) & (words.capitals == words.sizes))
    index = index[near.codes[words.begins[index]] == ord("X")]
    index = index[near.codes[words.ends[index] - 1] == ord("X")]
    begin, end = words.begins[index], words.ends[index]
    before, after = near.before(begin), near.behind(end)
    good = near.surname(before, 3) & ~near.word(near.before(begin, 2), before)
    good &= ~np.isin(after, _UNITS) & ~np.isin(after, JOINING)
    return begin[good] - 1, end[good]
