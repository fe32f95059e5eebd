"""What is measured once on a column's first values: characters, known words, dates, numbers.

Every fact is a number that holds no value: a share of the values, or a mean or quantile of what
they are in number. The rules of `by_values` read them by name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.registry import shelf
from strongroom.find import forms, patterns, scripts
from strongroom.find.clauses import TOLD
from strongroom.find.known import among, lists_of
from strongroom.find.text.whole import whole
from strongroom.find.values import BLANK, DIGIT, HAN, LETTER, First, mask, table
from strongroom.kernels.text import I64, Mask, padded, texts
from strongroom.kinds.person_name import SURNAMES, chinese_names, code_points
from strongroom.kinds.phone import unallotted_share
from strongroom.kinds.resident_id import demo_share, looks_alike

Facts = dict[str, float]
F64 = npt.NDArray[np.float64]

WORDS = (
    "sex mf ethnicity education marital political religion military health criminal sexual "
    "nationality trade place given family access beast colour"
)
CODES = "sex ethnicity education marital political religion health military trade"


def measure(first: First) -> Facts:
    """The facts of the first values of a column."""
    if not first.real:
        return {}
    each, times, share = first.each, first.times, first.share
    facts: Facts = {"distinct": len(each) / first.real, "kinds": float(len(each))}
    # Continuation bytes are no characters of their own.
    length = first.text.lengths - first.count(table([(0x80, 0xBF)]))
    facts["length"] = float((length * times).sum()) / first.real
    facts["one_length"] = share(length == np.bincount(length, times).argmax())
    digits = first.count(DIGIT)
    facts["blank"] = share(first.count(BLANK) > 0)
    facts["han"] = share(first.count(HAN) > 0)
    facts["letter"] = share(first.count(LETTER) > 0)
    facts["digit"] = share(digits > 0)
    facts["digits"] = share((digits == first.text.lengths) & (digits > 0))
    lowered = pc.utf8_lower(each)
    if facts["length"] <= 60:
        bits = lists_of(lowered.to_pylist())
        for name in CODES.split():
            facts[f"code:{name}"] = share(among(bits, f"{name}.code"))
        if facts["letter"] >= 0.3:
            _words(first, lowered, bits, facts)
    if facts["length"] <= 60 and (first.letters or first.wide):
        scripts.written(first, facts)
    if facts["letter"] >= 0.3:
        _texts(first, facts)
        if facts["length"] <= 30:
            forms.worded(first, facts)
    if facts["length"] <= 120:
        _forms(first, facts)
        if facts["letter"] >= 0.6 and facts["han"] < 0.05 and facts["blank"] < 0.05:
            forms.logins(first, facts)
        forms.keys(first, facts)
    if facts["digit"] >= 0.5 and facts["length"] <= 40:
        _formats(first, facts)
        if facts["length"] <= 16:
            scripts.eras(first, facts)
        _dates(each, times, facts)
        _numbers(each, times, facts)
        forms.codes(first, facts)
        forms.firms(first, facts)
        if facts["digits"] > 0.9 and 8 <= facts["length"] <= 24:
            forms.counted(first, facts)
        if first.has("."):
            forms.dotted(first, facts)
    return facts


def _formats(first: First, facts: Facts) -> None:
    each, share = first.each, first.share
    if first.letters:
        facts["years"] = share(mask(each, patterns.AGE))
    if first.has("."):
        facts["point"] = share(mask(each, patterns.POINT))
    if first.letters and facts["blank"] > 0.5:
        facts["post_town"] = share(mask(each, patterns.POST_TOWN))
    plain = first.count(DIGIT) + first.count(LETTER)
    long = (plain >= 13) & (plain <= 34) & (plain >= first.text.lengths - 8)
    facts["long_number"] = share(long & (first.count(DIGIT) >= 10))
    if facts["length"] >= 14:
        facts["alike"] = share(looks_alike(each))
        facts["demo"] = demo_share(each)
    if 5 <= facts["length"] <= 24:
        facts["unallotted"] = unallotted_share(each)
        facts["no_line"] = share(mask(each, patterns.NO_LINE))
        phone: Kind = shelf("kinds")["phone.mobile"]
        if phone.canonical is not None:
            dialled = phone.canonical(each)
            facts["dialable"] = share(np.asarray(dialled.is_valid().to_numpy(zero_copy_only=False)))


def _texts(first: First, facts: Facts) -> None:
    each, share = first.each, first.share
    if first.has("$", "{") and facts["length"] >= 20:
        facts["slow_hash"] = share(mask(each, patterns.SLOW_HASH))
    if first.has("_"):
        facts["wxid"] = share(mask(each, patterns.WECHAT))
    if facts["digit"] > 0.5 and facts["length"] <= 10:
        facts["passport"] = share(mask(each, patterns.PASSPORT))
    if facts["han"] < 0.1 and facts["blank"] >= 0.5:
        facts["phrase"] = share(mask(each, patterns.PHRASE))
    if facts["length"] >= 10:
        facts["sentence"] = first.holding(patterns.SENTENCE)
    if facts["length"] >= 12:
        facts["speaks"] = share(mask(each, patterns.SPEAKS))
    if (
        facts["length"] >= 4
        and facts["kinds"] >= 3
        and (facts["han"] >= 0.2 or facts["blank"] >= 0.5)
    ):
        for kind, pattern in TOLD.items():
            facts[f"told:{kind}"] = first.holding(pattern)


def _forms(first: First, facts: Facts) -> None:
    """How values are written that were made unreadable, point at a file, or follow a code list."""
    each, share = first.each, first.share
    if first.has("*") or first.wide or (first.has("X", "x") and facts["digit"] >= 0.9):
        facts["masked"] = first.holding(patterns.MASKED)
        if facts["masked"] >= 0.3:
            for name, pattern in _MASKS.items():
                facts[f"masked:{name}"] = share(mask(each, pattern))
    if facts["letter"] >= 0.5 and 30 <= facts["length"] <= 66 and facts["one_length"] > 0.5:
        facts["hashed"] = share(mask(each, patterns.HASHED))
    if first.has("#") and facts["length"] <= 9:
        facts["pixel"] = share(mask(each, patterns.PIXEL))
    if first.has(".") or first.has(":"):
        facts["picture"] = first.holding(patterns.PICTURE)
        facts["recording"] = first.holding(patterns.RECORDING)
    if first.has("@"):
        facts["roles"] = share(mask(each, patterns.ROLE_MAIL))
    if facts["digit"] >= 0.5:
        _with_digits(first, facts)


def _with_digits(first: First, facts: Facts) -> None:
    """Plates, chassis, codes of illnesses, short dates and digests."""
    each, share = first.each, first.share
    if facts["length"] == 11 and first.has("-"):
        facts["social"] = share(mask(each, patterns.SOCIAL))
    if facts["length"] == 11 and facts.get("digits", 0.0) >= 0.95:
        facts["uk_mobile"] = share(mask(each, patterns.UK_MOBILE))
    if facts["han"] > 0.5 and 6 <= facts["length"] <= 10:
        facts["plate_like"] = share(mask(each, patterns.PLATE_LIKE))
    elif 5 <= facts["length"] <= 10 and facts["letter"] >= 0.9:
        facts["plate_bare"] = share(mask(each, patterns.PLATE_BARE))
    if facts["letter"] >= 0.9 and first.has(":") and facts["length"] >= 47:
        facts["digest"] = share(mask(each, patterns.DIGEST))
    if 15 <= facts["length"] <= 19 and facts["letter"] > 0.5:
        facts["chassis"] = share(mask(pc.utf8_upper(each), patterns.CHASSIS))
    if facts["length"] <= 12 and facts["letter"] > 0.5 and facts["han"] < 0.1:
        facts["icd"] = share(mask(each, patterns.ICD))
        facts["icd_sure"] = share(mask(each, patterns.ICD_SURE)) if facts["icd"] > 0.3 else 0.0
    if 6 <= facts["length"] <= 9 and (facts["letter"] >= 0.9 or first.has("-", "/", ".", " ")):
        facts["short_year"] = share(mask(each, patterns.SHORT_YEAR))
    if facts["length"] <= 16:
        facts["pressure"] = share(mask(each, patterns.PRESSURE)) if first.has("/") else 0.0
        facts["ages"] = share(mask(each, patterns.AGES))


_MASKS = {
    "person.name": patterns.MASKED_NAME,
    "phone.mobile": patterns.MASKED_MOBILE,
    "id.cn_resident": patterns.MASKED_ID,
    "bank.card": patterns.MASKED_CARD,
    "email": patterns.MASKED_MAIL,
    "id.us_ssn": patterns.MASKED_SOCIAL,
}


def _given_names(first: First) -> Mask:
    """Chinese values of a surname and one or two characters that given names are made of."""
    text = first.text
    long = text.lengths == 9
    rows = np.flatnonzero(long | (text.lengths == 6))
    answer = np.zeros(len(text), bool)
    if len(rows):
        head = padded(text.data, text.starts[rows], text.offsets[1:][rows], 9)
        points = np.stack([code_points(head[:, at : at + 3]) for at in (0, 3, 6)], axis=1)
        given = _GIVEN[points[:, 1]] & (_GIVEN[points[:, 2]] | ~long[rows])
        answer[rows] = _SURNAME[points[:, 0]] & given
    return answer


def _points(characters: str) -> Mask:
    table = np.zeros(1 << 16, bool)
    table[[ord(c) for c in characters]] = True
    return table


_GIVEN, _SURNAME = _points(patterns.GIVEN_CHARACTERS), _points(SURNAMES)


def _words(first: First, lowered: pa.Array, bits: I64, facts: Facts) -> None:
    each, share = first.each, first.share
    for name in WORDS.split():
        facts[f"word:{name}"] = share(among(bits, name))
    if facts["digit"] < 0.3:
        facts["word:trade"] = max(facts["word:trade"], first.holding(patterns.TRADE))
    facts["organisation"] = share(mask(each, patterns.ORGANISATION))
    facts["ill"] = first.holding(patterns.ILL)
    if facts["kinds"] <= 60:
        facts["eaten"] = share(mask(each, patterns.EATEN))
    facts["crime"] = first.holding(patterns.CRIME)
    division = among(bits, "province")
    if facts["han"] > 0:
        division = division | mask(each, patterns.DIVISION)
    facts["division"] = share(division)
    if facts["digit"] > 0.2:
        facts["street"] = share((first.count(DIGIT) > 0) & mask(each, patterns.STREET))
    if facts["han"] >= 0.2:
        chinese = chinese_names(each)
        facts["chinese_name"] = share(chinese)
        forms.people(first, chinese, facts)
        if facts["kinds"] <= 60 and facts["length"] <= 8:
            facts["wed"] = share(mask(each, patterns.WED))
        points = first.text.lengths == 9
        facts["three"] = share(points & (first.count(HAN) == 3)) + share(
            mask(each, patterns.MINORITY)
        )
        facts["given_zh"] = share(_given_names(first))
        if facts["length"] <= 20:
            _whole_names(first, facts)
        facts["common_name"] = share(
            mask(each, patterns.SHORT_NAME) | mask(each, patterns.MINORITY)
        )
    if facts["han"] < 0.8 and facts["digit"] < 0.5:
        _latin_names(first, lowered, facts)


def _whole_names(first: First, facts: Facts) -> None:
    """How the model of names takes values as a whole: how many are names, and how surely."""
    each, times = first.some()
    margins = whole(texts(each))
    facts["named"] = float(times[margins > _NAMED].sum() / times.sum())
    facts["named_mean"] = float((times * np.clip(margins, -6, 6)).sum() / times.sum())


_NAMED = -1.5


def _latin_names(first: First, lowered: pa.Array, facts: Facts) -> None:
    """Names of people word by word: every word known, a given name among them."""
    share = first.share
    cut = pc.split_pattern_regex(lowered, r"[ ,./]+")
    offsets = cut.offsets.to_numpy()
    words = cut.flatten().to_pylist()
    bits = lists_of(words)
    # A name with a hyphen or an apostrophe is known by its first part as well.
    apart = [at for at, word in enumerate(words) if not bits[at] and patterns.PARTED.search(word)]
    bits[apart] = lists_of([patterns.PARTED.split(words[at], maxsplit=1)[0] for at in apart])
    filled = np.fromiter((bool(word) for word in words), bool, len(words))
    given, family = among(bits, "given") & filled, among(bits, "family") & filled
    loose = np.fromiter(
        (len(word) == 1 or word in patterns.PARTICLES or word in patterns.TITLES for word in words),
        bool,
        len(words),
    )

    def count(hits: Mask) -> I64:
        total = np.concatenate([[0], np.cumsum(hits)])
        result: I64 = total[offsets[1:]] - total[offsets[:-1]]
        return result

    size = count(filled)
    named = count((given | family) & ~loose)
    spare = count(loose & filled & ~given & ~family)
    other = size - named - spare
    some_given = count(given)
    full = (size - spare >= 2) & (size <= 6)
    whole = full & (some_given >= 1) & (named >= 2) & (other <= 0)
    if not share(whole) >= 0.6:
        whole |= _pinyin(words, count, size - count(loose & ~given & ~family))
    facts["full_name"] = share(whole)
    facts["near_name"] = share(full & (named >= 1) & (other <= 1))
    facts["one_word"] = share(size == 1)
    if first.has(","):
        facts["initialed"] = share(mask(first.each, patterns.INITIALED))
    if facts["one_word"] >= 0.8:
        facts["glued"] = share(mask(lowered, patterns.GLUED))
        # Surnames in pinyin, as airlines and hotels write them in a column of their own.
        pinyin = np.fromiter((word in patterns.PINYIN_SURNAMES for word in words), bool, len(words))
        facts["pinyin_family"] = share(count(pinyin & filled) == 1)
    facts["given"] = share((size <= 2) & (some_given >= 1) & (other <= 0))
    facts["family"] = share((size <= 3) & (count(family) >= 1) & (other <= 0))


def _pinyin(words: Sequence[str], count: Callable[[Mask], I64], size: I64) -> Mask:
    """Chinese names in Latin letters: a surname and one or two words of syllables beside it."""
    spelt = np.fromiter((bool(patterns.PINYIN.match(word)) for word in words), bool, len(words))
    surname = np.fromiter((word in patterns.PINYIN_SURNAMES for word in words), bool, len(words))
    result: Mask = (size >= 2) & (size <= 3) & (count(spelt | surname) == size)
    return result & (count(surname) >= 1)


def years_of(values: pa.Array) -> tuple[F64, Mask]:
    """The year of each value that is a day or a month (NaN elsewhere), and which have a time."""
    years = np.full(len(values), np.nan)
    timed = np.zeros(len(values), bool)
    for pattern in patterns.DATES:
        parts = pc.extract_regex(values, pattern)
        good = np.asarray(parts.is_valid().to_numpy(zero_copy_only=False)) & np.isnan(years)
        if not good.any():
            continue
        year = pc.struct_field(parts, "y").cast(pa.float64(), safe=False)
        years[good] = year.to_numpy(zero_copy_only=False)[good]
        if "(?P<t>" in pattern:
            timed |= good & ~mask(pc.struct_field(parts, "t"), patterns.MIDNIGHT)
    return years, timed


def _stamped(each: pa.Array, years: F64, timed: Mask) -> None:
    """Adds moments in digits alone. Numbers of pupils begin with a year too, and go on in small
    numbers: only where most hours are those of the day are they moments."""
    parts = pc.extract_regex(each, patterns.STAMP)
    good = np.asarray(parts.is_valid().to_numpy(zero_copy_only=False))
    if good.mean() < 0.9:
        return
    hours = pc.utf8_slice_codeunits(pc.struct_field(parts, "t"), 0, 2).filter(pa.array(good))
    if pc.mean(pc.greater_equal(hours, "08")).as_py() >= 0.6:
        years[good] = pc.struct_field(parts, "y").filter(pa.array(good)).cast(pa.float64())
        timed |= good


def _dates(each: pa.Array, times: I64, facts: Facts) -> None:
    years, timed = years_of(each)
    if facts["digits"] >= 0.9 and facts["length"] in (12, 14):
        _stamped(each, years, timed)
    known = ~np.isnan(years)
    # Zeros stand for no day.
    total = max(1, int(times[known | ~mask(each, "^[0/. :-]+$")].sum()))
    facts["dated"] = float(times[known].sum() / total)
    if facts["dated"] < 0.5:
        return
    facts["timed"] = float(times[timed].sum() / total)
    facts["days"] = float(known.sum())
    for name, at in (("year05", 5), ("year50", 50), ("year95", 95)):
        facts[name] = float(np.percentile(years[known], at))


def _numbers(each: pa.Array, times: I64, facts: Facts) -> None:
    plain = mask(each, r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$")
    facts["number"] = float(times[plain].sum() / times.sum())
    if facts["number"] < 0.9:
        return
    chosen = each.filter(pa.array(plain))
    numbers = chosen.cast(pa.float64()).to_numpy()
    facts["padded"] = float(times[mask(each, r"^0[0-9]+$")].sum() / times.sum())
    facts["low"], facts["high"] = float(numbers.min()), float(numbers.max())
    facts["from_high"] = float(facts["low"] >= 1_000)
    facts["mean"], facts["deviation"] = float(numbers.mean()), float(numbers.std())
    facts["fine"] = float(times[plain][mask(chosen, r"\.[0-9]{4,}$")].sum() / times.sum())
    whole = facts["high"] - facts["low"]
    # Numbers that stand close together are counted by a machine, not borne by people.
    facts["dense"] = float(len(numbers) / (whole + 1)) if whole >= 0 else 0.0
