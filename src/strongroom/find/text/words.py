"""Word lists of the tier of names, from the package's own file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in files("strongroom.find.text").joinpath("words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = []
        elif line and not line.startswith("#"):
            found[name] += line.split()
    return {key: tuple(words) for key, words in found.items()}


def words(section: str) -> tuple[str, ...]:
    """The words of a section of `words.txt`."""
    return _sections()[section]
