"""Looks a room over and says what to do. It changes nothing and asks for no key."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from strongroom import keyring, ledger
from strongroom.core.errors import Damaged, StoreError, StrongroomError
from strongroom.core.protocols import Vault
from strongroom.decide import Policies
from strongroom.inventory import Inventory
from strongroom.kernels import compiled
from strongroom.keyring import process, storage
from strongroom.room import config as configs
from strongroom.room.config import Config
from strongroom.room.keyless import NoSigner, room_public_key
from strongroom.room.lookback import lines, look_back
from strongroom.state import State
from strongroom.stores.generations import open_vault

State_ = Literal["good", "look", "bad"]
FREE_BYTES = 1 << 30
OLD_DAYS = 2
"""A snapshot older than this is one that somebody forgot."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: `good`, worth a `look`, or `bad`, and what to do."""

    name: str
    state: State_
    message: str
    remedy: str = ""


def examine(room: Path) -> list[Check]:
    """Every check of a room, in the order in which things build on each other."""
    checks = [_runtime(), _swap(), _kernels()]
    try:
        config = configs.load_config(room)
    except StrongroomError as error:
        return [*checks, Check("room", "bad", error.message, error.hint)]
    checks.append(Check("room", "good", f"format {configs.FORMAT}, id {config.id[:8]}…"))
    steps: list[tuple[str, Callable[[], Check]]] = [
        ("permissions", lambda: _permissions(room, config)),
        ("place of the key", lambda: _place(room, config)),
        ("keyring", lambda: _keyring(config)),
        ("policies", lambda: _policies(room)),
        ("inventory", lambda: _inventory(room)),
        ("state", lambda: _state(room)),
        ("ledger", lambda: _ledger(room, config)),
        ("protected data", lambda: _data(room, config)),
        ("snapshots", lambda: _snapshots(room, config)),
        ("disk", lambda: _disk(room)),
    ]
    for name, step in steps:
        try:
            checks.append(step())
        except StrongroomError as error:
            checks.append(Check(name, "bad", error.message, error.hint))
        except OSError as error:
            checks.append(Check(name, "bad", f"cannot be read: {error.strerror}", "see its rights"))
    return checks


def _runtime() -> Check:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Check(
            "user", "look", "running as root", "a user of its own limits what a fault can reach"
        )
    return Check("user", "good", "not root")


def _swap() -> Check:
    warning = process.swap_warning()
    if warning:
        return Check("swap", "look", warning, "encrypt swap or switch it off: keys are in memory")
    return Check("swap", "good", "no unencrypted swap")


def _kernels() -> Check:
    if compiled.missing:
        return Check(
            "kernels",
            "look",
            f"numpy; compiled ones {compiled.missing}",
            "finding in texts is slower: have a C compiler and Python's headers, install again",
        )
    return Check("kernels", "good", "compiled")


def _loose(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _permissions(room: Path, config: Config) -> Check:
    private = [config.home, config.keyring, room / "state.sqlite", config.key_file]
    loose = [p.name for p in private if p.exists() and _loose(p)]
    if loose:
        return Check(
            "permissions",
            "bad",
            f"others on this machine can read: {', '.join(loose)}",
            "chmod go= on them",
        )
    return Check("permissions", "good", "nobody else on this machine can read keys or state")


def _place(room: Path, config: Config) -> Check:
    if config.demo:
        return Check("place of the key", "good", "a throwaway key, for invented people")
    if room.resolve() in config.home.resolve().parents:
        return Check(
            "place of the key", "bad", "the keyring lies inside the room", "move it out of it"
        )
    if config.key == "file" and room.stat().st_dev == config.home.stat().st_dev:
        return Check(
            "place of the key",
            "look",
            "the key file is on the same file system as the data",
            "whoever copies the disk has both; use a passphrase, a KMS or another device",
        )
    if config.witness.exists() and room.stat().st_dev == config.witness.stat().st_dev:
        return Check(
            "place of the key",
            "look",
            "the witness is on the same file system as the ledger",
            "copy it regularly to where this machine cannot write",
        )
    return Check("place of the key", "good", "keyring and witness are elsewhere")


def _keyring(config: Config) -> Check:
    storage.load(config.keyring)
    return Check("keyring", "good", "whole (not opened)")


def _policies(room: Path) -> Check:
    policies = Policies.load(room / "policies")
    return Check("policies", "good", f"valid, digest {policies.digest[:12]}")


def _inventory(room: Path) -> Check:
    inventory = Inventory.open(room / "inventory.json")
    proposed = [x for x in inventory.labels() if x.status == "proposed" and x.level >= 2]
    if proposed:
        return Check(
            "inventory",
            "look",
            f"{len(proposed)} labels of personal fields are proposals",
            "have a data-protection officer confirm them",
        )
    return Check("inventory", "good", "readable")


def _state(room: Path) -> Check:
    path = room / "state.sqlite"
    if not path.exists():
        raise Damaged("state.sqlite is not there", "restore it from a snapshot")
    with State.open(path, clock=configs.utc_now, migrations=ledger.MIGRATIONS) as state:
        state.check()
    return Check("state", "good", "every page reads")


def _ledger(room: Path, config: Config) -> Check:
    verdict = ledger.verify(
        room / "state.sqlite",
        room_public_key(config),
        keyring.verify_signature,
        config.witness if config.witness.exists() else None,
    )
    lines = list(verdict.lines())
    if not verdict.ok:
        return Check("ledger", "bad", "; ".join(lines[:3]), "`strongroom ledger verify` names all")
    if not verdict.complete:
        return Check("ledger", "look", lines[1], "bring the witness back")
    return Check("ledger", "good", lines[1])


def _data(room: Path, config: Config) -> Check:
    public = room_public_key(config)
    known = Inventory.open(room / "inventory.json").generations()
    own, datasets, rows, away = room / "data", 0, 0, 0
    places: list[Path | str] = [own] if own.exists() else []
    for place in (*places, *config.targets):
        try:
            vault = open_vault(
                place, verify=lambda message, made: keyring.verify_signature(public, message, made)
            )
        except StoreError:
            if place is own:
                raise
            away += 1
            continue
        with contextlib.closing(vault):
            held, more = _held(vault)
            datasets, rows = datasets + held, rows + more
    told = f"{datasets} {'dataset' if datasets == 1 else 'datasets'}, {rows:,} rows"
    if away:
        return Check(
            "protected data",
            "look",
            f"{told}, all accounted for; {away} of "
            f"{len(config.targets)} PostgreSQL vaults not looked at",
            "they do not let this shell in: give the password by PGPASSFILE",
        )
    if datasets < len(known):
        raise Damaged(
            f"{len(known)} datasets were protected and {datasets} are there",
            "restore a snapshot, or protect the sources again",
        )
    return Check("protected data", "good", f"{told}, all accounted for")


def _held(vault: Vault) -> tuple[int, int]:
    """Datasets and rows of a vault, each counted against its manifest."""
    rows = 0
    generations = vault.generations()
    for generation in generations:
        held = vault.count(generation.dataset)
        if held != generation.rows:
            raise Damaged(
                f"{generation.dataset!r} has {held:,} rows, its manifest says {generation.rows:,}",
                "rows were deleted: restore a snapshot, or protect the source again",
            )
        rows += held
    return len(generations), rows


def _snapshots(room: Path, config: Config) -> Check:
    now = configs.utc_now()
    with State.open(
        room / "state.sqlite", clock=configs.utc_now, migrations=ledger.MIGRATIONS
    ) as state:
        seen = look_back(config, ledger.Ledger(state, NoSigner(), configs.utc_now))
    told = "; ".join(lines(seen, now))
    if not seen.snapshot:
        remedy = "`strongroom snapshot --to FOLDER` on another disk, or s3://bucket"
        return Check("snapshots", "good" if config.demo else "look", told, remedy)
    if seen.failed:
        return Check("snapshots", "bad", told, "take a new snapshot and try that one out")
    if now - datetime.fromisoformat(seen.taken) > timedelta(days=OLD_DAYS):
        return Check("snapshots", "look", told, "`strongroom snapshot`, best by a timer")
    if not seen.drilled:
        return Check("snapshots", "look", told, "`strongroom restore --drill` tries one out")
    depot = Path(seen.depot)
    if "://" not in seen.depot and depot.is_dir():
        if depot.stat().st_dev == room.stat().st_dev:
            remedy = "whoever wipes one wipes both: name another disk or s3:// with --to"
            return Check("snapshots", "look", f"{told}; on the room's own file system", remedy)
        if os.access(depot, os.W_OK):
            return Check(
                "snapshots",
                "look",
                f"{told}; this user can delete them",
                "let another user own older ones, chattr +a, or s3:// with --lock DAYS",
            )
    return Check("snapshots", "good", told)


def _disk(room: Path) -> Check:
    free = shutil.disk_usage(room).free
    if free < FREE_BYTES:
        return Check(
            "disk", "look", f"{free / 1e9:.1f} GB free", "a full disk stops every answer: make room"
        )
    return Check("disk", "good", f"{free / 1e9:,.0f} GB free")
