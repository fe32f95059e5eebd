"""Questions as typed values, and where in the protected datasets they can be asked.

A question is a kind and a few constants. It never becomes SQL: a constant becomes a token, and a
token is compared with a stored one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from strongroom.core import registry
from strongroom.core.entries import Kind
from strongroom.core.errors import UsageError
from strongroom.core.protocols import Keys, Vault
from strongroom.core.secret import Secret
from strongroom.core.types import Column, Generation
from strongroom.protect.subjects import subject_text

LONGEST = 200
"""Characters of a constant at most: longer than any name, number or year."""

NAME_AND_YEAR = "name+birth_year"
KINDS = ("id.cn_resident", "phone.mobile", NAME_AND_YEAR)
_SAME = {"id.cn_resident": ("id.cn_resident", "id.cn_resident_15")}
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """What is looked for, in canonical form. It does not print itself.

    Attributes:
        kind: one of `KINDS`.
        values: part ("value", or "name" and "birth_year") → the text as a column of one.
        constant: keyed token of the whole question; the same constant gives the same token as
            the person found by it, where the kind tells people apart.
    """

    kind: str
    values: Mapping[str, pa.Array]
    constant: bytes

    def __repr__(self) -> str:
        return f"Question({self.kind!r})"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question can be asked: a physical column of a protected dataset.

    Attributes:
        fields: the source fields that the column is computed from, with the part asked of each.
    """

    vault: Vault
    generation: Generation
    column: Column
    fields: Mapping[str, str]


def _text(values: Mapping[str, Secret], name: str) -> str:
    secret = values.get(name)
    if secret is None:
        raise UsageError(f"the question lacks {name!r}", "give every part of it")
    try:
        text = secret.reveal().decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{name!r} is not text", "send UTF-8") from None
    text = unicodedata.normalize("NFKC", text).strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        raise UsageError(f"{name!r} is empty, too long, or holds control characters")
    return text


def parse(kind: str, values: Mapping[str, Secret], keys: Keys) -> Question:
    """(2) A question as typed values; what cannot be one is refused before it costs anything.

    Args:
        values: for a kind of one value, that value under any name; for "name+birth_year", both.

    Raises:
        UsageError: an unknown kind, a part missing, or a value that is not of its kind. The
            message names the part, never what was typed.
    """
    if kind not in KINDS:
        raise UsageError("there is no such question", f"known: {', '.join(KINDS)}")
    if kind == NAME_AND_YEAR:
        name, year = _text(values, "name"), _text(values, "birth_year")
        if not _YEAR.fullmatch(year):
            raise UsageError("'birth_year' is a year of four digits, from 1800 on")
        parts = {"name": pa.array([name]), "birth_year": pa.array([year])}
        asked = pa.array([f"{name}\x1f{year}"])
        token = keys.subject().tokens(subject_text(NAME_AND_YEAR, asked))[0].as_py()
        return Question(kind, parts, token)
    if len(values) != 1:
        raise UsageError("this question takes one value")
    value = pa.array([_text(values, next(iter(values)))])
    entry: Kind = registry.entry("kinds", kind)
    strings = value if entry.canonical is None else entry.canonical(value)
    if strings.null_count:
        raise UsageError(
            f"this is not a value of the kind {kind!r}",
            "look at the number again; nothing was asked",
        )
    token = keys.subject().tokens(subject_text(kind, strings))[0].as_py()
    return Question(kind, {"value": value}, token)


def places(question: Question, held: Sequence[tuple[Vault, Generation]]) -> list[Place]:
    """Every link or index by which the question can be answered, one a dataset."""
    find: Callable[[Generation], tuple[Column, Mapping[str, str]] | None]
    find = _by_index if question.kind == NAME_AND_YEAR else _by_link(question.kind)
    found = []
    for vault, generation in held:
        column = find(generation)
        if column is not None:
            found.append(Place(vault, generation, *column))
    return found


def _by_link(kind: str) -> Callable[[Generation], tuple[Column, Mapping[str, str]] | None]:
    def find(generation: Generation) -> tuple[Column, Mapping[str, str]] | None:
        for form in generation.forms:
            link = form.column("link")
            if link is not None and form.kind in _SAME.get(kind, (kind,)):
                return link, {form.field: "value"}
        return None

    return find


def _by_index(generation: Generation) -> tuple[Column, Mapping[str, str]] | None:
    for form in generation.forms:
        index = form.column("index")
        if index is None:
            continue
        parts = {str(field): str(part) for field, part in index.params["parts"]}
        wanted = {}
        for field, part in parts.items():
            kind = next((f.kind for f in generation.forms if f.field == field), "")
            if part == "whole" and kind == "person.name":
                wanted[field] = "name"
            elif part == "year":
                wanted[field] = "birth_year"
        if sorted(wanted.values()) == ["birth_year", "name"] and len(parts) == 2:
            return index, wanted
    return None


def columns_of(question: Question, place: Place) -> dict[str, pa.Array]:
    """The question's values by source field, as `protect.tokens` takes them."""
    return {field: question.values[part] for field, part in place.fields.items()}


_LONGEST_REASON = 1_000


def reason(reason: Secret) -> str:
    """A written reason as text.

    Raises:
        UsageError: it is no text, or too long.
    """
    try:
        text = reason.reveal().decode("utf-8").strip()
    except UnicodeDecodeError:
        raise UsageError("the reason is not text", "send UTF-8") from None
    if len(text) > _LONGEST_REASON:
        raise UsageError(f"a reason has at most {_LONGEST_REASON} characters")
    return text
