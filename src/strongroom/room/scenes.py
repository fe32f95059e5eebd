"""Sets the stage for a replay: an officer who has turned, people to look for, and eyes to see."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from strongroom import city, keyring, ledger
from strongroom.core.types import Entry
from strongroom.replay import Scene, Step, scenario
from strongroom.room import staging, timelines
from strongroom.room.watching import EVERY
from strongroom.state import Tx, principals

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

SOUGHT = 500
"""Invented people whose values the thief of the disk looks for."""

Probe = Callable[[str], tuple[int, Sequence[str]]]


def play(
    room: Strongroom, name: str, url: str, probe: Probe, store: str = "", every: float = EVERY
) -> Generator[Step]:
    """Play a scenario in a demo room, step by step, and keep its timeline.

    Args:
        store: URL of a throwaway store for the acts on an open store; see `staging.staged`.
        every: seconds between two looks of the watcher.
    """
    play_it = scenario(name)
    staging.check(room, store)
    account, token = _insider(room)
    since = room.ledger.size()
    config = room.config

    def entries(act: str) -> list[Entry]:
        return [e for e in room.ledger.latest(1_000, act=act) if e.seq >= since]

    def verify(copy: Path) -> list[str]:
        room.checkpoint()
        verdict = ledger.verify(
            copy, room.keys.public_key, keyring.verify_signature, config.witness
        )
        return [str(problem) for problem in verdict.problems]

    budget = config.budget
    values = _values(config.people, config.seed)
    scene = Scene(
        url=url,
        room=room.path,
        token=token,
        targets=city.ids(min(config.people, budget * 3), config.seed).to_pylist(),
        values=values,
        entries=entries,
        probe=probe,
        verify=verify,
        stage=lambda: staging.staged(room, store, values, every),
    )
    steps: list[Step] = []
    try:
        with closing(play_it(scene)) as acts:
            for step in acts:
                steps.append(step)
                yield step
    finally:
        timelines.write(room.path, [step.as_json() for step in steps])
        room.state.write(lambda tx: principals.change(tx, account, enabled=False))
        room.record("replay", {"scenario": name, "steps": len(steps)})


def _insider(room: Strongroom) -> tuple[str, str]:
    now = room.clock()

    def write(tx: Tx) -> tuple[str, str]:
        made = principals.add(
            tx,
            name=f"replay {secrets.token_hex(4)}",
            roles=["officer"],
            now=now,
            budget=room.config.budget,
        )
        until = now + timedelta(hours=1)
        return made.id, principals.give(tx, made.id, "token", now=now, until=until, label="replay")

    return room.state.write(write)


def _values(people: int, seed: int) -> dict[str, list[str]]:
    """What tells the first people of the city apart: their numbers, addresses and long names."""
    sought = min(people, SOUGHT)
    found: dict[str, list[str]] = {
        str(i): [number] for i, number in enumerate(city.ids(sought, seed).to_pylist())
    }
    for dataset, columns in (("person", ("name",)), ("contact", ("mobile", "address"))):
        for block in city.generate(dataset, people, seed, stop=sought):
            for column in columns:
                values = block.data.column(column)
                if pa.types.is_dictionary(values.type):
                    values = values.dictionary_decode()
                # Two characters stand in any text by chance, and so do placeholders.
                telling = pc.fill_null(pc.greater_equal(pc.binary_length(values), 9), False)
                for i, value in enumerate(values.filter(telling).to_pylist()):
                    found[str(i)].append(value)
    return found
