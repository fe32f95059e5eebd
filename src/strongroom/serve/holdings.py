"""What is held: the overview. It speaks of fields, counts and forms, never of a value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from strongroom.core.types import Exposure, Form, Generation, Label
from strongroom.inventory import Inventory
from strongroom.serve.answers import Held, HeldField, Overview
from strongroom.serve.cards import titles
from strongroom.serve.exposing import ORDER

_SCHEMES = {1: "AES-256-SIV", 2: "SM4-SIV"}


def stored_as(form: Form) -> tuple[str, ...]:
    """How a field is stored, in words."""
    if not form.columns:
        return ("not stored",)
    words = []
    for column in form.columns:
        if column.role == "cipher":
            words.append(f"encrypted ({_SCHEMES.get(column.scheme, 'unknown')})")
        elif column.role == "link":
            words.append("link token")
        elif column.role == "index":
            parts = " + ".join(str(field) for field, _ in column.params["parts"])
            words.append(f"blind index of {column.params.get('bits', 0)} bits over {parts}")
        elif column.role == "surrogate":
            words.append("surrogate")
        else:
            words.append("clear" if column.transform == "keep" else column.transform)
    return tuple(words)


def _held(generation: Generation, inventory: Inventory, labels: dict[str, Label]) -> Held:
    fields = []
    for form in generation.forms:
        label = labels.get(form.field)
        fields.append(
            HeldField(
                generation.dataset,
                form.field,
                form.kind,
                *titles(form.kind),
                form.level,
                stored_as(form),
                label.status if label is not None else "proposed",
                label.evidence if label is not None else (),
                label.kind if label is not None else form.kind,
            )
        )
    people = max(
        (
            finding.people
            for finding in inventory.findings()
            if finding.field.dataset == generation.dataset
        ),
        default=-1,
    )
    return Held(
        generation.dataset,
        generation.source,
        generation.target,
        generation.rows,
        people,
        generation.quarantined,
        generation.created,
        generation.number,
        tuple(fields),
    )


def overview(
    generations: Sequence[Generation],
    inventory: Inventory,
    exposures: Sequence[Exposure],
    *,
    entries: int,
    witnessed: int,
    alarms: Sequence[tuple[str, str, str]],
    may_label: bool = False,
) -> Overview:
    """Everything that is held, by dataset and level.

    `people` is the largest estimate over the datasets: they mostly speak of the same people, and
    adding them up would count everybody as often as they are held.
    """
    datasets = []
    levels: dict[int, int] = {}
    for generation in generations:
        labels = {x.field.name: x for x in inventory.labels(generation.source, generation.dataset)}
        held = _held(generation, inventory, labels)
        datasets.append(held)
        for field in held.fields:
            levels[int(field.level)] = levels.get(int(field.level), 0) + 1
    return Overview(
        tuple(datasets),
        levels,
        max((held.people for held in datasets), default=0),
        tuple((e.level, e.message, e.remedy) for e in exposures),
        entries,
        witnessed,
        tuple(alarms),
        may_label,
    )


def open_exposures(inventory: Inventory, now: datetime, *, demo: bool) -> list[Exposure]:
    """What stands open, the worst first. Invented people have no clear original."""
    clear = [] if demo else inventory.exposures(now)
    every = [*clear, *(each for each in inventory.remembered() if not each.until)]
    return sorted(every, key=lambda each: ORDER.index(each.level))
