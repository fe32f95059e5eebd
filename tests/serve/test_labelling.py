"""A person's word on what a field is."""

import pytest

from strongroom.core.errors import Refused, UsageError
from strongroom.core.types import Field, Label, Level
from strongroom.inventory import Inventory


@pytest.fixture
def labelled(room):
    """The room with a proposed label for each field of the register of persons."""
    book = Inventory.open(room.path / "inventory.json")
    generation = book.generation("person")
    book.record_labels(
        Label(Field(generation.source, "person", f.field), f.kind, f.level, 0.9)
        for f in generation.forms
    )
    return room


def label(room, field):
    labels = Inventory.open(room.path / "inventory.json").labels(dataset="person")
    (found,) = [x for x in labels if x.field.name == field]
    return found


def test_the_data_protection_officer_confirms_a_label_and_the_ledger_says_who(labelled):
    session = labelled.oversight()
    labelled.desk.judge_label(session, "person", "id_number")
    told = label(labelled, "id_number")
    assert (told.status, told.by) == ("confirmed", session.principal.id)
    line = labelled.ledger.latest(1)[0]
    assert (line.act, line.principal) == ("label.confirm", session.principal.id)
    assert line.body["kind"] == "id.cn_resident"


def test_an_overruled_label_has_the_level_of_its_kind_and_waits_for_the_next_generation(labelled):
    session = labelled.oversight()
    labelled.desk.judge_label(session, "person", "name", "org.name")
    told = label(labelled, "name")
    assert (told.kind, told.level, told.status) == ("org.name", Level.PERSONAL, "overruled")
    assert labelled.ledger.latest(1)[0].body["was"] == "person.name"
    (held,) = [d for d in labelled.desk.overview(session).datasets if d.dataset == "person"]
    (field,) = [f for f in held.fields if f.name == "name"]
    assert (field.kind, field.label) == ("person.name", "org.name")


@pytest.mark.parametrize("role", ["officer", "analyst", "auditor", "administrator", "engineer"])
def test_an_insider_cannot_talk_a_field_out_of_protection(labelled, role):
    before = label(labelled, "id_number")
    with pytest.raises(Refused, match="judge labels"):
        labelled.desk.judge_label(labelled.oversight(role), "person", "id_number", "none")
    assert label(labelled, "id_number") == before


@pytest.mark.parametrize(
    ("dataset", "field", "kind", "what"),
    [
        ("person", "id_number", "id.martian", "kind"),
        ("nowhere", "id_number", "", "dataset"),
        ("person", "shoe_size", "", "field"),
    ],
)
def test_what_is_not_there_cannot_be_judged(labelled, dataset, field, kind, what):
    with pytest.raises(UsageError, match=what):
        labelled.desk.judge_label(labelled.oversight(), dataset, field, kind)


def test_who_may_judge_is_told_so_and_nobody_else(labelled):
    assert labelled.desk.overview(labelled.oversight()).may_label
    assert not labelled.desk.overview(labelled.oversight("auditor")).may_label
