"""Columns that are set by their places in the line: where they begin, and lines cut there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

SLICE: Final = 1 << 19
"""Bytes of lines in columns that are taken apart at once."""

ABOVE: Final = 3
"""Lines above a table, and below it, that may be something else."""

RULE: Final = re.compile(rb"[-=+|: \t]{3,}")


@cache
def _widths() -> npt.NDArray[np.uint8]:
    """How many places each character takes in a line of letters of one width."""
    table = np.ones(0x10000, dtype=np.uint8)
    for code in range(0x300, 0x10000):
        char = chr(code)
        if unicodedata.east_asian_width(char) in {"W", "F"}:
            table[code] = 2
        elif unicodedata.combining(char):
            table[code] = 0
    return table


def _places(text: str) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.int64]]:
    """The characters, and the place in its line at which each begins."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint32)
    wide = _widths()[np.minimum(codes, 0xFFFF)].astype(np.int64)
    before = np.cumsum(wide) - wide
    breaks = np.flatnonzero(codes == 10)
    line = np.searchsorted(breaks, np.arange(len(codes)))
    starts = np.concatenate(([0], before[breaks] + 1))
    return codes, before - starts[line]


def stops_of(lines: Sequence[bytes]) -> tuple[int, ...]:
    """Where columns after the first begin, in lines whose columns stand at the same places.

    A title or two above the columns may be there: then they are left out of the count.
    """
    kept = [line for line in lines if not RULE.fullmatch(line)]
    found = [_stops(kept[above:]) for above in range(min(ABOVE + 1, max(0, len(kept) - 4)))]
    most = max(map(len, found), default=0)
    # Without the names a blank inside a column looks like one between two: leave out the fewest.
    return next((stops for stops in found if len(stops) > 0.6 * most), ())


def _stops(lines: Sequence[bytes]) -> tuple[int, ...]:
    if len(lines) < 5:
        return ()
    rows: list[npt.NDArray[np.bool_]] = []
    for line in lines:
        text = line.decode("utf-8", "replace").expandtabs(8).replace("\u3000", "  ").rstrip()
        codes, at = _places(text)
        if not len(codes) or at[-1] > 4_000:
            return ()
        taken = np.zeros(int(at[-1]) + 2, dtype=bool)
        filled = codes != 32
        taken[at[filled]] = True
        double = filled & (_widths()[np.minimum(codes, 0xFFFF)] == 2)
        taken[at[double] + 1] = True
        rows.append(taken)
    size = max(map(len, rows))
    grid = np.zeros((len(rows), size), dtype=bool)
    for place, row in enumerate(rows):
        grid[place, : len(row)] = row
    used: npt.NDArray[np.bool_] = np.asarray(grid.any(axis=0))
    begins = np.flatnonzero(used[1:] & ~used[:-1]) + 1
    found: list[int] = []
    first = int(np.argmax(used))
    for begin in begins[begins > first].tolist():
        last = int(np.flatnonzero(used[:begin])[-1])
        # Columns stand flush at one side; a place that is blank by chance has no such side.
        flush = max(grid[:, begin].mean(), grid[:, last].mean())
        if flush < 0.5:
            return ()
        later = begins[begins > begin]
        end = int(later[0]) if len(later) else size
        seldom = grid[:, begin:end].any(axis=1).mean() < 0.3
        if begin - last == 2 and (seldom or not grid[0, begin:end].any()):
            # Date and time have a blank between them in each row; their column has one name.
            continue
        found.append(begin)
    return tuple(found)


def cut(data: bytes, stops: Sequence[int]) -> bytes:
    """Lines with the separator put in front of each place where a column begins."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.rfind(b"\n", at, at + SLICE) + 1
        if end > at:
            parts.append(_cut_lines(data[at:end], stops))
        else:
            # Behind the last place nothing of a line is parted, however long it is.
            end = data.find(b"\n", at + SLICE) + 1 or len(data)
            parts += (_cut_lines(data[at : at + SLICE], stops), data[at + SLICE : end])
        at = end
    return b"".join(parts)


def _cut_lines(data: bytes, stops: Sequence[int]) -> bytes:
    text = data.decode("utf-8", "surrogateescape")
    if "\t" in text:
        text = "\n".join(line.expandtabs(8) for line in text.split("\n"))
    text = text.replace("\u3000", "  ")
    if not text:
        return data
    codes, at = _places(text)
    ended = codes == 10
    line = np.concatenate(([0], np.cumsum(ended)[:-1]))
    filled = (codes != 32) & ~ended
    column = np.searchsorted(np.asarray(stops), at, side="right")
    # What stands across the blank before a column, or in the first alone, is a title or a note.
    gaps = np.asarray(stops) - 1
    wide = _widths()[np.minimum(codes, 0xFFFF)] == 2
    across = filled & (np.isin(at, gaps) | (wide & np.isin(at + 1, gaps)))
    lines = int(line[-1]) + 1
    reaches = np.bincount(line, filled & (column > 0), minlength=lines) > 0
    rows = (np.bincount(line, across, minlength=lines) == 0) & (reaches | (len(stops) < 2))
    begins = np.concatenate(([True], ended[:-1]))
    before = np.where(begins, 0, np.concatenate(([0], column[:-1])))
    # At a line's end all columns that it does not reach are empty; an empty line has none.
    wanted = np.where(ended, len(stops), column)
    wanted = np.where(ended & begins, 0, wanted)
    times = np.where(rows[line], np.maximum(wanted - before, 0), 0)
    found = np.insert(codes, np.repeat(np.arange(len(codes)), times), 0x1F)
    whole = found.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    missing = 0 if ended[-1] or not rows[-1] else len(stops) - int(column[-1])
    return (whole + "\x1f" * missing).encode("utf-8", "surrogateescape")
