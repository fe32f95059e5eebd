"""The closed set of conditions that a row itself answers, evaluated as Arrow masks.

Each is worded so that True is the stricter side, and a row that cannot tell is True. `decide` makes
sure that a condition being True never shows more, so not knowing never does either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.errors import UsageError
from strongroom.kernels.patterns import group, groups, without_blanks
from strongroom.transforms._text import as_text, plain
from strongroom.transforms.generalise import years

Columns = Mapping[str, pa.Array]
Evaluator = Callable[[Sequence[str], Columns, Mapping[str, str], int], list[pa.Array]]

ADULT = 18
"""Years. Law of the PRC on the Protection of Minors, article 2."""
_DATE = r"^(?P<y>(?:1[89]|20)\d\d)\D{0,3}(?P<m>\d\d?)\D{0,3}(?P<d>\d\d?)(?:\D|$)"
_RESIDENT = r"^\d{6}(?P<y>(?:1[89]|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\d{3}[\dXx]$"
_COMPACT = r"^(?P<ymd>(?:1[89]|20)\d{6})$"
_AGE = r"^(?P<n>\d{1,3})(?:\.\d*)?\s*(?:岁|周岁)?$"
_OLD_RESIDENT = r"^\d{6}(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)\d{3}$"


def evaluate(
    name: str, columns: Columns, kinds: Mapping[str, str], *, now: datetime, place: str = ""
) -> pa.Array:
    """One boolean a row, never null.

    Args:
        name: one of CONDITIONS.
        columns: clear values by field, equally long; without any, the answer is a single True,
            which stands for every row.
        kinds: the kind of each field.
        now, place: the request's time, and the place of the principal's account.

    Raises:
        UsageError: no condition of that name exists.
    """
    if name not in CONDITIONS:
        raise UsageError(
            f"there is no row condition called {name!r}", f"known: {', '.join(CONDITIONS)}"
        )
    rows = len(next(iter(columns.values()))) if columns else 1
    told = CONDITIONS[name](columns, kinds, now, place, rows)
    return pc.fill_null(told, True)


def evaluator(*, now: datetime, place: str = "") -> Evaluator:
    """`evaluate` bound to a request, in the shape that `protect.show` takes."""

    def masks(
        names: Sequence[str], columns: Columns, kinds: Mapping[str, str], now_year: int
    ) -> list[pa.Array]:
        return [evaluate(name, columns, kinds, now=now, place=place) for name in names]

    return masks


def _minor(
    columns: Columns, kinds: Mapping[str, str], now: datetime, place: str, rows: int
) -> pa.Array:
    """Under age by any field that tells a birth date or an age; null where no field tells."""
    told = pa.nulls(rows, pa.bool_())
    for name, values in columns.items():
        kind = kinds.get(name, "")
        if kind == "date.birth":
            young = _born_late(values, now, _DATE)
        elif kind == "id.cn_resident":
            young = _born_late(values, now, _RESIDENT, _OLD_RESIDENT)
        elif kind == "id.cn_resident_15":
            young = _born_late(values, now, _OLD_RESIDENT)
        elif kind == "person.age":
            young = _young(values)
        else:
            continue
        # Kleene: True from one field outweighs False from another; null stays only where both are.
        told = pc.coalesce(pc.if_else(pc.fill_null(young, False), True, told), young, told)
    return told


def _born_late(values: pa.Array, now: datetime, *patterns: str) -> pa.Array:
    """Born less than 18 years before `now`; by the year alone, a doubtful year counts as late."""
    limit = (now.year - ADULT) * 10_000 + now.month * 100 + now.day
    if pa.types.is_date(values.type) or pa.types.is_timestamp(values.type):
        parts = [pc.cast(part(values), pa.int64()) for part in (pc.year, pc.month, pc.day)]
        return pc.greater(_stamp(*parts), limit)
    texts = plain(values)
    late = pa.nulls(len(texts), pa.bool_())
    for pattern in patterns:
        found = groups(texts, pattern)
        year, month, day = (pc.cast(found[n], pa.int64()) for n in "ymd")
        if pattern == _OLD_RESIDENT:
            year = pc.add(year, 1900)
        late = pc.coalesce(late, pc.greater(_stamp(year, month, day), limit))
    only_year = pc.greater_equal(pc.cast(years(values), pa.int64()), now.year - ADULT)
    stamped = pc.greater(pc.cast(group(texts, _COMPACT), pa.int64()), limit)
    return pc.coalesce(stamped, late, only_year)


def _stamp(year: pa.Array, month: pa.Array, day: pa.Array) -> pa.Array:
    return pc.add(pc.add(pc.multiply(year, 10_000), pc.multiply(month, 100)), day)


def _young(values: pa.Array) -> pa.Array:
    return pc.less(pc.cast(group(plain(values), _AGE), pa.int64()), ADULT)


def _other_place(
    columns: Columns, kinds: Mapping[str, str], now: datetime, place: str, rows: int
) -> pa.Array:
    """No address of the row names the account's place. An account without a place is at home."""
    if not place:
        return pa.array(np.zeros(rows, dtype=bool))
    told = pa.nulls(rows, pa.bool_())
    for name, values in columns.items():
        if kinds.get(name, "") in ("address", "address.fragment"):
            texts = without_blanks(as_text(values))
            away = pc.invert(pc.match_substring(texts, place))
            told = pc.coalesce(pc.if_else(pc.fill_null(away, False), True, told), away, told)
    return told


CONDITIONS: dict[str, Callable[..., pa.Array]] = {"minor": _minor, "other_place": _other_place}
"""The closed set. Six names are possible: an outcome is kept for each pattern, at most 64."""
