"""From counts to a finding: what the name says, what the values say, what the dataset is about.

Confidence joins independent evidence: 1 − (1 − by values) × (1 − by name). Kinds whose values
prove themselves (a check digit, an at-sign) need no name; kinds whose values say little need a
name, and some of them a dataset that is about people as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from strongroom.core.registry import shelf
from strongroom.find import evidence as say
from strongroom.find.agree import fit, handed_out
from strongroom.find.around import (
    COUNTED_BY,
    NEEDS_PEOPLE,
    Around,
    Ranked,
    Told,
    around_of,
    lean,
    of_a_thing,
)
from strongroom.find.by_values import PHONES, by_chance, by_values, of_roles
from strongroom.find.explain import explain
from strongroom.find.families import (
    flags_a_body,
    measured,
    names_a_room,
    no_employer,
    of_a_body,
)
from strongroom.find.inside import look_into
from strongroom.find.known import listed
from strongroom.find.names import PEOPLE, says, words
from strongroom.find.profile import Profile
from strongroom.find.remarks import TOLD, as_text, free_text, holds, login_of, several, tells
from strongroom.find.served import made_it, of_a_server, of_a_service
from strongroom.find.tracks import follow
from strongroom.find.weigh import weigh

THRESHOLD = 0.5
NONE, FREE = "none", "text.free"


@dataclass(slots=True)
class Verdict:
    """What one column is taken for, before it is written as a finding.

    Attributes:
        ranked: what the column says by itself, kinds with their confidence, best first.
        refused: kinds that it says, which are nobody's in this dataset.
    """

    profile: Profile
    kind: str = NONE
    confidence: float = 0.0
    evidence: list[str] = field(default_factory=list)
    contains: dict[str, int] | None = None
    ranked: Ranked = field(default_factory=list)
    refused: set[str] = field(default_factory=set)


def judge(dataset: str, profiles: list[Profile]) -> list[Verdict]:
    """The kinds of the columns of one dataset, in their order."""
    told = [_told(p) for p in profiles]
    below = [[_told(path) for path in p.paths] for p in profiles]
    around = around_of(dataset, [*told, *(one for some in below for one in some)])
    decided = [
        (_decide(one, around), [_decide(path, around) for path in some])
        for one, some in zip(told, below, strict=True)
    ]
    weigh(dataset, around, [verdict for one, some in decided for verdict in (one, *some)])
    for (one, some), own, inner in zip(decided, told, below, strict=True):
        for verdict, by_itself in zip((one, *some), (own, *inner), strict=True):
            explain(verdict, by_itself)
    verdicts = [look_into(one, some) for one, some in decided]
    follow(verdicts)
    return verdicts


def _told(profile: Profile) -> Told:
    ranked, notes, named = _ranking(profile)
    return Told(profile, ranked, notes, named)


def ranking(profile: Profile) -> Ranked:
    """Kinds with their confidence, best first."""
    return _ranking(profile)[0]


def _ranking(profile: Profile) -> tuple[Ranked, list[tuple[str, int]], dict[str, float]]:
    named = _named(profile)
    ranked: list[tuple[str, float, float]] = []
    notes: list[tuple[str, int]] = []
    for name, kind in shelf("kinds").items():
        if name in (NONE, FREE) or (name == "email" and of_roles(profile)):
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
    if "account.id" in named and _OF_BANKS.search(profile.name.lower()) and _banks(profile):
        # What is called an account alone is one of a bank where numbers are as long as its are.
        named["bank.account"] = max(named.pop("account.id"), named.get("bank.account", 0.0))
    _by_check(named, profile)
    said = max(named.get(name, 0.0) for name in PHONES)
    if said:
        fitting = [name for name in PHONES if fit(shelf("kinds")[name], profile) >= 0.2]
        for name in fitting:
            named[name] = max(named.get(name, 0.0), 0.95 * said)
        for name in set(PHONES) - set(fitting) if fitting else ():
            named.pop(name, None)
    return named


_OF_BANKS = re.compile(
    r"(?:账号|帐号|账户|帐户|acct|account|^zh|[^kzg]zh)(?:_?(?:no|num|nbr|id|hm))?[0-9]?$"
)


def _by_check(named: dict[str, float], profile: Profile) -> None:
    """Where a check digit or a form says which of two kinds it is, it is that one."""
    said = max(named.get("bank.account", 0.0), named.get("account.id", 0.0))
    account = "bank.account" in named or ("account.id" in named and _banks(profile))
    if account and profile.share("bank.card") >= 0.8 and not by_chance(profile, "bank.card"):
        named["bank.card"] = max(said, named.get("bank.card", 0.0))
        named.pop("bank.account", None)
        named.pop("account.id", None)
    old = profile.share("id.cn_resident_15")
    if "id.cn_resident" in named and old >= 0.8 and profile.share("id.cn_resident") < 0.1:
        named["id.cn_resident_15"] = named.pop("id.cn_resident")


def _banks(profile: Profile) -> bool:
    fact = profile.fact
    return fact("digits") >= 0.95 and 14 <= fact("length") <= 25 and fact("distinct") >= 0.5


def _begun(one: Told) -> Verdict:
    """A verdict before anything is decided."""
    verdict = Verdict(one.profile, ranked=one.ranked)
    if of_roles(one.profile):
        verdict.refused.add("email")
        verdict.evidence.append(say.ROLES)
    return verdict


def _decide(one: Told, around: Around) -> Verdict:
    profile = one.profile
    verdict = _begun(one)
    refused = verdict.refused
    for best, score in one.ranked:
        name = best
        if score < THRESHOLD:
            break
        if name == "address" and _no_door(profile):
            name = "address.fragment"
        if _of_rows({best, name}, around):
            refused.add(best)
            verdict.evidence.append(say.NO_PEOPLE.format(title=shelf("kinds")[best].title))
            continue
        if _of_something(name, one, around, refused):
            refused.add(name)
            verdict.evidence.append(say.NO_PEOPLE.format(title=shelf("kinds")[name].title))
            continue
        leaning = name in NEEDS_PEOPLE or lean(name, one)
        leaning |= _leans(name, profile, around)
        if around.animals and (name in _OF_ANIMALS or words(profile.name) == ["name"]):
            refused.add(name)
            continue
        if leaning and not _belongs(name, profile, around):
            refused.add(name)
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
        _unknown(verdict, around, refused)
    elif verdict.kind in TOLD and (tells(profile) or holds(profile)):
        as_text(verdict, around)
    elif verdict.kind in PHONES and profile.fact("han") >= 0.5 and several(profile):
        # Somebody and a number in one value.
        free_text(verdict, around)
    if verdict.kind in NEEDS_PEOPLE and say.BY_DATASET not in verdict.evidence:
        verdict.evidence.append(say.BY_DATASET)
    return verdict


def _unknown(verdict: Verdict, around: Around, refused: set[str]) -> None:
    """A column that is of no kind itself: what somebody signs in with, or a text."""
    login = login_of(verdict.profile)
    if login and login not in refused:
        verdict.kind, verdict.confidence = login, 0.8
    else:
        free_text(verdict, around, refused)


def _of_rows(names: set[str], around: Around) -> bool:
    """Whether a kind is one of the things that rows are about, or of those counted in them."""
    if "address" in names and around.things and not around.personal("address"):
        return True
    return around.counts and bool(names & COUNTED_BY) and not around.personal()


def _only_a_room(profile: Profile) -> bool:
    """Whether values are bare numbers of rooms."""
    bare = profile.fact("digit") >= 0.95 and 0 < profile.fact("length") <= 4.5
    return bare and names_a_room(words(profile.name))


def _no_door(profile: Profile) -> bool:
    """Whether values are roads without doors, which point at a place and not at a home."""
    return profile.fact("digit") < 0.3 and "address" not in says(profile.name)


def _leans(name: str, profile: Profile, around: Around) -> bool:
    """Whether a kind is personal beside people only, in a dataset like this one."""
    # Machines that are listed as things are nobody's.
    leaning = name in _MACHINES and around.things
    leaning |= name == "account.id" and len("".join(words(profile.name))) <= 2
    landline = name in PHONES and profile.holding("phone.mobile") < 0.3
    if landline and profile.considered >= 10 and not around.personal(name):
        # A line where nobody is named is that of a shop, unless somebody lives there.
        leaning |= around.things or not around.address
    return leaning


def _of_something(name: str, one: Told, around: Around, refused: set[str]) -> bool:
    """Whether a value is of what the rows are about, which is nobody."""
    if name in _SERVED and of_a_service(words(one.profile.name), line=name in PHONES):
        # A mobile is carried by somebody, whatever it is for.
        return name not in PHONES or one.profile.holding("phone.mobile") < 0.3
    if name in ("ip.address", "mac.address"):
        # Nobody sits at a server, and nobody is told in a list of machines of one's own.
        own = one.profile.fact("private") >= 0.8 and not around.personal()
        return own or of_a_server(words(one.profile.name))
    if name in _OF_FIRMS:
        return around.firms and not around.personal()
    if name == "person.name":
        # Who wrote a book is told of the book; whoever borrowed it is not.
        maker = made_it(words(one.profile.name))
        return around.works and (maker or not around.personal("person.name"))
    if name == "biometric.face":
        # What is photographed where vehicles pass are vehicles.
        return around.plates and one.named.get(name, 0.0) < 0.9
    # Numbers of machines and of cards bear the same check digit.
    return name == "bank.card" and "device.imei" in refused


_SERVED = frozenset(("address", "address.fragment", "geo.coordinates", "postcode", *PHONES))
_OF_FIRMS = frozenset(("address", *PHONES, "email", "bank.account", "account.id"))


def _belongs(name: str, profile: Profile, around: Around) -> bool:
    """Whether a kind that is personal only beside a person is so in this dataset."""
    if name == "org.name" and (no_employer(words(profile.name)) or around.firms):
        return False
    if name in _PLACED and (around.firms or of_a_thing(profile.name, around)):
        # The place of a shop or of a pole is nobody's, whoever stands beside it.
        return False
    if name == "address.fragment" and set(words(profile.name)) & _COARSE:
        # A country or a province alone points at nobody; behind a street it completes an address.
        return (around.address and not around.things) or (around.fine and around.personal())
    if name == "address.fragment" and _only_a_room(profile) and not around.houses:
        # The room of a hotel, of a ward or of an office: nobody lives at 1203.
        return False
    if name in ("address.fragment", "postcode"):
        return around.personal() or (around.address and not around.things)
    if name == "person.name":
        return around.personal() if around.strong.get(name, 0) else around.personal(name)
    return around.personal()


_OF_PETS = listed("name fullnm mc 名称 weight weightkg tz height temp")
_OF_ANIMALS = listed(
    "date.birth person.age person.sex person.nickname sensitive.health biometric.face"
)
_MACHINES = listed("ip.address mac.address device.id device.imei")
_PLACED = listed("geo.coordinates address.fragment")
_COARSE = listed(
    "country province state region nation prefecture county 省 省份 国家 所在省 所在省份 "
    "shengfen sheng sf szsf guojia land pays pais bundesland"
)


def _by_table(verdict: Verdict, around: Around) -> None:
    """`name`, `title`, positions and pictures mean a person only in a dataset about people."""
    profile = verdict.profile
    tokens = words(profile.name)
    joined = "".join(tokens)
    if around.animals and joined in _OF_PETS:
        return
    if joined in ("name", "mc", "名称", "fullnm") or (
        len(tokens) == 2 and tokens[1] == "name" and tokens[0] in around.tokens
    ):
        personal = around.people or _several(around) or bool(set(around.strong) & _IDENTIFIES)
        # What a table of people calls a name is one, however few have it.
        named = around.people or _named_people(profile)
        if profile.share("person.name") >= 0.7 and personal and named:
            verdict.kind, verdict.confidence = "person.name", 0.8
    elif (
        joined in ("title", "position", "role")
        and "person.name" in around.strong
        and not around.things
    ):
        trades = profile.fact("word:trade") >= 0.15 or profile.considered < 20
        # What somebody may do in a system is no trade.
        trades &= profile.fact("word:access") < 0.5
        if profile.share("person.occupation") >= 0.8 and trades:
            verdict.kind, verdict.confidence = "person.occupation", 0.7
    elif (
        profile.name in around.pairs and around.personal() and not of_a_thing(profile.name, around)
    ):
        verdict.kind, verdict.confidence = "geo.coordinates", 0.65
        verdict.evidence.append(say.PAIR)
    elif joined.endswith("name") and around.personal() and len(tokens) == 2:
        # The name of whatever: people, where most of the values are those of some.
        if profile.fact("person_zh") >= 0.5 and not of_a_thing(profile.name, around):
            nick = profile.fact("called") >= 0.3
            verdict.kind, verdict.confidence = "person.nickname" if nick else "person.name", 0.6
    elif joined in ("fn", "ln") and {"fn", "ln"} <= around.called:
        if profile.share("person.name") >= 0.8:
            verdict.kind, verdict.confidence = "person.name", 0.7
    elif around.personal():
        _among_people(verdict, around, joined)
    elif around.machines and _login(profile):
        verdict.kind, verdict.confidence = "account.id", 0.55
    if verdict.kind != NONE:
        verdict.evidence.append(say.BY_DATASET)


def _among_people(verdict: Verdict, around: Around, joined: str) -> None:
    """Pictures, recordings, keys and measures that are somebody's in a dataset about people."""
    profile = verdict.profile
    for kind in ("biometric.face", "biometric.voice"):
        if profile.share(kind) >= 0.5 and not (kind == "biometric.face" and around.plates):
            verdict.kind, verdict.confidence = kind, 0.6
            return
    if around.opaque.get(profile.name):
        verdict.kind, verdict.confidence = around.opaque[profile.name], 0.6
        return
    if _login(profile) or (around.entries and _entity(profile)):
        verdict.kind, verdict.confidence = "account.id", 0.55
        return
    if "email" in around.strong and profile.fact("chosen") >= 0.02 and _secretive(profile):
        verdict.kind, verdict.confidence = "secret.password", 0.6
        return
    known = "" if around.animals else measured(words(profile.name))
    told = max(profile.fact(f) for f in ("digit", "code:health", "word:health"))
    if known == "maybe" and of_a_body(words(profile.name)) and profile.fact("letter") >= 0.5:
        # Letters that stand for a substance in blood stand for the programs of visitors too.
        told = profile.fact("code:health") * (profile.fact("kinds") <= 12)
    grown = bool(set(around.strong) & _GROWN)
    if around.health and flags_a_body(words(profile.name)) and _flags(profile):
        # Arrows and letters that say whether what was measured is too high.
        verdict.kind, verdict.confidence = "sensitive.health", 0.6
    elif (
        around.health
        and not around.animals
        and says(profile.name).get("sensitive.health", 0.0) >= 0.9
        and profile.fact("letter") >= 0.5
        and 2 <= profile.fact("kinds") <= 20
        and profile.fact("length") <= 12
    ):
        # Grades and findings of a patient, in whichever words.
        verdict.kind, verdict.confidence = "sensitive.health", 0.6
    elif (
        (known == "maybe" or (known == "perhaps" and grown))
        and around.health
        and told >= 0.5
        and not profile.fact("dated")
    ):
        verdict.kind, verdict.confidence = "sensitive.health", 0.6
    elif (
        joined in _KEYS | _NUMBERS
        # What a document store gives each document is the record's, not the person's.
        and profile.name != "_id"
        and "person.name" in around.strong
        and not {"account.id", "id.other"} & set(around.strong)
        and (around.people or _only_key(profile, around, grown=grown))
        and not around.things
        and profile.fact("distinct") >= 0.95
        and (profile.fact("dense") <= 0.02 or handed_out(profile))
        and profile.fact("length") >= 4
        and not profile.fact("dated")
    ):
        verdict.kind, verdict.confidence = "account.id", 0.55
    elif (
        _numbers_people(joined, around)
        and profile.fact("distinct") >= 0.95
        and profile.fact("digit") >= 0.95
        and profile.fact("length") <= 40
    ):
        # `id` in a table of users, `mid` in one of members: by it they are known elsewhere.
        verdict.kind, verdict.confidence = "account.id", 0.55


def _only_key(profile: Profile, around: Around, *, grown: bool) -> bool:
    """Whether a code with letters in front is all by which the people of the rows are told apart:
    where their ID numbers stand beside it, it numbers the rows."""
    known = any(kind.startswith("id.") for kind in around.strong)
    coded = profile.fact("letter") >= 0.95 and profile.fact("one_length") >= 0.9
    return coded and not known and (grown or sum(around.strong.values()) >= 2)


def _named_people(profile: Profile) -> bool:
    """Whether values are names of people, and not only written as such may be."""
    fact = profile.fact
    some = max(fact(f) for f in ("person_zh", "full_name", "given", "family", "near_name"))
    return profile.considered < 12 or some >= 0.25


def _numbers_people(joined: str, around: Around) -> bool:
    """Whether a key is that of the people of whom the name of the table says it has them."""
    last = around.tokens[-1] if around.tokens else ""
    if joined in ("id", "pk") and last in _PLURALS:
        return True
    leads = {token[0] for token in around.tokens if token in PEOPLE and len(token) > 2}
    return len(joined) == 3 and joined.endswith("id") and joined[0] in leads


_PLURALS = frozenset(word for word in PEOPLE if word.endswith("s") and len(word) > 4) | listed(
    "user member customer employee patient student people person"
)


def _flags(profile: Profile) -> bool:
    fact = profile.fact
    few = 2 <= fact("kinds") <= 8 and fact("length") <= 3
    return few and max(fact("digit"), fact("han")) < 0.5


def _secretive(profile: Profile) -> bool:
    """Whether values are of letters and digits together, as passwords are, each another one."""
    fact = profile.fact
    mixed = fact("letter") >= 0.6 and fact("digit") >= 0.6 and fact("blank") < 0.02
    return mixed and 5 <= fact("length") <= 16 and fact("distinct") >= 0.4 and fact("han") < 0.05


def _login(profile: Profile) -> bool:
    """Whether values are names in a row of small letters, with digits behind some of them."""
    fact = profile.fact
    varied = fact("kinds") >= 12 and fact("digit") >= 0.2
    return varied and fact("login") >= 0.75 and fact("length") <= 20


def _entity(profile: Profile) -> bool:
    """Whether numbers come again for each thing that is told of somebody."""
    fact = profile.fact
    coded = fact("digit") >= 0.95 and 3 <= fact("length") <= 24 and fact("dated") < 0.5
    coded &= not profile.type.startswith(("double", "float", "decimal"))
    coded &= not _MONEY.search("".join(words(profile.name)))
    return coded and 0.02 <= fact("distinct") <= 0.6 and fact("kinds") >= 8


_MONEY = re.compile(
    r"(?:je|fy|ye|jine|amt|amount|price|fee|cost|qty|cnt|count|sum|total|金额|费|数量|余额)$"
)

_GROWN = listed("date.birth person.sex id.cn_resident person.ethnicity person.marital")
"""Said of people only: rows that say it are about one each."""

_KEYS = listed("id guid uuid oid objectid recordid pk 主键")
_NUMBERS = listed("bh no code num number badge sid subject subjectid entity 编号 编码 号码")


def _several(around: Around) -> bool:
    return len(around.strong) >= 2


_IDENTIFIES = frozenset(
    ("id.cn_resident", "id.cn_resident_15", "phone.mobile", "email", "date.birth")
)
