"""The vault in a room's folder: Parquet segments, a signed manifest, a pointer (docs/format.md).

data/<dataset>/current            the number of the generation that counts, as text
data/<dataset>/<n>/seg-*.parquet  segments: rows in groups of 4,096, so that one can be read
data/<dataset>/<n>/<column>.idx   sorted tokens of each link, index and the rid
data/<dataset>/<n>/draft.json     what an unfinished generation was begun with
data/<dataset>/<n>/manifest.json  the signed record, renamed into place last
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Signer
from strongroom.core.records import (
    generation_from_json,
    generation_head,
    generation_to_json,
)
from strongroom.core.types import RID, Generation, Segment
from strongroom.core.values import Released, Sealed
from strongroom.stores._vault_files import digest, place, stamp, write_whole
from strongroom.stores._vault_index import TokenIndex, build
from strongroom.stores._vault_records import (
    Verify,
    draft_record,
    opened,
    safe_name,
    same_work,
    sealed,
    sign,
)

ROW_GROUP = 1_024
_SCAN_ROWS = 65_536


def _indexed(generation: Generation) -> list[tuple[str, int]]:
    """The columns that rows can be found by, each with the width of its keys in bits."""
    found = [(RID, 64)]
    for form in generation.forms:
        for column in form.columns:
            if column.role == "link":
                found.append((column.name, 64))
            elif column.role == "index":
                found.append((column.name, int(column.params["bits"])))
    return found


def _ciphered(generation: Generation) -> set[str]:
    """Columns that look random: trying to compress them would only cost time."""
    names = {RID}
    for form in generation.forms:
        names |= {c.name for c in form.columns if c.role != "clear"}
    return names


class ParquetVault:
    """Holds generations as folders of Parquet files. See `core.protocols.Vault`."""

    def __init__(
        self, folder: Path, *, create: bool, verify: Verify | None, signer: Signer | None
    ) -> None:
        self.url = self.address = str(folder)
        self._data = folder
        self._verify = verify
        self.signer = signer
        if verify is None and signer is not None:
            from strongroom.keyring import verify_signature

            self._verify = partial(verify_signature, signer.public())
        self._open: dict[str, tuple[tuple[int, ...], _Opened]] = {}
        try:
            if create:
                self._data.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not folder.is_dir():
                raise StoreError("there is no vault in that folder", "create the room first")
        except OSError:
            raise StoreError(
                "the vault's folder cannot be made or read", "see its rights"
            ) from None

    def __repr__(self) -> str:
        return f"ParquetVault({self.url!r})"

    def _folder(self, dataset: str) -> Path:
        return self._data / safe_name(dataset)

    def begin(self, generation: Generation) -> ParquetDraft:
        folder = self._folder(generation.dataset) / str(generation.number)
        try:
            folder.parent.mkdir(mode=0o700, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
            begun = folder / "draft.json"
            if begun.exists():
                record = opened(begun.read_bytes(), self._verify, "the record of a draft")
                same_work(generation_from_json(record), generation)
            else:
                record = draft_record(generation)
                write_whole(begun, sign(record, self.signer), "draft")
        except OSError:
            raise StoreError(
                "the vault cannot be written", "see its rights and free space"
            ) from None
        return ParquetDraft(self, folder, generation)

    def draft(self, dataset: str) -> Generation | None:
        folder = self._folder(dataset)
        current = self._number(dataset) or 0
        numbers = [int(f.name) for f in folder.glob("[0-9]*") if f.name.isdigit()]
        for number in sorted(numbers, reverse=True):
            begun = folder / str(number) / "draft.json"
            if number > current and begun.exists():
                return generation_from_json(
                    opened(begun.read_bytes(), self._verify, "the record of a draft")
                )
        return None

    def discard(self, dataset: str) -> None:
        """Remove the unfinished generation of a dataset; the published ones stay."""
        found = self.draft(dataset)
        if found is None:
            return
        folder = self._folder(dataset) / str(found.number)
        # The record goes first: what is left without it is no draft any more.
        (folder / "draft.json").unlink()
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()

    def _number(self, dataset: str) -> int | None:
        pointer = self._folder(dataset) / "current"
        try:
            return int(pointer.read_text("ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise Damaged(
                f"the pointer of the protected dataset {dataset!r} cannot be read",
                "restore it from a snapshot",
            ) from None

    def _current(self, dataset: str) -> _Opened:
        number = self._number(dataset)
        if number is None:
            raise StoreError(f"the vault holds no dataset {dataset!r}", "protect it first")
        folder = self._folder(dataset) / str(number)
        manifest = folder / "manifest.json"
        try:
            now = stamp(manifest)
            known = self._open.get(dataset)
            if known is not None and known[0] == now and known[1].folder == folder:
                return known[1]
            record = opened(manifest.read_bytes(), self._verify, "the manifest of a dataset")
        except OSError:
            raise Damaged(
                f"the manifest of the protected dataset {dataset!r} is missing",
                "restore it from a snapshot",
            ) from None
        try:
            found = _Opened(folder, generation_from_json(record["generation"]), record["files"])
        except (KeyError, TypeError):
            raise Damaged("a manifest lacks its generation", "restore it") from None
        if (found.generation.dataset, found.generation.number) != (dataset, number):
            raise Damaged(
                f"the manifest of {dataset!r} belongs to another dataset or generation",
                "restore it from a snapshot; look into who can write there",
            )
        self._open[dataset] = (now, found)
        return found

    def generations(self) -> Sequence[Generation]:
        found: list[Generation] = []
        if not self._data.is_dir():
            return found
        for folder in sorted(f for f in self._data.iterdir() if (f / "current").exists()):
            number = (folder / "current").read_text("ascii")
            if not number.isdigit():
                raise Damaged("the pointer of a protected dataset cannot be read", "restore it")
            manifest = folder / number / "manifest.json"
            if not manifest.exists():
                raise Damaged("a manifest is missing", "restore it from a snapshot")
            record = opened(manifest.read_bytes(), self._verify, "the manifest of a dataset")
            generation = generation_from_json(record.get("generation", {}))
            if safe_name(generation.dataset) != folder.name:
                raise Damaged("a manifest lies in another dataset's folder", "restore it")
            found.append(generation)
        return found

    def find(self, dataset: str, column: str, tokens: pa.Array, limit: int) -> Sealed:
        held = self._current(dataset)
        if column not in dict(_indexed(held.generation)):
            raise UsageError("the dataset has no such link or index", "see its forms")
        places = held.index(column).places(tokens, limit)
        if not len(places):
            return sealed(held.none())
        rows = held.rows(places)
        # The sorted file holds heads of tokens; the whole token decides.
        wanted = tokens.cast(rows.schema.field(column).type).drop_null()
        hit = pc.is_in(rows.column(column), value_set=wanted)
        return sealed(rows.filter(hit))

    def fetch(self, dataset: str, rids: pa.Array) -> Sealed:
        return self.find(dataset, RID, rids, len(rids))

    def scan(self, dataset: str, columns: Sequence[str] | None = None) -> Iterator[Sealed]:
        held = self._current(dataset)
        for at in range(len(held.generation.segments)):
            held.segment(at)
            names = None if columns is None else list(columns)
            try:
                # A reader of its own: a scan takes long, and look-ups go on meanwhile.
                file = pq.ParquetFile(held.path(at), memory_map=True)
                for batch in file.iter_batches(batch_size=_SCAN_ROWS, columns=names):
                    yield sealed(batch)
            except (OSError, pa.ArrowException):
                raise Damaged("a segment cannot be read", "restore it from a snapshot") from None

    def count(self, dataset: str) -> int:
        held = self._current(dataset)
        return sum(held.segment(at).metadata.num_rows for at in range(len(held.starts) - 1))

    def verify(self, dataset: str) -> Generation:
        """Read every file of the current generation and compare it with the signed manifest.

        Raises:
            Damaged: a file is missing, was changed, or does not belong there.
        """
        held = self._current(dataset)
        held.stamps.clear()
        self.count(dataset)
        for name in held.files:
            held.check(name)
        return held.generation

    def close(self) -> None:
        self._open.clear()


class _Opened:
    """A published generation in use: its files are checked the first time each is touched."""

    def __init__(
        self, folder: Path, generation: Generation, files: dict[str, dict[str, Any]]
    ) -> None:
        self.folder = folder
        self.generation = generation
        self.files = files
        counts = [segment.rows for segment in generation.segments]
        self.starts = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).astype(np.int64)
        self.stamps: dict[str, tuple[int, ...]] = {}
        self._parquet: dict[str, pq.ParquetFile] = {}
        self._indexes: dict[str, TokenIndex] = {}
        self._reading = threading.Lock()

    def check(self, name: str) -> bool:
        """Compare a file with the manifest, once; True when it was read again for that."""
        path = self.folder / name
        try:
            now = stamp(path)
            if self.stamps.get(name) == now:
                return False
            if digest(path) != self.files[name]["sha256"]:
                raise Damaged(
                    f"the file {name} of {self.generation.dataset!r} is not what was written: "
                    "rows were changed, removed or put back",
                    "restore it from a snapshot; look into who can write there",
                )
        except (OSError, KeyError):
            raise Damaged(
                f"a file of the protected dataset {self.generation.dataset!r} is missing",
                "restore it from a snapshot",
            ) from None
        self.stamps[name] = now
        return True

    def path(self, at: int) -> Path:
        """Where a segment lies."""
        return self.folder / f"{self.generation.segments[at].name}.parquet"

    def segment(self, at: int) -> pq.ParquetFile:
        segment = self.generation.segments[at]
        name = f"{segment.name}.parquet"
        if self.check(name) or name not in self._parquet:
            try:
                file = pq.ParquetFile(self.folder / name, memory_map=True)
            except (OSError, pa.ArrowException):
                raise Damaged("a segment cannot be read", "restore it from a snapshot") from None
            if file.metadata.num_rows != segment.rows:
                raise Damaged(
                    f"the segment {segment.name} holds {file.metadata.num_rows} rows, "
                    f"its manifest says {segment.rows}",
                    "restore it from a snapshot",
                )
            self._parquet[name] = file
        return self._parquet[name]

    def index(self, column: str) -> TokenIndex:
        name = f"{column}.idx"
        if self.check(name) or name not in self._indexes:
            self._indexes[name] = TokenIndex(self.folder / name)
        return self._indexes[name]

    def none(self) -> pa.RecordBatch:
        """No rows, with the columns that rows would have."""
        if not self.generation.segments:
            return pa.record_batch([], names=[])
        schema = self.segment(0).schema_arrow.remove_metadata()
        return pa.record_batch([pa.nulls(0, f.type) for f in schema], schema=schema)

    def rows(self, places: Any) -> pa.RecordBatch:
        """Stored rows by their number in the generation, in that order."""
        tables: list[pa.Table] = []
        at = np.searchsorted(self.starts, places, side="right") - 1
        for segment in np.unique(at).tolist():
            file = self.segment(segment)
            inside = places[at == segment] - self.starts[segment]
            groups = inside // ROW_GROUP
            for group in np.unique(groups).tolist():
                # One Parquet reader serves one thread at a time; a desk has many.
                with self._reading:
                    table = file.read_row_group(group, use_threads=False)
                tables.append(table.take(pa.array(inside[groups == group] % ROW_GROUP)))
        table = pa.concat_tables(tables).replace_schema_metadata(None).combine_chunks()
        return table.to_batches()[0]


class ParquetDraft:
    """A generation being written. See `core.protocols.Draft`."""

    def __init__(self, vault: ParquetVault, folder: Path, generation: Generation) -> None:
        self._vault = vault
        self._folder = folder
        self._generation = generation
        self._metadata = {"strongroom.generation": sign(generation_head(generation), vault.signer)}
        ciphered = _ciphered(generation)
        names = [c.name for f in generation.forms for c in f.columns]
        self._compression = {
            name: "NONE" if name in ciphered else "ZSTD" for name in [RID, "_sr_version", *names]
        }

    def done(self) -> dict[str, Segment]:
        found: dict[str, Segment] = {}
        for path in sorted(self._folder.glob("seg-*.parquet")):
            try:
                metadata = pq.read_metadata(path)
                quarantined = int(metadata.metadata[b"strongroom.quarantined"])
                head = metadata.metadata[b"strongroom.generation"]
            except (OSError, pa.ArrowException, KeyError, ValueError, TypeError):
                raise Damaged(
                    "a finished segment of a draft cannot be read", "discard the draft"
                ) from None
            # Its digest is about to be signed: a segment of an older generation, put here while
            # the run was broken off, would be signed along.
            if head != self._metadata["strongroom.generation"]:
                raise Damaged(
                    "a finished segment of a draft belongs to another generation",
                    "discard the draft and look into who can write there",
                )
            name = path.stem
            found[name] = Segment(name, metadata.num_rows, quarantined, digest(path))
        return found

    def write(self, name: str, rows: Iterable[Released | Sealed], quarantined: int) -> Segment:
        target = self._folder / f"{name}.parquet"
        temporary = self._folder / f".{name}.tmp"
        writer: pq.ParquetWriter | None = None
        pending: list[pa.RecordBatch] = []
        count = 0
        try:
            for released in rows:
                if not isinstance(released, Released | Sealed):
                    raise UsageError("only released rows can be stored", "protect them first")
                count += released.data.num_rows
                if writer is None:
                    writer = self._writer(temporary, released.data.schema, quarantined)
                pending.append(released.data)
                pending = _flush(writer, pending, whole=False)
            if writer is None:
                raise UsageError("a segment needs at least one batch", "give an empty one")
            _flush(writer, pending, whole=True)
            writer.close()
            writer = None
        except OSError:
            raise StoreError("a segment cannot be written", "see rights and free space") from None
        finally:
            if writer is not None:
                writer.close()
        place(temporary, target, "segment")
        return Segment(name, count, quarantined, digest(target))

    def _writer(self, path: Path, schema: pa.Schema, quarantined: int) -> pq.ParquetWriter:
        metadata = {**self._metadata, "strongroom.quarantined": str(quarantined)}
        return pq.ParquetWriter(
            path,
            schema.with_metadata(metadata),
            compression={n: self._compression.get(n, "ZSTD") for n in schema.names},
            use_dictionary=False,
            write_statistics=False,
            store_schema=True,
        )

    def publish(self, generation: Generation) -> None:
        self._index(generation)
        files = {
            f"{segment.name}.parquet": {"sha256": segment.digest} for segment in generation.segments
        }
        for column, _ in _indexed(generation):
            files[f"{column}.idx"] = {"sha256": digest(self._folder / f"{column}.idx")}
        record = {"generation": generation_to_json(generation), "files": files}
        manifest = self._folder / "manifest.json"
        write_whole(manifest, sign(record, self._vault.signer), "manifest")
        fault("protect.pointer.before")
        pointer = self._folder.parent / "current"
        write_whole(pointer, str(generation.number).encode("ascii"), "pointer")
        (self._folder / "draft.json").unlink(missing_ok=True)
        for leftover in self._folder.glob(".*"):
            leftover.unlink(missing_ok=True)

    def _index(self, generation: Generation) -> None:
        paths = [self._folder / f"{segment.name}.parquet" for segment in generation.segments]
        for column, bits in _indexed(generation):
            temporary = self._folder / f".{column}.tmp"
            build(temporary, _tokens(paths, column), generation.rows, bits)
            place(temporary, self._folder / f"{column}.idx", "index")


def _tokens(paths: Sequence[Path], column: str) -> Iterator[pa.Array]:
    for path in paths:
        yield pq.read_table(path, columns=[column], memory_map=True).column(column).combine_chunks()


def _flush(
    writer: pq.ParquetWriter, pending: list[pa.RecordBatch], *, whole: bool
) -> list[pa.RecordBatch]:
    """Write full row groups, so that row r of a segment lies in group r // ROW_GROUP."""
    rows = sum(batch.num_rows for batch in pending)
    if not whole and rows < ROW_GROUP:
        return pending
    table = pa.Table.from_batches(pending) if pending else None
    if table is None:
        return []
    full = rows if whole else rows - rows % ROW_GROUP
    if full:
        writer.write_table(table.slice(0, full), row_group_size=ROW_GROUP)
    rest = table.slice(full)
    return rest.to_batches() if rest.num_rows else []
