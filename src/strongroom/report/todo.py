"""Three things to do today: what would hurt most, first, each with the command that does it.

Rank = weight of the level x people x reach. The levels weigh 1 (personal), 10 and 100; people are
those that the dataset speaks of, its rows where nobody could be told apart; reach is the number
of fields concerned, because ten facts about a person make a worse loss than one. A field counts
for the most special thing that can be done about it: a password is not protected, it is replaced.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from strongroom.core.types import Field, Finding, Label, Level
from strongroom.find import safe_name, safe_place
from strongroom.report.changes import Change, address

WEIGHT = {Level.PUBLIC: 0.01, Level.INTERNAL: 0.1, Level.PERSONAL: 1.0}
WEIGHT |= {Level.SENSITIVE: 10.0, Level.CRITICAL: 100.0}
SURE = 0.75
"""Below this confidence a person should look."""

_USABLE_AT_ONCE = 3.0
"""Whoever holds a password needs nothing else to use it."""
_NEW = 1.5
"""What nobody has looked at yet stands before what was known before."""
_ONLY_UNSURE = 0.1

_TEXT = {
    "en": {
        "password": (
            "Credentials lie in {where}: replace them by a slow hash (Argon2id) or remove them."
        ),
        "critical": (
            "Protect the critical fields first: {where}. They cannot be changed once they are "
            "lost, or endanger the person."
        ),
        "inside": (
            "Free text holds what is personal: {where}. Protecting the columns beside it is not "
            "enough."
        ),
        "biggest": "Protect {datasets}: {count} personal fields, about {who}.",
        "biggest_one": "Protect {datasets}: 1 personal field, about {who}.",
        "people_one": "1 person",
        "people_many": "{people} people",
        "biggest_unknown": "Protect {datasets}: {count} personal fields.",
        "biggest_unknown_one": "Protect {datasets}: 1 personal field.",
        "unread_one": "1 field could not be read: {where}. Find out what it holds.",
        "new_one": "1 personal field is new since the last look: {where}. Look at it.",
        "unread": "{count} fields could not be read: {where}. Find out what they hold.",
        "unsure": "Look at what is not certain and confirm or overrule it: {where}.",
        "new": "{count} personal fields are new since the last look: {where}. Look at them.",
        "more": " and {count} more",
        "comma": ", ",
    },
    "zh": {
        "password": "{where} 中存有口令：改为慢哈希（Argon2id）或删除。",
        "critical": "先保护极敏感字段：{where}。一旦泄露无法更换，或危及本人。",
        "inside": "自由文本中含个人信息：{where}。只保护旁边的字段是不够的。",
        "biggest": "保护 {datasets}：{count} 个个人信息字段，约 {who}。",
        "people_one": "1 人",
        "people_many": "{people} 人",
        "biggest_unknown": "保护 {datasets}：{count} 个个人信息字段。",
        "unread": "{count} 个字段无法读取：{where}。请查明其内容。",
        "unsure": "查看尚不确定的字段并确认或否决：{where}。",
        "new": "自上次检查以来新增 {count} 个个人信息字段：{where}。请查看。",
        "more": " 等，另有 {count} 个",
        "comma": "、",
    },
}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to do.

    Attributes:
        text: what and why, in one or two sentences.
        command: what to type; empty where no command of ours does it.
        rank: larger is more urgent.
    """

    text: str
    command: str
    rank: float

    def __str__(self) -> str:
        return f"{self.text} {self.command}".strip()


def under_labels(
    findings: Iterable[Finding], labels: Mapping[tuple[str, str, str], Label]
) -> list[Finding]:
    """The findings, where a person has overruled one with the kind and level that they gave.

    Args:
        findings: of a run.
        labels: by `address` of their field.
    """
    made = []
    for finding in findings:
        label = labels.get(address(finding.field))
        if label is not None and label.status == "overruled" and not finding.not_checked:
            inside = finding.contains if label.kind == finding.kind else None
            finding = replace(  # noqa: PLW2901
                finding, kind=label.kind, level=label.level, confidence=1.0, contains=inside
            )
        elif label is not None and label.status == "confirmed" and finding.kind == label.kind:
            finding = replace(finding, confidence=1.0)  # noqa: PLW2901
        made.append(finding)
    return made


def to_do(
    findings: Sequence[Finding],
    language: str = "en",
    *,
    changes: Sequence[Change] = (),
    room: str = "",
) -> list[Thing]:
    """At most three things to do now, the most urgent first; none where nothing was found.

    Args:
        findings: of one or several sources.
        language: "en" or "zh".
        changes: against an earlier run, where there was one.
        room: path of the room whose labels could be confirmed; "" where there is none.
    """
    made: list[Thing] = []
    people = _people(findings)
    new = {address(c.field) for c in changes if c.what == "new"}
    for store in dict.fromkeys(f.field.store for f in findings):
        here = [f for f in findings if f.field.store == store]
        made += _of_store(store, here, people, _TEXT[language], room, new)
    made.sort(key=lambda thing: -thing.rank)
    return made[:3]


def _people(findings: Sequence[Finding]) -> dict[tuple[str, str], int]:
    """People that each dataset speaks of; its rows where they could not be told apart."""
    people: dict[tuple[str, str], int] = {}
    rows: dict[tuple[str, str], int] = {}
    for f in findings:
        key = (f.field.store, f.field.dataset)
        people[key] = max(people.get(key, 0), f.people)
        rows[key] = max(rows.get(key, 1), f.rows)
    return {key: count or rows[key] for key, count in people.items()}


def _of_store(
    store: str,
    findings: Sequence[Finding],
    people: Mapping[tuple[str, str], int],
    text: dict[str, str],
    room: str,
    new: set[tuple[str, str, str]],
) -> list[Thing]:
    source = _source(store)

    def rank(some: Iterable[Finding], level: Level | None = None) -> float:
        return sum(
            WEIGHT[f.level if level is None else level] * people[(store, f.field.dataset)]
            for f in some
        )

    def thing(key: str, some: Sequence[Finding], command: str, factor: float, **more: Any) -> Thing:
        some = sorted(some, key=lambda f: -rank([f]))
        sentence = _sentence(text, key, len(some)).format(
            where=_where(some, text), count=len(some), **more
        )
        level = Level.SENSITIVE if key == "unread" else None
        return Thing(sentence, command, factor * rank(some, level))

    made = []
    passwords = [f for f in findings if f.kind.startswith("secret.")]
    if passwords:
        made.append(thing("password", passwords, f"strongroom plan {source}", _USABLE_AT_ONCE))
    critical = [f for f in findings if f.level >= Level.CRITICAL and f not in passwords]
    if critical:
        made.append(thing("critical", critical, f"strongroom plan {source}", 1.2))
    inside = [f for f in findings if f.contains]
    if inside:
        kinds = max(len(f.contains or ()) for f in inside)
        made.append(
            thing("inside", inside, f"strongroom find {source} --full --report found.html", kinds)
        )
    special = {id(f) for f in (*passwords, *critical, *inside)}
    rest = [f for f in findings if f.level >= Level.PERSONAL and id(f) not in special]
    made += _protect(store, source, findings, people, text, rank(rest))
    unread = [f for f in findings if f.not_checked]
    if unread:
        listed = f"strongroom find {source} --json | grep not_checked"
        made.append(thing("unread", unread, listed, 1.0))
    unsure = [f for f in findings if f.kind != "none" and f.confidence < SURE]
    if unsure:
        ask = f"strongroom label list --proposed --room {shlex.quote(room)}"
        command = ask if room else f"strongroom find {source} --full"
        made.append(thing("unsure", unsure, command, _ONLY_UNSURE))
    fresh = [f for f in findings if address(f.field) in new and f.level >= Level.PERSONAL]
    # Where everything is new there was nothing to compare with.
    if fresh and len(fresh) < sum(f.level >= Level.PERSONAL for f in findings):
        made.append(thing("new", fresh, f"strongroom plan {source}", _NEW))
    return made


def _protect(
    store: str,
    source: str,
    findings: Sequence[Finding],
    people: Mapping[tuple[str, str], int],
    text: dict[str, str],
    weight: float,
) -> list[Thing]:
    """Protect the store: its datasets in the order of what their loss would do."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.level >= Level.PERSONAL:
            groups.setdefault(finding.field.dataset, []).append(finding)
    if not groups:
        return []

    def rank(dataset: str) -> float:
        fields = groups[dataset]
        top = max(f.level for f in fields)
        return WEIGHT[top] * people[(store, dataset)] * len(fields)

    order = sorted(groups, key=rank, reverse=True)
    counted = max((f.people for fields in groups.values() for f in fields), default=-1)
    key = "biggest" if counted >= 0 else "biggest_unknown"
    names = _listed([safe_name(name) for name in order], text)
    count = sum(len(fields) for fields in groups.values())
    who = text["people_one" if counted == 1 else "people_many"].format(people=f"{counted:,}")
    sentence = _sentence(text, key, count).format(datasets=names, count=count, who=who)
    return [Thing(sentence, f"strongroom up {source}", weight)]


def _sentence(text: Mapping[str, str], key: str, count: int) -> str:
    """The words of a thing; those for one of something where there is one and they differ."""
    return (text.get(f"{key}_one") if count == 1 else None) or text[key]


def _where(some: Sequence[Finding], text: dict[str, str]) -> str:
    return _listed([_named(f.field) for f in some], text)


def _named(field: Field) -> str:
    return f"{safe_name(field.dataset)}.{safe_name(field.name)}"


def _listed(names: Sequence[str], text: dict[str, str]) -> str:
    names = list(dict.fromkeys(names))
    more = text["more"].format(count=len(names) - 4) if len(names) > 4 else ""
    return text["comma"].join(names[:4]) + more


def _source(store: str) -> str:
    """The source as it is typed; a word in its place where the address may not be shown."""
    if safe_place(store) != store or store.startswith("memory:"):
        return "SOURCE"
    return shlex.quote(f"./{store}" if store.startswith("-") else store)


__all__ = ["SURE", "Thing", "to_do", "under_labels"]
