"""Escrow copies: what holders need to bring a room back on another machine (docs/format.md, 12).

A copy is sealed under a key of its own, and that key is split among its holders: each share is
sealed to one holder's public key by HPKE (RFC 9180), and as many as the threshold says open the
copy. The room signs it. It carries the keyring's root, so it is as precious as the room itself,
and is kept apart from the snapshots.
"""

from __future__ import annotations

import base64
import hashlib
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
from strongroom.keyring import hazmat, shares, storage, unlocking
from strongroom.keyring.ring import Keyring
from strongroom.keyring.storage import KeyringFile
from strongroom.keyring.unlocking import Unlock

FORMAT = 2
_LIMIT = 64 << 20
_ABOUT = b"strongroom/1 escrow\n"
_SHARE = b"strongroom/1 escrow share\n"
_LENT = b"strongroom/1 escrow lent share\n"
_SIGNED = b"strongroom escrow v2\n"
_KEY = 64


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
    holders: Sequence[bytes],
    threshold: int,
    *,
    room: str,
    created: datetime,
    until: datetime,
    notes: Mapping[str, Mapping[str, Any]],
    erasures: Sequence[str],
) -> bytes:
    """The bytes of an escrow copy that any `threshold` of the holders open together."""
    head = {
        "created": created.isoformat(timespec="seconds"),
        "public_key": keys.public_key.hex(),
        "room": room,
        "threshold": str(threshold),
        "until": until.isoformat(timespec="seconds"),
    }
    content = {**keys.exported(), "erasures": list(erasures), "notes": dict(notes)}
    key = secrets.token_bytes(_KEY)
    sealed = hazmat.siv_seal(key, canonical(content), [_ABOUT, canonical(head)])
    parts = [
        {"holder": holder.hex(), "sealed": _text(hazmat.hpke_seal(holder, share, _about(head)))}
        for holder, share in zip(holders, shares.split(key, threshold, len(holders)), strict=True)
    ]
    return written(keys, head, parts, sealed)


def written(
    keys: Keyring, head: Mapping[str, str], parts: Sequence[Mapping[str, str]], sealed: bytes
) -> bytes:
    """The signed file around what is sealed."""
    record = {"head": head, "sealed": _text(sealed), "shares": list(parts)}
    signature = keys.signer().sign(_SIGNED + canonical(record)).hex()
    return canonical({"format": FORMAT, **record, "signature": signature}) + b"\n"


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _about(head: Mapping[str, str]) -> bytes:
    return _SHARE + canonical(head)


def lent(copy: Path, holder: Path, to: bytes, now: datetime, *, outdated: bool = False) -> bytes:
    """A holder's share sealed anew, for whoever brings the room back, as the bytes of its file.

    So holders in different places take part and no private key travels.

    Raises:
        As `opened`.
    """
    data, head, parts, _ = _read(copy)
    _in_time(head, now, outdated=outdated)
    private = _private(holder)
    share = _share(private, head, parts)
    if share is None:
        raise Locked("the escrow copy holds no share for this holder", "is it for another?")
    about = _LENT + hashlib.sha256(data).digest()
    record = {
        "for": to.hex(),
        "format": FORMAT,
        "sealed": _text(hazmat.hpke_seal(to, share, about)),
    }
    return canonical(record) + b"\n"


def opened(
    copy: Path,
    holders: Sequence[Path],
    now: datetime,
    *,
    lent: Sequence[Path] = (),
    outdated: bool = False,
) -> Escrow:
    """Open an escrow copy.

    Args:
        holders: files of private keys; of holders, or of whom shares were lent to.
        lent: files of shares that holders have lent.
        outdated: take a copy whose time is over.

    Raises:
        StoreError: a file cannot be read. Damaged: it is no escrow copy, or was changed.
        Locked: too few of its holders take part. Refused: its time is over.
    """
    data, head, parts, sealed = _read(copy)
    privates = [_private(holder) for holder in holders]
    about = _LENT + hashlib.sha256(data).digest()
    found = [_share(private, head, parts) for private in privates]
    found += [_borrowed(path, privates, about) for path in lent]
    held = list({share[0]: share for share in found if share}.values())
    if len(held) < int(head["threshold"]):
        raise Locked(
            f"this opens {len(held)} of the {head['threshold']} shares that the escrow copy needs",
            "is it for other holders? each names --holder, or lends by `strongroom keys share`",
        )
    _in_time(head, now, outdated=outdated)
    key = shares.joined(held[: int(head["threshold"])])
    content = hazmat.siv_open(key, sealed, [_ABOUT, canonical(head)])
    if content is None:
        raise Locked("the shares do not open this escrow copy", "was one lent for another copy?")
    return _held(head, content)


def _private(holder: Path) -> bytes:
    try:
        private = bytes.fromhex(unlocking.read_key_file(holder).decode("ascii", "replace"))
    except ValueError:
        private = b""
    if len(private) != 32:
        raise UsageError("that is no holder's private key", "`strongroom keys holder`")
    return private


def _share(
    private: bytes, head: Mapping[str, str], parts: Sequence[tuple[bytes, bytes]]
) -> bytes | None:
    """The share for this holder; None where there is none."""
    public = hazmat.x25519_public(private)
    mine = (sealed for holder, sealed in parts if holder == public)
    opened = (hazmat.hpke_open(private, sealed, _about(head)) for sealed in mine)
    return next((share for share in opened if share and len(share) == _KEY + 1), None)


def _borrowed(path: Path, privates: Sequence[bytes], about: bytes) -> bytes:
    try:
        record = json.loads(_bytes(path, "the lent share"))
        sealed = base64.b64decode(record["sealed"], validate=True)
    except (ValueError, KeyError, TypeError):
        raise Damaged(
            "that is no lent share, or it was cut", "let its holder lend it again"
        ) from None
    for private in privates:
        share = hazmat.hpke_open(private, sealed, about)
        if share is not None and len(share) == _KEY + 1:
            return share
    raise Locked("a lent share does not open", "was it lent to another key, or of an earlier copy?")


def _in_time(head: Mapping[str, str], now: datetime, *, outdated: bool) -> None:
    if datetime.fromisoformat(head["until"]) < now and not outdated:
        raise Refused(
            f"the time of this escrow copy was over on {head['until'][:10]}: it may hold keys "
            "of snapshots that were destroyed since",
            "take a newer copy, or say --outdated",
            reasons=("escrow-outdated",),
        )


def _held(head: Mapping[str, str], content: bytes) -> Escrow:
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


def _bytes(path: Path, what: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LIMIT + 1)
    except OSError as error:
        raise StoreError(f"{what} cannot be read: {error.strerror}") from None


def _read(copy: Path) -> tuple[bytes, dict[str, str], list[tuple[bytes, bytes]], bytes]:
    """The file's bytes, its head, its shares by holder, and what is sealed.

    The signature was checked against the key in the head. That key is whose the file says it is:
    compare its fingerprint with the one that was printed when the copy was made.
    """
    data = _bytes(copy, "the escrow copy")
    try:
        outer = json.loads(data)
        if outer.pop("format") != FORMAT:
            raise Damaged("the escrow copy has another format", "use a version of its time")
        signature = bytes.fromhex(outer.pop("signature"))
        head = {str(k): str(v) for k, v in outer["head"].items()}
        sealed = base64.b64decode(outer["sealed"], validate=True)
        parts = [
            (bytes.fromhex(part["holder"]), base64.b64decode(part["sealed"], validate=True))
            for part in outer["shares"]
        ]
        public = bytes.fromhex(head["public_key"])
        datetime.fromisoformat(head["until"])
        if not 1 <= int(head["threshold"]) <= len(parts):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Damaged("that is no escrow copy, or it was cut", "take another copy") from None
    if not hazmat.verify_signature(public, _SIGNED + canonical(outer), signature):
        raise Damaged("the escrow copy was changed after it was made", "take another copy")
    return data, head, parts, sealed
