"""What an ID number says of its bearer, sought in the columns beside it.

The number holds the day of birth and the sex. A column that agrees with it row by row is known by
that, however it is called and written: days in any form, ages, sexes coded as 1 and 2.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pyarrow as pa

from strongroom.find.profile import Gatherer
from strongroom.kernels.text import normal, texts, to_array

MOST_ROWS = 1_000
FEWEST = 10
_ENOUGH = 0.9
_NUMBER = re.compile(r"\d{6}((?:18|19|20)\d{6})\d{2}(\d)[\dXx]")
_DIGITS = re.compile(r"\D+")

Bearer = tuple[str, bool]


def compare(data: pa.RecordBatch, gatherers: Sequence[Gatherer]) -> None:
    """Note for each column how far it agrees with the ID numbers beside it.

    Args:
        data: some rows of the dataset; gatherers: of its columns, by name, already measured.
    """
    named = {g.profile.name: g for g in gatherers}
    bearers = _bearers(data, named)
    if bearers is None:
        return
    for name, column in zip(data.schema.names, data.columns, strict=True):
        gatherer = named.get(name)
        if gatherer is None or gatherer.nested or gatherer.profile.fact("length") > 24:
            continue
        facts = gatherer.profile.facts
        if not facts or (facts.get("distinct", 0.0) > 0.999 and facts.get("one_length", 0) < 0.5):
            continue
        pairs = [
            (bearer, value)
            for bearer, value in zip(bearers, _written(column), strict=False)
            if bearer is not None and value
        ]
        if len(pairs) >= FEWEST:
            for kind, share in _agreement(pairs).items():
                if share >= _ENOUGH:
                    facts[f"agrees:{kind}"] = share


def _written(column: pa.Array) -> list[str | None]:
    written: list[str | None] = normal(to_array(texts(column.slice(0, MOST_ROWS)))).to_pylist()
    return written


def _bearers(data: pa.RecordBatch, named: dict[str, Gatherer]) -> list[Bearer | None] | None:
    """Day of birth (YYYYMMDD) and sex (odd: a man) by row, from the column of ID numbers."""
    best, share = None, 0.6
    for name, column in zip(data.schema.names, data.columns, strict=True):
        gatherer = named.get(name)
        if gatherer is not None and gatherer.profile.share("id.cn_resident") > share:
            best, share = column, gatherer.profile.share("id.cn_resident")
    if best is None:
        return None
    found = [_NUMBER.fullmatch(value or "") for value in _written(best)]
    return [None if one is None else (one[1], int(one[2]) % 2 == 1) for one in found]


def _agreement(pairs: Sequence[tuple[Bearer, str]]) -> dict[str, float]:
    """Kind → share of the rows that say the same as the number does."""
    agreed: dict[str, float] = {}
    total = len(pairs)
    days = sum(_same_day(bearer[0], value) for bearer, value in pairs)
    agreed["date.birth"] = days / total
    seen: dict[str, Counter[bool]] = {}
    for (_, man), value in pairs:
        if len(seen) <= 6:
            seen.setdefault(value.lower(), Counter())[man] += 1
    sides = {counts.most_common(1)[0][0] for counts in seen.values()}
    if 2 <= len(seen) <= 6 and len(sides) == 2:
        agreed["person.sex"] = sum(max(counts.values()) for counts in seen.values()) / total
    if all(value.isdecimal() and len(value) <= 3 for _, value in pairs):
        sums = sorted(int(bearer[0][:4]) + int(value) for bearer, value in pairs)
        present = sums[total // 2]
        lived = max(int(bearer[0][:4]) for bearer, _ in pairs)
        if len({value for _, value in pairs}) >= 5 and present >= lived:
            # A birthday later in the year makes one less.
            agreed["person.age"] = sum(abs(s - present) <= 1 for s in sums) / total
    return agreed


def _same_day(birth: str, value: str) -> bool:
    digits = _DIGITS.sub("", value)[:8]
    turned = digits[4:] + digits[2:4] + digits[:2], digits[4:] + digits[:4]
    if len(digits) == 8:
        return digits == birth or birth in turned
    if len(digits) in (6, 7) and value.isdecimal():
        # Two digits of the year, and the century before them where there are seven.
        return digits[-6:] == birth[2:]
    parts = [part.zfill(2) for part in _DIGITS.split(value) if part]
    return len(parts) >= 2 and len(parts[0]) == 4 and birth.startswith("".join(parts[:3])[:8])
