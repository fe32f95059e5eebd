"""Chains of the parts of Chinese addresses: province, city, road, door, building, room.

Every part ends in a word that says what it is (路, 弄, 栋, 室) or is a known division. A part with
a number begins where its number does; a part with a name begins where the part before it ended, or
behind the last word or mark that no name holds. Parts that follow each other without a gap make a
chain, and what stands in the chain says what it is: an address down to a door, a fragment of one,
a region.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from strongroom.kernels.lexicon import Matches
from strongroom.kernels.scanning import Block
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._parts import (
    ADMIN,
    BARE,
    BLOCK,
    BUILDING,
    CITY,
    COUNTY,
    DIVISION,
    DOOR,
    ESTATE,
    FLOOR,
    GROUP,
    MAJOR,
    NAMED,
    NUMBER,
    NUMBERED,
    PROVINCE,
    REGION,
    ROAD,
    SHORT,
    TOWN,
    VILLAGE,
    WEAK,
    Parts,
    is_ending,
    links,
    named_from,
    number_at,
    wanted,
)  # fmt: skip
from strongroom.kinds._reading import Reading, Spots, covered, read
from strongroom.kinds._words import DIGIT, ENDINGS, HAN, LETTER, NUMERAL, NUMERIC, among, bit

_ORDER = among("第附负之")
_SIDE = among("东西南北中")
# What makes of a number and 号 something else: the number of a line, a dock, a date.
_NOT_DOOR = among("杆线码文令机召称角脚子风球外")
NOT_ROOM = among(
    "元岁人年月日块点个次分秒米克斤吨万千亿名件辆台只头份页本天倍％%时吋寸公平度位起多余级型号届版排列架斗毫厘"
)
_TOLD = among("〇零一二三四五六七八九")
_MONTH = among("月每")
_TOWNSHIP = among("镇乡木")
_CALLED = among("县旗")
_NOT_CALLED = among("城里政委长医级人域内公教卫法检纪监志中一二处道局袍手")
_LONGEST_NUMBER = 8
_CAPS = {ROAD: 4, TOWN: 4, VILLAGE: 4, ESTATE: 7}


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains of parts: places in the reading, what is in them, how many numbered parts."""

    starts: I64
    ends: I64
    what: I64
    numbered: I64
    parts: I64
    first: I64
    last: I64
    cue: Mask
    sure: Mask


def chains(block: Block) -> tuple[Reading, Chains]:
    """The chains of a block, found once for all kinds of places."""
    return block.once(_chains)


def stops(reading: Reading) -> Spots:
    """Where the name of a place may begin."""
    return reading.once(_stops)


def clear(reading: Reading) -> Spots:
    """Where the name of an organisation may begin."""
    return reading.once(_clear)


def _stops(reading: Reading) -> Spots:
    return reading.stops("stop", "plain")


def _clear(reading: Reading) -> Spots:
    return reading.stops("clear", "plain", blanks=True)


def _chains(block: Block) -> tuple[Reading, Chains]:
    reading = read(block)
    none = np.empty(0, np.int64)
    empty = Chains(none, none, none, none, none, none, none, none > 0, none > 0)
    if not len(reading.words.starts):
        return reading, empty
    halts = stops(reading)
    parts = _parts(reading, halts)
    if not len(parts.starts):
        return reading, empty
    inner = reading.stops("stop", "plain", lone=("hardstop",))
    limits, inner_limits = halts.lasts(parts.words), inner.lasts(parts.words)
    parts = named_from(parts, limits, inner_limits)
    linked = links(reading, parts, inner_limits, inner)
    for _ in range(2):
        kept = np.flatnonzero(wanted(reading, parts, linked))
        if len(kept) == len(parts.starts):
            break
        parts, limits, inner_limits = parts.where(kept), limits[kept], inner_limits[kept]
        if not len(parts.starts):
            return reading, empty
        parts = named_from(parts, limits, inner_limits)
        linked = links(reading, parts, inner_limits, inner)
    return reading, _joined(reading, parts, linked, halts)


def _parts(reading: Reading, halts: Spots) -> Parts:
    regions = _divisions(reading)
    what = _said(
        regions,
        (
        ("short", SHORT), ("shortcity", SHORT | MAJOR), ("town", TOWN), ("county", COUNTY),
        ("city", CITY), ("province", PROVINCE),
        ),
    )  # fmt: skip
    short = (what & SHORT) != 0
    inside = covered(len(reading.codes), regions.where(~short))
    ends = reading.outer(*ENDINGS)
    # Nor in the end of one: 蒙古包 in 内蒙古包头市.
    ends = ends.where(~inside[ends.starts] & ~inside[ends.ends - 1])
    numbered = _numbered(reading, ends)
    named = _named(ends)
    spot = np.zeros(len(reading.codes) + 1, bool)
    spot[numbered.words] = True
    both = spot[named.words]
    # 三区, 12里 are numbered; 学府二路 is a road.
    road = (named.what & (ROAD | VILLAGE)) != 0
    roads = np.zeros(len(reading.codes) + 1, bool)
    roads[named.words[road & both]] = True
    prefer = roads[numbered.words]
    plain = reading.at(numbered.starts - 1)
    before_han = (plain >= 0x3400) & (plain < 0xA000)
    numbered = numbered.where(~(prefer & before_han & ((numbered.what & BLOCK) != 0)))
    spot[:] = False
    spot[numbered.words] = True
    named = named.where(~spot[named.words])
    spot[:] = False
    spot[named.words] = True
    divisions = Parts(regions.starts, regions.starts, regions.ends, what | DIVISION)
    # A short form directly before a word that ends a name is part of that name: 南京东路.
    absorbed = short & spot[regions.ends]
    # 城东 in 环城东路 is none either: a short form begins where a name may, or behind a division.
    behind = np.zeros(len(reading.codes) + 1, bool)
    behind[regions.ends] = True
    ahead = np.zeros(len(reading.codes) + 1, bool)
    ahead[regions.starts[~short]] = True
    loose = short & ~halts.mask[regions.starts] & ~behind[regions.starts]
    loose &= ~ahead[regions.ends]
    divisions = divisions.where(~absorbed & ~loose)
    every = [divisions, named, numbered]
    joined = Parts(*(np.concatenate([getattr(p, f.name) for p in every]) for f in fields(Parts)))
    # Numbers begin less than sixteen characters before their word, and the others at it. What is
    # put together is three lists in order, which a stable sort merges.
    order = np.argsort((joined.words << 4) + (joined.starts - joined.words + 15), kind="stable")
    joined = joined.where(order)
    reach = np.maximum.accumulate(joined.ends)
    clear_ = np.ones(len(reach), bool)
    clear_[1:] = joined.words[1:] >= reach[:-1]
    return joined.where(clear_)


def _divisions(reading: Reading) -> Matches:
    """Known divisions; a short form gives way to a full one: 江苏省 in 从江苏省, not 从江."""
    full = reading.outer("province", "city", "county", "town")
    short = reading.outer("short", "shortcity")
    # 景宁县 is no 宁县.
    within = _CALLED[reading.at(short.ends)] & ~_NOT_CALLED[reading.at(short.ends + 1)]
    if within.any():
        inner = np.zeros(len(reading.codes) + 1, bool)
        inner[short.ends[within] - 1] = True
        full = full.where(~(inner[full.starts] & (full.ends - full.starts == 2)))
    taken = covered(len(reading.codes), full)
    short = short.where(~taken[short.starts] & ~taken[short.ends - 1])
    # 罗城县: what people make of a longer name, and 县城 is no such thing.
    last = reading.at(short.ends)
    whole = _CALLED[last] & ~_NOT_CALLED[reading.at(short.ends + 1)] & ~taken[short.ends]
    lengthened = Matches.of(short.starts, short.ends + whole, short.which, short.said)
    return full.together(lengthened)


def _said(words: Matches, sections: tuple[tuple[str, int], ...]) -> I64:
    """What the sections in which each word stands make of it; the last of them counts."""
    what = np.zeros(len(words.said), np.int64)
    for name, flag in sections:
        what[(words.said & np.uint64(bit(name))) != 0] = flag
    return what[words.which]


def _named(ends: Matches) -> Parts:
    what = _said(
        ends,
        (
            ("estateweak", ESTATE | WEAK), ("villageweak", VILLAGE | WEAK),
            ("roadweak", ROAD | WEAK), ("estate", ESTATE), ("village", VILLAGE),
            ("townend", TOWN), ("road", ROAD),
        ),
    )  # fmt: skip
    chosen = what != 0
    return Parts(ends.starts, ends.starts, ends.ends, what).where(chosen)


def _numbered(reading: Reading, ends: Matches) -> Parts:
    what = _said(
        ends,
        (
            ("block", BLOCK), ("group", GROUP), ("floor", FLOOR), ("door", DOOR),
            ("building", BUILDING), ("number", NUMBER),
        ),
    )  # fmt: skip
    chosen = (what != 0) & ((reading.kinds[np.maximum(ends.starts - 1, 0)] & NUMERIC) != 0)
    # 东单元 is called by its side.
    sided = (what == DOOR) & (reading.at(ends.starts) == ord("单"))
    sided &= _SIDE[reading.at(ends.starts - 1)]
    chosen |= sided
    chosen &= (ends.starts > 0) & ~reading.edge(ends.starts)
    words, tails, what = ends.starts[chosen], ends.ends[chosen], what[chosen]
    run_starts, _ = reading.runs
    run_starts = run_starts if len(run_starts) else np.zeros(1, np.int64)
    starts = run_starts[np.searchsorted(run_starts, words - 1, side="right") - 1]
    starts = np.where(sided[chosen], words - 1, starts)
    size = words - starts
    digits = (reading.kinds[words - 1] & DIGIT) != 0
    # 一号 may be a date, 一座 a count: numerals say little alone.
    # A telephone before a door, 16800001234-2单元: the door is what stands behind the hyphen.
    cut = _last_hyphen(reading, starts, words)
    starts = np.where(size > _LONGEST_NUMBER, cut, starts)
    size = words - starts
    said = ((reading.kinds[words - 1] & (DIGIT | LETTER)) == 0) & (size <= 2)
    # 七栋三零二: what is followed by a room is no count.
    room = number_at(reading, tails) | _told_at(reading, tails)
    # So is 二号楼门口.
    beside = np.zeros(len(reading.codes) + 1, bool)
    beside[reading.outer("tail").starts] = True
    room |= beside[tails]
    said &= ~(((what & BUILDING) != 0) & room)
    good = (size <= _LONGEST_NUMBER) & ~(digits & (size > 5) & _plain_digits(reading, starts, size))
    one = what == NUMBER
    good &= ~(one & _NOT_DOOR[reading.at(tails)])
    good &= ~(one & _MONTH[reading.at(starts - 1)])
    # 七组 may be any group; 三生产队 is one of a village.
    loose = ((what & (BLOCK | GROUP)) != 0) & (tails - words < 3)
    code = reading.at(words)
    entrance = code == ord("单")
    few = said & ((what & (NUMBER | BUILDING | DOOR | FLOOR)) != 0) & ~entrance
    few &= ~number_at(reading, tails)
    weak = loose | few | (((what & FLOOR) != 0) & ~number_at(reading, tails))
    unsure = (code == ord("户")) | (code == ord("门")) | (code == ord("房")) | (code == ord("床"))
    unsure |= code == ord("舍")
    weak |= unsure & ~number_at(reading, words - 3) & ~number_at(reading, tails)
    row = reading.row_starts(words)
    always = _ORDER[reading.at(starts - 1)] & (starts - 1 >= row)
    unit = (what & (DOOR | BUILDING | BLOCK | FLOOR)) != 0
    side = _SIDE[reading.at(starts - 1)] & unit & (starts - 1 >= row)
    starts = np.where(always | side, starts - 1, starts)
    # 西区9号楼: part of an estate that is called by where it lies.
    part = unit & (reading.at(starts - 1) == ord("区")) & _SIDE[reading.at(starts - 2)]
    starts = np.where(part & (starts - 2 >= row), starts - 2, starts)
    good &= ~((reading.at(words) == ord("座")) & (reading.at(tails) == ord("位")))
    return Parts(starts, words, tails, what | np.where(weak, WEAK, 0)).where(good)


def _last_hyphen(reading: Reading, starts: I64, words: I64) -> I64:
    """Behind the last hyphen of a number, among its last six characters."""
    found = starts.copy()
    for back in range(6, 0, -1):
        at = words - back
        found = np.where((reading.at(at - 1) == 45) & (at > starts), at, found)
    return found


def _told_at(reading: Reading, places: I64) -> Mask:
    """Whether three numerals that are told one by one stand at each place: 三零二."""
    answer = np.ones(len(places), bool)
    for step in range(3):
        answer &= _TOLD[reading.at(places + step)]
    return answer


def _plain_digits(reading: Reading, starts: I64, size: I64) -> Mask:
    """Whether the first six characters of a run are all digits: a telephone or ID number."""
    answer = size >= 6
    for step in range(6):
        code = reading.at(starts + step)
        answer &= (code - np.uint32(48)) < 10
    return answer


def _joined(reading: Reading, parts: Parts, linked: Mask, inner: Spots) -> Chains:
    first = np.flatnonzero(~linked)
    last = np.append(first[1:], len(linked)) - 1
    what = np.bitwise_or.reduceat(parts.what, first)
    number = (parts.what & NUMBERED) != 0
    numbered = np.add.reduceat(number.astype(np.int64), first)
    starts, ends = parts.starts[first].copy(), parts.ends[last].copy()
    sure = np.ones(len(first), bool)
    ending = is_ending(parts)[first]
    # Behind a mark or a word that leads to a place a name is told whole.
    plain = reading.at(starts - 1)
    clean = (reading.kinds[np.maximum(starts - 1, 0)] == 0) | (plain == ord("："))
    clean |= starts == reading.row_starts(starts)
    led = np.zeros(len(reading.codes) + 1, bool)
    led[reading.outer("home", "cue", "nocue").ends] = True
    clean |= led[starts]
    for flag, cap in _CAPS.items():
        of = ending & ((parts.what[first] & flag) != 0)
        long = of & (parts.words[first] - starts > np.where(clean, cap + 4, cap))
        sure &= ~long
        starts = np.where(long, parts.words[first] - cap, starts)
    bare = _trail(reading, parts.what[last], ends)
    what = what | bare
    # 龙湖滟澜山15栋101: what stands before a building with a door is its name.
    limit = inner.last(starts)
    held = ((parts.what[first] & (BUILDING | BLOCK)) != 0) & (numbered + (bare != 0) >= 2)
    held &= ((parts.what[first] & NAMED) == 0) & (starts - limit >= 2) & (starts - limit <= 7)
    held &= (reading.kinds[np.minimum(limit, len(reading.codes) - 1)] & HAN) != 0
    starts = np.where(held, limit, starts)
    what = what | np.where(held, ESTATE, 0)
    town = (parts.what & TOWN) != 0
    tail = reading.at(parts.ends - 1)
    town &= (
        ((parts.what & DIVISION) != 0)
        | _TOWNSHIP[tail]
        | ((tail == ord("道")) & (reading.at(parts.ends - 2) == ord("街")))
    )
    what = what | np.where(np.logical_or.reduceat(town, first), ADMIN, 0)
    cues = np.zeros(len(reading.codes) + 1, bool)
    said = reading.outer("cue", "nocue")
    said = said.where(~said.has(bit("nocue")))
    cues[said.ends] = True
    row = reading.row_starts(starts)
    cue = cues[starts] & (starts > row)
    for back in (1, 2):
        cue |= cues[np.maximum(starts - back, 0)] & (starts - back > row)
    return Chains(
        starts, ends, what, numbered, last - first + 1, parts.what[first], parts.what[last],
        cue, sure,
    )  # fmt: skip


def _trail(reading: Reading, last: I64, ends: I64) -> I64:
    """A number without a word behind the last part: 2单元1104, 12栋3. Lengthens `ends` in place."""
    run_starts, run_ends = reading.runs
    if not len(run_starts):
        return np.zeros(len(ends), np.int64)
    at = np.minimum(np.searchsorted(run_starts, ends), len(run_starts) - 1)
    here = run_starts[at] == ends
    size = run_ends[at] - ends
    digits = ((reading.kinds[np.minimum(ends, len(reading.codes) - 1)]) & (DIGIT | LETTER)) != 0
    hyphen = np.zeros(len(ends), bool)
    for step in range(1, 4):
        hyphen |= reading.at(ends + step) == 45
    good = here & (size >= 2) & (size <= np.where(hyphen, 10, 6)) & digits
    good |= here & (size >= 3) & (size <= 4) & ~digits
    good &= ~NOT_ROOM[reading.at(run_ends[at])]
    good &= ~_plain_digits(reading, ends, size)
    # 白川胡同4-2-501: three numbers, or two whose second is a room, need no building before them.
    inside = (last & (BUILDING | DOOR | NUMBER | FLOOR | ESTATE | BLOCK)) != 0
    good &= inside | (hyphen & (size >= 5) & ((last & (ROAD | VILLAGE | TOWN)) != 0))
    good &= ends < reading.row_ends(np.maximum(ends - 1, 0))
    ends[good] = run_ends[at][good]
    # 凯旋公馆T3 2208: a room behind a blank, where a building goes before.
    at = np.minimum(np.searchsorted(run_starts, ends + 1), len(run_starts) - 1)
    size = run_ends[at] - run_starts[at]
    room = (run_starts[at] == ends + 1) & (reading.at(ends) == 32) & (size >= 3) & (size <= 4)
    room &= number_at(reading, ends + 1) & ~NOT_ROOM[reading.at(run_ends[at])]
    room &= ((last & BUILDING) != 0) | (good & ((last & ESTATE) != 0))
    room &= (reading.at(run_ends[at]) != 32) | ~number_at(reading, run_ends[at] + 1)
    ends[room] = run_ends[at][room]
    good |= room
    # 三栋一单元的101
    at = np.minimum(np.searchsorted(run_starts, ends + 1), len(run_starts) - 1)
    size = run_ends[at] - run_starts[at]
    inside = (run_starts[at] == ends + 1) & (reading.at(ends) == ord("的")) & (size >= 3)
    inside &= (size <= 4) & number_at(reading, ends + 1) & ~NOT_ROOM[reading.at(run_ends[at])]
    inside &= (last & (BUILDING | DOOR)) != 0
    ends[inside] = run_ends[at][inside]
    good |= inside
    # 14栋之二, 3号-1: a number behind a number.
    join = (reading.at(ends) == ord("之")) & ((last & NUMBERED) != 0)
    at = np.minimum(np.searchsorted(run_starts, ends + 1), len(run_starts) - 1)
    join &= (run_starts[at] == ends + 1) & (run_ends[at] - ends <= 4)
    ends[join] = run_ends[at][join]
    return np.where(good, BARE, 0)


__all__ = [
    "ADMIN", "BARE", "BLOCK", "BUILDING", "CITY", "COUNTY", "DOOR", "ESTATE", "FLOOR", "GROUP",
    "MAJOR", "NAMED", "NUMBER", "NUMBERED", "NUMERAL", "PROVINCE", "REGION", "ROAD", "SHORT",
    "TOWN", "VILLAGE",
    "WEAK", "Chains", "Parts", "chains", "clear", "stops",
]  # fmt: skip
