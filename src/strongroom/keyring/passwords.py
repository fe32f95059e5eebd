"""Passwords of accounts: Argon2id in PHC form (RFC 9106)."""

from __future__ import annotations

import re
import secrets

from strongroom.core.secret import Secret
from strongroom.keyring import hazmat
from strongroom.keyring.unlocking import ARGON2, MOST

_COSTS = re.compile(r"\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$")


def hash_password(password: Secret) -> str:
    """A salted hash that holds its own parameters."""
    return hazmat.argon2id_phc(password.reveal(), secrets.token_bytes(16), **ARGON2)


def verify_password(phc: str, password: Secret) -> bool:
    """Whether the password is the one that was hashed; False for a hash that is none.

    The costs stand in the hash, and the hash in a file: one that asks for more than any version
    of ours would have written could stop the process, so it is not computed.
    """
    costs = _COSTS.match(phc)
    most = (MOST["memory_kib"], MOST["iterations"], MOST["lanes"])
    if costs is None or any(int(c) > m for c, m in zip(costs.groups(), most, strict=True)):
        return False
    return hazmat.argon2id_matches(password.reveal(), phc)
