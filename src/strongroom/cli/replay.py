"""`strongroom replay`: be the thief, and watch every step get noticed."""

from __future__ import annotations

import signal
from contextlib import closing
from pathlib import Path

from strongroom import gateway
from strongroom import room as rooms
from strongroom.cli.console import say, show, show_json
from strongroom.cli.opening import existing, open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import Refused, UsageError
from strongroom.gateway.probe import PATHS, probe

KEY = KeyOptions()
THEN = "2022: 14 months until somebody noticed"


def replay(
    scenario: str = "shanghai",
    *,
    store: str = "",
    every: float = 15.0,
    room: RoomDir = Path("room"),
    json: bool = False,
    key: KeyOptions = KEY,
) -> int:
    """Play an attack against the demo room and show the timeline, with the seconds it took.

    Works on a room of invented people only, through a gateway of its own on this machine. The
    room's data and ledger are left whole. The timeline stays to be read on the dashboard.

    The open store of the case is played in a real one: loaded with invented people, found open,
    copied, wiped, restored, protected. Without --store that is a PostgreSQL that the replay starts
    and removes, where its programs are installed.

    Example: `strongroom replay shanghai`

    Parameters
    ----------
    scenario
        Which attack.
    store
        URL of an empty OpenSearch or PostgreSQL without a password, on this machine, that you
        started for this and declared (`strongroom asset declare … --source URL`). It is wiped.
    every
        Seconds between two looks of the watcher at the open store, 1 to 30.
    """
    if not 1 <= every <= 30:
        raise UsageError("--every is between 1 and 30 seconds", "15 is what `watch` does")
    if not existing(room):
        raise UsageError(f"there is no room in {str(room)!r}", "`strongroom up` makes one")
    if not rooms.load_config(room).demo:
        raise Refused(
            "a replay is for rooms of invented people",
            "`strongroom up --room demo --no-serve` makes one",
            reasons=("demo-room",),
        )
    with open_room(room, key) as opened:
        settings = gateway.Settings(port=0, demo=True, purposes=opened.config.purposes)
        app = gateway.create_app(opened.desk, settings, timeline=opened.timeline)
        steps = []
        # What was put up for the play is taken down again, whatever ends it.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with (
            opened.witnessing(),
            gateway.Server(app, settings).background() as server,
            closing(opened.replay(scenario, server.url, _look, store, every)) as play,
        ):
            for step in play:
                steps.append(step)
                if json:
                    show_json(step.as_json())
                else:
                    _print(step)
    alarms = [s.seconds for s in steps if s.alarm]
    if not json:
        show()
        for step in steps:
            if step.after is not None:
                show(f"{step.then}; here: {step.after:.1f} s  ({step.what})")
        show(f"{THEN}; here: the first alarm after {alarms[0]:.1f} s, {len(alarms)} in all")
        say("the timeline is on the dashboard as well: `strongroom serve`, then Timeline")
    return 0


def _look(url: str) -> tuple[int, list[str]]:
    return len(PATHS), [exposure.message for exposure in probe(url)]


def _print(step: rooms.Step) -> None:
    show(f"{step.seconds:6.1f} s  {step.what}")
    if step.detail:
        show(f"          {step.detail}")
    noticed = f"noticed by {step.noticed_by}" if step.noticed_by else "not noticed"
    show(f"          {noticed}" + (f"; ALARM: {step.alarm}" if step.alarm else ""))
    if step.after is not None:
        show(f"          {step.then}; here: {step.after:.1f} s")
