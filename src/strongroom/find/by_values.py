"""What the values of a column say by themselves for a kind, and how far they agree with its name.

Kinds whose values prove themselves (a check digit, an at-sign) go by the share that fits. Kinds
that are known by words go by the lists in `known`; what only looks like a name, a place or a trade
counts where the dataset is about people (`LEAN`).
"""

from __future__ import annotations

from collections.abc import Callable

from strongroom.core.entries import Kind
from strongroom.find.families import dates_another, measured, names_a_door, numbered
from strongroom.find.known import listed
from strongroom.find.names import says, words
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
    if kind.name == "vehicle.vin" and share < 0.5:
        # Not every country asks for the check digit.
        return 0.58 * ramp(profile.fact("chassis"), 0.7, 0.9) * (profile.fact("distinct") > 0.2)
    if checked(kind.name) and by_chance(profile, kind.name):
        return 0.1
    if kind.name == "email" and 0 < share < 0.5 and profile.fact("han") > 0.3:
        # Letters of any script may stand in an address; here they are the words before it.
        return 0.3
    if kind.name in PHONES and (numbered_on(profile) or profile.share("ip.address") >= 0.5):
        # Numbers that a machine counts up are no telephone numbers.
        return 0.1
    if kind.name == "ip.address" and profile.fact("version") >= 0.9:
        return 0.1
    if kind.name == "phone.landline" and profile.fact("number") > 0.9:
        # Bare digits that begin with 0 are numbers of many things.
        mobiles = profile.share("phone.mobile")
        return 0.4 * ramp(share, 0.3, 0.8) if mobiles < 0.1 else strength * ramp(share, 0.3, 0.8)
    if kind.name == "phone.mobile":
        strength -= 0.1 * (profile.fact("unallotted") > 0.5)
        lines = profile.share("phone.landline")
        share += lines if share > lines else 0.0
    return strong(kind.name, share, strength, profile)


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


def numbered_on(profile: Profile) -> bool:
    """Whether numbers follow each other, or begin alike and end in a day, as batches do."""
    if profile.fact("dense") > 0.5 and profile.considered >= 50:
        return True
    said = says(profile.name)
    alike = profile.fact("one_start") >= 0.7
    return alike and (profile.fact("day_behind") >= 0.9 or not any(p in said for p in PHONES))


_HIDDEN = {"person.name": 0.7, "phone.mobile": 0.8, "id.cn_resident": 0.75, "email": 0.8}


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


def _name(profile: Profile) -> float:
    if profile.considered < 5:
        return 0.2 * profile.fact("chinese_name")
    places = max(profile.fact("word:place"), profile.fact("division"))
    others = max(profile.fact("word:trade"), profile.fact("organisation"), places)
    if profile.fact("han") >= 0.5:
        if others > 0.3 or profile.fact("chinese_name") < 0.6:
            return max(0.15, _few_names(profile) * (others <= 0.3))
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
        return max(known, _few_names(profile))
    enough = profile.fact("kinds") >= min(8, 0.7 * profile.considered)
    if not enough or profile.fact("digit") > 0.1:
        return 0.1
    full = ramp(profile.fact("full_name"), 0.4, 0.65)
    near = ramp(profile.fact("near_name"), 0.75, 0.9) * ramp(profile.fact("full_name"), 0.15, 0.3)
    several = 0.74 * max(full, 0.85 * near) * (profile.fact("one_word") < 0.5)
    single = 0.0
    known = max(profile.fact("given"), profile.fact("family"))
    if profile.fact("kinds") >= min(12, 0.7 * profile.considered) and known > places + 0.05:
        single = 0.56 * ramp(known, 0.65, 0.8) * (others < 0.5)
    return max(several, single)


def _few_names(profile: Profile) -> float:
    """Few people in many rows, or people called in several ways: lean, each way being weak."""
    fact = profile.fact
    if fact("person_zh") < 0.9 or fact("kinds") < 3:
        return 0.0
    long = fact("three") + fact("called") >= 0.3
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
    bands *= profile.fact("occupation_code") < 0.9
    return max(0.75 * ramp(profile.fact("years"), 0.4, 0.7), bands)


def _position(profile: Profile) -> float:
    return 0.7 * ramp(profile.fact("point"), 0.5, 0.8)


def _wechat(profile: Profile) -> float:
    return 0.8 * ramp(profile.fact("wxid"), 0.2, 0.4)


def _passport(profile: Profile) -> float:
    varied = profile.fact("distinct") > 0.5 and profile.fact("dense") < 0.01
    return 0.58 * ramp(profile.fact("passport"), 0.7, 0.9) * varied


def _password(profile: Profile) -> float:
    return 0.95 * ramp(profile.fact("slow_hash"), 0.3, 0.5)


def _health(profile: Profile) -> float:
    coded = 0.62 * ramp(profile.fact("icd_sure"), 0.5, 0.7) * (profile.fact("kinds") >= 3)
    return max(_word("health", 0.64, 0.3, 0.5)(profile), coded)


def _occupation(profile: Profile) -> float:
    # GB/T 6565: a digit, a hyphen and two digits, as no other list is written.
    coded = 0.6 * ramp(profile.fact("occupation_code"), 0.8, 0.95) * (profile.fact("kinds") >= 3)
    return max(coded, _word("trade", 0.62)(profile))


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
}

_CODED = {
    "person.sex": "sex",
    "person.ethnicity": "ethnicity",
    "person.education": "education",
    "person.marital": "marital",
    "sensitive.political": "political",
    "sensitive.religion": "religion",
    "person.military": "military",
    "person.occupation": "trade",
}
WORDED = _CODED | {
    "sensitive.religion": "religion",
    "sensitive.health": "health",
    "sensitive.criminal": "criminal",
    "person.military": "military",
    "person.occupation": "trade",
}
_PICTURED = {"biometric.face": "picture", "biometric.voice": "recording"}


def fit(kind: Kind, profile: Profile) -> float:
    """How well the values agree with a name: 1 when they do, 0 when they speak against it."""
    if not profile.considered:
        return 0.8
    if kind.validate is None:
        return 1.0
    name, share = kind.name, profile.share(kind.name)
    if name in PHONES:
        if numbered_on(profile) and profile.fact("day_behind") >= 0.9:
            return 0.0
        if profile.share("ip.address") >= 0.5:
            return 0.0
        share = max(share, 0.8 * profile.fact("dialable"))
        if name == "phone.mobile":
            share = max(share, profile.share("phone.landline"))
        elif profile.share("phone.mobile") >= 0.5:
            share = 0.0
    if name == "id.cn_resident":
        old = profile.share("id.cn_resident_15")
        share = max(share, old, 0.0 if by_chance(profile) else 0.6 * profile.fact("alike"))
    elif name in ("bank.card", "bank.iban"):
        # Numbers that were made up or mistyped fail the check, and are called so all the same.
        share = max(share, 0.4 * profile.fact("long_number"))
    elif checked(name) and by_chance(profile, name):
        share = 0.5 * share
    elif name == "address.fragment":
        share = max(share, profile.fact("post_town"))
    share = max(share, profile.fact(f"code:{_CODED.get(name, '')}"))
    share = max(share, profile.fact(f"word:{WORDED.get(name, '')}"))
    share = max(share, _as_named(name, profile))
    if kind.strength >= 0.5:
        return min(1.0, share / 0.5)
    return ramp(share, 0.2, 0.7) * _support(name, profile)


def _as_named(name: str, profile: Profile) -> float:
    """The share of values that fit a name, though they would say nothing without it."""
    hidden = 0.8 * profile.fact("hashed") if _hashes(profile.name) else 0.0
    shared = max(profile.fact(f"masked:{name}"), hidden, profile.fact(_PICTURED.get(name, "")))
    loosely = _LOOSELY.get(name)
    return shared if loosely is None else max(shared, loosely(profile))


def _body(profile: Profile) -> float:
    fact = profile.fact
    told = max(fact("ill"), fact("icd"), fact("code:health"))
    known = measured(words(profile.name))
    if known in ("surely", "maybe"):
        told = max(told, fact("number"), fact("pressure"), fact("digit") * (known == "surely"))
    return told


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


def _joined_party(profile: Profile) -> float:
    return 0.8 * (profile.fact("dated") >= 0.5 and profile.fact("timed") < 0.1)


def _door(profile: Profile) -> float:
    known = names_a_door(words(profile.name))
    return 0.8 * (known and profile.fact("digit") >= 0.7 and profile.fact("length") <= 16)


def _street(profile: Profile) -> float:
    written = min(profile.fact(f) for f in ("digit", "letter", "blank"))
    return max(profile.fact("street"), 0.7 * (written >= 0.6 and profile.fact("length") >= 8))


def _crime(profile: Profile) -> float:
    months = profile.fact("number") if "sentence" in words(profile.name) else 0.0
    return max(profile.fact("crime"), months)


def _insured(profile: Profile) -> float:
    digits = profile.fact("digit") > 0.9 and profile.fact("one_length") > 0.6
    return 0.8 * (digits and 6 <= profile.fact("length") <= 20)


_LOOSELY: dict[str, Callable[[Profile], float]] = {
    "vehicle.vin": lambda p: max(
        p.fact("long_number") * (p.fact("letter") > 0.5), p.fact("chassis")
    ),
    "person.age": lambda p: p.fact("ages"),
    "sensitive.health": _body,
    "sensitive.political": _joined_party,
    "sensitive.criminal": _crime,
    "address": _street,
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
    "vehicle.plate": lambda p: p.fact("plate_like"),
    "biometric.fingerprint": lambda p: (
        0.6 * (_random(p) and p.fact("length") >= 24 and p.fact("letter") > 0.9)
    ),
    "person.ethnicity": _own_words("person.ethnicity"),
    "sensitive.religion": _own_words("sensitive.religion"),
}


def _random(profile: Profile) -> bool:
    """Whether values are long codes, each another one."""
    codes = profile.fact("digit") >= 0.8 and profile.fact("blank") < 0.05
    return codes and profile.fact("length") >= 8 and profile.fact("distinct") >= 0.3


def _hashes(name: str) -> bool:
    return bool(set(words(name)) & _HASHES)


_HASHES = listed("md sha sm hash hashed enc encrypted digest hmac cipher 加密 密文 脱敏")


def handed_out(profile: Profile) -> bool:
    """Whether numbers that follow each other begin high, or with zeros, as those of members do."""
    return profile.fact("from_high") > 0 or profile.fact("padded") >= 0.5


def _coded(profile: Profile) -> bool:
    """Whether values are numbers that somebody was given, not words."""
    digits = profile.fact("digit") >= 0.8 and profile.fact("dated") < 0.5
    return digits and 4 <= profile.fact("length") <= 40 and profile.fact("kinds") >= 4


def _support(name: str, profile: Profile) -> float:
    """Less than 1 where values fit a kind of which nearly everything is one, and look otherwise."""
    many = profile.considered >= 20
    weak = says(profile.name).get(name, 0.0) <= 0.65
    if name == "person.name" and weak and profile.fact("han") >= 0.5:
        # Names of which none has a third character are brands and words.
        short = profile.fact("three") + profile.fact("called") == 0.0 and profile.fact("kinds") >= 3
        known = max(profile.fact("chinese_name"), profile.fact("person_zh"))
        few = profile.fact("kinds") <= 8
        return ramp(known, 0.6 if few else 0.5, 0.8 if few else 0.75) * (0.5 if short else 1.0)
    if name == "account.id" and weak and not _coded(profile):
        return 0.0
    lettered = profile.fact("digit") < 0.3 and profile.fact("one_length") > 0.9
    if name == "account.id" and lettered and numbered(words(profile.name)):
        # A mnemonic of letters alone is the code of a firm.
        return 0.4
    if name == "person.name":
        known = max(
            profile.fact(f)
            for f in ("chinese_name", "full_name", "near_name", "given", "family", "common_name")
        )
        if known >= 0.2 or not many:
            return 1.0
        if profile.fact("one_word") > 0.8 and profile.fact("kinds") < 12:
            return 0.3
        return 0.65
    if name in ("account.id", "wechat", "qq") and many:
        if max(profile.fact("common_name"), profile.fact("full_name")) >= 0.7:
            # What is called a user name is the name of the user here.
            return 0.3
        # Keys that a machine counts up say nothing outside their own database; numbers of
        # people that begin high are given out one after the other too.
        given_out = handed_out(profile) and says(profile.name).get(name, 0.0) >= 0.8
        return 0.0 if profile.fact("dense") > 0.02 and not given_out else 1.0
    if name in ("account.id", "wechat", "qq") and profile.fact("dense") > 0.5:
        return 0.0
    if name == "geo.coordinates" and profile.fact("number") > 0.9:
        return 1.0 if profile.fact("fine") >= 0.3 or not many else 0.5
    if name in ("secret.password", "secret.token", "id.other", "bank.account") and many:
        return 0.2 if profile.fact("kinds") <= 3 else 1.0
    if name in (
        "sensitive.health",
        "sensitive.criminal",
        "sensitive.religion",
        "person.occupation",
    ):
        return 1.0 if profile.fact(f"word:{WORDED[name]}") >= 0.1 else 0.8
    return 1.0
