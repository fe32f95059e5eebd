"""Dates and years of birth."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.runs import NOTHING
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask, normal
from strongroom.kinds._common import bools, canonical_text, phrases

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
_BYTE_YEAR = r"(?:(?:18[89]|19[0-9]|20[0-4])[0-9]|[0-9]{2})"
_SMALL = r"(?:0?[1-9]|[12][0-9]|3[01])"
_HAN_NUMBER = r"(?:一|二|三|四|五|六|七|八|九|十|零|〇|元|廿|卅){1,5}"
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
# Longer ways first: the leftmost way that fits is taken.
_WRITTEN = (
    rf"(?:{_BYTE_YEAR} ?年 ?{_SMALL} ?月(?: ?(?:初)?(?:{_SMALL}) ?(?:日|号))?|{_BYTE_YEAR} ?年"
    rf"|{_HAN_NUMBER}年{_HAN_NUMBER}月(?:(?:初)?{_HAN_NUMBER}(?:日|号)?)?"
    rf"|{_SMALL}月{_SMALL}(?:日|号)?|{_HAN_NUMBER}月(?:初)?{_HAN_NUMBER}(?:日|号)?"
    rf"|(?:18[89]|19[0-9]|20[0-4])[0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:18[89]|19[0-9]|20[0-4])[0-9][\-/.]{_SMALL}(?:[\-/.]{_SMALL})?"
    rf"|{_SMALL}[\-/.]{_SMALL}[\-/.](?:(?:18[89]|19[0-9]|20[0-4])[0-9]|[0-9]{{2}})"
    rf"|{_MONTHS} {_SMALL}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}"
    rf"|{_SMALL}(?:st|nd|rd|th)? (?:of )?{_MONTHS},? (?:19|20)[0-9]{{2}})"
)
_LEADS = (
    r"(?:期|年月日|年月|日期|时间|地|于|在|是|为|：|，| |:|=|-|\(|（|“|\"|\||\t"
    r"|公历|农历|阳历|阴历|阳|阴"
    r"|on|in|is|was|date|of|day|year|:)*"
)
_BEHIND = rf"(?i)^{_LEADS}(?P<date>{_WRITTEN})(?:[^0-9]|$)"
_BEFORE = rf"(?i)(?:^|[^0-9])(?P<date>{_WRITTEN})(?: |，|,|（|\(|在.{{0,24}})?$"


def _spans(block: Block) -> Hits:
    """`生于84年`, `1984年3月5日出生`, `生日是三月七日`, `born: 03/07/1990`."""
    starts, ends = _words(block)
    if not len(starts):
        return NO_HITS
    behind = _dated(block.behind(ends, 64), _BEHIND, ends)
    before = _dated(block.left(starts, 48), _BEFORE, starts - 48)
    return Hits.together([behind, before])


def _words(block: Block) -> tuple[I64, I64]:
    """Where the words are that speak of a birth, without looking at every place twice."""
    data = block.data
    found: list[tuple[I64, I64]] = []
    if not block.ascii and len(data) >= 6:
        # 生 is in many words: only those with 出, 年, 月, 日 before or 于, 日, 人, 辰 behind count.
        places = block.sequence("生".encode())
        left, right = block.left(places, 3), block.behind(places + 3, 3)
        first, last = _three(left), _three(right)
        out = (first[:, None] == _BEFORE_SHENG).any(axis=1)
        moment = (last[:, None] == _BEHIND_SHENG).any(axis=1)
        good = out | moment
        places, out, moment = places[good], first[good] == _BEFORE_SHENG[0], moment[good]
        found.append((places - 3 * out, places + 3 + 3 * moment))
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


def _three(rows: U8) -> I64:
    packed: I64 = rows[:, 0].astype(np.int64) << 16 | rows[:, 1].astype(np.int64) << 8 | rows[:, 2]
    return packed


_LATIN = ("born", "birth", "dob")
_BEFORE_SHENG = np.array([int.from_bytes(c.encode()) for c in "出年月日号"])
_BEHIND_SHENG = np.array([int.from_bytes(c.encode()) for c in "于日人辰"])


_FEW = 64
"""Windows up to which Python's engine is asked, for which the pattern is compiled already."""


@cache
def _python(pattern: str) -> re.Pattern[bytes]:
    return re.compile(pattern.replace("$", r"\Z").encode())


def _dated(near: U8, pattern: str, origin: I64) -> Hits:
    """The dates in windows of bytes; most windows hold neither a digit nor a month."""
    digit = ((near - np.uint8(48)) < 10).any(axis=1)
    month = ((near[:, 1:-1] == 0x9C) & (near[:, 2:] == 0x88)).any(axis=1)
    rows = np.flatnonzero(digit | month)
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


ENTRY = Kind(
    name="date.birth",
    title="Date of birth",
    title_zh="出生日期",
    level=Level.PERSONAL,
    names=phrases(
        "出生日期, 出生年月, 出生年月日, 生日, 出生年份, 出生年, 出生时间, csrq, csny, "
        "csnyr, csnf, sr, chushengriqi, shengri, birth date, birthdate, birthday, "
        "date of birth, dateofbirth, dob, birth, birth year, birthyear, year of birth, "
        "yob, birth dt, born, born on, bday, birth day"
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
