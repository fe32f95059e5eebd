"""Take a snapshot of a room and of a clear source, try it out, and restore both; one core.

    python benchmarks/snapshot.py [--people 200000]

Prints MB/s (of what lies in the vault, or of the rows in memory) by the clock and the processor,
beside a plain copy of the same files with fsync, which is the floor, and the peak of
memory. Medians of three.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from strongroom import city
from strongroom.core.secret import Secret
from strongroom.keyring import Unlock, open_keyring
from strongroom.room import Strongroom, restore_room
from strongroom.stores import create_writer, open_store

RUNS = 3


def median(work: Callable[[int], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    took, busy = [], []
    for run in range(RUNS):
        begun, before = time.perf_counter(), time.process_time()
        work(run)
        took.append(time.perf_counter() - begun)
        busy.append(time.process_time() - before)
    return statistics.median(took), statistics.median(busy)


def size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target)
    for path in target.rglob("*"):
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def row(what: str, size_: float, took: tuple[float, float], floor: tuple[float, float]) -> None:
    clock, busy = took
    print(
        f"| {what} | {size_ / clock / 1e6:,.0f} | {size_ / max(busy, 1e-3) / 1e6:,.0f} "
        f"| {clock:.2f} s | {clock / floor[0]:.1f} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=200_000)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "person.parquet"
        with create_writer(source, "person", city.schema("person", 1)) as writer:
            for block in city.generate("person", people, 1):
                writer.write(block)
        home = folder / "home"
        unlock = Unlock.key_file(home / "key")
        room = Strongroom.create(
            folder / "room", unlock, key="file", home=home, key_beside_data=True
        )
        with room, open_store(source) as store:
            room.protect(store, room.survey(store))
            in_memory = sum(b.data.nbytes for b in store.read("person"))
        with Strongroom.open(folder / "room", unlock) as room:
            vault = size(folder / "room" / "data")
            print(f"# Snapshots: {people:,} people, vault of {vault / 1e6:,.0f} MB\n")
            print("| | MB/s | MB/s of processor | median of 3 | against a plain copy |")
            print("|---|---|---|---|---|")
            floor = median(lambda n: copy(folder / "room" / "data", folder / f"copy{n}"))
            row("plain copy of the vault, with fsync", vault, floor, floor)
            depot = str(folder / "depot")
            row(
                "snapshot of the room",
                vault,
                median(lambda n: room.snapshots.make(to=depot)),
                floor,
            )
            row(
                "verify every chunk of it",
                vault,
                median(lambda n: room.snapshots.open().check()),
                floor,
            )
            row("drill", vault, median(lambda n: room.snapshots.drill()), floor)
        with open_keyring(home / "keyring.json", unlock) as keys:
            took = median(lambda n: restore_room(folder / f"back{n}", home, keys, key="file"))
            row("restore of the room", vault, took, floor)
        with Strongroom.open(folder / "back2", unlock) as room:
            clear = median(lambda n: room.snapshots.make([str(source)], to=depot, room=False))
            row("snapshot of the clear rows (with find over a sample)", in_memory, clear, floor)
            back = median(
                lambda n: room.snapshots.give_back(str(folder / f"r{n}.parquet"), Secret(b"wiped"))
            )
            row("restore of the clear rows into Parquet", in_memory, back, floor)
            print(
                f"\nClear rows: {people / clear[0]:,.0f} rows/s out, "
                f"{people / back[0]:,.0f} rows/s back."
            )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"Peak of memory: {peak:,.0f} MB.")


if __name__ == "__main__":
    main()
