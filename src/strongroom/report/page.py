"""The findings as one HTML file: no script, no address to call, prints well.

The page is rendered by Jinja with escaping always on; names pass `safe_name` first, so that a
column called after a person is shown as a shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from strongroom.core.entries import Kind
from strongroom.core.errors import UsageError
from strongroom.core.registry import shelf
from strongroom.core.types import Finding, Level
from strongroom.find import evidence as say
from strongroom.find import safe_name
from strongroom.report.todo import to_do
from strongroom.report.words import WORDS, evidence, pattern


@dataclass(frozen=True, slots=True)
class Line:
    """One field as the page shows it."""

    name: str
    kind: str
    title: str
    level: int
    sure: int
    matched: str
    people: str
    shapes: tuple[str, ...]
    why: tuple[str, ...]
    inside: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One dataset as the page shows it."""

    store: str
    name: str
    rows: int
    people: int
    top: int
    lines: tuple[Line, ...]
    quiet: tuple[str, ...]


# The column beside it tells how many values fit; the sentence is for those who have no columns.
_FIT = pattern(say.MATCHED)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("strongroom.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = _number
    return environment.get_template("findings.html")


def _number(value: int) -> str:
    """Thousands apart; unknown counts (-1) as a dash."""
    return "–" if value < 0 else f"{value:,}"


def findings_html(findings: Sequence[Finding], *, title: str, language: str = "en") -> str:
    """The page: summary, what to do today, a table for each dataset, what was not checked.

    Args:
        findings: of one or several sources, in the order in which they should appear.
        title: heading of the page (escaped like everything else).
        language: "en" or "zh".

    Raises:
        UsageError: the language is another.
    """
    if language not in WORDS:
        raise UsageError("a report is written in en or zh")
    groups = _groups(findings, language)
    personal = [g for g in groups if g.lines]
    return _template().render(
        words=WORDS[language],
        language="zh-CN" if language == "zh" else "en",
        title=title,
        people=max((g.people for g in personal), default=-1),
        personal=personal,
        clean=[g for g in groups if not g.lines and g.quiet],
        datasets=len(groups),
        fields=len(findings),
        found=sum(len(g.lines) for g in personal),
        levels=_levels(findings),
        todo=to_do(findings, language),
        unread=_unread(findings),
        stores=tuple(dict.fromkeys(f.field.store for f in findings)),
    )


def _levels(findings: Sequence[Finding]) -> list[tuple[int, int]]:
    counted = Counter(int(f.level) for f in findings if not f.not_checked)
    return [(level, counted[level]) for level in range(int(Level.CRITICAL), -1, -1)]


def _unread(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [
        (safe_name(f.field.dataset), safe_name(f.field.name), f.not_checked)
        for f in findings
        if f.not_checked
    ]


def _groups(findings: Sequence[Finding], language: str) -> list[Group]:
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        grouped.setdefault((finding.field.store, finding.field.dataset), []).append(finding)
    made = []
    for (store, dataset), fields in grouped.items():
        shown = [f for f in fields if f.level >= Level.PERSONAL]
        shown.sort(key=lambda f: (-f.level, -f.confidence, f.field.name))
        quiet = [f for f in fields if f.level < Level.PERSONAL and not f.not_checked]
        made.append(
            Group(
                store=store,
                name=safe_name(dataset),
                rows=max(f.rows for f in fields),
                people=max(f.people for f in fields),
                top=max(int(f.level) for f in fields),
                lines=tuple(_line(f, language) for f in shown),
                quiet=tuple(safe_name(f.field.name) for f in quiet),
            )
        )
    made.sort(key=lambda g: (-g.top, -g.people))
    return made


def _line(finding: Finding, language: str) -> Line:
    kinds: dict[str, Kind] = shelf("kinds")
    titles = {k.title: k.title_zh for k in kinds.values()}

    def title_of(name: str) -> str:
        kind: Any = kinds.get(name)
        if kind is None:
            return name
        return str(kind.title_zh if language == "zh" else kind.title)

    inside = tuple(
        (name, title_of(name), count)
        for name, count in sorted((finding.contains or {}).items(), key=lambda i: (-i[1], i[0]))
    )
    matched = f"{finding.matched:,} / {finding.checked:,}" if finding.checked else "–"
    return Line(
        name=safe_name(finding.field.name),
        kind=finding.kind,
        title=title_of(finding.kind),
        level=int(finding.level),
        sure=round(100 * finding.confidence),
        matched=matched,
        people=_number(finding.people),
        shapes=finding.shapes,
        why=tuple(evidence(e, language, titles) for e in finding.evidence if not _FIT.match(e)),
        inside=inside,
    )
