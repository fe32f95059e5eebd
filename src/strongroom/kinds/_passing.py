"""Groups of villages and rooms that are named in passing, where homes are spoken of: 塘北组,
房号漏了，703."""

from __future__ import annotations

from functools import cache

import numpy as np

from strongroom.kernels.lexicon import Codes, Lexicon
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading, covered
from strongroom.kinds._told import letters_of
from strongroom.kinds._words import DIGIT, NUMERAL, among, common

Found = dict[int, tuple[int, float]]
"""Where homes begin: where they end, and how sure."""


def fresh(reading: Reading, start: int, end: int) -> bool:
    """Whether something between two places is no word of every day, nor a sort of body."""
    codes = reading.codes[start:end]
    known = covered(len(codes), common().find(codes, np.array([0, len(codes)], np.int64)))
    return bool((~known & ~reading.general[start:end]).any())


def digit(codes: Codes) -> Mask:
    mask: Mask = (codes - np.uint32(48)) < 10
    return mask


def is_room(reading: Reading, span: tuple[int, int]) -> bool:
    value = int("".join(map(chr, reading.codes[span[0] : span[1]].tolist())))
    return 101 <= value < 4000 and 1 <= value % 100 <= 30 and not 1900 <= value < 2100


_GROUPS = among("组队社")
_LYING = among("东西南北上下前后中里湾塘沟坪坝岭坡楼桥屋冲坳垭垄圈庄堡寨坎岗洼田河溪井村民院店庙")
_AREAS = (
    "华东",
    "华南",
    "华北",
    "华中",
    "西北",
    "西南",
    "东北",
    "东南",
    "上下",
    "前后",
    "里里",
    "中中",
)
_VILLAGE = phrases(
    "低保, 五保, 村民, 村委, 村里, 亩, 贫困, 特困, 农户, 水稻, 花生, 粮食, 补偿, 残疾, 土家族"
)
_HOMES = phrases(
    "门口, 鞋柜, 房号, 楼上, 楼下, 漏水, 渗水, 暖气, 隔壁, 对门, 敲门, 邻居, 物业, 业主, 单元, "
    "水表, 电表, 宿舍, 寝室, 查寝, 门牌, 房租, 租客, 房东, 抄表, 阳台, 装修, 楼道, 门禁, 快递, "
    "外卖, 包裹, 保洁, 住户"
)


@cache
def _near(words: tuple[str, ...]) -> Lexicon:
    return Lexicon(dict.fromkeys(words, 1))


def _speaking(reading: Reading, places: I64, words: tuple[str, ...]) -> Mask:
    """Which places lie in rows that hold one of the words."""
    rows, back = np.unique(reading.row(places), return_inverse=True)
    begin, size = reading.rows[rows], reading.rows[rows + 1] - reading.rows[rows]
    offsets = np.concatenate([[0], np.cumsum(size)])
    at = np.arange(offsets[-1]) + np.repeat(begin - offsets[:-1], size)
    found = _near(words).find(reading.codes[at], offsets)
    answer = np.zeros(len(rows), bool)
    answer[np.searchsorted(offsets, found.starts, side="right") - 1] = True
    result: Mask = answer[back]
    return result


def groups(reading: Reading, found: Found) -> None:
    """塘北组, 禾坪村民小组; 三组 between two marks, where a village is spoken of."""
    words = reading.pick("villageweak")
    ends = words.ends[_GROUPS[reading.at(words.starts)] & (words.ends - words.starts == 1)]
    if not len(ends):
        return
    before = reading.at(ends - 2)
    numbered = (reading.kinds[np.maximum(ends - 2, 0)] & (NUMERAL | DIGIT)) != 0
    small = (before == ord("小")) & (reading.at(ends - 3) == ord("民"))
    ends = ends[numbered | _LYING[before] | small]
    if not len(ends):
        return
    begin = reading.marked.last(ends - 1, -1) + 1
    size = ends - begin
    some = np.flatnonzero((size >= 2) & (size <= 9))
    some = some[_speaking(reading, begin[some], _VILLAGE)] if len(some) else some
    if not len(some):
        return
    letters = letters_of(reading) + b"M"
    for at, over in zip(begin[some].tolist(), ends[some].tolist(), strict=True):
        clause = letters[at:over]
        closed = letters[over : over + 1] in b"MK"
        if clause[:-1].strip(b"AN") == b"":
            if closed and over - at <= 3 and at > 0 and letters[at - 1 : at] in b"MK":
                found.setdefault(at, (over, 0.53))
            continue
        name = "".join(map(chr, reading.codes[at : at + 2].tolist()))
        own = clause[:-4] if _is_told(reading, over, "村民小组") else clause
        named = set(own) <= set(b"HRBAWEQ") and 3 <= over - at <= 9 and len(own) >= 2
        named &= name not in _AREAS
        named &= closed or letters[over : over + 1] not in b"H" or over - at <= 4
        if named and fresh(reading, at, over - 1):
            found.setdefault(at, (over, 0.53))


def _is_told(reading: Reading, end: int, word: str) -> bool:
    """Whether a word ends there."""
    codes: list[int] = reading.codes[max(end - len(word), 0) : end].tolist()
    return codes == [ord(c) for c in word]


def spoken(reading: Reading, found: Found) -> None:
    """房号漏了，703: a number between two marks that can be a room, in talk of homes; 603和604."""
    starts, ends = reading.runs
    some = np.flatnonzero((ends - starts >= 3) & (ends - starts <= 4))
    starts, ends = starts[some], ends[some]
    before, after = reading.at(starts - 1), reading.at(ends)
    head = reading.kinds[np.maximum(starts - 1, 0)] == 0
    head |= (starts == 0) | _TO[before]
    tail = (reading.kinds[np.minimum(ends, len(reading.codes) - 1)] == 0) | _SAID_ON[after]
    digits = digit(reading.at(starts[:, None] + np.arange(3))).all(axis=1)
    digits &= digit(reading.at(ends - 1))
    point = (before == ord(".")) | (after == ord(".")) | (before == ord("/")) | (after == ord("/"))
    good = head & tail & digits & ~point & ~_SIGNS[before] & ~_SIGNS[after]
    starts, ends = starts[good], ends[good]
    if not len(starts):
        return
    kept = np.flatnonzero(_speaking(reading, starts, _HOMES))
    for at, over in zip(starts[kept].tolist(), ends[kept].tolist(), strict=True):
        if is_room(reading, (at, over)):
            found.setdefault(at, (over, 0.52))


_TO = among("到去找给和、跟在")
_SAID_ON = among("了对去那有没热暖漏都他她业住门和、跟户太又也")
_SIGNS = among("%％¥￥$+-=*#&@~:：")
