"""The client's side of the logins of PostgreSQL, MySQL and MongoDB, for the owner's own list.

Sources: PostgreSQL documentation, "SASL Authentication" and "AuthenticationMD5Password"; RFC 5802
and RFC 7677; MySQL internals, "Native Password" and "Caching SHA-2".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

ITERATIONS_CAP = 200_000
"""Rounds that a server may ask of us: a hostile one asks for billions."""


class Scram:
    """One SCRAM exchange without channel binding.

    Args:
        user: empty where the protocol has named it before, as PostgreSQL's does.
        digest: "sha256", or "sha1" for MongoDB's older accounts.
    """

    def __init__(
        self, password: bytes, nonce: str = "", *, user: str = "", digest: str = "sha256"
    ) -> None:
        self._password = password
        self._nonce = nonce or secrets.token_urlsafe(18)
        self._digest = digest
        named = user.replace("=", "=3D").replace(",", "=2C")
        self._bare = f"n={named},r={self._nonce}"

    def first(self) -> bytes:
        """The client's first message."""
        return b"n,," + self._bare.encode()

    def final(self, said: bytes) -> bytes:
        """The client's last message, b"" when the server's was none."""
        try:
            parts = dict(p.split("=", 1) for p in said.decode("ascii").split(","))
            nonce, rounds = parts["r"], int(parts["i"])
            salt = base64.b64decode(parts["s"], validate=True)
        except (ValueError, KeyError):
            return b""
        if not nonce.startswith(self._nonce) or not 0 < rounds <= ITERATIONS_CAP:
            return b""
        salted = hashlib.pbkdf2_hmac(self._digest, self._password, salt, rounds)
        key = hmac.digest(salted, b"Client Key", self._digest)
        bare = f"c=biws,r={nonce}"
        message = f"{self._bare},{said.decode('ascii')},{bare}".encode()
        stored = hashlib.new(self._digest, key, usedforsecurity=False).digest()
        proof = hmac.digest(stored, message, self._digest)
        mixed = bytes(a ^ b for a, b in zip(key, proof, strict=True))
        return f"{bare},p={base64.b64encode(mixed).decode()}".encode()


def postgres_md5(user: str, password: bytes, salt: bytes) -> bytes:
    """The answer to AuthenticationMD5Password."""

    def digest(data: bytes) -> bytes:
        return hashlib.md5(data, usedforsecurity=False).hexdigest().encode()

    return b"md5" + digest(digest(password + user.encode()) + salt)


def mongo_password(user: str, password: bytes) -> bytes:
    """What MongoDB's SCRAM-SHA-1 takes for the password."""
    mixed = user.encode() + b":mongo:" + password
    return hashlib.md5(mixed, usedforsecurity=False).hexdigest().encode()


def mysql_native(password: bytes, salt: bytes) -> bytes:
    """The answer of mysql_native_password; empty for an empty password."""
    if not password:
        return b""

    def digest(data: bytes) -> bytes:
        return hashlib.sha1(data, usedforsecurity=False).digest()

    once = digest(password)
    return bytes(a ^ b for a, b in zip(once, digest(salt + digest(once)), strict=True))


def mysql_sha2(password: bytes, salt: bytes) -> bytes:
    """The quick answer of caching_sha2_password; empty for an empty password."""
    if not password:
        return b""
    once = hashlib.sha256(password).digest()
    twice = hashlib.sha256(hashlib.sha256(once).digest() + salt).digest()
    return bytes(a ^ b for a, b in zip(once, twice, strict=True))
