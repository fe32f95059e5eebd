"""The record of processing: what was found of each dataset, and what people have to say of it.

What is found fills in itself; owner, purpose, legal basis and the rest are written by people, kept
by the room (or in the TOML text), and missing until they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from strongroom.core.errors import UsageError
from strongroom.core.types import Field, Finding, Generation, Level
from strongroom.find import safe_name, safe_place
from strongroom.report.changes import address
from strongroom.report.todo import under_labels

KEYS = (
    "owner",
    "purpose",
    "legal_basis",
    "persons",
    "recipients",
    "transfers",
    "retention",
    "measures",
    "note",
)
"""What people fill in, in this order; `persons` are the categories of persons, `transfers` those
to other countries ("none" where there are none), `measures` how it is secured."""

REQUIRED = KEYS[:-1]
LONGEST = 4_000
"""Characters of one answer."""

_NONE = frozenset({"none", "no", "无", "没有", "否"})

Key = tuple[str, str]
"""Store and dataset, as `address` gives them."""

LAW = {
    "pipl-28": ("PIPL Art. 28", "个人信息保护法第二十八条"),
    "pipl-55-1": ("PIPL Art. 55 (1)", "个人信息保护法第五十五条（一）"),
    "pipl-55-3": ("PIPL Art. 55 (3)", "个人信息保护法第五十五条（三）"),
    "pipl-55-4": ("PIPL Art. 55 (4)", "个人信息保护法第五十五条（四）"),
    "pipl-56": ("PIPL Art. 56", "个人信息保护法第五十六条"),
}
"""Articles that a line of the record can point at, read in the text of 20 August 2021. The GDPR
asks for such a record in Article 30; its text was not at hand, so no duty is derived from it."""


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of data in a dataset, and in how many of its fields or texts it stands."""

    kind: str
    level: int
    fields: int
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Processing:
    """One dataset in the record.

    Attributes:
        source: URL of the store; dataset: name in it, both as they may be shown.
        level: the highest; people at least, -1 where nobody could be told apart.
        unread: fields that could not be checked and are treated as sensitive.
        copy: where its protected copy lies; "" where there is none.
        filled: what people have said, by key; missing: what they have still to say.
        law: articles that the line points at, keys of `LAW`.
    """

    source: str
    dataset: str
    level: int
    people: int
    rows: int
    categories: tuple[Category, ...]
    unread: int
    copy: str
    filled: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = REQUIRED
    law: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything that has to be said is said."""
        return not self.missing


def key_of(source: str, dataset: str) -> Key:
    """What a dataset of the record is known by, whichever way its path is written."""
    return address(Field(source, dataset, ""))[:2]


def processing(
    findings: Sequence[Finding],
    filled: Mapping[Key, Mapping[str, str]],
    *,
    labels: Mapping[tuple[str, str, str], Any] | None = None,
    generations: Iterable[Generation] = (),
) -> list[Processing]:
    """The record: every dataset that holds personal data or could not be checked.

    Args:
        findings: of all stores.
        filled: what people have said of each dataset.
        labels: of a room, by address; what was overruled stands in the place of what was found.
        generations: protected copies.
    """
    copies = {
        key_of(g.source, g.dataset): g.target if "://" in g.target else "room" for g in generations
    }
    grouped: dict[Key, list[Finding]] = {}
    for finding in under_labels(findings, labels or {}):
        grouped.setdefault(key_of(finding.field.store, finding.field.dataset), []).append(finding)
    made = []
    for key, fields in grouped.items():
        personal = [f for f in fields if f.level >= Level.PERSONAL]
        unread = sum(bool(f.not_checked) for f in fields)
        if personal or unread:
            made.append(_line(key, fields, personal, unread, copies, filled.get(key, {})))
    made.sort(key=lambda p: (-p.level, -p.people, p.source, p.dataset))
    return made


def _line(
    key: Key,
    fields: Sequence[Finding],
    personal: Sequence[Finding],
    unread: int,
    copies: Mapping[Key, str],
    said: Mapping[str, str],
) -> Processing:
    level = max((int(f.level) for f in personal), default=0)
    level = max(level, int(Level.SENSITIVE)) if unread else level
    kept = {name: said[name] for name in KEYS if said.get(name, "").strip()}
    first = fields[0].field
    return Processing(
        source=safe_place(first.store),
        dataset=safe_name(first.dataset),
        level=level,
        people=max(f.people for f in fields),
        rows=max(f.rows for f in fields),
        categories=_categories(personal),
        unread=unread,
        copy=safe_place(copies.get(key, "")),
        filled=kept,
        missing=tuple(name for name in REQUIRED if name not in kept),
        law=_law(level, kept),
    )


def _categories(personal: Sequence[Finding]) -> tuple[Category, ...]:
    from strongroom.core.registry import shelf

    kinds = shelf("kinds")
    columns: dict[str, int] = {}
    inside: dict[str, int] = {}
    for finding in personal:
        columns[finding.kind] = columns.get(finding.kind, 0) + 1
        for kind in finding.contains or {}:
            inside[kind] = inside.get(kind, 0) + 1
    levels = {f.kind: max(int(g.level) for g in personal if g.kind == f.kind) for f in personal}
    made = [Category(kind, levels[kind], count) for kind, count in columns.items()]
    made += [
        Category(kind, int(kinds[kind].level) if kind in kinds else 2, count, inside=True)
        for kind, count in inside.items()
        if kind not in columns
    ]
    made.sort(key=lambda c: (-c.level, c.inside, c.kind))
    return tuple(made)


def _law(level: int, said: Mapping[str, str]) -> tuple[str, ...]:
    """The articles that may apply; whether they do is for a lawyer to say."""
    found = []
    if level >= Level.SENSITIVE:
        found += ["pipl-28", "pipl-55-1"]
    if said.get("recipients", "").strip().lower() not in {"", *_NONE}:
        found.append("pipl-55-3")
    if said.get("transfers", "").strip().lower() not in {"", *_NONE}:
        found.append("pipl-55-4")
    return (*found, "pipl-56") if found else ()


# -- as a text that can be edited ---------------------------------------------------------------


def processing_toml(record: Sequence[Processing]) -> str:
    """The record as TOML: what was found in remarks, what is to be said in keys."""
    parts = [
        "# Record of processing. Fill in what stands in quotes; what stands behind # was found and",
        "# is written anew each time. Read it back: strongroom report processing --read FILE",
        "",
    ]
    for line in record:
        people = "not counted" if line.people < 0 else f"at least {line.people:,}"
        parts += [
            "[[dataset]]",
            f"source = {_quoted(line.source)}",
            f"dataset = {_quoted(line.dataset)}",
            f"# level {line.level}, people: {people}, protected copy: {line.copy or 'none'}",
            *(
                f"# {'inside texts: ' if c.inside else ''}{_remark(c.kind)} (level {c.level})"
                for c in line.categories
            ),
            *([f"# {line.unread} fields could not be checked"] if line.unread else []),
            *(
                f"{name} = {_quoted(line.filled.get(name, ''))}"
                + ("" if name in line.filled or name not in REQUIRED else "  # missing")
                for name in KEYS
            ),
            "",
        ]
    return "\n".join(parts)


def read_processing(text: str, known: Iterable[Processing]) -> dict[Key, dict[str, str]]:
    """What people have said, from the text that `processing_toml` wrote and they edited.

    Args:
        text: the TOML.
        known: the record as it is; a dataset that is not in it is a mistake of writing.

    Raises:
        UsageError: it is no TOML, or a key, a dataset or an answer is not of the sort expected.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = str(error).rpartition("(")[2].rstrip(")") if "(at line" in str(error) else "somewhere"
        raise UsageError(
            f"the record is no TOML: a mistake {at}", "texts stand in double quotes"
        ) from None
    entries = data.pop("dataset", None)
    if data or not isinstance(entries, list):
        raise UsageError("the record holds [[dataset]] parts and nothing else")
    keys = {key_of(line.source, line.dataset) for line in known}
    found: dict[Key, dict[str, str]] = {}
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise UsageError(f"part {number} of the record is not a [[dataset]]")
        source, dataset = entry.pop("source", None), entry.pop("dataset", None)
        if not isinstance(source, str) or not isinstance(dataset, str):
            raise UsageError(f"part {number} of the record does not say which dataset it is of")
        key = key_of(source, dataset)
        if key not in keys:
            raise UsageError(
                f"the record speaks of {safe_name(dataset)!r}, in which nothing personal was found",
                "is its name or source misspelt? The names are those of `strongroom find`",
            )
        if key in found:
            raise UsageError(f"the record speaks of {safe_name(dataset)!r} twice")
        found[key] = {name: checked(name, answer) for name, answer in entry.items()}
    return found


def checked(name: str, answer: object) -> str:
    """One answer, trimmed.

    Raises:
        UsageError: there is no such key, or the answer is no text of a usual length.
    """
    if name not in KEYS:
        raise UsageError(f"the record has no key {safe_name(name)!r}", f"it has {', '.join(KEYS)}")
    if not isinstance(answer, str):
        raise UsageError(f"{name} is a text", f'write {name} = "…"')
    text = answer.strip()
    if len(text) > LONGEST or any(ord(c) < 32 and c not in "\n\t" for c in text):
        raise UsageError(f"{name} is at most {LONGEST:,} characters, without control characters")
    return text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(c if c.isprintable() else _escape(c) for c in escaped) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    # TOML knows no lone surrogates; such a name is only ever shown.
    if 0xD800 <= code <= 0xDFFF:
        return "�"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _remark(text: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in text)


__all__ = [
    "KEYS",
    "LAW",
    "REQUIRED",
    "Category",
    "Processing",
    "checked",
    "key_of",
    "processing",
    "processing_toml",
    "read_processing",
]
