"""What differs between two runs of find: new, gone, another kind or level, other people."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from strongroom.core.types import Field, Finding, Level
from strongroom.find import evidence as say
from strongroom.find import safe_name, safe_place
from strongroom.report.words import pattern

What = Literal["new", "gone", "changed", "same"]
Part = Literal["kind", "level", "people", "readable"]

NOISE = 0.10
"""Estimates of people that differ by less than this part are held to be the same."""

_ESTIMATED = pattern(say.ESTIMATED)


@dataclass(frozen=True, slots=True)
class Change:
    """One field in two runs.

    Attributes:
        what: against the run before; `parts` says in what it is changed.
        before, after: the findings; None where the field is new, or gone.
    """

    field: Field
    what: What
    parts: tuple[Part, ...]
    before: Finding | None
    after: Finding | None

    @property
    def level(self) -> Level:
        """The higher level of the two: what a change is about."""
        return max(f.level for f in (self.before, self.after) if f is not None)


def address(field: Field) -> tuple[str, str, str]:
    """What tells a field from others in two runs: as it is shown, the path made whole."""
    store = safe_place(field.store)
    if store and "://" not in store:
        store = os.path.normpath(os.path.abspath(store))  # noqa: PTH100 - it may be no path
    return store, safe_name(field.dataset), safe_name(field.name)


class Comparison:
    """Takes the findings of a run one by one and says what each is against an earlier run."""

    def __init__(self, before: Iterable[Finding]) -> None:
        self._before: dict[tuple[str, str, str, int], Finding] = {}
        self._seen: Counter[tuple[str, str, str]] = Counter()
        self._stores: set[str] = set()
        counted: Counter[tuple[str, str, str]] = Counter()
        for finding in before:
            key = address(finding.field)
            self._before[(*key, counted[key])] = finding
            counted[key] += 1

    def see(self, finding: Finding) -> Change:
        """What a field is against the run before."""
        key = address(finding.field)
        # Two columns called after people may have one name when they are shown.
        old = self._before.pop((*key, self._seen[key]), None)
        self._seen[key] += 1
        self._stores.add(key[0])
        if old is None:
            return Change(finding.field, "new", (), None, finding)
        parts = _parts(old, finding)
        return Change(finding.field, "changed" if parts else "same", parts, old, finding)

    def gone(self) -> list[Change]:
        """The fields of the stores seen now that were there before and are not any more."""
        unread = {(store, dataset) for store, dataset, name in self._seen if name == "*"}
        return [
            Change(old.field, "gone", (), old, None)
            for key, old in self._before.items()
            # A dataset that cannot be opened has fields all the same.
            if key[0] in self._stores and key[:2] not in unread and key[2] != "*"
        ]

    def elsewhere(self) -> int:
        """Fields of the run before whose stores were not looked at now."""
        return sum(key[0] not in self._stores for key in self._before)


def compare(before: Iterable[Finding], after: Sequence[Finding]) -> list[Change]:
    """Every field of the later run in its order, then those that are gone."""
    comparison = Comparison(before)
    return [*(comparison.see(finding) for finding in after), *comparison.gone()]


def _parts(old: Finding, new: Finding) -> tuple[Part, ...]:
    if bool(old.not_checked) != bool(new.not_checked):
        return ("readable",)
    parts: list[Part] = []
    if old.kind != new.kind:
        parts.append("kind")
    if old.level != new.level:
        parts.append("level")
    if _other_people(old, new):
        parts.append("people")
    return tuple(parts)


def _other_people(old: Finding, new: Finding) -> bool:
    if old.people == new.people:
        return False
    if min(old.people, new.people) < 0:
        return True
    if not (_estimated(old) or _estimated(new)):
        return True
    return abs(old.people - new.people) > NOISE * max(old.people, new.people)


def _estimated(finding: Finding) -> bool:
    floor = (say.RESUMED, say.AT_LEAST)
    return any(_ESTIMATED.match(line) or line in floor for line in finding.evidence)


__all__ = ["Change", "Comparison", "address", "compare"]
