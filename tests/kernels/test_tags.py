"""The best sequence of tags: every span closed, the best of all there are, compiled or not."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.tags import BEGIN, INSIDE, LAST, OUTSIDE, TAGS, best

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
@given(seed=st.integers(0, 2**32 - 1), sizes=st.lists(st.integers(0, 6), max_size=6))
def test_no_sequence_of_tags_scores_more_than_the_one_that_is_chosen(
    seed: int, sizes: list[int]
) -> None:
    dice = np.random.default_rng(seed)
    bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    scores = dice.integers(-50, 50, (int(bounds[-1]), TAGS)).astype(np.int16)
    said = []
    for on in (True, False):
        with compiled.switched(on):
            said.append(best(scores, bounds))
    assert said[0].tolist() == said[1].tolist()
    for begin, end in pairwise(bounds):
        own = tuple(said[0][begin:end].tolist())
        assert allowed(own)

        def worth(tags: tuple[int, ...], begin: int = begin) -> int:
            return int(sum(scores[begin + n, tag] for n, tag in enumerate(tags)))

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
            whole = best(scores, np.array([0, cut, 40]))
            parts = [
                best(scores[:cut], np.array([0, cut])),
                best(scores[cut:], np.array([0, 40 - cut])),
            ]
        assert whole.tolist() == np.concatenate(parts).tolist()


@pytest.mark.parametrize("bounds", [[], [0], [0, 2], [1, 3], [0, 2, 1, 3], [0, 4]])
def test_stretches_that_leave_something_out_are_refused(bounds: list[int]) -> None:
    for on in (True, False):
        with compiled.switched(on), pytest.raises(ValueError, match="cover"):
            best(np.zeros((3, TAGS), np.int16), np.array(bounds, np.int64))
