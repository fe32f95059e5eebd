"""What the package carries for names, and how it is made."""

import random
from importlib.resources import files

import numpy as np
import pytest

from strongroom.find.text.features import CHEAP, cheap, cheapest, features
from strongroom.find.text.places import prepared, starts
from strongroom.find.text.weights import LABELS, model


def test_the_weights_are_small_and_of_the_shape_that_the_code_reads():
    package = files("strongroom.find.text")
    weights = [
        package.joinpath(f"{name}.npz") for name in ("names", "naming", "whereabouts", "firms")
    ]
    assert sum(len(file.read_bytes()) for file in weights) < 8_000_000
    known = model()
    codes = np.array([ord(c) for c in "报警人王小明称，张三丰未到"], np.uint32)
    made = prepared(codes, np.array([0, len(codes)]), known.tables)
    places = starts(made.plain, known.tables)
    assert known.scores(made.plain, places).shape == (len(places), LABELS)
    first = [*cheapest(made.plain, places), *cheap(made.plain, places, known.tables)]
    assert len(first) == CHEAP == len(known.first)
    assert all(h.dtype == np.uint32 for h in features(made.plain, places, known.tables))


@pytest.fixture
def trainer():
    for name in ("jieba", "opencc", "faker"):
        pytest.importorskip(name, reason=f"training reads {name}, which is not installed")
    from training import examples, fill

    return examples, fill


def test_templates_become_texts_whose_spans_hold_what_the_slots_were_filled_with(trainer):
    _, fill = trainer
    dice = random.Random(5)
    made = fill.fill(
        "报警人{name#1}（{mobile}）称⟦person.nickname|老{sur#1}⟧来过，{name#1}在场", dice
    )
    values = [(made.text[a:b], kind) for a, b, kind in made.spans]
    names = [v for v, kind in values if kind == "person.name"]
    assert len(names) == 2
    assert names[0] == names[1]
    mobile = next(v for v, kind in values if kind == "phone.mobile")
    assert mobile.startswith("168")
    assert next(v for v, kind in values if kind == "person.nickname")[0] == "老"


def test_marks_left_out_of_a_text_move_its_spans_along(trainer):
    _, fill = trainer
    for seed in range(40):
        made = fill.fill("甲：{name}，乙：{name}；{nick}。", random.Random(seed))
        plain = fill._without_marks(made, random.Random(seed))
        before = [made.text[a:b].strip() for a, b, _ in made.spans]
        assert [plain.text[a:b].strip() for a, b, _ in plain.spans] == before


def test_every_name_of_a_text_is_a_place_with_its_length(trainer):
    examples, fill = trainer
    text = fill.Example("王小明和阿依古丽·买买提", [(0, 3, "person.name"), (4, 12, "person.name")])
    data = examples.placed([text], model().tables)
    labels = {int(p) - 11: int(label) for p, label in zip(data.places, data.labels, strict=True)}
    assert labels[0] == 2
    assert labels[4] == 3
    assert labels[9] == 2
    assert all(label == 0 for place, label in labels.items() if place not in (0, 4, 9))
