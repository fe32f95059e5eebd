"""How far the values of a column agree with what its name says.

A name is believed where the values can be of its kind, loosely: with stars, in codes, mistyped.
Where they cannot, the values decide.
"""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.find.by_values import PHONES, by_chance, no_line, ramp
from strongroom.find.families import numbered
from strongroom.find.known import listed
from strongroom.find.loosely import EATEN, as_named
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
    elif name == "sensitive.religion" and EATEN.search("".join(words(profile.name))):
        # What somebody eats says it only by some of its words.
        share = 0.0
    share = max(share, profile.fact(f"code:{_CODED.get(name, '')}"))
    share = max(share, profile.fact(f"word:{WORDED.get(name, '')}"))
    share = max(share, as_named(name, profile))
    if kind.strength >= 0.5:
        return min(1.0, share / 0.5)
    return ramp(share, 0.2, 0.7) * _support(name, profile)


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
