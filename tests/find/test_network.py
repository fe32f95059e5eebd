"""The network that reads candidates of which the linear model is not sure."""

from __future__ import annotations

import numpy as np

from strongroom.find.text import names
from strongroom.find.text.looking import seen
from strongroom.find.text.network import CLASSES, LETTERS, ROWS, classes, letters
from strongroom.find.text.places import prepared
from strongroom.find.text.weights import Judge, model
from strongroom.kernels import compiled

TEXTS = [
    "班里龚喜同学确诊，班主任时老师垫付了钱，家长群里朵朵爸第一个转账。",
    "致端木槿锁骨骨折，左又明血液酒精含量超标。",
    "阿强和王秀兰去找李主任，李主任不在，强子说高兴也没用。",
    "",
    "钱是我先垫的，马上还你",
]


def _candidates() -> tuple[names.Candidates, np.ndarray, object]:
    known = model()
    codes = np.array([ord(c) for c in "".join(TEXTS)], np.uint32)
    bounds = np.cumsum([0, *map(len, TEXTS)]).astype(np.int64)
    made = prepared(codes, bounds, known.tables)
    some, _ = names.stretches(made.plain, made.at, known)
    return some, made.plain, known


def test_an_answer_is_the_same_alone_and_among_others_compiled_or_not() -> None:
    some, c, known = _candidates()
    network = known.judge.network
    assert len(some) > 10
    whole = None
    for on in (True, False):
        with compiled.switched(on):
            looked = seen(c, some, known.tables)
            together = network(looked)
            for n in range(len(some)):
                one = {name: column[n : n + 1] for name, column in looked.items()}
                assert (network(one)[0] == together[n]).all()
        whole = together if whole is None else whole
        assert (together == whole).all()


def test_what_is_looked_at_stays_within_its_table() -> None:
    some, c, known = _candidates()
    looked = seen(c, some, known.tables)
    assert letters(looked).shape == (len(some), len(LETTERS))
    told = classes(looked)
    assert told.shape == (len(some), len(CLASSES))
    first = np.cumsum([0, *CLASSES.values()])
    assert (told >= first[:-1]).all()
    assert (told < first[1:]).all()
    assert first[-1] == ROWS


def test_whom_the_linear_model_is_sure_of_the_network_does_not_change() -> None:
    some, c, known = _candidates()
    both = known.judge
    alone = Judge(both.weights.table, float(both.scale), both.bias, None)
    margins, _ = both(c, some, known.tables)
    linear, _ = alone(c, some, known.tables)
    sure = np.abs(linear - (-1)) >= 6
    assert sure.any()
    assert not sure.all()
    assert (margins[sure] == linear[sure]).all()
    assert (margins[~sure] != linear[~sure]).any()
