"""What stands on the shelves. One file a thing; each carries the examples that test it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.core.outside import Ask, Content, Door, Example, Login, Look, Sign, Weakness
from strongroom.core.protocols import Keys, RowCipher, Store, Writer
from strongroom.core.types import Column, ColumnRole, Level

Validate = Callable[[pa.Array], npt.NDArray[np.bool_]]
"""string array → which values are of the kind (null: False). Vectorised."""

Canonical = Callable[[pa.Array], pa.Array]
"""string array → canonical form, null for placeholders and for what has none. Vectorised."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of personal data.

    Attributes:
        name: stable name (`id.cn_resident`).
        title, title_zh: what people call it.
        level: its level; `law` says why it is above personal.
        names: words and phrases, lower case, by which columns of this kind are called, in
            Chinese, pinyin and English; matched against the column's name split into words.
        context: words near a value in free text that support it.
        validate: whole values; None for kinds known from the column's name and values together.
        strength: 0 to 1: how much a value that validates says by itself (a checked ID number
            0.99, two Chinese characters 0.2).
        spans: scans a text column for occurrences (see `kernels.spans`); None where there are
            no fixed formats.
        canonical: the canonical form under tokens and its version (docs/format.md).
        padding: padding class before encryption.
        identifier: direct (points at one person), quasi (does in combination), none.
        link: whether the kind is high-entropy enough to carry a link token.
        mask: parameters of the mask transform for this kind ({"keep_first":1}).
        people: rank in counting people: 0 not a subject, else lower is better (ID 1, mobile 2).
        yes, no: examples that the suite runs through `validate`. All are invented numbers.
    """

    name: str
    title: str
    title_zh: str
    level: Level
    names: tuple[str, ...]
    context: tuple[str, ...] = ()
    validate: Validate | None = None
    strength: float = 0.0
    spans: Callable[..., Any] | None = None
    canonical: Canonical | None = None
    canonical_version: int = 1
    padding: str = "step32"
    identifier: Literal["direct", "quasi", "none"] = "none"
    link: bool = False
    mask: Mapping[str, Any] = field(default_factory=dict)
    people: int = 0
    law: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promises:
    """What a transform promises; each promise is a property test.

    Attributes:
        reveals: 0 nothing of the value, 1 equality only, 2 part of it, 3 all of it.
        reversible: with the key, `invert` gives back the very bytes.
        deterministic: the same value, key and row give the same output.
        joinable: equal canonical forms give equal outputs in one domain.
        null_preserving: null in, null out.
    """

    reveals: Literal[0, 1, 2, 3]
    reversible: bool
    deterministic: bool = True
    joinable: bool = False
    null_preserving: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """What a transform may use besides the values.

    Attributes:
        kind: the field's kind (its entry, or None when it is unknown here).
        column: the physical column being made or read.
        params: parameters of the step.
        keys: the unlocked keyring; None where the transform promises not to need it.
        cipher: the dataset's cipher bound to these rows; None outside protect's row path.
        now_year: the present year, for ages; an argument, so that results can be replayed.
        dataset: uuid (hex) of the protected dataset, whose own keys blind indexes use.
    """

    kind: Kind | None
    column: Column | None
    params: Mapping[str, Any]
    keys: Keys | None = None
    cipher: RowCipher | None = None
    now_year: int = 0
    dataset: str = ""


Apply = Callable[[pa.Array, Context], pa.Array]


@dataclass(frozen=True, slots=True)
class Transform:
    """One way to protect values: Arrow array in, new Arrow array of the same length out.

    Attributes:
        role: role of the physical column it makes.
        apply: the transform; `invert` undoes it, None means never.
        at_rest, shown: whether it may be a stored form, a shown form, or both.
        needs_key: whether `Context.keys` must be given.
        check: called with the params when a plan is read; raises UsageError with a hint.
        examples: (values, params, expected or None) for transforms without key.
    """

    name: str
    title: str
    title_zh: str
    role: ColumnRole
    promises: Promises
    apply: Apply
    invert: Apply | None = None
    at_rest: bool = True
    shown: bool = True
    needs_key: bool = False
    check: Callable[[Mapping[str, Any]], None] | None = None
    examples: tuple[tuple[Sequence[Any], Mapping[str, Any], Sequence[Any] | None], ...] = ()


@dataclass(frozen=True, slots=True)
class StoreType:
    """A sort of place where data lives.

    Attributes:
        schemes: URL schemes (`sqlite`), suffixes: file endings (`.csv`, `.csv.gz`).
        open: URL or path (with credentials if any), options → a Store.
        create: URL or path, dataset, schema, options → a Writer; None when it cannot be written.
        capabilities: ability → "yes", or "never: why", "notyet: why".
        stream: a file in an archive, in a bucket or packed (`stores._places.Place`), the URL it
            is shown under, options → a Store; None where only a place of its own is read.
    """

    name: str
    title: str
    schemes: tuple[str, ...]
    suffixes: tuple[str, ...]
    open: Callable[..., Store]
    create: Callable[..., Writer] | None = None
    capabilities: Mapping[str, str] = field(default_factory=dict)
    stream: Callable[..., Store] | None = None


@dataclass(frozen=True, slots=True)
class EngineType:
    """A way to spread bulk work; `open(workers=…)` gives an Engine."""

    name: str
    title: str
    open: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Check:
    """What to look for in one sort of service, from outside and from inside.

    Attributes:
        name: the service (`opensearch`); `also` other names by which people declare it.
        port: where it listens unless the owner says otherwise; 0 when it is no service.
        remedy: what to do about an open door, where a sign says nothing better.
        outside: asks a door and says what it came to; None where there is nothing to ask.
        login: whether credentials let one in: (whether they did, signs beside that).
        content: names and counts of what stands open.
        within: asks the store, signed in with the owner's own account, who may do what there, and
            how old it is on a day.
        inside: file name and text of a configuration → signs.
        files: patterns of the names of the configuration files that `inside` reads.
        lockout: whether failed logins lock an account, so that none may be tried unasked.
        private: whether it is never meant to be reached from other networks.
        http: whether it speaks HTTP, so that plain and TLS are tried by the door.
        seen_open, seen_guarded: the real servers it was tried on, or "unverified".
        seen: weakness → the real server on which it was seen to show.
        never: weakness → why it is not looked for there.
        examples: recorded situations, of both sorts.
    """

    name: str
    title: str
    title_zh: str
    port: int = 0
    also: tuple[str, ...] = ()
    remedy: str = ""
    outside: Callable[[Door], Look] | None = None
    login: Callable[[Door, Login], tuple[bool, tuple[Sign, ...]]] | None = None
    content: Callable[[Door], Sequence[Content]] | None = None
    within: Callable[[Ask, date], Sequence[Sign]] | None = None
    inside: Callable[[str, str], Sequence[Sign]] | None = None
    files: tuple[str, ...] = ()
    lockout: bool = False
    private: bool = True
    http: bool = False
    seen_open: str = "unverified"
    seen_guarded: str = "unverified"
    seen: Mapping[Weakness, str] = field(default_factory=dict)
    never: Mapping[Weakness, str] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
