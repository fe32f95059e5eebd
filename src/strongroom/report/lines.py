"""Findings as lines of JSON: the shape that `find --json` promises, written and read back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Field, Finding, Label, Level
from strongroom.find import safe_name, safe_place
from strongroom.report.changes import Change

LARGEST = 1 << 30
"""Bytes of a file of findings at most: a million fields are far less."""


def as_json(
    finding: Finding, change: Change | None = None, label: Label | None = None
) -> dict[str, Any]:
    """The line of `find --json`; scripts rely on its names and their order.

    Args:
        finding: of one field.
        change: against an earlier run: adds `change`, and `before` where something differs.
        label: of the field in a room: adds `label`, what the field is held to be there.
    """
    line: dict[str, Any] = {
        "store": safe_place(finding.field.store),
        "dataset": safe_name(finding.field.dataset),
        "field": safe_name(finding.field.name),
        "kind": finding.kind,
        "level": int(finding.level),
        "confidence": round(finding.confidence, 3),
        "rows": finding.rows,
        "checked": finding.checked,
        "matched": finding.matched,
        "people": finding.people,
        "shapes": list(finding.shapes),
        "evidence": list(finding.evidence),
    }
    if finding.contains is not None:
        line["contains"] = dict(finding.contains)
    if finding.not_checked:
        line["not_checked"] = finding.not_checked
    if finding.aside:
        line["aside"] = finding.aside
    if change is not None:
        line["change"] = change.what
        if change.what == "changed" and change.before is not None:
            old = change.before
            line["before"] = {"kind": old.kind, "level": int(old.level), "people": old.people}
    if label is not None:
        line["label"] = {"status": label.status, "kind": label.kind, "level": int(label.level)}
    return line


class _Line(msgspec.Struct):
    store: str
    dataset: str
    field: str
    kind: str
    level: int
    confidence: float
    rows: int
    checked: int
    matched: int
    people: int
    shapes: list[str] = []
    evidence: list[str] = []
    contains: dict[str, int] | None = None
    not_checked: str = ""
    aside: int = 0
    change: str = ""


def from_lines(lines: Iterable[bytes]) -> list[Finding]:
    """The findings of an earlier `find --json`; those that it named as gone are left out.

    Raises:
        UsageError: a line is not one of `find --json`. Its content is not repeated.
    """
    decoder = msgspec.json.Decoder(_Line)
    found = []
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = decoder.decode(raw)
            level = Level(line.level)
        except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError):
            raise UsageError(
                f"line {number} is not a line of `strongroom find --json`",
                "make the file anew: `strongroom find SOURCE --json > findings.jsonl`",
            ) from None
        if line.change == "gone":
            continue
        found.append(
            Finding(
                Field(line.store, line.dataset, line.field),
                line.kind,
                level,
                line.confidence,
                line.rows,
                line.checked,
                line.matched,
                line.people,
                tuple(line.shapes),
                tuple(line.evidence),
                line.contains,
                line.not_checked,
                line.aside,
            )
        )
    return found


def read_findings(path: Path) -> list[Finding]:
    """The findings in a file that `find --json` wrote.

    Raises:
        StoreError: it cannot be read. UsageError: it is something else.
    """
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise StoreError(
                f"{safe_place(str(path))} is no file of findings",
                "make one: `strongroom find SOURCE --json > findings.jsonl`",
            )
        with path.open("rb") as file:
            return from_lines(file)
    except (OSError, ValueError):
        raise StoreError(
            f"{safe_place(str(path))} cannot be read", "check the path and your right to read it"
        ) from None
