"""Arrow arrays of any type as text, and text by characters.

A character is a Unicode code point: Arrow's strings are UTF-8, so a character outside the basic
plane (𠮷) is one character here and cannot be cut in two.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import StoreError, UsageError
from strongroom.transforms._types import called

HIDDEN = "…"
"""What stands for a value of which nothing can be shown."""

MISSING, NOTHING = pa.scalar(None, pa.string()), pa.scalar("")
"""Null and the empty text. Arrow takes longer to make a scalar than to use it on a row."""


@cache
def word(text: str) -> pa.Scalar:
    """A text that is put beside values; few are in use, and none of them is a value."""
    return pa.scalar(text)


def as_text(values: pa.Array) -> pa.Array:
    """Any flat array as `string`: dates in ISO 8601, whole floats without `.0`, binary as UTF-8.

    Raises:
        StoreError: the type has no text (nested, or binary that is not UTF-8).
    """
    if pa.types.is_dictionary(values.type):
        values = values.dictionary_decode()
    kind = values.type
    if pa.types.is_string(kind):
        return values
    try:
        if pa.types.is_null(kind):
            return pa.nulls(len(values), pa.string())
        if pa.types.is_floating(kind):
            wide = pc.cast(values, pa.float64())
            whole = pc.equal(wide, pc.trunc(wide))
            small = pc.less(pc.abs(wide), 2.0**63)
            if pc.all(pc.fill_null(pc.and_(whole, small), True)).as_py():
                values = pc.cast(wide, pa.int64())
        if pa.types.is_fixed_size_binary(kind):
            values = pc.cast(values, pa.binary())
        return pc.cast(values, pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        # Arrow quotes the offending value in its message, so none of it is passed on.
        raise StoreError(
            f"values of {called(kind)} cannot be read as text", "encrypt or drop the field instead"
        ) from None


def plain(values: pa.Array) -> pa.Array:
    """Text after NFKC (full-width digits become ASCII) without blanks at either end."""
    return pc.utf8_trim_whitespace(pc.utf8_normalize(as_text(values), form="NFKC"))


def refuse_unknown(name: str, params: Mapping[str, Any], known: tuple[str, ...]) -> None:
    """Raise UsageError when a step carries a parameter that its transform does not have."""
    unknown = sorted(set(params) - set(known))
    if unknown:
        hint = f"it knows: {', '.join(known)}" if known else "it takes none"
        raise UsageError(f"{name} has no parameter called {unknown[0]!r}", hint)


def whole_number(name: str, params: Mapping[str, Any], key: str, low: int, high: int) -> None:
    """Raise UsageError unless the parameter is absent or an integer within the bounds."""
    value = params.get(key)
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise UsageError(
            f"{name}: {key} must be a whole number", f"choose one from {low} to {high}"
        )
