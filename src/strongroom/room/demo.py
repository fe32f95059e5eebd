"""The invented city as a store, so that a demo room is filled without clear data on any disk."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from strongroom import city
from strongroom.core.errors import StoreError
from strongroom.core.protocols import OnReject
from strongroom.core.types import Dataset, Partition
from strongroom.core.values import Batch
from strongroom.keyring import Unlock
from strongroom.room import config as configs
from strongroom.room.config import utc_now
from strongroom.room.keyless import datasets
from strongroom.room.strongroom import DEMO_URL, Strongroom

CITY_VERSION = 1
"""Part of the fingerprint: raised when the same seed gives other people."""

PARTITION_ROWS = 65_536
SAMPLE_BLOCKS = 8


class CityStore:
    """See `core.protocols.Store`: datasets of the city, made as they are read.

    Args:
        plants: kind → values that the first people bear instead of their own, for leak sweeps.
    """

    def __init__(
        self,
        people: int,
        seed: int,
        names: Sequence[str],
        plants: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.url = f"{DEMO_URL}?people={people}&seed={seed}"
        self._people = people
        self._seed = seed
        self._names = tuple(names)
        self._plants = plants

    def datasets(self) -> Sequence[Dataset]:
        return [
            Dataset(
                name=name,
                columns=tuple((f.name, str(f.type)) for f in city.schema(name)),
                rows=city.row_count(name, self._people),
            )
            for name in self._names
        ]

    def partitions(self, dataset: str) -> Sequence[Partition]:
        total = city.row_count(self._known(dataset), self._people)
        mark = f"city/{CITY_VERSION}/{self._seed}/{self._people}"
        return [
            Partition(f"rows-{at:012d}", min(PARTITION_ROWS, total - at), f"{mark}/{at}")
            for at in range(0, total, PARTITION_ROWS)
        ]

    def read(
        self,
        dataset: str,
        *,
        partition: str | None = None,
        columns: Sequence[str] | None = None,
        rows: int = 65_536,
        on_reject: OnReject | None = None,
    ) -> Iterator[Batch]:
        known = [p for p in self.partitions(dataset) if partition in (None, p.name)]
        if not known:
            raise StoreError("the city has no such partition")
        for part in known:
            at = int(part.name.rpartition("-")[2])
            yield from self._rows(dataset, part.name, at, at, at + part.rows, columns, rows)

    def sample(
        self, dataset: str, count: int, *, on_reject: OnReject | None = None
    ) -> Iterator[Batch]:
        total = city.row_count(self._known(dataset), self._people)
        if total <= count:
            yield from self.read(dataset)
            return
        each = -(-count // SAMPLE_BLOCKS)
        step = total // SAMPLE_BLOCKS
        for block in range(SAMPLE_BLOCKS):
            at = block * step + secrets.randbelow(max(1, step - each))
            yield from self._rows(dataset, f"sample-{block}", at, at, at + each, None, each)

    def _rows(
        self,
        dataset: str,
        partition: str,
        origin: int,
        start: int,
        stop: int,
        columns: Sequence[str] | None,
        rows: int,
    ) -> Iterator[Batch]:
        made = city.generate(
            dataset,
            self._people,
            self._seed,
            rows=rows,
            start=start,
            stop=stop,
            plants=self._plants,
        )
        at = start
        for block in made:
            data = block.data if columns is None else block.data.select(list(columns))
            yield Batch(data, self.url, dataset, partition, at - origin)
            at += block.data.num_rows

    def _known(self, dataset: str) -> str:
        if dataset not in self._names:
            raise StoreError(f"the city was not asked for {dataset!r}", "see --with")
        return dataset

    def close(self) -> None:
        """Nothing is held open."""

    def __enter__(self) -> CityStore:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def city_store(
    people: int,
    seed: int,
    more: Sequence[str] = (),
    plants: Mapping[str, Sequence[str]] | None = None,
) -> CityStore:
    """The city as a store, with the usual datasets and those asked for."""
    return CityStore(people, seed, datasets(more), plants)


def create_demo(path: Path, *, people: int, seed: int) -> Strongroom:
    """A room for invented people. Its throwaway key (0600) lies outside of it, under its home."""
    room_home = configs.default_home(secrets.token_hex(16))
    room_home.mkdir(mode=0o700, parents=True)
    key = room_home / "key"
    descriptor = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_hex(32) + "\n")
    return Strongroom.create(
        path,
        Unlock.key_file(key),
        key="file",
        demo=True,
        home=room_home,
        seed=seed,
        people=people,
        clock=utc_now,
    )
