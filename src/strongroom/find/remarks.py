"""Columns of free text: which personal data stands inside them, and whether that is credible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from strongroom.core.registry import shelf
from strongroom.core.types import Level
from strongroom.find.by_values import PHONES, by_chance, mobile_by_chance, numbered_on
from strongroom.find.clauses import HEAVY
from strongroom.find.clauses import TOLD as CLAUSES
from strongroom.find.families import names_a_version
from strongroom.find.known import listed
from strongroom.find.names import says, words
from strongroom.find.profile import Profile

if TYPE_CHECKING:
    from strongroom.find.around import Around
    from strongroom.find.judge import Verdict

FREE = "text.free"

_PLACES = listed("address address.fragment address.region postcode geo.coordinates")
_CALLED = listed("person.name person.nickname")
_MACHINES = listed("ip.address mac.address")
_DIRECT = listed("person.name phone.mobile id.cn_resident email wechat qq bank.card")
_BESIDE_PEOPLE = listed(
    "org.name address.fragment address.region sensitive.health sensitive.religion "
    "sensitive.political sensitive.ethnicity sensitive.criminal sensitive.sexual sensitive.minor"
)
"""Kinds that say nothing of anybody in a text that is about nobody."""


TOLD = listed(
    "sensitive.health sensitive.criminal sensitive.religion sensitive.political address "
    "address.fragment org.name person.occupation person.name person.nickname"
)
"""Kinds by whose name a column of texts may be called."""


def tells(profile: Profile) -> bool:
    """Whether values are sentences."""
    return profile.fact("sentence") >= 0.3 and profile.fact("length") >= 16


def holds(profile: Profile) -> bool:
    """Whether many values hold a number or an address by which somebody is reached."""
    least = max(2.0, 0.05 * profile.scanned)
    return any(profile.contains.get(kind, 0) >= least for kind in _DIRECT - _CALLED)


_LOGINS = ("account.id", "wechat")
"""Kinds of which a telephone or an address of mail is a value too."""


def login_of(profile: Profile) -> str:
    """The kind of what somebody signs in with, where many do with a telephone or by mail; or ''."""
    short = profile.fact("blank") < 0.02 and profile.fact("han") < 0.2
    if not short or profile.fact("length") > 40 or not holds(profile):
        return ""
    if "".join(words(profile.name)) in _SIGNED_IN:
        return "account.id"
    named = says(profile.name)
    return next((kind for kind in _LOGINS if kind in named), "")


_SIGNED_IN = listed(
    "account acct acc zh zhanghao loginaccount loginacct accountname 账号 帐号 账户"
)


def several(profile: Profile) -> bool:
    """Whether most values hold a telephone and a name beside it."""
    least = 0.3 * max(1, profile.scanned)
    phone = max(profile.contains.get(kind, 0) for kind in PHONES)
    return min(phone, profile.contains.get("person.name", 0)) >= least


def as_text(verdict: Verdict, around: Around) -> None:
    """A column that is called by what its texts tell: they tell of others too."""
    text = type(verdict)(verdict.profile)
    free_text(text, around)
    others = set(text.contains or {}) - {verdict.kind}
    if verdict.kind == "address" and verdict.profile.share("address") >= 0.5:
        # Roads are called after people.
        others -= _CALLED
    if text.kind == FREE and others & _DIRECT:
        held = dict(text.contains or {})
        held.setdefault(verdict.kind, max(1, verdict.profile.fitting(verdict.kind)))
        verdict.kind, verdict.confidence = FREE, text.confidence
        verdict.contains = dict(sorted(held.items()))


def free_text(
    verdict: Verdict, around: Around, refused: frozenset[str] | set[str] = frozenset()
) -> None:
    """Text that holds personal data inside, or is written about people.

    Args:
        refused: kinds of which the values are as a whole, and which are nobody's here.
    """
    profile = verdict.profile
    every = {
        name: count
        for name, count in profile.contains.items()
        if shelf("kinds")[name].level >= Level.PERSONAL and name not in refused
    }
    found = {name: n for name, n in every.items() if _credible(name, n, profile)}
    if len(set(found) & _DIRECT) >= 2 or (found and FREE in says(profile.name)):
        # Texts that speak of people speak of them once too.
        found |= {name: n for name, n in every.items() if _possible(name, profile)}
    sentences = profile.fact("han") > 0.5 and profile.fact("length") >= 12
    sentences |= profile.fact("blank") > 0.5 and profile.fact("length") >= 24
    personal = around.personal()
    spoken = personal or (profile.fact("speaks") >= 0.1 and not around.things)
    direct = set(found) & _DIRECT
    if not sentences and not direct:
        # A company in the title of a song is nobody's employer.
        found = {kind: count for kind, count in found.items() if kind not in _BESIDE_PEOPLE}
    if not spoken and not direct and not set(found) - _BESIDE_PEOPLE - _PLACES:
        found = {}
    if _nobodys(set(found), profile):
        found = {}
    if around.things and words(profile.name) == ["name"]:
        found = {kind: count for kind, count in found.items() if kind not in _CALLED}
    if around.things and not personal and not direct - _CALLED:
        found = {kind: count for kind, count in found.items() if kind not in _PLACES | _CALLED}
    named = FREE in says(profile.name)
    if personal and not found and not around.things and (named or not refused):
        found = _told_in_short(profile, named=named)
    if named and not found and profile.considered and personal:
        textual = profile.fact("han") > 0.5 or profile.fact("blank") > 0.5
        if textual:
            verdict.kind, verdict.confidence, verdict.contains = FREE, 0.6, {}
            return
    if personal and found and (direct or named or sentences):
        found |= _told_of_somebody(profile, set(found))
    narrow = profile.fact("distinct") < 0.02 and profile.considered > 200
    if found and (sentences or named or profile.fact("blank") > 0.3 or profile.fact("han") > 0.3):
        verdict.kind, verdict.confidence = FREE, 0.9
        verdict.contains = dict(sorted(found.items()))
    elif found and (
        max(found.values()) >= 0.3 * max(profile.considered, 1) or _often(profile, found)
    ):
        verdict.kind, verdict.confidence = FREE, 0.7
        verdict.contains = dict(sorted(found.items()))
    elif (
        sentences
        and not narrow
        and (named or profile.fact("length") >= 40)
        # What is written about goods and places speaks of nobody.
        and spoken
    ):
        verdict.kind, verdict.confidence = FREE, 0.7
        verdict.contains = {}


def telling(profile: Profile) -> dict[str, int]:
    """What texts about people hold, where it is known that they are: once is enough."""
    kinds = shelf("kinds")
    found: dict[str, int] = {}
    for every in (profile.contains, _told_of_somebody(profile, set()), profile.maybe):
        # What is only maybe inside counts where nothing surer is.
        if every is profile.maybe and found:
            break
        for name, count in every.items():
            if kinds[name].level >= Level.PERSONAL and _possible(name, profile):
                found.setdefault(name, count)
    return dict(sorted(found.items()))


def _nobodys(found: set[str], profile: Profile) -> bool:
    """Whether what was found is in names of firms, which are called after people too, or are the
    machines of one's own network."""
    if profile.fact("organisation") >= 0.5 and found <= _CALLED:
        return True
    return found <= _MACHINES and profile.fact("private") >= 0.8


def _told_in_short(profile: Profile, *, named: bool) -> dict[str, int]:
    """What short texts say of people, where they say several things that are said of nobody else.

    A list of departments or of goods speaks of illnesses too, and of nothing besides.
    """
    told = {k: n for k, n in _told_of_somebody(profile, set()).items() if k in HEAVY}
    least = max(2.0, 0.05 * profile.scanned)
    often = [kind for kind, count in told.items() if count >= least]
    enough = len(often) >= (1 if named else 2) and profile.fact("kinds") >= 4
    return told if enough and profile.fact("length") >= 4 else {}


def _told_of_somebody(profile: Profile, known: set[str]) -> dict[str, int]:
    """Illnesses and offences by their words, in texts in which somebody is named."""
    told = {kind: profile.fact(f"told:{kind}") for kind in CLAUSES}
    return {
        kind: max(1, round(share * profile.scanned))
        for kind, share in told.items()
        if kind not in known and share * profile.scanned >= 0.9
    }


def _often(profile: Profile, found: dict[str, int]) -> bool:
    """Whether numbers of people stand in some values of many that are no numbers themselves."""
    if profile.fact("letter") < 0.5:
        return False
    least = max(3.0, 0.05 * profile.scanned)
    return any(found.get(kind, 0) >= least for kind in _PROVEN)


_PROVEN = listed("phone.mobile id.cn_resident email")


def _possible(name: str, profile: Profile) -> bool:
    """Whether a single hit can be more than chance, where others are."""
    if name == "id.cn_resident":
        return not by_chance(profile)
    return name not in PHONES or not numbered_on(profile)


def _credible(name: str, count: int, profile: Profile) -> bool:
    """Whether so many hits can be more than chance."""
    if name == "id.cn_resident":
        return not by_chance(profile)
    if name.startswith("person."):
        # A name in one of a hundred texts, as a word that looks like one may be, makes no column
        # one about people.
        if profile.fact("kinds") <= 8 and profile.considered >= 40:
            # The same few texts, again and again.
            return False
        titles = profile.fact("han") < 0.1 and profile.fact("sentence") < 0.4
        # No title of a work has an address of mail behind it.
        titles &= profile.contains.get("email", 0) < 0.5 * count
        if titles and FREE not in says(profile.name):
            # Titles of works in Latin letters are full of names: Aaron Goldberg, Kashmir.
            return False
        if profile.fact("length") < 10 and FREE not in says(profile.name):
            # Clauses among short words: the same few of them name nobody.
            return count >= max(3, 0.03 * profile.scanned) and profile.fact("kinds") >= 12
        return count > 0.01 * profile.scanned
    if name in ("email", "vehicle.plate"):
        return True
    if name in PHONES and (
        numbered_on(profile) or mobile_by_chance(profile) or profile.share("ip.address") >= 0.5
    ):
        return False
    if name in ("phone.landline", *_MACHINES) and names_a_version(words(profile.name)):
        return False
    if name in _MACHINES and profile.fact("distinct") < 0.1 and profile.fact("sentence") < 0.1:
        # The few machines through which everything goes.
        return False
    # One in many texts is as good as two; one among numbers and codes is chance.
    worded = profile.fact("han") > 0.5 or profile.fact("blank") > 0.5
    return count >= 2 or profile.scanned < 100 or (worded and name in PHONES)
