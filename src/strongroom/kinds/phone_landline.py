"""Telephone lines: Chinese ones with and without their area code, and those of other countries."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit, number
from strongroom.kernels.runs import POINT
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, Mask, normal, texts, to_array
from strongroom.kinds._common import bools, phrases
from strongroom.kinds._dialled import dialled, groups
from strongroom.kinds.phone import CONTEXT, canonical_phone, validate_mobile

_LINE = (
    r"^(?:(?:\+|00)[1-9][0-9 ()./\-]{6,20}[0-9](?: ?(?:x|ext\.?) ?[0-9]{1,6})?"  # international
    r"|\(?0[1-9][0-9]{1,2}\)?[ \-]?[1-9][0-9]{6,7}(?:[ \-]?(?:转|x|ext\.?|-)?[0-9]{1,5})?"  # China
    r"|\(?0[0-9]{1,5}\)?[ ./\-][0-9][0-9 ./\-]{4,12}"  # other countries with a trunk 0
    r"|(?:1[ .\-])?\(?[2-9][0-9]{2}\)?[ .\-]?[0-9]{3}[ .\-][0-9]{4}(?: ?(?:x|ext\.?) ?[0-9]{1,6})?"
    r"|\([0-9]{1,4}\)[ .\-]?[0-9]{2,4}(?:[ .\-]?[0-9]{2,4}){1,3}"
    r"|[0-9]{2,4}(?:[ .\-][0-9]{2,4}){2,4})$"
)


def _validate_line(array: pa.Array) -> Mask:
    values = normal(array)
    text = texts(values)
    answer = np.zeros(len(text), bool)
    # Digits alone are a line only with the 0 of their area in front; most long numbers go here.
    marks = np.concatenate([[0], np.cumsum(~is_digit(text.data))])
    written = marks[text.offsets[1:]] > marks[text.offsets[:-1]]
    sized = (text.lengths >= 7) & (text.lengths <= 40) & text.valid
    rows = np.flatnonzero(sized)
    rows = rows[written[rows] | (text.data[text.starts[rows]] == 48)]
    if not len(rows):
        return answer
    some = values if len(rows) == len(text) else to_array(text).take(pa.array(rows))
    good = bools(pc.match_substring_regex(some, _LINE))
    rows, some = rows[good], some.filter(pa.array(good))
    good = ~bools(pc.match_substring_regex(some, _DATE)) & ~validate_mobile(some)
    answer[rows[good]] = True
    return answer


_DATE = (
    r"^(?:[12][0-9]{3}[ ./\-][0-9]{1,2}[ ./\-][0-9]{1,2}"
    r"|[0-9]{1,2}[ ./\-][0-9]{1,2}[ ./\-][12][0-9]{3}"
    r"|(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|[12][0-9]|3[01])/[0-9]{2}$)"
)


def _spans_line(block: Block) -> Hits:
    found = [_bare(block), _hyphened(block), _in_groups(block), _abroad(block), _ten(block)]
    found += [_told(block), _split(block), _bracketed(block), _home(block)]
    return _with_extension(block, Hits.together(found))


def _area(characters: U8, lengths: I64) -> Mask:
    """Which left-aligned digits start with a Chinese area code and have a possible length."""
    first, second, third = characters[:, 0], characters[:, 1], characters[:, 2]
    short = (first == 48) & ((second == 49) & (third == 48) | (second == 50))
    long = (first == 48) & (second >= 51) & (second <= 57)
    fits = short & (lengths == 11) | long & ((lengths == 11) | (lengths == 12))
    result: Mask = fits
    return result


def _bare(block: Block) -> Hits:
    """`02100001234`, `075500001234`."""
    runs = block.runs
    rows = block.sized(11, 12)
    starts = runs.starts[rows]
    zero = block.data[starts] == 48
    rows, starts = rows[zero], starts[zero]
    if not len(rows):
        return NO_HITS
    characters = block.window(starts, 11)
    good = _area(characters, runs.lengths[rows])
    starts, ends, characters = starts[good], runs.ends[rows][good], characters[good]
    known = block.context(starts, CONTEXT)
    used = _subscriber(characters, ends - starts)
    starts, ends, known = starts[used | known], ends[used | known], known[used | known]
    other = block.led(starts, _OTHER_NUMBERS)
    return hits(starts, ends, np.where(known, 0.8, 0.5)).where(~other | known)


_OTHER_NUMBERS = ("单号", "订单", "流水", "编号", "序列号", "order", "serial", "card", "tracking")


def _hyphened(block: Block) -> Hits:
    """`021-61234567`, `(0755) 12345678`, `（021）12345678`: an area code and the local number."""
    runs = block.runs
    if len(runs.starts) < 2:
        return NO_HITS
    one, two = runs.lengths[:-1], runs.lengths[1:]
    gap = runs.starts[1:] - runs.ends[:-1]
    rows = np.flatnonzero(((one == 3) | (one == 4)) & ((two == 7) | (two == 8)) & (gap <= 4))
    if not len(rows):
        return NO_HITS
    starts, middle, after = runs.starts[rows], runs.ends[rows], runs.starts[rows + 1]
    good = _code(block, starts, one[rows])
    gap = after - middle
    separator = block.byte(middle)
    thin = ((separator == 45) | (separator == 32) | (separator == 47)) & (gap == 1)
    blank = (gap == 2) & (block.before(after) == 32)
    bracket = (separator == 41) & (block.before(starts) == 40) & ((gap == 1) | blank)
    wide = (separator == 0xEF) & (block.before(starts) == 0x88) & (gap >= 3)
    good &= thin | bracket | wide
    good &= ~block.at_edge(middle) & ~block.at_edge(after) & ~block.at_edge(after - 1)
    good &= (block.before(starts) != 45) | block.led(starts, CONTEXT)
    # Local numbers begin with 2 to 9; another number may still be one that somebody dials.
    score = np.where(block.data[after] >= 50, 0.85, 0.75)
    starts = starts - bracket - 3 * wide
    return hits(starts, runs.ends[rows + 1], score).where(good)


def _code(block: Block, starts: I64, lengths: I64) -> Mask:
    code = block.window(starts, 3)
    small = (code[:, 1] == 50) | ((code[:, 1] == 49) & (code[:, 2] == 48))
    long = (code[:, 1] >= 51) & (code[:, 1] <= 57)
    result: Mask = (code[:, 0] == 48) & np.where(lengths == 3, small, long)
    return result


# Table: area codes of four digits in use, by their digits behind the 0 (numbering plan of China's
# fixed telephone network, as last changed in 2022).
_AREAS = (
    "310-319 335 349-359 370-379 391-398 411-419 421 427 429 431-439 451-459 464 467-470 "
    "471-479 482 483 510-519 523 527 530-539 543 546 550-566 570-580 591-599 631-635 660 662 663 "
    "668 691 692 701 710-719 722 724 728 730-739 743-746 750-760 762 763 766 768-779 790-799 812 "
    "813 816-818 825-827 830-839 851-859 870-879 883 886-888 891-899 901-903 906 908 909 911-919 "
    "930-939 941 943 951-955 970-977 979 990-999"
)
_IN_USE = np.zeros(1000, bool)
for _range in _AREAS.split():
    _low, _, _high = _range.partition("-")
    _IN_USE[int(_low) : int(_high or _low) + 1] = True


def _bracketed(block: Block) -> Hits:
    """`(021)0123 4567`, `（0755）0123-4567`: an area code in brackets, and two groups behind it."""
    runs = block.runs
    if len(runs.starts) < 3:
        return NO_HITS
    ahead = block.beside_runs[0][:-2]
    rows = np.flatnonzero((ahead == 40) | (ahead == 0x88))
    one, two = runs.lengths[rows], runs.lengths[rows + 1]
    local = two + runs.lengths[rows + 2]
    rows = rows[((one == 3) | (one == 4)) & (two <= 4) & (two >= 3) & ((local == 7) | (local == 8))]
    if not len(rows):
        return NO_HITS
    starts, middle = runs.starts[rows], runs.ends[rows]
    before, after = block.beside_runs[0][rows], block.beside_runs[1][rows]
    plain = (before == 40) & (after == 41)
    wide = (before == 0x88) & (after == 0xEF)
    mark = block.beside_runs[1][rows + 1]
    good = (plain | wide) & ((mark == 32) | (mark == 45))
    second, third = runs.starts[rows + 1], runs.starts[rows + 2]
    gap, size = second - middle, np.where(wide, 3, 1)
    # A blank behind the bracket may be one of three bytes.
    broad = (block.before(second) == 0x80) & (block.before(second, 3) == 0xE3)
    good &= (gap == size) | ((gap == size + 1) & (block.before(second) == 32))
    good |= (gap == size + 3) & broad & (plain | wide) & ((mark == 32) | (mark == 45))
    good &= _code(block, starts, runs.lengths[rows])
    good &= third - runs.ends[rows + 1] == 1
    for place in (second - 1, second, third):
        good &= ~block.at_edge(place)
    return hits(starts - np.where(wide, 3, 1), runs.ends[rows + 2], 0.88).where(good)


def _home(block: Block) -> Hits:
    """`86-411-0123 4567`, `86 21 0123 4567`: with the code of the country, and no 0 or plus."""
    chains = block.chains((12, 13))
    chains = chains.where((chains.count >= 3) & (chains.count <= 4) & ~chains.glued)
    if not len(chains.first):
        return NO_HITS
    runs = block.runs
    first = chains.first
    two = runs.lengths[first] == 2
    head = block.window(chains.starts, 2)
    two &= (head[:, 0] == 56) & (head[:, 1] == 54)
    chains, first = chains.where(two), first[two]
    if not len(first):
        return NO_HITS
    size = runs.lengths[first + 1]
    code = block.window(runs.starts[first + 1], 3)
    value = number(np.where(code > 47, code - np.uint8(48), 0))
    good = (size == 3) & (code[:, 0] >= 51) & _IN_USE[np.clip(value, 0, 999)]
    good |= (size == 2) & ((code[:, 0] == 50) | ((code[:, 0] == 49) & (code[:, 1] == 48)))
    local = chains.digits - 2 - size
    good &= ((local == 8) | ((local == 7) & (size == 3))) & ((chains.marks & POINT) == 0)
    return hits(chains.starts, chains.ends, 0.72).where(good)


def _split(block: Block) -> Hits:
    """`0515-0 881 273`, `0595/0831 2276`, `0771 - 012 3456`: an area code in use and seven or
    eight digits behind it, however they are parted, where somebody may dial them."""
    chains = block.chains((10, 11, 12))
    if not len(chains.first):
        return NO_HITS
    one = block.runs.lengths[chains.first]
    # Behind it a hyphen may lead to an extension.
    runs = block.runs
    after = np.minimum(chains.first + chains.count, len(runs.starts) - 1)
    extended = (block.byte(chains.ends) == 45) & (runs.starts[after] == chains.ends + 1)
    extended &= (runs.lengths[after] <= 5) & (block.byte(runs.ends[after]) != 45)
    before = block.before(chains.starts)
    extended &= (before != 45) & (before != 46) & (before != 47)
    chains = chains.where((one <= 4) & (~chains.glued | extended))
    if not len(chains.first):
        return NO_HITS
    digits = block.joined(chains, 12)
    good = _subscriber(digits, chains.digits)
    chains = chains.where(good)
    one = block.runs.lengths[chains.first]
    three = block.window(chains.starts, 3)
    cut = (one == 4) | ((one == 3) & (three[:, 1] < 51))
    known = block.context(chains.starts, (*CONTEXT, *_DIAL), 36)
    return hits(chains.starts, chains.ends, np.where(cut, 0.72, 0.62)).where(
        known | (cut & ~chains.spaced & (chains.count <= 3))
    )


_DIAL = ("打", "找", "拨", "问", "家里", "宅", "单位", "值班", "前台", "总机", "转", "call", "ring")


def _subscriber(digits: U8, lengths: I64) -> Mask:
    """Which left-aligned digits are an area code in use and a subscriber's number."""
    second, third = digits[:, 1], digits[:, 2]
    short = ((second == 50) & (third != 54) | (second == 49) & (third == 48)) & (lengths == 11)
    value = number(np.where(digits[:, 1:4] > 0, digits[:, 1:4] - np.uint8(48), 0))
    long = (second >= 51) & _IN_USE[np.clip(value, 0, 999)] & (lengths >= 11)
    result: Mask = (digits[:, 0] == 48) & (short | long)
    return result


def _in_groups(block: Block) -> Hits:
    """`021 6123 4567`, `0755-8765-4321`, `+86 21 6123 4567` and its kin have a plus."""
    chains = block.chains((10, 11, 12))
    chains = chains.where((chains.count >= 3) & ((chains.marks & POINT) == 0))
    if not len(chains.first):
        return NO_HITS
    lengths = block.runs.lengths
    one, two = lengths[chains.first], lengths[chains.first + 1]
    fits = ((one == 3) | (one == 4)) & ((two == 3) | (two == 4)) & ~chains.glued
    chains, one = chains.where(fits), one[fits]
    good = _code(block, chains.starts, one) & ((chains.digits - one == 8) | (one == 4))
    # Among other groups of digits it may be the middle of an account.
    spaced = np.flatnonzero(good & chains.spaced)
    good[spaced] = block.context(chains.starts[spaced], CONTEXT)
    score = np.where(chains.spaced, 0.6, 0.8)
    return hits(chains.starts, chains.ends, score).where(good)


def _abroad(block: Block) -> Hits:
    """`+49 30 1234567`: a plus and 7 to 15 digits with what people write between them."""
    some = dialled(block)
    return hits(some.starts - 1, some.ends, 0.82).where(~some.mobile)


def _ten(block: Block) -> Hits:
    """`(202) 555-0100`, `202-555-0100`, `202.555.0100`: ten digits of North America."""
    runs = block.runs
    if len(runs.starts) < 3:
        return NO_HITS
    lengths = runs.lengths
    rows = np.flatnonzero((lengths[:-2] == 3) & (lengths[1:-1] == 3) & (lengths[2:] == 4))
    if not len(rows):
        return NO_HITS
    one, two, three = (runs.starts[rows + step] for step in range(3))
    first, second = runs.ends[rows], runs.ends[rows + 1]
    bracket = (block.before(one) == 40) & (block.byte(first) == 41)
    gap = two - first
    mark, last = block.byte(first), block.byte(second)
    same = (gap == 1) & (mark == last) & ((mark == 45) | (mark == 46) | (mark == 32))
    wide = bracket & ((gap == 1) | ((gap == 2) & (block.before(two) == 32)))
    good = (three - second == 1) & ((last == 45) | (last == 46) | (last == 32)) & (same | wide)
    good &= (block.data[one] >= 50) & (block.data[two] >= 48)
    for place in (two - 1, two, three):
        good &= ~block.at_edge(place)
    around = block.before(one)
    good &= (around != 45) & (around != 46) & (block.byte(runs.ends[rows + 2]) != 45)
    # 400 and 800 are the hot lines of companies.
    code = block.window(one, 3)
    good &= ~(((code[:, 0] == 52) | (code[:, 0] == 56)) & (code[:, 1] == 48) & (code[:, 2] == 48))
    score = np.where(bracket, 0.8, np.where(mark == 32, 0.5, 0.65))
    return hits(one - bracket, runs.ends[rows + 2], score).where(good)


_WORDS = (
    *("电话", "座机", "固话", "固定电话", "办公室", "传真", "宅电", "家电", "住宅电话", "分机"),
    *("phone", "tel", "telephone", "fax", "call", "call me", "call us", "mobile", "cell"),
    *(
        "messages",
        "message",
        "answering",
        "registered",
        "contact",
        "text",
        "reach me",
        "phone number",
        "whatsapp",
    ),
)


def _told(block: Block) -> Hits:
    """Seven or eight digits, and any groups of 6 to 15, that a word calls a telephone number."""
    runs = block.runs
    if not len(runs.starts):
        return NO_HITS
    joined = block.links
    first = joined.copy()
    first[1:] &= ~joined[:-1]
    before = block.beside_runs[0]
    bracket = before == 40
    chosen = first | bracket
    alone = block.sized(7, 10)
    chosen[alone] |= before[alone] != 45
    starts = runs.starts[chosen] - bracket[chosen]
    count, ends = groups(block, starts)
    some = (count >= 6) & (count <= 15)
    starts, count, ends = starts[some], count[some], ends[some]
    # Behind a slash stands the version of a browser, and behind that whether it is a mobile one.
    called = block.led(starts, _WORDS) | (_called(block, ends) & (block.before(starts) != 47))
    starts, count, ends = starts[called], count[called], ends[called]
    if not len(starts):
        return NO_HITS
    hot = (block.window(np.minimum(starts, len(block.data) - 4), 3) == _HOT).all(axis=1)
    # Ten digits that begin like a mobile number lack one; eleven are one.
    head = block.window(np.minimum(starts, len(block.data) - 4), 2)
    hot |= (count >= 10) & (count <= 11) & (head[:, 0] == 49) & (head[:, 1] > 50)
    good = ~hot & (ends - starts <= 24)
    return hits(starts, ends, 0.7).where(good)


_CALLED = tuple(
    np.frombuffer(word, np.uint8) for word in (b"office", b"fax", b"mobile", b"cell", b"home")
)


def _called(block: Block, ends: I64) -> Mask:
    """`781 1704 office`, `063 966-Fax`: the word behind the number, as signatures have it."""
    near = block.behind(ends, 7)
    answer = np.zeros(len(ends), bool)
    gap = (near[:, 0] == 32) | (near[:, 0] == 45)
    rows = np.flatnonzero(gap & (near[:, 1] >= 65))
    for word in _CALLED:
        same = ((near[rows, 1 : 1 + len(word)] | 32) == word).all(axis=1)
        answer[rows[same]] = True
    return answer


_HOT = np.frombuffer(b"400", np.uint8)
_EXTENSION = r"^(?:(?: ?(?:转|轉|ext\.?|x|#|分机) ?|-)[0-9]{1,5})(?:[^0-9-]|$)"


def _with_extension(block: Block, found: Hits) -> Hits:
    """The same, with an extension that follows: `-8001`, `转801`, `ext. 12`."""
    if not len(found.starts):
        return found
    following = block.byte(found.ends)
    maybe = (following == 45) | (following == 32) | (following == 35) | (following >= 0xE5)
    maybe |= ((following | 32) == 120) | ((following | 32) == 101)
    rows = np.flatnonzero(maybe)
    if not len(rows):
        return found
    near = block.behind(found.ends[rows], 18)
    # Of what is written in three bytes only 转, 轉 and 分 lead to an extension.
    pair = near[:, 0].astype(np.uint16) << np.uint16(8) | near[:, 1]
    some = (near[:, 0] < 0x80) | (pair == 0xE8BD) | (pair == 0xE588)
    rows, near = rows[some], np.ascontiguousarray(near[some])
    if not len(rows):
        return found
    array = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(18), len(near), [None, pa.py_buffer(near)]
    ).cast(pa.binary())
    matched = np.asarray(
        pc.match_substring_regex(array, _EXTENSION).to_numpy(zero_copy_only=False), bool
    )
    ends = found.ends.copy()
    digits = (near - np.uint8(48)) < 10
    begins = digits.argmax(axis=1)
    after = ~digits & (np.arange(18) > begins[:, None])
    size = np.where(after.any(axis=1), after.argmax(axis=1), 18)
    ends[rows[matched]] += size[matched]
    return Hits(found.starts, ends, found.scores)


_LINE_NAMES = phrases(
    "电话, 电话号码, 联系电话, 联系方式, 固定电话, 固话, 座机, 家庭电话, 办公电话, "
    "单位电话, 传真, 住宅电话, 报警电话, 报警人电话, 当事人电话, 联系人电话, dh, dhhm, "
    "lxdh, lxfs, gddh, zzdh, bgdh, jtdh, dwdh, dianhua, lianxidianhua, lianxifangshi, "
    "phone, phone number, phone no, phonenumber, telephone, telephone number, tel, "
    "tel no, telno, telephone no, home phone, work phone, business phone, fax, "
    "fax number, contact number, contact no, landline, day phone, evening phone, "
    "contact phone, phone1, phone2"
)


ENTRY = Kind(
    name="phone.landline",
    title="Telephone number",
    title_zh="固定电话号码",
    level=Level.PERSONAL,
    names=_LINE_NAMES,
    context=CONTEXT,
    validate=_validate_line,
    strength=0.6,
    spans=_spans_line,
    canonical=canonical_phone,
    padding="fixed:16",
    identifier="quasi",
    mask={"keep_last": 2, "char": "****"},
    people=6,
    yes=(
        "021-10000123",
        "(010) 10000123",
        "+1 (780) 555-0123",
        "+49 030 00000123",
        "(206) 555-0100",
        "555-555-0123",
    ),
    no=("16800001234", "2024-01-01", "12345", "abc", "3.1415926", ""),
)
