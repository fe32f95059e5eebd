"""From the paths inside a column's values to the finding of the column itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find import evidence as say
from strongroom.find.safe import safe_name

if TYPE_CHECKING:
    from strongroom.find.judge import Verdict

NONE, FREE = "none", "text.free"
TOLD = 8
"""Paths that the evidence names one by one."""

# What a list of things in one value may be of; a text with commas in it is no list.
_LISTABLE = (
    "id.",
    "phone.",
    "email",
    "bank.",
    "vehicle.",
    "device.",
    "mac.",
    "ip.",
    "person.name",
    "wechat",
    "qq",
    "account.id",
    "biometric.",
)


def look_into(verdict: Verdict, below: Sequence[Verdict]) -> Verdict:
    """The verdict on a column, changed where its values hold personal data under their paths."""
    if not below or verdict.kind not in (NONE, FREE):
        return verdict
    kinds = shelf("kinds")
    personal = [v for v in below if v.kind != NONE and kinds[v.kind].level >= Level.PERSONAL]
    if verdict.profile.form == "list":
        return _list(verdict, personal)
    opened = say.OPENED.format(count=verdict.profile.opened, form=verdict.profile.form)
    if not personal:
        if not verdict.contains:
            verdict.kind, verdict.confidence, verdict.contains = NONE, 0.0, None
            verdict.evidence = [opened, say.NOTHING]
        return verdict
    contains = dict(verdict.contains or {})
    for one in personal:
        for kind, count in _held(one).items():
            contains[kind] = max(contains.get(kind, 0), _scaled(verdict, count))
    verdict.kind = FREE
    verdict.confidence = max(verdict.confidence, 0.8, *(v.confidence for v in personal))
    verdict.contains = dict(sorted(contains.items()))
    lines = [line for line in verdict.evidence if line not in (say.NOTHING, say.NAMES_IN_TEXT)]
    verdict.evidence = [opened, *_paths(personal), *lines]
    return verdict


def _list(verdict: Verdict, personal: Sequence[Verdict]) -> Verdict:
    one = personal[0] if personal else None
    if one is None or not one.kind.startswith(_LISTABLE) or one.profile.share(one.kind) < 0.7:
        return verdict
    profile = verdict.profile
    profile.matched[one.kind] = round(one.profile.share(one.kind) * profile.considered)
    profile.tried[one.kind] = profile.considered
    verdict.kind, verdict.confidence, verdict.contains = one.kind, one.confidence, None
    verdict.evidence = [*one.evidence, say.LISTED.format(count=profile.opened)]
    return verdict


def _held(one: Verdict) -> dict[str, int]:
    """Kind → values under a path that are of it, or hold it."""
    if one.kind == FREE:
        return dict(one.contains or {FREE: one.profile.considered})
    return {one.kind: one.profile.fitting(one.kind) or one.profile.considered}


def _scaled(verdict: Verdict, count: int) -> int:
    """How many of all values that makes, from the first ones that were opened."""
    profile = verdict.profile
    share = min(1.0, count / max(profile.opened, 1))
    return max(1, round(share * profile.considered))


def _paths(personal: Sequence[Verdict]) -> list[str]:
    kinds = shelf("kinds")
    lines = []
    for one in personal[:TOLD]:
        profile = one.profile
        matched = profile.fitting(one.kind) if one.kind != FREE else profile.considered
        lines.append(
            say.PATH.format(
                # A key can itself be a number of a person, or hold braces that a template reads.
                path=safe_name(profile.within),
                title=kinds[one.kind].title,
                matched=matched,
                considered=profile.considered,
            )
        )
    if len(personal) > TOLD:
        lines.append(say.MORE_PATHS.format(count=len(personal) - TOLD))
    return lines
