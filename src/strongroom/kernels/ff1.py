"""FF1 format-preserving encryption (NIST SP 800-38G) over columns of integers and digit strings.

Each Feistel round costs one block of the cipher a row: everything in the round function's input
but the last 16 bytes is the same for all rows, so its CBC-MAC state is computed once. Halves that
fit 48 bits stay in uint64 arithmetic; longer digit strings, which only vectors have, take Python's
integers. The authenticity of a value is not FF1's business: a wrong key gives another value.
"""

from __future__ import annotations

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
_PIECE = 1 << 13
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
        for i in range(ROUNDS):
            m = self._modulus[i % 2]
            a, b = b, self._plus(a, self._round(i, b, m), m)
        return a, b

    def decrypt_halves(self, a: Halves, b: Halves) -> tuple[Halves, Halves]:
        """The ten rounds backwards."""
        for i in reversed(range(ROUNDS)):
            m = self._modulus[i % 2]
            a, b = self._minus(b, self._round(i, a, m), m), a
        return a, b

    def _plus(self, x: Halves, y: Halves, m: int) -> Halves:
        if not self._narrow:
            return (x + y) % m
        total = x + y
        if m & (m - 1) == 0:
            return total & np.uint64(m - 1)
        # Both are below m, so one subtraction is enough; below m it wraps to a larger number.
        return np.minimum(total, total - np.uint64(m))

    def _minus(self, x: Halves, y: Halves, m: int) -> Halves:
        if not self._narrow:
            return (x - y) % m
        if m & (m - 1) == 0:
            return (x - y) & np.uint64(m - 1)
        less = x - y
        return np.minimum(less, less + np.uint64(m))

    def _round(self, i: int, half: Halves, m: int) -> Halves:
        """The round function of each row, modulo m."""
        return self._narrow_round(i, half, m) if self._narrow else self._wide_round(i, half, m)

    def _narrow_round(self, i: int, half: Words, m: int) -> Words:
        last = np.empty((len(half), 2), dtype=np.uint64)
        constant = bytearray(16)
        constant[: len(self._front)] = self._front
        constant[15 - self._width] = i
        first, second = to_words(bytes(constant))[0] ^ self._state[0]
        last[:, 0] = first
        # At most 8 bytes: the half stands at the end of the block, big-endian.
        np.bitwise_xor(half.byteswap(), second, out=last[:, 1])
        made = self._blocks(last)
        if self._digest == 8:
            y = made[:, 0].byteswap()
            if m & (m - 1) == 0:
                y &= np.uint64(m - 1)
                return y
            return y % np.uint64(m)
        high, low = made[:, 0].byteswap(), made[:, 1].byteswap() >> np.uint64(32)
        if m & (m - 1) == 0:
            return ((high << np.uint64(32)) | low) & np.uint64(m - 1)
        step = np.uint64(m)
        rest = high % step
        # 96 bits modulo at most 48: sixteen at a time, so that nothing leaves 64.
        for part in (low >> np.uint64(16), low & np.uint64(0xFFFF)):
            rest = ((rest << np.uint64(16)) | part) % step
        return rest

    def _wide_round(self, i: int, half: Halves, m: int) -> Halves:
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
        return np.array([int.from_bytes(row.tobytes(), "big") % m for row in stream], dtype=object)

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
        total = np.zeros(len(numerals), dtype=numerals.dtype)
        for j in range(numerals.shape[1]):
            total = (
                total * numerals.dtype.type(self.radix) + numerals[:, j]
                if (self._narrow)
                else total * self.radix + numerals[:, j]
            )
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
        rounds = ff1.encrypt_halves if forth else ff1.decrypt_halves
        low_bits = np.uint64(ff1.length - ff1.length // 2)
        low_mask = np.uint64((1 << int(low_bits)) - 1)
        if len(numbers) and int(numbers.max()) >= size:
            raise UsageError("a number is outside of the domain")
        made = np.empty(len(numbers), dtype=np.uint64)
        for start in range(0, len(numbers), _PIECE):
            piece = numbers[start : start + _PIECE].astype(np.uint64)
            out = made[start : start + _PIECE]
            where: Any = slice(None)
            while len(piece):
                a, b = rounds(piece >> low_bits, piece & low_mask)
                piece = (a << low_bits) | b
                out[where] = piece
                outside = np.flatnonzero(piece >= np.uint64(size))
                where = outside if isinstance(where, slice) else where[outside]
                piece = piece[outside]
        return made


__all__ = ["ROUNDS", "SMALLEST", "Bytes", "Ff1", "Permutation"]
