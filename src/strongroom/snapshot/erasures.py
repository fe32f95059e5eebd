"""What was erased since, so that a restore does not bring it back (docs/format.md, 12).

Whoever erases a person appends a line here, in the same act. The file lies beside the keyring and
not in the room, because a room is what gets restored; escrow copies carry it along.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from strongroom.core.errors import Damaged, StoreError
from strongroom.core.protocols import Signer
from strongroom.core.records import canonical
from strongroom.snapshot.manifests import Verify

NAME = "erasures"
_PREFIX = b"strongroom erasure v1\n"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erasure.

    Attributes:
        at: when; entry: number of its entry in the ledger.
        rids: UUID of a dataset (hex) → rids (hex) of the rows that were removed.
        subjects: keyed tokens (hex) of the person, as `Keys.subject` makes them.
    """

    at: datetime
    entry: int
    rids: Mapping[str, tuple[str, ...]]
    subjects: tuple[str, ...]


def line(erasure: Erasure, signer: Signer) -> str:
    """The signed line of an erasure."""
    record = {
        "at": erasure.at.isoformat(timespec="seconds"),
        "entry": erasure.entry,
        "rids": {name: list(rids) for name, rids in erasure.rids.items()},
        "subjects": list(erasure.subjects),
    }
    signature = signer.sign(_PREFIX + canonical(record)).hex()
    return canonical({"record": record, "signature": signature}).decode()


def append(path: Path, erasure: Erasure, signer: Signer) -> None:
    """Add an erasure, durably."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(line(erasure, signer).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        raise StoreError("an erasure cannot be noted", "see rights and free space") from None


def lines(path: Path) -> list[str]:
    """The lines of the file as they are; none where there is no file."""
    try:
        return path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError):
        raise Damaged(
            "the record of erasures cannot be read", "take it from an escrow copy"
        ) from None


def since(told: Sequence[str], when: datetime, verify: Verify) -> list[Erasure]:
    """The erasures that a snapshot of this time does not know of.

    Raises:
        Damaged: a line is not what was written; nothing is restored before that is settled.
    """
    found = [_read(text, at, verify) for at, text in enumerate(told, 1)]
    return [erasure for erasure in found if erasure.at >= when]


def _read(text: str, number: int, verify: Verify) -> Erasure:
    try:
        outer: Any = json.loads(text)
        record = outer["record"]
        fits = verify(_PREFIX + canonical(record), bytes.fromhex(outer["signature"]))
        erasure = Erasure(
            at=datetime.fromisoformat(record["at"]),
            entry=int(record["entry"]),
            rids={str(k): tuple(map(str, v)) for k, v in record["rids"].items()},
            subjects=tuple(map(str, record["subjects"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        fits = False
    if not fits:
        raise Damaged(
            f"line {number} of the record of erasures is not what was written",
            "take the record from an escrow copy: without it people would come back who must not",
        )
    return erasure
