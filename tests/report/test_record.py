"""The record of processing: found by the machine, filled in by people, kept and never mixed up."""

import tomllib
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.core.types import Field, Finding, Generation, Label, Level
from strongroom.report import (
    address,
    processing,
    processing_html,
    processing_sheets,
    processing_toml,
    read_processing,
)
from strongroom.report.record import KEYS, REQUIRED, key_of

ID = "990101199003074470"
EVIL = "<script>alert(1)</script>"


def finding(name, kind="email", level=Level.PERSONAL, dataset="person", store="db", **more):
    fields = {"people": 100, **more}
    people = fields.pop("people")
    return Finding(Field(store, dataset, name), kind, level, 0.9, 200, 200, 190, people, **fields)


FINDINGS = [
    finding("mail"),
    finding("id", "id.cn_resident", Level.SENSITIVE, people=90),
    finding("sku", "none", Level.PUBLIC, "goods"),
    finding("text", "text.free", Level.SENSITIVE, "case", contains={"phone.mobile": 3}, people=-1),
    finding("x", "none", Level.PUBLIC, "blob", not_checked="nested", people=-1),
]
ALL = {key: f"answer to {key}" for key in KEYS}
PERSON = key_of("db", "person")


def test_every_dataset_with_personal_or_unread_fields_is_in_it_and_no_other():
    record = processing(FINDINGS, {})
    assert [(p.dataset, p.level, p.people, p.unread) for p in record] == [
        ("person", 3, 100, 0),
        ("blob", 3, -1, 1),
        ("case", 3, -1, 0),
    ]
    assert [(c.kind, c.level, c.inside) for c in record[2].categories] == [
        ("text.free", 3, False),
        ("phone.mobile", 2, True),
    ]
    assert all(p.missing == REQUIRED for p in record)


def test_it_is_complete_when_everything_is_said_and_says_what_is_missing():
    record = processing(FINDINGS, {PERSON: ALL})
    assert record[0].complete
    [some] = [p for p in processing(FINDINGS, {PERSON: {**ALL, "owner": "  "}}) if p.filled]
    assert (some.complete, some.missing) == (False, ("owner",))


def test_the_articles_follow_from_what_is_held_and_said():
    assert processing(FINDINGS, {})[0].law == ("pipl-28", "pipl-55-1", "pipl-56")
    assert processing([finding("mail")], {})[0].law == ()
    said = {PERSON: {"recipients": "a courier", "transfers": "none"}}
    assert processing([finding("mail")], said)[0].law == ("pipl-55-3", "pipl-56")
    said = {PERSON: {"recipients": "无", "transfers": "Singapore"}}
    assert processing([finding("mail")], said)[0].law == ("pipl-55-4", "pipl-56")


def test_what_people_overruled_is_not_recorded_as_personal():
    label = Label(Field("db", "person", "mail"), "none", Level.PUBLIC, 1.0, "overruled")
    assert processing([finding("mail")], {}, labels={address(label.field): label}) == []


def test_a_protected_copy_is_named():
    copy = Generation("person", "", 1, "db", "", (), (), "", 1, 0, "", target="")
    assert processing(FINDINGS, {}, generations=[copy])[0].copy == "room"


# -- as text ------------------------------------------------------------------------------------


def test_what_is_written_is_read_back():
    record = processing(FINDINGS, {PERSON: {"owner": 'the "archive"\nsecond line \\ 档案处'}})
    said = read_processing(processing_toml(record), record)
    assert said[PERSON]["owner"] == 'the "archive"\nsecond line \\ 档案处'
    assert {k: v for k, v in said[PERSON].items() if v} == {"owner": said[PERSON]["owner"]}
    assert set(said) == {key_of(p.source, p.dataset) for p in record}


@settings(deadline=None)
@given(st.text(max_size=60), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_name_and_any_answer_give_a_text_that_can_be_read(name, answer):
    record = processing([finding("mail", dataset=name)], {key_of("db", name): {"owner": answer}})
    data = tomllib.loads(processing_toml(record))
    [entry] = data["dataset"]
    assert entry["owner"] == (answer if answer.strip() else "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[dataset", "no TOML"),
        ("x = 1", "nothing else"),
        ("dataset = 3", "nothing else"),
        ("dataset = [3]", "part 1"),
        ('[[dataset]]\nsource = "db"', "which dataset"),
        ('[[dataset]]\nsource = "db"\ndataset = "persn"', "nothing personal was found"),
        ('[[dataset]]\nsource = "db"\ndataset = "person"\nboss = "x"', "no key"),
        ('[[dataset]]\nsource = "db"\ndataset = "person"\nowner = 3', "is a text"),
        ('[[dataset]]\nsource = "db"\ndataset = "person"\nowner = "\\u0000"', "control"),
        (f'[[dataset]]\nsource = "db"\ndataset = "person"\nowner = "{"x" * 4001}"', "at most"),
        ('[[dataset]]\nsource = "db"\ndataset = "person"\n' * 2, "twice"),
        (f'[[dataset]]\nsource = "db"\ndataset = "{ID}"', "nothing personal"),
        (f'[[dataset]]\nsource = "db"\ndataset = "person"\n"{ID}" = ""', "no key"),
    ],
)
def test_a_mistake_in_the_text_is_named_and_nothing_personal_repeated(text, message):
    with pytest.raises(UsageError) as caught:
        read_processing(text, processing(FINDINGS, {}))
    assert message in str(caught.value)
    assert ID not in str(caught.value) + caught.value.hint


# -- to hand over -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_shows_what_is_found_said_and_missing_with_everything_escaped(language):
    hostile = [finding(EVIL, dataset=EVIL, store=EVIL), finding("f", dataset=ID)]
    record = processing([*FINDINGS, *hostile], {PERSON: {**ALL, "owner": EVIL}})
    page = processing_html(record, language=language, at="May")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert ID not in page
    assert "default-src 'none'" in page
    assert "built-in" not in page
    assert "answer to retention" in page
    assert ("to be filled in" in page) == (language == "en")
    assert ("待填写" in page) == (language == "zh")
    assert ("Art. 55 (1)" in page) == (language == "en")
    assert ("unverified" in page) == (language == "en")


def test_the_workbook_has_a_line_a_dataset_and_no_formula():
    record = processing(FINDINGS, {PERSON: {**ALL, "owner": "=1+1"}})
    book = openpyxl.load_workbook(BytesIO(processing_sheets(record)))
    rows = [[c.value for c in row] for row in book["Record of processing"].iter_rows()]
    assert [row[1] for row in rows[1:]] == ["person", "blob", "case"]
    owner = rows[0].index("Responsible")
    assert rows[1][owner] == "'=1+1"
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)


def test_nothing_personal_makes_a_record_that_says_so():
    assert "nothing to record" in processing_html([])
    assert read_processing("dataset = []", []) == {}
