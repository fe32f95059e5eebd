"""Texts with people in Latin letters, and the model that tells them from other words."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from faker import Faker

from strongroom.find.text.features import Tables
from strongroom.find.text.latin import candidates
from strongroom.find.text.latin_columns import FEATURES, LISTED, SPELT, Seen
from strongroom.find.text.latin_words import Lists, latin_words
from strongroom.kernels.scanning import Characters
from training import callings, fill, fit, people, sources
from training.fill import Example

BITS = 16
ROUNDS = 4
PLACES = [
    "en_US",
    "en_GB",
    "en_AU",
    "en_CA",
    "de_DE",
    "fr_FR",
    "es_ES",
    "es_MX",
    "nl_NL",
    "pl_PL",
    "pt_BR",
    "sv_SE",
    "da_DK",
    "cs_CZ",
    "tr_TR",
    "hu_HU",
    "fi_FI",
    "no_NO",
    "ro_RO",
    "en_IN",
    "id_ID",
]
"""Where Faker invents addresses and firms. Not Italy: its cities are a set, in another order in every
process, and the same weights would not come out twice."""
_BLANKS = (
    "第XX条，",
    "罚款XX元，",
    "某某XX公司，",
    "X年X月，",
    "XX市XX区，",
    "《XX办法》，",
    "A座B区，",
    "甲方A、乙方B，",
)


def _spelt(dice: random.Random) -> tuple[str, str]:
    """First and last name: pinyin, a frequent language, or one of many others."""
    way = dice.random()
    if way < 0.35:
        family = dice.choice(list(people.surnames()[2].values())).capitalize()
        parts = dice.choices(people.SYLLABLES, k=1 if dice.random() < 0.25 else 2)
        joint = dice.choices(("", "-", " "), (8, 1, 1))[0]
        if joint:
            return parts[0].capitalize() + "".join(
                joint + p.capitalize() for p in parts[1:]
            ), family
        return "".join(parts).capitalize(), family
    if way < 0.5:
        family = dice.choice(list(people.surnames()[2].values())).capitalize()
        return dice.choice(callings.OFFICE), family
    first, last = sources.english() if way < 0.75 else dice.choice(sources.elsewhere())
    return dice.choice(first), dice.choice(last)


def full(dice: random.Random, first: str, last: str) -> str:
    """Kevin Zhang, Zhang Wei, ZHANG Wei, Müller, Jens, Mary J. Smith, zhang wei."""
    way = dice.random()
    if way < 0.5:
        return f"{first} {last}"
    if way < 0.66:
        return f"{last} {first}"
    if way < 0.72:
        return f"{last.upper()} {first}"
    if way < 0.78:
        return f"{last.upper()} {first.upper()}"
    if way < 0.81:
        return f"{first.upper()} {last.upper()}"
    if way < 0.85:
        return f"{last}, {first}"
    if way < 0.89:
        return f"{first} {dice.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
    if way < 0.93:
        return f"{last} {first}".lower()
    if way < 0.95:
        return f"{first[0]}. {last}"
    return f"{first} {dice.choice(sources.english()[0])} {last}"


def short(dice: random.Random, first: str, last: str) -> str:
    """Kevin, Lily姐, 阿Ken, Mr. Zhang, Zhang, kevin."""
    way = dice.random()
    if way < 0.62:
        return first
    if way < 0.78:
        tail = ("姐", "哥", "老师", "总", "同学", "妈妈", "叔", "女士", "先生")
        return (first if dice.random() < 0.8 else last) + dice.choice(tail)
    if way < 0.84:
        return dice.choice("阿阿小老") + first
    if way < 0.92:
        return (
            dice.choice(("Mr. ", "Mrs. ", "Ms. ", "Miss ", "Mr ", "Ms ", "Dr. ", "Prof. ")) + last
        )
    if way < 0.96:
        return last
    return first.lower()


class Speller(fill.Filler):
    """Fills the slots of people with Latin letters."""

    def slot(self, name: str, tag: str | None) -> tuple[str, str]:
        people_in = name in ("name", "nick", "sur", "given") or name.startswith(("name_", "nick_"))
        if not people_in or self.dice.random() < 0.15:
            return super().slot(name, tag)
        key = f"latin#{tag}"
        if tag is None or key not in self.known:
            self.known[key] = _spelt(self.dice)
        first, last = self.known[key]
        if name == "sur":
            return last, ""
        if name == "given":
            return first, "given"
        kind = "person.nickname" if name.startswith("nick") else "person.name"
        # The same person is called the same way again, most of the time.
        again = f"{kind}#{tag}"
        if tag is None or again not in self.known or self.dice.random() < 0.15:
            made = short if name.startswith("nick") else full
            self.known[again] = (made(self.dice, first, last), "")
        return self.known[again][0], kind


_FRAMES = [
    "使用{}",
    "下载{}",
    "打开{}",
    "登录{}",
    "安装{}",
    "升级到{}",
    "参加{}",
    "购买{}",
    "一台{}",
    "型号{}",
    "品牌：{}",
    "{}系统",
    "{}软件",
    "{}版本",
    "{}项目",
    "{}公司",
    "{}集团",
    "{}牌",
    "{}酒店",
    "{}机场",
    "{}大学",
    "{}杂志",
    "{}框架",
    "{}接口",
    "{}模型",
    "{}平台",
    "{}账号",
    "{}会员",
    "{}航空",
    "{}游戏",
    "{}服务器",
    "看了{}",
    "听{}",
    "玩{}",
    "《{}》",
    "“{}”",
    "({})",
    "部署在{}",
    "基于{}",
    "提交{}",
    "关于{}",
    "通过{}",
    "走{}流程",
    "开{}会",
    "做{}",
    "改{}",
    "查{}",
    "发{}",
    "用{}写",
    "{}报错",
    "{}功能",
    "{}按钮",
    "{}页面",
]


_CITIES = [
    city.strip()
    for city in """
    Hong Kong|New York|Los Angeles|San Francisco|Beijing|Shanghai|Shenzhen|Guangzhou|Tai Wan
    Taipei|Macau|Nanjing|Nan Jing|London|Paris|Berlin|Sydney|Melbourne|Toronto|Vancouver|Tokyo
    Osaka|Seoul|Singapore|Bangkok|Kuala Lumpur|Jakarta|Manila|Hanoi|New Delhi|Mumbai|Dubai|Lima
    Abu Dhabi|Moscow|Madrid|Rome|Milan|Lyon|Vienna|Warsaw|Kraków|Prague|Budapest|Stockholm|Oslo
    København|Helsinki|Dublin|Amsterdam|Rotterdam|Brussels|Zurich|Geneva|Lisbon|Porto|Athens
    Istanbul|Cairo|Nairobi|Lagos|Cape Town|Buenos Aires|São Paulo|Rio de Janeiro|Mexico City
    Boston|Chicago|Houston|Austin|Seattle|San Diego|Las Vegas|South Korea|New Zealand|Cyprus
    United States|United Kingdom|Saudi Arabia|Sri Lanka|Costa Rica|North America|East Asia|Brazil
    Silicon Valley|Wall Street|Times Square|Hyde Park|West Lake|Monday Morning|Happy New Year
    Merry Christmas|Best Regards|Kind Regards|Good Morning|Thank You|Dear Sir|Yours Sincerely
    Black Friday|Spring Festival
    """.replace("\n", "|").split("|")
    if city.strip()
]
"""Places and phrases that are written like names of people."""


@cache
def _words() -> list[str]:
    """English words that are not better known as names, the most frequent first."""
    first = {name.lower() for some in (sources.english(), *sources.elsewhere()) for name in some[0]}
    return [word for n, word in enumerate(sources.english_words()) if word not in first or n < 400]


def _term(dice: random.Random) -> str:
    """Something in Latin letters that is no person: a product, a term, an abbreviation."""
    words = _words()
    way = dice.random()

    def word() -> str:
        return words[int(len(words) * dice.random() ** 3)]

    if way < 0.12:
        return dice.choice(_CITIES)
    if way < 0.34:
        return word().capitalize()
    if way < 0.55:
        return " ".join(word().capitalize() for _ in range(dice.randint(2, 3)))
    if way < 0.65:
        return word().upper()
    if way < 0.75:
        return word()
    if way < 0.85:
        return "".join(dice.choice("ABCDEFGHIKLMNOPRSTUVWX") for _ in range(dice.randint(2, 5)))
    if way < 0.93:
        return word().capitalize() + word().capitalize()
    return word().capitalize() + " " + "".join(dice.choice("ABCIVX0123456789") for _ in "12")


def _sentence(dice: random.Random) -> str:
    """English words as they follow each other."""
    pairs, words = sources.english_pairs(), sources.english_words()
    word = words[int(3000 * dice.random())]
    out = [word]
    for _ in range(dice.randint(2, 14)):
        nexts = pairs.get(word)
        if not nexts:
            word = words[int(2000 * dice.random())]
        else:
            word = dice.choices([w for w, _ in nexts], [n**0.6 for _, n in nexts])[0]
        out.append(word)
    way = dice.random()
    if way < 0.7:
        out[0] = out[0].capitalize()
        if dice.random() < 0.3:
            out[dice.randrange(len(out))] = dice.choice(_CITIES)
    elif way < 0.85:
        out = [w.capitalize() for w in out]
    return " ".join(out) + dice.choice(".!?,:; ")


@cache
def _elsewhere() -> list[Faker]:
    out = []
    for number, place in enumerate(PLACES):
        faker = Faker(place)
        faker.seed_instance(number)
        out.append(faker)
    return out


def _place(dice: random.Random) -> str:
    """An address or a firm in Latin letters: it may be called after people and names none."""
    faker = dice.choice(_elsewhere())
    what = dice.choice((faker.address, faker.street_address, faker.city, faker.company))
    return what().replace("\n", dice.choice((", ", " ", "，")))


_AT = [
    "地址：{}",
    "寄到{}",
    "收货地址",
    "{}。",
    "住在{}，",
    "{}，电话",
    "发往",
    "{}",
    "Address:",
    "{}",
    "供应商{}，",
    "公司名",
    "{}；",
    "我们公司{}在",
    "飞{}，",
    "{}那边说",
    "在{}读书",
    "从{}来",
    "{}",
    "收",
    "Ship",
    "to:",
    "{}",
    "客户：{}，",
]


def _with_terms(example: Example, dice: random.Random) -> Example:
    """The text with words in Latin letters put in behind marks; spans move along."""
    text, spans = example.text, list(example.spans)
    at = [i + 1 for i, c in enumerate(text) if c in "，。；：、" and i + 1 < len(text)] + [0]
    for place in sorted(dice.sample(at, min(len(at), dice.randint(1, 3))), reverse=True):
        if any(s < place < e for s, e, _ in spans):
            continue
        more = dice.choice(_FRAMES).format(_term(dice)) + dice.choice(("，", "，", "。", " ", ""))
        way = dice.random()
        if way < 0.12:
            more = _sentence(dice) + " "
        elif way < 0.3:
            more = dice.choice(_AT).replace("{}", _place(dice)) + dice.choice(("，", "。", " "))
        elif way < 0.34:
            more = dice.choice(_BLANKS)
        text = text[:place] + more + text[place:]
        spans = [
            (s + len(more), e + len(more), k) if s >= place else (s, e, k) for s, e, k in spans
        ]
    return Example(text, spans, example.origin)


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _everyday() -> frozenset[str]:
    return frozenset(sources.english_words()[:2000])


def _renamed(example: Example, dice: random.Random) -> Example:
    """The text with other people in it: each word of a name becomes another name, everywhere."""
    new: dict[str, str] = {}
    for a, b, kind in example.spans:
        if not kind.startswith("person."):
            continue
        parts = [w for w in _WORD.findall(example.text[a:b]) if w.isascii() or ord(w[0]) < 0x2000]
        for n, word in enumerate(parts):
            low = word.lower()
            if len(word) > 2 and low not in _everyday() and low not in new and dice.random() < 0.7:
                first, last = sources.english()
                if dice.random() < 0.5:
                    first, last = dice.choice(sources.elsewhere())
                new[low] = dice.choice(last if n and kind == "person.name" else first)
    if not new:
        return example
    out, last_end, shift = [], 0, []
    for match in _WORD.finditer(example.text):
        other = new.get(match.group().lower())
        if other is None:
            continue
        was = match.group()
        other = other.upper() if was.isupper() else other.lower() if was.islower() else other
        out += [example.text[last_end : match.start()], other]
        last_end = match.end()
        shift.append((match.end(), len(other) - len(was)))
    out.append(example.text[last_end:])

    def moved(place: int) -> int:
        return place + sum(by for end, by in shift if end <= place)

    spans = [(moved(a), moved(b), kind) for a, b, kind in example.spans]
    return Example("".join(out), spans, example.origin)


_SPELT = re.compile(r"[A-Za-z]{2}")
AGAIN = 4
"""Under how many names each text that was written by hand is learnt from."""


def texts(
    lines: Sequence[tuple[str, str]], by_hand: Sequence[Example], dice: random.Random
) -> Iterator[Example]:
    """Texts in which somebody, or something, is written in Latin letters."""
    for example in by_hand:
        if _SPELT.search(example.text):
            yield example
            for _ in range(AGAIN - 1):
                yield _renamed(example, dice)
    for number, (origin, line) in enumerate(lines):
        spelt = any("a" <= c <= "z" for c in fill.PIECE.sub("", line))
        named = "_en}" in line or "_py}" in line or "_mix" in line or "nick_latin" in line
        for _ in range(ROUNDS if spelt or named else number % 2):
            filled = fill.fill(line, dice, origin)
            yield fill.noisy(_renamed(filled, dice) if spelt else filled, dice)
        if "{name" in line or "{nick" in line:
            for _ in range(ROUNDS if spelt else 1):
                kind = fill.fill(line, dice, origin, kind_of=Speller)
                yield _with_terms(kind, dice) if dice.random() < 0.4 else kind
        if dice.random() < 0.5:
            yield _with_terms(fill.fill(line, dice, origin), dice)
        if spelt:
            yield fill.fill(line, dice, origin, nobody=True)
    for _ in range(6000):
        yield Example(" ".join(_sentence(dice) for _ in range(dice.randint(1, 4))), [], "english")


def rows(some: Sequence[Example], lists: Lists, tables: Tables) -> tuple[np.ndarray, np.ndarray]:
    """Hashed features of the candidates of texts, and what each is."""
    bounds = np.concatenate([[0], np.cumsum([len(t.text) for t in some])]).astype(np.int64)
    joined = "".join(t.text for t in some)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    characters = Characters(codes, bounds, None, None)  # type: ignore[arg-type]
    words = latin_words(codes, bounds)
    classes = lists.classes(words.sums)
    found, link = candidates(characters, words, classes)
    seen = Seen(characters, words, classes, link, tables).columns(found)
    x = np.stack([h >> np.uint32(32 - BITS) for h in FEATURES.hashed(seen)], axis=1)
    gold: dict[tuple[int, int], int] = {}
    given: set[int] = set()
    for start, example in zip(bounds.tolist(), some, strict=False):
        for a, b, kind in example.spans:
            value = example.text[a:b]
            if kind == "given" or kind.startswith("?person."):
                given.add(start + a)
            if not kind.startswith("person."):
                continue
            # 阿Ken and Lily姐: the words inside are what is asked about.
            inner = [i for i, c in enumerate(value) if c.isalpha() and ord(c) < 0x3000]
            if inner:
                gold[start + a + inner[0], start + a + inner[-1] + 1] = (
                    1 if kind == "person.name" else 2
                )
    begins, ends = words.begins[found.first], words.ends[found.first + found.count - 1]
    spans = list(zip(begins.tolist(), ends.tolist(), strict=True))
    y = np.array([gold.get(span, 0) for span in spans])
    # A given name that no mark holds may be answered or not.
    loose = np.array([span[0] in given and not gold.get(span) for span in spans], bool)
    return x[~loose], y[~loose]


def fitted(
    lines: Sequence[tuple[str, str]],
    by_hand: Sequence[Example],
    lists: Lists,
    tables: Tables,
    seed: int,
    scale: float,
) -> dict[str, np.ndarray]:
    """The model of names in Latin letters: what the file holds of it."""
    dice = random.Random(seed)
    x, y = rows(list(texts(lines, by_hand, dice)), lists, tables)
    w, bias = fit.softmax(x, y, 3, BITS, seed, hidden=(SPELT, LISTED), hide=(0.4, 0.15), rate=0.1)
    print(f"         {len(y)} candidates in Latin letters, {int((y > 0).sum())} people", flush=True)
    table = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
    return {"latin_table": table, "latin_bias": bias}
