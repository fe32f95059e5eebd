"""Rooms of invented people with a snapshot each, made once and copied for every test."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from strongroom import city
from strongroom import room as rooms
from strongroom.keyring import Unlock
from strongroom.room import Strongroom
from strongroom.stores import create_writer, open_store

PEOPLE, SEED = 300, 4
NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)


class Time:
    """A clock that a test moves on; it ticks, so that two entries differ."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    def pass_by(self, **much: float) -> None:
        self.now += timedelta(**much)


class Place:
    """A folder with a room, its home, a depot and clear sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.room = folder / "room"
        self.home = folder / "home"
        self.depot = folder / "depot"
        self.time = Time()

    @property
    def unlock(self) -> Unlock:
        return Unlock.key_file(self.home / "key")

    def open(self, room: Path | None = None) -> Strongroom:
        return Strongroom.open(room or self.room, self.unlock, clock=self.time)

    def restore(self, name: str = "back", **options):
        with rooms_keys(self) as keys:
            return rooms.restore_room(
                self.folder / name, self.home, keys, key="file", clock=self.time, **options
            )

    def segments(self) -> list[Path]:
        return sorted(p for p in self.depot.rglob("*") if p.is_file() and p.suffix != ".json")

    def manifests(self) -> list[Path]:
        return sorted(self.depot.rglob("manifest.json"))


def rooms_keys(place: Place):
    from strongroom.keyring import open_keyring

    return open_keyring(place.home / "keyring.json", place.unlock)


def counts(room: Strongroom) -> dict[str, int]:
    vault = room.vault()
    return {g.dataset: vault.count(g.dataset) for g in vault.generations()}


def everything(path: Path) -> dict[str, list[dict]]:
    """Every row of every dataset of a store, as plain values."""
    with open_store(path) as store:
        return {
            d.name: [row for b in store.read(d.name) for row in b.data.to_pylist()]
            for d in store.datasets()
        }


def write_city(folder: Path) -> None:
    """Clear sources of invented people: a SQLite file and a Parquet file."""
    folder.mkdir()
    for name, target in (
        ("person", "town.sqlite"),
        ("contact", "town.sqlite"),
        ("case_record", "cases.parquet"),
    ):
        with create_writer(folder / target, name, city.schema(name, SEED)) as writer:
            for block in city.generate(name, PEOPLE, SEED):
                writer.write(block)


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    """A room with a key file that has protected the Parquet file and the SQLite file."""
    place = Place(tmp_path_factory.mktemp("model"))
    write_city(place.folder / "city")
    room = Strongroom.create(
        place.room,
        place.unlock,
        key="file",
        home=place.home,
        key_beside_data=True,
        clock=place.time,
    )
    with room:
        for source in ("town.sqlite", "cases.parquet"):
            with open_store(place.folder / "city" / source) as store:
                room.protect(store, room.survey(store))
    return place


@pytest.fixture
def place(model, tmp_path):
    """A copy of the room with nothing in its depot yet."""
    folder = tmp_path / "place"
    shutil.copytree(model.folder, folder)
    config = folder / "room" / "room.toml"
    config.write_text(config.read_text().replace(str(model.folder), str(folder)))
    return Place(folder)


@pytest.fixture
def taken(place):
    """The same with one snapshot of the room."""
    with place.open() as room:
        place.note = room.snapshots.make(to=str(place.depot))
        place.counts = counts(room)
    return place


@pytest.fixture
def seen(place):
    """The same with one snapshot of the clear sources."""
    with place.open() as room:
        place.note = room.snapshots.make(
            [str(place.folder / "city" / "town.sqlite")], to=str(place.depot), room=False
        )
    return place
