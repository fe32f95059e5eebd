"""Values that hold several: JSON, XML, pairs of key and value, lists. Their paths become columns.

Only the first values are opened, each distinct one once, so that going value by value is cheap. A
path is a key below a key (`user.phone`, `items[].sku`); what stands under it is judged like a
column of that name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import pyarrow as pa

from strongroom.find.names import says
from strongroom.find.values import First

MOST_VALUES = 2_000
MOST_PATHS = 200
DEEPEST = 8
LIST = "[]"
ANY = "*"

_ENOUGH = 0.7
_PAIR = re.compile(r"\s*[\"']?([^\W\d_][\w .\-/]{0,30}?)[\"']?\s*[:=：]\s*(.*?)\s*", re.DOTALL)
_BETWEEN = (re.compile(r"[&;；\n|]"), re.compile(r"[,，]\s*"), re.compile(r"\s+"))
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_\-]{0,30}(?:\[\])*|(?:\[\])+|\*")
_ELEMENT = re.compile(r"<([A-Za-z_\u4e00-\u9fff][\w.\-]*)(?:\s[^<>]*)?>([^<>]*)</\1\s*>")
_LISTS = tuple(re.compile(p) for p in (r"[;；]", r"\|", "、", r"\n", r"[,，]", r" / |/"))


@dataclass(slots=True)
class Opened:
    """What the first values of a column hold.

    Attributes:
        form: "JSON", "XML", "pairs" or "list".
        rows: values that were opened.
        paths: path → values under it and how often each stands.
    """

    form: str
    rows: int
    paths: dict[str, tuple[list[str], list[int]]] = field(default_factory=dict)

    def note(self, path: str, value: object, times: int) -> None:
        """Take in a value under a path; values of no text are left out."""
        if value is None or isinstance(value, bool):
            return
        text = value if isinstance(value, str) else str(value)
        if not text or len(text) > 4_096:
            return
        if path not in self.paths and len(self.paths) >= MOST_PATHS:
            # So many keys are themselves values.
            path = ANY
        values, often = self.paths.setdefault(path, ([], []))
        values.append(text)
        often.append(times)


def open_text(first: First) -> Opened | None:
    """The values opened, or None where they are plain."""
    if not first.real or (not first.has(*"{[<=:;|,/\n") and not first.wide):
        return None
    values = first.each.slice(0, MOST_VALUES).to_pylist()
    times = first.times[:MOST_VALUES].tolist()
    for form, reader, marks in (
        ("JSON", _read_json, "{["),
        ("XML", _read_xml, "<"),
        ("pairs", _read_pairs, ""),
    ):
        starts = sum(n for v, n in zip(values, times, strict=True) if not marks or v[:1] in marks)
        if starts >= _ENOUGH * sum(times):
            opened = _opened(form, reader, values, times)
            if opened is not None:
                return opened
    return _lists(values, times)


def open_nested(values: pa.Array) -> Opened:
    """Lists and structures, as Arrow holds them."""
    opened = Opened("JSON", 0)
    for value in values.slice(0, MOST_VALUES).to_pylist():
        if value is not None:
            opened.rows += 1
            for path, leaf in _leaves(value):
                opened.note(path, leaf, 1)
    return _settled(opened)


def _settled(opened: Opened) -> Opened:
    """The paths without the keys that are themselves values: those seldom come again."""
    counts: dict[str, int] = {}
    for path, (_, often) in opened.paths.items():
        for prefix in _prefixes(path):
            counts[prefix] = counts.get(prefix, 0) + sum(often)
    seldom = 0.02 * opened.rows
    paths = opened.paths
    opened.paths = {}
    for path, (values, often) in paths.items():
        parts = path.split(".")
        keys = [
            part if _is_key(part, counts[prefix] >= seldom, opened.rows) else ANY
            for part, prefix in zip(parts, _prefixes(path), strict=True)
        ]
        known, times = opened.paths.setdefault(".".join(keys), ([], []))
        known += values
        times += often
    return opened


def _prefixes(path: str) -> list[str]:
    return list(accumulate(path.split("."), lambda before, part: f"{before}.{part}"))


def _is_key(part: str, often: bool, rows: int) -> bool:
    if rows >= 50:
        return often
    # In so few values everything is rare: what is written like a key, or means something, is one.
    return bool(_KEY.fullmatch(part)) or bool(says(part))


Reader = Callable[[str], Iterable[tuple[str, object]] | None]


def _opened(form: str, reader: Reader, values: list[str], times: list[int]) -> Opened | None:
    opened, failed = Opened(form, 0), 0
    enough = (1 - _ENOUGH) * sum(times)
    for value, often in zip(values, times, strict=True):
        leaves = reader(value)
        if leaves is None:
            failed += often
            if failed > enough:
                return None
            continue
        opened.rows += often
        for path, leaf in leaves:
            opened.note(path, leaf, often)
    if form == "pairs" and len(opened.paths) > 60:
        return None
    return _settled(opened) if opened.paths else None


def _read_json(text: str) -> Iterable[tuple[str, object]] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return list(_leaves(found)) if isinstance(found, (dict, list)) else None


def _leaves(value: Any, path: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _leaves(below, f"{path}.{key}" if path else str(key), depth + 1)
    elif isinstance(value, (list, tuple)):
        # Maps come out of Arrow as pairs of key and value.
        if value and all(isinstance(v, tuple) and len(v) == 2 for v in value):
            yield from _leaves({str(k): v for k, v in value}, path, depth)
            return
        for below in value[:100]:
            yield from _leaves(below, path + LIST, depth + 1)
    elif not isinstance(value, (bytes, bytearray)):
        yield path or LIST, value


def _read_xml(text: str) -> Iterable[tuple[str, object]] | None:
    found = _ELEMENT.findall(text)
    return found or None


def _read_pairs(text: str) -> Iterable[tuple[str, object]] | None:
    if len(text) > 4_096:
        return None
    for between in _BETWEEN:
        parts = [part for part in between.split(text) if part.strip()]
        if len(parts) < 2:
            continue
        pairs = [_PAIR.fullmatch(part) for part in parts]
        found = [(pair[1].strip(), pair[2]) for pair in pairs if pair is not None]
        if len(found) >= 2 and len(found) >= 0.9 * len(parts):
            return found
    return None


def _lists(values: list[str], times: list[int]) -> Opened | None:
    total = sum(times)
    for between in _LISTS:
        with_it = sum(n for v, n in zip(values, times, strict=True) if between.search(v))
        if with_it < 0.3 * total:
            continue
        opened = Opened("list", total)
        for value, often in zip(values, times, strict=True):
            parts = [p for part in between.split(value) if (p := part.strip())]
            if len(parts) > 1 and len(value) > 80 * len(parts):
                # Long pieces are sentences, not things in a list.
                return None
            for part in parts[:100]:
                opened.note(LIST, part, often)
        return opened if opened.paths else None
    return None


def column_name(path: str, column: str) -> str:
    """What a path is called, as a column would be: its last key and the one above it."""
    keys = [key for key in path.replace(LIST, "").split(".") if key not in ("", ANY)]
    return "_".join(keys[-2:]) if keys else column
