"""Places that point at somebody's door, in whatever words they are told, by a learned tagger.

Rules know how an address is written; how people say where a door is has no grammar. Here is what
the tagger (`tagger.py`) reads for it, and how what it tells goes together with what the rules know.
Other `ROWS` need new weights (`training/whereabouts.py`).
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.find.text.tagger import Tagger, read
from strongroom.find.text.unclaimed import laid
from strongroom.kernels.grams import Grams
from strongroom.kernels.scanning import Block, Hits, hits
from strongroom.kernels.text import I64, pieces, to_array

ROWS = (Grams(1, 4, 5, 13, 900), Grams(2, 2, 4, 16, 901), Grams(3, 0, 3, 16, 902))
"""The letters that are read, alone, in pairs and in threes, and how far from them they speak."""

BARS = {"balanced": -1, "recall": 11, "precision": -6}
"""What is taken from the score of each character that belongs to no place, by aim."""

DOOR = 0.75
"""The score of a place that the tagger reads."""

_LETTER, _WORD = 3, 12
"""Bytes of a Chinese character, which alone is no place, and of four."""


def beside(told: Hits, others: Hits) -> Hits:
    """Places without what is surely something else at their edges: 李建国|3栋502|13800138000."""
    if not len(told.starts) or not len(others.starts):
        return told
    order = np.argsort(others.starts, kind="stable")
    begin, over = others.starts[order], np.maximum.accumulate(others.ends[order])
    starts, ends = told.starts.copy(), told.ends.copy()
    at = np.searchsorted(begin, starts, side="right") - 1
    inside = (at >= 0) & (over[np.maximum(at, 0)] > starts)
    starts[inside] = over[at[inside]]
    at = np.searchsorted(begin, ends) - 1
    inside = (at >= 0) & (over[np.maximum(at, 0)] >= ends) & (begin[np.maximum(at, 0)] > starts)
    ends[inside] = begin[at[inside]]
    # Nobody stands inside a place: the longer of the two sides is one.
    at = np.searchsorted(begin, starts)
    inside = at < len(begin)
    at = np.minimum(at, len(begin) - 1)
    inside &= (begin[at] < ends) & (over[at] < ends)
    right = ends - over[at] > begin[at] - starts
    starts = np.where(inside & right, over[at], starts)
    ends = np.where(inside & ~right, begin[at], ends)
    # What is left of a place of which the most was something else is none: 王某|驾驶|沪A12345.
    size, left = told.ends - told.starts, ends - starts
    return Hits(starts, ends, told.scores).where(
        (left == size) | ((left > _LETTER) & (2 * left >= size))
    )


# What stands between two addresses rather than inside one: 9号和安平市, 9号；, 9号，户籍地四川省.
_JOINT = (
    r"^\s*(?:[；;、|\n]|[、，,]?\s*(?:以?及|[和与或])|[、，,；;。]?\s*(?:现?住址?|现居(?:地|住地)?|户籍(?:所在)?地?"
    r"|户口(?:所在)?地?|(?:家庭|户籍|通讯|联系|工作|单位|收货|寄件)(?:地址|住址)|地址)(?:为|是|在)?)\s*[:：]?\s*$"
)
_APART = 40
"""Bytes between two addresses at most, of which one place is told."""
_SYNTAX = np.zeros(256, bool)
"""ASCII of markup and of code that ends a place that runs up to it: 9号</td>, 9号\\"."""
_SYNTAX[np.frombuffer(b"\t\n\r \"'<>\\`{|}[]=;,", np.uint8)] = True


def parted(block: Block, told: Hits, sure: Hits) -> Hits:
    """Places without syntax at their edges, and as two where two addresses are named in one.

    Args:
        told: ordered, none within another.
        sure: the addresses that the rules know.
    """
    starts, ends = told.starts, told.ends
    while True:
        first, last = _SYNTAX[block.data[starts]], _SYNTAX[block.data[ends - 1]]
        if not (first.any() or last.any()):
            break
        starts, ends = starts + first, ends - last
        some = starts < ends
        starts, ends = starts[some], ends[some]
    if len(starts) and len(sure.starts) > 1:
        order = np.lexsort((sure.ends, sure.starts))
        left, right = np.maximum.accumulate(sure.ends[order])[:-1], sure.starts[order][1:]
        near = (right > left) & (right - left <= _APART)
        left, right = left[near], right[near]
        at = np.searchsorted(starts, left) - 1
        inside = (at >= 0) & (ends[np.maximum(at, 0)] > right)
        left, right = left[inside], right[inside]
        between = to_array(pieces(block.data, left, right)).cast(pa.string())
        joint = pc.match_substring_regex(between, _JOINT).to_numpy(zero_copy_only=False)
        joint = np.asarray(joint, bool)
        starts = np.sort(np.concatenate([starts, right[joint]]))
        ends = np.sort(np.concatenate([ends, left[joint]]))
    return hits(starts, ends, DOOR)


def mostly(told: Hits, others: Hits) -> npt.NDArray[np.bool_]:
    """Which places are for the greater part something else: a firm and the word 对面."""
    result = np.zeros(len(told.starts), bool)
    if not len(told.starts) or not len(others.starts):
        return result
    order = np.argsort(others.starts, kind="stable")
    begin, over = others.starts[order], np.maximum.accumulate(others.ends[order])
    for near in (
        np.searchsorted(begin, told.starts, side="right") - 1,
        np.searchsorted(over, told.starts, side="right"),
    ):
        at = np.clip(near, 0, len(begin) - 1)
        both = np.minimum(over[at], told.ends) - np.maximum(begin[at], told.starts)
        result |= 2 * both > told.ends - told.starts
    return result


def with_doors(
    block: Block, found: Hits, which: I64, told: Hits, kinds: tuple[int, int, int]
) -> tuple[Hits, I64]:
    """The hits, with the places that the tagger tells.

    A place is one with what it overlaps of an address that the rules know, and with a region at
    whose end it begins; it ends where the one of both that goes further does.

    Args:
        which: the kind of each hit.
        told: what the tagger tells, ordered, none within another.
        kinds: the numbers of addresses, of parts of them, and of regions.
    """
    if not len(told.starts):
        return found, which
    address, part, region = kinds
    told = parted(block, told, found.where(which == address))
    keep = np.ones(len(which), bool)
    starts, ends, kind = told.starts.copy(), told.ends.copy(), np.full(len(told.starts), part)
    for number in kinds:
        some = np.flatnonzero(which == number)
        if not len(some):
            continue
        some = some[np.lexsort((found.ends[some], found.starts[some]))]
        begin, over = found.starts[some], np.maximum.accumulate(found.ends[some])
        # A region that ends where a place begins touches it; one in the row before does not.
        touching = (number == region) & ~block.begins[told.starts]
        first = np.searchsorted(over, told.starts - touching, side="right")
        last = np.searchsorted(begin, told.ends) - 1
        both = np.flatnonzero(first <= last)
        ends[both] = np.maximum(ends[both], over[last[both]])
        if number != part:
            kind[both] = address
            # Rules know where an address begins; 承租|上海市 is a word before it.
            known = begin[first[both]]
            starts[both] = np.where(known - starts[both] <= _WORD, known, starts[both])
        keep[some[laid(len(some), first[both], last[both] + 1)]] = False
    merged = hits(starts, ends, DOOR)
    return Hits.together([found.where(keep), merged]), np.concatenate([which[keep], kind])


@cache
def tagger() -> Tagger:
    """The tagger of doors that the package carries."""
    return read("whereabouts.npz", ROWS)
