"""A few values go another way to the same canonical form as many."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from strongroom.kinds import resident_id

digits = st.text("0123456789", min_size=13, max_size=19)
marks = st.text("xX -./_\t\u3000９Ｘ无\x00\u00ad\u0301", max_size=3)
numbers = st.tuples(marks, digits, marks, st.text("0123456789Xx", max_size=2), marks).map("".join)
repeated = st.sampled_from(
    ["0" * 18, "1" * 15, "１" * 18, "9" * 17 + "X", "990101900307123", "无", ""]
)


@given(st.lists(st.one_of(st.none(), numbers, repeated, st.text(max_size=20)), max_size=6))
def test_a_few_resident_numbers_get_the_canonical_form_of_many(values):
    array = pa.array(values, pa.string())
    assert resident_id.canonical_id(array).to_pylist() == resident_id._many(array).to_pylist()


def test_one_number_is_looked_at_by_itself_and_an_old_one_is_not():
    one = resident_id._few(pa.array(["990101 19900307 447x", None]))
    assert one.to_pylist() == ["99010119900307447X", None]
    assert resident_id._few(pa.array(["990101900307123"])) is None
