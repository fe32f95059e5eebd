"""Marital status."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, one_of, phrases

_MARITAL = phrases(
    "未婚, 已婚, 离异, 离婚, 丧偶, 再婚, 初婚, 复婚, s, m, d, w, single, married, "
    "divorced, widowed, separated, 10, 20, 21, 22, 23, 30, 40, 90"
)


ENTRY = Kind(
    name="person.marital",
    title="Marital status",
    title_zh="婚姻状况",
    level=Level.PERSONAL,
    names=phrases(
        "婚姻状况, 婚否, 婚姻, hyzk, hyqk, marital status, marital, maritalstatus, civil status, "
        "mrtl, mrtl cd, mrtl sts, mari cd, marry sts, marriage"
    ),
    validate=one_of(_MARITAL),
    strength=0.3,
    canonical=canonical_text(lower=True),
    padding="fixed:16",
    identifier="quasi",
    yes=("已婚", "single", "M"),
    no=("abc", "99", ""),
)
