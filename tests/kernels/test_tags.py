"""The best sequence of tags: every span closed, the best of all there are, compiled or not."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.tags import BEGIN, INSIDE, LAST, OUTSIDE, TAGS, best, odds, opening

FOLLOWS = {
    OUTSIDE: (OUTSIDE, BEGIN),
    BEGIN: (INSIDE, LAST),
    INSIDE: (INSIDE, LAST),
    LAST: (OUTSIDE, BEGIN),
}


def allowed(tags: tuple[int, ...]) -> bool:
    if not tags:
        return True
    begins = tags[0] in (OUTSIDE, BEGIN) and tags[-1] in (OUTSIDE, LAST)
    return begins and all(b in FOLLOWS[a] for a, b in pairwise(tags))


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    sizes=st.lists(st.integers(0, 6), max_size=6),
    bar=st.integers(-30, 30),
)
def test_no_sequence_of_tags_scores_more_than_the_one_that_is_chosen(
    seed: int, sizes: list[int], bar: int
) -> None:
    dice = np.random.default_rng(seed)
    bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    scores = dice.integers(-50, 50, (int(bounds[-1]), TAGS)).astype(np.int16)
    said = []
    for on in (True, False):
        with compiled.switched(on):
            said.append(best(scores, bounds[:-1], bounds[1:], bar))
    assert said[0].tolist() == said[1].tolist()
    for begin, end in pairwise(bounds):
        own = tuple(said[0][begin:end].tolist())
        assert allowed(own)

        def worth(tags: tuple[int, ...], begin: int = begin) -> int:
            own = sum(int(scores[begin + n, tag]) for n, tag in enumerate(tags))
            return own - bar * tags.count(OUTSIDE)

        every = [t for t in product(range(TAGS), repeat=int(end - begin)) if allowed(t)]
        assert worth(own) == max(map(worth, every))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), cut=st.integers(0, 40))
def test_what_is_said_of_a_stretch_depends_on_no_other(seed: int, cut: int) -> None:
    dice = np.random.default_rng(seed)
    # Many scores are equal, so that ties are broken the same way, too.
    scores = dice.integers(-2, 3, (40, TAGS)).astype(np.int16)
    for on in (True, False):
        with compiled.switched(on):
            whole = best(scores, np.array([0, cut]), np.array([cut, 40]))
            parts = [
                best(scores[:cut], np.array([0]), np.array([cut])),
                best(scores[cut:], np.array([0]), np.array([40 - cut])),
            ]
        assert whole.tolist() == np.concatenate(parts).tolist()


def test_between_stretches_all_is_outside_whatever_the_scores() -> None:
    scores = np.zeros((8, TAGS), np.int16)
    scores[:, BEGIN:] = 50
    for on in (True, False):
        with compiled.switched(on):
            told = best(scores, np.array([1, 5]), np.array([3, 8]))
            assert told.tolist()[0] == told.tolist()[3] == told.tolist()[4] == OUTSIDE
            assert (told[[1, 2, 5, 7]] != OUTSIDE).all()
            # One column of scores beside another's is read where it stands.
            beside = np.hstack([np.full((8, TAGS), -9, np.int16), scores])
            assert best(beside[:, TAGS:], np.array([1, 5]), np.array([3, 8])).tolist() == (
                told.tolist()
            )


@pytest.mark.parametrize(
    ("starts", "ends"),
    [([0], []), ([0], [4]), ([-1], [2]), ([2], [1]), ([0, 1], [2, 3]), ([1, 0], [2, 1])],
)
def test_stretches_that_overlap_or_lie_beyond_are_refused(
    starts: list[int], ends: list[int]
) -> None:
    for on in (True, False):
        with compiled.switched(on), pytest.raises(ValueError, match="in its order"):
            best(
                np.zeros((3, TAGS), np.int16), np.array(starts, np.int64), np.array(ends, np.int64)
            )


def lone_worth(scores: np.ndarray, begin: int, end: int) -> int:
    tags = [BEGIN, *[INSIDE] * (end - begin - 2), LAST]
    own = sum(int(scores[begin + i, tag]) for i, tag in enumerate(tags))
    return own - int(scores[begin:end, OUTSIDE].astype(np.int64).sum())


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), size=st.integers(2, 20), most=st.integers(2, 6))
def test_the_odds_of_a_stretch_are_what_its_tags_score_more_than_nothing(
    seed: int, size: int, most: int
) -> None:
    dice = np.random.default_rng(seed)
    scores = dice.integers(-3000, 3000, (size, TAGS)).astype(np.int16)
    starts = dice.integers(0, size - 1, 9)
    ends = np.array([dice.integers(start + 2, size + 1) for start in starts], np.int64)
    wanted = [lone_worth(scores, a, b) for a, b in zip(starts, ends, strict=True)]
    top = [
        max(lone_worth(scores, a, b) for b in range(a + 2, min(size, a + most) + 1)) for a in starts
    ]
    for on in (True, False):
        with compiled.switched(on):
            assert odds(scores, starts, ends).tolist() == wanted
            assert opening(scores, starts, 2, most).tolist() == top


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 1), (3, 6), (4, 6)])
def test_stretches_of_one_letter_or_beyond_the_scores_are_refused(start: int, end: int) -> None:
    scores, one = np.zeros((5, TAGS), np.int16), np.array([start], np.int64)
    for on in (True, False):
        with compiled.switched(on), pytest.raises(IndexError):
            odds(scores, one, np.array([end], np.int64))
    for on in (True, False):
        with compiled.switched(on), pytest.raises(IndexError):
            opening(scores, np.array([4], np.int64), 2, 6)
