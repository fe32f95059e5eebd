"""What others made and training reads: dictionaries, characters and names."""

from __future__ import annotations

import importlib
import lzma
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+\Z")


@cache
def dictionary() -> list[tuple[str, int, str]]:
    """jieba's words with frequency and part of speech (MIT)."""
    text = files("jieba").joinpath("dict.txt").read_text("utf-8")
    rows = (line.split(" ") for line in text.splitlines())
    return [(r[0], int(r[1]), r[2]) for r in rows if len(r) == 3]


@cache
def simplified() -> dict[str, str]:
    """Traditional characters with the simplified one (OpenCC's table, Apache-2.0)."""
    text = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {a: b.split(" ")[0] for a, b in pairs if len(a) == 1}


@cache
def traditional() -> dict[str, str]:
    """Simplified characters with the usual traditional one (OpenCC's table, Apache-2.0)."""
    text = files("opencc").joinpath("dictionary", "STCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {a: b.split(" ")[0] for a, b in pairs if len(a) == 1}


PLAIN = re.compile(r"[A-ZÀ-ÞĀ-ȳḀ-ỹ][a-zà-ÿĀ-ȳḀ-ỹ'’-]+\Z")
EVERYDAY = ("en_US", "en_GB", "fr_FR", "de_DE", "es_ES", "it_IT", "nl_NL", "en_IN", "pt_PT")
OTHERS = [
    "en_NG",
    "en_KE",
    "en_PK",
    "en_IE",
    "de_AT",
    "de_CH",
    "fr_CA",
    "es_MX",
    "es_AR",
    "pt_BR",
    "pl_PL",
    "cs_CZ",
    "sk_SK",
    "hu_HU",
    "ro_RO",
    "hr_HR",
    "sl_SI",
    "lt_LT",
    "lv_LV",
    "et_EE",
    "fi_FI",
    "sv_SE",
    "no_NO",
    "da_DK",
    "is_IS",
    "tr_TR",
    "az_AZ",
    "uz_UZ",
    "vi_VN",
    "id_ID",
    "ga_IE",
    "nl_BE",
    "sw",
    "zu_ZA",
    "yo_NG",
    "ha_NG",
]


@cache
def names_of(place: str) -> tuple[list[str], list[str]]:
    """First and last names in Latin letters of one of Faker's places (MIT)."""
    provider = importlib.import_module(f"faker.providers.person.{place}").Provider
    first: dict[str, None] = {}
    last: dict[str, None] = {}
    for sex in ("", "_male", "_female"):
        for name in (f"first_names{sex}", f"first_romanized_names{sex}"):
            first.update(dict.fromkeys(getattr(provider, name, ())))
        last.update(dict.fromkeys(getattr(provider, f"last_names{sex}", ())))
    last.update(dict.fromkeys(getattr(provider, "last_romanized_names", ())))
    return [n for n in first if PLAIN.match(n)], [n for n in last if PLAIN.match(n)]


@cache
def romanised() -> list[tuple[list[str], list[str]]]:
    """First and last names of Asia, the Arab world and Russia, a language each."""
    text = Path(__file__).with_name("romanised.txt").read_text("utf-8")
    parts = [part.split("]\n", 1)[1].split() for part in text.split("\n[")[1:]]
    everyday = set(english_words()[:2000])
    parts = [[name for name in part if name.lower() not in everyday] for part in parts]
    return list(zip(parts[::2], parts[1::2], strict=True))


@cache
def english() -> tuple[list[str], list[str]]:
    """First and last names of the more frequent languages."""
    every = [names_of(place) for place in EVERYDAY]
    first = dict.fromkeys(n for some, _ in every for n in some)
    last = dict.fromkeys(n for _, some in every for n in some)
    return list(first), list(last)


@cache
def elsewhere() -> list[tuple[list[str], list[str]]]:
    """First and last names of many other languages, a language each."""
    every = [names_of(place) for place in (*OTHERS, "ja_JP")] + romanised()
    return [(first, last) for first, last in every if len(first) > 20 and len(last) > 20]


@cache
def english_words() -> list[str]:
    """English words, the most frequent first (SymSpell's dictionary, MIT)."""
    text = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    rows = (line.split(" ") for line in text.splitlines())
    ranked = sorted(((int(r[1]), r[0]) for r in rows if len(r) == 2), key=lambda r: (-r[0], r[1]))
    return [word for _, word in ranked if word.isalpha() and word.isascii()]


@cache
def english_pairs() -> dict[str, list[tuple[str, int]]]:
    """Which English words follow which, and how often (SymSpell's dictionary, MIT)."""
    path = files("symspellpy").joinpath("frequency_bigramdictionary_en_243_342.txt")
    out: dict[str, list[tuple[str, int]]] = {}
    for line in path.read_text("utf-8-sig").splitlines():
        parts = line.split(" ")
        if len(parts) == 3 and parts[0].isalpha() and parts[1].isalpha():
            out.setdefault(parts[0], []).append((parts[1], int(parts[2])))
    return out


def statutes(corpora: Path) -> list[str]:
    """Lines of Chinese statutes: official texts, outside copyright."""
    raw = lzma.decompress((corpora / "laws_zh.txt.xz").read_bytes()).decode("utf-8")
    return [line for line in raw.splitlines() if len(line) > 4]
