"""Rows of characters as words are looked for in them: closed up, and cut where no name goes on."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.kernels import compiled
from strongroom.kernels.lexicon import Codes
from strongroom.kernels.text import I64, U8, Mask, looked_up


def closed(
    codes: Codes, rows: I64, kinds: U8, marks: pa.Array, beside: int, blank: int
) -> tuple[Codes, I64, I64]:
    """Rows without the blanks beside characters of some kinds, with a 0 behind each row.

    So what looks beside a place never looks into another row.

    Args:
        rows: n + 1 bounds, from 0 to the end of the codes.
        kinds, marks: by code point. Those are blanks that have the bit `blank` in `marks`; they go
            where a neighbour in their row has a bit of `beside` in `kinds`.

    Returns:
        The codes, between two more zeros; where each row begins in what lies between these, and
        the end of all; before how many of the codes that stay each blank stood that is gone.
    """
    count = len(rows) - 1
    if compiled.running():
        from strongroom.kernels.compiled import words as fast

        padded = np.empty(len(codes) + count + 2, np.uint32)
        bounds, gone = np.empty(count + 1, np.int64), np.empty(len(codes), np.int64)
        table = marks.to_numpy(zero_copy_only=True)
        wrote, left = fast.closed(codes, rows, kinds, table, beside, blank, padded, bounds, gone)
        return padded[:wrote], bounds, gone[:left].copy()
    at = np.flatnonzero((looked_up(marks, codes) & np.uint8(blank)) != 0)
    gone = np.empty(0, np.int64)
    if len(at):
        edge = np.zeros(len(codes) + 1, bool)
        edge[rows] = True
        before = kinds[codes[np.maximum(at - 1, 0)]] & np.where(edge[at], 0, beside)
        last = len(codes) - 1
        behind = kinds[codes[np.minimum(at + 1, last)]] & np.where(edge[at + 1], 0, beside)
        gone = at[(before | behind) != 0]
        if len(gone):
            keep = np.ones(len(codes), bool)
            keep[gone] = False
            rows = rows - np.searchsorted(gone, rows, side="left")
            codes = codes[keep]
            gone = gone - np.arange(len(gone))
    own = np.ones(len(codes) + count + 2, bool)
    own[rows[1:] + np.arange(1, count + 1)] = False
    own[[0, -1]] = False
    padded = np.zeros(len(own), np.uint32)
    padded[own] = codes
    return padded, rows + np.arange(count + 1), gone


def halting(
    halt: Mask, kinds: U8, marks: U8, safe: Mask, singles: int, counted: int, numeric: int
) -> None:
    """Marks where a name may begin: behind punctuation, and behind words of one character.

    Args:
        halt: one longer than the characters, all False.
        kinds, marks: of each character; punctuation has no kind.
        safe: those characters that are no words by themselves.
        singles: bits in `marks` of those words.
        counted: the bit of measure words, behind which a name begins where a character of
            `numeric` kinds stands before them; 0 where they do not count.
    """
    if compiled.running():
        from strongroom.kernels.compiled import words as fast

        fast.halting(
            kinds, marks, safe.view(np.uint8), singles, counted, numeric, halt.view(np.uint8)
        )
        return
    halt[1:] = (marks & np.uint8(singles)) != 0
    halt[1:] &= ~safe
    halt[1:] |= kinds == 0
    if counted:
        measures = np.flatnonzero((marks & np.uint8(counted)) != 0)
        measures = measures[measures > 0]
        number = (kinds[measures - 1] & numeric) != 0
        halt[measures[number] + 1] = True
