"""The hand-written training text keeps the promises that the filling code relies on."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "training" / "templates"
REGISTERS = (
    "police_incident", "police_interrogation", "police_case", "traffic", "theft_fraud",
    "missing", "disputes", "hospital", "insurance", "courts", "contracts", "petitions",
    "community", "property", "school", "courier", "service", "sales", "collection",
    "sloppy", "forms", "addresses", "neighbours_a", "prose_a", "prose_b", "prose_c", "foreign_min", "nicknames",
    "mixed_a",
)  # fmt: skip
PEOPLE = frozenset(("name", "name_min", "name_tr", "name_en", "name_py", "sur", "given", "nick"))
PERSONAL = PEOPLE | frozenset(
    ("addr", "addr_courier", "frag", "mobile", "id", "plate", "card", "email", "wechat", "qq")
)
SLOTS = PERSONAL | frozenset((
    "road", "village", "community", "region", "org", "landline", "date", "time", "year", "n",
    "money", "title", "relation", "product",
))  # fmt: skip
SENSITIVE = frozenset(
    f"sensitive.{what}"
    for what in ("health", "religion", "political", "ethnicity", "criminal", "sexual", "minor")
)
KINDS = SENSITIVE | {"person.name", "person.nickname"}

_SLOT = re.compile(r"\{([a-z_]+)(?:#([1-9]))?\}")
_WRAP = re.compile(r"⟦([^|⟧⟦]+)\|([^⟧⟦]*)⟧")


@cache
def templates(register: str) -> tuple[str, ...]:
    """Templates of one file, in order, without comments."""
    lines = (TEMPLATES / f"{register}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def everything() -> list[tuple[str, str]]:
    """(register, template) of all registers with people."""
    return [(register, line) for register in REGISTERS for line in templates(register)]


def skeleton(line: str) -> str:
    """Only the letters of a template: slots, wrappers, digits and punctuation do not count."""
    bare = _WRAP.sub(r"\2", line)
    return re.sub(r"[\W\d_]", "", _SLOT.sub("§", bare).replace("§", "X"))


def unwrapped(line: str) -> str:
    """A template with wrappers taken off."""
    return _WRAP.sub(r"\2", line)


@pytest.mark.parametrize("register", [*REGISTERS, "negatives_a"])
def test_every_slot_and_every_wrapper_is_known_and_closed(register: str) -> None:
    wrong = []
    for line in templates(register):
        slots = {slot for slot, _ in _SLOT.findall(line)}
        kinds = {kind for kind, _ in _WRAP.findall(line)}
        rest = unwrapped(line)
        json_line = line.startswith("{") and line.endswith("}") and '"' in line
        left = _SLOT.sub("", rest[1:-1] if json_line else rest)
        if slots - SLOTS or kinds - KINDS or re.search(r"[{}⟦⟧]", left):
            wrong.append(line)
    assert wrong == []


def test_no_sentence_skeleton_is_written_twice() -> None:
    seen: dict[str, str] = {}
    twice = []
    for register, line in [*everything(), *(("negatives_a", t) for t in templates("negatives_a"))]:
        key = skeleton(line)
        # Rows made of slots alone differ only by their separators: there the whole line counts.
        key = line if not key.replace("X", "") else key
        if key in seen:
            twice.append((register, line, seen[key]))
        seen[key] = line
    assert twice == []


def test_a_surname_or_given_name_is_tied_to_a_person_and_a_surname_stands_in_a_nickname() -> None:
    wrong = []
    for _, line in everything():
        loose = any(slot in ("sur", "given") and not tie for slot, tie in _SLOT.findall(line))
        outside = "{sur#" in _WRAP.sub("", line)
        wrong += [line] if loose or outside else []
    assert wrong == []


def test_a_sensitive_statement_holds_no_person_so_that_spans_never_nest() -> None:
    wrong = [
        line
        for _, line in everything()
        for kind, text in _WRAP.findall(line)
        if kind in SENSITIVE and PEOPLE & {slot for slot, _ in _SLOT.findall(text)}
    ]
    assert wrong == []


def test_the_text_is_as_large_and_as_varied_as_the_model_needs() -> None:
    lines = [line for _, line in everything()]
    assert len(lines) >= 1600
    assert sum("⟦sensitive." in line for line in lines) >= 150
    said = {kind for line in lines for kind, _ in _WRAP.findall(line)}
    assert said >= SENSITIVE | {"person.nickname"}
    used = {slot for line in lines for slot, _ in _SLOT.findall(line)}
    assert used == SLOTS
    assert len(templates("negatives_a")) >= 500


AFTER = [
    *"是叫和与跟被把对向给由找问称说系经据请、，（“：@在的",
    "名叫",
    "局长",
    "高兴",
    "马上",
    "曾经",
]
BEFORE = [
    *"说在把被和与跟的是，、：）（？！走从于曾白高马黄金文石方安温时程项任常江钱万周",
    *("马上", "明天", "今天", "走到", "先生", "老师", "局长", "陈述", "高兴", "常常", "任何"),
]


@pytest.mark.parametrize("word", AFTER)
def test_a_name_stands_straight_after(word: str) -> None:
    assert any(f"{word}{{name" in line for _, line in everything())


@pytest.mark.parametrize("word", BEFORE)
def test_a_name_stands_straight_before(word: str) -> None:
    ends = re.compile(r"\{name(?:#[1-9])?\}" + re.escape(word))
    assert any(ends.search(line) for _, line in everything())


def test_a_name_begins_a_line_and_a_name_ends_one() -> None:
    lines = [line for _, line in everything()]
    assert sum(line.startswith("{name") for line in lines) >= 100
    assert sum(bool(re.search(r"\{name[a-z_]*\}$", line)) for line in lines) >= 20


def test_a_template_is_a_sentence_and_not_a_page() -> None:
    long = [line for _, line in everything() if len(unwrapped(line)) > 220]
    short = [line for _, line in everything() if len(line) < 12]
    assert (long, short) == ([], [])


def test_negatives_have_no_slot_of_a_person() -> None:
    wrong = [
        line
        for line in templates("negatives_a")
        if PERSONAL & {slot for slot, _ in _SLOT.findall(line)} or "⟦" in line
    ]
    assert wrong == []


def test_no_number_that_could_be_somebodys_is_written_out() -> None:
    lines = [*(line for _, line in everything()), *templates("negatives_a")]
    assert [line for line in lines if re.search(r"\d{7,}|\S+@\S+\.\S+", _SLOT.sub("", line))] == []
