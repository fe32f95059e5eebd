"""A process killed at the worst moment: no answer without its intent, no torn entry."""

import os
import random
import subprocess
import sys

import pytest

CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from strongroom.core.faults import fault
from strongroom.ledger import MIGRATIONS, FileWitness, Ledger
from strongroom.state import State, budgets

class Signer:
    key_id = "test"
    key = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
    def sign(self, message): return self.key.sign(message)
    def public(self): return self.key.public_key().public_bytes_raw()

folder = Path(sys.argv[1])
clock = lambda: datetime(2026, 11, 23, tzinfo=UTC)
state = State.open(folder / "state.sqlite", clock=clock, migrations=MIGRATIONS)
ledger = Ledger(state, Signer(), clock)
witness = FileWitness(folder / "witness")
print("ready", flush=True)
for turn in range(1000):
    def intent(tx):
        person = (ledger.size().to_bytes(16, "big"))
        budgets.charge(tx, "p1", "2026-11-23", [person], 10**6)
        entry = ledger.append(tx, "p1", "lookup.intent", {"turn": turn})
        fault("ledger.intent.before_commit")
        return entry.seq
    seq = state.write(intent)
    print("answer", seq, flush=True)
    if turn % 5 == 4:
        ledger.publish(witness)
"""

POINTS = [
    "ledger.intent.before_commit",
    "state.before_commit",
    "state.committed",
    "ledger.witness.before_fsync",
]


def kill(folder, point, times):
    environment = {**os.environ, "STRONGROOM_FAULT": f"{point}:{times}"}
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert child.returncode == -9, child.stderr
    return [int(line.split()[1]) for line in child.stdout.splitlines() if "answer" in line]


def survive(folder, open_ledger, kills, seed):
    rng = random.Random(seed)
    answers = []
    for turn in range(kills):
        point = POINTS[turn % len(POINTS)]
        answers += kill(folder, point, rng.randint(1, 3 if "witness" in point else 15))
        kept = open_ledger(folder)
        written = [entry.seq for entry in kept.ledger.entries(0, 10**6)]
        (charged,) = kept.state.read(lambda tx: tx.one("SELECT count(*) FROM shown"))
        assert written == list(range(len(written)))
        assert set(answers) <= set(written)
        assert charged == len(written)
        if kept.witness.path.exists():
            assert kept.verdict().ok
            kept.publish()
        kept.state.check()
        kept.state.close()


def test_five_kills_leave_every_answer_written_down_and_every_entry_whole(tmp_path, open_ledger):
    survive(tmp_path, open_ledger, 5, 1)


@pytest.mark.slow
def test_fifty_kills_leave_every_answer_written_down_and_every_entry_whole(tmp_path, open_ledger):
    survive(tmp_path, open_ledger, 50, 2)
