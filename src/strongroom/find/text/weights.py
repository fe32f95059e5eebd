"""The trained weights: read once from the package, used for all columns."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from strongroom.find.text.candidates import Candidates
from strongroom.find.text.features import (
    CHEAP,
    CHEAPEST,
    FIRST,
    FULL,
    SECOND,
    Places,
    Tables,
    known_of,
)
from strongroom.find.text.latin import LatinJudge
from strongroom.find.text.latin_words import Lists
from strongroom.find.text.looking import Weights
from strongroom.find.text.network import Network
from strongroom.kernels.hashed_words import U16, Lexicon

LABELS = 8
"""No name begins here, or one of two to eight characters (eight: or more)."""


LINEAR, READ = np.float32(0.3), np.float32(0.7)
"""What the linear model and the network count for where both are asked."""

MIDDLE, UNSURE = np.float32(-1), np.float32(4.5)
"""The margins of the linear model around which the network is asked as well, and how far around."""


class Judge:
    """A linear model over hashed features of candidates, and a network where that is not sure.

    Args:
        table: shape (2^n, 3) int8: weights of nobody, a full name, another way to call a person;
            scores are sums of rows times `scale`, plus `bias`.
        network: None while the linear model alone is there, in training.
    """

    def __init__(
        self,
        table: npt.NDArray[np.int8],
        scale: float,
        bias: npt.NDArray[np.float32],
        network: Network | None,
    ) -> None:
        self.weights, self.scale, self.bias = Weights(table), np.float32(scale), bias
        self.network = network

    def __call__(
        self, c: U16, some: Candidates, tables: Tables, classes: U16 | None = None
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
        """How much better than nobody each is as a person, and which are no full names."""
        total, seen = self.weights.summed(c, some, tables, classes)
        scores = total.astype(np.float32) * self.scale + self.bias
        if self.network is not None and len(some):
            unsure = np.flatnonzero(np.abs(_margins(scores) - MIDDLE) < UNSURE)
            if len(unsure):
                read = self.network({name: column[unsure] for name, column in seen.items()})
                scores[unsure] = LINEAR * scores[unsure] + READ * read
        return _margins(scores), scores[:, 2] > scores[:, 1]


def _margins(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    person = np.logaddexp(scores[:, 1], scores[:, 2]) - scores[:, 0]
    return person.astype(np.float32)


class Model:
    """A linear model over hashed features.

    Args:
        first: shape (CHEAP, 2^16) int8: weights of the cheap features.
        gate, bar: the sums of the cheapest and of all of them from which on a place is looked at.
        table: shape (2^n, LABELS) int8; scores are sums of rows times `scale`, plus `bias`.
    """

    def __init__(
        self,
        tables: Tables,
        first: npt.NDArray[np.int8],
        gate: int,
        bar: int,
        table: npt.NDArray[np.int8],
        scale: float,
        bias: npt.NDArray[np.float32],
        judge: Judge,
        latin: LatinJudge | None,
    ) -> None:
        self.tables = tables
        self.first, self.gate, self.bar = first, gate, bar
        self.known = known_of(tables)
        # Eight weights of a feature lie in one number of eight bytes, 64 added so that none is
        # negative.
        lifted = (table.astype(np.int16) + 64).astype(np.uint8)
        self.table = np.ascontiguousarray(lifted).view(np.uint64).reshape(-1)
        self.shift = 32 - (len(self.table).bit_length() - 1)
        self.scale, self.bias = scale, bias
        self.judge, self.latin = judge, latin

    def promising(self, c: U16, places: Places, slack: int = 0) -> Places:
        """The places at which a name may begin, by the cheap features; `slack` lowers both bars."""
        total = FIRST.light(c, places, self.known, self.first[:CHEAPEST])
        left = np.flatnonzero(total >= self.gate - slack)
        places, total = places[left], total[left]
        total += SECOND.light(c, places, self.known, self.first[CHEAPEST:])
        some: Places = places[total >= self.bar - slack]
        return some

    def scores(self, c: U16, places: Places, classes: U16 | None = None) -> npt.NDArray[np.float32]:
        """Scores of all labels at each place, shape (n, LABELS)."""
        out = np.empty((len(places), LABELS), np.float32)
        even, odd = FULL.heavy(c, places, self.known, self.table, self.shift, classes)
        out[:, 0::2] = even.view(np.uint16).reshape(-1, LABELS // 2)
        out[:, 1::2] = odd.view(np.uint16).reshape(-1, LABELS // 2)
        out -= np.float32(64 * len(FULL))
        out *= np.float32(self.scale)
        out += self.bias
        return out


@cache
def model() -> Model:
    """The model that the package carries."""
    with files("strongroom.find.text").joinpath("names.npz").open("rb") as file:
        kept = np.load(file)
        arrays = {name: kept[name] for name in kept.files}
    return from_arrays(arrays)


def tables_from(arrays: dict[str, npt.NDArray[np.generic]]) -> Tables:
    """Tables of characters and words out of what the file holds."""
    plain = np.arange(1 << 16, dtype=np.uint16)
    plain[arrays["odd"]] = arrays["even"]
    levels = {}
    for name in ("begins", "surname", "given", "foreign", "alone"):
        whole = np.zeros(1 << 16, np.uint8)
        whole[arrays["letters"]] = arrays[name]
        levels[name] = whole
    words, sorts = (Lexicon(arrays[name].astype(np.uint16)) for name in ("words", "sorts"))
    return Tables(plain, words=words, sorts=sorts, **levels)


def latin_lists(arrays: dict[str, npt.NDArray[np.generic]]) -> Lists:
    """Names and English words out of what the file holds."""
    common = tuple(arrays[f"latin_common_{number}"].astype(np.uint64) for number in range(3))
    first, last = (arrays[f"latin_{name}"].astype(np.uint64) for name in ("first", "last"))
    return Lists(first, last, common)


def _latin(arrays: dict[str, npt.NDArray[np.generic]]) -> LatinJudge:
    """The model of names in Latin letters out of what the file holds."""
    return LatinJudge(
        latin_lists(arrays),
        arrays["latin_table"].astype(np.int8),
        float(arrays["scale"]),
        arrays["latin_bias"].astype(np.float32),
    )


def _network(arrays: dict[str, npt.NDArray[np.generic]]) -> Network:
    """The network out of what the file holds."""
    layers = ("first", "second", "second_bias", "third", "third_bias")
    return Network(
        arrays["net_letters"].astype(np.uint16),
        arrays["net_meaning"].astype(np.int16),
        arrays["net_reading"].astype(np.int16),
        arrays["net_told"].astype(np.int16),
        tuple(arrays[f"net_{name}"].astype(np.int32) for name in layers),
    )


def from_arrays(arrays: dict[str, npt.NDArray[np.generic]]) -> Model:
    """A model out of what the file holds."""
    first = arrays["first"].astype(np.int8)
    judge = Judge(
        arrays["judge"].astype(np.int8),
        float(arrays["judge_scale"]),
        arrays["judge_bias"].astype(np.float32),
        _network(arrays) if "net_letters" in arrays else None,
    )
    assert first.shape[0] == CHEAP
    return Model(
        tables_from(arrays),
        first,
        int(arrays["gate"]),
        int(arrays["bar"]),
        arrays["table"].astype(np.int8),
        float(arrays["scale"]),
        arrays["bias"].astype(np.float32),
        judge,
        _latin(arrays) if "latin_table" in arrays else None,
    )
