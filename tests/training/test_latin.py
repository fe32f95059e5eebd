"""Texts with people in Latin letters, as training makes them."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import numpy as np
import pytest

from strongroom.find.text.weights import model


@pytest.fixture
def latin():
    for name in ("jieba", "opencc", "faker", "numba", "symspellpy"):
        pytest.importorskip(name, reason=f"training reads {name}, which is not installed")
    from training import latin

    return latin


def test_people_get_other_names_everywhere_and_marks_move_along(latin):
    from training import fill

    template = (
        "⟦person.name|Femi Balogun⟧ called ⟦person.nickname|Siobhan⟧; Balogun & Sons and the "
        "Edison room stay, ⟦person.nickname|FEMI⟧ left."
    )
    changed = 0
    for seed in range(30):
        before = fill.fill(template, random.Random(seed))
        after = latin._renamed(before, random.Random(seed))
        assert len(after.spans) == len(before.spans)
        assert "the Edison room stay" in after.text
        (a, b, _), (c, d, _), (e, f, _) = after.spans
        full, short, shouted = after.text[a:b], after.text[c:d], after.text[e:f]
        assert len(full.split()) >= 2
        assert short
        assert shouted.isupper()
        # Who is named twice is the same person still, and so is the firm called after them.
        assert shouted.lower() == full.split()[0].lower()
        assert f"{full.split()[-1]} & Sons" in after.text
        changed += after.text != before.text
    assert changed > 20


DIGEST = """
import hashlib, random
from training import examples, fill, frames, latin, swap, train
lines, _ = train.split(random.Random(2))
dice = random.Random(3)
made = [swap.swapped(e, dice) for e in fill.examples(lines[:60], 2, dice)]
made += examples.things(dice, 60) + examples.places(dice, 60) + frames.frames(dice, 60)
made += list(latin.texts(lines[:40], [], dice))[:900]
made += [latin._place(dice) for _ in range(600)]
print(hashlib.sha256(repr([(getattr(e, "text", e), getattr(e, "spans", 0)) for e in made]).encode()).hexdigest())
"""


def test_the_texts_to_learn_from_are_the_same_in_every_process(latin):
    # Python scatters sets anew in every process; nothing that is drawn may come out of one.
    said = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
    assert said != {""}


def test_what_is_asked_about_holds_every_person_of_a_text(latin):
    from training import fill

    texts = [
        fill.fill(
            "请联系 ⟦person.name|Kevin Zhang⟧ 或 ⟦person.nickname|阿Ken⟧。", random.Random(1)
        ),
        fill.fill("⟦person.nickname|Mrs. Qiu⟧ lives in Berlin.", random.Random(1)),
    ]
    known = model()
    x, y = latin.rows(texts, known.latin.lists, known.tables)
    assert len(x) == len(y)
    assert np.bincount(y, minlength=3)[1:].tolist() == [1, 2]


def test_the_network_learns_the_same_twice(latin):
    from strongroom.find.text.network import CLASSES, LETTERS
    from training import network

    dice = np.random.default_rng(5)
    letters = dice.integers(0x4E00, 0x4E40, (2000, len(LETTERS))).astype(np.uint16)
    first = np.cumsum([0, *list(CLASSES.values())[:-1]])
    classes = (first + dice.integers(0, 4, (2000, len(CLASSES)))).astype(np.int32)
    y = (letters[:, 8] > 0x4E20).astype(np.int64) * (1 + (letters[:, 9] > 0x4E20))
    known = network.known_letters([letters.reshape(-1)])
    one, two = (network.fit(known, letters, classes, y, 7) for _ in range(2))
    assert one.keys() == two.keys()
    for name, weights in one.items():
        assert np.array_equal(weights, two[name]), name
