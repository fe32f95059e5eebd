"""`strongroom watch`: notice the open door, the copying and the wipe."""

from __future__ import annotations

import signal
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.alarm import print_alarms
from strongroom.cli.console import counted, say, show_json, table
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import UsageError
from strongroom.core.types import Exposure, Severity

LEVELS: tuple[Severity, ...] = ("info", "low", "medium", "high", "critical")
KEY = KeyOptions()


def watch(
    *sources: str,
    once: bool = False,
    asset: Annotated[list[str] | None, Parameter(name="--asset")] = None,
    every: float = 15.0,
    fail_on: str = "",
    json: bool = False,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Look at declared assets and at the stores of the room, and sound the alarm.

    Assets: what stands open, to whom, with whose data; asked is only what a stranger may ask
    without changing anything, one connection a second to each. Stores: wiped and ransomed
    datasets, rows written over, mass copying where the store has a meter, accounts that are shown
    far more people than usual; read are counts and the first rows, kept are counts, shapes and
    keyed digests, never a value. Ctrl-C ends it.

    Example: `strongroom watch --once --fail-on high`

    Parameters
    ----------
    sources
        Stores to watch besides the clear originals of what the room protects.
    once
        One round, for cron and continuous integration.
    asset
        With --once: only this asset, and no store; may be repeated.
    every
        Seconds between two rounds.
    fail_on
        With --once: exit with 1 when something stands open, or an alarm is not closed, that is at
        least as bad: info, low, medium, high or critical.
    """
    if (fail_on or asset) and not once:
        raise UsageError(
            "--fail-on and --asset go with --once", "a watcher that goes on looks at all"
        )
    if fail_on:
        rooms.fails((), fail_on)
    if not 1 <= every <= 3600:
        raise UsageError("--every is between 1 and 3600 seconds", "15 is the usual one")
    with open_room(room, key) as opened:
        watching = rooms.Watching(opened, () if asset else sources)
        if not once:
            return _forever(watching, every, json=json)
        looked = watching.exposed(asset or ())
        standing = (*looked.exposures, *(() if asset else opened.exposures()))
        _exposures(looked, standing, json=json)
        if asset:
            return int(bool(fail_on) and rooms.fails(standing, fail_on))
        for seen in watching.once(time.sleep):
            _say(seen)
        held = watching.alarms.held()
        print_alarms(held, json=json)
        _undelivered(watching)
        limit = next((level for level in LEVELS if level == fail_on), None)
        return int(
            limit is not None and (rooms.fails(standing, fail_on) or any(rooms.loud(held, limit)))
        )


def _exposures(looked: rooms.Looked, standing: tuple[Exposure, ...], *, json: bool) -> None:
    if json:
        for each in (*standing, *looked.left, *looked.over):
            show_json(asdict(each))
        return
    if standing:
        table(
            ("level", "asset", "where", "what", "what to do"),
            [
                (e.level, e.asset or "-", rooms.safe_name(e.subject), e.message, e.remedy)
                for e in standing
            ],
        )
    for each in looked.left:
        say(f"{each.asset}: {each.message}; {each.remedy}")
    for each in looked.over:
        say(f"{each.asset}: over since {each.until[:10]}: {each.weakness.replace('_', ' ')}")
    stands = f"{counted(len(standing), 'exposure')} stand" + "s" * (len(standing) == 1)
    say(f"{counted(looked.assets, 'asset')} looked at; {stands if standing else 'none is open'}")


def _forever(watching: rooms.Watching, every: float, *, json: bool) -> int:
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    known = {alarm.id for alarm in watching.alarms.held()}
    say(f"watching {counted(len(watching.sources), 'store')} and the assets; Ctrl-C ends it")

    def tell(seen: list[rooms.Seen]) -> None:
        for each in seen:
            if each.trouble:
                _say(each)
        fresh = [alarm for alarm in watching.alarms.held() if alarm.id not in known]
        known.update(alarm.id for alarm in fresh)
        if fresh:
            print_alarms(fresh, json=json)
        _undelivered(watching)

    watching.forever(stop, tell, every)
    return 0


def _undelivered(watching: rooms.Watching) -> None:
    for line in watching.undelivered:
        say(f"not delivered: {line}")


def _say(seen: rooms.Seen) -> None:
    if seen.trouble:
        say(f"{seen.source}: {seen.trouble}")
        return
    noticed = [s.message for s in seen.signals]
    say(
        f"{seen.source}: {counted(seen.datasets, 'dataset')}, {counted(max(seen.rows, 0), 'row')}"
        + (f"; {'; '.join(noticed)}" if noticed else "")
    )
