"""The evidence for a verdict, in words and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.by_values import by_chance

if TYPE_CHECKING:
    from strongroom.find.around import Told
    from strongroom.find.judge import Verdict

NONE, FREE = "none", "text.free"


def explain(verdict: Verdict, one: Told) -> None:
    """Write down why a column is taken for what it is, best reason first."""
    profile, lines = verdict.profile, verdict.evidence
    kind = shelf("kinds")[verdict.kind]
    if verdict.kind in one.named:
        lines.insert(0, say.NAMED.format(title=kind.title))
    if profile.empty:
        lines.append(say.PLACEHOLDERS.format(count=profile.empty))
    counted = bool(
        verdict.kind not in (NONE, FREE) and profile.considered and kind.validate is not None
    ) and not (profile.sealed and not profile.tried.get(verdict.kind))
    if counted:
        tried = profile.tried.get(verdict.kind, 0)
        lines.insert(
            0, say.MATCHED.format(matched=profile.matched.get(verdict.kind, 0), considered=tried)
        )
    _by_facts(verdict)
    if verdict.contains is not None:
        if verdict.contains:
            rows = max(verdict.contains.values())
            lines.append(say.INSIDE.format(rows=rows, scanned=profile.scanned))
        lines.append(say.NAMES_IN_TEXT)
    if by_chance(profile):
        lines.append(say.BY_CHANCE.format(alike=round(profile.fact("alike") * profile.considered)))
    _overruled(verdict, one, counted=counted)
    if verdict.kind == NONE and not lines:
        lines.append(say.NOTHING if profile.considered else say.EMPTY)


def _by_facts(verdict: Verdict) -> None:
    profile, lines = verdict.profile, verdict.evidence
    if agreed := profile.fact(f"agrees:{verdict.kind}"):
        lines.append(say.AGREES.format(percent=round(100 * agreed)))
    if verdict.kind == "id.cn_resident" and profile.fact("demo") > 0.5:
        lines.append(say.DEMO)
    if verdict.kind == "phone.mobile" and profile.fact("unallotted") > 0.2:
        lines.append(say.UNALLOTTED.format(percent=round(100 * profile.fact("unallotted"))))


def _overruled(verdict: Verdict, one: Told, *, counted: bool) -> None:
    """What the name says and the values do not."""
    profile, lines = verdict.profile, verdict.evidence
    title = shelf("kinds")[verdict.kind].title
    fitting = profile.fitting(verdict.kind)
    for named, matched in one.notes:
        if named == title:
            continue
        if profile.sealed:
            lines.append(say.SEALED.format(title=named))
        elif counted and fitting > 0.5 * profile.considered:
            lines.append(
                say.ANOTHER.format(
                    title=named, matched=fitting, considered=profile.considered, kind=title
                )
            )
        else:
            lines.append(
                say.OVERRULED.format(title=named, matched=matched, considered=profile.considered)
            )
