"""find → classify → decide over a whole source: what it holds and what would become of it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from strongroom.classify import classify
from strongroom.core.errors import Refused
from strongroom.core.protocols import Progress, Store
from strongroom.core.types import (
    Asked,
    Dataset,
    Decision,
    Finding,
    IndexSpec,
    Label,
    Level,
    Principal,
    Request,
    Step,
)
from strongroom.decide import Policies, decide, propose
from strongroom.find import find, safe_name

PURPOSE = "protect"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One dataset of a source, seen and labelled.

    Attributes:
        personal: whether any field holds personal data; the others stay where they are.
        people: distinct people it speaks of (the largest estimate over its fields), or -1.
    """

    dataset: Dataset
    findings: tuple[Finding, ...]
    labels: tuple[Label, ...]

    @property
    def personal(self) -> bool:
        return any(label.level >= Level.PERSONAL for label in self.labels)

    @property
    def people(self) -> int:
        return max((f.people for f in self.findings), default=-1)


@dataclass(frozen=True, slots=True)
class Survey:
    """A whole source, seen and labelled."""

    url: str
    datasets: tuple[Surveyed, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(f for d in self.datasets for f in d.findings)


@dataclass(frozen=True, slots=True)
class Plan:
    """An edited plan for one dataset: the steps of each field, and the compound indexes."""

    steps: Mapping[str, tuple[Step, ...]]
    indexes: tuple[IndexSpec, ...]


def check_names(seen: Survey) -> None:
    """Refuse to protect what is called by a personal value.

    Names of datasets and fields stand in clear in manifests, in the inventory and in the ledger.
    A table whose heading is somebody's ID number, or an object keyed by telephone numbers, would
    be in every backup however well its values are encrypted.

    Raises:
        Refused: with the name's shape instead of the name.
    """
    for each in seen.datasets:
        if not each.personal:
            continue
        for name in (each.dataset.name, *(column for column, _ in each.dataset.columns)):
            if safe_name(name) != name:
                raise Refused(
                    f"{safe_name(name)} is the name of a dataset or field and a personal value, "
                    "and names are not encrypted",
                    "rename it in the source, or turn such keys into a column of their own",
                    reasons=("names",),
                )


def local_principal() -> Principal:
    """Who sits at this shell: `local:<uid>`, with the role that whoever holds the key has."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return Principal(id=f"local:{os.getuid()}", roles=frozenset({"engineer"}), name=name)


def survey(
    store: Store,
    *,
    now: datetime,
    previous: Sequence[Label] = (),
    sample: int | None = 10_000,
    progress: Progress | None = None,
) -> Survey:
    """Look at every dataset of a store and label its fields. Writes nothing."""
    found: dict[str, list[Finding]] = {}
    for finding in find(store, sample=sample, progress=progress):
        found.setdefault(finding.field.dataset, []).append(finding)
    datasets = []
    for dataset in store.datasets():
        findings = tuple(found.get(dataset.name, ()))
        labels = tuple(classify(findings, previous, now))
        datasets.append(Surveyed(dataset, findings, labels))
    return Survey(store.url, tuple(datasets))


def relabelled(seen: Survey, *, now: datetime, previous: Sequence[Label]) -> Survey:
    """The same look at a source, under what people have confirmed or overruled since."""
    return replace(
        seen,
        datasets=tuple(
            replace(each, labels=tuple(classify(each.findings, previous, now)))
            for each in seen.datasets
        ),
    )


def decide_at_rest(
    seen: Surveyed,
    policies: Policies,
    *,
    now: datetime,
    principal: Principal,
    plan: Plan | None = None,
) -> Decision:
    """What becomes of each field of a dataset when it is protected.

    An edited plan is decided again, and refused where it is weaker than policy. A field that an
    edited plan does not speak of is withheld.
    """
    labels = {label.field.name: label for label in seen.labels}
    asked = []
    for finding in seen.findings:
        label = labels[finding.field.name]
        steps = propose(label) if plan is None else plan.steps.get(finding.field.name, ())
        asked.append(
            Asked(
                field=finding.field,
                kind=label.kind,
                level=label.level,
                contains=label.contains,
                wish=tuple(steps),
            )
        )
    request = Request(
        principal=principal, action="protect", purpose=PURPOSE, asked=tuple(asked), now=now
    )
    return decide(
        request,
        policies,
        dataset=seen.dataset.name,
        indexes=None if plan is None else plan.indexes,
    )
