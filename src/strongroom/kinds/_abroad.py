"""Addresses of other countries: European streets before or behind their number, flats of English
cities told from the door, Korean roads, and Chinese ones in Latin letters."""

from __future__ import annotations

import re

import numpy as np

from strongroom.kernels.scanning import NO_HITS, Block, Hits
from strongroom.kinds import _english as e
from strongroom.kinds._common import phrases
from strongroom.kinds._europe import european, found_hits, linked, spelling
from strongroom.kinds._reading import Reading, read
from strongroom.kinds._words import among

_MOST = 12
_BUILDINGS = frozenset(
    phrases(
        "apartment, apartments, building, mansion, house, court, tower, "
        "towers, garden, gardens, estate, centre, center, plaza, villa, "
        "dormitory, hall, residence, residences, block, lodge, condo, heights, "
        "villas, bldg"
    )
)


def abroad(block: Block) -> tuple[Hits, Hits]:
    """Addresses with a place of their own, and fragments of such, of a block; found once."""
    return block.once(_abroad)


def _abroad(block: Block) -> tuple[Hits, Hits]:
    reading = read(block)
    codes = reading.codes
    parts = [european(block, reading), _flats(block, reading)]
    if len(codes) and ((codes - np.uint32(0xAC00)) < 11172).any():
        parts.append(_korean(block, reading))
    if block.spells(("hao",)):
        parts.append(_spelt(block, reading))
    return (
        Hits.together([whole for whole, _ in parts]),
        Hits.together([part for _, part in parts]),
    )


def _flats(block: Block, reading: Reading) -> tuple[Hits, Hits]:
    """`Unit 1204, Block C`, `Room 803, Jiahe Apartment`: from the door outwards."""
    units = reading.outer("en_unit")
    if not len(units.starts):
        return NO_HITS, NO_HITS
    tokens = e._tokens(reading)
    starts, ends = tokens.starts, tokens.ends
    found: list[tuple[int, int]] = []
    at = np.searchsorted(starts, units.starts)
    at = at[at < len(starts) - 2]
    at = at[np.isin(starts[at], units.starts)]
    behind = np.minimum(at + 1, len(starts) - 1)
    follows = e._digit(reading.at(starts[behind]))
    follows |= e._upper(reading.at(starts[behind])) & (ends[behind] - starts[behind] == 1)
    for index in at[follows].tolist():
        if found and starts[index] < found[-1][1]:
            continue
        last, parts = index + 1, 1
        if linked(reading, int(ends[index]), int(starts[last])) not in (" ", ". ", ""):
            continue
        known = False
        over = last
        while last + 1 < len(starts) and last - index < _MOST:
            between = linked(reading, int(ends[last]), int(starts[last + 1]))
            text = spelling(reading, int(starts[last + 1]), int(ends[last + 1]))
            if between not in (" ", ", ", ",", "/") or not (text[0].isupper() or text[0].isdigit()):
                break
            last += 1
            parts += "," in between
            if text.lower() in _BUILDINGS or text in ("F", "Block", "Blk", "Tower"):
                known, over = True, last
                if text in ("Block", "Blk", "Tower") and last + 1 < len(starts):
                    name = linked(reading, int(ends[last]), int(starts[last + 1]))
                    over = last + 1 if name in (" ", ", ") else last
        if known and parts >= 2:
            found.append((int(starts[index]), int(ends[max(over, min(last, over + 3))])))
    return NO_HITS, found_hits(block, reading, found, 0.7)


_HANGUL = "[가-힣]"
_KOREAN_ROAD = among("로길가")
_ROAD = re.compile(
    rf"(?:{_HANGUL}{{1,6}}(?:특별자치시|특별자치도|특별시|광역시|도|시) ?)?"
    rf"(?:{_HANGUL}{{1,6}}[시군구] ?){{0,2}}(?:{_HANGUL}{{1,6}}[읍면동리] ?){{0,2}}"
    r"(?:[가-힣0-9]{1,10}(?:로|길|가) ?){1,2}(?:[0-9]{1,3}번?길 ?)?"
    r"(?:[0-9]{1,5}(?:-[0-9]{1,4})?)(?: ?(?:길|번길) ?[0-9]{1,4})?"
    rf"(?:[ ,]{{1,2}}(?:[가-힣A-Za-z0-9]{{1,12}}(?:아파트|빌라|타워|빌딩|오피스텔|동|호|층)))*"
)


def _korean(block: Block, reading: Reading) -> tuple[Hits, Hits]:
    """`서울특별시 마포구 월드컵로 0길 12, 301호`."""
    hangul = np.append((reading.codes - np.uint32(0xAC00)) < 11172, False)
    code = reading.codes
    roads = np.flatnonzero(hangul[:-1] & _KOREAN_ROAD[code])
    digit = e._digit(reading.at(roads + 1))
    digit |= (reading.at(roads + 1) == 32) & e._digit(reading.at(roads + 2))
    roads = roads[digit]
    whole: list[tuple[int, int]] = []
    parts: list[tuple[int, int]] = []
    over = -1
    for at, row, end in zip(
        roads.tolist(),
        reading.row_starts(roads).tolist(),
        reading.row_ends(roads).tolist(),
        strict=True,
    ):
        if at < over:
            continue
        first = max(row, at - 36, over)
        match = _ROAD.search(spelling(reading, first, min(end, at + 44)))
        if match is None:
            continue
        city = re.match(rf"{_HANGUL}+(?:시|도|군|구) ", match[0])
        over = first + match.end()
        (whole if city else parts).append((first + match.start(), over))
    return found_hits(block, reading, whole, 0.86), found_hits(block, reading, parts, 0.6)


_HAO = re.compile(
    r"(?:[A-Za-z]{2,12} ){1,6}?[0-9]{1,4} ?hao(?: ?lou)?"
    r"(?:,? ?[0-9]{1,4} ?(?:lou|dong|danyuan|shi|ceng|men|hao))*\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:.*\b(?:zhu|zai|dao|jia|dizhi|shi) )?", re.IGNORECASE)


def _spelt(block: Block, reading: Reading) -> tuple[Hits, Hits]:
    """`zhu huochezhan dui mian xiaoxiang 12 hao`, in the letters of Pinyin."""
    places = np.flatnonzero(
        (reading.codes[:-2] == ord("h"))
        & (reading.codes[1:-1] == ord("a"))
        & (reading.codes[2:] == ord("o"))
    )
    # 12 hao, 12hao: a number stands before it.
    before = reading.at(places - 1)
    places = places[e._digit(np.where(before == 32, reading.at(places - 2), before))]
    found: list[tuple[int, int]] = []
    rows, stops = reading.row_starts(places), reading.row_ends(places)
    for at, row, stop in zip(places.tolist(), rows.tolist(), stops.tolist(), strict=True):
        begin, end = max(row, at - 60), min(stop, at + 40)
        text = spelling(reading, begin, end)
        for match in _HAO.finditer(text):
            lead = _LEADING.match(match[0])
            start = begin + match.start() + (lead.end() if lead else 0)
            if not found or start >= found[-1][1]:
                found.append((start, begin + match.end()))
    return NO_HITS, found_hits(block, reading, found, 0.6)
