"""Cutting and putting in by place says the same as slicing each text by itself."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kernels.splice import places, splice
from strongroom.kernels.text import from_list, texts, to_array


@st.composite
def edits(draw):
    """Texts, and for each of them ordered cuts without overlaps and what comes in their place."""
    rows = draw(st.lists(st.none() | st.text(max_size=12), max_size=6))
    cuts = []
    for row, value in enumerate(rows):
        size = len(value or "")
        marks = sorted(draw(st.sets(st.integers(0, size), max_size=6)))
        pairs = zip(marks[::2], marks[1::2], strict=False)
        cuts += [(row, a, b, draw(st.text(max_size=4))) for a, b in pairs]
    return rows, cuts


@given(edits())
def test_splicing_a_column_equals_slicing_each_text(case):
    rows, cuts = case
    wanted = list(rows)
    for row, start, end, new in reversed(cuts):
        if wanted[row] is not None:
            wanted[row] = wanted[row][:start] + new + wanted[row][end:]
    text = from_list(rows)
    which = np.array([c[0] for c in cuts], np.int64)
    first = places(text, which, np.array([c[1] for c in cuts], np.int64))
    last = places(text, which, np.array([c[2] for c in cuts], np.int64))
    made = splice(text, first, last, texts(pa.array([c[3] for c in cuts], pa.large_string())))
    assert to_array(made).to_pylist() == wanted
