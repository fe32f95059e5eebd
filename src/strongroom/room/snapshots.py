"""Snapshots of an open room and of clear sources: made, listed, tried out, destroyed."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strongroom import keyring
from strongroom.core.errors import Damaged, Refused, StoreBusy, StoreError, UsageError
from strongroom.core.protocols import Progress
from strongroom.core.records import canonical
from strongroom.core.secret import Secret
from strongroom.keyring import segments
from strongroom.room import drills, restoring, returning
from strongroom.room.lookback import ACT
from strongroom.snapshot import erasures
from strongroom.snapshot.notes import Note, Notes, plain
from strongroom.snapshot.reading import Snapshot
from strongroom.snapshot.writing import Taker
from strongroom.stores import moves, open_store
from strongroom.stores.depots import Depot, open_depot
from strongroom.stores.generations import write_whole

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

KEEP_DAYS = 35
ESCROW_DAYS = 7
EVERY_HOURS = 24
DRILL_DAYS = 7
FOLDER = "snapshots"


@dataclass(frozen=True, slots=True)
class Due:
    """What is due, for whoever keeps a schedule."""

    snapshot: bool
    drill: bool

    def __bool__(self) -> bool:
        return self.snapshot or self.drill


@dataclass(frozen=True, slots=True)
class Settings:
    """What the last snapshot was made with; the next one goes on so."""

    depot: str = ""
    keep: int = KEEP_DAYS
    lock: int = 0
    sources: tuple[str, ...] = ()


class Snapshots:
    """The snapshots of an open room."""

    def __init__(self, room: Strongroom) -> None:
        self._room = room
        self.folder = room.config.home / FOLDER
        self.notes = Notes(self.folder)

    # -- the schedule ---------------------------------------------------------------------------

    def due(self, now: datetime) -> Due:
        """Whether a snapshot and a drill are due: daily the one, weekly the other.

        A room that never had a snapshot has none due: somebody has to say where they shall lie.
        """
        made = self.notes.finished()
        if not made:
            return Due(False, False)
        age = now - datetime.fromisoformat(made[-1].created)
        drilled = self._room.ledger.latest(1, act=ACT)
        tried = datetime.fromisoformat(drilled[0].at) if drilled else None
        return Due(
            snapshot=age >= timedelta(hours=EVERY_HOURS),
            drill=tried is None or now - tried >= timedelta(days=DRILL_DAYS),
        )

    def keep_up(self, now: datetime) -> Due:
        """Do what is due, with the settings of the last time; gives what was done."""
        due = self.due(now)
        if due.snapshot:
            self.make(self.settings().sources)
        if due.drill:
            self.drill()
        return due

    def settings(self) -> Settings:
        """What the last snapshot was made with."""
        try:
            read = json.loads((self.folder / "settings.json").read_bytes())
            return Settings(**{**read, "sources": tuple(read["sources"])})
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, KeyError, TypeError):
            raise Damaged(
                "the settings of the snapshots cannot be read", "say --to again"
            ) from None

    def _remember(self, settings: Settings) -> None:
        record = {
            "depot": settings.depot,
            "keep": settings.keep,
            "lock": settings.lock,
            "sources": list(settings.sources),
        }
        write_whole(self.folder / "settings.json", canonical(record) + b"\n", "settings")

    # -- making ---------------------------------------------------------------------------------

    def make(
        self,
        sources: Sequence[str] = (),
        *,
        to: str = "",
        keep: int | None = None,
        lock: int | None = None,
        room: bool = True,
        invented: bool = False,
        progress: Progress | None = None,
    ) -> Note:
        """Take a snapshot of the room, of clear sources, or of both. What is over goes first.

        Args:
            sources: paths or URLs; to: folder or s3:// of the depot, else the one of last time,
                else `<room>.snapshots` beside the room.
            keep: days until its key is destroyed; lock: days for which the depot shall refuse to
                delete it.
            invented: the sources hold invented people only, whom a replay has put there: a demo
                room takes them too, and nothing of this is done again by itself.

        Raises:
            UsageError: nothing is to be taken, or the depot cannot lock. StoreError: the depot or
                a source failed. Damaged: what was to be copied is not whole.
        """
        if not room and not sources:
            raise UsageError("nothing was named to take a snapshot of", "name a source")
        if not invented:
            self._refuse_real(sources)
        before = self.settings()
        chosen = Settings(
            depot=to or before.depot or str(self._room.path.absolute()) + ".snapshots",
            keep=before.keep if keep is None else keep,
            lock=before.lock if lock is None else lock,
            sources=tuple(dict.fromkeys((*before.sources, *map(_lasting, sources)))),
        )
        if not 1 <= chosen.keep <= 3_650 or not 0 <= chosen.lock <= 3_650:
            raise UsageError("days are between 1 and 3,650", "the usual life is 35 days")
        depot = open_depot(chosen.depot, create=True)
        chosen = replace(chosen, depot=depot.url)
        if chosen.lock and not depot.locks:
            raise UsageError(
                "a folder cannot lock what lies in it",
                "use s3:// with object lock, or see to it outside: another user, chattr +a",
            )
        with self._alone():
            self._sweep()
            self._expire(self._room.clock())
            note = self._take(depot, chosen, sources, room, progress)
            if not invented:
                self._remember(chosen)
            self._refresh_escrow()
        self._room.checkpoint()
        return note

    def _refuse_real(self, sources: Sequence[str]) -> None:
        if sources and self._room.config.demo:
            raise Refused(
                "this room has a throwaway key and takes invented people only",
                "make a room of its own for real data: `strongroom up SOURCE --room OTHER`",
                reasons=("demo-room",),
            )

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One snapshot at a time: what is unfinished then is left over from a run that died."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self.folder / ".lock", os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError:
            raise StoreBusy("another snapshot is being made", "wait for it to end") from None
        finally:
            os.close(handle)

    def _sweep(self) -> None:
        """Remove what runs left behind that were broken off."""
        for left in self._room.path.glob(".state.*.sqlite"):
            left.unlink(missing_ok=True)
        for left in self._room.path.glob(".drill-*"):
            restoring.remove(left)
        for note in self.notes.all():
            if not note.finished:
                with contextlib.suppress(StoreError):
                    open_depot(note.depot).remove(self._base(note.id))
                self.notes.destroy(note.id)

    def _base(self, snapshot: str) -> str:
        return f"{self._room.config.id}/{snapshot}"

    def _take(
        self,
        depot: Depot,
        chosen: Settings,
        sources: Sequence[str],
        room: bool,
        progress: Progress | None,
    ) -> Note:
        begun, now = time.monotonic(), self._room.clock().astimezone(UTC)
        known = self.notes.finished()
        identity = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(8)}"
        key, sealed = segments.new_key(self._room.keys, identity)
        lock = now + timedelta(days=chosen.lock) if chosen.lock else None
        note = Note(
            id=identity,
            room=self._room.config.id,
            number=known[-1].number + 1 if known else 1,
            created=now.isoformat(timespec="seconds"),
            until=(now + timedelta(days=chosen.keep)).isoformat(timespec="seconds"),
            depot=depot.url,
            parts=tuple(n for n, there in (("room", room), ("sources", bool(sources))) if there),
            rows=0,
            bytes=0,
            seconds=0.0,
            manifest="",
            key=sealed.hex(),
        )
        self.notes.put(note)
        body = {"snapshot": identity, "parts": list(note.parts), "depot": depot.url}
        self._room.record("snapshot.intent", body)
        # The copied ledger then has at least what the copied witness knows.
        self._room.checkpoint()
        taker = Taker(depot, self._base(identity), key, lock=lock, progress=progress)
        if room:
            self._take_room(taker, identity)
        for source in sources:
            with open_store(source) as store:
                seen = self._room.survey(store, progress=progress)
                taker.source(store, {d.dataset.name: d.labels for d in seen.datasets})
        newest = self._room.witness.newest()
        record = {
            "created": note.created,
            "id": identity,
            "lock": lock.isoformat(timespec="seconds") if lock else "",
            "number": note.number,
            "parts": list(note.parts),
            "previous": known[-1].manifest if known else "",
            "room": self._room.config.id,
            "until": note.until,
            "witness": newest.text if newest else "",
        }
        digest, size = taker.finish(record, self._room.keys.signer())
        took = time.monotonic() - begun
        note = replace(note, rows=taker.rows, bytes=size, seconds=took, manifest=digest)
        self.notes.put(note)
        counts = {"manifest": digest, "rows": taker.rows, "bytes": size}
        self._room.record("snapshot.outcome", {**body, **counts})
        return note

    def _take_room(self, taker: Taker, identity: str) -> None:
        """The room's own files, then its vaults as they lie. Keys are not in the room."""
        room = self._room
        backup = room.path / f".state.{identity}.sqlite"
        own = [p for p in (room.path / "policies").iterdir() if p.is_file()]
        own += [p for p in (room.path / "quarantine").rglob("*") if p.is_file()]
        own += [p for p in (room.path / "timeline.json",) if p.exists()]
        names = [(p.relative_to(room.path).as_posix(), p) for p in sorted(own)]
        try:
            room.inventory.refresh()
            first = [("room.toml", room.path / "room.toml")]
            if (room.path / "inventory.json").exists():
                first.append(("inventory.json", room.path / "inventory.json"))
            witness = room.config.witness
            taker.files(
                [
                    *((f"room/{name}", _reader(path)) for name, path in first),
                    *([("home/witness", _reader(witness))] if witness.exists() else []),
                ]
            )
            room.state.backup(backup)
            taker.files([("room/state.sqlite", _reader(backup))])
        finally:
            backup.unlink(missing_ok=True)
        taker.files([(f"room/{name}", _reader(path)) for name, path in names])
        for number, (url, vault) in enumerate(room.vaults.items()):
            own_folder = "://" not in url
            top = "room/data" if own_folder else f"vault/{number}"
            held = []
            for generation, pieces in moves.pieces(vault):
                taker.files([(f"{top}/{piece.path}", piece.chunks) for piece in pieces])
                held.append(
                    {
                        "name": generation.dataset,
                        "number": generation.number,
                        "rows": generation.rows,
                        "uuid": generation.uuid,
                    }
                )
            taker.vault("" if own_folder else url, held)

    # -- the end of a snapshot ------------------------------------------------------------------

    def _expire(self, now: datetime) -> list[str]:
        over = [note for note in self.notes.finished() if note.over(now)]
        for note in over:
            self._destroy(note, "snapshot.expire")
        return [note.id for note in over]

    def expire(self) -> list[str]:
        """Destroy the keys of snapshots whose time is over; gives their ids."""
        with self._alone():
            gone = self._expire(self._room.clock())
            if gone:
                self._refresh_escrow()
        return gone

    def destroy(self, snapshot: str) -> bool:
        """Destroy one snapshot for good; False where the depot keeps its (unreadable) segments."""
        with self._alone():
            deleted = self._destroy(self.notes.get(snapshot), "snapshot.destroy")
            self._refresh_escrow()
        return deleted

    def _destroy(self, note: Note, act: str) -> bool:
        # The key first: whatever becomes of the segments, nobody reads them any more.
        self.notes.destroy(note.id)
        try:
            deleted = open_depot(note.depot).remove(self._base(note.id))
        except StoreError:
            deleted = False
        self._room.record(act, {"snapshot": note.id, "deleted": deleted})
        return deleted

    # -- reading --------------------------------------------------------------------------------

    def open(self, snapshot: str = "", *, source: str = "", part: str = "") -> Snapshot:
        """A snapshot with its manifest verified; the newest one where none is named.

        Args:
            source: address of the depot, where it is not the one that it was made in.
        """
        return restoring.open_snapshot(self.notes, self._room.keys, snapshot, source, part)

    def drill(
        self, snapshot: str = "", *, source: str = "", progress: Progress | None = None
    ) -> drills.Drill:
        """Try a restore out and take it away again; the result goes into the ledger.

        Raises:
            Damaged, StoreError: it could not be restored; that too is in the ledger.
        """
        return drills.run(self._room, self.open(snapshot, source=source, part="room"), progress)

    def give_back(
        self,
        to: str,
        reason: Secret,
        snapshot: str = "",
        *,
        source: str = "",
        progress: Progress | None = None,
    ) -> restoring.Restored:
        """Bring the rows of clear sources back into a new file or folder, under a decision.

        Raises:
            Refused: policy says no. UsageError: there are none, or the target is there already.
        """
        found = self.open(snapshot, source=source, part="sources")
        return returning.give_back(self._room, found, to, reason, progress)

    # -- escrow ---------------------------------------------------------------------------------

    def escrow(
        self,
        holders: Sequence[Path],
        out: Path,
        *,
        threshold: int = 0,
        days: int = ESCROW_DAYS,
    ) -> str:
        """Make an escrow copy for holders, again at each snapshot; gives the room's key (hex).

        Args:
            threshold: how many of them open it together; all of them where none is named.
        """
        if not 1 <= days <= KEEP_DAYS:
            raise UsageError(f"an escrow copy lives 1 to {KEEP_DAYS} days", "the usual is 7")
        public = [keyring.escrow.read_public(holder) for holder in holders]
        if not public or len(set(public)) < len(public):
            raise UsageError("name each holder once", "one --to for each holder's public key")
        threshold = threshold or len(public)
        if not 1 <= threshold <= len(public) <= keyring.shares.MOST:
            raise UsageError(
                f"{threshold} of {len(public)} holders cannot be asked for",
                "a threshold is at least 1 and at most the number of holders",
            )
        out = out.absolute()
        if out.is_relative_to(self._room.path.absolute()):
            raise Refused(
                "an escrow copy inside the room would be stolen with it", "name another place"
            )
        with self._alone():
            others = [e for e in self._escrows() if e["out"] != str(out)]
            mine = {
                "days": days,
                "holders": [key.hex() for key in public],
                "out": str(out),
                "threshold": threshold,
            }
            self._write_escrow(mine)
            record = canonical([*others, mine]) + b"\n"
            write_whole(self.folder / "escrow.json", record, "escrows")
        self._room.record("keys.escrow", {**_holders(mine), "days": days, "threshold": threshold})
        return self._room.keys.public_key.hex()

    def _escrows(self) -> list[dict[str, Any]]:
        try:
            return list(json.loads((self.folder / "escrow.json").read_bytes()))
        except FileNotFoundError:
            return []
        except (OSError, ValueError):
            raise Damaged("the list of escrow copies cannot be read", "make them again") from None

    def _write_escrow(self, wanted: dict[str, Any]) -> None:
        now = self._room.clock()
        data = keyring.escrow.made(
            self._room.keys,
            [bytes.fromhex(key) for key in wanted["holders"]],
            int(wanted["threshold"]),
            room=self._room.config.id,
            created=now,
            until=now + timedelta(days=int(wanted["days"])),
            notes={note.id: plain(note) for note in self.notes.finished()},
            erasures=erasures.lines(self._room.config.home / erasures.NAME),
        )
        try:
            write_whole(Path(wanted["out"]), data, "escrow")
        except OSError:
            raise StoreError("the escrow copy cannot be written", "is its folder there?") from None

    def _refresh_escrow(self) -> None:
        """Write every escrow copy anew; one that cannot be reached is noted, and stops nothing."""
        for wanted in self._escrows():
            try:
                self._write_escrow(wanted)
            except StoreError:
                self._room.record("keys.escrow.missed", _holders(wanted))


def _holders(wanted: dict[str, Any]) -> dict[str, Any]:
    return {"holders": [key[:16] for key in wanted["holders"]]}


def _reader(path: Path) -> Any:
    return lambda: moves.file_chunks(path)


def _lasting(source: str) -> str:
    from strongroom.stores.generations import lasting_url

    return lasting_url(source) if "://" in source else str(Path(source).absolute())
