"""Clear rows in, physical columns out: the one place where values become ciphertext and tokens."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from strongroom.core import registry
from strongroom.core.entries import Context, Kind, Transform
from strongroom.core.errors import Refused, SourceChanged, StoreError, UsageError
from strongroom.core.protocols import Keys, RowCipher
from strongroom.core.types import RID, VERSION, Column, Decision, Form, Generation
from strongroom.core.values import Batch, Released
from strongroom.protect import indexes
from strongroom.protect.forms import kind_of
from strongroom.protect.release import release


def context(
    form: Form,
    column: Column | None,
    params: Mapping[str, object],
    *,
    keys: Keys | None = None,
    cipher: RowCipher | None = None,
    now_year: int = 0,
    dataset: str = "",
) -> Context:
    """What a transform is given beside the values."""
    return Context(kind_of(form.kind), column, params, keys, cipher, now_year, dataset)


def token_column(
    generation: Generation,
    form: Form,
    column: Column,
    values: Mapping[str, pa.Array],
    keys: Keys,
    kinds: Mapping[str, Kind | None] | None = None,
) -> pa.Array:
    """The link tokens or index buckets that a physical column holds for these source values.

    Args:
        values: source values by field; for an index, of each field it is made of.
        kinds: the kind of each of these fields, where the caller has them at hand.
    """
    if kinds is None:
        kinds = kinds_of(generation, form, column)
    transform: Transform = registry.entry("transforms", column.transform)
    ctx = Context(kinds.get(form.field), column, {}, keys, None, 0, generation.uuid)
    if column.role != "index":
        return transform.apply(values[form.field], ctx)
    source = indexes.key_of(indexes.parts_of(column), values, kinds)
    return transform.apply(source, ctx)


def kinds_of(generation: Generation, form: Form, column: Column) -> dict[str, Kind | None]:
    """The kind of each field that a link or index column is made of."""
    found = {field: generation.form(field) for field in fields_of(form, column)}
    return {field: kind_of(held.kind) if held else None for field, held in found.items()}


def find_column(generation: Generation, physical: str) -> tuple[Form, Column]:
    """The link or index column of that physical name, and the form that it belongs to.

    Raises:
        UsageError: there is none.
    """
    for form in generation.forms:
        for column in form.columns:
            if column.name == physical and column.role in ("link", "index"):
                return form, column
    raise UsageError("the dataset has no such link or index", "see its forms in the inventory")


def tokens(
    generation: Generation, physical: str, values: Mapping[str, pa.Array], keys: Keys
) -> pa.Array:
    """What `Vault.find` must be given to look for chosen values: the action *search*.

    Args:
        physical: name of a link or index column of the generation.
        values: by field name, equally long; a year may be given as "1984" for a birth date.

    Returns:
        `fixed_size_binary[16]` for a link, `uint32` for an index; null where a value has no
        canonical form (a placeholder finds nobody).

    Raises:
        UsageError: there is no such column, or a field of the index is missing.
    """
    form, column = find_column(generation, physical)
    if any(field not in values for field in fields_of(form, column)):
        raise UsageError(
            "a look-up lacks one of the fields that its index is made of", "give all of them"
        )
    return token_column(generation, form, column, values, keys)


def fields_of(form: Form, column: Column) -> tuple[str, ...]:
    """The source fields that a link or index column is computed from."""
    if column.role == "index":
        return tuple(field for field, _ in indexes.parts_of(column))
    return (form.field,)


def check_batch(batch: Batch, generation: Generation) -> None:
    """That the generation was planned for batches like this one.

    Raises:
        SourceChanged: a field that is to be stored is missing or has another type than planned.
    """
    schema = batch.data.schema
    for form in generation.forms:
        if not form.columns:
            continue
        if schema.get_field_index(form.field) < 0:
            raise SourceChanged(
                f"the source no longer has the field {form.field!r}", "plan the dataset again"
            )
        planned = next((c.arrow for c in form.columns if c.role != "index"), None)
        found = str(schema.field(form.field).type)
        if planned is not None and planned != found:
            raise SourceChanged(
                f"the field {form.field!r} changed its type from {planned} to {found}",
                "look at the source, then plan the dataset again",
            )


def protect_batch(
    batch: Batch,
    decision: Decision,
    keys: Keys,
    *,
    generation: Generation,
    keep: pa.Array | None = None,
) -> Released:
    """Turn clear rows into the physical columns that the generation's forms name.

    Args:
        batch: rows with their partition and the ordinal of the first, from which rids are minted.
        generation: its forms say what is stored; `decision.digest` must be the one it was made
            under.
        keep: which rows to store (boolean); the others were put into quarantine. The rids of the
            rows kept are those they would have had anyway.

    Returns:
        `_sr_rid` (`fixed_size_binary[16]`), `_sr_version` (`uint64`, 1), then each physical
        column in the order of the forms.

    Raises:
        Refused: the decision is not about storing, or not the one of the generation.
        SourceChanged: see `check_batch`.
        StoreError: a value cannot be stored in the way that was decided.
    """
    if decision.action != "protect":
        raise Refused("the decision is not one for protecting", "ask for the action protect")
    if decision.digest != generation.decision:
        raise Refused(
            "the generation was planned under another decision", "plan it again under this one"
        )
    return store_rows(batch, decision, keys, generation=generation, keep=keep)


def store_rows(
    batch: Batch,
    decision: Decision,
    keys: Keys,
    *,
    generation: Generation,
    keep: pa.Array | None = None,
) -> Released:
    """`protect_batch` for `bulk`, which compared decision and generation once for all batches."""
    check_batch(batch, generation)
    rids = keys.rids(
        generation.uuid, generation.fingerprint, batch.partition, batch.start, batch.data.num_rows
    )
    data = batch.data
    if keep is not None:
        rids, data = rids.filter(keep), data.filter(keep)
    versions = pa.array(np.ones(data.num_rows, dtype=np.uint64))
    names, arrays = [RID, VERSION], [rids, versions]
    ciphers: dict[int, RowCipher] = {}
    for form in generation.forms:
        for column in form.columns:
            needed = {name: data.column(name) for name in fields_of(form, column)}
            if column.role == "cipher" and column.epoch not in ciphers:
                ciphers[column.epoch] = keys.bind(generation.uuid, column.epoch, rids, versions)
            arrays.append(
                _stored(generation, form, column, needed, keys, ciphers.get(column.epoch))
            )
            names.append(column.name)
    return release(pa.record_batch(arrays, names=names), decision)


def _stored(
    generation: Generation,
    form: Form,
    column: Column,
    needed: Mapping[str, pa.Array],
    keys: Keys,
    cipher: RowCipher | None,
) -> pa.Array:
    if column.role in ("link", "index"):
        return token_column(generation, form, column, needed, keys)
    transform: Transform = registry.entry("transforms", column.transform)
    made = transform.apply(
        needed[form.field], context(form, column, column.params, keys=keys, cipher=cipher)
    )
    if len(made) != len(needed[form.field]):
        raise StoreError(
            f"the transform {column.transform!r} of {form.field!r} lost or made rows",
            "this is a mistake in the transform; nothing of this batch was stored",
        )
    return made
