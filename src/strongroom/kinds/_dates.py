"""How days, months and years of birth are written, and where such a date stands in windows."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.rows import holding
from strongroom.kernels.scanning import NO_HITS, Hits, hits
from strongroom.kernels.text import I64, U8

_BYTE_YEAR = r"(?:(?:18[89]|19[0-9]|20[0-4])[0-9]|[0-9]{2})"
SMALL = r"(?:0?[1-9]|[12][0-9]|3[01])"
DIGIT = r"(?:一|二|三|四|五|六|七|八|九|零|〇|○)"
HAN_NUMBER = r"(?:一|二|三|四|五|六|七|八|九|十|零|〇|元|廿|卅){1,5}"
MONTHS = (
    r"(?:(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|des|gen|mag|giu|lug|ago|set|ott|dic"
    r"|ene|abr|avr|jui|fév|dé|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paź|listop|grud)[a-zäéûç]{0,7}\.?)"
)
# 1971年腊月, 民国三十六年八月初二, 一九七三年, 84年3月; the moon's months and days have names.
_A_YEAR = (
    rf"(?:{_BYTE_YEAR} ?年|(?:{DIGIT}{{4}}|{DIGIT}{{2}}) ?年"
    rf"|(?:民国|民國|光绪|宣统|大正|昭和|平成|令和)(?:{HAN_NUMBER}|[0-9]{{1,2}}) ?年)"
)
A_MONTH = rf"(?:{SMALL}|(?:闰)?{HAN_NUMBER}|正|冬|腊) ?月(?:份)?"
FEAST = (
    r"(?:藏历新年|藏历年|古尔邦节|开斋节|泼水节|火把节|国庆(?:节|那天)?|元旦(?:节|那天)?|春节|除夕(?:夜)?|小年(?:夜)?|大年(?:夜|初一|初二|初三|三十)|元宵(?:节)?"
    r"|清明(?:节)?|端午(?:节)?|七夕|七月半|中元(?:节)?|中秋(?:节|夜)?|重阳(?:节)?|腊八(?:节)?|立春|立夏|立秋|立冬"
    r"|夏至|冬至|惊蛰|谷雨|芒种|小满|白露|霜降|大寒|小寒|秋分|春分|平安夜|圣诞(?:节)?|愚人节|情人节|儿童节|劳动节"
    r"|五一(?:节)?|六一(?:节)?|十一(?:节)?|教师节|建军节|妇女节|青年节|三八(?:节)?|教师节|万圣节|感恩节|年底|年初|年三十)"
)
A_DAY = (
    rf"(?:(?:初)?(?:{SMALL}|{HAN_NUMBER}) ?(?:日|号)|初{HAN_NUMBER}|{HAN_NUMBER}"
    rf"|半|底|初|{SMALL})"
)
BEAST = r"属(?:鼠|牛|虎|兔|龙|蛇|马|羊|猴|鸡|狗|猪)"
# 1990年秋天, 一九八九年前后: as people say it who know no day.
AROUND = (
    r"(?:的)?(?:初春|早春|暮春|盛夏|初夏|深秋|初秋|隆冬|初冬|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|春上|入秋|入冬"
    r"|前后|左右|上下|年初|年底|年末|上半年|下半年|春|夏|秋|冬|初|末|底)"
)
_STEM = r"(?:甲|乙|丙|丁|戊|己|庚|辛|壬|癸)(?:子|丑|寅|卯|辰|巳|午|未|申|酉|戌|亥) ?年"
_TIBETAN = r"藏历(?:.{3}){1,3}年"
MOON = r"(?:农历|阴历|旧历|公历|阳历)?"
# Longer ways first: the leftmost way that fits is taken.
WRITTEN = (
    rf"(?:(?:{MOON}{_A_YEAR}|{_STEM}) ?{MOON}(?:{A_MONTH} ?{A_DAY}|{FEAST})"
    rf"|(?:{_A_YEAR}|{_STEM}) ?{MOON}{A_MONTH}"
    rf"|{_A_YEAR} ?{BEAST}(?:那年)? ?{A_MONTH} ?{A_DAY}|{_A_YEAR} ?{BEAST}"
    rf"|{_A_YEAR}{AROUND}"
    rf"|{_A_YEAR}|{_STEM}|{_TIBETAN}"
    rf"|{MOON}{A_MONTH} ?{A_DAY}"
    rf"|(?:18[89]|19[0-9]|20[0-4])[0-9] {SMALL} {SMALL}"
    rf"|(?:18[89]|19[0-9]|20[0-4])[0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:18[89]|19[0-9]|20[0-4])[0-9][\-/.]{SMALL}(?:[\-/.]{SMALL})?"
    rf"|{SMALL}[\-/.]{SMALL}[\-/.](?:(?:18[89]|19[0-9]|20[0-4])[0-9]|[0-9]{{2}})"
    rf"|{MONTHS} {SMALL}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}|{MONTHS},? (?:19|20)[0-9]{{2}}"
    rf"|{SMALL}(?:st|nd|rd|th)?(?: |-|\.)+(?:of )?{MONTHS}(?:,|-| )+(?:19|20)[0-9]{{2}})"
)
# Long enough ago to be a birth where no word says so.
LONG_AGO = r"(?:19[2-9][0-9]|200[0-9]|201[0-2])"

_FEW = 64
"""Windows up to which Python's engine is asked, for which the pattern is compiled already."""


@cache
def _python(pattern: str) -> re.Pattern[bytes]:
    return re.compile(pattern.replace("$", r"\Z").encode())


_NEEDED = (*(bytes([digit]) for digit in range(48, 58)), "月".encode()[1:], "年".encode()[1:])
"""A digit, and what is left of a month or a year where a window cuts into it."""


def dated(near: U8, pattern: str, origin: I64) -> Hits:
    """The dates in windows of bytes; most windows hold neither a digit nor a month."""
    rows = np.flatnonzero(holding(near, _NEEDED))
    near, origin = np.ascontiguousarray(near[rows]), origin[rows]
    width = near.shape[1]
    if not len(rows):
        return NO_HITS
    if len(rows) <= _FEW:
        found = [_python(pattern).search(row.tobytes()) for row in near]
        there = np.array([match is not None for match in found], bool)
        span = np.array([match.span("date") for match in found if match], np.int64).reshape(-1, 2)
    else:
        array = pa.FixedSizeBinaryArray.from_buffers(
            pa.binary(width), len(near), [None, pa.py_buffer(near)]
        ).cast(pa.binary())
        places = pc.extract_regex_span(array, pattern)
        there = np.asarray(places.is_valid().to_numpy(zero_copy_only=False), bool)
        pairs = pc.list_flatten(pc.struct_field(places.filter(pa.array(there)), "date"))
        ends = np.asarray(pairs.to_numpy(zero_copy_only=False), np.int64).reshape(-1, 2)
        span = np.stack([ends[:, 0], ends.sum(axis=1)], axis=1)
    starts = origin[there]
    return hits(starts + span[:, 0], starts + span[:, 1], 0.85)
