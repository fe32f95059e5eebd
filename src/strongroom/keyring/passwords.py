"""Passwords of accounts: Argon2id in PHC form (RFC 9106)."""

from __future__ import annotations

import secrets

from strongroom.core.secret import Secret
from strongroom.keyring import hazmat
from strongroom.keyring.unlocking import ARGON2


def hash_password(password: Secret) -> str:
    """A salted hash that holds its own parameters."""
    return hazmat.argon2id_phc(password.reveal(), secrets.token_bytes(16), **ARGON2)


def verify_password(phc: str, password: Secret) -> bool:
    """Whether the password is the one that was hashed; False for a hash that is none."""
    return hazmat.argon2id_matches(password.reveal(), phc)
