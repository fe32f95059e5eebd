"""Pictures and recordings: their first bytes, and file names that say what they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Validate
from strongroom.kernels.text import Mask, padded, texts, to_array
from strongroom.kinds._common import matches

SHORTEST = 16
"""Bytes that a file has at least; its first bytes alone are no file."""


def begins(array: pa.Array, magic: Sequence[tuple[int, bytes]]) -> Mask:
    """Which values hold one of these byte strings at its place near their beginning."""
    text = texts(array)
    answer = np.zeros(len(text), bool)
    rows = np.flatnonzero(text.valid & (text.lengths >= SHORTEST))
    if not len(rows):
        return answer
    starts = text.starts[rows]
    # Most values begin with no such byte: they are left after one look.
    possible = np.zeros(len(rows), bool)
    for at in {place for place, _ in magic}:
        known = np.zeros(256, bool)
        known[[wanted[0] for place, wanted in magic if place == at]] = True
        possible |= known[text.data[starts + at]]
    rows, starts = rows[possible], starts[possible]
    head = padded(text.data, starts, text.offsets[rows + 1], 24)
    for at, wanted in magic:
        same = head[:, at : at + len(wanted)] == np.frombuffer(wanted, np.uint8)
        answer[rows[same.all(axis=1)]] = True
    return answer


def named(endings: str, words: str) -> Validate:
    """Paths and addresses of files with one of these endings, and one of the words in them."""
    inner = rf"(?:.*(?:{words}))" if words else ""
    whole = matches(rf"(?i){inner}[^\r\n]*[^/\\\s]\.(?:{endings})(?:[?#][^\s]*)?", 300)

    def validate(array: pa.Array) -> Mask:
        text = texts(array)
        # A dot stands near the end of a file's name; most values of other sorts have none.
        dots = np.concatenate([[0], np.cumsum(text.data == 46)])
        rows = np.flatnonzero((dots[text.offsets[1:]] > dots[text.offsets[:-1]]) & text.valid)
        answer = np.zeros(len(text), bool)
        if len(rows):
            answer[rows] = whole(to_array(text).take(pa.array(rows)))
        return answer

    return validate
