"""From a decision to physical columns: who gets which column, under which number and name.

A physical name is made of the role's letter and the column's number (`c3`, `l4`), never of the
field's name: keys of JSON and headings of spreadsheets can be somebody's name or number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from strongroom.core import registry
from strongroom.core.entries import Kind, Transform
from strongroom.core.errors import Refused, UsageError
from strongroom.core.records import canonical
from strongroom.core.types import Column, Decision, Form, Generation, Level, Step
from strongroom.kernels.padding import HIDDEN, NONE

LETTERS = {"cipher": "c", "link": "l", "surrogate": "s", "clear": "k"}
INDEX_PREFIX = "_sr_ix_"
MEASURED = ("bits", "rows", "heaviest", "rebuild_at")
"""Parameters of an index that are measured when it is built."""
_INDEX_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def kind_of(name: str) -> Kind | None:
    """The shelf entry of a kind, None for `none` and for kinds that nobody knows here."""
    found: Kind | None = registry.shelf("kinds").get(name)
    return found


def steps_at_rest(decision: Decision, field: str) -> tuple[Step, ...]:
    """What is to be stored of a field: one physical column a step, each made of the source value.

    Raises:
        Refused: the outcome depends on the row. A stored form is one for the whole column; a row
            condition that would be passed over here would be a hole.
    """
    outcomes = decision.fields[field].outcomes
    steps = [
        outcomes[pattern].steps if pattern in outcomes else ()
        for pattern in range(1 << len(decision.conditions))
    ]
    if any(other != steps[0] for other in steps):
        raise Refused(
            f"the policies decide about storing {field!r} row by row",
            "write the policies for the action protect without row conditions",
        )
    return steps[0]


def _identity(field: str, column: Column) -> bytes:
    """Everything of a column but its number and name; equal means that the number may stay."""
    params = {k: v for k, v in column.params.items() if k not in MEASURED}
    where = [column.scheme, column.epoch, column.canonical, column.padding, column.domain]
    return canonical([field, column.role, column.transform, column.arrow, *where, params])


class Numbers:
    """Hands out column ids: the old ones to what is as it was, fresh ones to all else."""

    def __init__(self, previous: Generation | None) -> None:
        self.next_id = previous.next_id if previous else 1
        self._known: dict[bytes, list[int]] = {}
        for form in previous.forms if previous else ():
            for column in form.columns:
                self._known.setdefault(_identity(form.field, column), []).append(column.id)

    def take(self, field: str, column: Column) -> int:
        """The id of this column; each id is given once."""
        old = self._known.get(_identity(field, column))
        if old:
            return old.pop(0)
        self.next_id += 1
        return self.next_id - 1


def _plain(params: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as JSON gives them back, so that a record equals its stored self."""
    plain: dict[str, Any] = json.loads(canonical(dict(params)))
    return plain


def _column(
    step: Step, kind: Kind | None, level: Level, arrow: str, domain: str, epoch: int
) -> Column | None:
    """The physical column that a step makes, still without number and name."""
    transform: Transform = registry.entry("transforms", step.transform)
    if step.transform == "drop":
        return None
    if not transform.at_rest:
        raise UsageError(
            f"{step.transform!r} is no way to store a field", "choose another in the plan"
        )
    params = _plain(step.params)
    role = transform.role
    if role == "cipher":
        padding = str(params.get("padding") or (kind.padding if kind else "step32"))
        # That somebody has a value at all is what a label such as a criminal record tells.
        if level >= Level.SENSITIVE and padding != NONE and not padding.endswith(HIDDEN):
            padding += HIDDEN
        return Column("", role, step.transform, 0, 1, epoch, 0, padding, arrow, "", params)
    if role in ("link", "surrogate"):
        version = kind.canonical_version if kind and kind.canonical else 1
        where = str(params.get("domain") or domain)
        return Column("", role, step.transform, 0, 0, 1, version, "", arrow, where, params)
    return Column("", role, step.transform, 0, 0, 0, 0, "", arrow, "", params)


def forms(
    decision: Decision,
    columns: Sequence[tuple[str, str]],
    *,
    domain: str = "default",
    epoch: int = 1,
    previous: Generation | None = None,
) -> tuple[tuple[Form, ...], int]:
    """The stored form of every source field, in source order, and the next free column id.

    Args:
        decision: what was decided for the action protect.
        columns: (name, Arrow type as text) of the source, as `Dataset.columns`.
        domain: join domain of links whose step names none.
        epoch: encryption epoch of the dataset.
        previous: the generation that this one replaces; unchanged columns keep their ids.

    A field of the source that the decision does not speak of is withheld: its form has no
    columns. So is one that was dropped.
    """
    numbers = Numbers(previous)
    made: list[Form] = []
    for name, arrow in columns:
        decided = decision.fields.get(name)
        if decided is None:
            made.append(Form(name, "none", Level.CRITICAL, ()))
            continue
        kind = kind_of(decided.asked.kind)
        physical: list[Column] = []
        for step in steps_at_rest(decision, name):
            column = _column(step, kind, decided.asked.level, arrow, domain, epoch)
            if column is not None:
                number = numbers.take(name, column)
                called = f"{LETTERS[column.role]}{number}"
                physical.append(_numbered(column, number, called))
        made.append(Form(name, decided.asked.kind, decided.asked.level, tuple(physical)))
    return _with_indexes(decision, made, numbers), numbers.next_id


def alike(some: tuple[Form, ...], others: tuple[Form, ...]) -> bool:
    """Whether two plans store the same fields in the same columns, whatever was measured since."""

    def told(forms: tuple[Form, ...]) -> list[Any]:
        return [
            [f.field, f.kind, [[c.id, c.name, _identity(f.field, c)] for c in f.columns]]
            for f in forms
        ]

    return told(some) == told(others)


def _numbered(column: Column, number: int, name: str) -> Column:
    fields = {key: getattr(column, key) for key in Column.__slots__}
    return Column(**{**fields, "id": number, "name": name})


def _with_indexes(decision: Decision, made: list[Form], numbers: Numbers) -> tuple[Form, ...]:
    """Add each compound index to the form of its first part."""
    names = {form.field: i for i, form in enumerate(made)}
    for spec in decision.indexes:
        if not _INDEX_NAME.fullmatch(spec.name):
            raise UsageError(
                "the name of an index is not of small letters, digits and _", "rename it"
            )
        missing = [field for field, _ in spec.parts if field not in names]
        if missing or not spec.parts:
            raise UsageError(
                f"the index {spec.name!r} speaks of a field that the source does not have",
                "correct its parts in the plan",
            )
        at = names[spec.parts[0][0]]
        params = {"parts": [list(part) for part in spec.parts], "bits": spec.bits}
        kinds = [kind_of(made[names[field]].kind) for field, _ in spec.parts]
        version = max((k.canonical_version for k in kinds if k), default=1)
        column = Column("", "index", "index", 0, 0, 1, version, "", "uint32", spec.name, params)
        number = numbers.take(made[at].field, column)
        column = _numbered(column, number, INDEX_PREFIX + spec.name)
        old = made[at]
        made[at] = Form(old.field, old.kind, old.level, (*old.columns, column))
    return tuple(made)
