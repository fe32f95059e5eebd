"""`keyring.json`: written whole or not at all, and read with suspicion (docs/format.md, 0)."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from strongroom.core.errors import Damaged, Locked, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.records import canonical
from strongroom.core.secret import Secret
from strongroom.keyring import hazmat, unlocking
from strongroom.keyring.labels import info
from strongroom.keyring.unlocking import Unlock

FORMAT = 1
ROOT_BYTES = 32
_LIMIT = 1 << 20
_HINT = "restore keyring.json from its backup; without it the protected data cannot be read"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class KeyringFile:
    """What `keyring.json` holds. `slots` keeps also the ways in that this version does not know."""

    id: str
    created: str
    demo: bool
    public_key: bytes
    slots: tuple[dict[str, Any], ...] = ()
    body: bytes = field(default=b"", repr=False)

    @property
    def head(self) -> bytes:
        """What every sealed part is bound to."""
        return canonical(
            {
                "format": FORMAT,
                "id": self.id,
                "created": self.created,
                "demo": self.demo,
                "public_key": self.public_key.hex(),
            }
        )

    # -- the root, under each way in ------------------------------------------------------------

    def with_slot(self, unlock: Unlock, root: Secret) -> KeyringFile:
        """The same with one more way in; the ones that are there are kept."""
        salt = secrets.token_bytes(16)
        kdf: dict[str, Any] = dict(unlocking.ARGON2) if unlock.way == "passphrase" else {}
        key = unlock.wrapping_key(salt, kdf, make=True)
        slot = {
            "type": unlock.way,
            "salt": salt.hex(),
            "kdf": {"name": "argon2id", **kdf} if kdf else {"name": "hkdf-sha256"},
            "sealed": _text(_seal(key, root.reveal(), b"root", self.head)),
        }
        return replace(self, slots=(*self.slots, slot))

    def without(self, way: str) -> KeyringFile:
        """The same without the ways in of one type."""
        return replace(self, slots=tuple(s for s in self.slots if s["type"] != way))

    def unlock(self, unlock: Unlock) -> Secret:
        """The root.

        Raises:
            Locked: no slot opens with what was given. Which of the reasons it is stays unsaid.
        """
        for slot in self.slots:
            if slot["type"] != unlock.way:
                continue
            kdf = {k: v for k, v in slot["kdf"].items() if k != "name"}
            key = unlock.wrapping_key(bytes.fromhex(slot["salt"]), kdf)
            root = _open(key, _bytes(slot["sealed"]), b"root", self.head)
            if root is not None and len(root) == ROOT_BYTES:
                return Secret(root)
        raise Locked(
            "the keyring does not open with this key", "try again, or use another way to unlock it"
        )

    # -- the body -------------------------------------------------------------------------------

    def with_body(self, body: dict[str, Any], root: Secret) -> KeyringFile:
        """The same with another body."""
        key = Secret(hazmat.hkdf(root.reveal(), info("keyring"), 64))
        return replace(self, body=_seal(key, canonical(body), b"body", self.head))

    def open_body(self, root: Secret) -> dict[str, Any]:
        """The body.

        Raises:
            Damaged: it does not verify.
        """
        key = Secret(hazmat.hkdf(root.reveal(), info("keyring"), 64))
        plain = _open(key, self.body, b"body", self.head)
        if plain is None:
            raise Damaged("the keyring's body is not what was written", _HINT)
        body: dict[str, Any] = json.loads(plain)
        return body


def _seal(key: Secret, plain: bytes, what: bytes, head: bytes) -> bytes:
    return sealed(key, plain, what, head, secrets.token_bytes(16))


def sealed(key: Secret, plain: bytes, what: bytes, head: bytes, nonce: bytes) -> bytes:
    """nonce ‖ AES-256-SIV of a part of the file; the nonce is an argument for vectors only."""
    components = [b"strongroom/1 " + what, head, nonce]
    return nonce + hazmat.siv_seal(key.reveal(), plain, components)


def _open(key: Secret, data: bytes, what: bytes, head: bytes) -> bytes | None:
    nonce, rest = data[:16], data[16:]
    if len(rest) < 16:
        return None
    return hazmat.siv_open(key.reveal(), rest, [b"strongroom/1 " + what, head, nonce])


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


# -- the file -----------------------------------------------------------------------------------


def save(file: KeyringFile, path: Path, *, new: bool = False) -> None:
    """Write it beside, sync, rename: the old or the new one is there, never half of one.

    Raises:
        UsageError: `new` was asked for, and there is a keyring already.
        StoreError: it cannot be written.
    """
    record: dict[str, Any] = {
        **json.loads(file.head),
        "slots": list(file.slots),
        "body": _text(file.body),
    }
    record["check"] = hashlib.sha256(canonical(record)).hexdigest()
    data = json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            fault("keyring.written")
            _place(temporary, path, new=new)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        fault("keyring.renamed")
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise StoreError(
            f"the keyring cannot be written: {error.strerror}", "name a folder that is yours"
        ) from None


def _place(temporary: Path, path: Path, *, new: bool) -> None:
    """Give the finished file its name; a link fails where a rename would replace."""
    if not new:
        temporary.replace(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise UsageError(
            "there is a keyring here already", "open it, or name another place"
        ) from None
    temporary.unlink()


def load(path: Path) -> KeyringFile:
    """Read it.

    Raises:
        UsageError: there is none.
        StoreError: it cannot be read.
        Damaged: it is not what was written, or a newer version wrote it.
    """
    try:
        with path.open("rb") as opened:
            data = opened.read(_LIMIT + 1)
    except FileNotFoundError:
        raise UsageError("there is no keyring", "has the room been made on this machine?") from None
    except OSError as error:
        raise StoreError(
            f"the keyring cannot be read: {error.strerror}", "run as the room's owner"
        ) from None
    try:
        record = json.loads(data) if len(data) <= _LIMIT else None
    except ValueError:
        record = None
    if not isinstance(record, dict) or not isinstance(record.get("format"), int):
        raise Damaged("the keyring is damaged: it is not a keyring file", _HINT)
    if record["format"] != FORMAT:
        raise Damaged(
            f"the keyring has format {record['format']}, this version reads {FORMAT}",
            "use the version of Strongroom that wrote it, or a newer one",
        )
    check = record.pop("check", None)
    if check != hashlib.sha256(canonical(record)).hexdigest():
        raise Damaged("the keyring is damaged: its checksum does not fit", _HINT)
    return _parsed(record)


def _parsed(record: dict[str, Any]) -> KeyringFile:
    try:
        file = KeyringFile(
            id=_is(record["id"], str),
            created=_is(record["created"], str),
            demo=_is(record["demo"], bool),
            public_key=bytes.fromhex(record["public_key"]),
            slots=tuple(_slot(slot) for slot in _is(record["slots"], list)),
            body=_bytes(record["body"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Damaged("the keyring is damaged: a part of it is missing", _HINT) from None
    if len(file.public_key) != 32:
        raise Damaged("the keyring is damaged: its public key is none", _HINT)
    return file


def _is(value: Any, kind: type[_T]) -> _T:
    if not isinstance(value, kind):
        raise TypeError
    return value


def _slot(slot: dict[str, Any]) -> dict[str, Any]:
    _is(slot["type"], str)
    if slot["type"] != "escrow":
        bytes.fromhex(slot["salt"])
        _is(slot["kdf"], dict)
        _bytes(slot["sealed"])
    return slot
