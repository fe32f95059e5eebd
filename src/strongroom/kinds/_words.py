"""The words of addresses, organisations and statements about people, found in one go per block."""

from __future__ import annotations

from functools import cache, cached_property
from importlib import resources

import numpy as np
import numpy.typing as npt

from strongroom.kernels.lexicon import Codes, Lexicon, Matches, words
from strongroom.kernels.scanning import Block
from strongroom.kernels.text import I64, U8, Mask

FILES = (
    "regions", "towns", "place_words", "organisation_words", "sensitive_words", "plain_words",
)  # fmt: skip

# Classes of characters.
OTHER, HAN, DIGIT, NUMERAL, LETTER = 0, 1, 2, 4, 8
NUMERIC = DIGIT | NUMERAL | LETTER
_NUMERALS = "〇零一二三四五六七八九十百两甲乙丙丁戊己庚辛壬癸"
_SPACES = (9, 32, 0xA0, 0x3000)


def _classes() -> U8:
    table = np.zeros(0x110000, np.uint8)
    table[0x3400:0xA000] = HAN
    table[0xF900:0xFB00] = HAN
    table[0x20000:0x30000] = HAN
    table[0x3007] = HAN
    table[ord("·")] = HAN
    table[48:58] = DIGIT
    table[[45, 35, 0x2013, 0x2014]] = DIGIT
    table[65:91] = LETTER
    table[97:123] = LETTER
    table[[ord(c) for c in _NUMERALS]] |= NUMERAL
    return table


CLASSES = _classes()


@cache
def _file_of(section: str) -> str:
    return next((name for name in FILES if section in dict(_listed(name))), "")


@cache
def _listed(name: str) -> tuple[tuple[str, list[str]], ...]:
    text = (resources.files("strongroom.kinds") / "data" / f"{name}.txt").read_text("utf-8")
    return tuple(words(text))


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in FILES:
        for section, listed in _listed(name):
            found.setdefault(section, []).extend(listed)
    for section, names_ in _short(found).items():
        found[section] = names_
    return {section: tuple(dict.fromkeys(listed)) for section, listed in found.items()}


_NATION = (
    "维吾尔 壮族 回族 藏族 蒙古族 苗族 彝族 土家族 侗族 朝鲜族 哈尼族 白族 傣族 哈萨克 布依族 羌族 满族 瑶族 黎族 畲族 "
    "傈僳族 佤族 拉祜族 纳西族 景颇族 柯尔克孜 蒙古 土族 东乡族 裕固族 撒拉族 保安族 仫佬族 毛南族 水族 仡佬族 "
    "塔吉克 锡伯 达斡尔族 鄂温克族 鄂伦春 各族 布朗族 独龙族 怒族 普米族 回族土族 "
).split()


def _short(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Divisions as people write them: without their last word, 上海, 昆山, 延边州."""
    major = ["内蒙古", "内蒙", "广西", "宁夏", "新疆", "西藏", "香港", "澳门"]
    minor = ["兵团", "新疆生产建设兵团", "新疆兵团"]
    for section in ("province", "city", "county"):
        short = minor if section == "county" else major
        for name in found[section]:
            cut = name
            for end in ("自治州", "自治县", "自治旗", "地区", "新区", "林区", "矿区"):
                if cut.endswith(end):
                    cut = cut.removesuffix(end)
                    trimmed = True
                    while trimmed:
                        trimmed = False
                        for nation in _NATION:
                            if cut.endswith(nation) and len(cut) > len(nation):
                                cut, trimmed = cut.removesuffix(nation), True
                    if end == "自治州" and len(cut) >= 2:
                        short.append(cut + "州")
                    break
            else:
                cut = name[:-1] if name[-1] in "省市县区旗盟州" else name
            if len(cut) >= 2 and cut != name:
                short.append(cut)
    long = {n for s in ("province", "city", "county", "town") for n in found[s]}
    keep = {n for n in {*major, *minor} if n not in long and n not in _NOT_SHORT}
    return {
        "shortcity": [n for n in major if n in keep],
        "short": [n for n in minor if n in keep and n not in set(major)],
    }


_NOT_SHORT = frozenset(
    "通道 城区 市中 郊区 矿区 新区 开发 中区 互助 城中 江北区 东方 武警 大通 安全 平安 信息 开封 来宾 安康 普洱 阿里 沙县 合作 会同 通江 建设 解放 团结".split()
)


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """Sections that are asked for together: those of places, organisations and people."""
    found: dict[str, tuple[str, ...]] = {}
    for files in (FILES[:3], FILES[3:4], FILES[4:5], FILES[5:]):
        together = [s for s in _sections() if _file_of(s) in files and not _is_english(s)]
        if files == FILES[:3]:
            together += ["short", "shortcity"]
        found.update(dict.fromkeys(together, tuple(together)))
    return found


@cache
def names() -> dict[str, int]:
    """The bit of each section of the word lists; English ones are in a list of their own."""
    chinese = sorted(s for s in _sections() if not _is_english(s))
    english = sorted(s for s in _sections() if _is_english(s))
    return {section: 1 << at for some in (chinese, english) for at, section in enumerate(some)}


def _is_english(section: str) -> bool:
    return section.startswith("en")


def bit(*sections: str) -> int:
    """The bits of some sections together."""
    total = 0
    for section in sections:
        total |= names()[section]
    return total


def among(characters: str) -> Mask:
    """A table over all code points that is True for these characters."""
    table = np.zeros(0x110000, bool)
    table[[ord(c) for c in characters]] = True
    return table


STOPS = ("stop", "clear", "plain", "generic", "hardstop")
"""Sections whose single characters are so common that they are kept as tables, not as words."""


@cache
def _lone() -> dict[str, Mask]:
    return {
        section: among("".join(w for w in _sections()[section] if len(w) == 1)) for section in STOPS
    }


@cache
def lexicon(*, english: bool = False) -> Lexicon:
    """All words with the sections that they stand in."""
    listed: dict[str, int] = {}
    for section, some in _sections().items():
        if _is_english(section) is not english:
            continue
        for word in some:
            if len(word) > 1 or section not in STOPS:
                plain = word.replace("_", " ")
                listed[plain] = listed.get(plain, 0) | bit(section)
    return Lexicon(listed)


@cache
def common() -> Lexicon:
    """Words of every day, which are looked for in few places only."""
    return Lexicon({w: 1 for _, some in _listed("common_words") for w in some})


_COUNTED = among("家间座所张个名位条辆")


class Reading:
    """A block as the scanners of words read it: without blanks beside Chinese characters.

    Attributes:
        codes, kinds: the characters and their classes.
        rows: where each row begins, and the end of the last.
        places: which character of the block each is (n + 1).
        blanks: the places before which blanks were left out.
        words: the words in it.
    """

    def __init__(self, codes: Codes, kinds: U8, rows: I64, places: I64, blanks: I64) -> None:
        self.codes, self.kinds, self.rows, self.places = codes, kinds, rows, places
        self.blanks = blanks
        self.words = lexicon().find(codes, rows)
        self._picked: dict[tuple[str, ...], Matches] = {}

    def pick(self, *sections: str) -> Matches:
        """The words of some sections, overlapping ones too, ordered by start."""
        if sections not in self._picked:
            if _is_english(sections[0]):
                self._picked[sections] = self.english.having(bit(*sections))
                return self._picked[sections]
            family = _families().get(sections[0], ())
            every = self.words if sections == family else self.pick(*family)
            self._picked[sections] = every.having(bit(*sections))
        return self._picked[sections]

    @cached_property
    def english(self) -> Matches:
        """The English words; nothing where no two words stand beside each other."""
        blank = np.flatnonzero(self.codes == 32)
        blank = blank[(blank > 0) & (blank < len(self.codes) - 1)]
        pair = self.kinds[blank - 1] & self.kinds[blank + 1] & LETTER
        if not pair.any():
            none = np.empty(0, np.int64)
            return Matches(none, none, np.empty(0, np.uint64))
        return lexicon(english=True).find(self.codes, self.rows)

    @cached_property
    def marks(self) -> I64:
        """Places of punctuation and of the ends of rows: no part and no name reaches over one."""
        mark = np.zeros(len(self.codes) + 1, bool)
        mark[:-1] = (self.kinds & (HAN | NUMERIC)) == 0
        mark[self.rows] = True
        return np.flatnonzero(mark)

    @cached_property
    def safe(self) -> Mask:
        """Characters in words of names in which a stop is none."""
        return covered(len(self.codes), self.pick("shield", "province", "city", "county", "town"))

    def stops(
        self, *sections: str, lone: tuple[str, ...] | None = None, blanks: bool = False
    ) -> npt.NDArray[np.int32]:
        """For each place the last one before it at which a name may begin.

        That is behind a mark, and behind words that no name holds; `lone` names other sections
        for words of one character.
        """
        count = len(self.codes)
        halt = np.zeros(count + 1, bool)
        safe = self.safe
        found = Matches.merged([self.pick(section) for section in sections]).outermost()
        halt[found.ends[~safe[found.starts] | ~safe[found.ends - 1]]] = True
        for section in sections if lone is None else lone:
            halt[1:] |= _lone()[section][self.codes] & ~safe
        halt[1:] |= (self.kinds & (HAN | NUMERIC)) == 0
        halt[self.rows] = True
        if blanks:
            halt[self.blanks] = True
            # 一家, 41间: what is counted has no name of its own before the count.
            counted = np.flatnonzero(_COUNTED[self.codes])
            counted = counted[(counted > 0)]
            number = (self.kinds[counted - 1] & (DIGIT | NUMERAL)) != 0
            halt[counted[number] + 1] = True
        here = np.where(halt, np.arange(count + 1, dtype=np.int32), np.int32(0))
        return np.maximum.accumulate(here)

    @cached_property
    def clauses(self) -> I64:
        """Places of the marks that end a clause, and of the ends of rows."""
        marks = self.marks
        code = self.at(marks)
        inside = (code == 0x3001) | (code == ord("：")) | (code == ord(":")) | (code == ord("+"))
        inside |= (code == ord("“")) | (code == ord("”")) | (code == 32) | (code == ord("/"))
        return marks[~inside | self._edges[marks]]

    @cached_property
    def marked(self) -> npt.NDArray[np.int32]:
        """How many marks stand before each place."""
        count = np.zeros(len(self.codes) + 2, np.int32)
        count[self.marks + 1] = 1
        return np.cumsum(count, dtype=np.int32)

    def edge(self, places: I64) -> Mask:
        """Whether a row begins at a place."""
        return self._edges[places]

    @cached_property
    def _edges(self) -> Mask:
        edge = np.zeros(len(self.codes) + 1, bool)
        edge[self.rows] = True
        return edge

    @cached_property
    def general(self) -> Mask:
        """Characters in words that say what sort of organisation it is, not which."""
        mask = covered(len(self.codes), self.pick("generic"))
        mask |= _lone()["generic"][self.codes]
        return mask

    @cached_property
    def runs(self) -> tuple[I64, I64]:
        """Runs of digits, numerals and letters, cut where rows end."""
        numeric = (self.kinds & NUMERIC) != 0
        edge = self._edges
        before = np.concatenate([[False], numeric[:-1]])
        behind = np.concatenate([numeric[1:], [False]])
        starts = np.flatnonzero(numeric & (~before | edge[:-1]))
        ends = np.flatnonzero(numeric & (~behind | edge[1:])) + 1
        return starts, ends

    def row_starts(self, places: I64) -> I64:
        """Where the row of each place begins."""
        return self.rows[np.searchsorted(self.rows, places, side="right") - 1]

    def row_ends(self, places: I64) -> I64:
        """Where the row of each place ends."""
        return self.rows[
            np.minimum(np.searchsorted(self.rows, places, side="right"), len(self.rows) - 1)
        ]

    def at(self, places: I64) -> Codes:
        """The characters at some places; 0 where there is none."""
        if not len(self.codes):
            return np.zeros(len(places), np.uint32)
        inside = (places >= 0) & (places < len(self.codes))
        return np.where(inside, self.codes[np.clip(places, 0, len(self.codes) - 1)], 0).astype(
            np.uint32
        )

    def bytes_of(self, block: Block, starts: I64, ends: I64) -> tuple[I64, I64]:
        """The places in the block's bytes."""
        first = block.characters.first
        return first[self.places[starts]], first[self.places[ends - 1] + 1]


def read(block: Block) -> Reading:
    """The words of a block, looked for once."""
    return block.once(_read)


def _read(block: Block) -> Reading:
    characters = block.characters
    codes, rows = characters.codes, characters.rows
    kinds = CLASSES[codes]
    count = len(codes)
    places = np.arange(count + 1, dtype=np.int64)
    blank = np.flatnonzero((codes == 32) | (codes == 0x3000) | (codes == 9) | (codes == 0xA0))
    blanks = np.empty(0, np.int64)
    if len(blank):
        before = kinds[np.maximum(blank - 1, 0)] & HAN
        behind = kinds[np.minimum(blank + 1, count - 1)] & HAN
        gone = blank[(before | behind) != 0]
        if len(gone):
            keep = np.ones(count, bool)
            keep[gone] = False
            rows = rows - np.searchsorted(gone, rows, side="left")
            codes, kinds = codes[keep], kinds[keep]
            places = np.append(places[:-1][keep], count)
            blanks = np.unique(gone - np.arange(len(gone)))
    return Reading(codes, kinds, rows, places, blanks)


def covered(count: int, matches: Matches) -> Mask:
    """Which characters lie in one of the matches."""
    answer = np.zeros(count, bool)
    sizes = matches.ends - matches.starts
    answer[matches.starts] = True
    for step in range(1, int(sizes.max(initial=0))):
        answer[matches.starts[sizes > step] + step] = True
    return answer


def last_before(places: I64, limits: I64) -> I64:
    """The greatest of the sorted `limits` that is not above each place; -1 where there is none."""
    at = np.searchsorted(limits, places, side="right") - 1
    if not len(limits):
        return np.full(len(places), -1, np.int64)
    return np.where(at >= 0, limits[np.maximum(at, 0)], -1)


def first_behind(places: I64, limits: I64, otherwise: I64) -> I64:
    """The least of the sorted `limits` that is not below each place."""
    at = np.searchsorted(limits, places, side="left")
    if not len(limits):
        return otherwise
    return np.where(at < len(limits), limits[np.minimum(at, len(limits) - 1)], otherwise)
