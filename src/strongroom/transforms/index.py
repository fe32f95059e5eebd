"""Index: a bucket number, shared on purpose by many values, by which rows are looked up.

A bucket is the first `bits` bits of a PRF, so a look-up finds some rows too many, which are
decrypted and compared, and the stored numbers say little about how often a value occurs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Context, Promises, Transform
from strongroom.core.errors import UsageError
from strongroom.transforms._text import as_text, plain, refuse_unknown, whole_number

BETWEEN = "\x1f"
"""Stands between the parts of a compound key, and is taken out of them first."""


def joined(parts: pa.Array) -> pa.Array:
    """The key text of each row of a struct array (its children in order); null where a part is.

    Strings are taken as keys that are joined already.
    """
    if not pa.types.is_struct(parts.type):
        return as_text(parts)
    texts = [pc.replace_substring(plain(child), BETWEEN, "") for child in parts.flatten()]
    if len(texts) == 1:
        return texts[0]
    return pc.binary_join_element_wise(*texts, BETWEEN, null_handling="emit_null")


def truncated(tokens: pa.Array, bits: int) -> pa.Array:
    """The first `bits` bits of 16-byte tokens: `uint32` up to 32 bits, else `uint64`."""
    missing = np.asarray(pc.is_null(tokens), dtype=bool)
    if missing.any():
        tokens = pc.fill_null(tokens, pa.scalar(bytes(16), tokens.type))
    raw = np.zeros((0, 16), dtype=np.uint8)
    if len(tokens):
        every = np.frombuffer(tokens.buffers()[1], dtype=np.uint8)
        raw = every[16 * tokens.offset : 16 * (tokens.offset + len(tokens))].reshape(-1, 16)
    heads = np.ascontiguousarray(raw[:, :8]).view(">u8").ravel().astype(np.uint64)
    numbers = heads >> np.uint64(64 - bits) if bits else np.zeros_like(heads)
    kind = np.uint32 if bits <= 32 else np.uint64
    return pa.array(numbers.astype(kind), mask=missing)


def apply(values: pa.Array, ctx: Context) -> pa.Array:
    """The bucket of each key; null for null.

    Args:
        values: a struct of the parts in the order of the index, or keys joined already.
        ctx: `column.domain` names the index, `dataset` is the dataset's uuid, params `bits`.

    Raises:
        UsageError: no keys, no name, or no width yet (0 means that it is still to be measured,
            and then every row is in bucket 0).
    """
    if ctx.keys is None or ctx.column is None or not ctx.column.domain or not ctx.dataset:
        raise UsageError("index needs an unlocked keyring, a name and a dataset", "go by protect")
    params = {**ctx.column.params, **ctx.params}
    check(params)
    prf = ctx.keys.index(ctx.dataset, ctx.column.domain, ctx.column.epoch or 1)
    return truncated(prf.tokens(joined(values)), int(params.get("bits", 0)))


def check(params: Mapping[str, Any]) -> None:
    """`bits` 0 to 64; the rest is kept by whoever measured it."""
    known = ("bits", "name", "parts", "rows", "heaviest", "rebuild_at")
    refuse_unknown("index", params, known)
    whole_number("index", params, "bits", 0, 64)


ENTRY = Transform(
    name="index",
    title="blind index",
    title_zh="盲索引",
    role="index",
    promises=Promises(reveals=1, reversible=False, joinable=True),
    apply=apply,
    shown=False,
    needs_key=True,
    check=check,
)
