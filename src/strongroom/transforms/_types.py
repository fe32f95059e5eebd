"""Arrow types from their text, as `Column.arrow` keeps it (`str(type)`)."""

from __future__ import annotations

import re
from functools import cache

import pyarrow as pa

from strongroom.core.errors import StoreError

_NAMES = {"float": "float32", "double": "float64", "halffloat": "float16"}
_EXTENSIONS = {"extension<arrow.uuid>": pa.uuid, "extension<arrow.json>": pa.json_}
_TIMESTAMP = re.compile(r"timestamp\[(s|ms|us|ns), tz=(.+)\]")
_DECIMAL = re.compile(r"decimal(32|64|128|256)\((\d+), (-?\d+)\)")
_FIXED = re.compile(r"fixed_size_binary\[(\d+)\]")
_DICTIONARY = re.compile(r"dictionary<values=(.+), indices=(\w+), ordered=([01])>")
_FIXED_LIST = re.compile(r"fixed_size_list<(.+)>\[(\d+)\]")


def called(kind: pa.DataType) -> str:
    """A type as a message may name it: names inside a nested type come from the data."""
    return "a nested type" if pa.types.is_nested(kind) else str(kind)


class _Unread(Exception):
    pass


def _split(text: str) -> list[str]:
    """The members of a list between angle brackets, split at commas of the outermost level."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter in "<[(") - (letter in ">])")
        if letter == "," and depth == 0:
            found.append(text[start:place])
            start = place + 2
    found.append(text[start:])
    return found


def _field(text: str) -> pa.Field:
    name, colon, rest = text.partition(": ")
    if not colon:
        raise _Unread
    nullable = not rest.endswith(" not null")
    return pa.field(name, _read(rest.removesuffix(" not null")), nullable)


def _nested(text: str) -> pa.DataType | None:
    if fixed := _FIXED_LIST.fullmatch(text):
        return pa.list_(_field(fixed[1]), int(fixed[2]))
    outer, bracket, inside = text.partition("<")
    if not bracket or not inside.endswith(">"):
        return None
    inside = inside[:-1]
    if outer == "list":
        return pa.list_(_field(inside))
    if outer == "large_list":
        return pa.large_list(_field(inside))
    if outer == "struct":
        return pa.struct([_field(member) for member in _split(inside)] if inside else [])
    if outer == "map":
        members = _split(inside)
        if len(members) != 2:
            raise _Unread
        return pa.map_(_read(members[0]), _read(members[1]))
    return None


def _read(text: str) -> pa.DataType:
    if text in _EXTENSIONS:
        return _EXTENSIONS[text]()
    if zoned := _TIMESTAMP.fullmatch(text):
        return pa.timestamp(zoned[1], zoned[2])
    if decimal := _DECIMAL.fullmatch(text):
        make = getattr(pa, f"decimal{decimal[1]}")
        return make(int(decimal[2]), int(decimal[3]))
    if fixed := _FIXED.fullmatch(text):
        return pa.binary(int(fixed[1]))
    if coded := _DICTIONARY.fullmatch(text):
        return pa.dictionary(_read(coded[2]), _read(coded[1]), coded[3] == "1")
    nested = _nested(text)
    if nested is not None:
        return nested
    if text == "month_day_nano_interval":
        return pa.month_day_nano_interval()
    try:
        return pa.type_for_alias(_NAMES.get(text, text))
    except ValueError:
        raise _Unread from None


@cache
def type_of(text: str) -> pa.DataType:
    """The Arrow type that prints as `text`.

    Raises:
        StoreError: no supported type prints so. Names inside a struct that look like types
            (with brackets or commas) are among them: what cannot be read back must not be
            written.
    """
    try:
        kind = _read(text)
        if str(kind) == text:
            return kind
    except (_Unread, ValueError, TypeError, pa.ArrowInvalid):
        pass
    raise StoreError(
        "the type of a field cannot be restored from its name",
        "cast the field in the source, or drop it in the plan",
    )
