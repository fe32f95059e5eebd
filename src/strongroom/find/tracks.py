"""Positions that are tracks: where somebody was, time after time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.profile import Profile

if TYPE_CHECKING:
    from strongroom.find.judge import Verdict

TRACK = "location.track"


def follow(verdicts: Sequence[Verdict]) -> None:
    """Positions with times beside somebody who stands in several rows are where that person was."""
    if TRACK not in shelf("kinds"):
        return
    again = any(
        v.kind.startswith(_BEARERS) and v.profile.fact("distinct") < 0.9 and v.profile.checked >= 20
        for v in verdicts
    )
    if not again or not any(_is_time(v.profile) for v in verdicts):
        return
    for verdict in verdicts:
        # Few positions in many rows are places that many pass, like cameras and shops.
        if verdict.kind == "geo.coordinates" and verdict.profile.fact("distinct") >= 0.5:
            verdict.kind = TRACK
            verdict.evidence.append(say.TRACK)


_BEARERS = (
    "id.",
    "phone.",
    "person.name",
    "account.id",
    "device.",
    "vehicle.plate",
    "mac.address",
    "wechat",
    "email",
)


def _is_time(profile: Profile) -> bool:
    low, high = profile.fact("low"), profile.fact("high")
    seconds = low >= 1e9 and high <= 2.2e9
    millis = low >= 1e12 and high <= 2.2e12
    return profile.fact("timed") >= 0.5 or seconds or millis
