"""Joins an open door with what lies behind it: whose data, how much harm, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from strongroom.core.outside import Content, Weakness
from strongroom.core.registry import shelf
from strongroom.core.types import Finding, Label, Level
from strongroom.find import safe_name
from strongroom.find.known import listed
from strongroom.find.names import about_people, says
from strongroom.watch.weighing import Held

SURE = 0.75
"""How strongly a field's name must say its kind, where nothing but the name may be read."""
NAMED = 4
"""Kinds that a message names."""
FREE_TEXT = listed(
    "text content body remark remarks detail details narrative memo note notes description "
    "summary comment comments message statement"
)
FREE_TEXT_ENDINGS = ("内容", "备注", "经过", "详情", "案情", "说明", "描述", "摘要")
PHRASES: dict[Weakness, str] = {
    "no_auth": "readable without a password",
    "default_credentials": "readable with a password that everybody knows",
    "broad_role": "open to a role that may do more than it needs",
    "no_tls": "readable on the way",
    "public_bind": "offered to every network",
    "end_of_life": "kept by software that is no longer repaired",
    "certificate": "behind a certificate that proves nothing",
    "reported": "reported by another scanner",
}


def by_inventory(source: str, findings: Iterable[Finding], labels: Iterable[Label]) -> Held | None:
    """What the inventory knows of a source; labels win over findings. None: nothing personal."""
    known = {label.field: label for label in labels if label.field.store == source}
    people: dict[str, int] = {}
    fields: list[tuple[Level, str, int]] = []
    for finding in findings:
        if finding.field.store != source:
            continue
        label = known.pop(finding.field, None)
        kind, level = (finding.kind, finding.level) if label is None else (label.kind, label.level)
        if level < Level.PERSONAL:
            continue
        fields.append((level, kind, finding.people))
        dataset = finding.field.dataset
        people[dataset] = max(people.get(dataset, -1), finding.people)
    fields += [(x.level, x.kind, -1) for x in known.values() if x.level >= Level.PERSONAL]
    if not fields:
        return None
    return Held(
        len(fields),
        # The same people may stand in several datasets: the largest is what is certain.
        max(people.values(), default=-1),
        "people",
        max(level for level, _, _ in fields),
        _titles(fields),
    )


def by_names(contents: Sequence[Content]) -> Held | None:
    """What names of fields and counts of documents say, where no document was read."""
    fields: list[tuple[Level, str, int]] = []
    rows = -1
    for each in contents:
        named = (_by_name(name, each.dataset) for name in each.fields)
        here = [(*found, each.rows) for found in named if found is not None]
        if here:
            rows = max(rows, each.rows)
        fields += here
    if not fields:
        return None
    return Held(len(fields), rows, "rows", max(level for level, _, _ in fields), _titles(fields))


def _by_name(name: str, dataset: str) -> tuple[Level, str] | None:
    last = name.rsplit(".", 1)[-1]
    scores = says(last)
    kinds = shelf("kinds")
    best = max(scores, key=lambda kind: scores[kind], default="")
    if best and scores[best] >= SURE:
        return (kinds[best].level, best) if kinds[best].level >= Level.PERSONAL else None
    if last.lower() == "name" and about_people(dataset):
        return Level.PERSONAL, "person.name"
    plain = last.lower().replace("-", "_").split("_")[-1]
    if plain in FREE_TEXT or last.endswith(FREE_TEXT_ENDINGS):
        return Level.SENSITIVE, "text.free"
    return None


def _titles(fields: Iterable[tuple[Level, str, int]]) -> tuple[str, ...]:
    kinds = shelf("kinds")
    ranked = sorted(fields, key=lambda field: (-field[0], -field[2]))
    return tuple(
        dict.fromkeys(_lower(kinds[kind].title) if kind in kinds else kind for _, kind, _ in ranked)
    )


def _lower(title: str) -> str:
    """A title in the midst of a sentence: names and initials keep their capitals."""
    keeps = title[:2].isupper() or title.startswith("Chinese")
    return title if keeps else title[:1].lower() + title[1:]


def sentence(weakness: Weakness, held: Held | None, since: str, now: datetime) -> str:
    """Whose data stand open, how, and since when: the finding that no scanner can give."""
    days = max(0, (now - datetime.fromisoformat(since)).days)
    age = "1 day" if days == 1 else f"{days} days"
    how = f"{PHRASES[weakness]} since {since[:10]} ({age})"
    if held is None:
        return how
    count = f"{held.fields} field" + ("" if held.fields == 1 else "s")
    if held.people >= 0:
        whole = (
            f"{held.people:,} people"
            if held.counted == "people"
            else (f"up to {held.people:,} people")
        )
        count += f" of {whole}"
    shown, more = held.kinds[:NAMED], len(held.kinds) - NAMED
    words = ", ".join(shown) + (f" and {more} more" if more > 0 else "")
    return f"{count}, {words}, {how}"


def largest(contents: Sequence[Content]) -> str:
    """The names of what stands open, the fullest first, as far as they may be shown."""
    names = [safe_name(each.dataset) for each in contents[:3]]
    more = len(contents) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
