"""Numbers of bank accounts, known by the word that leads to them."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import Block, Hits, Scores
from strongroom.kernels.text import I64, U8, padded
from strongroom.kinds._codes import (
    DIGIT,
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


def _spans(block: Block) -> Hits:
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
