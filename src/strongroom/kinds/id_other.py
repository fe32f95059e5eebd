"""Other official numbers: what a column is called says so, the values hardly anything."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    matches,
    phrases,
)

ENTRY = Kind(
    name="id.other",
    title="Other official number",
    title_zh="其他证件号码",
    level=Level.SENSITIVE,
    names=phrases(
        "学籍号, 残疾证号, 出生证号, 出生医学证明编号, 户口簿号, 证书编号, 执业证号, "
        "居住证号, 签证号, xjh, national id number, nationalidnumber, tax id, tax number, tin, "
        "insurance number, visa number, residence permit no"
    ),
    validate=matches(r"[A-Za-z0-9][A-Za-z0-9\-/ .()（）]{3,24}"),
    strength=0.05,
    canonical=canonical_text(keep=CODE),
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=4,
    law="GB/T 35273-2020 annex B",
    yes=("000-00-0000", "A00000001"),
    no=("", "-", "张三"),
)
