"""How commands open the room: which key, how it is asked for, what is checked before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from strongroom import keyring
from strongroom import room as rooms
from strongroom.cli.console import say
from strongroom.cli.options import KeyOptions, passphrase
from strongroom.core.errors import UsageError
from strongroom.keyring import Unlock, process
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
    return Strongroom.open(path, unlock)


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
    return lambda: Strongroom.create(path, unlock, key=sort, key_command=options.command())


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
