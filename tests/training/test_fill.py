"""Texts as people really type them: what is done to a text moves its marks along."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

fill = pytest.importorskip("training.fill", reason="the requirements of training are not installed")


def marked(text: str, *people: str) -> object:
    spans = [(text.index(p), text.index(p) + len(p), "person.name") for p in people]
    return fill.Example(text, spans, "")


TEXT = "胖虎：周六谁开车 / 王小明：我；带上 Kevin Zhang。李四，张三 都来 / 好"
PEOPLE = ("胖虎", "王小明", "Kevin Zhang", "李四", "张三")


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_lines_break_between_people_and_never_inside_one(seed):
    made = fill.in_lines(marked(TEXT, *PEOPLE), random.Random(seed))
    assert [made.text[a:b] for a, b, _ in made.spans] == list(PEOPLE)
    assert " / " not in made.text
    assert made.text.count("\n") >= 2


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_marks_stay_with_their_people_whatever_is_done_to_a_text(seed):
    pytest.importorskip("opencc", reason="the requirements of training are not installed")
    from training.sources import simplified

    plain = simplified()
    made = fill.noisy(marked(TEXT, *PEOPLE), random.Random(seed))
    said = [made.text[a:b] for a, b, _ in made.spans]
    assert ["".join(plain.get(c, c) for c in person) for person in said] == list(PEOPLE)
