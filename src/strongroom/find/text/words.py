"""Word lists of the tier of names, from the package's own file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

I64 = npt.NDArray[np.int64]


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in files("strongroom.find.text").joinpath("words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = []
        elif line and not line.startswith("#"):
            found[name] += line.split()
    return {key: tuple(words) for key, words in found.items()}


def words(section: str) -> tuple[str, ...]:
    """The words of a section of `words.txt`."""
    return _sections()[section]


def paired(one: npt.NDArray[Any], two: npt.NDArray[Any]) -> I64:
    """Two letters at each place as one number, to be looked up among `pairs`."""
    result: I64 = (one.astype(np.int64) << 21) | two
    return result


def pairs(some: Iterable[str]) -> I64:
    """The last two letters of words as numbers, ordered, each once; shorter words are left out."""
    return np.array(sorted({(ord(w[-2]) << 21) | ord(w[-1]) for w in some if len(w) > 1}), np.int64)
