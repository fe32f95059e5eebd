"""Sex."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, one_of, phrases

_SEX = phrases(
    "男, 女, 男性, 女性, m, f, male, female, man, woman, x, other, diverse, 未知, 0, 1, 2, 9"
)


ENTRY = Kind(
    name="person.sex",
    title="Sex",
    title_zh="性别",
    level=Level.PERSONAL,
    names=phrases("性别, xb, xingbie, sex, gender, xbdm"),
    validate=one_of(_SEX),
    strength=0.35,
    canonical=canonical_text(lower=True),
    padding="fixed:8",
    identifier="quasi",
    yes=("男", "female", "F"),
    no=("abc", "123", ""),
)
