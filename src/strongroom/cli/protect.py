"""`strongroom plan` and `protect`: what would become of each field; the protected copy."""

from __future__ import annotations

import time
from pathlib import Path

from strongroom import room as rooms
from strongroom.cli.console import counted, duration, progress, say, show
from strongroom.cli.opening import existing, open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import StoreError

KEY = KeyOptions()
LARGEST_PLAN = 64 << 20


def plan(source: str, *, room: RoomDir = Path("room"), to: str = "", sample: int = 10_000) -> int:
    """Print what would become of each field, why, and what a thief of the copy would learn.

    Edit the text and hand it to `strongroom protect --plan FILE`: it is decided again, and refused
    where it is weaker than policy. Uses the policies of the room, or the built-in ones where there
    is no room yet. Writes nothing.

    Example: `strongroom plan shop.sqlite > plan.toml`

    Parameters
    ----------
    source
        Path or URL.
    to
        Target that is noted in the plan.
    sample
        Rows to look at in each dataset.
    """
    with progress() as tell:
        text = rooms.print_plan(
            source, room if existing(room) else None, target=to, sample=sample, progress=tell
        )
    if not text:
        say("nothing personal was found; there is nothing to plan")
    for line in text.rstrip("\n").split("\n") if text else ():
        show(line)
    return 0


def protect(
    source: str,
    *,
    to: str = "",
    plan: Path | None = None,
    room: RoomDir = Path("room"),
    sample: int = 10_000,
    workers: int = 1,
    key: KeyOptions = KEY,
) -> int:
    """Write the protected copy of a source. The source is only read.

    Broken off, the same command goes on where it stopped; done already, it does nothing.

    Example: `strongroom protect shop.sqlite --to postgresql://localhost/register --plan plan.toml`

    Parameters
    ----------
    source
        Path or URL.
    to
        postgresql:// URL; the room's own folder by default.
    plan
        An edited plan.
    sample
        Rows to look at in each dataset.
    workers
        Worker processes.
    """
    plans = rooms.read_plans(_text(plan)) if plan is not None else None
    begun = time.monotonic()
    with open_room(room, key) as opened, rooms.open_source(source) as store, progress() as tell:
        seen = opened.survey(store, sample=sample, progress=tell)
        made = opened.protect(store, seen, plans=plans, target=to, workers=workers, progress=tell)
    for generation in made:
        say(
            f"{rooms.safe_name(generation.dataset)}: {counted(generation.rows, 'row')} protected, "
            f"{generation.quarantined:,} kept aside, generation {generation.number}"
        )
    say(f"{counted(len(made), 'dataset')} in {duration(time.monotonic() - begun)}")
    return 0


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_PLAN:
            raise StoreError("the plan is larger than a plan can be", "see `strongroom plan`")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise StoreError(
            f"the plan {str(path)!r} cannot be read", "it is the text that `plan` printed, in UTF-8"
        ) from None
