"""Where a full read has come to, in a file that holds counts and names and never a value.

Finished datasets are kept as their findings, an unfinished one as the counts over the partitions
that were read to the end. People are counted by keyed hashes whose key lives for one process
(docs/format.md, "Counting people"): hashes and key together would tell who is in the data to
whoever tries all ID numbers, so neither is kept. A dataset that was broken off therefore says "at
least": the larger of the counts on either side of the break.

The file is replaced as a whole, so that a kill at any moment leaves the old one or the new one.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from strongroom.core.errors import StoreError, UsageError
from strongroom.core.faults import fault
from strongroom.core.types import Dataset, Field, Finding, Level, Partition
from strongroom.find.profile import Gatherer, Profile
from strongroom.find.safe import safe_name, safe_place
from strongroom.kernels.sketch import Distinct

FORMAT = 1
EVERY = 5.0
"""Seconds between two writings of the place inside a dataset."""
NOTED = 0.5
"""Seconds between two notes of it in memory: to count people again costs time in large columns."""

# What is kept of a column, name by name: counts, shares, shapes and the names of kinds. A part
# that is not named here could hold a value, so a column that has one is read again from the start.
_MATCHED = ("matched", "tried", "contains", "maybe")
_COUNTED = ("rows", "checked", "empty", "scanned", *_MATCHED, "facts")
_TELLING = 10_000.0
"""A measure from here on may be somebody's number; smaller ones are shares, ages and years."""
_KEPT = (*_COUNTED, "shapes", "coding", "coded", "unreadable", "nested", "form", "opened")
_MADE_ANEW = ("name", "type", "within")
_SWITCHES = (
    "_as_is",
    "_binary",
    "_clauses",
    "_left",
    "_wordy",
    "bare",
    "boolean",
    "counting",
    "nested",
    "textual",
)


class AtLeast(Distinct):
    """A count that goes on from another whose hashes are gone: not less than either."""

    def __init__(self, before: int, total: int) -> None:
        super().__init__()
        self._before = before
        self.total = total

    def count(self) -> int:
        """The larger count of the two parts: how many are in both is not known."""
        return max(super().count(), self._before)

    @property
    def exact(self) -> bool:
        """Never: the two parts may speak of different people."""
        return False


class Bookmark:
    """The place of one full read over one or several sources.

    Args:
        path: of the file; read if it is there.
        version: of the program; a file of another version is not gone on from.
        clock: seconds that only grow.

    Attributes:
        begun: whether the file holds a place to go on from.
        lost: whether the last writing failed, because the disk was full for instance. The read
            goes on: its findings are worth more than its place.

    Raises:
        UsageError: the file is not one of these.
        StoreError: no file can be written there, which is to be known before a long read.
    """

    def __init__(
        self, path: Path, *, version: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        if not path.absolute().parent.is_dir():
            raise UsageError("the folder of the file named with --resume is not there")
        self._path = path
        self._clock = clock
        self._written = self._noted = clock()
        self._data: dict[str, Any] = {"strongroom.find": FORMAT, "version": version, "datasets": {}}
        self._fresh = False
        self.begun = self.lost = False
        known = _load(path)
        if known is not None and known["version"] == version:
            self._data = known
            self.begun = bool(known["datasets"])
        self._try()

    def told(self) -> str:
        """How far it is, in words."""
        entries = self._data["datasets"].values()
        whole = sum("findings" in entry for entry in entries)
        part = [entry for entry in entries if "findings" not in entry]
        said = f"{whole:,} dataset{' is' if whole == 1 else 's are'} finished"
        return said + (f", one after {part[0]['rows']:,} rows" if part else "")

    def finished(self, key: str, mark: str, dataset: Dataset, url: str) -> list[Finding] | None:
        """The findings of a dataset that was read to its end and has not changed since."""
        entry = self._entry(key, mark)
        if entry is None or "findings" not in entry:
            return None
        return [_finding(record, dataset, url) for record in entry["findings"]]

    def part(self, key: str, mark: str) -> dict[str, Any] | None:
        """How far an unfinished dataset was read: its partitions and the state of its columns."""
        entry = self._entry(key, mark)
        return None if entry is None or "findings" in entry else entry

    def _entry(self, key: str, mark: str) -> dict[str, Any] | None:
        entry = self._data["datasets"].get(key)
        return entry if entry is not None and entry["mark"] == mark else None

    def keep(
        self,
        key: str,
        mark: str,
        partitions: int,
        rows: int,
        columns: Mapping[str, Gatherer],
        *,
        aside: int = 0,
    ) -> None:
        """Note that so many partitions are read; written when the last writing is a while ago."""
        now = self._clock()
        if key in self._data["datasets"] and now - self._noted < NOTED:
            return
        self._noted = now
        states = [state_of(gatherer) for gatherer in columns.values()]
        if any(state is None for state in states):
            return
        entry = {
            "mark": mark,
            "partitions": partitions,
            "rows": rows,
            "aside": aside,
            "columns": states,
        }
        self._data["datasets"][key] = entry
        self._fresh = True
        if now - self._written >= EVERY:
            self._write()

    def finish(self, key: str, mark: str, findings: Sequence[Finding]) -> None:
        """Note that a dataset is read to its end."""
        records = [_record(finding) for finding in findings]
        self._data["datasets"][key] = {"mark": mark, "findings": records}
        self._fresh = True
        self._write()

    def save(self) -> bool:
        """Write what is noted, as a read is broken off; whether there is a place to go on from."""
        if self._fresh:
            self._write()
        return bool(self._data["datasets"]) and not self.lost

    def remove(self) -> None:
        """The whole read is done: the file has served."""
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _try(self) -> None:
        temporary = self._temporary()
        try:
            os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
            temporary.unlink()
        except OSError:
            raise StoreError(
                f"the place cannot be kept in {safe_place(str(self._path))}",
                "name a file in a folder that you may write to with --resume",
            ) from None

    def _write(self) -> None:
        temporary = self._temporary()
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._data, file, separators=(",", ":"))
                file.flush()
                os.fsync(file.fileno())
            fault("find.bookmark.before_rename")
            temporary.replace(self._path)
            fault("find.bookmark.after_rename")
        except OSError:
            self.lost = True
            with contextlib.suppress(OSError):
                temporary.unlink()
        else:
            self.lost = self._fresh = False
        self._written = self._clock()

    def _temporary(self) -> Path:
        return self._path.with_name(f".{self._path.name}.new")


def key_of(url: str, dataset: Dataset, place: int) -> str:
    """What a dataset is called in the file: two that look the same differ by their place."""
    return f"{safe_place(url)} {place} {safe_name(dataset.name)}"


def mark_of(dataset: Dataset, partitions: Sequence[Partition]) -> str:
    """A digest of what a dataset is made of; where it differs, the dataset was changed."""
    state = hashlib.blake2b(digest_size=16)
    columns = [[safe_name(name), kind] for name, kind in dataset.columns]
    parts = [[part.rows, part.fingerprint] for part in partitions]
    state.update(json.dumps([columns, parts]).encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def state_of(gatherer: Gatherer) -> dict[str, Any] | None:
    """What is kept of a column; None where it has a part that could hold a value."""
    profile = gatherer.profile
    # What waits to be tried are values, and a path inside them is named by one at times.
    if gatherer.waiting or profile.paths:
        return None
    names = {f.name for f in dataclasses.fields(Profile)} - {"people", "paths"}
    switches = set(vars(gatherer)) - {"profile", "_multipliers", "waiting"}
    if names - {*_KEPT, *_MADE_ANEW} or switches - set(_SWITCHES):
        return None
    if getattr(profile, "within", ""):
        return None
    counts = {name: getattr(profile, name) for name in _KEPT if name in names}
    # The least and the largest of a column of numbers are values of it: a telephone number is one.
    counts["facts"] = {k: v for k, v in profile.facts.items() if abs(v) < _TELLING}
    return {
        "counts": counts,
        "people": {kind: [d.count(), d.total] for kind, d in profile.people.items()},
        "switches": {name: getattr(gatherer, name) for name in sorted(switches)},
    }


def restore(gatherer: Gatherer, state: Mapping[str, Any]) -> None:
    """Set a new column's gatherer to where another was broken off.

    Raises:
        UsageError: the state is not one that `state_of` gives.
    """
    try:
        for name, value in state["counts"].items():
            if name not in _KEPT:
                raise KeyError(name)
            kind = type(getattr(gatherer.profile, name))
            setattr(gatherer.profile, name, kind(value))
        for kind_name, (count, total) in state["people"].items():
            gatherer.profile.people[kind_name] = AtLeast(int(count), int(total))
        for name, value in state["switches"].items():
            if name not in _SWITCHES:
                raise KeyError(name)
            setattr(gatherer, name, tuple(value) if isinstance(value, list) else value)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise _wrong() from None


def resumed(profile: Profile) -> bool:
    """Whether people of this column were counted on either side of a break."""
    return any(isinstance(known, AtLeast) for known in profile.people.values())


def _record(finding: Finding) -> dict[str, Any]:
    record = dataclasses.asdict(dataclasses.replace(finding, contains=None))
    record["contains"] = None if finding.contains is None else dict(finding.contains)
    record["field"] = safe_name(finding.field.name)
    return record


def _finding(record: Mapping[str, Any], dataset: Dataset, url: str) -> Finding:
    try:
        fields = dict(record)
        fields["field"] = Field(url, dataset.name, fields["field"])
        fields["level"] = Level(fields["level"])
        fields["shapes"], fields["evidence"] = tuple(fields["shapes"]), tuple(fields["evidence"])
        return Finding(**fields)
    except (KeyError, TypeError, ValueError):
        raise _wrong() from None


def _wrong() -> UsageError:
    return UsageError(
        "the file named with --resume is not one that keeps the place of a find",
        "name a new file, or delete it to begin again",
    )


def _load(path: Path) -> dict[str, Any] | None:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        raise StoreError(
            f"{safe_place(str(path))} cannot be read", "check the path and your right to read it"
        ) from None
    try:
        data = json.loads(raw)
        if data["strongroom.find"] != FORMAT or not isinstance(data["version"], str):
            raise _wrong()
        for entry in data["datasets"].values():
            if not isinstance(entry["mark"], str):
                raise _wrong()
            if "findings" not in entry and not (
                isinstance(entry["partitions"], int)
                and isinstance(entry["rows"], int)
                and isinstance(entry.get("aside", 0), int)
                and isinstance(entry["columns"], list)
            ):
                raise _wrong()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _wrong() from None
    return data  # type: ignore[no-any-return]
