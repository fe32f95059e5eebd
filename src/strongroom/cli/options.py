"""Options that several commands share: which room, and how its key is had."""

from __future__ import annotations

import getpass
import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom.cli.console import say
from strongroom.core.errors import UsageError
from strongroom.core.secret import Secret

SHORTEST = 12
"""Characters of a passphrase at least; it protects the keyring from whoever copies the disk."""

RoomDir = Annotated[Path, Parameter(name="--room", env_var="STRONGROOM_ROOM")]


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class KeyOptions:
    """Where the key of the room comes from.

    Parameters
    ----------
    passphrase_fd
        Number of an open file descriptor that gives the passphrase.
    key_command
        A command whose output is the key (a KMS client).
    key_file
        A file that holds the key; it must be readable by you alone.
    key_beside_data
        Accept a key file on the same file system as the room.
    """

    passphrase_fd: int | None = None
    key_command: str | None = None
    key_file: Path | None = None
    key_beside_data: bool = False

    def command(self) -> tuple[str, ...]:
        """The key command as an argument list."""
        return tuple(shlex.split(self.key_command)) if self.key_command else ()


def ask_secret(prompt: str) -> Secret:
    """Read a value that must not be echoed: from the terminal, else one line of stdin."""
    if sys.stdin.isatty():
        return Secret(getpass.getpass(prompt).encode())
    line = sys.stdin.buffer.readline()
    if not line:
        raise UsageError(
            f"no value on standard input for: {prompt.strip().rstrip(':')}",
            "type it at the prompt, or pipe it in; never put it on the command line",
        )
    return Secret(line.rstrip(b"\r\n"))


def passphrase(options: KeyOptions, *, new: bool = False) -> Secret:
    """The passphrase by file descriptor, environment or prompt, in that order.

    Raises:
        UsageError: there is none to be had without a terminal.
    """
    if options.passphrase_fd is not None:
        try:
            with os.fdopen(options.passphrase_fd, "rb", closefd=False) as pipe:
                given = Secret(pipe.readline().rstrip(b"\r\n"))
        except OSError:
            raise UsageError(
                f"file descriptor {options.passphrase_fd} cannot be read",
                "open it for the command, e.g. `--passphrase-fd 3 3< <(pass show room)`",
            ) from None
        return _long_enough(given) if new else given
    text = os.environ.pop("STRONGROOM_PASSPHRASE", None)
    if text is not None:
        say("STRONGROOM_PASSPHRASE is visible to other processes of this user: for tests only")
        given = Secret(text.encode())
        return _long_enough(given) if new else given
    if not sys.stdin.isatty():
        raise UsageError(
            "the room needs a key and there is no terminal to ask for a passphrase",
            "give --passphrase-fd N, --key-command CMD, or --key-file FILE",
        )
    ask = "New passphrase of the room: " if new else "Passphrase of the room: "
    first = Secret(getpass.getpass(ask).encode())
    if new:
        # Before the second time of asking: nobody types a short one twice for nothing.
        _long_enough(first)
        if first != Secret(getpass.getpass("The same again: ").encode()):
            raise UsageError("the two passphrases differ", "try again")
    return first


def _long_enough(secret: Secret) -> Secret:
    if len(secret) < SHORTEST:
        raise UsageError(
            f"a passphrase has at least {SHORTEST} characters", "four random words do well"
        )
    return secret
