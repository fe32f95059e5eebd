"""classify: from evidence to a label that a person can confirm or overrule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from strongroom.core.registry import shelf
from strongroom.core.types import Finding, Label, Level

__all__ = ["classify"]

UNSURE = 0.75
"""Below this confidence a label is proposed all the same, and says that it wants a look."""
LOOK = "not certain: please confirm or overrule"
DIFFERS = "the data now look like {kind}: please look again"


def classify(
    findings: Sequence[Finding], previous: Sequence[Label] = (), now: datetime | None = None
) -> list[Label]:
    """One label a finding, in their order.

    What a person has confirmed or overruled stays as it is, whatever is found later; where the
    evidence has changed, the kept label says so. A field that could not be read is labelled as
    free text, sensitive: what is not known is protected, not let through.

    Args:
        findings: of one or several datasets.
        previous: labels known before; proposed ones are replaced.
        now: the time to write on new labels (aware, UTC); without it they bear none.
    """
    kept = {label.field: label for label in previous if label.status != "proposed"}
    same = {label.field: label for label in previous if label.status == "proposed"}
    at = "" if now is None else now.isoformat(timespec="seconds")
    return [
        _label(finding, kept.get(finding.field), same.get(finding.field), at)
        for finding in findings
    ]


def _label(finding: Finding, kept: Label | None, before: Label | None, at: str) -> Label:
    if kept is not None:
        return _keep(kept, finding)
    proposed = _propose(finding, at)
    if before is not None and _alike(before, proposed):
        # The same answer keeps its date, so that a repeated run changes nothing.
        return before
    return proposed


def _propose(finding: Finding, at: str) -> Label:
    kind, level, evidence = finding.kind, finding.level, finding.evidence
    confidence = finding.confidence
    if finding.not_checked:
        kind, level, confidence = "text.free", Level.SENSITIVE, 0.0
        evidence = (f"not checked: {finding.not_checked}", LOOK)
    elif kind != "none" and confidence < UNSURE:
        evidence = (*evidence, LOOK)
    if kind not in ("text.free", "none"):
        level = max(level, shelf("kinds")[kind].level)
    return Label(
        field=finding.field,
        kind=kind,
        level=level,
        confidence=confidence,
        at=at,
        evidence=evidence,
        contains=finding.contains,
    )


def _keep(kept: Label, finding: Finding) -> Label:
    if finding.not_checked or finding.kind in (kept.kind, "none"):
        return kept
    remark = DIFFERS.format(kind=finding.kind)
    if remark in kept.evidence:
        return kept
    return replace(kept, evidence=(*kept.evidence, remark))


def _alike(before: Label, now: Label) -> bool:
    return (before.kind, before.level, before.evidence, before.contains) == (
        now.kind,
        now.level,
        now.evidence,
        now.contains,
    )
