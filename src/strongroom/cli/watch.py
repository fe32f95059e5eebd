"""`strongroom watch`: notice the open door, the copying and the wipe."""

from __future__ import annotations

import signal
import threading
import time
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from strongroom import room as rooms
from strongroom.cli.alarm import print_alarms
from strongroom.cli.console import counted, say
from strongroom.cli.exposure import print_looked
from strongroom.cli.opening import open_room
from strongroom.cli.options import KeyOptions, RoomDir
from strongroom.core.errors import UsageError
from strongroom.core.types import Severity

LEVELS: tuple[Severity, ...] = ("info", "low", "medium", "high", "critical")
KEY = KeyOptions()


def watch(
    *sources: str,
    once: bool = False,
    asset: Annotated[list[str] | None, Parameter(name="--asset")] = None,
    every: float = 15.0,
    fail_on: Annotated[str | None, Parameter(name="--fail-on")] = None,
    json: bool = False,
    room: RoomDir = Path("room"),
    key: KeyOptions = KEY,
) -> int:
    """Look at stores and assets over and over, and raise an alarm for what a person must see.

    Doors that stand open on the assets that you declared, and whose data lie behind them; wiped and
    ransomed datasets, rows written over, mass copying where the store has a meter, and accounts
    that are shown far more people than usual. Reads counts and the first rows of each dataset;
    keeps counts, shapes and keyed digests, never a value. Ctrl-C ends it.

    Example: `strongroom watch postgresql://localhost/shop --once --fail-on high`

    Parameters
    ----------
    sources
        Stores to watch besides the clear originals of what the room protects.
    once
        One round, for cron and continuous integration.
    asset
        With --once: look at this declared asset alone, and at no store; may be repeated.
    every
        Seconds between two rounds. Assets are looked at twice a minute.
    fail_on
        With --once: exit with 1 when an alarm is open or an exposure stands of this severity or
        above: low, medium, high, critical.
    """
    if fail_on is not None and fail_on not in LEVELS:
        raise UsageError("--fail-on does not know that severity", f"one of {', '.join(LEVELS)}")
    if fail_on is not None and not once:
        raise UsageError("--fail-on goes with --once", "a watcher that goes on has no exit code")
    if not 1 <= every <= 3600:
        raise UsageError("--every is between 1 and 3600 seconds", "15 is the usual one")
    if asset and not once:
        raise UsageError("--asset goes with --once", "a watcher that goes on looks at all of them")
    with open_room(room, key) as opened:
        watching = rooms.Watching(opened, () if asset else sources)
        declared = opened.assets.everything()
        if not watching.sources and not declared:
            say("no store is watched yet; name one: `strongroom watch postgresql://…`")
            say("no asset is declared, so none is looked at: `strongroom asset declare`")
        if not once:
            return _forever(opened, watching, every, json=json)
        looked = opened.assets.look_once(asset or ())
        for seen in () if asset else watching.once(time.sleep):
            _say(seen)
        print_looked(looked, json=json)
        held = [] if asset else watching.alarms.held()
        if not asset:
            print_alarms(held, json=json)
            _undelivered(watching)
        limit = next((level for level in LEVELS if level == fail_on), None)
        bad = limit is not None and (
            any(rooms.loud(held, limit)) or rooms.fails(looked.exposures, limit)
        )
        return int(bad)


def _forever(
    opened: rooms.Strongroom, watching: rooms.Watching, every: float, *, json: bool
) -> int:
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    known = {alarm.id for alarm in watching.alarms.held()}
    stores = counted(len(watching.sources), "store")
    assets = counted(len(opened.assets.everything()), "asset")
    say(f"watching {stores} and {assets}; Ctrl-C ends it")

    def tell(seen: list[rooms.Seen]) -> None:
        for each in seen:
            if each.trouble:
                _say(each)
        fresh = [alarm for alarm in watching.alarms.held() if alarm.id not in known]
        known.update(alarm.id for alarm in fresh)
        if fresh:
            print_alarms(fresh, json=json)
        _undelivered(watching)

    # A look at many assets takes minutes; a wipe has to be noticed meanwhile.
    beside = [
        threading.Thread(target=task, args=(stop,))
        for task in (opened.assets.look_forever, watching.keep_snapshots)
    ]
    for thread in beside:
        thread.start()
    try:
        watching.forever(stop, tell, every)
    finally:
        stop.set()
        for thread in beside:
            thread.join()
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
