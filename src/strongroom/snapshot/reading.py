"""Reads a snapshot back: everything is verified before it is given to anybody."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from strongroom.core.errors import Damaged, Tampered
from strongroom.core.protocols import Progress
from strongroom.core.records import label_from_json
from strongroom.core.types import Label
from strongroom.keyring.segments import CHUNK, SnapshotKey, exactly
from strongroom.snapshot.manifests import INDEX, LIMIT, MANIFEST, Kept, Manifest, Verify, opened
from strongroom.stores.depots import Depot

_ELSE = "restore another snapshot; look into who can write in the depot"


def read_manifest(depot: Depot, room: str, snapshot: str, verify: Verify) -> Manifest:
    """The verified manifest of one snapshot.

    Raises:
        StoreError: there is none. Damaged: it was edited, or belongs elsewhere.
    """
    with depot.reading(f"{room}/{snapshot}/{MANIFEST}") as file:
        data = exactly(file, LIMIT + 1)
    return opened(data, verify, room, snapshot)


@dataclass(frozen=True, slots=True)
class HeldRows:
    """One dataset of a clear source, as a snapshot holds it.

    Attributes:
        layout: what its store needs to make it anew as it was; empty where it needs nothing.
    """

    source: str
    name: str
    schema: pa.Schema
    labels: tuple[Label, ...]
    rows: int
    rejects: int
    segments: tuple[Mapping[str, Any], ...]
    layout: Mapping[str, Any] = field(default_factory=dict)


class Snapshot:
    """A snapshot opened with its key."""

    def __init__(self, depot: Depot, manifest: Manifest, key: SnapshotKey) -> None:
        self._depot, self._key = depot, key
        self.manifest = manifest
        self._kept = {kept.name: kept for kept in manifest.segments}
        self._index: dict[str, Any] | None = None

    def __repr__(self) -> str:
        return f"Snapshot({self.manifest.id!r})"

    def segment(self, name: str) -> Iterator[bytes]:
        """The plain bytes of one segment, each chunk verified; at its end also its SHA-256.

        Raises:
            Tampered: it was changed. StoreError: it is missing.
        """
        kept = self._kept.get(name)
        if kept is None:
            raise Damaged(f"the manifest knows no segment {name}", _ELSE)
        path = f"{self.manifest.room}/{self.manifest.id}/{name}"
        with self._depot.reading(path) as file:
            source = _Hashing(file)
            yield from self._key.read(name, source)
        self._compare(kept, source)

    @staticmethod
    def _compare(kept: Kept, source: _Hashing) -> None:
        if (source.bytes, source.state.hexdigest()) != (kept.bytes, kept.sha256):
            raise Tampered(f"the segment {kept.name} is not the one that the manifest names", _ELSE)

    def check(self, progress: Progress | None = None) -> int:
        """Read and verify every segment; gives the bytes that were read.

        Raises:
            Tampered, StoreError: the first segment that is not what was written, by name.
        """
        done = 0
        for kept in self.manifest.segments:
            for _ in self.segment(kept.name):
                pass
            done += kept.bytes
            if progress is not None:
                progress("verifying", done, self.manifest.bytes)
        return done

    @property
    def index(self) -> dict[str, Any]:
        """What lies in which segment."""
        if self._index is None:
            try:
                found = json.loads(b"".join(self.segment(INDEX)))
                if found["format"] != 1:
                    raise Damaged("the snapshot's index has another format", "use a newer version")
            except (ValueError, KeyError, TypeError):
                raise Damaged("the snapshot's index cannot be read", _ELSE) from None
            self._index = dict(found)
        return self._index

    # -- files ----------------------------------------------------------------------------------

    def files(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Every file, in order, as its path and its bytes. Each must be read before the next.

        Raises:
            Damaged: a file is shorter than the index says, or a path leads out of its place.
        """
        name, cursor = "", _Cursor(iter(()))
        for entry in self.index["files"]:
            if entry["segment"] != name:
                cursor.end(name)
                name = entry["segment"]
                cursor = _Cursor(self.segment(name))
            path = str(entry["path"])
            parts = path.split("/")
            if any(p in ("", ".", "..") or "\\" in p or "\0" in p for p in parts):
                raise Damaged("a path in the snapshot leads out of its place", _ELSE)
            yield path, cursor.take(int(entry["size"]))
        cursor.end(name)

    # -- rows -----------------------------------------------------------------------------------

    def sources(self) -> list[HeldRows]:
        """The datasets of clear sources in it."""
        found = []
        try:
            for source in self.index["sources"]:
                for held in source["datasets"]:
                    schema = pa.ipc.read_schema(pa.py_buffer(base64.b64decode(held["schema"])))
                    found.append(
                        HeldRows(
                            source=source["url"],
                            name=held["name"],
                            schema=schema,
                            labels=tuple(label_from_json(label) for label in held["labels"]),
                            rows=int(held["rows"]),
                            rejects=int(held["rejects"]),
                            segments=tuple(held["segments"]),
                            layout=dict(held.get("layout", {})),
                        )
                    )
        except (KeyError, TypeError, ValueError, pa.ArrowException):
            raise Damaged("the snapshot's index cannot be read", _ELSE) from None
        return found

    def rows(self, held: HeldRows) -> Iterator[pa.RecordBatch]:
        """Every row of a dataset in its order; as many as the index says, or an error.

        These are clear values: they leave through `protect` alone.
        """
        count = 0
        for segment in held.segments:
            if not segment["rejects"]:
                for batch in self._batches(str(segment["segment"])):
                    count += batch.num_rows
                    yield batch
        if count != held.rows:
            raise Damaged(
                f"the snapshot gives {count:,} rows of {held.name!r}, its index says {held.rows:,}",
                _ELSE,
            )

    def _batches(self, name: str) -> Iterator[pa.RecordBatch]:
        chunks = self.segment(name)
        try:
            # Buffered, because Arrow takes a short answer for the end.
            source = io.BufferedReader(_Source(chunks), CHUNK)
            with pa.ipc.open_stream(source) as stream:
                yield from stream
        except (OSError, pa.ArrowException):
            raise Damaged(f"the segment {name} holds no rows that can be read", _ELSE) from None
        # What follows the rows is nothing; but the segment's end is verified by being reached.
        for _ in chunks:
            pass


class _Hashing:
    """Counts and hashes what is read from a file."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.state = hashlib.sha256()
        self.bytes = 0

    def read(self, size: int, /) -> bytes:
        data: bytes = self._file.read(size)
        self.state.update(data)
        self.bytes += len(data)
        return data


class _Cursor:
    """Takes pieces of given sizes from a stream of chunks."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def take(self, size: int) -> Iterator[bytes]:
        while size > 0:
            if not self._rest:
                self._rest = next(self._chunks, b"")
                if not self._rest:
                    raise Damaged("a segment is shorter than the index says", _ELSE)
            piece, self._rest = self._rest[:size], self._rest[size:]
            size -= len(piece)
            yield piece

    def end(self, name: str) -> None:
        """Nothing may be left over."""
        if self._rest or any(self._chunks):
            raise Damaged(f"the segment {name} is longer than the index says", _ELSE)


class _Source(io.RawIOBase):
    """A stream of chunks as Arrow wants to see a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks = chunks
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if not self._rest:
            self._rest = memoryview(next(self._chunks, b""))
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
