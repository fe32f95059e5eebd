"""What a learned model of columns says, beside the rules: names, measures and neighbours weighed.

The rules know what proves itself: a check digit, an at-sign, a list of words. What makes a column
one of people where nothing does is learnt from invented tables of many authors, each in a style of
their own (`training/columns`): a network (`learned`) of traits (`traits`), the verdict of the rules
being one of them, and of the columns beside them. The model gives kinds to columns of which the
rules said nothing. Where it doubts the rules it says so, and lets go only what no value proves,
because a field that is taken for nobody's is left clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.by_values import unnamed
from strongroom.find.known import listed
from strongroom.find.learned import Network
from strongroom.find.loosely import digests
from strongroom.find.names import PEOPLE, says, words
from strongroom.find.remarks import telling
from strongroom.find.traits import traits

if TYPE_CHECKING:
    from strongroom.find.around import Around
    from strongroom.find.judge import Verdict

NONE, FREE, TELLING = "none", "text.free", "text.telling"
"""Labels that are no kind of data: nobody's, a text about nobody, and a text about people."""

NOBODYS = (NONE, FREE, "org.uscc")

GIVEN = 0.6
"""How likely it may be that a column is nobody's for a kind to be given to it: who is told of a
column in vain has a look at it, who is not told leaves it clear."""

SURELY = 0.8
"""How likely a kind must be that the rules thought of and refused, or of which no value has the
form."""

RENAMED = 0.9
"""How likely another kind must be for a column of which the rules gave one."""

DOUBTED, WHOLE = 0.8, 0.9
"""How likely it must be that a column is nobody's for the rules to be doubted, and that each is for
a table to be."""

UNSURE = 0.8
"""The confidence up to which rules are unsure of a place or a firm beside people, and below which
of a name: a column that is called a name has it."""

NAMELIKE = -2.0
"""The mean of what the model of names says of values, above which they are names, whatever the
model of columns says."""


@cache
def model() -> Network | None:
    """The model that the package carries; None while it is trained."""
    file = files("strongroom.find").joinpath("columns.npz")
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        kept = np.load(opened)
        return from_arrays({name: kept[name] for name in kept.files})


def from_arrays(arrays: dict[str, npt.NDArray[np.generic]]) -> Network:
    """A model out of what the file holds."""
    return Network(
        arrays["labels"].tolist(),
        {name: some.astype(np.int64) for name, some in arrays.items() if name != "labels"},
    )


def weigh(dataset: str, around: Around, verdicts: Sequence[Verdict]) -> None:
    """Adds to what the rules said of the columns of a dataset where the model knows more.

    Args:
        around: what the dataset holds as the rules see it.
        verdicts: of columns and of the paths inside them, each behind its column.
    """
    known = model()
    if known is None or not verdicts:
        return
    likely = known.likely(traits(dataset, around, verdicts))
    nobodys = likely[:, [label in NOBODYS for label in known.labels]].sum(axis=1)
    table = Table(
        people=around.personal() or around.address,
        works=around.works and not set(around.strong) - {"person.name"},
        firms=set(around.strong) <= _LINES
        and not around.people
        and any(_firm(one) for one in verdicts),
        # Whoever keeps a table of addresses keeps them for people in another.
        doubted="address" not in says(dataset.rsplit("/", 1)[-1])
        and _doubted(verdicts, nobodys.tolist()),
    )
    said = [dict(zip(known.labels, shares, strict=True)) for shares in likely.tolist()]
    for one, own in zip(verdicts, said, strict=True):
        _settle(one, own, table)
    if any(one.kind == "person.name" and say.LEARNT in one.evidence for one in verdicts):
        # Of whom the rest tells was not known to the rules.
        named = replace(table, named=True)
        for one, own in zip(verdicts, said, strict=True):
            if one.kind == NONE and one.refused:
                _settle(one, own, named)
                _restore(one)


@dataclass(frozen=True, slots=True)
class Table:
    """What a dataset is as a whole.

    Attributes:
        people: the rules see people, or homes, in it.
        works: its rows are books, songs and the like, and it holds nobody else.
        firms: its rows are firms by name, of which nothing but telephones is told.
        doubted: whatever the rules say of its columns, the model doubts each of it, and no value
            proves any of it.
        named: its rows name people, which only the model saw.
    """

    people: bool = False
    works: bool = False
    firms: bool = False
    doubted: bool = False
    named: bool = False


def _doubted(verdicts: Sequence[Verdict], nobodys: Sequence[float]) -> bool:
    """Whether each column of which the rules say something is doubted, and none proves itself."""
    said = [
        (one, nobody)
        for one, nobody in zip(verdicts, nobodys, strict=True)
        if one.kind not in (NONE, FREE) or one.contains
    ]
    if len(verdicts) < _TABLE and any(one.profile.share("address") >= 0.5 for one, _ in said):
        # A list of doors alone: nothing beside them says that they are nobody's.
        return False
    if any(one.kind == "person.name" and _listed(one) for one, _ in said):
        return False
    kinds = {kind for one, _ in said for kind in (one.kind, *(one.contains or ()))}
    return kinds <= _WORDED | _LOOSE | {FREE} and all(nobody >= WHOLE for _, nobody in said)


_TABLE = 3
"""The columns of a table that says what it is about."""


def _settle(one: Verdict, likely: dict[str, float], table: Table) -> None:
    if not one.profile.considered:
        # Where there is no value, the name is all there is, and the rules read it.
        return
    nobody = sum(likely.get(label, 0.0) for label in NOBODYS)
    best = max(likely, key=lambda name: likely[name] if name not in NOBODYS else 0.0)
    if table.firms and _LINES & {one.kind, best} and one.profile.holding("phone.mobile") < 0.3:
        # The line of a firm is the firm's; a mobile is carried by somebody.
        one.kind, one.confidence = NONE, 0.0
        return
    if one.kind not in (NONE, FREE) or one.contains:
        if nobody >= DOUBTED:
            _doubt(one, table)
        elif likely.get(best, 0.0) >= RENAMED and best in shelf("kinds"):
            _rename(one, best, likely[best])
        return
    if nobody >= GIVEN:
        return
    if best == TELLING:
        _read(one, 1 - nobody)
    elif best == "person.name" and (table.works or (table.firms and _firm(one))):
        # Who wrote a song stands on its cover, and what a firm is called over its door.
        return
    elif best in shelf("kinds"):
        _give(one, best, likely[best], named=table.named)


def _doubt(one: Verdict, table: Table) -> None:
    """Says so; and lets go what nothing but a name, or a list of words, speaks for."""
    one.evidence.append(say.DOUBTED)
    if _loose(one, table):
        one.kind, one.confidence, one.contains = NONE, 0.0, None


def _loose(one: Verdict, table: Table) -> bool:
    """Whether the rules may be wrong: no value proves by itself whose it is.

    What is let go is left in the clear. So what names or reaches somebody stays beside people and
    addresses, unless the rules are unsure of it themselves; and names stay where the model of
    names sees some, or stars hide a part of them. Where each column is doubted, and no value
    proves anybody, the table is taken for nobody's as a whole.
    """
    fact = one.profile.fact
    if table.doubted:
        return True
    if one.kind in ("person.name", "person.nickname"):
        unlike = fact("han") < 0.5 or fact("named_mean") <= NAMELIKE
        # Nearly all are made of names, one from the other: it takes a table of works to be nobody.
        unlike &= table.works or not _listed(one)
        unlike &= fact("masked:person.name") < 0.3
        # Beside people a column that is called a name stays one, in whatever letters: to a model
        # that does not know them nobody is a name.
        return unlike and (not table.people or one.confidence < UNSURE)
    if table.people and (_known(one) or _somebodys(one)):
        return False
    if one.kind in _BESIDE_NOBODY:
        return not table.people or (one.confidence <= UNSURE and one.kind != "phone.landline")
    return one.kind in _LOOSE


def _listed(one: Verdict) -> bool:
    """Whether values are made of the names in the lists, nearly all, and many different ones."""
    fact = one.profile.fact
    return fact("full_name") >= _FULL and fact("distinct") >= 0.5 and fact("kinds") >= _MANY


def _known(one: Verdict) -> bool:
    """Whether the form of values tells what they are, and they are as varied as people are: codes
    of illnesses, addresses of machines."""
    fact = one.profile.fact
    if one.kind == "sensitive.health":
        return fact("icd_sure") >= 0.5 and fact("kinds") >= _VARIED
    if one.kind in ("ip.address", "mac.address"):
        own = fact("private") >= 0.5
        return not own and one.profile.share(one.kind) >= 0.9 and fact("distinct") >= 0.5
    return False


def _somebodys(one: Verdict) -> bool:
    """Whether the heading says whose it is: `contact_title`, but not the title of a vacancy."""
    return one.kind in _OF_PEOPLE and bool(PEOPLE & set(words(one.profile.name)[:-1]))


_VARIED, _MANY, _FULL = 4, 12, 0.9

_LOOSE = listed(
    "account.id person.occupation person.age person.birthplace person.education sensitive.health "
    "geo.coordinates ip.address mac.address device.id device.imei vehicle.vin"
)

_WORDED = listed(
    "person.name person.nickname person.sex person.age person.ethnicity person.occupation address "
    "address.fragment address.region postcode org.name date.birth phone.landline "
    "sensitive.criminal sensitive.religion sensitive.political sensitive.health sensitive.minor"
)
"""Kinds that are said of words, numbers and dates which may as well be nobody's."""

_LINES = listed("phone.mobile phone.landline")
_FIRMS = listed(
    "companyname firmname suppliername vendorname shippername 公司名称 企业名称 单位名称 商户名称 "
    "供应商名称 厂家名称 店名"
)


def _firm(one: Verdict) -> bool:
    """Whether a column is called the name of a firm."""
    return "".join(words(one.profile.name)) in _FIRMS


_BESIDE_NOBODY = listed("address.fragment phone.landline org.name")


def _give(one: Verdict, name: str, sure: float, *, named: bool = False) -> None:
    """The kind that is likeliest, unless the rules know something that speaks against it."""
    fact = one.profile.fact
    known = one.profile.fitting(name) or fact(f"masked:{name}")
    if name in _CHECKED and not known and sure < SURELY:
        # No value is one: plates and numbers of a country that the rules do not know are told by
        # their names alone.
        return
    if max(fact("pixel"), fact("goods")) >= 0.9:
        return
    if name == "biometric.fingerprint" and digests(one.profile):
        return
    if name == "account.id" and fact("digits") >= 0.95 and fact("length") < 3.5:
        # Keys of few digits number the rows of a table; a protected copy must join by them.
        return
    if (
        name == "account.id"
        and fact("dense") > 0.5
        and fact("kinds") >= 12
        and not fact("from_high")
    ):
        # Neither are numbers that go on from one to the next, however many zeros fill them up.
        return
    called = name in says(one.profile.name)
    if name in ("person.name", "person.nickname") and not called:
        # Long words that are joined (top-page-job) are slugs and log-in names; a name is shorter.
        slugs = fact("handle") >= 0.9 and fact("length") >= 10 and sure < 0.5
        if slugs or unnamed(one.profile):
            return
    if name in one.refused and sure < SURELY and not named:
        # The rules thought of it, and found nobody of whom it could be.
        return
    one.kind, one.contains = name, None
    one.confidence = round(min(0.95, max(0.5, sure)), 3)
    one.evidence.append(say.LEARNT)


def _restore(one: Verdict) -> None:
    """What the rules saw, and gave up because they saw nobody of whom it could be."""
    score, name = max(
        ((score, name) for name, score in one.ranked if name in one.refused & _OF_PEOPLE),
        default=(0.0, NONE),
    )
    if one.kind == NONE and score >= 0.5 and says(one.profile.name).get(name, 0.0) >= 0.9:
        one.kind, one.confidence = name, round(score, 3)
        one.evidence.append(say.BY_DATASET)


_OF_PEOPLE = listed(
    "person.sex person.age person.ethnicity person.occupation person.education person.marital "
    "person.birthplace person.military date.birth"
)
"""Kinds that are said of people alone, where the heading says them as a whole."""

_CHECKED = listed(
    "id.cn_resident id.cn_resident_15 bank.card bank.iban email phone.mobile id.us_ssn id.uk_nino "
    "ip.address mac.address vehicle.plate"
)
"""Kinds whose values tell that they are, one by one."""

_PROVED = listed(
    "id.cn_resident bank.card bank.iban email phone.mobile person.name address date.birth "
    "secret.password secret.token postcode text.free"
)
"""Kinds that values prove, and texts, of which what they hold is said."""


def _rename(one: Verdict, name: str, sure: float) -> None:
    """Another kind of somebody's data, where values do not prove the one that the rules gave.

    Never one of a lower level: fields of level 1 are left clear, and fewer people may see those of
    level 4 than those of level 2.
    """
    if name == one.kind or one.kind in _PROVED or one.contains:
        return
    kinds = shelf("kinds")
    if kinds[name].level < kinds[one.kind].level:
        return
    one.kind, one.confidence = name, round(min(0.95, sure), 3)
    one.evidence.append(say.LEARNT)


def _read(one: Verdict, sure: float) -> None:
    """A column of texts about people, of which the rules were not sure.

    What is called a remark, or is written in sentences, is one whatever was found inside; of a few
    words something has to be.
    """
    profile, held = one.profile, telling(one.profile)
    text = FREE in says(profile.name) or profile.fact("sentence") >= 0.2
    worded = profile.fact("letter") >= 0.5 and profile.fact("length") >= 4
    if text or (held and worded and profile.fact("kinds") >= 4):
        one.kind, one.confidence, one.contains = FREE, round(min(0.9, sure), 3), held
        one.evidence.append(say.LEARNT)
