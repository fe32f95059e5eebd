"""Link: a token by which the same identifier is found again inside one join domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import UsageError
from strongroom.transforms._text import as_text, refuse_unknown

_SAME_SPACE = {"id.cn_resident_15": "id.cn_resident"}
"""Kinds whose canonical form lies in the space of another: the old number of a resident, upgraded,
is the new one, and must get the same token."""


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """One 16-byte token a value (`fixed_size_binary[16]`); null for null and for placeholders.

    Raises:
        UsageError: no keys, no join domain, or a kind that has no canonical form.
    """
    if ctx.keys is None or ctx.column is None or not ctx.column.domain:
        raise UsageError("link needs an unlocked keyring and a join domain", "go by protect")
    if ctx.kind is None or ctx.kind.canonical is None:
        raise UsageError(
            "a field can be linked only when its kind has a canonical form",
            "take the link out of the plan, confirm another label, or install what brings the kind",
        )
    prf = ctx.keys.link(
        ctx.column.domain, _SAME_SPACE.get(ctx.kind.name, ctx.kind.name), ctx.column.epoch or 1
    )
    return prf.tokens(ctx.kind.canonical(as_text(values)))


def check(params: Mapping[str, Any]) -> None:
    """`domain`: name of the join domain; the target's own when it is left out."""
    refuse_unknown("link", params, ("domain",))
    domain = params.get("domain", "default")
    if not isinstance(domain, str) or not domain or len(domain) > 100 or not domain.isprintable():
        raise UsageError("link: the join domain is a short name", 'for example domain = "city"')


ENTRY = Transform(
    name="link",
    title="link token",
    title_zh="关联令牌",
    role="link",
    promises=Promises(reveals=1, reversible=False, joinable=True),
    apply=apply,
    shown=False,
    needs_key=True,
    check=check,
)
