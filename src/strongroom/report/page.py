"""The findings as one HTML file: no script, no address to call, pictures drawn in it, prints well.

The page is rendered by Jinja with escaping always on; names pass `safe_name` first, so that a
column called after a person is shown as a shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from strongroom.core.entries import Kind
from strongroom.core.errors import UsageError
from strongroom.core.registry import shelf
from strongroom.core.types import Finding, Label, Level
from strongroom.find import evidence as say
from strongroom.find import safe_name, safe_place
from strongroom.report import pictures
from strongroom.report.changes import Change, address
from strongroom.report.todo import to_do, under_labels
from strongroom.report.words import WORDS, evidence, pattern

CHANGES = 200
"""Changes that the page lists; the other outputs have them all."""

Labels = Mapping[tuple[str, str, str], Label]


@dataclass(frozen=True, slots=True)
class Line:
    """One field as the page shows it."""

    name: str
    kind: str
    title: str
    level: int
    sure: int
    matched: str
    checked: str
    people: str
    shapes: tuple[str, ...]
    why: tuple[str, ...]
    inside: tuple[tuple[str, str, int], ...]
    status: str
    change: str


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
    aside: int


# The column beside it tells how many values fit; the sentence is for those who have no columns.
_FIT = pattern(say.MATCHED)


@cache
def environment() -> Environment:
    """Jinja over the templates of this package, escaping always on."""
    made = Environment(
        loader=PackageLoader("strongroom.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["number"] = number
    made.filters["wrap"] = wrap
    return made


@cache
def _template() -> Template:
    return environment().get_template("findings.html")


def number(value: int) -> str:
    """Thousands apart; unknown counts (-1) as a dash."""
    return "–" if value < 0 else f"{value:,}"


def wrap(name: str) -> Markup:
    """A name, escaped, that may be broken behind its dots and underscores."""
    text = str(escape(name))
    return Markup(re.sub(r"([_.])(?=.)", r"\1<wbr>", text))  # noqa: S704 - escaped above


def findings_html(
    findings: Sequence[Finding],
    *,
    title: str,
    language: str = "en",
    changes: Sequence[Change] | None = None,
    since: str = "",
    labels: Labels | None = None,
    at: str = "",
    room: str = "",
) -> str:
    """The page: summary, what to do today, pictures, a table for each dataset, what is unread.

    Args:
        findings: of one or several sources, in the order in which they should appear.
        title: heading of the page (escaped like everything else).
        language: "en" or "zh".
        changes: against an earlier run; None where there was none to compare with.
        since: what that run is called.
        labels: what fields are held to be in a room, by `address`; overruled ones stand in the
            place of what was found.
        at: when it was looked, as it should be printed.
        room: path of the room, for the commands of what to do.

    Raises:
        UsageError: the language is another.
    """
    if language not in WORDS:
        raise UsageError("a report is written in en or zh")
    words = WORDS[language]
    labels = labels or {}
    held = under_labels(findings, labels)
    told = _Told(language, findings, labels, changes or ())
    groups = _groups(held, told)
    personal = [g for g in groups if g.lines]
    moved = [c for c in changes or () if c.what != "same"]
    quiet = [c for c in moved if _is_quiet(c)]
    moved = sorted((c for c in moved if not _is_quiet(c)), key=lambda c: -c.level)
    return _template().render(
        words=words,
        language="zh-CN" if language == "zh" else "en",
        title=title,
        at=at,
        people=max((g.people for g in personal), default=-1),
        personal=personal,
        clean=[g for g in groups if not g.lines and g.quiet],
        datasets=len(groups),
        fields=len(held),
        found=sum(len(g.lines) for g in personal),
        levels=pictures.levels(held),
        stores=pictures.stores(held, language),
        kinds=pictures.kinds(held, told.title),
        todo=to_do(held, language, changes=changes or (), room=room),
        compared=changes is not None,
        since=safe_place(since),
        changes=[told.change(c) for c in moved[:CHANGES]],
        changes_left=max(0, len(moved) - CHANGES),
        quiet_changes=[_short(c) for c in quiet[:CHANGES]],
        unread=_unread(held),
    )


def _is_quiet(change: Change) -> bool:
    """Whether a field came or went that holds nothing personal: named, in one line with others."""
    finding = change.after or change.before
    assert finding is not None
    return change.what != "changed" and change.level < Level.PERSONAL and not finding.not_checked


def _short(change: Change) -> str:
    sign = "+" if change.what == "new" else "−"
    return f"{sign} {safe_name(change.field.dataset)}.{safe_name(change.field.name)}"


def titles(language: str) -> dict[str, str]:
    """What people call each kind, in a language."""
    kinds: dict[str, Kind] = shelf("kinds")
    return {k.name: k.title_zh if language == "zh" else k.title for k in kinds.values()}


def english_titles() -> dict[str, str]:
    """The Chinese name of each kind by its English one, for evidence."""
    kinds: dict[str, Kind] = shelf("kinds")
    return {k.title: k.title_zh for k in kinds.values()}


def _unread(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [
        (safe_name(f.field.dataset), safe_name(f.field.name), f.not_checked)
        for f in findings
        if f.not_checked
    ]


def _groups(findings: Sequence[Finding], told: _Told) -> list[Group]:
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
                store=safe_place(store),
                name=safe_name(dataset),
                rows=max(f.rows for f in fields),
                people=max(f.people for f in fields),
                top=max(int(f.level) for f in fields),
                lines=tuple(told.line(f) for f in shown),
                quiet=tuple(safe_name(f.field.name) for f in quiet),
                aside=max(f.aside for f in fields),
            )
        )
    made.sort(key=lambda g: (-g.top, -g.people))
    return made


class _Told:
    """Puts findings and changes into the words of one language."""

    def __init__(
        self,
        language: str,
        findings: Sequence[Finding],
        labels: Labels,
        changes: Sequence[Change],
    ) -> None:
        self._language = language
        self._words = WORDS[language]
        self._titles = titles(language)
        self._english = english_titles()
        self._labels = labels
        self._found = {address(f.field): f.kind for f in findings}
        self._changes = {address(c.field): c for c in changes}

    def title(self, kind: str) -> str:
        """What people call a kind."""
        return self._words["nobody"] if kind == "none" else self._titles.get(kind, kind)

    def line(self, finding: Finding) -> Line:
        """One field of a dataset's table."""
        key = address(finding.field)
        label = self._labels.get(key)
        inside = tuple(
            (name, self.title(name), count)
            for name, count in sorted((finding.contains or {}).items(), key=lambda i: (-i[1], i[0]))
        )
        why = [
            evidence(e, self._language, self._english)
            for e in finding.evidence
            if not _FIT.match(e)
        ]
        if label is not None and label.status == "overruled" and self._found[key] != finding.kind:
            why.insert(0, self._words["found_as"].format(title=self.title(self._found[key])))
        change = self._changes.get(key)
        return Line(
            name=safe_name(finding.field.name),
            kind=finding.kind,
            title=self.title(finding.kind),
            level=int(finding.level),
            sure=round(100 * finding.confidence),
            matched=number(finding.matched) if finding.checked else "–",
            checked=number(finding.checked) if finding.checked else "",
            people=number(finding.people),
            shapes=finding.shapes,
            why=tuple(why),
            inside=inside,
            status="" if label is None else label.status,
            change="" if change is None or change.what == "same" else change.what,
        )

    def change(self, change: Change) -> dict[str, Any]:
        """One line of what differs since the last run."""
        return {
            "dataset": safe_name(change.field.dataset),
            "field": safe_name(change.field.name),
            "what": change.what,
            "level": int(change.level),
            "before": self._state(change.before, change),
            "after": self._state(change.after, change),
        }

    def _state(self, finding: Finding | None, change: Change) -> str:
        if finding is None:
            return ""
        if finding.not_checked:
            return self._words["unread_now"]
        told = [self.title(finding.kind)]
        if finding.kind != "none" and ("level" in change.parts or change.what != "changed"):
            told.append(f"{int(finding.level)} {self._words[f'level{int(finding.level)}']}")
        if "people" in change.parts:
            told.append(self._words["about_people"].format(people=number(finding.people)))
        return " · ".join(told)
