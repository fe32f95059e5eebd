"""Italian fiscal codes (codice fiscale): sixteen places, the last a check letter."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    LETTER,
    among,
    by_context,
    code_in_text,
    validator,
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)

_ODD = np.zeros(256, np.int64)
_EVEN = np.zeros(256, np.int64)
_VALUES = (
    1,
    0,
    5,
    7,
    9,
    13,
    15,
    17,
    19,
    21,
    2,
    4,
    18,
    20,
    11,
    3,
    6,
    8,
    12,
    14,
    16,
    10,
    22,
    25,
    24,
    23,
)
_ODD[65:91] = _VALUES
_ODD[48:58] = _VALUES[:10]
_EVEN[65:91] = range(26)
_EVEN[48:58] = range(10)
_MONTHS = among("ABCDEHLMPRST")
# Where two people would have one code, digits are written as these letters.
_DIGIT = among("0123456789LMNPQRSTUV")
_PLACES = (6, 7, 9, 10, 12, 13, 14)


def check(characters: U8) -> Mask:
    """Letters and digits in their places, a month, and the check letter."""
    good = LETTER[characters[:, :6]].all(axis=1) & _MONTHS[characters[:, 8]]
    good &= LETTER[characters[:, 11]] & LETTER[characters[:, 15]]
    for place in _PLACES:
        good &= _DIGIT[characters[:, place]]
    return where(good, characters, _check)


def _check(characters: U8) -> Mask:
    total = _ODD[characters[:, 0:15:2]].sum(axis=1) + _EVEN[characters[:, 1:15:2]].sum(axis=1)
    result: Mask = total % 26 + 65 == characters[:, 15]
    return result


CONTEXT = ("codice fiscale", "fiscale", "c.f.", "cf")

ENTRY = Kind(
    name="id.it_fiscal",
    title="Italian fiscal code",
    title_zh="意大利税号",
    level=Level.SENSITIVE,
    names=phrases("codice fiscale, codicefiscale, cod fiscale, fiscal code, cf it"),
    context=CONTEXT,
    validate=validator({16: check}),
    strength=0.97,
    spans=code_in_text(check, 16, (2, 7), by_context(CONTEXT, 0.97, 0.93)),
    canonical=canonical_text(keep=CODE),
    padding="fixed:16",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=3,
    law="GDPR Art. 87",
    # No municipality has the code Z999.
    yes=("RSSMRA80A01Z999Y",),
    no=("RSSMRA80A01Z999A", "RSSMRA80F01Z999K", "RSSMRA80A01Z99", ""),
)
