"""The one file that computes with the cryptography library: ciphers, derivation, signatures.

Everything here is a thin, typed skin over pyca/cryptography (OpenSSL); no mode is built here.
"""

from __future__ import annotations

import hashlib
import threading
from typing import NoReturn

import numpy as np
import numpy.typing as npt
from cryptography.exceptions import InvalidKey, InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from strongroom.core.errors import UsageError

Bytes = npt.NDArray[np.uint8]
_STRETCHING = threading.Lock()
"""One Argon2 at a time: OpenSSL's own worker threads deadlock when two run at once, and two people
who sign in at the same moment are enough (seen with cryptography 50.0.2). Saves memory, too."""

_TAIL = 15  # the library asks for room for one more block, less a byte


class Block:
    """A block cipher in bulk (`core.protocols.BlockCipher`). May be shared by threads."""

    def __init__(self, algorithm: algorithms.AES | algorithms.SM4) -> None:
        self._algorithm = algorithm
        self._ecb = Cipher(algorithm, modes.ECB()).encryptor()  # noqa: S305 the modes are ours
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return "Block(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")

    def encrypt_blocks(self, blocks: Bytes) -> Bytes:
        """Each 16-byte block on its own."""
        data = np.ascontiguousarray(blocks)
        out = np.empty(data.nbytes + _TAIL, dtype=np.uint8)
        if data.nbytes:
            with self._lock:
                self._ecb.update_into(data.data, out.data)
        return out[: data.nbytes].reshape(-1, 16)

    def chain_blocks(self, blocks: Bytes) -> Bytes:
        """CBC from zero; the last block."""
        data = np.ascontiguousarray(blocks)
        out = np.empty(data.nbytes + _TAIL, dtype=np.uint8)
        Cipher(self._algorithm, modes.CBC(bytes(16))).encryptor().update_into(data.data, out.data)
        return out[data.nbytes - 16 : data.nbytes].copy()


def aes(key: bytes) -> Block:
    """AES with a key of 16, 24 or 32 bytes.

    Raises:
        UsageError: the key has another length.
    """
    if len(key) not in (16, 24, 32):
        raise UsageError("an AES key has 16, 24 or 32 bytes")
    return Block(algorithms.AES(key))


def sm4(key: bytes) -> Block:
    """SM4 (GB/T 32907) with a key of 16 bytes."""
    if len(key) != 16:
        raise UsageError("an SM4 key has 16 bytes")
    return Block(algorithms.SM4(key))


def hkdf(secret: bytes, info: bytes, size: int, salt: bytes | None = None) -> bytes:
    """HKDF-SHA256 (RFC 5869)."""
    return HKDF(hashes.SHA256(), size, salt, info).derive(secret)


def hkdf_sm3(secret: bytes, info: bytes, size: int) -> bytes:
    """HKDF with SM3 (GB/T 32905) in place of SHA-256."""
    return HKDF(hashes.SM3(), size, None, info).derive(secret)


def argon2id(
    secret: bytes, salt: bytes, size: int, *, iterations: int, lanes: int, memory_kib: int
) -> bytes:
    """Argon2id (RFC 9106)."""
    with _STRETCHING:
        return Argon2id(
            salt=salt, length=size, iterations=iterations, lanes=lanes, memory_cost=memory_kib
        ).derive(secret)


def argon2id_phc(
    secret: bytes, salt: bytes, *, iterations: int, lanes: int, memory_kib: int
) -> str:
    """A password hash in PHC form."""
    with _STRETCHING:
        return Argon2id(
            salt=salt, length=32, iterations=iterations, lanes=lanes, memory_cost=memory_kib
        ).derive_phc_encoded(secret)


def argon2id_matches(secret: bytes, phc: str) -> bool:
    """Whether the secret gives this PHC hash; False also when the hash is not one."""
    try:
        with _STRETCHING:
            Argon2id.verify_phc_encoded(secret, phc)
    except (InvalidKey, ValueError):
        return False
    return True


class OneSiv:
    """AES-SIV (RFC 5297) a value at a time."""

    def __init__(self, key: bytes) -> None:
        self._siv = AESSIV(key)

    def __repr__(self) -> str:
        return "OneSiv(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")

    def encrypt(self, plain: bytes, components: list[bytes]) -> bytes:
        """V ‖ C."""
        return self._siv.encrypt(plain, components)

    def decrypt(self, sealed: bytes, components: list[bytes]) -> bytes | None:
        """The plaintext, None when it does not verify or is too short."""
        try:
            return self._siv.decrypt(sealed, components)
        except InvalidTag:
            return None


class OneCmac:
    """AES-CMAC (RFC 4493) a value at a time. May be shared by threads: none works on the first."""

    def __init__(self, key: bytes) -> None:
        self._begun = CMAC(algorithms.AES(key))

    def __repr__(self) -> str:
        return "OneCmac(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed function does not pickle")

    def token(self, message: bytes) -> bytes:
        """The 16 bytes of one message."""
        mac = self._begun.copy()
        mac.update(message)
        return mac.finalize()


def siv_seal(key: bytes, plain: bytes, components: list[bytes]) -> bytes:
    """One AES-SIV under a key used once: V ‖ C."""
    return OneSiv(key).encrypt(plain, components)


def siv_open(key: bytes, sealed: bytes, components: list[bytes]) -> bytes | None:
    """The inverse, None when it does not verify."""
    return OneSiv(key).decrypt(sealed, components)


class Ed25519Signer:
    """Signs checkpoints and manifests (`core.protocols.Signer`)."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.key_id = hashlib.sha256(self.public()).hexdigest()[:16]

    def __repr__(self) -> str:
        return f"Ed25519Signer({self.key_id})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signing key does not pickle")

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature (RFC 8032)."""
        return self._private.sign(message)

    def public(self) -> bytes:
        """The raw 32-byte public key."""
        return self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def verify_signature(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature holds; False for anything that is not one."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class Gcm:
    """AES-256-GCM under a key whose every nonce is used once (chunks of a segment)."""

    def __init__(self, key: bytes) -> None:
        self._gcm = AESGCM(key)

    def __repr__(self) -> str:
        return "Gcm(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyed cipher does not pickle")

    def seal(self, nonce: bytes, plain: bytes, associated: bytes) -> bytes:
        """C ‖ tag."""
        return self._gcm.encrypt(nonce, plain, associated)

    def open(self, nonce: bytes, sealed: bytes, associated: bytes) -> bytes | None:
        """The plaintext, None when it does not verify or is too short."""
        try:
            return self._gcm.decrypt(nonce, sealed, associated)
        except InvalidTag:
            return None


_HPKE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


def x25519_public(private: bytes) -> bytes:
    """The public key of a private one, 32 bytes each (RFC 7748)."""
    return (
        X25519PrivateKey.from_private_bytes(private)
        .public_key()
        .public_bytes(Encoding.Raw, PublicFormat.Raw)
    )


def hpke_seal(public: bytes, plain: bytes, about: bytes) -> bytes:
    """HPKE (RFC 9180), mode base, X25519, HKDF-SHA256, AES-256-GCM: enc ‖ ct.

    Raises:
        UsageError: the public key is none.
    """
    try:
        sealed: bytes = _HPKE.encrypt(plain, X25519PublicKey.from_public_bytes(public), about)
    except ValueError:
        raise UsageError(
            "the holder's public key is none", "see `strongroom keys holder`"
        ) from None
    return sealed


def hpke_open(private: bytes, sealed: bytes, about: bytes) -> bytes | None:
    """The inverse, None when it does not verify."""
    try:
        key = X25519PrivateKey.from_private_bytes(private)
        plain: bytes = _HPKE.decrypt(sealed, key, about)
    except (InvalidTag, ValueError):
        return None
    return plain
