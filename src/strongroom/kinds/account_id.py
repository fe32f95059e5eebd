"""Account names, known by what the column is called."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import LETTER, canonical_text, matches, phrases

ENTRY = Kind(
    name="account.id",
    title="Account name",
    title_zh="账号",
    level=Level.PERSONAL,
    names=phrases(
        "用户名, 账号, 帐号, 登录名, 登录账号, yhm, zh, "
        "user name, username, login, login name, login id, loginid, account name, "
        "userid, screen name, user login, weibo, alipay, 支付宝账号, 微博账号, 抖音号, "
        # What a school, a hospital or an employer numbers its people with.
        "学号, 工号, 警号, 员工号, 职工号, 考生号, 准考证号, 住院号, 病历号, 门诊号, 就诊卡号, "
        "ksbh, ksh, xsbh, ygbh, "
        "xh, gh, jh, kszh, zkzh, zyh, mzh, medical record number, mrn, student id, student no, "
        "employee no, staff no, badge number"
    ),
    validate=matches(rf"[{LETTER}0-9][{LETTER}0-9._@\\/\-+]+", 64),
    strength=0.05,
    canonical=canonical_text(lower=True),
    identifier="direct",
    link=True,
    mask={"keep_first": 1},
    people=7,
    yes=("mike", "adventure-works\\ken0", "zhangsan_01"),
    no=("", "two words", "-"),
)
