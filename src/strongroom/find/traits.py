"""What a column looks like: its heading in pieces, what was measured, what stands beside it.

Traits are short words, each hashed to a place in a table of weights (`weigh`). They hold no value:
only names of columns, and measures in coarse steps. None says where a column stands, so that the
order of columns changes nothing. Training and finding share this file: a change here needs new
weights.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from strongroom.find.headings import simplified
from strongroom.find.names import says, words
from strongroom.kernels.hashed_words import U32

if TYPE_CHECKING:
    from strongroom.find.around import Around
    from strongroom.find.judge import Verdict

BITS = 18
"""Places in the table of weights: 2^18."""

LONGEST, PIECES = 40, 5
"""Characters of a heading that are read, and of its longest pieces."""

_DIGITS = re.compile(r"[0-9]+")
_PART = re.compile(r"[.\]]")
_SURE = 0.6
_PEOPLE = frozenset(
    (
        *("person.name", "person.nickname", "person.sex", "date.birth", "id.cn_resident"),
        *("phone.mobile", "email"),
    )
)


_FLAGS = (
    *("people", "things", "counts", "firms", "clinic", "entries", "animals", "machines"),
    *("works", "plates", "address", "fine", "health"),
)


def traits(dataset: str, around: Around, columns: Sequence[Verdict]) -> list[U32]:
    """The traits of the columns of a dataset, as places in a table, each once and ordered.

    Args:
        around: what the rules say of the dataset.
        columns: what the rules say of them, paths inside a column behind it.
    """
    kinds = [one.kind for one in columns]
    table = [
        *(f"D{word}" for word in words(dataset.rsplit("/", 1)[-1])),
        *(f"G{name}" for name in _FLAGS if getattr(around, name)),
    ]
    out = []
    often = Counter(kinds)
    for one in columns:
        beside = _others(often, one.kind)
        people = f"{bool(beside & _PEOPLE):d}"
        own = [
            *_heading(one, people),
            *_measures(one),
            *_said(one, people),
            *(f"c{kind}" for kind in beside),
            f"P{people}{min(4, len(beside))}",
            *table,
            *(f"E{name}{one.kind}" for name in _FLAGS if getattr(around, name)),
        ]
        out.append(_places(own))
    return out


def _others(often: Counter[str], own: str) -> set[str]:
    """The kinds of the other columns, of how often each stands and that of one of them."""
    return {kind for kind in often if kind != "none" and (kind != own or often[kind] > 1)}


def _places(words: Sequence[str]) -> U32:
    """Places of traits in a table, each once and ordered."""
    every = {zlib.crc32(word.encode("utf-8", "replace")) >> (32 - BITS) for word in words}
    return np.array(sorted(every), np.uint32)


def _heading(one: Verdict, people: str) -> Iterator[str]:
    """The pieces of a name, its words, and what the lists of names say of it."""
    name = one.profile.within or one.profile.name
    last = _PART.split(name)[-1] or name
    plain = simplified(unicodedata.normalize("NFKC", last)).lower()[:LONGEST]
    plain = _DIGITS.sub("0", plain)
    yield f"N{plain}"
    framed = f"^{plain}$"
    for size in range(1, PIECES + 1):
        for at in range(len(framed) - size + 1):
            yield f"g{framed[at : at + size]}"
    every = words(last[:LONGEST])
    for word in every:
        yield f"w{word}"
        yield f"u{people}{word}"
    if every:
        yield f"f{every[0]}"
        yield f"l{every[-1]}"
    for kind, score in says(one.profile.name).items():
        yield f"s{kind}:{int(4 * score)}"
        yield f"t{people}{kind}"


def _measures(one: Verdict) -> Iterator[str]:
    """What was measured of the values, in steps."""
    profile = one.profile
    for name, value in profile.facts.items():
        yield f"F{name}:{step(value)}"
    for kind in profile.tried:
        if (share := profile.share(kind)) > 0.1:
            yield f"S{kind}:{step(share)}"
    for kind, count in profile.contains.items():
        yield f"C{kind}"
        yield f"C{kind}:{step(count / max(1, profile.scanned))}"
    for kind, count in profile.maybe.items():
        yield f"M{kind}:{step(count / max(1, profile.considered))}"
    yield f"n{step(profile.considered + 2)}"
    yield f"T{profile.type}"
    yield f"X{profile.form}"
    for shape in profile.shapes[:2]:
        yield f"H{shape[:12]}"


def _said(one: Verdict, people: str) -> Iterator[str]:
    """What the rules take the column for."""
    for place, (kind, score) in enumerate(one.ranked[:3]):
        yield f"R{place}{kind}:{int(5 * score)}"
        yield f"Q{kind}:{int(5 * score)}"
    yield f"V{one.kind}"
    yield f"V{one.kind}:{int(5 * one.confidence)}"
    yield f"U{people}{one.kind}"
    for kind in one.contains or ():
        yield f"W{kind}"
    for kind in one.refused:
        yield f"B{kind}"


def step(value: float) -> int:
    """A measure as one of few steps: fifths of a share, powers of two of anything else."""
    if value in (0.0, 1.0):
        return 8 + int(value)
    if 0.0 < value < 1.0:
        return int(5 * value)
    size = min(12, int(math.log2(1 + abs(value)))) if math.isfinite(value) else 12
    return 20 + size if value > 0 else 20 - size
