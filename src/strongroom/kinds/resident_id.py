"""Numbers of Chinese citizens: GB 11643-1999 with 18 characters, and the 15 digits before it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import citizen, is_digit, mod_11_2, number, real_date
from strongroom.kernels.runs import NOTHING
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, Mask, Text, matrix, normal, to_array
from strongroom.kinds._common import CODE, cleaned, of_length, phrases, repeated, spread
from strongroom.kinds._regions import DEMO, PROVINCES, SURE, standing

_KNOWN = np.zeros(256, bool)
_KNOWN[[*PROVINCES, DEMO]] = True

# Nobody alive was born before the first year; a year after the last one is a typing error.
FIRST_YEAR, LAST_YEAR = 1880, 2049


def well_formed_18(characters: U8) -> Mask:
    """Region and date of birth are possible, the check character is not looked at."""
    return citizen(characters, _KNOWN, FIRST_YEAR, LAST_YEAR)


def valid_18(characters: U8) -> Mask:
    """Which rows are citizens' numbers: province, date of birth, MOD 11-2 check character.

    Args:
        characters: upper-case ASCII, shape (n, 18).
    """
    good = well_formed_18(characters)
    rows = np.flatnonzero(good)
    some = characters[rows]
    good[rows] = mod_11_2(some[:, :17] - np.uint8(48)) == some[:, 17]
    return good


def valid_15(characters: U8) -> Mask:
    """Which rows can be old numbers: province, date (two-digit year); there is no check digit."""
    digits = characters - np.uint8(48)
    good = (digits < 10).all(axis=1)
    digits = np.minimum(digits, 9)
    good &= _KNOWN[digits[:, 0] * np.uint8(10) + digits[:, 1]]
    year = 1900 + number(digits[:, 6:8])
    result: Mask = good & real_date(year, number(digits[:, 8:10]), number(digits[:, 10:12]))
    return result


def upgraded(characters: U8) -> U8:
    """15-digit numbers as 18 characters: `19` before the year, check character at the end."""
    longer = np.empty((len(characters), 18), np.uint8)
    longer[:, :6] = characters[:, :6]
    longer[:, 6:8] = (49, 57)
    longer[:, 8:17] = characters[:, 6:]
    longer[:, 17] = mod_11_2(longer[:, :17] - np.uint8(48))
    return longer


def demo_share(array: pa.Array) -> float:
    """The share of numbers under the unassigned province code 99: invented people."""
    text = cleaned(array)
    rows = of_length(text, 18)
    if not len(rows):
        return 0.0
    first = matrix(text, rows, 2)
    return float(((first[:, 0] == 57) & (first[:, 1] == 57)).mean())


def looks_alike(array: pa.Array) -> Mask:
    """Values with a citizen number's length, province and date, whatever the check says.

    Where far more values look alike than pass, the passing ones pass by chance (1 in 11).
    """
    text = cleaned(array)
    rows = of_length(text, 18)
    return spread(len(text), rows, well_formed_18(matrix(text, rows, 18)))


def _validate_18(array: pa.Array) -> Mask:
    text = cleaned(array)
    rows = of_length(text, 18)
    return spread(len(text), rows, valid_18(matrix(text, rows, 18)))


def _validate_15(array: pa.Array) -> Mask:
    text = cleaned(array)
    rows = of_length(text, 15)
    return spread(len(text), rows, valid_15(matrix(text, rows, 15)))


def canonical_id(array: pa.Array) -> pa.Array:
    """18 characters without separators, upper-case X, 15 digits upgraded; else null.

    A number whose check character is wrong keeps its canonical form: it is still the same
    mistyped number when it comes again, and must be found by it.
    """
    few = _few(array)
    return _many(array) if few is None else few


_FEW = 32
"""Values up to which it is quicker to look at them one by one: a look-up has one."""
_MAPPED, _DROPPED = CODE.tobytes(), np.flatnonzero(CODE == 0).astype(np.uint8).tobytes()


def _few(array: pa.Array) -> pa.Array | None:
    """The same for a few values; None where there are many, or old numbers among them."""
    if len(array) > _FEW or not pa.types.is_string(array.type):
        return None
    made: list[str | None] = []
    for value in normal(array).to_pylist():
        number = b"" if value is None else value.encode().translate(_MAPPED, _DROPPED)
        if len(number) == 15:
            return None
        shaped = len(number) == 18 and number[:17].isdigit()
        shaped = shaped and (number[17:].isdigit() or number[17:] == b"X")
        made.append(number.decode() if shaped and len(set(number)) > 1 else None)
    return pa.array(made, pa.string())


def _many(array: pa.Array) -> pa.Array:
    text = cleaned(array)
    rows18, rows15 = of_length(text, 18), of_length(text, 15)
    numbers18 = matrix(text, rows18, 18)
    shaped = is_digit(numbers18[:, :17]).all(axis=1)
    shaped &= is_digit(numbers18[:, 17]) | (numbers18[:, 17] == 88)
    numbers15 = matrix(text, rows15, 15)
    old = valid_15(numbers15)
    size = np.zeros(len(text), np.int64)
    size[rows18[shaped]] = 18
    size[rows15[old]] = 18
    size[repeated(text)] = 0
    offsets = np.zeros(len(text) + 1, np.int64)
    np.cumsum(size, out=offsets[1:])
    grid = np.zeros((len(text), 18), np.uint8)
    grid[rows18[shaped]] = numbers18[shaped]
    grid[rows15[old]] = upgraded(numbers15[old])
    made = Text(grid[size > 0].reshape(-1), offsets, text.valid)
    return to_array(made, size == 0)


def _region(characters: U8) -> I64:
    return number(characters[:, :6] - np.uint8(48))


_SCORES = np.array([0.9, 0.95, 0.99], np.float32)
"""A number that passes, by what is known of its region code: nothing, not in those years, fits."""


def _spans_18(block: Block) -> Hits:
    found = [_single_18(block), _grouped_18(block), _joined_18(block), _misread_18(block)]
    found.append(_within_18(block))
    return Hits.together(found)


def _with_check_letter(block: Block, ends: I64) -> tuple[Mask, I64]:
    """Whether an X follows each place, and the end with it."""
    follows = (block.byte(ends) | 32) == 120
    return follows, ends + follows


def _single_18(block: Block) -> Hits:
    """Runs of 18 digits, and of 17 digits with X."""
    runs = block.runs
    long = block.sized(17, 18)
    if not len(long):
        return NO_HITS
    starts, ends = runs.starts[long], runs.ends[long]
    letter, after = _with_check_letter(block, ends)
    whole = np.where(letter & (runs.lengths[long] == 17), after, ends)
    fits = whole - starts == 18
    starts, whole = starts[fits], whole[fits]
    characters = block.window(starts, 18)
    characters = np.where(characters == 120, 88, characters).astype(np.uint8)
    return _scored(block, starts, whole, characters, np.float32(1))


def _scored(block: Block, starts: I64, ends: I64, characters: U8, factor: np.float32) -> Hits:
    """Numbers by their check character, region and date; a wrong check says less, not nothing."""
    good = well_formed_18(characters)
    starts, ends, characters = starts[good], ends[good], characters[good]
    if not len(starts):
        return NO_HITS
    birth = number(characters[:, 6:10] - np.uint8(48))
    known = standing(_region(characters), birth)
    right = mod_11_2(characters[:, :17] - np.uint8(48)) == characters[:, 17]
    score = np.where(right, _SCORES[known] * factor, np.float32(0))
    wrong = np.flatnonzero(~right)
    if len(wrong):
        score[wrong] = _mistyped(block, starts[wrong], known[wrong], birth[wrong])
    return hits(starts, ends, score).where(score > 0)


def _mistyped(block: Block, starts: I64, known: npt.NDArray[np.int8], birth: I64) -> Scores:
    """The score of numbers whose check character is wrong.

    They are somebody's number with a typing error where the words say so. Without a word the
    region has to be one of that time and the date that of a grown person: a case number, which
    holds a region and a day as well, has a day of these years, and order numbers say what they are.
    """
    named = block.context(starts, CONTEXT)
    other = block.context(starts, _OTHER_NUMBERS)
    score = np.where(known == SURE, 0.7, 0.6) * named
    alone = (known == SURE) & (birth >= 1920) & (birth <= 2010) & ~named & ~other
    result: Scores = np.where(alone, 0.5, score).astype(np.float32)
    return result


_OTHER_NUMBERS = (
    *("单号", "订单", "流水", "编号", "案件", "案号", "警情", "批次", "条码", "序号", "凭证"),
    *("发票", "合同", "代码", "快递", "账号", "卡号", "order", "tracking", "serial", "invoice"),
    *("batch", "ref", "trace", "uuid", "#", "_"),
)


def _grouped_18(block: Block) -> Hits:
    """Numbers written in groups: `990101 19900307 4610`."""
    chains = block.chains((17, 18))
    if not len(chains.first):
        return NO_HITS
    letter, after = _with_check_letter(block, chains.ends)
    ends = np.where(letter, after, chains.ends)
    fits = (chains.digits + letter) == 18
    chains, ends, letter = chains.where(fits), ends[fits], letter[fits]
    characters = block.joined(chains, 18)
    characters[letter, 17] = 88
    good = valid_18(characters)
    birth = number(characters[good, 6:10] - np.uint8(48))
    score = _SCORES[standing(_region(characters[good]), birth)] * np.float32(0.98)
    return hits(chains.starts[good], ends[good], score)


def mobile_like(characters: U8) -> Mask:
    """Which 11 digits start like a mobile: 1, then 3 to 9."""
    result: Mask = (characters[:, 0] == 49) & (characters[:, 1] >= 51) & (characters[:, 1] <= 57)
    return result


def joined_numbers(block: Block) -> tuple[I64, I64]:
    """Where ID numbers start that are written together with another number, and the other's start.

    What is left of the run is a number too: a mobile before or behind it, another ID number, or
    the two digits that certificates of disability and tax numbers add (the other's start is then
    -1). Other digits beside a number say less: `_within_18`.
    """
    runs = block.runs
    rows = block.sized(20, 36)
    if not len(rows):
        return NOTHING, NOTHING
    starts = runs.starts[rows]
    letter, ends = _with_check_letter(block, runs.ends[rows])
    firsts, others = [], []
    for size, first, other in (
        *((20, 0, -1), (29, 0, 18), (29, 11, 0), (36, 0, 18), (36, 18, 0)),
        *((28, 11, 0), (35, 18, 0)),
    ):
        whole = size if size not in (28, 35) else size + 1
        fits = (runs.lengths[rows] == size) & ((ends - starts >= whole) if whole > size else True)
        at = starts[fits]
        at = at[valid_18(_upper(block.window(at + first, 18)))]
        if other >= 0 and len(at):
            if whole == 29:
                at = at[mobile_like(block.window(at + other, 11))]
            else:
                at = at[valid_18(_upper(block.window(at + other, 18)))]
        firsts.append(at + first)
        others.append(at + other if other >= 0 else np.full(len(at), -1))
    del letter
    return np.concatenate(firsts), np.concatenate(others)


def _upper(characters: U8) -> U8:
    return np.where(characters == 120, 88, characters).astype(np.uint8)


def _joined_18(block: Block) -> Hits:
    starts, others = block.once(joined_numbers)
    if not len(starts):
        return NO_HITS
    return hits(starts, starts + 18, np.where(others >= 0, 0.9, 0.8))


_GROWN = range(1900, 2013)
"""Years of birth of a number among other digits whose region nobody knows: order numbers hold days
of later years."""


def _within_18(block: Block) -> Hits:
    """Numbers with other digits written against them: `2023-08-14990101199003074470`.

    One window of digits in a hundred thousand looks like one by chance.
    """
    runs = block.runs
    letter = block.sized(18, 18)
    letter = letter[_with_check_letter(block, runs.ends[letter])[0]]
    long = np.union1d(np.flatnonzero(runs.lengths > 18), letter)
    if not len(long):
        return NO_HITS
    ends = _with_check_letter(block, runs.ends[long])[1]
    count = ends - runs.starts[long] - 17
    first = np.cumsum(count) - count
    starts = np.arange(count.sum()) + np.repeat(runs.starts[long] - first, count)
    century = block.data[starts + 6], block.data[starts + 7]
    starts = starts[
        (century[0] == 49) & (century[1] == 57) | (century[0] == 50) & (century[1] == 48)
    ]
    characters = _upper(block.window(starts, 18))
    good = valid_18(characters)
    starts, characters = starts[good], characters[good]
    birth = number(characters[:, 6:10] - np.uint8(48))
    # Of provinces that have no regions all numbers stand.
    sure = (standing(_region(characters), birth) == SURE) & (characters[:, 0] < 56)
    grown = (birth >= _GROWN.start) & (birth < _GROWN.stop)
    # More than a card's number gets whose check digit is right by chance.
    return hits(starts, starts + 18, 0.92).where(sure | grown)


_READ_AS = np.arange(256, dtype=np.uint8)
_READ_AS[np.frombuffer(b"OoQD", np.uint8)] = 48
_READ_AS[np.frombuffer(b"lIi|", np.uint8)] = 49
_READ_AS[np.frombuffer(b"x", np.uint8)] = 88


def _misread_18(block: Block) -> Hits:
    """Letters for digits, as eyes and scanners read them; only the check character proves them."""
    tokens = block.codes(18)
    tokens = tokens.where((tokens.digits >= 12) & (tokens.digits < 18))
    if not len(tokens.starts):
        return NO_HITS
    raw = block.window(tokens.starts, 18)
    read = _READ_AS[raw]
    good = valid_18(read) & (read[:, :17] != raw[:, :17]).any(axis=1)
    return hits(tokens.starts, tokens.ends, 0.85).where(good)


def _spans_15(block: Block) -> Hits:
    runs = block.runs
    long = block.lone(15)
    if not len(long):
        return NO_HITS
    starts = runs.starts[long]
    starts = starts[valid_15(block.window(starts, 15))]
    if not len(starts):
        return NO_HITS
    characters = block.window(starts, 15)
    birth = 1900 + number(characters[:, 6:8] - np.uint8(48))
    sure = standing(_region(characters), birth) == SURE
    named = block.context(starts, CONTEXT)
    other = block.context(starts, (*_OTHER_NUMBERS, "imei"))
    score = np.where(named, np.where(sure, 0.85, 0.7), np.where(sure & ~other, 0.45, 0.0))
    return hits(starts, starts + 15, score).where(score > 0)


CONTEXT = (
    "身份证",
    "身分证",
    "身份号",
    "证件",
    "证号",
    "公民身份",
    "公民号码",
    "身份",
    "id card",
    "id no",
    "id number",
    "identity",
    "idcard",
    "sfz",
)
_NAMES = phrases(
    "身份证, 身份证号, 身份证号码, 居民身份证, 居民身份证号, 公民身份号码, 公民身份证号, "
    "身份号码, 身份证件号码, 证件号码, 证件号, 证件编号, 身份标识号, sfz, sfzh, sfzhm, "
    "sfzjh, sfzjhm, gmsfhm, gmsfzh, zjhm, zjh, shenfenzheng, shenfenzhenghao, "
    "shenfenzhenghaoma, zhengjianhao, zhengjianhaoma, id card, id card no, "
    "id card number, idcard, idno, id no, id num, id number, identity card, identity no, "
    "identity number, identity, citizen id, citizen no, resident id, resident number, "
    "national id, cert no, cert num, certno, id cert, idnum, cardid, card id, "
    "certificate no"
)

ENTRIES = (
    Kind(
        name="id.cn_resident",
        title="Chinese ID number",
        title_zh="居民身份证号码",
        level=Level.SENSITIVE,
        names=_NAMES,
        context=CONTEXT,
        validate=_validate_18,
        strength=0.99,
        spans=_spans_18,
        canonical=canonical_id,
        padding="fixed:18",
        identifier="direct",
        link=True,
        mask={"keep_last": 4, "char": "…"},
        people=1,
        law="GB/T 35273-2020 annex B",
        yes=(
            "990101199003074470",
            "990101 19900307 4470",
            "９９０１０１１９９００３０７４４７０",
            "99010119900307442x",
        ),
        no=(
            "990101199003074471",
            "990101199013074474",
            "120123456789012345",
            "99010119900307447",
            "无",
            "",
            "9901011990030744708",
        ),
    ),
    Kind(
        name="id.cn_resident_15",
        title="Chinese ID number, 15 digits",
        title_zh="15位身份证号码",
        level=Level.SENSITIVE,
        names=phrases("15位身份证, 旧身份证号, 老身份证号, old id card, old id no, id15, sfzh15"),
        context=CONTEXT,
        validate=_validate_15,
        strength=0.6,
        spans=_spans_15,
        canonical=canonical_id,
        padding="fixed:18",
        identifier="direct",
        link=True,
        mask={"keep_last": 4, "char": "…"},
        people=1,
        law="GB/T 35273-2020 annex B",
        yes=("990101900307123",),
        no=("990101901307123", "99010190030712", "990101900307123X", "无"),
    ),
)
