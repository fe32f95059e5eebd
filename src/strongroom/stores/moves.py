"""Vaults moved as they lie: out into a snapshot, back from one, and without some of their rows.

What goes out is compared with the signed manifest on the way, so that a snapshot never holds a
vault that somebody has changed. Nothing is decrypted here.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import shutil
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pyarrow as pa
import pyarrow.compute as pc
from psycopg import sql

from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Vault
from strongroom.core.records import generation_from_json
from strongroom.core.types import RID, Generation, Segment
from strongroom.core.values import Sealed
from strongroom.stores._vault_parquet import ParquetVault
from strongroom.stores._vault_postgres import (
    PLACE,
    PostgresDraft,
    PostgresVault,
    _digest,
    _our_words,
    _places,
    _table,
)
from strongroom.stores._vault_records import opened, safe_name, sealed

READ = 1 << 20
_BATCHES = 8
"""Batches of a scan that become one segment when rows are taken out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of a vault, or what stands for one: its path, and its bytes when they are wanted."""

    path: str
    chunks: Callable[[], Iterator[bytes]]


def file_chunks(path: Path, sha256: str = "") -> Iterator[bytes]:
    """The bytes of a file, compared at their end with a digest where one is given.

    Raises:
        Damaged: they are other bytes. StoreError: the file cannot be read.
    """
    state = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while data := file.read(READ):
                state.update(data)
                yield data
    except OSError:
        raise StoreError(
            f"{path.name} cannot be read", "was it removed just now? try again"
        ) from None
    if sha256 and state.hexdigest() != sha256:
        raise Damaged(
            f"the file {path.name} is not what its manifest says: it was changed",
            "restore the last snapshot; look into who can write there",
        )


def pieces(vault: Vault) -> Iterator[tuple[Generation, list[Piece]]]:
    """The current generation of every dataset, each with its files in the order of restoring."""
    for generation in vault.generations():
        if isinstance(vault, ParquetVault):
            yield generation, _of_folder(vault, generation)
        elif isinstance(vault, PostgresVault):
            yield generation, _of_postgres(vault, generation)
        else:
            raise UsageError("a vault of this sort cannot be copied")


def _of_folder(vault: ParquetVault, generation: Generation) -> list[Piece]:
    held = vault._current(generation.dataset)
    top = safe_name(generation.dataset)
    base = f"{top}/{generation.number}"
    manifest = (held.folder / "manifest.json").read_bytes()
    files = [
        Piece(
            f"{base}/{name}", partial(file_chunks, held.folder / name, held.files[name]["sha256"])
        )
        for name in sorted(held.files)
    ]
    return [
        *files,
        Piece(f"{base}/manifest.json", lambda: iter([manifest])),
        Piece(f"{top}/current", lambda: iter([str(generation.number).encode("ascii")])),
    ]


def _of_postgres(vault: PostgresVault, generation: Generation) -> list[Piece]:
    base = f"{safe_name(generation.dataset)}/{generation.number}"
    found = vault._one(
        "select manifest from strongroom.generation where dataset = %s and number = %s",
        generation.dataset,
        generation.number,
    )
    if found is None or found[0] is None:
        raise Damaged(f"the manifest of {generation.dataset!r} is missing", "restore the vault")
    _, fields = vault._current(generation.dataset)
    manifest = str(found[0]).encode("utf-8", "surrogatepass")
    return [
        Piece(f"{base}/manifest", lambda: iter([manifest])),
        *(
            Piece(f"{base}/{s.name}", partial(_copied, vault, generation, fields, s))
            for s in generation.segments
        ),
    ]


def _copied(
    vault: PostgresVault, generation: Generation, fields: pa.Schema, segment: Segment
) -> Iterator[bytes]:
    first, end = _places(segment.name)
    names = sql.SQL(", ").join(sql.Identifier(n) for n in (PLACE, *fields.names))
    query = sql.SQL(
        "copy (select {} from {} where {p} >= {} and {p} < {} order by {p})"
        " to stdout (format binary)"
    ).format(
        names,
        _table(generation.dataset, generation.number),
        sql.Literal(first),
        sql.Literal(end),
        p=sql.Identifier(PLACE),
    )
    state = hashlib.sha256()
    with (
        _our_words("a segment cannot be read"),
        vault._connection.cursor() as cursor,
        cursor.copy(query) as copy,
    ):
        for chunk in copy:
            state.update(chunk)
            yield bytes(chunk)
    if state.hexdigest() != segment.digest:
        raise Damaged(
            f"the segment {segment.name} of {generation.dataset!r} is not what its manifest says",
            "restore the last snapshot; look into who can write there",
        )


class PostgresReturn:
    """A dataset on its way back into a PostgreSQL vault; invisible until `finish`."""

    def __init__(self, vault: Vault, manifest: bytes) -> None:
        if not isinstance(vault, PostgresVault):
            raise UsageError("this snapshot is of a PostgreSQL vault", "name one as its target")
        self._vault = vault
        self._manifest = manifest.decode("utf-8", "surrogatepass")
        record = opened(self._manifest, vault._verify, "the manifest of a dataset")
        try:
            self.generation = generation_from_json(record["generation"])
            self._fields = pa.ipc.read_schema(pa.py_buffer(bytes.fromhex(record["fields"])))
        except (KeyError, TypeError, ValueError, pa.ArrowException):
            raise Damaged("a manifest cannot be read", "restore another snapshot") from None
        if any(g.dataset == self.generation.dataset for g in vault.generations()):
            raise StoreError(
                f"the vault holds {self.generation.dataset!r} already", "nothing is overwritten"
            )
        vault.discard(self.generation.dataset)
        draft = vault.begin(dataclasses.replace(self.generation, segments=()))
        assert isinstance(draft, PostgresDraft)
        self._draft = draft
        self._draft._prepare(self._fields)
        self._segments = {s.name: s for s in self.generation.segments}

    def segment(self, name: str, chunks: Iterator[bytes]) -> None:
        """Take the COPY stream of one segment."""
        known = self._segments[name]
        key = (self.generation.dataset, self.generation.number)
        query = sql.SQL("copy {} from stdin (format binary)").format(_table(*key))
        connection = self._vault._connection
        with _our_words("a segment cannot be written"), connection.transaction():
            with connection.cursor() as cursor, cursor.copy(query) as copy:
                for chunk in chunks:
                    copy.write(chunk)
            connection.execute(
                "insert into strongroom.segment values (%s, %s, %s, %s, %s, %s)",
                (*key, name, known.rows, known.quarantined, known.digest),
            )

    def finish(self) -> None:
        """Compare every segment with the manifest, then flip the pointer."""
        connection, generation = self._vault._connection, self.generation
        for segment in generation.segments:
            if _digest(connection, generation, self._fields, segment.name) != segment.digest:
                raise Damaged(f"the segment {segment.name} did not come back whole", "try again")
        self._draft._indexes(generation)
        key = (generation.dataset, generation.number)
        with _our_words("the generation cannot be published"), connection.transaction():
            connection.execute(
                "update strongroom.generation set manifest = %s where dataset = %s and number = %s",
                (self._manifest, *key),
            )
            connection.execute("insert into strongroom.current values (%s, %s)", key)
            fault("restore.pointer.before_commit")


def thinned(
    vault: Vault, dataset: str, rids: Collection[bytes], now: datetime
) -> Generation | None:
    """The next generation of a dataset without the rows of these rids; the old one is removed.

    Ciphertext is moved as it is. None where no such row is there. Broken off, the old generation
    stands, and the same call begins anew.
    """
    if not rids:
        return None
    wanted = pa.array(sorted(rids), pa.binary(16))
    present = {
        rid
        for at in range(0, len(wanted), 1_000)
        for rid in vault.fetch(dataset, wanted[at : at + 1_000]).data.column(RID).to_pylist()
    }
    if not present:
        return None
    current = next(g for g in vault.generations() if g.dataset == dataset)
    discard = getattr(vault, "discard", None)
    if discard is not None:
        discard(dataset)
    made = dataclasses.replace(
        current, number=current.number + 1, segments=(), created=now.isoformat(timespec="seconds")
    )
    draft = vault.begin(made)
    gone = pa.array(sorted(present), pa.binary(16))
    rows = (_without(stored, gone) for stored in vault.scan(dataset))
    segments: list[Segment] = []
    while group := list(itertools.islice(rows, _BATCHES)):
        # What was put aside is not touched: it stays counted, with the first segment.
        aside = current.quarantined if not segments else 0
        segments.append(draft.write(f"seg-000000-{len(segments):05d}", group, aside))
    made = dataclasses.replace(
        made, segments=tuple(segments), rows=sum(segment.rows for segment in segments)
    )
    draft.publish(made)
    _retire(vault, current)
    return made


def _without(stored: Sealed, gone: pa.Array) -> Sealed:
    keep = pc.invert(pc.is_in(stored.data.column(RID), value_set=gone))
    return sealed(stored.data.filter(keep))


def _retire(vault: Vault, old: Generation) -> None:
    """Remove a generation that was replaced because it held what had to go."""
    if isinstance(vault, ParquetVault):
        vault._open.pop(old.dataset, None)
        shutil.rmtree(vault._folder(old.dataset) / str(old.number))
    elif isinstance(vault, PostgresVault):
        key = (old.dataset, old.number)
        connection: psycopg.Connection[Any] = vault._connection
        with _our_words("an old generation cannot be removed"), connection.transaction():
            connection.execute(sql.SQL("drop table if exists {}").format(_table(*key)))
            for table in ("segment", "generation"):
                connection.execute(
                    sql.SQL("delete from {} where dataset = %s and number = %s").format(
                        sql.Identifier("strongroom", table)
                    ),
                    key,
                )


def head(vault: Vault, dataset: str, rows: int, batches: int = 4) -> Iterator[Sealed]:
    """At most `rows` rows of each of the first few batches of a dataset."""
    for stored in itertools.islice(vault.scan(dataset), batches):
        yield sealed(stored.data.slice(0, rows))
