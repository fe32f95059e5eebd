"""A store that lives in memory, for tables made in a test."""

import pyarrow as pa
import pytest

from strongroom.core.errors import StoreError
from strongroom.core.types import Dataset
from strongroom.core.values import Batch


class Memory:
    """Datasets by name; `broken` are those that fail while they are read."""

    url = "memory:test"

    def __init__(self, broken=(), **tables):
        self.broken = set(broken)
        self.tables = {
            name: table if isinstance(table, pa.Table) else pa.table(table)
            for name, table in tables.items()
        }

    def datasets(self):
        return [
            Dataset(name, tuple((f.name, str(f.type)) for f in t.schema), t.num_rows)
            for name, t in self.tables.items()
        ]

    def read(self, dataset, *, rows=65_536, **_):
        if dataset in self.broken:
            raise StoreError("the file ends in the middle of a row")
        start = 0
        for data in self.tables[dataset].to_batches(max_chunksize=rows):
            yield Batch(data, self.url, dataset, "all", start)
            start += data.num_rows

    def sample(self, dataset, count, **_):
        if dataset in self.broken:
            raise StoreError("the file ends in the middle of a row")
        for data in self.tables[dataset].slice(0, count).to_batches():
            yield Batch(data, self.url, dataset, "all", 0)


@pytest.fixture
def memory():
    return Memory


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns are judged by the rules alone; `test_weigh.py` says what is learnt besides."""
    monkeypatch.setattr("strongroom.find.weigh.model", lambda: None)
