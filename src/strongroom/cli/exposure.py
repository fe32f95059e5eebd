"""`strongroom exposure`: what stands open, as far as it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from cyclopts import App, Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.types import Exposure

app = App(
    name="exposure",
    help="What stands open: seen by `strongroom watch`, or reported by other scanners.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command(name="list")
def list_(*, room: RoomDir = Path("room"), json: bool = False) -> int:
    """Print what stood open at the last look, worst first. Looks at nothing and needs no key.

    Example: `strongroom exposure list`
    """
    found = rooms.read_exposures(room)
    print_exposures(found, json=json)
    if not found and not json:
        say("nothing stood open at the last look")
    return 0


@app.command(name="import")
def import_(report: Path, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Take in a whole report of nuclei (JSON lines) or Prowler (OCSF JSON).

    What an earlier report of the same scanner named and this one does not is over.

    Example: `strongroom exposure import nuclei.jsonl`

    Parameters
    ----------
    report
        The file that the scanner wrote.
    """
    with open_room(room, key) as opened:
        found, skipped = opened.assets.take_in(report)
    over = sum(bool(each.until) for each in found)
    lost = f"; {counted(skipped, 'piece')} of it held no finding" if skipped else ""
    say(f"{counted(len(found) - over, 'exposure')} reported, {over} over{lost}")
    return 0


def print_exposures(exposures: Sequence[Exposure], *, json: bool) -> None:
    """Exposures as lines of JSON, or as a table."""
    if json:
        for each in exposures:
            show_json(asdict(each))
    elif exposures:
        table(
            ("level", "asset", "where", "what", "what to do"),
            [
                (e.level, e.asset or "-", rooms.safe_name(e.subject), e.message, e.remedy)
                for e in exposures
            ],
        )


def print_looked(looked: rooms.Looked, *, json: bool) -> None:
    """What a look came to: what stands, what was left alone, what is over."""
    standing = looked.exposures
    print_exposures((*standing, *looked.left, *looked.over) if json else standing, json=json)
    if json:
        return
    for each in looked.left:
        say(f"{each.asset}: {each.message}; {each.remedy}")
    for each in looked.over:
        say(f"{each.asset or each.subject}: {each.weakness.replace('_', ' ')} is over")
    if looked.assets or standing:
        stands = counted(len(standing), "exposure stands", "exposures stand")
        open_ = stands if standing else "nothing stands open"
        say(f"{counted(looked.assets, 'asset')} looked at; {open_}")
