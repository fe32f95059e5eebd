"""Positions: pairs of latitude and longitude, in columns and in texts."""

from __future__ import annotations

import numpy as np

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kernels.checksums import number
from strongroom.kernels.runs import Runs
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, U8, padded
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

CONTEXT = (
    *(
        "坐标",
        "经度",
        "纬度",
        "经纬",
        "定位",
        "位置",
        "北纬",
        "东经",
        "gps",
        "lat",
        "lng",
        "lon",
        "location",
    ),
    *("coordinate", "position", "point"),
)
_DECIMAL = r"[\-+]?[0-9]{1,3}(?:\.[0-9]{1,15})?"
_PAIR = (
    rf"[\[({{]?(?:[NSEW] ?)?{_DECIMAL}°? ?[NSEW]?[,，;； ] ?"
    rf"(?:[NSEW] ?)?{_DECIMAL}°? ?[NSEW]?[\])}}]?"
    rf"|(?i:POINT) ?(?i:Z )?\({_DECIMAL} {_DECIMAL}(?: {_DECIMAL})?\)"
    r"|[0-9]{1,3}°[0-9]{1,2}['′](?:[0-9]{1,2}(?:\.[0-9]+)?(?:[\"″]|′′))? ?[NSEW北南东西]"
    r"[,， ]{0,2}[0-9]{1,3}°[0-9]{1,2}['′](?:[0-9]{1,2}(?:\.[0-9]+)?(?:[\"″]|′′))? ?[NSEW北南东西]"
    # One of the two by itself; the name of the column has to say so.
    r"|-?(?:180(?:\.0+)?|1[0-7][0-9](?:\.[0-9]+)?|[1-9]?[0-9](?:\.[0-9]+)?)°?[NSEW]?"
)


def _spans(block: Block) -> Hits:
    """Two decimals with four places or more that can be a latitude and a longitude."""
    runs = block.runs
    if len(runs.starts) < 4:
        return NO_HITS
    starts, ends, lengths = runs.starts, runs.ends, runs.lengths
    point = (starts[1:] - ends[:-1] == 1) & (block.beside_runs[1][:-1] == 46)
    point &= (lengths[:-1] <= 3) & (lengths[1:] >= 4) & (lengths[1:] <= 15)
    # From one run to the third behind it: degrees, places, degrees, places.
    gap = starts[2:-1] - ends[1:-2]
    rows = np.flatnonzero(point[:-2] & point[2:] & (gap <= 16))
    if not len(rows):
        return NO_HITS
    first, last = starts[rows], ends[rows + 3]
    good = block.row_ends(first) >= last
    rows, first, last, gap = rows[good], first[good], last[good], gap[rows][good]
    one, two = (number(_right(block, runs, rows + step)) for step in (0, 2))
    fits = (one <= 180) & (two <= 180) & (np.minimum(one, two) <= 90)
    china = (one >= 3) & (one <= 54) & (two >= 73) & (two <= 136)
    china |= (two >= 3) & (two <= 54) & (one >= 73) & (one <= 136)
    known = block.context(first, CONTEXT, 60)
    close = (gap <= 3) & ~((gap == 1) & (block.byte(ends[rows + 1]) == 46))
    score = np.where(known, 0.9, np.where(china & close, 0.75, 0.0))
    score = np.where(fits, score, 0)
    minus = block.before(first) == 45
    return hits(first - minus, last, score).where(score > 0)


def _right(block: Block, runs: Runs, rows: I64) -> U8:
    """The digits of runs of at most three, right aligned, as values."""
    raw = padded(block.data, runs.starts[rows], runs.ends[rows], 3, right=True)
    return np.where(raw == 0, 0, raw - np.uint8(48)).astype(np.uint8)


ENTRY = Kind(
    name="geo.coordinates",
    title="Position",
    title_zh="地理坐标",
    level=Level.PERSONAL,
    names=phrases(
        "经度, 纬度, 经纬度, 坐标, jd84, wd84, jingdu, weidu, lat, latitude, lng, "
        "lon, long, longitude, coordinates, coord, coords, gps, geo, geo point, "
        "position, location point, lat lng, latlng, spatial location, camera lat, "
        "camera lon, zuobiao, jwd, gps coordinates, gps location"
    ),
    context=CONTEXT,
    validate=matches(_PAIR, 80),
    strength=0.05,
    spans=_spans,
    canonical=canonical_text(),
    padding="fixed:32",
    identifier="quasi",
    yes=(
        "31.2304",
        "-122.33",
        "31.2304,121.4737",
        "POINT (121.47 31.23)",
        "31°13′49″N, 121°28′25″E",
    ),
    no=("abc", "2024-01-01", "", "1234.5", "31.2304;"),
)
