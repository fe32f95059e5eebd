"""Generalise: the value's neighbourhood instead of the value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import UsageError
from strongroom.kernels.blocks import FEW
from strongroom.kernels.patterns import group, occurs
from strongroom.transforms import _places
from strongroom.transforms._text import (
    HIDDEN,
    MISSING,
    NOTHING,
    plain,
    refuse_unknown,
    whole_number,
    word,
)

TO = ("year", "decade", "band", "district", "province", "bucket")
_RESIDENT = r"^\d{6}(?P<year>(?:1[89]|20)\d\d)\d{7}[\dXx]$"
_DATE = r"^(?P<year>(?:1[89]|20)\d\d)(?:$|\D|\d{4}(?:$|\D))"
_AGE = r"^(?P<age>\d{1,3})(?:\s*(?:岁|周岁|years?))?$"
_NUMBER = r"^(?P<n>[+-]?\d{1,15})(?:\.\d*)?$"
_NEGATIVE_PART = r"^-.*\.\d*[1-9]"

DEFAULTS: dict[str, Mapping[str, Any]] = {
    "date.birth": {"to": "year"},
    "date": {"to": "year"},
    "person.age": {"to": "band", "width": 10},
    "person.birthplace": {"to": "province"},
    "address": {"to": "district"},
}


def settings(ctx: Context) -> Mapping[str, Any]:
    """The step's parameters, else those for the kind or its family."""
    if ctx.params or ctx.kind is None:
        return ctx.params
    return DEFAULTS.get(ctx.kind.name, DEFAULTS.get(ctx.kind.name.partition(".")[0], {}))


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """Generalised text; null stays null, and `…` stands for what cannot be generalised."""
    params = settings(ctx)
    check(params)
    to = params.get("to")
    if to == "district":
        return _places.district(values)
    if to == "province":
        return _places.province(values)
    width = int(params.get("width", 10))
    if to == "bucket":
        made = _bucket(values, width)
    elif to == "band":
        made = _band(values, width, ctx.now_year)
    else:
        made = years(values)
        if to == "decade":
            made = pc.binary_join_element_wise(
                pc.utf8_slice_codeunits(made, 0, 3), word("0s"), NOTHING
            )
    there = pc.is_valid(_decoded(values))
    return pc.if_else(there, pc.fill_null(made, word(HIDDEN)), MISSING)


def _decoded(values: pa.Array) -> pa.Array:
    return values.dictionary_decode() if pa.types.is_dictionary(values.type) else values


def years(values: pa.Array) -> pa.Array:
    """The four-digit year of dates, date-like texts and resident ID numbers, else null."""
    values = _decoded(values)
    if pa.types.is_date(values.type) or pa.types.is_timestamp(values.type):
        return pc.cast(pc.year(values), pa.string())
    texts = plain(values)
    return pc.coalesce(group(texts, _DATE), group(texts, _RESIDENT))


def _band(values: pa.Array, width: int, now_year: int) -> pa.Array:
    """`30–39` from an age, or from a birth date when the present year is given."""
    values = _decoded(values)
    if pa.types.is_date(values.type) or pa.types.is_timestamp(values.type):
        ages = pc.subtract(now_year, pc.cast(pc.year(values), pa.int64()))
    else:
        texts = plain(values)
        said = group(texts, _AGE)
        born = pc.cast(years(values), pa.int64())
        ages = pc.coalesce(pc.cast(said, pa.int64()), pc.subtract(now_year, born))
    sensible = pc.and_(pc.greater_equal(ages, 0), pc.less_equal(ages, 130))
    return _ranges(pc.if_else(sensible, ages, None), width, "–")


def _ranges(numbers: pa.Array, width: int, dash: str) -> pa.Array:
    if len(numbers) <= FEW:
        # One row of a card: each call over an array would cost more than the row.
        lows = (None if n is None else n // width * width for n in numbers.to_pylist())
        said = [None if low is None else f"{low}{dash}{low + width - 1}" for low in lows]
        return pa.array(said, pa.string())
    missing = np.asarray(pc.is_null(numbers), dtype=bool)
    whole = np.asarray(pc.fill_null(numbers, 0), dtype=np.int64)
    low = whole // width * width
    bounds = [pc.cast(pa.array(edge, mask=missing), pa.string()) for edge in (low, low + width - 1)]
    return pc.binary_join_element_wise(*bounds, word(dash))


def _bucket(values: pa.Array, width: int) -> pa.Array:
    """`1000 … 1999` of a number, given as a number or as text; null for anything else."""
    values = _decoded(values)
    if not pa.types.is_floating(values.type) and not pa.types.is_decimal(values.type):
        texts = plain(values)
        found = group(texts, _NUMBER)
        negative_part = occurs(texts, _NEGATIVE_PART)
        whole = pc.cast(pc.utf8_ltrim(found, "+"), pa.int64())
        floored = pc.if_else(negative_part, pc.subtract(whole, 1), whole)
        return _ranges(floored, width, " … ")
    wide = pc.floor(pc.cast(values, pa.float64()))
    sensible = pc.and_(pc.is_finite(wide), pc.less(pc.abs(wide), 1e15))
    return _ranges(pc.cast(pc.if_else(sensible, wide, None), pa.int64()), width, " … ")


def check(params: Mapping[str, Any]) -> None:
    """`to` names the neighbourhood, `width` the size of a band or bucket."""
    refuse_unknown("generalise", params, ("to", "width"))
    if params.get("to") not in TO:
        raise UsageError("generalise: it does not say to what", f"to = one of {', '.join(TO)}")
    whole_number("generalise", params, "width", 2, 1_000_000_000)


ENTRY = Transform(
    name="generalise",
    title="generalised",
    title_zh="泛化",
    role="clear",
    promises=Promises(reveals=2, reversible=False),
    apply=apply,
    check=check,
    examples=(
        (
            ["1984-05-06", "19840506", "１９８４年", "990101198405061234", "无", None],
            {"to": "year"},
            ["1984", "1984", "1984", "1984", "…", None],
        ),
        (["1984-05-06", None], {"to": "decade"}, ["1980s", None]),
        (["34", "9岁", "200", None], {"to": "band", "width": 10}, ["30–39", "0–9", "…", None]),
        (
            ["-1", "1500", "-0.5", "12a", None],
            {"to": "bucket", "width": 1000},
            ["-1000 … -1", "1000 … 1999", "-1000 … -1", "…", None],
        ),
        (["江苏省苏州市", "上海", "某地", None], {"to": "province"}, ["江苏省", "上海", "…", None]),
        (["上海市黄浦区南京东路1号", None], {"to": "district"}, ["黄浦区", None]),
    ),
)
