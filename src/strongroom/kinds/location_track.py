"""Tracks: positions of one person over time."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import (
    canonical_text,
    matches,
    phrases,
)

_TRACK = (
    r"(?i:LINESTRING|MULTIPOINT) ?(?i:[ZM]{1,2} ?)?\(.{20,}\)"
    r"|\[? ?(?:\[ ?-?[0-9]{1,3}\.[0-9]+, ?-?[0-9]{1,3}\.[0-9]+[^\[\]]{0,40}\][,; ]{0,2}){3,}\]?"
    r"|(?:-?[0-9]{1,3}\.[0-9]+[, ]-?[0-9]{1,3}\.[0-9]+[^;|]{0,40}[;|] ?){2,}"
    r"-?[0-9]{1,3}\.[0-9]+[, ]-?[0-9]{1,3}\.[0-9]+[^;|]{0,40}"
    r'|\{.{0,40}"coordinates".{0,20}\[\[.{20,}\]\].{0,40}\}'
    r"|<(?:gpx|trk|kml|LineString).{20,}>"
)

ENTRY = Kind(
    name="location.track",
    title="Track of a person",
    title_zh="行踪轨迹",
    level=Level.CRITICAL,
    names=phrases(
        "轨迹, 行踪轨迹, 行程轨迹, 行动轨迹, 活动轨迹, 运动轨迹, 行踪, xzgj, gj, guiji, track, "
        "gps track, trajectory, trace points, route points, location history, "
        "movement history, whereabouts, polyline, geojson track"
    ),
    context=("轨迹", "行踪", "track"),
    validate=matches(_TRACK),
    strength=0.85,
    canonical=canonical_text(),
    padding="padme",
    identifier="quasi",
    law="PIPL Art. 28",
    yes=(
        "LINESTRING (121.47 31.23, 121.48 31.24, 121.49 31.25)",
        "[[121.47,31.23],[121.48,31.24],[121.49,31.25]]",
        "31.23,121.47,08:00;31.24,121.48,08:05;31.25,121.49,08:10",
    ),
    no=("31.2304,121.4737", "", "abc;def;ghi", "POINT (121.47 31.23)"),
)
