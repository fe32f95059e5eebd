"""German tax identification numbers: eleven digits, ISO 7064 MOD 11,10."""

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
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)


def check(characters: U8) -> Mask:
    """One digit of the first ten twice or three times, one or two missing; the check digit.

    Numbers from 0 on are kept for tests.
    """
    return where(shaped(characters, "99999999999"), characters, _check)


def _check(characters: U8) -> Mask:
    digits = (characters - np.uint8(48)).astype(np.int64)
    product = np.full(len(digits), 10, np.int64)
    for place in range(10):
        total = (digits[:, place] + product) % 10
        product = np.where(total == 0, 10, total) * 2 % 11
    return where((11 - product) % 10 == digits[:, 10], characters, _spread)


def _spread(characters: U8) -> Mask:
    """One digit twice or three times among the first ten, the others once at most."""
    digits = characters[:, :10] - np.uint8(48)
    times = np.stack([(digits == value).sum(axis=1) for value in range(10)])
    result: Mask = (times.max(axis=0) <= 3) & ((times >= 2).sum(axis=0) == 1)
    return result


CONTEXT = ("steuer", "idnr", "tax id", "tin", "identifikationsnummer")

ENTRY = Kind(
    name="id.de_tax",
    title="German tax identification number",
    title_zh="德国税务识别号",
    level=Level.SENSITIVE,
    names=phrases(
        "steuer id, steuerid, steueridentifikationsnummer, steuer identifikationsnummer, idnr, "
        "german tax id, steuernummer"
    ),
    context=CONTEXT,
    validate=validator({11: check}),
    strength=0.5,
    spans=digits_in_text(
        check, 11, by_context(CONTEXT, 0.9), groups=((2, 3, 3, 3),), latin=CONTEXT
    ),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="AO § 139b; GDPR Art. 87",
    yes=("00123456785",),
    no=("00123456784", "11111111111", "1234567890", ""),
)
