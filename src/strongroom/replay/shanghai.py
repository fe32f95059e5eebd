"""The Shanghai case, step by step, against a room that was built for it.

(1) A stranger finds the address and knocks.     2021: the dashboard answered anybody.
(2) He guesses sign-in codes.                    2021: there was nothing to guess.
(3) The disk is copied.                          2022: every field lay in clear.
(4) An insider copies people until he is stopped. 2022: nobody noticed the copying.
(5) He edits the ledger to hide it.              2022: there was none.
(6) to (10): an open store, see `open_store`.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

from strongroom.core.errors import StoreError
from strongroom.kernels.needles import Needles
from strongroom.replay.open_store import acts, not_played
from strongroom.replay.outsider import Outsider
from strongroom.replay.scene import Failed, Scene, Step, Watch, swept

GUESSES = 12
_PIECE = 16 << 20


def shanghai(scene: Scene) -> Generator[Step]:
    """Play the case; gives each step when it is done.

    Raises:
        StoreError: the scene is not what a replay needs (the gateway does not answer).
    """
    watch = Watch()
    yield _knock(scene, watch)
    yield _guess(scene, watch)
    yield _steal(scene, watch)
    yield from _copy(scene, watch)
    yield _hide(scene, watch)
    with scene.stage() as stage:
        if stage is None:
            yield not_played(watch)
        else:
            yield from acts(stage, watch)


def _knock(scene: Scene, watch: Watch) -> Step:
    asked, open_ = scene.probe(scene.url)
    if open_:
        raise Failed(f"{len(open_)} doors stand open to a stranger: {'; '.join(open_[:3])}")
    return watch.step(
        f"A stranger asks {asked} questions without signing in, of pages, API and scanners' lists",
        noticed_by="the wall",
        detail="every answer was the sign-in page or a refusal; nothing was learnt",
    )


def _guess(scene: Scene, watch: Watch) -> Step:
    stranger = Outsider(scene.url)
    for guess in range(GUESSES):
        if stranger.guess(f"AAAA-AAAA-AAAA-{guess:04d}"):
            raise Failed("a guessed code let a stranger in")
    failures = len(scene.entries("signin.failure"))
    locked = len(scene.entries("signin.refused"))
    return watch.step(
        f"He guesses {GUESSES} sign-in codes",
        noticed_by="the ledger",
        alarm="sign-in by code locked for a while" if locked else "",
        detail=f"failures written down: {failures}; attempts not even looked at: {locked}",
    )


def _steal(scene: Scene, watch: Watch) -> Step:
    needles = Needles(dict(scene.values))
    with tempfile.TemporaryDirectory(prefix="strongroom-replay-") as folder:
        loot = Path(folder) / "room"
        shutil.copytree(scene.room, loot, ignore=shutil.ignore_patterns("*.lock"))
        found, files, size = _search(loot, needles)
    if found:
        raise Failed(f"{len(found)} of {len(scene.values)} people could be read on the disk")
    return watch.step(
        f"The whole disk is copied: {files} files, {size / 1e6:.0f} MB",
        detail=f"looked for {len(scene.values)} people in {len(needles):,} spellings: none found. "
        "A copied disk cannot notice that it was copied; it has nothing to tell either",
    )


def _search(folder: Path, needles: Needles) -> tuple[set[str], int, int]:
    """Labels found in the raw bytes of every file, the number of files, their bytes."""
    found: set[str] = set()
    files = size = 0
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            files += 1
            size += path.stat().st_size
            found |= swept(pieces(path), needles)
    return found, files, size


def pieces(path: Path) -> Iterator[bytes]:
    """A file, piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _copy(scene: Scene, watch: Watch) -> Iterator[Step]:
    insider = Outsider(scene.url)
    if not insider.sign_in(scene.token):
        raise StoreError("the insider cannot sign in", "see the ledger for why")
    insider.post("/api/case", {"case": "A-2022-0630", "purpose": "incident"})
    yield watch.step(
        "An officer who has turned signs in and names a case",
        noticed_by="the ledger",
        detail="he is who he says; from here on only the budget stands in his way",
    )
    copied = asked = 0
    for number in scene.targets:
        reply = insider.post(
            "/api/lookup", {"kind": "id.cn_resident", "values": {"id.cn_resident": number}}
        )
        asked += 1
        if reply.status != 200:
            break
        copied += bool((reply.body or {}).get("cards"))
    else:
        raise Failed(f"an insider copied {asked} people and nothing stopped him")
    if (reply.body or {}).get("error") != "budget":
        raise Failed("the insider was stopped, but not by his budget")
    alarms = scene.entries("alarm.budget")
    yield watch.step(
        f"He copies one person after another and is stopped at the {_ordinal(asked)}",
        noticed_by="the budget of people",
        alarm="an account has used up its people of the day" if alarms else "",
        detail=f"{copied} masked cards in his hands, no ID number, address or text in clear; "
        f"each of his {asked} questions is in the ledger",
    )
    again = Outsider(scene.url)
    again.sign_in(scene.token)
    again.post("/api/case", {"case": "A-2022-0701", "purpose": "patrol"})
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in number)
    reply = again.post(
        "/api/lookup", {"kind": "id.cn_resident", "values": {"id.cn_resident": wide}}
    )
    yield watch.step(
        "He signs in anew, names another case and writes the number in another way",
        noticed_by="the budget of people" if reply.status != 200 else "",
        alarm="" if reply.status != 200 else "he got one more",
        detail="refused as before: people are counted, not sessions, cases or spellings",
    )


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 51st."""
    ending = (
        "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number:,}{ending}"


def _hide(scene: Scene, watch: Watch) -> Step:
    """The edit is made in a copy: the room's own ledger is not touched by a replay."""
    with tempfile.TemporaryDirectory(prefix="strongroom-replay-") as folder:
        copy = Path(folder) / "state.sqlite"
        changed = _cut(scene.room / "state.sqlite", copy)
        problems = scene.verify(copy)
    if not problems:
        raise Failed(f"{changed} entries were cut from the ledger and the verifier saw nothing")
    return watch.step(
        f"With the disk in hand he deletes {changed} of his entries from the ledger",
        noticed_by="the witness outside the room",
        alarm="the ledger was cut",
        detail=f"{len(problems)} problems named, the first: {problems[0]}",
    )


def _cut(state: Path, copy: Path) -> int:
    """Copy the state with three of the look-ups gone from its ledger; gives how many went."""
    with (
        closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        gone = target.execute(
            "DELETE FROM ledger_entry WHERE seq IN"
            " (SELECT seq FROM ledger_entry WHERE act = 'lookup.intent' ORDER BY seq DESC LIMIT 3)"
        ).rowcount
        target.commit()
        return gone
