"""A small neural network that reads the candidates of which the linear model is not sure.

Its first layer is a sum of rows, one for each thing that is looked at: a letter at its place, or
the class of a word or of a margin. What is learnt of a letter is shared by all places, which a
table of hashed features cannot do: that is what the network adds, and it is asked where it matters.
All weights are whole numbers and no sum is rounded, so that the answer depends neither on the order
of adding, nor on the machine, nor on which candidates are asked together. Training and finding
share this file: a change here needs new weights.

Source: the shape is that of NNUE (Nasu 2018), the efficiently updatable networks of chess programs.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from strongroom.find.text.candidates import FORMS
from strongroom.kernels.hashed_words import U32
from strongroom.kernels.layers import dense, row_sums

F32 = npt.NDArray[np.float32]
I32 = npt.NDArray[np.int32]

LEFT, INNER, RIGHT = 8, 4, 8

LETTERS = (
    *(f"w{k}" for k in range(-LEFT, 0)),
    *(f"in{k}" for k in range(INNER)),
    "last",
    *(f"v{k}" for k in range(RIGHT)),
)
"""The letters that are read: before the candidate, its first ones, its last one, behind it."""

CLASSES = {
    **dict.fromkeys(("left", "left2", "right", "right2", "inner", "known", "part"), 16),
    "over": 256,
    "length": 10,
    "fills": 20,
    "first": 6,
    "end": 32,
    "called": 4,
    "edges": 4,
    "surname": 8,
    **{f"given{k}": 8 for k in range(INNER)},
    "sounds": 8,
    "own": 20,
    "lost": 5,
    "again": 9,
    "often": 4,
    "given": 9,
    "partly": 6,
    "related": 9,
    "beside_left": 9,
    "beside_right": 9,
    "touching": 153,
    "clash": 153,
    "ends_too": 153,
    "whole": 9,
    "rest": 20,
    "within": 20,
    "across": 10,
}
"""What else is looked at, and how many classes each has."""

ROWS = sum(CLASSES.values())

STEP = 256
"""Sums of the first layer are whole numbers of this part of one."""

FINE = 1024
"""Other weights are whole numbers of this part of one."""

PIECE = 4096
"""Candidates that are read together, so that what is worked out for them stays near."""

_SMALL, _MOST = (1 << 12) - 1, 1 << 20


def letters(seen: Mapping[str, U32]) -> U32:
    """The letters of each candidate, shape (n, letters); 0 where it has none."""
    inner = {
        f"in{k}": np.where(k < seen["length"], seen[f"w{k}"], np.uint32(0)) for k in range(INNER)
    }
    every = {**seen, **inner, "last": seen["v-1"]}
    return np.stack([every[name] for name in LETTERS], axis=1)


def classes(seen: Mapping[str, U32]) -> I32:
    """The classes of each candidate as rows of one table, shape (n, classes)."""
    first, end, _ = FORMS
    shape = seen["shape"]
    parts = {f"given{k}": (shape >> np.uint32(3 * (INNER - 1 - k))) & 7 for k in range(INNER)}
    every = {
        **seen,
        **parts,
        "surname": shape >> np.uint32(3 * INNER),
        "first": first[seen["w0"]],
        "end": end[seen["v-1"]],
    }
    out = np.empty((len(shape), len(CLASSES)), np.int32)
    begin = 0
    for column, (name, count) in enumerate(CLASSES.items()):
        out[:, column] = np.minimum(every[name], count - 1)
        out[:, column] += begin
        begin += count
    return out


class Network:
    """Three layers of whole numbers.

    Args:
        known: the letters that are told apart, ordered; the others are one.
        meaning: shape (2 + letters, d) int16: what is learnt of nothing, of another letter, and of
            each known one, as parts of `FINE`.
        reading: shape (len(LETTERS) * d, h) int16: what that says at each place.
        told: shape (ROWS, h) int16: what each class says, as parts of `STEP`.
        layers: weights and biases of the first, the second and the third layer.
    """

    def __init__(
        self,
        known: npt.NDArray[np.uint16],
        meaning: npt.NDArray[np.int16],
        reading: npt.NDArray[np.int16],
        told: npt.NDArray[np.int16],
        layers: tuple[npt.NDArray[np.int32], ...],
    ) -> None:
        self.number = np.ones(1 << 16, np.int32)
        self.number[known] = np.arange(2, 2 + len(known), dtype=np.int32)
        self.number[0] = 0
        width = meaning.shape[1]
        weights = reading.reshape(len(LETTERS), width, -1).astype(np.float64)
        letters_, count = meaning.astype(np.float64), len(meaning)
        self.rows = np.empty((len(LETTERS) * count + len(told), weights.shape[2]), np.int16)
        # One place after the other, so that what is worked out for it stays near.
        for place, here in enumerate(weights):
            said = letters_ @ here
            said *= STEP / FINE**2
            said += 0.5
            np.floor(said, out=said)
            np.clip(said, -(1 << 15), (1 << 15) - 1, out=said)
            self.rows[place * count : (place + 1) * count] = said
        self.rows[len(LETTERS) * count :] = told
        self.places = (np.arange(len(LETTERS)) * len(meaning)).astype(np.int32)
        self.classes_at = np.int32(len(LETTERS) * len(meaning))
        self.first_bias = layers[0]
        second_bias, third, third_bias = (a.astype(np.float64) for a in layers[2:5])
        self.second = np.clip(layers[1], -_SMALL, _SMALL), second_bias
        self.third = third, third_bias

    def __call__(self, seen: Mapping[str, U32]) -> F32:
        """Scores of nobody, a full name, and another way to call a person, shape (n, 3)."""
        out = np.empty((len(seen["length"]), 3), np.float32)
        for begin in range(0, len(out), PIECE):
            some = slice(begin, begin + PIECE)
            out[some] = self._read({name: column[some] for name, column in seen.items()})
        return out

    def _read(self, seen: Mapping[str, U32]) -> F32:
        which = np.concatenate(
            [self.number[letters(seen)] + self.places, classes(seen) + self.classes_at], axis=1
        )
        sums = row_sums(self.rows, which)
        said = dense(sums, self.first_bias, self.second, self.third, FINE, _MOST)
        result: F32 = (said / (STEP * FINE)).astype(np.float32)
        return result
