"""How bad an exposure is: what is wrong × how much harm × how many people × who can reach it.

Each factor is given as the rank of its order of magnitude, and ranks are added, as logarithms are:

| rank | weakness           | level               | people           | reach           |
|------|--------------------|---------------------|------------------|-----------------|
| 0    | certificate        | public, internal    | under 100        | this machine    |
| 1    | end of life        | personal, not known | under 10,000, not known | private network |
| 2    | no TLS, public bind, over-broad role | sensitive | under 1,000,000 | all the world |
| 3    | no authentication, default credentials | critical | more      |                 |

Sum 9 and more: critical; 6 to 8: high; 4 and 5: medium; 2 and 3: low; below: info. Two limits: a
weakness of rank 2 is never more than high, one of rank 0 or 1 never more than medium; and what
can be read on the way, on a wire that does not leave the machine, is never more than low.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Literal

from strongroom.core.outside import Weakness
from strongroom.core.types import Level, Severity

Reach = Literal["machine", "private", "world"]

RANKS: dict[Weakness, int] = {
    "no_auth": 3,
    "default_credentials": 3,
    "broad_role": 2,
    "no_tls": 2,
    "public_bind": 2,
    "end_of_life": 1,
    "certificate": 0,
    "reported": 1,
}
SEVERITIES: tuple[Severity, ...] = ("info", "low", "medium", "high", "critical")
LIMITS: dict[int, Severity] = {0: "medium", 1: "medium", 2: "high", 3: "critical"}
_REACHES: dict[Reach, int] = {"machine": 0, "private": 1, "world": 2}


@dataclass(frozen=True, slots=True)
class Held:
    """Whose data stand behind an exposure.

    Attributes:
        fields: how many fields hold personal data.
        people: how many people they speak of, -1 when that is not known.
        counted: "people" by the inventory's estimate; "rows" where only documents could be
            counted, so that people may be fewer.
        level: the highest level among the fields.
        kinds: what they are, in words, worst first.
    """

    fields: int
    people: int
    counted: Literal["people", "rows"]
    level: Level
    kinds: tuple[str, ...]


def severity(weakness: Weakness, held: Held | None, reach: Reach) -> Severity:
    """How bad it is, by the table above."""
    rank = RANKS[weakness]
    total = rank + _REACHES[reach]
    total += 1 if held is None else max(0, int(held.level) - 1)
    total += _crowd(-1 if held is None else held.people)
    found: Severity
    if total >= 9:
        found = "critical"
    elif total >= 6:
        found = "high"
    elif total >= 4:
        found = "medium"
    else:
        found = "low" if total >= 2 else "info"
    limit = LIMITS[rank]
    if reach == "machine" and weakness in ("no_tls", "certificate"):
        limit = "low"
    return min(found, limit, key=SEVERITIES.index)


def _crowd(people: int) -> int:
    if people < 0:
        return 1
    return sum(people >= each for each in (100, 10_000, 1_000_000))


def reach_of(address: str) -> Reach:
    """Who can reach an address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "private"
    if parsed.is_loopback:
        return "machine"
    return "world" if parsed.is_global else "private"
