"""The witness: a file outside the room that only ever grows and refuses what does not follow.

One line of JSON a checkpoint: the signed note, the leaf hashes (32 bytes each) of every entry
since the one before, and the complete subtrees under its root, so that the next checkpoint can be
checked by reading the last line only. Keeping the leaf hashes costs 43 bytes an entry and buys
that verification can name the very entry that was touched, and not only that one was. The hashes
give nothing away: an entry holds no value, and one that is not known cannot be guessed from its
hash, because it carries a time in microseconds and random identities.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from strongroom.core.errors import Damaged, StoreError
from strongroom.core.faults import fault
from strongroom.ledger import verifier
from strongroom.ledger.verifier import Note, Unreadable, Witnessed, node_hash

_BLOCK = 65_536


def grown(peaks: Sequence[bytes], size: int, leaves: bytes) -> list[bytes]:
    """The complete subtrees after more leaves, the largest first (a compact range)."""
    result = list(peaks)
    for at in range(0, len(leaves), 32):
        node, left = leaves[at : at + 32], size
        while left & 1:
            node = node_hash(result.pop(), node)
            left >>= 1
        result.append(node)
        size += 1
    return result


def _room(note: Note) -> str:
    """The part of an origin that all epochs of one room share."""
    return note.origin.rpartition("/")[0]


def _last_line(file: BinaryIO) -> bytes:
    """The last complete line, read backwards from the end; empty when the file is empty."""
    at = file.seek(0, os.SEEK_END)
    if at == 0:
        return b""
    tail = b""
    while at > 0 and b"\n" not in tail[:-1]:
        step = min(_BLOCK, at)
        at -= step
        file.seek(at)
        tail = file.read(step) + tail
    if not tail.endswith(b"\n"):
        raise Unreadable("the last line of the witness file is torn")
    return tail[:-1].rpartition(b"\n")[2]


class FileWitness:
    """An append-only file of checkpoints. Keep it where whoever can edit the room cannot write."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)

    def _open(self, mode: int) -> BinaryIO:
        try:
            descriptor = os.open(self.path, mode | os.O_CLOEXEC, 0o600)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not mode & os.O_CREAT:
                raise
            raise StoreError(
                "the witness file cannot be opened", "look at its permissions and its disk"
            ) from None
        return os.fdopen(descriptor, "r+b" if mode & os.O_RDWR else "rb")

    @staticmethod
    def _newest(file: BinaryIO) -> Witnessed | None:
        try:
            line = _last_line(file)
            return verifier.parse_line(line) if line else None
        except Unreadable as error:
            raise Damaged(
                str(error),
                "compare it with another copy; if a crash tore its last line, `mend` drops that",
            ) from None

    def newest(self) -> Note | None:
        """The newest checkpoint held; None when there is no file yet.

        Raises:
            Damaged: the file is there, but its end is not what was written.
        """
        try:
            with self._open(os.O_RDONLY) as file:
                held = self._newest(file)
        except FileNotFoundError:
            return None
        return held.note if held else None

    def add(self, text: str, leaves: bytes) -> Note:
        """Hold one more checkpoint, durably.

        Args:
            text: the signed note.
            leaves: the leaf hashes, joined, of the entries since the newest checkpoint held
                (of all entries of the epoch, when it is the first of its epoch).

        Raises:
            Damaged: the checkpoint does not follow from what is held: the ledger was cut or
                edited, or this file was.
        """
        note = verifier.parse_note(text)[0]
        with self._open(os.O_RDWR | os.O_CREAT) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            held = self._newest(file)
            old = held.note if held else None
            if old is not None and _room(old) != _room(note):
                raise Damaged("the witness file belongs to another room", "name the right file")
            if old is not None and (note.origin, note.first) == (old.origin, old.first):
                if (note.size, note.root) == (old.size, old.root):
                    return old
                base, peaks = old.size, held.peaks if held else ()
            else:
                base, peaks = 0, ()
                if old is not None and note.first < old.end:
                    raise Damaged("the ledger began anew without saying so", _HINT)
            if note.size - base != len(leaves) // 32 or note.size <= base:
                raise Damaged("the ledger is shorter than its witness knows", _HINT)
            now = grown(peaks, base, leaves)
            if verifier.fold(now) != note.root:
                raise Damaged("the ledger contradicts its witness", _HINT)
            record = {
                "checkpoint": text,
                "leaves": base64.b64encode(leaves).decode(),
                "peaks": [peak.hex() for peak in now],
            }
            file.seek(0, os.SEEK_END)
            file.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
            file.flush()
            fault("ledger.witness.before_fsync")
            os.fsync(file.fileno())
        if old is None:
            self._sync_folder()
        return note

    def _sync_folder(self) -> None:
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def mend(self) -> bool:
        """Drop a last line that a crash tore; a checkpoint in it was never reported as held.

        Returns whether there was one. Whole lines are never dropped.
        """
        with self._open(os.O_RDWR) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            data = file.read()
            whole = data.rfind(b"\n") + 1
            file.truncate(whole)
            os.fsync(file.fileno())
        return whole < len(data)


_HINT = "run `strongroom ledger verify`: it names the entries that were touched"
