"""What values are believed to be by their name alone, though by themselves they would say nothing.

A village that is called an address, days of a spreadsheet that are called a birth, stars and the
last four digits of what is called an ID: each kind with the forms that it is loosely written in.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from strongroom.find.families import measured, names_a_door
from strongroom.find.headings import asked
from strongroom.find.known import listed
from strongroom.find.names import says, words
from strongroom.find.profile import Profile

_PICTURED = {"biometric.face": "picture", "biometric.voice": "recording"}


def as_named(name: str, profile: Profile) -> float:
    """The share of values that fit a name, though they would say nothing without it."""
    if name in _ANSWERED and name in asked(profile.name):
        # Whatever is answered, by a word or a number, is the answer to what was asked.
        return 0.9 * (profile.fact("dated") < 0.5 and profile.fact("length") <= 40)
    # The digest of a picture shows nobody.
    digest = _hashes(profile.name) and not name.startswith("biometric.")
    hidden = 0.8 * profile.fact("hashed") if digest else 0.0
    if profile.name and _tails(profile.name):
        hidden = max(hidden, 0.9 * (name in _TAILED and profile.fact("digit") >= 0.9))
    shared = max(profile.fact(f"masked:{name}"), hidden, profile.fact(_PICTURED.get(name, "")))
    loosely = _LOOSELY.get(name)
    return shared if loosely is None else max(shared, loosely(profile))


def _body(profile: Profile) -> float:
    fact = profile.fact
    told = max(fact("ill"), fact("icd"), fact("code:health"))
    known = measured(words(profile.name))
    if "".join(words(profile.name)) in _PRESSURES and fact("high") < 40 and fact("number") > 0.5:
        return 0.0
    if known in ("surely", "maybe"):
        told = max(told, fact("number"), fact("pressure"), fact("digit") * (known == "surely"))
    return told


_PRESSURES = listed(
    "bp sbp dbp bloodpressure bloodpress systolic diastolic 血压 收缩压 舒张压 高压 低压"
)


def _nickname(profile: Profile) -> float:
    fact = profile.fact
    short = fact("letter") >= 0.6 and fact("length") <= 20 and fact("dated") == 0.0
    called = "person.nickname" in says(profile.name)
    return 0.9 * (short and called and fact("kinds") >= min(6, profile.considered))


def _own_words(name: str) -> Callable[[Profile], float]:
    """What people call themselves is in no list."""

    def score(profile: Profile) -> float:
        fact = profile.fact
        words_only = fact("letter") >= 0.8 and fact("digit") < 0.2 and fact("length") <= 24
        few = fact("kinds") <= max(6, min(60, 0.5 * profile.considered))
        return 0.45 * (words_only and few and says(profile.name).get(name, 0.0) >= 0.9)

    return score


def _countries(profile: Profile) -> bool:
    """Whether values are those of states: what a thing comes from, and whose somebody is."""
    return max(profile.fact("word:nationality"), profile.fact("word:place")) >= 0.5


def _studied(profile: Profile) -> float:
    """What somebody studied is in no list, and is told from a trade by the name alone."""
    fact = profile.fact
    words_only = fact("letter") >= 0.8 and fact("digit") < 0.2 and fact("length") <= 40
    said = says(profile.name).get("person.education", 0.0) >= 0.7
    return 0.8 * (words_only and said and bool(_STUDIED.search("".join(words(profile.name)))))


_STUDIED = re.compile(
    r"专业|主修|院校|幼儿园|major|study|studies|specialt|specialit|discipline|programme|studien"
    r"|zymc|sxzy|byzy|xxzy|zyfx|byyx|carrera|filiere"
)


def _encoded_place(profile: Profile) -> float:
    """Codes of a place in letters and digits, by their name: geohash, plus code."""
    fact = profile.fact
    named = bool(_ENCODED.search("".join(words(profile.name))))
    return 0.9 * (named and fact("blank") < 0.1 and fact("length") <= 16 and fact("kinds") >= 4)


_ENCODED = re.compile(r"geohash|pluscode|h3|s2cell")


def _vector(profile: Profile) -> float:
    """Many numbers in brackets, or one long code."""
    fact = profile.fact
    return 0.9 * (fact("digit") >= 0.9 and fact("length") >= 40 and fact("distinct") >= 0.5)


def _ways(profile: Profile) -> float:
    """Where somebody is fetched and brought: a stop, a gate, an estate, a door."""
    fact = profile.fact
    named = bool(_TRIP.search("".join(words(profile.name))))
    written = fact("letter") >= 0.9 and 2 <= fact("length") <= 40 and fact("kinds") >= 8
    return 0.6 * (named and written and fact("person_zh") < 0.5)


_TRIP = re.compile(r"^(?:from|to)poi$|pickup|dropoff|[上下]车(?:点|地)|^[sx]cdd$|接送地址")


def _belief(profile: Profile) -> float:
    if EATEN.search("".join(words(profile.name))):
        return profile.fact("eaten")
    return max(_joined(profile), _own_words("sensitive.religion")(profile))


EATEN = re.compile(r"diet|meal|food|饮食|忌口|餐")


def _joined(profile: Profile) -> float:
    return 0.8 * (profile.fact("dated") >= 0.5 and profile.fact("timed") < 0.1)


def _door(profile: Profile) -> float:
    known = names_a_door(words(profile.name))
    return 0.8 * (known and profile.fact("digit") >= 0.7 and profile.fact("length") <= 16)


def _street(profile: Profile) -> float:
    written = min(profile.fact(f) for f in ("digit", "letter", "blank"))
    return max(profile.fact("street"), 0.7 * (written >= 0.6 and profile.fact("length") >= 8))


def _village(profile: Profile) -> float:
    """Few letters that are called an address: a village, an estate, a group, as neighbours say."""
    fact = profile.fact
    called = says(profile.name).get("address", 0.0) >= 0.9
    written = fact("han") >= 0.8 and 2 <= fact("length") <= 12 and fact("kinds") >= 4
    # Villages are called like people, at times by half of them.
    others = fact("organisation") >= 0.5 or fact("person_zh") >= 0.8
    return 0.65 * (called and written and not others)


def _crime(profile: Profile) -> float:
    months = profile.fact("number") if "sentence" in words(profile.name) else 0.0
    return max(profile.fact("crime"), months)


def _insured(profile: Profile) -> float:
    digits = profile.fact("digit") > 0.9 and profile.fact("one_length") > 0.6
    return 0.8 * (digits and 6 <= profile.fact("length") <= 20)


def _told_in_days(profile: Profile) -> float:
    """A birth as a number (days of a spreadsheet, seconds), with two digits of the year, or in
    digits that begin with the day or the month."""
    fact, said = profile.fact, says(profile.name).get("date.birth", 0.0)
    if said < 0.9:
        return 0.9 * fact("dated") * (said >= 0.6 and fact("timed") < 0.1)
    number = fact("number") * (5 <= fact("length") <= 14)
    return 0.9 * max(fact("short_year"), number, fact("dated"))


def _social(profile: Profile) -> float:
    """Nine digits that are called so, though none such was given out."""
    fact = profile.fact
    nine = fact("digit") >= 0.95 and fact("letter") < 0.05 and 9 <= fact("length") <= 11
    return 0.9 * (nine and fact("one_length") >= 0.9)


def _plate(profile: Profile) -> float:
    """A plate, or the rest of one whose province everybody knows."""
    bare = says(profile.name).get("vehicle.plate", 0.0) >= 0.9 and profile.fact("distinct") >= 0.5
    return max(profile.fact("plate_like"), 0.9 * bare * profile.fact("plate_bare"))


def digests(profile: Profile) -> bool:
    """Whether values are digests: certificates and keys have fingerprints too."""
    return max(profile.fact("digest"), profile.fact("hashed")) >= 0.5


def _finger(profile: Profile) -> float:
    """A long code that is no digest."""
    long = profile.fact("length") >= 24 and profile.fact("letter") > 0.9
    return 0.6 * (_random(profile) and long and not digests(profile))


_LOOSELY: dict[str, Callable[[Profile], float]] = {
    "vehicle.vin": lambda p: max(
        p.fact("long_number") * (p.fact("letter") > 0.5), p.fact("chassis")
    ),
    "person.age": lambda p: p.fact("ages"),
    "date.birth": _told_in_days,
    "id.us_ssn": _social,
    "sensitive.health": _body,
    "sensitive.political": _joined,
    "sensitive.criminal": _crime,
    "address": lambda p: max(_street(p), _ways(p), _village(p)),
    "address.fragment": _door,
    "device.id": lambda p: 0.8 * (_random(p) and p.fact("length") <= 64),
    "secret.token": lambda p: 0.8 * (_random(p) and p.fact("length") >= 16),
    "person.nickname": _nickname,
    "person.name": _nickname,
    "id.social_security": _insured,
    "person.occupation": lambda p: p.fact("occupation_code"),
    "id.passport": lambda p: (
        p.fact("digit") * (p.fact("one_length") >= 0.5 and 4.5 <= p.fact("length") <= 11)
    ),
    "vehicle.plate": _plate,
    "biometric.fingerprint": _finger,
    "person.ethnicity": lambda p: _own_words("person.ethnicity")(p) * (not _countries(p)),
    "sensitive.religion": _belief,
    "person.marital": lambda p: p.fact("wed"),
    "person.education": _studied,
    "geo.coordinates": _encoded_place,
    "biometric.template": _vector,
}

_ANSWERED = listed(
    "sensitive.health sensitive.sexual sensitive.criminal sensitive.religion sensitive.political "
    "sensitive.minor person.military person.marital person.ethnicity"
)
_TAILED = listed("id.cn_resident phone.mobile bank.card")


def _tails(name: str) -> bool:
    """Whether only the last digits are kept, as the name says: 手机尾号, 证件号(后四位)."""
    return bool(_TAIL.search(name))


_TAIL = re.compile(r"尾号|[后末](?:[0-9]|[二三四五六])位|last ?[0-9]|tail$", re.IGNORECASE)


def _random(profile: Profile) -> bool:
    """Whether values are long codes, each another one."""
    codes = profile.fact("digit") >= 0.8 and profile.fact("blank") < 0.05
    return codes and profile.fact("length") >= 8 and profile.fact("distinct") >= 0.3


def _hashes(name: str) -> bool:
    return bool(set(words(name)) & _HASHES)


_HASHES = listed("md sha sm hash hashed enc encrypted digest hmac cipher 加密 密文 脱敏")
