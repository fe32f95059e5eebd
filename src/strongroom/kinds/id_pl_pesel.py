"""Polish PESEL numbers: date of birth, serial, check digit."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number, real_date
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
    digits_in_text,
    shaped,
    validator,
    weighted,
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)


def check(characters: U8) -> Mask:
    """A day of 1800 to 2299 and the check digit over weights 1 3 7 9."""
    return where(shaped(characters, "99999999999"), characters, _check)


def _check(characters: U8) -> Mask:
    digits = characters - np.uint8(48)
    year, month, day = number(digits[:, :2]), number(digits[:, 2:4]), number(digits[:, 4:6])
    century = np.select([month > 80, month > 60, month > 40, month > 20], [18, 22, 21, 20], 19)
    good = real_date(century * 100 + year, month % 20, day)
    rest = (10 - weighted(characters, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10) % 10
    result: Mask = good & (rest == digits[:, 10])
    return result


CONTEXT = ("pesel",)

ENTRY = Kind(
    name="id.pl_pesel",
    title="Polish PESEL number",
    title_zh="波兰身份号码",
    level=Level.SENSITIVE,
    names=phrases("pesel, pesel number, numer pesel, nr pesel"),
    context=CONTEXT,
    validate=validator({11: check}),
    strength=0.45,
    spans=digits_in_text(check, 11, by_context(CONTEXT, 0.95), latin=CONTEXT),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="GDPR Art. 87",
    # Born in the century before last.
    yes=("00810100002",),
    no=("00810100000", "00811300006", "1234567890", ""),
)
