"""Identity cards of foreign permanent residents: 18 digits from 9 on, or 3 letters and 12."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import mod_11_2, number, real_date
from strongroom.kernels.text import U8, Mask
from strongroom.kinds._codes import (
    by_context,
    code_in_text,
    digits_in_text,
    shaped,
    together,
    validator,
    where,
)
from strongroom.kinds._common import (
    CODE,
    canonical_text,
    phrases,
)
from strongroom.kinds._regions import PROVINCES

_KNOWN = np.zeros(256, bool)
_KNOWN[list(PROVINCES)] = True
_PROVINCE_PAIR = np.zeros(1 << 16, bool)
for _province in PROVINCES:
    _PROVINCE_PAIR[ord(str(_province)[0]) << 8 | ord(str(_province)[1])] = True


def _new(characters: U8) -> Mask:
    """From December 2023: 9, province, country, date of birth, serial, MOD 11-2."""
    return where(characters[:, 0] == 57, characters, _new_parts)


def _new_parts(characters: U8) -> Mask:
    # Most numbers of this length are citizens', and of invented people under 99: the province
    # in the second and third place tells them apart.
    known = _PROVINCE_PAIR[characters[:, 1].astype(np.int64) << 8 | characters[:, 2]]
    return where(known, characters, _shape_and_check)


def _shape_and_check(characters: U8) -> Mask:
    return where(shaped(characters, "99999999999999999X"), characters, _check)


def _check(characters: U8) -> Mask:
    digits = characters[:, :17] - np.uint8(48)
    year = number(digits[:, 6:10])
    good = (year >= 1900) & (year < 2050)
    good &= real_date(year, number(digits[:, 10:12]), number(digits[:, 12:14]))
    result: Mask = good & (mod_11_2(digits) == characters[:, 17])
    return result


def _old(characters: U8) -> Mask:
    """Country as letters, province and place, date of birth, serial and check."""
    return where(shaped(characters, "AAA999999999999"), characters, _old_parts)


def _old_parts(characters: U8) -> Mask:
    digits = characters[:, 3:] - np.uint8(48)
    good = _KNOWN[number(digits[:, :2])]
    year = number(digits[:, 4:6])
    result: Mask = good & (
        real_date(1900 + year, number(digits[:, 6:8]), number(digits[:, 8:10]))
        | real_date(2000 + year, number(digits[:, 6:8]), number(digits[:, 8:10]))
    )
    return result


CONTEXT = ("永久居留", "永居", "外国人", "五星卡", "permanent resident", "绿卡")
_judge = by_context(CONTEXT, 0.97, 0.9)

ENTRY = Kind(
    name="id.foreign_permanent",
    title="Foreign permanent resident card",
    title_zh="外国人永久居留身份证号码",
    level=Level.SENSITIVE,
    names=phrases(
        "永久居留证, 永久居留证号, 永久居留身份证, 外国人永久居留证, 外国人永久居留身份证号, "
        "永居证号, wgryjjlz, yjjlz, yjzh, permanent resident card, prc card no, "
        "foreign permanent id"
    ),
    context=CONTEXT,
    validate=validator({18: _new, 15: _old}),
    strength=0.95,
    spans=together(
        digits_in_text(_new, 18, _judge),
        code_in_text(_new, 18, (17, 17), _judge),
        code_in_text(_old, 15, (12, 12), by_context(CONTEXT, 0.95, 0.75)),
    ),
    canonical=canonical_text(keep=CODE),
    padding="fixed:18",
    identifier="direct",
    link=True,
    mask={"keep_last": 4, "char": "…"},
    people=1,
    law="GB/T 35273-2020 annex B",
    # No country has the number 000 or the letters ZZZ.
    yes=("911000199001010013", "ZZZ110000010100"),
    no=("911000199001010014", "111000199001010013", "ZZZ110000133100", "990101199003074470", ""),
)
