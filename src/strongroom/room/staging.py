"""Sets up the open store of a replay: a throwaway one, filled with the invented city, watched.

What the owner does (declare, find, snapshot, watch, restore) is done by this room, in the ways that
commands do it. The protected copy is made by a room of its own in a temporary folder, so that the
datasets of this one stay as they are. At the end all of it is taken away again; the alarms stay.
"""

from __future__ import annotations

import contextlib
import ipaddress
import secrets
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom import city
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Keys, Store
from strongroom.core.secret import Secret
from strongroom.core.types import Asset
from strongroom.keyring import Unlock
from strongroom.replay import Back, OpenScene, Stands
from strongroom.replay.shanghai import pieces
from strongroom.room.keyless import datasets
from strongroom.room.survey import local_principal
from strongroom.room.watching import EVERY, Watching
from strongroom.state import pulses
from strongroom.state.alarms import Alarm
from strongroom.stores import open_store
from strongroom.stores._own_postgres import DATABASE as OWN_DATABASE
from strongroom.stores._own_postgres import USER as OWN_USER
from strongroom.stores._own_postgres import own_postgres
from strongroom.stores.stages import Stage, only_ours, open_stage
from strongroom.watch.alarms import Alarms

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

REASON = b"replay: the store was wiped"
OWN = "replay-store"
"""Name of the asset that a store of the replay's own is declared as while it runs."""

POLL = 0.1
"""Seconds between two looks for an alarm."""

T = TypeVar("T")

Tally = dict[str, tuple[int, int]]
"""Dataset → (rows, sum of the rows' keyed tokens)."""


def check(room: Strongroom, store: str) -> None:
    """See before anything is played whether the store may be played in; it is not touched.

    Raises:
        UsageError: it is not declared. Refused: it holds something, or is elsewhere.
    """
    if store:
        with contextlib.closing(open_stage(store)) as stage:
            _declared(room, stage)
            only_ours(stage)


@contextlib.contextmanager
def staged(
    room: Strongroom, store: str, values: Mapping[str, Sequence[str]], every: float = EVERY
) -> Iterator[OpenScene | None]:
    """The scene of the open store; None where there is no store to play in.

    Args:
        store: URL of a throwaway store on this machine that was declared as an asset of the room;
            "" for a PostgreSQL of our own, where one can be started.
        every: seconds between two looks of the watcher.

    Raises:
        UsageError: the store is not declared. Refused: it holds something, or is elsewhere.
    """
    if store:
        with contextlib.closing(open_stage(store)) as stage:
            asset = _declared(room, stage)
            with _on(room, stage, asset, values, every) as scene:
                yield scene
        return
    with own_postgres() as own:
        if not own:
            yield None
            return
        with contextlib.closing(open_stage(own)) as stage:
            tomorrow = (room.clock() + timedelta(days=1)).isoformat()
            place, name = f"{stage.host}:{stage.port}", f"{OWN}-{secrets.token_hex(4)}"
            asset = room.assets.declare(
                name, stage.service, place, until=tomorrow, source=stage.url, account=OWN_USER
            )
            try:
                with _on(room, stage, asset, values, every) as scene:
                    yield scene
            finally:
                room.assets.retire(name)


@contextlib.contextmanager
def _on(
    room: Strongroom,
    stage: Stage,
    asset: Asset,
    values: Mapping[str, Sequence[str]],
    every: float,
) -> Iterator[OpenScene]:
    only_ours(stage)
    stage.clear()
    _forget(room, stage)
    _close_alarms(room, stage, asset)
    folder = Path(tempfile.mkdtemp(prefix="strongroom-replay-"))
    played = _Played(room, stage, asset, folder, every)
    try:
        yield OpenScene(
            title=f"{stage.title} at {stage.host}:{stage.port}",
            values=values,
            fill=played.fill,
            watching=played.watching,
            copies=stage.copies,
            wipe=lambda: stage.wipe(played.names),
            restore=played.restore,
            protect=played.protect,
            loot=played.loot,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if played.snapshot:
            room.snapshots.destroy(played.snapshot)
        _forget(room, stage)
        stage.clear()


def _declared(room: Strongroom, stage: Stage) -> Asset:
    """The asset that the store was declared as: naming it on a command line is not enough."""
    for asset in room.assets.everything():
        if (
            asset.source == stage.url
            and asset.port == stage.port
            and asset.service == stage.service
            and all(ipaddress.ip_address(each).is_loopback for each in asset.pinned)
            and not room.assets.why_not(asset)
        ):
            return asset
    raise UsageError(
        "that store is not declared as an asset of this room",
        f"strongroom asset declare stage {stage.service} {stage.host}:{stage.port} --source "
        f"{stage.url} --room {room.path}",
    )


def _forget(room: Strongroom, stage: Stage) -> None:
    """What an earlier replay knew of the store is of another one."""
    room.inventory.forget_store(stage.url)
    room.state.write(lambda tx: pulses.forget(tx, stage.url))


def _close_alarms(room: Strongroom, stage: Stage, asset: Asset) -> None:
    """Close what earlier looks have raised of this store: an open alarm is not raised again."""
    alarms = Alarms(room.state, room.ledger, room.clock)
    for alarm in alarms.held():
        # Stores that replays had of their own were each at another port, and are gone.
        if _is_of(alarm, stage, asset) or OWN in alarm.subject or OWN_DATABASE in alarm.subject:
            alarms.move(alarm.id, "closed", local_principal().id)


def _is_of(alarm: Alarm, stage: Stage, asset: Asset) -> bool:
    return alarm.subject.startswith((stage.url, f"{asset.name} "))


class _Played:
    """The owner's part of the play."""

    def __init__(
        self, room: Strongroom, stage: Stage, asset: Asset, folder: Path, every: float
    ) -> None:
        self._room, self._stage, self._asset, self._folder = room, stage, asset, folder
        self._every = every
        self.names = datasets()
        self.snapshot = ""
        self._before: Tally = {}

    def fill(self) -> Stands:
        """The clear people into the store; find and a snapshot, as their owner would."""
        begun = time.monotonic()
        config, rows = self._room.config, 0
        for name in self.names:
            blocks = city.generate(name, config.people, config.seed)
            rows += self._stage.fill(name, city.schema(name, config.seed), blocks)
        self._stage.opened()
        loaded = time.monotonic() - begun
        with open_store(self._stage.address) as store:
            # All rows, because the alarm says of how many people the open fields are.
            seen = self._room.survey(store, sample=None)
            self._before = tally(store, self._room.keys)
        now = self._room.clock()
        self._room.inventory.add_store(self._stage.url, now)
        self._room.inventory.record_findings(seen.findings)
        for each in seen.datasets:
            self._room.inventory.record_labels(each.labels)
        begun = time.monotonic()
        made = self._room.snapshots.make(
            [self._stage.address], to=str(self._folder / "depot"), room=False, invented=True
        )
        self.snapshot = made.id
        kept = time.monotonic() - begun
        return Stands(len(self.names), rows, config.people, loaded, kept)

    @contextlib.contextmanager
    def watching(self) -> Iterator[_Eyes]:
        """`strongroom watch`, on this store and this asset."""
        watching = Watching(self._room, [self._stage.address])
        eyes = _Eyes(self._room, watching, self._stage, self._asset, self._every)
        eyes.start()
        try:
            yield eyes
        finally:
            eyes.stop()

    def restore(self) -> Back:
        """The rows from the snapshot, under a decision and for a reason; then compared."""
        begun = time.monotonic()
        done = self._room.snapshots.give_back(self._stage.address, Secret(REASON), self.snapshot)
        took = time.monotonic() - begun
        self._stage.keep_marked(self.names)
        with open_store(self._stage.address) as store:
            after = tally(store, self._room.keys)
        same = all(after.get(name) == held for name, held in self._before.items())
        return Back(done.rows, same, took)

    def protect(self) -> int:
        """The protected copy by a room with keys of its own; the clear original is retired."""
        from strongroom.room.strongroom import Strongroom

        home = self._folder / "home"
        home.mkdir(mode=0o700)
        key = home / "key"
        key.write_text(secrets.token_hex(32) + "\n")
        key.chmod(0o600)
        with Strongroom.create(
            self._folder / "room", Unlock.key_file(key), key="file", home=home, key_beside_data=True
        ) as own:
            with open_store(self._stage.address) as store:
                seen = own.survey(store)
                kept = [each for each in seen.datasets if each.dataset.name in self.names]
                target = self._stage.address if self._stage.service == "postgresql" else ""
                made = own.protect(store, replace(seen, datasets=tuple(kept)), target=target)
            self._stage.drop(self.names)
            own.retire(self._stage.url)
        return sum(generation.rows for generation in made)

    def loot(self) -> Iterator[bytes]:
        """What the store gives to whoever asks, and every file of the room that protected it."""
        yield from self._stage.copies()
        for path in sorted((self._folder / "room").rglob("*")):
            if path.is_file():
                yield from pieces(path)


class _Eyes:
    """The watcher of a replay: what `strongroom watch` runs, in threads."""

    def __init__(
        self, room: Strongroom, watching: Watching, stage: Stage, asset: Asset, every: float
    ) -> None:
        self._room, self._watching, self._every = room, watching, every
        self._stage, self._asset = stage, asset
        self._known = {alarm.id for alarm in watching.alarms.held(closed=True)}
        self._stop = threading.Event()
        self._failed: list[BaseException] = []
        self._threads = [
            threading.Thread(target=self._kept, args=(task,), daemon=True)
            for task in (self._stores, self._assets)
        ]

    def start(self) -> None:
        """Begin to watch."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End it, and wait for its end."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _kept(self, task: Callable[[], None]) -> None:
        try:
            task()
        except Exception as error:  # told to whoever waits for an alarm
            self._failed.append(error)

    def _stores(self) -> None:
        self._watching.forever(self._stop, lambda seen: None, self._every)

    def _assets(self) -> None:
        self._room.assets.look_forever(self._stop, only=[self._asset.name])

    def wait(self, kinds: Sequence[str], within: float) -> Alarm | None:
        """See `replay.Eyes`."""

        def raised() -> Alarm | None:
            for alarm in reversed(self._watching.alarms.held(closed=True)):
                fresh = alarm.id not in self._known and alarm.kind in kinds
                if fresh and _is_of(alarm, self._stage, self._asset):
                    return alarm
            return None

        return self._until(raised, within)

    def settle(self, within: float) -> bool:
        """See `replay.Eyes`."""
        url = self._stage.url

        def looked() -> bool | None:
            return self._room.state.read(lambda tx: bool(pulses.readings(tx, url))) or None

        return bool(self._until(looked, within))

    def _until(self, ask: Callable[[], T | None], within: float) -> T | None:
        until = time.monotonic() + within
        while (found := ask()) is None:
            if self._failed:
                raise StoreError("the watcher of the replay stopped", "see the store") from None
            if time.monotonic() > until:
                return None
            time.sleep(POLL)
        return found


def tally(store: Store, keys: Keys) -> Tally:
    """Rows of each dataset and a keyed checksum of all of them, whatever order they come in."""
    found: Tally = {}
    for dataset in store.datasets():
        rows, total = 0, 0
        for batch in store.read(dataset.name):
            texts = [_text(batch.data.column(name)) for name in sorted(batch.data.schema.names)]
            # A blank and a missing value differ, and so do "a|b" beside "c" and "a" beside "b|c".
            joined = pc.binary_join_element_wise(*texts, "\x1f")
            tokens = keys.subject().tokens(pa.array(joined.cast(pa.binary()), pa.binary()))
            halves = np.frombuffer(b"".join(tokens.to_pylist()), dtype="<u8").reshape(-1, 2)
            low, high = (int(half) for half in halves.sum(axis=0, dtype=np.uint64))
            total = (total + low + (high << 64)) % (1 << 128)
            rows += batch.data.num_rows
        found[dataset.name] = (rows, total)
    return found


def _text(column: pa.Array) -> pa.Array:
    text = column.cast(pa.string())
    return pc.if_else(column.is_valid(), pc.binary_join_element_wise("=", text, ""), "-")
