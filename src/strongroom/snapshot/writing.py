"""Takes a snapshot: files as they lie and rows of clear sources, segment after segment.

Nothing is held in memory but a chunk, a batch and the list of what was written. Nothing can be
seen before the manifest, which is written last.
"""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import pyarrow as pa

from strongroom.core.errors import SourceChanged, StoreError
from strongroom.core.faults import fault
from strongroom.core.protocols import Progress, Reject, Signer, Store
from strongroom.core.records import canonical, label_to_json
from strongroom.core.types import Dataset, Label
from strongroom.keyring.segments import SegmentWriter, SnapshotKey
from strongroom.protect import fingerprint_of
from strongroom.protect.datasets import SEGMENT_BYTES, SEGMENT_ROWS, rows_at_once
from strongroom.snapshot.manifests import INDEX, MANIFEST, Kept, signed
from strongroom.stores.depots import Depot
from strongroom.transforms._types import type_of

FILES_BYTES = 64 << 20
"""A segment of files ends with the first file with which it has as many bytes."""
REJECTS = 1_024
REJECT_FIELDS = pa.schema(
    [
        ("partition", pa.string()),
        ("ordinal", pa.int64()),
        ("reason", pa.string()),
        ("raw", pa.binary()),
    ]
)
_ZSTD = pa.ipc.IpcWriteOptions(compression="zstd")


class Taker:
    """Writes one snapshot into a depot.

    Args:
        base: folder of the snapshot in the depot.
        lock: until when the depot shall refuse to delete what is written.
    """

    def __init__(
        self,
        depot: Depot,
        base: str,
        key: SnapshotKey,
        *,
        lock: Any = None,
        progress: Progress | None = None,
    ) -> None:
        self._depot, self._base, self._key, self._lock = depot, base, key, lock
        self._progress = progress
        self.kept: list[Kept] = []
        self.rows = 0
        self._files: list[dict[str, Any]] = []
        self._vaults: list[dict[str, Any]] = []
        self._sources: list[dict[str, Any]] = []

    @contextmanager
    def _segment(self, name: str = "") -> Iterator[SegmentWriter]:
        name = name or f"seg-{len(self.kept):06d}"
        what = "index" if name == INDEX else "segment"
        with self._depot.writing(f"{self._base}/{name}", what, self._lock) as out:
            writer = self._key.writer(name, out)
            yield writer
            digest = writer.close()
        self.kept.append(Kept(name, writer.bytes, digest))
        if self._progress is not None:
            self._progress("snapshot", sum(kept.bytes for kept in self.kept), -1)

    # -- files ----------------------------------------------------------------------------------

    def files(self, files: Iterable[tuple[str, Callable[[], Iterator[bytes]]]]) -> None:
        """Files by their path in the snapshot, each as chunks when its turn comes."""
        with ExitStack() as open_segment:
            writer: SegmentWriter | None = None
            for path, chunks in files:
                if writer is None:
                    writer = open_segment.enter_context(self._segment())
                name = f"seg-{len(self.kept):06d}"
                before = writer.plain
                for data in chunks():
                    writer.write(data)
                size = writer.plain - before
                self._files.append({"path": path, "segment": name, "size": size})
                if writer.plain >= FILES_BYTES:
                    open_segment.close()
                    writer = None

    def vault(self, url: str, datasets: Sequence[Mapping[str, Any]]) -> None:
        """Note a vault whose files were taken."""
        self._vaults.append({"datasets": list(datasets), "url": url})
        self.rows += sum(int(dataset["rows"]) for dataset in datasets)

    # -- rows -----------------------------------------------------------------------------------

    def source(self, store: Store, labels: Mapping[str, Sequence[Label]]) -> None:
        """Every row of every dataset of a clear source.

        Raises:
            StoreError: a dataset cannot be read. SourceChanged: it changed meanwhile.
        """
        datasets = [
            self._dataset(store, dataset, labels.get(dataset.name, ()))
            for dataset in store.datasets()
        ]
        self._sources.append({"datasets": datasets, "url": store.url})

    def _dataset(self, store: Store, dataset: Dataset, labels: Sequence[Label]) -> dict[str, Any]:
        if dataset.not_checked:
            raise StoreError(
                f"{dataset.name!r} cannot be read: {dataset.not_checked}",
                "a snapshot without it would not be one of the source",
            )
        partitions = tuple(store.partitions(dataset.name))
        before = fingerprint_of(partitions)
        with _Rows(self, dataset) as rows:
            for partition in partitions:
                for batch in store.read(
                    dataset.name,
                    partition=partition.name,
                    rows=rows_at_once(len(dataset.columns)),
                    on_reject=rows.reject,
                ):
                    rows.add(batch.data)
                rows.end()
            rows.end(whole=True)
        if fingerprint_of(tuple(store.partitions(dataset.name))) != before:
            raise SourceChanged(
                f"the source of {dataset.name!r} changed while it was read",
                "take the snapshot again when it stands still",
            )
        self.rows += rows.count
        schema = rows.schema.serialize().to_pybytes()
        layout = getattr(store, "layout", None)
        return {
            "fingerprint": before,
            "labels": [label_to_json(label) for label in labels],
            "name": dataset.name,
            "rejects": rows.rejected,
            "rows": rows.count,
            "schema": base64.b64encode(schema).decode(),
            "segments": rows.segments,
            **({} if layout is None else {"layout": layout(dataset.name)}),
        }

    # -- the end --------------------------------------------------------------------------------

    def finish(self, record: Mapping[str, Any], signer: Signer) -> tuple[str, int]:
        """Write index and manifest; gives the manifest's SHA-256 and the bytes of all segments."""
        index = {
            "files": self._files,
            "format": 1,
            "sources": self._sources,
            "vaults": self._vaults,
        }
        with self._segment(INDEX) as writer:
            writer.write(canonical(index))
        total = sum(kept.bytes for kept in self.kept)
        segments = [
            {"bytes": kept.bytes, "name": kept.name, "sha256": kept.sha256} for kept in self.kept
        ]
        whole = {**record, "bytes": total, "rows": self.rows, "segments": segments}
        data = signed(whole, signer)
        fault("snapshot.manifest.before")
        with self._depot.writing(f"{self._base}/{MANIFEST}", "manifest", self._lock) as out:
            out.write(data)
        return hashlib.sha256(data).hexdigest(), total


class _Rows:
    """One dataset's rows on their way into segments."""

    def __init__(self, taker: Taker, dataset: Dataset) -> None:
        self._taker = taker
        self._name = dataset.name
        self._stack = ExitStack()
        self._stream: pa.RecordBatchStreamWriter | None = None
        self._in_segment = self._bytes = 0
        self._rejects: list[Reject] = []
        self.schema = pa.schema([(name, type_of(kind)) for name, kind in dataset.columns])
        self._seen = False
        self.count = self.rejected = 0
        self.segments: list[dict[str, Any]] = []

    def __enter__(self) -> _Rows:
        return self

    def __exit__(self, *exc: Any) -> None:
        # An error takes the segment that is open with it.
        self._stack.__exit__(*exc)

    def add(self, batch: pa.RecordBatch) -> None:
        if not self._seen:
            self.schema, self._seen = batch.schema, True
        elif not batch.schema.equals(self.schema):
            raise StoreError(
                f"a part of {self._name!r} has other columns than the one before",
                "take a snapshot of each file by itself",
            )
        if self._stream is None:
            writer = self._stack.enter_context(self._taker._segment())
            self._stream = self._stack.enter_context(
                pa.ipc.new_stream(_Sink(writer), self.schema, options=_ZSTD)
            )
        try:
            self._stream.write_batch(batch)
        except pa.ArrowException:
            raise StoreError(f"rows of {self._name!r} cannot be kept as Arrow rows") from None
        self._in_segment += batch.num_rows
        self._bytes += batch.nbytes
        if self._in_segment >= SEGMENT_ROWS or self._bytes >= SEGMENT_BYTES:
            self.end()

    def reject(self, reject: Reject) -> None:
        self._rejects.append(reject)

    def end(self, *, whole: bool = False) -> None:
        """End the segment that is open, if one is, and put pieces that are no rows into theirs."""
        if self._stream is not None:
            name = f"seg-{len(self._taker.kept):06d}"
            self._stack.close()
            self._stream = None
            self.segments.append({"rejects": 0, "rows": self._in_segment, "segment": name})
            self.count += self._in_segment
            self._in_segment = self._bytes = 0
        if self._rejects and (whole or len(self._rejects) >= REJECTS):
            self._put_aside()

    def _put_aside(self) -> None:
        columns = [
            [r.partition for r in self._rejects],
            [r.ordinal for r in self._rejects],
            [r.reason for r in self._rejects],
            [r.raw for r in self._rejects],
        ]
        arrays = [pa.array(c, f.type) for c, f in zip(columns, REJECT_FIELDS, strict=True)]
        name = f"seg-{len(self._taker.kept):06d}"
        with (
            self._taker._segment() as writer,
            pa.ipc.new_stream(_Sink(writer), REJECT_FIELDS, options=_ZSTD) as stream,
        ):
            stream.write_batch(pa.record_batch(arrays, schema=REJECT_FIELDS))
        self.segments.append({"rejects": len(self._rejects), "rows": 0, "segment": name})
        self.rejected += len(self._rejects)
        self._rejects.clear()


class _Sink(io.RawIOBase):
    """A segment as Arrow wants to see a file."""

    def __init__(self, writer: SegmentWriter) -> None:
        super().__init__()
        self._writer = writer

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        return self._writer.write(data)
