"""Signing in: second factor, lock-out, codes, sessions; and that all of it is in the ledger."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from strongroom.core.errors import Refused, UsageError
from strongroom.state import principals, sessions

HERE = "192.0.2.7"


def test_password_and_code_together_sign_in(room, invented):
    identity = room.account("li", place="黄浦区")
    cookie, session = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    assert session.principal.id == identity
    assert session.principal.roles == {"officer"}
    assert (session.case, session.purpose, session.language) == ("", "", "en")
    assert room.desk.session(cookie) == session
    assert room.desk.session(cookie + "x") is None
    assert room.acts() == ["signin"]
    [entry] = room.ledger.latest(1)
    assert HERE not in str(entry.body)


def test_a_code_cannot_be_used_to_sign_in_twice(room, invented):
    room.account("li")
    code = room.code("li")
    room.desk.sign_in("li", invented.password, code, HERE)
    with pytest.raises(Refused):
        room.desk.sign_in("li", invented.password, code, HERE)
    room.clock.forward(seconds=30)
    room.desk.sign_in("li", invented.password, room.code("li"), HERE)


def test_one_code_used_by_two_at_once_lets_one_in(room, invented):
    room.account("li")
    code = room.code("li")

    def attempt(_):
        try:
            return bool(room.desk.sign_in("li", invented.password, code, HERE))
        except Refused:
            return False

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, range(2))) == [False, True]


@pytest.mark.parametrize("wrong", ["name", "password", "code", "disabled", "no second factor"])
def test_whatever_is_wrong_the_answer_is_the_same(room, invented, wrong):
    identity = room.account("li")
    name, password, code = "li", invented.password, room.code("li")
    if wrong == "name":
        name = "nobody"
    elif wrong == "password":
        password = invented.secret("something else")
    elif wrong == "code":
        code = f"{(int(code) + 500_000) % 1_000_000:06d}"
    elif wrong == "disabled":
        room.state.write(lambda tx: principals.change(tx, identity, enabled=False))
    else:
        room.state.write(lambda tx: tx.execute("UPDATE principal SET totp = NULL"))
    with pytest.raises(Refused) as caught:
        room.desk.sign_in(name, password, code, HERE)
    assert str(caught.value) == "the name, the password or the code is wrong"
    [entry] = room.ledger.latest(1)
    assert entry.act == "signin.failure"
    # A name that nobody bears may be a slip of the keyboard, a password even: it is not kept.
    assert entry.principal == identity or entry.principal.startswith("account:")
    assert "nobody" not in str(entry)


def test_an_unknown_name_takes_about_as_long_as_a_wrong_password(room, invented):
    room.account("li")

    def seconds(name):
        begun = time.process_time()
        with pytest.raises(Refused):
            room.desk.sign_in(name, invented.secret("wrong"), "000000", HERE)
        return time.process_time() - begun

    seconds("warm-up")
    known, unknown = seconds("li"), seconds("nobody")
    # Both stretch a password once; without that the unknown name would be a hundred times faster.
    assert unknown > known / 5


def test_guessing_is_slowed_down_and_the_right_password_has_to_wait_too(room, invented):
    room.account("li")
    for _ in range(4):
        with pytest.raises(Refused, match="wrong"):
            room.desk.sign_in("li", invented.secret("guess"), "000000", HERE)
    with pytest.raises(Refused, match="too many attempts") as caught:
        room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    assert "seconds" in caught.value.hint
    assert room.acts("signin").count("signin.refused") == 1
    room.clock.forward(seconds=5)
    room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    room.clock.forward(seconds=30)
    room.desk.sign_in("li", invented.password, room.code("li"), HERE)


def test_an_unknown_name_is_locked_like_a_known_one(room, invented):
    for _ in range(4):
        with pytest.raises(Refused, match="wrong"):
            room.desk.sign_in("nobody", invented.secret("guess"), "000000", HERE)
    with pytest.raises(Refused, match="too many attempts"):
        room.desk.sign_in("nobody", invented.secret("guess"), "000000", HERE)


def test_a_demo_room_signs_in_by_printed_codes_and_another_room_does_not(
    room, open_room, invented, register
):
    identity = room.account("officer")
    until = room.clock() + timedelta(days=1)
    code = room.state.write(
        lambda tx: principals.give(tx, identity, "code", now=room.clock(), until=until)
    )
    _, session = room.desk.sign_in_code(code.lower(), HERE)
    assert session.principal.id == identity
    with pytest.raises(Refused):
        room.desk.sign_in_code("AAAA-BBBB-CCCC-DDDD", HERE)
    room.clock.forward(days=2)
    with pytest.raises(Refused):
        room.desk.sign_in_code(code, HERE)
    real = open_room(demo_room=False)
    with pytest.raises(Refused, match="demo rooms"):
        real.desk.sign_in_code(code, HERE)


def test_codes_cannot_be_tried_one_after_the_other(room):
    said = []
    for tried in range(20):
        with pytest.raises(Refused) as caught:
            room.desk.sign_in_code(f"AAAA-AAAA-AAAA-{tried:04d}", HERE)
        said.append(str(caught.value))
    assert [text.startswith("too many") for text in said] == [False] * 4 + [True] * 16


def test_a_stored_token_has_a_session_and_loses_it_when_it_is_taken_back(room, invented):
    identity = room.account("program")
    until = room.clock() + timedelta(days=1)
    token = room.state.write(
        lambda tx: principals.give(tx, identity, "token", now=room.clock(), until=until)
    )
    first = room.desk.token_session(invented.secret(token), HERE)
    again = room.desk.token_session(invented.secret(token), HERE)
    assert first.id == again.id
    assert room.acts() == ["signin"]
    other = token[:-1] + ("1" if token.endswith("0") else "0")
    assert room.desk.token_session(invented.secret(other), HERE) is None
    assert room.desk.token_session(invented.secret("é"), HERE) is None
    room.clock.forward(hours=1)
    assert room.desk.token_session(invented.secret(token), HERE).id != first.id
    room.state.write(lambda tx: principals.take_back(tx, identity, "token"))
    assert room.desk.token_session(invented.secret(token), HERE) is None


def test_signing_in_begins_a_new_session_and_signing_out_ends_it(room, invented):
    room.account("li")
    one, first = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    room.clock.forward(seconds=30)
    two, second = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    assert one != two
    assert first.id != second.id
    assert first.csrf != second.csrf
    room.desk.sign_out(one)
    room.desk.sign_out("unknown")
    assert room.desk.session(one) is None
    assert room.desk.session(two) is not None
    assert room.acts() == ["signin", "signin", "signout"]


def test_the_case_and_purpose_are_from_closed_forms_and_the_ledger_holds_a_token(room, invented):
    room.account("li")
    cookie, _ = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    for case, purpose in [
        ("A-1", "curiosity"),
        ("", "incident"),
        ("x" * 65, "incident"),
        ("a\nb", "incident"),
    ]:
        with pytest.raises(UsageError):
            room.desk.choose_case(cookie, case, purpose)
    session = room.desk.choose_case(cookie, " 沪公(黄)立字〔2026〕77号 ", "incident")
    assert session.case == "沪公(黄)立字〔2026〕77号"
    [entry] = room.ledger.latest(1)
    assert entry.act == "case"
    assert session.case not in str(entry.body)
    room.clock.forward(minutes=29)
    assert room.desk.session(cookie).case
    room.state.flush()
    room.clock.forward(minutes=2)
    assert room.desk.session(cookie).case == ""


def test_a_page_that_is_used_stays_signed_in_and_one_that_is_left_alone_does_not(room, invented):
    room.account("li")
    cookie, _ = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    for _ in range(5):
        room.clock.forward(minutes=20)
        assert room.desk.session(cookie) is not None
        room.state.flush()
    room.clock.forward(minutes=31)
    assert room.desk.session(cookie) is None


def test_the_language_is_remembered(room, invented):
    room.account("li")
    cookie, _ = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    room.desk.set_language(cookie, "zh")
    assert room.desk.session(cookie).language == "zh"
    with pytest.raises(UsageError):
        room.desk.set_language(cookie, "xx")


def test_a_disabled_account_is_signed_out_everywhere_at_once(room, invented):
    identity = room.account("li")
    cookie, _ = room.desk.sign_in("li", invented.password, room.code("li"), HERE)
    room.state.write(lambda tx: principals.change(tx, identity, enabled=False))
    assert room.desk.session(cookie) is None
    assert room.state.read(lambda tx: sessions.find(tx, cookie, room.clock())) is None
