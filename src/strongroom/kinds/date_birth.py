"""Dates and years of birth."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.text import Mask, normal
from strongroom.kinds._common import bools, canonical_text, phrases

# A day, a month or a year between 1880 and 2049, in the orders that systems write; a time of day
# behind it is what databases add.
_YEAR = r"(?:18[89][0-9]|19[0-9]{2}|20[0-4][0-9])"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12][0-9]|3[01])"
_DATE = (
    rf"^(?:{_YEAR}[\-/.年]{_MONTH}(?:[\-/.月]{_DAY}日?|月)?|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    rf"|{_DAY}[\-/.]{_MONTH}[\-/.]{_YEAR}|{_MONTH}[\-/.]{_DAY}[\-/.]{_YEAR}|{_YEAR}年?)"
    r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+\-][0-9]{2}:?[0-9]{2})?)?$"
)


def date_like(array: pa.Array) -> Mask:
    """Which values are days, months or years in which somebody living can have been born."""
    return bools(pc.match_substring_regex(normal(array), _DATE))


ENTRY = Kind(
    name="date.birth",
    title="Date of birth",
    title_zh="出生日期",
    level=Level.PERSONAL,
    names=phrases(
        "出生日期, 出生年月, 出生年月日, 生日, 出生年份, 出生年, 出生时间, csrq, csny, "
        "csnyr, csnf, sr, chushengriqi, shengri, birth date, birthdate, birthday, "
        "date of birth, dateofbirth, dob, birth, birth year, birthyear, year of birth, "
        "yob, birth dt, born, born on, bday, birth day"
    ),
    context=("出生", "生于", "生日", "born", "birth"),
    validate=date_like,
    strength=0.05,
    canonical=canonical_text(),
    padding="fixed:20",
    identifier="quasi",
    yes=("1990-03-07", "19900307", "1990年3月7日", "1958-12-08 00:00:00", "1984", "07/03/1990"),
    no=("1990-13-07", "1799-01-01", "abc", "", "2099-12-31"),
)
