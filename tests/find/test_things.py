"""Brands, places abroad, drugs and tools are written like names of people and name nobody."""

from __future__ import annotations

import numpy as np
import pytest

from strongroom.find import spans
from strongroom.find.text import joined, resumes, things
from strongroom.find.text.features import stream
from strongroom.find.text.things import listed

PEOPLE = {"person.name", "person.nickname"}


def people(text):
    found = spans([text]).to_pylist()
    return [text[s["start"] : s["end"]] for s in found if s["kind"] in PEOPLE]


@pytest.mark.parametrize(
    "thing",
    ["麦格米特", "安川", "塔什干", "斯图加特", "埃斯顿", "亚马逊", "东正教", "塞尔维亚", "英飞凌"],
)
def test_a_thing_in_a_list_of_skills_is_nobody(thing):
    text = f"姓名：陆怀真\n熟悉：操作、{thing}、打包，吃苦耐劳\n电话16412340001"
    assert people(text) == ["陆怀真"]


@pytest.mark.parametrize("tool", ["Hive", "Taro", "Laravel", "Shader", "Flink"])
def test_a_tool_in_latin_letters_is_nobody(tool):
    text = f"姓名：陆怀真\n技术栈：Python、{tool}、TypeScript"
    assert people(text) == ["陆怀真"]


def test_hardly_a_thing_is_taken_for_somebody_where_things_are_listed():
    things = [word for word in listed() if not word.isascii()]
    texts = [f"姓名：陆怀真\n熟悉：操作、{thing}、打包，吃苦耐劳" for thing in things]
    wrong = {
        things[s["row"]]
        for s in spans(texts).to_pylist()
        if s["kind"] in PEOPLE and texts[s["row"]][s["start"] : s["end"]] != "陆怀真"
    }
    assert len(things) > 10_000
    assert len(wrong) <= 0.02 * len(things), len(wrong)


def test_rows_that_say_what_only_resumes_say_are_told_from_others():
    rows = ["求职意向：焊工\n学历：大专\n技能：氩弧焊", "他的学历不高", "学历学历学历", ""]
    text = "".join(rows)
    made = stream(np.array([ord(c) for c in text], np.uint16), np.cumsum([0, *map(len, rows)]))
    assert resumes.told(made.plain, made.at).tolist() == [True, False, False, False]


def test_who_is_called_like_a_thing_is_found_where_somebody_is_named():
    assert "马自达" in people("报警人马自达（男，1980年生，电话16412340001）称其钱包被盗。")


def test_what_only_the_tagger_takes_for_a_firm_gives_way_to_whoever_is_surely_named_in_it(
    monkeypatch,
):
    text = "报警人陆怀真称其钱包被盗，同事王建国可作证。"
    none = (np.empty(0, np.int64), np.empty(0, np.int64))
    for told, gone in (("人陆怀真称其", True), ("钱包被盗", False)):
        at = len(text[: text.index(told)].encode())
        firm = (np.array([at]), np.array([at + len(told.encode())]))
        by = {joined._FIRMS: firm, joined._DOORS: none}
        monkeypatch.setattr(joined, "_told", lambda _block, which, _bar, by=by: by[which])
        kinds = {(text[s["start"] : s["end"]], s["kind"]) for s in spans([text]).to_pylist()}
        assert ("陆怀真", "person.name") in kinds
        assert ((told, "org.name") in kinds) is not gone


def test_what_is_taken_out_of_texts_takes_things_for_people_as_before():
    text = "求职意向：焊工\n学历：大专\n技能：林德、安川、Taro"
    begun = {aim: len(spans([text], aim)) for aim in ("balanced", "recall")}
    without = {}
    for module, name in ((things, "PENALTY"), (resumes, "SURER")):
        without[module, name] = getattr(module, name)
        setattr(module, name, np.float32(0))
    try:
        assert len(spans([text], "recall")) == begun["recall"]
        assert len(spans([text])) > begun["balanced"]
    finally:
        for (module, name), value in without.items():
            setattr(module, name, value)
