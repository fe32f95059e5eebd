"""A whole dataset into a vault: segment by segment, resumable, each row once.

What is already durable is never done again, and what is done again gives the same bytes: the
rids come from the source, the ciphers have no randomness, and names of segments come from the
partition's place and the piece's number in it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from strongroom.core.errors import Damaged, Refused, SourceChanged, StoreError, UsageError
from strongroom.core.protocols import Draft, Engine, Keys, Progress, Reject, Store, Vault
from strongroom.core.records import canonical
from strongroom.core.types import (
    Column,
    Dataset,
    Decision,
    Form,
    Generation,
    Partition,
    Segment,
)
from strongroom.core.values import Batch, Released
from strongroom.engines import local
from strongroom.inventory import Inventory
from strongroom.protect import indexes
from strongroom.protect.forms import alike, forms, kind_of
from strongroom.protect.quarantine import Quarantine, vet
from strongroom.protect.rows import fields_of, store_rows
from strongroom.transforms._types import type_of

SEGMENT_ROWS = 131_072
SEGMENT_BYTES = 64 << 20
"""A segment ends at the first batch with which it reaches either; so memory is bounded."""
_CELLS = 1 << 20


def rows_at_once(columns: int) -> int:
    """Rows read at once, so that a batch has about a million cells whatever its width."""
    return max(16, min(32_768, _CELLS // max(1, columns)))


def fingerprint_of(partitions: tuple[Partition, ...]) -> str:
    """The fingerprint of a whole source: SHA-256 over its partitions in order."""
    told = [[p.name, p.rows, p.fingerprint] for p in partitions]
    return hashlib.sha256(canonical(told)).hexdigest()


class _Item(NamedTuple):
    """One partition of the work, with its place in the source."""

    at: int
    partition: Partition


@dataclass(slots=True)
class _Piece:
    """Rows of one segment, still clear, and what was rejected among them."""

    batches: list[tuple[Batch, pa.Array | None]]
    rejects: list[Reject]
    last: bool

    def size(self) -> tuple[int, int]:
        return (
            sum(batch.data.num_rows for batch, _ in self.batches),
            sum(batch.data.nbytes for batch, _ in self.batches),
        )


@dataclass
class Work:
    """Protects one partition; what an engine calls, here or in a worker process.

    It pickles without keys, store and vault: a worker gets its keys through a pipe
    (`with_keys`) and opens the two again by their addresses. These may carry a password, so they
    stand in no repr and travel through the worker's own pipe only.
    """

    source: str = dataclasses.field(repr=False)
    target: str = dataclasses.field(repr=False)
    decision: Decision
    generation: Generation
    quarantine: Path | None
    done: dict[str, Segment]
    segment_rows: int
    progress: Progress | None = None
    store: Store | None = None
    draft: Draft | None = None
    keys: Keys | None = None

    def __getstate__(self) -> dict[str, Any]:
        hidden = dict.fromkeys(("store", "draft", "keys", "progress"))
        return {**self.__dict__, **hidden}

    def with_keys(self, keys: Keys) -> None:
        """Called once in a worker process, before the first item."""
        from strongroom.stores import open_store
        from strongroom.stores.generations import open_vault

        self.keys = keys
        self.store = open_store(self.source)
        self.draft = open_vault(self.target, signer=keys.signer()).begin(self.generation)

    def __call__(self, item: _Item) -> list[Segment]:
        assert self.draft is not None
        assert self.keys is not None
        first = f"seg-{item.at:06d}-"
        known = {n: s for n, s in self.done.items() if n.startswith(first)}
        if any(name.endswith("z") for name in known):
            return [known[name] for name in sorted(known)]
        put_aside = Quarantine(
            self.quarantine, self.keys, self.generation.dataset, self.generation.number
        )
        made: list[Segment] = []
        for number, piece in enumerate(self._pieces(item.partition)):
            name = f"{first}{number:05d}{'z' if piece.last else ''}"
            segment = known.get(name)
            if segment is None:
                # The quarantine comes first: a segment that counts rejects implies their file.
                put_aside.keep(name, piece.rejects)
                segment = self.draft.write(name, self._released(piece), len(piece.rejects))
            made.append(segment)
            if self.progress is not None:
                self.progress(self.generation.dataset, sum(s.rows for s in made), -1)
        return made

    def _released(self, piece: _Piece) -> Iterator[Released]:
        assert self.keys is not None
        for batch, keep in piece.batches or [(self._nothing(), None)]:
            yield store_rows(batch, self.decision, self.keys, generation=self.generation, keep=keep)

    def _nothing(self) -> Batch:
        """No rows of this dataset: a partition may hold none, or none that can be stored."""
        columns = {
            form.field: pa.nulls(0, type_of(next((c.arrow for c in form.columns), "string")))
            for form in self.generation.forms
        }
        return Batch(pa.record_batch(columns), self.source, self.generation.dataset)

    def _pieces(self, partition: Partition) -> Iterator[_Piece]:
        """The partition cut into segments; the cut depends on nothing but the rows."""
        assert self.store is not None
        rejects: list[Reject] = []
        piece = _Piece([], [], last=False)
        needed = {
            name for f in self.generation.forms for c in f.columns for name in fields_of(f, c)
        }
        for batch in self.store.read(
            self.generation.dataset,
            partition=partition.name,
            # What is not stored is not read; where nothing is, the rows still count.
            columns=[f.field for f in self.generation.forms if f.field in needed] or None,
            rows=min(self.segment_rows, rows_at_once(len(self.generation.forms))),
            on_reject=rejects.append,
        ):
            rows, size = piece.size()
            if rows >= self.segment_rows or size >= SEGMENT_BYTES:
                yield piece
                piece = _Piece([], [], last=False)
            keep, bad = vet(batch)
            piece.batches.append((batch, keep))
            piece.rejects += rejects + bad
            rejects.clear()
        piece.rejects += rejects
        yield dataclasses.replace(piece, last=True)


def bulk(
    store: Store,
    dataset: str,
    decision: Decision,
    vault: Vault,
    keys: Keys,
    *,
    now: datetime,
    inventory: Inventory | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
    quarantine: Path | None = None,
    segment_rows: int = SEGMENT_ROWS,
) -> Generation:
    """Protect a whole dataset into a vault and make it the current generation.

    A run that was broken off is taken up where it stood, and ends in the same bytes. The source
    is only read.

    Args:
        store, dataset: where the clear rows are; the dataset keeps its name.
        decision: what was decided for the action protect; its digest goes into the generation.
        now: when (UTC).
        inventory: where to note the generation and the clear original that still stands open.
        engine: how the work is spread; in this process when None.
        progress: called with (dataset, rows of the partition done, -1), by an engine of processes
            with ("items", partitions done, partitions).
        quarantine: folder for pieces that are no rows; without it the first one is an error.
        segment_rows: about how many rows a segment has; a resumed run must say the same.

    Raises:
        SourceChanged: the source is not the one that the run was begun on, or a field changed
            its type since the last generation.
        Refused: an index would leave a value recognisable, or the decision is not for storing.
        StoreError: source or target failed, or pieces are no rows and there is no quarantine.
        Damaged: rows went missing between source and target.
    """
    if decision.action != "protect":
        raise Refused("the decision is not one for protecting", "ask for the action protect")
    if decision.dataset != dataset:
        raise UsageError("the decision speaks of another dataset", "decide about this one")
    partitions = tuple(store.partitions(dataset))
    described = _described(store, dataset)
    fingerprint = fingerprint_of(partitions)
    current = next((g for g in vault.generations() if g.dataset == dataset), None)
    _same_types(described, current)
    begun = vault.draft(dataset)
    plan = _plan(described, decision, vault, keys, current, begun)
    if begun is None:
        plan = dataclasses.replace(
            plan,
            source=store.url,
            fingerprint=fingerprint,
            created=now.isoformat(timespec="seconds"),
        )
        generation = _measured(plan, store, partitions, keys)
    else:
        _same_work(begun, plan, fingerprint)
        generation = begun
    draft = vault.begin(generation)
    work = Work(
        source=getattr(store, "address", store.url),
        target=getattr(vault, "address", vault.url),
        decision=decision,
        generation=generation,
        quarantine=quarantine,
        done=draft.done(),
        segment_rows=segment_rows,
        progress=progress,
        store=store,
        draft=draft,
        keys=keys,
    )
    items = [_Item(at, partition) for at, partition in enumerate(partitions)]
    chosen = engine if engine is not None else local.open_engine()
    # Workers cannot call back, so an engine of processes tells of partitions instead of rows.
    told = None if isinstance(chosen, local.LocalEngine) else progress
    segments = [s for made in chosen.map(work, items, progress=told) for s in made]
    segments.sort(key=lambda segment: segment.name)
    if fingerprint_of(tuple(store.partitions(dataset))) != fingerprint:
        raise SourceChanged(
            f"the source of {dataset!r} changed while it was read",
            "discard the unfinished generation and start again when it stands still",
        )
    generation = _reconciled(generation, partitions, segments)
    draft.publish(generation)
    if inventory is not None:
        inventory.record_generation(generation, now)
    return generation


def _described(store: Store, dataset: str) -> Dataset:
    found = next((d for d in store.datasets() if d.name == dataset), None)
    if found is None:
        raise StoreError(f"the store has no dataset {dataset!r}", "see what find says it has")
    if found.not_checked:
        raise StoreError(f"{dataset!r} cannot be read: {found.not_checked}", "see its store")
    return found


def _same_types(described: Dataset, current: Generation | None) -> None:
    """A field that is stored must keep its type, or a reader would misread old and new."""
    types = dict(described.columns)
    for form in current.forms if current else ():
        stored = next((c.arrow for c in form.columns if c.role != "index"), None)
        now = types.get(form.field)
        if stored is not None and now is not None and stored != now:
            raise SourceChanged(
                f"the field {form.field!r} changed its type from {stored} to {now}",
                "look at the source; then protect it as a new dataset",
            )


def _same_work(begun: Generation, plan: Generation, fingerprint: str) -> None:
    """That an unfinished generation is what would be begun now.

    The decision is made anew for every run. What is stored in which columns must be the same; a
    policy that says the same in other words does not stop the work, though its digest differs. The
    generation keeps the one that it was begun under.
    """
    if begun.fingerprint != fingerprint:
        raise SourceChanged(
            f"the source of {begun.dataset!r} changed since its protection was begun",
            "discard the unfinished generation and start again on the source as it is",
        )
    if begun.number != plan.number or not alike(begun.forms, plan.forms):
        raise SourceChanged(
            f"the unfinished protection of {begun.dataset!r} was begun under another plan",
            "discard it and start again, or go back to labels and policies it was begun under",
        )


def _plan(
    described: Dataset,
    decision: Decision,
    vault: Vault,
    keys: Keys,
    current: Generation | None,
    begun: Generation | None,
) -> Generation:
    """The next generation of a dataset, still without source and measured indexes."""
    known = current or begun
    identity = known.uuid if known else uuid.uuid4().hex
    made, next_id = forms(
        decision,
        described.columns,
        domain=_domain([begun] if begun else []) or _domain(vault.generations()) or _new_domain(),
        epoch=keys.epoch(identity),
        previous=current,
    )
    return Generation(
        dataset=described.name,
        uuid=identity,
        number=current.number + 1 if current else 1,
        source="",
        fingerprint="",
        forms=made,
        segments=(),
        decision=decision.digest,
        rows=0,
        quarantined=0,
        created="",
        target=vault.url,
        next_id=next_id,
    )


def _new_domain() -> str:
    return f"target-{uuid.uuid4().hex[:12]}"


def _domain(generations: Sequence[Generation]) -> str:
    """The join domain of the links in these generations that name none themselves, or ""."""
    for generation in generations:
        for form in generation.forms:
            for column in form.columns:
                if column.role == "link" and "domain" not in column.params:
                    return column.domain
    return ""


def _measured(
    plan: Generation, store: Store, partitions: tuple[Partition, ...], keys: Keys
) -> Generation:
    """Settle the width of each index by reading its fields once, in a sketch of fixed size."""
    wanted = [(f, c) for f in plan.forms for c in f.columns if c.role == "index"]
    if not wanted:
        return plan
    loads = {column.name: indexes.Load.empty() for _, column in wanted}
    fields = sorted({name for form, column in wanted for name in fields_of(form, column)})
    kinds = {f.field: kind_of(f.kind) for f in plan.forms}
    for partition in partitions:
        for batch in store.read(
            plan.dataset, partition=partition.name, columns=fields, on_reject=_passed_over
        ):
            keep, _ = vet(batch)
            data = batch.data if keep is None else batch.data.filter(keep)
            values = {name: data.column(name) for name in fields}
            for _, column in wanted:
                source = indexes.key_of(indexes.parts_of(column), values, kinds)
                prf = keys.index(plan.uuid, column.domain, column.epoch)
                loads[column.name].add(prf.tokens(source))
    settled = {c.name: {**c.params, **loads[c.name].settle(c)} for _, c in wanted}

    def with_width(column: Column) -> Column:
        if column.name not in settled:
            return column
        return dataclasses.replace(column, params=settled[column.name])

    made = tuple(
        Form(f.field, f.kind, f.level, tuple(with_width(c) for c in f.columns)) for f in plan.forms
    )
    return dataclasses.replace(plan, forms=made)


def _passed_over(reject: Reject) -> None:
    """Measuring leaves rejects to the pass that stores: there they are kept and counted."""


def _reconciled(
    generation: Generation, partitions: tuple[Partition, ...], segments: list[Segment]
) -> Generation:
    """The finished generation, after every row of the source was found in it, once.

    Raises:
        Damaged: a partition does not have the rows that the store says, or a segment is double.
    """
    by_partition: dict[int, int] = dict.fromkeys(range(len(partitions)), 0)
    for segment in segments:
        by_partition[int(segment.name.split("-")[1])] += segment.rows + segment.quarantined
    wrong = [
        partition.name
        for at, partition in enumerate(partitions)
        if partition.rows >= 0 and by_partition[at] != partition.rows
    ]
    if wrong or len({segment.name for segment in segments}) != len(segments):
        raise Damaged(
            f"the protected copy of {generation.dataset!r} does not have the rows of its source "
            f"in {len(wrong)} of {len(partitions)} partitions; it was not published",
            "discard the unfinished generation and start again",
        )
    return dataclasses.replace(
        generation,
        segments=tuple(segments),
        rows=sum(segment.rows for segment in segments),
        quarantined=sum(segment.quarantined for segment in segments),
    )
