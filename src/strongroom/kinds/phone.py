"""Telephone numbers: Chinese mobiles, Chinese and foreign lines."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import (
    I64,
    U8,
    Mask,
    Rank,
    Text,
    matrix,
    normal,
    padded,
    placeholders,
    squeeze,
    table,
    texts,
    to_array,
)
from strongroom.kinds._common import bools, phrases, repeated, spread

# Segments that the ministry had not allotted by March 2023 (154, 160, 161 but for 1619, 163, 164,
# 168, 169, 179, 194). A number there is less certain, not hidden: segments are allotted every year.
_UNALLOTTED = np.zeros(1000, bool)
_UNALLOTTED[[154, 160, 161, 163, 164, 168, 169, 179, 194]] = True
_KEEP = table(b"0123456789+", rest=False)
_GROUPS = ((3, 4, 4), (3, 8), (7, 4), (3, 3, 5), (4, 4, 3), (5, 6))
_CONTEXT = (
    "手机",
    "电话",
    "联系方式",
    "联系人",
    "热线",
    "致电",
    "拨打",
    "座机",
    "传真",
    "tel",
    "phone",
    "mobile",
    "call",
    "fax",
)


def _mobile(characters: U8) -> Mask:
    """Which 11 digits start like a mobile: 1, then 3 to 9."""
    result: Mask = (characters[:, 0] == 49) & (characters[:, 1] >= 51) & (characters[:, 1] <= 57)
    return result


def unallotted(characters: U8) -> Mask:
    """Which mobiles (ASCII, shape (n, 11)) lie in a segment that nobody had been given."""
    segment = number(characters[:, :3] - np.uint8(48))
    answer: Mask = _UNALLOTTED[np.clip(segment, 0, 999)]
    result: Mask = answer & ~((segment == 161) & (characters[:, 3] == 57))
    return result


def _shape(array: pa.Array) -> tuple[Text, pa.Array]:
    """Digits with a leading +, and the normalised values that they came from."""
    values = normal(array)
    return squeeze(texts(values), _KEEP), values


def _plain(text: Text) -> Text:
    """Without the country code of China in any of its spellings (+86, 0086, 86)."""
    head = padded(text.data, text.starts, text.offsets[1:], 5)
    lengths = text.lengths
    plus = (head[:, 0] == 43) & (head[:, 1] == 56) & (head[:, 2] == 54)
    double = (head[:, :4] == np.frombuffer(b"0086", np.uint8)).all(axis=1)
    bare = (lengths == 13) & (head[:, 0] == 56) & (head[:, 1] == 54) & (head[:, 2] == 49)
    drop = np.where(double, 4, np.where(plus, 3, np.where(bare, 2, 0)))
    # Kept as it was where nothing would be left.
    drop = np.where(lengths - drop >= 7, drop, 0)
    if not drop.any():
        return text
    keep = np.ones(len(text.data), bool)
    for step in range(4):
        keep[text.starts[drop > step] + step] = False
    return Text(text.data[keep], Rank(keep)(text.offsets), text.valid)


def _rows_11(text: Text) -> I64:
    return np.flatnonzero((text.lengths == 11) & text.valid)


_WRITTEN = r"^(?:\(?(?:\+|00)?86\)?[ \-]?)?1[0-9 \-]{10,13}$"


def _validate_mobile(array: pa.Array) -> Mask:
    text, values = _shape(array)
    text = _plain(text)
    rows = _rows_11(text)
    good = spread(len(text), rows, _mobile(matrix(text, rows, 11)))
    return good & bools(pc.match_substring_regex(values, _WRITTEN))


def unallotted_share(array: pa.Array) -> float:
    """The share of mobiles in segments that nobody had been given."""
    text = _plain(_shape(array)[0])
    rows = _rows_11(text)
    return float(unallotted(matrix(text, rows, 11)).mean()) if len(rows) else 0.0


_LINE = (
    r"^(?:(?:\+|00)[1-9][0-9 ()./\-]{6,20}[0-9]"  # international
    r"|\(?0[1-9][0-9]{1,2}\)?[ \-]?[1-9][0-9]{6,7}(?:[ \-]?(?:转|x|ext\.?|-)?[0-9]{1,5})?"  # China
    r"|\(?0[0-9]{1,5}\)?[ ./\-][0-9][0-9 ./\-]{4,12}"  # other countries with a trunk 0
    r"|(?:1[ .\-])?\(?[2-9][0-9]{2}\)?[ .\-]?[0-9]{3}[ .\-][0-9]{4}(?: ?(?:x|ext\.?) ?[0-9]{1,6})?"
    r"|\([0-9]{1,4}\)[ .\-]?[0-9]{2,4}(?:[ .\-]?[0-9]{2,4}){1,3}"
    r"|[0-9]{2,4}(?:[ .\-][0-9]{2,4}){2,4})$"
)


def _validate_line(array: pa.Array) -> Mask:
    values = normal(array)
    good = bools(pc.match_substring_regex(values, _LINE))
    good &= ~bools(pc.match_substring_regex(values, _DATE))
    return good & ~_validate_mobile(array)


_DATE = (
    r"^(?:[12][0-9]{3}[ ./\-][0-9]{1,2}[ ./\-][0-9]{1,2}"
    r"|[0-9]{1,2}[ ./\-][0-9]{1,2}[ ./\-][12][0-9]{3})"
)


def canonical_phone(array: pa.Array) -> pa.Array:
    """Digits only, +86 removed, a foreign + kept; null unless 5 to 15 digits are left.

    Numbers that are typed to fill a form become null: one digit over and over, the last eight
    digits equal (13800000000), 13800138000, and counting up.
    """
    text, values = _shape(array)
    text = _plain(text)
    lengths = text.lengths
    tail = padded(text.data, text.starts, text.offsets[1:], 8, right=True)
    filler = (tail == tail[:, :1]).all(axis=1) & (lengths >= 8)
    filler |= repeated(text) | placeholders(values) | (lengths < 5) | (lengths > 16)
    made = to_array(text)
    filler |= bools(pc.is_in(made, value_set=_FILLERS.cast(made.type)))
    return to_array(text, filler)


_FILLERS = pa.array(["13800138000", "12345678901", "12345678910", "1234567", "12345678"])


def _spans_mobile(block: Block) -> Hits:
    runs = block.runs
    rows = np.flatnonzero((runs.lengths >= 11) & (runs.lengths <= 15))
    others = [_spans_grouped(block), _spans_prefixed(block)]
    if not len(rows):
        return Hits.together(others)
    starts, ends, lengths = runs.starts[rows], runs.ends[rows], runs.lengths[rows]
    # 11 digits; 13 and 15 with the country code; 12 with the trunk 0 of old long-distance calls.
    skip = lengths - 11
    code = np.ones(len(rows), bool)
    for size, prefix in ((12, b"0"), (13, b"86"), (15, b"0086")):
        some = np.flatnonzero(lengths == size)
        wanted = np.frombuffer(prefix, np.uint8)
        code[some] = (block.window(starts[some], len(prefix)) == wanted).all(axis=1)
    code &= lengths != 14
    characters = block.window(starts + skip, 11)
    good = code & _mobile(characters)
    starts, ends, lengths = starts[good], ends[good], lengths[good]
    score = np.where(unallotted(characters[good]), 0.75, 0.92)
    score = np.where(lengths == 12, 0.6, score)
    # A plus in front belongs to the number; other letters and points make it a part of a code.
    previous = block.before(starts)
    starts = starts - ((lengths == 13) & (previous == 43))
    score = np.where(_codelike(previous), score - 0.25, score)
    # Behind a plus stands a country code, and eleven digits have none of China's.
    score = np.where((previous == 43) & (lengths == 11), 0.0, score)
    singles = hits(starts, ends, score).where(score > 0)
    return Hits.together([singles, *others])


def _codelike(previous: U8) -> Mask:
    letter = ((previous | 32) - np.uint8(97)) < 26
    result: Mask = letter | (previous == 95) | (previous == 46)
    return result


def _spans_grouped(block: Block) -> Hits:
    """`168 0000 1234`, `168-0000-1234`."""
    chains = block.chains((11,))
    if not len(chains.first):
        return NO_HITS
    chains = chains.where(~chains.glued)
    lengths = block.runs.lengths
    fits = np.zeros(len(chains.first), bool)
    for groups in _GROUPS:
        same = chains.count == len(groups)
        for step, size in enumerate(groups):
            at = np.minimum(chains.first + step, max(len(lengths) - 1, 0))
            same &= lengths[at] == size
        fits |= same
    chains = chains.where(fits)
    good = _mobile(block.joined(chains, 11))
    score = np.where(chains.spaced, 0.6, 0.85)
    return hits(chains.starts, chains.ends, score).where(good)


def _spans_prefixed(block: Block) -> Hits:
    """`+86 168…`, `86-168 0000 1234`."""
    chains = block.chains((13,))
    if not len(chains.first):
        return NO_HITS
    two = block.runs.lengths[np.minimum(chains.first, max(len(block.runs.lengths) - 1, 0))] == 2
    chains = chains.where(two & ~chains.glued)
    characters = block.joined(chains, 13)
    good = (characters[:, 0] == 56) & (characters[:, 1] == 54) & _mobile(characters[:, 2:])
    chains = chains.where(good)
    plus = block.before(chains.starts) == 43
    return hits(chains.starts - plus, chains.ends, np.where(plus, 0.95, 0.8))


def _area(characters: U8, lengths: I64) -> Mask:
    """Which left-aligned digits start with a Chinese area code and a possible local number."""
    first, second, third = characters[:, 0], characters[:, 1], characters[:, 2]
    short = (first == 48) & ((second == 49) & (third == 48) | (second == 50))
    local_short, local_long = characters[:, 3], characters[:, 4]
    good_short = short & (lengths == 11) & (local_short >= 49) & (local_short <= 57)
    long = (first == 48) & (second >= 51) & (second <= 57)
    good_long = long & ((lengths == 11) | (lengths == 12)) & (local_long >= 49) & (local_long <= 57)
    result: Mask = good_short | good_long
    return result


def _spans_line(block: Block) -> Hits:
    runs = block.runs
    rows = np.flatnonzero((runs.lengths == 11) | (runs.lengths == 12))
    starts = runs.starts[rows]
    zero = block.data[starts] == 48
    others = [_spans_hyphened(block), _spans_abroad(block), _spans_ten(block)]
    rows, starts = rows[zero], starts[zero]
    if not len(rows):
        return Hits.together(others)
    good = _area(block.window(starts, 5), runs.lengths[rows])
    starts, ends = starts[good], runs.ends[rows][good]
    known = block.context(starts, _CONTEXT)
    bare = hits(starts, ends, np.where(known, 0.8, 0.5))
    return Hits.together([bare, *others])


_DIALLED = np.zeros(256, bool)
_DIALLED[np.frombuffer(b"0123456789 ().-", np.uint8)] = True


def _spans_abroad(block: Block) -> Hits:
    """`+49 30 1234567`: a plus and 7 to 15 digits with what people write between them."""
    signs = np.flatnonzero(block.data[:-1] == 43)
    if not len(signs):
        return NO_HITS
    starts = signs[((block.data[signs + 1] - np.uint8(48)) < 10) & ~block.begins[signs + 1]] + 1
    if not len(starts):
        return NO_HITS
    before = block.before(starts, 2)
    loose = ~((before - np.uint8(48)) < 10) & ~_codelike(before)
    starts = starts[loose & (block.data[starts] != 48)]
    near = block.right(starts, 26)
    inside = _DIALLED[near]
    inside = np.logical_and.accumulate(inside, axis=1)
    digit = inside & ((near - np.uint8(48)) < 10)
    count = digit.sum(axis=1)
    size = near.shape[1] - digit[:, ::-1].argmax(axis=1)
    good = (count >= 7) & (count <= 15)
    return hits(starts - 1, starts + size, 0.82).where(good)


def _spans_ten(block: Block) -> Hits:
    """`(202) 555-0100`, `202-555-0100`, `202.555.0100`: ten digits of North America."""
    runs = block.runs
    if len(runs.starts) < 3:
        return hits(runs.starts[:0], runs.ends[:0], 0.0)
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
    good &= (block.data[one] >= 50) & (block.data[two] >= 50)
    for place in (two, three):
        good &= ~block.begins[place]
    around = block.before(one)
    good &= (around != 45) & (around != 46) & (block.byte(runs.ends[rows + 2]) != 45)
    score = np.where(bracket, 0.8, np.where(mark == 32, 0.5, 0.65))
    return hits(one - bracket, runs.ends[rows + 2], score).where(good)


def _spans_hyphened(block: Block) -> Hits:
    """`021-61234567`, `(0755) 12345678`: an area code and seven or eight digits."""
    runs = block.runs
    if len(runs.starts) < 2:
        return hits(runs.starts[:0], runs.ends[:0], 0.0)
    one, two = runs.lengths[:-1], runs.lengths[1:]
    gap = runs.starts[1:] - runs.ends[:-1]
    rows = np.flatnonzero(((one == 3) | (one == 4)) & ((two == 7) | (two == 8)) & (gap <= 2))
    if not len(rows):
        return NO_HITS
    starts, middle, after = runs.starts[rows], runs.ends[rows], runs.starts[rows + 1]
    ends = runs.ends[rows + 1]
    code = block.window(starts, 3)
    good = code[:, 0] == 48
    small = (code[:, 1] == 50) | ((code[:, 1] == 49) & (code[:, 2] == 48))
    good &= np.where(one[rows] == 3, small, (code[:, 1] >= 51) & (code[:, 1] <= 57))
    good &= block.data[after] != 48
    separator = block.byte(middle)
    hyphen = (separator == 45) | (separator == 32)
    bracket = (separator == 41) & (block.before(starts) == 40)
    good &= (hyphen & (after - middle == 1)) | bracket
    good &= ~block.begins[middle] & ~block.begins[after]
    good &= block.before(starts) != 45
    starts = starts - bracket
    return hits(starts, ends, 0.8).where(good)


_MOBILE_NAMES = phrases(
    "手机, 手机号, 手机号码, 移动电话, 联系手机, 绑定手机, 预留手机, 本人手机, sj, sjh, "
    "sjhm, yddh, lxsj, shouji, shoujihao, shoujihaoma, mobile, mobile phone, "
    "mobile number, mobile no, cell, cell phone, cellphone, handphone, msisdn, "
    "mobiletel, mobilephone, cell number"
)
_LINE_NAMES = phrases(
    "电话, 电话号码, 联系电话, 联系方式, 固定电话, 固话, 座机, 家庭电话, 办公电话, "
    "单位电话, 传真, 住宅电话, 报警电话, 报警人电话, 当事人电话, 联系人电话, dh, dhhm, "
    "lxdh, lxfs, gddh, zzdh, bgdh, jtdh, dwdh, dianhua, lianxidianhua, lianxifangshi, "
    "phone, phone number, phone no, phonenumber, telephone, telephone number, tel, "
    "tel no, telno, telephone no, home phone, work phone, business phone, fax, "
    "fax number, contact number, contact no, landline, day phone, evening phone, "
    "contact phone, phone1, phone2"
)

ENTRIES = (
    Kind(
        name="phone.mobile",
        title="Mobile number",
        title_zh="手机号码",
        level=Level.PERSONAL,
        names=_MOBILE_NAMES,
        context=_CONTEXT,
        validate=_validate_mobile,
        strength=0.85,
        spans=_spans_mobile,
        canonical=canonical_phone,
        padding="fixed:16",
        identifier="direct",
        link=True,
        mask={"keep_first": 3, "keep_last": 4, "char": "****"},
        people=2,
        yes=(
            "16800001234",
            "+86 168 0000 1234",
            "86-16800001234",
            "１６３００００１２３４",
            "0086 19400001234",
        ),
        no=("12000001234", "1680000123", "168000012345", "16800001234 abc", "无", "", "2024-01-01"),
    ),
    Kind(
        name="phone.landline",
        title="Telephone number",
        title_zh="固定电话号码",
        level=Level.PERSONAL,
        names=_LINE_NAMES,
        context=_CONTEXT,
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
    ),
)
