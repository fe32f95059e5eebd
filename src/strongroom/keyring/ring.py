"""The unlocked keyring: one root, and every key derived from it by name (docs/format.md, 0)."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import pyarrow as pa

from strongroom.core.errors import Damaged, Locked, Tampered, UsageError
from strongroom.core.protocols import Fpe, Prf, RowCipher, Signer
from strongroom.core.secret import Secret
from strongroom.kernels import cmac
from strongroom.keyring import ciphers, hazmat, labels, storage
from strongroom.keyring.ciphers import CellKey
from strongroom.keyring.storage import KeyringFile
from strongroom.keyring.unlocking import Unlock

_MAGIC = b"SRKR1\n"
_TRANSFER_LIMIT = 1 << 24
_SEAL_MARK = ciphers.mark(ciphers.AES_SIV, 1)
_PRFS = 4_096
"""Most token functions that are remembered: one a join domain and kind, or an index."""


class Keyring:
    """Implements `core.protocols.Keys`. Keys never leave it, nor do they print or pickle.

    May be shared by threads. After `close` every method raises Locked.
    """

    def __init__(self, file: KeyringFile, root: Secret, path: Path | None) -> None:
        self._file = file
        self._root: Secret | None = root
        self._path = path
        self._lock = threading.Lock()
        self._cell_keys: dict[tuple[bytes, int, int], CellKey] = {}
        self._prfs: dict[tuple[str | bytes | int, ...], Prf] = {}
        body = file.open_body(root)
        self._epochs: dict[str, int] = _epochs(body)
        self._signer = hazmat.Ed25519Signer(self._key(32, "sign"))
        if self._signer.public() != file.public_key:
            raise Damaged(
                "the keyring's public key does not belong to it", "restore it from its backup"
            )

    def __repr__(self) -> str:
        return f"Keyring({self._file.id[:8]}, {'closed' if self._root is None else 'open'})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a keyring does not pickle; send it through an inherited pipe")

    def __enter__(self) -> Keyring:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Forget the root. Ciphers that were handed out go on until they are dropped."""
        self._root = None
        self._cell_keys.clear()
        self._prfs.clear()

    @property
    def id(self) -> str:
        """The keyring's identity, 32 hexadecimal digits."""
        return self._file.id

    @property
    def demo(self) -> bool:
        """Whether this is the throwaway keyring of a room of invented people."""
        return self._file.demo

    @property
    def public_key(self) -> bytes:
        """The raw Ed25519 public key, 32 bytes."""
        return self._file.public_key

    def _secret(self) -> Secret:
        if self._root is None:
            raise Locked("the keyring is closed", "open it again")
        return self._root

    def _key(self, size: int, *parts: str | bytes | int) -> bytes:
        return hazmat.hkdf(self._secret().reveal(), labels.info(*parts), size)

    # -- epochs ---------------------------------------------------------------------------------

    def epoch(self, dataset_uuid: str) -> int:
        """The current encryption epoch of a dataset, from 1."""
        self._secret()
        return self._epochs.get(labels.dataset(dataset_uuid).hex(), 1)

    def rotate(self, dataset_uuid: str) -> int:
        """Begin the next encryption epoch of a dataset; it is durable on return.

        Cells of earlier epochs go on being readable, and are written anew when they change.

        Raises:
            UsageError: this keyring was received by a worker, which must not rotate.
        """
        name = labels.dataset(dataset_uuid).hex()
        with self._lock:
            if self._path is None:
                raise UsageError("a worker's keyring cannot rotate", "rotate in the room itself")
            epochs = {**self._epochs, name: labels.epoch(self._epochs.get(name, 1) + 1)}
            file = self._file.with_body({"epochs": epochs}, self._secret())
            storage.save(file, self._path)
            self._file, self._epochs = file, epochs
            return epochs[name]

    def add_unlock(self, unlock: Unlock, *, alone: bool = False) -> None:
        """Add a way to unlock this keyring; with `alone`, other ways of that type are removed.

        Changing a passphrase is `add_unlock(Unlock.passphrase(new), alone=True)`. The root stays
        the same, so whoever copied the old file and knew the old passphrase can still read.
        """
        with self._lock:
            if self._path is None:
                raise UsageError("a worker's keyring cannot be changed", "change the room's own")
            kept = self._file.without(unlock.way) if alone else self._file
            file = kept.with_slot(unlock, self._secret())
            storage.save(file, self._path)
            self._file = file

    # -- ciphers and tokens ---------------------------------------------------------------------

    def bind(
        self,
        dataset_uuid: str,
        epoch: int,
        rids: pa.Array,
        versions: pa.Array,
        *,
        scheme: int = ciphers.AES_SIV,
    ) -> RowCipher:
        """The cipher of a dataset and epoch for these rows.

        Args:
            rids: `fixed_size_binary[16]`; versions: unsigned numbers, as many.
            scheme: 1 AES-256-SIV, 2 SM4-SIV.

        Raises:
            UsageError: there is no such scheme or epoch, or rids and versions do not fit.
        """
        dataset = labels.dataset(dataset_uuid)
        if scheme not in ciphers.SCHEMES:
            raise UsageError(f"there is no cipher scheme {scheme}", "use 1 or 2")
        newest = max(labels.epoch(epoch), self.epoch(dataset_uuid))

        def key_of(which: int, number: int) -> CellKey:
            return self._cell_key(dataset, which, number)

        return ciphers.BoundCipher(key_of, dataset, scheme, epoch, newest, rids, versions)

    def _cell_key(self, dataset: bytes, scheme: int, epoch: int) -> CellKey:
        """The mode under one key, made once: a look-up of one row would spend its time on it."""
        root = self._secret().reveal()
        made = self._cell_keys.get((dataset, scheme, epoch))
        if made is None:
            if scheme == ciphers.AES_SIV:
                key = self._key(64, "cell", dataset, epoch)
            else:
                key = hazmat.hkdf_sm3(root, labels.info("cell-sm4", dataset, epoch), 32)
            made = self._cell_keys.setdefault(
                (dataset, scheme, epoch), ciphers.CellKey(scheme, key)
            )
        return made

    def rids(
        self, dataset_uuid: str, fingerprint: str, partition: str, start: int, count: int
    ) -> pa.Array:
        """The rids (`fixed_size_binary[16]`) of `count` source rows from ordinal `start` on."""
        head = b"".join(
            labels.lp(part.encode("utf-8", "surrogatepass")) for part in (fingerprint, partition)
        )
        key = self._key(32, "rid", labels.dataset(dataset_uuid))
        mac = cmac.Cmac(hazmat.aes(key))
        return cmac.counted(mac, hashlib.sha256(head).digest(), start, count)

    def _prf(self, *parts: str | bytes | int) -> Prf:
        """The token function under one derived key, made once: a look-up asks for each thrice."""
        self._secret()
        made = self._prfs.get(parts)
        if made is None:
            if len(self._prfs) >= _PRFS:
                self._prfs.clear()
            made = self._prfs.setdefault(parts, ciphers.CmacPrf(self._key(32, *parts)))
        return made

    def link(self, domain: str, kind: str, epoch: int = 1) -> Prf:
        """The token function of a join domain for one kind."""
        return self._prf("link", domain, kind, labels.epoch(epoch))

    def index(self, dataset_uuid: str, name: str, epoch: int = 1) -> Prf:
        """The token function of a blind index; the caller truncates."""
        dataset = labels.dataset(dataset_uuid)
        return self._prf("index", dataset, name, labels.epoch(epoch))

    def surrogate(self, domain: str, kind: str) -> Fpe:
        """The permutation of a join domain for one kind; its tweak is the domain."""
        return ciphers.permutation(self._key(32, "surrogate", domain, kind), domain)

    def subject(self) -> Prf:
        """Keyed subject tokens, for budgets and touched sets."""
        return self._prf("subject")

    # -- things without a rid -------------------------------------------------------------------

    def seal(self, label: str, plain: bytes) -> bytes:
        """Encrypt a thing that has no rid, with a random nonce."""
        nonce = secrets.token_bytes(16)
        components = [b"strongroom/1 seal", label.encode(), _SEAL_MARK, nonce]
        key = self._key(64, "seal", label)
        return _SEAL_MARK + nonce + hazmat.siv_seal(key, plain, components)

    def unseal(self, label: str, sealed: bytes) -> bytes:
        """The inverse of `seal`.

        Raises:
            Tampered: it does not verify under this label.
        """
        mark, nonce, rest = sealed[:5], sealed[5:21], sealed[21:]
        plain = None
        if mark == _SEAL_MARK and len(rest) >= 16:
            components = [b"strongroom/1 seal", label.encode(), mark, nonce]
            plain = hazmat.siv_open(self._key(64, "seal", label), rest, components)
        if plain is None:
            raise Tampered("a sealed record does not verify", "it was changed, or is not ours")
        return plain

    def signer(self) -> Signer:
        """Signs checkpoints and manifests."""
        self._secret()
        return self._signer

    # -- to worker processes --------------------------------------------------------------------

    def send(self, fd: int) -> None:
        """Write this keyring into a pipe that a spawned worker inherited. Does not close it."""
        message = {
            "root": self._secret().reveal().hex(),
            "head": self._file.head.decode(),
            "body": self._file.body.hex(),
        }
        data = json.dumps(message).encode()
        framed = memoryview(_MAGIC + len(data).to_bytes(4, "big") + data)
        while framed:
            framed = framed[os.write(fd, framed) :]

    def exported(self) -> dict[str, str]:
        """Root, head and body for an escrow copy, which seals them to its holder at once."""
        return {
            "root": self._secret().reveal().hex(),
            "head": self._file.head.hex(),
            "body": self._file.body.hex(),
        }

    @classmethod
    def receive(cls, fd: int) -> Keyring:
        """Read a keyring from an inherited pipe. Does not close it.

        Raises:
            Locked: the pipe ended early, or holds something else.
        """
        try:
            if _exactly(fd, len(_MAGIC)) != _MAGIC:
                raise ValueError
            size = int.from_bytes(_exactly(fd, 4), "big")
            if size > _TRANSFER_LIMIT:
                raise ValueError
            message = json.loads(_exactly(fd, size))
            head = json.loads(message["head"])
            file = KeyringFile(
                id=head["id"],
                created=head["created"],
                demo=head["demo"],
                public_key=bytes.fromhex(head["public_key"]),
                body=bytes.fromhex(message["body"]),
            )
            root = Secret(bytes.fromhex(message["root"]))
        except (OSError, ValueError, KeyError, TypeError):
            raise Locked("no keyring came through the pipe", "start the work again") from None
        return cls(file, root, None)


def _exactly(fd: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = os.read(fd, min(size - len(data), 1 << 16))
        if not more:
            raise ValueError
        data += more
    return data


def _epochs(body: Mapping[str, Any]) -> dict[str, int]:
    epochs = body.get("epochs")
    if not isinstance(epochs, dict) or not all(type(n) is int and n >= 1 for n in epochs.values()):
        raise Damaged("the keyring's epochs cannot be read", "restore it from its backup")
    return dict(epochs)


def create(path: Path, unlock: Unlock, *, demo: bool = False) -> Keyring:
    """Make a new keyring and open it. A key file that is not there yet is made, too.

    Raises:
        UsageError: there is one already, or what was given cannot be a key.
        Locked: the key cannot be had.
        StoreError: it cannot be written.
    """
    if path.exists():
        raise UsageError("there is a keyring here already", "open it, or name another place")
    root = Secret(secrets.token_bytes(storage.ROOT_BYTES))
    seed = hazmat.hkdf(root.reveal(), labels.info("sign"), 32)
    file = KeyringFile(
        id=secrets.token_hex(16),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        demo=demo,
        public_key=hazmat.Ed25519Signer(seed).public(),
    )
    file = file.with_slot(unlock, root).with_body({"epochs": {}}, root)
    storage.save(file, path, new=True)
    return Keyring(file, root, path)


def open_keyring(path: Path, unlock: Unlock) -> Keyring:
    """Unlock a keyring.

    Raises:
        Locked: it does not open with what was given. It says no more than that.
        Damaged: the file is not what was written.
        UsageError: there is none.
    """
    file = storage.load(path)
    return Keyring(file, file.unlock(unlock), path)
