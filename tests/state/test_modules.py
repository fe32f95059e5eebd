"""Accounts, sessions, lock-out, approvals, budgets and annexes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.core.errors import BudgetSpent, Refused, UsageError
from strongroom.state import (
    annexes,
    approvals,
    budgets,
    failures,
    principals,
    sessions,
    stamp,
)

DAY = "2026-11-23"


def account(state, now, name="li", **more):
    more.setdefault("roles", ["officer"])
    return state.write(lambda tx: principals.add(tx, name=name, now=now, **more))


def people(*numbers):
    return [n.to_bytes(16, "big") for n in numbers]


def charge(state, subjects, limit=10, constant=None, who="p1", day=DAY):
    return state.write(lambda tx: budgets.charge(tx, who, day, subjects, limit, constant))


# -- budgets ----------------------------------------------------------------------------------------


def test_each_person_costs_once_a_day_however_often_they_are_shown(state):
    assert charge(state, people(1, 2, 2)) == budgets.Charged(2, 2)
    assert charge(state, people(2, 1)) == budgets.Charged(0, 2)
    assert charge(state, people(2, 3)) == budgets.Charged(1, 3)
    assert charge(state, people(1), day="2026-11-24") == budgets.Charged(1, 1)
    assert charge(state, people(1), who="p2") == budgets.Charged(1, 1)


def test_a_charge_over_the_limit_charges_nobody(state):
    charge(state, people(1, 2, 3), limit=4)
    with pytest.raises(BudgetSpent):
        charge(state, people(4, 5), limit=4)
    assert charge(state, people(4), limit=4) == budgets.Charged(1, 4)
    with pytest.raises(BudgetSpent):
        charge(state, people(5), limit=4)
    assert charge(state, people(1, 2, 3, 4), limit=4) == budgets.Charged(0, 4)


def test_searching_in_vain_costs_one_for_each_distinct_constant(state):
    one, two = people(100, 101)
    assert charge(state, [], constant=one).new == 1
    assert charge(state, [], constant=one).new == 0
    assert charge(state, [], constant=two).new == 1


def test_a_search_that_finds_somebody_new_costs_the_person_and_not_the_search_too(state):
    constant = people(100)[0]
    assert charge(state, people(1), constant=constant) == budgets.Charged(1, 1)
    assert charge(state, people(1), constant=constant) == budgets.Charged(0, 1)
    assert charge(state, people(1), constant=people(101)[0]) == budgets.Charged(1, 2)
    # A number that is itself the person found costs once.
    assert charge(state, people(7), constant=people(7)[0]) == budgets.Charged(1, 3)


@given(st.lists(st.lists(st.integers(0, 30), max_size=6), max_size=12), st.integers(0, 12))
def test_whatever_is_asked_in_whatever_order_the_limit_holds(questions, limit):
    import sqlite3

    from strongroom.state.database import Tx
    from strongroom.state.schema import MIGRATIONS

    connection = sqlite3.connect(":memory:")
    connection.executescript(MIGRATIONS[0][1])
    tx, shown = Tx(connection), set()
    for question in questions:
        try:
            charged = budgets.charge(tx, "p1", DAY, people(*question), limit)
        except BudgetSpent:
            assert len(shown | set(question)) > limit
            continue
        shown |= set(question)
        assert charged.spent == len(shown) <= limit
    connection.close()


def test_sixteen_threads_racing_for_the_last_people_cannot_exceed_the_budget(state):
    def ask(n):
        try:
            return charge(state, people(n), limit=25).new
        except BudgetSpent:
            return 0

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(ask, range(200))) == 25
    assert state.read(lambda tx: budgets.spent(tx, "p1", DAY)) == 25


def test_old_days_are_forgotten(state):
    charge(state, people(1, 2), day="2026-11-01")
    charge(state, people(3))
    assert state.write(lambda tx: budgets.forget_before(tx, DAY)) == 2
    assert state.read(lambda tx: budgets.spent(tx, "p1", DAY)) == 1


# -- accounts ---------------------------------------------------------------------------------------


def test_an_account_is_found_by_name_and_id_and_a_name_is_given_once(state, now):
    made = account(state, now, place="黄浦", budget=7)
    assert state.read(lambda tx: principals.by_name(tx, "li")) == made
    assert state.read(lambda tx: principals.by_id(tx, made.id)).principal.budget == 7
    assert "li" not in repr(made)
    with pytest.raises(UsageError, match="there already"):
        account(state, now)
    for roles in ([], ["king"]):
        with pytest.raises(UsageError):
            account(state, now, name="x", roles=roles)
    with pytest.raises(UsageError):
        account(state, now, name=" ")


def test_a_time_step_of_a_code_is_accepted_once_even_by_threads_at_once(state, now):
    made = account(state, now)
    with ThreadPoolExecutor(16) as pool:
        won = list(
            pool.map(
                lambda _: state.write(lambda tx: principals.accept_step(tx, made.id, 500)),
                range(16),
            )
        )
    assert sum(won) == 1
    assert not state.write(lambda tx: principals.accept_step(tx, made.id, 499))
    assert state.write(lambda tx: principals.accept_step(tx, made.id, 501))


def test_changing_an_account_ends_its_sessions(state, now):
    made = account(state, now)
    cookie, _ = state.write(lambda tx: sessions.start(tx, made.id, now))
    state.write(lambda tx: principals.change(tx, made.id, enabled=False))
    assert state.read(lambda tx: sessions.find(tx, cookie, now)) is None
    assert not state.read(lambda tx: principals.by_id(tx, made.id)).enabled
    with pytest.raises(UsageError):
        state.write(lambda tx: principals.change(tx, "nobody", budget=1))


def test_a_code_is_stored_as_a_hash_typed_as_people_type_and_ends(state, now):
    made = account(state, now)
    code = state.write(
        lambda tx: principals.give(tx, made.id, "code", now=now, until=now + timedelta(hours=1))
    )
    state.flush()
    assert code.encode() not in state.path.read_bytes()

    def find(text, sort="code", at=now):
        return state.read(lambda tx: principals.by_credential(tx, text, sort, at))

    assert find(code).id == made.id
    assert find(code.lower().replace("-", " ")).id == made.id
    assert find(code, sort="token") is None
    assert find(code, at=now + timedelta(hours=2)) is None
    state.write(lambda tx: principals.take_back(tx, made.id, "code"))
    assert find(code) is None


def test_a_closed_account_does_not_come_in_by_a_token(state, now):
    made = account(state, now)
    token = state.write(
        lambda tx: principals.give(tx, made.id, "token", now=now, until=now + timedelta(hours=1))
    )
    state.write(lambda tx: principals.change(tx, made.id, enabled=False))
    assert state.read(lambda tx: principals.by_credential(tx, token, "token", now)) is None


# -- sessions ---------------------------------------------------------------------------------------


def test_a_session_ends_by_idleness_by_age_and_by_signing_out(state, now):
    made = account(state, now)
    cookie, _ = state.write(lambda tx: sessions.start(tx, made.id, now))

    def alive(cookie, at):
        return state.read(lambda tx: sessions.find(tx, cookie, at)) is not None

    assert alive(cookie, now + timedelta(minutes=29))
    assert not alive(cookie, now + timedelta(minutes=30))
    for minute in range(20, 12 * 60, 20):
        state.write(lambda tx, m=minute: sessions.touch(tx, cookie, now + timedelta(minutes=m)))
    assert alive(cookie, now + timedelta(hours=12, seconds=-1))
    assert not alive(cookie, now + timedelta(hours=12))
    other, _ = state.write(lambda tx: sessions.start(tx, made.id, now))
    state.write(lambda tx: sessions.end(tx, other))
    assert not alive(other, now)


def test_an_idle_session_cannot_be_woken_by_a_late_touch(state, now):
    made = account(state, now)
    cookie, _ = state.write(lambda tx: sessions.start(tx, made.id, now))
    late = now + timedelta(minutes=31)
    state.write(lambda tx: sessions.touch(tx, cookie, late))
    assert state.read(lambda tx: sessions.find(tx, cookie, late)) is None


def test_a_copy_of_the_file_holds_no_cookie(state, now):
    made = account(state, now)
    cookie, _ = state.write(lambda tx: sessions.start(tx, made.id, now))
    state.flush()
    for file in state.path.parent.iterdir():
        assert cookie.encode() not in file.read_bytes()
        assert sessions.csrf(cookie).encode() not in file.read_bytes()


def test_the_case_is_forgotten_after_half_an_hour(state, now):
    made = account(state, now)
    cookie, _ = state.write(lambda tx: sessions.start(tx, made.id, now))
    chosen = state.write(lambda tx: sessions.choose_case(tx, cookie, "A-1", "incident", now))
    assert (chosen.case, chosen.purpose) == ("A-1", "incident")
    state.write(lambda tx: sessions.touch(tx, cookie, now + timedelta(minutes=20)))
    later = state.read(lambda tx: sessions.find(tx, cookie, now + timedelta(minutes=30)))
    assert (later.case, later.purpose, later.case_until) == ("", "", "")
    with pytest.raises(UsageError):
        state.write(lambda tx: sessions.choose_case(tx, "unknown", "A-1", "incident", now))


# -- lock-out ---------------------------------------------------------------------------------------


def attempt(state, at, **keys):
    return state.write(lambda tx: failures.attempt(tx, keys, at)).total_seconds()


def test_each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour(state, now):
    at, waits = now, []
    for _ in range(14):
        assert attempt(state, at, a=1) == 0
        wait = attempt(state, at, a=1) if len(waits) >= 3 else 0
        waits.append(wait)
        at += timedelta(seconds=wait)
    assert waits[3:] == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]
    assert attempt(state, at + timedelta(hours=25), a=1) == 0


def test_an_attempt_that_has_to_wait_is_not_counted_and_does_not_prolong(state, now):
    for _ in range(4):
        attempt(state, now, a=1)
    assert [attempt(state, now, a=1) for _ in range(5)] == [5] * 5
    assert attempt(state, now + timedelta(seconds=5), a=1) == 0


def test_sixteen_guesses_at_once_are_not_let_through_together(state, now):
    with ThreadPoolExecutor(16) as pool:
        waits = list(pool.map(lambda _: attempt(state, now, a=1), range(16)))
    assert waits.count(0) == failures.FREE


def test_a_success_clears_the_account_but_gives_the_address_one_attempt_only(state, now):
    for _ in range(3):
        attempt(state, now, account=1, address=2)
    state.write(lambda tx: failures.forgive(tx, "account", "address"))
    rows = state.read(lambda tx: tx.all("SELECT key, count FROM failure"))
    assert rows == [("address", 2)]


# -- approvals --------------------------------------------------------------------------------------


def asked(state, now):
    return state.write(
        lambda tx: approvals.ask(
            tx,
            asked_by="p1",
            question="q",
            purpose="incident",
            case="A-1",
            rows=5,
            until=now + timedelta(hours=1),
        )
    )


def use(state, now, identity, **other):
    given = {"by": "p1", "question": "q", "purpose": "incident", "case": "A-1", "rows": 5} | other
    return state.write(lambda tx: approvals.use(tx, identity, now=now, **given))


def test_an_approval_comes_from_somebody_else_and_serves_once(state, now):
    made = asked(state, now)
    assert [a.id for a in state.read(lambda tx: approvals.pending(tx, now))] == [made.id]
    with pytest.raises(Refused, match="themselves"):
        state.write(lambda tx: approvals.give(tx, made.id, "p1", now))
    with pytest.raises(Refused):
        use(state, now, made.id)
    state.write(lambda tx: approvals.give(tx, made.id, "p2", now))
    with pytest.raises(Refused):
        state.write(lambda tx: approvals.give(tx, made.id, "p3", now))
    assert use(state, now, made.id).used == stamp(now)
    with pytest.raises(Refused):
        use(state, now, made.id)


@pytest.mark.parametrize(
    "other",
    [{"by": "p2"}, {"question": "r"}, {"purpose": "patrol"}, {"case": "A-2"}, {"rows": 6}],
)
def test_an_approval_for_one_thing_does_not_serve_for_another(state, now, other):
    made = asked(state, now)
    state.write(lambda tx: approvals.give(tx, made.id, "p2", now))
    with pytest.raises(Refused):
        use(state, now, made.id, **other)
    with pytest.raises(Refused):
        use(state, now + timedelta(hours=2), made.id)
    assert use(state, now, made.id).id == made.id


# -- annexes ------------------------------------------------------------------------------------


def test_an_annex_can_be_erased_and_its_hash_stays_with_whoever_kept_it(state):
    state.write(lambda tx: annexes.keep(tx, 3, "touched", b"sealed bytes of an annex"))
    assert state.read(lambda tx: annexes.get(tx, 3, "touched")) == b"sealed bytes of an annex"
    assert state.read(lambda tx: annexes.entries(tx, "touched")) == [3]
    assert state.write(lambda tx: annexes.erase(tx, 3, "touched"))
    assert not state.write(lambda tx: annexes.erase(tx, 3, "touched"))
    assert state.read(lambda tx: annexes.get(tx, 3, "touched")) is None
    state.scrub()
    for file in state.path.parent.iterdir():
        assert b"sealed bytes of an annex" not in file.read_bytes()
