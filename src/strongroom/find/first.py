"""The first values of all columns of a dataset, on which every kind is tried.

Trying a kind costs more to begin than to do: its patterns are compiled at each call. So all columns
are tried together, first on a few hundred values of each, then only the columns where some fitted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find.bare import named
from strongroom.find.facts import measure
from strongroom.find.opened import Opened, column_name, open_nested, open_text
from strongroom.find.profile import HEAD, Gatherer, Profile, checked, distinct
from strongroom.find.values import First
from strongroom.kernels.shapes import shapes
from strongroom.kernels.text import Mask, from_list, normal, placeholders, to_array

FEW = 200
LONGEST = 1_000
"""Values of more bytes are texts: no kind fits them as a whole, but for pictures and voices."""

Waiting = tuple[Gatherer, First]

# What must occur in a column before a kind can fit: its characters say so without a pattern.
_NEEDS_DIGIT = (
    "id.",
    "phone.",
    "bank.",
    "postcode",
    "device.imei",
    "geo.",
    "location.",
    "vehicle.",
    "person.age",
    "date.",
    "qq",
    "ip.",
)
_NEEDS_LETTER = (
    "person.name",
    "person.occupation",
    "org.name",
    "address",
    "sensitive.",
    "email",
    "vehicle.plate",
    "wechat",
)


def _possible(name: str, first: First) -> bool:
    if first.wide:
        # Full-width digits and letters are digits and letters too.
        return name != "email" or first.has("@") or first.letters
    if name == "email":
        return first.has("@")
    if name.startswith(_NEEDS_DIGIT) and not first.digits and name != "ip.address":
        return False
    return first.letters or not name.startswith(_NEEDS_LETTER)


def settle(gatherers: Sequence[Gatherer]) -> None:
    """Measure what has been gathered so far of each column, and try every kind on it."""
    waiting: list[Waiting] = []
    for gatherer in gatherers:
        profile = gatherer.profile
        if gatherer.nested:
            _open_nested(gatherer, waiting)
            continue
        some = [piece.cast(pa.large_string()) for piece in gatherer.waiting if len(piece)]
        gatherer.waiting.clear()
        values = pa.concat_arrays(some) if some else pa.array([], pa.large_string())
        if not len(values):
            continue
        profile.shapes = shapes(values.slice(0, HEAD))
        if gatherer.textual and (bare := named(values)) is not None:
            values, gatherer.bare = bare, True
        first = First(*distinct(values, always=True))
        if not first.real:
            continue
        profile.facts.update(measure(first))
        if not gatherer.boolean:
            waiting.append((gatherer, first))
        if gatherer.textual and profile.facts.get("length", 0) >= 4:
            opened = open_text(first)
            if opened is not None:
                _paths(gatherer, opened, waiting)
    for name, kind in shelf("kinds").items():
        if kind.validate is not None:
            _try(kind, [w for w in waiting if _open(name, w)])


def _open_nested(gatherer: Gatherer, waiting: list[Waiting]) -> None:
    some = [piece for piece in gatherer.waiting if len(piece)]
    gatherer.waiting.clear()
    if some and not gatherer.profile.opened:
        values = pa.concat_arrays(some)
        opened = open_nested(values)
        gatherer.profile.checked = opened.rows
        if (share := vectors(values)) > 0:
            gatherer.profile.matched["biometric.template"] = round(share * opened.rows)
            gatherer.profile.tried["biometric.template"] = opened.rows
            gatherer.profile.shapes = ("vector",)
            return
        _paths(gatherer, opened, waiting)


def vectors(values: pa.Array) -> float:
    """The share of values that are lists of one length of 64 to 1,024 floats, or 0 if few are."""
    kind = values.type
    listed = pa.types.is_list(kind) or pa.types.is_large_list(kind)
    if not (listed or pa.types.is_fixed_size_list(kind)) or not pa.types.is_floating(
        kind.value_type
    ):
        return 0.0
    lengths = pc.fill_null(pc.list_value_length(values), 0).to_numpy(zero_copy_only=False)
    usual = int(np.bincount(np.maximum(lengths, 0)).argmax()) if len(lengths) else 0
    share = float((lengths == usual).sum()) / max(1, len(values) - values.null_count)
    return share if 64 <= usual <= 1_024 and share >= 0.5 else 0.0


def _paths(gatherer: Gatherer, opened: Opened, waiting: list[Waiting]) -> None:
    """Each path in the values of a column becomes a column to be tried with the others."""
    profile = gatherer.profile
    profile.form, profile.opened = opened.form, opened.rows
    for path, (values, often) in opened.paths.items():
        plain = normal(to_array(from_list(values)))
        real = ~placeholders(plain)
        times = np.asarray(often, np.int64)[real]
        below = Profile(column_name(path, profile.name), "path", within=path)
        below.rows = below.checked = int(times.sum())
        profile.paths.append(below)
        if not below.rows:
            continue
        coded = plain.filter(pa.array(real)).cast(pa.large_string()).dictionary_encode()
        counts = np.bincount(coded.indices.to_numpy(), times, len(coded.dictionary))
        first = First(coded.dictionary, counts.astype(np.int64))
        below.facts.update(measure(first))
        waiting.append((Gatherer.of(below), first))


def _open(name: str, waiting: Waiting) -> bool:
    gatherer, first = waiting
    gatherer.profile.tried[name] = gatherer.profile.tried.get(name, 0) + first.real
    if name.startswith("biometric."):
        return gatherer.textual
    return _possible(name, first)


def _try(kind: Kind, columns: Sequence[Waiting]) -> None:
    assert kind.validate is not None
    many = [w for w in columns if len(w[1].each) > 2 * FEW]
    hits = _together(kind.validate, [_few(first.each) for _, first in many])
    left = [w for w, some in zip(many, hits, strict=True) if some.any()]
    left += [w for w in columns if len(w[1].each) <= 2 * FEW]
    fits = _together(kind.validate, [first.each for _, first in left])
    for (gatherer, first), fitting in zip(left, fits, strict=True):
        profile = gatherer.profile
        if not fitting.any():
            continue
        profile.tried[kind.name] -= first.real
        gatherer.count(kind, first.each, first.times, fitting, first.real)
        if checked(kind.name):
            lengths = first.text.lengths
            alike = np.isin(lengths, np.unique(lengths[fitting]))
            profile.facts[f"alike:{kind.name}"] = first.share(alike)


def _few(each: pa.Array) -> pa.Array:
    """Some values from all over: what comes first may be sorted."""
    step = len(each) // FEW
    return each.take(pa.array(np.arange(FEW) * step))


def _together(validate: Callable[[Any], Mask], columns: Sequence[pa.Array]) -> list[Mask]:
    if not columns:
        return []
    fits = validate(pa.concat_arrays(columns))
    ends = np.cumsum([len(values) for values in columns])
    return np.split(fits, ends[:-1])
