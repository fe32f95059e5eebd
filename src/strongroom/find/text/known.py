"""People who are known to belong to a row, looked up in the text of that row."""

from __future__ import annotations

import numpy as np

from strongroom.find.text.features import simplified
from strongroom.find.text.names import bytes_of
from strongroom.find.text.places import prepared
from strongroom.find.text.spread import WIDTH, Needles, occurrences
from strongroom.find.text.weights import model
from strongroom.kernels.ranks import Rank
from strongroom.kernels.scanning import Block
from strongroom.kernels.spans import Spans, blocks, without_overlaps
from strongroom.kernels.text import I64, Text

SCORE = np.float32(0.95)


def with_known(found: Spans, text: Text, names: Text, which: int) -> Spans:
    """The spans, and every place where the name of a row (null: none) stands in its text.

    Args:
        names: one name a row of `text`; two to eight characters are compared, in any width and
            in simplified or traditional letters.
        which: the index that the spans of these names get.
    """
    rows, first, last = _places(text, names)
    if not len(rows):
        return found
    zero = text.offsets[rows]
    rank = Rank(text.data.view(np.int8) >= -64)
    starts, ends = rank(first) - rank(zero), rank(last) - rank(zero)
    parts = (
        np.concatenate([found.rows, rows]),
        np.concatenate([found.starts, starts]),
        np.concatenate([found.ends, ends]),
        np.concatenate([found.which, np.full(len(rows), which)]),
        np.concatenate([found.scores, np.full(len(rows), SCORE)]),
        np.concatenate([found.first, first]),
        np.concatenate([found.last, last]),
    )
    order = np.lexsort((-parts[6], parts[5]))
    keep = order[without_overlaps(parts[5][order], parts[6][order], parts[4][order])]
    a, b, c, d, e, f, g = (part[keep] for part in parts)
    return Spans(a, b, c, d, e.astype(np.float32), f, g)


def _places(text: Text, names: Text) -> tuple[I64, I64, I64]:
    """Rows, byte starts and byte ends of the names in their rows."""
    known = model()
    out: list[tuple[I64, I64, I64]] = []
    for begin, end in blocks(text.offsets):
        usable = text.valid[begin:end] & names.valid[begin:end]
        if not usable.any():
            continue
        base = int(text.offsets[begin])
        data = text.data[base : int(text.offsets[end])]
        if not len(data):
            continue
        block = Block(data, text.offsets[begin : end + 1] - base)
        low = int(names.offsets[begin])
        named = Block(
            names.data[low : int(names.offsets[end])], names.offsets[begin : end + 1] - low
        )
        characters = named.characters
        plain = simplified(characters.codes, known.tables)
        sizes = np.minimum(np.diff(characters.rows), WIDTH)
        mine = np.flatnonzero(usable & (sizes >= 2))
        if not len(mine):
            continue
        step = np.arange(WIDTH)
        at = np.minimum(characters.rows[mine][:, None] + step, max(len(plain) - 1, 0))
        letters = np.where(step < sizes[mine][:, None], plain[at], 0).astype(np.uint16)
        needles = Needles(letters, sizes[mine], mine, np.zeros(len(mine), np.int64))
        made = prepared(block.characters.codes, block.characters.rows, known.tables)
        starts, ends, _ = occurrences(made, needles)
        first, last = bytes_of(block, made, starts, ends)
        row = np.searchsorted(block.offsets, first, side="right") - 1
        out.append((row + begin, first + base, last + base))
    if not out:
        none = np.empty(0, np.int64)
        return none, none, none
    rows, first, last = (np.concatenate(column) for column in zip(*out, strict=True))
    return rows, first, last
