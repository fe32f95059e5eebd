"""Templates with slots become texts with spans."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from strongroom.city.words import table
from training import callings, lists, people, sources, wordlists

Span = tuple[int, int, str]
TEMPLATES = Path(__file__).parent / "templates"
PIECE = re.compile(r"\{([a-z_]+)(?:#(\d+))?\}|⟦([a-z.]+)\||⟧")


@dataclass
class Example:
    """A text, its spans (start, end, kind), and the file it comes from."""

    text: str
    spans: list[Span]
    origin: str = ""


def templates() -> dict[str, list[str]]:
    """File → its templates, one a line; a folder holds what belongs together."""
    out = {}
    for path in sorted(TEMPLATES.rglob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        out[path.relative_to(TEMPLATES).with_suffix("").as_posix()] = [
            line for line in lines if line.strip() and not line.startswith("#")
        ]
    return out


@cache
def _regions() -> list[str]:
    return [w for w, f, tag in sources.dictionary() if tag == "ns" and 2 <= len(w) <= 4 and f > 60]


@cache
def _common() -> tuple[list[str], list[int]]:
    """Ordinary words of two characters, for names of roads and firms."""
    rows = [
        (w, f)
        for w, f, tag in sources.dictionary()
        if len(w) == 2 and f > 20 and tag in ("n", "nz", "a", "v", "ns", "nr", "vn", "z")
    ]
    return [w for w, _ in rows], [int(f**0.4 * 10) for _, f in rows]


@cache
def _places() -> list[list[str]]:
    return table("places.tsv")


@dataclass
class Filler:
    """Fills slots; `#n` gives the same person again."""

    dice: random.Random
    known: dict[str, tuple[str, str]] = field(default_factory=dict)

    def person(self, tag: str | None) -> tuple[str, str]:
        """Surname and given name of person n, or of somebody new."""
        if tag is None:
            return people.full(self.dice)
        if tag not in self.known:
            self.known[tag] = people.full(self.dice)
        return self.known[tag]

    def word(self) -> str:
        """An ordinary word of two characters, or two characters that are none."""
        if self.dice.random() < 0.25:
            return self.dice.choice(lists.ANY_GIVEN) + self.dice.choice(lists.ANY_GIVEN)
        return self.dice.choices(*_common())[0]

    def number(self, low: int = 1, high: int = 200) -> str:
        """A number, mostly in digits."""
        value = self.dice.randint(low, high)
        if self.dice.random() < 0.1 and value < 11:
            return "零一二三四五六七八九十"[value]
        return str(value)

    def road(self) -> str:
        """A road, real or made of a word."""
        if self.dice.random() < 0.5:
            return self.dice.choice(self.dice.choice(_places())[3].split())
        return self.word() + self.dice.choice(("路", "街", "大道", "东路", "南路", "巷", "大街"))

    def village(self) -> str:
        """A village: half of them are called after families."""
        dice = self.dice
        if dice.random() < 0.5:
            return people.surname(dice) + dice.choice(("家村", "家庄", "庄", "村", "家湾", "家沟"))
        return self.word() + dice.choice(("村", "屯", "寨", "庄", "村三组"))

    def community(self) -> str:
        """A housing estate."""
        return self.word() + self.dice.choice(
            ("小区", "花园", "苑", "家园", "新村", "公寓", "里", "府", "一期", "城", "湾", "名邸")
        )

    def fragment(self) -> str:
        """A door."""
        a, b, c = self.number(1, 60), self.number(1, 6), self.number(101, 2909)
        return self.dice.choice(
            (
                f"{a}号楼{b}单元{c}室",
                f"{a}栋{c}",
                f"{a}幢{b}单元{c}",
                f"{a}号{c}室",
                f"{c}室",
                f"{a}-{b}-{c}",
            )
        )

    def address(self) -> str:
        """An address from the city down to the door, parts left out at times."""
        dice = self.dice
        city, district, streets, roads = dice.choice(_places())[:4]
        out = city if dice.random() < 0.7 else ""
        out += district if dice.random() < 0.85 else ""
        out += dice.choice(streets.split()) if dice.random() < 0.25 else ""
        way = dice.random()
        if way < 0.6:
            road = dice.choice(roads.split()) if dice.random() < 0.6 else self.road()
            out += f"{road}{self.number(1, 2000)}" + dice.choice(("号", "弄", "号院"))
        elif way < 0.8:
            out += self.community()
        else:
            out += self.word() + dice.choice(("镇", "乡")) + self.village()
        return out + (self.fragment() if dice.random() < 0.75 else "")

    def organisation(self) -> str:
        """An employer, school, hospital …, sometimes called after a family."""
        dice = self.dice
        region = dice.choice(_regions()) if dice.random() < 0.6 else ""
        middle = (
            self.word() if dice.random() < 0.85 else people.surname(dice) + dice.choice("氏记家")
        )
        tail = dice.choice(
            [
                "有限公司",
                "科技有限公司",
                "集团",
                "股份有限公司",
                "贸易公司",
                "建筑工程有限公司",
                "医院",
                "人民医院",
                "第一中学",
                "中学",
                "小学",
                "大学",
                "学院",
                "幼儿园",
                "派出所",
                "公安局",
                "法院",
                "检察院",
                "银行",
                "支行",
                "证券",
                "保险公司",
                "律师事务所",
                "研究所",
                "研究院",
                "工厂",
                "饭店",
                "酒店",
                "超市",
                "物业公司",
                "居委会",
                "街道办事处",
                "合作社",
                "培训中心",
                "医药公司",
                "房地产开发有限公司",
                "出版社",
                "日报社",
                "电视台",
                "足球俱乐部",
                "协会",
                "基金会",
                "物流公司",
                "电器厂",
                "餐饮店",
                "牛肉面馆",
                "理发店",
                "诊所",
                "药房",
            ]
        )
        return region + middle + tail

    def date(self) -> str:
        """A date in one of the usual forms."""
        y, m, d = self.number(1949, 2026), self.number(1, 12), self.number(1, 28)
        return self.dice.choice(
            (
                f"{y}年{m}月{d}日",
                f"{m}月{d}日",
                f"{y}-{m}-{d}",
                f"{y}.{m}.{d}",
                f"{y}年{m}月",
                "昨天",
                "上周三",
                "今天",
            )
        )

    def time(self) -> str:
        """A time of day."""
        h, m = self.number(0, 23), self.number(10, 59)
        return self.dice.choice(
            (f"{h}时{m}分", f"{h}:{m}", f"{h}点{m}分", f"{h}时", f"上午{h}点", "凌晨", "晚上")
        )

    def money(self) -> str:
        """An amount."""
        n = self.number(1, 999)
        return self.dice.choice(
            (f"{n}元", f"{n}万元", f"人民币{n}00元", f"{n}块", f"{n}.5万元", f"¥{n}00")
        )

    def digits(self, lead: str, size: int) -> str:
        """Digits behind a lead that no living person's number has."""
        return lead + "".join(self.dice.choice("0123456789") for _ in range(size - len(lead)))

    def slot(self, name: str, tag: str | None) -> tuple[str, str]:
        """What fills a slot, and its kind."""
        dice = self.dice
        if name in ("name", "sur", "given"):
            first, last = self.person(tag)
            if name == "name":
                return first + last, "person.name"
            return (first, "") if name == "sur" else (last, "given")
        if name == "nick":
            # The same tag is the same person, called the same way every time.
            key = f"nick#{tag}"
            if tag is None or key not in self.known:
                family, last = self.known.get(tag or "", ("", ""))
                self.known[key] = (people.nickname(dice, family, last), "")
            return self.known[key][0], "person.nickname"
        if name in callings.WAYS:
            key = f"{name}#{tag}"
            if tag is None or key not in self.known:
                called = callings.WAYS[name](dice, *self.person(tag))
                self.known[key] = (called, "")
            return self.known[key][0], "person.nickname"
        if name in callings.FULL:
            first, last = self.known.get(tag or "", ("", "")) or ("", "")
            if not first:
                first, last = callings.FULL[name](dice)
            if tag is not None:
                self.known[tag] = (first, last)
            return first + last, "person.name"
        made: dict[str, tuple[Callable[[], str], str]] = {
            "name_min": (lambda: people.minority(dice), "person.name"),
            "name_tr": (lambda: people.foreign(dice), "person.name"),
            "name_mix": (lambda: callings.half_english(dice), "person.name"),
            "name_en": (lambda: people.english(dice), "person.name"),
            "name_py": (lambda: people.pinyin(dice), "person.name"),
            "addr": (self.address, "address"),
            "addr_courier": (self.address, "address"),
            "frag": (self.fragment, "address.fragment"),
            "road": (self.road, "place"),
            "village": (self.village, "place"),
            "community": (self.community, "place"),
            "region": (lambda: dice.choice(_regions()), "place"),
            "org": (self.organisation, "org.name"),
            "mobile": (lambda: self.digits("168", 11), "phone.mobile"),
            "landline": (lambda: "021-" + self.digits("1000", 8), "phone.landline"),
            "id": (lambda: self.digits("99", 18), "id.cn_resident"),
            "card": (lambda: self.digits("0", 16), "bank.card"),
            "plate": (lambda: "京A" + self.digits("0", 5), "vehicle.plate"),
            "email": (lambda: f"a{self.number()}@example.com", "email"),
            "wechat": (lambda: f"wx_{self.number(1000, 99999)}", "wechat"),
            "qq": (lambda: self.digits("1000", 9), "qq"),
            "n": (self.number, ""),
            "year": (lambda: self.number(1950, 2026), ""),
            "date": (self.date, ""),
            "time": (self.time, ""),
            "money": (self.money, ""),
            "title": (lambda: dice.choice(lists.TITLES), ""),
            "relation": (lambda: dice.choice(lists.RELATIONS), ""),
            "old": (lambda: dice.choice(wordlists.OLD), ""),
            "brand": (lambda: dice.choice(wordlists.BRANDS), ""),
            "thing": (lambda: dice.choice(wordlists.THINGS), ""),
            "product": (lambda: dice.choice(lists.PRODUCTS), ""),
        }
        make, kind = made[name]
        key = f"{name}#{tag}"
        if tag is not None and key in self.known:
            return self.known[key][0], kind
        value = make()
        if tag is not None:
            self.known[key] = (value, "")
        return value, kind


_ANYBODY = """
    他 他 她 她 我 你 对方 对方 当事人 这个人 那个人 一名男子 一名女子 此人 本人 客户 老人 孩子 大家 人家 我妈 我爸 他妈 老公 老婆 司机 老师 医生 护士 民警 邻居 房东
    同事 朋友 同学 领导 经理 老板 师傅 村民 业主 嫌疑人 患者 家属 负责人 工作人员 有人 谁 大爷 大妈 阿姨 小伙子 姑娘 妹妹 弟弟 姐姐 哥哥 儿子 女儿 宝宝 快递员 保安 主任 班主任
    记者 教练 学生 服务员 大夫 店员 物业 收件人 被告 原告 证人 乘客 顾客 家长 老乡 室友 战友 亲戚 舅舅 姑姑 奶奶 爷爷 外婆 大哥 大姐 老头 老太太 小孩 两口子 几个人 另一个人
""".split()
"""Words that stand where somebody could be named."""


def fill(
    template: str,
    dice: random.Random,
    origin: str = "",
    *,
    nobody: bool = False,
    kind_of: type[Filler] = Filler,
) -> Example:
    """One text from a template; with `nobody`, other words stand where people are named."""
    filler = kind_of(dice)
    out: list[str] = []
    size = 0
    spans: list[Span] = []
    open_at: list[tuple[int, str]] = []
    last = 0

    def put(text: str) -> None:
        nonlocal size
        if nobody and any(kind.startswith("person.") for _, kind in open_at):
            return
        out.append(text)
        size += len(text)

    for match in PIECE.finditer(template):
        put(template[last : match.start()])
        last = match.end()
        if match.group(0) == "⟧":
            if open_at:
                start, kind = open_at.pop()
                if nobody and kind.startswith("person."):
                    put(dice.choice(_ANYBODY))
                else:
                    spans.append((start, size, kind))
        elif match.group(3):
            open_at.append((size, match.group(3)))
        else:
            try:
                value, kind = filler.slot(match.group(1), match.group(2))
            except KeyError:
                value, kind = "", ""
            start = size
            if nobody and (kind.startswith("person.") or kind == "given"):
                value, kind = dice.choice(_ANYBODY), ""
            put(value)
            if kind:
                spans.append((start, size, kind))
    put(template[last:])
    return Example("".join(out), spans, origin)


def noisy(example: Example, dice: random.Random) -> Example:
    """The text as people really type it: in lines, marks left out, other widths or letters."""
    if dice.random() < (0.8 if " / " in example.text else 0.25):
        example = in_lines(example, dice)
    way = dice.random()
    if way < 0.08:
        return _without_marks(example, dice)
    if way < 0.12:
        table_ = sources.traditional()
        return Example(
            "".join(table_.get(c, c) for c in example.text), example.spans, example.origin
        )
    if way < 0.16:
        half = str.maketrans("，：；（）。！？", ",:;().!?")
        return Example(example.text.translate(half), example.spans, example.origin)
    return example


def in_lines(example: Example, dice: random.Random) -> Example:
    """Line breaks for ` / `, and behind some sentences, parts of a list and blanks."""
    how = dice.choice(("。", "。；", "； ", "。！？", "，；", " "))
    often = dice.choice((0.3, 0.7, 1.0))
    inside = {i for a, b, _ in example.spans for i in range(a, b)}

    def broken(text: str, i: int) -> str:
        if text[i : i + 3] == " / " or text[i - 1 : i + 2] == " / " or text[i - 2 : i + 1] == " / ":
            return "\n" if text[i] == "/" else ""
        if text[i] not in how or i in inside or dice.random() > often:
            return text[i]
        return "\n" if text[i] in "； " else text[i] + "\n"

    return _changed(example, broken)


def _without_marks(example: Example, dice: random.Random) -> Example:
    """Punctuation dropped or turned into blanks."""
    instead = " " if dice.random() < 0.5 else ""
    return _changed(example, lambda text, i: instead if text[i] in "，。、；：“”！？," else text[i])


def _changed(example: Example, letter: Callable[[str, int], str]) -> Example:
    """The text with other letters for each of its own; spans move along."""
    moved, out = [], []
    size = 0
    for i in range(len(example.text)):
        moved.append(size)
        out.append(letter(example.text, i))
        size += len(out[-1])
    moved.append(size)
    spans = [(moved[a], moved[b], kind) for a, b, kind in example.spans]
    return Example("".join(out), [s for s in spans if s[0] < s[1]], example.origin)


LONG = 90
"""Letters of a template that is filled fewer times."""


def examples(lines: list[tuple[str, str]], rounds: int, dice: random.Random) -> Iterator[Example]:
    """Each template filled `rounds` times; templates without a slot for people fewer times."""
    for origin, line in lines:
        people_in = "{name" in line or "{nick" in line or "person." in line
        # A long text has several people in it each time.
        times = rounds if len(line) < LONG else rounds // 2 + 1
        times = times if people_in else max(2, rounds // 4)
        if "{old" in line or "{brand" in line or "{thing" in line:
            times = rounds * 2
        if "{name_tr" in line or "{name_min" in line:
            times = rounds * 2
        for _ in range(times):
            yield noisy(fill(line, dice, origin), dice)
        if people_in and rounds > 4:
            for _ in range(rounds // 4):
                yield noisy(fill(line, dice, origin, nobody=True), dice)
