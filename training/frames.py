"""Short sentences and forms put together from sorts of words, so that no wording is learnt by heart."""

from __future__ import annotations

import random
from functools import cache

from training import sorts, sources
from training.fill import Example, Filler, noisy

_SLOTS = (
    ("name", 44),
    ("name_short", 5),
    ("name_rare", 5),
    ("name_long", 3),
    ("name_min", 4),
    ("name_tr", 5),
    ("nick", 8),
    ("nick_pet", 8),
    ("nick_job", 6),
    ("nick_byname", 3),
    ("nick_child", 3),
    ("nick_kin", 3),
    ("nick_parent", 2),
    ("nick_mask", 1),
)
_SELF = ("nick_pet", "nick_byname", "nick_child", "nick_screen")
_FIELDS = """
    性别：男 性别：女 民族：汉 民族：回 年龄：34 年龄：51岁 职业：务工 学历：本科 学历：高中 文化程度：初中 政治面貌：群众 婚姻状况：已婚 关系：父子 关系：夫妻 关系：同事
    备注：无 备注：已核实 状态：已完成 金额：三千元 数量：2 科室：外科 床号：12 年级：三年级 班级：二班 工号：00731 日期：今日 时间：上午 地点：会议室 事由：请假 籍贯：安徽 住址：同上
    电话：无 单位：无 职务：无 血型：不详 是否到场：是 结果：合格 意见：同意
""".split()
_NOBODY = "无 同上 不详 未填 本人 暂缺 待定 见附件 略 男 女 已签 空白 同前 保密 未知 另附 不便透露 多人 全体 若干 本单位 所在单位 家长 医生".split()
_TOGETHER = [*"、 、 、 、 ， ， 和 与 及 跟 同 /".split(" "), " ", "　"]
_OWN = ("", "", "我", "他", "她", "其", "我的", "他的", "死者", "孩子", "老人的", "被害人的")


@cache
def _usual() -> tuple[list[str], list[float]]:
    """Frequent words and their weights."""
    rows = [
        (w, f)
        for w, f, tag in sources.dictionary()
        if f >= 60 and sources.HAN.match(w) and tag[0] in "vndapcrmqtfu" and len(w) <= 4
    ]
    return [w for w, _ in rows], [f**0.65 for _, f in rows]


class _Writer:
    """Writes a text with the people in it."""

    def __init__(self, dice: random.Random) -> None:
        self.dice, self.filler = dice, Filler(dice)
        self.out: list[str] = []
        self.size = 0
        self.spans: list[tuple[int, int, str]] = []

    def put(self, text: str, kind: str = "") -> None:
        if kind and text:
            self.spans.append((self.size, self.size + len(text), kind))
        self.out.append(text)
        self.size += len(text)

    def person(self, tag: str | None = None, slot: str = "") -> None:
        names, weights = zip(*_SLOTS, strict=True)
        chosen = slot or self.dice.choices(names, weights)[0]
        value, kind = self.filler.slot(chosen, tag)
        if kind == "given" and len(value) < 2:
            value, kind = self.filler.slot("name", tag)
        self.put(value, "person.nickname" if kind == "given" else kind)

    def words(self, low: int, high: int) -> None:
        words, weights = _usual()
        self.put("".join(self.dice.choices(words, weights, k=self.dice.randint(low, high))))

    def pick(self, *wanted: int) -> str:
        return self.dice.choice(sorts.of_sort(*wanted))


def _form(w: _Writer) -> None:
    dice = w.dice
    mark = dice.choice(("：", "：", ":", " ", "", "：  ", "\t"))
    between = dice.choice(("\n", "\n", "；", "，", "  ", " ", "。", "\t"))
    for _ in range(dice.randint(2, 6)):
        way = dice.random()
        if way < 0.55:
            w.put(w.pick(sorts.PARTY, sorts.PARTY, sorts.ROLE).replace("@", "联系人") + mark)
            w.person()
            if dice.random() < 0.25:
                w.put("（" + w.pick(sorts.KIN, sorts.ROLE) + "）")
            elif dice.random() < 0.15:
                w.put(dice.choice("、，/ "))
                w.person()
        elif way < 0.68:
            w.put(w.pick(sorts.PARTY).replace("@", "审核") + mark + dice.choice(_NOBODY))
        else:
            w.put(dice.choice(_FIELDS).replace("：", mark or "："))
        w.put(between)


def _said(w: _Writer) -> None:
    dice = w.dice
    if dice.random() < 0.4:
        w.words(1, 4)
        w.put(dice.choice(("，", "，", "。", "")))
    if dice.random() < 0.6:
        w.put(w.pick(sorts.ROLE, sorts.PARTY, sorts.KIN).replace("@", ""))
    w.person("1", "name" if dice.random() < 0.5 else "")
    if dice.random() < 0.2:
        w.put(w.pick(sorts.ADDRESS, sorts.ROLE))
    if dice.random() < 0.7:
        w.put(w.pick(sorts.SAY))
    w.words(2, 6)
    w.put("，")
    if dice.random() < 0.5:
        w.put(
            dice.choice(
                (
                    "",
                    "随后",
                    "后来",
                    "由",
                    "让",
                    "叫",
                    "请",
                    "替",
                    "帮",
                    "把",
                    "被",
                    "对",
                    "给",
                    "与",
                    "和",
                )
            )
        )
        w.person(
            "1" if dice.random() < 0.4 else "2",
            dice.choice(("name", "given", "", "nick_job", "nick_pet")),
        )
        w.words(1, 5)
    w.put(dice.choice("。！？ "))


def _list(w: _Writer) -> None:
    dice = w.dice
    w.words(0, 3)
    w.put(
        w.pick(sorts.ROLE, sorts.PARTY).replace("@", "")
        + dice.choice(("", "", "：", "有", "为", "是", " "))
    )
    mark = dice.choice(_TOGETHER)
    slot = "name" if dice.random() < 0.6 else ""
    count = dice.randint(2, 7)
    for n in range(count):
        if n:
            w.put("和" if n == count - 1 and mark == "、" and dice.random() < 0.3 else mark)
        w.person(slot=slot)
        if dice.random() < 0.08:
            w.put("（" + w.pick(sorts.ROLE, sorts.KIN) + "）")
    w.put(
        dice.choice(("。", "等人", f"等{count}人", "均", "先后", "", "两人", "三位", "分别", "都"))
    )
    w.words(1, 4)


def _kin(w: _Writer) -> None:
    dice = w.dice
    w.words(0, 2)
    w.put(dice.choice(_OWN) + w.pick(sorts.KIN))
    w.person("1", dice.choice(("name", "given", "nick_pet", "nick_child", "name", "")))
    w.put(dice.choice(("", "", "（", "，")))
    w.words(2, 6)
    w.put("，")
    w.put(dice.choice(_OWN) + w.pick(sorts.KIN))
    if dice.random() < 0.6:
        w.person("2")
    w.words(2, 5)
    w.put("。")


def _called(w: _Writer) -> None:
    dice = w.dice
    w.person("1", "name")
    open_, close = dice.choice(
        (("“", "”"), ("“", "”"), ("", ""), ("：", ""), ('"', '"'), ("叫", ""))
    )
    label = dice.choice(
        (
            "外号",
            "绰号",
            "小名",
            "网名",
            "昵称",
            "乳名",
            "人称",
            "别名",
            "大家都叫他",
            "村里人喊他",
            "微信名",
            "艺名",
            "花名",
            "江湖人称",
            "诨号",
        )
    )
    bracket = dice.random() < 0.6
    w.put(("（" if bracket else "，") + label + open_)
    slot = dice.choice(_SELF if open_ else _SELF[:3])
    value, kind = w.filler.slot(slot, "1")
    w.put(value, kind)
    w.put(close + ("）" if bracket else "，"))
    w.words(2, 5)
    w.put("。")
    if dice.random() < 0.7:
        w.put(value, kind)
        w.words(2, 5)
        w.put("。")


def _nobody(w: _Writer) -> None:
    dice = w.dice
    for _ in range(dice.randint(1, 3)):
        w.put(dice.choice(("", "我", "他", "该", "这位", "一名", "那个", "各位", "全体", "几个")))
        w.put(w.pick(sorts.ROLE, sorts.KIN, sorts.PARTY).replace("@", ""))
        w.put(
            dice.choice(
                ("", "", w.pick(sorts.SAY), "、" + w.pick(sorts.ROLE, sorts.PARTY, sorts.KIN))
            )
        )
        w.words(2, 7)
        w.put(dice.choice("，。；"))


_WAYS = ((_form, 20), (_said, 26), (_list, 14), (_kin, 12), (_called, 6), (_nobody, 22))


def frames(dice: random.Random, count: int) -> list[Example]:
    """Made-up sentences, forms and lists; a fifth of them name nobody."""
    ways, weights = zip(*_WAYS, strict=True)
    out = []
    for _ in range(count):
        writer = _Writer(dice)
        dice.choices(ways, weights)[0](writer)
        out.append(noisy(Example("".join(writer.out), writer.spans, "frames"), dice))
    return out
