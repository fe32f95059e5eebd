"""Stretches of text that a learned field tags: where they begin, go on and end.

A conditional random field (Lafferty, McCallum and Pereira 2001) reads the letters around each
character and scores four tags. Weights are whole numbers, so that the answer depends neither on the
machine nor on what is read together. Training and finding share this file: a change here needs new
weights (`training/fields.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from strongroom.find.text.features import AFTER, Places, Stream
from strongroom.kernels.grams import Grams, sums
from strongroom.kernels.hashed_words import U16
from strongroom.kernels.tags import BEGIN, LAST, TAGS, best

I8 = npt.NDArray[np.int8]
I16 = npt.NDArray[np.int16]

PART = 12
"""Weights are whole numbers of this part of one."""


class Tagger:
    """Weights of letters for the tags of the characters around them.

    Args:
        grams: the letters that are read, and how far from them they speak.
        tables: one for each of them, shape (rows, reach * TAGS) int8.
        bias: shape (TAGS,) int16: what is said without any letter. All in parts of `PART`.
    """

    def __init__(self, grams: Sequence[Grams], tables: Sequence[I8], bias: I16) -> None:
        self.grams, self.tables, self.bias = tuple(grams), tuple(tables), bias

    def scores(self, c: U16) -> I16:
        """What each tag scores at each letter of a stream (`features.stream`).

        Shape (n, TAGS), or as often TAGS as there are taggers in it (`together`).
        """
        return sums(c, self.grams, self.tables, self.bias)


def together(*taggers: Tagger) -> Tagger:
    """Taggers that read the same letters as one: a letter is looked up once for all of them.

    Raises:
        ValueError: they read other letters.
    """
    grams = taggers[0].grams
    if any(other.grams != grams for other in taggers):
        raise ValueError("taggers that read other letters are not asked together")
    tables = []
    for every in zip(*(t.tables for t in taggers), strict=True):
        apart = [table.reshape(len(table), -1, TAGS) for table in every]
        tables.append(np.concatenate(apart, axis=2).reshape(len(every[0]), -1))
    return Tagger(grams, tables, np.concatenate([t.bias for t in taggers]))


def stretches(made: Stream, scores: I16, bar: int) -> tuple[Places, Places]:
    """Where in a stream what is tagged begins and ends, ordered, none within another.

    Args:
        scores: what each tag scores at each of its letters.
        bar: what is taken from the score of each character that belongs to none, in parts.
    """
    # Nothing reaches over what parts rows.
    ends = np.append(made.at[1:], len(scores)) - AFTER
    tags = best(scores, made.at, ends, bar)
    return np.flatnonzero(tags == BEGIN), np.flatnonzero(tags == LAST) + 1


def read(name: str, grams: Sequence[Grams]) -> Tagger:
    """A tagger out of a file that the package carries."""
    with files("strongroom.find.text").joinpath(name).open("rb") as file:
        kept = np.load(file)
        return from_arrays({name: kept[name] for name in kept.files}, grams)


def from_arrays(arrays: dict[str, npt.NDArray[np.generic]], grams: Sequence[Grams]) -> Tagger:
    """A tagger out of what the file holds."""
    tables = []
    for gram in grams:
        table = np.zeros((1 << gram.bits, gram.reach * TAGS), np.int8)
        table[arrays[f"rows_{gram.size}"].astype(np.int64)] = arrays[f"table_{gram.size}"]
        tables.append(table)
    return Tagger(grams, tables, arrays["bias"].astype(np.int16))
