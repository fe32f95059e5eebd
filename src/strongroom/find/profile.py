"""What is gathered about one column while its values pass by; no value is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find.bare import without
from strongroom.find.coded import HEX, legible, spelt_out
from strongroom.find.names import says
from strongroom.find.text import scan, tiers
from strongroom.find.text.joined import NAME
from strongroom.find.text.known import with_known
from strongroom.kernels.sketch import U64, Distinct, hashes, keys
from strongroom.kernels.spans import Spans
from strongroom.kernels.text import I64, Mask, Text, normal, pieces, placeholders, texts, to_array

HEAD = 2_000
"""Values of a column on which every kind is tried; behind them only those that may still win."""

_WORDY = 30
"""Bytes of a mean value (ten Chinese characters) from which on people are looked for inside."""

_CLAUSE = 24
"""Bytes of a value (eight Chinese characters) that can be a clause."""

_REMARK = 15
"""Bytes of a value (five Chinese characters) that may hold something, where that is known of it."""

_THIN = 4_096
"""Values of a later piece on which kinds are tried whose values say little (LIGHT)."""
_LIGHT = 0.65

_CARRIERS = ("id.cn_resident", "phone.mobile", "email", "bank.card")


@dataclass(slots=True)
class Profile:
    """Counts over one column.

    Attributes:
        rows: rows seen; checked: not null; empty: of those, placeholders such as '-' or '无'.
        matched: kind → values that fit; tried: kind → values that were looked at for it.
        contains: kind → rows with an occurrence inside; scanned: rows looked at for that.
        maybe: the same of the first values, where little may be missed.
        facts: measures of the first values, by name (see `facts`).
        people: kind → distinct values.
        coding, coded: values that are bytes which hold text, and how ("UTF-8", "hexadecimal").
        unreadable: values among those that are bytes which hold none.
        form, opened: in what form values were opened ("JSON", "list"), and how many.
        paths: the profiles of what stands inside them, path by path.
        within: the path, where this is one of those.
    """

    name: str
    type: str
    rows: int = 0
    checked: int = 0
    empty: int = 0
    matched: dict[str, int] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    contains: dict[str, int] = field(default_factory=dict)
    maybe: dict[str, int] = field(default_factory=dict)
    scanned: int = 0
    facts: dict[str, float] = field(default_factory=dict)
    people: dict[str, Distinct] = field(default_factory=dict)
    shapes: tuple[str, ...] = ()
    nested: bool = False
    coding: str = ""
    coded: int = 0
    unreadable: int = 0
    form: str = ""
    opened: int = 0
    paths: list[Profile] = field(default_factory=list)
    within: str = ""

    @property
    def considered(self) -> int:
        """Values that are neither null nor a placeholder, nor unreadable beside others."""
        return self.checked - self.empty - self.unreadable

    @property
    def sealed(self) -> bool:
        """Whether all values are bytes that hold no text."""
        bytes_only = self.type.startswith(("binary", "large_binary", "fixed_size_binary"))
        return bytes_only and not self.coded and bool(self.considered)

    def share(self, kind: str) -> float:
        """The share of real values that fit a kind."""
        tried = self.tried.get(kind, 0)
        return self.matched.get(kind, 0) / tried if tried else 0.0

    def holding(self, kind: str) -> float:
        """The share of values that are of a kind, or hold one of it among other signs."""
        inside = self.contains.get(kind, 0) / self.scanned if self.scanned else 0.0
        return max(self.share(kind), inside)

    def fact(self, name: str) -> float:
        """A measure of the first values; 0 where it was not taken."""
        return self.facts.get(name, 0.0)

    def fitting(self, kind: str) -> int:
        """How many of the real values fit a kind, from those that were tried for it."""
        tried = self.tried.get(kind, 0)
        if tried >= self.considered:
            return self.matched.get(kind, 0)
        return round(self.share(kind) * self.considered)


def checked(name: str) -> bool:
    """Whether a kind's numbers bear a check digit that others pass by chance."""
    return name.startswith("id.") or name in (
        "bank.card",
        "device.imei",
        "vehicle.vin",
        "org.uscc",
        "bank.iban",
    )


class Gatherer:
    """Takes a column's values in pieces and counts."""

    def __init__(self, name: str, kind: pa.DataType, multipliers: U64) -> None:
        self.profile = Profile(name, str(kind))
        self.nested = self.profile.nested = pa.types.is_nested(kind)
        self._multipliers = multipliers
        self._binary = pa.types.is_binary(kind) or pa.types.is_large_binary(kind)
        self._binary |= pa.types.is_fixed_size_binary(kind) or pa.types.is_binary_view(kind)
        self._wordy = not (
            pa.types.is_integer(kind)
            or pa.types.is_floating(kind)
            or pa.types.is_decimal(kind)
            or pa.types.is_boolean(kind)
            or pa.types.is_temporal(kind)
        )
        self.textual = self._wordy
        self.boolean = pa.types.is_boolean(kind)
        self._left: tuple[str, ...] | None = None
        self.waiting: list[pa.Array] = []
        self.counting = True
        self.bare = False
        self._as_is: dict[str, int] = {}
        self._clauses = False

    @classmethod
    def of(cls, profile: Profile) -> Gatherer:
        """One that counts into a profile of values which were gathered already."""
        made = cls(profile.name, pa.string(), keys(b""))
        made.profile, made.counting = profile, False
        return made

    def narrow(self, kinds: Sequence[str], *, inside: bool = True) -> None:
        """Try only these kinds from now on; look inside the values only with `inside`.

        Where nearly every value is a checked number of its own, there is no text around it to
        look into either.
        """
        self._left = tuple(kinds)
        every = shelf("kinds")
        self._wordy &= inside and not any(
            every[name].strength >= 0.85 and self.profile.share(name) >= 0.98 for name in kinds
        )

    def add(self, values: pa.Array, known: Sequence[pa.Array] = ()) -> None:
        """Count another piece of the column.

        Args:
            known: columns of the same rows that name people: each is looked for in the text of
                its own row, where a name that no rule would dare to see is certain.
        """
        profile = self.profile
        profile.rows += len(values)
        if not len(values):
            return
        if self.nested:
            self._add_nested(values)
            return
        if self._left == () and not self.textual:
            # Numbers and times that nothing is sought among are only counted.
            profile.checked += len(values) - values.null_count
            return
        text = texts(values)
        here = int(text.valid.sum())
        profile.checked += here
        if not here:
            return
        if self._binary:
            read = self._read_binary(text, here)
            if read is None:
                return
            values, text = read, texts(read)
        elif self.textual and (spelt := spelt_out(text)) is not None:
            text, literals = spelt
            values = to_array(text)
            profile.coding, profile.coded = HEX, profile.coded + int(literals.sum())
        strings = values if _is_string(values) else to_array(text)
        # Where no kind is left, only those that mean nothing are still told from the others.
        plain = strings if self._left == () else normal(strings)
        gone = placeholders(plain)
        missing = int(gone.sum())
        profile.empty += missing
        # A placeholder is nobody's value: it neither supports a kind nor speaks against it.
        if self._left != () and (missing or not text.valid.all()):
            plain = plain.filter(pa.array(text.valid & ~gone))
        if self._left is None:
            self.waiting.append(plain)
        else:
            self._try_kinds(plain)
        if self._wordy:
            self._look_inside(text, known)

    def _add_nested(self, values: pa.Array) -> None:
        if self._left is None:
            self.waiting.append(values)
        else:
            self.profile.checked += len(values) - values.null_count

    def count(self, kind: Kind, each: pa.Array, times: I64 | None, fits: Mask, real: int) -> None:
        """Note which of some values, each standing so often (once: None), fit a kind."""
        profile, name = self.profile, kind.name
        count = int(fits.sum() if times is None else times[fits].sum())
        profile.matched[name] = profile.matched.get(name, 0) + count
        profile.tried[name] = profile.tried.get(name, 0) + real
        if not count or not kind.people or not self.counting:
            return
        if count == real and times is None:
            self._people(kind, each, None)
        else:
            some = each if fits.all() else each.filter(pa.array(fits))
            self._people(kind, some, None if times is None else times[fits])

    def _people(self, kind: Kind, values: pa.Array, times: I64 | None) -> None:
        """Count the canonical forms of values that fit a kind."""
        if kind.canonical is None or not len(values):
            return
        known = self.profile.people.setdefault(kind.name, Distinct())
        length = self._as_is.get(kind.name, 0)
        if self._left is not None and length:
            text = texts(values)
            same = text.lengths == length if length > 0 else np.ones(len(text), bool)
            if not (text.data >= 97).any() or length < 0:
                known.add(hashes(_some(values, same), self._multipliers), _often(times, same))
                values, times = _some(values, ~same), _often(times, ~same)
        if not len(values):
            return
        canonical = kind.canonical(values)
        if self._left is None:
            self._as_is[kind.name] = _unchanged(values, canonical, light=kind.strength < _LIGHT)
        if canonical.null_count:
            times = _often(times, canonical.is_valid().to_numpy(zero_copy_only=False))
        known.add(hashes(canonical, self._multipliers), times)

    def _try_kinds(self, values: pa.Array) -> None:
        """The kinds that are left; those whose values say little only on some of the values."""
        profile, real = self.profile, len(values)
        kinds: dict[str, Kind] = shelf("kinds")
        if not real or not self._left:
            return
        each, times = without(values) if self.bare else values, None
        if profile.fact("distinct") <= 0.7:
            each, times = distinct(each)
        for name in self._left:
            kind = kinds[name]
            if kind.validate is None:
                continue
            heavy = kind.strength >= _LIGHT or checked(name)
            if heavy or len(each) <= _THIN:
                self.count(kind, each, times, kind.validate(each), real)
                continue
            fits = kind.validate(each.slice(0, _THIN))
            weight = np.ones(_THIN, np.int64) if times is None else times[:_THIN]
            profile.matched[name] = profile.matched.get(name, 0) + int(weight[fits].sum())
            profile.tried[name] = profile.tried.get(name, 0) + int(weight.sum())
            if kind.people:
                self._people(kind, each, times)

    def _look_inside(self, text: Text, known: Sequence[pa.Array]) -> None:
        profile = self.profile
        # Where values are as short as names themselves, a name inside says nothing of the column.
        # In what is called a remark it does, and so it does where some values are sentences.
        least = _WORDY // 3 if "text.free" in says(profile.name) else _WORDY
        wordy = len(text.data) >= least * int(text.valid.sum())
        wordy = wordy or int((text.lengths >= 2 * _WORDY).sum()) > 0.05 * len(text)
        if not wordy and self._left is None and (text.lengths >= _CLAUSE).sum() > 0.1 * len(text):
            # Short words mostly, and clauses among them, in which somebody may be named.
            wordy = self._clauses = True
        wordy |= self._clauses and self._names_inside()
        wordy |= _lettered(text)
        found = scan(text, names=wordy)
        for people in known if wordy else ():
            found = with_known(found, text, texts(people), tiers().kinds.index(NAME))
        profile.scanned += int(text.valid.sum())
        names = tiers().kinds
        stated = np.array([name.startswith("sensitive.") for name in names])
        # Statements, doors and nicknames are rarely sure, and rarely of nobody.
        loose = stated | np.isin(names, ("address.fragment", "person.nickname"))
        sure = found.scores >= np.where(loose[found.which], 0.5, 0.6)
        self._note_inside(text, found, names, sure)
        stating = np.unique(found.rows[sure & stated[found.which]])
        if len(stating) and wordy and self._left is None:
            self._behind_statements(text, stating)
        if self._left is None and (text.lengths >= _REMARK).sum() > 0.05 * len(text):
            self._maybe(text)

    def _maybe(self, text: Text) -> None:
        """Note what the first values may hold besides, for when it is known of whom they tell."""
        found, held = scan(text, "recall"), self.profile.maybe
        for which in np.unique(found.which):
            name = tiers("recall").kinds[int(which)]
            rows = np.unique(found.rows[found.which == which])
            held[name] = held.get(name, 0) + len(rows)

    def _names_inside(self) -> bool:
        held = self.profile.contains
        return held.get("person.name", 0) + held.get("person.nickname", 0) > 2

    def _note_inside(self, text: Text, found: Spans, names: Sequence[str], sure: Mask) -> None:
        profile = self.profile
        for which in np.unique(found.which[sure]):
            rows = found.rows[sure & (found.which == which)]
            name = names[int(which)]
            profile.contains[name] = profile.contains.get(name, 0) + len(np.unique(rows))
            if name in _CARRIERS:
                self._count_inside(text, found, sure & (found.which == which), name)

    def _behind_statements(self, text: Text, rows: I64) -> None:
        """Note kinds that stand inside statements only: a clause may hold whom it is said of."""
        some = texts(to_array(text).take(pa.array(rows)))
        found = scan(some, statements=False)
        kinds = tiers(statements=False).kinds
        fresh = np.array([kind not in self.profile.contains for kind in kinds])
        self._note_inside(some, found, kinds, (found.scores >= 0.6) & fresh[found.which])

    def _count_inside(self, text: Text, found: Spans, chosen: Mask, name: str) -> None:
        cut = pieces(text.data, found.first[chosen], found.last[chosen])
        canonical = shelf("kinds")[name].canonical(to_array(cut))
        known = self.profile.people.setdefault(f"inside:{name}", Distinct())
        known.add(hashes(canonical, self._multipliers))

    def _read_binary(self, text: Text, here: int) -> pa.Array | None:
        """Count pictures and templates among bytes; what is text is handed back, null where not."""
        profile = self.profile
        raw = pa.Array.from_buffers(
            pa.large_binary(),
            len(text),
            [None, pa.py_buffer(text.offsets.tobytes()), pa.py_buffer(text.data.tobytes())],
        )
        taken: dict[str, Mask] = {
            name: kind.validate(raw) & text.valid
            for name, kind in shelf("kinds").items()
            if kind.validate is not None and name.startswith("biometric.")
        }
        found = legible(text, np.logical_or.reduce(list(taken.values())))
        read = len(found[0]) - found[0].null_count if found is not None else 0
        if read < here:
            for name, hits in taken.items():
                profile.matched[name] = profile.matched.get(name, 0) + int(hits.sum())
                profile.tried[name] = profile.tried.get(name, 0) + here - read
        if found is not None:
            profile.unreadable += here - read
            profile.coding, profile.coded = found[1], profile.coded + read
        elif not profile.shapes:
            ends = text.lengths[text.valid]
            low, high = int(ends.min()), int(ends.max())
            profile.shapes = (f"bytes {low}" if low == high else f"bytes {low}-{high}",)
        return None if found is None else found[0]


def _lettered(text: Text) -> bool:
    """Whether somebody may be told in few letters: Mary Smith <mary@example.com>, FN:王芳."""
    often = np.bincount(text.data, minlength=256)
    if all(often[ord(sign)] for sign in "<@>"):
        return True
    return bool(2 * often[ord(":")] >= text.valid.sum() and often[0xE4:0xEA].any())


def _is_string(values: pa.Array) -> bool:
    return bool(pa.types.is_string(values.type) or pa.types.is_large_string(values.type))


def _some(values: pa.Array, chosen: Mask) -> pa.Array:
    return values if chosen.all() else values.filter(pa.array(chosen))


def _often(times: I64 | None, chosen: Mask) -> I64 | None:
    return None if times is None else times[chosen]


def _unchanged(values: pa.Array, canonical: pa.Array, *, light: bool) -> int:
    """The length in bytes of values that are their own canonical form; -1 for all, 0 for none.

    Canonical forms are made to count people, and most values of a column are written one way.
    """
    if len(values) < _SURE:
        return 0
    same = pc.fill_null(pc.equal(values, canonical.cast(values.type)), False)
    kept = np.asarray(same.to_numpy(zero_copy_only=False), bool)
    if light and kept.all():
        return -1
    lengths = texts(values).lengths
    length = int(np.bincount(lengths).argmax())
    usual = lengths == length
    return length if usual.sum() >= _SURE and kept[usual].all() else 0


_SURE = 300


def distinct(values: pa.Array, *, always: bool = False) -> tuple[pa.Array, I64]:
    """The values that are not null, each once where many repeat, and how often each stands.

    With `always` each once in any case.
    """
    some = pc.drop_null(values) if values.null_count else values
    coded = some.dictionary_encode()
    if len(coded.dictionary) > 0.7 * len(coded) and not always:
        return some, np.ones(len(some), np.int64)
    times = np.bincount(coded.indices.to_numpy(), minlength=len(coded.dictionary))
    return coded.dictionary, times
