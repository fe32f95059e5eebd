"""Ways of being called, and the hand-written text that uses them, keep what the filling relies on."""

from __future__ import annotations

import random
import re
from functools import cache
from importlib.util import find_spec

import pytest
from tests.training import test_templates_a as first
from tests.training import test_templates_b as second

from strongroom.kinds.person_name import SURNAMES
from training import callings, fill

INVENTS = pytest.mark.skipif(
    find_spec("jieba") is None, reason="training reads jieba, which is not installed"
)
"""For tests that invent people as training does."""

PEOPLE = (
    "speech_police", "calls_110", "hotline", "nurses", "group_chats", "quarrels", "village",
    "parents", "couriers", "secondhand", "debts", "games", "comments", "diaries", "notices",
    "stage_sport", "local_news", "verdicts", "procurement", "personnel", "trades", "claims",
    "bank", "managers", "mixed_english", "ocr_forms", "tables_text", "mails", "shifts", "seating",
    "genealogy", "referrals", "adoption", "interviews", "letters", "runons", "rolls",
    "given_alone", "bynames", "rare_forms", "peoples", "addresses_b", "voice_text", "rides",
    "gossip", "fiction_b", "moments", "small_trade", "records_c", "statements_b", "chats_c",
    "work_talk", "masked_names", "long_c", "dialects", "official_b", "clubs_c", "farm_sea", "press_c",
    "clerks", "kin_named", "handles_b", "student_essays", "crime_more",
    "after_names", "street_d", "phone_calls",
)  # fmt: skip
NOBODY = (
    "nobody_roles",
    "nobody_words",
    "nobody_things",
    "nobody_more",
    "nobody_prepositions",
    "nobody_counts",
)
CALLED = frozenset(callings.WAYS) | frozenset(callings.FULL) | {"name_mix"}
NAMED = first.PEOPLE | CALLED
SLOTS = first.SLOTS | CALLED
SLOT = re.compile(r"\{([a-z_]+)(?:#([1-9]))?\}")
WRAP = re.compile(r"⟦([^|⟧⟦]+)\|([^⟧⟦]*)⟧")


@cache
def lines(register: str) -> tuple[str, ...]:
    """Templates of one file, without comments and blank lines."""
    return tuple(fill.templates()[register])


def everything() -> list[str]:
    """Every template with people in it."""
    return [line for register in PEOPLE for line in lines(register)]


def bare(line: str) -> str:
    """A template without wrappers."""
    return WRAP.sub(r"\2", line)


def skeleton(line: str) -> str:
    """Letters only; a row of slots and marks stands for itself."""
    letters = re.sub(r"[\W\d_]", "", SLOT.sub("", bare(line)))
    return letters if len(letters) > 3 else line


@pytest.mark.parametrize("register", [*PEOPLE, *NOBODY])
def test_every_slot_and_wrapper_is_known_and_every_bracket_is_closed(register: str) -> None:
    wrong = [
        line
        for line in lines(register)
        if {slot for slot, _ in SLOT.findall(line)} - SLOTS
        or {kind for kind, _ in WRAP.findall(line)} - first.KINDS
        or re.search(r"[{}⟦⟧]|\[\[|<<", SLOT.sub("", bare(line)))
    ]
    assert wrong == []


def test_no_sentence_is_written_twice_in_this_text_or_in_the_older_one() -> None:
    seen = {skeleton(t): t for _, t in first.everything()}
    seen |= {skeleton(t): t for t in (*second.prose(), *second.templates(second.NEGATIVES))}
    seen |= {skeleton(t): t for t in first.templates("negatives_a")}
    twice = []
    for line in (*everything(), *(t for register in NOBODY for t in lines(register))):
        key = skeleton(line)
        if key in seen:
            twice.append((line, seen[key]))
        seen[key] = line
    assert twice == []


def test_a_surname_and_a_given_name_are_tied_to_a_person_and_marked() -> None:
    wrong = [
        line
        for line in everything()
        if any(slot in ("sur", "given") and not tie for slot, tie in SLOT.findall(line))
        or re.search(r"(?<!姓)\{(?:sur|given)", WRAP.sub("", line))
    ]
    assert wrong == []


def test_a_wrapper_holds_no_slot_with_a_label_of_its_own() -> None:
    allowed = {"sur", "given", "date", "time", "year", "n"}
    wrong = [
        line
        for line in everything()
        for _, text in WRAP.findall(line)
        if {slot for slot, _ in SLOT.findall(text)} - allowed
    ]
    assert wrong == []


def test_a_template_names_somebody_and_is_a_sentence_and_not_a_page() -> None:
    idle = [t for t in everything() if not NAMED & {s for s, _ in SLOT.findall(t)} and "⟦" not in t]
    long = [t for t in everything() if len(bare(t)) > 220]
    assert (idle, long) == ([], [])


def test_who_names_nobody_has_no_slot_of_a_person_and_no_wrapper() -> None:
    every = [t for register in NOBODY for t in lines(register)]
    personal = first.PERSONAL | CALLED
    assert [t for t in every if personal & {s for s, _ in SLOT.findall(t)} or "⟦" in t] == []


def test_no_number_that_could_be_somebodys_is_written_out() -> None:
    every = [*everything(), *(t for register in NOBODY for t in lines(register))]
    assert [t for t in every if re.search(r"\d{7,}|\S+@\S+\.\S+", SLOT.sub("", t))] == []


@INVENTS
@pytest.mark.parametrize("slot", sorted(CALLED))
def test_a_way_of_being_called_gives_hundreds_of_values_and_marks_each(slot: str) -> None:
    dice = random.Random(3)
    made = [fill.fill(f"甲{{{slot}}}乙", dice) for _ in range(800)]
    assert len({example.text for example in made}) > 250
    kind = "person.nickname" if slot.startswith("nick") else "person.name"
    for example in made:
        assert example.spans == [(1, len(example.text) - 1, kind)]
        assert len(example.text) >= 3
        assert example.text[1:-1].strip() == example.text[1:-1]


def test_a_pet_name_holds_no_surname_of_its_person_and_a_trade_begins_with_it() -> None:
    dice = random.Random(5)
    for _ in range(300):
        assert "欧阳" not in callings.pet(dice, "欧阳", "晓")
        assert callings.job(dice, "欧阳", "晓").startswith("欧阳")
        assert callings.mask(dice, "欧阳", "晓").startswith("欧阳")
        assert callings.kin(dice, "欧阳", "晓明").startswith("晓明")


@INVENTS
def test_a_tagged_calling_stays_the_same_and_belongs_to_the_named_person() -> None:
    for seed in range(60):
        text = fill.fill(
            "{name#1}|{nick_kin#1}|{nick_kin#1}|{nick_job#1}|{given#1}", random.Random(seed)
        )
        name, kin, again, job, given = text.text.split("|")
        assert kin == again
        assert kin.startswith(given)
        assert job.startswith(name[: len(name) - len(given)])
        rare = fill.fill("{name_long#2}|{name#2}|{given#2}", random.Random(seed)).text.split("|")
        assert rare[0] == rare[1]
        assert rare[0].endswith(rare[2])
        assert len(rare[0]) == 4


@INVENTS
def test_who_is_called_by_a_byname_first_is_the_person_that_is_named_later() -> None:
    for seed in range(40):
        text = fill.fill("{nick_mask#1}|{name#1}", random.Random(seed)).text.split("|")
        assert text[0][0] == text[1][0]


@INVENTS
def test_rare_names_begin_with_a_surname() -> None:
    dice = random.Random(9)
    every = set(callings.people.rare_surnames()) | set(SURNAMES)
    assert all(callings.rare(dice)[0] in every for _ in range(300))
