"""Word lists by which values and names of columns are known; NOTICE.txt says where from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.registry import shelf
from strongroom.kernels.text import Mask

_HERE = Path(__file__).parent
_LISTS = ("given", "family", "town", "country", "trade")


def _sections(name: str, parting: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    into: list[str] = []
    for raw in (_HERE / name).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            into = found.setdefault(line[1:-1], [])
        else:
            into += [word for part in line.split(parting) if (word := part.strip())]
    return found


@cache
def _words() -> dict[str, frozenset[str]]:
    known = {k: {w.lower() for w in words} for k, words in _sections("words.txt", "|").items()}
    for name in _LISTS:
        lines = (_HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        known.setdefault(name, set()).update(line for line in lines if line)
    known["place"] = set().union(*(known[n] for n in ("town", "state", "province", "country")))
    return {name: frozenset(words) for name, words in known.items()}


@cache
def _values(name: str) -> pa.Array:
    return pa.array(sorted(_words()[name]), pa.large_string())


def listed_in(name: str, lowered: pa.Array) -> Mask:
    """Which values (lower case, large strings) stand in a list; null: False."""
    return np.asarray(pc.is_in(lowered, value_set=_values(name)).to_numpy(zero_copy_only=False))


def is_word(name: str, word: str) -> bool:
    """Whether one word, in lower case, stands in a list."""
    return word in _words()[name]


@cache
def called() -> dict[str, tuple[str, ...]]:
    """Kind → more phrases by which its columns are called."""
    found: dict[str, list[str]] = {}
    on_shelf = shelf("kinds")
    for kinds, phrases in _sections("called.txt", ",").items():
        kind = next((k for k in kinds.split() if k in on_shelf), None)
        if kind is not None:
            found.setdefault(kind, []).extend(phrases)
    return {kind: tuple(phrases) for kind, phrases in found.items()}
