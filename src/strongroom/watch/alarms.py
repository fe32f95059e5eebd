"""Sounding alarms: once each, written down, and told to whoever wants to know."""

from __future__ import annotations

from strongroom.core.errors import StrongroomError
from strongroom.core.protocols import Clock
from strongroom.core.types import Severity
from strongroom.ledger import Ledger
from strongroom.state import State, Tx, alarms
from strongroom.state.alarms import Alarm, Status
from strongroom.watch.delivery import Channel

WATCH = "watch"
"""The principal under which the watcher writes."""


class Alarms:
    """The alarms of a room."""

    def __init__(self, state: State, ledger: Ledger, clock: Clock) -> None:
        self._state, self._ledger, self._clock = state, ledger, clock

    def sound(
        self,
        kind: str,
        subject: str,
        severity: Severity,
        message: str,
        remedy: str,
        people: int = -1,
    ) -> Alarm | None:
        """Raise an alarm; None where the same thing is alarming already.

        The alarm and its line in the ledger are one durable transaction.
        """

        def write(tx: Tx) -> Alarm | None:
            now = self._clock()
            made, new = alarms.raised(tx, now, kind, subject, severity, message, remedy, people)
            if not new:
                return None
            body = {"alarm": made.id, "kind": kind, "subject": subject, "severity": severity}
            self._ledger.append(tx, WATCH, "alarm.raised", body)
            return made

        return self._state.write(write)

    def move(self, number: int, to: Status, by: str) -> Alarm:
        """Acknowledge or close an alarm.

        Raises:
            UsageError: there is none of that number, or it is closed already.
        """

        def write(tx: Tx) -> Alarm:
            moved, changed = alarms.moved(tx, self._clock(), number, to, by)
            if changed:
                self._ledger.append(tx, by, f"alarm.{to}", {"alarm": number, "kind": moved.kind})
            return moved

        return self._state.write(write)

    def held(self, *, closed: bool = False) -> list[Alarm]:
        """Those that are not closed, or all; the newest first."""
        return self._state.read(lambda tx: alarms.held(tx, closed=closed))

    def tell(self, channels: tuple[Channel, ...]) -> list[str]:
        """Tell each channel of what it was not told of yet; gives what could not be delivered.

        A channel that fails is tried again at the next call, so an alarm is told once and late
        rather than twice or never.
        """
        failed: list[str] = []
        for channel in channels:
            for alarm in self._owed(channel.name):
                try:
                    channel.send(alarm)
                except StrongroomError as error:
                    failed.append(f"alarm {alarm.id} to {channel.name}: {error.message}")
                    break
                self._told(alarm.id, channel.name)
        return failed

    def _owed(self, channel: str) -> list[Alarm]:
        def write(tx: Tx) -> list[Alarm]:
            alarms.channel(tx, channel, self._clock())
            return alarms.owed(tx, channel)

        return self._state.write(write)

    def _told(self, number: int, channel: str) -> None:
        self._state.write(lambda tx: alarms.told(tx, number, channel, self._clock()))
