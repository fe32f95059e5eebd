"""What a learned model of columns says, beside the rules: names, measures and neighbours weighed.

The rules know what proves itself: a check digit, an at-sign, a list of words. What makes a column
one of people where nothing does is learnt from invented tables of many authors, each in a style of
their own (`training/columns`): a linear model of traits (`traits`), the verdict of the rules being
one of them. The model may add a kind and take one away; it never takes away what is proven.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.by_values import by_chance
from strongroom.find.names import says
from strongroom.find.remarks import telling
from strongroom.find.traits import BITS, beside, traits
from strongroom.kernels.hashed_words import U32

if TYPE_CHECKING:
    from strongroom.find.judge import Verdict

F32 = npt.NDArray[np.float32]

NONE, FREE, TELLING = "none", "text.free", "text.telling"
"""Labels that are no kind of data: nobody's, a text about nobody, and a text about people."""

NOBODYS = (NONE, FREE, "org.uscc")

GIVEN, TAKEN = 0.55, 0.8
"""How likely it may be that a column is nobody's for a kind to be given to it, and how likely it
must be for one to be taken away."""

SURELY = 0.97
"""The same, where values reach somebody."""

STEADY = 0.35
"""How much likelier another kind must be than the one of the rules to take its place."""

SCALE = 32
"""Weights are whole numbers of this part of one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model of traits.

    Attributes:
        table: shape (2^BITS, labels) int8; bias: shape (labels,), both in parts of `SCALE`.
    """

    table: npt.NDArray[np.int8]
    bias: npt.NDArray[np.int16]

    def likely(self, every: Sequence[U32]) -> F32:
        """How likely each label is for columns of these traits, shape (columns, labels)."""
        sums = np.stack([self.table[places].sum(axis=0, dtype=np.int32) for places in every])
        scores = (sums + self.bias).astype(np.float32) / np.float32(SCALE)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        result: F32 = shares / shares.sum(axis=1, keepdims=True)
        return result


@dataclass(frozen=True, slots=True)
class Model:
    """What columns are at first sight, and what they are beside what the others are.

    Attributes:
        labels: what a column may be.
    """

    labels: tuple[str, ...]
    first: Weights
    second: Weights

    def likely(self, every: Sequence[U32]) -> F32:
        """How likely each label is for the columns of a dataset, shape (columns, labels)."""
        more = beside(*taken(self.labels, self.first.likely(every)))
        return self.second.likely(
            [np.concatenate([own, other]) for own, other in zip(every, more, strict=True)]
        )


def taken(labels: Sequence[str], likely: F32) -> tuple[list[str], list[float]]:
    """The likeliest kind of each column, were it somebody's, and how likely it is not."""
    nobodys = np.array([label in NOBODYS for label in labels])
    kinds = np.where(nobodys, np.float32(-1), likely).argmax(axis=1)
    return [labels[kind] for kind in kinds.tolist()], likely[:, nobodys].sum(axis=1).tolist()


@cache
def model() -> Model | None:
    """The model that the package carries; None while it is trained."""
    file = files("strongroom.find").joinpath("columns.npz")
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        kept = np.load(opened)
        return from_arrays({name: kept[name] for name in kept.files})


def from_arrays(arrays: dict[str, npt.NDArray[np.generic]]) -> Model:
    """A model out of what the file holds."""
    labels = tuple(arrays["labels"].tolist())

    def one(name: str) -> Weights:
        table = np.zeros((1 << BITS, len(labels)), np.int8)
        table[arrays[f"{name}_places"].astype(np.int64)] = arrays[f"{name}_table"]
        return Weights(table, arrays[f"{name}_bias"].astype(np.int16))

    return Model(labels, one("first"), one("second"))


def weigh(dataset: str, verdicts: Sequence[Verdict]) -> None:
    """Changes what the rules said of the columns of a dataset where the model knows better.

    Args:
        verdicts: of columns and of the paths inside them, each behind its column.
    """
    known = model()
    if known is None or not verdicts:
        return
    likely = known.likely(traits(dataset, verdicts))
    for one, shares in zip(verdicts, likely.tolist(), strict=True):
        _settle(one, dict(zip(known.labels, shares, strict=True)))


def _settle(one: Verdict, likely: dict[str, float]) -> None:
    if not one.profile.considered:
        # Where there is no value, the name is all there is, and the rules read it.
        return
    nobody = sum(likely.get(label, 0.0) for label in NOBODYS)
    claimed = one.kind not in (NONE, FREE) or bool(one.contains)
    if one.kind not in likely or (claimed and one.kind not in _DOUBTED):
        # What the rules say of people stands: a field that is taken for nobody's is left clear.
        return
    if claimed and nobody >= (SURELY if _reaches(one) else TAKEN) and not proven(one):
        _let_go(one)
    if nobody >= (TAKEN if claimed else GIVEN):
        return
    best = max((label for label in likely if label not in NOBODYS), key=lambda name: likely[name])
    if best == TELLING:
        told = FREE in says(one.profile.name) or one.profile.fact("sentence") >= 0.2
        if told and (one.kind == NONE or (one.kind == FREE and not one.contains)):
            _read(one, 1 - nobody)
        return
    same = one.kind == best or {one.kind, best} == {"postcode", "address.fragment"}
    behind = likely[best] - likely.get(_label(one), 0.0) < STEADY
    if not same and not (claimed and (proven(one) or behind)):
        _give(one, best, likely[best])


def _give(one: Verdict, name: str, sure: float) -> None:
    """The kind that is likeliest, unless the rules know something that speaks against it."""
    kinds = shelf("kinds")
    if name not in kinds or (name == "account.id" and _a_key(one)):
        return
    if say.NO_PEOPLE.format(title=kinds[name].title) in one.evidence and sure < TAKEN:
        # The rules thought of it, and found nobody of whom it could be.
        return
    one.kind, one.contains = name, None
    one.confidence = round(min(0.95, max(0.5, sure)), 3)
    one.evidence.append(say.LEARNT)


def _label(one: Verdict) -> str:
    """What the rules say, as the model calls it."""
    return TELLING if one.kind == FREE and one.contains else one.kind


def proven(one: Verdict) -> bool:
    """What is never taken away: what a check digit proves to be somebody's; and where values are
    what their heading says, numbers that reach somebody, and parts of an address, of which honest
    people do not agree where they are somebody's."""
    if one.kind == FREE:
        return bool(_CARRIED & set(one.contains or ()))
    called = says(one.profile.name).get(one.kind, 0.0) >= 0.9
    if one.kind in _REACHING and called:
        return True
    if by_chance(one.profile, one.kind) or one.profile.share(one.kind) < 0.5:
        return False
    if one.kind in _PLACES:
        return called
    kind = shelf("kinds").get(one.kind)
    return one.kind.startswith(_OF_ONE) and kind is not None and kind.strength >= 0.9


_CARRIED = frozenset(("id.cn_resident", "phone.mobile", "email", "bank.card"))
"""Kinds of which one inside a text is enough."""
_PLACES = ("address", "address.fragment", "postcode")
_DOUBTED = ("ip.address", "mac.address", "device.id", "device.imei", "vehicle.vin")
"""Kinds of which machines have as many as people."""

_REACHING = ("phone.mobile", "phone.landline", "email")
_OF_ONE = ("id.", "biometric.")


def _told_twice(one: Verdict) -> bool:
    """Whether both heading and values say what a column is, which the model does not doubt."""
    return one.confidence >= 0.9 and says(one.profile.name).get(one.kind, 0.0) >= 0.9


def _reaches(one: Verdict) -> bool:
    """Whether values reach somebody, whatever they are called."""
    return one.kind in _REACHING and one.profile.share(one.kind) >= 0.5


def _a_key(one: Verdict) -> bool:
    """Whether values are keys of few digits: they number the rows of a table, and a protected copy
    must be joined by them."""
    fact = one.profile.fact
    return fact("digits") >= 0.95 and fact("length") < 3.5


def _let_go(one: Verdict) -> None:
    """Nobody's; what is called a remark stays a text, in which nothing was found."""
    remark = one.kind == FREE and FREE in says(one.profile.name)
    one.kind, one.confidence = (FREE, 0.5) if remark else (NONE, 0.0)
    one.contains = {} if remark else None
    one.evidence.append(say.UNLIKELY)


def _read(one: Verdict, sure: float) -> None:
    """A column of texts about people, of which the rules were not sure."""
    one.kind, one.confidence = FREE, round(min(0.9, sure), 3)
    one.contains = telling(one.profile)
    one.evidence.append(say.LEARNT)
