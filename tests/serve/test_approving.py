"""Reveals that nobody does alone: asked for by the refusal, given by another, used once."""

import pytest

from strongroom.core.errors import Refused

REASON = "needed by the court"


def refused(room, invented, session, handle, reason=REASON):
    with pytest.raises(Refused) as error:
        room.desk.reveal(session, handle, "ethnicity", invented.secret(reason))
    return error.value.hint


def looked_up(room, invented):
    session = room.officer()
    answer = room.desk.lookup(session, *invented.by_number(3))
    card = next(c for c in answer.cards if c.dataset == "person")
    return session, card.handle


def test_a_refused_reveal_asks_once_and_is_answered_once_when_another_approves(room, invented):
    session, handle = looked_up(room, invented)
    dpo = room.oversight()
    assert "somebody else was asked" in refused(room, invented, session, handle)
    assert "somebody else was asked" in refused(room, invented, session, handle)
    [waiting] = room.desk.approving.waiting(dpo)
    assert (waiting.dataset, waiting.field, waiting.reason) == ("person", "ethnicity", REASON)
    assert waiting.who.startswith("officer-")
    assert not waiting.own
    room.desk.approving.give(dpo, waiting.id)
    assert room.desk.approving.waiting(dpo) == []
    answer = room.desk.reveal(session, handle, "ethnicity", invented.secret(REASON))
    [shown] = [f for f in answer.cards[0].fields if f.field == "ethnicity"]
    assert shown.stage == "clear"
    # Used up: the next time somebody has to approve again.
    assert "somebody else was asked" in refused(room, invented, session, handle)
    acts = [a for a in room.acts() if a.startswith("approval.")]
    assert acts == ["approval.asked", "approval.given", "approval.asked"]


def test_an_approval_opens_no_other_field_case_or_account(room, invented):
    session, handle = looked_up(room, invented)
    dpo = room.oversight()
    refused(room, invented, session, handle)
    [waiting] = room.desk.approving.waiting(dpo)
    room.desk.approving.give(dpo, waiting.id)
    other, its = looked_up(room, invented)
    refused(room, invented, other, its)
    [waiting] = room.desk.approving.waiting(dpo)
    assert waiting.who != session.principal.name


def test_without_a_reason_or_a_case_nobody_is_asked(room, invented):
    session, handle = looked_up(room, invented)
    assert "write down the reason" in refused(room, invented, session, handle, reason="")
    assert room.desk.approving.waiting(room.oversight()) == []


@pytest.mark.parametrize("role", ["officer", "analyst", "auditor", "administrator"])
def test_whoever_oversees_nothing_approves_nothing(room, invented, role):
    session, handle = looked_up(room, invented)
    refused(room, invented, session, handle)
    [waiting] = room.desk.approving.waiting(room.oversight())
    outsider = room.oversight(role)
    with pytest.raises(Refused):
        room.desk.approving.waiting(outsider)
    with pytest.raises(Refused):
        room.desk.approving.give(outsider, waiting.id)


def test_the_written_reason_is_not_in_the_file_of_the_room(room, invented):
    session, handle = looked_up(room, invented)
    refused(room, invented, session, handle, "a reason with 王小明 in it")
    room.state.flush()
    for path in room.state.path.parent.glob("state.sqlite*"):
        assert "王小明".encode() not in path.read_bytes()
