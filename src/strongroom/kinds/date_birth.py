"""Dates and years of birth."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.rows import holding
from strongroom.kernels.runs import NOTHING, distinct
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64, Mask, normal
from strongroom.kinds._births import between
from strongroom.kinds._common import bools, canonical_text, phrases
from strongroom.kinds._dates import A_MONTH, DIGIT, LONG_AGO, SMALL, WRITTEN, dated

# A day, a month or a year between 1880 and 2049, in the orders that systems write; a time of day
# behind it is what databases add.
_YEAR = r"(?:18[89][0-9]|19[0-9]{2}|20[0-4][0-9])"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12][0-9]|3[01])"
_DATE = (
    rf"^(?:{_YEAR}[\-/.年]{_MONTH}(?:[\-/.月]{_DAY}日?|月)?|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?"
    rf"|{_DAY}[\-/.]{_MONTH}[\-/.]{_YEAR}|{_MONTH}[\-/.]{_DAY}[\-/.]{_YEAR}|{_YEAR}年?"
    # The day of a birthday, without the year.
    rf"|{_MONTH}(?:[\-/]|月){_DAY}日?)"
    r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+\-][0-9]{2}:?[0-9]{2})?)?$"
)


def date_like(array: pa.Array) -> Mask:
    """Which values are days, months or years in which somebody living can have been born."""
    return bools(pc.match_substring_regex(normal(array), _DATE))


CONTEXT = ("出生", "生于", "生日", "生辰", "诞辰", "born", "birth", "dob", "d.o.b", "birthday")
_LEADS = (
    r"(?:期|年月日|年月|日期|时间|地|于|在|是|为|：|，| |:|=|-|\(|（|“|\"|\||\t"
    r"|公历|农历|农曆|阳历|阴历|阳|阴|的|那天|就"
    r"|写|成|错|了|该|应|为|这|天|每|年|实|际|身份|证|上|大概|大约|好像|都|正|好|刚|我|她|他"
    r"|on|in|is|was|date|of|day|year|le|am|el|il|:)*"
)
_BEHIND = (
    rf"(?i)^{_LEADS}(?P<date>{WRITTEN}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:19[0-9]|20[0-2])[0-9](?:0[1-9]|1[0-2])|[0-9]{{2}}[./\-]{SMALL}[./\-]{SMALL}"
    r"|(?:18[89]|19[0-9]|20[0-2])[0-9])(?:[^0-9]|$)"
)
_SHORT = rf"(?i)^{_LEADS}(?P<date>{SMALL}[./\-]{SMALL})(?:，|。|,| |；|;|）|\)|!|！|\x00|$)"
_BEFORE = (
    rf"(?i)(?:^|[^0-9])(?P<date>{WRITTEN})"
    r"(?: |，|,|（|\(|）|\)|前后|左右|上下|(?:）|\))(?:是|就).{0,18}|在.{0,24}"
    r"|(?:的|那天|就|才|是|过|办|做).{0,15})?$"
)
# 男，1988年9月17日，职业司机: who is told so is told with the day of birth, when that is long ago.
_TOLD = (
    rf"(?:{LONG_AGO} ?年 ?{SMALL} ?月(?: ?{SMALL} ?(?:日|号))?"
    rf"|{LONG_AGO}[\-/.]{SMALL}(?:[\-/.]{SMALL})?|{LONG_AGO} ?年)"
)
_SEXED = (
    r"^(?:，|,|、| |；)+(?:.{3,24}族(?:，|,|、| ))?"
    rf"(?P<date>{_TOLD})(?:，|,|。|、|；|;|\)|）| |$)"
)
_LISTED = rf"(?:，|,|（|\(| |、)(?P<date>{_TOLD})$"
_ATTRIBUTES = (
    *(
        "汉族",
        "职业",
        "身份证",
        "籍贯",
        "文化",
        "初中",
        "高中",
        "大专",
        "本科",
        "中专",
        "小学",
        "文盲",
    ),
    *(
        "已婚",
        "未婚",
        "离异",
        "务农",
        "无业",
        "退休",
        "农民",
        "工人",
        "个体",
        "户籍",
        "民族",
        "公民身份",
    ),
    *("回族", "满族", "壮族", "苗族", "藏族", "彝族", "党员", "现住", "家住", "住址"),
)
# 我是九五年的
_OF_A_YEAR = (
    r"(?:我|他|她|是|儿子|女儿|孩子|孙子|孙女|闺女|外孙|老大|老二|妈|爸|爷|奶|哥|姐|弟|妹|公|婆|，|,|。|俺|都|俩|实际|其实|真实|本来|证上"
    r"|档案|户口|属(?:...))"
    rf"(?P<date>(?:19[3-9][0-9]|20[01][0-9]|[3-9][0-9]|0[0-9]|{DIGIT}{{2}})年(?:{A_MONTH})?)$"
)


_PARTED = tuple(bytes([digit, mark]) for digit in range(48, 58) for mark in b"./-")
_COMMA_WITHIN = 28
"""Bytes behind 年 within which a date ends: 十二月二十三日."""


def _spans(block: Block) -> Hits:
    """`生于84年`, `1984年3月5日出生`, `生日是三月七日`, `born: 03/07/1990`."""
    starts, ends = _words(block)
    if not len(starts):
        return Hits.together([*_other(block), *between(block)])
    behind = dated(block.behind(ends, 64), _BEHIND, ends)
    before = dated(block.left(starts, 48), _BEFORE, starts - 48)
    # 生日 3.7
    near = block.behind(ends, 24)
    rows = np.flatnonzero(holding(near, _PARTED))
    short = dated(near[rows], _SHORT, ends[rows])
    return Hits.together([behind, before, short, *_other(block), *between(block)])


def _other(block: Block) -> list[Hits]:
    """Days of birth without a word for it: behind the sex, and 九五年的."""
    if block.ascii:
        return []
    sexes = np.concatenate([block.sequence(sex.encode()) for sex in ("男", "女")]) + 3
    sexes = sexes[(block.sorts_behind(sexes, _SORTS) & _MARK) > 0]
    found = []
    if len(sexes):
        found.append(dated(block.behind(sexes, 48), _SEXED, sexes))
    year = block.sequence("年".encode()) + 3
    # 1988年9月17日，汉族: commas are many, years are few.
    comma = block.following(year, _COMMA_WITHIN, "，".encode())
    comma = comma[(block.sorts_before(comma, _SORTS) & _UNIT) > 0]
    comma = comma[block.context(comma + 3, _ATTRIBUTES, 12, after=True)]
    if len(comma):
        found.append(dated(block.left(comma, 48), _LISTED, comma - 48))
    # 五三年腊月的
    year = np.concatenate([year + step for step in (0, 4, 5, 6, 9)])
    year = distinct(year[block.stands(year, _OF)])
    if len(year):
        after = block.behind(year, 6)
        good = (after[:, :3] == np.frombuffer(_OF, np.uint8)).all(axis=1)
        over = (after[:, 3] == 32) | (after[:, 3:] == 0).all(axis=1)
        good &= over | ((block.sorts_behind(year + 3, _SORTS) & _MARK) > 0)
        year = year[good]
    if len(year):
        found.append(dated(block.left(year, 24), _OF_A_YEAR, year - 24))
    return found


def _words(block: Block) -> tuple[I64, I64]:
    """Where the words are that speak of a birth, without looking at every place twice."""
    data = block.data
    found: list[tuple[I64, I64]] = []
    if not block.ascii and len(data) >= 6:
        # 生 is in many words: only those with 出, 年, 月, 日 before or 于, 日, 人, 辰 behind count.
        places = block.sequence("生".encode())
        first = block.sorts_before(places, _SORTS)
        last = block.sorts_behind(places + 3, _SORTS)
        # 1990.4.2生
        born = (first & _BORN > 0) | ((first & _DIGIT > 0) & (last & _MARK > 0))
        # 生效, 生产: nobody was born.
        good = (born & (last & _NOT_BORN == 0)) | (last & _MOMENT > 0)
        places, out, moment = places[good], first[good] & _OUT > 0, last[good] & _MOMENT > 0
        found.append((places - 3 * out, places + 3 + 3 * moment))
    if len(block.runs.starts) and block.spells(_ABROAD):
        starts = np.concatenate([block.sequence(word) for word in _OTHER_TONGUES])
        blank = block.behind(starts + 3, 12) == 32
        size = np.where(blank, np.arange(12), 12).min(axis=1)
        found.append((starts, starts + 3 + size))
    if len(block.runs.starts) and block.spells(_LATIN):
        b = np.concatenate([block.places(66), block.places(98)])
        near = block.left(b, 2) | 32, block.behind(b + 1, 4) | 32
        born = (near[1][:, :3] == np.frombuffer(b"orn", np.uint8)).all(axis=1)
        birth = (near[1] == np.frombuffer(b"irth", np.uint8)).all(axis=1)
        dob = (near[0] == np.frombuffer(b"do", np.uint8)).all(axis=1)
        size = np.where(born, 4, np.where(birth, 5, 1))
        good = born | birth | dob
        found.append(((b - 2 * (dob & ~born & ~birth))[good], (b + size)[good]))
    if not found:
        return NOTHING, NOTHING
    starts, ends = (np.concatenate(side) for side in zip(*found, strict=True))
    return starts, ends


_LATIN = ("born", "birth", "dob")
_ABROAD = ("geb", "nacid", "nato", "nata", "urodz", "nele", "neele", "nle")
_OTHER_TONGUES = tuple(
    word.encode()
    for word in (
        *("geb.", "geboren", "Geburtsdatum", "nacido", "nacida", "nato il", "nata il"),
        *("né le", "née le", "ur. ", "urodzon"),
    )
)
_MARK, _DIGIT, _BORN, _OUT, _UNIT, _NOT_BORN, _MOMENT = (1 << bit for bit in range(7))
"""Marks behind which a clause begins; digits; what stands before 生 where somebody was, and 出 of
these; ends of days, months and years; what stands behind 生 where nobody was, and where one was."""
_SORTS = np.zeros(1 << 16, np.uint8)
for _characters, _sort in (
    ("，。、；！）, ;.!)", _MARK),
    ("0123456789", _DIGIT),
    ("出年月日号一二三四五六七八九十）半节夜旦底初午阳秋至分明寒", _BORN),
    ("出", _OUT),
    ("年月日号", _UNIT),
    ("效产活意病态命物成存理长前变鲜熟火", _NOT_BORN),
    ("于日人辰", _MOMENT),
):
    _SORTS[[ord(character) for character in _characters]] |= np.uint8(_sort)
_OF = "的".encode()

ENTRY = Kind(
    name="date.birth",
    title="Date of birth",
    title_zh="出生日期",
    level=Level.PERSONAL,
    names=phrases(
        "出生日期, 出生年月, 出生年月日, 生日, 出生年份, 出生年, 出生时间, csrq, csny, "
        "csnyr, csnf, sr, chushengriqi, shengri, birth date, birthdate, birthday, "
        "date of birth, dateofbirth, dob, birth, birth year, birthyear, byear, year of birth, "
        "yob, birth dt, brth dt, brth cymd, birth cymd, brthdt, born, born on, bday, birth day"
    ),
    context=CONTEXT,
    validate=date_like,
    strength=0.05,
    spans=_spans,
    canonical=canonical_text(),
    padding="fixed:20",
    identifier="quasi",
    yes=("1990-03-07", "19900307", "1990年3月7日", "1958-12-08 00:00:00", "1984", "07/03/1990"),
    no=("1990-13-07", "1799-01-01", "abc", "", "2099-12-31"),
)
