"""Fits the network that reads candidates: Adam and Adagrad by hand, so that numpy and numba do."""

from __future__ import annotations

import numba
import numpy as np

from strongroom.find.text.network import CLASSES, FINE, INNER, LEFT, LETTERS, ROWS, STEP
from training.adam import Adam, rounded

MEANING, WIDTH, SECOND = 16, 64, 32
RATE, SCATTERED = 2e-3, 8.0
EPOCHS, BATCH = 6, 256
SELDOM = 4
"""A letter that is written fewer times is not told apart."""

LEFT_OUT, UNIT_OUT, CLASS_OUT, NAME_OUT, NEAR_OUT = 0.1, 0.15, 0.05, 0.25, 0.15
"""How often a letter, a hidden unit, a class, the whole name, and what is nearest are hidden."""


def known_letters(streams: list[np.ndarray]) -> np.ndarray:
    """The letters that are told apart."""
    count = sum(np.bincount(stream, minlength=1 << 16) for stream in streams)
    known = np.flatnonzero(count >= SELDOM)
    return known[known > 0].astype(np.uint16)


@numba.njit(cache=True)
def _scatter(
    table: np.ndarray, seen: np.ndarray, which: np.ndarray, slope: np.ndarray, rate: float
) -> None:
    """Adagrad on the rows that a batch used."""
    for i in range(len(which)):
        j = which[i]
        for k in range(table.shape[1]):
            g = slope[i, k]
            if g != 0:
                seen[j, k] += g * g
                table[j, k] -= np.float32(rate) * g / np.sqrt(seen[j, k] + np.float32(0.1))


class Fitted:
    """The network in floating point while it learns."""

    def __init__(self, letters: int, seed: int) -> None:
        dice = np.random.default_rng(seed)

        def normal(scale: float, *shape: int) -> np.ndarray:
            return dice.normal(0, scale, shape).astype(np.float32)

        wide = len(LETTERS) * MEANING
        self.meaning, self.told = normal(0.1, letters, MEANING), normal(0.05, ROWS, WIDTH)
        self.dense = {
            "reading": normal((3 / wide) ** 0.5, wide, WIDTH),
            "first": np.zeros(WIDTH, np.float32),
            "second": normal((2 / WIDTH) ** 0.5, WIDTH, SECOND),
            "second_bias": np.zeros(SECOND, np.float32),
            "third": np.zeros((SECOND, 3), np.float32),
            "third_bias": np.zeros(3, np.float32),
        }
        self.adam = Adam(self.dense)
        self.seen = np.zeros_like(self.meaning), np.zeros_like(self.told)

    def step(
        self,
        letters: np.ndarray,
        classes: np.ndarray,
        y: np.ndarray,
        rate: float,
        dice: np.random.Generator,
    ) -> None:
        """Learns from one batch."""
        count, d = len(y), self.dense
        shown = dice.random((count, len(LETTERS))) >= LEFT_OUT
        shown[dice.random(count) < NAME_OUT, LEFT : LEFT + INNER + 1] = False
        near = dice.random(count) < NEAR_OUT
        shown[near, LEFT - 3 : LEFT] = False
        shown[near, LEFT + INNER + 1 : LEFT + INNER + 4] = False
        spread = np.repeat(shown, MEANING, axis=1).astype(np.float32)
        kept = (dice.random((count, len(CLASSES))) >= CLASS_OUT).astype(np.float32)
        units = (dice.random((count, WIDTH)) >= UNIT_OUT).astype(np.float32) / (1 - UNIT_OUT)
        x = self.meaning[letters].reshape(count, -1) * spread
        told = (self.told[classes] * kept[:, :, None]).sum(axis=1)
        one = np.maximum(x @ d["reading"] + d["first"] + told, 0) * units.astype(np.float32)
        two = np.maximum(one @ d["second"] + d["second_bias"], 0)
        out = two @ d["third"] + d["third_bias"]
        p = np.exp(out - out.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(count), y] -= 1
        p /= count
        back2 = (p @ d["third"].T) * (two > 0)
        back1 = (back2 @ d["second"].T) * (one > 0) * units.astype(np.float32)
        back0 = (back1 @ d["reading"].T) * spread * count
        self.adam.step(
            {
                "third": two.T @ p,
                "third_bias": p.sum(axis=0),
                "second": one.T @ back2,
                "second_bias": back2.sum(axis=0),
                "reading": x.T @ back1,
                "first": back1.sum(axis=0),
            },
            rate,
        )
        fast = rate * SCATTERED
        _scatter(self.meaning, self.seen[0], letters.reshape(-1), back0.reshape(-1, MEANING), fast)
        slopes = (back1[:, None, :] * kept[:, :, None] * count).reshape(-1, WIDTH)
        _scatter(self.told, self.seen[1], classes.reshape(-1), slopes, fast)

    def whole(self) -> dict[str, np.ndarray]:
        """The weights as whole numbers, under the names that the file has for them."""

        d = self.dense
        return {
            "net_meaning": rounded(self.meaning, FINE),
            "net_reading": rounded(d["reading"], FINE),
            "net_told": rounded(self.told, STEP),
            "net_first": rounded(d["first"], STEP, np.int32),
            "net_second": rounded(d["second"], FINE, np.int32),
            "net_second_bias": rounded(d["second_bias"], STEP * FINE, np.int32),
            "net_third": rounded(d["third"], FINE, np.int32),
            "net_third_bias": rounded(d["third_bias"], STEP * FINE, np.int32),
        }


def fit(
    known: np.ndarray, letters: np.ndarray, classes: np.ndarray, y: np.ndarray, seed: int
) -> dict[str, np.ndarray]:
    """The network of candidates: what the file holds of it.

    Args:
        letters: shape (n, len(LETTERS)): plain letters.
        classes: shape (n, len(CLASSES)): rows of the table of classes.
        y: 0 nobody, 1 a full name, 2 another way to call a person.
    """
    number = np.ones(1 << 16, np.int64)
    number[known] = np.arange(2, 2 + len(known))
    number[0] = 0
    dice = np.random.default_rng(seed)
    net = Fitted(2 + len(known), seed)
    batches = len(y) // BATCH
    for epoch in range(EPOCHS):
        order = dice.permutation(len(y))
        for n in range(batches):
            some = order[n * BATCH : (n + 1) * BATCH]
            rate = RATE * (1 - (epoch * batches + n) / (EPOCHS * batches)) + 1e-5
            net.step(number[letters[some]], classes[some], y[some], rate, dice)
    return {"net_letters": known} | net.whole()
