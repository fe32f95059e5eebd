"""How commands open the room: which key, how it is asked for, what is checked before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from strongroom import keyring
from strongroom import room as rooms
from strongroom.cli.console import say
from strongroom.cli.options import KeyOptions, passphrase
from strongroom.core.errors import UsageError
from strongroom.keyring import Unlock, process

if TYPE_CHECKING:
    from strongroom.room import Strongroom


def open_room(path: Path, options: KeyOptions) -> Strongroom:
    """Open the room with the sort of key that it was made with, asking where it must."""
    _harden()
    config = rooms.load_config(path)
    if options.key_command:
        unlock = Unlock.key_command(list(options.command()))
    elif options.key_file is not None:
        unlock = Unlock.key_file(options.key_file)
    else:
        named = config.unlock() if options.passphrase_fd is None else None
        unlock = named or Unlock.passphrase(passphrase(options))
    return rooms.Strongroom.open(path, unlock)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A keyring opened without its room, and how (`Config.key`). Use it in a `with` block."""

    keys: keyring.Keyring
    sort: str
    command: tuple[str, ...]

    def __enter__(self) -> Unlocked:
        return self

    def __exit__(self, *exc: object) -> None:
        self.keys.close()


def open_keyring(home: Path, room: Path, options: KeyOptions) -> Unlocked:
    """Open a keyring whose room may be gone."""
    _harden()
    if options.key_command:
        sort, unlock = "command", Unlock.key_command(list(options.command()))
    elif options.key_file is not None:
        sort, unlock = "file", Unlock.key_file(options.key_file)
    else:
        named = rooms.load_config(room) if (room / "room.toml").is_file() else None
        known = named.unlock() if named and options.passphrase_fd is None else None
        if named is not None and known is not None:
            sort, unlock = named.key, known
            return Unlocked(
                keyring.open_keyring(home / "keyring.json", unlock), sort, named.key_command
            )
        if (home / "key").is_file() and options.passphrase_fd is None:
            sort, unlock = "file", Unlock.key_file(home / "key")
        else:
            sort, unlock = "passphrase", Unlock.passphrase(passphrase(options))
    return Unlocked(keyring.open_keyring(home / "keyring.json", unlock), sort, options.command())


def new_unlock(options: KeyOptions) -> Unlock:
    """The way in to a keyring that is about to be written."""
    _harden()
    if options.key_command:
        return Unlock.key_command(list(options.command()))
    if options.key_file is not None:
        return Unlock.key_file(options.key_file)
    return Unlock.passphrase(passphrase(options, new=True))


def new_room(path: Path, options: KeyOptions) -> Callable[[], Strongroom]:
    """Ask for the key of a new room, and give what makes the room with it.

    Two steps, so that the key is asked for at once and nothing is written until it is needed.
    """
    _harden()
    if options.key_command:
        unlock, sort = Unlock.key_command(list(options.command())), "command"
    elif options.key_file is not None:
        keyring.check_place(options.key_file, path, options.key_beside_data)
        unlock, sort = Unlock.key_file(options.key_file), "file"
    else:
        unlock, sort = Unlock.passphrase(passphrase(options, new=True)), "passphrase"
    return lambda: rooms.Strongroom.create(path, unlock, key=sort, key_command=options.command())


def create_demo(path: Path, *, people: int, seed: int) -> Strongroom:
    """Make a room of invented people with a throwaway key (0600) outside the room."""
    _harden()
    return rooms.create_demo(path, people=people, seed=seed)


def existing(path: Path) -> bool:
    """Whether there is a room at this path; something else there is an error.

    Raises:
        UsageError: the path is a file.
    """
    if path.exists() and not path.is_dir():
        raise UsageError(f"{str(path)!r} is a file", "name a folder with --room")
    return (path / "room.toml").exists()


def _harden() -> None:
    process.harden()
    warning = process.swap_warning()
    if warning:
        say(warning)
