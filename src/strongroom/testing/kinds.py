"""Conformance suite for kinds: a kind knows its own examples, however the column is laid out.

def test_my_kind():
    conform(registry.entry("kinds", "library.card"))
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.find import spans


def conform(kind: Kind) -> None:
    """Try everything that a kind says of itself; raises AssertionError naming what is not so."""
    assert kind.title, f"{kind.name} has no title"
    assert kind.title_zh, f"{kind.name} has no Chinese title"
    check_examples(kind)
    check_columns(kind)
    check_canonical(kind)
    check_spans(kind)


def _column(values: Sequence[str | None]) -> pa.Array:
    return pa.array(values, pa.string())


def check_examples(kind: Kind) -> None:
    """Every example is of the kind, and no counterexample; there are some of both."""
    if kind.validate is None:
        return
    assert kind.yes, f"{kind.name} has no example"
    assert kind.no, f"{kind.name} has no counterexample: it may take everything"
    for examples, wanted in ((kind.yes, True), (kind.no, False)):
        told = kind.validate(_column(examples)).tolist()
        wrong = [at for at, said in enumerate(told) if said is not wanted]
        assert not wrong, f"{kind.name}: examples {'yes' if wanted else 'no'} {wrong} are not so"


def check_columns(kind: Kind) -> None:
    """Null is of no kind; slices, dictionaries, large strings and empty columns are read alike."""
    if kind.validate is None:
        return
    values = _column([None, *kind.yes, *kind.no, None])
    whole = kind.validate(values).tolist()
    assert not whole[0], f"{kind.name} takes null for a value"
    assert kind.validate(values.slice(1, 2)).tolist() == whole[1:3], f"{kind.name}: slices"
    for other in (values.dictionary_encode(), values.cast(pa.large_string())):
        assert kind.validate(other).tolist() == whole, f"{kind.name}: {other.type}"
    assert not len(kind.validate(values.slice(0, 0))), f"{kind.name}: an empty column"


def check_canonical(kind: Kind) -> None:
    """Every example has a canonical form, which is its own; a linked kind has to have one."""
    assert kind.canonical is not None or not kind.link, f"{kind.name} is linked without a form"
    if kind.canonical is None:
        return
    once = kind.canonical(_column([*kind.yes, None]))
    assert once.to_pylist()[:-1].count(None) == 0, f"{kind.name}: an example without a form"
    assert once.to_pylist()[-1] is None, f"{kind.name}: null has a form"
    assert kind.canonical(once).equals(once), f"{kind.name}: its form is not its own form"


def check_spans(kind: Kind) -> None:
    """A number that says much by itself is found between words of a text, where it stands."""
    if kind.spans is None or kind.strength < 0.5:
        return
    found = False
    for value in kind.yes:
        for word in kind.context or ("",):
            text = f"note 记录, {word} {value}. 完"
            at = text.index(value)
            found |= (at, at + len(value), kind.name) in _places(text)
    assert found, f"{kind.name}: none of its examples is found inside a text"


def _places(text: str) -> list[tuple[int, int, str]]:
    table = spans([text])
    return [(row["start"], row["end"], row["kind"]) for row in table.to_pylist()]
