"""How many people a released text speaks of, as subject tokens to charge.

Spans are read from left to right. A name begins a person; a number close behind it belongs to that
person as long as they have none of its kind yet; any other number begins a person of its own. Two
texts that hold the same name are taken to speak of two people: unknowns are never merged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pyarrow as pa

from strongroom.core.protocols import Keys
from strongroom.core.types import RID, Decision
from strongroom.core.values import Released
from strongroom.protect.subjects import subject_of, subject_text

NEAR = 40
"""Characters between a name and a number that is still taken to be theirs."""

FREE_TEXT = "text.free"
_NUMBERS = ("id.cn_resident", "id.cn_resident_15", "phone.mobile")

Spans = Callable[[list[str]], pa.Table]
"""`find.spans`: texts → (row, start, end, kind, score)."""


def _one_text(spans: Iterable[tuple[int, int, str]]) -> list[dict[str, tuple[int, int]]]:
    """Spans of one text, grouped by the person they belong to: kind → place."""
    found: list[dict[str, tuple[int, int]]] = []
    last = 0
    for start, end, kind in sorted(spans):
        if kind == "person.name":
            found.append({kind: (start, end)})
        elif kind in _NUMBERS:
            if not found or kind in found[-1] or start - last > NEAR:
                found.append({})
            found[-1][kind] = (start, end)
        else:
            continue
        last = end
    return found


def mentioned(released: Released, decision: Decision, spans: Spans, keys: Keys) -> Sequence[bytes]:
    """Keyed subject tokens of the people named in the free texts that are let out."""
    texts: list[str] = []
    rids: list[str] = []
    for field, decided in decision.fields.items():
        if decided.asked.kind != FREE_TEXT or field not in released.data.schema.names:
            continue
        values = released.data.column(field).to_pylist()
        for rid, value in zip(released.data.column(RID).to_pylist(), values, strict=True):
            if value:
                texts.append(str(value))
                rids.append(rid.hex())
    if not texts:
        return []
    table = spans(texts)
    grouped: dict[int, list[tuple[int, int, str]]] = {}
    columns: list[list[Any]] = [
        table.column(n).to_pylist() for n in ("row", "start", "end", "kind")
    ]
    for row, start, end, kind in zip(*columns, strict=True):
        grouped.setdefault(int(row), []).append((int(start), int(end), str(kind)))
    return [
        _token(person, texts[row], rids[row], keys)
        for row, found in grouped.items()
        for person in _one_text(found)
    ]


def _token(person: dict[str, tuple[int, int]], text: str, rid: str, keys: Keys) -> bytes:
    for kind in _NUMBERS:
        if kind in person:
            start, end = person[kind]
            token = subject_of(kind, pa.array([text[start:end]]), keys)[0].as_py()
            if token is not None:
                return bytes(token)
    start, end = min(person.values())
    named = pa.array([f"{rid}\x1f{text[start:end]}"])
    return bytes(keys.subject().tokens(subject_text("named", named))[0].as_py())
