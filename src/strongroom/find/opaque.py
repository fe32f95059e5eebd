"""Columns whose names say nothing, known by codes and by what stands beside them.

A column of ones and twos says nothing; beside one of ages, both are of a person. National lists of
codes are told from other numbers where a sex or a birth stands near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from strongroom.find.known import listed
from strongroom.find.names import says
from strongroom.find.profile import Profile

NEAR = 2
"""Columns to either side that are looked at."""

_OPAQUE = re.compile(r"^(?:[a-z]{1,6}_?)?[0-9]{1,4}[a-z]?$")
_PERSON = listed(
    "person.sex date.birth person.age person.ethnicity person.education person.marital "
    "id.cn_resident"
)

Taken = Sequence[tuple[Profile, str]]


def opaque(told: Taken) -> dict[str, str]:
    """Column → kind, for those of which only the columns beside them can tell.

    Args:
        told: the columns in their order, each with the kind that it is likely of by itself.
    """
    found: dict[str, str] = {}
    # What an ID number says of its bearer was compared row by row, and agreed or did not.
    compared = any(kind == "id.cn_resident" for _, kind in told)
    ages = [_opaque(p) and _age(p) for p, _ in told]
    sexes = [_opaque(p) and _two_sexes(p) for p, _ in told]
    years = [_opaque(p) and _birth_year(p) for p, _ in told]
    # What was just learnt of one is beside the next.
    for at, (profile, kind) in [*enumerate(told)] * 2:
        if kind != "none" or says(profile.name):
            continue
        near = [o for o in range(at - NEAR, at + NEAR + 1) if o != at and 0 <= o < len(told)]
        beside = {told[o][1] for o in near} | {found.get(told[o][0].name, "") for o in near}
        sexed = any(sexes[o] for o in near) or "person.sex" in beside
        aged = any(ages[o] or years[o] for o in near) or bool(beside & {"person.age", "date.birth"})
        if ages[at] and sexed and not compared:
            found[profile.name] = "person.age"
        elif years[at] and sexed and not compared:
            found[profile.name] = "date.birth"
        elif sexes[at] and aged and not compared:
            found[profile.name] = "person.sex"
        elif _marital(profile) and beside & _PERSON:
            found[profile.name] = "person.marital"
        elif _ethnicity(profile) and beside & _PERSON:
            found[profile.name] = "person.ethnicity"
        elif _schooling(profile) and beside & _PERSON:
            found[profile.name] = "person.education"
    return found


def _opaque(profile: Profile) -> bool:
    return bool(_OPAQUE.match(profile.name.lower()))


def _age(profile: Profile) -> bool:
    """Whole numbers that spread as ages do."""
    fact = profile.fact
    whole = fact("digits") >= 0.95 and fact("number") >= 0.95 and fact("length") <= 2.2
    spread = 15 <= fact("mean") <= 80 and 4 <= fact("deviation") <= 28
    return whole and spread and fact("high") <= 110 and fact("kinds") >= 10


def _birth_year(profile: Profile) -> bool:
    fact = profile.fact
    years = fact("digits") >= 0.95 and fact("one_length") >= 0.95 and fact("length") == 4
    spread = 6 <= fact("deviation") <= 28 and fact("kinds") >= 10
    return years and spread and fact("low") >= 1_900 and fact("high") <= 2_020


def _schooling(profile: Profile) -> bool:
    """Whole tens, as GB/T 4658 numbers what somebody has learnt."""
    return profile.fact("tens") >= 0.95 and profile.fact("kinds") >= 4


def _two_sexes(profile: Profile) -> bool:
    coded = profile.fact("code:sex") >= 0.97 and profile.fact("length") <= 1.1
    return coded and 2 <= profile.fact("kinds") <= 3


def _marital(profile: Profile) -> bool:
    return profile.fact("marital_code") >= 0.98 and 3 <= profile.fact("kinds") <= 8


def _ethnicity(profile: Profile) -> bool:
    """Codes of two digits, most of them 01, as nine in ten people are Han."""
    fact = profile.fact
    coded = fact("code:ethnicity") >= 0.98 and fact("one_length") >= 0.99 and fact("length") == 2
    return coded and fact("first_code") >= 0.4 and fact("kinds") >= 4
