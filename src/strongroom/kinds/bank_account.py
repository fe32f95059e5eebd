"""Numbers of bank accounts, known by the word that leads to them."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.runs import BLANK, HYPHEN
from strongroom.kernels.scanning import NO_HITS, Block, Hits, Scores, hits
from strongroom.kernels.text import I64, U8, padded
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    among,
    told,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)

_CONTEXT = (
    *(
        "银行账号",
        "银行帐号",
        "银行账户",
        "对公账户",
        "收款账号",
        "收款账户",
        "开户账号",
        "结算账号",
    ),
    *("存折", "存折号", "折号", "户头", "卡折号"),
    *("账号", "帐号", "账户", "account number", "account no", "bank account", "acct", "a/c"),
)
_DIGITS = among("0123456789- ")
_OTHER = ("登录", "微信", "QQ", "qq", "游戏", "支付宝", "user", "login")


def _score(values: U8, lengths: I64) -> Scores:
    digits = (DIGIT[values] & (values > 0)).sum(axis=1)
    return np.where((digits >= 8) & (digits <= 25), 0.7, 0.0).astype(np.float32)


_told = told(_CONTEXT, _DIGITS, (8, 30), _score)


_BOOKS = (
    *(
        "本子上",
        "信用社",
        "户头",
        "存折",
        "折子",
        "折号",
        "老折",
        "存单",
        "一本通",
        "邮政本",
        "对公",
        "公户",
        "公账",
    ),
    *("账号", "帐号", "账户", "开户", "户名", "公家的", "收款", "货款", "打款", "汇款", "土地款"),
)
_NOT_MONEY = (
    *(
        "单号",
        "订单",
        "流水",
        "编号",
        "编码",
        "案号",
        "批号",
        "序列",
        "条码",
        "电话",
        "手机",
        "座机",
    ),
    *("传真", "qq", "QQ", "微信", "身份证", "证件", "营业执照", "信用代码", "税号", "备案"),
)


def _spoken(block: Block) -> Hits:
    """Digits in groups, or ten and more in a row, in a clause that speaks of a bank's book.

    Least sure of all kinds of numbers: whatever else a number may be goes before.
    """
    runs = block.runs
    rows = block.sized(10, 22)
    chains = block.chains(tuple(range(10, 21)))
    plain = (chains.marks & ~np.uint8(BLANK | HYPHEN)) == 0
    chains = chains.where(plain & ~chains.glued & ~chains.spaced)
    starts = np.concatenate([runs.starts[rows], chains.starts])
    ends = np.concatenate([runs.ends[rows], chains.ends])
    count = np.concatenate([runs.lengths[rows], chains.digits])
    if not len(starts):
        return NO_HITS
    before, after = block.before(starts), block.byte(ends)
    loose = (before != 46) & (before != 45) & (after != 46) & ~LETTER[UPPER[before]]
    loose &= ~LETTER[UPPER[after]]
    # A mobile number is one, wherever it stands.
    head = block.window(starts, 2)
    loose &= ~((count == 11) & (head[:, 0] == 49) & (head[:, 1] > 50))
    starts, ends = starts[loose], ends[loose]
    known = block.context(starts, _BOOKS, 42)
    known &= ~block.context(starts, _NOT_MONEY, 24)
    return hits(starts, ends, 0.5).where(known)


def _spans(block: Block) -> Hits:
    return Hits.together([_led(block), _spoken(block)])


def _led(block: Block) -> Hits:
    found = _told(block)
    if not len(found.starts):
        return found
    # Blanks and hyphens at the end are not of the number.
    spare = ~DIGIT[padded(block.data, found.starts, found.ends, 8, right=True)][:, ::-1]
    back = np.where(spare.all(axis=1), 8, (~spare).argmax(axis=1))
    other = block.context(found.starts, _OTHER, 24)
    return Hits(found.starts, found.ends - back, found.scores).where(~other)


ENTRY = Kind(
    name="bank.account",
    title="Bank account number",
    title_zh="银行账号",
    level=Level.SENSITIVE,
    names=phrases(
        "银行账户, 银行帐号, 对公账户, 收款账户, 开户账号, 结算账号, 存折号, 账户号码, "
        "bank account, bank account number, bank account no, account number, account no, "
        "acct no, acct number, accountnumber, yhzhhm, zhhm"
    ),
    context=_CONTEXT,
    validate=matches(r"[0-9][0-9 \-]{6,32}", 34),
    strength=0.1,
    spans=_spans,
    canonical=canonical_text(keep=CODE),
    padding="fixed:34",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=4,
    law="PIPL Art. 28",
    yes=("0000000000000", "0000 0000 0000 12"),
    no=("12345", "abc", "", "E00000000"),
)
