"""Counts in masks and places in sorted numbers, by numpy and compiled."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.ranks import Rank, among, below, clipped

pytestmark = pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")

MASKS = st.tuples(st.integers(0, 700), st.integers(0, 40), st.integers(0, 2**32 - 1)).map(
    lambda made: np.random.default_rng(made[2]).integers(0, 40, made[0]) < made[1]
)
NUMBERS = st.lists(st.integers(-5, 900), max_size=40).map(lambda some: np.array(some, np.int64))


def both(work):
    results = []
    for on in (False, True):
        with compiled.switched(on):
            results.append(work())
    return results


@given(MASKS, NUMBERS, NUMBERS)
def test_masks_are_counted_and_asked_the_same_by_either(mask, places, counts):
    rank = Rank(mask)
    inside = np.clip(places, 0, len(mask))
    here = places[(places >= 0) & (places < len(mask))]
    counts = np.maximum(counts, 0)
    for work in (
        lambda: rank(inside),
        lambda: rank(inside[::-1]),
        lambda: rank.place(counts),
        lambda: rank.place(np.sort(counts)),
        lambda: rank.last(here, -7),
    ):
        plain, fast = both(work)
        assert np.array_equal(plain, fast)
    where = np.flatnonzero(mask)
    assert rank.last(here, -7).tolist() == [max(where[where <= p], default=-7) for p in here]
    assert rank(inside).tolist() == [int(mask[:p].sum()) for p in inside]


@given(NUMBERS, NUMBERS)
def test_sorted_numbers_are_searched_the_same_by_either(values, known):
    known = np.sort(known)
    for work in (lambda: among(values, known), lambda: below(np.sort(values), known)):
        plain, fast = both(work)
        assert np.array_equal(plain, fast)
    assert np.array_equal(among(values, known), np.isin(values, known))


@given(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=9), NUMBERS, st.integers(-3, 3))
def test_places_beyond_the_ends_give_the_ends_by_either(values, places, shift):
    values = np.array(values, np.uint32)
    plain, fast = both(lambda: clipped(values, places, shift))
    assert np.array_equal(plain, fast)
    square = np.stack([places, places])
    plain, fast = both(lambda: clipped(values, square, shift))
    assert np.array_equal(plain, fast)


def test_a_place_beyond_a_mask_is_an_error_and_no_reading_beyond_it():
    with compiled.switched(True), pytest.raises(IndexError):
        Rank(np.ones(10, bool))(np.array([10_000_000]))


def test_nothing_stands_before_the_first_place_of_a_mask():
    mask = np.array([True, False, True])
    for on in (True, False):
        with compiled.switched(on):
            rank = Rank(mask)
            assert rank.last(np.array([-70, -1, 0, 1, 2]), -5).tolist() == [-5, -5, 0, 0, 2]
