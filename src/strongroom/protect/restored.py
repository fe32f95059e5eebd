"""Rows of a snapshot on their way back into a store, under a decision to restore them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import Refused
from strongroom.core.protocols import Keys
from strongroom.core.types import Decision, Label
from strongroom.core.values import Batch, Released
from strongroom.protect import indexes
from strongroom.protect.forms import kind_of
from strongroom.protect.release import release
from strongroom.protect.subjects import (
    _BIRTHS,
    _NAMES,
    _NUMBERS,
    NAME_AND_BIRTH,
    _joined,
    subject_text,
)


def give_back(
    batch: Batch,
    decision: Decision,
    keys: Keys,
    labels: Sequence[Label],
    erased: Collection[bytes] = (),
) -> tuple[Released, int]:
    """The rows as they were, without those of people who were erased since; and how many these are.

    Args:
        decision: for the action restore; every column must be decided to be kept.
        labels: what each field holds, as noted with the snapshot.
        erased: subject tokens.

    Raises:
        Refused: the decision is another one, or does not let a field back.
    """
    if decision.action != "restore" or decision.dataset != batch.dataset:
        raise Refused("the decision is not one for restoring this", "ask for the action restore")
    for name in batch.data.schema.names:
        told = decision.fields.get(name)
        outcomes = () if told is None else tuple(told.outcomes.values())
        if not outcomes or any([s.transform for s in o.steps] != ["keep"] for o in outcomes):
            raise Refused(
                f"policy does not let the field {name!r} back",
                "see `restore.cedar` in the policies of the room",
                tuple(r for o in outcomes for r in o.reasons) or ("default-deny",),
            )
    data = batch.data
    gone = 0
    if erased and data.num_rows:
        mask = speaks_of(data, labels, keys, erased)
        gone = int(mask.sum())
        data = data.filter(pa.array(~mask)) if gone else data
    return release(data, decision), gone


def speaks_of(
    data: pa.RecordBatch, labels: Sequence[Label], keys: Keys, erased: Collection[bytes]
) -> npt.NDArray[np.bool_]:
    """Which rows speak of one of these people, by any way in which a person can be told.

    Every identifier of a row is asked, not only the best one: a row that was counted under an ID
    number may have a telephone alone in the source.
    """
    found = np.zeros(data.num_rows, dtype=np.bool_)
    wanted = pa.array(sorted(erased), pa.binary(16))
    values = {
        label.field.name: text
        for label in labels
        if label.field.name in data.schema.names
        and (text := _canonical(label.kind, data.column(label.field.name))) is not None
    }
    kinds = {label.field.name: label.kind for label in labels}
    names = [values[name] for name in values if kinds[name] in _NAMES]
    births = [values[name] for name in values if kinds[name] in _BIRTHS]
    texts: list[pa.Array] = []
    for name, text in values.items():
        entry = kind_of(kinds[name])
        if entry is None or entry.people <= 0 or kinds[name] in _NAMES + _BIRTHS:
            continue
        told = subject_text(kinds[name], text)
        texts.append(told)
        if kinds[name] not in _NUMBERS:
            texts += [_joined(told, other) for other in names]
    texts += [subject_text(NAME_AND_BIRTH, _joined(n, b)) for n in names for b in births]
    for told in texts:
        tokens = keys.subject().tokens(told)
        found |= np.asarray(pc.is_in(tokens, value_set=wanted), dtype=np.bool_)
    return found


def _canonical(kind: str, values: pa.Array) -> pa.Array | None:
    entry = kind_of(kind)
    if entry is None:
        return None
    strings = indexes.text(values)
    if entry.canonical is not None:
        strings = entry.canonical(strings)
    return pc.cast(strings, pa.string())
