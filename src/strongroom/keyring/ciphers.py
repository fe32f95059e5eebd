"""What the verbs are handed: ciphers bound to rows, token functions, permutations.

None of them shows its key: they do not print it, and they do not pickle.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import UsageError
from strongroom.kernels import blocks, cmac, ff1, siv
from strongroom.kernels.siv import Siv
from strongroom.keyring import hazmat

AES_SIV, SM4_SIV = 1, 2
SCHEMES = (AES_SIV, SM4_SIV)
FEW = 24
"""Up to so many rows the library's modes, a call a value, are quicker than ours over columns."""


class CellKey:
    """One dataset, scheme and epoch: the column mode, and the library's for a few rows."""

    def __init__(self, scheme: int, key: bytes) -> None:
        make = hazmat.aes if scheme == AES_SIV else hazmat.sm4
        half = len(key) // 2
        self.mode = Siv(make(key[:half]), make(key[half:]))
        self.library = hazmat.OneSiv(key) if scheme == AES_SIV else None

    def __repr__(self) -> str:
        return "CellKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")


KeyOf = Callable[[int, int], CellKey]
"""(scheme, epoch) → the cell key of a dataset."""


def mark(scheme: int, epoch: int) -> bytes:
    """The first five bytes of a cell."""
    return bytes([scheme]) + epoch.to_bytes(4, "big")


class BoundCipher:
    """The cipher of one dataset, bound to rows (`core.protocols.RowCipher`).

    Encrypts under one scheme and epoch. Decrypts each cell under the ones that its mark names, as
    long as that epoch has begun, because epochs rotate lazily and a column may hold two.
    """

    def __init__(
        self,
        key_of: KeyOf,
        dataset: bytes,
        scheme: int,
        epoch: int,
        newest: int,
        rids: pa.Array,
        versions: pa.Array,
    ) -> None:
        if len(rids) != len(versions):
            raise UsageError("there are not as many row versions as rids")
        if versions.null_count:
            raise UsageError("a row version is null")
        self._key_of = key_of
        self._dataset = dataset
        self._scheme, self._epoch, self._newest = scheme, epoch, newest
        ids = np.empty((len(rids), 24), dtype=np.uint8)
        blocks.put(ids[:, :16], blocks.matrix(rids, 16))
        numbers = versions.cast(pa.uint64()).to_numpy(zero_copy_only=False)
        blocks.put(ids[:, 16:], numbers.astype(">u8").view(np.uint8).reshape(-1, 8))
        self._ids = ids
        self._bound: dict[tuple[int, int], siv.Lead] = {}

    def __repr__(self) -> str:
        return f"BoundCipher({len(self._ids)} rows, scheme {self._scheme}, epoch {self._epoch})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")

    def _components(self, scheme: int, epoch: int, column_id: int) -> list[bytes]:
        """What follows rid ‖ version in the associated data."""
        if not 0 <= column_id < 1 << 32:
            raise UsageError("a column id is an unsigned number of 32 bits")
        column = column_id.to_bytes(4, "big")
        return [bytes([scheme]), self._dataset, column, epoch.to_bytes(4, "big")]

    def _lead(self, mode: Siv, scheme: int, epoch: int, components: list[bytes]) -> siv.Lead:
        rows = self._bound.get((scheme, epoch))
        if rows is None:
            rows = mode.row_part(self._ids, len(components))
            self._bound[scheme, epoch] = rows
        return rows.with_column(mode.fixed_part([None, *components]))

    def _check(self, values: pa.Array) -> None:
        if len(values) != len(self._ids):
            raise UsageError("a column has not as many rows as the cipher is bound to")

    def encrypt(self, column_id: int, values: pa.Array) -> pa.Array:
        """Cells (`binary`) of the values; null stays null."""
        self._check(values)
        scheme, epoch = self._scheme, self._epoch
        key, components = self._key_of(scheme, epoch), self._components(scheme, epoch, column_id)
        head = mark(scheme, epoch)
        if key.library is None or len(values) > FEW:
            return key.mode.encrypt(self._lead(key.mode, scheme, epoch, components), values, head)
        plain = blocks.binary(values).to_pylist()
        made = [
            None if v is None else head + key.library.encrypt(v, [row.tobytes(), *components])
            for row, v in zip(self._ids, plain, strict=True)
        ]
        return pa.array(made, pa.binary())

    def decrypt(self, column_id: int, cells: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """Plain values (`binary`) and the mask of the rows that failed; those are null."""
        self._check(cells)
        plain, failed = self._decrypt(self._scheme, self._epoch, column_id, cells)
        if not failed.any():
            return plain, failed
        return self._other_marks(column_id, blocks.binary(cells), plain, failed)

    def _decrypt(
        self, scheme: int, epoch: int, column_id: int, cells: pa.Array
    ) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """The cells that bear this mark; all others fail."""
        key, components = self._key_of(scheme, epoch), self._components(scheme, epoch, column_id)
        head = mark(scheme, epoch)
        if key.library is None or len(cells) > FEW:
            lead = self._lead(key.mode, scheme, epoch, components)
            return key.mode.decrypt(lead, cells, head)
        stored = blocks.binary(cells).to_pylist()
        made = [
            key.library.decrypt(cell[5:], [row.tobytes(), *components])
            if cell is not None and cell[:5] == head
            else None
            for row, cell in zip(self._ids, stored, strict=True)
        ]
        failed = [c is not None and m is None for c, m in zip(stored, made, strict=True)]
        return pa.array(made, pa.binary()), np.array(failed, dtype=np.bool_)

    def _other_marks(
        self, column_id: int, cells: pa.Array, plain: pa.Array, failed: npt.NDArray[np.bool_]
    ) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """Try the rows that bear another mark under the key that it names."""
        rows = np.flatnonzero(failed)
        data, offsets = blocks.raw(cells)
        long_enough = rows[offsets[rows + 1] - offsets[rows] >= 5]
        heads = data[offsets[long_enough][:, None] + np.arange(5)]
        for head in np.unique(heads, axis=0):
            scheme, epoch = int(head[0]), int.from_bytes(head[1:].tobytes(), "big")
            if (scheme, epoch) == (self._scheme, self._epoch):
                continue
            if scheme not in SCHEMES or not 1 <= epoch <= self._newest:
                continue
            found, bad = self._decrypt(scheme, epoch, column_id, cells)
            take = failed & ~bad
            plain = pc.if_else(pa.array(take), found, plain)
            failed = failed & bad
        return plain, failed


class CmacPrf:
    """AES-CMAC as a token function (`core.protocols.Prf`)."""

    def __init__(self, key: bytes) -> None:
        self._mac = cmac.Cmac(hazmat.aes(key))
        self._library = hazmat.OneCmac(key)

    def __repr__(self) -> str:
        return "Prf(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def tokens(self, values: pa.Array) -> pa.Array:
        """16-byte tokens, null for null."""
        if len(values) > FEW:
            return cmac.tokens(self._mac, values)
        plain = blocks.binary(values).to_pylist()
        made = b"".join(bytes(16) if v is None else self._library.token(v) for v in plain)
        rows = np.frombuffer(made, dtype=np.uint8).reshape(-1, 16)
        if None not in plain:
            return blocks.fixed(rows)
        return blocks.fixed(rows, np.array([v is not None for v in plain], dtype=np.bool_))


def permutation(key: bytes, domain: str) -> ff1.Permutation:
    """The permutation of a join domain; its tweak is the domain's name."""
    return ff1.Permutation(hazmat.aes(key), domain.encode("utf-8", "surrogatepass"))
