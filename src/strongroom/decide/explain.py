"""The same decision in words, English and Chinese: what happens to each field, and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from strongroom.core.errors import Refused
from strongroom.core.types import Asked, FieldDecision, Outcome, Request, Step
from strongroom.decide.circumstances import level_of, transform_of
from strongroom.decide.policyset import Policies
from strongroom.decide.run import Run, Rung

WITHHELD = "withheld · 不提供"
NOTHING = "nothing permits more · 没有规则允许更多"
_CONDITIONS = {
    "minor": "for somebody under 18 or of unknown age · 未满18岁或年龄不明",
    "other_place": "for another or an unknown place · 非本地或地点不明",
}
_MORE = (
    ("a case · 案件编号", {"case": "?"}),
    ("a written reason · 书面理由", {"reason": True}),
    ("a case and a written reason · 案件编号和书面理由", {"case": "?", "reason": True}),
    (
        "a case, a written reason and the approval of somebody else · 案件编号、书面理由和他人批准",
        {"case": "?", "reason": True, "approval": "?"},
    ),
)


def in_words(steps: Iterable[Step]) -> str:
    """What the steps make of a field: `encrypted · 加密 + link token · 关联令牌`."""
    said = []
    for step in steps:
        transform = transform_of(step.transform)
        said.append(f"{transform.title} · {transform.title_zh}" if transform else step.transform)
    return " + ".join(said) or WITHHELD


def explain(request: Request, policies: Policies, *, dataset: str) -> list[str]:
    """One line a field, or more where rows differ; runs the code of `decide`, raises no refusal."""
    run = Run(request, policies, dataset)
    lines = []
    for asked, ladder in run.ladders():
        try:
            decided = run.outcome(asked, ladder)
        except Refused as refusal:
            lines.append(f"{_head(asked)}: refused · 拒绝: {', '.join(refusal.reasons) or NOTHING}")
            continue
        lines += _lines(run, decided)
        lines += _what_would_help(request, policies, dataset, asked, ladder)
    return lines


def _head(asked: Asked) -> str:
    return f"{asked.field} ({asked.kind or 'unknown'}, level {int(level_of(asked))})"


def _because(outcome: Outcome) -> str:
    return f"policy · 规则: {', '.join(outcome.reasons) or NOTHING}"


def _lines(run: Run, decided: FieldDecision) -> list[str]:
    first = decided.outcomes[0]
    lines = [f"{_head(decided.asked)}: {in_words(first.steps)}; {_because(first)}"]
    for bit, name in enumerate(run.conditions if not run.storing else ()):
        other = decided.outcomes[1 << bit]
        if other.steps != first.steps:
            lines.append(f"  {_CONDITIONS[name]}: {in_words(other.steps)}; {_because(other)}")
    return lines


def _place(ladder: list[Rung]) -> int:
    return next((i for i, r in enumerate(ladder) if r.verdicts[0].allowed), len(ladder))


def _what_would_help(
    request: Request, policies: Policies, dataset: str, asked: Asked, ladder: list[Rung]
) -> list[str]:
    """The least that would show more of a field, found by asking the same question with it."""
    now = _place(ladder)
    if now == 0 or request.action == "protect":
        return []
    for words, more in _MORE:
        changed = dataclasses.replace(request, asked=(asked,), **more)
        if changed == dataclasses.replace(request, asked=(asked,)):
            continue
        [(_, better)] = Run(changed, policies, dataset).ladders()
        if _place(better) < now:
            return [f"  more would be shown with · 需要: {words}"]
    return []
