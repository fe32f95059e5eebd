"""`strongroom doctor`: looks the room over and says what to do."""

from __future__ import annotations

from pathlib import Path

from strongroom import room as rooms
from strongroom.cli.console import say, show_json, table
from strongroom.cli.options import RoomDir

MARKS = {"good": "ok", "look": "look", "bad": "BAD"}


def doctor(*, room: RoomDir = Path("room"), json: bool = False) -> int:
    """Check the room from the key's place to the last page of its state, and say what to do.

    Changes nothing and needs no key. Exit code 5 when something is broken.

    Example: `strongroom doctor --room ./room`
    """
    checks = rooms.examine(room)
    if json:
        for c in checks:
            show_json({"check": c.name, "state": c.state, "message": c.message, "remedy": c.remedy})
    else:
        table(
            ("", "what", "how it is", "what to do"),
            [(MARKS[c.state], c.name, c.message, c.remedy) for c in checks],
        )
    bad = sum(c.state == "bad" for c in checks)
    if bad:
        say(f"{bad} of {len(checks)} checks are bad")
    return 5 if bad else 0
