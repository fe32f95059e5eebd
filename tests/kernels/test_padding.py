"""Padding to length classes."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import Damaged, UsageError
from strongroom.kernels import padding

CLASSES = ["fixed:18", "fixed:11", "name24", "step32", "padme"]


@given(st.lists(st.none() | st.binary(max_size=200), max_size=30), st.sampled_from(CLASSES))
@settings(max_examples=100, deadline=None)
def test_padding_comes_off_again_whatever_the_value_ends_with(values, name):
    values = [*values, b"", b"\x80", b"\x80\x00", b"\x00" * 40, b"ends\x80\x00\x00"]
    for kind in (pa.binary(), pa.large_binary()):
        padded = padding.pad(pa.array([b"x", *values], kind).slice(1), name)
        assert padded.type == pa.binary()
        assert padding.unpad(padded, name).to_pylist() == values
        # A handful of rows and a column go by different ways.
        many = pa.concat_arrays([padded] * 20)
        assert padding.unpad(many, name).to_pylist() == values * 20


@pytest.mark.parametrize(
    ("name", "lengths"),
    [
        ("fixed:18", {0: 19, 3: 19, 17: 19, 18: 19, 19: 32, 31: 32, 32: 64}),
        ("name24", {0: 24, 6: 24, 23: 24, 24: 48, 47: 48, 48: 72}),
        ("step32", {0: 32, 31: 32, 32: 64, 63: 64, 64: 96}),
        ("padme", {0: 32, 31: 32, 32: 36, 63: 64, 64: 72, 999: 1024, 1024: 1088, 9999: 10240}),
    ],
)
def test_lengths_fall_into_the_classes_that_the_format_states(name, lengths):
    padded = padding.pad(pa.array([b"x" * n for n in lengths], pa.binary()), name)
    assert [len(p) for p in padded.to_pylist()] == list(lengths.values())


def test_padme_adds_at_most_twelve_hundredths_and_leaves_few_lengths():
    lengths = np.arange(31, 200_000)
    padded = padding.classes("padme")(lengths)
    assert (padded >= lengths + 1).all()
    assert (padded <= (lengths + 1) * 1.12 + 1).all()
    assert len(np.unique(padded)) < 256


@pytest.mark.parametrize("name", CLASSES)
def test_a_value_padded_to_another_class_is_reported_as_damage(name):
    for wrong in (b"", b"\x00" * 32, b"no end mark" + b"\x00" * 21, b"x\x80"):
        for rows in (1, 100):
            with pytest.raises(Damaged):
                padding.unpad(pa.array([wrong] * rows, pa.binary()), name)


def test_the_class_none_adds_nothing():
    values = pa.array(["a", None, ""])
    assert padding.pad(values, "none").to_pylist() == [b"a", None, b""]
    assert padding.unpad(padding.pad(values, "none"), "none").to_pylist() == [b"a", None, b""]


@pytest.mark.parametrize("name", ["", "fixed:0", "fixed:-1", "fixed", "step16", "padme "])
def test_unknown_classes_are_refused(name):
    with pytest.raises(UsageError):
        padding.pad(pa.array(["a"]), name)


@pytest.mark.parametrize("name", ["fixed:18", "name24", "step32", "padme"])
def test_a_hidden_null_is_as_long_as_the_empty_value_and_is_told_from_it(name):
    values = pa.array([b"", None, b"\x00", b"\x00" * 40, b"\x80", None], pa.binary())
    padded = padding.pad(values, name + padding.HIDDEN)
    assert padded.null_count == 0
    assert len(padded[1].as_py()) == len(padded[0].as_py())
    assert padding.unpad(padded, name + padding.HIDDEN).to_pylist() == values.to_pylist()
    # Under the class that hides nothing the same bytes are nobody's padding.
    with pytest.raises(Damaged):
        padding.unpad(padded, name)
