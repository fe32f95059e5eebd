"""How far the values of a column agree with what its name says.

A name is believed where the values can be of its kind, loosely: with stars, in codes, mistyped.
Where they cannot, the values decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from strongroom.core.entries import Kind
from strongroom.find.by_values import PHONES, by_chance, no_line, ramp
from strongroom.find.families import measured, names_a_door, numbered
from strongroom.find.headings import asked
from strongroom.find.known import listed
from strongroom.find.names import says, words
from strongroom.find.profile import Profile, checked

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
        if no_line(profile):
            return 0.0
        share = max(share, 0.8 * profile.fact("dialable"))
        if name == "phone.mobile":
            # A word before a number, or behind it, makes it no other one.
            share = max(share, profile.share("phone.landline"), profile.holding(name))
        elif profile.holding("phone.mobile") >= 0.5:
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
    elif name == "date.birth" and profile.fact("timed") > 0.9 and profile.fact("year05") >= 2015:
        # Seconds of these years are those at which something was done.
        share = 0.0
    elif name == "sensitive.religion" and _EATEN.search("".join(words(profile.name))):
        # What somebody eats says it only by some of its words.
        share = 0.0
    share = max(share, profile.fact(f"code:{_CODED.get(name, '')}"))
    share = max(share, profile.fact(f"word:{WORDED.get(name, '')}"))
    share = max(share, _as_named(name, profile))
    if kind.strength >= 0.5:
        return min(1.0, share / 0.5)
    return ramp(share, 0.2, 0.7) * _support(name, profile)


def _as_named(name: str, profile: Profile) -> float:
    """The share of values that fit a name, though they would say nothing without it."""
    if name in _ANSWERED and name in asked(profile.name):
        # Whatever is answered, by a word or a number, is the answer to what was asked.
        return 0.9 * (profile.fact("dated") < 0.5 and profile.fact("length") <= 40)
    hidden = 0.8 * profile.fact("hashed") if _hashes(profile.name) else 0.0
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
    if _EATEN.search("".join(words(profile.name))):
        return profile.fact("eaten")
    return max(_joined(profile), _own_words("sensitive.religion")(profile))


_EATEN = re.compile(r"diet|meal|food|饮食|忌口|餐")


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
    """A birth as a number: days of a spreadsheet, seconds, or two digits of each part."""
    fact = profile.fact
    called = says(profile.name).get("date.birth", 0.0) >= 0.9
    return 0.9 * (called and fact("number") >= 0.95 and 5 <= fact("length") <= 14)


_LOOSELY: dict[str, Callable[[Profile], float]] = {
    "vehicle.vin": lambda p: max(
        p.fact("long_number") * (p.fact("letter") > 0.5), p.fact("chassis")
    ),
    "person.age": lambda p: p.fact("ages"),
    "date.birth": _told_in_days,
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
    "vehicle.plate": lambda p: p.fact("plate_like"),
    "biometric.fingerprint": lambda p: (
        0.6 * (_random(p) and p.fact("length") >= 24 and p.fact("letter") > 0.9)
    ),
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


def handed_out(profile: Profile) -> bool:
    """Whether numbers that follow each other begin high, or with zeros, as those of members do."""
    return profile.fact("from_high") > 0 or profile.fact("padded") >= 0.5


def _again(profile: Profile) -> bool:
    """Whether short codes come again, as those of a seat or a counter do."""
    fact = profile.fact
    again = fact("distinct") <= 0.5 and 4 <= fact("kinds") <= 400
    return again and 2.5 <= fact("length") <= 8 and fact("one_length") >= 0.9


def _coded(profile: Profile) -> bool:
    """Whether values are numbers that somebody was given, not words."""
    fact = profile.fact
    if (
        fact("number") >= 0.9
        and fact("letter") < 0.1
        and fact("one_length") < 0.5
        and not fact("padded")
    ):
        # Numbers of many lengths are counted or paid; those that are given out are filled up.
        return False
    digits = profile.fact("digit") >= 0.8 and profile.fact("dated") < 0.5
    if digits and _again(profile):
        return True
    return digits and 4 <= profile.fact("length") <= 40 and profile.fact("kinds") >= 4


def _initials(name: str) -> bool:
    joined = "".join(words(name))
    return joined.isascii() and len(joined) <= 4


def _bodies(profile: Profile) -> bool:
    return max(profile.fact("organisation"), profile.fact("site")) >= 0.2


def _refers(profile: Profile) -> bool:
    """Whether a column called by somebody and a number points at people of another table."""
    fact = profile.fact
    again = 0.02 <= fact("distinct") <= 0.95 and fact("kinds") >= 8 and fact("digits") >= 0.9
    tokens = words(profile.name)
    # Answers to a survey are numbered, and so are those who gave them.
    surveyed = bool(tokens) and tokens[0] in ("resp", "respd", "respondent", "participant")
    # A few digits count the rows of that table; they are the program's, and tell nobody outside.
    given_out = fact("length") >= 3.5 and fact("dated") < 0.5
    return again and numbered(tokens) and not surveyed and given_out


def _handled(profile: Profile) -> bool:
    """Whether who did something in a system is told by names to log in with: admin, lib02."""
    by_whom = "".join(words(profile.name)) in _BY_WHOM
    return by_whom and profile.fact("handle") >= 0.8 and profile.fact("kinds") >= 2


_BY_WHOM = listed(
    "czy czyid czydm czyxm jsr jbr lrr lry lrrxm xgr cjr gxr "
    "shr shy djr djy bjr kpr skr skry sfy yhm "
    "operator oper opr opid operid teller clerk cashier auditor approver handler assignee "
    "updater modifier username uname ernam aenam usnam bname "
    "createdby updatedby modifiedby deletedby createby updateby modifyby approvedby assignedto "
    "reportedby enteredby lastmodifiedby handledby processedby signedby replyby repliedby closedby "
    "openedby postedby keyedby changedby loggedby submittedby requestedby resolvedby reporter "
    "requester 操作员 经办人 经办 录入人 录入员 制单人 审核人 "
    "修改人 创建人 更新人 登记人 处理人 操作人 "
    "收银员 柜员 开票人 复核人"
)


def _names(profile: Profile, *, many: bool, weak: bool) -> float:
    if profile.fact("han") >= 0.5 and profile.fact("kinds") >= 2 and many:
        known = max(profile.fact(f) for f in ("chinese_name", "person_zh", "called"))
        if known < 0.1 and profile.fact("kinds") <= 8:
            # The same few words again and again, none of which is written like a name.
            return 0.3
    if weak and profile.fact("han") >= 0.5 and not _few_people(profile):
        # Names of which none has a third character are brands and words.
        short = profile.fact("three") + profile.fact("called") == 0.0 and profile.fact("kinds") >= 3
        known = max(profile.fact("chinese_name"), profile.fact("person_zh"))
        if known >= 0.2:
            # Who asks and who pays may be a firm as well.
            known += profile.fact("organisation")
        few = profile.fact("kinds") <= 8
        if min(profile.fact("organisation"), profile.fact("person_zh")) >= 0.15:
            return ramp(known, 0.35, 0.6)
        return ramp(known, 0.6 if few else 0.5, 0.8 if few else 0.75) * (0.5 if short else 1.0)
    known = max(
        profile.fact(f)
        for f in (
            *("chinese_name", "full_name", "near_name", "given", "family", "common_name"),
            "glued",
        )
    )
    if known >= 0.2 or not many:
        return 1.0
    if profile.fact("one_word") > 0.8 and profile.fact("kinds") < 12:
        return 0.3
    return 0.65 if profile.fact("kinds") > 4 else 0.4


def _few_people(profile: Profile) -> bool:
    """Whether few short words are all of a surname and what people are called by: 仲伟, 桑磊."""
    fact = profile.fact
    return fact("chinese_name") >= 0.98 and fact("given_zh") >= 0.95 and fact("kinds") <= 12


_STEMS = {"sensitive.health": "ill", "sensitive.criminal": "crime"}
_ALSO_OF_MACHINES = listed(
    "problem problems finding findings impression lesion lesions condition conditions complaint "
    "complaints procedure procedures procedurename treatment complication complications diagnosis "
    "injury 症状 检查结果 检测结果 检查结论 检查所见 评估结果 检出结果 病变"
)


def _support(name: str, profile: Profile) -> float:
    """Less than 1 where values fit a kind of which nearly everything is one, and look otherwise."""
    many = profile.considered >= 20
    weak = says(profile.name).get(name, 0.0) <= 0.65
    if name == "person.name":
        return _names(profile, many=many, weak=weak)
    if name in ("account.id", "wechat", "qq"):
        return _given(name, profile, many=many, weak=weak)
    if name == "org.name":
        return _employs(profile, many=many)
    joined = "".join(words(profile.name))
    if name == "address.fragment" and (len(joined) <= 2 or joined == "state"):
        # Two letters stand for a street, and a state is one of anything: open, closed.
        if joined == "state" and profile.fact("length") <= 3.5 and profile.fact("han") < 0.5:
            # CA, QC, NSW.
            return 1.0
        short = ("digit", "han") if len(joined) <= 2 else ()
        seen = max(profile.fact(f) for f in ("word:place", "division", "post_town", *short))
        return 1.0 if seen >= 0.2 or not many else 0.3
    if name == "geo.coordinates" and profile.fact("number") > 0.9:
        return 1.0 if profile.fact("fine") >= 0.3 or not many else 0.5
    if name == "bank.account" and profile.fact("length") < 9:
        return 0.3
    if name == "secret.password" and _millimetres(words(profile.name)):
        return 0.1
    if name == "secret.password" and profile.fact("kinds") <= 2 and profile.considered >= 5:
        # Passed or failed.
        return 0.2
    if name in ("secret.password", "secret.token", "id.other", "bank.account") and many:
        return 0.2 if profile.fact("kinds") <= 3 else 1.0
    if name in (
        "sensitive.health",
        "sensitive.criminal",
        "sensitive.religion",
        "person.occupation",
    ):
        told = max(profile.fact(f"word:{WORDED[name]}"), profile.fact(_STEMS.get(name, "")))
        # What is found and complained of may be that of a machine.
        unclear = told < 0.1 and bool(set(words(profile.name)) & _ALSO_OF_MACHINES)
        return 0.4 if unclear else (1.0 if told >= 0.1 else 0.8)
    return 1.0


def _millimetres(tokens: list[str]) -> bool:
    """Whether mm behind another word is what it is measured in, and no password in pinyin."""
    return tokens[-1:] == ["mm"] and len(tokens) > 1 and not set(tokens[:-1]) & _SIGNED_IN


_SIGNED_IN = listed("yh user usr login dl zf cx jy zh acct account wifi card kh hy xt sys t f")


def _employs(profile: Profile, *, many: bool) -> float:
    if profile.fact("unit") >= 0.5:
        # 单位 is what people work for, and what is measured in.
        return 0.0
    # Two to four letters stand for many things; firms and schools end in what they are.
    weak = _initials(profile.name) and "".join(words(profile.name)) not in _FIRM_NAMES
    return 0.4 if many and weak and not _bodies(profile) else 1.0


_FIRM_NAMES = listed("gsmc gzdw szdw qymc")


def _given(name: str, profile: Profile, *, many: bool, weak: bool) -> float:
    """How far values are numbers and names that somebody was given, in some system."""
    if name == "account.id" and (known := _as_account(profile, weak=weak)) is not None:
        return known
    if not many:
        return 0.0 if profile.fact("dense") > 0.5 else 1.0
    if max(profile.fact("common_name"), profile.fact("full_name")) >= 0.7:
        # What is called a user name is the name of the user here.
        return 0.3
    # Keys that a machine counts up say nothing outside their own database; numbers of
    # people that begin high are given out one after the other too.
    if _again(profile) and says(profile.name).get("person.name", 0.0) > 0:
        # Who is called by a number here is called so in many rows.
        return 0.95
    given_out = handed_out(profile) and says(profile.name).get(name, 0.0) >= 0.75
    # Whoever is pointed at again and again is somebody's number in another table.
    given_out |= _refers(profile)
    return 0.0 if profile.fact("dense") > 0.02 and not given_out else 1.0


def _as_account(profile: Profile, *, weak: bool) -> float | None:
    fact = profile.fact
    if max(fact("chinese_name"), fact("common_name")) >= 0.6 and fact("han") >= 0.6:
        # What is called a user name is the name of the user here.
        return 0.3
    if fact("word:access") >= 0.7 and fact("kinds") <= 12:
        # A machine, or what somebody may do in it.
        return 0.0
    if weak and profile.share("phone.mobile") >= 0.3:
        return 0.3
    if _handled(profile):
        return 1.0
    if weak and not _coded(profile):
        return 0.0
    # A mnemonic of letters alone is the code of a firm.
    lettered = fact("digit") < 0.3 and fact("one_length") > 0.9
    return 0.4 if lettered and numbered(words(profile.name)) else None
