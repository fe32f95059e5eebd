"""What n-grams say of the characters around them: each added where it belongs, compiled or not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.grams import Grams, sums

TAGS = 4
ROOM = 6


NOTHING = np.zeros(TAGS, np.int16)


def laid_out(letters: list[int]) -> np.ndarray:
    return np.array([0] * ROOM + letters + [0] * ROOM, np.uint16)


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    letters=st.lists(st.integers(0, 40), max_size=30),
    shapes=st.lists(
        st.tuples(st.integers(1, 4), st.integers(0, 3), st.integers(1, 4)), min_size=1, max_size=3
    ),
)
def test_a_character_hears_of_every_n_gram_around_it_and_of_no_other(
    seed: int, letters: list[int], shapes: list[tuple[int, int, int]]
) -> None:
    dice = np.random.default_rng(seed)
    grams = [Grams(size, before, after, 5, n) for n, (size, before, after) in enumerate(shapes)]
    tables = [dice.integers(-127, 128, (32, g.reach * TAGS)).astype(np.int8) for g in grams]
    c = laid_out(letters)
    bias = dice.integers(-99, 100, TAGS).astype(np.int16)
    wanted = np.tile(bias.astype(np.int64), (len(c), 1))
    for gram, table in zip(grams, tables, strict=True):
        rows = gram.rows(c)
        for at in range(gram.before, len(c) - gram.after + 1):
            for step in range(gram.reach):
                said = table[rows[at], step * TAGS : (step + 1) * TAGS]
                wanted[at - gram.before + step] += said
    for on in (True, False):
        with compiled.switched(on):
            assert sums(c, grams, tables, bias).tolist() == wanted.tolist()


def test_a_pair_of_letters_has_a_row_of_its_own() -> None:
    gram = Grams(2, 0, 1, 16, 7)
    rows = gram.rows(laid_out([5, 6, 5, 6, 6]))[ROOM:-ROOM]
    assert rows[0] == rows[2]
    assert len({rows[0], rows[1], rows[3]}) == 3


@pytest.mark.parametrize("shape", [(32, 7), (16, 8), (64, 8)])
def test_a_table_that_does_not_fit_is_refused(shape: tuple[int, int]) -> None:
    for on in (True, False):
        with compiled.switched(on), pytest.raises(ValueError, match="as large"):
            sums(laid_out([1]), [Grams(1, 1, 1, 5, 0)], [np.zeros(shape, np.int8)], NOTHING)


def test_letters_at_the_very_ends_are_refused_because_nobody_could_hear_of_them() -> None:
    gram, table = Grams(1, 1, 1, 5, 0), np.zeros((32, 8), np.int8)
    for c in ([1, 0, 0], [0, 0, 1], [0]):
        for on in (True, False):
            with compiled.switched(on), pytest.raises(ValueError, match="room"):
                sums(np.array(c, np.uint16), [gram], [table], NOTHING)


def test_nothing_is_said_of_nothing() -> None:
    for on in (True, False):
        with compiled.switched(on):
            none = sums(
                np.empty(0, np.uint16),
                [Grams(1, 1, 1, 5, 0)],
                [np.zeros((32, 8), np.int8)],
                NOTHING,
            )
            assert none.shape == (0, TAGS)
