"""What the room remembers of each snapshot, beside its keyring: above all the sealed key.

`snapshots/<id>.json` is the only place outside escrow copies where a snapshot's key is. To remove
it is to destroy the snapshot.
"""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from strongroom.core.errors import Damaged, StoreError
from strongroom.core.records import canonical
from strongroom.snapshot.manifests import is_id
from strongroom.stores.generations import write_whole


@dataclass(frozen=True, slots=True)
class Note:
    """One snapshot as its room knows it. Without a `manifest` it was never finished.

    Attributes:
        parts: "room", "sources".
        manifest: SHA-256 of its manifest; key: sealed, hexadecimal.
    """

    id: str
    room: str
    number: int
    created: str
    until: str
    depot: str
    parts: tuple[str, ...]
    rows: int
    bytes: int
    seconds: float
    manifest: str
    key: str = dataclasses.field(repr=False)

    @property
    def finished(self) -> bool:
        return bool(self.manifest)

    def over(self, now: datetime) -> bool:
        """Whether its time is over."""
        return datetime.fromisoformat(self.until) <= now


class Notes:
    """The notes in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[Note]:
        """Every note, the oldest first.

        Raises:
            Damaged: one cannot be read.
        """
        if not self.folder.is_dir():
            return []
        names = sorted(p.stem for p in self.folder.glob("*.json") if is_id(p.stem))
        return sorted((self.get(name) for name in names), key=lambda note: (note.number, note.id))

    def finished(self) -> list[Note]:
        """The notes of snapshots that are whole, the oldest first."""
        return [note for note in self.all() if note.finished]

    def newest(self, part: str = "") -> Note | None:
        """The newest whole snapshot, of those that hold a part ("room", "sources")."""
        fitting = [n for n in self.finished() if not part or part in n.parts]
        return fitting[-1] if fitting else None

    def get(self, snapshot: str) -> Note:
        """The note of one snapshot.

        Raises:
            Damaged: there is none (its key was destroyed, or it is another room's), or it cannot
                be read.
        """
        try:
            return read(json.loads((self.folder / f"{snapshot}.json").read_bytes()))
        except FileNotFoundError:
            raise Damaged(
                f"the key of {snapshot} is not here: it was destroyed, or was never this room's",
                "an escrow copy of its time may hold it: `strongroom keys recover`",
            ) from None
        except (OSError, ValueError):
            raise Damaged(
                f"the note of {snapshot} cannot be read", "take it from an escrow copy"
            ) from None

    def put(self, note: Note) -> None:
        """Write a note, durably."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            content = canonical(plain(note)) + b"\n"
            write_whole(self.folder / f"{note.id}.json", content, "note")
        except OSError:
            raise StoreError(
                "the note of a snapshot cannot be written", "see rights and space"
            ) from None

    def destroy(self, snapshot: str) -> bool:
        """Overwrite and remove a note with its key; False where there is none.

        Whether a disk forgets what was overwritten is the disk's affair: an escrow copy and a
        backup of this folder are more likely places.
        """
        path = self.folder / f"{snapshot}.json"
        try:
            with path.open("r+b") as file:
                file.write(bytes(os.fstat(file.fileno()).st_size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            handle = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        except FileNotFoundError:
            return False
        except OSError:
            raise StoreError(
                "the key of a snapshot cannot be destroyed", "see its rights"
            ) from None
        return True


def plain(note: Note) -> dict[str, Any]:
    """A note as JSON values; seconds as text, because canonical JSON has no fractions here."""
    return {**dataclasses.asdict(note), "seconds": f"{note.seconds:.3f}", "parts": list(note.parts)}


def read(record: Any) -> Note:
    """The inverse of `plain`.

    Raises:
        Damaged: it is no note.
    """
    try:
        note = Note(
            **{**record, "seconds": float(record["seconds"]), "parts": tuple(record["parts"])}
        )
        datetime.fromisoformat(note.until)
        bytes.fromhex(note.key)
        if not is_id(note.id):
            raise ValueError
    except (KeyError, TypeError, ValueError):
        raise Damaged(
            "the note of a snapshot cannot be read", "take it from an escrow copy"
        ) from None
    return note
