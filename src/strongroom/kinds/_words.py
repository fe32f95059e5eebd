"""The words of addresses, organisations and statements about people, found in one go per block."""

from __future__ import annotations

from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.kernels.lexicon import Lexicon, words
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._body import injuries
from strongroom.kinds._common import phrases

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
    table[[45, 35, 0x2013]] = DIGIT
    table[65:91] = LETTER
    table[97:123] = LETTER
    table[[ord(c) for c in _NUMERALS]] |= NUMERAL
    return table


@cache
def _file_of(section: str) -> str:
    return next((name for name in FILES if section in dict(listed_in(name))), "")


@cache
def listed_in(name: str) -> tuple[tuple[str, list[str]], ...]:
    text = (resources.files("strongroom.kinds") / "data" / f"{name}.txt").read_text("utf-8")
    return tuple(words(text))


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in FILES:
        for section, listed in listed_in(name):
            found.setdefault(section, []).extend(listed)
    found |= _short(found)
    found["h_term"] += injuries()
    found["county"] = [name for name in found["county"] if name not in _NOT_ALONE]
    return {section: tuple(dict.fromkeys(listed)) for section, listed in found.items()}


_NATION = phrases(
    "维吾尔, 壮族, 回族, 藏族, 蒙古族, 苗族, 彝族, 土家族, 侗族, "
    "朝鲜族, 哈尼族, 白族, 傣族, 哈萨克, 布依族, 羌族, 满族, 瑶族, "
    "黎族, 畲族, 傈僳族, 佤族, 拉祜族, 纳西族, 景颇族, 柯尔克孜, "
    "蒙古, 土族, 东乡族, 裕固族, 撒拉族, 保安族, 仫佬族, 毛南族, "
    "水族, 仡佬族, 塔吉克, 锡伯, 达斡尔族, 鄂温克族, 鄂伦春, 各族, "
    "布朗族, 独龙族, 怒族, 普米族, 回族土族"
)


def _short(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Divisions as people write them: without their last word, 上海, 昆山, 延边州."""
    major = ["内蒙古", "内蒙", "广西", "宁夏", "新疆", "西藏", "香港", "澳门"]
    minor = ["兵团", "新疆生产建设兵团", "新疆兵团", *_PARTS]
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


_PARTS = phrases(
    "苏北, 苏南, 苏中, 皖北, 皖南, 皖西, 浙东, 浙西, 浙南, 浙北, 闽南, 闽北, 闽东, 闽西, 赣北, "
    "赣南, 赣西, 赣东北, 粤东, 粤西, 粤北, 桂北, 桂南, 桂西, 湘南, 湘北, 湘中, 鄂西, 鄂东, 鄂北, "
    "豫东, 豫南, 豫北, 豫西, 鲁西, 鲁南, 鲁北, 鲁中, 胶东, 冀北, 冀南, 冀中, 冀东, 晋北, 晋南, "
    "晋东南, 陕北, 陕南, 陇东, 辽西, 辽东, 辽南, 川东, 川西, 川南, 川北, 黔北, 黔西北, 滇西, 滇南, "
    "滇东, 南疆, 北疆, 东疆, 藏北, 藏南, 琼北, 呼市, 石市, 乌市, 珠三角, 长三角"
)
"""Parts of provinces, and cities, as people call them."""

_NOT_SHORT = frozenset(
    phrases(
        "通道, 城区, 市中, 郊区, 矿区, 新区, 开发, 中区, 互助, 城中, "
        "江北区, 东方, 武警, 大通, 安全, 平安, 信息, 开封, 来宾, 安康, "
        "普洱, 阿里, 沙县, 合作, 会同, 通江, 建设, 解放, 团结, 东风, 红旗, 向阳, 前进, 新华, "
        "胜利, 友好, 光明, 桥东, 桥西, 路南, 路北, 城关, 城东, 城西, 城北, 河东, 河西, 新城"
    )
)
"""Short forms that are words of every day as well."""


_NOT_ALONE = frozenset(phrases("东区, 西区, 南区, 北区, 中区"))
"""Districts that are called like the parts of any estate."""

DIVISIONS = ("province", "city", "county", "town", "short", "shortcity", "country")
ENDINGS = (
    "road", "roadweak", "townend", "village", "villageweak", "estate", "estateweak", "number",
    "building", "block", "door", "floor", "group", "blocker",
)  # fmt: skip

PEOPLE = ("person", "nobody")
"""Words for people are most of all words that are said of them, and asked for by themselves."""


@cache
def families() -> dict[str, tuple[str, ...]]:
    """Sections that are asked for together: those of places, organisations and people."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(DIVISIONS, DIVISIONS)
    found |= dict.fromkeys(ENDINGS, ENDINGS)
    found |= dict.fromkeys(PEOPLE, PEOPLE)
    for name in FILES:
        together = tuple(
            s
            for s in _sections()
            if _file_of(s) == name and not is_english(s) and s not in found and s not in _tables()
        )
        found.update(dict.fromkeys(together, together))
    return found


@cache
def names() -> dict[str, int]:
    """The bit of each section of the word lists; English ones are in a list of their own."""
    chinese = sorted(s for s in _sections() if not is_english(s) and s not in _tables())
    english = sorted(s for s in _sections() if is_english(s))
    # A word says all it is in one number of 64 bits.
    assert max(len(chinese), len(english)) <= 64
    return {section: 1 << at for some in (chinese, english) for at, section in enumerate(some)}


@cache
def _tables() -> frozenset[str]:
    """Sections of single characters alone, which are looked up in tables and have no bit."""
    return frozenset(s for s in STOPS if all(len(word) == 1 for word in _sections()[s]))


def is_english(section: str) -> bool:
    return section.startswith("en")


def words_of(section: str) -> tuple[str, ...]:
    """The words of a section."""
    return _sections()[section]


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


LONE = {section: 1 << at for at, section in enumerate(STOPS)}
COUNTED, BLANK, TRADITIONAL = 1 << 5, 1 << 6, 1 << 7
"""Marks of a measure word: what is counted has no name of its own before the count; of a blank; of
a traditional character, which is read as the simplified one."""


@cache
def classes() -> U8:
    """What class each character is of."""
    return _classes()


@cache
def class_table() -> pa.Array:
    """The same, to be looked up for many characters."""
    return pa.array(classes())


@cache
def lone() -> pa.Array:
    """What else each character is: the sections in which it is a word by itself, and marks."""
    table = np.zeros(len(classes()), np.uint8)
    for section in STOPS:
        listed = "".join(word for word in _sections()[section] if len(word) == 1)
        table[among(listed)] |= LONE[section]
    table[among("家间座所张个名位条辆")] |= COUNTED
    table[list(_SPACES)] |= BLANK
    table[list(traditional())] |= TRADITIONAL
    return pa.array(table)


@cache
def traditional() -> dict[int, int]:
    """Traditional characters of the word lists, each with the simplified one."""
    text = (resources.files("strongroom.kinds") / "data" / "traditional.txt").read_text("utf-8")
    groups = (group for line in text.splitlines()[1:] for group in line.split())
    return {ord(old): ord(group[0]) for group in groups for old in group[1:]}


@cache
def plain_of() -> npt.NDArray[np.uint32]:
    """The simplified character for each code point below 0xA000; itself where it is none."""
    table = np.arange(0xA000, dtype=np.uint32)
    known = traditional()
    table[list(known)] = list(known.values())
    return table


@cache
def lexicon(*, english: bool = False) -> Lexicon:
    """All words with the sections that they stand in."""
    listed: dict[str, int] = {}
    for section, some in _sections().items():
        if is_english(section) is not english or section in _tables():
            continue
        own, alone = bit(section), section not in STOPS
        for word in some:
            if alone or len(word) > 1:
                plain = word.replace("_", " ")
                listed[plain] = listed.get(plain, 0) | own
    return Lexicon(listed)


@cache
def common() -> Lexicon:
    """Words of every day, which are looked for in few places only."""
    return Lexicon({w: 1 for _, some in listed_in("common_words") for w in some})
