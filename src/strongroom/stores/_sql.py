"""What the SQL stores share: quoting names, ranges as partition names."""

from __future__ import annotations

import re

from strongroom.core.errors import StoreError, UsageError

_RANGE = re.compile(r"^([a-z])(m?[0-9]{1,19})-(m?[0-9]{1,19})$")


def quoted(name: str) -> str:
    """A name as SQL writes it, whatever is in it.

    Raises:
        StoreError: it holds a NUL, which no SQL engine takes in a name.
    """
    if "\x00" in name:
        raise StoreError("a name with a NUL in it cannot be asked for in SQL")
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as a standard SQL literal."""
    if "\x00" in text:
        raise StoreError("a text with a NUL in it cannot be written in SQL")
    return "'" + text.replace("'", "''") + "'"


def range_name(letter: str, low: int, high: int) -> str:
    """The name of the partition of all rows with low ≤ address < high; a minus becomes `m`."""
    return f"{letter}{_signed(low)}-{_signed(high)}"


def _signed(number: int) -> str:
    return f"m{-number}" if number < 0 else str(number)


def range_of(letter: str, name: str) -> tuple[int, int]:
    """The range in a partition's name.

    Raises:
        UsageError: this is no name of such a partition.
    """
    found = _RANGE.match(name)
    if found is None or found.group(1) != letter:
        raise UsageError("there is no such partition", "list them by `partitions`")
    low, high = (int(part.replace("m", "-")) for part in found.groups()[1:])
    return low, high
