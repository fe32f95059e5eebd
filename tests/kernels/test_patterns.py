"""Patterns over a few texts say what Arrow's engine says over many."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.decide import conditions
from strongroom.kernels import patterns
from strongroom.protect import indexes
from strongroom.transforms import _places, generalise, mask

GROUPED = (
    _places._FULL,
    generalise._RESIDENT,
    generalise._DATE,
    generalise._AGE,
    generalise._NUMBER,
    mask._MAIL,
    indexes._YEAR_FIRST,
    conditions._DATE,
    conditions._RESIDENT,
    conditions._OLD_RESIDENT,
    conditions._COMPACT,
    conditions._AGE,
)
BARE = (generalise._NEGATIVE_PART, indexes._YEAR)

SINGLE = "0123456789-.+@年月日岁省市区县旗盟镇X \t\n\v\f\r\u3000\u0660\x1c\x85a"
WORDS = (
    "1984 2007-05-06 990101198405061234 990101840506123 周岁 years 中国 江苏省 苏州市 上海市 "
    "市辖区 黄浦区 道里区 自治州 自治县 内蒙古自治区 𠮷野"
)
pieces = st.sampled_from([*SINGLE, *WORDS.split()])
texts = st.lists(
    st.one_of(st.none(), st.lists(pieces, max_size=9).map("".join), st.text(max_size=12)),
    max_size=8,
)


@given(texts)
def test_every_pattern_in_use_says_the_same_to_both_engines(values):
    array = pa.array(values, pa.string())
    padding = pa.nulls(patterns.FEW + 1, pa.string())
    long = pa.concat_arrays([array, padding])
    for pattern in GROUPED:
        few, many = patterns.groups(array, pattern), patterns.groups(long, pattern)
        assert list(few) == list(many) != []
        for name, found in few.items():
            assert found.to_pylist() == many[name].slice(0, len(array)).to_pylist(), pattern
    for pattern in BARE:
        many = patterns.occurs(long, pattern).slice(0, len(array))
        assert patterns.occurs(array, pattern).to_pylist() == many.to_pylist()
    many = patterns.without_blanks(long).slice(0, len(array))
    assert patterns.without_blanks(array).to_pylist() == many.to_pylist()


@pytest.mark.parametrize("pattern", [*GROUPED, *BARE])
def test_each_pattern_in_use_is_known_to_the_engine_for_a_few(pattern):
    assert patterns._python(pattern) is not None


@pytest.mark.parametrize("pattern", [r"\bword\b", r"\p{Han}", r"\x{4e00}", r"[[:alpha:]]"])
def test_a_pattern_that_python_might_read_otherwise_is_left_to_arrow(pattern):
    assert patterns._python(pattern) is None


def test_bytes_that_are_no_text_are_left_to_arrow():
    broken = pa.array([b"\xff1984"]).view(pa.string())
    assert patterns._few(broken, indexes._YEAR) is None
