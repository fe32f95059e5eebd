"""Who the stored rows are about, and which of them a question meant, without showing a value.

Both read values in the clear and give back none of them: only keyed tokens, and booleans.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import UsageError
from strongroom.core.protocols import Keys
from strongroom.core.types import RID, Generation
from strongroom.core.values import Sealed
from strongroom.protect import indexes
from strongroom.protect.forms import kind_of
from strongroom.protect.reading import Opened, opened
from strongroom.protect.rows import fields_of

ROW, NAME_AND_BIRTH = "row", "name+birth"
_BETWEEN = "\x1f"
_SAME_PERSON = {"id.cn_resident_15": "id.cn_resident"}
_NAMES, _BIRTHS = ("person.name",), ("date.birth",)
_NUMBERS = ("id.cn_resident", "id.cn_resident_15")
"""Kinds of which each value is one person's alone; a telephone or an account can be shared."""


def subject_text(kind: str, values: pa.Array) -> pa.Array:
    """What the subject PRF takes for canonical values of a kind; null for null."""
    return _joined(_word(_SAME_PERSON.get(kind, kind)), values)


@cache
def _word(text: str) -> pa.Scalar:
    return pa.scalar(text)


def _joined(left: pa.Array | pa.Scalar, right: pa.Array) -> pa.Array:
    """Both texts with the separator between them, null where one is."""
    return pc.binary_join_element_wise(left, right, _word(_BETWEEN), null_handling="emit_null")


def subject_of(kind: str, values: pa.Array, keys: Keys) -> pa.Array:
    """The subject tokens of values as typed; null where a value has no canonical form."""
    entry = kind_of(kind)
    strings = indexes.text(values)
    if entry is not None and entry.canonical is not None:
        strings = entry.canonical(strings)
    return keys.subject().tokens(subject_text(kind, strings))


def subjects(stored: Sealed | Opened, generation: Generation, keys: Keys) -> pa.Array:
    """One keyed subject token a row (`fixed_size_binary[16]`), never null.

    A person is told by the ID number, else by the mobile or another number that people share
    together with the name, else by name and birth date, else the row stands for somebody of its
    own: unknowns are never merged, so a count errs upward.
    """
    rows = opened(stored, generation, keys)
    found = pa.nulls(rows.data.num_rows, pa.string())
    ranked = sorted(
        (entry.people, at, form)
        for at, form in enumerate(generation.forms)
        if (entry := kind_of(form.kind)) is not None and entry.people > 0
    )
    for _, _, form in ranked:
        if not found.null_count:
            break
        values = None if form.kind in _NAMES + _BIRTHS else rows.canonical(form)
        if values is None:
            continue
        told = subject_text(form.kind, pc.cast(values, pa.string()))
        if form.kind not in _NUMBERS and (names := _first(rows, _NAMES)) is not None:
            # Everybody in an office or a family may have given the same telephone.
            told = pc.coalesce(_joined(told, names), told)
        found = pc.coalesce(found, told)
    if found.null_count:
        names, births = _first(rows, _NAMES), _first(rows, _BIRTHS)
        if names is not None and births is not None:
            found = pc.coalesce(found, subject_text(NAME_AND_BIRTH, _joined(names, births)))
        rids = pa.array([rid.hex() for rid in rows.data.column(RID).to_pylist()], pa.string())
        found = pc.coalesce(found, subject_text(ROW, rids))
    return keys.subject().tokens(found)


def others(
    stored: Sealed | Opened, generation: Generation, keys: Keys, fields: Collection[str]
) -> list[bytes]:
    """Subject tokens of the people whom the rows name beside the one that `subjects` tells.

    A row about a victim and a suspect has two ID numbers. Each column of ID numbers beyond the
    first is somebody else, where anything of it is let out and it holds another number.

    Args:
        fields: the fields of which the decision lets anything out.
    """
    rows = opened(stored, generation, keys)
    numbers = [form for form in generation.forms if form.kind in _NUMBERS]
    found: set[bytes] = set()
    for form in numbers[1:]:
        values = rows.canonical(form) if form.field in fields else None
        if values is not None:
            tokens = keys.subject().tokens(subject_text(form.kind, pc.cast(values, pa.string())))
            found.update(token for token in tokens.to_pylist() if token is not None)
    return sorted(found)


def _first(rows: Opened, kinds: Sequence[str]) -> pa.Array | None:
    """The canonical values of the first field of these kinds, as text."""
    form = next((f for f in rows.generation.forms if f.kind in kinds), None)
    values = None if form is None else rows.canonical(form)
    return None if values is None else pc.cast(values, pa.string())


def matches(
    stored: Sealed | Opened,
    generation: Generation,
    physical: str,
    values: Mapping[str, pa.Array],
    keys: Keys,
) -> npt.NDArray[np.bool_]:
    """Which rows of a bucket really hold the values looked for.

    A blind index finds rows of other people too, on purpose. They are opened, compared and
    dropped here. A row that fails its check counts as a match: `show` reports it then.

    Args:
        physical: the link or index column that the rows were found by.
        values: one value a field, as given to `tokens`.
    """
    rows = opened(stored, generation, keys)
    for form in generation.forms:
        for column in form.columns:
            if column.name != physical:
                continue
            if column.role != "index":
                return np.ones(rows.data.num_rows, dtype=bool)
            parts = indexes.parts_of(column)
            forms = {name: generation.form(name) for name in fields_of(form, column)}
            kinds = {name: rows.kind(f) if f else None for name, f in forms.items()}
            held = {name: rows.value(f) for name, f in forms.items() if f is not None}
            if any(value is None for value in held.values()) or len(held) != len(forms):
                return np.ones(rows.data.num_rows, dtype=bool)
            own = indexes.key_of(parts, {k: v for k, v in held.items() if v is not None}, kinds)
            wanted = indexes.key_of(parts, values, kinds)
            same = pc.is_in(own, value_set=wanted.drop_null())
            return np.asarray(same, dtype=bool) | rows.failed
    raise UsageError("the dataset has no such link or index", "see its forms in the inventory")


def pick(rows: Opened, wanted: npt.NDArray[np.bool_], most: int) -> Opened:
    """The first `most` of the rows that are wanted, with what was decrypted of them."""
    return rows.take(np.flatnonzero(wanted)[:most])
