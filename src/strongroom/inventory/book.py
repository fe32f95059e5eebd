"""The inventory of a room: one JSON file, replaced as a whole, that can be rebuilt.

It holds what was found and decided about fields, never a value of one. Whoever changes it takes a
lock, reads the file again, and renames a complete new one over it: a reader sees the old or the
new, and a power cut leaves one of them.
"""

from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from strongroom.core.errors import Damaged, StoreBusy, StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.protocols import Vault
from strongroom.core.records import (
    exposure_from_json,
    exposure_to_json,
    generation_from_json,
    generation_to_json,
    label_from_json,
    label_to_json,
)
from strongroom.core.types import Exposure, Field, Finding, Generation, Label, Level

FORMAT = 1
_SECTIONS = {
    "stores": dict,
    "findings": list,
    "labels": list,
    "generations": dict,
    "originals": list,
}
_LATER: dict[str, type] = {"assets": dict, "exposures": list, "processing": list}
"""Sections that inventories of earlier versions do not have; there they are empty."""
CLOSED_KEPT = 1_000
"""Exposures that are over and are still remembered, the newest of them."""


class Inventory:
    """A room's inventory. Reading is free; every change is durable when its method returns.

    Dates are given by the caller as aware datetimes, so that everything can be replayed.
    """

    def __init__(self, path: Path, data: dict[str, Any]) -> None:
        self._path = path
        self._data = data

    def __repr__(self) -> str:
        return f"Inventory({len(self._data['labels'])} labels)"

    @classmethod
    def open(cls, path: Path) -> Inventory:
        """The inventory at this path; one that is not there yet is empty and not written.

        Raises:
            Damaged: it cannot be read as an inventory of this format.
        """
        return cls(path, _load(path))

    def refresh(self) -> None:
        """Read the file again, if another process may have changed it."""
        self._data = _load(self._path)

    def _change(self, change: Callable[[dict[str, Any]], None]) -> None:
        with _locked(self._path):
            data = _load(self._path)
            change(data)
            _store(self._path, data)
        self._data = data

    # Stores and findings

    def stores(self) -> dict[str, str]:
        """URL (without credentials) of each known store → since when it is known."""
        return dict(self._data["stores"])

    def add_store(self, url: str, now: datetime) -> None:
        """Declare a store; declaring it again keeps the first date."""
        self._change(lambda data: data["stores"].setdefault(url, _date(now)))

    def forget_store(self, url: str) -> None:
        """Forget a store that is gone, with what was found and said of its fields.

        Where a protected copy names it as its original, that stays.
        """

        def change(data: dict[str, Any]) -> None:
            data["stores"].pop(url, None)
            for section in ("findings", "labels"):
                data[section] = [r for r in data[section] if _address(r)[0] != url]

        self._change(change)

    def findings(self) -> list[Finding]:
        """What the last `find` saw of each field."""
        return [_finding(record) for record in self._data["findings"]]

    def record_findings(self, findings: Iterable[Finding]) -> None:
        """Replace the findings of the fields that these speak of; others stay."""
        fresh = {(f.field.store, f.field.dataset, f.field.name): f for f in findings}

        def change(data: dict[str, Any]) -> None:
            kept = [r for r in data["findings"] if _address(r) not in fresh]
            data["findings"] = kept + [_finding_to_json(f) for f in fresh.values()]

        self._change(change)

    # Labels

    def labels(self, store: str | None = None, dataset: str | None = None) -> list[Label]:
        """The labels, of one store or dataset when given, in the order they were made."""
        found = [label_from_json(record) for record in self._data["labels"]]
        return [
            label
            for label in found
            if (store is None or label.field.store == store)
            and (dataset is None or label.field.dataset == dataset)
        ]

    def record_labels(self, labels: Iterable[Label]) -> None:
        """Put labels; a proposal never takes the place of what a person confirmed or overruled."""
        fresh = {(x.field.store, x.field.dataset, x.field.name): x for x in labels}

        def change(data: dict[str, Any]) -> None:
            kept = []
            for record in data["labels"]:
                new = fresh.get(_address(record))
                if new is None or (new.status == "proposed" and record["status"] != "proposed"):
                    kept.append(record)
                    fresh.pop(_address(record), None)
                else:
                    kept.append(label_to_json(fresh.pop(_address(record))))
            data["labels"] = kept + [label_to_json(label) for label in fresh.values()]

        self._change(change)

    def confirm(self, field: Field, by: str, now: datetime) -> Label:
        """A person says that the proposed label is right.

        Raises:
            UsageError: the field has no label.
        """
        return self._judge(field, status="confirmed", by=by, at=_date(now))

    def overrule(self, field: Field, kind: str, level: Level, by: str, now: datetime) -> Label:
        """A person says what the field is instead.

        Raises:
            UsageError: the field has no label.
        """
        return self._judge(
            field, status="overruled", by=by, at=_date(now), kind=kind, level=level, confidence=1.0
        )

    def _judge(self, field: Field, **changes: Any) -> Label:
        found = [label for label in self.labels(field.store, field.dataset) if label.field == field]
        if not found:
            raise UsageError(f"the field {field} has no label", "find and classify it first")
        judged = dataclasses.replace(found[0], **changes)
        self.record_labels([judged])
        return judged

    # The record of processing

    def processing(self) -> dict[tuple[str, str], dict[str, str]]:
        """(store, dataset) → what people said of its processing, by key."""
        return {(r["store"], r["dataset"]): dict(r["said"]) for r in self._data["processing"]}

    def record_processing(
        self, store: str, dataset: str, said: Mapping[str, str], *, by: str, now: datetime
    ) -> None:
        """Put answers about a dataset; others stay, an empty one is taken out."""

        def change(data: dict[str, Any]) -> None:
            records = data["processing"]
            known = [r for r in records if (r["store"], r["dataset"]) == (store, dataset)]
            if not known:
                known = [{"store": store, "dataset": dataset, "said": {}}]
                records += known
            merged = {**known[0]["said"], **said}
            known[0]["said"] = {key: text for key, text in merged.items() if text}
            known[0]["by"], known[0]["at"] = by, _date(now)

        self._change(change)

    # Generations and clear originals

    def generations(self) -> list[Generation]:
        """The current generation of each protected dataset, by name."""
        return [generation_from_json(r) for _, r in sorted(self._data["generations"].items())]

    def generation(self, dataset: str) -> Generation | None:
        """The current generation of one dataset."""
        record = self._data["generations"].get(dataset)
        return None if record is None else generation_from_json(record)

    def record_generation(self, generation: Generation, now: datetime) -> None:
        """Note a published generation; the clear original it came from is an open exposure.

        Raises:
            Damaged: a newer one is known already, so the vault was rolled back.
        """

        def change(data: dict[str, Any]) -> None:
            known = data["generations"].get(generation.dataset)
            if known is not None and known["number"] > generation.number:
                raise Damaged(
                    f"the vault of {generation.dataset!r} shows an older generation than the "
                    "inventory knows",
                    "it was rolled back: restore it from a snapshot",
                )
            data["generations"][generation.dataset] = generation_to_json(generation)
            for original in data["originals"]:
                same = (original["source"], original["dataset"])
                if same == (generation.source, generation.dataset) and not original["retired"]:
                    return
            data["originals"].append(
                {
                    "source": generation.source,
                    "dataset": generation.dataset,
                    "since": _date(now),
                    "retired": "",
                    "by": "",
                }
            )

        self._change(change)

    def retire(self, source: str, dataset: str, by: str, now: datetime) -> None:
        """The owner says that the clear original is gone.

        Raises:
            UsageError: no such original is open.
        """

        def change(data: dict[str, Any]) -> None:
            for original in data["originals"]:
                same = (original["source"], original["dataset"]) == (source, dataset)
                if same and not original["retired"]:
                    original["retired"], original["by"] = _date(now), by
                    return
            raise UsageError(
                f"no clear original of {dataset!r} is open at that source", "see the inventory"
            )

        self._change(change)

    def originals(self) -> list[tuple[str, str]]:
        """(source, dataset) of the clear originals that nobody has retired yet."""
        return [(o["source"], o["dataset"]) for o in self._data["originals"] if not o["retired"]]

    def exposures(self, now: datetime) -> list[Exposure]:
        """Clear originals that nobody has retired yet, with their age in days."""
        found = []
        for original in self._data["originals"]:
            if original["retired"]:
                continue
            days = max(0, (now - datetime.fromisoformat(original["since"])).days)
            found.append(
                Exposure(
                    check="clear_original",
                    subject=f"{original['source']} {original['dataset']}",
                    level="high",
                    message=f"clear copy still readable at {original['source']}, {days} days",
                    remedy="move it away or delete it, then `strongroom original retire SOURCE`",
                    since=original["since"],
                )
            )
        return found

    # Declared assets and what was seen of them

    def asset_list(self) -> dict[str, Any]:
        """The signed list of declared assets, as it was put; whoever uses it verifies it."""
        return dict(self._data["assets"])

    def put_asset_list(self, signed: dict[str, Any], after: int) -> None:
        """Replace the signed list of declared assets, which has to be number `after` still.

        Raises:
            StoreBusy: somebody else changed it meanwhile.
        """

        def change(data: dict[str, Any]) -> None:
            if data["assets"] and data["assets"].get("number") != after:
                raise StoreBusy("the list of assets was changed meanwhile", "try again")
            data["assets"] = signed

        self._change(change)

    def remembered(self) -> list[Exposure]:
        """Exposures of assets that were seen by earlier looks, those that are over included."""
        return [exposure_from_json(record) for record in self._data["exposures"]]

    def remember(self, exposures: Iterable[Exposure]) -> None:
        """Note exposures as they are now, in place of what is known of the same ones.

        Two are the same when asset, check, weakness and subject are; one that is over stays as
        it is, and a new one of the same sort begins anew beside it.
        """
        fresh = {_same(e): e for e in exposures}

        def change(data: dict[str, Any]) -> None:
            known = [exposure_from_json(record) for record in data["exposures"]]
            kept = [e for e in known if e.until or _same(e) not in fresh]
            over = [e for e in (*kept, *fresh.values()) if e.until]
            still = [e for e in (*kept, *fresh.values()) if not e.until]
            every = [*sorted(over, key=lambda e: e.until)[-CLOSED_KEPT:], *still]
            data["exposures"] = [exposure_to_json(e) for e in every]

        if fresh:
            self._change(change)


def _same(exposure: Exposure) -> tuple[str, str, str, str]:
    return exposure.asset, exposure.check, exposure.weakness, exposure.subject


def rebuild(path: Path, vaults: Sequence[Vault], now: datetime) -> Inventory:
    """Make a lost or damaged inventory anew from the signed manifests of the vaults.

    Protected generations, their sources and the labels under which fields were stored come back;
    findings and who confirmed what do not: labels are proposals again. A damaged file is kept
    beside the new one, with `.damaged` added to its name.
    """
    data = _empty()
    with _locked(path):
        if path.exists():
            path.replace(path.with_name(path.name + ".damaged"))
        for vault in vaults:
            for generation in vault.generations():
                data["generations"][generation.dataset] = generation_to_json(generation)
                since = generation.created or _date(now)
                data["stores"].setdefault(generation.source, since)
                original = {"source": generation.source, "dataset": generation.dataset}
                data["originals"].append({**original, "since": since, "retired": "", "by": ""})
                data["labels"] += [
                    label_to_json(label) for label in _labels_of(generation, _date(now))
                ]
        _store(path, data)
    return Inventory(path, data)


def _labels_of(generation: Generation, at: str) -> Iterator[Label]:
    for form in generation.forms:
        address = Field(generation.source, generation.dataset, form.field)
        yield Label(
            address, form.kind, form.level, 1.0, "proposed", "rebuild", at, ("from the manifest",)
        )


def _empty() -> dict[str, Any]:
    sections = {**_SECTIONS, **_LATER}
    return {"format": FORMAT, **{name: kind() for name, kind in sections.items()}}


def _load(path: Path) -> dict[str, Any]:
    damaged = Damaged(
        "the inventory cannot be read", "rebuild it from the manifests of the protected datasets"
    )
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError:
        return _empty()
    except (OSError, ValueError):
        raise damaged from None
    if not isinstance(data, dict) or "format" not in data:
        raise damaged
    if data["format"] != FORMAT:
        raise Damaged(
            f"the inventory has format {data['format']!r}, this version reads {FORMAT}",
            "open the room with the version that wrote it",
        )
    for name, later in _LATER.items():
        data.setdefault(name, later())
    if any(not isinstance(data.get(n), kind) for n, kind in {**_SECTIONS, **_LATER}.items()):
        raise damaged
    if not all(_is_said(record) for record in data["processing"]):
        raise damaged
    return data


def _is_said(record: object) -> bool:
    return (
        isinstance(record, dict)
        and isinstance(record.get("store"), str)
        and isinstance(record.get("dataset"), str)
        and isinstance(record.get("said"), dict)
        and all(isinstance(text, str) for text in record["said"].values())
    )


def _store(path: Path, data: dict[str, Any]) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass") as file:
            json.dump(data, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.flush()
            fault("inventory.before_fsync")
            os.fsync(file.fileno())
        fault("inventory.before_rename")
        temporary.replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        fault("inventory.after_rename")
    except OSError:
        raise StoreError(
            "the inventory cannot be written", "see the rights of the room and its free space"
        ) from None


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_WRONLY | os.O_CREAT, 0o600)
    except OSError:
        raise StoreError("the inventory's folder cannot be written", "see its rights") from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _date(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _address(record: dict[str, Any]) -> tuple[str, str, str]:
    field = record["field"]
    return field["store"], field["dataset"], field["name"]


def _finding_to_json(finding: Finding) -> dict[str, Any]:
    record = dataclasses.asdict(dataclasses.replace(finding, contains=None))
    record["contains"] = None if finding.contains is None else dict(finding.contains)
    return record


def _finding(record: dict[str, Any]) -> Finding:
    try:
        fields = dict(record)
        fields["field"] = Field(**fields["field"])
        fields["level"] = Level(fields["level"])
        fields["shapes"] = tuple(fields["shapes"])
        fields["evidence"] = tuple(fields["evidence"])
        return Finding(**fields)
    except (KeyError, TypeError, ValueError):
        raise Damaged("a finding in the inventory cannot be read", "run find again") from None
