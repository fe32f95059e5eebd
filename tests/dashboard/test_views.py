"""What pages do with hostile and with strange records."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from strongroom.core.errors import (
    BudgetSpent,
    Damaged,
    Locked,
    Refused,
    StoreBusy,
    StoreError,
    Tampered,
    UsageError,
)
from strongroom.core.types import Level, Principal
from strongroom.dashboard import pages, views
from strongroom.serve.answers import (
    Answer,
    Budget,
    Card,
    Held,
    HeldField,
    Line,
    Overview,
    Proof,
    Session,
    Shown,
)

ATTACKS = (
    "<img src=x onerror=alert(1)>",
    "</title><script>alert(1)</script>",
    '" autofocus onfocus=alert(1) x="',
    "'><svg/onload=alert(1)>",
    "{{ 7*7 }}{% include 'base.html' %}",
    "javascript:alert(1)",
    "<!--",
    "]]><iframe srcdoc=x>",
    "\u202e<b>",
)


class Shape(HTMLParser):
    """The skeleton of a page: tags and attribute names, without what stands in them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))

    def handle_comment(self, data):
        self.tags.append(("comment", ()))


def shape(html):
    parser = Shape()
    parser.feed(html)
    parser.close()
    return parser.tags


def records(text):
    """One of every record, with the text in every place that is one."""
    session = Session(
        "s1",
        Principal("p1", frozenset({"officer"}), "", 50, text),
        text,
        text,
        "2026-11-23T09:00:00Z",
        text,
        "",
        "en",
    )
    shown = [
        Shown(text, text, text, text, text, Level.SENSITIVE, text, stage, True, True, (text,))
        for stage in ("clear", "masked", "generalised", "withheld", "tampered")
    ]
    shown.append(
        Shown(text, text, text, text, text, Level.PERSONAL, "", "withheld", False, False, (text,))
    )
    answer = Answer((Card(text, text, tuple(shown)),), 7, Budget(1, 50), True, (text,))
    field = HeldField(text, text, text, text, text, Level.CRITICAL, (text, text), text, (text,))
    held = Held(text, text, text, 10, 5, 1, text, 1, (field,))
    overview = Overview((held,), {3: 1}, 5, ((text, text, text),), 9, 3, ((text, text, text),))
    line = Line(
        3, text, text, text, {text: text, "dataset": text, "why": [text], "rows": {text: 1}}, text
    )
    proof = Proof(3, text, 9, text, (text,), text, True, 2)
    step = {
        "at": text,
        "seconds": 1.0,
        "what": text,
        "noticed_by": text,
        "alarm": text,
        "detail": text,
        "then": text,
        "after": 1.0,
    }
    return session, answer, overview, line, proof, step


def everything(text):
    """Every page, as (name, html)."""
    session, answer, overview, line, proof, step = records(text)
    said = {"key": "error.refused", "status": 403, "detail": text, "hint": text, "reasons": (text,)}
    frame = {
        "session": session,
        "demo": True,
        "pages": views.pages_of(session, True),
        "title_of": views.title_of,
        "current": "",
    }
    looked = {
        **frame,
        "answer": answer,
        "cards": views.cards_of(answer),
        "said": said,
        "proof": proof,
        "budget": answer.budget,
        "oob": True,
    }
    one = {
        **frame,
        "shown": answer.cards[0].fields[0],
        "handle": text,
        "line": 7,
        "proof": proof,
        "budget": answer.budget,
    }
    for language in ("en", "zh"):
        for name, values in (
            ("look_up.html", {**looked, "questions": pages.QUESTIONS, "purposes": (text,)}),
            ("_answer.html", looked),
            ("revealed.html", one),
            ("_revealed.html", one),
            ("_refused.html", {**frame, "said": said}),
            ("overview.html", {**frame, "overview": overview, "records": 10}),
            (
                "ledger.html",
                {
                    **frame,
                    "lines": [line],
                    "verbs": (text,),
                    "act": text,
                    "paged": True,
                    "older": 3,
                },
            ),
            ("entry.html", {**frame, "seq": 3, "proof": proof, "line": line}),
            ("timeline.html", {**frame, "steps": [step], "first": 1.0, "found": 1.0}),
            ("problem.html", {**frame, "said": said}),
            ("sign_in.html", {"demo": False, "problem": "sign_in.failed", "hint": text}),
        ):
            yield f"{name} {language}", views.render(name, language, **values)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_any_field_of_any_record_stays_text_on_every_page(attack):
    harmless = dict(everything("x"))
    for name, html in everything(attack):
        assert shape(html) == shape(harmless[name]), name


@hypothesis_settings(max_examples=15, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_text_at_all_leaves_the_pages_shape_alone(text):
    harmless = dict(everything("x"))
    for name, html in everything(text + "\u200b"):
        # A hint or a reason that is blank is left out on purpose, so texts here are not.
        assert shape(html) == shape(harmless[name]), name


def test_no_value_stands_in_a_title_or_an_address():
    for name, html in everything("HIDDEN"):
        title = html.partition("<title>")[2].partition("</title>")[0]
        assert "HIDDEN" not in title, name
        for piece in html.split('href="')[1:]:
            # The ledger's filter is an act of a closed list, no value of the data.
            address = piece.partition('"')[0]
            assert "HIDDEN" not in address or address.startswith("/ledger?"), name


def test_what_is_withheld_and_cannot_be_asked_for_has_no_row_but_is_named():
    _, answer, *_ = records("x")
    ((_, rows, silent),) = views.cards_of(answer)
    assert len(rows) == 5
    assert [f.revealable for f in silent] == [False]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Refused("said", reasons=("p",)), 403),
        (BudgetSpent("said"), 429),
        (UsageError("said"), 400),
        (StoreBusy("hidden"), 503),
        (StoreError("hidden"), 503),
        (Damaged("hidden"), 500),
        (Tampered("hidden", rids=("ab",)), 500),
        (Locked("hidden"), 500),
        (RuntimeError("hidden"), 500),
    ],
)
def test_an_error_is_told_in_its_own_words_only_where_it_was_meant_for_people(error, status):
    told = views.explanation(error)
    assert told["status"] == status
    assert told["detail"] == ("said" if status in {400, 403, 429} else "")


def test_moments_are_shown_in_utc_whatever_zone_they_were_written_in():
    assert views.when("2026-11-23T09:00:00+08:00") == "2026-11-23 01:00:00"
    assert views.when("2026-11-23T09:00:00.123456Z") == "2026-11-23 09:00:00"
    assert views.when("no moment") == "no moment"


def test_a_ledger_line_is_told_by_what_says_something_and_flattened_whole():
    body = {
        "touched": "ab" * 32,
        "session": "s1",
        "dataset": "person",
        "rows": {"person": 2},
        "why": ["a", "b"],
    }
    assert views.telling(body) == [("dataset", "person"), ("why", "a, b"), ("rows.person", "2")]
    assert ("touched", "ab" * 32) in views.flat(body)


@pytest.mark.parametrize(
    ("roles", "home", "offered"),
    [
        ({"officer"}, "/look-up", ["look_up", "ledger"]),
        ({"dpo"}, "/overview", ["overview", "exposures", "alarms", "approvals", "ledger"]),
        ({"administrator"}, "/ledger", ["ledger"]),
        (
            {"dpo", "officer"},
            "/look-up",
            ["overview", "exposures", "alarms", "approvals", "look_up", "ledger"],
        ),
    ],
)
def test_everybody_lands_on_the_page_they_work_on(roles, home, offered):
    session = Session("s", Principal("p", frozenset(roles)), "", "", "", "c", "")
    assert views.home_of(session) == home
    assert [name for name, _ in views.pages_of(session, timeline=False)] == offered


def test_the_vendored_script_is_the_very_file_that_its_notice_names():
    import hashlib
    from importlib.resources import files

    folder = files("strongroom.dashboard") / "static"
    digest = hashlib.sha256((folder / "htmx.min.js").read_bytes()).hexdigest()
    assert digest in (folder / "NOTICE.txt").read_text("utf-8")
    assert "Zero-Clause BSD" in (folder / "htmx.LICENSE.txt").read_text("utf-8")


def test_the_timeline_sets_shanghai_beside_what_was_measured_here():
    session, *_, step = records("x")
    steps = [{**step, "then": "2022: 14 months", "after": 41.04}, {**step, "after": None}]
    values = {
        "session": session,
        "demo": True,
        "pages": views.pages_of(session, True),
        "title_of": views.title_of,
        "current": "",
        "steps": steps,
        "found": views.found_open(steps),
        "first": views.found_open(steps),
    }
    for language, words, note in (
        ("en", "2022: 14 months; here: 41.0 s", "until the open store was found"),
        ("zh", "2022 年：14 个月；此处：41.0 秒", "即发现库已敞开"),
    ):
        page = views.render("timeline.html", language, **values)
        assert page.count(words) == 1
        assert note in page
