"""Cities and counties told by their short names alone, where a clause says that it is a place:
从绍兴赶来, 老家是漳浦的, 去海拉尔送女儿, 番禺这边."""

from __future__ import annotations

from functools import cache

import numpy as np

from strongroom.kernels.lexicon import Lexicon
from strongroom.kernels.text import I64, Mask
from strongroom.kinds._common import phrases
from strongroom.kinds._reading import Reading, Spots, covered, first_behind
from strongroom.kinds._words import LONE, among, bit

_LEADS = among("从在去到往赴走回飞由至驻抵返奔跑离嫁居于自转调迁逃")
# 回去, 出去: what is no lead with the character before it.
_NO_LEAD = {
    "去": among("过下失除上进出"), "到": among("得受感想看听遇碰收接达做"),
    "在": among("现实存正所内潜好"), "走": among("行逃奔带拿赶"),
    "自": among("各亲独擅私来"), "回": among("收追赎撤"),
    "由": among("理自缘事"), "至": among("甚以乃"), "往": among("来交"), "转": among("好旋运周"),
    "于": among("对关由属等小大低高处基鉴便善勇终"), "居": among("同邻分民定"),
    "从": among("服听自遵"),
}  # fmt: skip
_WORDS = phrases(
    "老家, 老家是, 籍贯, 籍贯是, 原籍, 祖籍, 户籍, 户籍是, 娘家, 娘家是, 婆家是, 家是, 家住, 来的, "
    "回到, 回了, 到了, 去了, 去过, 到过, 飞了, 飞去, 位于, 坐标, 人在, 工作地, 转出地, 发货地, "
    "出生地, 目的地, 出发地, 始发地, 现居, 常住, 定居, 请转, 社保转, 途经, 路过, 驶往, 发往, 寄往, "
    "籍"
)
_LED = among("".join(word[-1] for word in _WORDS))
_MOVES = among("从去到往赴飞走抵")
_COLON = among("：:")
_FOLLOWERS = phrases(
    "人, 籍, 这边, 那边, 那里, 本地, 当地, 老家, 农村, 乡下, 乡村, 山区, 打工, 务工, 上班, 工作, "
    "方向, 出差, 老乡, 境内, 市区, 城里, 城区, 县城, 一带, 过来, 回来, 来的, 转来, 读书, 上学, "
    "念书, 做生意, 开厂, 开店, 分公司, 进厂, 买房, 租房, 看病, 治病, 就医, 出发, 过年, 探亲, 旅游, "
    "玩, 送, 接, 找"
)
_FOLLOW = among("".join(word[0] for word in _FOLLOWERS))
# 四川人民, 南京人寿, 上海人家: no people of a place.
_NO_FOLK = among("民寿家才大力事和保造")
# What makes of a city the beginning of a longer name.
_LONGER = among(
    "路街道巷大银医机火高东西南北中学师理工财农科电报晚新人国际港湖河山寺塔桥站广酒饭菜话戏剧"
)
_FREE = among("的一和与跟、，等就都也做上下读看找办送接买打当过待开参")
_AMBIGUOUS = phrases(
    "延长, 新会, 开化, 建德, 崇信, 固始, 修文, 修武, 信任, 会理, 保康, 兴和, 崇仁, 迁安, 迁西, "
    "通许, 三江, 三河, 三门, 上街, 下营, 东方, 二道, 交口, 交城, 仁爱, 公安, 共和, 兴隆, 前锋, "
    "千山, 同心, 友谊, 和平, 和安, 和静, 和顺, 善化, 回民, 团风, 固定, 城口, 城厢, 大方, 大田, "
    "大社, 大树, 大里, 大雅, 大城, 大安, 大堂, 大厂, 大内, 大东, 大关, 大化, 大英, 大埔, 太平, "
    "太和, 太保, 太湖, 天全, 天台, 天心, 天山, 天桥, 天等, 天长, 天元, 天柱, 姑苏, 始兴, 威信, "
    "安定, 安宁, 安居, 安图, 宏伟, 富民, 富裕, 将军, 小店, 小金, 小港, 山上, 山亭, 山城, 崇义, "
    "工农, 市北, 市南, 平和, 平定, 平房, 平川, 平原, 平安, 平坝, 平桥, 康乐, 康平, 建安, 弥陀, "
    "归仁, 恒山, 惠民, 房山, 招远, 振兴, 振安, 政和, 文安, 文成, 文水, 文峰, 新民, 新店, 新屋, "
    "新庄, 新社, 新建, 新星, 新和, 新青, 新兴, 新田, 方正, 方城, 明光, 明山, 昌明, 普安, 暖暖, "
    "曲水, 望江, 木兰, 杨梅, 板桥, 林口, 柳林, 桃园, 桃山, 桃源, 桥头, 榕城, 横山, 正定, 正安, "
    "正宁, 武功, 比如, 民丰, 民乐, 民和, 民权, 水城, 永和, 江口, 江东, 江北, 江南, 江城, 江山, "
    "江岸, 江海, 沙河, 沙田, 河口, 河曲, 泰山, 洞口, 海林, 海棠, 海门, 海东, 海南州, 淡水, 深坑, "
    "清水, 清流, 清河, 清水河, 温泉, 港口, 港南, 港北, 游仙, 湖口, 湖滨, 湖内, 满城, 灯塔, 潜山, "
    "烈山, 爱民, 牡丹, 独山, 玉井, 珠山, 瑶海, 界首, 白塔, 白水, 白沙, 白河, 白玉, 白杨, 白云, "
    "皇姑, 盐水, 盐池, 盐田, 相城, 石台, 石门, 石鼓, 石林, 确山, 社旗, 离岛, 神木, 福安, 秀山, "
    "站前, 竹山, 紫金, 红山, 红星, 红桥, 细河, 老城, 老河口, 美溪, 船山, 良庆, 芙蓉, 花山, 花溪, "
    "荷塘, 莲花, 莲池, 获嘉, 蓝山, 蓝田, 虎林, 西山, 西市, 西林, 西湖, 西乡, 西屯, 西港, 西工, "
    "资源, 赤水, 路桥, 运河, 进贤, 通河, 通海, 通城, 迎江, 连山, 连城, 道外, 道里, 都安, 金山, "
    "金门, 金台, 金川, 钟楼, 钟山, 钢城, 钱塘, 铁门关, 铜鼓, 银海, 锦江, 镇安, 镇远, 镜湖, 长乐, "
    "长寿, 长安, 长子, 长清, 闻喜, 阳明, 阳春, 雁山, 青山, 青河, 静安, 静乐, 顺河, 香山, 香河, "
    "马山, 高台, 高平, 高明, 高安, 鱼峰, 麒麟, 鼓楼, 鼓山, 龙门, 龙井, 龙山, 龙江, 龙泉, 龙潭, "
    "龙城, 龙华, 三元, 三山, 三民, 三重, 三原, 三台, 万年, 万安, 万里, 万源, 上林, 中和, 中方, "
    "中正, 中原, 二七, 云和, 云城, 云溪, 五华, 五原, 元宝, 全南, 兴国, 兴业, 兴文, 前金, 双江, "
    "双城, 双河, 双塔, 双桥, 双溪, 双湖, 古城, 古塔, 台前, 同安, 同德, 君山, 后里, 后壁, 多伦, "
    "洪湖, 巢湖, 庐山, 华山, 衡山, 嵩山, 香格里拉, 兴安, 北海, 朝阳, 日照, 大同, 四平, 红河, 凉山, "
    "黄山, 白山, 白银, 海北, 海西, 山南, 河池, 中山, 内江, 长治, 鞍山, 永安, 德安, 新安, 泰和, "
    "太康, 兵团, 东湖, 南湖, 东城, 西城, 南城, 北门, 林园, 内门, 公馆, 官田, 平镇, 水上, 员林, "
    "士林, 万象, 和硕, 马边, 雨花, 建华, 建国, 海港, 凤凰, 东山, 南山, 北塔, 东港, 东海, 南海, "
    "东河, 东源, 西固, 外埔, 将乐, 尖山, 和田, 定海, 华容, 东至, 信义, 名山"
)
"""Short names that are words of every day as well, or names of hills, rivers and roads."""


@cache
def _ambiguous() -> Lexicon:
    return Lexicon(dict.fromkeys(_AMBIGUOUS, 1))


def alone(reading: Reading, halts: Spots, taken: Mask, inside: Mask) -> tuple[I64, I64]:
    """Where short names of cities and counties stand that a lead or a follower says are places.

    `taken` says which characters lie in places that were told otherwise, `inside` which in
    other words for divisions."""
    none = np.empty(0, np.int64)
    found = reading.outer("short", "shortcity")
    if not len(found.starts):
        return none, none
    found = found.where(~inside[found.starts] & ~inside[found.ends - 1])
    starts, ends = found.starts, found.ends
    # 贵州毕节: one behind another is one place.
    if not len(starts):
        return none, none
    major = found.has(bit("shortcity"))
    joined = np.zeros(len(starts), bool)
    joined[1:] = (starts[1:] == ends[:-1]) & major[:-1]
    first = np.flatnonzero(~joined)
    last = np.append(first[1:], len(joined)) - 1
    pair = last > first
    starts, ends = starts[first], ends[last]
    major = major[first] | pair
    edge = reading.edge(starts)
    lead = _lead(reading, starts) & ~edge
    follow = _follow(reading, ends)
    open_ = halts.mask[starts] | edge
    good = (lead | (follow & open_)) & ~taken[starts]
    some = np.flatnonzero(good)
    if not len(some):
        return none, none
    starts, ends, pair = starts[some], ends[some], pair[some]
    sure = major[some] | _MOVES[reading.at(starts - 1)]
    kept = ~_longer(reading, ends, follow[some], sure) | halts.mask[ends]
    kept &= pair | ~_everyday(reading, starts, ends)
    return starts[kept], ends[kept]


def _lead(reading: Reading, starts: I64) -> Mask:
    """Whether what leads to a place stands before each: 从, 老家是, 籍贯：."""
    before, further = reading.at(starts - 1), reading.at(starts - 2)
    answer = _LEADS[before]
    for letter, table in _NO_LEAD.items():
        answer &= (before != ord(letter)) | ~table[further]
    mark = _COLON[before]
    at = starts - mark
    some = np.flatnonzero(~answer & _LED[reading.at(at - 1)])
    at = at[some]
    led = np.zeros(len(at), bool)
    for word in _WORDS if len(at) else ():
        fits = np.ones(len(at), bool)
        for step, letter in enumerate(reversed(word), 1):
            fits &= reading.at(at - step) == ord(letter)
        led |= fits
    answer[some] = led
    return answer


def _follow(reading: Reading, ends: I64) -> Mask:
    """Whether what is said of places stands behind each: 人, 那边, 打工."""
    some = np.flatnonzero(_FOLLOW[reading.at(ends)])
    at = ends[some]
    answer = np.zeros(len(ends), bool)
    for word in _FOLLOWERS if len(at) else ():
        fits = np.ones(len(at), bool)
        for step, letter in enumerate(word):
            fits &= reading.at(at + step) == ord(letter)
        if word == "人":
            fits &= ~_NO_FOLK[reading.at(at + 1)]
        answer[some] |= fits
    return answer


def _longer(reading: Reading, ends: I64, follow: Mask, sure: Mask) -> Mask:
    """Whether a longer name begins with each: 从北京路, 到上海交通大学, 在东莞仙泉酒店. One that is
    not `sure` has to end at a mark, or before a word that no name holds."""
    code = reading.at(ends)
    han = (code >= 0x3400) & (code < 0xA000)
    rest = han & ~follow & ~_FREE[code]
    answer = rest & _LONGER[code]
    # What ends an organisation, or a road, before the next mark or word that no name holds.
    words = reading.outer("company", "public").starts
    behind = first_behind(ends, words, ends + 99)
    answer |= rest & (behind - ends <= 8)
    plain = reading.outer("stop", "plain")
    verb = np.zeros(len(reading.codes) + 1, bool)
    verb[plain.starts] = True
    single = LONE["stop"] | LONE["plain"] | LONE["hardstop"] | LONE["clear"]
    at = np.minimum(ends, len(reading.codes) - 1)
    verb[ends] |= (reading.by_itself[at] & np.uint8(single)) != 0
    return answer | (rest & ~sure & ~verb[ends])


def _everyday(reading: Reading, starts: I64, ends: I64) -> Mask:
    sizes = ends - starts
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    places = np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], sizes)
    known = covered(len(places), _ambiguous().find(reading.codes[places], offsets))
    answer: Mask = np.logical_and.reduceat(known, offsets[:-1])
    return answer
