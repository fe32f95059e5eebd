"""Fits the network that reads the columns of a table together, by Adam.

What one training knows of rare things hangs on its dice. So a few small networks are trained, each
from other dice, and stand in the file as one whose answer is the mean of theirs: its layers hold
theirs side by side, with nothing between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numba
import numpy as np

from strongroom.find.learned import FINE, PLACES, STEP
from training.adam import KEPT, KEPT_SQUARE, Adam, rounded

NETS = 3
"""How many networks are trained."""

MEANING, WIDTH = 32, 32
"""What each learns of a trait, and of a column beside others, in numbers."""

EPOCHS, TABLES = 12, 60
"""How often all tables are read, and how many of them together."""

RATE, MEANT, SAID = 3e-3, 0.01, 0.005
"""How fast layers learn, what traits mean, and what they say by themselves."""

LEFT_OUT, UNIT_OUT = 0.3, 0.2
"""How often a trait, and a unit of a layer, is hidden, so that none is relied on."""

SELDOM = 6
"""A trait of fewer tables is passed over."""


@dataclass(frozen=True)
class Table:
    """The traits of all columns of a table, and the number of the label of each; -1 for none."""

    traits: Sequence[np.ndarray]
    labels: np.ndarray


@numba.njit(cache=True)
def _summed(table: np.ndarray, rows: np.ndarray, begins: np.ndarray, out: np.ndarray) -> None:
    """The sums of the rows of each column."""
    for i in range(len(begins) - 1):
        for n in range(begins[i], begins[i + 1]):
            for k in range(table.shape[1]):
                out[i, k] += table[rows[n], k]


@numba.njit(cache=True)
def _learnt(
    table: np.ndarray,
    moments: np.ndarray,
    rows: np.ndarray,
    begins: np.ndarray,
    slope: np.ndarray,
    rate: float,
    room: np.ndarray,
    touched: np.ndarray,
) -> None:
    """Adam on the rows that a batch used, each once.

    Args:
        moments: shape (2, rows, columns).
        rate: with what the moments are to be made larger by.
        room: as large as the table, nothing in it; touched: a place for each row, False.
    """
    some = np.empty(len(table), np.int64)
    count = 0
    for i in range(len(begins) - 1):
        for n in range(begins[i], begins[i + 1]):
            row = rows[n]
            if not touched[row]:
                touched[row] = True
                some[count] = row
                count += 1
            for k in range(table.shape[1]):
                room[row, k] += slope[i, k]
    for n in range(count):
        row = some[n]
        touched[row] = False
        for k in range(table.shape[1]):
            g = room[row, k]
            room[row, k] = 0
            moments[0, row, k] += (g - moments[0, row, k]) * np.float32(1 - KEPT)
            moments[1, row, k] += (g * g - moments[1, row, k]) * np.float32(1 - KEPT_SQUARE)
            table[row, k] -= (
                np.float32(rate)
                * moments[0, row, k]
                / (np.sqrt(moments[1, row, k]) + np.float32(1e-8))
            )


def _beside(layers: Sequence[np.ndarray]) -> np.ndarray:
    """Layers side by side: what goes into one comes out of none but it."""
    down = np.cumsum([0, *(len(layer) for layer in layers)])
    right = np.cumsum([0, *(layer.shape[1] for layer in layers)])
    whole = np.zeros((down[-1], right[-1]), np.float32)
    for n, layer in enumerate(layers):
        whole[down[n] : down[n + 1], right[n] : right[n + 1]] = layer
    return whole


@dataclass(frozen=True)
class Shown:
    """Some tables as the network is shown them, with things hidden at random.

    Attributes:
        rows: the traits that are shown, those of one column behind the other.
        begins: where those of each column begin, and the end of the last.
        table: the table of each column; first: the first column of each table.
        others: how many other columns each column's table has, or 1.
        labels: the label of each column; -1 for none.
        grown: by how much what traits mean is made larger for those that are hidden.
        units, last: which units of the first and of the last layer are shown, made larger too.
    """

    rows: np.ndarray
    begins: np.ndarray
    table: np.ndarray
    first: np.ndarray
    others: np.ndarray
    labels: np.ndarray
    grown: np.float32
    units: np.ndarray
    last: np.ndarray

    @classmethod
    def of(
        cls,
        tables: Sequence[Table],
        dice: np.random.Generator,
        *,
        left_out: float = LEFT_OUT,
        unit_out: float = UNIT_OUT,
    ) -> Shown:
        """Each trait, and each unit, is hidden with these chances."""
        kept = [own[dice.random(len(own)) >= left_out] for t in tables for own in t.traits]
        size = np.array([len(t.labels) for t in tables])
        table = np.repeat(np.arange(len(tables)), size)
        whole = np.float32(1 / (1 - unit_out))
        units, last = (
            (dice.random((len(kept), wide)) >= unit_out) * whole for wide in (MEANING, WIDTH)
        )
        return cls(
            np.concatenate(kept),
            np.concatenate([[0], np.cumsum([len(own) for own in kept])]),
            table,
            np.cumsum(size) - size,
            np.maximum(size - 1, 1)[table, None],
            np.concatenate([t.labels for t in tables]),
            np.float32(1 / (1 - left_out)),
            units,
            last,
        )

    def summed(self, some: np.ndarray) -> np.ndarray:
        """The sum over the columns of each table, at each of its columns."""
        result: np.ndarray = np.add.reduceat(some, self.first)[self.table]
        return result


@dataclass(frozen=True)
class Slopes:
    """Of the mean loss: by the layers, and by the sums of what traits mean and say."""

    dense: dict[str, np.ndarray]
    meaning: np.ndarray
    said: np.ndarray


@dataclass(frozen=True)
class Read:
    """What the network made of tables.

    Attributes:
        own, told, most, around, last: what its layers say of each column.
        wrong: how much likelier it takes each label than it is; nothing where none is known.
        loss: the mean of the surprise.
    """

    shown: Shown
    own: np.ndarray
    told: np.ndarray
    most: np.ndarray
    around: np.ndarray
    last: np.ndarray
    wrong: np.ndarray
    loss: float

    def slopes(self, d: dict[str, np.ndarray]) -> Slopes:
        """How the loss grows with each weight; `d` are the layers."""
        shown = self.shown
        back_last = (self.wrong @ d["last"].T) * (self.last > 0) * shown.last
        back = back_last @ d["joined"].T
        of_rest = back[:, MEANING : MEANING + WIDTH] / shown.others
        back_told = shown.summed(of_rest) - of_rest
        # The column that says the most of its table in a unit answers for it.
        top = self.told == self.most
        shared = np.maximum(shown.summed(top.astype(np.float32)), 1)
        back_told += shown.summed(back[:, MEANING + WIDTH :]) * top / shared
        back_told *= self.told > 0
        back_own = (back[:, :MEANING] + back_told @ d["told"].T) * (self.own > 0) * shown.units
        return Slopes(
            {
                "last": self.last.T @ self.wrong,
                "said_bias": self.wrong.sum(axis=0),
                "joined": self.around.T @ back_last,
                "joined_bias": back_last.sum(axis=0),
                "told": self.own.T @ back_told,
                "told_bias": back_told.sum(axis=0),
                "meaning_bias": back_own.sum(axis=0),
            },
            back_own * shown.grown,
            self.wrong * shown.grown,
        )


class Fitted:
    """The network in floating point while it learns."""

    def __init__(self, traits: int, labels: int, seed: int) -> None:
        dice = np.random.default_rng(seed)

        def normal(scale: float, *shape: int) -> np.ndarray:
            return dice.normal(0, scale, shape).astype(np.float32)

        joined = MEANING + 2 * WIDTH
        self.meaning = normal(0.02, traits, MEANING)
        self.said = np.zeros((traits, labels), np.float32)
        self.of_traits = [
            (table, np.zeros((2, *table.shape), np.float32), np.zeros_like(table))
            for table in (self.meaning, self.said)
        ]
        self.touched = np.zeros(traits, bool)
        self.dense = {
            "meaning_bias": np.zeros(MEANING, np.float32),
            "said_bias": np.zeros(labels, np.float32),
            "told": normal((1 / MEANING) ** 0.5, MEANING, WIDTH),
            "told_bias": np.zeros(WIDTH, np.float32),
            "joined": normal((1 / joined) ** 0.5, joined, WIDTH),
            "joined_bias": np.zeros(WIDTH, np.float32),
            "last": np.zeros((WIDTH, labels), np.float32),
        }
        self.adam = Adam(self.dense)

    @classmethod
    def together(cls, nets: Sequence[Fitted]) -> Fitted:
        """One network, as wide as all, that scores labels as they do in the mean."""
        one = cls(0, 0, 0)
        one.meaning = np.concatenate([net.meaning for net in nets], axis=1)
        one.said = np.mean([net.said for net in nets], axis=0)
        each = [net.dense for net in nets]
        for name in ("meaning_bias", "told_bias", "joined_bias"):
            one.dense[name] = np.concatenate([d[name] for d in each])
        one.dense["said_bias"] = np.mean([d["said_bias"] for d in each], axis=0)
        one.dense["told"] = _beside([d["told"] for d in each])
        # What is joined is all that the networks learnt of the column, then all that they learnt
        # of the others, twice.
        parts = [np.split(d["joined"], [MEANING, MEANING + WIDTH]) for d in each]
        one.dense["joined"] = np.concatenate([_beside(part) for part in zip(*parts, strict=True)])
        one.dense["last"] = np.concatenate([d["last"] for d in each]) / np.float32(len(nets))
        return one

    def read(self, shown: Shown) -> Read:
        """What it makes of tables."""
        d, count = self.dense, len(shown.labels)
        own = np.zeros((count, MEANING), np.float32)
        out = np.zeros((count, self.said.shape[1]), np.float32)
        _summed(self.meaning, shown.rows, shown.begins, own)
        _summed(self.said, shown.rows, shown.begins, out)
        own = np.maximum(own * shown.grown + d["meaning_bias"], 0) * shown.units
        told = np.maximum(own @ d["told"] + d["told_bias"], 0)
        rest = (shown.summed(told) - told) / shown.others
        most = np.maximum.reduceat(told, shown.first)[shown.table]
        around = np.concatenate([own, rest, most], axis=1)
        last = np.maximum(around @ d["joined"] + d["joined_bias"], 0) * shown.last
        out = out * shown.grown + d["said_bias"] + last @ d["last"]
        shares = np.exp(out - out.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        known = np.flatnonzero(shown.labels >= 0)
        right = shown.labels[known]
        part = 1 / max(1, len(known))
        loss = -float(np.log(shares[known, right]).sum()) * part
        wrong = np.zeros_like(shares)
        wrong[known] = shares[known] * part
        wrong[known, right] -= part
        return Read(shown, own, told, most, around, last, wrong, loss)

    def step(self, tables: Sequence[Table], rate: float, dice: np.random.Generator) -> None:
        """Learns from some tables; `rate` is a share of the full rates."""
        shown = Shown.of(tables, dice)
        slopes = self.read(shown).slopes(self.dense)
        self.adam.step(slopes.dense, RATE * rate)
        young, young_square = self.adam.young
        bias = young_square**0.5 / young
        for (own, moments, room), slope, full in zip(
            self.of_traits, (slopes.meaning, slopes.said), (MEANT, SAID), strict=True
        ):
            _learnt(
                own,
                moments,
                shown.rows,
                shown.begins,
                slope.astype(np.float32),
                full * rate * bias,
                room,
                self.touched,
            )

    def whole(self) -> dict[str, np.ndarray]:
        """The weights as whole numbers, under the names that the file has for them."""

        d = self.dense
        return {
            "meaning": rounded(self.meaning, STEP, np.int8),
            "said": rounded(self.said, STEP, np.int8),
            "meaning_bias": rounded(d["meaning_bias"], STEP, np.int32),
            "said_bias": rounded(d["said_bias"], STEP, np.int32),
            **{name: rounded(d[name], FINE, np.int16) for name in ("told", "joined", "last")},
            **{
                f"{name}_bias": rounded(d[f"{name}_bias"], STEP * STEP, np.int32)
                for name in ("told", "joined")
            },
        }


def fit(tables: Sequence[Table], labels: int, seed: int) -> dict[str, np.ndarray]:
    """The network of tables: what the file holds of it, but for the names of labels."""
    often = np.zeros(PLACES, np.int64)
    for table in tables:
        often[np.unique(np.concatenate(table.traits))] += 1
    known = np.flatnonzero(often >= SELDOM)
    row = np.full(PLACES, -1)
    row[known] = np.arange(len(known))
    read = []
    for table in tables:
        own = [row[places] for places in table.traits]
        read.append(Table([places[places >= 0] for places in own], table.labels))
    nets = [_fit(read, len(known), labels, seed + n) for n in range(NETS)]
    return {"places": known.astype(np.uint32)} | Fitted.together(nets).whole()


def _fit(tables: Sequence[Table], traits: int, labels: int, seed: int) -> Fitted:
    """One network, trained."""
    dice = np.random.default_rng(seed)
    net = Fitted(traits, labels, seed)
    batches = -(-len(tables) // TABLES)
    for epoch in range(EPOCHS):
        order = dice.permutation(len(tables))
        for n in range(batches):
            share = max(0.05, 1 - (epoch * batches + n) / (EPOCHS * batches))
            net.step([tables[k] for k in order[n * TABLES : (n + 1) * TABLES]], share, dice)
    return net
