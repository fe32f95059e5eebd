"""Finds fixed formats in text columns: rows in blocks, scanners over a block, offsets at the end.

The column is cut at row boundaries into blocks that fit the cache. Rows that write digits in
other characters (full-width digits, invisible characters inside a number) are looked at a second
time in a normalised copy that remembers where each byte came from, so offsets always point into
the original. A row's answer depends on that row alone: cutting the column elsewhere changes
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels.scanning import Block, Hits, Scanner
from strongroom.kernels.text import I64, U8, Mask, Rank, Text

BLOCK_BYTES = 1 << 20


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


Settle = Callable[[Block, Hits, I64], tuple[Hits, I64]]
"""Drops and adds hits (with the index of the scanner of each) before overlaps are decided."""


def scan(
    text: Text,
    scanners: Sequence[Scanner],
    size: int = BLOCK_BYTES,
    settle: Settle | None = None,
) -> Spans:
    """All occurrences that the scanners see in a column; overlaps go to the better score."""
    parts: list[tuple[I64, ...]] = []
    scores: list[npt.NDArray[np.float32]] = []
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


def _scan_block(block: Block, scanners: Sequence[Scanner], settle: Settle | None) -> _Found | None:
    """Rows, byte starts and ends, scanners and scores of a block, ordered; None for nothing."""
    plain, which = _collect(block, scanners)
    disguised = NO_ROWS if block.ascii else _disguised(block)
    if len(disguised):
        rows = _row_of(block, plain.starts)
        ordinary = ~np.isin(rows, disguised)
        plain, which = plain.where(ordinary), which[ordinary]
        again, which_again = _second_look(block, disguised, scanners)
        plain = Hits.together([plain, again])
        which = np.concatenate([which, which_again])
    if settle is not None:
        plain, which = settle(block, plain, which)
    if not len(plain.starts):
        return None
    order = np.lexsort((which, -plain.ends, plain.starts))
    starts, ends, scores = plain.starts[order], plain.ends[order], plain.scores[order]
    which = which[order]
    keep = without_overlaps(starts, ends, scores)
    starts, ends, scores, which = starts[keep], ends[keep], scores[keep], which[keep]
    return _row_of(block, starts), starts, ends, which, scores


NO_ROWS = np.empty(0, np.int64)


def _row_of(block: Block, positions: I64) -> I64:
    rows: I64 = np.searchsorted(block.offsets, positions, side="right") - 1
    return rows


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


def _disguised(block: Block) -> I64:
    """Rows that hold full-width digits or at-signs, or odd separators between digits."""
    data = block.data
    third, second, lead = data[2:], data[1:-1], data[:-2]
    full = ((third - np.uint8(0x90)) < 10) | (third == 0xA0)
    full &= second == 0xBC
    full &= lead == 0xEF
    places = [np.flatnonzero(full)] if full.any() else []
    # Behind a run of digits: a separator of several bytes, then another digit.
    ends = block.runs.ends
    ends = ends[ends < len(data)]
    ends = ends[_SEPARATOR_LEADS[data[ends]]]
    if len(ends):
        long = data[ends] != 0xC2
        beyond = ends + np.where(long, 3, 2)
        fits = beyond < len(data)
        ends, beyond, long = ends[fits], beyond[fits], long[fits]
        packed = (data[ends].astype(np.int64) << 16) | (data[ends + 1].astype(np.int64) << 8)
        packed |= np.where(long, data[ends + 2], 0)
        odd = np.isin(packed, _SEPARATORS) & ((data[beyond] - np.uint8(48)) < 10)
        if odd.any():
            places.append(ends[odd])
    if not places:
        return NO_ROWS
    return np.unique(_row_of(block, np.concatenate(places)))


_SEPARATOR_LEADS = np.zeros(256, bool)
_SEPARATOR_LEADS[[0xC2, 0xE2, 0xE3, 0xEF]] = True
# Blanks, hyphens and invisible characters that are written inside numbers, as three bytes.
_SEPARATORS = np.array(
    [
        int.from_bytes(c.encode().ljust(3, b"\0"))
        for c in "\u00a0\u00ad\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u200e\u200f"
        "\u2010\u2011\u2012\u2013\u202f\u2060\u2212\u3000\ufeff\uff0d"
    ]
)


def _second_look(block: Block, rows: I64, scanners: Sequence[Scanner]) -> tuple[Hits, I64]:
    lengths = block.offsets[rows + 1] - block.offsets[rows]
    places, _ = block.each(block.offsets[rows], np.zeros(len(rows), np.int64), lengths)
    data, keep, width = _normalised(block.data[places])
    kept = np.flatnonzero(keep)
    ends_of_rows = np.cumsum(lengths)
    offsets = np.concatenate([[0], Rank(keep)(ends_of_rows)])
    found, which = _collect(Block(data[kept], offsets), scanners)
    if not len(found.starts):
        return found, which
    last = kept[found.ends - 1]
    starts = places[kept[found.starts]]
    ends = places[last] + width[last]
    return Hits(starts, ends, found.scores), which


def _normalised(data: U8) -> tuple[U8, Mask, I64]:
    """ASCII for full-width forms, blanks and hyphens for their kin, invisible characters gone.

    Returns the bytes with their replacements in place, which of them to keep, and how many bytes
    of the original each kept one stands for.
    """
    out = data.copy()
    keep = np.ones(len(data), bool)
    width = np.ones(len(data), np.int64)
    third, second, lead = data[2:], data[1:-1], data[:-2]

    def becomes(where: Mask, replacement: U8 | int, size: int) -> None:
        at = np.flatnonzero(where)
        value = replacement[at] if isinstance(replacement, np.ndarray) else replacement
        out[at] = value
        width[at] = size
        for step in range(1, size):
            keep[at + step] = False
        if isinstance(replacement, int) and replacement == 0:
            keep[at] = False

    if len(data) >= 3:
        wide = (lead == 0xEF) & (second == 0xBC) & (third > 0x80)
        becomes(wide, third - np.uint8(0x60), 3)
        wide = (lead == 0xEF) & (second == 0xBD) & (third >= 0x80) & (third <= 0x9E)
        becomes(wide, third - np.uint8(0x20), 3)
        becomes((lead == 0xE3) & (second == 0x80) & (third == 0x80), 32, 3)
        general = (lead == 0xE2) & (second == 0x80)
        becomes(general & ((third <= 0x8A) | (third == 0xAF)), 32, 3)
        becomes(general & (third >= 0x8B) & (third <= 0x8F), 0, 3)
        becomes(general & (third >= 0x90) & (third <= 0x93), 45, 3)
        becomes((lead == 0xE2) & (second == 0x81) & (third == 0xA0), 0, 3)
        becomes((lead == 0xE2) & (second == 0x88) & (third == 0x92), 45, 3)
        becomes((lead == 0xEF) & (second == 0xBB) & (third == 0xBF), 0, 3)
    if len(data) >= 2:
        becomes((data[:-1] == 0xC2) & (data[1:] == 0xA0), 32, 2)
        becomes((data[:-1] == 0xC2) & (data[1:] == 0xAD), 0, 2)
    return out, keep, width
