"""Sums of rows of a table."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.row_sums import row_sums


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    rows=st.integers(1, 40),
    wide=st.integers(1, 70),
    count=st.integers(0, 50),
    named=st.integers(0, 9),
)
def test_rows_add_up_as_they_do_one_by_one_compiled_or_not(
    seed: int, rows: int, wide: int, count: int, named: int
) -> None:
    dice = np.random.default_rng(seed)
    table = dice.integers(-(1 << 15), 1 << 15, (rows, wide)).astype(np.int16)
    which = dice.integers(0, rows, (count, named)).astype(np.int32)
    wanted = [[sum(int(table[r, h]) for r in line) for h in range(wide)] for line in which]
    for on in (True, False):
        with compiled.switched(on):
            got = row_sums(table, which)
        assert got.shape == (count, wide)
        assert got.tolist() == wanted


@pytest.mark.parametrize("row", [-1, 3])
def test_a_row_that_the_table_does_not_have_is_refused(row: int) -> None:
    table = np.zeros((3, 2), np.int16)
    for on in (True, False):
        with compiled.switched(on), pytest.raises(IndexError):
            row_sums(table, np.array([[0, row]], np.int32))
