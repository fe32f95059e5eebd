"""What differs between two runs: named once, without noise, and for the stores looked at only."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.types import Field, Finding, Label, Level
from strongroom.find import evidence as say
from strongroom.report import (
    Comparison,
    address,
    as_json,
    compare,
    findings_html,
    from_lines,
    read_findings,
    to_do,
    under_labels,
)

ID = "990101199003074470"


def finding(name, kind="email", level=Level.PERSONAL, dataset="person", store="db", **more):
    fields = {"people": 100, **more}
    people = fields.pop("people")
    address = Field(store, dataset, name)
    return Finding(address, kind, level, 0.9, 200, 200, 190, people, **fields)


def said(before, after):
    return {str(c.field): (c.what, c.parts) for c in compare(before, after) if c.what != "same"}


def test_new_gone_and_changed_fields_are_told_apart():
    before = [finding("a"), finding("b"), finding("c"), finding("d"), finding("e")]
    after = [
        finding("a"),
        finding("b", "phone.mobile", Level.SENSITIVE),
        finding("c", people=140),
        finding("d", "none", Level.PUBLIC, not_checked="the file ends in the middle of a row"),
        finding("f"),
    ]
    assert said(before, after) == {
        "person.b": ("changed", ("kind", "level")),
        "person.c": ("changed", ("people",)),
        "person.d": ("changed", ("readable",)),
        "person.f": ("new", ()),
        "person.e": ("gone", ()),
    }


def test_an_estimate_may_waver_and_a_count_may_not():
    guess = (say.ESTIMATED.format(checked=10),)
    assert said([finding("a")], [finding("a", people=101)])
    assert not said([finding("a")], [finding("a", people=105, evidence=guess)])
    assert said([finding("a")], [finding("a", people=150, evidence=guess)])
    assert said([finding("a")], [finding("a", people=-1, evidence=guess)])


def test_a_store_that_was_not_looked_at_is_not_gone():
    before = [finding("a"), finding("z", store="elsewhere")]
    comparison = Comparison(before)
    comparison.see(finding("a"))
    assert comparison.gone() == []
    assert comparison.elsewhere() == 1


def test_the_fields_of_a_dataset_that_cannot_be_opened_are_not_gone():
    unread = finding("*", "none", Level.PUBLIC, not_checked="damaged")
    assert said([finding("a")], [unread]) == {"person.*": ("new", ())}


def test_the_same_file_by_another_way_of_writing_its_path_is_the_same_store():
    assert said([finding("a", store="./data/x.csv")], [finding("a", store="data//x.csv")]) == {}


def test_two_columns_that_are_shown_alike_are_compared_one_by_one():
    other = ID[:-4] + "4489"
    before = [finding(f"user_{ID}"), finding(f"user_{other}", people=7)]
    assert address(before[0].field) == address(before[1].field)
    assert said(before, before) == {}
    assert [c.what for c in compare(before, before[:1])] == ["same", "gone"]


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
def test_every_field_of_either_run_is_told_exactly_once(old, new):
    before, after = [finding(n) for n in old], [finding(n) for n in new]
    if not new:
        after, new = [finding("x")], ["x"]
    changes = compare(before, after)
    assert sorted(c.field.name for c in changes) == sorted({*old, *new})
    assert {c.field.name for c in changes if c.what == "gone"} == {*old} - {*new}
    assert all((c.before is None) == (c.what == "new") for c in changes)


# -- lines --------------------------------------------------------------------------------------


def test_what_is_written_as_a_line_is_read_back(tmp_path):
    first = [
        finding("a", shapes=("9×18",), evidence=("x",)),
        finding("t", "text.free", Level.SENSITIVE, contains={"email": 3}),
        finding("u", "none", Level.PUBLIC, not_checked="nested"),
    ]
    path = tmp_path / "found.jsonl"
    path.write_text("".join(json.dumps(as_json(f)) + "\n" for f in first) + "\n", "utf-8")
    assert read_findings(path) == first


def test_a_line_says_what_the_field_is_against_the_run_before():
    [new] = compare([finding("b")], [finding("b", "phone.mobile")])
    line = as_json(new.after, new)
    assert line["change"] == "changed"
    assert line["before"] == {"kind": "email", "level": 2, "people": 100}
    assert list(line)[:12] == list(as_json(new.after))


def test_a_field_that_is_gone_is_not_taken_up_by_the_next_comparison():
    gone = compare([finding("a"), finding("b")], [finding("a")])[-1]
    assert from_lines([json.dumps(as_json(gone.before, gone)).encode()]) == []


@pytest.mark.parametrize(
    "raw",
    [b"{", b"[]", b"7", b'{"store":1}', b"\xff\xfe{}", b'{"level":99}', b"[" * 100_000, b'"x"'],
)
def test_another_file_is_refused_without_repeating_it(tmp_path, raw):
    path = tmp_path / "f"
    path.write_bytes(raw + ID.encode() + b"\n")
    with pytest.raises(UsageError) as caught:
        read_findings(path)
    assert "line 1" in str(caught.value)
    assert ID not in str(caught.value)


def test_a_file_that_is_not_there_is_an_error_of_the_store(tmp_path):
    with pytest.raises(StoreError) as caught:
        read_findings(tmp_path / f"{ID}.jsonl")
    assert ID not in str(caught.value)


# -- labels, page, and what to do -----------------------------------------------------------------


def labelled(field, kind, level, status):
    return {address(field): Label(field, kind, level, 1.0, status, by="account:1")}


def test_what_a_person_overruled_is_no_longer_asked_to_be_protected():
    found = finding("a", "bank.card", Level.SENSITIVE)
    labels = labelled(found.field, "none", Level.INTERNAL, "overruled")
    [held] = under_labels([found], labels)
    assert (held.kind, held.level) == ("none", Level.INTERNAL)
    assert to_do([held]) == []
    page = findings_html([found], title="x", labels=labels)
    assert "bank.card" not in page


def test_what_a_person_confirmed_is_not_unsure_any_more():
    found = Finding(Field("s", "d", "a"), "email", Level.PERSONAL, 0.6, 9, 9, 9, 9)
    assert any("confirm or overrule" in t.text for t in to_do([found]))
    held = under_labels([found], labelled(found.field, "email", Level.PERSONAL, "confirmed"))
    assert not any("confirm or overrule" in t.text for t in to_do(held))
    page = findings_html([found], title="x", labels=labelled(found.field, "email", 2, "confirmed"))
    assert "confirmed</span>" in page


def test_a_label_that_was_only_proposed_changes_nothing():
    found = finding("a")
    labels = labelled(found.field, "none", Level.PUBLIC, "proposed")
    assert under_labels([found], labels) == [found]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_tells_what_is_new_gone_and_changed_with_names_escaped(language):
    evil = "<img src=x onerror=alert(1)>"
    before = [finding("a"), finding(evil, dataset=evil), finding(f"m{ID}")]
    after = [finding("a", "phone.mobile", Level.SENSITIVE), finding(f"n{ID}")]
    page = findings_html(
        after, title="x", language=language, changes=compare(before, after), since=evil
    )
    assert "<img" not in page
    assert "&lt;img" in page
    assert ID not in page
    assert page.count('class="chip c2"') >= 2


def test_a_run_without_an_earlier_one_says_nothing_of_changes_and_an_equal_one_says_so():
    one = [finding("a")]
    assert "last look" not in findings_html(one, title="x")
    assert "Nothing has changed since may" in findings_html(
        one, title="x", changes=compare(one, one), since="may"
    )


def test_the_larger_loss_comes_first():
    small = finding("a", store="small", people=10)
    large = finding("a", store="large", people=9_000)
    assert [t.command for t in to_do([small, large])] == [
        "strongroom up large",
        "strongroom up small",
    ]
    worse = finding("a", "id.cn_resident", Level.SENSITIVE, store="worse", people=950)
    assert to_do([small, large, worse])[0].command == "strongroom up worse"
    wider = [finding(n, store="wider", people=4_000) for n in "abc"]
    assert to_do([large, *wider])[0].command == "strongroom up wider"


def test_the_commands_can_be_pasted_whatever_a_store_is_called():
    evil = "a b; rm -rf $(x) 'q'.csv"
    [thing] = to_do([finding("a", store=evil)])
    import shlex

    assert shlex.split(thing.command) == ["strongroom", "up", evil]
    assert to_do([finding("a", store="-rf.csv")])[0].command == "strongroom up ./-rf.csv"
    assert to_do([finding("a", store=f"{ID}.csv")])[0].command == "strongroom up SOURCE"


def test_new_fields_are_pointed_at_unless_all_are_new():
    before = [finding("a")]
    after = [finding("a"), finding("b")]
    texts = [t.text for t in to_do(after, changes=compare(before, after))]
    assert any("person.b" in t and "new since" in t for t in texts)
    texts = [t.text for t in to_do(after, changes=compare([], after))]
    assert not any("new since" in t for t in texts)
