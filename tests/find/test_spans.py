"""Fixed formats inside text: where they stand, whatever stands around them."""

import json
import re
import unicodedata

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from strongroom import city
from strongroom.core.registry import shelf
from strongroom.find import safe_name, spans
from strongroom.find.text import tiers
from strongroom.kernels import spans as engine
from strongroom.kernels.text import from_list

ID = "990101199003074470"
FAMILIES = {
    "zh_id_number": "id.cn",
    "zh_phone": "phone.",
    "zh_bank_card": "bank.card",
    "zh_license_plate": "vehicle.plate",
    "zh_passport": "id.passport",
    "zh_credit_code": "org.uscc",
    "zh_military_id": "id.military",
    "zh_date_of_birth": "date.birth",
}
PIECES = [
    ID,
    "99010119900307442X",
    "16800001234",
    "+86 168-0000-1234",
    "１６８００００１２３４",
    "zs@example.com",
    "6200 0000 0000 0005",
    "京A00000",
    "021-10000123",
    "192.0.2.17",
    "护照E00000000",
    "，",
    " ",
    "-",
    "电话",
    "x",
    "1",
    "\u200b",
    "😀",
    "\ud800",
]


def found(texts):
    return [
        [(s["kind"], texts[s["row"]][s["start"] : s["end"]]) for s in rows]
        for rows in by_row(texts)
    ]


def by_row(texts, aim="balanced"):
    rows = [[] for _ in texts]
    for span in spans(texts, aim).to_pylist():
        rows[span["row"]].append(span)
    return rows


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_the_outside_cases_are_found_and_their_counterexamples_are_not(shared, name):
    cases = json.loads((shared / "texts" / "zh_pii_fixtures" / f"{name}.json").read_text("utf-8"))
    texts = [case["input"] for case in cases]
    for case, row in zip(cases, by_row(texts), strict=True):
        # A number whose check digit is wrong, or with a digit too few, has a lower score.
        sure = [s for s in row if s["score"] >= 0.5 and s["kind"].startswith(FAMILIES[name])]
        if name in ("zh_id_number", "zh_military_id"):
            sure = [s for s in sure if s["score"] >= 0.75]
        values = [case["input"][s["start"] : s["end"]] for s in sure]
        assert bool(values) == case["should_match"], case["id"]
        if case.get("expected_text"):
            assert any(case["expected_text"] in value for value in values), case["id"]


def test_the_realistic_outside_texts_give_up_every_number_of_china(shared):
    path = shared / "texts" / "zh_pii_fixtures" / "realistic_scenarios.json"
    cases = [c for c in json.loads(path.read_text("utf-8")) if c["lang"] == "zh"]
    results = found([case["input"] for case in cases])
    looked = 0
    for case, result in zip(cases, results, strict=True):
        values = {text for _, text in result}
        for value in case["pii_values"]:
            if re.fullmatch(r"[0-9Xx]{11,19}|\S+@\S+", value):
                looked += 1
                assert value in values, case["id"]
    assert looked > 20


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"证件{ID}，", ID),
        (f"{ID}X", ID),
        (f"a{ID}b", ID),
        (f"{ID}44", ID),
        (f"{ID}{ID}", ID),
        (f"16800001234{ID}", ID),
        (f"{ID}16800001234", ID),
        ("证件990101 19900307 4470。", "990101 19900307 4470"),
        ("证件９９０１０１１９９００３０７４４７０。", "９９０１０１１９９００３０７４４７０"),
        ("99010119900307442x", "99010119900307442x"),
        ("9901011990\u200b03074470", "9901011990\u200b03074470"),
    ],
)
def test_an_id_number_is_found_however_it_is_written(text, expected):
    assert ("id.cn_resident", expected) in found([text])[0]


@settings(max_examples=150, deadline=None)
@given(before=st.text(max_size=30), after=st.text(max_size=30))
@example(before="6200 0000 ", after=" 0005")
@example(before="1-", after="-2")
@example(before="user", after="@example.com")
@example(before="+", after="")
@example(before="\uff11", after="\uff12")
@example(before="登录密码:", after="")
@example(before="订单号", after="X")
@example(before="一", after="二")
@example(before="1", after="")
@example(before="2023-08-14", after="000")
@example(before="0", after="x")
@example(before="9622580012345678903", after="")
def test_surrounding_text_never_hides_a_valid_id_number(before, after):
    text = before + ID + after
    hits = [s for s in by_row([text])[0] if s["kind"] == "id.cn_resident"]
    at = len(before)
    assert (at, at + len(ID)) in [(s["start"], s["end"]) for s in hits]


def test_digits_beside_a_valid_number_do_not_hide_it():
    for text in (f"1{ID}", f"{ID}0", f"123456789{ID}123456789", f"20230814{ID[:-1]}0{ID}"):
        assert ("id.cn_resident", ID) in found([text])[0]
    # A card's number stays one, and so does an order's that holds a day of these years.
    assert found(["卡号9622580012345678903"])[0][0][0] == "bank.card"
    random = np.random.default_rng(7).integers(0, 10, (20_000, 32)).astype(str)
    days = ["".join(row[:10]) + "20230814" + "".join(row[10:]) for row in random]
    claims = [row for row in found(days) if any(kind == "id.cn_resident" for kind, _ in row)]
    assert len(claims) < 20


def test_a_number_that_is_written_together_with_another_is_told_from_it():
    together = [("id.cn_resident", ID), ("phone.mobile", "16800001234")]
    assert found([f"{ID}16800001234"])[0] == together
    assert found([f"16800001234{ID}"])[0] == together[::-1]
    assert found(["1680000123499010119900307442X"])[0][1] == (
        "id.cn_resident",
        "99010119900307442X",
    )
    # Certificates of disability and tax numbers add two digits.
    assert found([f"{ID}44"])[0] == [("id.cn_resident", ID)]


def test_a_wrong_check_digit_is_told_by_a_lower_score_and_order_numbers_are_left_alone():
    wrong = "990101199003074471"
    texts = [f"身份证号{wrong}", wrong, f"订单号{wrong}", f"编号{wrong}", "310115202301051234"]
    scores = [[s["score"] for s in row if s["kind"] == "id.cn_resident"] for row in by_row(texts)]
    right = by_row([ID])[0][0]["score"]
    assert scores[2:] == [[], [], []]
    assert right > 0.9 > scores[0][0] > scores[1][0] >= 0.5


mixed = st.lists(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8).map("".join),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(mixed)
def test_offsets_point_into_the_original_and_never_overlap(texts):
    for text, row in zip(texts, by_row(texts), strict=True):
        last = 0
        for span in row:
            assert last <= span["start"] < span["end"] <= len(text)
            assert 0 < span["score"] <= 1
            last = span["end"]
            if span["kind"] == "id.cn_resident":
                piece = unicodedata.normalize("NFKC", text[span["start"] : span["end"]])
                plain = re.sub(r"[^0-9Xx]", "", piece)
                assert shelf("kinds")["id.cn_resident"].validate(pa.array([plain]))[0]


@settings(max_examples=40, deadline=None)
@given(mixed, st.data())
def test_cutting_a_column_at_any_row_changes_nothing(texts, data):
    cut = data.draw(st.integers(0, len(texts)))
    parts = by_row(texts[:cut]) + by_row(texts[cut:])
    told = [[{**span, "row": 0} for span in row] for row in by_row(texts)]
    assert told == [[{**span, "row": 0} for span in row] for row in parts]
    size = data.draw(st.integers(8, 64))
    small = engine.scan(from_list(texts), tiers().scanners, size, tiers().settle)
    whole = engine.scan(from_list(texts), tiers().scanners, settle=tiers().settle)
    assert small.starts.tolist() == whole.starts.tolist()
    assert small.which.tolist() == whole.which.tolist()


told = st.sampled_from(
    [
        *PIECES,
        *("编号：88120034 ", "王芳", "报警人李建国", "住3号楼", "13号楼", "平江县长寿镇"),
        *("女，1988-9-17", "：", "\n", "9", "a", "张", "家住", "Mary Stein", "2 箱苹果"),
        *("诊断：肺炎", "公司", "路", "老"),
    ]
)
lines = st.lists(st.lists(told, max_size=6).map("".join), min_size=1, max_size=6)


@pytest.mark.parametrize("aim", ["balanced", "recall", "precision"])
@settings(max_examples=60, deadline=None)
@given(lines)
@example(["客户编号：88120034 ", "13号楼"])
@example(["订单 20230814-00127 ", "2 箱苹果"])
@example([f"住3号楼{ID}13号楼"])
@example(["+1"])
@example(["+"])
def test_what_is_found_in_a_row_depends_on_that_row_alone(aim, texts):
    alone = [by_row([text], aim)[0] for text in texts]
    assert [[{**span, "row": 0} for span in row] for row in by_row(texts, aim)] == alone


def test_nulls_slices_dictionaries_and_large_strings_are_read_alike():
    values = ["号 16800001234", None, "无", f"证{ID}", ""]
    plain = pa.array(values)
    expected = spans(plain).to_pylist()
    assert [s["row"] for s in expected] == [0, 3]
    for other in (
        plain.cast(pa.large_string()),
        plain.cast(pa.string_view()),
        plain.dictionary_encode(),
        pa.chunked_array([plain.slice(0, 2), plain.slice(2)]),
        values,
    ):
        assert spans(other).to_pylist() == expected
    assert spans(plain.slice(3)).to_pylist()[0]["row"] == 0
    assert spans(pa.array([], pa.string())).num_rows == 0


def test_a_null_row_with_bytes_behind_it_gives_nothing():
    data = pa.py_buffer(ID.encode() * 2)
    offsets = pa.py_buffer(np.array([0, 18, 36], np.int32).tobytes())
    array = pa.Array.from_buffers(pa.string(), 2, [pa.py_buffer(b"\x02"), offsets, data])
    assert [s["row"] for s in spans(array).to_pylist()] == [1]


def test_neighbouring_rows_never_make_a_number_together():
    assert spans(["9901011990", "03074470"]).num_rows == 0
    assert spans(["168 0000", "1234"]).num_rows == 0
    assert spans(["zs@", "example.com"]).num_rows == 0
    assert spans(["京A", "00000"]).num_rows == 0
    assert spans(["京", "A00000"]).num_rows == 0
    assert spans(["+49 ", "30 1234567"]).num_rows == 0
    # A word of context counts in its own row only.
    assert spans(["卡号", "9900000000000010", "卡号"]).num_rows == 0


@pytest.mark.parametrize(
    "text",
    [
        "订单号123456789012345678",
        "990101199013074474",
        "版本1.2.3.4",
        "2024-01-01 12:30:45",
        "user@host",
        "9900000000000010 件",
        "3.1415926535897932",
        "编号G12345678的订单",
        "",
    ],
)
def test_what_only_looks_like_a_number_of_a_person_is_left_alone(text):
    assert found([text])[0] == []


def test_accounts_of_the_city_give_up_nearly_every_fixed_format():
    people, seed = 700, 11
    batches = list(city.generate("case_record", people, seed))
    texts = [t for b in batches for t in b.data.column("account").to_pylist()]
    truth = city.case_spans(people, seed).to_pylist()
    fixed = {
        "id.cn_resident",
        "id.cn_resident_15",
        "phone.mobile",
        "bank.card",
        "vehicle.plate",
        "email",
    }
    wanted = {(t["row"], t["start"], t["end"], t["kind"]) for t in truth if t["kind"] in fixed}
    got = {(s["row"], s["start"], s["end"], s["kind"]) for s in spans(texts).to_pylist()}
    missed = wanted - got
    assert len(wanted) > 300
    assert len(missed) <= 0.01 * len(wanted), sorted(missed)[:10]
    extra = {g for g in got if g[3] in fixed} - wanted
    assert len(extra) <= 0.01 * len(wanted), sorted(extra)[:10]


def test_statutes_hold_hardly_a_private_person(shared):
    import lzma

    with lzma.open(shared / "corpora" / "laws_zh.txt.xz", "rt", encoding="utf-8") as handle:
        lines = handle.read(2_000_000).splitlines()
    table = spans(lines).to_pylist()
    people = [s for s in table if s["kind"].startswith("person.")]
    size = sum(len(line.encode()) for line in lines)
    # One name in 100 KB, the 李某 of an example among them.
    assert len(people) <= size / 100_000
    public = ("email", "org.name", "address.region", "person.name", "person.nickname")
    sure = [s for s in table if s["score"] >= 0.6 and s["kind"] not in public]
    # 2 MB of law without people: a number or two of an authority, and here and there a sentence
    # on what anybody may suffer from or be punished for.
    statements = [s for s in sure if s["kind"].startswith("sensitive.")]
    assert len(sure) - len(statements) <= 3, {s["kind"] for s in sure}
    assert len(statements) <= 20, {s["kind"] for s in statements}


def test_a_name_that_is_itself_a_value_is_shown_as_its_shape():
    assert safe_name("mobile") == "mobile"
    assert safe_name(f"user_{ID}") == "user_⟨9×18⟩"
    assert safe_name("16800001234") == "⟨9×11⟩"
    assert safe_name("part/phone=16800001234/x.parquet") == "part/phone=⟨9×11⟩/x.parquet"
    assert safe_name("zs@example.com.csv") != "zs@example.com.csv"
    assert safe_name("") == ""
