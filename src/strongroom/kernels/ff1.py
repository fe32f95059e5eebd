"""FF1 format-preserving encryption (NIST SP 800-38G) over columns of integers and digit strings.

Each Feistel round costs one block of the cipher a row: everything in the round function's input
but the last 16 bytes is the same for all rows, so its CBC-MAC state is computed once. Halves that
fit 48 bits stay in uint64 arithmetic; longer digit strings, which only vectors have, take Python's
integers. The authenticity of a value is not FF1's business: a wrong key gives another value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from strongroom.core.errors import UsageError
from strongroom.core.protocols import BlockCipher
from strongroom.kernels.blocks import Bytes, Words
from strongroom.kernels.cmac import to_words

ROUNDS = 10
SMALLEST = 1_000_000
"""SP 800-38G Rev. 1 (second public draft, 2025): a smaller domain can be guessed through."""
_PIECE = 1 << 14
_NARROW = 1 << 48

Halves = npt.NDArray[Any]


class Ff1:
    """FF1 for numeral strings of one radix and length under one tweak.

    Args:
        radix: 2 to 65,536.
        length: numerals in a string, at least 2.
        allow_small: accept the domains from 100 to 999,999 values of the first edition of the
            standard; only test vectors need it.

    Raises:
        UsageError: radix or length is out of range, or the domain is too small.
    """

    def __init__(
        self,
        cipher: BlockCipher,
        radix: int,
        length: int,
        tweak: bytes,
        *,
        allow_small: bool = False,
    ) -> None:
        if not 2 <= radix <= 1 << 16:
            raise UsageError("FF1 needs a radix from 2 to 65,536")
        least = 100 if allow_small else SMALLEST
        if length < 2 or (length < 64 and radix**length < least):
            raise UsageError(
                f"the domain has fewer than {least} values, so its surrogates could be guessed",
                "encrypt the field instead",
            )
        self._cipher = cipher
        self.radix, self.length = radix, length
        self._u = length // 2
        self._v = length - self._u
        self._modulus = (radix**self._u, radix**self._v)
        self._width = ((radix**self._v - 1).bit_length() + 7) // 8  # b of the standard
        self._digest = 4 * -(-self._width // 4) + 4  # d of the standard
        self._narrow = self._modulus[1] <= _NARROW and self._width <= 8
        head = b"\x01\x02\x01" + radix.to_bytes(3, "big") + bytes([ROUNDS, self._u % 256])
        head += length.to_bytes(4, "big") + len(tweak).to_bytes(4, "big")
        fill = (-len(tweak) - self._width - 1) % 16
        self._tail = -(-(self._width + 1) // 16) * 16
        fixed = head + tweak + bytes(fill)
        # What stands before the round's number may end inside the tail; that part goes with it.
        cut = len(fixed) + 1 + self._width - self._tail
        self._front = fixed[cut:]
        self._state = self._cbc(np.zeros((1, 2), dtype=np.uint64), to_words(fixed[:cut]))
        self._constants = [self._constant(i) for i in range(ROUNDS)] if self._narrow else []

    def _constant(self, i: int) -> tuple[np.uint64, np.uint64]:
        """A round's last block without the half, mixed with the state before it."""
        block = bytearray(16)
        block[: len(self._front)] = self._front
        block[15 - self._width] = i
        first, second = (to_words(bytes(block)) ^ self._state)[0]
        return first, second

    def __repr__(self) -> str:
        return f"Ff1(radix {self.radix}, length {self.length})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def _blocks(self, words: Words) -> Words:
        made = self._cipher.encrypt_blocks(np.ascontiguousarray(words).view(np.uint8))
        return made.view(np.uint64)

    def _cbc(self, state: Words, words: Words) -> Words:
        for block in words:
            state = self._blocks(state ^ block)
        return state

    # -- halves ---------------------------------------------------------------------------------

    def encrypt_halves(self, a: Halves, b: Halves) -> tuple[Halves, Halves]:
        """The ten rounds over the numbers of both halves (below radix^u and radix^v)."""
        scratch = np.empty((len(a), 2), dtype=np.uint64)
        for i in range(ROUNDS):
            m = self._modulus[i % 2]
            if self._narrow:
                a, b = b, _plus(a, self._narrow_round(i, b, m, scratch), m)
            else:
                a, b = b, (a + self._wide_round(i, b)) % m
        return a, b

    def decrypt_halves(self, a: Halves, b: Halves) -> tuple[Halves, Halves]:
        """The ten rounds backwards."""
        scratch = np.empty((len(a), 2), dtype=np.uint64)
        for i in reversed(range(ROUNDS)):
            m = self._modulus[i % 2]
            if self._narrow:
                a, b = _minus(b, self._narrow_round(i, a, m, scratch), m), a
            else:
                a, b = (b - self._wide_round(i, a)) % m, a
        return a, b

    def _narrow_round(self, i: int, half: Words, m: int, scratch: Words) -> Words:
        """The round function of each row: modulo m, or unreduced where m is a power of two."""
        first, second = self._constants[i]
        scratch[:, 0] = first
        # At most 8 bytes: the half stands at the end of the block, big-endian.
        np.bitwise_xor(half.byteswap(), second, out=scratch[:, 1])
        made = self._blocks(scratch)
        if self._digest == 8:
            y = made[:, 0].byteswap()
            return y if m & (m - 1) == 0 else y % np.uint64(m)
        high, low = made[:, 0].byteswap(), made[:, 1].byteswap() >> np.uint64(32)
        if m & (m - 1) == 0:
            return (high << np.uint64(32)) | low
        step = np.uint64(m)
        rest = high % step
        # 96 bits modulo at most 48: sixteen at a time, so that nothing leaves 64.
        for part in (low >> np.uint64(16), low & np.uint64(0xFFFF)):
            rest = ((rest << np.uint64(16)) | part) % step
        return rest

    def _wide_round(self, i: int, half: Halves) -> Halves:
        """The round function of each row, unreduced, as Python's integers."""
        rows = len(half)
        tail = np.zeros((rows, self._tail), dtype=np.uint8)
        tail[:, : len(self._front)] = np.frombuffer(self._front, dtype=np.uint8)
        tail[:, self._tail - self._width - 1] = i
        numbers = b"".join(int(x).to_bytes(self._width, "big") for x in half)
        tail[:, self._tail - self._width :] = np.frombuffer(numbers, dtype=np.uint8).reshape(
            rows, self._width
        )
        state = np.repeat(self._state, rows, axis=0)
        words = tail.view(np.uint64).reshape(rows, -1, 2)
        for j in range(words.shape[1]):
            state = self._blocks(state ^ words[:, j])
        parts = [state]
        for j in range(1, -(-self._digest // 16)):
            block = state.copy()
            block[:, 1] ^= np.uint64(int.from_bytes(j.to_bytes(8, "big"), "little"))
            parts.append(self._blocks(block))
        stream = np.concatenate(parts, axis=1).view(np.uint8)[:, : self._digest]
        return np.array([int.from_bytes(row.tobytes(), "big") for row in stream], dtype=object)

    # -- numeral strings ------------------------------------------------------------------------

    def encrypt(self, numerals: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Numeral strings, shape (rows, length), most significant first, to the same."""
        return self._join(*self.encrypt_halves(*self._split(numerals)))

    def decrypt(self, numerals: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The inverse of `encrypt`."""
        return self._join(*self.decrypt_halves(*self._split(numerals)))

    def _split(self, numerals: npt.NDArray[np.int64]) -> tuple[Halves, Halves]:
        if numerals.ndim != 2 or numerals.shape[1] != self.length:
            raise UsageError(f"this FF1 takes strings of {self.length} numerals")
        if numerals.size and (numerals.min() < 0 or numerals.max() >= self.radix):
            raise UsageError("a numeral is not below the radix")
        typed = numerals.astype(np.uint64 if self._narrow else object)
        return self._number(typed[:, : self._u]), self._number(typed[:, self._u :])

    def _number(self, numerals: Halves) -> Halves:
        base = np.uint64(self.radix) if self._narrow else self.radix
        total = np.zeros(len(numerals), dtype=numerals.dtype)
        for j in range(numerals.shape[1]):
            total = total * base + numerals[:, j]
        return total

    def _join(self, a: Halves, b: Halves) -> npt.NDArray[np.int64]:
        made = np.empty((len(a), self.length), dtype=np.int64)
        base = np.uint64(self.radix) if self._narrow else self.radix
        for half, first, count in ((a, 0, self._u), (b, self._u, self._v)):
            rest = half
            for j in range(first + count - 1, first - 1, -1):
                made[:, j] = rest % base
                rest = rest // base
        return made


def _plus(x: Words, y: Words, m: int) -> Words:
    """(x + y) mod m in place of y; for m not a power of two both are below it."""
    y += x
    if m & (m - 1) == 0:
        y &= np.uint64(m - 1)
        return y
    # One subtraction is enough, and where it is one too many it wraps to a larger number.
    np.minimum(y, y - np.uint64(m), out=y)
    return y


def _minus(x: Words, y: Words, m: int) -> Words:
    """(x − y) mod m in place of y."""
    np.subtract(x, y, out=y)
    if m & (m - 1) == 0:
        y &= np.uint64(m - 1)
        return y
    np.minimum(y, y + np.uint64(m), out=y)
    return y


class Permutation:
    """A keyed permutation of [0, size): FF1 over bit strings with cycle walking."""

    def __init__(self, cipher: BlockCipher, tweak: bytes) -> None:
        self._cipher = cipher
        self._tweak = tweak
        self._made: dict[int, Ff1] = {}

    def __repr__(self) -> str:
        return "Permutation(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def _ff1(self, size: int) -> Ff1:
        if size < SMALLEST or size > 1 << 63:
            raise UsageError(
                f"a domain of {size} values is not between {SMALLEST} and 2^63",
                "encrypt the field instead",
            )
        bits = (size - 1).bit_length()
        if bits not in self._made:
            self._made[bits] = Ff1(self._cipher, 2, bits, self._tweak)
        return self._made[bits]

    def encrypt(self, numbers: npt.NDArray[np.uint64], size: int) -> npt.NDArray[np.uint64]:
        """The permutation of each number.

        Raises:
            UsageError: the domain is too small, or a number is not in it.
        """
        return self._walk(numbers, size, forth=True)

    def decrypt(self, numbers: npt.NDArray[np.uint64], size: int) -> npt.NDArray[np.uint64]:
        """The inverse permutation."""
        return self._walk(numbers, size, forth=False)

    def _walk(
        self, numbers: npt.NDArray[np.uint64], size: int, *, forth: bool
    ) -> npt.NDArray[np.uint64]:
        ff1 = self._ff1(size)
        if len(numbers) and int(numbers.max()) >= size:
            raise UsageError("a number is outside of the domain")
        rounds = ff1.encrypt_halves if forth else ff1.decrypt_halves
        made = np.array(numbers, dtype=np.uint64)
        _each_piece(made, rounds, ff1.length - ff1.length // 2)
        outside = np.flatnonzero(made >= np.uint64(size))
        while len(outside):
            again = made[outside]
            _each_piece(again, rounds, ff1.length - ff1.length // 2)
            made[outside] = again
            outside = outside[again >= np.uint64(size)]
        return made


def _each_piece(
    numbers: Words, rounds: Callable[[Words, Words], tuple[Words, Words]], low_bits: int
) -> None:
    """FF1 once over each number, in place, in pieces that stay in the cache."""
    shift, mask = np.uint64(low_bits), np.uint64((1 << low_bits) - 1)
    for start in range(0, len(numbers), _PIECE):
        piece = numbers[start : start + _PIECE]
        a, b = rounds(piece >> shift, piece & mask)
        np.bitwise_or(a << shift, b, out=piece)


__all__ = ["ROUNDS", "SMALLEST", "Bytes", "Ff1", "Permutation"]
