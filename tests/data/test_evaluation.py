"""The scorer counts what its head says: on answers made by hand, and on the real command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import evaluation  # noqa: E402
from evaluation import FAMILIES, score, tally, wilson  # noqa: E402
from markup import Span, Text, read_folder, read_marked, read_presidio  # noqa: E402


def text(marked, register="r"):
    plain, spans = read_marked(marked)
    return Text("t", register, plain, spans)


def count(marked, answers, *kinds):
    return tally(text(marked), [Span(*a) for a in answers], frozenset(kinds))[0]


ADDRESS = "住⟦address|城西区大桥镇梅村五组⟧。"  # ten characters from 1 to 11


@pytest.mark.parametrize(
    ("answers", "exact", "covered", "touched", "right"),
    [
        ([(1, 11, "address")], 1, 1, 1, 1),
        ([(0, 11, "address")], 0, 1, 1, 1),
        ([(1, 10, "address")], 0, 1, 1, 1),
        ([(1, 9, "address")], 0, 0, 1, 1),
        ([(1, 6, "address"), (6, 11, "address")], 0, 1, 1, 2),
        ([(1, 11, "address.fragment")], 0, 0, 0, 0),
        ([(0, 1, "address"), (11, 12, "address")], 0, 0, 0, 0),
    ],
)
def test_an_address_is_covered_when_nine_tenths_of_it_lie_in_answers_of_its_kind(
    answers, exact, covered, touched, right
):
    found = count(ADDRESS, answers, "address")
    assert (found.exact, found.covered, found.touched, found.right) == (
        exact,
        covered,
        touched,
        right,
    )
    assert found.gold == 1
    assert found.found == sum(kind == "address" for *_, kind in answers)


def test_one_answer_over_two_marks_is_one_right_answer_and_two_covered_marks():
    found = count("⟦person.name|张三⟧⟦person.name|李四⟧", [(0, 4, "person.name")], "person.name")
    assert (found.gold, found.found, found.exact, found.covered, found.right) == (2, 1, 0, 2, 1)


def test_the_same_answer_given_twice_is_exact_once():
    found = count("⟦qq|9123⟧", [(0, 4, "qq"), (0, 4, "qq")], "qq")
    assert (found.found, found.exact) == (2, 1)


def test_a_nickname_called_a_name_is_missed_strictly_found_leniently_and_told():
    here = text("问⟦person.nickname|老王⟧")
    answers = [Span(1, 3, "person.name")]
    assert tally(here, answers, frozenset({"person.nickname"}))[0].covered == 0
    assert tally(here, answers, FAMILIES["names"])[0].covered == 1
    assert score([here], [answers])["confused"] == {"person.nickname called person.name": 1}


def test_an_either_way_mark_is_neither_asked_for_nor_blamed():
    for answers in ([], [(1, 2, "person.name")], [(1, 2, "person.nickname")]):
        found = count("姓⟦?person.nickname|纪⟧的", answers, "person.name", "person.nickname")
        assert (found.gold, found.found, found.right) == (0, 0, 0)
    assert count("姓⟦?person.nickname|纪⟧的", [(2, 3, "person.name")], "person.name").found == 1


def test_a_region_found_inside_an_address_is_no_mistake_and_an_address_in_the_news_is_one():
    assert count(ADDRESS, [(1, 4, "address.region")], "address.region").found == 0
    found = count("⟦address.region|安康⟧讯", [(0, 2, "address")], "address")
    assert (found.gold, found.found, found.right) == (0, 1, 0)


def test_an_answer_in_a_text_without_personal_data_is_an_alarm_unless_it_is_a_region():
    texts = [text("⟦address.region|安康⟧高兴"), text("高兴"), text("⟦qq|1⟧")]
    result = score(texts, [[Span(0, 2, "address.region")], [Span(0, 2, "person.name")], []])
    assert result["clean"] == {"texts": 2, "with_an_answer": 1}
    assert result["covered_by_any_kind"] == {"gold": 1, "covered": 0}


def test_answering_with_the_marks_themselves_scores_one_everywhere():
    texts = read_folder(evaluation.HELD_OUT)
    answers = [[Span(s.start, s.end, s.kind) for s in t.spans if not s.either] for t in texts]
    result = score(texts, answers)
    for line in (*result["kinds"].values(), *result["families"].values()):
        assert line["exact_f1"][0] == line["covered"][0] == line["right"][0] == 1
    assert result["clean"]["with_an_answer"] == 0
    assert result["covered_by_any_kind"]["covered"] == result["covered_by_any_kind"]["gold"]
    assert result["confused"] == {}


def test_the_interval_is_wilsons():
    low, high = wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)
    assert wilson(0, 0) is None
    assert wilson(0, 10)[0] == 0
    assert wilson(10, 10)[1] == 1


def run(*arguments):
    return subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "evaluation.py", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "notes.txt").write_text(
        "电话⟦phone.mobile|16800001234⟧找⟦person.name|无此人名⟧\n---\n没有什么\n", encoding="utf-8"
    )
    return tmp_path


def test_the_real_command_is_measured_and_the_figures_come_as_json(folder):
    result = json.loads(run("texts", "--texts", folder, "--json").stdout)["texts"]
    assert result["texts"] == 2
    assert result["kinds"]["phone.mobile"]["exact_f1"][0] == 1
    assert result["kinds"]["person.name"]["gold"] == 1
    assert set(result["registers"]) == {"notes"}


def test_the_table_names_every_kind_and_register(folder):
    lines = run("texts", "--texts", folder).stdout
    for word in ("phone.mobile", "(names)", "notes", "confused"):
        assert word in lines


def test_whoever_looks_at_misses_of_the_held_out_texts_is_told_what_it_ends(folder):
    assert "held out" in run("texts", "--misses", "qq").stderr
    own = run("texts", "--texts", folder, "--misses", "org.name")
    assert own.stderr == ""


def test_misses_are_shown_with_what_stands_around_them(monkeypatch, capsys):
    here = text("电话⟦qq|9123⟧是假")
    evaluation.show_misses([here], [[Span(6, 8, "qq")]], "qq")
    shown = capsys.readouterr().out.splitlines()
    assert [line[0] for line in shown] == ["-", "+"]
    assert "电话【9123】是假" in shown[0]
    assert "【是假】" in shown[1]


def test_the_english_texts_of_others_are_read(shared):
    texts = read_presidio(shared / "texts" / "en_presidio")
    assert len(texts) == 1500
    assert all(0 <= s.start < s.end <= len(t.text) for t in texts for s in t.spans)


def test_the_chinese_cases_of_others_are_asked(shared):
    result = json.loads(
        run("texts", "--zh-fixtures", shared / "texts" / "zh_pii_fixtures", "--json").stdout
    )["zh_fixtures"]
    assert result["phone"]["asked"] > 8
    assert result["person"]["silent"] > 0
