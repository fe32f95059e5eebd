"""Clauses that say something of somebody: words that stand close together, whom they are said of,
and where the clause around them begins and ends."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels.lexicon import Lexicon
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, first_behind, last_before
from strongroom.kinds._whom import (
    CALLED,
    SURNAME,
    in_order,
    named,
    people,
    personal,
    rules,
    somebody,
)
from strongroom.kinds._words import among, bit

Scores = npt.NDArray[np.floating]

_AROUND = 40
_LEAST = 0.5
_LEAD = among("0123456789年月日因曾于在")
_FOLLOW = among("0123456789一二三四五六七八九十两多余年月日天级期型个周")


def groups(
    reading: Reading, heads: tuple[str, ...], more: tuple[str, ...], gap: int
) -> tuple[I64, I64, npt.NDArray[np.uint64]]:
    """Words of some sections that stand close together in one clause, those with a word of `heads`
    among them: starts, ends, their bits."""
    head = reading.pick(*heads)
    if not len(head.starts):
        none = np.empty(0, np.int64)
        return none, none, np.empty(0, np.uint64)
    # Most rows hold none.
    rows = np.zeros(len(reading.rows), bool)
    rows[reading.row(head.starts)] = True
    found = reading.pick(*heads, *more)
    found = found.where(rows[reading.row(found.starts)]).outermost()
    marks = reading.clauses
    going = np.zeros(len(found.starts), bool)
    between = found.starts[1:] - found.ends[:-1]
    clause = last_before(found.starts[1:], marks) < found.ends[:-1]
    going[1:] = (between <= gap) & clause
    first = np.flatnonzero(~going)
    last = np.append(first[1:], len(going)) - 1
    bits = np.bitwise_or.reduceat(found.bits, first)
    kept = np.flatnonzero(has(bits, *heads))
    return found.starts[first[kept]], found.ends[last[kept]], bits[kept]


def general(reading: Reading, starts: I64, ends: I64) -> tuple[Mask, Mask]:
    """Whether it is talk of rules and numbers: in this sentence, or close by; and whether more
    than one word says so."""
    some = reading.pick("law")
    marks = reading.marks
    code = reading.at(marks)
    full = marks[_FULL[code]]
    rows, over = reading.row_starts(starts), reading.row_ends(starts)
    first = np.maximum(last_before(starts, full) + 1, rows)
    last = np.minimum(first_behind(ends, full, over), over)
    left = last_before(starts, some.ends if in_order(some.ends) else np.sort(some.ends))
    right = first_behind(ends, some.starts, np.full(len(ends), 1 << 62))
    answer = (left > first) & (starts - left <= _AROUND)
    answer |= (right < last) & (right - ends <= _AROUND)
    # 第三十六条 begins an article, which is of everybody.
    article = reading.at(rows) == ord("第")
    if article.any():
        heads = rows[:, None] + np.arange(2, 9)
        article &= (reading.at(heads) == ord("条")).any(axis=1)
    low, high = np.maximum(first, starts - _AROUND), np.minimum(last, ends + _AROUND)
    heads = reading.once(rules)
    count = np.searchsorted(heads, high) - np.searchsorted(heads, low)
    return answer | article, article | (answer & (count >= 2))


_FULL = among("。！？!?；;")


def _close(reading: Reading, starts: I64) -> Mask:
    """Whether a word for one person stands right before: 我房颤，受不得吵."""
    one, _ = reading.once(somebody)
    before = last_before(starts - 1, one)
    answer: Mask = (starts - before <= _CLOSE) & (before >= reading.row_starts(starts))
    return answer


_CLOSE = 12


def about(reading: Reading, starts: I64, ends: I64, much: float = 0.2) -> Scores:
    """How much a statement gains by being of somebody, who is named near or in its row, and
    loses by being talk of rules."""
    gain = np.full(len(starts), -0.5)
    # Nothing helps talk of rules; one such word alone is said of people, too (必须送上门).
    loose, strict = general(reading, starts, ends)
    own = np.flatnonzero(~strict & (reading.at(ends) != ord("者")))
    starts, ends, loose = starts[own], ends[own], loose[own]
    if loose.any():
        loose[loose] = ~_close(reading, starts[loose])
    of = named(reading, starts, ends) & ~loose
    other = np.flatnonzero(~of & ~loose)
    gain[own] = np.where(of, much + 0.15, np.where(loose, -0.5, 0.0))
    row = personal(reading, reading.row(starts[other]))
    gain[own[other]] = np.where(row, 0.15, -0.15)
    return gain


def stretched(reading: Reading, starts: I64, ends: I64) -> tuple[I64, I64]:
    """With the year before it and the number behind it: 2018年因…, …一年."""
    rows, over = reading.row_starts(starts), reading.row_ends(starts)
    at, to = starts.copy(), ends.copy()
    left, right = np.ones(len(at), bool), np.ones(len(at), bool)
    for _ in range(10):
        left &= (at > rows) & _LEAD[reading.at(at - 1)]
        at -= left
        right &= (to < over) & _FOLLOW[reading.at(to)]
        to += right
    return at, to


def widened(reading: Reading, starts: I64, ends: I64) -> tuple[I64, I64]:
    """The clause around it, where little of it is left: behind the person it is said of, up to
    the mark or 的 that ends it."""
    marks, every = reading.once(_sides), reading.outer("person", "nobody")
    people = every.ends
    if len(people):
        # 老伴有糖尿病 begins behind 老伴, not in it.
        one = np.minimum(np.searchsorted(people, starts, side="right"), len(people) - 1)
        within = (every.starts[one] < starts) & (people[one] > starts) & (people[one] < ends)
        starts = np.where(within, people[one], starts)
    rows = reading.row_starts(starts)
    begin = last_before(starts - 1, marks) + 1
    begin = np.maximum(np.maximum(begin, rows), last_before(starts, people))
    # In texts that are written with blanks for commas, a blank parts clauses.
    begin = np.maximum(begin, last_before(starts, reading.gaps))
    # What is written like a name at the head of the clause is whom it is said of.
    head = np.maximum(last_before(starts - 1, marks) + 1, rows)
    called = (begin == head) & SURNAME[reading.at(head)] & (starts > head)
    begin = np.where(called, np.minimum(head + 3, starts), begin)
    begin = _behind_whom(reading, begin, starts)
    at = np.where(starts - begin <= _WIDER, begin, starts)
    stop = first_behind(ends, marks, ends)
    stop = np.minimum(stop, first_behind(ends, reading.gaps, stop))
    of = _OF[reading.at(ends)]
    to = np.where((stop - ends <= _WIDER - 2) & ~of, stop, ends)
    for step in range(1, _WIDER - 1):
        inside = (ends + step < to) & _OF[reading.at(ends + step)]
        to = np.where(inside, ends + step, to)
    return np.minimum(at, starts), np.maximum(to, ends)


_WIDER = 18
_KIN, _WHOSE = among("姐哥叔婶姨嫂爷奶伯妈爸某总工弟妹公婆"), among("老小阿大")


def _behind_whom(reading: Reading, begin: I64, starts: I64) -> I64:
    """Where statements begin, behind who is called 赵姐, 毛某 or 老宋 before them."""
    result = begin.copy()
    for back in range(14):
        at = starts - back
        last, first = reading.at(at - 1), reading.at(at - 2)
        said = (_KIN[last] & SURNAME[first]) | (_WHOSE[first] & SURNAME[last])
        said &= at - 2 >= begin
        result = np.where(said, np.maximum(result, at), result)
    return result


def _sides(reading: Reading) -> I64:
    """Marks that end a clause, and those that lead to what is said: 伤情：, 他骂“."""
    marks = reading.marks
    code = reading.at(marks)
    result: I64 = marks[(code != ord("+")) & (code != 32) & (code != ord("/"))]
    return result


def gathered(
    reading: Reading, starts: I64, ends: I64, scores: Scores, after: Lexicon | None = None
) -> tuple[I64, I64, Scores]:
    """What is sure enough, and what stands side by side as one: 双眼白内障，视物不清. A clause
    behind it that holds a word of `after` belongs to it: 膝盖有骨刺，蹲久了起不来."""
    good = np.flatnonzero((scores >= _LEAST) & (ends > starts))
    good = good[np.argsort(starts[good], kind="stable")]
    starts, ends, scores = starts[good], ends[good], scores[good]
    if not len(starts):
        return starts, ends, scores
    if after is not None:
        for _ in range(2):
            ends = _followed(reading, ends, after)
    reach = np.maximum.accumulate(ends)
    gap = starts[1:] - reach[:-1]
    beside = (gap == 1) & _COMMA[reading.at(reach[:-1])]
    joined = (gap <= 0) | beside
    first = np.flatnonzero(np.append(True, ~joined))
    return (
        starts[first],
        np.maximum.reduceat(ends, first),
        np.maximum.reduceat(scores, first),
    )


def preceded(reading: Reading, starts: I64, section: str) -> I64:
    """Starts of statements, further back where the clause before names a reason of that section:
    因在网吧偷手机，被处行政拘留."""
    some = np.flatnonzero(_COMMA[reading.at(starts - 1)])
    if not len(some):
        return starts
    words = reading.pick(section)
    if not len(words.starts):
        return starts
    over = starts[some] - 1
    begin = last_before(over - 1, reading.once(_sides)) + 1
    begin = np.maximum(begin, reading.row_starts(over))
    every = reading.outer("person", "nobody").ends
    begin = np.maximum(begin, last_before(over, every))
    begin = _behind_whom(reading, begin, over)
    order = np.sort(words.ends)
    held = np.searchsorted(order, over, side="right") > np.searchsorted(order, begin)
    held &= over - begin <= _WIDER + 6
    result = starts.copy()
    result[some[held]] = begin[held]
    return result


def _followed(reading: Reading, ends: I64, after: Lexicon) -> I64:
    """Ends of statements, further on where the next clause goes on with what follows from it."""
    begin = ends + 1
    over = first_behind(begin, reading.clauses, begin)
    over = np.minimum(over, first_behind(begin + 1, reading.gaps, over))
    size = over - begin
    some = np.flatnonzero(_COMMA[reading.at(ends)] & (size >= 2) & (size <= _WIDER))
    if not len(some):
        return ends
    sizes = size[some]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    places = np.arange(offsets[-1]) + np.repeat(begin[some] - offsets[:-1], sizes)
    codes = reading.codes[places]
    found = after.find(codes, offsets)
    said = np.zeros(len(some), bool)
    said[np.searchsorted(offsets, found.starts, side="right") - 1] = True
    # So does one that speaks of the body, or of what befalls it.
    ill = reading.once(_ailing)
    said |= np.searchsorted(ill, over[some]) > np.searchsorted(ill, begin[some])
    said &= ~np.logical_or.reduceat(_ONESELF[codes], offsets[:-1])
    others = reading.once(people).starts
    said &= np.searchsorted(others, over[some]) == np.searchsorted(others, begin[some])
    result = ends.copy()
    result[some[said]] = over[some[said]]
    return result


def _ailing(reading: Reading) -> I64:
    """Where words of two characters and more for the body and for illness begin."""
    words = reading.pick("h_body", "h_sign", "h_term")
    return words.starts[words.ends - words.starts >= 2]


_COMMA, _ONESELF = among("，,、"), among("我你您他她咱俺请麻")
_OF = among("的")


def made(block: Block, reading: Reading, starts: I64, ends: I64, scores: Scores) -> Hits:
    """Hits of those that are sure enough."""
    good = (scores >= _LEAST) & (ends > starts)
    if not good.any():
        return NO_HITS
    starts, ends = _trimmed(reading, starts[good], ends[good]), ends[good]
    at, to = reading.bytes_of(block, starts, ends)
    return hits(at, to, np.minimum(scores[good], 0.92))


_AHEAD = (
    *(
        "现在",
        "最近",
        "近期",
        "目前",
        "如今",
        "近来",
        "自述",
        "自称",
        "因为",
        "由于",
        "好像",
        "可能",
    ),
    *("实际", "其实", "被告", "原告", "患者", "病人", "老伴", "有人", "一个", "家里有", "院里有"),
    *(
        "伤情",
        "主诉",
        "称",
        "俩",
        "个",
        "的",
        "：",
        ":",
        "致",
        "上面写",
        "说是",
        "听说",
        "就是",
        "还有",
    ),
    *(
        "不然就",
        "不然",
        "备注写着",
        "备注",
        "本人",
        "咱村",
        "家里",
        "我家",
        "体检",
        "因涉嫌",
    ),
)


def _trimmed(reading: Reading, starts: I64, ends: I64) -> I64:
    """Without the words before what is said: when, of whom, who says so; 老庞, 小茹."""
    called = CALLED[reading.at(starts)] & (ends - starts > 6)
    called &= ~CALLED[reading.at(starts + 1)] & ~_NO_NAME[reading.at(starts + 1)]
    starts = starts + 2 * called
    for _ in range(2):
        some = np.flatnonzero(_HEADS[reading.at(starts)])
        at = starts[some]
        first = reading.at(at)
        for word in _AHEAD if len(some) else ():
            fits = (first == ord(word[0])) & (ends[some] - at >= len(word) + 2)
            if not fits.any():
                continue
            for step, letter in enumerate(word[1:], 1):
                fits &= reading.at(at + step) == ord(letter)
            at = at + len(word) * fits
            first = reading.at(at)
        starts[some] = at
    return starts


_HEADS = among("".join(word[0] for word in _AHEAD))
_NO_NAME = among("年胃便脑儿腿时学婆公伴毛是了产三")


def has(bits: npt.NDArray[np.uint64], *sections: str) -> Mask:
    """Whether words of one of the sections are in each group."""
    answer: Mask = (bits & np.uint64(bit(*sections))) != 0
    return answer
