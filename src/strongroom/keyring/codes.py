"""One-time sign-in codes that are printed on a terminal and typed into a page."""

from __future__ import annotations

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U to be misread."""
GROUPS, GROUP = 3, 4
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_code() -> str:
    """A code of 60 random bits in three groups of four."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))


def normal(code: str) -> str:
    """The code as it was meant: capitals, no blanks or dashes, misread letters put right."""
    kept = "".join(c for c in code.upper() if c.isalnum())
    return kept.translate(_MISREAD)


def code_digest(code: str) -> bytes:
    """What is stored of a code: 32 bytes from which it cannot be found by guessing online."""
    return hashlib.sha256(b"strongroom/1 code " + normal(code).encode()).digest()
