"""What both vaults share: signed records, safe names, and the one door of stored ciphertext."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import pyarrow as pa

from strongroom.core.errors import Damaged, SourceChanged, UsageError
from strongroom.core.protocols import Signer
from strongroom.core.records import canonical, generation_head
from strongroom.core.types import Generation
from strongroom.core.values import Sealed

FORMAT = 1
Verify = Callable[[bytes, bytes], bool]
"""(message, signature) → whether the room's own key made it."""

_PREFIX = b"strongroom generation v1\n"
_SAFE = re.compile(r"[a-z0-9_-]")
_LONGEST = 120


def sealed(data: pa.RecordBatch) -> Sealed:
    """Stored rows as they lie: the only place in the package that makes a `Sealed`."""
    return Sealed(data)


def safe_name(name: str) -> str:
    """A dataset's name as a file name: small ASCII letters, digits, `_`, `-`; others as %XX.

    It is injective, survives file systems that ignore case, and can neither climb out of a
    folder nor be hidden. Names longer than 120 characters are cut and end in their SHA-256.
    """
    encoded = name.encode("utf-8", "surrogatepass")
    text = "".join(chr(byte) if _SAFE.fullmatch(chr(byte)) else f"%{byte:02x}" for byte in encoded)
    if len(text) > _LONGEST:
        return f"{text[: _LONGEST - 66].rstrip('%')}%~{hashlib.sha256(encoded).hexdigest()}"
    return text or "%"


def sign(record: dict[str, Any], signer: Signer | None) -> bytes:
    """The envelope of a record: itself, the key that signed it, and the signature over it.

    Raises:
        UsageError: the vault was opened without a signer, so it can be read but not written.
    """
    if signer is None:
        raise UsageError("this vault was opened for reading", "open it with the room's signer")
    signature = signer.sign(_PREFIX + canonical(record)).hex()
    return canonical({"format": FORMAT, "record": record, "signature": signature})


def opened(envelope: bytes | str, verify: Verify | None, what: str) -> dict[str, Any]:
    """The record inside an envelope, after its signature was checked.

    Raises:
        Damaged: it is no envelope, of a newer format, or the room's key did not sign it.
    """
    try:
        outer = json.loads(envelope)
        record, signature = outer["record"], bytes.fromhex(outer["signature"])
        version = outer["format"]
    except (ValueError, KeyError, TypeError):
        raise Damaged(f"{what} cannot be read", "restore it from a snapshot") from None
    if version != FORMAT:
        raise Damaged(f"{what} has format {version!r}", "open it with a newer version")
    if verify is not None and not verify(_PREFIX + canonical(record), signature):
        raise Damaged(
            f"{what} does not carry this room's signature: it was edited, or made elsewhere",
            "restore it from a snapshot; look into who can write there",
        )
    return dict(record)


def same_work(found: Generation, wanted: Generation) -> None:
    """Check that an unfinished generation is the one that is to be continued.

    Raises:
        SourceChanged: the source, the forms or the decision are not those it was begun with.
    """
    if generation_head(found) == generation_head(wanted):
        return
    what = "fingerprint" if found.fingerprint != wanted.fingerprint else "plan"
    raise SourceChanged(
        f"an unfinished protection of {wanted.dataset!r} was begun with another {what}",
        "discard the unfinished generation and start again",
    )


def draft_record(generation: Generation) -> dict[str, Any]:
    """What a draft is begun with: enough to take it up again under the same date and place."""
    begun = {"created": generation.created, "target": generation.target}
    return {**generation_head(generation), **begun}
