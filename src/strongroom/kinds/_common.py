"""What several kinds share: cleaning a column once, and putting masks of some rows together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Canonical, Validate
from strongroom.kernels.once import Made
from strongroom.kernels.text import (
    I64,
    U8,
    Mask,
    Text,
    all_same,
    normal,
    placeholders,
    squeeze,
    table,
    texts,
    to_array,
)

DIGITS = b"0123456789"

BLANKS = table(b" \t\r\n", rest=True)
# Blanks, hyphens, dots and slashes are how people group long numbers; nothing else is dropped,
# so that a letter inside makes a number invalid instead of vanishing.
CODE = table(b" \t\r\n-._/", rest=True, upper=True)


def cleaned(array: Any, keep: U8 = CODE) -> Text:
    """The column in NFKC, trimmed, without separators (upper case by default)."""
    if keep is CODE and isinstance(array, pa.Array):
        return _CODES.of(array, _code)
    return squeeze(texts(normal(array)), keep)


_CODES = Made()


def _code(array: pa.Array) -> Text:
    return squeeze(texts(normal(array)), CODE)


def of_length(text: Text, length: int) -> I64:
    """The rows of exactly that many bytes."""
    return np.flatnonzero((text.lengths == length) & text.valid)


def spread(count: int, rows: I64, hits: Mask) -> Mask:
    """A mask over all rows that is True where `hits` is, for the rows given."""
    answer = np.zeros(count, bool)
    answer[rows[hits]] = True
    return answer


def bools(array: pa.Array) -> Mask:
    """An Arrow boolean array as a mask; null is False."""
    return np.asarray(pc.fill_null(array, False).to_numpy(zero_copy_only=False), bool)


# Letters and marks of any script, for character classes. RE2 compiles a pattern at every call, and
# \p{L} under a counted repetition takes it longer than looking at ten thousand values.
LETTER = r"A-Za-z\x{C0}-\x{1FFF}\x{2C00}-\x{2FDF}\x{3005}-\x{FAFF}\x{10000}-\x{10FFFF}"


def matches(pattern: str, longest: int = 0) -> Validate:
    """Whole values, in NFKC and trimmed, that match an RE2 pattern.

    `longest` bounds their length in characters (0: the pattern does).
    """
    whole = f"^(?:{pattern})$"

    def validate(array: pa.Array) -> Mask:
        values = normal(array)
        good = bools(pc.match_substring_regex(values, whole))
        if longest:
            good &= bools(pc.less_equal(pc.utf8_length(values), longest))
        return good

    return validate


def one_of(words: Iterable[str], *, fold: bool = True) -> Validate:
    """Whole values that are one of the words, in any case unless `fold` is False."""
    known = pa.array(sorted({w.lower() if fold else w for w in words}), pa.string())

    def validate(array: pa.Array) -> Mask:
        values = normal(array)
        values = pc.utf8_lower(values) if fold else values
        return bools(pc.is_in(values, value_set=known.cast(values.type)))

    return validate


def canonical_text(*, lower: bool = False, keep: U8 | None = None) -> Canonical:
    """The canonical form of plain words: NFKC, trimmed, placeholders null.

    With `keep` bytes are mapped and dropped as well (separators).
    """

    def canonical(array: pa.Array) -> pa.Array:
        values = normal(array)
        if lower:
            values = pc.utf8_lower(values)
        empty = placeholders(values)
        text = texts(values)
        if keep is not None:
            # What a separator kept apart may compose; the form must be its own form.
            values = normal(to_array(squeeze(text, keep)))
            empty |= placeholders(values)
            text = texts(values)
        return to_array(text, empty | (text.lengths == 0))

    return canonical


def repeated(text: Text) -> Mask:
    """Rows that are one character over and over: what people type to fill a form."""
    return all_same(text)


def phrases(listed: str) -> tuple[str, ...]:
    """The phrases of a text, separated by commas."""
    return tuple(phrase.strip() for phrase in listed.split(",") if phrase.strip())
