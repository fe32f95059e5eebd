"""Numbers of payment cards: ISO/IEC 7812 with Luhn's check digit."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import eight, is_digit, luhn, number
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, Mask, padded, to_array, window
from strongroom.kinds._common import cleaned, phrases, repeated

_CONTEXT = (
    "卡号",
    "银行卡",
    "储蓄卡",
    "信用卡",
    "借记卡",
    "工资卡",
    "账号",
    "帐号",
    "账户",
    "转账",
    "汇款",
    "打款",
    "行卡",
    "尾号",
    "银联",
    "card",
    "cc",
    "visa",
    "mastercard",
    "account",
)


TABLE_VERSION = "credit-card-type 10.3.0, bankcardinfo 2.0.6"
"""What `data/card_ranges.tsv` is made of; its notices lie beside it."""


@cache
def _ranges() -> tuple[U8, Mask]:
    """By the first six digits: the lengths that are issued (a bit each, from 12), and whether a
    bank of China is named for them."""
    lengths, banks = np.zeros(1_000_000, np.uint8), np.zeros(1_000_000, bool)
    text = files("strongroom.kinds").joinpath("data/card_ranges.tsv").read_text("ascii")
    for line in text.splitlines()[1:]:
        first, last, sizes, listed = line.split("\t")
        heads = slice(int(first), int(last) + 1)
        for size in map(int, sizes.split(",")):
            lengths[heads] |= np.uint8(1 << (size - 12))
        banks[heads] |= listed == "bank"
    # Cards of China begin with 62 whatever list is asked; the first Visa cards had 13 digits.
    lengths[620000:630000] |= np.uint8(0b11110000)
    lengths[400000:500000] |= np.uint8(0b00000010)
    return lengths, banks


def _issued(digits: U8, lengths: I64) -> tuple[Mask, Mask]:
    """Which numbers begin like a card of that length, and which like one of a bank of China.

    Luhn alone passes a tenth of all numbers, so that the table of ranges has to know the rest.
    """
    width = digits.shape[1]
    flat, first = digits.reshape(-1), np.arange(len(digits)) * width + width - lengths
    head = number(window(np.ascontiguousarray(flat), first, 6)) if len(first) else first
    return _given(head, lengths)


def _given(head: I64, lengths: I64) -> tuple[Mask, Mask]:
    allowed, banks = _ranges()
    fits = (allowed[head] >> (np.clip(lengths, 12, 19) - 12).astype(np.uint8)) & 1
    return fits.astype(bool), banks[head]


def _validate(array: pa.Array) -> Mask:
    text = cleaned(array)
    lengths = text.lengths
    rows = np.flatnonzero((lengths >= 15) & (lengths <= 19) & text.valid)
    characters = padded(text.data, text.starts[rows], text.offsets[rows + 1], 19, right=True)
    digits = np.where(characters == 0, 0, characters - np.uint8(48)).astype(np.uint8)
    good = (digits < 10).all(axis=1)
    digits[~good] = 0
    good &= luhn(digits)
    answer = np.zeros(len(text), bool)
    answer[rows[good]] = True
    return answer & ~repeated(text)


def canonical(array: pa.Array) -> pa.Array:
    """12 to 19 digits without separators; anything else, and one digit over and over, is null."""
    text = cleaned(array)
    lengths = text.lengths
    letters = np.concatenate([[0], np.cumsum(~is_digit(text.data))])
    pure = letters[text.offsets[1:]] == letters[text.offsets[:-1]]
    return to_array(text, ~pure | (lengths < 12) | (lengths > 19) | repeated(text))


_OTHER_NUMBERS = (
    "单号",
    "订单",
    "流水",
    "运单",
    "快递",
    "order",
    "tracking",
    "product",
    "isbn",
    "imei",
)
_NUMBERS = (*_OTHER_NUMBERS, "案号", "凭证", "票号", "保单", "工单", "受理号", "批号")


_BANKS = (
    *("工行", "建行", "农行", "中行", "交行", "招行", "邮储", "浦发", "工商银行", "建设银行"),
    *("农业银行", "中国银行", "招商银行", "交通银行", "农商", "信用社", "农信", "银行"),
)
_CODES = (
    "单号",
    "订单",
    "编号",
    "编码",
    "激活",
    "序列",
    "券",
    "卡密",
    "条码",
    "serial",
    "order",
    "code",
    "key",
)
_CARDS = (
    *(
        "银行卡",
        "储蓄卡",
        "信用卡",
        "借记卡",
        "工资卡",
        "卡号",
        "行卡",
        "农信卡",
        "存款卡",
        "贷记卡",
    ),
    *("收款卡", "这张卡", "这个卡", "我的卡", "本人卡", "打卡上", "打到卡", "转到卡", "汇到卡"),
    *("工行", "建行", "农行", "中行", "交行", "招行", "邮储", "工商银行", "建设银行", "农业银行"),
    *("card number", "card no", "debit card", "credit card", "bank card"),
)
_PAID = (
    "退至",
    "退到",
    "打到",
    "汇到",
    "汇至",
    "汇入",
    "转至",
    "转到",
    "转入",
    "付至",
    "付到",
    "存入",
    "款至",
)
_OTHER_CARDS = (
    *(
        "会员卡",
        "校园卡",
        "饭卡",
        "公交卡",
        "门禁卡",
        "社保卡",
        "医保卡",
        "电话卡",
        "就诊卡",
        "油卡",
    ),
    *("购物卡", "积分卡", "手机卡", "借书证", "账户", "账号", "帐号", "存折", "member"),
)


_MONEY = (
    *("卡", "打", "转", "汇", "款", "钱", "账", "帐", "存", "户", "收", "付", "银行", "费", "元"),
    *(
        "工资",
        "补贴",
        "押金",
        "报销",
        "返现",
        "bank",
        "pay",
        "money",
        "refund",
        "transfer",
        "salary",
    ),
)
"""Words of paying, near which a number of the right length and check digit is a card's."""


def _worth(lengths: I64, issued: Mask, century: I64) -> I64:
    """Which numbers can be a card at all: no short ones, and none with a year in their middle.

    Eighteen digits with 18, 19 or 20 in the seventh and eighth place are a citizen's number.
    """
    person = (lengths == 18) & (century >= 18) & (century <= 20)
    return np.flatnonzero(issued | ~((lengths < 15) | person))


def _judge(
    block: Block, starts: I64, ends: I64, digits: U8, lengths: I64, issued: Mask, bank: Mask
) -> Scores:
    """The scores of numbers, 0 for what is no card.

    The words around a number are looked for only where they can make a difference: short numbers,
    those of no known range, and those whose check digit is wrong.
    """
    score = np.zeros(len(starts), np.float32)
    if not len(starts):
        return score
    short = lengths < 15
    checked = luhn(digits)
    score[issued & checked & ~short] = 0.9
    asked = np.flatnonzero(np.where(issued, (score == 0) & (checked | ~short), checked))
    if len(asked):
        known = block.context(starts[asked], _CONTEXT)
        known |= block.context(ends[asked], _CONTEXT, after=True)
        usual = np.where(checked[asked], 0.78, np.where(bank[asked], 0.6, 0.5))
        score[asked] = known * usual
    # A word for a card directly before it says so of a number that no table knows, too: tables
    # are never complete, and a digit is soon mistyped.
    strange = np.flatnonzero(~checked & ~short)
    if len(strange):
        told = block.context(starts[strange], _CARDS, 60)
        told |= block.context(ends[strange], _BANKS, 24, after=True)
        told &= ~block.context(starts[strange], _OTHER_CARDS, 30)
        score[strange] = np.maximum(score[strange], told * np.float32(0.75))
    # Where money is spoken of, the check digit of a number of sixteen or nineteen says enough.
    plain = np.flatnonzero((score == 0) & checked & ((lengths == 16) | (lengths == 19)))
    if len(plain):
        paid = block.context(starts[plain], _MONEY, 72)
        paid |= block.context(ends[plain], _MONEY, 24, after=True)
        paid &= ~block.context(starts[plain], (*_CODES, *_NUMBERS, *_OTHER_CARDS), 40)
        score[plain] = paid * np.float32(0.62)
    sure = np.flatnonzero((score >= 0.9) & ~bank)
    if len(sure):
        other = block.led(starts[sure], _OTHER_NUMBERS)
        score[sure[other]] = 0.45
    rows = np.flatnonzero(score)
    inside = np.arange(digits.shape[1]) >= digits.shape[1] - lengths[rows, None]
    varied = ((digits[rows] != digits[rows, -1:]) & inside).any(axis=1)
    score[rows] *= varied
    return score


def _values(characters: U8) -> U8:
    """Digits by value, the zero padding in front as 0."""
    return np.where(characters == 0, 0, characters - np.uint8(48)).astype(np.uint8)


def _spans(block: Block) -> Hits:
    return Hits.together([_single(block), _grouped(block), _misread(block)])


def _single(block: Block) -> Hits:
    runs = block.runs
    rows = block.sized(12, 19)
    if not len(rows):
        return NO_HITS
    starts, ends, lengths = runs.starts[rows], runs.ends[rows], runs.lengths[rows]
    head = eight(block.data, starts).astype(np.int64)
    issued, bank = _given(head // 100, lengths)
    some = _worth(lengths, issued, head % 100)
    if not len(some):
        return NO_HITS
    starts, ends, lengths = starts[some], ends[some], lengths[some]
    digits = _values(padded(block.data, starts, ends, 19, right=True))
    score = _judge(block, starts, ends, digits, lengths, issued[some], bank[some])
    return hits(starts, ends, score).where(score > 0)


def _grouped(block: Block) -> Hits:
    """`6200 0000 0000 0005`: groups of four, or six and the rest."""
    chains = block.chains((14, 15, 16, 17, 18, 19))
    if not len(chains.first):
        return NO_HITS
    groups = block.runs.lengths[chains.first]
    whole = (chains.digits == 16) | (chains.digits == 19)
    usual = (groups >= 4) & (groups <= 6)
    chains = chains.where((usual | (whole & ~chains.spaced)) & ~chains.glued)
    if not len(chains.first):
        return NO_HITS
    joined = np.ascontiguousarray(block.joined(chains, 19)).reshape(-1)
    at = np.arange(len(chains.first)) * 19
    digits = _values(padded(joined, at, at + chains.digits, 19, right=True))
    issued, bank = _issued(digits, chains.digits)
    century = digits[:, 7].astype(np.int64) * 10 + digits[:, 8]
    some = _worth(chains.digits, issued, century)
    chains, digits, issued, bank = chains.where(some), digits[some], issued[some], bank[some]
    score = _judge(block, chains.starts, chains.ends, digits, chains.digits, issued, bank)
    score *= np.float32(0.97)
    first = block.runs.lengths[chains.first]
    some = np.flatnonzero((score < 0.9) | (first == 5))
    if len(some):
        said = block.context(chains.starts[some], (*_CARDS, *_PAID), 60)
        # Four groups of four are hardly anything else.
        told = (first[some] == 4) & (chains.digits[some] >= 16) & (chains.digits[some] != 18)
        told |= said
        told &= ~block.context(chains.starts[some], (*_OTHER_CARDS, *_CODES), 30)
        told &= chains.digits[some] >= 15
        least = np.where(said, np.float32(0.9), np.float32(0.5))
        # In other groups than fours the check digit has to be right.
        checked = luhn(digits[some])
        told &= ((first[some] >= 4) & (first[some] <= 6)) | checked
        kept = np.where((first[some] == 5) & ~checked, 0, score[some])
        score[some] = np.where(told, np.maximum(kept, least), kept)
    # Beside other groups only a number that an issuer can have given is taken out of the row.
    score = np.where(chains.spaced & (score < 0.8), 0.0, score)
    return hits(chains.starts, chains.ends, score).where(score > 0)


_READ_AS = np.arange(256, dtype=np.uint8)
_READ_AS[np.frombuffer(b"OoQD", np.uint8)] = 48
_READ_AS[np.frombuffer(b"lIi", np.uint8)] = 49


def _misread(block: Block) -> Hits:
    """Letters for digits; only a known range and the check digit together prove them."""
    tokens = block.tokens
    some = np.flatnonzero(tokens.digits >= 12)
    some = some[(tokens.lengths[some] >= 15) & (tokens.lengths[some] <= 19)]
    if not len(some):
        return NO_HITS
    tokens = tokens.where(some)
    raw = padded(block.data, tokens.starts, tokens.ends, 19, right=True)
    read = _READ_AS[raw]
    good = np.flatnonzero((is_digit(read) | (read == 0)).all(axis=1))
    if not len(good):
        return NO_HITS
    tokens, digits = tokens.where(good), _values(read[good])
    issued, _ = _issued(digits, tokens.lengths)
    return hits(tokens.starts, tokens.ends, 0.8).where(issued & luhn(digits))


ENTRY = Kind(
    name="bank.card",
    title="Payment card number",
    title_zh="银行卡号",
    level=Level.SENSITIVE,
    names=phrases(
        "银行卡, 银行卡号, 卡号, 储蓄卡号, 信用卡号, 借记卡号, 工资卡号, 银行账号, "
        "收款账号, yhk, yhkh, kh, yhzh, yinhangka, yinhangkahao, kahao, bank card, "
        "bank card no, bank card number, card no, card number, cardno, cardnumber, "
        "credit card, credit card number, debit card, cc number, ccnum, pan, card pan"
    ),
    context=_CONTEXT,
    validate=_validate,
    strength=0.55,
    spans=_spans,
    canonical=canonical,
    padding="fixed:19",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=4,
    law="PIPL Art. 28",
    yes=("9900000000000010", "9900-0000-0000-0010", "９９００００００００００００１０"),
    no=("9900000000000001", "1111111111111111", "1234", "", "9900 0000 0000 000a"),
)
