"""Encrypt: the value itself, readable again with the key and by nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import RowCipher
from strongroom.core.types import Column
from strongroom.kernels.padding import HIDDEN, NONE, classes, pad, unpad
from strongroom.transforms._bytes import decode, encode
from strongroom.transforms._text import refuse_unknown
from strongroom.transforms._types import type_of

USUAL = "step32"
"""Padding class where neither the step nor the kind names one."""


def _bound(ctx: Context) -> tuple[Column, RowCipher]:
    if ctx.column is None or ctx.cipher is None:
        raise UsageError("encrypt needs a column and the cipher of these rows", "go by protect")
    return ctx.column, ctx.cipher


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """Cells (`binary`) of values of any supported type.

    Null stays null and is seen to be null, unless the column's padding hides nulls.

    Raises:
        StoreError: the type cannot be restored, or is not the one that the column declares.
    """
    column, cipher = _bound(ctx)
    if type_of(column.arrow) != values.type:
        raise StoreError(
            "a field is not of the type that its form declares", "plan the dataset again"
        )
    padded = pad(encode(values), column.padding or USUAL)
    return cipher.encrypt(column.id, padded)


def invert(cells: pa.Array, ctx: Context) -> pa.Array:
    """The values in the type that `column.arrow` declares; a cell that fails its check is null.

    The cipher knows which cells failed; whoever bound it to the rows must ask it.
    """
    column, cipher = _bound(ctx)
    if column.padding.endswith(HIDDEN) and cells.null_count:
        # Here every row has a cell; somebody emptied this one. No cell of no bytes verifies.
        cells = pc.fill_null(cells, pa.scalar(b"", cells.type))
    padded, failed = cipher.decrypt(column.id, cells)
    if bool(failed.any()):
        padded = pc.if_else(pa.array(~np.asarray(failed, dtype=bool)), padded, None)
    return decode(unpad(padded, column.padding or USUAL), type_of(column.arrow))


def check(params: Mapping[str, Any]) -> None:
    """`padding`: one of the padding classes."""
    refuse_unknown("encrypt", params, ("padding",))
    if params.get("padding", NONE) != NONE:
        classes(str(params["padding"]))


ENTRY = Transform(
    name="encrypt",
    title="encrypted",
    title_zh="加密",
    role="cipher",
    promises=Promises(reveals=0, reversible=True),
    apply=apply,
    invert=invert,
    shown=False,
    needs_key=True,
    check=check,
)
