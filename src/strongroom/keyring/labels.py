"""How a key's name becomes the `info` of its derivation (docs/format.md, 0)."""

from __future__ import annotations

import uuid

from strongroom.core.errors import UsageError

VERSION = "strongroom/1"
MOST = (1 << 32) - 1


def lp(data: bytes) -> bytes:
    """The bytes behind their own length."""
    return len(data).to_bytes(4, "big") + data


def info(*parts: str | bytes | int) -> bytes:
    """The one encoding of a list of parts: no two lists give the same bytes."""
    made = lp(VERSION.encode())
    for part in parts:
        made += lp(_encoded(part))
    return made


def _encoded(part: str | bytes | int) -> bytes:
    if isinstance(part, str):
        return part.encode("utf-8", "surrogatepass")
    return part.to_bytes(4, "big") if isinstance(part, int) else part


def dataset(identity: str) -> bytes:
    """A dataset's UUID as its 16 bytes.

    Raises:
        UsageError: it is not one.
    """
    try:
        return uuid.UUID(identity).bytes
    except (ValueError, AttributeError, TypeError):
        raise UsageError("a dataset is named by its UUID here") from None


def epoch(number: int) -> int:
    """An epoch, checked.

    Raises:
        UsageError: it is not between 1 and 2^32 − 1.
    """
    if not 1 <= number <= MOST:
        raise UsageError("a key epoch counts from 1")
    return number
