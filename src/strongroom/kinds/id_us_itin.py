"""Individual Taxpayer Identification Numbers of the United States."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
    digits_in_text,
    shaped,
    validator,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

_GROUPS = np.zeros(100, bool)
_GROUPS[[*range(50, 66), *range(70, 89), 90, 91, 92, *range(94, 100)]] = True


def _check(characters: U8) -> Mask:
    """Nine digits from 9 on, the fourth and fifth in the ranges that are given."""
    good = shaped(characters, "999999999") & (characters[:, 0] == 57)
    digits = np.where(good[:, None], characters - np.uint8(48), 0).astype(np.uint8)
    result: Mask = good & _GROUPS[number(digits[:, 3:5])]
    return result


_CONTEXT = ("itin", "taxpayer", "tax id", "tin")

ENTRY = Kind(
    name="id.us_itin",
    title="US taxpayer number",
    title_zh="美国个人纳税识别号",
    level=Level.SENSITIVE,
    names=phrases("itin, individual taxpayer identification number, us itin"),
    context=_CONTEXT,
    validate=validator({9: _check}),
    strength=0.3,
    spans=digits_in_text(_check, 9, by_context(_CONTEXT, 0.85), latin=_CONTEXT),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=3,
    law="26 USC 6103",
    yes=("900-70-0000", "900700000"),
    no=("078-05-1120", "900-66-0000", "900-89-0000", "12345", ""),
)
