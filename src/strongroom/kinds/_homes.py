"""Homes told in a clause of their own: what stands behind 住 up to the mark, and what an address
goes on with behind its last word for a door."""

from __future__ import annotations

import re

import numpy as np

from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._passing import Found, digit, fresh, groups, is_room, spoken
from strongroom.kinds._places import NOT_ROOM, Chains
from strongroom.kinds._reading import Reading, first_behind
from strongroom.kinds._told import Told, letters_of
from strongroom.kinds._words import HAN, among, bit
from strongroom.kinds.person_name import SURNAMES

_LONGEST, _FURTHER = 26, 12
# What a place in a clause ends with: a part of a house, of a village, of the land.
_PLACE = among(
    "口边头底下上里旁后前侧处棚院房屋楼店铺厂场站库窑洞井桥坡沟坳坝湾塆村寨屯组队巷弄街路户层号座栋幢门角尾园苑"
    "城区箐垭梁塬岗岭冲塘垸堡庄宅庐亭库圈仓坪畔岸滩坑寮厝社营部校馆所点舱帐舍家摊档廊台窖田地"
)
_TIME = among("时期之夜日中晚午同空")
_LAND = among("口边头旁下上里坡井桥巷街弄沟坳山河塘树庙塔坝岭畔岸")
# Words behind which a clause is about a home, whatever it goes on with.
_NOT_STRONG = (
    *("挂", "放", "放我", "上门", "回家", "取件", "拿到", "改成", "改为", "应为", "更正为", "我在"),
    *(
        "包裹放",
        "快递放",
        "导航到",
        "就在",
        "车停在",
        "买的是",
        "认准",
        "放在",
        "放到",
        "送到",
        "送到了",
    ),
    *("家在就在", "捎到", "带到", "楼栋", "门牌号", "房间号", "在家", "落户", "答：", "坐落"),
)
_INSIDE = re.compile(rb"[HNAWVEBDOQqgSYRZ]+")
_ANY = re.compile(rb"[EWRYOQS]")
_ON = re.compile(rb"D?[HNAWVEBOQqgSYR]{1,12}")
_WAY = re.compile(
    rb"[HBERWANQ]{0,8}(?:Y+(?:[HBAR]{0,4}[BRE]{1,3})?|O[AN]{1,3}(?:[Qq][HBRE]{0,4}|g[QBRE]+|[BRE]+))N{0,4}(?![NQqBRY])"
)
_THAT_HOME = re.compile(rb"(?:\A|[MKZXI])([HBERANQW]{2,10}Y+)(?=[MKXD])")
_DOORS = re.compile(rb"[EWY]")
# What a clause that is a place ends with: a house, that one, the third, a storey, a room.
_ENDED = re.compile(
    rb"(?:R{2,}|Y+[HBAR]{0,2}|O[AN]{1,3}(?:[Qq]{1,2}[HBRE]{0,4}|[BRE]+)|W+[qg]|E{2,}|[BREW][AN]{1,3}Q+W*|[QBREW]N{3,4}"
    rb"|[BREQ]W+D?[HBA]{0,4}R+|W+D?E{2,}|W+D?[HBA]{0,4}[BR]{1,4}|EW+)\Z"
)
_PUBLIC = among("场园街站厅馆院校店行局所路口道桥")
_FLOOR = re.compile(rb"(?:\A|[MKI]|[MKP]X|LH)((?:[AN]{1,2})Q[SHW]?)(?=D(?:[MKFY]|[H]))")


def _placed(reading: Reading, ends: I64) -> Mask:
    """Whether what ends there may be called a place: 棚, 单间; 期间 is none."""
    last = reading.at(ends - 1)
    mask: Mask = _PLACE[last] | ((last == ord("间")) & ~_TIME[reading.at(ends - 2)])
    return mask


def extended(reading: Reading, starts: I64, ends: I64, chosen: Mask) -> I64:
    """Ends of places, further on where the rest of the clause belongs to them: 石棉瓦棚 in
    鞋帽厂后头石棉瓦棚, 蓝色大门 in 1号院旁边蓝色大门."""
    some = np.flatnonzero(chosen)
    if not len(some):
        return ends
    at = ends[some]
    mark = first_behind(at, reading.marks, at)
    size = mark - at
    near = (size >= 1) & (size <= _FURTHER) & _placed(reading, mark)
    some, at, mark = some[near], at[near], mark[near]
    if not len(some):
        return ends
    letters = letters_of(reading)
    result = ends.copy()
    for index, begin, over in zip(some.tolist(), at.tolist(), mark.tolist(), strict=True):
        rest, before = letters[begin:over], letters[begin - 1 : begin]
        if before == b"D":
            rest, before = b"D" + rest, letters[begin - 2 : begin - 1]
        # 青年路那边的合租房, but the drawer is in 网吧楼上303; 102卫生间 is inside the home.
        if rest[:1] == b"D" and before != b"W":
            continue
        if before in (b"N", b"A") and not _DOORS.search(rest):
            continue
        if _ON.fullmatch(rest.replace(b"F", b"H")):
            result[index] = over
    return result


def whole(reading: Reading, starts: I64, ends: I64) -> I64:
    """Ends of ways with the noun that they lead to, and without the 的 that leads to none."""
    if not len(ends):
        return ends
    ends = extended(reading, starts, ends, np.ones(len(ends), bool))
    loose = (reading.at(ends - 1) == ord("的")) & (ends - starts > 3)
    result: I64 = ends - loose
    return result


def continued(reading: Reading, found: Chains, chosen: Mask) -> I64:
    """Ends of chains that go on with a way from them: 建设路丁字口那栋塔楼1101."""
    some = np.flatnonzero(chosen)
    ends = found.ends
    if not len(some):
        return ends
    letters = letters_of(reading)
    result = ends.copy()
    for index, at in zip(some.tolist(), ends[some].tolist(), strict=True):
        match = _WAY.match(letters, at)
        if match is not None:
            result[index] = match.end()
    return result


def homes(reading: Reading) -> Told:
    """Clauses behind a word for a home, homes told by one thing (卖豆腐那家), and storeys that
    stand for the people on them (四楼的)."""
    return reading.once(_homes)


def _homes(reading: Reading) -> Told:
    found: Found = {}
    for look in (
        *(_led, _named, _stalls, _thats, _rooms, _storeys, _neighbours, _owners, _clauses),
        *(groups, spoken),
    ):
        look(reading, found)
    if not found:
        none = np.empty(0, np.int64)
        return Told(none, none, np.empty(0))
    kept: list[tuple[int, int, float]] = []
    for start, (end, score) in sorted(found.items()):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, score))
    starts, ends, scores = zip(*kept, strict=True)
    return Told(np.array(starts), np.array(ends), np.array(scores))


def _led(reading: Reading, found: Found) -> None:
    """What stands behind 住 up to the mark."""
    leads = reading.outer("home", "cue", "nocue")
    leads = leads.where(~leads.has(bit("nocue")) & leads.has(bit("home")))
    if not len(leads.starts):
        return
    begin = leads.ends
    begin = begin + ((reading.at(begin) == ord("：")) | (reading.at(begin) == ord("“")))
    mark = first_behind(begin, reading.marks, begin)
    size = mark - begin
    some = np.flatnonzero((size >= 3) & (size <= _LONGEST) & _placed(reading, mark))
    if not len(some):
        return
    letters = letters_of(reading)
    words = _words(reading, leads.starts[some], leads.ends[some])
    for word, at, over in zip(words, begin[some].tolist(), mark[some].tolist(), strict=True):
        clause = letters[at:over]
        said = _ANY.search(clause) is not None
        vague = not said and (_VAGUE[reading.codes[over - 1]] or not fresh(reading, at, over))
        if word in _NOT_STRONG or vague:
            continue
        # 住两回院, 其姐家
        if over - at < 4 and (not said or clause[:1] in (b"A", b"N")):
            continue
        if _INSIDE.fullmatch(clause) and not clause.startswith(b"D"):
            found[at] = (over, 0.57 if said else 0.53)


_ESTATES = among("园苑府庭居邸墅轩湖郡榭汇庐里湾坊弄巷街路村庄堡屯寨坪岭坡桥")
_OVER = re.compile(rb"(?:[MKXPlL]|D(?:H|F))")
_LIVES = phrases(
    "住, 住在, 家住, 现住, 租在, 搬到, 搬去, 搬进, 租住在, 租住, 暂住, 家在, 他住, 我住, 她住"
)


def _named(reading: Reading, found: Found) -> None:
    """他住竹园我住梅园: a name behind 住, which ends like that of an estate or a village."""
    leads = reading.outer("home", "cue", "nocue")
    leads = leads.where(~leads.has(bit("nocue")) & leads.has(bit("home")))
    if not len(leads.starts):
        return
    near = np.zeros(len(leads.starts), bool)
    for size in range(2, 7):
        near |= _ESTATES[reading.at(leads.ends + size - 1)]
    some = np.flatnonzero(near)
    if not len(some):
        return
    letters = letters_of(reading)
    closed = letters + b"M"
    words = _words(reading, leads.starts[some], leads.ends[some])
    for word, at in zip(words, leads.ends[some].tolist(), strict=True):
        if word not in _LIVES:
            continue
        for size in range(2, 7):
            over = at + size
            if set(letters[at:over]) - set(b"HRBA"):
                break
            if _ESTATES[reading.codes[over - 1]] and _OVER.match(closed, over):
                if fresh(reading, at, over):
                    found.setdefault(at, (over, 0.54))
                break


def _stalls(reading: Reading, found: Found) -> None:
    """在北关市场东头修鞋: where somebody works or sells."""
    ends = np.flatnonzero(_SELLS[reading.codes])
    if not len(ends):
        return
    letters = letters_of(reading)
    kinds = np.frombuffer(letters, np.uint8)
    ends = ends[_TAIL[kinds[np.maximum(ends - 1, 0)]]]
    for end in ends.tolist():
        match = _STALL.search(letters, max(end - 16, 0), end)
        if match is not None:
            found.setdefault(match.start(1), (end, 0.53))


_SELLS = among("卖修摆开做租补配")
_STALL = re.compile(rb"Z([HBERANWOQqg]{3,14})\Z")

# What ends like a body of the state, or like a time, is no home unless more says so.
_VAGUE = among("所局院署部馆场站后前上下")


def _thats(reading: Reading, found: Found) -> None:
    """老街口卖豆腐那家: a home told by what lies there."""
    tails = reading.outer("tail").starts
    that = tails[reading.at(tails) == ord("那")]
    if not len(that):
        return
    letters = letters_of(reading)
    for place in that.tolist():
        match = _THAT_HOME.search(letters, max(place - 11, 0), place + 6)
        if match is None or match.start(1) >= place:
            continue
        at, over = match.span(1)
        if _LAND[reading.codes[at:over]].any():
            found.setdefault(at, (over, 0.53))


def _rooms(reading: Reading, found: Found) -> None:
    """302的老李, 楼上1803, 敲402的门: a room that stands for a home."""
    starts, ends = reading.runs
    some = np.flatnonzero((ends - starts >= 3) & (ends - starts <= 4))
    starts, ends = starts[some], ends[some]
    three = starts[:, None] + np.arange(4)
    digits = digit(reading.at(three))
    plain = digits[:, :3].all(axis=1) & (digits[:, 3] | (ends - starts == 3))
    before, after = reading.at(starts - 1), reading.at(ends)
    behind = np.where(after == ord("的"), reading.at(ends + 1), 0)
    owned = _OWNER[behind] | (_OWNED_BY[after] & ~_COUNTED[reading.at(ends + 1)])
    led = (_LEADS[before] | _HOUSE[before]) & ~NOT_ROOM[after]
    plain &= (owned & ~_NUMBERED[before]) | led
    starts, ends = starts[plain], ends[plain]
    if not len(starts):
        return
    letters = letters_of(reading)
    for at, over in zip(starts.tolist(), ends.tolist(), strict=True):
        ahead = letters[at - 1 : at] if at else b"M"
        if not is_room(reading, (at, over)):
            continue
        # 女工楼214: the house that the room is in.
        if at and _HOUSE[reading.codes[at - 1]] and ahead in b"HBRE":
            begin = at
            while begin > 0 and at - begin < 6 and letters[begin - 1] in b"HBR":
                begin -= 1
            if at - begin >= 2:
                found.setdefault(begin, (over, 0.53))
            continue
        named = chr(int(reading.codes[at - 1])) in "住敲" if at else False
        if ahead in b"MKPXIWEFlL" or named:
            found.setdefault(at, (over, 0.53))


_HOUSE = among("楼舍寓苑园庭邸")
_LEADS = among("住敲上下壁门户主面")
_OWNED_BY = among("家业住邻")
_NUMBERED = among("第约共近达计超")
_COUNTED = among("户人家万千百")


def _storeys(reading: Reading, found: Found) -> None:
    """四楼的, 三楼东的老葛: a storey that stands for the people on it."""
    storeys = np.flatnonzero(reading.codes == ord("楼"))
    some = (reading.at(storeys + 1) == ord("的")) | (reading.at(storeys + 2) == ord("的"))
    storeys = storeys[some]
    if not len(storeys):
        return
    letters = letters_of(reading)
    for place in storeys.tolist():
        match = _FLOOR.search(letters, max(place - 5, 0), place + 4)
        if match is None or match.end(1) <= place:
            continue
        at, over = match.span(1)
        behind = letters[over + 1 : over + 2]
        owned = bool(_PEOPLE[reading.at(np.array([over + 1]))][0]) or behind in (b"F", b"M", b"K")
        if owned and (_SIDES[reading.codes[over - 1]] or over == place + 1):
            found.setdefault(at, (over, 0.52))


def _neighbours(reading: Reading, found: Found) -> None:
    """对门王婶家, 七组欧阳长根家: whose house it is, beside a word that says where."""
    ends = np.flatnonzero(reading.codes == ord("家"))
    ends = ends[reading.kinds[np.maximum(ends - 1, 0)] == HAN]
    if not len(ends):
        return
    beside = reading.outer("tail", "side", "group")
    near = np.zeros(len(reading.codes) + 1, bool)
    near[beside.ends] = True
    whose = [(size, near[np.maximum(ends - size, 0)]) for size in (2, 3, 4)]
    some = [(ends[there] - size, ends[there]) for size, there in whose if there.any()]
    if not some:
        return
    letters = letters_of(reading)
    for starts, over in some:
        named = _SURNAME[reading.at(starts)]
        for at, end in zip(starts[named].tolist(), over[named].tolist(), strict=True):
            match = _BESIDE.search(letters, max(at - 6, 0), at)
            if match is not None and set(letters[at:end]) <= set(b"HAF"):
                found.setdefault(match.start(1), (end + 1, 0.53))


def _owners(reading: Reading, found: Found) -> None:
    """学校背后的熊幺爸, 沟底最后一家的龙九妹: a place that somebody is named after."""
    of = np.flatnonzero(reading.codes == ord("的"))
    of = of[_SURNAME[reading.at(of + 1)] | _PEOPLE[reading.at(of + 1)]]
    if not len(of):
        return
    letters = letters_of(reading)
    kinds = np.frombuffer(letters, np.uint8)
    of = of[_TAIL[kinds[np.maximum(of - 1, 0)]]]
    for at in of.tolist():
        match = _OWNED.search(letters, max(at - 13, 0), at)
        if match is None or at - match.start(1) < 3:
            continue
        size = next((n for n in (2, 3, 4) if _closed(reading, letters, at + 1 + n)), 0)
        if size and fresh(reading, at + 1, at + 3):
            found.setdefault(match.start(1), (at, 0.53))


def _closed(reading: Reading, letters: bytes, at: int) -> bool:
    """Whether a name may end there: at a mark, or before a word that no name holds."""
    return at >= len(letters) or letters[at : at + 1] in b"MKXIZ"


_SURNAME = among(SURNAMES)
_TAIL = np.zeros(256, bool)
_TAIL[np.frombuffer(b"WEYSRQqg", np.uint8)] = True
_BESIDE = re.compile(rb"(?:\A|[MKIPZXlL])([HB]{0,2}(?:[EW]{2,4}|[AN]{1,3}[QqH]))\Z")
_OWNED = re.compile(
    rb"(?:\A|[MKIPZXlL])([HBERANQW]{1,10}(?:W+|W+[qg]|O[AN]{1,3}[QqBRE]+|Y+|[AN]{1,3}Q+|R{2,}))\Z"
)
_PEOPLE, _SIDES = among("老小租住大那阿"), among("东西南北")


_OWNER = among("老小租住业房那大阿女男")


def _clauses(reading: Reading, found: Found) -> None:
    """Clauses that are a place from end to end: 东沟屯最北头两间土坯房."""
    marks = reading.marks
    if len(marks) < 1:
        return
    begin = np.concatenate([[0], marks[:-1] + 1])
    size = marks - begin
    some = np.flatnonzero((size >= 5) & (size <= _LONGEST))
    if not len(some):
        return
    # Evidence is looked for where a word for a side or a tail stands.
    spots = np.concatenate([reading.outer("tail").starts, reading.outer("side").starts])
    rows = np.zeros(len(marks) + 1, bool)
    rows[np.searchsorted(marks, spots)] = True
    some = some[rows[some]]
    if not len(some):
        return
    letters = letters_of(reading)
    for at, over in zip(begin[some].tolist(), marks[some].tolist(), strict=True):
        clause = letters[at:over]
        cut = len(clause) - len(clause.lstrip(b"Z"))
        cut += 1 if clause[cut : cut + 1] == b"I" else 0
        clause = clause[cut:]
        if len(clause) < 5 or not _PLAIN.fullmatch(clause) or not _ENDED.search(clause):
            continue
        kinds = len({letter for letter in clause if letter in b"EWBRYOQSV"})
        if kinds < 2 or (clause[:1] in b"WE" and kinds < 3):
            continue
        if _PUBLIC[reading.codes[over - 1]] and kinds < 3:
            continue
        found.setdefault(at + cut, (over, 0.53))


_PLAIN = re.compile(rb"[HNAWVEBDOQqgSYR]+")


def _words(reading: Reading, starts: I64, ends: I64) -> list[str]:
    return [
        "".join(map(chr, reading.codes[a:b].tolist()))
        for a, b in zip(starts.tolist(), ends.tolist(), strict=True)
    ]


def rejoined(reading: Reading, found: Chains, limits: I64) -> Chains:
    """Chains that are one address: few characters between them, no stop, and the later one goes
    on with what is smaller: 自由路7号 · 街坊 · 61栋11号, 惠州 · 大亚湾 · 石化大道27号."""
    count = len(found.starts)
    if count < 2:
        return found
    from strongroom.kinds import _places as p

    gap = found.starts[1:] - found.ends[:-1]
    what, here = found.what[:-1], found.what[1:]
    large = (what & (p.REGION | p.NAMED)) != 0
    tail = (what & (p.DOOR | p.FLOOR | p.BARE)) == 0
    smaller = (here & (p.ROAD | p.VILLAGE | p.ESTATE | p.NUMBERED | p.TOWN)) != 0
    smaller &= ((here & p.REGION) == 0) | ((what & ~p.REGION & p.NAMED) == 0)
    # A lower part may not be followed by a larger one.
    level = np.where((here & p.NAMED) != 0, 1, 2)
    before = np.where((what & p.NUMBERED) != 0, 2, np.where((what & p.NAMED) != 0, 1, 0))
    smaller &= level >= before
    join = large & tail & smaller & (gap >= 0) & (gap <= 4)
    side = np.zeros(len(reading.codes) + 1, bool)
    side[reading.outer("side", "tail").starts] = True
    join &= (limits[1:] <= found.ends[:-1]) | ((gap > 0) & side[found.ends[:-1]])
    join &= reading.marked.before(found.starts[1:]) == reading.marked.before(found.ends[:-1])
    if not join.any():
        return found
    first = np.flatnonzero(np.concatenate([[True], ~join]))
    last = np.append(first[1:], count) - 1
    return Chains(
        found.starts[first],
        found.ends[last],
        np.bitwise_or.reduceat(found.what, first),
        np.add.reduceat(found.numbered, first),
        np.add.reduceat(found.parts, first),
        found.first[first],
        found.last[last],
        found.cue[first],
        np.logical_and.reduceat(found.sure, first),
    )
