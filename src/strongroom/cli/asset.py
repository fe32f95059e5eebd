"""`strongroom asset`: the addresses that are yours, and that alone are looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from strongroom.cli.console import counted, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir

app = App(
    name="asset",
    help="Addresses that you declare to be yours: nothing else is ever looked at.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command
def declare(
    name: str,
    service: str,
    place: str,
    *,
    since: str = "",
    until: str = "",
    config: Annotated[list[Path] | None, Parameter(name="--config")] = None,
    defaults: Path | None = None,
    lockout: bool = False,
    source: str = "",
    names: bool = False,
    account: str = "",
    roles: bool = False,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Declare an address to be yours. Touches nothing; a name is resolved once and pinned.

    Example: `strongroom asset declare register opensearch 10.1.2.3:9200 --until 2027-06-30`

    Parameters
    ----------
    name
        What you call it.
    service
        What listens there: opensearch, redis, postgresql … (docs/checks.md lists them).
    place
        HOST:PORT, an IP address or a name.
    since
        From when it may be looked at, like 2026-12-01; now unless said.
    until
        Until when.
    config
        A file of its configuration on this machine, read as proof from inside; may be repeated.
    defaults
        Your file of default credentials, user:password a line: each is tried once.
    lockout
        Try them even where a service locks accounts after failures.
    source
        URL of the store that it serves, as `strongroom status` shows it: whose data lie there.
    names
        When it stands open, read the names of its indices and fields, and counts; no document.
    account
        A user or bucket to ask with or for.
    roles
        Ask the store of --source, with the account of its URL, who may do what; no row is read.
    """
    with open_room(room, key) as opened:
        made = opened.assets.declare(
            name,
            service,
            place,
            since=since,
            until=until,
            configs=[str(each) for each in config or []],
            defaults="" if defaults is None else str(defaults),
            lockout=lockout,
            source=source,
            names=names,
            account=account,
            roles=roles,
        )
        if source and source not in opened.inventory.stores():
            say("the room knows no store of that URL yet: `strongroom find` and `up` fill it")
    where = "" if made.pinned == (made.host,) else f", which is {', '.join(made.pinned)} for good"
    say(f"{made.name}: {made.service} at {made.host}:{made.port}{where}")
    return 0


@app.command(name="list")
def list_(*, room: RoomDir = Path("room"), json: bool = False, key: KeyOptions = KEY) -> int:
    """Print the declared assets. Refused when the list is not the one that was signed.

    Example: `strongroom asset list`
    """
    with open_room(room, key) as opened:
        found = [(asset, opened.assets.why_not(asset)) for asset in opened.assets.everything()]
    if json:
        for asset, why_not in found:
            show_json(
                {
                    "name": asset.name,
                    "service": asset.service,
                    "host": asset.host,
                    "port": asset.port,
                    "pinned": asset.pinned,
                    "since": asset.since,
                    "until": asset.until,
                    "by": asset.by,
                    "at": asset.at,
                    "configs": asset.configs,
                    "defaults": bool(asset.defaults),
                    "source": asset.source,
                    "names": asset.names,
                    "looked_at": not why_not,
                }
            )
    elif found:
        table(
            ("asset", "service", "address", "valid", "declared by"),
            [
                (
                    a.name,
                    a.service,
                    f"{a.host}:{a.port}",
                    why_not or (f"until {a.until[:10]}" if a.until else "without end"),
                    f"{a.by}, {a.at[:10]}",
                )
                for a, why_not in found
            ],
        )
    else:
        say("no asset is declared, so nothing is looked at: `strongroom asset declare`")
    return 0


@app.command
def retire(name: str, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Take an asset off the list. It is never touched again, and its exposures end.

    Example: `strongroom asset retire register`

    Parameters
    ----------
    name
        What it was declared as.
    """
    with open_room(room, key) as opened:
        over = opened.assets.retire(name)
    ended = f"; {counted(len(over), 'exposure')} ended with it" if over else ""
    say(f"{name} is not looked at any more{ended}")
    return 0
