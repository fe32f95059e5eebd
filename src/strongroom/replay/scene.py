"""What a replay is given to act on: an address, a disk, a code, and people to look for.

A thief of the replay has what a thief has: the network, a copy of the folder, or an account. It is
handed nothing by which it could reach the room from inside.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from strongroom.core.errors import StrongroomError
from strongroom.core.types import Entry
from strongroom.kernels.needles import Needles

if TYPE_CHECKING:
    from strongroom.replay.open_store import OpenScene


class Failed(StrongroomError):
    """A step of the thief succeeded, or was stopped by the wrong thing: a promise is broken."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the thief did, and what noticed it.

    Attributes:
        at: ISO 8601, UTC; seconds: since the replay began.
        noticed_by: what noticed it, "" when nothing did or could.
        alarm: the alarm that it raised, "" for none.
        then: what became of it in Shanghai, "" where that is not comparable.
        after: seconds from what the thief did to the alarm, None where none was measured.
    """

    at: str
    seconds: float
    what: str
    noticed_by: str
    alarm: str
    detail: str
    then: str = ""
    after: float | None = None

    def as_json(self) -> dict[str, object]:
        """The same as plain JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True, repr=False)
class Scene:
    """A demo room under attack.

    Attributes:
        url: of the gateway, loopback.
        room: the folder that is stolen.
        token: of the account of an officer who has turned.
        targets: ID numbers of invented people that he copies, one by one.
        values: label → values of invented people that the thief of the disk looks for.
        entries: ledger entries of an act (or verb), newest first.
        probe: looks at the gateway from outside; gives (questions asked, what stood open).
        verify: verifies a copy of the state against the witness; gives the problems in words.
        stage: an open store to play in, None where there is none.
    """

    url: str
    room: Path
    token: str
    targets: Sequence[str]
    values: Mapping[str, Sequence[str]]
    entries: Callable[[str], Sequence[Entry]]
    probe: Callable[[str], tuple[int, Sequence[str]]]
    verify: Callable[[Path], Sequence[str]]
    stage: Callable[[], AbstractContextManager[OpenScene | None]]


class Watch:
    """The clock of a replay; makes its steps."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def step(
        self,
        what: str,
        *,
        noticed_by: str = "",
        alarm: str = "",
        detail: str = "",
        then: str = "",
        after: float | None = None,
    ) -> Step:
        """A step that ends now."""
        return Step(
            at=datetime.now(UTC).isoformat(timespec="milliseconds"),
            seconds=round(time.monotonic() - self._begun, 2),
            what=what,
            noticed_by=noticed_by,
            alarm=alarm,
            detail=detail,
            then=then,
            after=after,
        )


def swept(pieces: Iterable[bytes], needles: Needles) -> set[str]:
    """The labels of whom something is found in these pieces; a value may lie across a cut."""
    found: set[str] = set()
    tail = b""
    for piece in pieces:
        found |= {hit.label for hit in needles.search(tail + piece)}
        tail = (tail + piece)[-needles.longest :]
    return found
