"""What of the chains of parts is an address, a fragment of one, or a region; and English ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds import _places as p
from strongroom.kinds._english import english
from strongroom.kinds._reading import Reading, last_before
from strongroom.kinds._words import among

_DOOR = p.NUMBER | p.BUILDING | p.DOOR | p.GROUP | p.BARE
_SMALL = p.ROAD | p.VILLAGE | p.ESTATE
_ALL = 7
_MEMBER = among("人籍")
_COMMITTEE = among("会办处")
_FOLK = ("村民", "居民", "牧民", "住户", "业主", "租户", "租客", "户主", "社员", "农民", "老家")
_COLLOQUIAL = 16


@dataclass(frozen=True, slots=True)
class Places:
    """What a block says of places, for the three kinds."""

    addresses: Hits
    fragments: Hits
    regions: Hits


def places(block: Block) -> Places:
    """Addresses, fragments and regions of a block, told apart once."""
    return block.once(_places)


def _places(block: Block) -> Places:
    if block.ascii:
        return Places(NO_HITS, NO_HITS, NO_HITS)
    reading, found = p.chains(block)
    if not len(found.starts):
        return Places(NO_HITS, _colloquial(block, reading), NO_HITS)
    what, numbered = found.what, found.numbered + ((found.what & p.BARE) != 0)
    door = (what & _DOOR) != 0
    small = (what & _SMALL) != 0
    town = (what & p.TOWN) != 0
    region = (what & p.REGION) != 0
    named = small | town
    member = _MEMBER[reading.at(found.ends)] | _follows(reading, found.ends)
    near = found.cue | member
    committee = _COMMITTEE[reading.at(found.ends - 1)] & ~door

    full = door & (named | (region & (numbered > 1)))
    lone = (found.first & p.WEAK != 0) & (found.first & p.NUMBERED != 0)
    full &= ~(lone & (numbered < 2) & ~region & ~near)
    levels = sum(((what & flag) != 0).astype(np.int64) for flag in (p.PROVINCE, p.CITY, p.COUNTY))
    levels = levels + ((what & p.SHORT) != 0) + town
    village = (what & p.VILLAGE) != 0
    deep = ~door & ~committee & region & (town | small)
    deep &= near | (village & (town | (levels >= 2))) | ((levels >= 3) & small)
    deep &= (what & _SMALL != 0) | near
    # A road of a district is where things happen, unless it is said to be somebody's.
    deep &= near | ((what & (p.VILLAGE | p.ESTATE | p.TOWN)) != 0)
    estate = ((what & p.ESTATE) != 0) & ((what & (p.BLOCK | p.FLOOR)) != 0) & named & ~door
    score = np.full(len(what), 0.8)
    score = np.where(full & (region | (numbered >= 2)), 0.88, score)
    score = np.where(deep, 0.76, score)
    score = np.where(estate, 0.62, score)
    address = full | deep | estate

    fragment = ~address & ~committee
    inner = fragment & ~named & ~region & door
    several = inner & (numbered >= 2)
    ahead = _tail(reading, found.ends, inner) > found.ends
    room = ((what & p.DOOR) != 0) & (found.ends - found.starts >= 3) & ((what & p.WEAK) == 0)
    building = ((what & p.BUILDING) != 0) & ((what & p.WEAK) == 0)
    single = inner & (numbered == 1) & (building | ((what & p.DOOR) != 0))
    single &= near | ahead | room | building
    lone = fragment & small & found.cue & ((what & (p.ROAD | p.VILLAGE | p.ESTATE)) != 0)
    lone &= (what & p.WEAK) == 0
    fragment = several | single | lone
    worth = np.where(several, 0.7, np.where(single, 0.55, 0.55))

    only = ~address & ~fragment & ((what & ~(p.REGION | p.TOWN | p.MAJOR | _DIVISION)) == 0)
    only &= region
    county = (what & (p.PROVINCE | p.CITY | p.COUNTY)) != 0
    only &= county | ((what & p.MAJOR) != 0)
    places_ = np.where(county, 0.6, 0.5)

    ends = _tail(reading, found.ends, fragment | estate | (deep & near))
    ends = np.where(fragment, _beside(reading, ends), ends)

    def made(chosen: Mask, scores: np.ndarray, to: I64) -> Hits:
        starts, ends_ = reading.bytes_of(block, found.starts[chosen], to[chosen])
        return hits(starts, ends_, scores[chosen])

    loose = _colloquial(block, reading)
    return Places(
        made(address, score, ends),
        Hits.together([made(fragment, worth, ends), loose]),
        made(only, places_, found.ends),
    )


_DIVISION = 1 << 20


def _follows(reading: Reading, ends: I64) -> Mask:
    """Whether a word for the people of a place comes next."""
    answer = np.zeros(len(ends), bool)
    for word in _FOLK:
        fits = np.ones(len(ends), bool)
        for step, letter in enumerate(word):
            fits &= reading.at(ends + step) == ord(letter)
        answer |= fits
    return answer & (ends < reading.row_ends(np.maximum(ends - 1, 0)))


def _tail(reading: Reading, ends: I64, chosen: Mask) -> I64:
    """Words that point at a place beside a door belong to a fragment: 东门, 楼下, 后面的车棚."""
    words = reading.pick("tail").longest()
    if not len(words.starts):
        return ends
    result = ends.copy()
    marks = reading.marks
    for _ in range(4):
        at = np.minimum(np.searchsorted(words.starts, result), len(words.starts) - 1)
        near = chosen & (words.starts[at] >= result) & (words.starts[at] - result <= 1)
        near &= last_before(words.starts[at], marks) < result
        result = np.where(near, words.ends[at], result)
    return result


def _beside(reading: Reading, ends: I64) -> I64:
    """With 下 or 上 behind a 楼 that a number went before: 5号楼下."""
    next_ = reading.at(ends)
    beside = (reading.at(ends - 1) == ord("楼")) & (
        (next_ == ord("下")) | (next_ == ord("上")) | (next_ == ord("底"))
    )
    result: I64 = ends + (beside & (ends < reading.row_ends(np.maximum(ends - 1, 0))))
    return result


def _colloquial(block: Block, reading: Reading) -> Hits:
    """Places told in words of every day: from 住, 送到, 认准 on to what points at a door."""
    tails = reading.pick("tail").outermost()
    cues = reading.pick("home").outermost()
    if not len(tails.starts) or not len(cues.starts):
        return NO_HITS
    begin = last_before(tails.starts, cues.ends)
    marks = reading.marks
    good = (begin >= 0) & (tails.starts - begin <= _COLLOQUIAL) & (tails.starts - begin >= 2)
    good &= last_before(tails.starts, marks) < begin
    starts, ends = begin[good], tails.ends[good]
    if not len(starts):
        return NO_HITS
    # Of several words that point at one door the last counts.
    last = np.append(starts[1:] != starts[:-1], True)
    starts, ends = starts[last], ends[last]
    # 你楼上602: a number behind it is that of the door.
    run_starts, run_ends = reading.runs
    if len(run_starts):
        at = np.minimum(np.searchsorted(run_starts, ends), len(run_starts) - 1)
        door = (run_starts[at] == ends) & (run_ends[at] - ends <= 4) & (run_ends[at] - ends >= 2)
        ends = np.where(door, run_ends[at], ends)
    first, to = reading.bytes_of(block, starts, ends)
    return hits(first, to, 0.56)


def addresses(block: Block) -> Hits:
    """Scanner of postal addresses, Chinese and English."""
    return Hits.together([places(block).addresses, english(block)])


def fragments(block: Block) -> Hits:
    """Scanner of what is part of an address and points at a door or somebody's place."""
    return places(block).fragments


def regions(block: Block) -> Hits:
    """Scanner of provinces, cities and districts that stand alone."""
    return places(block).regions
