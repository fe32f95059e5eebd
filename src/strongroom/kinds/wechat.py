"""WeChat account names, known by the word that leads to them."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.scanning import Scores
from strongroom.kernels.text import I64, U8
from strongroom.kinds._codes import (
    DIGIT,
    LETTER,
    UPPER,
    among,
    holds,
    told,
)
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *(
        "微信号",
        "微信",
        "wechat",
        "weixin",
        "wxid",
        "薇信",
        "威信",
        "徽信",
        "v信",
        "加v",
        "vx",
        "wx",
        "v我",
    ),
)
_ALLOWED = among("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_COMMON = (
    b"id",
    b"pay",
    b"wechat",
    b"weixin",
    b"group",
    b"http",
    b"https",
    b"and",
    b"the",
    b"account",
    b"openid",
    b"unionid",
    b"userid",
    b"appid",
)


def _score(values: U8, lengths: I64) -> Scores:
    """A letter first; six to twenty characters, and no word that only speaks of WeChat."""
    letter = LETTER[UPPER[values[:, 0]]]
    good = letter & (holds(values, DIGIT) | holds(values, among("_-")) | (lengths >= 6))
    lower = np.where(LETTER[values], values | 32, values)
    for word in _COMMON:
        same = (lower[:, : len(word)] == np.frombuffer(word, np.uint8)).all(axis=1)
        good &= ~(same & (lengths == len(word)))
    return np.where(good, 0.85, 0.0).astype(np.float32)


ENTRY = Kind(
    name="wechat",
    title="WeChat account",
    title_zh="微信号",
    level=Level.PERSONAL,
    names=phrases(
        "微信, 微信号, 微信账号, 微信id, wx, wxh, weixin, weixinhao, wechat, wechat id, wechat no, "
        "wechat account, wxid, openid, unionid"
    ),
    context=CONTEXT,
    validate=matches(r"[A-Za-z][\-_A-Za-z0-9]{5,31}"),
    strength=0.1,
    spans=told(CONTEXT, _ALLOWED, (6, 20), _score),
    canonical=canonical_text(lower=True),
    padding="fixed:32",
    identifier="direct",
    link=True,
    mask={"keep_first": 2, "char": "***"},
    people=5,
    yes=("zhangsan_01", "wxid_0000000000"),
    no=("12345", "1abcde", "abc", "", "张三"),
)
