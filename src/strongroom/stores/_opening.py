"""Settles of what sort a file is: by its ending, by its first bytes, and by a closer look."""

from __future__ import annotations

import re
from typing import Any, Final

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Store
from strongroom.core.registry import shelf
from strongroom.stores import _archives, _base, _packing, _places, _text

LOOK: Final = 64 << 10

# Line by line, each in one way only: thousands of blank lines would be tried in all ways otherwise.
_DUMP = re.compile(
    rb"\A(?:[^\S\n]*(?:--[^\n]*|/\*[^\n]*|#[^\n]*|(?:SET|USE)[^\S\n][^\n]*)?\n)*?[^\S\n]*"
    rb"(?:-- (?:MySQL|MariaDB|PostgreSQL|phpMyAdmin|Navicat|HeidiSQL|Adminer)|/\*M?!\d|"
    rb"(?i:INSERT INTO|CREATE TABLE|DROP TABLE IF EXISTS|COPY [\w.\"]+ ?\())"
)

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an Office file of the old sort, or encrypted", "save it as .xlsx"),
    (b"PGDMP", "a dump in PostgreSQL's own format", "turn it into text: pg_restore -f dump.sql"),
    (b"Rar!", "a RAR archive", "unpack it into a folder"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it into a folder"),
    (b"%PDF", "a PDF", "export its tables"),
)


def kinds() -> dict[str, StoreType]:
    """The shelf."""
    found: dict[str, StoreType] = shelf("stores")
    return found


def by_suffix(name: str) -> StoreType | None:
    """The sort that a name's longest known ending says, with or without that of a packing."""
    for text in dict.fromkeys((name.lower(), _packing.unpacked_name(name).lower())):
        fitting = [(s, e) for e in kinds().values() for s in e.suffixes if text.endswith(s)]
        if fitting:
            return max(fitting, key=lambda pair: len(pair[0]))[1]
    return None


def first_bytes(place: _places.Place) -> tuple[bytes, str]:
    """The first bytes, unpacked where they are packed; and how they are packed.

    Raises:
        StoreError: it cannot be read or unpacked.
    """
    with _places.reading(place.shown), place.open() as file:
        first = file.read(LOOK)
    packing = _packing.packing_of(first)
    if packing:
        for piece in _packing.unpacked(place, packing, LOOK):
            return piece, packing
        return b"", packing
    return first, ""


_SCALAR: Final = rb"(?:-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)"
_JSON: Final = re.compile(
    rb"\{\s*(?:[\"'}]|[A-Za-z_$][\w$]*\s*:|[0-9]+\s*:)"
    rb"|\[\s*(?:[\[{\"']|" + _SCALAR + rb"\s*,|" + _SCALAR + rb"?\s*\][ \t]*(?:[,\r\n]|$))"
)
"""How an object or an array begins. [2024-05-01 10:00:00] is a line of a log, [owner] a setting."""


def by_content(place: _places.Place) -> StoreType | None:
    """What a file's first bytes say it is; None where they say nothing.

    Raises:
        StoreError: it cannot be read, or is of a sort that is known and not read.
    """
    entries = kinds()
    first, packing = first_bytes(place)
    for magic, what, hint in _FOREIGN:
        if first.startswith(magic):
            raise StoreError(f"{place.shown} is {what}, which is not read", hint)
    if first.startswith(b"PAR1"):
        return entries.get("parquet")
    if first.startswith(_base.SQLITE):
        return entries.get("sqlite")
    if first[8:12] == b"DUCK":
        return entries.get("duckdb")
    if first.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        book = not packing and place.seekable and _is_book(place)
        return entries.get("xlsx" if book else "archive")
    if _archives.is_tar(first):
        return entries.get("archive")
    if not first:
        return entries.get("csv")  # Nothing stands in it, whatever it is called.
    if (_packing.packing_of(first) and packing) or _text.looks_binary(first):
        return None
    return _by_text(place, first)


def _is_book(place: _places.Place) -> bool:
    names = {info.filename for info in _archives.zip_of(place)}
    if "xl/workbook.xml" in names:
        return True
    if "[Content_Types].xml" in names or {"mimetype", "content.xml"} <= names:
        raise StoreError(
            f"{place.shown} is an Office file of another sort than .xlsx, which is not read",
            "save its tables as .xlsx",
        )
    return False


def _by_text(place: _places.Place, first: bytes) -> StoreType | None:
    entries = kinds()
    text = first.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _JSON.match(text):
        return closer(entries["jsonl"], place)
    if _DUMP.match(first.lstrip(b"\xef\xbb\xbf")):
        return entries.get("dump")
    return closer(entries["csv"], place, sure=False)


def closer(entry: StoreType, place: _places.Place, *, sure: bool = True) -> StoreType:
    """The sort itself where its ending, or its first bytes, name a family.

    Args:
        sure: whether the name says it; what only looks like delimited text may be odd text.
    """
    from strongroom.stores import elastic, json, text

    entries = kinds()
    if entry.name == "jsonl":
        if elastic.is_export(place):
            return entries["elastic"]
        lines = _packing.unpacked_name(place.name).lower().endswith((".jsonl", ".ndjson"))
        return entries["json"] if json.is_document(place, named=lines) else entry
    if entry.name == "csv":
        try:
            odd = text.is_odd(place, sure=sure)
        except StoreError:
            # Whoever names the encoding of a file may read one in which nothing is recognised.
            if not sure:
                raise
            odd = False
        return entries["text"] if odd else entry
    return entry


def sort_of(place: _places.Place) -> StoreType:
    """The sort of a file: by ending, then first bytes.

    Raises:
        UsageError: nothing here reads it. StoreError: it cannot be looked at.
    """
    found = by_suffix(place.name)
    found = closer(found, place) if found is not None else by_content(place)
    if found is None:
        raise UsageError(f"{place.shown} is of no sort that is read here", "")
    return found


def open_place(place: _places.Place, url: str, **options: Any) -> Store:
    """A file in an archive or a bucket as a store.

    Raises:
        StoreError: it cannot be read, or only as a file of its own.
    """
    try:
        entry = sort_of(place)
    except UsageError as error:
        raise StoreError(error.message) from None
    if entry.stream is None or (entry.name == "archive" and not place.seekable):
        inside = "an archive inside an archive" if entry.name == "archive" else entry.title
        raise StoreError(f"{place.shown} is {inside}, which is read as a file of its own only")
    found: Store = entry.stream(place, url, **options)
    return found


def in_memory(place: _places.Place) -> _places.MemoryFile:
    """The whole file in memory, for an engine that wants a path."""
    return _places.MemoryFile(place)


__all__ = ["_base", "by_content", "by_suffix", "closer", "in_memory", "open_place", "sort_of"]
