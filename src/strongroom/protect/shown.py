"""Stored rows in, shown rows out: decrypted, checked, and transformed as decided, in one step.

The order is the promise: (1) every ciphertext of every column that is needed is decrypted and its
tag checked; (2) every token that lies in these rows is computed again and compared; (3) the row
conditions are evaluated; only then (4) is anything let out, and nothing of a row that failed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core import registry
from strongroom.core.entries import Transform
from strongroom.core.errors import Damaged, Refused, UsageError
from strongroom.core.protocols import Keys, RowCipher
from strongroom.core.types import RID, VERSION, Decision, Form, Generation, Outcome
from strongroom.core.values import Released, Sealed
from strongroom.protect.indexes import text
from strongroom.protect.release import release
from strongroom.protect.rows import context, fields_of, token_column

PATTERN = "_sr_pattern"
"""Column of a shown batch: the row's pattern of conditions, bit i being condition i."""

Conditions = Callable[
    [Sequence[str], Mapping[str, pa.Array], Mapping[str, str], int], Sequence[pa.Array]
]
"""(names, clear values by field, kind by field, present year) → one boolean array a name.

Null means that it could not be told: that row is withheld altogether.
"""


class _Watched:
    """A row cipher that remembers which rows failed, whatever the transform does with them."""

    def __init__(self, cipher: RowCipher, failed: npt.NDArray[np.bool_]) -> None:
        self._cipher = cipher
        self._failed = failed

    def encrypt(self, column_id: int, values: pa.Array) -> pa.Array:
        return self._cipher.encrypt(column_id, values)

    def decrypt(self, column_id: int, cells: pa.Array) -> tuple[pa.Array, npt.NDArray[np.bool_]]:
        plain, bad = self._cipher.decrypt(column_id, cells)
        self._failed |= bad
        return plain, bad


@dataclass(slots=True)
class _Opened:
    """Rows on their way: what was decrypted so far, and which rows failed a check."""

    data: pa.RecordBatch
    generation: Generation
    keys: Keys
    failed: npt.NDArray[np.bool_]
    clear: dict[str, pa.Array] = field(default_factory=dict)
    ciphers: dict[int, RowCipher] = field(default_factory=dict)

    def value(self, form: Form) -> pa.Array | None:
        """The values of a field; None where its form cannot give them back."""
        if form.field in self.clear:
            return self.clear[form.field]
        column = form.column("cipher") or form.column("clear")
        if column is None:
            return None
        index = self.data.schema.get_field_index(column.name)
        if index < 0:
            raise Damaged(
                f"the stored rows lack the column of {form.field!r}",
                "read all columns that the decision needs",
            )
        stored = self.data.column(index)
        if column.role == "cipher":
            transform: Transform = registry.entry("transforms", column.transform)
            if transform.invert is None:
                return None
            cipher = _Watched(self._cipher(column.epoch), self.failed)
            stored = transform.invert(
                stored, context(form, column, column.params, keys=self.keys, cipher=cipher)
            )
        self.clear[form.field] = stored
        return stored

    def _cipher(self, epoch: int) -> RowCipher:
        if epoch not in self.ciphers:
            rids, versions = self.data.column(RID), self.data.column(VERSION)
            self.ciphers[epoch] = self.keys.bind(self.generation.uuid, epoch, rids, versions)
        return self.ciphers[epoch]

    def check_tokens(self) -> None:
        """Compute every link and index that lies in these rows again, and compare."""
        present = set(self.data.schema.names)
        for form in self.generation.forms:
            for column in form.columns:
                if column.role not in ("link", "index") or column.name not in present:
                    continue
                values = self._sources(fields_of(form, column), present)
                if values is None:
                    continue
                made = token_column(self.generation, form, column, values, self.keys)
                stored = self.data.column(column.name)
                same = pc.fill_null(pc.equal(stored, made), False)
                both_null = pc.and_(pc.is_null(stored), pc.is_null(made))
                self.failed |= ~np.asarray(pc.or_(same, both_null), dtype=bool)

    def _sources(self, fields: Sequence[str], present: set[str]) -> dict[str, pa.Array] | None:
        """The source values of these fields, None where these rows cannot give one back."""
        values: dict[str, pa.Array] = {}
        for name in fields:
            form = self.generation.form(name)
            column = form and (form.column("cipher") or form.column("clear"))
            if form is None or not column or column.name not in present:
                return None
            if column.role == "clear" and column.transform != "keep":
                return None
            value = self.value(form)
            if value is None:
                return None
            values[name] = value
        return values


def show(
    stored: Sealed,
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
            that the fields need. Every link and index column among them is checked too.
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
    if not isinstance(stored, Sealed):
        raise UsageError("only stored rows can be shown", "read them from a vault")
    if decision.action == "protect" or decision.dataset != generation.dataset:
        raise Refused("the decision does not speak of showing this dataset", "ask for it")
    names = list(decision.fields) if columns is None else list(columns)
    unknown = [name for name in names if name not in decision.fields]
    if unknown:
        raise UsageError("a field was asked for that nothing was decided about", "decide first")
    rows = stored.data.num_rows
    opened = _Opened(stored.data, generation, keys, np.zeros(rows, dtype=bool))
    for name in names:
        form = generation.form(name)
        if form is not None and _lets_out(decision, name):
            opened.value(form)
    opened.check_tokens()
    patterns, told = _patterns(decision, opened, conditions, now_year)
    hidden = opened.failed | ~told
    arrays = [stored.data.column(RID), pa.array(patterns)]
    arrays += [_shown(decision, name, opened, patterns, hidden, now_year) for name in names]
    failed = stored.data.column(RID).filter(pa.array(opened.failed)).to_pylist()
    batch = pa.record_batch(arrays, names=[RID, PATTERN, *names])
    return release(batch, decision, [rid.hex() for rid in failed])


def _lets_out(decision: Decision, name: str) -> bool:
    return any(not outcome.withheld for outcome in decision.fields[name].outcomes.values())


def _patterns(
    decision: Decision, opened: _Opened, conditions: Conditions | None, now_year: int
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    """The pattern of each row, and for which rows every condition could be told."""
    rows = opened.data.num_rows
    patterns = np.zeros(rows, dtype=np.uint8)
    told = np.ones(rows, dtype=bool)
    if not decision.conditions:
        return patterns, told
    if conditions is None:
        return patterns, np.zeros(rows, dtype=bool)
    values, kinds = {}, {}
    present = set(opened.data.schema.names)
    for form in opened.generation.forms:
        # A column that was not read leaves its condition untold, and untold is the stricter side.
        column = form.column("cipher") or form.column("clear")
        value = opened.value(form) if column and column.name in present else None
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
    opened: _Opened,
    patterns: npt.NDArray[np.uint8],
    hidden: npt.NDArray[np.bool_],
    now_year: int,
) -> pa.Array:
    """One field of all rows, each row by the outcome of its pattern."""
    form = opened.generation.form(name)
    rows = len(patterns)
    values = opened.value(form) if form is not None and _lets_out(decision, name) else None
    if form is None or values is None:
        return pa.nulls(rows, pa.string())
    pieces: list[pa.Array] = []
    places: list[npt.NDArray[np.int64]] = []
    for pattern in np.unique(patterns):
        outcome = decision.fields[name].outcomes.get(int(pattern))
        if outcome is None or outcome.withheld:
            continue
        at = np.flatnonzero((patterns == pattern) & ~hidden)
        pieces.append(_apply(values.take(pa.array(at)), outcome, form, opened.keys, now_year))
        places.append(at)
    if not pieces:
        return pa.nulls(rows, pa.string())
    if len({str(piece.type) for piece in pieces}) > 1:
        pieces = [text(piece) for piece in pieces]
    joined = pa.concat_arrays(pieces)
    source = np.full(rows, -1, dtype=np.int64)
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
