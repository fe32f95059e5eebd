"""Occurrences in order: sorted as one number where they fit, as three keys where they do not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.scanning import Hits
from strongroom.kernels.spans import _order, without_overlaps

HITS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 30), st.integers(0, 127)), min_size=1, max_size=60
)


def ordered(starts, sizes, which):
    found = Hits(starts, starts + sizes, np.zeros(len(starts), np.float32))
    wanted = np.lexsort((which, -found.ends, found.starts))
    assert np.array_equal(_order(found, which), wanted)


@settings(deadline=None)
@given(HITS, st.integers(0, 1 << 35))
def test_occurrences_are_ordered_by_start_then_length_then_scanner(hits, ahead):
    starts, sizes, which = (np.array(side, np.int64) for side in zip(*hits, strict=True))
    ordered(starts + ahead, sizes, which)


def test_what_does_not_fit_into_one_number_is_ordered_all_the_same():
    starts, sizes = np.array([5, 5, 0, 5]), np.array([1 << 20, 3, 7, 1 << 21])
    ordered(starts, sizes, np.array([1, 0, 2, 0]))
    ordered(starts + (1 << 36), np.array([1, 3, 7, 3]), np.array([1, 0, 2, 0]))
    ordered(starts, np.array([1, 3, 7, 3]), np.array([200, 0, 2, 0]))


OVERLAPPING = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 9), st.integers(0, 3)), max_size=80
).map(sorted)


@pytest.mark.skipif(bool(compiled.missing), reason=f"compiled: {compiled.missing}")
@given(OVERLAPPING)
def test_of_overlapping_spans_the_same_stay_by_either(spans):
    starts = np.array([start for start, *_ in spans], np.int64)
    ends = starts + np.array([size for _, size, _ in spans], np.int64)
    scores = np.array([score for *_, score in spans], np.float32)
    results = []
    for on in (False, True):
        with compiled.switched(on):
            results.append(without_overlaps(starts, ends, scores))
    assert np.array_equal(*results)
    kept = results[1]
    assert (starts[kept][1:] >= ends[kept][:-1]).all()
