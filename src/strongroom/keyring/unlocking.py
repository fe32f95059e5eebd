"""The ways in: a passphrase, a key file, a command that prints a key, a systemd credential."""

from __future__ import annotations

import os
import secrets
import stat
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from strongroom.core.errors import Damaged, Locked, Refused, StoreError, UsageError
from strongroom.core.secret import Secret
from strongroom.keyring import hazmat

Way = Literal["passphrase", "key_file", "key_command", "credential"]

KEY_BYTES = 32
"""What a key file, command or credential must hold at least; a passphrase goes by Argon2id."""
KEY_LIMIT = 4096
COMMAND_SECONDS = 30
ARGON2 = {"iterations": 3, "lanes": 4, "memory_kib": 65_536}
"""RFC 9106, second recommended set."""
MOST = {"iterations": 32, "lanes": 64, "memory_kib": 1 << 20}
"""What a file may ask of Argon2id at most: 1 GiB. More would be a trap and no protection."""
_SLOT_INFO = b"strongroom/1 slot"


@dataclass(frozen=True, slots=True, repr=False)
class Unlock:
    """One way to unlock a keyring. Made by one of its four makers; never shows what it holds."""

    way: Way
    secret: Secret | None = None
    path: Path | None = None
    command: tuple[str, ...] = ()
    name: str = ""

    def __repr__(self) -> str:
        return f"Unlock({self.way})"

    @classmethod
    def passphrase(cls, secret: Secret) -> Unlock:
        """By a passphrase, stretched with Argon2id."""
        return cls("passphrase", secret=secret)

    @classmethod
    def key_file(cls, path: Path) -> Unlock:
        """By a file of at least 32 random bytes that only its owner can read."""
        return cls("key_file", path=Path(path))

    @classmethod
    def key_command(cls, command: Sequence[str]) -> Unlock:
        """By a command (a KMS client) that prints at least 32 random bytes; run without a shell."""
        return cls("key_command", command=tuple(command))

    @classmethod
    def credential(cls, name: str) -> Unlock:
        """By a systemd credential of the running service (`LoadCredential=`)."""
        return cls("credential", name=name)

    def wrapping_key(self, salt: bytes, kdf: dict[str, Any], *, make: bool = False) -> Secret:
        """The 64-byte key under which this way's slot holds the root.

        Args:
            make: write a fresh key file if there is none.

        Raises:
            Locked: the key cannot be had.
            Refused: the key file can be read by others, or belongs to somebody else.
            UsageError: what was given is too short to be a key.
        """
        if self.way == "passphrase":
            return self._stretched(salt, kdf)
        material = self._material(make=make)
        if len(material) < KEY_BYTES:
            raise UsageError(
                f"a key of fewer than {KEY_BYTES} bytes is no key",
                "make one with `head -c 32 /dev/urandom | base64`, or use a passphrase",
            )
        return Secret(hazmat.hkdf(material, _SLOT_INFO, 64, salt))

    def _stretched(self, salt: bytes, kdf: dict[str, Any]) -> Secret:
        assert self.secret is not None
        if not self.secret.reveal():
            raise UsageError("an empty passphrase protects nothing", "type one")
        for name, most in MOST.items():
            value = kdf.get(name)
            if type(value) is not int or not 1 <= value <= most:
                raise Damaged(
                    "the keyring names impossible parameters of Argon2id",
                    "restore keyring.json from its backup",
                )
        return Secret(hazmat.argon2id(self.secret.reveal(), salt, 64, **kdf))

    def _material(self, *, make: bool) -> bytes:
        if self.way == "key_file":
            assert self.path is not None
            if make and not self.path.exists():
                return make_key_file(self.path)
            return read_key_file(self.path)
        if self.way == "credential":
            return _credential(self.name)
        return _printed(self.command)


def make_key_file(path: Path) -> bytes:
    """Write 32 random bytes, as a line of hexadecimal, to a new file that only its owner reads.

    Raises:
        StoreError: it cannot be written, or is there already.
    """
    line = secrets.token_hex(KEY_BYTES).encode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(
            f"the key file cannot be written: {error.strerror}", "name another place for it"
        ) from None
    return line


def read_key_file(path: Path) -> bytes:
    """The content of a key file without its last line end.

    Raises:
        Locked: it is not there or cannot be read.
        Refused: its mode lets others read it, or it belongs to neither us nor root.
    """
    try:
        # Without O_NONBLOCK a named pipe would hang us here.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise Locked(
            f"the key file cannot be read: {error.strerror}", "name it with --key-file"
        ) from None
    try:
        # The open file is looked at, not its name: nobody can exchange it in between.
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise Locked("the key file is not a regular file", "use a key command instead")
        if facts.st_mode & 0o077:
            raise Refused(
                "the key file can be read by others than its owner", "chmod 600 it and try again"
            )
        if facts.st_uid not in (os.geteuid(), 0):
            raise Refused("the key file belongs to somebody else", "chown it and try again")
        return _trimmed(os.read(descriptor, KEY_LIMIT + 1))
    finally:
        os.close(descriptor)


def _trimmed(material: bytes) -> bytes:
    if len(material) > KEY_LIMIT:
        raise UsageError(f"a key of more than {KEY_LIMIT} bytes is no key", "is it the right file?")
    return material.removesuffix(b"\n").removesuffix(b"\r")


def _credential(name: str) -> bytes:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if not folder or not name or "/" in name or name in (".", ".."):
        raise Locked(
            "there is no such systemd credential",
            "give the service LoadCredential= or LoadCredentialEncrypted= with this name",
        )
    try:
        with (Path(folder) / name).open("rb") as file:
            return _trimmed(file.read(KEY_LIMIT + 1))
    except OSError as error:
        raise Locked(
            f"the systemd credential cannot be read: {error.strerror}",
            "give the service LoadCredential= or LoadCredentialEncrypted= with this name",
        ) from None


def _printed(command: tuple[str, ...]) -> bytes:
    if not command:
        raise UsageError("the key command is empty", "name a program that prints the key")
    hint = "run it by hand and see that it prints the key and nothing else"
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=COMMAND_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Locked(f"the key command took over {COMMAND_SECONDS} seconds", hint) from None
    except OSError as error:
        raise Locked(f"the key command cannot be run: {error.strerror}", hint) from None
    if done.returncode != 0:
        raise Locked(f"the key command ended with code {done.returncode}", hint)
    return _trimmed(done.stdout)


def check_place(key_path: Path, room_path: Path, beside_ok: bool = False) -> None:
    """Refuse a key that lies on the room's own file system: one stolen disk would hold both.

    Args:
        beside_ok: the owner said `--key-beside-data`.

    Raises:
        Refused: both lie on one file system.
    """
    if beside_ok or _device(key_path) != _device(room_path):
        return
    raise Refused(
        "the key file lies on the same file system as the room: whoever copies it has both",
        "put the key elsewhere, use a passphrase or a key command, or say --key-beside-data",
    )


def _device(path: Path) -> int:
    """The device of a path, or of the nearest folder above it that is there."""
    here = Path(path).absolute()
    while not here.exists():
        here = here.parent
    return here.stat().st_dev
