"""The signed record of a snapshot (docs/format.md, 12)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from strongroom.core.errors import Damaged
from strongroom.core.protocols import Signer
from strongroom.core.records import canonical

FORMAT = 1
MANIFEST, INDEX = "manifest.json", "index"
LIMIT = 64 << 20
Verify = Callable[[bytes, bytes], bool]
"""(message, signature) → whether the room's own key made it."""

_PREFIX = b"strongroom snapshot v1\n"
_ID = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{16}")
_ELSE = "choose another snapshot; look into who can write in the depot"


@dataclass(frozen=True, slots=True)
class Kept:
    """One segment as it lies in the depot."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot is. `digest` is the SHA-256 of `manifest.json`."""

    id: str
    room: str
    number: int
    created: datetime
    until: datetime
    lock: str
    parts: tuple[str, ...]
    previous: str
    rows: int
    bytes: int
    segments: tuple[Kept, ...]
    witness: str
    digest: str


def is_id(name: str) -> bool:
    """Whether a name can be a snapshot's."""
    return bool(_ID.fullmatch(name))


def signed(record: dict[str, Any], signer: Signer) -> bytes:
    """`manifest.json` of a record."""
    signature = signer.sign(_PREFIX + canonical(record)).hex()
    return canonical({"format": FORMAT, "record": record, "signature": signature}) + b"\n"


def opened(data: bytes, verify: Verify, room: str, snapshot: str) -> Manifest:
    """A manifest after its signature was checked, and that it lies in its own folder.

    Raises:
        Damaged: it cannot be read, was edited, is another room's, or another snapshot's.
    """
    try:
        outer = json.loads(data)
        record, signature = outer["record"], bytes.fromhex(outer["signature"])
        version = outer["format"]
        message = _PREFIX + canonical(record)
    except (ValueError, KeyError, TypeError, UnicodeError):
        raise Damaged(f"the manifest of {snapshot} cannot be read", _ELSE) from None
    if version != FORMAT:
        raise Damaged(f"the manifest of {snapshot} has another format", "use a newer version")
    if not verify(message, signature):
        raise Damaged(
            f"the manifest of {snapshot} does not carry this room's signature: it was edited, or "
            "is another room's",
            _ELSE,
        )
    try:
        found = Manifest(
            id=record["id"],
            room=record["room"],
            number=int(record["number"]),
            created=datetime.fromisoformat(record["created"]),
            until=datetime.fromisoformat(record["until"]),
            lock=record["lock"],
            parts=tuple(record["parts"]),
            previous=record["previous"],
            rows=int(record["rows"]),
            bytes=int(record["bytes"]),
            segments=tuple(Kept(**segment) for segment in record["segments"]),
            witness=record["witness"],
            digest=hashlib.sha256(data).hexdigest(),
        )
    except (ValueError, KeyError, TypeError):
        raise Damaged(f"the manifest of {snapshot} lacks something", _ELSE) from None
    if (found.id, found.room) != (snapshot, room):
        raise Damaged(
            f"the manifest in the folder of {snapshot} is of another snapshot or room: an older "
            "one was put in its place",
            _ELSE,
        )
    return found
