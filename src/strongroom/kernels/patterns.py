"""Patterns over text columns: Arrow's engine (RE2) for many rows, Python's own for a few.

Arrow compiles a pattern at every call, which takes longer than matching thousands of short texts,
and a look-up has one. Both engines take the leftmost match and try alternatives in order, so that
a pattern says the same to both once `\\s` and `$` are written out; the tests hold the two ways to
each other on every pattern that is used with this.
"""

from __future__ import annotations

import re
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

FEW = 32
"""Rows up to which a pattern that is compiled already is quicker."""

_LONGEST = 1_024
"""Characters of the few texts together up to which Python's engine, which backtracks, is asked."""
_BLANK = r"\t\n\f\r "
_CLASSES = "dD"


@cache
def names_of(pattern: str) -> tuple[str, ...]:
    """Names of the groups of a pattern, in order."""
    return tuple(re.findall(r"\(\?P<(\w+)>", pattern))


@cache
def _python(pattern: str) -> re.Pattern[str] | None:
    """The pattern for Python's engine; None for one that is not known to mean the same there."""
    made: list[str] = []
    inside = False
    letters = iter(pattern)
    for letter in letters:
        if letter == "\\":
            escaped = next(letters, "")
            if escaped == "s":
                made.append(_BLANK if inside else f"[{_BLANK}]")
            elif escaped in _CLASSES or (escaped.isascii() and not escaped.isalnum()):
                made.append(letter + escaped)
            else:
                return None
            continue
        if letter == "[" and inside:
            return None
        inside = letter == "[" or (inside and letter != "]")
        made.append(r"\Z" if letter == "$" and not inside else letter)
    return re.compile("".join(made), re.ASCII)


def _few(texts: pa.Array, pattern: str) -> tuple[list[str | None], re.Pattern[str]] | None:
    if len(texts) > FEW or not pa.types.is_string(texts.type):
        return None
    known = _python(pattern)
    if known is None:
        return None
    try:
        values: list[str | None] = texts.to_pylist()
    except UnicodeDecodeError:
        return None
    if sum(len(value) for value in values if value is not None) > _LONGEST:
        return None
    return values, known


def groups(texts: pa.Array, pattern: str) -> dict[str, pa.Array]:
    """What the named groups of the first match hold; null where there is none.

    A group that took no part in a match is an empty text.
    """
    few = _few(texts, pattern)
    if few is None:
        found = pc.extract_regex(texts, pattern)
        return {name: pc.struct_field(found, name) for name in names_of(pattern)}
    values, known = few
    matches = [None if value is None else known.search(value) for value in values]
    return {
        name: pa.array([None if m is None else m[name] or "" for m in matches], pa.string())
        for name in names_of(pattern)
    }


def group(texts: pa.Array, pattern: str) -> pa.Array:
    """What the only named group of a pattern holds; null where it does not match."""
    return next(iter(groups(texts, pattern).values()))


def occurs(texts: pa.Array, pattern: str) -> pa.Array:
    """Whether the pattern matches anywhere in a text; null for null."""
    few = _few(texts, pattern)
    if few is None:
        return pc.match_substring_regex(texts, pattern)
    values, known = few
    hits = [None if value is None else known.search(value) is not None for value in values]
    return pa.array(hits, pa.bool_())


def without_blanks(texts: pa.Array) -> pa.Array:
    r"""Texts without any blank of the class `\s` (tab, line feed, form feed, return, space)."""
    few = _few(texts, r"\s")
    if few is None:
        return pc.replace_substring_regex(texts, r"\s", "")
    values, known = few
    return pa.array([None if v is None else known.sub("", v) for v in values], pa.string())
