"""(3) Policy, asked for the desk; and the shelf of what can be asked about."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import datetime

from strongroom.core.errors import Refused
from strongroom.core.protocols import Vault
from strongroom.core.types import (
    Action,
    Asked,
    Decision,
    Field,
    Form,
    Generation,
    Request,
)
from strongroom.decide import Policies, decide
from strongroom.inventory import Inventory
from strongroom.serve.answers import Session
from strongroom.serve.cards import outcome_of, stage_of
from strongroom.serve.people import FREE_TEXT
from strongroom.serve.questions import Place

FRESH = 2.0
"""Seconds for which the list of generations is taken as it is; reading it checks signatures."""


class Shelf:
    """The current generation of every protected dataset, with the vault that holds it."""

    def __init__(self, vaults: Sequence[Vault]) -> None:
        self._vaults = vaults
        self._held: list[tuple[Vault, Generation]] = []
        self._until = 0.0

    def all(self, *, again: bool = False) -> list[tuple[Vault, Generation]]:
        """Everything held; `again` reads it anew whatever its age."""
        if again or time.monotonic() >= self._until:
            self._held = [(v, g) for v in self._vaults for g in v.generations()]
            self._until = time.monotonic() + FRESH
        return self._held

    def one(self, dataset: str) -> tuple[Vault, Generation]:
        """One dataset.

        Raises:
            Refused: it is no longer held.
        """
        for vault, generation in self.all():
            if generation.dataset == dataset:
                return vault, generation
        raise Refused("this card is no longer open", "look the person up again")


class Asking:
    """Puts requests to the policies of the room."""

    def __init__(self, policies: Policies, inventory: Inventory) -> None:
        self._policies = policies
        self._inventory = inventory

    def decide(
        self,
        session: Session,
        action: Action,
        generation: Generation,
        now: datetime,
        fields: Sequence[str] | None = None,
        *,
        reason: bool = False,
        approval: str = "",
    ) -> Decision:
        """What policy says to an action of this session on the stored fields of a dataset."""
        asked = tuple(
            Asked(
                Field(generation.source, generation.dataset, form.field),
                form.kind,
                form.level,
                form,
                self._contains(generation, form),
            )
            for form in generation.forms
            if form.columns and (fields is None or form.field in fields)
        )
        request = Request(
            session.principal,
            action,
            session.purpose,
            asked,
            now,
            session.case,
            session.principal.place,
            reason,
            approval,
        )
        return decide(request, self._policies, dataset=generation.dataset)

    def _contains(self, generation: Generation, form: Form) -> Mapping[str, int] | None:
        """What a free text was found to hold, by its label."""
        if form.kind != FREE_TEXT:
            return None
        for label in self._inventory.labels(generation.source, generation.dataset):
            if label.field.name == form.field:
                return label.contains
        return None

    def may_search(self, session: Session, place: Place, now: datetime) -> tuple[str, ...] | None:
        """None when the column may be searched by equality, else the reasons why not."""
        fields = list(place.fields)
        decision = self.decide(session, "search", place.generation, now, fields)
        said = [o for field in fields for o in decision.fields[field].outcomes.values()]
        no = [outcome for outcome in said if outcome.withheld]
        if said and not no:
            return None
        return tuple(sorted({name for o in no for name in o.reasons})) or ("default-deny",)

    def revealable(
        self, session: Session, generation: Generation, now: datetime
    ) -> dict[str, tuple[bool, bool]]:
        """Per field: whether it may be asked for in clear, and whether in writing.

        A row may still be stricter than its field (a minor); the reveal itself asks again.
        """
        free = self.decide(session, "reveal", generation, now)
        written = self.decide(session, "reveal", generation, now, reason=True)
        found = {}
        for field in written.fields:
            without, given = _opens(free, field), _opens(written, field)
            found[field] = (without or given, given and not without)
        return found


def _opens(decision: Decision, field: str) -> bool:
    return any(
        stage_of(outcome_of(decision, field, pattern)) == "clear"
        for pattern in decision.fields[field].outcomes
    )


def let_out(decision: Decision) -> list[str]:
    """Names of the fields of which a decision lets anything out."""
    return [
        name
        for name, decided in decision.fields.items()
        if any(not outcome.withheld for outcome in decided.outcomes.values())
    ]
