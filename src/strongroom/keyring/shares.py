"""Secret sharing by Shamir (1979) over GF(2^8), so that no single holder opens a room alone.

Every byte of the secret is the value at 0 of a random polynomial; a share is the values at one
other point. Any `threshold` shares give the secret back, and fewer tell nothing of it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import Final

MOST: Final = 255
"""Points that GF(2^8) has besides 0."""


def _tables() -> tuple[list[int], list[int]]:
    # The field of AES: x^8 + x^4 + x^3 + x + 1, in which 3 generates all but 0.
    powers, logs, at = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        powers[exponent] = powers[exponent + 255] = at
        logs[at] = exponent
        at ^= (at << 1) ^ (0x11B if at & 0x80 else 0)
    return powers, logs


_POWERS, _LOGS = _tables()


def _times(a: int, b: int) -> int:
    return _POWERS[_LOGS[a] + _LOGS[b]] if a and b else 0


def split(
    secret: bytes,
    threshold: int,
    count: int,
    random: Callable[[int], bytes] = secrets.token_bytes,
) -> list[bytes]:
    """The secret in `count` shares, of which any `threshold` give it back.

    Returns:
        Shares of one byte more than the secret: the point, then the values at it.

    Raises:
        ValueError: not 1 <= threshold <= count <= 255.
    """
    if not 1 <= threshold <= count <= MOST:
        raise ValueError("a threshold is at least 1, and at most the number of shares (255)")
    terms = [secret, *(random(len(secret)) for _ in range(threshold - 1))]
    made = []
    for point in range(1, count + 1):
        values = bytes(len(secret))
        for term in reversed(terms):
            values = bytes(_times(v, point) ^ t for v, t in zip(values, term, strict=True))
        made.append(bytes([point]) + values)
    return made


def joined(shares: Sequence[bytes]) -> bytes:
    """What the shares were made of, if there are enough; noise otherwise, which nothing here tells.

    Raises:
        ValueError: there is none, two are of one point, or they differ in length.
    """
    points = [share[0] for share in shares if share]
    if not points or len(set(points)) < len(shares) or 0 in points:
        raise ValueError("shares are of different points")
    secret = bytes(len(shares[0]) - 1)
    for share in shares:
        factor = 1
        for other in points:
            if other != share[0]:
                over = other ^ share[0]
                factor = _times(factor, _POWERS[255 + _LOGS[other] - _LOGS[over]])
        secret = bytes(s ^ _times(v, factor) for s, v in zip(secret, share[1:], strict=True))
    return secret
