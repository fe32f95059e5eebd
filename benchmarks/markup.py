"""Texts with their personal data marked, as people write labels: `⟦kind|the text⟧`.

`⟦?kind|the text⟧` marks what honest people would label either way: it is asked of nobody, and who
finds it is not wrong. Marks may lie inside each other. Offsets are Unicode code points of the text
without its marks, start inclusive, end exclusive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOKEN = re.compile(r"⟦(\??)([a-z_0-9.]+)\||⟧")
SEPARATOR = re.compile(r"^---\n", re.MULTILINE)


@dataclass(frozen=True)
class Span:
    """One place in a text, in code points. `either`: nobody is asked for it nor blamed."""

    start: int
    end: int
    kind: str
    either: bool = False


@dataclass(frozen=True)
class Text:
    """A text without marks, and what was marked in it."""

    name: str
    register: str
    text: str
    spans: tuple[Span, ...]


def read_marked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the marks out of one text. Raises ValueError where a mark is not closed or empty."""
    parts: list[str] = []
    spans: list[Span] = []
    stack: list[tuple[int, str, bool]] = []
    length = at = 0
    for token in TOKEN.finditer(marked):
        piece = marked[at : token.start()]
        parts.append(piece)
        length += len(piece)
        at = token.end()
        if token[0] != "⟧":
            stack.append((length, token[2], token[1] == "?"))
            continue
        if not stack:
            raise ValueError("a mark closes that was not opened")
        start, kind, either = stack.pop()
        if start == length:
            raise ValueError(f"a mark of {kind} holds nothing")
        spans.append(Span(start, length, kind, either))
    parts.append(marked[at:])
    text = "".join(parts)
    if stack or "⟦" in text or "⟧" in text:
        raise ValueError("a mark is opened and not closed, or has no kind")
    return text, tuple(sorted(spans, key=lambda s: (s.start, -s.end)))


def read_folder(folder: Path) -> list[Text]:
    """All texts of `<register>.txt` files, separated by lines `---`. Names are `register:n`."""
    texts = []
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(SEPARATOR.split(path.read_text(encoding="utf-8")), 1):
            name = f"{path.stem}:{number}"
            try:
                text, spans = read_marked(marked.rstrip("\n"))
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
            texts.append(Text(name, path.stem, text, spans))
    return texts


# --- what others have marked, in their formats -------------------------------------------------

# A kind that stands for whatever may lie there: nothing found in such a place is wrong.
ANYTHING = "*"

PRESIDIO = {
    "PERSON": "person.name",
    "STREET_ADDRESS": "address",
    "GPE": "address.region",
    "EMAIL_ADDRESS": "email",
    "PHONE_NUMBER": "phone",
    "CREDIT_CARD": "bank.card",
    "IBAN_CODE": "bank.account",
    "IP_ADDRESS": "ip.address",
    "US_DRIVER_LICENSE": "id.driver",
    "US_SSN": "id.other",
}


def read_presidio(folder: Path) -> list[Text]:
    """English texts of presidio-research; places of kinds that are no kinds here are `either`."""
    raw = json.loads((folder / "synth_dataset_v2.json").read_text(encoding="utf-8"))
    return [
        Text(
            f"en:{number}",
            "english",
            row["full_text"],
            tuple(
                Span(s["start_position"], s["end_position"], PRESIDIO.get(kind, ANYTHING), either)
                for s in row["spans"]
                for kind in [s["entity_type"]]
                for either in [kind not in PRESIDIO]
            ),
        )
        for number, row in enumerate(raw)
    ]


FIXTURES = {
    "person": ("person.name", "person.nickname"),
    "address": ("address", "address.fragment"),
    "phone": ("phone.mobile", "phone.landline"),
    "id_number": ("id.cn_resident", "id.cn_resident_15", "id.hk_mo_tw_permit"),
    "bank_card": ("bank.card",),
    "credit_code": ("org.uscc",),
    "date_of_birth": ("date.birth",),
    "license_plate": ("vehicle.plate",),
    "military_id": ("id.military",),
    "organization": ("org.name",),
    "passport": ("id.passport",),
    "medical": ("sensitive.health",),
    "criminal_record": ("sensitive.criminal",),
    "religion": ("sensitive.religion",),
    "political": ("sensitive.political",),
    "sexual_orientation": ("sensitive.sexual",),
    "email": ("email",),
    "ip": ("ip.address",),
}


@dataclass(frozen=True)
class Case:
    """One question of a unit case: is `value` found as one of `kinds` (None: is nothing found)?"""

    text: str
    type: str
    kinds: tuple[str, ...]
    value: str | None
    expected: bool


def read_fixtures(folder: Path) -> list[Case]:
    """The Chinese unit cases and realistic scenarios of argus-redact, as far as kinds match."""
    return [
        Case(row["input"], kind, FIXTURES[kind], value, expected)
        for path in sorted(folder.glob("*.json"))
        for row in json.loads(path.read_text(encoding="utf-8"))
        for kind, value, expected in _questions(row)
        if kind in FIXTURES and (value is None or value in row["input"])
    ]


def _questions(row: dict[str, object]) -> Iterator[tuple[str, str | None, bool]]:
    if "should_match" in row:
        value = row.get("expected_text")
        yield str(row["type"]), str(value) if value else None, bool(row["should_match"])
    for entity in row.get("entities", row.get("expected_entities", [])):
        yield entity["type"], entity["text"], True
    yield from (
        (kind, value, True)
        for kind, value in zip(row.get("pii_types", []), row.get("pii_values", []), strict=False)
    )
