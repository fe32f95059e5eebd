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
        "学籍号, 学号, 工号, 警号, 员工号, 职工号, 考生号, 准考证号, 残疾证号, 出生证号, "
        "出生医学证明编号, 户口簿号, 住院号, 病历号, 门诊号, 就诊卡号, 证书编号, 执业证号, "
        "居住证号, 签证号, xh, gh, jh, xjh, kszh, national id number, nationalidnumber, "
        "tax id, tax number, tin, medical record number, mrn, insurance number, student id, "
        "student no, employee no, staff no, visa number, residence permit no, badge number"
    ),
    validate=matches(r"[A-Za-z0-9][A-Za-z0-9\-/ .]{3,24}"),
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
