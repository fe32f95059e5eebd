"""The invented city: any number of people who do not exist, alike over five datasets.

No number in it can be a living person's (`numbers` says why), places are real down to the road and
doors are not. Everything follows from the seed and the row's number, so that any part can be made
anywhere, in any order, and comes out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from strongroom.city import captures, cases, numbers, registers
from strongroom.city.dice import Rows
from strongroom.city.dirt import RATES
from strongroom.city.people import PLANTABLE, People
from strongroom.core.errors import UsageError
from strongroom.core.values import Invented

__all__ = [
    "DATASETS",
    "PLANTABLE",
    "RATES",
    "case_spans",
    "generate",
    "ids",
    "row_count",
    "schema",
    "truth",
]


@dataclass(frozen=True, slots=True)
class _Dataset:
    schema: pa.Schema
    rows: Callable[[int], int]
    make: Callable[[People, Rows], pa.RecordBatch]
    kinds: tuple[str, ...]


_DATASETS = {
    "person": _Dataset(
        registers.PERSON, registers.person_rows, registers.person,
        ("person.name", "person.sex", "person.age", "date.birth", "person.birthplace",
         "id.cn_resident", "person.ethnicity", "person.education", "person.military",
         "sensitive.criminal", "none"),
    ),
    "contact": _Dataset(
        registers.CONTACT, registers.contact_rows, registers.contact,
        ("person.name", "id.cn_resident", "phone.mobile", "address", "text.free", "none"),
    ),
    "case_record": _Dataset(
        cases.SCHEMA, cases.case_rows, cases.case_record,
        ("none", "none", "person.name", "phone.mobile", "address.fragment", "text.free", "none"),
    ),
    "party_member": _Dataset(
        registers.PARTY_MEMBER, registers.party_member_rows, registers.party_member,
        ("person.name", "phone.mobile", "none", "org.name", "org.name", "person.ethnicity",
         "person.education"),
    ),
    "capture": _Dataset(
        captures.SCHEMA, captures.capture_rows, captures.capture,
        ("none", "none", "address.fragment", "geo.coordinates", "geo.coordinates",
         "id.cn_resident", "biometric.face", "none"),
    ),
}  # fmt: skip

_CACHED = 1 << 14
"""People whose numbers are made at once: what the processor's cache holds."""

DATASETS = tuple(_DATASETS)
"""person, contact, case_record, party_member, capture."""


def _dataset(name: str) -> _Dataset:
    if name not in _DATASETS:
        raise UsageError(f"the city has no dataset {name!r}", f"it has {', '.join(DATASETS)}")
    return _DATASETS[name]


def schema(dataset: str, seed: int | None = None) -> pa.Schema:
    """The columns of a dataset; its metadata says that everything is invented, and which seed.

    Raises:
        UsageError: the city has no dataset of that name.
    """
    told = {"strongroom.invented": "yes"}
    if seed is not None:
        told["strongroom.seed"] = str(seed)
    return _dataset(dataset).schema.with_metadata(told)


def truth(dataset: str) -> dict[str, str]:
    """Column → the kind of personal data that it holds (`none`: not personal)."""
    entry = _dataset(dataset)
    return dict(zip(entry.schema.names, entry.kinds, strict=True))


def row_count(dataset: str, people: int) -> int:
    """How many rows a dataset has in a city of so many people."""
    return _dataset(dataset).rows(people)


def generate(
    dataset: str,
    people: int,
    seed: int,
    *,
    rows: int = 65_536,
    start: int = 0,
    stop: int | None = None,
    plants: Mapping[str, Sequence[str]] | None = None,
) -> Iterator[Invented]:
    """The rows of a dataset, in batches of at most `rows`.

    Args:
        people: how many live in the city; the same seed gives the same first people in any size.
        start, stop: only the rows from `start` up to `stop`; the same rows as in the whole.
        plants: kind (`PLANTABLE`) → values that the first people bear in every dataset instead
            of their own, clean of dirt, so that a test can look for them afterwards.

    Raises:
        UsageError: no such dataset, no people, or plants that are not equally long lists.
    """
    entry = _dataset(dataset)
    city = People(people, seed, plants)
    described = schema(dataset, seed)
    total = entry.rows(people)
    end = total if stop is None else min(stop, total)
    for first in range(start, end, rows):
        block = entry.make(city, np.arange(first, min(first + rows, end), dtype=np.int64))
        yield Invented(block.replace_schema_metadata(described.metadata), seed)


def ids(count: int, seed: int, start: int = 0) -> pa.Array:
    """The ID numbers of `count` residents from number `start` on, clean: string[18] each."""
    out = np.empty((count, 18), np.uint8)
    for first in range(0, count, _CACHED):
        who = np.arange(start + first, start + min(first + _CACHED, count), dtype=np.int64)
        out[first : first + _CACHED] = numbers.id_matrix(*numbers.slots(seed, who))
    return numbers.text(out)


def case_spans(
    people: int,
    seed: int,
    *,
    start: int = 0,
    stop: int | None = None,
    plants: Mapping[str, Sequence[str]] | None = None,
) -> pa.Table:
    """What is personal in the accounts of `case_record`, and where: the truth to measure against.

    Returns:
        row (ordinal in the dataset), start, end (code points, end exclusive), kind; by row and
        start. Places of incidents are nobody's and not listed.
    """
    end = row_count("case_record", people) if stop is None else stop
    found = cases.accounts(
        People(people, seed, plants), np.arange(start, end, dtype=np.int64)
    ).spans
    row = pa.array(found["row"].to_numpy() + start)
    return found.set_column(0, "row", row).sort_by([("row", "ascending"), ("start", "ascending")])
