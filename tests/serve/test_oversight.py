"""What is held, what was done, and proofs of it."""

import sqlite3

import pytest

from strongroom.core.errors import Refused, UsageError
from strongroom.dashboard.spoken import spoken


def test_the_overview_says_what_is_held_and_how_it_is_stored_and_no_value(room, invented):
    overview = room.desk.overview(room.oversight())
    assert [held.dataset for held in overview.datasets] == ["contact", "person"]
    person = overview.datasets[1]
    assert person.rows == invented.people
    stored = {field.name: field.stored for field in person.fields}
    assert stored["id_number"] == ("encrypted (AES-256-SIV)", "link token")
    assert stored["name"][0] == "encrypted (AES-256-SIV)"
    assert "name + birth_date" in stored["name"][1]
    assert overview.levels == {2: 5, 3: 3}
    assert overview.entries == room.ledger.size()
    assert invented.name(3) not in repr(overview)


def test_an_account_that_ran_out_of_people_is_an_alarm_in_words_of_its_own(room, invented):
    session = room.officer(budget=1)
    room.desk.lookup(session, *invented.by_number(3))
    with pytest.raises(Refused):
        room.desk.lookup(session, *invented.by_number(4))
    ((severity, what, remedy),) = room.desk.overview(room.oversight()).alarms
    assert severity == "high"
    assert "used up its 1 people of the day" in what
    assert "needed for" in remedy
    assert spoken("zh", what) != what
    assert spoken("zh", remedy) != remedy


@pytest.mark.parametrize("role", ["officer", "analyst", "administrator"])
def test_who_is_not_meant_to_does_not_see_the_overview(room, role):
    with pytest.raises(Refused):
        room.desk.overview(room.oversight(role))
    assert room.acts()[-1] == "overview.refused"


def test_the_witness_is_told_apart_from_what_is_only_written(room):
    session = room.oversight()
    assert room.desk.overview(session).witnessed == 0
    room.ledger.publish(room.witness)
    held = room.ledger.size()
    room.oversight("auditor")
    overview = room.desk.overview(session)
    assert overview.witnessed == held < overview.entries


def test_an_auditor_reads_all_lines_and_an_officer_only_their_own(room, invented):
    officer, other = room.officer(), room.officer()
    room.desk.lookup(officer, *invented.by_number(1))
    room.desk.lookup(other, *invented.by_number(2))
    room.state.flush()
    everything = room.desk.ledger_lines(room.oversight("auditor"), count=500)
    assert {officer.principal.id, other.principal.id} < {line.principal for line in everything}
    own = room.desk.ledger_lines(officer, count=500)
    assert {line.principal for line in own} == {officer.principal.id}
    assert [line.seq for line in own] == sorted((line.seq for line in own), reverse=True)
    lookups = room.desk.ledger_lines(officer, act="lookup")
    assert [line.act for line in lookups] == ["lookup.outcome", "lookup.intent"]
    older = room.desk.ledger_lines(officer, before=own[0].seq, count=1)
    assert older == own[1:2]
    assert len(room.desk.ledger_lines(officer, count=-5)) == 1


def test_every_entry_is_proven_under_a_signed_head(room, invented):
    session = room.oversight("auditor")
    officer = room.officer()
    answer = room.desk.lookup(officer, *invented.by_number(1))
    proof = room.desk.proof(session, answer.entry)
    assert proof.valid
    assert proof.size > answer.entry
    assert proof.leaf == room.ledger.entry(answer.entry).leaf
    assert room.desk.proof(officer, answer.entry).valid
    assert room.desk.proof(session, 0).root == proof.root
    with pytest.raises(UsageError):
        room.desk.proof(session, 10_000)


def test_nobody_is_shown_a_proof_of_what_they_may_not_read(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_number(1))
    with pytest.raises(Refused):
        room.desk.proof(room.officer(), answer.entry)


def test_an_entry_edited_after_it_was_signed_for_is_not_shown_as_proven(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_number(1))
    session = room.oversight("auditor")
    assert room.desk.proof(session, answer.entry).valid
    edit = sqlite3.connect(room.state.path)
    edit.execute(
        "UPDATE ledger_entry SET body = replace(body, '\"people\":1', '\"people\":0') WHERE seq = ?",
        (answer.entry,),
    )
    edit.commit()
    edit.close()
    assert not room.desk.proof(session, answer.entry).valid
