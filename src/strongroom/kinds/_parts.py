"""Parts of Chinese addresses in order: where each begins, and which go on from which."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, Spots
from strongroom.kinds._words import among

if not compiled.missing:
    from strongroom.kernels.compiled import parts as fast

# What a part is. The order is that of an address, from the large to the small.
PROVINCE, CITY, COUNTY, SHORT, TOWN, ROAD, VILLAGE, ESTATE = (1 << n for n in range(8))
NUMBER, BUILDING, BLOCK, DOOR, FLOOR, GROUP, BARE, WEAK = (1 << n for n in range(8, 16))
MAJOR = 1 << 16
"""Marks the short form of a province or city."""
ADMIN = 1 << 17
"""Marks a town or subdistrict, the smallest region; a community or an estate is none."""
REGION = PROVINCE | CITY | COUNTY | SHORT
NAMED = TOWN | ROAD | VILLAGE | ESTATE
NUMBERED = NUMBER | BUILDING | BLOCK | DOOR | FLOOR | GROUP | BARE
DIVISION = 1 << 20
"""Marks a part that is a known division, not a name before a word."""
_INNER = 6
_LEVELS = (1 << 14) - 1
_PARK = among("园区城")
_WITH = among("与和")
_CROSSED = among("交口叉路")


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of addresses in a reading, in order: where each begins, where its last word does,
    where it ends, and what it is."""

    starts: I64
    words: I64
    ends: I64
    what: I64

    def where(self, mask: npt.NDArray[np.generic]) -> Parts:
        """Those for which the mask is True, or in another order."""
        return Parts(*(getattr(self, f.name)[mask] for f in fields(self)))


def number_at(reading: Reading, places: I64) -> Mask:
    """Whether three digits stand at each place."""
    answer = np.ones(len(places), bool)
    for step in range(3):
        answer &= (reading.at(places + step) - np.uint32(48)) < 10
    return answer


def named_from(parts: Parts, limit: I64, inner: I64) -> Parts:
    """Where names begin: behind the part before, or behind what no name holds."""
    if compiled.running():
        made = np.empty(len(parts.starts), np.int64)
        fast.named_from(
            parts.starts, parts.words, parts.ends, parts.what, limit, inner, _INNER, made
        )
        return Parts(made, parts.words, parts.ends, parts.what)
    before = np.concatenate([[-1], parts.ends[:-1]])
    # Between parts of one address fewer words are stops: 库木代尔瓦扎路街道多来特巴格社区.
    large = np.concatenate([[False], (parts.what[:-1] & (REGION | TOWN | ROAD)) != 0])
    close = large & (parts.words - before <= _INNER) & (inner <= before)
    limit = np.where(close, np.minimum(limit, before), limit)
    floor = np.maximum(limit, before)
    starts = np.where(is_ending(parts), floor, parts.starts)
    # A numbered part may begin inside the part before it: 北路2号 read as 北路 and 2号.
    starts = np.where(is_ending(parts), starts, np.maximum(starts, before))
    return Parts(starts, parts.words, parts.ends, parts.what)


def is_ending(parts: Parts) -> Mask:
    """Named parts that are known by their last word only."""
    mask: Mask = ((parts.what & NAMED) != 0) & ((parts.what & DIVISION) == 0)
    return mask


def links(reading: Reading, parts: Parts, inner: I64, halts: Spots) -> Mask:
    """Whether each part goes on from the one before it."""
    count, marked = len(parts.starts), reading.marked
    linked = np.zeros(count, bool)
    if compiled.running():
        fast.linked(
            parts.starts,
            parts.words,
            parts.ends,
            parts.what,
            inner,
            halts.mask.view(np.uint8),
            marked.mask.view(np.uint8),
            reading.codes,
            linked.view(np.uint8),
        )
        return linked
    if count < 2:
        return linked
    end, what = parts.ends[:-1], parts.what[:-1]
    start, word, here = parts.starts[1:], parts.words[1:], parts.what[1:]
    gap = start - end
    ending = is_ending(parts)[1:]
    size = word - end
    stop_between = inner[1:] > end
    named = ending & ~stop_between & (size <= 8)
    direct = gap <= 0
    number = (here & NUMBERED) != 0
    near = number & (gap > 0) & (gap <= 6) & ((what & (REGION | NAMED | NUMBER | BLOCK)) != 0)
    some = np.flatnonzero(near)
    near[some] = halts.last(start[some]) <= end[some]
    numbered = (number & direct) | near
    region = ((here & REGION) != 0) | ((here & DIVISION) != 0)
    region &= ~number & ~ending & direct & ((what & (REGION | TOWN | ROAD)) != 0)
    # Behind a room or an entrance nothing larger follows.
    small = (what & (DOOR | FLOOR)) != 0
    named &= ~small & ~(((what & BUILDING) != 0) & ((here & (ROAD | TOWN)) != 0))
    # Behind a number comes no town, but perhaps a park of workshops.
    park = _PARK[reading.at(parts.ends[1:] - 1)]
    named &= ~(((what & NUMBER) != 0) & ((here & TOWN) != 0) & ~park)
    named &= ~(((what & GROUP) != 0) & ((here & (VILLAGE | GROUP)) == 0))
    # 友谊南路与珠江道交口
    crossing = ((what & ROAD) != 0) & ((here & ROAD) != 0) & ending & (size >= 3) & (size <= 7)
    crossing &= _WITH[reading.at(end)] & _CROSSED[reading.at(parts.ends[1:])]
    named |= crossing
    some = np.flatnonzero(named | numbered | region)
    behind = np.where(ending[some], word[some], np.maximum(start[some], end[some]))
    linked[1:][some] = marked.before(behind) == marked.before(end[some])
    # 梅苑小区，3栋2单元: what is inside goes on behind a comma, when it is smaller and sure.
    inside = (here & (BUILDING | DOOR)) != 0
    inside &= (here & (WEAK | DIVISION)) == 0
    inside &= (what & (ESTATE | NUMBER | BUILDING | VILLAGE)) != 0
    inside &= ((what & (DOOR | FLOOR)) == 0) & ((what & BUILDING == 0) | (here & DOOR != 0))
    some = np.flatnonzero(inside & (gap == 1))
    comma = reading.at(end[some])
    linked[1:][some] |= (comma == ord("，")) | (comma == ord(",")) | (comma == 32)
    # An address over several lines goes on in the next with what is smaller.
    lower = (here & _LEVELS) > 2 * (what & _LEVELS)
    lower &= (what & (REGION | NAMED | NUMBER)) != 0
    some = np.flatnonzero((gap <= 1 + 8 * ending) & lower)
    line = reading.at(end[some]) == 10
    line &= marked.before(word[some]) == marked.before(end[some]) + 1
    linked[1:][some] |= line
    return linked


def wanted(reading: Reading, parts: Parts, linked: Mask) -> Mask:
    """Which parts stay: not those that say little and stand alone."""
    if compiled.running():
        kept = np.empty(len(parts.starts), bool)
        fast.wanted(
            parts.starts,
            parts.words,
            parts.ends,
            parts.what,
            linked.view(np.uint8),
            reading.codes,
            kept.view(np.uint8),
        )
        return kept
    weak = (parts.what & WEAK) != 0
    next_number = np.zeros(len(weak), bool)
    number = (parts.what & NUMBERED) != 0
    next_number[:-1] = linked[1:] & number[1:] & (parts.starts[1:] <= parts.ends[:-1])
    strong_before = np.zeros(len(weak), bool)
    strong_before[1:] = linked[1:] & ~weak[:-1]
    number_before = np.zeros(len(weak), bool)
    number_before[1:] = linked[1:] & number[:-1] & (parts.starts[1:] <= parts.ends[:-1])
    named = is_ending(parts)
    size = parts.words - parts.starts
    tight = (parts.starts <= np.concatenate([[-9], parts.ends[:-1]])) & number
    # 3委12组: each leans on the one before it, down to a part that is sure.
    leans = weak & number & (tight | number_before) & linked
    head = np.maximum.accumulate(np.where(leans, 0, np.arange(len(weak))))
    firm = ~weak[head] | strong_before[head]
    keep = ~weak | next_number | (leans & firm)
    large = np.zeros(len(weak), bool)
    large[1:] = (parts.what[:-1] & (REGION | NAMED)) != 0
    short = (size >= 1) & (size <= 4)
    large |= number_at(reading, parts.ends)
    town = np.zeros(len(weak), bool)
    town[1:] = (parts.what[:-1] & TOWN) != 0
    # 易俗河镇 梅林桥 杨家湾
    village = np.zeros(len(weak), bool)
    village[2:] = town[1:-1] & linked[1:-1] & linked[2:] & ((parts.what[2:] & VILLAGE) != 0)
    keep |= village & named & short
    road = ((parts.what & ROAD) != 0) & ~town
    keep |= strong_before & large & named & weak & short & ~road
    keep |= linked & named & ((parts.what & ROAD) != 0) & _CROSSED[reading.at(parts.ends)]
    # A name needs a name.
    keep &= ~(named & (size < 1) & ~linked)
    result: Mask = keep
    return result
