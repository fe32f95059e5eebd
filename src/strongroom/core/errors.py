"""What can go wrong, said so that a person knows what to do.

Every error names what happened and to which field, carries a hint, knows the exit code that the
command line answers with, and says whether trying again can help. No error ever carries a value:
a personal value in a message is a leak, whatever the message was for.
"""

from __future__ import annotations

from typing import ClassVar


class StrongroomError(Exception):
    """The base of every error raised on purpose.

    Args:
        message: what happened, in one line, without any value of the data.
        hint: what to do about it, in one line; empty when there is nothing to add.
    """

    exit_code: ClassVar[int] = 1
    retry: ClassVar[bool] = False

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class UsageError(StrongroomError):
    """The call itself is wrong: an unknown option, a source that cannot be one."""

    exit_code = 2


class Refused(StrongroomError):
    """Policy says no. `reasons` are the names of the policies and rules that decided."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", reasons: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.reasons = reasons


class BudgetSpent(Refused):
    """The principal has been shown as many people as one day allows."""


class StoreError(StrongroomError):
    """A store or file could not be read or written."""

    exit_code = 4


class StoreBusy(StoreError):
    """A store did not answer in time; the same call may succeed later."""

    retry = True


class SourceChanged(StoreError):
    """The source is not the one that the work was begun on, so it cannot be resumed."""


class Damaged(StrongroomError):
    """The room, its state, its keyring or its ledger is not what was written."""

    exit_code = 5


class Tampered(Damaged):
    """Stored ciphertext or a token fails its check; `rids` name the rows, in hexadecimal."""

    def __init__(self, message: str, hint: str = "", rids: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.rids = rids


class Locked(StrongroomError):
    """The keyring cannot be opened with what was given. It says no more than that."""

    exit_code = 5
