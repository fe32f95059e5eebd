"""What others made and training reads: jieba's dictionary, OpenCC's characters, Faker's names."""

from __future__ import annotations

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


@cache
def english() -> tuple[list[str], list[str]]:
    """First and last names in Latin letters, several languages (Faker, MIT)."""
    import importlib

    first: dict[str, None] = {}
    last: dict[str, None] = {}
    for place in ("en_US", "en_GB", "fr_FR", "de_DE", "es_ES", "it_IT", "nl_NL", "en_IN", "pt_PT"):
        provider = importlib.import_module(f"faker.providers.person.{place}").Provider
        for name in ("first_names", "first_names_male", "first_names_female"):
            first.update(dict.fromkeys(getattr(provider, name, ())))
        last.update(dict.fromkeys(getattr(provider, "last_names", ())))
    plain = re.compile(r"[A-Z][a-zà-ÿ'’-]+\Z")
    return [n for n in first if plain.match(n)], [n for n in last if plain.match(n)]


def statutes(corpora: Path) -> list[str]:
    """Lines of Chinese statutes: official texts, outside copyright."""
    raw = lzma.decompress((corpora / "laws_zh.txt.xz").read_bytes()).decode("utf-8")
    return [line for line in raw.splitlines() if len(line) > 4]
