"""What is taken out besides, when little may be missed: places told loosely, and unclaimed numbers.

Only the aim "recall" asks for it. A clause is parted at words that no place holds; what lies
between two of them is taken where it holds something like a door: a number and what it counts
(3单元, 第二家), a side of something (沟对面), what people live or sell in (修车摊), a road. Behind
a word for a home the clause is taken up to its mark. Nothing here is sure of itself: it takes only
what nobody else has found, and cuts around what they have.
"""

from __future__ import annotations

import numpy as np

from strongroom.find.text.unclaimed import births, cut, laid, named, numbers, runs
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, covered, read
from strongroom.kinds._words import DIGIT, HAN, LONE, NUMERAL, among, bit, common

_CLAUSE, _PIECE, _LED, _AHEAD, _FURTHER = 26, 14, 20, 6, 10
"""Characters, at most: of a clause behind a home, before the end of a door, behind it."""

# What a number counts, or stands before, at a door.
_COUNTED = among("楼层栋幢座弄巷排屯铺摊档架舱馆")
_NTH = among("家户间排摊门栋单铺口棵座进")
_HOUSE = among("楼院铺门库店房床室")
_KEPT = among("家住业邻租")
_NOT_FLOOR = among("次级面")
# What a place ends with behind its door: 一楼烟酒店, 门口.
_ENDS = among(
    "口边头底下上里旁后前侧处棚院房屋楼店铺厂场站库窑洞井桥坡沟坳坝湾塆村寨屯组队巷弄街路户层号座栋幢门角尾园"
    "苑区亭庭廊摊馆档台室位米家居进左右南北"
)
# Which of them are enough where a word for a way leads straight to them.
_NAMED = among(
    "苑园府城庭居邸墅轩湖郡榭汇庐湾坊庄堡屯寨坪岭坡桥坳冲塘塆垸背屋铺摊店仓棚院巷街村舍寓馆路沟里边口"
)
_ROAD = among("路街巷弄")
_NO_ROAD = among("铁道公线思电网回通支一套出销")
# Bodies that everybody goes to are nobody's door.
_PUBLIC, _BODIES = among("行校会所场社路"), among("医法学")
_STALLS = among("摊铺棚")
_FACES, _TOWARDS = among("面边头侧"), among("上下里外前后左右东西南北旁对底")
_UNIT = among("东西南北中甲乙丙丁左右")
_AT = among("口头边里旁外内后")
_THAT = among("个家户栋间套排溜条片座")
_ROOMED = among("楼房舍铺门库层座区位摊占室箱")
_WAY = among("在到住去回送交拿放租躲搬寄给从往来帮是于敲占")
_STAY = among("在到住")
_BESIDE = among('，、；。：:,;！？!?（(）)—“”"\n到住是租从拉敲和及至在说')
_MEASURE = among(
    "元块人年月日天个次分秒米克斤吨万千百亿件台份页倍％%条-.:/_+*=×岁级度平名届号股项公小时转字例期种套"
)
_DOORLY = among("楼栋室房幢邻舍门层租物墙屋漏车库摊铺暖户")
_FRONT, _THEN = among("门路屋院后旁对楼"), among("就往再进左右第过从看有上下是到靠")
_SOFT = among("，、（( ")
_INNER = among(",.'-# ")
_SPOKEN = among("零〇一二三四五六七八九幺")
_NOUGHT = among("零〇幺")


def generous(block: Block, found: Hits, addresses: Hits) -> tuple[Hits, ...]:
    """Loose places, dates that may be of birth, numbers, and names, all outside of what was found.

    `addresses`: those of what was found that are places, which a loose place may go on from.
    No two of them overlap, and what is found in a row depends on that row alone.
    """
    reading = read(block)
    free = ~laid(len(block.data), found.starts, found.ends)
    # Rows of ASCII alone are passed over, beside whatever they stand.
    wide = np.concatenate([[0], np.cumsum(block.data > 127)])[block.offsets]
    free &= np.repeat(wide[1:] > wide[:-1], np.diff(block.offsets))
    others = []
    for look in (births, numbers, named):
        more = look(block, free)
        free &= ~laid(len(block.data), more.starts, more.ends)
        others.append(more)
    starts, ends = runs(_places(reading, _told(block, reading, addresses)))
    begin, over = reading.bytes_of(block, starts, ends)
    return cut(block, laid(len(free), begin, over) & free), *others


def _told(block: Block, reading: Reading, addresses: Hits) -> tuple[I64, I64]:
    """Where in the reading places begin and end that were found."""
    spots = np.arange(len(reading.codes))
    byte = reading.bytes_of(block, spots, spots + 1)[0]
    # The mark behind a row has the byte at which the next one begins.
    begin = np.searchsorted(byte, addresses.starts, side="right") - 1
    return begin, np.searchsorted(byte, addresses.ends)


def _places(reading: Reading, told: tuple[I64, I64]) -> Mask:
    """Which characters belong to a loose place; `told`: where those lie that are known."""
    codes, count = reading.codes, len(reading.codes)
    spots = np.arange(count)
    inside = reading.kinds != 0
    words = reading.words.having(bit("tail", "side", "dwell", "estate", "road", "group"))
    own = covered(count, words.where(words.ends - words.starts > 1))
    bars = covered(count, reading.words.having(bit("stop", "plain"))) & ~own
    bars |= ((reading.by_itself & np.uint8(LONE["stop"] | LONE["hardstop"])) != 0) & ~own
    # 大坝底下那个渔棚 is one place, 那个 alone is none.
    that = (codes == ord("那")) & np.append(_THAT[codes[1:]], False)
    that &= np.insert((reading.kinds == HAN)[:-1], 0, False)
    bars &= ~(that | np.insert(that[:-1], 0, False))
    bars |= ~inside
    # Where the piece of each character begins, and where it and its clause end.
    piece = np.maximum.accumulate(np.where(bars, spots + 1, 0))
    over = _next(bars)
    mark = _next(~inside)
    before = np.maximum.accumulate(np.where(~inside, spots + 1, 0))

    rooms = _rooms(reading)
    housed = _ROOMED[reading.at(rooms[0] - 1)]
    those = np.flatnonzero(that)
    then = over[those]
    said = _ENDS[reading.at(then - 1)] | _WAY[reading.at(piece[those] - 1)]
    stays = np.maximum.accumulate(np.where(_STAY[codes], spots + 1, 0))[those]
    led = (stays > before[those]) & (those - stays <= _PIECE)
    those = then[(then - those <= 7) & (((those - piece[those] >= 2) & said) | led)]
    ends = np.concatenate([_doors(reading), _sides(reading, piece), rooms[1][housed], those])
    ends = np.unique(np.concatenate([ends, told[1]]))
    begin = np.maximum(piece[ends - 1], ends - _PIECE)
    way = np.maximum.accumulate(np.where(_WAY[codes] & bars, spots + 1, 0))[ends - 1]
    led = (way > before[ends - 1]) & (way >= ends - _LED) & (way < begin)
    begin = np.where(led, way, begin)
    first = _next(_STAY[codes])[np.minimum(before[ends - 1], count - 1)] + 1
    begin = np.where((first >= ends - _LED) & (first < begin), first, begin)
    # The clause goes on with what lies there: 一楼烟酒店, 二楼走廊.
    on = over[ends - 1]
    goes = (on - ends <= _AHEAD) & _ENDS[codes[np.maximum(on - 1, 0)]]
    on = np.where(goes, on, ends)
    last = mark[ends - 1]
    on = np.where((last - ends <= _FURTHER) & _ENDS[codes[np.maximum(last - 1, 0)]], last, on)
    parts = [(begin, on)]
    parts.append(_named(reading, piece, over, bars))
    parts.append(_homes(reading, mark, over))
    parts += [rooms, _latin(reading, told)]
    starts, ends = (np.concatenate(some) for some in zip(*parts, strict=True))
    ends = np.maximum(starts, ends)
    lies = laid(count, *told)
    mask = laid(count, starts, ends) & (inside | _INNER[codes])
    mask |= _filled(mask | lies, inside)
    # 住砖厂宿舍，门口堆煤的: what the home is told by, too.
    marks = np.flatnonzero(_SOFT[codes])
    marks = marks[(mask | lies)[np.maximum(marks - 1, 0)]]
    end = mark[np.minimum(marks + 1, count - 1)]
    size = end - marks - 1
    front = _FRONT[reading.at(marks + 1)] & (size <= _AHEAD + 4)
    front |= _THEN[reading.at(marks + 1)] & (size <= _PIECE) & _ENDS[reading.at(end - 1)]
    front &= size >= 2
    result: Mask = mask | laid(count, marks[front], end[front])
    return result


def _filled(mask: Mask, inside: Mask) -> Mask:
    """The few characters between two parts of one place: 杨家桥 · 出来那个 · 老小区."""
    starts, ends = runs(mask)
    if len(starts) < 2:
        return np.zeros(len(mask), bool)
    gap = starts[1:] - ends[:-1]
    marks = np.concatenate([[0], np.cumsum(~inside)])
    whole = marks[starts[1:]] == marks[ends[:-1]]
    some = (gap <= _AHEAD) & whole
    return laid(len(mask), ends[:-1][some], starts[1:][some])


def _next(mask: Mask) -> I64:
    """The next place of the mask that is not before each place."""
    count = len(mask)
    spots = np.where(mask, np.arange(count), count)
    result: I64 = np.minimum.accumulate(spots[::-1])[::-1]
    return result


def _doors(reading: Reading) -> I64:
    """Where a number ends with what it counts: 3单元, 七楼, 第二家, 5号楼, B03架."""
    starts, ends = reading.runs
    unit, then = reading.at(ends), reading.at(ends + 1)
    before = reading.at(starts - 1)
    one = (ends - starts == 1) & (reading.at(starts) == ord("一"))
    counted = _COUNTED[unit] & ~_NOT_FLOOR[then]
    counted &= ~one | (unit == ord("楼")) | (unit == ord("栋"))
    counted |= (unit == ord("号")) & (
        _HOUSE[then] | _NAMED[before] | (_KEPT[then] & (before != ord("月")))
    )
    lettered = ((reading.at(starts) | np.uint32(32)) - np.uint32(97)) < 26
    lettered &= ends - starts == 1
    counted |= ((unit == ord("区")) | (unit == ord("期"))) & (_NAMED[before] | lettered)
    counted |= (unit == ord("单")) & (then == ord("元"))
    counted |= ((unit == ord("组")) | (unit == ord("队"))) & ~one & (before != ord("第"))
    nth = (before == ord("第")) & (_NTH[unit] | ((unit == ord("个")) & _NTH[then])) & ~one
    nth |= (before == ord("第")) & one & _HOUSE[unit]
    chosen = (counted & (ends - starts <= 8)) | nth
    wide = ((unit == ord("单")) | ((unit == ord("号")) & _HOUSE[then]))[chosen]
    result: I64 = ends[chosen] + 1 + wide
    return result


def _sides(reading: Reading, piece: I64) -> I64:
    """Where words end that say where from something: 沟对面, 河边那套小两居, 修车摊."""
    side = reading.words.having(bit("tail", "side"))
    some = side.starts > piece[side.starts]
    ends = [side.ends[some]]
    dwell = reading.words.having(bit("dwell", "estate"))
    size = dwell.ends - dwell.starts
    # A house alone is nobody's; what stands right before it says which.
    last = reading.at(dwell.ends - 1)
    ahead = dwell.starts - piece[dwell.starts]
    named = (ahead >= 1) & (size >= 2) & ~_PUBLIC[last]
    named &= (last != ord("院")) | ~_BODIES[reading.at(dwell.ends - 2)]
    named |= (ahead >= 2) & _STALLS[last]
    ends.append(dwell.ends[named])
    near = _AT[reading.at(dwell.ends)] & (size >= 2)
    ends.append(dwell.ends[near] + 1)
    faces = np.flatnonzero(_FACES[reading.codes])
    ends.append(faces[_TOWARDS[reading.at(faces - 1)] & (faces - piece[faces] >= 2)] + 1)
    units = np.flatnonzero(
        (reading.codes == ord("单")) & _UNIT[reading.at(np.arange(len(reading.codes)) - 1)]
    )
    ends.append(units[reading.at(units + 1) == ord("元")] + 2)
    group = reading.words.having(bit("group"))
    ends.append(group.ends[group.ends - group.starts >= 3])
    # The attic stands for who lives there: 二楼的, 阁楼那个.
    alone = side.where(side.starts == piece[side.starts])
    behind = reading.at(alone.ends)
    who = ((behind == ord("的")) | (behind == ord("那"))) & (alone.ends - alone.starts == 2)
    who &= _ROOMED[reading.at(alone.ends - 1)]
    ends.append(alone.ends[who])
    return np.concatenate(ends)


def _named(reading: Reading, piece: I64, over: I64, bars: Mask) -> tuple[I64, I64]:
    """Names that end like one of a road, an estate or a village: 云水公馆, 大塘冲, 石桥北路."""
    codes, count = reading.codes, len(reading.codes)
    usual = covered(count, common().find(codes, np.array([0, count], np.int64)))
    usual |= reading.general
    odd = np.concatenate([[0], np.cumsum(~usual & (reading.kinds == HAN))])
    last = np.append(bars[1:], True) & (reading.kinds == HAN)
    number = np.append((reading.kinds & (DIGIT | NUMERAL))[1:] != 0, False)
    last |= _NAMED[codes] & number
    ends = np.flatnonzero((last | _ROAD[codes] | (codes == ord("道"))) & ~bars) + 1
    start = np.maximum(piece[ends - 1], ends - 6)
    size = ends - start
    road = _ROAD[codes[ends - 1]] & (size >= 3) & ~_NO_ROAD[reading.at(ends - 2)]
    road |= (reading.at(ends - 2) == ord("大")) & (codes[ends - 1] == ord("道")) & (size >= 4)
    digit = (reading.kinds[np.minimum(ends, count - 1)] & (DIGIT | NUMERAL)) != 0
    closed = (over[ends - 1] == ends) | digit | road
    way = _WAY[reading.at(start - 1)]
    fresh = odd[ends - 1] - odd[start] >= 1
    way &= codes[ends - 1] != ord("道")
    loose = _STAY[reading.at(start - 1)]
    usually = _NAMED[codes[ends - 1]] | _ENDS[codes[ends - 1]]
    some = closed & fresh & (size >= 2) & ((way & (usually | loose)) | road)
    return start[some], ends[some]


def _homes(reading: Reading, mark: I64, over: I64) -> tuple[I64, I64]:
    """Clauses behind a word for a home, up to the mark."""
    leads = reading.outer("home", "cue", "nocue")
    leads = leads.where(~leads.has(bit("nocue")))
    begin = leads.ends
    said = reading.at(begin)
    begin = begin + ((said == ord("：")) | (said == ord(":")) | (said == ord("“")))
    begin = np.minimum(begin, len(reading.codes) - 1)
    end = np.where(_ENDS[reading.at(mark[begin] - 1)], mark[begin], over[begin])
    some = (end - begin >= 2) & (end - begin <= _CLAUSE)
    return begin[some], end[some]


def _latin(reading: Reading, told: tuple[I64, I64]) -> tuple[I64, I64]:
    """Clauses of Latin letters with a word for a road or a flat: Room 803, Jiahe Apartment."""
    words = reading.outer("en_street", "en_unit", "en_box")
    ascii_ = (reading.codes < 127) & (reading.kinds + (reading.codes == 32) > 0)
    ascii_ |= _INNER[reading.codes]
    starts, ends = runs(ascii_)
    digit = np.concatenate([[0], np.cumsum((reading.codes - np.uint32(48)) < 10)])
    word = np.zeros(len(reading.codes) + 1, np.int64)
    word[words.starts + 1] = 1
    word = np.cumsum(word)
    known = np.concatenate([[0], np.cumsum(laid(len(reading.codes), *told))])
    some = known[ends] == known[starts]
    some &= (word[ends] > word[starts]) & (digit[ends] > digit[starts]) & (ends - starts <= 60)
    return starts[some], ends[some]


def _rooms(reading: Reading) -> tuple[I64, I64]:
    """Rooms told by their number alone, in rows that speak of a house: 漏到401了, 【302】——."""
    starts, ends = runs(((reading.codes - np.uint32(48)) < 10) | _SPOKEN[reading.codes])
    size = ends - starts
    some = (size >= 3) & (size <= 4) & ~_MEASURE[reading.at(ends)]
    starts, ends, size = starts[some], ends[some], size[some]
    value = np.zeros(len(ends), np.int64)
    digits = np.ones(len(ends), bool)
    for back in range(4, 0, -1):
        digit = reading.at(ends - back).astype(np.int64) - 48
        digits &= ((digit >= 0) & (digit < 10)) | (size < back)
        value = value * 10 + np.where(size >= back, digit, 0)
    # 四零二 is a room, too.
    noughts = _NOUGHT[reading.at(ends - 2)] | _NOUGHT[reading.at(ends - 1)]
    spoken = _SPOKEN[reading.at(starts)] & noughts
    year = (value >= 1900) & (value < 2100)
    room = digits & (value >= 101) & (value < 4000) & (value % 100 >= 1) & (value % 100 <= 30)
    row = np.concatenate([[0], np.cumsum(_DOORLY[reading.codes])])
    house = row[reading.row_ends(starts)] > row[reading.row_starts(starts)]
    behind = (reading.at(ends) | np.uint32(32)) - np.uint32(97)
    room &= ~year & house & (behind >= 26)
    room |= spoken & house
    ahead = reading.at(starts - 1)
    room &= _BESIDE[ahead] | _ROOMED[ahead] | reading.edge(starts)
    room |= digits & ~year & (ahead == ord("房"))
    berths = _berths(reading, row)
    return np.append(starts[room], berths[0]), np.append(ends[room], berths[1])


def _berths(reading: Reading, row: I64) -> tuple[I64, I64]:
    """Rooms, stalls and berths with a letter or a hyphen: A217, F3-053, C-0332, 17-902."""
    starts, ends = reading.runs
    size = ends - starts
    known = (size >= 4) & (size <= 8) & ~_MEASURE[reading.at(ends)]
    known &= _ROOMED[reading.at(starts - 1)] | _WAY[reading.at(starts - 1)]
    starts, ends = starts[known], ends[known]
    digits = (reading.at(ends[:, None] - np.arange(1, 4)) - np.uint32(48)) < 10
    lettered = ((reading.at(starts) | np.uint32(32)) - np.uint32(97)) < 26
    lettered |= (reading.at(starts[:, None] + np.arange(1, 3)) == ord("-")).any(axis=1)
    known = digits.all(axis=1) & lettered
    known &= row[reading.row_ends(starts)] > row[reading.row_starts(starts)]
    return starts[known], ends[known]
