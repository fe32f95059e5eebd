"""From counts to a finding: what the name says, what the values say, what the dataset is about.

Confidence joins independent evidence: 1 − (1 − by values) × (1 − by name). Kinds whose values
prove themselves (a check digit, an at-sign) need no name; kinds whose values say little need a
name, and some of them a dataset that is about people as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.by_values import LEAN, PHONES, WORDED, by_values, fit, handed_out
from strongroom.find.explain import explain
from strongroom.find.families import measured, no_employer
from strongroom.find.inside import look_into
from strongroom.find.known import listed
from strongroom.find.names import about_people, about_things, names_a_thing, says, words
from strongroom.find.profile import Profile
from strongroom.find.remarks import TOLD, as_text, free_text, holds, tells

THRESHOLD = 0.5
NONE, FREE = "none", "text.free"

# Known from the dataset around them: part of an address, an employer or a position is personal
# where it stands beside a person, and public where it does not.
NEEDS_PEOPLE = listed(
    "address.fragment postcode org.name person.occupation geo.coordinates sensitive.criminal "
    "biometric.face person.age person.birthplace sensitive.health person.nationality"
)
# Kinds whose column tells by itself that the dataset is about people.
_PROVES = listed(
    "id.cn_resident id.cn_resident_15 id.passport id.other phone.mobile email person.name "
    "date.birth bank.card bank.iban person.sex person.ethnicity person.marital person.military "
    "secret.password account.id wechat qq id.military id.driver id.social_security id.us_ssn "
    "id.uk_nino id.es_dni id.fr_nir id.it_fiscal id.pl_pesel id.foreign_permanent "
    "id.hk_mo_tw_permit id.uk_nhs id.nl_bsn id.de_tax"
)


@dataclass(slots=True)
class Verdict:
    """What one column is taken for, before it is written as a finding."""

    profile: Profile
    kind: str = NONE
    confidence: float = 0.0
    evidence: list[str] = field(default_factory=list)
    contains: dict[str, int] | None = None


Ranked = list[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one column says by itself: kinds, best first, and remarks on names overruled."""

    profile: Profile
    ranked: Ranked
    notes: list[tuple[str, int]]
    named: dict[str, float]


@dataclass(frozen=True, slots=True)
class Around:
    """What else the dataset holds."""

    people: bool
    things: bool
    strong: dict[str, int]
    address: bool
    fine: bool
    health: bool
    counts: bool
    tokens: tuple[str, ...]
    pairs: frozenset[str]

    def personal(self, besides: str = "") -> bool:
        """Whether the dataset is about people, whatever this column is."""
        others = sum(self.strong.values()) - min(1, self.strong.get(besides, 0))
        return self.people or others > 0


def judge(dataset: str, profiles: list[Profile]) -> list[Verdict]:
    """The kinds of the columns of one dataset, in their order."""
    told = [_told(p) for p in profiles]
    below = [[_told(path) for path in p.paths] for p in profiles]
    around = _around(dataset, [*told, *(one for some in below for one in some)])
    verdicts = [
        look_into(_decide(one, around), [_decide(path, around) for path in some])
        for one, some in zip(told, below, strict=True)
    ]
    _tracks(verdicts)
    return verdicts


def _told(profile: Profile) -> Told:
    ranked, notes, named = _ranking(profile)
    return Told(profile, ranked, notes, named)


def _around(dataset: str, told: Sequence[Told]) -> Around:
    strong: dict[str, int] = {}
    address = fine = health = False
    counts = _counted(told)
    singles: list[Profile] = []
    for one in told:
        # What only a dataset about people makes personal cannot make the dataset one about people.
        usable = [r for r in one.ranked if r[0] not in NEEDS_PEOPLE and not _lean(r[0], one)]
        name, score = usable[0] if usable else (NONE, 0.0)
        address |= name == "address" and score >= THRESHOLD
        fine |= bool(set(words(one.profile.name)) & _FINE)
        health |= bool(one.ranked) and one.ranked[0] == _health(one)
        if counts and name in _ATTRIBUTES:
            continue
        if name in _PROVES and score >= 0.6:
            strong[name] = strong.get(name, 0) + 1
        if _single_name(one):
            singles.append(one.profile)
    # One column of given names and one of family names beside it are names of people.
    family = any(p.fact("family") > p.fact("given") for p in singles)
    if family and any(p.fact("given") >= 0.8 for p in singles):
        strong.setdefault("person.name", len(singles))
    health |= bool(strong) and any(
        t in _CARE for name in (dataset, *(one.profile.name for one in told)) for t in words(name)
    )
    things = about_things(dataset) or any(names_a_thing(one.profile.name) for one in told)
    return Around(
        about_people(dataset),
        things and not about_people(dataset),
        strong,
        address,
        fine,
        health,
        counts,
        tuple(words(dataset)),
        frozenset(_positions(told)),
    )


# Said of everybody who is counted in a row.
_ATTRIBUTES = listed("person.sex person.ethnicity person.marital person.military date.birth")


# Words of hospitals, whose measures are of patients.
_CARE = listed(
    "pat patient patients pt lis his emr ehr icu vitals vital ward clinic clinical hosp hospital "
    "mrn zyh brid brxm hzxm encounter admission 患者 病人 检验 化验 体检 住院 门诊 就诊 科室 床号"
)
_COUNTED_BY = _ATTRIBUTES | listed("person.age person.education address.fragment")


def _counted(told: Sequence[Told]) -> bool:
    """Whether rows count people instead of being about one."""
    return any(_COUNTS.search("".join(words(one.profile.name))) for one in told)


def _health(one: Told) -> tuple[str, float] | None:
    top = one.ranked[0] if one.ranked else None
    return top if top and top[0] == "sensitive.health" and top[1] >= THRESHOLD else None


_COUNTS = re.compile(
    r"^(?:人口|人数|总人数|总人口|占比|比例|户数|合计|人次|例数|病例数|发病数|死亡数|population|headcount|pct|percent|percentage|proportion|"
    r"cases|deaths|totalpopulation|numberofpeople|peoplecount|usercount|rk|rks|rs|zrs|hs|zb)$"
)


def _single_name(one: Told) -> bool:
    """Whether the values, and not the name, say that single words are names of people."""
    top = one.ranked[0] if one.ranked else (NONE, 0.0)
    by_word = one.profile.fact("one_word") >= 0.5 and one.profile.fact("han") < 0.5
    return top[0] == "person.name" and top[1] >= THRESHOLD and by_word


def _positions(told: Sequence[Told]) -> list[str]:
    """Columns of numbers side by side that can be latitude and longitude, either first."""
    found: list[str] = []
    for one, other in pairwise(told):
        pair = (one.profile, other.profile)
        exact = all(p.fact("fine") >= 0.7 and p.fact("deviation") < 40 for p in pair)
        if not exact or any(r[1] >= 0.6 for t in (one, other) for r in t.ranked[:1]):
            continue
        for lat, lon in (pair, pair[::-1]):
            small = lat.fact("low") >= -90 and lat.fact("high") <= 90
            wide = lon.fact("low") >= -180 and lon.fact("high") <= 180
            apart = abs(lat.fact("mean") - lon.fact("mean")) > 10
            if small and wide and apart and max(abs(lon.fact("mean")), abs(lat.fact("mean"))) > 5:
                found += [lat.name, lon.name]
                break
    return found


def ranking(profile: Profile) -> Ranked:
    """Kinds with their confidence, best first."""
    return _ranking(profile)[0]


def _ranking(profile: Profile) -> tuple[Ranked, list[tuple[str, int]], dict[str, float]]:
    named = _named(profile)
    ranked: list[tuple[str, float, float]] = []
    notes: list[tuple[str, int]] = []
    for name, kind in shelf("kinds").items():
        if name in (NONE, FREE):
            continue
        values = by_values(kind, profile)
        by_name = 0.0
        if name in named:
            agreed = fit(kind, profile)
            by_name = 0.9 * named[name] * agreed
            if agreed < 0.2 and named[name] >= 0.6 and profile.considered >= 5:
                notes.append((kind.title, profile.fitting(name)))
        joined = 1 - (1 - values) * (1 - by_name)
        if joined > 0.05:
            ranked.append((name, joined, kind.strength))
    ranked.sort(key=lambda r: (-round(r[1], 3), -r[2], r[0]))
    return [(name, score) for name, score, _ in ranked], notes, named


def _named(profile: Profile) -> dict[str, float]:
    """What the name says. A column called phone may hold mobiles: there the values decide."""
    named = dict(says(profile.name))
    said = max(named.get(name, 0.0) for name in PHONES)
    if said:
        fitting = [name for name in PHONES if fit(shelf("kinds")[name], profile) >= 0.2]
        for name in fitting:
            named[name] = max(named.get(name, 0.0), 0.95 * said)
        for name in set(PHONES) - set(fitting) if fitting else ():
            named.pop(name, None)
    return named


def _lean(name: str, one: Told) -> bool:
    """Whether only the values speak for a kind, in a way that needs people around."""
    listing = one.profile.fact("distinct") >= 0.9 and one.profile.considered >= 6
    if name in WORDED and listing:
        # Each word once: the table explains the words, its rows are no people.
        return True
    if name in one.named:
        return False
    if name in ("person.sex", "person.ethnicity", "person.education", "person.marital"):
        return one.profile.fact("han") < 0.5
    if name == "sensitive.political":
        return one.profile.fact("han") < 0.5
    if name == "person.name":
        # Films and books are called like people.
        return _single_name(one) or names_a_thing(one.profile.name)
    return name in LEAN


def _decide(one: Told, around: Around) -> Verdict:
    profile = one.profile
    verdict = Verdict(profile, evidence=[])
    for best, score in one.ranked:
        name = best
        if score < THRESHOLD:
            break
        if name == "address" and around.things and not around.personal("address"):
            verdict.evidence.append(say.NO_PEOPLE.format(title=shelf("kinds")[name].title))
            continue
        if (
            name == "address"
            and profile.fact("digit") < 0.3
            and "address" not in says(profile.name)
        ):
            # A road without a door points at a place, not at a home.
            name = "address.fragment"
        if around.counts and name in _COUNTED_BY and not around.personal():
            verdict.evidence.append(say.NO_PEOPLE.format(title=shelf("kinds")[name].title))
            continue
        lean = name in NEEDS_PEOPLE or _lean(name, one)
        if lean and not _belongs(name, profile, around):
            verdict.evidence.append(say.NO_PEOPLE.format(title=shelf("kinds")[name].title))
            continue
        verdict.kind, verdict.confidence = name, score
        break
    if (
        verdict.kind == "person.name"
        and words(profile.name)[-1:] == ["name"]
        and around.personal("person.name")
    ):
        verdict.confidence = max(verdict.confidence, 0.9)
        verdict.evidence.append(say.BY_DATASET)
    if verdict.kind == NONE:
        _by_table(verdict, around)
    if verdict.kind == NONE:
        free_text(verdict, around)
    elif verdict.kind in TOLD and (tells(profile) or holds(profile)):
        as_text(verdict, around)
    if verdict.kind in NEEDS_PEOPLE and say.BY_DATASET not in verdict.evidence:
        verdict.evidence.append(say.BY_DATASET)
    explain(verdict, one)
    return verdict


def _belongs(name: str, profile: Profile, around: Around) -> bool:
    """Whether a kind that is personal only beside a person is so in this dataset."""
    if name == "org.name" and no_employer(words(profile.name)):
        return False
    if name == "address.fragment" and set(words(profile.name)) & _COARSE:
        # A country or a province alone points at nobody; behind a street it completes an address.
        return (around.address and not around.things) or (around.fine and around.personal())
    if name in ("address.fragment", "postcode"):
        return around.personal() or (around.address and not around.things)
    if name == "person.name":
        return around.personal() if around.strong.get(name, 0) else around.personal(name)
    return around.personal()


_FINE = listed(
    "city town postcode zip postal street suburb village 城市 市 街道 邮编 chengshi cs plz ort "
    "stadt ville ciudad citta strasse"
)
_COARSE = listed(
    "country province state region nation prefecture county 省 省份 国家 所在省 所在省份 "
    "shengfen sheng sf szsf guojia land pays pais bundesland"
)


def _by_table(verdict: Verdict, around: Around) -> None:
    """`name`, `title`, positions and pictures mean a person only in a dataset about people."""
    profile = verdict.profile
    tokens = words(profile.name)
    joined = "".join(tokens)
    if joined in ("name", "mc", "名称", "fullnm") or (
        len(tokens) == 2 and tokens[1] == "name" and tokens[0] in around.tokens
    ):
        personal = around.people or _several(around) or bool(set(around.strong) & _IDENTIFIES)
        if profile.share("person.name") >= 0.7 and personal:
            verdict.kind, verdict.confidence = "person.name", 0.8
    elif (
        joined in ("title", "position", "role")
        and "person.name" in around.strong
        and not around.things
    ):
        trades = profile.fact("word:trade") >= 0.15 or profile.considered < 20
        if profile.share("person.occupation") >= 0.8 and trades:
            verdict.kind, verdict.confidence = "person.occupation", 0.7
    elif profile.name in around.pairs and around.personal():
        verdict.kind, verdict.confidence = "geo.coordinates", 0.65
        verdict.evidence.append(say.PAIR)
    elif around.personal():
        _among_people(verdict, around, joined)
    if verdict.kind != NONE:
        verdict.evidence.append(say.BY_DATASET)


def _among_people(verdict: Verdict, around: Around, joined: str) -> None:
    """Pictures, recordings, keys and measures that are somebody's in a dataset about people."""
    profile = verdict.profile
    for kind in ("biometric.face", "biometric.voice"):
        if profile.share(kind) >= 0.5:
            verdict.kind, verdict.confidence = kind, 0.6
            return
    known = measured(words(profile.name))
    told = max(profile.fact(f) for f in ("digit", "code:health", "word:health"))
    grown = bool(set(around.strong) & _GROWN)
    if (
        (known == "maybe" or (known == "perhaps" and grown))
        and around.health
        and told >= 0.5
        and not profile.fact("dated")
    ):
        verdict.kind, verdict.confidence = "sensitive.health", 0.6
    elif (
        joined in _KEYS
        # What a document store gives each document is the record's, not the person's.
        and profile.name != "_id"
        and "person.name" in around.strong
        and (around.people or grown)
        and not around.things
        and profile.fact("distinct") >= 0.95
        and (profile.fact("dense") <= 0.02 or handed_out(profile))
        and profile.fact("length") >= 4
        and not profile.fact("dated")
    ):
        verdict.kind, verdict.confidence = "account.id", 0.55


_GROWN = listed("date.birth person.sex id.cn_resident person.ethnicity person.marital")
"""Said of people only: rows that say it are about one each."""

_KEYS = listed("id guid uuid oid objectid recordid pk 主键")


def _several(around: Around) -> bool:
    return len(around.strong) >= 2


_IDENTIFIES = frozenset(
    ("id.cn_resident", "id.cn_resident_15", "phone.mobile", "email", "date.birth")
)


TRACK = "location.track"


def _tracks(verdicts: Sequence[Verdict]) -> None:
    """Positions with times beside somebody who stands in several rows are where that person was."""
    if TRACK not in shelf("kinds"):
        return
    again = any(
        v.kind.startswith(_BEARERS) and v.profile.fact("distinct") < 0.9 and v.profile.checked >= 20
        for v in verdicts
    )
    if not again or not any(_is_time(v.profile) for v in verdicts):
        return
    for verdict in verdicts:
        # Few positions in many rows are places that many pass, like cameras and shops.
        if verdict.kind == "geo.coordinates" and verdict.profile.fact("distinct") >= 0.5:
            verdict.kind = TRACK
            verdict.evidence.append(say.TRACK)


_BEARERS = (
    "id.",
    "phone.",
    "person.name",
    "account.id",
    "device.",
    "vehicle.plate",
    "mac.address",
    "wechat",
    "email",
)


def _is_time(profile: Profile) -> bool:
    low, high = profile.fact("low"), profile.fact("high")
    seconds = low >= 1e9 and high <= 2.2e9
    millis = low >= 1e12 and high <= 2.2e12
    return profile.fact("timed") >= 0.5 or seconds or millis
