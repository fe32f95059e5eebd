"""Where in a block names may begin."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, Places, Stream, Tables, simplified, stream
from strongroom.kernels import compiled
from strongroom.kernels.hashed_words import U16

DOT, STOP = np.uint16(ord("·")), np.uint16(ord("."))


def han(c: U16) -> npt.NDArray[np.bool_]:
    """Which plain characters are Chinese ones."""
    return ((c - np.uint16(0x4E00)) < 0x5200) | ((c - np.uint16(0x3400)) < 0x19C0)


_BEHIND, _BEFORE = 1, 8
_ROLES = np.where(han(np.arange(1 << 16, dtype=np.uint16)), 0, _BEHIND).astype(np.uint8)
_ROLES[[ord(char) for char in "哥姐妹嫂叔婶姨爷奶妈伯总"]] = _BEFORE
"""What any letters may be a name behind, which is all that is no Chinese letter, and before."""


def prepared(codes: npt.NDArray[np.uint32], rows: npt.NDArray[np.int64], tables: Tables) -> Stream:
    """A block as a stream; a full stop between two Chinese characters is a dot inside a name."""
    if compiled.running():
        from strongroom.kernels.compiled import names as fast

        count = len(rows) - 1
        c, at = np.zeros(len(codes) + AFTER * (count + 1), np.uint16), np.empty(count, np.int64)
        fast.stream(codes, rows, tables.plain, AFTER, int(STOP), int(DOT), c, at)
        return Stream(c, at)
    made = stream(simplified(codes, tables), rows)
    c = made.plain
    stops = np.flatnonzero(c == STOP)
    if len(stops):
        inside = stops[han(c[stops - 1]) & han(c[stops + 1])]
        c[inside] = DOT
    return made


def starts(c: U16, tables: Tables) -> Places:
    """Places where a name may begin by its first character, before anything else is looked at."""
    if compiled.running():
        from strongroom.kernels.compiled import names as fast

        out = np.empty(len(c), np.int64)
        return out[: fast.beginnings(c, tables.begins, _ROLES, out)]
    marked = tables.begins[c] > 0
    marked[1:] |= _ROLES[c[:-1]] == _BEHIND
    marked[:-1] |= _ROLES[c[1:]] == _BEFORE
    places = np.flatnonzero(marked[:-1])
    return places[han(c[places]) & han(c[places + 1])]
