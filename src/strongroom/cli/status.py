"""`strongroom status`: what the room holds, in one look. Needs no key."""

from __future__ import annotations

from pathlib import Path

from strongroom import room as rooms
from strongroom.cli.console import say, show, show_json, table
from strongroom.cli.options import RoomDir


def status(*, room: RoomDir = Path("room"), json: bool = False) -> int:
    """Print what the room holds, what stands open, and how far the ledger is witnessed.

    Example: `strongroom status`
    """
    seen = rooms.look(room)
    if json:
        show_json(seen.as_json())
        return 0
    show(f"room {seen.id[:8]}…{' (invented people)' if seen.demo else ''} in {room}")
    if seen.datasets:
        table(
            ("dataset", "rows", "aside", "generation", "fields", "personal", "source", "target"),
            [
                (
                    rooms.safe_name(d.name),
                    f"{d.rows:,}",
                    d.quarantined,
                    d.number,
                    d.fields,
                    d.personal,
                    d.source,
                    d.target or "room",
                )
                for d in seen.datasets
            ],
            right=(1, 2, 3, 4, 5),
        )
    else:
        say("it holds nothing yet: `strongroom up SOURCE`")
    show(f"ledger: {seen.entries:,} entries, {seen.witnessed:,} of them witnessed")
    for exposure in seen.exposures:
        say(f"open: {exposure.message}; {exposure.remedy}")
    return 0
