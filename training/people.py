"""Names of people who do not exist, in the many ways in which people are named."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from strongroom.city.words import table
from strongroom.kinds.person_name import COMPOUND, SURNAMES
from training import lists, sources


@cache
def surnames() -> tuple[list[str], list[int], dict[str, str]]:
    """Surnames, their weights, and how they are written in pinyin."""
    rows = table("surnames.tsv")
    names = [row[0] for row in rows]
    return names, [int(row[2]) for row in rows], {row[0]: row[1] for row in rows}


@cache
def rare_surnames() -> list[str]:
    """Single surnames, the frequent ones too, each once."""
    return sorted(set(SURNAMES) | set("邝蔚邸邰逯镡窦缑禤郄铎刀敬幺户岱银隆承鄢苻粟"))


@cache
def given_pools() -> list[str]:
    """Characters of given names by era and sex, from the city's table."""
    return ["".join(dict.fromkeys(row[2])) for row in table("given.tsv")]


@cache
def dictionary_given() -> tuple[list[str], list[str]]:
    """Given names of one and of two characters out of jieba's persons, the noise included."""
    every = set(SURNAMES)
    one, two = [], []
    good = set(lists.MALE + lists.FEMALE + lists.ANY_GIVEN + "".join(given_pools()))
    for word, _, tag in sources.dictionary():
        if tag in ("nr", "nrfg") and word[0] in every and set(word[1:]) <= good:
            if len(word) == 3:
                two.append(word[1:])
            elif len(word) == 2:
                one.append(word[1:])
    return one, two


def surname(dice: random.Random) -> str:
    """By frequency three times in five, else one that is an everyday word too, or any."""
    names, weights, _ = surnames()
    way = dice.random()
    if way < 0.55:
        return dice.choices(names, weights)[0]
    if way < 0.71:
        return dice.choice(lists.EVERYDAY_SURNAMES)
    if way < 0.79:
        return dice.choice(COMPOUND[:20] if dice.random() < 0.7 else COMPOUND)
    return dice.choice(rare_surnames())


def given(dice: random.Random) -> str:
    """One character in five names, two in four."""
    way = dice.random()
    if way < 0.4:
        pool = dice.choice(given_pools())
    elif way < 0.65:
        pool = dice.choice((lists.MALE, lists.FEMALE))
    elif way < 0.85:
        one, two = dictionary_given()
        return dice.choice(one) if dice.random() < 0.15 else dice.choice(two)
    else:
        pool = lists.ANY_GIVEN
    size = 1 if dice.random() < 0.22 else 2
    if size == 2 and dice.random() < 0.03:
        return dice.choice(pool) * 2
    return "".join(dice.choice(pool) for _ in range(size))


@cache
def word_names() -> list[str]:
    """Ordinary words that could be somebody's name: 高峰, 成功, 万里."""
    every = set(SURNAMES)
    good = set(lists.MALE + lists.FEMALE + lists.ANY_GIVEN)
    return [
        w
        for w, f, tag in sources.dictionary()
        if w[0] in every and 2 <= len(w) <= 3 and f > 20 and set(w[1:]) <= good
        if not tag.startswith("nr")
    ]


@cache
def words_by_chance() -> list[str]:
    """Words that nobody would choose for a name, but that begin with a surname: 万一, 冷不丁."""
    every = set(SURNAMES)
    return [
        w
        for w, f, tag in sources.dictionary()
        if w[0] in every and 2 <= len(w) <= 3 and f > 60 and tag[0] not in "msuyr"
        if tag[:2] not in ("nr", "ns", "nt", "nz")
    ]


def full(dice: random.Random) -> tuple[str, str]:
    """Surname and given name of a Han Chinese; one in fourteen is an ordinary word."""
    way = dice.random()
    if way < 0.07:
        word = dice.choice(word_names() if way < 0.045 else words_by_chance())
        return word[0], word[1:]
    first, last = surname(dice), given(dice)
    if len(first) == 1 and dice.random() < 0.012:
        first += dice.choices(*surnames()[:2])[0]
    return first, last


def minority(dice: random.Random) -> str:
    """Uyghur, Kazakh (with the dot), Tibetan, Mongol, Yi names."""
    pools = lists.MINORITY_SYLLABLES
    way = dice.random()
    if way < 0.6:
        parts = dice.sample(pools["dot"], 3 if dice.random() < 0.05 else 2)
        dot = dice.choices("·•.・", (92, 4, 2, 2))[0]
        return dot.join(parts)
    if way < 0.8:
        return "".join(dice.sample(pools["tibetan"], 2 if dice.random() < 0.9 else 1))
    if way < 0.92:
        one = dice.choice(pools["mongol"])
        return one if len(one) > 2 else one + dice.choice([m for m in pools["mongol"] if m != one])
    return "".join(dice.sample(pools["yi"], 2))


@cache
def _transcribed() -> tuple[dict[str, Counter[str]], list[str]]:
    """Which character follows which in transcriptions, and the transcriptions themselves."""
    good = set(lists.TRANSCRIBING)
    rare = good - set("多大小马王高金白明安东海南宁古大当道德富特万文武夏香新汉和本通门米山里平通")
    words = [
        w
        for w, _, tag in sources.dictionary()
        if tag == "nrt" and 2 <= len(w) <= 6 and set(w) <= good and len(set(w) & rare) >= len(w) - 1
    ]
    words += lists.FIRST_FOREIGN * 3 + lists.LAST_FOREIGN * 3
    follows: dict[str, Counter[str]] = {}
    for word in words:
        for a, b in zip("^" + word, word + "$", strict=True):
            follows.setdefault(a, Counter())[b] += 1
    return follows, words


def foreign_part(dice: random.Random) -> str:
    """One part of a transcribed name, real or made up after how they sound."""
    follows, words = _transcribed()
    if dice.random() < 0.55:
        return dice.choice(words)
    while True:
        out, at = "", "^"
        while len(out) < 7:
            counter = follows[at]
            at = dice.choices(list(counter), list(counter.values()))[0]
            if at == "$":
                break
            out += at
        if 2 <= len(out) <= 6:
            return out


def foreign(dice: random.Random) -> str:
    """A transcribed name; with a dot in one of three."""
    way = dice.random()
    if way < 0.06:
        family = dice.choice([n for n in lists.LAST_FOREIGN if len(n) == 2])
        return family + dice.choice(lists.JAPANESE_GIVEN)
    if way < 0.36:
        dot = dice.choices("·•.・", (90, 5, 3, 2))[0]
        count = 3 if dice.random() < 0.08 else 2
        first = dice.choice(lists.FIRST_FOREIGN) if dice.random() < 0.5 else foreign_part(dice)
        return dot.join([first] + [foreign_part(dice) for _ in range(count - 1)])
    return foreign_part(dice)


def pinyin(dice: random.Random) -> str:
    """Zhang Wei, ZHANG Xiaoming, Xiao-Ming Zhang."""
    _, _, spelt = surnames()
    family = dice.choice(list(spelt.values()))
    parts = dice.choices(SYLLABLES, k=1 if dice.random() < 0.25 else 2)
    joint = dice.choices(("", "-", " "), (8, 1, 1))[0]
    first = (
        parts[0].capitalize()
        + joint
        + "".join(p if not joint else p.capitalize() for p in parts[1:])
    )
    way = dice.random()
    if way < 0.6:
        return f"{family.capitalize()} {first}"
    if way < 0.75:
        return f"{family.upper()} {first}"
    if way < 0.85:
        return f"{family.upper()} {first.upper()}"
    return f"{first} {family.capitalize()}"


SYLLABLES = [
    "wei",
    "ming",
    "hua",
    "xiao",
    "jing",
    "li",
    "na",
    "fang",
    "min",
    "jun",
    "jie",
    "tao",
    "qiang",
    "lei",
    "yang",
    "yan",
    "xin",
    "yu",
    "ting",
    "ying",
    "hong",
    "mei",
    "lan",
    "zhi",
    "guo",
    "jian",
    "ping",
    "chun",
    "hai",
    "long",
    "feng",
    "bin",
    "bo",
    "chao",
    "cheng",
    "dan",
    "dong",
    "fei",
    "gang",
    "hao",
    "hui",
    "jia",
    "juan",
    "kai",
    "kun",
    "liang",
    "lin",
    "ling",
    "lu",
    "meng",
    "ning",
    "peng",
    "qi",
    "qian",
    "qing",
    "rong",
    "rui",
    "shan",
    "shu",
    "si",
    "song",
    "tian",
    "wen",
    "xia",
    "xiang",
    "xu",
    "xue",
    "yi",
    "yong",
    "yuan",
    "yue",
    "yun",
    "ze",
    "zhen",
    "zheng",
    "zhong",
    "zi",
    "an",
    "ai",
    "bao",
    "chen",
    "cong",
    "da",
    "fu",
    "gui",
    "han",
    "he",
    "heng",
    "huan",
    "ji",
    "jin",
    "ke",
    "lang",
    "le",
    "miao",
    "nan",
    "pei",
    "qiu",
    "ran",
    "ru",
    "sheng",
    "shi",
    "shuang",
    "sui",
    "tong",
    "wan",
    "xiong",
    "xiu",
    "ya",
    "yao",
    "you",
    "zhao",
    "zhe",
    "zhuo",
    "zong",
]


def english(dice: random.Random) -> str:
    """First and last name in Latin letters."""
    first, last = sources.english()
    way = dice.random()
    one, two = dice.choice(first), dice.choice(last)
    if way < 0.85:
        return f"{one} {two}"
    if way < 0.95:
        return f"{one} {dice.choice('ABCDEFGHJKLMNPRSTW')}. {two}"
    return f"{two}, {one}"


def nickname(dice: random.Random, family: str = "", name: str = "") -> str:
    """老王, 小李, 阿强, 刘某, 张姐, 陈师傅, 小明 …"""
    family = family or surname(dice)
    name = name or given(dice)
    after = lists.NICK_AFTER
    way = dice.random()
    if way < 0.24:
        return dice.choices("老小大阿", (10, 9, 1, 1))[0] + family[0]
    if way < 0.36:
        return dice.choice("小小小阿阿") + dice.choice(lists.NICK_GIVEN)
    if way < 0.48:
        return family + dice.choice(("某", "某某", "某", "某某", "某甲", "某" + name[-1]))
    if way < 0.80:
        return family + dice.choice(after[: lists.NICK_AFTER_COMMON])
    if way < 0.92:
        return family + dice.choice(after)
    if way < 0.95:
        return "老" + family + dice.choice(("头", "师傅", "哥", "板", "太", "二", "三"))
    if way < 0.97:
        return dice.choice("小阿") + dice.choice(lists.NICK_GIVEN) * 2
    return dice.choice("小老") + dice.choice(lists.ANY_GIVEN)
