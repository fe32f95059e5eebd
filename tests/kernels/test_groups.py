"""The best value of each key among many, against working it out by hand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels.groups import best_among, best_of_others

NEVER = np.float32(-12)
PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(-40, 40)), max_size=40)


def columns(pairs):
    keys = np.array([key for key, _ in pairs], np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    return keys, np.array([value / 4 for _, value in pairs], np.float32)


@given(PAIRS)
def test_each_gets_the_best_of_the_others_with_its_key(pairs):
    keys, values = columns(pairs)
    best, count = best_of_others(keys, values, NEVER)
    for i, (key, _) in enumerate(pairs):
        others = [v for j, (k, v) in enumerate(pairs) if k == key and j != i]
        assert best[i] == (max(others) / 4 if others else NEVER)
        assert count[i] == len(others)


@given(PAIRS, PAIRS)
def test_each_key_that_is_asked_for_gets_its_best(pairs, more):
    keys, values = columns(pairs)
    best = best_among(columns(more)[0], keys, values, NEVER)
    for i, (key, _) in enumerate(more):
        held = [v / 4 for k, v in pairs if k == key]
        assert best[i] == max(held, default=NEVER)
