"""Days of birth without a word for it: in lists of what somebody is, beside papers."""

from __future__ import annotations

import numpy as np

from strongroom.kernels.checksums import number
from strongroom.kernels.rows import holding
from strongroom.kernels.runs import distinct
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64
from strongroom.kinds._dates import (
    A_DAY,
    A_MONTH,
    BEAST,
    DIGIT,
    FEAST,
    HAN_NUMBER,
    LONG_AGO,
    MONTHS,
    MOON,
    SMALL,
    dated,
)

_MARKED = r"(?:，|,|。|、|；|;|（|\(|：|:|/| |　|\x00|^)"
_OVER = r"(?:，|,|。|、|；|;|）|\)|/| |　|\x00|$)"
_PAST = (
    rf"(?:(?:{LONG_AGO}|[3-9][0-9]|(?:一九|二〇|二零|二○){DIGIT}{{2}}"
    rf"|[三四五六七八九]{DIGIT}) ?年"
    rf"|(?:民国|民國)(?:{HAN_NUMBER}|[0-9]{{1,2}}) ?年)"
)
_MONTHLY = rf" ?{MOON}(?:{A_MONTH}(?: ?{A_DAY})?|{FEAST})"
_NUMERIC = (
    rf"(?:{LONG_AGO}[\-/.]{SMALL}(?:[\-/.]{SMALL})?|{SMALL}[\-/.]{SMALL}[\-/.]{LONG_AGO}"
    rf"|{SMALL}[\-. ]{MONTHS}[\-. ]{LONG_AGO}|{MONTHS}(?: {SMALL},)? {LONG_AGO})"
)
# Who is told so is told with the year or day of birth, between two marks.
_NATURE = r"(?:族|男|女|残疾|级残|姓名.{3,12}|姓名：.{3,12}|性别.{0,6})(?:，|,|、| |　|；|\|)"
_OF_WHOM = (
    (rf"(?i)(?:{_NATURE}(?P<date>{_PAST}(?:{_MONTHLY})?|{_NUMERIC}){_OVER})", "族男女残姓性"),
    (rf"(?:{_MARKED}(?P<date>(?:公历|农历|阴历|阳历){_PAST}{_MONTHLY}){_OVER})", "历"),
    (rf"(?:(?:^|[^0-9])(?P<date>{_PAST} ?{BEAST}(?:那年)?(?:{_MONTHLY})?)(?:[^0-9]|$))", "属"),
    (rf"(?:(?:^|[^0-9])(?P<date>{_PAST}(?:{_MONTHLY})?)(?:的)?(?:生)?人{_OVER})", "人"),
    # 属龙，1988年
    (rf"(?:(?P<date>{BEAST}(?:的)?(?:，|,| ){_PAST}(?:{_MONTHLY})?){_OVER})", "属"),
    # （1972—）: of who is alive still.
    (
        rf"(?:(?:（|\()(?P<date>{LONG_AGO}(?:年(?:{A_MONTH})?)?)(?:—|－|–|-|~|～)+(?:）|\)))",
        "—－–～",
    ),
    # 开户登记的是民国三十七年腊月十七
    (
        (
            r"(?:(?:登记|证件|资料|档案|户口|系统).{0,9}(?:的是|写的|写着|是|为|成|：)"
            rf"(?P<date>{_PAST}{_MONTHLY}){_OVER})"
        ),
        "登资系件档户",
    ),
    # 户口本上写的1979年12月
    (
        (
            r"(?:(?:证上|户口本上|户口上|户口本|档案上|档案里)(?:是|写的是|写的|写|为)?"
            rf"(?P<date>{_PAST}(?:{_MONTHLY})?){_OVER})"
        ),
        "证户档",
    ),
)
_BETWEEN = rf"(?i)(?:{_MARKED}(?P<date>{_PAST}{_MONTHLY}|{_NUMERIC}){_OVER})"
_BRACKETS = rf"(?:（|\()(?P<date>{SMALL}\.{SMALL}\.(?:19[3-9][0-9]|20[0-2][0-9]))(?:）|\))"
_PAPERS = (
    *(
        "身份证",
        "护照",
        "证件号",
        "公民身份",
        "台胞证",
        "回乡证",
        "通行证",
        "姓名",
        "性别",
        "生日",
        "出生",
    ),
    *("passport", "id no", "dob", "name"),
)
_AFTER_PAPERS = (
    *("身份证", "护照", "证件号", "公民身份", "台胞证", "回乡证", "通行证", "汉族", "籍贯", "户籍"),
    *(
        "，聋",
        "，哑",
        "，盲",
        "，残",
        "，瘫",
        "，孤寡",
        "，低保",
        "，五保",
        "，独居",
        "，寡居",
        "，属",
        "passport",
    ),
)
_NOT_BIRTH = (
    *(
        "效期",
        "签发",
        "补办",
        "办理",
        "至",
        "到期",
        "入职",
        "毕业",
        "参加",
        "施行",
        "发布",
        "成立",
        "签订",
    ),
    *("开庭", "入院", "出院", "案发", "日期：", "时间："),
)


_YEAR = "年".encode()


def _years(block: Block) -> I64:
    """Where 年 stands behind a year in which somebody living may have been born long ago."""
    places = block.sequence(_YEAR)
    if not len(places):
        return places
    near = block.left(places, 4)
    digit = (near - np.uint8(48)) < 10
    four = digit.all(axis=1)
    long_ago = (near[:, 0] == 49) & (near[:, 1] == 57)
    long_ago |= (near[:, 0] == 50) & (near[:, 1] == 48) & (near[:, 2] <= 49)
    two = digit[:, 2] & digit[:, 3] & ~digit[:, 1] & (near[:, 2] >= 51)
    told = block.sorts_before(places, _NUMERALS) > 0
    result: I64 = places[(four & long_ago) | two | told]
    return result


_NUMERALS = np.zeros(1 << 16, np.uint8)
_NUMERALS[[ord(c) for c in "一二三四五六七八九十零〇○元"]] = 1


_JOINT = np.zeros(256, bool)
_JOINT[np.frombuffer(b"-./", np.uint8)] = True
_SIDE = 42
"""Bytes on each side of a year within which a day of birth in a list stands."""


def between(block: Block) -> list[Hits]:
    """Days of birth between two marks, in lists of what somebody is: 壮族，75年10月，养虾."""
    runs = block.runs
    some = block.lone(4)
    value = number(block.window(runs.starts[some], 4) - np.uint8(48))
    some = some[(value >= 1920) & (value <= 2019)]
    # A year with a point, a hyphen or a slash behind it, or with its month before it.
    last, said = (side[some] for side in block.beside_runs)
    places = runs.starts[some[_JOINT[said] | _JOINT[last] | (last == 32)]]
    if not block.ascii:
        places = distinct(np.concatenate([places, _years(block)]))
    if not len(places):
        return []
    near = np.concatenate([block.left(places, _SIDE), block.behind(places, _SIDE)], axis=1)
    origin = places - _SIDE
    found = []
    if not block.ascii:
        for pattern, needed in _OF_WHOM:
            rows = np.flatnonzero(holding(near, tuple(c.encode() for c in needed)))
            found.append(dated(near[rows], pattern, origin[rows]))
    listed = dated(near, _BETWEEN, origin)
    if len(listed.starts):
        papers = block.context(listed.starts, _PAPERS, 54)
        papers |= block.context(listed.ends, _AFTER_PAPERS, 30, after=True)
        listed = listed.where(papers & ~block.context(listed.starts, _NOT_BIRTH, 18))
    dotted = places[(block.byte(places) < 58) & (block.before(places) == 46)]
    if len(dotted) and not block.ascii:
        around = np.concatenate([block.left(dotted, 12), block.behind(dotted, 9)], axis=1)
        found.append(dated(around, _BRACKETS, dotted - 12))
    return [*found, listed]
