"""Age in years."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit
from strongroom.kernels.text import Mask, normal, texts, to_array
from strongroom.kinds._common import bools, canonical_text, phrases


def _age(array: pa.Array) -> Mask:
    values = normal(array)
    text = texts(values)
    # Ages are short, and begin with a digit; names and addresses go here.
    rows = np.flatnonzero((text.lengths >= 1) & (text.lengths <= 16) & text.valid)
    rows = rows[is_digit(text.data[text.starts[rows]])]
    answer = np.zeros(len(text), bool)
    if len(rows):
        answer[rows] = _written(to_array(text).take(pa.array(rows)))
    return answer


def _written(values: pa.Array) -> Mask:
    shaped = bools(pc.match_substring_regex(values, r"^[0-9]{1,3}(?:\.0+)?(?:岁|周岁)?$"))
    numbers = pc.replace_substring_regex(values, r"(?:\.0+)?(?:岁|周岁)?$", "")
    numbers = pc.if_else(pa.array(shaped), numbers, None).cast(pa.int64())
    return shaped & bools(pc.less_equal(numbers, 125))


ENTRY = Kind(
    name="person.age",
    title="Age",
    title_zh="年龄",
    level=Level.PERSONAL,
    names=phrases("年龄, 周岁, nl, nianling, age, age years, current age, patient age"),
    validate=_age,
    strength=0.05,
    canonical=canonical_text(),
    padding="fixed:8",
    identifier="quasi",
    yes=("35", "7", "35岁", "101"),
    no=("199", "abc", "-3", ""),
)
