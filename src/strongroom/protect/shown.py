"""Stored rows in, shown rows out: decrypted, checked, and transformed as decided, in one step.

The order is the promise: (1) every ciphertext of every column that is needed is decrypted and its
tag checked; (2) every token that lies in these rows is computed again and compared; (3) the row
conditions are evaluated; only then (4) is anything let out, and nothing of a row that failed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core import registry
from strongroom.core.entries import Transform
from strongroom.core.errors import Refused, UsageError
from strongroom.core.protocols import Keys
from strongroom.core.types import RID, Decision, Form, Generation, Outcome
from strongroom.core.values import Released, Sealed
from strongroom.protect.indexes import text
from strongroom.protect.reading import Opened, opened
from strongroom.protect.release import release
from strongroom.protect.rows import context

PATTERN = "_sr_pattern"
"""Column of a shown batch: the row's pattern of conditions, bit i being condition i."""

Conditions = Callable[
    [Sequence[str], Mapping[str, pa.Array], Mapping[str, str], int], Sequence[pa.Array]
]
"""(names, clear values by field, kind by field, present year) → one boolean array a name.

Null means that it could not be told: that row is withheld altogether.
"""


def show(
    stored: Sealed | Opened,
    decision: Decision,
    keys: Keys,
    *,
    generation: Generation,
    now_year: int,
    columns: Sequence[str] | None = None,
    conditions: Conditions | None = None,
) -> Released:
    """Let stored rows out as a decision says: in clear, transformed, or not at all.

    Args:
        stored: rows of the generation, with `_sr_rid`, `_sr_version` and the physical columns
            that the fields need. Every link and index column among them is checked too. Rows
            that were opened for another question are taken as they are.
        columns: the fields to show, all of the decision's when None.
        conditions: evaluates the decision's row conditions; without it, a field about which the
            conditions disagree is withheld.

    Returns:
        `_sr_rid`, `_sr_pattern`, then one column a field in the order asked, null where it is
        empty, withheld, or the row failed its check. `release.tampered` names the rows that
        failed; nothing of them is shown, not even a field that was intact.

    Raises:
        UsageError: a field is not part of the decision.
        Refused: the decision is for storing, or for another dataset.
    """
    rows = opened(stored, generation, keys)
    if decision.action == "protect" or decision.dataset != generation.dataset:
        raise Refused("the decision does not speak of showing this dataset", "ask for it")
    names = list(decision.fields) if columns is None else list(columns)
    unknown = [name for name in names if name not in decision.fields]
    if unknown:
        raise UsageError("a field was asked for that nothing was decided about", "decide first")
    for name in names:
        form = generation.form(name)
        if form is not None and _lets_out(decision, name):
            rows.value(form)
    rows.check_tokens()
    patterns, told = _patterns(decision, rows, conditions, now_year)
    hidden = rows.failed | ~told
    groups = [
        (int(pattern), np.flatnonzero((patterns == pattern) & ~hidden))
        for pattern in np.unique(patterns)
    ]
    rids = rows.data.column(RID)
    arrays = [rids, pa.array(patterns)]
    arrays += [_shown(decision, name, rows, groups, now_year) for name in names]
    failed = rids.filter(pa.array(rows.failed)).to_pylist() if rows.failed.any() else []
    batch = pa.record_batch(arrays, names=[RID, PATTERN, *names])
    return release(batch, decision, [rid.hex() for rid in failed])


def _lets_out(decision: Decision, name: str) -> bool:
    return any(not outcome.withheld for outcome in decision.fields[name].outcomes.values())


def _patterns(
    decision: Decision, rows: Opened, conditions: Conditions | None, now_year: int
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    """The pattern of each row, and for which rows every condition could be told."""
    count = rows.data.num_rows
    patterns = np.zeros(count, dtype=np.uint8)
    told = np.ones(count, dtype=bool)
    if not decision.conditions:
        return patterns, told
    if conditions is None:
        return patterns, np.zeros(count, dtype=bool)
    values, kinds = {}, {}
    for form in rows.generation.forms:
        # A column that was not read leaves its condition untold, and untold is the stricter side.
        column = form.column("cipher") or form.column("clear")
        value = rows.value(form) if column and column.name in rows.present else None
        if value is not None:
            values[form.field], kinds[form.field] = value, form.kind
    masks = conditions(decision.conditions, values, kinds, now_year)
    for bit, mask in enumerate(masks):
        told &= np.asarray(pc.is_valid(mask), dtype=bool)
        patterns |= np.asarray(pc.fill_null(mask, False), dtype=np.uint8) << np.uint8(bit)
    return patterns, told


def _shown(
    decision: Decision,
    name: str,
    rows: Opened,
    groups: Sequence[tuple[int, npt.NDArray[np.int64]]],
    now_year: int,
) -> pa.Array:
    """One field of all rows, each row by the outcome of its pattern; groups are those shown."""
    form = rows.generation.form(name)
    count = rows.data.num_rows
    values = rows.value(form) if form is not None and _lets_out(decision, name) else None
    if form is None or values is None:
        return pa.nulls(count, pa.string())
    pieces: list[pa.Array] = []
    places: list[npt.NDArray[np.int64]] = []
    for pattern, at in groups:
        outcome = decision.fields[name].outcomes.get(pattern)
        if outcome is None or outcome.withheld:
            continue
        if len(at) == count:
            return _apply(values, outcome, form, rows.keys, now_year)
        pieces.append(_apply(values.take(pa.array(at)), outcome, form, rows.keys, now_year))
        places.append(at)
    if not pieces:
        return pa.nulls(count, pa.string())
    if len({str(piece.type) for piece in pieces}) > 1:
        pieces = [text(piece) for piece in pieces]
    joined = pa.concat_arrays(pieces)
    source = np.full(count, -1, dtype=np.int64)
    source[np.concatenate(places)] = np.arange(len(joined))
    return joined.take(pa.array(source, mask=source < 0))


def _apply(values: pa.Array, outcome: Outcome, form: Form, keys: Keys, now_year: int) -> pa.Array:
    for step in outcome.steps:
        transform: Transform = registry.entry("transforms", step.transform)
        if not transform.shown:
            raise Refused(f"{step.transform!r} is no way to show a field", "correct the policies")
        values = transform.apply(
            values, context(form, None, step.params, keys=keys, now_year=now_year)
        )
    return values
