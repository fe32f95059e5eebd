"""Keep: the value as it is. Allowed where there is nothing to protect, or for who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from strongroom.core.entries import Context, Promises, Transform
from strongroom.transforms._text import refuse_unknown


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """The very same array."""
    return values


def check(params: Mapping[str, Any]) -> None:
    """Takes no parameters."""
    refuse_unknown("keep", params, ())


ENTRY = Transform(
    name="keep",
    title="in clear",
    title_zh="明文",
    role="clear",
    promises=Promises(reveals=3, reversible=True),
    apply=apply,
    invert=apply,
    check=check,
    examples=((["a", None, ""], {}, ["a", None, ""]),),
)
