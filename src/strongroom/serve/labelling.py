"""Labels under the eyes of a person: confirmed, or overruled with another kind."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.core.errors import Refused, UsageError
from strongroom.core.protocols import Clock
from strongroom.core.registry import shelf
from strongroom.core.types import Field, Generation, Label, Level
from strongroom.inventory import Inventory
from strongroom.ledger import Ledger
from strongroom.serve.answers import Session

NONE = "none"


class Labelling:
    """What a data-protection officer says of proposed labels.

    A label that was judged here stays as it is, whatever is found later; the protected copy
    follows at its next generation, because the plan is decided anew from the labels.

    Args:
        may: whether policy lets a session do a named act.
        held: the current generation of a dataset, None where there is none.
    """

    def __init__(
        self,
        inventory: Inventory,
        ledger: Ledger,
        clock: Clock,
        may: Callable[[Session, str], bool],
        held: Callable[[str], Generation | None],
    ) -> None:
        self._inventory, self._ledger, self._clock = inventory, ledger, clock
        self._may, self._held = may, held

    def allowed(self, session: Session) -> bool:
        """Whether this session may judge labels."""
        return self._may(session, "confirm_labels")

    def judge(self, session: Session, dataset: str, field: str, kind: str = "") -> Label:
        """Confirm the label of a field, or overrule it.

        Args:
            kind: what the field is instead, "none" where it is not personal; "" confirms.

        Raises:
            Refused: policy does not let this account do so.
            UsageError: there is no such field or kind.
        """
        if not self.allowed(session):
            raise Refused(
                "policy does not let you judge labels",
                "ask the data-protection officer",
                reasons=("confirm_labels",),
            )
        if kind and kind != NONE and kind not in shelf("kinds"):
            raise UsageError("there is no such kind", "`none`, or one of docs/how-to/find.md")
        self._inventory.refresh()
        generation = self._held(dataset)
        if generation is None:
            raise UsageError("there is no such dataset", "`strongroom status` says what is held")
        at = Field(generation.source, dataset, field)
        known = {label.field: label for label in self._inventory.labels(at.store, dataset)}.get(at)
        if known is None:
            raise UsageError(
                "the dataset has no field of that name", "`strongroom label list` names them"
            )
        who, now = session.principal.id, self._clock()
        body = {"dataset": dataset, "field": field, "session": session.id}
        if not kind or kind == known.kind:
            # The line comes first: a label that is judged without one would be nobody's doing.
            self._ledger.write(who, "label.confirm", {**body, "kind": known.kind})
            return self._inventory.confirm(at, who, now)
        level = Level.PUBLIC if kind == NONE else shelf("kinds")[kind].level
        self._ledger.write(who, "label.overrule", {**body, "was": known.kind, "kind": kind})
        return self._inventory.overrule(at, kind, level, who, now)
