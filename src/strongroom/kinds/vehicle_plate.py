"""Chinese vehicle number plates: private, new energy, and the special endings."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask, normal, placeholders
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


def _spans(block: Block) -> Hits:
    data = block.data
    if block.ascii or len(data) < 9:
        return NO_HITS
    letter = ((data[1:] | 32) - np.uint8(97)) < 26
    letter &= data[:-1] >= 0x80
    places = np.flatnonzero(letter) + 1
    places = places[(places >= 3) & _BODY[data[places]]]
    lead = data[places - 3].astype(np.int64) << 16
    lead |= data[places - 2].astype(np.int64) << 8
    lead |= data[places - 1]
    places = places[(data[places - 3] >= 0xE4) & _PROVINCE[_point(lead)]]
    if not len(places):
        return NO_HITS
    for back in range(3):
        places = places[~block.begins[places - back]]
    tail = block.behind(places + 1, 12)
    # One separator may stand behind the letter: a point in the middle (two bytes), hyphen, blank.
    dot = (tail[:, 0] == 0xC2) & (tail[:, 1] == 0xB7)
    thin = (tail[:, 0] == 45) | (tail[:, 0] == 32)
    skip = np.where(dot, 2, np.where(thin, 1, 0))
    columns = np.minimum(skip[:, None] + np.arange(10), 11)
    tail = np.take_along_axis(tail, columns, axis=1)
    body = _BODY[tail]
    size = np.where(body.all(axis=1), 10, (~body).argmax(axis=1))
    ending = (tail[:, 4].astype(np.int64) << 16) | (tail[:, 5].astype(np.int64) << 8) | tail[:, 6]
    special = (size == 4) & (tail[:, 4] >= 0xE4) & _ENDING[_point(ending)]
    digits = (((tail - np.uint8(48)) < 10) & (np.arange(10) < size[:, None])).sum(axis=1)
    after = np.take_along_axis(tail, np.minimum(size, 9)[:, None], axis=1)[:, 0]
    plain = ((size == 5) | (size == 6)) & (digits >= 1) & ~_ANY[after]
    ends = places + 1 + skip + np.where(special, 7, size)
    return hits(places - 3, ends, 0.9).where(plain | special)


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
