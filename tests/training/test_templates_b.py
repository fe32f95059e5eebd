"""The hand-written prose of the press, the office and the street can be filled without surprises."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "training" / "templates"
PRESS = (
    "news_politics", "news_economy", "news_sport", "news_culture", "news_society", "bylines",
    "news_more", "foreign", "minority",
)  # fmt: skip
LIVES = ("resumes", "party", "academic", "travel", "places", "prose", "sensitive_b", "long_b",
         "wire_b", "mixed_b", "lists_b", "various_b")  # fmt: skip
STREET = ("social", "chats", "posts", "office", "records", "english", "english_more", "talk_b")
REGISTERS = PRESS + LIVES + STREET
NEGATIVES = "negatives_b"

PEOPLE = frozenset(("name", "name_min", "name_tr", "name_en", "name_py", "sur", "given", "nick"))
SLOTS = PEOPLE | frozenset((
    "addr", "addr_courier", "frag", "road", "village", "community", "region", "org", "mobile",
    "landline", "id", "plate", "card", "email", "wechat", "qq", "date", "time", "year", "n",
    "money", "title", "relation", "product",
))  # fmt: skip
SENSITIVE = frozenset(
    f"sensitive.{what}"
    for what in ("health", "religion", "political", "ethnicity", "criminal", "sexual", "minor")
)
KINDS = SENSITIVE | {"person.name", "person.nickname"}

_SLOT = re.compile(r"\{([a-z_]+)(?:#([1-9]))?\}")
_WRAP = re.compile(r"⟦([a-z.]+)\|([^⟦⟧|]+)⟧")


@cache
def templates(register: str) -> tuple[str, ...]:
    """Templates of one file in their order, without comments and blank lines."""
    lines = (TEMPLATES / f"{register}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def prose() -> tuple[str, ...]:
    """Every template that may hold people, of all registers."""
    return tuple(line for register in REGISTERS for line in templates(register))


def bare(line: str) -> str:
    """The template as a reader sees it, without wrappers."""
    return _WRAP.sub(r"\2", line)


def skeleton(line: str) -> str:
    """What is left of a template when slots, digits, blanks and punctuation no longer count."""
    letters = re.sub(r"[\W\d_]", "", _SLOT.sub("", bare(line)))
    # A row made of slots and marks has no letters; there the row itself is the skeleton.
    return letters if len(letters) > 3 else bare(line)


@pytest.mark.parametrize("register", [*REGISTERS, NEGATIVES])
def test_every_slot_and_wrapper_is_known_and_every_bracket_is_closed(register: str) -> None:
    wrong = []
    for line in templates(register):
        slots = {slot for slot, _ in _SLOT.findall(line)}
        kinds = {kind for kind, _ in _WRAP.findall(line)}
        if slots - SLOTS or kinds - KINDS or re.search(r"[{}⟦⟧]", _SLOT.sub("", bare(line))):
            wrong.append(line)
    assert wrong == []


def test_no_sentence_skeleton_is_written_twice_in_any_register() -> None:
    seen: dict[str, str] = {}
    twice = []
    for line in (*prose(), *templates(NEGATIVES)):
        key = skeleton(line)
        if key in seen:
            twice.append((line, seen[key]))
        seen[key] = line
    assert twice == []


def test_a_surname_stands_in_a_nickname_and_is_tied_to_its_person() -> None:
    wrong = []
    for line in prose():
        loose = any(slot in ("sur", "given") and not tie for slot, tie in _SLOT.findall(line))
        if loose or "{sur#" in _WRAP.sub("", line):
            wrong.append(line)
    assert wrong == []


def test_spans_never_nest_because_a_wrapper_holds_no_slot_with_a_label_of_its_own() -> None:
    wrong = []
    for line in prose():
        for kind, text in _WRAP.findall(line):
            allowed = {"sur", "given"} if kind.startswith("person.") else {"date", "time", "year"}
            if {slot for slot, _ in _SLOT.findall(text)} - allowed:
                wrong.append(line)
    assert wrong == []


def test_a_wrapper_of_a_person_holds_a_name_and_not_a_sentence() -> None:
    said = [text for line in prose() for kind, text in _WRAP.findall(line) if "person." in kind]
    assert [text for text in said if len(_SLOT.sub("某", text)) > 8] == []


def test_a_template_is_a_sentence_and_not_a_page() -> None:
    long = [line for line in prose() if len(line) > 220]
    short = [line for register in REGISTERS if register != "bylines"
             for line in templates(register) if len(line) < 12]  # fmt: skip
    assert (long, short) == ([], [])


def test_a_template_of_the_registers_says_something_that_can_be_labelled() -> None:
    wanted = PEOPLE | {"addr", "addr_courier", "frag"}
    idle = [
        line
        for line in prose()
        if not wanted & {slot for slot, _ in _SLOT.findall(line)} and "⟦" not in line
    ]
    assert len(idle) <= len(prose()) // 20


def test_the_text_is_as_large_and_as_varied_as_the_model_needs() -> None:
    lines = prose()
    assert len(lines) >= 1600
    assert len(templates(NEGATIVES)) >= 600
    assert sum("⟦sensitive." in line for line in lines) >= 100
    assert sum(bool(re.search(r"\{name_(en|py)[#}]", line)) for line in lines) >= 200
    assert sum("{name_tr" in line for line in lines) >= 150
    assert sum("{name_min" in line for line in lines) >= 60
    assert {kind for line in lines for kind, _ in _WRAP.findall(line)} >= SENSITIVE
    assert {slot for line in lines for slot, _ in _SLOT.findall(line)} == SLOTS


@pytest.mark.parametrize("word", [*"是叫和与跟被把对向给由找问称说系经据请替像连、：（“@", "名叫"])
def test_a_name_stands_straight_after(word: str) -> None:
    assert any(f"{word}{{name" in line for line in prose())


@pytest.mark.parametrize(
    "word",
    [*"说在把被和与跟的是对于任曾常时方连高向万才又、：）（，。", "走到", "明天", "今天", "先生"],
)
def test_a_name_stands_straight_before(word: str) -> None:
    ends = re.compile(r"\{name(?:_[a-z]+)?(?:#[1-9])?\}" + re.escape(word))
    assert any(ends.search(line) for line in prose())


def test_names_begin_and_end_lines_in_every_voice() -> None:
    for voice in (PRESS, LIVES, STREET):
        lines = [line for register in voice for line in templates(register)]
        assert sum(line.startswith("{name") for line in lines) >= 50
        assert sum(bool(re.search(r"\{name[a-z_]*\}$", line)) for line in lines) >= 15


def test_negatives_hold_no_slot_and_no_wrapper_at_all() -> None:
    assert [line for line in templates(NEGATIVES) if re.search(r"[{}⟦⟧]", line)] == []


@pytest.mark.parametrize("sign", "张王李赵陈黄周吴马白金高江石方于任成常安万和明时田史")
def test_negatives_begin_words_with_the_signs_that_begin_surnames(sign: str) -> None:
    assert any(line.startswith(sign) for line in templates(NEGATIVES))


def test_no_number_or_mailbox_that_could_be_somebodys_is_written_out() -> None:
    lines = (*prose(), *templates(NEGATIVES))
    assert [line for line in lines if re.search(r"\d{7,}|\S+@\S+\.\S+", _SLOT.sub("", line))] == []
