"""What is gathered about one column while its values pass by; no value is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find.text import scan, tiers
from strongroom.kernels.shapes import shapes
from strongroom.kernels.sketch import U64, Distinct, hashes
from strongroom.kernels.spans import Spans
from strongroom.kernels.text import Mask, Text, normal, pieces, placeholders, texts, to_array
from strongroom.kinds.person_name import chinese_names
from strongroom.kinds.phone import unallotted_share
from strongroom.kinds.resident_id import demo_share, looks_alike

HEAD = 2_000
"""Values of a column on which every kind is tried; behind them only those that may still win."""

_WORDY = 30
"""Bytes of a mean value (ten Chinese characters) from which on people are looked for inside."""

_CARRIERS = ("id.cn_resident", "phone.mobile", "email", "bank.card")


@dataclass(slots=True)
class Profile:
    """Counts over one column.

    Attributes:
        rows: rows seen; checked: not null; empty: of those, placeholders such as '-' or '无'.
        matched: kind → values that fit; tried: kind → values that were looked at for it.
        contains: kind → rows with an occurrence inside; scanned: rows looked at for that.
        facts: shares measured on the first values (0 to 1), by name.
        people: kind → distinct values.
        mean_length: of the first values, in characters.
    """

    name: str
    type: str
    rows: int = 0
    checked: int = 0
    empty: int = 0
    matched: dict[str, int] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    contains: dict[str, int] = field(default_factory=dict)
    scanned: int = 0
    facts: dict[str, float] = field(default_factory=dict)
    people: dict[str, Distinct] = field(default_factory=dict)
    shapes: tuple[str, ...] = ()
    unreadable: str = ""

    @property
    def considered(self) -> int:
        """Values that are neither null nor a placeholder."""
        return self.checked - self.empty

    def share(self, kind: str) -> float:
        """The share of real values that fit a kind."""
        tried = self.tried.get(kind, 0)
        return self.matched.get(kind, 0) / tried if tried else 0.0

    def fact(self, name: str) -> float:
        """A share measured on the first values; 0 where it was not."""
        return self.facts.get(name, 0.0)


def unreadable(kind: pa.DataType) -> str:
    """Why values of a type cannot be looked at; "" when they can."""
    if pa.types.is_nested(kind):
        return "nested values (lists, structures) are not looked into"
    return ""


class Gatherer:
    """Takes a column's values in pieces and counts."""

    def __init__(self, name: str, kind: pa.DataType, multipliers: U64) -> None:
        self.profile = Profile(name, str(kind))
        self.profile.unreadable = unreadable(kind)
        self._multipliers = multipliers
        self._binary = pa.types.is_binary(kind) or pa.types.is_large_binary(kind)
        self._binary |= pa.types.is_fixed_size_binary(kind)
        self._wordy = not (
            pa.types.is_integer(kind)
            or pa.types.is_floating(kind)
            or pa.types.is_decimal(kind)
            or pa.types.is_boolean(kind)
            or pa.types.is_temporal(kind)
        )
        self._boolean = pa.types.is_boolean(kind)
        self._left: tuple[str, ...] | None = None
        self._seen = 0

    def narrow(self, kinds: Sequence[str]) -> None:
        """Try only these kinds from now on.

        Where nearly every value is a checked number of its own, there is no text around it to
        look into either.
        """
        self._left = tuple(kinds)
        every = shelf("kinds")
        self._wordy &= not any(
            every[name].strength >= 0.85 and self.profile.share(name) >= 0.98 for name in kinds
        )

    def add(self, values: pa.Array) -> None:
        """Count another piece of the column."""
        profile = self.profile
        profile.rows += len(values)
        if profile.unreadable or not len(values):
            return
        text = texts(values)
        here = int(text.valid.sum())
        profile.checked += here
        if not here:
            return
        if self._binary:
            self._add_binary(text, here)
            return
        strings = to_array(text)
        plain = normal(strings)
        gone = placeholders(plain)
        profile.empty += int(gone.sum())
        if gone.any():
            # A placeholder is nobody's value: it neither supports a kind nor speaks against it.
            plain = pc.if_else(pa.array(gone), None, plain)
        real = here - int(gone.sum())
        self._try_kinds(plain, real)
        if self._wordy:
            self._look_inside(text)
        if self._left is None or not profile.facts:
            self._measure(plain, real)
        self._seen += here

    def _try_kinds(self, values: pa.Array, real: int) -> None:
        profile = self.profile
        kinds: dict[str, Kind] = shelf("kinds")
        names = kinds if self._left is None else self._left
        if self._boolean or not real:
            return
        values, times = _distinct(values)
        for name in names:
            kind = kinds[name]
            if kind.validate is None or (name == "biometric.face" and not self._wordy):
                continue
            fits = kind.validate(values)
            count = int(times[fits].sum())
            profile.matched[name] = profile.matched.get(name, 0) + count
            profile.tried[name] = profile.tried.get(name, 0) + real
            if kind.people and kind.canonical is not None and count:
                known = profile.people.setdefault(name, Distinct())
                canonical = kind.canonical(values.filter(pa.array(fits)))
                some = canonical.is_valid().to_numpy(zero_copy_only=False)
                known.add(hashes(canonical, self._multipliers), times[fits][some])

    def _look_inside(self, text: Text) -> None:
        profile = self.profile
        # Where values are as short as names themselves, a name inside says nothing of the column.
        wordy = len(text.data) >= _WORDY * int(text.valid.sum())
        found = scan(text, names=wordy)
        profile.scanned += int(text.valid.sum())
        sure = found.scores >= 0.6
        names = tiers().kinds
        for which in np.unique(found.which[sure]):
            rows = found.rows[sure & (found.which == which)]
            name = names[int(which)]
            profile.contains[name] = profile.contains.get(name, 0) + len(np.unique(rows))
            if name in _CARRIERS:
                self._count_inside(text, found, sure & (found.which == which), name)

    def _count_inside(self, text: Text, found: Spans, chosen: Mask, name: str) -> None:
        cut = pieces(text.data, found.first[chosen], found.last[chosen])
        canonical = shelf("kinds")[name].canonical(to_array(cut))
        known = self.profile.people.setdefault(f"inside:{name}", Distinct())
        known.add(hashes(canonical, self._multipliers))

    def _add_binary(self, text: Text, here: int) -> None:
        profile = self.profile
        face: Kind = shelf("kinds")["biometric.face"]
        assert face.validate is not None
        raw = pa.Array.from_buffers(
            pa.large_binary(),
            len(text),
            [None, pa.py_buffer(text.offsets.tobytes()), pa.py_buffer(text.data.tobytes())],
        )
        hits = face.validate(raw) & text.valid
        profile.matched["biometric.face"] = profile.matched.get("biometric.face", 0) + int(
            hits.sum()
        )
        profile.tried["biometric.face"] = profile.tried.get("biometric.face", 0) + here
        if not profile.shapes:
            ends = text.lengths[text.valid]
            low, high = int(ends.min()), int(ends.max())
            profile.shapes = (f"bytes {low}" if low == high else f"bytes {low}-{high}",)

    def _measure(self, values: pa.Array, real: int) -> None:
        """Facts about the first values: shapes, length, variety, and what qualifies a kind."""
        profile, before = self.profile, self._seen
        if not before:
            profile.shapes = shapes(values.slice(0, 2_000))
        if not real:
            return

        def fold(name: str, share: float) -> None:
            old = profile.facts.get(name, 0.0)
            profile.facts[name] = (old * before + share * real) / (before + real)

        length = pc.utf8_length(values)
        fold("length", float(pc.mean(length).as_py() or 0.0))
        fold("distinct", len(pc.unique(values)) / real)
        self._blanks(values, real, fold)
        fold("alike", float(looks_alike(values).sum()) / real)
        fold("demo", demo_share(values))
        fold("unallotted", unallotted_share(values))
        fold("chinese_name", float(chinese_names(values).sum()) / real)
        phone = shelf("kinds")["phone.mobile"].canonical(values)
        fold("dialable", (len(phone) - phone.null_count) / real)
        sexes = pc.is_in(values, value_set=_SEXES.cast(values.type))
        fold("sexes", float(pc.sum(sexes).as_py() or 0) / real)

    @staticmethod
    def _blanks(values: pa.Array, real: int, fold: Callable[[str, float], None]) -> None:
        for name, pattern in (("blank", r"\pZ"), ("han", r"\p{Han}"), ("digit", "[0-9０-９]")):
            hits = pc.match_substring_regex(values, pattern)
            fold(name, float(pc.sum(hits).as_py() or 0) / real)


_SEXES = pa.array(["男", "女", "男性", "女性"])


def _distinct(values: pa.Array) -> tuple[pa.Array, npt.NDArray[np.int64]]:
    """The values that are not null, each once where many repeat, and how often each stands."""
    coded = pc.drop_null(values).dictionary_encode()
    if len(coded.dictionary) > 0.7 * len(coded):
        some = pc.drop_null(values)
        return some, np.ones(len(some), np.int64)
    times = np.bincount(coded.indices.to_numpy(), minlength=len(coded.dictionary))
    return coded.dictionary, times
