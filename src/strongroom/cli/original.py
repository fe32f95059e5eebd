"""`strongroom original`: clear originals of what is protected, an exposure while they are there."""

from __future__ import annotations

from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir

app = App(
    name="original",
    help="Clear originals of protected datasets: an exposure until they are gone.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command(name="list")
def list_(*, room: RoomDir = Path("room"), json: bool = False) -> int:
    """Print the clear originals that are still open. Needs no key.

    Example: `strongroom original list`
    """
    found = rooms.look(room).exposures
    if json:
        for each in found:
            show_json({"source": each.subject, "since": each.since, "message": each.message})
    elif found:
        table(("original", "since", "what to do"), [(e.subject, e.since, e.remedy) for e in found])
    else:
        say("no clear original is open")
    return 0


@app.command
def retire(source: str, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Note that the clear original at a source is gone. Refused while it can still be read.

    Example: `strongroom original retire people.csv`
    """
    with open_room(room, key) as opened:
        for dataset in opened.retire(source):
            say(f"{rooms.safe_name(dataset)}: the clear original is noted as gone")
    return 0
