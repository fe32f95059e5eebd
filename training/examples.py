"""Texts with spans as places with labels."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from strongroom.find.text.features import Tables
from strongroom.find.text.places import prepared, starts
from training import people, sources, wordlists
from training.fill import Example

IGNORED = -1


@dataclass
class Places:
    """Texts as one stream, the places in it, and what is right at each.

    Attributes:
        plain: the stream; places: indices into it; labels: 0 nothing, 1 … 7 a name of label + 1
            characters (7: eight or more), -1 not to be learnt from.
        text: which text each place is in.
        rows: where in the stream each text begins.
        gold: (start, end) in the stream → 1 a full name or a part of one beside a dot, 2 another
            way to call a person, -1 what need not be answered.
    """

    plain: np.ndarray
    places: np.ndarray
    labels: np.ndarray
    text: np.ndarray
    rows: np.ndarray
    gold: dict[tuple[int, int], int]


def placed(texts: Sequence[Example], tables: Tables) -> Places:
    """The places of all texts and their labels."""
    lengths = np.array([len(t.text) for t in texts], np.int64)
    rows = np.concatenate([[0], np.cumsum(lengths)])
    joined = "".join(t.text for t in texts)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    made = prepared(codes, rows, tables)
    truth = np.zeros(len(made.plain), np.int8)
    gold: dict[tuple[int, int], int] = {}
    for at, example in zip(made.at.tolist(), texts, strict=True):
        # A given name alone is a way to call a person; inside another mark it is a part of that.
        people_in = [s for s in example.spans if s[2].startswith("person.")]
        for start, end, kind in example.spans:
            if kind.startswith("?person."):
                # What careful people would mark either way teaches nothing.
                truth[at + start : at + end] = IGNORED
                gold[at + start, at + end] = IGNORED
        for start, end, kind in example.spans:
            if kind == "given" and not any(a <= start and end <= b for a, b, _ in people_in):
                if end - start < 2:
                    truth[at + start] = IGNORED
                    gold[at + start, at + end] = IGNORED
                else:
                    truth[at + start] = min(end - start, 8) - 1
                    gold[at + start, at + end] = 2
        for start, end, kind in people_in:
            begin = start
            for k in range(start, end + 1):
                if k == end or made.plain[at + k] == ord("·"):
                    size = k - begin
                    if size >= 2:
                        truth[at + begin] = min(size, 8) - 1
                        gold[at + begin, at + k] = 1 if kind == "person.name" else 2
                    elif size == 1:
                        truth[at + begin] = IGNORED
                    begin = k + 1
    places = starts(made.plain, tables)
    which = np.searchsorted(made.at, places, side="right") - 1
    return Places(made.plain, places, truth[places], which, made.at, gold)


def decoys(dice: random.Random) -> list[str]:
    """Ordinary words that begin with a surname, as often as they are written."""
    every = set(people.rare_surnames())
    rows = [
        (w, f)
        for w, f, tag in sources.dictionary()
        if w[0] in every and 2 <= len(w) <= 4 and f >= 40 and tag not in ("nr", "nrt", "nrfg")
    ]
    often = dice.choices([w for w, _ in rows], [f**0.5 for _, f in rows], k=20_000)
    return often + dice.choices(wordlists.MODERN, k=8_000)


_WHERE = [
    "从{}来",
    "在{}读书",
    "去{}旅游",
    "国籍{}",
    "{}籍",
    "飞往{}",
    "{}水位平稳",
    "{}人",
    "驻{}记者站",
    "位于{}",
    "{}方面表示",
    "抵达{}后",
    "{}下雪了",
    "产自{}",
    "嫁到{}",
    "在{}打工",
    "{}大桥",
    "{}特产",
    "{}机场",
    "途经{}",
    "{}到{}的车",
    "老家{}",
    "{}以北",
    "{}流域",
    "夜宿{}",
    "{}队客场",
    "翻过{}",
    "{}注入大海",
    "{}口音",
    "首都{}",
    "出差{}",
    "{}那边",
    "调到{}",
    "{}开往",
    "在{}住过",
    "{}航班",
]
"""What is said of places."""


def places(dice: random.Random, count: int) -> list[Example]:
    """Sentences about places, many of which are written like names."""
    every = [w for w, f, tag in sources.dictionary() if tag == "ns" and 2 <= len(w) <= 5]
    out = []
    for _ in range(count):
        parts = [
            "".join(
                dice.choice(every) if piece == "{}" else piece
                for piece in dice.choice(_WHERE).replace("{}", "|{}|").split("|")
            )
            for _ in range(dice.randint(1, 3))
        ]
        out.append(
            Example(
                dice.choice("，；、 ").join(parts) + dice.choice(("。", "", "，")), [], "places"
            )
        )
    return out


def things(dice: random.Random, count: int) -> list[Example]:
    """Enumerations of things and sentences of random words: nobody is named in them."""
    every = set(people.rare_surnames())
    words = [
        (w, f, tag)
        for w, f, tag in sources.dictionary()
        if 1 <= len(w) <= 5 and sources.HAN.match(w) and tag not in ("nr", "nrfg", "nrt", "zg", "g")
    ]
    alike = [w for w, _, tag in words if w[0] in every and len(w) > 1 and tag[0] == "n"]
    nouns = [w for w, f, tag in words if tag in ("n", "nz", "vn", "ns", "j") and f >= 3]
    listed = wordlists.BRANDS + wordlists.THINGS
    usual = [w for w, f, _ in words if f >= 30]
    often = [f**0.75 for _, f, _ in words if f >= 30]
    out = []
    for _ in range(count):
        if dice.random() < 0.45:
            some = [
                dice.choice(dice.choices((alike, nouns, listed), (3, 3, 2))[0])
                for _ in range(dice.randint(3, 7))
            ]
            mark = dice.choices(("、", "，", "和", "/", " ", "以及", "或"), (12, 3, 1, 1, 2, 1, 1))[
                0
            ]
            lead = dice.choice(
                ("", "包括", "有", "购买了", "主要是", "各类", "1.", "品名：", "用于")
            )
            text = (
                lead
                + mark.join(some)
                + dice.choice(("。", "等。", "", "等产品", "；", "（以下简称货物）"))
            )
        else:
            some = dice.choices(usual, often, k=dice.randint(6, 16))
            for at in range(3, len(some), 5):
                some[at] += dice.choice(("，", "", "。", "", "：", "（"))
            text = "".join(some) + "。"
        out.append(Example(text, [], "things"))
    return out


def with_decoys(example: Example, words: Sequence[str], dice: random.Random) -> Example:
    """The text with a few ordinary words put in behind marks; spans move along."""
    text, spans = example.text, list(example.spans)
    at = [i + 1 for i, c in enumerate(text) if c in "，。；：、“”（" and i + 1 < len(text)] + [0]
    for place in sorted(dice.sample(at, min(len(at), dice.randint(1, 2))), reverse=True):
        if any(s < place < e for s, e, _ in spans):
            continue
        word = dice.choice(words)
        text = text[:place] + word + text[place:]
        spans = [
            (s + len(word), e + len(word), k) if s >= place else (s, e, k) for s, e, k in spans
        ]
    return Example(text, spans, example.origin)
