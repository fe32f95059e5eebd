"""The verbs that need no room and no key: find, spans, city; and reading a ledger from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import strongroom.find as finding
from strongroom import __version__, city, keyring, ledger
from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.protocols import Progress
from strongroom.core.types import Entry, Exposure, Finding, Label, Level
from strongroom.find.bookmark import Bookmark
from strongroom.inventory import Inventory
from strongroom.room import config as configs
from strongroom.room.config import Config
from strongroom.room.lookback import SnapshotsSeen, look_back
from strongroom.state import State, Tx, alarms, principals
from strongroom.state.alarms import Alarm
from strongroom.stores import create_writer, open_store
from strongroom.watch.weighing import SEVERITIES

FORMATS = {
    "parquet": ".parquet",
    "csv": ".csv",
    "jsonl": ".jsonl",
    "sqlite": ".sqlite",
    "duckdb": ".duckdb",
}
DEFAULT_DATASETS = ("person", "contact", "case_record")


def find(
    source: str,
    *,
    sample: int | None = 10_000,
    progress: Progress | None = None,
    place: Bookmark | None = None,
) -> Iterator[Finding]:
    """Which fields of a source hold what: findings one by one. `sample=None` reads every row.

    Args:
        place: of a full read: goes on from there, and is kept there.
    """
    with open_store(source) as store:
        yield from finding.find(store, sample=sample, progress=progress, place=place)


def bookmark(path: Path | None) -> Bookmark | None:
    """The place of a full read, kept in this file; None without one."""
    return None if path is None else Bookmark(path, version=__version__)


def read_exposures(room: Path) -> list[Exposure]:
    """What stood open at the last look, and clear originals; worst first. Looks at nothing."""
    known = Inventory.open(room / "inventory.json").remembered()
    every = [*look(room).exposures, *(each for each in known if not each.until)]
    return sorted(every, key=lambda each: -SEVERITIES.index(each.level))


def read_labels(room: Path, dataset: str = "") -> list[Label]:
    """The labels of a room, of one dataset or of all."""
    configs.load_config(room)
    labels = Inventory.open(room / "inventory.json").labels()
    return [label for label in labels if dataset in ("", label.field.dataset)]


def datasets(more: Sequence[str] = ()) -> tuple[str, ...]:
    """The datasets of the city: the usual three and those asked for.

    Raises:
        UsageError: the city has no dataset of that name.
    """
    for name in more:
        if name not in city.DATASETS:
            raise UsageError(
                f"the city has no dataset {name!r}", f"it has {', '.join(city.DATASETS)}"
            )
    return tuple(n for n in city.DATASETS if n in DEFAULT_DATASETS or n in more)


def write_city(
    folder: Path,
    *,
    people: int,
    seed: int,
    form: str = "parquet",
    more: Sequence[str] = (),
    plants: Any = None,
    progress: Progress | None = None,
) -> list[tuple[str, int]]:
    """Write the invented city, each file whole or not at all; gives (path, rows) of each."""
    names = datasets(more)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"the folder {str(folder)!r} cannot be made: {error.strerror}",
            "name a folder that you may write to with --to",
        ) from None
    written = []
    for name in names:
        suffix = FORMATS[form]
        if form in {"sqlite", "duckdb"}:
            target = str(folder / f"city{suffix}")
        else:
            target = str(folder / f"{name}{suffix}")
        rows = 0
        extra = {} if plants is None else {"plants": plants}
        with create_writer(target, name, city.schema(name, seed)) as writer:
            for block in city.generate(name, people, seed, **extra):
                writer.write(block)
                rows += block.data.num_rows
                if progress is not None:
                    progress(f"writing {name}", rows, -1)
        written.append((target, rows))
    return written


# -- looking into a room from outside ---------------------------------------------------------


def room_public_key(config: Config) -> bytes:
    """The key that signs checkpoints and manifests, as it lies beside the witness.

    Raises:
        Damaged: it is not there or is not a key.
    """
    try:
        key = bytes.fromhex(config.public_key.read_text().strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != 32:
        raise Damaged(
            "the public key of the room cannot be read",
            f"it lies beside the keyring, in {config.home}: restore it from a copy",
        )
    return key


def verify_ledger(room: Path, witness: Path | None = None) -> ledger.Verdict:
    """Recompute a room's ledger against its witness, or against a copy of it."""
    config = configs.load_config(room)
    if witness is not None and not witness.is_file():
        raise StoreError("the witness named cannot be read", "name the file itself")
    chosen = witness or (config.witness if config.witness.exists() else None)
    return ledger.verify(
        room / "state.sqlite", room_public_key(config), keyring.verify_signature, chosen
    )


def read_ledger(room: Path, *, count: int = 20, act: str | None = None) -> list[Entry]:
    """The newest entries, newest first."""
    configs.load_config(room)
    with _state(room) as state:
        return ledger.Ledger(state, NoSigner(), configs.utc_now).latest(count, act=act)


class NoSigner:
    """Stands where a ledger is only read."""

    key_id = ""

    def sign(self, message: bytes) -> bytes:
        raise UsageError("the ledger was opened for reading")

    def public(self) -> bytes:
        raise UsageError("the ledger was opened for reading")


def _state(room: Path) -> State:
    path = room / "state.sqlite"
    if not path.exists():
        raise Damaged("state.sqlite is not there", "restore it from a snapshot of the room")
    return State.open(path, clock=configs.utc_now, migrations=ledger.MIGRATIONS)


def enrolled_administrator(tx: Tx) -> bool:
    """Whether an enabled administrator has a password and a second factor."""
    return any(
        a.enabled and a.password and a.totp and "administrator" in a.roles
        for a in principals.everybody(tx)
    )


def has_administrator(room: Path) -> bool:
    """The same for a room that is not open."""
    with _state(room) as state:
        return state.read(enrolled_administrator)


def read_alarms(room: Path, *, closed: bool = False) -> list[Alarm]:
    """The alarms of a room that is not open: those that are not closed, or all; newest first."""
    with _state(room) as state:
        return state.read(lambda tx: alarms.held(tx, closed=closed))


@dataclass(frozen=True, slots=True)
class HeldDataset:
    """One protected dataset in the status."""

    name: str
    rows: int
    quarantined: int
    number: int
    fields: int
    personal: int
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Status:
    """What a room holds, seen without its key."""

    id: str
    demo: bool
    datasets: tuple[HeldDataset, ...]
    exposures: tuple[Exposure, ...]
    entries: int
    witnessed: int
    snapshots: SnapshotsSeen

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON."""
        return asdict(self)


def look(room: Path) -> Status:
    """What a room holds, what stands open, and how far the ledger is witnessed."""
    config = configs.load_config(room)
    inventory = Inventory.open(room / "inventory.json")
    with _state(room) as state:
        log = ledger.Ledger(state, NoSigner(), configs.utc_now)
        entries = log.size()
        snapshots = look_back(config, log)
    newest = ledger.FileWitness(config.witness).newest() if config.witness.exists() else None
    return Status(
        id=config.id,
        demo=config.demo,
        datasets=tuple(
            HeldDataset(
                name=g.dataset,
                rows=g.rows,
                quarantined=g.quarantined,
                number=g.number,
                fields=len(g.forms),
                personal=sum(f.level >= Level.PERSONAL for f in g.forms),
                source=g.source,
                target=g.target if "://" in g.target else "",
            )
            for g in inventory.generations()
        ),
        exposures=() if config.demo else tuple(inventory.exposures(configs.utc_now())),
        entries=entries,
        witnessed=newest.end if newest else 0,
        snapshots=snapshots,
    )
