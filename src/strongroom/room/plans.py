"""Plans for a whole source: one TOML document a dataset, in one text that can be edited."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from strongroom.core.errors import UsageError
from strongroom.core.types import Decision
from strongroom.decide import plan_toml, read_plan
from strongroom.room.survey import Plan, Survey

RULER = "# " + "-" * 70
_CUT = re.compile(r"^# -{8,}$", re.MULTILINE)

ROWS_A_SECOND = 60_000
"""Rows that one core protects in a second, about; a row of ten fields, four of them linked."""


def write_plans(seen: Survey, decisions: Mapping[str, Decision], target: str = "") -> str:
    """The plans of all datasets that hold personal data, as one text."""
    documents = [
        plan_toml(
            decisions[each.dataset.name],
            source=seen.url,
            rows=each.dataset.rows,
            people=each.people,
            target=target or "room",
        )
        for each in seen.datasets
        if each.personal
    ]
    return f"\n{RULER}\n".join(documents)


def read_plans(text: str) -> dict[str, Plan]:
    """The plans in a text, by dataset.

    Raises:
        UsageError: a part of it is not a plan, or two speak of one dataset.
    """
    plans: dict[str, Plan] = {}
    for part in _CUT.split(text):
        if not part.strip():
            continue
        steps, indexes = read_plan(part)
        name = tomllib.loads(part).get("dataset")
        if not isinstance(name, str) or not name:
            raise UsageError("a plan does not say of which dataset", 'write dataset = "…"')
        if name in plans:
            raise UsageError(f"two plans speak of {name!r}", "take one of them out")
        plans[name] = Plan(steps, indexes)
    if not plans:
        raise UsageError("there is no plan in the file", "`strongroom plan SOURCE` prints one")
    return plans


def forecast(surveys: list[Survey]) -> str:
    """What going on would mean, in one line: tables, size, what would be written, how long."""
    datasets = [d for s in surveys for d in s.datasets]
    personal = [d for d in datasets if d.personal]
    rows = sum(max(0, d.dataset.rows) for d in personal)
    size = sum(max(0, d.dataset.bytes) for d in datasets)
    write = sum(max(0, d.dataset.bytes) for d in personal) * 13 // 10
    unknown = sum(d.dataset.rows < 0 for d in personal)
    parts = [
        f"{len(datasets)} {'table' if len(datasets) == 1 else 'tables'}",
        _size(size) if size else "",
    ]
    if not personal:
        return ", ".join(p for p in parts if p) + "; nothing personal was found in them"
    which = "it" if len(datasets) == 1 else f"{len(personal)} of them"
    parts.append(f"would protect {which}, {rows:,} {'row' if rows == 1 else 'rows'}")
    if unknown:
        parts.append(f"{unknown} of unknown length")
    if write:
        parts.append(f"write about {_size(write)}")
    parts.append(f"take about {_time(rows / ROWS_A_SECOND)}")
    return ", ".join(p for p in parts if p)


def _size(count: int) -> str:
    value = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000:
            return f"{value:.0f} {unit}"
        value /= 1000
    return f"{value:,.1f} TB"


def _time(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.0f} h"
