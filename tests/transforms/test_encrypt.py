"""Encryption gives back every value in its type, and shows neither its length nor its equality."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.entries import Context
from strongroom.core.errors import Damaged, StoreError, UsageError
from strongroom.core.types import Column
from strongroom.transforms import encrypt
from strongroom.transforms._bytes import decode, encode
from strongroom.transforms._types import type_of

CHINA = dt.timezone(dt.timedelta(hours=8))
WHEN = dt.datetime(1984, 5, 6, 7, 8, 9, 123456, CHINA)

COLUMNS = {
    "int64": pa.array([1, None, -(2**63), 2**63 - 1]),
    "uint8": pa.array([0, None, 255], pa.uint8()),
    "float": pa.array([1.5, None, float("inf"), -0.0], pa.float32()),
    "double": pa.array([0.1, None, 1e300]),
    "bool": pa.array([True, None, False]),
    "string": pa.array(["王小明", None, "", "a" * 4096, "𠮷"]),
    "large_string": pa.array(["王小明", None, ""], pa.large_string()),
    "string_view": pa.array(["王小明", None, "longer than twelve bytes"], pa.string_view()),
    "binary": pa.array([b"\x00\x80", None, b"", b"\x80"]),
    "fixed_size_binary[2]": pa.array([b"ab", None], pa.binary(2)),
    "date32": pa.array([dt.date(1984, 5, 6), None]),
    "date64": pa.array([dt.date(1984, 5, 6), None], pa.date64()),
    "time": pa.array([dt.time(1, 2, 3), None], pa.time64("us")),
    "timestamp": pa.array([WHEN.replace(tzinfo=None), None], pa.timestamp("us")),
    "timestamp tz": pa.array([WHEN, None], pa.timestamp("us", tz="Asia/Shanghai")),
    "timestamp ns": pa.array([1, None, -1], pa.timestamp("ns", tz="+08:00")),
    "duration": pa.array([5, None], pa.duration("ms")),
    "decimal128": pa.array([Decimal("-1.10"), None], pa.decimal128(10, 2)),
    "decimal256": pa.array([Decimal("9" * 40), None], pa.decimal256(40, 0)),
    "dictionary": pa.array(["男", "女", None, "男"]).dictionary_encode(),
    "list": pa.array([["a", None], None, [], ["b"]]),
    "large_list": pa.array([[1], None], pa.large_list(pa.int8())),
    "fixed list": pa.array([[1, 2], None, [3, None]], pa.list_(pa.int32(), 2)),
    "struct": pa.array([{"a": 1, "b": "x"}, None, {"a": None, "b": ""}]),
    "empty struct": pa.array([{}, None], pa.struct([])),
    "map": pa.array([[("k", 1)], None, []], pa.map_(pa.string(), pa.int64())),
    "nested": pa.array([[{"a": [1, None]}], None, [{"a": None}, None]]),
    "null": pa.nulls(3),
}


def context(keys, values, *, padding="step32", start=0, arrow=None):
    rids = pa.array([(start + i).to_bytes(16, "big") for i in range(len(values))], pa.binary(16))
    versions = pa.array(np.ones(len(values), dtype=np.uint64))
    cipher = keys.bind("11" * 16, 1, rids, versions)
    column = Column("c1", "cipher", "encrypt", 1, 1, 1, 0, padding, arrow or str(values.type))
    return Context(None, column, {}, keys, cipher)


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("padding", ["fixed:18", "name24", "padme", "none"])
def test_every_type_comes_back_as_it_was_whole_sliced_and_empty(keys, name, padding):
    for values in (COLUMNS[name], COLUMNS[name].slice(1), COLUMNS[name].slice(0, 0)):
        ctx = context(keys, values, padding=padding)
        back = encrypt.invert(encrypt.apply(values, ctx), ctx)
        back.validate(full=True)
        assert back.type == values.type
        assert back.to_pylist() == values.to_pylist() if "ns" not in name else back.equals(values)


def test_a_not_a_number_keeps_its_payload():
    odd = np.array([0x7FF8DEADBEEF0001, 0xFFF0000000000001], dtype=np.uint64).view(np.float64)
    back = decode(encode(pa.array(odd)), pa.float64())
    assert back.to_numpy().view(np.uint64).tolist() == odd.view(np.uint64).tolist()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.none()
        | st.fixed_dictionaries(
            {
                "n": st.none() | st.integers(-(2**63), 2**63 - 1),
                "t": st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
                "l": st.none() | st.lists(st.none() | st.binary(max_size=3), max_size=3),
            }
        ),
        max_size=8,
    ),
    st.integers(0, 8),
)
def test_nested_values_survive_their_bytes_wherever_they_are_cut(rows, cut):
    kind = pa.struct([("n", pa.int64()), ("t", pa.string()), ("l", pa.list_(pa.binary()))])
    values = pa.array(rows, kind).slice(min(cut, len(rows)))
    back = decode(encode(values), kind)
    back.validate(full=True)
    assert back.to_pylist() == values.to_pylist()


@pytest.mark.parametrize("name", COLUMNS)
def test_a_type_can_be_read_back_from_its_name(name):
    kind = COLUMNS[name].type
    assert type_of(str(kind)) == kind


def test_names_that_look_like_types_are_refused_before_anything_is_written(keys):
    values = pa.array([{"a: int64, b": 1}])
    with pytest.raises(StoreError) as error:
        encrypt.apply(values, context(keys, values))
    assert "a: int64" not in str(error.value)


def test_a_column_of_another_type_than_declared_is_refused(keys):
    values = pa.array([1, 2])
    with pytest.raises(StoreError) as error:
        encrypt.apply(values, context(keys, values, arrow="string"))
    assert "plan" in error.value.hint


def test_the_same_value_in_two_rows_gives_two_ciphertexts_of_one_length(keys):
    values = pa.array(["王小明", "王小明", "李一"])
    cells = encrypt.apply(values, context(keys, values, padding="name24")).to_pylist()
    assert len(set(cells)) == 3
    assert len({len(cell) for cell in cells}) == 1


def test_a_swapped_cell_is_null_and_its_neighbour_is_not(keys):
    values = pa.array(["甲", "乙", "丙"])
    ctx = context(keys, values)
    cells = encrypt.apply(values, ctx)
    swapped = cells.take(pa.array([1, 0, 2]))
    assert encrypt.invert(swapped, ctx).to_pylist() == [None, None, "丙"]


def test_bytes_of_another_type_are_damage_and_say_so_without_the_value():
    with pytest.raises(Damaged) as error:
        decode(pa.array([b"13800"]), pa.int64())
    assert "13800" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize("padding", ["fixed:0", "step31", "", "FIXED:18"])
def test_a_padding_class_that_does_not_exist_is_refused_with_a_hint(padding):
    with pytest.raises(UsageError) as error:
        encrypt.check({"padding": padding})
    assert error.value.hint
