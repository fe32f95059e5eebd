"""Columns are judged by what they hold: by values alone, against their names, inside JSON."""

import datetime as dt
import decimal
import json
import random
from itertools import islice

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find import find
from strongroom.find.names import says
from strongroom.report.words import evidence

from .dev.measure import measure
from .dev.more import MORE
from .dev.tables import STYLES, tables
from .dev.third import THIRD
from .dev.values import Values

pytestmark = pytest.mark.usefixtures("rules_alone")


def survey(memory, table, *, dataset="t", **options):
    store = memory(**{dataset: table})
    return {f.field.name: f for f in find(store, salt=b"test", **options)}


@pytest.fixture(scope="module")
def v():
    return Values(77, 400)


# The development tables, as a floor below which nothing may fall.


@pytest.mark.parametrize(
    ("styles", "rows"),
    [
        *(pytest.param(some, 320, marks=pytest.mark.slow) for some in (STYLES, MORE, THIRD)),
        *((STYLES, 40), (MORE, 40)),
    ],
)
def test_the_development_tables_stay_judged_as_well_as_they_were(memory, styles, rows):
    counts, wrong = measure(tables(31, styles, rows), memory)
    assert counts["personal"] >= 50
    assert counts["other"] >= 75
    assert counts["found"] >= 0.98 * counts["personal"], wrong
    assert counts["exact"] >= 0.96 * counts["personal"], wrong
    assert counts["false"] <= 0.015 * counts["other"], wrong


# Values alone.


def test_a_name_that_lies_is_overruled_and_the_evidence_counts_both_sides(memory, v):
    found = survey(memory, pa.table({"phone": v.ids(), "mobile": v.mobiles()}))["phone"]
    assert found.kind == "id.cn_resident"
    line = next(line for line in found.evidence if "values decide" in line)
    assert "the name says Mobile number" in line or "the name says Telephone number" in line
    assert "400 of 400 values are of another kind" in line
    assert "以值为准" in evidence(line, "zh", {})


def test_coded_fields_need_their_name_and_their_code_list(memory, v):
    people = {"xm": v.names_zh(), "gmsfhm": v.ids()}
    coded = {
        "mz": v.of("01", "02", "56"),
        "whcd": v.of("10", "20", "61"),
        "hyzk": v.of("10", "20", "40"),
        "zzmm": v.of("01", "13"),
        "xb": v.of("1", "2", "9"),
    }
    named = survey(memory, pa.table(people | coded))
    assert {c: named[c].kind for c in coded} == {
        "mz": "person.ethnicity",
        "whcd": "person.education",
        "hyzk": "person.marital",
        "zzmm": "sensitive.political",
        "xb": "person.sex",
    }
    bare = survey(memory, pa.table(people | {f"c{i}": c for i, c in enumerate(coded.values())}))
    assert {f.kind for name, f in bare.items() if name.startswith("c")} == {"none"}


def test_a_table_that_explains_words_is_not_about_people(memory):
    nations = ["汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族"]
    found = survey(memory, pa.table({"dm": [f"{i:02d}" for i in range(1, 9)], "mc": nations}))
    assert {f.kind for f in found.values()} == {"none"}


def test_births_are_told_from_other_days_by_how_they_spread(memory, v):
    table = {
        "a": v.names_zh(),
        "b": v.births(1945, 2003),
        "c": v.dates(2012, 2024),
        "d": v.stamps(1960, 2024),
        "e": v.mobiles(),
    }
    found = survey(memory, pa.table(table))
    assert [found[c].kind for c in "bcd"] == ["date.birth", "none", "none"]


def test_what_an_id_number_says_is_known_in_the_columns_beside_it(memory, v):
    numbers = v.ids()
    table = {
        "c1": numbers,
        "c2": ["1" if int(n[16]) % 2 else "2" for n in numbers],
        "c3": [2024 - int(n[6:10]) - (n[10:14] > "0601") for n in numbers],
        "c4": [f"{n[12:14]}/{n[10:12]}/{n[6:10]}" for n in numbers],
        "c5": v.of("1", "2"),
        "c6": v.small(1, 90),
        "c7": v.dates(2004, 2008),
    }
    found = survey(memory, pa.table(table))
    kinds = [found[f"c{i}"].kind for i in range(2, 8)]
    assert kinds == ["person.sex", "person.age", "date.birth", "none", "none", "none"]
    assert any("agree with the ID number" in line for line in found["c3"].evidence)


def test_days_long_past_in_a_table_of_things_are_no_births(memory, v):
    found = survey(memory, pa.table({"film": v.products_en(), "released": v.births(1930, 2000)}))
    assert found["released"].kind == "none"


def test_given_and_family_names_support_each_other_without_any_name(memory, v):
    found = survey(memory, pa.table({"c1": v.first(), "c2": v.last(), "c3": v.amounts()}))
    assert [found[f"c{i}"].kind for i in (1, 2, 3)] == ["person.name", "person.name", "none"]


def test_single_words_that_are_also_names_are_no_people(memory, v):
    words = v.of("Rose", "Violet", "Amber", "Jade", "Ruby", "Olive", "Hazel", "Brown", "Gray")
    assert survey(memory, pa.table({"shade": words, "price": v.amounts()}))["shade"].kind == "none"


def test_a_column_of_cities_is_personal_beside_a_person_only(memory, v):
    cities = v.cities_zh()
    beside = survey(memory, pa.table({"a": v.names_zh(), "b": v.mobiles(), "c": cities}))
    alone = survey(memory, pa.table({"a": v.stations(), "c": cities, "d": v.small()}))
    assert beside["c"].kind == "address.fragment"
    assert alone["c"].kind == "none"
    assert any("nothing else" in line for line in alone["c"].evidence)


def test_latitude_and_longitude_side_by_side_are_positions_beside_a_person(memory, v):
    pair = {"x": v.lon(), "y": v.lat()}
    assert survey(memory, pa.table({"tel": v.mobiles()} | pair))["x"].kind == "geo.coordinates"
    assert survey(memory, pa.table({"stop": v.stations()} | pair))["x"].kind == "none"


def test_positions_of_people_who_come_again_are_tracks_and_those_of_cameras_are_not(memory, v):
    who = v.of(*v.mobiles()[:30])
    pair = {"lat": v.lat(), "lng": v.lon()}
    times = {"at": v.stamps()}
    moving = survey(memory, pa.table({"mobile": who} | times | pair))
    assert {moving[c].kind for c in pair} == {"location.track"}
    assert moving["lat"].level is Level.CRITICAL
    once = survey(memory, pa.table({"mobile": v.mobiles()} | times | pair))
    assert {once[c].kind for c in pair} == {"geo.coordinates"}
    cameras = {c: [column[i % 7] for i in range(400)] for c, column in pair.items()}
    passed = survey(memory, pa.table({"mobile": who} | times | cameras))
    assert {passed[c].kind for c in pair} == {"geo.coordinates"}


@pytest.mark.parametrize("digits", [9, 11, 13, 15, 16, 18, 19])
def test_numbers_of_any_length_are_nothing_by_chance(memory, v, digits):
    table = pa.table({"order_no": v.long_numbers(digits), "other": v.long_numbers(digits)})
    assert {f.kind for f in survey(memory, table).values()} == {"none"}


@pytest.mark.parametrize("rows", [12, 60, 2_000])
def test_order_numbers_that_begin_like_an_id_are_none_however_few_there_are(memory, rows):
    numbers = [f"31010120230514{i:04d}" for i in range(rows)]
    assert survey(memory, pa.table({"no": numbers}))["no"].kind == "none"


def test_numbers_counted_up_by_a_machine_are_no_telephone_numbers(memory):
    table = pa.table({"no": [str(16_800_000_000 + i) for i in range(500)]})
    assert survey(memory, table)["no"].kind == "none"


def test_times_in_numbers_are_neither_phones_nor_cards_nor_births(memory, v):
    table = {"a": v.epochs(), "b": v.epochs(millis=False), "c": [n * 1000 for n in v.epochs()]}
    assert {f.kind for f in survey(memory, pa.table(table)).values()} == {"none"}


def test_codes_of_goods_are_none(memory, v):
    table = pa.table({"a": v.eans(), "b": v.isbns(), "c": v.codes(), "d": v.versions()})
    assert {f.kind for f in survey(memory, table).values()} == {"none"}


def test_keys_counted_up_are_no_account_names_whatever_they_are_called(memory, v):
    table = pa.table(
        {"user_id": list(range(1, 401)), "username": v.accounts(), "mobile": v.mobiles()}
    )
    found = survey(memory, table)
    assert [found[c].kind for c in ("user_id", "username")] == ["none", "account.id"]


def test_what_is_written_about_goods_is_no_text_about_people(memory, v):
    table = pa.table({"名称": v.products_zh(), "说明": v.product_texts_zh(), "价格": v.amounts()})
    assert survey(memory, table, dataset="商品")["说明"].kind == "none"


# Names in other languages.


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("vorname", "person.name"),
        ("Geburtsdatum", "date.birth"),
        ("fecha_nacimiento", "date.birth"),
        ("prénom", "person.name"),
        ("code_postal", "postcode"),
        ("ship_to_name", "person.name"),
        ("cert_no", "id.cn_resident"),
        ("mob_no", "phone.mobile"),
        ("jjlxdh", "phone.landline"),
        ("ryzd", "sensitive.health"),
        ("紧急联系人", "person.name"),
    ],
)
def test_names_of_columns_are_understood_in_more_languages(name, kind):
    assert says(name).get(kind, 0) >= 0.9


@pytest.mark.parametrize("name", ["last_st", "created_by", "data_cf", "trade_via", "x_land"])
def test_short_words_of_other_languages_mean_nothing_inside_a_name(name):
    assert max(says(name).values(), default=0) < 0.6


# Several in one value.


def holding(memory, values, name="payload"):
    return survey(memory, pa.table({name: values}))[name]


def test_json_is_opened_and_its_paths_are_named_in_the_evidence(memory, v):
    column = v.json(lambda: {"user": {"xm": v.name_zh(), "phone": v.mobile()}, "n": 3})
    found = holding(memory, column)
    assert found.kind == "text.free"
    # A full name may now and then look like another way to call a person.
    assert found.contains.pop("person.nickname", 0) <= 4
    assert found.contains == {"person.name": 400, "phone.mobile": 400}
    assert "user.phone holds Mobile number: 400 of 400 values fit" in found.evidence
    assert any("user.xm holds Name of a person" in line for line in found.evidence)
    chinese = [evidence(line, "zh", {"Mobile number": "手机号码"}) for line in found.evidence]
    assert "user.phone 含手机号码：400 个值中 400 个符合" in chinese
    assert found.level is Level.PERSONAL


def test_json_without_people_is_nothing_and_says_that_it_was_opened(memory, v):
    found = holding(memory, v.json(lambda: {"v": "1.2.3", "retry": 2, "tags": ["a", "b"]}))
    assert (found.kind, found.contains) == ("none", None)
    assert "400 values were opened as JSON" in found.evidence


@pytest.mark.parametrize("rows", [12, 400])
def test_keys_that_are_themselves_values_are_not_told(memory, rows):
    v = Values(78, rows)
    column = v.json(lambda: {"by": {v.mobile(): v.name_zh(), v.name_zh(): {"tel": v.mobile()}}})
    found = holding(memory, column)
    told = "\n".join(found.evidence)
    assert found.kind == "text.free"
    assert found.contains["phone.mobile"] >= 0.9 * rows
    for value in column:
        assert not any(key in told for key in json.loads(value)["by"])


@pytest.mark.parametrize(
    "made",
    [
        lambda v: f"name={v.name_zh()}&mobile={v.mobile()}&page=2",
        lambda v: f"姓名：{v.name_zh()}；手机：{v.mobile()}；等级：3",
        lambda v: f"<p><xm>{v.name_zh()}</xm><sj>{v.mobile()}</sj></p>",
        lambda v: f"name: {v.name_zh()}, mobile: {v.mobile()}",
        lambda v: json.dumps([{"name": v.name_zh(), "mobile": v.mobile()}]),
    ],
    ids=["query", "chinese", "xml", "colons", "array"],
)
def test_pairs_and_markup_are_opened_too(memory, v, made):
    found = holding(memory, v.each(lambda: made(v)))
    assert found.kind == "text.free"
    # An invented name in a hundred may be read as a way to call somebody as well.
    often = {kind: count for kind, count in found.contains.items() if count > 4}
    assert often == {"person.name": 400, "phone.mobile": 400}


@pytest.mark.parametrize("mark", [";", "；", "|", ",", "、", " / ", "\n"])
def test_a_list_in_one_value_is_of_the_kind_of_its_elements(memory, v, mark):
    column = v.each(lambda: mark.join(v.mobile() for _ in range(v.number(1, 4))))
    found = holding(memory, column, "c1")
    assert found.kind == "phone.mobile"
    assert found.contains is None
    assert found.matched == found.checked == 400
    assert any("several stand in one value" in line for line in found.evidence)


def test_lists_and_structures_of_arrow_are_looked_into(memory, v):
    nested = {
        "phones": [[m] for m in v.mobiles()],
        "person": [{"xm": n, "n": 1} for n in v.names_zh()],
        "tags": [["a"], ["b"]] * 200,
    }
    found = survey(memory, pa.table(nested))
    assert found["phones"].contains == {"phone.mobile": 400}
    assert found["person"].contains == {"person.name": 400}
    assert found["tags"].not_checked


# What holds for every column.

_ARROW = [
    pa.array([1, None, 3], pa.int8()),
    pa.array([decimal.Decimal("1.50"), None, decimal.Decimal("2.25")]),
    pa.array([dt.timedelta(seconds=1), None, dt.timedelta(days=3)]),
    pa.array([dt.time(1, 2), None, dt.time(3, 4)]),
    pa.array([b"\x00\xff", None, b""]),
    pa.array([b"ab", None, b"cd"], pa.binary(2)),
    pa.array(["a", None, "a"]).dictionary_encode(),
    pa.nulls(3),
    pa.array([[1], None, []]),
    pa.array([{"a": 1}, None, {"a": None}]),
    pa.array([[("k", 1)], None, []], pa.map_(pa.string(), pa.int64())),
    pa.array([float("nan"), None, float("inf")]),
    pa.array([True, None, False]),
    pa.array([dt.datetime(2020, 1, 1, tzinfo=dt.UTC), None, dt.datetime(1, 1, 1, tzinfo=dt.UTC)]),
    pa.array(["x", None, "y"], pa.string_view()),
    pa.array(["", None, "　"], pa.large_string()),
    pa.array([[[1, 2]], None, [[]]], pa.list_(pa.list_(pa.int32()))),
]
_TEXTS = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.from_regex(r"[0-9]{1,20}", fullmatch=True),
    st.from_regex(r"[{\[<][a-z\"':=,;{}\[\]<>/0-9]{0,30}", fullmatch=True),
    st.sampled_from(["{}", "[]", "null", '{"a": [[[[]]]]}', "a=b&c=d", "<a>b</a>", "1990-01-01"]),
)


@pytest.mark.parametrize("column", _ARROW, ids=[str(c.type) for c in _ARROW])
@pytest.mark.parametrize("name", ["c1", "姓名", "birthday", "payload"])
def test_judging_never_fails_on_any_type_of_column(memory, column, name):
    for sample in (None, 2):
        found = survey(memory, pa.table({name: column}), sample=sample)
        assert found[name].kind in shelf("kinds")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.text(min_size=1, max_size=12),
        st.lists(_TEXTS, min_size=6, max_size=6),
        min_size=1,
        max_size=4,
    )
)
def test_judging_never_fails_on_any_texts(columns):
    from .conftest import Memory

    table = pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
    found = list(find(Memory(t=table), salt=b"x"))
    assert [f.field.name for f in found] == list(columns)
    assert all(0 <= f.confidence <= 1 and f.matched <= max(f.checked, 0) for f in found)


@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_columns_does_not_matter(memory, v, seed):
    for _, name, table, _ in tables(40 + seed, (STYLES[0], STYLES[4]), 60):
        straight = {c: f.kind for c, f in survey(memory, table, dataset=name).items()}
        order = random.Random(seed).sample(table.schema.names, table.num_columns)
        mixed = {c: f.kind for c, f in survey(memory, table.select(order), dataset=name).items()}
        assert mixed == straight


def test_the_order_of_rows_hardly_matters_and_a_sample_agrees_with_a_full_read(memory):
    different = total = 0
    for _, name, table, _ in islice(tables(50, STYLES[1:2], 2_600), 3):
        whole = survey(memory, table, dataset=name, sample=None)
        sorted_rows = table.take(
            pa.array(sorted(range(table.num_rows), key=lambda i: i * 7919 % 2_609))
        )
        for other in (
            survey(memory, sorted_rows, dataset=name, sample=None),
            survey(memory, table, dataset=name, sample=700),
        ):
            total += len(whole)
            different += sum(other[c].kind != f.kind for c, f in whole.items())
    assert different == 0


def test_no_value_of_the_development_tables_is_in_any_finding(memory):
    for _, name, table, truth in tables(60, (STYLES[0], STYLES[1], STYLES[5]), 60):
        told = "\n".join(repr(f) for f in find(memory(**{name: table})))
        for column, kind in truth.items():
            if kind.startswith(("person.name", "id.", "phone.", "email", "bank.", "address|")):
                for value in set(table.column(column).to_pylist()):
                    assert value is None or len(str(value)) < 4 or str(value) not in told
