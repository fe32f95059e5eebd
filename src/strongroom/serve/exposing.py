"""What stands open, for those who may see what is held: the page Exposures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from strongroom.core.errors import Refused
from strongroom.core.protocols import Clock
from strongroom.core.registry import shelf
from strongroom.core.types import Exposure, Severity
from strongroom.inventory import Inventory
from strongroom.serve.answers import Session

ORDER: tuple[Severity, ...] = ("critical", "high", "medium", "low", "info")


@dataclass(frozen=True, slots=True)
class Standing:
    """An exposure as a page shows it.

    Attributes:
        title, title_zh: the service it is of; the check's name where that is another scanner's.
        days: how long it has stood, or stood until it was over.
        state: "open", or "over" once a look showed it gone.
    """

    severity: Severity
    asset: str
    title: str
    title_zh: str
    subject: str
    weakness: str
    message: str
    remedy: str
    proof: str
    people: int
    since: str
    until: str
    days: int
    state: str


class Exposing:
    """Exposures under the eyes of a person. Nothing is looked at anew by showing them.

    Args:
        may: whether policy lets a session do a named act.
        demo: whether the people are invented, so that they have no clear original.
    """

    def __init__(
        self,
        inventory: Inventory,
        clock: Clock,
        may: Callable[[Session, str], bool],
        *,
        demo: bool = False,
    ) -> None:
        self._inventory, self._clock, self._may, self._demo = inventory, clock, may, demo

    def held(self, session: Session, *, over: bool = False) -> list[Standing]:
        """Those that stand, the worst and oldest first; with `over`, those that are gone behind.

        Raises:
            Refused: policy does not let this account see them.
        """
        if not self._may(session, "see_overview"):
            raise Refused("policy does not let you see exposures", reasons=("see_overview",))
        self._inventory.refresh()
        now = self._clock()
        every = [] if self._demo else self._inventory.exposures(now)
        every += [e for e in self._inventory.remembered() if over or not e.until]
        every.sort(key=lambda e: (bool(e.until), ORDER.index(e.level), e.since, e.asset))
        return [_standing(e, now) for e in every]


def _standing(exposure: Exposure, now: datetime) -> Standing:
    check = shelf("checks").get(exposure.check)
    clear = exposure.check == "clear_original"
    title = check.title if check else "clear original" if clear else exposure.check
    title_zh = check.title_zh if check else "明文原件" if clear else exposure.check
    end = datetime.fromisoformat(exposure.until) if exposure.until else now
    try:
        days = max(0, (end - datetime.fromisoformat(exposure.since)).days)
    except (ValueError, TypeError):
        days = 0
    return Standing(
        exposure.level,
        exposure.asset,
        title,
        title_zh,
        exposure.subject,
        exposure.weakness,
        exposure.message,
        exposure.remedy,
        exposure.proof,
        exposure.people,
        exposure.since,
        exposure.until,
        days,
        "over" if exposure.until else "open",
    )
