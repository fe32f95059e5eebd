"""Segments of a snapshot: a stream in chunks, each sealed in its place (docs/format.md, 12)."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from typing import NoReturn, Protocol

from strongroom.core.errors import Tampered
from strongroom.core.protocols import Keys
from strongroom.core.secret import Secret
from strongroom.keyring import hazmat, labels

MAGIC = b"strongroom/seg1\n"
SALT, TAG, CHUNK = 32, 16, 1 << 20
KEY_BYTES = 32


class Sink(Protocol):
    """Where a segment's bytes go."""

    def write(self, data: bytes, /) -> object: ...


class Source(Protocol):
    """Where a segment's bytes come from; a short answer is not yet the end, an empty one is."""

    def read(self, size: int, /) -> bytes: ...


class SnapshotKey:
    """The key of one snapshot. It does not print and does not pickle."""

    def __init__(self, snapshot: str, key: Secret) -> None:
        self.snapshot = snapshot
        self._key = key

    def __repr__(self) -> str:
        return f"SnapshotKey({self.snapshot!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key does not pickle")

    def _gcm(self, name: str, salt: bytes) -> hazmat.Gcm:
        info = labels.info("segment", self.snapshot, name)
        return hazmat.Gcm(hazmat.hkdf(self._key.reveal(), info, 32, salt))

    def associated(self, name: str, at: int, last: bool) -> bytes:
        """What chunk `at` of a segment is bound to."""
        return labels.info("chunk", self.snapshot, name, at.to_bytes(8, "big"), bytes([last]))

    def writer(
        self, name: str, sink: Sink, *, salt: bytes | None = None, chunk: int = CHUNK
    ) -> SegmentWriter:
        """Begin a segment. Salt and size of the chunks are arguments for vectors and tests only."""
        salt = secrets.token_bytes(SALT) if salt is None else salt
        return SegmentWriter(self, self._gcm(name, salt), name, sink, salt, chunk)

    def read(self, name: str, source: Source, *, chunk: int = CHUNK) -> Iterator[bytes]:
        """The plain chunks of a segment, each verified before it is given.

        A segment that ends early raises before its end is reached, never after.

        Raises:
            Tampered: a chunk was changed, cut off, moved, or is of another segment or snapshot.
        """
        head = exactly(source, len(MAGIC) + SALT)
        if not head.startswith(MAGIC) or len(head) != len(MAGIC) + SALT:
            raise _tampered(name)
        gcm = self._gcm(name, head[len(MAGIC) :])
        at, sealed = 0, exactly(source, chunk + TAG)
        while True:
            more = exactly(source, chunk + TAG)
            plain = gcm.open(_nonce(at), sealed, self.associated(name, at, not more))
            if plain is None:
                raise _tampered(name)
            yield plain
            if not more:
                return
            at, sealed = at + 1, more


class SegmentWriter:
    """Takes a segment's bytes in pieces of any size. Without `close` the segment has no end."""

    def __init__(
        self, key: SnapshotKey, gcm: hazmat.Gcm, name: str, sink: Sink, salt: bytes, chunk: int
    ) -> None:
        self._key, self._gcm, self._name, self._sink = key, gcm, name, sink
        self._chunk, self._at = chunk, 0
        self._held = bytearray()
        self._hash = hashlib.sha256()
        self.bytes = 0
        self.plain = 0
        self._put(MAGIC + salt)

    def __repr__(self) -> str:
        return f"SegmentWriter({self._name!r}, {self.plain} bytes)"

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Seal what fills whole chunks; the rest is held until more comes or it is closed."""
        self._held += data
        self.plain += len(data)
        if len(self._held) > self._chunk:
            # One byte must stay: only when it is closed is it known which chunk is the last.
            done = (len(self._held) - 1) // self._chunk * self._chunk
            with memoryview(self._held) as view:
                for start in range(0, done, self._chunk):
                    self._seal(bytes(view[start : start + self._chunk]), last=False)
            del self._held[:done]
        return len(data)

    def close(self) -> str:
        """Seal the last chunk; gives the SHA-256 (hexadecimal) of the segment as it lies."""
        self._seal(bytes(self._held), last=True)
        self._held.clear()
        return self._hash.hexdigest()

    def _seal(self, plain: bytes, *, last: bool) -> None:
        associated = self._key.associated(self._name, self._at, last)
        self._put(self._gcm.seal(_nonce(self._at), plain, associated))
        self._at += 1

    def _put(self, data: bytes) -> None:
        self._sink.write(data)
        self._hash.update(data)
        self.bytes += len(data)


def _nonce(at: int) -> bytes:
    return bytes(4) + at.to_bytes(8, "big")


def exactly(source: Source, size: int) -> bytes:
    """As many bytes, or fewer where the source ends."""
    data = source.read(size)
    if len(data) == size or not data:
        return data
    parts = [data]
    left = size - len(data)
    while left and (more := source.read(left)):
        parts.append(more)
        left -= len(more)
    return b"".join(parts)


def _tampered(name: str) -> Tampered:
    return Tampered(
        f"the segment {name} of the snapshot is not what was written: it was changed, cut, or "
        "put in another's place",
        "restore another snapshot; look into who can write there",
    )


def _label(snapshot: str) -> str:
    return f"snapshot/{snapshot}"


def new_key(keys: Keys, snapshot: str) -> tuple[SnapshotKey, bytes]:
    """A fresh key of a snapshot, and the same sealed under the keyring."""
    key = Secret(secrets.token_bytes(KEY_BYTES))
    return SnapshotKey(snapshot, key), keys.seal(_label(snapshot), key.reveal())


def open_key(keys: Keys, snapshot: str, sealed: bytes) -> SnapshotKey:
    """The key of a snapshot from its sealed form.

    Raises:
        Tampered: it is not of this keyring or not of this snapshot.
    """
    return SnapshotKey(snapshot, Secret(keys.unseal(_label(snapshot), sealed)))
