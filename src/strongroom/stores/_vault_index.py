"""Sorted token files: from a token to the places of its rows, without reading the rows.

A file holds n pairs, sorted: first n keys (little-endian uint64: the first eight bytes of a
token read big-endian, or the bucket number), then n places (uint64: number of the row in the
generation). Nulls are left out. It is made of tokens only, so it tells a thief nothing that the
segments do not tell; whoever changes it is noticed, because a row found is compared with the
whole token and the file's digest stands in the signed manifest.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Damaged

_AT_ONCE = 1 << 22
"""Pairs sorted in memory at once (64 MB); larger generations are sorted part by part."""

Pairs = npt.NDArray[np.uint64]


def keys_of(tokens: pa.Array) -> tuple[Pairs, npt.NDArray[np.bool_]]:
    """The sort keys of tokens, and which tokens are there."""
    valid = np.asarray(pc.is_valid(tokens), dtype=bool)
    if pa.types.is_fixed_size_binary(tokens.type):
        filled = (
            pc.fill_null(tokens, pa.scalar(bytes(16), tokens.type)) if tokens.null_count else tokens
        )
        raw = np.frombuffer(filled.buffers()[1], dtype=np.uint8)
        raw = raw[16 * filled.offset : 16 * (filled.offset + len(filled))].reshape(-1, 16)
        return np.ascontiguousarray(raw[:, :8]).view(">u8").ravel().astype(np.uint64), valid
    numbers = pc.cast(pc.fill_null(tokens, 0), pa.uint64())
    return np.asarray(numbers), valid


def _sorted(keys: Pairs, places: Pairs) -> tuple[Pairs, Pairs]:
    # Places come ascending, and a stable sort leaves equal keys in that order.
    order = np.argsort(keys, kind="stable")
    return keys[order], places[order]


def build(target: Path, columns: Iterable[pa.Array], rows: int, bits: int) -> None:
    """Write the sorted file of a token column, given in row order. Memory stays bounded.

    `bits` is the width of the keys: 64 for tokens, that of the bucket for an index.

    A generation of more than 4 M rows is first scattered over parts by the upper bits of the
    key, which a PRF spreads evenly; each part is then sorted on its own.
    """
    parts = 1
    while rows / parts > _AT_ONCE:
        parts *= 2
    scattered = _scatter(columns, parts, bits, target)
    places_path = target.with_suffix(".places")
    with target.open("wb") as keys_file, places_path.open("wb") as places_file:
        for keys, places in scattered:
            keys, places = _sorted(keys, places)  # noqa: PLW2901 — the unsorted are not needed
            keys_file.write(keys.astype("<u8").tobytes())
            places_file.write(places.astype("<u8").tobytes())
    with target.open("ab") as whole, places_path.open("rb") as rest:
        while chunk := rest.read(1 << 22):
            whole.write(chunk)
    places_path.unlink()


def _scatter(
    columns: Iterable[pa.Array], parts: int, bits: int, target: Path
) -> Iterator[tuple[Pairs, Pairs]]:
    start = 0
    kept: list[tuple[Pairs, Pairs]] = []
    files = [target.with_suffix(f".part{i}").open("w+b") for i in range(parts)] if parts > 1 else []
    shift = max(0, bits - (parts.bit_length() - 1))
    try:
        for tokens in columns:
            keys, valid = keys_of(tokens)
            places = np.arange(start, start + len(keys), dtype=np.uint64)[valid]
            keys, start = keys[valid], start + len(keys)
            if not files:
                kept.append((keys, places))
                continue
            which = (keys >> np.uint64(shift)).astype(np.int64)
            for i in np.unique(which):
                mine = which == i
                files[i].write(np.stack([keys[mine], places[mine]], axis=1).tobytes())
        if not files:
            empty = np.zeros(0, dtype=np.uint64)
            yield (
                np.concatenate([k for k, _ in kept] or [empty]),
                np.concatenate([p for _, p in kept] or [empty]),
            )
        for file in files:
            file.seek(0)
            pairs = np.frombuffer(file.read(), dtype=np.uint64).reshape(-1, 2)
            yield pairs[:, 0].copy(), pairs[:, 1].copy()
    finally:
        for i, file in enumerate(files):
            file.close()
            target.with_suffix(f".part{i}").unlink(missing_ok=True)


class TokenIndex:
    """A sorted token file, memory-mapped: a look-up touches a few pages."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                size = path.stat().st_size
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else None
        except OSError:
            raise Damaged(
                "a token index of a protected dataset is missing", "restore it from a snapshot"
            ) from None
        if size % 16:
            raise Damaged("a token index was cut", "restore it from a snapshot")
        pairs = np.frombuffer(self._map, dtype="<u8") if self._map else np.zeros(0, "<u8")
        self._keys, self._places = pairs[: size // 16], pairs[size // 16 :]

    def places(self, tokens: pa.Array, limit: int) -> npt.NDArray[np.int64]:
        """The rows that may hold one of these tokens, ascending, at most `limit`."""
        keys, valid = keys_of(tokens)
        wanted = np.unique(keys[valid])
        first = np.searchsorted(self._keys, wanted, side="left")
        last = np.searchsorted(self._keys, wanted, side="right")
        found: list[npt.NDArray[np.uint64]] = []
        left = limit
        for begin, end in zip(first.tolist(), last.tolist(), strict=True):
            if left <= 0:
                break
            found.append(np.asarray(self._places[begin : min(end, begin + left)]))
            left -= min(end - begin, left)
        if not found:
            return np.zeros(0, dtype=np.int64)
        return np.sort(np.concatenate(found)).astype(np.int64)
