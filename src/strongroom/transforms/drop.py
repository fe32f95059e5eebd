"""Drop: nothing is kept. Always the safest form, and never to be undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from strongroom.core.entries import Context, Promises, Transform
from strongroom.transforms._text import refuse_unknown


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """As many nulls as there were values, so that not even their presence is told."""
    return pa.nulls(len(values), pa.string())


def check(params: Mapping[str, Any]) -> None:
    """Takes no parameters."""
    refuse_unknown("drop", params, ())


ENTRY = Transform(
    name="drop",
    title="dropped",
    title_zh="删除",
    role="clear",
    promises=Promises(reveals=0, reversible=False),
    apply=apply,
    check=check,
    examples=((["a", None, ""], {}, [None, None, None]),),
)
