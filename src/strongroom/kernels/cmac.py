"""AES-CMAC (RFC 4493, NIST SP 800-38B) over whole columns, for any 128-bit block cipher."""

from __future__ import annotations

from typing import NoReturn

import numpy as np
import pyarrow as pa

from strongroom.core.protocols import BlockCipher
from strongroom.kernels import blocks as b
from strongroom.kernels.blocks import Bytes, Ints, Lengths, Rows, Words

LONG = 32
"""From so many blocks a value on, few values are chained one by one inside the cipher."""


def to_words(data: bytes) -> Words:
    """16-byte blocks as rows of two words in the byte order of memory."""
    return np.frombuffer(data, dtype=np.uint64).reshape(-1, 2)


def doubled(words: Words, times: int = 1) -> Words:
    """Each block multiplied by x^times in GF(2^128) (RFC 5297, "dbl"); times 0 to 4."""
    if times == 0:
        return words
    left = np.uint64(times)
    high, low = words[:, 0].byteswap(), words[:, 1].byteswap()
    out = high >> np.uint64(64 - times)
    carry = np.zeros_like(out)
    for bit in range(times):
        # The polynomial 0x87 is multiplied without carries by the bits that fell out.
        carry ^= ((out >> np.uint64(bit)) & np.uint64(1)) * np.uint64(0x87 << bit)
    made = np.empty_like(words)
    made[:, 0] = ((high << left) | (low >> np.uint64(64 - times))).byteswap()
    made[:, 1] = ((low << left) ^ carry).byteswap()
    return made


def mark_end(position: int) -> Words:
    """A block that holds the padding byte 0x80 at this position and zeros else."""
    block = bytearray(16)
    block[position] = 0x80
    return to_words(bytes(block))


_ZERO: Words = np.zeros((1, 2), dtype=np.uint64)
ENDS: Words = np.concatenate([mark_end(i) for i in range(16)])


class Cmac:
    """CMAC under one key. Holds nothing but the cipher and the two subkeys; does not print."""

    def __init__(self, cipher: BlockCipher) -> None:
        self._cipher = cipher
        zero = self.blocks(np.zeros((1, 2), dtype=np.uint64))
        self.k1 = doubled(zero)
        self.k2 = doubled(self.k1)

    def __repr__(self) -> str:
        return "Cmac(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def blocks(self, words: Words) -> Words:
        """The block cipher over rows of two words."""
        rows = words if words.flags.c_contiguous else b.mixed(words, _ZERO)
        return self._cipher.encrypt_blocks(rows.view(np.uint8)).view(np.uint64)

    def chain(self, prepared: Words, counts: Lengths) -> Words:
        """CBC-MAC of rows whose last block is already padded and mixed with a subkey.

        Args:
            prepared: shape (rows, blocks, 2).
            counts: blocks of all rows, or of each row, never growing.
        """
        rows, most, _ = prepared.shape
        if most >= LONG and rows * LONG <= most:
            many = [counts] * rows if isinstance(counts, int) else counts.tolist()
            return np.concatenate([self._one(prepared[i, :n]) for i, n in enumerate(many)])
        if most <= 2 and isinstance(counts, int):
            state = self.blocks(prepared[:, 0])
            return self.blocks(b.mixed(state, prepared[:, 1])) if most == 2 else state
        # Turned to lie block by block, so that each step reads and writes whole stretches.
        steps = np.empty((most, rows, 2), dtype=np.uint64)
        steps.view("V16")[:, :, 0] = prepared.view("V16")[:, :, 0].T
        if isinstance(counts, int):
            going = [rows] * most
        else:
            # Rows are sorted by falling length: those that go on are always the first ones.
            going = np.searchsorted(-counts, -np.arange(most), side="left").tolist()
        encrypt = self._cipher.encrypt_blocks
        made = np.empty((rows, 2), dtype=np.uint64)
        state = encrypt(steps[0].view(np.uint8)).view(np.uint64)
        for i in range(1, most):
            still = going[i]
            if still < len(state):
                made[still : len(state)] = state[still:]
                state = state[:still]
            step = steps[i, :still]
            step ^= state
            state = encrypt(step.view(np.uint8)).view(np.uint64)
        made[: len(state)] = state
        return made

    def _one(self, prepared: Words) -> Words:
        last = self._cipher.chain_blocks(np.ascontiguousarray(prepared).view(np.uint8))
        return last.view(np.uint64).reshape(1, 2)

    def finish(self, whole: Words, lengths: Lengths) -> None:
        """Pad the last block of each row and mix in the subkey, in place."""
        if isinstance(lengths, int):
            whole_blocks = lengths > 0 and lengths % b.BLOCK == 0
            mix = self.k1 if whole_blocks else self.k2 ^ ENDS[lengths % b.BLOCK]
            whole[:, -1, 0] ^= mix[0, 0]
            whole[:, -1, 1] ^= mix[0, 1]
            return
        last = np.asarray(b.count_of(lengths)) - 1
        rest = lengths % b.BLOCK
        part = (rest > 0) | (lengths == 0)
        mixed = np.where(part[:, None], ENDS[rest] ^ self.k2, self.k1)
        whole[np.arange(len(whole)), last] ^= mixed

    def one(self, message: bytes) -> bytes:
        """CMAC of one message."""
        row = np.frombuffer(message, dtype=np.uint8).reshape(1, len(message))
        return self.rows(row).view(np.uint8).tobytes()

    def rows(self, messages: Bytes) -> Words:
        """CMAC of each row of a byte matrix, as rows of two words."""
        count, width = messages.shape
        made = np.empty((count, 2), dtype=np.uint64)
        for start in range(0, count, b.PIECE_ROWS):
            words = b.as_words(b.padded(messages[start : start + b.PIECE_ROWS]))
            self.finish(words, width)
            made[start : start + b.PIECE_ROWS] = self.chain(words, b.count_of(width))
        return made

    def tokens(self, values: pa.Array) -> Words:
        """CMAC of each value of a `binary` array without nulls, as rows of two words."""
        made = np.empty((len(values), 2), dtype=np.uint64)

        def work(rows: Rows, source: Bytes, lengths: Lengths, target: Bytes | None) -> None:
            words = b.as_words(b.padded(source))
            self.finish(words, lengths)
            made[rows] = self.chain(words, b.count_of(lengths))

        b.apply(values, work, None)
        return made


def tokens(mac: Cmac, values: pa.Array) -> pa.Array:
    """16-byte tokens (`fixed_size_binary[16]`) of a column of texts or bytes, null for null."""
    dense, valid, _ = b.drop_nulls(b.binary(values))
    made = mac.tokens(dense).view(np.uint8)
    if valid is None:
        return b.fixed(made)
    spread = np.zeros((len(valid), 16), dtype=np.uint8)
    spread[valid] = made
    return b.fixed(spread, valid)


def counted(mac: Cmac, head: bytes, start: int, count: int) -> pa.Array:
    """CMAC(head ‖ u64(start + i)) for i below count; the head is a whole number of blocks."""
    state: Words = np.zeros((1, 2), dtype=np.uint64)
    for block in to_words(head):
        state = mac.blocks(state ^ block)
    last = np.zeros((count, 2), dtype=np.uint64)
    last[:, 0] = np.arange(start, start + count, dtype=np.uint64).byteswap()
    last[:, 1] = ENDS[0][0]
    last ^= mac.k2 ^ state
    return b.fixed(mac.blocks(last).view(np.uint8))


__all__ = ["Cmac", "Ints", "counted", "doubled", "tokens"]
