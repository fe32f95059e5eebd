"""A restore tried out: everything read and verified, rows counted, some of them decrypted."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strongroom.core.errors import Damaged, StrongroomError
from strongroom.core.protocols import Progress
from strongroom.protect import unreadable
from strongroom.room import restoring
from strongroom.room.lookback import ACT
from strongroom.snapshot.reading import Snapshot
from strongroom.stores.generations import open_vault

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

SAMPLE = 512
"""Rows of each batch looked at that are decrypted, at most four batches of a dataset."""


@dataclass(frozen=True, slots=True)
class Drill:
    """What a drill found.

    Attributes:
        rows: of protected datasets and clear sources together; sampled: of these, decrypted.
        seconds: how long the restore took.
    """

    snapshot: str
    datasets: int
    rows: int
    sampled: int
    bytes: int
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """For the ledger, which has whole numbers only."""
        return {
            "snapshot": self.snapshot,
            "datasets": self.datasets,
            "rows": self.rows,
            "sampled": self.sampled,
            "bytes": self.bytes,
            "milliseconds": round(self.seconds * 1000),
        }


def run(room: Strongroom, snapshot: Snapshot, progress: Progress | None) -> Drill:
    """Restore into a hidden folder of the room, look, remove; the outcome goes into the ledger.

    Clear rows of sources are read and counted in memory and never written anywhere.
    """
    begun = time.monotonic()
    place = room.path / f".drill-{secrets.token_hex(4)}"
    try:
        tried = _tried(room, snapshot, place, begun, progress)
    except StrongroomError as error:
        body = {"snapshot": snapshot.manifest.id, "failed": type(error).__name__}
        room.record(ACT + ".failed", body)
        raise
    finally:
        restoring.remove(place)
    room.record(ACT, tried.as_json())
    return tried


def _tried(
    room: Strongroom, snapshot: Snapshot, place: Path, begun: float, progress: Progress | None
) -> Drill:
    place.mkdir(mode=0o700)
    streams: dict[str, str] = {}
    for path, chunks in restoring.with_progress(snapshot, progress):
        if path.startswith("vault/"):
            streams.update(_stream(path, chunks))
        else:
            restoring.write_file(place / path, chunks)
    rows = datasets = sampled = 0
    if (place / "room" / "data").is_dir():
        vault = open_vault(place / "room" / "data", verify=restoring.verifier(room.keys))
        for generation in vault.generations():
            vault.verify(generation.dataset)  # type: ignore[attr-defined]
            rows += vault.count(generation.dataset)
            datasets += 1
            sampled += _sample(vault, generation, room.keys)
        vault.close()
    for held in snapshot.index["vaults"]:
        if held["url"]:
            datasets += len(held["datasets"])
            rows += sum(int(d["rows"]) for d in held["datasets"])
    _streams_fit(streams)
    for each in snapshot.sources():
        rows += sum(batch.num_rows for batch in snapshot.rows(each))
        datasets += 1
    if rows != snapshot.manifest.rows:
        raise Damaged(
            f"the snapshot gives {rows:,} rows, its manifest says {snapshot.manifest.rows:,}",
            "take another one at once",
        )
    took = time.monotonic() - begun
    manifest = snapshot.manifest
    return Drill(manifest.id, datasets, rows, sampled, manifest.bytes, took)


def _sample(vault: Any, generation: Any, keys: Any) -> int:
    """Decrypt rows from the first few batches of a dataset; gives how many."""
    from strongroom.stores.moves import head

    count = 0
    for stored in head(vault, generation.dataset, SAMPLE):
        bad = unreadable(stored, generation, keys)
        if bad:
            raise Damaged(f"{bad} of the sampled rows of {generation.dataset!r} do not decrypt")
        count += stored.data.num_rows
    return count


def _stream(path: str, chunks: Iterator[bytes]) -> Iterator[tuple[str, str]]:
    """A piece of a PostgreSQL vault: its manifest as text, or the digest of a segment."""
    if path.endswith("/manifest"):
        yield path, b"".join(chunks).decode("utf-8", "surrogatepass")
        return
    state = hashlib.sha256()
    for data in chunks:
        state.update(data)
    yield path, state.hexdigest()


def _streams_fit(streams: Mapping[str, str]) -> None:
    for path, text in streams.items():
        if not path.endswith("/manifest"):
            continue
        base = path.removesuffix("manifest")
        for segment in json.loads(text)["record"]["generation"]["segments"]:
            if streams.get(base + segment["name"]) != segment["digest"]:
                raise Damaged("a segment of a PostgreSQL vault is not whole in the snapshot")
