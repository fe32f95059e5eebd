"""Word lists by which values and names of columns are known; NOTICE.txt says where from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from strongroom.core.registry import shelf
from strongroom.kernels.text import I64, Mask

_HERE = Path(__file__).parent


def listed(names: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(names.split())


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


LISTS = (*sorted({*_LISTS, *_sections("words.txt", "|"), "place"}),)
_BIT = {name: 1 << place for place, name in enumerate(LISTS)}


@cache
def _bits() -> dict[str, int]:
    """Word → one bit for each list in which it stands."""
    bits: dict[str, int] = {}
    for name, words in _words().items():
        for word in words:
            bits[word] = bits.get(word, 0) | _BIT[name]
    return bits


def lists_of(lowered: Sequence[str]) -> I64:
    """For each word, in lower case, the lists in which it stands; see `among`.

    Goes word by word, which is cheap for the few thousand first values of a column and cheaper
    than building a table of the lists for each of them.
    """
    bits = _bits()
    return np.fromiter((bits.get(word, 0) for word in lowered), np.int64, len(lowered))


def among(bits: I64, *names: str) -> Mask:
    """Which words stand in one of the lists."""
    wanted = 0
    for name in names:
        wanted |= _BIT[name]
    result: Mask = (bits & wanted) != 0
    return result


@cache
def _around_things() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _sections("headings.txt", " ").items()}


def around_things(section: str) -> frozenset[str]:
    """Words of a section of `headings.txt`: whose things are, and what rows are about."""
    return _around_things()[section]


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
