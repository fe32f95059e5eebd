"""Protect the city's contacts and case records, one core; look people up in what came out.

    python benchmarks/protect.py [--people 200000]

Prints rows a second of `protect_batch` alone and of the whole way into a folder, how time grows
with rows, the peak of memory, and the median of a look-up by link token (find, then show).
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from strongroom import city
from strongroom.core import registry
from strongroom.core.types import (
    Asked,
    Dataset,
    Decision,
    Field,
    FieldDecision,
    Label,
    Level,
    Outcome,
    Partition,
    Step,
)
from strongroom.core.values import Batch
from strongroom.decide import propose, propose_indexes
from strongroom.keyring import Unlock, create
from strongroom.protect import bulk, protect_batch, show, tokens
from strongroom.stores.generations import open_vault

NOW = datetime(2026, 11, 23, tzinfo=UTC)
URL = "invented:city"


class CityStore:
    """The city as a source: a partition is a run of rows, made when it is read."""

    url = URL

    def __init__(self, dataset: str, people: int) -> None:
        self.dataset = dataset
        self.people = people
        self.rows = city.row_count(dataset, people)

    def datasets(self) -> list[Dataset]:
        schema = city.schema(self.dataset)
        return [Dataset(self.dataset, tuple((f.name, str(f.type)) for f in schema), self.rows)]

    def partitions(self, dataset: str) -> list[Partition]:
        return [Partition("all", self.rows, f"seed 1, {self.people}")]

    def read(self, dataset: str, *, partition: str | None = None, columns: Any = None,
             rows: int = 65_536, on_reject: Any = None) -> Iterator[Batch]:  # fmt: skip
        start = 0
        for invented in city.generate(dataset, self.people, 1, rows=rows):
            data = invented.data if columns is None else invented.data.select(columns)
            yield Batch(data, URL, dataset, partition or "all", start)
            start += data.num_rows


def decided(dataset: str, action: str) -> Decision:
    labels = []
    for name, kind in city.truth(dataset).items():
        entry = registry.shelf("kinds").get(kind)
        level = entry.level if entry else Level.INTERNAL
        labels.append(Label(Field(URL, dataset, name), kind, level, 1.0))
    fields = {}
    for label in labels:
        steps = propose(label) if action == "protect" else (Step("keep"),)
        asked = Asked(label.field, label.kind, label.level)
        fields[label.field.name] = FieldDecision(asked, {0: Outcome(steps)})
    indexes = propose_indexes(labels) if action == "protect" else ()
    return Decision(action, action, "benchmark", dataset, fields, (), indexes, "", "")


def protect(dataset: str, people: int, folder: Path, keys: Any) -> None:
    decision = decided(dataset, "protect")
    made = [b.data for b in CityStore(dataset, people).read(dataset)]
    rows = sum(data.num_rows for data in made)
    clear = sum(data.nbytes for data in made)
    for share in (4, 1):
        store = CityStore(dataset, people // share)
        vault = open_vault(folder / f"{dataset}{share}", create=True, signer=keys.signer())
        began = time.perf_counter()
        for _ in store.read(dataset):
            pass
        making = time.perf_counter() - began
        began = time.perf_counter()
        generation = bulk(store, dataset, decision, vault, keys, now=NOW)
        took = time.perf_counter() - began
        passes = 2 if decision.indexes else 1
        net = took - passes * making
        print(
            f"{dataset}: bulk of {generation.rows:,} rows {took:.2f} s, without making them "
            f"{generation.rows / net:,.0f} rows/s"
        )
    began = time.perf_counter()
    start = 0
    for data in made:
        protect_batch(
            Batch(data, URL, dataset, "all", start), decision, keys, generation=generation
        )
        start += data.num_rows
    took = time.perf_counter() - began
    print(
        f"{dataset}: protect_batch {rows / took:,.0f} rows/s, {clear / took / 1e6:.0f} MB/s clear"
    )
    look_up(dataset, made[0], vault, generation, keys)


def look_up(dataset: str, data: pa.RecordBatch, vault: Any, generation: Any, keys: Any) -> None:
    found = next(
        ((f.field, c.name) for f in generation.forms for c in f.columns if c.role == "link"), None
    )
    if found is None:
        return
    field, link = found
    decision = decided(dataset, "lookup")
    values = data.column(field).drop_null()
    times = []
    for i in range(200):
        began = time.perf_counter()
        wanted = tokens(generation, link, {field: values.slice(i * 7, 1)}, keys)
        stored = vault.find(dataset, link, wanted, 20)
        middle = time.perf_counter()
        show(stored, decision, keys, generation=generation, now_year=2026)
        times.append((middle - began, time.perf_counter() - middle))
    find, shown = (1000 * statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"{dataset}: look-up by {field}: find {find:.2f} ms, show {shown:.2f} ms (medians of 200)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200_000)
    people = parser.parse_args().people
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        key = folder / "key"
        key.write_bytes(os.urandom(32))
        key.chmod(0o600)
        keys = create(folder / "keyring", Unlock.key_file(key))
        for dataset in ("contact", "case_record"):
            protect(dataset, people, folder, keys)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"peak memory of the process {peak:.0f} MiB (holds the clear rows once)")


if __name__ == "__main__":
    main()
