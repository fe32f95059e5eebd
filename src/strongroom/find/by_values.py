"""What the values of a column say by themselves for a kind; `agree` compares them with its name.

Kinds whose values prove themselves (a check digit, an at-sign) go by the share that fits. Kinds
that are known by words go by the lists in `known`; what only looks like a name, a place or a trade
counts where the dataset is about people (`LEAN`).
"""

from __future__ import annotations

from collections.abc import Callable

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find.families import (
    dates_another,
    names_a_version,
)
from strongroom.find.known import listed
from strongroom.find.names import THINGS, says, words
from strongroom.find.profile import Profile, checked

PHONES = ("phone.mobile", "phone.landline")

# Known by values without any name only beside other columns about people.
LEAN = listed(
    "address.fragment org.name person.occupation date.birth person.age geo.coordinates postcode "
    "sensitive.health sensitive.criminal sensitive.sexual person.military person.birthplace "
    "id.passport biometric.template"
)


def ramp(value: float, low: float, high: float) -> float:
    """0 up to `low`, 1 from `high` on, straight between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def by_chance(profile: Profile, name: str = "id.cn_resident") -> bool:
    """Whether values pass the check digit of a kind no oftener than other numbers would."""
    if name == "id.cn_resident":
        alike = profile.fact("alike") * profile.considered
        return alike >= 4 and profile.share(name) < 0.4 * profile.fact("alike")
    alike = profile.fact(f"alike:{name}")
    return alike * profile.considered >= 4 and profile.share(name) < 0.45 * alike


def of_roles(profile: Profile) -> bool:
    """Whether values are mailboxes of functions (info@, office@), read by whoever works there."""
    return profile.fact("roles") >= 0.9


def by_values(kind: Kind, profile: Profile) -> float:
    """What the values alone say for a kind, 0 to 1."""
    if not profile.considered:
        return 0.0
    hidden = _masked(kind.name, profile)
    if special := _SPECIAL.get(kind.name):
        beside = 0.92 * ramp(profile.fact(f"agrees:{kind.name}"), 0.8, 0.9)
        return max(special(profile), beside, hidden)
    if kind.validate is None:
        return 0.0
    share, strength = profile.share(kind.name), kind.strength
    if hidden:
        return hidden
    if written := _WRITTEN.get(kind.name, _unlike)(profile):
        return max(strong(kind.name, share, strength, profile), written)
    if checked(kind.name) and by_chance(profile, kind.name):
        return 0.1
    if kind.name == "email" and 0 < share < 0.5 and profile.fact("han") > 0.3:
        # Letters of any script may stand in an address; here they are the words before it.
        return 0.3
    if kind.name in (*PHONES, "ip.address") and names_a_version(words(profile.name)):
        return 0.1
    if kind.name in PHONES and (numbered_on(profile) or profile.share("ip.address") >= 0.5):
        # Numbers that a machine counts up are no telephone numbers.
        return 0.1
    if kind.name == "ip.address" and profile.fact("version") >= 0.9:
        return 0.1
    if kind.name == "phone.landline":
        return _line(profile, share, strength)
    if kind.name == "phone.mobile":
        return _mobile(profile, share, strength)
    return strong(kind.name, share, strength, profile)


def _mobile(profile: Profile, share: float, strength: float) -> float:
    if profile.fact("uk_mobile") >= 0.9 and profile.fact("distinct") >= 0.5:
        # Eleven digits that all begin with 07 are mobiles of Great Britain.
        return 0.7
    if mobile_by_chance(profile):
        return 0.1
    strength -= 0.1 * (profile.fact("unallotted") > 0.5)
    lines = profile.share("phone.landline")
    share += lines if share > lines else 0.0
    return strong("phone.mobile", share, strength, profile)


def mobile_by_chance(profile: Profile) -> bool:
    """Whether values are bare numbers of eleven digits, of which no more are mobile numbers than
    by chance: seven in ten of all that begin with 1 look like one."""
    if profile.share("phone.mobile") >= 0.9:
        return False
    alike = profile.fact("number") >= 0.95 and profile.fact("one_length") >= 0.95
    named = any(phone in says(profile.name) for phone in PHONES)
    return alike and profile.fact("length") == 11 and profile.considered >= 12 and not named


def _line(profile: Profile, share: float, strength: float) -> float:
    if profile.holding("phone.mobile") >= 0.5:
        # Signs around a mobile number, or between its digits, make no line of it.
        return 0.1
    if profile.fact("social") >= 0.9:
        return 0.1
    if profile.fact("number") > 0.9 and profile.share("phone.mobile") < 0.1:
        # Bare digits that begin with 0 are numbers of many things.
        strength = 0.4
    return strength * ramp(share, 0.3, 0.8)


def _unlike(_: Profile) -> float:
    return 0.0


def _plates(profile: Profile) -> float:
    """Letters that no authority gives out, and words behind."""
    if profile.share("vehicle.plate") >= 0.5:
        return 0.0
    varied = profile.fact("distinct") >= 0.3 and profile.fact("digit") >= 0.9
    return 0.58 * ramp(profile.fact("plate_like") * varied, 0.6, 0.8)


def _chassis(profile: Profile) -> float:
    """Not every country asks for the check digit."""
    if profile.share("vehicle.vin") >= 0.5:
        return 0.0
    return 0.58 * ramp(profile.fact("chassis"), 0.7, 0.9) * (profile.fact("distinct") > 0.2)


def _social(profile: Profile) -> float:
    """Numbers of an area that was never given out are written like the others."""
    return 0.62 * (profile.fact("social") >= 0.9 and profile.fact("distinct") >= 0.5)


_WRITTEN: dict[str, Callable[[Profile], float]] = {
    "vehicle.plate": _plates,
    "vehicle.vin": _chassis,
    "id.us_ssn": _social,
}
"""What values say that are written as those of a kind are, and fail its checks."""


def strong(name: str, share: float, strength: float, profile: Profile) -> float:
    """The score of a share of fitting values for a kind of some strength."""
    if strength >= 0.9:
        if share >= 0.5:
            return strength
        if share >= 0.1:
            return strength * (0.6 + 0.8 * (share - 0.1))
        few = share >= 0.02 and profile.matched.get(name, 0) >= 3
        return 0.55 if few and strength >= 0.97 else 0.0
    if strength >= 0.5:
        return strength * ramp(share, 0.3, 0.8)
    return strength * ramp(share, 0.5, 0.9)


def no_line(profile: Profile) -> bool:
    """Whether values cannot be telephones, though a name says so: batches, machines, orders."""
    fact = profile.fact
    if (numbered_on(profile) and fact("day_behind") >= 0.9) or fact("dated") >= 0.9:
        return True
    if fact("no_line") >= 0.5:
        return True
    lettered = fact("letter") > 0.5 and max(fact("han"), fact("blank"), fact("hashed")) < 0.1
    return profile.share("ip.address") >= 0.5 or (lettered and profile.share("phone.mobile") < 0.3)


def numbered_on(profile: Profile) -> bool:
    """Whether numbers follow each other, begin alike and end in a day as batches do, or end in
    zeros as codes of offices do."""
    if profile.fact("no_line") >= 0.5:
        return True
    if profile.fact("kinds") == 1:
        # One number in every row is not counted up: it is that of whom all rows are about.
        return False
    if profile.fact("dense") > 0.5 and profile.considered >= 50:
        return True
    said = says(profile.name)
    alike = profile.fact("one_start") >= 0.7
    return alike and (profile.fact("day_behind") >= 0.9 or not any(p in said for p in PHONES))


_HIDDEN = {
    "person.name": 0.7,
    "phone.mobile": 0.8,
    "id.cn_resident": 0.75,
    "bank.card": 0.78,
    "email": 0.8,
}


def _masked(name: str, profile: Profile) -> float:
    """Values of which stars hide a part, and the rest says what they are: 王*, 138****0000."""
    share = profile.fact(f"masked:{name}")
    if share < 0.4 or name not in _HIDDEN:
        return 0.0
    enough = profile.fact("kinds") >= min(4, profile.considered)
    return _HIDDEN[name] * ramp(share, 0.4, 0.7) * enough


def _sex(profile: Profile) -> float:
    if profile.fact("word:sex") >= 0.9:
        return 0.8 if profile.fact("kinds") <= 8 else 0.3
    pair = profile.fact("word:mf") >= 0.95 and profile.fact("kinds") == 2
    return 0.5 if pair else 0.3 * ramp(profile.share("person.sex"), 0.5, 0.9)


_SOME = 20
_NAMED = (
    *("given", "family", "full_name", "near_name", "pinyin_family", "glued", "initialed"),
    *("masked:person.name", "chinese_name", "person_zh"),
)


def unnamed(profile: Profile) -> bool:
    """Whether values are phrases in Latin letters, or colours, and name nobody."""
    fact = profile.fact
    phrases = fact("phrase") >= 0.75 and fact("full_name") < 0.3
    if phrases or fact("word:colour") >= 0.8:
        return True
    # Of many names in Latin letters some are in the lists, wherever they come from.
    latin = fact("letter") >= 0.9 and fact("han") < 0.1 and fact("kinds") >= _SOME
    return latin and max(map(fact, _NAMED)) < 0.12


def _name(profile: Profile) -> float:
    seen = _seen_as_names(profile)
    if profile.fact("surname_zh") >= 0.95 and profile.fact("kinds") >= 10:
        return 0.6
    elsewhere = _named_elsewhere(profile)
    if elsewhere >= 0.5 and profile.fact("kinds") >= 6:
        return elsewhere
    if unnamed(profile):
        return 0.1
    if profile.considered < 5:
        return max(0.2 * profile.fact("chinese_name"), 0.8 * seen * (profile.considered >= 3))
    places = max(profile.fact("word:place"), profile.fact("division"))
    others = max(profile.fact("word:trade"), profile.fact("organisation"), places)
    if profile.fact("han") >= 0.5:
        if others > 0.3 or profile.fact("chinese_name") < 0.6:
            return max(0.15, max(_few_names(profile), seen) * (others <= 0.3))
        # The same few people stand in many rows, and so do the same few words.
        varied = profile.fact("kinds") >= min(18, 0.4 * profile.considered)
        given = profile.fact("given_zh")
        varied |= profile.fact("common_name") >= 0.88 and given >= 0.6
        varied |= profile.fact("common_name") >= 0.6 and given >= 0.8 and profile.fact("kinds") >= 3
        # Most names have three characters; most words that begin with a surname have two.
        usual = profile.fact("three") >= 0.15
        by_surname = ramp(profile.fact("common_name"), 0.5, 0.75)
        by_length = 0.8 * ramp(profile.fact("chinese_name"), 0.8, 0.95)
        by_length *= profile.fact("three") >= 0.5
        known = (0.75 if varied and usual else 0.3) * max(by_surname, by_length)
        return max(known, seen, _few_names(profile))
    enough = profile.fact("kinds") >= min(8, 0.7 * profile.considered)
    if not enough or profile.fact("digit") > 0.1:
        return 0.1
    full = ramp(profile.fact("full_name"), 0.4, 0.65)
    near = ramp(profile.fact("near_name"), 0.75, 0.9) * ramp(profile.fact("full_name"), 0.15, 0.3)
    several = 0.74 * max(full, 0.85 * near) * (profile.fact("one_word") < 0.5)
    single = 0.0
    known = max(profile.fact("given"), profile.fact("family"), profile.fact("pinyin_family"))
    if profile.fact("kinds") >= min(12, 0.7 * profile.considered) and known > places + 0.05:
        single = 0.56 * ramp(known, 0.65, 0.8) * (others < 0.5)
    initialed = 0.72 * ramp(profile.fact("initialed"), 0.6, 0.85)
    return max(several, single, initialed)


def _named_elsewhere(profile: Profile) -> float:
    """Names that lists cannot hold and letters show: of Korea, of Japan, and with a father's."""
    fact = profile.fact
    korean = 0.6 * ramp(fact("hangul_name"), 0.85, 0.95)
    japanese = 0.65 * ramp(fact("japanese_name"), 0.5, 0.7)
    return max(korean, japanese, 0.72 * ramp(fact("written:patronymic"), 0.4, 0.6))


def _seen_as_names(profile: Profile) -> float:
    """What the model of names says of values that it is asked of as a whole."""
    if "named_mean" not in profile.facts or profile.fact("kinds") < 3:
        return 0.0
    return 0.75 * ramp(profile.fact("named_mean"), -2.8, -1.4)


def _few_names(profile: Profile) -> float:
    """Few people in many rows, or people called in several ways: lean, each way being weak."""
    fact = profile.fact
    if fact("person_zh") < 0.9 or fact("kinds") < 3 or set(words(profile.name)) & THINGS:
        return 0.0
    long = fact("three") + fact("called") >= (0.3 if fact("kinds") < 6 else 0.15)
    born = fact("given_zh") + fact("called") >= 0.5 or fact("common_name") + fact("called") >= 0.6
    return 0.55 * ramp(fact("person_zh"), 0.85, 0.92) * (long and born)


def _address(profile: Profile) -> float:
    share = profile.share("address")
    if profile.fact("han") >= 0.5:
        # Where sentences are written, an address inside makes no column of addresses.
        told = profile.fact("sentence") >= 0.4 and profile.fact("length") >= 20
        return (0.3 if told else 0.6) * ramp(share, 0.3, 0.6)
    # "24 - 12 oz bottles" has the form of a street and a number too.
    return max(0.3 * ramp(share, 0.5, 0.9), 0.68 * ramp(profile.fact("street"), 0.4, 0.7))


# What words of a kind are made of, where a list of them would never end.
_STEMS = {"health": "ill", "criminal": "crime"}


def _word(name: str, strength: float, low: float = 0.5, high: float = 0.7) -> Callable[..., float]:
    """Known by a list of words: sure in Chinese, which has no colours or sizes among them."""

    def score(profile: Profile) -> float:
        stems = profile.fact(_STEMS.get(name, ""))
        # In sentences they are what is told, and the column is a text.
        stems *= profile.fact("sentence") < 0.4 or profile.fact("length") < 16
        share = max(profile.fact(f"word:{name}"), stems)
        if profile.considered < 5:
            return 0.5 * strength * share
        # Names of people are many; words that stand for something about them are few.
        few = profile.fact("kinds") <= max(80, 0.5 * profile.considered)
        return strength * ramp(share, low, high) * few

    return score


def _place(profile: Profile) -> float:
    share = max(profile.fact("word:place"), profile.fact("division"))
    if profile.fact("post_town") >= 0.7:
        return 0.6
    if profile.fact("digit") > 0.2:
        return 0.05
    if profile.fact("han") < 0.5 and profile.fact("given") >= share:
        return 0.05
    return 0.6 * ramp(share, 0.5, 0.75)


def _organisation(profile: Profile) -> float:
    return 0.62 * ramp(profile.fact("organisation"), 0.4, 0.65)


def _birth(profile: Profile) -> float:
    """Births spread over decades, have no time of day, and were long enough ago."""
    if dates_another(words(profile.name)):
        return 0.05
    if profile.fact("dated") < 0.9 or profile.fact("timed") > 0.05 or profile.fact("days") < 5:
        return 0.05 * profile.share("date.birth")
    oldest, middle, latest = (profile.fact(f"year{at}") for at in ("05", "50", "95"))
    adults = oldest <= 1980 and latest <= 2008
    wide = oldest <= 1965 and latest - oldest >= 25
    if 1920 <= middle <= 2012 and (adults or wide) and latest - oldest >= 8:
        return 0.62 if profile.fact("distinct") >= 0.2 or profile.fact("days") >= 50 else 0.3
    return 0.05


def _age(profile: Profile) -> float:
    bands = 0.55 * ramp(profile.fact("ages"), 0.7, 0.9)
    # Few bands hold everybody; beds and seats are many.
    bands *= profile.fact("occupation_code") < 0.9 and profile.fact("kinds") <= 24
    years = profile.fact("years")
    if years >= 0.2 and profile.share("person.age") >= 0.95 and profile.fact("one_length") >= 0.4:
        # Some wrote 岁 behind it and some did not.
        years = max(years, 0.7)
    return max(0.75 * ramp(years, 0.4, 0.7), bands)


def _position(profile: Profile) -> float:
    return 0.7 * ramp(profile.fact("point"), 0.5, 0.8)


def _wechat(profile: Profile) -> float:
    return 0.8 * ramp(profile.fact("wxid"), 0.2, 0.4)


def _passport(profile: Profile) -> float:
    varied = profile.fact("distinct") > 0.5 and profile.fact("dense") < 0.01
    return 0.58 * ramp(profile.fact("passport"), 0.7, 0.9) * varied


def _password(profile: Profile) -> float:
    scrambled = 0.7 * ramp(profile.fact("scrambled"), 0.5, 0.65)
    varied = profile.fact("distinct") >= 0.9 and profile.fact("kinds") >= 6
    scrambled *= varied and profile.share("email") < 0.1
    return max(0.95 * ramp(profile.fact("slow_hash"), 0.3, 0.5), scrambled)


def _health(profile: Profile) -> float:
    coded = 0.62 * ramp(profile.fact("icd_sure"), 0.5, 0.7) * (profile.fact("kinds") >= 3)
    return max(_word("health", 0.64, 0.3, 0.5)(profile), coded)


def _occupation(profile: Profile) -> float:
    # GB/T 6565: a digit, a hyphen and two digits, as no other list is written.
    coded = 0.6 * ramp(profile.fact("occupation_code"), 0.8, 0.95) * (profile.fact("kinds") >= 3)
    return max(coded, _word("trade", 0.62)(profile))


def _device(profile: Profile) -> float:
    # Numbers of a subscriber and of a card: IMSI and ICCID.
    told = 0.62 * ramp(profile.fact("subscriber"), 0.8, 0.95)
    share, strength = profile.share("device.id"), shelf("kinds")["device.id"].strength
    return max(told, strong("device.id", share, strength, profile))


_SPECIAL: dict[str, Callable[[Profile], float]] = {
    "person.sex": _sex,
    "person.name": _name,
    "person.ethnicity": _word("ethnicity", 0.8, 0.6, 0.8),
    "person.education": _word("education", 0.75),
    "person.marital": _word("marital", 0.75),
    "person.military": _word("military", 0.7),
    "person.nationality": _word("nationality", 0.55, 0.7, 0.9),
    "person.occupation": _occupation,
    "sensitive.political": _word("political", 0.75),
    "sensitive.religion": _word("religion", 0.7),
    "sensitive.health": _health,
    "sensitive.criminal": _word("criminal", 0.62),
    "sensitive.sexual": _word("sexual", 0.62, 0.6, 0.8),
    "address": _address,
    "address.fragment": _place,
    "org.name": _organisation,
    "date.birth": _birth,
    "person.age": _age,
    "geo.coordinates": _position,
    "secret.password": _password,
    "wechat": _wechat,
    "id.passport": _passport,
    "device.id": _device,
}
