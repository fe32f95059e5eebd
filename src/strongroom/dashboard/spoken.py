"""What the desk says in English, in Chinese: refusals, hints, remarks, ways of storing.

The desk speaks to programs and to terminals too, so its sentences are English. Pages in Chinese
look them up here, whole or by pattern; what is not here is shown as it was said. A test walks the
desk's source and names every sentence that is missing.
"""

from __future__ import annotations

import re

SENTENCES: dict[str, str] = {
    # -- refusals and hints -----------------------------------------------------------------------
    "the name, the password or the code is wrong": "用户名、密码或动态码有误",
    "after a few attempts each further one has to wait": "多次失败后，每次重试都需等待",
    "too many attempts to sign in": "登录尝试过多",
    "sign-in codes are for demo rooms": "登录码仅用于演示环境",
    "use a password and a second factor": "请使用密码和第二因素",
    "the session is over": "会话已结束",
    "sign in again": "请重新登录",
    "there is no such purpose": "没有此目的",
    "a case number is of 1 to 64 letters, digits and - . / ( )": (
        "案件编号为 1 至 64 个文字、数字或 - . / ( )"
    ),
    "choose the case and the purpose first": "请先选择案件和目的",
    "ask the data-protection officer, or give a reason": "请联系个人信息保护负责人，或填写理由",
    "policy does not let you look this up": "策略不允许您进行此查询",
    "policy does not let you read this in clear": "策略不允许您查看明文",
    "policy does not let you see what is held": "策略不允许您查看所存数据概览",
    "policy does not let you read this entry": "策略不允许您查看此条台账",
    "this card is no longer open": "此卡片已失效",
    "look the person up again": "请重新查询",
    "this card has no such field": "此记录没有该字段",
    "this record has no such field": "此记录没有该字段",
    "no protected dataset can be asked that": "没有可作此查询的受保护数据集",
    "see what is held": "请查看所存数据概览",
    "there is no such question": "没有此种查询",
    "this question takes one value": "此查询只需一个值",
    "look at the number again; nothing was asked": "请核对号码；本次未进行查询",
    "give every part of it": "请填写完整",
    "send UTF-8": "请使用 UTF-8 编码",
    "'birth_year' is a year of four digits, from 1800 on": "出生年份应为四位数字（1800 年以后）",
    "the reason is not text": "理由不是有效文本",
    "the pages are in en and zh": "页面仅有中文和英文",
    "there is no such entry": "没有此条记录",
    "ask somebody with the right to raise it, or go on tomorrow": (
        "请联系有权限的人员调整，或明日再试"
    ),
    # -- how a field is stored --------------------------------------------------------------------
    "not stored": "不存储",
    "link token": "关联令牌",
    "surrogate": "替代值",
    "clear": "明文",
    "generalise": "概化",
    "mask": "遮蔽",
    # -- alarms -----------------------------------------------------------------------------------
    "restore the dataset from a snapshot, and look into who can write there": (
        "请从快照恢复该数据集，并查明何人可写入"
    ),
}

PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(english), chinese)
    for english, chinese in (
        (r"wait (\d+) seconds", r"请等待 \1 秒"),
        (r"known: (.+)", r"可选：\1"),
        (r"the question lacks '(.+)'", r"查询缺少“\1”"),
        (r"'(.+)' is not text", r"“\1”不是有效文本"),
        (r"'(.+)' is empty, too long, or holds control characters", r"“\1”为空、过长或含控制字符"),
        (r"this is not a value of the kind '(.+)'", r"所填内容不是有效的 \1"),
        (r"a reason has at most (\d+) characters", r"理由最多 \1 个字符"),
        (r"the budget of people is spent: .*", "今日可查看人数已用完"),
        (
            r"rows that failed their check and are withheld: (\d+)",
            r"\1 行未通过完整性校验，已不予显示",
        ),
        (r"encrypted \((.+)\)", r"加密（\1）"),
        (r"blind index of (\d+) bits over (.+)", r"\2 的 \1 位盲索引"),
        (r"entry (\d+): rows of (.+) failed their check", r"第 \1 条：\2 中有数据未通过校验"),
    )
)


def spoken(language: str, sentence: str) -> str:
    """A sentence of the desk in the language of the page, as it was said where it is not known."""
    if language != "zh":
        return sentence
    known = SENTENCES.get(sentence)
    if known is not None:
        return known
    for pattern, chinese in PATTERNS:
        match = pattern.fullmatch(sentence)
        if match is not None:
            return match.expand(chinese)
    return sentence


def tongue(language: str, sentence: str) -> str:
    """The language that `spoken` gives a sentence in, for the `lang` attribute."""
    return "en" if spoken(language, sentence) == sentence else "zh-Hans"
