"""classify: what is proposed, and what a person has said stays said."""

import datetime as dt
from dataclasses import replace

from strongroom.classify import classify
from strongroom.core.types import Field, Finding, Label, Level

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=3)


def finding(kind="phone.mobile", level=Level.PERSONAL, confidence=0.9, **more):
    return Finding(Field("s", "d", "f"), kind, level, confidence, 10, 10, 9, 9, **more)


def test_a_finding_becomes_a_proposed_label_with_its_evidence():
    (label,) = classify([finding(evidence=("10 of 10 values fit",))], (), NOW)
    assert (label.status, label.kind, label.level) == ("proposed", "phone.mobile", Level.PERSONAL)
    assert label.at == "2026-01-02T03:04:05+00:00"
    assert label.evidence == ("10 of 10 values fit",)


def test_an_uncertain_label_asks_to_be_looked_at():
    (label,) = classify([finding(confidence=0.6)], (), NOW)
    assert "confirm or overrule" in label.evidence[-1]


def test_what_a_person_confirmed_or_overruled_is_kept():
    for status in ("confirmed", "overruled"):
        kept = Label(Field("s", "d", "f"), "none", Level.PUBLIC, 1.0, status, "dpo", "2025")
        (label,) = classify([finding()], [kept], NOW)
        assert (label.kind, label.status, label.by) == ("none", status, "dpo")
        assert "phone.mobile" in label.evidence[-1]
        # Said once is enough.
        assert classify([finding()], [label], LATER) == [label]


def test_a_proposal_that_did_not_change_keeps_its_date():
    first = classify([finding()], (), NOW)
    assert classify([finding()], first, LATER) == first
    changed = classify([finding(kind="email")], first, LATER)
    assert changed[0].kind == "email"
    assert changed[0].at != first[0].at


def test_a_field_that_could_not_be_read_is_protected_not_let_through():
    (label,) = classify([finding("none", Level.PUBLIC, 0.0, not_checked="nested")], (), NOW)
    assert (label.kind, label.level) == ("text.free", Level.SENSITIVE)
    assert "nested" in label.evidence[0]


def test_free_text_carries_what_it_contains_and_its_level():
    seen = finding("text.free", Level.SENSITIVE, contains={"id.cn_resident": 3})
    (label,) = classify([seen], (), NOW)
    assert label.contains == {"id.cn_resident": 3}
    assert label.level is Level.SENSITIVE


def test_labels_come_in_the_order_of_the_findings_and_one_for_each():
    fields = [replace(finding(), field=Field("s", "d", name)) for name in "cab"]
    assert [label.field.name for label in classify(fields, (), NOW)] == ["c", "a", "b"]
    assert classify([], (), NOW) == []
