"""What the fields of forms are called, and what people do for a living, is nobody's name."""

from __future__ import annotations

import pytest

from strongroom.find import spans
from strongroom.find.text.words import words

PEOPLE = {"person.name", "person.nickname"}


def people(text):
    found = spans([text]).to_pylist()
    return [text[s["start"] : s["end"]] for s in found if s["kind"] in PEOPLE]


@pytest.mark.parametrize("label", ["期望", "兴趣", "余额", "净重", "卡类", "毛重", "年庚", "车速"])
@pytest.mark.parametrize("mark", ["：", ":", " | ", "｜"])
def test_what_stands_before_a_colon_in_a_form_is_its_label(label, mark):
    text = f"姓名{mark}陆怀真\n性别{mark}女\n{label}{mark}本地均可\n电话{mark}16412340001"
    assert people(text) == ["陆怀真"]


def test_hardly_a_heading_of_a_table_is_taken_for_a_person_before_a_colon():
    labels = words("form_labels")
    texts = [f"姓名：陆怀真\n{label}：本地均可\n电话：16412340001" for label in labels]
    wrong = {
        labels[s["row"]]
        for s in spans(texts).to_pylist()
        if s["kind"] in PEOPLE and texts[s["row"]][s["start"] : s["end"]] != "陆怀真"
    }
    assert len(labels) > 1500
    # What is left are labels that hold a word like a name, and are none themselves.
    assert len(wrong) <= 0.015 * len(labels)


@pytest.mark.parametrize(
    "trade", ["刨工", "水工", "营养师", "钢筋工", "大堂经理", "高级社工", "轮机长"]
)
def test_what_somebody_works_as_is_not_who_he_is(trade):
    text = f"姓名：陆怀真\n2016-2020 东极渔业合作社 {trade}\n2020至今 顺达物流有限公司 司机"
    assert people(text) == ["陆怀真"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("期望：你到哪了\n老周：还在路上\n期望：快点，等你吃饭", "老周"),
        ("联系人：车国平，16412340001", "车国平"),
        ("值班：毛建国、水静、高飞", "毛建国"),
        ("高级社工高丽华说，情况属实。", "高丽华"),
        ("车工车国平和漆工齐大海都在场。", "车国平"),
    ],
)
def test_people_beside_such_words_are_found_all_the_same(text, who):
    assert who in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Name: {}",
        "Full name:\t{}\tAge: 30",
        "Patient: {}",
        "Contact person: {}",
        "Applicant: {}, 2024",
        '"customer_name": "{}"',
        "姓名：\t{}\t年龄：30",
        "<td>{}</td><td>16800001234</td>",
        "'{}','16800001234'",
        '"{}";"16800001234"',
    ],
)
def test_a_name_that_fills_a_field_is_found_whatever_letters_or_marks_the_form_has(text):
    texts = [text.format(who) for who in ("魏巍", "白雪", "高原")]
    found = spans(texts).to_pylist()
    names = [texts[s["row"]][s["start"] : s["end"]] for s in found if s["kind"] in PEOPLE]
    assert names == ["魏巍", "白雪", "高原"]


@pytest.mark.parametrize(
    "text",
    [
        "File name: 白云",
        "product_name: 白云",
        "Name: 方案",
        "Name: 苹果",
        "<td>白菜</td><td>16800001234</td>",
        "'方案','16800001234'",
    ],
)
def test_things_that_fill_a_field_are_nobody(text):
    assert people(text) == []


def test_a_field_ends_with_its_row():
    texts = ["Name:", "魏巍", "<td>白雪</td>", "16800001234", "'", "白雪','16800001234'"]
    found = spans(texts).to_pylist()
    alone = [s for text in texts for s in spans([text]).to_pylist()]
    assert [(s["start"], s["kind"]) for s in found] == [(s["start"], s["kind"]) for s in alone]
