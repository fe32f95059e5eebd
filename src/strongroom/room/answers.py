"""Verbs on a source or a room that need policies but no key: survey, plan, explain."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from strongroom.core.errors import UsageError
from strongroom.core.protocols import Progress, Store
from strongroom.core.types import Action, Asked, Field, Principal, Request
from strongroom.decide import Policies, explain
from strongroom.inventory import Inventory
from strongroom.room.config import utc_now
from strongroom.room.plans import write_plans
from strongroom.room.survey import Survey, decide_at_rest, local_principal, survey
from strongroom.state import principals
from strongroom.stores import open_store


def open_source(source: str) -> Store:
    """Open a source for reading."""
    return open_store(source)


def survey_source(
    source: str, *, sample: int | None = 10_000, progress: Progress | None = None
) -> Survey:
    """find and classify over a source, without a room."""
    with open_store(source) as store:
        return survey(store, now=utc_now(), sample=sample, progress=progress)


def print_plan(
    source: str,
    room: Path | None,
    *,
    target: str = "",
    sample: int = 10_000,
    progress: Progress | None = None,
) -> str:
    """The plans for a source as text; under the room's policies, or the built-in ones."""
    policies = Policies.load(None if room is None else room / "policies")
    known = [] if room is None else Inventory.open(room / "inventory.json").labels()
    with open_store(source) as store:
        seen = survey(store, now=utc_now(), previous=known, sample=sample, progress=progress)
    decisions = {
        each.dataset.name: decide_at_rest(
            each, policies, now=utc_now(), principal=local_principal()
        )
        for each in seen.datasets
        if each.personal
    }
    return write_plans(seen, decisions, target)


def explain_answer(
    room: Path,
    dataset: str,
    fields: Sequence[str],
    *,
    role: str,
    action: Action,
    purpose: str,
    case: str,
    reason: bool,
) -> list[str]:
    """What somebody of a role would get of each field of a protected dataset, and why.

    Raises:
        UsageError: there is no such dataset, field or role.
    """
    if role not in principals.ROLES:
        raise UsageError("there is no such role", f"roles: {', '.join(sorted(principals.ROLES))}")
    inventory = Inventory.open(room / "inventory.json")
    generation = inventory.generation(dataset)
    if generation is None:
        names = ", ".join(g.dataset for g in inventory.generations()) or "none yet"
        raise UsageError("the room holds no such dataset", f"it holds: {names}")
    known = {form.field for form in generation.forms}
    if set(fields) - known:
        raise UsageError("the dataset has no such field", f"it has: {', '.join(sorted(known))}")
    contains = {x.field.name: x.contains for x in inventory.labels(generation.source, dataset)}
    asked = tuple(
        Asked(
            Field(generation.source, dataset, form.field),
            form.kind,
            form.level,
            form,
            contains.get(form.field),
        )
        for form in generation.forms
        if form.columns and (not fields or form.field in fields)
    )
    request = Request(
        principal=Principal(id="explain", roles=frozenset({role})),
        action=action,
        purpose=purpose,
        asked=asked,
        now=utc_now(),
        case=case,
        reason=reason,
    )
    return explain(request, Policies.load(room / "policies"), dataset=dataset)
