"""Names of organisations inside texts: where they end is a word, where they begin is not."""

from __future__ import annotations

import numpy as np

from strongroom.kernels.lexicon import Codes, Matches
from strongroom.kernels.ranks import Rank
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds import _places as p
from strongroom.kinds._employers import called, employers
from strongroom.kinds._reading import Reading, Spots, covered, first_behind, last_before, read
from strongroom.kinds._words import among, bit, common

_LONGEST = 14
_REACH = 24


def organisations(block: Block) -> Hits:
    """Scanner of organisations with a name of their own; the score says how sure it is."""
    reading = read(block)
    return Hits.together(
        [
            _chinese(block, reading, reading.outer("company", "public")),
            _whole(block, reading),
            _english(block, reading, reading.outer("en_org")),
            employers(block),
        ]
    )


def _chinese(block: Block, reading: Reading, ends: Matches) -> Hits:
    if not len(ends.starts):
        return NO_HITS
    halts = p.clear(reading)
    # 建设银行 · 股份有限公司 · 北城支行 is one name.
    limit = halts.last(ends.starts)
    going = np.zeros(len(ends.starts), bool)
    going[1:] = (limit[1:] <= ends.ends[:-1]) & (ends.starts[1:] - ends.ends[:-1] <= 8)
    first = np.flatnonzero(~going)
    last = np.append(first[1:], len(going)) - 1
    words, tails = ends.starts[first], ends.ends[last]
    plain = limit[first]
    limit = _over_brackets(reading, plain, words, halts)
    merged = last > first
    regions = reading.outer("province", "city", "county", "town", "shortcity", "country")
    where = np.searchsorted(regions.starts, limit)
    has = where < len(regions.starts)
    begin = np.full(len(words), -1, np.int64)
    begin[has] = regions.starts[where[has]]
    region = has & (begin >= limit) & (begin < words) & (words - begin <= _REACH)
    region &= (limit == plain) | (begin == limit)
    starts = np.where(region, begin, limit)
    own = words - starts
    long = ~region & (own > _LONGEST)
    starts = np.where(long, words - 6, starts)
    total = Rank(~reading.general)
    proper = total(words) - total(np.minimum(starts, words))
    # 农业银行安溪县支行: a division further on says which it is, too.
    further = has & (begin >= words) & (begin < ends.starts[last])
    known = (region & (own >= 2)) | (further & (own >= 2))
    good = (known | (proper >= 2)) & (own >= 2)
    # Behind a chain of names a general word may stand: 红星机械厂医院.
    outer = total(ends.starts[last]) - total(np.minimum(starts, words)) - (ends.ends[first] - words)
    good |= merged & (outer >= 2) & (own >= 1)
    state = reading.pick("state")
    if len(state.starts):
        of = np.zeros(len(reading.codes) + 1, bool)
        of[state.starts] = True
        before = Rank(of)
        whole = before(tails) > before(np.minimum(starts, tails))
    else:
        whole = np.zeros(len(starts), bool)
    good &= ~_another(reading, tails)
    # 在东莞开厂 names none.
    one = tails - ends.starts[last] == 1
    good &= ~(one & _MAKES[reading.at(tails - 2)])
    good &= _lasting(reading, tails) | _employed(reading, starts, tails)
    public = ends.has(bit("public"))[last]
    size = tails - ends.starts[last]
    score = np.where(
        known, 0.75, np.where((size >= 4) | merged, 0.72, np.where(public, 0.66, 0.62))
    )
    score = np.where(long, 0.5, score) - 0.35 * whole
    # 中山医院对面的怡景苑: what shows the way to a door is nobody's employer.
    beside = np.zeros(len(reading.codes) + 1, bool)
    beside[reading.outer("side").starts] = True
    score -= 0.3 * beside[tails]
    plain = public | (size <= 2)
    score -= 0.25 * (_ordinary(reading, starts, words, good & plain) & ~known)
    score -= 0.15 * ((size == 1) & (words - starts < 3) & ~known)
    at, to = reading.bytes_of(block, starts[good], tails[good])
    return hits(at, to, score[good])


def _over_brackets(reading: Reading, limit: I64, words: I64, halts: Spots) -> I64:
    """Where names begin that hold a place in brackets: 韩亚精密机械(烟台)有限公司."""
    close = (reading.at(limit - 1) == ord("）")) | (reading.at(limit - 1) == ord(")"))
    some = np.flatnonzero(close & (words - limit <= 6))
    if not len(some):
        return limit
    result = limit.copy()
    at = limit[some]
    regions = reading.outer("province", "city", "county", "short", "shortcity")
    place = np.zeros(len(reading.codes) + 1, bool)
    place[regions.starts] = True
    for size in range(2, 7):
        mark = reading.at(at - 2 - size)
        opens = (mark == ord("（")) | (mark == ord("("))
        begin = halts.last(at - 2 - size)
        good = (
            opens
            & place[np.maximum(at - 1 - size, 0)]
            & (at - begin <= _REACH)
            & (at - 2 - size - begin >= 2)
            & (begin >= reading.row_starts(at - 1))
        )
        result[some[good]] = begin[good]
    return result


def _whole(block: Block, reading: Reading) -> Hits:
    """What people of a place call by its place alone: 市一中, 县医院. One of many, so less sure."""
    found = reading.pick("whole").longest()
    if not len(found.starts):
        return NO_HITS
    halts = p.clear(reading)
    found = found.where(halts.mask[found.starts])
    found = found.where(
        _lasting(reading, found.ends) | _employed(reading, found.starts, found.ends)
    )
    at, to = reading.bytes_of(block, found.starts, found.ends)
    return hits(at, to, 0.52)


def _ordinary(reading: Reading, starts: I64, words: I64, chosen: Mask) -> Mask:
    """Whether a name is made of words of every day alone: 调查委员会, 受灾地区人民政府."""
    answer = np.zeros(len(starts), bool)
    rows = np.flatnonzero(chosen & (words > starts))
    if not len(rows):
        return answer
    sizes = words[rows] - starts[rows]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    places = np.arange(offsets[-1]) + np.repeat(starts[rows] - offsets[:-1], sizes)
    codes = reading.codes[places]
    known = covered(len(codes), common().find(codes, offsets)) | reading.general[places]
    answer[rows] = np.add.reduceat(~known, offsets[:-1]) == 0
    return answer


_MAKES = among("开进办建出到回离")
_FIRM = among("厂矿校学园社团司附专小高初师")
_COLLEGE = among("学究计科")


def _lasting(reading: Reading, tails: I64) -> Mask:
    """Whether an organisation is one to which people belong, whatever is said of it: firms and
    schools. Who handles a matter (the police, a court, a hospital, a bank) or is a place to go to
    (a shop, a hotel) is somebody's only where that is said."""
    last, before = reading.at(tails - 1), reading.at(tails - 2)
    answer: Mask = _FIRM[last] | ((last == ord("院")) & _COLLEGE[before])
    answer |= (last == ord("所")) & ((before == ord("务")) | (before == ord("究")))
    answer |= (last == ord("室")) & (before == ord("作"))
    # 集团; 社团, 团 alone is none.
    answer &= (last != ord("团")) | (before == ord("集"))
    # 经营部, 门市部, 商行: small firms of one person.
    small: Mask = ((last == ord("部")) & _SHOP[before]) | ((last == ord("行")) & _TRADE[before])
    return answer | small


_SHOP, _TRADE = among("营市发售"), among("商贸")


def _employed(reading: Reading, starts: I64, tails: I64) -> Mask:
    """Whether somebody is said to work or learn there, in the same clause."""
    # 说是省电力设计院的，
    led = reading.at(starts - 1)
    own: Mask = (reading.at(tails) == ord("的")) & ((led == ord("是")) | (led == ord("，")))
    own &= reading.kinds[np.minimum(tails + 1, len(reading.codes) - 1)] == 0
    own &= ~_THIS[reading.at(starts - 2)]
    # 尚云（宏达机械厂）
    own |= ((led == ord("（")) | (led == ord("("))) & (
        (reading.at(tails) == ord("）")) | (reading.at(tails) == ord(")"))
    )
    own &= (led != ord("（")) & (led != ord("(")) | called(reading, starts - 1)
    jobs = reading.pick("job")
    if not len(jobs.starts):
        return own
    marks = reading.clauses
    before = last_before(starts, np.sort(jobs.ends))
    answer: Mask = (starts - before <= 2) & (before > last_before(starts - 1, marks))
    behind = first_behind(tails, jobs.starts, np.full(len(tails), 1 << 62))
    answer |= (behind - tails <= 6) & (behind <= first_behind(tails, marks, behind))
    return answer | own


_THIS = among("这那都不")


_PAIRS = tuple(
    (last, among(behind))
    for last, behind in (
        ("处", "罚理分置于方"), ("会", "议计谈见"), ("局", "面势限部"), ("厂", "家商房"),
        ("行", "政为业人动使驶"), ("院", "校"), ("队", "伍"), ("券", "交监投业"),
        ("站", "点"), ("心", "思理情"), ("业", "务"), ("社", "会"),
    )
)  # fmt: skip


def _another(reading: Reading, tails: I64) -> Mask:
    """Whether the last character belongs to another word with the next: 管理处 in 管理处罚."""
    last, behind = reading.at(tails - 1), reading.at(tails)
    inside = tails < reading.row_ends(np.maximum(tails - 1, 0))
    answer = np.zeros(len(tails), bool)
    for letter, table in _PAIRS:
        answer |= (last == ord(letter)) & table[behind]
    return answer & inside


def _english(block: Block, reading: Reading, ends: Matches) -> Hits:
    """Capitalised words before Inc., University, Hospital …, up to five; & joins two of them."""
    if not len(ends.starts):
        return NO_HITS
    codes = reading.codes
    starts: I64 = ends.starts.copy()
    rows = reading.row_starts(starts)
    words = np.zeros(len(starts), np.int64)
    going = np.ones(len(starts), bool)
    edge = _word_starts(reading)
    ending = np.zeros(len(codes) + 1, bool)
    ending[ends.starts] = True
    form = ends.ends - ends.starts <= _FORM
    for step in range(5):
        before = last_before(starts - 2, edge)
        # Brown & Sons Ltd is one firm, Alpha Ltd & Beta Ltd are two.
        pair = (reading.at(before) == _AND) & (starts - before == 2) & (before > rows)
        pair &= reading.at(before - 1) == 32
        over = last_before(before - 2, edge)
        pair &= (over >= rows) & ~ending[np.maximum(over, 0)] & ~_parted(reading, before)
        first = np.where(pair, before, starts)
        before = np.where(pair, over, before)
        gap = reading.at(first - 1)
        capital = (reading.at(before) - np.uint32(65)) < 26
        going &= (before >= rows) & ((gap == 32) | (gap == 45)) & capital & (first - before <= 20)
        # Acme, Inc. is one firm; a comma further on parts two.
        going &= ~_parted(reading, first) | ((step == 0) & form & (reading.at(first - 2) == 44))
        going &= ~_sentence(codes, before, first)
        starts = np.where(going, before, starts)
        words += going
    upper = (reading.at(ends.starts) - np.uint32(65)) < 26
    good = (words >= 1) & (upper | _plc(reading, ends))
    tails = ends.ends + (reading.at(ends.ends) == 46) * _dotted(reading, ends.starts)
    at, to = reading.bytes_of(block, starts[good], tails[good])
    return hits(at, to, 0.66)


_AND = ord("&")
_FORM = 4
"""Letters of Inc, Ltd, LLC, GmbH at most."""


def _parted(reading: Reading, starts: I64) -> Mask:
    """Whether a mark that parts things stands before the blank before a word."""
    mark = reading.at(starts - 2)
    parted: Mask = (reading.at(starts - 1) == 32) & (
        (mark == ord(",")) | (mark == ord(";")) | (mark == ord(":"))
    )
    return parted


def _plc(reading: Reading, ends: Matches) -> Mask:
    """Which are plc, the one form that is written in small letters."""
    answer: Mask = ends.ends - ends.starts == len("plc")
    for step, letter in enumerate("plc"):
        answer = answer & (reading.at(ends.starts + step) == ord(letter))
    return answer


def _dotted(reading: Reading, starts: I64) -> I64:
    """1 for Inc, Ltd, Co, Corp, whose full stop is theirs."""
    code = reading.at(starts) | np.uint32(32)
    second = reading.at(starts + 1)
    result: I64 = (
        ((code == ord("i")) & (second == ord("n")))
        | ((code == ord("l")) & (second == ord("t")))
        | ((code == ord("c")) & (second == ord("o")))
    ).astype(np.int64)
    return result


def _word_starts(reading: Reading) -> I64:
    letter = ((reading.codes | np.uint32(32)) - np.uint32(97)) < 26
    letter |= (reading.codes - np.uint32(0xC0)) < 0x190
    letter |= (reading.codes == 39) | (reading.codes == 46) | (reading.codes == 38)
    before = np.concatenate([[False], letter[:-1]])
    edge = letter & ~before
    edge[reading.rows[:-1][reading.rows[:-1] < len(edge)]] = True
    return np.flatnonzero(edge)


def _sentence(codes: Codes, before: I64, starts: I64) -> Mask:
    """Whether a sentence ends between two words: a full stop behind a word of some length."""
    at = np.maximum(starts - 2, 0)
    mask: Mask = (codes[at] == 46) & (starts - before > 4)
    return mask
