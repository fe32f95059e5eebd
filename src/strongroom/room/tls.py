"""`--tls internal`: certificates from an authority of the room's own.

Beside the keyring, outside the room, lie `tls-authority.pem` (what browsers have to trust),
`tls-authority.sealed` (its private key, sealed by the keyring), `tls.pem` and `tls.key` (what the
server presents; mode 0600, because the server reads it as a file). A name that was added, or a
certificate that ends within a month, makes a new one; an authority that may not sign for a name is
replaced, which every browser has to be told.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Keys
from strongroom.keyring import certificates
from strongroom.keyring.certificates import Authority

SEAL = "tls-authority"


@dataclass(frozen=True, slots=True)
class Internal:
    """Where a room's own certificate is.

    Attributes:
        chain, key: what the server presents (PEM files).
        authority: the certificate to trust; `fingerprint` its SHA-256, to compare by voice.
        fresh: whether the authority was made just now, so that browsers do not know it yet.
    """

    chain: Path
    key: Path
    authority: Path
    fingerprint: str
    fresh: bool


def tls_files(home: Path) -> tuple[Path, Path]:
    """Chain and key of a room's own certificate, whether they are there yet or not."""
    return home / "tls.pem", home / "tls.key"


def internal(home: Path, names: Sequence[str], keys: Keys, now: datetime) -> Internal:
    """The room's certificate for these names, made or renewed where that is needed.

    Args:
        home: the room's folder for keys.
        names: as browsers type them, with or without port.

    Raises:
        UsageError: there is no name. Tampered: the sealed authority is not ours.
        StoreError: a file cannot be read or written.
    """
    hosts = sorted({_host(name) for name in names})
    if not hosts:
        raise UsageError("--tls internal needs a name to serve under", "give --allow NAME")
    chain, key = tls_files(home)
    public, sealed = home / "tls-authority.pem", home / "tls-authority.sealed"
    try:
        authority, fresh = _known(public, sealed, keys), False
        if authority is None or not certificates.allows(authority, hosts, now):
            authority, fresh = certificates.found(hosts, now), True
            _write(sealed, keys.seal(SEAL, authority.key), 0o600)
            _write(public, authority.certificate, 0o644)
        if fresh or not key.exists() or not certificates.serves(_read(chain), hosts, now):
            leaf = certificates.issue(authority, hosts, now)
            _write(key, leaf.key, 0o600)
            _write(chain, leaf.chain, 0o644)
    except OSError as error:
        raise StoreError(
            f"the room's certificate cannot be kept: {error.strerror}", "see the room's home folder"
        ) from None
    return Internal(chain, key, public, authority.fingerprint(), fresh)


def _known(public: Path, sealed: Path, keys: Keys) -> Authority | None:
    if not public.exists() or not sealed.exists():
        return None
    return Authority(public.read_bytes(), keys.unseal(SEAL, sealed.read_bytes()))


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _write(path: Path, data: bytes, mode: int) -> None:
    """Whole or not at all, and never readable by others in between."""
    temporary = path.with_name(path.name + ".new")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _host(name: str) -> str:
    """A name as browsers type it, without its port."""
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0] if name.count(":") == 1 else name
