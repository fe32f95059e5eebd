"""Alarms at the desk: seen by those who oversee, handled by them, and by nobody else."""

import pytest

from strongroom.core.errors import Refused, UsageError


def alarmed(room, invented):
    session = room.officer(budget=1)
    room.desk.lookup(session, *invented.by_number(3))
    with pytest.raises(Refused):
        room.desk.lookup(session, *invented.by_number(4))


def test_the_data_protection_officer_takes_an_alarm_on_and_closes_it(room, invented):
    alarmed(room, invented)
    dpo = room.oversight()
    [alarm] = room.desk.alarming.held(dpo)
    assert (alarm.kind, alarm.status) == ("budget", "open")
    assert room.desk.alarming.move(dpo, alarm.id, "acknowledged").by == dpo.principal.id
    assert room.desk.alarming.move(dpo, alarm.id, "closed").status == "closed"
    assert room.desk.alarming.held(dpo) == []
    assert len(room.desk.alarming.held(dpo, closed=True)) == 1
    assert room.acts()[-2:] == ["alarm.acknowledged", "alarm.closed"]


@pytest.mark.parametrize("role", ["officer", "analyst", "administrator"])
def test_whoever_may_not_see_what_is_held_may_not_silence_an_alarm(room, invented, role):
    alarmed(room, invented)
    session = room.oversight(role)
    with pytest.raises(Refused):
        room.desk.alarming.held(session)
    with pytest.raises(Refused):
        room.desk.alarming.move(session, 1, "closed")
    assert len(room.desk.alarming.held(room.oversight())) == 1


@pytest.mark.parametrize("to", ["", "open", "deleted"])
def test_an_alarm_has_two_steps_and_no_other(room, invented, to):
    alarmed(room, invented)
    with pytest.raises(UsageError):
        room.desk.alarming.move(room.oversight(), 1, to)
