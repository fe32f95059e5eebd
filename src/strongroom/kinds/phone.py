"""Chinese mobile numbers, and in texts those of other countries with a plus in front."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.ranks import Rank
from strongroom.kernels.runs import BLANK, HYPHEN, POINT
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import (
    I64,
    U8,
    Mask,
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
from strongroom.kinds._dialled import dialled
from strongroom.kinds.resident_id import joined_numbers, mobile_like

# Table 2023-03: segments that the ministry had not allotted by March 2023 (154, 160, 161 but for
# 1619, 163, 164, 168, 169, 179, 194). A number there is less certain, not hidden: segments are
# allotted every year.
_UNALLOTTED = np.zeros(1000, bool)
_UNALLOTTED[[154, 160, 161, 163, 164, 168, 169, 179, 194]] = True
_KEEP = table(b"0123456789+", rest=False)
_GROUPS = (
    (3, 4, 4),
    (3, 8),
    (7, 4),
    (3, 3, 5),
    (4, 4, 3),
    (5, 6),
    (4, 7),
    (3, 4, 2, 2),
    (3, 2, 2, 2, 2),
)
CONTEXT = (
    "手机",
    "號碼",
    "号码",
    "微信",
    "联系",
    "来电",
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


def unallotted(characters: U8) -> Mask:
    """Which mobiles (ASCII, shape (n, 11)) lie in a segment that nobody had been given."""
    segment = number(characters[:, :3] - np.uint8(48))
    answer: Mask = _UNALLOTTED[np.clip(segment, 0, 999)]
    result: Mask = answer & ~((segment == 161) & (characters[:, 3] == 57))
    return result


def written(array: pa.Array) -> tuple[Text, pa.Array]:
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


def validate_mobile(array: pa.Array) -> Mask:
    """Which values are a Chinese mobile number, with or without its country code."""
    text, values = written(array)
    text = _plain(text)
    rows = _rows_11(text)
    good = spread(len(text), rows, mobile_like(matrix(text, rows, 11)))
    return good & bools(pc.match_substring_regex(values, _WRITTEN))


def unallotted_share(array: pa.Array) -> float:
    """The share of mobiles in segments that nobody had been given."""
    text = _plain(written(array)[0])
    rows = _rows_11(text)
    return float(unallotted(matrix(text, rows, 11)).mean()) if len(rows) else 0.0


def canonical_phone(array: pa.Array) -> pa.Array:
    """Digits only, +86 removed, a foreign + kept; null unless 5 to 15 digits are left.

    Numbers that are typed to fill a form become null: one digit over and over, the last eight
    digits equal (13800000000), 13800138000, and counting up.
    """
    text, values = written(array)
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
    found = Hits.together([_single(block), _grouped(block), _prefixed(block), _beside_an_id(block)])
    abroad = dialled(block)
    some = hits(abroad.starts - 1, abroad.ends, 0.82).where(abroad.mobile)
    return Hits.together([_with_country_code(block, found), some])


def _single(block: Block) -> Hits:
    runs = block.runs
    rows = block.sized(11, 15)
    if not len(rows):
        return NO_HITS
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
    good = code & mobile_like(characters)
    starts, ends, lengths = starts[good], ends[good], lengths[good]
    if not len(starts):
        return NO_HITS
    score = np.where(unallotted(characters[good]), 0.75, 0.92)
    score = np.where(lengths == 12, 0.6, score)
    # A plus in front belongs to the number; other letters and points make it a part of a code.
    previous = block.before(starts)
    starts = starts - ((lengths == 13) & (previous == 43))
    # Behind a plus stands a country code, and eleven digits have none of China's.
    score = np.where((previous == 43) & (lengths == 11), 0.0, score)
    score = _in_code(block, starts, ends, previous, score)
    score = np.where(_amount(block, starts, ends), 0.0, score)
    score = np.where(block.led(starts, _OTHER_NUMBERS), 0.0, score)
    return hits(starts, ends, score).where(score > 0)


_OTHER_NUMBERS = (
    *("单号", "订单", "流水", "编号", "序列号", "案号", "批次", "条码", "工号", "学号", "发票号"),
    *("金额", "人民币", "总计", "合计", "余额", "共计", "¥", "￥", "$", "计算"),
    *("order", "tracking", "serial", "invoice", "sku", "product"),
)
_UNITS = (
    *("元", "万", "亿", "美元", "公里", "千克", "公斤", "吨", "米", "平方", "字节", "次", "件"),
    *("秒", "毫秒", "%", "人次", "股"),
)


_UNIT = np.zeros(1 << 16, np.uint8)
_UNIT[[ord(unit[0]) for unit in _UNITS if not unit.isascii()]] = 1


def _amount(block: Block, starts: I64, ends: I64) -> Mask:
    """Numbers that are an amount: a unit behind, decimals behind, or the decimals of another."""
    after, unit = block.byte(ends), block.sorts_behind(ends, _UNIT) > 0
    decimals = (after == 46) & _digit(block.byte(np.minimum(ends + 1, len(block.data))))
    decimals &= ~block.at_edge(np.minimum(ends + 1, len(block.data)))
    # `168.0000` is a group of a number, two decimals are money.
    fraction = (block.before(starts) == 46) & _digit(block.before(starts, 2))
    result: Mask = decimals | fraction | unit | (after == 37)
    return result


def _digit(characters: U8) -> Mask:
    result: Mask = (characters - np.uint8(48)) < 10
    return result


_TOLD = ("tel", "phone", "mobile", "mob", "cell", "call", "sj", "dh", "sjh", "wx", "vx", "hm", "m")


def _in_code(
    block: Block, starts: I64, ends: I64, previous: U8, score: npt.NDArray[np.floating]
) -> npt.NDArray[np.floating]:
    """Scores less what letters, points and underscores before a number take away."""
    odd = np.flatnonzero(_codelike(previous))
    if not len(odd):
        return score
    score = score.copy()
    letter = _letter(previous[odd]) & _letter(block.byte(ends[odd]))
    told = block.led(starts[odd], _TOLD)
    # The X of an ID number that is written before it.
    told |= ((previous[odd] | 32) == 120) & _digit(block.before(starts[odd], 2))
    score[odd] -= np.where(told, 0.0, np.where(letter, 0.4, 0.25))
    return score


def _letter(characters: U8) -> Mask:
    result: Mask = ((characters | 32) - np.uint8(97)) < 26
    return result


def _codelike(previous: U8) -> Mask:
    result: Mask = _letter(previous) | (previous == 95) | (previous == 46)
    return result


def _grouped(block: Block) -> Hits:
    """`168 0000 1234`, `168-0000-1234`, `168.0000.1234`."""
    chains = block.chains((11,))
    if not len(chains.first):
        return NO_HITS
    chains = chains.where(~chains.glued)
    chains = chains.where(mobile_like(block.joined(chains, 11)))
    if not len(chains.first):
        return NO_HITS
    known = block.context(chains.starts, CONTEXT)
    usual = np.zeros(len(chains.first), bool)
    even = np.zeros(len(chains.first), bool)
    lengths = block.runs.lengths
    for groups in _GROUPS:
        same = chains.count == len(groups)
        for step, size in enumerate(groups):
            at = np.minimum(chains.first + step, max(len(lengths) - 1, 0))
            same &= lengths[at] == size
        usual |= same
        even |= same & (len(groups) == 3)
    plain = (chains.marks & ~np.uint8(BLANK | HYPHEN)) == 0
    # 打她1640 0 1199 37: however the digits are parted, in a Chinese sentence they are a mobile.
    at = block.before(chains.starts)
    spoken = (at >= 0x80) | ((at == 32) & (block.before(chains.starts, 2) >= 0x80))
    known |= spoken & ~chains.spaced & ~block.led(chains.starts, _OTHER_NUMBERS)
    # Points and ends of lines stand in amounts and lists too.
    good = usual & (plain | (even & (chains.marks == POINT)) | known) | known & plain
    score = np.where(chains.spaced & ~known, 0.6, np.where(usual, 0.85, 0.65))
    return hits(chains.starts, chains.ends, score).where(good)


def _prefixed(block: Block) -> Hits:
    """`+86 168…`, `86-168 0000 1234`, `0086 168 0000 1234`."""
    found = []
    for size in (2, 4):
        chains = block.chains((11 + size,))
        if not len(chains.first):
            continue
        first = block.runs.lengths[np.minimum(chains.first, max(len(block.runs.lengths) - 1, 0))]
        chains = chains.where((first == size) & ~chains.glued)
        characters = block.joined(chains, 11 + size)
        code = np.frombuffer(b"86" if size == 2 else b"0086", np.uint8)
        good = (characters[:, :size] == code).all(axis=1) & mobile_like(characters[:, size:])
        chains = chains.where(good)
        plus = block.before(chains.starts) == 43
        score = np.where(plus | (size == 4), 0.95, 0.8)
        found.append(hits(chains.starts - plus, chains.ends, score))
    return Hits.together(found)


def _beside_an_id(block: Block) -> Hits:
    """The mobile of an ID number and a mobile that are written together."""
    starts, others = block.once(joined_numbers)
    if not len(starts):
        return NO_HITS
    # Eleven digits before the ID number, or behind it where the run is no second ID number.
    before = (others >= 0) & (others == starts - 11)
    behind = (others == starts + 18) & (block.runs.lengths[_run_of(block, starts)] <= 29)
    chosen = others[before | behind]
    return hits(chosen, chosen + 11, 0.85)


def _run_of(block: Block, positions: I64) -> I64:
    run: I64 = np.searchsorted(block.runs.starts, positions, side="right") - 1
    return run


_COUNTRY = r"(?:\(\+?86\)|（\+?86）|\(0086\)|\+86|\b0086)[ \-]?$"


def _with_country_code(block: Block, found: Hits) -> Hits:
    """The same, with a country code in brackets that stands before a number."""
    if not len(found.starts):
        return found
    previous = block.before(found.starts)
    maybe = (previous == 41) | (previous == 0x89) | (previous == 32) | (previous == 45)
    maybe &= (block.before(found.starts, 2) - np.uint8(40)) < 200
    rows = np.flatnonzero(maybe)
    if not len(rows):
        return found
    near = block.left(found.starts[rows], 12)
    # A bracket of three bytes and a blank stand behind the code at most.
    coded = ((near[:, -6:-1] == 56) & (near[:, -5:] == 54)).any(axis=1)
    rows, near = rows[coded], near[coded]
    if not len(rows):
        return found
    array = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(12), len(near), [None, pa.py_buffer(near)]
    ).cast(pa.binary())
    place = pc.find_substring_regex(array, _COUNTRY)
    at = np.asarray(place.to_numpy(zero_copy_only=False), np.int64)
    starts, scores = found.starts.copy(), found.scores.copy()
    there = rows[at >= 0]
    starts[there] -= 12 - at[at >= 0]
    scores[there] = np.maximum(scores[there], np.float32(0.95))
    return Hits(starts, found.ends, scores)


_MOBILE_NAMES = phrases(
    "手机, 手机号, 手机号码, 移动电话, 联系手机, 绑定手机, 预留手机, 本人手机, sj, sjh, "
    "sjhm, yddh, lxsj, shouji, shoujihao, shoujihaoma, mobile, mobile phone, "
    "mobile number, mobile no, cell, cell phone, cellphone, handphone, msisdn, "
    "mobiletel, mobilephone, cell number"
)
ENTRY = Kind(
    name="phone.mobile",
    title="Mobile number",
    title_zh="手机号码",
    level=Level.PERSONAL,
    names=_MOBILE_NAMES,
    context=CONTEXT,
    validate=validate_mobile,
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
)
