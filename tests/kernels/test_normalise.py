"""Numbers in other characters: found where they stand, and only in the rows that hold them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.find import spans
from strongroom.kernels.normalise import disguised
from strongroom.kernels.scanning import Block

MOBILE = "16800001234"
ID = "990101199003074470"
SCRIPTS = {
    "full-width": "０１２３４５６７８９",
    "Chinese": "〇一二三四五六七八九",
    "Chinese with 零": "零一二三四五六七八九",
    "Chinese of banks": "零壹贰叁肆伍陆柒捌玖",
    "Chinese of banks, traditional": "零壹貳參肆伍陸柒捌玖",
    "spoken": "洞幺两三四五六拐八勾",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "subscript": "₀₁₂₃₄₅₆₇₈₉",
    "mathematical": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "Arabic-Indic": "٠١٢٣٤٥٦٧٨٩",
    "Persian": "۰۱۲۳۴۵۶۷۸۹",
    "Devanagari": "०१२३४५६७८९",
}


def told(text):
    return [(s["kind"], text[s["start"] : s["end"]]) for s in spans([text]).to_pylist()]


def block(texts):
    raw = [text.encode() for text in texts]
    offsets = np.concatenate([[0], np.cumsum([len(r) for r in raw])]).astype(np.int64)
    return Block(np.frombuffer(b"".join(raw), np.uint8), offsets)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize(("number", "kind"), [(MOBILE, "phone.mobile"), (ID, "id.cn_resident")])
def test_a_number_is_found_in_the_digits_of_any_script(script, number, kind):
    written = number.translate(str.maketrans("0123456789", SCRIPTS[script]))
    assert told(f"他说：{written}，请回电") == [(kind, written)]


@pytest.mark.parametrize("separator", ["\u00a0", "\u2009", "\u3000", "\u2013", "\uff0d", "·", "．"])
def test_a_number_is_found_with_any_blank_hyphen_or_point_inside(separator):
    written = f"168{separator}0000{separator}1234"
    assert told(f"电话{written}。") == [("phone.mobile", written)]


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200b\u200c"]
)
def test_invisible_characters_hide_no_number(hidden):
    written = f"99010119{hidden}900307{hidden}4470"
    assert told(f"证件{written}。") == [("id.cn_resident", written)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("号码幺六八 零零零零 幺二三四", "phone.mobile", "幺六八 零零零零 幺二三四"),
        ("号码幺六八，零零零零，幺二三四", "phone.mobile", "幺六八，零零零零，幺二三四"),
        ("1六8零0零0一234收", "phone.mobile", "1六8零0零0一234"),
        ("1 6 8 0 0 0 0 1 2 3 4 收", "phone.mobile", "1 6 8 0 0 0 0 1 2 3 4"),
        ("1-6-8-0-0-0-0-1-2-3-4", "phone.mobile", "1-6-8-0-0-0-0-1-2-3-4"),
        ("9901011990\n03074470", "id.cn_resident", "9901011990\n03074470"),
        ("990101.19900307.4470", "id.cn_resident", "990101.19900307.4470"),
        ("990101_19900307_4470", "id.cn_resident", "990101_19900307_4470"),
        ("990101/19900307/4470", "id.cn_resident", "990101/19900307/4470"),
        ("99O10119900307447O", "id.cn_resident", "99O10119900307447O"),
        ("9901O1l99OO3O7447O", "id.cn_resident", "9901O1l99OO3O7447O"),
        ("6200000000OO0005", "bank.card", "6200000000OO0005"),
        ("電話：16800001234", "phone.mobile", "16800001234"),
        ("生于一九八四年三月五日", "date.birth", "一九八四年三月五日"),
    ],
)
def test_numbers_are_found_as_people_dictate_split_and_mistype_them(text, kind, value):
    assert (kind, value) in told(text)


def test_keycaps_are_read_to_the_last_digit():
    written = "".join(f"{digit}\ufe0f\u20e3" for digit in MOBILE)
    ((kind, value),) = told(f"☎{written}")
    assert kind == "phone.mobile"
    assert written.startswith(value)
    assert value.count("\u20e3") >= 10


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{MOBILE}一个", MOBILE),
        (f"一{MOBILE}", MOBILE),
        (f"①{MOBILE}②16300005678", MOBILE),
        (f"{MOBILE}²", MOBILE),
        (f"拨打{MOBILE}，三天内", MOBILE),
    ],
)
def test_words_that_are_digits_too_do_not_stick_to_a_number(text, value):
    assert ("phone.mobile", value) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "一二三四五六七八九十",
        "第一百二十三条第四款第五项",
        "99O10119900307447A",
        "62OO000000000006",
        "二〇二三年一月一日",
        "三三两两五五六六",
    ],
)
def test_other_words_make_no_number(text):
    assert told(text) == []


@pytest.mark.parametrize("before", range(14))
def test_a_run_of_four_digits_is_seen_wherever_it_begins(before):
    for text in ("一二三四", "①②③④", "١٢٣٤", "४५६७"):
        assert disguised(block(["x" * before + text])).tolist() == [0]
    assert not len(disguised(block(["文" * before + "一二三"])))
    # Neighbouring rows make no run together.
    assert not len(disguised(block(["文" * before + "一二", "三四"])))


def test_rows_of_plain_text_are_not_looked_at_again():
    plain = ["今天天气不错，去了三次。", "call 16800001234", "", "他说：“好”——然后走了…", "№ 5 ½ ²"]
    assert not len(disguised(block(plain)))
    rows = [*plain, "一二三四", "１"]
    assert disguised(block(rows)).tolist() == [5, 6]


PIECES = (
    *(MOBILE, ID, "１６８", "〇一二三", "零", "一", "①②③④", "\u200b", "\u00a0", "·", "168", "0000"),
    *("1234", "é", "😀", "𝟎𝟏𝟐", "\ufe0f\u20e3", " ", "，", "文", "O", "a", "\n", "٠١٢٣"),
)
pieces = st.sampled_from(PIECES)
rows = st.lists(st.lists(pieces, max_size=8).map("".join), max_size=6)


@settings(max_examples=150, deadline=None)
@given(rows)
def test_what_a_row_becomes_depends_on_that_row_alone(texts):
    whole = [
        (s["row"], s["start"], s["end"], s["kind"], s["score"]) for s in spans(texts).to_pylist()
    ]
    single = [
        (row, s["start"], s["end"], s["kind"], s["score"])
        for row, text in enumerate(texts)
        for s in spans([text]).to_pylist()
    ]
    assert whole == single
    for row, start, end, _, _ in whole:
        assert 0 <= start < end <= len(texts[row])


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=60), st.binary(max_size=20))
def test_bytes_that_are_no_text_break_nothing(one, two):
    data = np.frombuffer(one + two, np.uint8)
    found = disguised(Block(data, np.array([0, len(one), len(data)], np.int64)))
    assert set(found.tolist()) <= {0, 1}
