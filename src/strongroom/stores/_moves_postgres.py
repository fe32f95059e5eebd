"""Vaults in PostgreSQL moved as they lie; see `moves`."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql

from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Vault
from strongroom.core.records import generation_from_json
from strongroom.core.types import Generation, Segment
from strongroom.stores._vault_postgres import (
    PLACE,
    PostgresDraft,
    PostgresVault,
    _digest,
    _our_words,
    _places,
    _table,
)
from strongroom.stores._vault_records import opened, safe_name

Piece = tuple[str, Callable[[], Iterator[bytes]]]


def pieces(vault: Vault, generation: Generation) -> list[Piece]:
    """The files of a generation in the order of restoring: a path each, and its bytes.

    Raises:
        UsageError: it is no vault in PostgreSQL.
    """
    if not isinstance(vault, PostgresVault):
        raise UsageError("a vault of this sort cannot be copied")
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
        (f"{base}/manifest", lambda: iter([manifest])),
        *(
            (f"{base}/{s.name}", partial(_copied, vault, generation, fields, s))
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


def retire(vault: Vault, old: Generation) -> None:
    """Remove a generation that was replaced because it held what had to go."""
    if not isinstance(vault, PostgresVault):
        return
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
