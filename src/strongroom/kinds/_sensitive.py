"""Statements about people inside texts: health, religion, politics, ethnicity, crime, sex, age.

A statement is made of words that stand close together in one clause: what is said (诊断为), of what
(糖尿病), how much of it (3级). It counts when it is of one person: somebody is named near, or the
words are never said otherwise; rules and statistics use the same words of everybody.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np

from strongroom.kernels.lexicon import Lexicon, Matches
from strongroom.kernels.scanning import NO_HITS, Block, Hits
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading, first_behind, last_before, read
from strongroom.kinds._statements import (
    about,
    gathered,
    groups,
    has,
    made,
    preceded,
    stretched,
    widened,
)
from strongroom.kinds._whom import near
from strongroom.kinds._words import HAN, among, bit


def health(block: Block) -> Hits:
    """Scanner of statements about somebody's health."""
    reading = read(block)
    starts, ends, bits = groups(
        reading, ("h_term", "h_strong", "h_sign"), ("h_say", "h_more", "h_body"), 5
    )
    # 肺 · 长了个东西: what befalls a part of the body, with the part beside it.
    known = has(bits, "h_term", "h_strong") | (has(bits, "h_sign") & has(bits, "h_body"))
    starts, ends, bits = starts[known], ends[known], bits[known]
    if not len(starts):
        return _english(block, reading, "english_health")
    said = leads(reading, starts, ends, "h_say", "h_term")
    score = 0.36 + 0.3 * said + 0.3 * has(bits, "h_strong")
    score += about(reading, starts, ends)
    starts, ends = widened(reading, *stretched(reading, starts, ends))
    chinese = made(block, reading, *gathered(reading, starts, ends, score, _after()))
    return Hits.together([chinese, _english(block, reading, "english_health")])


@cache
def _after() -> Lexicon:
    return Lexicon(dict.fromkeys(_AFTER, 1))


_AFTER = phrases(
    "不能, 不便, 无法, 起不来, 走不了, 走不动, 走不远, 站不住, 站不起, 下不了, 下不来, 吃不下, "
    "睡不着, 说不出, 说不清, 抬不起, 动不了, 看不清, 看不见, 听不见, 听不清, 弯不下, 使不上, "
    "提不了, 干不了, 上不去, 医生说, 医生建议, 医生让, 大夫说, 大夫让, 队医, 医嘱, 术后, 手术, "
    "复查, 复诊, 服药, 吃药, 吃着药, 用药, 打针, 输液, 住院, 透析, 化疗, 放疗, 轮椅, 拄拐, 卧床, "
    "自理, 陪护, 护理, 恢复, 好转, 加重, 恶化, 转移, 扩散, 缓解, 反复发作, 发作, 后遗, 阳性, 阴性, "
    "可见, 偏高, 偏低, 升高, 血压, 血糖, 心率, 体温, 转氨酶, 白细胞, 血小板, 血红蛋白, 厘米, 毫米, "
    "公分, 边缘, 破口, 视物, 视力, 听力, 疼, 痛, 痒, 麻木, 发麻, 肿, 咳, 喘, 吐, 头晕, 发黑, 发紫, "
    "发烧, 发热, 缝了, 药, 支架, 钢板, 钢钉, 固定, 病假, 休养, 静养, 全盲, 传染, 下床, 评残, 伤残, "
    "工伤, 自杀, 轻生, 割腕, 劳动能力, 没知觉, 截肢, 截指, 保温箱, 早产, 高危, 忌口, 过敏, 病危, "
    "走路, 负重, 见光, 剧烈运动, 胎心, 流产, 出血, 补铁, 注射, 意识, 昏迷, 瘫, 反应迟钝, 抢救, "
    "急诊, 喂, 扶, 认不, 走丢, 骂他, 骂她, 手都, 手也, 腿也, 腿都, 眼也, 发呆, 惊醒, 割, 划, "
    "ICU, 监护, 呼吸, 胸闷, 气短, 心慌, 失眠, 幻听, 尿床, 夜惊, 尿频, 化脓, 感染, 切除, 没救, 确诊"
)
"""What a clause goes on with behind an illness: what follows from it, and what is done about it."""


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
    starts = np.where(score >= 0.5, preceded(reading, starts, "c_why"), starts)
    chinese = made(block, reading, *gathered(reading, starts, ends, score))
    return Hits.together([chinese, _english(block, reading, "english_criminal")])


def _plain(
    block: Block, strong: str, more: tuple[str, ...], english: str, base: float, gap: int = 3
) -> Hits:
    reading = read(block)
    starts, ends, _ = groups(reading, (strong,), more, gap)
    if not len(starts):
        return _english(block, reading, english)
    score = base + about(reading, starts, ends, 0.25)
    starts, ends = widened(reading, starts, ends)
    chinese = made(block, reading, *gathered(reading, starts, ends, score))
    return Hits.together([chinese, _english(block, reading, english)])


def political(block: Block) -> Hits:
    """Scanner of statements about somebody's politics."""
    return Hits.together([_plain(block, "p_strong", (), "english_political", 0.5), _members(block)])


def _members(block: Block) -> Hits:
    """党员 where it is all that is said: 退伍，党员，住城西."""
    if block.ascii:
        return NO_HITS
    reading = read(block)
    at = np.flatnonzero((reading.codes[:-1] == ord("党")) & (reading.codes[1:] == ord("员")))
    at = at[_IS[reading.at(at - 1)] | reading.edge(at)]
    ends = at + 2
    over = (ends >= reading.row_ends(at)) | (
        reading.kinds[np.minimum(ends, len(reading.codes) - 1)] == 0
    )
    at, ends = at[over], ends[over]
    if not len(at):
        return NO_HITS
    return made(block, reading, at, ends, 0.4 + about(reading, at, ends))


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
    found = reading.outer("e_nation", "behind")
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
    tail = near(reading, ends, ends, "behind", 0, 1)
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
    parts = [english, _classes(block, reading)]
    if len(starts):
        # 育红小学六年级: the school is called so, and only the class is said.
        school = (reading.at(starts + 1) == ord("学")) & (ends - starts > 3)
        school &= (reading.at(starts) == ord("小")) & ~_LEARNS[reading.at(starts - 1)]
        school &= reading.kinds[np.maximum(starts - 1, 0)] == HAN
        starts = starts + 2 * school
        score = 0.35 + about(reading, starts, ends, 0.25)
        parts.append(made(block, reading, *gathered(reading, starts, ends, score)))
    ages = reading.outer("behind")
    ages = ages.where(_OF_AGE[reading.at(ages.starts)])
    if len(ages.starts):
        parts.append(_ages(block, reading, ages))
    return Hits.together(parts)


_GRADE = re.compile(
    r"(?:[小初高]?[一二三四五六七八九](?:年级)?|[小初高][123])[（(]?[0-9一二三四五六七八九十]{1,2}[）)]?班\Z"
)


def _classes(block: Block, reading: Reading) -> Hits:
    """三（2）班, 初二(5)班, 七年级3班: who is in a class is under age."""
    at = np.flatnonzero(reading.codes == ord("班"))
    before = reading.at(at - 1)
    closed = (before == ord("）")) | (before == ord(")")) | ((before - np.uint32(48)) < 10)
    at = at[closed]
    found = []
    for place, row in zip(at.tolist(), reading.row_starts(at).tolist(), strict=True):
        begin = max(row, place - 9)
        match = _GRADE.search("".join(map(chr, reading.codes[begin : place + 1].tolist())))
        if match is not None:
            found.append((begin + match.start(), place + 1))
    if not found:
        return NO_HITS
    starts, ends = np.array(found, np.int64).T
    return made(block, reading, starts, ends, 0.6 + about(reading, starts, ends, 0.25))


_LEARNS = among("上读念在是的才刚升")
_OF_AGE = among("岁周个月")
_CHILD = among("孩娃宝孙婴囡仔")
_ONCE, _CASE = among("时那起就进出参丧嫁离没入开被"), among("时仅")
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
    # 十六岁进厂, 四岁左右时: how old somebody was then, who is not so now.
    # 个月 alone counts time, unless it is a child's.
    months = (reading.at(ends - 1) == ord("月")) & (reading.at(ends - 2) == ord("个"))
    if months.any():
        child, begun = np.zeros(len(starts), bool), reading.row_starts(starts)
        for back in range(1, 9):
            child |= _CHILD[reading.at(starts - back)] & (starts - back >= begun)
        score -= 0.6 * (months & ~child)
    score -= 0.5 * (_ONCE[reading.at(ends)] & ~_CASE[reading.at(starts - 1)])
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
