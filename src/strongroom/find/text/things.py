"""Places abroad, brands, drugs, subjects and other words that are written like names of people.

They begin as surnames do, or transcribe as foreign names do: 麦格米特, 安川, 塔什干. In a list
of skills, machines or places nothing around them says otherwise, and the models have never seen
most of them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import Places
from strongroom.find.text.latin_words import U64, among, hashed
from strongroom.find.text.weights import Model
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.lexicon import Lexicon

PENALTY = np.float32(4.5)
"""What is taken from the margins of names that are such words, or parts of one."""


def within(c: U16, begins: Places, ends: Places, known: Model) -> npt.NDArray[np.bool_]:
    """Which places in a stream of plain characters lie in one of these words."""
    if not len(begins):
        return np.zeros(0, bool)
    found = _lexicon(known).find(c.astype(np.uint32), np.array([0, len(c)])).outermost()
    at = np.searchsorted(found.starts, begins, side="right") - 1
    reach = np.append(found.ends, 0)[at]
    result: npt.NDArray[np.bool_] = (at >= 0) & (reach >= ends)
    return result


@cache
def latin() -> U64:
    """The words in Latin letters, as `latin_words.among` looks them up."""
    return hashed([word for word in listed() if word.isascii() and "_" not in word])


@cache
def _brands() -> U64:
    """Brands of two words, joined by an underscore, as numbers, ordered."""
    two = [word.split("_") for word in listed() if "_" in word]
    one, other = (np.concatenate([hashed([w[at]]) for w in two]) for at in (0, 1))
    return np.unique(_pair(one, other))


def _pair(one: U64, two: U64) -> U64:
    """Two words as one number."""
    return one * np.uint64(0x9E3779B97F4A7C15) + two


def branded(one: U64, two: U64) -> npt.NDArray[np.bool_]:
    """Which pairs of words, by their hashes, are a brand: Jimmy Choo, Dr. Martens."""
    return among(_pair(one, two), _brands())


@cache
def listed() -> tuple[str, ...]:
    """All of the words."""
    text = files("strongroom.find.text").joinpath("things.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("#", "["))]
    return tuple(word for line in lines for word in line.split())


@cache
def _lexicon(known: Model) -> Lexicon:
    plain = known.tables.plain
    return Lexicon({"".join(chr(plain[ord(c)]) for c in word): 1 for word in listed()})
