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
        headings = ["dataset", "rows", "generation", "fields", "personal", "source"]
        rows: list[list[object]] = [
            [rooms.safe_name(d.name), f"{d.rows:,}", d.number, d.fields, d.personal, d.source]
            for d in seen.datasets
        ]
        # What is the same everywhere would only make the lines too long for a narrow terminal.
        if any(d.target for d in seen.datasets):
            headings.insert(5, "target")
            for row, d in zip(rows, seen.datasets, strict=True):
                row.insert(5, d.target or "room")
        if any(d.quarantined for d in seen.datasets):
            headings.insert(5, "aside")
            for row, d in zip(rows, seen.datasets, strict=True):
                row.insert(5, f"{d.quarantined:,}")
        aside = headings.index("aside") if "aside" in headings else 4
        table(headings, rows, right=(1, 2, 3, 4, aside))
    else:
        say("it holds nothing yet: `strongroom up SOURCE`")
    show(f"ledger: {seen.entries:,} entries, {seen.witnessed:,} of them witnessed")
    for line in rooms.snapshot_lines(seen.snapshots):
        show(line)
    for exposure in seen.exposures:
        say(f"open: {exposure.message}; {exposure.remedy}")
    return 0
