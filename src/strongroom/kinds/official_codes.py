"""Passports, other official numbers, and the social credit codes of organisations."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit, mod_31, number, turned
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import Mask, matrix
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    cleaned,
    matches,
    of_length,
    phrases,
    spread,
)

_CONTEXT = ("护照", "passport")
_LETTER = np.zeros(256, bool)
_LETTER[65:91] = True
_LETTER[97:123] = True
_PROVINCE = np.zeros(256, bool)
_PROVINCE[[11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46]] = (
    True
)
_PROVINCE[[50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 99, 10]] = True
_CODE_CONTEXT = ("代码", "税号", "纳税人", "uscc", "credit code")
_UPPER = np.arange(256, dtype=np.uint8)
_UPPER[97:123] -= 32
_CODE_CHARACTER = np.zeros(256, bool)
_CODE_CHARACTER[48:58] = True
_CODE_CHARACTER[65:91] = True
_CODE_CHARACTER[97:123] = True
_AUTHORITIES = np.zeros(256, bool)
_AUTHORITIES[np.frombuffer(b"123456789ANY", np.uint8)] = True


def _spans_passport(block: Block) -> Hits:
    """One letter and eight digits, or two and seven, after the word passport."""
    runs = block.runs
    rows = np.flatnonzero((runs.lengths == 8) | (runs.lengths == 7))
    # A letter stands before the digits; a date or a price has none and is dropped here.
    rows = rows[_LETTER[block.before(runs.starts[rows])]]
    if not len(rows):
        return NO_HITS
    starts, ends, lengths = runs.starts[rows], runs.ends[rows], runs.lengths[rows]
    letters = 9 - lengths
    one, two = _UPPER[block.before(starts)], _UPPER[block.before(starts, 2)]
    three = block.before(starts, 3)
    first = np.where(letters == 1, one, two)
    shaped = np.isin(first, np.frombuffer(b"EGDSPHMK", np.uint8))
    shaped &= np.where(letters == 1, ~_CODE_CHARACTER[two], (one >= 65) & (one <= 90))
    shaped &= (letters == 1) | ~_CODE_CHARACTER[three]
    shaped &= ~_CODE_CHARACTER[block.byte(ends)]
    starts, ends = (starts - letters)[shaped], ends[shaped]
    return hits(starts, ends, 0.85).where(block.context(starts, _CONTEXT))


def _spans_social(block: Block) -> Hits:
    """`078-05-1120` as the United States write it; no area 000, 666 or 9xx, no group of zeros."""
    runs = block.runs
    if len(runs.starts) < 3:
        return hits(runs.starts[:0], runs.ends[:0], 0.0)
    lengths = runs.lengths
    rows = np.flatnonzero((lengths[:-2] == 3) & (lengths[1:-1] == 2) & (lengths[2:] == 4))
    if not len(rows):
        return NO_HITS
    starts, ends = runs.starts[rows], runs.ends[rows + 2]
    good = (ends - starts == 11) & (block.byte(runs.ends[rows]) == 45)
    good &= block.byte(runs.ends[rows + 1]) == 45
    good &= ~block.begins[runs.starts[rows + 1]] & ~block.begins[runs.starts[rows + 2]]
    good &= (block.before(starts) != 45) & (block.byte(ends) != 45)
    starts, ends = starts[good], ends[good]
    digits = block.window(starts, 11) - np.uint8(48)
    area, group, serial = number(digits[:, :3]), number(digits[:, 4:6]), number(digits[:, 7:])
    possible = (area > 0) & (area != 666) & (area < 900) & (group > 0) & (serial > 0)
    known = block.context(starts, ("ssn", "social", "security"))
    return hits(starts, ends, np.where(known, 0.9, 0.6)).where(possible)


def _uscc(characters: np.ndarray) -> Mask:
    places = turned(characters)
    good: Mask = np.logical_and.reduce(is_digit(places[2:8]), axis=0)
    good &= _AUTHORITIES[places[0]] & np.logical_or.reduce(places != places[0], axis=0)
    rows = np.flatnonzero(good)
    good[rows] = mod_31(characters[rows])
    return good


def _validate_uscc(array: pa.Array) -> Mask:
    text = cleaned(array)
    rows = of_length(text, 18)
    return spread(len(text), rows, _uscc(matrix(text, rows, 18)))


def _spans_uscc(block: Block) -> Hits:
    runs = block.runs
    rows = np.flatnonzero((runs.lengths >= 6) & (runs.lengths <= 18))
    if not len(rows):
        return NO_HITS
    starts = runs.starts[rows]
    # Authority and type may be letters: the run of digits then begins with the region.
    shift = np.select(
        [
            ~_CODE_CHARACTER[block.before(starts)],
            ~_CODE_CHARACTER[block.before(starts, 2)],
            ~_CODE_CHARACTER[block.before(starts, 3)],
        ],
        [0, 1, 2],
        -1,
    )
    starts = (starts - shift)[shift >= 0]
    # The region in it begins with a province, which most other numbers have not there.
    starts = starts[starts + 18 <= len(block.data)]
    region = block.window(starts + 2, 2) - np.uint8(48)
    known = (region[:, 0] < 10) & (region[:, 1] < 10)
    known[known] = _PROVINCE[region[known, 0] * np.uint8(10) + region[known, 1]]
    starts = starts[known]
    if not len(starts):
        return NO_HITS
    tail = block.right(starts, 19)
    places = _CODE_CHARACTER[turned(tail)]
    sized = np.logical_and.reduce(places[:18], axis=0) & ~places[18]
    starts, characters = starts[sized], _UPPER[tail[sized, :18]]
    good = _uscc(characters)
    # One in 31 long numbers passes; without a letter in it a word must stand before it.
    starts, characters = starts[good], characters[good]
    lettered: Mask = ~np.logical_and.reduce(is_digit(turned(characters)), axis=0)
    bare = np.flatnonzero(~lettered)
    lettered[bare] = block.context(starts[bare], _CODE_CONTEXT)
    return hits(starts, starts + 18, 0.9).where(lettered)


ENTRIES = (
    Kind(
        name="id.passport",
        title="Passport number",
        title_zh="护照号码",
        level=Level.SENSITIVE,
        names=phrases(
            "护照, 护照号, 护照号码, hzhm, huzhao, passport, passport no, "
            "passport number, passportno"
        ),
        context=_CONTEXT,
        validate=matches(
            r"(?i:[EGDSPHMK][0-9]{7,8}|[EGDSPHMK][A-Z][0-9]{7}|1[45][0-9]{7}|[A-Z]{1,2}[0-9]{6,8}|[0-9]{9})"
        ),
        strength=0.3,
        spans=_spans_passport,
        canonical=canonical_text(keep=CODE),
        padding="fixed:12",
        identifier="direct",
        link=True,
        mask={"keep_last": 3, "char": "…"},
        people=3,
        law="GB/T 35273-2020 annex B",
        yes=("E00000000", "G00000000", "EA0000000"),
        no=("12345", "ABCDEFGHI", "", "E0000000000"),
    ),
    Kind(
        name="id.other",
        title="Other official number",
        title_zh="其他证件号码",
        level=Level.SENSITIVE,
        names=phrases(
            "社保号, 社保卡号, 社会保障号, 驾驶证号, 驾照号, 军官证号, 士兵证号, "
            "港澳通行证号, 学籍号, 学号, 工号, 警号, sbkh, sbh, shbzh, jszh, jgzh, xh, "
            "gh, ssn, social security number, social security no, national id number, "
            "nationalidnumber, tax id, tax number, tin, nino, driver license, "
            "drivers license, driver licence, driving licence, license number, "
            "medical record number, mrn, insurance number, student id, student no, "
            "employee no, staff no"
        ),
        validate=matches(r"[A-Za-z0-9][A-Za-z0-9\-/ .]{3,24}"),
        strength=0.05,
        spans=_spans_social,
        canonical=canonical_text(keep=CODE),
        identifier="direct",
        link=True,
        mask={"keep_last": 3, "char": "…"},
        people=4,
        law="GB/T 35273-2020 annex B",
        yes=("000-00-0000", "295847284"),
        no=("", "-", "张三"),
    ),
    Kind(
        name="org.uscc",
        title="Social credit code of an organisation",
        title_zh="统一社会信用代码",
        level=Level.INTERNAL,
        names=phrases(
            "统一社会信用代码, 信用代码, 社会信用代码, 纳税人识别号, tyshxydm, shxydm, "
            "uscc, credit code, social credit code, unified social credit code, "
            "taxpayer id"
        ),
        context=_CODE_CONTEXT,
        validate=_validate_uscc,
        strength=0.95,
        spans=_spans_uscc,
        canonical=canonical_text(keep=CODE),
        padding="fixed:18",
        yes=("919900000000000005", "91990000-0000000005"),
        no=("919900000000000006", "111111111111111111", "91990000000000", ""),
    ),
)
