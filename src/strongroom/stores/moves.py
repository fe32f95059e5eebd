"""Vaults moved as they lie: out into a snapshot, back from one, and without some of their rows.

What goes out is compared with the signed manifest on the way, so that a snapshot never holds a
vault that somebody has changed. Nothing is decrypted here. Vaults in PostgreSQL are moved by
`_moves_postgres`, which is loaded where there is one.
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
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Damaged, StoreError
from strongroom.core.protocols import Vault
from strongroom.core.types import RID, Generation, Segment
from strongroom.core.values import Sealed
from strongroom.stores._vault_parquet import ParquetVault
from strongroom.stores._vault_records import safe_name, sealed

if TYPE_CHECKING:
    from strongroom.stores._moves_postgres import PostgresReturn

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
        else:
            from strongroom.stores import _moves_postgres

            yield (
                generation,
                [Piece(*each) for each in _moves_postgres.pieces(vault, generation)],
            )


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


def returning(vault: Vault, manifest: bytes) -> PostgresReturn:
    """A dataset on its way back into a vault in PostgreSQL, by its manifest.

    Raises:
        UsageError: the vault is of another sort. Damaged: the manifest is not what was signed.
        StoreError: the vault holds the dataset already.
    """
    from strongroom.stores._moves_postgres import PostgresReturn

    return PostgresReturn(vault, manifest)


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
    else:
        from strongroom.stores import _moves_postgres

        _moves_postgres.retire(vault, old)


def head(vault: Vault, dataset: str, rows: int, batches: int = 4) -> Iterator[Sealed]:
    """At most `rows` rows of each of the first few batches of a dataset."""
    for stored in itertools.islice(vault.scan(dataset), batches):
        yield sealed(stored.data.slice(0, rows))
