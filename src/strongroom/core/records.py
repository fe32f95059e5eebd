"""The records of `types` as canonical JSON, so that what is signed can be written and read back.

Canonical means: keys sorted, no blanks, UTF-8, no escapes beyond what JSON demands. Two equal
records give equal bytes, whoever writes them (docs/format.md, "Generations").
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from strongroom.core.errors import Damaged
from strongroom.core.types import (
    Asset,
    Column,
    Exposure,
    Field,
    Form,
    Generation,
    Label,
    Level,
    Segment,
)


def canonical(value: Any) -> bytes:
    """The canonical JSON bytes of dicts, lists, texts, integers, booleans and None."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode("utf-8", "surrogatepass")


def generation_to_json(generation: Generation) -> dict[str, Any]:
    """A generation with its forms and segments as plain JSON values."""
    return dataclasses.asdict(generation)


def generation_head(generation: Generation) -> dict[str, Any]:
    """What is settled before the first row is written: no segments, counts, date or place.

    Every segment carries it, so it must not differ between a run and its repetition.
    """
    record = generation_to_json(generation)
    for key in ("segments", "rows", "quarantined", "created", "target"):
        del record[key]
    return record


def _form(record: Mapping[str, Any]) -> Form:
    columns = tuple(Column(**column) for column in record["columns"])
    return Form(record["field"], record["kind"], Level(record["level"]), columns)


def generation_from_json(record: Mapping[str, Any]) -> Generation:
    """The inverse of `generation_to_json`; a head gives a generation without segments.

    Raises:
        Damaged: something is missing or of the wrong type.
    """
    try:
        fields = dict(record)
        fields["forms"] = tuple(_form(form) for form in fields["forms"])
        fields["segments"] = tuple(Segment(**s) for s in fields.get("segments", ()))
        fields.setdefault("rows", 0)
        fields.setdefault("quarantined", 0)
        fields.setdefault("created", "")
        return Generation(**fields)
    except (KeyError, TypeError, ValueError):
        raise Damaged(
            "the record of a protected generation cannot be read",
            "it was changed or written by a newer version; restore it from a snapshot",
        ) from None


def label_to_json(label: Label) -> dict[str, Any]:
    """A label as plain JSON values."""
    record = dataclasses.asdict(label)
    record["contains"] = None if label.contains is None else dict(label.contains)
    return record


def label_from_json(record: Mapping[str, Any]) -> Label:
    """The inverse of `label_to_json`.

    Raises:
        Damaged: something is missing or of the wrong type.
    """
    try:
        fields = dict(record)
        fields["field"] = Field(**fields["field"])
        fields["level"] = Level(fields["level"])
        fields["evidence"] = tuple(fields.get("evidence", ()))
        return Label(**fields)
    except (KeyError, TypeError, ValueError):
        raise Damaged(
            "the record of a label cannot be read",
            "restore the inventory, or rebuild it from the manifests",
        ) from None


def asset_to_json(asset: Asset) -> dict[str, Any]:
    """A declared asset as plain JSON values."""
    record = dataclasses.asdict(asset)
    return record | {"pinned": list(asset.pinned), "configs": list(asset.configs)}


def asset_from_json(record: Mapping[str, Any]) -> Asset:
    """The inverse of `asset_to_json`.

    Raises:
        Damaged: something is missing or of the wrong type.
    """
    try:
        fields = dict(record)
        for name in ("pinned", "configs"):
            fields[name] = tuple(map(str, fields[name]))
        asset = Asset(**fields)
        if not isinstance(asset.port, int) or not isinstance(asset.name, str):
            raise TypeError
        return asset
    except (KeyError, TypeError, ValueError):
        raise Damaged("the record of an asset cannot be read", "declare the assets again") from None


def exposure_to_json(exposure: Exposure) -> dict[str, Any]:
    """An exposure as plain JSON values."""
    return dataclasses.asdict(exposure)


def exposure_from_json(record: Mapping[str, Any]) -> Exposure:
    """The inverse of `exposure_to_json`.

    Raises:
        Damaged: something is missing or of the wrong type.
    """
    try:
        return Exposure(**record)
    except TypeError:
        raise Damaged(
            "the record of an exposure cannot be read", "restore the inventory, or rebuild it"
        ) from None
