"""Escrow copies: what a holder needs to bring a room back on another machine (docs/format.md, 12).

A copy is sealed to the holder's public key by HPKE (RFC 9180) and signed by the room. It carries
the keyring's root, so it is as precious as the room itself, and is kept apart from the snapshots.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from strongroom.core.errors import Damaged, Locked, Refused, StoreError, UsageError
from strongroom.core.records import canonical
from strongroom.core.secret import Secret
from strongroom.keyring import hazmat, storage, unlocking
from strongroom.keyring.ring import Keyring
from strongroom.keyring.storage import KeyringFile
from strongroom.keyring.unlocking import Unlock

FORMAT = 1
_LIMIT = 64 << 20
_ABOUT = b"strongroom/1 escrow\n"
_SIGNED = b"strongroom escrow v1\n"


@dataclass(frozen=True, slots=True)
class Escrow:
    """What an escrow copy holds, opened by its holder.

    Attributes:
        room: id of the room; `public_key` signs its manifests and checkpoints.
        until: when the copy was to be replaced or destroyed.
        notes: id of a snapshot → its note with the sealed key; `erasures` the lines of that file.
    """

    room: str
    public_key: bytes
    created: str
    until: str
    notes: Mapping[str, Mapping[str, Any]]
    erasures: Sequence[str]
    file: KeyringFile = field(repr=False)
    root: Secret = field(repr=False)

    def install(self, path: Path, unlock: Unlock) -> None:
        """Write the keyring to a new file that opens with `unlock`.

        Raises:
            UsageError: there is a keyring already. StoreError: it cannot be written.
        """
        storage.save(self.file.with_slot(unlock, self.root), path, new=True)


def new_holder(path: Path) -> bytes:
    """Make a holder's pair of keys: the private one at `path` (0600), the public one at `.pub`.

    Raises:
        UsageError: something is there already. StoreError: it cannot be written.
    """
    private = secrets.token_bytes(32)
    public = hazmat.x25519_public(private)
    shown = path.with_name(path.name + ".pub")
    try:
        for where, key, mode in ((path, private, 0o600), (shown, public, 0o644)):
            descriptor = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with os.fdopen(descriptor, "w") as out:
                out.write(key.hex() + "\n")
    except FileExistsError:
        raise UsageError("there is a file of that name already", "choose another") from None
    except OSError as error:
        raise StoreError(f"the holder's keys cannot be written: {error.strerror}") from None
    return public


def read_public(path: Path) -> bytes:
    """A holder's public key.

    Raises:
        UsageError: the file holds none. StoreError: it cannot be read.
    """
    try:
        key = bytes.fromhex(path.read_text("ascii").strip())
    except OSError as error:
        raise StoreError(f"the holder's public key cannot be read: {error.strerror}") from None
    except ValueError:
        key = b""
    if len(key) != 32:
        raise UsageError("the file holds no holder's public key", "`strongroom keys holder`")
    return key


def made(
    keys: Keyring,
    holder: bytes,
    *,
    room: str,
    created: datetime,
    until: datetime,
    notes: Mapping[str, Mapping[str, Any]],
    erasures: Sequence[str],
) -> bytes:
    """An escrow copy for one holder, as the bytes of its file."""
    head = {
        "created": created.isoformat(timespec="seconds"),
        "public_key": keys.public_key.hex(),
        "room": room,
        "until": until.isoformat(timespec="seconds"),
    }
    content = {**keys.exported(), "erasures": list(erasures), "notes": dict(notes)}
    sealed = hazmat.hpke_seal(holder, canonical(content), _ABOUT + canonical(head))
    return written(keys, head, holder, sealed)


def written(keys: Keyring, head: Mapping[str, str], holder: bytes, sealed: bytes) -> bytes:
    """The signed file around what is sealed."""
    record = {"head": head, "holder": holder.hex(), "sealed": base64.b64encode(sealed).decode()}
    signature = keys.signer().sign(_SIGNED + canonical(record)).hex()
    return canonical({"format": FORMAT, **record, "signature": signature}) + b"\n"


def opened(path: Path, holder: Path, now: datetime, *, outdated: bool = False) -> Escrow:
    """Open an escrow copy with the holder's private key.

    Args:
        outdated: take a copy whose time is over.

    Raises:
        StoreError: the file cannot be read. Damaged: it is no escrow copy, or was changed.
        Locked: it is not for this holder. Refused: its time is over.
    """
    try:
        with path.open("rb") as copy:
            data = copy.read(_LIMIT + 1)
    except OSError as error:
        raise StoreError(f"the escrow copy cannot be read: {error.strerror}") from None
    head, sealed = _checked(data)
    try:
        private = bytes.fromhex(unlocking.read_key_file(holder).decode("ascii", "replace"))
    except ValueError:
        raise UsageError("that is no holder's private key", "`strongroom keys holder`") from None
    content = hazmat.hpke_open(private, sealed, _ABOUT + canonical(head))
    if content is None:
        raise Locked("the escrow copy does not open with this holder's key", "is it for another?")
    if datetime.fromisoformat(head["until"]) < now and not outdated:
        raise Refused(
            f"the time of this escrow copy was over on {head['until'][:10]}: it may hold keys "
            "of snapshots that were destroyed since",
            "take a newer copy, or say --outdated",
            reasons=("escrow-outdated",),
        )
    try:
        held = json.loads(content)
        its = json.loads(bytes.fromhex(held["head"]))
        file = KeyringFile(
            its["id"],
            its["created"],
            its["demo"],
            bytes.fromhex(its["public_key"]),
            body=bytes.fromhex(held["body"]),
        )
        found = Escrow(
            room=head["room"],
            public_key=file.public_key,
            created=head["created"],
            until=head["until"],
            notes=held["notes"],
            erasures=held["erasures"],
            file=file,
            root=Secret(bytes.fromhex(held["root"])),
        )
    except (ValueError, KeyError, TypeError):
        raise Damaged("the escrow copy was made by another version") from None
    if found.public_key.hex() != head["public_key"]:
        raise Damaged("the escrow copy does not hold the keyring that signed it")
    return found


def _checked(data: bytes) -> tuple[dict[str, str], bytes]:
    """Head and sealed content after the signature was checked against the key in the head.

    That key is whose the file says it is: compare its fingerprint with the one that was printed
    when the copy was made.
    """
    try:
        outer = json.loads(data)
        if outer.pop("format") != FORMAT:
            raise Damaged("the escrow copy has another format", "use a newer version")
        signature = bytes.fromhex(outer.pop("signature"))
        head = {str(k): str(v) for k, v in outer["head"].items()}
        sealed = base64.b64decode(outer["sealed"], validate=True)
        public = bytes.fromhex(head["public_key"])
        datetime.fromisoformat(head["until"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Damaged("that is no escrow copy, or it was cut", "take another copy") from None
    if not hazmat.verify_signature(public, _SIGNED + canonical(outer), signature):
        raise Damaged("the escrow copy was changed after it was made", "take another copy")
    return head, sealed
