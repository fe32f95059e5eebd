"""Birthplace."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import LETTER, canonical_text, matches, phrases

_PLACE = rf"[{LETTER}][{LETTER}.'’()\-, ]+|[1-9][0-9]{{5}}"


ENTRY = Kind(
    name="person.birthplace",
    title="Birthplace",
    title_zh="出生地",
    level=Level.PERSONAL,
    names=phrases(
        "出生地, 籍贯, 出生地点, 祖籍, csd, jg, jiguan, birthplace, birth place, "
        "place of birth, pob, native place, hometown, birth city, birth country, "
        "city of birth, country of birth"
    ),
    validate=matches(_PLACE, 60),
    strength=0.05,
    canonical=canonical_text(),
    identifier="quasi",
    yes=("江苏省南京市", "湖南长沙", "Seattle"),
    no=("12345", "", "a@example.com"),
)
