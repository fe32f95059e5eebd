"""Looking up and revealing: what is shown, what is charged, what is written down."""

from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest

from strongroom.core.errors import BudgetSpent, Damaged, Refused, StoreError, UsageError
from strongroom.keyring import verify_signature
from strongroom.ledger import verify
from strongroom.state import annexes, approvals


def fields(answer, dataset):
    [card] = [card for card in answer.cards if card.dataset == dataset]
    return {shown.field: shown for shown in card.fields}


def card_of(answer, dataset="person"):
    return next(card for card in answer.cards if card.dataset == dataset)


def test_an_officer_finds_a_person_masked_in_every_dataset_and_pays_for_one(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_number(3))
    person = fields(answer, "person")
    assert person["name"].text == invented.name(3)[0] + "*"
    assert person["name"].stage == "masked"
    assert person["id_number"].text == "…" + invented.number(3)[-4:]
    assert person["birth_date"].text == invented.number(3)[6:10]
    assert person["ethnicity"].stage == "withheld"
    assert person["ethnicity"].text == ""
    assert fields(answer, "contact")["mobile"].stage == "masked"
    assert (answer.budget.spent, answer.budget.left) == (1, 19)
    assert not answer.more


def test_nothing_of_an_answer_prints_itself(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_number(3))
    assert invented.name(3)[0] not in repr(answer)
    assert invented.number(3)[-4:] not in repr(answer.cards[0].fields)


def test_the_same_person_by_number_by_mobile_and_by_name_is_one_person(room, invented):
    session = room.officer()
    assert room.desk.lookup(session, *invented.by_number(3)).budget.spent == 1
    assert room.desk.lookup(session, *invented.by_number(3)).budget.spent == 1
    # A further constant costs at least one, or a list of numbers could be tried for nothing.
    assert room.desk.lookup(session, *invented.by_mobile(3)).budget.spent == 2
    assert room.desk.lookup(session, *invented.by_mobile(3)).budget.spent == 2


def test_however_it_is_written_it_is_the_same_question(room, invented):
    session = room.officer()
    plain = invented.number(10)
    for text in (plain, f"  {plain} ", plain.lower(), "".join(chr(ord(c) + 0xFEE0) for c in plain)):
        answer = room.desk.lookup(session, "id.cn_resident", {"value": invented.secret(text)})
        assert len(answer.cards) == 2
        assert answer.budget.spent == 1


def test_by_name_and_year_only_those_who_were_meant_are_shown(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_name(7))
    assert fields(answer, "person")["id_number"].text == "…" + invented.number(7)[-4:]
    assert all(
        s.text[:1] == invented.name(7)[0]
        for c in answer.cards
        for s in c.fields
        if s.field == "name"
    )


def test_a_miss_costs_as_much_as_a_hit_and_is_written_down(room, invented):
    session = room.officer()
    answer = room.desk.lookup(session, *invented.by_mobile(9_999))
    assert (answer.cards, answer.budget.spent) == ((), 1)
    assert room.desk.lookup(session, *invented.by_mobile(9_999)).budget.spent == 1
    assert room.desk.lookup(session, *invented.by_mobile(9_998)).budget.spent == 2
    assert room.acts("lookup").count("lookup.intent") == 3


def test_an_insider_is_stopped_at_the_budget_and_asking_on_does_not_help(room, invented):
    session = room.officer(budget=5)
    for serial in range(5):
        room.desk.lookup(session, *invented.by_number(serial))
    for serial in range(5, 25):
        with pytest.raises(BudgetSpent):
            room.desk.lookup(session, *invented.by_number(serial))
    # Who was seen today may be seen again, another session of the account gets no second budget.
    assert room.desk.lookup(session, *invented.by_number(2)).budget.left == 0
    again = room.session(session.principal.id)
    with pytest.raises(BudgetSpent):
        room.desk.lookup(again, *invented.by_number(30))
    assert room.acts("lookup").count("lookup.refused") == 21
    room.clock.forward(days=1)
    tomorrow = room.session(session.principal.id)
    assert room.desk.lookup(tomorrow, *invented.by_number(30)).budget.spent == 1


def test_a_spent_budget_does_not_tell_hits_from_misses(room, invented):
    session = room.officer(budget=1)
    room.desk.lookup(session, *invented.by_number(0))
    said = set()
    for question in (invented.by_number(1), invented.by_mobile(9_999), invented.by_name(4)):
        with pytest.raises(BudgetSpent) as caught:
            room.desk.lookup(session, *question)
        said.add((str(caught.value), caught.value.hint, caught.value.reasons))
    assert len(said) == 1


def test_sixteen_threads_racing_at_one_desk_cannot_exceed_the_budget(room, invented):
    session = room.officer(budget=6)

    def ask(serial):
        try:
            return bool(room.desk.lookup(session, *invented.by_number(serial)).cards)
        except BudgetSpent:
            return False

    with ThreadPoolExecutor(16) as pool:
        seen = list(pool.map(ask, range(32)))
    assert sum(seen) == 6
    assert room.desk.budget(session).spent == 6


def test_an_answer_that_was_not_written_down_is_not_given(room, invented, monkeypatch):
    session = room.officer()

    def full(*arguments, **more):
        raise StoreError("the disk is full")

    monkeypatch.setattr(room.ledger, "append", full)
    with pytest.raises(StoreError):
        room.desk.lookup(session, *invented.by_number(1))
    monkeypatch.undo()
    # Nor was anything charged for what was not shown.
    assert room.desk.budget(session).spent == 0


def test_each_answer_leaves_an_intent_with_its_decision_and_an_outcome(room, invented):
    answer = room.desk.lookup(room.officer(), *invented.by_number(3))
    room.state.flush()
    entry = room.ledger.entry(answer.entry)
    assert entry.act == "lookup.intent"
    body = entry.body
    assert body["rows"] == {"person": 1, "contact": 1}
    assert set(body["decisions"]) == {"person", "contact"}
    assert "ethnicity" not in body["fields"]["person"]
    assert (body["people"], body["charged"], body["spent"]) == (1, 1, 1)
    assert room.ledger.entry(answer.entry + 1).act == "lookup.outcome"
    assert room.ledger.entry(answer.entry + 1).body == {"intent": answer.entry, "rows": 2}


def test_who_was_looked_at_can_be_told_from_the_sealed_annex_until_it_is_erased(room, invented):
    from strongroom.protect.subjects import subject_of

    answer = room.desk.lookup(room.officer(), *invented.by_number(3))
    sealed = room.state.read(lambda tx: annexes.get(tx, answer.entry, "touched"))
    assert annexes.digest(sealed) == room.ledger.entry(answer.entry).body["touched"]
    me = subject_of("id.cn_resident", pa.array([invented.number(3)]), room.keys)[0].as_py()
    assert me in room.keys.unseal("touched", sealed)
    room.state.write(lambda tx: annexes.erase(tx, answer.entry, "touched"))
    room.ledger.publish(room.witness)
    public = room.keys.signer().public()
    assert verify(room.state.path, public, verify_signature, room.witness.path).ok


def test_no_file_of_the_room_holds_what_was_typed_or_shown(room, invented):
    session = room.officer(case="沪公立字2026-77")
    answer = room.desk.lookup(session, *invented.by_number(3))
    room.desk.lookup(session, *invented.by_name(7))
    secret = invented.secret("the witness said so in person")
    room.desk.reveal(session, card_of(answer).handle, "id_number", secret)
    room.ledger.publish(room.witness)
    room.state.flush()
    planted = [invented.number(3), invented.name(7), invented.mobile(3), secret.reveal().decode()]
    for file in room.path.iterdir():
        data = file.read_bytes()
        for text in planted:
            assert text.encode() not in data, file.name


# -- refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("person.ethnicity", {"value": "汉"}),
        ("person.name", {"value": "王伟"}),
        ("id.cn_resident", {"value": "123"}),
        ("id.cn_resident", {"value": ""}),
        ("id.cn_resident", {"value": "9" * 5_000}),
        ("id.cn_resident", {}),
        ("id.cn_resident", {"value": "a", "other": "b"}),
        ("phone.mobile", {"value": "1\n2"}),
        ("name+birth_year", {"name": "王伟"}),
        ("name+birth_year", {"name": "王伟", "birth_year": "19"}),
    ],
)
def test_what_is_no_question_is_refused_before_it_costs_anything(room, invented, kind, values):
    session = room.officer()
    with pytest.raises(UsageError) as caught:
        room.desk.lookup(session, kind, {k: invented.secret(v) for k, v in values.items()})
    for value in values.values():
        assert len(value) < 2 or value not in str(caught.value)
    assert room.desk.budget(session).spent == 0


@pytest.mark.parametrize("role", ["dpo", "auditor", "administrator", "engineer", "analyst"])
def test_nobody_but_an_officer_looks_people_up(room, invented, role):
    session = room.session(room.account("other", role, budget=50))
    with pytest.raises(Refused):
        room.desk.lookup(session, *invented.by_number(1))
    assert room.acts()[-1] == "lookup.refused"
    assert room.desk.budget(session).spent == 0


def test_without_a_purpose_nothing_is_shown_and_the_hint_says_what_to_do(room, invented):
    session = room.session(room.account("officer"), case="")
    with pytest.raises(Refused) as caught:
        room.desk.lookup(session, *invented.by_number(1))
    assert "case" in caught.value.hint


def test_a_session_that_was_signed_out_while_the_question_was_on_its_way_gets_nothing(
    room, invented
):
    from strongroom.state import sessions

    session = room.officer()
    room.state.write(lambda tx: sessions.end_all(tx, session.principal.id))
    with pytest.raises(Refused, match="session is over"):
        room.desk.lookup(session, *invented.by_number(1))


def test_a_budget_that_was_lowered_counts_at_once(room, invented):
    from strongroom.state import principals

    session = room.officer(budget=50)
    room.state.write(
        lambda tx: tx.execute(
            "UPDATE principal SET budget = 1 WHERE id = ?", (session.principal.id,)
        )
    )
    room.desk.lookup(session, *invented.by_number(1))
    with pytest.raises(BudgetSpent):
        room.desk.lookup(session, *invented.by_number(2))
    assert room.state.read(lambda tx: principals.by_id(tx, session.principal.id)).budget == 1


# -- reveal -----------------------------------------------------------------------------------------


def test_level_two_is_revealed_on_a_case_and_level_three_with_a_written_reason(room, invented):
    session = room.officer()
    answer = room.desk.lookup(session, *invented.by_number(3))
    person, contact = card_of(answer), card_of(answer, "contact")
    shown = {s.field: (s.revealable, s.needs_reason) for s in person.fields}
    assert shown["name"] == (True, False)
    assert shown["id_number"] == (True, True)
    clear = room.desk.reveal(session, contact.handle, "mobile", invented.secret(""))
    assert clear.cards[0].fields[0].text == invented.mobile(3)
    assert clear.cards[0].fields[0].stage == "clear"
    with pytest.raises(Refused):
        room.desk.reveal(session, person.handle, "id_number", invented.secret("  "))
    reason = invented.secret("identity has to be established")
    clear = room.desk.reveal(session, person.handle, "id_number", reason)
    assert clear.cards[0].fields[0].text == invented.number(3)
    assert clear.budget.spent == 1


def test_the_reason_is_kept_sealed_and_the_ledger_holds_its_hash(room, invented):
    session = room.officer()
    person = card_of(room.desk.lookup(session, *invented.by_number(3)))
    answer = room.desk.reveal(session, person.handle, "id_number", invented.secret("as ordered"))
    sealed = room.state.read(lambda tx: annexes.get(tx, answer.entry, "reason"))
    assert b"as ordered" in room.keys.unseal("reason", sealed)
    assert room.ledger.entry(answer.entry).body["reason"] == annexes.digest(sealed)


def test_a_handle_serves_its_own_session_for_half_an_hour_and_nothing_else(room, invented):
    session = room.officer()
    handle = card_of(room.desk.lookup(session, *invented.by_number(3))).handle
    other = room.officer()
    for wrong in (handle[:-4] + "AAAA", "", "x" * 2_000, "é", handle[4:]):
        with pytest.raises(Refused, match="no longer open"):
            room.desk.reveal(session, wrong, "name", invented.secret("r"))
    with pytest.raises(Refused, match="no longer open"):
        room.desk.reveal(other, handle, "name", invented.secret("r"))
    with pytest.raises(UsageError):
        room.desk.reveal(session, handle, "no such field", invented.secret("r"))
    room.clock.forward(minutes=31)
    with pytest.raises(Refused, match="no longer open"):
        room.desk.reveal(session, handle, "name", invented.secret("r"))


def test_two_handles_of_one_card_differ_so_that_nobody_recognises_a_record(room, invented):
    session = room.officer()
    one = card_of(room.desk.lookup(session, *invented.by_number(3))).handle
    two = card_of(room.desk.lookup(session, *invented.by_number(3))).handle
    assert one != two


def test_a_group_label_is_read_only_with_the_approval_of_somebody_else(room, invented):
    session = room.officer()
    person = card_of(room.desk.lookup(session, *invented.by_number(3)))
    reason = invented.secret("needed by the court")
    with pytest.raises(Refused):
        room.desk.reveal(session, person.handle, "ethnicity", reason)
    # An approval that does not exist, or that was given for another question, opens nothing.
    with pytest.raises((Refused, UsageError)):
        room.desk.reveal(session, person.handle, "ethnicity", reason, approval="a-invented")
    asked = room.state.write(
        lambda tx: approvals.ask(
            tx,
            asked_by=session.principal.id,
            question="reveal person name 00",
            purpose=session.purpose,
            case=session.case,
            rows=1,
            until=room.clock.now.replace(hour=13),
        )
    )
    room.state.write(lambda tx: approvals.give(tx, asked.id, "p2", room.clock()))
    with pytest.raises(Refused, match="does not fit"):
        room.desk.reveal(session, person.handle, "ethnicity", reason, approval=asked.id)


# -- tampering --------------------------------------------------------------------------------------


class Swapped:
    """A vault whose administrator swapped a column between rows before handing them out."""

    def __init__(self, inner, column):
        self._inner, self._column = inner, column

    def __getattr__(self, name):
        return getattr(self._inner, name)

    def find(self, dataset, column, tokens, limit):
        from strongroom.stores._vault_records import sealed

        found = self._inner.find(dataset, column, tokens, limit)
        if dataset != "person":
            return found
        rows = found.data
        other = next(iter(self._inner.scan(dataset))).data
        at = rows.schema.get_field_index(self._column)
        if at < 0 or not rows.num_rows:
            return sealed(rows)
        stolen = other.column(self._column).slice(20, rows.num_rows)
        return sealed(rows.set_column(at, rows.schema.field(at), stolen))


@pytest.mark.parametrize("field", ["name", "id_number"])
def test_a_cell_swapped_between_people_is_withheld_alarmed_and_written_down(
    room, open_room, invented, field
):
    generation = next(g for g in room.vault.generations() if g.dataset == "person")
    column = generation.form(field).column("cipher").name
    tampered = open_room(vaults=[Swapped(room.vault, column)])
    answer = tampered.desk.lookup(tampered.officer(), *invented.by_number(3))
    stages = {s.stage for s in card_of(answer).fields}
    assert stages == {"tampered"}
    assert all(s.text == "" for s in card_of(answer).fields)
    assert "failed their check" in answer.notes[0]
    [alarm] = tampered.ledger.latest(5, act="alarm")
    assert alarm.body["dataset"] == "person"
    overview = tampered.desk.overview(tampered.oversight())
    assert overview.alarms[0][0] == "critical"


def test_a_token_swapped_between_people_leads_to_an_alarm_and_not_to_the_wrong_person(
    room, open_room, invented
):
    generation = next(g for g in room.vault.generations() if g.dataset == "person")
    form = generation.form("id_number")

    class Redirected(Swapped):
        def find(self, dataset, column, tokens, limit):
            # The row of another person, bearing the token that was asked for.
            from strongroom.stores._vault_records import sealed

            if dataset != "person":
                return self._inner.find(dataset, column, tokens, limit)
            rows = next(iter(self._inner.scan(dataset))).data.slice(20, 1)
            at = rows.schema.get_field_index(self._column)
            return sealed(rows.set_column(at, rows.schema.field(at), tokens.cast(pa.binary(16))))

    tampered = open_room(vaults=[Redirected(room.vault, form.column("link").name)])
    answer = tampered.desk.lookup(tampered.officer(), *invented.by_number(3))
    assert {s.stage for s in card_of(answer).fields} == {"tampered"}
    assert [e.act for e in tampered.ledger.latest(9, act="alarm")] == ["alarm.tampered"]


def test_a_vault_that_cannot_be_read_is_said_and_costs_nothing(room, open_room, invented):
    class Broken(Swapped):
        def find(self, *arguments):
            raise Damaged("a segment cannot be read")

    broken = open_room(vaults=[Broken(room.vault, "")])
    session = broken.officer()
    with pytest.raises(Damaged):
        broken.desk.lookup(session, *invented.by_number(3))
    assert broken.desk.budget(session).spent == 0
