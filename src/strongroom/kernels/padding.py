"""Padding to length classes before encryption, so that lengths say little (docs/format.md, 4).

A value is followed by 0x80 and zeros (ISO/IEC 7816-4), which can be told from any value.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Damaged, UsageError
from strongroom.kernels import blocks as b
from strongroom.kernels.blocks import Ints

_FIXED = re.compile(r"fixed:([1-9][0-9]{0,4})")
_PADME_FLOOR = 32
NONE = "none"
HIDDEN = "+null"
"""Behind a class: a null is padded too, to zeros alone, which no value is padded to."""


def _step(size: int) -> Callable[[Ints], Ints]:
    return lambda lengths: (lengths + size) // size * size


def _padme(lengths: Ints) -> Ints:
    """Padmé (PURBs, 2019, algorithm 1) of max(length + 1, 32)."""
    needed = np.maximum(lengths + 1, _PADME_FLOOR)
    exponent = np.frexp(needed.astype(np.float64))[1].astype(np.int64) - 1
    significant = np.frexp(exponent.astype(np.float64))[1].astype(np.int64)
    mask = (np.int64(1) << (exponent - significant)) - 1
    made: Ints = (needed + mask) & ~mask
    return made


def classes(padding: str) -> Callable[[Ints], Ints]:
    """The function from a value's length in bytes to its padded length.

    Raises:
        UsageError: there is no such padding class.
    """
    padding = padding.removesuffix(HIDDEN)
    if padding == "name24":
        return _step(24)
    if padding == "step32":
        return _step(32)
    if padding == "padme":
        return _padme
    fixed = _FIXED.fullmatch(padding)
    if fixed:
        size = int(fixed[1])
        longer = _step(32)
        return lambda lengths: np.where(lengths <= size, size + 1, longer(lengths))
    raise UsageError(
        f"there is no padding class {padding!r}", "known: fixed:N, name24, step32, padme, none"
    )


def pad(values: pa.Array, padding: str) -> pa.Array:
    """Each value of a column of texts or bytes, padded to its class (`binary`).

    A null stays null, or becomes as many zeros as the empty value has bytes where the class hides
    nulls.
    """
    plain = b.binary(values)
    if padding == NONE:
        return plain.cast(pa.binary())
    lengths = np.diff(b.raw(plain)[1])
    tails = classes(padding)(lengths) - lengths
    if len(tails) and tails.max() < 1 << 16:
        # Tails are short, so counting them is faster than sorting them.
        counted = np.bincount(tails)
        present = np.flatnonzero(counted)
        which = (np.cumsum(counted > 0) - 1)[tails]
    else:
        present, which = np.unique(tails, return_inverse=True)
    pool = pa.array([b"\x80" + bytes(int(n) - 1) for n in present], plain.type)
    joined = pc.binary_join_element_wise(
        plain, pool.take(pa.array(which)), pa.scalar(b"", plain.type)
    )
    padded = joined.cast(pa.binary())
    if padding.endswith(HIDDEN) and padded.null_count:
        padded = pc.fill_null(padded, pa.scalar(_nothing(padding), pa.binary()))
    return padded


def _nothing(padding: str) -> bytes:
    """What a hidden null is padded to."""
    return bytes(int(classes(padding)(np.zeros(1, dtype=np.int64))[0]))


def unpad(values: pa.Array, padding: str) -> pa.Array:
    """The inverse of `pad`.

    Raises:
        Damaged: a value was not padded to this class. Its tag was right, so it is the form in
            the inventory that is wrong, not the cell.
    """
    padded = b.binary(values)
    if padding == NONE:
        return padded.cast(pa.binary())
    if len(padded) <= b.FEW:
        return _unpad_few(padded.to_pylist(), padding)
    lengths = np.diff(b.raw(padded)[1])
    # Arrow trims bytes of texts without looking at their encoding, so a view is enough.
    texts = pa.large_string() if pa.types.is_large_binary(padded.type) else pa.string()
    trimmed = pc.ascii_rtrim(padded.view(texts), characters="\0").view(padded.type)
    data, offsets = b.raw(trimmed)
    valid = b.valid_mask(trimmed)
    ends = np.diff(offsets)
    ok = ends > 0
    if ok.any():
        ok &= data[np.where(ok, offsets[1:] - 1, offsets[:-1][ok][0])] == 0x80
    ok &= classes(padding)(np.maximum(ends - 1, 0)) == lengths
    hidden = np.zeros(len(ok), dtype=bool)
    if padding.endswith(HIDDEN):
        hidden = (ends == 0) & (lengths == len(_nothing(padding)))
        ok |= hidden
    if valid is not None:
        ok |= ~valid
    if not ok.all():
        raise _not_padded(padding)
    plain = pc.binary_slice(trimmed, 0, -1).cast(pa.binary())
    return pc.if_else(pa.array(~hidden), plain, None) if hidden.any() else plain


def _unpad_few(padded: list[bytes | None], padding: str) -> pa.Array:
    """The same for a handful of rows, where each call over an array costs more than the rows."""
    cut = [None if value is None else value.rstrip(b"\0") for value in padded]
    lengths = np.array([len(value or b"\x80") - 1 for value in cut], dtype=np.int64)
    sizes = classes(padding)(np.maximum(lengths, 0)).tolist()
    hides = padding.endswith(HIDDEN)
    plain: list[bytes | None] = []
    for value, whole, size in zip(cut, padded, sizes, strict=True):
        if value is None or whole is None or (hides and not value and whole == _nothing(padding)):
            plain.append(None)
        elif value[-1:] == b"\x80" and len(whole) == size:
            plain.append(value[:-1])
        else:
            raise _not_padded(padding)
    return pa.array(plain, pa.binary())


def _not_padded(padding: str) -> Damaged:
    return Damaged(
        f"a decrypted value is not padded as {padding!r}",
        "the field's form in the inventory is not the one it was stored under",
    )
