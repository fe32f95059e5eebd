"""The tables of characters and words that the model is given, from lists and jieba's dictionary."""

from __future__ import annotations

import unicodedata
from collections import Counter

import numpy as np

from strongroom.find.text.features import COMPOUND, FOREIGN, GIVEN, PREFIX, SINGLE
from strongroom.find.text.latin_words import hashed
from strongroom.kernels.hashed_words import build
from strongroom.kinds.person_name import COMPOUND as COMPOUNDS
from strongroom.kinds.person_name import SURNAMES
from training import callings, lists, people, sorts, sources, wordlists

FAMILY_CLASS, HISTORICAL_CLASS, NAME_CLASS, PLACE_CLASS, FOREIGN_CLASS = 10, 15, 11, 13, 14


def plain() -> tuple[np.ndarray, np.ndarray]:
    """Code points that are not plain, and the plain characters that stand for them."""
    every: dict[int, int] = {}
    for code in range(1 << 16):
        char = chr(code)
        if 0xD800 <= code < 0xE000:
            every[code] = 0xFFFF
            continue
        folded = unicodedata.normalize("NFKC", char)
        one = folded if len(folded) == 1 else char
        one = sources.simplified().get(one, one)
        if one in "0123456789" or unicodedata.category(one) == "Nd":
            one = "0"
        elif one.isalpha() and ord(one) < 0x2E80:
            one = "A" if one.isupper() else "a"
        elif one.isspace() and one not in "\n\r":
            one = " "
        elif one in "\n\r":
            one = "\n"
        one = {
            ",": "，",
            ":": "：",
            ";": "；",
            "(": "（",
            ")": "）",
            "!": "！",
            "?": "？",
            "|": "、",
            "/": "、",
            "•": "·",
            "・": "·",
            "‧": "·",
            "∙": "·",
            "･": "·",
            "●": "·",
            '"': "“",
            "”": "“",
            "「": "“",
            "」": "“",
            "『": "“",
            "』": "“",
            "【": "（",
            "】": "）",
            "[": "（",
            "]": "）",
            "<": "《",
            ">": "》",
            "\0": " ",
        }.get(one, one)
        if ord(one) < (1 << 16) and ord(one) != code:
            every[code] = ord(one)
    keys = np.array(sorted(every), np.uint16)
    return keys, np.array([every[int(k)] for k in keys], np.uint16)


def _levels(counts: Counter[str]) -> dict[str, int]:
    """1 (rare) to 7 (most frequent) by the logarithm."""
    top = max(counts.values())
    out = {}
    for char, count in counts.items():
        out[char] = int(np.clip(np.floor(7.99 + np.log2(count / top) * 0.75), 1, 7))
    return out


def characters() -> dict[str, np.ndarray]:
    """letters, and for each of them why a name may begin with it and how common it is in names."""
    begins: Counter[str] = Counter()

    def mark(chars: str | list[str], bit: int) -> None:
        for char in chars:
            begins[char] |= bit

    # Rare surnames that are everyday words cost more than they find.
    everyday = {w for w, f, _ in sources.dictionary() if len(w) == 1 and f > 3000}
    family_names = sorted(set(SURNAMES) | (set(lists.RARE_SURNAMES) - everyday))
    mark(family_names, SINGLE)
    mark([c[0] for c in COMPOUNDS], COMPOUND)
    mark(list("老小阿大"), PREFIX)
    first = [w[0] for group in lists.MINORITY_SYLLABLES.values() for w in group]
    first += [w[0] for w in lists.FIRST_FOREIGN + lists.LAST_FOREIGN]
    first += list("岸佐渡铃藤松竹吉桥岩荒浜滨福原河北西中南野长新平石上下小大三五千")
    mark(first + list(lists.TRANSCRIBING), FOREIGN)

    family: Counter[str] = Counter(dict.fromkeys(family_names, 1))
    names, weights, _ = people.surnames()
    for name, weight in zip(names, weights, strict=True):
        family[name[0]] += weight if len(name) == 1 else 1
    given: Counter[str] = Counter(dict.fromkeys(lists.ANY_GIVEN, 2))
    for pool in people.given_pools():
        for char in pool:
            given[char] += 6
    for pool in (lists.MALE, lists.FEMALE):
        for char in pool:
            given[char] += 6
    one, two = people.dictionary_given()
    for char, count in Counter("".join(one + two)).items():
        given[char] += int(count**0.5)
    sounds: Counter[str] = Counter(dict.fromkeys(lists.TRANSCRIBING, 3))
    for word in people._transcribed()[1]:
        for char in word:
            sounds[char] += 1
    for group in lists.MINORITY_SYLLABLES.values():
        for word in group:
            for char in word:
                sounds[char] += 3
    for char in "和子的人日一":
        sounds.pop(char, None)
    # What a given name alone begins with, or a pet name.
    often = [c for c, level in _levels(given).items() if level >= 4]
    mark(often + list(callings.ORDER + callings.ROOTS + callings.LOOKS + callings.BEAST), GIVEN)
    mark([word[0] for word in callings.MARKS + callings.TREATS + callings.BEASTS], GIVEN)
    mark(list(callings.SWEET) + [word[0] for word in callings.TRADES], GIVEN)
    alone = {
        w: int(np.clip(np.log2(f / 3) * 0.85, 1, 15))
        for w, f, _ in sources.dictionary()
        if len(w) == 1 and f > 6 and sources.HAN.match(w)
    }
    letters = sorted(set(begins) | set(family) | set(given) | set(sounds) | set(alone))
    tables = {"surname": _levels(family), "given": _levels(given), "foreign": _levels(sounds)}
    out = {name: np.array([t.get(c, 0) for c in letters], np.uint8) for name, t in tables.items()}
    out["alone"] = np.array([alone.get(c, 0) for c in letters], np.uint8)
    out["begins"] = np.array([begins.get(c, 0) for c in letters], np.uint8)
    out["letters"] = np.array([ord(c) for c in letters], np.uint16)
    return out


def words() -> np.ndarray:
    """The dictionary: common words by frequency, and persons, places and transcriptions apart."""
    classes: dict[str, int] = {}
    rank: dict[str, int] = {}
    surnames = set(SURNAMES)
    for listed, count, tag in sources.dictionary():
        word = "".join(sources.simplified().get(c, c) for c in listed)
        if not 2 <= len(word) <= 4 or not sources.HAN.match(word):
            continue
        person = tag in ("nr", "nrfg")
        if count < (2 if word[0] in surnames and not person else 5):
            continue
        if person:
            kind = NAME_CLASS if count < 60 else NAME_CLASS + 1
        elif tag == "nrt":
            kind = FOREIGN_CLASS
        elif tag in ("ns", "nt"):
            kind = PLACE_CLASS
        else:
            kind = int(np.clip(np.log2(count / 3) * 0.85, 1, 9))
        classes[word], rank[word] = kind, count
    for word in COMPOUNDS:
        classes[word], rank[word] = FAMILY_CLASS, 1 << 31
    for word in wordlists.BRANDS + wordlists.THINGS + wordlists.MODERN:
        if (
            2 <= len(word) <= 4
            and sources.HAN.match(word)
            and classes.get(word, 0) in (0, 11, 12, 14)
        ):
            classes[word], rank[word] = 4, 1 << 20
    for word in lists.HISTORICAL + wordlists.OLD:
        if 2 <= len(word) <= 4:
            classes[word], rank[word] = HISTORICAL_CLASS, 1 << 30
    return build(sorted(classes.items(), key=lambda item: -rank[item[0]]))


def sorted_() -> np.ndarray:
    """Words with their sorts."""
    every = sorts.sorts()
    return build((w, every[w][0]) for w in sorted(every, key=lambda w: (-every[w][1], w)))


def arrays() -> dict[str, np.ndarray]:
    """All tables as the file of weights holds them."""
    odd, even = plain()
    every = [sources.english(), *sources.elsewhere()]
    latin = {
        "latin_first": hashed([n for first, _ in every for n in first]),
        "latin_last": hashed([n for _, last in every for n in last]),
    }
    words_ = sources.english_words()
    for number, (low, high) in enumerate(((0, 2000), (2000, 10_000), (10_000, 40_000))):
        latin[f"latin_common_{number}"] = hashed(words_[low:high])
    return {"odd": odd, "even": even, **characters(), "words": words(), "sorts": sorted_(), **latin}
