"""Mask: a few characters of the value, the rest behind a run whose length says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import UsageError
from strongroom.kernels.patterns import group
from strongroom.transforms._places import district
from strongroom.transforms._text import (
    HIDDEN,
    MISSING,
    NOTHING,
    as_text,
    refuse_unknown,
    whole_number,
    word,
)

STYLES = ("ends", "email", "district", "hidden")
_MOST = 64
_MAIL = r"^\s*(?P<head>[^@\s])[^@\s]+@"

DEFAULTS: dict[str, Mapping[str, Any]] = {
    "person.name": {"keep_first": 1, "char": "*"},
    "person.nickname": {"keep_first": 1, "char": "*"},
    "id": {"keep_last": 4, "char": HIDDEN},
    "phone.mobile": {"keep_first": 3, "keep_last": 4, "char": "****"},
    "phone": {"keep_last": 2, "char": "****"},
    "bank": {"keep_last": 4, "char": HIDDEN},
    "vehicle": {"keep_first": 2, "char": "***"},
    "email": {"style": "email"},
    "address": {"style": "district"},
}
"""By kind, else by the first word of its name; used where neither the step nor the kind says."""


def settings(ctx: Context) -> Mapping[str, Any]:
    """The parameters in force: the step's, else the kind's own, else the default for its family."""
    if ctx.params:
        return ctx.params
    if ctx.kind is None:
        return {"style": "hidden"}
    if ctx.kind.mask:
        return ctx.kind.mask
    family = ctx.kind.name.partition(".")[0]
    return DEFAULTS.get(ctx.kind.name, DEFAULTS.get(family, {"style": "hidden"}))


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """Masked text; null stays null.

    A value that is too short to hide at least as much as it shows (at most four characters of
    hiding are asked for) is hidden altogether: the last four of "1234" would be all of it.
    """
    params = settings(ctx)
    check(params)
    style = params.get("style", "ends")
    texts = as_text(values)
    if style == "district":
        return district(texts)
    if style == "email":
        return _email(texts)
    first, last = int(params.get("keep_first", 0)), int(params.get("keep_last", 0))
    char = str(params.get("char") or (("****" if last else "*") if first else HIDDEN))
    if style == "hidden" or not first + last:
        return pc.if_else(pc.is_valid(texts), word(char), MISSING)
    shown = first + last
    head = pc.utf8_slice_codeunits(texts, 0, first)
    tail = pc.utf8_slice_codeunits(texts, -last, None) if last else NOTHING
    masked = pc.binary_join_element_wise(head, word(char), tail, NOTHING)
    long_enough = pc.greater_equal(pc.utf8_length(texts), shown + min(shown, 4))
    hidden = pc.if_else(pc.is_valid(texts), word(char), MISSING)
    return pc.if_else(long_enough, masked, hidden)


def _email(texts: pa.Array) -> pa.Array:
    """`a***@…`: the first letter, and that it is an address; the host can name an employer."""
    masked = pc.binary_join_element_wise(group(texts, _MAIL), word(f"***@{HIDDEN}"), NOTHING)
    return pc.if_else(pc.is_valid(texts), pc.fill_null(masked, word(HIDDEN)), MISSING)


def check(params: Mapping[str, Any]) -> None:
    """`keep_first`, `keep_last` (characters), `char` (what hides the rest), `style`."""
    refuse_unknown("mask", params, ("keep_first", "keep_last", "char", "style"))
    for key in ("keep_first", "keep_last"):
        whole_number("mask", params, key, 0, _MOST)
    if params.get("style", "ends") not in STYLES:
        raise UsageError("mask has no such style", f"known: {', '.join(STYLES)}")
    char = params.get("char", "*")
    if not isinstance(char, str) or not 1 <= len(char) <= 8 or not char.isprintable():
        raise UsageError("mask: char is what stands for the hidden part", 'for example char = "*"')


ENTRY = Transform(
    name="mask",
    title="masked",
    title_zh="掩码",
    role="clear",
    promises=Promises(reveals=2, reversible=False),
    apply=apply,
    check=check,
    examples=(
        (
            ["王小明", "欧阳一二", "𠮷野家", "王", "", None],
            {"keep_first": 1},
            ["王*", "欧*", "𠮷*", "*", "*", None],
        ),
        (
            ["990101198401011234", "1234", None],
            {"keep_last": 4},
            ["…1234", "…", None],
        ),
        (
            ["16312341234", "1234123"],
            {"keep_first": 3, "keep_last": 4, "char": "****"},
            ["163****1234", "****"],
        ),
        (
            ["anna@example.com", "not one", "@", None],
            {"style": "email"},
            ["a***@…", "…", "…", None],
        ),
        (
            ["上海市黄浦区南京东路1号", "江苏省苏州市昆山市前进路", "南京东路123号明珠小区", None],
            {"style": "district"},
            ["黄浦区", "昆山市", "…", None],
        ),
    ),
)
