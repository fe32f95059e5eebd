"""Education."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, one_of, phrases

_EDUCATION = phrases(
    "文盲, 半文盲, 小学, 初中, 高中, 中专, 技校, 职高, 中技, 大专, 专科, 高职, 本科, 大学, "
    "大学本科, 大学专科, 研究生, 硕士, 博士, 硕士研究生, 博士研究生, 博士后, 小学毕业, "
    "初中毕业, 高中毕业, 中等专科, 普通高中, 职业高中, 技工学校, 专科教育, 大学本科教育, "
    "研究生教育, 其他, none, primary, secondary, highschool, bachelor, bachelors, master, "
    "masters, phd, doctorate, doctor, associate, college, university, graduate, "
    "undergraduate, postgraduate, diploma, vocational, "
    "high school, high school diploma, bachelor's degree, master's degree, some college, "
    "bachelor degree"
)


ENTRY = Kind(
    name="person.education",
    title="Education",
    title_zh="学历",
    level=Level.PERSONAL,
    names=phrases(
        "学历, 文化程度, 教育程度, 学位, 最高学历, xl, whcd, xueli, jycd, education, "
        "education level, degree, schooling, qualification, edu cd, educ cd, edu code, edu lvl cd, "
        "educational attainment"
    ),
    validate=one_of(_EDUCATION),
    strength=0.75,
    canonical=canonical_text(),
    padding="fixed:24",
    identifier="quasi",
    yes=("本科", "大专", "Bachelor", "小学"),
    no=("abc", "12", ""),
)
