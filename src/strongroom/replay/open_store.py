"""What became of the register in Shanghai, played in a real store of invented people.

(6) It stands open, on an address that its owner declared.   2021: for 14 months.
(7) A thief copies it, a page after the other.               2022: nobody noticed.
(8) He wipes it and leaves a note.                           2022: the owner found the note.
(9) It is restored, every row.                               2022: nobody says so.
(10) The same thief comes to the protected copy.             2022: there was none.

The times are those of a watcher that goes on by itself, as `strongroom watch` does: from what the
thief did to the alarm.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from strongroom.kernels.needles import Needles
from strongroom.replay.scene import Failed, Step, Watch, swept

WITHIN = 60.0
"""Seconds within which each act has to be noticed."""

SURE = 0.99
"""Share of the sought people that the search has to find in clear, before its finding none in the
protected copy says anything."""

NOT_PLAYED = "The open store is not played: no store to play in could be had"
HOW = (
    "start an empty OpenSearch or PostgreSQL on this machine and give it by --store URL; or "
    "install PostgreSQL, and the replay starts one of its own"
)


class Raised(Protocol):
    """An alarm, as the replay tells of it."""

    @property
    def message(self) -> str:
        """What happened."""

    @property
    def raised(self) -> str:
        """When it was raised (ISO 8601)."""


class Eyes(Protocol):
    """The watcher at work."""

    def wait(self, kinds: Sequence[str], within: float) -> Raised | None:
        """The first alarm of these kinds since the replay began; None when there is none in time.

        Raises:
            StoreError: the watcher stopped.
        """

    def settle(self, within: float) -> bool:
        """Wait until the store was looked at once, so that a change is a change; False if not."""


@dataclass(frozen=True, slots=True)
class Stands:
    """The clear register in its store, and the snapshot that its owner took of it."""

    datasets: int
    rows: int
    people: int
    loaded: float
    kept: float


@dataclass(frozen=True, slots=True)
class Back:
    """What a restore came to: rows, whether they are the very rows, and seconds."""

    rows: int
    same: bool
    seconds: float


@dataclass(frozen=True, slots=True, repr=False)
class OpenScene:
    """A throwaway store, what its owner does with it, and what a thief does.

    Attributes:
        title: what it is, and where.
        values: label → values of invented people that are looked for in the thief's hands.
        fill: loads the clear people and takes a snapshot of the store.
        watching: the watcher, at work while the block lasts.
        copies: what a thief gets, page after page.
        wipe: drops every dataset and leaves a note.
        restore: brings the rows back from the snapshot and compares them.
        protect: writes the protected copy and retires the clear one; gives its rows.
        loot: what a thief gets of the protected copy: the store, and the files of the room.
    """

    title: str
    values: Mapping[str, Sequence[str]]
    fill: Callable[[], Stands]
    watching: Callable[[], AbstractContextManager[Eyes]]
    copies: Callable[[], Iterator[bytes]]
    wipe: Callable[[], None]
    restore: Callable[[], Back]
    protect: Callable[[], int]
    loot: Callable[[], Iterator[bytes]]


def acts(scene: OpenScene, watch: Watch) -> Iterator[Step]:
    """Play the five acts; gives each step when it is done.

    Raises:
        Failed: something was not noticed in time, a row did not come back, or a value was found.
    """
    needles = Needles(dict(scene.values))
    stands = scene.fill()
    yield watch.step(
        f"The clear register is put into {scene.title}, which asks nobody for a password",
        detail=f"{stands.datasets} datasets, {stands.rows:,} rows of {stands.people:,} invented "
        f"people, loaded in {stands.loaded:.1f} s; a snapshot of it taken in {stands.kept:.1f} s",
    )
    begun = datetime.now(UTC)
    with scene.watching() as eyes:
        yield _found(eyes, begun, watch)
        yield _copied(scene, eyes, needles, watch)
        yield from _wiped(scene, eyes, stands, watch)
    yield _protected(scene, needles, watch)


def _noticed(eyes: Eyes, kinds: Sequence[str], what: str, since: datetime) -> tuple[str, float]:
    """The alarm's message, and the seconds until it was raised: perhaps while the act went on."""
    raised = eyes.wait(kinds, WITHIN)
    if raised is None:
        raise Failed(f"{what} was not noticed within {WITHIN:.0f} s")
    after = datetime.fromisoformat(raised.raised) - since
    return raised.message, round(after.total_seconds(), 2)


def _found(eyes: Eyes, begun: datetime, watch: Watch) -> Step:
    message, after = _noticed(eyes, ["exposed"], "the open store", begun)
    return watch.step(
        "It stands open on an address that its owner declared",
        noticed_by="the watcher of declared assets",
        alarm=message,
        detail="counted from the start of the watcher; one that runs looks twice a minute",
        then="2022: 14 months",
        after=after,
    )


def _copied(scene: OpenScene, eyes: Eyes, needles: Needles, watch: Watch) -> Step:
    if not eyes.settle(WITHIN):
        raise Failed("the watcher did not come to look at the store")
    begun, size, pages = datetime.now(UTC), 0, 0

    def pieces() -> Iterator[bytes]:
        nonlocal size, pages
        for page in scene.copies():
            size, pages = size + len(page), pages + 1
            yield page

    found = swept(pieces(), needles)
    if len(found) < SURE * len(scene.values):
        raise Failed(f"only {len(found)} of {len(scene.values)} people were found in clear rows")
    took = (datetime.now(UTC) - begun).total_seconds()
    message, after = _noticed(eyes, ["copied"], "the copying", begun)
    return watch.step(
        f"A thief copies it: {pages:,} pages, {size / 1e6:.1f} MB in {took:.1f} s",
        noticed_by="the meter of the store",
        alarm=message,
        detail=f"{len(found)} of {len(scene.values)} people that were looked for lie readable in "
        "his hands; what is out does not come back",
        then="2022: nobody noticed",
        after=after,
    )


def _wiped(scene: OpenScene, eyes: Eyes, stands: Stands, watch: Watch) -> Iterator[Step]:
    begun = datetime.now(UTC)
    scene.wipe()
    message, after = _noticed(eyes, ["wiped"], "the wipe", begun)
    note, _ = _noticed(eyes, ["note"], "the note", begun)
    yield watch.step(
        "He wipes it and leaves a note that asks for money",
        noticed_by="the pulse of the store",
        alarm=message,
        detail=f"and the note: {note}",
        then="2022: the owner found the note",
        after=after,
    )
    back = scene.restore()
    if not back.same or back.rows != stands.rows:
        raise Failed(f"{back.rows} of {stands.rows} rows came back, or other ones")
    yield watch.step(
        f"The register is restored from the snapshot: {back.rows:,} rows in {back.seconds:.1f} s",
        noticed_by="the ledger",
        detail="counted and compared by a keyed checksum of all rows: the very same ones, under "
        "the policies of the room and for a written reason",
    )


def _protected(scene: OpenScene, needles: Needles, watch: Watch) -> Step:
    begun = time.monotonic()
    rows = scene.protect()
    took = time.monotonic() - begun
    size = 0

    def pieces() -> Iterator[bytes]:
        nonlocal size
        for piece in scene.loot():
            size += len(piece)
            yield piece

    found = swept(pieces(), needles)
    if found:
        raise Failed(f"{len(found)} of {len(scene.values)} people could be read in what he copied")
    return watch.step(
        f"The same thief takes all there is of the protected copy: {rows:,} rows, "
        f"{size / 1e6:.1f} MB",
        detail=f"protected in {took:.1f} s; looked for {len(scene.values)} people in "
        f"{len(needles):,} spellings: none found",
    )


def not_played(watch: Watch) -> Step:
    """That there was no store to play in."""
    return watch.step(NOT_PLAYED, detail=HOW)
