"""The texts that taggers are learnt from: marked whole, of nobody, and learnt the same each time."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("numba", reason="training needs its own requirements")
pytest.importorskip("jieba", reason="training needs its own requirements")

from training.fill import Example

from strongroom.core.registry import shelf
from strongroom.find.text import firms as employers
from strongroom.find.text import naming as names
from strongroom.find.text import whereabouts as where
from strongroom.find.text.features import Stream
from strongroom.find.text.tagger import Tagger, from_arrays, stretches
from training import fields, firms, whereabouts

AUTHORS = sorted(path for path in fields.TEXTS.iterdir() if path.is_dir())
DEV = fields.TEXTS.parent / "dev"
"""Texts that are for steering."""
FREE = ("154", "160", "163", "164", "168", "169", "179", "194")
"""Prefixes that no carrier has."""
MOBILE = re.compile(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")
ID = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")


@pytest.mark.parametrize("folder", AUTHORS, ids=lambda folder: folder.name)
def test_every_mark_is_closed_and_people_firms_and_places_are_marked(folder: Path) -> None:
    texts = fields.markup.read_folder(folder)
    kinds = Counter(span.kind for text in texts for span in text.spans)
    people, places = {"person.name", "person.nickname"}, {"address", "address.fragment"}
    assert set(kinds) >= people | places | {"org.name", "address.region"}
    assert set(kinds) <= set(shelf("kinds"))
    assert len(texts) >= 150
    assert len({text.text for text in texts}) == len(texts)


@pytest.mark.parametrize("folder", [*AUTHORS, DEV / "mixed"], ids=lambda folder: folder.name)
def test_numbers_in_the_texts_can_belong_to_nobody(folder: Path) -> None:
    written = "\n".join(text.text for text in fields.markup.read_folder(folder))
    assert [n for n in MOBILE.findall(written) if not n.startswith(FREE)] == []
    assert [n for n in ID.findall(written) if not n.startswith("99")] == []


def test_held_out_texts_are_not_among_those_that_are_learnt_from() -> None:
    data = Path(__file__).parents[1] / "data"
    learnt = {t.text for folder in AUTHORS for t in fields.markup.read_folder(folder)}
    sets = ("texts", "fresh", "plain", "resumes", "registers", "mixed")
    held = {t.text for n in sets for t in fields.markup.read_folder(data / n)}
    steering = {
        t.text
        for folder in ("blind", "fresh", "guide", "mixed", "plain")
        for t in fields.markup.read_folder(DEV / folder)
    }
    assert held
    assert steering
    assert (learnt | steering) & held == set()
    assert learnt & steering == set()


def test_two_trainings_on_the_same_texts_give_the_same_tagger_which_has_learnt_them() -> None:
    texts = fields.markup.read_folder(AUTHORS[0])[:120]
    first, second = whereabouts.trained(texts, []), whereabouts.trained(texts, [])
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[name], second[name]) for name in first)
    tagger, data = from_arrays(first, where.ROWS), fields.marked(texts, whereabouts.KINDS)
    starts, ends = stretches(Stream(data.plain, data.at), tagger.scores(data.plain), 0)
    wanted = {
        (at + s.start, at + s.end)
        for at, text in zip(data.at.tolist(), texts, strict=True)
        for s in text.spans
        if s.kind in whereabouts.KINDS and not s.either
    }
    told = set(zip(starts.tolist(), ends.tolist(), strict=True))
    assert len(told & wanted) >= 0.8 * len(wanted)


def test_parts_of_a_name_beside_a_dot_are_tagged_each() -> None:
    text = fields.markup.Text("a:1", "a", *fields.markup.read_marked("见⟦person.name|马丁·罗曼⟧了"))
    kinds = ("person.name",)
    assert fields.marked([text], kinds).tags.tolist() == [0, 1, 2, 2, 2, 3, 0]
    assert fields.marked([text], kinds, parted=True).tags.tolist() == [0, 1, 3, 0, 1, 3, 0]


def test_people_get_other_names_and_are_still_who_they_were() -> None:
    pytest.importorskip("jieba", reason="names are drawn from its dictionary")
    from training.renamed import renamed

    text = "李建国说老李不来，建国自己去。建国路没变。"
    spans = [(0, 3, "person.name"), (4, 6, "person.nickname"), (9, 11, "person.nickname")]
    changed = 0
    for seed in range(20):
        other = renamed(Example(text, spans), random.Random(seed)).text
        assert other[4] == "老"
        assert other[5] == other[0]
        assert other[9:11] == other[1:3]
        assert other[15:] == "建国路没变。"
        changed += other != text
    assert changed > 8


def _equal(kept: Tagger, made: Tagger) -> bool:
    tables = zip(kept.tables, made.tables, strict=True)
    return all(np.array_equal(a, b) for a, b in tables) and np.array_equal(kept.bias, made.bias)


@pytest.mark.slow
def test_the_tagger_of_doors_in_the_package_is_the_one_that_these_texts_give(shared: Path) -> None:
    lawful = fields.statutes(shared / "corpora", whereabouts.STATUTES)
    again = whereabouts.trained(fields.written(whereabouts.AUTHORS), lawful)
    assert _equal(where.tagger(), from_arrays(again, where.ROWS))


@pytest.mark.slow
def test_the_tagger_of_people_in_the_package_is_the_one_that_these_texts_give(shared: Path) -> None:
    pytest.importorskip("jieba", reason="names are drawn from its dictionary")
    from training import naming

    lawful = fields.statutes(shared / "corpora", naming.STATUTES)
    again = naming.trained(fields.written(fields.authors()), lawful)
    assert _equal(names.tagger(), from_arrays(again, names.ROWS))


@pytest.mark.slow
def test_the_tagger_of_firms_in_the_package_is_the_one_that_these_texts_give(shared: Path) -> None:
    lawful = fields.statutes(shared / "corpora", firms.STATUTES)
    again = firms.trained(fields.written(fields.authors()), lawful)
    assert _equal(employers.tagger(), from_arrays(again, employers.ROWS))
