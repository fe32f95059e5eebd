"""What the other columns of a dataset say of one: people, things, organisations, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from strongroom.find.agree import WORDED
from strongroom.find.by_values import LEAN
from strongroom.find.families import measured, names_a_house, of_a_body, of_a_person
from strongroom.find.known import listed
from strongroom.find.names import (
    THINGS,
    about_people,
    about_things,
    names_a_thing,
    of_things,
    words,
)
from strongroom.find.opaque import opaque
from strongroom.find.profile import Profile
from strongroom.find.remarks import login_of

THRESHOLD = 0.5
NONE = "none"

# Known from the dataset around them: part of an address, an employer or a position is personal
# where it stands beside a person, and public where it does not.
NEEDS_PEOPLE = listed(
    "address.fragment postcode org.name person.occupation geo.coordinates sensitive.criminal "
    "biometric.face person.age person.birthplace sensitive.health person.nationality "
    "sensitive.sexual sensitive.minor"
)
# Kinds whose column tells by itself that the dataset is about people.
_PROVES = listed(
    "id.cn_resident id.cn_resident_15 id.passport id.other phone.mobile email person.name "
    "date.birth bank.card bank.iban person.sex person.ethnicity person.marital person.military "
    "secret.password account.id wechat qq id.military id.driver id.social_security id.us_ssn "
    "id.uk_nino id.es_dni id.fr_nir id.it_fiscal id.pl_pesel id.foreign_permanent "
    "id.hk_mo_tw_permit id.uk_nhs id.nl_bsn id.de_tax"
)


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
    """What else the dataset holds.

    Attributes:
        people, things: what its name, or the names of its columns, say that a row is.
        strong: kind → columns that prove that rows are about people.
        firms: each row is another organisation, by its code.
        clinic: several columns are measures and diagnoses of somebody.
        animals: rows are of animals, which have names and illnesses too.
        entries: some column holds the names of what stands beside it.
        machines: a column holds addresses of machines.
        called: the names, joined, of columns that are of no kind by themselves.
        pairs: columns like latitude and longitude.
        works: rows are books, films and the like.
        plates: a column holds plates of vehicles.
        houses: a column says in which house rooms are.
        opaque: column → kind, where codes and what stands beside them tell, and no name.
    """

    people: bool
    things: bool
    strong: dict[str, int]
    address: bool
    fine: bool
    health: bool
    counts: bool
    tokens: tuple[str, ...]
    pairs: frozenset[str]
    firms: bool
    clinic: bool
    entries: bool
    animals: bool
    machines: bool
    called: frozenset[str]
    works: bool
    plates: bool
    houses: bool
    opaque: dict[str, str]

    def personal(self, besides: str = "") -> bool:
        """Whether the dataset is about people, whatever this column is."""
        others = sum(self.strong.values()) - min(1, self.strong.get(besides, 0))
        # Several codes beside each other that are said of people.
        coded = len(set(self.opaque.values())) >= 3
        return self.people or self.clinic or coded or others > 0


def around_of(dataset: str, told: Sequence[Told]) -> Around:
    """What the columns of a dataset, and the paths inside them, say together."""
    strong: dict[str, int] = {}
    address = fine = health = False
    counts = _counted(told)
    singles: list[Profile] = []
    for one in told:
        # What only a dataset about people makes personal cannot make the dataset one about people.
        usable = [r for r in one.ranked if r[0] not in NEEDS_PEOPLE and not lean(r[0], one)]
        name, score = usable[0] if usable else (NONE, 0.0)
        address |= name == "address" and score >= THRESHOLD
        fine |= bool(set(words(one.profile.name)) & _FINE)
        health |= bool(one.ranked) and one.ranked[0] == _health(one)
        if counts and name in _ATTRIBUTES:
            continue
        # Two letters are the initials of many numbers.
        initials = name == "account.id" and len("".join(words(one.profile.name))) <= 2
        if name in _PROVES and score >= 0.6 and not initials:
            strong[name] = strong.get(name, 0) + 1
        if name == NONE or score < THRESHOLD:
            login = login_of(one.profile)
            strong |= {login: strong.get(login, 0) + 1} if login else {}
        if _single_name(one):
            singles.append(one.profile)
    # One column of given names and one of family names beside it are names of people.
    family = any(p.fact("family") > p.fact("given") for p in singles)
    if family and any(p.fact("given") >= 0.8 for p in singles):
        strong.setdefault("person.name", len(singles))
    if len(described := _described(told)) >= 3 and not counts:
        # White, single, male: each is said of things as well, and all three of people only.
        strong |= dict.fromkeys(described - strong.keys(), 1)
    health |= bool(strong) and any(
        t in _CARE for name in (dataset, *(one.profile.name for one in told)) for t in words(name)
    )
    bodies = sum(
        of_a_body(words(one.profile.name)) and one.profile.fact("digit") >= 0.5 for one in told
    )
    health |= bool(strong) and bodies >= 2
    # A table of users that names none and counts them is about sorts of users.
    people = about_people(dataset) and not (counts and not strong)
    things = about_things(dataset) or any(names_a_thing(one.profile.name) for one in told)
    things |= not strong and sum(of_things(one.profile.name) for one in told) >= 3
    listed_ = [one for one in told if _listing(one)]
    # `name` says that somebody is called so; its values say which business it is.
    own = sum(bool(one.ranked) and one.ranked[0][0] == "person.name" for one in listed_)
    others = {k for k, n in strong.items() if k != "person.name" or n > own}
    listing = bool(listed_) and not others - _OF_FIRMS_TOO
    if listing:
        # A firm has a mailbox and an account as well.
        strong = {}
    things |= listing
    return Around(
        people,
        things and not people,
        strong,
        address,
        fine,
        health,
        counts,
        tuple(words(dataset)),
        frozenset(_positions(told)),
        not people
        and not set(strong) & _BORNE
        and (listing or any(_firm(one.profile) for one in told)),
        not things and _clinic(told),
        any(one.profile.fact("keys") >= 0.4 for one in told),
        any(
            "".join(words(one.profile.name)) in _ANIMALS or one.profile.fact("word:beast") >= 0.8
            for one in told
        ),
        any(one.profile.share("ip.address") >= 0.5 for one in told),
        frozenset("".join(words(one.profile.name)) for one in told if not _likely(one)),
        not people and of_works(dataset, told),
        any(
            max(one.profile.share("vehicle.plate"), one.profile.fact("plate_like")) >= 0.4
            for one in told
        ),
        any(names_a_house(words(one.profile.name)) for one in told),
        opaque([(one.profile, one.ranked[0][0] if _likely(one) else NONE) for one in told]),
    )


def _described(told: Sequence[Told]) -> set[str]:
    """The attributes of people that columns tell by their values, again and again."""
    return {
        one.ranked[0][0]
        for one in told
        if _likely(one) and one.ranked[0][0] in _DESCRIBES and one.profile.fact("distinct") < 0.9
    }


_DESCRIBES = listed("person.sex person.ethnicity person.education person.marital")


def _listing(one: Told) -> bool:
    """Whether a column names another place or business in each row: what the rows are about."""
    tokens = words(one.profile.name)
    joined = "".join(tokens)
    named = joined.endswith(("name", "name1", "mc", "名称", "名", "title", "nm"))
    many = one.profile.fact("distinct") >= 0.5 and one.profile.considered >= 6
    return named and many and max(map(one.profile.fact, ("site", "organisation"))) >= 0.75


def of_works(dataset: str, told: Sequence[Told]) -> bool:
    """Whether rows are books, films or songs, whose authors are told of the work."""
    called = {"".join(words(one.profile.name)) for one in told}
    return bool(called & _CATALOGUED) or bool(set(words(dataset)) & _WORKS)


_CATALOGUED = listed(
    "isbn issn isrc doi issnl cip callno 索书号 书名 题名 片名 曲名 歌名 刊名 篇名 ssh"
)
_WORKS = listed(
    "book books film films movie movies song songs album albums track tracks paper papers article "
    "articles journal publication publications bibliography "
    "catalog works artwork artworks 图书 书目 影片"
)


_OF_FIRMS_TOO = listed("email account.id bank.account")

_ANIMALS = listed(
    "eartag eartagno ebh ebbh 耳标 耳标号 耳号 "
    "species breed pet pets petname pettype petbreed animal animals 品种 宠物 宠物名 宠物名称 犬种 "
    "犬名 犬只 毛色 物种 ccmc cwmc cwpz"
)
_BORNE = listed("id.cn_resident date.birth person.sex person.ethnicity")


def _likely(one: Told) -> bool:
    return bool(one.ranked) and one.ranked[0][1] >= THRESHOLD


def _firm(profile: Profile) -> bool:
    """Whether each row has the code of another organisation: it is what the rows are about."""
    coded = max(profile.share("org.uscc"), profile.fact("uscc_like"))
    return coded >= 0.5 and profile.fact("distinct") >= 0.7


def _clinic(told: Sequence[Told]) -> bool:
    """Whether two columns at least are of somebody's body, one of them beyond doubt."""
    sure = lean = 0
    for one in told:
        profile = one.profile
        if profile.fact("distinct") >= 0.95 and profile.fact("letter") > 0.5:
            # Each illness once: a list of illnesses.
            continue
        body = measured(words(profile.name)) == "surely" and profile.fact("digit") >= 0.5
        sure += profile.fact("pressure") >= 0.7 or body
        lean += profile.fact("icd_sure") >= 0.5
        lean += (one.named.get("sensitive.health", 0.0) >= 0.9) and _health(one) is not None
    return (sure >= 1 and sure + lean >= 2) or sure + lean >= 3


def of_a_thing(name: str, around: Around) -> bool:
    """Whether a column is of a thing that another column names: `pile` and `pile_lnglat`."""
    tokens = words(name)
    if any(token in THINGS for token in tokens[:-1]):
        return True
    leads = {"".join(tokens[:at]) for at in range(1, len(tokens))}
    leads = {lead for lead in leads if len(lead) > 2 and not of_a_person(lead)}
    return any(lead in around.called or f"{lead}name" in around.called for lead in leads)


_FINE = listed(
    "city town postcode zip postal street suburb village 城市 市 街道 邮编 chengshi cs plz ort "
    "stadt ville ciudad citta strasse"
)

# Said of everybody who is counted in a row.
_ATTRIBUTES = listed("person.sex person.ethnicity person.marital person.military date.birth")


# Words of hospitals, whose measures are of patients.
_CARE = listed(
    "pat patient patients pt lis his emr ehr icu vitals vital ward clinic clinical hosp hospital "
    "mrn zyh brid brxm hzxm encounter admission 患者 病人 检验 化验 体检 住院 门诊 就诊 科室 床号"
)
COUNTED_BY = _ATTRIBUTES | listed("person.age person.education address.fragment")


def _counted(told: Sequence[Told]) -> bool:
    """Whether rows count people instead of being about one."""
    return any(_COUNTS.search("".join(words(one.profile.name))) for one in told)


def _health(one: Told) -> tuple[str, float] | None:
    top = one.ranked[0] if one.ranked else None
    return top if top and top[0] == "sensitive.health" and top[1] >= THRESHOLD else None


_COUNTS = re.compile(
    r"^(?:人口|人数|总人数|总人口|占比|比例|户数|合计|人次|例数|病例数|发病数|死亡数|population|headcount|pct|percent|percentage|proportion|"
    r"cases|deaths|totalpopulation|numberofpeople|peoplecount|usercount|rk|rks|rs|zrs|hs|zb)$"
    r"|(?:用户|客户|会员|学生|考生|毕业生|患者|病人|职工|居民|党员|从业人员|参保|报名|录取|确诊|"
    r"就业|失业|登记|在校)总?人?数$"
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


def lean(name: str, one: Told) -> bool:
    """Whether only the values speak for a kind, in a way that needs people around."""
    listing = one.profile.fact("distinct") >= 0.9 and one.profile.considered >= 6
    if name in WORDED and listing:
        # Each word once: the table explains the words, its rows are no people.
        return True
    if name == "ip.address" and one.profile.fact("private") >= 0.9:
        # Addresses of one's own network are those of machines, where nobody stands beside them.
        return True
    if name == "address" and one.profile.fact("han") >= 0.8 and one.profile.share(name) < 0.2:
        # Villages and estates are addresses of those who stand beside them.
        return True
    if name in one.named:
        both = {"person.name", "person.nickname"} <= set(one.named)
        return name in ("person.name", "person.nickname") and both and _also_of_things(one)
    if name in ("person.sex", "person.ethnicity", "person.education", "person.marital"):
        return one.profile.fact("han") < 0.5
    if name == "sensitive.political":
        return one.profile.fact("han") < 0.5
    if name == "person.name":
        # Films and books are called like people.
        weak = dict(one.ranked)[name] < 0.6
        return weak or _single_name(one) or names_a_thing(one.profile.name)
    return name in LEAN


def _also_of_things(one: Told) -> bool:
    return "".join(words(one.profile.name)) in _ALSO


_ALSO = listed("alias aka alsoknownas knownas 别名 别称 又名 name1 name2")
