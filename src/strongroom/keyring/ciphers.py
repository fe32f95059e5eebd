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
ROW_COMPONENTS_AFTER = 4
"""After rid ‖ version come scheme, dataset, column id and epoch."""

KeyOf = Callable[[int, int], Siv]
"""(scheme, epoch) → the SIV of a dataset under that key."""


def siv_of(scheme: int, key: bytes) -> Siv:
    """The mode of a scheme under a key of twice the cipher's length."""
    make = hazmat.aes if scheme == AES_SIV else hazmat.sm4
    half = len(key) // 2
    return Siv(make(key[:half]), make(key[half:]))


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
        ids[:, :16] = blocks.matrix(rids, 16)
        numbers = versions.cast(pa.uint64()).to_numpy(zero_copy_only=False)
        ids[:, 16:] = numbers.astype(">u8").view(np.uint8).reshape(-1, 8)
        self._ids = ids
        self._bound: dict[tuple[int, int], tuple[Siv, siv.Lead]] = {}

    def __repr__(self) -> str:
        return f"BoundCipher({len(self._ids)} rows, scheme {self._scheme}, epoch {self._epoch})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")

    def _at(self, scheme: int, epoch: int) -> tuple[Siv, siv.Lead]:
        found = self._bound.get((scheme, epoch))
        if found is None:
            mode = self._key_of(scheme, epoch)
            found = mode, mode.row_part(self._ids, ROW_COMPONENTS_AFTER)
            self._bound[scheme, epoch] = found
        return found

    def _lead(self, scheme: int, epoch: int, column_id: int) -> tuple[Siv, siv.Lead]:
        mode, rows = self._at(scheme, epoch)
        if not 0 <= column_id < 1 << 32:
            raise UsageError("a column id is an unsigned number of 32 bits")
        part = mode.fixed_part(
            [
                None,
                bytes([scheme]),
                self._dataset,
                column_id.to_bytes(4, "big"),
                epoch.to_bytes(4, "big"),
            ]
        )
        return mode, rows.with_column(part)

    def _check(self, values: pa.Array) -> None:
        if len(values) != len(self._ids):
            raise UsageError("a column has not as many rows as the cipher is bound to")

    def encrypt(self, column_id: int, values: pa.Array) -> pa.Array:
        """Cells (`binary`) of the values; null stays null."""
        self._check(values)
        mode, lead = self._lead(self._scheme, self._epoch, column_id)
        return mode.encrypt(lead, values, mark(self._scheme, self._epoch))

    def decrypt(self, column_id: int, cells: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """Plain values (`binary`) and the mask of the rows that failed; those are null."""
        self._check(cells)
        mode, lead = self._lead(self._scheme, self._epoch, column_id)
        plain, failed = mode.decrypt(lead, cells, mark(self._scheme, self._epoch))
        if not failed.any():
            return plain, failed
        return self._other_marks(column_id, blocks.binary(cells), plain, failed)

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
            mode, lead = self._lead(scheme, epoch, column_id)
            found, bad = mode.decrypt(lead, cells, mark(scheme, epoch))
            take = failed & ~bad
            plain = pc.if_else(pa.array(take), found, plain)
            failed = failed & bad
        return plain, failed


class CmacPrf:
    """AES-CMAC as a token function (`core.protocols.Prf`)."""

    def __init__(self, key: bytes) -> None:
        self._mac = cmac.Cmac(hazmat.aes(key))

    def __repr__(self) -> str:
        return "Prf(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def tokens(self, values: pa.Array) -> pa.Array:
        """16-byte tokens, null for null."""
        return cmac.tokens(self._mac, values)


def permutation(key: bytes, domain: str) -> ff1.Permutation:
    """The permutation of a join domain; its tweak is the domain's name."""
    return ff1.Permutation(hazmat.aes(key), domain.encode("utf-8", "surrogatepass"))
