"""Makes the word lists by which columns of names, towns, countries and trades are known.

    python scripts/build_word_lists.py TARGET

Reads the lists of the package Faker (MIT) in every language that it has; TARGET is the folder of
the lists (src/strongroom/find/known). The notice lies beside them and is kept by hand, as are the
lists that do not come from there.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from faker import providers

GIVEN = ("first_name", "prenom")
FAMILY = ("last_name", "surname")
TOWNS = ("cities", "city_names", "city_name", "towns", "villages")
COUNTRIES = ("countries", "country_names")
TRADES = ("jobs", "jobs_male", "jobs_female")
LONGEST = 40
TRADES_IN = (
    "en_US",
    "de_DE",
    "fr_FR",
    "es_ES",
    "pt_BR",
    "pl_PL",
    "ru_RU",
    "ja_JP",
    "zh_CN",
    "zh_TW",
)


def _modules(provider: str) -> Iterator[type]:
    root = importlib.import_module(f"faker.providers.{provider}")
    yield root.Provider
    for found in pkgutil.iter_modules(root.__path__):
        if provider == "job" and found.name not in TRADES_IN:
            continue
        yield importlib.import_module(f"faker.providers.{provider}.{found.name}").Provider


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value))
    elif isinstance(value, Iterable):
        for one in value:
            yield from _texts(one)


def _words(provider: str, wanted: tuple[str, ...]) -> set[str]:
    words: set[str] = set()
    for kind in _modules(provider):
        for name in dir(kind):
            if name.startswith(wanted) and not callable(getattr(kind, name)):
                words.update(_texts(getattr(kind, name)))
    plain = {unicodedata.normalize("NFKC", word).strip().lower() for word in words}
    return {w for w in plain if 1 < len(w) <= LONGEST and "{" not in w and "#" not in w}


def main() -> None:
    """Write the lists."""
    target = Path(sys.argv[1])
    assert providers.__path__
    lists = {
        "given": _words("person", GIVEN),
        "family": _words("person", FAMILY),
        "town": _words("address", TOWNS),
        "country": _words("address", COUNTRIES),
        "trade": _words("job", TRADES),
    }
    for name, words in lists.items():
        lines = "\n".join(sorted(words))
        (target / f"{name}.txt").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
