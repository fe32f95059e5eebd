"""Exposures at the desk: seen by those who oversee, and by nobody else."""

from dataclasses import replace

import pytest

from strongroom.core.errors import Refused
from strongroom.core.types import Exposure
from strongroom.inventory import Inventory

OPEN = Exposure(
    check="redis",
    subject="10.1.2.3:6379",
    level="high",
    message="readable without a password since 2020-03-01 (17 days): Redis 7.0.15 takes anyone "
    "for default",
    remedy="give it accounts and passwords, and close the port to other networks, now",
    since="2020-03-01T00:00:00+00:00",
    people=970_000,
    asset="register",
    weakness="no_auth",
    proof="INFO server → redis_version 7.0.15",
)


def note(room, exposures):
    Inventory.open(room.path / "inventory.json").remember(exposures)


def test_whoever_oversees_sees_what_stands_and_on_request_what_is_over(room):
    worst = replace(OPEN, level="critical", asset="later", since="2020-04-01T00:00:00+00:00")
    gone = replace(OPEN, weakness="no_tls", until="2020-03-11T00:00:00+00:00")
    note(room, [OPEN, worst, gone])
    held = room.desk.exposing.held(room.oversight())
    named = [(e.severity, e.asset) for e in held if e.asset]
    assert named == [("critical", "later"), ("high", "register")]
    one = next(e for e in held if e.asset == "register")
    assert (one.title, one.title_zh, one.people, one.state) == ("Redis", "Redis", 970_000, "open")
    assert one.days > 0
    every = room.desk.exposing.held(room.oversight("auditor"), over=True)
    assert (every[-1].state, every[-1].days) == ("over", 10)
    assert len(every) == len(held) + 1


def test_the_overview_says_what_stands_open_too_and_the_worst_first(room):
    gone = replace(OPEN, weakness="no_tls", until="2020-03-11T00:00:00+00:00")
    worst = replace(OPEN, level="critical", asset="later")
    note(room, [OPEN, worst, gone])
    shown = [e for e in room.desk.overview(room.oversight()).exposures if e[1] == OPEN.message]
    assert [level for level, _, _ in shown] == ["critical", "high"]


@pytest.mark.parametrize("role", ["officer", "analyst", "administrator"])
def test_whoever_may_not_see_what_is_held_sees_no_open_door(room, role):
    note(room, [OPEN])
    with pytest.raises(Refused):
        room.desk.exposing.held(room.oversight(role))


def test_a_date_that_cannot_be_read_and_another_scanner_s_check_are_shown_all_the_same(room):
    note(room, [replace(OPEN, check="nuclei:panel", since="someday")])
    [one] = [e for e in room.desk.exposing.held(room.oversight()) if e.asset]
    assert (one.title, one.days) == ("nuclei:panel", 0)
