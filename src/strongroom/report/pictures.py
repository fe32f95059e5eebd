"""What the pictures of a report show, as numbers: strips of fields, bars of people and kinds.

Nothing is drawn here: the template draws, so that every name is escaped in one place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from strongroom.core.types import Finding, Level
from strongroom.find import safe_name, safe_place
from strongroom.report.words import WORDS

STRIP = 24
"""Fields in one row of a strip; a wider dataset gets more rows."""

KINDS = 24
"""Kinds that are drawn; the rest of them stand in the tables."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field in a strip: where it stands, its level (-1: not checked), what the hint says."""

    column: int
    row: int
    level: int
    hint: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One dataset in one look.

    Attributes:
        people: that it speaks of, or -1; `share` of the largest dataset of the report, 0 to 1.
        personal: fields of level 2 and above, of `fields`.
    """

    name: str
    rows: int
    people: int
    share: float
    personal: int
    fields: int
    cells: tuple[Cell, ...]

    @property
    def width(self) -> int:
        """Cells in the widest row."""
        return min(STRIP, len(self.cells))

    @property
    def height(self) -> int:
        """Rows of cells."""
        return -(-len(self.cells) // STRIP)


@dataclass(frozen=True, slots=True)
class Place:
    """One store: its datasets, the worst first."""

    url: str
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One level or kind: how many fields, how many people at most in one dataset."""

    name: str
    title: str
    level: int
    fields: int
    share: float
    people: int


def levels(findings: Sequence[Finding]) -> list[Bar]:
    """Fields of each level, the highest first, and the most people of a dataset that holds it."""
    read = [f for f in findings if not f.not_checked]
    counted = Counter(int(f.level) for f in read)
    most = _most(findings)
    made = []
    for level in range(int(Level.CRITICAL), -1, -1):
        touched = {(f.field.store, f.field.dataset) for f in read if f.level == level}
        people = max((most[key] for key in touched), default=-1)
        share = counted[level] / len(findings) if findings else 0.0
        made.append(Bar(str(level), "", level, counted[level], share, people if level >= 2 else -1))
    return made


def kinds(findings: Sequence[Finding], title: Callable[[str], str]) -> list[Bar]:
    """The kinds found, by level and then by number of fields, those inside texts among them."""
    fields: Counter[str] = Counter()
    level: dict[str, int] = {}
    people: dict[str, int] = {}
    for finding in findings:
        if finding.level < Level.PERSONAL or finding.not_checked:
            continue
        fields[finding.kind] += 1
        level[finding.kind] = max(level.get(finding.kind, 0), int(finding.level))
        people[finding.kind] = max(people.get(finding.kind, -1), finding.people)
    most = max(fields.values(), default=1)
    made = [
        Bar(name, title(name), level[name], count, count / most, people[name])
        for name, count in fields.items()
    ]
    made.sort(key=lambda bar: (-bar.level, -bar.fields, bar.name))
    return made[:KINDS]


def stores(findings: Sequence[Finding], language: str) -> list[Place]:
    """Each store with a strip for each of its datasets."""
    words = WORDS[language]
    most = _most(findings)
    largest = max(most.values(), default=0)
    grouped: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        address = finding.field
        grouped.setdefault(address.store, {}).setdefault(address.dataset, []).append(finding)
    made = []
    for store, datasets in grouped.items():
        strips = [
            _strip(name, fields, most[(store, name)], largest, words)
            for name, fields in sorted(
                datasets.items(), key=lambda i: (-max(f.level for f in i[1]), -most[(store, i[0])])
            )
        ]
        made.append(Place(safe_place(store), tuple(strips)))
    return made


def _most(findings: Sequence[Finding]) -> dict[tuple[str, str], int]:
    most: dict[tuple[str, str], int] = {}
    for f in findings:
        key = (f.field.store, f.field.dataset)
        most[key] = max(most.get(key, -1), f.people)
    return most


def _strip(
    name: str, fields: Sequence[Finding], people: int, largest: int, words: dict[str, str]
) -> Strip:
    cells = tuple(
        Cell(
            place % STRIP,
            place // STRIP,
            -1 if f.not_checked else int(f.level),
            f"{safe_name(f.field.name)}: "
            + (words["not_checked"] if f.not_checked else words[f"level{int(f.level)}"]),
        )
        for place, f in enumerate(fields)
    )
    return Strip(
        name=safe_name(name),
        rows=max(f.rows for f in fields),
        people=people,
        share=max(people, 0) / largest if largest > 0 else 0.0,
        personal=sum(f.level >= Level.PERSONAL for f in fields),
        fields=len(fields),
        cells=cells,
    )
