"""From counts to a finding: what the name says, what the values say, what the dataset is about.

Confidence joins independent evidence: 1 − (1 − by values) × (1 − by name). Kinds whose values
prove themselves (a check digit, an at-sign) need no name; kinds whose values say little need a
name, and some of them a dataset that is about people as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find import evidence as say
from strongroom.find.names import about_people, listed, says, words
from strongroom.find.profile import Profile

THRESHOLD = 0.5
NONE, FREE = "none", "text.free"

# Known from the dataset around them: part of an address, an employer or a position is personal
# where it stands beside a person, and public where it does not.
NEEDS_PEOPLE = listed(
    "address.fragment postcode org.name person.occupation geo.coordinates sensitive.criminal "
    "biometric.face person.age person.birthplace sensitive.health"
)
# Kinds whose column tells by itself that the dataset is about people.
_PROVES = listed(
    "id.cn_resident id.cn_resident_15 id.passport id.other phone.mobile email person.name "
    "date.birth bank.card person.sex person.ethnicity person.marital person.military "
    "secret.password account.id"
)
_PHONES = ("phone.mobile", "phone.landline")


@dataclass(slots=True)
class Verdict:
    """What one column is taken for, before it is written as a finding."""

    profile: Profile
    kind: str = NONE
    confidence: float = 0.0
    evidence: list[str] = field(default_factory=list)
    contains: dict[str, int] | None = None


def judge(dataset: str, profiles: list[Profile]) -> list[Verdict]:
    """The kinds of the columns of one dataset, in their order."""
    told = [ranking(p) for p in profiles]
    strong = set()
    address = fine = False
    for profile, (ranked, _) in zip(profiles, told, strict=True):
        # What only a dataset about people makes personal cannot make the dataset one about people.
        usable = [r for r in ranked if r[0] not in NEEDS_PEOPLE]
        name, score = usable[0] if usable else (NONE, 0.0)
        address |= name == "address" and score >= THRESHOLD
        fine |= bool(set(words(profile.name)) & _FINE)
        if name in _PROVES and score >= 0.6:
            strong.add(name)
    around = Around(about_people(dataset), strong, address, fine, tuple(words(dataset)))
    return [
        _decide(profile, ranked, notes, around)
        for profile, (ranked, notes) in zip(profiles, told, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Around:
    """What else the dataset holds."""

    people: bool
    strong: set[str]
    address: bool
    fine: bool
    tokens: tuple[str, ...]

    def personal(self, besides: str = "") -> bool:
        """Whether the dataset is about people, whatever this column is."""
        return self.people or bool(self.strong - {besides})


Ranked = list[tuple[str, float]]


def ranking(profile: Profile) -> tuple[Ranked, list[str]]:
    """Kinds with their confidence, best first, and remarks on names that values overrule."""
    named = _named(profile)
    ranked: list[tuple[str, float, float]] = []
    notes: list[str] = []
    for name, kind in shelf("kinds").items():
        if name in (NONE, FREE):
            continue
        by_values = _by_values(kind, profile)
        by_name = 0.0
        if name in named:
            fit = _fit(kind, profile)
            by_name = 0.9 * named[name] * fit
            if fit < 0.2 and named[name] >= 0.6 and profile.considered >= 5:
                notes.append(
                    say.OVERRULED.format(
                        title=kind.title,
                        matched=profile.matched.get(name, 0),
                        considered=profile.considered,
                    )
                )
        joined = 1 - (1 - by_values) * (1 - by_name)
        if joined > 0.05:
            ranked.append((name, joined, kind.strength))
    ranked.sort(key=lambda r: (-round(r[1], 3), -r[2], r[0]))
    return [(name, score) for name, score, _ in ranked], notes


def _named(profile: Profile) -> dict[str, float]:
    """What the name says. A column called phone may hold mobiles: there the values decide."""
    named = dict(says(profile.name))
    said = max(named.get(name, 0.0) for name in _PHONES)
    if said:
        fitting = [name for name in _PHONES if _fit(shelf("kinds")[name], profile) >= 0.2]
        for name in fitting:
            named[name] = max(named.get(name, 0.0), 0.95 * said)
        for name in set(_PHONES) - set(fitting) if fitting else ():
            named.pop(name, None)
    return named


def _by_values(kind: Kind, profile: Profile) -> float:
    """What the values alone say for a kind."""
    if kind.validate is None or not profile.considered:
        return 0.0
    share, strength = profile.share(kind.name), kind.strength
    if kind.name == "id.cn_resident" and by_chance(profile):
        return 0.1
    if kind.name == "person.sex" and profile.fact("sexes") >= 0.9:
        return 0.8
    if kind.name == "person.name":
        return _chinese_name(profile)
    if kind.name == "address" and profile.fact("han") < 0.5:
        # "24 - 12 oz bottles" has the form of a street and a number too.
        strength = 0.3
    if kind.name == "phone.mobile" and profile.fact("unallotted") > 0.5:
        strength -= 0.1
    if strength >= 0.9:
        if share >= 0.5:
            return strength
        if share >= 0.1:
            return strength * (0.6 + 0.8 * (share - 0.1))
        few = share >= 0.02 and profile.matched.get(kind.name, 0) >= 3
        return 0.55 if few and strength >= 0.97 else 0.0
    if strength >= 0.5:
        return strength * min(1.0, max(0.0, (share - 0.3) / 0.5))
    return strength * min(1.0, max(0.0, (share - 0.5) / 0.4))


def by_chance(profile: Profile) -> bool:
    """Whether ID numbers here pass their check digit no oftener than other numbers would."""
    alike = profile.fact("alike") * profile.considered
    return alike >= 20 and profile.share("id.cn_resident") < 0.4 * profile.fact("alike")


def _chinese_name(profile: Profile) -> float:
    share, variety = profile.fact("chinese_name"), profile.fact("distinct")
    if profile.considered < 5 or variety < 0.05:
        return 0.2 * share
    # Short words of any sort begin with a surname by chance in a third of cases.
    return 0.75 * min(1.0, max(0.0, (share - 0.6) / 0.3))


def _fit(kind: Kind, profile: Profile) -> float:
    """How well the values agree with a name: 1 when they do, 0 when they speak against it."""
    if not profile.considered:
        return 0.8
    if kind.validate is None:
        return 1.0
    share = profile.share(kind.name)
    if kind.name in _PHONES:
        share = max(share, 0.8 * profile.fact("dialable"))
        if kind.name == "phone.mobile":
            share = max(share, profile.share("phone.landline"))
        elif profile.share("phone.mobile") >= 0.5:
            share = 0.0
    if kind.name == "id.cn_resident":
        share = max(share, 0.0 if by_chance(profile) else 0.6 * profile.fact("alike"))
    if kind.strength >= 0.5:
        return min(1.0, share / 0.5)
    return min(1.0, max(0.0, (share - 0.2) / 0.5))


def _decide(profile: Profile, ranked: Ranked, notes: list[str], around: Around) -> Verdict:
    verdict = Verdict(profile, evidence=[])
    for best, score in ranked:
        name = best
        if score < THRESHOLD:
            break
        if (
            name == "address"
            and profile.fact("digit") < 0.3
            and "address" not in says(profile.name)
        ):
            # A road without a door points at a place, not at a home.
            name = "address.fragment"
        if name in NEEDS_PEOPLE and not _belongs(name, profile, around):
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
        _free_text(verdict, around)
    _explain(verdict, notes, around)
    return verdict


def _belongs(name: str, profile: Profile, around: Around) -> bool:
    """Whether a kind that is personal only beside a person is so in this dataset."""
    if name == "address.fragment" and set(words(profile.name)) & _COARSE:
        # A country or a province alone points at nobody; behind a street it completes an address.
        return around.address or (around.fine and around.personal())
    if name in ("address.fragment", "postcode"):
        return around.address or around.personal()
    return around.personal()


_FINE = listed("city town postcode zip postal street suburb village 城市 市 街道 邮编 chengshi cs")
_COARSE = listed(
    "country province state region nation prefecture county 省 省份 国家 所在省 所在省份 "
    "shengfen sheng sf szsf guojia"
)


def _by_table(verdict: Verdict, around: Around) -> None:
    """`name`, `title` and pictures mean a person only in a dataset about people."""
    profile = verdict.profile
    tokens = words(profile.name)
    joined = "".join(tokens)
    if joined in ("name", "mc", "名称", "fullnm") or (
        len(tokens) == 2 and tokens[1] == "name" and tokens[0] in around.tokens
    ):
        personal = around.people or len(around.strong) >= 2 or bool(around.strong & _IDENTIFIES)
        if profile.share("person.name") >= 0.7 and personal:
            verdict.kind, verdict.confidence = "person.name", 0.8
            verdict.evidence.append(say.BY_DATASET)
    elif joined in ("title", "position", "role") and "person.name" in around.strong:
        if profile.share("person.occupation") >= 0.8:
            verdict.kind, verdict.confidence = "person.occupation", 0.7
            verdict.evidence.append(say.BY_DATASET)
    elif profile.share("biometric.face") >= 0.5 and around.personal():
        verdict.kind, verdict.confidence = "biometric.face", 0.6
        verdict.evidence.append(say.BY_DATASET)


_IDENTIFIES = frozenset(
    ("id.cn_resident", "id.cn_resident_15", "phone.mobile", "email", "date.birth")
)


_BESIDE_PEOPLE = listed(
    "org.name address.fragment sensitive.health sensitive.religion sensitive.political "
    "sensitive.ethnicity sensitive.criminal sensitive.sexual sensitive.minor"
)
"""Kinds that say nothing of anybody in a text that is about nobody."""


def _free_text(verdict: Verdict, around: Around) -> None:
    """Text that holds personal data inside, or is written about people."""
    profile = verdict.profile
    found = {
        name: count
        for name, count in profile.contains.items()
        if shelf("kinds")[name].level >= Level.PERSONAL and _credible(name, count, profile)
    }
    sentences = profile.fact("han") > 0.5 and profile.fact("length") >= 12
    sentences |= profile.fact("blank") > 0.5 and profile.fact("length") >= 24
    if not (sentences or around.personal() or set(found) - _BESIDE_PEOPLE):
        # A company in the title of a song is nobody's employer.
        found = {}
    named = FREE in says(profile.name)
    if named and not found and profile.considered and around.personal():
        textual = profile.fact("han") > 0.5 or profile.fact("blank") > 0.5
        if textual:
            verdict.kind, verdict.confidence, verdict.contains = FREE, 0.6, {}
            return
    narrow = profile.fact("distinct") < 0.02 and profile.considered > 200
    if found and (sentences or named or profile.fact("blank") > 0.3 or profile.fact("han") > 0.3):
        verdict.kind, verdict.confidence = FREE, 0.9
        verdict.contains = dict(sorted(found.items()))
    elif found and max(found.values()) >= 0.3 * max(profile.considered, 1):
        verdict.kind, verdict.confidence = FREE, 0.7
        verdict.contains = dict(sorted(found.items()))
    elif (
        sentences
        and not narrow
        and (named or profile.fact("length") >= 40)
        and (around.personal() or profile.fact("han") > 0.5)
    ):
        verdict.kind, verdict.confidence = FREE, 0.7
        verdict.contains = {}


def _credible(name: str, count: int, profile: Profile) -> bool:
    """Whether so many hits can be more than chance."""
    if name == "id.cn_resident":
        return not by_chance(profile)
    if name.startswith("person."):
        # A name in one of a hundred texts, as a word that looks like one may be, makes no column
        # one about people.
        return count > 0.01 * profile.scanned
    if name in ("email", "vehicle.plate"):
        return True
    return count >= 2 or profile.scanned < 100


def _explain(verdict: Verdict, notes: list[str], around: Around) -> None:
    profile, lines = verdict.profile, verdict.evidence
    kind: Kind = shelf("kinds")[verdict.kind]
    named = _named(profile)
    if verdict.kind in named:
        lines.insert(0, say.NAMED.format(title=kind.title))
    if profile.empty:
        lines.append(say.PLACEHOLDERS.format(count=profile.empty))
    if verdict.kind not in (NONE, FREE) and profile.considered and kind.validate is not None:
        lines.insert(
            0,
            say.MATCHED.format(
                matched=profile.matched.get(verdict.kind, 0), considered=profile.considered
            ),
        )
    if verdict.kind == "id.cn_resident" and profile.fact("demo") > 0.5:
        lines.append(say.DEMO)
    if verdict.kind == "phone.mobile" and profile.fact("unallotted") > 0.2:
        lines.append(say.UNALLOTTED.format(percent=round(100 * profile.fact("unallotted"))))
    if verdict.kind in NEEDS_PEOPLE and say.BY_DATASET not in lines:
        lines.append(say.BY_DATASET)
    if verdict.contains is not None:
        if verdict.contains:
            lines.append(
                say.INSIDE.format(rows=max(verdict.contains.values()), scanned=profile.scanned)
            )
        lines.append(say.NAMES_IN_TEXT)
    if by_chance(profile):
        lines.append(say.BY_CHANCE.format(alike=round(profile.fact("alike") * profile.considered)))
    lines += [n for n in notes if verdict.kind == NONE or kind.title not in n]
    if verdict.kind == NONE and not lines:
        lines.append(say.NOTHING if profile.considered else say.EMPTY)
