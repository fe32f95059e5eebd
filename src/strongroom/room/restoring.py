"""Brings a room back from a snapshot into an empty place, and clear rows into a new file.

Nothing can be seen before all of it was verified: a room is built in a hidden folder beside its
target and renamed, rows go into a hidden file or folder and are renamed. Nothing is overwritten.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strongroom import keyring, ledger
from strongroom.core.errors import Damaged, Refused, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Clock, Progress, Writer
from strongroom.core.secret import Secret
from strongroom.core.types import Asked, Decision, Field, Request, Step
from strongroom.core.values import Batch
from strongroom.decide import decide
from strongroom.inventory import Inventory
from strongroom.keyring import Keyring, segments
from strongroom.protect import give_back as released
from strongroom.room import config as configs
from strongroom.room.config import Config
from strongroom.room.keyless import safe_name as shown
from strongroom.room.survey import local_principal
from strongroom.snapshot import erasures
from strongroom.snapshot.manifests import Verify
from strongroom.snapshot.notes import Notes, read
from strongroom.snapshot.reading import HeldRows, Snapshot, read_manifest
from strongroom.state import State, Tx, annexes
from strongroom.stores import create_writer, moves, public_url, store_type
from strongroom.stores._vault_files import sync_folder
from strongroom.stores.depots import open_depot
from strongroom.stores.generations import open_vault, safe_name

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

PURPOSE = "restore"
LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back.

    Attributes:
        erased: rows that were left out because their people were erased since.
        left: what stayed in the snapshot, in words: pieces that are no rows, other vaults.
    """

    snapshot: str
    datasets: int
    rows: int
    erased: int
    seconds: float
    left: tuple[str, ...] = ()


def verifier(keys: Keyring) -> Verify:
    """Whether a signature is of this keyring."""
    public = keys.public_key
    return lambda message, signature: keyring.verify_signature(public, message, signature)


def remove(folder: Path) -> None:
    """Remove a hidden folder of ours, whatever became of it."""
    shutil.rmtree(folder, ignore_errors=True)


def open_snapshot(
    notes: Notes, keys: Keyring, snapshot: str = "", source: str = "", part: str = ""
) -> Snapshot:
    """A snapshot whose manifest is verified, and is the one that this room made.

    Raises:
        UsageError: there is none. Damaged: it was edited, put in another's place, or its key was
            destroyed. StoreError: it is missing from its depot.
    """
    if not snapshot:
        made = notes.newest(part) or notes.newest()
        if made is None:
            raise UsageError(
                "no snapshot is known here",
                "`strongroom snapshot` makes one; on a new machine `strongroom keys recover` first",
            )
        snapshot = made.id
    note = notes.get(snapshot)
    if not note.finished:
        raise UsageError("that snapshot was never finished", "choose another: `snapshot list`")
    depot = open_depot(source or note.depot)
    manifest = read_manifest(depot, note.room, snapshot, verifier(keys))
    if manifest.digest != note.manifest:
        raise Damaged(
            f"the manifest of {snapshot} is not the one that was written: it was put back or made "
            "anew",
            "choose another snapshot; look into who can write in the depot",
        )
    return Snapshot(depot, manifest, segments.open_key(keys, snapshot, bytes.fromhex(note.key)))


def with_progress(
    snapshot: Snapshot, progress: Progress | None
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files of a snapshot, telling how far it is."""
    total = sum(int(entry["size"]) for entry in snapshot.index["files"])
    sizes = iter(snapshot.index["files"])
    done = 0
    for path, chunks in snapshot.files():
        yield path, chunks
        done += int(next(sizes)["size"])
        if progress is not None:
            progress("restoring", done, total)


def write_file(path: Path, chunks: Iterator[bytes]) -> None:
    """A new file that only its owner reads, durable on return."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as file:
            for data in chunks:
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(
            f"a file cannot be written: {error.strerror}", "is the disk full?"
        ) from None


# -- a room -----------------------------------------------------------------------------------


def room(
    target: Path,
    home: Path,
    keys: Keyring,
    *,
    snapshot: str = "",
    source: str = "",
    key: str = "passphrase",
    key_command: tuple[str, ...] = (),
    vault: str = "",
    clock: Clock = configs.utc_now,
    progress: Progress | None = None,
) -> Restored:
    """Bring a room back into a new or empty folder.

    Args:
        home: folder of the keyring and of the notes.
        source: address of the depot, where it is not the one that the snapshot was made in.
        key, key_command: how the restored room unlocks (`Config.key`).
        vault: PostgreSQL URL of an empty vault for what lay in one; without it that stays out.

    Raises:
        StoreError: there is something at the target, or the depot lacks a file.
        Damaged: the snapshot is not what was written. Nothing is visible then.
    """
    begun = time.monotonic()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StoreError(
            f"{str(target)!r} is there already", "restore into a new folder; nothing is overwritten"
        )
    found = open_snapshot(Notes(home / "snapshots"), keys, snapshot, source, "room")
    if "room" not in found.manifest.parts:
        raise UsageError("that snapshot is of sources", "`strongroom restore … --to FILE`")
    # Read before anything is written: without it people could come back who must not.
    told = erasures.since(
        erasures.lines(home / erasures.NAME), found.manifest.created, verifier(keys)
    )
    building = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        building.mkdir(mode=0o700)
        rows, datasets, left, returned = _unpack(found, building, keys, vault, progress)
        inside = building / "room"
        config = replace(
            configs.load(inside),
            home=home.absolute(),
            key=key,
            key_command=key_command,
            targets=(vault,) if vault and returned else configs.load(inside).targets,
        )
        configs.save(config, inside)
        _place_witness(building / "home" / "witness", config)
        erased = _replay(inside, keys, told, clock, vault if returned else "")
        for each in returned:
            each.finish()
        body = {
            "snapshot": found.manifest.id,
            "manifest": found.manifest.digest,
            "rows": rows - erased,
            "erased": erased,
            "erasures": len(told),
        }
        _reopen(inside, config, keys, clock, body)
        fault("restore.before_rename")
        if target.exists():
            target.rmdir()
        inside.rename(target)
        sync_folder(target.parent)
        fault("restore.after_rename")
        _witnessed(target, config, keys, clock)
    except OSError as error:
        raise StoreError(
            f"the room cannot be restored: {error.strerror}", "see rights and free space"
        ) from None
    finally:
        remove(building)
    took = time.monotonic() - begun
    return Restored(found.manifest.id, datasets, rows - erased, erased, took, tuple(left))


def _unpack(
    found: Snapshot, building: Path, keys: Keyring, vault: str, progress: Progress | None
) -> tuple[int, int, list[str], list[moves.PostgresReturn]]:
    """Every file into the hidden folder; vaults in PostgreSQL invisibly into theirs."""
    left: list[str] = []
    returned: list[moves.PostgresReturn] = []
    there = (
        open_vault(vault, create=True, verify=verifier(keys), signer=keys.signer())
        if vault
        else None
    )
    for path, chunks in with_progress(found, progress):
        if not path.startswith("vault/"):
            write_file(building / path, chunks)
        elif there is None:
            for _ in chunks:
                pass
        elif path.endswith("/manifest"):
            returned.append(moves.PostgresReturn(there, b"".join(chunks)))
        else:
            returned[-1].segment(path.rpartition("/")[2], chunks)
    rows = datasets = 0
    for held in found.index["vaults"]:
        if held["url"] and there is None:
            left.append(f"{len(held['datasets'])} datasets of {held['url']} (say --vault URL)")
            continue
        datasets += len(held["datasets"])
        rows += sum(int(dataset["rows"]) for dataset in held["datasets"])
    left += [f"{each.rows:,} clear rows of {shown(each.name)}" for each in found.sources()]
    return rows, datasets, left, returned


def _place_witness(copied: Path, config: Config) -> None:
    """The witness of the snapshot takes its place only where there is none: ours knows more."""
    if not copied.exists() or config.witness.exists():
        return
    config.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    copied.rename(config.witness)
    ledger.FileWitness(config.witness).mend()


def _replay(
    inside: Path, keys: Keyring, told: list[erasures.Erasure], clock: Clock, vault: str
) -> int:
    """Take out the rows of everybody who was erased since; gives how many there were."""
    wanted: dict[str, set[bytes]] = {}
    for erasure in told:
        for uuid, rids in erasure.rids.items():
            wanted.setdefault(uuid, set()).update(bytes.fromhex(rid) for rid in rids)
    if not wanted:
        return 0
    if vault:
        raise Refused(
            "there were erasures since the snapshot, and a vault that comes back into PostgreSQL "
            "cannot be thinned before it is visible",
            "restore without --vault and protect the sources again",
            reasons=("erasures",),
        )
    gone = 0
    inventory = Inventory.open(inside / "inventory.json")
    with contextlib.closing(
        open_vault(inside / "data", verify=verifier(keys), signer=keys.signer())
    ) as own:
        for generation in own.generations():
            gone_here = wanted.get(generation.uuid, set())
            made = moves.thinned(own, generation.dataset, gone_here, clock())
            if made is not None:
                gone += generation.rows - made.rows
                inventory.record_generation(made, clock())
    return gone


def _reopen(
    inside: Path, config: Config, keys: Keyring, clock: Clock, body: Mapping[str, object]
) -> None:
    """The ledger goes on in a new epoch that begins with the last witnessed checkpoint."""
    with State.open(inside / "state.sqlite", clock=clock, migrations=ledger.MIGRATIONS) as state:
        state.check()
        log = ledger.Ledger(state, keys.signer(), clock)
        witness = ledger.FileWitness(config.witness)
        held = witness.newest()
        if held is None or held.end < log.size():
            log.publish(witness)
        who = local_principal().id
        log.reopen(witness, who, restored=True)
        log.write(who, "restore.room", body)


def _witnessed(target: Path, config: Config, keys: Keyring, clock: Clock) -> None:
    """Leave a checkpoint of the new epoch with the witness, now that the room is there."""
    with State.open(target / "state.sqlite", clock=clock, migrations=ledger.MIGRATIONS) as state:
        log = ledger.Ledger(state, keys.signer(), clock)
        log.publish(ledger.FileWitness(config.witness))


# -- clear rows -------------------------------------------------------------------------------


def give_back(
    opened: Strongroom, found: Snapshot, to: str, reason: Secret, progress: Progress | None
) -> Restored:
    """Clear rows into a new file or folder, each field under a decision of the room's policies."""
    begun = time.monotonic()
    held = found.sources()
    if not held:
        raise UsageError("that snapshot holds no clear source", "`strongroom snapshot list`")
    written = _reason(reason)
    decisions = {each.name: _decided(opened, each, bool(written)) for each in held}
    told = erasures.since(
        erasures.lines(opened.config.home / erasures.NAME),
        found.manifest.created,
        verifier(opened.keys),
    )
    erased = {bytes.fromhex(subject) for erasure in told for subject in erasure.subjects}
    found.check(progress)
    place: _Target | _Database = (
        _Database(to) if to.startswith(("postgresql://", "postgres://")) else _Target(to, held)
    )
    body = {
        "snapshot": found.manifest.id,
        "target": public_url(to),
        "datasets": {shown(name): decision.digest for name, decision in decisions.items()},
    }
    intent = _intend(opened, body, written)
    rows = gone = 0
    try:
        for each in held:
            with place.writer(each) as writer:
                for batch in found.rows(each):
                    out, less = released(
                        Batch(batch, each.source, each.name),
                        decisions[each.name],
                        opened.keys,
                        each.labels,
                        erased,
                    )
                    writer.write(out)
                    rows, gone = rows + batch.num_rows - less, gone + less
                    if progress is not None:
                        progress(f"restoring {shown(each.name)}", rows, found.manifest.rows)
        place.publish()
    except BaseException:
        place.discard()
        raise
    opened.record("restore.outcome", {"intent": intent, "rows": rows, "erased": gone})
    left = [f"{e.rejects:,} pieces of {shown(e.name)} that are no rows" for e in held if e.rejects]
    took = time.monotonic() - begun
    return Restored(found.manifest.id, len(held), rows, gone, took, tuple(left))


def _reason(reason: Secret) -> str:
    try:
        text = reason.reveal().decode("utf-8").strip()
    except UnicodeDecodeError:
        raise UsageError("the reason is not text", "send UTF-8") from None
    if len(text) > LONGEST_REASON:
        raise UsageError(f"a reason has at most {LONGEST_REASON} characters")
    return text


def _decided(opened: Strongroom, held: HeldRows, reason: bool) -> Decision:
    """What the policies of the room say about every field, by the labels of the snapshot."""
    labels = {label.field.name: label for label in held.labels}
    keep = (Step("keep"),)
    asked = []
    for name in held.schema.names:
        label = labels.get(name)
        field = Field(held.source, held.name, name)
        if label is None:
            asked.append(Asked(field, "", 4, wish=keep))  # type: ignore[arg-type]
        else:
            asked.append(Asked(field, label.kind, label.level, None, label.contains, keep))
    request = Request(
        principal=local_principal(),
        action="restore",
        purpose=PURPOSE,
        asked=tuple(asked),
        now=opened.clock(),
        reason=reason,
    )
    return decide(request, opened.policies, dataset=held.name)


def _intend(opened: Strongroom, body: dict[str, Any], written: str) -> int:
    """The intent with its sealed reason, durable before the first row leaves."""
    sealed = opened.keys.seal("reason", written.encode())

    def write(tx: Tx) -> int:
        told = {**body, "reason": annexes.digest(sealed)}
        entry = opened.ledger.append(tx, local_principal().id, "restore.intent", told)
        annexes.keep(tx, entry.seq, "reason", sealed)
        return entry.seq

    return opened.state.write(write)


class _Database:
    """New tables in a PostgreSQL, invisible until all of them are whole."""

    def __init__(self, to: str) -> None:
        from strongroom.stores._postgres_back import PostgresBack

        self._back = PostgresBack(to)
        self.publish, self.discard = self._back.publish, self._back.discard

    def writer(self, held: HeldRows) -> Any:
        """What takes the rows of one dataset."""
        return self._back.table(held.name, held.schema)


class _Target:
    """Where rows go: one file, or a folder with a file a dataset; hidden until it is whole."""

    def __init__(self, to: str, held: list[HeldRows]) -> None:
        if "://" in to and not to.startswith(("sqlite:", "duckdb:", "file:")):
            raise UsageError(
                "rows of a snapshot come back into files or a PostgreSQL",
                "name a .sqlite or .parquet file, or a folder",
            )
        final = Path(to.split("://", 1)[1] if "://" in to else to)
        if final.exists() or final.is_symlink():
            raise StoreError(
                "there is something at the target", "nothing is overwritten: name a new one"
            )
        self._folder = not final.suffix
        if not self._folder:
            kind = store_type(str(final.with_name("none" + final.suffix)))
            if kind.name not in ("sqlite", "duckdb") and len(held) > 1:
                raise UsageError(
                    f"a {final.suffix} file holds one dataset and the snapshot has {len(held)}",
                    "name a folder, or a .sqlite file",
                )
        if not final.parent.is_dir():
            raise StoreError("there is no folder for the target", "make it first")
        if len({each.name.lower() for each in held}) < len(held) and not self._folder:
            raise UsageError("two datasets have one name", "name a folder")
        self._final = final
        self._hidden = final.with_name(f".{secrets.token_hex(4)}.{final.name}")
        if self._folder:
            self._hidden.mkdir(mode=0o700)

    def writer(self, held: HeldRows) -> Writer:
        """What takes the rows of one dataset."""
        return create_writer(str(self._path(held)), held.name, held.schema)

    def _path(self, held: HeldRows) -> Path:
        if not self._folder:
            return self._hidden
        path = self._hidden / f"{safe_name(held.name)}.parquet"
        number = 2
        while path.exists():
            path, number = path.with_name(f"{safe_name(held.name)}-{number}.parquet"), number + 1
        return path

    def publish(self) -> None:
        """Give it its name, unless something has taken that meanwhile."""
        if self._folder:
            sync_folder(self._hidden)
        else:
            self._hidden.chmod(0o600)
        if self._final.exists():
            raise StoreError("there is something at the target now", "nothing is overwritten")
        self._hidden.rename(self._final)
        sync_folder(self._final.parent)

    def discard(self) -> None:
        """Leave nothing behind."""
        if self._folder:
            remove(self._hidden)
        else:
            for left in self._hidden.parent.glob(f"{self._hidden.name}*"):
                left.unlink(missing_ok=True)


def brings_rows(home: Path, snapshot: str, to: str) -> bool:
    """Whether a restore is of clear rows: the snapshot holds no room, or a file is its target."""
    notes = Notes(home / "snapshots")
    if snapshot:
        note = notes.get(snapshot)
        return "room" not in note.parts or ("sources" in note.parts and _is_file(to))
    made = notes.newest("room")
    return notes.newest() is not None and (made is None or _is_file(to))


def _is_file(to: str) -> bool:
    return "://" in to or bool(Path(to).suffix)


def find_home(room_path: Path, home: Path | None) -> Path:
    """The folder of the keyring: of the room if it is still there, or as named, or the only one.

    Raises:
        UsageError: it cannot be told.
    """
    if home is not None:
        return home
    if (room_path / configs.NAME).is_file():
        return configs.load(room_path).home
    base = configs.default_home("x").parent
    found = sorted(
        p.parent for p in base.glob("*/snapshots") if (p.parent / "keyring.json").exists()
    )
    if len(found) == 1:
        return found[0]
    raise UsageError(
        "which room is to be restored cannot be told" if found else "no keyring is here",
        "name its folder with --home" if found else "`strongroom keys recover` brings it back",
    )


def new_holder(path: Path) -> str:
    """Make a holder's pair of keys; gives the public one (hex)."""
    return keyring.escrow.new_holder(path).hex()


def recover(
    copy: Path,
    holder: Path,
    unlock: keyring.Unlock,
    *,
    home: Path | None = None,
    outdated: bool = False,
    clock: Clock = configs.utc_now,
) -> tuple[Path, str]:
    """Bring keyring, keys of snapshots and erasures back from an escrow copy.

    Returns:
        The folder they are in, and the room's public key (hex) to be compared by a person.

    Raises:
        Locked, Refused, Damaged: see `keyring.escrow.opened`. UsageError: a keyring is there.
    """
    held = keyring.escrow.opened(copy, holder, clock(), outdated=outdated)
    place = home or configs.default_home(held.room)
    if (place / "keyring.json").exists():
        raise UsageError("there is a keyring already", "it is not overwritten; name another --home")
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = place / erasures.NAME
        if held.erasures and not told.exists():
            write_file(told, iter([line.encode() + b"\n" for line in held.erasures]))
        notes = Notes(place / "snapshots")
        for record in held.notes.values():
            notes.put(read(record))
        public = place / "public.key"
        public.write_text(held.public_key.hex() + "\n")
        public.chmod(0o644)
    except OSError as error:
        raise StoreError(f"the keyring cannot be written: {error.strerror}") from None
    # Last, so that a broken-off recovery is begun anew.
    held.install(place / "keyring.json", unlock)
    return place, held.public_key.hex()
