"""Dutch citizen service numbers (BSN): nine digits, the test of eleven."""

from __future__ import annotations

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
    """Weights 9 to 2 and minus 1, divisible by 11; not one digit over and over."""
    good = shaped(characters, "999999999")
    total = weighted(characters, (9, 8, 7, 6, 5, 4, 3, 2, -1))
    result: Mask = good & (total % 11 == 0) & (characters != characters[:, :1]).any(axis=1)
    return result


CONTEXT = ("bsn", "burgerservicenummer", "sofinummer", "sofi")

ENTRY = Kind(
    name="id.nl_bsn",
    title="Dutch citizen service number",
    title_zh="荷兰公民服务号码",
    level=Level.SENSITIVE,
    names=phrases("bsn, burgerservicenummer, sofinummer, sofi nummer, bsn nummer"),
    context=CONTEXT,
    validate=validator({9: check}),
    strength=0.3,
    spans=digits_in_text(check, 9, by_context(CONTEXT, 0.9), latin=CONTEXT),
    canonical=canonical_text(keep=CODE),
    padding="fixed:12",
    identifier="direct",
    link=True,
    mask={"keep_last": 3, "char": "…"},
    people=3,
    law="UAVG Art. 46; GDPR Art. 87",
    # Numbers from 00 on are not given.
    yes=("000000012", "000.000.012"),
    no=("000000013", "00000012", "111111111", ""),
)
