"""Unified social credit codes of organisations: GB 32100-2015."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit, mod_31, turned
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import Mask, matrix
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    cleaned,
    of_length,
    phrases,
    spread,
)

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
    rows = block.sized(6, 18)
    if not len(rows):
        return NO_HITS
    starts = runs.starts[rows]
    # Authority and type may be letters: the run of digits then begins with the region.
    shift = np.zeros(len(starts), np.int64)
    joined = np.flatnonzero(block.behind_letter[rows])
    if len(joined):
        two = _CODE_CHARACTER[block.before(starts[joined], 2)]
        three = _CODE_CHARACTER[block.before(starts[joined], 3)]
        shift[joined] = np.where(~two, 1, np.where(~three, 2, -1))
    starts, ends = (starts - shift)[shift >= 0], runs.ends[rows][shift >= 0]
    # Fewer than eighteen places are followed by a letter, or they are all of it.
    whole = ends - starts >= 18
    whole |= _CODE_CHARACTER[block.data[np.minimum(ends, len(block.data) - 1)]]
    starts = starts[whole]
    # The region in it begins with a province, which most other numbers have not there.
    starts = starts[starts + 18 <= len(block.data)]
    tens, ones = block.data[starts + 2] - np.uint8(48), block.data[starts + 3] - np.uint8(48)
    known = (tens < 10) & (ones < 10) & _PROVINCE[tens * np.uint8(10) + ones]
    starts = starts[known]
    if not len(starts):
        return NO_HITS
    tail = block.right(starts, 19)
    places = _CODE_CHARACTER[turned(tail)]
    sized = np.logical_and.reduce(places[:18], axis=0) & ~places[18]
    if not sized.any():
        return NO_HITS
    starts, characters = starts[sized], _UPPER[tail[sized, :18]]
    good = _uscc(characters)
    # One in 31 long numbers passes; without a letter in it a word must stand before it.
    starts, characters = starts[good], characters[good]
    lettered: Mask = ~np.logical_and.reduce(is_digit(turned(characters)), axis=0)
    bare = np.flatnonzero(~lettered)
    lettered[bare] = block.context(starts[bare], _CODE_CONTEXT)
    return hits(starts, starts + 18, 0.9).where(lettered)


ENTRY = Kind(
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
)
