"""The shapes of values: what may be shown of them without showing any of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.kernels.text import squeeze, texts, to_array

_LONGEST = 40
# Each class becomes a control character first, because its sign is itself a letter or a digit.
_CLASSES = (
    (r"[\p{C}\p{So}\p{Sk}]", "?"),
    (r"\p{Han}", "\x01"),
    (r"\p{N}", "\x02"),
    (r"[\p{Hiragana}\p{Katakana}]", "\x03"),
    (r"\p{Hangul}", "\x04"),
    (r"[\p{L}\p{M}]", "\x05"),
    (r"\p{Z}+", " "),
)
_BYTES = np.arange(256, dtype=np.uint8)
_ASCII = _BYTES.copy()
_ASCII[(_BYTES < 32) | (_BYTES == 127)] = ord("?")
_ASCII[np.frombuffer(b"^`", np.uint8)] = ord("?")
_ASCII[48:58] = 2
_ASCII[65:91] = _ASCII[97:123] = 5
_SIGNS = str.maketrans(dict(zip("\x01\x02\x03\x04\x05", "汉9か한A", strict=True)))
_REPEATED = "汉9か한A"


def shapes(strings: pa.Array, most: int = 3) -> tuple[str, ...]:
    """The commonest shapes of a string array: `9×18`, `汉2-3`, `A×3-12@A×7.A×3`, `text 60-400`.

    Letters, digits and ideographs are replaced by their class; runs of a class are counted, and
    values that differ in those counts only share a shape. Values longer than 40 characters are
    free text, of which only the length is told.
    """
    values = pc.drop_null(strings)
    if not len(values):
        return ()
    length = pc.utf8_length(values)
    short = pc.filter(values, pc.less_equal(length, _LONGEST))
    long = pc.filter(length, pc.greater(length, _LONGEST))
    groups: dict[str, tuple[int, list[tuple[int, int]]]] = {}
    text = texts(short)
    if not len(text.data) or text.data.max() < 0x80:
        # Patterns of all of Unicode take long to compile, and most columns need none.
        short = to_array(squeeze(text, _ASCII))
    else:
        for pattern, sign in _CLASSES:
            short = pc.replace_substring_regex(short, pattern, sign)
    counted = pc.value_counts(short).to_pylist() if len(short) else []
    for entry in counted:
        skeleton, sizes = _skeleton(entry["values"].translate(_SIGNS))
        seen, ranges = groups.get(skeleton, (0, [(n, n) for n in sizes]))
        ranges = [(min(a, n), max(b, n)) for (a, b), n in zip(ranges, sizes, strict=True)]
        groups[skeleton] = (seen + entry["counts"], ranges)
    told = [(count, _written(skeleton, ranges)) for skeleton, (count, ranges) in groups.items()]
    if len(long):
        ends = pc.min_max(long).as_py()
        told.append((len(long), f"text {_range(ends['min'], ends['max'])}"))
    told.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(shape for _, shape in told[:most])


def shape_of(value: str) -> str:
    """The shape of one value."""
    return next(iter(shapes(pa.array([value]))), "")


def shapes_of(values: Sequence[str]) -> list[str]:
    """The shape of each of many values: as `shape_of`, without its cost for each of them."""
    if not values:
        return []
    strings = pa.array(values, pa.large_string())
    lengths = pc.utf8_length(strings).to_pylist()
    for pattern, sign in _CLASSES:
        strings = pc.replace_substring_regex(strings, pattern, sign)
    known: dict[str, str] = {}
    told = []
    for classes, length in zip(strings.to_pylist(), lengths, strict=True):
        if length > _LONGEST:
            told.append(f"text {length}")
            continue
        if classes not in known:
            skeleton, sizes = _skeleton(classes.translate(_SIGNS))
            known[classes] = _written(skeleton, [(n, n) for n in sizes])
        told.append(known[classes])
    return told


def _skeleton(classes: str) -> tuple[str, list[int]]:
    out: list[str] = []
    sizes: list[int] = []
    for sign, run in groupby(classes):
        count = len(list(run))
        if sign in _REPEATED:
            out.append(sign)
            sizes.append(count)
        else:
            out.append(sign * min(count, 3))
    return "\0".join(out), sizes


def _written(skeleton: str, ranges: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    sizes = iter(ranges)
    for sign in skeleton.split("\0"):
        if sign and sign in _REPEATED:
            low, high = next(sizes)
            parts.append(f"{sign}{_range(low, high)}" if sign == "汉" else _times(sign, low, high))
        else:
            parts.append(sign)
    return re.sub(r"\s+", " ", "".join(parts)).strip() or "blank"


def _times(sign: str, low: int, high: int) -> str:
    return sign if low == high == 1 else f"{sign}×{_range(low, high)}"


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"
