"""The watcher of a room: looks at its stores, sounds alarms, tells people.

One round: (1) each source is opened and its pulse taken; (2) the pulse is compared with the last
one; (3) where the store has a meter, it is read and compared with its history; (4) the accounts'
days are compared with their own; (5) what is alarming is sounded, once; (6) channels are told.
A loss is believed at the second look, a few seconds later, because a table that is loaded anew is
empty for a moment as well. A round every fifteen seconds sounds within the minute.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from strongroom.core.errors import StoreError, StrongroomError, UsageError
from strongroom.core.protocols import Store
from strongroom.core.secret import Secret
from strongroom.core.types import Severity
from strongroom.state import budgets, principals, pulses
from strongroom.state.alarms import Alarm
from strongroom.stores import open_store, public_url, store_type
from strongroom.watch.alarms import Alarms
from strongroom.watch.copying import Reading, at_most, copied, curious
from strongroom.watch.delivery import channels
from strongroom.watch.pulse import EMPTY, Pulse, from_json, take, to_json
from strongroom.watch.wipes import Signal, signals

if TYPE_CHECKING:
    from strongroom.room.strongroom import Strongroom

EVERY = 15.0
"""Seconds between two rounds."""

SNAPSHOTS_EVERY = 600.0
"""Seconds between two looks whether a snapshot or a drill is due."""

AGAIN = 3.0
"""Seconds until the second look of a single round."""

LOUD: tuple[Severity, ...] = ("medium", "high", "critical")
_DOUBTED = ("wiped", "shrunk", "replaced")
_HALF_DAY = timedelta(hours=12)
_UNREACHABLE = "see whether it is down for work; a store that was taken away is the worst case"
_FAILS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What a round saw of one source.

    Attributes:
        source: its public URL; `datasets`, `rows`: of its pulse.
        trouble: why it could not be looked at, "" when it could.
        signals: what happened since the last round.
    """

    source: str
    datasets: int
    rows: int
    trouble: str
    signals: tuple[Signal, ...] = ()


class Watching:
    """Watches the sources of an open room.

    Args:
        sources: addresses to watch besides those that the room protects.
    """

    def __init__(self, room: Strongroom, sources: Sequence[str] = ()) -> None:
        self._room = room
        known = [] if room.config.demo else [where for where, _ in room.inventory.originals()]
        self.sources = tuple(dict.fromkeys([*known, *sources]))
        self.alarms = Alarms(room.state, room.ledger, room.clock)
        self._key = Secret(room.keys.subject().tokens(pa.array([b"strongroom watch"]))[0].as_py())
        self._doubted: set[str] = set()
        self._failing: dict[str, int] = {}
        self.undelivered: list[str] = []

    # -- rounds -----------------------------------------------------------------------------------

    def once(self, wait: Callable[[float], object]) -> list[Seen]:
        """One round; where something is lost, a second look after `wait(AGAIN)`."""
        seen = self._round()
        if self._doubted:
            wait(AGAIN)
            seen = self._round()
        return seen

    def keep_snapshots(self, stop: threading.Event, every: float = SNAPSHOTS_EVERY) -> None:
        """Take the snapshots and drills that are due, in a thread of its own. One that fails is
        alarming: a wipe that cannot be undone is the worst one."""
        while not stop.is_set():
            try:
                self._room.snapshots.keep_up(self._room.clock())
            except StrongroomError as error:
                self.alarms.sound(
                    "snapshot", "the snapshots of the room", "high", error.message, error.hint
                )
            stop.wait(every)

    def forever(
        self, stop: threading.Event, tell: Callable[[list[Seen]], None], every: float = EVERY
    ) -> None:
        """Rounds until `stop` is set. `tell` hears of each."""
        while not stop.is_set():
            tell(self._round())
            stop.wait(AGAIN if self._doubted else every)

    def _round(self) -> list[Seen]:
        seen = [self._look(source) for source in self.sources]
        self._accounts()
        self.undelivered = self.alarms.tell(
            channels(Path(self._room.path), self._room.keys.signer())
        )
        return seen

    # -- (1) to (3): a source -------------------------------------------------------------------

    def _look(self, source: str) -> Seen:
        shown = public_url(source)
        before, peak = self._last(shown)
        meter: dict[str, Any] | None = None
        try:
            with _opened(source, exact=shown in self._doubted) as store:
                now = take(store, self._key)
                ask = getattr(store, "meter", None)
                meter = ask() if ask is not None else None
        except (StoreError, UsageError) as error:
            if "://" in source or Path(source).exists() or before is None:
                return self._no_answer(shown, error)
            now = EMPTY  # a file that was there and is not any more
        self._failing.pop(shown, None)
        found: list[Signal] = []
        if before is not None:
            found = signals(before, now, peak)
            lost = any(s.kind in _DOUBTED and s.severity in LOUD for s in found)
            if lost and shown not in self._doubted:
                self._doubted.add(shown)
                return Seen(shown, len(now.beats), now.rows, "", ())
        self._doubted.discard(shown)
        self._keep(shown, now)
        if meter is not None:
            found += self._metered(shown, meter, max(now.rows, before.rows if before else 0))
        for signal in found:
            if signal.severity in LOUD:
                self._sound(shown, signal)
        return Seen(shown, len(now.beats), now.rows, "", tuple(found))

    def _no_answer(self, shown: str, error: StrongroomError) -> Seen:
        fails = self._failing[shown] = self._failing.get(shown, 0) + 1
        if fails == _FAILS:
            message = f"{shown} does not answer: {error.message}"
            self.alarms.sound("unreachable", shown, "medium", message, _UNREACHABLE)
        return Seen(shown, 0, 0, error.message)

    def _last(self, shown: str) -> tuple[Pulse | None, Pulse | None]:
        body = self._room.state.read(lambda tx: pulses.last(tx, shown))
        if body is None:
            return None, None
        beats = from_json(body["beats"])
        most = {
            name: max(body["most"].get(name, 0), body["earlier"].get(name, 0))
            for name in {*body["most"], *body["earlier"]}
        }
        peak = Pulse(
            {
                name: type(beat)(most.get(name, beat.rows), beat.columns)
                for name, beat in beats.beats.items()
            }
        )
        return beats, peak

    def _keep(self, shown: str, now: Pulse) -> None:
        """Keep the pulse, and the most rows of each dataset in the last half day and the one
        before: a peak that never ages would call every retention a wipe."""
        moment = self._room.clock()
        rows = {name: beat.rows for name, beat in now.beats.items()}
        body = self._room.state.read(lambda tx: pulses.last(tx, shown))
        since, most, earlier = moment.isoformat(), rows, {}
        if body is not None:
            since, most, earlier = body["since"], body["most"], body["earlier"]
            if moment - datetime.fromisoformat(since) >= _HALF_DAY:
                since, most, earlier = moment.isoformat(), rows, most
            most = {name: max(count, most.get(name, 0)) for name, count in rows.items()}
        kept = {"beats": to_json(now), "since": since, "most": most, "earlier": earlier}
        self._room.state.write(lambda tx: pulses.keep(tx, shown, moment, kept))

    def _metered(self, shown: str, meter: dict[str, Any], rows: int) -> list[Signal]:
        moment = self._room.clock()
        kept = self._room.state.read(lambda tx: pulses.readings(tx, shown))
        # What our own looks have read is not somebody else's copying.
        own = int(kept[-1][1].get("own", 0) if kept else 0) + int(meter.pop("own", 0))
        meter = {**meter, "read": int(meter["read"]) - own, "own": own}
        if "page" in meter:
            meter["most"] = _most(kept[-1][1] if kept else meter, meter, rows)
        self._room.state.write(lambda tx: pulses.read(tx, shown, moment, meter))
        kept = self._room.state.read(lambda tx: pulses.readings(tx, shown))
        readings = [
            Reading(
                datetime.fromisoformat(at),
                int(m["read"]),
                frozenset(m.get("networks", ())),
                bool(m.get("scans")),
                m.get("by", {}),
                int(m.get("most", -1)),
            )
            for at, m in kept
        ]
        said = copied(readings, rows)
        return [] if said is None else [said]

    def _sound(self, shown: str, signal: Signal) -> Alarm | None:
        subject = f"{shown} {signal.dataset}".strip()
        people = self._people(signal.dataset)
        message = (
            f"{signal.message} (in {shown})" if signal.dataset else f"{shown}: {signal.message}"
        )
        return self.alarms.sound(
            signal.kind, subject, signal.severity, message, signal.remedy, people
        )

    def _people(self, dataset: str) -> int:
        found = [
            finding.people
            for finding in self._room.inventory.findings()
            if not dataset or finding.field.dataset == dataset
        ]
        return max(found, default=-1)

    # -- (4): accounts ----------------------------------------------------------------------------

    def _accounts(self) -> None:
        today = budgets.day(self._room.clock())
        days = self._room.state.read(budgets.days)
        names = self._room.state.read(
            lambda tx: {who: principals.by_id(tx, who) for who in {who for who, _, _ in days}}
        )
        for who in names:
            shown = {day: count for other, day, count in days if other == who}
            said = curious(shown.pop(today, 0), list(shown.values()))
            if said is not None and said.severity in LOUD:
                account = names[who]
                subject = f"{account.name if account is not None else who} {today}"
                self.alarms.sound(said.kind, subject, said.severity, said.message, said.remedy)


def _most(before: dict[str, Any], now: dict[str, Any], rows: int) -> int:
    """The count of rows at its highest, where the store counts pages."""
    page = now["page"]
    pages = max(int(now["read"]) - int(before["read"]), 0) // page
    ended = max(int(now["scrolls"]) - int(before.get("scrolls", now["scrolls"])), 0)
    contexts = ended + int(now["scrolling"])
    most = at_most(pages, contexts, rows, page, now["largest"])
    return int(before.get("most", before["read"])) + most


def _opened(source: str, *, exact: bool) -> Store:
    """A source for a pulse: by the server's own counts where it has some, to cost it nothing.

    What is doubted is counted, because such counts begin anew after a crash.
    """
    cheap = store_type(source).capabilities.get("estimate") == "yes"
    return open_store(source, counted=False) if cheap and not exact else open_store(source)


def loud(alarms: Sequence[Alarm], limit: Severity) -> Iterator[Alarm]:
    """The alarms of a severity or above."""
    order = ("info", "low", "medium", "high", "critical")
    yield from (a for a in alarms if order.index(a.severity) >= order.index(limit))
