"""Layers of a network of whole numbers: exact, compiled or not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.kernels import compiled
from strongroom.kernels.layers import HIGHEST, dense, row_sums


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
    table = np.zeros((3, 2), np.int32)
    for on in (True, False):
        with compiled.switched(on), pytest.raises(IndexError):
            row_sums(table, np.array([[0, row]], np.int32))


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    wide=st.integers(1, 70),
    inner=st.integers(1, 40),
    last=st.integers(1, 5),
    count=st.integers(0, 50),
)
def test_dense_layers_say_what_whole_numbers_say_compiled_or_not(
    seed: int, wide: int, inner: int, last: int, count: int
) -> None:
    dice = np.random.default_rng(seed)
    sums = dice.integers(-(1 << 20), 1 << 20, (count, wide)).astype(np.int32)
    bias = dice.integers(-5000, 5000, wide).astype(np.int32)
    second = dice.integers(-3000, 3000, (wide, inner)), dice.integers(-(1 << 20), 1 << 20, inner)
    third = dice.integers(-4096, 4096, (inner, last)), dice.integers(-(1 << 20), 1 << 20, last)
    wanted = []
    for line in sums.tolist():
        one = [min(max(a + b, 0), HIGHEST) for a, b in zip(line, bias.tolist(), strict=True)]
        two = [
            min(max((sum(a * w for a, w in zip(one, column, strict=True)) + b) // 1024, 0), 1 << 20)
            for column, b in zip(second[0].T.tolist(), second[1].tolist(), strict=True)
        ]
        wanted.append(
            [
                sum(a * w for a, w in zip(two, column, strict=True)) + b
                for column, b in zip(third[0].T.tolist(), third[1].tolist(), strict=True)
            ]
        )
    small = second[0].astype(np.int32), second[1].astype(np.float64)
    exact = third[0].astype(np.float64), third[1].astype(np.float64)
    for on in (True, False):
        with compiled.switched(on):
            got = dense(sums, bias, small, exact, 1024, 1 << 20)
        assert got.shape == (count, last)
        assert got.tolist() == wanted


def test_layers_that_do_not_fit_each_other_are_refused() -> None:
    sums, bias = np.zeros((2, 3), np.int32), np.zeros(4, np.int32)
    one, two = (np.zeros((3, 2), np.int32), np.zeros(2)), (np.zeros((2, 1)), np.zeros(1))
    for on in (True, False):
        with compiled.switched(on), pytest.raises((IndexError, ValueError)):
            dense(sums, bias, one, two, 1024, 1)


def test_weights_whose_sums_do_not_fit_are_refused_instead_of_running_over() -> None:
    sums, bias = np.full((1, 64), 1 << 20, np.int32), np.zeros(64, np.int32)
    second, third = (np.full((64, 2), 5000, np.int32), np.zeros(2)), (np.ones((2, 1)), np.zeros(1))
    for on in (True, False):
        with compiled.switched(on), pytest.raises(ValueError, match="too large"):
            dense(sums, bias, second, third, 1024, 1 << 20)
