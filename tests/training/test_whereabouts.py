"""The texts that doors are learnt from: marked whole, of nobody, and learnt the same way each time."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("numba", reason="training needs its own requirements")

from strongroom.find.text import whereabouts as where
from strongroom.find.text.features import Stream
from training import whereabouts

AUTHORS = sorted(path for path in whereabouts.TEXTS.iterdir() if path.is_dir())
FREE = ("154", "160", "163", "164", "168", "169", "179", "194")
"""Prefixes that no carrier has."""
MOBILE = re.compile(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")
ID = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")


@pytest.mark.parametrize("folder", AUTHORS, ids=lambda folder: folder.name)
def test_every_mark_is_closed_and_of_a_kind_of_places(folder: Path) -> None:
    texts = whereabouts.markup.read_folder(folder)
    kinds = Counter(span.kind for text in texts for span in text.spans)
    assert set(kinds) == {"address", "address.fragment", "address.region"}
    assert len(texts) >= 400
    assert len({text.text for text in texts}) == len(texts)


@pytest.mark.parametrize("folder", AUTHORS, ids=lambda folder: folder.name)
def test_numbers_in_the_texts_can_belong_to_nobody(folder: Path) -> None:
    written = "\n".join(text.text for text in whereabouts.markup.read_folder(folder))
    assert [n for n in MOBILE.findall(written) if not n.startswith(FREE)] == []
    assert [n for n in ID.findall(written) if not n.startswith("99")] == []


def test_held_out_texts_are_not_among_those_that_are_learnt_from() -> None:
    data = Path(__file__).parents[1] / "data"
    learnt = {t.text for folder in AUTHORS for t in whereabouts.markup.read_folder(folder)}
    held = {t.text for n in ("texts", "fresh") for t in whereabouts.markup.read_folder(data / n)}
    assert held
    assert learnt & held == set()


def test_two_trainings_on_the_same_texts_give_the_same_tagger_which_has_learnt_them() -> None:
    texts = whereabouts.markup.read_folder(AUTHORS[0])[:120]
    first, second = whereabouts.trained(texts), whereabouts.trained(texts)
    assert first.keys() == second.keys()
    assert all(np.array_equal(first[name], second[name]) for name in first)
    tagger, data = where.from_arrays(first), whereabouts.marked(texts)
    starts, ends = tagger.places(Stream(data.plain, data.at), tagger.scores(data.plain), 0)
    wanted = {
        (at + s.start, at + s.end)
        for at, text in zip(data.at.tolist(), texts, strict=True)
        for s in text.spans
        if s.kind in whereabouts.KINDS and not s.either
    }
    told = set(zip(starts.tolist(), ends.tolist(), strict=True))
    assert len(told & wanted) >= 0.8 * len(wanted)


@pytest.mark.slow
def test_the_tagger_in_the_package_is_the_one_that_these_texts_give(shared: Path) -> None:
    texts = [text for folder in AUTHORS for text in whereabouts.markup.read_folder(folder)]
    again = whereabouts.trained(texts + whereabouts.statutes(shared / "corpora"))
    kept, made = where.tagger(), where.from_arrays(again)
    assert all(np.array_equal(a, b) for a, b in zip(kept.tables, made.tables, strict=True))
    assert np.array_equal(kept.bias, made.bias)
