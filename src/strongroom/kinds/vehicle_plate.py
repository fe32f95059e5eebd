"""Chinese vehicle number plates: private, new energy, and the special endings."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask, normal, placeholders
from strongroom.kinds._common import matches, phrases

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_ENDINGS = "挂学警港澳使领"
_PATTERN = (
    rf"[{PROVINCES}][A-HJ-NP-Za-hj-np-z][·•\- ]?"
    rf"(?:[A-HJ-NP-Za-hj-np-z0-9]{{5,6}}|[A-HJ-NP-Za-hj-np-z0-9]{{4}}[{_ENDINGS}])"
)


def _point(packed: I64) -> I64:
    """The code point of three UTF-8 bytes packed into one integer (any 16 bits otherwise)."""
    return ((packed >> 4) & 0xF000) | ((packed >> 2) & 0x0FC0) | (packed & 0x3F)


def _among(characters: str) -> Mask:
    table = np.zeros(1 << 16, bool)
    table[[ord(c) for c in characters]] = True
    return table


_PROVINCE, _ENDING = _among(PROVINCES), _among(_ENDINGS)
_BODY = np.zeros(256, bool)
_BODY[48:58] = True
_BODY[65:91] = True
_BODY[97:123] = True
_BODY[np.frombuffer(b"IOio", np.uint8)] = False
_ANY = _BODY.copy()
_ANY[np.frombuffer(b"IOio", np.uint8)] = True
_MISTYPED = _ANY & ~_BODY
_FIGURE = np.zeros(256, bool)
_FIGURE[48:58] = True
_FIGURE[np.frombuffer(b"IO", np.uint8)] = True
_WIDTH = 20


def _spans(block: Block) -> Hits:
    return Hits.together([_by_province(block), _by_word(block)])


def _by_province(block: Block) -> Hits:
    """A province, a letter, and five or six letters and digits; blanks and points between."""
    data = block.data
    if block.ascii or len(data) < 9:
        return NO_HITS
    places = block.words[0]
    places = places[places >= 3]
    before = data[places - 1]
    places = places[((before >= 0x80) | (before == 32)) & _ANY[data[places]]]
    # One blank may stand between the province and the letter.
    ends = places - (data[places - 1] == 32)
    places, ends = places[ends >= 3], ends[ends >= 3]
    lead = data[ends - 3].astype(np.int64) << 16
    lead |= data[ends - 2].astype(np.int64) << 8
    lead |= data[ends - 1]
    there = (data[ends - 3] >= 0xE4) & _PROVINCE[_point(lead)]
    places, starts = places[there], ends[there] - 3
    if not len(places):
        return NO_HITS
    inside = block.row_ends(starts) > places
    places, starts = places[inside], starts[inside]
    tail = block.behind(places + 1, _WIDTH)
    skip = _separator(tail, np.zeros(len(tail), np.int64))
    body, taken = _letters(tail, skip)
    size = np.where(body.all(axis=1), 10, (~body).argmax(axis=1))
    kept = np.take_along_axis(tail, taken, axis=1)
    digits = (_FIGURE[kept] & (np.arange(10) < size[:, None])).sum(axis=1)
    edge = np.take_along_axis(taken, np.minimum(size, 9)[:, None], axis=1)[:, 0]
    three = np.take_along_axis(
        tail, np.minimum(edge[:, None] + np.arange(3), _WIDTH - 1), axis=1
    ).astype(np.int64)
    ending = (three[:, 0] << 16) | (three[:, 1] << 8) | three[:, 2]
    special = (size == 4) & (three[:, 0] >= 0xE4) & _ENDING[_point(ending)] & (digits >= 2)
    # Small letters and hardly a digit are a word: `新Apple5S` is no plate.
    small = ((kept - np.uint8(97) < 26) & (np.arange(10) < size[:, None])).sum(axis=1)
    capital: Mask = small == 0
    plain = (size == 5) & (digits + capital >= 2) & (digits >= 1) | (size == 6) & (digits >= 4)
    plain &= ~_ANY[three[:, 0].astype(np.uint8)]
    last = np.take_along_axis(taken, np.maximum(np.minimum(size, 10) - 1, 0)[:, None], axis=1)[:, 0]
    finish = places + 1 + np.where(special, edge + 3, last + 1)
    # I and O stand on no plate: they are how people type 1 and 0, where a plate is spoken of.
    odd = (_MISTYPED[kept] & (np.arange(10) < size[:, None])).sum(axis=1)
    odd += _MISTYPED[data[places]]
    good: Mask = (plain | special) & ~_equipment(block, starts)
    some = np.flatnonzero(good & (odd > 0))
    told = (skip[some] > 0) & capital[some] & (digits[some] >= 3)
    told |= block.context(starts[some], _WORDS, 30)
    good[some] = told
    return hits(starts, finish, np.where(digits >= 3, 0.92, 0.75)).where(good)


_EQUIPMENT = _among("锅容管瓶梯起索游")
"""Boilers, vessels, pipes, cylinders, lifts, cranes, ropeways and rides."""


def _equipment(block: Block, starts: I64) -> Mask:
    """Whether what looks like a plate is in the number of a machine: 梯11豫A00123(23).

    Source: TSG 08-2017, annex on numbers of certificates of use of special equipment.
    """
    data, result = block.data, np.zeros(len(starts), bool)
    some = np.flatnonzero(starts >= 5)
    at = starts[some]
    some = some[(data[at - 1] - np.uint8(48) < 10) & (data[at - 2] - np.uint8(48) < 10)]
    at = starts[some]
    lead = data[at - 5].astype(np.int64) << 16
    lead |= data[at - 4].astype(np.int64) << 8
    lead |= data[at - 3]
    row = block.offsets[np.searchsorted(block.offsets, at, side="right") - 1]
    result[some] = (data[at - 5] >= 0xE4) & _EQUIPMENT[_point(lead)] & (row <= at - 5)
    return result


def _separator(tail: U8, at: I64) -> I64:
    """How many bytes of a point, hyphen or blank stand at each place of the rows."""
    three = np.take_along_axis(tail, np.minimum(at[:, None] + np.arange(3), _WIDTH - 1), axis=1)
    one, two, last = three[:, 0], three[:, 1], three[:, 2]
    middle = (one == 0xC2) & (two == 0xB7)
    point = (one == 0xE2) & (two == 0x80) & ((last == 0xA2) | (last == 0xA7))
    point |= (one == 0xE3) & (((two == 0x83) & (last == 0xBB)) | ((two == 0x80) & (last == 0x80)))
    thin = (one == 45) | (one == 32) | (one == 46) | (one == 42)
    size = np.where(middle, 2, np.where(point, 3, np.where(thin, 1, 0)))
    # `沪A· 12345`: a blank beside the point.
    after = np.minimum(at + size, _WIDTH - 1)
    blank = np.take_along_axis(tail, after[:, None], axis=1)[:, 0] == 32
    result: I64 = size + (blank & (size > 0))
    return result


def _letters(tail: U8, skip: I64) -> tuple[Mask, I64]:
    """The ten places behind the separator, one blank or hyphen among them passed over."""
    columns = np.minimum(skip[:, None] + np.arange(10), _WIDTH - 1)
    body = _ANY[np.take_along_axis(tail, columns, axis=1)]
    size = np.where(body.all(axis=1), 10, (~body).argmax(axis=1))
    at = np.minimum(skip + size, _WIDTH - 1)
    gap = np.take_along_axis(tail, at[:, None], axis=1)[:, 0]
    split = (size > 0) & (size < 5) & ((gap == 32) | (gap == 45))
    columns = columns + (split[:, None] & (np.arange(10) >= size[:, None]))
    columns = np.minimum(columns, _WIDTH - 1)
    return _ANY[np.take_along_axis(tail, columns, axis=1)], columns


_WORDS = ("车牌", "号牌", "牌号", "牌照", "plate", "车辆", "驾驶", "轿车", "货车")


def _by_word(block: Block) -> Hits:
    """Plates without a province where a word says plate: of the army, of an embassy."""
    tokens = block.tokens
    tokens = tokens.where((tokens.lengths >= 6) & (tokens.lengths <= 8) & (tokens.digits >= 3))
    if not len(tokens.starts):
        return NO_HITS
    told = block.led(tokens.starts, _WORDS)
    return hits(tokens.starts, tokens.ends, 0.7).where(told)


def canonical(array: pa.Array) -> pa.Array:
    """Upper case without blanks, hyphens and points; placeholders and empty values are null."""
    values = normal(array)
    plain = normal(pc.utf8_upper(pc.replace_substring_regex(values, r"[·•・\s\-]", "")))
    gone = pc.or_(pa.array(placeholders(values)), pc.equal(pc.fill_null(plain, ""), ""))
    return pc.if_else(gone, None, plain)


ENTRY = Kind(
    name="vehicle.plate",
    title="Vehicle number plate",
    title_zh="车牌号",
    level=Level.PERSONAL,
    names=phrases(
        "车牌, 车牌号, 车牌号码, 号牌号码, 机动车号牌, cph, cphm, hphm, chepai, "
        "chepaihao, plate, plate no, plate number, license plate, licence plate, "
        "car plate, registration plate, vehicle plate"
    ),
    context=("车牌", "号牌", "车辆", "plate"),
    validate=matches(_PATTERN),
    strength=0.92,
    spans=_spans,
    canonical=canonical,
    padding="fixed:16",
    identifier="direct",
    mask={"keep_first": 2, "char": "***"},
    people=5,
    yes=("京A00000", "粤B·00000", "京AD00000", "沪A0000学"),
    no=("中A12345", "京A123", "京A1234567", "AB12345", ""),
)
