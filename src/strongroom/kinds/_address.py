"""What of the chains of parts is an address, a fragment of one, or a region; and English ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from strongroom.kernels.lexicon import Codes
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds import _places as p
from strongroom.kinds._abroad import abroad
from strongroom.kinds._cities import alone
from strongroom.kinds._common import phrases
from strongroom.kinds._doors import beside, doors
from strongroom.kinds._english import english
from strongroom.kinds._homes import continued, extended, homes, rejoined, whole
from strongroom.kinds._passing import fresh
from strongroom.kinds._reading import Reading, first_behind, last_before
from strongroom.kinds._told import Told, together, told
from strongroom.kinds._words import among, bit

Scores = npt.NDArray[np.floating]

_DOOR = p.NUMBER | p.BUILDING | p.DOOR | p.GROUP | p.BARE
_SMALL = p.ROAD | p.VILLAGE | p.ESTATE
_THINGS = among("楼舍堂馆房屋站厂池所店院建设有")
_PUBLIC = among("场厦城心店馆院街楼")
_SIDE, _STOREY = among("东西南北中"), among("楼层")
_KINDS = among("楼舍堂房屋站厂池")
_RANGE = among("至、")
_MEMBER = among("人籍")
_COMMITTEE = among("会办处")
_FOLK = ("村民", "居民", "牧民", "住户", "业主", "租户", "租客", "户主", "社员", "农民", "老家")
_FOLK_HEADS = among("".join(word[0] for word in _FOLK))


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
    every = _worded(block)
    # 3-2-501 in a row of ASCII alone is a number, whatever stands in the rows beside it.
    wide = np.diff(block.offsets) > np.diff(block.characters.rows)
    if wide.all():
        return every
    return Places(
        *(
            some.where(wide[np.searchsorted(block.offsets, some.starts, side="right") - 1])
            for some in (every.addresses, every.fragments, every.regions)
        )
    )


def _worded(block: Block) -> Places:
    reading, found = p.chains(block)
    ways = together(told(reading), homes(reading))
    ways = Told(ways.starts, whole(reading, ways.starts, ways.ends), ways.scores)
    if not len(found.starts):
        every = (
            _loose(block, reading),
            _as_hits(block, reading, ways, np.ones(len(ways.starts), bool)),
        )
        free = np.zeros(len(reading.codes) + 1, bool)
        return Places(NO_HITS, Hits.together(every), _cities(block, reading, free)[0])
    found = rejoined(reading, found, p.stops(reading).last(found.starts))
    what, numbered = found.what, found.numbered + ((found.what & p.BARE) != 0)
    door = (what & _DOOR) != 0
    small = (what & _SMALL) != 0
    town = (what & p.TOWN) != 0
    region = (what & p.REGION) != 0
    named = small | town
    member = _MEMBER[reading.at(found.ends)] | _follows(reading, found.ends)
    near = found.cue | member
    committee = _COMMITTEE[reading.at(found.ends - 1)] & ~door

    # 教学楼6栋 counts them.
    ahead_ = np.where(_digit(reading.at(found.ends - 3)), found.ends - 4, found.ends - 3)
    count = (found.numbered == 1) & ((found.last & p.BUILDING) != 0) & (what & p.BARE == 0)
    count &= _KINDS[reading.at(ahead_)] & ~region & ~near
    full = door & ~count & (named | (region & (numbered > 1)))
    lone = (found.first & p.WEAK != 0) & (found.first & p.NUMBERED != 0)
    full &= ~(lone & (numbered < 2) & ~region & ~near)
    levels = sum(((what & flag) != 0).astype(np.int64) for flag in (p.PROVINCE, p.CITY, p.COUNTY))
    levels = levels + ((what & p.SHORT) != 0) + town
    village = (what & p.VILLAGE) != 0
    deep = ~door & ~committee & region & (town | small)
    deep &= near | (village & (town | (levels >= 2))) | ((levels >= 3) & small)
    deep &= (what & _SMALL) != 0
    # 北辰图文快印店 is a shop.
    deep &= ((found.last & p.WEAK) == 0) | town | (levels >= 2)
    # A road of a district is where things happen, unless it is said to be somebody's.
    deep &= near | ((what & (p.VILLAGE | p.ESTATE | p.TOWN)) != 0)
    dwellings = ((found.last & p.ESTATE) != 0) & ((found.last & p.WEAK) == 0)
    dwellings &= ~_PUBLIC[reading.at(found.ends - 1)]
    deep |= dwellings & region & ~door & (levels >= 1) & ((what & p.COUNTY) != 0)
    estate = ((what & p.ESTATE) != 0) & ((what & (p.BLOCK | p.FLOOR)) != 0) & named & ~door
    score = np.full(len(what), 0.8)
    score = np.where(full & (region | (numbered >= 2)), 0.88, score)
    score = np.where(deep, 0.76, score)
    score = np.where(estate, 0.62, score)
    address = full | deep | estate

    fragment = ~address & ~committee
    inner = fragment & ~named & ~region & door
    # 教学楼6栋、食堂2座 counts them; 1至6号楼 is a notice to all.
    before = reading.at(found.starts - 1)
    counted = _THINGS[before] | (reading.at(found.ends - 1) == ord("座")) | _RANGE[before]
    counted |= count
    counted &= (numbered < 2) & ((what & p.BARE) == 0) & ~near
    counted |= (reading.at(found.starts) == ord("第")) & (numbered < 2) & ~near
    inner &= ~counted
    several = inner & (numbered >= 2)
    ahead = _tail(reading, found.ends, inner) > found.ends
    room = ((what & p.DOOR) != 0) & (found.ends - found.starts >= 3) & ((what & p.WEAK) == 0)
    building = ((what & (p.BUILDING | p.NUMBER)) != 0) & ((what & p.WEAK) == 0)
    # 3号院, but 3号 may be a date, a turn, a player.
    building &= ((what & p.NUMBER) == 0) | (reading.at(found.ends - 1) == ord("院"))
    single = inner & (numbered == 1) & (building | ((what & p.DOOR) != 0))
    single &= near | ahead | room | building
    # An estate is somebody's where the clause says that one lives there.
    lived = ((found.last & p.ESTATE) != 0) & ((found.last & p.WEAK) == 0)
    some = np.flatnonzero(lived & ~address)
    lived[some] = _lived(reading, found.starts[some], found.ends[some])
    lone = fragment & small & (found.cue | lived) & ((what & (p.ROAD | p.VILLAGE | p.ESTATE)) != 0)
    lone &= (found.first & p.WEAK) == 0
    # 养鸡场宿舍, 张家庄老屋: a house of that sort is somebody's home, whoever speaks of it.
    own = fragment & ((found.last & p.ESTATE) != 0) & _dwelling(reading, found.ends)
    own &= (found.ends - found.starts >= 4) & ~_AGAIN[reading.at(found.starts)]
    for at in np.flatnonzero(own).tolist():
        own[at] = fresh(reading, int(found.starts[at]), int(found.ends[at]) - 2)
    lone |= own
    # What a way goes on from is somebody's, whatever road it is.
    led = fragment & ~door & small & ((found.first & p.WEAK) == 0) & ~region
    # 锦绣路金色家园: an estate on a road is nobody's scene.
    lone |= led & ((what & p.ROAD) != 0) & ((found.last & (p.ESTATE | p.WEAK)) == p.ESTATE)
    # 石榴园小区凉亭: neither is what stands in one.
    inner_ = np.zeros(len(reading.codes) + 1, bool)
    inner_[reading.outer("dwell", "tail").starts] = True
    lone |= led & ((found.last & (p.ESTATE | p.WEAK)) == p.ESTATE) & inner_[found.ends]
    onwards = continued(reading, found, led)
    lone |= onwards > found.ends
    fragment = several | single | lone
    worth = np.where(several | own, 0.7, 0.55)

    only = (
        ~address & ~fragment & ((what & ~(p.REGION | p.TOWN | p.ADMIN | p.MAJOR | _DIVISION)) == 0)
    )
    only &= region
    county = (what & (p.PROVINCE | p.CITY | p.COUNTY)) != 0
    only &= county | ((what & p.MAJOR) != 0)
    places_ = np.where(county, 0.6, 0.5)

    room_ = (what & (p.DOOR | p.BARE)) != 0
    # Behind an entrance it may be told where: 二单元顶楼靠左.
    entrance = (reading.at(found.ends - 1) == ord("元")) & ((found.last & p.DOOR) != 0)
    room_ &= ~entrance
    ends = _tail(reading, found.ends, fragment | (address & ~room_))
    ends = np.where(fragment, _beside(reading, ends), ends)
    ends = np.maximum(ends, np.where(fragment, onwards, 0))
    # 教富村电商站: behind a village a name of its own may end it.
    rural = only & named & ((what & (p.VILLAGE | p.TOWN)) != 0)
    ends = extended(reading, found.starts, ends, address | fragment)
    further = extended(reading, found.starts, ends, rural)
    grown = (further > ends) & rural
    address, only, ends = address | grown, only & ~grown, np.maximum(ends, further)
    score = np.where(grown, 0.74, score)
    starts = found.starts
    # What is told of the way goes on from a chain, or leads up to it.
    some = np.flatnonzero(address | fragment)
    regional = region | ((what & p.ADMIN) != 0)
    headed = (found.first & p.REGION) != 0
    # 青年路那边的 is told to its noun or to 那边.
    starts, ends, apart, inner_ = _merged(
        starts, ends, some, ways, headed, _COMMA[reading.at(ends)] & ~door
    )
    address, fragment = address & ~inner_, fragment & ~inner_

    longer = ((found.last & p.WEAK) == 0) & ((what & ~(p.REGION | p.MAJOR | _DIVISION)) != 0)
    longer |= (what & (p.PROVINCE | p.CITY | p.COUNTY)) != 0
    kept = np.flatnonzero(longer | address | fragment)
    taken = _spread(len(reading.codes), starts[kept], ends[kept])
    cities, told_ = _cities(block, reading, taken)

    def made(chosen: Mask, scores: Scores, to: I64) -> Hits:
        first, last = reading.bytes_of(block, starts[chosen], to[chosen])
        return hits(first, last, scores[chosen])

    return Places(
        made(address & regional, score, ends),
        Hits.together(
            [
                made(fragment, worth, ends),
                # Without a region a door of an estate is a part of an address.
                made(address & ~regional, score, ends),
                _loose(block, reading),
                _as_hits(block, reading, ways, apart),
            ]
        ),
        Hits.together([made(only & ~told_[found.starts], places_, found.ends), cities]),
    )


def _cities(block: Block, reading: Reading, taken: Mask) -> tuple[Hits, Mask]:
    """Cities told by their short names, and which characters lie in them."""
    inside = reading.outer("province", "city", "county", "town").covered(len(reading.codes))
    starts, ends = alone(reading, p.clear(reading), taken, inside)
    mask = _spread(len(reading.codes), starts, ends)
    # 从 is a surname too, and 绍兴 a given name.
    score = np.where(reading.at(starts - 1) == ord("从"), 0.87, 0.52)
    return hits(*reading.bytes_of(block, starts, ends), score), mask


def _spread(count: int, starts: I64, ends: I64) -> Mask:
    """Which characters lie in one of some places."""
    mask = np.zeros(count + 1, bool)
    size = np.maximum(ends - starts, 0)
    over = np.cumsum(size)
    if len(over):
        mask[np.arange(over[-1]) + np.repeat(starts - over + size, size)] = True
    return mask


def _merged(
    starts: I64, ends: I64, some: I64, ways: Told, headed: Mask, comma: Mask
) -> tuple[I64, I64, Mask, Mask]:
    """Places of chains, `some` of them, with what is told around them; which ways hold none; and
    which chains lie in a way whose first chain stands for it."""
    alone, inner = np.ones(len(ways.starts), bool), np.zeros(len(starts), bool)
    if not len(some) or not len(ways.starts):
        return starts, ends, alone, inner
    starts, ends = starts.copy(), ends.copy()
    at = np.maximum(np.searchsorted(ways.ends, starts[some], side="right"), 0)
    at = np.minimum(at, len(alone) - 1)
    meets = (ways.starts[at] < ends[some]) & (ways.ends[at] > starts[some])
    # 曼国村，进寨子右手的木楼: a way behind a comma goes on from what ends at no door.
    meets |= (ways.starts[at] == ends[some] + 1) & comma[some] & headed[some]
    some, at = some[meets], at[meets]
    alone[at] = False
    # The first chain of a way takes it; what else lies in it lies in that.
    first = np.ones(len(at), bool)
    first[1:] = at[1:] != at[:-1]
    inner[some[~first]] = ends[some[~first]] <= ways.ends[at[~first]]
    some, at = some[first], at[first]
    # An address begins with its region, whatever leads to it.
    own = headed[some]
    starts[some] = np.where(own, starts[some], np.minimum(starts[some], ways.starts[at]))
    ends[some] = np.maximum(ends[some], ways.ends[at])
    return starts, ends, alone, inner


def _as_hits(block: Block, reading: Reading, ways: Told, chosen: Mask) -> Hits:
    first, last = reading.bytes_of(block, ways.starts[chosen], ways.ends[chosen])
    return hits(first, last, ways.scores[chosen])


_DIVISION = 1 << 20
_COMMA = among("，,")


def _loose(block: Block, reading: Reading) -> Hits:
    """Fragments that are no chains of parts."""
    return Hits.together(
        [
            doors(block, reading, p.stops(reading)),
            beside(block, reading, p.stops(reading)),
        ]
    )


_HOUSES = phrases(
    "家属院, 家属楼, 家属区, 家属大院, 老屋, 老宅, 祖屋, 祖宅, 老房子, 出租屋, 出租房, "
    "自建房, 筒子楼, 宿舍, 工棚, 安置房, 回迁房"
)
_AGAIN = among("员男女单集一这那本该老各学教")


def _dwelling(reading: Reading, ends: I64) -> Mask:
    """Whether a name ends in a word for a house in which people live."""
    answer = np.zeros(len(ends), bool)
    for word in _HOUSES:
        fits = np.ones(len(ends), bool)
        for step, letter in enumerate(reversed(word), 1):
            fits &= reading.at(ends - step) == ord(letter)
        answer |= fits
    return answer & ~_GOES_ON[reading.at(ends)]


_GOES_ON = among("区楼长管员里内条")


def _lived(reading: Reading, starts: I64, ends: I64) -> Mask:
    """Whether the clause of a place says that one lives, rents or moves there."""
    homes = reading.outer("home", "cue", "nocue", "folk")
    homes = homes.where(~homes.has(bit("nocue")))
    if not len(homes.starts):
        return np.zeros(len(starts), bool)
    before = last_before(starts, homes.ends)
    left = (starts - before <= 10) & (before > last_before(starts - 1, reading.clauses))
    behind = first_behind(ends, homes.starts, np.full(len(ends), 1 << 62))
    right = (behind - ends <= 4) & (behind <= first_behind(ends, reading.clauses, behind))
    answer: Mask = left | right
    return answer


def _follows(reading: Reading, ends: I64) -> Mask:
    """Whether a word for the people of a place comes next."""
    answer = np.zeros(len(ends), bool)
    some = np.flatnonzero(_FOLK_HEADS[reading.at(ends)])
    at = ends[some]
    for word in _FOLK:
        fits = np.ones(len(at), bool)
        for step, letter in enumerate(word):
            fits &= reading.at(at + step) == ord(letter)
        answer[some] |= fits
    return answer & (ends < reading.row_ends(np.maximum(ends - 1, 0)))


def _tail(reading: Reading, ends: I64, chosen: Mask) -> I64:
    """Words that point at a place beside a door belong to a fragment: 东门, 楼下, 后面的车棚."""
    words = reading.pick("tail", "side").longest()
    if not len(words.starts):
        return ends
    result = ends.copy()
    left = np.flatnonzero(chosen)
    for _ in range(4):
        here = result[left]
        at = np.minimum(np.searchsorted(words.starts, here), len(words.starts) - 1)
        begin = words.starts[at]
        near = (begin >= here) & (begin - here <= 1)
        near &= reading.marked.last(begin, -1) < here
        left, at = left[near], at[near]
        result[left] = words.ends[at]
    # 26号楼西门102
    run_starts, run_ends = reading.runs
    if len(run_starts):
        at = np.minimum(np.searchsorted(run_starts, result), len(run_starts) - 1)
        size = run_ends[at] - result
        room = (result > ends) & (run_starts[at] == result) & (size >= 3) & (size <= 4)
        result = np.where(room & _digit(reading.at(result)), run_ends[at], result)
    # 十四楼西
    side = chosen & _SIDE[reading.at(result)] & _STOREY[reading.at(result - 1)]
    side &= ~_han(reading, result + 1)
    return result + side


def _digit(codes: Codes) -> Mask:
    mask: Mask = (codes - np.uint32(48)) < 10
    return mask


def _han(reading: Reading, places: I64) -> Mask:
    code = reading.at(places)
    mask: Mask = (code >= 0x3400) & (code < 0xA000)
    return mask


def _beside(reading: Reading, ends: I64) -> I64:
    """With 下 or 上 behind a 楼 that a number went before: 5号楼下."""
    next_ = reading.at(ends)
    beside = (reading.at(ends - 1) == ord("楼")) & (
        (next_ == ord("下")) | (next_ == ord("上")) | (next_ == ord("底"))
    )
    result: I64 = ends + (beside & (ends < reading.row_ends(np.maximum(ends - 1, 0))))
    return result


def addresses(block: Block) -> Hits:
    """Scanner of postal addresses, Chinese and English."""
    return Hits.together([places(block).addresses, english(block), abroad(block)[0]])


def fragments(block: Block) -> Hits:
    """Scanner of what is part of an address and points at a door or somebody's place."""
    return Hits.together([places(block).fragments, abroad(block)[1]])


def regions(block: Block) -> Hits:
    """Scanner of provinces, cities and districts that stand alone."""
    return places(block).regions
