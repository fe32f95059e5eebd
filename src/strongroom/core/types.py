"""The plain records that flow between the rooms of the house. None of them holds a row's value.

All are frozen. The ones that hold values (Batch, Released, Invented, Sealed) are in `values`;
what stands on a shelf (Kind, Transform, StoreType) is in `entries`.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Json = Any  # what json.loads can return; typed loosely on purpose, checked where it is read

RID = "_sr_rid"
"""Name of the physical column that holds the permanent id of a record (16 bytes)."""
VERSION = "_sr_version"
"""Name of the physical column that holds the row version (unsigned 64 bit, from 1)."""


class Level(enum.IntEnum):
    """How much harm the disclosure of a kind does."""

    PUBLIC = 0
    INTERNAL = 1
    PERSONAL = 2
    SENSITIVE = 3
    CRITICAL = 4


@dataclass(frozen=True, slots=True, order=True)
class Field:
    """The address of one column: store URL without credentials, dataset in it, column name."""

    store: str
    dataset: str
    name: str

    def __str__(self) -> str:
        return f"{self.dataset}.{self.name}"


@dataclass(frozen=True, slots=True)
class Finding:
    """Evidence that a field holds a kind.

    Attributes:
        kind: a kind's name, `text.free` or `none`.
        confidence: 0 to 1.
        rows: rows of the dataset, or -1 when the store could not tell.
        checked: values looked at (non-null).
        matched: of those, how many fit the kind.
        people: estimate of distinct people that the values speak of, or -1.
        shapes: commonest value shapes ("9×18", "汉3"), never values.
        evidence: why, in words, without values.
        contains: for free text: kind → number of checked rows that hold it.
        not_checked: why the field could not be read; empty when it was.
        aside: pieces of the dataset that were put aside because they are no rows, in what was read.
        place: of the dataset's file, where the store is a folder or a pattern of files; else "".
    """

    field: Field
    kind: str
    level: Level
    confidence: float
    rows: int
    checked: int
    matched: int
    people: int
    shapes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    contains: Mapping[str, int] | None = None
    not_checked: str = ""
    aside: int = 0
    place: str = ""


LabelStatus = Literal["proposed", "confirmed", "overruled"]


@dataclass(frozen=True, slots=True)
class Label:
    """The classification of a field: proposed by classify, then confirmed or overruled."""

    field: Field
    kind: str
    level: Level
    confidence: float
    status: LabelStatus = "proposed"
    by: str = "classify"
    at: str = ""
    evidence: tuple[str, ...] = ()
    contains: Mapping[str, int] | None = None


ColumnRole = Literal["cipher", "link", "index", "surrogate", "clear"]


@dataclass(frozen=True, slots=True)
class Column:
    """One physical column of a protected dataset (docs/format.md, "Form").

    Attributes:
        id: the number that goes into the associated data; unique in the dataset, never reused.
        transform: the shelf entry that made it, with `params`.
        scheme: 1 AES-256-SIV, 2 SM4-SIV; 0 where there is no cipher.
        epoch: key epoch of the cipher, or of the token's domain.
        canonical: version of the canonical form under a token, else 0.
        padding: name of the padding class before encryption ("fixed:18", "name24", "step32",
            "padme"), else "".
        arrow: Arrow type of the source values, as text, so that decryption can restore it.
        domain: join domain of a link, name of an index; else "".
    """

    name: str
    role: ColumnRole
    transform: str
    id: int
    scheme: int = 0
    epoch: int = 0
    canonical: int = 0
    padding: str = ""
    arrow: str = "string"
    domain: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """How one field is stored: its label and its physical columns (none: it was dropped)."""

    field: str
    kind: str
    level: Level
    columns: tuple[Column, ...]

    def column(self, role: ColumnRole) -> Column | None:
        """The first physical column of that role, if there is one."""
        return next((c for c in self.columns if c.role == role), None)


@dataclass(frozen=True, slots=True)
class Segment:
    """One immutable piece of a generation, named after the partition it came from."""

    name: str
    rows: int
    quarantined: int
    digest: str


@dataclass(frozen=True, slots=True)
class Generation:
    """One complete, immutable state of a protected dataset; its manifest names the segments.

    Attributes:
        dataset: name of the protected dataset, `uuid` its identity in the associated data (hex).
        number: from 1; a new one replaces the old by one renamed pointer.
        source: URL of the source without credentials; `fingerprint` of what was read.
        forms: one a source field, in source order, dropped fields included.
        decision: digest of the decision that it was made under.
        rows, quarantined: target rows = source rows − quarantined.
        next_id: the first column id that no generation of this dataset has used yet.
    """

    dataset: str
    uuid: str
    number: int
    source: str
    fingerprint: str
    forms: tuple[Form, ...]
    segments: tuple[Segment, ...]
    decision: str
    rows: int
    quarantined: int
    created: str
    target: str = ""
    next_id: int = 1

    def form(self, field_name: str) -> Form | None:
        """The form of a source field by its name."""
        return next((f for f in self.forms if f.field == field_name), None)


Role = Literal[
    "officer", "analyst", "dpo", "auditor", "administrator", "engineer", "responder", "nobody"
]


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks. On a shell `local:<uid>`; in the dashboard a stored account."""

    id: str
    roles: frozenset[str]
    place: str = ""
    budget: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field in a request: where it stands, what it is, how it is stored, what is wished.

    Attributes:
        wish: transform steps asked for by name (an edited plan); empty means "the most that
            policy allows".
        form: how it is stored; None when the source is clear.
    """

    field: Field
    kind: str
    level: Level
    form: Form | None = None
    contains: Mapping[str, int] | None = None
    wish: tuple[Step, ...] = ()


Action = Literal["protect", "lookup", "reveal", "search", "count", "export", "unprotect", "restore"]


@dataclass(frozen=True, slots=True)
class Request:
    """Which fields are asked for, by whom, to what end. Holds no value that is looked for.

    Attributes:
        action: what is asked.
        case: the matter it is asked on, "" for none; `place` from where.
        reason: whether a written reason was given (its text goes to the ledger encrypted).
        approval: id of an approval by somebody else, "" for none.
        now: the clock, as an argument, so that every decision can be replayed.
    """

    principal: Principal
    action: Action
    purpose: str
    asked: tuple[Asked, ...]
    now: datetime
    case: str = ""
    place: str = ""
    reason: bool = False
    approval: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One transform with its parameters."""

    transform: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happens to a field: the steps (none = withheld) and the policies that said so."""

    steps: tuple[Step, ...]
    reasons: tuple[str, ...] = ()

    @property
    def withheld(self) -> bool:
        """True when nothing of the field is let out."""
        return not self.steps


@dataclass(frozen=True, slots=True)
class FieldDecision:
    """What happens to one field, by the pattern of the decision's row conditions.

    Attributes:
        asked: the question for this field (with its stored form).
        outcomes: bit pattern → outcome; bit i is the i-th of `Decision.conditions`. A pattern
            that is missing is withheld. At most 64.
    """

    asked: Asked
    outcomes: Mapping[int, Outcome]


@dataclass(frozen=True, slots=True)
class IndexSpec:
    """A compound blind index over several fields, decided together with them.

    Attributes:
        name: name of the index; physical column `_sr_ix_<name>`.
        parts: (field, part) pairs, e.g. (("name", "whole"), ("birth_date", "year")).
        bits: width of the bucket; 0 = to be measured at build.
    """

    name: str
    parts: tuple[tuple[str, str], ...]
    bits: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to a request. It is the plan: nothing else tells `protect` what to do.

    Attributes:
        digest: SHA-256 (hex) over the canonical encoding of everything below but `at`.
        conditions: names, from the closed set, of the boolean row conditions used.
        policies: digest of the policy set that decided.
        dataset: the dataset that the fields belong to.
    """

    digest: str
    action: Action
    purpose: str
    dataset: str
    fields: Mapping[str, FieldDecision]
    conditions: tuple[str, ...]
    indexes: tuple[IndexSpec, ...]
    policies: str
    at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: who did what to which fields, never a value.

    Attributes:
        act: "<verb>.intent", "<verb>.outcome" or a plain verb ("principal.add").
        body: literal-free JSON: fields, decision digest, counts, the hash of the encrypted
            touched set.
    """

    seq: int
    at: str
    principal: str
    act: str
    body: Mapping[str, Json]
    leaf: str = ""


Severity = Literal["info", "low", "medium", "high", "critical"]


@dataclass(frozen=True, slots=True)
class Exposure:
    """A weakness found: which check, where, how bad, and what to do.

    Attributes:
        since: when it was first seen (ISO 8601); `until`: when it was seen to be gone, "" while
            it stands.
        people: how many people it lays open, -1 when that is not known.
        asset: name of the declared asset, "" where there is none; `weakness` what is wrong with
            it, of the closed set in `core.outside`.
        proof: the shortest piece of a reply or file that shows it, and a hash of the whole.
    """

    check: str
    subject: str
    level: Severity
    message: str
    remedy: str
    since: str = ""
    people: int = -1
    asset: str = ""
    weakness: str = ""
    proof: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """An address that the owner declared. Nothing else is ever touched.

    Attributes:
        service: which check looks at it (`opensearch`, `redis` …).
        host: an IP address, or a name that was resolved once, when it was declared.
        pinned: the addresses that the name led to then; for an address itself, that one.
        since, until: when it may be looked at (ISO 8601); `until` "" means no end.
        by, at: who declared it, and when.
        configs: files of its configuration to read on this machine, as proof from inside.
        defaults: a file of the owner's with `user:password` lines to try, once each; "" for none.
        lockout: whether they may be tried even where a service locks accounts.
        source: URL of the store that it serves, as the inventory knows it, to say whose data
            stand open; "" for none.
        names: whether names of indexes and fields may be read from it when it is open.
        account: a user or bucket to ask with or for, "" for none.
        roles: whether the store of `source` may be asked, with its own account, who may do what.
    """

    name: str
    service: str
    host: str
    port: int
    pinned: tuple[str, ...]
    since: str
    until: str = ""
    by: str = ""
    at: str = ""
    configs: tuple[str, ...] = ()
    defaults: str = ""
    lockout: bool = False
    source: str = ""
    names: bool = False
    account: str = ""
    roles: bool = False


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a store says of one of its datasets.

    Attributes:
        columns: (name, Arrow type as text) in order.
        rows: exact count, or -1 when only a full read would tell.
        bytes: size on disk, or -1.
        key: names of the key columns, where the store knows them.
        not_checked: why it cannot be read; empty when it can.
        notes: what a reader has to know of how it is read (a guess, hidden sheets), no values.
        place: of its file, where the store is a folder or a pattern of files; else "".
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: int = -1
    bytes: int = -1
    key: tuple[str, ...] = ()
    not_checked: str = ""
    notes: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Partition:
    """A unit of work inside a dataset: stable name, row count if known, content fingerprint."""

    name: str
    rows: int
    fingerprint: str
