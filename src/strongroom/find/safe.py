"""Names of fields, datasets and files pass the span finder too: a name can be a personal value."""

from __future__ import annotations

from functools import lru_cache

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find.text import scan, tiers
from strongroom.kernels.shapes import shape_of
from strongroom.kernels.text import from_list

_SURE = 0.5


@lru_cache(maxsize=65_536)
def safe_name(name: str) -> str:
    """The name, with every personal value in it replaced by its shape (`⟨9×18⟩`).

    A JSON key, a hive path or a file name can itself be an ID number or a phone number; it must
    not reach a table, a report or a record.
    """
    kinds = shelf("kinds")
    return _shown(name, frozenset(k.name for k in kinds.values() if k.level >= Level.PERSONAL))


@lru_cache(maxsize=4_096)
def safe_place(place: str) -> str:
    """A path or URL in which what points at one person is replaced by its shape.

    Hosts, ports and network addresses stay: without them nobody could tell which store is meant.
    """
    kinds = shelf("kinds")
    return _shown(place, frozenset(k.name for k in kinds.values() if k.identifier == "direct"))


def _shown(name: str, hidden: frozenset[str]) -> str:
    found = scan(from_list([name]), names=False)
    out: list[str] = []
    at = 0
    for start, end, which, score in zip(
        found.starts, found.ends, found.which, found.scores, strict=True
    ):
        if score < _SURE or tiers().kinds[int(which)] not in hidden:
            continue
        out += [name[at:start], "⟨", shape_of(name[start:end]), "⟩"]
        at = int(end)
    return "".join([*out, name[at:]])
