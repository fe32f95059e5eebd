"""`strongroom watch`: notice the open door."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.console import counted, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import UsageError

KEY = KeyOptions()


def watch(
    *,
    once: bool = False,
    asset: Annotated[list[str] | None, Parameter(name="--asset")] = None,
    report: Annotated[list[Path] | None, Parameter(name="--import")] = None,
    fail_on: str = "",
    room: RoomDir = Path("room"),
    json: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Look at every declared asset and say what stands open, to whom, with whose data.

    Asks only what a stranger may ask without changing anything, one connection a second to each.
    Exit code 1 when something is at least as bad as --fail-on says.

    Example: `strongroom watch --once --fail-on high`

    Parameters
    ----------
    once
        Look once and end.
    asset
        Only this asset; may be repeated.
    report
        Take in a whole report of nuclei (JSON lines) or Prowler (OCSF JSON) first.
    fail_on
        info, low, medium, high or critical.
    """
    if not once:
        raise UsageError("say --once", "a look is taken once, by a timer or by hand")
    if fail_on:
        rooms.fails((), fail_on)
    with open_room(room, key) as opened:
        for path in report or ():
            found, skipped = opened.assets.take_in(path)
            lost = f"; {counted(skipped, 'piece')} of it held no finding" if skipped else ""
            say(f"{counted(len(found), 'finding')} taken in{lost}")
        looked = opened.assets.look_once(asset or ())
        standing = (*looked.exposures, *(() if asset else opened.exposures()))
    if json:
        for each in (*standing, *looked.left, *looked.over):
            show_json(asdict(each))
    elif standing:
        table(
            ("level", "asset", "where", "what", "what to do"),
            [
                (e.level, e.asset or "-", rooms.safe_name(e.subject), e.message, e.remedy)
                for e in standing
            ],
        )
    for each in () if json else looked.left:
        say(f"{each.asset}: {each.message}; {each.remedy}")
    for each in () if json else looked.over:
        say(f"{each.asset}: over since {each.until[:10]}: {each.weakness.replace('_', ' ')}")
    if not json:
        stands = f"{counted(len(standing), 'exposure')} stand" + "s" * (len(standing) == 1)
        say(
            f"{counted(looked.assets, 'asset')} looked at; {stands if standing else 'none is open'}"
        )
    return 1 if fail_on and rooms.fails(standing, fail_on) else 0
