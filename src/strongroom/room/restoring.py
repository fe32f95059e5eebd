"""Brings a room back from a snapshot into an empty place.

Nothing can be seen before all of it was verified: it is built in a hidden folder beside its target
and renamed. Nothing is overwritten.
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
from typing import TYPE_CHECKING

from strongroom import keyring, ledger
from strongroom.core.errors import Damaged, Refused, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Clock, Progress
from strongroom.inventory import Inventory
from strongroom.keyring import Keyring, segments
from strongroom.room import config as configs
from strongroom.room.config import Config
from strongroom.room.survey import local_principal
from strongroom.room.texts import safe_name as shown
from strongroom.snapshot import erasures
from strongroom.snapshot.manifests import Verify
from strongroom.snapshot.notes import Notes
from strongroom.snapshot.reading import Snapshot, read_manifest
from strongroom.state import State
from strongroom.stores import moves
from strongroom.stores._vault_files import sync_folder
from strongroom.stores.depots import open_depot
from strongroom.stores.generations import open_vault

if TYPE_CHECKING:
    from strongroom.stores._moves_postgres import PostgresReturn


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


def restore_room(
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
            configs.load_config(inside),
            home=home.absolute(),
            key=key,
            key_command=key_command,
            targets=(vault,) if vault and returned else configs.load_config(inside).targets,
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
) -> tuple[int, int, list[str], list[PostgresReturn]]:
    """Every file into the hidden folder; vaults in PostgreSQL invisibly into theirs."""
    left: list[str] = []
    returned: list[PostgresReturn] = []
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
            returned.append(moves.returning(there, b"".join(chunks)))
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
