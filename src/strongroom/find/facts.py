"""What is measured once on a column's first values: lengths, characters, known words, dates, numbers.

Every fact is a number that holds no value: a share of the values, or a mean or quantile of what
they are in number. The rules of `by_values` read them by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find.known import among, lists_of
from strongroom.kernels.text import I64, Mask, texts
from strongroom.kinds.person_name import chinese_names
from strongroom.kinds.phone import unallotted_share
from strongroom.kinds.resident_id import demo_share, looks_alike

Facts = dict[str, float]
F64 = npt.NDArray[np.float64]

WORDS = [
    "sex",
    "ethnicity",
    "education",
    "marital",
    "political",
    "religion",
    "military",
    "health",
    "criminal",
    "sexual",
    "nationality",
    "trade",
    "place",
    "given",
    "family",
    "mf",
]
CODES = ["sex", "ethnicity", "education", "marital", "political"]

# Surnames that nine in ten people in China bear; other words begin with one of them far less often.
_COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔欧阳"
)
_SHORT_NAME = f"^[{_COMMON}][一-鿿㐀-䶿]{{1,2}}$"
_MINORITY = "^[一-鿿㐀-䶿]{1,7}[·•・‧][一-鿿㐀-䶿·•・‧]{1,20}$"
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "herr",
        "frau",
        "sir",
        "mme",
        "mlle",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "phd",
        "md",
    ]
)
_PARTED = re.compile(r"[-'’]")
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "di",
        "del",
        "bin",
        "al",
        "el",
        "af",
        "av",
        "y",
        "ten",
        "ter",
    ]
)

_ORGANISATION = (
    r"(?:公司|集团|银行|医院|学校|大学|学院|中学|小学|幼儿园|委员会|派出所|公安局|支部|党委|工厂|商行|研究院|研究所|"
    r"事务所|协会|学会|村委会|居委会|街道办|办事处|合作社|工作室|[局厅])$"
    r"|(?i:\b(?:inc|llc|ltd|limited|gmbh|ag|kg|ohg|corp|corporation|company|co|plc|s\.?a|sarl|s\.?r\.?l|bv|b\.v|nv|oy|ab|"
    r"university|college|school|institute|hospital|clinic|bank|group|holdings|universität|hochschule|"
    r"gymnasium|klinikum|université|lycée|universidad|hospital|foundation|association|ministry|department of .*)\.?$)"
)
_DIVISION = r"^[一-鿿]{1,12}(?:省|市|自治区|特别行政区|区|县|旗|自治州|州|盟|镇|乡|街道|社区|小区|新村|花园|苑|村|居委会|村委会)$"
_STREET = (
    r"(?i)\b(?:street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|square|sq|"
    r"parkway|pkwy|highway|hwy|terrace|ter|trail|circle|cir|rue|allée|impasse|chemin|calle|avenida|avda|plaza|paseo|"
    r"via|viale|piazza|corso|rua|travessa|largo|ulica|ul|aleja|gata|gatan|vej|vägen|weg|laan|straat|plein|jalan|"
    r"p\.? ?o\.? box|postfach|apt|suite|unit)\b|(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|damm|ufer|straat|laan|gatan|vägen|vej|veien)\b"
)
_AGE = r"^[0-9]{1,3} ?(?:岁|周岁|years?(?: old)?|yrs?|y/o|ans|jahre)$"
_POINT = r"^\(?\[?-?[0-9]{1,3}\.[0-9]{3,}[ ,;/]{1,2}-?[0-9]{1,3}\.[0-9]{3,}\]?\)?$|(?i:^POINT ?Z? ?\(.{3,60}\)$)"
_POST_TOWN = r"^(?:[A-Z]{1,2}-)?[0-9]{4,6} \p{Lu}\pL+[\pL .\-()/]*$|^\p{Lu}\pL+[\pL .\-]*,? (?:[A-Z]{2} )?[0-9]{5}(?:-[0-9]{4})?$"
_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|"
    "ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)"
)
_PINYIN = re.compile(f"^{_SYLLABLE}(?:[-'’]?{_SYLLABLE}){{0,2}}$")
_PINYIN_SURNAMES = frozenset(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song "
    "zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lyu lu su jiang "
    "cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong "
    "jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin qi yi chang "
    "qiao lai gong wen pang ouyang zhuge situ shangguan chow wong chan cheung lau leung ng kwok lam "
    "ho tsai hsu hsieh chiang".split()
)
_SPEAKS = (
    "他|她|本人|当事人|报警|报案|嫌疑|民警|客户|患者|病人|住户|居民|学生|家属|先生|女士|同志|业主|老人|男子|女子|来电|致电|"
    r"谈话|群众反映|(?i:\b(?:he|she|his|her|him|customer|patient|client|caller|spoke|called|mr|mrs|ms|employee|"
    r"student|resident|applicant|mother|father|wife|husband)\b)"
)
_SLOW = r"^(?:\$(?:2[abxy]?|1|5|6|y|argon2(?:id?|d)?|scrypt|pbkdf2[a-z0-9-]*)\$|pbkdf2_sha256\$|bcrypt_sha256\$|\{SSHA\})"


def mask(values: pa.Array, pattern: str) -> Mask:
    """Which values hold a pattern; null: False."""
    found = pc.fill_null(pc.match_substring_regex(values, pattern), False)
    return np.asarray(found.to_numpy(zero_copy_only=False), bool)


def _table(spans: Iterable[tuple[int, int]]) -> Mask:
    table = np.zeros(256, bool)
    for first, last in spans:
        table[first : last + 1] = True
    return table


_DIGIT = _table([(48, 57)])
_HAN = _table([(0xE4, 0xE9)])
_LETTER = _table([(65, 90), (97, 122), (0xC3, 0xDF), (0xE0, 0xE1), (0xE4, 0xED)])
_BLANK = _table([(32, 32), (9, 13)])


class First:
    """The first values of a column, each once, with what is asked of them again and again.

    Attributes:
        each: the values (normal form, not null); times: how often each stands.
        text: their bytes; share: the share of values that a mask over `each` stands for.
        present: which bytes occur at all.
    """

    def __init__(self, each: pa.Array, times: npt.NDArray[np.int64]) -> None:
        self.each, self.times = each, times
        self.text = texts(each)
        self.real = int(times.sum())
        self.present = np.bincount(self.text.data, minlength=256) > 0
        self.letters = bool(self.present[_LETTER].any())
        self.digits = bool(self.present[_DIGIT].any())
        self.wide = bool(self.present[128:].any())

    def share(self, hits: Mask) -> float:
        """The share of all values that those under a mask are."""
        return float(self.times[hits].sum()) / self.real if self.real else 0.0

    def count(self, table: Mask) -> I64:
        """Bytes of a class in each value."""
        total = np.zeros(len(self.text.data) + 1, np.int64)
        np.cumsum(table[self.text.data], out=total[1:])
        result: I64 = total[self.text.offsets[1:]] - total[self.text.starts]
        return result

    def has(self, *characters: str) -> bool:
        """Whether one of some ASCII characters occurs anywhere."""
        return any(self.present[ord(c)] for c in characters)


def measure(first: First) -> Facts:
    """The facts of the first values of a column."""
    if not first.real:
        return {}
    each, times, share = first.each, first.times, first.share
    facts: Facts = {"distinct": len(each) / first.real, "kinds": float(len(each))}
    # Continuation bytes are no characters of their own.
    length = first.text.lengths - first.count(_table([(0x80, 0xBF)]))
    facts["length"] = float((length * times).sum()) / first.real
    facts["one_length"] = share(length == np.bincount(length, times).argmax())
    digits = first.count(_DIGIT)
    facts["blank"] = share(first.count(_BLANK) > 0)
    facts["han"] = share(first.count(_HAN) > 0)
    facts["letter"] = share(first.count(_LETTER) > 0)
    facts["digit"] = share(digits > 0)
    facts["digits"] = share((digits == first.text.lengths) & (digits > 0))
    lowered = pc.utf8_lower(each)
    if facts["length"] <= 60:
        bits = lists_of(lowered.to_pylist())
        for name in CODES:
            facts[f"code:{name}"] = share(among(bits, f"{name}.code"))
        if facts["letter"] >= 0.3:
            _words(first, lowered, bits, facts)
    if facts["letter"] >= 0.3:
        _texts(first, facts)
    if facts["digit"] >= 0.5 and facts["length"] <= 40:
        _formats(first, facts)
        _dates(each, times, facts)
        _numbers(each, times, facts)
    return facts


def _formats(first: First, facts: Facts) -> None:
    each, share = first.each, first.share
    if first.letters:
        facts["years"] = share(mask(each, _AGE))
    if first.has("."):
        facts["point"] = share(mask(each, _POINT))
    if first.letters and facts["blank"] > 0.5:
        facts["post_town"] = share(mask(each, _POST_TOWN))
    plain = first.count(_DIGIT) + first.count(_LETTER)
    long = (plain >= 13) & (plain <= 34) & (plain >= first.text.lengths - 8)
    facts["long_number"] = share(long & (first.count(_DIGIT) >= 10))
    if facts["length"] >= 14:
        facts["alike"] = share(looks_alike(each))
        facts["demo"] = demo_share(each)
    if 5 <= facts["length"] <= 24:
        facts["unallotted"] = unallotted_share(each)
        phone: Kind = shelf("kinds")["phone.mobile"]
        if phone.canonical is not None:
            dialled = phone.canonical(each)
            facts["dialable"] = share(np.asarray(dialled.is_valid().to_numpy(zero_copy_only=False)))


def _texts(first: First, facts: Facts) -> None:
    each, share = first.each, first.share
    if first.has("$", "{") and facts["length"] >= 20:
        facts["slow_hash"] = share(mask(each, _SLOW))
    if first.has("_"):
        facts["wxid"] = share(mask(each, r"^wxid_[0-9a-z]{6,}$"))
    if facts["digit"] > 0.5 and facts["length"] <= 10:
        facts["passport"] = share(mask(each, r"^(?:[EGDPS]|E[A-HJ-NP-Z])[0-9]{7,8}$"))
    if facts["length"] >= 12:
        facts["speaks"] = share(mask(each, _SPEAKS))


def _words(first: First, lowered: pa.Array, bits: I64, facts: Facts) -> None:
    each, share = first.each, first.share
    for name in WORDS:
        facts[f"word:{name}"] = share(among(bits, name))
    facts["organisation"] = share(mask(each, _ORGANISATION))
    division = among(bits, "province")
    if facts["han"] > 0:
        division = division | mask(each, _DIVISION)
    facts["division"] = share(division)
    if facts["digit"] > 0.2:
        facts["street"] = share((first.count(_DIGIT) > 0) & mask(each, _STREET))
    if facts["han"] >= 0.2:
        facts["chinese_name"] = share(chinese_names(each))
        points = first.text.lengths == 9
        facts["three"] = share(points & (first.count(_HAN) == 3)) + share(mask(each, _MINORITY))
        facts["common_name"] = share(mask(each, _SHORT_NAME) | mask(each, _MINORITY))
    if facts["han"] < 0.8 and facts["digit"] < 0.5:
        _latin_names(first, lowered, facts)


def _latin_names(first: First, lowered: pa.Array, facts: Facts) -> None:
    """Names of people word by word: every word known, a given name among them."""
    share = first.share
    cut = pc.split_pattern_regex(lowered, r"[ ,.]+")
    offsets = cut.offsets.to_numpy()
    words = cut.flatten().to_pylist()
    bits = lists_of(words)
    # A name with a hyphen or an apostrophe is known by its first part as well.
    apart = [at for at, word in enumerate(words) if not bits[at] and _PARTED.search(word)]
    bits[apart] = lists_of([_PARTED.split(words[at], maxsplit=1)[0] for at in apart])
    filled = np.fromiter((bool(word) for word in words), bool, len(words))
    given, family = among(bits, "given") & filled, among(bits, "family") & filled
    loose = np.fromiter(
        (len(word) == 1 or word in _PARTICLES or word in _TITLES for word in words),
        bool,
        len(words),
    )

    def count(hits: Mask) -> I64:
        total = np.concatenate([[0], np.cumsum(hits)])
        result: I64 = total[offsets[1:]] - total[offsets[:-1]]
        return result

    size = count(filled)
    named = count((given | family) & ~loose)
    spare = count(loose & filled & ~given & ~family)
    other = size - named - spare
    some_given = count(given)
    full = (size - spare >= 2) & (size <= 6)
    whole = full & (some_given >= 1) & (named >= 2) & (other <= 0)
    if not share(whole) >= 0.6:
        whole |= _pinyin(words, count, size)
    facts["full_name"] = share(whole)
    facts["near_name"] = share(full & (named >= 1) & (other <= 1))
    facts["one_word"] = share(size == 1)
    facts["given"] = share((size <= 2) & (some_given >= 1) & (other <= 0))
    facts["family"] = share((size <= 3) & (count(family) >= 1) & (other <= 0))


def _pinyin(words: Sequence[str], count: Callable[[Mask], I64], size: I64) -> Mask:
    """Chinese names in Latin letters: a surname and one or two words of syllables beside it."""
    spelt = np.fromiter((bool(_PINYIN.match(word)) for word in words), bool, len(words))
    surname = np.fromiter((word in _PINYIN_SURNAMES for word in words), bool, len(words))
    result: Mask = (size >= 2) & (size <= 3) & (count(spelt | surname) == size)
    return result & (count(surname) >= 1)


_YMD = r"^(?P<y>1[89][0-9]{2}|20[0-9]{2})[\-/.年](?P<m>[0-9]{1,2})(?:[\-/.月](?P<d>[0-9]{1,2})日?|月)?(?P<t>[T ][0-9:.+\-Z]+)?$"
_PACKED = r"^(?P<y>1[89][0-9]{2}|20[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])?$"
_DMY = r"^(?P<d>[0-9]{1,2})[\-/.](?P<m>[0-9]{1,2})[\-/.](?P<y>1[89][0-9]{2}|20[0-9]{2})(?P<t>[T ][0-9:.+\-Z]+)?$"
_YEAR = r"^(?P<y>1[89][0-9]{2}|20[0-9]{2})年?$"
_MIDNIGHT = r"^(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?)?$"


def years_of(values: pa.Array) -> tuple[F64, Mask]:
    """The year of each value that is written as a day or a month (NaN elsewhere); who has a time."""
    years = np.full(len(values), np.nan)
    timed = np.zeros(len(values), bool)
    for pattern in (_YMD, _PACKED, _DMY):
        parts = pc.extract_regex(values, pattern)
        good = np.asarray(parts.is_valid().to_numpy(zero_copy_only=False)) & np.isnan(years)
        if not good.any():
            continue
        year = pc.struct_field(parts, "y").cast(pa.float64(), safe=False)
        years[good] = year.to_numpy(zero_copy_only=False)[good]
        if "(?P<t>" in pattern:
            timed |= good & ~mask(pc.struct_field(parts, "t"), _MIDNIGHT)
    return years, timed


def _dates(each: pa.Array, times: I64, facts: Facts) -> None:
    years, timed = years_of(each)
    known = ~np.isnan(years)
    total = times.sum()
    facts["dated"] = float(times[known].sum() / total)
    if facts["dated"] < 0.5:
        return
    facts["timed"] = float(times[timed].sum() / total)
    facts["days"] = float(known.sum())
    for name, at in (("year05", 5), ("year50", 50), ("year95", 95)):
        facts[name] = float(np.percentile(years[known], at))


def _numbers(each: pa.Array, times: I64, facts: Facts) -> None:
    plain = mask(each, r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$")
    facts["number"] = float(times[plain].sum() / times.sum())
    if facts["number"] < 0.9:
        return
    chosen = each.filter(pa.array(plain))
    numbers = chosen.cast(pa.float64()).to_numpy()
    facts["low"], facts["high"] = float(numbers.min()), float(numbers.max())
    facts["mean"], facts["deviation"] = float(numbers.mean()), float(numbers.std())
    facts["fine"] = float(times[plain][mask(chosen, r"\.[0-9]{4,}$")].sum() / times.sum())
    whole = facts["high"] - facts["low"]
    # Numbers that stand close together are counted by a machine, not borne by people.
    facts["dense"] = float(len(numbers) / (whole + 1)) if whole >= 0 else 0.0
