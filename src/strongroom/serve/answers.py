"""The questions that a desk takes and the answers that it gives, as plain records.

Faces render these and nothing else. A `Shown` text has been through decide → protect; it is the
only place where a value of the data occurs, and it does not print itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from strongroom.core.types import Level, Principal

Stage = Literal["clear", "masked", "generalised", "withheld", "empty", "tampered"]


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in.

    Attributes:
        id: opaque identity of the session for the ledger; not the cookie.
        principal: who.
        case, case_until: the matter chosen, and until when (ISO 8601, UTC); "" for none.
        purpose: what for.
        csrf: token that every state-changing request must carry.
        until: when the session ends (ISO 8601, UTC).
        language: "en" or "zh".
    """

    id: str
    principal: Principal
    purpose: str
    case: str
    case_until: str
    csrf: str
    until: str
    language: str = "en"


@dataclass(frozen=True, slots=True, repr=False)
class Shown:
    """One field on a card: its text as decided, and what more may be asked.

    Attributes:
        text: what may be shown; "" when withheld or empty.
        stage: how far it is let out.
        revealable: whether this principal may ask for it in clear; needs_reason: in writing.
        why: names of the policies that decided.
    """

    dataset: str
    field: str
    kind: str
    title: str
    title_zh: str
    level: Level
    text: str
    stage: Stage
    revealable: bool
    needs_reason: bool
    why: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Shown({self.dataset}.{self.field}, {self.stage})"


@dataclass(frozen=True, slots=True)
class Card:
    """One record about one person. `handle` names it for a later reveal; it is not the rid."""

    handle: str
    dataset: str
    fields: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A ledger entry as a face shows it.

    Attributes:
        principal: the id that stands in the ledger; `name`: what the account is called today, ""
            where there is none.
    """

    seq: int
    at: str
    principal: str
    act: str
    body: Mapping[str, object]
    leaf: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """That an entry is in the ledger: checked here before it is shown.

    Attributes:
        size, root: the signed tree head that it was proven against.
        path: the audit path (hex), valid: whether it leads to that root and the signature holds.
        witnessed: how many entries the newest checkpoint held outside covers.
    """

    seq: int
    leaf: str
    size: int
    root: str
    path: tuple[str, ...]
    signature: str
    valid: bool
    witnessed: int


@dataclass(frozen=True, slots=True)
class Budget:
    """People shown today, and how many a day allows."""

    spent: int
    limit: int

    @property
    def left(self) -> int:
        return max(0, self.limit - self.spent)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a look-up or a reveal.

    Attributes:
        cards: records found, grouped by the caller as it likes; at most the row cap.
        entry: the intent's sequence number in the ledger.
        more: True when the row cap cut the answer.
        notes: remarks for the asker in the words of the interface ("2 rows failed their check").
    """

    cards: tuple[Card, ...]
    entry: int
    budget: Budget
    more: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldField:
    """One field in the overview: what it is and how it is stored, in words.

    Attributes:
        kind: under which it is protected; `label`: what it is held to be now. Where somebody has
            overruled the label since, the two differ until the dataset is protected again.
    """

    dataset: str
    name: str
    kind: str
    title: str
    title_zh: str
    level: Level
    stored: tuple[str, ...]
    status: str
    evidence: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One protected dataset in the overview."""

    dataset: str
    source: str
    target: str
    rows: int
    people: int
    quarantined: int
    created: str
    generation: int
    fields: tuple[HeldField, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What is held: by dataset, by level, how many people; open exposures and alarms.

    Attributes:
        levels: level → number of fields; people: distinct people over everything (estimate).
        exposures: (level, message, remedy) of what stands open, e.g. the clear original.
        may_label: whether the asker may confirm and overrule labels.
    """

    datasets: tuple[Held, ...]
    levels: Mapping[int, int]
    people: int
    exposures: tuple[tuple[str, str, str], ...]
    entries: int
    witnessed: int
    alarms: tuple[tuple[str, str, str], ...] = ()
    may_label: bool = False
