"""AES-SIV (RFC 5297) over whole columns, for any 128-bit block cipher.

The same bytes as one call of a library's AES-SIV a value, made for thousands of values at a time.
S2V is linear in its associated components, so its state before the plaintext is split into what a
row brings (`Lead`, computed once and used by every column) and what a column brings (16 bytes).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.core.protocols import BlockCipher
from strongroom.kernels import blocks as b
from strongroom.kernels.blocks import Bytes, Lengths, Rows, Words
from strongroom.kernels.cmac import ENDS, Cmac, doubled, to_words

TAG = 16
_KEEP = to_words(bytes.fromhex("ffffffffffffffff7fffffff7fffffff"))[0, 1]
"""All bits of the second word but the two that counter mode clears (RFC 5297, section 2.5)."""


class Lead:
    """The state of S2V before the plaintext: shape (rows, 2), or (1, 2) for all rows alike."""

    __slots__ = ("plain",)

    def __init__(self, plain: Words) -> None:
        self.plain = plain

    @property
    def double(self) -> Words:
        """dbl(state), which plaintexts shorter than a block are mixed with."""
        return doubled(self.plain)

    def rows(self, which: Rows | None) -> Lead:
        """The states of some rows."""
        if which is None or len(self.plain) == 1:
            return self
        return Lead(self.plain[which])

    def with_column(self, part: Words) -> Lead:
        """The states of these rows in one column."""
        return Lead(b.mixed(self.plain, part))


_FIXED_PARTS = 16_384
"""Most column parts that are remembered: 64 bytes each, so that a look-up need not redo them."""


class Siv:
    """SIV under one key pair: K1 for S2V, K2 for the counter mode."""

    def __init__(self, mac: BlockCipher, stream: BlockCipher) -> None:
        self._mac = Cmac(mac)
        self._stream = stream
        self._fixed: dict[tuple[bytes | None, ...], Words] = {}

    def __repr__(self) -> str:
        return "Siv(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def row_part(self, component: Bytes, after: int) -> Lead:
        """What the first component, one row of a byte matrix each, brings to S2V.

        Args:
            after: how many components follow it (at most 4).
        """
        made = self._mac.rows(component)
        for start in range(0, len(made), b.PIECE_ROWS):
            piece = slice(start, start + b.PIECE_ROWS)
            made[piece] = doubled(made[piece], after)
        return Lead(made)

    def fixed_part(self, components: Sequence[bytes | None]) -> Words:
        """What components that are the same for all rows bring; None stands for the row's own."""
        known = tuple(components)
        found = self._fixed.get(known)
        if found is not None:
            return found
        state = self._mac.rows(np.zeros((1, 16), dtype=np.uint8))
        for component in components:
            state = doubled(state)
            if component is not None:
                state = state ^ to_words(self._mac.one(component))
        if len(self._fixed) < _FIXED_PARTS:
            self._fixed[known] = state
        return state

    def encrypt(self, lead: Lead, values: pa.Array, mark: bytes = b"") -> pa.Array:
        """mark ‖ V ‖ C of each value; null for null. `lead` has one row a value, or one for all.

        Args:
            values: `string`, `binary`, their large and dictionary forms, sliced or not.
        """
        dense, valid, kept = b.drop_nulls(b.binary(values))
        lead = lead.rows(kept)
        start = len(mark)
        prefix = np.frombuffer(mark, dtype=np.uint8)

        def work(rows: Rows, source: Bytes, lengths: Lengths, target: Bytes | None) -> None:
            assert target is not None
            plain = b.padded(source)
            tag = self._s2v(plain, lengths, lead.rows(rows))
            cipher = self._stream_over(plain, tag)
            target[:, :start] = prefix
            b.put(target[:, start : start + TAG], tag.view(np.uint8))
            b.put(target[:, start + TAG :], cipher[:, : source.shape[1]])

        data, offsets = b.apply(dense, work, start + TAG)
        return b.column(data, offsets, valid)

    def decrypt(
        self, lead: Lead, cells: pa.Array, mark: bytes = b""
    ) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        """Plain values, and which rows failed: those are null, and their bytes are not there.

        Every tag of the column is checked before anything is returned. A cell fails when it is
        too short, bears another mark, or does not verify.
        """
        whole = b.binary(cells)
        present = b.valid_mask(whole)
        candidates = _well_formed(whole, mark)
        if present is not None:
            candidates &= present
        every = bool(candidates.all())
        dense = whole if every else whole.filter(pa.array(candidates))
        kept = None if every else np.flatnonzero(candidates)
        lead = lead.rows(kept)
        head = len(mark) + TAG
        good = np.zeros(len(dense), dtype=np.bool_)

        def work(rows: Rows, source: Bytes, lengths: Lengths, target: Bytes | None) -> None:
            assert target is not None
            tag = np.empty((len(source), 2), dtype=np.uint64)
            b.put(tag.view(np.uint8), source[:, len(mark) : head])
            plain = self._stream_over(b.padded(source[:, head:]), tag)
            sizes: Lengths = lengths - head
            if isinstance(sizes, int):
                plain[:, sizes:] = 0
            else:
                plain *= np.arange(plain.shape[1]) < sizes[:, None]
            check = self._s2v(plain, sizes, lead.rows(rows))
            check ^= tag
            good[rows] = (check[:, 0] | check[:, 1]) == 0
            b.put(target, plain[:, : target.shape[1]])

        data, offsets = b.apply(dense, work, -head)
        failed = np.ones(len(whole), dtype=np.bool_) if present is None else present.copy()
        if good.all():
            failed &= ~candidates
            return b.column(data, offsets, None if every else candidates), failed
        passed = b.raw(b.column(data, offsets).filter(pa.array(good)))
        survivors = candidates.copy()
        survivors[candidates] = good
        failed &= ~survivors
        return b.column(passed[0], passed[1], survivors), failed

    def _stream_over(self, padded: Bytes, tag: Words) -> Bytes:
        """Counter mode from the tag with bits 31 and 63 cleared: no sum can reach beyond them."""
        rows, width = padded.shape
        blocks = width // b.BLOCK
        counters = np.empty((rows, blocks, 2), dtype=np.uint64)
        low = (tag[:, 1] & _KEEP).byteswap()
        if blocks <= 8:
            for i in range(blocks):
                counters[:, i, 0] = tag[:, 0]
                counters[:, i, 1] = (low + np.uint64(i)).byteswap()
        else:
            counters[:, :, 0] = tag[:, :1]
            counters[:, :, 1] = (low[:, None] + np.arange(blocks, dtype=np.uint64)).byteswap()
        stream = self._stream.encrypt_blocks(counters.view(np.uint8).reshape(-1, b.BLOCK))
        stream.view(np.uint64).reshape(-1)[:] ^= padded.view(np.uint64).reshape(-1)
        return stream.reshape(rows, width)

    def _s2v(self, plain: Bytes, lengths: Lengths, lead: Lead) -> Words:
        """The synthetic IV of each row: S2V's last step, then CMAC."""
        words = b.as_words(plain)
        counts = b.count_of(lengths)
        if isinstance(lengths, int):
            if lengths < b.BLOCK:
                end = ENDS[lengths : lengths + 1] ^ self._mac.k1
                return self._mac.blocks(b.mixed(words[:, 0], lead.double, end))
            if words.shape[1] <= 2:
                return self._short(words, lengths, lead)
            words = words.copy()
            self._mix_end(words, lengths, lead)
        else:
            words = words.copy()
            self._mix_ragged(words, lengths, lead)
        return self._mac.chain(words, counts)

    def _short(self, words: Words, length: int, lead: Lead) -> Words:
        """The commonest case, 16 to 32 bytes, without a copy of the plaintext."""
        rest = length % b.BLOCK
        if length == b.BLOCK:
            return self._mac.blocks(b.mixed(words[:, 0], lead.plain, self._mac.k1))
        if rest == 0:
            state = self._mac.blocks(words[:, 0])
            return self._mac.blocks(b.mixed(state, words[:, 1], lead.plain, self._mac.k1))
        near, far = shifted(lead.plain, np.uint64(8 * rest))
        state = self._mac.blocks(b.mixed(near, words[:, 0]))
        end = ENDS[rest : rest + 1] ^ self._mac.k2
        return self._mac.blocks(b.mixed(state, words[:, 1], far, end))

    def _mix_end(self, words: Words, length: int, lead: Lead) -> None:
        """xorend, padding and subkey for rows of one length of over a block, in place."""
        rest = length % b.BLOCK
        if rest == 0:
            words[:, -1] = b.mixed(words[:, -1], lead.plain, self._mac.k1)
            return
        near, far = shifted(lead.plain, np.uint64(8 * rest))
        words[:, -2] = b.mixed(words[:, -2], near)
        words[:, -1] = b.mixed(words[:, -1], far, ENDS[rest : rest + 1] ^ self._mac.k2)

    def _mix_ragged(self, words: Words, lengths: npt.NDArray[np.int64], lead: Lead) -> None:
        """The same for rows of any lengths, in place."""
        state = np.broadcast_to(lead.plain, (len(words), 2))
        double = np.broadcast_to(lead.double, (len(words), 2))
        rest = lengths % b.BLOCK
        small = np.flatnonzero(lengths < b.BLOCK)
        words[small, 0] ^= double[small] ^ ENDS[lengths[small]] ^ self._mac.k1
        full = np.flatnonzero((lengths >= b.BLOCK) & (rest == 0))
        words[full, lengths[full] // b.BLOCK - 1] ^= state[full] ^ self._mac.k1
        part = np.flatnonzero((lengths > b.BLOCK) & (rest > 0))
        near, far = shifted(state[part], (8 * rest[part]).astype(np.uint64))
        last = lengths[part] // b.BLOCK
        words[part, last - 1] ^= near
        words[part, last] ^= far ^ ENDS[rest[part]] ^ self._mac.k2


def shifted(words: Words, bits: np.uint64 | Words) -> tuple[Words, Words]:
    """16-byte rows moved by 8 to 120 bits towards their end: what stays, and what falls out."""
    first, second = words[:, 0], words[:, 1]
    wide = bits >= np.uint64(64)
    step = bits & np.uint64(63)
    # Shifting by one and then by 63 − step is a shift by 64 − step that is right for step 0 too.
    back = np.uint64(63) - step
    one = np.uint64(1)
    low, middle = first << step, (second << step) | ((first >> one) >> back)
    high = (second >> one) >> back
    near, far = np.empty_like(words), np.empty_like(words)
    if isinstance(wide, np.ndarray):
        near[:, 0], near[:, 1] = np.where(wide, 0, low), np.where(wide, low, middle)
        far[:, 0], far[:, 1] = np.where(wide, middle, high), np.where(wide, high, 0)
    elif wide:
        near[:, 0], near[:, 1] = 0, low
        far[:, 0], far[:, 1] = middle, high
    else:
        near[:, 0], near[:, 1] = low, middle
        far[:, 0], far[:, 1] = high, 0
    return near, far


def _well_formed(cells: pa.Array, mark: bytes) -> npt.NDArray[np.bool_]:
    """Which cells are long enough and bear the mark (at most 8 bytes)."""
    data, offsets = b.raw(cells)
    fine = np.diff(offsets) >= len(mark) + TAG
    if not mark or not fine.any():
        return fine
    sizes = np.diff(offsets)
    if np.all(sizes == sizes[0]):
        heads = data[offsets[0] : offsets[-1]].reshape(len(sizes), int(sizes[0]))[:, : len(mark)]
    else:
        # Cells too short are looked at where the first long one begins, to stay in bounds.
        starts = np.where(fine, offsets[:-1], offsets[:-1][fine][0])
        heads = data[starts[:, None] + np.arange(len(mark))]
    seen = np.empty((len(sizes), 8), dtype=np.uint8)
    seen[:, len(mark) :] = 0
    b.put(seen[:, : len(mark)], heads)
    fine &= seen.view(np.uint64)[:, 0] == np.frombuffer(mark.ljust(8, b"\0"), dtype=np.uint64)[0]
    return fine
