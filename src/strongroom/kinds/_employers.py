"""Employers and schools that end in no word of an organisation: 任职快鹿同城速递, 在蓝鲸数据上班.

What stands between a word for belonging and the end of its clause, or between 在 and a word for
working, is what somebody belongs to, unless words of every day make the whole of it.
"""

from __future__ import annotations

import numpy as np

from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, covered, first_behind, last_before, read
from strongroom.kinds._words import HAN, LETTER, NUMERAL, among, common
from strongroom.kinds.person_name import SURNAMES

_LONGEST = 16
# No name of an organisation holds one of these.
_NEVER = among("的了是和与及或我你他她它们这那被把因但就也都还又没不很请说吗呢吧啊让叫给过着")
_SAYS = among("：:是叫为在到于")
# What an organisation ends with where only 在 and 上班 say that it is one.
_ENDS = among(
    "厂店社院校所局部队司行馆场园吧坊团流递技据站矿府中心业学公媒化饮市网阁居斋轩楼屋铺城汇寿险券达通讯信源工"
    "股饰药机电科材纺服鞋器具车船港务电力油气水泥钢铁"
)
_MORE = _ENDS | among("政配务询训育计筑造贸艺影创仓融")
"""The same where it is said besides: behind 现单位, or before 上班."""
_NOW, _LEARNER = among("现新原老前"), among("学当做打")
_HOMES = among("家里面边上下外省县乡镇村区头地方时候晚白天早年月日")


def employers(block: Block) -> Hits:
    """Scanner of what people are said to belong to."""
    if block.ascii:
        return NO_HITS
    reading = read(block)
    return Hits.together([_led(block, reading), _framed(block, reading), _beside(block, reading)])


def _stops(reading: Reading) -> I64:
    """Places of marks and of characters that no name holds."""
    never = _NEVER[reading.codes]
    return np.flatnonzero(np.append((reading.kinds == 0) | never, True))


def _led(block: Block, reading: Reading) -> Hits:
    words = reading.outer("belongs")
    last, before = reading.at(words.ends - 1), reading.at(words.ends - 2)
    leads = _LEADS[last] | ((last == ord("职")) & _TAKES[before])
    leads |= (last == ord("读")) & _LEARNS[before]
    words = words.where(leads)
    if not len(words.starts):
        return NO_HITS
    begin = words.ends
    for _ in range(2):
        begin = begin + _SAYS[reading.at(begin)]
    stops = _stops(reading)
    over = first_behind(begin, stops, begin)
    jobs = reading.pick("job", "belongs")
    if len(jobs.starts):
        behind = first_behind(begin + 2, jobs.starts, over)
        over = np.minimum(over, behind)
    over = _bracketed(reading, begin, over)
    # Behind 现在在 and 单位 there may stand anything: what ends like a firm counts.
    last = reading.at(words.ends - 1)
    loose = _LOOSE[last] & ~_TOLD[reading.at(words.ends)]
    end = reading.at(over - 1)
    good = ~loose | _ENDS[end] | (_MORE[end] & _NOW[reading.at(words.starts)])
    return _made(block, reading, begin[good], over[good], 0.64)


_LEADS, _LOOSE = among("于位入上取到至自称叫校在主家头过"), among("在位家主到职头过")
_TOLD, _DOES = among("：:是叫"), among("开做当干卖送跑打吃喝看玩等出进去来带陪")
_TAKES, _LEARNS = among("任就供入"), among("就在")


def _bracketed(reading: Reading, begin: I64, over: I64) -> I64:
    """Where a place in brackets stands inside a name: 丸和物流（苏州）."""
    opens = (reading.at(over) == ord("（")) | (reading.at(over) == ord("("))
    result = over.copy()
    for size in range(2, 6):
        at = over + size + 1
        close = (reading.at(at) == ord("）")) | (reading.at(at) == ord(")"))
        han = np.ones(len(over), bool)
        for step in range(1, size + 1):
            code = reading.at(over + step)
            han &= (code >= 0x4E00) & (code < 0xA000)
        result = np.where(opens & close & han & (result == over), at + 1, result)
    grown: I64 = np.where((over - begin >= 2) & (over - begin <= 12), result, over)
    return grown


def _framed(block: Block, reading: Reading) -> Hits:
    works = reading.outer("belongs")
    if not len(works.starts):
        return NO_HITS
    ends = works.starts
    at = np.flatnonzero(np.append(_IN[reading.codes], False))
    begin = last_before(ends - 1, at) + 1
    stops = _stops(reading)
    near = (begin > 0) & (ends - begin >= 3) & (ends - begin <= _LONGEST)
    closed = last_before(ends - 1, stops) >= begin
    # 丸和物流（苏州）上班
    bracket = (reading.at(ends - 1) == ord("）")) | (reading.at(ends - 1) == ord(")"))
    good = near & (~closed | bracket)
    good &= _MORE[reading.at(ends - 1)] | bracket
    # 进茶社学徒, but 改进工作.
    good &= (reading.at(begin - 1) != ord("进")) | _LEARNER[reading.at(ends)]
    return _made(block, reading, begin[good], ends[good], 0.64)


def _beside(block: Block, reading: Reading) -> Hits:
    """Firms right before what somebody is there, or in brackets behind who it is: 锦程物流调度员,
    老曲（华鑫铸造）."""
    jobs = reading.outer("job", "belongs")
    marked = reading.marked
    ends = jobs.starts[_ROLE[reading.at(jobs.ends - 1)]]
    begin = marked.last(ends - 1, -1) + 1 if len(ends) else ends
    gaps = reading.gaps
    if len(gaps) and len(ends):
        begin = np.maximum(begin, last_before(ends - 1, gaps))
    close = np.flatnonzero((reading.codes == ord("）")) | (reading.codes == ord(")")))
    opens = marked.last(close - 1, -1) if len(close) else close
    mark = reading.at(opens)
    named = ((mark == ord("（")) | (mark == ord("("))) & (opens > 1)
    named &= called(reading, opens)
    begin = np.concatenate([begin, opens[named] + 1])
    over = np.concatenate([ends, close[named]])
    good = (over - begin >= 4) & (over - begin <= 10) & _FIRMS[reading.at(over - 1)]
    begin, over = begin[good], over[good]
    if not len(begin):
        return NO_HITS
    order = np.argsort(begin, kind="stable")
    return _made(block, reading, begin[order], over[order], 0.6)


def called(reading: Reading, over: I64) -> Mask:
    """Whether what may be a name of two or three characters ends at each place."""
    near = reading.kinds[np.maximum(over - 2, 0)] == HAN
    result: Mask = WHO[reading.at(over - 2)] | (near & WHO[reading.at(over - 3)])
    return result


_ROLE = among("员师工理长管监务计机安")
_FIRMS = among("流贸造械信网件据技饰材装铸药")
WHO = among(SURNAMES + "老小阿")
_IN = among("在于自到去进")


def _made(block: Block, reading: Reading, begin: I64, over: I64, score: float) -> Hits:
    """Hits of what may be a name: three to sixteen characters, some of them of no word."""
    size = over - begin
    kinds = reading.kinds
    head = kinds[np.minimum(begin, len(kinds) - 1)]
    good = (size >= 3) & (size <= _LONGEST) & ((head & (HAN | LETTER)) != 0)
    good &= ((head & NUMERAL) == 0) | (size >= 4)
    good &= ~_HOMES[reading.at(over - 1)] & ~_DOES[reading.at(begin)]
    begin, over = begin[good], over[good]
    if not len(begin):
        return NO_HITS
    fresh = _fresh(reading, begin, over)
    begin, over = begin[fresh], over[fresh]
    return hits(*reading.bytes_of(block, begin, over), score)


def _fresh(reading: Reading, begin: I64, over: I64) -> Mask:
    """Whether something of a name is no word of every day, no region and no sort of firm."""
    sizes = over - begin
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    places = np.arange(offsets[-1]) + np.repeat(begin - offsets[:-1], sizes)
    codes = reading.codes[places]
    regions = reading.pick("province", "city", "county", "town", "short", "shortcity", "country")
    known = covered(len(codes), common().find(codes, offsets)) | reading.general[places]
    known |= covered(len(reading.codes), regions)[places]
    result: Mask = np.add.reduceat(~known, offsets[:-1]) >= 2
    return result
