"""NHS numbers of England, Wales and the Isle of Man: ten digits, modulus 11."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
    digits_in_text,
    shaped,
    validator,
    weighted,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)


def check(characters: U8) -> Mask:
    """The check digit over weights 10 to 2; a remainder of 1 is never given."""
    good = shaped(characters, "9999999999")
    rest = (11 - weighted(characters, range(10, 1, -1)) % 11) % 11
    result: Mask = good & (rest == characters[:, 9] - np.uint8(48))
    result &= (characters != characters[:, :1]).any(axis=1)
    return result


CONTEXT = ("nhs", "health service", "patient")

ENTRY = Kind(
    name="id.uk_nhs",
    title="NHS number",
    title_zh="英国国民医疗号码",
    level=Level.SENSITIVE,
    names=phrases("nhs number, nhs no, nhsno, nhs, nhs num"),
    context=CONTEXT,
    validate=validator({10: check}),
    strength=0.3,
    spans=digits_in_text(check, 10, by_context(CONTEXT, 0.9), groups=((3, 3, 4),), latin=CONTEXT),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="UK GDPR Art. 9 (health)",
    # 999 in front is kept for tests.
    yes=("999 000 0018", "9990000018"),
    no=("9990000019", "999000001", "0000000000", ""),
)
