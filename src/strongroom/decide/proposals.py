"""What is proposed before anybody wishes: how to store a field, show it, and find it."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.core.types import Action, Asked, Field, IndexSpec, Label, Level, Step
from strongroom.decide.circumstances import (
    FREE_TEXT,
    NOT_PERSONAL,
    kind_of,
    level_of,
    usual_coarse,
    usual_mask,
)

KEEP, ENCRYPT, DROP = Step("keep"), "encrypt", Step("drop")
_NAMES = ("person.name",)
_BIRTHS = ("date.birth", "id.cn_resident")


def propose(label: Label) -> tuple[Step, ...]:
    """How a field would be stored: in clear up to level 1, else encrypted, linked where it may be.

    A field that nobody has labelled is encrypted: it may hold anything.
    """
    return proposed(Asked(label.field, label.kind, label.level, contains=label.contains))


def proposed(asked: Asked) -> tuple[Step, ...]:
    """`propose` for a field in a request."""
    entry = kind_of(asked.kind)
    if level_of(asked) <= Level.INTERNAL and (entry is not None or asked.kind == NOT_PERSONAL):
        return (KEEP,)
    padding = "padme" if asked.kind == FREE_TEXT else entry.padding if entry else "step32"
    steps = [Step(ENCRYPT, {"padding": padding})]
    if entry is not None and entry.link and entry.canonical is not None:
        steps.append(Step("link"))
    return tuple(steps)


def rungs(asked: Asked, action: Action) -> tuple[tuple[Step, ...], ...]:
    """The ways to let a field out, from the most revealing down; the last is to withhold it."""
    entry = kind_of(asked.kind)
    if action == "search":
        linkable = entry is not None and entry.link and entry.canonical is not None
        return ((Step("link"),), ()) if linkable else ((Step("index"),), ())
    ladder: list[tuple[Step, ...]] = [(KEEP,)]
    if action != "unprotect":
        coarse, masked = usual_coarse(entry), usual_mask(entry)
        if coarse:
            ladder.append((Step("generalise", dict(coarse)),))
        if masked.get("style") != "hidden":
            ladder.append((Step("mask", dict(masked)),))
    return (*ladder, ())


def propose_indexes(labels: Sequence[Label | Asked]) -> tuple[IndexSpec, ...]:
    """An index over name and birth year for a dataset that has both; none over a name alone.

    The birth year comes from the birth date, else from the ID number.
    """

    def first(kinds: tuple[str, ...]) -> Field | None:
        for kind in kinds:
            for label in labels:
                if label.kind == kind:
                    return label.field
        return None

    name, birth = first(_NAMES), first(_BIRTHS)
    if name is None or birth is None:
        return ()
    return (IndexSpec("name_birth_year", ((name.name, "whole"), (birth.name, "year"))),)
