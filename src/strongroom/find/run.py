"""Reads a store's datasets, a sample or all rows, and tells what each field holds."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.errors import StoreError
from strongroom.core.protocols import Progress, Reject, Store
from strongroom.core.registry import shelf
from strongroom.core.types import Dataset, Field, Finding, Level, Partition
from strongroom.core.values import Batch
from strongroom.find import evidence as say
from strongroom.find.across import across
from strongroom.find.around import NEEDS_PEOPLE
from strongroom.find.beside import compare
from strongroom.find.bookmark import Bookmark, key_of, mark_of, restore, resumed
from strongroom.find.by_values import by_chance
from strongroom.find.first import settle
from strongroom.find.judge import FREE, NONE, Verdict, judge, ranking
from strongroom.find.names import says
from strongroom.find.profile import HEAD, Gatherer, Profile, checked
from strongroom.find.safe import safe_name
from strongroom.find.text.joined import NAME
from strongroom.kernels.sketch import U64, keys

SAMPLE = 10_000
_NO_ROWS = "none of its rows could be read"
_REASONS = 64
"""Reasons that are told apart; a store has few."""
_NESTED = "nested values (lists, structures) are looked into at the beginning only"

GATHERED_ROWS = 16_384
GATHERED_BYTES = 32 << 20
"""Pieces of a store are joined up to either before the kinds look at them."""


def find(
    store: Store,
    *,
    sample: int | None = SAMPLE,
    progress: Progress | None = None,
    salt: bytes | None = None,
    place: Bookmark | None = None,
) -> Iterator[Finding]:
    """What each field of each dataset holds, dataset by dataset, in the store's order.

    Reads only. No value leaves: findings hold counts, shapes and words.

    Args:
        store: an open store.
        sample: rows to look at in each dataset, from all over it; None for every row.
        progress: told (dataset, rows done, rows in all) after each batch.
        salt: key for counting people; random for this call unless given (tests give one).
        place: of a full read (no sample): where to keep how far it has come, and go on from.
    """
    multipliers = keys(secrets.token_bytes(32) if salt is None else salt)
    for number, dataset in enumerate(store.datasets()):
        if dataset.not_checked:
            yield from _unchecked(store, dataset, dataset.not_checked)
            continue
        if place is not None and sample is None:
            yield from _kept(store, dataset, number, multipliers, progress, place)
            continue
        try:
            gathering = _gather(store, dataset, sample, multipliers, progress)
        except StoreError as error:
            yield from _unchecked(store, dataset, str(error))
            continue
        yield from _findings(store, dataset, gathering, whole=sample is None)


def _kept(
    store: Store,
    dataset: Dataset,
    number: int,
    multipliers: U64,
    progress: Progress | None,
    place: Bookmark,
) -> Iterator[Finding]:
    """A dataset read whole, partition by partition, from where an earlier read was broken off."""
    try:
        partitions = store.partitions(dataset.name)
        key, mark = key_of(store.url, dataset, number), mark_of(dataset, partitions)
        findings = place.finished(key, mark, dataset, store.url)
        if findings is None:
            gathering = _gather_on(store, dataset, partitions, multipliers, progress, place, key)
            findings = list(_findings(store, dataset, gathering, whole=True))
            place.finish(key, mark, findings)
    except StoreError as error:
        yield from _unchecked(store, dataset, str(error))
        return
    yield from findings


def _gather_on(
    store: Store,
    dataset: Dataset,
    partitions: Sequence[Partition],
    multipliers: U64,
    progress: Progress | None,
    place: Bookmark,
    key: str,
) -> _Gathering:
    mark = mark_of(dataset, partitions)
    before = place.part(key, mark)
    gathering = _Gathering(dataset, multipliers, progress, dataset.rows)
    first = 0
    if before is not None and len(before["columns"]) == len(dataset.columns):
        first = before["partitions"]
        gathering.go_on(before)
    for count, partition in enumerate(partitions[first:], first + 1):
        batches = store.read(dataset.name, partition=partition.name, on_reject=gathering.put_aside)
        gathering.take(_gathered(batches))
        place.keep(key, mark, count, gathering.done, gathering.gatherers, aside=gathering.aside)
    return gathering


def _gather(
    store: Store, dataset: Dataset, sample: int | None, multipliers: U64, progress: Progress | None
) -> _Gathering:
    total = (
        dataset.rows
        if sample is None
        else min(sample, dataset.rows)
        if dataset.rows >= 0
        else sample
    )
    gathering = _Gathering(dataset, multipliers, progress, total)
    batches: Iterator[Batch] = (
        store.read(dataset.name, on_reject=gathering.put_aside)
        if sample is None
        else store.sample(dataset.name, sample, on_reject=gathering.put_aside)
    )
    gathering.take(_gathered(batches))
    return gathering


class _Gathering:
    """The columns of one dataset while its rows pass by, in one go or partition by partition."""

    def __init__(
        self, dataset: Dataset, multipliers: U64, progress: Progress | None, total: int
    ) -> None:
        self.gatherers: dict[str, Gatherer] = {}
        self.done = self.aside = 0
        self._dataset = dataset
        self.why: Counter[str] = Counter()
        self._multipliers = multipliers
        self._progress = progress
        self._total = total
        self.first: pa.RecordBatch | None = None
        # Before values were looked at, the names of columns say which of them name people.
        self._naming = [name for name, _ in dataset.columns if _names_people(name)]

    def go_on(self, before: dict[str, Any]) -> None:
        """Take the place of a read that was broken off; its columns have the dataset's order."""
        for (name, kind), state in zip(self._dataset.columns, before["columns"], strict=True):
            gatherer = self.gatherers[name] = Gatherer(name, pa.null(), self._multipliers)
            gatherer.profile.type = kind
            restore(gatherer, state)
        self.done, self.aside = before["rows"], before.get("aside", 0)

    def put_aside(self, piece: Reject) -> None:
        """Count a piece that is no row, and why it is none."""
        self.aside += 1
        if piece.reason in self.why or len(self.why) < _REASONS:
            self.why[piece.reason] += 1

    @property
    def unread(self) -> str:
        """Why there is nothing to look at: what was said of the most pieces."""
        if not self.why:
            return _NO_ROWS
        return f"{_NO_ROWS}: {self.why.most_common(1)[0][0]}"

    def take(self, batches: Iterator[pa.RecordBatch]) -> None:
        """Count the rows of some pieces."""
        for data in _with_head(batches, self.done):
            naming = [name for name in self._naming if name in data.schema.names]
            naming = [n for n in naming[:_NAMING] if pa.types.is_string(data.schema.field(n).type)]
            for name, column in zip(data.schema.names, data.columns, strict=True):
                gatherer = self.gatherers.get(name)
                if gatherer is None:
                    gatherer = Gatherer(name, column.type, self._multipliers)
                    self.gatherers[name] = gatherer
                gatherer.add(column, [data.column(n) for n in naming if n != name])
            if self.first is None:
                self.first = data
            before, self.done = self.done, self.done + data.num_rows
            if before < HEAD <= self.done:
                self._naming = _narrow(
                    self._dataset.name, list(self.gatherers.values()), self.first
                )
            if self._progress is not None:
                self._progress(self._dataset.name, self.done, self._total)

    def all(self) -> list[Gatherer]:
        """Every column, those that no piece held among them."""
        for name, _ in self._dataset.columns:
            if name not in self.gatherers:
                self.gatherers[name] = Gatherer(name, pa.null(), self._multipliers)
        # Columns that were not settled yet: fewer rows than a head, or members that came late.
        late = [g for g in self.gatherers.values() if g.waiting]
        if late:
            settle(late)
            if self.first is not None and self.done < HEAD:
                compare(self.first, list(self.gatherers.values()))
        return list(self.gatherers.values())


_NAMING = 4
"""Columns of names that are looked for in the texts of their rows: reporter, victim, witness."""


def _names_people(name: str) -> bool:
    return says(name).get(NAME, 0.0) >= 0.7


def _narrow(dataset: str, gatherers: list[Gatherer], first: pa.RecordBatch) -> list[str]:
    """Try every kind on the first values, and behind them only what they leave possible.

    Returns:
        The columns that name people.
    """
    settle(gatherers)
    compare(first, gatherers)
    verdicts = {v.profile.name: v for v in judge(dataset, [g.profile for g in gatherers])}
    for gatherer in gatherers:
        verdict = verdicts[gatherer.profile.name]
        sure = verdict.kind not in (NONE, FREE, *NEEDS_PEOPLE) and verdict.confidence >= 0.6
        gatherer.narrow(_still_possible(gatherer, verdict), inside=not sure)
    return [name for name, v in verdicts.items() if v.kind == NAME and v.confidence >= 0.6]


def _gathered(batches: Iterator[Batch]) -> Iterator[pa.RecordBatch]:
    """The rows in larger pieces: a sample comes in many small ones, and each costs every kind."""
    waiting: list[pa.RecordBatch] = []
    for batch in batches:
        if waiting and not batch.data.schema.equals(waiting[0].schema):
            yield _joined(waiting)
            waiting = []
        waiting.append(batch.data)
        if (
            sum(data.num_rows for data in waiting) >= GATHERED_ROWS
            or sum(data.nbytes for data in waiting) >= GATHERED_BYTES
        ):
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    if len(batches) == 1:
        return batches[0]
    joined: pa.RecordBatch = pa.concat_batches(batches)
    return joined


def _with_head(batches: Iterator[pa.RecordBatch], seen: int = 0) -> Iterator[pa.RecordBatch]:
    """The rows as they come, cut once behind the first values, on which every kind is tried."""
    for data in batches:
        rows = data.num_rows
        if seen < HEAD < seen + rows:
            mixed = data if seen else _spread(data)
            yield mixed.slice(0, HEAD - seen)
            yield mixed.slice(HEAD - seen)
        else:
            yield data
        seen += rows


def _spread(data: pa.RecordBatch) -> pa.RecordBatch:
    """The same rows, the first of them from all over the piece: pages are often sorted."""
    step = -(-data.num_rows // HEAD)
    order = np.argsort(np.arange(data.num_rows) % step, kind="stable")
    return data.take(pa.array(order))


def _still_possible(gatherer: Gatherer, verdict: Verdict) -> tuple[str, ...]:
    """The kinds worth trying behind the first values: what it is taken for, and the next best."""
    profile = gatherer.profile
    if not profile.considered:
        return tuple(name for name in says(profile.name) if name not in (NONE, FREE))
    ranked = ranking(profile)
    kinds = shelf("kinds")
    seen = [name for name, score in ranked if score >= 0.3][:2]
    if verdict.confidence < 0.9:
        seen += [
            name
            for name, _ in ranked
            if checked(name) and profile.share(name) >= 0.02 and not by_chance(profile, name)
        ]
    if verdict.kind not in (NONE, FREE):
        seen = [n for n in seen if kinds[n].strength >= 0.5 or n == verdict.kind]
        seen = [verdict.kind, *seen]
    named = [n for n in says(profile.name) if n not in (NONE, FREE) and profile.share(n) >= 0.02]
    if verdict.kind == NONE:
        seen += named
    return tuple(dict.fromkeys(seen))


def _findings(
    store: Store, dataset: Dataset, gathering: _Gathering, *, whole: bool
) -> Iterator[Finding]:
    if not gathering.done and (dataset.rows > 0 or gathering.aside):
        # Nobody has looked at what could not be read, which is not the same as nothing found.
        yield from _unchecked(store, dataset, gathering.unread, gathering.aside)
        return
    about = -1 if whole or dataset.rows >= 0 else _about(store, dataset, gathering.done)
    profiles = [g.profile for g in gathering.all()]
    verdicts = {v.profile.name: v for v in judge(dataset.name, profiles)}
    if gathering.first is not None and all(v.kind == NONE for v in verdicts.values()):
        _in_first_row(verdicts, gathering.first)
    for profile in profiles:
        address = Field(store.url, dataset.name, profile.name)
        rows = dataset.rows if dataset.rows >= 0 else (profile.rows if whole else -1)
        verdict = verdicts[profile.name]
        if profile.nested and verdict.kind == NONE:
            # Nothing personal in the first values proves nothing for the rest.
            yield Finding(
                address,
                *(NONE, Level.PUBLIC, 0.0, rows, 0, 0, -1),
                not_checked=_NESTED,
                aside=gathering.aside,
                place=dataset.place,
            )
            continue
        people, estimated = _people(verdict, rows if rows >= 0 else about, whole=whole)
        lines = [*verdict.evidence, *_of_bytes(profile), *dataset.notes]
        if about >= 0:
            lines.append(say.ROWS.format(count=about))
        if resumed(profile) and people >= 0:
            lines.append(say.RESUMED)
        elif people >= 0 > max(rows, about):
            lines.append(say.AT_LEAST)
        elif estimated:
            lines.append(say.ESTIMATED.format(checked=profile.checked))
        yield Finding(
            field=address,
            kind=verdict.kind,
            level=_level(verdict),
            confidence=round(verdict.confidence, 4),
            rows=rows,
            checked=profile.checked,
            matched=_matched(verdict),
            people=people,
            shapes=profile.shapes,
            evidence=tuple(lines),
            contains=verdict.contains,
            aside=gathering.aside,
            place=dataset.place,
        )


def _in_first_row(verdicts: dict[str, Verdict], first: pa.RecordBatch) -> None:
    """Label columns that hold nothing but for people side by side in the first row."""
    found = across(first)
    for name, kind in found.items():
        if verdict := verdicts.get(name):
            verdict.kind, verdict.confidence = kind, _ACROSS
            title = shelf("kinds")[kind].title
            verdict.evidence[:] = [say.ACROSS.format(count=len(found), title=title)]


_ACROSS = 0.6
"""How sure a column is of which only the first value is told."""


def _about(store: Store, dataset: Dataset, read: int) -> int:
    """About how many rows there are, as the sample or a server's own estimate tells; else -1."""
    tell = getattr(store, "about", None)
    about = -1 if tell is None else int(tell(dataset.name))
    # A server whose estimate is older than its rows says fewer than were read.
    return about if about >= read else -1


def _of_bytes(profile: Profile) -> Iterator[str]:
    """How many values were bytes that hold text, and how many beside them hold none."""
    if profile.coded:
        yield say.CODED.format(count=profile.coded, coding=profile.coding)
    if profile.unreadable:
        yield say.NO_TEXT.format(count=profile.unreadable)


def _matched(verdict: Verdict) -> int:
    if verdict.kind == FREE:
        return max((verdict.contains or {}).values(), default=0)
    return verdict.profile.fitting(verdict.kind)


def _level(verdict: Verdict) -> Level:
    """A kind's level; free text has that of the worst that stands in it."""
    kinds: dict[str, Kind] = shelf("kinds")
    if verdict.kind != FREE:
        return kinds[verdict.kind].level
    inside = [kinds[name].level for name in verdict.contains or {}]
    return max(inside, default=Level.PERSONAL)


def _people(verdict: Verdict, rows: int, *, whole: bool) -> tuple[int, bool]:
    """Distinct people that the values speak of, and whether that is an estimate."""
    profile = verdict.profile
    known = profile.people.get(verdict.kind)
    if verdict.kind == FREE:
        inside = [d for name, d in sorted(profile.people.items()) if name.startswith("inside:")]
        known = max(inside, key=lambda d: d.count(), default=None)
    if known is None:
        return -1, False
    if whole or rows < 0 or not profile.rows or rows <= profile.rows:
        return known.count(), not known.exact
    return known.in_all(round(rows * known.total / profile.rows)), True


def _unchecked(store: Store, dataset: Dataset, reason: str, aside: int = 0) -> Iterator[Finding]:
    columns = [name for name, _ in dataset.columns] or ["*"]
    # A reason names the file, and a file can be called by the number of a person.
    reason = safe_name(reason)
    for name in columns:
        yield Finding(
            Field(store.url, dataset.name, name),
            NONE,
            Level.PUBLIC,
            0.0,
            dataset.rows,
            0,
            0,
            -1,
            not_checked=reason,
            aside=aside,
            place=dataset.place,
        )


__all__ = ["SAMPLE", "find"]
