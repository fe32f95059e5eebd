"""The key hierarchy, the ways to unlock it, and all that is computed with keys."""

from __future__ import annotations

from strongroom.keyring import escrow, passwords, process, segments, shares, totp
from strongroom.keyring.hazmat import verify_signature
from strongroom.keyring.ring import Keyring, create, open_keyring
from strongroom.keyring.shown import Shown, read_shown
from strongroom.keyring.unlocking import Unlock, check_place

__all__ = [
    "Keyring",
    "Shown",
    "Unlock",
    "check_place",
    "create",
    "escrow",
    "open_keyring",
    "passwords",
    "process",
    "read_shown",
    "segments",
    "shares",
    "totp",
    "verify_signature",
]
