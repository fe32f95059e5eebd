"""Finds fixed formats in text columns: rows in blocks, scanners over a block, offsets at the end.

The column is cut at row boundaries into blocks of two megabytes. Rows that write digits in
other characters are looked at a second time in a rewritten copy (`kernels.normalise`) that
remembers where each byte came from, so offsets always point into the original. A row's answer
depends on that row alone: cutting the column elsewhere changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from strongroom.kernels import compiled
from strongroom.kernels.normalise import disguised, row_of, second_look
from strongroom.kernels.ranks import points
from strongroom.kernels.scanning import Block, Hits, Scanner
from strongroom.kernels.text import I64, Mask, Text

BLOCK_BYTES = 2 << 20
_FORMAT_BYTES = 8 << 20
"""The same for fixed formats alone, which write down little of a block: what each scanner costs
once a block is a quarter, and the bytes are read once and few of them again."""


@dataclass(frozen=True, slots=True)
class Spans:
    """What was found, ordered by row and start.

    Attributes:
        rows: row of each span; `starts`, `ends`: code points in it, end exclusive.
        which: index of the scanner; `scores`: 0 to 1.
        first, last: the same places as bytes in `Text.data`, end exclusive.
    """

    rows: I64
    starts: I64
    ends: I64
    which: I64
    scores: npt.NDArray[np.float32]
    first: I64
    last: I64

    def moved(self, rows: int, data: int) -> Spans:
        """The spans in a column in which so many rows, and bytes, stand before these."""
        return replace(self, rows=self.rows + rows, first=self.first + data, last=self.last + data)


def together(parts: Sequence[Spans]) -> Spans:
    """Spans of rows one behind the other."""
    if not parts:
        none = np.empty(0, np.int64)
        return Spans(none, none, none, none, np.empty(0, np.float32), none, none)
    every = ([getattr(part, field.name) for part in parts] for field in fields(Spans))
    return Spans(*map(np.concatenate, every))


def blocks(offsets: I64, size: int = BLOCK_BYTES) -> Iterator[tuple[int, int]]:
    """Ranges of whole rows of about `size` bytes; a longer row is a block of its own."""
    count = len(offsets) - 1
    row = 0
    while row < count:
        end = int(np.searchsorted(offsets, offsets[row] + size, side="right")) - 1
        end = min(max(end, row + 1), count)
        yield row, end
        row = end


Settle = Callable[[Block, Hits, I64], tuple[Hits, I64]]
"""Drops and adds hits (with the index of the scanner of each) before overlaps are decided."""


def scan(
    text: Text,
    scanners: Sequence[Scanner],
    size: int = 0,
    settle: Settle | None = None,
) -> Spans:
    """All occurrences that the scanners see in a column; overlaps go to the better score.

    Args:
        size: bytes of a block; 0 for as many as suit what is looked for.
    """
    alone = settle is None and compiled.running()
    size = size or (_FORMAT_BYTES if alone else BLOCK_BYTES)
    parts: list[Spans] = []
    for first, last in blocks(text.offsets, size):
        base = int(text.offsets[first])
        data = text.data[base : int(text.offsets[last])]
        if not len(data):
            continue
        block = Block(data, text.offsets[first : last + 1] - base)
        found = _scan_block(block, scanners, settle)
        if found is None:
            continue
        rows, starts, ends, which, score = found
        keep = text.valid[first + rows]
        rows, starts, ends, which = rows[keep], starts[keep], ends[keep], which[keep]
        begin = block.offsets[rows]
        if block.ascii:
            inside = (starts - begin, ends - begin)
        else:
            inside = points(data, begin, starts, ends)
        parts.append(Spans(rows, *inside, which, score[keep], starts, ends).moved(first, base))
    return together(parts)


_Found = tuple[I64, I64, I64, I64, npt.NDArray[np.float32]]


def _scan_block(block: Block, scanners: Sequence[Scanner], settle: Settle | None) -> _Found | None:
    """Rows, byte starts and ends, scanners and scores of a block, ordered; None for nothing."""
    plain, which = _collect(block, scanners)
    rows = disguised(block)
    if len(rows):
        # What was found in the row as it stands stays: a rewritten row may show more, never less.
        rewritten, way = second_look(block, rows)
        again, which_again = _collect(rewritten, scanners)
        plain = Hits.together([plain, way.back(again)])
        which = np.concatenate([which, which_again])
    if settle is not None:
        plain, which = settle(block, plain, which)
    if len(plain.starts):
        # Whatever a scanner thinks of, nothing reaches out of the row that it begins in.
        inside = plain.ends <= block.offsets[row_of(block, plain.starts) + 1]
        if not inside.all():
            plain, which = plain.where(inside), which[inside]
    if not len(plain.starts):
        return None
    order = _order(plain, which)
    starts, ends, scores = plain.starts[order], plain.ends[order], plain.scores[order]
    which = which[order]
    keep = without_overlaps(starts, ends, scores)
    starts, ends, scores, which = starts[keep], ends[keep], scores[keep], which[keep]
    return row_of(block, starts), starts, ends, which, scores


_SIZE, _WHICH = 20, 7
"""Bits of the length of an occurrence, and of the number of its scanner, in one number to sort."""


def _order(found: Hits, which: I64) -> I64:
    """By start, then the longest first, then by scanner; those of each scanner are in order."""
    size = found.ends - found.starts
    fits = size.max() < 1 << _SIZE and which.max() < 1 << _WHICH
    if not fits or found.starts.max() >= 1 << (63 - _SIZE - _WHICH):
        return np.lexsort((which, -found.ends, found.starts))
    key = found.starts << _SIZE
    key -= size
    key <<= _WHICH
    key += which
    # Lists in order one behind the other, which a stable sort merges.
    return np.argsort(key, kind="stable")


def _collect(block: Block, scanners: Sequence[Scanner]) -> tuple[Hits, I64]:
    parts = [scanner(block) for scanner in scanners]
    which = np.repeat(np.arange(len(parts)), [len(p.starts) for p in parts])
    return Hits.together(parts), which


_PASSES = 8
"""Clusters of overlaps are short; only hostile text has longer ones than so many spans."""


def without_overlaps(starts: I64, ends: I64, scores: npt.NDArray[np.float32]) -> I64:
    """Indices of the spans that stay: where two overlap, the better score, then the longer.

    Spans are ordered by start. Neighbours are compared until none overlap; a cluster's answer
    depends on the cluster alone.
    """
    if compiled.running():
        from strongroom.kernels.compiled import ranks as fast

        kept = np.empty(len(starts), np.int64)
        return kept[: fast.without_overlaps(starts, ends, scores, _PASSES, kept)]
    left = np.arange(len(starts))
    for _ in range(_PASSES):
        if len(left) < 2:
            return left
        a, b = left[:-1], left[1:]
        clash = np.flatnonzero(starts[b] < ends[a])
        if not len(clash):
            return left
        a, b = a[clash], b[clash]
        size_a, size_b = ends[a] - starts[a], ends[b] - starts[b]
        b_wins = (scores[b] > scores[a]) | ((scores[b] == scores[a]) & (size_b > size_a))
        lost: Mask = np.zeros(len(starts), bool)
        # One loser a clash, the first clash of a cluster only, so that a span is never dropped
        # for the sake of one that is dropped itself.
        fresh = np.diff(clash, prepend=-2) > 1
        lost[np.where(b_wins, a, b)[fresh]] = True
        left = left[~lost[left]]
    return _one_by_one(left, starts, ends, scores)


def _one_by_one(left: I64, starts: I64, ends: I64, scores: npt.NDArray[np.float32]) -> I64:
    """From left to right, one step a span, for chains of overlaps that are as long as a block."""
    kept: list[int] = []
    rows = zip(
        left.tolist(),
        starts[left].tolist(),
        ends[left].tolist(),
        scores[left].tolist(),
        strict=True,
    )
    last_end, last_size, last_score = -1, 0, 0.0
    for index, start, end, score in rows:
        size = end - start
        if start < last_end:
            if score < last_score or (score == last_score and size <= last_size):
                continue
            kept.pop()
        kept.append(index)
        last_end, last_size, last_score = end, size, score
    return np.array(kept, np.int64)
