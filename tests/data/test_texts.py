"""The evaluation texts keep their own rules: marks, lengths, kinds, and numbers of nobody living."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "benchmarks"))
from markup import read_folder, read_marked  # noqa: E402

TEXTS = read_folder(HERE / "texts")
PLAIN = read_folder(HERE / "plain")
RESUMES = read_folder(HERE / "resumes")
LATER = (*read_folder(HERE / "registers"), *read_folder(HERE / "mixed"))
GUIDE = (HERE / "GUIDE.md").read_text(encoding="utf-8")
KINDS = set(re.findall(r"^\| `([a-z0-9_.]+)` \|", GUIDE, re.MULTILINE))
# Prefixes that no carrier has; letters that no office has issued under the province's name.
MOBILE = re.compile(r"1(?:54|60|63|64|68|69|79|94)\d{8}")
PLATES = {
    "宁": "U-Z", "青": "U-Z", "藏": "U-Z", "琼": "U-Z", "浙": "M-Z", "闽": "L-Z", "贵": "K-Z",
    "吉": "L-Z", "皖": "T-Z", "赣": "N-Z", "辽": "Q-Z", "苏": "P-T", "湘": "V-Z", "冀": "K-L",
}  # fmt: skip
WRITTEN = str.maketrans("〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "001234567891123456789")


def spans(*kinds):
    every = (*TEXTS, *PLAIN, *RESUMES, *LATER)
    return [(t, s, t.text[s.start : s.end]) for t in every for s in t.spans if s.kind in kinds]


def digits(text):
    plain = unicodedata.normalize("NFKC", text).translate(WRITTEN)
    return "".join(c for c in plain if c.isdigit() or c == "X").removeprefix("86")


def luhn(number):
    doubled = [int(d) * (1 + at % 2) for at, d in enumerate(reversed(number))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def check_digit(body):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def test_there_are_texts_enough_of_every_register():
    counts = Counter(t.register for t in TEXTS)
    assert len(TEXTS) >= 240
    assert len(counts) >= 10
    assert min(counts.values()) >= 18
    assert len({t.text for t in TEXTS}) == len(TEXTS)


def test_every_text_is_of_the_length_that_the_guide_says():
    every = (*TEXTS, *PLAIN)
    assert [(t.name, len(t.text)) for t in every if not 60 <= len(t.text) <= 400] == []


def test_two_dozen_texts_hold_no_personal_data():
    assert sum(all(s.kind == "address.region" for s in t.spans) for t in TEXTS) >= 25


def test_every_kind_is_in_the_guide():
    assert {s.kind for t in (*TEXTS, *PLAIN) for s in t.spans} <= KINDS


def test_marks_hold_no_blank_at_their_ends_and_never_the_same_place_twice():
    for text in TEXTS:
        places = [(s.start, s.end) for s in text.spans]
        assert len(set(places)) == len(places), text.name
        for s in text.spans:
            inner = text.text[s.start : s.end]
            assert inner == inner.strip() != "", text.name


def test_a_name_that_is_marked_is_marked_everywhere_in_its_text():
    bare = []
    for text in TEXTS:
        marked = {at for s in text.spans for at in range(s.start, s.end)}
        for s in text.spans:
            if s.kind not in {"person.name", "person.nickname"} or s.either:
                continue
            again = re.finditer(re.escape(text.text[s.start : s.end]), text.text)
            bare += [(text.name, a[0]) for a in again if a.start() not in marked]
    # Where the word that a name is made of is explained, nobody is named.
    assert set(bare) == {("service:12", "揭晓")}


@pytest.mark.parametrize("kind", ["id.cn_resident", "id.cn_resident_15"])
def test_identity_numbers_lie_in_a_province_that_does_not_exist(kind):
    for text, span, value in spans(kind):
        number = digits(value.replace("叉", "X"))
        assert number.startswith("99"), text.name
        if span.either:
            continue
        assert len(number) == (18 if kind == "id.cn_resident" else 15), text.name
        if len(number) == 18:
            assert check_digit(number[:17]) == number[17], text.name


def test_mobiles_have_prefixes_that_nobody_was_given():
    for text, span, value in spans("phone.mobile"):
        # Of other countries no prefix is known to be free.
        abroad = value.startswith(("+", "09")) and not value.startswith("+86")
        assert MOBILE.fullmatch(digits(value)) or span.either or abroad, text.name


def test_landlines_have_an_area_code_and_a_subscriber_number_that_cannot_be():
    for text, _, value in spans("phone.landline"):
        number = digits(value.split("转")[0])
        number = number if number.startswith("0") else "0" + number
        area = 3 if re.match(r"01|02", number) else 4
        assert number[area] in "01", text.name
        assert len(number) - area in (7, 8), text.name


def test_cards_pass_luhn_under_digits_that_no_bank_has():
    for text, _, value in spans("bank.card"):
        number = digits(value)
        assert 16 <= len(number) <= 19, text.name
        assert number[0] in "09", text.name
        assert luhn(number), text.name
    assert all(digits(v)[0] in "09" for _, _, v in spans("bank.account"))


def test_plates_have_letters_that_no_office_issues():
    for text, span, value in spans("vehicle.plate"):
        assert re.match(f"[{PLATES[value[0]]}]", value[1]), text.name
        whole = re.fullmatch(r"[A-HJ-NP-Z0-9]{5,6}", value[2:].lstrip("·"))
        assert whole or span.either, text.name


def test_other_numbers_cannot_be_anybodys():
    for _, _, value in spans("email"):
        assert re.search(r"@example\.(com|net|org)$", value)
    for _, _, value in spans("qq"):
        assert re.fullmatch(r"9\d{9}", value)  # numbers of ten digits end far below
    for _, _, value in spans("device.imei"):
        assert value.startswith("00")
        assert luhn(digits(value))
    for _, _, value in spans("ip.address"):
        assert value.startswith("192.0.2.")
    for _, _, value in spans("vehicle.vin"):
        assert value.startswith("0")


def test_no_number_outside_the_marks_could_be_somebodys():
    for text in (*TEXTS, *PLAIN):
        inside = {at for s in text.spans for at in range(s.start, s.end)}
        rest = "".join(" " if at in inside else c for at, c in enumerate(text.text))
        rest = unicodedata.normalize("NFKC", rest)
        assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", rest), text.name
        for number in re.findall(r"(?<!\d)\d{17}[\dXx](?!\d)", rest):
            assert check_digit(number[:17]) != number[17].upper(), text.name
        for number in re.findall(r"(?<!\d)[2-6]\d{14,18}(?!\d)", rest):
            assert not luhn(number), text.name


def test_no_passage_of_a_text_is_in_what_the_rules_are_trained_on():
    folder = HERE.parents[1] / "training"
    if not folder.is_dir():
        pytest.skip("no training data here")
    long = 20
    runs = {
        t.text[at : at + long]: t.name
        for t in (*TEXTS, *PLAIN)
        for at in range(len(t.text) - long + 1)
    }
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        raw = re.sub(r"[⟦{][^|}⟧]*\|", "", path.read_text(encoding="utf-8", errors="ignore"))
        raw = re.sub(r"[⟧}]", "", raw)
        shared = {
            runs[raw[at : at + long]] for at in range(len(raw)) if raw[at : at + long] in runs
        }
        assert not shared, path.name


@pytest.mark.parametrize("broken", ["⟦qq|1", "1⟧", "⟦|1⟧", "⟦qq|⟧", "⟦qq 1⟧"])
def test_a_broken_mark_is_refused(broken):
    with pytest.raises(ValueError, match="mark"):
        read_marked(broken)


def test_marks_may_lie_inside_each_other_and_offsets_count_the_text_alone():
    text, found = read_marked("甲⟦sensitive.health|⟦person.name|𠮷田⟧病⟧,⟦?qq|1⟧")
    assert text == "甲𠮷田病,1"
    assert [(s.start, s.end, s.kind, s.either) for s in found] == [
        (1, 4, "sensitive.health", False),
        (1, 3, "person.name", False),
        (5, 6, "qq", True),
    ]
