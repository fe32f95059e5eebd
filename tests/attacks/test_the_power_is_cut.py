"""The machine dies while the desk answers: nobody was told anything that is not written down.

A desk with three askers is killed by SIGKILL, at named points of its work and at any moment, again
and again in the same room. What it had handed out by then, it had told in a pipe. After each kill
the room is opened and looked at, and asked once more.
"""

import importlib.util
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from strongroom import room as rooms
from strongroom.core.secret import Secret
from strongroom.state import budgets

CHILD = Path(__file__).with_name("answering.py")
_spec = importlib.util.spec_from_file_location("answering", CHILD)
answering = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(answering)

NOON = "2026-11-24T06:00:00+00:00"
TODAY = NOON[:10]
POINTS = {
    "ledger.intent.before_commit": 20,
    "ledger.intent.committed": 20,
    "serve.answer.before_out": 20,
    "ledger.outcome.before_commit": 20,
    "state.before_commit": 40,
    "state.committed": 40,
    "ledger.witness.before_fsync": 4,
}
"""Where the blow falls, and the times that the point is passed before it does, at most."""


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A room of 300 invented people with its keys; each test has a copy of its own."""
    folder = tmp_path_factory.mktemp("model")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGROOM_HOME", str(folder / "home"))
        store = rooms.city_store(answering.PEOPLE, answering.SEED)
        with rooms.create_demo(
            folder / "room", people=answering.PEOPLE, seed=answering.SEED
        ) as room:
            room.protect(store, room.survey(store))
    return folder


@dataclass(slots=True)
class Place:
    """A copy of the room, and everything that it has handed out over all its lives."""

    folder: Path
    people: list
    handed: dict = field(default_factory=dict)
    kills: int = 0

    @property
    def key(self):
        [home] = (self.folder / "home").iterdir()
        return home / "key"

    def open(self):
        return answering.open_room(self.folder / "room", self.key, NOON)

    def victim(self, fault=""):
        return subprocess.Popen(
            [sys.executable, str(CHILD), str(self.folder / "room"), str(self.key), NOON],
            env={**os.environ, "STRONGROOM_FAULT": fault},
            bufsize=0,  # what is read ahead would be lost to `communicate`
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def buried(self, process, heard=b""):
        """Take down what a killed desk had handed out, beside what was heard of it before."""
        said, errors = process.communicate(timeout=120)
        said = heard + said
        assert process.returncode == -signal.SIGKILL, errors.decode()[-2000:]
        self.kills += 1
        for line in said.decode().splitlines():
            if line != "ready":
                verb, *numbers = line.split()
                self.take(verb, *map(int, numbers))

    def take(self, verb, entry, cards, spent, person):
        assert entry not in self.handed, "two answers stand on one intent"
        self.handed[entry] = (verb, cards, spent, person)

    def check(self):
        """Open the room as its owner would the next morning, and compare it with what was told."""
        with self.open() as room:
            verdict = rooms.verify_ledger(room.path)
            assert verdict.ok, verdict.problems
            entries = list(room.ledger.entries(0, 10**6))
            assert [entry.seq for entry in entries] == list(range(len(entries)))
            spent = room.state.read(lambda tx: budgets.spent(tx, answering.WHO.id, TODAY))
            self._answers_are_written_down(entries)
            self._budget_is_charged(entries, spent)
            self._asks_on(room, spent)

    def _answers_are_written_down(self, entries):
        intents = {e.seq: e for e in entries if e.act in {"lookup.intent", "reveal.intent"}}
        for seq, (verb, cards, spent, _) in self.handed.items():
            assert seq in intents, "an answer without an intent"
            body = intents[seq].body
            assert (intents[seq].act, body["spent"]) == (f"{verb}.intent", spent)
            assert sum(body["rows"].values() if verb == "lookup" else [1]) == cards
        # Each asker can have had one answer written down that did not get out any more.
        lost = len(intents) - len(self.handed)
        assert 0 <= lost <= self.kills * answering.ASKERS
        outcomes = [e for e in entries if e.act in {"lookup.outcome", "reveal.outcome"}]
        assert max(Counter(e.body["intent"] for e in outcomes).values(), default=1) == 1
        for entry in outcomes:
            assert entry.body["intent"] in intents
            assert entry.body["intent"] < entry.seq

    def _budget_is_charged(self, entries, spent):
        seen = {person for _, cards, _, person in self.handed.values() if cards}
        assert spent >= len(seen)
        # What the ledger says was charged is what the budget says was spent: both or neither.
        assert spent == sum(e.body.get("charged", 0) for e in entries if "charged" in e.body)

    def _asks_on(self, room, spent):
        cookie, _ = room.desk.sign_in_local(answering.WHO)
        session = room.desk.choose_case(cookie, "A-2026-9", "incident")
        person = self.kills % len(self.people)
        [(kind, value)] = list(self.people[person].items())[:1]
        answer = room.desk.lookup(session, kind, {kind: Secret(value.encode())})
        assert answer.cards
        assert answer.budget.spent >= spent
        self.take("lookup", answer.entry, len(answer.cards), answer.budget.spent, person)

    def whole(self):
        """Every protected row is there as it was, and its manifest and segments verify."""
        with self.open() as room:
            held = {g.dataset: g.rows for g in room.inventory.generations()}
            for name, rows in held.items():
                assert room.vault().verify(name).rows == rows
        return held


@pytest.fixture
def place(model, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(model, folder)
    # The room's file says where its keys are; those of a copy are beside the copy.
    config = folder / "room" / "room.toml"
    config.write_text(config.read_text().replace(str(model), str(folder)))
    return Place(folder, answering.known())


def cut_at(place, point, nth):
    place.buried(place.victim(f"{point}:{nth}"))
    place.check()


def cut_at_any_moment(place, chance):
    """Now and then while the room is being opened, mostly some answers later and a moment more."""
    process = place.victim()
    heard = []
    if chance.random() < 0.1:
        time.sleep(chance.random() * 1.5)
    else:
        heard = [process.stdout.readline() for _ in range(1 + chance.randint(1, 12))]
        time.sleep(chance.random() * 0.2)
    process.kill()
    place.buried(process, b"".join(heard))
    place.check()


def test_cut_at_each_named_point_no_answer_is_out_without_its_intent(place):
    before = place.whole()
    for point, nth in zip(POINTS, (5, 9, 6, 4, 12, 9, 2), strict=True):
        cut_at(place, point, nth)
    assert place.whole() == before
    assert len(place.handed) > place.kills
    assert {verb for verb, *_ in place.handed.values()} == {"lookup", "reveal"}


def test_cut_while_it_writes_to_its_witness_the_torn_line_is_dropped_and_nothing_else(place):
    cut_at(place, "ledger.witness.before_fsync", 2)
    [witness] = (place.folder / "home").glob("*/witness")
    whole = witness.read_bytes()
    # A kill leaves the page cache; a power cut may leave half of the line that was not synced.
    witness.write_bytes(whole + whole.splitlines()[-1][:100])
    place.check()
    assert witness.read_bytes().startswith(whole)


@pytest.mark.slow
def test_cut_fifty_times_at_named_points_no_answer_is_out_without_its_intent(place):
    chance = random.Random(11)
    before = place.whole()
    points = list(POINTS) * 8
    for point in points[:50]:
        cut_at(place, point, chance.randint(1, POINTS[point]))
    assert place.kills == 50
    assert place.whole() == before


@pytest.mark.slow
def test_cut_fifty_times_at_any_moment_no_answer_is_out_without_its_intent(place):
    chance = random.Random(12)
    before = place.whole()
    for _ in range(50):
        cut_at_any_moment(place, chance)
    assert place.kills == 50
    # One answer a kill is of the look afterwards; the blows have to fall among many others.
    assert len(place.handed) > 4 * place.kills
    assert place.whole() == before
