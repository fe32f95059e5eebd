"""Cities that are in no list, in front of an address: 安澜市|河东区梨花巷9弄6号.

Cities are renamed, founded and invented. What ends in 市 right before a district or a road is one,
as long as the word is none of those that end so without being a place (城市, 超市, 本市).
"""

from __future__ import annotations

import numpy as np

from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64, U8, Mask

_MOST = 4
"""Characters before an address that are looked at: up to three of a name, and the one before."""


def _table(characters: str) -> Mask:
    table = np.zeros(1 << 16, bool)
    table[[ord(c) for c in characters]] = True
    return table


_CITY, _PROVINCE, _REGIONS = ord("市"), ord("省"), _table("区县州盟旗镇乡")
_NO_CITY = _table(
    "城超股门都菜夜上早集本我全该外汽车房楼花鱼牛熊闹街灯米珠各两多地省县辖入进出开收跨某"
)
_NOT_IN_NAMES = _table(
    "的了是在于住到称从往去至自由和与及或对向给为有被把将让请我你他她它们这那哪此其该某等即就都也又"
    "还及址籍贯居位来赴抵返回送达经途路街道巷弄号区县省镇乡村组人员址者说问答"
)
_ROADS = _table("路街道巷弄")


def in_cities(
    block: Block, found: Hits, which: I64, kinds: tuple[int, int, int]
) -> tuple[Hits, I64]:
    """Addresses with the city before them that is in no list; a part of one that begins with such a
    city and names a road is an address.

    Args:
        which: the kind of each hit.
        kinds: the numbers of addresses, of parts of them, and of regions.
    """
    address, part, _ = kinds
    rows = np.flatnonzero((which == address) | (which == part))
    if not len(rows):
        return found, which
    starts, which = found.starts.copy(), which.copy()
    begun = starts[rows] - _names(block, starts[rows], _PROVINCE)
    ahead = _names(block, begun, _CITY)
    begun -= ahead
    some = np.flatnonzero(ahead > 0)
    begun[some] -= _names(block, begun[some], _PROVINCE)
    # A region that is known stands before it already, and a name of one row is not in another.
    taken = np.zeros(len(begun), bool)
    if len(found.starts) > 1:
        order = np.argsort(found.starts, kind="stable")
        reach = np.maximum.accumulate(found.ends[order])
        at = np.searchsorted(found.starts[order], begun, side="left") - 1
        taken = (at >= 0) & (reach[np.maximum(at, 0)] > begun)
    moved = ~taken & (begun < starts[rows])
    starts[rows[moved]] = begun[moved]
    parts = rows[which[rows] == part]
    which[parts[_is_whole(block, starts[parts], found.ends[parts])]] = address
    return Hits(starts, found.ends, found.scores), which


def _names(block: Block, starts: I64, ending: int) -> I64:
    """How many bytes before each start are the name of a city or a province in no list."""
    near = _points(block.left(starts, 3 * (_MOST + 1)))
    han = (near >= 0x4E00) & (near < 0xA000)
    ends = near[:, -1] == ending
    ends &= ~_NO_CITY[near[:, -2]]
    inner = han & ~_NOT_IN_NAMES[near]
    two = ends & inner[:, -2] & inner[:, -3]
    # With a third only where a name cannot begin behind it, and may before it.
    three = two & inner[:, -4] & ~inner[:, -5]
    return np.where(three, 12, np.where(two, 9, 0))


def _is_whole(block: Block, starts: I64, ends: I64) -> Mask:
    """Whether a stretch begins with the name of a city and goes on to a road."""
    near = _points(block.right(starts, 15))
    city = ((near[:, 2] == _CITY) & ~_NO_CITY[near[:, 1]]) | (
        (near[:, 3] == _CITY) & ~_NO_CITY[near[:, 2]]
    )
    size = np.minimum(ends - starts, 3 * 24)
    inside = _points(block.right(starts, 3 * 24))
    roads = _ROADS[inside] & (np.arange(24) * 3 < size[:, None])
    whole: Mask = city & roads.any(axis=1)
    return whole


def _points(data: U8) -> I64:
    """Three bytes each as the code point that they are, or 0."""
    three = data.reshape(len(data), data.shape[1] // 3, 3).astype(np.int64)
    good = (three[:, :, 0] >= 0xE0) & (three[:, :, 0] < 0xF0)
    good &= ((three[:, :, 1:] & 0xC0) == 0x80).all(axis=2)
    point = (three[:, :, 0] & 0x0F) << 12 | (three[:, :, 1] & 0x3F) << 6 | (three[:, :, 2] & 0x3F)
    return np.where(good, point, 0)
