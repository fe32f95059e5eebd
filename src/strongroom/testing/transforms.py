"""Conformance suite for transforms: what an entry promises is tried on values of Hypothesis.

A new transform, in this package or another, is put on its shelf and passes here without a line of
its own:

    @pytest.mark.parametrize("entry", every(), ids=lambda entry: entry.name)
    def test_each_transform_keeps_its_promises(entry, keys):
        conform(entry, Bench(keys))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strongroom.core import registry
from strongroom.core.entries import Context, Kind, Transform
from strongroom.core.protocols import Keys
from strongroom.core.types import Column, Level

_UUID = "00" * 16
_TEXTS = st.one_of(
    st.none(),
    st.sampled_from(
        ["", "-", "王小明", "𠮷野家", "1984-05-06", "34", "１２３", "a" * 4096, "上海市黄浦区"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)


def _plain_text(values: pa.Array) -> pa.Array:
    """A canonical form for the suite: trimmed, nothing for blanks."""
    trimmed = pc.utf8_trim_whitespace(values)
    return pc.if_else(pc.equal(trimmed, ""), None, trimmed)


KIND = Kind(
    "suite.text", "Text of the suite", "测试", Level.PERSONAL, (), canonical=_plain_text, link=True
)
"""The kind that the suite calls its values."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a transform is tried with.

    Attributes:
        keys: an unlocked keyring.
        params: by transform name, the parameters it cannot do without.
        examples: how many columns Hypothesis makes for each promise.
    """

    keys: Keys
    params: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {"generalise": {"to": "year"}, "index": {"bits": 12}}
    )
    examples: int = 30

    def context(self, entry: Transform, rows: int, kind: str = "string", start: int = 0) -> Context:
        """A context for `rows` rows whose rids count from `start`."""
        rids = pa.array([i.to_bytes(16, "big") for i in range(start, start + rows)], pa.binary(16))
        versions = pa.array(np.ones(rows, dtype=np.uint64))
        column = Column("c1", entry.role, entry.name, 1, 1, 1, 1, "step32", kind, "suite")
        cipher = self.keys.bind(_UUID, 1, rids, versions) if entry.role == "cipher" else None
        params = self.params.get(entry.name, {})
        return Context(KIND, column, params, self.keys, cipher, 2026, _UUID)


def every() -> list[Transform]:
    """All transforms on the shelf, those of other distributions included."""
    return list(registry.shelf("transforms").values())


def conform(entry: Transform, bench: Bench) -> None:
    """Try every promise of a transform; raises AssertionError naming the one that is broken."""
    check_examples(entry)
    check_shape(entry, bench)
    check_pieces(entry, bench)
    check_inputs(entry, bench)
    if entry.promises.deterministic:
        check_deterministic(entry, bench)
    if entry.promises.reversible:
        check_reversible(entry, bench)
    if entry.promises.joinable:
        check_joinable(entry, bench)
    if entry.promises.reveals == 0:
        check_reveals_nothing(entry, bench)
    if entry.promises.reveals == 2:
        check_reveals_a_part(entry, bench)


def _try(bench: Bench, held: Callable[..., None], *strategies: st.SearchStrategy[Any]) -> None:
    """Run a property over values that Hypothesis makes."""
    rules = settings(
        max_examples=bench.examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    rules(given(*strategies)(held))()


def _columns() -> st.SearchStrategy[list[str | None]]:
    return st.lists(_TEXTS, max_size=12)


def check_examples(entry: Transform) -> None:
    """The entry's own examples come out as it says; one without key must bring at least one."""
    assert entry.needs_key or entry.examples, f"{entry.name} brings no example"
    assert entry.title, f"{entry.name} has no title"
    assert entry.title_zh, f"{entry.name} has no Chinese title"
    assert (entry.invert is not None) == entry.promises.reversible, f"{entry.name}: invert"
    for values, params, expected in entry.examples:
        context = Context(None, None, params, now_year=2026)
        made = entry.apply(pa.array(values, pa.string()), context).to_pylist()
        assert expected is None or made == list(expected), f"{entry.name}: example {params}"


def check_shape(entry: Transform, bench: Bench) -> None:
    """As many rows out as in, the input untouched, and null for null where that is promised."""

    def held(values: list[str | None]) -> None:
        source = pa.array(values, pa.string())
        made = entry.apply(source, bench.context(entry, len(values)))
        assert isinstance(made, pa.Array), f"{entry.name} does not give an array"
        assert len(made) == len(source), f"{entry.name} loses or makes rows"
        assert source.to_pylist() == values, f"{entry.name} changes its input"
        made.validate(full=True)
        if entry.promises.null_preserving:
            nulls = pc.is_null(made).to_pylist()
            assert all(nulls[i] for i, value in enumerate(values) if value is None), (
                f"{entry.name} turns a null into something"
            )

    _try(bench, held, _columns())


def check_pieces(entry: Transform, bench: Bench) -> None:
    """A column cut into pieces gives the pieces of the column: no state, no edge."""

    def held(values: list[str | None], cut: int) -> None:
        cut = min(cut, len(values))
        source = pa.array(values, pa.string())
        whole = entry.apply(source, bench.context(entry, len(values)))
        left = entry.apply(source.slice(0, cut), bench.context(entry, cut))
        right = entry.apply(source.slice(cut), bench.context(entry, len(values) - cut, start=cut))
        assert whole.to_pylist() == left.to_pylist() + right.to_pylist(), (
            f"{entry.name} depends on where a column is cut"
        )

    _try(bench, held, _columns(), st.integers(0, 12))


def check_inputs(entry: Transform, bench: Bench) -> None:
    """Dictionary and large strings give what strings give."""
    values = ["王小明", None, "", "王小明", "1984-05-06", "x" * 4096]
    plain = pa.array(values, pa.string())
    for source in (plain.dictionary_encode(), pa.array(values, pa.large_string())):
        context = bench.context(entry, len(values), str(source.type))
        made = entry.apply(source, context)
        again = bench.context(entry, len(values))
        if entry.role == "cipher":
            assert entry.invert is not None
            assert entry.invert(made, context).to_pylist() == values
        assert made.to_pylist() == entry.apply(plain, again).to_pylist(), (
            f"{entry.name} treats {source.type} in its own way"
        )


def check_deterministic(entry: Transform, bench: Bench) -> None:
    """The same value, key and row give the same output."""

    def held(values: list[str | None]) -> None:
        source = pa.array(values, pa.string())
        first, second = (entry.apply(source, bench.context(entry, len(values))) for _ in range(2))
        assert first.equals(second), f"{entry.name} is not deterministic"

    _try(bench, held, _columns())


def check_reversible(entry: Transform, bench: Bench) -> None:
    """With the key, invert gives back the very values in their type."""

    def held(values: list[str | None]) -> None:
        source = pa.array(values, pa.string())
        context = bench.context(entry, len(values))
        assert entry.invert is not None
        back = entry.invert(entry.apply(source, context), context)
        assert back.type == source.type, f"{entry.name} does not restore the type"
        assert back.to_pylist() == values, f"{entry.name} does not restore the values"

    _try(bench, held, _columns())


def check_joinable(entry: Transform, bench: Bench) -> None:
    """Equal canonical forms give equal outputs, whatever the row."""

    def held(value: str) -> None:
        source = pa.array([value, value], pa.string())
        made = entry.apply(source, bench.context(entry, 2)).to_pylist()
        assert made[0] == made[1] is not None, f"{entry.name} is not joinable"
        elsewhere = entry.apply(pa.array([value]), bench.context(entry, 1, start=77)).to_pylist()
        assert elsewhere == made[:1], f"{entry.name} joins only inside one row range"

    _try(bench, held, st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20))


def _texts_in(made: pa.Array) -> Sequence[bytes]:
    there = [value for value in made.to_pylist() if value is not None]
    return [value if isinstance(value, bytes) else str(value).encode() for value in there]


def check_reveals_nothing(entry: Transform, bench: Bench) -> None:
    """Neither the value nor its equality with another row's shows, nor its exact length."""
    values = ["王小明王小明", "王小明王小明", "王小明王小明王", None]
    made = _texts_in(entry.apply(pa.array(values), bench.context(entry, 4)))
    assert all("王小".encode() not in cell for cell in made), f"{entry.name} shows the value"
    assert len(set(made)) == len(made), f"{entry.name} shows equality"
    assert len({len(cell) for cell in made}) <= 1, f"{entry.name} shows the length"


def check_reveals_a_part(entry: Transform, bench: Bench) -> None:
    """A long value is never let out whole, and how long the hidden part is does not show."""

    def held(value: str) -> None:
        context = replace(bench.context(entry, 2), kind=None)
        made = entry.apply(pa.array([value, value + "zz"]), context).to_pylist()
        assert all(value not in (text or "") for text in made), f"{entry.name} shows all of it"
        lengths = {len(text or "") for text in made}
        assert len(lengths) == 1, f"{entry.name} shows the length of what it hides"

    _try(bench, held, st.text("abcdefghijklmnopqrstuvwxyz", min_size=24, max_size=60))
