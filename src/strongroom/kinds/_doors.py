"""Doors told without a word for one: 12-2-901, 北门保安亭, 五金店楼上."""

from __future__ import annotations

import numpy as np

from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading, Spots
from strongroom.kinds._words import HAN, among, bit

_WIDTH = 11
_PARTING = among("-–#")
# What makes of such a number a version, a score, a date, a price.
_LED = among("号分本单码型例比第版￥¥$±≈.:/_+*=×")
_FOLLOWED = among("元岁人年月日个次分秒米克斤吨万千件台份页天倍％%号条.:/_+*=×")
_EARLY = among("0123456789ABCDEFGHabcdefgh")
_SAYS = among("：:是为")
_BERTH = among("库位")
_ESTATE = among("苑园城府都庭居郡湾庄里邸墅轩阁院区期寓厦村楼舍庐台座塔泰邦御锦庄坊汇")
_FOLK = ("那家", "那户", "业主", "住户", "租户", "租客", "的业主", "的住户", "的租户", "家的")


def doors(block: Block, reading: Reading, halts: Spots) -> Hits:
    """Three numbers with hyphens between them; two where somebody is said to live there."""
    run_starts, run_ends = reading.runs
    size = run_ends - run_starts
    some = np.flatnonzero((size >= 5) & (size <= _WIDTH))
    starts, ends, size = run_starts[some], run_ends[some], size[some]
    codes = reading.at(starts[:, None] + np.arange(_WIDTH))
    inside = np.arange(_WIDTH) < size[:, None]
    parting = _PARTING[codes] & inside
    some = np.flatnonzero((parting.sum(axis=1) - 1).astype(np.uint64) < 2)
    if not len(some):
        return NO_HITS
    starts, ends, size = starts[some], ends[some], size[some]
    codes, inside, parting = codes[some], inside[some], parting[some]
    first = parting.argmax(axis=1)
    last = _WIDTH - 1 - parting[:, ::-1].argmax(axis=1)
    three = last > first
    digit = (codes - np.uint32(48)) < 10
    letter = ((codes[:, 0] | np.uint32(32)) - np.uint32(97)) < 26
    plain = digit | parting | ~inside
    plain[:, 0] |= letter
    good = plain.all(axis=1) & (first >= 1) & (first <= 3)
    good &= (codes[np.arange(len(last)), last] != ord("#")) | ~three
    entrance, room = last - first - 1, size - last - 1
    good &= ~three | ((entrance >= 1) & (entrance <= 2))
    said = _said(reading, starts)
    # 地库F3-052 is a berth.
    berth = _BERTH[reading.at(starts - 1)] & ~three & (room >= 1) & (room <= 4)
    good &= ((room >= 3) & (room <= 4) & _is_room(reading, ends, room)) | berth
    # 滨江一里6-3-1
    small = three & (room >= 1) & (room <= 2) & _PLACED[reading.at(starts - 1)]
    good |= small & plain.all(axis=1) & (first >= 1) & (first <= 2) & (entrance <= 2)
    folk = _follows(reading, ends)
    before = reading.at(starts - 1)
    head = np.where(_SAYS[before], reading.at(starts - 2), before)
    # 名单： leads to a list, of doors too.
    head = np.where(_SAYS[before] & (reading.at(starts - 3) == ord("名")), 0, head)
    good &= (~_LED[head] & ~_LED[before]) | said
    good &= ~_FOLLOWED[reading.at(ends)]
    two = good & ~three
    # A to H are buildings; T3-2609 is one where an estate or a word for a home goes before.
    known = _EARLY[codes[:, 0]] | said | _ESTATE[before]
    good &= known
    two &= known
    # 送7-402, 7-402漏水: where a home or a way to it is spoken of close by.
    near = _spoken(reading, starts, ends)
    good &= three | said | folk | near
    # 学府名都7-801, 北苑6-3-402: what an estate is called stands before its doors.
    limit = halts.last(starts)
    led = np.zeros(len(reading.codes) + 1, bool)
    led[reading.outer("cue").ends] = True
    size = starts - limit
    called = (
        (size >= 2)
        & (size <= np.where(berth, 12, 8))
        & (reading.kinds[np.maximum(starts - 1, 0)] == HAN)
    )
    called &= (reading.kinds[np.minimum(limit, len(reading.kinds) - 1)] & HAN) != 0
    called &= (~led[starts] | berth) & (_ESTATE[before] | said | three)
    good |= called & two & _ESTATE[before]
    score = np.where(said | folk | (three & called), 0.64, 0.55)[good]
    starts = np.where(called, limit, starts)
    at, to = reading.bytes_of(block, starts[good], ends[good])
    return hits(at, to, score)


def beside(block: Block, reading: Reading, halts: Spots) -> Hits:
    """A post at a gate and what lies over a shop: 北门保安亭, 五金店楼上."""
    words = reading.outer("tail")
    if len(words) < 1:
        return NO_HITS
    starts, ends = words.starts, words.ends
    gate = (reading.at(ends - 1) == ord("门")) & _SIDES[reading.at(starts)]
    gate[:-1] &= (ends[:-1] == starts[1:]) & _POSTS[reading.at(starts[1:])]
    gate[-1] = False
    gate &= _LED_TO[reading.at(starts - 1)]
    parts = []
    some = np.flatnonzero(gate)
    if len(some):
        parts.append(hits(*reading.bytes_of(block, starts[some], ends[some + 1]), 0.52))
    over = (reading.at(starts) == ord("楼")) & (reading.at(starts + 1) == ord("上"))
    over &= _SHOPS[reading.at(starts - 1)] & ~_GOES_ON[reading.at(ends)]
    some = np.flatnonzero(over)
    if len(some):
        at = halts.last(starts[some])
        size = starts[some] - at
        named = (size >= 2) & (size <= 8)
        at, to = reading.bytes_of(block, at[named], ends[some[named]])
        parts.append(hits(at, to, 0.52))
    return Hits.together(parts)


_LED_TO = among("到在放给去来交留搁存于")
_SIDES = among("东西南北正侧后大")
_POSTS = among("保岗门传丰快菜驿值收")
_SHOPS = among("店馆铺吧")
_GOES_ON = among("的有卖开办是")


def _is_room(reading: Reading, ends: I64, size: I64) -> Mask:
    """Whether the last number may be that of a room: a floor, and a room on it; no year."""
    value = np.zeros(len(ends), np.int64)
    for back in range(4, 0, -1):
        digit = reading.at(ends - back).astype(np.int64) - 48
        value = value * 10 + np.where(size >= back, digit, 0)
    year = (value >= 1900) & (value < 2100)
    mask: Mask = (value >= 101) & (value < 6000) & (value % 100 >= 1) & (value % 100 <= 40) & ~year
    return mask


def _said(reading: Reading, starts: I64) -> Mask:
    """Whether a word for a home or a way to a door stands before it."""
    said = reading.outer("cue", "nocue")
    said = said.where(~said.has(bit("nocue")))
    cues = np.zeros(len(reading.codes) + 1, bool)
    cues[said.ends] = True
    answer: Mask = cues[starts] | cues[np.maximum(starts - 1, 0)]
    return answer


_SPOKEN = phrases(
    "住户, 业主, 漏水, 信报箱, 信箱, 车位, 楼上, 楼下, 门口, 快递, 外卖, 包裹, 水表, 电表, 钥匙, "
    "物业, 邻居"
)


def _spoken(reading: Reading, starts: I64, ends: I64) -> Mask:
    """Whether a word of homes and of what is brought there stands close by, in the same clause."""
    answer = np.zeros(len(starts), bool)
    for word in _SPOKEN:
        for step in range(-8, 6):
            at = starts + step if step < 0 else ends + step
            fits = np.ones(len(starts), bool)
            for index, character in enumerate(word):
                fits &= reading.at(at + index) == ord(character)
            answer |= fits
    answer |= _BROUGHT[reading.at(starts - 1)]
    answer |= (reading.at(ends) == ord("的")) & _THINGS[reading.at(ends + 1)]
    return answer


_PLACED = among("里村苑园区坊庄屯")
_BROUGHT = among("送住敲到给去是")
_THINGS = among("件快外门老小住业租那大水电车钥包")


def _follows(reading: Reading, ends: I64) -> Mask:
    """Whether a word for the people behind a door comes next."""
    answer = np.zeros(len(ends), bool)
    for word in _FOLK:
        fits = np.ones(len(ends), bool)
        for step, character in enumerate(word):
            fits &= reading.at(ends + step) == ord(character)
        answer |= fits
    return answer
