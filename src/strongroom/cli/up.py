"""`strongroom up`: the main job. Opens or makes the room, finds, classifies, protects, serves."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import gateway
from strongroom import room as rooms
from strongroom.cli.city import split
from strongroom.cli.console import counted, duration, progress, say, show
from strongroom.cli.console import people as many
from strongroom.cli.findings import print_findings
from strongroom.cli.opening import create_demo, existing, new_room, open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.cli.serve import DEFAULT_PORT, check_port, serve_room
from strongroom.core.errors import Refused, UsageError
from strongroom.core.types import Generation
from strongroom.room import Strongroom, Survey

ROLE_NAMES = {
    "officer": "officer",
    "dpo": "data-protection officer",
    "administrator": "administrator",
}

KEY = KeyOptions()


def up(
    *sources: str,
    room: RoomDir = Path("room"),
    people: int = 100_000,
    seed: int = 1,
    with_: Annotated[str, Parameter(name="--with")] = "",
    to: str = "",
    port: int = DEFAULT_PORT,
    no_browser: bool = False,
    no_serve: bool = False,
    yes: bool = False,
    sample: int = 10_000,
    key: KeyOptions = KEY,
) -> int:
    """Open the room (made on the first run), find, classify, protect, and serve it.

    Without a source: a register of invented people, with three sign-in codes. With a source: says
    what is in it and what would be written, and stops; `--yes` goes on to the end.

    Example: `strongroom up postgresql://localhost/shop --yes`

    Parameters
    ----------
    sources
        Paths or URLs to protect; none for the invented city.
    people
        How many invented people.
    seed
        Which invented city.
    with_
        More invented datasets: party_member, capture.
    to
        Target of the protected copy: a postgresql:// URL; the room's own folder by default.
    port
        Port of the sign-in page on this machine.
    no_browser
        Do not open a browser.
    no_serve
        Stop when the data is protected.
    yes
        Go on to the end with a real source.
    sample
        Rows to look at in each dataset of a real source.
    """
    if people < 1:
        raise UsageError("--people is at least 1")
    if sources:
        return _real(
            sources,
            room,
            to=to,
            port=port,
            yes=yes,
            sample=sample,
            key=key,
            serve=not no_serve,
            browser=not no_browser,
        )
    if not no_serve:
        check_port(port)
    begun = time.monotonic()
    if existing(room):
        opened = open_room(room, key)
    else:
        say(f"making a room of {people:,} invented people in {room}")
        opened = create_demo(room, people=people, seed=seed)
    with opened:
        if opened.config.demo:
            _demo(opened, split(with_), to, begun)
        if no_serve:
            return 0
        return serve_room(opened, gateway.Settings(port=port), browser=not no_browser)


def _demo(room: Strongroom, more: tuple[str, ...], to: str, begun: float) -> None:
    store = rooms.city_store(room.config.people, room.config.seed, more)
    if room.holds(store):
        say(f"held       {room.config.people:,} invented people, protected before")
    else:
        with progress() as tell:
            seen = room.survey(store, progress=tell)
            made = room.protect(store, seen, target=to, progress=tell)
        personal = sum(label.level >= 2 for d in seen.datasets for label in d.labels)
        say(
            f"found      {counted(len(seen.datasets), 'dataset')}, {len(seen.findings)} fields, "
            f"{personal} of them personal, {many(max(d.people for d in seen.datasets))} people"
        )
        _protected(made, time.monotonic() - begun)
    codes = room.accounts.demo_codes()
    show()
    show("sign-in codes (type one on the page; new ones are printed at each start)")
    for role, code in codes.items():
        show(f"  {ROLE_NAMES[role]:<24} {code}")
    show()


def _protected(made: list[Generation], seconds: float) -> None:
    if not made:
        return
    rows = sum(g.rows for g in made)
    aside = sum(g.quarantined for g in made)
    say(
        f"protected  {counted(rows, 'row')} in {counted(len(made), 'dataset')}, "
        + duration(seconds)
        + (
            f"; {counted(aside, 'piece')} that could not be read as rows kept aside"
            if aside
            else ""
        )
    )


def _held(made: list[Generation]) -> None:
    if made:
        rows = sum(g.rows for g in made)
        say(
            f"held       {counted(rows, 'row')} in {counted(len(made), 'dataset')}, "
            "protected before"
        )


def _real(
    sources: tuple[str, ...],
    path: Path,
    *,
    to: str,
    port: int,
    yes: bool,
    sample: int,
    key: KeyOptions,
    serve: bool,
    browser: bool,
) -> int:
    if existing(path) and rooms.load_config(path).demo:
        raise Refused(
            f"{str(path)!r} is a room of invented people with a throwaway key",
            "make another for real data: `strongroom up SOURCE --room OTHER`",
            reasons=("demo-room",),
        )
    if serve and yes:
        check_port(port)
    with ExitStack() as stack:
        # Who said yes is asked for the key now, not after the minutes that the finding takes.
        enter = _ready(stack, path, key) if yes else None
        with progress() as tell:
            surveys = [
                rooms.survey_source(source, sample=sample, progress=tell) for source in sources
            ]
        for seen in surveys:
            print_findings(seen.findings)
        say()
        say(rooms.forecast(surveys))
        if enter is None:
            say("nothing was written; go on with --yes, or see the plan: `strongroom plan SOURCE`")
            return 0
        room = enter()
        _fill(room, sources, surveys, to)
        if not serve:
            return 0
        return serve_room(room, gateway.Settings(port=port), browser=browser)


def _ready(stack: ExitStack, path: Path, key: KeyOptions) -> Callable[[], Strongroom]:
    """What gives the open room later, with its key asked for now; the stack closes it."""
    if existing(path):
        room = stack.enter_context(open_room(path, key))
        return lambda: room
    make = new_room(path, key)
    return lambda: stack.enter_context(make())


def _fill(room: Strongroom, sources: Sequence[str], surveys: Sequence[Survey], to: str) -> None:
    begun = time.monotonic()
    before = list(room.inventory.generations())
    made: list[Generation] = []
    with progress() as tell:
        for source, seen in zip(sources, surveys, strict=True):
            with rooms.open_source(source) as store:
                known = room.relabelled(seen)
                made += room.protect(store, known, target=to, progress=tell)
    _protected([g for g in made if g not in before], time.monotonic() - begun)
    _held([g for g in made if g in before])
    open_ways = Counter((e.message, e.remedy) for e in room.exposures())
    for (message, remedy), count in open_ways.items():
        times = f" ({count} datasets)" if count > 1 else ""
        say(f"open       {message}{times}; {remedy}")
    if not room.accounts.everybody():
        enrol(room, "admin", ("administrator",))
        say("more accounts: `strongroom principal add NAME --role officer`")


def enrol(room: Strongroom, name: str, roles: tuple[str, ...], place: str = "") -> None:
    """Make an account and show its secrets once."""
    made = room.accounts.add(name, roles, place=place)
    show()
    show(f"account    {name} ({', '.join(roles)})")
    if made.password:
        show(f"  password {made.password}")
        show(f"  TOTP     {made.totp_uri}")
        show("  shown this once; the second line goes into an authenticator app")
    show()
