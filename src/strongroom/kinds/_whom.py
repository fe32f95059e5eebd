"""Of whom a clause is said: words for people near it, what is written like a name, and rows that
speak of somebody and not of everybody."""

from __future__ import annotations

from functools import cache

import numpy as np

from strongroom.kernels.lexicon import Codes, Lexicon, Matches
from strongroom.kernels.runs import distinct
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading, covered, first_behind, last_before
from strongroom.kinds._words import among, bit, common, lexicon
from strongroom.kinds.person_name import SURNAMES

_BEFORE, _BEHIND = 40, 14
CALLED = among("老小阿")
SURNAME = among(SURNAMES)
_ONE = among("他她我俺你您某叔婶爷奶妈爸舅姨姑嫂哥姐弟妹伯婆娘妻夫")


def near(reading: Reading, starts: I64, ends: I64, section: str, before: int, behind: int) -> Mask:
    """Whether a word of the section stands near in the same row."""
    some = reading.once(people) if section == "person" else reading.pick(section)
    if not len(some.starts):
        return np.zeros(len(starts), bool)
    left = last_before(starts, some.ends if in_order(some.ends) else np.sort(some.ends))
    rows = reading.row_starts(starts)
    answer = (left > rows) & (starts - left <= before)
    right = first_behind(ends, some.starts, np.full(len(ends), 1 << 62))
    answer |= (right - ends <= behind) & (right < reading.row_ends(starts))
    return answer


def people(reading: Reading) -> Matches:
    """The words for people."""
    every = reading.outer("person", "nobody")
    return every.where(~every.has(bit("nobody")))


def in_order(values: I64) -> bool:
    return bool((values[1:] >= values[:-1]).all())


def named(reading: Reading, starts: I64, ends: I64) -> Mask:
    """Whether somebody is spoken of near: a word for a person, or what is written like a name at
    the head of this clause or as one of the two before it."""
    answer = near(reading, starts, ends, "person", _BEFORE, _BEHIND)
    marks = reading.clauses
    rows = reading.row_starts(starts)
    head = np.maximum(last_before(starts - 1, marks) + 1, rows)
    some = SURNAME[reading.at(head)] & (starts - head >= 2) & (starts - head <= 12) & ~answer
    answer |= _called(reading, head, some)
    for _ in range(2):
        over = head - 1
        head = np.maximum(last_before(over - 1, marks) + 1, rows)
        size = over - head
        some = SURNAME[reading.at(head)] & (size >= 2) & (size <= 4) & ~answer
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


def personal(reading: Reading, asked: I64) -> Mask:
    """Which of some rows speak of somebody: they hold a word for one person, what stands between
    marks like a name, or a number as long as a telephone's."""
    if not len(asked):
        return np.zeros(0, bool)
    rows, back = np.unique(asked, return_inverse=True)
    begin, over = reading.rows[rows], reading.rows[rows + 1]
    one, long = reading.once(somebody)
    answer = np.searchsorted(one, over) > np.searchsorted(one, begin)
    answer |= np.searchsorted(long, over) > np.searchsorted(long, begin)
    some = np.flatnonzero(~answer)
    if len(some):
        answer[some] = _holds_a_name(reading, begin[some], over[some])
    some = np.flatnonzero(~answer)
    if len(some):
        answer[some] = _tells(reading, begin[some], over[some])
    result: Mask = answer[back]
    return result


_EVIDENCE = phrases(
    "年生, 生人, 年出生, 身份证号, 座机, 微信, 手机号, 住院号, 主诉, 现病史, 出院小结, 入院记录, "
    "病人, 伤者, 名单, 台账, 日志, 接龙, 备注, 先生, 女士, 小姐, 师傅, 大夫, 护士长, 同学, 老板, "
    "队长, 班主任, 我村, 我们, 咱们, 儿媳, 女婿, 老伴, 老人家, 老太太, 老头, 室友, 舍友, 同事, "
    "房东, 队员, 村支书, 老党员, 退伍, 属鼠, 属牛, 属虎, 属兔, 属龙, 属蛇, 属马, 属羊, 属猴, 属鸡, "
    "属狗, 属猪, 现住, 家住, 租客, 慰问, 司机, 驾驶员, 骑手, 保安, 保洁, 护工, 保姆, 月嫂, 阿姨, "
    "大妈, 大爷, 大叔, 大哥, 大姐, 师姐, 师兄, 小名, 外号, 绰号, 工友, 老乡, 邻居, 街坊, 隔壁, "
    "楼上, 楼下, 昨晚, 今早, 上周, 下周, 前天, 昨天, 汉族, 藏族, 回族, 满族, 苗族, 壮族, 彝族, "
    "畲族, 瑶族, 维吾尔族, 蒙古族, 土家族, 侗族, 白族, 傣族, 黎族, 羌族, 哈萨克族, 布依族, 朝鲜族, "
    "哈尼族, 佤族, 水族, 纳西族, 土族, 仡佬族, 锡伯族, 布朗族"
)


@cache
def _evidence() -> Lexicon:
    return Lexicon(dict.fromkeys(_EVIDENCE, 1))


def _tells(reading: Reading, begin: I64, over: I64) -> Mask:
    """Which rows hold a word of what is told of one person: 1949年生, 现住, 主诉."""
    size = over - begin
    offsets = np.concatenate([[0], np.cumsum(size)])
    places = np.arange(offsets[-1]) + np.repeat(begin - offsets[:-1], size)
    found = _evidence().find(reading.codes[places], offsets)
    answer = np.zeros(len(begin), bool)
    answer[np.searchsorted(offsets, found.starts, side="right") - 1] = True
    # What speaks of rules besides may be of anybody.
    at = np.flatnonzero(CALLED[reading.codes[places[:-1]]] & SURNAME[reading.codes[places[1:]]])
    pairs = places[at, None] + np.arange(2)
    said = ~covered(2 * len(at), _no_names().find(*_pairs(reading, pairs)))[::2]
    answer[np.searchsorted(offsets, at[said], side="right") - 1] = True
    law = reading.once(rules)
    result: Mask = answer & (np.searchsorted(law, over) == np.searchsorted(law, begin))
    return result


def _pairs(reading: Reading, pairs: I64) -> tuple[Codes, I64]:
    codes = reading.codes[np.minimum(pairs.reshape(-1), len(reading.codes) - 1)]
    return codes, np.arange(len(pairs) + 1) * 2


@cache
def _no_names() -> Lexicon:
    """What begins like 老王 and 小李, and is called so by nobody."""
    return Lexicon(
        dict.fromkeys(
            phrases(
                "老师, 老家, 老乡, 老公, 老本, 老房, 老区, 老城, 老路, 老店, 老党, 老鼠, 老年, "
                "老成, 老宁, 老庄, 小时, 小区, 小于, 小计, 小麦, 小米, 小路, 小巷, 小车, 小孔, "
                "小白, 小江, 小包, 小山, 小石, 小马, 小宁, 小章, 小康, 小牛, 小程, 小安, 小别, "
                "小方, 小广, 小公, 小明, 小平, 小阳, 小花, 小洪, 阿里, 老练, 老谋, 老万, 小万, "
                "老来, 小来, 老干, 小干, 小于, 老通, 小通, 老是, 小水, 老花"
            ),
            1,
        )
    )


def somebody(reading: Reading) -> tuple[I64, I64]:
    """Where words for one person begin, and numbers as long as a telephone's."""
    every = reading.once(people)
    one = every.starts[_ONE[reading.at(every.starts)] | _ONE[reading.at(every.ends - 1)]]
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
    called = np.flatnonzero((size >= 2) & (size <= 3) & SURNAME[reading.at(starts)])
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


def rules(reading: Reading) -> I64:
    """Where the words of rules begin, each place once."""
    return distinct(reading.pick("law").starts)
