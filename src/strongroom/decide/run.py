"""One request put to the policies, field by field. `decide` and `explain` both run this.

The steps, in order:
 (1) read the field's attributes, unknown ones as strict;
 (2) take the wish, or what is proposed for storing, or the ladder of ways to show;
 (3) ask the policies about every step under every pattern of the row conditions that they read;
 (4) take the most revealing way that is allowed, and never a more revealing one for a row that is
     known to be, or not known not to be, on the strict side of a condition;
 (5) refuse a wish that is weaker than policy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from strongroom.core.errors import Refused, UsageError
from strongroom.core.types import Asked, FieldDecision, IndexSpec, Outcome, Request, Step
from strongroom.decide import circumstances as cedar
from strongroom.decide.conditions import CONDITIONS
from strongroom.decide.policyset import Policies, Question, Verdict
from strongroom.decide.proposals import proposed, rungs
from strongroom.decide.reads import EVERYTHING

PARTS = ("whole", "year")
"""What of a field an index may be made of."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to store or show a field, and the verdict on all its steps together by pattern."""

    steps: tuple[Step, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def always(self) -> bool:
        """Whether it is allowed for every row."""
        return all(verdict.allowed for verdict in self.verdicts)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The policies that decided, under any pattern."""
        return tuple(sorted({name for verdict in self.verdicts for name in verdict.reasons}))


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """All must be allowed; the reasons are those of the denials where there are any."""
    denied = [verdict for verdict in verdicts if not verdict.allowed]
    names = {name for verdict in (denied or verdicts) for name in verdict.reasons}
    return Verdict(not denied, tuple(sorted(names)))


class Run:
    """A request on one dataset, and the row conditions that matter to it."""

    def __init__(self, request: Request, policies: Policies, dataset: str) -> None:
        self.request = request
        self.policies = policies
        self.dataset = dataset
        self.storing = request.action == "protect"
        read = policies.read_by(request.action)
        self.conditions = tuple(name for name in CONDITIONS if name in read or EVERYTHING in read)
        self.patterns = 1 << len(self.conditions)

    def ladders(self) -> list[tuple[Asked, list[Rung]]]:
        """For every field asked for, the ways in question, the most revealing first."""
        ways = [self._ways(asked) for asked in self.request.asked]
        compound = len(self.request.asked) > 1
        questions: list[Question] = []
        for asked, several in zip(self.request.asked, ways, strict=True):
            attributes = cedar.resource(asked, self.dataset)
            kind = cedar.kind_of(asked.kind)
            for steps in several:
                for step in steps:
                    shown = cedar.reveals(step, kind)
                    questions += self._about(step, shown, attributes, compound)
        answers = iter(self.policies.ask(questions))
        found = []
        for asked, several in zip(self.request.asked, ways, strict=True):
            ladder = []
            for steps in several:
                said = [[next(answers) for _ in range(self.patterns)] for _ in steps]
                by_pattern = [together([one[p] for one in said]) for p in range(self.patterns)]
                ladder.append(Rung(steps, tuple(by_pattern)))
            found.append((asked, ladder))
        return found

    def _ways(self, asked: Asked) -> list[tuple[Step, ...]]:
        if asked.wish:
            for step in asked.wish:
                _check(step, asked, self.storing)
            return [asked.wish]
        if not self.storing:
            return list(rungs(asked, self.request.action))
        first = proposed(asked)
        ways = [first]
        if len(first) > 1:
            ways.append(first[:1])
        return [*ways, (Step("drop"),)]

    def _about(
        self, step: Step, shown: int, attributes: Mapping[str, Any], compound: bool
    ) -> list[Question]:
        transform = cedar.transform_of(step.transform)
        return [
            cedar.question(
                self.request,
                attributes,
                cedar.circumstances(
                    self.request,
                    transform=step.transform,
                    reveals=shown,
                    reversible=bool(transform and transform.promises.reversible),
                    compound=compound,
                    conditions={
                        name: bool(pattern >> bit & 1) for bit, name in enumerate(self.conditions)
                    },
                ),
            )
            for pattern in range(self.patterns)
        ]

    def outcome(self, asked: Asked, ladder: list[Rung]) -> FieldDecision:
        """What is decided for one field.

        Raises:
            Refused: a wish is not allowed for any row, or nothing may be stored at all.
        """
        if self.storing:
            for rung in ladder:
                # One stored form serves all rows, so it must be allowed whatever the row is.
                if rung.always:
                    return FieldDecision(asked, {0: Outcome(rung.steps, rung.reasons)})
            raise _refusal(asked, ladder[0])
        if asked.wish:
            if not any(verdict.allowed for verdict in ladder[0].verdicts):
                raise _refusal(asked, ladder[0])
            ladder = [*ladder, Rung((), (Verdict(True),) * self.patterns)]
        chosen = self._chosen(ladder)
        return FieldDecision(
            asked,
            {p: Outcome(ladder[at].steps, self._why(ladder, at, p)) for p, at in enumerate(chosen)},
        )

    def _chosen(self, ladder: list[Rung]) -> list[int]:
        """The place on the ladder for each pattern.

        A pattern with more conditions on their strict side has more bits set. Nobody may gain by
        that, whatever the policies say, because a row that cannot tell counts as strict: so each
        pattern stands no higher than any pattern that is part of it.
        """
        chosen: list[int] = []
        for pattern in range(self.patterns):
            own = next(
                (i for i, rung in enumerate(ladder) if rung.verdicts[pattern].allowed),
                len(ladder) - 1,
            )
            parts = [
                chosen[pattern & ~(1 << bit)]
                for bit in range(len(self.conditions))
                if pattern >> bit & 1
            ]
            chosen.append(max([own, *parts]))
        return chosen

    @staticmethod
    def _why(ladder: list[Rung], at: int, pattern: int) -> tuple[str, ...]:
        """The policies that permitted this, and the ones that forbade what shows more."""
        return tuple(
            sorted({n for rung in ladder[: at + 1] for n in rung.verdicts[pattern].reasons})
        )

    def indexes(
        self, wanted: Sequence[IndexSpec], fields: Mapping[str, FieldDecision], *, insist: bool
    ) -> tuple[IndexSpec, ...]:
        """The blind indexes that the policies allow.

        Raises:
            Refused: one that was insisted on is not allowed.
            UsageError: one speaks of a field or a part that does not exist.
        """
        made = []
        for spec in wanted:
            _check_index(spec, fields)
            verdict = self._index(spec, fields)
            if verdict.allowed:
                made.append(spec)
            elif insist:
                raise Refused(
                    f"the index {spec.name!r} is weaker than policy",
                    "take it out of the plan, or add a part such as the birth year",
                    verdict.reasons,
                )
        return tuple(made)

    def _index(self, spec: IndexSpec, fields: Mapping[str, FieldDecision]) -> Verdict:
        compound = len({field for field, _ in spec.parts}) > 1
        questions: list[Question] = []
        for field, _ in spec.parts:
            attributes = cedar.resource(fields[field].asked, self.dataset)
            questions += self._about(Step("index"), 1, attributes, compound)
        return together(self.policies.ask(questions))


def _refusal(asked: Asked, rung: Rung) -> Refused:
    wished = " + ".join(step.transform for step in rung.steps)
    names = sorted({n for v in rung.verdicts if not v.allowed for n in v.reasons})
    because = f" (policy: {', '.join(names)})" if names else " (no policy permits it)"
    return Refused(
        f"{asked.field.name!r}: {wished} is weaker than policy allows{because}",
        "choose a stricter way, or ask whoever keeps the policies",
        tuple(names),
    )


def _check(step: Step, asked: Asked, storing: bool) -> None:
    """That a wished step exists, fits the purpose, and has parameters that make sense."""
    transform = cedar.transform_of(step.transform)
    if transform is None:
        raise UsageError(
            f"{asked.field.name!r}: there is no transform called {step.transform!r}",
            "see `strongroom plan` for those that exist",
        )
    if not (transform.at_rest if storing else transform.shown):
        to_what = "store" if storing else "show"
        raise UsageError(
            f"{asked.field.name!r}: {step.transform} is no way to {to_what} a field",
            "choose another",
        )
    if transform.check is not None and (step.params or not storing):
        transform.check(step.params)


def _check_index(spec: IndexSpec, fields: Mapping[str, FieldDecision]) -> None:
    for field, part in spec.parts:
        if field not in fields:
            raise UsageError(
                f"the index {spec.name!r} speaks of a field that is not in the plan",
                "correct its parts",
            )
        if part not in PARTS:
            raise UsageError(f"an index has no part called {part!r}", f"known: {', '.join(PARTS)}")
    if not spec.parts:
        raise UsageError(f"the index {spec.name!r} has no parts", "name the fields that it is over")
