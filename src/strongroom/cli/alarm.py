"""`strongroom alarm`: events that need a person: open, acknowledged, closed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.state.alarms import Alarm, Status

app = App(
    name="alarm",
    help="Events that need a person: what happened, what to do, who has taken it on.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command(name="list")
def list_(*, all: bool = False, json: bool = False, room: RoomDir = Path("room")) -> int:  # noqa: A002
    """Print the alarms that are not closed, the newest first. Needs no key.

    Example: `strongroom alarm list --all`

    Parameters
    ----------
    all
        The closed ones too.
    """
    print_alarms(rooms.read_alarms(room, closed=all), json=json)
    return 0


@app.command
def acknowledge(number: int, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Say that you have taken an alarm on.

    Example: `strongroom alarm acknowledge 3`
    """
    return _move(number, "acknowledged", room, key)


@app.command
def close(number: int, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Say that an alarm is dealt with. What is still wrong raises a new one.

    Example: `strongroom alarm close 3`
    """
    return _move(number, "closed", room, key)


def _move(number: int, to: Status, room: Path, key: KeyOptions) -> int:
    with open_room(room, key) as opened:
        moved = rooms.Watching(opened).alarms.move(number, to, rooms.local_principal().id)
    say(f"alarm {moved.id} ({moved.kind}) is {moved.status}")
    return 0


def print_alarms(alarms: list[Alarm], *, json: bool) -> None:
    """Alarms as lines of JSON, or as a table and what to do about each."""
    if json:
        for alarm in alarms:
            show_json(asdict(alarm))
        return
    if not alarms:
        say("no alarm is open")
        return
    table(
        ("alarm", "severity", "status", "raised", "what happened"),
        [(a.id, a.severity, a.status, a.raised[:19], a.message) for a in alarms],
        right=(0,),
    )
    for alarm in alarms:
        people = f", {counted(alarm.people, 'person', 'people')}" if alarm.people >= 0 else ""
        say(f"  {alarm.id}{people}: {alarm.remedy}")
