"""What somebody inside, or somebody beside the vault, tries in order to see more than was decided.

Every test is named after its attack. The people are invented.
"""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pyarrow as pa
import pytest

from strongroom.core.errors import BudgetSpent, Damaged, Refused
from strongroom.core.types import (
    Asked,
    Column,
    Decision,
    Field,
    FieldDecision,
    Form,
    Generation,
    Level,
    Outcome,
    Step,
)
from strongroom.core.values import Batch
from strongroom.inventory import Inventory
from strongroom.ledger import MIGRATIONS
from strongroom.protect.rows import store_rows
from strongroom.protect.subjects import others, subjects
from strongroom.state import State, budgets, principals
from strongroom.stores._vault_records import sealed

HERE = "127.0.0.1"


# -- more people than were paid for ---------------------------------------------------------------


def test_the_ledger_lines_of_refused_searches_do_not_tell_hits_from_misses(room, invented):
    session = room.officer(budget=1)
    room.desk.lookup(session, *invented.by_number(0))
    for question in (invented.by_number(1), invented.by_number(9_999)):
        with pytest.raises(BudgetSpent):
            room.desk.lookup(session, *question)
    hit, miss = [dict(line.body) for line in room.desk.ledger_lines(session, act="lookup.refused")]
    assert hit.pop("question") != miss.pop("question")
    assert hit == miss


def test_a_search_that_cannot_be_paid_is_not_even_begun(room, invented, monkeypatch):
    session = room.officer(budget=1)
    room.desk.lookup(session, *invented.by_number(0))
    searched = []
    monkeypatch.setattr(room.desk, "_search", lambda *a: searched.append(a))
    for question in (invented.by_number(1), invented.by_number(9_999), invented.by_name(4)):
        with pytest.raises(BudgetSpent):
            room.desk.lookup(session, *question)
    # Whoever measures how long a refusal takes would learn from the search what it found.
    assert searched == []


def stored_rows(keys, columns):
    """Rows as a vault holds them, one cipher column a field; (name, kind, values) each."""
    forms = tuple(
        Form(
            field,
            kind,
            Level.SENSITIVE,
            (Column(f"c{at}", "cipher", "encrypt", at, 1, 1, 0, "step32", "string", "", {}),),
        )
        for at, (field, kind, _) in enumerate(columns, 1)
    )
    generation = Generation(
        dataset="report",
        uuid="00112233445566778899aabbccddeeff",
        number=1,
        source="s",
        fingerprint="sha256:0f",
        forms=forms,
        segments=(),
        rows=len(columns[0][2]),
        quarantined=0,
        created="",
        decision="d",
        target="",
        next_id=len(columns) + 1,
    )
    decided = {
        field: FieldDecision(
            Asked(Field("s", "report", field), kind, Level.SENSITIVE),
            {0: Outcome((Step("encrypt"),))},
        )
        for field, kind, _ in columns
    }
    decision = Decision("d", "protect", "protect", "report", decided, (), (), "", "")
    table = pa.record_batch({field: pa.array(values) for field, _, values in columns})
    made = store_rows(Batch(table, "s", "report", "p#0"), decision, keys, generation=generation)
    return sealed(made.data), generation


def test_a_row_about_a_victim_and_a_suspect_is_two_people(register, invented):
    _, keys = register
    rows, generation = stored_rows(
        keys,
        [
            ("victim", "id.cn_resident", [invented.number(1), invented.number(2)]),
            ("suspect", "id.cn_resident", [invented.number(3), invented.number(2)]),
        ],
    )
    first = subjects(rows, generation, keys).to_pylist()
    more = others(rows, generation, keys, ["victim", "suspect"])
    assert len(set(first) | set(more)) == 3  # the second row names one person twice
    assert others(rows, generation, keys, ["victim"]) == []  # the other number is not let out


def test_an_office_that_shares_one_telephone_is_not_one_person(register, invented):
    _, keys = register
    rows, generation = stored_rows(
        keys,
        [
            ("name", "person.name", ["王伟", "李娜", "王伟", None]),
            ("mobile", "phone.mobile", [invented.mobile(1)] * 4),
        ],
    )
    first, second, again, unnamed = subjects(rows, generation, keys).to_pylist()
    assert first == again
    assert len({first, second, unnamed}) == 3


# -- what outlives its permission -----------------------------------------------------------------


def a_token(room, identity, **life):
    until = room.clock() + timedelta(**life)
    return room.state.write(
        lambda tx: principals.give(tx, identity, "token", now=room.clock(), until=until)
    )


def test_a_token_that_was_taken_back_does_not_live_on_as_a_cookie(room, invented):
    identity = room.account("program")
    token = a_token(room, identity, days=1)
    assert room.desk.token_session(invented.secret(token), HERE)
    room.state.write(lambda tx: principals.take_back(tx, identity, "token"))
    assert room.desk.session(token) is None


def test_a_token_that_ran_out_does_not_live_on_as_a_cookie(room, invented):
    token = a_token(room, room.account("program"), minutes=5)
    assert room.desk.token_session(invented.secret(token), HERE)
    room.clock.forward(minutes=4)
    assert room.desk.session(token) is not None
    room.clock.forward(minutes=2)
    assert room.desk.session(token) is None


# -- beside the vault -----------------------------------------------------------------------------


def test_a_vault_rolled_back_whole_with_its_valid_signature_answers_nothing(
    register, room, open_room, invented, tmp_path
):
    folder, _ = register
    known = Inventory.open(folder / "inventory.json")
    book = Inventory.open(tmp_path / "inventory.json")
    for generation in known.generations():
        book.record_generation(generation, room.clock())
    served = open_room()
    served.desk._inventory = served.desk._shelf._inventory = book
    session = served.officer()
    assert served.desk.lookup(session, *invented.by_number(3)).cards
    newer = replace(known.generation("person"), number=2)
    book.record_generation(newer, room.clock())  # the inventory saw a second generation
    served.desk._shelf._until = 0
    with pytest.raises(Damaged) as caught:
        served.desk.lookup(session, *invented.by_number(3))
    assert "rolled back" in caught.value.hint


def test_a_trigger_planted_in_the_state_file_is_noticed_at_opening(room):
    room.state.flush()
    with sqlite3.connect(room.path / "state.sqlite") as planted:
        planted.execute(
            "CREATE TRIGGER free AFTER INSERT ON shown BEGIN"
            " DELETE FROM shown WHERE principal = NEW.principal; END"
        )
    with pytest.raises(Damaged) as caught:
        State.open(room.path / "state.sqlite", clock=room.clock, migrations=MIGRATIONS)
    assert "free" not in str(caught.value)


# -- two processes, one room ----------------------------------------------------------------------


@pytest.fixture
def second(room):
    """The same state file opened once more, as a command beside the server does."""
    with State.open(room.path / "state.sqlite", clock=room.clock, migrations=MIGRATIONS) as state:
        yield state


def test_a_server_and_a_shell_racing_for_the_last_people_cannot_exceed_the_budget(room, second):
    identity = room.account("officer", budget=7)
    day = budgets.day(room.clock())

    def charge(n):
        state = (room.state, second)[n % 2]
        subject = n.to_bytes(16, "big")
        try:
            return state.write(lambda tx: budgets.charge(tx, identity, day, [subject], 7)).new
        except BudgetSpent:
            return 0

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(charge, range(40))) == 7
    assert second.read(lambda tx: budgets.spent(tx, identity, day)) == 7


def test_one_second_factor_code_is_accepted_by_one_of_two_processes(room, second):
    identity = room.account("officer")
    step = int(room.clock().timestamp()) // 30
    with ThreadPoolExecutor(2) as pool:
        taken = list(
            pool.map(
                lambda state: state.write(lambda tx: principals.accept_step(tx, identity, step)),
                (room.state, second),
            )
        )
    assert sorted(taken) == [False, True]


def test_a_handle_opens_nothing_after_its_session_was_signed_out(room, invented):
    identity = room.account("officer")
    who = room.state.read(lambda tx: principals.by_id(tx, identity)).principal
    cookie, _ = room.desk.sign_in_local(who)
    session = room.desk.choose_case(cookie, "A-1", "incident")
    card = room.desk.lookup(session, *invented.by_number(3)).cards[0]
    room.desk.sign_out(cookie)
    with pytest.raises(Refused):
        room.desk.reveal(session, card.handle, "name", invented.secret("later"))
    again = room.session(identity)
    with pytest.raises(Refused):
        room.desk.reveal(again, card.handle, "name", invented.secret("later"))
