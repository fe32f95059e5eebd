"""Numbers of payment cards: ISO/IEC 7812 with Luhn's check digit."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import is_digit, luhn, turned
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, Mask, padded, to_array
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
    "card",
    "visa",
    "mastercard",
    "account",
)


def _issued(first: U8, lengths: np.ndarray) -> Mask:
    """Which left-aligned digits (values 0 to 9) start like a card that is issued somewhere.

    Luhn alone passes a tenth of all numbers; so the first digits must be those of UnionPay (62,
    60, 81), Visa (4), Mastercard (51 to 55, 22 to 27), Amex (34, 37) or JCB (35), with the
    lengths that these have.
    """
    head = first[:, 0].astype(np.int64) * 10 + first[:, 1]
    union = ((head == 62) | (head == 81) | (head == 60)) & (lengths >= 16)
    visa = (first[:, 0] == 4) & ((lengths == 16) | (lengths == 19))
    master = (((head >= 51) & (head <= 55)) | ((head >= 22) & (head <= 27))) & (lengths == 16)
    other = ((head == 34) | (head == 37)) & (lengths == 15) | (head == 35) & (lengths == 16)
    result: Mask = union | visa | master | other
    return result


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


def _judge(block: Block, starts: I64, ends: I64, digits: U8, lengths: I64) -> Scores:
    """The score of each number; 0 where it is none.

    The words around a number are looked for only where they can make a difference.
    """
    width = digits.shape[1]
    first = np.take_along_axis(
        digits, np.stack([width - lengths, width - lengths + 1], axis=1), axis=1
    )
    issued, checked = _issued(first, lengths), luhn(digits)
    score = np.where(issued & checked, 0.9, 0.0).astype(np.float32)
    open_rows = np.flatnonzero(issued ^ checked)
    if len(open_rows):
        known = block.context(starts[open_rows], _CONTEXT)
        known |= block.context(ends[open_rows], _CONTEXT, after=True)
        score[open_rows] = known * np.where(checked[open_rows], 0.75, 0.5)
    places = turned(digits)
    varied = (places != places[-1]).any(axis=0)
    result: Scores = (score * varied).astype(np.float32)
    return result


def _values(characters: U8) -> U8:
    """Digits by value, the zero padding in front as 0."""
    return np.where(characters == 0, 0, characters - np.uint8(48)).astype(np.uint8)


def _spans(block: Block) -> Hits:
    return Hits.together([_single(block), _grouped(block)])


def _single(block: Block) -> Hits:
    runs = block.runs
    rows = np.flatnonzero((runs.lengths >= 15) & (runs.lengths <= 19))
    if not len(rows):
        return NO_HITS
    starts, ends, lengths = runs.starts[rows], runs.ends[rows], runs.lengths[rows]
    digits = _values(padded(block.data, starts, ends, 19, right=True))
    score = _judge(block, starts, ends, digits, lengths)
    return hits(starts, ends, score).where(score > 0)


def _grouped(block: Block) -> Hits:
    """`6200 0000 0000 0005`: groups of four, or six and the rest."""
    chains = block.chains((15, 16, 17, 18, 19))
    if not len(chains.first):
        return NO_HITS
    groups = block.runs.lengths[chains.first]
    chains = chains.where(((groups == 4) | (groups == 6)) & ~chains.glued)
    joined = np.ascontiguousarray(block.joined(chains, 19)).reshape(-1)
    at = np.arange(len(chains.first)) * 19
    digits = _values(padded(joined, at, at + chains.digits, 19, right=True))
    score = _judge(block, chains.starts, chains.ends, digits, chains.digits) * np.float32(0.97)
    # Beside other groups only a number that an issuer can have given is taken out of the row.
    score = np.where(chains.spaced & (score < 0.8), 0.0, score)
    return hits(chains.starts, chains.ends, score).where(score > 0)


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
