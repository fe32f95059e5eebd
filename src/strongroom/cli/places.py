"""`strongroom find --lines`: personal data in source code, notes and configuration, by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from strongroom import room as rooms
from strongroom.cli.console import counted, say, show, show_json
from strongroom.core.types import Level


def find_places(
    sources: Sequence[str], *, json: bool, sarif: Path | None, limit: Level | None
) -> int:
    """Print `path:line:column: kind shape` of every occurrence; gives the exit code."""
    kept: list[rooms.Place] = []
    unread: list[rooms.Unread] = []
    allowed, passed, worst = 0, 0, -1
    for found in rooms.find_lines(sources):
        if isinstance(found, rooms.Unread) and found.passed:
            passed += 1
        elif isinstance(found, rooms.Unread):
            unread.append(found)
            say(f"{found.path}: not looked at: {found.reason}")
        elif found.allowed:
            allowed += 1
        else:
            worst = max(worst, found.level)
            if sarif is not None:
                kept.append(found)
            _print(found, json=json)
    if sarif is not None:
        rooms.write_file(sarif, rooms.lines_sarif(kept, unread))
        say(f"sarif: {sarif}")
    if allowed:
        say(f"{counted(allowed, 'place')} allowed by a remark in the line")
    if passed:
        say(f"{counted(passed, 'file')} passed over: no text")
    if unread:
        return 4
    return int(limit is not None and worst >= limit)


def _print(place: rooms.Place, *, json: bool) -> None:
    if json:
        show_json(
            {
                "path": place.path,
                "line": place.line,
                "column": place.column,
                "end": place.end,
                "kind": place.kind,
                "level": place.level,
                "score": place.score,
                "shape": place.shape,
            }
        )
    else:
        show(f"{place.path}:{place.line}:{place.column}: {place.kind} {place.shape}")
