"""The machine dies while a snapshot is taken or a room is restored: what was whole stays whole."""

import importlib.util
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from strongroom import room as rooms

CHILD = Path(__file__).with_name("taking.py")
_spec = importlib.util.spec_from_file_location(
    "snapshot_kit", Path(__file__).with_name("conftest.py")
)
kit = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kit)

MAKING = [
    *("snapshot.segment.before_fsync:1", "snapshot.segment.before_rename:2"),
    *("snapshot.segment.after_rename:3", "snapshot.segment.before_fsync:4"),
    *("snapshot.segment.after_rename:1", "snapshot.segment.before_rename:4"),
    *("snapshot.index.before_fsync", "snapshot.index.before_rename", "snapshot.index.after_rename"),
    *("snapshot.manifest.before", "snapshot.manifest.before_fsync"),
    *("snapshot.manifest.before_rename", "snapshot.manifest.after_rename"),
    *("protect.note.before_fsync:1", "protect.note.after_rename:1"),
    *("protect.note.before_rename:2", "protect.note.after_rename:2"),
    *(
        "protect.settings.before_rename",
        "protect.escrow.before_rename",
        "protect.escrow.after_rename",
    ),
    *("ledger.witness.before_fsync:2", "state.before_commit:2", "state.committed:1"),
]
RESTORING = [
    *("ledger.witness.before_fsync:1", "state.before_commit:1", "state.committed:1"),
    *("state.committed:2", "restore.before_rename", "restore.after_rename"),
    "state.before_commit:2",
]


def victim(place, what, fault=""):
    return subprocess.Popen(
        [sys.executable, str(CHILD), what, str(place.folder)],
        env={**os.environ, "STRONGROOM_FAULT": fault},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def killed(place, what, fault):
    process = victim(place, what, fault)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, (fault, errors.decode()[-2000:])


def whole(place, whole_before):
    """Earlier snapshots verify to the last chunk, and only whole ones are visible."""
    with place.open() as room:
        listed = [note.id for note in room.snapshots.notes.finished()]
        assert set(whole_before) <= set(listed)
        for snapshot in listed:
            room.snapshots.open(snapshot).check()
        visible = {p.parent.name for p in place.manifests()}
        # A manifest without its finished note: the key was noted, the run died right after.
        unfinished = {n.id for n in room.snapshots.notes.all() if not n.finished}
        assert visible <= set(listed) | unfinished
        assert rooms.verify_ledger(room.path).ok
    return listed


def clean(place):
    """The next snapshot removes what the dead ones left, and there is nothing else."""
    with place.open() as room:
        room.snapshots.make()
        notes = room.snapshots.notes.all()
        assert all(note.finished for note in notes)
    folders = {p.name for p in place.depot.glob("*/*")}
    assert folders == {note.id for note in notes}
    assert not list(place.depot.rglob(".*"))
    assert not list(place.room.glob(".state*"))


def with_escrow(place):
    from strongroom.keyring import escrow

    escrow.new_holder(place.folder / "alice.key")
    with place.open() as room:
        room.snapshots.escrow([place.folder / "alice.key.pub"], place.folder / "alice.escrow")


@pytest.mark.parametrize("points", [[MAKING[1], MAKING[11]]], ids=["some"])
def test_killed_while_taking_earlier_snapshots_stay_and_no_half_one_is_seen(taken, points):
    before = whole(taken, [taken.note.id])
    for point in points:
        killed(taken, "make", point)
        before = whole(taken, before)
    clean(taken)


def test_killed_while_restoring_the_room_appears_whole_or_not_at_all(taken):
    killed(taken, "restore", "restore.before_rename")
    assert not (taken.folder / "back").exists()
    killed(taken, "restore", "restore.after_rename")
    with taken.open(taken.folder / "back") as room:
        assert kit.counts(room) == taken.counts
        assert rooms.verify_ledger(room.path).ok


@pytest.mark.slow
def test_thirty_of_thirty_kills_leave_whole_snapshots_and_rooms(taken):
    with_escrow(taken)
    before, kills = whole(taken, [taken.note.id]), 0
    for point in MAKING:
        killed(taken, "make", point)
        before = whole(taken, before)
        kills += 1
    # From here on the old room is dead: a restored one has told the witness so.
    clean(taken)
    for number, point in enumerate(RESTORING):
        killed(taken, "restore", point)
        back = taken.folder / "back"
        if back.exists():
            with taken.open(back) as room:
                assert kit.counts(room) == taken.counts
                assert rooms.verify_ledger(room.path).ok
            back.rename(taken.folder / f"whole-{number}")
        kills += 1
    assert kills == len(MAKING) + len(RESTORING) == 30


@pytest.mark.slow
def test_killed_at_thirty_random_moments_nothing_whole_is_lost(taken):
    chance = random.Random(5)
    before = whole(taken, [taken.note.id])
    start = time.monotonic()
    victim(taken, "make").communicate(timeout=120)
    lasts = time.monotonic() - start
    before = whole(taken, before)
    fell = 0
    for _ in range(30):
        process = victim(taken, "make")
        # From its first moments to its last, however fast the machine is.
        time.sleep(lasts * (0.3 + 0.7 * chance.random()))
        process.kill()
        process.communicate(timeout=120)
        fell += process.returncode == -signal.SIGKILL
        before = whole(taken, before)
    assert fell >= 15
    clean(taken)
