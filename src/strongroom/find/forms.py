"""Facts about how values are written: names in their looser forms, versions, codes, log-in names.

Shares of the first values, as all facts are; `facts.measure` asks for them where the characters of
a column leave them possible.
"""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.registry import shelf
from strongroom.find import patterns
from strongroom.find.known import among, lists_of
from strongroom.find.names import says
from strongroom.find.values import First, mask
from strongroom.kernels.text import Mask, padded
from strongroom.kinds.person_name import starts_with_surname

Facts = dict[str, float]

_HAN = "[一-鿿]"
# Several people in one value, and somebody with a word behind in brackets.
_SEVERAL = f"^{_HAN}{{2,4}}(?:[,，、;； /]+{_HAN}{{2,4}})+(?:等.{{0,3}})?$"
_BRACKETED = f"^{_HAN}{{2,3}}[（(][^（()）]{{1,8}}[)）]$"
_ANONYMOUS = "^(?:匿名|无名氏|爱心人士|好心人|佚名|法定|本人$|同上$|某某)"
_TITLED = r"^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Coach|Sir)\.? \p{Lu}"


def people(first: First, chinese: Mask, facts: Facts) -> None:
    """Chinese names in whichever form: whole, called, with stars, several, with a remark."""
    each, share = first.each, first.share
    called = np.asarray(shelf("kinds")["person.nickname"].validate(each), bool)
    facts["called"] = share(called)
    hits = chinese | called
    if not hits.any():
        return
    hits |= mask(each, patterns.MASKED_NAME) | mask(each, _ANONYMOUS) | mask(each, _TITLED)
    if not hits.all():
        loose = mask(each, _SEVERAL) | mask(each, _BRACKETED)
        if loose.any():
            hits |= loose & starts_with_surname(each)
    facts["person_zh"] = share(hits)


_VERSION = (
    r"^[vV]?[0-9]{1,3}(?:\.[0-9]{1,5}){1,3}"
    r"(?:[\-+. ]?(?:alpha|beta|rc|build|b|r|p)?[0-9]{0,4})?$"
)
_FOUR = r"^[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]{1,5})?$"
_PRIVATE = r"^(?:10|127|192\.168|172\.(?:1[6-9]|2[0-9]|3[01])|169\.254)\."


def dotted(first: First, facts: Facts) -> None:
    """Numbers with points between: addresses of machines, of one's own network, or versions."""
    each, share = first.each, first.share
    four = mask(each, _FOUR)
    if not four.any():
        return
    facts["private"] = share(mask(each, _PRIVATE))
    others = mask(each, _VERSION) & ~four
    lead = pc.struct_field(pc.extract_regex(each, r"^(?P<lead>[0-9]{1,3})\."), "lead")
    lead = pc.fill_null(lead, "0").cast(pa.int64()).to_numpy(zero_copy_only=False)
    low = four & (lead <= 30) & ~mask(each, _PRIVATE)
    whole = share(four | others)
    # Addresses begin with any number up to 223; versions begin with low ones.
    small = share(low) >= 0.95 * share(four) and int(low.sum()) >= 4
    few = share(low) >= 0.95 * share(four) and share(others) > 0.05
    facts["version"] = whole if small or few else 0.0


_COUNTRY = r"^\(?(?:\+|00)86\)?[ \-]?"
_DAY_BEHIND = r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$"


def counted(first: First, facts: Facts) -> None:
    """Numbers that begin alike, or end in a day: batches and orders, not telephones."""
    each, share = first.each, first.share
    if len(each) < 12:
        return
    # Lines of one country begin with its code all together.
    head = pc.utf8_slice_codeunits(pc.replace_substring_regex(each, _COUNTRY, ""), 0, 5)
    usual = pc.mode(pc.dictionary_encode(head).indices)
    if len(usual):
        facts["one_start"] = usual[0]["count"].as_py() / len(each)
    facts["day_behind"] = share(mask(each, _DAY_BEHIND))


_UNIT = (
    r"(?i)^(?:[xX×*]?10[\^*]?[0-9]{1,2}/?)?(?:[mnupkμµ]?(?:mol|g|l|iu|u|eq|m|s|pa|w|v|a|hz|b)|copies|"
    r"s/co|coi|%|‰|℃|°c|mmhg|bpm|sec|min|fl|pcs|pc|box|set|kg|cm|mm|ml|ea|lb|oz|次|个|件|台|套|箱|盒|"
    r"瓶|支|片|粒|袋|包|桶|根|条|张|只|把|本|吨|公斤|千克|克|升|毫升|米|元|元/.{1,3}|天|人|人次|户|亩|"
    r"公顷|平方米|㎡|m2|m3|份|辆|批|卷|双|对|组|块|株|棵|头)(?:/(?:[mdukμ]?l|h|s|min|dl|hpf|kg|d))?$"
)
_HANDLE = r"^[A-Za-z][A-Za-z0-9]{1,15}(?:[._\-][A-Za-z0-9]{1,15}){0,2}$"
_SITE = (
    r"(?:站|收费站|服务区|店|场|馆|园|院|校|厂|所|中心|桥|隧道|公园|广场|库|局|港|码头|路口|网点|支行|"
    r"分行|酒店|宾馆|超市|药房|药店|公司|集团|基地|大厦|机场|车间|门诊部|卫生室|社区|小区|景区|市场|"
    r"影城|银行|学校|大学|中学|小学|机构|部)$"
    r"|(?i:\b(?:station|store|shop|branch|plant|hotel|clinic|inc|ltd|llc|gmbh|corp|school|park|mall|"
    r"airport|depot|warehouse|center|centre|limited|llp|plc|pte|pty|bhd|sarl|s\.?r\.?l|s\.?p\.?a|"
    r"a[sbg]|[bn]\.?v|kg|oy|holdings?|group|partners|services|solutions|industries|logistics|systems|"
    r"technologies|trading|enterprises|company|co|foundation|university|institute|college)\.?$)"
)
_CHOSEN = (
    r"(?i)^(?:[a-z]{1,3}123(?:456)?.{0,3}|123456.{0,6}|(?:qwe|qwer|asd|zxc|abc|aaa|pass|admin|iloveyou|woaini|"
    r"password|letmein|welcome|dragon|monkey|qazwsx|1qaz).{0,8}|([0-9])\W?5201314|5201314.{0,4}|"
    r"888888|666666|111111|000000|112233|123123|654321|147258.{0,3})$"
)


def worded(first: First, facts: Facts) -> None:
    """Short words: units, places to go to, names to log in with, passwords that many choose."""
    each, share = first.each, first.share
    if facts["kinds"] <= 60 and facts["length"] <= 8:
        facts["unit"] = share(mask(each, _UNIT))
    if facts["distinct"] >= 0.5 and 3 <= facts["length"] <= 30:
        facts["site"] = first.holding(_SITE)
    if facts["han"] < 0.1 and facts["blank"] < 0.1 and facts["length"] <= 24:
        facts["handle"] = first.holding(_HANDLE)
        if 5 <= facts["length"] <= 16 and facts["digit"] >= 0.3:
            facts["chosen"] = first.holding(_CHOSEN)
            facts["scrambled"] = share(_scrambled(each))
    if facts["han"] >= 0.95 and facts["length"] <= 1.3:
        facts["surname_zh"] = share(starts_with_surname(each))


def _scrambled(each: pa.Array) -> Mask:
    """Capitals, small letters, digits and signs together, as rules for passwords ask for them."""
    parts = ("^[!-~]{6,20}$", "[A-Z]", "[a-z]", "[0-9]", "[!@#$%^&*?~]")
    found: Mask = np.logical_and.reduce([mask(each, part) for part in parts])
    return found


_OCCUPATION = r"^[0-8]-[0-9]{2}$"
_IMSI = r"^460(?:0[0-9]|1[0-35]|20|99)[0-9]{10}$"
_ICCID = r"^8986[0-9]{2}[0-9A-Fa-f]{13,14}$"
_MARITAL = r"^(?:10|20|21|22|23|30|40|90)$"


def codes(first: First, facts: Facts) -> None:
    """Codes of the national lists that are written like no other number."""
    each, share = first.each, first.share
    if 14 <= facts["length"] <= 21 and facts["one_length"] >= 0.5:
        facts["subscriber"] = share(mask(each, _IMSI) | mask(each, _ICCID))
    if facts["digits"] >= 0.95 and facts["length"] == _GOODS:
        facts["goods"] = share(_checked(first))
    elif first.has("-") and 12 <= facts["length"] <= 17:
        facts["goods"] = share(mask(each, _BOOK))
    if first.has("-"):
        facts["occupation_code"] = share(mask(each, _OCCUPATION))
    if facts.get("kinds", 0.0) <= 60 and facts["digits"] >= 0.9:
        facts["tens"] = share(mask(each, "^[1-9]0$"))
        facts["marital_code"] = share(mask(each, _MARITAL))
        facts["first_code"] = share(mask(each, "^01$"))


_GOODS = 13
"""Digits of a bar code (GTIN-13, the EAN), the last of which checks the others."""


def _checked(first: First) -> Mask:
    text = first.text
    rows = np.flatnonzero(text.lengths == _GOODS)
    answer = np.zeros(len(text), bool)
    digits = padded(text.data, text.starts[rows], text.offsets[1:][rows], _GOODS) - np.uint8(48)
    answer[rows] = (digits @ np.array([1, 3] * 6 + [1], np.int64)) % 10 == 0
    return answer


_BOOK = "^(?:97[89]-)?(?:[0-9]+-){3}[0-9X]$"
"""A book's number (ISBN)."""


_USCC = r"^[159ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$"


def firms(first: First, facts: Facts) -> None:
    """Codes of organisations, written as such with a letter inside, whether they check or not."""
    if facts["letter"] >= 0.5 and 17 <= facts["length"] <= 19:
        facts["uscc_like"] = first.share(mask(first.each, _USCC) & mask(first.each, "[A-Z]"))


_LOGIN = re.compile(r"^([a-z]+)(?:[._\-]([a-z]+))?[._\-]?[0-9]{0,6}$")
_SPELT = re.compile(f"^{patterns.SYLLABLE}(?:{patterns.SYLLABLE}){{0,3}}$")
_TRIED = 200


def logins(first: First, facts: Facts) -> None:
    """Small letters that are names in a row, with digits behind: `haoran07`, `j_smith`."""
    step = max(1, len(first.each) // _TRIED)
    some = first.each.to_pylist()[::step][:_TRIED]
    parts = [_LOGIN.match(value) for value in some]
    words = [p for found in parts if found for p in found.groups() if p]
    known = dict(zip(words, among(lists_of(words), "given", "family").tolist(), strict=True))
    good = [
        found is not None
        and len(found[0]) >= 4
        and all(
            known[p] or len(p) == 1 or _SPELT.match(p) or _glued(p) for p in found.groups() if p
        )
        for found in parts
    ]
    facts["login"] = sum(good) / max(1, len(some))


def _glued(word: str) -> bool:
    """Whether a word is two names, or a name and a letter, without anything between."""
    halves = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
    ends = [(word[:1], word[1:]), (word[:-1], word[-1:])] if len(word) > 5 else []
    bits = lists_of([half for pair in (*halves, *ends) for half in pair])
    named = among(bits, "given", "family").reshape(-1, 2)
    return bool(named[: len(halves)].all(axis=1).any() or named[len(halves) :].any())


def keys(first: First, facts: Facts) -> None:
    """Values that are themselves names of columns, as in tables of entity, attribute and value."""
    if not 3 <= len(first.each) <= 80 or facts["length"] > 20 or facts["distinct"] > 0.5:
        return
    said = [says(value) for value in first.each.to_pylist()]
    sure = [max(s, key=lambda kind: s[kind]) for s in said if max(s.values(), default=0.0) >= 0.6]
    if len(set(sure)) >= 3:
        facts["keys"] = len(sure) / len(said)
