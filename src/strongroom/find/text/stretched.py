"""Names with blanks between their letters, weighed as if the blanks were not there: 家长翟 亮说.

Tables and lists stretch names of two letters to the width of three. What a form alone tells is in
`forms.spaced`; here the models read a window of the text without the blanks.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, Places, Stream, Tables
from strongroom.find.text.forms import word_apart
from strongroom.find.text.places import han
from strongroom.kernels.hashed_words import U16

F32 = npt.NDArray[np.float32]

Weigh = Callable[[Stream], tuple[Places, Places, F32]]
"""Starts, ends and margins of the people in a stream."""

_BLANK = np.uint16(32)
_REACH = AFTER + 1
"""Letters of the text that are read on either side."""
_PIECE = 1 << 13
"""Windows that are weighed together, so that memory does not grow with the blanks of a text."""
_GAP = 4
"""Blanks between two letters, at most."""


def stretched(c: U16, tables: Tables, weigh: Weigh) -> tuple[Places, Places, F32]:
    """Starts, ends and margins of names with blanks behind their first letter.

    Args:
        c: a stream; what is read around a blank reaches over no zero.
    """
    heads = np.flatnonzero(c == _BLANK) - 1
    heads = heads[heads >= AFTER]
    heads = heads[((tables.begins[c[heads]] & 1) > 0) & han(c[heads])]
    if not len(heads):
        return heads, heads, np.empty(0, np.float32)
    c = np.append(c, np.zeros(2 * (_GAP + _REACH), np.uint16))
    tails = _over(c, heads + 1)
    good = han(c[tails]) & (tables.given[c[tails]] > 0)
    # 单 位 金 额 are words that a form stretches.
    good &= ~((c[heads - 1] == _BLANK) & word_apart(tables, c[heads - 2], c[heads]))
    heads, tails = heads[good], tails[good]
    # 王 小 明: the second letter stands alone as well.
    thirds = _over(c, tails + 1)
    twice = (c[tails + 1] == _BLANK) & han(c[thirds]) & ~han(c[thirds + 1])
    ways = [(np.arange(len(heads)), False), (np.flatnonzero(twice), True)]
    pieces = [
        (every[at : at + _PIECE], again)
        for every, again in ways
        for at in range(0, len(every), _PIECE)
    ]
    begins, ends, margins = [], [], []
    for some, again in pieces:
        head, tail, third = heads[some], tails[some], thirds[some]
        first, last, margin = _weighed(c, head, [tail, third] if again else [tail], weigh)
        sizes = last - first
        kept = (sizes == 3) if again else (sizes >= 2) & (sizes <= 3)
        row = first // (2 * _REACH + AFTER)
        ahead = first % (2 * _REACH + AFTER) == AFTER + _REACH - 1
        kept &= ahead
        row, sizes = row[kept], sizes[kept]
        begins.append(head[row])
        ends.append(third[row] + 1 if again else tail[row] + sizes - 1)
        margins.append(margin[kept])
    if not begins:
        return heads, heads, np.empty(0, np.float32)
    return np.concatenate(begins), np.concatenate(ends), np.concatenate(margins)


def _over(c: U16, at: Places) -> Places:
    """The place behind up to so many blanks."""
    at = at.copy()
    for _ in range(_GAP):
        at += c[at] == _BLANK
    return at


def _weighed(c: U16, head: Places, then: list[Places], weigh: Weigh) -> tuple[Places, Places, F32]:
    """What is told of windows that end with `head` on the left and go on with each of `then`."""
    steps = np.arange(_REACH)
    left = c[head[:, None] - (_REACH - 1) + steps]
    apart = [c[at][:, None] for at in then[:-1]]
    right = np.hstack([*apart, c[then[-1][:, None] + steps]])[:, :_REACH]
    # Nothing of another row is read.
    left = left * (np.cumprod((left != 0)[:, ::-1], axis=1)[:, ::-1] > 0)
    right = right * (np.cumprod(right != 0, axis=1) > 0)
    room = np.zeros((len(head), AFTER), np.uint16)
    windows = np.hstack([room, left.astype(np.uint16), right.astype(np.uint16)]).ravel()
    at = np.arange(len(head)) * (2 * _REACH + AFTER) + AFTER
    return weigh(Stream(np.append(windows, room[0]), at))
