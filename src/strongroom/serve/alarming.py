"""Alarms at the desk: who may see them, take them on and close them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from strongroom.core.errors import Refused, UsageError
from strongroom.serve.answers import Session
from strongroom.state.alarms import Alarm, Status

MOVES: tuple[Status, ...] = ("acknowledged", "closed")


class Alarms(Protocol):
    """What is alarming, and who has taken it on (`watch.Alarms`)."""

    def held(self, *, closed: bool = False) -> list[Alarm]: ...

    def move(self, number: int, to: Status, by: str) -> Alarm: ...


class Alarming:
    """Alarms under the eyes of a person. Whoever may see what is held may handle them.

    Args:
        may: whether policy lets a session do a named act.
    """

    def __init__(self, alarms: Alarms, may: Callable[[Session, str], bool]) -> None:
        self._alarms, self._may = alarms, may

    def held(self, session: Session, *, closed: bool = False) -> list[Alarm]:
        """Those that are not closed, or all; the newest first.

        Raises:
            Refused: policy does not let this account see them.
        """
        self._check(session)
        return self._alarms.held(closed=closed)

    def move(self, session: Session, number: int, to: str) -> Alarm:
        """Acknowledge or close an alarm.

        Raises:
            Refused: policy does not let this account do so.
            UsageError: there is no such alarm or step, or it is closed already.
        """
        self._check(session)
        step = next((move for move in MOVES if move == to), None)
        if step is None:
            raise UsageError("an alarm is acknowledged or closed", "press one of the buttons")
        return self._alarms.move(number, step, session.principal.id)

    def _check(self, session: Session) -> None:
        if not self._may(session, "see_overview"):
            raise Refused("policy does not let you see alarms", reasons=("see_overview",))
