"""Finds the keyring of a room that may be gone, or brings it back from an escrow copy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from strongroom import keyring
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Clock
from strongroom.room import config as configs
from strongroom.room.restoring import write_file
from strongroom.snapshot import erasures
from strongroom.snapshot.notes import Notes, read


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
        return configs.load_config(room_path).home
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


def lend(
    copy: Path,
    holder: Path,
    to: Path,
    out: Path,
    *,
    outdated: bool = False,
    clock: Clock = configs.utc_now,
) -> None:
    """Write a holder's share of an escrow copy to a new file, sealed to another public key.

    Raises:
        As `keyring.escrow.opened`. UsageError: `out` is there already.
    """
    public = keyring.escrow.read_public(to)
    data = keyring.escrow.lent(copy, holder, public, clock(), outdated=outdated)
    try:
        with out.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise UsageError("there is a file of that name already", "choose another") from None
    except OSError as error:
        raise StoreError(f"the share cannot be written: {error.strerror}") from None


def recover(
    copy: Path,
    holders: Sequence[Path],
    unlock: keyring.Unlock,
    *,
    lent: Sequence[Path] = (),
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
    held = keyring.escrow.opened(copy, holders, clock(), lent=lent, outdated=outdated)
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
