"""Finds fixed formats in text columns: rows in blocks, scanners over a block, offsets at the end.

The column is cut at row boundaries into blocks that fit the cache. Rows that write digits in
other characters are looked at a second time in a rewritten copy (`kernels.normalise`) that
remembers where each byte came from, so offsets always point into the original. A row's answer
depends on that row alone: cutting the column elsewhere changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels.normalise import disguised, row_of, second_look
from strongroom.kernels.scanning import Block, Hits, Scanner
from strongroom.kernels.text import I64, Mask, Rank, Text

BLOCK_BYTES = 2 << 20


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


def blocks(offsets: I64, size: int = BLOCK_BYTES) -> Iterator[tuple[int, int]]:
    """Ranges of whole rows of about `size` bytes; a longer row is a block of its own."""
    count = len(offsets) - 1
    row = 0
    while row < count:
        end = int(np.searchsorted(offsets, offsets[row] + size, side="right")) - 1
        end = min(max(end, row + 1), count)
        yield row, end
        row = end


def scan(text: Text, scanners: Sequence[Scanner], size: int = BLOCK_BYTES) -> Spans:
    """All occurrences that the scanners see in a column; overlaps go to the better score."""
    parts: list[tuple[I64, ...]] = []
    scores: list[npt.NDArray[np.float32]] = []
    for first, last in blocks(text.offsets, size):
        base = int(text.offsets[first])
        data = text.data[base : int(text.offsets[last])]
        if not len(data):
            continue
        block = Block(data, text.offsets[first : last + 1] - base)
        found = _scan_block(block, scanners)
        if found is None:
            continue
        rows, starts, ends, which, score = found
        keep = text.valid[first + rows]
        rows, starts, ends, which = rows[keep], starts[keep], ends[keep], which[keep]
        begin = block.offsets[rows]
        if block.ascii:
            points = (starts - begin, ends - begin)
        else:
            rank = Rank(data.view(np.int8) >= -64)
            zero = rank(begin)
            points = (rank(starts) - zero, rank(ends) - zero)
        parts.append((first + rows, *points, which, starts + base, ends + base))
        scores.append(score[keep])
    if not parts:
        none = np.empty(0, np.int64)
        return Spans(none, none, none, none, np.empty(0, np.float32), none, none)
    rows, starts, ends, which, at, to = (
        np.concatenate(column) for column in zip(*parts, strict=True)
    )
    return Spans(rows, starts, ends, which, np.concatenate(scores), at, to)


_Found = tuple[I64, I64, I64, I64, npt.NDArray[np.float32]]


def _scan_block(block: Block, scanners: Sequence[Scanner]) -> _Found | None:
    """Rows, byte starts and ends, scanners and scores of a block, ordered; None for nothing."""
    plain, which = _collect(block, scanners)
    rows = disguised(block)
    if len(rows):
        # What was found in the row as it stands stays: a rewritten row may show more, never less.
        rewritten, way = second_look(block, rows)
        again, which_again = _collect(rewritten, scanners)
        plain = Hits.together([plain, way.back(again)])
        which = np.concatenate([which, which_again])
    if not len(plain.starts):
        return None
    order = np.lexsort((which, -plain.ends, plain.starts))
    starts, ends, scores = plain.starts[order], plain.ends[order], plain.scores[order]
    which = which[order]
    keep = without_overlaps(starts, ends, scores)
    starts, ends, scores, which = starts[keep], ends[keep], scores[keep], which[keep]
    return row_of(block, starts), starts, ends, which, scores


def _collect(block: Block, scanners: Sequence[Scanner]) -> tuple[Hits, I64]:
    parts = [scanner(block) for scanner in scanners]
    which = np.repeat(np.arange(len(parts)), [len(p.starts) for p in parts])
    return Hits.together(parts), which


def without_overlaps(starts: I64, ends: I64, scores: npt.NDArray[np.float32]) -> I64:
    """Indices of the spans that stay: where two overlap, the better score, then the longer.

    Spans are ordered by start. Neighbours are compared until none overlap; a cluster's answer
    depends on the cluster alone.
    """
    left = np.arange(len(starts))
    while len(left) > 1:
        a, b = left[:-1], left[1:]
        clash = np.flatnonzero(starts[b] < ends[a])
        if not len(clash):
            break
        a, b = a[clash], b[clash]
        size_a, size_b = ends[a] - starts[a], ends[b] - starts[b]
        b_wins = (scores[b] > scores[a]) | ((scores[b] == scores[a]) & (size_b > size_a))
        lost: Mask = np.zeros(len(starts), bool)
        # One loser a clash, the first clash of a cluster only, so that a span is never dropped
        # for the sake of one that is dropped itself.
        fresh = np.diff(clash, prepend=-2) > 1
        lost[np.where(b_wins, a, b)[fresh]] = True
        left = left[~lost[left]]
    return left
