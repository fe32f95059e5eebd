"""Names of fields, datasets and files pass the span finder too: a name can be a personal value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find.names import says
from strongroom.find.text import scan, tiers
from strongroom.find.text.joined import NAME
from strongroom.find.text.whole import whole
from strongroom.kernels.shapes import shape_of
from strongroom.kernels.text import from_list

_SURE = 0.5

_MAYBE: Final = re.compile(r"[\u3400-\u9fff]{2}|[^\W\d_a-z]\w*[ ,.]+[^\W\d_a-z]")
"""Without letters like these the models of names, which take a moment to load, are not asked."""

_ALONE: Final = re.compile(r"[\u3400-\u9fff]{2,4}")


@lru_cache(maxsize=65_536)
def safe_name(name: str) -> str:
    """The name, with every personal value in it replaced by its shape (`⟨9×18⟩`).

    A JSON key, a hive path or a file name can itself be an ID number, a phone number or the name
    of somebody; it must not reach a table, a report or a record.
    """
    return _shown(name, [*_spans(name, _pointing()), *_names(name)])


@lru_cache(maxsize=4_096)
def safe_place(place: str) -> str:
    """A path or URL in which what points at one person is replaced by its shape.

    That is a number anywhere in it, and the name of somebody after whom its file is called.
    Hosts, ports and network addresses stay: without them nobody could tell which store is meant.
    """
    hidden = frozenset(k.name for k in shelf("kinds").values() if k.identifier == "direct")
    last = place.rfind("/") + 1
    names = [(start + last, end + last) for start, end in _names(place[last:])]
    return _shown(place, [*_spans(place, hidden), *names])


_SAID: Final = ("sensitive.", "person.", "org.", "text.", "address.fragment", "date.")
"""Kinds that a heading speaks of in words, and that point at nobody by themselves."""


@cache
def _pointing() -> frozenset[str]:
    """Kinds of which one value leads to somebody, or into something of theirs."""
    kinds = shelf("kinds").values()
    return frozenset(
        k.name for k in kinds if k.level >= Level.PERSONAL and not k.name.startswith(_SAID)
    )


def _names(name: str) -> Iterator[tuple[int, int]]:
    """Where people are named; nowhere in what columns are known to be called."""
    if not _MAYBE.search(name) or max(says(name).values(), default=0.0) >= 1:
        return
    found = list(_spans(name, frozenset((NAME,)), names=True))
    if not found and _ALONE.fullmatch(name) and whole(from_list([name]))[0] > 0:
        found = [(0, len(name))]
    yield from found


def _spans(name: str, hidden: frozenset[str], *, names: bool = False) -> Iterator[tuple[int, int]]:
    found = scan(from_list([name]), names=names)
    for start, end, which, score in zip(
        found.starts, found.ends, found.which, found.scores, strict=True
    ):
        if score >= _SURE and tiers().kinds[int(which)] in hidden:
            yield int(start), int(end)


def _shown(name: str, spans: list[tuple[int, int]]) -> str:
    out: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            out += [name[at:start], "⟨", shape_of(name[start:end]), "⟩"]
        at = max(at, end)
    return "".join([*out, name[at:]])
