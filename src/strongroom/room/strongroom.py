"""Class Strongroom: opens a room, wires its parts together, and has one method per verb."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from strongroom import keyring, ledger
from strongroom.core import registry
from strongroom.core.errors import Refused, StoreError, UsageError
from strongroom.core.protocols import Clock, Engine, Progress, Store, Vault
from strongroom.core.secret import Secret
from strongroom.core.types import Decision, Exposure, Generation
from strongroom.core.types import Step as Way
from strongroom.decide import Policies, write_defaults
from strongroom.find import spans
from strongroom.inventory import Inventory
from strongroom.keyring import Keyring, Unlock
from strongroom.protect import bulk, fingerprint_of
from strongroom.replay import Step
from strongroom.room import config as configs
from strongroom.room import scenes, timelines, tls
from strongroom.room.accounts import Accounts
from strongroom.room.assets import Assets
from strongroom.room.config import Config, utc_now
from strongroom.room.snapshots import Snapshots
from strongroom.room.survey import (
    Plan,
    Survey,
    Surveyed,
    check_names,
    decide_at_rest,
    local_principal,
    relabelled,
    survey,
)
from strongroom.room.texts import safe_name
from strongroom.serve import Desk
from strongroom.state import State
from strongroom.stores import open_store
from strongroom.stores.generations import open_vault, public_url
from strongroom.watch.alarms import Alarms

DEMO_URL = "city:"
"""URL of the invented city as a store; a demo room takes nothing else."""

DROP = Way("drop")


class Strongroom:
    """An open room. Use `Strongroom.open` or `Strongroom.create`, and close it."""

    def __init__(self, path: Path, config: Config, keys: Keyring, clock: Clock) -> None:
        self.path = path
        self.config = config
        self.keys = keys
        self.clock = clock
        self.state = State.open(path / "state.sqlite", clock=clock, migrations=ledger.MIGRATIONS)
        self.ledger = ledger.Ledger(self.state, keys.signer(), clock)
        self.witness = ledger.FileWitness(config.witness)
        self.inventory = Inventory.open(path / "inventory.json")
        self.policies = Policies.load(path / "policies")
        self.accounts = Accounts(self.state, self.ledger, keys, config, clock)
        self.assets = Assets(self.state, self.ledger, keys, config, self.inventory, clock)
        self.snapshots = Snapshots(self)
        self._vaults: dict[str, Vault] = {}
        self._desk: Desk | None = None

    # -- making and opening ---------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        unlock: Unlock,
        *,
        key: str,
        demo: bool = False,
        home: Path | None = None,
        key_command: tuple[str, ...] = (),
        key_beside_data: bool = False,
        seed: int = 0,
        people: int = 0,
        clock: Clock = utc_now,
    ) -> Strongroom:
        """Make a new, empty room and open it. Either the whole room appears or nothing does.

        Raises:
            UsageError: there is something at `path` already.
            Refused: the key file would lie on the room's own file system.
        """
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise UsageError(
                f"{str(path)!r} is there already and is not a room",
                "choose an empty or a new folder with --room",
            )
        identity = secrets.token_hex(16)
        config = Config(
            id=identity,
            demo=demo,
            home=home or configs.default_home(identity),
            created=clock().isoformat(timespec="seconds"),
            key=key,
            key_command=key_command,
            key_beside_data=key_beside_data,
            seed=seed,
            people=people,
        )
        building = path.with_name(f".{path.name}.{identity[:8]}")
        try:
            config.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            building.mkdir(mode=0o700, parents=True)
            keys = keyring.create(config.keyring, unlock, demo=demo)
            config.public_key.write_text(keys.public_key.hex() + "\n")
            config.public_key.chmod(0o644)
            configs.save(config, building)
            write_defaults(building / "policies")
            if path.exists():
                path.rmdir()
            building.rename(path)
        except OSError as error:
            shutil.rmtree(building, ignore_errors=True)
            raise StoreError(
                f"the room cannot be made in {str(path)!r}: {error.strerror}",
                "name a folder that you may write to with --room",
            ) from None
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        made = cls(path, config, keys, clock)
        made.record("room.create", {"room": identity, "demo": demo})
        return made

    @classmethod
    def open(cls, path: Path, unlock: Unlock, *, clock: Clock = utc_now) -> Strongroom:
        """Open a room that is there.

        Raises:
            UsageError: there is none. Locked: the key does not fit. Damaged: it is not whole.
        """
        config = configs.load_config(path)
        keys = keyring.open_keyring(config.keyring, unlock)
        try:
            opened = cls(path, config, keys, clock)
            # A crash in the midst of an append leaves half a line; whole lines are never dropped.
            if config.witness.exists():
                opened.witness.mend()
            return opened
        except BaseException:
            keys.close()
            raise

    def close(self) -> None:
        """Leave a checkpoint with the witness and close everything."""
        try:
            self.checkpoint()
        finally:
            for vault in self._vaults.values():
                vault.close()
            self._vaults.clear()
            self.state.close()
            self.keys.close()

    def __enter__(self) -> Strongroom:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- the ledger -----------------------------------------------------------------------------

    def record(self, act: str, body: Mapping[str, object], principal: str = "") -> int:
        """Write one entry for something done at this shell; gives its sequence number."""
        who = principal or local_principal().id
        return self.state.write(lambda tx: self.ledger.append(tx, who, act, body)).seq

    def checkpoint(self) -> None:
        """Sign the present head and leave it with the witness."""
        self.ledger.publish(self.witness)

    @contextmanager
    def witnessing(self, every: float = 10.0) -> Iterator[None]:
        """While it is open, new entries reach the witness every few seconds."""
        periodic = ledger.Periodic(self.ledger, self.witness, every)
        try:
            yield
        finally:
            periodic.stop()

    def certificate(self, names: Sequence[str]) -> tls.Internal:
        """A certificate for these names from an authority of the room's own."""
        made = tls.internal(self.config.home, names, self.keys, self.clock())
        if made.fresh:
            self.record("tls.authority", {"fingerprint": made.fingerprint})
        return made

    # -- vaults and the desk --------------------------------------------------------------------

    def vault(self, target: str = "") -> Vault:
        """The vault at a target: "" is the room's own folder, else a PostgreSQL URL."""
        if target and "://" not in target:
            raise UsageError(
                "a target is a postgresql:// URL",
                "without --to the protected copy lies in the room's own folder",
            )
        name = public_url(target) if target else ""
        if name not in self._vaults:
            self._vaults[name] = open_vault(
                target or str(self.path / "data"),
                create=True,
                verify=self._verify,
                signer=self.keys.signer(),
            )
        return self._vaults[name]

    def _verify(self, message: bytes, signature: bytes) -> bool:
        return keyring.verify_signature(self.keys.public_key, message, signature)

    @property
    def vaults(self) -> dict[str, Vault]:
        """Every vault of the room by its public URL; the room's own folder is always there."""
        self.vault()
        for target in self.config.targets:
            self.vault(target)
        return self._vaults

    @property
    def desk(self) -> Desk:
        """The desk at which questions are answered."""
        if self._desk is None:
            self._desk = Desk(
                self.state,
                self.ledger,
                self.keys,
                self.policies,
                list(self.vaults.values()),
                self.inventory,
                self.clock,
                purposes=self.config.purposes,
                demo=self.config.demo,
                witness=self.witness,
                spans=spans,
                alarms=Alarms(self.state, self.ledger, self.clock),
            )
        return self._desk

    # -- the main path --------------------------------------------------------------------------

    def survey(
        self, store: Store, *, sample: int | None = 10_000, progress: Progress | None = None
    ) -> Survey:
        """find and classify over a source; what a person has confirmed before stays."""
        return survey(
            store,
            now=self.clock(),
            previous=self.inventory.labels(),
            sample=sample,
            progress=progress,
        )

    def relabelled(self, seen: Survey) -> Survey:
        """A survey that was made without this room, under the labels that the room knows."""
        return relabelled(seen, now=self.clock(), previous=self.inventory.labels())

    def decide_at_rest(self, seen: Surveyed, plan: Plan | None = None) -> Decision:
        """What becomes of each field of one dataset; an edited plan is decided again."""
        return decide_at_rest(
            seen, self.policies, now=self.clock(), principal=local_principal(), plan=plan
        )

    def protect(
        self,
        store: Store,
        seen: Survey,
        *,
        plans: Mapping[str, Plan] | None = None,
        target: str = "",
        workers: int = 1,
        progress: Progress | None = None,
    ) -> list[Generation]:
        """Write the protected copy of every dataset that holds personal data.

        Datasets without personal data stay where they are. The source is only read. A run that
        was broken off goes on where it stopped; one that is complete is not done again.

        Raises:
            Refused: a demo room was given a real source, or a plan is weaker than policy.
        """
        if self.config.demo and not store.url.startswith(DEMO_URL):
            raise Refused(
                "this room has a throwaway key and takes invented people only",
                "make a room of its own for real data: `strongroom up SOURCE --room OTHER`",
                reasons=("demo-room",),
            )
        check_names(seen)
        vault = self.vault(target)
        if target:
            self.config = configs.with_target(self.config, target)
            configs.save(self.config, self.path)
        now = self.clock()
        self.inventory.add_store(store.url, now)
        self.inventory.record_findings(seen.findings)
        chosen = self._engine(workers)
        made = [
            self._protect_one(
                store, self._taken_up(each, vault), vault, plans or {}, now, chosen, progress
            )
            for each in seen.datasets
            if each.personal
        ]
        self.checkpoint()
        return made

    def holds(self, store: Store) -> bool:
        """Whether every dataset of a source is held already, protected, as it is now."""
        current = {g.dataset: g for g in self.inventory.generations()}
        return all(
            d.name in current
            and current[d.name].source == store.url
            and current[d.name].fingerprint == fingerprint_of(tuple(store.partitions(d.name)))
            for d in store.datasets()
        )

    def _engine(self, workers: int) -> Engine | None:
        if workers <= 1:
            return None
        engine: Engine = registry.entry("engines", "processes").open(
            workers=workers, send=self.keys.send
        )
        return engine

    def _taken_up(self, seen: Surveyed, vault: Vault) -> Surveyed:
        """The labels that an unfinished run was begun under, where there is one.

        A second sample may see a field a little differently; half a copy under one label and half
        under another would be nobody's plan.
        """
        if vault.draft(seen.dataset.name) is None or not seen.findings:
            return seen
        address = seen.findings[0].field
        known = {x.field: x for x in self.inventory.labels(address.store, address.dataset)}
        return replace(seen, labels=tuple(known.get(x.field, x) for x in seen.labels))

    def _protect_one(
        self,
        store: Store,
        seen: Surveyed,
        vault: Vault,
        plans: Mapping[str, Plan],
        now: datetime,
        engine: Engine | None,
        progress: Progress | None,
    ) -> Generation:
        name = seen.dataset.name
        self.inventory.record_labels(seen.labels)
        decision = self.decide_at_rest(seen, plans.get(name))
        current = self.inventory.generation(name)
        if current is not None and self._same(current, store, vault, decision):
            return current
        body = {"dataset": safe_name(name), "decision": decision.digest, "target": vault.url}
        self.record("protect.intent", body)
        generation = bulk(
            store,
            name,
            decision,
            vault,
            self.keys,
            now=now,
            inventory=self.inventory,
            engine=engine,
            progress=progress,
            quarantine=self.path / "quarantine",
        )
        counts = {
            "generation": generation.number,
            "rows": generation.rows,
            "quarantined": generation.quarantined,
        }
        self.record("protect.outcome", {**body, **counts})
        return generation

    def _same(self, current: Generation, store: Store, vault: Vault, decision: Decision) -> bool:
        """Whether the current generation is of this very source, stored as is decided now."""
        stored = {
            form.field: (form.kind, tuple(c.transform for c in form.columns if c.role != "index"))
            for form in current.forms
        }
        decided = {
            name: (d.asked.kind, tuple(s.transform for s in d.outcomes[0].steps if s != DROP))
            for name, d in decision.fields.items()
        }
        return (
            stored == decided
            and current.source == store.url
            and _place(current.target) == _place(vault.url)
            and current.fingerprint == fingerprint_of(tuple(store.partitions(current.dataset)))
        )

    def exposures(self) -> list[Exposure]:
        """What stands open: clear originals that nobody has retired.

        Invented people have no clear original, so a demo room has none.
        """
        return [] if self.config.demo else self.inventory.exposures(self.clock())

    def retire(self, source: str) -> list[str]:
        """Note that the clear originals at a source are gone; gives the names of their datasets.

        Raises:
            UsageError: no original is open there. Refused: one can still be read.
        """
        open_here = [name for where, name in self.inventory.originals() if where == source]
        if not open_here:
            known = sorted({where for where, _ in self.inventory.originals()})
            raise UsageError(
                "no clear original is open at that source",
                f"open: {', '.join(known)}" if known else "none is open",
            )
        try:
            with open_store(source) as store:
                there = {dataset.name for dataset in store.datasets()}
        except (StoreError, UsageError):
            there = set()
        if left := sorted(set(open_here) & there):
            raise Refused(
                f"the clear original of {', '.join(map(safe_name, left))} can still be read there",
                "move it away or delete it first",
            )
        for name in open_here:
            # The line comes first: what it says is true whether or not the note is written.
            self.record("original.retire", {"dataset": name})
            self.inventory.retire(source, name, local_principal().id, self.clock())
        return open_here

    def replay(
        self, name: str, url: str, probe: scenes.Probe, store: str = "", every: float = 15.0
    ) -> Generator[Step]:
        """Play an attack against this room, which must be a demo room, through its gateway.

        Args:
            store: URL of an empty throwaway store, declared as an asset, for the acts on an open
                store; without it a PostgreSQL of the replay's own, where one can be started.
            every: seconds between two looks of the watcher at that store.

        Close it where it is not played to its end, so that what was put up is taken down.

        Raises:
            Refused: this is a room of real data, or the store is not empty or not on this machine.
        """
        if not self.config.demo:
            raise Refused("a replay is for rooms of invented people", "make a demo room")
        yield from scenes.play(self, name, url, probe, store, every)

    def timeline(self) -> list[dict[str, object]]:
        """The steps of the last replay in this room, newest replay only."""
        return timelines.read(self.path)


def open_room(room: str | Path, *, passphrase: str | None = None) -> Strongroom:
    """Open a room from Python, by the way in that it names itself or by its passphrase.

    Unlike a command, this leaves the process as it is: core dumps are not switched off.

    Args:
        room: the folder.
        passphrase: where the room has one and no key file, key command or credential.

    Raises:
        UsageError: there is no room, or it needs a passphrase. Locked: the key does not fit.
        Damaged: the room is not whole.
    """
    path = Path(room)
    unlock = (
        configs.load_config(path).unlock()
        if passphrase is None
        else Unlock.passphrase(Secret(passphrase.encode()))
    )
    if unlock is None:
        raise UsageError("this room opens with a passphrase", "open(room, passphrase=…)")
    return Strongroom.open(path, unlock)


def _place(target: str) -> str:
    """Where a generation is kept; the room's own folder is the same wherever the room lies."""
    return target if "://" in target else ""
