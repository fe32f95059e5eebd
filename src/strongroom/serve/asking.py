"""(3) Policy, asked for the desk; and the shelf of what can be asked about."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from strongroom.core.errors import Damaged, Refused
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

T = TypeVar("T")

KEPT = 300.0
"""Seconds for which a decision that hangs on nothing but who asks and what for is used again."""

_HANGS = {"has_case", "approved", "has_reason", "hour", "*"}
"""What a policy may read that forbids using its decision again: the case, approvals, the clock."""

FRESH = 2.0
"""Seconds for which the list of generations is taken as it is; reading it checks signatures."""


class Shelf:
    """The current generation of every protected dataset, with the vault that holds it."""

    def __init__(self, vaults: Sequence[Vault], inventory: Inventory) -> None:
        self._vaults = vaults
        self._inventory = inventory
        self._held: list[tuple[Vault, Generation]] = []
        self._until = 0.0

    def all(self, *, again: bool = False) -> list[tuple[Vault, Generation]]:
        """Everything held; `again` reads it anew whatever its age.

        Raises:
            Damaged: a vault shows an older generation than the inventory knows. It carries a
                valid signature, and the vault alone cannot know that there was a newer one.
        """
        if again or time.monotonic() >= self._until:
            held = [(v, g) for v in self._vaults for g in v.generations()]
            self._inventory.refresh()
            for _, generation in held:
                known = self._inventory.generation(generation.dataset)
                if (
                    known is not None
                    and known.uuid == generation.uuid
                    and known.number > generation.number
                ):
                    raise Damaged(
                        f"the vault shows generation {generation.number} of a dataset of which "
                        f"the inventory knows generation {known.number}",
                        "it was rolled back: restore the vault from a snapshot",
                    )
            self._held = held
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
        self._kept: dict[tuple[object, ...], tuple[float, Any]] = {}

    def _keep(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What was made under this key not long ago, or made now."""
        now = time.monotonic()
        known = self._kept.get(key)
        if known is not None and known[0] > now:
            return cast(T, known[1])
        if len(self._kept) > 10_000:
            self._kept.clear()
        made = make()
        self._kept[key] = (now + KEPT, made)
        return made

    def standing(
        self,
        session: Session,
        action: Action,
        generation: Generation,
        now: datetime,
        fields: Sequence[str] | None = None,
    ) -> Decision:
        """`decide`, but an earlier decision serves where no policy on this action reads the case,
        an approval, a reason or the clock."""
        if _HANGS & self._policies.read_by(action):
            return self.decide(session, action, generation, now, fields)
        who = session.principal
        key = (action, who.id, who.roles, who.place, session.purpose, *_of(generation))
        return self._keep(
            (*key, None if fields is None else tuple(fields)),
            lambda: self.decide(session, action, generation, now, fields),
        )

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
        decision = self.standing(session, "search", place.generation, now, fields)
        said = [o for field in fields for o in decision.fields[field].outcomes.values()]
        no = [outcome for outcome in said if outcome.withheld]
        if said and not no:
            return None
        return tuple(sorted({name for o in no for name in o.reasons})) or ("default-deny",)

    def revealable(
        self, session: Session, generation: Generation, now: datetime
    ) -> dict[str, tuple[bool, bool]]:
        """Per field: whether it may be asked for in clear, and whether in writing.

        It is a hint for the page and may be some minutes old: the reveal itself asks again. A row
        may be stricter than its field (a minor).
        """
        who = session.principal
        key = (who.id, who.roles, who.place, session.purpose, session.case, *_of(generation))
        return self._keep(("hint", *key), lambda: self._revealable(session, generation, now))

    def _revealable(
        self, session: Session, generation: Generation, now: datetime
    ) -> dict[str, tuple[bool, bool]]:
        free = self.decide(session, "reveal", generation, now)
        written = self.decide(session, "reveal", generation, now, reason=True)
        # A text that opens with somebody else's approval may be asked for: the refusal asks for
        # that. Group labels open so as well, and are offered to nobody.
        texts = {form.field for form in generation.forms if form.kind == FREE_TEXT}
        approved = self.decide(session, "reveal", generation, now, reason=True, approval="asked")
        found = {}
        for field in written.fields:
            without = _opens(free, field)
            given = _opens(written, field) or (field in texts and _opens(approved, field))
            found[field] = (without or given, given and not without)
        return found


def _of(generation: Generation) -> tuple[object, ...]:
    return generation.uuid, generation.number, generation.created


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
