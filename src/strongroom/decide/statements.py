"""Policy files as single statements with their place, so that an error can name file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One policy: its text up to the semicolon, and the line of its first word."""

    file: str
    line: int
    text: str


def statements(file: str, text: str) -> Iterator[Statement]:
    """The policies of a file, in order. Comments before a policy belong to it.

    Cedar ends a policy by a semicolon; one inside a string or a comment does not count. What
    stands after the last semicolon is a statement too, unless it is blank or a comment, so that a
    policy that was cut off is noticed.
    """
    start, place, line, first = 0, 0, 1, 0
    while place < len(text):
        letter = text[place]
        if letter == "\n":
            line += 1
        elif text.startswith("//", place):
            end = text.find("\n", place)
            place = len(text) if end < 0 else end
            continue
        elif not letter.isspace():
            first = first or line
            if letter == '"':
                end = _string_end(text, place)
                line += text.count("\n", place, end)
                place = end
                continue
            if letter == ";":
                yield Statement(file, first, text[start : place + 1])
                start, first = place + 1, 0
        place += 1
    if first:
        yield Statement(file, first, text[start:])


def _string_end(text: str, place: int) -> int:
    """The place after the string that opens at `place`; the end of the text if it never closes."""
    place += 1
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text[place] == '"':
            return place + 1
        else:
            place += 1
    return len(text)
