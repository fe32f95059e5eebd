"""The timeline of the last replay, kept in the room for the dashboard: steps, never values."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

NAME = "timeline.json"


def read(room: Path) -> list[dict[str, object]]:
    """The steps of the last replay; none when there was none or the file cannot be read.

    It is a picture for people, not a record: the record is the ledger.
    """
    try:
        steps = json.loads((room / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [step for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []


def write(room: Path, steps: Sequence[dict[str, object]]) -> None:
    """Keep the steps of a replay."""
    temporary = room / (NAME + ".new")
    temporary.write_text(json.dumps(list(steps), ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(room / NAME)
