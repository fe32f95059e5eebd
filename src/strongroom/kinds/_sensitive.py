"""Statements about people inside texts: health, religion, politics, ethnicity, crime, sex, age.

A statement is made of words that stand close together in one clause: what is said (诊断为), of what
(糖尿病), how much of it (3级). It counts when it is of one person: somebody is named near, or the
words are never said otherwise; rules and statistics use the same words of everybody.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from strongroom.kernels.lexicon import Matches
from strongroom.kernels.scanning import NO_HITS, Block, Hits, hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._reading import Reading, covered, first_behind, last_before, read
from strongroom.kinds._words import DIGIT, NUMERAL, among, bit, common, lexicon
from strongroom.kinds.person_name import SURNAMES

Scores = npt.NDArray[np.floating]

_BEFORE, _BEHIND, _AROUND = 40, 14, 40
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


def near(reading: Reading, starts: I64, ends: I64, section: str, before: int, behind: int) -> Mask:
    """Whether a word of the section stands near in the same row."""
    some = reading.once(_people) if section == "person" else reading.pick(section)
    if not len(some.starts):
        return np.zeros(len(starts), bool)
    left = last_before(starts, some.ends if _sorted(some.ends) else np.sort(some.ends))
    rows = reading.row_starts(starts)
    answer = (left > rows) & (starts - left <= before)
    right = first_behind(ends, some.starts, np.full(len(ends), 1 << 62))
    answer |= (right - ends <= behind) & (right < reading.row_ends(starts))
    return answer


def _people(reading: Reading) -> Matches:
    """The words for people."""
    people = reading.outer("person", "nobody")
    return people.where(~people.has(bit("nobody")))


def _sorted(values: I64) -> bool:
    return bool((values[1:] >= values[:-1]).all())


def named(reading: Reading, starts: I64, ends: I64) -> Mask:
    """Whether somebody is spoken of near: a word for a person, or what is written like a name at
    the head of this clause or as one of the two before it."""
    answer = near(reading, starts, ends, "person", _BEFORE, _BEHIND)
    marks = reading.clauses
    rows = reading.row_starts(starts)
    head = np.maximum(last_before(starts - 1, marks) + 1, rows)
    some = _SURNAME[reading.at(head)] & (starts - head >= 2) & (starts - head <= 12) & ~answer
    answer |= _called(reading, head, some)
    for _ in range(2):
        over = head - 1
        head = np.maximum(last_before(over - 1, marks) + 1, rows)
        size = over - head
        some = _SURNAME[reading.at(head)] & (size >= 2) & (size <= 4) & ~answer
        answer |= _called(reading, head, some)
    return answer


def _called(reading: Reading, heads: I64, chosen: Mask) -> Mask:
    """Which of the chosen places begin with what may be a name, not with a word of every day."""
    answer = chosen.copy()
    some = np.flatnonzero(chosen)
    if len(some):
        pairs = heads[some, None] + np.arange(2)
        offsets = np.arange(len(some) + 1) * 2
        codes = reading.codes[np.minimum(pairs.reshape(-1), len(reading.codes) - 1)]
        worded = covered(len(codes), common().find(codes, offsets)).reshape(-1, 2).all(axis=1)
        answer[some[worded]] = False
    return answer


_SURNAME = among(SURNAMES)
_ONE = among("他她我俺你您某叔婶爷奶妈爸舅姨姑嫂哥姐弟妹伯婆娘妻夫")


def personal(reading: Reading, asked: I64) -> Mask:
    """Which of some rows speak of somebody: they hold a word for one person, what stands between
    marks like a name, or a number as long as a telephone's."""
    if not len(asked):
        return np.zeros(0, bool)
    rows, back = np.unique(asked, return_inverse=True)
    begin, over = reading.rows[rows], reading.rows[rows + 1]
    one, long = reading.once(_somebody)
    answer = np.searchsorted(one, over) > np.searchsorted(one, begin)
    answer |= np.searchsorted(long, over) > np.searchsorted(long, begin)
    some = np.flatnonzero(~answer)
    if len(some):
        answer[some] = _holds_a_name(reading, begin[some], over[some])
    result: Mask = answer[back]
    return result


def _somebody(reading: Reading) -> tuple[I64, I64]:
    """Where words for one person begin, and numbers as long as a telephone's."""
    people = reading.once(_people)
    one = people.starts[_ONE[reading.at(people.starts)] | _ONE[reading.at(people.ends - 1)]]
    run_starts, run_ends = reading.runs
    return one, run_starts[run_ends - run_starts >= 11]


def _holds_a_name(reading: Reading, begin: I64, over: I64) -> Mask:
    """Whether between two marks of each row stands what may be a name: 牟德全，尘肺二期."""
    marks = reading.marks
    first, last = np.searchsorted(marks, begin), np.searchsorted(marks, over)
    count = last - first
    source = np.repeat(np.arange(len(begin)), count)
    at = np.arange(len(source)) + np.repeat(first - np.cumsum(count) + count, count)
    ends = marks[at]
    starts = np.where(at > first[source], marks[np.maximum(at - 1, 0)] + 1, begin[source])
    size = ends - starts
    called = np.flatnonzero((size >= 2) & (size <= 3) & _SURNAME[reading.at(starts)])
    answer = np.zeros(len(begin), bool)
    if not len(called):
        return answer
    starts, sizes = starts[called], size[called]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    codes = reading.codes[np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], sizes)]
    # What is made of words alone is no name: 高血压.
    known = covered(len(codes), common().find(codes, offsets))
    known |= covered(len(codes), lexicon().find(codes, offsets))
    fresh = np.add.reduceat(~known, offsets[:-1]) > 0
    answer[source[called[fresh]]] = True
    return answer


def general(reading: Reading, starts: I64, ends: I64) -> Mask:
    """Whether it is talk of rules and numbers."""
    return near(reading, starts, ends, "law", _AROUND, _AROUND)


def about(reading: Reading, starts: I64, ends: I64, much: float = 0.2) -> Scores:
    """How much a statement gains by being of somebody, who is named near or in its row, and
    loses by being talk of rules."""
    gain = np.full(len(starts), -0.5)
    # Nothing helps talk of rules.
    own = np.flatnonzero(~general(reading, starts, ends))
    starts, ends = starts[own], ends[own]
    of = named(reading, starts, ends)
    other = np.flatnonzero(~of)
    gain[own] = np.where(of, much + 0.15, 0.0)
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
    marks = reading.clauses
    people = reading.outer("person", "nobody").ends
    rows = reading.row_starts(starts)
    begin = last_before(starts - 1, marks) + 1
    begin = np.maximum(np.maximum(begin, rows), last_before(starts, people))
    # What is written like a name at the head of the clause is whom it is said of.
    head = np.maximum(last_before(starts - 1, marks) + 1, rows)
    called = (begin == head) & _SURNAME[reading.at(head)] & (starts > head)
    begin = np.where(called, np.minimum(head + 3, starts), begin)
    at = np.where(starts - begin <= _WIDER, begin, starts)
    stop = first_behind(ends, marks, ends)
    of = _OF[reading.at(ends)]
    to = np.where((stop - ends <= _WIDER - 2) & ~of, stop, ends)
    for step in range(1, _WIDER - 1):
        inside = (ends + step < to) & _OF[reading.at(ends + step)]
        to = np.where(inside, ends + step, to)
    return np.minimum(at, starts), np.maximum(to, ends)


_WIDER = 18
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
    *("伤情", "主诉", "称", "俩", "个", "的", "：", ":"),
)


def _trimmed(reading: Reading, starts: I64, ends: I64) -> I64:
    """Without the words before what is said: when, of whom, who says so; 老庞, 小茹."""
    called = _CALLED[reading.at(starts)] & (ends - starts > 6)
    called &= ~_CALLED[reading.at(starts + 1)] & ~_NO_NAME[reading.at(starts + 1)]
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
_CALLED = among("老小阿")
_NO_NAME = among("年胃便脑儿腿时学婆公伴毛是了产三")


def has(bits: npt.NDArray[np.uint64], *sections: str) -> Mask:
    """Whether words of one of the sections are in each group."""
    answer: Mask = (bits & np.uint64(bit(*sections))) != 0
    return answer


def health(block: Block) -> Hits:
    """Scanner of statements about somebody's health."""
    reading = read(block)
    starts, ends, bits = groups(reading, ("h_term", "h_strong"), ("h_say", "h_soft", "h_more"), 5)
    if not len(starts):
        return _english(block, reading, "english_health")
    said = leads(reading, starts, ends, "h_say", "h_term")
    score = 0.35 + 0.3 * said + 0.1 * has(bits, "h_soft") + 0.3 * has(bits, "h_strong")
    score += about(reading, starts, ends)
    starts, ends = widened(reading, *stretched(reading, starts, ends))
    chinese = made(block, reading, starts, ends, score)
    return Hits.together([chinese, _english(block, reading, "english_health")])


def leads(reading: Reading, starts: I64, ends: I64, first: str, second: str) -> Mask:
    """Whether in each group a word of the first section stands before one of the second."""
    one, two = reading.pick(first), reading.pick(second)
    begin = first_behind(starts, one.starts, np.full(len(starts), 1 << 62))
    last = last_before(ends - 1, two.starts)
    answer: Mask = (begin < last) & (begin < ends)
    return answer


def criminal(block: Block) -> Hits:
    """Scanner of statements that somebody has a record."""
    reading = read(block)
    starts, ends, bits = groups(
        reading, ("c_strong", "c_term", "c_act", "c_passive"), ("c_why", "c_mark", "c_have"), 6
    )
    if not len(starts):
        return _english(block, reading, "english_criminal")
    # 行政拘留五日 may be what was decided; 因盗窃被行政拘留五日 is somebody's past.
    told = has(bits, "c_act") & has(bits, "c_why", "c_mark")
    passive = has(bits, "c_passive")
    why, have = has(bits, "c_why"), has(bits, "c_have")
    score = np.select(
        [
            has(bits, "c_strong"),
            told & passive & why,
            has(bits, "c_term") & have,
            told & (passive | why),
        ],
        [0.5, 0.55, 0.45, 0.4],
        np.where(told | passive | has(bits, "c_term"), 0.35, 0.25),
    )
    score = score + 0.1 * have
    score = score + about(reading, starts, ends)
    starts, ends = widened(reading, *stretched(reading, starts, ends))
    chinese = made(block, reading, starts, ends, score)
    return Hits.together([chinese, _english(block, reading, "english_criminal")])


def _plain(
    block: Block, strong: str, more: tuple[str, ...], english: str, base: float, gap: int = 3
) -> Hits:
    reading = read(block)
    starts, ends, _ = groups(reading, (strong,), more, gap)
    if not len(starts):
        return _english(block, reading, english)
    score = base + about(reading, starts, ends, 0.25)
    chinese = made(block, reading, *widened(reading, starts, ends), score)
    return Hits.together([chinese, _english(block, reading, english)])


def political(block: Block) -> Hits:
    """Scanner of statements about somebody's politics."""
    return _plain(block, "p_strong", (), "english_political", 0.5)


def religion(block: Block) -> Hits:
    """Scanner of statements about somebody's religion."""
    return Hits.together(
        [
            _plain(block, "r_strong", ("r_more",), "english_religion", 0.65),
            _plain(block, "r_weak", ("r_more",), "english_religion", 0.3),
        ]
    )


def sexual(block: Block) -> Hits:
    """Scanner of statements about somebody's sexual life."""
    return _plain(block, "x_strong", ("r_more",), "english_sexual", 0.4)


def ethnicity(block: Block) -> Hits:
    """Scanner of statements that somebody is of a minority: 回族 between marks or behind 系."""
    reading = read(block)
    found = reading.outer("e_nation", "e_not")
    found = found.having(bit("e_nation"))
    english = _english(block, reading, "english_ethnicity")
    if not len(found.starts):
        return english
    starts, ends = found.starts, found.ends
    mark = (reading.kinds[np.maximum(starts - 1, 0)] == 0) | (starts == reading.row_starts(starts))
    over = (ends >= reading.row_ends(starts)) | (
        reading.kinds[np.minimum(ends, len(reading.codes) - 1)] == 0
    )
    lead = _IS[reading.at(starts - 1)]
    member = _MEMBER[reading.at(ends)]
    tail = near(reading, ends, ends, "e_not", 0, 1)
    score = 0.4 + about(reading, starts, ends) + 0.15 * (mark | lead) + 0.15 * (over | member)
    score = score - 0.6 * tail
    short = (ends - starts) < 2
    score -= 0.5 * short
    starts = np.where(
        lead & (reading.at(starts - 1) < 0x9FFF), starts - _LINK[reading.at(starts - 1)], starts
    )
    return Hits.together([made(block, reading, starts, ends, score), english])


_LINK = among("是系").astype(np.int64)
_IS = among("是系为男女：: ，,族")
_MEMBER = among("人男女，,。 ）老姑小青妇出")


def minor(block: Block) -> Hits:
    """Scanner of statements that somebody is under age."""
    reading = read(block)
    starts, ends, _ = groups(reading, ("m_strong",), (), 0)
    english = _english(block, reading, "english_minor")
    parts = [english]
    if len(starts):
        score = 0.35 + about(reading, starts, ends, 0.25)
        parts.append(made(block, reading, starts, ends, score))
    ages = reading.outer("m_age")
    if len(ages.starts):
        parts.append(_ages(block, reading, ages))
    return Hits.together(parts)


_LIMIT = among("以至到-—～~的按%％")
_VALUE = np.full(0x110000, -1, np.int16)
for _at, _letter in enumerate("0123456789"):
    _VALUE[ord(_letter)] = _at
for _at, _letter in enumerate("零一二三四五六七八九十"):
    _VALUE[ord(_letter)] = _at
_VALUE[ord("两")] = 2


def _ages(block: Block, reading: Reading, ages: Matches) -> Hits:
    """Ages under 18 before 岁."""
    at = ages.starts
    values = [_VALUE[reading.at(at - back)].astype(np.int64) for back in (1, 2, 3)]
    row = reading.row_starts(at)
    one = (values[0] >= 0) & (at - 1 >= row)
    two = one & (values[1] >= 0) & (at - 2 >= row)
    three = two & (values[2] >= 0) & (at - 3 >= row)
    ten = reading.at(at - 1) == ord("十")
    lead = reading.at(at - 2) == ord("十")
    value = np.where(two, np.where(lead, 10 + values[0], values[1] * 10 + values[0]), values[0])
    value = np.where(two & ten, values[1] * 10, value)
    good = one & ~three & (value < 18)
    starts, ends = at[good] - np.where(two[good], 2, 1), ages.ends[good]
    unborn = among("满距差隔大小长")
    good = ~unborn[reading.at(starts - 1)]
    starts, ends = starts[good], ends[good]
    for word in ("今年只有", "只有", "今年才", "今年刚满", "今年", "刚满", "才", "年仅", "未满"):
        fits = np.ones(len(starts), bool)
        for step, letter in enumerate(reversed(word)):
            fits &= reading.at(starts - 1 - step) == ord(letter)
        starts = np.where(fits, starts - len(word), starts)
    score = 0.5 + about(reading, starts, ends)
    score -= 0.5 * _LIMIT[reading.at(ends)]
    return made(block, reading, *widened(reading, starts, ends), score)


def _english(block: Block, reading: Reading, section: str) -> Hits:
    """English phrases; those that end in a preposition take the words behind them along."""
    found = reading.outer(section)
    parts = []
    if len(found.starts):
        starts, ends = found.starts, found.ends
        last = reading.at(ends - 2) * np.uint32(128) + reading.at(ends - 1)
        open_ = _OPEN[np.minimum(last, len(_OPEN) - 1)] & (ends - starts >= 8)
        ends = np.where(open_, _two_words(reading, ends), ends)
        score = 0.5 + 0.25 * near(reading, starts, ends, "en_person", 60, 20)
        parts.append(made(block, reading, starts, ends, score))
    if section == "english_health":
        terms = reading.outer("en_term_health")
        if len(terms.starts):
            score = 0.25 + 0.3 * near(reading, terms.starts, terms.ends, "en_person", 40, 10)
            parts.append(made(block, reading, terms.starts, terms.ends, score))
    if section == "english_minor":
        ages = reading.outer("en_age")
        if len(ages.starts):
            parts.append(_english_ages(block, reading, ages))
    return Hits.together(parts)


_OPEN = np.zeros(1 << 14, bool)
for _pair in ("th", "of", "om", "to", "or"):
    _OPEN[ord(_pair[0]) * 128 + ord(_pair[1])] = True


def _two_words(reading: Reading, ends: I64) -> I64:
    """The end of the second word behind each place, or of the clause before it."""
    marks = reading.marks
    code = reading.at(marks)
    stops = marks[(code != 32) & (code != 39)]
    stop = np.minimum(first_behind(ends, stops, ends), ends + 40)
    blanks = np.flatnonzero(reading.codes == 32)
    second = first_behind(first_behind(ends + 1, blanks, stop) + 1, blanks, stop)
    behind = np.minimum(stop, second)
    result: I64 = np.maximum(behind - (reading.at(behind - 1) == 32), ends)
    return result


def _english_ages(block: Block, reading: Reading, ages: Matches) -> Hits:
    """Ages under 18 before years old."""
    at = ages.starts - 1
    blank = (reading.at(at) == 32) | (reading.at(at) == 45)
    one, two = _VALUE[reading.at(at - 1)], _VALUE[reading.at(at - 2)]
    digit = (reading.at(at - 1) - np.uint32(48)) < 10
    ten = ((reading.at(at - 2) - np.uint32(48)) < 10) & (at - 2 >= reading.row_starts(ages.starts))
    three = ten & ((reading.at(at - 3) - np.uint32(48)) < 10)
    value = np.where(ten, two.astype(np.int64) * 10 + one, one)
    row = at - 1 >= reading.row_starts(ages.starts)
    good = blank & digit & ~three & row & (value < 18)
    starts, ends = at[good] - np.where(ten[good], 2, 1), ages.ends[good]
    score = 0.4 + 0.25 * near(reading, starts, ends, "en_person", 60, 20)
    return made(block, reading, starts, ends, score)


__all__ = [
    "DIGIT", "NUMERAL", "criminal", "ethnicity", "health", "minor", "political", "religion",
    "sexual",
]  # fmt: skip
