"""Occupation."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import LETTER, canonical_text, matches, phrases

ENTRY = Kind(
    name="person.occupation",
    title="Occupation",
    title_zh="职业",
    level=Level.PERSONAL,
    names=phrases(
        "职业, 职务, 职位, 职称, 岗位, 工种, zy, zw, zc, gw, zhiye, zhiwu, "
        "occupation, profession, job, job title, jobtitle, contact title, "
        "contacttitle, position title, designation, ocp, ocp cd, occ cd, ocpn, profession cd"
    ),
    validate=matches(rf"[{LETTER}][{LETTER}0-9.'’()\-/&, ]*", 60),
    strength=0.05,
    canonical=canonical_text(),
    identifier="quasi",
    yes=("教师", "Sales Manager", "工程师"),
    no=("12345", "", "a@example.com"),
)
