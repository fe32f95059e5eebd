"""The suite that every store has to pass: ours, and those of other packages.

A test of a store fills a `Subject` and calls each of `CHECKS` with it:

    @pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
    def test_my_store_keeps_the_promises_of_a_store(check, subject):
        check(subject)
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from strongroom.core.entries import StoreType
from strongroom.core.errors import StoreError, UsageError
from strongroom.core.protocols import Reject, Store
from strongroom.stores import open_store

ABILITIES = ("read", "partitions", "sample", "write", "types", "count")
"""What each store says of itself: "yes", or "never: why", "notyet: why"."""


@dataclass(frozen=True)
class Subject:
    """A store to be tried, and what is known to lie in it.

    Attributes:
        entry: its entry on the shelf.
        target: path or URL.
        dataset: name of the dataset that holds `rows`.
        rows: what it holds, in order; the column `ordinal` counts from 0.
        rejects: how many pieces of it are no rows.
        files: files that must not change by being read; their folders neither.
        secrets: texts that `url` must not hold.
    """

    entry: StoreType
    target: str
    dataset: str
    rows: pa.Table
    rejects: int = 0
    files: Sequence[Path] = ()
    secrets: Sequence[str] = ()
    options: dict[str, Any] = field(default_factory=dict)

    def open(self) -> Store:
        """Open it anew."""
        return open_store(self.target, **self.options)


def invented_rows(count: int) -> pa.Table:
    """Rows of nobody, with what makes trouble: nulls, empty text, quotes, line ends, Chinese."""
    awkward = [
        "王*",
        "",
        None,
        'a "quoted" word',
        "two\nlines",
        "comma, semicolon;",
        "汉字" * 40,
        " x ",
    ]
    return pa.table(
        {
            "ordinal": pa.array(range(count), pa.int64()),
            "name": pa.array([awkward[i % len(awkward)] for i in range(count)], pa.string()),
            "id": pa.array([f"99010119{i % 10000:04d}{i % 997:05d}X" for i in range(count)]),
            "score": pa.array([None if i % 7 == 0 else i / 4 for i in range(count)], pa.float64()),
        }
    )


def _all(store: Store, subject: Subject, **options: Any) -> pa.Table:
    batches = [batch.data for batch in store.read(subject.dataset, **options)]
    return pa.Table.from_batches(batches) if batches else pa.table({})


def _comparable(table: pa.Table, subject: Subject) -> list[dict[str, Any]]:
    """Rows as values; where a store holds text only, numbers are compared as numbers."""
    rows: list[dict[str, Any]] = table.to_pylist()
    if subject.entry.capabilities.get("types", "yes") == "yes":
        return rows
    for row in rows:
        for name in ("ordinal", "score"):
            if row.get(name) is not None:
                row[name] = float(row[name])
    return rows


def describes_its_columns_and_counts(subject: Subject) -> None:
    """Names are those of the source, in order; a count is exact or absent."""
    with subject.open() as store:
        found = {dataset.name: dataset for dataset in store.datasets()}
        dataset = found[subject.dataset]
        assert [name for name, _ in dataset.columns] == subject.rows.schema.names
        assert dataset.rows in {-1, subject.rows.num_rows}
        assert not dataset.not_checked


def gives_back_every_row_once_and_in_order(subject: Subject) -> None:
    """What was put in comes out, and nothing else."""
    rejects: list[Reject] = []
    with subject.open() as store:
        found = _all(store, subject, on_reject=rejects.append)
    assert _comparable(found, subject) == _comparable(subject.rows, subject)
    assert len(rejects) == subject.rejects


def hands_out_the_types_it_describes(subject: Subject) -> None:
    """What `datasets` says of a column is what its batches have."""
    with subject.open() as store:
        described = next(d for d in store.datasets() if d.name == subject.dataset).columns
        for batch in store.read(subject.dataset):
            assert tuple((f.name, str(f.type)) for f in batch.data.schema) == described


def keeps_batches_within_the_size_asked_for(subject: Subject) -> None:
    """No batch is longer than `rows`, none is empty, and the rows are still all there."""
    with subject.open() as store:
        sizes = [b.data.num_rows for b in store.read(subject.dataset, rows=101)]
    assert max(sizes) <= 101
    assert min(sizes) > 0
    assert sum(sizes) == subject.rows.num_rows


def reads_only_the_columns_asked_for_and_in_that_order(subject: Subject) -> None:
    """A subset of the columns is a projection of the whole."""
    names = ["score", "name"]
    with subject.open() as store:
        found = _all(store, subject, columns=names)
    assert found.schema.names == names
    wanted = subject.rows.select(names)
    assert _comparable(found, subject) == _comparable(wanted, subject)


def covers_everything_exactly_once_by_partitions(subject: Subject) -> None:
    """Read one by one the partitions are the whole; each batch says where it stands."""
    with subject.open() as store:
        parts = store.partitions(subject.dataset)
        assert len({part.name for part in parts}) == len(parts)
        tables = []
        for part in parts:
            expected, count = 0, 0
            for batch in store.read(subject.dataset, partition=part.name, rows=1009):
                assert batch.partition == part.name
                assert batch.start == expected
                expected += batch.data.num_rows
                count += batch.data.num_rows
                tables.append(batch.data)
            assert part.rows in {-1, count}
        whole = _all(store, subject)
    assert pa.Table.from_batches(tables).to_pylist() == whole.to_pylist()


def names_partitions_the_same_every_time(subject: Subject) -> None:
    """A second opening gives the same names and fingerprints, fit for a file's name."""
    with subject.open() as first, subject.open() as second:
        parts = first.partitions(subject.dataset)
        assert parts == second.partitions(subject.dataset)
    for part in parts:
        assert part.fingerprint
        assert part.name.replace("-", "").isalnum()


def samples_about_as_many_rows_as_asked_from_across(subject: Subject) -> None:
    """The sample is of about the size asked for, and not only of the beginning."""
    asked = max(40, subject.rows.num_rows // 10)
    with subject.open() as store:
        batches = [b.data for b in store.sample(subject.dataset, asked)]
        found = pa.Table.from_batches(batches)
        assert not list(store.sample(subject.dataset, 0))
    assert asked / 3 <= found.num_rows <= asked * 3
    places = pc.cast(pc.cast(found.column("ordinal"), pa.float64()), pa.int64()).to_pylist()
    assert len(set(places)) == len(places)
    assert min(places) < subject.rows.num_rows * 0.2
    assert max(places) > subject.rows.num_rows * 0.8
    rows = _comparable(subject.rows, subject)
    assert all(row == rows[int(float(row["ordinal"]))] for row in _comparable(found, subject))


def lets_two_reads_take_turns(subject: Subject) -> None:
    """Two readers of one store do not end or mix each other."""
    with subject.open() as store:
        first = store.read(subject.dataset, rows=100)
        second = store.read(subject.dataset, rows=100)
        for _ in range(3):
            assert next(first).data.to_pylist() == next(second).data.to_pylist()
        first.close()  # type: ignore[attr-defined]
        assert next(second).data.num_rows > 0


def leaves_the_source_as_it_was(subject: Subject) -> None:
    """No byte, no time and no neighbour of the source's files changes."""
    before = _state(subject.files)
    with subject.open() as store:
        store.datasets()
        store.partitions(subject.dataset)
        _all(store, subject)
        list(store.sample(subject.dataset, 50))
    assert _state(subject.files) == before


def _state(files: Sequence[Path]) -> list[Any]:
    found: list[Any] = []
    for path in files:
        state = path.stat()
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        found.append(
            (
                content,
                state.st_mtime_ns,
                state.st_size,
                sorted(p.name for p in path.parent.iterdir()),
            )
        )
    return found


def can_be_closed_twice(subject: Subject) -> None:
    """Closing gives back; closing again does nothing."""
    store = subject.open()
    store.close()
    store.close()


def refuses_names_that_it_does_not_have(subject: Subject) -> None:
    """A wrong dataset, column or partition is an error of usage that names what there is."""
    with subject.open() as store:
        for ask in (
            lambda: list(store.read("no such dataset")),
            lambda: list(store.read(subject.dataset, columns=["no such column"])),
            lambda: list(store.read(subject.dataset, partition="no such partition")),
            lambda: list(store.read(subject.dataset, rows=0)),
            lambda: store.partitions("no such dataset"),
            lambda: list(store.sample("no such dataset", 5)),
        ):
            try:
                ask()
            except UsageError:
                continue
            raise AssertionError("a wrong name was taken")


def refuses_options_that_it_does_not_have(subject: Subject) -> None:
    """A misspelt option is an error and not silence."""
    try:
        open_store(subject.target, **subject.options, no_such_option=1).close()
    except UsageError:
        return
    raise AssertionError("an unknown option was taken")


def shows_no_credentials(subject: Subject) -> None:
    """Neither the store's address nor its description holds a password or user."""
    with subject.open() as store:
        shown = f"{store.url} {store!r} {store.datasets()}"
    for secret in subject.secrets:
        assert secret not in shown


def says_what_it_can_and_why_not(subject: Subject) -> None:
    """Each ability is declared; what is missing has a reason."""
    for ability in ABILITIES:
        said = subject.entry.capabilities[ability]
        assert said == "yes" or said.startswith(("never: ", "notyet: ")), ability
    assert (subject.entry.capabilities["write"] == "yes") == (subject.entry.create is not None)


def fails_in_words_of_its_own_when_the_source_is_gone(subject: Subject) -> None:
    """A source that is not there is a StoreError that says so."""
    if not subject.files:
        return
    try:
        open_store(f"{subject.target}-gone", **subject.options).close()
    except StoreError:
        return
    raise AssertionError("a missing file was opened")


CHECKS: tuple[Callable[[Subject], None], ...] = (
    describes_its_columns_and_counts,
    gives_back_every_row_once_and_in_order,
    hands_out_the_types_it_describes,
    keeps_batches_within_the_size_asked_for,
    reads_only_the_columns_asked_for_and_in_that_order,
    covers_everything_exactly_once_by_partitions,
    names_partitions_the_same_every_time,
    samples_about_as_many_rows_as_asked_from_across,
    lets_two_reads_take_turns,
    leaves_the_source_as_it_was,
    can_be_closed_twice,
    refuses_names_that_it_does_not_have,
    refuses_options_that_it_does_not_have,
    shows_no_credentials,
    says_what_it_can_and_why_not,
    fails_in_words_of_its_own_when_the_source_is_gone,
)
