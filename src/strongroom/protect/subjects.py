"""Who the stored rows are about, and which of them a question meant, without showing a value.

Both read values in the clear and give back none of them: only keyed tokens, and booleans.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import UsageError
from strongroom.core.protocols import Keys
from strongroom.core.types import RID, Form, Generation
from strongroom.core.values import Sealed
from strongroom.protect import indexes
from strongroom.protect.forms import kind_of
from strongroom.protect.rows import fields_of
from strongroom.protect.shown import _Opened
from strongroom.stores._vault_records import sealed

ROW, NAME_AND_BIRTH = "row", "name+birth"
_BETWEEN = "\x1f"
_SAME_PERSON = {"id.cn_resident_15": "id.cn_resident"}
_NAMES, _BIRTHS = ("person.name",), ("date.birth",)
_NUMBERS = ("id.cn_resident", "id.cn_resident_15")
"""Kinds of which each value is one person's alone; a telephone or an account can be shared."""


def subject_text(kind: str, values: pa.Array) -> pa.Array:
    """What the subject PRF takes for canonical values of a kind; null for null."""
    prefix = pa.scalar(_SAME_PERSON.get(kind, kind))
    return pc.binary_join_element_wise(prefix, values, _BETWEEN, null_handling="emit_null")


def subject_of(kind: str, values: pa.Array, keys: Keys) -> pa.Array:
    """The subject tokens of values as typed; null where a value has no canonical form."""
    entry = kind_of(kind)
    strings = indexes.text(values)
    if entry is not None and entry.canonical is not None:
        strings = entry.canonical(strings)
    return keys.subject().tokens(subject_text(kind, strings))


def _open(stored: Sealed, generation: Generation, keys: Keys) -> _Opened:
    if not isinstance(stored, Sealed):
        raise UsageError("only stored rows are about somebody", "read them from a vault")
    return _Opened(stored.data, generation, keys, np.zeros(stored.data.num_rows, dtype=bool))


def _canonical(opened: _Opened, form: Form) -> pa.Array | None:
    kind = kind_of(form.kind)
    present = set(opened.data.schema.names)
    columns = [c for c in form.columns if c.role in ("cipher", "clear")]
    if kind is None or not columns or columns[0].name not in present:
        return None
    if columns[0].role == "clear" and columns[0].transform != "keep":
        return None
    values = opened.value(form)
    if values is None:
        return None
    strings = indexes.text(values)
    return strings if kind.canonical is None else kind.canonical(strings)


def subjects(stored: Sealed, generation: Generation, keys: Keys) -> pa.Array:
    """One keyed subject token a row (`fixed_size_binary[16]`), never null.

    A person is told by the ID number, else by the mobile or another number that people share
    together with the name, else by name and birth date, else the row stands for somebody of its
    own: unknowns are never merged, so a count errs upward.
    """
    opened = _open(stored, generation, keys)
    names = _first(opened, _NAMES)
    rids = pa.array([rid.hex() for rid in opened.data.column(RID).to_pylist()], pa.string())
    found = pa.nulls(len(rids), pa.string())
    ranked = sorted(
        (entry.people, at, form)
        for at, form in enumerate(generation.forms)
        if (entry := kind_of(form.kind)) is not None and entry.people > 0
    )
    for _, _, form in ranked:
        values = _canonical(opened, form)
        if values is None or form.kind in _NAMES + _BIRTHS:
            continue
        told = subject_text(form.kind, pc.cast(values, pa.string()))
        if form.kind not in _NUMBERS and names is not None:
            # Everybody in an office or a family may have given the same telephone.
            shared = pc.binary_join_element_wise(told, names, _BETWEEN, null_handling="emit_null")
            told = pc.coalesce(shared, told)
        found = pc.coalesce(found, told)
    births = _first(opened, _BIRTHS)
    if names is not None and births is not None:
        both = pc.binary_join_element_wise(names, births, _BETWEEN, null_handling="emit_null")
        found = pc.coalesce(found, subject_text(NAME_AND_BIRTH, both))
    return keys.subject().tokens(pc.coalesce(found, subject_text(ROW, rids)))


def others(
    stored: Sealed, generation: Generation, keys: Keys, fields: Collection[str]
) -> list[bytes]:
    """Subject tokens of the people whom the rows name beside the one that `subjects` tells.

    A row about a victim and a suspect has two ID numbers. Each column of ID numbers beyond the
    first is somebody else, where anything of it is let out and it holds another number.

    Args:
        fields: the fields of which the decision lets anything out.
    """
    opened = _open(stored, generation, keys)
    numbers = [form for form in generation.forms if form.kind in _NUMBERS]
    found: set[bytes] = set()
    for form in numbers[1:]:
        values = _canonical(opened, form) if form.field in fields else None
        if values is not None:
            tokens = keys.subject().tokens(subject_text(form.kind, pc.cast(values, pa.string())))
            found.update(token for token in tokens.to_pylist() if token is not None)
    return sorted(found)


def _first(opened: _Opened, kinds: Sequence[str]) -> pa.Array | None:
    """The canonical values of the first field of these kinds, as text."""
    form = next((f for f in opened.generation.forms if f.kind in kinds), None)
    values = None if form is None else _canonical(opened, form)
    return None if values is None else pc.cast(values, pa.string())


def matches(
    stored: Sealed,
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
    opened = _open(stored, generation, keys)
    for form in generation.forms:
        for column in form.columns:
            if column.name != physical:
                continue
            if column.role != "index":
                return np.ones(opened.data.num_rows, dtype=bool)
            parts = indexes.parts_of(column)
            forms = {name: generation.form(name) for name in fields_of(form, column)}
            kinds = {name: kind_of(f.kind) if f else None for name, f in forms.items()}
            held = {name: opened.value(f) for name, f in forms.items() if f is not None}
            if any(value is None for value in held.values()) or len(held) != len(forms):
                return np.ones(opened.data.num_rows, dtype=bool)
            own = indexes.key_of(parts, {k: v for k, v in held.items() if v is not None}, kinds)
            wanted = indexes.key_of(parts, values, kinds)
            same = pc.is_in(own, value_set=wanted.drop_null())
            return np.asarray(same, dtype=bool) | opened.failed
    raise UsageError("the dataset has no such link or index", "see its forms in the inventory")


def pick(stored: Sealed, wanted: npt.NDArray[np.bool_], most: int) -> Sealed:
    """The first `most` of the stored rows that are wanted, as they lie."""
    return sealed(stored.data.filter(pa.array(wanted)).slice(0, most))
