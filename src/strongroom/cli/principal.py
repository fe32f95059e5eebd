"""`strongroom principal`: who may sign in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from strongroom.cli.console import say, show, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.cli.up import enrol

app = App(
    name="principal",
    help="Accounts: who may sign in, in which roles.",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
KEY = KeyOptions()


@app.command
def add(
    name: str,
    *,
    role: Annotated[list[str], Parameter(name="--role")],
    place: str = "",
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Make an account. Its password and TOTP secret are random and shown once.

    Example: `strongroom principal add wang --role officer --place 黄浦区`

    Parameters
    ----------
    name
        The name to sign in with; `local:1000` is the user with that number on this machine.
    role
        officer, analyst, dpo, auditor, administrator, engineer or responder; may be repeated.
    place
        Where the account belongs to.
    """
    with open_room(room, key) as opened:
        enrol(opened, name, tuple(role), place)
    return 0


@app.command(name="list")
def list_(*, room: RoomDir = Path("room"), json: bool = False, key: KeyOptions = KEY) -> int:
    """Print all accounts.

    Example: `strongroom principal list`
    """
    with open_room(room, key) as opened:
        accounts = opened.accounts.everybody()
    if json:
        for a in accounts:
            show_json(
                {
                    "id": a.id,
                    "name": a.name,
                    "roles": sorted(a.roles),
                    "place": a.place,
                    "budget": a.budget,
                    "enabled": a.enabled,
                    "totp": a.totp is not None,
                    "created": a.created,
                }
            )
        return 0
    table(
        ("name", "roles", "place", "people a day", "state", "id"),
        [
            (
                a.name,
                ", ".join(sorted(a.roles)),
                a.place,
                a.budget,
                "enabled" if a.enabled else "disabled",
                a.id,
            )
            for a in accounts
        ],
        right=(3,),
    )
    return 0


@app.command
def disable(name: str, *, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Let nobody sign in with an account any more; its entries in the ledger stay.

    Example: `strongroom principal disable wang`

    Parameters
    ----------
    name
        The name that it signs in with.
    """
    with open_room(room, key) as opened:
        opened.accounts.disable(name)
    say(f"{name} is disabled")
    return 0


@app.command
def token(name: str, *, days: int = 30, room: RoomDir = Path("room"), key: KeyOptions = KEY) -> int:
    """Print a token of an account, for `--as FILE` and for programs. It is shown once.

    Example: `(umask 077; strongroom principal token wang > ~/.token)`

    Parameters
    ----------
    name
        The name that it signs in with.
    days
        How long the token works.
    """
    with open_room(room, key) as opened:
        show(opened.accounts.give_token(name, days))
    return 0
