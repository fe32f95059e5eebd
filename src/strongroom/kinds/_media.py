"""Pictures and recordings: their first bytes, and file names that say what they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Validate
from strongroom.kernels.text import Mask, padded, texts
from strongroom.kinds._common import matches

SHORTEST = 16
"""Bytes that a file has at least; its first bytes alone are no file."""


def begins(array: pa.Array, magic: Sequence[tuple[int, bytes]]) -> Mask:
    """Which values hold one of these byte strings at its place near their beginning."""
    text = texts(array)
    head = padded(text.data, text.starts, text.offsets[1:], 24)
    answer = np.zeros(len(text), bool)
    for at, wanted in magic:
        same = head[:, at : at + len(wanted)] == np.frombuffer(wanted, np.uint8)
        answer |= same.all(axis=1)
    return answer & text.valid & (text.lengths >= SHORTEST)


def named(endings: str, words: str) -> Validate:
    """Paths and addresses of files with one of these endings, and one of the words in them."""
    inner = rf"(?:.*(?:{words}))" if words else ""
    return matches(rf"(?i){inner}[^\r\n]*[^/\\\s]\.(?:{endings})(?:[?#][^\s]*)?", 300)
