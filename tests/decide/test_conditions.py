"""Row conditions: True is the strict side, and a row that cannot tell is on it."""

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.decide import CONDITIONS, evaluate, evaluator

NOW = dt.datetime(2026, 11, 23, 10, 30, tzinfo=dt.UTC)


def minor(values, kind="date.birth", **more):
    array = values if isinstance(values, pa.Array) else pa.array(values)
    columns, kinds = {"f": array}, {"f": kind}
    for name, (other, other_kind) in more.items():
        columns[name], kinds[name] = pa.array(other), other_kind
    return evaluate("minor", columns, kinds, now=NOW).to_pylist()


@pytest.mark.parametrize("kind", [pa.date32(), pa.date64(), pa.timestamp("us")])
def test_somebody_turns_eighteen_on_the_birthday_and_not_before(kind):
    days = [dt.datetime(2008, 11, day, tzinfo=dt.UTC) for day in (22, 23, 24)]
    assert minor(pa.array(days, kind)) == [False, False, True]


def test_birth_dates_are_read_in_every_way_they_are_written():
    written = [
        "2008-11-23",
        "2008/11/24",
        "20081124",
        "２００８年11月24日",
        "2008.1.2",
        "2008-11-24 08:00",
    ]
    assert minor(written) == [False, True, True, True, False, True]


def test_a_year_alone_in_doubt_counts_as_under_age():
    assert minor(["2007", "2008", "2009"]) == [False, True, True]
    assert minor(pa.array([2007, 2008])) == [False, True]


def test_the_id_number_tells_the_birth_date():
    numbers = ["990101200811231234", "99010120081124123X", "990101840506123", "无", None]
    assert minor(numbers, "id.cn_resident") == [False, True, False, True, True]
    assert minor(["990101840506123"], "id.cn_resident_15") == [False]


def test_an_age_tells_too():
    assert minor(["17", "18岁", "3.5", "不详"], "person.age") == [True, False, True, True]
    assert minor(pa.array([17, 18, None]), "person.age") == [True, False, True]


def test_one_field_that_says_a_child_outweighs_another_that_says_an_adult():
    assert minor(
        ["1984-05-06", None, None],
        idno=(["990101201205061234", "990101198405061234", None], "id.cn_resident"),
    ) == [True, False, True]


def test_a_row_without_any_field_that_tells_is_strict():
    assert minor(["王小明", "李一"], "person.name") == [True, True]
    assert evaluate("minor", {}, {}, now=NOW).to_pylist() == [True]


def test_another_place_is_told_by_the_addresses_of_the_row():
    columns = {"a": pa.array(["上海市黄浦区 1号", "北京市东城区", None])}
    kinds = {"a": "address"}
    told = evaluate("other_place", columns, kinds, now=NOW, place="上海市")
    assert told.to_pylist() == [False, True, True]
    home = evaluate("other_place", columns, kinds, now=NOW)
    assert home.to_pylist() == [False, False, False]
    nowhere = evaluate("other_place", columns, {"a": "person.name"}, now=NOW, place="上海市")
    assert nowhere.to_pylist() == [True, True, True]


def test_a_place_is_text_and_not_a_pattern():
    columns = {"a": pa.array(["上海市"])}
    assert evaluate("other_place", columns, {"a": "address"}, now=NOW, place=".*").to_pylist() == [
        True
    ]


def test_the_evaluator_has_the_shape_that_protect_takes():
    masks = evaluator(now=NOW, place="")
    made = masks(tuple(CONDITIONS), {"b": pa.array(["1984-05-06"])}, {"b": "date.birth"}, 2026)
    assert [mask.to_pylist() for mask in made] == [[False], [False]]


def test_a_condition_outside_the_closed_set_is_refused():
    with pytest.raises(UsageError):
        evaluate("rich", {}, {}, now=NOW)
    assert len(CONDITIONS) <= 6


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["date.birth", "id.cn_resident", "id.cn_resident_15", "person.age", "address"]),
    st.sampled_from(list(CONDITIONS)),
)
def test_no_value_makes_a_condition_fail_or_leave_a_row_out(values, kind, name):
    told = evaluate(
        name, {"f": pa.array(values, pa.string())}, {"f": kind}, now=NOW, place="上海市"
    )
    assert len(told) == len(values)
    assert told.null_count == 0


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2026, 11, 23)))
def test_every_way_to_write_a_birth_date_gives_one_answer(born):
    eighteen = (born.year + 18, born.month, born.day)
    expected = eighteen > (2026, 11, 23)
    written = [born.isoformat(), f"{born:%Y%m%d}", f"{born.year}年{born.month}月{born.day}日"]
    assert minor(written) == [expected] * 3
    assert minor(pa.array([born])) == [expected]
    assert minor([f"990101{born:%Y%m%d}1234"], "id.cn_resident") == [expected]
