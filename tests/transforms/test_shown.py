"""Masks and generalisations show what they say and never more."""

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core import registry
from strongroom.core.entries import Context
from strongroom.core.errors import StoreError, UsageError
from strongroom.transforms import generalise, mask


def masked(values, kind=None, **params):
    entry = registry.shelf("kinds").get(kind) if kind else None
    return mask.apply(pa.array(values, pa.string()), Context(entry, None, params)).to_pylist()


def coarse(values, kind=None, **params):
    entry = registry.shelf("kinds").get(kind) if kind else None
    array = values if isinstance(values, pa.Array) else pa.array(values)
    return generalise.apply(array, Context(entry, None, params, now_year=2026)).to_pylist()


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("person.name", "王小明", "王*"),
        ("person.name", "𠮷野一", "𠮷*"),
        ("id.cn_resident", "990101198401011234", "…1234"),
        ("phone.mobile", "16312341234", "163****1234"),
        ("email", "anna@example.com", "a***@…"),
        ("address", "上海市黄浦区南京东路1号2室", "黄浦区"),
    ],
)
def test_what_an_officer_sees_of_each_kind(kind, value, shown):
    assert masked([value, None], kind) == [shown, None]


def test_a_kind_that_nobody_knows_is_hidden_altogether():
    assert masked(["anything", None]) == ["…", None]


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=30), st.integers(0, 6), st.integers(0, 6))
def test_a_mask_never_shows_more_than_its_ends_and_hides_as_much_as_it_shows(value, first, last):
    [shown] = masked([value], keep_first=first, keep_last=last, char="·")
    kept = first + last
    if kept and len(value) >= kept + min(kept, 4):
        assert shown == value[:first] + "·" + (value[-last:] if last else "")
    else:
        assert shown == "·"


def test_a_value_that_is_all_tail_is_not_shown_as_its_own_tail():
    assert masked(["1234", "123"], "id.cn_resident") == ["…", "…"]


@pytest.mark.parametrize(
    ("address", "district"),
    [
        ("上海市黄浦区南京东路1号", "黄浦区"),
        ("上海市 市辖区 浦东新区张江路9号", "浦东新区"),
        ("浙江省杭州市西湖区文三路", "西湖区"),
        ("江苏省南京市鼓楼区中山路", "鼓楼区"),
        ("山东省济南市市中区经四路", "市中区"),
        ("新疆维吾尔自治区伊犁哈萨克自治州伊宁市", "伊宁市"),
        ("广东省东莞市南城街道元美路", "东莞市"),
        ("黄浦区南京东路", "黄浦区"),
        ("湖南省", "湖南省"),
        ("南京东路123号明珠小区3号楼", "…"),
        ("明珠小区3号楼", "…"),
        ("幸福村王家屯", "…"),
        ("", "…"),
    ],
)
def test_an_address_is_cut_down_to_its_district_and_never_to_a_door(address, district):
    assert coarse([address], to="district") == [district]


@settings(max_examples=100, deadline=None)
@given(st.text("黄浦区西湖市路街道号弄小明珠南京东村栋室县省幸福0123456789 ", max_size=30))
def test_no_address_gives_away_a_street_a_number_or_an_estate(address):
    [shown] = coarse(pa.array([address]), to="district")
    assert not set(shown) & set("路街号弄村栋室0123456789 ")
    assert "小区" not in shown


def test_dates_of_every_type_become_years_and_decades():
    dates = [dt.datetime(1984, 5, 6, 12, tzinfo=dt.UTC), None]
    for kind in (
        pa.date32(),
        pa.date64(),
        pa.timestamp("us"),
        pa.timestamp("ns", tz="Asia/Shanghai"),
    ):
        assert coarse(pa.array(dates, kind), to="year") == ["1984", None]
    assert coarse(pa.array(dates, pa.date32()), to="decade") == ["1980s", None]


def test_ages_become_bands_from_numbers_words_and_birth_dates():
    assert coarse(pa.array([34, 9, 131, None]), "person.age") == ["30–39", "0–9", "…", None]
    assert coarse(["34岁", "无"], to="band", width=5) == ["30–34", "…"]
    assert coarse(pa.array([dt.date(1984, 5, 6)]), to="band") == ["40–49"]


def test_numbers_become_buckets_below_zero_too():
    assert coarse(pa.array([1999, -1, 0]), to="bucket", width=1000) == [
        "1000 … 1999",
        "-1000 … -1",
        "0 … 999",
    ]
    assert coarse(pa.array([1e300, float("nan"), 15.5]), to="bucket", width=10) == [
        "…",
        "…",
        "10 … 19",
    ]


def test_dictionary_columns_are_generalised_like_any_other():
    assert coarse(pa.array(["1984", None]).dictionary_encode(), to="year") == ["1984", None]


@pytest.mark.parametrize(
    "params", [{}, {"to": "street"}, {"to": "band", "width": 1}, {"to": "band", "width": "x"}]
)
def test_a_generalisation_that_does_not_say_to_what_is_refused_with_a_hint(params):
    with pytest.raises(UsageError) as error:
        generalise.check(params)
    assert error.value.hint


@pytest.mark.parametrize(
    "params",
    [
        {"keep_first": -1},
        {"keep_last": 65},
        {"style": "none"},
        {"char": ""},
        {"char": "\n"},
        {"char": 7},
    ],
)
def test_an_impossible_mask_is_refused_with_a_hint(params):
    with pytest.raises(UsageError) as error:
        mask.check(params)
    assert error.value.hint


def test_bytes_that_are_no_text_are_refused_without_being_quoted():
    with pytest.raises(StoreError) as error:
        mask.apply(pa.array([b"\xff16312341234"]), Context(None, None, {"keep_first": 1}))
    assert "1234" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize("name", ["generalise", "mask"])
def test_one_row_of_a_card_and_a_whole_column_are_shown_alike(name):
    transform = registry.shelf("transforms")[name]
    for values, params, _ in transform.examples:
        few = pa.array(values)
        many = pa.concat_arrays([few] * 40)
        ctx = Context(None, None, params, now_year=2026)
        shown = transform.apply(few, ctx).to_pylist()
        assert transform.apply(many, ctx).to_pylist() == shown * 40
