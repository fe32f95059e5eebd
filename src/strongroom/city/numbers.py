"""Numbers that nobody has: valid in form, in ranges that were never given out.

- ID numbers (GB 11643-1999) in province code 99, which GB/T 2260 does not assign.
- Mobiles in segments that the ministry has not allotted (154, 160, 163, 164, 168, 169, 179, 194).
- Cards that start with 0, which ISO/IEC 7812-1 assigns to no bank.
- Plates of small provinces with letters that no city there has.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.city import dice
from strongroom.city.dice import Rows

U8 = npt.NDArray[np.uint8]

FIRST_DAY, LAST_DAY = np.datetime64("1930-01-01"), np.datetime64("2020-12-31")
CITIES, COUNTIES, SEQUENCES = 59, 25, 1000
SLOTS = CITIES * COUNTIES * SEQUENCES
PREFIXES = ("154", "160", "163", "164", "168", "169", "179", "194")
_PER_SEGMENT = 9 * 10**7
_GOLDEN = 0.6180339887498949
_CHECK = np.frombuffer(b"10X98765432", np.uint8)
_WEIGHTS = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])


def _digits(numbers: npt.NDArray[np.int64], width: int) -> U8:
    out = np.empty((numbers.size, width), np.uint8)
    for place in range(width):
        out[:, width - 1 - place] = numbers // 10**place % 10 + 48
    return out


def _sums(digits: U8, first: int) -> npt.NDArray[np.int64]:
    weights = _WEIGHTS[first : first + digits.shape[1]]
    return np.asarray((digits.astype(np.int64) - 48) @ weights, np.int64)


def text(matrix: U8) -> pa.Array:
    """A string array of equally long values from their bytes: shape (n, width)."""
    count, width = matrix.shape
    offsets = np.arange(0, (count + 1) * width, width, dtype=np.int32)
    return pa.StringArray.from_buffers(
        count, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(matrix))
    )


_days = np.arange(FIRST_DAY, LAST_DAY + 1)
DAYS = len(_days)
YEAR_OF = _days.astype("M8[Y]").astype(np.int64) + 1970
_month = _days.astype("M8[M]").astype(np.int64) % 12 + 1
_day = (_days - _days.astype("M8[M]")).astype(np.int64) + 1
_DATE = _digits(YEAR_OF * 10_000 + _month * 100 + _day, 8)
_DATE_SUM = _sums(_DATE, 6)
_county = np.arange(CITIES * COUNTIES)
# GB/T 2260 numbers districts from 01 and counties from 21.
_second = _county % COUNTIES
_COUNTY = _digits(
    990_000 + (_county // COUNTIES + 1) * 100 + np.where(_second < 18, _second + 1, _second + 3), 6
)
_COUNTY_SUM = _sums(_COUNTY, 0)
_THREE = _digits(np.arange(1000), 3)
_THREE_SUM = _sums(_THREE, 14)
_FOUR = _digits(np.arange(10_000), 4)


def _pyramid() -> npt.NDArray[np.float64]:
    """Cumulative share of births, 1930 to 2020: wars, famine, two waves, fewer children since."""
    years = [1930, 1945, 1950, 1958, 1960, 1961, 1963, 1970, 1978, 1982, 1990, 1999, 2012, 2017]
    alive = [1.0, 3.5, 7.0, 9.5, 7.0, 6.5, 15.0, 16.5, 13.0, 15.0, 17.0, 10.5, 11.0, 10.0]
    weights = np.interp(np.arange(1930, 2021), [*years, 2020], [*alive, 7.0])
    return np.concatenate(([0.0], np.cumsum(weights) / weights.sum()))


_SHARE = _pyramid()
_YEAR_START = np.searchsorted(YEAR_OF, np.arange(1930, 2022)).astype(np.float64)


def slots(seed: int, who: Rows) -> tuple[Rows, Rows, Rows]:
    """(county, sequence, day of birth) of each person: no two people share all three.

    People come in blocks of as many as there are (county, sequence) pairs; inside a block each
    pair is given once. From block to block the day of a pair moves along the age pyramid by the
    golden ratio, so that it does not come back to a day before thousands of blocks have passed.
    """
    block, slot = np.divmod(who, SLOTS)
    county, sequence = dice.shuffle(
        seed, "id", slot // SEQUENCES, slot % SEQUENCES, CITIES * COUNTIES, SEQUENCES
    )
    pair = county * SEQUENCES + sequence
    share = dice.draw(seed, "birth", pair).astype(np.float64) / 2**64 + block * _GOLDEN
    day = np.interp(share % 1.0, _SHARE, _YEAR_START).astype(np.int64)
    return county, sequence, np.minimum(day, DAYS - 1)


def id_matrix(county: Rows, sequence: Rows, day: Rows) -> U8:
    """18-digit ID numbers with their check character (MOD 11-2): shape (n, 18)."""
    out = np.empty((county.size, 18), np.uint8)
    out[:, :6] = _COUNTY[county]
    out[:, 6:14] = _DATE[day]
    out[:, 14:17] = _THREE[sequence]
    out[:, 17] = _CHECK[(_COUNTY_SUM[county] + _DATE_SUM[day] + _THREE_SUM[sequence]) % 11]
    return out


def mobiles(seed: int, who: Rows) -> pa.Array:
    """Mobile numbers; distinct for the first 720 million people, shared from there on.

    The digit after the segment is never 9: those numbers are left to plants and honey persons, so
    that no resident can be mistaken for one.
    """
    number = who % (len(PREFIXES) * _PER_SEGMENT)
    high, low = dice.shuffle(
        seed, "mobile", number // 20_000, number % 20_000, len(PREFIXES) * 4_500, 20_000
    )
    segment, number = np.divmod(high * 20_000 + low, _PER_SEGMENT)
    out = np.empty((who.size, 11), np.uint8)
    out[:, :3] = np.frombuffer("".join(PREFIXES).encode(), np.uint8).reshape(-1, 3)[segment]
    out[:, 3:7] = _FOUR[number // 10**4]
    out[:, 7:] = _FOUR[number % 10**4]
    return text(out)


def cards(seed: int, who: Rows) -> pa.Array:
    """Card numbers of 16 digits under the leading digit 0, Luhn-valid (ISO/IEC 7812-1 annex B)."""
    out = np.empty((who.size, 16), np.uint8)
    bits = dice.draw(seed, "card", who).astype(np.int64) & ((1 << 50) - 1)
    for group in range(4):
        out[:, 4 * group : 4 * group + 4] = _FOUR[bits // 10_000**group % 10_000]
    out[:, 0] = 48
    values = out[:, :15].astype(np.int64) - 48
    doubled = values[:, 0::2] * 2
    total = (doubled - 9 * (doubled > 9)).sum(axis=1) + values[:, 1::2].sum(axis=1)
    out[:, 15] = -total % 10 + 48
    return text(out)


_PLATES = pa.array([p + letter for p in "宁藏青琼" for letter in "UVWXYZ"])
_TAIL = np.frombuffer(b"ABCDEFGHJKLMNPQRSTUVWXYZ" + b"0123456789" * 6, np.uint8)


def plates(seed: int, who: Rows) -> pa.Array:
    """Number plates in the form of GA 36-2018, under authority letters that no city there has."""
    bits = dice.draw(seed, "plate", who)
    out = np.empty((who.size, 5), np.uint8)
    for place in range(5):
        shift = np.uint64(8 * place)
        out[:, place] = _TAIL[((bits >> shift) & np.uint64(255)).astype(np.int64) % _TAIL.size]
    head = _PLATES.take(pa.array(dice.below(seed, "plate.head", who, len(_PLATES))))
    return pc.binary_join_element_wise(head, text(out), "")
